import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { DuplicateOption } from '../../src/model/index.ts';
import {
  checkHistory,
  type Quirks,
  type RequestRecord,
  type Rule,
  type SandboxDump,
  type SandboxOptions,
  startSandbox,
} from '../../src/sandbox/index.ts';
import { type ActionRun, repository, runAction } from './action.ts';
import { type RunHereOptions, runHere } from './run-here.ts';

export const MODES: readonly DuplicateOption[] = ['skip', 'overwrite', 'clone'];
export const LIST = '441940';
export const TOKEN = 'made-up-token-of-fault-tests';

/** Environment in which the program's timers run ten times as fast; see `fast-clock.mjs`. */
export const FAST_CLOCK: Environment = {
  NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, 'fast-clock.mjs')).href}`,
};

/** As FAST_CLOCK, so long after now that no request of a run that ended can be under way any more. */
export const LATER: Environment = { ...FAST_CLOCK, FAST_CLOCK_AHEAD: String(10 * 60_000) };

/** The same after a run that was itself LATER. */
export const MUCH_LATER: Environment = { ...FAST_CLOCK, FAST_CLOCK_AHEAD: String(20 * 60_000) };

/** A made-up number; `lead` counts from 1. */
export const number = (lead: number): string => String(9_000_100_000 + lead);

/** A lead file of so many leads, the first one called `Lead 1`. */
export function leadFile(leads: number, from = 1): string {
  const rows = Array.from({ length: leads }, (_, index) => `${number(from + index)},Lead ${from + index}`);
  return `Mobile,Name\n${rows.join('\n')}\n`;
}

type Environment = Readonly<Record<string, string>>;

export interface FaultOptions {
  readonly option?: DuplicateOption;
  /** In `leads/a.csv`; 3 when not given. */
  readonly leads?: number;
  readonly rules?: readonly Rule[];
  readonly quirks?: Partial<Quirks>;
  readonly sandbox?: Omit<SandboxOptions, 'faults'>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Environment | ((sandbox: { readonly port: number }) => Environment | Promise<Environment>);
  /** Beside or instead of `leads/a.csv`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where the action is pointed to; the sandbox when not given. */
  readonly baseUrl?: (sandbox: { readonly port: number }) => string;
  /** Waits so long, ms, before it looks into the sandbox: for leads that are stored late. */
  readonly settleMs?: number;
  /** The sandbox says yes without storing anything, which no client can see in an answer. */
  readonly yesIsALie?: true;
  /** A directory that keeps the ledger from one run to the next; without it, a run remembers nothing of others. */
  readonly ledger?: string;
  /** A person has begun the ledger of LIST, as an order; then `clone` need not look whether the list is empty. */
  readonly begun?: true;
}

/** The cases of a fault: what each duplicate option comes to, and how many bulk creates arrive. */
export type Cases = readonly (readonly [DuplicateOption, Ending, posts: number])[];

export const sameForAll = (ending: Ending, posts: number): Cases => MODES.map((mode) => [mode, ending, posts]);

/** How a run ended, in few words, to be compared as one. */
export interface Ending {
  readonly exitCode: number | null;
  readonly status: string | undefined;
  readonly code: string | undefined;
  readonly accepted: number;
  readonly unchanged: number;
  readonly stale: number;
  readonly refused: number;
  readonly held: number;
  readonly inDoubt: number;
  readonly unsent: number;
}

export interface FaultRun extends AsyncDisposable {
  readonly run: ActionRun;
  readonly ending: Ending;
  readonly dump: SandboxDump;
  /** Bulk creates that reached the sandbox. */
  readonly posts: readonly RequestRecord[];
  /** Leads that the sandbox holds. */
  readonly stored: number;
  /** Everything that a reader of the run sees. */
  readonly told: string;
  readonly report: Report;
}

export interface Report {
  readonly batch_ids: readonly string[];
  readonly lists: readonly { readonly list: string; readonly verified: Readonly<Record<string, number>> | null }[];
  readonly files: readonly { readonly file: string; readonly refusals: readonly { readonly line: number }[] }[];
  readonly notices: readonly { readonly code: string; readonly message: string }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** Runs the built action against a sandbox with faults, and holds every run to what no fault excuses. */
export function runWithFaults(options: FaultOptions): Promise<FaultRun> {
  return play(options, runAction);
}

/** The same with the sources, in this process. */
export function runHereWithFaults(options: FaultOptions): Promise<FaultRun> {
  return play(options, runHere);
}

async function play(options: FaultOptions, runThe: (options: RunHereOptions) => Promise<ActionRun>): Promise<FaultRun> {
  const { option = 'skip', leads = 3, rules = [], quirks = {}, inputs = {}, files } = options;
  const sandbox = await startSandbox({ tokens: [TOKEN], ...options.sandbox, faults: { rules, quirks } });
  using work = repository(files ?? { 'leads/a.csv': leadFile(leads) });
  using memory = repository({});
  const ledger = `file:${options.ledger ?? path.join(memory.path, 'ledger')}`;
  if (options.begun) await beginLedger(work.path, { ledger, option });
  const run = await runThe({
    workspace: work.path,
    inputs: {
      'smartflo-token': TOKEN,
      'base-url': options.baseUrl?.(sandbox) ?? sandbox.url,
      'requests-per-second': '0',
      ...(files?.['.github/leads.yml'] === undefined ? { 'list-id': LIST } : {}),
      'duplicate-option': option,
      ledger,
      ...inputs,
    },
    env: (typeof options.env === 'function' ? await options.env(sandbox) : options.env) ?? {},
  });
  if (options.settleMs) await setTimeout(options.settleMs);
  const dump = sandbox.dump();
  await sandbox.close();

  const count = (name: string) => Number(run.outputs[name] ?? 0);
  const ending: Ending = {
    exitCode: run.exitCode,
    status: run.outputs['status'],
    code: run.outputs['error-code'],
    accepted: count('accepted'),
    unchanged: count('unchanged'),
    stale: count('stale'),
    refused: count('refused'),
    held: count('held'),
    inDoubt: count('in-doubt'),
    unsent: count('unsent'),
  };
  const reportText = run.outputs['report'] ? readFileSync(run.outputs['report'], 'utf8') : '{}';
  const log = run.stdout.replaceAll(/^::add-mask::.*$/gm, '');
  const told = [log, run.stderr, JSON.stringify(run.outputs), run.jobSummary, reportText].join('\n');
  holdToThePromise(options.yesIsALie ? { ...ending, accepted: 0 } : ending, dump, told, run);
  return {
    run,
    ending,
    dump,
    posts: dump.requests.filter(({ method, path: to }) => method === 'POST' && to.includes('/broadcast/leads/')),
    stored: dump.leads.length,
    told,
    report: JSON.parse(reportText),
    [Symbol.asyncDispose]: async () => run[Symbol.dispose](),
  };
}

/** What the sandbox of a run holds in the end, for the sandbox of the next one to begin with. */
export function storedIn({ dump }: Pick<FaultRun, 'dump'>): NonNullable<SandboxOptions['seed']> {
  return dump.leads;
}

async function beginLedger(
  workspace: string,
  { ledger, option }: { readonly ledger: string; readonly option: DuplicateOption },
): Promise<void> {
  using began = await runHere({
    workspace,
    event: { name: 'workflow_dispatch' },
    inputs: { mode: 'reset-list', only: LIST, 'list-id': LIST, 'duplicate-option': option, ledger },
  });
  expect(began.stdout).toContain('LEADS-ORDER-DONE');
}

/** Nothing that is counted accepted is lost, nothing is stored twice, nobody is named, and a red run says why. */
function holdToThePromise(ending: Ending, dump: SandboxDump, told: string, run: ActionRun): void {
  const entries: readonly Record<string, number>[] = JSON.parse(run.outputs['summary'] || '[]');
  for (const entry of entries) expect(PARTS.reduce((sum, part) => sum + (entry[part] ?? 0), 0)).toBe(entry['rows']);
  const expected = [
    ...new Set(dump.requests.flatMap(({ list, rows = [] }) => rows.map((row) => `${list} ${row.number}`))),
  ]
    .map((key) => key.split(' '))
    .map(([list = '', digits = '']) => ({ list, number: digits }));
  const { counts, phantoms } = checkHistory(expected, dump);
  expect({ doubled: counts.doubled, phantoms }).toEqual({ doubled: 0, phantoms: [] });
  expect(counts.stable).toBeGreaterThanOrEqual(ending.accepted);

  expect(told.match(/90001\d{5}/g)).toBeNull();
  expect(told).not.toContain(TOKEN);
  // With DEBUG set, the proxy's package writes there; whoever sets it is told no secret all the same.
  expect(run.stderr.replaceAll(/^\S+ https-proxy-agent.*\n/gm, '')).toBe('');
  if (ending.exitCode === 0) return;
  expect(ending.code).toMatch(/^LEADS-/);
  for (const text of [run.stdout, run.jobSummary.replaceAll('\\', '')]) expect(text).toContain(ending.code);
  expect(run.outputs['headline']).toMatch(/\d+ leads? (?:sent|accepted)|Nothing was sent/);
}

/** Where a row can have ended, as the `summary` output says it. */
const PARTS = [
  'rejects',
  'duplicates',
  'unchanged',
  'stale',
  'accepted',
  'refused',
  'held',
  'in_doubt',
  'unsent',
] as const;

const NOTHING = { accepted: 0, unchanged: 0, stale: 0, refused: 0, held: 0, inDoubt: 0, unsent: 0 };

export const delivered = (leads: number): Ending => ({
  ...NOTHING,
  exitCode: 0,
  status: 'delivered',
  code: '',
  accepted: leads,
});

/** A run that found everything delivered by those before it. */
export const nothingToDo = (unchanged: number): Ending => ({
  ...NOTHING,
  exitCode: 0,
  status: 'nothing-to-do',
  code: '',
  unchanged,
});

/** A red run, by what became of the leads. */
export function red(code: string, counts: Partial<Omit<Ending, 'exitCode' | 'status' | 'code'>>): Ending {
  return { ...NOTHING, exitCode: 1, status: (counts.accepted ?? 0) > 0 ? 'partial' : 'failed', code, ...counts };
}
