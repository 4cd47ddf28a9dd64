import { expect, test } from 'vitest';
import { LIST, openWorld } from '../support/ledger-world.ts';

// Made-up numbers, real repositories, the built action.

const OTHER = '552001';
const config = (column: string) => ({
  lists: [
    { list: LIST, files: 'leads/home/**', columns: { phone: 'Mobile', field_5: column } },
    { list: OTHER, files: 'leads/cars/**' },
  ],
});

test('a list that calls a field otherwise than the config gets nothing more, and the others are served', async () => {
  await using world = await openWorld({
    // The sandbox gives a list the labels of the documented sample.
    sandbox: {
      lists: [
        { id: LIST, name: 'Home' },
        { id: OTHER, name: 'Cars' },
      ],
    },
    files: { 'leads/home/a.csv': 'Mobile,Alternate Phone Number\n9000000001,x\n' },
    config: config('Alternate Phone Number'),
  });
  using first = await world.run();
  expect(first).toMatchObject({ status: 'delivered', counts: { accepted: 1 } });

  world.put({
    'leads/home/a.csv': 'Mobile,Loan Amount\n9000000001,5\n9000000002,6\n',
    'leads/cars/b.csv': 'Mobile\n9000000003\n',
  });
  world.configure(config('Loan Amount'));
  using second = await world.run();
  expect(second).toMatchObject({ exitCode: 1, status: 'partial', code: 'LEADS-API-LABELS' });
  expect(second.counts).toMatchObject({ accepted: 1, unsent: 1 });
  expect(second.posts.map(({ list }) => list)).toEqual([OTHER]);
  expect(second.outputs['headline']).toContain(
    `List ${LIST}: field_5 is “Alternate Phone Number” in Smartflo, and the config puts the column “Loan Amount” there.`,
  );
  expect(second.stdout).toContain('Put the column on the field that has its label, or give both the same name.');

  world.configure(config('Alternate Phone Number'));
  world.put({ 'leads/home/a.csv': 'Mobile,Alternate Phone Number\n9000000001,x\n9000000002,y\n' });
  using fixed = await world.run();
  expect(fixed).toMatchObject({ exitCode: 0, status: 'delivered', counts: { accepted: 1, unchanged: 2 } });
});
