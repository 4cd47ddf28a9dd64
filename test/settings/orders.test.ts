import { expect, test } from 'vitest';
import { MODES, ORDERS } from '../../src/model/index.ts';
import { requireLists } from '../../src/settings/orders.ts';
import { mistakesOf, settingsOf } from './settings-ports.ts';

test.each(ORDERS)('the order %s is for the lists of `only`', async (mode) => {
  expect(await settingsOf({ 'list-id': '441940', mode, only: '441940' })).toMatchObject({ mode, only: ['441940'] });
});

test.each(ORDERS)('the order %s without `only` is a mistake', async (mode) => {
  expect(await mistakesOf({ 'list-id': '441940', mode })).toMatchObject([
    { code: 'LEADS-ORDER', message: expect.stringContaining(`mode: ${mode}`), hint: expect.stringContaining('`only`') },
  ]);
});

test('a share that is wrong is told once', async () => {
  const problems = await mistakesOf({ 'list-id': '441940', mode: 'reset-list', only: 'x' });
  expect(problems.map(({ code }) => code)).toEqual(['LEADS-INPUT']);
});

test('every other mode goes without `only`', () => {
  const others = MODES.filter((mode) => !ORDERS.some((order) => order === mode));
  expect(others.map((mode) => requireLists({ mode, only: undefined }))).toEqual(others.map(() => undefined));
});
