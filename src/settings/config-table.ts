/** The settings of the config; those with `input` are inputs as well. A new one: see `input-table.ts`. */
import {
  DUPLICATE_OPTIONS,
  FAIL_ON,
  type ListSettings,
  type ReadOptions,
  type RouteSettings,
  type RunSettings,
  says,
} from '../model/index.ts';
import {
  allOrNames,
  country,
  fitting,
  globList,
  idNumber,
  listOf,
  meaning,
  number,
  objectOf,
  oneOf,
  onOff,
  path,
  share,
  text,
  whole,
} from './kinds.ts';
import type { ConfigTable, GuardRail } from './setting.ts';

const LOWER: GuardRail<number> = { wins: 'the lower', stricter: Math.min };

/** 0 is no pace at all. */
const SLOWER: GuardRail<number> = {
  wins: 'the lower, above 0',
  stricter: (a, b) => (a === 0 ? b : b === 0 ? a : Math.min(a, b)),
};

/** No input takes it away: there is none of that name. */
const KEPT: GuardRail<string | undefined> = { wins: 'the one that is given', stricter: (a, b) => a ?? b };

/** Descriptions of the keys on top of the config that are no settings by themselves. */
export const TOP_WORDS = {
  $schema: 'Where this schema is, for editors.',
  lists:
    'Lead lists and their files. The first entry whose globs match a file claims it. Without `lists`, the input `list-id` names the one list.',
  delivery: 'Times of a delivery: an object with the keys below.',
} as const;

/** Most entries of `lists`. */
export const MAX_LISTS = 1000;

/** An entry of `lists` only. */
export const LIST: ConfigTable<ListSettings> = {
  list: {
    about: 'Id of the lead list: the digits in its address in the Smartflo portal.',
    kind: idNumber,
    required: true,
  },
  name: {
    about: "Name of the list; compared with Smartflo's before anything is sent.",
    kind: text({ max: 200 }),
    ofTheList: true,
  },
  files: {
    about:
      'Globs of its lead files, from the top of the repository: one, or several in order. `!` in front leaves files out.',
    kind: globList,
    required: true,
  },
  'accept-answer': {
    about:
      'Id of an answer of Smartflo that is not documented and that you have found to mean yes, as the run printed it.',
    kind: text({ max: 100 }),
    builtInWords: 'none',
    ofTheList: true,
  },
};

/** The columns that have a name of their own, with the field that each feeds. */
export const COLUMN_NAMES = {
  phone: 'the phone number (field_0)',
  name: "the person's name (field_1)",
  email: 'the e-mail address (field_2)',
  address: 'the address (field_3)',
  company: 'the company (field_4)',
} as const;

/** How many fields Smartflo has: `field_0` to `field_34`. */
const FIELDS = 35;

/** The keys of `columns`. */
export const COLUMN_KEYS: readonly string[] = [
  ...Object.keys(COLUMN_NAMES),
  ...Array.from({ length: FIELDS }, (_, field) => `field_${field}`),
];

/** A column header. */
export const HEADER = text({ max: 1000 });

/** `RouteSettings` as the config says them: `duplicates` and `countries` may follow from the others. */
export interface RouteValues extends Omit<RouteSettings, 'duplicates'> {
  readonly duplicates: RouteSettings['duplicates'] | undefined;
}

/** An entry of `lists`, or the top of the config for all of them. */
export const ROUTE: ConfigTable<RouteValues> = {
  'duplicate-option': {
    about: 'What Smartflo does with a number it already has.',
    kind: oneOf(DUPLICATE_OPTIONS),
    builtIn: 'skip',
    input: true,
    ofTheList: true,
  },
  'skill-id': {
    about: 'Id of the skill that gets the leads: digits.',
    kind: idNumber,
    builtInWords: 'none is sent',
    input: true,
    ofTheList: true,
  },
  key: {
    about: 'What makes two rows the same lead: aliases, field_N or column headers.',
    kind: listOf(text(), { unique: true }),
    builtIn: ['phone'],
    ofTheList: true,
  },
  columns: {
    about:
      'Header of the column that feeds a field, where the names do not say so themselves. An entry of `lists` adds to the top of this file.',
    kind: objectOf(HEADER, COLUMN_KEYS, { $ref: '#/$defs/columns' }),
    builtIn: {},
    builtInWords: 'none',
  },
  unmapped: {
    about: 'What a column that feeds no field is.',
    kind: oneOf(['error', 'warn', 'ignore']),
    builtIn: 'warn',
  },
  blank: {
    about: 'Whether a blank cell is left out of the lead or sent as an empty text.',
    kind: oneOf(['omit', 'empty']),
    builtIn: 'omit',
  },
  schema: {
    about: 'Path of your JSON Schema for a row as it stands in the file, from the top of the repository.',
    kind: path,
    builtInWords: 'none',
    input: true,
  },
  country: { about: 'Country whose numbers may be written without a country code.', kind: country, builtIn: 'IN' },
  countries: {
    about: 'Countries whose numbers are accepted, beside `country`.',
    kind: listOf(country, { min: 0, unique: true }),
    builtIn: [],
    builtInWords: 'that one only',
  },
  duplicates: {
    about:
      'Which of several rows with one key is sent: the first, the last, or the first while the others are rejects.',
    kind: oneOf(['first', 'last', 'reject']),
    builtInWords: 'last under overwrite, else first',
    ofTheList: true,
  },
  'on-reject': {
    about: 'Whether a file with rejects is sent without them or not at all.',
    kind: oneOf(['deliver-rest', 'deliver-none']),
    builtIn: 'deliver-rest',
  },
  verify: {
    about: 'What is read back from Smartflo after sending: nothing, the first, the last and 20 leads between, or all.',
    kind: oneOf(['none', 'sample', 'all']),
    builtIn: 'none',
    ofTheList: true,
  },
  'clone-verify': {
    about:
      'Under clone, when an answer was lost and the lead is found on the list. hold: it waits for a person. exclusive: nobody else feeds this list, so it arrived.',
    kind: oneOf(['hold', 'exclusive']),
    builtIn: 'hold',
    ofTheList: true,
  },
  'retry-refused': {
    about: 'Days after which a lead that Smartflo refused is tried again.',
    kind: whole({ min: 1, max: 365 }),
    builtIn: 7,
    ofTheList: true,
  },
};

