import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SandboxDump, startSandbox } from '../../src/sandbox/index.ts';
import { type ActionRun, repository, runAction } from '../support/action.ts';
import {
  chatter,
  type PullRequestApi,
  type PullRequestApiOptions,
  startPullRequestApi,
} from '../support/pull-request-api.ts';

// Made-up numbers and names throughout.

const SHA = 'a'.repeat(40);
const TOKEN = 'made-up-token-of-comment-tests';
const FILES = { 'leads/a.csv': 'Mobile,Name\n9000000001,Asha\n900,Ravi\n' };

/** A pull request from a branch of `repo`. */
const pullRequest = (repo = 'example/leads') => ({
  name: 'pull_request',
  ref: 'refs/pull/7/merge',
  payload: {
    pull_request: { number: 7, head: { sha: SHA, repo: { full_name: repo } } },
    repository: { full_name: 'example/leads', default_branch: 'main', private: true, visibility: 'private' },
  },
});

interface PlanOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly repo?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Plans a pull request with the built action. */
function planned(workspace: string, api: PullRequestApi, options: PlanOptions = {}): Promise<ActionRun> {
  return runAction({
    workspace,
    event: pullRequest(options.repo),
    inputs: { 'github-token': 'gh-made-up', 'list-id': '441940', ...options.inputs },
    env: {
      GITHUB_API_URL: api.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '8123456789',
      GITHUB_WORKFLOW: 'Check leads',
      GITHUB_JOB: 'check',
      ...options.env,
    },
  });
}

const writes = ({ asked }: PullRequestApi) => asked.filter((line) => !line.startsWith('GET '));
const errors = ({ commands }: ActionRun) => commands.filter(({ command }) => command === 'error');

describe('the comment on a pull request', () => {
  test('is one, found among pages of others and updated in place', async () => {
    // Anybody may begin a comment with the marker: that one is not ours.
    const forged = {
      id: 500,
      body: '<!-- smartflo-leads Check leads check -->\nmine',
      user: { login: 'reviewer', type: 'User' as const },
    };
    await using api = await startPullRequestApi({ files: ['leads/a.csv'], comments: [...chatter(130), forged] });
    using work = repository(FILES);
    using first = await planned(work.path, api);
    expect(first.outputs['status']).toBe('planned');
    expect(writes(api)).toEqual(['POST /repos/example/leads/issues/7/comments']);
    const [created] = api.comments.slice(-1);
    expect(created?.body).toMatch(/^<!-- smartflo-leads Check leads check -->\n/);
    expect(created?.body).toContain('Would send 1 lead to 1 list, 1 row rejected');
    expect(created?.body).toContain(`(https://github.com/example/leads/blob/${SHA}/leads/a.csv?plain=1#L3)`);
    expect(created?.body).toContain('(https://github.com/example/leads/actions/runs/8123456789)');

    writeFileSync(path.join(work.path, 'leads/a.csv'), 'Mobile,Name\n9000000001,Asha\n9000000002,Ravi\n');
    using second = await planned(work.path, api);
    expect(second.exitCode).toBe(0);
    expect(writes(api).slice(1)).toEqual([`PATCH /repos/example/leads/issues/comments/${created?.id}`]);
    expect(api.comments).toHaveLength(132);
    expect(created?.body).toContain('Would send 2 leads to 1 list\\.');
    expect(api.comments.find(({ id }) => id === 500)?.body).toBe(forged.body);
  });

  test('is not begun when no lead file changes, and brought up to date when there is one', async () => {
    await using api = await startPullRequestApi({ files: ['README.md'] });
    using work = repository(FILES);
    using quiet = await planned(work.path, api);
    expect(quiet.exitCode).toBe(0);
    expect(writes(api)).toEqual([]);

    await using before = await startPullRequestApi({
      files: ['README.md'],
      comments: [
        {
          id: 9,
          body: '<!-- smartflo-leads Check leads check -->\nold',
          user: { login: 'github-actions[bot]', type: 'Bot' },
        },
      ],
    });
    using _ = await planned(work.path, before);
    expect(writes(before)).toEqual(['PATCH /repos/example/leads/issues/comments/9']);
    expect(before.comments[0]?.body).toContain('Would send 1 lead');
  });

  test('of another job is left alone', async () => {
    await using api = await startPullRequestApi({ files: ['leads/a.csv'] });
    using work = repository(FILES);
    for (const job of ['north', 'south', 'north']) {
      using _ = await planned(work.path, api, { env: { GITHUB_JOB: job } });
    }
    expect(api.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- smartflo-leads Check leads north -->',
      '<!-- smartflo-leads Check leads south -->',
    ]);
  });

  test('that may not be written is a notice that names the right, and no failure', async () => {
    await using api = await startPullRequestApi({ files: ['leads/b.csv'], right: 'read' });
    using work = repository(FILES);
    using run = await planned(work.path, api);
    expect(run.exitCode).toBe(0);
    expect(writes(api)).toEqual([]);
    await using changed = await startPullRequestApi({ files: ['leads/a.csv'], right: 'read' });
    using good = repository({ 'leads/a.csv': 'Mobile,Name\n9000000001,Asha\n' });
    using noticed = await planned(good.path, changed);
    expect(noticed).toMatchObject({ exitCode: 0 });
    expect(noticed.stdout).toContain('LEADS-COMMENT');
    expect(noticed.stdout).toContain('Add `pull-requests: write` to the permissions of the job.');
    expect(errors(noticed)).toEqual([]);
    expect(changed.comments).toEqual([]);
  });

  test('is not missed on the pull request of a fork: summary and annotations say it all', async () => {
    await using api = await startPullRequestApi({ files: ['leads/a.csv'], right: 'read' });
    using work = repository(FILES);
    // No secret, no checkout of ours to read a ledger in, and a token that can only read.
    using run = await planned(work.path, api, { repo: 'somebody/leads', inputs: { ledger: 'git' } });
    expect(run.stdout).not.toContain('LEADS-COMMENT');
    expect(api.comments).toEqual([]);
    expect(run.jobSummary).toContain('New or unchanged: not known here.');
    expect(run.jobSummary).toContain(`https://github.com/somebody/leads/blob/${SHA}/leads/a.csv?plain=1#L3`);
    expect(errors(run).map(({ properties }) => [properties['file'], properties['line']])).toEqual([
      ['leads/a.csv', '3'],
    ]);
    // Red for its own reject alone.
    expect(run.outputs).toMatchObject({ status: 'planned', rejects: '1', 'error-code': 'LEADS-PHONE-SHORT' });

    using good = repository({ 'leads/a.csv': 'Mobile,Name\n9000000001,Asha\n' });
    using green = await planned(good.path, api, { repo: 'somebody/leads', inputs: { ledger: 'git' } });
    expect(green.exitCode).toBe(0);
    expect(errors(green)).toEqual([]);
  });

  test('fits, however much there is to say, and says what it left out', async () => {
    const rows = ['900', '98765432101234', 'call him', '9.87E+09', '12', '', '12-34', '９９'];
    const file = `Mobile,Name\n${rows.map((phone, index) => `${phone},Lead ${index}`).join('\n')}\n`;
    const names = Array.from({ length: 300 }, (_, index) => `leads/l${index % 60}/a long name of a file ${index}.csv`);
    const lists = Array.from({ length: 60 }, (_, index) => ({
      list: String(4000 + index),
      name: `List | of <b>branch</b> ${index}`,
      files: `leads/l${index}/**`,
    }));
    await using api = await startPullRequestApi({ files: names });
    using work = repository({
      '.github/leads.yml': JSON.stringify({ lists }),
      ...Object.fromEntries(names.map((name) => [name, file])),
    });
    using run = await planned(work.path, api, { inputs: { 'list-id': '' } });
    expect(run.outputs['rejects']).toBe(String(300 * rows.length));
    expect(writes(api)).toEqual(['POST /repos/example/leads/issues/7/comments']);
    const [comment] = api.comments;
    expect(comment?.body.length).toBeLessThan(65_536);
    expect(comment?.body.length).toBeGreaterThan(20_000);
    expect(comment?.body).toMatch(/_\d[\d,]* more rules are in the report\._/);
  });
});

