import type { Quirks } from './quirks.ts';

/** An HTTP answer before it is put on the wire. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A long body comes in pieces, so that it is never held whole. */
  readonly body: string | Iterable<string>;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

/** An answer with a JSON body. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify(value) };
}

/** An answer with a JSON array that is rendered while it is sent. */
export function jsonArray(elements: Iterable<unknown>): Answer {
  return { status: 200, headers: JSON_HEADERS, body: arrayText(elements) };
}

/** The text of a JSON array, in pieces. */
export function* arrayText(elements: Iterable<unknown>): Generator<string> {
  let separator = '[';
  for (const element of elements) {
    yield separator + JSON.stringify(element);
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}

/** An answer that is a page for people, as a proxy or an error handler would send it. */
export function page(status: number): Answer {
  const body = '<!DOCTYPE html><html><head><title>sandbox</title></head><body>sandbox: a page, not JSON</body></html>';
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** The documented answer to too many requests, to the letter; `success` is a string there. */
export function tooManyRequests(extra: object = {}, headers: Readonly<Record<string, string>> = {}): Answer {
  return json(429, { success: 'false', message: 'Too many requests.', ...extra }, headers);
}

/** The envelope of most answers, spelled as the quirks say. */
export interface Envelopes {
  accepted(message: string, extra?: object): Answer;
  refused(status: number, message: string, extra?: object): Answer;
  /** Mistakes in a request, by the path of what is wrong, such as `data.3.field_0`. */
  invalid(errors: Readonly<Record<string, readonly string[]>>): Answer;
}

/** Makes the envelopes of one sandbox. Every message gets the prefix `sandbox: `. */
export function createEnvelopes(quirks: Quirks): Envelopes {
  const spell = (success: boolean, message: string, extra: object) => {
    const shown = quirks['success-as'] === 'string' ? String(success) : success;
    const text = `sandbox: ${message}`;
    return quirks.casing === 'title'
      ? { Success: shown, Message: text, ...extra }
      : { success: shown, message: text, ...extra };
  };
  const refused = (status: number, message: string, extra: object = {}) =>
    status === 400
      ? json(quirks.refusals === '200-false' ? 200 : 400, spell(quirks.refusals === '400-true', message, extra))
      : json(status, spell(false, message, extra));
  return {
    accepted: (message, extra = {}) => json(200, spell(true, message, extra)),
    refused,
    invalid: (errors) =>
      quirks['validation-body'] === 'bare'
        ? json(quirks.refusals === '200-false' ? 200 : 400, errors)
        : refused(400, `${Object.keys(errors).length} mistake(s) in the request, see errors`, { errors }),
  };
}

const IST_MILLISECONDS = 5.5 * 60 * 60 * 1000;

/** A moment as `YYYY-MM-DD HH:mm:ss` in Indian time (+05:30), the form in which a lock says when it ends. */
export function indianTime(milliseconds: number): string {
  return new Date(milliseconds + IST_MILLISECONDS).toISOString().slice(0, 19).replace('T', ' ');
}
