import { describe, expect, test } from 'vitest';
import { type Act, type Books, EMPTY_BOOKS, type Problem } from '../../src/model/index.ts';
import { headline, nextSteps, statusOf } from '../../src/report/status.ts';
import { fileResult, listResult, runResult } from '../support/results.ts';

const books = (parts: Partial<Books>): Books => ({ ...EMPTY_BOOKS, ...parts });
const tokenRefused: Problem = {
  code: 'LEADS-API-TOKEN',
  message: 'Smartflo refused the token.',
  hint: 'Put a valid token into the secret.',
};

describe('the status', () => {
  test.each<[string, Act, Partial<Books>, { cancelled?: boolean; stopped?: boolean }, string]>([
    ['everything went', 'deliver', { accepted: 3 }, {}, 'delivered'],
    ['everything went but rejects', 'deliver', { accepted: 3, rejects: 9, duplicates: 1 }, {}, 'delivered'],
    ['some are unsent', 'deliver', { accepted: 3, unsent: 1 }, {}, 'partial'],
    ['some were refused', 'deliver', { accepted: 3, refused: 1 }, {}, 'partial'],
    ['some are in doubt', 'deliver', { accepted: 3, inDoubt: 1 }, {}, 'partial'],
    ['another file could not be read', 'deliver', { accepted: 3 }, { stopped: true }, 'partial'],
    ['none went', 'deliver', { unsent: 3 }, {}, 'failed'],
    ['the only file could not be read', 'deliver', {}, { stopped: true }, 'failed'],
    ['only rejects', 'deliver', { rejects: 3 }, {}, 'nothing-to-do'],
    ['no rows', 'deliver', {}, {}, 'nothing-to-do'],
    ['planned', 'plan', { unsent: 3 }, {}, 'planned'],
    ['validated', 'validate', { unsent: 3, rejects: 1 }, {}, 'planned'],
    ['cancelled', 'deliver', { accepted: 1, unsent: 3 }, { cancelled: true }, 'cancelled'],
  ])('%s', (_, act, parts, { cancelled = false, stopped = false }, expected) => {
    expect(statusOf({ act, totals: books(parts), cancelled, stopped })).toBe(expected);
  });
});

describe('the headline', () => {
  test.each([
    [runResult(), '10 leads sent.'],
    [runResult({ totals: books({ rows: 3000, accepted: 2988, rejects: 12 }) }), '2,988 leads sent, 12 rows rejected.'],
    [
      runResult({
        status: 'partial',
        totals: books({ rows: 2001, accepted: 1500, unsent: 500, duplicates: 1 }),
        problems: [tokenRefused],
      }),
      '1,500 leads sent, 1 duplicate, 500 leads not sent. Smartflo refused the token.',
    ],
    [
      runResult({ act: 'plan', status: 'planned', totals: books({ rows: 11, unsent: 10, rejects: 1 }) }),
      'Would send 10 leads to 1 list, 1 row rejected.',
    ],
    [
      runResult({
        act: 'validate',
        status: 'planned',
        totals: books({ rows: 18, unsent: 17, rejects: 1 }),
        files: [
          fileResult({ books: books({ rows: 11, unsent: 10, rejects: 1 }) }),
          fileResult({ books: books({ rows: 7, unsent: 7 }), problems: [tokenRefused] }),
        ],
      }),
      '18 rows checked: 10 good leads, 1 row rejected, 1 file with mistakes.',
    ],
    [runResult({ status: 'nothing-to-do', totals: EMPTY_BOOKS }), 'Nothing to send: no rows in any lead file.'],
    [
      runResult({ status: 'cancelled', totals: books({ accepted: 1, unsent: 2 }) }),
      'Cancelled: 1 lead sent, 2 leads not sent.',
    ],
  ])('%#', (result, expected) => {
    expect(headline(result)).toBe(expected);
  });
});

describe('the next steps', () => {
  test('nothing is asked for when all went well', () => {
    expect(nextSteps(runResult())).toEqual([]);
  });

  test('rejects say what went and how to mend the rest', () => {
    const [step] = nextSteps(runResult({ totals: books({ rows: 3000, accepted: 2988, rejects: 12 }) }));
    expect(step).toBe(
      '2,988 leads went, 12 rows did not pass. Mend them in the original file and upload it under the same name, ' +
        'or in the rejects file and commit that in its place. Smartflo skips the leads it already has.',
    );
  });

  test('under clone nobody is told to send again what went', () => {
    const totals = books({ rows: 2, accepted: 1, rejects: 1 });
    const cloned = listResult({ duplicateOption: 'clone', books: totals });
    const [step] = nextSteps(runResult({ lists: [cloned], totals }));
    expect(step).toBe(
      '1 lead went, 1 row did not pass. Mend it in the rejects file and commit that in place of the original: under ' +
        'clone, sending the original again phones its people twice.',
    );
    const planned = listResult({ duplicateOption: 'clone', books: books({ rows: 2, unsent: 1, rejects: 1 }) });
    expect(nextSteps(runResult({ act: 'plan', lists: [planned], totals })).join()).toContain('in the original file');
  });

  test('only under skip is it said that Smartflo skips', () => {
    const result = runResult({
      lists: [listResult({ duplicateOption: 'overwrite' })],
      totals: books({ rows: 2, accepted: 1, rejects: 1 }),
    });
    expect(nextSteps(result).join()).not.toContain('skips');
  });

  test('a stop gives its own way out, once', () => {
    const steps = nextSteps(runResult({ status: 'failed', problems: [tokenRefused, tokenRefused] }));
    expect(steps).toEqual(['Put a valid token into the secret.']);
  });
});
