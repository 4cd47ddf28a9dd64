import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** A server of a test, on 127.0.0.1, gone with the test. */
export interface TestServer {
  readonly port: number;
  readonly url: string;
  /** Connections that were taken so far. */
  connections(): number;
  /** Bytes that connections brought, as Latin-1 text. */
  received(): string;
}

const FIXTURES = new URL('../../fixtures/fake-tls/', import.meta.url);

/** The made-up authority that signed `FAKE_TLS`. */
export const FAKE_AUTHORITY = new URL('ca.pem', FIXTURES);

/** A certificate for localhost that nothing trusts. */
export const FAKE_TLS = {
  key: readFileSync(new URL('server.key', FIXTURES), 'utf8'),
  cert: readFileSync(new URL('server.pem', FIXTURES), 'utf8'),
};

type Finish = (task: () => Promise<void>) => void;

/** What ends with a test: its context, or a block of it. */
export interface Finishing {
  readonly onTestFinished: Finish;
}

/** For `test.each`, which gives no context: `await using context = finishing()`. */
export function finishing(): Finishing & AsyncDisposable {
  const tasks: (() => Promise<void>)[] = [];
  return {
    onTestFinished: (task) => void tasks.push(task),
    async [Symbol.asyncDispose]() {
      for (const task of tasks) await task();
    },
  };
}

/** A TCP server: `serve` gets each connection with its number, from 1. */
export async function tcpServer(
  { onTestFinished }: Finishing,
  serve: (socket: Socket, number: number) => void,
): Promise<TestServer> {
  return listening(createServer(), onTestFinished, serve);
}

/** A TLS server; what it received is what came through, deciphered. */
export async function tlsServer(
  { onTestFinished }: Finishing,
  serve: (socket: Socket, number: number) => void,
): Promise<TestServer> {
  return listening(createTlsServer(FAKE_TLS), onTestFinished, serve, 'https');
}

/** An HTTP server. */
export async function httpServer({ onTestFinished }: Finishing, answer: RequestListener): Promise<TestServer> {
  return listening(createHttpServer(answer), onTestFinished, () => {});
}

/** A proxy that opens tunnels to one port here, whatever host is asked for. */
export async function proxyServer(context: Finishing, port: number): Promise<TestServer> {
  return tcpServer(context, (socket) => {
    socket.once('data', () => {
      const onward = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
      onward.on('error', () => socket.destroy());
      socket.on('close', () => onward.destroy());
    });
  });
}

async function listening(
  server: Server,
  finish: Finish,
  serve: (socket: Socket, number: number) => void,
  scheme = 'http',
): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let received = '';
  const secure = scheme === 'https';
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.on(secure ? 'secureConnection' : 'connection', (socket: Socket) => {
    connections++;
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    serve(socket, connections);
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  finish(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${scheme}://127.0.0.1:${port}`,
    connections: () => connections,
    received: () => received,
  };
}
