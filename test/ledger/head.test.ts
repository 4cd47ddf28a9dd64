import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Head, readHead, writeHead } from '../../src/ledger/head.ts';
import { seal } from '../../src/ledger/sealed-file.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { lease, NOON } from './world.ts';

const crypto = testCrypto();
const HEAD: Head = {
  format: 2,
  ledgerId: 'abc',
  list: '441940',
  repository: { name: 'github.com/acme/leads', id: '11' },
  key: { kind: 'plain', text: 'AAAAAAAAAAAAAAAAAAAAAA' },
  keyCheck: 'check',
  keyedBy: 'phone1',
  writes: 12,
  write: 'w',
  at: NOON,
  latest: NOON,
  origin: {
    run: '7001',
    attempt: 2,
    event: 'push',
    actor: 'octo[bot]',
    commit: 'abc123',
    program: '1.0.0',
    order: undefined,
    policy: 'p1',
    form: 1,
  },
  lease: lease('one'),
  lastRun: '7001',
  segments: { files: 2, leads: 500, carried: 20 },
  snapshot: { write: 10, bits: 1, leads: 7 },
  memory: 11,
  files: new Map([
    ['segments/00000011-000', 'CCCCCCCCCCCCCCCCCCCCCC'],
    ['complete', 'BBBBBBBBBBBBBBBBBBBBBB'],
  ]),
};
const SEAL_KEY = new Uint8Array(32).fill(7);
const TEXT = writeHead(HEAD, undefined, crypto);
const LINES = TEXT.split('\n').slice(1, -2);
const encode = (text: string) => new TextEncoder().encode(text);

/** A head with other lines, sealed as it should be. */
const sealed = (lines: readonly string[]) =>
  encode(seal('head', 'ledger', [], lines.map((line) => `${line}\n`).join(''), crypto));

