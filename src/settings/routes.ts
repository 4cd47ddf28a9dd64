import { headerForm, type Problem, printable, type Route, type Settings, says, shownId } from '../model/index.ts';
import type { Config, ListEntry, RouteContent } from './config.ts';
import { LIST, READ, ROUTE, type RouteValues } from './config-table.ts';
import { CONFIG_PATH, LEAD_FILES } from './input-table.ts';
import type { Inputs } from './inputs.ts';
import { pathText, placed } from './refusals.ts';
import { entriesOf, fieldOf, type Given, resolve } from './setting.ts';

/** Settings of a list as a whole: entries that feed one list must agree on them. */
const OF_THE_LIST = [LIST, ROUTE].flatMap((table) => entriesOf(table)).filter(([, { ofTheList }]) => ofTheList);

/**
 * The routes of a run: one for each entry of `lists`, or one for the input `list-id`. An entry that was refused in part is
 * judged as far as it can be; the routes are of use only when no problem was found.
 */
export function readRoutes(inputs: Inputs, config: Config, problems: Problem[]): readonly Route[] {
  const { lists } = config.content;
  if (lists === undefined) return oneRoute(inputs, config, problems);
  if (inputs.isGiven('list-id')) {
    problems.push({
      code: 'LEADS-LIST-TWICE',
      message: says`Both the input \`list-id\` and \`lists\` in ${printable(config.path ?? '')} say where leads go.`,
      hint: says`Remove the input \`list-id\`, or \`lists\` from the config.`,
    });
  }
  const routes = lists.map((entry) => entry && routeOf(entry, inputs.route, config.content));
  problems.push(...conflicts(routes, config));
  return routes.filter((route) => route !== undefined);
}

/** Without `lists`: all files go to the list of the input. Judging alone needs no list. */
function oneRoute(inputs: Inputs, config: Config, problems: Problem[]): readonly Route[] {
  const { listId, files, mode } = inputs.own;
  if (!inputs.isGiven('list-id') && !config.flawed && mode !== 'validate') {
    problems.push({
      code: 'LEADS-LIST-MISSING',
      message: says`No lead list is named, so the leads have nowhere to go.`,
      hint: says`The shortest way: set the input \`list-id\` to the digits in the address of the list in the Smartflo portal. For several lists, name them and their files under \`lists\` in ${CONFIG_PATH}.`,
    });
  }
  const own = { list: listId ?? '', files: files ?? [LEAD_FILES] };
  return [routeOf({ own, route: {}, read: {} }, inputs.route, config.content)];
}

/** A route of which nothing is given: its list is none, and every other setting is built in. */
export function builtInRoute(): Route {
  const nothing = { route: {}, read: {} };
  return routeOf({ own: {}, ...nothing }, {}, nothing);
}

/** The port to the room that reads columns, for the rule about keys. */
export interface KeyPorts {
  /** The field that a column header stands for by itself; 0 is the phone. */
  fieldOfHeader(header: string): number | undefined;
}

/**
 * Smartflo tells leads apart by their number: under skip and overwrite, it would keep one of two leads that have one number,
 * and the run would count both as accepted.
 */
export function keyMistakes(routes: readonly Route[], config: Config, ports: KeyPorts): Problem[] {
  return routes.flatMap((route, index): Problem[] => {
    const isPhone = route.key.every((name) => meansPhone(name, route, ports));
    if (isPhone || route.duplicateOption === 'clone') return [];
    const own = ['lists', index, 'key'];
    const at = config.locate(own) ? own : ['key'];
    const forList = route.list === '' ? '' : says` for list ${shownId(route.list)}`;
    const problem: Problem = {
      code: 'LEADS-CONFIG-KEY',
      message: says`${pathText(at)} is not the phone alone, and \`duplicate-option\` is ${route.duplicateOption}${forList}. Smartflo keeps one lead for each number there, so of two rows with one number one would be lost.`,
      hint: says`Write \`key: [phone]\`, and keep one row for each number. Or set \`duplicate-option: clone\`: then each row becomes a lead of its own, and the person is called for each.`,
      ...(config.path === undefined ? {} : { file: config.path }),
    };
    return [placed(problem, config.locate(at))];
  });
}

/** Whether a name in the key is the phone: its alias, its field, or the header of its column. */
function meansPhone(name: string, { columns }: Route, { fieldOfHeader }: KeyPorts): boolean {
  if (name === 'phone' || name === 'field_0') return true;
  const wanted = columns['phone'] ?? columns['field_0'];
  if (wanted !== undefined) return headerForm(wanted) === headerForm(name);
  const feedsOther = Object.values(columns).some((header) => headerForm(header) === headerForm(name));
  return !feedsOther && fieldOfHeader(name) === 0;
}

/** The entry wins over the top of the config, and that over the inputs. */
function routeOf(entry: ListEntry, inputs: Given<RouteValues>, top: RouteContent): Route {
  const own = resolve(LIST, entry.own);
  const values = resolve(ROUTE, inputs, top.route, entry.route);
  return {
    ...own,
    // A refused setting has no value; the refusal is told.
    list: own.list ?? '',
    files: own.files ?? [],
    ...values,
    columns: { ...top.route.columns, ...entry.route.columns },
    countries: [...new Set([values.country, ...values.countries])],
    duplicates: values.duplicates ?? (values.duplicateOption === 'overwrite' ? 'last' : 'first'),
    read: resolve(READ, top.read, entry.read),
  };
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
    const differing = OF_THE_LIST.filter(([key]) => comparable(route, key) !== comparable(other, key));
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

/** The value of a setting of a route, as a text that can be compared. */
function comparable(route: Route, name: string): string | undefined {
  return JSON.stringify(Reflect.get(route, fieldOf(name)));
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
