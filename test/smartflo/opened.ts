import { type Credentials, type HttpRequest, type HttpResult, type Problem, Secret } from '../../src/model/index.ts';
import { openSmartflo } from '../../src/smartflo/index.ts';
import { FAKE_START } from '../support/clock.ts';
import { keptLog, scriptedHttp } from './answers.ts';

export const TOKEN: Credentials = { kind: 'token', token: new Secret('fake-token') };

export const LOGIN: Credentials = {
  kind: 'login',
  email: new Secret('person@fake.test'),
  password: new Secret('fake"password'),
};

/** The API over a scripted connection, with everything that it did. */
export function opened(
  script: (line: string, request: HttpRequest) => HttpResult | Promise<HttpResult>,
  credentials: Credentials = TOKEN,
  baseUrl = 'https://api.fake.test',
) {
  const http = scriptedHttp(script);
  const log = keptLog();
  const secrets: string[] = [];
  const notices: Problem[] = [];
  /** For each turn, the number of requests that had been sent. */
  const turns: number[] = [];
  const smartflo = openSmartflo({
    baseUrl,
    credentials,
    http,
    log,
    clock: { now: () => FAKE_START, monotonic: () => 0, sleep: async () => {} },
    turn: async () => void turns.push(http.requests.length),
    onSecret: (secret) => void secrets.push(secret.reveal()),
    onNotice: (notice) => void notices.push(notice),
  });
  return { smartflo, http, log, secrets, notices, turns };
}

/** The token that a request carried. */
export function bearer(request: HttpRequest | undefined): string | undefined {
  return request?.secretHeaders?.['Authorization']?.reveal();
}

/** What a request said, as JSON. */
export function bodyOf(request: HttpRequest | undefined): unknown {
  return JSON.parse(new TextDecoder().decode(request?.body));
}
