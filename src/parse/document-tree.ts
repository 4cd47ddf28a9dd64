import type { DocumentPath } from '../model/index.ts';

/** Offsets in the text of a value and of all values inside it. */
export interface DocumentTree {
  readonly offset: number;
  readonly members: ReadonlyMap<string, { readonly key: number; readonly tree: DocumentTree }>;
  readonly elements: readonly DocumentTree[];
}

const NO_MEMBERS: DocumentTree['members'] = new Map();

/** The tree of a value with nothing in it. */
export function leaf(offset: number): DocumentTree {
  return { offset, members: NO_MEMBERS, elements: [] };
}

/** Offset of the value at `path`, or of its key; an element of a list has no key of its own. */
export function offsetAt(tree: DocumentTree, path: DocumentPath, of: 'key' | 'value'): number | undefined {
  let found = tree;
  let offset = tree.offset;
  for (const step of path) {
    const member = found.members.get(String(step));
    const next = member?.tree ?? (typeof step === 'number' ? found.elements[step] : undefined);
    if (!next) return undefined;
    offset = of === 'key' && member ? member.key : next.offset;
    found = next;
  }
  return offset;
}
