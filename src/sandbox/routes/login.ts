import type { Account } from '../account.ts';
import { type Answer, indianTime, json } from '../answer.ts';
import { LOGIN_SECONDS } from '../tokens.ts';
import { mappingOf, type Route } from './route.ts';

/**
 * `POST /v1/auth/login`. The body of a failed login is the documented one, words included; its status is not published.
 */
export const login: Route = {
  method: 'POST',
  path: /^\/v1\/auth\/login$/,
  open: true,
  handle(call, account) {
    const { email, password } = mappingOf(call);
    const { quirks, login: state } = account;
    if (call.now < state.lockedUntil) {
      return { answer: locked(state.lockedUntil) };
    }
    if (typeof email === 'string' && typeof password === 'string' && account.acceptsLogin(email, password)) {
      state.failures = 0;
      return { answer: opened(account, call.now) };
    }
    state.failures += 1;
    if (quirks['lock-out-after'] > 0 && state.failures >= quirks['lock-out-after']) {
      state.lockedUntil = call.now + quirks['lock-out-minutes'] * 60_000;
      state.failures = 0;
      return { answer: locked(state.lockedUntil) };
    }
    const message = 'The username or password is incorrect.';
    return { answer: json(401, { success: false, message, login_failed_count: state.failures }) };
  },
};

/** `POST /v1/auth/refresh`: a new login token for one that is still valid. */
export const refresh: Route = {
  method: 'POST',
  path: /^\/v1\/auth\/refresh$/,
  handle(call, account) {
    if (!account.tokens.isLogin(call.token)) {
      return { answer: account.envelopes.refused(401, 'only a login token can be refreshed') };
    }
    account.tokens.revoke(call.token);
    return { answer: opened(account, call.now) };
  },
};

function opened(account: Account, now: number): Answer {
  return json(200, {
    success: true,
    access_token: account.tokens.issue(now),
    token_type: 'bearer',
    expires_in: LOGIN_SECONDS,
    number_of_days_left: account.quirks['password-days-left'],
  });
}

function locked(until: number): Answer {
  return json(429, { success: false, message: 'sandbox: the login is locked', retry_after: indianTime(until) });
}
