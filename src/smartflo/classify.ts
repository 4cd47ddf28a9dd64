import {
  type Code,
  type HttpResult,
  joined,
  type NamedRow,
  type NotSentReason,
  type Outcome,
  type Problem,
  parseJson,
  printable,
  type Shown,
  says,
} from '../model/index.ts';
import { contradiction, namesError } from './contradiction.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { showInstant } from './instant.ts';
import { isRecord } from './json.ts';
import type { Redact } from './redaction.ts';
import { readRetryTime, readWait } from './retry-after.ts';
import { shapeId, shapeOf } from './shape.ts';

/** The question, as far as reading the answer needs it. */
export interface Asked {
  /** The request in words: `a batch of 500 leads for list 441940`. */
  readonly request: Shown;
  /** Leads in it; a row that an answer names must be one of them. */
  readonly leads: number;
  /** Whether each of its leads must become a new entry, as under `clone`. */
  readonly allNew: boolean;
  /** Id of an undocumented answer that a person has found to be a yes; see `shapeId`. */
  readonly acceptAnswers?: readonly string[] | undefined;
  /** The API's host, for messages. */
  readonly host: string;
  /** Wall time, ms since 1970. */
  readonly now: number;
  readonly redact: Redact;
}

type Answer = Extract<HttpResult, { readonly kind: 'answer' }>;
type Scope = Extract<Outcome, { readonly kind: 'refused' }>['scope'];

/** Words with which a server says that a request holds too much; not the ones with which it says that there were too many. */
const TOO_LARGE =
  /\btoo (?:many|large|big)\b(?! (?:requests?|attempts?|calls?)\b)|\bmore than \d+ (?:items|rows|leads|records)\b/i;
const TOO_OFTEN = /\btoo many (?:requests?|attempts?|calls?)\b/i;

/**
 * How a request ended, as far as the answer proves it. The status comes first: nothing in a body turns a status of 300
 * or more into a yes. A yes is JSON, whole, with `success` or `ok` true, and nothing in it that says otherwise. A no is
 * `success` false, or an error text where nothing says yes. An answer that says neither may have been found to be a yes.
 */
export function classify(result: HttpResult, asked: Asked): Outcome {
  if (result.kind === 'not-sent') return notSent(result, asked);
  if (result.kind === 'lost') {
    const message = says`No answer came to ${asked.request} (${printable(result.detail)}). It may have been applied.`;
    return ambiguous('LEADS-API-NO-ANSWER', message);
  }
  const { status } = result;
  if (status >= 200 && status < 300) return approval(result, asked);
  if (status >= 300 && status < 400) return redirect(result, asked);
  const read = readBody(result);
  const reads = reader(asked, status, read.envelope);
  switch (status) {
    case 400:
    case 422:
      return faulty(result, asked, read);
    case 401:
      return refused('run', 'LEADS-API-TOKEN', reads(says`the token was not accepted`));
    case 402:
    case 403:
      return refused('run', 'LEADS-API-RIGHTS', reads(says`the token does not have this right`));
    case 404:
    case 410:
      return refused('list', 'LEADS-API-LIST', reads(says`there is no such lead list, or the base URL is wrong`));
    case 408:
    case 425:
      return down(result, asked, read.envelope, says`the request may have been applied`);
    case 409:
    case 499:
      return ambiguous('LEADS-API-DOWN', reads(says`the request may have been applied`));
    case 413:
      return refused('size', 'LEADS-API-SIZE', reads(says`the request is too large`));
    case 423:
      return refused('run', 'LEADS-API-LOCKED', reads(says`it is locked for now`));
    case 429:
      return throttled(result, asked, read.envelope);
  }
  if (status >= 500) {
    return down(result, asked, read.envelope, says`the server failed, and the request may have been applied`);
  }
  return refused('run', 'LEADS-API-HOST', reads(says`this address does not take the request`));
}

/** The code for each reason why a request did not leave this machine. */
export const NOT_SENT_CODES = {
  late: 'LEADS-TIME-UP',
  dns: 'LEADS-NET-DNS',
  connect: 'LEADS-NET-CONNECT',
  reset: 'LEADS-NET-CONNECT',
  timeout: 'LEADS-NET-CONNECT',
  tls: 'LEADS-NET-TLS',
  proxy: 'LEADS-NET-PROXY',
  'proxy-refused': 'LEADS-NET-PROXY',
} as const satisfies Record<NotSentReason, Code>;

