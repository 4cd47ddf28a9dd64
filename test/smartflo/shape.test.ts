import { describe, expect, test } from 'vitest';
import { says } from '../../src/model/index.ts';
import { classify } from '../../src/smartflo/classify.ts';
import { redactionOf } from '../../src/smartflo/redaction.ts';
import { shapeId, shapeOf } from '../../src/smartflo/shape.ts';
import { answer, wire } from './answers.ts';

// Made-up numbers and names.
const LEADS = wire({ field_0: '9000000001', field_1: 'Asha' });
const redact = redactionOf([], LEADS);
const shape = (json: unknown, status = 200) => shapeOf(status, json, redact);

describe('the shape of an answer', () => {
  test.each<[string, unknown, unknown]>([
    ['other numbers in the words', { message: '3 leads added' }, { message: '500 leads added' }],
    ['keys in another order', { a: 1, b: true }, { b: true, a: 2 }],
    ['another id', { message: 'ok', batch_id: 'f00a' }, { message: 'ok', batch_id: 'c0de' }],
    ['more elements of one kind', { data: [{ id: 1 }] }, { data: [{ id: 1 }, { id: 2 }] }],
    ['the lead of the request in its words', { message: 'Asha was added' }, { message: '*** was added' }],
    ['a number as a key', { 9000000001: 'x' }, { 9000000002: 'y' }],
    ['one lead and many', { message: '1 lead was added' }, { message: '499 leads were added' }],
  ])('is the same for %s', (_, one, other) => {
    expect(shape(one)).toBe(shape(other));
  });

  test.each<[string, unknown, unknown]>([
    ['another boolean', { queued: true }, { queued: false }],
    ['other words', { message: 'Leads added' }, { message: 'List is full' }],
    ['another key', { message: 'ok', a: 1 }, { message: 'ok', b: 1 }],
    ['another type', { count: 1 }, { count: '1' }],
    ['another kind of element', { data: [{ id: 1 }] }, { data: ['x'] }],
    ['null', { a: null }, { a: {} }],
  ])('is another one for %s', (_, one, other) => {
    expect(shape(one)).not.toBe(shape(other));
  });

  test('holds its status, and nothing of a person', () => {
    const json = {
      message: 'Asha (9000000001, a@example.com) added',
      lead: { field_0: '+919000000001', field_1: 'Asha' },
    };
    expect(shape(json, 201)).toMatch(/^201 /);
    expect(shape(json)).not.toMatch(/asha|\d{4}|example\.com/i);
  });

  test('has an end, whatever comes', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`);
    expect(shape(deep).length).toBeLessThan(100);
    expect(shape(Array.from({ length: 10_000 }, (_, id) => ({ [`k${id}x`]: id }))).length).toBeLessThan(2_000);
  });

  test('has an id that is no number in any format', () => {
    expect(shapeId(shape({ message: 'ok' }))).toMatch(/^answer-[0-9a-f]{12}$/);
  });
});

describe('an answer that says neither yes nor no', () => {
  const asked = {
    request: says`a batch of 1 lead for list 441940`,
    leads: 1,
    allNew: true,
    host: 'api.fake.test',
    now: 0,
    redact,
  };
  const body = { message: 'Leads queued' };
  const id = shapeId(shape(body));

  test('is told with its id, and is a yes once a person has said so', () => {
    const outcome = classify(answer(200, body), asked);
    expect(outcome).toMatchObject({
      kind: 'unconfirmed',
      problem: { hint: expect.stringContaining(`accept-answer: ${id}`) },
    });
    expect(classify(answer(200, body), { ...asked, acceptAnswers: [id] })).toEqual({ kind: 'accepted' });
  });

  test.each([
    ['other words', answer(200, { message: 'List is inactive' })],
    ['another status', answer(202, body)],
    ['a contradiction', answer(200, { ...body, failed: 1 })],
    ['an error', answer(200, { ...body, error: 'List is full' })],
    ['a status that is no yes', answer(400, body)],
  ])('%s is no such yes', (_, other) => {
    expect(classify(other, { ...asked, acceptAnswers: [id] }).kind).not.toBe('accepted');
  });
});
