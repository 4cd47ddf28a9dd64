import { type CellKind, REJECT_COLUMNS, type Row } from '../model/index.ts';
import { addCell, type ColumnProfile, emptyProfile } from './column-profile.ts';

/** A summary of the rows of a file. */
export interface FileProfile {
  readonly rows: number;
  /** Whether it is a table, whose cells are all text. */
  readonly isTable: boolean;
  /** In the order in which they were met. */
  readonly columns: readonly ColumnProfile[];
}

/** Functions of other rooms. */
export interface ProfilerPorts {
  isBlank(text: string): boolean;
  /** Whether the cell is a number that can be called. */
  isPhone(text: string, kind: CellKind): boolean;
}

/** Learns from the rows of one file what its columns hold. */
export interface Profiler {
  row(row: Row): void;
  profile(): FileProfile;
}

const ADDED: readonly string[] = Object.values(REJECT_COLUMNS);

function isTwice(name: string, names: readonly string[]): boolean {
  return names.indexOf(name) !== names.lastIndexOf(name);
}

/** A profiler that has seen no row. It leaves out columns of a rejects file, without a name, or with the name of another. */
export function createProfiler({ isBlank, isPhone }: ProfilerPorts): Profiler {
  const columns = new Map<string, ColumnProfile>();
  let rows = 0;
  let isTable = true;
  return {
    row(row) {
      const { header, cells } = row;
      rows++;
      isTable = header.fixed;
      const { names } = header;
      for (const [index, name] of names.entries()) {
        if (ADDED.includes(name) || (header.fixed && (name === '' || isTwice(name, names)))) continue;
        const profile = columns.get(name) ?? emptyProfile(name);
        columns.set(name, profile);
        const text = cells[index] ?? '';
        const kind = row.kind(index);
        if (kind === 'null') profile.nulls++;
        else if (isBlank(text)) profile.blanks++;
        else addCell(profile, text, kind, isPhone(text, kind));
      }
    },
    profile: () => ({ rows, isTable, columns: [...columns.values()] }),
  };
}
