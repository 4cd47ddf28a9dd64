import { expect, test } from 'vitest';
import { createNdjsonParser } from '../../../src/parse/json/ndjson-parser.ts';
import { feed } from '../../support/rows.ts';

// All numbers here are made up.
const LINE = '{"Phone":"9000000001","Name":"Asha"}\n';

/** `bytes` or `row` and the line of each record; every line that is offered as bytes is taken. */
function read(text: string, cuts: readonly number[] = []): readonly string[] {
  const said: string[] = [];
  const parser = createNdjsonParser({
    row: ({ number, line }) => said.push(`row ${number} in line ${line}`),
    takeBytes: ({ line }, _, number) => said.push(`bytes ${number} in line ${line}`) > 0,
  });
  feed(parser, new TextEncoder().encode(text), cuts);
  return said;
}

test('lines with known keys are offered as bytes, and only they', () => {
  expect(read(`${LINE}${LINE}\n{"Name": "Asha", "Phone": "9000000001"}\n${LINE}{"Phone":1}\n${LINE}`)).toEqual([
    'row 1 in line 1',
    'bytes 2 in line 2',
    'row 3 in line 4',
    'bytes 4 in line 5',
    'row 5 in line 6',
    'bytes 6 in line 7',
  ]);
});

test.each([
  ['a number', '{"Phone":9000000001,"Name":"Asha"}\n'],
  ['a control character', '{"Phone":"9000000001","Name":"As\u007fha"}\n'],
  ['a lost letter', '{"Phone":"9000000001","Name":"As\ufffdha"}\n'],
  ['an escape that is not the usual one', '{"Phone":"9000000001","Name":"\\u0041"}\n'],
  ['fewer keys', '{"Phone":"9000000001"}\n'],
])('a line with %s is read as text', (_, line) => {
  expect(read(LINE + LINE + line)).toEqual(['row 1 in line 1', 'bytes 2 in line 2', 'row 3 in line 3']);
});

test('a line break that a chunk left in doubt is counted before the next line is taken', () => {
  const text = `${LINE}\n\r${LINE}`;
  expect(read(text, [LINE.length + 2])).toEqual(['row 1 in line 1', 'row 2 in line 4']);
  expect(read(text.replace('\r', '\r\n'), [LINE.length + 2])).toEqual(['row 1 in line 1', 'bytes 2 in line 4']);
});

test('a file of which no line can be taken is read in ever larger pieces', () => {
  let asked = 0;
  const parser = createNdjsonParser({
    row: () => {},
    takeBytes: () => {
      asked++;
      return false;
    },
  });
  feed(parser, new TextEncoder().encode(LINE.repeat(5000)), []);
  expect(asked).toBeLessThan(30);
});
