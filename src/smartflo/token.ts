import { type Problem, parseJson, Secret, type Shown, says } from '../model/index.ts';
import { isRecord } from './json.ts';

/** The end of a token, as it tells it itself. */
export type TokenExpiry =
  /** Not a JWT, or one without an end. */
  | { readonly kind: 'no-jwt' }
  /** `at`: ms since 1970. */
  | { readonly kind: 'expired'; readonly at: number }
  /** `daysLeft`: whole days until `at`. */
  | { readonly kind: 'valid'; readonly at: number; readonly daysLeft: number };

const DAY_MS = 24 * 60 * 60 * 1000;
const QUOTES = /^["'`\u2018\u2019\u201c\u201d]+|["'`\u2018\u2019\u201c\u201d]+$/g;
const GITHUB_TOKEN = /^(?:gh[opsur]_|github_pat_)/;

/**
 * The end of a token, read from its `exp` claim (seconds since 1970, RFC 7519) without checking the signature, which
 * only Smartflo can. `now`: ms since 1970.
 */
export function readTokenExpiry(token: Secret, now: number): TokenExpiry {
  const parts = token.reveal().split('.');
  const claims = parts.length === 3 ? decodeClaims(parts[1] ?? '') : undefined;
  const seconds = isRecord(claims) ? Number(claims['exp'] ?? Number.NaN) : Number.NaN;
  if (!Number.isFinite(seconds)) return { kind: 'no-jwt' };
  const at = seconds * 1000;
  return at <= now ? { kind: 'expired', at } : { kind: 'valid', at, daysLeft: Math.floor((at - now) / DAY_MS) };
}

/** The token out of what people paste into a secret: quotes, `Bearer` and line ends around it are taken off. */
export function cleanToken(text: string): Secret | Problem {
  let token = text;
  for (let before = ''; before !== token; ) {
    before = token;
    token = token
      .trim()
      .replace(QUOTES, '')
      .replace(/^bearer(?:\s+|$)/i, '');
  }
  if (token === '')
    return unusable(
      says`The Smartflo token is empty.`,
      says`Put the API token of the Smartflo portal into the secret.`,
    );
  if (GITHUB_TOKEN.test(token)) {
    return unusable(
      says`The Smartflo token is a token of GitHub. It was not sent anywhere.`,
      says`Use the API token of the Smartflo portal. If the GitHub token was long-lived, it is safest to revoke it.`,
    );
  }
  // The rest must be able to stand in an HTTP header: visible ASCII, no blanks and no line ends.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return unusable(
      says`The Smartflo token contains a blank, a line end or a character that no token has.`,
      says`Copy the token again, in one line and without anything before or after it.`,
    );
  }
  return new Secret(token);
}

function unusable(message: Shown, hint: Shown): Problem {
  return { code: 'LEADS-TOKEN-FORMAT', message, hint };
}

function decodeClaims(part: string): unknown {
  try {
    // Claims that matter are ASCII, so bytes may pass for characters.
    return parseJson(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}
