import { type FileResult, type Problem, type RunResult, type Shown, says } from '../../src/model/index.ts';
import { statusOf } from '../../src/report/status.ts';
import { isFailed } from '../../src/report/verdict.ts';
import { books, difference, fileResult, listResult, rejectGroup, runResult } from '../support/results.ts';

// Made-up files, lists and numbers throughout.

/** A run as the conductor would have it told: status and colour follow from the rest. */
export function told(parts: Partial<RunResult>, cancelled = false): RunResult {
  const result = runResult(parts);
  const status = statusOf({ ...result, cancelled });
  return { ...result, status, failed: cancelled || isFailed(result, 'new') };
}

const SHORT = rejectGroup(9, {
  code: 'LEADS-PHONE-SHORT',
  examples: [4, 19, 310, 311, 702, 1200, 1201, 2050, 2999].map((line, index) => ({
    line,
    position: { line, column: 12 },
    masked: says`…${3210 + index}`,
    message: says`The phone number is too short: 9 digits, leading zeros not counted.`,
    hint: says`Type all ten digits.`,
  })),
});
const MISSING = rejectGroup(3, {
  code: 'LEADS-PHONE-MISSING',
  examples: [77, 78, 1500].map((line) => ({
    line,
    position: { line, column: 12 },
    masked: undefined,
    message: says`The phone cell is empty.`,
    hint: says`Fill it in, or delete the row.`,
  })),
});

const MAPPING = [
  { header: says`Mobile`, field: 'phone' },
  { header: says`Customer Name`, field: 'name' },
  { header: says`Loan Amount`, field: 'field_5' },
  { header: says`Remarks`, field: undefined },
];

/** 3,000 rows of which twelve are rejects. */
function march(parts: Partial<FileResult> = {}): FileResult {
  return fileResult({
    file: 'leads/home-loans/march.csv',
    books: books({ accepted: 2988, rejects: 12 }),
    batches: 6,
    attempts: 6,
    rejects: [SHORT, MISSING],
    rejectsFile: '/tmp/r/rejects/leads/home-loans/march.rejects.csv',
    mapping: MAPPING,
    ...parts,
  });
}

function homeLoans(file: FileResult, parts: Parameters<typeof listResult>[0] = {}) {
  return listResult({
    name: 'Home loans',
    leads: 2988,
    batches: 6,
    attempts: 6,
    books: file.books,
    batchHashes: ['1f0c77aa', '90be0d31', '5c1fa2b0', 'd00f4e1c', '77aa1f0c', '0d3190be'],
    difference: difference({ new: 2900, changed: 88 }),
    paceMs: 5000,
    ...parts,
  });
}

function single(
  file: FileResult,
  parts: Parameters<typeof listResult>[0] = {},
  run: Partial<RunResult> = {},
  cancelled = false,
) {
  return told({ files: [file], lists: [homeLoans(file, parts)], ...run }, cancelled);
}

const problem = (code: Problem['code'], message: Shown, hint: Shown): Problem => ({ code, message, hint });

const half = march({ books: books({ accepted: 1500, unsent: 1488, rejects: 12 }), attempts: 4 });
const unsent = march({ books: books({ unsent: 2988, rejects: 12 }), attempts: 0 });
const planned = march({ books: books({ unsent: 2988, rejects: 12 }), attempts: 0 });
const swept = march({
  books: books({ unchanged: 2988, rejects: 12 }),
  batches: 0,
  attempts: 0,
  counts: false,
});

/** A pull request's plan with two lists, an XLSX file, old rejects elsewhere and a guard rail. */
function bigPlan(): RunResult {
  const xlsx = fileResult({
    file: 'leads/cars/auto debit.xlsx',
    list: '77',
    books: books({ unsent: 25_000, rejects: 1, unchanged: 40, stale: 2, duplicates: 3 }),
    batches: 0,
    attempts: 0,
    stale: [[12, 13]],
    rejects: [
      rejectGroup(1, {
        code: 'LEADS-SCHEMA',
        header: says`PAN`,
        examples: [
          {
            line: 17,
            position: { line: 17, column: 2, cell: 'B17' },
            masked: says`xxxxx0000`,
            message: says`It must match the pattern of the schema.`,
            hint: undefined,
          },
        ],
      }),
    ],
    mapping: [{ header: says`Mobile No.`, field: 'phone' }],
  });
  const old = fileResult({
    file: 'leads/home-loans/february.csv',
    books: books({ unchanged: 500, rejects: 4 }),
    batches: 0,
    attempts: 0,
    rejects: [rejectGroup(4)],
    counts: false,
  });
  return told({
    act: 'plan',
    files: [planned, old, xlsx],
    lists: [
      homeLoans(planned, { attempts: 0, difference: difference({ new: 2900, changed: 88, unchanged: 500, gone: 7 }) }),
      listResult({
        list: '77',
        name: 'Cars | & <b>more</b>',
        duplicateOption: 'clone',
        leads: 25_000,
        batches: 0,
        attempts: 0,
        books: xlsx.books,
        batchHashes: [],
        difference: difference({ new: 25_000, unchanged: 40, stale: 2, held: 1 }),
        paceMs: 0,
        stop: problem(
          'LEADS-MAX-LEADS',
          says`25,000 leads would go to list 77, more than max-leads 20,000 allows, so nothing is sent to it.`,
          says`If that many are meant, set max-leads to at least 25000. If not, look for a file that does not belong here.`,
        ),
      }),
    ],
    notices: [
      problem('LEADS-COLUMN-UNMAPPED', says`The column Remarks is not sent.`, says`Map it, or set unmapped: ignore.`),
    ],
  });
}

