/** Where the lead files can be read in a browser, as they were in this run. */
export interface Source {
  /** Like `https://github.com`. */
  readonly server: string;
  /** `owner/name` of the repository that has the commit. */
  readonly repository: string;
  /** The commit, whole. */
  readonly sha: string;
}

/** The reason why this run started, as GitHub gives it. Undefined means that the payload does not say. */
export interface RunEvent {
  /** `push`, `schedule`, `workflow_dispatch`, `pull_request` …; empty in a shell. */
  readonly name: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly defaultBranch: string | undefined;
  readonly visibility: 'public' | 'private' | undefined;
  /** A push that deleted its branch. */
  readonly deleted: boolean;
  readonly runAttempt: number;
  /** GitHub's id of the run, digits; undefined when it is not known. */
  readonly runId: string | undefined;
  /** Who started the run; undefined when it is not known. */
  readonly actor: string | undefined;
  /** The run is about a proposal: a pull request or merge queue, also under the name of another event about one. */
  readonly proposal: boolean;
  /** The commit that runs; of a pull request its own, not the trial merge. Undefined when it is not known. */
  readonly source: Source | undefined;
  /** The pull request comes from another repository: its token can only read, and there are no secrets. */
  readonly isFork: boolean;
  /** Tells this job from others: names of workflow and job. */
  readonly job: string;
  /** Address of the run. */
  readonly runUrl: string | undefined;
  /** The pull request's number, for events that have one. */
  readonly pullRequest: number | undefined;
}
