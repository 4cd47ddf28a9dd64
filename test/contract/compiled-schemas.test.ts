import { readFileSync } from 'node:fs';
import type { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPILED_SCHEMAS, compiledModule, compiledPath } from '../../scripts/compile-schemas.ts';
import { type CompiledCheck, openEngine } from '../../src/validate/engine.ts';

/** What a user may write as a schema: right, wrong in one place, wrong in many. */
const SCHEMAS: readonly unknown[] = [
  {},
  true,
  [],
  null,
  'object',
  { type: 'object', properties: { A: { type: ['string', 'null'], minLength: 1 }, B: false }, required: ['A'] },
  { type: 'nubmer', required: 'A', minLength: '5', maximum: '5', multipleOf: 0, uniqueItems: 1 },
  { type: ['string', 'string'], required: ['A', 'A'], enum: [], minItems: -1, maxLength: 1.5 },
  { properties: { A: { properties: { B: { maxLength: -1 } } }, C: 5 }, additionalProperties: 'no' },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  { allOf: [], anyOf: {}, oneOf: [{ type: 5 }, 5], not: [], if: 1, then: 2, else: 3 },
  { items: [{ type: 'x' }], prefixItems: [{ type: 'x' }], contains: 1, additionalItems: 1, propertyNames: 1 },
  { patternProperties: { '(': {}, a: { pattern: 5 } }, pattern: '(', dependencies: { A: ['B'], C: ['D', 'D'], E: 1 } },
  { dependentRequired: { A: 'B', C: ['D', 'D'] }, dependentSchemas: { A: { type: 5 } }, minContains: -1 },
  { $id: 'a#b', $anchor: '5', $ref: 5, $dynamicRef: 5, $dynamicAnchor: '#', $vocabulary: { a: 1 }, $comment: 5 },
  { $defs: { a: { type: 5 } }, definitions: { a: { type: 5 } }, title: 5, description: 5, examples: 5, readOnly: 5 },
  { format: 5, contentEncoding: 5, contentSchema: 5, unevaluatedItems: 5, unevaluatedProperties: { type: 5 } },
];

/** What our own schemas are asked. */
const DOCUMENTS: readonly unknown[] = [
  {},
  [],
  { field_0: '+919000000001', field_1: 'x'.repeat(1001), field_40: 'a\u0001' },
  { field_0: '+919000000001', field_34: '😀'.repeat(1000) },
];

const KEYWORDS = [...new Set(SCHEMAS.flatMap((schema) => Object.keys(schema ?? {})))];

/** Schemas by chance: known keywords, few of them with a value that they take. */
const { schemas } = fc.letrec<{ schemas: object; value: unknown }>((tie) => ({
  schemas: fc.dictionary(fc.constantFrom(...KEYWORDS), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(true, 'string', 1, 'a#b', -1, 1.5, null, ['A'], ['A', 'A']),
    tie('schemas'),
    fc.array(tie('schemas'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie('schemas'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

describe.each(COMPILED_SCHEMAS)('the compiled schema $name', (source) => {
  const { dialect, origin, schema } = source;

  /** Holds the compiled schema to what ajv itself finds, with all that a user's schema may make it load. */
  async function comparison(): Promise<(value: unknown) => boolean> {
    const { validate }: { validate: CompiledCheck } = await import(compiledPath(source));
    const engine = (await openEngine({ dialect, formats: true })) as Ajv;
    const expected = schema ? engine.compile(schema) : engine.getSchema(origin);
    return (value) => {
      expect(validate(value)).toBe(expected?.(value));
      expect(validate.errors).toEqual(expected?.errors);
      return validate.errors === null;
    };
  }

  test('is what the schema compiles to now', async () => {
    expect(readFileSync(compiledPath(source), 'utf8')).toBe(await compiledModule(source));
  });

  test('finds the rules that ajv finds', async () => {
    const isRight = await comparison();
    const verdicts = (schema ? DOCUMENTS : SCHEMAS).map(isRight);
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
  });

  test.skipIf(schema)('finds the rules that ajv finds in schemas by chance', async () => {
    const isRight = await comparison();
    fc.assert(
      fc.property(schemas, (value) => void isRight(value)),
      { numRuns: 1000 },
    );
  });
});
