import {
  addBooks,
  type Books,
  booksBalance,
  type Delivery,
  type DuplicateExample,
  EMPTY_BOOKS,
  type FileResult,
  type LeadTable,
  type ListResult,
  type Problem,
  type Verification,
} from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import type { JudgedFile } from './judge.ts';

/** Places kept of each kind of row that is named one by one. */
const MAX_EXAMPLES = 20;

/** Ranges of lines in doubt that are kept: a person must look every one of them up. */
const MAX_DOUBT_RANGES = 1000;

/** What is known of a run before it is told: judged, planned and, if it came to that, delivered. */
export interface Account {
  readonly table: LeadTable;
  readonly files: readonly JudgedFile[];
  /** Why nothing of a file is sent although it could be read; parallel to `files`. */
  readonly stops: readonly (Problem | undefined)[];
  readonly listOf: (file: number) => string;
  /** The lead that a lead lost to, or undefined. */
  readonly winnerOf: (lead: number) => number | undefined;
  readonly plans: readonly ListPlan[];
  /** Undefined when nothing was to be sent. */
  readonly delivery: Delivery | undefined;
  readonly verified: ReadonlyMap<string, Verification>;
  readonly counts: (file: string) => boolean;
}

interface Draft {
  books: { -readonly [name in keyof Books]: Books[name] };
  duplicates: DuplicateExample[];
  refusals: { line: number; problem: Problem }[];
  doubts: [first: number, last: number][];
  /** Record number of the last row in doubt: the next one extends its range. */
  lastDoubt: number;
  batches: Set<number>;
}

/** Does the books of every file and list. A row is counted where the run left it, once. */
export function account(run: Account): {
  readonly files: readonly FileResult[];
  readonly lists: readonly ListResult[];
} {
  const drafts = run.files.map(
    (judged): Draft => ({
      books: { ...EMPTY_BOOKS, rows: judged.rows, rejects: judged.rejected },
      duplicates: [],
      refusals: [],
      doubts: [],
      lastDoubt: 0,
      batches: new Set(),
    }),
  );
  const leadsOf = new Array<number>(run.files.length).fill(0);
  for (let lead = 0; lead < run.table.size; lead++) {
    const file = run.table.file(lead);
    leadsOf[file] = (leadsOf[file] ?? 0) + 1;
    const draft = drafts[file];
    if (draft) enter(lead, draft, run);
  }
  const batches = run.plans.flatMap((plan) => plan.batches);
  for (const [index, batch] of batches.entries()) {
    for (const lead of batch.leads) drafts[run.table.file(lead)]?.batches.add(index);
  }
  const attempts = run.delivery?.attempts ?? [];
  const files = run.files.map((judged, index): FileResult => {
    const draft = drafts[index] as Draft;
    const stop = run.stops[index];
    const problems = stop ? [...judged.problems, { file: judged.file.path, ...stop }] : judged.problems;
    // Rows under a header that can't be mapped were counted, not judged; without such a problem there are none.
    if (judged.problems.length > 0) draft.books.unsent += judged.rows - judged.rejected - (leadsOf[index] ?? 0);
    const { duplicates, refusals, doubts } = draft;
    return {
      file: judged.file.path,
      list: run.listOf(index),
      books: draft.books,
      batches: draft.batches.size,
      attempts: [...draft.batches].reduce((sum, batch) => sum + (attempts[batch] ?? 0), 0),
      problems,
      notices: judged.notices,
      rejects: judged.rejects,
      duplicates,
      refusals,
      doubts,
      rejectsFile: judged.rejectsFile,
      mapping: judged.mapping,
      counts: run.counts(judged.file.path),
    };
  });
  return { files, lists: listsOf(run, files) };
}

function enter(lead: number, draft: Draft, run: Account): void {
  const { table, delivery } = run;
  const line = table.line(lead);
  const winner = run.winnerOf(lead);
  if (winner !== undefined) {
    draft.books.duplicates++;
    if (draft.duplicates.length < MAX_EXAMPLES) {
      const file = run.files[table.file(winner)]?.file.path ?? '';
      draft.duplicates.push({
        line,
        row: table.row(lead),
        winner: { file, line: table.line(winner), row: table.row(winner) },
      });
    }
    return;
  }
  switch (delivery?.fate(lead) ?? 'unsent') {
    case 'accepted':
      draft.books.accepted++;
      break;
    case 'refused': {
      draft.books.refused++;
      const problem = delivery?.refusal(lead);
      if (problem && draft.refusals.length < MAX_EXAMPLES) draft.refusals.push({ line, problem });
      break;
    }
    case 'in-doubt':
      draft.books.inDoubt++;
      enterDoubt(draft, line, table.row(lead));
      break;
    case 'unsent':
      draft.books.unsent++;
  }
}

function enterDoubt(draft: Draft, line: number, row: number): void {
  const range = draft.doubts.at(-1);
  if (range && row === draft.lastDoubt + 1) range[1] = line;
  else if (draft.doubts.length < MAX_DOUBT_RANGES) draft.doubts.push([line, line]);
  draft.lastDoubt = row;
}

function listsOf(run: Account, files: readonly FileResult[]): readonly ListResult[] {
  return run.plans.map((plan) => ({
    list: plan.list,
    name: plan.name,
    duplicateOption: plan.duplicateOption,
    leads: plan.leads,
    batches: plan.batches.length,
    books: totalOf(files.filter((file) => file.list === plan.list)),
    stop: plan.stop,
    verified: run.verified.get(plan.list),
  }));
}

/** The books of all files in one; empty books for none. */
export function totalOf(files: readonly { readonly books: Books }[]): Books {
  return files.reduce((sum, { books }) => addBooks(sum, books), EMPTY_BOOKS);
}

/** The promise, checked: a problem for each file whose rows don't add up. Each is a bug of ours. */
export function auditBooks(files: readonly Pick<FileResult, 'file' | 'books'>[]): readonly Problem[] {
  return files
    .filter(({ books }) => !booksBalance(books) || Object.values(books).some((n) => n < 0))
    .map(({ file, books }) => {
      const { rows, ...parts } = books;
      const counted = Object.values(parts).reduce((sum, n) => sum + n, 0);
      return {
        code: 'LEADS-BOOKS',
        file,
        message: `The books of this file do not balance: ${rows} rows read, ${counted} accounted for.`,
        hint: 'This is a bug of the action. Please report it with report.json.',
      };
    });
}
