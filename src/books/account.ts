import {
  type Batch,
  type Books,
  type Delivery,
  type DuplicateExample,
  EMPTY_BOOKS,
  type FileResult,
  type JudgedFile,
  type Known,
  type LeadFate,
  type LeadKind,
  type LeadTable,
  type ListResult,
  MOST_TOLD,
  NO_NEWS,
  newsOf,
  type Problem,
  type Results,
  says,
  stopsFile,
  type Verification,
} from '../model/index.ts';
import { totalOf } from './totals.ts';

/** Places kept of each kind of row that is named one by one. */
const MAX_EXAMPLES = 20;

/** Ranges of lines that are kept of each kind that a person must look up. */
const MAX_RANGES = 1000;

/** A list as it was planned. */
type PlannedList = Pick<
  ListResult,
  'list' | 'name' | 'duplicateOption' | 'leads' | 'batchHashes' | 'difference' | 'stop'
> & { readonly batches: readonly Batch[] };

/** A run whose files are judged and whose lists are planned. */
export interface AccountedRun {
  readonly table: Pick<LeadTable, 'file' | 'line' | 'row'>;
  readonly files: readonly JudgedFile[];
  /** Why nothing of a file is sent although it could be read; parallel to `files`. */
  readonly stops: readonly (Problem | undefined)[];
  readonly listOf: (file: number) => string;
  /** The lead that a lead lost to, or undefined. */
  readonly winnerOf: (lead: number) => number | undefined;
  readonly kindOf: (lead: number, known: Known) => LeadKind;
  readonly plans: readonly PlannedList[];
  /** The knowledge of a list's ledger before anything was sent; undefined when there is none. */
  readonly knownOf: (list: string) => Known | undefined;
  readonly requestsPerSecond: number;
  /** Whether a file may have news: it is another one than when people were told of it. */
  readonly counts: (file: string) => boolean;
  /** Stands for a lead that waits for a person, and why, in what people are told of a list. */
  readonly digestOf: (lead: number, fate: 'refused' | 'held') => string;
  readonly isTold: (list: string, digest: string) => boolean;
  /** Whether no run has read a file of this path before; false where that is not known. */
  readonly isNewFile: (list: string, path: string) => boolean;
}

/** The end of sending. */
export interface AccountedSending {
  /** Undefined when nothing was to be sent. */
  readonly delivery: Pick<Delivery, 'fate' | 'refusal' | 'batches' | 'known' | 'deferred' | 'stops'> | undefined;
  readonly verified: ReadonlyMap<string, Verification>;
}

/** Does the books of every file and list. A row is counted where the run left it, once. */
export function account(run: AccountedRun, sent: AccountedSending): Results {
  return results(run, sent, [...run.files.keys()], run.plans);
}

/** The books of one list and its files, if its leads end with these fates. No lead of another list is looked at. */
export function accountList(list: string, fate: (lead: number) => LeadFate, run: AccountedRun): Results {
  const files = [...run.files.keys()].filter((file) => run.listOf(file) === list);
  const plans = run.plans.filter((plan) => plan.list === list);
  return results(run, { delivery: { ...ONLY_FATES, fate }, verified: new Map() }, files, plans);
}

/** A delivery that knows the fates of leads and nothing else. */
const ONLY_FATES = {
  refusal: () => undefined,
  batches: [],
  known: new Map<string, Known>(),
  deferred: new Set<string>(),
  stops: new Map<string, Problem>(),
};

function results(
  run: AccountedRun,
  sent: AccountedSending,
  indices: readonly number[],
  plans: readonly PlannedList[],
): Results {
  const requests = requestsOf(plans, sent, run.table);
  const files = indices.flatMap((index) => {
    const judged = run.files[index];
    return judged ? [fileResult(judged, index, run, sent, requests.get(index))] : [];
  });
  return { files, lists: plans.map((plan) => listResult(plan, run, sent, files)) };
}

/** Requests that carry a lead of a file, and how often they were on the wire. */
interface Requests {
  batches: number;
  attempts: number;
}

