import { count, DUPLICATE_OPTIONS, FAIL_ON, listed, MODES, ORDERS } from '../model/index.ts';
import { isOrder } from './orders.ts';

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
  ledger: 'git',
  'base-url': 'https://api-smartflo.tatateleservices.com',
  country: 'IN',
  'clone-verify': 'hold',
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

/** The keys of `delivery` in the config: least, greatest and built-in value of each. */
export const DELIVERY_TIMES = {
  'settle-seconds': { min: 0, max: 3600, builtIn: 120 },
  'lease-seconds': { min: 60, max: 3600, builtIn: 600 },
  /** Built-in: half an hour below the 6 hours that GitHub gives a job on its own runners. */
  'max-minutes': { min: 1, max: 4320, builtIn: 330 },
} as const;

/** Shortest `ledger-key`, in characters: a shorter one could be guessed, and with it the numbers. */
export const MIN_KEY_CHARACTERS = 16;

/** The modes that a workflow may have for good. */
const LASTING_MODES = MODES.filter((mode) => !isOrder(mode));

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
    description: `${listed(LASTING_MODES, 'or')}. auto sends from the default branch on push, schedule and dispatch, and plans otherwise. By hand only, for the lists of \`only\`: ${listed(ORDERS, 'or')}. Built-in: ${BUILT_IN.mode}.`,
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
    description: `Share of rejects, 0 to 1, beyond which nothing of a file of 20 rows or more is sent; 0 is for files of any size. Built-in: ${BUILT_IN['max-reject-ratio']}.`,
  },
  {
    name: 'fail-on',
    description: `What makes the job red: ${listed(FAIL_ON, 'or')}. new: problems that no complete run has judged before, on a pull request only of files that it changes; errors: not on rejects. Built-in: ${BUILT_IN['fail-on']}.`,
  },
  {
    name: 'requests-per-second',
    description: `Pace over all requests of this job: a number such as 0.5, or a share such as 1/4; Smartflo's limit is shared with live calls. Built-in: ${BUILT_IN['requests-per-second']}.`,
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
    name: 'ledger',
    description: `Where a run keeps what it sent, for the runs after it: git (hidden refs of this repository), \`file:<path>\` (a directory that outlives the job) or none (every run sends every row again; only with skip). Built-in: ${BUILT_IN.ledger}.`,
  },
  {
    name: 'ledger-key',
    description: `Key of the ledger, from a secret, so that nobody who reads the ledger can guess numbers: ${MIN_KEY_CHARACTERS} characters or more. Older keys stand in the lines below it. Built-in: none.`,
    secret: true,
  },
  {
    name: 'github-token',
    description:
      "Keeps the ledger (`contents: write`), comments on a pull request and reads which files it changes (`pull-requests: write`), and asks whether the repository is public. Built-in: the job's own token.",
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
