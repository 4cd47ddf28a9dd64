import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseRemote, hostedName, readOrigin } from '../../../src/host/git/remote.ts';
import { Secret } from '../../../src/model/index.ts';
import { bareRepository, GIT_TEST_ENV, git } from '../../support/git-server.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

// Every token and password here is made up.

const SERVER = 'https://github.fake.test';
const OWN = 'https://github.fake.test/acme/leads.git';
const TOKEN = new Secret('fake-token');

/** Whether a token goes along, and where to. */
function choose(origin: string | undefined, more: { server?: string; repository?: string; token?: Secret } = {}) {
  const from = { server: SERVER, repository: 'acme/leads', token: TOKEN, root: '/work/tree', ...more };
  const remote = chooseRemote({ origin, ...from });
  return remote && [remote.url, remote.access.length > 0 ? 'token' : 'no token', remote.name];
}

describe('the remote of the ledgers', () => {
  test.each([
    ['the origin of checkout', 'https://github.fake.test/acme/leads', 'https://github.fake.test/acme/leads', 'token'],
    ['an origin with a name in it', 'https://me:fake@github.fake.test/acme/leads.git', OWN, 'token'],
    ['upper case', 'https://GitHub.Fake.Test/acme/leads.git', OWN, 'token'],
    ['no checkout', undefined, OWN, 'token'],
    ['SSH, short', 'git@github.fake.test:acme/leads.git', OWN, 'token'],
    ['SSH, long', 'ssh://git@github.fake.test:22/acme/leads.git', OWN, 'token'],
    ['another host', 'https://evil.fake.test/acme/leads.git', 'https://evil.fake.test/acme/leads.git', 'no token'],
    [
      'a host that ends the same',
      'https://agithub.fake.test/acme/leads',
      'https://agithub.fake.test/acme/leads',
      'no token',
    ],
    ['another port', 'https://github.fake.test:8443/a/b', 'https://github.fake.test:8443/a/b', 'no token'],
    ['plain http', 'http://github.fake.test/acme/leads', 'http://github.fake.test/acme/leads', 'no token'],
    ['a folder', '../bare.git', '/work/bare.git', 'no token'],
    ['an absolute folder', '/srv/bare.git', '/srv/bare.git', 'no token'],
    ['a file URL', 'file:///srv/bare.git', 'file:///srv/bare.git', 'no token'],
  ])('%s: %s', (_, origin, url, token) => {
    expect(choose(origin)?.slice(0, 2)).toEqual([url, token]);
  });

  test('is the origin as it is without a token, and SSH when nothing says what the repository is called', () => {
    const { token: _, ...none } = { token: TOKEN };
    const ssh = 'git@github.fake.test:acme/leads.git';
    const without = { origin: ssh, server: SERVER, root: '/work', token: undefined, ...none };
    expect(chooseRemote({ ...without, repository: 'acme/leads' })).toMatchObject({ url: ssh, access: [] });
    expect(chooseRemote({ ...without, repository: undefined, token: TOKEN })).toMatchObject({ url: ssh, access: [] });
    expect(chooseRemote({ ...without, origin: undefined, repository: undefined })).toBeUndefined();
    expect(chooseRemote({ ...without, origin: undefined, repository: '../../x' })).toBeUndefined();
  });

  test('plain http is good enough for this machine only', () => {
    expect(choose('http://127.0.0.1:8080/a/b.git', { server: 'http://127.0.0.1:8080' })?.[1]).toBe('token');
    expect(choose('http://github.fake.test/a/b.git', { server: 'http://github.fake.test' })?.[1]).toBe('no token');
  });

  test('is shown without a password, and what git says of it is cleared of it', () => {
    const remote = chooseRemote({
      origin: 'https://me:fake%40pass@git.fake.test/a/b.git',
      server: SERVER,
      repository: undefined,
      token: undefined,
      root: '/work',
    });
    expect(remote).toMatchObject({ name: 'git.fake.test/a/b', secrets: ['fake%40pass', 'fake@pass'] });
  });

  test('the header is for the one address, takes the place of others, and is taken to no other host', () => {
    const remote = chooseRemote({ origin: OWN, server: SERVER, repository: undefined, token: TOKEN, root: '/' });
    const basic = Buffer.from('x-access-token:fake-token').toString('base64');
    expect(remote?.access).toEqual([
      [`http.${OWN}.extraheader`, ''],
      [`http.${OWN}.extraheader`, `AUTHORIZATION: basic ${basic}`],
      [`http.${OWN}.followRedirects`, 'false'],
      [`credential.${OWN}.helper`, ''],
    ]);
  });
});

describe('the name of a repository', () => {
  test.each([
    ['https://GitHub.com/Acme/Leads.git', 'github.com/acme/leads'],
    ['https://github.com/acme/leads/', 'github.com/acme/leads'],
    ['git@github.com:Acme/Leads.git', 'github.com/acme/leads'],
    ['ssh://git@github.com:22/acme/leads', 'github.com/acme/leads'],
    ['work:acme/leads', undefined],
    ['/srv/leads.git', undefined],
    ['C:\\leads', undefined],
    ['file:///srv/leads.git', undefined],
  ])('of %s is %s', (address, name) => {
    expect(hostedName(address)).toBe(name);
  });
});

describe('the origin of a checkout', () => {
  test.each([
    ['shallow', ['--depth=1']],
    ['whole', []],
  ])('is found: %s', (_, depth) => {
    using root = temporaryDirectory();
    const bare = `file://${bareRepository(root.path, 'leads.git')}`;
    git(root.path, 'clone', '--quiet', ...depth, bare, 'work');
    const work = path.join(root.path, 'work');
    git(work, 'checkout', '--quiet', '--detach');
    expect(readOrigin(work, GIT_TEST_ENV)).toBe(bare);
    expect(readOrigin(work, { ...GIT_TEST_ENV, GITHUB_REPOSITORY: 'acme/leads' })).toBe(bare);
  });

  test('is found where git itself refuses to look, since the checkout is another user’s', () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    git(root.path, 'clone', '--quiet', bare, 'work');
    const work = path.join(root.path, 'work');
    const env = { ...GIT_TEST_ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    expect(readOrigin(work, env)).toBe(bare);
  });

  test('is found from a folder in it, a work tree of it, and not where there is none', () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    git(root.path, 'clone', '--quiet', bare, 'work');
    const work = path.join(root.path, 'work');
    mkdirSync(path.join(work, 'leads'));
    git(work, 'worktree', 'add', '--quiet', '--detach', '../second');
    expect(readOrigin(path.join(work, 'leads'), GIT_TEST_ENV)).toBe(bare);
    expect(readOrigin(path.join(root.path, 'second'), GIT_TEST_ENV)).toBe(bare);
    expect(readOrigin(root.path, GIT_TEST_ENV)).toBeUndefined();
    // A job's workspace without a checkout: what lies above it is none of its own.
    expect(readOrigin(path.join(work, 'leads'), { ...GIT_TEST_ENV, GITHUB_REPOSITORY: 'acme/leads' })).toBeUndefined();
  });

  test('is not there when there is no git, or what is called .git is none', () => {
    using root = temporaryDirectory();
    writeFileSync(path.join(root.path, '.git'), 'made up');
    expect(readOrigin(root.path, GIT_TEST_ENV)).toBeUndefined();
    expect(readOrigin(root.path, { PATH: root.path })).toBeUndefined();
  });
});
