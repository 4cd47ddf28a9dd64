import { appendFileSync, closeSync, mkdirSync, mkdtempSync, openSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reports } from './host.ts';

/** Characters gathered before they are written. */
const BUFFER_CHARACTERS = 64 * 1024;

/** A directory of its own below `parent`, since two steps of one job may share it. */
export function createReports(parent: string): Reports {
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(path.join(parent, 'smartflo-leads-'));
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
      let waiting = '';
      const flush = () => {
        if (waiting === '') return;
        if (file === undefined) {
          mkdirSync(path.dirname(pathOf(relative)), { recursive: true });
          file = openSync(pathOf(relative), 'wx', 0o600);
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
        },
      };
    },
  };
}
