import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubtAfter } from '../../src/deliver/next-step.ts';
import { MAX_ATTEMPTS, MAX_THROTTLED_ATTEMPTS } from '../../src/deliver/retry-delay.ts';
import { MAX_SPLITS } from '../../src/deliver/split-leads.ts';
import { type Batch, DUPLICATE_OPTIONS, type Outcome } from '../../src/model/index.ts';
import {
  ACCEPTED,
  byFate,
  LOST,
  NOT_SENT,
  plan,
  type Rehearsal,
  refused,
  refusing,
  rehearse,
  type Script,
  type Sent,
  throttled,
  UNCONFIRMED,
} from './rehearsal.ts';

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(ACCEPTED) },
  { weight: 4, arbitrary: fc.constant(LOST) },
  { weight: 2, arbitrary: fc.constant(NOT_SENT) },
  { weight: 2, arbitrary: fc.constantFrom(undefined, 50, 90_000).map(throttled) },
  { weight: 2, arbitrary: fc.constant(UNCONFIRMED) },
  { weight: 3, arbitrary: fc.constant(refused('rows')) },
  {
    weight: 2,
    arbitrary: fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 4 }).map((rows) => refused('rows', ...rows)),
  },
  { weight: 3, arbitrary: fc.constant(refused('size')) },
  { weight: 1, arbitrary: fc.constantFrom(refused('list'), refused('run'), throttled(1e9)) },
);

/** A plan of one to three lists, each with its own duplicate option. */
const batches: fc.Arbitrary<Batch[]> = fc
  .array(
    fc.record({
      duplicateOption: fc.constantFrom(...DUPLICATE_OPTIONS),
      sizes: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((lists) => {
    let from = 0;
    return lists.flatMap(({ duplicateOption, sizes }, list) => {
      const planned = plan(sizes, { list: `${list + 1}`, duplicateOption, from });
      from += sizes.reduce((sum, size) => sum + size, 0);
      return planned;
    });
  });

/** Whatever Smartflo may do: answers of any kind in any order, slow or fast, now and then a bug or a cancellation. */
const script: fc.Arbitrary<Script> = fc
  .record({
    batches,
    answers: fc.array(outcome, { minLength: 1, maxLength: 40 }),
    latencies: fc.array(fc.integer({ min: 0, max: 8000 }), { minLength: 1, maxLength: 10 }),
    throwsAt: fc.option(fc.nat({ max: 30 }), { freq: 8 }),
    chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    concurrency: fc.integer({ min: 1, max: 8 }),
    requestsPerSecond: fc.constantFrom(0, 0.5, 1, 10),
    abortAt: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined, freq: 3 }),
  })
  .map(({ answers, latencies, throwsAt, chance, ...rest }) => ({
    ...rest,
    random: () => chance,
    latency: (number) => latencies[number % latencies.length] ?? 0,
    answer(_, number) {
      if (number === throwsAt) throw new Error('a bug');
      return answers[number % answers.length] ?? ACCEPTED;
    },
  }));

/** Whether the leads of an answered request may be stored without it saying so. */
function leftDoubt({ batch, outcome }: Sent): boolean {
  return !outcome || !!doubtAfter(outcome, { duplicateOption: batch.duplicateOption, leads: batch.leads.length });
}

async function forEveryScript(law: (played: Rehearsal, script: Script) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(script, async (written) => {
      law(await rehearse(written), written);
    }),
    { numRuns: 300 },
  );
}

