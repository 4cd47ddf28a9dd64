import { describe, expect, test } from 'vitest';
import { type Problem, type RunResult, says } from '../../src/model/index.ts';
import { nextSteps } from '../../src/report/next-steps.ts';
import { books, fileResult, listResult } from '../support/results.ts';
import { told } from './moments.ts';

const tokenRefused: Problem = {
  code: 'LEADS-API-TOKEN',
  message: says`Smartflo refused the token.`,
  hint: says`Put a valid token into the secret.`,
};

function stepsOf(counts: Parameters<typeof books>[0], parts: Partial<RunResult> = {}, file = 'leads/a.csv'): string {
  const each = fileResult({ file, books: books(counts) });
  return nextSteps(told({ files: [each], lists: [listResult({ books: each.books })], ...parts })).join(' ');
}

describe('the next steps', () => {
  test('nothing is asked for when all went well', () => {
    expect(stepsOf({ accepted: 10, duplicates: 2, unchanged: 5 })).toBe('');
  });

  test.each<[string, Parameters<typeof books>[0], Partial<RunResult>, string, string]>([
    [
      'rejects of a spreadsheet',
      { accepted: 2988, rejects: 12 },
      {},
      'leads/a.xlsx',
      '2,988 sent, 12 not. Fix them in Excel and upload the file under the same name; only those 12 will go.',
    ],
    [
      'one reject of a file that no spreadsheet opens',
      { accepted: 5, rejects: 1 },
      {},
      'leads/a.json',
      '5 sent, 1 not. Fix it and upload the file under the same name; only that one will go.',
    ],
    [
      'rejects without a ledger, which only skip allows',
      { accepted: 5, rejects: 2 },
      { ledgerId: undefined },
      'leads/a.csv.gz',
      '5 sent, 2 not. Fix them in Excel and upload the file under the same name. Smartflo skips the leads it already has.',
    ],
    [
      'rejects of a plan',
      { unsent: 5, rejects: 2 },
      { act: 'plan' },
      'leads/a.csv',
      '2 rows did not pass. Fix them in Excel and upload the file under the same name.',
    ],
    [
      'leads that are left without a reason',
      { accepted: 5, unsent: 1 },
      {},
      'leads/a.csv',
      'Run the job again: 1 lead is left. What was accepted is not sent again.',
    ],
    [
      'a stop says itself how to go on',
      { accepted: 5, unsent: 2 },
      { problems: [tokenRefused, tokenRefused] },
      'leads/a.csv',
      'Put a valid token into the secret.',
    ],
  ])('%s', (_, counts, parts, file, expected) => {
    expect(stepsOf(counts, parts, file)).toBe(expected);
  });

  test('held leads name the lists and both decisions', () => {
    const step = stepsOf({ accepted: 1, held: 1 });
    expect(step).toContain('1 lead is held');
    expect(step).toContain('only: 441940 and mode: resend-held (send now) or drop-held (never send)');
  });

  test('stale rows name the option that holds them back, and the way out', () => {
    const step = stepsOf({ accepted: 1, stale: 2 });
    expect(step).toContain('Under skip no row goes twice');
    expect(step).toContain('duplicate-option: overwrite for list 441940');
  });

  test('refused rows are told to be fixed', () => {
    const refusals = [{ line: 2, problem: tokenRefused }];
    const files = [fileResult({ books: books({ refused: 2 }), refusals })];
    expect(nextSteps(told({ files })).join()).toContain('Smartflo refused 2 leads for the reasons named at the lines.');
  });

  test('a file with mistakes does not promise that its rows go next time', () => {
    const files = [fileResult({ books: books({ unsent: 9 }), problems: [tokenRefused] })];
    expect(nextSteps(told({ files }))).toEqual([]);
  });

  test('many stops are told up to ten, and many lists are counted', () => {
    const problems = Array.from({ length: 30 }, (_, n) => ({ ...tokenRefused, hint: says`Step ${n}.` }));
    expect(nextSteps(told({ problems }))).toHaveLength(10);
    const lists = Array.from({ length: 30 }, (_, n) => listResult({ list: String(n), books: books({ stale: 1 }) }));
    expect(stepsOf({ stale: 30 }, { lists })).toContain('overwrite for 30 lists');
  });
});
