import {
  type DocumentPath,
  listed,
  nearest,
  type Problem,
  printable,
  type Shown,
  says,
  type TextDocument,
} from '../model/index.ts';
import { shown } from './readings.ts';

/** Why a value is refused: the end of the sentence (`must be text`), or what is allowed in its place. */
type Flaw =
  | { readonly must: Shown }
  | { readonly allowed: Shown; readonly hint?: Shown | undefined; readonly code?: 'LEADS-PATH' };

/** Takes what a reader of the config refuses. */
export interface Refusals {
  /** Refuses the value that stands at `at`. */
  value(at: DocumentPath, given: unknown, flaw: Flaw): void;
  /** Refuses a key that is not known; `hint` says what to do. */
  key(at: DocumentPath, hint: Shown): void;
}

/** Collects what is refused of one document as problems, each at its place. */
export function collectRefusals(
  document: TextDocument,
  file: string,
): Refusals & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return {
    problems,
    value(at, given, flaw) {
      const { code = 'LEADS-CONFIG', hint } = 'must' in flaw ? { hint: undefined } : flaw;
      // For a whole object or list, its place says more than its content; globs are short.
      const isLong = typeof given === 'object' && given !== null && code !== 'LEADS-PATH';
      const is = isLong ? '' : says` is ${shown(given)}`;
      const rule = 'must' in flaw ? says`: ${flaw.must}.` : says`. Allowed: ${flaw.allowed}.`;
      const problem: Problem = { code, file, message: says`${pathText(at)}${is}${rule}` };
      problems.push(placed(hint === undefined ? problem : { ...problem, hint }, document.locate(at)));
    },
    key(at, hint) {
      const message = says`${pathText(at)} is not a known key.`;
      problems.push(placed({ code: 'LEADS-CONFIG', file, message, hint }, document.locate(at, 'key')));
    },
  };
}

/** `` `lists[0].verify` ``, counted from 0 as in JSON, safe to print. */
export function pathText(path: DocumentPath): Shown {
  if (path.length === 0) return says`The file`;
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return says`\`${printable(steps.replace(/^\./, ''))}\``;
}

/** `problem` with its place, where that is known. */
export function placed(problem: Problem, position: Problem['position']): Problem {
  return position === undefined ? problem : { ...problem, position };
}

/** The hint of a misspelt word or key; undefined when no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): Shown | undefined {
  const meant = nearest(word, candidates);
  return meant === undefined ? undefined : says`Did you mean \`${printable(meant)}\`?`;
}

/**
 * The content of an object of the config, none of whose keys is unknown afterwards: those are refused. Undefined, and
 * refused, when the value is no object. `hintOf` may know more of a key than that it is not among the known ones.
 */
export function readObject(
  given: unknown,
  at: DocumentPath,
  known: readonly string[],
  refusals: Refusals,
  hintOf?: (key: string) => Shown | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    refusals.value(at, given, { must: says`must be an object` });
    return undefined;
  }
  const keys = Object.keys(given);
  for (const key of keys.filter((each) => !known.includes(each))) {
    refusals.key(
      [...at, key],
      hintOf?.(key) ?? didYouMean(key, known) ?? says`Known here are ${listed(known.map((each) => printable(each)))}.`,
    );
  }
  return Object.fromEntries(Object.entries(given).filter(([key]) => known.includes(key)));
}
