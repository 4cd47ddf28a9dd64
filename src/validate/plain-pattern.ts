/** One character class and how often it may come. */
interface Atom {
  /** By ASCII code, 1 for a character of the class; the last is for all characters beyond ASCII. */
  readonly takes: Uint8Array;
  readonly least: number;
  readonly most: number;
}

/** A pattern without choices, groups or look-around, anchored at its start. */
export interface PlainPattern {
  readonly atoms: readonly Atom[];
  /** Whether nothing may follow the last atom. */
  readonly toEnd: boolean;
}

const ASCII = 128;

/** A class, an escape or a literal, then a quantifier. Signs with a meaning of their own are no literals. */
const ATOM =
  /(?:(\[\^|\[(?!\^))((?:\\[\s\S]|[^\\\]])+)\]|(\\[^A-Za-z0-9]|\\d)|([A-Za-z0-9 @_,;:!#%&'"<>=~`/-]))(?:([*+?])|\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\})?(?![*+?{])/gy;

/** One member of a class: an escape or a character, and the end of a range, which is no `\d`. */
const MEMBER = /(\\[^A-Za-z0-9]|\\d|[^\\[\]])(?:-(?:([^\\[\]])|(\\[^A-Za-z0-9])))?(?!-\\d)/gy;

const REPEATS: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
  '?': [0, 1],
};

/** Most repetitions of one character that RE2 takes. */
const MAX_REPEATS = 1000;

/** Longest pattern that is read. None of this length is too large for RE2, whatever it repeats. */
const MAX_PATTERN = 1000;

/** Reads a pattern that is plain, and so one that RE2 takes; undefined for every other one. */
export function readPlainPattern(pattern: string): PlainPattern | undefined {
  if (pattern.length > MAX_PATTERN) return undefined;
  const toEnd = pattern.endsWith('$') && !pattern.endsWith('\\$');
  const body = pattern.slice(1, toEnd ? -1 : undefined);
  const found = [...body.matchAll(ATOM)];
  if (!pattern.startsWith('^') || lengthOf(found) !== body.length) return undefined;
  const atoms: Atom[] = [];
  for (const match of found) {
    const takes = classOf(match);
    const [least, most] = repeatOf(match);
    const isTooMuch = least > MAX_REPEATS || (most > MAX_REPEATS && most !== Number.POSITIVE_INFINITY);
    if (!takes || least > most || isTooMuch) return undefined;
    atoms.push({ takes, least, most });
  }
  return { atoms, toEnd };
}

function lengthOf(matches: readonly RegExpExecArray[]): number {
  return matches.reduce((sum, [text]) => sum + text.length, 0);
}

function repeatOf([, , , , , sign, least, comma, most]: RegExpExecArray): readonly [number, number] {
  if (sign !== undefined) return REPEATS[sign] ?? [1, 1];
  if (least === undefined) return [1, 1];
  if (comma === undefined) return [Number(least), Number(least)];
  return [Number(least), most === undefined ? Number.POSITIVE_INFINITY : Number(most)];
}

function classOf([, open, members, escaped, literal]: RegExpExecArray): Uint8Array | undefined {
  const takes = new Uint8Array(ASCII + 1);
  if (members === undefined) return add(takes, escaped ?? literal ?? '', undefined) ? takes : undefined;
  const found = [...members.matchAll(MEMBER)];
  if (lengthOf(found) !== members.length) return undefined;
  for (const [, first = '', end, escapedEnd] of found) if (!add(takes, first, escapedEnd ?? end)) return undefined;
  return open === '[^' ? takes.map((taken) => 1 - taken) : takes;
}

/** Adds a character, `\d` or a range. False for what is not ASCII or no range. */
function add(takes: Uint8Array, first: string, last: string | undefined): boolean {
  const digits = first === '\\d';
  if (digits && last !== undefined) return false;
  const from = digits ? 0x30 : first.charCodeAt(first.length - 1);
  const to = digits ? 0x39 : (last ?? first).charCodeAt((last ?? first).length - 1);
  if (from > to || to >= ASCII) return false;
  takes.fill(1, from, to + 1);
  return true;
}

/** Whether a text fits, as in RE2; in time linear in the text. */
export function textFits(pattern: PlainPattern, text: string): boolean {
  return textFitsPlainly(pattern, text) || fitsSomehow(pattern, text);
}

/** `fitsPlainly` for a text. */
function textFitsPlainly({ atoms, toEnd }: PlainPattern, text: string): boolean {
  let at = 0;
  for (const { takes, least, most } of atoms) {
    const start = at;
    while (at < text.length && at - start < most && takes[text.charCodeAt(at)] === 1) at++;
    if (at - start < least) return false;
  }
  return !toEnd || at === text.length;
}

/** Whether some division of the text among the atoms fits. */
function fitsSomehow({ atoms, toEnd }: PlainPattern, text: string): boolean {
  const codes = Array.from(text, (character) => Math.min(character.codePointAt(0) ?? ASCII, ASCII));
  let ends: readonly number[] = [0];
  for (const atom of atoms) ends = endsOf(atom, ends, codes);
  return toEnd ? ends.at(-1) === codes.length : ends.length > 0;
}

/** Where an atom may end that begins at one of `starts`; both ascend. */
function endsOf({ takes, least, most }: Atom, starts: readonly number[], codes: readonly number[]): readonly number[] {
  const ends: number[] = [];
  let taken = 0;
  let end = 0;
  for (const start of starts) {
    taken = Math.max(taken, start);
    while (taken < codes.length && takes[codes[taken] as number] === 1) taken++;
    const last = Math.min(start + most, taken);
    for (end = Math.max(end, start + least); end <= last; end++) ends.push(end);
  }
  return ends;
}

/**
 * Whether bytes of ASCII fit the pattern when each class takes all it can. A yes is certain. A no may be wrong, if a class
 * took a byte that the next one needed.
 */
export function fitsPlainly({ atoms, toEnd }: PlainPattern, bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  for (let index = 0; index < atoms.length; index++) {
    const { takes, least, most } = atoms[index] as Atom;
    const start = at;
    while (at < to && at - start < most && takes[bytes[at] as number] === 1) at++;
    if (at - start < least) return false;
  }
  return !toEnd || at === to;
}
