/** Numbers of leads that are put together one by one: four bytes each, where an array takes eight, and more while it grows. */
export class LeadList {
  readonly #numbers: Uint32Array;
  #size = 0;

  /** With room for so many. */
  constructor(room: number) {
    this.#numbers = new Uint32Array(room);
  }

  push(lead: number): void {
    this.#numbers[this.#size++] = lead;
  }

  /** Those so far. */
  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#size);
  }
}
