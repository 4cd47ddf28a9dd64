import { type Problem, Secret, says } from '../../model/index.ts';

/** The environment, passed in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The way to a host. */
export type ProxyChoice =
  | { readonly kind: 'direct' }
  | {
      readonly kind: 'proxy';
      /** Without credentials. */
      readonly url: URL;
      /** Value of `Proxy-Authorization`, when the environment's URL has credentials. */
      readonly authorization: Secret | undefined;
    }
  /** A proxy is asked for that can't be used; `detail` says why, without the value. */
  | { readonly kind: 'unusable'; readonly detail: string };

const DIRECT: ProxyChoice = { kind: 'direct' };

/**
 * The proxy that the environment asks for, by the rules of the Actions runner: `https_proxy` before `HTTPS_PROXY`,
 * `no_proxy` before `NO_PROXY` with names that match as suffixes. Loopback and plain http (which only loopback may use)
 * are never proxied.
 */
export function proxyFor(target: URL, env: Environment): ProxyChoice {
  const wanted = (env['https_proxy'] || env['HTTPS_PROXY'] || '').trim();
  if (wanted === '' || target.protocol !== 'https:' || isLoopback(target.hostname)) return DIRECT;
  if (isExempt(target, env['no_proxy'] || env['NO_PROXY'] || '')) return DIRECT;

  const text = wanted.includes('://') ? wanted : `http://${wanted}`;
  if (!URL.canParse(text)) return { kind: 'unusable', detail: 'the environment variable https_proxy is not a URL' };
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { kind: 'unusable', detail: 'the environment variable https_proxy must begin with http:// or https://' };
  }
  const authorization = basicAuthorization(url);
  url.username = '';
  url.password = '';
  return { kind: 'proxy', url, authorization };
}

/** Why a run must not start with this environment: with certificate checks off, anybody could read the token. */
export function refuseUncheckedTls(env: Environment): Problem | undefined {
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return undefined;
  return {
    code: 'LEADS-TLS-OFF',
    message: says`The environment variable NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off. Nothing was sent.`,
    hint: says`Remove the variable. For a private certificate authority, set NODE_EXTRA_CA_CERTS to its PEM file.`,
  };
}

function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function isExempt(target: URL, noProxy: string): boolean {
  const host = target.hostname.toLowerCase();
  const port = target.port || '443';
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = entry, onlyPort = port] = /^(.*?):(\d+)$/.exec(entry) ?? [];
      const suffix = name.replace(/^\*?\./, '');
      return onlyPort === port && (host === suffix || host.endsWith(`.${suffix}`));
    });
}

function basicAuthorization(proxy: URL): Secret | undefined {
  if (proxy.username === '' && proxy.password === '') return undefined;
  const credentials = `${decoded(proxy.username)}:${decoded(proxy.password)}`;
  return new Secret(`Basic ${Buffer.from(credentials).toString('base64')}`);
}

/** A stray `%` in a password is meant as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
