import {
  looksLikeData,
  printable,
  type RejectExample,
  type RejectGroup,
  type Row,
  shownHeader,
  type Violation,
} from '../model/index.ts';

/** Places kept of each rule and column of a file; the count has no cap. */
const MAX_EXAMPLES = 20;

/** Rules and columns of one file that are told apart; a file with more has one cause, and the rejects file tells all. */
const MAX_GROUPS = 500;

/** Counts the rejects of one file by rule and column, and keeps the first places of each. */
export interface RejectTally {
  readonly rows: number;
  add(row: Row, violations: readonly Violation[]): void;
  groups(): readonly RejectGroup[];
}

/** A tally of no rejects yet. It keeps no cell, only its mask. */
export function createRejectTally(): RejectTally {
  const groups = new Map<string, { group: RejectGroup; examples: RejectExample[]; count: number }>();
  let rows = 0;

  return {
    get rows() {
      return rows;
    },

    add(row, violations) {
      rows++;
      for (const violation of violations) {
        const key = `${violation.code} ${violation.header ?? ''}`;
        let entry = groups.get(key);
        if (!entry) {
          if (groups.size >= MAX_GROUPS) continue;
          entry = { group: firstOf(violation, row.header.names), examples: [], count: 0 };
          groups.set(key, entry);
        }
        entry.count++;
        if (entry.examples.length < MAX_EXAMPLES) entry.examples.push(exampleOf(row, violation));
      }
    },

    groups: () =>
      [...groups.values()]
        .map(({ group, examples, count }) => ({ ...group, count, examples }))
        .sort((a, b) => b.count - a.count),
  };
}

function firstOf({ code, header }: Violation, names: readonly string[]): RejectGroup {
  // A key beside one that looks like a person's data may be such data as well.
  const shown = header === undefined ? undefined : shownHeader(header, names.some(looksLikeData));
  return { code, header: shown, count: 0, examples: [] };
}

function exampleOf(row: Row, { position, masked, message, hint }: Violation): RejectExample {
  return {
    line: row.line,
    position,
    masked: masked === undefined ? undefined : printable(masked),
    message,
    hint,
  };
}
