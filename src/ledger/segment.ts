import {
  DUPLICATE_OPTIONS,
  type DuplicateOption,
  IDENTITY_WORDS,
  LEAD_FORM,
  type LeadTable,
  type Lease,
  type LedgerChange,
  type LedgerCrypto,
} from '../model/index.ts';
import { AsciiText, IDENTITY_CHARACTERS } from './ascii-text.ts';
import { decodeWords, HASH_CHARACTERS } from './base64.ts';
import { isWord, NOTHING, readCount, readTime, word, writeTime } from './fields.ts';
import { SEGMENTS } from './names.ts';
import { type Origin, readOrigin, writeOrigin } from './origin.ts';
import { readReceipt, writeReceipt } from './receipt-line.ts';
import type { Replay } from './replay.ts';
import { type SealedFile, seal } from './sealed-file.ts';

/** Most characters of a body in one file, so that the file stays below 1 MiB. */
const MOST_CHARACTERS = 900 * 1024;

/** Most leads that a file of that size can name: each is an identity and a line break. */
export const MOST_LEADS_PER_FILE = Math.floor(MOST_CHARACTERS / (IDENTITY_CHARACTERS + 1));

const NAME = /^segments\/(\d{8,})-(\d{3,})$/;

/** The lines that one write adds, and how many of them are leads. */
export interface SegmentBody {
  readonly text: string;
  readonly leads: number;
  /** Leads that an older segment had. */
  readonly carried: number;
}

/** A change as lines. `lease` is the one that its claims are made under. */
export function writeChange(
  { receipts, claims, decisions = [] }: LedgerChange,
  { table, lease, now }: { readonly table: LeadTable; readonly lease: Lease | undefined; readonly now: number },
): SegmentBody {
  const body = new AsciiText();
  const identity = new Uint32Array(IDENTITY_WORDS);
  const lead = (number: number) => {
    table.readIdentity(number, identity);
    body.identity(identity, 0).text('\n');
  };
  let leads = 0;
  for (const receipt of receipts) body.text(`${writeReceipt(receipt)}\n`);
  for (const decision of decisions) {
    body.text(`${decision.what} `);
    lead(decision.lead);
    leads++;
  }
  for (const { id, batch } of claims) {
    const head = { id, owner: lease?.owner ?? NOTHING, duplicateOption: batch.duplicateOption };
    body.text(`${claimLine({ ...head, size: batch.leads.length, until: lease?.until ?? now })}\n`);
    for (const number of batch.leads) lead(number);
    leads += batch.leads.length;
  }
  return { text: body.toString(), leads, carried: 0 };
}

/** The open claims of the segments, as lines that say the same. Positions keep their numbers. */
export function writeOpen(replay: Replay): SegmentBody {
  const body = new AsciiText();
  let leads = 0;
  for (const claim of replay.claims) {
    const end = claim.first + claim.size;
    if (!hasOpen(replay, claim.first, end)) continue;
    body.text(`${claimLine(claim)}\n`);
    for (let row = claim.first; row < end; row++) {
      if (replay.isOpen(row)) {
        const until = replay.inDoubtUntil(row);
        body.identity(replay.words, row * IDENTITY_WORDS).text(until === undefined ? '\n' : ` ${writeTime(until)}\n`);
      } else body.text(`${NOTHING}\n`);
    }
    leads += claim.size;
  }
  return { text: body.toString(), leads, carried: leads };
}

function hasOpen(replay: Replay, first: number, end: number): boolean {
  for (let row = first; row < end; row++) if (replay.isOpen(row)) return true;
  return false;
}

interface ClaimWords {
  readonly id: string;
  readonly owner: string;
  readonly duplicateOption: DuplicateOption;
  readonly size: number;
  readonly until: number;
}

function claimLine({ id, owner, duplicateOption, size, until }: ClaimWords): string {
  return `claim ${word(id)} ${word(owner)} ${duplicateOption} ${size} ${writeTime(until)}`;
}

/** The line before those that a write adds: when it was, by the clock of its writer, and where it came from. */
export function writeLine(write: number, at: number, origin: Origin): string {
  return `write ${write} ${writeTime(at)} ${writeOrigin(origin)}\n`;
}

/** The files of one write's segment, cut between lines. */
export function segmentFiles(
  write: number,
  ledgerId: string,
  body: string,
  crypto: LedgerCrypto,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let from = 0; from < body.length; ) {
    const to = body.length - from <= MOST_CHARACTERS ? body.length : body.lastIndexOf('\n', from + MOST_CHARACTERS) + 1;
    const part = String(files.size).padStart(3, '0');
    const name = `${SEGMENTS}${String(write).padStart(8, '0')}-${part}`;
    files.set(name, seal(name, 'segment', [ledgerId], body.slice(from, to), crypto));
    from = to;
  }
  return files;
}

