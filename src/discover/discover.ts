import type { LeadFile, Problem, Settings, Workspace } from '../model/index.ts';
import { kindOfFile, looksLikeLeads } from './file-kind.ts';
import {
  caseNotice,
  directoryProblem,
  endingProblem,
  extensionNotice,
  foreignProblem,
  otherFiles,
  pathProblem,
  pointerProblem,
  unclaimedProblem,
} from './file-problems.ts';
import { accepts, compileGlob, enters, type Glob } from './glob.ts';
import { similarFolders } from './similar-folders.ts';
import { type Claim, fixedFolders, unmatchedNotices } from './unmatched.ts';
import { type Found, walk } from './walk.ts';

/** The lead files of a run, and problems of paths that are not read. */
export interface Discovery {
  /** Lead files in natural path order. */
  readonly files: readonly LeadFile[];
  /** Each names the path that is not read, and why. Other files are not concerned. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/**
 * Finds the lead files of this run. The first route whose globs match a file gets it, even a route that `only` leaves out,
 * so that jobs which share a config never read one file for two lists.
 */
export async function discover(
  settings: Pick<Settings, 'routes' | 'files' | 'only'>,
  workspace: Workspace,
): Promise<Discovery> {
  const routes = settings.routes.map((route) => route.files.map(compileGlob));
  const selection = settings.files?.map(compileGlob);
  const isOurs = (route: number) => settings.only?.includes(settings.routes[route]?.list ?? '') ?? true;
  const isWanted = (directory: string) =>
    selection ? enters(selection, directory) : routes.some((globs) => enters(globs, directory));

  const found = await walk(workspace, isWanted);
  const files: LeadFile[] = [];
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const others: string[] = [];

  for (const each of found) {
    const { path, bytes } = each;
    if (each.kind !== 'file') {
      const problem = refusal(each, routes, selection, isOurs);
      if (problem) problems.push(problem);
      continue;
    }
    const kind = kindOfFile(each.name);
    if (kind.kind === 'ignored' || (selection && !accepts(selection, path))) continue;
    const claiming = routes.findIndex((globs) => accepts(globs, path));
    const isLeads = kind.kind === 'leads';
    const route =
      claiming < 0 && !selection && !isLeads ? routes.findIndex((globs) => isBeside(globs, path)) : claiming;
    if (route < 0) {
      if (selection && isLeads) problems.push(unclaimedProblem(path));
      continue;
    }
    if (isLeads) {
      claims.push({ path, route });
      if (!isOurs(route)) continue;
      if (await isLfsPointer(workspace, each)) problems.push(pointerProblem(path));
      else files.push({ path, format: kind.format, gzip: kind.gzip, bytes, route });
    } else if (isOurs(route)) {
      if (kind.kind === 'foreign') problems.push(foreignProblem(path, kind.is, kind.advice));
      else if (names(selection ?? routes[route], path)) notices.push(extensionNotice(path));
      else if (kind.kind === 'other') others.push(path);
      else if (await isNamelessList(workspace, each)) problems.push(endingProblem(path));
    }
  }

  const [other] = others;
  if (other !== undefined) {
    const isAlone = files.length === 0 && problems.length === 0;
    if (isAlone) problems.push(otherFiles(others, other));
    else notices.push(otherFiles(others));
  }
  const ours = selection ?? routes.filter((_, index) => isOurs(index)).flat();
  const elsewhere = await similarFolders(ours, routes.flat(), claims, found, workspace);
  problems.push(...elsewhere.map(({ problem }) => problem));

  const told = [...problems, ...notices].flatMap((problem) => problem.file ?? []);
  const unmatched = selection
    ? unmatchedNotices(selection, () => true, claims, told, found)
    : routes.flatMap((globs, index) =>
        isOurs(index) ? unmatchedNotices(globs, (claim) => claim.route === index, claims, told, found) : [],
      );
  const isElsewhere = ({ message }: Problem) => elsewhere.some(({ glob }) => message.startsWith(`\`${glob.text}\``));
  const missing = unmatched.filter((notice) => !isElsewhere(notice));
  return { files, problems, notices: [...notices, ...caseNotices(files), ...missing] };
}

/** Why something that is no plain file is not read, if a glob of this run means it. */
function refusal(
  found: Found,
  routes: readonly (readonly Glob[])[],
  selection: readonly Glob[] | undefined,
  isOurs: (route: number) => boolean,
): Problem | undefined {
  const { path, kind, name } = found;
  if (kind === 'directory') {
    const ours = selection ?? routes.filter((_, index) => isOurs(index)).flat();
    return names(ours, path) ? directoryProblem(path) : undefined;
  }
  const type = kindOfFile(name).kind;
  if (type === 'ignored') return undefined;
  const isOther = type === 'unknown' || type === 'other';
  // Links are not followed, so the name decides: a lead file, a folder, or neither (a logo, a script).
  const mayBeFolder = kind === 'repository' || kind === 'outside' || (isOther && !/\.[a-z]\w*$/i.test(name));
  const means = (globs: readonly Glob[]) =>
    isOther && !mayBeFolder ? names(globs, path) : accepts(globs, path) || (mayBeFolder && enters(globs, path));
  if (selection && !means(selection)) return undefined;
  const route = routes.findIndex(means);
  return route >= 0 && isOurs(route) ? pathProblem(found) : undefined;
}

/** Whether one of the globs, without wildcards, is this very path. */
function names(globs: readonly Glob[] | undefined, path: string): boolean {
  return globs?.some((glob) => !glob.excludes && glob.text === path) ?? false;
}

/** Whether a file lies in the folder of a glob, and none of the globs leaves it out. */
function isBeside(globs: readonly Glob[], path: string): boolean {
  if (globs.findLast((glob) => glob.matches(path))?.excludes) return false;
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return globs.some((glob) => {
    const fixed = fixedFolders(glob.text);
    return !glob.excludes && !glob.isPlain && fixed !== '' && `${folder}/`.startsWith(`${fixed}/`);
  });
}

/** Bytes that tell whether a file without an ending holds leads. */
const HEAD_BYTES = 4096;

async function isNamelessList(workspace: Workspace, { path, name, bytes }: Found): Promise<boolean> {
  if (name.includes('.') || bytes === 0) return false;
  const head = await workspace.slice(path, 0, Math.min(HEAD_BYTES, bytes));
  return looksLikeLeads(new TextDecoder('latin1').decode(head));
}

const LFS_FIRST_LINE = 'version https://git-lfs.github.com/spec/v1\n';

/** A pointer is smaller than this (git-lfs, docs/spec.md). */
const MAX_POINTER_BYTES = 1024;

async function isLfsPointer(workspace: Workspace, { path, bytes }: Found): Promise<boolean> {
  if (bytes < LFS_FIRST_LINE.length || bytes >= MAX_POINTER_BYTES) return false;
  const start = await workspace.slice(path, 0, LFS_FIRST_LINE.length + 1);
  return new TextDecoder().decode(start).replace('\r\n', '\n').startsWith(LFS_FIRST_LINE);
}

function caseNotices(files: readonly LeadFile[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const folded = path.toLowerCase();
    const twin = seen.get(folded);
    seen.set(folded, path);
    return twin === undefined ? [] : [caseNotice(path, twin)];
  });
}
