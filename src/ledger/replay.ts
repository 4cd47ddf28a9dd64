import {
  type DuplicateOption,
  IDENTITY_WORDS,
  KeyIndex,
  type KnownState,
  type Receipt,
  type Refusal,
} from '../model/index.ts';

/** States as numbers; see KnownState. */
export const UNKNOWN = 0;
/** See UNKNOWN. */
export const ACCEPTED = 1;
/** See UNKNOWN. */
export const REFUSED = 2;
/** See UNKNOWN. */
export const HELD = 3;
/** See UNKNOWN. */
export const OPEN = 4;

/** The name of each state, by its number. */
export const STATE_NAMES: readonly KnownState[] = ['unknown', 'accepted', 'refused', 'held', 'open'];

/** The state in which a receipt with this fate leaves a position; undefined where it goes on from what was before the claim. */
const CLOSED_AS = { accepted: ACCEPTED, refused: REFUSED, held: HELD } as const;

/** Stands for a key or a row that there is none of. */
export const NONE = -1;

/** Room for so many rows at least. */
const FIRST_CAPACITY = 1024;

/** Slots of the index for each key: at most half of them are taken. */
const SLOTS_PER_KEY = 2;

/** A claim in the segments. Its position p is row `first` + p. */
export interface ReplayedClaim {
  readonly id: string;
  readonly owner: string;
  readonly duplicateOption: DuplicateOption;
  readonly until: number;
  readonly first: number;
  readonly size: number;
}

interface RefusedKey extends Refusal {
  /** The row that was refused last. */
  readonly row: number;
  /** Nothing in the segments closed the key before: the snapshot's refusals may go on in these. */
  readonly isFirstWord: boolean;
}

/**
 * The state of each key after all lines of the segments in order. Keys that only the snapshot
 * has are not in it. Columns of numbers and an open-addressing index, so that a lead costs about 60 bytes and no object.
 *
 * The rules, per key:
 * - A claim opens it, in the version claimed. A claim of the same key that was open until then is superseded: whoever
 *   claims again has settled what became of the older one.
 * - A receipt closes the positions that are open under its claim and no others. A receipt that comes late, of a run that
 *   was fenced off or killed, therefore never undoes what has been said since: a newer claim, another receipt, a decision.
 * - `accepted`, `refused`, `held` leave the key in that state, in the version claimed. `released` leaves it as it was before
 *   the claim. `in-doubt` leaves it open.
 * - A decision sets the key, open or not.
 */
export class Replay {
  /** Identities, a row after the other. */
  words: Uint32Array;
  /** Lead lines read so far. */
  rows = 0;
  /** Distinct keys met so far, numbered in the order met. */
  keys = 0;
  readonly claims: ReplayedClaim[] = [];
  /** Receipts for positions that their claim does not have. */
  receiptsBeyond = 0;
  /** Receipts for claims that are not in the segments: they came after the claim had been closed and compacted. */
  receiptsLate = 0;

  readonly #claimById = new Map<string, ReplayedClaim>();
  /** Number of each row's key; NONE for a closed position of a claim that was carried over. */
  #keyOf: Int32Array;
  readonly #index = new KeyIndex({ hasKey: (key, words, at) => this.#hasKey(key, words, at) });
  /** A row with each key. */
  #rowOf: Int32Array;
  /** The row that is open, plus one. */
  #openRow: Int32Array;
  /** The row whose version was closed last, and as what; UNKNOWN says that the snapshot has the word. */
  #closedRow: Int32Array;
  #closedState: Uint8Array;
  readonly #inDoubtUntil = new Map<number, number>();
  readonly #notBefore = new Map<number, number>();
  /** By key, for those whose last word is a refusal. */
  readonly #refusals = new Map<number, RefusedKey>();
  /** When the write was whose lines are being read, ms since 1970; 0 when not known. */
  writtenAt = 0;

