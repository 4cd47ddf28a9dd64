import type { HttpResult } from '../../model/index.ts';

/** How far a request got. From `written` on, bytes of it may have left this machine. */
export type Phase = 'connecting' | 'handshake' | 'written';

/** Where a request was going, for messages: names only, never a path or credentials. */
export interface Destination {
  readonly host: string;
  readonly proxy: string | undefined;
}

/** Ways in which a connection breaks that say nothing about the certificate. */
const BROKEN: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT']);

const UNKNOWN_AUTHORITY =
  'its certificate is signed by an authority that is not known here (a private one goes into NODE_EXTRA_CA_CERTS)';

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host was not found',
  EAI_AGAIN: 'the name server did not answer',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  ECONNABORTED: 'the connection was broken off',
  EPIPE: 'the connection was broken off',
  ETIMEDOUT: 'the host did not answer',
  EHOSTUNREACH: 'the host cannot be reached from here',
  ENETUNREACH: 'the network cannot be reached from here',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_AUTHORITY,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
};

/** The meaning of a broken connection. An error's own message is never repeated: it may hold more than a name. */
export function brokenOff(error: Error, phase: Phase, to: Destination): HttpResult {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const words = WORDS[code] ?? 'the connection failed';
  const detail = `${to.host}: ${words}${code === '' ? '' : ` (${code})`}`;
  if (phase === 'written') return { kind: 'lost', reason: 'reset', detail };
  if (phase === 'handshake') return { kind: 'not-sent', reason: BROKEN.has(code) ? 'reset' : 'tls', detail };
  if (to.proxy !== undefined) {
    return {
      kind: 'not-sent',
      reason: 'proxy',
      detail: `proxy ${to.proxy}: ${words}${code === '' ? '' : ` (${code})`}`,
    };
  }
  const byName = 'syscall' in error && error.syscall === 'getaddrinfo';
  return { kind: 'not-sent', reason: byName ? 'dns' : 'connect', detail };
}

/** The meaning of a silence of `ms`. */
export function timedOut(ms: number, phase: Phase, to: Destination): HttpResult {
  if (phase === 'written') return { kind: 'lost', reason: 'timeout', detail: `${to.host}: no answer ${within(ms)}` };
  const way = to.proxy === undefined ? '' : ` through the proxy ${to.proxy}`;
  return { kind: 'not-sent', reason: 'timeout', detail: `${to.host}: no connection${way} ${within(ms)}` };
}

/** The meaning of an exchange that this program ended itself. */
export function givenUp(phase: Phase, to: Destination): HttpResult {
  const detail = `${to.host}: given up, since the run ends`;
  return phase === 'written'
    ? { kind: 'lost', reason: 'reset', detail }
    : { kind: 'not-sent', reason: 'reset', detail };
}

/** The time in which the request might begin had passed. */
export function tooLate(to: Destination): HttpResult {
  return { kind: 'not-sent', reason: 'late', detail: `${to.host}: the time for the request had passed` };
}

/** The meaning of a proxy's answer to CONNECT, other than yes. Its faults may pass; a no stays a no. */
export function proxyRefused(status: number, to: Destination): HttpResult {
  const words = status === 407 ? 'it wants a user name and password' : 'it did not open the way';
  return {
    kind: 'not-sent',
    reason: status >= 500 || status === 429 ? 'proxy' : 'proxy-refused',
    detail: `proxy ${to.proxy}: ${words} to ${to.host} (HTTP ${status})`,
  };
}

function within(ms: number): string {
  return `within ${Math.ceil(ms / 1000)} s`;
}
