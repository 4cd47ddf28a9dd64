import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJournalText, journalLines, readJournalText } from '../../src/ledger/index.ts';
import type { Receipt } from '../../src/model/index.ts';

const OWNER = { list: '441940', owner: 'one' };
const FIRST = createJournalText(OWNER);

const receipts: fc.Arbitrary<readonly Receipt[]> = fc.array(
  fc.record(
    {
      claim: fc.stringMatching(/^[\w-]{1,20}$/),
      from: fc.nat(50),
      to: fc.integer({ min: 50, max: 9999 }),
      fate: fc.constantFrom('accepted', 'refused', 'held', 'released', 'in-doubt'),
      until: fc.nat(4_000_000_000_000),
    },
    { requiredKeys: ['claim', 'from', 'to', 'fate'] },
  ),
);

describe('a journal', () => {
  test('is lines that a person can read', () => {
    const lines = journalLines([
      { claim: 'a', from: 0, to: 499, fate: 'accepted' },
      { claim: 'b', from: 3, to: 3, fate: 'in-doubt', until: Date.UTC(2026, 10, 23) },
    ]);
    expect(FIRST + lines).toBe(
      'smartflo-leads journal 1 441940 one\naccepted a 0-499\nin-doubt b 3-3 2026-11-23T00:00:00.000Z\n',
    );
  });

  test('gives back what was written', () => {
    fc.assert(
      fc.property(receipts, (written) => {
        expect(readJournalText(FIRST + journalLines(written))).toEqual({ ...OWNER, receipts: written });
      }),
    );
  });

  test('that was cut anywhere gives back the receipts before the cut, and no other', () => {
    fc.assert(
      fc.property(receipts, fc.nat(), (written, cut) => {
        const text = FIRST + journalLines(written);
        const length = FIRST.length + (cut % (text.length - FIRST.length + 1));
        const read = readJournalText(text.slice(0, length))?.receipts ?? [];
        expect(read).toEqual(written.slice(0, read.length));
        expect(FIRST.length + journalLines(read).length).toBeLessThanOrEqual(length);
        const next = written.slice(0, read.length + 1);
        if (next.length > read.length) expect(FIRST.length + journalLines(next).length).toBeGreaterThan(length);
      }),
    );
  });

  test.each([
    ['an empty file', ''],
    ['a first line that was cut', FIRST.trimEnd()],
    ['another format', FIRST.replace(' 1 ', ' 2 ')],
    ['no owner', 'smartflo-leads journal 1 441940\n'],
    ['a list that is none', 'smartflo-leads journal 1 44/19 one\n'],
    ['an owner that is none', 'smartflo-leads journal 1 4419 o,ne\n'],
  ])('is none for %s', (_, text) => {
    expect(readJournalText(text)).toBeUndefined();
  });

  test.each([
    'accepted a 5-4',
    'accepted a 5',
    'accepted a 5-6 yesterday',
    'accepted a 5-6 2026-13-23T00:00:00.000Z',
    'accepted a,b 5-6',
    'accepted  a 5-6',
    'lost a 5-6',
    ' accepted a 5-6',
    'accepted a 5-6 ',
    '',
  ])('passes over the line "%s"', (line) => {
    const good = { claim: 'z', from: 0, to: 0, fate: 'held' };
    expect(readJournalText(`${FIRST}${line}\nheld z 0-0\n`)?.receipts).toEqual([good]);
  });
});
