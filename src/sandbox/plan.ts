import { type Answer, indianTime, json, page, tooManyRequests } from './answer.ts';
import type { Applied, Effect } from './fault.ts';
import { isMapping } from './parameter.ts';
import type { Quirks } from './quirks.ts';

/** How an answer goes over the wire. */
export type Delivery =
  | { readonly kind: 'whole' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'trickle'; readonly ms: number; readonly bytes: number }
  /** Announces the whole body, sends `keep` bytes of it (half when absent), then ends the connection. */
  | { readonly kind: 'cut'; readonly keep?: number; readonly by: 'reset' | 'end' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'silence' }
  /** Answers well, and cuts the connection when the next request arrives on it. */
  | { readonly kind: 'stale' };

/** How much of a request is done: that many of its first rows, and how many milliseconds later. */
interface Extent {
  readonly rows: number;
  readonly after: number;
}

/** A request as far as a fault needs it. */
interface Received {
  readonly rows: readonly unknown[] | undefined;
  readonly bytes: number;
}

/** Everything one effect changes about one request. */
export interface Plan {
  /** The connection is cut before the body is read. */
  readonly unread?: boolean;
  /** The token of the request ends here. */
  readonly revoke?: boolean;
  /** The reason why the fault refuses a request that the service would accept. Nothing of it is done then. */
  readonly refuse?: (request: Received) => Answer | undefined;
  readonly extent: Extent;
  /** The answer that replaces the true one. */
  readonly answer?: (own: Answer) => Answer;
  readonly delivery: Delivery;
}

const ALL: Extent = { rows: Number.POSITIVE_INFINITY, after: 0 };
const NONE: Extent = { rows: 0, after: 0 };
const WHOLE: Delivery = { kind: 'whole' };

const extentOf = (apply: Applied): Extent => (apply === 'all' ? ALL : NONE);
const failure = (status: number): Answer =>
  json(status, { success: false, message: `sandbox: a fault script answers ${status}` });

type Planner<Name extends Effect['effect']> = (effect: Extract<Effect, { effect: Name }>, now: number) => Plan;

const PLANS: { readonly [Name in Effect['effect']]: Planner<Name> } = {
  status: ({ status, body, headers = {}, apply = 'none' }) => ({
    extent: extentOf(apply),
    answer: () => {
      const { body: text, headers: usual } = body === undefined ? failure(status) : json(status, body);
      const html = typeof body === 'string';
      return { status, headers: { ...(html ? page(status).headers : usual), ...headers }, body: html ? body : text };
    },
    delivery: WHOLE,
  }),
  throttle: ({ form = 'none', seconds = 2, value = '' }, now) => {
    const until = now + seconds * 1000;
    const header = {
      none: undefined,
      body: undefined,
      seconds: String(seconds),
      date: new Date(until).toUTCString(),
      absurd: '1000000000',
      raw: value,
    }[form];
    const extra = form === 'body' ? { retry_after: indianTime(until) } : {};
    const answer = tooManyRequests(extra, header === undefined ? {} : { 'retry-after': header });
    return { extent: NONE, answer: () => answer, delivery: WHOLE };
  },
  reset: ({ when }) => {
    switch (when) {
      case 'connect':
      case 'request-headers':
        return { unread: true, extent: NONE, delivery: { kind: 'reset' } };
      case 'request-body':
        return { extent: NONE, delivery: { kind: 'reset' } };
      case 'after-commit':
        return { extent: ALL, delivery: { kind: 'reset' } };
      case 'answer-headers':
        return { extent: ALL, delivery: { kind: 'cut', keep: 0, by: 'reset' } };
      case 'answer-body':
        return { extent: ALL, delivery: { kind: 'cut', by: 'reset' } };
      case 'next-request':
        return { extent: ALL, delivery: { kind: 'stale' } };
    }
  },
  silence: ({ apply = 'none' }) => ({ extent: extentOf(apply), delivery: { kind: 'silence' } }),
  trickle: ({ ms = 1000, bytes = 1 }) => ({ extent: ALL, delivery: { kind: 'trickle', ms, bytes } }),
  delay: ({ ms }) => ({ extent: ALL, delivery: { kind: 'delay', ms } }),
  truncate: ({ keep, framing = 'broken' }) =>
    framing === 'whole'
      ? { extent: ALL, answer: (own) => shortened(own, keep), delivery: WHOLE }
      : { extent: ALL, delivery: { kind: 'cut', ...(keep === undefined ? {} : { keep }), by: 'end' } },
  empty: ({ status = 200 }) => ({ extent: ALL, answer: () => ({ status, body: '' }), delivery: WHOLE }),
  html: ({ status = 200, apply = 'none' }) => ({
    extent: extentOf(apply),
    answer: () => page(status),
    delivery: WHOLE,
  }),
  envelope: ({ status = 200, success, casing = 'lower', message = 'from a fault script', extra = {}, apply }) => {
    const [flag, text] = casing === 'lower' ? ['success', 'message'] : ['Success', 'Message'];
    const spoken = { ...(success === 'absent' ? {} : { [flag]: success }), [text]: `sandbox: ${message}`, ...extra };
    const done = status < 300 && String(success) === 'true' ? 'all' : 'none';
    return { extent: extentOf(apply ?? done), answer: () => json(status, spoken), delivery: WHOLE };
  },
  redirect: ({ status = 302, to = 'https://elsewhere.invalid/' }) => ({
    extent: NONE,
    answer: () => ({ status, headers: { location: to }, body: '' }),
    delivery: WHOLE,
  }),
  late: ({ ms, answer = 'own' }) => ({
    extent: { rows: Number.POSITIVE_INFINITY, after: ms },
    ...(typeof answer === 'number' ? { answer: () => failure(answer) } : {}),
    delivery: answer === 'none' ? { kind: 'silence' } : WHOLE,
  }),
  partial: ({ rows, answer = 500 }) => ({
    extent: { rows, after: 0 },
    ...(answer === 'reset' ? {} : { answer: () => failure(answer) }),
    delivery: answer === 'reset' ? { kind: 'reset' } : WHOLE,
  }),
  poison: ({ field, value, status = 422, named = true }) => ({
    refuse: ({ rows = [] }) => {
      const index = rows.findIndex((row) => isMapping(row) && row[field] === value);
      const errors = named ? { errors: { [`data.${index}.${field}`]: ['sandbox: not accepted'] } } : {};
      const body = { success: false, message: 'sandbox: a row is not accepted', ...errors };
      return index < 0 ? undefined : json(status, body);
    },
    extent: ALL,
    delivery: WHOLE,
  }),
  limit: ({ rows: most = Number.POSITIVE_INFINITY, bytes: largest = Number.POSITIVE_INFINITY, status = 413 }) => ({
    refuse: ({ rows = [], bytes }) =>
      rows.length > most || bytes > largest
        ? json(status, { success: false, message: 'sandbox: the batch is too large' })
        : undefined,
    extent: ALL,
    delivery: WHOLE,
  }),
  revoke: () => ({ revoke: true, extent: NONE, delivery: WHOLE }),
  huge: ({ bytes = 100_000_000, shape = 'long' }) => ({
    extent: ALL,
    answer: () => ({ ...json(200, null), body: shape === 'long' ? longText(bytes) : deepText(bytes) }),
    delivery: WHOLE,
  }),
  lockout: ({ minutes = 15, status = 429 }, now) => ({
    extent: NONE,
    answer: () =>
      json(status, {
        success: false,
        message: 'sandbox: the login is locked',
        retry_after: indianTime(now + minutes * 60_000),
      }),
    delivery: WHOLE,
  }),
};

