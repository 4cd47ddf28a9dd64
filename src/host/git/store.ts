import {
  type Clock,
  LeadsError,
  type LedgerStore,
  type Problem,
  printable,
  type StoreChange,
  type StoredFiles,
  says,
} from '../../model/index.ts';
import { classifyPush, gitMissing, gitWords, notMade, unreachable, writeRefused } from './answer.ts';
import type { GitEnd } from './git.ts';
import { listTree } from './objects.ts';
import { type GitRepository, REMOTE } from './repository.ts';
import { isSameChange } from './same-change.ts';
import { versionStream } from './version.ts';

/** Time limits of the ways to the server, ms. */
export interface GitTimes {
  readonly fetchMs: number;
  readonly pushMs: number;
}

/** The limits where the caller gives no others. */
const GIT_TIMES: GitTimes = { fetchMs: 120_000, pushMs: 30_000 };

/** The parts of the store of one list. */
export interface GitStoreOptions {
  readonly repository: GitRepository;
  /** Digits. */
  readonly list: string;
  readonly clock: Pick<Clock, 'now' | 'monotonic'>;
  readonly times?: Partial<GitTimes>;
  /** Ends a first look that nobody waits for any more. What a run has to write at its end is not its business. */
  readonly signal?: AbortSignal | undefined;
}

/** The files of a ref that leads to no commit of files: none, so that its reader finds no ledger in it. */
const NO_FILES: StoredFiles = {
  names: [],
  read: async () => {
    throw new Error('There is no such file in the ledger.');
  },
};

/**
 * A list's ledger as a chain of commits under the hidden ref `refs/leads/<list id>`: no branch, and no workflow starts.
 * A version is a commit id; `--force-with-lease` makes its push a compare-and-swap.
 */
