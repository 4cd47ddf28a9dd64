import { describe, expect, test } from 'vitest';
import { createJsonParser } from '../../../src/parse/json/parser.ts';
import { LIMITS } from '../../../src/parse/limits.ts';
import { parsed, verdict } from '../../support/parsed.ts';

// All numbers in this file are fake.

const json = (text: string, step?: number) => parsed(createJsonParser, text, step);

describe('createJsonParser', () => {
  test.each([
    ['an empty file', ''],
    ['white space', ' \r\n\t\n'],
    ['an empty list', ' [ ] '],
    ['an empty list of leads', '{ "leads" : [ ] }\n'],
  ])('reads no rows from %s', async (_, text) => {
    expect(await json(text)).toEqual({ rows: [], problem: undefined });
  });

  test('keeps the source text, kind and place of every value', async () => {
    const text =
      '[\r\n  {"phone": 9876543210.0, "name": "A\\u0073ha \\"R\\"", "old": null, "ok": true,\r\n   "tags": [1, {"x": 2}]}]';
    const { rows, problem } = await json(text);
    expect(problem).toBeUndefined();
    expect(rows).toEqual([
      {
        number: 1,
        line: 2,
        names: ['phone', 'name', 'old', 'ok', 'tags'],
        cells: ['9876543210.0', 'Asha "R"', '', 'true', '[1, {"x": 2}]'],
        kinds: ['number', 'text', 'null', 'boolean', 'structure'],
        positions: [
          { line: 2, column: 13 },
          { line: 2, column: 35 },
          { line: 2, column: 61 },
          { line: 2, column: 73 },
          { line: 3, column: 12 },
        ],
        violations: [],
      },
    ]);
  });

  test.each(['9876543210.0', '1e3', '12345678901234567890', '-0', '-0.50E+007', '0'])(
    'never parses and prints the number %s',
    async (number) => {
      expect((await json(`[{"v":${number}}]`)).rows[0]?.cells).toEqual([number]);
    },
  );

  test('counts columns in characters, not in bytes or UTF-16 units', async () => {
    const { rows } = await json('[{"आशा":"😀","b":"\\ud83d\\ude00"}]');
    expect(rows[0]?.positions).toEqual([
      { line: 1, column: 9 },
      { line: 1, column: 17 },
    ]);
    expect(rows[0]?.cells).toEqual(['😀', '😀']);
  });

  test('gives rows of one shape one Header, whatever stands between them', async () => {
    const headers: unknown[] = [];
    const parser = createJsonParser({ row: (row) => headers.push(row.header) });
    parser.push(new TextEncoder().encode('[{"a":1,"b":2},{"b":1,"a":2},{"\\u0061":3,"b":4},{"a":5}]'));
    parser.end();
    expect(headers[2]).toBe(headers[0]);
    expect(headers[1]).not.toBe(headers[0]);
    expect(headers[0]).toEqual({ names: ['a', 'b'], fixed: false, line: 1 });
    expect(headers[3]).toEqual({ names: ['a'], fixed: false, line: 1 });
  });

  test.each([
    ['__proto__', 'constructor', 'toString', ''],
    ['a.b', 'a"b', 'a\\b', '<<'],
  ])('takes any text as a key: %j %j %j %j', async (...names) => {
    const { rows } = await json(JSON.stringify([Object.fromEntries(names.map((name) => [name, 'x']))]));
    expect(rows[0]?.cells.length).toBe(rows[0]?.names.length);
    expect(new Set(rows[0]?.names)).toEqual(new Set(Object.keys(Object.fromEntries(names.map((name) => [name, 1])))));
  });

  test.each([
    ['NUL', '\\u0000', 'LEADS-ROW-CONTROL'],
    ['escape', '\\u001b', 'LEADS-ROW-CONTROL'],
    ['backspace', '\\b', 'LEADS-ROW-CONTROL'],
    ['a raw DEL', '\u007f', 'LEADS-ROW-CONTROL'],
    ['a raw C1 control after an escape', '\\n\u0085', 'LEADS-ROW-CONTROL'],
    ['a first half alone', '\\ud83d', 'LEADS-ROW-HALF-CHARACTER'],
    ['a second half alone', '\\ude00x', 'LEADS-ROW-HALF-CHARACTER'],
    ['two first halves', '\\ud83d\\ud83d', 'LEADS-ROW-HALF-CHARACTER'],
    ['the sign of a lost letter', 'Jos\ufffd', 'LEADS-ROW-TEXT-DAMAGED'],
    ['more text than a cell can hold', 'x'.repeat(LIMITS.cellCharacters + 1), 'LEADS-ROW-TOO-LONG'],
  ])('rejects only the row whose cell has %s', async (_, text, code) => {
    const { rows, problem } = await json(`[{"a":"ok","b":"${text}"},{"a":"ok"}]`);
    expect(problem).toBeUndefined();
    expect(rows[0]?.violations).toEqual([{ code, header: 'b', position: { line: 1, column: 16 } }]);
    expect(rows[0]?.cells[1]).not.toMatch(/\p{Cs}/u);
    expect(rows[1]?.violations).toEqual([]);
  });

  test('takes tabs, line breaks and a cell of the greatest length', async () => {
    const longest = 'x'.repeat(LIMITS.cellCharacters);
    const { rows } = await json(`[{"a":"1\\t2\\n3\\r\\n4","b":"${longest}"}]`);
    expect(rows[0]?.cells).toEqual(['1\t2\n3\r\n4', longest]);
    expect(rows[0]?.violations).toEqual([]);
  });

  test.each([
    ['a comma before }', '[{"a":1,}]', '1:9', /comma with nothing after/],
    ['a comma before ]', '[{"a":1},]', '1:10', /comma with nothing after/],
    ['two commas', '[{"a":1},,{"a":2}]', '1:10', /found ","/],
    ['a missing comma', '[{"a":1}\n{"a":2}]', '2:1', /comma or a closing \]/],
    ['single quotes', "[{'a':1}]", '1:3', /straight double quotes/],
    ['typographic quotes', '[{“a”:1}]', '1:3', /straight double quotes/],
    ['a key without quotes', '[{a:1}]', '1:3', /Expected a key in double quotes/],
    ['text without quotes', '[{"a":Asha}]', '1:7', /Text is not in double quotes/],
    ['NaN', '[{"a":NaN}]', '1:7', /not a value/],
    ['-Infinity', '[{"a":-Infinity}]', '1:7', /number is not complete/],
    ['None', '[{"a":None}]', '1:7', /not a value/],
    ['a comment', '[{"a":1} // x\n]', '1:10', /comment/],
    ['a leading zero', '[{"a":09876543210}]', '1:7', /begin with 0/],
    ['a plus sign', '[{"a":+919876543210}]', '1:7', /begin with \+/],
    ['a point without digits', '[{"a":1.}]', '1:7', /not complete/],
    ['a backslash of a Windows path', '[{"a":"C:\\leads"}]', '1:10', /backslash with no meaning/],
    ['a cut \\u code', '[{"a":"\\u12"}]', '1:8', /four digits/],
    ['a raw line break in a text', '[{"a":"x\ny"}]', '1:7', /line ends before the closing quote/],
    ['a raw tab in a text', '[{"a":"x\ty"}]', '1:9', /can't be seen/],
    ['a no-break space', '[{"a":\u00a01}]', '1:7', /can't be seen/],
    ['a missing closing bracket', '[{"a":1}', '1:9', /file ends/],
    ['a missing closing quote', '[{"a":"x', '1:7', /file ends before the closing quote/],
    ['a cut word', '[{"a":tru', '1:7', /file ends|Text is not/],
    ['something after the list', '[{"a":1}]\n[]', '2:1', /nothing more/],
    ['a wrong bracket', '[{"a":[1}]', '1:9', /comma or a closing \]/],
  ])('explains %s at its place', async (_, text, place, message) => {
    const result = await json(text);
    expect(verdict(result)).toBe(`${place} LEADS-FILE-JSON`);
    expect(result.problem?.message).toMatch(message);
    expect(result.problem?.hint).toBeTruthy();
    expect(await json(text, 1)).toEqual(result);
  });

  test.each([
    ['a number', '[1]', '1:2', /here is a number/],
    ['a list', '[[1]]', '1:2', /here is a list/],
    ['null', '[{"a":1},null]', '1:10', /here is null/],
    ['text at the top', '"x"', '1:1', /here is text/],
    ['one object over several lines', '{\n"a": 1}', '1:1', /several lines/],
    ['a list called data', '{"data":[{"a":1}]}', '1:2', /called "data"/],
    ['a list called Leads', '{\n "Leads": [\n{"a":1}]}', '2:2', /called "Leads"/],
    ['leads that is text', '{"leads": "x"}', '1:11', /not a list/],
    ['leads that is an object', '{"leads": {"a":1}}', '1:11', /not a list/],
    ['a key before leads', '{"count":1,"leads":[{"a":1}]}', '1:12', /has "count" beside/],
    ['a key after leads', '{"leads":[{"a":1}],"count":1}', '1:20', /has "count" beside/],
  ])('says that %s is no list of leads', async (_, text, place, message) => {
    const result = await json(text);
    expect(verdict(result)).toBe(`${place} LEADS-FILE-SHAPE`);
    expect(result.problem?.message).toMatch(message);
  });

  test('explains a named list that is longer than any record', async () => {
    const row = `{"a":"${'x'.repeat(1000)}"}`;
    const result = await json(`{"total": 3, "data": [${Array.from({ length: 2000 }, () => row).join(',')}]}`, 65_536);
    expect(verdict(result)).toBe('1:14 LEADS-FILE-SHAPE');
  });

  test('refuses a key that is twice in one object, and names it and both places', async () => {
    const result = await json('[{"a":1},{"phone":"1",\n"\\u0070hone":"2"}]');
    expect(verdict(result)).toBe('2:1 LEADS-FILE-DUPLICATE-KEY');
    expect(result.problem?.message).toContain('"phone"');
    expect(result.problem?.message).toContain('in lines 1 and 2');
  });

  test('refuses a second list of leads', async () => {
    expect(verdict(await json('{"leads":[],\n"leads":[{"a":1}]}'))).toBe('2:1 LEADS-FILE-DUPLICATE-KEY');
  });

  test('prints a key safely', async () => {
    const result = await json('[{"##[add-mask]x\\n":1,"##[add-mask]x\\n":2}]');
    expect(result.problem?.message).not.toMatch(/##\[|\n/);
  });

  test.each([
    [
      'LEADS-FILE-LIMIT',
      'keys',
      LIMITS.columns,
      (n: number) => `[{${Array.from({ length: n }, (_, i) => `"k${i}":1`).join(',')}}]`,
    ],
    ['LEADS-FILE-LIMIT', 'characters of a key', LIMITS.headerCharacters, (n: number) => `[{"${'k'.repeat(n)}":1}]`],
    [
      'LEADS-FILE-LIMIT',
      'levels',
      LIMITS.nestingDepth,
      (n: number) => `[{"a":${'['.repeat(n - 1)}${']'.repeat(n - 1)}}]`,
    ],
    [
      'LEADS-FILE-RECORD-SIZE',
      'characters of a record',
      LIMITS.recordBytes,
      (n: number) => `[{"a":"${'x'.repeat(n - 8)}"}]`,
    ],
  ])('stops with %s beyond the cap on %s', async (code, _, cap, text) => {
    expect((await json(text(cap), 10_000)).problem).toBeUndefined();
    expect((await json(text(cap + 1), 10_000)).problem?.code).toBe(code);
    expect((await json(text(cap + 1))).problem?.code).toBe(code);
  });

  test('survives a million open brackets', async () => {
    expect(verdict(await json('['.repeat(1_000_000)))).toBe('1:2 LEADS-FILE-SHAPE');
    expect(verdict(await json(`[{"a":${'['.repeat(1_000_000)}`))).toBe('1:70 LEADS-FILE-LIMIT');
    expect(verdict(await json('{"a":'.repeat(1_000_000)))).toBe('1:321 LEADS-FILE-LIMIT');
  });

  test('reads NDJSON that is called .json', async () => {
    const { rows, problem } = await json('{"a":1}\n\n{"a":2}\r\n');
    expect(problem).toBeUndefined();
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '1'],
      [3, '2'],
    ]);
  });

  test('keeps a byte order mark inside a text, wherever the chunks are cut', async () => {
    const text = '[{"a":"x\ufeffy\ufeff"}]';
    for (let step = 1; step < 20; step++) expect((await json(text, step)).rows[0]?.cells).toEqual(['x\ufeffy\ufeff']);
  });
});