/** Names of segment files in the order in which they were written; undefined when a name is none. */
export function inWrittenOrder(names: readonly string[]): readonly string[] | undefined {
  const parsed = names.map((name) => ({ name, numbers: NAME.exec(name) }));
  if (parsed.some(({ numbers }) => !numbers)) return undefined;
  const [write, part] = [1, 2].map((group) => (one: (typeof parsed)[number]) => Number(one.numbers?.[group]));
  return parsed
    .toSorted((a, b) => (write?.(a) ?? 0) - (write?.(b) ?? 0) || (part?.(a) ?? 0) - (part?.(b) ?? 0))
    .map(({ name }) => name);
}

/** Reads segments into a replay, file by file. A claim's leads may go on in the next file of the same write. */
export class SegmentReader {
  readonly #replay: Replay;
  readonly #latest: number;
  /** Leads of the newest claim that have not been read. */
  #missing = 0;
  /** The write whose segment is being read. */
  #write: number | undefined;

  /** No time in the segments is beyond `latest`, ms since 1970. */
  constructor(replay: Replay, latest: number) {
    this.#replay = replay;
    this.#latest = latest;
  }

  /** Throws a FormatError for a line that means nothing. */
  read(file: SealedFile): void {
    const write = Number(NAME.exec(file.name)?.[1]);
    // Format 1 does not say when a write was.
    if (write !== this.#write) this.#replay.writtenAt = 0;
    this.#write = write;
    while (file.next()) {
      if (this.#missing > 0) this.#lead(file);
      else this.#line(file);
    }
  }

  /** Whether the last claim is complete. */
  isWhole(): boolean {
    return this.#missing === 0;
  }

  #lead(file: SealedFile): void {
    this.#missing--;
    const length = file.stop - file.start;
    if (length === 1 && file.text() === NOTHING) {
      this.#replay.closedBefore();
      return;
    }
    this.#identity(file, file.start);
    if (length === IDENTITY_CHARACTERS) {
      this.#replay.claimed(undefined);
      return;
    }
    const rest = file.text(IDENTITY_CHARACTERS);
    this.#replay.claimed(this.#time(file, rest.startsWith(' ') ? rest.slice(1) : ''));
  }

  #line(file: SealedFile): void {
    const text = file.text();
    const [name, ...words] = text.split(' ');
    if (name === 'claim') this.#claim(file, words);
    else if (name === 'dropped' && words.length === 1 && words[0]?.length === IDENTITY_CHARACTERS) {
      this.#identity(file, file.stop - IDENTITY_CHARACTERS);
      this.#replay.dropped();
    } else if (name === 'write') this.#writeLine(file, words);
    else {
      const receipt = readReceipt(text) ?? file.fail();
      if ((receipt.until ?? 0) > this.#latest) file.fail();
      this.#replay.receipt(receipt);
    }
  }

  #writeLine(file: SealedFile, [write, time = '', ...words]: readonly string[]): void {
    const origin = readOrigin(words) ?? file.fail();
    if (origin.form > LEAD_FORM) file.fail('newer');
    if (readCount(write) !== this.#write) file.fail();
    this.#replay.writtenAt = this.#time(file, time);
  }

  #time(file: SealedFile, text: string): number {
    const ms = readTime(text) ?? file.fail();
    return ms > this.#latest ? file.fail() : ms;
  }

  #claim(file: SealedFile, [id, owner, option, leads, time, ...rest]: readonly string[]): void {
    const duplicateOption = DUPLICATE_OPTIONS.find((each) => each === option);
    const size = readCount(leads);
    const until = this.#time(file, time ?? '');
    const isGood = isWord(id) && isWord(owner) && rest.length === 0;
    if (!isGood || !duplicateOption || size === undefined) file.fail();
    this.#replay.claim({ id, owner, duplicateOption, size, until });
    this.#missing = size;
  }

  /** Reads an identity into the replay's next row. */
  #identity(file: SealedFile, at: number): void {
    const row = this.#replay.row();
    const { words } = this.#replay;
    const isGood =
      at + IDENTITY_CHARACTERS <= file.stop &&
      decodeWords(file.bytes, at, words, row) &&
      decodeWords(file.bytes, at + HASH_CHARACTERS, words, row + 4);
    if (!isGood) file.fail();
  }
}
