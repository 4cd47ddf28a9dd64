import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AccountedRun,
  type AccountedSending,
  accountList,
  account as accountOf,
  auditBooks,
  totalOf,
} from '../../src/books/index.ts';
import {
  type Batch,
  booksBalance,
  type Delivery,
  type JudgedFile,
  type LeadFate,
  LeadTable,
  MOST_TOLD,
  NO_NEWS,
  says,
} from '../../src/model/index.ts';
import { kindOf, type ListPlan } from '../../src/plan/index.ts';
import { identityOf } from '../support/identity.ts';
import { type KnownLead, knownAs } from '../support/known.ts';
import { books, fileResult, rejectGroup } from '../support/results.ts';

type Judged = Omit<JudgedFile, 'leads'>;

function judged(path: string, rows: number, rejected: number, problems: JudgedFile['problems'] = []): Judged {
  return {
    file: { path, format: 'csv', gzip: false, bytes: 1, route: 0 },
    rows,
    rejected,
    newRejects: rejected,
    told: [],
    rejects: [],
    problems,
    notices: [],
    mapping: [],
    replaced: { rows: 0, examples: [] },
    rejectsFile: undefined,
  };
}

function tableOf(leadsPerFile: readonly number[]): LeadTable {
  const table = new LeadTable();
  for (const [file, leads] of leadsPerFile.entries()) {
    for (let i = 0; i < leads; i++) {
      table.add({
        file,
        line: i + 2,
        row: i + 1,
        bytes: 1,
        identity: identityOf(`${file}-${i}`, String(i)),
      });
    }
  }
  return table;
}

function deliveryOf(fates: readonly LeadFate[], more: Partial<Delivery> = {}): Delivery {
  return {
    fate: (lead) => fates[lead] ?? 'unsent',
    refusal: (lead) => (fates[lead] === 'refused' ? { code: 'LEADS-API-ROWS', message: says`no` } : undefined),
    batches: [],
    known: new Map(),
    deferred: new Set(),
    stops: new Map(),
    problems: [],
    batchIds: [],
    cancelled: false,
    ...more,
  };
}

type Run = Omit<AccountedRun, 'files'> & AccountedSending & { readonly files: readonly Judged[] };

/** The run with the leads of each file in the order of the table. */
function runOf({ files, ...run }: Run): AccountedRun & AccountedSending {
  let end = 0;
  const withLeads = files.map((file, index) => {
    const first = end;
    while (end < (run.table as LeadTable).size && run.table.file(end) === index) end++;
    return { ...file, leads: { first, end } };
  });
  return { ...run, files: withLeads };
}

const account = (run: Run) => accountOf(runOf(run), run);
const nothing: Omit<Run, 'table' | 'files'> = {
  stops: [],
  listOf: () => '7',
  winnerOf: () => undefined,
  kindOf: (lead, known) => kindOf(lead, known, { duplicateOption: 'clone', resendHeld: false }),
  plans: [],
  knownOf: () => undefined,
  requestsPerSecond: 4,
  delivery: undefined,
  verified: new Map(),
  counts: () => true,
  digestOf: (lead, fate) => `${fate} ${lead}`,
  isTold: () => false,
  isNewFile: () => false,
};

const batchOf = (leads: readonly number[]): Batch => ({
  list: '7',
  duplicateOption: 'skip',
  skillId: undefined,
  leads,
});

function planOf(batches: readonly Batch[]): ListPlan {
  return {
    list: '7',
    name: undefined,
    duplicateOption: 'skip',
    skillId: undefined,
    leads: batches.flatMap(({ leads }) => [...leads]).length,
    batches,
    batchHashes: batches.map((_, index) => `hash ${index}`),
    difference: undefined,
    stop: undefined,
    plan: () => batches,
  };
}

/** What a row is without any answer of now, by what the ledger knows of it. */
const STATES: Readonly<Record<string, KnownLead>> = {
  unchanged: 'accepted',
  stale: ['accepted', 'other'],
  held: 'held',
  refused: 'refused',
  'in-doubt': 'open',
  unsent: 'unknown',
};

