import picomatch from 'picomatch/posix.js';

/** One glob of a list of globs. Paths are relative to the workspace, with `/`. */
export interface Glob {
  /** As written, without a `!` in front. */
  readonly text: string;
  /** Written with `!` in front: what it matches is left out. */
  readonly excludes: boolean;
  /** Without wildcards: the name of one path. */
  readonly isPlain: boolean;
  matches(path: string): boolean;
  /** Whether something below this directory can match. */
  reaches(directory: string): boolean;
}

/**
 * Globs know `*`, `**`, `?`, `[abc]`, `[!abc]` and `{a,b}`, on every system alike. Parentheses and bars are part of names:
 * `leads (1).csv` is common. With flag `s`, a line end in a name is a character like any other.
 */
const OPTIONS = { dot: false, noextglob: true, nonegate: true, posix: true, flags: 's' } as const;

/** Most alternatives a glob is taken apart into to find the directories it reaches. */
const MAX_ALTERNATIVES = 256;

/** Reads one glob as a person wrote it. Throws for one with wildcards above 65,536 characters (picomatch's limit). */
export function compileGlob(written: string): Glob {
  const excludes = written.startsWith('!');
  const text = excludes ? written.slice(1) : written;
  const isPlain = !/[*?[\]{}]/.test(text);
  const pattern = text.replace(/[()|]/g, '\\$&');
  const test = isPlain ? () => false : picomatch(pattern, OPTIONS);
  // A path always matches its own name, whatever wildcards stand in it.
  const isMatch = (path: string) => path === text || test(path);
  const alternatives = isPlain
    ? []
    : expandBraces(pattern).map((each) => each.split('/').filter(Boolean).map(compileStep));
  return {
    text,
    excludes,
    isPlain,
    // Excluding a folder excludes all files in it: sending too little is easier to repair than sending too much.
    matches: (path) => isMatch(path) || (excludes && foldersOf(path).some(isMatch)),
    reaches: (directory) =>
      directory === '' ||
      text.startsWith(`${directory}/`) ||
      alternatives.some((steps) => canHold(steps, directory.split('/'))),
  };
}

/** Whether the last glob that matches the path, in order, lets it in. */
export function accepts(globs: readonly Glob[], path: string): boolean {
  return !(globs.findLast((glob) => glob.matches(path))?.excludes ?? true);
}

/** Whether the globs may let in something below this directory. */
export function enters(globs: readonly Glob[], directory: string): boolean {
  const excluded = globs.findLastIndex((glob) => glob.excludes && glob.matches(directory));
  return globs.some((glob, index) => index > excluded && !glob.excludes && glob.reaches(directory));
}

/** `a/b/c.csv` → `a`, `a/b`. */
function foldersOf(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** One step of a path: a test of one name, or any number of names. */
type Step = 'any-depth' | ((name: string) => boolean);

function compileStep(step: string): Step {
  return step.includes('**') ? 'any-depth' : picomatch(step, OPTIONS);
}

function canHold(steps: readonly Step[], names: readonly string[]): boolean {
  for (const [depth, name] of names.entries()) {
    const step = steps[depth];
    if (step === undefined) return false;
    if (step === 'any-depth') return true;
    if (!step(name)) return false;
  }
  return steps.length > names.length;
}

/** `a/{b,c/d}/*` → `a/b/*`, `a/c/d/*`. A glob of too many alternatives becomes one that reaches everything. */
function expandBraces(pattern: string): readonly string[] {
  let patterns = [pattern];
  for (;;) {
    const next = patterns.flatMap(expandInnermost);
    if (next.length > MAX_ALTERNATIVES) return ['**'];
    if (next.length === patterns.length) return next;
    patterns = next;
  }
}

/** Takes the first pair of braces with a comma and no braces inside apart; a pattern without one stays. */
function expandInnermost(pattern: string): string[] {
  const match = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (!match) return [pattern];
  const [whole, inside = ''] = match;
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + whole.length);
  return inside.split(',').map((alternative) => before + alternative + after);
}
