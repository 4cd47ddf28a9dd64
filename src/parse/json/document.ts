import type { TextDocument } from '../../model/index.ts';
import { type DocumentTree, leaf, offsetAt } from '../document-tree.ts';
import { refuseTwins } from '../record-limits.ts';
import { JsonScanner } from './scanner.ts';

/** Reads one strict JSON document. Throws a LeadsError with the place of a mistake or of a key that is there twice. */
export function readJsonDocument(text: string): TextDocument {
  const scanner = new JsonScanner();
  scanner.append(text, true);
  scanner.skipSpace();
  const tree = readTree(scanner, 1, false);
  scanner.skipSpace();
  if (!scanner.ended()) scanner.unexpected('nothing more');
  return {
    value: JSON.parse(text),
    locate(path, of = 'value') {
      const offset = offsetAt(tree, path, of);
      return offset === undefined ? undefined : scanner.place(offset);
    },
  };
}

function readTree(scanner: JsonScanner, depth: number, afterComma: boolean): DocumentTree {
  switch (scanner.character()) {
    case '{':
      return readObject(scanner, depth);
    case '[':
      return readList(scanner, depth);
    default: {
      const tree = leaf(scanner.at);
      scanner.value(depth, afterComma);
      return tree;
    }
  }
}

function readObject(scanner: JsonScanner, depth: number): DocumentTree {
  const offset = scanner.at;
  const members = new Map<string, { readonly key: number; readonly tree: DocumentTree }>();
  scanner.open(depth);
  if (scanner.take('}')) return { ...leaf(offset), members };
  for (let afterComma = false; ; afterComma = true) {
    scanner.skipSpace();
    const key = scanner.at;
    const name = scanner.string(
      afterComma ? 'a key in double quotes' : 'a key in double quotes or a closing }',
      afterComma,
    );
    const twin = members.get(name);
    if (twin) refuseTwins(name, scanner.place(twin.key), scanner.place(key));
    if (!scanner.take(':')) scanner.unexpected('a colon');
    scanner.skipSpace();
    members.set(name, { key, tree: readTree(scanner, depth + 1, false) });
    if (scanner.take('}')) return { ...leaf(offset), members };
    if (!scanner.take(',')) scanner.unexpected('a comma or a closing }');
  }
}

function readList(scanner: JsonScanner, depth: number): DocumentTree {
  const offset = scanner.at;
  const elements: DocumentTree[] = [];
  scanner.open(depth);
  if (scanner.take(']')) return leaf(offset);
  for (let afterComma = false; ; afterComma = true) {
    scanner.skipSpace();
    elements.push(readTree(scanner, depth + 1, afterComma));
    if (scanner.take(']')) return { ...leaf(offset), elements };
    if (!scanner.take(',')) scanner.unexpected('a comma or a closing ]');
  }
}
