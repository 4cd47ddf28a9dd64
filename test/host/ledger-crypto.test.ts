import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestFile } from '../../src/host/digest.ts';
import { createWorkspace } from '../../src/host/files/workspace.ts';
import { ledgerCrypto } from '../../src/host/ledger-crypto.ts';
import { Secret } from '../../src/model/index.ts';
import { temporaryDirectory } from '../support/temporary.ts';

// Every key and secret here is made up.

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (of: Uint8Array) => Buffer.from(of).toString('hex');

describe('the cryptography of a ledger', () => {
  test('hashes as FIPS 180-4 and RFC 4231 say', () => {
    expect(hex(ledgerCrypto.sha256(bytes('a'), bytes(''), bytes('bc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(hex(ledgerCrypto.hmac(bytes('Jefe'), bytes('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  test('gives other random bytes each time', () => {
    expect(ledgerCrypto.randomBytes(16)).toHaveLength(16);
    expect(ledgerCrypto.randomBytes(16)).not.toEqual(ledgerCrypto.randomBytes(16));
  });

  test('a wrapped key comes back under its secret only', async () => {
    const key = ledgerCrypto.randomBytes(32);
    const text = await ledgerCrypto.wrap(key, new Secret('fake-ledger-key-1'));
    expect(text).toMatch(/^[!-~]+$/);
    expect(text).not.toBe(await ledgerCrypto.wrap(key, new Secret('fake-ledger-key-1')));
    expect(await ledgerCrypto.unwrap(text, new Secret('fake-ledger-key-1'))).toEqual(key);
    expect(await ledgerCrypto.unwrap(text, new Secret('fake-ledger-key-2'))).toBeUndefined();
  });

  test('a text that was changed, or is no wrapped key, is none', async () => {
    const secret = new Secret('fake-ledger-key-1');
    const text = await ledgerCrypto.wrap(ledgerCrypto.randomBytes(32), secret);
    const parts = text.split('.');
    const flipped = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1);
    for (let each = 1; each < parts.length; each++) {
      const changed = parts.map((part, index) => (index === each ? flipped(part) : part)).join('.');
      expect(await ledgerCrypto.unwrap(changed, secret)).toBeUndefined();
    }
    for (const none of ['', 'x', 'a.b.c.d.e', text.replace('-1.', '-2.'), `${text}.x`, parts.slice(0, 4).join('.')]) {
      expect(await ledgerCrypto.unwrap(none, secret)).toBeUndefined();
    }
  });
});

describe('the digest of a lead file', () => {
  test('is the SHA-256 of its bytes, however many', async () => {
    using root = temporaryDirectory();
    writeFileSync(path.join(root.path, 'a.csv'), 'abc');
    writeFileSync(path.join(root.path, 'large.csv'), 'a'.repeat(1_000_000));
    const workspace = createWorkspace(root.path);
    expect(await digestFile(workspace, 'a.csv')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await digestFile(workspace, 'large.csv')).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  test('is not taken through a link', async () => {
    using root = temporaryDirectory();
    writeFileSync(path.join(root.path, 'a.csv'), 'abc');
    symlinkSync('a.csv', path.join(root.path, 'link.csv'));
    await expect(digestFile(createWorkspace(root.path), 'link.csv')).rejects.toThrow();
  });
});
