import { describe, expect, test } from 'vitest';
import type { HttpResult } from '../../src/model/index.ts';
import { answer } from './answers.ts';
import { opened } from './opened.ts';

// Made-up numbers.
const lead = (more: object) => ({ id: 'a', field_0: '+919000000001', header: '["Phone","Name"]', ...more });

const read = (result: HttpResult) => opened(() => result).smartflo.readLabels('441940');

describe('the labels of a list', () => {
  test('are read off the first lead, by one GET without a number', async () => {
    const { smartflo, http } = opened(() => answer(200, [lead({}), lead({ header: '["Other"]' })]));
    expect(await smartflo.readLabels('441940')).toEqual({
      kind: 'labels',
      labels: [
        { text: 'Phone', shown: 'Phone' },
        { text: 'Name', shown: 'Name' },
      ],
    });
    expect(http.lines).toEqual(['GET /v1/broadcast/leads/441940']);
  });

  test('need no more of the list than its first lead', async () => {
    expect(await read(answer(200, `[${JSON.stringify(lead({}))}, then it breaks`))).toMatchObject({ kind: 'labels' });
  });

  test('are shown without secrets, numbers and what a terminal obeys', async () => {
    const header = JSON.stringify(['Phone', 'x fake-token x', 'call 9000000002', '\u001b[31mred', '::error::no']);
    const labels = await read(answer(200, [lead({ header })]));
    const shown = labels.kind === 'labels' ? labels.labels.map((label) => label.shown) : [];
    expect(shown).toEqual(['Phone', 'x *** x', 'call …', '\\u{1b}[31mred', ': :error: :no']);
  });

  test('are no more than there are fields', async () => {
    const header = JSON.stringify(Array.from({ length: 1000 }, (_, field) => `L${field}`));
    const labels = await read(answer(200, [lead({ header })]));
    expect(labels.kind === 'labels' && labels.labels.length).toBe(35);
  });

  test('of a list without leads are not known', async () => {
    expect(await read(answer(200, []))).toEqual({ kind: 'empty' });
  });

  test.each([
    ['a lead without a header', answer(200, [lead({ header: undefined })])],
    ['an element that is no lead', answer(200, ['x'])],
    ['an object', answer(200, { message: 'no' })],
    ['a failure', answer(500)],
    ['an answer that broke off', answer(200, '[{"field_0"', { ending: 'lost' })],
    ['no answer', { kind: 'lost', reason: 'timeout', detail: 'x' } as const],
  ])('are not read off %s', async (_, result) => {
    expect(await read(result)).toMatchObject({ kind: 'unread', problem: { code: 'LEADS-API-UNCHECKED' } });
  });
});
