import { expect, test } from 'vitest';
import { LIST, openWorld } from '../support/ledger-world.ts';

// Made-up numbers, real repositories, the built action.

const TWO_POLICIES = {
  'leads/a.csv': 'Mobile,Policy No\n9000000001,P1\n9000000001,P2\n9000000002,P3\n',
};

test.each(['skip', 'overwrite'])('a key beyond the phone is refused under %s, and nothing is sent', async (option) => {
  await using world = await openWorld({
    files: TWO_POLICIES,
    config: { lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': option, key: ['phone', 'Policy No'] }] },
  });
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-CONFIG-KEY' });
  expect(run.posts).toEqual([]);
  expect(world.sandbox.dump().leads).toEqual([]);
});

test('under clone, the list holds a lead for each policy', async () => {
  await using world = await openWorld({
    files: TWO_POLICIES,
    config: { lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': 'clone', key: ['phone', 'Policy No'] }] },
  });
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 0, status: 'delivered', counts: { accepted: 3 } });
  expect(world.sandbox.dump().leads).toHaveLength(3);
});
