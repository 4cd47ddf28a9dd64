/** First room of a list, in leads; it doubles when full. */
const FIRST_ROOM = 1024;

/** Numbers of leads that are put together one by one: four bytes each, where an array takes eight. */
export class LeadList {
  #numbers = new Uint32Array(FIRST_ROOM);
  #size = 0;

  push(lead: number): void {
    if (this.#size === this.#numbers.length) {
      const larger = new Uint32Array(this.#size * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#size++] = lead;
  }

  /** Those so far; not to be changed. */
  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#size);
  }
}
