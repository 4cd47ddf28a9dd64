import { expect, test } from 'vitest';
import { LIST, openWorld } from '../support/ledger-world.ts';

// Made-up numbers, real repositories, the built action.

test.each([
  ['the input', { 'max-leads': '2' }, 50],
  ['the config', { 'max-leads': '50' }, 2],
] as const)('a list is never sent more than the stricter max-leads, that of %s', async (_, inputs, maxLeads) => {
  await using world = await openWorld({
    files: { 'leads/a.csv': 'Mobile\n9000000001\n9000000002\n9000000003\n' },
    config: { 'max-leads': maxLeads, lists: [{ list: LIST, files: 'leads/**' }] },
  });
  using run = await world.run({ inputs });
  expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-MAX-LEADS', counts: { unsent: 3 }, posts: [] });
  expect(world.sandbox.dump().leads).toEqual([]);
});
