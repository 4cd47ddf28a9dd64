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
  nothingToDo,
  red,
  runHereWithFaults,
  sameForAll,
  storedIn,
} from '../support/fault-run.ts';

// The rows A1 to A7 of docs/faults.md, on the sources, with a sandbox on 127.0.0.1.

/** What befalls the bulk creates: the first one, or those that `match` says. */
const onPost = (effect: Effect, match: Rule['match'] = { nth: 1 }): readonly Rule[] => [
  { match: { method: 'POST', path: '/v1/broadcast/leads/*', ...match }, do: effect },
];
const always = {};
const inTwos = { leads: 6, inputs: { 'batch-size': '2' } };

describe.concurrent('a clear no', () => {
  test.for([401, 402, 403].flatMap((status) => MODES.map((option) => [status, option] as const)))(
    'A1 a %i stops the run at the first request: %s',
    async ([status, option]) => {
      const code = status === 401 ? 'LEADS-API-TOKEN' : 'LEADS-API-RIGHTS';
      await using result = await runHereWithFaults({ option, rules: onPost({ effect: 'status', status }), ...inTwos });
      expect(result.ending).toEqual(red(code, { unsent: 6 }));
      expect(result.posts).toHaveLength(1);
      expect(result.stored).toBe(0);
      expect(result.run.outputs['headline']).toContain(`HTTP ${status}`);
      expect(result.run.outputs['headline']).toContain('0 leads sent, 6 leads not sent');
    },
  );

  test('A1 a token that is refused at the first read sends nothing', async () => {
    await using result = await runHereWithFaults({ sandbox: { tokens: ['another'] } });
    expect(result.ending).toEqual(red('LEADS-API-TOKEN', { unsent: 3 }));
    expect(result.dump.requests).toHaveLength(1);
    for (const told of [result.run.stdout, result.run.jobSummary])
      expect(told).toContain('Put a valid token into the secret');
  });

  test.for(sameForAll(red('LEADS-API-LIST', { accepted: 3, unsent: 3 }), 2))(
    'A2 a list that does not exist stops that list alone: %s',
    async ([option, ending, posts]) => {
      const lists = ['1', '2'].map(
        (list) => `  - { list: "${list}", files: leads/${list}.csv, duplicate-option: ${option} }`,
      );
      const files = {
        '.github/leads.yml': `lists:\n${lists.join('\n')}\n`,
        'leads/1.csv': leadFile(3),
        'leads/2.csv': leadFile(3, 4),
      };
      const inputs = { 'batch-size': '3', 'duplicate-option': '' };
      const rules = onPost({ effect: 'status', status: 404 }, { list: '1' });
      await using result = await runHereWithFaults({ option, files, inputs, rules });
      expect(result.ending).toEqual(ending);
      expect(result.posts).toHaveLength(posts);
      expect(result.dump.leads.map((lead) => String(lead.list_id))).toEqual(['2', '2', '2']);
      expect(result.told).toContain('0 leads accepted and 3 not sent');
    },
  );

  test('A2 a list that the account does not have gets no request at all', async () => {
    await using result = await runHereWithFaults({ sandbox: { lists: [{ id: '1', name: 'Another' }] } });
    expect(result.ending).toEqual(red('LEADS-API-LIST', { unsent: 3 }));
    expect(result.posts).toEqual([]);
    expect(result.run.outputs['headline']).toContain('Nothing was sent to it');
  });
});

