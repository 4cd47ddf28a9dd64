/** Longest piece of foreign text that is printed, in characters; what is longer ends in an ellipsis. */
export const MAX_PRINTED_CHARACTERS = 200;

/**
 * Control, format (zero-width, bidi, BOM), line-separating, unassigned and lone-surrogate characters: they can end a
 * log line, hide text or turn its direction.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

declare const SANITISED: unique symbol;

/**
 * Text that may be shown to people: a sentence of our own, or foreign text after the sanitiser. It is a string; a string
 * is not one. Only this file makes it.
 */
export type Shown = string & { readonly [SANITISED]: true };

/** What a sentence may hold: `Shown`, a number, or a text that stands in our source (a literal type). Never a `string`. */
export type Own<T> = T extends Shown | number
  ? T
  : T extends string
    ? Record<never, never> extends Record<T, 1>
      ? never
      : T
    : never;

/** Makes a sentence of our own: says`${count(rows)} rows of ${printable(path)} were sent.` A raw string does not compile. */
export function says<const T extends readonly (string | number)[]>(
  texts: TemplateStringsArray,
  ...parts: T & { readonly [K in keyof T]: Own<T[K]> }
): Shown {
  return texts.reduce((text, next, index) => `${text}${parts[index - 1]}${next}`) as Shown;
}

/** `parts`, each of them `Shown` or our own, with a text of our own between them. */
export function joined<const T extends string, const Between extends string>(
  parts: readonly (T & Own<T>)[],
  between: Between & Own<Between>,
): Shown {
  return parts.join(between) as Shown;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed<const T extends string>(words: readonly (T & Own<T>)[], last: 'and' | 'or' = 'and'): Shown {
  const text = words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
  return text as Shown;
}

/** `2,988`: the way whole numbers are written everywhere. By hand, since loading the locale costs more than a small run. */
export function count(n: number): Shown {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',') as Shown;
}

/** `1 row`, `12 rows`. */
export function plural<const One extends string, const Many extends string>(
  n: number,
  one: One & Own<One>,
  many?: Many & Own<Many>,
): Shown {
  return `${count(n)} ${n === 1 ? one : (many ?? `${one}s`)}` as Shown;
}

/** The id of a list or a ledger: digits of it are no person's. What has not the form of an id goes through the sanitiser. */
export function shownId(id: string): Shown {
  return /^[0-9a-f-]{1,64}$/.test(id) ? (id as Shown) : printable(id);
}

/**
 * The one sanitiser: makes any text from a file, a reply or an event safe to print on one line.
 *
 * The runner takes `::command::` at the start of a line and `##[command]` anywhere in it as orders (actions/runner,
 * `ActionCommand.cs`), so both are broken up; characters that can't be seen become `\u{…}`.
 */
export function printable(text: string, limit: number = MAX_PRINTED_CHARACTERS): Shown {
  const characters = text.length > limit ? [...text.slice(0, limit * 2)] : undefined;
  const cut = characters && characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
  return inert(cut.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`));
}

/** Breaks what the runner would read as a command in one line of text. Idempotent. */
export function inert(line: string): Shown {
  return line.replaceAll('##[', '## [').replace(/:(?=:)/g, ': ') as Shown;
}
