import { type Credentials, type Problem, printable, Secret, type Settings, says } from '../model/index.ts';
import { isOnlyForLedger } from './orders.ts';

/** The ports that credentials are read with. */
export interface CredentialPorts {
  /** Strips what a paste leaves around a token (`Bearer `, quotes, newlines); a Problem when it can't be one. */
  cleanToken(text: string): Secret | Problem;
  /** The end that a token says of itself; `at` and `now` are ms since 1970. */
  tokenExpiry(
    token: Secret,
    now: number,
  ): { readonly kind: 'no-jwt' } | { readonly kind: 'expired' | 'valid'; readonly at: number };
  /** Wall time, ms since 1970. */
  now(): number;
}

/** How long before its end a token is warned about. */
const WARN_BEFORE_MS = 14 * 24 * 60 * 60 * 1000;

/** Last moment that a Date can name, ms since 1970 (ECMAScript, "Time Values and Time Range"). */
const LAST_DATE_MS = 8.64e15;

/** Reads token or login. None given is no mistake: judging and planning need none. */
export function readCredentials(
  given: Readonly<Record<string, string | undefined>>,
  ports: CredentialPorts,
  problems: Problem[],
): Credentials | undefined {
  const token = given['smartflo-token']?.trim();
  const email = given['smartflo-email']?.trim();
  const password = given['smartflo-password']?.trim() && given['smartflo-password'];

  if (token && (email || password)) {
    problems.push({
      code: 'LEADS-CREDENTIALS',
      message: says`Both \`smartflo-token\` and a login are given; only one way to sign in is allowed.`,
      hint: says`Remove \`smartflo-email\` and \`smartflo-password\`, or the token.`,
    });
  } else if (Boolean(email) !== Boolean(password)) {
    const [has, lacks] = email ? ['smartflo-email', 'smartflo-password'] : ['smartflo-password', 'smartflo-email'];
    problems.push({
      code: 'LEADS-CREDENTIALS',
      message: says`\`${printable(has)}\` is given without \`${printable(lacks)}\`.`,
      hint: says`Check that the secret behind \`${printable(lacks)}\` exists: a secret that does not is empty.`,
    });
  }

  if (token) {
    const cleaned = ports.cleanToken(token);
    if (cleaned instanceof Secret) return { kind: 'token', token: cleaned };
    problems.push(cleaned);
  }
  return email && password ? { kind: 'login', email: new Secret(email), password: new Secret(password) } : undefined;
}

/** The warning for a token that ends within 14 days, or has ended. */
export function expiryNotice(credentials: Credentials | undefined, ports: ExpiryPorts): Problem | undefined {
  const end = endOf(credentials, ports);
  return end && end.at - ports.now() < WARN_BEFORE_MS ? expiryProblem(end) : undefined;
}

/** Why these settings can't deliver: no credentials, or a token that has ended. Asked before any file is read. */
export function requireCredentials(
  settings: Pick<Settings, 'credentials' | 'mode'>,
  ports: ExpiryPorts,
): Problem | undefined {
  if (isOnlyForLedger(settings.mode)) return undefined;
  if (!settings.credentials) {
    return {
      code: 'LEADS-CREDENTIALS',
      message: says`Sending needs \`smartflo-token\`, or \`smartflo-email\` with \`smartflo-password\`, and none is given.`,
      hint: says`Add the token as a secret of the repository, and check the name: a secret that does not exist is empty.`,
    };
  }
  const end = endOf(settings.credentials, ports);
  return end?.kind === 'expired' ? expiryProblem(end) : undefined;
}

type ExpiryPorts = Pick<CredentialPorts, 'tokenExpiry' | 'now'>;

interface End {
  readonly kind: 'expired' | 'valid';
  readonly at: number;
}

function endOf(credentials: Credentials | undefined, { tokenExpiry, now }: ExpiryPorts): End | undefined {
  const expiry = credentials?.kind === 'token' ? tokenExpiry(credentials.token, now()) : undefined;
  return expiry && expiry.kind !== 'no-jwt' && Math.abs(expiry.at) <= LAST_DATE_MS ? expiry : undefined;
}

function expiryProblem({ kind, at }: End): Problem {
  const day = printable(new Date(at).toISOString().slice(0, 10));
  return {
    code: 'LEADS-TOKEN-EXPIRY',
    message: says`The Smartflo token ${kind === 'expired' ? 'expired' : 'expires'} on ${day}.`,
    hint: says`Make a new token in the Smartflo portal and put it into the secret.`,
  };
}
