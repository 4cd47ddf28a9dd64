import { printable, type Shown, says } from '../../model/index.ts';

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
  readonly message: Shown;
  readonly hint: Shown;
}

/** Words that other languages use for values, and the hint for each. */
const FOREIGN_WORDS: readonly (readonly [pattern: RegExp, instead: Shown])[] = [
  [/^[-+]?(?:NaN|Infinity|inf)\b/i, says`Use null, or put it in double quotes.`],
  [/^(?:undefined|None|nil|NULL|Null|NONE)\b/, says`Use null, without quotes.`],
  [/^(?:True|TRUE|yes|Yes)\b/, says`Use true, without quotes.`],
  [/^(?:False|FALSE|no|No)\b/, says`Use false, without quotes.`],
];

/** Explains why `rest`, the text from the mistake on, is not `wanted`; '' is the end of the file. */
export function unexpected(rest: string, wanted: Wanted, afterComma: boolean): Mistake {
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (rest === '') {
    return {
      message: says`The file ends where ${wanted} must follow.`,
      hint: says`The file seems to be cut off. Export or upload it again.`,
    };
  }
  if (character === '\n' || character === '\r') {
    return {
      message: says`The line ends where ${wanted} must follow.`,
      hint: says`Each line must hold one whole object; or put all objects, with commas between them, in [ ].`,
    };
  }
  if (afterComma && (character === '}' || character === ']')) {
    return {
      message: says`There is a comma with nothing after it.`,
      hint: says`Remove the comma before ${character}.`,
    };
  }
  if (character === "'" || character === '‘' || character === '“' || character === '”' || character === '`') {
    return {
      message: says`Text is not in straight double quotes.`,
      hint: says`Use " around every key and every text.`,
    };
  }
  if (character === '/' || character === '#') {
    return { message: says`A comment is not allowed in JSON.`, hint: says`Remove the comment.` };
  }
  if (wanted === 'a value') return notAValue(rest, character);
  return { message: says`Expected ${wanted} but found ${named(character)}.`, hint: hintFor(wanted, character) };
}

function notAValue(rest: string, character: string): Mistake {
  for (const [pattern, instead] of FOREIGN_WORDS) {
    if (pattern.test(rest)) return { message: says`This word is not a value in JSON.`, hint: instead };
  }
  if (/[+.]/.test(character)) {
    return {
      message: says`A number can't begin with ${printable(character)}.`,
      hint: says`Put phone numbers in double quotes.`,
    };
  }
  if (/\p{L}/u.test(character)) {
    return { message: says`Text is not in double quotes.`, hint: says`Use " around every key and every text.` };
  }
  return {
    message: says`Expected a value but found ${named(character)}.`,
    hint: says`A value is text in double quotes, a number, true, false or null.`,
  };
}

function hintFor(wanted: Wanted, character: string): Shown {
  switch (wanted) {
    case 'a comma or a closing }':
    case 'a comma or a closing ]':
      if (character === '"' || character === '{' || character === '[')
        return says`A comma seems to be missing before it.`;
      if (character === ':') return says`A quote or a comma seems to be missing before it.`;
      return says`A comma, a quote or a closing bracket seems to be missing before it.`;
    case 'the end of the line':
      return character === ','
        ? says`Objects with commas between them must stand in [ ]; without [ ], each has a line of its own and no comma.`
        : says`Put each object on a line of its own, or all of them, with commas between them, in [ ].`;
    case 'nothing more':
      return says`Remove what follows the end of the list, or put it into the list.`;
    case 'a colon':
      return says`After each key comes a colon, then the value.`;
    default:
      return says`Look for a bracket, a quote or a comma that is missing or too much.`;
  }
}

/** Names a character in a sentence without showing the content of the file. */
function named(character: string): Shown {
  if (/\p{L}/u.test(character)) return says`a letter`;
  if (/\p{N}/u.test(character)) return says`a digit`;
  if (character === '"') return says`a double quote`;
  if (/[\p{Z}\p{C}]/u.test(character)) return says`a character that can't be seen (${printable(codeOf(character))})`;
  return says`"${printable(character)}"`;
}

/** `U+00A0` */
export function codeOf(character: string): Shown {
  return printable(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/** The kind of a JSON value, by its first character. */
export function valueName(character: string): Shown {
  if (character === '"') return says`text`;
  if (character === '[') return says`a list`;
  if (character === '{') return says`an object`;
  if (character === 't' || character === 'f') return says`true or false`;
  if (character === 'n') return says`null`;
  return /[-0-9]/.test(character) ? says`a number` : says`something that is not JSON`;
}
