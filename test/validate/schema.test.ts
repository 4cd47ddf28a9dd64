import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { LeadsError, type Problem } from '../../src/model/index.ts';
import { MAX_SCHEMA_DEPTH, MAX_SCHEMA_PARTS, openRowCheck } from '../../src/validate/index.ts';
import { compilePatterns, MAX_ROW_STEPS, MAX_TEXT_STEPS, TooManySteps } from '../../src/validate/linear-patterns.ts';
import { anObjectRow, aTableRow } from '../support/row-builders.ts';
import { documentOf } from '../support/schema-document.ts';

const open = (schema: unknown) => openRowCheck(documentOf(schema), 'schemas/row.json');

async function problemsOf(schema: unknown): Promise<readonly Problem[]> {
  try {
    await open(schema);
    return [];
  } catch (error) {
    if (error instanceof LeadsError) return error.problems;
    throw error;
  }
}

describe('a schema with a mistake is refused at its line', () => {
  test.each<[string, object, string, RegExp, number]>([
    ['a misspelled rule', { type: 'object', requierd: ['A'] }, 'LEADS-SCHEMA', /Did you mean "required"\?/, 3],
    ['one deep inside', { properties: { A: { maxLenght: 5 } } }, 'LEADS-SCHEMA', /"maxLength"/, 4],
    ['an unknown format', { properties: { A: { format: 'emial' } } }, 'LEADS-SCHEMA', /"email"/, 4],
    ['a format that is none', { properties: { A: { format: 'phone' } } }, 'LEADS-SCHEMA', /Formats are|mean/, 4],
    ['an unknown type', { properties: { A: { type: 'nubmer' } } }, 'LEADS-SCHEMA', /Correct/, 4],
    ['a limit that is text', { properties: { A: { minLength: '5' } } }, 'LEADS-SCHEMA', /Correct/, 4],
    ['required that is no list', { required: 'A' }, 'LEADS-SCHEMA', /Correct/, 2],
    ['a remote reference', { $ref: 'https://example.com/a.json' }, 'LEADS-SCHEMA-REFERENCE', /\$defs/, 2],
    ['a reference to another file', { $ref: 'a.json' }, 'LEADS-SCHEMA-REFERENCE', /\$defs/, 2],
    ['a reference to nothing', { $ref: '#/$defs/a' }, 'LEADS-SCHEMA-REFERENCE', /\$defs/, 2],
    ['an inherited name as reference', { $ref: '#/constructor' }, 'LEADS-SCHEMA-REFERENCE', /\$defs/, 2],
    [
      'a reference to what is no schema',
      { properties: { A: { $ref: '#/examples/0' } }, examples: [{ pattern: '^(a+)+$' }] },
      'LEADS-SCHEMA-REFERENCE',
      /\$defs/,
      4,
    ],
    ['a reference to a list of schemas', { $ref: '#/$defs', $defs: {} }, 'LEADS-SCHEMA-REFERENCE', /\$defs/, 2],
    ['another version', { $schema: 'http://json-schema.org/draft-04/schema#' }, 'LEADS-SCHEMA', /2020-12/, 2],
    ['asynchronous rules', { $async: true }, 'LEADS-SCHEMA', /Remove/, 2],
    ['look-ahead', { properties: { A: { pattern: '^(?!0)\\d' } } }, 'LEADS-SCHEMA-PATTERN', /look-around/, 4],
    ['look-behind', { properties: { A: { pattern: '(?<!0)\\d' } } }, 'LEADS-SCHEMA-PATTERN', /look-around/, 4],
    ['a back-reference', { properties: { A: { pattern: '(a)\\1' } } }, 'LEADS-SCHEMA-PATTERN', /back-ref/, 4],
    [
      'a named back-reference',
      { properties: { A: { pattern: '(?<n>a)\\k<n>' } } },
      'LEADS-SCHEMA-PATTERN',
      /back-ref/,
      4,
    ],
    ['a broken pattern', { patternProperties: { '(': {} } }, 'LEADS-SCHEMA-PATTERN', /without/, 3],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ['then without if', { then: {} }, 'LEADS-SCHEMA', /need if/, 1],
  ])('%s', async (_, schema, code, hint, line) => {
    const [problem, ...others] = await problemsOf(schema);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code,
      file: 'schemas/row.json',
      position: { line },
      hint: expect.stringMatching(hint),
    });
  });

  test('a reference to a schema anywhere in the file is none', async () => {
    const schema = {
      properties: { A: { maxLength: 5 }, B: { $ref: '#/properties/A' }, C: { $ref: '#/properties/D' }, D: true },
    };
    expect(await problemsOf(schema)).toEqual([]);
  });

  test('all of them at once', async () => {
    const problems = await problemsOf({
      requierd: [],
      properties: { A: { format: 'x', $ref: 'b.json', pattern: '(' } },
    });
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'LEADS-SCHEMA',
      'LEADS-SCHEMA',
      'LEADS-SCHEMA-PATTERN',
      'LEADS-SCHEMA-REFERENCE',
    ]);
  });

  test.each([[[]], ['text'], [5], [null]])('%j is no schema', async (schema) => {
    expect(await problemsOf(schema)).toEqual([expect.objectContaining({ code: 'LEADS-SCHEMA' })]);
  });

  test('names of columns and values are not taken for rules', async () => {
    const schema = {
      properties: { requierd: { enum: [{ maxLenght: 1 }], default: { x: 1 }, examples: [{ y: 1 }] } },
      dependentRequired: { nonsense: ['a'] },
      $defs: { anything: { $comment: 'fine' } },
    };
    expect(await problemsOf(schema)).toEqual([]);
  });
});