/** The moments that decide whether people trust what they read, as results. */
export const MOMENTS: Readonly<Record<string, RunResult>> = {
  'twelve-rejects': single(march()),
  'nothing-changed': single(
    march({
      books: books({ unchanged: 2988, stale: 2, duplicates: 1 }),
      counts: false,
      remembered: true,
      rejects: [],
      rejectsFile: undefined,
      mapping: [],
      batches: 0,
      attempts: 0,
    }),
    {
      leads: 0,
      batches: 0,
      attempts: 0,
      batchHashes: [],
      difference: difference({ unchanged: 2988, stale: 2 }),
      paceMs: 0,
    },
  ),
  'token-refused': single(
    half,
    { attempts: 4 },
    {
      problems: [
        problem(
          'LEADS-API-TOKEN',
          says`Smartflo refused the token. 1,500 leads accepted and 1,488 not sent.`,
          says`Make a new token in the Smartflo portal, put it into the secret, and run the job again.`,
        ),
      ],
    },
  ),
  cancelled: single(
    half,
    { attempts: 4 },
    {
      problems: [
        problem(
          'LEADS-CANCELLED',
          says`The run was cancelled. 1,500 leads accepted and 1,488 not sent.`,
          says`Run the job again to send the rest.`,
        ),
      ],
    },
    true,
  ),
  'night-sweep': single(swept, {
    leads: 0,
    batches: 0,
    attempts: 0,
    batchHashes: [],
    difference: difference({ unchanged: 2988 }),
    paceMs: 0,
  }),
  deferred: single(unsent, {
    attempts: 0,
    deferred: true,
    stop: problem(
      'LEADS-DEFERRED',
      says`Run 8123456789 is sending to list 441940, so this run sent nothing there.`,
      says`When that run has ended, run the job again: it sends what is left.`,
    ),
  }),
  held: single(
    march({
      books: books({ accepted: 2985, held: 3, rejects: 12 }),
      held: [
        [40, 41],
        [88, 88],
      ],
    }),
    {
      duplicateOption: 'clone',
    },
  ),
  'in-doubt': single(
    march({ books: books({ accepted: 2488, inDoubt: 500, rejects: 12 }), doubts: [[2, 501]] }),
    {},
    {
      problems: [
        problem(
          'LEADS-IN-DOUBT',
          says`500 leads may or may not have reached list 441940. No answer came.`,
          says`Run the job again: Smartflo skips the leads that it already has.`,
        ),
      ],
    },
  ),
  'ledger-lost': single(
    unsent,
    {
      attempts: 0,
      difference: undefined,
      stop: problem(
        'LEADS-LEDGER-LOST',
        says`The config names a ledger, and there is none for list 441940, so nothing is sent to it.`,
        says`Bring the ref refs/leads/441940 back, or start afresh by hand with mode: reset-list and only: 441940.`,
      ),
    },
    { ledgerId: undefined },
  ),
  'old-run': single(unsent, {
    attempts: 0,
    stop: problem(
      'LEADS-OLD-RUN',
      says`A newer run has delivered to list 441940 already, so this older one sends nothing there.`,
      says`Start a new run instead of running an old one again: it reads the newest files.`,
    ),
  }),
  'time-up': single(
    half,
    { attempts: 4 },
    {
      problems: [
        problem(
          'LEADS-TIME-UP',
          says`The time for one run (max-minutes) is up, so it stopped between two requests.`,
          says`The next run goes on where this one stopped.`,
        ),
      ],
    },
  ),
  stale: single(march({ books: books({ accepted: 2900, stale: 88, rejects: 12 }), stale: [[2, 89]] })),
  plan: bigPlan(),
  'fork-plan': single(
    planned,
    { attempts: 0, difference: undefined, name: undefined },
    { act: 'plan', ledgerId: undefined },
  ),
};
