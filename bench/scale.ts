/**
 * `node bench/scale.ts`: what very long deliveries cost, for docs/scale.md. The core that delivers and the ledger are the real
 * ones; Smartflo and the clock are simulated, so a week takes seconds. Prints the tables of the page.
 */
import { deflateSync } from 'node:zlib';
import { createPace, deliver, timingOf } from '../src/deliver/index.ts';
import { openLedger } from '../src/ledger/index.ts';
import {
  type Batch,
  count,
  IDENTITY_WORDS,
  LeadTable,
  type Ledger,
  type LedgerRead,
  type LedgerStore,
  type StoreChange,
} from '../src/model/index.ts';
import { createFakeClock, type FakeClock } from '../test/support/clock.ts';
import { testCrypto } from '../test/support/ledger-crypto.ts';
import { createRandom } from '../test/support/random.ts';

/** How long Smartflo takes for an answer, and GitHub for a push, ms: assumed, not measured. */
export const ANSWER_MS = 500;
export const PUSH_MS = 2_000;

const LIST = '441940';
const HOUR_MS = 3_600_000;

/** A delivery that is simulated. */
export interface Simulation {
  readonly batches: readonly Batch[];
  /** Leads in them. */
  readonly leads: number;
  readonly requestsPerSecond: number;
  readonly clock: FakeClock;
  readonly ledger: Ledger;
}

/** What a simulated delivery cost. */
export interface Cost {
  readonly hours: number;
  /** Writes of the ledger. */
  readonly pushes: number;
}

/** Delivers every batch, by the simulated clock; nothing goes wrong. */
export async function simulate({ batches, leads, requestsPerSecond, clock, ledger }: Simulation): Promise<Cost> {
  const read = await ledger.read();
  if (read.kind !== 'found') throw new Error(read.problem.message);
  const began = clock.monotonic();
  let pushes = 0;
  const random = createRandom(1);
  const delivery = await deliver(
    [
      {
        list: LIST,
        duplicateOption: 'skip',
        cloneVerify: 'hold',
        // So many in flight that the pace, and not the answer, sets the speed.
        concurrency: 8,
        timing: timingOf({ leaseMs: 600_000, settleMs: 120_000 }),
        read,
        plan: () => batches,
        ledger: {
          read: () => ledger.read(),
          async write(change, options) {
            pushes++;
            await clock.sleep(PUSH_MS);
            return ledger.write(change, options);
          },
        },
        journal: { append: () => {}, settled: () => {} },
      },
    ],
    {
      leads,
      clock,
      random,
      pace: createPace({ clock, random, requestsPerSecond }),
      owner: 'simulation',
      run: undefined,
      attempt: 1,
      maxMs: Number.POSITIVE_INFINITY,
      signal: new AbortController().signal,
      look: async () => new Map(),
      async send() {
        await clock.sleep(ANSWER_MS);
        return { kind: 'accepted' };
      },
    },
  );
  const left = batches.findIndex(({ leads: own }) => own.some((lead) => delivery.fate(lead) !== 'accepted'));
  if (left >= 0)
    throw new Error(`Batch ${left} was not accepted: ${delivery.problems[0]?.message ?? String(delivery.thrown)}`, {
      cause: delivery.thrown,
    });
  return { hours: (clock.monotonic() - began) / HOUR_MS, pushes };
}

function batchesOf(leads: number, size: number): readonly Batch[] {
  return Array.from({ length: Math.ceil(leads / size) }, (_, index) => ({
    list: LIST,
    duplicateOption: 'skip' as const,
    skillId: undefined,
    leads: Array.from({ length: Math.min(size, leads - index * size) }, (_, place) => index * size + place),
  }));
}

const NOTHING_KNOWN: Extract<LedgerRead, { readonly kind: 'found' }> = {
  kind: 'found',
  head: {
    ledgerId: '0',
    list: LIST,
    writes: 0,
    lease: undefined,
    lastRun: undefined,
    memory: { judged: [], complete: undefined },
  },
  known: { state: () => 'unknown', isSame: () => false, notBefore: () => 0, newest: (lead) => lead, open: [], gone: 0 },
  landed: true,
  isBase: true,
};

/** The time of so many requests, in which it does not matter how many leads each has: one stands for all. */
export function simulateRequests(requests: number, requestsPerSecond: number): Promise<Cost> {
  const ledger: Ledger = { read: async () => NOTHING_KNOWN, write: async () => ({ kind: 'written' }) };
  const clock = createFakeClock();
  return simulate({ batches: batchesOf(requests, 1), leads: requests, requestsPerSecond, clock, ledger });
}

