import type { Readable } from 'node:stream';

/** How one run of git ended. `timeout` and `stopped` leave open what it did. */
export type GitEnd =
  | { readonly kind: 'ended'; readonly code: number; readonly stdout: string; readonly stderr: string }
  /** It ran out of time and was killed, with every process that it had started. */
  | { readonly kind: 'timeout' }
  /** Somebody killed it. */
  | { readonly kind: 'stopped' }
  /** There is no git on this machine. */
  | { readonly kind: 'missing' };

/** One run of git. */
export interface GitRun {
  /** Absolute path of git; undefined when this machine has none. */
  readonly program: string | undefined;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** A directory that exists, and that nobody else writes to: never the checkout. */
  readonly cwd: string;
  /** Pieces of its standard input; what it throws is let through, and ends git. */
  readonly input?: AsyncIterable<string>;
  readonly timeoutMs: number;
  /** Ends it as if somebody had killed it. */
  readonly signal?: AbortSignal | undefined;
}

/** Most characters of what git says that are kept: what it is asked for here is short. */
const MAX_OUTPUT = 1024 * 1024;

/**
 * Runs git to its end. It runs in a session of its own: a Ctrl+C or a runner's SIGINT, which this program
 * takes as a request to finish, must not end the write that finishes it; nor can anything in it ask at the terminal.
 */
export async function runGit({ program, args, env, cwd, input, timeoutMs, signal }: GitRun): Promise<GitEnd> {
  if (program === undefined) return { kind: 'missing' };
  const { spawn } = await import('node:child_process');
  // Not import(): this module is a function, and what ncc makes of an import of one has no names.
  const { Readable } = process.getBuiltinModule('node:stream');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, detached: process.platform !== 'win32', windowsHide: true });
    const timer = setTimeout(() => {
      killTree(child.pid);
      end({ kind: 'timeout' });
    }, timeoutMs);
    const stop = () => {
      killTree(child.pid);
      end({ kind: 'stopped' });
    };
    const end = (result: GitEnd) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
      resolve(result);
    };
    const stdout = gather(child.stdout);
    const stderr = gather(child.stderr);
    child.on('error', (error: NodeJS.ErrnoException) => {
      end(error.code === 'ENOENT' ? { kind: 'missing' } : { kind: 'stopped' });
    });
    child.on('close', (code) => {
      end(code === null ? { kind: 'stopped' } : { kind: 'ended', code, stdout: stdout(), stderr: stderr() });
    });
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    // Git may leave a part of its input unread; its exit tells why.
    child.stdin.on('error', () => {});
    if (!input) child.stdin.end();
    else {
      Readable.from(input)
        .on('error', (error) => {
          killTree(child.pid);
          clearTimeout(timer);
          reject(error);
        })
        .pipe(child.stdin);
    }
  });
}

/** Git leaves the network to processes of its own: they must not go on without it. */
function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended in this very moment.
  }
}

function gather(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('error', () => {});
  stream.on('data', (chunk: string) => {
    if (text.length < MAX_OUTPUT) text += chunk;
  });
  return () => text;
}

/** The variables of git that are left to the user: how it reaches a server, and where its configuration is. */
const USERS_OWN =
  /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|SSL_\w+|PROXY_\w+|HTTP_PROXY_AUTHMETHOD|EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|KEY_\d+|VALUE_\d+))$/;

/** Secrets of this program and of the runner: a credential helper has no business with them. */
const NOT_FOR_CHILDREN = /^(?:INPUT_|SMARTFLO_|LEDGER_KEY$|ACTIONS_)/i;

/**
 * The environment of every git that is run here: nothing asks, nothing is translated, no trace is written (it might hold
 * a token), no repository but ours is meant. `config` goes in as GIT_CONFIG_* (git 2.31 and later), behind what the user
 * has there, so that it wins; it is never seen in a command line nor on the disk.
 */
export function gitEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  config: readonly (readonly [name: string, value: string])[] = [],
): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !NOT_FOR_CHILDREN.test(name) && (!/^GIT_/i.test(name) || USERS_OWN.test(name)),
  );
  const usersCount = /^\d{1,4}$/.test(env['GIT_CONFIG_COUNT'] ?? '') ? Number(env['GIT_CONFIG_COUNT']) : 0;
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(
      config.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${usersCount + index}`, name],
        [`GIT_CONFIG_VALUE_${usersCount + index}`, value],
      ]),
    ),
    GIT_CONFIG_COUNT: String(usersCount + config.length),
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    LC_ALL: 'C',
    LANGUAGE: '',
  };
}
