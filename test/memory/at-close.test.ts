import { expect, test } from 'vitest';
import { type AccountedRun, accountList } from '../../src/books/index.ts';
import { openMemory } from '../../src/memory/index.ts';
import { type JudgedFile, LeadTable } from '../../src/model/index.ts';
import { identityOf } from '../support/identity.ts';
import { aFile } from '../support/run-parts.ts';

const LISTS = 20;
const LEADS = 7;

function judgedFile(index: number): JudgedFile {
  return {
    file: aFile(`leads/${index}.csv`, index),
    rows: LEADS,
    rejected: 0,
    leads: { first: index * LEADS, end: (index + 1) * LEADS },
    rejects: [],
    newRejects: 0,
    told: [],
    problems: [],
    notices: [],
    mapping: [],
    replaced: { rows: 0, examples: [] },
    rejectsFile: undefined,
  };
}

test('a run looks at each lead once for the memories of its lists, however many they are', () => {
  const table = new LeadTable();
  for (let lead = 0; lead < LISTS * LEADS; lead++) {
    table.add({ file: Math.floor(lead / LEADS), line: 2, row: 1, bytes: 1, identity: identityOf(`${lead}`, 'x') });
  }
  const lookedAt = { winnerOf: 0, fate: 0 };
  const run: AccountedRun = {
    table,
    files: Array.from({ length: LISTS }, (_, index) => judgedFile(index)),
    stops: [],
    listOf: String,
    winnerOf: () => {
      lookedAt.winnerOf++;
      return undefined;
    },
    kindOf: () => 'new',
    plans: [],
    knownOf: () => undefined,
    requestsPerSecond: 1,
    counts: () => false,
    digestOf: () => '',
    isTold: () => false,
    isNewFile: () => false,
  };
  const names = Array.from({ length: LISTS }, (_, index) => String(index));
  const memory = openMemory({
    resultsOf: (list, fate) => accountList(list, fate, run),
    digests: { files: new Map(), lists: new Map(names.map((list) => [list, `digest ${list}`])) },
    memoryOf: () => ({ judged: [], complete: undefined }),
    lessonsOf: () => undefined,
    isNew: () => false,
    isOlder: () => false,
  });
  for (const list of names) {
    const left = memory.atClose(list, () => {
      lookedAt.fate++;
      return 'accepted';
    });
    expect(left?.complete?.files).toContain(`"rows":${LEADS}`);
  }
  expect(lookedAt).toEqual({ winnerOf: LISTS * LEADS, fate: LISTS * LEADS });
});
