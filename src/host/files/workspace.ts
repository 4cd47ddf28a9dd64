import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { LeadsError, type Problem, printable, says, type Workspace, type WorkspaceEntry } from '../../model/index.ts';

/** Bytes read from disk at a time, into two buffers in turns. */
const CHUNK_BYTES = 256 * 1024;

/** The work tree below `root`. */
export function createWorkspace(root: string): Workspace {
  const absolute = (relative: string) => path.join(root, ...relative.split('/'));

  async function contains(relative: string): Promise<boolean> {
    const [top, target] = await Promise.all([realpath(root), realpath(absolute(relative))]).catch(() => []);
    return top !== undefined && target !== undefined && (target === top || target.startsWith(top + path.sep));
  }

  /** Opens a plain file of the work tree: never through a link, whatever happened since it was listed. */
  async function openInside(relative: string): Promise<FileHandle> {
    if (!(await contains(relative))) throw new Error('The path leaves the workspace.');
    return open(absolute(relative), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  }

  /**
   * Tells a path where there is nothing from one behind a link that dangles or leads out: that one must not be taken for
   * nothing, since a config would then bound nothing without a word.
   */
  async function absentOrThrow(relative: string): Promise<undefined> {
    const steps = relative.split('/');
    for (let length = 1; length <= steps.length; length++) {
      const part = steps.slice(0, length).join('/');
      const stats = await lstat(absolute(part)).catch(missingIs(undefined));
      if (!stats) return undefined;
      if (stats.isSymbolicLink() && !(await contains(part))) break;
    }
    throw new LeadsError(leadsAway(relative));
  }

  return {
    contains,

    async list(directory) {
      const names = await readdir(absolute(directory)).catch(missingIs<string[]>([]));
      // A name that is not UTF-8 can't be asked for: it comes with other characters in it than the disk has.
      return Promise.all(
        names.map((name) =>
          entryAt(absolute(directory), name).catch(missingIs<WorkspaceEntry>({ name, kind: 'other', bytes: 0 })),
        ),
      );
    },

    async entry(relative) {
      const full = absolute(relative);
      return entryAt(path.dirname(full), path.basename(full)).catch(missingIs(undefined));
    },

    async *read(relative, options) {
      const file = await openInside(relative);
      try {
        if (options?.gunzip) yield* await inflated(file);
        else yield* chunksOf(file);
      } finally {
        await file.close();
      }
    },

    async slice(relative, offset, length) {
      const file = await openInside(relative);
      try {
        const buffer = new Uint8Array(length);
        const { bytesRead } = await file.read(buffer, 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },

    async text(relative) {
      if (!(await contains(relative))) return absentOrThrow(relative);
      // A folder, a pipe or a link, even one that stays inside: not to be read, and not to be taken for nothing either.
      const stats = await lstat(absolute(relative)).catch(missingIs(undefined));
      if (stats && !stats.isFile()) throw new LeadsError(notPlain(relative));
      return readFile(absolute(relative), 'utf8').catch(missingIs(undefined));
    },
  };
}

function notPlain(file: string): Problem {
  return {
    code: 'LEADS-FILE-LINK',
    file,
    message: says`\`${printable(file)}\` is a link, a folder or a pipe, and only plain files are read.`,
    hint: says`Commit the file itself in its place.`,
  };
}

function leadsAway(file: string): Problem {
  return {
    code: 'LEADS-FILE-LINK',
    file,
    message: says`\`${printable(file)}\` is a link, or behind one, that leads nowhere or out of the workspace.`,
    hint: says`Commit the file itself in its place.`,
  };
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  let buffer = new Uint8Array(CHUNK_BYTES);
  let other = new Uint8Array(CHUNK_BYTES);
  let reading = file.read(buffer, 0, CHUNK_BYTES, null);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      const chunk = buffer.subarray(0, bytesRead);
      [buffer, other] = [other, buffer];
      // The disk works on the next chunk while this one is read. If it fails, that is told when the next one is asked for.
      reading = file.read(buffer, 0, CHUNK_BYTES, null);
      reading.catch(() => {});
      yield chunk;
    }
  } finally {
    await reading.catch(() => {});
  }
}

/** Broken gzip surfaces as an exception from the iteration. */
async function inflated(file: FileHandle): Promise<AsyncIterable<Uint8Array>> {
  const { createGunzip } = await import('node:zlib');
  return pipeline(file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false }), createGunzip(), () => {});
}

async function entryAt(directory: string, name: string): Promise<WorkspaceEntry> {
  const stats = await lstat(path.join(directory, name));
  const kind = stats.isSymbolicLink() ? 'link' : stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other';
  return { name, kind, bytes: stats.size };
}

/** Turns "there is nothing there" into `value`; every other failure stays one. */
function missingIs<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value;
    throw error;
  };
}