/** How files are read: an entry of `lists`, or the top of the config for all of them. */
export const READ: ConfigTable<ReadOptions> = {
  encoding: {
    about: 'Encoding of the files. auto: UTF-8, or UTF-16 with a byte order mark.',
    kind: meaning({ auto: undefined, 'windows-1252': 'windows-1252' }),
    builtInWords: 'auto',
  },
  delimiter: {
    about: 'What separates the cells of delimited text. auto: found out from the file.',
    kind: meaning({ auto: undefined, ',': ',', ';': ';', tab: '\t', '|': '|' }),
    builtInWords: 'auto',
  },
  'preamble-lines': {
    about: 'Lines before the header that are not part of the table.',
    kind: whole({ min: 0, max: 1000 }),
    builtIn: 0,
  },
  comment: {
    about: 'Lines of delimited text that start with this are comments.',
    kind: text({ max: 10 }),
    builtInWords: 'none are',
  },
  sheet: {
    about:
      'Sheets of a workbook that are sent: one name, a list of names, or all (each visible sheet with a phone column).',
    kind: allOrNames({ max: 31 }),
    builtInWords: 'the first visible sheet with a phone column',
  },
  'hidden-rows': {
    about:
      'Rows that are hidden in a workbook, by a filter or by hand: send, or leave-out. Without it, hidden rows with a number stop their file.',
    kind: oneOf(['send', 'leave-out']),
    builtInWords: 'nobody has decided',
  },
};

/** The top of the config, for the whole run. */
export const RUN: ConfigTable<RunSettings> = {
  'max-leads': {
    about: 'Most leads to send, per list and run; beyond, nothing is sent to that list.',
    kind: whole({ min: 1, max: 10_000_000 }),
    builtIn: 20_000,
    input: true,
    guard: LOWER,
  },
  'max-reject-ratio': {
    about: 'Share of rejects beyond which nothing of a file of 20 rows or more is sent; 0 is for files of any size.',
    kind: number({ min: 0, max: 1 }),
    builtIn: 0.2,
    input: true,
    guard: LOWER,
  },
  'fail-on': {
    about:
      'What makes the job red. new: problems and rows that no complete run has told you before, on a pull request only those of files that it changes; any: all problems; errors: not rejects.',
    kind: oneOf(FAIL_ON),
    builtIn: 'new',
    input: true,
  },
  'across-lists': {
    about:
      'A person who is in several lists goes to each of them (send), or to the first one in the config only (first).',
    kind: oneOf(['send', 'first']),
    builtIn: 'send',
  },
  'requests-per-second': {
    about:
      "Pace over all requests of this job; Smartflo's limit is shared with live calls. A number such as 0.5; as an input also a share such as 1/4. 0, no pace, is for this machine only.",
    kind: share({ min: 0, max: 1000 }),
    builtIn: 1,
    input: true,
    guard: SLOWER,
  },
  concurrency: {
    about: 'Requests in flight; clone always has 1.',
    kind: whole({ min: 1, max: 8 }),
    builtIn: 1,
    input: true,
  },
  'batch-size': {
    about: 'Leads in one request; 1 MiB closes a request as well.',
    kind: whole({ min: 1, max: 10_000 }),
    builtIn: 500,
    input: true,
  },
  'ledger-id': {
    about:
      'Id of the ledger, in quotes, as the first run prints it. With it, a ledger that is missing or another one stops every run before anything is sent.',
    kind: fitting(/^[0-9a-f]{32}$/, says`must be the 32 letters and digits that the first run printed, in quotes`),
    builtInWords: 'none is expected',
    guard: KEPT,
  },
  'allow-public-repository': {
    about: 'Run although everybody can read this repository. Only for lead files without real people.',
    kind: onOff,
    builtIn: false,
  },
};

/** Times of the delivery protocol, as the config says them. */
export interface DeliveryValues {
  readonly settleSeconds: number;
  readonly leaseSeconds: number;
  readonly maxMinutes: number;
}

/** The keys of `delivery`, on top of the config. */
export const DELIVERY: ConfigTable<DeliveryValues> = {
  'settle-seconds': {
    about: 'How long after a lost answer Smartflo may still store the leads.',
    kind: whole({ min: 0, max: 3600 }),
    builtIn: 120,
  },
  'lease-seconds': {
    about:
      'For how long at a time a run takes the right to send to a list. Another run waits that long for one that was killed.',
    kind: whole({ min: 60, max: 3600 }),
    builtIn: 600,
  },
  /** Built-in: half an hour below the 6 hours that GitHub gives a job on its own runners. */
  'max-minutes': {
    about: 'After so long a delivery ends cleanly, and the next run goes on. Less than the timeout of the job.',
    kind: whole({ min: 1, max: 4320 }),
    builtIn: 330,
  },
};
