import { editDistance, type Problem, type Workspace } from '../model/index.ts';
import { kindOfFile } from './file-kind.ts';
import { folderProblem } from './file-problems.ts';
import { accepts, type Glob } from './glob.ts';
import { type Claim, fixedFolders } from './unmatched.ts';
import type { Found } from './walk.ts';

/**
 * Problems of globs that match nothing because of the name of their folder: one beside it differs in case or by one letter
 * (`Leads` for `leads`) and has lead files that no glob accepts.
 */
export async function similarFolders(
  ours: readonly Glob[],
  all: readonly Glob[],
  claims: readonly Claim[],
  found: readonly Found[],
  workspace: Workspace,
): Promise<readonly { readonly glob: Glob; readonly problem: Problem }[]> {
  const unmatched = ours.filter((glob) => !glob.excludes && !claims.some(({ path }) => glob.matches(path)));
  const problems: { readonly glob: Glob; readonly problem: Problem }[] = [];
  for (const glob of unmatched) {
    const wanted = fixedFolders(glob.text);
    if (wanted === '' || found.some(({ path }) => path === wanted)) continue;
    for (const { path, kind } of found) {
      if (kind !== 'directory' || !isSimilar(path, wanted)) continue;
      const [first, ...others] = await unclaimedLeads(path, all, workspace);
      if (first !== undefined) problems.push({ glob, problem: folderProblem(glob.text, path, [first, ...others]) });
    }
  }
  return problems;
}

function isSimilar(path: string, wanted: string): boolean {
  return editDistance(path.toLowerCase(), wanted.toLowerCase()) <= 1;
}

async function unclaimedLeads(folder: string, all: readonly Glob[], workspace: Workspace): Promise<readonly string[]> {
  const entries = await workspace.list(folder);
  return entries
    .filter(({ name, kind }) => kind === 'file' && kindOfFile(name).kind === 'leads')
    .map(({ name }) => `${folder}/${name}`)
    .filter((path) => !accepts(all, path))
    .sort();
}