describe('the head', () => {
  test('is lines that a person can read', () => {
    expect(LINES).toEqual([
      'ledger abc',
      'list 441940',
      'repository github.com/acme/leads 11',
      'key plain AAAAAAAAAAAAAAAAAAAAAA',
      'key-check check',
      'keyed-by phone1',
      'writes 12',
      'write w',
      'at 2026-11-23T12:00:00.000Z',
      'latest 2026-11-23T12:00:00.000Z',
      'by 7001 2 push octo%5Bbot%5D abc123 1.0.0 - p1 1',
      'lease one 7001 1 2026-11-23T12:10:00.000Z 600000',
      'last-run 7001',
      'segments 2 500 20',
      'snapshot 10 1 7',
      'memory 11',
      'needs -',
      'file complete BBBBBBBBBBBBBBBBBBBBBB',
      'file segments/00000011-000 CCCCCCCCCCCCCCCCCCCCCC',
      'seal -',
    ]);
    expect(TEXT).toMatch(/^smartflo-leads ledger 2\n[\s\S]*\nend 21 [\w-]{22}\n$/);
  });

  test('gives back what was written, with and without what may be missing', () => {
    const optional = <T>(value: T) => fc.constantFrom(value, undefined);
    fc.assert(
      fc.property(
        fc.record({
          repository: fc.constantFrom(HEAD.repository, { name: 'github.com/a/b', id: undefined }, undefined),
          key: fc.constantFrom<Head['key']>(HEAD.key, { kind: 'wrapped', text: 'scrypt.x/y+z=' }),
          lease: fc.constantFrom(HEAD.lease, { ...lease('two'), run: undefined }, undefined),
          keyedBy: optional('phone1'),
          lastRun: optional('7001'),
          snapshot: optional(HEAD.snapshot),
          memory: optional(0),
          writes: fc.nat(),
        }),
        (parts) => {
          const head = { ...HEAD, ...parts };
          expect(readHead(encode(writeHead(head, undefined, crypto)), crypto).head).toEqual(head);
        },
      ),
    );
  });

  const EACH = LINES.map((line, index) => [line, index] as const).filter(([line]) => !line.startsWith('file '));

  test.each(EACH)('without "%s" is damaged', (_, index) => {
    expect(() => readHead(sealed(LINES.toSpliced(index, 1)), crypto)).toThrow(/^head, line \d+: damaged$/);
  });

  test.each([
    ['ledger', 'a,b'],
    ['ledger', 'a b'],
    ['list', '-/'],
    ['repository', 'github.com/acme/leads'],
    ['key', 'open AAAA'],
    ['key', 'plain'],
    ['writes', '-1'],
    ['writes', '012'],
    ['writes', '1e3'],
    ['write', ''],
    ['at', '2026-11-23'],
    ['at', '2026-13-23T12:00:00.000Z'],
    ['lease', 'one 7001 1 soon 600000'],
    ['lease', 'one 7001 x 2026-11-23T12:10:00.000Z 600000'],
    ['lease', 'one 7001 1 2026-11-23T12:10:00.000Z'],
    ['lease', 'one seven 1 2026-11-23T12:10:00.000Z 600000'],
    ['lease', 'o,e 7001 1 2026-11-23T12:10:00.000Z 600000'],
    ['lease', 'one 7001 1 2026-11-23T13:00:00.000Z 3600001'],
    ['lease', 'one 7001 1 2026-11-23T12:10:05.001Z 600000'],
    ['lease', 'one 7001 1 9999-12-31T23:59:59.999Z 600000'],
    ['latest', '2026-11-23T11:59:59.999Z'],
    ['by', '7001 2 push octocat abc123 1.0.0 - p1'],
    ['by', '7001 2 push octocat abc123 1.0.0 - p1 1 1'],
    ['by', 'x 2 push octocat abc123 1.0.0 - p1 1'],
    ['by', '7001 x push octocat abc123 1.0.0 - p1 1'],
    ['by', '7001 2 push octocat abc123 1.0.0 a,b p1 1'],
    ['by', '7001 2 push %zz abc123 1.0.0 - p1 1'],
    ['last-run', 'seven'],
    ['segments', '2 500'],
    ['segments', '2 500 501'],
    ['segments', 'x 500 0'],
    ['snapshot', '10 21 7'],
    ['snapshot', '10 1'],
    ['snapshot', 'x 1 7'],
    ['memory', 'x'],
    ['file', 'complete'],
    ['file', 'complete a,b'],
    ['seal', 'a b'],
  ])('with "%s %s" is damaged at that line', (name, value) => {
    const index = LINES.findIndex((line) => line.startsWith(`${name} `));
    const text = sealed(LINES.toSpliced(index, 1, `${name} ${value}`));
    expect(() => readHead(text, crypto)).toThrow(`head, line ${index + 2}: damaged`);
  });

  test.each([
    ['needs', 'take-back'],
    ['by', '7001 2 push octocat abc123 1.0.0 - p1 2'],
  ])('with "%s %s" is of a newer program', (name, value) => {
    const index = LINES.findIndex((line) => line.startsWith(`${name} `));
    expect(() => readHead(sealed(LINES.toSpliced(index, 1, `${name} ${value}`)), crypto)).toThrow(/newer$/);
  });

  test('is sealed by the holders of a key, or by nobody', () => {
    const keyed = readHead(encode(writeHead(HEAD, SEAL_KEY, crypto)), crypto);
    const other = new Uint8Array(32);
    expect([SEAL_KEY, other, undefined].map(keyed.isSealedWith)).toEqual([true, false, false]);
    const plain = readHead(encode(TEXT), crypto);
    expect([SEAL_KEY, undefined].map(plain.isSealedWith)).toEqual([false, true]);
  });

  test('whose line was changed is not sealed any more', () => {
    const lines = writeHead(HEAD, SEAL_KEY, crypto).split('\n').slice(1, -2);
    for (const [index, line] of lines.entries()) {
      const changed = lines.with(
        index,
        line.replace(/\d(?=\D*$)|[A-Z](?=[^A-Z]*$)/, (one) => (one === '1' ? '2' : '1')),
      );
      if (changed[index] === line) continue;
      let isSealed = false;
      try {
        isSealed = readHead(sealed(changed), crypto).isSealedWith(SEAL_KEY);
      } catch {}
      expect(isSealed, line).toBe(false);
    }
  });

  test('is never written with a lease that no reader takes', () => {
    const lasting = { ...lease('one'), ms: 3_600_001 };
    expect(() => writeHead({ ...HEAD, lease: lasting }, undefined, crypto)).toThrow(RangeError);
  });

  test('with one line more is damaged', () => {
    expect(() => readHead(sealed([...LINES, 'more 1']), crypto)).toThrow('head, line 22: damaged');
  });

  test('is never written with what could break a line', () => {
    expect(() => writeHead({ ...HEAD, ledgerId: 'a\nb' }, undefined, crypto)).toThrow(TypeError);
  });
});
