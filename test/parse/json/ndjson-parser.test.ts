import { describe, expect, test } from 'vitest';
import { createNdjsonParser } from '../../../src/parse/json/ndjson-parser.ts';
import { parsed, verdict } from '../../support/parsed.ts';

// All numbers in this file are fake.

const ndjson = (text: string, step?: number) => parsed(createNdjsonParser, text, step);

describe('createNdjsonParser', () => {
  test('reads one object a line and leaves blank lines out', async () => {
    const { rows, problem } = await ndjson(
      '\n{"phone":"9876543210"}\n  \n { "phone" : 9000000001 } \r\n{"phone":null}',
    );
    expect(problem).toBeUndefined();
    expect(rows.map(({ number, line, cells, positions }) => [number, line, cells[0], positions[0]?.column])).toEqual([
      [1, 2, '9876543210', 10],
      [2, 4, '9000000001', 14],
      [3, 5, '', 10],
    ]);
  });

  test.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
  ])('reads no rows from %s', async (_, text) => {
    expect(await ndjson(text)).toEqual({ rows: [], problem: undefined });
  });

  test('reads a list that is called .ndjson', async () => {
    const { rows } = await ndjson('[{"a":1},\n {"a":2}]');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '1'],
      [2, '2'],
    ]);
  });

  test('takes a column that is called leads', async () => {
    expect((await ndjson('{"leads":"5","phone":"9876543210"}\n')).rows[0]?.names).toEqual(['leads', 'phone']);
  });

  test.each([
    ['a line that ends inside an object', '{"a":1}\n{"a":\n{"a":3}\n', '2:6 LEADS-FILE-JSON', /line ends/],
    [
      'a line that ends inside a text',
      '{"a":1}\n{"a":"x\n',
      '2:6 LEADS-FILE-JSON',
      /line ends before the closing quote/,
    ],
    ['a line that is cut off at the end of the file', '{"a":1}\n{"a":2', '2:7 LEADS-FILE-JSON', /file ends/],
    ['a first line that is not whole', '{"a":1,\n"b":2}\n', '1:8 LEADS-FILE-JSON', /line ends/],
    ['two objects in one line', '{"a":1} {"a":2}\n', '1:9 LEADS-FILE-JSON', /end of the line/],
    ['commas between lines', '{"a":1},\n{"a":2}\n', '1:8 LEADS-FILE-JSON', /end of the line/],
    ['a line that is a number', '{"a":1}\n12\n', '2:1 LEADS-FILE-SHAPE', /here is a number/],
    ['a line that is no JSON', '{"a":1}\nphone,name\n', '2:1 LEADS-FILE-JSON', /found a letter/],
    ['a named list', '{"rows":[{"a":1}]}\n', '1:2 LEADS-FILE-SHAPE', /called "rows"/],
  ])('refuses the file for %s', async (_, text, expected, message) => {
    const result = await ndjson(text);
    expect(verdict(result)).toBe(expected);
    expect(result.problem?.message).toMatch(message);
  });
});
