import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '../../../src/host/clock.ts';
import { chooseRemote } from '../../../src/host/git/remote.ts';
import { createGitRepository } from '../../../src/host/git/repository.ts';
import { createGitStore, type GitTimes } from '../../../src/host/git/store.ts';
import { type LedgerStore, Secret } from '../../../src/model/index.ts';
import { GIT_TEST_ENV } from '../../support/git-server.ts';

/** Made up. */
export const TOKEN = 'fake-github-token';
/** Made up. */
export const LIST = '441940';
/** Where the ledger of the list is. */
export const REF = `refs/leads/${LIST}`;

/** A store and where its own repository is. */
export interface Opened extends Disposable {
  readonly store: LedgerStore;
  readonly directory: string;
}

/** A store with a repository of its own, as each run has one. */
export function openGitStore(
  parent: string,
  origin: string,
  more: {
    token?: string;
    server?: string;
    env?: NodeJS.ProcessEnv;
    times?: Partial<GitTimes>;
    clock?: typeof systemClock;
    signal?: AbortSignal;
  } = {},
): Opened {
  const remote = chooseRemote({
    origin,
    server: more.server,
    repository: undefined,
    token: more.token === undefined ? undefined : new Secret(more.token),
    root: parent,
  });
  if (!remote) throw new Error('no remote');
  const repository = createGitRepository(path.join(mkdtempSync(path.join(parent, 'run-')), 'git'), remote, {
    ...GIT_TEST_ENV,
    ...more.env,
  });
  const store = createGitStore({
    repository,
    list: LIST,
    clock: more.clock ?? systemClock,
    ...(more.times && { times: more.times }),
    signal: more.signal,
  });
  return { store, directory: repository.directory, [Symbol.dispose]: () => repository.dispose() };
}
