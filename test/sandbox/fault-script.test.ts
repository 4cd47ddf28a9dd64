import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFaultScript, readFaultScript, TAME } from '../../src/sandbox/index.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/sandbox-faults.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ strict: false }).compile(schema);

const passes = (script: unknown): boolean => {
  try {
    checkFaultScript(script);
    return true;
  } catch {
    return false;
  }
};

const effects: string[] = schema.properties.rules.items.properties.do.properties.effect.enum;
const shapes: { properties: Record<string, object> }[] = schema.properties.rules.items.properties.do.oneOf;
const parameters = [...new Set(shapes.flatMap(({ properties }) => Object.keys(properties)))].filter(
  (name) => name !== 'effect',
);
const matchKeys = Object.keys(schema.properties.rules.items.properties.match.properties);
const VALUES: readonly unknown[] = [
  ...[
    0,
    1,
    2,
    199,
    200,
    299,
    300,
    399,
    400,
    599,
    600,
    -1,
    0.5,
    1e9,
    1e9 + 1,
    true,
    false,
    null,
    'true',
    'false',
    'absent',
    'all',
  ],
  ...['none', 'seconds', 'connect', 'after-commit', 'own', 'reset', 'broken', 'whole', 'long', 'lower', 'title'],
  ...[
    'field_1',
    'line\nbreak',
    'POST',
    '/v1/*',
    '441940',
    '',
    [],
    ['1'],
    ['x'],
    {},
    { a: 'b' },
    { a: 1 },
    { 'a b': '' },
  ],
];
const value = fc.constantFrom(...VALUES);
const keys = (names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names, 'odd', '__proto__', 'constructor'), value, { maxKeys: 3 });
const script = fc.record(
  {
    seed: value,
    quirks: fc.oneof(value, keys(Object.keys(TAME))),
    rules: fc.oneof(
      value,
      fc.array(
        fc.record(
          {
            match: fc.oneof(value, keys(matchKeys)),
            do: fc
              .tuple(fc.constantFrom(...effects, 'odd', 1), keys(parameters))
              .map(([effect, given]) => ({ effect, ...given })),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
    ),
  },
  { requiredKeys: [] },
);

describe('the check of a fault script', () => {
  test('agrees with the schema on any script', () => {
    let accepted = 0;
    fc.assert(
      fc.property(script, (candidate) => {
        const verdict = isValid(candidate);
        accepted += verdict ? 1 : 0;
        expect(passes(candidate)).toBe(verdict);
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('agrees with the schema on each parameter of each effect', () => {
    const cases = effects.flatMap((effect) =>
      parameters.flatMap((parameter) =>
        VALUES.map((given) => ({ rules: [{ do: { effect, ...REQUIRED[effect], [parameter]: given } }] })),
      ),
    );
    expect(cases.filter((candidate) => passes(candidate) !== isValid(candidate))).toEqual([]);
    expect(cases.filter(passes).length).toBeGreaterThan(100);
  });

  test('knows the quirks of the schema, which name the quiet value first', () => {
    expect(Object.keys(schema.properties.quirks.properties)).toEqual(Object.keys(TAME));
    expect(isValid({ quirks: TAME })).toBe(true);
    expect(checkFaultScript({ quirks: TAME })).toEqual({ quirks: TAME });
  });

  test('names every mistake and its place at once', () => {
    const rules = [{ do: { effect: 'status', status: '503' } }, { match: { nth: 0 }, do: { effect: 'explode' } }, {}];
    expect(() => checkFaultScript({ rules, quirks: { casing: 'upper' }, odd: 1 })).toThrow(
      [
        'sandbox: the fault script has 6 mistake(s):',
        '  script: "odd" is not known; known here: $schema, seed, quirks, rules',
        '  quirks.casing: must be one of lower, title',
        '  rules[0].do.status: must be a whole number from 200 to 599',
        '  rules[1].match.nth: must be a whole number from 1 to 1000000000',
        '  rules[1].do.effect: must be one of status, throttle',
      ].join('\n'),
    );
    expect(() => checkFaultScript({ rules })).toThrow('rules[2]: "do" is missing');
  });
});

const REQUIRED: Readonly<Record<string, object>> = {
  status: { status: 500 },
  reset: { when: 'connect' },
  delay: { ms: 1 },
  envelope: { success: true },
  late: { ms: 1 },
  partial: { rows: 1 },
  poison: { field: 'field_1', value: 'x' },
};

describe('reading a fault script', () => {
  test.each([
    ['', {}],
    ['# nothing\n', {}],
    ['{"rules":[]}', { rules: [] }],
    ['rules:\n  - do: { effect: silence }\n', { rules: [{ do: { effect: 'silence' } }] }],
  ])('%j', async (source, expected) => {
    expect(await readFaultScript(source)).toEqual(expected);
  });

  test.each([
    ['rules: [', 'sandbox: the fault script is not YAML: '],
    ['- a list', 'script: must be a mapping'],
    ['rules: [x]', 'script.rules: must be a list, each of it a mapping'],
  ])('%j is refused', async (source, message) => {
    await expect(readFaultScript(source)).rejects.toThrow(message);
  });
});
