import { describe, expect, test } from 'vitest';
import { encodeBytes } from '../../src/ledger/base64.ts';
import { seal, unseal } from '../../src/ledger/sealed-file.ts';
import { testCrypto } from '../support/ledger-crypto.ts';

const crypto = testCrypto();
const encode = (text: string) => new TextEncoder().encode(text);

/** A file whose checksum is right, whatever it says. */
function withChecksum(text: string, lines: number): Uint8Array {
  return encode(`${text}end ${lines} ${encodeBytes(crypto.sha256(encode('name\n'), encode(text)))}\n`);
}

function linesOf(bytes: Uint8Array): readonly string[] {
  const file = unseal('name', 'judged', bytes, crypto);
  const lines: string[] = [];
  while (file.next()) lines.push(`${file.line} ${file.text()}`);
  return lines;
}

describe('a sealed file', () => {
  test('says what it is, and how many lines stand before its last one', () => {
    const text = seal('name', 'judged', ['abc', '7'], 'one\ntwo\n', crypto);
    expect(text).toMatch(/^smartflo-leads judged 2 abc 7\none\ntwo\nend 3 [\w-]{22}\n$/);
    expect(encode(text)).toEqual(withChecksum('smartflo-leads judged 2 abc 7\none\ntwo\n', 3));
  });

  test('gives back its words and its lines, counted from 1', () => {
    const bytes = encode(seal('name', 'judged', ['abc', '7'], 'one\n\ntwo\n', crypto));
    expect(unseal('name', 'judged', bytes, crypto).words).toEqual(['abc', '7']);
    expect(linesOf(bytes)).toEqual(['2 one', '3 ', '4 two']);
  });

  test('can be empty and without words', () => {
    const bytes = encode(seal('name', 'judged', [], '', crypto));
    expect(unseal('name', 'judged', bytes, crypto).words).toEqual([]);
    expect(linesOf(bytes)).toEqual([]);
  });

  test.each([
    ['an empty file', new Uint8Array(0), 'name, line 1: damaged'],
    ['another kind', withChecksum('smartflo-leads segment 1\n', 1), 'name, line 1: damaged'],
    ['another program', withChecksum('smartflo 1\n', 1), 'name, line 1: damaged'],
    ['format 0', withChecksum('smartflo-leads judged 0\n', 1), 'name, line 1: damaged'],
    ['a newer format', withChecksum('smartflo-leads judged 3\n', 1), 'name, line 1: newer'],
    ['a newer format, however it ends', encode('smartflo-leads judged 30\nanything'), 'name, line 1: newer'],
    ['a newer format of another kind', withChecksum('smartflo-leads segment 3\n', 1), 'name, line 1: damaged'],
    ['too few lines', withChecksum('smartflo-leads judged 1\n', 2), 'name, line 1: damaged'],
    ['too many lines', withChecksum('smartflo-leads judged 1\none\ntwo\n', 2), 'name, line 3: damaged'],
    ['no last newline', withChecksum('smartflo-leads judged 1\n', 1).subarray(0, -1), 'name, line 0: damaged'],
    ['another last byte', withChecksum('smartflo-leads judged 1\n', 1).fill(0x20, -1), 'name, line 0: damaged'],
    ['more after the end', encode(`${seal('name', 'judged', [], '', crypto)}x\n`), 'name, line 0: damaged'],
    ['the seal of another file', encode(seal('other', 'judged', [], '', crypto)), 'name, line 0: damaged'],
  ])('is refused for %s', (_, bytes, message) => {
    expect(() => linesOf(bytes)).toThrow(message);
  });
});
