import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DUPLICATE_OPTIONS, type DuplicateOption, type KnownState, type LeadKind } from '../../src/model/index.ts';
import { countDifference, isSent, kindOf } from '../../src/plan/difference.ts';
import { type KnownLead, knownAs } from '../support/known.ts';

/** By what the ledger knows: what the lead is under skip, overwrite and clone, and the same when held leads are to be resent. */
type Row = readonly [
  state: KnownState,
  version: 'same' | 'other',
  usually: readonly [LeadKind, LeadKind, LeadKind],
  resendHeld: readonly [LeadKind, LeadKind, LeadKind],
];

const TABLE: readonly Row[] = [
  ['unknown', 'other', ['new', 'new', 'new'], ['new', 'new', 'new']],
  ['accepted', 'same', ['unchanged', 'unchanged', 'unchanged'], ['unchanged', 'unchanged', 'unchanged']],
  ['accepted', 'other', ['stale', 'changed', 'stale'], ['stale', 'changed', 'stale']],
  ['refused', 'same', ['refused', 'refused', 'refused'], ['new', 'new', 'new']],
  ['refused', 'other', ['new', 'new', 'new'], ['new', 'new', 'new']],
  ['held', 'same', ['new', 'new', 'held'], ['new', 'new', 'new']],
  ['held', 'other', ['new', 'new', 'held'], ['new', 'new', 'new']],
  ['open', 'same', ['new', 'new', 'in-doubt'], ['new', 'new', 'in-doubt']],
  ['open', 'other', ['new', 'new', 'in-doubt'], ['new', 'new', 'in-doubt']],
];

const CASES = TABLE.flatMap(([state, version, usually, resendHeld]) =>
  DUPLICATE_OPTIONS.flatMap((option, index) =>
    [usually, resendHeld].map((kinds, order) => [state, version, option, order === 1, kinds[index] ?? 'new'] as const),
  ),
);

function leadOf(state: KnownState, version: 'same' | 'other'): KnownLead {
  return version === 'same' ? state : [state, 'other'];
}

describe('what a lead is against the ledger', () => {
  test.each(CASES)(
    '%s in the %s version, under %s, resend-held %s: %s',
    (state, version, duplicateOption, resendHeld, kind) => {
      expect(kindOf(0, knownAs([leadOf(state, version)]), { duplicateOption, resendHeld })).toBe(kind);
    },
  );

  test.each<[string, { readonly tries: number; readonly at: number } | undefined, number | undefined, LeadKind]>([
    ['on the day', { tries: 1, at: 100 }, 100, 'new'],
    ['a second time', { tries: 2, at: 100 }, 200, 'new'],
    ['of which the time is not known', { tries: 1, at: 0 }, 200, 'new'],
    ['too early', { tries: 1, at: 101 }, 100, 'refused'],
    ['after three tries', { tries: 3, at: 100 }, 200, 'refused'],
    ['where nobody said when', { tries: 1, at: 100 }, undefined, 'refused'],
    ['of which nothing is known', undefined, 200, 'refused'],
  ])('one that was refused is tried again: %s', (_, refusal, retryRefusedUntil, kind) => {
    const known = { ...knownAs(['refused']), refusal: () => refusal };
    const rules = retryRefusedUntil === undefined ? {} : { retryRefusedUntil };
    for (const duplicateOption of DUPLICATE_OPTIONS) {
      expect(kindOf(0, known, { duplicateOption, resendHeld: false, ...rules })).toBe(kind);
    }
  });

  test('the table has every state', () => {
    const states: Record<KnownState, true> = { unknown: true, accepted: true, refused: true, held: true, open: true };
    expect([...new Set(TABLE.map(([state]) => state))].sort()).toEqual(Object.keys(states).sort());
  });

  test.each<[LeadKind, boolean]>([
    ['new', true],
    ['changed', true],
    ['unchanged', false],
    ['stale', false],
    ['refused', false],
    ['held', false],
    ['in-doubt', false],
  ])('one that is %s is sent: %s', (kind, sent) => {
    expect(isSent(kind)).toBe(sent);
  });

  const lead = fc.constantFrom<KnownLead>(...TABLE.map(([state, version]) => leadOf(state, version)));
  const rules = fc.record({
    duplicateOption: fc.constantFrom<DuplicateOption>(...DUPLICATE_OPTIONS),
    resendHeld: fc.boolean(),
  });

  test('under clone nothing goes out that may be there already, unless a person orders it', () => {
    fc.assert(
      fc.property(lead, fc.boolean(), (each, resendHeld) => {
        const known = knownAs([each]);
        if (!isSent(kindOf(0, known, { duplicateOption: 'clone', resendHeld }))) return;
        const never = resendHeld ? ['accepted', 'open'] : ['accepted', 'open', 'held'];
        expect(never).not.toContain(known.state(0));
      }),
    );
  });

  test('the counts are those of the leads that are asked about, each once', () => {
    fc.assert(
      fc.property(fc.array(lead), rules, fc.nat(9), (leads, rule, gone) => {
        const known = knownAs([...leads, 'unknown', 'accepted'], { gone });
        const { gone: told, ...counts } = countDifference(leads.keys(), known, rule);
        expect(told).toBe(gone);
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(leads.length);
        for (const [name, kind] of [
          ['new', 'new'],
          ['inDoubt', 'in-doubt'],
          ['held', 'held'],
        ] as const) {
          expect(counts[name]).toBe(leads.filter((_, index) => kindOf(index, known, rule) === kind).length);
        }
      }),
    );
  });
});
