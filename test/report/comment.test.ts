import { describe, expect, test } from 'vitest';
import { type RunResult, says } from '../../src/model/index.ts';
import { commentMarker, commentNotice, renderComment } from '../../src/report/comment.ts';
import { planInWords, planTable } from '../../src/report/plan-table.ts';
import { books, difference, fileResult, listResult, rejectGroup } from '../support/results.ts';
import { told } from './moments.ts';

const source = { server: 'https://github.com', repository: 'acme/leads', sha: 'a'.repeat(40) };
const context = { source, scope: 'leads', runUrl: undefined };

describe('the comment', () => {
  test('is found again by its first line, which no scope can end', () => {
    expect(commentMarker('Leads / check (441940)')).toBe('<!-- smartflo-leads Leads _ check _441940_ -->');
    expect(commentMarker('a-->b')).toBe('<!-- smartflo-leads a_b -->');
    expect(commentMarker('one')).not.toBe(commentMarker('two'));
  });

  test('names rejects of files that count, and counts the others', () => {
    const files = [
      fileResult({ books: books({ unsent: 1, rejects: 1 }), rejects: [rejectGroup(1)] }),
      fileResult({ file: 'leads/old.csv', counts: false, books: books({ rejects: 3 }), rejects: [rejectGroup(3)] }),
    ];
    const comment = renderComment(told({ act: 'plan', files }), context);
    expect(comment).toContain(`[line\u00a02](https://github.com/acme/leads/blob/${source.sha}/leads/a.csv?plain=1#L2)`);
    expect(comment).toContain('_3 more rejected rows, not new: see the job summary._');
    expect(comment.split('Columns and what they feed')[0]).not.toContain('leads/old.csv');
  });

  test('rows of one long line have one link', () => {
    const examples = rejectGroup(9).examples.map((each, index) => ({
      ...each,
      line: 1,
      position: { line: 1, column: index },
    }));
    const files = [fileResult({ file: 'leads/a.json', rejects: [rejectGroup(9, { examples })] })];
    expect(renderComment(told({ act: 'plan', files }), context)).toContain('| 9 | [line 1](');
  });

  test('promises no delivery when rows were only judged', () => {
    const comment = renderComment(told({ act: 'validate', lists: [listResult({ list: '' })] }), context);
    expect(comment).not.toMatch(/default branch|To send/);
  });

  test.each([
    ['no-right', false, 'Add `pull-requests: write` to the permissions of the job.'],
    ['failed', false, 'Run the job again.'],
    ['no-right', true, undefined],
  ] as const)('that could not be written (%s, from a fork: %s) leads to %j', (outcome, isFork, hint) => {
    expect(commentNotice(outcome, isFork)?.hint).toBe(hint);
  });
});

describe('the plan', () => {
  const rowsOf = (result: Pick<RunResult, 'lists' | 'act'>) => planTable(result, 5000).split('\n');

  test('shows few lists side by side, without what is zero everywhere', () => {
    const lists = [
      listResult({ name: 'Home', leads: 3, difference: difference({ new: 2, changed: 1 }), books: books() }),
      listResult({ list: '7', leads: 0, difference: difference({ gone: 5 }), books: books({ duplicates: 1 }) }),
    ];
    expect(rowsOf({ act: 'plan', lists })).toEqual([
      '| List | 441940 \\(Home\\) | 7 |',
      '| --- | ---: | ---: |',
      '| To send | 3 | 0 |',
      '| New | 2 | 0 |',
      '| Changed | 1 | 0 |',
      '| No longer in the files | 0 | 5 |',
      '| Duplicates | 0 | 1 |',
    ]);
  });

  test('gives each of many lists a line', () => {
    const lists = ['1', '2', '3', '4'].map((list) => listResult({ list, books: books() }));
    expect(rowsOf({ act: 'plan', lists }).slice(0, 3)).toEqual([
      '| List | To send | New |',
      '| --- | ---: | ---: |',
      '| 1 | 10 | 10 |',
    ]);
  });

  test('says what it cannot know', () => {
    const lists = [listResult({ difference: undefined })];
    expect(planTable({ act: 'plan', lists }, 5000)).toContain('New or unchanged: not known here.');
    expect(planTable({ act: 'plan', lists }, 5000)).toContain('| New | ? |');
  });

  test.each([
    [listResult(), '10 to send (10 new); 1 request, at least 1 s'],
    [listResult({ paceMs: 999 }), '10 to send (10 new); 1 request'],
    [listResult({ difference: undefined }), '10 to send (new or unchanged: not known here); 1 request, at least 1 s'],
    [
      listResult({ leads: 0, batches: 0, difference: difference({ unchanged: 3, stale: 2, gone: 1, held: 4 }) }),
      '0 to send, 3 unchanged, 2 changed after sending, 1 no longer in the files, 4 held',
    ],
    [listResult({ batches: 0, stop: { code: 'LEADS-MAX-LEADS', message: says`x` } }), '10 held back (10 new)'],
  ])('in words: %#', (list, words) => {
    expect(planInWords(list)).toBe(words);
  });
});
