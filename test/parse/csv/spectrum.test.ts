import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../support/rows.ts';

// The acid suite `csv-spectrum`, whole: what each case says it holds, and how we judge its rows.
const SUITE = new URL('../../../node_modules/csv-spectrum/', import.meta.url);

/** The verdict for each case: violations of each row, in order. */
const VERDICTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  comma_in_quotes: [[]],
  empty: [[], []],
  empty_crlf: [[], []],
  escaped_quotes: [[], []],
  json: [[]],
  // Its coordinates have lost their degree signs, and quotes inside cells that are not in quotes: both need a person.
  location_coordinates: [['LEADS-ROW-QUOTE', 'LEADS-ROW-TEXT-DAMAGED']],
  newlines: [[], [], []],
  newlines_crlf: [[], [], []],
  quotes_and_newlines: [[], []],
  simple: [[]],
  simple_crlf: [[]],
  utf8: [[], []],
};

/** What a case's own CSV and JSON do not agree on: left out of the comparison. */
const AT_ODDS: Readonly<Record<string, string>> = { location_coordinates: 'Contact Phone Number' };

describe('csv-spectrum', () => {
  test('has a verdict for every case', () => {
    const cases = readdirSync(new URL('csvs/', SUITE)).map((name) => name.replace('.csv', ''));
    expect(cases.toSorted()).toEqual(Object.keys(VERDICTS).toSorted());
  });

  test.each(Object.entries(VERDICTS))('%s', async (name, verdicts) => {
    const csv = readFileSync(new URL(`csvs/${name}.csv`, SUITE));
    const said: object[] = [JSON.parse(readFileSync(new URL(`json/${name}.json`, SUITE), 'utf8'))].flat();
    const { rows, problems } = await readFile(csv, { chunk: 5 });
    expect(problems).toEqual([]);
    const records = rows.map(({ header, cells }) => header.names.map((key, index) => [key, cells[index]]));
    const agreed = (entries: (string | undefined)[][]) => entries.filter(([key]) => key !== AT_ODDS[name]);
    expect(records.map(agreed)).toEqual(said.map((record) => agreed(Object.entries(record))));
    expect(rows.map(({ violations }) => violations.map(({ code }) => code))).toEqual(verdicts);
  });
});
