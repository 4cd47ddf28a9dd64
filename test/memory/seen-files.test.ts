import { describe, expect, test } from 'vitest';
import { openSeenFiles } from '../../src/memory/index.ts';
import { EMPTY_BOOKS } from '../../src/model/index.ts';
import { aRoute } from '../support/row-builders.ts';
import { aFile } from '../support/run-parts.ts';

/** The files that are here now, after a complete run with `leads/old.csv` of ten rows and `leads/kept.csv` of four. */
function seenWith(paths: readonly string[], { isMemoryNewest = true, hasMemory = true } = {}) {
  const books = (rows: number) => ({ ...EMPTY_BOOKS, rows, unchanged: rows });
  const files = JSON.stringify({
    gone: 0,
    files: [
      { file: 'leads/old.csv', books: books(10) },
      { file: 'leads/kept.csv', books: books(4) },
    ],
  });
  return openSeenFiles(
    paths.map((path) => aFile(path)),
    {
      settings: { routes: [aRoute({ list: '1' })] },
      memoryOf: () => ({
        judged: [],
        told: [],
        complete: hasMemory ? { digest: 'd', files } : undefined,
      }),
      isMemoryNewest: () => isMemoryNewest,
    },
  );
}

describe('a file', () => {
  test.each<[string, string, Parameters<typeof seenWith>[1], boolean]>([
    ['that the last complete run has read is not new', 'leads/kept.csv', {}, false],
    ['that it has not read is new', 'leads/new.csv', {}, true],
    [
      'is not called new after a run that did not end: it may have sent a part of it',
      'leads/new.csv',
      { isMemoryNewest: false },
      false,
    ],
    ['is not called new without a memory', 'leads/new.csv', { hasMemory: false }, false],
  ])('%s', (_, path, given, isNew) => {
    expect(seenWith([path], given).isNew('1', path)).toBe(isNew);
  });

  test('of a list without a memory is not called new', () => {
    expect(seenWith(['leads/new.csv']).isNew('2', 'leads/new.csv')).toBe(false);
  });

  test.each<[string, readonly string[], rows: number, sent: number, boolean]>([
    ['a file of as many rows is gone, and all were sent', ['leads/new.csv', 'leads/kept.csv'], 10, 10, true],
    ['not all were sent', ['leads/new.csv', 'leads/kept.csv'], 10, 9, false],
    ['the old file is still there', ['leads/new.csv', 'leads/old.csv', 'leads/kept.csv'], 10, 10, false],
    ['the file that is gone had other rows', ['leads/new.csv', 'leads/kept.csv'], 9, 9, false],
  ])('that seems new was moved or not: %s', (_, paths, rows, sent, isMoved) => {
    const file = {
      list: '1',
      books: { ...EMPTY_BOOKS, rows },
      alreadySent: Array.from({ length: sent }, (__, row) => row + 1),
    };
    expect(seenWith(paths).isMoved(file)).toBe(isMoved);
  });
});
