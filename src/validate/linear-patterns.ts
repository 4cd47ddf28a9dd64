import type { PatternEngine } from './engine.ts';
import { readPlainPattern, textFits } from './plain-pattern.ts';

/** Patterns compiled to run in time linear in the text, and those that can't be. */
export interface LinearPatterns {
  readonly engine: PatternEngine;
  /** Pattern → why it can't be used, in the engine's words. */
  readonly refused: ReadonlyMap<string, string>;
}

interface Matcher {
  test(text: string): boolean;
  toString(): string;
}

/** `\k<name>`: RE2 reads it as the letter k, so it must be found here. */
const NAMED_BACK_REFERENCE = /(?<!\\)(?:\\\\)*\\k</;

/**
 * Makes patterns run as in RE2, which has no look-around and no back-references, so that no pattern can be slow. Loads RE2
 * only for patterns that are not plain, since loading takes longer than the rest of the work on a small file. RE2 differs
 * from ECMAScript: `\s` is ASCII space, and `.` takes every character but a line feed.
 */
export async function compilePatterns(patterns: Iterable<string>): Promise<LinearPatterns> {
  const compiled = new Map<string, Matcher>();
  const refused = new Map<string, string>();
  for (const pattern of patterns) {
    if (NAMED_BACK_REFERENCE.test(pattern)) {
      refused.set(pattern, 'back-references are not supported');
      continue;
    }
    try {
      // ajv keeps one engine object for each text of toString.
      compiled.set(pattern, { test: await testOf(pattern), toString: () => `linear /${pattern}/` });
    } catch (error) {
      refused.set(pattern, error instanceof Error ? error.message : 'it cannot be read');
    }
  }
  return {
    engine(pattern) {
      const matcher = compiled.get(pattern);
      if (!matcher) throw new Error('A pattern was not found before the schema was compiled.');
      return matcher;
    },
    refused,
  };
}

/** Whether a text fits a pattern. Throws for a pattern that RE2 does not take. */
async function testOf(pattern: string): Promise<Matcher['test']> {
  const plain = readPlainPattern(pattern);
  if (plain) return (text) => textFits(plain, text);
  const { RE2JS } = await import('re2js');
  const linear = RE2JS.compile(RE2JS.translateRegExp(pattern));
  return (text) => linear.test(text);
}
