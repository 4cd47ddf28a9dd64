import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Answer } from './answer.ts';
import type { RequestRecord } from './dump.ts';
import type { Schedule } from './options.ts';
import { bytesOf, type Delivery } from './plan.ts';

/** Milliseconds before a reset: some systems discard received bytes when a reset follows at once. */
const RESET_PAUSE = 20;

/** Cuts a connection: a TCP reset where Node can send one, over TLS an end without farewell. */
export function hangUp(socket: Socket): void {
  if (socket instanceof TLSSocket || socket.destroyed) {
    socket.destroy();
  } else {
    socket.resetAndDestroy();
  }
}

/** Puts an answer on the wire the given way. Resolves, when the exchange is over, to how much of it was handed over. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  delivery: Delivery,
  schedule: Schedule,
): Promise<Exclude<RequestRecord['answered'], 'pending'>> {
  const closed = new Promise<void>((resolve) => {
    response.once('close', resolve);
  });
  const wait = (milliseconds: number): Promise<void> => {
    const due = new Promise<void>((resolve) => {
      const cancel = schedule(milliseconds, resolve);
      void closed.then(cancel);
    });
    return Promise.race([due, closed]);
  };
  switch (delivery.kind) {
    case 'reset':
      cut(response);
      return 'none';
    case 'silence':
      await closed;
      return 'none';
    case 'cut':
      await sendPart(response, answer, delivery.keep);
      if (delivery.by === 'end') {
        response.socket?.destroySoon();
      } else {
        await wait(RESET_PAUSE);
        cut(response);
      }
      await closed;
      return 'part';
    case 'trickle':
      await sendSlowly(response, answer, delivery.bytes, () => wait(delivery.ms));
      break;
    case 'delay':
      await wait(delivery.ms);
      await sendWhole(response, answer, closed);
      break;
    default:
      await sendWhole(response, answer, closed);
  }
  await closed;
  return response.writableFinished ? 'whole' : response.headersSent ? 'part' : 'none';
}

async function sendWhole(response: ServerResponse, answer: Answer, closed: Promise<void>): Promise<void> {
  if (typeof answer.body === 'string') {
    begin(response, answer, Buffer.byteLength(answer.body));
    response.end(answer.body);
    return;
  }
  response.writeHead(answer.status, { ...answer.headers });
  for (const piece of answer.body) {
    if (response.destroyed) {
      return;
    }
    if (!response.write(piece)) {
      await Promise.race([once(response, 'drain'), closed]);
    }
  }
  response.end();
}

async function sendPart(response: ServerResponse, answer: Answer, keep: number | undefined): Promise<void> {
  const body = bytesOf(answer.body);
  begin(response, answer, body.length);
  response.flushHeaders();
  const part = body.subarray(0, Math.min(keep ?? Math.floor(body.length / 2), Math.max(0, body.length - 1)));
  // Wait until the bytes have left, since a reset may overtake those still in the socket.
  await new Promise<void>((resolve) => {
    response.write(part.length === 0 ? '' : part, () => resolve());
    response.once('close', resolve);
  });
}

async function sendSlowly(
  response: ServerResponse,
  answer: Answer,
  size: number,
  pause: () => Promise<void>,
): Promise<void> {
  const body = bytesOf(answer.body);
  begin(response, answer, body.length);
  response.flushHeaders();
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    response.write(body.subarray(at, at + size));
    await pause();
  }
  response.end();
}

/** 204 and 304 have no body, and so no length. */
function begin(response: ServerResponse, answer: Answer, bytes: number): void {
  const length = [204, 304].includes(answer.status) ? {} : { 'content-length': bytes };
  response.writeHead(answer.status, { ...length, ...answer.headers });
}

function cut(response: ServerResponse): void {
  if (response.socket) {
    hangUp(response.socket);
  }
}
