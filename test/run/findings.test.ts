import { expect, test } from 'vitest';
import type { HttpResult } from '../../src/model/index.ts';
import { clockFinding, limitsFinding, reachFinding, tokenFinding } from '../../src/run/findings.ts';

test.each([
  [1, 500, 1, 'fine', '1 request a second, 500 leads a request, 1 request at a time: 30,000 leads a minute at most.'],
  [0.5, 1, 1, 'fine', '0.5 requests a second, 1 lead a request, 1 request at a time: 30 leads a minute at most.'],
  [3, 10, 2, 'fine', '3 requests a second, 10 leads a request, 2 requests at a time: 1,800 leads a minute at most.'],
  [
    3.5,
    10,
    2,
    'doubt',
    '3.5 requests a second, 10 leads a request, 2 requests at a time: 2,100 leads a minute at most.',
  ],
  [0, 10, 2, 'fine', 'No pace, 10 leads a request, 2 requests at a time.'],
])(
  'limits: %d a second, batches of %i, %i at a time are %s',
  (requestsPerSecond, batchSize, concurrency, mark, message) => {
    const finding = limitsFinding({ requestsPerSecond, batchSize, concurrency });
    expect(finding).toMatchObject({ mark, message });
    expect(finding.hint).toContain('live calls');
  },
);

test.each([
  [0, 'fine', 'agree'],
  [5000, 'fine', 'agree'],
  [5001, 'doubt', '5 s ahead of'],
  [-90_000, 'doubt', '90 s behind'],
  [undefined, 'doubt', 'do not say'],
])('clock: %s ms ahead is %s', (skew, mark, words) => {
  const finding = clockFinding(skew);
  expect(finding.mark).toBe(mark);
  expect(finding.message).toContain(words);
});

test.each([
  [{ kind: 'valid', at: 0, daysLeft: 40 }, true, 'fine', 'Smartflo accepts the token. It ends in 40 days.'],
  [{ kind: 'no-jwt' }, true, 'fine', 'Smartflo accepts the token. It does not say when it ends.'],
  [undefined, true, 'fine', 'Smartflo accepts the login.'],
  [undefined, false, 'doubt', 'The Smartflo login is given, but no answer tells whether it is accepted.'],
] as const)('token: %j, accepted %s', (expiry, accepted, mark, message) => {
  expect(tokenFinding(expiry, accepted)).toMatchObject({ mark, message });
});

const ANSWER: HttpResult = { kind: 'answer', status: 500, headers: {}, body: new Uint8Array(), ending: 'whole' };

test.each([
  [ANSWER, undefined, 'api.fake.test answers in 12 ms.', undefined],
  [ANSWER, 'proxy.fake.test:8080', 'api.fake.test answers through the proxy proxy.fake.test:8080 in 12 ms.', undefined],
  [{ kind: 'not-sent', reason: 'dns', detail: 'x' }, undefined, "api.fake.test can't be reached (x).", 'LEADS-NET-DNS'],
  [{ kind: 'not-sent', reason: 'tls', detail: 'x' }, undefined, "api.fake.test can't be reached (x).", 'LEADS-NET-TLS'],
  [
    { kind: 'lost', reason: 'timeout', detail: 'x' },
    undefined,
    "api.fake.test can't be reached (x).",
    'LEADS-API-NO-ANSWER',
  ],
] as const)('reachability: %j by way of %s', (result, proxy, message, code) => {
  const finding = reachFinding(result, { host: 'api.fake.test', proxy, tookMs: 12.3 });
  expect(finding.message).toBe(message);
  expect(finding.code).toBe(code);
  expect(finding.mark).toBe(code === undefined ? 'fine' : 'wrong');
});
