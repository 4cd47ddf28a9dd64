import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFileStore } from '../../../src/host/files/file-store.ts';
import { KEPT_VERSIONS } from '../../../src/host/files/file-versions.ts';
import { LeadsError, says } from '../../../src/model/index.ts';
import { temporaryDirectory } from '../../support/temporary.ts';
import { addEntry, change, contentOf, filesOf, pushed } from '../ledger-stores.ts';

const LIST = '441940';

describe('a ledger in a folder', () => {
  test('is absent at first, then holds what was put, by name', async () => {
    using root = temporaryDirectory();
    const store = createFileStore(path.join(root.path, 'deep', 'ledger'), LIST);
    expect(await store.fetch()).toEqual({ kind: 'absent' });
    const first = await pushed(store, undefined, change({ head: 'one', 'segments/0001': 'नमस्ते\n' }));
    const second = await pushed(store, first, change({ head: 'two', 'segments/0002': '' }, ['segments/0001']));
    const other = createFileStore(path.join(root.path, 'deep', 'ledger'), LIST);
    expect(await contentOf(other)).toEqual({ head: 'two', 'segments/0002': '' });
    expect(await other.fetch()).toMatchObject({ kind: 'found', version: second });
  });

  test('can be read by its owner only', async () => {
    using root = temporaryDirectory();
    await pushed(createFileStore(root.path, LIST), undefined, change({ head: 'one' }));
    for (const entry of readdirSync(path.join(root.path), { recursive: true, withFileTypes: true })) {
      const mode = statSync(path.join(entry.parentPath, entry.name)).mode & 0o777;
      expect(mode).toBe(entry.isDirectory() ? 0o700 : 0o600);
    }
  });

  test('does what a map does, whatever is put and removed', async () => {
    const names = fc.constantFrom('head', 'a/1', 'a/2', 'b');
    const step = fc.record({
      put: fc.dictionary(names, fc.string({ maxLength: 5 })),
      remove: fc.array(names, { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        using root = temporaryDirectory();
        const store = createFileStore(root.path, LIST);
        const model = new Map<string, string>();
        let base: string | undefined;
        for (const { put, remove } of steps) {
          base = await pushed(store, base, change(put, remove));
          for (const name of remove) model.delete(name);
          for (const [name, text] of Object.entries(put)) model.set(name, text);
        }
        expect(await contentOf(store)).toEqual(Object.fromEntries(model));
      }),
      { numRuns: 20 },
    );
  });

  test('lets through what a late text throws, and publishes nothing', async () => {
    using root = temporaryDirectory();
    const store = createFileStore(root.path, LIST);
    const late = new LeadsError({ code: 'LEADS-LEDGER-GARBAGE', message: says`made up` });
    const failing = { put: new Map([['head', () => Promise.reject(late)]]), remove: [], note: 'n' };
    await expect(store.push(undefined, failing)).rejects.toBe(late);
    expect(await store.fetch()).toEqual({ kind: 'absent' });
  });

  test('a version that something cut short is shown without files, and can be replaced by hand', async () => {
    using root = temporaryDirectory();
    const store = createFileStore(root.path, LIST);
    const first = await pushed(store, undefined, change({ head: 'one' }));
    const file = path.join(root.path, LIST, 'versions', '0000000001');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -3));
    expect(await contentOf(store)).toEqual({});
    expect(await store.push(first, change({ head: 'two' }))).toEqual({ kind: 'conflict' });
    expect(await store.replace(change({ head: 'new' }))).toEqual({ kind: 'pushed' });
    expect(await contentOf(store)).toEqual({ head: 'new' });
    expect(await store.contains(first)).toBe(false);
  });
});