describe('size', () => {
  const nested = (levels: number) => {
    let schema: object = { maxLength: 5 };
    for (let level = 1; level < levels; level++) schema = { not: schema };
    return schema;
  };
  const wide = (values: number) => ({ enum: Array.from({ length: values - 2 }, (_, n) => n) });

  test('the greatest depth is fine, one more is not', async () => {
    expect(await problemsOf(nested(MAX_SCHEMA_DEPTH))).toEqual([]);
    expect(await problemsOf(nested(MAX_SCHEMA_DEPTH + 1))).toEqual([
      expect.objectContaining({ code: 'LEADS-SCHEMA-SIZE' }),
    ]);
    expect(await problemsOf(nested(20_000))).toEqual([expect.objectContaining({ code: 'LEADS-SCHEMA-SIZE' })]);
  });

  test('the greatest number of parts is fine, one more is not', async () => {
    expect(await problemsOf(wide(MAX_SCHEMA_PARTS))).toEqual([]);
    expect(await problemsOf(wide(MAX_SCHEMA_PARTS + 1))).toEqual([
      expect.objectContaining({ code: 'LEADS-SCHEMA-SIZE' }),
    ]);
  });

  test('as many columns as fit compile', async () => {
    const columns = Array.from({ length: MAX_SCHEMA_PARTS / 2 - 1 }, (_, n) => [`c${n}`, { maxLength: 5 }]);
    expect(await problemsOf({ properties: Object.fromEntries(columns) })).toEqual([]);
  });

  test('a circle of references is explained, not a crash', async () => {
    const check = await open({ allOf: [{ $ref: '#' }] });
    expect(() => check(aTableRow({ A: 'x' }))).toThrow(LeadsError);
  });
});

describe('dialects', () => {
  test.each([
    'http://json-schema.org/draft-07/schema#',
    'http://json-schema.org/draft-07/schema',
    'https://json-schema.org/draft-07/schema#',
  ])('draft-07 where $schema says %s', async ($schema) => {
    const check = await open({
      $schema,
      definitions: { short: { maxLength: 2 } },
      properties: { A: { $ref: '#/definitions/short' } },
      dependencies: { A: ['B'] },
    });
    expect(check(aTableRow({ A: 'abc', B: '' })).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['LEADS-ROW-LENGTH', 'LEADS-ROW-REQUIRED']),
    );
  });

  test('2020-12 otherwise', async () => {
    const check = await open({
      $defs: { short: { $anchor: 's', maxLength: 2 } },
      properties: { A: { $ref: '#s' } },
      unevaluatedProperties: false,
    });
    expect(check(aTableRow({ A: 'ab', B: 'x' })).map(({ code, header }) => [code, header])).toEqual([
      ['LEADS-ROW-COLUMN', 'B'],
    ]);
  });

  test('two schemas with one $id do not meet', async () => {
    const schema = { $id: 'https://example.com/row.json', properties: { A: { maxLength: 1 } } };
    await open(schema);
    expect(await problemsOf({ ...schema, properties: {} })).toEqual([]);
  });
});

