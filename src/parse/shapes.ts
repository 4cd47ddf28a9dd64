import type { Header } from '../model/index.ts';
import { LIMITS } from './limits.ts';

/** Two equal names in one list, by index. */
export interface Twins {
  readonly first: number;
  readonly second: number;
}

/**
 * Gives objects with the same keys in the same order the same Header. Its memory is bounded: a file in which no two
 * objects are alike costs time, not memory.
 */
export class Shapes {
  readonly #headers = new Map<string, Header>();
  #keys = 0;

  /** The Header of these names, first met in `line`; the indexes of the two when a name is there twice. */
  header(names: readonly string[], line: number): Header | Twins {
    const id = JSON.stringify(names);
    const known = this.#headers.get(id);
    if (known) return known;
    const twins = twinsIn(names);
    if (twins) return twins;
    const header: Header = { names, fixed: false, line };
    if (this.#headers.size >= LIMITS.shapes || this.#keys + names.length > LIMITS.shapeKeys) {
      this.#headers.clear();
      this.#keys = 0;
    }
    this.#headers.set(id, header);
    this.#keys += names.length;
    return header;
  }
}

/** The first name that repeats an earlier one. */
function twinsIn(names: readonly string[]): Twins | undefined {
  const indexes = new Map<string, number>();
  for (const [second, name] of names.entries()) {
    const first = indexes.get(name);
    if (first !== undefined) return { first, second };
    indexes.set(name, second);
  }
  return undefined;
}
