import { readFile, writeFile } from 'node:fs/promises';

/** A file that a person names on the command line; undefined when it can't be read. */
export async function readTextFile(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** Writes a file that a person names on the command line; it is readable by this user only. */
export async function writeTextFile(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
}
