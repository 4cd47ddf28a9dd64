/**
 * Compiles our own JSON Schemas, and JSON Schema's own that users' schemas are checked against, to `generated/schemas/`,
 * so that a run compiles neither: loading ajv and compiling takes longer than all the rest of a small run.
 * `npm run build` does this first; a contract test compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { type Dialect, openEngine, shortenLengthChecks } from '../src/validate/engine.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** A schema that is compiled: its own, or, with none given, that of the dialect itself, which ajv has. */
interface Source {
  /** The name of its module in `generated/schemas/`, without `-schema.ts`. */
  readonly name: string;
  readonly dialect: Dialect;
  /** Where it is written, for the reader of the module: a path from the root, or a URI. */
  readonly origin: string;
  readonly schema?: object;
}

/** The schemas that are compiled. */
export const COMPILED_SCHEMAS: readonly Source[] = [
  ours('lead'),
  { name: '2020-12-meta', dialect: '2020-12', origin: 'https://json-schema.org/draft/2020-12/schema' },
  { name: 'draft-07-meta', dialect: 'draft-07', origin: 'http://json-schema.org/draft-07/schema' },
];

function ours(name: string): Source {
  const origin = `schemas/${name}.schema.json`;
  return { name, dialect: '2020-12', origin, schema: JSON.parse(readFileSync(path.join(ROOT, origin), 'utf8')) };
}

/** Where the module of a schema stands. */
export function compiledPath({ name }: Source): string {
  return path.join(ROOT, 'generated', 'schemas', `${name}-schema.ts`);
}

/** The module of a schema, as text. */
export async function compiledModule({ dialect, origin, schema }: Source): Promise<string> {
  const engine = (await openEngine({ dialect, formats: false, source: true })) as Ajv;
  const validate = schema ? engine.compile(schema) : engine.getSchema(origin);
  const code = shortenLengthChecks(standalone.default(engine, validate));
  const imports = new Set(["import type { CompiledCheck } from '../../src/validate/engine.ts';"]);
  const body = code
    .replace(/^"use strict";\n?/, '')
    .replace(/export default [^;]+;\n?/, '')
    .replace(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, (_, runtime: string) => {
      imports.add(`import ${runtime} from 'ajv/dist/runtime/${runtime}.js';`);
      // The default of a CommonJS module is all of its exports, or their own default, by who loads it.
      return `${runtime}.default ?? ${runtime}`;
    })
    .replace(
      /^export const validate =/m,
      `/** What ajv compiles \`${origin}\` to. */\nexport const validate: CompiledCheck =`,
    );
  return `// @ts-nocheck Written by \`npm run build\` from ${origin}.\n${[...imports].join('\n')}\n${body.trim()}\n`;
}

if (import.meta.main) {
  for (const source of COMPILED_SCHEMAS) writeFileSync(compiledPath(source), await compiledModule(source));
}
