import { describe, expect, test } from 'vitest';
import type { Effect, Rule } from '../../src/sandbox/index.ts';
import { repository } from '../support/action.ts';
import {
  type Cases,
  delivered,
  FAST_CLOCK,
  LATER,
  LIST,
  leadFile,
  MODES,
  MUCH_LATER,
  number,
  red,
  runHereWithFaults,
  sameForAll,
  storedIn,
} from '../support/fault-run.ts';
import { clockOf } from '../support/ledger-world.ts';

// The rows A8 to A14 of docs/faults.md, on the sources, with a sandbox on 127.0.0.1.
/** A fault of the bulk creates: of all, or of those that `match` selects. */
const onPost = (effect: Effect, match: Rule['match'] = {}): readonly Rule[] => [
  { match: { method: 'POST', path: '/v1/broadcast/leads/*', ...match }, do: effect },
];
const inTwos = { leads: 6, inputs: { 'batch-size': '2' } };
const rowsIn = ({ rows = [] }: { rows?: readonly unknown[] }) => rows.length;

describe.concurrent('a batch that is too large', () => {
  test.for([413, 400].flatMap((status) => MODES.map((option) => [status, option] as const)))(
    'A8 a %i for size halves the batch, and the size is remembered: %s',
    async ([status, option]) => {
      const rules = onPost({ effect: 'limit', rows: 2, status });
      await using result = await runHereWithFaults({ option, rules, leads: 16, inputs: { 'batch-size': '8' } });
      expect(result.ending).toEqual(delivered(16));
      expect(result.posts.map(rowsIn)).toEqual([8, 4, 2, 2, 2, 2, 2, 2, 2, 2]);
      expect(result.stored).toBe(16);
    },
  );

  test('A8 a single row that is too large is refused at its line, and the rest goes', async () => {
    const long = `9000109999,${'x'.repeat(900)}`;
    const files = { 'leads/a.csv': `${leadFile(3)}${long}\n` };
    await using result = await runHereWithFaults({ files, rules: onPost({ effect: 'limit', bytes: 600 }) });
    expect(result.ending).toEqual(red('LEADS-API-SIZE', { accepted: 3, refused: 1 }));
    expect(result.report.files[0]?.refusals.map(({ line }) => line)).toEqual([5]);
    expect(result.told).toContain('This row alone is more than Smartflo takes in one request');
  });
});

