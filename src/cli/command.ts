/** A word after `leads`. */
export interface Command {
  readonly name: string;
  /** Its line in the help. */
  readonly summary: string;
  /** How it is called, after `leads`. */
  readonly usage: string;
  /** Runs it and gives the exit code. */
  run(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number>;
}
