import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createFileStore } from '../../../src/host/files/file-store.ts';
import { temporaryDirectory } from '../../support/temporary.ts';
import { change, contentOf, pushed } from '../ledger-stores.ts';

const LIST = '441940';
const CHILD = fileURLToPath(new URL('push-once.ts', import.meta.url));

/** The calls that change what is on the disk; one thread does them all, for strace counts by thread. */
const CALLS = 'fsync,link,unlink,rename,mkdir';
const ENV = { ...process.env, UV_THREADPOOL_SIZE: '1' };

const hasStrace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;
if (!hasStrace) process.stderr.write('strace is not here or may not trace: no process is killed inside a push.\n');

/** Runs a push and kills it when it enters its Nth call. False when it made fewer calls. */
function killedAt(call: number, directory: string): boolean {
  const trace = [
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${CALLS}`,
    '-e',
    `inject=${CALLS}:signal=KILL:when=${call}`,
  ];
  const end = spawnSync('strace', [...trace, process.execPath, CHILD, directory, LIST, 'new'], { env: ENV });
  return end.signal === 'SIGKILL' || end.status === 137;
}

describe.skipIf(!hasStrace)('a process that is killed inside a push', () => {
  test.each([
    ['the first one', 0, 1],
    ['a usual one', 1, 1],
    // Every sixteenth lets go of what is old.
    ['one that tidies up', 47, 9],
  ])(
    '%s leaves the old version or the new one, whole, and nothing locked',
    async (_, versions, step) => {
      using root = temporaryDirectory();
      const store = createFileStore(path.join(root.path, 'before'), LIST);
      let base: string | undefined;
      for (let each = 0; each < versions; each++)
        base = await pushed(store, base, change({ head: 'old', body: 'old' }));
      const seen = new Set<string>();
      for (let call = 1; ; call += step) {
        const directory = path.join(root.path, `call-${call}`);
        if (versions > 0) cpSync(path.join(root.path, 'before'), directory, { recursive: true });
        const isKilled = killedAt(call, directory);
        const after = createFileStore(directory, LIST);
        const read = await after.fetch();
        const found = read.kind === 'absent' ? {} : await contentOf(after);
        seen.add(`${found['head'] ?? 'none'}`);
        expect(found['body']).toBe(found['head']);
        const next = await pushed(after, read.kind === 'found' ? read.version : undefined, change({ head: 'next' }));
        expect(await contentOf(createFileStore(directory, LIST))).toMatchObject({ head: 'next' });
        expect(await after.contains(next)).toBe(true);
        if (!isKilled) break;
      }
      expect([...seen].sort()).toEqual(['new', versions === 0 ? 'none' : 'old'].sort());
    },
    60_000,
  );
});
