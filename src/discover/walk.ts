import type { Workspace, WorkspaceEntry } from '../model/index.ts';
import { compareNaturally } from './natural-order.ts';

/** Something in the workspace that a glob may mean. */
export interface Found {
  /** Path relative to the workspace, with `/`. */
  readonly path: string;
  readonly name: string;
  /** `repository`: a directory that is a Git repository of its own; `outside`: one that lies elsewhere. Neither is entered. */
  readonly kind: WorkspaceEntry['kind'] | 'repository' | 'outside';
  readonly bytes: number;
}

/** All that stands in the directories that `isWanted` lets in, hidden names aside, in natural order. Links are not followed. */
export async function walk(workspace: Workspace, isWanted: (directory: string) => boolean): Promise<readonly Found[]> {
  const found: Found[] = [];

  async function enter(directory: string, entries: readonly WorkspaceEntry[]): Promise<void> {
    for (const { name, kind, bytes } of entries) {
      if (name.startsWith('.')) continue;
      const path = directory === '' ? name : `${directory}/${name}`;
      if (kind !== 'directory' || !isWanted(path)) {
        found.push({ path, name, kind, bytes });
      } else if (!(await workspace.contains(path))) {
        found.push({ path, name, kind: 'outside', bytes });
      } else {
        const inside = await workspace.list(path);
        const isRepository = inside.some((entry) => entry.name === '.git');
        found.push({ path, name, kind: isRepository ? 'repository' : kind, bytes });
        if (!isRepository) await enter(path, inside);
      }
    }
  }

  await enter('', await workspace.list(''));
  return found.sort((a, b) => compareNaturally(a.path, b.path));
}
