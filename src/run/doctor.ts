import type { Host } from '../host/index.ts';
import { compareLabels, openMapper } from '../map/index.ts';
import {
  LeadsError,
  type Problem,
  printable,
  type Route,
  type Settings,
  type Shown,
  says,
  shownId,
} from '../model/index.ts';
import { readClockSkew, readTokenExpiry, type Smartflo } from '../smartflo/index.ts';
import { connect } from './connect.ts';
import {
  type Check,
  clockFinding,
  type Finding,
  fine,
  limitsFinding,
  ofProblem,
  reachFinding,
  settingsFinding,
  tokenFinding,
} from './findings.ts';
import { openUserCheck } from './judge-files.ts';
import { labelFindings } from './label-findings.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type Exchange, watchedHttp } from './watched-http.ts';

/** Ports of the doctor beside the host. */
export interface DoctorPorts {
  /** The host of the proxy on the way to an address; undefined when there is none. */
  proxyTo(url: URL): string | undefined;
}

/**
 * Looks at everything that a delivery needs, and tells each finding as soon as it is known. Only reads: nothing is sent
 * but questions and, without a token, the login. No lead file is opened.
 */
export async function* examine(host: Host, ports: DoctorPorts): AsyncGenerator<Finding> {
  const prepared = await prepareAll(host);
  if ('problems' in prepared) {
    for (const problem of prepared.problems) yield ofProblem('wrong', checkOf(problem), problem);
    return;
  }
  const { settings, routes, notices } = prepared;
  const lists = [...new Set(routes.map(({ list }) => list))].map((list) => ({
    list,
    name: routes.find((route) => route.list === list && route.name !== undefined)?.name,
  }));
  yield settingsFinding(
    settings,
    lists.map(({ list }) => list),
  );

  const told: Problem[] = [...notices];
  const exchanges: Exchange[] = [];
  const http = watchedHttp(host.http, host.clock, (exchange) => exchanges.push(exchange));
  const { smartflo } = connect(settings, host, { http, onNotice: (notice) => told.push(notice) });
  const { names, refused, stop, notices: seen } = await smartflo.preflight(lists);
  const [first] = exchanges;

  yield* tokenFindings(settings, { stop, told, accepted: names !== undefined, now: host.clock.now() });
  if (first) {
    const url = new URL(settings.baseUrl);
    yield reachFinding(first.result, { host: url.host, proxy: ports.proxyTo(url), tookMs: first.tookMs });
  }
  for (const { list } of lists) {
    const problem = refused.get(list);
    if (problem) yield ofProblem('wrong', 'list', problem);
    else if (names?.has(list)) yield fine('list', says`List ${shownId(list)} is there${calledIn(names.get(list))}.`);
  }
  if (first?.result.kind === 'answer') for (const notice of seen) yield seenFinding(notice, names !== undefined);
  if (names && !stop) {
    for (const { list } of lists) {
      if (refused.has(list)) continue;
      if (host.signal.aborted) break;
      const ofList = routes.filter((route) => route.list === list);
      yield* labelsOf(list, ofList, smartflo);
    }
  } else yield NOT_LOOKED_AT;
  const dated = exchanges.find(({ result }) => result.kind === 'answer');
  if (dated?.result.kind === 'answer') {
    yield clockFinding(readClockSkew(dated.result.headers['date'], dated.asked, dated.answered));
  }
  yield limitsFinding(settings);
  if (host.signal.aborted) {
    yield ofProblem('wrong', 'settings', { code: 'LEADS-CANCELLED', message: says`The checks were cancelled.` });
  }
}

/** A notice of the preflight. When the lists could not be read it is wrong, though a run would go on. */
function seenFinding(notice: Problem, isRead: boolean): Finding {
  const hint = says`Check \`base-url\`. If it is right, Smartflo may have trouble: look again later.`;
  return isRead ? ofProblem('doubt', 'list', notice) : ofProblem('wrong', 'list', { ...notice, hint });
}

const NOT_LOOKED_AT: Finding = {
  mark: 'doubt',
  check: 'labels',
  message: says`The labels of the lists were not looked at, since Smartflo did not answer what was asked before.`,
};

type Ready = Pick<Prepared, 'settings' | 'notices'> & { readonly routes: readonly Route[] };

/** The settings and this job's routes, or every mistake in them. */
async function prepareAll(host: Host): Promise<Ready | { readonly problems: readonly Problem[] }> {
  try {
    const { settings, notices } = await prepare(host);
    const routes = settings.routes.filter((route) => settings.only?.includes(route.list) ?? true);
    const found = (await Promise.all(routes.map((route) => mistakesIn(route, host)))).flat();
    // Routes may share what is wrong.
    const problems = [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
    return problems.length > 0 ? { problems } : { settings, notices, routes };
  } catch (error) {
    return { problems: problemsOf(error) };
  }
}

/** Mistakes of a route that other runs find when its first file comes. */
async function mistakesIn(route: Route, host: Host): Promise<readonly Problem[]> {
  const opened = await Promise.allSettled([openMapper(route), openUserCheck(route, host)]);
  return opened.flatMap((each) => (each.status === 'rejected' ? problemsOf(each.reason) : []));
}

/** The problems that were thrown. A bug of ours has nothing to tell: it is thrown on. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof LeadsError) return error.problems;
  throw error;
}

/** The line of the checklist for a mistake that is found before Smartflo is asked. */
function checkOf({ code }: Problem): Check {
  return code.startsWith('LEADS-TOKEN-') || code === 'LEADS-CREDENTIALS' ? 'token' : 'settings';
}

function* tokenFindings(
  { credentials }: Settings,
  found: {
    readonly stop: Problem | undefined;
    readonly told: readonly Problem[];
    readonly accepted: boolean;
    readonly now: number;
  },
): Generator<Finding> {
  const expiry = credentials?.kind === 'token' ? readTokenExpiry(credentials.token, found.now) : undefined;
  if (found.stop) yield ofProblem('wrong', 'token', found.stop);
  else yield tokenFinding(expiry, found.accepted);
  for (const notice of found.told) yield ofProblem('doubt', 'token', notice);
}

async function* labelsOf(list: string, routes: readonly Route[], smartflo: Smartflo): AsyncGenerator<Finding> {
  const read = await smartflo.readLabels(list);
  if (read.kind === 'empty')
    yield fine('labels', says`List ${shownId(list)} has no lead yet, so no labels to compare.`);
  else if (read.kind === 'unread') yield ofProblem('doubt', 'labels', read.problem);
  else {
    const texts = read.labels.map(({ text }) => text);
    const shown = read.labels.map((label) => label.shown);
    const found = routes.flatMap(({ columns }) => labelFindings(list, compareLabels(columns, texts), shown));
    // Two routes of one list may put the same columns on the same fields.
    yield* new Map(found.map((finding) => [finding.message, finding])).values();
  }
}

function calledIn(name: string | undefined): Shown {
  return name === undefined ? says`` : says`: “${printable(name)}” in Smartflo`;
}
