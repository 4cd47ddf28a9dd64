import { describe, expect, test } from 'vitest';
import {
  classifyPush,
  gitWords,
  type Trouble,
  troubleOf,
  unreachable,
  writeRefused,
} from '../../../src/host/git/answer.ts';
import { gitEnvironment, runGit } from '../../../src/host/git/git.ts';
import { findGit } from '../../../src/host/git/program.ts';
import { says } from '../../../src/model/index.ts';
import { GIT_TEST_ENV } from '../../support/git-server.ts';

// Every token here is made up.

describe('the environment of git', () => {
  test('asks nobody, traces nothing, names no other repository and holds no secret of ours', () => {
    const env = gitEnvironment({
      PATH: '/bin',
      HOME: '/home/me',
      https_proxy: 'http://proxy.fake.test',
      GIT_DIR: '/elsewhere',
      GIT_INDEX_FILE: '/elsewhere/index',
      GIT_TRACE_CURL: '/tmp/trace',
      GIT_CURL_VERBOSE: '1',
      GIT_ASKPASS: '/usr/bin/asker',
      GIT_SSH_COMMAND: 'ssh -i key',
      SMARTFLO_TOKEN: 'fake',
      LEDGER_KEY: 'fake',
      'INPUT_SMARTFLO-TOKEN': 'fake',
      ACTIONS_RUNTIME_TOKEN: 'fake',
      LC_ALL: 'de_DE.UTF-8',
    });
    expect(env).toEqual({
      PATH: '/bin',
      HOME: '/home/me',
      https_proxy: 'http://proxy.fake.test',
      GIT_SSH_COMMAND: 'ssh -i key',
      GIT_CONFIG_COUNT: '0',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      LC_ALL: 'C',
      LANGUAGE: '',
    });
  });

  test('configuration of ours comes behind what the user has there', () => {
    const users = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'http.proxy', GIT_CONFIG_VALUE_0: 'a' };
    expect(gitEnvironment(users, [['b.c', 'd']])).toMatchObject({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'http.proxy',
      GIT_CONFIG_KEY_1: 'b.c',
      GIT_CONFIG_VALUE_1: 'd',
    });
    expect(gitEnvironment({ GIT_CONFIG_COUNT: 'x' }, [['b.c', 'd']])).toMatchObject({ GIT_CONFIG_COUNT: '1' });
  });
});

describe('a run of git', () => {
  test('gets its input, and tells how it ended', async () => {
    const input = (async function* () {
      yield 'a';
      yield 'b\n';
    })();
    const args = ['hash-object', '--stdin'];
    const end = await runGit({
      program: findGit(GIT_TEST_ENV),
      args,
      env: GIT_TEST_ENV,
      cwd: '/',
      input,
      timeoutMs: 10_000,
    });
    expect(end).toMatchObject({ kind: 'ended', code: 0, stdout: '81bf396956110ad81c14860af1bbcc9dfbe4df20\n' });
    const wrong = await runGit({
      program: findGit(GIT_TEST_ENV),
      args: ['nonsense'],
      env: GIT_TEST_ENV,
      cwd: '/',
      timeoutMs: 10_000,
    });
    expect(wrong).toMatchObject({ kind: 'ended', code: 1, stderr: expect.stringContaining('nonsense') });
  });
});

const REF = 'abc:refs/leads/441940';

function ended(stdout: string, stderr = '', code = 1) {
  return { kind: 'ended', code, stdout: `To somewhere\n${stdout}`, stderr } as const;
}

