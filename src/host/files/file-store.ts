import path from 'node:path';
import {
  LeadsError,
  type LedgerStore,
  type Problem,
  printable,
  type Shown,
  type StoreChange,
  says,
} from '../../model/index.ts';
import { isSameChange } from '../git/same-change.ts';
import { type Draft, FileVersions, numberOf, OutOfPlace } from './file-versions.ts';

/** How often a first version is put behind a newest one that others keep moving. */
const REPLACE_TRIES = 20;

/**
 * A list's ledger in a directory, `<directory>/<list>/`, for runs on one machine or one shared disk with hard links. Only
 * this user can read it. `root`: a folder whose files others may have written; no link below it is followed.
 */
export function createFileStore(directory: string, list: string, root = directory): LedgerStore {
  if (!/^\d+$/.test(list)) throw new Error('A list id must be digits.');
  const home = path.join(directory, list);
  const place = printable(home);
  const versions = new FileVersions(home, foldersBetween(root, directory));
  let tip: string | undefined;
  let made: { readonly base: string | undefined; readonly change: StoreChange; readonly draft: Draft } | undefined;

  async function push(
    base: string | undefined,
    change: StoreChange,
  ): Promise<Awaited<ReturnType<LedgerStore['push']>>> {
    const above = base === undefined ? 0 : numberOf(base);
    if (above === undefined) return { kind: 'conflict' };
    const isAgain = made !== undefined && made.base === base && isSameChange(made.change, change);
    if (!isAgain) {
      const from = above === 0 ? undefined : await versions.manifest(above);
      if ((await versions.newest()) !== above || from?.id !== base) return { kind: 'conflict' };
      made = { base, change, draft: await versions.draft(above + 1, from, change) };
    }
    const draft = made?.draft;
    if (!draft || !(await versions.publish(draft))) return { kind: 'conflict' };
    tip = draft.id;
    try {
      await versions.settle(draft);
      return { kind: 'pushed', version: draft.id };
    } catch (error) {
      return { kind: 'lost', version: draft.id, problem: trouble(error, 'write', place) };
    }
  }

  return {
    place,

    async fetch() {
      try {
        const number = await versions.newest();
        if (number === 0) {
          tip = undefined;
          return { kind: 'absent' };
        }
        const manifest = await versions.manifest(number);
        const files = manifest?.files ?? new Map<string, string>();
        tip = manifest?.id ?? `${number}-0`;
        return {
          kind: 'found',
          version: tip,
          files: {
            names: [...files.keys()],
            async read(name) {
              try {
                return await versions.read(files.get(name) ?? '');
              } catch (error) {
                throw new LeadsError(trouble(error, 'read', place));
              }
            },
          },
        };
      } catch (error) {
        return { kind: 'failed', problem: trouble(error, 'read', place) };
      }
    },

    async contains(version) {
      try {
        const wanted = numberOf(version) ?? 0;
        for (let at = tip; at !== undefined; ) {
          if (at === version) return true;
          const number = numberOf(at) ?? 0;
          if (number <= wanted) return false;
          at = (await versions.manifest(number))?.parent;
        }
        return false;
      } catch {
        // A version that can't be looked up is not proved to be in the ledger.
        return false;
      }
    },

    async push(base, change) {
      try {
        return await push(base, change);
      } catch (error) {
        if (error instanceof LeadsError) throw error;
        return { kind: 'refused', problem: trouble(error, 'write', place) };
      }
    },

    async replace(change) {
      try {
        for (let tries = 0; tries < REPLACE_TRIES; tries++) {
          const draft = await versions.draft((await versions.newest()) + 1, undefined, change);
          if (!(await versions.publish(draft))) continue;
          await versions.settle(draft);
          tip = draft.id;
          return { kind: 'pushed' };
        }
        return { kind: 'refused', problem: trouble(undefined, 'write', place) };
      } catch (error) {
        if (error instanceof LeadsError) throw error;
        return { kind: 'refused', problem: trouble(error, 'write', place) };
      }
    },
  };
}

/** The folders below `root` on the way to `directory`, which is the last of them; none when it is not below. */
function foldersBetween(root: string, directory: string): readonly string[] {
  const steps = path.relative(root, directory).split(path.sep);
  if (steps[0] === '' || steps[0] === '..' || path.isAbsolute(path.relative(root, directory))) return [];
  return steps.map((_, index) => path.join(root, ...steps.slice(0, index + 1)));
}

const WORDS: Readonly<Record<string, Shown>> = {
  ENOSPC: says`the disk is full`,
  EDQUOT: says`the quota of the disk is used up`,
  EROFS: says`the disk is read-only`,
  EACCES: says`this user has no right to it`,
  EPERM: says`this user has no right to it, or the file system knows no hard links`,
  ENOTDIR: says`something on the way to it is a file, not a folder`,
  ENOENT: says`a file of it is gone`,
  EIO: says`the disk has an error`,
  ENOTSUP: says`the file system knows no hard links`,
  EOPNOTSUPP: says`the file system knows no hard links`,
  ENOSYS: says`the file system knows no hard links`,
};

/** The meaning of a file system's error for the ledger. Its own message is never repeated: its words are for programmers. */
function trouble(error: unknown, doing: 'read' | 'write', place: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why =
    error instanceof OutOfPlace
      ? says`${printable(error.path)} is not a ${error.expected}`
      : says`${WORDS[code] ?? 'the file system refused'}${/^E[A-Z0-9]+$/.test(code) ? says` (${printable(code)})` : ''}`;
  return doing === 'write'
    ? {
        code: 'LEADS-LEDGER-WRITE',
        message: says`The ledger in ${printable(place)} can’t be written: ${why}. Nothing is sent that it has no entry of.`,
        hint: says`Let \`ledger\` name a folder on a disk with room, where this user may write. Then run again.`,
      }
    : {
        code: 'LEADS-LEDGER-UNREADABLE',
        message: says`The ledger in ${printable(place)} can’t be read: ${why}. Nothing is sent without it.`,
        hint: says`Let \`ledger\` name a folder that this user may read. Then run again.`,
      };
}
