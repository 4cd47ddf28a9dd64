import { type Problem, parseJson, printable, type Shown, says, shownId } from '../model/index.ts';
import type { Answer, Get } from './get.ts';
import { arrayIn, idText, isRecord } from './json.ts';
import type { Redact } from './redaction.ts';

/** A list that something is about to be sent to. */
export interface ExpectedList {
  readonly list: string;
  /** Its name in the config. */
  readonly name: string | undefined;
}

/** The findings before anything is sent. */
export interface Preflight {
  /** Why nothing may be sent to a list, by list id. A list that is not in it is fine, as far as could be seen. */
  readonly refused: ReadonlyMap<string, Problem>;
  readonly notices: readonly Problem[];
  /** The names in Smartflo of the lists that were asked about and are there, fit to be shown; undefined when that is not known. */
  readonly names: ReadonlyMap<string, string | undefined> | undefined;
  /** Why nothing may be sent at all. */
  readonly stop: Problem | undefined;
}

/** Broadcasts asked for: the most that the API gives at once. */
const BROADCASTS = 100;

/** The status of a broadcast that is calling people. */
const ACTIVE = '1';

/** Two reads: do the lists exist under these names, and is one of them being called? */
export async function runPreflight(lists: readonly ExpectedList[], get: Get): Promise<Preflight> {
  const refused = new Map<string, Problem>();
  const notices: Problem[] = [];
  const names = new Map<string, string | undefined>();

  const listsAnswer = await get('/v1/broadcast/lists', says`the question which lists there are`);
  if (listsAnswer.kind === 'denied') return { refused, notices, names: undefined, stop: listsAnswer.problem };
  const known = listsAnswer.kind === 'whole' ? readLists(listsAnswer.body) : undefined;
  if (known && listsAnswer.kind === 'whole') {
    for (const expected of lists) {
      const problem = checkList(expected, known, listsAnswer.redact);
      if (problem) refused.set(expected.list, problem);
      else notices.push(...doubts(expected, known));
      const name = known.names.get(expected.list);
      if (known.names.has(expected.list))
        names.set(expected.list, name === undefined ? name : listsAnswer.redact(name));
    }
  } else notices.push(unchecked(says`The lead lists of the account could not be read`, listsAnswer));

  const broadcasts = await get(`/v2/broadcasts?limit=${BROADCASTS}`, says`the question which broadcasts there are`);
  if (broadcasts.kind === 'denied') return { refused, notices, names: known && names, stop: broadcasts.problem };
  const active = broadcasts.kind === 'whole' ? readActive(broadcasts.body) : undefined;
  if (active) {
    for (const { list } of lists) if (active.has(list) && !refused.has(list)) notices.push(live(list));
  } else notices.push(unchecked(says`It could not be found out whether a list is being called`, broadcasts));
  return { refused, notices, names: known && names, stop: undefined };
}

interface KnownLists {
  /** Name by list id; undefined where Smartflo gives none. */
  readonly names: ReadonlyMap<string, string | undefined>;
  /** Whether a list that is not among them does not exist. */
  readonly complete: boolean;
}

function readLists(bytes: Uint8Array): KnownLists | undefined {
  const body = parseJson(bytes);
  const elements = arrayIn(body, 'data');
  if (!elements) return undefined;
  const names = new Map<string, string | undefined>();
  let readable = true;
  for (const element of elements) {
    const id = isRecord(element) ? idText(element['id']) : undefined;
    if (!isRecord(element) || id === undefined) readable = false;
    else names.set(id, typeof element['name'] === 'string' ? element['name'] : undefined);
  }
  // A wrapper with more in it than the array may be one page of several.
  const alone = !isRecord(body) || Object.keys(body).every((key) => /^(?:data|success|message)$/i.test(key));
  return { names, complete: readable && alone && names.size > 0 };
}

function checkList({ list, name }: ExpectedList, known: KnownLists, redact: Redact): Problem | undefined {
  if (!known.names.has(list)) {
    if (!known.complete) return undefined;
    return {
      code: 'LEADS-API-LIST',
      message: says`Smartflo has no lead list ${shownId(list)} in this account. Nothing was sent to it.`,
      hint: says`Take the list id from the Smartflo portal.`,
    };
  }
  const actual = known.names.get(list);
  if (name === undefined || actual === undefined || folded(name) === folded(actual)) return undefined;
  return {
    code: 'LEADS-API-LIST-NAME',
    message: says`List ${shownId(list)} is called “${redact(actual)}” in Smartflo, and “${printable(name)}” in the config. Nothing was sent to it.`,
    hint: says`Correct \`list\` or \`name\` in the config.`,
  };
}

function readActive(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const broadcasts = arrayIn(parseJson(bytes), 'results');
  if (!broadcasts) return undefined;
  const active = new Set<string>();
  for (const broadcast of broadcasts) {
    const list = isRecord(broadcast) ? idText(broadcast['list_id']) : undefined;
    if (isRecord(broadcast) && list !== undefined && idText(broadcast['status']) === ACTIVE) active.add(list);
  }
  return active;
}

function live(list: string): Problem {
  return {
    code: 'LEADS-API-LIST-LIVE',
    message: says`List ${shownId(list)} belongs to an active broadcast: people may be called as soon as their rows arrive.`,
    hint: says`If that is not meant, stop the broadcast in Smartflo before you push lead files.`,
  };
}

/** Notices about what could not be seen of a list that is not refused. */
function doubts({ list, name }: ExpectedList, known: KnownLists): readonly Problem[] {
  if (!known.names.has(list))
    return [
      {
        ...unchecked(says`List ${shownId(list)} is not among the lists that Smartflo gave, which may not be all`),
        hint: COMPARE,
      },
    ];
  const nameless = name !== undefined && known.names.get(list) === undefined;
  return nameless ? [unchecked(says`Smartflo does not say how list ${shownId(list)} is called`)] : [];
}

/** The digits of a list id are easily mistaken. */
const COMPARE = says`Compare the digits with the address of the list in the Smartflo portal. This alone stops no run.`;

function unchecked(what: Shown, answer?: Answer): Problem {
  const why = answer?.kind === 'failed' ? says` ${answer.problem.message}` : says``;
  return { code: 'LEADS-API-UNCHECKED', message: says`${what}.${why}`, hint: says`That alone stops no run.` };
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
