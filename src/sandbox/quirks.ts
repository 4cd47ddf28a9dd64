import type { Parameter } from './parameter.ts';

/** The effect of a row whose number is already in the list. */
export type DuplicateOption = 'skip' | 'overwrite' | 'clone';

/**
 * Readings of the API that its documentation leaves open. {@link TAME} holds the reading that gives a client the least
 * trouble; every other value is as well supported by what is published. Names are those of a fault script.
 */
export interface Quirks {
  /** Milliseconds between the answer and the moment the leads are stored. */
  readonly 'apply-delay': number;
  /** Whether the answer to a bulk create carries a `batch_id`, and whether that is a new id or the list id. */
  readonly 'batch-id': 'none' | 'fresh' | 'list';
  /** `success` as a JSON boolean or as the string "true" / "false". */
  readonly 'success-as': 'boolean' | 'string';
  /** `success` and `message`, or `Success` and `Message`. */
  readonly casing: 'lower' | 'title';
  /** How a request with mistakes is refused: 400 and false, 400 and true, or 200 and false. */
  readonly refusals: '400-false' | '400-true' | '200-false';
  /** Whether validation mistakes stand under `errors` of an envelope, or are the whole body. */
  readonly 'validation-body': 'errors' | 'bare';
  /** `html`: the request is done, but a page comes back, with status 200. */
  readonly answers: 'json' | 'html';
  /** Whether the connection is cut before or after the request is done, without an answer. */
  readonly drop: 'never' | 'before-apply' | 'after-apply';
  /** One bad row: the whole batch is refused, or that row alone is dropped without a word. */
  readonly 'bad-row': 'reject-batch' | 'drop-row';
  /** One number twice in one batch: each row sees those before it, none does, or the batch is refused. */
  readonly 'same-number': 'in-order' | 'all-stored' | 'reject-batch';
  /** Where "the number already exists" looks. */
  readonly 'dedupe-scope': 'list' | 'account';
  /** The value that decides a duplicate: the stored number, or the text of `field_0` as it was sent. */
  readonly 'dedupe-key': 'number' | 'text';
  /** The duplicate option of a request that names none. */
  readonly 'default-option': DuplicateOption;
  /** The key the option is read from; the other one is ignored. */
  readonly 'option-key': 'duplicate_option' | 'duplicate_options';
  /** Whether overwriting empties the fields that the new row lacks. */
  readonly 'overwrite-absent': 'keep' | 'clear';
  /** Whether overwriting makes a finished lead one that is dialled again. */
  readonly 'overwrite-redials': boolean;
  /** Numbers of other countries, in `+` form: refused, or stored as they came. */
  readonly 'foreign-numbers': 'reject' | 'store';
  /** Most rows of a batch; 0 is no limit. */
  readonly 'max-rows': number;
  /** Most bytes of a request body; 0 is no limit. */
  readonly 'max-bytes': number;
  /** Whether an API token without `Bearer ` before it is refused. */
  readonly 'require-bearer': boolean;
  /** Failed logins in a row that lock the account; 0 never locks it. */
  readonly 'lock-out-after': number;
  /** How long such a lock lasts, in minutes. */
  readonly 'lock-out-minutes': number;
  /** The value of `number_of_days_left` at login. */
  readonly 'password-days-left': number;
  /** Milliseconds between two bytes of every answer; 0 sends it at once. */
  readonly trickle: number;
  /** `GET lists` as a bare array or as `{ "data": [...] }`. */
  readonly lists: 'array' | 'object';
  /**
   * Which spellings of a number `?number=` finds: any, `98…`, `+9198…`, `9198…`, or one that no client is known to try (`98765 43210`).
   * `ignored`: it is not looked at, and every lead comes.
   */
  readonly 'number-query': 'any' | 'national' | 'plus' | 'digits' | 'other' | 'ignored';
  /** Milliseconds between the moment a lead is stored and the first read that shows it. */
  readonly 'read-delay': number;
  /** Whether fields that the list calls sensitive are masked when read. */
  readonly 'mask-sensitive': boolean;
  /** Ids of the lists that a running broadcast is dialling, as `GET /v2/broadcasts` tells it. */
  readonly 'active-broadcasts': readonly string[];
}

/** The quietest reading of each open question. */
export const TAME: Quirks = {
  'apply-delay': 0,
  'batch-id': 'none',
  'success-as': 'boolean',
  casing: 'lower',
  refusals: '400-false',
  'validation-body': 'errors',
  answers: 'json',
  drop: 'never',
  'bad-row': 'reject-batch',
  'same-number': 'in-order',
  'dedupe-scope': 'list',
  'dedupe-key': 'number',
  'default-option': 'skip',
  'option-key': 'duplicate_option',
  'overwrite-absent': 'keep',
  'overwrite-redials': false,
  'foreign-numbers': 'reject',
  'max-rows': 0,
  'max-bytes': 0,
  'require-bearer': false,
  'lock-out-after': 0,
  'lock-out-minutes': 15,
  'password-days-left': 30,
  trickle: 0,
  lists: 'array',
  'number-query': 'any',
  'read-delay': 0,
  'mask-sensitive': false,
  'active-broadcasts': [],
};

const count: Parameter = { kind: 'integer', min: 0, max: 1_000_000_000 };
const flag: Parameter = { kind: 'choice', of: [true, false] };
const choice = (...of: readonly string[]): Parameter => ({ kind: 'choice', of });

/** The allowed values of each quirk, for the check of a fault script. */
export const QUIRK_PARAMETERS: Readonly<Record<keyof Quirks, Parameter>> = {
  'apply-delay': count,
  'batch-id': choice('none', 'fresh', 'list'),
  'success-as': choice('boolean', 'string'),
  casing: choice('lower', 'title'),
  refusals: choice('400-false', '400-true', '200-false'),
  'validation-body': choice('errors', 'bare'),
  answers: choice('json', 'html'),
  drop: choice('never', 'before-apply', 'after-apply'),
  'bad-row': choice('reject-batch', 'drop-row'),
  'same-number': choice('in-order', 'all-stored', 'reject-batch'),
  'dedupe-scope': choice('list', 'account'),
  'dedupe-key': choice('number', 'text'),
  'default-option': choice('skip', 'overwrite', 'clone'),
  'option-key': choice('duplicate_option', 'duplicate_options'),
  'overwrite-absent': choice('keep', 'clear'),
  'overwrite-redials': flag,
  'foreign-numbers': choice('reject', 'store'),
  'max-rows': count,
  'max-bytes': count,
  'require-bearer': flag,
  'lock-out-after': count,
  'lock-out-minutes': count,
  'password-days-left': count,
  trickle: count,
  lists: choice('array', 'object'),
  'number-query': choice('any', 'national', 'plus', 'digits', 'other', 'ignored'),
  'read-delay': count,
  'mask-sensitive': flag,
  'active-broadcasts': { kind: 'list', of: { kind: 'text', pattern: /^[0-9]+$/, means: 'digits, in quotes' } },
};
