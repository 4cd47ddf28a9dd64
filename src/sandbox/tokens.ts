import { createHmac } from 'node:crypto';

/** Seconds that a login token lives. */
export const LOGIN_SECONDS = 3600;

/** The content of an Authorization header. */
export interface Credential {
  readonly form: 'bearer' | 'raw' | 'none';
  readonly token: string;
}

/** Reads an Authorization header; both `Bearer <token>` and the token alone are in use. */
export function readCredential(header: string | undefined): Credential {
  const [, bearer] = /^Bearer +(\S+) *$/i.exec(header ?? '') ?? [];
  if (bearer !== undefined) {
    return { form: 'bearer', token: bearer };
  }
  const token = (header ?? '').trim();
  return /^\S+$/.test(token) && !/^Bearer$/i.test(token) ? { form: 'raw', token } : { form: 'none', token: '' };
}

/** The tokens that open one account. */
export interface TokenDesk {
  /** A login token, in the form of the vendor's: a JWT whose `exp` lies {@link LOGIN_SECONDS} ahead. */
  issue(now: number): string;
  isValid(token: string, now: number): boolean;
  /** Whether a valid token comes from a login, and so can be refreshed. */
  isLogin(token: string): boolean;
  revoke(token: string): void;
}

/** Accepts the given API tokens, or any when none are given, and its own login tokens until they expire. */
export function createTokenDesk(accepted: readonly string[] | undefined): TokenDesk {
  const expiries = new Map<string, number>();
  const revoked = new Set<string>();
  return {
    issue(now) {
      const issuedAt = Math.floor(now / 1000);
      const token = signedToken({
        iss: 'https://sandbox.invalid/api/v1/auth/login',
        iat: issuedAt,
        exp: issuedAt + LOGIN_SECONDS,
        nbf: issuedAt,
        jti: `sandbox-${expiries.size + 1}`,
        sub: '1',
      });
      expiries.set(token, (issuedAt + LOGIN_SECONDS) * 1000);
      return token;
    },
    isValid(token, now) {
      const expiry = expiries.get(token);
      const known = expiry === undefined ? (accepted?.includes(token) ?? true) : now < expiry;
      return token !== '' && known && !revoked.has(token);
    },
    isLogin: (token) => expiries.has(token),
    revoke(token) {
      revoked.add(token);
    },
  };
}

function signedToken(claims: object): string {
  const [head, body] = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const signature = createHmac('sha256', 'sandbox').update(`${head}.${body}`).digest('base64url');
  return `${head}.${body}.${signature}`;
}
