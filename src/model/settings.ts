import type { Secret } from './secret.ts';

/** How Smartflo treats a number that it already has (`duplicate_option`). */
export type DuplicateOption = 'skip' | 'overwrite' | 'clone';

/** Every duplicate option, in the order in which people are told of them. */
export const DUPLICATE_OPTIONS: readonly DuplicateOption[] = ['skip', 'overwrite', 'clone'];

/** An order that a person gives by hand, for the lists of `only`. */
export type Order = 'resend-held' | 'drop-held' | 'reset-list';

/** Every order, in the order in which people are told of them. */
export const ORDERS: readonly Order[] = ['resend-held', 'drop-held', 'reset-list'];

/** The task of a run. `auto` plans or delivers, as the event says; without an event it plans. */
export type Mode = 'auto' | 'validate' | 'plan' | 'deliver' | Order;

/** Every mode, in the order in which people are told of them. */
export const MODES: readonly Mode[] = ['auto', 'validate', 'plan', 'deliver', ...ORDERS];

/** Whether a mode is an order. */
export function isOrder(mode: Mode): mode is Order {
  return ORDERS.some((order) => order === mode);
}

/** Where the ledgers are kept. */
export type LedgerPlace =
  | { readonly kind: 'git' }
  /** A directory, relative to the workspace or absolute. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'none' };

/** Under `clone`, what a lead in doubt that is found on the list means: `exclusive` when nobody else feeds the list. */
export type CloneVerify = 'hold' | 'exclusive';

/** Times of the delivery protocol. */
export interface DeliveryTimes {
  /** How late Smartflo may still apply a request that it did not answer, ms. */
  readonly settleMs: number;
  /** For how long a run takes the right to send to a list, ms. */
  readonly leaseMs: number;
  /** After so long, ms, a delivery ends cleanly and leaves the rest to the next run. */
  readonly maxMs: number;
}

/**
 * Which files make the job red by their problems, rejects and refusals: `new` those that count (`FileResult.counts`),
 * `any` all. `errors`: all files by their problems, none by rejects or refusals.
 */
export type FailOn = 'new' | 'any' | 'errors';

/** Every `fail-on`, in the order in which people are told of them. */
export const FAIL_ON: readonly FailOn[] = ['new', 'any', 'errors'];

/** Which row of several with one key is sent: of the run, in file order. `reject` makes the later ones rejects. */
type DuplicatePolicy = 'first' | 'last' | 'reject';

/** The leads that a read-back after the delivery looks at. */
type Verify = 'none' | 'sample' | 'all';

/** How to sign in to Smartflo. */
export type Credentials =
  | { readonly kind: 'token'; readonly token: Secret }
  | { readonly kind: 'login'; readonly email: Secret; readonly password: Secret };

/** How the text of a route's files is read; undefined means found out from the file. */
export interface ReadOptions {
  readonly encoding: 'windows-1252' | undefined;
  readonly delimiter: ',' | ';' | '\t' | '|' | undefined;
  /** Lines before the header that are not part of the table. */
  readonly preambleLines: number;
  /** Lines that start with this text are comments. */
  readonly comment: string | undefined;
  /** The sheets of a workbook that are read: all, or those of these names. */
  readonly sheet: 'all' | readonly string[] | undefined;
  /** Whether rows that are hidden, by a filter or by hand, are sent. Undefined: nobody has decided. */
  readonly hiddenRows: 'send' | 'leave-out' | undefined;
}

/** Settings of an entry of `lists`, or of all of them on top of the config. */
export interface RouteSettings {
  readonly duplicateOption: DuplicateOption;
  readonly skillId: string | undefined;
  /** Columns (alias, `field_N` or header) that make two rows the same lead. */
  readonly key: readonly string[];
  /** Alias or `field_N` → column header. */
  readonly columns: Readonly<Record<string, string>>;
  readonly unmapped: 'error' | 'warn' | 'ignore';
  readonly blank: 'omit' | 'empty';
  /** Path of the user's JSON Schema, relative to the workspace. */
  readonly schema: string | undefined;
  /** Country whose numbers may be written without a country code, ISO 3166 two letters. */
  readonly country: string;
  /** Countries whose numbers are accepted; in a route, always holds `country`. */
  readonly countries: readonly string[];
  readonly duplicates: DuplicatePolicy;
  readonly onReject: 'deliver-rest' | 'deliver-none';
  readonly verify: Verify;
  readonly cloneVerify: CloneVerify;
  /** Days after which a lead that Smartflo refused is tried again. */
  readonly retryRefused: number;
}

/** Settings that stand in an entry of `lists` only. */
export interface ListSettings {
  /** Lead list id, digits; empty only under `mode: validate` when none is named, where nothing can be sent. */
  readonly list: string;
  readonly name: string | undefined;
  /** Globs relative to the workspace; `!` excludes. */
  readonly files: readonly string[];
  /** Id of the one answer, undocumented, that a person has found to be a yes for this list. */
  readonly acceptAnswer: string | undefined;
}

/** Which files go to which list, and how. */
export interface Route extends ListSettings, RouteSettings {
  readonly read: ReadOptions;
}

/** Settings of the whole run, on top of the config. */
export interface RunSettings {
  /** Most leads to send to one list in one run. */
  readonly maxLeads: number;
  /** Share of rejects (0–1) above which nothing of a file is sent, for files of MIN_ROWS_FOR_RATIO rows or more. */
  readonly maxRejectRatio: number;
  readonly failOn: FailOn;
  /** Whether a person who is in several lists goes to each of them, or to the first one in the config only. */
  readonly acrossLists: 'send' | 'first';
  /** Pace over all requests; 0 means none (loopback only). */
  readonly requestsPerSecond: number;
  /** Requests in flight. */
  readonly concurrency: number;
  /** Leads per request. */
  readonly batchSize: number;
  /** The `ledger-id` of the config: with it, only a ledger of this id is used. */
  readonly ledgerId: string | undefined;
  readonly allowPublicRepository: boolean;
}

/** Settings that are inputs only, so that no file in the repository decides them. */
export interface InputSettings {
  readonly mode: Mode;
  /** List ids that are this job's share; undefined means all. */
  readonly only: readonly string[] | undefined;
  /** How many leads a person allows an order to send although they may be on the list. */
  readonly confirm: number | undefined;
  readonly ledger: LedgerPlace;
  readonly githubToken: Secret | undefined;
  readonly baseUrl: string;
}

/**
 * Every setting of a run, checked. Nothing reads an input after this exists. `src/settings/config-table.ts` and `input-table.ts` say of each where it
 * may stand and how it is read: a field here without its line there does not compile.
 */
export interface Settings extends InputSettings, RunSettings {
  readonly credentials: Credentials | undefined;
  readonly routes: readonly Route[];
  /**
   * Globs of the `files` input when the routes come from the config: of the files there, only those that match are this
   * run's. Undefined means all.
   */
  readonly files: readonly string[] | undefined;
  /** Keys of the ledgers' hashes: the first one is current, the others are older ones. Empty means none. */
  readonly ledgerKeys: readonly Secret[];
  readonly delivery: DeliveryTimes;
  /** Path of the config file that was read, relative to the workspace. */
  readonly config: string | undefined;
}

/** Files with fewer rows are not held to `max-reject-ratio`: one bad row of four is no sign of a wrong file. */
export const MIN_ROWS_FOR_RATIO = 20;
