import { count, type LedgerPlace, listed, nearest, printable, type Shown, says } from '../model/index.ts';

/** The outcome of reading a text: the value, or what is allowed in its place. */
export type Reading<T> = { readonly value: T } | { readonly allowed: Shown; readonly hint?: Shown };

/** How a text is read. Texts come trimmed and not empty. */
export type Reader<T> = (text: string) => Reading<T>;

/** Longest value that is repeated in a message, in characters. */
const MAX_SHOWN = 60;

/** JWTs, GitHub tokens, e-mail addresses, phone numbers and long unbroken texts: what may have come to the wrong place. */
const PRIVATE = /eyJ|gh[a-z]_|github_pat_|bearer|@|[\w+=-]{32,}|(\d[ ()+-]{0,2}){9,}\d/i;

/** A given text, fit for a message: one line, cut, in quotes. A text that may be a secret or personal is never shown. */
export function shown(value: unknown): Shown {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  if (PRIVATE.test(text)) return says`a value that is not shown, since it may be private`;
  return typeof value === 'string' ? says`"${printable(text, MAX_SHOWN)}"` : printable(text, MAX_SHOWN);
}

/** The least and the greatest value that is allowed. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A whole text of digits, in a range. */
export function wholeNumber({ min, max }: Range): Reader<number> {
  const allowed = says`a whole number from ${count(min)} to ${count(max)}`;
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? { value } : { allowed };
  };
}

/** Digits with or without a decimal point, in a range. */
export function decimal({ min, max }: Range): Reader<number> {
  const allowed = says`a number from ${count(min)} to ${count(max)}, such as 0.5`;
  return (text) => {
    const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? { value } : { allowed };
  };
}

/** Largest number on either side of a fraction's stroke. */
const MAX_TERM = 1_000_000_000;

/**
 * A decimal, or two of them with `/` between: GitHub's expressions can't divide, so a job of a matrix says its share as
 * `1/${{ strategy.job-total }}`.
 */
export function fraction(range: Range): Reader<number> {
  const allowed = says`a number from ${count(range.min)} to ${count(range.max)}, such as 0.5 or 1/4`;
  return (text) => {
    const [whole = '', part = '1', ...rest] = text.split('/').map((each) => each.trim());
    const [above, below] = [whole, part].map(decimal({ min: 0, max: MAX_TERM }));
    if (rest.length > 0 || !above || !below || 'allowed' in above || 'allowed' in below) return { allowed };
    const value = above.value / below.value;
    return value >= range.min && value <= range.max ? { value } : { allowed };
  };
}

/** One of a few words, exactly as written. */
export function word<T extends string>(choices: readonly T[]): Reader<T> {
  const allowed = listed(
    choices.map((choice) => printable(choice)),
    'or',
  );
  return (text) => {
    const value = choices.find((choice) => choice === text);
    if (value !== undefined) return { value };
    const meant = nearest(text, choices);
    return meant === undefined ? { allowed } : { allowed, hint: says`Did you mean \`${printable(meant)}\`?` };
  };
}

/** Digits that are more than zeros. */
export const ID_PATTERN = /^0*[1-9][0-9]{0,19}$/;

/** The number of a list or skill, as text: leading zeros stay. Zero alone is none. */
export const id: Reader<string> = (text) =>
  ID_PATTERN.test(text) ? { value: text } : { allowed: says`a number, digits only` };

/** A list id. The 24 hexadecimal digits of a lead are a common mix-up. */
export const listId: Reader<string> = (text) => {
  const reading = id(text);
  if ('value' in reading) return reading;
  return /^[\da-f]{24}$/i.test(text)
    ? {
        ...reading,
        hint: says`That is the id of one lead. The id of its list is the number in the address of the list.`,
      }
    : { ...reading, hint: says`The id is the number in the address of the list in the Smartflo portal.` };
};

/** List ids separated by commas, spaces or lines; each once. */
export const listIds: Reader<readonly string[]> = (text) => {
  const ids = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
  const wrong = ids.map(listId).find((reading) => 'allowed' in reading);
  if (wrong && 'allowed' in wrong) return { ...wrong, allowed: says`list ids, digits only, separated by commas` };
  return ids.length > 0 ? { value: ids } : { allowed: says`list ids separated by commas` };
};

/** Where the ledgers are kept. The path of `file:` stays as given; it may lead out of the workspace. */
export const ledgerPlace: Reader<LedgerPlace> = (text) => {
  if (text === 'git' || text === 'none') return { value: { kind: text } };
  const allowed = says`git, file:<path> or none`;
  const path = /^file:(?<path>.*)$/s.exec(text)?.groups?.['path'];
  if (path === undefined) return { allowed };
  return path.trim() === '' || /\p{Cc}/u.test(path)
    ? { allowed, hint: says`Write the path of a directory after \`file:\`, such as \`file:/var/lib/leads\`.` }
    : { value: { kind: 'file', path } };
};

const INSIDE = says`a path from the top of the repository, written with \`/\``;

/** A path below the workspace, without `.` and empty steps. */
export const workspacePath: Reader<string> = (text) => {
  if (text.includes('\\')) {
    const fixed = workspacePath(text.replaceAll('\\', '/'));
    return 'allowed' in fixed
      ? fixed
      : { allowed: INSIDE, hint: says`Write \`${printable(fixed.value, MAX_SHOWN)}\`.` };
  }
  if (/^\/|^~\/|\p{Cc}/u.test(text)) return { allowed: INSIDE };
  const steps = text.split('/').filter((step) => step !== '' && step !== '.');
  const [first] = steps;
  if (first === undefined || /^[a-z]:/i.test(first) || steps.includes('..')) return { allowed: INSIDE };
  return { value: steps.join('/') };
};

/** Most stars in one step of a glob, and most steps that are `**`: each one more multiplies the time that a long name takes. */
const MAX_STARS = 3;

function isTooWild(glob: string): boolean {
  const steps = glob.split('/');
  const stars = (step: string) => step.match(/\*+/g)?.length ?? 0;
  return (
    steps.some((step) => stars(step) > MAX_STARS) || steps.filter((step) => step.includes('**')).length > MAX_STARS
  );
}

/** Reads globs in order, each a path below the workspace, `!` in front of what is left out. At least one must not be such. */
export function globs(patterns: readonly string[]): Reading<readonly string[]> {
  const value: string[] = [];
  for (const pattern of patterns.map((each) => each.trim()).filter(Boolean)) {
    const mark = pattern.startsWith('!') ? '!' : '';
    const reading = workspacePath(pattern.slice(mark.length).trim());
    if ('allowed' in reading) return reading;
    if (isTooWild(reading.value))
      return { allowed: says`at most ${MAX_STARS} stars between two slashes, and ${MAX_STARS} times \`**\`` };
    value.push(mark + reading.value);
  }
  return value.some((glob) => !glob.startsWith('!'))
    ? { value }
    : {
        allowed: says`at least one glob that does not start with \`!\``,
        hint: says`Write \`leads/**\` in front of what is left out.`,
      };
}

/** Globs, one a line. */
export const globLines: Reader<readonly string[]> = (text) => globs(text.split('\n'));

/** Whether a URL's host, as `URL` normalises it, is this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** An address that API paths are put behind, without a slash at its end. */
export const baseUrl: Reader<string> = (text) => {
  const allowed = says`an https address without user name and query (http only to this machine)`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const known = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(text));
  if (!url || !known || /[?#@]/.test(text)) return { allowed };
  return { value: (url.origin + url.pathname).replace(/\/+$/, '') };
};
