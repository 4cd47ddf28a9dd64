import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Rule, startSandbox } from '../../src/sandbox/index.ts';
import { repository, runAction } from '../support/action.ts';
import {
  delivered,
  FAST_CLOCK,
  type FaultOptions,
  LIST,
  leadFile,
  number,
  red,
  runWithFaults,
  TOKEN,
} from '../support/fault-run.ts';

// What the client of the API promises beside single faults, on the built action in a process of its own.

const posts = (match: Rule['match'], effect: Rule['do']): Rule => ({
  match: { method: 'POST', path: '/v1/broadcast/leads/*', ...match },
  do: effect,
});

/** One route with these further keys. */
const withRoute = (keys: string, leads: number): Pick<FaultOptions, 'files'> => ({
  files: {
    '.github/leads.yml': `lists: [{ list: "${LIST}", files: leads/a.csv, ${keys} }]\n`,
    'leads/a.csv': leadFile(leads),
  },
});

const gaps = (requests: readonly { readonly at: number }[]) =>
  requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe.concurrent('the pace', () => {
  test('holds for every request: reads before sending, login, batches and read-backs', async () => {
    await using result = await runWithFaults({
      ...withRoute('verify: sample', 3),
      inputs: {
        'requests-per-second': '10',
        'batch-size': '1',
        'smartflo-token': '',
        'smartflo-email': 'desk',
        'smartflo-password': 'made-up',
      },
    });
    expect(result.ending).toEqual(delivered(3));
    const { requests } = result.dump;
    // Login, two reads before sending, a look at the list, three batches; the read-back and its control.
    expect(requests).toHaveLength(1 + 2 + 1 + 3 + 5);
    // The first request loads what it needs after its turn, so it arrives late.
    expect(sum(gaps(requests.slice(1)))).toBeGreaterThanOrEqual(7 * 100 - 50);
  });

  test('is halved for the rest of the run when Smartflo is busy a second time', async () => {
    const throttle = { effect: 'throttle', form: 'seconds', seconds: 1 } as const;
    await using result = await runWithFaults({
      leads: 6,
      inputs: { 'requests-per-second': '4', 'batch-size': '1' },
      rules: [posts({ nth: 1 }, throttle), posts({ nth: 4 }, throttle)],
    });
    expect(result.ending).toEqual(delivered(6));
    expect(result.posts.map(({ status }) => status)).toEqual([429, 200, 200, 429, 200, 200, 200, 200]);
    // Three gaps of 500 ms; at four requests a second they would be a quarter of a second each.
    expect(sum(gaps(result.posts.slice(4)))).toBeGreaterThanOrEqual(3 * 500 - 50);
  });

  test('has a quota of retries for the whole run, so that an outage in pieces is not made worse', async () => {
    // Every second batch fails as long as it is tried; what is left of the quota decides how often that is.
    const down = { effect: 'status', status: 500 } as const;
    await using result = await runWithFaults({
      leads: 10,
      inputs: { 'batch-size': '1' },
      env: FAST_CLOCK,
      rules: [
        posts({ from: 1, to: 4 }, down),
        posts({ from: 6, to: 9 }, down),
        posts({ from: 11, to: 14 }, down),
        posts({ from: 16, to: 17 }, down),
        posts({ nth: 19 }, down),
      ],
    });
    expect(result.ending).toEqual(red('LEADS-IN-DOUBT', { accepted: 5, inDoubt: 5 }));
    expect(result.posts).toHaveLength(20);
  });
});

describe.concurrent('the look before sending', () => {
  test('a list under another name gets nothing', async () => {
    const sandbox = { lists: [{ id: LIST, name: 'Car loans' }] };
    await using result = await runWithFaults({ ...withRoute('name: Home loans', 3), sandbox });
    expect(result.ending).toEqual(red('LEADS-API-LIST-NAME', { unsent: 3 }));
    expect(result.posts).toEqual([]);
    expect(result.run.outputs['headline']).toContain('“Car loans” in Smartflo, and “Home loans” in the config');
  });

  test('a list that is being called is warned about', async () => {
    await using result = await runWithFaults({ quirks: { 'active-broadcasts': [LIST] } });
    expect(result.ending).toEqual(delivered(3));
    const warnings = result.run.commands.filter(({ command }) => command === 'warning');
    expect(warnings.map(({ properties }) => properties['title'])).toContain('LEADS-API-LIST-LIVE');
  });

  test.for([401, 403])('a %i at the second read stops the run', async (status) => {
    const rules: readonly Rule[] = [{ match: { path: '/v2/broadcasts' }, do: { effect: 'status', status } }];
    await using result = await runWithFaults({ rules });
    expect(result.ending).toMatchObject({ exitCode: 1, unsent: 3 });
    expect(result.posts).toEqual([]);
  });

  test('any other failure of it is a warning', async () => {
    const rules: readonly Rule[] = [{ match: { method: 'GET' }, do: { effect: 'status', status: 500 } }];
    await using result = await runWithFaults({ rules });
    expect(result.ending).toEqual(delivered(3));
    expect(result.report.notices.map(({ code }) => code)).toEqual([
      'LEADS-LEDGER-NEW',
      'LEADS-API-UNCHECKED',
      'LEADS-API-UNCHECKED',
      'LEADS-API-UNVERIFIED',
    ]);
  });

  test('is left out when nothing is to be sent', async () => {
    await using result = await runWithFaults({ files: { 'leads/a.csv': 'Mobile\n' } });
    expect(result.ending).toMatchObject({ status: 'nothing-to-do', exitCode: 0 });
    expect(result.dump.requests).toEqual([]);
  });
});

