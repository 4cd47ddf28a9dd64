import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Secret } from '../../model/index.ts';
import { gitEnvironment } from './git.ts';
import { findGit } from './program.ts';

/** The repository that keeps the ledgers. */
export interface GitRemote {
  readonly url: string;
  /** For people and for comparison: host, owner and name (`github.com/acme/leads`), or a path; never credentials. */
  readonly name: string;
  /** Configuration that holds the way in; for GIT_CONFIG_* only. */
  readonly access: readonly (readonly [name: string, value: string])[];
  /** Secrets that must not be repeated from git's words. */
  readonly secrets: readonly string[];
  /** There is a token, and it is not sent, since the address is plain http to another machine. */
  readonly withheld?: boolean;
}

/** The surroundings that a remote is chosen from. */
export interface RemoteChoice {
  /** The checkout's `origin`; undefined when there is none. */
  readonly origin: string | undefined;
  /** GITHUB_SERVER_URL. */
  readonly server: string | undefined;
  /** GITHUB_REPOSITORY: `owner/name`. */
  readonly repository: string | undefined;
  readonly token: Secret | undefined;
  /** The folder that a path in `origin` is relative to. */
  readonly root: string;
}

const GITHUB = 'https://github.com';

/** Time for reading a configuration file, ms. */
const CONFIG_MS = 10_000;

/**
 * Where the ledgers are: the checkout's origin; GitHub's own address of the repository when there is no checkout, or one by
 * SSH while there is a token. The token is for the server that gave it and no other. Undefined when nothing says where.
 */
export function chooseRemote({ origin, server, repository, token, root }: RemoteChoice): GitRemote | undefined {
  const home = new URL(URL.canParse(server ?? '') ? (server ?? GITHUB) : GITHUB);
  const ownAddress = /^[^/\s]+\/[^/\s]+$/.test(repository ?? '')
    ? `${home.href.replace(/\/$/, '')}/${repository}.git`
    : undefined;
  const wanted = origin === undefined || (token !== undefined && isSsh(origin)) ? (ownAddress ?? origin) : origin;
  if (wanted === undefined) return undefined;

  const url = webUrl(wanted);
  if (url === undefined) return { url: isSsh(wanted) ? wanted : inRoot(wanted, root), ...withoutToken(wanted, root) };
  const secrets = [url.password, decoded(url.password)].filter((each) => each !== '');
  const name = nameOf(url.host, url.pathname);
  if (token === undefined || url.origin !== home.origin) return { url: wanted, name, access: [], secrets };
  if (!isSafeFor(url)) return { url: wanted, name, access: [], secrets, withheld: true };
  url.username = '';
  url.password = '';
  return { url: url.href, name, ...withToken(url.href, token) };
}

function withoutToken(address: string, root: string): Omit<GitRemote, 'url'> {
  const ssh = sshParts(address);
  return { name: ssh ? nameOf(ssh.host, ssh.path) : inRoot(address, root), access: [], secrets: [] };
}

/**
 * A header for this one address, which is more exact than any that another configuration may have; the empty value drops
 * what stands there, since GitHub answers two Authorization headers with 400. A redirect would take the header along.
 */
function withToken(url: string, token: Secret): Pick<GitRemote, 'access' | 'secrets'> {
  const basic = Buffer.from(`x-access-token:${token.reveal()}`).toString('base64');
  return {
    access: [
      [`http.${url}.extraheader`, ''],
      [`http.${url}.extraheader`, `AUTHORIZATION: basic ${basic}`],
      [`http.${url}.followRedirects`, 'false'],
      [`credential.${url}.helper`, ''],
    ],
    secrets: [token.reveal(), basic],
  };
}

function webUrl(address: string): URL | undefined {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}

/** A token goes over plain http to this machine only. */
function isSafeFor(url: URL): boolean {
  return url.protocol === 'https:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
}

function isSsh(address: string): boolean {
  return sshParts(address) !== undefined;
}

/** `ssh://git@host/path` and git's short form `git@host:path`; a Windows path (`C:\…`) is neither. */
function sshParts(address: string): { readonly host: string; readonly path: string } | undefined {
  const found =
    /^(?:git\+)?ssh:\/\/(?:[^@/]*@)?(?<host>[^/:]+)(?::\d*)?\/(?<path>.*)$/i.exec(address) ??
    (address.includes('://') ? null : /^(?:[^@/:]*@)?(?<host>[^@/:\\]{2,}):(?<path>.*)$/.exec(address));
  return found?.groups ? { host: found.groups['host'] ?? '', path: found.groups['path'] ?? '' } : undefined;
}

/** A path is relative to the checkout, not to where git is run; other addresses are git's business. */
function inRoot(address: string, root: string): string {
  return address.includes('://') || address.includes('::') ? address : path.resolve(root, address);
}

/**
 * A hosted repository's name (`github.com/acme/leads`), for telling it from another one; undefined for a path, and for a
 * host that is an alias of one person's SSH.
 */
export function hostedName(address: string): string | undefined {
  const url = webUrl(address);
  if (url) return nameOf(url.host, url.pathname);
  const ssh = sshParts(address);
  return ssh?.host.includes('.') ? nameOf(ssh.host, ssh.path) : undefined;
}

function nameOf(host: string, repository: string): string {
  const name = repository.replace(/^\/+|\/+$/g, '').replace(/\.git$/i, '');
  return `${host}/${name}`.toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The `origin` of the checkout at `root`; undefined when there is none. The file is read by name: a checkout that belongs
 * to another user, as in a container, is one that git itself refuses to look into ("dubious ownership").
 */
export function readOrigin(root: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const dotGit = path.join(root, '.git');
  const found = statSync(dotGit, { throwIfNoEntry: false });
  // A repository above a job's workspace is not its checkout; a person may stand anywhere in theirs.
  if (!found && env['GITHUB_REPOSITORY']) return undefined;
  const program = findGit(env);
  if (program === undefined) return undefined;
  const file = found?.isDirectory() ? path.join(dotGit, 'config') : found && linkedConfig(dotGit);
  // Loaded late: a run without a ledger in git needs no child process.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const where = file === undefined ? [] : ['--file', path.resolve(file)];
  const { status, stdout } = spawnSync(
    program,
    ['-C', path.resolve(root), 'config', ...where, '--get', 'remote.origin.url'],
    {
      // Programs of the checkout must not be found: git goes there by itself.
      cwd: path.dirname(program),
      env: gitEnvironment(env),
      encoding: 'utf8',
      timeout: CONFIG_MS,
      windowsHide: true,
    },
  );
  return status === 0 ? stdout.trim() || undefined : undefined;
}

/** The configuration that a `.git` file leads to: that of a submodule, or of the repository that a work tree belongs to. */
function linkedConfig(file: string): string | undefined {
  try {
    const [, target = ''] = /^gitdir: (.+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
    const directory = path.resolve(path.dirname(file), target);
    const common = textOf(path.join(directory, 'commondir')) ?? '.';
    return path.join(path.resolve(directory, common.trim()), 'config');
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
