import { spawn, spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import path from 'node:path';

/** What happens to one request on the way. */
export type GitFault =
  /** The connection ends before git's own server sees the request. */
  | 'drop-before'
  /** The connection ends after git's own server has done what the request asked for. */
  | 'drop-after'
  | 500
  | 503;

/** A smart-HTTP Git server on 127.0.0.1 that demands credentials, as GitHub does. */
export interface GitServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** What each request had in its Authorization header, in order. */
  readonly authorizations: readonly (string | undefined)[];
  /** Meets the next request that writes. */
  nextPush(fault: GitFault): void;
  /** Meets the next request that reads. */
  nextFetch(fault: GitFault): void;
  /** From now on, who may read may not write. */
  readOnly(isReadOnly: boolean): void;
}

/** Serves the bare repositories below `root` to whoever knows the (made-up) token. */
export async function startGitServer(root: string, token: string): Promise<GitServer> {
  const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const authorizations: (string | undefined)[] = [];
  const faults: { push: GitFault[]; fetch: GitFault[] } = { push: [], fetch: [] };
  let isReadOnly = false;

  const server = createServer((request, response) => {
    const headers = request.rawHeaders.filter(
      (_, index) => request.rawHeaders[index - 1]?.toLowerCase() === 'authorization',
    );
    authorizations.push(headers[0]);
    if (headers.length > 1) return refuse(response, 400, 'Duplicate header: "Authorization"');
    if (headers[0]?.toLowerCase() !== expected.toLowerCase()) {
      response.setHeader('WWW-Authenticate', 'Basic realm="GitHub"');
      return refuse(response, 401, 'Authentication required');
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isWriting = url.pathname.endsWith('/git-receive-pack');
    if (isReadOnly && (isWriting || url.searchParams.get('service') === 'git-receive-pack')) {
      return refuse(response, 403, 'Permission to acme/leads.git denied to github-actions[bot].');
    }
    const isFetching = url.pathname.endsWith('/git-upload-pack');
    const fault = isWriting ? faults.push.shift() : isFetching ? faults.fetch.shift() : undefined;
    if (typeof fault === 'number') return refuse(response, fault, 'made-up trouble');
    if (fault === 'drop-before') return void request.socket.destroy();
    answer(root, url, request, fault === 'drop-after' ? request.socket : response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    authorizations,
    nextPush: (fault) => void faults.push.push(fault),
    nextFetch: (fault) => void faults.fetch.push(fault),
    readOnly: (value) => {
      isReadOnly = value;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Runs git's own server for one request; into a socket, what it answers is lost. */
function answer(root: string, url: URL, request: IncomingMessage, to: ServerResponse | Socket): void {
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      REMOTE_USER: 'fake',
      REQUEST_METHOD: request.method,
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  backend.stdin.on('error', () => {});
  request.pipe(backend.stdin);
  const pieces: Buffer[] = [];
  backend.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  backend.on('close', () => {
    if (!('writeHead' in to)) return void to.destroy();
    const all = Buffer.concat(pieces);
    const end = all.indexOf('\r\n\r\n');
    const headers = all.subarray(0, end).toString('latin1').split('\r\n');
    let status = 200;
    for (const header of headers) {
      const [name = '', ...value] = header.split(': ');
      if (name.toLowerCase() === 'status') status = Number.parseInt(value.join(': '), 10);
      else to.setHeader(name, value.join(': '));
    }
    to.writeHead(status).end(all.subarray(end + 4));
  });
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${words}\n`);
}

/** An HTTP proxy that hands on whatever is asked for, and counts; a request line names the whole URL. */
export async function startHttpProxy(): Promise<AsyncDisposable & { readonly url: string; requests(): number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    const url = new URL(request.url ?? '');
    const onward = connect(Number(url.port), url.hostname, () => {
      const lines = request.rawHeaders.flatMap((value, index) =>
        index % 2 === 0 && !/^(?:connection|proxy-)/i.test(value) ? [`${value}: ${request.rawHeaders[index + 1]}`] : [],
      );
      onward.write(
        `${request.method} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`,
      );
      request.on('data', (chunk) => onward.write(chunk));
      response.socket && onward.pipe(response.socket);
    });
    onward.on('error', () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Runs git for a test, away from any configuration of this machine. Throws when it fails. */
export function git(cwd: string, ...args: readonly string[]): string {
  const end = spawnSync('git', args, { cwd, encoding: 'utf8', env: GIT_TEST_ENV });
  if (end.status !== 0) throw new Error(`git ${args[0]}: ${end.stderr}`);
  return end.stdout.trim();
}

/** An environment without this machine's own configuration of git. */
export const GIT_TEST_ENV: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Nobody',
  GIT_AUTHOR_EMAIL: 'nobody@fake.test',
  GIT_COMMITTER_NAME: 'Nobody',
  GIT_COMMITTER_EMAIL: 'nobody@fake.test',
};

/** A bare repository below `root`, with one commit on `main` as a repository of lead files has. */
export function bareRepository(root: string, name: string): string {
  const bare = path.join(root, name);
  git(root, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
  git(bare, 'config', 'http.receivepack', 'true');
  const tree = git(bare, 'hash-object', '-t', 'tree', '-w', '/dev/null');
  git(bare, 'update-ref', 'refs/heads/main', git(bare, 'commit-tree', tree, '-m', 'first'));
  return bare;
}
