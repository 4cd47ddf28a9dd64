import type { LedgerCrypto, Secret } from '../model/index.ts';
import { decodeBytes, encodeBytes } from './base64.ts';
import type { Head } from './head.ts';

/** Bytes of a data key: what the hashes of one list's ledger are made under. */
const DATA_KEY_BYTES = 16;

/** A data key, and how it stands in the head from now on. */
export interface DataKey {
  readonly bytes: Uint8Array;
  readonly key: Head['key'];
  readonly keyCheck: string;
}

/** Why a data key can't be had. `unwrapped`: a key was given and the ledger has none. `wrapped`: the reverse. `other`: none fits. */
export type KeyTrouble = 'unwrapped' | 'wrapped' | 'other';

/** A new random data key, wrapped under the first of the keys when there is one. */
export async function newDataKey(keys: readonly Secret[], crypto: LedgerCrypto): Promise<DataKey> {
  return await keep(crypto.randomBytes(DATA_KEY_BYTES), keys, crypto);
}

/**
 * The data key of a ledger. One that is wrapped under an older key is wrapped anew under the current one, to be written with
 * the next change.
 */
export async function openDataKey(
  { key, keyCheck }: Head,
  keys: readonly Secret[],
  crypto: LedgerCrypto,
): Promise<DataKey | KeyTrouble> {
  if (key.kind === 'plain') {
    if (keys.length > 0) return 'unwrapped';
    const bytes = decodeBytes(key.text);
    return bytes && checkOf(bytes, crypto) === keyCheck ? { bytes, key, keyCheck } : 'other';
  }
  if (keys.length === 0) return 'wrapped';
  for (const [index, secret] of keys.entries()) {
    const bytes = await crypto.unwrap(key.text, secret);
    if (bytes?.length !== DATA_KEY_BYTES || checkOf(bytes, crypto) !== keyCheck) continue;
    return index === 0 ? { bytes, key, keyCheck } : await keep(bytes, keys, crypto);
  }
  return 'other';
}

async function keep(bytes: Uint8Array, [current]: readonly Secret[], crypto: LedgerCrypto): Promise<DataKey> {
  const key: Head['key'] = current
    ? { kind: 'wrapped', text: await crypto.wrap(bytes, current) }
    : { kind: 'plain', text: encodeBytes(bytes) };
  return { bytes, key, keyCheck: checkOf(bytes, crypto) };
}

/**
 * The key that seals a ledger: only who has the ledger key can make its seals. Undefined where the data key is plain, for
 * everybody can read it there.
 */
export function sealKeyOf({ key, bytes }: DataKey, crypto: LedgerCrypto): Uint8Array | undefined {
  return key.kind === 'wrapped' ? crypto.hmac(bytes, new TextEncoder().encode('smartflo-leads seal')) : undefined;
}

function checkOf(bytes: Uint8Array, crypto: LedgerCrypto): string {
  return encodeBytes(crypto.hmac(bytes, new TextEncoder().encode('smartflo-leads check')));
}
