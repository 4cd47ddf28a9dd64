import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The surroundings that a search of PATH depends on. */
export interface ProgramSearch {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Whether a file can be run as a program. */
  isProgram(file: string): boolean;
}

/**
 * The absolute path of git, by PATH alone; undefined when there is none. Windows looks for a bare name in the current
 * directory first, where a pull request may have put a `git.exe`. A relative entry of PATH means that directory too.
 */
export function searchGit({ env, platform, isProgram }: ProgramSearch): string | undefined {
  const isWindows = platform === 'win32';
  const { delimiter, isAbsolute, join } = isWindows ? path.win32 : path.posix;
  const name = isWindows ? 'git.exe' : 'git';
  return pathOf(env, isWindows)
    .split(delimiter)
    .map((entry) => (isWindows ? entry.trim().replace(/^"(.*)"$/, '$1') : entry))
    .filter((entry) => (isWindows ? /^(?:[a-z]:[\\/]|\\\\)/i.test(entry) : isAbsolute(entry)))
    .map((entry) => join(entry, name))
    .find(isProgram);
}

/** The search on this machine. */
export function findGit(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return searchGit({ env, platform: process.platform, isProgram });
}

/** Windows spells the name of the variable in several ways. */
function pathOf(env: ProgramSearch['env'], isWindows: boolean): string {
  if (!isWindows) return env['PATH'] ?? '';
  return Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
