import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import leadSchema from '../../schemas/lead.schema.json' with { type: 'json' };
import { openEngine, shortenLengthChecks } from '../../src/validate/engine.ts';

test('the shortcut is taken where ajv counts characters', () => {
  expect(shortenLengthChecks('if(func2(data0) > 5){')).toBe('if((data0.length > 5 && func2(data0) > 5)){');
  expect(shortenLengthChecks('if(func1(data) < 3){')).toBe('if((data.length < 6 && func1(data) < 3)){');
  const seen: string[] = [];
  const process = (code: string) => {
    seen.push(shortenLengthChecks(code));
    return code;
  };
  const ajv = new Ajv2020({ code: { process } });
  ajv.compile({ type: 'string', minLength: 2, maxLength: 9 });
  expect(seen.join()).toMatch(/data\.length > 9 && func\d+\(data\) > 9/);
  expect(seen.join()).toMatch(/data\.length < 4 && func\d+\(data\) < 2/);
});

test('the shortcut never changes an answer', async () => {
  const engine = await openEngine({ dialect: '2020-12', formats: false });
  const schemas = [0, 1, 2, 3, 5].flatMap((minLength) =>
    [2, 4, 6].map((maxLength) => ({ type: 'string', minLength, maxLength })),
  );
  const pairs = schemas.map((schema) => [engine.compile(schema), new Ajv2020().compile(schema)] as const);
  const unit = fc.constantFrom('a', '😀', '\ud83d', '\ude00', 'आ', '\u0301');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
      for (const [ours, plain] of pairs) expect(ours(text)).toBe(plain(text));
    }),
    { numRuns: 1000 },
  );
});

test('our own schema, which is compiled unchecked, is valid', async () => {
  expect(new Ajv2020().validateSchema(leadSchema)).toBe(true);
});
