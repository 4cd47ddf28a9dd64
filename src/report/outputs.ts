import type { FileResult, Problem, RunResult } from '../model/index.ts';
import { booksEntry } from './books-text.ts';
import { listsToServe } from './lists-to-serve.ts';
import { headline } from './status.ts';
import { errorCode } from './verdict.ts';

/**
 * Most characters of the `summary` output. GitHub takes 1 MB for all outputs of a job, counted as UTF-16, so half a
 * million characters; the rest is margin for the other outputs and other steps.
 */
export const MAX_SUMMARY_CHARACTERS = 400_000;

/** GitHub's limit on the jobs of a matrix. */
const MAX_MATRIX = 256;

/** Absolute paths of what a run leaves on disk. */
interface ReportPaths {
  readonly report: string;
  readonly rejects: string;
}

/** One output of the action. */
interface OutputDefinition {
  /** For `action.yml` and the docs. */
  readonly description: string;
  /** Its text at the end of a run. */
  value(result: RunResult, paths: ReportPaths): string;
}

/** Every output, in the order of `action.yml`: what people are told of it stands beside what makes it. */
const TABLE = {
  status: {
    description: 'delivered, nothing-to-do, partial, failed, planned, deferred or cancelled.',
    value: ({ status }) => status,
  },
  headline: {
    description: 'What happened, in one line without file names or personal data.',
    value: (result) => headline(result),
  },
  'error-code': {
    description: 'Code of what made the job red: the first problem, else the commonest reject; empty if it is green.',
    value: (result) => errorCode(result),
  },
  summary: {
    description: 'JSON array with one object per file: its list, the counts of its rows, its error.',
    value: ({ files }) => renderSummaryOutput(files),
  },
  accepted: { description: 'Rows that Smartflo accepted.', value: ({ totals }) => String(totals.accepted) },
  rejects: {
    description: 'Rows that were not sent because a rule is broken.',
    value: ({ totals }) => String(totals.rejects),
  },
  'new-rejects': {
    description: 'Rejects that no complete run has told you before; a row that only moved is not new.',
    value: ({ newRejects }) => String(newRejects),
  },
  duplicates: {
    description: 'Rows that lost to another row with the same key.',
    value: ({ totals }) => String(totals.duplicates),
  },
  unchanged: {
    description: 'Rows that an earlier run delivered, as they stand in the file now.',
    value: ({ totals }) => String(totals.unchanged),
  },
  stale: {
    description:
      'Rows that changed after an earlier run delivered them; only `duplicate-option: overwrite` sends them again.',
    value: ({ totals }) => String(totals.stale),
  },
  refused: { description: 'Rows that Smartflo refused for good.', value: ({ totals }) => String(totals.refused) },
  held: {
    description: 'Rows that may have arrived and must not arrive twice, so that they wait for a person.',
    value: ({ totals }) => String(totals.held),
  },
  'in-doubt': {
    description: 'Rows that were sent and whose answer was lost.',
    value: ({ totals }) => String(totals.inDoubt),
  },
  unsent: {
    description: 'Good rows that were not sent; in a plan, those that would be.',
    value: ({ totals }) => String(totals.unsent),
  },
  'has-rejects': { description: 'true or false.', value: ({ totals }) => String(totals.rejects > 0) },
  report: {
    description: 'Path of report.json, which holds no personal data.',
    value: (_, { report }) => report,
  },
  'rejects-dir': {
    description:
      'Directory of the rejects files and of the lists of people who were sent before, which repeat rows: they hold personal data. Empty when there is none.',
    value: ({ files }, { rejects }) =>
      files.some(({ rejectsFile, alreadySent }) => rejectsFile !== undefined || alreadySent.length > 0) ? rejects : '',
  },
  lists: {
    description:
      'JSON array of the ids of at most 256 lists that a delivery has something to do for, for a job matrix; `[]` when there is none.',
    value: (result) => renderLists(result),
  },
  'ledger-id': {
    description: 'Id of the ledger, for `ledger-id` in the config; empty without one.',
    value: ({ ledgerId }) => ledgerId ?? '',
  },
} as const satisfies Readonly<Record<string, OutputDefinition>>;

/** The names of the outputs, and no other. */
export type OutputName = keyof typeof TABLE;

const NAMES = Object.keys(TABLE) as readonly OutputName[];

/** Every output with its description, in the order of `action.yml`. */
export const OUTPUTS = NAMES.map((name) => ({ name, description: TABLE[name].description }));

/** Every output of a run that came to its end. */
export function renderOutputs(result: RunResult, paths: ReportPaths): Readonly<Record<OutputName, string>> {
  return Object.fromEntries(NAMES.map((name) => [name, TABLE[name].value(result, paths)])) as Record<
    OutputName,
    string
  >;
}

/** The outputs of a run that stopped before its end; the others stay as they are. */
export function renderStopOutputs(
  headline: string,
  problems: readonly Problem[],
): Readonly<Partial<Record<OutputName, string>>> {
  return { headline, 'error-code': problems[0]?.code ?? '', summary: '[]' };
}

/** One entry of the `summary` output. */
export function summaryEntry(result: FileResult): Readonly<Record<string, string | number | null>> {
  return {
    file: result.file,
    list: result.list,
    ...booksEntry(result.books),
    batches: result.batches,
    attempts: result.attempts,
    error: result.problems[0]?.code ?? null,
  };
}

/** JSON array with one object per file. A list too long for GitHub is cut whole entries at a time and says so in its last one. */
function renderSummaryOutput(files: readonly FileResult[]): string {
  const entries: string[] = [];
  let characters = 2;
  for (const file of files) {
    const entry = JSON.stringify(summaryEntry(file));
    if (characters + entry.length + 1 > MAX_SUMMARY_CHARACTERS) {
      entries.push(JSON.stringify({ cut: true, files_left_out: files.length - entries.length }));
      break;
    }
    entries.push(entry);
    characters += entry.length + 1;
  }
  return `[${entries.join(',')}]`;
}

/** JSON array of list ids for `strategy.matrix`; at most as many as a matrix holds. */
function renderLists(result: RunResult): string {
  return JSON.stringify(listsToServe(result).slice(0, MAX_MATRIX));
}
