import type { FileResult, RunResult } from '../model/index.ts';
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

/** Every output by name, as text. */
export function renderOutputs(
  result: RunResult,
  paths: { readonly report: string; readonly rejects: string },
): Readonly<Record<string, string>> {
  const { totals } = result;
  const hasRejectsFile = result.files.some(({ rejectsFile }) => rejectsFile !== undefined);
  return {
    status: result.status,
    headline: headline(result),
    'error-code': errorCode(result),
    summary: renderSummaryOutput(result.files),
    accepted: String(totals.accepted),
    rejects: String(totals.rejects),
    'new-rejects': String(result.newRejects),
    duplicates: String(totals.duplicates),
    unchanged: String(totals.unchanged),
    stale: String(totals.stale),
    refused: String(totals.refused),
    held: String(totals.held),
    'in-doubt': String(totals.inDoubt),
    unsent: String(totals.unsent),
    'has-rejects': String(totals.rejects > 0),
    report: paths.report,
    'rejects-dir': hasRejectsFile ? paths.rejects : '',
    lists: renderLists(result),
    'ledger-id': result.ledgerId ?? '',
  };
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