describe('compare-and-swap', () => {
  test('of rivals exactly one wins, whoever they are', async () => {
    using root = temporaryDirectory();
    const rivals = Array.from({ length: 8 }, () => createFileStore(root.path, LIST));
    const base = await pushed(createFileStore(root.path, LIST), undefined, change({ head: '0' }));
    const ends = await Promise.all(rivals.map((store, each) => store.push(base, change({ head: `${each}` }))));
    expect(ends.map(({ kind }) => kind).sort()).toEqual([...Array(7).fill('conflict'), 'pushed']);
    const winner = ends.findIndex(({ kind }) => kind === 'pushed');
    expect(await contentOf(createFileStore(root.path, LIST))).toEqual({ head: `${winner}` });
  });

  test('ten writers lose no entry', async () => {
    using root = temporaryDirectory();
    const names = Array.from({ length: 10 }, (_, writer) =>
      Array.from({ length: 6 }, (_, each) => `${writer}/${each}`),
    );
    await Promise.all(
      names.map(async (own) => {
        const store = createFileStore(root.path, LIST);
        for (const name of own) await addEntry(store, name);
      }),
    );
    expect(Object.keys(await contentOf(createFileStore(root.path, LIST))).sort()).toEqual(names.flat().sort());
  });

  test('a number that was passed is never free again, however old', async () => {
    using root = temporaryDirectory();
    const store = createFileStore(root.path, LIST);
    const first = await pushed(store, undefined, change({ head: '1' }));
    let base = first;
    for (let each = 0; each < KEPT_VERSIONS + 20; each++) base = await pushed(store, base, change({ head: `${each}` }));
    const late = createFileStore(root.path, LIST);
    await late.fetch();
    expect(await late.push(first, change({ head: 'late' }))).toEqual({ kind: 'conflict' });
    expect(await late.push(undefined, change({ head: 'late' }))).toEqual({ kind: 'conflict' });
    expect(await late.contains(first)).toBe(true);
    expect(await late.contains(first.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toBe(false);
  });

  test('the same change on the same base is the same version', async () => {
    using root = temporaryDirectory();
    const store = createFileStore(root.path, LIST);
    const first = await pushed(store, undefined, change({ head: '1' }));
    expect(await pushed(store, undefined, change({ head: '1' }))).toBe(first);
    const second = await pushed(store, first, change({ head: '2' }));
    expect(await store.contains(first)).toBe(true);
    expect(await store.contains(second)).toBe(true);
  });
});

describe('what nobody needs any more', () => {
  test('is let go of, and whoever reads meanwhile still can', async () => {
    using root = temporaryDirectory();
    const store = createFileStore(root.path, LIST);
    let base = await pushed(store, undefined, change({ kept: 'from the start', head: '0' }));
    for (let each = 1; each < 60; each++) base = await pushed(store, base, change({ head: `${each}` }));
    const read = await store.fetch();
    for (let each = 0; each < KEPT_VERSIONS - 2; each++) base = await pushed(store, base, change({ head: 'later' }));
    expect(await filesOf(read)).toEqual({ kept: 'from the start', head: '59' });
    // Two files a version at most: what stands in kept versions, and what the last rounds left.
    expect(readdirSync(path.join(root.path, LIST, 'files')).length).toBeLessThan(KEPT_VERSIONS + 20);
    expect(readdirSync(path.join(root.path, LIST, 'versions')).filter((name) => name.startsWith('draft'))).toEqual([]);
  });

  test('a reader that is slower than that is told so', async () => {
    using root = temporaryDirectory();
    const store = createFileStore(root.path, LIST);
    let base = await pushed(store, undefined, change({ head: '0' }));
    const read = await store.fetch();
    for (let each = 1; each < 2 * KEPT_VERSIONS; each++) base = await pushed(store, base, change({ head: `${each}` }));
    await expect(filesOf(read)).rejects.toThrow(/LEADS-LEDGER-UNREADABLE.*a file of it is gone/);
  });
});

describe('what is in the way', () => {
  test.each<[string, (ledger: string, elsewhere: string) => void]>([
    ['the folder is a file', (ledger) => writeFileSync(ledger, 'x')],
    [
      'the list is a file',
      (ledger) => {
        mkdirSync(ledger);
        writeFileSync(path.join(ledger, LIST), 'x');
      },
    ],
    [
      'the list is a link',
      (ledger, elsewhere) => {
        mkdirSync(ledger);
        symlinkSync(elsewhere, path.join(ledger, LIST));
      },
    ],
    ['the folder is a link, below what others write', (ledger, elsewhere) => symlinkSync(elsewhere, ledger)],
  ])('%s', async (_, prepare) => {
    using root = temporaryDirectory();
    using elsewhere = temporaryDirectory();
    prepare(path.join(root.path, 'ledger'), elsewhere.path);
    const store = createFileStore(path.join(root.path, 'ledger'), LIST, root.path);
    const read = await store.fetch();
    expect(read).toMatchObject({ kind: 'failed', problem: { code: 'LEADS-LEDGER-UNREADABLE' } });
    expect(JSON.stringify(read)).toMatch(/not a folder/);
    const end = await store.push(undefined, change({ head: 'x' }));
    expect(end).toMatchObject({ kind: 'refused', problem: { code: 'LEADS-LEDGER-WRITE' } });
    expect(readdirSync(elsewhere.path)).toEqual([]);
  });

  test.each(['versions', 'files'])('a link in %s, which may lead to what has no end', async (folder) => {
    using root = temporaryDirectory();
    const store = createFileStore(root.path, LIST);
    await pushed(store, undefined, change({ head: 'x' }));
    const directory = path.join(root.path, LIST, folder);
    const [name = ''] = readdirSync(directory);
    rmSync(path.join(directory, name));
    symlinkSync('/dev/zero', path.join(directory, name));
    const read = await store.fetch();
    const told = read.kind === 'found' ? await read.files.read('head').catch(String) : JSON.stringify(read);
    expect(told).toMatch(/LEADS-LEDGER-UNREADABLE.*is not a plain file/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder without the right to write', async () => {
    using root = temporaryDirectory();
    chmodSync(root.path, 0o500);
    const end = await createFileStore(root.path, LIST).push(undefined, change({ head: 'x' }));
    expect(end).toMatchObject({ kind: 'refused', problem: { code: 'LEADS-LEDGER-WRITE' } });
    chmodSync(root.path, 0o700);
  });

  test('a file that somebody removed is said to be gone', async () => {
    using root = temporaryDirectory();
    const store = createFileStore(root.path, LIST);
    await pushed(store, undefined, change({ head: 'x' }));
    rmSync(path.join(root.path, LIST, 'files'), { recursive: true });
    mkdirSync(path.join(root.path, LIST, 'files'));
    await expect(contentOf(store)).rejects.toThrow(LeadsError);
  });
});
