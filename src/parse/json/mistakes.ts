import { printable } from '../../model/index.ts';

/** A token that the grammar allows at a place of a JSON text. */
export type Wanted =
  | 'a value'
  | 'a key in double quotes'
  | 'a key in double quotes or a closing }'
  | 'a colon'
  | 'a comma or a closing }'
  | 'a comma or a closing ]'
  | 'an object in { } or a closing ]'
  | 'an object in { }'
  | 'a closing }'
  | 'nothing more'
  | 'the end of the line';

/** A message and its hint, in words for a person who did not write the program that wrote the file. */
export interface Mistake {
  readonly message: string;
  readonly hint: string;
}

/** Words that other languages use for values, and the hint for each. */
const FOREIGN_WORDS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/^[-+]?(?:NaN|Infinity|inf)\b/i, 'Use null, or put it in double quotes.'],
  [/^(?:undefined|None|nil|NULL|Null|NONE)\b/, 'Use null, without quotes.'],
  [/^(?:True|TRUE|yes|Yes)\b/, 'Use true, without quotes.'],
  [/^(?:False|FALSE|no|No)\b/, 'Use false, without quotes.'],
];

/** Explains why `rest`, the text from the mistake on, is not `wanted`; '' is the end of the file. */
export function unexpected(rest: string, wanted: Wanted, afterComma: boolean): Mistake {
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (rest === '') {
    return {
      message: `The file ends where ${wanted} must follow.`,
      hint: 'The file seems to be cut off. Export or upload it again.',
    };
  }
  if (character === '\n' || character === '\r') {
    return {
      message: `The line ends where ${wanted} must follow.`,
      hint: 'Each line must hold one whole object; or put all objects, with commas between them, in [ ].',
    };
  }
  if (afterComma && (character === '}' || character === ']')) {
    return { message: 'There is a comma with nothing after it.', hint: `Remove the comma before ${character}.` };
  }
  if (character === "'" || character === '‘' || character === '“' || character === '”' || character === '`') {
    return { message: 'Text is not in straight double quotes.', hint: 'Use " around every key and every text.' };
  }
  if (character === '/' || character === '#') {
    return { message: 'A comment is not allowed in JSON.', hint: 'Remove the comment.' };
  }
  if (wanted === 'a value') return notAValue(rest, character);
  return { message: `Expected ${wanted} but found ${named(character)}.`, hint: hintFor(wanted, character) };
}

function notAValue(rest: string, character: string): Mistake {
  for (const [pattern, instead] of FOREIGN_WORDS) {
    if (pattern.test(rest)) return { message: 'This word is not a value in JSON.', hint: instead };
  }
  if (/[+.]/.test(character)) {
    return { message: `A number can't begin with ${character}.`, hint: 'Put phone numbers in double quotes.' };
  }
  if (/\p{L}/u.test(character)) {
    return { message: 'Text is not in double quotes.', hint: 'Use " around every key and every text.' };
  }
  return {
    message: `Expected a value but found ${named(character)}.`,
    hint: 'A value is text in double quotes, a number, true, false or null.',
  };
}

function hintFor(wanted: Wanted, character: string): string {
  switch (wanted) {
    case 'a comma or a closing }':
    case 'a comma or a closing ]':
      if (character === '"' || character === '{' || character === '[') return 'A comma seems to be missing before it.';
      if (character === ':') return 'A quote or a comma seems to be missing before it.';
      return 'A comma, a quote or a closing bracket seems to be missing before it.';
    case 'the end of the line':
      return character === ','
        ? 'Objects with commas between them must stand in [ ]; without [ ], each has a line of its own and no comma.'
        : 'Put each object on a line of its own, or all of them, with commas between them, in [ ].';
    case 'nothing more':
      return 'Remove what follows the end of the list, or put it into the list.';
    case 'a colon':
      return 'After each key comes a colon, then the value.';
    default:
      return 'Look for a bracket, a quote or a comma that is missing or too much.';
  }
}

/** Names a character in a sentence without showing the content of the file. */
function named(character: string): string {
  if (/\p{L}/u.test(character)) return 'a letter';
  if (/\p{N}/u.test(character)) return 'a digit';
  if (character === '"') return 'a double quote';
  if (/[\p{Z}\p{C}]/u.test(character)) return `a character that can't be seen (${printable(codeOf(character))})`;
  return `"${character}"`;
}

/** `U+00A0` */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The kind of a JSON value, by its first character. */
export function valueName(character: string): string {
  if (character === '"') return 'text';
  if (character === '[') return 'a list';
  if (character === '{') return 'an object';
  if (character === 't' || character === 'f') return 'true or false';
  if (character === 'n') return 'null';
  return /[-0-9]/.test(character) ? 'a number' : 'something that is not JSON';
}
