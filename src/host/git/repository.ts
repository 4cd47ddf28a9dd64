import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type GitEnd, gitEnvironment, runGit } from './git.ts';
import { type GitObjects, openGitObjects } from './objects.ts';
import { findGit } from './program.ts';
import type { GitRemote } from './remote.ts';

/** The name under which git knows the remote; its address is in the environment only, for it may hold a password. */
export const REMOTE = 'ledger';

/** A bare repository of a run's own, for the ledgers of all its lists. The user's clone is never touched. */
export interface GitRepository {
  readonly directory: string;
  readonly remote: GitRemote;
  readonly objects: GitObjects;
  run(
    args: readonly string[],
    options: {
      readonly timeoutMs: number;
      readonly input?: AsyncIterable<string>;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<GitEnd>;
  /** Lets one task after another have the repository to itself: two fetches at once would dispute its lock files. */
  alone<T>(task: () => Promise<T>): Promise<T>;
  /** Removes lock files (names relative to the repository) that a git left which was killed. */
  unlock(names: readonly string[]): void;
  /** Ends what runs for it and removes it. */
  dispose(): void;
}

/**
 * Settings of the repository itself: no hook runs, nothing is tidied up behind our back, no option of the user's
 * configuration changes what a push means. What it holds is a copy, so nothing waits for the disk.
 */
const CONFIG = `[core]
	repositoryformatversion = 0
	bare = true
	hooksPath = /dev/null
	fsync = none
	logAllRefUpdates = false
[gc]
	auto = 0
[maintenance]
	auto = false
[protocol]
	version = 2
[push]
	pushOption =
	gpgSign = false
	followTags = false
[transfer]
	fsckObjects = false
[fetch]
	writeCommitGraph = false
`;

/** Makes an empty repository, as git's own documentation lays one out (gitrepository-layout). */
export function createGitRepository(
  directory: string,
  remote: GitRemote,
  env: Readonly<Record<string, string | undefined>>,
): GitRepository {
  mkdirSync(directory, { mode: 0o700 });
  for (const each of ['objects', 'refs']) mkdirSync(path.join(directory, each));
  writeFileSync(path.join(directory, 'HEAD'), 'ref: refs/heads/none\n');
  writeFileSync(path.join(directory, 'config'), CONFIG);

  const own = {
    ...gitEnvironment(env, [[`remote.${REMOTE}.url`, remote.url], ...remote.access]),
    GIT_DIR: directory,
  };
  const program = findGit(env);
  const objects = openGitObjects(program, directory, own);
  let last: Promise<unknown> = Promise.resolve();
  return {
    directory,
    remote,
    objects,
    run: (args, options) => runGit({ program, args, env: own, cwd: directory, ...options }),
    alone(task) {
      const turn = last.then(task);
      last = turn.catch(() => {});
      return turn;
    },
    unlock(names) {
      for (const name of names) rmSync(path.join(directory, `${name}.lock`), { force: true });
    },
    dispose() {
      objects.close();
      try {
        rmSync(directory, { recursive: true, force: true });
      } catch {
        // Who removes the directory above tries again.
      }
    },
  };
}
