import { isOlder } from '../deliver/index.ts';
import type { Delivery, FileResult, LeadFate, LedgerMemory, ListResult, Problem } from '../model/index.ts';
import type { Digests } from './digests.ts';
import type { AttachedLedgers, Ledgers } from './ledgers.ts';
import type { RememberedList } from './recall.ts';
import { NOTHING_SENT, type Sent } from './send.ts';

/** What a run leaves in the ledgers for the next one, beside its leads. */
export interface Memory {
  /**
   * The memory of a list as it ends, to go with its last receipts. Undefined when people must be told of new problems
   * first: a run that is killed in between must not make them old.
   */
  atClose(list: string, fate: (lead: number) => LeadFate): LedgerMemory | undefined;
  /** Writes what is still to be written. Gives a notice for each ledger that does not take it; that loses no lead. */
  remember(
    books: BooksOfRun,
    attached: Pick<AttachedLedgers, 'byList'>,
    run: string | undefined,
  ): Promise<readonly Problem[]>;
}

/** The results of a run, file by file and list by list. */
interface BooksOfRun {
  readonly files: readonly FileResult[];
  readonly lists: readonly ListResult[];
}

/** What a memory is made from. */
export interface MemoryOptions {
  readonly booksOf: (sent: Pick<Sent, 'delivery' | 'verified'>) => BooksOfRun;
  readonly digests: Digests;
  readonly ledgers: Pick<Ledgers, 'memoryOf' | 'isNew'>;
}

/** Whether a run has told people about the file's problems already: the same content, judged the same way. */
export function isJudged(file: string, digests: Digests, { judgedIn }: Pick<Ledgers, 'judgedIn'>): boolean {
  const digest = digests.files.get(file);
  return digest !== undefined && judgedIn(digest);
}

/** Keeps what of the memories has been written. */
export function openMemory({ booksOf, digests, ledgers }: MemoryOptions): Memory {
  const written = new Map<string, LedgerMemory>();
  const delivered = new Set<string>();
  const before = (list: string) => written.get(list) ?? ledgers.memoryOf(list);

  return {
    atClose(list, fate) {
      delivered.add(list);
      const delivery = { ...BARE_DELIVERY, fate };
      const memory = memoryOf(list, booksOf({ ...NOTHING_SENT, delivery }), digests);
      const known = before(list)?.judged ?? [];
      if (!memory.judged.every((digest) => known.includes(digest))) return undefined;
      written.set(list, memory);
      return memory;
    },

    async remember(books, { byList }, run) {
      const notices: Problem[] = [];
      for (const [list, { ledger, read }] of byList) {
        // What an older run was told of, a newer one has moved on from.
        if (ledgers.memoryOf(list) === undefined || isOlder(run, read.head.lastRun)) continue;
        // What begins the ledger of a clone list is a look that shows the list to be empty, and not a memory of rejects.
        if (isCloned(list, books) && ledgers.isNew(list) && !delivered.has(list)) continue;
        const memory = memoryOf(list, books, digests);
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

/** A delivery of which nothing is known but what became of the leads. */
const BARE_DELIVERY: Omit<Delivery, 'fate'> = {
  refusal: () => undefined,
  batches: [],
  known: new Map(),
  deferred: new Set(),
  stops: new Map(),
  problems: [],
  batchIds: [],
  cancelled: false,
};

/** What a list's ledger is to remember, from the results of its files. */
function memoryOf(list: string, books: BooksOfRun, digests: Digests): LedgerMemory {
  const files = books.files.filter((file) => file.list === list);
  // What is left of a file that can be sent, the next run may find refused or held: that is new then.
  const told = files.filter((file) => isWorthTelling(file) && (isOver(file) || file.problems.length > 0));
  const judged = told.flatMap(({ file }) => digests.files.get(file) ?? []);
  const digest = digests.lists.get(list);
  const own = books.lists.find((each) => each.list === list);
  // What stopped the list, another run or a ledger that could not be written, may have left something open there.
  const isComplete = digest !== undefined && own?.stop === undefined && files.every(isSettled);
  const gone = own?.difference?.gone ?? 0;
  const content: RememberedList = { gone, files: files.map(({ file, books }) => ({ file, books })) };
  return { judged, complete: isComplete ? { digest, files: JSON.stringify(content) } : undefined };
}

function isCloned(list: string, { lists }: BooksOfRun): boolean {
  return lists.some((each) => each.list === list && each.duplicateOption === 'clone');
}

/** Nothing of the file is left for a later run, whatever a person must still mend. */
function isSettled(file: FileResult): boolean {
  return isOver(file) && file.problems.length === 0;
}

/** Every row has its fate. */
function isOver({ books }: FileResult): boolean {
  return books.unsent === 0 && books.inDoubt === 0;
}

function isWorthTelling({ books, problems }: FileResult): boolean {
  return problems.length > 0 || books.rejects > 0 || books.refused > 0 || books.held > 0;
}

function isSame(a: LedgerMemory | undefined, b: LedgerMemory): boolean {
  const parts = ({ judged, complete }: LedgerMemory) => JSON.stringify([judged, complete ?? null]);
  return a !== undefined && parts(a) === parts(b);
}

function notRemembered(list: string, cause: Problem | undefined): Problem {
  return {
    code: 'LEADS-NOT-REMEMBERED',
    message: `That people have been told of the rejects of list ${list} could not be put into its ledger.${cause ? ` ${cause.message}` : ''}`,
    hint: 'The next run tells them again. No lead is lost by it.',
  };
}
