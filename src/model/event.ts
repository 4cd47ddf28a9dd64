/** What GitHub says about why this run started. Undefined means that the payload does not say. */
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
  /** What runs is somebody's proposal: a pull request or merge queue, also under the name of another event about one. */
  readonly proposal: boolean;
  /** The pull request's number, for events that have one. */
  readonly pullRequest: number | undefined;
}
