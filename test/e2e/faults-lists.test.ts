import { describe, expect, test } from 'vitest';
import type { Effect, Rule } from '../../src/sandbox/index.ts';
import { repository } from '../support/action.ts';
import { delivered, LATER, MODES, runHereWithFaults, storedIn } from '../support/fault-run.ts';

// The rows A15 and A16 of docs/faults.md, on the sources, with a sandbox on 127.0.0.1.

/** What befalls all bulk creates. */
const onPost = (effect: Effect): readonly Rule[] => [
  { match: { method: 'POST', path: '/v1/broadcast/leads/*' }, do: effect },
];

describe.concurrent('a list that refuses whatever it is sent', () => {
  const inactive: Effect = {
    effect: 'status',
    status: 400,
    body: { success: false, message: 'Lead list is inactive' },
    apply: 'none',
  };
  const full: Effect = { effect: 'status', status: 200, body: { error: 'List is full' }, apply: 'none' };

  test.for([
    ['skip', { unsent: 16 }, 5],
    ['overwrite', { inDoubt: 16 }, 5],
    ['clone', { inDoubt: 16 }, 2],
  ] as const)('A15 refuses none of its rows, and gets them all once it works: %s', async ([option, counts, posts]) => {
    using memory = repository({});
    const common = {
      option,
      leads: 16,
      ledger: `${memory.path}/ledger`,
      inputs: { 'batch-size': option === 'clone' ? '8' : '16' },
    };
    await using first = await runHereWithFaults({ ...common, rules: onPost(inactive) });
    expect(first.ending).toMatchObject({ exitCode: 1, status: 'failed', accepted: 0, refused: 0, ...counts });
    expect(first.posts).toHaveLength(posts);
    expect(first.told).toContain('LEADS-API-LIST-REFUSES');
    expect(first.told).toContain('Lead list is inactive');
    await using second = await runHereWithFaults({ ...common, env: LATER });
    expect(second.ending).toEqual(delivered(16));
    expect(new Set(second.dump.leads.map((lead) => lead.field_0)).size).toBe(16);
    expect(second.stored).toBe(16);
  });

  test.for(MODES)('A15 an error text without the word success is such a no: %s', async (option) => {
    const inputs = { 'batch-size': '2' };
    await using result = await runHereWithFaults({ option, leads: 6, inputs, rules: onPost(full) });
    expect(result.ending).toMatchObject({ exitCode: 1, accepted: 0, refused: 0 });
    expect(result.told).toContain('LEADS-API-LIST-REFUSES');
    expect(result.stored).toBe(0);
  });
});

describe.concurrent('a look at the list, under clone', () => {
  const lost: readonly Rule[] = [
    { match: { method: 'POST', path: '/v1/broadcast/leads/*', nth: 2 }, do: { effect: 'reset', when: 'after-commit' } },
  ];
  const never: readonly Rule[] = [
    { match: { method: 'POST', path: '/v1/broadcast/leads/*', nth: 2 }, do: { effect: 'reset', when: 'request-body' } },
  ];
  const common = { option: 'clone', leads: 6, inputs: { 'batch-size': '3' } } as const;

  test.for([
    ['is held', lost, { held: 3 }, 6],
    ['is held, though it never arrived', never, { held: 3 }, 3],
  ] as const)('A16 a lead %s where no spelling finds one that is there', async ([, rules, counts, stored]) => {
    using memory = repository({});
    const ledger = `${memory.path}/ledger`;
    await using first = await runHereWithFaults({ ...common, rules, ledger });
    expect(first.ending).toMatchObject({ accepted: 3, inDoubt: 3 });
    const seed = storedIn(first);
    await using second = await runHereWithFaults({
      ...common,
      ledger,
      env: LATER,
      sandbox: { seed },
      quirks: { 'number-query': 'other' },
    });
    expect(second.ending).toMatchObject({ exitCode: 1, accepted: 0, unchanged: 3, ...counts });
    expect(second.posts).toEqual([]);
    expect(second.stored).toBe(stored);
    expect(second.told).toContain('does not find it');
  });

  test.for([
    ['held where it is', lost, { held: 3 }, 0],
    ['sent where it is not', never, { accepted: 3 }, 2],
  ] as const)(
    'A16 a lead is %s, where the question for a number is ignored: the whole list is read once',
    async ([, rules, counts, posts]) => {
      using memory = repository({});
      const ledger = `${memory.path}/ledger`;
      await using first = await runHereWithFaults({ ...common, rules, ledger });
      const seed = storedIn(first);
      await using second = await runHereWithFaults({
        ...common,
        ledger,
        env: LATER,
        sandbox: { seed },
        quirks: { 'number-query': 'ignored' },
      });
      expect(second.ending).toMatchObject({ unchanged: 3, ...counts });
      expect(second.posts).toHaveLength(posts);
      expect(second.stored).toBe(6);
      expect(new Set(second.dump.leads.map(({ field_0 }) => field_0)).size).toBe(6);
      const reads = second.dump.requests.filter(
        ({ method, path }) => method === 'GET' && path.includes('/broadcast/leads/'),
      );
      expect(reads.filter(({ path }) => !path.includes('?number='))).toHaveLength(2);
    },
  );
});