describe.concurrent('too many requests', () => {
  const forms: readonly Effect[] = [
    { effect: 'throttle' },
    { effect: 'throttle', form: 'seconds', seconds: 3 },
    { effect: 'throttle', form: 'date', seconds: 3 },
    { effect: 'throttle', form: 'body', seconds: 3 },
    { effect: 'throttle', form: 'absurd' },
    { effect: 'throttle', form: 'raw', value: '-5' },
    { effect: 'throttle', form: 'raw', value: 'soon' },
  ];
  test.for(forms.flatMap((form) => MODES.map((option) => [JSON.stringify(form), form, option] as const)))(
    'A3 a 429 is waited for and sent again, once: %s',
    async ([, form, option]) => {
      await using result = await runHereWithFaults({ option, rules: onPost(form), env: FAST_CLOCK });
      expect(result.ending).toEqual(delivered(3));
      expect(result.posts.map(({ status }) => status)).toEqual([429, 200]);
      expect(result.stored).toBe(3);
    },
  );

  test('A3 what Retry-After asks for is the least that is waited', async () => {
    const rules = onPost({ effect: 'throttle', form: 'seconds', seconds: 2 });
    await using result = await runHereWithFaults({ rules });
    const [first, second] = result.posts;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1950);
  });

  test.for(sameForAll(red('LEADS-API-BUSY', { unsent: 6 }), 1))(
    'A3 a wait of more than five minutes is not waited for: %s',
    async ([option, ending, posts]) => {
      const rules = onPost({ effect: 'throttle', form: 'seconds', seconds: 600 }, always);
      await using result = await runHereWithFaults({ option, rules, ...inTwos });
      expect(result.ending).toEqual(ending);
      expect(result.posts).toHaveLength(posts);
      expect(result.run.outputs['headline']).toContain('longer than the 5 minutes that a run waits');
      expect(result.run.outputs['headline']).toContain('0 leads sent, 6 leads not sent');
    },
  );

  test('A3 an account that stays busy is asked eight times, and the rest is left for the next run', async () => {
    const rules = onPost({ effect: 'throttle' }, { from: 2 });
    await using result = await runHereWithFaults({ option: 'clone', rules, env: FAST_CLOCK, ...inTwos });
    expect(result.ending).toEqual(red('LEADS-API-BUSY', { accepted: 2, unsent: 4 }));
    expect(result.posts).toHaveLength(1 + 8);
    expect(result.run.outputs['headline']).toContain('2 leads sent, 4 leads not sent');
  });
});

describe.concurrent('a server that fails', () => {
  test.for([
    ['skip', delivered(6), 4],
    ['overwrite', delivered(6), 4],
    ['clone', red('LEADS-IN-DOUBT', { accepted: 4, inDoubt: 2 }), 3],
  ] as Cases)('A4 a 500, once: %s', async ([option, ending, posts]) => {
    await using result = await runHereWithFaults({
      option,
      rules: onPost({ effect: 'status', status: 500 }),
      ...inTwos,
    });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.stored).toBe(ending.accepted);
    if (ending.inDoubt) expect(result.run.stdout).toContain('In doubt: lines 2–3');
  });

  test.for([
    ['skip', red('LEADS-IN-DOUBT', { inDoubt: 2, unsent: 6 }), 5],
    ['overwrite', red('LEADS-IN-DOUBT', { inDoubt: 2, unsent: 6 }), 5],
    ['clone', red('LEADS-IN-DOUBT', { inDoubt: 5, unsent: 3 }), 5],
  ] as Cases)('A4 a 500, always, ends after five answers: %s', async ([option, ending, posts]) => {
    const rules = onPost({ effect: 'status', status: 500 }, always);
    const inputs = { 'batch-size': '1' };
    await using result = await runHereWithFaults({ option, rules, env: FAST_CLOCK, leads: 8, inputs });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.told).toContain('LEADS-CIRCUIT-OPEN');
    expect(result.told).toContain(`0 leads sent, ${ending.inDoubt} leads in doubt, ${ending.unsent} leads not sent`);
  });

  const gateways = [502, 503, 504].flatMap((status) => MODES.map((option) => [status, option] as const));
  test.for(gateways)('A5 a %i of a gateway though the leads are stored makes no copy: %s', async ([status, option]) => {
    const rules = onPost({ effect: 'status', status, apply: 'all' });
    await using result = await runHereWithFaults({ option, rules });
    expect(result.ending).toEqual(option === 'clone' ? red('LEADS-IN-DOUBT', { inDoubt: 3 }) : delivered(3));
    expect(result.posts).toHaveLength(option === 'clone' ? 1 : 2);
    expect(result.stored).toBe(3);
  });

  test.for([
    ['hold', red('LEADS-HELD', { held: 3 })],
    ['exclusive', nothingToDo(3)],
  ] as const)(
    'A5 under clone the next run looks first and sends none of it: clone-verify %s',
    async ([verify, ending]) => {
      using memory = repository({});
      const files = {
        '.github/leads.yml': `lists: [{ list: "${LIST}", files: leads/a.csv, clone-verify: ${verify} }]\n`,
        'leads/a.csv': leadFile(3),
      };
      const options = { option: 'clone', files, ledger: memory.path } as const;
      const rules = onPost({ effect: 'status', status: 504, apply: 'all' });
      await using first = await runHereWithFaults({ ...options, rules });
      expect(first.ending).toEqual(red('LEADS-IN-DOUBT', { inDoubt: 3 }));
      await using next = await runHereWithFaults({ ...options, sandbox: { seed: storedIn(first) }, env: LATER });
      expect(next.ending).toEqual(ending);
      expect(next.posts).toEqual([]);
      expect(next.stored).toBe(3);
    },
  );

  test.for(MODES)(
    'A5 what never arrived goes with the next run, and the one after that sends nothing: %s',
    async (option) => {
      using memory = repository({});
      const options = { option, ledger: memory.path, env: LATER };
      const rules = onPost({ effect: 'status', status: 502 }, always);
      await using first = await runHereWithFaults({ ...options, rules });
      expect(first.ending).toEqual(red('LEADS-IN-DOUBT', { inDoubt: 3 }));
      await using next = await runHereWithFaults({ ...options, env: MUCH_LATER });
      expect(next.ending).toEqual(delivered(3));
      // Under clone, what was in doubt together goes in two halves.
      expect(next.posts).toHaveLength(option === 'clone' ? 2 : 1);
      await using last = await runHereWithFaults({ ...options, env: MUCH_LATER });
      expect(last.ending).toEqual(nothingToDo(3));
      expect(last.dump.requests).toEqual([]);
    },
  );
});

