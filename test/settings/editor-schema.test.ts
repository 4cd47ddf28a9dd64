import fc from 'fast-check';
import { expect, test } from 'vitest';
import schema from '../../schemas/config.schema.json' with { type: 'json' };
import type { DocumentPath } from '../../src/model/index.ts';
import { readDocument } from '../../src/parse/index.ts';
import { openEngine } from '../../src/validate/engine.ts';
import { problemsOf } from './settings-ports.ts';

/** Values of every kind that a key may be given by mistake, and many that are right somewhere. */
const scalars = fc.constantFrom<unknown>(
  ...[null, true, 0, 1, 1.5, -1, 8, 60, 3601, 10_000, 2 ** 53, '', 'a', '1', '0', 'text', 'IN', 'in', 'skip', 'clone'],
  ...['auto', 'tab', ';', 'warn', 'omit', 'last', 'all', 'hold', 'phone', 'send', 'leave-out', 'x'.repeat(32)],
  ...['0123456789abcdef0123456789abcdef', 'leads/**', '!a', 'deliver-rest', 'windows-1252', 'x'.repeat(1001)],
);
const values = fc.oneof(
  { weight: 5, arbitrary: scalars },
  { weight: 1, arbitrary: fc.array(scalars, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('a', 'phone', 'field_7', 'max-minutes'), scalars) },
);

function objectWith(keys: readonly string[]) {
  return fc.dictionary(fc.constantFrom(...keys, 'colour', 'toString'), values, {
    maxKeys: 4,
    noNullPrototype: true,
  });
}

const entries = fc.oneof(
  { weight: 1, arbitrary: values },
  {
    weight: 5,
    arbitrary: objectWith(Object.keys(schema.$defs.list.properties)).map((entry) => ({
      list: '7',
      files: 'a',
      ...entry,
    })),
  },
);
const configs = fc
  .tuple(
    objectWith(Object.keys(schema.properties)),
    fc.option(fc.array(entries, { maxLength: 3 })),
    fc.option(objectWith(Object.keys(schema.properties.delivery.properties))),
  )
  .map(([top, lists, delivery]) => ({ ...top, ...(lists && { lists }), ...(delivery && { delivery }) }));

test('a run refuses what an editor marks, at the same places, and nothing else', async () => {
  const check = (await openEngine({ dialect: '2020-12', formats: false })).compile(schema);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(configs, async (config) => {
      const text = JSON.stringify(config, null, 1);
      const document = await readDocument(text, 'leads.json');
      check(config);
      const errors = check.errors ?? [];
      // Whether entries that are refused themselves are compared with one another is left open.
      const isOpen = ({ keyword, instancePath }: (typeof errors)[number]) =>
        keyword === 'uniqueItems' && errors.some((other) => other.instancePath.startsWith(`${instancePath}/`));
      const open = placesOf(
        errors.filter(isOpen).map(({ instancePath }) => document.locate(pathOf(instancePath, config))),
      );
      const marked = errors.map(({ instancePath, keyword, params }) => {
        const path = pathOf(instancePath, config);
        const isKey = keyword === 'additionalProperties';
        return isKey ? document.locate([...path, params['additionalProperty']], 'key') : document.locate(path);
      });
      const told = (await problemsOf({ 'list-id': '1', mode: 'validate', config: 'leads.json' }, text))
        .filter(({ code }) => code === 'LEADS-CONFIG')
        .map(({ position }) => position);
      const settled = (places: readonly string[]) => places.filter((place) => !open.includes(place));
      expect(settled(placesOf(told))).toEqual(settled(placesOf(marked)));
      refused += marked.length > 0 ? 1 : 0;
    }),
    { numRuns: 2000 },
  );
  expect(refused).toBeGreaterThan(500);
  expect(refused).toBeLessThan(2000);
});

function placesOf(positions: readonly ({ readonly line?: number; readonly column?: number } | undefined)[]) {
  return [...new Set(positions.map((position) => `${position?.line}:${position?.column}`))].sort();
}

/** A pointer does not tell an index from a key; the config does. */
function pathOf(pointer: string, config: object): DocumentPath {
  let value: unknown = config;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const isIndex = Array.isArray(value);
      value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
      return isIndex ? Number(step) : step;
    });
}