describe('whatever Smartflo answers', () => {
  test('every lead has one fate, and the fate is what its answers say', async () => {
    await forEveryScript(({ delivery, sent }, { batches }) => {
      for (const lead of batches.flatMap((batch) => [...batch.leads])) {
        const answers = sent.filter(({ batch }) => batch.leads.includes(lead));
        const last = answers.at(-1);
        const doubtful = answers.some(leftDoubt);
        const kind = last?.outcome?.kind;
        const fate = delivery.fate(lead);
        const yes = kind === 'accepted';
        expect(fate === 'accepted').toBe(yes);
        if (fate === 'unsent') expect(doubtful).toBe(false);
        if (fate === 'in-doubt') expect(doubtful).toBe(true);
        if (fate === 'refused') expect(kind).toBe('refused');
        expect(delivery.refusal(lead) !== undefined).toBe(fate === 'refused');
      }
    });
  });

  test('the attempts of each batch are the requests with its leads, and the order of the plan is kept', async () => {
    await forEveryScript(({ delivery, sent, progress }, { batches, concurrency }) => {
      const requests = batches.map(({ leads }) =>
        sent.filter(({ batch }) => batch.leads.some((lead) => leads.includes(lead))),
      );
      expect(delivery.batches.map(({ attempts }) => attempts)).toEqual(requests.map((own) => own.length));
      const begun = requests.flatMap((own) => own.slice(0, 1)).map((first) => sent.indexOf(first));
      // Of lanes that wait for the pace side by side, one may overtake another.
      if (concurrency === 1) expect(begun).toEqual([...begun].sort((a, b) => a - b));
      for (const { batch } of sent) expect(batch.leads).not.toHaveLength(0);
      expect(progress).toHaveLength(sent.filter(({ ended }) => ended).length);
    });
  });

  test('clone never sends a lead again that may be stored', async () => {
    await forEveryScript(({ sent }) => {
      for (const [index, earlier] of sent.entries()) {
        if (earlier.batch.duplicateOption !== 'clone' || !leftDoubt(earlier)) continue;
        const again = sent
          .slice(index + 1)
          .some(({ batch }) => batch.leads.some((lead) => earlier.batch.leads.includes(lead)));
        expect(again).toBe(false);
      }
    });
  });

  test('nobody sends a lead again that was accepted or refused on its own', async () => {
    await forEveryScript(({ sent }) => {
      for (const [index, { batch, outcome }] of sent.entries()) {
        const settled = outcome?.kind === 'accepted' || (outcome?.kind === 'refused' && batch.leads.length === 1);
        if (!settled) continue;
        const again = sent
          .slice(index + 1)
          .some((later) => later.batch.leads.some((lead) => batch.leads.includes(lead)));
        expect(again).toBe(false);
      }
    });
  });

  test('the same leads are not tried more often than allowed', async () => {
    await forEveryScript(({ sent }) => {
      const leadsOf = ({ batch }: Sent) => batch.leads.join();
      for (const leads of new Set(sent.map(leadsOf))) {
        const same = sent.filter((request) => leadsOf(request) === leads);
        const throttles = same.filter(({ outcome }) => outcome?.kind === 'throttled').length;
        const failures = same.filter(
          ({ outcome }) => outcome?.kind === 'ambiguous' || outcome?.kind === 'not-sent',
        ).length;
        expect(throttles).toBeLessThanOrEqual(MAX_THROTTLED_ATTEMPTS);
        expect(failures).toBeLessThanOrEqual(MAX_ATTEMPTS);
      }
    });
  });

  test('no more requests are in flight than allowed, and one for a list with clone', async () => {
    await forEveryScript(({ sent }, { concurrency = 1 }) => {
      for (const { inFlight, batch } of sent) {
        expect(inFlight).toBeLessThanOrEqual(batch.duplicateOption === 'clone' ? 1 : concurrency);
      }
    });
  });

  test('nothing starts after a cancellation, and every lead that it left behind is told', async () => {
    await forEveryScript(({ delivery, sent }) => {
      expect(sent.some(({ aborted }) => aborted)).toBe(false);
      if (delivery.cancelled) expect(delivery.problems.some(({ code }) => code === 'LEADS-CANCELLED')).toBe(true);
    });
  });

  test('whatever was left unsent or in doubt has a problem that says why', async () => {
    await forEveryScript(({ delivery }, { batches }) => {
      const { unsent, inDoubt } = byFate(delivery, batches);
      const codes = delivery.problems.map(({ code }) => code);
      expect(codes.includes('LEADS-IN-DOUBT')).toBe(inDoubt.length > 0);
      if (unsent.length > 0) expect(codes.some((code) => code !== 'LEADS-IN-DOUBT')).toBe(true);
    });
  });
});

