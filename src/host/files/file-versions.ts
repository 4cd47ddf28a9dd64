import { link, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { StoreChange } from '../../model/index.ts';
import { ledgerCrypto } from '../ledger-crypto.ts';
import { syncDirectory, writeDurably } from './durable-file.ts';
import { type Manifest, readManifest, VERSION_ID, writeManifest } from './file-manifest.ts';

/** Versions whose files are kept, for those who are reading one while others write. */
export const KEPT_VERSIONS = 32;

/** Every so many versions, what nobody needs any more is let go. */
const TIDY_EVERY = 16;

/** Digits of a number in a file name, so that names sort as numbers do. */
const NUMBER_DIGITS = 10;

/** A version that is written and not yet published. */
export interface Draft {
  readonly number: number;
  readonly id: string;
  readonly path: string;
}

/** A name that is taken by something else than what a ledger has there. */
export class OutOfPlace extends Error {
  override readonly name = 'OutOfPlace';
  readonly path: string;
  readonly expected: 'folder' | 'plain file';

  constructor(where: string, expected: 'folder' | 'plain file') {
    super('Something else is where a folder or a file of the ledger should be.');
    this.path = where;
    this.expected = expected;
  }
}

/**
 * The versions of one ledger in a directory. Files are in `files/`, shared by versions; `versions/<number>` says which of
 * them are which. A version is written whole under another name and published by `link`, which fails when its number is
 * taken: a compare-and-swap without a lock, so a process that is killed leaves nothing locked. Numbers are never free
 * again: of an old version its line in the history stays. Everything throws what the file system throws.
 */
export class FileVersions {
  readonly #above: readonly string[];
  readonly #home: string;
  readonly #versions: string;
  readonly #files: string;

  /** `above`: folders on the way to `home` that must be real ones as well. */
  constructor(home: string, above: readonly string[] = []) {
    this.#above = above;
    this.#home = home;
    this.#versions = path.join(home, 'versions');
    this.#files = path.join(home, 'files');
  }

  /** Number of the newest version; 0 when there is none. */
  async newest(): Promise<number> {
    if (!(await this.#exists())) return 0;
    return (await readdir(this.#versions)).filter(isNumber).reduce((most, name) => Math.max(most, Number(name)), 0);
  }

  /** Undefined when there is no version of this number, or it can't be understood. */
  async manifest(number: number): Promise<Manifest | undefined> {
    const bytes = await readPlain(this.#versionPath(number)).catch(missingIs(undefined));
    return bytes && readManifest(bytes.toString('utf8'));
  }

  read(stored: string): Promise<Uint8Array> {
    return readPlain(path.join(this.#files, stored));
  }

  /** Writes what a change puts, and the manifest: all of it on the disk, nothing of it published. */
  async draft(number: number, base: Manifest | undefined, change: StoreChange): Promise<Draft> {
    await this.#create();
    const files = new Map(base?.files);
    for (const name of change.remove) files.delete(name);
    const put = [...change.put].map(([name, text]) => ({ stored: unique(number), name, text }));
    for (const { name, stored } of put) files.set(name, stored);
    await eachOf(put, WRITES_AT_ONCE, async ({ stored, text }) => {
      await writeDurably(path.join(this.#files, stored), typeof text === 'string' ? text : await text());
    });
    await syncDirectory(this.#files);
    const id = unique(number);
    const draft = path.join(this.#versions, `draft-${id}`);
    await writeDurably(draft, writeManifest({ id, parent: base?.id, note: change.note, files }));
    return { number, id, path: draft };
  }

  /** Publishes a draft, once or again; false when another version has its number. */
  async publish({ number, id, path: draft }: Draft): Promise<boolean> {
    try {
      await link(draft, this.#versionPath(number));
    } catch (error) {
      // Also after an answer that was lost, as a network file system can do: then it is ours that is there.
      const there = await this.manifest(number);
      if (there) return there.id === id;
      throw error;
    }
    return true;
  }

  /** Makes what was published outlast a power failure, and lets go of what nobody needs. */
  async settle({ number, path: draft }: Draft): Promise<void> {
    await syncDirectory(this.#versions);
    await rm(draft, { force: true });
    // A file that can't be removed now does no harm.
    if (number % TIDY_EVERY === 0) await this.#tidy(number).catch(() => {});
  }

  /**
   * A file that was written for a number up to `newest` and stands in none of the kept versions is of no use to anybody: the
   * version of that number is published, so no process can be about to name it.
   */
  async #tidy(newest: number): Promise<void> {
    const oldest = newest - KEPT_VERSIONS + 1;
    const used = new Set<string>();
    for (let number = Math.max(1, oldest); number <= newest; number++) {
      const kept = await this.manifest(number);
      // One that can't be read now may name any of them.
      if (!kept) return;
      for (const stored of kept.files?.values() ?? []) used.add(stored);
    }
    for (let number = Math.max(1, oldest - 2 * TIDY_EVERY); number < oldest; number++) await this.#letGo(number);
    for (const stored of await readdir(this.#files)) {
      if (Number.parseInt(stored, 10) <= newest && !used.has(stored))
        await rm(path.join(this.#files, stored), { force: true });
    }
    for (const name of await readdir(this.#versions)) {
      const [, number] = /^draft-(\d+)-/.exec(name) ?? [];
      if (number !== undefined && Number(number) <= newest) await rm(path.join(this.#versions, name), { force: true });
    }
  }

  async #letGo(number: number): Promise<void> {
    const manifest = await this.manifest(number);
    if (!manifest?.files) return;
    const draft = path.join(this.#versions, `draft-${unique(number)}`);
    await writeDurably(draft, writeManifest({ ...manifest, files: undefined }));
    await rename(draft, this.#versionPath(number));
  }

  async #exists(): Promise<boolean> {
    for (const each of [...this.#above, this.#home, this.#versions, this.#files]) {
      const stats = await lstat(each).catch(missingIs(undefined));
      if (!stats) return false;
      if (!stats.isDirectory()) throw new OutOfPlace(each, 'folder');
    }
    return true;
  }

  async #create(): Promise<void> {
    if (await this.#exists()) return;
    await mkdir(this.#versions, { recursive: true, mode: 0o700 });
    await mkdir(this.#files, { recursive: true, mode: 0o700 });
    for (const each of [this.#home, path.dirname(this.#home), path.dirname(path.dirname(this.#home))]) {
      await syncDirectory(each);
    }
  }

  #versionPath(number: number): string {
    return path.join(this.#versions, String(number).padStart(NUMBER_DIGITS, '0'));
  }
}

/** Files that are brought to the disk side by side: as many as Node has threads for. */
const WRITES_AT_ONCE = 4;

/** Does the work for each item, so many at a time; the first failure is the result once all that was begun has ended. */
async function eachOf<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const lanes = Array.from({ length: atOnce }, async () => {
    for (const item of left) await work(item);
  });
  const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Largest file that is read, bytes: those of a ledger stay below 1 MiB. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** A file, but for a link, a pipe or a device that stands in its place: one of these may have no end. */
async function readPlain(file: string): Promise<Buffer> {
  const stats = await lstat(file);
  if (!stats.isFile() || stats.size > MAX_FILE_BYTES) throw new OutOfPlace(file, 'plain file');
  return readFile(file);
}

/** Number of a version id; undefined when it is none. */
export function numberOf(version: string): number | undefined {
  const digits = VERSION_ID.exec(version)?.groups?.['number'];
  return digits === undefined ? undefined : Number(digits);
}

function unique(number: number): string {
  return `${String(number).padStart(NUMBER_DIGITS, '0')}-${hexOf(ledgerCrypto.randomBytes(8))}`;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

function missingIs<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