describe('the answer to a push', () => {
  test.each([
    ['a new ref', ended(`*\t${REF}\t[new reference]\nDone`, '', 0), 'pushed'],
    ['a step on', ended(` \t${REF}\tabc..def\nDone`, '', 0), 'pushed'],
    ['there already', ended(`=\t${REF}\t[up to date]\nDone`, '', 0), 'pushed'],
    ['by force', ended(`+\t${REF}\tabc...def (forced update)\nDone`, '', 0), 'pushed'],
    ['the lease is stale', ended(`!\t${REF}\t[rejected] (stale info)\nDone`), 'conflict'],
    ['moved at the server', ended(`!\t${REF}\t[remote rejected] (failed to update ref)`), 'lost'],
    ['locked at the server', ended(`!\t${REF}\t[remote rejected] (cannot lock ref 'x')`), 'lost'],
    ['trouble at the server', ended(`!\t${REF}\t[remote rejected] (Internal Server Error)`), 'lost'],
    ['a hook said no', ended(`!\t${REF}\t[remote rejected] (pre-receive hook declined)`), 'refused'],
    [
      'a rule said no',
      ended(`!\t${REF}\t[remote rejected] (push declined due to repository rule violations)`),
      'refused',
    ],
    ['said no in words of the future', ended(`!\t${REF}\t[remote rejected] (made up)`), 'refused'],
    ['no report came', ended(`!\t${REF}\t[remote failure] (remote failed to report status)`), 'lost'],
    [
      'the right is missing',
      ended(
        '',
        "remote: Permission to a/b.git denied to bot.\nfatal: unable to access 'https://x/': The requested URL returned error: 403",
      ),
      'refused',
    ],
    [
      'nobody is signed in',
      ended('', "fatal: could not read Username for 'https://x': terminal prompts disabled"),
      'refused',
    ],
    ['SSH said no', ended('', 'ERROR: Permission to a/b.git denied to deploy key'), 'refused'],
    [
      'the repository is not there',
      ended('', "remote: Repository not found.\nfatal: repository 'https://x/' not found"),
      'refused',
    ],
    [
      'the server has trouble',
      ended('', 'error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502'),
      'lost',
    ],
    [
      'too many requests',
      ended('', "fatal: unable to access 'https://x/': The requested URL returned error: 429"),
      'lost',
    ],
    ['the host is not found', ended('', "fatal: unable to access 'https://x/': Could not resolve host: x"), 'lost'],
    ['the connection broke', ended('', 'fatal: the remote end hung up unexpectedly'), 'lost'],
    ['no time', { kind: 'timeout' } as const, 'lost'],
    ['killed', { kind: 'stopped' } as const, 'lost'],
  ])('%s', (_, end, answer) => {
    expect(classifyPush(end)).toBe(answer);
  });

  test('is told by its first line that tells, without secrets and without orders to the runner', () => {
    const words = (stderr: string) => gitWords(ended('', stderr), ['fake-token']);
    expect(words('warning: x\n\nfatal: no fake-token here\nfatal: second')).toBe('fatal: no *** here');
    expect(words("fatal: unable to access 'https://me:pass@x.fake.test/a'")).toBe(
      "fatal: unable to access 'https://x.fake.test/a'",
    );
    expect(words('##[error]x ::set-output::\u001b[31m')).not.toMatch(/##\[|::|\u001b/);
    expect(gitWords(ended(`!\t${REF}\t[remote rejected] (no)`), [])).toBe('[remote rejected] (no)');
    // A server's empty lines, greetings and git's own end of the story say less than the server's line that says no.
    expect(words('remote: \nremote: Gitea: \nremote: error: User permission denied for writing.\nfatal: x')).toBe(
      'remote: error: User permission denied for writing.',
    );
    expect(words('remote: Resolving deltas: 100%\nerror: failed to push some refs')).toBe(
      'error: failed to push some refs',
    );
  });

  test.each<[Trouble, string]>([
    ['token', "fatal: could not read Username for 'https://x': terminal prompts disabled"],
    ['token', "fatal: Authentication failed for 'https://x/'"],
    ['token', "fatal: unable to access 'https://x/': The requested URL returned error: 401"],
    ['right', 'remote: \nremote: error: User permission denied for writing.'],
    ['right', 'remote: Permission to a/b.git denied to bot.\nfatal: … The requested URL returned error: 403'],
    ['right', 'remote: Write access to repository not granted.'],
    ['rule', 'remote: error: GH013: Repository rule violations found for refs/leads/441940.'],
    ['rule', 'remote: error: GH006: Protected branch update failed'],
    ['rule', '! [remote rejected] x (pre-receive hook declined)'],
    ['unreachable', "fatal: unable to access 'https://x/': Could not resolve host: x"],
    ['unreachable', 'ssh: connect to host x port 22: Connection refused'],
    ['unknown', 'fatal: the remote end hung up unexpectedly'],
  ])('is told apart: %s of %s', (trouble, stderr) => {
    const end = ended('', stderr);
    expect(troubleOf(end)).toBe(trouble);
    expect(writeRefused({ place: 'x' }, says`y`, end).hint).toBeTruthy();
  });

  test('names http as the reason when the token was not sent for it', () => {
    const end = ended('', "fatal: could not read Username for 'http://gitea.lan': terminal prompts disabled");
    const met = { place: 'x', withheld: true };
    expect(unreachable(met, says`y`, end).hint).toContain('https');
    expect(writeRefused(met, says`y`, end).hint).toContain('ledger: file:');
    expect(unreachable({ place: 'x' }, says`y`, end).hint).toContain('cancelled');
  });
});
