import type { ScryptOptions } from 'node:crypto';
import type { LedgerCrypto } from '../model/index.ts';

/** The beginning of a wrapped key: its format, which fixes the numbers below. */
const FORMAT = 'scrypt-aes256gcm-1';

/** Cost of one guess of a secret: 64 MiB of memory and some 0.1 s (RFC 7914; N = 2^16, r = 8, p = 1). */
const SCRYPT: ScryptOptions = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** NIST SP 800-38D: 96 bits, and never twice under one key; here each key has a salt of its own. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Loaded at the first use: a run without a ledger does without. */
const crypto = () => process.getBuiltinModule('node:crypto');

/** The machine's cryptography. */
export const ledgerCrypto: LedgerCrypto = {
  randomBytes: (length) => new Uint8Array(crypto().randomBytes(length)),

  sha256(...pieces) {
    const hash = crypto().createHash('sha256');
    for (const piece of pieces) hash.update(piece);
    return new Uint8Array(hash.digest());
  },

  hmac: (key, text) => new Uint8Array(crypto().createHmac('sha256', key).update(text).digest()),

  async wrap(dataKey, secret) {
    const salt = crypto().randomBytes(SALT_BYTES);
    const nonce = crypto().randomBytes(NONCE_BYTES);
    const cipher = crypto().createCipheriv('aes-256-gcm', await derive(secret.reveal(), salt), nonce);
    cipher.setAAD(Buffer.from(FORMAT));
    const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
    const parts = [salt, nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
    return [FORMAT, ...parts].join('.');
  },

  async unwrap(text, secret) {
    const [format, ...parts] = text.split('.');
    const [salt, nonce, sealed, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
    if (format !== FORMAT || parts.length !== 4 || !salt || !nonce || !sealed || !tag) return undefined;
    if (salt.length !== SALT_BYTES || nonce.length !== NONCE_BYTES || tag.length !== TAG_BYTES) return undefined;
    const decipher = crypto().createDecipheriv('aes-256-gcm', await derive(secret.reveal(), salt), nonce);
    decipher.setAAD(Buffer.from(FORMAT));
    decipher.setAuthTag(tag);
    try {
      return new Uint8Array(Buffer.concat([decipher.update(sealed), decipher.final()]));
    } catch {
      return undefined;
    }
  },
};

function derive(secret: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    crypto().scrypt(secret, salt, KEY_BYTES, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
