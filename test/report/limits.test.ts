import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/host/console.ts';
import { type Problem, printable, type RunResult, says } from '../../src/model/index.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { MAX_COMMENT_CHARACTERS, renderComment } from '../../src/report/comment.ts';
import { writeLog } from '../../src/report/log.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import { renderReport } from '../../src/report/report-json.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { createReportCheck } from '../support/report-check.ts';
import { books, difference, fileResult, listResult, rejectGroup } from '../support/results.ts';
import { annotationsKept, commandOf, commandsIn, jobOutputs, summaryShown } from '../support/runner.ts';
import { told } from './moments.ts';

// Made-up names and numbers; the names are what an attacker would commit.
const HOSTILE = [
  'leads/::error::forged.csv',
  'leads/a\n::set-output name=status::delivered.csv',
  'leads/##[error]forged.csv',
  'leads/`<script>alert(1)</script>`|.csv',
  'leads/[x](javascript:alert(1)) @everyone.csv',
  'leads/\u202Egnp.csv',
  'leads/--><!-- smartflo-leads.csv',
  'leads/%0A::error::x.csv',
  `leads/${printable('😀'.repeat(300), 1e6)}.csv`,
];

const context = {
  source: { server: 'https://github.com', repository: 'acme/leads', sha: 'f'.repeat(40) },
  scope: 'leads --> plan',
  runUrl: 'https://github.com/acme/leads/actions/runs/1',
};
const paths = { report: '/tmp/r/report.json', rejects: '/tmp/r/rejects' };
const check = createReportCheck();

const long: Problem = {
  code: 'LEADS-INTERNAL',
  message: printable('|*_<'.repeat(200), 1e6),
  hint: printable('`'.repeat(400), 1e6),
};

function withRejects(rejects: number, act: RunResult['act'] = 'plan'): RunResult {
  const counts = books({ rejects, unsent: 5 });
  const groups = rejects === 0 ? [] : [rejectGroup(rejects)];
  return told({ act, files: [fileResult({ rejects: groups, books: counts })] });
}

/** As much of everything as the conductor ever keeps, and more files and lists than anybody has. */
function everything(act: RunResult['act'], names: (index: number) => string): RunResult {
  const files = Array.from({ length: 300 }, (_, index) =>
    fileResult({
      file: names(index),
      list: String(index),
      books: books({ rejects: 100_000, refused: 20, held: 2, inDoubt: 2000, stale: 3, unsent: 7 }),
      problems: [{ ...long, file: names(index) }],
      notices: [{ ...long, message: says`${index} ${long.message}` }],
      rejects: Array.from({ length: 12 }, (_, rule) =>
        rejectGroup(9000, {
          header: says`${rule}${printable('|😀'.repeat(29), 1e6)}`,
          examples: rejectGroup(20).examples.map((example, line) => ({
            ...example,
            masked: printable('|`'.repeat(20), 1e6),
            message: says`${line} ${long.message}`,
          })),
        }),
      ),
      refusals: Array.from({ length: 20 }, (_, line) => ({
        line: line + 2,
        problem: { ...long, message: says`${line} ${long.message}` },
      })),
      doubts: Array.from({ length: 1000 }, (_, range) => [range * 3 + 1, range * 3 + 2] as const),
      held: [[1, 2]],
      stale: [[1, 3]],
      mapping: Array.from({ length: 300 }, (_, column) => ({
        header: says`${index}${printable('<'.repeat(50), 1e6)}`,
        field: `${column}`,
      })),
    }),
  );
  const lists = files.map(({ list, books: counts }) =>
    listResult({
      list,
      name: '<&|'.repeat(100),
      books: counts,
      batches: 2000,
      batchHashes: Array.from({ length: 2000 }, () => '0a1b2c3d'),
      difference: difference({ new: 1, changed: 2, unchanged: 3, stale: 4, gone: 5, inDoubt: 6, refused: 7, held: 8 }),
      stop: { ...long, message: says`${printable(list)} ${long.message}` },
      verified: { checked: 3, found: 1, missing: 1, different: 1, unverified: 0 },
    }),
  );
  const many = Array.from({ length: 300 }, (_, n) => ({
    ...long,
    message: says`${n} ${long.message}`,
    hint: says`${n} ${long.hint ?? ''}`,
  }));
  return told({ act, files, lists, problems: many, notices: many });
}