/** A config for two lists: one whose rows may be sent again when they change, and one whose rows may not. */
const TWO_LISTS = {
  lists: [
    { list: '441940', name: 'Home loans', files: 'leads/home/**', 'duplicate-option': 'overwrite' },
    { list: '552001', files: 'leads/cars/**' },
  ],
};
const csv = (...rows: string[]) => `Mobile,Name\n${rows.join('\n')}\n`;
const BEFORE = {
  '.github/leads.yml': JSON.stringify(TWO_LISTS),
  'leads/home/a.csv': csv('9000000001,Asha', '9000000002,Ravi', '9000000003,Gone'),
  'leads/cars/b.csv': csv('9000000011,Meera', '9000000012,Omar'),
};
const AFTER = {
  ...BEFORE,
  'leads/home/a.csv': csv('9000000001,Asha', '9000000002,Ravi Newer', '9000000004,Lata', '9000000004,Lata again'),
  'leads/cars/b.csv': csv('9000000011,Meera Newer', '9000000012,Omar', '9000000013,Hari', '900,Short'),
};

interface ReportList {
  readonly list: string;
  readonly leads: number;
  readonly batches: number;
  readonly batch_hashes: readonly string[];
  readonly difference: Readonly<Record<string, number>> | null;
}

const listsOf = (run: ActionRun): readonly ReportList[] =>
  JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')).lists;
const hashesOf = (run: ActionRun) => listsOf(run).map(({ list, batch_hashes }) => [list, batch_hashes]);
const bodiesOf = ({ requests }: SandboxDump) =>
  requests.filter(({ method }) => method === 'POST').map(({ path: to, body }) => [to, body]);

