import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeLedger, verifyLedger } from '../../src/ledger/index.ts';
import type { KnownState, LedgerChange, Receipt } from '../../src/model/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, change, claim, found, LIST, lease, NOON, open, tableOf } from './world.ts';

// Random histories of up to three writers against a model that is a few maps. Identities are made up.

const KEYS = 8;
const VERSIONS = 3;
const WRITERS = ['one', 'two', 'three'];

/** Every lead that a history can speak of, and which of them the last reader's files still have. */
const EVERY: readonly (readonly [number, number])[] = Array.from({ length: KEYS * VERSIONS }, (_, lead) => [
  Math.floor(lead / VERSIONS),
  lead % VERSIONS,
]);
const TABLE = tableOf(EVERY);

type Step =
  | { readonly kind: 'claim'; readonly leads: readonly number[] }
  | {
      readonly kind: 'receipt';
      readonly claim: number;
      readonly from: number;
      readonly to: number;
      readonly fate: Receipt['fate'];
      readonly until: number | undefined;
    }
  | { readonly kind: 'drop'; readonly lead: number };

interface Move {
  readonly writer: number;
  readonly steps: readonly Step[];
  /** This write compacts, whatever the size. */
  readonly compacts: boolean;
  readonly lease: 'take' | 'keep' | 'release';
}

const lead = fc.integer({ min: 0, max: EVERY.length - 1 });
const until = fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('claim' as const),
      leads: fc.array(lead, { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('receipt' as const),
      claim: fc.nat(12),
      from: fc.nat(4),
      to: fc.nat(4),
      fate: fc.constantFrom('accepted', 'refused', 'held', 'released', 'in-doubt'),
      until,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), lead }) },
);
const move: fc.Arbitrary<Move> = fc.record({
  writer: fc.nat(WRITERS.length - 1),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  compacts: fc.boolean(),
  lease: fc.constantFrom('take', 'keep', 'release'),
});

interface ModelClaim {
  readonly owner: string;
  readonly until: number;
  readonly leads: readonly number[];
}

/** The rules in the plainest words: per key a closed state, an open position, a time. */
class Model {
  readonly closed = new Map<number, { state: KnownState; version: number }>();
  readonly open = new Map<number, { claim: string; position: number; until: number | undefined }>();
  readonly notBefore = new Map<number, number>();
  readonly claims = new Map<string, ModelClaim>();

  apply({ receipts, claims, decisions = [] }: LedgerChange, by: { owner: string; until: number }): void {
    for (const receipt of receipts) this.receipt(receipt);
    for (const decision of decisions) {
      const [key, version] = EVERY[decision.lead] ?? [0, 0];
      this.open.delete(key);
      this.closed.set(key, { state: 'accepted', version });
    }
    for (const { id, batch } of claims) {
      this.claims.set(id, { ...by, leads: [...batch.leads] });
      for (const [position, each] of batch.leads.entries()) {
        this.open.set(EVERY[each]?.[0] ?? 0, { claim: id, position, until: undefined });
      }
    }
  }

  receipt({ claim: id, from, to, fate, until }: Receipt): void {
    for (const [key, open] of [...this.open]) {
      if (open.claim !== id || open.position < from || open.position > to) continue;
      if (fate === 'in-doubt') {
        if (until !== undefined) open.until = Math.max(open.until ?? 0, until);
        continue;
      }
      this.open.delete(key);
      const version = EVERY[this.claims.get(id)?.leads[open.position] ?? 0]?.[1] ?? 0;
      if (fate !== 'released') this.closed.set(key, { state: fate, version });
      if (until !== undefined) this.notBefore.set(key, Math.max(until, this.notBefore.get(key) ?? 0));
    }
  }

  know(key: number): { state: KnownState; version: number | undefined } {
    const open = this.open.get(key);
    const closed = this.closed.get(key) ?? { state: 'unknown', version: undefined };
    if (!open) return closed;
    return { state: 'open', version: EVERY[this.claims.get(open.claim)?.leads[open.position] ?? 0]?.[1] };
  }

  openClaims(holder: string | undefined, leaseUntil: number) {
    return [...this.claims].flatMap(([id, { owner, until }]) => {
      const open = [...this.open]
        .filter(([, each]) => each.claim === id)
        .toSorted(([, a], [, b]) => a.position - b.position);
      if (open.length === 0) return [];
      const otherwise = Math.max(until, holder === owner ? leaseUntil : 0);
      const endsBy = Math.max(...open.map(([, each]) => each.until ?? otherwise));
      return { id, owner, endsBy, open: open.map(([key, { position }]) => ({ position, key })) };
    });
  }
}