describe('patterns', () => {
  test('run in the linear engine, which ECMAScript would take years for', async () => {
    const { engine } = await compilePatterns(['^(a+)+$']);
    expect(String(engine('^(a+)+$', 'u'))).toBe('linear /^(a+)+$/');
    expect(() => engine('^(b+)+$', 'u')).toThrow('before the schema was compiled');
    const check = await open({
      properties: { A: { pattern: '^(a+)+$' } },
      patternProperties: { '^(B+)+$': { maxLength: 1 } },
    });
    const long = `${'a'.repeat(5000)}!`;
    expect(check(anObjectRow({ A: long, [`${'B'.repeat(5000)}!`]: 'xx' }))).toHaveLength(1);
  });

  test('are refused when they are too large, whatever they say', async () => {
    // Alternatives of two letters are not plain: each takes a handful of instructions.
    const large = `^(?:ab|cd)${'(?:a{0,30}b?){0,30}'.repeat(3)}$`;
    const { refused } = await compilePatterns([large, '^(?:ab|cd)(?:a{0,30}b?){0,30}$']);
    expect([...refused.keys()]).toEqual([large]);
    expect(refused.get(large)).toMatchObject({ reason: expect.stringContaining('too large') });
  });

  test.each([
    ['of one value', [MAX_TEXT_STEPS], 1],
    ['of all values of a row', Array(6).fill(MAX_TEXT_STEPS), 6],
  ])('stop at their most steps %s, on both sides of it, and count anew for each row', async (_, most, texts) => {
    const pattern = '^(?:a|b)*$';
    const { engine, beginRow } = await compilePatterns([pattern]);
    const size = RE2JS.compile(pattern).programSize();
    const limit = texts === 1 ? Math.floor(MAX_TEXT_STEPS / size) - 1 : Math.floor(MAX_ROW_STEPS / texts / size) - 1;
    const run = (characters: number) => most.map(() => engine(pattern, 'u').test('a'.repeat(characters)));
    for (let row = 0; row < 3; row++) {
      beginRow();
      expect(run(limit)).toEqual(most.map(() => true));
    }
    beginRow();
    expect(() => run(limit + texts)).toThrow(TooManySteps);
  });

  test('make a row that is too long for them a reject, and leave the others alone', async () => {
    const check = await open({ properties: { A: { pattern: '(?:[a-z]{1,30} ?){1,30}x$' } } });
    expect(check(anObjectRow({ A: 'a'.repeat(32_000) }))).toMatchObject([{ code: 'LEADS-ROW-PATTERN-STEPS' }]);
    expect(check(anObjectRow({ A: 'ax' }))).toEqual([]);
  });

  test.each(['properties', 'patternProperties', 'dependentSchemas', '$defs'])(
    'a rule for __proto__ in %s is refused',
    async (keyword) => {
      const text = `{"${keyword}": {"__proto__": {"maxLength": 1}}}`;
      expect(await problemsOf(JSON.parse(text))).toMatchObject([
        { code: 'LEADS-SCHEMA', message: expect.stringContaining('__proto__') },
      ]);
    },
  );

  test.each<[string, string, boolean]>([
    ['^[A-Z]{5}\\d{4}[A-Z]$', 'ABCDE1234F', true],
    ['^\\p{L}+$', 'आश', true],
    ['^[\\u0900-\\u097F]+$', 'name', false],
    ['^[\\u0900-\\u097F]+$', 'नाम', true],
    ['^a$', 'a\n', false],
    ['^.$', '😀', true],
    ['b', 'abc', true],
    ['^(?<year>\\d{4})$', '2024', true],
    ['^\\\\k<n>$', '\\k<n>', true],
  ])('%s on %j', async (pattern, text, fits) => {
    const { engine, refused } = await compilePatterns([pattern]);
    expect(refused.size).toBe(0);
    expect(engine(pattern, 'u').test(text)).toBe(fits);
    expect(new RegExp(pattern, 'u').test(text)).toBe(fits);
  });
});
