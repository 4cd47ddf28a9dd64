import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Workspace, WorkspaceEntry } from '../../src/model/index.ts';

/** What stands at a path: text or bytes of a file, or a link to another path. */
export type WorkspaceContent = string | Uint8Array | { readonly link: string };

/**
 * A work tree in memory, as the host gives one: paths relative to it, with `/`. Chunks are `chunk` bytes long (64 KiB when
 * not given) and, as the port allows, share one buffer that is overwritten by the next one.
 */
export function workspaceOf(
  contents: Readonly<Record<string, WorkspaceContent>>,
  options: { readonly chunk?: number } = {},
): Workspace {
  const chunkBytes = options.chunk ?? 64 * 1024;
  const paths = Object.keys(contents);
  const isDirectory = (path: string) => path === '' || paths.some((other) => other.startsWith(`${path}/`));

  function bytesAt(path: string): Uint8Array {
    const content = Object.hasOwn(contents, path) ? contents[path] : undefined;
    if (content === undefined) throw Object.assign(new Error(`Nothing at ${path}`), { code: 'ENOENT' });
    if (typeof content === 'string') return new TextEncoder().encode(content);
    if (content instanceof Uint8Array) return content;
    throw Object.assign(new Error(`A link at ${path}`), { code: 'ELOOP' });
  }

  function entryAt(path: string): WorkspaceEntry | undefined {
    const name = path.split('/').at(-1) ?? '';
    const content = Object.hasOwn(contents, path) ? contents[path] : undefined;
    if (content === undefined) return isDirectory(path) ? { name, kind: 'directory', bytes: 0 } : undefined;
    if (typeof content === 'object' && 'link' in content) return { name, kind: 'link', bytes: 0 };
    return { name, kind: 'file', bytes: bytesAt(path).length };
  }

  /** Where a path leads once links on the way are followed; undefined when it leaves the tree or goes in circles. */
  function resolved(path: string, hops = 0): string | undefined {
    if (hops > 8 || path.startsWith('/')) return undefined;
    const steps: string[] = [];
    for (const step of path.split('/')) {
      if (step === '..' && steps.pop() === undefined) return undefined;
      if (step === '..' || step === '.' || step === '') continue;
      steps.push(step);
      const here = steps.join('/');
      const content = Object.hasOwn(contents, here) ? contents[here] : undefined;
      if (content === undefined || typeof content === 'string' || content instanceof Uint8Array) continue;
      const rest = path.split('/').slice(steps.length).join('/');
      const base = content.link.startsWith('/') ? content.link : [...steps.slice(0, -1), content.link].join('/');
      return resolved(rest === '' ? base : `${base}/${rest}`, hops + 1);
    }
    return steps.join('/');
  }

  return {
    async list(directory) {
      const prefix = directory === '' ? '' : `${directory}/`;
      const names = paths
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split('/')[0]);
      return [...new Set(names)].flatMap((name) => entryAt(`${prefix}${name}`) ?? []);
    },
    entry: async (path) => entryAt(path),
    contains: async (path) => {
      const target = resolved(path);
      return target !== undefined && (entryAt(target) !== undefined || isDirectory(target));
    },
    async *read(path, { gunzip = false } = {}) {
      const bytes = bytesAt(path);
      const source = gunzip ? Readable.from(cut(bytes, chunkBytes)).pipe(createGunzip()) : cut(bytes, chunkBytes);
      const shared = new Uint8Array(chunkBytes);
      for await (const piece of source) {
        for (const part of cut(piece, chunkBytes)) {
          shared.set(part);
          yield shared.subarray(0, part.length);
        }
      }
    },
    slice: async (path, offset, length) => bytesAt(path).slice(offset, offset + length),
    async text(path) {
      const entry = entryAt(path);
      return entry?.kind === 'file' ? new TextDecoder().decode(bytesAt(path)) : undefined;
    },
  };
}

function* cut(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