describe('the books', () => {
  test('balance for every mix of rejects, duplicates and fates', () => {
    const fate = fc.constantFrom<LeadFate>('unsent', 'accepted', 'refused', 'in-doubt');
    const known = fc.constantFrom<KnownLead>(...Object.values(STATES));
    const lead = fc.tuple(fate, fc.boolean(), known);
    const file = fc.record({ leads: fc.array(lead, { maxLength: 8 }), rejected: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), (files) => {
        const leads = files.flatMap((each) => each.leads);
        const { files: results } = account({
          ...nothing,
          table: tableOf(files.map((each) => each.leads.length)),
          files: files.map((each, index) => judged(`${index}.csv`, each.leads.length + each.rejected, each.rejected)),
          winnerOf: (lead) => (leads[lead]?.[1] ? 0 : undefined),
          knownOf: () => knownAs(leads.map(([, , state]) => state)),
          delivery: deliveryOf(leads.map(([ended]) => ended)),
        });
        expect(auditBooks(results)).toEqual([]);
        expect(booksBalance(totalOf(results))).toBe(true);
        const accepted = leads.filter(([ended, lost]) => ended === 'accepted' && !lost).length;
        expect(totalOf(results).accepted).toBe(accepted);
      }),
    );
  });

  test('rows under a header that cannot be mapped are unsent, not lost', () => {
    const problem = { code: 'LEADS-COLUMN-NO-PHONE', message: says`x` } as const;
    const { files } = account({ ...nothing, table: tableOf([0]), files: [judged('a.csv', 3000, 0, [problem])] });
    expect(files[0]?.books).toMatchObject({ rows: 3000, unsent: 3000 });
    expect(auditBooks(files)).toEqual([]);
  });

  test('a row that nobody accounts for is found out, and so is one that was counted twice', () => {
    const { files } = account({ ...nothing, table: tableOf([2]), files: [judged('a.csv', 3, 0)] });
    expect(auditBooks(files)).toEqual([expect.objectContaining({ code: 'LEADS-BOOKS', file: 'a.csv' })]);
    const twice = fileResult({ books: { ...fileResult().books, rejects: 1 } });
    expect(auditBooks([twice])).toHaveLength(1);
  });

  test('a batch that two files share counts for both, with its attempts', () => {
    const [first, second] = [batchOf([0, 1]), batchOf([2])];
    const { files, lists } = account({
      ...nothing,
      table: tableOf([1, 2]),
      files: [judged('a.csv', 1, 0), judged('b.csv', 2, 0)],
      plans: [planOf([first, second])],
      delivery: deliveryOf(['accepted', 'accepted', 'in-doubt'], {
        batches: [
          { batch: first, attempts: 3 },
          { batch: second, attempts: 1 },
        ],
      }),
    });
    expect(files.map(({ batches, attempts }) => [batches, attempts])).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(files[1]?.doubts).toEqual([[3, 3]]);
    expect(lists[0]).toMatchObject({ attempts: 4, books: { rows: 3, accepted: 2, inDoubt: 1 } });
  });

  test('the batches that were sent count, where another run had sent some of those that were planned', () => {
    const { files, lists } = account({
      ...nothing,
      table: tableOf([3]),
      files: [judged('a.csv', 3, 0)],
      plans: [planOf([batchOf([0, 1]), batchOf([2])])],
      delivery: deliveryOf(['unsent', 'unsent', 'accepted'], {
        batches: [{ batch: batchOf([2]), attempts: 2 }],
        known: new Map([['7', knownAs(['accepted', 'accepted'])]]),
      }),
    });
    expect(files[0]).toMatchObject({ batches: 1, attempts: 2, books: { unchanged: 2, accepted: 1, unsent: 0 } });
    expect(lists[0]).toMatchObject({ batches: 2, attempts: 2 });
  });

  test.each(Object.entries(STATES))('a row that the ledger knows is %s', (name, state) => {
    const { files } = account({
      ...nothing,
      table: tableOf([1]),
      files: [judged('a.csv', 1, 0)],
      knownOf: () => knownAs([state]),
    });
    const count = name === 'in-doubt' ? 'inDoubt' : name;
    expect(files[0]?.books).toEqual(books({ [count]: 1 }));
    const ranges = { stale: files[0]?.stale, held: files[0]?.held, 'in-doubt': files[0]?.doubts };
    for (const [kind, lines] of Object.entries(ranges)) expect(lines).toEqual(kind === name ? [[2, 2]] : []);
    expect(files[0]?.refusals.map(({ problem }) => problem.code)).toEqual(
      name === 'refused' ? ['LEADS-REFUSED-BEFORE'] : [],
    );
  });

  test('what was answered now goes before what the ledger knew, and the last look before the first', () => {
    const { files } = account({
      ...nothing,
      table: tableOf([3]),
      files: [judged('a.csv', 3, 0)],
      knownOf: () => knownAs(['open', 'open', 'open']),
      delivery: deliveryOf(['accepted'], { known: new Map([['7', knownAs(['open', 'held', 'unknown'])]]) }),
    });
    expect(files[0]?.books).toEqual(books({ accepted: 1, held: 1, unsent: 1 }));
  });

  test('a list tells the hashes of its batches, the least time they take, and what the ledger says against it', () => {
    const stop = { code: 'LEADS-OLD-RUN', message: says`x` } as const;
    const batches = [batchOf([0]), batchOf([1]), batchOf([2])];
    const { lists } = account({
      ...nothing,
      table: tableOf([3]),
      files: [judged('a.csv', 3, 0)],
      plans: [planOf(batches)],
      delivery: deliveryOf([], { stops: new Map([['7', stop]]), deferred: new Set(['7']) }),
    });
    // The first request waits for nobody; at four a second the two others take half a second.
    expect(lists[0]).toMatchObject({ paceMs: 500, stop, deferred: true, difference: undefined });
    expect(lists[0]?.batchHashes).toEqual(['hash 0', 'hash 1', 'hash 2']);
  });

  test('lines in doubt are all named, as ranges', () => {
    const doubt = [true, true, true, false, true, true];
    const { files } = account({
      ...nothing,
      table: tableOf([6]),
      files: [judged('a.csv', 6, 0)],
      delivery: deliveryOf(doubt.map((lost) => (lost ? 'in-doubt' : 'accepted'))),
    });
    expect(files[0]?.doubts).toEqual([
      [2, 4],
      [6, 7],
    ]);
  });

  test('a duplicate names the file and line of the row that won', () => {
    const { files } = account({
      ...nothing,
      table: tableOf([1, 1]),
      files: [judged('a.csv', 1, 0), judged('b.csv', 1, 0)],
      winnerOf: (lead) => (lead === 1 ? 0 : undefined),
    });
    expect(files[1]?.duplicates).toEqual([{ line: 2, row: 1, winner: { file: 'a.csv', line: 2, row: 1 } }]);
  });
});

