import {
  clipped,
  count,
  type FileResult,
  printable,
  type RejectExample,
  type RejectGroup,
  type Shown,
  type Source,
  says,
} from '../model/index.ts';
import { fitted } from './fitted.ts';
import { code, link, plainText, tableHead, tableRow } from './markdown.ts';
import { groupPlaces, placeInWords } from './places.ts';
import { rejectWords } from './reject-words.ts';
import { lineAddress } from './source.ts';

/** Places of one rule that are named with their masked value. */
const SHOWN_PLACES = 5;

/** Longest wording of a rule and its way out in one cell, in characters before escaping. */
const MAX_WORDS = 600;

/** A rule that rows of one file broke. */
interface FileGroup {
  readonly file: FileResult;
  readonly group: RejectGroup;
}

/** Rules of all files, those with rows that people have not been told of first, then the most frequent. */
export function groupsByWeight(files: readonly FileResult[]): readonly FileGroup[] {
  return files
    .flatMap((file) => file.rejects.map((group) => ({ file, group })))
    .sort((a, b) => Number(b.group.fresh > 0) - Number(a.group.fresh > 0) || b.group.count - a.group.count);
}

/** Rejects by rule and file: what is wrong, how often, where first, what to do. A GFM table; empty without rejects. */
export function rejectsTable(files: readonly FileResult[], source: Source | undefined, budget: number): string {
  return fitted(
    groupsByWeight(files),
    ({ file, group }) =>
      tableRow([
        code(printable(file.file)),
        wrong(group),
        `${count(group.count)}${newPart(group)}`,
        where(file.file, group, source),
      ]),
    {
      head: tableHead(['File', 'What is wrong', 'Rows', 'Where'], new Set([2])),
      budget,
      more: (left) => `\n_${count(left)} more rules are in the report._`,
    },
  );
}

/** ` (1 new)`; nothing where all of the rows are new, or none. */
export function newPart({ count: all, fresh }: Pick<RejectGroup, 'count' | 'fresh'>): Shown {
  return fresh > 0 && fresh < all ? says` (${count(fresh)} new)` : says``;
}

function wrong(group: RejectGroup): string {
  const { message, hint } = rejectWords(group);
  const subject = group.header === undefined ? '' : `${code(group.header)}: `;
  const words = plainText(clipped(hint === '' ? message : says`${message} ${hint}`, MAX_WORDS));
  return `${subject}${words} ${code(group.code)}`;
}

/** `line 4 …3210, line 9 …3211 and 310 more`, each a link where the file can be read in a browser. */
function where(file: string, group: RejectGroup, source: Source | undefined): string {
  const different = [...new Map(group.examples.map((each) => [placeInWords(each.position), each])).values()];
  // Many rows of one long line have one place: nothing but its name can be told apart.
  if (different.length < Math.min(group.examples.length, SHOWN_PLACES)) {
    const [first] = different;
    const words = groupPlaces(group);
    return source && first ? link(words, lineAddress(source, file, first.position.line)) : words;
  }
  const shown = different.slice(0, SHOWN_PLACES);
  const more = group.count - shown.length;
  const places = shown.map((each) => placeOf(file, each, source)).join(', ');
  return more > 0 ? `${places} and ${count(more)} more` : places;
}

function placeOf(file: string, { position, masked }: RejectExample, source: Source | undefined): string {
  // Kept together: a number alone at the start of a line says nothing.
  const words = placeInWords(position).replace(' ', '\u00a0');
  const place = source ? link(words, lineAddress(source, file, position.line)) : words;
  return masked === undefined || masked === '' ? place : `${place} ${code(masked)}`;
}
