import { count, type FileResult, type LineRange, listed, plural, type RunResult } from '../model/index.ts';
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
  return {
    status: result.status,
    headline: headline(result),
    'error-code': errorCode(result),
    summary: renderSummaryOutput(result.files),
    accepted: String(totals.accepted),
    rejects: String(totals.rejects),
    duplicates: String(totals.duplicates),
    refused: String(totals.refused),
    'in-doubt': String(totals.inDoubt),
    unsent: String(totals.unsent),
    'has-rejects': String(totals.rejects > 0),
    report: paths.report,
    'rejects-dir': totals.rejects > 0 ? paths.rejects : '',
    lists: renderLists(result),
  };
}

/** One entry of the `summary` output. */
export function summaryEntry(result: FileResult): Readonly<Record<string, string | number | null>> {
  const { rows, rejects, duplicates, accepted, refused, inDoubt, unsent } = result.books;
  return {
    file: result.file,
    list: result.list,
    rows,
    rejects,
    duplicates,
    accepted,
    refused,
    in_doubt: inDoubt,
    unsent,
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

/** JSON array of the ids of lists that have something to send, for `strategy.matrix`; at most as many as a matrix holds. */
function renderLists(result: RunResult): string {
  const ids = result.lists.filter(({ list, leads, stop }) => list !== '' && leads > 0 && !stop).map(({ list }) => list);
  return JSON.stringify(ids.slice(0, MAX_MATRIX));
}

/** `lines 4, 9, 12 and 310 more`; a line that holds several of the rows, as in a file of one long line, is named once. */
export function lineList(lines: readonly number[], total: number, shown = 5): string {
  const different = [...new Set(lines)];
  if (different.length === 1) return `line ${different[0]}`;
  const first = different.slice(0, shown);
  const more = total - lines.filter((line) => first.includes(line)).length;
  const named = first.map(String);
  return `lines ${more > 0 ? `${named.join(', ')} and ${count(more)} more` : listed(named)}`;
}

/** `lines 2–501 and 700`; with more ranges than are shown, how many more. */
export function rangeList(ranges: readonly LineRange[], shown = 5): string {
  const words = ranges.slice(0, shown).map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  const more = ranges.length - words.length;
  const [only] = ranges;
  const word = ranges.length === 1 && only?.[0] === only?.[1] ? 'line' : 'lines';
  return `${word} ${more > 0 ? `${words.join(', ')} and ${plural(more, 'more range')} in the report` : listed(words)}`;
}
