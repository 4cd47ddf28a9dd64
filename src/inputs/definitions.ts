import { count, DUPLICATE_OPTIONS, FAIL_ON, listed, MODES } from '../model/index.ts';

/** What a setting is when neither route, config nor input gives it. */
export const BUILT_IN = {
  files: 'leads/**',
  config: '.github/leads.yml',
  'duplicate-option': 'skip',
  mode: 'auto',
  'max-leads': 20_000,
  'max-reject-ratio': 0.2,
  'fail-on': 'new',
  'requests-per-second': 1,
  concurrency: 1,
  'batch-size': 500,
  'base-url': 'https://api-smartflo.tatateleservices.com',
  country: 'IN',
} as const;

/** Least and greatest value of each number, the same as input and in the config. */
export const RANGES = {
  'max-leads': { min: 1, max: 10_000_000 },
  'max-reject-ratio': { min: 0, max: 1 },
  /** 0 means no pace and is for loopback only. */
  'requests-per-second': { min: 0, max: 1000 },
  concurrency: { min: 1, max: 8 },
  'batch-size': { min: 1, max: 10_000 },
} as const;

/** One input of the action; a flag of the same name in a shell, unless it is a secret. */
export interface InputDefinition {
  readonly name: string;
  /** One line, its built-in value included. */
  readonly description: string;
  /** Given by environment only in a shell, and masked before anything else happens. */
  readonly secret?: true;
  /** What `action.yml` has as `default:`. Only for what an expression must give: an empty input is one not given. */
  readonly actionDefault?: string;
}

/** Every input, in the order of `action.yml`: the one source of it, of the flags, and of the tables in the docs. */
export const INPUTS = [
  {
    name: 'smartflo-token',
    description: 'API token of Smartflo, from a secret. Needed to send; not to validate or plan.',
    secret: true,
  },
  {
    name: 'smartflo-email',
    description: 'Login instead of a token, from a secret: one login per run, only if something is to be sent.',
    secret: true,
  },
  { name: 'smartflo-password', description: 'Password of smartflo-email, from a secret.', secret: true },
  {
    name: 'list-id',
    description:
      'Id of the lead list that all files go to: digits, from a variable (`vars`), not a secret. Not together with `lists` in the config.',
  },
  {
    name: 'files',
    description: `Globs of lead files, one a line; \`!\` excludes. With \`lists\` in the config, narrows what its globs match. Built-in: ${BUILT_IN.files}.`,
  },
  { name: 'config', description: `Path of the config file. Built-in: ${BUILT_IN.config}, if it is there.` },
  { name: 'schema', description: 'Path of your JSON Schema for a row as it stands in the file. Built-in: none.' },
  {
    name: 'duplicate-option',
    description: `What Smartflo does with a number it has: ${listed(DUPLICATE_OPTIONS, 'or')}. Built-in: ${BUILT_IN['duplicate-option']}.`,
  },
  { name: 'skill-id', description: 'Id of the skill that gets the leads: digits. Built-in: none is sent.' },
  {
    name: 'mode',
    description: `${listed(MODES, 'or')}. auto sends from the default branch on push, schedule and dispatch, and plans otherwise. Built-in: ${BUILT_IN.mode}.`,
  },
  {
    name: 'only',
    description: "List ids that are this job's share of the config, by comma, space or line. Built-in: all.",
  },
  {
    name: 'max-leads',
    description: `Most leads to send, per list and run; beyond, nothing is sent to that list. Built-in: ${BUILT_IN['max-leads']}.`,
  },
  {
    name: 'max-reject-ratio',
    description: `Share of rejects, 0 to 1, beyond which nothing of a file of 20 rows or more is sent. Built-in: ${BUILT_IN['max-reject-ratio']}.`,
  },
  {
    name: 'fail-on',
    description: `What makes the job red: ${listed(FAIL_ON, 'or')}. new: problems, on a pull request only of files that it changes; errors: not on rejects. Built-in: ${BUILT_IN['fail-on']}.`,
  },
  {
    name: 'requests-per-second',
    description: `Pace over all requests, fractions allowed; Smartflo's limit is shared with live calls. Built-in: ${BUILT_IN['requests-per-second']}.`,
  },
  {
    name: 'concurrency',
    description: `Requests in flight, ${RANGES.concurrency.min} to ${RANGES.concurrency.max}; clone always has 1. Built-in: ${BUILT_IN.concurrency}.`,
  },
  {
    name: 'batch-size',
    description: `Leads in one request, ${RANGES['batch-size'].min} to ${count(RANGES['batch-size'].max)}; 1 MiB closes a request as well. Built-in: ${BUILT_IN['batch-size']}.`,
  },
  {
    name: 'github-token',
    description:
      "Asks GitHub whether the repository is public and which files a pull request changes; read access is enough. Built-in: the job's own token.",
    secret: true,
    actionDefault: '$' + '{{ github.token }}',
  },
  {
    name: 'base-url',
    description: `Address of the Smartflo API: https, or http to this machine. Built-in: ${BUILT_IN['base-url']}.`,
  },
] as const satisfies readonly InputDefinition[];

/** The names in INPUTS, and no other. */
export type InputName = (typeof INPUTS)[number]['name'];

/** One output of the action. */
export interface OutputDefinition {
  readonly name: string;
  readonly description: string;
}

/** Every output, in the order of `action.yml`. */
export const OUTPUTS = [
  { name: 'status', description: 'delivered, nothing-to-do, partial, failed, planned or cancelled.' },
  { name: 'headline', description: 'What happened, in one line without file names or personal data.' },
  {
    name: 'error-code',
    description: 'Code of what made the job red: the first problem, else the commonest reject; empty if it is green.',
  },
  { name: 'summary', description: 'JSON array with one object per file: its list, the counts of its rows, its error.' },
  { name: 'accepted', description: 'Rows that Smartflo accepted.' },
  { name: 'rejects', description: 'Rows that were not sent because a rule is broken.' },
  { name: 'duplicates', description: 'Rows that lost to another row with the same key.' },
  { name: 'refused', description: 'Rows that Smartflo refused for good.' },
  { name: 'in-doubt', description: 'Rows that were sent and whose answer was lost.' },
  { name: 'unsent', description: 'Good rows that were not sent; in a plan, those that would be.' },
  { name: 'has-rejects', description: 'true or false.' },
  { name: 'report', description: 'Path of report.json, which holds no personal data.' },
  {
    name: 'rejects-dir',
    description: 'Directory of the rejects files, which repeat the rows: they hold personal data.',
  },
  { name: 'lists', description: 'JSON array of the ids of the lists that have something to send, for a job matrix.' },
] as const satisfies readonly OutputDefinition[];

/** The names in OUTPUTS, and no other. */
export type OutputName = (typeof OUTPUTS)[number]['name'];
