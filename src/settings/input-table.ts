/**
 * Every setting is declared once: in `input-table.ts` when it is an input only, else in `config-table.ts`. What a run reads,
 * `action.yml`, the schema for editors, the tables in the docs and `leads help` all come from there. A new setting is a line
 * there and a field of the interface in `model/settings.ts` that its table fills; `npm run docs` writes the rest.
 */
import { type InputSettings, isOrder, listed, MODES, ORDERS } from '../model/index.ts';
import { oneOf, path, secret, whole } from './kinds.ts';
import { baseUrl, globLines, ledgerPlace, listId, listIds } from './readings.ts';
import type { Described, InputTable } from './setting.ts';

/** Where the config is looked for. */
export const CONFIG_PATH = '.github/leads.yml';

/** The lead files of a run without `lists` and without the input `files`. */
export const LEAD_FILES = 'leads/**';

/** Shortest `ledger-key`, in characters: a shorter one could be guessed, and with it the numbers. */
export const MIN_KEY_CHARACTERS = 16;

/** Secrets that are not read by a kind of value alone: `credentials.ts` and `ledger.ts` read them. */
export const SECRETS = {
  'smartflo-token': {
    about: 'API token of Smartflo, from a secret. Needed to send; not to validate or plan.',
    secret: true,
  },
  'smartflo-email': {
    about: 'Login instead of a token, from a secret: one login per run, only if something is to be sent.',
    secret: true,
  },
  'smartflo-password': { about: 'Password of smartflo-email, from a secret.', secret: true },
  'ledger-key': {
    about: `Key of the ledger, from a secret, so that nobody who reads the ledger can guess numbers: ${MIN_KEY_CHARACTERS} characters or more. Older keys stand in the lines below it.`,
    builtInWords: 'none',
    secret: true,
  },
} as const satisfies Readonly<Record<string, Described>>;

/** Values of inputs beside `Settings`: the list, files and config that are meant when the config has no `lists`. */
export interface InputValues extends InputSettings {
  readonly listId: string | undefined;
  readonly files: readonly string[] | undefined;
  readonly config: string | undefined;
}

/** Inputs only. */
export const INPUT: InputTable<InputValues> = {
  'list-id': {
    about:
      'Id of the lead list that all files go to: digits, from a variable (`vars`), not a secret. Not together with `lists` in the config.',
    kind: { text: listId },
  },
  files: {
    about: 'Globs of lead files, one a line; `!` excludes. With `lists` in the config, narrows what its globs match.',
    kind: { text: globLines, code: 'LEADS-PATH' },
    builtInWords: LEAD_FILES,
  },
  config: { about: 'Path of the config file.', kind: path, builtInWords: `${CONFIG_PATH}, if it is there` },
  mode: {
    about: `${listed(
      MODES.filter((mode) => !isOrder(mode)),
      'or',
    )}. auto sends from the default branch on push, schedule and dispatch, and plans otherwise. By hand only, for the lists of \`only\`: ${listed(ORDERS, 'or')}.`,
    kind: oneOf(MODES),
    builtIn: 'auto',
  },
  only: {
    about: "List ids that are this job's share of the config, by comma, space or line.",
    kind: { text: listIds },
    builtInWords: 'all',
  },
  confirm: {
    about:
      'With resend-held under clone: how many leads may be sent again although they are on the list. A run without it says the number.',
    kind: whole({ min: 1, max: 10_000_000 }),
    builtInWords: 'none',
  },
  ledger: {
    about:
      'Where a run keeps what it sent, for the runs after it: git (hidden refs of this repository), `file:<path>` (a directory that outlives the job) or none (every run sends every row again; only with skip).',
    kind: { text: ledgerPlace },
    builtIn: { kind: 'git' },
    builtInWords: 'git',
  },
  'github-token': {
    about:
      'Keeps the ledger (`contents: write`), comments on a pull request and reads which files it changes (`pull-requests: write`), and asks whether the repository is public.',
    kind: secret,
    builtInWords: "the job's own token",
    secret: true,
    actionDefault: '$' + '{{ github.token }}',
  },
  'base-url': {
    about: 'Address of the Smartflo API: https, or http to this machine.',
    kind: { text: baseUrl },
    builtIn: 'https://api-smartflo.tatateleservices.com',
  },
};
