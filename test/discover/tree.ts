import type { Workspace, WorkspaceEntry } from '../../src/model/index.ts';

/** What stands at a path: a file with this text, or something that is no plain file. */
export type Node = string | { readonly kind: 'link' | 'other' | 'outside' };

export const LINK: Node = { kind: 'link' };

/** A work tree in memory; `outside` is a directory that lies elsewhere. `listed` grows by each directory that is read. */
export function treeOf(nodes: Readonly<Record<string, Node>>): { workspace: Workspace; listed: string[] } {
  const directories = new Map<string, Map<string, WorkspaceEntry>>([['', new Map()]]);
  for (const [path, node] of Object.entries(nodes)) {
    const steps = path.split('/');
    for (const [depth, name] of steps.entries()) {
      const parent = steps.slice(0, depth).join('/');
      const isLeaf = depth === steps.length - 1;
      const entries = directories.get(parent) ?? new Map<string, WorkspaceEntry>();
      directories.set(parent, entries.set(name, isLeaf ? entryOf(name, node) : { name, kind: 'directory', bytes: 0 }));
    }
  }
  const listed: string[] = [];
  const textOf = (path: string) => {
    const node = nodes[path];
    return typeof node === 'string' ? node : undefined;
  };
  const workspace: Workspace = {
    list: async (directory) => {
      listed.push(directory);
      // Any order will do; the reverse of how it was written finds who relies on one.
      return [...(directories.get(directory)?.values() ?? [])].reverse();
    },
    entry: async (path) => directories.get(path.slice(0, Math.max(0, path.lastIndexOf('/'))))?.get(path),
    contains: async (path) => {
      const node = nodes[path];
      return !(typeof node === 'object' && node.kind === 'outside');
    },
    async *read(path) {
      yield new TextEncoder().encode(textOf(path));
    },
    slice: async (path, offset, length) => new TextEncoder().encode(textOf(path)).slice(offset, offset + length),
    text: async (path) => textOf(path),
  };
  return { workspace, listed };
}

function entryOf(name: string, node: Node): WorkspaceEntry {
  if (typeof node === 'string') return { name, kind: 'file', bytes: new TextEncoder().encode(node).length };
  return { name, kind: node.kind === 'outside' ? 'directory' : node.kind, bytes: 0 };
}
