import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock, HttpRequest, HttpResult } from '../../model/index.ts';
import type { Way } from './agents.ts';
import { brokenOff, type Destination, givenUp, type Phase, proxyRefused, timedOut, tooLate } from './failure.ts';

/** Limits of one exchange, ms. */
export interface HttpTimeouts {
  /** From the call until the connection stands: name, TCP, proxy and TLS together. */
  readonly connectMs: number;
  /** From the last byte of the request until the head of the answer. */
  readonly headersMs: number;
  /** From the call until the last byte of the answer. */
  readonly totalMs: number;
  /** How long an unused connection is kept; below the 5 s after which common servers close theirs. */
  readonly idleMs: number;
}

/** Most bytes of an answer's body that are read. */
const BODY_CAP = 1024 * 1024;

/** The limits of an exchange. */
export interface ExchangeLimits {
  readonly timeouts: HttpTimeouts;
  /** Ends the exchange, wherever it stands. */
  readonly abort: AbortSignal;
  /** The clock of `notAfter`. */
  readonly clock: Pick<Clock, 'monotonic'>;
}

/** One request over one connection. Rejects only for a request that HTTP forbids, or when `onChunk` throws. */
export async function exchange(request: HttpRequest, url: URL, way: Way, limits: ExchangeLimits): Promise<HttpResult> {
  const { timeouts, abort, clock } = limits;
  const secure = url.protocol === 'https:';
  const start = secure ? (await import('node:https')).request : (await import('node:http')).request;
  const to: Destination = { host: url.host, proxy: way.proxy };

  return new Promise<HttpResult>((resolve, reject) => {
    if (abort.aborted) return resolve(givenUp('connecting', to));
    // No other task can come between this look at the clock and the start below.
    if (request.notAfter !== undefined && clock.monotonic() > request.notAfter) return resolve(tooLate(to));
    let phase: Phase = 'connecting';
    let body: BodyReader | undefined;
    let ended = false;
    const timers = new Set<NodeJS.Timeout>();

    const outgoing: ClientRequest = start(url, requestOptions(request, way));
    // Several events tell of one ending; the first one knows most.
    const end = (result: HttpResult | { readonly thrown: unknown }, keepConnection = false): void => {
      if (ended) return;
      ended = true;
      for (const timer of timers) clearTimeout(timer);
      abort.removeEventListener('abort', stop);
      if (!keepConnection) outgoing.destroy();
      if ('thrown' in result) reject(result.thrown);
      else resolve(result);
    };
    const stop = (): void => end(body?.result('lost') ?? givenUp(phase, to));
    abort.addEventListener('abort', stop);
    const expire = (ms: number): NodeJS.Timeout => {
      const timer = setTimeout(() => end(body?.result('lost') ?? timedOut(ms, phase, to)), ms);
      timers.add(timer);
      return timer;
    };
    const connecting = expire(timeouts.connectMs);
    expire(request.totalMs ?? timeouts.totalMs);
    let awaitingHead: NodeJS.Timeout | undefined;

    const written = (): void => {
      phase = 'written';
      clearTimeout(connecting);
    };
    outgoing.on('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      if (statusCode === 200) phase = 'handshake';
      else end(proxyRefused(statusCode, to));
    });
    outgoing.on('socket', (socket: Socket) => {
      // A fresh connection takes the request in the same tick in which it stands; a kept one has taken it already.
      if (outgoing.reusedSocket) written();
      else if (secure) {
        socket.once('connect', () => {
          phase = 'handshake';
        });
        socket.once('secureConnect', written);
      } else socket.once('connect', written);
    });
    outgoing.on('finish', () => {
      if (body === undefined && !ended) awaitingHead = expire(timeouts.headersMs);
    });
    outgoing.on('response', (incoming) => {
      clearTimeout(awaitingHead);
      const reader = readBody(incoming, request);
      body = reader;
      incoming.on('data', (chunk: Uint8Array) => {
        try {
          if (!reader.take(chunk)) end(reader.result('cut'));
        } catch (thrown) {
          end({ thrown });
        }
      });
      // `end` comes for a whole body only; one that breaks off is an error.
      // A server that answered before it read the whole request may never read the rest of it.
      incoming.on('end', () => end(reader.result('whole'), outgoing.writableFinished));
      incoming.on('error', () => end(reader.result('lost')));
      incoming.on('close', () => end(reader.result('lost')));
    });
    outgoing.on('error', (error) => {
      // With the head of an answer read, the answer's own end says how it went: a server may refuse before it read all.
      if (body === undefined) end(brokenOff(error, phase, to));
    });
    outgoing.on('close', () => {
      if (body === undefined) end(brokenOff(new Error('closed'), phase, to));
    });

    outgoing.end(request.body);
  });
}

function requestOptions(request: HttpRequest, way: Way): RequestOptions {
  const headers: Record<string, string | number> = { ...request.headers };
  for (const [name, secret] of Object.entries(request.secretHeaders ?? {})) headers[name] = secret.reveal();
  if (request.body) headers['Content-Length'] = request.body.byteLength;
  return { method: request.method, headers, agent: way.agent };
}

interface BodyReader {
  /** False when the cap is passed, or when what came is enough. */
  take(chunk: Uint8Array): boolean;
  result(ending: 'whole' | 'cut' | 'lost'): HttpResult;
}

function readBody(incoming: IncomingMessage, request: HttpRequest): BodyReader {
  const status = incoming.statusCode ?? 0;
  const cap = request.bodyCap ?? BODY_CAP;
  const onChunk = status >= 200 && status < 300 ? request.onChunk : undefined;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  return {
    take(chunk) {
      const kept = chunk.subarray(0, cap - bytes);
      bytes += kept.byteLength;
      if (onChunk) onChunk(kept);
      else chunks.push(kept);
      return kept.byteLength === chunk.byteLength && !request.isEnough?.();
    },
    result(ending) {
      const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? '')] as const);
      return { kind: 'answer', status, headers: Object.fromEntries(headers), body: Buffer.concat(chunks), ending };
    },
  };
}
