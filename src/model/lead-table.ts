/** First size of the table, in leads; it doubles when full. */
const FIRST_CAPACITY = 1024;

/** E.164 allows at most 15 digits, so every phone is exact in a double. */
const PHONE = /^\+[1-9]\d{0,14}$/;

/**
 * Every good lead of a run, by number from 0 in the order it was read: where it stands and where its wire bytes wait.
 * Typed arrays, so that a lead costs 32 bytes and no object.
 */
export class LeadTable {
  #size = 0;
  #key = new Float64Array(FIRST_CAPACITY);
  #offset = new Float64Array(FIRST_CAPACITY);
  #file = new Uint32Array(FIRST_CAPACITY);
  #line = new Uint32Array(FIRST_CAPACITY);
  #row = new Uint32Array(FIRST_CAPACITY);
  #bytes = new Uint32Array(FIRST_CAPACITY);
  readonly #otherKeys = new Map<string, number>();

  /** Returns the new lead's number. `file` is an index into the run's files, `offset` and `bytes` are those of the spool. */
  add(lead: { file: number; line: number; row: number; key: string; offset: number; bytes: number }): number {
    if (this.#size === this.#key.length) this.#grow();
    const id = this.#size++;
    this.#key[id] = this.#keyNumber(lead.key);
    this.#offset[id] = lead.offset;
    this.#file[id] = lead.file;
    this.#line[id] = lead.line;
    this.#row[id] = lead.row;
    this.#bytes[id] = lead.bytes;
    return id;
  }

  get size(): number {
    return this.#size;
  }

  /** Equal numbers mean equal keys, and the reverse, within one table. */
  key(lead: number): number {
    return this.#key[lead] ?? 0;
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

  /** A phone is its own number; any other key gets a negative one the first time it is seen. */
  #keyNumber(key: string): number {
    if (PHONE.test(key)) return Number(key.slice(1));
    const known = this.#otherKeys.get(key);
    if (known !== undefined) return known;
    const fresh = -1 - this.#otherKeys.size;
    this.#otherKeys.set(key, fresh);
    return fresh;
  }

  #grow(): void {
    const capacity = this.#key.length * 2;
    const doubles = (from: Float64Array) => {
      const to = new Float64Array(capacity);
      to.set(from);
      return to;
    };
    const integers = (from: Uint32Array) => {
      const to = new Uint32Array(capacity);
      to.set(from);
      return to;
    };
    this.#key = doubles(this.#key);
    this.#offset = doubles(this.#offset);
    this.#file = integers(this.#file);
    this.#line = integers(this.#line);
    this.#row = integers(this.#row);
    this.#bytes = integers(this.#bytes);
  }
}
