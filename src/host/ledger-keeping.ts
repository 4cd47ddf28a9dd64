import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Clock, type LedgerPlace, type LedgerStore, type Problem, type Secret, says } from '../model/index.ts';
import { createFileStore } from './files/file-store.ts';
import { type JournalFile, openJournal } from './files/journal.ts';
import { chooseRemote, hostedName, readOrigin } from './git/remote.ts';
import { createGitRepository, type GitRepository } from './git/repository.ts';
import { createGitStore } from './git/store.ts';

/** Name prefix of the directory, so that `post` can recognise what a killed run left. */
export const LEDGER_PREFIX = 'smartflo-leads-ledger-';

/** A repository as a ledger tells it from a copy of itself. */
interface HostRepository {
  /** Host, owner and name, with `/`, lower case. */
  readonly name: string;
  /** GitHub's id, digits, which a rename does not change; undefined when it is not known. */
  readonly id: string | undefined;
}

/** Where a run keeps its ledgers, and on this machine what is not in them yet. */
export interface LedgerKeeping {
  /** This run's own directory, whether or not it is there yet. */
  readonly directory: string;
  /** The repository of the lead files; undefined when nothing says which it is. */
  readonly repository: HostRepository | undefined;
  /** The ledger of one list. `none` has no store: a bug of the caller. */
  ledgerStore(place: LedgerPlace, list: string, token: Secret | undefined): LedgerStore;
  /** The journal of one list whose store was asked for; it may be opened once. Throws when the disk refuses. */
  openJournal(list: string, header: string): JournalFile;
  /** Removes our copy of the ledgers, and the journals that hold nothing which is not in them; others stay, for `post`. */
  close(): void;
}

/** The ports that ledgers are kept with. */
export interface LedgerKeepingOptions {
  /** The checkout. */
  readonly root: string;
  /** A directory of this run's own, made at the first need: its name begins with LEDGER_PREFIX. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Aborts when the run is to stop. */
  readonly signal?: AbortSignal | undefined;
}

/** Name of the folder of journals in a run's directory. */
const JOURNALS = 'journals';

/** Opens nothing yet: each part comes into being when it is asked for. */
export function createLedgerKeeping({ root, directory, env, clock, signal }: LedgerKeepingOptions): LedgerKeeping {
  const journals: JournalFile[] = [];
  let isMade = false;
  /** A run has one place for all its ledgers. */
  let lastPlace: LedgerPlace = { kind: 'none' };
  let gitRepository: GitRepository | undefined;
  let origin: { readonly address: string | undefined } | undefined;

  /** Fails when the name is taken: in a shared directory somebody else may have made it. */
  const own = () => {
    if (!isMade) mkdirSync(directory, { mode: 0o700 });
    isMade = true;
    return directory;
  };
  const originOf = () => {
    origin ??= { address: readOrigin(root, env) };
    return origin.address;
  };

  function gitStore(list: string, token: Secret | undefined): LedgerStore {
    if (!gitRepository) {
      const from = { server: env['GITHUB_SERVER_URL'], repository: env['GITHUB_REPOSITORY'], token, root };
      const remote = chooseRemote({ ...from, origin: originOf() });
      if (!remote) return storeNowhere(NO_REMOTE);
      try {
        gitRepository = createGitRepository(path.join(own(), 'git'), remote, env);
      } catch {
        return storeNowhere(NO_ROOM);
      }
    }
    return createGitStore({ repository: gitRepository, list, clock, signal });
  }

  return {
    directory,
    get repository() {
      return givenRepository(env) ?? repositoryAt(originOf());
    },
    ledgerStore(place, list, token) {
      lastPlace = place;
      if (place.kind === 'git') return gitStore(list, token);
      if (place.kind === 'file') return createFileStore(path.resolve(root, place.path), list, root);
      throw new Error('A run without a ledger asked for its store.');
    },
    openJournal(list, header) {
      const journal = openJournal({ directory: journalsIn(own()), place: lastPlace, list, header });
      journals.push(journal);
      return journal;
    },
    close() {
      gitRepository?.dispose();
      const isDone = journals.map((journal) => journal.close()).every((left) => left === 'nothing');
      if (isMade && isDone) removeLedgerKeeping(directory);
    },
  };
}

/** Where the journals of a run are, below its directory. */
export function journalsIn(directory: string): string {
  return path.join(directory, JOURNALS);
}

/** Removes what a killed run left behind; any other path is left alone. */
export function removeLedgerKeeping(directory: string): void {
  if (!path.basename(directory).startsWith(LEDGER_PREFIX)) return;
  try {
    rmSync(directory, { recursive: true, force: true });
  } catch {
    // The delivery stands, whether or not the disk lets go of a copy; `post`, or the next shell, tries again.
  }
}

function givenRepository(env: LedgerKeepingOptions['env']): HostRepository | undefined {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
  const repository = env['GITHUB_REPOSITORY'];
  const name = repository ? hostedName(`${server.replace(/\/$/, '')}/${repository}`) : undefined;
  return name === undefined ? undefined : { name, id: env['GITHUB_REPOSITORY_ID'] || undefined };
}

function repositoryAt(origin: string | undefined): HostRepository | undefined {
  const name = origin === undefined ? undefined : hostedName(origin);
  return name === undefined ? undefined : { name, id: undefined };
}

const NO_REMOTE: Problem = {
  code: 'LEADS-LEDGER-UNREADABLE',
  message: says`There is no place for the ledger: this folder is no Git repository with a remote called \`origin\`.`,
  hint: says`Run in a clone of the repository, or say \`ledger: file:<path>\`.`,
};

const NO_ROOM: Problem = {
  code: 'LEADS-LEDGER-WRITE',
  message: says`This machine’s folder for temporary files can’t be written, and the ledger needs room there.`,
  hint: says`Make room on the disk of the runner, and let this user write there. Then run again.`,
};

function storeNowhere(problem: Problem): LedgerStore {
  return {
    place: 'nowhere',
    fetch: async () => ({ kind: 'failed', problem }),
    contains: async () => false,
    push: async () => ({ kind: 'refused', problem }),
    replace: async () => ({ kind: 'refused', problem }),
  };
}