describe.concurrent('one row that Smartflo refuses', () => {
  const poison = (named: boolean): Effect => ({ effect: 'poison', field: 'field_1', value: 'Lead 11', named });

  test.for([
    ['skip', red('LEADS-API-ROWS', { accepted: 15, refused: 1 }), 2],
    ['overwrite', red('LEADS-API-ROWS', { accepted: 15, refused: 1 }), 2],
    ['clone', red('LEADS-IN-DOUBT', { refused: 1, inDoubt: 15 }), 1],
  ] as Cases)('A9 a 422 that names the row costs one request more: %s', async ([option, ending, posts]) => {
    await using result = await runHereWithFaults({ option, rules: onPost(poison(true)), leads: 16 });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.stored).toBe(ending.accepted);
    expect(result.report.files[0]?.refusals.map(({ line }) => line)).toEqual([12]);
    const [annotation] = result.run.commands.filter(({ properties }) => properties['title'] === 'LEADS-API-ROWS');
    expect(annotation?.properties).toMatchObject({ file: 'leads/a.csv', line: '12' });
  });

  test.for([
    ['skip', red('LEADS-API-ROWS', { accepted: 15, refused: 1 }), 9],
    ['overwrite', red('LEADS-API-ROWS', { accepted: 15, refused: 1 }), 9],
    ['clone', red('LEADS-IN-DOUBT', { inDoubt: 16 }), 1],
  ] as Cases)('A9 a 422 that names no row is searched by halves: %s', async ([option, ending, posts]) => {
    await using result = await runHereWithFaults({ option, rules: onPost(poison(false)), leads: 16 });
    expect(result.ending).toEqual(ending);
    // At most 2 · ⌈log₂ 16⌉ requests more than one.
    expect(result.posts).toHaveLength(posts);
    expect(result.stored).toBe(ending.accepted);
    expect(result.report.files[0]?.refusals.map(({ line }) => line)).toEqual(option === 'clone' ? [] : [12]);
  });

  test.for(MODES)(
    'A9 a refused row is sent again after a week, three times in all, and not before: %s',
    async (option) => {
      using memory = repository({});
      const common = { option, leads: 3, ledger: `${memory.path}/ledger`, begun: true } as const;
      const bad: Effect = { effect: 'poison', field: 'field_1', value: 'Lead 2', named: true };
      const inDays = (days: number) => ({ ...FAST_CLOCK, FAST_CLOCK_AHEAD: String(days * 24 * 3_600_000) });
      const inputs = { 'batch-size': '1' };
      await using first = await runHereWithFaults({ ...common, inputs, rules: onPost(bad) });
      expect(first.ending).toMatchObject({ accepted: 2, refused: 1 });
      const posts: number[] = [];
      for (const days of [6, 8, 9, 16, 24]) {
        const { begun: _, ...again } = common;
        await using next = await runHereWithFaults({
          ...again,
          rules: onPost({ ...bad, named: false }),
          env: inDays(days),
        });
        expect(next.ending).toMatchObject({ unchanged: 2, refused: 1, inDoubt: 0, unsent: 0 });
        posts.push(next.posts.length);
      }
      expect(posts).toEqual([0, 1, 0, 1, 0]);
    },
  );

  test('A9 a refused row that Smartflo takes later is delivered then', async () => {
    using memory = repository({});
    const ledger = `${memory.path}/ledger`;
    await using first = await runHereWithFaults({ leads: 12, ledger, rules: onPost(poison(true)) });
    expect(first.ending).toMatchObject({ accepted: 11, refused: 1 });
    const env = { ...FAST_CLOCK, FAST_CLOCK_AHEAD: String(8 * 24 * 3_600_000) };
    await using next = await runHereWithFaults({ leads: 12, ledger, env });
    expect(next.ending).toMatchObject({ exitCode: 0, accepted: 1, unchanged: 11 });
    expect(next.dump.leads.map(({ field_1 }) => field_1)).toEqual(['Lead 11']);
  });

  test('A9 with fail-on: errors a refused row is told and the job stays green', async () => {
    const inputs = { 'fail-on': 'errors' };
    await using result = await runHereWithFaults({ rules: onPost(poison(true)), leads: 16, inputs });
    expect(result.ending).toMatchObject({ exitCode: 0, status: 'partial', accepted: 15, refused: 1 });
    expect(result.run.jobSummary).toContain('#### Refused by Smartflo');
  });
});