const ALWAYS = { files: -1, leads: -1 };
const NEVER = { files: 1e9, leads: 1e9 };

/** Plays a history and checks after each write what a new process learns. */
async function play(moves: readonly Move[], present: ReadonlySet<number>, mayCompact: boolean): Promise<void> {
  const repository = new MemoryRepository();
  const model = new Model();
  const here = EVERY.filter(([key]) => present.has(key));
  const hereTable = tableOf(here);
  let claims = 0;
  let holder: string | undefined;
  let leaseUntil = 0;
  let clock = NOON;
  for (const [index, { writer, steps, compacts, lease: leasing }] of moves.entries()) {
    const owner = WRITERS[writer] ?? 'one';
    clock += 1000;
    const at = clock;
    const limits = mayCompact && compacts ? ALWAYS : NEVER;
    const ledger = await attached(TABLE, repository, { seed: `${owner} ${index}`, limits, now: () => NOON });
    if (leasing !== 'keep') {
      holder = leasing === 'take' ? owner : undefined;
      if (leasing === 'take') leaseUntil = at + 5;
    }
    const written = change({
      lease: leasing === 'take' ? lease(owner, leaseUntil) : leasing,
      receipts: steps.flatMap((each) =>
        each.kind === 'receipt' && each.from <= each.to
          ? [
              {
                claim: `c${each.claim}`,
                from: each.from,
                to: each.to,
                fate: each.fate,
                ...(each.until !== undefined && { until: NOON + each.until }),
              },
            ]
          : [],
      ),
      claims:
        holder === undefined
          ? []
          : steps.flatMap((each) => (each.kind === 'claim' ? claim(`c${claims++}`, each.leads) : [])),
      decisions: steps.flatMap((each) => (each.kind === 'drop' ? { lead: each.lead, what: 'dropped' as const } : [])),
    });
    expect((await ledger.write(written)).kind).toBe('written');
    model.apply(written, { owner: holder ?? '', until: leaseUntil });

    const { known, head } = await found((await open(repository, { seed: 'reader' })).attach(hereTable));
    expect(head.writes).toBe(index + 1);
    expect(head.lease?.owner).toBe(holder);
    for (const [each, [key, version]] of here.entries()) {
      const { state, version: newest } = model.know(key);
      expect([known.state(each), known.isSame(each), known.notBefore(each)]).toEqual([
        state,
        newest === version,
        model.notBefore.get(key) ?? 0,
      ]);
    }
    const sentOf = (key: number, version: number | undefined) => {
      const sent = here.findLastIndex(([other, of]) => other === key && of === version);
      return sent < 0 ? {} : { sent };
    };
    const newestOf = (key: number) => here.findLastIndex(([other]) => other === key);
    const expected = model.openClaims(holder, leaseUntil).map(({ open: positions, ...rest }) => ({
      ...rest,
      duplicateOption: 'skip',
      open: positions.map(({ position, key }) => ({
        position,
        lead: newestOf(key),
        ...sentOf(key, model.know(key).version),
      })),
    }));
    expect(known.open).toEqual(expected);
    const accepted = Array.from({ length: KEYS }, (_, key) => key).filter(
      (key) => model.know(key).state === 'accepted',
    );
    expect(known.gone).toBe(accepted.filter((key) => !present.has(key)).length);
  }

  const states = Array.from({ length: KEYS }, (_, key) => model.know(key).state);
  const counts = Object.fromEntries(
    ['accepted', 'refused', 'held', 'open'].map((state) => [state, states.filter((each) => each === state).length]),
  );
  const described = await describeLedger(repository.store(), LIST, testCrypto());
  expect(described).toMatchObject({ kind: 'found', description: { counts, writes: moves.length } });
  const verdict = await verifyLedger(repository.store(), LIST, [], testCrypto());
  expect(verdict.counts).toEqual(counts);
}

describe('whatever is written, in whatever order', () => {
  const history = fc.tuple(fc.array(move, { minLength: 1, maxLength: 14 }), fc.uniqueArray(fc.nat(KEYS - 1)));

  test.each([
    ['without compacting', false],
    ['with compacting at random points', true],
  ])('a new process knows what the plain rules say, %s', async (_, mayCompact) => {
    await fc.assert(
      fc.asyncProperty(history, async ([moves, present]) => {
        await play(moves, new Set(present), mayCompact);
      }),
      { numRuns: 250 },
    );
  });
});
