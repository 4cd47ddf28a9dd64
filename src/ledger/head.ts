import {
  CLOCK_SKEW_MS,
  LEAD_FORM,
  type Lease,
  type LedgerCrypto,
  LONGEST_LEASE_MS,
  LONGEST_SETTLE_MS,
} from '../model/index.ts';
import { encodeBytes } from './base64.ts';
import { isWord, NOTHING, readCount, readTime, word, writeTime } from './fields.ts';
import { type Origin, readOrigin, writeOrigin } from './origin.ts';
import { FORMAT, type SealedFile, seal, unseal } from './sealed-file.ts';

/** Name of the file that says what a version of a ledger consists of. */
export const HEAD = 'head';

/** A repository as a ledger knows it. */
export interface Repository {
  /** Host, owner and name, with `/`, lower case. */
  readonly name: string;
  /** GitHub's id of it, which a rename does not change. */
  readonly id: string | undefined;
}

/** The content of the file `head`. Together with the files that it names it is one version of a ledger. */
export interface Head {
  /** The format it was read in. It is always written in the newest one. */
  readonly format: number;
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
  /** The latest `at` of this version and all before it, whoever's clock it was. */
  readonly latest: number;
  /** Where this write came from; undefined in format 1. */
  readonly origin: Origin | undefined;
  readonly lease: Lease | undefined;
  readonly lastRun: string | undefined;
  readonly segments: SegmentsShape;
  readonly snapshot: SnapshotShape | undefined;
  /** The write that left a memory last; undefined when none did. */
  readonly memory: number | undefined;
  /** The seals of all other files, by name; undefined in format 1. */
  readonly files: ReadonlyMap<string, string> | undefined;
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

/** A head of format 1 does not say what clocks its older versions were written by: they may have been a day ahead. */
const UNTOLD_AHEAD_MS = 24 * 3_600_000;

/**
 * The latest time that may stand in the files of a version: a later one would keep leads from being sent. A request may settle
 * after the lease it was sent under, and whoever finds it in doubt may wait once more.
 */
export function latestIn({ latest }: Pick<Head, 'latest'>): number {
  return latest + LONGEST_LEASE_MS + 2 * LONGEST_SETTLE_MS + CLOCK_SKEW_MS;
}

/** The head as text. `sealKey`: what makes its seal one that only the holders of the ledger key can make. */
export function writeHead(head: Head, sealKey: Uint8Array | undefined, crypto: LedgerCrypto): string {
  const { lease, repository, segments, snapshot } = head;
  if (!head.origin || !head.files) throw new TypeError('a head without its origin or its files');
  if (lease && !isPossible(lease, head.latest)) throw new RangeError('a lease that no reader would take');
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
    `latest ${writeTime(head.latest)}`,
    `by ${writeOrigin(head.origin)}`,
    `lease ${lease ? writeLease(lease) : NOTHING}`,
    `last-run ${head.lastRun ?? NOTHING}`,
    `segments ${segments.files} ${segments.leads} ${segments.carried}`,
    `snapshot ${snapshot ? `${snapshot.write} ${snapshot.bits} ${snapshot.leads}` : NOTHING}`,
    `memory ${head.memory ?? NOTHING}`,
    `needs ${NOTHING}`,
    ...[...head.files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, digest]) => `file ${name} ${digest}`),
  ];
  const body = lines.map((line) => `${line}\n`).join('');
  const mac = sealKey ? macOf(new TextEncoder().encode(body), sealKey, crypto) : NOTHING;
  return seal(HEAD, 'ledger', [], `${body}seal ${mac}\n`, crypto);
}

function macOf(body: Uint8Array, sealKey: Uint8Array, crypto: LedgerCrypto): string {
  return encodeBytes(crypto.hmac(sealKey, body));
}

function writeLease({ owner, run, attempt, until, ms }: Lease): string {
  return `${word(owner)} ${run ?? NOTHING} ${attempt} ${writeTime(until)} ${Math.ceil(ms)}`;
}

/** A lease can't be longer than the longest one, nor end later than it can have been taken for. */
function isPossible({ until, ms }: Lease, latest: number): boolean {
  return ms <= LONGEST_LEASE_MS && until <= latest + ms + CLOCK_SKEW_MS;
}