describe.concurrent('an answer of an unexpected size or shape', () => {
  test.for((['long', 'deep'] as const).flatMap((shape) => MODES.map((option) => [shape, option] as const)))(
    'A10 100 MB of %s JSON are cut at 1 MiB and are no yes: %s',
    async ([shape, option]) => {
      await using result = await runHereWithFaults({ option, rules: onPost({ effect: 'huge', shape }, { nth: 1 }) });
      expect(result.ending).toEqual(option === 'clone' ? red('LEADS-IN-DOUBT', { inDoubt: 3 }) : delivered(3));
      expect(result.posts).toHaveLength(option === 'clone' ? 1 : 2);
      expect(result.stored).toBe(3);
      if (option === 'clone') expect(result.run.outputs['headline']).toContain('more than 1 MiB');
    },
  );

  test('A10 deep JSON below 1 MiB is read', async () => {
    await using result = await runHereWithFaults({ rules: onPost({ effect: 'huge', shape: 'deep', bytes: 900_000 }) });
    expect(result.ending).toEqual(delivered(3));
  });

  test.for(
    [
      [{ message: 'Leads added.' }, 'it says neither yes nor no'],
      [{ status: 'error' }, 'its status says no'],
      [[], 'it says neither yes nor no'],
      [{ success: true, failed: 499, inserted: 1 }, 'it counts leads that failed'],
      [{ success: true, data: { success: false } }, 'it says no in a second place'],
    ].flatMap(([body, words]) => MODES.map((option) => [body, words, option] as const)),
  )('A11 an answer without a clear yes stops the list after one request: %j %s %s', async ([body, words, option]) => {
    const rules = onPost({ effect: 'status', status: 200, body, apply: 'none' });
    const inputs = { 'batch-size': '2' };
    // An answer that says nothing is followed by looks for a minute.
    await using result = await runHereWithFaults({ option, rules, leads: 6, inputs, env: clockOf({ speed: 100 }) });
    expect(result.ending).toEqual(red('LEADS-IN-DOUBT', { inDoubt: 2, unsent: 4 }));
    expect(result.posts).toHaveLength(1);
    expect(result.stored).toBe(0);
    expect(result.told).toContain(words);
  });

  test('A11 rows without a clear yes stay in doubt in the next run, and arrive when the answer is one', async () => {
    using memory = repository({});
    const rules = onPost({ effect: 'status', status: 200, body: { message: 'List is full' }, apply: 'none' });
    const full = { ledger: `${memory.path}/ledger`, rules };
    await using first = await runHereWithFaults({ ...full, env: clockOf({ speed: 100 }) });
    expect(first.ending).toEqual(red('LEADS-IN-DOUBT', { inDoubt: 3 }));
    await using second = await runHereWithFaults({ ...full, env: LATER });
    expect(second.ending).toEqual(red('LEADS-IN-DOUBT', { inDoubt: 3 }));
    await using third = await runHereWithFaults({ ledger: full.ledger, env: MUCH_LATER });
    expect(third.ending).toEqual(delivered(3));
    expect(third.stored).toBe(3);
  });

  test.for(MODES)(
    'A11 an answer that a person has found to be a yes is one, and no other answer is: %s',
    async (option) => {
      using memory = repository({});
      const ledger = `${memory.path}/ledger`;
      const queued = onPost({ effect: 'status', status: 200, body: { message: 'Leads queued' }, apply: 'all' });
      const inactive = onPost({ effect: 'status', status: 200, body: { message: 'List is inactive' }, apply: 'none' });
      const filesWith = (more: string) => ({
        '.github/leads.yml': `lists: [{ list: "${LIST}", files: leads/a.csv, duplicate-option: ${option}${more} }]\n`,
        'leads/a.csv': leadFile(3),
      });
      // Leads that are not there afterwards teach nothing.
      const env = clockOf({ speed: 100 });
      const lost = onPost({ effect: 'status', status: 200, body: { message: 'Leads queued' }, apply: 'none' });
      await using first = await runHereWithFaults({ option, files: filesWith(''), rules: lost, env });
      expect(first.ending).toEqual(red('LEADS-IN-DOUBT', { inDoubt: 3 }));
      const id = /accept-answer: (?<id>answer-[0-9a-f]{12})/.exec(first.told)?.groups?.['id'];
      const files = filesWith(`, accept-answer: ${id}`);
      await using second = await runHereWithFaults({ option, files, rules: queued, ledger });
      expect(second.ending).toEqual(delivered(3));
      expect(second.stored).toBe(3);
      await using third = await runHereWithFaults({ option, files, rules: inactive, env });
      expect(third.ending).toEqual(red('LEADS-IN-DOUBT', { inDoubt: 3 }));
      expect(third.stored).toBe(0);
    },
  );

  test.for(sameForAll(delivered(3), 1))('A11 fields that are new are ignored: %s', async ([option, ending, posts]) => {
    const extra = { version: 9, data: { state: 'queued', rows: [{ field_0: 'x' }] }, warnings: null };
    await using result = await runHereWithFaults({
      option,
      rules: onPost({ effect: 'envelope', success: true, extra }),
    });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
  });
});

