import {
  type CellKind,
  LeadsError,
  type Position,
  type Problem,
  type RowParser,
  type RowSink,
} from '../../src/model/index.ts';

/** A row with everything that its methods tell, so that two readings can be compared. */
export interface ParsedRow {
  readonly number: number;
  readonly line: number;
  readonly names: readonly string[];
  readonly cells: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly positions: readonly Position[];
  readonly violations: readonly {
    readonly code: string;
    readonly header: string | undefined;
    readonly position: Position;
  }[];
}

/** What a parser made of a file. */
export interface Parsed {
  readonly rows: readonly ParsedRow[];
  /** Why the file can't be read, if so. */
  readonly problem: Problem | undefined;
}

export type CreateParser = (sink: RowSink) => RowParser | Promise<RowParser>;

/** Reads `content`, cut into chunks of `step` bytes that are overwritten after each push. Without `end`, what is
 * told is what was said before it. Only a LeadsError is caught. */
export async function parsed(
  create: CreateParser,
  content: string | Uint8Array,
  step = Number.POSITIVE_INFINITY,
  { end = true }: { readonly end?: boolean } = {},
): Promise<Parsed> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows: ParsedRow[] = [];
  try {
    const parser = await create({
      row: (row) => {
        const cells = row.cells.map((_, cell) => cell);
        rows.push({
          number: row.number,
          line: row.line,
          names: row.header.names,
          cells: row.cells,
          kinds: cells.map((cell) => row.kind(cell)),
          positions: cells.map((cell) => row.position(cell)),
          violations: row.violations.map(({ code, header, position }) => ({ code, header, position })),
        });
      },
    });
    for (let start = 0; start < bytes.length; start += step) {
      const chunk = bytes.slice(start, Math.min(start + step, bytes.length));
      parser.push(chunk);
      chunk.fill(0x5d);
    }
    if (end) parser.end();
    return { rows, problem: undefined };
  } catch (error) {
    if (!(error instanceof LeadsError)) throw error;
    return { rows, problem: error.problems[0] };
  }
}

/** `line:column CODE` of the problem; undefined when the file was read. */
export function verdict({ problem }: Parsed): string | undefined {
  return problem && `${problem.position?.line}:${problem.position?.column} ${problem.code}`;
}
