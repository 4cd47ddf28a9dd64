import type { RunResult } from '../model/index.ts';
import { summaryEntry } from './outputs.ts';
import { headline } from './status.ts';

/** Version of the shape in `schemas/report.schema.json`; a change that breaks readers raises it. */
export const REPORT_VERSION = 1;

/** The whole run as JSON, without personal data: masked values, lines and counts only. */
export function renderReport(result: RunResult): string {
  const report = {
    version: REPORT_VERSION,
    status: result.status,
    headline: headline(result),
    act: result.act,
    started_at: new Date(result.startedAt).toISOString(),
    took_ms: Math.round(result.tookMs),
    failed: result.failed,
    totals: snake(result.totals),
    lists: result.lists.map((list) => ({
      list: list.list,
      name: list.name ?? null,
      duplicate_option: list.duplicateOption,
      leads: list.leads,
      batches: list.batches,
      books: snake(list.books),
      stop: list.stop ?? null,
      verified: list.verified ?? null,
    })),
    files: result.files.map((file) => ({
      ...summaryEntry(file),
      counts: file.counts,
      mapping: file.mapping.map(({ header, field }) => ({ header, field: field ?? null })),
      problems: file.problems,
      notices: file.notices,
      rejects_by_rule: file.rejects.map(({ code, header, count, examples }) => ({
        code,
        header: header ?? null,
        count,
        examples,
      })),
      duplicate_examples: file.duplicates,
      refusals: file.refusals,
      doubts: file.doubts,
    })),
    problems: result.problems,
    notices: result.notices,
    batch_ids: result.batchIds,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** `inDoubt` → `in_doubt`: the words of the `summary` output. */
function snake(books: RunResult['totals']): Record<string, number> {
  const { inDoubt, ...rest } = books;
  return { ...rest, in_doubt: inDoubt };
}