function notSent(result: Extract<HttpResult, { readonly kind: 'not-sent' }>, asked: Asked): Outcome {
  const message = says`There is no connection, so ${asked.request} was not sent (${printable(result.detail)}).`;
  const final = result.reason === 'tls' || result.reason === 'proxy-refused';
  const problem = { code: NOT_SENT_CODES[result.reason], message } as const;
  return { kind: 'not-sent', problem, final, ...(result.reason === 'late' ? { late: true } : {}) };
}

function approval(answer: Answer, asked: Asked): Outcome {
  const { status } = answer;
  const head = says`${printable(asked.host)} answered ${asked.request} with HTTP ${status}`;
  if (answer.ending !== 'whole') {
    const how = answer.ending === 'cut' ? 'more than 1 MiB' : 'an answer that broke off';
    return ambiguous('LEADS-API-CUT', says`${head} and ${how}. It is not known whether it was applied.`);
  }
  const { json, envelope } = readBody(answer);
  if (json === undefined) {
    const what = answer.body.length === 0 ? says`nothing` : (contentType(answer, asked.redact) ?? says`text`);
    return ambiguous(
      'LEADS-API-NOT-JSON',
      says`${head} and ${what} instead of JSON. It is not known whether it was applied.`,
    );
  }
  const reads = reader(asked, status, envelope);
  if (envelope.success === false) return refusal(answer, asked, envelope);
  if (envelope.success === 'unclear') return ambiguous('LEADS-API-UNCLEAR', reads(says`it says both yes and no`));
  // A yes that finds fault with rows is not one for the batch.
  if (envelope.rows.size > 0)
    return ambiguous('LEADS-API-UNCLEAR', reads(says`it names rows as wrong without saying no`));
  const against = isRecord(json) ? contradiction(json, asked) : undefined;
  if (envelope.success === undefined) {
    // An answer that only asks to slow down or to send less can be obeyed, in whatever shape it comes.
    const obeyed = against === undefined ? undefined : asksForLess(answer, asked, envelope);
    if (obeyed === undefined && isRecord(json) && namesError(json)) return refusal(answer, asked, envelope);
    if (obeyed !== undefined) return obeyed;
    return against === undefined ? silent(json, reads, { ...asked, status }) : unconfirmed(reads(against));
  }
  if (against !== undefined) return unconfirmed(reads(says`it says yes, but ${against}`));
  return envelope.batchId === undefined ? { kind: 'accepted' } : { kind: 'accepted', batchId: envelope.batchId };
}

/** Neither yes nor no: a person may have looked at the list and found that it is a yes. */
function silent(
  json: unknown,
  reads: (meaning: Shown) => Shown,
  { status, redact, acceptAnswers }: Pick<Asked, 'redact' | 'acceptAnswers'> & { readonly status: number },
): Outcome {
  const id = shapeId(shapeOf(status, json, redact));
  if (acceptAnswers?.includes(id)) return { kind: 'accepted' };
  return {
    kind: 'unconfirmed',
    shape: id,
    problem: {
      code: 'LEADS-API-UNCLEAR',
      message: reads(says`it says neither yes nor no`),
      hint: says`Look for the leads of this batch in the Smartflo portal. If they are there, put \`accept-answer: ${printable(id)}\` into the entry of this list in .github/leads.yml; if not, ask Smartflo's support.`,
    },
  };
}

function faulty(answer: Answer, asked: Asked, { envelope }: ReadBody): Outcome {
  if (answer.ending !== 'whole') {
    // The part that is missing may say yes, which the documentation allows for.
    return ambiguous('LEADS-API-CUT', reader(asked, answer.status, envelope)(says`the answer is not whole`));
  }
  if (envelope.success === true || envelope.success === 'unclear') {
    return ambiguous('LEADS-API-UNCLEAR', reader(asked, answer.status, envelope)(says`it says yes and no at once`));
  }
  return refusal(answer, asked, envelope);
}

/** A no whose reason is in its words. */
function refusal(answer: Answer, asked: Asked, envelope: Envelope): Outcome {
  const reads = reader(asked, answer.status, envelope);
  const obeyed = envelope.rows.size === 0 ? asksForLess(answer, asked, envelope) : undefined;
  if (obeyed) return obeyed;
  return refused('rows', 'LEADS-API-ROWS', reads(says`the rows were refused`), {
    rows: namedRows(envelope, asked),
    words: asked.redact(envelope.messages.join('; ')).replace(/\d+/g, '#'),
  });
}

