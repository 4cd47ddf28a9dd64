import { describe, expect, test } from 'vitest';
import { type FailOn, NO_NEWS, type Problem, type RunResult, says } from '../../src/model/index.ts';
import { errorCode, isFailed } from '../../src/report/verdict.ts';
import { books, fileResult, listResult, rejectGroup, runResult } from '../support/results.ts';

const problem: Problem = { code: 'LEADS-INTERNAL', message: says`x` };
const oldRejects = fileResult({ counts: false, books: books({ rows: 1, rejects: 1 }) });
const newRejects = fileResult({ books: books({ rows: 1, rejects: 1 }) });

describe('the verdict', () => {
  test.each<[string, RunResult, Record<FailOn, boolean>]>([
    ['all went', runResult(), { new: false, any: false, errors: false }],
    ['a reject', runResult({ files: [newRejects] }), { new: true, any: true, errors: false }],
    ['a reject of an untouched file', runResult({ files: [oldRejects] }), { new: false, any: true, errors: false }],
    [
      'a refused row',
      runResult({ files: [fileResult({ books: books({ rows: 1, refused: 1 }) })] }),
      { new: true, any: true, errors: false },
    ],
    [
      'a refused row that an earlier run told',
      runResult({ files: [fileResult({ books: books({ refused: 1 }), counts: false })] }),
      { new: false, any: true, errors: false },
    ],
    [
      'a held row',
      runResult({ files: [fileResult({ books: books({ held: 1 }) })] }),
      { new: true, any: true, errors: false },
    ],
    [
      'a held row that an earlier run told',
      runResult({ files: [fileResult({ books: books({ held: 1 }), counts: false })] }),
      { new: false, any: true, errors: false },
    ],
    [
      'in doubt or unsent in a file that does not count',
      runResult({ files: [fileResult({ books: books({ inDoubt: 1, unsent: 1 }), counts: false })] }),
      { new: true, any: true, errors: true },
    ],
    [
      'an unreadable file',
      runResult({ files: [fileResult({ problems: [problem] })] }),
      { new: true, any: true, errors: true },
    ],
    [
      'an unreadable file that was not touched',
      runResult({ files: [fileResult({ problems: [problem], counts: false })] }),
      { new: false, any: true, errors: true },
    ],
    ['a stopped list', runResult({ lists: [listResult({ stop: problem })] }), { new: true, any: true, errors: true }],
    ['a stopped run', runResult({ problems: [problem] }), { new: true, any: true, errors: true }],
    ['in doubt', runResult({ totals: books({ inDoubt: 1 }) }), { new: true, any: true, errors: true }],
    ['unsent', runResult({ totals: books({ unsent: 1 }) }), { new: true, any: true, errors: true }],
    [
      'unsent in a plan',
      runResult({ act: 'plan', totals: books({ unsent: 1 }) }),
      { new: false, any: false, errors: false },
    ],
    [
      'only what need not go',
      runResult({ files: [fileResult({ books: books({ duplicates: 4, unchanged: 3, stale: 2 }) })] }),
      { new: false, any: false, errors: false },
    ],
  ])('%s', (_, result, expected) => {
    for (const failOn of ['new', 'any', 'errors'] as const)
      expect(isFailed(result, failOn), failOn).toBe(expected[failOn]);
  });
});

describe('the error code', () => {
  test('is empty when nothing made the run fail', () => {
    expect(errorCode(runResult({ files: [fileResult({ rejects: [rejectGroup(1)] })] }))).toBe('');
  });

  test('is the commonest reject when nothing else made it red', () => {
    const rejects = [rejectGroup(1), rejectGroup(5, { code: 'LEADS-PHONE-SHORT' })];
    const files = [fileResult({ rejects, books: books({ rejects: 6 }) })];
    expect(errorCode(runResult({ files, failed: true }))).toBe('LEADS-PHONE-SHORT');
  });

  test('names leads that are newly held, since no problem does', () => {
    const held = fileResult({ books: books({ held: 2 }), rejects: [rejectGroup(1)] });
    expect(errorCode(runResult({ files: [held], failed: true }))).toBe('LEADS-HELD');
    expect(errorCode(runResult({ files: [{ ...held, rejects: [], counts: false, news: NO_NEWS }] }))).toBe('');
  });

  test('names what is new before what people have been told, and nothing when the job is green', () => {
    const problem: Problem = { code: 'LEADS-REFUSED-BEFORE', message: says`x` };
    const old = fileResult({ books: books({ refused: 1 }), refusals: [{ line: 2, problem }], counts: false });
    const fresh = fileResult({ books: books({ rejects: 1 }), rejects: [rejectGroup(1)] });
    const both = { ...old, counts: true, news: { ...NO_NEWS, rejects: 1 }, rejects: [rejectGroup(1)] };
    expect(errorCode(runResult({ files: [old, fresh], failed: true }))).toBe('LEADS-ROW-RAGGED');
    expect(errorCode(runResult({ files: [both], failed: true }))).toBe('LEADS-ROW-RAGGED');
    expect(errorCode(runResult({ files: [old], failed: true }))).toBe('LEADS-REFUSED-BEFORE');
    expect(errorCode(runResult({ files: [old], failed: false }))).toBe('');
  });

  test('names the run before a list before a file', () => {
    const file: Problem = { code: 'LEADS-FILE-ENCODING', message: says`x` };
    const list: Problem = { code: 'LEADS-MAX-LEADS', message: says`x` };
    const all = {
      files: [fileResult({ problems: [file] })],
      lists: [listResult({ stop: list })],
      problems: [problem],
      failed: true,
    };
    expect(errorCode(all)).toBe('LEADS-INTERNAL');
    expect(errorCode({ ...all, problems: [] })).toBe('LEADS-MAX-LEADS');
    expect(errorCode({ ...all, problems: [], lists: [] })).toBe('LEADS-FILE-ENCODING');
  });
});
