import {
  type Candidate,
  excelErrorFault,
  isBlank,
  isBlankWord,
  isDamagedText,
  isExcelError,
  maskPhone,
  maskShape,
  PHONE_FIELD,
  type Position,
  type Route,
  type Row,
  says,
  type Violation,
} from '../model/index.ts';
import type { ColumnMistake } from './column-mistakes.ts';
import type { ColumnPlan } from './columns.ts';
import { type PhoneRules, toPhone } from './phone.ts';
import { type PhoneParts, toJoinedPhone } from './phone-parts.ts';

/** For a column of the key that feeds no field. */
const NO_FIELD = -1;

/** How the rows of a header are mapped. `mistakes` are those of the shape, which break a rule on every row of it. */
export function createRowMapping(
  { columnOf, key, phoneParts }: ColumnPlan,
  route: Route,
  rules: PhoneRules,
  mistakes: readonly ColumnMistake[],
): (row: Row) => Candidate {
  const phoneColumn = columnOf.get(PHONE_FIELD);
  const others = [...columnOf].filter(([field]) => field !== PHONE_FIELD);
  const blank = route.blank === 'empty' ? '' : undefined;
  const length = Math.max(PHONE_FIELD, ...columnOf.keys()) + 1;
  const keyIsPhone = key?.length === 1 && key[0] === phoneColumn;

  return (row) => {
    const violations: Violation[] = [];
    for (const mistake of mistakes) violations.push(shapeViolation(row, mistake));

    const phone = phoneColumn === undefined ? undefined : phoneOf(row, phoneColumn, rules, phoneParts, violations);
    const fields = new Array<string | undefined>(length).fill(undefined);
    fields[PHONE_FIELD] = phone;
    for (const [field, column] of others) {
      const text = row.cells[column] ?? '';
      const kind = row.kind(column);
      if (kind === 'structure') violations.push(structureViolation(row, column));
      else if (isExcelError(text)) violations.push(excelErrorViolation(row, column));
      else if (kind === 'null' || isBlank(text) || isBlankWord(text, field)) fields[field] = blank;
      else if (isDamagedText(text, field)) violations.push(damagedViolation(row, column));
      else fields[field] = text;
    }
    return {
      phone,
      fields,
      key: keyIsPhone ? phone : key && keyOf(row, key, phoneColumn, phone, violations),
      violations,
      source(field) {
        const column = columnOf.get(field);
        return column === undefined
          ? undefined
          : { header: row.header.names[column] ?? '', position: row.position(column) };
      },
    };
  };
}

/** The canonical phone. A blank cell breaks no rule here: the lead check says that a lead needs a phone. */
function phoneOf(
  row: Row,
  column: number,
  rules: PhoneRules,
  parts: PhoneParts | undefined,
  violations: Violation[],
): string | undefined {
  const text = row.cells[column] ?? '';
  const kind = row.kind(column);
  if (kind === 'structure') {
    violations.push(structureViolation(row, column));
    return undefined;
  }
  if (kind === 'null' || isBlank(text) || isBlankWord(text, PHONE_FIELD)) return undefined;
  if (isExcelError(text)) {
    violations.push(excelErrorViolation(row, column));
    return undefined;
  }
  const reading = parts ? toJoinedPhone(row, column, parts, rules) : toPhone(text, kind, rules);
  if ('e164' in reading) return reading.e164;
  violations.push({ ...cellOf(row, column), masked: maskPhone(text), ...reading });
  return undefined;
}

/**
 * The key columns as JSON text: the canonical phone, and the others without outer white space. Undefined when a column is
 * blank (a violation), or when the phone is not known.
 */
function keyOf(
  row: Row,
  key: readonly number[],
  phoneColumn: number | undefined,
  phone: string | undefined,
  violations: Violation[],
): string | undefined {
  const values: string[] = [];
  for (const column of key) {
    if (column === phoneColumn) {
      if (phone !== undefined) values.push(phone);
      continue;
    }
    const text = row.cells[column] ?? '';
    const kind = row.kind(column);
    const isTold = violations.some(({ header }) => header === row.header.names[column]);
    if (kind === 'structure') {
      if (!isTold) violations.push(structureViolation(row, column));
    } else if (isExcelError(text)) {
      if (!isTold) violations.push(excelErrorViolation(row, column));
    } else if (kind === 'null' || isBlank(text) || isBlankWord(text, NO_FIELD)) {
      violations.push(blankKeyViolation(row, column));
    } else {
      values.push(text.trim());
    }
  }
  return values.length === key.length ? JSON.stringify(values) : undefined;
}

function cellOf(row: Row, column: number): Pick<Violation, 'header' | 'position'> {
  return { header: row.header.names[column], position: row.position(column) };
}

function structureViolation(row: Row, column: number): Violation {
  return {
    ...cellOf(row, column),
    code: 'LEADS-ROW-STRUCTURE',
    masked: undefined,
    message: says`The value is a list or an object, and a field takes text.`,
    hint: says`Write the value as text, or give each part of it a key of its own.`,
  };
}

function excelErrorViolation(row: Row, column: number): Violation {
  const text = row.cells[column] ?? '';
  return { ...cellOf(row, column), ...excelErrorFault(text), masked: maskShape(text) };
}

function damagedViolation(row: Row, column: number): Violation {
  return {
    ...cellOf(row, column),
    code: 'LEADS-ROW-TEXT-DAMAGED',
    masked: maskShape(row.cells[column] ?? ''),
    message: says`The letters of the cell were lost before the file was saved: they are signs such as "????" or "Ã©".`,
    hint: says`Export the list again as .xlsx or "CSV UTF-8", or type the cell anew.`,
  };
}

function blankKeyViolation(row: Row, column: number): Violation {
  return {
    ...cellOf(row, column),
    code: 'LEADS-ROW-KEY',
    masked: undefined,
    message: says`The cell is blank, and the column is part of the key that tells the leads of this list apart.`,
    hint: says`Fill the cell, or take the column out of key in the config.`,
  };
}

/** The first value of an object, which tells it from others in the same line. */
function startOf(row: Row): Position {
  return row.header.names.length > 0 ? row.position(0) : { line: row.line, column: 1 };
}

function shapeViolation(row: Row, { code, message, hint, column }: ColumnMistake): Violation {
  const place = column === undefined ? { header: undefined, position: startOf(row) } : cellOf(row, column);
  return { ...place, code, masked: undefined, message, hint };
}
