import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadsError, type Problem, type Row } from '../../../src/model/index.ts';
import { type CsvOptions, createCsvParser } from '../../../src/parse/csv/parser.ts';
import { LIMITS, type Limits } from '../../../src/parse/limits.ts';
import { feed, plain } from '../../support/rows.ts';

/** What came of reading: rows as plain values, and what ended it. */
interface Outcome {
  readonly rows: readonly ReturnType<typeof plain>[];
  readonly problems: readonly Problem[];
}

/** With a head this short, chunks reach the scanner as they were cut. */
const SHORT_HEAD = { ...LIMITS, sampleBytes: 1 };

function read(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
  options: Partial<CsvOptions> = {},
  limits: Limits = LIMITS,
): Outcome {
  const rows: Row[] = [];
  const all: CsvOptions = { delimiter: undefined, preambleLines: 0, comment: undefined, ...options };
  try {
    feed(createCsvParser(all, { row: (row) => rows.push(row) }, limits), bytes, cuts);
    return { rows: rows.map(plain), problems: [] };
  } catch (error) {
    if (error instanceof LeadsError) return { rows: rows.map(plain), problems: error.problems };
    throw error;
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const everyCut = (bytes: Uint8Array) => Array.from({ length: bytes.length }, (_, index) => index);

/** Text cells with everything that CSV treats in its own way. */
const cell = fc.string({
  unit: fc.constantFrom(
    'a',
    '1',
    ' ',
    ',',
    ';',
    '\t',
    '|',
    '"',
    '\n',
    '\r',
    '\r\n',
    'é',
    'न',
    '😀',
    "'",
    '#',
    '\u00a0',
  ),
  maxLength: 8,
});

const lineBreak = fc.constantFrom('\n', '\r\n', '\r');

/** A well-formed table as text, with its cells. */
const table = fc
  .record({
    delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
    rows: fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    ),
    ending: lineBreak,
    last: fc.boolean(),
  })
  .map(({ delimiter, rows, ending, last }) => {
    const header = Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => `c${index}`);
    const lines = rows.map((cells) =>
      cells
        .map(([text, quote]) => (quote || /["\r\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(delimiter),
    );
    const text = [header.join(delimiter), ...lines].join(ending) + (last ? ending : '');
    return { delimiter, text, cells: rows.map((cells) => cells.map(([content]) => content)) };
  });

describe('well-formed tables', () => {
  test('are read as csv-parse reads them, cut at every byte', () => {
    fc.assert(
      fc.property(table, ({ delimiter, text }) => {
        const expected = (parse(text, { delimiter, skip_empty_lines: false }) as string[][])
          .slice(1)
          .filter((cells) => cells.some((content) => /[^\s\u00a0]/.test(content)));
        const bytes = utf8(text);
        const { rows, problems } = read(bytes, everyCut(bytes), { delimiter }, SHORT_HEAD);
        expect(problems).toEqual([]);
        expect(rows.map(({ cells }) => cells)).toEqual(expected);
        expect(rows.every(({ violations }) => violations.length === 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('are never read with a wrong delimiter: the right one is found or asked for', () => {
    fc.assert(
      fc.property(table, ({ text, cells }) => {
        const filled = cells.filter((row) => row.some((content) => content.trim() !== ''));
        const { rows, problems } = read(utf8(text));
        if (problems.length > 0) expect(problems).toMatchObject([{ code: 'LEADS-FILE-DELIMITER' }]);
        else expect(rows.map((row) => row.cells)).toEqual(filled);
      }),
      { numRuns: 300 },
    );
  });

  test('have cells where their positions say', () => {
    fc.assert(
      fc.property(table, ({ delimiter, text }) => {
        const lines = text.split(/\r\n|\r|\n/);
        for (const row of read(utf8(text), [], { delimiter }).rows) {
          for (const [index, { line, column }] of row.positions.entries()) {
            const source = [...(lines[line - 1] ?? '')].slice(column - 1).join('');
            const [start = ''] = (row.cells[index] ?? '').split(/\r\n|\r|\n/);
            const quoted = `"${start.replaceAll('"', '""')}`;
            expect(source.startsWith(start) || source.startsWith(quoted)).toBe(true);
          }
        }
      }),
    );
  });
});

test.each(['x', 'x,', '"', '"\n'])(
  'a record of %j without end is stopped at the cap, not at the end of the file',
  (piece) => {
    const limits = { ...SHORT_HEAD, recordBytes: 5000 };
    const options = { delimiter: ',' as const, preambleLines: 0, comment: undefined };
    const parser = createCsvParser(options, { row() {} }, limits);
    const chunk = utf8(piece === '"' ? 'x"" '.repeat(250) : 'x '.repeat(500));
    parser.push(utf8(`a,b\n${piece}`));
    for (let pushed = 0; pushed < 4000; pushed += chunk.length) parser.push(chunk);
    expect(() => {
      parser.push(chunk);
      parser.push(chunk);
    }).toThrow(LeadsError);
  },
);

/** Bytes that look enough like a table to get far. */
const soup = fc
  .string({
    unit: fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('a', 'b', '1', ',', ',', '\n', '\n', '\r', '"', '"', ';', '\t', ' ', '#', 'é', '😀'),
      },
      { weight: 1, arbitrary: fc.constantFrom('\0', '\u0085', '\ufffd', '\u200b', 'sep=;', '""', '9876543210') },
    ),
    maxLength: 120,
  })
  .map((text) => utf8(`${text}`));

describe('any text', () => {
  test('comes to the same wherever it is cut', () => {
    fc.assert(
      fc.property(soup, fc.infiniteStream(fc.nat(120)), (bytes, stream) => {
        const cuts = [...stream.take(5)].map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b);
        const options = { comment: '##', preambleLines: (cuts[0] ?? 0) % 3 };
        for (const limits of [LIMITS, SHORT_HEAD, { ...SHORT_HEAD, recordBytes: 20 }]) {
          const whole = read(bytes, [], options, limits);
          expect(read(bytes, cuts, options, limits)).toEqual(whole);
          expect(read(bytes, everyCut(bytes), options, limits)).toEqual(whole);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('gives rows and problems that stand inside the file, each row counted once', () => {
    fc.assert(
      fc.property(soup, (bytes) => {
        const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
        const { rows, problems } = read(bytes);
        expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
        const places = [
          ...rows.flatMap((row) => [...row.positions, ...row.violations.map(({ position }) => position)]),
          ...problems.flatMap(({ position }) => position ?? []),
        ];
        for (const { line, column } of places) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
          expect([...(lines[line - 1] ?? '')].length + 1).toBeGreaterThanOrEqual(column);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('without quotes has a row, or a reason for none, for each line with content below the header', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', '1', ',', ' ', 'é'), maxLength: 12 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, (content) => {
        const { rows, problems } = read(utf8(['h,k', ...content].join('\n')));
        expect(problems).toEqual([]);
        expect(rows).toHaveLength(content.filter((line) => /[^ ,]/.test(line)).length);
        for (const row of rows)
          expect(row.violations.length > 0).toBe((content[row.line - 2] ?? '').split(',').length !== 2);
      }),
    );
  });
});
