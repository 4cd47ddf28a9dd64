import { IDENTITY_WORDS, type LedgerCrypto, type Refusal } from '../model/index.ts';
import { AsciiText, IDENTITY_CHARACTERS } from './ascii-text.ts';
import { compareKeys, decodeWords, HASH_CHARACTERS } from './base64.ts';
import { NOTHING, readCount, readTime, writeTime } from './fields.ts';
import type { SnapshotShape } from './head.ts';
import { SNAPSHOT } from './names.ts';
import { ACCEPTED, HELD, REFUSED, UNKNOWN } from './replay.ts';
import { type SealedFile, seal } from './sealed-file.ts';

/** Most leads per file on average. Keys are hashes, so no file is far from it: 46 characters a lead stay well below 1 MiB. */
const LEADS_PER_FILE = 12_000;

/** The letter of each state that a snapshot can hold. `u`: only that no other version may be sent before a time. */
const LETTERS: Readonly<Record<number, string>> = { [UNKNOWN]: 'u', [ACCEPTED]: 'a', [REFUSED]: 'r', [HELD]: 'h' };
const STATES: ReadonlyMap<number, number> = new Map(
  Object.entries(LETTERS).map(([state, letter]) => [letter.charCodeAt(0), Number(state)]),
);

/** Takes leads one by one. `identity` holds other words after the call. `refusal`: only of a refused lead. */
export type LeadSink = (identity: Uint32Array, state: number, notBefore: number, refusal: Refusal | undefined) => void;

/** Into how many files, as a power of two, a snapshot of so many leads is split; never fewer than before. */
export function bitsFor(leads: number, before: number): number {
  let bits = before;
  while (leads / 2 ** bits > LEADS_PER_FILE) bits++;
  return bits;
}

/** Name of a file of a snapshot that is split into 2^bits. */
export function snapshotName(index: number, bits: number): string {
  return `${SNAPSHOT}${index.toString(16).padStart(Math.ceil(bits / 4), '0')}`;
}

/** Names of all files of a snapshot, in the order of the keys. */
export function snapshotNames(shape: SnapshotShape | undefined): readonly string[] {
  return shape ? Array.from({ length: 2 ** shape.bits }, (_, index) => snapshotName(index, shape.bits)) : [];
}

/** In which of 2^bits files a key is. */
export function fileOf(words: Uint32Array, at: number, bits: number): number {
  return bits === 0 ? 0 : (words[at] ?? 0) >>> (32 - bits);
}

/** The words in the first line of a snapshot's files: of this ledger, made by this write. */
export function snapshotWords(ledgerId: string, write: number): readonly string[] {
  return [ledgerId, String(write)];
}

/** The leads of one file, to be given in the order of their keys. */
export class SnapshotWriter {
  readonly #text = new AsciiText();
  readonly #last = new Uint32Array(4);
  #isFirst = true;

  /** Throws a RangeError for a key that does not come after the one before. */
  add(identity: Uint32Array, state: number, notBefore: number, refusal?: Refusal): void {
    const isAfter = this.#isFirst || compareKeys(this.#last, 0, identity, 0) < 0;
    if (!isAfter) throw new RangeError('a key out of order');
    this.#isFirst = false;
    for (let index = 0; index < 4; index++) this.#last[index] = identity[index] ?? 0;
    const tries = refusal ? ` ${refusal.tries} ${writeMoment(refusal.at)}` : '';
    const time = notBefore > 0 || refusal ? ` ${writeMoment(notBefore)}` : '';
    this.#text.identity(identity, 0).text(`${LETTERS[state] ?? NOTHING}${time}${tries}\n`);
  }

  close(name: string, words: readonly string[], crypto: LedgerCrypto): string {
    return seal(name, 'snapshot', words, this.#text.toString(), crypto);
  }
}

/** The leads of one file, one after the other, in the order of their keys. */
export class SnapshotReader {
  readonly identity = new Uint32Array(IDENTITY_WORDS);
  state = UNKNOWN;
  notBefore = 0;
  /** The refusals of a refused lead; undefined when format 1 did not say. */
  refusal: Refusal | undefined;
  readonly #file: SealedFile;
  readonly #index: number;
  readonly #bits: number;
  readonly #latest: number;
  readonly #last = new Uint32Array(4);
  #isFirst = true;

  /** `index` and `bits` say which keys belong into the file; no time in it is beyond `latest`. */
  constructor(
    file: SealedFile,
    { index, bits, latest }: { readonly index: number; readonly bits: number; readonly latest: number },
  ) {
    this.#file = file;
    this.#index = index;
    this.#bits = bits;
    this.#latest = latest;
  }

  /** Goes to the next lead; false after the last one. Throws a FormatError for a line that means nothing or is out of order. */
  next(): boolean {
    const file = this.#file;
    if (!file.next()) return false;
    const letter = file.start + IDENTITY_CHARACTERS;
    const isGood =
      letter < file.stop &&
      decodeWords(file.bytes, file.start, this.identity, 0) &&
      decodeWords(file.bytes, file.start + HASH_CHARACTERS, this.identity, 4);
    this.state = STATES.get(file.bytes[letter] ?? 0) ?? file.fail();
    if (!isGood) file.fail();
    this.notBefore = 0;
    this.refusal = undefined;
    if (letter + 1 < file.stop) this.#more();
    this.#checkOrder();
    return true;
  }

  /** Reads what stands behind the letter: the time before which no other version may be sent, and the refusals. */
  #more(): void {
    const file = this.#file;
    const [before, time = '', count, last, ...rest] = file.text(IDENTITY_CHARACTERS + 1).split(' ');
    if (before !== '' || rest.length > 0) file.fail();
    this.notBefore = this.#moment(time);
    if (count === undefined) return;
    const tries = readCount(count) ?? file.fail();
    if (tries === 0 || this.state !== REFUSED) file.fail();
    this.refusal = { tries, at: this.#moment(last ?? file.fail()) };
  }

  #moment(text: string): number {
    if (text === NOTHING) return 0;
    const ms = readTime(text) ?? this.#file.fail();
    return ms > this.#latest ? this.#file.fail() : ms;
  }

  #checkOrder(): void {
    const isAfter = this.#isFirst || compareKeys(this.#last, 0, this.identity, 0) < 0;
    if (!isAfter || fileOf(this.identity, 0, this.#bits) !== this.#index) this.#file.fail();
    this.#isFirst = false;
    for (let index = 0; index < 4; index++) this.#last[index] = this.identity[index] ?? 0;
  }
}

/** A time, or that there is none: 0. */
function writeMoment(ms: number): string {
  return ms > 0 ? writeTime(ms) : NOTHING;
}
