import type { DocumentPath } from '../model/index.ts';

/** A JSON Schema that is an object; the other kind is `true` or `false`. */
export type SchemaObject = Readonly<Record<string, unknown>>;

const SCHEMA: readonly string[] = [
  'additionalItems',
  'additionalProperties',
  'contains',
  'contentSchema',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
];
const LIST_OF_SCHEMAS: readonly string[] = ['allOf', 'anyOf', 'items', 'oneOf', 'prefixItems'];
/** Keywords whose value is an object of schemas by name. */
export const SCHEMAS_BY_NAME: readonly string[] = [
  '$defs',
  'definitions',
  'dependencies',
  'dependentSchemas',
  'patternProperties',
  'properties',
];

/** Whether the value is a JSON object: neither null nor a list. */
export function isSchemaObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an own key; never one of a prototype. */
export function own(schema: SchemaObject, key: string): unknown {
  return Object.hasOwn(schema, key) ? schema[key] : undefined;
}

/** A schema and every schema inside it, each with its path. Values of `enum`, `const`, `default` … are none. */
export function* schemasIn(schema: unknown, path: DocumentPath = []): Generator<readonly [DocumentPath, SchemaObject]> {
  if (!isSchemaObject(schema)) return;
  yield [path, schema];
  for (const [keyword, value] of Object.entries(schema)) {
    const inside = [...path, keyword];
    if (Array.isArray(value) && LIST_OF_SCHEMAS.includes(keyword)) {
      for (const [index, part] of value.entries()) yield* schemasIn(part, [...inside, index]);
    } else if (SCHEMA.includes(keyword)) {
      yield* schemasIn(value, inside);
    } else if (isSchemaObject(value) && SCHEMAS_BY_NAME.includes(keyword)) {
      for (const [name, part] of Object.entries(value)) yield* schemasIn(part, [...inside, name]);
    }
  }
}

/** The path of `/a~1b/0`: RFC 6901. */
export function pathOfPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The part of a schema that `#/$defs/x` refers to; undefined for a missing part or another kind of reference. */
export function referenced(root: SchemaObject, reference: unknown): unknown {
  if (reference === '#') return root;
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return undefined;
  let value: unknown = root;
  for (const step of pathOfPointer(decoded(reference.slice(1)))) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isSchemaObject(value) ? own(value, step) : undefined;
  }
  return value;
}

function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}
