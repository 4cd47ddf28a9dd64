import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '../../src/host/clock.ts';
import { ledgerCrypto } from '../../src/host/ledger-crypto.ts';
import { createLedgerKeeping, LEDGER_PREFIX } from '../../src/host/ledger-keeping.ts';
import { describeLedger, verifyLedger } from '../../src/ledger/index.ts';
import type { Problem } from '../../src/model/index.ts';
import {
  type RequestRecord,
  type Rule,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../src/sandbox/index.ts';
import { type ActionOptions, type ActionRun, PUSH, runAction, runShell } from './action.ts';
import { bareRepository, type GitServer, git, startGitServer } from './git-server.ts';
import { needsProcess, runHere } from './run-here.ts';
import { temporaryDirectory } from './temporary.ts';

/** A made-up list, and made-up secrets. */
export const LIST = '441940';
export const SMARTFLO_TOKEN = 'made-up-token-of-ledger-tests';
export const GITHUB_TOKEN = 'made-up-token-of-github';

/** What stands in `.github/leads.yml`, and is written there as JSON, which is YAML. */
export type Config = Readonly<Record<string, unknown>>;

export interface WorldOptions {
  readonly sandbox?: Omit<SandboxOptions, 'faults'>;
  /** What goes wrong at Smartflo, until `heal`. */
  readonly rules?: readonly Rule[];
  /** `http`: `origin` is a server that wants the token; otherwise it is a path. */
  readonly remote?: 'file' | 'http';
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly config?: Config;
  /** Beside what every run needs to send at all. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Runs are processes of the built action; with `here`, those that need no process of their own run in this one. */
  readonly runs?: 'here';
}

export interface WorldRunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: ActionOptions['event'];
  readonly env?: Readonly<Record<string, string>>;
  /** GITHUB_RUN_ID; one more than that of the run before when not given. */
  readonly runId?: number;
  /** Another checkout than the world's own. */
  readonly workspace?: string;
  readonly under?: readonly string[];
  readonly onStart?: ActionOptions['onStart'];
}

/** A run, with what became of it in few words. */
export interface WorldRun extends ActionRun {
  readonly status: string | undefined;
  readonly code: string | undefined;
  /** Counts that are not 0, in the order of the outputs. */
  readonly counts: Readonly<Record<string, number>>;
  /** What the sandbox was asked during the run; of other runs as well when they overlap. */
  readonly asked: readonly RequestRecord[];
  /** Bulk creates among it. */
  readonly posts: readonly RequestRecord[];
  /** Everything that a reader of the run sees. */
  readonly told: string;
}

/** What a ledger says when nobody is writing it. */
export interface LedgerState {
  readonly problems: readonly Problem[];
  readonly accepted: number;
  readonly refused: number;
  readonly held: number;
  readonly open: number;
  readonly isLeased: boolean;
  readonly writes: number;
  readonly id: string;
}

/** A repository of lead files with its ledgers, a checkout of it, and a Smartflo: what several runs have in common. */
export interface LedgerWorld extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly server: GitServer | undefined;
  /** The repository that everybody pushes to. */
  readonly bare: string;
  /** The checkout. */
  readonly workspace: string;
  /** A directory for the test's own use. */
  readonly directory: string;
  /** Writes files of the checkout; `undefined` removes one. */
  put(files: Readonly<Record<string, string | Uint8Array | undefined>>): void;
  configure(config: Config): void;
  /** From now on nothing goes wrong at Smartflo. */
  heal(): void;
  run(options?: WorldRunOptions): Promise<WorldRun>;
  /** The `post` step after a run: it finds the state that the run saved. */
  post(run: ActionRun, env?: Readonly<Record<string, string>>): Promise<ActionRun>;
  /** A command in the checkout, with the secrets that it may need. */
  shell(args: readonly string[], env?: Readonly<Record<string, string>>): ReturnType<typeof runShell>;
  /** Refs of the ledgers and where they point. */
  refs(): Readonly<Record<string, string>>;
  ledger(list?: string): Promise<LedgerState>;
}

