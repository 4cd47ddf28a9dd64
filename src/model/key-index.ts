/** The owner of the keys: an index holds numbers only. */
export interface KeyOwner {
  /** Whether the thing with this number has the key in the four words from `at`. */
  hasKey(number: number, words: Uint32Array, at: number): boolean;
}

/**
 * Finds things, which are numbered from 0, by their keys of 128 bits: open addressing, with the first word of a key as its
 * hash, for keys are hashes. It never grows by itself: its owner clears it with more room and puts all things again.
 */
export class KeyIndex {
  readonly #owner: KeyOwner;
  /** Numbers plus one; 0 is an empty slot. As many as a power of two. */
  #slots = new Uint32Array(1);

  constructor(owner: KeyOwner) {
    this.#owner = owner;
  }

  /** How many slots there are. At least one must stay empty. */
  get room(): number {
    return this.#slots.length;
  }

  /** Forgets all, and makes room: at least so many slots. */
  clear(slots: number): void {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(slots)));
  }

  /** The number that has the key, or -1. */
  find(words: Uint32Array, at: number): number {
    return (this.#slots[this.#slotOf(words, at)] as number) - 1;
  }

  /** The number that has the key already; `number`, which is put there, when there is none. */
  findOrPut(number: number, words: Uint32Array, at: number): number {
    const slot = this.#slotOf(words, at);
    const taken = this.#slots[slot] as number;
    if (taken !== 0) return taken - 1;
    this.#slots[slot] = number + 1;
    return number;
  }

  /** Puts `number` in the place of the one that has had the key, and gives that one, or -1. */
  replace(number: number, words: Uint32Array, at: number): number {
    const slot = this.#slotOf(words, at);
    const taken = this.#slots[slot] as number;
    this.#slots[slot] = number + 1;
    return taken - 1;
  }

  /** The slot of the key, or the empty one where it belongs. */
  #slotOf(words: Uint32Array, at: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (words[at] as number) & mask; ; slot = (slot + 1) & mask) {
      const taken = slots[slot] as number;
      if (taken === 0 || this.#owner.hasKey(taken - 1, words, at)) return slot;
    }
  }
}
