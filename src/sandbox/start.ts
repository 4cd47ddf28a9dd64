import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { json } from './answer.ts';
import { deliver, hangUp } from './deliver.ts';
import { exchange } from './exchange.ts';
import { checkFaultScript } from './fault-script.ts';
import type { Sandbox, SandboxOptions } from './options.ts';
import { createServer, listen, shutDown } from './server.ts';
import { createState, dumpOf, dumpText } from './state.ts';
import { createTimers } from './timers.ts';

/**
 * Starts a local Smartflo on 127.0.0.1, written from the published API text alone. It sends nothing anywhere and keeps
 * everything in memory. Rejects, with a message that begins with `sandbox:`, on a port that is taken, a fault script
 * with mistakes, or a seeded lead that is none.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { now = Date.now, tls } = options;
  checkFaultScript({ ...options.faults, quirks: { ...options.faults?.quirks, ...options.quirks } });
  let state = createState(options, now());
  const timers = createTimers(options.schedule);
  const stale = new WeakSet<Socket>();
  const sockets = new Set<Socket>();
  const reset = (): void => {
    state = createState(options, now());
  };

  /** Operations of the sandbox alone: no token, no rate, no faults, no trace in the history. */
  const control = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = `${request.method} ${request.url}`;
    if (asked === 'POST /sandbox/reset') {
      reset();
    }
    const answer =
      asked === 'GET /sandbox/dump'
        ? { status: 200, headers: { 'content-type': 'application/json' }, body: dumpText(state) }
        : asked === 'POST /sandbox/reset'
          ? json(200, { message: 'sandbox: as new' })
          : json(404, { message: 'sandbox: GET /sandbox/dump and POST /sandbox/reset are all there is' });
    await deliver(response, answer, { kind: 'whole' }, timers.schedule);
  };

  const server = createServer(tls, (request, response) => {
    const played = request.url?.startsWith('/sandbox/')
      ? control(request, response)
      : exchange(request, response, state, { options, now, timers, stale });
    played.catch((cause: unknown) => {
      options.log?.(`sandbox: gave up on a request: ${cause instanceof Error ? cause.name : 'unknown'}`);
      hangUp(request.socket);
    });
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (state.decide('connection').effect !== undefined) {
      hangUp(socket);
    }
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    dump: () => dumpOf(state),
    reset,
    async close() {
      timers.clear();
      await shutDown(server, sockets);
    },
  };
}
