import {
  type Clock,
  type Credentials,
  type Http,
  type HttpRequest,
  type HttpResult,
  type Outcome,
  type Problem,
  parseJson,
  printable,
  Secret,
  says,
} from '../model/index.ts';
import { type Asked, classify } from './classify.ts';
import { readEnvelope, valueUnder } from './envelope.ts';
import { isRecord } from './json.ts';
import { redactionOf } from './redaction.ts';
import { cleanToken } from './token.ts';

/** A session needs this of the world. */
export interface SessionOptions {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly host: string;
  readonly credentials: Credentials;
  readonly http: Http;
  readonly clock: Clock;
  /** Resolves when the pace allows another request. */
  turn(): Promise<void>;
  /** Called with a token that a login brought, before it is used. */
  onSecret(secret: Secret): void | Promise<void>;
  onNotice(notice: Problem): void;
}

/** Why nothing can be sent with these credentials. */
type SignInFailure = Extract<Outcome, { readonly kind: 'not-sent' | 'refused' }>;

/** Being signed in to Smartflo. */
export interface Session {
  /**
   * Sends a request with the token, signing in first where that has not been done. A 401 to a token from a login is
   * answered by one more login per run, after which the request is sent again. Takes turns for all but the first send.
   */
  send(request: HttpRequest): Promise<{ readonly result: HttpResult } | { readonly failure: SignInFailure }>;
  /** Everything that must not be shown. */
  secrets(): readonly Secret[];
}

/** The headers of every request, those that hold a secret aside. */
export const JSON_HEADERS: Readonly<Record<string, string>> = {
  Accept: 'application/json',
  'Content-Type': 'application/json',
  'User-Agent': 'smartflo-leads',
};

/** Days before the password's end from which on it is warned about. */
const WARN_DAYS = 14;

/** Logins after the first one, in a run. */
const RENEWALS = 1;

/** Opens a session without sending anything: a login waits for the first request. */
export function openSession(options: SessionOptions): Session {
  const { credentials, http } = options;
  const secrets: Secret[] =
    credentials.kind === 'token' ? [credentials.token] : [credentials.email, credentials.password];
  let token: Secret | undefined = credentials.kind === 'token' ? credentials.token : undefined;
  let signingIn: Promise<Secret | SignInFailure> | undefined;
  let renewals = credentials.kind === 'login' ? RENEWALS : 0;

  const signIn = (): Promise<Secret | SignInFailure> => {
    if (token) return Promise.resolve(token);
    // The promise is kept, a failure too: whoever comes later gets the same answer, not another login.
    signingIn ??= login(options, secrets).then(async (outcome) => {
      if (outcome instanceof Secret) {
        secrets.push(outcome);
        await options.onSecret(outcome);
        token = outcome;
      } else if (outcome.kind === 'not-sent' && !outcome.final) {
        // Smartflo has seen nothing of it, so this was not the one attempt.
        signingIn = undefined;
      }
      return outcome;
    });
    return signingIn;
  };

  /** A newer token than the one that was refused; undefined when there is none to be had. */
  const renew = (refused: Secret): Promise<Secret | SignInFailure> | undefined => {
    if (token === refused) {
      if (renewals === 0) return undefined;
      renewals--;
      token = undefined;
      signingIn = undefined;
    }
    return signIn();
  };

  const sendWith = (request: HttpRequest, bearer: Secret) =>
    http.send({ ...request, secretHeaders: { Authorization: new Secret(`Bearer ${bearer.reveal()}`) } });

  return {
    async send(request) {
      const first = await signIn();
      if (!(first instanceof Secret)) return { failure: first };
      const result = await sendWith(request, first);
      if (result.kind !== 'answer' || result.status !== 401) return { result };
      const second = await renew(first);
      if (second === undefined) return { result };
      if (!(second instanceof Secret)) return { failure: second };
      await options.turn();
      return { result: await sendWith(request, second) };
    },
    secrets: () => secrets,
  };
}

async function login(options: SessionOptions, secrets: readonly Secret[]): Promise<Secret | SignInFailure> {
  const { credentials, host, clock } = options;
  if (credentials.kind === 'token') return credentials.token;
  await options.turn();
  const body = JSON.stringify({ email: credentials.email.reveal(), password: credentials.password.reveal() });
  const result = await options.http.send({
    method: 'POST',
    url: `${options.baseUrl}/v1/auth/login`,
    headers: JSON_HEADERS,
    body: new TextEncoder().encode(body),
  });
  const asked: Asked = {
    request: says`the login`,
    leads: 0,
    allNew: false,
    host,
    now: clock.now(),
    redact: redactionOf(secrets),
  };
  const approved = result.kind === 'answer' && result.status >= 200 && result.status < 300 && result.ending === 'whole';
  const answer = approved ? parseJson(result.body) : undefined;
  if (isRecord(answer) && readEnvelope(answer).success !== false) {
    const given = valueUnder(answer, 'access_token');
    const token = typeof given === 'string' ? cleanToken(given) : undefined;
    if (token instanceof Secret) {
      warnOfPassword(valueUnder(answer, 'number_of_days_left'), options);
      return token;
    }
  }
  const outcome = classify(result, asked);
  if (outcome.kind === 'not-sent') return outcome;
  const why =
    outcome.kind === 'accepted'
      ? says`${printable(host)} answered the login with no token in it.`
      : outcome.problem.message;
  const problem: Problem = {
    code: 'LEADS-API-LOGIN',
    message: says`The run could not sign in to Smartflo. ${why}`,
    hint: says`It is not tried again in this run, so that the account is not locked.`,
  };
  return { kind: 'refused', scope: 'run', problem, rows: [], words: '' };
}

function warnOfPassword(left: unknown, options: SessionOptions): void {
  const days = typeof left === 'string' && left.trim() !== '' ? Number(left) : left;
  if (typeof days !== 'number' || !Number.isFinite(days) || days >= WARN_DAYS) return;
  const whole = Math.max(0, Math.floor(days));
  options.onNotice({
    code: 'LEADS-PASSWORD-EXPIRY',
    message: says`The Smartflo password expires in ${whole} ${whole === 1 ? 'day' : 'days'}. After that, no run can sign in.`,
    hint: says`Change it in Smartflo and in the secret, or use a token.`,
  });
}
