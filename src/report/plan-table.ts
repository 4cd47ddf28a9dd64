import {
  count,
  type Difference,
  joined,
  type ListResult,
  listed,
  type Problem,
  plural,
  printable,
  type RunResult,
  type Shown,
  says,
} from '../model/index.ts';
import { durationInWords } from './duration.ts';
import { fitted } from './fitted.ts';
import { plainText, tableHead, tableRow } from './markdown.ts';

/** The kinds of leads that have a column, in the order of the question "what will happen". */
const DIFFERENCES: readonly (readonly [name: keyof Difference, heading: string])[] = [
  ['new', 'New'],
  ['changed', 'Changed'],
  ['unchanged', 'Unchanged'],
  ['stale', 'Changed after sending'],
  ['gone', 'No longer in the files'],
  ['inDoubt', 'In doubt'],
  ['held', 'Held'],
  ['refused', 'Refused before'],
];

/** So many lists stand side by side: a line for each would be too wide for a comment, and its end out of sight. */
const FEW_LISTS = 3;

/** A time below this is told as nothing at all. */
const SHORTEST_TOLD_MS = 1000;

/** Longest name of a list that is shown, in characters. */
const MAX_NAME = 60;

/** The leads that would go to each list, compared with its ledger: a GFM table without columns of zeros; empty without lists. */
export function planTable({ lists, act }: Pick<RunResult, 'lists' | 'act'>, budget: number): string {
  if (lists.length === 0 || act === 'validate') return '';
  const isUnknown = lists.some(({ difference }) => difference === undefined);
  const columns = [
    { heading: 'To send', always: true, of: ({ leads, stop }: ListResult) => (stop ? 0 : leads) },
    { heading: 'Held back', always: false, of: ({ leads, stop }: ListResult) => (stop ? leads : 0) },
    ...DIFFERENCES.map(([name, heading]) => ({
      heading,
      always: name === 'new',
      of: ({ difference }: ListResult) => difference?.[name],
    })),
    { heading: 'Rejected', always: false, of: ({ books }: ListResult) => books.rejects },
    { heading: 'Duplicates', always: false, of: ({ books }: ListResult) => books.duplicates },
  ].filter(({ always, of }) => always || lists.some((each) => (of(each) ?? 0) > 0));
  const header = ['List', ...columns.map(({ heading }) => heading)];
  const rows = lists.map((each) => [plainText(listInWords(each)), ...columns.map(({ of }) => cell(of(each)))]);
  const [top = [], ...body] = lists.length > FEW_LISTS ? [header, ...rows] : turned([header, ...rows]);
  const right = new Set(top.map((_, column) => column).slice(1));
  const table = fitted(body, tableRow, {
    head: tableHead(top, right),
    budget,
    more: (left) => `\n_${count(left)} more lists are in the report._`,
  });
  return isUnknown
    ? `${table}\n\n_New or unchanged: not known here. There is no ledger, or none that this job can read._`
    : table;
}

/** Rows for columns. */
function turned(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}

function cell(n: number | undefined): string {
  return n === undefined ? '?' : count(n);
}

/** `441940 (Home loans)`; the list that rows are judged for without one has no name. */
export function listInWords({ list, name }: Pick<ListResult, 'list' | 'name'>): string {
  const id = list === '' ? 'none' : list;
  return name === undefined ? id : `${id} (${printable(name, MAX_NAME)})`;
}

/** `2,988 to send (2,900 new, 88 changed), 12 unchanged; 6 requests, at least 6 s`. */
export function planInWords(each: ListResult): Shown {
  const { difference, leads, batches, stop } = each;
  const known = difference
    ? wordsOf(difference, ['new', 'changed', 'inDoubt'])
    : says`new or unchanged: not known here`;
  const rest = difference ? wordsOf(difference, ['unchanged', 'stale', 'gone', 'held', 'refused']) : says``;
  const cost = batches === 0 ? says`` : says`; ${costOf(each, says`, `)}`;
  const sent = says`${count(leads)} ${stop ? 'held back' : 'to send'}${known === '' ? '' : says` (${known})`}`;
  return says`${sent}${rest === '' ? '' : says`, ${rest}`}${cost}`;
}

function wordsOf(difference: Difference, names: readonly (keyof Difference)[]): Shown {
  const headings = new Map(DIFFERENCES);
  return joined(
    names
      .filter((name) => difference[name] > 0)
      .map((name) => says`${count(difference[name])} ${printable((headings.get(name) ?? name).toLowerCase())}`),
    ', ',
  );
}

/** `6 requests, at least 5 s`; without a pace worth telling, the requests alone. */
function costOf({ batches, paceMs }: ListResult, and: Shown): Shown {
  const requests = plural(batches, 'request');
  return paceMs < SHORTEST_TOLD_MS ? requests : says`${requests}${and}at least ${durationInWords(paceMs)}`;
}

/** One sentence about what a delivery would do with a list: what a reviewer says yes to. `known` is told already. */
export function promiseOf(each: ListResult, known: Problem | undefined): string {
  const place = `list ${listInWords(each)}`;
  const { difference: d, stop, leads } = each;
  if (stop) return `Nothing goes to ${place}.${stop === known ? '' : ` ${stop.message}`}`;
  if (leads === 0) return `Nothing goes to ${place}.`;
  const parts = d
    ? [
        d.new > 0 && says`${count(d.new)} new`,
        d.changed > 0 && says`${count(d.changed)} changed`,
        d.inDoubt > 0 && says`${count(d.inDoubt)} whose last answer was lost`,
      ].filter((part) => part !== false)
    : [says`how many of them are new is not known here`];
  return (
    `${plural(leads, 'lead')} ${leads === 1 ? 'goes' : 'go'} to ${place}${parts.length > 0 ? `: ${listed(parts)}` : ''}. ` +
    `That takes ${costOf(each, says` and `)}.`
  );
}
