import type { LedgerCrypto } from './ledger.ts';

/** SHA-256 of a text, in hex. */
export function hexDigest(text: string, crypto: Pick<LedgerCrypto, 'sha256'>): string {
  const bytes = crypto.sha256(new TextEncoder().encode(text));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
