import { type Books, EMPTY_BOOKS } from './books.ts';
import type { Code } from './codes/index.ts';
import type { Source } from './event.ts';
import { type News, NO_NEWS } from './news.ts';
import type { Shown } from './printable.ts';
import type { Position, Problem } from './problem.ts';
import type { DuplicateOption, Order } from './settings.ts';

/** The most that a run may do: send, say what it would send, or judge only. */
export type Act = 'deliver' | 'plan' | 'validate';

/** How a run ended, in one word (the `status` output). */
export type Status = 'delivered' | 'nothing-to-do' | 'partial' | 'failed' | 'planned' | 'deferred' | 'cancelled';

/** One place where a rule was broken. */
export interface RejectExample {
  /** Line that the row starts on. */
  readonly line: number;
  readonly position: Position;
  readonly masked: Shown | undefined;
  readonly message: Shown;
  readonly hint: Shown | undefined;
}

/** Everything one rule rejected in one column of one file: the count is whole, the examples are the first few. */
export interface RejectGroup {
  readonly code: Code;
  readonly header: Shown | undefined;
  readonly count: number;
  /** How many of them people have not been told of. */
  readonly fresh: number;
  /** The first few; those that people have not been told of before the others. */
  readonly examples: readonly RejectExample[];
}

/** A row that was not sent because another row of the run has the same key. */
export interface DuplicateExample {
  readonly line: number;
  /** Its number in the file, from 1: several rows may stand in one line. */
  readonly row: number;
  readonly winner: { readonly file: string; readonly line: number; readonly row: number };
}

/** First and last line of rows that stand one after the other. */
export type LineRange = readonly [first: number, last: number];

/** The results of one lead file. */
export interface FileResult {
  /** Path relative to the workspace, with `/`. */
  readonly file: string;
  readonly list: string;
  readonly books: Books;
  /** Requests that were planned for it, and attempts made; a request that it shares with another file counts for both. */
  readonly batches: number;
  readonly attempts: number;
  /** Why nothing of it was sent, or a part of it; all mistakes of the file, the first one being its `error` code. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly rejects: readonly RejectGroup[];
  readonly duplicates: readonly DuplicateExample[];
  /** Lines that Smartflo refused, the first few, with its reason. */
  readonly refusals: readonly { readonly line: number; readonly problem: Problem }[];
  /** Lines whose answer was lost: all of them, as ranges, up to MAX_DOUBT_RANGES. */
  readonly doubts: readonly LineRange[];
  /** Absolute path of its rejects file, when it has rejects. */
  readonly rejectsFile: string | undefined;
  /**
   * Numbers of the rows of a file that no run has read before, whose people were accepted from another file and are not sent
   * again, in order.
   */
  readonly alreadySent: readonly number[];
  /** Column → what it feeds, as a person names it (`phone`, `field_5`); undefined for a column that is not sent. */
  readonly mapping: readonly { readonly header: Shown; readonly field: string | undefined }[];
  /** Lines that wait for a person, as ranges. */
  readonly held: readonly LineRange[];
  /** Lines that are not sent again although they changed, as ranges. */
  readonly stale: readonly LineRange[];
  /**
   * Whether something of it is new, so that it counts for the exit code under `fail-on: new`: a problem of the file that no
   * complete run has told, or a row; on a pull request, of files that change only. True as well where nothing is wrong.
   */
  readonly counts: boolean;
  /** The rows among it; none of a file that does not count. */
  readonly news: News;
  /** Digests of its rows that wait for a person, each with its rule; undefined when there are more than MOST_TOLD. */
  readonly told: readonly string[] | undefined;
  /** It is as a complete run left it, so it was not read again: the counts are those of that run, and only they are known. */
  readonly remembered: boolean;
}

