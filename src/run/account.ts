import {
  addBooks,
  type Batch,
  type Books,
  booksBalance,
  type Delivery,
  type DuplicateExample,
  EMPTY_BOOKS,
  type FileResult,
  type Known,
  type LeadTable,
  type ListResult,
  type Problem,
  type Verification,
} from '../model/index.ts';
import type { LeadKind, ListPlan } from '../plan/index.ts';
import type { JudgedFile } from './judge.ts';

/** Places kept of each kind of row that is named one by one. */
const MAX_EXAMPLES = 20;

/** Ranges of lines that are kept of each kind that a person must look up. */
const MAX_RANGES = 1000;

/** What is known of a run before it is told: judged, planned and, if it came to that, delivered. */
export interface Account {
  readonly table: LeadTable;
  readonly files: readonly JudgedFile[];
  /** Why nothing of a file is sent although it could be read; parallel to `files`. */
  readonly stops: readonly (Problem | undefined)[];
  readonly listOf: (file: number) => string;
  /** The lead that a lead lost to, or undefined. */
  readonly winnerOf: (lead: number) => number | undefined;
  readonly kindOf: (lead: number, known: Known) => LeadKind;
  readonly plans: readonly ListPlan[];
  /** What a list's ledger knew before anything was sent; undefined when that can't be said. */
  readonly knownOf: (list: string) => Known | undefined;
  readonly requestsPerSecond: number;
  /** Undefined when nothing was to be sent. */
  readonly delivery: Delivery | undefined;
  readonly verified: ReadonlyMap<string, Verification>;
  readonly counts: (file: string) => boolean;
}

/** Lines of rows that share a fate, as ranges of rows that stand one after the other. */
interface Ranges {
  readonly lines: [first: number, last: number][];
  /** Record number of the last row: the next one extends its range. */
  lastRow: number;
}

interface Draft {
  books: { -readonly [name in keyof Books]: Books[name] };
  duplicates: DuplicateExample[];
  refusals: { line: number; problem: Problem }[];
  doubts: Ranges;
  held: Ranges;
  stale: Ranges;
  batches: number;
  attempts: number;
}

const noRanges = (): Ranges => ({ lines: [], lastRow: 0 });

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
      doubts: noRanges(),
      held: noRanges(),
      stale: noRanges(),
      batches: 0,
      attempts: 0,
    }),
  );
  const leadsOf = new Array<number>(run.files.length).fill(0);
  for (let lead = 0; lead < run.table.size; lead++) {
    const file = run.table.file(lead);
    leadsOf[file] = (leadsOf[file] ?? 0) + 1;
    const draft = drafts[file];
    if (draft) enter(lead, draft, run);
  }
  const planned = run.plans.flatMap((plan) => plan.batches.map((batch) => ({ batch, attempts: 0 })));
  const batches = run.delivery?.batches ?? planned;
  for (const { batch, attempts } of batches) {
    for (const file of filesOf(batch, run.table)) {
      const draft = drafts[file];
      if (!draft) continue;
      draft.batches++;
      draft.attempts += attempts;
    }
  }
  const files = run.files.map((judged, index): FileResult => {
    const draft = drafts[index] as Draft;
    const stop = run.stops[index];
    const problems = stop ? [...judged.problems, { file: judged.file.path, ...stop }] : judged.problems;
    // Rows under a header that can't be mapped were counted, not judged; without such a problem there are none.
    if (judged.problems.length > 0) draft.books.unsent += judged.rows - judged.rejected - (leadsOf[index] ?? 0);
    const { duplicates, refusals, doubts, held, stale } = draft;
    return {
      file: judged.file.path,
      list: run.listOf(index),
      books: draft.books,
      batches: draft.batches,
      attempts: draft.attempts,
      problems,
      notices: judged.notices,
      rejects: judged.rejects,
      duplicates,
      refusals,
      doubts: doubts.lines,
      held: held.lines,
      stale: stale.lines,
      rejectsFile: judged.rejectsFile,
      mapping: judged.mapping,
      counts: run.counts(judged.file.path),
      remembered: false,
    };
  });
  return { files, lists: listsOf(run, files) };
}

