import { count, type RunResult } from '../model/index.ts';
import { FATES, fateName, heldBack } from './books-text.ts';

/** Cells of the longest bar. */
const WIDTH = 40;

/** Blocks of one to eight eighths of a cell (Unicode, Block Elements). */
const EIGHTHS = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'] as const;

/**
 * The fates of the rows, as bars of text. It needs no image and no script, keeps its proportions in a terminal, a mail and
 * either theme, and a dozen rows of a million can still be seen. A code block; empty when there are no rows.
 */
export function rowsPicture(result: Pick<RunResult, 'act' | 'totals' | 'files' | 'lists'>): string {
  const { totals, act } = result;
  const back = act === 'plan' ? heldBack(result) : 0;
  const bars = FATES.map((fate) => ({
    name: fateName(fate, act),
    rows: fate === 'unsent' ? totals.unsent - back : totals[fate],
  }));
  const all = [...bars, { name: 'held back', rows: back }].filter(({ rows }) => rows > 0);
  return all.length === 0 ? '' : `\`\`\`text\n${barLines(all, totals.rows).join('\n')}\n\`\`\``;
}

/** A bar a line: name, bar, rows, share. The names must be ours: nothing is escaped. */
export function barLines(
  bars: readonly { readonly name: string; readonly rows: number }[],
  whole: number,
): readonly string[] {
  const nameWidth = Math.max(...bars.map(({ name }) => name.length));
  const countWidth = Math.max(...bars.map(({ rows }) => count(rows).length));
  return bars.map(
    ({ name, rows }) =>
      `${name.padEnd(nameWidth)}  ${bar(rows / whole).padEnd(WIDTH)}  ${count(rows).padStart(countWidth)}  ${share(rows / whole).padStart(6)}`,
  );
}

/** A count above 0 has a bar, however short. */
function bar(part: number): string {
  const eighths = Math.max(1, Math.round(part * WIDTH * EIGHTHS.length));
  const rest = eighths % EIGHTHS.length;
  return '█'.repeat(Math.floor(eighths / EIGHTHS.length)) + (rest === 0 ? '' : EIGHTHS[rest - 1]);
}

/** `99.6 %`; neither all nor nothing is said of what is neither. */
function share(part: number): string {
  const tenths = Math.round(part * 1000);
  if (tenths === 0) return '<0.1 %';
  if (tenths === 1000 && part < 1) return '>99.9 %';
  return tenths === 1000 ? '100 %' : `${(tenths / 10).toFixed(1)} %`;
}
