import { describe, expect, test } from 'vitest';
import { ACCEPTED, HELD, REFUSED, UNKNOWN } from '../../src/ledger/replay.ts';
import { seal, unseal } from '../../src/ledger/sealed-file.ts';
import { SnapshotReader, SnapshotWriter } from '../../src/ledger/snapshot.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { NOON } from './world.ts';

const crypto = testCrypto();
const words = (first: number) => Uint32Array.of(first, 2, 3, 4, 5, 6, 7, 8);
const [LOW, HIGH] = ['A'.repeat(44), `_${'A'.repeat(43)}`];

function readBody(body: string, index = 0, bits = 0): readonly unknown[] {
  const text = new TextEncoder().encode(seal('snapshot/0', 'snapshot', [], body, crypto));
  const reader = new SnapshotReader(unseal('snapshot/0', 'snapshot', text, crypto), {
    index,
    bits,
    latest: NOON + 1000,
  });
  const leads: unknown[] = [];
  while (reader.next()) leads.push([reader.identity.slice(), reader.state, reader.notBefore]);
  return leads;
}

describe('a file of the snapshot', () => {
  test('gives back what was written', () => {
    const leads = [
      [words(1), ACCEPTED, 0],
      [words(2), REFUSED, NOON],
      [words(0x7fffffff), HELD, 0],
      [words(0x80000000), UNKNOWN, NOON + 1],
      [words(0xffffffff), ACCEPTED, 0],
    ] as const;
    const writer = new SnapshotWriter();
    for (const [lead, state, notBefore] of leads) writer.add(lead, state, notBefore);
    const text = writer.close('snapshot/0', ['abc', '7'], crypto);
    expect(
      readBody(
        text
          .split('\n')
          .slice(1, -2)
          .map((line) => `${line}\n`)
          .join(''),
      ),
    ).toEqual(leads);
  });

  test('holds how often a lead was refused, and when', () => {
    const writer = new SnapshotWriter();
    writer.add(words(1), REFUSED, 0, { tries: 1, at: 0 });
    writer.add(words(2), REFUSED, NOON, { tries: 12, at: NOON + 1 });
    const text = writer.close('snapshot/0', [], crypto);
    const reader = new SnapshotReader(unseal('snapshot/0', 'snapshot', new TextEncoder().encode(text), crypto), {
      index: 0,
      bits: 0,
      latest: NOON + 1,
    });
    const seen: unknown[] = [];
    while (reader.next()) seen.push([reader.notBefore, reader.refusal]);
    expect(seen).toEqual([
      [0, { tries: 1, at: 0 }],
      [NOON, { tries: 12, at: NOON + 1 }],
    ]);
  });

  test('is never written out of order, which no reader takes', () => {
    const writer = new SnapshotWriter();
    writer.add(words(2), ACCEPTED, 0);
    expect(() => writer.add(words(2), ACCEPTED, 0)).toThrow(RangeError);
    expect(() => writer.add(words(1), ACCEPTED, 0)).toThrow(RangeError);
  });

  test.each([
    ['a state that there is not', `${LOW}o\n`, 2],
    ['no state', `${LOW}\n`, 2],
    ['a short lead', `${LOW.slice(1)}a\n`, 2],
    ['a character that no hash has', `${LOW.slice(1)}=a\n`, 2],
    ['a time that is none', `${LOW}a soon\n`, 2],
    ['a time without a space', `${LOW}ax2026-11-23T12:00:00.000Z\n`, 2],
    ['a time that can not be yet', `${LOW}a 9999-12-31T23:59:59.999Z\n`, 2],
    ['a refusal that can not be yet', `${LOW}r - 1 9999-12-31T23:59:59.999Z\n`, 2],
    ['no time of the refusal', `${LOW}r - 1\n`, 2],
    ['no refusal', `${LOW}r - 0 -\n`, 2],
    ['a count that is none', `${LOW}r - x -\n`, 2],
    ['a refusal of a lead that was accepted', `${LOW}a - 1 -\n`, 2],
    ['more than there is to say', `${LOW}r - 1 - -\n`, 2],
    ['a lead twice', `${LOW}a\n${LOW}a\n`, 3],
    ['leads out of order', `${HIGH}a\n${LOW}a\n`, 3],
  ])('is refused for %s', (_, body, line) => {
    expect(() => readBody(body)).toThrow(`snapshot/0, line ${line}: damaged`);
  });

  test('is refused for a lead that belongs into another one', () => {
    expect(readBody(`${HIGH}a\n`, 1, 1)).toHaveLength(1);
    expect(() => readBody(`${HIGH}a\n`, 0, 1)).toThrow('snapshot/0, line 2: damaged');
  });
});
