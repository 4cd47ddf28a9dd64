import type { FileKind } from './sealed-file.ts';

/** Directory of the segments. */
export const SEGMENTS = 'segments/';

/** Directory of the snapshot. */
export const SNAPSHOT = 'snapshot/';

/** Files of the memory, each named like its kind. */
const MEMORY_FILES = ['judged', 'complete', 'told', 'lessons'] as const satisfies readonly FileKind[];

/** The kind of a file of a version, by its name; undefined for the head, and for a file that is none of a ledger. */
export function kindOf(name: string): FileKind | undefined {
  if (name.startsWith(SEGMENTS)) return 'segment';
  if (name.startsWith(SNAPSHOT)) return 'snapshot';
  return MEMORY_FILES.find((each) => each === name);
}
