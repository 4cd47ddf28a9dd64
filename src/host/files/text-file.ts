import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file that a person names on the command line; undefined when it can't be read. */
export async function readTextFile(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

/** Writes a file that is not there yet, with the folders above it; false when there is one already, which stays as it is. */
export async function writeNewFile(file: string, text: string): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Writes a file that a person names on the command line; it is readable by this user only. */
export async function writeTextFile(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
}
