import {
  type DocumentPath,
  type Problem,
  printable,
  type Route,
  type Settings,
  says,
  shownId,
} from '../model/index.ts';
import { type Config, type ListEntry, pathText, placed, type RouteKeys } from './config.ts';
import { BUILT_IN } from './definitions.ts';
import type { Inputs } from './read-inputs.ts';
import { globs, type Reading, shown, workspacePath } from './readings.ts';

/** What concerns a list as a whole: entries that feed one list must agree on it. */
const OF_THE_LIST = {
  name: (route: Route) => route.name,
  'duplicate-option': (route: Route) => route.duplicateOption,
  'skill-id': (route: Route) => route.skillId,
  key: (route: Route) => route.key.join('\n'),
  duplicates: (route: Route) => route.duplicates,
  verify: (route: Route) => route.verify,
  'clone-verify': (route: Route) => route.cloneVerify,
} as const;

/**
 * The routes of a run: one for each entry of `lists`, or one for the input `list-id`. An entry that was refused in part is
 * judged as far as it can be; the routes are of use only when no problem was found.
 */
export function readRoutes(
  inputs: Inputs,
  listIdGiven: boolean,
  config: Config,
  problems: Problem[],
): readonly Route[] {
  const { lists } = config.content;
  if (lists === undefined) return oneRoute(inputs, listIdGiven, config, problems);
  if (listIdGiven) {
    problems.push({
      code: 'LEADS-LIST-TWICE',
      message: says`Both the input \`list-id\` and \`lists\` in ${printable(config.path ?? '')} say where leads go.`,
      hint: says`Remove the input \`list-id\`, or \`lists\` from the config.`,
    });
  }
  const routes = lists.map((entry, index) => entry && routeOf(entry, ['lists', index], inputs, config, problems));
  problems.push(...conflicts(routes, config));
  return routes.filter((route) => route !== undefined);
}

/** Without `lists`: all files go to the list of the input. Judging alone needs no list. */
function oneRoute(inputs: Inputs, listIdGiven: boolean, config: Config, problems: Problem[]): readonly Route[] {
  if (!listIdGiven && !config.flawed && inputs.mode !== 'validate') {
    problems.push({
      code: 'LEADS-LIST-MISSING',
      message: says`No lead list is named, so the leads have nowhere to go.`,
      hint: says`The shortest way: set the input \`list-id\` to the digits in the address of the list in the Smartflo portal. For several lists, name them and their files under \`lists\` in ${BUILT_IN.config}.`,
    });
  }
  const entry: ListEntry = { list: inputs.listId ?? '', files: inputs.files ?? [BUILT_IN.files] };
  return [routeOf(entry, [], inputs, config, problems)];
}

function routeOf(entry: ListEntry, at: DocumentPath, inputs: Inputs, config: Config, problems: Problem[]): Route {
  /** Route before top of config. */
  function pick<K extends keyof RouteKeys>(key: K): RouteKeys[K] | undefined {
    return entry[key] ?? config.content[key];
  }

  function read<T>(path: DocumentPath, given: unknown, reading: Reading<T>): T | undefined {
    if ('value' in reading) return reading.value;
    problems.push(
      placed(
        {
          code: 'LEADS-PATH',
          message: says`${pathText(path)} is ${shown(given)}. Allowed: ${reading.allowed}.`,
          ...(config.path === undefined ? {} : { file: config.path }),
          ...(reading.hint === undefined ? {} : { hint: reading.hint }),
        },
        config.locate(path),
      ),
    );
    return undefined;
  }

  const duplicateOption = pick('duplicate-option') ?? inputs.duplicateOption ?? BUILT_IN['duplicate-option'];
  const skillId = pick('skill-id');
  const country = pick('country') ?? BUILT_IN.country;
  const delimiter = pick('delimiter');
  const encoding = pick('encoding');
  const patterns = typeof entry.files === 'string' ? entry.files.split('\n') : entry.files;

  return {
    list: String(entry.list ?? ''),
    name: entry.name,
    files: patterns === undefined ? [] : (read([...at, 'files'], entry.files, globs(patterns)) ?? []),
    duplicateOption,
    skillId: skillId === undefined ? inputs.skillId : String(skillId),
    key: pick('key') ?? ['phone'],
    columns: { ...config.content.columns, ...entry.columns },
    unmapped: pick('unmapped') ?? 'warn',
    blank: pick('blank') ?? 'omit',
    schema: schemaOf(),
    country,
    countries: [...new Set([country, ...(pick('countries') ?? [])])],
    duplicates: pick('duplicates') ?? (duplicateOption === 'overwrite' ? 'last' : 'first'),
    onReject: pick('on-reject') ?? 'deliver-rest',
    verify: pick('verify') ?? 'none',
    cloneVerify: pick('clone-verify') ?? BUILT_IN['clone-verify'],
    read: {
      encoding: encoding === 'auto' ? undefined : encoding,
      delimiter: delimiter === 'auto' ? undefined : delimiter === 'tab' ? '\t' : delimiter,
      preambleLines: pick('preamble-lines') ?? 0,
      comment: pick('comment'),
      sheet: pick('sheet'),
    },
  };

  function schemaOf(): string | undefined {
    const path = entry.schema === undefined ? ['schema'] : [...at, 'schema'];
    const given = pick('schema');
    return given === undefined ? inputs.schema : read(path, given, workspacePath(given));
  }
}

function conflicts(routes: readonly (Route | undefined)[], config: Config): Problem[] {
  const first = new Map<string, number>();
  return routes.flatMap((route, index) => {
    if (route === undefined || route.list === '') return [];
    const earlier = first.get(route.list);
    const other = earlier === undefined ? undefined : routes[earlier];
    if (earlier === undefined || other === undefined) {
      first.set(route.list, index);
      return [];
    }
    const differing = Object.entries(OF_THE_LIST).filter(([, read]) => read(route) !== read(other));
    return differing.map(([key]) => {
      const position = config.locate(['lists', index, key], 'key') ?? config.locate(['lists', index]);
      const problem: Problem = {
        code: 'LEADS-LIST-CONFLICT',
        message: says`\`lists[${index}]\` and \`lists[${earlier}]\` both feed list ${shownId(route.list)} and have different values of \`${printable(key)}\`.`,
        hint: says`Give both the same \`${printable(key)}\`: it concerns the list as a whole.`,
        ...(config.path === undefined ? {} : { file: config.path }),
      };
      return placed(problem, position);
    });
  });
}

/** A list of `only` that no route feeds is a misspelling that would leave a job with nothing to do, green. */
export function unknownLists(only: Settings['only'], routes: readonly Route[]): Problem[] {
  return (only ?? [])
    .filter((list) => !routes.some((route) => route.list === list))
    .map((list) => ({
      code: 'LEADS-ONLY',
      message: says`\`only\` names the list ${shownId(list)}, and no files are meant for it.`,
      hint: says`Correct the id, or add the list under \`lists\` in the config.`,
    }));
}
