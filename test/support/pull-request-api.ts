import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A comment as GitHub's API gives it. */
export interface ApiComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
}

/** GitHub's API of one pull request, number 7 of `example/leads`, as far as the action asks it. */
export interface PullRequestApi extends AsyncDisposable {
  readonly url: string;
  readonly comments: readonly ApiComment[];
  /** Method and path of every request, in order. */
  readonly asked: readonly string[];
}

/** What a job's token may do with pull requests, as `permissions` says it. */
export type PullRequestRight = 'write' | 'read' | 'none';

export interface PullRequestApiOptions {
  /** Paths that the pull request changes. */
  readonly files?: readonly string[];
  readonly comments?: readonly ApiComment[];
  readonly right?: PullRequestRight;
  /** Most entries that a page gives, whatever is asked for: 100 on GitHub. */
  readonly pageLimit?: number;
}

/** The part of a list that a request asks for, and the `Link` header, which is there when that is not all. */
export function pageOf<T>(
  all: readonly T[],
  url: URL,
  limit = 100,
): { readonly entries: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(limit, Number(url.searchParams.get('per_page') ?? 30));
  const page = Number(url.searchParams.get('page') ?? 1);
  const last = Math.ceil(all.length / size);
  const link = (to: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const entries = all.slice((page - 1) * size, page * size);
  return { entries, headers: links.length === 0 ? {} : { link: links.join(', ') } };
}

/** The name under which a job's own token writes. */
const JOB: ApiComment['user'] = { login: 'github-actions[bot]', type: 'Bot' };

/** GitHub's limit on the body of a comment, in characters; more is a 422. */
const MAX_BODY = 65_536;

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const DENIED: Answer = { status: 403, body: { message: 'Resource not accessible by integration' } };

/** Serves on 127.0.0.1 what GitHub would, in pages, to a token with this right. */
export async function startPullRequestApi(options: PullRequestApiOptions = {}): Promise<PullRequestApi> {
  const { files = [], right = 'write' } = options;
  const comments = (options.comments ?? []).map((comment) => ({ ...comment }));
  const asked: string[] = [];

  const answer = (method: string, url: URL, body: string): Answer => {
    const page = <T>(all: readonly T[]): Answer => {
      const { entries, headers } = pageOf(all, url, options.pageLimit);
      return { status: 200, body: entries, headers };
    };
    const write = (change: (text: string) => ApiComment): Answer => {
      const text: string = JSON.parse(body).body;
      if (right !== 'write') return DENIED;
      if (text.length > MAX_BODY) return { status: 422, body: { message: 'Body is too long' } };
      return { status: method === 'POST' ? 201 : 200, body: change(text) };
    };
    if (right === 'none') return DENIED;
    const [, what = ''] = url.pathname.split('/repos/example/leads/');
    const own = /^issues\/comments\/(?<id>\d+)$/.exec(what)?.groups?.['id'];
    const comment = comments.find(({ id }) => String(id) === own);
    if (method === 'GET' && what === 'pulls/7/files') {
      return page(files.map((filename) => ({ filename, status: 'modified' })));
    }
    if (method === 'GET' && what === 'issues/7/comments') return page(comments);
    if (method === 'POST' && what === 'issues/7/comments') {
      return write((text) => {
        const created = { id: 1_000_000 + comments.length, body: text, user: JOB };
        comments.push(created);
        return created;
      });
    }
    if (method === 'PATCH' && comment) return write((text) => Object.assign(comment, { body: text }));
    // A job's own token belongs to nobody, so `GET /user` is one of these.
    return DENIED;
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    asked.push(`${request.method} ${url.pathname}`);
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { status, body, headers } = answer(request.method ?? '', url, Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Comments of people, with ids from 1. */
export function chatter(count: number): readonly ApiComment[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    body: `Looks good to me (${index})`,
    user: { login: 'reviewer', type: 'User' },
  }));
}
