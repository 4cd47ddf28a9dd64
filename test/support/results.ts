import {
  addBooks,
  type Books,
  type Difference,
  EMPTY_BOOKS,
  type FileResult,
  type ListResult,
  type News,
  NO_NEWS,
  type RejectGroup,
  type RunResult,
  says,
} from '../../src/model/index.ts';

/** Books with these counts, whose rows are their sum unless given. */
export function books(parts: Partial<Books> = {}): Books {
  const { rows, ...counts } = parts;
  const sum = Object.values(counts).reduce((total, n) => total + n, 0);
  return { ...EMPTY_BOOKS, ...counts, rows: rows ?? sum };
}

/** A file of ten rows that all went; override what a test is about. */
export function fileResult(overrides: Partial<FileResult> = {}): FileResult {
  return {
    file: 'leads/a.csv',
    list: '441940',
    books: books({ accepted: 10 }),
    batches: 1,
    attempts: 1,
    problems: [],
    notices: [],
    duplicates: [],
    refusals: [],
    doubts: [],
    held: [],
    stale: [],
    rejectsFile: undefined,
    alreadySent: [],
    mapping: [{ header: says`Mobile`, field: 'field_0' }],
    counts: true,
    remembered: false,
    news: newsAsIs(overrides),
    told: [],
    ...overrides,
    rejects: groupsAsIs(overrides),
  };
}

/** Nothing is new in the groups of a file that does not count. */
function groupsAsIs({ counts = true, rejects = [] }: Partial<FileResult>): readonly RejectGroup[] {
  return counts ? rejects : rejects.map((group) => ({ ...group, fresh: 0 }));
}

/** All of a file that counts is news, unless a test says otherwise. */
function newsAsIs({ counts = true, books: own }: Partial<FileResult>): News {
  return counts && own ? { rejects: own.rejects, refused: own.refused, held: own.held } : NO_NEWS;
}

/** A list that got ten leads; override what a test is about. */
export function listResult(overrides: Partial<ListResult> = {}): ListResult {
  return {
    list: '441940',
    name: undefined,
    duplicateOption: 'skip',
    leads: 10,
    batches: 1,
    attempts: 1,
    books: books({ accepted: 10 }),
    batchHashes: ['0a1b2c3d'],
    difference: difference({ new: 10 }),
    paceMs: 1000,
    stop: undefined,
    deferred: false,
    verified: undefined,
    ...overrides,
  };
}

/** What the ledger says of a list: nothing but these counts. */
export function difference(parts: Partial<Difference> = {}): Difference {
  return { new: 0, changed: 0, unchanged: 0, stale: 0, gone: 0, inDoubt: 0, refused: 0, held: 0, ...parts };
}

/** A delivery of one file that went well; override what a test is about. */
export function runResult(overrides: Partial<RunResult> = {}): RunResult {
  const files = overrides.files ?? [fileResult()];
  return {
    act: 'deliver',
    status: 'delivered',
    files,
    lists: [listResult()],
    totals: files.reduce((sum, file) => addBooks(sum, file.books), EMPTY_BOOKS),
    problems: [],
    notices: [],
    newRejects: files.reduce((sum, file) => sum + file.news.rejects, 0),
    ledgerId: '6f1c0d9e8b7a6f5e4d3c2b1a09f8e7d6',
    source: undefined,
    batchIds: [],
    startedAt: Date.UTC(2026, 10, 23),
    tookMs: 1234.5,
    timings: { judgeMs: 200.4, deliverMs: 1000.2 },
    failed: false,
    ...overrides,
  };
}

/** A rule that `count` rows of the Mobile column broke, at lines 2, 3, … */
export function rejectGroup(count: number, overrides: Partial<RejectGroup> = {}): RejectGroup {
  return {
    code: 'LEADS-ROW-RAGGED',
    header: says`Mobile`,
    count,
    fresh: count,
    examples: Array.from({ length: Math.min(count, 20) }, (_, index) => ({
      line: index + 2,
      position: { line: index + 2, column: 5 },
      masked: says`…0001`,
      message: says`it has 9 digits`,
      hint: says`Type the whole number.`,
    })),
    ...overrides,
  };
}
