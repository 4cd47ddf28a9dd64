import { KeyIndex } from './key-index.ts';
import { IDENTITY_WORDS } from './ledger.ts';

/** Leads are kept in blocks of 2^12, which are added as leads come: growing copies nothing. */
const BLOCK_BITS = 12;
const BLOCK_LEADS = 2 ** BLOCK_BITS;

/** Words of a lead's record: its identity, then these. */
const LINE = IDENTITY_WORDS;
const ROW = LINE + 1;
/** The offset of its bytes in the spool: the lowest 32 bits. */
const OFFSET = LINE + 2;
/** The lead before with the same key, plus one; 0 when there is none. */
const PREVIOUS = LINE + 3;
const RECORD_WORDS = LINE + 4;

/** The first offset that does not fit into one word. */
const FAR = 2 ** 32;

/** Part of the slots of the index that may be taken. */
const MAX_LOAD = 0.75;

/** A good lead as it is added. */
export interface TableEntry {
  /** Index into the run's files. */
  readonly file: number;
  readonly line: number;
  /** The row's record number in its file, from 1. */
  readonly row: number;
  /** How many bytes it has in the spool, right behind those of the lead before. */
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
  /** The newest lead of each key. */
  readonly #newest = new KeyIndex({ hasKey: (lead, words, at) => this.#hasKey(lead, words, at) });
  /** Leads that are in the index. */
  #indexed = 0;

  /** Returns the new lead's number. */
  add({ file, line, row, bytes, identity }: TableEntry): number {
    const lead = this.#size++;
    const block = this.#blocks[lead >>> BLOCK_BITS] ?? this.#addBlock();
    const at = recordOf(lead);
    block.set(identity, at);
    block[at + LINE] = line;
    block[at + ROW] = row;
    block[at + OFFSET] = this.#end;
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
      if (this.#fileAt(middle).first <= lead) low = middle;
      else high = middle;
    }
    return this.#fileAt(low).file;
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
    return this.#blockOf(lead)[recordOf(lead) + index] as number;
  }

  /** Writes the eight words of its identity into `into`; see LeadHasher. */
  readIdentity(lead: number, into: Uint32Array): void {
    const block = this.#blockOf(lead);
    const at = recordOf(lead);
    for (let index = 0; index < IDENTITY_WORDS; index++) into[index] = block[at + index] as number;
  }

  /** The newest lead with the key in words 0–3 of `identity`, or NO_LEAD. */
  find(identity: Uint32Array): number {
    this.#index();
    return this.#newest.find(identity, 0);
  }

  /** The lead before this one that has the same key, or NO_LEAD. */
  previous(lead: number): number {
    this.#index();
    return this.word(lead, PREVIOUS) - 1;
  }

  #addBlock(): Uint32Array {
    const block = new Uint32Array(BLOCK_LEADS * RECORD_WORDS);
    this.#blocks.push(block);
    return block;
  }

  /**
   * Puts the leads that were added since into the index. All at once, when somebody looks: each lead waits for memory, and
   * leads in a row wait together.
   */
  #index(): void {
    if (this.#indexed === this.#size) return;
    if (this.#size > this.#newest.room * MAX_LOAD) {
      this.#newest.clear(this.#size / MAX_LOAD);
      this.#indexed = 0;
    }
    for (; this.#indexed < this.#size; this.#indexed++) {
      const block = this.#blockOf(this.#indexed);
      const at = recordOf(this.#indexed);
      block[at + PREVIOUS] = this.#newest.replace(this.#indexed, block, at) + 1;
    }
  }

  /** The block with the record of a lead. Throws for a number that no lead has: 0 would be another lead's word. */
  #blockOf(lead: number): Uint32Array {
    const block = lead < this.#size ? this.#blocks[lead >>> BLOCK_BITS] : undefined;
    if (!block) throw new RangeError('a number that no lead has');
    return block;
  }

  #fileAt(index: number): { readonly file: number; readonly first: number } {
    const file = this.#files[index];
    if (!file) throw new RangeError('a file of no lead');
    return file;
  }

  #hasKey(lead: number, words: Uint32Array, at: number): boolean {
    const block = this.#blocks[lead >>> BLOCK_BITS] as Uint32Array;
    const own = recordOf(lead);
    return (
      block[own] === words[at] &&
      block[own + 1] === words[at + 1] &&
      block[own + 2] === words[at + 2] &&
      block[own + 3] === words[at + 3]
    );
  }
}

/** Where in its block the record of a lead begins. */
function recordOf(lead: number): number {
  return (lead & (BLOCK_LEADS - 1)) * RECORD_WORDS;
}
