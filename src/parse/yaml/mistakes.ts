import type { ErrorCode } from 'yaml';
import { says } from '../../model/index.ts';
import type { Mistake } from '../json/mistakes.ts';

/** Words for each kind of error of the `yaml` package. They repeat nothing of the file. */
const MISTAKES: Readonly<Partial<Record<ErrorCode, Mistake>>> = {
  BAD_DIRECTIVE: {
    message: says`A line that begins with % is not understood.`,
    hint: says`Remove it, or put the value in double quotes.`,
  },
  BAD_DQ_ESCAPE: {
    message: says`There is a backslash with no meaning in a text in double quotes.`,
    hint: says`Write \\\\ for a backslash, or use single quotes.`,
  },
  BAD_INDENT: {
    message: says`The indentation does not fit the lines above, or a quote or bracket is not closed.`,
    hint: says`Begin the keys of one lead in the same column, with spaces.`,
  },
  BAD_SCALAR_START: {
    message: says`A value begins with a character that has a meaning of its own in YAML.`,
    hint: says`Put the value in double quotes.`,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: says`There are two keys in one line, or a value with a colon in it is not in quotes.`,
    hint: says`Put values that contain ": " in double quotes.`,
  },
  BLOCK_IN_FLOW: {
    message: says`Inside [ ] or { } there is a key or dash as if it stood on its own.`,
    hint: says`Close the bracket, or separate values with commas.`,
  },
  KEY_OVER_1024_CHARS: {
    message: says`A key is longer than 1,024 characters.`,
    hint: says`Look for a quote that is not closed.`,
  },
  MISSING_CHAR: {
    message: says`A character is missing: a closing quote or bracket, a comma, a colon or the space after it.`,
    hint: says`Fix it here, or put the value in double quotes.`,
  },
  MULTILINE_IMPLICIT_KEY: {
    message: says`A key has no colon in its line.`,
    hint: says`Write key: value, or indent the line if it continues the value above.`,
  },
  MULTIPLE_ANCHORS: {
    message: says`There are two anchors (&) for one value.`,
    hint: says`Write the value in double quotes.`,
  },
  RESOURCE_EXHAUSTION: {
    message: says`Lists and mappings are nested too deeply.`,
    hint: says`A lead is one flat mapping.`,
  },
  TAB_AS_INDENT: {
    message: says`A tab stands where only spaces may.`,
    hint: says`Replace tabs at the start of lines by spaces.`,
  },
  UNEXPECTED_TOKEN: {
    message: says`Something stands here that does not belong here.`,
    hint: says`Look for a quote or bracket that is not closed, or put the value in double quotes.`,
  },
};

const OTHER: Mistake = {
  message: says`This is not valid YAML.`,
  hint: says`Look at the indentation, and put values with special characters in double quotes.`,
};

/** Explains an error of the `yaml` package. */
export function yamlMistake(code: ErrorCode): Mistake {
  return MISTAKES[code] ?? OTHER;
}
