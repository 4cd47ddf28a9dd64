import { count, type FileResult, plural, printable, type RunResult } from '../model/index.ts';
import { FATES, type Fate, fateName, heldBack, isHeldBack } from './books-text.ts';
import { fitted } from './fitted.ts';
import { code, tableHead, tableRow } from './markdown.ts';

/** The books of each file, as a GFM table; empty without files. A column that would be all zeros is left out. */
export function booksTable(result: RunResult, budget: number): string {
  if (result.files.length === 0) return '';
  const main: Fate = result.act === 'deliver' ? 'accepted' : 'unsent';
  const fates = FATES.filter((fate) => fate === main || fate === 'rejects' || result.totals[fate] > 0);
  const header = ['File', 'List', 'Rows', ...fates.map((fate) => headingOf(fate, result.act))];
  const right = new Set(header.map((_, column) => column).slice(2));
  // In front, since what does not fit is cut at the end.
  const all = result.files.length > 1 ? [tableRow(totalRow(result, fates))] : [];
  const table = fitted(result.files, (file) => tableRow(fileRow(file, fates, result)), {
    head: [...tableHead(header, right), ...all],
    budget,
    more: (left) => `\n_${plural(left, 'more file')} in the report._`,
  });
  const remembered = result.files.filter((file) => file.remembered).length;
  return remembered === 0 ? table : `${table}\n\n${rememberedNote(remembered, result.files.length)}`;
}

function fileRow(file: FileResult, fates: readonly Fate[], result: RunResult): string[] {
  const counts = fates.map((fate) => cell(file, fate, result));
  return [code(printable(file.file)), file.list, count(file.books.rows), ...counts];
}

/** Under a heading that says they will go, rows that are held back must not look like it. */
function cell(file: FileResult, fate: Fate, result: RunResult): string {
  const isBack = fate === 'unsent' && result.act === 'plan' && isHeldBack(file, result);
  return isBack ? toSend(0, file.books.unsent) : count(file.books[fate]);
}

function totalRow(result: RunResult, fates: readonly Fate[]): string[] {
  const { totals } = result;
  const back = result.act === 'plan' ? heldBack(result) : 0;
  const counts = (['rows', ...fates] as const).map((name) =>
    name === 'unsent' ? toSend(totals.unsent - back, back) : count(totals[name]),
  );
  return ['**All**', '', ...counts.map((text) => `**${text}**`)];
}

function toSend(rows: number, back: number): string {
  return back === 0 ? count(rows) : `${count(rows)} (${count(back)} held back)`;
}

function headingOf(fate: Fate, act: RunResult['act']): string {
  const name = fateName(fate, act);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function rememberedNote(remembered: number, files: number): string {
  return remembered === files
    ? '_Nothing has changed since the last complete run, so no file was read again: these are its counts._'
    : `_Of ${count(files)} files, ${count(remembered)} are as a complete run left them, so they were not read again._`;
}
