import { isSchemaObject, own, referenced, type SchemaObject } from './schema-parts.ts';

/** The kind of value that a schema expects in a text cell; `text` also when the schema has no rule. */
export type AskedKind = 'text' | 'number' | 'boolean' | 'number or boolean';

const IN_PLACE_LISTS = ['allOf', 'anyOf', 'oneOf'];
const IN_PLACE = ['if', 'then', 'else'];
const NUMBER_RULES = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];

/**
 * Finds the kind that the schema expects in a column. `type` decides; without it, the values of `enum` and `const` or a
 * rule that only a number can break. A column that may be text stays text. `matches` runs the patterns of
 * patternProperties.
 */
export function askedKind(
  root: SchemaObject,
  column: string,
  matches: (pattern: string, text: string) => boolean,
): AskedKind {
  const asked = new Set<string>();
  for (const schema of inPlace(root, root)) {
    for (const rules of rulesOf(schema, column, matches)) {
      for (const part of inPlace(root, rules)) for (const kind of kindsOf(part)) asked.add(kind);
    }
  }
  if (asked.has('text')) return 'text';
  if (asked.has('number')) return asked.has('boolean') ? 'number or boolean' : 'number';
  return asked.has('boolean') ? 'boolean' : 'text';
}

/** A schema and all that apply to the same value with it: references and branches, each once. */
function inPlace(root: SchemaObject, start: unknown): ReadonlySet<SchemaObject> {
  const found = new Set<SchemaObject>();
  const waiting: unknown[] = [start];
  while (waiting.length > 0) {
    const schema = waiting.pop();
    if (!isSchemaObject(schema) || found.has(schema)) continue;
    found.add(schema);
    waiting.push(referenced(root, own(schema, '$ref')), ...IN_PLACE.map((keyword) => own(schema, keyword)));
    for (const keyword of IN_PLACE_LISTS) waiting.push(...valuesOf(own(schema, keyword)));
    waiting.push(...valuesOf(own(schema, 'dependentSchemas')));
  }
  return found;
}

function rulesOf(
  schema: SchemaObject,
  column: string,
  matches: (pattern: string, text: string) => boolean,
): readonly unknown[] {
  const properties = own(schema, 'properties');
  const byPattern = own(schema, 'patternProperties');
  const rules = [
    ...(isSchemaObject(properties) && Object.hasOwn(properties, column) ? [properties[column]] : []),
    ...(isSchemaObject(byPattern) ? Object.entries(byPattern) : [])
      .filter(([pattern]) => matches(pattern, column))
      .map(([, schema]) => schema),
  ];
  return rules.length > 0 ? rules : [own(schema, 'additionalProperties')];
}

function kindsOf(schema: SchemaObject): readonly string[] {
  const type = own(schema, 'type');
  if (type !== undefined) return (Array.isArray(type) ? type : [type]).map(kindOfType).filter((kind) => kind !== '');
  const values = Object.hasOwn(schema, 'const') ? [schema['const']] : valuesOf(own(schema, 'enum'));
  if (values.length > 0) return values.map((value) => kindOfType(typeof value)).filter((kind) => kind !== '');
  return NUMBER_RULES.some((rule) => Object.hasOwn(schema, rule)) ? ['number'] : [];
}

function kindOfType(type: unknown): string {
  if (type === 'string') return 'text';
  if (type === 'integer') return 'number';
  return type === 'number' || type === 'boolean' ? type : '';
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
