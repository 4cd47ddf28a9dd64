import type { LookupFunction } from 'node:net';
import type { Clock, Http } from '../../model/index.ts';
import { systemClock } from '../clock.ts';
import { createAgents } from './agents.ts';
import { exchange, type HttpTimeouts } from './exchange.ts';
import type { Environment } from './proxy.ts';

export type { HttpTimeouts } from './exchange.ts';
export { refuseUncheckedTls } from './proxy.ts';

/** The limits of an exchange where the caller gives no others. */
export const HTTP_TIMEOUTS: HttpTimeouts = { connectMs: 10_000, headersMs: 30_000, totalMs: 60_000, idleMs: 4_000 };

/** Whose proxies, time limits and name lookup an HTTP client uses. */
export interface HttpOptions {
  /** Where proxies are read from. NODE_EXTRA_CA_CERTS is Node's own business: it reads it when the process starts. */
  readonly env: Environment;
  readonly timeouts?: Partial<HttpTimeouts>;
  /** Finds the addresses of a name; the system's way unless given. */
  readonly lookup?: LookupFunction;
  /** The clock of `notAfter`; the machine's unless given. */
  readonly clock?: Pick<Clock, 'monotonic'>;
}

/**
 * An HTTP/1.1 client for requests that must not be repeated: one request, one attempt, one answer. It never retries,
 * never follows a redirect and never pipelines, and it says whether a byte of the request can have left this machine.
 * An address that is no URL and a header that HTTP forbids are bugs of the caller, and reject.
 */
export function createHttp(options: HttpOptions): Http {
  const timeouts: HttpTimeouts = { ...HTTP_TIMEOUTS, ...options.timeouts };
  const agents = createAgents(options.env, timeouts.idleMs, options.lookup);
  const abort = new AbortController();
  const limits = { timeouts, abort: abort.signal, clock: options.clock ?? systemClock };
  let underWay = 0;
  let closed = false;

  const closeWhatIsLeft = (): void => {
    agents.closeIdle();
    if (underWay === 0) agents.closeTunnels();
  };

  return {
    async send(request) {
      underWay++;
      try {
        const url = new URL(request.url);
        const way = await agents.way(url, request.ownConnection ?? false);
        if (typeof way === 'string') return { kind: 'not-sent', reason: 'proxy-refused', detail: way };
        return await exchange(request, url, way, limits);
      } finally {
        underWay--;
        if (closed) closeWhatIsLeft();
      }
    },
    close(how) {
      closed = true;
      if (how?.abort) abort.abort();
      closeWhatIsLeft();
    },
  };
}
