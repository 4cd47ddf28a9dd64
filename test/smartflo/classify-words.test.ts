import { describe, expect, test } from 'vitest';
import { type HttpResult, printable, says } from '../../src/model/index.ts';
import { type Asked, classify } from '../../src/smartflo/classify.ts';
import { answer } from './answers.ts';

const ASKED: Asked = {
  request: says`a batch of 5 leads for list 441940`,
  leads: 5,
  allNew: false,
  host: 'api.fake.test',
  now: Date.UTC(2026, 0, 5, 6),
  redact: (words) => (words === '' ? says`` : says`<${printable(words)}>`),
};
const YES = { success: true, message: 'Added.' };
const NO = { success: false, message: 'No.' };

/** Code and message of what an answer comes to. */
function said(result: HttpResult): readonly string[] {
  const outcome = classify(result, ASKED);
  if (!('problem' in outcome)) return [outcome.kind];
  return [outcome.problem.code, outcome.problem.message];
}

const HEAD = 'api.fake.test answered a batch of 5 leads for list 441940 with HTTP';

describe('the words for an answer', () => {
  test.each<[number, unknown, string, string]>([
    [200, {}, 'LEADS-API-UNCLEAR', 'it says neither yes nor no.'],
    [200, '{"success":true,"Success":false}', 'LEADS-API-UNCLEAR', 'it says both yes and no.'],
    [
      200,
      { 'data.3.field_0': ['is wrong'] },
      'LEADS-API-UNCLEAR',
      'it names rows as wrong without saying no. It says: “<is wrong>”',
    ],
    [200, NO, 'LEADS-API-ROWS', 'the rows were refused. It says: “<No.>”'],
    [
      200,
      { success: false, message: 'too large' },
      'LEADS-API-SIZE',
      'the request is too large. It says: “<too large>”',
    ],
    [
      200,
      { success: false, message: 'Too many requests.' },
      'LEADS-API-BUSY',
      'it asks to slow down, and the request was not applied. It says: “<Too many requests.>”',
    ],
    [400, YES, 'LEADS-API-UNCLEAR', 'it says yes and no at once. It says: “<Added.>”'],
    [401, '', 'LEADS-API-TOKEN', 'the token was not accepted.'],
    [403, '', 'LEADS-API-RIGHTS', 'the token does not have this right.'],
    [404, '', 'LEADS-API-LIST', 'there is no such lead list, or the base URL is wrong.'],
    [405, '', 'LEADS-API-HOST', 'this address does not take the request.'],
    [408, '', 'LEADS-API-DOWN', 'the request may have been applied.'],
    [413, '', 'LEADS-API-SIZE', 'the request is too large.'],
    [423, '', 'LEADS-API-LOCKED', 'it is locked for now.'],
    [500, '', 'LEADS-API-DOWN', 'the server failed, and the request may have been applied.'],
  ])('%i %j: %s', (status, body, code, words) => {
    expect(said(answer(status, body))).toEqual([code, `${HEAD} ${status}: ${words}`]);
  });

  test.each<[string, HttpResult, string, string]>([
    ['cut', answer(200, YES, { ending: 'cut' }), 'LEADS-API-CUT', `${HEAD} 200 and more than 1 MiB.`],
    ['lost', answer(200, YES, { ending: 'lost' }), 'LEADS-API-CUT', `${HEAD} 200 and an answer that broke off.`],
    ['empty', answer(200, ''), 'LEADS-API-NOT-JSON', `${HEAD} 200 and nothing instead of JSON.`],
    ['a page', answer(200, '<html>'), 'LEADS-API-NOT-JSON', `${HEAD} 200 and text instead of JSON.`],
  ])('that can not be read, since it is %s', (_, result, code, words) => {
    expect(said(result)).toEqual([code, `${words} It is not known whether it was applied.`]);
  });

  test('that is a refusal and not whole', () => {
    expect(said(answer(400, NO, { ending: 'cut' }))).toEqual([
      'LEADS-API-CUT',
      `${HEAD} 400: the answer is not whole.`,
    ]);
  });
});

test.each([
  [undefined, 'elsewhere'],
  ['http://[', 'elsewhere'],
  ['https://other.fake.test/x', 'to <other.fake.test>'],
  ['/x', 'to <api.fake.test>'],
  ['http://10.0.0.1/x', 'to 10.0.0.1'],
  ['http://10.0.0.1:8080/x', 'to 10.0.0.1:8080'],
  ['http://v10.test/x', 'to <v10.test>'],
  ['http://u9000000001/x', 'to <u…0001>'],
  ['http://10.0.0.1.test/x', 'to <10.0.0.1.test>'],
])('the words for a redirect to %s: %s', (location, where) => {
  const headers = location === undefined ? {} : { location };
  const outcome = classify(answer(302, '', { headers }), ASKED);
  const message = `api.fake.test redirects a batch of 5 leads for list 441940 ${where} (HTTP 302). A redirect is never followed; nothing of it was applied.`;
  const problem = { code: 'LEADS-API-REDIRECT', message };
  expect(outcome).toEqual({ kind: 'refused', scope: 'list', problem, rows: [], words: '' });
});

test('a request that came too late to begin is told apart from one that found no way', () => {
  const notSent = (reason: 'late' | 'dns') => classify({ kind: 'not-sent', reason, detail: 'why' }, ASKED);
  const message = 'There is no connection, so a batch of 5 leads for list 441940 was not sent (why).';
  const common = { kind: 'not-sent', final: false } as const;
  expect(notSent('late')).toEqual({ ...common, problem: { code: 'LEADS-TIME-UP', message }, late: true });
  expect(notSent('dns')).toEqual({ ...common, problem: { code: 'LEADS-NET-DNS', message } });
});

test('what is lost on the way may have been applied', () => {
  const message = 'No answer came to a batch of 5 leads for list 441940 (why). It may have been applied.';
  expect(said({ kind: 'lost', reason: 'reset', detail: 'why' })).toEqual(['LEADS-API-NO-ANSWER', message]);
});

test('several messages are told one after the other', () => {
  const body = { success: false, errors: { name: ['is long'], city: ['is unknown'] } };
  expect(said(answer(422, body))[1]).toMatch(/“<.*is long.* .*is unknown.*>”$/);
});
