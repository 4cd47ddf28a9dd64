import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openActionHost, runPost } from '../../src/host/action.ts';
import { systemClock } from '../../src/host/clock.ts';
import { createLedgerKeeping, LEDGER_PREFIX } from '../../src/host/ledger-keeping.ts';
import { openShellHost } from '../../src/host/shell.ts';
import { Secret } from '../../src/model/index.ts';
import { bareRepository, GIT_TEST_ENV, git, startGitServer } from '../support/git-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { TOKEN } from './git/opened-store.ts';
import { change, contentOf, pushed } from './ledger-stores.ts';

// Every token here is made up.

const LIST = '441940';

function keep(root: string, env: NodeJS.ProcessEnv = {}) {
  const directory = path.join(root, `${LEDGER_PREFIX}abcdefgh`);
  return createLedgerKeeping({
    root: path.join(root, 'work'),
    directory,
    env: { ...GIT_TEST_ENV, ...env },
    clock: systemClock,
  });
}

describe('what keeps the ledgers of a run', () => {
  test('touches nothing of the user’s clone, and leaves nothing', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    git(root.path, 'clone', '--quiet', '--depth=1', `file://${bare}`, 'work');
    const work = path.join(root.path, 'work');
    const before = snapshot(work);
    const keeping = keep(root.path);
    const store = keeping.ledgerStore({ kind: 'git' }, LIST, new Secret(TOKEN));
    await pushed(store, undefined, change({ head: '1' }));
    const other = keeping.ledgerStore({ kind: 'git' }, '552001', new Secret(TOKEN));
    await pushed(other, undefined, change({ head: '2' }));
    expect(await contentOf(store)).toEqual({ head: '1' });
    const directory = path.join(root.path, `${LEDGER_PREFIX}abcdefgh`);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    keeping.close();
    expect(existsSync(directory)).toBe(false);
    expect(snapshot(work)).toEqual(before);
    expect(git(bare, 'for-each-ref', '--format=%(refname)', 'refs/leads')).toBe('refs/leads/441940\nrefs/leads/552001');
  });

  test('credentials that checkout left in the clone do not go along with ours', async () => {
    using root = temporaryDirectory();
    bareRepository(root.path, 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    git(root.path, 'init', '--quiet', 'work');
    const work = path.join(root.path, 'work');
    git(work, 'remote', 'add', 'origin', `${server.url}/leads.git`);
    git(work, 'config', `http.${server.url}/.extraheader`, 'AUTHORIZATION: basic b3RoZXI=');
    const keeping = keep(root.path, { GITHUB_SERVER_URL: server.url, GITHUB_REPOSITORY: 'acme/other' });
    const store = keeping.ledgerStore({ kind: 'git' }, LIST, new Secret(TOKEN));
    await pushed(store, undefined, change({ head: '1' }));
    expect(await contentOf(store)).toEqual({ head: '1' });
    expect(new Set(server.authorizations).size).toBe(1);
    keeping.close();
  });

  test('without a checkout, GitHub’s own address of the repository is used', async () => {
    using root = temporaryDirectory();
    mkdirSync(path.join(root.path, 'acme'));
    mkdirSync(path.join(root.path, 'work'));
    bareRepository(path.join(root.path, 'acme'), 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    const keeping = keep(root.path, { GITHUB_SERVER_URL: server.url, GITHUB_REPOSITORY: 'acme/leads' });
    const store = keeping.ledgerStore({ kind: 'git' }, LIST, new Secret(TOKEN));
    expect(store.place).toBe(`refs/leads/441940 of 127.0.0.1:${server.port}/acme/leads`);
    await pushed(store, undefined, change({ head: '1' }));
    keeping.close();
  });

  test('without anything that says where, says so', async () => {
    using root = temporaryDirectory();
    mkdirSync(path.join(root.path, 'work'));
    const store = keep(root.path).ledgerStore({ kind: 'git' }, LIST, undefined);
    expect(await store.fetch()).toMatchObject({ kind: 'failed', problem: { code: 'LEADS-LEDGER-UNREADABLE' } });
    expect(await store.push(undefined, change({ head: '1' }))).toMatchObject({ kind: 'refused' });
  });

  test('a folder for ledgers is relative to the workspace', async () => {
    using root = temporaryDirectory();
    mkdirSync(path.join(root.path, 'work'));
    const keeping = keep(root.path);
    await pushed(
      keeping.ledgerStore({ kind: 'file', path: '../kept' }, LIST, undefined),
      undefined,
      change({ head: '1' }),
    );
    expect(readdirSync(path.join(root.path, 'kept'))).toEqual([LIST]);
  });

  test('keeps journals that are not settled, and only those', () => {
    using root = temporaryDirectory();
    const keeping = keep(root.path);
    const first = keeping.openJournal('1', 'h\n');
    first.append('x\n');
    keeping.openJournal('2', 'h\n');
    keeping.close();
    expect(existsSync(path.join(root.path, `${LEDGER_PREFIX}abcdefgh`))).toBe(true);
  });
});

describe('the repository of the lead files', () => {
  test('is what GitHub says', () => {
    using root = temporaryDirectory();
    const env = {
      GITHUB_SERVER_URL: 'https://github.fake.test',
      GITHUB_REPOSITORY: 'Acme/Leads',
      GITHUB_REPOSITORY_ID: '42',
    };
    expect(keep(root.path, env).repository).toEqual({ name: 'github.fake.test/acme/leads', id: '42' });
  });

  test('is that of the origin in a shell, if it is a hosted one', () => {
    using root = temporaryDirectory();
    git(root.path, 'init', '--quiet', 'work');
    const work = path.join(root.path, 'work');
    expect(keep(root.path).repository).toBeUndefined();
    git(work, 'remote', 'add', 'origin', 'git@github.fake.test:Acme/Leads.git');
    expect(keep(root.path).repository).toEqual({ name: 'github.fake.test/acme/leads', id: undefined });
  });
});

describe('the host', () => {
  const env = (root: string, more: NodeJS.ProcessEnv = {}) => ({
    ...GIT_TEST_ENV,
    RUNNER_TEMP: root,
    GITHUB_WORKSPACE: path.join(root, 'work'),
    GITHUB_STATE: path.join(root, 'state'),
    GITHUB_REPOSITORY: 'acme/leads',
    GITHUB_RUN_ID: '123456789',
    GITHUB_ACTOR: 'fake-actor',
    ...more,
  });

  test('of an action knows run and actor, and tells post where a killed main’s journals are', async () => {
    using root = temporaryDirectory();
    mkdirSync(path.join(root.path, 'work'));
    writeFileSync(path.join(root.path, 'state'), '');
    // `@actions/core` writes to the file that the process's own environment names.
    const before = process.env['GITHUB_STATE'];
    process.env['GITHUB_STATE'] = path.join(root.path, 'state');
    const host = await openActionHost(env(root.path));
    if (before === undefined) delete process.env['GITHUB_STATE'];
    else process.env['GITHUB_STATE'] = before;
    expect(host.event).toMatchObject({ runId: '123456789', actor: 'fake-actor' });
    expect(host.processId).toMatch(/^[a-z0-9]{8}$/);
    const place = { kind: 'file', path: path.join(root.path, 'kept') } as const;
    await pushed(host.ledgerStore(place, LIST, undefined), undefined, change({ head: '1' }));
    host.openJournal(LIST, 'h\n').append('x\n');

    // What is killed closes nothing; the runner hands its state to post.
    const state = readFileSync(path.join(root.path, 'state'), 'utf8');
    const saved = /^ledger<<\S+\r?\n(.+)\r?\n/m.exec(state)?.[1] ?? '';
    const left = runPost(env(root.path, { STATE_ledger: saved }));
    expect(left?.journals).toEqual([{ list: LIST, text: 'h\nx\n' }]);
    expect(left && (await contentOf(left.store(LIST)))).toEqual({ head: '1' });
    left?.dispose();
    expect(readdirSync(root.path).filter((name) => name.startsWith(LEDGER_PREFIX))).toEqual([]);
    host.close();
  });

  test('of an action whose post finds nothing to bring home removes what is left, and nothing else', () => {
    using root = temporaryDirectory();
    const directory = path.join(root.path, `${LEDGER_PREFIX}abcdefgh`);
    mkdirSync(path.join(directory, 'git'), { recursive: true });
    mkdirSync(path.join(root.path, 'other'));
    expect(runPost(env(root.path, { STATE_ledger: directory }))).toBeUndefined();
    expect(runPost(env(root.path, { STATE_ledger: path.join(root.path, 'other') }))).toBeUndefined();
    expect(runPost(env(root.path))).toBeUndefined();
    expect(readdirSync(root.path)).toEqual(['other']);
  });

  test('of a shell has a ledger too', async () => {
    using root = temporaryDirectory();
    const host = openShellHost({ given: {}, root: root.path, env: GIT_TEST_ENV, write: () => {} });
    writeFileSync(path.join(root.path, 'a.csv'), 'abc');
    expect(await host.digestFile('a.csv')).toMatch(/^ba7816bf/);
    await pushed(host.ledgerStore({ kind: 'file', path: 'kept' }, LIST, undefined), undefined, change({ head: '1' }));
    expect(host.crypto.randomBytes(3)).toHaveLength(3);
    host.close();
  });
});

/** Every file of a folder with its bytes. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      path.join(parentPath, name),
      readFileSync(path.join(parentPath, name), 'latin1'),
    ]),
  );
}