describe('the news of a file', () => {
  const told = new Set(['refused 0', 'held 2']);
  const run = (more: Partial<Run> = {}) =>
    account({
      ...nothing,
      table: tableOf([4]),
      files: [{ ...judged('a.csv', 6, 2), newRejects: 1, told: ['row 5', 'row 6'] }],
      knownOf: () => knownAs(['refused', 'refused', 'held', 'held']),
      isTold: (list, digest) => list === '7' && told.has(digest),
      ...more,
    }).files[0];

  test('are its rows that wait and of which people have not been told', () => {
    expect(run()).toMatchObject({ counts: true, news: { rejects: 1, refused: 1, held: 1 } });
    expect(run()?.told).toEqual(['row 5', 'row 6', 'refused 0', 'refused 1', 'held 2', 'held 3']);
  });

  test('are none when people have been told of all of them, or of the file as a whole', () => {
    const files = [{ ...judged('a.csv', 6, 2), newRejects: 0 }];
    expect(run({ isTold: () => true, files })).toMatchObject({ counts: false, news: NO_NEWS });
    const rejects = [rejectGroup(2)];
    const whole = run({ counts: () => false, files: [{ ...judged('a.csv', 6, 2), newRejects: 2, rejects }] });
    expect(whole).toMatchObject({ counts: false, news: NO_NEWS, rejects: [{ count: 2, fresh: 0 }] });
  });

  test('may be a problem of the file alone, and a file that is right counts as well', () => {
    const stop = { code: 'LEADS-TOO-MANY-REJECTS', message: says`x` } as const;
    const files = [{ ...judged('a.csv', 6, 2), newRejects: 0 }];
    expect(run({ isTold: () => true, files, stops: [stop] })).toMatchObject({ counts: true, news: NO_NEWS });
    const right = run({ files: [judged('a.csv', 4, 0)], knownOf: () => knownAs(['accepted', 'accepted']) });
    expect(right).toMatchObject({ counts: true, news: NO_NEWS });
  });

  test.each([
    [MOST_TOLD - 4, MOST_TOLD],
    [MOST_TOLD - 3, undefined],
  ])('%i rejects and four leads are remembered as %s rows', (rejects, rows) => {
    const file = { ...judged('a.csv', rejects + 4, rejects), told: Array.from({ length: rejects }, String) };
    expect(run({ files: [file] })?.told?.length).toBe(rows);
  });
});

describe('the books of one list', () => {
  const run = runOf({
    ...nothing,
    table: tableOf([2, 3, 1]),
    files: [judged('a.csv', 2, 0), judged('b.csv', 4, 1), judged('c.csv', 1, 0)],
    listOf: (file) => (file === 1 ? '8' : '7'),
    plans: [planOf([batchOf([0, 1, 5])]), { ...planOf([]), list: '8' }],
  });

  test('are those of its files alone, by the fates that its leads end with', () => {
    const { files, lists } = accountList('8', (lead) => (lead === 3 ? 'in-doubt' : 'accepted'), run);
    expect(files.map(({ file, books: own, doubts }) => [file, own, doubts])).toEqual([
      ['b.csv', books({ rejects: 1, accepted: 2, inDoubt: 1 }), [[3, 3]]],
    ]);
    expect(lists.map(({ list, books: own }) => [list, own])).toEqual([['8', files[0]?.books]]);
  });

  test('are the same as in the books of the whole run', () => {
    const delivery = deliveryOf(['accepted', 'refused', 'accepted', 'in-doubt', 'unsent', 'accepted']);
    const whole = accountOf(run, { delivery, verified: new Map() });
    for (const list of ['7', '8']) {
      const { files } = accountList(list, delivery.fate, run);
      expect(files.map((file) => file.books)).toEqual(
        whole.files.flatMap((file) => (file.list === list ? [file.books] : [])),
      );
    }
  });
});
