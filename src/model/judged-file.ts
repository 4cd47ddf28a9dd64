import type { LeadFile } from './lead-file.ts';
import type { Shown } from './printable.ts';
import type { Problem } from './problem.ts';
import type { DuplicateExample, RejectGroup } from './results.ts';

/** A lead file that was read and checked row by row. */
export interface JudgedFile {
  readonly file: LeadFile;
  readonly rows: number;
  readonly rejected: number;
  /** Its good leads in the lead table: from `first`, up to but not `end`. */
  readonly leads: { readonly first: number; readonly end: number };
  readonly rejects: readonly RejectGroup[];
  /** Rejected rows that people have not been told of, if the file is another one than it was then. */
  readonly newRejects: number;
  /** See `FileResult`; of its rejects alone. */
  readonly told: readonly string[] | undefined;
  /** Rejected rows that stand in a committed rejects file as well, fixed or not: that row counts, this one lost to it. */
  readonly replaced: { readonly rows: number; readonly examples: readonly DuplicateExample[] };
  /** Mistakes of the file as a whole. With one that `stopsFile`, nothing of it can be sent. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** See `FileResult`. */
  readonly mapping: readonly { readonly header: Shown; readonly field: string | undefined }[];
  readonly rejectsFile: string | undefined;
}