/** The outcome when the words of a no ask for fewer requests or fewer leads. */
function asksForLess(answer: Answer, asked: Asked, envelope: Envelope): Outcome | undefined {
  const words = envelope.messages.join('\n');
  if (TOO_OFTEN.test(words) || readRetryTime(envelope.retryAfter, asked.now) !== undefined) {
    return throttled(answer, asked, envelope);
  }
  if (!TOO_LARGE.test(words)) return undefined;
  return refused('size', 'LEADS-API-SIZE', reader(asked, answer.status, envelope)(says`the request is too large`));
}

function throttled(answer: Answer, asked: Asked, envelope: Envelope): Outcome {
  const message = reader(asked, answer.status, envelope)(says`it asks to slow down, and the request was not applied`);
  const waitMs = readWait(answer.headers['retry-after'], envelope.retryAfter, asked.now);
  return { kind: 'throttled', problem: { code: 'LEADS-API-BUSY', message }, waitMs };
}

/** A failure that may have come after the work was done, with the wait that the server asks for. */
function down(answer: Answer, asked: Asked, envelope: Envelope, meaning: Shown): Outcome {
  const outcome = ambiguous('LEADS-API-DOWN', reader(asked, answer.status, envelope)(meaning));
  const waitMs = readWait(answer.headers['retry-after'], envelope.retryAfter, asked.now);
  return waitMs === undefined ? outcome : { ...outcome, waitMs };
}

function redirect(answer: Answer, asked: Asked): Outcome {
  const location = answer.headers['location'] ?? '';
  const base = `https://${asked.host}`;
  const target = location !== '' && URL.canParse(location, base) ? new URL(location, base).host : '';
  // An address of digits is an address, not a person's number.
  const shown = /^[\d.]+(?::\d+)?$/.test(target) ? printable(target) : asked.redact(target);
  const where = target === '' ? says`elsewhere` : says`to ${shown}`;
  const message = says`${printable(asked.host)} redirects ${asked.request} ${where} (HTTP ${answer.status}). A redirect is never followed; nothing of it was applied.`;
  return refused('list', 'LEADS-API-REDIRECT', message);
}

/** Nothing is named when an index is out of range: then the numbers do not mean what we take them for. */
function namedRows(envelope: Envelope, asked: Asked): readonly NamedRow[] {
  const rows = [...envelope.rows].sort(([a], [b]) => a - b);
  if (rows.some(([index]) => index >= asked.leads)) return [];
  return rows.map(([index, words]) => ({ index, message: asked.redact(words.join('; ')) }));
}

interface ReadBody {
  /** Undefined when it is not JSON. */
  readonly json: unknown;
  readonly envelope: Envelope;
}

function readBody(answer: Answer): ReadBody {
  const json = answer.ending === 'whole' ? parseJson(answer.body) : undefined;
  return { json, envelope: readEnvelope(isRecord(json) ? json : {}) };
}

/** Makes the sentence about an answer: what it means, what Smartflo says, from when on it may be tried again. */
function reader(asked: Asked, status: number, envelope: Envelope): (meaning: Shown) => Shown {
  return (meaning) => {
    const words = asked.redact(envelope.messages.join('; '));
    const retryAt = readRetryTime(envelope.retryAfter, asked.now);
    return joined(
      [
        says`${printable(asked.host)} answered ${asked.request} with HTTP ${status}: ${meaning}.`,
        ...(words === '' ? [] : [says`It says: “${words}”`]),
        ...(retryAt === undefined ? [] : [says`It can be tried again from ${showInstant(retryAt)}.`]),
      ],
      ' ',
    );
  };
}

function contentType(answer: Answer, redact: Redact): Shown | undefined {
  const type = answer.headers['content-type']?.split(';')[0]?.trim();
  return type ? printable(redact(type), 60) : undefined;
}

function refused(
  scope: Scope,
  code: Code,
  message: Shown,
  { rows, words }: { readonly rows: readonly NamedRow[]; readonly words: string } = { rows: [], words: '' },
): Outcome {
  return { kind: 'refused', scope, problem: { code, message }, rows, words };
}

function unconfirmed(message: Shown): Outcome {
  return { kind: 'unconfirmed', problem: { code: 'LEADS-API-UNCLEAR', message } };
}

function ambiguous(code: Code, message: Shown): Extract<Outcome, { readonly kind: 'ambiguous' }> {
  const problem: Problem = { code, message };
  return { kind: 'ambiguous', problem };
}
