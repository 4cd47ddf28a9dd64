import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGitHub } from '../../../src/host/github/github.ts';
import { Secret } from '../../../src/model/index.ts';
import { pageOf } from '../../support/pull-request-api.ts';

const MARKER = '<!-- smartflo-leads check -->';
const comment = { marker: MARKER, body: `${MARKER}\n\nThe plan.\n`, create: true };

interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string; readonly login: string };
}

const bot = { type: 'Bot', login: 'github-actions[bot]' };
const stranger = { type: 'User', login: 'stranger' };
const owner = { type: 'User', login: 'owner' };

/** The part of GitHub's API that keeps comments, as its reference describes it. */
interface Comments {
  stored: StoredComment[];
  asked: string[];
  /** Status and headers for requests of this method, instead of an answer. */
  refuse: { readonly method: string; readonly status: number; readonly headers?: Record<string, string> } | undefined;
  /** Whose personal token it is; a job's own token has nobody. */
  user: string | undefined;
  /** Most comments that a page gives. */
  pageLimit: number;
}

let state: Comments;
let server: Server;
let url: string;

beforeEach(async () => {
  state = { stored: [], asked: [], refuse: undefined, user: undefined, pageLimit: 100 };
  server = createServer((request, response) => {
    const asked = new URL(request.url ?? '', 'http://127.0.0.1');
    const { pathname } = asked;
    const method = request.method ?? '';
    state.asked.push(`${method} ${pathname}`);
    let sent = '';
    request.on('data', (chunk) => {
      sent += chunk;
    });
    request.on('end', () => {
      const answer = (status: number, content: unknown, headers = {}) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(content));
      };
      if (state.refuse?.method === method) return answer(state.refuse.status, { message: 'no' }, state.refuse.headers);
      if (pathname === '/user') return state.user ? answer(200, { login: state.user }) : answer(403, { message: 'no' });
      if (method === 'GET') {
        const { entries, headers } = pageOf(state.stored, asked, state.pageLimit);
        return answer(200, entries, headers);
      }
      const { body } = JSON.parse(sent);
      if (method === 'POST') {
        state.stored.push({ id: 1000 + state.stored.length, body, user: bot });
        return answer(201, {});
      }
      const old = state.stored.find(({ id }) => pathname.endsWith(`/comments/${id}`));
      if (old) old.body = body;
      return answer(old ? 200 : 404, {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function upsert(parts: Partial<typeof comment> = {}) {
  const silent = { info() {}, debug() {}, group() {}, endGroup() {} };
  const github = createGitHub(new Secret('a-token'), 'acme/leads', silent, url);
  return github.upsertComment(7, { ...comment, ...parts });
}

describe('the comment on a pull request', () => {
  test('is created once and then updated in place', async () => {
    expect(await upsert()).toBe('created');
    expect(await upsert({ body: `${MARKER}\n\nA newer plan.\n` })).toBe('updated');
    expect(state.stored.map(({ body }) => body)).toEqual([`${MARKER}\n\nA newer plan.\n`]);
    expect(state.asked[1]).toBe('POST /repos/acme/leads/issues/7/comments');
  });

  test.each([100, 30])('is found on a later page, of %i', async (pageLimit) => {
    state.pageLimit = pageLimit;
    state.stored = Array.from({ length: 205 }, (_, id) => ({ id: id + 1, body: `talk ${id}`, user: stranger }));
    state.stored.push({ id: 900, body: `${MARKER}\nold`, user: bot });
    expect(await upsert()).toBe('updated');
    expect(state.stored.at(-1)?.body).toBe(comment.body);
  });

  test('is not somebody else’s that begins with the marker, or one that quotes it', async () => {
    state.stored = [
      { id: 1, body: `${MARKER}\nforged`, user: stranger },
      { id: 2, body: `> ${MARKER}`, user: bot },
    ];
    expect(await upsert()).toBe('created');
    expect(state.stored.map(({ body }) => body)).toEqual([`${MARKER}\nforged`, `> ${MARKER}`, comment.body]);
  });

  test('is that of the user whose token it is', async () => {
    state.user = 'owner';
    state.stored = [
      { id: 1, body: `${MARKER}\nforged`, user: stranger },
      { id: 2, body: `${MARKER}\nold`, user: owner },
    ];
    expect(await upsert()).toBe('updated');
    expect(state.stored[1]?.body).toBe(comment.body);
  });

  test('is not created where only an old one was to be updated', async () => {
    expect(await upsert({ create: false })).toBe('absent');
    expect(state.stored).toEqual([]);
  });

  test.each([
    ['POST', 403, {}, 'no-right'],
    ['POST', 404, {}, 'no-right'],
    ['GET', 403, {}, 'no-right'],
    ['POST', 403, { 'retry-after': '60' }, 'failed'],
    ['POST', 403, { 'x-ratelimit-remaining': '0' }, 'failed'],
    ['POST', 422, {}, 'failed'],
    ['GET', 500, {}, 'failed'],
  ])('a %s that is answered with %i %j ends as it must', async (method, status, headers, outcome) => {
    state.refuse = { method, status, headers };
    expect(await upsert()).toBe(outcome);
  });

  test('that nobody takes has failed', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await upsert()).toBe('failed');
  });
});
