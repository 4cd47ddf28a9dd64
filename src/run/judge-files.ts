import type { Host } from '../host/index.ts';
import { openMapper } from '../map/index.ts';
import { createRejectNews } from '../memory/index.ts';
import {
  type JudgedFile,
  type LeadFile,
  type LeadHasher,
  LeadsError,
  type Problem,
  printable,
  type Route,
  type Row,
  says,
} from '../model/index.ts';
import { readDocument, readRows } from '../parse/index.ts';
import { generationOf, openReplacements, type Progress, type Replacements } from '../report/index.ts';
import { openLeadCheck, openRowCheck, type RowCheck } from '../validate/index.ts';
import { hostWith } from './host-with.ts';
import { type Judge, type JudgeWorld, judgeFile } from './judge-file.ts';

/** The parts of the lists' ledgers that judging uses. */
interface RouteWorld {
  hasherOf(list: string): LeadHasher;
  /** Whether people have been told of a row of a list with this digest. */
  isTold(list: string, digest: string): boolean;
}

/** Judges every file, in order. The rules of a route are prepared once, when its first file comes. */
export async function judgeFiles(
  files: readonly LeadFile[],
  routes: readonly Route[],
  world: Omit<JudgeWorld, 'replacements'> & RouteWorld & { readonly progress?: Pick<Progress, 'show'> },
): Promise<readonly JudgedFile[]> {
  const watched = { ...world, host: watchedHost(files, world) };
  const replacements = await replacementsOf(files, routes, world.host);
  const judges = new Map<number, Judge>();
  const taken = new Map<string, Set<string>>();
  const judged: JudgedFile[] = [];
  for (const [index, file] of files.entries()) {
    const route = routes[file.route];
    if (!route) throw new Error('A lead file without a route.');
    const judge = judges.get(file.route) ?? (await openJudge(route, taken, watched));
    judges.set(file.route, judge);
    const ofList = replacements.get(route.list) ?? NO_REPLACEMENTS;
    judged.push(await judgeFile(file, index, judge, { ...watched, replacements: ofList }));
    world.host.log.debug(
      says`${printable(file.path)}: ${judged.at(-1)?.rows ?? 0} rows, ${judged.at(-1)?.rejected ?? 0} rejected`,
    );
  }
  return judged;
}

const NO_REPLACEMENTS: Pick<Replacements, 'of'> = { of: () => undefined };

/** The rows of committed rejects files, by list: a row of another list takes no row's place. */
async function replacementsOf(
  files: readonly LeadFile[],
  routes: readonly Route[],
  { workspace, crypto, signal }: Pick<Host, 'workspace' | 'crypto' | 'signal'>,
): Promise<ReadonlyMap<string, Replacements>> {
  const byList = new Map<string, Replacements>();
  for (const file of files.filter(({ path }) => generationOf(path) > 0)) {
    const route = routes[file.route];
    if (!route) continue;
    const replacements = byList.get(route.list) ?? openReplacements(crypto);
    byList.set(route.list, replacements);
    try {
      const sink = { row: (row: Row) => replacements.add(file.path, row), takeBytes: () => false };
      await readRows(file, route.read, workspace, sink, signal);
    } catch (error) {
      // A mistake in the file is told when its turn comes.
      if (!(error instanceof LeadsError)) throw error;
    }
  }
  return byList;
}

/** The host whose work tree tells how much of the lead files has been read. */
function watchedHost(
  files: readonly LeadFile[],
  { host, table, progress }: Pick<JudgeWorld, 'host' | 'table'> & { readonly progress?: Pick<Progress, 'show'> },
): Host {
  if (!progress) return host;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let bytesDone = 0;
  let filesDone = 0;
  const { workspace } = host;
  return hostWith(host, {
    workspace: {
      ...workspace,
      async *read(path, options) {
        for await (const chunk of workspace.read(path, options)) {
          bytesDone += chunk.length;
          progress.show({ kind: 'judge', rows: table.size, filesDone, files: files.length, bytesDone, bytes });
          yield chunk;
        }
        filesDone++;
      },
    },
  });
}

async function openJudge(
  route: Route,
  taken: Map<string, Set<string>>,
  { host, hasherOf, isTold }: RouteWorld & { readonly host: Host },
): Promise<Judge> {
  const hasher = hasherOf(route.list);
  const keys = taken.get(route.list) ?? new Set<string>();
  taken.set(route.list, keys);
  return {
    route,
    mapper: await openMapper(route),
    hasher,
    leadCheck: await openLeadCheck(),
    rowCheck: await openUserCheck(route, host),
    taken: route.duplicates === 'reject' ? keys : undefined,
    openNews: () => createRejectNews(hasher, (digest) => isTold(route.list, digest)),
  };
}

/** Compiles the user's schema of a route; undefined when it names none. Throws a LeadsError when it is missing or no schema. */
export async function openUserCheck(
  { schema }: Pick<Route, 'schema'>,
  host: Pick<Host, 'workspace'>,
): Promise<RowCheck | undefined> {
  if (schema === undefined) return undefined;
  const text = await host.workspace.text(schema);
  if (text === undefined) throw new LeadsError(missingSchema(schema));
  return openRowCheck(await readDocument(text, schema), schema);
}

function missingSchema(file: string): Problem {
  return {
    code: 'LEADS-SCHEMA-MISSING',
    file,
    message: says`The JSON Schema that the settings name is not there.`,
    hint: says`Check the path: it starts at the top of the repository. Is the file committed?`,
  };
}
