import type { ErrorObject } from 'ajv';
import { isSchemaObject, own, pathOfPointer, referenced, type SchemaObject, schemasIn } from './schema-parts.ts';

/** One broken rule of a JSON Schema, as a person would count them. */
export interface BrokenRule {
  readonly keyword: string;
  /** Steps to the value that breaks it; for a missing or unknown key, to the object that lacks or has it. */
  readonly path: readonly string[];
  /** The parameters of the rule, as ajv names them. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that holds the rule. */
  readonly schema: SchemaObject;
  readonly value: unknown;
  /** For `anyOf` and `oneOf`: what each of the forms asks for that is not so. */
  readonly forms: readonly (readonly BrokenRule[])[];
}

/**
 * Puts ajv's errors into the order of the schema, without noise. The errors of an `anyOf` become one broken rule, or the
 * rules of the one form that was surely meant. `if` is dropped, since `then` and `else` say more. `root` resolves
 * references.
 */
export function brokenRules(errors: readonly ErrorObject[], root: SchemaObject): readonly BrokenRule[] {
  let rules: Located[] = [];
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    const located: Located = { schemaPath: error.schemaPath, rule: ruleOf(error) };
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      rules.push(located);
      continue;
    }
    // ajv reports the forms before the rule that joins them.
    const starts = formStarts(error, root);
    const formOf = (one: Located) =>
      isBelow(one.rule.path, located.rule.path)
        ? starts.findIndex((prefixes) => prefixes.some((prefix) => one.schemaPath.startsWith(prefix)))
        : -1;
    const forms = starts.map((_, form) => rules.filter((one) => formOf(one) === form).map(({ rule }) => rule));
    const joined = joinForms({ ...located.rule, forms: forms.filter((form) => form.length > 0) });
    rules = [
      ...rules.filter((one) => formOf(one) < 0),
      ...joined.map((rule) => ({ schemaPath: error.schemaPath, rule })),
    ];
  }
  return distinct(rules.map(({ rule }) => rule));
}

interface Located {
  readonly schemaPath: string;
  readonly rule: BrokenRule;
}

function ruleOf(error: ErrorObject): BrokenRule {
  return {
    keyword: error.keyword,
    path: pathOfPointer(error.instancePath),
    params: error.params,
    schema: isSchemaObject(error.parentSchema) ? error.parentSchema : {},
    value: error.data,
    forms: [],
  };
}

/** How the schema paths of each form's errors begin: in place, or where the form refers to. */
function formStarts(error: ErrorObject, root: SchemaObject): readonly (readonly string[])[] {
  const forms: readonly unknown[] = Array.isArray(error.schema) ? error.schema : [];
  return forms.map((form, index) => [
    `${error.schemaPath}/${index}/`,
    ...[...referencesOf(form, root)].map((reference) => `${reference}/`),
  ]);
}

/** Every reference in a schema, and in what those refer to. */
function referencesOf(schema: unknown, root: SchemaObject): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting: unknown[] = [schema];
  while (waiting.length > 0) {
    for (const [, part] of schemasIn(waiting.pop())) {
      const reference = own(part, '$ref');
      if (typeof reference !== 'string' || found.has(reference)) continue;
      found.add(reference);
      waiting.push(referenced(root, reference));
    }
  }
  return found;
}

/** If only one form has the kind of the value, that form was meant and its own rules say more. */
function joinForms(union: BrokenRule): readonly BrokenRule[] {
  const isOtherKind = (rule: BrokenRule) => rule.keyword === 'type' && rule.path.length === union.path.length;
  const meant = union.forms.filter((form) => !form.some(isOtherKind));
  const [form, ...others] = meant;
  return form && others.length === 0 && union.forms.length > 1 ? form : [union];
}

function isBelow(path: readonly string[], top: readonly string[]): boolean {
  return top.every((step, index) => path[index] === step);
}

function distinct(rules: readonly BrokenRule[]): readonly BrokenRule[] {
  const seen = new Set<string>();
  return rules.filter((rule) => {
    const key = JSON.stringify([rule.keyword, rule.path, rule.params]);
    return !seen.has(key) && seen.add(key);
  });
}
