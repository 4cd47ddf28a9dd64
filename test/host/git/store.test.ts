import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/host/clock.ts';
import { LeadsError, says } from '../../../src/model/index.ts';
import { bareRepository, git } from '../../support/git-server.ts';
import { temporaryDirectory } from '../../support/temporary.ts';
import { addEntry, change, contentOf, pushed } from '../ledger-stores.ts';
import { openGitStore as open, REF } from './opened-store.ts';

describe('a ledger in git', () => {
  test('is absent at first, then holds what was put, by name', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using a = open(root.path, bare);
    expect(await a.store.fetch()).toEqual({ kind: 'absent' });
    const first = await pushed(a.store, undefined, change({ head: 'one', 'segments/0001': 'नमस्ते\n' }));
    const second = await pushed(a.store, first, change({ head: 'two', 'segments/0002': '' }, ['segments/0001']));
    using b = open(root.path, bare);
    expect(await contentOf(b.store)).toEqual({ head: 'two', 'segments/0002': '' });
    expect(await a.store.fetch()).toMatchObject({ kind: 'found', version: second });
    expect(a.store.place).toBe(`${REF} of ${bare}`);
  });

  test('makes no branch and no tag, and starts no other ref', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using a = open(root.path, bare);
    await pushed(a.store, undefined, change({ head: 'one' }));
    expect(git(bare, 'for-each-ref', '--format=%(refname)')).toBe(`refs/heads/main\n${REF}`);
    expect(git(bare, 'log', '--format=%an %s', REF)).toBe('Smartflo Leads a note');
  });

  test('rereads nothing of what it does not change: the tree is taken over', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using a = open(root.path, bare);
    await pushed(a.store, undefined, change({ head: 'one', 'snapshots/a': 'large' }));
    const before = git(bare, 'rev-parse', `${REF}:snapshots`);
    using b = open(root.path, bare);
    const read = await b.store.fetch();
    await pushed(b.store, read.kind === 'found' ? read.version : '', change({ head: 'two' }));
    expect(git(bare, 'rev-parse', `${REF}:snapshots`)).toBe(before);
  });

  test('asks for late texts when it makes the version, and lets through what they throw', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using a = open(root.path, bare);
    const late = new LeadsError({ code: 'LEADS-LEDGER-GARBAGE', message: says`made up` });
    const failing = { put: new Map([['head', () => Promise.reject(late)]]), remove: [], note: 'n' };
    await expect(a.store.push(undefined, failing)).rejects.toBe(late);
    expect(await a.store.fetch()).toEqual({ kind: 'absent' });
    await pushed(a.store, undefined, { put: new Map([['head', async () => 'late']]), remove: [], note: 'n' });
    expect(await contentOf(a.store)).toEqual({ head: 'late' });
  });

  test('takes a file that is nearly a mebibyte, and many of them', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using a = open(root.path, bare);
    const files = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`snapshots/${index}`, `${index}`.repeat(1_000_000)]),
    );
    await pushed(a.store, undefined, change(files));
    using b = open(root.path, bare);
    const found = await contentOf(b.store);
    expect(Object.keys(found)).toHaveLength(6);
    expect(found['snapshots/5']).toBe(files['snapshots/5']);
  });

  test('a commit of somebody else is shown as it is: without plain files, it has none', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    const blob = git(bare, 'hash-object', '-w', path.join(bare, 'HEAD'));
    git(bare, 'update-ref', REF, blob);
    using a = open(root.path, bare);
    expect(await contentOf(a.store)).toEqual({});
    expect(await a.store.replace(change({ head: 'new' }))).toEqual({ kind: 'pushed' });
    expect(await contentOf(a.store)).toEqual({ head: 'new' });
    expect(git(bare, 'rev-list', '--count', REF)).toBe('1');
  });
});

