import type { CellKind } from '../model/index.ts';

/** A column with more different values than this is no choice among a few. */
const MAX_CHOICES = 12;

/** Longest text that can be one of a few choices, in characters. */
const MAX_CHOICE_CHARACTERS = 40;

const INTEGER = /^-?(?:0|[1-9]\d{0,14})$/;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
const BOOLEAN = /^(?:true|false)$/i;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const EMAIL = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9][a-z0-9-]{0,60}[a-z0-9]\.)+[a-z]{2,24}$/i;
const MAX_EMAIL_CHARACTERS = 254;

/** Forms that every text of a column may have. */
const FORMS = {
  integer: (text: string) => INTEGER.test(text.trim()),
  number: (text: string) => NUMBER.test(text.trim()),
  boolean: (text: string) => BOOLEAN.test(text.trim()),
  date: isDate,
  email: (text: string) => text.length <= MAX_EMAIL_CHARACTERS && EMAIL.test(text),
} as const;

/** Names of the forms that the text of a cell can have. */
type Form = keyof typeof FORMS;

/** A summary of the cells of one column. It holds no cell but the choices, which `row-schema` may leave out. */
export interface ColumnProfile {
  readonly header: string;
  /** Rows with something in the cell. */
  filled: number;
  /** Rows in which an object has the key, and null or nothing to see for it. */
  blanks: number;
  nulls: number;
  readonly kinds: Set<CellKind>;
  /** Whether a number of JSON or YAML is one that the schema would not take for it (`.inf`, `1e999`). */
  hasOddNumber: boolean;
  /** Whether all numbers of JSON or YAML are whole. */
  integral: boolean;
  /** Forms that every text so far has. */
  readonly forms: Set<Form>;
  longest: number;
  /** How often each value was met; undefined once there are too many, or too long ones. */
  choices: Map<string, number> | undefined;
  /** Cells that can be called. */
  phones: number;
}

/** A column of which no cell has been seen. */
export function emptyProfile(header: string): ColumnProfile {
  return {
    header,
    filled: 0,
    blanks: 0,
    nulls: 0,
    kinds: new Set(),
    hasOddNumber: false,
    integral: true,
    forms: new Set(Object.keys(FORMS) as Form[]),
    longest: 0,
    choices: new Map(),
    phones: 0,
  };
}

/** Adds a cell that has something in it. */
export function addCell(profile: ColumnProfile, text: string, kind: CellKind, isPhone: boolean): void {
  profile.filled++;
  profile.kinds.add(kind);
  profile.longest = Math.max(profile.longest, [...text].length);
  if (isPhone) profile.phones++;
  if (kind === 'number') {
    const number = Number(text);
    if (!Number.isFinite(number)) profile.hasOddNumber = true;
    if (!Number.isInteger(number)) profile.integral = false;
  }
  for (const form of profile.forms) if (!FORMS[form](text)) profile.forms.delete(form);
  addChoice(profile, text);
}

function addChoice(profile: ColumnProfile, text: string): void {
  const { choices } = profile;
  if (!choices) return;
  choices.set(text, (choices.get(text) ?? 0) + 1);
  if (choices.size > MAX_CHOICES || text.length > MAX_CHOICE_CHARACTERS) profile.choices = undefined;
}

/** A day of the calendar, as JSON Schema's format `date` has it. */
function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || year < 1000) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
