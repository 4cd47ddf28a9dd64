import type { ValidateFunction } from 'ajv';
import { LeadsError, type Problem, printable, says, type TextDocument } from '../model/index.ts';
import { brokenRules } from './broken-rules.ts';
import { type CompiledCheck, type Dialect, type Engine, openEngine } from './engine.ts';
import { auditSchema } from './schema-audit.ts';
import type { SchemaObject } from './schema-parts.ts';
import { askOf } from './wording.ts';

/** A user's schema, ready to judge. */
export interface CompiledSchema {
  readonly root: SchemaObject;
  readonly validate: ValidateFunction;
  /** The steps of the patterns are counted from here; a row that takes too many throws TooManySteps. */
  beginRow(): void;
  /** Whether a text fits a pattern of the schema. */
  matches(pattern: string, text: string): boolean;
}

/** Compiles a user's schema. Throws a LeadsError with every mistake that was found, each at its line of `file`. */
export async function compileSchema(document: TextDocument, file: string): Promise<CompiledSchema> {
  const { root, dialect, usesFormats, patterns, problems } = await auditSchema(document, file);
  if (problems.length > 0) throw new LeadsError(problems);
  const mistakes = mistakesOf(await metaSchemaOf(dialect), document, file);
  if (mistakes.length > 0) throw new LeadsError(mistakes);
  const engine = await openEngine({ dialect, formats: usesFormats, patterns: patterns.engine });
  return {
    root,
    validate: compiled(engine, document, file),
    beginRow: patterns.beginRow,
    matches(pattern, text) {
      patterns.beginRow();
      return patterns.engine(pattern, 'u').test(text);
    },
  };
}

/** JSON Schema's own schema comes compiled: compiling it takes longer than the rest of the work on a small file. */
async function metaSchemaOf(dialect: Dialect): Promise<CompiledCheck> {
  return dialect === 'draft-07'
    ? (await import('../../generated/schemas/draft-07-meta-schema.ts')).validate
    : (await import('../../generated/schemas/2020-12-meta-schema.ts')).validate;
}

/** The mistakes that JSON Schema's own schema finds in the user's schema. */
function mistakesOf(metaSchema: CompiledCheck, document: TextDocument, file: string): readonly Problem[] {
  if (metaSchema(document.value)) return [];
  return brokenRules(metaSchema.errors ?? [], {}).map((rule) => {
    const position = document.locate(rule.path) ?? document.locate([]);
    const name = rule.path.at(-1);
    return {
      code: 'LEADS-SCHEMA',
      message: says`${name === undefined ? 'The schema' : printable(JSON.stringify(name))} ${askOf(rule)}.`,
      hint: says`Correct it, or remove the rule.`,
      file,
      ...(position && { position }),
    };
  });
}

function compiled(engine: Engine, document: TextDocument, file: string): ValidateFunction {
  try {
    return engine.compile(document.value as object);
  } catch (error) {
    const position = document.locate([]);
    throw new LeadsError(
      {
        code: error instanceof RangeError ? 'LEADS-SCHEMA-SIZE' : 'LEADS-SCHEMA',
        message:
          error instanceof RangeError
            ? says`The schema is too deep to be understood.`
            : says`The schema contradicts itself and cannot be understood.`,
        hint: says`Look for rules that need another one beside them: then and else need if, and nullable needs type.`,
        file,
        ...(position && { position }),
      },
      { cause: error },
    );
  }
}
