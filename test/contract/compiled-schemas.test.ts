import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMPILED_SCHEMAS, compiledModule, compiledPath } from '../../scripts/compile-schemas.ts';
import { openEngine } from '../../src/validate/engine.ts';

test.each(COMPILED_SCHEMAS)('the compiled %s schema is what the schema compiles to now', async (name) => {
  expect(readFileSync(compiledPath(name), 'utf8')).toBe(await compiledModule(name));
});

test.each(COMPILED_SCHEMAS)('the compiled %s schema finds the rules that ajv finds', async (name) => {
  const { validate } = await import(compiledPath(name));
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
  const compile = (await openEngine({ dialect: '2020-12', formats: true })).compile(schema);
  const values = [
    {},
    [],
    { field_0: '+919000000001', field_1: 'x'.repeat(1001), field_40: 'a\u0001' },
    { field_0: '+919000000001', field_34: '😀'.repeat(1000) },
    { lists: [{ list: '7', files: ['a', 'a'], name: '' }, { list: 7 }], country: 'IND', other: 1 },
  ];
  for (const value of values) {
    expect(validate(value)).toBe(compile(value));
    expect(validate.errors).toEqual(compile.errors);
  }
});
