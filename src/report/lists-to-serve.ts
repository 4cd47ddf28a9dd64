import { type FileResult, type ListResult, newsOf } from '../model/index.ts';

/** The part of a run's results that tells what is left to do. */
export interface Found {
  readonly files: readonly Pick<FileResult, 'list' | 'counts' | 'problems' | 'news'>[];
  readonly lists: readonly Pick<ListResult, 'list' | 'leads' | 'stop' | 'difference'>[];
}

/**
 * Ids of the lists that a delivery has something to do for: leads to send, doubts to settle, or mistakes in their files that
 * nobody has been told of, which become old by being told in a run that delivers.
 */
export function listsToServe({ files, lists }: Found): readonly string[] {
  const isTold = (list: string) => !files.some((file) => file.list === list && isNew(file));
  return lists
    .filter(({ list, stop }) => list !== '' && stop === undefined)
    .filter(({ list, leads, difference }) => leads > 0 || (difference?.inDoubt ?? 0) > 0 || !isTold(list))
    .map(({ list }) => list);
}

function isNew({ counts, problems, news }: Found['files'][number]): boolean {
  return (counts && problems.length > 0) || newsOf(news) > 0;
}