/** The files that the leads of a batch stand in. */
function filesOf({ leads }: Batch, table: LeadTable): ReadonlySet<number> {
  const files = new Set<number>();
  for (const lead of leads) files.add(table.file(lead));
  return files;
}

function enter(lead: number, draft: Draft, run: Account): void {
  const { table, delivery } = run;
  const winner = run.winnerOf(lead);
  if (winner !== undefined) {
    draft.books.duplicates++;
    if (draft.duplicates.length < MAX_EXAMPLES) {
      const file = run.files[table.file(winner)]?.file.path ?? '';
      draft.duplicates.push({
        line: table.line(lead),
        row: table.row(lead),
        winner: { file, line: table.line(winner), row: table.row(winner) },
      });
    }
    return;
  }
  switch (fateOf(lead, run)) {
    case 'accepted':
      draft.books.accepted++;
      break;
    case 'unchanged':
      draft.books.unchanged++;
      break;
    case 'stale':
      draft.books.stale++;
      extend(draft.stale, lead, table);
      break;
    case 'refused': {
      draft.books.refused++;
      const problem = delivery?.refusal(lead) ?? REFUSED_BEFORE;
      if (draft.refusals.length < MAX_EXAMPLES) draft.refusals.push({ line: table.line(lead), problem });
      break;
    }
    case 'held':
      draft.books.held++;
      extend(draft.held, lead, table);
      break;
    case 'in-doubt':
      draft.books.inDoubt++;
      extend(draft.doubts, lead, table);
      break;
    case 'unsent':
      draft.books.unsent++;
  }
}

const REFUSED_BEFORE: Problem = {
  code: 'LEADS-REFUSED-BEFORE',
  message: 'Smartflo refused this row in an earlier run, and it is as it was then, so it was not sent again.',
  hint: 'Mend the row. If the reason lay elsewhere, start a run by hand with mode resend-held.',
};

/** Where the run left a lead that lost to no other: what was answered now, or else what the ledger knows. */
function fateOf(lead: number, run: Account): Exclude<LeadKind, 'new' | 'changed'> | 'accepted' | 'unsent' {
  const fate = run.delivery?.fate(lead) ?? 'unsent';
  if (fate !== 'unsent') return fate;
  const list = run.listOf(run.table.file(lead));
  const known = run.delivery?.known.get(list) ?? run.knownOf(list);
  const kind = known === undefined ? 'new' : run.kindOf(lead, known);
  return kind === 'new' || kind === 'changed' ? 'unsent' : kind;
}

function extend(ranges: Ranges, lead: number, table: LeadTable): void {
  const line = table.line(lead);
  const row = table.row(lead);
  const range = ranges.lines.at(-1);
  if (range && row === ranges.lastRow + 1) range[1] = line;
  else if (ranges.lines.length < MAX_RANGES) ranges.lines.push([line, line]);
  ranges.lastRow = row;
}

function listsOf(run: Account, files: readonly FileResult[]): readonly ListResult[] {
  return run.plans.map((plan) => ({
    list: plan.list,
    name: plan.name,
    duplicateOption: plan.duplicateOption,
    leads: plan.leads,
    batches: plan.batches.length,
    attempts: attemptsFor(plan.list, run.delivery),
    batchHashes: plan.batchHashes,
    difference: plan.difference,
    paceMs: run.requestsPerSecond > 0 ? (Math.max(0, plan.batches.length - 1) * 1000) / run.requestsPerSecond : 0,
    books: totalOf(files.filter((file) => file.list === plan.list)),
    stop: plan.stop ?? run.delivery?.stops.get(plan.list),
    deferred: run.delivery?.deferred.has(plan.list) ?? false,
    verified: run.verified.get(plan.list),
  }));
}

function attemptsFor(list: string, delivery: Delivery | undefined): number {
  const own = delivery?.batches.filter(({ batch }) => batch.list === list) ?? [];
  return own.reduce((sum, { attempts }) => sum + attempts, 0);
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
