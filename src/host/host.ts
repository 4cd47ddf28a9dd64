import type { Annotation, Clock, Http, Log, Problem, Random, Secret, Spool, Workspace } from '../model/index.ts';

/** The world as one run sees it, whichever door it came through. */
export interface Host {
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
  readonly surface: Surface;
  readonly reports: Reports;
  /** What in the environment makes a safe run impossible. */
  readonly problems: readonly Problem[];
  openSpool(): Promise<Spool>;
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

/** What only GitHub's API knows. Undefined means that it could not be found out. */
export interface GitHub {
  visibility(): Promise<'public' | 'private' | undefined>;
  /** Paths that a pull request adds or changes. */
  changedFiles(pullRequest: number): Promise<ReadonlySet<string> | undefined>;
}
