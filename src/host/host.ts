import type {
  Annotation,
  Clock,
  Http,
  LedgerCrypto,
  LedgerStore,
  Log,
  Problem,
  Random,
  Secret,
  Spool,
  Terminal,
  Workspace,
} from '../model/index.ts';
import type { LeftJournal } from './files/journal.ts';
import type { LedgerKeeping } from './ledger-keeping.ts';

/** The world as one run sees it, whichever door it came through. */
export interface Host extends Pick<LedgerKeeping, 'repository' | 'ledgerStore' | 'openJournal'> {
  /** Raw inputs by name: `INPUT_*` of the action, flags and environment of the shell. Empty means not given. */
  readonly given: Readonly<Record<string, string | undefined>>;
  /** Why GitHub started this run; undefined in a shell. */
  readonly event: GivenEvent | undefined;
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly random: Random;
  readonly http: Http;
  /** Aborts when the run is to stop: SIGINT, SIGTERM, or Ctrl+Break on Windows. */
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Where the log is watched as it grows; undefined when it goes to a runner, a file or a pipe. */
  readonly terminal: Terminal | undefined;
  readonly surface: Surface;
  readonly reports: Reports;
  /** The part of the environment that makes a safe run impossible. */
  readonly problems: readonly Problem[];
  /** Tells this process from others that run now: eight characters by chance. */
  readonly processId: string;
  readonly crypto: LedgerCrypto;
  openSpool(): Promise<Spool>;
  /** SHA-256 of a lead file's bytes, in hex. Throws as `Workspace.read` does. */
  digestFile(path: string): Promise<string>;
  github(token: Secret): GitHub;
  /** Lets the process end: closes connections, removes handlers. */
  close(): void;
}

/** The start of a run in GitHub's words; `payload` is the event file as parsed, whatever is in it. */
export interface GivenEvent {
  readonly name: string;
  readonly ref: string;
  readonly payload: unknown;
  readonly attempt: number;
  /** GITHUB_RUN_ID, digits. */
  readonly runId: string | undefined;
  /** GITHUB_ACTOR. */
  readonly actor: string | undefined;
  /** GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA. */
  readonly server: string | undefined;
  readonly repository: string | undefined;
  readonly sha: string | undefined;
  /** GITHUB_WORKFLOW and GITHUB_JOB. */
  readonly job: string;
}

/** The journals that a killed main left on this machine's disk, and the way to bring them into the ledgers. */
export interface LeftBehind {
  readonly journals: readonly LeftJournal[];
  /** The ledger of a list, where the main kept it. */
  store(list: string): LedgerStore;
  /** The input `ledger-key`: without it, a ledger that was begun with a key can't be written. */
  readonly ledgerKey: Secret | undefined;
  readonly crypto: LedgerCrypto;
  readonly clock: Clock;
  readonly log: Log;
  /** Removes all of it. */
  dispose(): void;
}

/** Where a run says what happened, beside its log. Texts are sanitised by the caller. */
export interface Surface {
  /** Whether the reader is a person at a terminal who wants colour. */
  readonly colour: boolean;
  /** Whether annotations, outputs and the job summary reach anybody. */
  readonly isAction: boolean;
  /** Keeps a secret out of the log, in every encoding the runner knows. */
  mask(secret: Secret): Promise<void>;
  output(name: string, value: string): Promise<void>;
  annotate(annotation: Annotation): Promise<void>;
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>;
}

/** Files that a run leaves behind for the user: the report and the rejects. Outside the work tree, readable by this user only. */
export interface Reports {
  /** Absolute path of the directory. */
  readonly directory: string;
  /** Absolute path of a file in it, as the user's tools write it. */
  pathOf(relative: string): string;
  write(relative: string, text: string): Promise<void>;
  /** A file that grows; created at the first append, under a name like this that is free. `close` gives its path, if any. */
  open(relative: string): { append(text: string): void; close(): string | undefined };
}

/** Facts that only GitHub's API knows. Undefined means that it could not be found out. */
export interface GitHub {
  visibility(): Promise<'public' | 'private' | undefined>;
  /** Paths that a pull request adds or changes. */
  changedFiles(pullRequest: number): Promise<ReadonlySet<string> | undefined>;
  /**
   * Puts a comment on a pull request in place of our own one that begins with `marker`. Without one it is created, or, with
   * `create: false`, nothing is done. Never throws.
   */
  upsertComment(pullRequest: number, comment: StickyComment): Promise<CommentOutcome>;
}

/** A comment that is updated in place. */
export interface StickyComment {
  /** Its first line, by which it is found again. */
  readonly marker: string;
  /** The whole text; begins with the marker. */
  readonly body: string;
  readonly create: boolean;
}

/** How writing a comment ended. `no-right`: the token may not. `absent`: there was none, and none was to be created. */
export type CommentOutcome = 'created' | 'updated' | 'absent' | 'no-right' | 'failed';