function requestsOf(
  plans: readonly PlannedList[],
  { delivery }: AccountedSending,
  table: AccountedRun['table'],
): ReadonlyMap<number, Requests> {
  const planned = plans.flatMap((plan) => plan.batches.map((batch) => ({ batch, attempts: 0 })));
  const byFile = new Map<number, Requests>();
  for (const { batch, attempts } of delivery?.batches ?? planned) {
    const files = new Set<number>();
    for (const lead of batch.leads) files.add(table.file(lead));
    for (const file of files) {
      const before = byFile.get(file);
      byFile.set(file, { batches: (before?.batches ?? 0) + 1, attempts: (before?.attempts ?? 0) + attempts });
    }
  }
  return byFile;
}

/** Lines of rows that share a fate, as ranges of rows that stand one after the other. */
interface Ranges {
  readonly lines: [first: number, last: number][];
  /** Record number of the last row: the next one extends its range. */
  lastRow: number;
}

/** The books of a file while its leads are entered. */
interface Draft {
  readonly list: string;
  readonly books: { -readonly [name in keyof Books]: Books[name] };
  readonly duplicates: DuplicateExample[];
  readonly refusals: { line: number; problem: Problem }[];
  readonly doubts: Ranges;
  readonly held: Ranges;
  readonly stale: Ranges;
  /** Undefined for a file that was read before: its people were sent from itself. */
  readonly alreadySent: number[] | undefined;
  /** Leads that wait for a person: how many are news, and what stands for them up to MOST_TOLD. */
  readonly news: { refused: number; held: number };
  readonly told: string[];
}

const noRanges = (): Ranges => ({ lines: [], lastRow: 0 });

function fileResult(
  judged: JudgedFile,
  index: number,
  run: AccountedRun,
  sent: AccountedSending,
  requests: Requests = { batches: 0, attempts: 0 },
): FileResult {
  const { file, leads } = judged;
  const draft: Draft = {
    list: run.listOf(index),
    books: { ...EMPTY_BOOKS, rows: judged.rows, rejects: judged.rejected, duplicates: judged.replaced.rows },
    duplicates: [...judged.replaced.examples],
    refusals: [],
    doubts: noRanges(),
    held: noRanges(),
    stale: noRanges(),
    alreadySent: run.isNewFile(run.listOf(index), file.path) ? [] : undefined,
    news: { refused: 0, held: 0 },
    told: [],
  };
  for (let lead = leads.first; lead < leads.end; lead++) enter(lead, draft, run, sent);
  // Rows under a header that can't be mapped were counted, not judged; without such a problem there are none.
  if (stopsFile(judged.problems)) {
    draft.books.unsent += judged.rows - judged.rejected - judged.replaced.rows - (leads.end - leads.first);
  }
  const stop = run.stops[index];
  const problems = stop ? [...judged.problems, { file: file.path, ...stop }] : judged.problems;
  const mayBeNews = run.counts(file.path);
  const news = mayBeNews ? { rejects: judged.newRejects, ...draft.news } : NO_NEWS;
  const isWrong = problems.length > 0 || newsOf(draft.books) > 0;
  const told = [...(judged.told ?? []), ...draft.told];
  return {
    file: file.path,
    list: draft.list,
    books: draft.books,
    ...requests,
    problems,
    notices: judged.notices,
    rejects: mayBeNews ? judged.rejects : judged.rejects.map((group) => ({ ...group, fresh: 0 })),
    duplicates: draft.duplicates,
    refusals: draft.refusals,
    doubts: draft.doubts.lines,
    held: draft.held.lines,
    stale: draft.stale.lines,
    rejectsFile: judged.rejectsFile,
    alreadySent: draft.alreadySent ?? [],
    mapping: judged.mapping,
    counts: mayBeNews && (!isWrong || problems.length > 0 || newsOf(news) > 0),
    news,
    told: judged.told && told.length <= MOST_TOLD ? told : undefined,
    remembered: false,
  };
}

