/**
 * Compiles our own JSON Schemas to `src/validate/compiled/`, so that a run loads no schema compiler for them: loading ajv
 * and compiling takes longer than all the rest of a small run. `npm run build` does this first; a contract test compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { openEngine, shortenLengthChecks } from '../src/validate/engine.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The schemas that are compiled, by the name of their file. */
export const COMPILED_SCHEMAS = ['lead', 'config'] as const;

/** Where the module of a schema stands. */
export function compiledPath(name: string): string {
  return path.join(ROOT, 'src', 'validate', 'compiled', `${name}-schema.ts`);
}

/** The module of a schema, as text. */
export async function compiledModule(name: string): Promise<string> {
  const engine = await openEngine({ dialect: '2020-12', formats: false, source: true });
  const schema = JSON.parse(readFileSync(path.join(ROOT, 'schemas', `${name}.schema.json`), 'utf8'));
  const code = shortenLengthChecks(standalone.default(engine as Ajv, engine.compile(schema)));
  const imports = new Set(["import type { CompiledCheck } from '../engine.ts';"]);
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
      `/** What ajv compiles \`schemas/${name}.schema.json\` to. */\nexport const validate: CompiledCheck =`,
    );
  return `// @ts-nocheck Written by \`npm run build\` from schemas/${name}.schema.json.\n${[...imports].join('\n')}\n${body.trim()}\n`;
}

if (import.meta.main) {
  for (const name of COMPILED_SCHEMAS) writeFileSync(compiledPath(name), await compiledModule(name));
}