export function createGitStore({ repository, list, clock, times, signal }: GitStoreOptions): LedgerStore {
  if (!/^\d+$/.test(list)) throw new Error('A list id must be digits.');
  const { fetchMs, pushMs } = { ...GIT_TIMES, ...times };
  const { objects, remote, run, alone } = repository;
  const ref = `refs/leads/${list}`;
  const scratch = `refs/made/${list}`;
  const place = `${ref} of ${printable(remote.name)}`;
  let tip: string | undefined;
  let hasHistory = false;
  let made: { readonly base: string | undefined; readonly change: StoreChange; readonly version: string } | undefined;

  const met = { place, withheld: remote.withheld };
  const wordsOf = (end: GitEnd) => gitWords(end, remote.secrets);
  const isOk = (end: GitEnd) => end.kind === 'ended' && end.code === 0;

  /** The obstacle on the way to the server; git that is too old for our way to name the remote is told from the rest. */
  async function failureOf(end: GitEnd): Promise<Problem> {
    if (end.kind === 'missing') return gitMissing(place);
    const version = await run(['version'], { timeoutMs: pushMs });
    const [, major, minor] = (version.kind === 'ended' && / (\d+)\.(\d+)/.exec(version.stdout)) || [];
    const isOld = major !== undefined && (Number(major) < 2 || (major === '2' && Number(minor) < 31));
    return isOld ? gitMissing(place) : unreachable(met, wordsOf(end), end);
  }

  /** The first look takes the newest commit only; later ones all that came since, so that one can ask what came before. */
  async function pull(depth: readonly string[]): Promise<GitEnd> {
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', ...depth];
    const stop = hasHistory ? undefined : signal;
    const end = await run(['fetch', ...options, REMOTE, `+${ref}:${ref}`], { timeoutMs: fetchMs, signal: stop });
    if (end.kind !== 'ended') repository.unlock(['shallow', ref]);
    return end;
  }

  /** Undefined when the server gave no sure answer. */
  async function isAbsent(): Promise<boolean | undefined> {
    const end = await run(['ls-remote', REMOTE, ref], { timeoutMs: fetchMs });
    if (end.kind !== 'ended' || end.code !== 0) return undefined;
    return !end.stdout.split('\n').some((line) => line.endsWith(`\t${ref}`));
  }

  async function filesOf(commit: { readonly type: string; readonly bytes: Uint8Array }): Promise<StoredFiles> {
    const [, tree] = /^tree ([0-9a-f]+)\n/.exec(Buffer.from(commit.bytes).toString('latin1')) ?? [];
    if (commit.type !== 'commit' || tree === undefined) return NO_FILES;
    const ids = new Map((await listTree(objects, tree)).map(({ name, id }) => [name, id]));
    return {
      names: [...ids.keys()],
      async read(name) {
        const found = await objects.read(ids.get(name) ?? '0').catch(() => undefined);
        if (!found) throw new LeadsError(unreachable(met, says`a file of it could not be read`));
        return found.bytes;
      },
    };
  }

  /** Makes the commit, unless it is the one that was made last: then the answer to its push was lost. */
  async function make(base: string | undefined, change: StoreChange, timeoutMs: number): Promise<string | Problem> {
    if (made && made.base === base && isSameChange(made.change, change)) return made.version;
    // With a commit of our own in the repository, a shallow look could cut it off from those that came after it.
    hasHistory = true;
    const input = versionStream({ ref: scratch, base, change, seconds: Math.floor(clock.now() / 1000) });
    const end = await run(['fast-import', '--quiet', '--force'], { timeoutMs, input });
    if (end.kind !== 'ended') repository.unlock([scratch]);
    if (end.kind === 'missing') return gitMissing(place);
    const [version] = (end.kind === 'ended' && end.code === 0 && /^[0-9a-f]{40,64}$/m.exec(end.stdout)) || [];
    if (version === undefined) return notMade(place, wordsOf(end));
    made = { base, change, version };
    return version;
  }

  function send(version: string, force: string, timeoutMs: number): Promise<GitEnd> {
    const options = ['--porcelain', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no', force];
    return run(['push', ...options, REMOTE, `${version}:${ref}`], { timeoutMs });
  }

  return {
    place,

    fetch: () =>
      alone(async () => {
        const depth = hasHistory ? [] : ['--depth=1'];
        let end = await pull(depth);
        // A fetch that timed out says nothing, and another look would time out as well.
        if (end.kind === 'ended' && end.code !== 0) {
          const isGone = await isAbsent();
          if (isGone) {
            tip = undefined;
            return { kind: 'absent' };
          }
          // It is there: somebody has begun it between the two looks.
          if (isGone === false) end = await pull(depth);
        }
        if (!isOk(end)) return { kind: 'failed', problem: await failureOf(end) };
        hasHistory = true;
        try {
          const commit = await objects.read(ref);
          if (!commit) throw new Error('What was fetched is not there.');
          tip = commit.id;
          return { kind: 'found', version: commit.id, files: await filesOf(commit) };
        } catch {
          return { kind: 'failed', problem: unreachable(met, says`what git fetched could not be read`) };
        }
      }),

    async contains(version) {
      if (tip === undefined) return false;
      if (version === tip) return true;
      const newest = tip;
      const ask = async () => {
        const end = await run(['merge-base', '--is-ancestor', version, newest], { timeoutMs: pushMs });
        return end.kind === 'ended' ? end.code : undefined;
      };
      const code = await ask();
      if (code === 0 || code === 1) return code === 0;
      // It is older than what was fetched, or never was in this ledger: only the whole history tells. One that can't be had
      // now proves nothing, and what is not proved to be in the ledger is not in it.
      return isOk(await alone(() => pull(['--unshallow']))) && (await ask()) === 0;
    },

    async push(base, change, options) {
      const before = clock.monotonic();
      const withinMs = options?.withinMs ?? pushMs;
      const version = await make(base, change, withinMs);
      if (typeof version !== 'string') return { kind: 'refused', problem: version };
      const end = await send(
        version,
        `--force-with-lease=${ref}:${base ?? ''}`,
        withinMs - (clock.monotonic() - before),
      );
      switch (classifyPush(end)) {
        case 'pushed':
          tip = version;
          return { kind: 'pushed', version };
        case 'conflict':
          return { kind: 'conflict' };
        case 'refused':
          return { kind: 'refused', problem: writeRefused(met, wordsOf(end), end) };
        case 'lost':
          return { kind: 'lost', version, problem: unreachable(met, wordsOf(end), end) };
      }
    },

    async replace(change) {
      const version = await make(undefined, change, pushMs);
      if (typeof version !== 'string') return { kind: 'refused', problem: version };
      const end = await send(version, '--force', pushMs);
      const answer = classifyPush(end);
      if (answer === 'pushed') {
        tip = version;
        return { kind: 'pushed' };
      }
      const problem = answer === 'refused' ? writeRefused(met, wordsOf(end), end) : unreachable(met, wordsOf(end), end);
      return { kind: 'refused', problem };
    },
  };
}