describe('compare-and-swap', () => {
  test.each([[false], [true]])('of two rivals exactly one wins (there is a version already: %s)', async (hasBase) => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using a = open(root.path, bare);
    using b = open(root.path, bare);
    const base = hasBase ? await pushed(a.store, undefined, change({ head: '0' })) : undefined;
    await b.store.fetch();
    const ends = await Promise.all([
      a.store.push(base, change({ head: 'a' })),
      b.store.push(base, change({ head: 'b' })),
    ]);
    expect(ends.filter(({ kind }) => kind === 'pushed')).toHaveLength(1);
    // The server may see the rival before git does; then only a look tells.
    expect(['conflict', 'lost']).toContain(ends.find(({ kind }) => kind !== 'pushed')?.kind);
    expect(await contentOf(a.store)).toEqual({ head: ends[0]?.kind === 'pushed' ? 'a' : 'b' });
  });

  test('a base that is not the newest version any more is a conflict', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using a = open(root.path, bare);
    const first = await pushed(a.store, undefined, change({ head: '1' }));
    await pushed(a.store, first, change({ head: '2' }));
    expect(await a.store.push(first, change({ head: '3' }))).toEqual({ kind: 'conflict' });
    expect(await a.store.push(undefined, change({ head: '4' }))).toEqual({ kind: 'conflict' });
  });

  test('ten writers lose no entry', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    const writers = Array.from({ length: 10 }, () => open(root.path, bare));
    const names = writers.map((_, writer) => [`entries/${writer}-0`, `entries/${writer}-1`]);
    await Promise.all(
      writers.map(async ({ store }, writer) => {
        for (const name of names[writer] ?? []) await addEntry(store, name);
      }),
    );
    using last = open(root.path, bare);
    expect(Object.keys(await contentOf(last.store)).sort()).toEqual(names.flat().sort());
    expect(git(bare, 'rev-list', '--count', REF)).toBe('20');
    for (const writer of writers) writer[Symbol.dispose]();
  }, 300_000);

  test('the same change on the same base is the same version, also later', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    let now = 1_700_000_000_000;
    const clock = { ...systemClock, now: () => (now += 5000) };
    using a = open(root.path, bare, { clock });
    const first = await pushed(a.store, undefined, change({ head: '1' }));
    expect(await pushed(a.store, undefined, change({ head: '1' }))).toBe(first);
    expect(git(bare, 'rev-list', '--count', REF)).toBe('1');
    expect(git(bare, 'log', '-1', '--format=%ct', REF)).toBe('1700000005');
  });
});

describe('what came before', () => {
  test('is known of a version that was made or seen here, also where the first look was shallow', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using other = open(root.path, bare);
    const first = await pushed(other.store, undefined, change({ head: '1' }));
    const second = await pushed(other.store, first, change({ head: '2' }));
    using a = open(root.path, bare);
    await a.store.fetch();
    expect(readFileSync(path.join(a.directory, 'shallow'), 'utf8').trim()).toBe(second);
    const third = await pushed(a.store, second, change({ head: '3' }));
    await other.store.fetch();
    const fourth = await pushed(other.store, third, change({ head: '4' }));
    await a.store.fetch();
    for (const version of [second, third, fourth]) expect(await a.store.contains(version)).toBe(true);
    // Older than the first look: the rest of the history is asked for.
    expect(await a.store.contains(first)).toBe(true);
    expect(await a.store.contains(`${'0'.repeat(39)}1`)).toBe(false);
  });

  test('does not hold a version that lost, nor one from before the ref was put back', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using a = open(root.path, bare);
    const first = await pushed(a.store, undefined, change({ head: '1' }));
    const second = await pushed(a.store, first, change({ head: '2' }));
    git(bare, 'update-ref', REF, first);
    expect(await a.store.fetch()).toMatchObject({ kind: 'found', version: first });
    expect(await a.store.contains(second)).toBe(false);
    expect(await a.store.contains(first)).toBe(true);
    git(bare, 'update-ref', '-d', REF);
    expect(await a.store.fetch()).toEqual({ kind: 'absent' });
    expect(await a.store.contains(first)).toBe(false);
  });
});

