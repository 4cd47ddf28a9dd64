import { type Shown, says } from '../model/index.ts';
import type { PatternEngine } from './engine.ts';
import { readPlainPattern, textFits } from './plain-pattern.ts';

/** Patterns compiled to run in time linear in the text, and those that can't be. */
export interface LinearPatterns {
  readonly engine: PatternEngine;
  /** Pattern → why it can't be used, and what to change. */
  readonly refused: ReadonlyMap<string, { readonly reason: string; readonly hint: Shown }>;
  /** The steps of a row are counted from here. */
  beginRow(): void;
}

/**
 * Largest program that a pattern may compile to, in instructions. A text costs at most one step for each instruction and
 * character, so time that is linear in the text can still be minutes: `(a{0,30}){0,30}` alone has 1,894 instructions.
 */
const MAX_PROGRAM = 4_000;

/** Most steps of one pattern on one text. A step takes up to 70 ns. */
export const MAX_TEXT_STEPS = 2_000_000;

/** Most steps of all patterns on one row. */
export const MAX_ROW_STEPS = 10_000_000;

/** The patterns take more steps on a row than they may. Steps are counted, not time: a busy machine changes no verdict. */
export class TooManySteps extends Error {}

interface Matcher {
  test(text: string): boolean;
  toString(): string;
}

/** A pattern that is ready to run, and the steps of each character. */
interface Program {
  readonly size: number;
  fits(text: string): boolean;
}

const PLAINER = says`Write it without look-around, as in (?= or (?!, and without back-references, as in \\1. A second rule under "not" often replaces them.`;
const SMALLER = says`Repeat less: fewer and smaller {…}. A pattern may take up to ${MAX_PROGRAM} steps a character.`;

/** `\k<name>`: RE2 reads it as the letter k, so it must be found here. */
const NAMED_BACK_REFERENCE = /(?<!\\)(?:\\\\)*\\k</;

/**
 * Makes patterns run as in RE2, which has no look-around and no back-references, so that no pattern can be slow. Loads RE2
 * only for patterns that are not plain, since loading takes longer than the rest of the work on a small file. RE2 differs
 * from ECMAScript: `\s` is ASCII space, and `.` takes every character but a line feed.
 */
export async function compilePatterns(patterns: Iterable<string>): Promise<LinearPatterns> {
  const compiled = new Map<string, Matcher>();
  const refused = new Map<string, { readonly reason: string; readonly hint: Shown }>();
  let rowSteps = 0;
  const counted = ({ size, fits }: Program): Matcher['test'] => {
    return (text) => {
      const steps = size * (text.length + 1);
      rowSteps += steps;
      if (steps > MAX_TEXT_STEPS || rowSteps > MAX_ROW_STEPS) throw new TooManySteps();
      return fits(text);
    };
  };
  for (const pattern of patterns) {
    if (NAMED_BACK_REFERENCE.test(pattern)) {
      refused.set(pattern, { reason: 'back-references are not supported', hint: PLAINER });
      continue;
    }
    try {
      const program = await programOf(pattern);
      // ajv keeps one engine object for each text of toString.
      if (program.size <= MAX_PROGRAM)
        compiled.set(pattern, { test: counted(program), toString: () => `linear /${pattern}/` });
      else refused.set(pattern, { reason: `it is too large: ${program.size} steps a character`, hint: SMALLER });
    } catch (error) {
      refused.set(pattern, { reason: error instanceof Error ? error.message : 'it cannot be read', hint: PLAINER });
    }
  }
  return {
    engine(pattern) {
      const matcher = compiled.get(pattern);
      if (!matcher) throw new Error('A pattern was not found before the schema was compiled.');
      return matcher;
    },
    refused,
    beginRow() {
      rowSteps = 0;
    },
  };
}

/** Compiles a pattern. Throws for one that RE2 does not take. */
async function programOf(pattern: string): Promise<Program> {
  const plain = readPlainPattern(pattern);
  if (plain) return { size: plain.atoms.length, fits: (text) => textFits(plain, text) };
  const { RE2JS } = await import('re2js');
  const linear = RE2JS.compile(RE2JS.translateRegExp(pattern));
  return { size: linear.programSize(), fits: (text) => linear.test(text) };
}