/** The changes that an effect makes to a request; without an effect, those of the quirks that last a whole run. */
export function planFor(effect: Effect | undefined, quirks: Quirks, now: number): Plan {
  const lasting = effect ?? lastingEffect(quirks);
  const plan = lasting === undefined ? { extent: ALL, delivery: WHOLE } : planned(lasting, now);
  return { ...plan, extent: { ...plan.extent, after: Math.max(plan.extent.after, quirks['apply-delay']) } };
}

function planned<Name extends Effect['effect']>(effect: Extract<Effect, { effect: Name }>, now: number): Plan {
  const planner: Planner<Name> = PLANS[effect.effect as Name];
  return planner(effect, now);
}

function lastingEffect(quirks: Quirks): Effect | undefined {
  if (quirks.drop !== 'never') {
    return { effect: 'reset', when: quirks.drop === 'before-apply' ? 'request-body' : 'after-commit' };
  }
  if (quirks.answers === 'html') {
    return { effect: 'html', apply: 'all' };
  }
  return quirks.trickle > 0 ? { effect: 'trickle', ms: quirks.trickle } : undefined;
}

function shortened(own: Answer, keep: number | undefined): Answer {
  const body = bytesOf(own.body);
  const kept = body.subarray(0, keep ?? Math.floor(body.length / 2));
  // `stream` leaves out a character that was cut in the middle instead of replacing it.
  return { ...own, body: new TextDecoder().decode(kept, { stream: true }) };
}

/** The bytes of a body. */
export function bytesOf(body: Answer['body']): Uint8Array {
  return new TextEncoder().encode(typeof body === 'string' ? body : [...body].join(''));
}

function* longText(bytes: number): Generator<string> {
  yield '{"success":true,"message":"sandbox: ';
  for (let left = bytes; left > 0; left -= 65_536) {
    yield 'x'.repeat(Math.min(left, 65_536));
  }
  yield '"}';
}

function* deepText(bytes: number): Generator<string> {
  const depth = Math.ceil(bytes / 2);
  yield '{"success":true,"message":"sandbox: deep","extra":';
  for (const bracket of ['[', ']']) {
    for (let left = depth; left > 0; left -= 65_536) {
      yield bracket.repeat(Math.min(left, 65_536));
    }
  }
  yield '}';
}