describe.concurrent('an answer that says something else', () => {
  test.for([
    ['skip', red('LEADS-API-ROWS', { accepted: 2, refused: 1 }), 2],
    ['overwrite', red('LEADS-API-ROWS', { accepted: 2, refused: 1 }), 2],
    ['clone', red('LEADS-IN-DOUBT', { refused: 1, inDoubt: 2 }), 1],
  ] as Cases)('A6 a 200 with success:false that names a row: %s', async ([option, ending, posts]) => {
    const effect = { effect: 'poison', field: 'field_1', value: 'Lead 2', status: 200 } as const;
    await using result = await runHereWithFaults({ option, rules: onPost(effect, always) });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.report.files[0]?.refusals).toEqual([
      { line: 3, problem: expect.objectContaining({ code: 'LEADS-API-ROWS' }) },
    ]);
  });

  test.for([
    ['skip', red('LEADS-API-LIST-REFUSES', { unsent: 3 }), 4],
    ['overwrite', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 4],
    ['clone', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 1],
  ] as Cases)('A6 a 200 with success:false for every request: %s', async ([option, ending, posts]) => {
    const rules = onPost({ effect: 'envelope', success: false, message: 'this list is closed' }, always);
    await using result = await runHereWithFaults({ option, rules });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.stored).toBe(0);
    expect(result.told).toContain('this list is closed');
  });

  test.for([
    ['skip', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 4],
    ['overwrite', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 4],
    ['clone', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 1],
  ] as Cases)('A7 a 400 with success:true is no yes: %s', async ([option, ending, posts]) => {
    const rules = onPost({ effect: 'envelope', status: 400, success: true }, always);
    await using result = await runHereWithFaults({ option, rules, env: FAST_CLOCK });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.run.outputs['headline']).toContain('it says yes and no at once');
  });

  test.for(MODES)('A7 success as text is read as the word it is: %s', async (option) => {
    const yes = onPost({ effect: 'envelope', success: 'true', casing: 'title' });
    await using result = await runHereWithFaults({ option, rules: yes });
    expect(result.ending).toEqual(delivered(3));
    const no = onPost({ effect: 'envelope', success: 'false', casing: 'title' }, always);
    await using refused = await runHereWithFaults({ option, rules: no, leads: 1 });
    expect(refused.ending).toMatchObject({ exitCode: 1, accepted: 0, [option === 'skip' ? 'unsent' : 'inDoubt']: 1 });
    expect(refused.told).toContain('LEADS-API-LIST-REFUSES');
    expect(refused.posts).toHaveLength(1);
  });

  test('A7 a yes for rows that were not stored is found out by reading back', async () => {
    const files = {
      '.github/leads.yml': `lists: [{ list: "${LIST}", files: leads/a.csv, verify: all }]\n`,
      'leads/a.csv': leadFile(3),
    };
    const rules = onPost({ effect: 'envelope', success: true, apply: 'none', extra: { count: 2 } });
    using memory = repository({});
    const ledger = `${memory.path}/ledger`;
    await using result = await runHereWithFaults({ files, rules, ledger, yesIsALie: true });
    expect(result.ending).toEqual(red('LEADS-API-MISSING', { inDoubt: 3 }));
    expect(result.run.stdout).toContain(`List ${LIST}: 3 leads read back, 0 found, 0 different, 3 missing`);
    expect(result.stored).toBe(0);
    await using next = await runHereWithFaults({ files, ledger, env: LATER });
    expect(next.ending).toEqual(delivered(3));
    expect(next.stored).toBe(3);
  });
});
