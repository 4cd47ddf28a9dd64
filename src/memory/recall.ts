import {
  addBooks,
  type Books,
  booksBalance,
  COUNTS,
  EMPTY_BOOKS,
  type FileResult,
  isOrder,
  type LeadFile,
  type LedgerMemory,
  type ListResult,
  member,
  parseJson,
  type Results,
  type Settings,
  unreadFile,
} from '../model/index.ts';
import type { Digests } from './digests.ts';

/** A list that a complete run left with nothing to send: everything that the next run tells again if its input is the same. */
export interface RememberedList {
  readonly gone: number;
  /** Their books in the next run: rows that were accepted are unchanged there. */
  readonly files: readonly { readonly file: string; readonly books: Books }[];
}

/** Lists that are as a complete run left them. */
export interface Recalled {
  readonly lists: ReadonlySet<string>;
  /** The lead files of all other lists. */
  readonly toRead: readonly LeadFile[];
  /** The results of a run, completed by those of the lists that were not read; files in their own order. */
  addTo(read: Results): Results;
}

/**
 * Finds the lists whose input is the same as that of the last complete run: there is nothing to send, and the books are
 * those of then. A list with rows that wait for a person is read all the same, so that each run names them. An order by hand
 * looks at everything.
 */
export function recallLists(
  files: readonly LeadFile[],
  run: {
    readonly settings: Pick<Settings, 'routes' | 'mode' | 'acrossLists'>;
    readonly digests: Digests;
    memoryOf(list: string): LedgerMemory | undefined;
  },
): Recalled {
  const { settings, digests } = run;
  const listOf = (file: LeadFile) => settings.routes[file.route]?.list ?? '';
  const lists = new Map<string, RememberedList>();
  for (const [list, digest] of isOrder(settings.mode) ? [] : digests.lists) {
    const complete = run.memoryOf(list)?.complete;
    const own = complete?.digest === digest ? readRemembered(complete.files) : undefined;
    const paths = files.filter((file) => listOf(file) === list).map(({ path }) => path);
    if (own && isOf(own, paths) && !own.files.some(hasWaiting)) lists.set(list, own);
  }
  // Which list a person goes to depends on all of them.
  if (settings.acrossLists === 'first' && files.some((file) => !lists.has(listOf(file)))) lists.clear();
  const remembered = [...lists].flatMap(([list, { files: own }]) => own.map((file) => resultOf(list, file)));
  const order = new Map(files.map(({ path }, index) => [path, index]));
  return {
    lists: new Set(lists.keys()),
    toRead: files.filter((file) => !lists.has(listOf(file))),
    addTo: (read) => ({
      files: [...read.files, ...remembered].sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0)),
      lists: read.lists.map((each) => {
        const list = lists.get(each.list);
        return list ? { ...each, ...countsOf(list) } : each;
      }),
    }),
  };
}

/** Anybody who may push can write into a ledger. A text that no complete run could have left is not believed: the list is read. */
export function readRemembered(text: string): RememberedList | undefined {
  const list = parseJson(text);
  const gone = member(list, 'gone');
  const files = member(list, 'files');
  if (!isCount(gone) || !Array.isArray(files)) return undefined;
  const own = files.map((each: unknown) => ({ file: member(each, 'file'), books: readBooks(member(each, 'books')) }));
  const isWhole = (each: (typeof own)[number]): each is RememberedList['files'][number] =>
    typeof each.file === 'string' && each.books !== undefined;
  return own.every(isWhole) ? { gone, files: own } : undefined;
}

/** The books of a file that is done with: they balance, and nothing is sent or left to send. */
function readBooks(value: unknown): Books | undefined {
  const counts = COUNTS.map((name) => [name, member(value, name)] as const);
  if (!counts.every(([, count]) => isCount(count))) return undefined;
  const books: Books = { ...EMPTY_BOOKS, ...Object.fromEntries(counts) };
  return booksBalance(books) && books.accepted + books.unsent + books.inDoubt === 0 ? books : undefined;
}

/** Rows that a person must fix or decide about: their places are told in every run. */
function hasWaiting({ books }: RememberedList['files'][number]): boolean {
  return books.rejects + books.refused + books.held > 0;
}

function isOf({ files }: RememberedList, paths: readonly string[]): boolean {
  const told = new Set(files.map(({ file }) => file));
  return files.length === paths.length && paths.every((path) => told.has(path));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function countsOf({ files, gone }: RememberedList): Pick<ListResult, 'books' | 'difference'> {
  const books = files.map((file) => file.books).reduce(addBooks, EMPTY_BOOKS);
  const { unchanged, stale, refused, held } = books;
  return { books, difference: { new: 0, changed: 0, inDoubt: 0, unchanged, stale, refused, held, gone } };
}

function resultOf(list: string, { file, books }: RememberedList['files'][number]): FileResult {
  return { ...unreadFile(file, list), books, remembered: true };
}
