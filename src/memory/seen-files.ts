import type { FileResult, LeadFile, LedgerMemory, Settings } from '../model/index.ts';
import { readRemembered } from './recall.ts';

/** The files that runs have read before this one. */
export interface SeenFiles {
  /** Whether no run has read a file of this path. False where that is not known: after a run that did not end, for example. */
  isNew(list: string, path: string): boolean;
  /**
   * Whether a file that seems new is an old one under another name: everybody in it was sent before, and a file with as many
   * rows is gone.
   */
  isMoved(file: Pick<FileResult, 'list' | 'books' | 'alreadySent'>): boolean;
}

/** Tells by the memory of the last complete run. */
export function openSeenFiles(
  files: readonly LeadFile[],
  run: {
    readonly settings: Pick<Settings, 'routes'>;
    memoryOf(list: string): LedgerMemory | undefined;
    isMemoryNewest(list: string): boolean;
  },
): SeenFiles {
  const here = new Set(files.map(({ path }) => path));
  const lists = new Set(run.settings.routes.map(({ list }) => list));
  const seen = new Map(
    [...lists].flatMap((list) => {
      const complete = run.isMemoryNewest(list) ? run.memoryOf(list)?.complete : undefined;
      const remembered = complete && readRemembered(complete.files);
      return remembered ? [[list, remembered.files] as const] : [];
    }),
  );
  return {
    isNew: (list, path) => seen.get(list)?.every(({ file }) => file !== path) ?? false,
    isMoved({ list, books, alreadySent }) {
      const isAll = alreadySent.length === books.rows - books.rejects;
      const gone = (seen.get(list) ?? []).filter(({ file }) => !here.has(file));
      return isAll && gone.some((file) => file.books.rows === books.rows);
    },
  };
}
