import {
  type DuplicateExample,
  hexDigest,
  isRejectColumn,
  type LedgerCrypto,
  REJECT_COLUMNS,
  type Row,
} from '../model/index.ts';

/** Characters of a row's digest: 64 bits, enough to tell the rejected rows of a repository apart. */
const DIGEST_CHARACTERS = 16;

/**
 * `monday.rejects.csv` is the first rejects file of `monday.csv`, `monday.rejects-2.csv` that of the first, and so on. A
 * browser may add ` (1)` to the name of what it downloads.
 */
const GENERATION = /\.rejects(?:-(?<number>\d{1,4}))?(?: ?\(\d{1,4}\))?\.[^./]+(?:\.gz)?$/i;

/** How many rejects files lie between a lead file and the original: 0 for an original. */
export function generationOf(path: string): number {
  const found = GENERATION.exec(path);
  return found ? Number(found.groups?.['number'] ?? 1) : 0;
}

/** Stands for the text of a row, without the columns that a rejects file adds: the same in whichever place it stands. */
export function rowDigest({ header: { names }, cells, ragged }: Row, crypto: Pick<LedgerCrypto, 'sha256'>): string {
  const isOwn = (_: string, column: number) => !isRejectColumn(names[column] ?? '');
  const text = JSON.stringify([names.filter(isOwn), (ragged ?? cells).filter(isOwn)]);
  return hexDigest(text, crypto).slice(0, DIGEST_CHARACTERS);
}

/** Digests of the rows that a row of a rejects file was, the original first; none for a row of another file. */
export function sourcesOf({ header: { names }, cells }: Row): readonly string[] {
  const column = names.indexOf(REJECT_COLUMNS.source);
  return column < 0 ? [] : (cells[column]?.match(/\b[0-9a-f]{16}\b/g) ?? []);
}

/** A row of a committed rejects file, in the place of an older one. */
interface Replacement {
  readonly file: string;
  readonly line: number;
  readonly row: number;
  readonly generation: number;
}

/** The rows of committed rejects files, by the rows that they are in the place of. */
export interface Replacements {
  /** Enters a row of a rejects file. */
  add(path: string, row: Row): void;
  /**
   * The row that stands in the place of a rejected one; undefined when there is none. It is always of a later rejects file,
   * so that no two rows can stand for each other and both be passed over.
   */
  of(path: string, row: Row): DuplicateExample['winner'] | undefined;
}

/** Opens an empty table of replacements. */
export function openReplacements(crypto: Pick<LedgerCrypto, 'sha256'>): Replacements {
  const bySource = new Map<string, Replacement>();
  return {
    add(path, row) {
      const generation = generationOf(path);
      for (const source of sourcesOf(row)) {
        const known = bySource.get(source);
        if (known && known.generation >= generation) continue;
        bySource.set(source, { file: path, line: row.line, row: row.number, generation });
      }
    },
    of(path, row) {
      if (bySource.size === 0) return undefined;
      const found = bySource.get(rowDigest(row, crypto));
      return found && found.generation > generationOf(path) ? found : undefined;
    },
  };
}
