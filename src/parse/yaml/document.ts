import type { ParsedNode } from 'yaml';
import { count, LeadsError, type Problem, says, type TextDocument } from '../../model/index.ts';
import { type DocumentTree, leaf, offsetAt } from '../document-tree.ts';
import { readJsonDocument } from '../json/document.ts';
import { LIMITS } from '../limits.ts';
import { FIRST_PLACE } from '../place.ts';
import { refuseTwins } from '../record-limits.ts';
import { composeYaml, featureError, placeIn, type Yaml, type YamlPiece, yamlError } from './compose.ts';

/**
 * Reads a config or schema file that a person wrote: JSON when its name ends in `.json`, else YAML 1.2 (core schema).
 * An empty YAML file is null. Throws a LeadsError with file, line and column for what is not valid, for a key that is
 * there twice, and for aliases, tags and a second document.
 */
export async function readDocument(text: string, file: string): Promise<TextDocument> {
  try {
    if (text.length > LIMITS.documentCharacters) {
      const message = says`The file is longer than ${count(LIMITS.documentCharacters)} characters.`;
      throw new LeadsError({ code: 'LEADS-DOCUMENT', message, hint: says`Is it the right file?` });
    }
    const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
    return /\.json$/i.test(file) ? readJsonDocument(content) : readYamlDocument(await import('yaml'), content);
  } catch (error) {
    if (!(error instanceof LeadsError)) throw error;
    throw new LeadsError(
      error.problems.map((problem): Problem => ({ ...problem, code: 'LEADS-DOCUMENT', file })),
      { cause: error },
    );
  }
}

function readYamlDocument(yaml: Yaml, content: string): TextDocument {
  const piece: YamlPiece = { text: content.replace(/\r(?!\n)/g, '\n'), place: FIRST_PLACE };
  const [document, second] = composeYaml(yaml, piece, 'core');
  if (second) {
    throw yamlError(piece, second.range[0], {
      message: says`A second document begins here (---).`,
      hint: says`Keep one document in this file.`,
    });
  }
  if (!document) return { value: null, locate: (path) => (path.length === 0 ? FIRST_PLACE : undefined) };
  const tree = treeOf(yaml, piece, document.contents);
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    locate(path, of = 'value') {
      const offset = offsetAt(tree, path, of);
      return offset === undefined ? undefined : placeIn(piece, offset);
    },
  };
}

function treeOf(yaml: Yaml, piece: YamlPiece, node: ParsedNode | null): DocumentTree {
  const offset = node?.range[0] ?? 0;
  if (yaml.isSeq(node)) {
    return { ...leaf(offset), elements: node.items.map((entry) => treeOf(yaml, piece, entry as ParsedNode)) };
  }
  if (!yaml.isMap(node)) return leaf(offset);
  const members = new Map<string, { readonly key: number; readonly tree: DocumentTree }>();
  for (const { key, value } of node.items as { key: ParsedNode; value: ParsedNode | null }[]) {
    const at = key.range[0];
    if (!yaml.isScalar(key)) {
      throw featureError(piece, at, {
        message: says`A key is itself a list or a mapping, which is not allowed.`,
        hint: says`If a value begins with { or [ or ?, put it in double quotes.`,
      });
    }
    const name = String(key.value ?? '');
    const twin = members.get(name);
    if (twin) refuseTwins(name, placeIn(piece, twin.key), placeIn(piece, at));
    members.set(name, { key: at, tree: value ? treeOf(yaml, piece, value) : leaf(at) });
  }
  return { ...leaf(offset), members };
}