  /** `rows`: how many lead lines are to be expected; with more it grows. */
  constructor(rows: number) {
    const capacity = Math.max(rows, FIRST_CAPACITY);
    this.words = new Uint32Array(capacity * IDENTITY_WORDS);
    this.#keyOf = new Int32Array(capacity);
    this.#index.clear(capacity * SLOTS_PER_KEY);
    this.#rowOf = new Int32Array(capacity);
    this.#openRow = new Int32Array(capacity);
    this.#closedRow = new Int32Array(capacity);
    this.#closedState = new Uint8Array(capacity);
  }

  /** Begins a claim of which `size` leads follow. */
  claim(claim: Omit<ReplayedClaim, 'first'>): void {
    const begun = { ...claim, first: this.rows };
    this.claims.push(begun);
    this.#claimById.set(claim.id, begun);
  }

  /** The next position of the newest claim: its identity was read into `row()`. */
  claimed(inDoubtUntil: number | undefined): void {
    const row = this.rows;
    const key = this.#enter();
    this.#openRow[key] = row + 1;
    if (inDoubtUntil !== undefined) this.#inDoubtUntil.set(row, inDoubtUntil);
  }

  /** The next position of the newest claim was closed before it was carried over. */
  closedBefore(): void {
    this.#reserveRow();
    this.#keyOf[this.rows++] = NONE;
  }

  /** A person's word: the lead whose identity was read into `row()` counts as accepted. */
  dropped(): void {
    const row = this.rows;
    this.#close(this.#enter(), row, ACCEPTED);
  }

  receipt({ claim: id, from, to, fate, until }: Receipt): void {
    const claim = this.#claimById.get(id);
    if (!claim) this.receiptsLate++;
    else if (to >= claim.size) this.receiptsBeyond++;
    if (!claim) return;
    for (let row = claim.first + from; row <= claim.first + Math.min(to, claim.size - 1); row++) {
      const key = this.#keyOf[row] ?? NONE;
      if (key === NONE || this.openRow(key) !== row) continue;
      if (fate === 'in-doubt') raise(this.#inDoubtUntil, row, until);
      else {
        if (fate === 'released') this.#openRow[key] = 0;
        else this.#close(key, row, CLOSED_AS[fate]);
        this.delay(key, until);
      }
    }
  }

  /** The refusals of a key that is refused. */
  refusal(key: number): Refusal | undefined {
    const refused = this.#refusals.get(key);
    return refused && { tries: refused.tries, at: refused.at };
  }

  /** The snapshot has the key as refused: those refusals count as well when they are of the same version. */
  refusedBefore(key: number, identity: Uint32Array, { tries }: Refusal): void {
    const refused = this.#refusals.get(key);
    if (!refused?.isFirstWord || !this.#hasVersion(refused.row, identity, 0)) return;
    this.#refusals.set(key, { ...refused, tries: refused.tries + tries, isFirstWord: false });
  }

  /** Where the words of the next row go; they count once `claimed` or `dropped` is called. */
  row(): number {
    this.#reserveRow();
    return this.rows * IDENTITY_WORDS;
  }

  /** Number of the key in words 0–3 of `identity`, or NONE. */
  find(identity: Uint32Array): number {
    return this.#index.find(identity, 0);
  }

  /** The row under which the key is open, or NONE. */
  openRow(key: number): number {
    return (this.#openRow[key] ?? 0) - 1;
  }

  /** As what the key was closed last; UNKNOWN when nothing here closed it. */
  closedState(key: number): number {
    return this.#closedState[key] ?? UNKNOWN;
  }

  /** The row whose version the key was closed in. */
  closedRow(key: number): number {
    return this.#closedRow[key] ?? NONE;
  }

  /** A row with this key. */
  rowOf(key: number): number {
    return this.#rowOf[key] ?? NONE;
  }

  /** Writes the eight words of a row into `into`. */
  readIdentity(row: number, into: Uint32Array): void {
    for (let index = 0; index < IDENTITY_WORDS; index++) into[index] = this.words[row * IDENTITY_WORDS + index] ?? 0;
  }

  /** Until when a request for an open row can be under way, if a receipt has said so. */
  inDoubtUntil(row: number): number | undefined {
    return this.#inDoubtUntil.get(row);
  }

  /** Time before which no other version may be sent, 0 for none. */
  notBefore(key: number): number {
    return this.#notBefore.get(key) ?? 0;
  }

  /** No other version of the key before this time. */
  delay(key: number, until: number | undefined): void {
    raise(this.#notBefore, key, until);
  }

  /** Whether a position of a claim is open; `row` is its row. */
  isOpen(row: number): boolean {
    const key = this.#keyOf[row] ?? NONE;
    return key !== NONE && this.openRow(key) === row;
  }

  #close(key: number, row: number, state: number): void {
    if (state === REFUSED) this.#refuse(key, row);
    else if (this.#refusals.size > 0) this.#refusals.delete(key);
    this.#openRow[key] = 0;
    this.#closedRow[key] = row;
    this.#closedState[key] = state;
  }

  #refuse(key: number, row: number): void {
    const before = this.#refusals.get(key);
    const isAgain = before !== undefined && this.#hasVersion(before.row, this.words, row * IDENTITY_WORDS);
    this.#refusals.set(key, {
      row,
      tries: isAgain ? before.tries + 1 : 1,
      at: this.writtenAt,
      isFirstWord: isAgain ? before.isFirstWord : this.closedState(key) === UNKNOWN,
    });
  }

  #hasVersion(row: number, words: Uint32Array, at: number): boolean {
    const mine = row * IDENTITY_WORDS;
    for (let index = IDENTITY_WORDS / 2; index < IDENTITY_WORDS; index++) {
      if (this.words[mine + index] !== words[at + index]) return false;
    }
    return true;
  }

