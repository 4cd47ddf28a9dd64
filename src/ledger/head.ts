import type { Lease, LedgerCrypto } from '../model/index.ts';
import { isWord, NOTHING, readCount, readTime, word, writeTime } from './fields.ts';
import { seal, unseal } from './sealed-file.ts';

/** Name of the file that says what a version of a ledger consists of. */
export const HEAD = 'head';

/** A repository as a ledger knows it. */
export interface Repository {
  /** Host, owner and name, with `/`, lower case. */
  readonly name: string;
  /** GitHub's id of it, which a rename does not change. */
  readonly id: string | undefined;
}

/** What the file `head` says. Together with the files that it counts it is one version of a ledger. */
export interface Head {
  readonly ledgerId: string;
  readonly list: string;
  readonly repository: Repository | undefined;
  /** The data key, plain or wrapped. */
  readonly key: { readonly kind: 'plain' | 'wrapped'; readonly text: string };
  /** Made from the data key and telling nothing of it: two ledgers with one check have one data key. */
  readonly keyCheck: string;
  /** Stands for the columns that make two rows the same lead, and so for what a key is the hash of; undefined when not known. */
  readonly keyedBy: string | undefined;
  /** How often the ledger was written; the number of this version. */
  readonly writes: number;
  /** Random: of no other version, so that two processes never write the same one. */
  readonly write: string;
  /** By the clock of who wrote it, ms since 1970. */
  readonly at: number;
  readonly lease: Lease | undefined;
  readonly lastRun: string | undefined;
  readonly segments: SegmentsShape;
  readonly snapshot: SnapshotShape | undefined;
  /** The write that left a memory last; undefined when none did. */
  readonly memory: number | undefined;
}

/** How much stands in the segments. */
interface SegmentsShape {
  readonly files: number;
  /** Lead lines. */
  readonly leads: number;
  /** Those of them that an older segment had before, and that were open still. */
  readonly carried: number;
}

/** How the snapshot is split: into 2^bits files by the highest bits of the key. */
export interface SnapshotShape {
  /** The write that made it. */
  readonly write: number;
  readonly bits: number;
  readonly leads: number;
}

/** No snapshot has more files than 2^20: at that size it is a broken number. */
const MOST_BITS = 20;

/** The head as text. */
export function writeHead(head: Head, crypto: LedgerCrypto): string {
  const { lease, repository, segments, snapshot } = head;
  const lines = [
    `ledger ${word(head.ledgerId)}`,
    `list ${word(head.list)}`,
    `repository ${repository ? `${encodeURI(repository.name)} ${repository.id ?? NOTHING}` : NOTHING}`,
    `key ${head.key.kind} ${head.key.text}`,
    `key-check ${head.keyCheck}`,
    `keyed-by ${head.keyedBy === undefined ? NOTHING : word(head.keyedBy)}`,
    `writes ${head.writes}`,
    `write ${word(head.write)}`,
    `at ${writeTime(head.at)}`,
    `lease ${lease ? writeLease(lease) : NOTHING}`,
    `last-run ${head.lastRun ?? NOTHING}`,
    `segments ${segments.files} ${segments.leads} ${segments.carried}`,
    `snapshot ${snapshot ? `${snapshot.write} ${snapshot.bits} ${snapshot.leads}` : NOTHING}`,
    `memory ${head.memory ?? NOTHING}`,
  ];
  return seal(HEAD, 'ledger', [], lines.map((line) => `${line}\n`).join(''), crypto);
}

function writeLease({ owner, run, attempt, until, ms }: Lease): string {
  return `${word(owner)} ${run ?? NOTHING} ${attempt} ${writeTime(until)} ${Math.ceil(ms)}`;
}

/** The head in these bytes. Throws a FormatError. */
export function readHead(bytes: Uint8Array, crypto: LedgerCrypto): Head {
  const file = unseal(HEAD, 'ledger', bytes, crypto);
  const fail = (): never => file.fail();
  /** What stands after the name on the next line, word by word. */
  const next = (name: string): readonly string[] => {
    const [first, ...words] = file.next() ? file.text().split(' ') : [];
    return first === name && words.length > 0 ? words : fail();
  };
  const one = (name: string): string => {
    const words = next(name);
    return words.length === 1 ? (words[0] ?? fail()) : fail();
  };
  /** The words as `read` understands them; undefined when nothing stands there. */
  const optional = <T>(name: string, read: (words: readonly string[]) => T | undefined): T | undefined => {
    const words = next(name);
    if (words.length === 1 && words[0] === NOTHING) return undefined;
    return read(words) ?? fail();
  };
  const named = (name: string): string => {
    const text = one(name);
    return isWord(text) ? text : fail();
  };

  const head: Head = {
    ledgerId: named('ledger'),
    list: named('list'),
    repository: optional('repository', readRepository),
    key: readKey(next('key')) ?? fail(),
    keyCheck: named('key-check'),
    keyedBy: optional('keyed-by', ([by]) => (isWord(by) ? by : undefined)),
    writes: readCount(one('writes')) ?? fail(),
    write: named('write'),
    at: readTime(one('at')) ?? fail(),
    lease: optional('lease', readLease),
    lastRun: optional('last-run', ([run]) => (readCount(run) === undefined ? undefined : run)),
    segments: readSegments(next('segments')) ?? fail(),
    snapshot: optional('snapshot', readSnapshot),
    memory: optional('memory', ([write]) => readCount(write)),
  };
  return file.next() ? fail() : head;
}

function readRepository([name, id]: readonly string[]): Repository | undefined {
  if (name === undefined || id === undefined) return undefined;
  return { name, id: id === NOTHING ? undefined : id };
}

function readKey([kind, text]: readonly string[]): Head['key'] | undefined {
  return (kind === 'plain' || kind === 'wrapped') && text !== undefined ? { kind, text } : undefined;
}

function readLease([owner, run, attempt, until, ms]: readonly string[]): Lease | undefined {
  const times = { attempt: readCount(attempt), until: readTime(until ?? ''), ms: readCount(ms) };
  if (!isWord(owner) || times.attempt === undefined || times.until === undefined || times.ms === undefined) {
    return undefined;
  }
  if (run !== NOTHING && readCount(run) === undefined) return undefined;
  return { owner, run: run === NOTHING ? undefined : run, attempt: times.attempt, until: times.until, ms: times.ms };
}

function readSegments(words: readonly string[]): SegmentsShape | undefined {
  const [files, leads, carried] = words.map(readCount);
  if (files === undefined || leads === undefined || carried === undefined || carried > leads) return undefined;
  return { files, leads, carried };
}

function readSnapshot(words: readonly string[]): SnapshotShape | undefined {
  const [write, bits, leads] = words.map(readCount);
  if (write === undefined || bits === undefined || leads === undefined || bits > MOST_BITS) return undefined;
  return { write, bits, leads };
}
