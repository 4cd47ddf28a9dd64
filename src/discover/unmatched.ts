import { listed, nearest, type Problem, printable, type Shown, says } from '../model/index.ts';
import { extensionOf, kindOfFile } from './file-kind.ts';
import { noneNotice, takenNotice } from './file-problems.ts';
import type { Glob } from './glob.ts';
import type { Found } from './walk.ts';

/** A lead file and the number of the route that claims it. */
export interface Claim {
  readonly path: string;
  readonly route: number;
}

/**
 * A notice for each of these globs that matches none of the lead files claimed for it. A glob whose paths already have a
 * problem or notice (`told`) gets none.
 */
export function unmatchedNotices(
  globs: readonly Glob[],
  isOurs: (claim: Claim) => boolean,
  claims: readonly Claim[],
  told: readonly string[],
  found: readonly Found[],
): Problem[] {
  return globs
    .filter((glob) => !glob.excludes)
    .filter((glob) => !claims.some((claim) => isOurs(claim) && glob.matches(claim.path)))
    .filter((glob) => !told.some((path) => glob.matches(path) || glob.reaches(path)))
    .map((glob) => {
      const taken = claims.filter((claim) => glob.matches(claim.path)).length;
      return taken > 0 ? takenNotice(glob.text, taken) : noneNotice(glob.text, hintFor(glob, found));
    });
}

function hintFor(glob: Glob, found: readonly Found[]): Shown {
  if (found.length === 0) return says`There is no file here. Start \`leads\` in the folder of the repository.`;
  const base = glob.isPlain ? glob.text : fixedFolders(glob.text);
  const isThere = base === '' || found.some((each) => each.path === base);
  const meant = isThere
    ? undefined
    : nearest(
        base,
        found.map((each) => each.path),
      );
  if (meant !== undefined) return says`Did you mean \`${printable(meant + glob.text.slice(base.length))}\`?`;
  if (!isThere && !glob.isPlain) return says`There is no folder \`${printable(base)}\`; upper and lower case matter.`;

  const extensions = found
    .filter((each) => each.kind === 'file' && each.path.startsWith(base === '' ? '' : `${base}/`))
    .filter((each) => kindOfFile(each.name).kind === 'leads')
    .map((each) => says`.${printable(extensionOf(each.name))}`);
  return extensions.length > 0
    ? says`The lead files in that folder end in ${listed([...new Set(extensions)].sort())}.`
    : says`Upper and lower case matter, and hidden files and folders are never read.`;
}

/** The folders in front of the first wildcard: `leads/may/*.csv` → `leads/may`. */
export function fixedFolders(glob: string): string {
  return glob
    .slice(0, glob.search(/[*?[{]/))
    .split('/')
    .slice(0, -1)
    .join('/');
}
