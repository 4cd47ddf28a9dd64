/**
 * The least server that takes leads: it answers every request at once, or a POST after `argv[2]` ms, with a yes, and tells
 * its parent how much came. Written on sockets, so that what is measured is the client.
 */
import { createServer, type Socket } from 'node:net';

const DELAY_MS = Number(process.argv[2] ?? 0);
const HEAD_END = Buffer.from('\r\n\r\n');

/** What came since the last question; `spanMs` is from the first POST to the last answer to one. */
const NOTHING = { posts: 0, bytes: 0, mostInFlight: 0, spanMs: 0 };
const seen = { ...NOTHING };
let inFlight = 0;
let firstAt = 0;

function answerTo(request: string): string {
  const body = request.startsWith('POST') ? '{"success":true,"message":"ok"}' : '{"data":[{"id":7,"name":"Bench"}]}';
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

function serve(socket: Socket): void {
  let head = Buffer.alloc(0);
  let missing = 0;
  let request = '';

  const done = (): void => {
    const answer = answerTo(request);
    const post = request.startsWith('POST');
    const reply = (): void => {
      socket.write(answer);
      if (!post) return;
      inFlight--;
      seen.spanMs = performance.now() - firstAt;
    };
    if (DELAY_MS > 0 && post) setTimeout(reply, DELAY_MS);
    else reply();
  };

  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.on('data', (chunk: Buffer) => {
    let rest = chunk;
    while (rest.length > 0) {
      if (missing > 0) {
        const taken = Math.min(missing, rest.length);
        missing -= taken;
        rest = rest.subarray(taken);
        if (missing === 0) done();
        continue;
      }
      head = Buffer.concat([head, rest]);
      const end = head.indexOf(HEAD_END);
      if (end < 0) return;
      request = head.toString('latin1', 0, end);
      rest = head.subarray(end + HEAD_END.length);
      head = Buffer.alloc(0);
      missing = Number(/^content-length: *(\d+)/im.exec(request)?.[1] ?? 0);
      if (request.startsWith('POST')) {
        if (seen.posts++ === 0) firstAt = performance.now();
        seen.bytes += missing;
        seen.mostInFlight = Math.max(seen.mostInFlight, ++inFlight);
      }
      if (missing === 0) done();
    }
  });
}

const server = createServer(serve).listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.send?.({ port: address.port });
});
process.on('message', () => {
  process.send?.({ ...seen });
  Object.assign(seen, NOTHING);
});
process.on('disconnect', () => process.exit());