describe('a plan against the ledger', () => {
  /** Delivers `BEFORE`, so that there is a ledger, and gives what is needed to go on. */
  async function begun() {
    const sandbox = await startSandbox({
      tokens: [TOKEN],
      lists: [
        { id: '441940', name: 'Home loans' },
        { id: '552001', name: 'Cars' },
      ],
    });
    const memory = repository({});
    const inputs = {
      'smartflo-token': TOKEN,
      'base-url': sandbox.url,
      'requests-per-second': '0',
      'list-id': '',
      'batch-size': '2',
      ledger: `file:${path.join(memory.path, 'ledger')}`,
    };
    const deliver = async (files: Readonly<Record<string, string>>) => {
      using work = repository(files);
      return await runAction({ workspace: work.path, inputs });
    };
    using first = await deliver(BEFORE);
    expect(first.outputs).toMatchObject({ status: 'delivered', accepted: '5' });
    return {
      sandbox,
      inputs,
      deliver,
      async [Symbol.asyncDispose]() {
        await sandbox.close();
        memory[Symbol.dispose]();
      },
    };
  }

  const plan = async (inputs: Readonly<Record<string, string>>, options: PullRequestApiOptions = {}) => {
    await using api = await startPullRequestApi({ files: Object.keys(AFTER), ...options });
    using work = repository(AFTER);
    const run = await planned(work.path, api, { inputs: { 'list-id': '', ...inputs } });
    return { run, comment: api.comments[0]?.body ?? '' };
  };

  test('tells new, changed, unchanged, stale and gone apart; without one it does not pretend to', async () => {
    await using world = await begun();
    const { run, comment } = await plan({ ledger: world.inputs.ledger });
    using _ = run;
    expect(listsOf(run).map(({ list, leads, difference }) => [list, leads, difference])).toEqual([
      ['441940', 2, expect.objectContaining({ new: 1, changed: 1, unchanged: 1, stale: 0, gone: 1 })],
      ['552001', 1, expect.objectContaining({ new: 1, changed: 0, unchanged: 1, stale: 1, gone: 0 })],
    ]);
    expect(comment.split('\n').filter((line) => line.startsWith('| '))).toEqual(
      expect.arrayContaining([
        '| List | 441940 \\(Home loans\\) | 552001 |',
        '| To send | 2 | 1 |',
        '| New | 1 | 1 |',
        '| Changed | 1 | 0 |',
        '| Unchanged | 1 | 1 |',
        '| Changed after sending | 0 | 1 |',
        '| No longer in the files | 1 | 0 |',
        '| Rejected | 0 | 1 |',
        '| Duplicates | 1 | 0 |',
      ]),
    );
    expect(comment).toContain('2 leads go to list 441940 \\(Home loans\\)\\: 1 new and 1 changed\\.');
    expect(comment).not.toContain('not known here');

    // Here is no repository to read a ledger in.
    const blind = await plan({ ledger: 'git' });
    using __ = blind.run;
    expect(blind.comment).toContain('| New | ? | ? |');
    expect(blind.comment).toContain('New or unchanged: not known here.');
  });

  test('sends nothing, and is the delivery that follows: the same requests, by hash and by byte', async () => {
    await using world = await begun();
    const before = bodiesOf(world.sandbox.dump()).length;
    const { run, comment } = await plan({ ledger: world.inputs.ledger, 'batch-size': '2' });
    using _ = run;
    expect(world.sandbox.dump().requests.filter(({ method }) => method === 'POST')).toHaveLength(before);

    using delivered = await world.deliver(AFTER);
    expect(delivered.outputs).toMatchObject({ status: 'delivered', accepted: '3' });
    expect(hashesOf(delivered)).toEqual(hashesOf(run));
    for (const [, hashes] of hashesOf(run)) for (const hash of hashes ?? []) expect(comment).toContain(hash);
    const sent = bodiesOf(world.sandbox.dump()).slice(before);
    expect(sent).toEqual([
      [
        '/v1/broadcast/leads/441940',
        '{"data":[{"field_0":"9000000002","field_1":"Ravi Newer"},{"field_0":"9000000004","field_1":"Lata again"}],' +
          '"duplicate_option":"overwrite"}',
      ],
      ['/v1/broadcast/leads/552001', '{"data":[{"field_0":"9000000013","field_1":"Hari"}],"duplicate_option":"skip"}'],
    ]);
    expect(sent).toHaveLength(listsOf(run).reduce((sum, { batches }) => sum + batches, 0));
  });

  test('names nobody: no number, no name, no token', async () => {
    await using world = await begun();
    const { run, comment } = await plan({ ledger: world.inputs.ledger });
    using _ = run;
    const log = run.stdout.replaceAll(/^::add-mask::.*$/gm, '');
    const report = readFileSync(run.outputs['report'] ?? '', 'utf8');
    const told = [comment, log, run.stderr, run.jobSummary, report, JSON.stringify(run.outputs)].join('\n');
    expect(comment).not.toBe('');
    expect(told.match(/90000000\d\d|Asha|Ravi|Lata|Meera|Omar|Hari|gh-made-up/g)).toBeNull();
  });
});
