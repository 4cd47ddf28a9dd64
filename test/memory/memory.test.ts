import { describe, expect, test } from 'vitest';
import { isOlder } from '../../src/deliver/index.ts';
import { noLedger } from '../../src/ledger/index.ts';
import { isJudged, openMemory } from '../../src/memory/memory.ts';
import {
  type DuplicateOption,
  type FileResult,
  type LeadFate,
  LeadTable,
  type Ledger,
  type LedgerChange,
  type LedgerMemory,
  type LedgerRead,
  type LedgerWritten,
  MOST_TOLD,
  says,
} from '../../src/model/index.ts';
import { books, difference, fileResult, listResult } from '../support/results.ts';

const LIST = '441940';
const NOTHING: LedgerMemory = { judged: [], complete: undefined };
const DIGESTS = { files: new Map([['leads/a.csv', 'digest-a']]), lists: new Map([[LIST, 'digest-list']]) };
const found = (await noLedger(LIST, new LeadTable()).read()) as Extract<LedgerRead, { readonly kind: 'found' }>;

/** A ledger that keeps what it is told, and ends each write in one way. */
function keptLedger(
  ended: LedgerWritten = { kind: 'written' },
): Ledger & { readonly changes: readonly LedgerChange[] } {
  const changes: LedgerChange[] = [];
  return {
    changes,
    read: async () => found,
    async write(change) {
      changes.push(change);
      return ended;
    },
  };
}

interface Scene {
  /** What became of the rows of `leads/a.csv`. */
  readonly file?: Partial<FileResult>;
  readonly before?: LedgerMemory | undefined;
  readonly isNew?: boolean;
  readonly duplicateOption?: DuplicateOption;
  readonly ended?: LedgerWritten;
  /** The run that delivered to the list last. */
  readonly lastRun?: string;
}

function sceneOf({ file = {}, isNew = false, duplicateOption = 'skip', ended, lastRun, ...rest }: Scene) {
  const before = 'before' in rest ? rest.before : NOTHING;
  const ledger = keptLedger(ended);
  const list = listResult({ list: LIST, duplicateOption, difference: difference({ gone: 3 }) });
  const run = { files: [fileResult({ list: LIST, ...file })], lists: [list] };
  const fates: LeadFate[] = [];
  const memory = openMemory({
    resultsOf: (_list, fate) => {
      fates.push(fate(0));
      return run;
    },
    digests: DIGESTS,
    memoryOf: () => before,
    lessonsOf: () => undefined,
    isNew: () => isNew,
    isOlder,
  });
  const read = { ...found, head: { ...found.head, lastRun } };
  const ledgers = new Map([[LIST, { ledger, read }]]);
  return {
    changes: ledger.changes,
    fates,
    atClose: () => memory.atClose(LIST, () => 'accepted'),
    remember: (id?: string) => memory.remember(run, ledgers, id),
  };
}

const COMPLETE = {
  digest: 'digest-list',
  files: JSON.stringify({ gone: 3, files: [{ file: 'leads/a.csv', books: books({ unchanged: 10 }) }] }),
};
const REJECTED = { books: books({ accepted: 9, rejects: 1 }), told: ['row-b', 'row-a'] };
/** More rejects than a ledger remembers one by one. */
const CROWDED = { ...REJECTED, told: undefined };

describe('what a run leaves with its last receipts', () => {
  test('is what it would take to say the same again without reading the files', () => {
    const { atClose, fates } = sceneOf({});
    expect(atClose()).toEqual({ judged: [], told: [], complete: COMPLETE });
    expect(fates).toEqual(['accepted']);
  });

  test('is nothing while people have not been told of a new problem', () => {
    expect(sceneOf({ file: REJECTED }).atClose()).toBeUndefined();
    expect(sceneOf({ file: CROWDED }).atClose()).toBeUndefined();
    const before = { judged: [], told: ['row-a'], complete: undefined };
    expect(sceneOf({ file: REJECTED, before }).atClose()).toBeUndefined();
  });

  test('holds a problem that people were told of before', () => {
    const before = {
      judged: ['digest-a', 'digest-of-then'],
      told: ['row-of-then', 'row-a', 'row-b'],
      complete: undefined,
    };
    expect(sceneOf({ file: REJECTED, before }).atClose()).toMatchObject({ judged: [], told: ['row-a', 'row-b'] });
    expect(sceneOf({ file: CROWDED, before }).atClose()).toMatchObject({ judged: ['digest-a'], told: [] });
  });

  test.each<[string, Partial<FileResult>]>([
    ['unsent rows', { books: books({ accepted: 9, unsent: 1 }) }],
    ['rows in doubt', { books: books({ accepted: 9, inDoubt: 1 }) }],
    ['a file that could not be read', { problems: [{ code: 'LEADS-FILE-LIMIT', message: says`x` }] }],
  ])('does not say that all is done beside %s', (_, file) => {
    const before = { judged: ['digest-a'], complete: COMPLETE };
    expect(sceneOf({ file, before }).atClose()?.complete).toBeUndefined();
  });

  test('says that all is done though a person must still fix something', () => {
    const file = { books: books({ accepted: 7, rejects: 1, refused: 1, held: 1 }) };
    const before = { judged: ['digest-a'], complete: undefined };
    expect(sceneOf({ file, before }).atClose()?.complete?.digest).toBe('digest-list');
  });
});

