import {
  type FileRemarks,
  joined,
  listed,
  type Problem,
  plural,
  type ReadOptions,
  type Shown,
  says,
  shownHeader,
} from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import { sheetPosition } from './cell.ts';
import type { SheetTable } from './table.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** A sheet whose rows were met. */
export interface MetSheet extends Sheet {
  readonly table: SheetTable;
}

/** Most ranges of hidden rows, and most sheets, that a message names. */
const MAX_NAMED = 5;

/** Stops the file when rows that nobody sees would be sent: who filters a list often does it to leave people out. */
export function refuseHiddenRows(met: readonly MetSheet[]): void {
  const hidden = met.filter(({ table }) => table.hidden.length > 0);
  const [first] = hidden;
  if (!first) return;
  const rows = hidden.reduce((sum, { table }) => sum + table.hidden.length, 0);
  const places = hidden.flatMap(({ name, table }) => {
    const ranges = rangesOf(table.hidden);
    return hidden.length > 1 ? ranges.map((range) => says`${range} of ${quoted(name)}`) : ranges;
  });
  const are = rows === 1 ? 'is' : 'are';
  throw fileError(
    'LEADS-FILE-HIDDEN-ROWS',
    says`${plural(rows, 'row')} with a number ${are} hidden, by a filter or by hand: ${shortened(places)}. Nothing of the file is sent.`,
    {
      hint: says`To send them: Data → Clear. To leave them out: select what you see, Alt+;, copy it to a new workbook. For all files: \`hidden-rows: send\` or \`hidden-rows: leave-out\` in the config.`,
      position: sheetPosition(first.table.hidden[0] ?? 1, 1, hidden.length > 1 ? shownHeader(first.name) : undefined),
    },
  );
}

/** `row 4`, `rows 6–9`. */
function rangesOf(lines: readonly number[]): readonly Shown[] {
  const ranges: [first: number, last: number][] = [];
  for (const line of lines) {
    const range = ranges.at(-1);
    if (range && line === range[1] + 1) range[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? says`row ${first}` : says`rows ${first}–${last}`));
}

function shortened(places: readonly Shown[]): Shown {
  const named = places.slice(0, MAX_NAMED);
  const more = places.length - named.length;
  return listed(more > 0 ? [...named, says`${plural(more, 'more place')}`] : named);
}

/** The rest of a workbook: sheets that nobody asked to be sent, and hidden rows that were left out. */
export function remarksOf(workbook: Workbook, met: readonly MetSheet[], { sheet }: ReadOptions): FileRemarks {
  const read = met.filter(({ table }) => table.use === 'read');
  const counted = met.filter(({ table }) => table.numbers > 0);
  const without = met.filter(({ table }) => table.use === 'leave' || (table.use === 'count' && table.numbers === 0));
  const hidden = Array.isArray(sheet) ? [] : workbook.sheets.filter((each) => each.hidden);
  const open = workbook.sheets.find(({ name }) => name === workbook.open);
  const rows = met.reduce((sum, { table }) => sum + table.leftOut, 0);
  const sentences = [
    ...(without.length > 0 ? [says`${sheetsInWords(without)}: no column with numbers to call, so not read.`] : []),
    ...(hidden.length > 0 ? [says`${sheetsInWords(hidden)}: hidden, so not read.`] : []),
    ...(open && read.length > 0 && !read.some(({ name }) => name === open.name)
      ? [
          says`When the file was saved, the sheet ${quoted(open.name)} stood open; ${sheetsInWords(read, 'the sheet')} was read.`,
        ]
      : []),
  ];
  return {
    leftOut: counted.map((each) => leftOutProblem(each, read)),
    notices: [
      ...(sentences.length > 0 ? [{ code: 'LEADS-FILE-SHEETS-LEFT', message: joined(sentences, ' ') } as const] : []),
      ...(rows > 0 ? [leftOutRows(rows)] : []),
    ],
  };
}

function leftOutProblem({ name, table }: MetSheet, read: readonly MetSheet[]): Problem {
  const names = [...read.map((each) => each.name), name].map(inYaml);
  const kept = read.map((each) => inYaml(each.name))[0] ?? says`…`;
  return {
    code: 'LEADS-FILE-SHEETS',
    message: says`Sheet ${quoted(name)} has ${plural(table.numbers, 'number')} and was not sent: \`sheet: all\`, or \`sheet: [${joined(names, ', ')}]\`.`,
    hint: says`Write one of the two in the config to send it. If it is not to be sent, write \`sheet: ${kept}\`, or hide the sheet in Excel. The rest of the file was not held up by this.`,
  };
}

function leftOutRows(rows: number): Problem {
  return {
    code: 'LEADS-FILE-HIDDEN-ROWS-LEFT',
    message: says`${plural(rows, 'hidden row')} ${rows === 1 ? 'was' : 'were'} left out, as \`hidden-rows: leave-out\` in the config says.`,
  };
}

function sheetsInWords(sheets: readonly Sheet[], word: 'Sheet' | 'the sheet' = 'Sheet'): Shown {
  const names = sheets.slice(0, MAX_NAMED).map(({ name }) => quoted(name));
  const more = sheets.length - names.length;
  const all = listed(more > 0 ? [...names, says`${plural(more, 'more sheet')}`] : names);
  return says`${word}${sheets.length === 1 ? '' : 's'} ${all}`;
}

function quoted(name: string): Shown {
  return says`“${shownHeader(name)}”`;
}

/** A name as YAML reads it as text in a list. */
function inYaml(name: string): Shown {
  const shown = shownHeader(name);
  return /^(?!(?:true|false|null|yes|no|on|off|all)$)\p{L}[\p{L}\p{M}\p{N} _.-]*$/iu.test(name) && !name.endsWith(' ')
    ? shown
    : says`"${shown}"`;
}
