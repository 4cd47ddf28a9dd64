import type { Http, HttpRequest, HttpResult, Log } from '../../src/model/index.ts';

/** An answer as the client hands it over. An object becomes JSON. */
export function answer(
  status: number,
  body: unknown = '',
  more: { readonly headers?: Record<string, string>; readonly ending?: 'whole' | 'cut' | 'lost' } = {},
): Extract<HttpResult, { readonly kind: 'answer' }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'answer', status, headers: {}, ending: 'whole', ...more, body: new TextEncoder().encode(text) };
}

/** An Http that answers from a script and remembers what it was asked. */
export interface ScriptedHttp extends Http {
  readonly requests: readonly HttpRequest[];
  /** `GET /path?query` of each request, in order. */
  readonly lines: readonly string[];
}

export function scriptedHttp(
  script: (line: string, request: HttpRequest) => HttpResult | Promise<HttpResult>,
): ScriptedHttp {
  const requests: HttpRequest[] = [];
  const lines: string[] = [];
  return {
    requests,
    lines,
    async send(request) {
      const { pathname, search } = new URL(request.url);
      const line = `${request.method} ${pathname}${search}`;
      requests.push(request);
      lines.push(line);
      const result = await script(line, request);
      if (result.kind !== 'answer' || result.status > 299 || !request.onChunk) return result;
      // A few bytes at a time, so that nothing relies on where chunks are cut.
      for (let at = 0; at < result.body.length; at += 7) {
        request.onChunk(result.body.subarray(at, at + 7));
        if (request.isEnough?.()) return { ...result, body: new Uint8Array(), ending: 'cut' };
      }
      return { ...result, body: new Uint8Array() };
    },
    close() {},
  };
}

/** A log that keeps its lines. */
export function keptLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  return { lines, info: keep, debug: keep, group: keep, endGroup() {} };
}

/** Leads as they go on the wire, from their fields. */
export function wire(...leads: readonly Record<string, string>[]): Uint8Array[] {
  return leads.map((lead) => new TextEncoder().encode(JSON.stringify(lead)));
}
