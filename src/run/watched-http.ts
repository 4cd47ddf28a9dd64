import type { Clock, Http, HttpResult } from '../model/index.ts';

/** An exchange as it went. */
export interface Exchange {
  readonly result: HttpResult;
  /** Wall time, ms since 1970. */
  readonly asked: number;
  readonly answered: number;
  readonly tookMs: number;
}

/** The same connection, with every exchange handed to `onExchange`. */
export function watchedHttp(http: Http, clock: Clock, onExchange: (exchange: Exchange) => void): Http {
  return {
    async send(request) {
      const asked = clock.now();
      const began = clock.monotonic();
      const result = await http.send(request);
      onExchange({ result, asked, answered: clock.now(), tookMs: clock.monotonic() - began });
      return result;
    },
    close: () => http.close(),
  };
}
