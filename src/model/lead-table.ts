import { IDENTITY_WORDS } from './ledger.ts';

/** First size of the table, in leads; it doubles when full. */
const FIRST_CAPACITY = 1024;

/** Slots of the index for each lead it can hold: at most half of them are taken. */
const SLOTS_PER_LEAD = 2;

const NOBODY = -1;

/** Where a good lead stands, where its wire bytes wait, and the hashes that stand for it. */
export interface TableEntry {
  /** Index into the run's files. */
  readonly file: number;
  readonly line: number;
  /** The row's record number in its file, from 1. */
  readonly row: number;
  /** Of its bytes in the spool. */
  readonly offset: number;
  readonly bytes: number;
  /** See LeadHasher. It is copied. */
  readonly identity: Uint32Array;
}

/**
 * Every good lead of a run, by number from 0 in the order it was read. Typed arrays and an open-addressing index over the
 * keys, so that a lead costs about 70 bytes and no object. The key of a lead holds its list: equal keys are one lead.
 */
export class LeadTable {
  #size = 0;
  #offset = new Float64Array(FIRST_CAPACITY);
  #file = new Uint32Array(FIRST_CAPACITY);
  #line = new Uint32Array(FIRST_CAPACITY);
  #row = new Uint32Array(FIRST_CAPACITY);
  #bytes = new Uint32Array(FIRST_CAPACITY);
  #identity = new Uint32Array(FIRST_CAPACITY * IDENTITY_WORDS);
  /** First lead of each key, plus one; 0 is an empty slot. */
  #slots = new Uint32Array(FIRST_CAPACITY * SLOTS_PER_LEAD);
  /** The lead before with the same key. */
  #previous = new Int32Array(FIRST_CAPACITY);

  /** Returns the new lead's number. */
  add({ file, line, row, offset, bytes, identity }: TableEntry): number {
    if (this.#size === this.#file.length) this.#grow();
    const lead = this.#size++;
    this.#offset[lead] = offset;
    this.#file[lead] = file;
    this.#line[lead] = line;
    this.#row[lead] = row;
    this.#bytes[lead] = bytes;
    this.#identity.set(identity, lead * IDENTITY_WORDS);
    this.#enter(lead);
    return lead;
  }

  get size(): number {
    return this.#size;
  }

  file(lead: number): number {
    return this.#file[lead] ?? 0;
  }

  line(lead: number): number {
    return this.#line[lead] ?? 0;
  }

  /** The row's record number in its file, from 1. */
  row(lead: number): number {
    return this.#row[lead] ?? 0;
  }

  offset(lead: number): number {
    return this.#offset[lead] ?? 0;
  }

  bytes(lead: number): number {
    return this.#bytes[lead] ?? 0;
  }

  /** One of the eight words of its identity; see LeadHasher. */
  word(lead: number, index: number): number {
    return this.#identity[lead * IDENTITY_WORDS + index] ?? 0;
  }

  /** The newest lead with the key in words 0–3 of `identity`, or NO_LEAD. */
  find(identity: Uint32Array): number {
    const [a = 0, b = 0, c = 0, d = 0] = identity;
    for (let slot = this.#slot(a); ; slot = this.#next(slot)) {
      const lead = (this.#slots[slot] ?? 0) - 1;
      if (lead === NOBODY || this.#hasKey(lead, a, b, c, d)) return lead;
    }
  }

  /** The lead before this one that has the same key, or NO_LEAD. */
  previous(lead: number): number {
    return this.#previous[lead] ?? NOBODY;
  }

  #enter(lead: number): void {
    const [a, b, c, d] = [this.word(lead, 0), this.word(lead, 1), this.word(lead, 2), this.word(lead, 3)];
    let slot = this.#slot(a);
    let other = (this.#slots[slot] ?? 0) - 1;
    while (other !== NOBODY && !this.#hasKey(other, a, b, c, d)) {
      slot = this.#next(slot);
      other = (this.#slots[slot] ?? 0) - 1;
    }
    this.#previous[lead] = other;
    this.#slots[slot] = lead + 1;
  }

  /** Keys are hashes, so their first word is as good as any. */
  #slot(word: number): number {
    return word & (this.#slots.length - 1);
  }

  #next(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1);
  }

  #hasKey(lead: number, a: number, b: number, c: number, d: number): boolean {
    const at = lead * IDENTITY_WORDS;
    const words = this.#identity;
    return words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d;
  }

  #grow(): void {
    const capacity = this.#file.length * 2;
    this.#offset = copied(this.#offset, new Float64Array(capacity));
    this.#file = copied(this.#file, new Uint32Array(capacity));
    this.#line = copied(this.#line, new Uint32Array(capacity));
    this.#row = copied(this.#row, new Uint32Array(capacity));
    this.#bytes = copied(this.#bytes, new Uint32Array(capacity));
    this.#identity = copied(this.#identity, new Uint32Array(capacity * IDENTITY_WORDS));
    this.#previous = new Int32Array(capacity);
    this.#slots = new Uint32Array(capacity * SLOTS_PER_LEAD);
    for (let lead = 0; lead < this.#size; lead++) this.#enter(lead);
  }
}

function copied<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
