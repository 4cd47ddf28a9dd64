import { describe, expect, test } from 'vitest';
import { type Problem, printable, says } from '../../src/model/index.ts';
import { MAX_ANNOTATIONS, renderAnnotations } from '../../src/report/annotations.ts';
import { books, fileResult, rejectGroup, runResult } from '../support/results.ts';
import { MESSAGE_CHARACTERS } from '../support/runner.ts';

const manyFiles = (n: number) => Array.from({ length: n }, (_, index) => fileResult({ file: `leads/${index}.csv` }));

describe('annotations', () => {
  test('one per rule and file, the most frequent first, with lines', () => {
    const files = [
      fileResult({ file: 'leads/a.csv', rejects: [rejectGroup(1), rejectGroup(312, { header: says`Email` })] }),
      fileResult({ file: 'leads/b.csv', rejects: [rejectGroup(2)] }),
    ];
    const annotations = renderAnnotations(runResult({ files }));
    expect(annotations.map(({ title, file, line, column }) => [title, file, line, column])).toEqual([
      ['LEADS-ROW-RAGGED · 312 rows', 'leads/a.csv', 2, 5],
      ['LEADS-ROW-RAGGED · 2 rows', 'leads/b.csv', 2, 5],
      ['LEADS-ROW-RAGGED · 1 row', 'leads/a.csv', 2, 5],
    ]);
    expect(annotations[0]?.message).toBe(
      'Email: it has 9 digits (lines 2, 3, 4, 5, 6 and 307 more)\nType the whole number.',
    );
  });

  test('rules of files that count come before more frequent ones of files that do not, which are warnings', () => {
    const files = [
      fileResult({ counts: false, rejects: [rejectGroup(100)] }),
      fileResult({ file: 'leads/b.csv', rejects: [rejectGroup(1)] }),
    ];
    expect(renderAnnotations(runResult({ files })).map(({ level, file }) => [level, file])).toEqual([
      ['error', 'leads/b.csv'],
      ['warning', 'leads/a.csv'],
    ]);
  });

  test('a rule that rows break in several ways is told in the words of each', () => {
    const examples = rejectGroup(5).examples.map((example, index) => {
      const cells = [2, 6, 2, 7, 8][index] ?? 0;
      return {
        ...example,
        message: says`It has ${cells} cells.`,
        hint: cells < 5 ? says`Add some.` : says`Remove some.`,
      };
    });
    const files = [fileResult({ rejects: [rejectGroup(5, { header: undefined, examples })] })];
    expect(renderAnnotations(runResult({ files }))[0]?.message).toBe(
      'It has 2 cells. It has 6 cells. It has 7 cells. … (lines 2, 3, 4, 5 and 6)\nAdd some. Remove some.',
    );
  });

  test.each([
    [MAX_ANNOTATIONS, MAX_ANNOTATIONS, false],
    [MAX_ANNOTATIONS + 1, MAX_ANNOTATIONS, true],
    [300, MAX_ANNOTATIONS, true],
  ])('%i files with rejects give %i', (n, expected, more) => {
    const files = manyFiles(n).map((file) => ({ ...file, rejects: [rejectGroup(3)] }));
    const annotations = renderAnnotations(runResult({ files }));
    expect(annotations).toHaveLength(expected);
    expect(annotations.at(-1)?.title.endsWith('more')).toBe(more);
    if (more) expect(annotations.at(-1)?.title).toBe(`${n - MAX_ANNOTATIONS + 1} more`);
  });

  test('what is cut from warnings alone is a warning', () => {
    const notices: Problem[] = [{ code: 'LEADS-COLUMN-UNMAPPED', message: says`x` }];
    const files = manyFiles(30).map((file) => ({
      ...file,
      counts: false,
      notices,
      rejects: [rejectGroup(3, { fresh: 0 })],
    }));
    const annotations = renderAnnotations(runResult({ files }));
    expect(new Set(annotations.map(({ level }) => level))).toEqual(new Set(['warning']));
    expect(annotations).toHaveLength(MAX_ANNOTATIONS);
  });

  test('a message is cut before the runner would cut it, and says so', () => {
    const problems: Problem[] = [{ code: 'LEADS-INTERNAL', message: printable('😀'.repeat(3000), 1e6), hint: says`x` }];
    const [annotation] = renderAnnotations(runResult({ problems }));
    expect(annotation?.message.length).toBeLessThan(MESSAGE_CHARACTERS);
    expect(annotation?.message.endsWith('😀…')).toBe(true);
  });

  test('what stopped the run comes first', () => {
    const problem: Problem = { code: 'LEADS-API-TOKEN', message: says`Smartflo refused the token.` };
    const files = [fileResult({ rejects: [rejectGroup(100)] })];
    expect(renderAnnotations(runResult({ files, problems: [problem] }))[0]?.title).toBe('LEADS-API-TOKEN');
  });

  test('rows that are held stand at their first line', () => {
    const files = [
      fileResult({
        books: books({ held: 3 }),
        held: [
          [4, 5],
          [9, 9],
        ],
      }),
    ];
    expect(renderAnnotations(runResult({ files }))).toEqual([
      {
        level: 'error',
        title: says`LEADS-HELD`,
        message: says`3 rows wait for a person to decide (lines 4–5 and 9). See what to do in the job summary.`,
        file: 'leads/a.csv',
        line: 4,
      },
    ]);
  });
});
