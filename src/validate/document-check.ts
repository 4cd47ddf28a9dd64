import configSchema from '../../schemas/config.schema.json' with { type: 'json' };
import { type DocumentPath, type DocumentViolation, printable, type Shown, says } from '../model/index.ts';
import { type BrokenRule, brokenRules } from './broken-rules.ts';
import { type CompiledCheck, openEngine } from './engine.ts';
import { isSchemaObject } from './schema-parts.ts';
import { allowedBy, askOf, forbidsKey, keyOfRule } from './wording.ts';

/** Finds every broken rule of a document. */
export type DocumentCheck = (value: unknown) => readonly DocumentViolation[];

/**
 * Opens the check of documents against one of our own schemas (draft 2020-12, trusted). Messages are the end of a sentence
 * (`must be a whole number`), or a sentence for a key that is missing or unknown; no value of the document is in them but
 * unknown keys.
 */
export async function openDocumentCheck(schema: object): Promise<DocumentCheck> {
  const validate = await compiledOf(schema);
  const root = isSchemaObject(schema) ? schema : {};
  return (value) =>
    validate(value) ? [] : brokenRules(validate.errors ?? [], root).map((rule) => violationOf(rule, value));
}

/** The schema of the config comes compiled: nearly every run needs it, and compiling takes longer than a small run. */
async function compiledOf(schema: object): Promise<CompiledCheck> {
  if (schema === configSchema) return (await import('../../generated/schemas/config-schema.ts')).validate;
  const engine = await openEngine({ dialect: '2020-12', formats: true });
  return engine.compile(schema);
}

function violationOf(rule: BrokenRule, document: unknown): DocumentViolation {
  const key = keyOfRule(rule);
  const allowed = allowedBy(rule);
  return {
    path: withIndexes(rule.path, document),
    keyword: rule.keyword,
    message: messageOf(rule, key),
    ...(key !== undefined && forbidsKey(rule) && { unknownKey: key }),
    ...(allowed && { allowed }),
  };
}

function messageOf(rule: BrokenRule, key: string | undefined): Shown {
  return key === undefined ? askOf(rule) : says`${printable(JSON.stringify(key))} ${askOf(rule)}`;
}

/** A pointer does not tell an index from a key; the document does. */
function withIndexes(path: readonly string[], document: unknown): DocumentPath {
  let value = document;
  return path.map((step) => {
    const isIndex = Array.isArray(value);
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
    return isIndex ? Number(step) : step;
  });
}