describe.concurrent('what was accepted, read back', () => {
  const seed = [{ list_id: LIST, field_0: number(2), field_1: 'Older name' }];

  test.for([
    ['all', 40],
    ['sample', 3],
  ] as const)('verify: %s is told by log, job summary and report', async ([verify, leads]) => {
    await using result = await runWithFaults({ ...withRoute(`verify: ${verify}`, leads), sandbox: { seed } });
    expect(result.ending).toEqual(delivered(leads));
    const words = `List ${LIST}: ${leads} leads read back, ${leads - 1} found, 1 different, 0 missing`;
    expect(result.run.stdout).toContain(words);
    expect(result.run.jobSummary.replaceAll('\\', '')).toContain(words);
    expect(result.report.lists[0]?.verified).toMatchObject({ checked: leads, found: leads - 1, different: 1 });
    expect(result.told).toContain('LEADS-API-MISMATCH');
    expect(result.told).not.toContain('Older name');
  });

  test('verify: sample asks for 20 leads: the first, the last and others by chance', async () => {
    await using result = await runWithFaults({
      ...withRoute('verify: sample', 300),
      inputs: { ledger: 'none' },
    });
    const asked = result.dump.requests.filter(({ path }) => path.includes('?number=')).map(({ path }) => path);
    // The first one is for a lead that is surely there.
    expect(asked).toHaveLength(21);
    expect(new Set(asked.slice(1)).size).toBe(20);
    expect(asked[1]).toContain(number(1));
    expect(asked.at(-1)).toContain(number(300));
  });

  test.for(['national', 'plus', 'digits'] as const)('a number is found in the spelling %s', async (spelling) => {
    await using result = await runWithFaults({
      ...withRoute('verify: sample', 3),
      quirks: { 'number-query': spelling },
    });
    expect(result.report.lists[0]?.verified).toMatchObject({ checked: 3, found: 3, unverified: 0 });
  });

  test.for(['sample', 'all'])('verify: %s that fails says unverified and stops nothing', async (verify) => {
    const match = { method: 'GET', path: '/v1/broadcast/leads/*' };
    const rules: readonly Rule[] = [{ match, do: { effect: 'status', status: 500 } }];
    await using result = await runWithFaults({ ...withRoute(`verify: ${verify}`, 3), rules });
    expect(result.ending).toEqual(delivered(3));
    expect(result.run.stdout).toContain(`List ${LIST}: unverified, none of 3 leads could be read back`);
    expect(result.told).toContain('LEADS-API-UNVERIFIED');
    expect(result.told).not.toMatch(/0 missing|3 found/);
  });

  test('verify: none, which is built in, asks nothing', async () => {
    await using result = await runWithFaults({ inputs: { ledger: 'none' } });
    expect(result.dump.requests).toHaveLength(3);
    expect(result.report.lists[0]?.verified).toBeNull();
  });
});

test.for(['fresh', 'list'] as const)('a batch id of the kind “%s” is in the report as it came', async (kind) => {
  await using result = await runWithFaults({ quirks: { 'batch-id': kind }, leads: 2, inputs: { 'batch-size': '1' } });
  expect(result.ending).toEqual(delivered(2));
  expect(result.report.batch_ids).toEqual(kind === 'list' ? [LIST, LIST] : ['sandbox-4', 'sandbox-5']);
  expect(result.dump.requests.filter(({ path }) => path.includes('batch_status'))).toEqual([]);
});

test.for([
  ['GITHUB_STEP_SUMMARY', 'the job summary'],
  ['GITHUB_OUTPUT', 'the outputs'],
] as const)('%s that cannot be written hides nothing that was sent', async ([variable, lost]) => {
  const sandbox = await startSandbox({ tokens: [TOKEN] });
  using work = repository({ 'leads/a.csv': leadFile(3) });
  const inputs = { 'smartflo-token': TOKEN, 'base-url': sandbox.url, 'requests-per-second': '0', 'list-id': LIST };
  const nowhere = path.join(work.path, 'no-directory', 'file');
  using run = await runAction({ workspace: work.path, inputs, env: { [variable]: nowhere } });
  const stored = sandbox.dump().leads.length;
  await sandbox.close();
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toBe('');
  if (variable === 'GITHUB_OUTPUT') {
    // The first thing that is written is the status, so nothing was sent.
    expect(stored).toBe(0);
    expect(run.stdout).toContain('Nothing was sent');
  } else {
    expect(stored).toBe(3);
    expect(run.outputs).toMatchObject({ status: 'delivered', accepted: '3' });
    expect(run.stdout).toContain('3 leads sent');
    expect(run.stdout).toContain(`${lost} could not be written. LEADS-NOT-TOLD`);
    expect(run.stdout).not.toContain('Nothing was sent');
  }
});
