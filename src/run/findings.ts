import {
  type Code,
  count,
  fixOf,
  type HttpResult,
  listed,
  type Problem,
  plural,
  printable,
  type Settings,
  type Shown,
  says,
  shownId,
} from '../model/index.ts';
import { NOT_SENT_CODES, type TokenExpiry } from '../smartflo/index.ts';

/** The checks before a delivery, in the order in which they are told. */
export type Check = 'settings' | 'token' | 'reachability' | 'list' | 'labels' | 'clock' | 'limits';

/** One line of the checklist. Texts are sanitised. */
export interface Finding {
  /** `fine`; `doubt`: a delivery can go on; `wrong`: it can't, or would do something else than is meant. */
  readonly mark: 'fine' | 'doubt' | 'wrong';
  readonly check: Check;
  readonly message: Shown;
  readonly code?: Code;
  readonly hint?: Shown;
}

/** A check that found nothing to do. */
export function fine(check: Check, message: Shown): Finding {
  return { mark: 'fine', check, message };
}

/** A problem as a line of the checklist, with its place where it has one. */
export function ofProblem(mark: 'doubt' | 'wrong', check: Check, problem: Problem): Finding {
  const { code, message, file, position } = problem;
  const hint = problem.hint ?? (mark === 'wrong' ? fixOf(code) : undefined);
  const place =
    file === undefined ? '' : `${printable(file)}${position ? `:${position.line}:${position.column}` : ''}  `;
  return { mark, check, code, message: says`${printable(place)}${message}`, ...(hint === undefined ? {} : { hint }) };
}

/** Which config there is, and which lists it leads to. */
export function settingsFinding(settings: Settings, lists: readonly string[]): Finding {
  const config = settings.config === undefined ? 'no config file' : printable(settings.config);
  return fine('settings', says`${config}; ${plural(lists.length, 'list')}: ${listed(lists.map(shownId))}.`);
}

/** How long the token is valid by its own text. `accepted`: whether Smartflo has answered to it. */
export function tokenFinding(expiry: TokenExpiry | undefined, accepted: boolean): Finding {
  const what = expiry === undefined ? 'Smartflo login' : 'Smartflo token';
  const end =
    expiry?.kind === 'valid'
      ? says` It ends in ${plural(expiry.daysLeft, 'day')}.`
      : expiry?.kind === 'no-jwt'
        ? says` It does not say when it ends.`
        : says``;
  if (accepted) return fine('token', says`Smartflo accepts the ${expiry === undefined ? 'login' : 'token'}.${end}`);
  return {
    mark: 'doubt',
    check: 'token',
    message: says`The ${what} is given, but no answer tells whether it is accepted.${end}`,
  };
}

/** Whether the host answers at all. `proxy` is the host of the proxy on the way. */
export function reachFinding(
  result: HttpResult,
  { host, proxy, tookMs }: { readonly host: string; readonly proxy: string | undefined; readonly tookMs: number },
): Finding {
  if (result.kind === 'answer') {
    const way = proxy === undefined ? says`` : says` through the proxy ${printable(proxy)}`;
    return fine('reachability', says`${printable(host)} answers${way} in ${count(Math.round(tookMs))} ms.`);
  }
  const code = result.kind === 'lost' ? 'LEADS-API-NO-ANSWER' : NOT_SENT_CODES[result.reason];
  const message = says`${printable(host)} can't be reached (${printable(result.detail)}).`;
  return ofProblem('wrong', 'reachability', { code, message });
}

/** Difference from which on a clock is told to be wrong, ms. */
const MAX_SKEW_MS = 5000;

/** Whether this machine's clock can be trusted. `skewMs`: by how much it is ahead; undefined when no answer had a date. */
export function clockFinding(skewMs: number | undefined): Finding {
  if (skewMs === undefined) {
    return { mark: 'doubt', check: 'clock', message: says`The answers do not say what time it is.` };
  }
  if (Math.abs(skewMs) <= MAX_SKEW_MS) return fine('clock', says`This machine and Smartflo agree about the time.`);
  const side = skewMs > 0 ? 'ahead of' : 'behind';
  return {
    mark: 'doubt',
    check: 'clock',
    code: 'LEADS-CLOCK',
    message: says`This machine's clock is ${count(Math.round(Math.abs(skewMs) / 1000))} s ${side} Smartflo's.`,
    hint: says`Let it be set from the network: the end of a token and of a lock are judged by it.`,
  };
}

/** Requests a second in the one example that Smartflo's documentation gives of an account's limit ("CPS 3"). */
const EXAMPLE_CPS = 3;

const SHARED = says`Smartflo allows an account as many requests a second as its trunks have calls per second (CPS), live calls and all APIs together.`;

/** Leads a minute at this pace, and whose limit they share. The account's own limit is not known here. */
export function limitsFinding({
  requestsPerSecond: pace,
  batchSize,
  concurrency,
}: Pick<Settings, 'requestsPerSecond' | 'batchSize' | 'concurrency'>): Finding {
  const size = says`${plural(batchSize, 'lead')} a request, ${plural(concurrency, 'request')} at a time`;
  if (pace === 0) return { ...fine('limits', says`No pace, ${size}.`), hint: SHARED };
  const perSecond = pace === 1 ? says`1 request` : says`${pace} requests`;
  const perMinute = plural(Math.floor(pace * 60 * batchSize), 'lead');
  const message = says`${perSecond} a second, ${size}: ${perMinute} a minute at most.`;
  if (pace <= EXAMPLE_CPS) return { ...fine('limits', message), hint: SHARED };
  const advice = `In its own example that is ${EXAMPLE_CPS}; find out yours before you send faster.`;
  return { mark: 'doubt', check: 'limits', message, hint: says`${SHARED} ${advice}` };
}
