import type { Account } from '../account.ts';
import type { Answer } from '../answer.ts';
import type { RowRecord } from '../dump.ts';
import { isMapping } from '../parameter.ts';

/** One request, its body read. */
export interface Call {
  readonly request: number;
  readonly query: URLSearchParams;
  /** The parsed body; undefined when it is empty or no JSON. */
  readonly payload: unknown;
  readonly bytes: number;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The service's reply to a request. Nothing changes until `commit`, which a fault may delay, limit or leave out. */
export interface Outcome {
  readonly answer: Answer;
  /** The effects on the rows when nothing is committed. */
  readonly rows?: readonly RowRecord[];
  /** Does it, for the first `limit` rows, at the given moment. Something without rows is done when `limit` is above 0. */
  readonly commit?: (limit: number, at: number) => readonly RowRecord[] | undefined;
}

/** One operation of the API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Groups of the pattern are handed to the handler in order. */
  readonly path: RegExp;
  /** Whether it works without a token. */
  readonly open?: boolean;
  handle(call: Call, account: Account, ...parameters: readonly string[]): Outcome;
}

/** The body of a call as a mapping; an empty one when it is something else. */
export function mappingOf(call: Call): Readonly<Record<string, unknown>> {
  return isMapping(call.payload) ? call.payload : {};
}

/** The refusal of a list id that is none. */
export function noSuchList(account: Account): Outcome {
  return { answer: account.envelopes.refused(404, 'there is no such lead list') };
}

/** The rows that a request for leads carries, whatever else is wrong with it. */
export function rowsIn(payload: unknown): readonly unknown[] | undefined {
  return isMapping(payload) && Array.isArray(payload['data']) ? payload['data'] : undefined;
}
