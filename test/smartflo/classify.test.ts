import { describe, expect, test } from 'vitest';
import { type HttpResult, type NotSentReason, printable, says } from '../../src/model/index.ts';
import { type Asked, classify } from '../../src/smartflo/classify.ts';
import { answer } from './answers.ts';

const NOW = Date.UTC(2026, 0, 5, 6);
const ASKED: Asked = {
  request: says`a batch of 500 leads for list 441940`,
  leads: 500,
  allNew: false,
  host: 'api.fake.test',
  now: NOW,
  redact: (words) => printable(words),
};

/** One word for an outcome: its kind, or the scope of a refusal. */
function verdict(result: HttpResult): string {
  const outcome = classify(result, ASKED);
  if (outcome.kind === 'refused') return `refused ${outcome.scope}`;
  return outcome.kind === 'not-sent' && outcome.final ? 'not-sent for good' : outcome.kind;
}

const YES = { success: true, message: 'Leads added.' };
const NO = { success: false, message: 'No.' };
const RATE = { success: 'false', message: 'Too many requests.' };

describe('an answer is read as', () => {
  test.each<[number, unknown, string]>([
    [200, YES, 'accepted'],
    [201, YES, 'accepted'],
    [202, { Success: true, Message: 'ok' }, 'accepted'],
    [200, { SUCCESS: 'true' }, 'accepted'],
    [200, { success: ' True ' }, 'accepted'],
    [200, { success: true, added: 499, more: { fields: [1] } }, 'accepted'],
    [200, `\ufeff${JSON.stringify(YES)}`, 'accepted'],
    [200, NO, 'refused rows'],
    [200, { success: 'false' }, 'refused rows'],
    [200, { Success: 'FALSE', Message: 'No.' }, 'refused rows'],
    [200, RATE, 'throttled'],
    [200, { success: false, message: 'Too many attempts.' }, 'throttled'],
    [200, { success: false, message: 'Too many leads in one request.' }, 'refused size'],
    [200, { success: false, message: 'The request is too large' }, 'refused size'],
    [200, { success: false, message: 'x', retry_after: '2026-01-05 11:31:00' }, 'throttled'],
    [200, {}, 'unconfirmed'],
    [200, { message: 'Leads added.' }, 'unconfirmed'],
    [200, { success: null }, 'unconfirmed'],
    [200, { success: 1 }, 'unconfirmed'],
    [200, { success: 'yes' }, 'unconfirmed'],
    [200, { data: { success: true } }, 'unconfirmed'],
    [200, [], 'unconfirmed'],
    [200, 'null', 'unconfirmed'],
    [200, '"ok"', 'unconfirmed'],
    [200, '{"success":true,"Success":false}', 'ambiguous'],
    [200, { success: true, 'data.3.field_0': ['is wrong'] }, 'ambiguous'],
    [200, { 'data.3.field_0': ['is wrong'] }, 'ambiguous'],
    [200, '', 'ambiguous'],
    [204, '', 'ambiguous'],
    [200, '<html>Sign in</html>', 'ambiguous'],
    [200, 'OK', 'ambiguous'],
    [200, '{"success":true', 'ambiguous'],
    [200, `<br />Warning: x ${JSON.stringify(YES)}`, 'ambiguous'],
    [200, `${'['.repeat(100_000)}`, 'ambiguous'],
    [200, `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'unconfirmed'],
    [300, YES, 'refused list'],
    [301, YES, 'refused list'],
    [302, '', 'refused list'],
    [303, '', 'refused list'],
    [304, '', 'refused list'],
    [307, '', 'refused list'],
    [308, '', 'refused list'],
    [400, NO, 'refused rows'],
    [400, {}, 'refused rows'],
    [400, '', 'refused rows'],
    [400, '<html>', 'refused rows'],
    [400, { customer_number: ['must be between 10 and 12 digits.'] }, 'refused rows'],
    [400, { 'data.3.field_0': ['is wrong'] }, 'refused rows'],
    [400, YES, 'ambiguous'],
    [400, { Success: 'True' }, 'ambiguous'],
    [400, '{"success":true,"Success":false}', 'ambiguous'],
    [400, { success: false, message: 'The data may not have more than 1000 items.' }, 'refused size'],
    [400, { data: ['The data must not have more than 500 rows.'] }, 'refused size'],
    [400, { success: false, message: 'The data.3.field_1 has too many letters.' }, 'refused rows'],
    [400, RATE, 'throttled'],
    [401, NO, 'refused run'],
    [401, YES, 'refused run'],
    [402, NO, 'refused run'],
    [403, '<html>', 'refused run'],
    [403, { message: 'x', retry_after: 60 }, 'refused run'],
    [404, NO, 'refused list'],
    [404, YES, 'refused list'],
    [405, '', 'refused run'],
    [406, '', 'refused run'],
    [408, '', 'ambiguous'],
    [425, '', 'ambiguous'],
    [409, NO, 'ambiguous'],
    [410, '', 'refused list'],
    [413, '<html>', 'refused size'],
    [413, YES, 'refused size'],
    [415, '', 'refused run'],
    [418, '', 'refused run'],
    [422, NO, 'refused rows'],
    [422, YES, 'ambiguous'],
    [422, { errors: { 'data.3.field_0': ['is wrong'] } }, 'refused rows'],
    [423, NO, 'refused run'],
    [423, { retry_after: '2026-01-05 12:00:00' }, 'refused run'],
    [429, RATE, 'throttled'],
    [429, YES, 'throttled'],
    [429, '<html>', 'throttled'],
    [499, '', 'ambiguous'],
    [500, NO, 'ambiguous'],
    [500, YES, 'ambiguous'],
    [500, { message: 'x', retry_after: 60 }, 'ambiguous'],
    [502, '<html>', 'ambiguous'],
    [503, '', 'ambiguous'],
    [504, '', 'ambiguous'],
    [599, '', 'ambiguous'],
    [999, '', 'ambiguous'],
  ])('%i %j: %s', (status, body, expected) => {
    expect(verdict(answer(status, body))).toBe(expected);
  });

  test.each<[number, 'cut' | 'lost', string]>([
    [200, 'cut', 'ambiguous'],
    [200, 'lost', 'ambiguous'],
    [302, 'lost', 'refused list'],
    [400, 'cut', 'ambiguous'],
    [400, 'lost', 'ambiguous'],
    [401, 'lost', 'refused run'],
    [404, 'cut', 'refused list'],
    [413, 'lost', 'refused size'],
    [422, 'lost', 'ambiguous'],
    [429, 'cut', 'throttled'],
    [500, 'lost', 'ambiguous'],
  ])('%i whose body is %s: %s, though what came of it says yes', (status, ending, expected) => {
    expect(verdict(answer(status, YES, { ending }))).toBe(expected);
  });

  test.each<[NotSentReason, string, string]>([
    ['dns', 'not-sent', 'LEADS-NET-DNS'],
    ['connect', 'not-sent', 'LEADS-NET-CONNECT'],
    ['reset', 'not-sent', 'LEADS-NET-CONNECT'],
    ['timeout', 'not-sent', 'LEADS-NET-CONNECT'],
    ['proxy', 'not-sent', 'LEADS-NET-PROXY'],
    ['proxy-refused', 'not-sent for good', 'LEADS-NET-PROXY'],
    ['tls', 'not-sent for good', 'LEADS-NET-TLS'],
  ])('no connection for the reason %s: %s', (reason, expected, code) => {
    const result: HttpResult = { kind: 'not-sent', reason, detail: 'api.fake.test: why' };
    expect(verdict(result)).toBe(expected);
    expect(classify(result, ASKED)).toMatchObject({ problem: { code, message: expect.stringContaining('why') } });
  });

  test.each(['reset', 'timeout'] as const)('an answer lost by a %s: ambiguous', (reason) => {
    expect(verdict({ kind: 'lost', reason, detail: 'api.fake.test: why' })).toBe('ambiguous');
  });
});

describe('the batch id', () => {
  test.each([
    [{ success: true, batch_id: 'b-17' }, 'b-17'],
    [{ success: true, batchId: 17 }, '17'],
    [{ success: true, data: { batch_id: '17' } }, '17'],
    [{ success: true, batch_id: { a: 1 } }, undefined],
    [{ success: true, batch_id: ' ' }, undefined],
    [{ success: true, id: 17 }, undefined],
  ])('of %j', (body, batchId) => {
    const accepted = batchId === undefined ? { kind: 'accepted' } : { kind: 'accepted', batchId };
    expect(classify(answer(200, body), ASKED)).toEqual(accepted);
  });
});

describe('rows that an answer names', () => {
  test.each<[string, unknown, unknown]>([
    ['a dotted key', { 'data.3.field_0': ['is wrong'] }, [{ index: 3, message: 'field_0: is wrong' }]],
    ['a dotted key with one text', { 'data.3.field_0': 'is wrong' }, [{ index: 3, message: 'field_0: is wrong' }]],
    ['inside errors', { errors: { 'data.0.field_12': ['is wrong'] } }, [{ index: 0, message: 'field_12: is wrong' }]],
    [
      'nested keys',
      { errors: { data: { 3: { field_0: ['is wrong'] } } } },
      [{ index: 3, message: 'field_0: is wrong' }],
    ],
    [
      'in its words',
      { message: 'The data.499.field_1 is bad.' },
      [{ index: 499, message: 'The data.499.field_1 is bad.' }],
    ],
    [
      'several, in the order of the batch',
      { 'data.7.field_1': ['too long', 'no text'], 'data.3.field_0': ['The field_0 is wrong.'] },
      [
        { index: 3, message: 'The field_0 is wrong.' },
        { index: 7, message: 'field_1: too long; field_1: no text' },
      ],
    ],
    ['one that is not in the batch: none is believed', { 'data.3.field_0': ['x'], 'data.500.field_0': ['x'] }, []],
    ['a repeated row is no complaint', { success: false, data: [{ field_0: '9000000001', field_1: 'Asha' }] }, []],
    ['other keys', { 'metadata.3.field_0': ['x'], 'data.x.field_0': ['x'], 'data.3.name': ['x'] }, []],
  ])('%s', (_, body, rows) => {
    expect(classify(answer(422, body), ASKED)).toMatchObject({ kind: 'refused', scope: 'rows', rows });
  });
});

describe('the message', () => {
  const message = (result: HttpResult) => {
    const outcome = classify(result, ASKED);
    return outcome.kind === 'accepted' ? '' : outcome.problem.message;
  };

  test('repeats what Smartflo says, from everywhere in the answer', () => {
    const body = { success: false, Message: 'The given data was invalid.', errors: { name: ['Too short.'] } };
    expect(message(answer(422, body))).toBe(
      'api.fake.test answered a batch of 500 leads for list 441940 with HTTP 422: the rows were refused. ' +
        'It says: “The given data was invalid.; Too short.”',
    );
  });

  test('says from when on it can be tried again, in India and in UTC', () => {
    expect(message(answer(423, { retry_after: '2026-01-05 12:00:00' }))).toContain('2026-01-05 12:00 IST (06:30 UTC)');
  });

  test('names only the host of a redirect', () => {
    const location = 'https://user:CANARY@login.fake.test/CANARY?token=CANARY';
    const said = message(answer(302, '', { headers: { location } }));
    expect(said).toContain('login.fake.test');
    expect(said).not.toContain('CANARY');
  });

  test.each([{}, { location: '' }, { location: 'https://' }])('survives a redirect to nowhere: %j', (headers) => {
    expect(message(answer(302, '', { headers }))).toContain('HTTP 302');
  });

  test('names what came instead of JSON', () => {
    expect(message(answer(200, '<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }))).toContain(
      'text/html',
    );
    expect(message(answer(200, ''))).toContain('nothing instead of JSON');
  });

  test('passes on how long to wait', () => {
    const result = answer(429, RATE, { headers: { 'retry-after': '7' } });
    expect(classify(result, ASKED)).toMatchObject({ kind: 'throttled', waitMs: 7000 });
    expect(classify(answer(429, RATE), ASKED)).toMatchObject({ kind: 'throttled', waitMs: undefined });
    expect(classify(answer(429, { retry_after: '2026-01-05 11:30:30' }), ASKED)).toMatchObject({ waitMs: 30_000 });
  });

  test.each([
    [500, { 'retry-after': '30' }, 30_000],
    [502, { 'retry-after': '30' }, 30_000],
    [503, { 'retry-after': 'Mon, 05 Jan 2026 06:00:45 GMT' }, 45_000],
    [504, { 'retry-after': '0.5' }, 500],
    [599, { 'retry-after': '30' }, 30_000],
    [408, { 'retry-after': '30' }, 30_000],
    [425, { 'retry-after': '30' }, 30_000],
    [503, { 'retry-after': '7200' }, 3_600_000],
    [503, { 'retry-after': '-3' }, undefined],
    [503, { 'retry-after': 'soon' }, undefined],
    [503, {}, undefined],
    [409, { 'retry-after': '30' }, undefined],
  ])('passes on how long a server that failed asks to wait, and leaves the doubt: %i %j', (status, headers, waitMs) => {
    const outcome = classify(answer(status, '', { headers }), ASKED);
    expect(outcome.kind).toBe('ambiguous');
    expect('waitMs' in outcome ? outcome.waitMs : undefined).toBe(waitMs);
  });

  test('passes on how long the body of a server that failed asks to wait', () => {
    expect(classify(answer(503, { retry_after: '2026-01-05 11:30:30' }), ASKED)).toMatchObject({
      kind: 'ambiguous',
      waitMs: 30_000,
    });
  });
});
