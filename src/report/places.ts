import {
  count,
  joined,
  type LineRange,
  listed,
  type Position,
  plural,
  printable,
  type RejectGroup,
  type Shown,
  says,
} from '../model/index.ts';

/** Most places of one rule that are named where there is little room. */
const SHOWN_PLACES = 5;

/** `lines 4, 9, 12 and 310 more`; a line that holds several of the rows, as in a file of one long line, is named once. */
export function lineList(lines: readonly number[], total: number, shown = SHOWN_PLACES): Shown {
  return nameList(
    'line',
    lines.map((line) => says`${line}`),
    total,
    shown,
  );
}

/** The first places of a rule: `lines 4, 9 and 310 more` or, in a workbook, `cells B4, B9 and 310 more`. */
export function groupPlaces({ examples, count: total }: Pick<RejectGroup, 'examples' | 'count'>): Shown {
  const cells = examples.flatMap(({ position }) => (position.cell === undefined ? [] : printable(position.cell)));
  if (examples.length > 0 && cells.length === examples.length) return nameList('cell', cells, total, SHOWN_PLACES);
  return lineList(
    examples.map(({ line }) => line),
    total,
  );
}

/** `line 4` or, in a workbook, `cell B17`. */
export function placeInWords({ line, cell }: Position): string {
  return cell === undefined ? `line ${line}` : `cell ${cell}`;
}

/** `lines 2–501 and 700`; with more ranges than are shown, how many more. */
export function rangeList(ranges: readonly LineRange[], shown = SHOWN_PLACES): Shown {
  const words = ranges
    .slice(0, shown)
    .map(([first, last]) => (first === last ? says`${first}` : says`${first}–${last}`));
  const more = ranges.length - words.length;
  const [only] = ranges;
  const word = ranges.length === 1 && only?.[0] === only?.[1] ? 'line' : 'lines';
  return says`${word} ${more > 0 ? says`${joined(words, ', ')} and ${plural(more, 'more range')} in the report` : listed(words)}`;
}

function nameList(word: 'line' | 'cell', names: readonly Shown[], total: number, shown: number): Shown {
  const different = [...new Set(names)];
  const first = different.slice(0, shown);
  const more = total - names.filter((name) => first.includes(name)).length;
  // One long line holds every row of some files: then its number says where all of them are.
  if (different.length === 1 && (more === 0 || names.length > 1)) return says`${word} ${first[0] ?? '…'}`;
  return says`${word}s ${more > 0 ? says`${joined(first, ', ')} and ${count(more)} more` : listed(first)}`;
}
