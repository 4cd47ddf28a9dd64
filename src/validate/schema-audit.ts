import {
  type Code,
  count,
  type DocumentPath,
  listed,
  nearest,
  type Problem,
  printable,
  type Shown,
  says,
  type TextDocument,
} from '../model/index.ts';
import type { Dialect } from './engine.ts';
import { compilePatterns, type LinearPatterns } from './linear-patterns.ts';
import { isSchemaObject, own, referenced, SCHEMAS_BY_NAME, type SchemaObject, schemasIn } from './schema-parts.ts';

/** Most values (objects, lists, texts, numbers …) in a user's schema: compiling that many takes about a second. */
export const MAX_SCHEMA_PARTS = 10_000;

/** Deepest nesting of a user's schema. */
export const MAX_SCHEMA_DEPTH = 64;

/** The result of an audit. */
export interface AuditedSchema {
  readonly root: SchemaObject;
  readonly dialect: Dialect;
  readonly usesFormats: boolean;
  readonly patterns: LinearPatterns;
  readonly problems: readonly Problem[];
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  'https://json-schema.org/draft/2020-12/schema': '2020-12',
  'http://json-schema.org/draft-07/schema': 'draft-07',
  'https://json-schema.org/draft-07/schema': 'draft-07',
};

const KEYWORDS: readonly string[] =
  '$anchor $comment $defs $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary additionalItems additionalProperties allOf anyOf const contains contentEncoding contentMediaType contentSchema default definitions dependencies dependentRequired dependentSchemas deprecated description else enum examples exclusiveMaximum exclusiveMinimum format if items maxContains maxItems maxLength maxProperties maximum minContains minItems minLength minProperties minimum multipleOf not nullable oneOf pattern patternProperties prefixItems properties propertyNames readOnly required then title type unevaluatedItems unevaluatedProperties uniqueItems writeOnly'.split(
    ' ',
  );

const FORMATS: readonly string[] =
  'date date-time duration email hostname ipv4 ipv6 iso-date-time iso-time json-pointer json-pointer-uri-fragment regex relative-json-pointer time uri uri-reference uri-template url uuid'.split(
    ' ',
  );

/** Audits a user's schema before it is compiled and finds every part that would not be understood, each at its line. */
export async function auditSchema(document: TextDocument, file: string): Promise<AuditedSchema> {
  const problems: Problem[] = [];
  const report = (code: Code, path: DocumentPath, message: Shown, hint: Shown) => {
    const position = document.locate(path, 'key') ?? document.locate([]);
    problems.push({ code, message, hint, file, ...(position && { position }) });
  };
  const refused = async (root: SchemaObject): Promise<AuditedSchema> => ({
    root,
    dialect: '2020-12',
    usesFormats: false,
    patterns: await compilePatterns([]),
    problems,
  });

  const root = document.value;
  if (!isSchemaObject(root)) {
    report(
      'LEADS-SCHEMA',
      [],
      says`A schema is an object.`,
      says`Begin with { "type": "object", "properties": { … } }.`,
    );
    return refused({});
  }
  const excess = excessOf(root);
  if (excess) {
    report('LEADS-SCHEMA-SIZE', [], excess, says`Shorten the schema: an enum in place of many rules, fewer levels.`);
    return refused(root);
  }
  const dialect = dialectOf(own(root, '$schema'));
  if (!dialect) {
    report(
      'LEADS-SCHEMA',
      ['$schema'],
      says`The schema is written for a version of JSON Schema that is not understood.`,
      says`Use "$schema": "https://json-schema.org/draft/2020-12/schema", or draft-07, or leave it out.`,
    );
  }

  const places = new Map<string, DocumentPath>();
  let usesFormats = false;
  const schemas = [...schemasIn(root)];
  const targets = new Set(schemas.map(([, schema]) => schema));
  for (const [path, schema] of schemas) {
    for (const keyword of Object.keys(schema)) {
      if (!KEYWORDS.includes(keyword))
        report('LEADS-SCHEMA', [...path, keyword], ...unknown('rule', keyword, KEYWORDS));
    }
    const format = own(schema, 'format');
    if (format !== undefined) usesFormats = true;
    if (typeof format === 'string' && !FORMATS.includes(format)) {
      report('LEADS-SCHEMA', [...path, 'format'], ...unknown('format', format, FORMATS));
    }
    for (const keyword of ['$ref', '$dynamicRef']) {
      const reference = own(schema, keyword);
      if (typeof reference !== 'string' || isInside(root, targets, reference)) continue;
      report(
        'LEADS-SCHEMA-REFERENCE',
        [...path, keyword],
        says`The schema refers to "${printable(reference)}", which is no schema in this file.`,
        says`Copy the part into $defs of this schema and refer to it as #/$defs/… with its name.`,
      );
    }
    for (const keyword of SCHEMAS_BY_NAME) {
      const byName = own(schema, keyword);
      // ajv passes over this name, so a rule for it would let every row through.
      if (!isSchemaObject(byName) || !Object.hasOwn(byName, '__proto__')) continue;
      report(
        'LEADS-SCHEMA',
        [...path, keyword, '__proto__'],
        says`A rule for the name __proto__ cannot be checked.`,
        says`Rename the column in the file and in the schema.`,
      );
    }
    const pattern = own(schema, 'pattern');
    if (typeof pattern === 'string') places.set(pattern, [...path, 'pattern']);
    const byPattern = own(schema, 'patternProperties');
    if (isSchemaObject(byPattern)) {
      for (const one of Object.keys(byPattern)) places.set(one, [...path, 'patternProperties', one]);
    }
  }

  const patterns = await compilePatterns(places.keys());
  for (const [pattern, { reason, hint }] of patterns.refused) {
    report(
      'LEADS-SCHEMA-PATTERN',
      places.get(pattern) ?? [],
      says`The pattern "${printable(pattern)}" cannot be used: ${printable(reason)}.`,
      hint,
    );
  }
  return { root, dialect: dialect ?? '2020-12', usesFormats, patterns, problems };
}

