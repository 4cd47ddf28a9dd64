import type { LedgerMemory, ListLessons } from '../model/index.ts';

/** Lessons about the API of each list, for this run and the next ones. */
export interface Lessons {
  /** Whether nothing is known yet of the list's answers. Without a ledger nothing could be kept, so nothing is wanted. */
  isWanted(list: string): boolean;
  /** The lessons so far, those of this run included. */
  of(list: string): ListLessons | undefined;
  learn(list: string, lessons: Partial<ListLessons>): void;
}

const NOTHING_KNOWN: ListLessons = { yesShapes: [], spelling: undefined, delayMs: undefined, filters: undefined };

/** Opens the lessons of a run, on those that the ledgers keep. */
export function openLessons(memoryOf: (list: string) => LedgerMemory | undefined): Lessons {
  const learnt = new Map<string, ListLessons>();
  const of = (list: string) => learnt.get(list) ?? memoryOf(list)?.lessons;
  return {
    isWanted: (list) => memoryOf(list) !== undefined && of(list) === undefined,
    of,
    learn: (list, lessons) => void learnt.set(list, { ...(of(list) ?? NOTHING_KNOWN), ...lessons }),
  };
}
