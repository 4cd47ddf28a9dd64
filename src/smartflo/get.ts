import { type HttpRequest, type Problem, type Shown, says } from '../model/index.ts';
import { classify } from './classify.ts';
import { type Redact, redactionOf } from './redaction.ts';
import { JSON_HEADERS, type Session, type SessionOptions } from './session.ts';

/** How a question that changes nothing was answered. */
export type Answer =
  /** A 2xx whose body came whole; what it says is for the caller to read. */
  | { readonly kind: 'whole'; readonly body: Uint8Array; readonly redact: Redact }
  /** Smartflo lets nobody in with these credentials: no other request will fare better. */
  | { readonly kind: 'denied'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Asks a question by GET, in its turn. `request` names it in messages, as `the question …`. Never retries. */
export type Get = (
  path: string,
  request: Shown,
  extra?: Pick<HttpRequest, 'bodyCap' | 'onChunk' | 'isEnough' | 'totalMs'>,
) => Promise<Answer>;

/** Answers that stop a run, whatever was asked. */
const DENIED: readonly number[] = [401, 402, 403];

/** An `Get` over a session. It never throws for the network or an answer: both are a `failed` or `denied`. */
export function createGet(session: Session, options: SessionOptions): Get {
  return async (path, request, extra) => {
    await options.turn();
    const sent = await session.send({
      method: 'GET',
      url: `${options.baseUrl}${path}`,
      headers: JSON_HEADERS,
      ...extra,
    });
    if ('failure' in sent) {
      return { kind: sent.failure.kind === 'refused' ? 'denied' : 'failed', problem: sent.failure.problem };
    }
    const { result } = sent;
    const redact = redactionOf(session.secrets());
    if (result.kind === 'answer' && result.status >= 200 && result.status < 300) {
      if (result.ending === 'whole') return { kind: 'whole', body: result.body, redact };
      const how = result.ending === 'cut' ? 'is longer than what is read of it' : 'broke off';
      return { kind: 'failed', problem: { code: 'LEADS-API-CUT', message: says`The answer to ${request} ${how}.` } };
    }
    const outcome = classify(result, {
      request,
      leads: 0,
      allNew: false,
      host: options.host,
      now: options.clock.now(),
      redact,
    });
    const denied = result.kind === 'answer' && DENIED.includes(result.status);
    const problem: Problem =
      outcome.kind === 'accepted'
        ? { code: 'LEADS-API-UNCLEAR', message: says`The answer to ${request} is not what was asked for.` }
        : outcome.problem;
    return { kind: denied ? 'denied' : 'failed', problem };
  };
}
