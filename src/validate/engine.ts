import type { ErrorObject } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';

/** The versions of JSON Schema that are understood. */
export type Dialect = '2020-12' | 'draft-07';

/** A JSON Schema compiler that finds every broken rule, not the first. */
export type Engine = Pick<Ajv2020, 'compile'>;

/** A compiled schema: it checks a value and holds the errors of the last check. */
export interface CompiledCheck {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null | undefined;
}

/** Compiles a pattern. `flags` are those of ECMAScript. */
export type PatternEngine = (pattern: string, flags: string) => { test(text: string): boolean };

/** Options of a new compiler. */
export interface EngineOptions {
  readonly dialect: Dialect;
  /** Whether formats (`date`, `email` …) are checked; loads them. */
  readonly formats: boolean;
  /** Runs the patterns of the schema; ECMAScript's own engine when undefined, which is for our own schemas only. */
  readonly patterns?: PatternEngine | undefined;
  /** Whether the code of what is compiled is kept, so that it can be written to a file. */
  readonly source?: boolean;
}

/** Loads ajv and gives a new compiler: compilers share nothing, so the `$id`s of two schemas can't meet. */
export async function openEngine({ dialect, formats, patterns, source = false }: EngineOptions): Promise<Engine> {
  const regExp =
    patterns && Object.assign((pattern: string, flags: string) => patterns(pattern, flags), { code: 'linear' });
  // A bundler gives the exports of a CommonJS class as its default only.
  const Ajv =
    dialect === 'draft-07' ? (await import('ajv')).default.Ajv : (await import('ajv/dist/2020.js')).default.Ajv2020;
  const engine = new Ajv({
    allErrors: true,
    verbose: true,
    strictTypes: false,
    strictTuples: false,
    // 19.99 is a multiple of 0.01, which doubles alone would deny.
    multipleOfPrecision: 8,
    // Our schemas are trusted, and a user's is checked by the meta-schema that comes compiled.
    validateSchema: false,
    logger: false,
    code: {
      process: shortenLengthChecks,
      ...(source && { source, esm: true, lines: true }),
      ...(regExp && { regExp }),
    },
  });
  // ajv finds anchors by itself, but does not count the word as a keyword.
  engine.addVocabulary(['$anchor']);
  if (formats) (await import('ajv-formats')).default.default(engine);
  return engine;
}

/**
 * Skips ajv's count of code points, half of its time on plain rows, when the count of UTF-16 units decides: a text has at
 * most as many code points as units, and at least half as many. The result is that of the specification.
 */
export function shortenLengthChecks(code: string): string {
  return code.replace(
    /\b(func\d+)\((data\w*)\) ([<>]) (\d+)/g,
    (_, count: string, text: string, relation: string, limit: string) => {
      const units = relation === '>' ? limit : String(Number(limit) * 2);
      return `(${text}.length ${relation} ${units} && ${count}(${text}) ${relation} ${limit})`;
    },
  );
}