describe('the search for rows that are refused', () => {
  test('finds one of n with at most 2·⌈log₂ n⌉ + 2 more requests', async () => {
    const size = fc.integer({ min: 2, max: 3000 });
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(size, place, fc.constantFrom('skip', 'overwrite'), async (n, at, duplicateOption) => {
        const bad = Math.floor(at * n);
        const batches = plan([n], { duplicateOption });
        const { delivery, sent } = await rehearse({
          batches,
          answer: refusing((lead) => lead === bad),
          requestsPerSecond: 0,
        });
        expect(sent.length - 1).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(n)) + 2);
        expect(byFate(delivery, batches).refused).toEqual([bad]);
        expect(byFate(delivery, batches).accepted).toHaveLength(n - 1);
      }),
    );
  });

  test('ends within its bound however many are bad, refuses all of these, and no good one that it had room to find, once the list has taken one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 600 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        async (n, share, seed) => {
          const isBad = (lead: number) => ((lead * 7919 + seed) % 101) / 101 < share;
          const batches = plan([n]);
          const { delivery, sent } = await rehearse({ batches, answer: refusing(isBad), requestsPerSecond: 0 });
          const fates = byFate(delivery, batches);
          expect(sent.length).toBeLessThanOrEqual(1 + 2 * MAX_SPLITS);
          expect(fates.accepted.some(isBad)).toBe(false);
          expect(fates.accepted.length + fates.refused.length + fates.unsent.length).toBe(n);
          if (fates.accepted.length === 0) expect(fates.unsent).toHaveLength(n);
          else expect(fates.unsent).toEqual([]);
          const codes = delivery.problems.map(({ code }) => code);
          expect(codes.includes('LEADS-API-LIST-REFUSES')).toBe(fates.accepted.length === 0);
          if (delivery.problems.length === 0) expect(fates.refused.every(isBad)).toBe(true);
        },
      ),
    );
  });

  test('keeps to the size that requests may have, once it knows it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), async (most, n) => {
        const batches = plan([n, n, n]);
        const answer: Script['answer'] = (batch) => (batch.leads.length > most ? refused('size') : ACCEPTED);
        const { delivery, sent } = await rehearse({ batches, answer, requestsPerSecond: 0 });
        expect(byFate(delivery, batches).accepted).toHaveLength(3 * n);
        const tooLarge = sent.filter(({ outcome }) => outcome?.kind === 'refused').length;
        expect(tooLarge).toBeLessThanOrEqual(Math.max(0, Math.ceil(Math.log2(n / most))));
      }),
    );
  });
});

describe('an outage', () => {
  const outages: readonly [string, Outcome][] = [
    ['lost answers', LOST],
    ['a closed way', NOT_SENT],
    ['429s', throttled()],
  ];
  const cells = outages.flatMap(([what, answer]) =>
    DUPLICATE_OPTIONS.flatMap((duplicateOption) =>
      [1, 8].map((concurrency) => ({ what, answer, duplicateOption, concurrency })),
    ),
  );
  test.each(cells)(
    'of $what is left alone soon: $duplicateOption, $concurrency in flight',
    async ({ answer, duplicateOption, concurrency }) => {
      const batches = plan(Array(250).fill(2), { duplicateOption });
      const { delivery, sent } = await rehearse({ batches, answer: () => answer, concurrency, requestsPerSecond: 20 });
      expect(sent.length).toBeLessThanOrEqual(MAX_THROTTLED_ATTEMPTS + 3 * concurrency);
      expect(byFate(delivery, batches).accepted).toEqual([]);
      expect(delivery.problems.length).toBeGreaterThan(0);
    },
  );

  test('that lets one answer in five through is not made worse: at most 1.1 requests a batch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 200, max: 400 }), async (concurrency, n) => {
        const batches = plan(Array(n).fill(1));
        const answer: Script['answer'] = (_, number) => (number % 5 === 4 ? ACCEPTED : LOST);
        const { sent } = await rehearse({ batches, answer, concurrency, requestsPerSecond: 0, latency: () => 0 });
        expect(sent.length).toBeGreaterThanOrEqual(n);
        expect(sent.length).toBeLessThanOrEqual(1.1 * n);
      }),
      { numRuns: 50 },
    );
  });
});
