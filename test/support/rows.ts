import {
  type ByteSink,
  type FileRemarks,
  type Format,
  type LeadFile,
  LeadsError,
  type Problem,
  type ReadOptions,
  type Row,
  type RowParser,
} from '../../src/model/index.ts';
import type { Limits } from '../../src/parse/limits.ts';
import { readRows } from '../../src/parse/read-rows.ts';
import { builtInRoute } from '../../src/settings/index.ts';
import { workspaceOf } from './workspace.ts';

/** What a file is read with unless a test says otherwise: everything is found out. */
export const PLAIN_OPTIONS: ReadOptions = builtInRoute().read;

/** What came of reading a file: the rows given before the end, and the problem that ended it early. */
export interface Reading {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  readonly remarks: FileRemarks;
}

/** Reads one file through the public face. Anything thrown that is not a LeadsError is thrown on. */
export async function readFile(
  bytes: string | Uint8Array,
  how: {
    readonly format?: Format;
    readonly gzip?: boolean;
    readonly options?: Partial<ReadOptions>;
    readonly chunk?: number;
    readonly limits?: Limits;
    readonly bytes?: number;
  } = {},
): Promise<Reading> {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const path = `leads/file.${how.format ?? 'csv'}`;
  const file: LeadFile = {
    path,
    format: how.format ?? 'csv',
    gzip: how.gzip ?? false,
    bytes: how.bytes ?? content.length,
    route: 0,
  };
  const rows: Row[] = [];
  const workspace = workspaceOf({ [path]: content }, how.chunk === undefined ? {} : { chunk: how.chunk });
  const options = { ...PLAIN_OPTIONS, ...how.options };
  const sink: ByteSink = {
    row: (row) => rows.push(row),
    phoneColumn: (names) => {
      const column = names.findIndex((name) => name.toLowerCase() === 'phone');
      return column < 0 ? undefined : column;
    },
  };
  let remarks: FileRemarks = { leftOut: [], notices: [] };
  const problems = await problemsOf(async () => {
    remarks = await readRows(file, options, workspace, sink, undefined, how.limits);
  });
  return { rows, problems, remarks };
}

/** The problems of the LeadsError that `read` throws; none when it throws nothing. */
export async function problemsOf(read: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (error instanceof LeadsError) return error.problems;
    throw error;
  }
}

/** Everything a row says, as a plain value to compare. */
export function plain(row: Row) {
  return {
    number: row.number,
    line: row.line,
    names: row.header.names,
    cells: row.cells,
    kinds: row.cells.map((_, cell) => row.kind(cell)),
    positions: row.cells.map((_, cell) => row.position(cell)),
    violations: row.violations,
  };
}

/** Feeds bytes to a parser in chunks that end at the given offsets, through one buffer that is overwritten each time. */
export function feed(parser: RowParser, bytes: Uint8Array, cuts: readonly number[]): void {
  const shared = new Uint8Array(bytes.length);
  let from = 0;
  for (const to of [...cuts, bytes.length]) {
    shared.set(bytes.subarray(from, to));
    parser.push(shared.subarray(0, to - from));
    shared.fill(0xff);
    from = to;
  }
  parser.end();
}
