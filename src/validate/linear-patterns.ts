import type { PatternEngine } from './engine.ts';
import { readPlainPattern, textFitsPlainly } from './plain-pattern.ts';

/** Patterns compiled to run in time linear in the text, and those that can't be. */
export interface LinearPatterns {
  readonly engine: PatternEngine;
  /** Pattern → why it can't be used, in the engine's words. */
  readonly refused: ReadonlyMap<string, string>;
}

/** `\k<name>`: RE2 reads it as the letter k, so it must be found here. */
const NAMED_BACK_REFERENCE = /(?<!\\)(?:\\\\)*\\k</;

/**
 * Compiles patterns with RE2, which has no look-around and no back-references and in return can't be made slow. Loads it.
 * Differs from ECMAScript where RE2 does: `\s` is ASCII space, and `.` takes every character but a line feed.
 */
export async function compilePatterns(patterns: Iterable<string>): Promise<LinearPatterns> {
  const { RE2JS } = await import('re2js');
  const compiled = new Map<string, { test(text: string): boolean; toString(): string }>();
  const refused = new Map<string, string>();
  for (const pattern of patterns) {
    if (NAMED_BACK_REFERENCE.test(pattern)) {
      refused.set(pattern, 'back-references are not supported');
      continue;
    }
    try {
      const linear = RE2JS.compile(RE2JS.translateRegExp(pattern));
      // ajv keeps one engine object for each text of toString.
      const plain = readPlainPattern(pattern);
      compiled.set(pattern, {
        // Most texts that fit a plain pattern are told at once; RE2 takes some ten times as long.
        test: (text) => (plain !== undefined && textFitsPlainly(plain, text)) || linear.test(text),
        toString: () => `linear /${pattern}/`,
      });
    } catch (error) {
      refused.set(pattern, error instanceof Error ? error.message : 'it cannot be read');
    }
  }
  return {
    // What is not compiled here comes from the meta-schemas of JSON Schema itself.
    engine: (pattern, flags) => compiled.get(pattern) ?? new RegExp(pattern, flags),
    refused,
  };
}
