import { appendFileSync, closeSync, lstatSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reports } from '../host.ts';

/** Characters gathered before they are written. */
const BUFFER_CHARACTERS = 64 * 1024;

/** Longest name of a file, in bytes, on every common file system. */
const MAX_NAME_BYTES = 255;

/** The beginning of the name of a directory of reports; six characters by chance follow, eight behind `ledger-`. */
const PREFIX = 'smartflo-leads-report-';
const LEFT_BEHIND = /^smartflo-leads-(?:(?:report|spool)-[A-Za-z0-9]{6}|ledger-[a-z0-9]{8})$/;

/** Rights of others. Ours have none; a folder that a person made and that only looks like ours by its name has some. */
const OTHERS = process.platform === 'win32' ? 0 : 0o077;

/** How long a shell keeps the reports of a run, ms: the rejects in them are personal data. */
export const KEPT_MS = 3 * 24 * 60 * 60 * 1000;

/** Removes this user's reports, and spools and ledger copies of killed runs, below `parent` that are older than KEPT_MS. */
export function sweepReports(parent: string, now: number): void {
  for (const name of readdirSync(parent).filter((each) => LEFT_BEHIND.test(each))) {
    const directory = path.join(parent, name);
    try {
      const stats = lstatSync(directory);
      const isOwn = stats.uid === (process.getuid?.() ?? stats.uid) && (stats.mode & OTHERS) === 0;
      const isOurs = stats.isDirectory() && isOwn;
      if (isOurs && now - stats.mtimeMs > KEPT_MS) rmSync(directory, { recursive: true, force: true });
    } catch {
      // Another run was faster, or may not remove it: the next one tries again.
    }
  }
}

/** A directory of its own below `parent`, since two steps of one job may share it. */
export function createReports(parent: string): Reports {
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(path.join(parent, PREFIX));
  const pathOf = (relative: string) => path.join(directory, ...relative.split('/'));

  return {
    directory,
    pathOf,

    async write(relative, text) {
      await mkdir(path.dirname(pathOf(relative)), { recursive: true });
      await writeFile(pathOf(relative), text, { mode: 0o600 });
    },

    open(relative) {
      let file: number | undefined;
      let opened: string | undefined;
      let waiting = '';
      const flush = () => {
        if (waiting === '') return;
        if (file === undefined) {
          mkdirSync(path.dirname(pathOf(relative)), { recursive: true });
          [file, opened] = openNew(pathOf(relative));
        }
        appendFileSync(file, waiting);
        waiting = '';
      };
      return {
        append(text) {
          waiting += text;
          if (waiting.length > BUFFER_CHARACTERS) flush();
        },
        close() {
          flush();
          if (file !== undefined) closeSync(file);
          return opened;
        },
      };
    },
  };
}

/** Opens a file that is not there yet: `a.csv` and `a.xlsx` both want `a.rejects.csv`, and the second gets `a.rejects-2.csv`. */
function openNew(wanted: string): [number, string] {
  const { dir, name, ext } = path.parse(wanted);
  for (let copy = 1; ; copy++) {
    const end = `${/\.rejects$/.exec(name)?.[0] ?? ''}${copy === 1 ? '' : `-${copy}`}${ext}`;
    let start = name.replace(/\.rejects$/, '');
    while (Buffer.byteLength(start + end) > MAX_NAME_BYTES) start = [...start].slice(0, -1).join('');
    const full = path.join(dir, start + end);
    try {
      return [openSync(full, 'wx', 0o600), full];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
