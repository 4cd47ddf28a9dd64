import { expect, test } from 'vitest';
import { account, auditBooks } from '../../src/books/index.ts';
import { booksBalance, type LeadFile, type LeadHasher, LeadTable, type Spool } from '../../src/model/index.ts';
import { judgeFiles } from '../../src/run/judge-files.ts';
import { badFile } from '../support/bad-files.ts';
import { casesOf, shareOf } from '../support/proof.ts';
import { aRoute } from '../support/row-builders.ts';
import { aHost } from '../support/run-parts.ts';
import { workspaceOf } from '../support/workspace.ts';

const FILES = shareOf('badFiles');

/** Longest that a small file may keep the processor, far above what any takes. */
const MAX_MS = 1000;

const MAX_GROWTH_BYTES = 256 * 1024 * 1024;

/** Files judged by one judge, as in one run. */
const FILES_OF_A_RUN = 50;

/** What stands for a lead is no matter here. */
const NO_HASHES: LeadHasher = { identify: (_key, _bytes, into) => void into.fill(0) };

/** Nothing is sent, so nothing is read. */
const NO_SPOOL: Spool = {
  append: () => {},
  flush: () => {},
  read: async () => new Uint8Array(0),
  dispose: async () => {},
};

/** Judges one bad file as a run does; returns what is wrong with how that went. */
async function wrongs(seed: number): Promise<readonly string[]> {
  const { format, gzip, bytes, mutations } = badFile(seed);
  const path = `leads/${seed}.${format}${gzip ? '.gz' : ''}`;
  const file: LeadFile = { path, format, gzip, bytes: bytes.length, route: 0 };
  const route = aRoute({ read: { ...aRoute().read, comment: seed % 5 === 0 ? '#' : undefined } });
  const table = new LeadTable();
  const name = `seed ${seed} (${path}; ${mutations.join(', ')})`;
  const started = process.cpuUsage();
  try {
    const judged = await judgeFiles([file], [route], {
      host: aHost({ workspace: workspaceOf({ [path]: bytes }, { chunk: 1000 }) }),
      table,
      spool: NO_SPOOL,
      hasherOf: () => NO_HASHES,
      isTold: () => false,
    });
    const ms = process.cpuUsage(started).user / 1000;
    const run = {
      table,
      files: judged,
      stops: [undefined],
      listOf: () => route.list,
      winnerOf: () => undefined,
      kindOf: () => 'new' as const,
      plans: [],
      knownOf: () => undefined,
      requestsPerSecond: 1,
      counts: () => true,
      digestOf: () => '',
      isTold: () => false,
      isNewFile: () => false,
    };
    const { files } = account(run, { delivery: undefined, verified: new Map() });
    const books = files[0]?.books;
    const said = judged.flatMap(({ problems, rejects }) => [
      ...problems.map(({ message, hint }) => `${message} ${hint}`),
      ...rejects.flatMap(({ examples }) => examples.map(({ message, hint, masked }) => `${message} ${hint} ${masked}`)),
    ]);
    return [
      ...(ms > MAX_MS ? [`${name}: took ${Math.round(ms)} ms`] : []),
      ...(books && booksBalance(books) && auditBooks(files).length === 0 ? [] : [`${name}: rows unaccounted for`]),
      ...(said.some((text) => /[1-9]\d{8}/.test(text)) ? [`${name}: tells a number`] : []),
      ...(said.some((text) => text.trim() === '' || /undefined undefined/.test(text)) ? [`${name}: says nothing`] : []),
    ];
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.stack : error}`];
  }
}

test(`${FILES.to - FILES.from} bad files: no crash, no hang, no row unaccounted for, memory within bounds`, async () => {
  const found: string[] = [];
  let before = 0;
  let most = 0;
  for (const [index, seed] of casesOf(FILES).entries()) {
    found.push(...(await wrongs(seed)));
    if (index % FILES_OF_A_RUN !== 0) continue;
    globalThis.gc?.();
    const { heapUsed } = process.memoryUsage();
    // After the first files everything is loaded that is loaded on first use.
    if (index === FILES_OF_A_RUN) before = heapUsed;
    if (index > FILES_OF_A_RUN) most = Math.max(most, heapUsed - before);
  }
  expect(found.slice(0, 10)).toEqual([]);
  expect(most).toBeLessThan(MAX_GROWTH_BYTES);
}, 3_600_000);

test('bad files are of every kind: some are read in part, some not at all, some whole', async () => {
  const formats = new Set<string>();
  const mutations = new Set<string>();
  for (let seed = 1; seed <= 300; seed++) {
    const file = badFile(seed);
    formats.add(`${file.format}${file.gzip ? '.gz' : ''}`);
    for (const mutation of file.mutations) mutations.add(mutation.replace(/^.*: /, ''));
  }
  expect(formats.size).toBe(11);
  expect(mutations.size).toBeGreaterThan(14);
});