function unknown(
  what: 'rule' | 'format',
  word: string,
  known: readonly string[],
): readonly [message: Shown, hint: Shown] {
  const near = nearest(word, known);
  const hint = near
    ? says`Did you mean "${printable(near)}"?`
    : what === 'format'
      ? says`Formats are ${listed(known.map((each) => printable(each)))}.`
      : says`Remove it, or correct its spelling. A rule that is not understood would let wrong rows through.`;
  return [says`"${printable(word)}" is no ${what} of JSON Schema that is understood.`, hint];
}

function dialectOf(declared: unknown): Dialect | undefined {
  if (declared === undefined) return '2020-12';
  const uri = typeof declared === 'string' ? declared.replace(/#$/, '') : '';
  return Object.hasOwn(DIALECTS, uri) ? DIALECTS[uri] : undefined;
}

/**
 * `#`, `#/path` and `#anchor` refer into the file itself. They must refer to a schema: the audit skips `examples` and
 * `default`, so a pattern in there may be slow.
 */
function isInside(root: SchemaObject, schemas: ReadonlySet<SchemaObject>, reference: string): boolean {
  if (!reference.startsWith('#')) return false;
  if (reference === '#' || reference.startsWith('#/')) {
    const target = referenced(root, reference);
    return typeof target === 'boolean' || (isSchemaObject(target) && schemas.has(target));
  }
  const anchor = reference.slice(1);
  for (const schema of schemas) {
    if (
      own(schema, '$anchor') === anchor ||
      own(schema, '$dynamicAnchor') === anchor ||
      own(schema, '$id') === reference
    ) {
      return true;
    }
  }
  return false;
}

/** Walks without recursion, since the value may be nested deeper than the stack. */
function excessOf(root: SchemaObject): Shown | undefined {
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 1 }];
  let parts = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (++parts > MAX_SCHEMA_PARTS) return says`The schema has more than ${count(MAX_SCHEMA_PARTS)} parts.`;
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > MAX_SCHEMA_DEPTH) return says`The schema is more than ${MAX_SCHEMA_DEPTH} levels deep.`;
    for (const value of Object.values(next.value)) waiting.push({ value, depth: next.depth + 1 });
  }
  return undefined;
}