/** The result of a file of a list that was not read: nothing is told of its rows. */
export function unreadFile(file: string, list: string): FileResult {
  return {
    file,
    list,
    books: EMPTY_BOOKS,
    batches: 0,
    attempts: 0,
    problems: [],
    notices: [],
    rejects: [],
    duplicates: [],
    refusals: [],
    doubts: [],
    held: [],
    stale: [],
    rejectsFile: undefined,
    alreadySent: [],
    mapping: [],
    counts: false,
    news: NO_NEWS,
    told: [],
    remembered: false,
  };
}

/** The kind of a lead, compared with the ledger. The first two are sent. */
export type LeadKind = 'new' | 'changed' | 'unchanged' | 'stale' | 'refused' | 'held' | 'in-doubt';

/** The leads of one list against its ledger. */
export interface Difference {
  /** The ledger knows nothing of them. */
  readonly new: number;
  /** Accepted in another version, and to be sent again. */
  readonly changed: number;
  readonly unchanged: number;
  /** Accepted in another version, and not to be sent again. */
  readonly stale: number;
  /** Accepted once, and in no lead file any more. */
  readonly gone: number;
  /** Sent before and never answered, refused before in this version, waiting for a person. */
  readonly inDoubt: number;
  readonly refused: number;
  readonly held: number;
}

/** The plan and the results of one lead list. */
export interface ListResult {
  readonly list: string;
  readonly name: string | undefined;
  readonly duplicateOption: DuplicateOption;
  /** Leads planned to be sent, and the requests they take. */
  readonly leads: number;
  readonly batches: number;
  /** Requests that were made for it. */
  readonly attempts: number;
  readonly books: Books;
  /** Short hash of each planned batch, in order: equal hashes are equal requests. */
  readonly batchHashes: readonly string[];
  /** Undefined when the ledger could not be read, or there is none: what is new is not known then. */
  readonly difference: Difference | undefined;
  /** At least so long takes the sending of what is planned, at the pace, ms. */
  readonly paceMs: number;
  /** Why nothing was to be sent to it; what Smartflo says against a list is among the problems of the run. */
  readonly stop: Problem | undefined;
  /** Another run was sending to it, and this one waited in vain. */
  readonly deferred: boolean;
  /** The findings of a read-back; undefined when none was asked for. */
  readonly verified: Verification | undefined;
}

/** The end of a read-back. `unverified` counts leads that could not be read, which proves nothing about them. */
export interface Verification {
  readonly checked: number;
  readonly found: number;
  readonly missing: number;
  readonly different: number;
  readonly unverified: number;
}

/** The results of a run, file by file and list by list. */
export interface Results {
  readonly files: readonly FileResult[];
  readonly lists: readonly ListResult[];
}

/** Everything a run has to tell; every surface is rendered from it. */
export interface RunResult {
  readonly act: Act;
  readonly status: Status;
  readonly files: readonly FileResult[];
  readonly lists: readonly ListResult[];
  readonly totals: Books;
  /** Problems of the run as a whole; the first one is the `error-code` output. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Rejects of files that count. */
  readonly newRejects: number;
  /** Id of the ledgers, for `ledger-id` in the config; undefined without one. */
  readonly ledgerId: string | undefined;
  /** Where the lead files can be read in a browser; undefined when that is not known. */
  readonly source: Source | undefined;
  /** The order by hand that this run carried out. */
  readonly order?: OrderGiven;
  /** Ids that Smartflo gave for accepted batches, as they came. */
  readonly batchIds: readonly string[];
  /** When it began (ms since 1970) and how long it took (ms). */
  readonly startedAt: number;
  readonly tookMs: number;
  /** Where the time went, ms: until every file was judged; from the first look at Smartflo to the last answer. */
  readonly timings: { readonly judgeMs: number; readonly deliverMs: number };
  /** Whether the job is to be red. */
  readonly failed: boolean;
}

/** An order by hand, and who gave it. */
export interface OrderGiven {
  readonly order: Order;
  /** Undefined in a shell. */
  readonly actor: string | undefined;
  /** GitHub's id of the run, digits; undefined in a shell. */
  readonly run: string | undefined;
}

/** A message at a place of a file, as GitHub shows it beside the line. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: Shown;
  readonly message: Shown;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}
