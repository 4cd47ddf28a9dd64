import { describe, expect, test } from 'vitest';
import { printable, says } from '../../src/model/index.ts';
import { classify } from '../../src/smartflo/classify.ts';
import { answer } from './answers.ts';

// Made-up bodies: no answer of the live service is published beyond `success` and `message`.

function verdict(body: unknown, duplicateOption: 'skip' | 'clone', leads = 500): string {
  return classify(answer(200, body), {
    request: says`a batch of 500 leads for list 441940`,
    leads,
    allNew: duplicateOption === 'clone',
    host: 'api.fake.test',
    now: 0,
    redact: (words) => printable(words),
  }).kind;
}

const OPTIONS = ['skip', 'clone'] as const;

describe('a yes with nothing against it', () => {
  test.each(
    [
      { success: true },
      { Success: 'True', Message: 'ok' },
      { ok: true },
      { ok: 'true', message: 'Leads added.', data: [] },
      { success: true, errors: [] },
      { success: true, errors: {} },
      { success: true, error: null },
      { success: true, error: false },
      { success: true, error: '' },
      { success: true, error: 0 },
      { success: true, error: 'none' },
      { success: true, code: 0 },
      { success: true, code: 200 },
      { success: true, code: '200' },
      { success: true, status: 'ok' },
      { success: true, status: 200 },
      { success: true, status: 1 },
      { success: true, failed: 0 },
      { success: true, failed: '0', failures: [] },
      { success: true, skipped: 12, duplicates: 12 },
      { success: true, total: 500 },
      { success: true, total_leads: '500' },
      { success: true, data: { total: 500, inserted: 500, failed_count: 0 } },
      { success: true, data: { field_0: '9000000001', status: false } },
      { success: true, data: [{ status: 'failed', error: 'x' }] },
      { success: true, data: { leads: { error: 'two objects down' } } },
      { success: true, list: { id: 441940, total_dialled: 12 } },
    ].flatMap((body) => OPTIONS.map((option) => [body, option] as const)),
  )('%j is accepted: %s', (body, option) => {
    expect(verdict(body, option)).toBe('accepted');
  });

  test('fewer new entries than leads are a yes under skip, where duplicates are none, and no yes under clone', () => {
    for (const body of [
      { success: true, inserted: 499 },
      { success: true, data: { created_count: 0 } },
    ]) {
      expect(verdict(body, 'skip')).toBe('accepted');
      expect(verdict(body, 'clone')).toBe('unconfirmed');
    }
  });
});

describe('not a clear yes', () => {
  test.each(
    [
      { error: true },
      { errors: [] },
      { status: 'error' },
      { status: false },
      { status: 'success' },
      { status: true },
      { code: 500 },
      { code: 200 },
      { success: 0 },
      { success: null },
      { success: 1 },
      { ok: null },
      null,
      false,
      true,
      0,
      [],
      [{ success: true }],
      '"error"',
      { message: 'Invalid list' },
      { message: 'success' },
      { data: { success: true } },
      { success: true, failed: 499, inserted: 1 },
      { success: true, data: { success: false } },
      { success: 'true', errors: ['x'] },
      { success: true, errors: { field: ['x'] } },
      { success: true, error: 'List is full' },
      { success: true, error: true },
      { success: true, status: 'failed' },
      { success: true, status: false },
      { success: true, status: 500 },
      { success: true, code: 400 },
      { success: true, code: '503' },
      { success: true, data: { code: 422 } },
      { success: true, data: { ok: false } },
      { success: true, data: { error: 'x' } },
      { success: true, failed: ['9000000001'] },
      { success: true, failedCount: 3 },
      { success: true, failed_leads: '3' },
      { success: true, error_count: 1 },
      { success: true, data: { rejected: 1 } },
      { success: true, total: 499 },
      { success: true, total: 0 },
      { success: true, data: { total_rows: 501 } },
    ].flatMap((body) => OPTIONS.map((option) => [body, option] as const)),
  )('%j is in doubt: %s', (body, option) => {
    expect(verdict(body, option)).toBe('unconfirmed');
  });

  test('a no under two names is a contradiction when one of them is a yes', () => {
    expect(verdict({ success: true, ok: false }, 'skip')).toBe('ambiguous');
    expect(verdict({ success: false, ok: false }, 'skip')).toBe('refused');
  });

  test.each([
    { error: 'List is full' },
    { errors: ['x'] },
    { errors: { list: ['x'] } },
    { Error: 'x', status: 'error' },
  ])('the text of an error is a clear no where nothing says yes: %j', (body) => {
    for (const option of OPTIONS) expect(verdict(body, option)).toBe('refused');
  });

  test('an error that asks for fewer requests or smaller ones is obeyed without the word success', () => {
    expect(verdict({ error: 'Too many requests.' }, 'skip')).toBe('throttled');
    expect(verdict({ error: 'Too many leads in one request.' }, 'skip')).toBe('refused');
    expect(verdict({ message: 'Too many leads were on the list already.' }, 'skip')).toBe('unconfirmed');
  });
});
