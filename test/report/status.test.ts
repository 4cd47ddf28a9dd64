import { describe, expect, test } from 'vitest';
import {
  type Act,
  type Books,
  type FileResult,
  type ListResult,
  type Problem,
  printable,
  type RunResult,
  says,
} from '../../src/model/index.ts';
import { headline, statusOf } from '../../src/report/status.ts';
import { books, fileResult, listResult, runResult } from '../support/results.ts';

const tokenRefused: Problem = { code: 'LEADS-API-TOKEN', message: says`Smartflo refused the token.` };
const tooMany: Problem = { code: 'LEADS-MAX-LEADS', message: says`Too many leads.` };

const run = (parts: Partial<Books>, file: Partial<FileResult> = {}, list: Partial<ListResult> = {}) => ({
  files: [fileResult({ books: books(parts), ...file })],
  lists: [listResult(list)],
});

describe('the status', () => {
  test.each<[string, Act, Partial<RunResult>, string]>([
    ['everything went', 'deliver', run({ accepted: 3 }), 'delivered'],
    [
      'all but what need not',
      'deliver',
      run({ accepted: 3, rejects: 9, duplicates: 1, unchanged: 2, stale: 1 }),
      'delivered',
    ],
    ['some are unsent', 'deliver', run({ accepted: 3, unsent: 1 }), 'partial'],
    ['some were refused', 'deliver', run({ accepted: 3, refused: 1 }), 'partial'],
    [
      'some were refused by an earlier run',
      'deliver',
      run({ accepted: 3, refused: 1 }, { counts: false }),
      'delivered',
    ],
    ['some are held', 'deliver', run({ accepted: 3, held: 1 }), 'partial'],
    ['some were held by an earlier run', 'deliver', run({ unchanged: 3, held: 1 }, { counts: false }), 'nothing-to-do'],
    ['some are in doubt', 'deliver', run({ accepted: 3, inDoubt: 1 }), 'partial'],
    ['a file could not be read', 'deliver', run({ accepted: 3 }, { problems: [tooMany] }), 'partial'],
    ['a list was stopped', 'deliver', run({ accepted: 3 }, {}, { stop: tooMany }), 'partial'],
    ['the run met a problem', 'deliver', { ...run({ accepted: 3 }), problems: [tokenRefused] }, 'partial'],
    ['none went', 'deliver', run({ unsent: 3 }), 'failed'],
    ['the only file could not be read', 'deliver', run({}, { problems: [tooMany] }), 'failed'],
    ['an old file still can’t be read', 'deliver', run({}, { problems: [tooMany], counts: false }), 'nothing-to-do'],
    ['only rejects', 'deliver', run({ rejects: 3 }), 'nothing-to-do'],
    ['only unchanged rows', 'deliver', run({ unchanged: 3 }), 'nothing-to-do'],
    ['no rows', 'deliver', run({}), 'nothing-to-do'],
    ['another run was sending', 'deliver', run({ unsent: 3 }, {}, { deferred: true, stop: tooMany }), 'deferred'],
    [
      'another run was sending to one of two',
      'deliver',
      run({ accepted: 1, unsent: 3 }, {}, { deferred: true }),
      'partial',
    ],
    ['planned', 'plan', run({ unsent: 3 }), 'planned'],
    ['validated', 'validate', run({ unsent: 3, rejects: 1 }), 'planned'],
  ])('%s', (_, act, parts, expected) => {
    expect(statusOf({ ...runResult({ act, ...parts }), cancelled: false })).toBe(expected);
  });

  test('a cancelled run is cancelled, whatever went', () => {
    expect(statusOf({ ...runResult(), cancelled: true })).toBe('cancelled');
  });
});

describe('the headline', () => {
  test.each<[Partial<RunResult>, string]>([
    [{}, '10 leads sent.'],
    [run({ accepted: 2988, rejects: 12 }), '2,988 leads sent, 12 rows rejected.'],
    [
      { ...run({ accepted: 1500, unsent: 500, duplicates: 1 }), status: 'partial', problems: [tokenRefused] },
      '1,500 leads sent, 500 leads not sent, 1 duplicate. Smartflo refused the token.',
    ],
    [
      { ...run({ unsent: 500 }, {}, { stop: tooMany }), status: 'failed' },
      '0 leads sent, 500 leads not sent. Too many leads.',
    ],
    [
      { ...run({ unsent: 10, rejects: 1 }), act: 'plan', status: 'planned' },
      'Would send 10 leads to 1 list, 1 row rejected.',
    ],
    [
      { ...run({ unchanged: 10 }, {}, { leads: 0 }), act: 'plan', status: 'planned' },
      'Would send nothing, 10 rows unchanged.',
    ],
    [
      {
        act: 'validate',
        status: 'planned',
        files: [
          fileResult({ books: books({ unsent: 10, rejects: 1 }) }),
          fileResult({ books: books({ unsent: 7 }), problems: [tokenRefused] }),
        ],
      },
      '18 rows checked: 10 good leads, 1 row rejected, 1 file with mistakes.',
    ],
    [
      { ...run({ rejects: 12, unchanged: 2988 }, { counts: false }), status: 'nothing-to-do' },
      'Nothing to send, 12 rows rejected (none new), 2,988 rows unchanged.',
    ],
    [
      {
        status: 'nothing-to-do',
        files: [
          fileResult({ books: books({ rejects: 2 }) }),
          fileResult({ books: books({ rejects: 12 }), counts: false }),
        ],
      },
      'Nothing to send, 14 rows rejected (2 new).',
    ],
    [{ ...run({}), status: 'nothing-to-do' }, 'Nothing to send: no rows in any lead file.'],
    [
      { ...run({ accepted: 1, refused: 1, held: 2, inDoubt: 3, stale: 4 }), status: 'partial' },
      '1 lead sent, 1 lead refused by Smartflo, 2 leads held, 3 leads in doubt, 4 rows changed after sending.',
    ],
    [
      {
        ...run({ accepted: 1, unsent: 2 }),
        status: 'cancelled',
        problems: [{ code: 'LEADS-CANCELLED', message: says`The run was cancelled.` }],
      },
      'Cancelled: 1 lead sent, 2 leads not sent.',
    ],
  ])('%#: %j', (parts, expected) => {
    expect(headline(runResult(parts))).toBe(expected);
  });

  test('fits a chat message, however long the reason is', () => {
    const problems: Problem[] = [{ code: 'LEADS-API-DOWN', message: printable('x'.repeat(5000), 1e6) }];
    expect(headline(runResult({ problems }))).toHaveLength(500);
  });
});
