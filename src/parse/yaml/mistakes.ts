import type { ErrorCode } from 'yaml';
import type { Mistake } from '../json/mistakes.ts';

/** Words for each kind of error of the `yaml` package. They repeat nothing of the file. */
const MISTAKES: Readonly<Partial<Record<ErrorCode, Mistake>>> = {
  BAD_DIRECTIVE: {
    message: 'A line that begins with % is not understood.',
    hint: 'Remove it, or put the value in double quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'There is a backslash with no meaning in a text in double quotes.',
    hint: 'Write \\\\ for a backslash, or use single quotes.',
  },
  BAD_INDENT: {
    message: 'The indentation does not fit the lines above, or a quote or bracket is not closed.',
    hint: 'Begin the keys of one lead in the same column, with spaces.',
  },
  BAD_SCALAR_START: {
    message: 'A value begins with a character that has a meaning of its own in YAML.',
    hint: 'Put the value in double quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'There are two keys in one line, or a value with a colon in it is not in quotes.',
    hint: 'Put values that contain ": " in double quotes.',
  },
  BLOCK_IN_FLOW: {
    message: 'Inside [ ] or { } there is a key or dash as if it stood on its own.',
    hint: 'Close the bracket, or separate values with commas.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'A key is longer than 1,024 characters.',
    hint: 'Look for a quote that is not closed.',
  },
  MISSING_CHAR: {
    message: 'A character is missing: a closing quote or bracket, a comma, a colon or the space after it.',
    hint: 'Mend it here, or put the value in double quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key has no colon in its line.',
    hint: 'Write key: value, or indent the line if it continues the value above.',
  },
  MULTIPLE_ANCHORS: { message: 'There are two anchors (&) for one value.', hint: 'Write the value in double quotes.' },
  RESOURCE_EXHAUSTION: { message: 'Lists and mappings are nested too deeply.', hint: 'A lead is one flat mapping.' },
  TAB_AS_INDENT: {
    message: 'A tab stands where only spaces may.',
    hint: 'Replace tabs at the start of lines by spaces.',
  },
  UNEXPECTED_TOKEN: {
    message: 'Something stands here that does not belong here.',
    hint: 'Look for a quote or bracket that is not closed, or put the value in double quotes.',
  },
};

const OTHER: Mistake = {
  message: 'This is not valid YAML.',
  hint: 'Look at the indentation, and put values with special characters in double quotes.',
};

/** Explains an error of the `yaml` package. */
export function yamlMistake(code: ErrorCode): Mistake {
  return MISTAKES[code] ?? OTHER;
}