const plain = (index: number) => `leads/${index}.csv`;
const hostile = (index: number) => `${HOSTILE[index % HOSTILE.length]}${index}`;

const CASES: readonly (readonly [string, RunResult])[] = [
  ...[0, 1, 10, 100_000].map((n) => [`${n} rejects`, withRejects(n)] as const),
  ['100,000 rejects, delivered', withRejects(100_000, 'deliver')],
  ['300 files, planned', everything('plan', plain)],
  ['300 files, delivered', everything('deliver', plain)],
  ['300 files with hostile names', everything('plan', hostile)],
  ['no file at all', told({ files: [], lists: [] })],
];

function logOf(result: RunResult): string {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const log = createLog({ write, debug: false, groups: 'action' });
  writeLog(result, { log, colour: false, paths });
  return text;
}

describe.each(CASES)('%s', (_, result) => {
  test('the comment is one that GitHub takes, begins with its marker and has a text', () => {
    const comment = renderComment(result, context);
    expect(comment.length).toBeLessThan(MAX_COMMENT_CHARACTERS);
    expect(comment.split('\n')[0]).toBe('<!-- smartflo-leads leads _ plan -->');
    expect(comment).toContain('### ');
  });

  test('the runner shows the summary', () => {
    expect(summaryShown(renderSummary(result, context.source))).toBeDefined();
  });

  test('every annotation is kept and none is cut', () => {
    const annotations = renderAnnotations(result);
    const kept = annotationsKept(annotations.map(commandOf).join('\n'));
    expect(kept).toEqual(annotations.map((each) => ({ ...NOWHERE, ...each })));
  });

  test('every output reaches the next job', () => {
    const outputs = renderOutputs(result, paths);
    const set = Object.entries(outputs).filter(([, value]) => value !== '');
    expect(jobOutputs(outputs, ['a-token-of-Smartflo', 'gh-token'])).toEqual(Object.fromEntries(set));
    expect(JSON.parse(outputs['summary'] ?? '')).toBeInstanceOf(Array);
    expect(outputs['headline']).not.toMatch(/[\r\n]/);
  });

  test('the report keeps to its schema', () => {
    expect(check(JSON.parse(renderReport(result)))).toEqual({ valid: true, errors: [] });
  });

  test('the log orders the runner to do nothing but fold', () => {
    const commands = commandsIn(logOf(result)).map(({ command }) => command);
    expect(new Set(commands)).toEqual(new Set(result.files.length > 0 ? ['group', 'endgroup'] : []));
  });

  test('no line of a table has more or fewer cells than its header', () => {
    for (const page of [renderSummary(result, context.source), renderComment(result, context)]) {
      const widths = page.split('\n\n').map((block) => cellCounts(block));
      for (const counts of widths) expect(new Set(counts).size).toBeLessThanOrEqual(1);
    }
  });
});

/** What an annotation without a place has. */
const NOWHERE = { file: undefined, line: undefined, column: undefined };

/** Bars that divide cells in each line of a table: those that no backslash takes the effect from. */
function cellCounts(block: string): readonly number[] {
  const lines = block.split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) => (line.replace(/\\./g, '').match(/\|/g) ?? []).length);
}

test('what is left out is told on each page', () => {
  const result = everything('plan', plain);
  expect(renderSummary(result)).toMatch(/_\d[\d,]* more rules are in the report\._/);
  expect(renderComment(result, context)).toMatch(/_\d[\d,]* more rules are in the report\._/);
  expect(JSON.parse(renderOutputs(result, paths)['lists'] ?? '')).toEqual([]);
});

test('no hostile name gets out of its code', () => {
  const comment = renderComment(everything('plan', hostile), context);
  expect(comment.replace(/`+[^`\n]+`+/g, '').replace(/\\./g, '')).not.toMatch(/<script|javascript:|-->(?!\n)/);
});