/** A head, and whether whoever wrote it had the key. */
export interface SealedHead {
  readonly head: Head;
  /** Whether its seal is the one that this key makes. True in format 1, which has no such seals. */
  isSealedWith(sealKey: Uint8Array | undefined): boolean;
}

/** The head in these bytes. Throws a FormatError. */
export function readHead(bytes: Uint8Array, crypto: LedgerCrypto): SealedHead {
  const file = unseal(HEAD, 'ledger', bytes, crypto);
  const isOld = file.format < FORMAT;
  const fail = (): never => file.fail();
  /** Reads the next line, which has this name, and gives the words behind it. */
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
  const time = (name: string): number => readTime(one(name)) ?? fail();
  const origin = (): Origin => {
    const found = readOrigin(next('by')) ?? fail();
    return found.form > LEAD_FORM ? file.fail('newer') : found;
  };

  const first = {
    format: file.format,
    ledgerId: named('ledger'),
    list: named('list'),
    repository: optional('repository', readRepository),
    key: readKey(next('key')) ?? fail(),
    keyCheck: named('key-check'),
    keyedBy: optional('keyed-by', ([by]) => (isWord(by) ? by : undefined)),
    writes: readCount(one('writes')) ?? fail(),
    write: named('write'),
    at: time('at'),
  };
  const latest = isOld ? first.at + UNTOLD_AHEAD_MS : time('latest');
  if (latest < first.at) fail();
  const second = {
    latest,
    origin: isOld ? undefined : origin(),
    lease: optional('lease', (words) => readLease(words, latest)),
    lastRun: optional('last-run', ([run]) => (readCount(run) === undefined ? undefined : run)),
    segments: readSegments(next('segments')) ?? fail(),
    snapshot: optional('snapshot', readSnapshot),
    memory: optional('memory', ([write]) => readCount(write)),
  };
  if (isOld) {
    if (file.next()) fail();
    return { head: { ...first, ...second, files: undefined }, isSealedWith: () => true };
  }
  // A ledger that needs more than this program knows of can't be read by it.
  if (one('needs') !== NOTHING) file.fail('newer');
  const files = readSeals(file);
  const body = bytes.subarray(bytes.indexOf(NEWLINE) + 1, file.start);
  const [name, mac, ...rest] = file.text().split(' ');
  if (name !== 'seal' || mac === undefined || rest.length > 0 || file.next()) fail();
  return {
    head: { ...first, ...second, files },
    isSealedWith: (sealKey) => mac === (sealKey ? macOf(body, sealKey, crypto) : NOTHING),
  };
}

/** The seals of the other files, up to the line behind them, which is the current one then. */
function readSeals(file: SealedFile): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  while (file.next() || file.fail()) {
    const [line, name, digest, ...rest] = file.text().split(' ');
    if (line !== 'file') break;
    if (name === undefined || !isWord(digest) || files.has(name) || rest.length > 0) file.fail();
    else files.set(name, digest);
  }
  return files;
}

const NEWLINE = 0x0a;

function readRepository([name, id]: readonly string[]): Repository | undefined {
  if (name === undefined || id === undefined) return undefined;
  return { name, id: id === NOTHING ? undefined : id };
}

function readKey([kind, text]: readonly string[]): Head['key'] | undefined {
  return (kind === 'plain' || kind === 'wrapped') && text !== undefined ? { kind, text } : undefined;
}

function readLease([owner, run, attempt, until, ms]: readonly string[], latest: number): Lease | undefined {
  const times = { attempt: readCount(attempt), until: readTime(until ?? ''), ms: readCount(ms) };
  if (!isWord(owner) || times.attempt === undefined || times.until === undefined || times.ms === undefined) {
    return undefined;
  }
  if (run !== NOTHING && readCount(run) === undefined) return undefined;
  const lease = {
    owner,
    run: run === NOTHING ? undefined : run,
    attempt: times.attempt,
    until: times.until,
    ms: times.ms,
  };
  return isPossible(lease, latest) ? lease : undefined;
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
