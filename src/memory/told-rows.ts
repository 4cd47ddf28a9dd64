import {
  IDENTITY_WORDS,
  isRejectColumn,
  type LeadHasher,
  type LeadTable,
  MOST_TOLD,
  type Row,
  type Violation,
} from '../model/index.ts';

/** Words of 32 bits in a digest: 96 bits, so that two of 20,000 rows do not share one by chance. */
const DIGEST_WORDS = 3;

const NO_BYTES = new Uint8Array(0);

/** Counts the rejected rows of one file that people have not been told of, and keeps what makes the next run know them. */
export interface RejectNews {
  /** Rows with a broken rule that people have not been told of. */
  readonly rows: number;
  /** A digest for each row and rule; undefined when there are more than MOST_TOLD. */
  readonly digests: readonly string[] | undefined;
  /** Says for each of the violations whether people have not been told of it. */
  add(row: Row, violations: readonly Violation[]): readonly boolean[];
}

/** No rejects yet. `isTold` knows the digests that the list's ledger remembers. */
export function createRejectNews(hasher: LeadHasher, isTold: (digest: string) => boolean): RejectNews {
  let digests: Set<string> | undefined = new Set();
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    get digests() {
      return digests && [...digests];
    },
    add(row, violations) {
      const kept = digests;
      const isNew = violations.map((violation) => {
        if (kept === undefined) return true;
        const digest = rejectDigest(row, violation, hasher);
        kept.add(digest);
        return !isTold(digest);
      });
      if (isNew.includes(true)) rows++;
      if (kept && kept.size > MOST_TOLD) digests = undefined;
      return isNew;
    },
  };
}

/**
 * The same for a row wherever it stands, in this file, in another one or in a rejects file, as long as its filled cells are
 * the same and the same rule is broken in the same column.
 */
function rejectDigest({ header, cells, ragged }: Row, violation: Violation, hasher: LeadHasher): string {
  const filled = (ragged ?? cells).flatMap((cell, index) => {
    const name = header.names[index] ?? '';
    return cell === '' || isRejectColumn(name) ? [] : [name, cell];
  });
  return digestOf([violation.code, violation.header ?? null, ...filled], hasher);
}

/**
 * Digests of leads that wait for a person, by number. A lead keeps its digest as long as it goes as it does now, and waits
 * for the same reason.
 */
export function openLeadDigests(
  table: Pick<LeadTable, 'readIdentity'>,
  hasherOf: (lead: number) => LeadHasher,
): (lead: number, fate: 'refused' | 'held') => string {
  const identity = new Uint32Array(IDENTITY_WORDS);
  return (lead, fate) => {
    table.readIdentity(lead, identity);
    return digestOf([fate, ...identity], hasherOf(lead));
  };
}

function digestOf(parts: readonly (string | number | null)[], hasher: LeadHasher): string {
  const words = new Uint32Array(IDENTITY_WORDS);
  hasher.identify(`told ${JSON.stringify(parts)}`, NO_BYTES, words);
  return [...words.subarray(0, DIGEST_WORDS)].map((word) => word.toString(16).padStart(8, '0')).join('');
}
