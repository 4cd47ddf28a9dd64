import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { SandboxOptions } from './options.ts';

/** Most bytes of a request body that the sandbox reads; what is longer is answered with 413. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** A body as read: whole, too long to be kept, or broken off by the client. */
export type ReadBody = Uint8Array | 'too-long' | 'broken-off';

/** An HTTP server, or an HTTPS one, that by itself never ends a slow or idle connection within a test's patience. */
export function createServer(tls: SandboxOptions['tls'], listener: RequestListener): Server {
  const server = tls ? createHttpsServer(tls, listener) : createHttpServer(listener);
  server.requestTimeout = 0;
  server.headersTimeout = 0;
  server.keepAliveTimeout = 120_000;
  return server;
}

/** Reads a request body. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of request as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length <= MAX_BODY_BYTES) {
        pieces.push(piece);
      }
    }
  } catch {
    return 'broken-off';
  }
  return length > MAX_BODY_BYTES ? 'too-long' : Buffer.concat(pieces);
}

/** Starts listening on 127.0.0.1 and resolves to the port. Rejects when the port is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new Error(`sandbox: cannot listen on port ${port} of 127.0.0.1 (${cause.code ?? 'unknown'})`, { cause }));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Cuts every connection and stops listening. */
export async function shutDown(server: Server, sockets: Iterable<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  for (const socket of sockets) {
    socket.destroy();
  }
  await closed;
}