function enter(lead: number, draft: Draft, run: AccountedRun, sent: AccountedSending): void {
  const { table } = run;
  const winner = run.winnerOf(lead);
  if (winner !== undefined) {
    draft.books.duplicates++;
    if (draft.alreadySent && isSentFromElsewhere(winner, lead, draft.list, run, sent)) {
      draft.alreadySent.push(table.row(lead));
    }
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
  switch (fateOf(lead, draft.list, run, sent)) {
    case 'accepted':
      draft.books.accepted++;
      break;
    case 'unchanged':
      draft.books.unchanged++;
      draft.alreadySent?.push(table.row(lead));
      break;
    case 'stale':
      draft.books.stale++;
      draft.alreadySent?.push(table.row(lead));
      extend(draft.stale, lead, table);
      break;
    case 'refused': {
      draft.books.refused++;
      take('refused', lead, draft, run);
      const problem = sent.delivery?.refusal(lead) ?? REFUSED_BEFORE;
      if (draft.refusals.length < MAX_EXAMPLES) draft.refusals.push({ line: table.line(lead), problem });
      break;
    }
    case 'held':
      draft.books.held++;
      take('held', lead, draft, run);
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

/** Whether the lead that another one lost to stands in another file of the list, and an earlier run has sent it. */
function isSentFromElsewhere(
  winner: number,
  lead: number,
  list: string,
  run: AccountedRun,
  sent: AccountedSending,
): boolean {
  const file = run.table.file(winner);
  if (file === run.table.file(lead) || run.listOf(file) !== list) return false;
  const fate = fateOf(winner, list, run, sent);
  return fate === 'unchanged' || fate === 'stale';
}

/** Notes a lead that waits for a person. The file is remembered as a whole when there are too many to be told apart. */
function take(fate: 'refused' | 'held', lead: number, draft: Draft, run: AccountedRun): void {
  const digest = draft.told.length > MOST_TOLD ? undefined : run.digestOf(lead, fate);
  if (digest !== undefined) draft.told.push(digest);
  if (digest === undefined || !run.isTold(draft.list, digest)) draft.news[fate]++;
}

const REFUSED_BEFORE: Problem = {
  code: 'LEADS-REFUSED-BEFORE',
  message: says`Smartflo refused this row in an earlier run, and it is as it was then, so it was not sent again.`,
  hint: says`Fix the row. If the reason lay elsewhere, start a run by hand with mode resend-held.`,
};

/** The fate of a lead that lost to no other: by this run's answer, else by what the ledger knows. */
function fateOf(
  lead: number,
  list: string,
  run: AccountedRun,
  { delivery }: AccountedSending,
): Exclude<LeadKind, 'new' | 'changed'> | 'accepted' | 'unsent' {
  const fate = delivery?.fate(lead) ?? 'unsent';
  if (fate !== 'unsent') return fate;
  const known = delivery?.known.get(list) ?? run.knownOf(list);
  const kind = known === undefined ? 'new' : run.kindOf(lead, known);
  return kind === 'new' || kind === 'changed' ? 'unsent' : kind;
}

function extend(ranges: Ranges, lead: number, table: AccountedRun['table']): void {
  const line = table.line(lead);
  const row = table.row(lead);
  const range = ranges.lines.at(-1);
  // Lines begin anew with each sheet of a workbook.
  if (range && row === ranges.lastRow + 1 && line >= range[1]) range[1] = line;
  else if (ranges.lines.length < MAX_RANGES) ranges.lines.push([line, line]);
  ranges.lastRow = row;
}

function listResult(
  { batches, ...plan }: PlannedList,
  { requestsPerSecond }: AccountedRun,
  { delivery, verified }: AccountedSending,
  files: readonly FileResult[],
): ListResult {
  const own = delivery?.batches.filter(({ batch }) => batch.list === plan.list) ?? [];
  return {
    list: plan.list,
    name: plan.name,
    duplicateOption: plan.duplicateOption,
    leads: plan.leads,
    batches: batches.length,
    attempts: own.reduce((sum, { attempts }) => sum + attempts, 0),
    batchHashes: plan.batchHashes,
    difference: plan.difference,
    paceMs: requestsPerSecond > 0 ? (Math.max(0, batches.length - 1) * 1000) / requestsPerSecond : 0,
    books: totalOf(files.filter((file) => file.list === plan.list)),
    stop: plan.stop ?? delivery?.stops.get(plan.list),
    deferred: delivery?.deferred.has(plan.list) ?? false,
    verified: verified.get(plan.list),
  };
}
