import type { Difference, RunResult } from '../model/index.ts';
import { booksEntry } from './books-text.ts';
import { summaryEntry } from './outputs.ts';
import { headline } from './status.ts';

/** Version of the shape in `schemas/report.schema.json`; a change that breaks readers raises it. */
export const REPORT_VERSION = 1;

/** Most places of rejects that a report names one by one: beyond, it grows larger than programs read. The counts stay whole. */
const MAX_EXAMPLES = 20_000;

/** The whole run as JSON, without personal data: masked values, lines and counts only. */
export function renderReport(result: RunResult): string {
  let room = MAX_EXAMPLES;
  const taken = <T>(examples: readonly T[]): readonly T[] => {
    const kept = examples.slice(0, room);
    room -= kept.length;
    return kept;
  };
  const report = {
    version: REPORT_VERSION,
    status: result.status,
    headline: headline(result),
    act: result.act,
    started_at: new Date(result.startedAt).toISOString(),
    took_ms: Math.round(result.tookMs),
    timings: { judge_ms: Math.round(result.timings.judgeMs), deliver_ms: Math.round(result.timings.deliverMs) },
    failed: result.failed,
    ledger_id: result.ledgerId ?? null,
    totals: booksEntry(result.totals),
    new_rejects: result.newRejects,
    lists: result.lists.map((list) => ({
      list: list.list,
      name: list.name ?? null,
      duplicate_option: list.duplicateOption,
      leads: list.leads,
      batches: list.batches,
      attempts: list.attempts,
      books: booksEntry(list.books),
      difference: list.difference ? differenceEntry(list.difference) : null,
      batch_hashes: list.batchHashes,
      pace_ms: Math.round(list.paceMs),
      stop: list.stop ?? null,
      deferred: list.deferred,
      verified: list.verified ?? null,
    })),
    files: result.files.map((file) => ({
      ...summaryEntry(file),
      counts: file.counts,
      new: file.news,
      remembered: file.remembered,
      mapping: file.mapping.map(({ header, field }) => ({ header, field: field ?? null })),
      problems: file.problems,
      notices: file.notices,
      rejects_by_rule: file.rejects.map(({ code, header, count, fresh, examples }) => ({
        code,
        header: header ?? null,
        count,
        new: fresh,
        examples: taken(examples),
      })),
      duplicate_examples: file.duplicates,
      refusals: file.refusals,
      doubts: file.doubts,
      held_lines: file.held,
      stale_lines: file.stale,
    })),
    problems: result.problems,
    notices: result.notices,
    batch_ids: result.batchIds,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function differenceEntry({ inDoubt, ...rest }: Difference): Readonly<Record<string, number>> {
  return { ...rest, in_doubt: inDoubt };
}
