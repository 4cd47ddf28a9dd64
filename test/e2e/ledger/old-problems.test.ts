import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { leadFile } from '../../support/fault-run.ts';
import { clockOf, LIST, openWorld, type WorldRun } from '../../support/ledger-world.ts';

// Made-up numbers, real repositories, the built action. Rows that wait for a person, in the runs after the first.

const FILE = 'leads/a.csv';
const HOURS_LATER = clockOf({ aheadMs: 7_200_000 });

/** One bad row, at line 5. */
const BAD = `${leadFile(3)}12345,Nobody\n`;

const rejectsIn = (run: WorldRun, file = 'leads/a.rejects.csv') =>
  readFileSync(path.join(run.outputs['rejects-dir'] ?? '', file), 'utf8');

describe('rows that wait for a person', () => {
  test('are rejected and named in every run, in a rejects file that is there', async () => {
    await using world = await openWorld({ files: { [FILE]: BAD } });
    using first = await world.run();
    expect(first).toMatchObject({ exitCode: 1, counts: { accepted: 3, rejects: 1, 'new-rejects': 1 } });
    const ledger = world.refs();
    for (const name of ['push', 'schedule']) {
      using later = await world.run({ event: { name } });
      expect(later).toMatchObject({
        exitCode: 0,
        status: 'nothing-to-do',
        counts: { unchanged: 3, rejects: 1 },
        asked: [],
      });
      expect(later.outputs).toMatchObject({ 'has-rejects': 'true', 'new-rejects': '0' });
      expect(rejectsIn(later)).toBe(rejectsIn(first));
      expect(later.stdout).toContain('LEADS-PHONE-SHORT');
      expect(later.jobSummary).toMatch(/line\s5/);
    }
    // The runs that only say again what is known write nothing.
    expect(world.refs()).toEqual(ledger);
    expect(world.sandbox.dump().leads).toHaveLength(3);
  });

  test('are refused and named in every run', async () => {
    await using world = await openWorld({
      files: { [FILE]: leadFile(3) },
      rules: [
        {
          match: { method: 'POST' },
          do: { effect: 'poison', field: 'field_1', value: 'Lead 2', named: true },
        },
      ],
    });
    using first = await world.run();
    expect(first).toMatchObject({ exitCode: 1, counts: { accepted: 2, refused: 1 } });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, status: 'nothing-to-do', counts: { unchanged: 2, refused: 1 } });
    expect(second.stdout).toMatch(/line 3: .*LEADS-REFUSED-BEFORE/);
    expect(world.sandbox.dump().leads).toHaveLength(2);
  });

  test('are held and named in every run', async () => {
    await using world = await openWorld({
      files: { [FILE]: leadFile(3) },
      config: { lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': 'clone' }] },
      rules: [{ match: { method: 'POST', nth: 1 }, do: { effect: 'reset', when: 'after-commit' } }],
    });
    using _sent = await world.run();
    using held = await world.run({ env: HOURS_LATER });
    expect(held).toMatchObject({ exitCode: 1, code: 'LEADS-HELD', counts: { held: 3 } });
    using later = await world.run({ env: HOURS_LATER });
    expect(later).toMatchObject({ exitCode: 0, counts: { held: 3 }, posts: [] });
    expect(later.stdout).toContain('Held: lines 2–4');
    expect(world.sandbox.dump().leads).toHaveLength(3);
  });

  test('of one list do not make the files of another one be read', async () => {
    await using world = await openWorld({
      files: { 'leads/bad/a.csv': BAD, 'leads/good/b.csv': leadFile(2, 20) },
      config: {
        lists: [
          { list: LIST, files: 'leads/bad/**' },
          { list: '2', files: 'leads/good/**' },
        ],
      },
      sandbox: {
        lists: [
          { id: LIST, name: 'One' },
          { id: '2', name: 'Two' },
        ],
      },
    });
    using _first = await world.run();
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, counts: { unchanged: 5, rejects: 1 }, asked: [] });
    expect(rejectsIn(second, 'leads/bad/a.rejects.csv')).toContain('12345');
    expect(second.stdout.match(/not read again/g)).toHaveLength(1);
  });
});
