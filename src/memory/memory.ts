import {
  type FileResult,
  type LeadFate,
  type Ledger,
  type LedgerMemory,
  type LedgerRead,
  type ListLessons,
  type ListResult,
  MOST_TOLD,
  type Problem,
  type Results,
  says,
  shownId,
  stopsFile,
} from '../model/index.ts';
import type { Digests } from './digests.ts';
import type { RememberedList } from './recall.ts';

/** The notes that a run leaves in the ledgers for the next one, beside its leads. */
export interface Memory {
  /**
   * The memory of a list as it ends, to go with its last receipts. Undefined when people must be told of new problems
   * first: a run that is killed in between must not make them old.
   */
  atClose(list: string, fate: (lead: number) => LeadFate): LedgerMemory | undefined;
  /** Writes what is still to be written. Gives a notice for each ledger that does not take it; that loses no lead. */
  remember(
    results: Results,
    ledgers: ReadonlyMap<string, ReadLedger>,
    run: string | undefined,
  ): Promise<readonly Problem[]>;
}

/** A list's ledger and how it was read last. */
interface ReadLedger {
  readonly ledger: Pick<Ledger, 'write'>;
  readonly read: { readonly head: Pick<Extract<LedgerRead, { readonly kind: 'found' }>['head'], 'lastRun'> };
}

/** The sources of a memory. */
export interface MemoryOptions {
  /** The results of one list and its files, if its leads end with these fates. */
  resultsOf(list: string, fate: (lead: number) => LeadFate): Results;
  readonly digests: Digests;
  /** The memory in the list's ledger when the run began; undefined without a readable ledger. */
  memoryOf(list: string): LedgerMemory | undefined;
  /** The lessons about a list's API, with those of this run. */
  lessonsOf(list: string): ListLessons | undefined;
  /** Whether the ledger of a list begins with this run. */
  isNew(list: string): boolean;
  /** Whether a run is older than another one. */
  isOlder(run: string | undefined, than: string | undefined): boolean;
}

/** Whether a run has told people about the file's problems already: the same content, judged the same way. */
export function isJudged(file: string, digests: Digests, judgedIn: (digest: string) => boolean): boolean {
  const digest = digests.files.get(file);
  return digest !== undefined && judgedIn(digest);
}

/** Opens the memory of a run. It keeps which memories have been written. */
export function openMemory(options: MemoryOptions): Memory {
  const { digests } = options;
  const written = new Map<string, LedgerMemory>();
  const delivered = new Set<string>();
  const before = (list: string) => written.get(list) ?? options.memoryOf(list);
  const after = (list: string, results: Results): LedgerMemory => {
    const lessons = options.lessonsOf(list);
    return { ...memoryOf(list, results, digests), ...(lessons && { lessons }) };
  };

  return {
    atClose(list, fate) {
      delivered.add(list);
      const memory = after(list, options.resultsOf(list, fate));
      if (!isKnown(memory, before(list))) return undefined;
      written.set(list, memory);
      return memory;
    },

    async remember(results, ledgers, run) {
      const notices: Problem[] = [];
      for (const [list, { ledger, read }] of ledgers) {
        // A newer run has delivered other files since: this run's memory is out of date.
        if (options.memoryOf(list) === undefined || options.isOlder(run, read.head.lastRun)) continue;
        // The ledger of a clone list begins only after a look has shown the list to be empty; rejects alone do not begin it.
        if (isCloned(list, results) && options.isNew(list) && !delivered.has(list)) continue;
        const memory = after(list, results);
        if (isSame(before(list), memory)) continue;
        const ended = await ledger.write({
          lease: 'keep',
          receipts: [],
          claims: [],
          memory,
          // A run that found nothing to send has delivered as well: an older one must not undo that.
          ...(run === undefined ? {} : { lastRun: run }),
        });
        if (ended.kind !== 'written')
          notices.push(notRemembered(list, ended.kind === 'conflict' ? undefined : ended.problem));
      }
      return notices;
    },
  };
}

/** The memory of a list, from the results of its files, without lessons. */
function memoryOf(list: string, { files, lists }: Results, digests: Digests): LedgerMemory {
  const own = files.filter((file) => file.list === list);
  const told = new Set<string>();
  const judged: string[] = [];
  for (const file of own) {
    const isByRow = file.told !== undefined && told.size + file.told.length <= MOST_TOLD;
    if (isByRow) for (const digest of file.told) told.add(digest);
    const digest = digests.files.get(file.file);
    // Rows that can still be sent may be refused or held by the next run: those are new then.
    if (digest !== undefined && (stopsFile(file.problems) || (isOver(file) && (!isByRow || file.problems.length > 0))))
      judged.push(digest);
  }
  return {
    judged,
    told: [...told].sort(),
    complete: completeOf(
      own,
      lists.find((each) => each.list === list),
      digests.lists.get(list),
    ),
  };
}

/** The results that the next run may repeat without reading the files; undefined when something may be left to do. */
function completeOf(
  files: readonly FileResult[],
  list: Pick<ListResult, 'stop' | 'difference'> | undefined,
  digest: string | undefined,
): LedgerMemory['complete'] {
  // A list that was stopped, by another run or by its ledger, may have something left open.
  if (digest === undefined || list?.stop !== undefined || !files.every(isSettled)) return undefined;
  const content: RememberedList = {
    gone: list?.difference?.gone ?? 0,
    files: files.map(({ file, books }) => ({
      file,
      books: { ...books, accepted: 0, unchanged: books.unchanged + books.accepted },
    })),
  };
  return { digest, files: JSON.stringify(content) };
}

function isCloned(list: string, { lists }: Results): boolean {
  return lists.some((each) => each.list === list && each.duplicateOption === 'clone');
}

/** Nothing of the file is left for a later run; a person may still have rows to fix. */
function isSettled(file: FileResult): boolean {
  return isOver(file) && file.problems.length === 0;
}

/** Every row has its fate. */
function isOver({ books }: FileResult): boolean {
  return books.unsent === 0 && books.inDoubt === 0;
}

/** Whether people have been told of everything that a memory says they have been told. */
function isKnown({ judged, told = [] }: LedgerMemory, before: LedgerMemory | undefined): boolean {
  const known = new Set([...(before?.judged ?? []), ...(before?.told ?? [])]);
  return [...judged, ...told].every((digest) => known.has(digest));
}

function isSame(a: LedgerMemory | undefined, b: LedgerMemory): boolean {
  const parts = ({ judged, told = [], complete, lessons }: LedgerMemory) =>
    JSON.stringify([judged, told, complete ?? null, lessons ?? null]);
  return a !== undefined && parts(a) === parts(b);
}

function notRemembered(list: string, cause: Problem | undefined): Problem {
  return {
    code: 'LEADS-NOT-REMEMBERED',
    message: says`That people have been told of the rejects of list ${shownId(list)} could not be put into its ledger.${cause ? says` ${cause.message}` : ''}`,
    hint: says`The next run tells them again. No lead is lost by it.`,
  };
}
