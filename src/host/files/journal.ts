import {
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { LedgerPlace } from '../../model/index.ts';
import { createSyncer } from './syncer.ts';

/** The receipts of one list's run that are not in the ledger yet: text on disk, line by line. */
export interface JournalFile {
  /**
   * Whole lines, each with its line end. When it returns they outlast this process, and soon after a power failure. Throws
   * when the disk refuses, or has refused since the last call.
   */
  append(lines: string): void;
  /** All that was appended so far is in the ledger: only the header stays. Throws when the disk refuses. */
  settled(): void;
  /** Closes it, and says whether it holds something that is not in the ledger. */
  close(): 'nothing' | 'something';
}

/** The journal that a run left of one list. */
export interface LeftJournal {
  readonly list: string;
  /** Header and lines; a line that was being written when the run was killed is not among them. */
  readonly text: string;
}

/** Name of the file beside the journals that says where their ledgers are kept. */
const PLACE = 'place';

/** The ports that journals are opened with. */
export interface JournalOptions {
  /** Made if need be; readable by this user only. */
  readonly directory: string;
  /** Where the ledger of the list is kept. */
  readonly place: LedgerPlace;
  readonly list: string;
  /** Whole lines that stay when all others are settled. */
  readonly header: string;
}

/** Opens the journal of one list, once. */
export function openJournal({ directory, place, list, header }: JournalOptions): JournalFile {
  if (!/^\d+$/.test(list)) throw new Error('A list id must be digits.');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(directory, PLACE), JSON.stringify(place), { mode: 0o600 });
  const name = path.join(directory, list);
  const file = openSync(name, 'ax', 0o600);
  const write = (text: string) => {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  };
  write(header);
  fsyncSync(file);
  const syncer = createSyncer(file);
  let holds: 'nothing' | 'something' = 'nothing';
  return {
    append(lines) {
      holds = 'something';
      write(lines);
      syncer.sync();
    },
    settled() {
      ftruncateSync(file, Buffer.byteLength(header));
      syncer.sync();
      holds = 'nothing';
    },
    close() {
      syncer.close();
      return holds;
    },
  };
}

/** The journals that a killed run left below `directory`, by list; none when the directory is not there. */
export function readJournals(directory: string): {
  readonly journals: readonly LeftJournal[];
  readonly place: LedgerPlace | undefined;
} {
  try {
    const journals = readdirSync(directory)
      .filter((name) => /^\d+$/.test(name))
      .sort()
      .map((list) => {
        const text = readFileSync(path.join(directory, list), 'utf8');
        return { list, text: text.slice(0, text.lastIndexOf('\n') + 1) };
      });
    return { journals, place: readPlace(readFileSync(path.join(directory, PLACE), 'utf8')) };
  } catch {
    // A journal that can't be read loses nothing: the next run finds claims without receipts and settles them as in doubt.
    return { journals: [], place: undefined };
  }
}

/** Throws when it is no place: what somebody else put there, or what was being written when the run was killed. */
function readPlace(text: string): LedgerPlace {
  const place: unknown = JSON.parse(text);
  const given = typeof place === 'object' && place !== null ? { kind: '', path: undefined, ...place } : undefined;
  if (given?.kind === 'git') return { kind: 'git' };
  if (given?.kind === 'file' && typeof given.path === 'string') return { kind: 'file', path: given.path };
  throw new Error('A journal without a place.');
}