/** Inputs of a run that sends to a sandbox without a pace. */
function inputsFor({ url }: Sandbox): Readonly<Record<string, string>> {
  return {
    'smartflo-token': SMARTFLO_TOKEN,
    'base-url': url,
    'requests-per-second': '0',
    'github-token': GITHUB_TOKEN,
    // The built-in one: the hidden ref.
    ledger: '',
  };
}

const OUTPUT_COUNTS = [
  'accepted',
  'rejects',
  'new-rejects',
  'duplicates',
  'unchanged',
  'stale',
  'refused',
  'held',
  'in-doubt',
  'unsent',
];

/** Opens a world. Its clone is as shallow as that of actions/checkout. */
export async function openWorld(options: WorldOptions = {}): Promise<LedgerWorld> {
  const directory = mkdtempSync(path.join(tmpdir(), 'smartflo-leads-world-'));
  const rules = [...(options.rules ?? [])];
  const sandbox = await startSandbox({
    tokens: [SMARTFLO_TOKEN],
    lists: [{ id: LIST, name: 'Made-up list' }],
    ...options.sandbox,
    // The sandbox looks at these very rules for every request.
    faults: { rules },
  });
  mkdirSync(path.join(directory, 'acme'));
  const bare = bareRepository(directory, 'acme/leads.git');
  const workspace = path.join(directory, 'checkout');
  git(directory, 'clone', '--quiet', '--depth=1', pathToFileURL(bare).href, workspace);
  const server = options.remote === 'http' ? await startGitServer(directory, GITHUB_TOKEN) : undefined;
  if (server) git(workspace, 'remote', 'set-url', 'origin', `${server.url}/acme/leads`);
  let lastRun = 1000;

  const put: LedgerWorld['put'] = (files) => {
    for (const [name, content] of Object.entries(files)) {
      const full = path.join(workspace, name);
      mkdirSync(path.dirname(full), { recursive: true });
      if (content === undefined) rmSync(full, { force: true });
      else writeFileSync(full, content);
    }
  };
  const configure = (config: Config) => put({ '.github/leads.yml': JSON.stringify(config) });
  put(options.files ?? {});
  if (options.config) configure(options.config);

  const baseInputs = { ...inputsFor(sandbox), ...(options.config ? {} : { 'list-id': LIST }), ...options.inputs };
  const baseEnv = {
    GITHUB_REPOSITORY: 'acme/leads',
    ...(server ? { GITHUB_SERVER_URL: server.url } : {}),
  };

  return {
    sandbox,
    server,
    bare,
    workspace,
    directory,
    put,
    configure,
    heal: () => void rules.splice(0),

    async run({ inputs, event, env, runId = ++lastRun, workspace: other, under, onStart } = {}) {
      lastRun = Math.max(lastRun, runId);
      const before = sandbox.dump().requests.length;
      const given = {
        workspace: other ?? workspace,
        inputs: { ...baseInputs, ...inputs },
        event: { ...PUSH, ...event },
        env: { ...baseEnv, GITHUB_RUN_ID: String(runId), ...env },
      };
      const isHere = options.runs === 'here' && !under && !onStart && !needsProcess(given);
      const run = isHere
        ? await runHere(given)
        : await runAction({ ...given, ...(under ? { under } : {}), ...(onStart ? { onStart } : {}) });
      return withWords(run, sandbox.dump().requests.slice(before));
    },

    post: (run, env) =>
      runAction({
        workspace,
        inputs: { 'github-token': GITHUB_TOKEN },
        env: {
          ...baseEnv,
          ...Object.fromEntries(Object.entries(run.state).map(([name, value]) => [`STATE_${name}`, value])),
          ...env,
        },
      }),

    shell: (args, env) =>
      runShell(args, {
        cwd: workspace,
        env: { SMARTFLO_TOKEN, GITHUB_TOKEN, ...(server ? { GITHUB_SERVER_URL: server.url } : {}), ...env },
      }),

    refs() {
      const lines = git(bare, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/leads').split('\n');
      return Object.fromEntries(lines.filter((line) => line !== '').map((line) => line.split(' ')));
    },

    ledger: (list = LIST) => readLedger(bare, directory, list),

    async [Symbol.asyncDispose]() {
      await sandbox.close();
      await server?.[Symbol.asyncDispose]();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function withWords(run: ActionRun, asked: readonly RequestRecord[]): WorldRun {
  const report = run.outputs['report'] ?? '';
  const log = run.stdout.replaceAll(/^::add-mask::.*$/gm, '');
  return {
    ...run,
    status: run.outputs['status'],
    code: run.outputs['error-code'],
    counts: Object.fromEntries(
      OUTPUT_COUNTS.map((name) => [name, Number(run.outputs[name] ?? 0)] as const).filter(([, value]) => value > 0),
    ),
    asked,
    posts: asked.filter(isBulkCreate),
    told: [
      log,
      run.stderr,
      JSON.stringify(run.outputs),
      run.jobSummary,
      existsSync(report) ? readFileSync(report, 'utf8') : '',
    ].join('\n'),
  };
}

/** Whether a request creates leads. */
export function isBulkCreate({ method, path: to }: RequestRecord): boolean {
  return method === 'POST' && to.includes('/broadcast/leads/');
}

/** Reads the ledger of a list in this process, past the checkout. */
async function readLedger(bare: string, directory: string, list: string): Promise<LedgerState> {
  const own = mkdtempSync(path.join(directory, 'reader-'));
  const root = path.join(own, 'root');
  mkdirSync(root);
  git(root, 'init', '--quiet');
  git(root, 'remote', 'add', 'origin', bare);
  const env = { PATH: process.env['PATH'] };
  const keeping = createLedgerKeeping({ root, directory: path.join(own, LEDGER_PREFIX), env, clock: systemClock });
  try {
    const store = () => keeping.ledgerStore({ kind: 'git' }, list, undefined);
    const described = await describeLedger(store(), list, ledgerCrypto);
    if (described.kind === 'absent') {
      return { problems: [], accepted: 0, refused: 0, held: 0, open: 0, isLeased: false, writes: 0, id: '' };
    }
    const { problems } = await verifyLedger(store(), list, [], ledgerCrypto);
    if (described.kind !== 'found') throw new Error(described.problem.message);
    const { counts, lease, writes, ledgerId } = described.description;
    return { problems, ...counts, isLeased: lease !== undefined, writes, id: ledgerId };
  } finally {
    keeping.close();
    rmSync(own, { recursive: true, force: true });
  }
}

/** Environment in which the program's timers run so much faster than life, and its wall clock is ahead by so many ms. */
export function clockOf({ speed = 1, aheadMs = 0 }): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, 'fast-clock.mjs')).href}`,
    FAST_CLOCK_SPEED: String(speed),
    FAST_CLOCK_AHEAD: String(aheadMs),
  };
}

/** Puts a commit on a ledger in which a file is different, as nobody should; `undefined` removes it. */
export function tamper(bare: string, file: RegExp, edit: (text: string) => string | undefined, list = LIST): void {
  using directory = temporaryDirectory();
  const ref = `refs/leads/${list}`;
  git(bare, 'read-tree', ref);
  for (const name of git(bare, 'ls-tree', '-r', '--name-only', ref)
    .split('\n')
    .filter((each) => file.test(each))) {
    const text = edit(`${git(bare, 'cat-file', 'blob', `${ref}:${name}`)}\n`);
    if (text === undefined) git(bare, '--work-tree=.', 'update-index', '--force-remove', name);
    else {
      const written = path.join(directory.path, 'file');
      writeFileSync(written, text);
      git(
        bare,
        '--work-tree=.',
        'update-index',
        '--cacheinfo',
        `100644,${git(bare, 'hash-object', '-w', written)},${name}`,
      );
    }
  }
  git(bare, 'update-ref', ref, git(bare, 'commit-tree', git(bare, 'write-tree'), '-p', ref, '-m', 'tampered'));
}