  /** Takes the next row in and gives the number of its key. */
  #enter(): number {
    const row = this.rows++;
    const key = this.#index.findOrPut(this.keys, this.words, row * IDENTITY_WORDS);
    this.#keyOf[row] = key;
    if (key === this.keys) this.#addKey(row);
    return key;
  }

  /** The next key is that of a row. */
  #addKey(row: number): void {
    const key = this.keys++;
    if (key === this.#rowOf.length) {
      this.#rowOf = grown(this.#rowOf);
      this.#openRow = grown(this.#openRow);
      this.#closedRow = grown(this.#closedRow);
      this.#closedState = grown(this.#closedState);
    }
    this.#rowOf[key] = row;
    if (this.keys * SLOTS_PER_KEY > this.#index.room) this.#growIndex();
  }

  #hasKey(key: number, words: Uint32Array, at: number): boolean {
    const mine = this.rowOf(key) * IDENTITY_WORDS;
    const own = this.words;
    return (
      own[mine] === words[at] &&
      own[mine + 1] === words[at + 1] &&
      own[mine + 2] === words[at + 2] &&
      own[mine + 3] === words[at + 3]
    );
  }

  #growIndex(): void {
    this.#index.clear(this.#index.room * 2);
    for (let key = 0; key < this.keys; key++) {
      this.#index.findOrPut(key, this.words, this.rowOf(key) * IDENTITY_WORDS);
    }
  }

  #reserveRow(): void {
    if (this.rows < this.#keyOf.length) return;
    this.#keyOf = grown(this.#keyOf);
    this.words = grown(this.words);
  }
}

/** Keeps the later of two times. */
function raise(times: Map<number, number>, of: number, time: number | undefined): void {
  if (time !== undefined) times.set(of, Math.max(time, times.get(of) ?? 0));
}

function grown<T extends Uint8Array | Int32Array | Uint32Array>(from: T): T;
function grown(from: Uint8Array | Int32Array | Uint32Array): Uint8Array | Int32Array | Uint32Array {
  const to =
    from instanceof Uint8Array
      ? new Uint8Array(from.length * 2)
      : from instanceof Int32Array
        ? new Int32Array(from.length * 2)
        : new Uint32Array(from.length * 2);
  to.set(from);
  return to;
}