describe('what a run remembers once people have been told', () => {
  test.each<[string, Partial<FileResult>]>([
    ['rows that wait', REJECTED],
    ['more of them than are remembered one by one', CROWDED],
    [
      'a problem of the file',
      { books: books({ unsent: 1 }), problems: [{ code: 'LEADS-FILE-LIMIT', message: says`x` }] },
    ],
  ])('is that a file has %s, without a word on the right to send', async (_, file) => {
    const { remember, changes } = sceneOf({ file });
    expect(await remember()).toEqual([]);
    const [judged, told] = file === REJECTED ? [[], ['row-a', 'row-b']] : [['digest-a'], []];
    expect(changes).toEqual([
      { lease: 'keep', receipts: [], claims: [], memory: expect.objectContaining({ judged, told }) },
    ]);
  });

  test('is by row as long as the list has room, and by file beyond', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `row-${index}`);
    for (const [count, judged] of [
      [MOST_TOLD, []],
      [MOST_TOLD + 1, ['digest-a']],
    ] as const) {
      const { remember, changes } = sceneOf({ file: { ...REJECTED, told: rows(count) } });
      expect(await remember()).toEqual([]);
      expect(changes.map(({ memory }) => [memory?.judged, memory?.told?.length])).toEqual([
        [judged, count > MOST_TOLD ? 0 : count],
      ]);
    }
  });

  test.each<[string, Partial<FileResult>]>([
    ['unsent', { ...CROWDED, books: books({ rejects: 1, unsent: 1 }) }],
    ['in doubt', { ...CROWDED, books: books({ rejects: 1, inDoubt: 1 }) }],
  ])('is not that a file is old whose rows are %s: what becomes of them will be new', async (_, file) => {
    const { remember, changes } = sceneOf({ file });
    expect(await remember()).toEqual([]);
    expect(changes.flatMap(({ memory }) => memory?.judged ?? [])).toEqual([]);
  });

  test('is written once: not when it is there already', async () => {
    const closed = sceneOf({});
    closed.atClose();
    expect(await closed.remember()).toEqual([]);
    const known = sceneOf({ before: { judged: [], complete: COMPLETE } });
    expect(await known.remember()).toEqual([]);
    expect([...closed.changes, ...known.changes]).toEqual([]);
  });

  test.each([
    ['7000', 0],
    ['7001', 1],
    ['7002', 1],
    [undefined, 1],
  ])('by run %s, after run 7001 delivered, is written %i times', async (run, writes) => {
    const { remember, changes } = sceneOf({ file: REJECTED, lastRun: '7001' });
    await remember(run);
    expect(changes).toHaveLength(writes);
  });

  test('is no file of which rows are left: what becomes of them is new when it comes', async () => {
    const { remember, changes } = sceneOf({ file: { books: books({ rejects: 1, unsent: 1 }) } });
    await remember();
    expect(changes).toEqual([]);
  });

  test('goes into no ledger that could not be read, or that there is not to be', async () => {
    const { remember, changes } = sceneOf({ file: REJECTED, before: undefined });
    expect(await remember()).toEqual([]);
    expect(changes).toEqual([]);
  });

  test.each<[DuplicateOption, boolean, boolean, number]>([
    ['clone', true, false, 0],
    ['clone', true, true, 1],
    ['clone', false, false, 1],
    ['skip', true, false, 1],
    ['overwrite', true, false, 1],
  ])('under %s, with a new ledger %s, after a delivery %s: %i writes', async (duplicateOption, isNew, sent, writes) => {
    const { atClose, remember, changes } = sceneOf({ file: REJECTED, duplicateOption, isNew });
    if (sent) atClose();
    await remember();
    expect(changes).toHaveLength(writes);
  });

  test.each<[LedgerWritten, boolean]>([
    [{ kind: 'conflict' }, false],
    [{ kind: 'refused', problem: { code: 'LEADS-LEDGER-WRITE', message: says`No right.` } }, true],
    [{ kind: 'lost', problem: { code: 'LEADS-LEDGER-UNREADABLE', message: says`No right.` } }, true],
  ])('is a notice and no more when the write ends in %j', async (ended, hasReason) => {
    const [notice, ...more] = await sceneOf({ file: REJECTED, ended }).remember();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ code: 'LEADS-NOT-REMEMBERED' });
    expect(notice?.message.endsWith(' No right.')).toBe(hasReason);
  });
});

test.each([
  ['leads/a.csv', ['digest-a'], true],
  ['leads/a.csv', ['digest-b'], false],
  ['leads/unreadable.csv', ['digest-a'], false],
])('%s is old news for ledgers that remember %j: %s', (file, judged, old) => {
  expect(isJudged(file, DIGESTS, (digest) => judged.includes(digest))).toBe(old);
});
