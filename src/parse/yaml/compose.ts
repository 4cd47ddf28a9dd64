import type { CST, Document, ParsedNode, YAMLError } from 'yaml';
import { count, type LeadsError, type Position, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import { codeOf, type Mistake } from '../json/mistakes.ts';
import { LIMITS } from '../limits.ts';
import { placeAfter } from '../place.ts';
import { yamlMistake } from './mistakes.ts';

/** The `yaml` package, which is loaded only when there is YAML to read. */
export type Yaml = typeof import('yaml');

/** A piece of a YAML file: whole lines. */
export interface YamlPiece {
  readonly text: string;
  /** Where the text begins in the file. */
  readonly place: Position;
}

/** `failsafe` leaves every scalar the text it is in the file; `core` turns `5` and `true` into what they mean. */
export type ScalarSchema = 'failsafe' | 'core';

/** Control characters that YAML does not allow in its text; some of them are also marks of the package's own lexer. */
const FORBIDDEN = /(?![\t\n\r])[\u0000-\u001f]/;

/** Levels above a record: the document and the list. */
const LEVELS_AROUND = 2;

/**
 * Reads the documents in a piece of YAML. It refuses aliases, tags, nesting beyond the cap (the package would recurse)
 * and control characters before the package sees more than their first character. The caller checks for repeated keys.
 */
export function composeYaml(yaml: Yaml, piece: YamlPiece, schema: ScalarSchema): Document.Parsed<ParsedNode>[] {
  const forbidden = FORBIDDEN.exec(piece.text);
  if (forbidden) {
    throw yamlError(piece, forbidden.index, {
      message: says`There is a character that can't be seen (${codeOf(forbidden[0])}).`,
      hint: says`Remove it, or write it as a \\u code inside double quotes.`,
    });
  }
  const composer = new yaml.Composer({ schema, strict: true, uniqueKeys: false });
  const documents = [...composer.compose(tokensOf(yaml, piece), false, piece.text.length)];
  const left = composer.streamInfo();
  refuseErrors(piece, [...documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]), ...left.errors]);
  return documents;
}

/** The error for a mistake at `offset` of a piece. */
export function yamlError(piece: YamlPiece, offset: number, mistake: Mistake): LeadsError {
  return fileError('LEADS-FILE-YAML', mistake.message, { hint: mistake.hint, position: placeIn(piece, offset) });
}

/** The error for a part of YAML that is not supported. */
export function featureError(piece: YamlPiece, offset: number, mistake: Mistake): LeadsError {
  const position = placeIn(piece, offset);
  return fileError('LEADS-FILE-YAML-FEATURE', mistake.message, { hint: mistake.hint, position });
}

/** The place of an offset of a piece. */
export function placeIn(piece: YamlPiece, offset: number): Position {
  return placeAfter(piece.place, piece.text, 0, Math.min(offset, piece.text.length));
}

/** The package's syntax tree, guarded token by token. */
function* tokensOf(yaml: Yaml, piece: YamlPiece): Generator<CST.Token> {
  const parser = new yaml.Parser();
  let inScalar = false;
  let tokens = 0;
  for (const lexeme of new yaml.Lexer().lex(piece.text)) {
    if (!inScalar) {
      refuseFeature(piece, lexeme, parser.offset);
      refuseOpenQuote(piece, lexeme, parser.offset);
    }
    inScalar = !inScalar && lexeme === yaml.CST.SCALAR;
    tokens++;
    if (tokens > LIMITS.yamlTokens) refuseManyTokens(placeIn(piece, 0));
    yield* parser.next(lexeme);
    if (parser.stack.length > LIMITS.nestingDepth + LEVELS_AROUND && yaml.CST.isCollection(parser.stack.at(-1))) {
      throw fileError('LEADS-FILE-LIMIT', says`Lists and mappings are nested more than ${LIMITS.nestingDepth} deep.`, {
        hint: says`A lead is one flat mapping. Export the leads without nested lists.`,
        position: placeIn(piece, parser.offset),
      });
    }
  }
  yield* parser.end();
}

function refuseFeature(piece: YamlPiece, lexeme: string, offset: number): void {
  if (lexeme.startsWith('*')) {
    throw featureError(piece, offset, {
      message: says`A value that begins with * repeats another place of the file (an alias), which is not allowed.`,
      hint: says`Write the value out here. If it is meant as text, put it in double quotes.`,
    });
  }
  if (lexeme.startsWith('!')) {
    throw featureError(piece, offset, {
      message: says`A value that begins with ! has a type of its own (a tag), which is not allowed.`,
      hint: says`Remove the word with the !. If it is meant as text, put the value in double quotes.`,
    });
  }
}

function refuseManyTokens(position: Position): never {
  throw fileError(
    'LEADS-FILE-LIMIT',
    says`The YAML from here on has more than ${count(LIMITS.yamlTokens)} values and signs in one piece.`,
    {
      hint: says`Write each lead as "- phone: …" with its dash in the same column, or use JSON.`,
      position,
    },
  );
}

/** Stops at the opening of a quote that never closes: the package would point at the end of the text. */
function refuseOpenQuote(piece: YamlPiece, lexeme: string, offset: number): void {
  const quote = lexeme.charAt(0);
  if (quote !== '"' && quote !== "'") return;
  let backslashes = 0;
  if (quote === '"') while (lexeme.at(-2 - backslashes) === '\\') backslashes++;
  if (lexeme.length > 1 && lexeme.endsWith(quote) && backslashes % 2 === 0) return;
  throw yamlError(piece, offset, {
    message: says`The quote that opens here is not closed.`,
    hint: says`Add the closing quote. Inside double quotes a quote is written \\", inside single quotes twice.`,
  });
}

/** Stops at the first error. YAML tells readers to ignore an unknown `%` line. */
function refuseErrors(piece: YamlPiece, errors: readonly YAMLError[]): void {
  let first: YAMLError | undefined;
  for (const error of errors) {
    if (error.name === 'YAMLWarning' && error.code === 'BAD_DIRECTIVE') continue;
    if (!first || error.pos[0] < first.pos[0]) first = error;
  }
  if (first) throw yamlError(piece, first.pos[0], yamlMistake(first.code));
}
