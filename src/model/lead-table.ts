import { IDENTITY_WORDS } from './ledger.ts';

/** Leads are kept in blocks of 2^16, which are added as leads come: growing copies nothing. */
const BLOCK_BITS = 16;
const BLOCK_LEADS = 2 ** BLOCK_BITS;

/** Words of a lead's record: its identity, then these. */
const LINE = IDENTITY_WORDS;
const ROW = LINE + 1;
/** Of its bytes in the spool, the lowest 32 bits. */
const OFFSET = LINE + 2;
/** The lead before with the same key, plus one; 0 when there is none. */
const PREVIOUS = LINE + 3;
const RECORD_WORDS = LINE + 4;

/** What one word of an offset can't say. */
const FAR = 2 ** 32;

/** First size of the index, in slots: a power of two, as every size is. */
const FIRST_SLOTS = 2048;

/** Part of the slots that may be taken before the index doubles. */
const MAX_LOAD = 0.75;

/** A good lead as it is added. */
export interface TableEntry {
  /** Index into the run's files. */
  readonly file: number;
  readonly line: number;
  /** The row's record number in its file, from 1. */
  readonly row: number;
  /** Of its bytes in the spool, where they lie right behind those of the lead before. */
  readonly bytes: number;
  /** See LeadHasher. It is copied. */
  readonly identity: Uint32Array;
}

/**
 * Every good lead of a run, by number from 0 in the order it was read: where it stands, where its wire bytes wait, and the
 * hashes that stand for it. Records of words in blocks, and an open-addressing index over the keys, so that a lead costs
 * about 56 bytes and no object. The key of a lead holds its list: equal keys are one lead.
 */
export class LeadTable {
  #size = 0;
  readonly #blocks: Uint32Array[] = [];
  /** The first of leads that stand in one file; in order. */
  readonly #files: { readonly file: number; readonly first: number }[] = [];
  /** The first lead that begins beyond 4 GiB of spool, beyond 8 GiB, and so on. */
  readonly #far: number[] = [];
  /** Bytes of all leads. */
  #end = 0;
  /** The newest lead of each key, plus one; 0 is an empty slot. */
  #slots = new Uint32Array(FIRST_SLOTS);

  /** Returns the new lead's number. */
  add({ file, line, row, bytes, identity }: TableEntry): number {
    if (this.#size >= this.#slots.length * MAX_LOAD) this.#growIndex();
    const lead = this.#size++;
    const block = this.#blocks[lead >>> BLOCK_BITS] ?? this.#addBlock();
    const at = recordOf(lead);
    const slot = this.#slotOf(identity);
    block.set(identity, at);
    block[at + LINE] = line;
    block[at + ROW] = row;
    block[at + OFFSET] = this.#end;
    block[at + PREVIOUS] = this.#slots[slot] ?? 0;
    this.#slots[slot] = lead + 1;
    if (this.#files.at(-1)?.file !== file) this.#files.push({ file, first: lead });
    if (this.#end >= FAR * (this.#far.length + 1)) this.#far.push(lead);
    this.#end += bytes;
    return lead;
  }

  get size(): number {
    return this.#size;
  }

  file(lead: number): number {
    let low = 0;
    for (let high = this.#files.length; high - low > 1; ) {
      const middle = (low + high) >>> 1;
      if ((this.#files[middle]?.first ?? 0) <= lead) low = middle;
      else high = middle;
    }
    return this.#files[low]?.file ?? 0;
  }

  line(lead: number): number {
    return this.word(lead, LINE);
  }

  /** The row's record number in its file, from 1. */
  row(lead: number): number {
    return this.word(lead, ROW);
  }

  offset(lead: number): number {
    let far = 0;
    while (lead >= (this.#far[far] ?? Number.POSITIVE_INFINITY)) far++;
    return FAR * far + this.word(lead, OFFSET);
  }

  bytes(lead: number): number {
    const end = lead + 1 < this.#size ? this.word(lead + 1, OFFSET) : this.#end;
    // Without what is beyond 32 bits, as the offsets are.
    return (end - this.word(lead, OFFSET)) >>> 0;
  }

  /** One of the eight words of its identity; see LeadHasher. */
  word(lead: number, index: number): number {
    return this.#blocks[lead >>> BLOCK_BITS]?.[recordOf(lead) + index] ?? 0;
  }

  /** The newest lead with the key in words 0–3 of `identity`, or NO_LEAD. */
  find(identity: Uint32Array): number {
    return (this.#slots[this.#slotOf(identity)] ?? 0) - 1;
  }

  /** The lead before this one that has the same key, or NO_LEAD. */
  previous(lead: number): number {
    return this.word(lead, PREVIOUS) - 1;
  }

  #addBlock(): Uint32Array {
    const block = new Uint32Array(BLOCK_LEADS * RECORD_WORDS);
    this.#blocks.push(block);
    return block;
  }

  /** Where the newest lead with a key is, or the empty slot where it belongs. */
  #slotOf(key: Uint32Array): number {
    let slot = this.#firstSlot(key[0] ?? 0);
    for (;;) {
      const taken = this.#slots[slot] ?? 0;
      if (taken === 0 || this.#hasKey(taken - 1, key)) return slot;
      slot = this.#next(slot);
    }
  }

  /** Keys are hashes, so their first word is as good as any. */
  #firstSlot(word: number): number {
    return word & (this.#slots.length - 1);
  }

  #next(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1);
  }

  #hasKey(lead: number, key: Uint32Array): boolean {
    const block = this.#blocks[lead >>> BLOCK_BITS];
    const at = recordOf(lead);
    return (
      block !== undefined &&
      block[at] === key[0] &&
      block[at + 1] === key[1] &&
      block[at + 2] === key[2] &&
      block[at + 3] === key[3]
    );
  }

  /** No key is compared: a lead takes the slot of the one before with its key, the first one an empty slot. */
  #growIndex(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let lead = 0; lead < this.#size; lead++) {
      const taken = this.word(lead, PREVIOUS);
      let slot = this.#firstSlot(this.word(lead, 0));
      while (this.#slots[slot] !== taken) slot = this.#next(slot);
      this.#slots[slot] = lead + 1;
    }
  }
}

/** Where in its block the record of a lead begins. */
function recordOf(lead: number): number {
  return (lead & (BLOCK_LEADS - 1)) * RECORD_WORDS;
}