describe('without what is needed', () => {
  test('no git is said as what it is', async () => {
    using root = temporaryDirectory();
    using a = open(root.path, '/nowhere.git', { env: { PATH: root.path } });
    expect(await a.store.fetch()).toMatchObject({ kind: 'failed', problem: { code: 'LEADS-LEDGER-GIT' } });
    expect(await a.store.push(undefined, change({ head: '1' }))).toMatchObject({
      kind: 'refused',
      problem: { code: 'LEADS-LEDGER-GIT' },
    });
  });

  test('a repository that is not there is not one without a ledger', async () => {
    using root = temporaryDirectory();
    using a = open(root.path, path.join(root.path, 'nowhere.git'));
    expect(await a.store.fetch()).toMatchObject({ kind: 'failed', problem: { code: 'LEADS-LEDGER-UNREADABLE' } });
  });

  test('one that somebody begins between the two looks for it is found', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    using other = open(root.path, bare);
    const begun = await pushed(other.store, undefined, change({ head: '1' }));
    git(bare, 'update-ref', '-d', REF);
    const bin = path.join(root.path, 'bin');
    mkdirSync(bin);
    // A git whose first fetch finds nothing, a moment too early.
    const script = `#!/bin/sh\nexport PATH=$REAL_PATH\ngit "$@"\ncode=$?\n[ "$1" = fetch ] && mkdir ${bin}/first 2>/dev/null && env -u GIT_DIR git -C ${bare} update-ref ${REF} ${begun}\nexit $code\n`;
    writeFileSync(path.join(bin, 'git'), script, { mode: 0o755 });
    const env = { PATH: `${bin}:${process.env['PATH']}`, REAL_PATH: process.env['PATH'] };
    using a = open(root.path, bare, { env });
    expect(await contentOf(a.store)).toEqual({ head: '1' });
  });

  test('a fetch that was killed leaves no lock behind', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    const bin = path.join(root.path, 'bin');
    mkdirSync(bin);
    // A git that dies inside its first fetch, with its lock files taken.
    const lock = `touch $GIT_DIR/shallow.lock; mkdir -p $GIT_DIR/refs/leads; touch $GIT_DIR/${REF}.lock; sleep 60`;
    const script = `#!/bin/sh\nif [ "$1" = fetch ] && mkdir ${bin}/first 2>/dev/null; then ${lock}; fi\nPATH=$REAL_PATH exec git "$@"\n`;
    writeFileSync(path.join(bin, 'git'), script, { mode: 0o755 });
    const env = { PATH: `${bin}:${process.env['PATH']}`, REAL_PATH: process.env['PATH'] };
    using other = open(root.path, bare);
    await pushed(other.store, undefined, change({ head: '1' }));
    using a = open(root.path, bare, { env, times: { fetchMs: 4000 } });
    expect((await a.store.fetch()).kind).toBe('failed');
    expect(await contentOf(a.store)).toEqual({ head: '1' });
  });

  test('a first look ends with the run that is called off; a later one, which brings home what was sent, does not', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    const stop = new AbortController();
    using a = open(root.path, bare, { signal: stop.signal });
    const version = await pushed(a.store, undefined, change({ head: 'one' }));
    stop.abort();
    expect(await a.store.fetch()).toMatchObject({ kind: 'found', version });
    using b = open(root.path, bare, { signal: stop.signal });
    expect(await b.store.fetch()).toMatchObject({
      kind: 'failed',
      problem: { message: expect.stringContaining('git was stopped') },
    });
  });

  test('a tree that is small and stands for a hundred million files is not followed', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    const tree = (input: string) =>
      execFileSync('git', ['mktree'], {
        cwd: bare,
        input,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      }).trim();
    const blob = git(bare, 'hash-object', '-w', '-t', 'blob', path.join(bare, 'HEAD'));
    const names = Array.from({ length: 100 }, (_, index) => index);
    let top = tree(`100644 blob ${blob}\thead\n`);
    for (let level = 0; level < 4; level++) {
      const below = top;
      top = tree(names.map((name) => `040000 tree ${below}\t${name}\n`).join(''));
    }
    git(bare, 'update-ref', REF, git(bare, 'commit-tree', '-m', 'many', top));
    using a = open(root.path, bare);
    expect(await a.store.fetch()).toMatchObject({ kind: 'failed', problem: { code: 'LEADS-LEDGER-UNREADABLE' } });
  });
});
