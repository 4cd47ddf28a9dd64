import type { Code } from './codes/index.ts';
import type { Shown } from './printable.ts';

/** A place in a lead file. Lines and columns count from 1; a column is a character of the physical line. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The cell as a spreadsheet names it (`B17`), for XLSX only. */
  readonly cell?: string;
}

/** Something a person must know about: a wrong setting, an unreadable file, a refused batch. Holds no personal data. */
export interface Problem {
  readonly code: Code;
  /** The event, in one sentence. */
  readonly message: Shown;
  /** The change that helps. */
  readonly hint?: Shown;
  /** Path relative to the workspace, with `/`. */
  readonly file?: string;
  readonly position?: Position;
}

/** Whether nothing of a file with these problems is sent. Sheets that nobody asked to be sent do not hold up the others. */
export function stopsFile(problems: readonly Pick<Problem, 'code'>[]): boolean {
  return problems.some(({ code }) => code !== 'LEADS-FILE-SHEETS');
}

/** Parts of a file beside the rows that were read. */
export interface FileRemarks {
  /** Leads of it that are not sent although the rest is. */
  readonly leftOut: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** One broken rule on one row. A row with at least one is a reject. */
export interface Violation {
  readonly code: Code;
  /** The column's header as the file writes it; undefined when the rule is about the whole row. */
  readonly header: string | undefined;
  readonly position: Position;
  /** The value with its content masked (`…3210`, `0000-00-00`); undefined when there is none to show. */
  readonly masked: Shown | undefined;
  /** The rule that was broken, as a sentence without personal data. */
  readonly message: Shown;
  readonly hint?: Shown;
}

/** A stop that the user can fix. Everything thrown that is not one is our own bug. */
export class LeadsError extends Error {
  override readonly name = 'LeadsError';
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[], options?: ErrorOptions) {
    const all: readonly Problem[] = 'code' in problems ? [problems] : problems;
    super(all.map((problem) => `${problem.code}: ${problem.message}`).join('\n'), options);
    this.problems = all;
  }
}
