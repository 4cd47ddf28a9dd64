import { describe, expect, test } from 'vitest';
import type { Digests } from '../../src/memory/digests.ts';
import { type RememberedList, recallLists } from '../../src/memory/recall.ts';
import { type Books, booksBalance, type LedgerMemory, MODES, ORDERS } from '../../src/model/index.ts';
import { books, difference, fileResult, listResult } from '../support/results.ts';
import { aRoute } from '../support/row-builders.ts';
import { aFile, aSettings } from '../support/run-parts.ts';

const THEN: Books = books({ duplicates: 2, unchanged: 8, stale: 4 });
const FILES = [aFile('leads/a.csv', 0), aFile('leads/b.csv', 1), aFile('leads/c.csv', 0)];
const ROUTES = [aRoute({ list: '1' }), aRoute({ list: '2' })];

function memoryOf(list: RememberedList, digest = 'same'): LedgerMemory {
  return { judged: [], complete: { digest, files: JSON.stringify(list) } };
}

const REMEMBERED = memoryOf({
  gone: 8,
  files: [
    { file: 'leads/a.csv', books: THEN },
    { file: 'leads/c.csv', books: books({ unchanged: 1 }) },
  ],
});

const LEFT = { 'leads/a.csv': THEN, 'leads/c.csv': THEN };
const told = (files: object, gone: unknown = 0) =>
  JSON.stringify({ gone, files: Object.entries(files).map(([file, own]) => ({ file, books: own })) });

/** What no complete run leaves, and whoever may push to the ledger can put there. */
const FORGED: readonly string[] = [
  'nonsense',
  'null',
  '{"gone":0}',
  told(LEFT, -1),
  told({ 'leads/a.csv': THEN }),
  told({ ...LEFT, 'leads/c.csv': { ...THEN, rows: 1 } }),
  told({ ...LEFT, 'leads/c.csv': { ...THEN, rows: '14' } }),
  told({ ...LEFT, 'leads/c.csv': books({ unsent: 1 }) }),
  told({ ...LEFT, 'leads/c.csv': books({ accepted: 1 }) }),
  told({ 'leads/a.csv': THEN, '::error::x': THEN }),
];
const forged = (files: string): LedgerMemory => ({ judged: [], complete: { digest: 'same', files } });

function recalled(
  memories: Readonly<Record<string, LedgerMemory | undefined>>,
  {
    digests = { '1': 'same', '2': 'other' },
    mode = 'auto',
  }: { digests?: Record<string, string>; mode?: (typeof MODES)[number] } = {},
) {
  const all: Digests = { files: new Map(), lists: new Map(Object.entries(digests)) };
  return recallLists(FILES, {
    settings: aSettings(ROUTES, { mode }),
    memoryOf: (list) => memories[list],
    digests: all,
  });
}

const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('a list that a complete run left as it is now', () => {
  test('is not read, and the files of others are', () => {
    const { lists, toRead } = recalled({ '1': REMEMBERED, '2': memoryOf({ gone: 0, files: [] }) });
    expect([...lists]).toEqual(['1']);
    expect(paths(toRead)).toEqual(['leads/b.csv']);
  });

  test('has the books that were left', () => {
    const read = {
      files: [fileResult({ file: 'leads/b.csv' })],
      lists: [listResult({ list: '1' }), listResult({ list: '2' })],
    };
    const { files, lists } = recalled({ '1': REMEMBERED }).addTo(read);
    expect(files.map(({ file }) => file)).toEqual(['leads/a.csv', 'leads/b.csv', 'leads/c.csv']);
    expect(files[0]?.books).toEqual(THEN);
    for (const { books: own } of files) expect(booksBalance(own)).toBe(true);
    expect(lists[0]).toMatchObject({
      books: { rows: 15, unchanged: 9 },
      difference: difference({ unchanged: 9, stale: 4, gone: 8 }),
    });
    expect(lists[1]).toEqual(read.lists[1]);
  });

  test('is told as remembered, and makes no job red', () => {
    const { files } = recalled({ '1': REMEMBERED }).addTo({ files: [], lists: [] });
    expect(files.map(({ remembered, counts, list }) => [remembered, counts, list])).toEqual([
      [true, false, '1'],
      [true, false, '1'],
    ]);
  });
});

describe('a list is read', () => {
  test.each<[string, Record<string, LedgerMemory>, { digests?: Record<string, string> }]>([
    ['when its input is another one', { '1': memoryOf({ gone: 0, files: [] }, 'of then') }, {}],
    ['when its last run left something to do', { '1': { judged: [], complete: undefined } }, {}],
    ['without a ledger that can be read', {}, {}],
    ['when one of its files can’t be', { '1': REMEMBERED }, { digests: {} }],
    ...FORGED.map(
      (files) =>
        [`when ${files} is what it is to remember`, { '1': forged(files) }, {}] as [
          string,
          Record<string, LedgerMemory>,
          object,
        ],
    ),
  ])('%s', (_, memories, options) => {
    const { lists, toRead } = recalled(memories, options);
    expect(lists.size).toBe(0);
    expect(toRead).toEqual(FILES);
  });

  test.each(['rejects', 'refused', 'held'] as const)('when %s of one of its files wait for a person', (fate) => {
    const files = [
      { file: 'leads/a.csv', books: THEN },
      { file: 'leads/c.csv', books: books({ unchanged: 1, [fate]: 1 }) },
    ];
    const { lists, toRead } = recalled({ '1': memoryOf({ gone: 0, files }) });
    expect(lists.size).toBe(0);
    expect(toRead).toEqual(FILES);
  });

  test.each(MODES)('or not, under mode %s: an order by hand looks at everything', (mode) => {
    const { toRead } = recalled({ '1': REMEMBERED }, { mode });
    expect(toRead.length).toBe(ORDERS.some((order) => order === mode) ? 3 : 1);
  });
});