/** What a ledger is made of after a delivery, in bytes. */
export interface LedgerSize {
  readonly leads: number;
  readonly pushes: number;
  /** Files of the newest version, as they stand in the tree. */
  readonly tree: number;
  readonly files: number;
  readonly largestFile: number;
  /** All that was ever pushed, compressed as Git's objects are: what the repository grows by. */
  readonly pushed: number;
}

/** Delivers so many leads into a real ledger, and weighs every version of it. */
export async function weighLedger(leads: number, batchSize: number): Promise<LedgerSize> {
  const clock = createFakeClock();
  const store = weighedStore();
  const opened = await openLedger({
    store,
    list: LIST,
    terms: '',
    expectedId: undefined,
    repository: undefined,
    keys: [],
    crypto: testCrypto(),
    now: clock.now,
  });
  if (opened.kind !== 'opened') throw new Error(opened.problem.message);
  const table = new LeadTable();
  const identity = new Uint32Array(IDENTITY_WORDS);
  for (let lead = 0; lead < leads; lead++) {
    opened.hasher.identify(`+91${9_000_000_000 + lead}`, new TextEncoder().encode(String(lead)), identity);
    table.add({ file: 0, line: lead + 2, row: lead + 1, bytes: 0, identity });
  }
  const batches = batchesOf(leads, batchSize);
  const { pushes } = await simulate({ batches, leads, requestsPerSecond: 1, clock, ledger: opened.attach(table) });
  const sizes = [...store.files.values()].map(({ length }) => length);
  return {
    leads,
    pushes,
    tree: sizes.reduce((sum, size) => sum + size, 0),
    files: sizes.length,
    largestFile: Math.max(...sizes),
    pushed: store.pushed(),
  };
}

/** A store that keeps the newest version and adds up the bytes of all. */
function weighedStore(): LedgerStore & { readonly files: ReadonlyMap<string, Uint8Array>; pushed(): number } {
  const files = new Map<string, Uint8Array>();
  let version: string | undefined;
  let pushed = 0;
  const put = async (change: StoreChange) => {
    // Late texts are made from the files as they were before.
    const texts = await Promise.all(
      [...change.put].map(async ([name, text]) => [name, typeof text === 'string' ? text : await text()] as const),
    );
    for (const name of change.remove) files.delete(name);
    for (const [name, text] of texts) {
      const bytes = new TextEncoder().encode(text);
      files.set(name, bytes);
      pushed += deflateSync(bytes).length;
    }
    version = String(Number(version ?? 0) + 1);
    return version;
  };
  return {
    place: 'memory',
    files,
    pushed: () => pushed,
    async fetch() {
      if (version === undefined) return { kind: 'absent' };
      const read = async (name: string) => files.get(name) ?? new Uint8Array();
      return { kind: 'found', version, files: { names: [...files.keys()], read } };
    },
    contains: async (id) => Number(id) <= Number(version),
    push: async (_base, change) => ({ kind: 'pushed', version: await put(change) }),
    async replace(change) {
      await put(change);
      return { kind: 'pushed' };
    },
  };
}

/** Hours as people say them. */
export function inHours(hours: number): string {
  if (hours < 1) return `${Math.ceil(hours * 60)} min`;
  return hours < 48 ? `${hours.toFixed(1)} h` : `${(hours / 24).toFixed(1)} days`;
}

const RATES = [1, 3, 10] as const;

async function timeTable(): Promise<readonly string[]> {
  const lines = [
    `| Leads | A request | Requests | ${RATES.map((rate) => `at ${rate}/s`).join(' | ')} | Pushes at 1/s |`,
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const leads of [1_000_000, 10_000_000, 100_000_000]) {
    for (const size of [500, 5_000, 10_000]) {
      const requests = leads / size;
      const costs: Cost[] = [];
      for (const rate of RATES) costs.push(await simulateRequests(requests, rate));
      const cells = [leads, size, requests].map(count);
      lines.push(
        `| ${[...cells, ...costs.map(({ hours }) => inHours(hours)), count(costs[0]?.pushes ?? 0)].join(' | ')} |`,
      );
    }
  }
  return lines;
}

async function ledgerTable(): Promise<readonly string[]> {
  const lines = [
    '| Leads | Pushes | Files | Largest file | In the tree | A lead | Pushed in all | A lead |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const leads of [10_000, 100_000, 1_000_000]) {
    const { pushes, files, largestFile, tree, pushed } = await weighLedger(leads, 500);
    const each = (bytes: number) => `${(bytes / leads).toFixed(0)} B`;
    const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    const cells = [
      count(leads),
      count(pushes),
      count(files),
      mb(largestFile),
      mb(tree),
      each(tree),
      mb(pushed),
      each(pushed),
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return lines;
}

if (import.meta.main) {
  for (const table of [timeTable, ledgerTable]) console.log(`${(await table()).join('\n')}\n`);
}
