import { expect, test } from 'vitest';
import { account } from '../../src/books/index.ts';
import { LeadTable } from '../../src/model/index.ts';
import { identityOf } from '../support/identity.ts';

test('lines of two sheets of a workbook make no range together', () => {
  const table = new LeadTable();
  for (const [row, line] of [2, 3, 2, 3, 3].entries()) {
    table.add({ file: 0, line, row: row + 1, bytes: 1, identity: identityOf(String(row), '') });
  }
  const file = {
    file: { path: 'a.xlsx', format: 'xlsx' as const, gzip: false, bytes: 1, route: 0 },
    rows: 5,
    rejected: 0,
    newRejects: 0,
    told: [],
    rejects: [],
    problems: [],
    notices: [],
    mapping: [],
    replaced: { rows: 0, examples: [] },
    rejectsFile: undefined,
    leads: { first: 0, end: 5 },
  };
  const { files } = account(
    {
      table,
      files: [file],
      stops: [],
      listOf: () => '7',
      winnerOf: () => undefined,
      kindOf: () => 'new',
      plans: [],
      knownOf: () => undefined,
      requestsPerSecond: 4,
      counts: () => true,
      digestOf: (lead, fate) => `${fate} ${lead}`,
      isTold: () => false,
      isNewFile: () => false,
    },
    {
      delivery: {
        fate: () => 'in-doubt',
        refusal: () => undefined,
        batches: [],
        known: new Map(),
        deferred: new Set(),
        stops: new Map(),
      },
      verified: new Map(),
    },
  );
  expect(files[0]?.doubts).toEqual([
    [2, 3],
    [2, 3],
  ]);
});