describe.concurrent('answers at the wrong time', () => {
  test.for(MODES)('A12 answers that overtake each other are booked to their own rows: %s', async (option) => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name, index) => [`leads/${name}.csv`, leadFile(2, 2 * index + 1)]),
    );
    const rules: readonly Rule[] = [
      ...onPost({ effect: 'delay', ms: 400 }, { nth: 1 }),
      ...onPost({ effect: 'delay', ms: 200 }, { nth: 2 }),
      ...onPost({ effect: 'poison', field: 'field_1', value: 'Lead 8' }),
    ];
    const inputs = { 'batch-size': '2', concurrency: '4' };
    await using result = await runHereWithFaults({ option, files, rules, inputs });
    const summary: readonly Record<string, unknown>[] = JSON.parse(result.run.outputs['summary'] ?? '');
    expect(summary.map(({ file, accepted, refused, in_doubt }) => [file, accepted, refused, in_doubt])).toEqual([
      ['leads/a.csv', 2, 0, 0],
      ['leads/b.csv', 2, 0, 0],
      ['leads/c.csv', 2, 0, 0],
      ['leads/d.csv', option === 'clone' ? 0 : 1, 1, option === 'clone' ? 1 : 0],
    ]);
    expect(result.stored).toBe(option === 'clone' ? 6 : 7);
  });

  test.for(sameForAll(red('LEADS-API-TOKEN', { accepted: 2, unsent: 4 }), 2))(
    'A13 a token that ends midway keeps what is done, and the next run does the rest: %s',
    async ([option, ending, posts]) => {
      using memory = repository({});
      const rules = onPost({ effect: 'revoke' }, { nth: 2 });
      await using result = await runHereWithFaults({ option, rules, ledger: memory.path, ...inTwos });
      expect(result.ending).toEqual(ending);
      expect(result.posts).toHaveLength(posts);
      expect(result.stored).toBe(2);
      expect(result.run.outputs['headline']).toContain('2 leads sent, 4 leads not sent');
      const seed = storedIn(result);
      await using next = await runHereWithFaults({ option, sandbox: { seed }, ledger: memory.path, ...inTwos });
      expect(next.ending).toEqual({ ...delivered(4), unchanged: 2 });
      expect(next.posts).toHaveLength(2);
      expect(next.stored).toBe(6);
    },
  );

  test.for([
    ['skip', delivered(3), 2],
    ['overwrite', delivered(3), 2],
    ['clone', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 1],
  ] as Cases)('A14 leads that are stored after the client gave up: %s', async ([option, ending, posts]) => {
    // After the 30 s that the run waits, which its clock makes 3 s, and after its next try.
    const rules = onPost({ effect: 'late', ms: 3500, answer: 'none' }, { nth: 1 });
    await using result = await runHereWithFaults({ option, rules, env: FAST_CLOCK, settleMs: 1000 });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.stored).toBe(3);
  });

  test('A14 under overwrite nothing older is sent after a newer row of the same run', async () => {
    const files = { 'leads/a.csv': `Mobile,Name\n${number(1)},Older\n${number(1)},Newer\n` };
    const rules = onPost({ effect: 'late', ms: 300, answer: 504 }, { nth: 1 });
    await using result = await runHereWithFaults({ option: 'overwrite', files, rules, settleMs: 500 });
    expect(result.ending).toEqual(delivered(1));
    expect(result.dump.leads.map((lead) => lead['field_1'])).toEqual(['Newer']);
  });

  test('A14 under overwrite a newer version waits until the older one cannot arrive any more', async () => {
    using memory = repository({});
    const version = (name: string) => ({ 'leads/a.csv': `Mobile,Name\n${number(1)},${name}\n` });
    // The two minutes of the built-in settle-seconds take two seconds here, on the wall clock of both runs alike.
    const env = { ...FAST_CLOCK, FAST_CLOCK_SPEED: '60', FAST_CLOCK_ORIGIN: String(Date.now()) };
    const options = { option: 'overwrite', ledger: memory.path, env } as const;
    const rules = onPost({ effect: 'reset', when: 'after-commit' });
    await using first = await runHereWithFaults({ ...options, files: version('Older'), rules });
    expect(first.ending).toEqual(red('LEADS-IN-DOUBT', { inDoubt: 1 }));

    const sandbox = { seed: storedIn(first) };
    await using next = await runHereWithFaults({ ...options, files: version('Newer'), sandbox });
    expect(next.ending).toEqual(delivered(1));
    expect(next.dump.leads.map((lead) => lead['field_1'])).toEqual(['Newer']);
    const [older, newer] = [first.posts.at(-1)?.at ?? 0, next.posts[0]?.at ?? 0];
    expect(newer - older).toBeGreaterThanOrEqual(2000);
  });
});
