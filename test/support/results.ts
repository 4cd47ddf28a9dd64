import {
  EMPTY_BOOKS,
  type FileResult,
  type ListResult,
  type RejectGroup,
  type RunResult,
} from '../../src/model/index.ts';

/** A file of ten rows that all went; override what a test is about. */
export function fileResult(overrides: Partial<FileResult> = {}): FileResult {
  return {
    file: 'leads/a.csv',
    list: '441940',
    books: { ...EMPTY_BOOKS, rows: 10, accepted: 10 },
    batches: 1,
    attempts: 1,
    problems: [],
    notices: [],
    rejects: [],
    duplicates: [],
    refusals: [],
    doubts: [],
    rejectsFile: undefined,
    mapping: [{ header: 'Mobile', field: 'field_0' }],
    counts: true,
    ...overrides,
  };
}

export function listResult(overrides: Partial<ListResult> = {}): ListResult {
  return {
    list: '441940',
    name: undefined,
    duplicateOption: 'skip',
    leads: 10,
    batches: 1,
    books: { ...EMPTY_BOOKS, rows: 10, accepted: 10 },
    stop: undefined,
    verified: undefined,
    ...overrides,
  };
}

/** A delivery of one file that went well; override what a test is about. */
export function runResult(overrides: Partial<RunResult> = {}): RunResult {
  return {
    act: 'deliver',
    status: 'delivered',
    files: [fileResult()],
    lists: [listResult()],
    totals: { ...EMPTY_BOOKS, rows: 10, accepted: 10 },
    problems: [],
    notices: [],
    batchIds: [],
    startedAt: Date.UTC(2026, 10, 23),
    tookMs: 1234.5,
    failed: false,
    ...overrides,
  };
}

/** A rule that `count` rows of the Mobile column broke, at lines 2, 3, … */
export function rejectGroup(count: number, overrides: Partial<RejectGroup> = {}): RejectGroup {
  return {
    code: 'LEADS-ROW-RAGGED',
    header: 'Mobile',
    count,
    examples: Array.from({ length: Math.min(count, 20) }, (_, index) => ({
      line: index + 2,
      position: { line: index + 2, column: 5 },
      masked: '…0001',
      message: 'it has 9 digits',
      hint: 'Type the whole number.',
    })),
    ...overrides,
  };
}
