import type { FileResult, ListResult } from '../model/index.ts';

/** What a run found, as far as it says what is left to do. */
export interface Found {
  readonly files: readonly Pick<FileResult, 'list' | 'counts' | 'problems' | 'books'>[];
  readonly lists: readonly Pick<ListResult, 'list' | 'leads' | 'stop' | 'difference'>[];
}

/**
 * Ids of the lists that a delivery has something to do for: leads to send, doubts to settle, or mistakes in their files that
 * nobody has been told of, which become old by being told in a run that delivers.
 */
export function listsToServe({ files, lists }: Found): readonly string[] {
  const isTold = (list: string) => !files.some((file) => file.list === list && file.counts && isMistaken(file));
  return lists
    .filter(({ list, stop }) => list !== '' && stop === undefined)
    .filter(({ list, leads, difference }) => leads > 0 || (difference?.inDoubt ?? 0) > 0 || !isTold(list))
    .map(({ list }) => list);
}

function isMistaken({ problems, books }: Pick<FileResult, 'problems' | 'books'>): boolean {
  return problems.length > 0 || books.rejects + books.refused + books.held > 0;
}
