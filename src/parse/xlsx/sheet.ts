import type { CellKind } from '../../model/index.ts';
import type { Limits } from '../limits.ts';
import {
  type CellTables,
  columnOf,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type SheetCell,
  type SheetRows,
  unescapeXstring,
} from './cell.ts';
import { isoDate } from './dates.ts';
import { PlainRow } from './plain-row.ts';
import { longText, StringCollector } from './strings.ts';
import type { PartHandler } from './xml-part.ts';
import { isOn, type XmlAttributes } from './xml-reader.ts';
import { brokenZip } from './zip.ts';

const ROW_END = new TextEncoder().encode('</row>');

/** The cell that is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  /** Text of `v`; undefined when there is none. */
  value: string | undefined;
}

/**
 * Turns the XML of a sheet into its rows: for each, its number and the cells that are not empty. A number is its source
 * text, unless its style makes it a date or time: then the ISO text. A formula is its last result.
 */
export function createSheetHandler(tables: CellTables, limits: Limits, rows: SheetRows): PartHandler {
  const collector = new StringCollector(limits);
  const plainRow = new PlainRow(tables, limits);
  let inTable = false;
  /** How many tables began. */
  let begun = 0;
  let inValue = false;
  let rowNumber = 0;
  let isHidden = false;
  let column = 0;
  let cells: SheetCell[] = [];
  let cell: OpenCell | undefined;
  let rowCharacters = 0;

  function openRow(attributes: XmlAttributes): void {
    const number = attributes['r'];
    const next = number === undefined ? rowNumber + 1 : Number(number);
    // Rows that do not ascend, or cells of one column twice, would hide one another: no program writes that.
    if (!Number.isInteger(next) || next <= rowNumber || next > SHEET_ROWS) throw brokenZip();
    rowNumber = next;
    isHidden = isOn(attributes['hidden']);
    column = 0;
    rowCharacters = 0;
    cells = [];
  }

  function openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    const next = reference === undefined ? column + 1 : columnOf(reference);
    if (next === undefined || next <= column || next > SHEET_COLUMNS) throw brokenZip();
    column = next;
    cell = {
      column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      formula: false,
      value: undefined,
    };
  }

  function addCharacters(more: number): void {
    rowCharacters += more;
    if (rowCharacters > limits.recordBytes) throw longText(limits);
  }

  function closeCell({ type, style, formula, value }: OpenCell): void {
    const inline = collector.take();
    const content = contentOf(type, style, type === 'inlineStr' ? (value ?? inline) : value);
    // A shared text stands once in the file, and a row can repeat it a thousand times.
    if (type === 's') addCharacters(content.text.length);
    if (formula && !isCalculated(type, value)) cells.push({ column, text: '', kind: 'text', fault: 'formula' });
    else if (content.text !== '') cells.push({ column, ...content, fault: type === 'e' ? 'error' : undefined });
  }

  /** Whether a formula has a result. Only a text may be empty: openpyxl writes no result as `<v/>`, and XlsxWriter as 0. */
  function isCalculated(type: string, value: string | undefined): boolean {
    if (type === 'inlineStr') return true;
    if (value === undefined || (type !== 'str' && value.trim() === '')) return false;
    return !(tables.calculatesOnLoad && type === 'n' && Number(value) === 0);
  }

  function contentOf(type: string, style: number, value: string | undefined): { text: string; kind: CellKind } {
    if (value === undefined) return { text: '', kind: 'text' };
    switch (type) {
      case 's':
        return { text: sharedString(value), kind: 'text' };
      case 'b':
        return { text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
      case 'n': {
        const shown = tables.styles[style];
        const date = shown && isoDate(value, shown, tables.since1904);
        return date === undefined ? { text: value.trim(), kind: 'number' } : { text: date, kind: 'text' };
      }
      case 'str':
        return { text: unescapeXstring(value), kind: 'text' };
      default:
        return { text: value, kind: 'text' };
    }
  }

  function sharedString(value: string): string {
    const text = /^\s*\d+\s*$/.test(value) ? tables.texts.text(Number(value)) : undefined;
    if (text === undefined) throw brokenZip();
    return text;
  }

  return {
    open(name, attributes) {
      if (name === 'sheetData') {
        inTable = true;
        begun++;
      }
      if (!inTable) return;
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'v' && cell) {
        cell.value ??= '';
        inValue = true;
      } else collector.open(name);
    },

    text(text) {
      if (!cell) return;
      addCharacters(text.length);
      if (inValue) cell.value += text;
      else collector.add(text);
    },

    close(name) {
      if (!inTable) return;
      if (name === 'sheetData') inTable = false;
      else if (name === 'row') rows.row(rowNumber, cells, isHidden);
      else if (name === 'v') inValue = false;
      else if (name === 'c' && cell) {
        closeCell(cell);
        cell = undefined;
      } else collector.close(name);
    },

    get isDone() {
      return rows.isDone ?? false;
    },

    plain: {
      within: 'worksheet/sheetData',
      endTag: ROW_END,
      read(xml, from) {
        // Inside the only table all that was opened is closed; a second one may begin with a cell that was left open.
        if (begun > 1) return -1;
        const end = plainRow.read(xml, from, rowNumber);
        if (end < 0) return -1;
        rowNumber = plainRow.number;
        column = plainRow.cells.column;
        rowCharacters = 0;
        const { cells, isHidden } = plainRow;
        if (isHidden || !rows.takeBytes(rowNumber, cells)) rows.row(rowNumber, cells.list(), isHidden);
        return end;
      },
    },
  };
}
