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
  /** `isNew` says for each of the violations whether people have not been told of it. */
  add(row: Row, violations: readonly Violation[], isNew: readonly boolean[]): void;
  groups(): readonly RejectGroup[];
}

/** One rule and column, while its rejects are counted. */
interface Tallied {
  readonly group: RejectGroup;
  count: number;
  fresh: number;
  readonly news: RejectExample[];
  readonly old: RejectExample[];
}

/** A tally of no rejects yet. It keeps no cell, only its mask. */
export function createRejectTally(): RejectTally {
  const groups = new Map<string, Tallied>();
  let rows = 0;

  return {
    get rows() {
      return rows;
    },

    add(row, violations, isNew) {
      rows++;
      for (const [index, violation] of violations.entries()) {
        const key = `${violation.code} ${violation.header ?? ''}`;
        let entry = groups.get(key);
        if (!entry) {
          if (groups.size >= MAX_GROUPS) continue;
          entry = { group: firstOf(violation, row.header.names), count: 0, fresh: 0, news: [], old: [] };
          groups.set(key, entry);
        }
        entry.count++;
        if (isNew[index]) entry.fresh++;
        const examples = isNew[index] ? entry.news : entry.old;
        if (examples.length < MAX_EXAMPLES) examples.push(exampleOf(row, violation));
      }
    },

    groups: () =>
      [...groups.values()]
        .map(({ group, count, fresh, news, old }) => {
          return { ...group, count, fresh, examples: [...news, ...old].slice(0, MAX_EXAMPLES) };
        })
        .sort((a, b) => b.count - a.count),
  };
}

function firstOf({ code, header }: Violation, names: readonly string[]): RejectGroup {
  // A key beside one that looks like a person's data may be such data as well.
  const shown = header === undefined ? undefined : shownHeader(header, names.some(looksLikeData));
  return { code, header: shown, count: 0, fresh: 0, examples: [] };
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
