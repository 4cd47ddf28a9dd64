import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MOST_TOLD } from '../../../src/model/index.ts';
import { leadFile, number } from '../../support/fault-run.ts';
import { clockOf, LIST, openWorld, type WorldRun } from '../../support/ledger-world.ts';

// Made-up numbers, real repositories. Rows that wait for a person, in the runs after the first.

const FILE = 'leads/a.csv';
const HOURS_LATER = clockOf({ aheadMs: 7_200_000 });

/** One bad row, at line 5. */
const BAD = `${leadFile(3)}12345,Nobody\n`;

const rejectsIn = (run: WorldRun, file = 'leads/a.rejects.csv') =>
  readFileSync(path.join(run.outputs['rejects-dir'] ?? '', file), 'utf8');

describe('rows that wait for a person', () => {
  test('are rejected and named in every run, in a rejects file that is there', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: BAD } });
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
      runs: 'here',
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
      runs: 'here',
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
      runs: 'here',
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

describe('a problem is new once', () => {
  const rows = (...lines: readonly string[]) => `Mobile,Name\n${lines.join('\n')}\n`;
  const good = (n: number) => `${number(n)},Lead ${n}`;
  const FIRST = rows(good(1), '12345,Nobody', good(2), '98,Somebody');

  test.each<[string, Readonly<Record<string, string | undefined>>, Readonly<Record<string, number>>]>([
    ['sorted', { [FILE]: rows('12345,Nobody', '98,Somebody', good(1), good(2)) }, { unchanged: 2, rejects: 2 }],
    [
      'with a good row more',
      { [FILE]: rows(good(3), good(1), '12345,Nobody', good(2), '98,Somebody') },
      { accepted: 1, unchanged: 2, rejects: 2 },
    ],
    ['under another name', { [FILE]: undefined, 'leads/b.csv': FIRST }, { unchanged: 2, rejects: 2 }],
    [
      'with one row fixed',
      { [FILE]: FIRST.replace('98,', `${number(4)},`) },
      { accepted: 1, unchanged: 2, rejects: 1 },
    ],
  ])('and not again in a file that comes back %s', async (_, files, counts) => {
    await using world = await openWorld({
      runs: 'here',
      files: { [FILE]: FIRST },
      inputs: { 'max-reject-ratio': '1' },
    });
    using first = await world.run();
    expect(first).toMatchObject({ exitCode: 1, counts: { accepted: 2, rejects: 2, 'new-rejects': 2 } });
    world.put(files);
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, counts });
    expect(second.counts['new-rejects']).toBeUndefined();
    expect(world.sandbox.dump().leads).toHaveLength(2 + (counts['accepted'] ?? 0));
  });

  test('and a bad row more is red for itself alone', async () => {
    await using world = await openWorld({
      runs: 'here',
      files: { [FILE]: FIRST },
      inputs: { 'max-reject-ratio': '1' },
    });
    using _first = await world.run();
    world.put({ [FILE]: `${FIRST}97,Anybody\n` });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 1, counts: { unchanged: 2, rejects: 3, 'new-rejects': 1 } });
    const errors = second.commands.filter(({ command }) => command === 'error');
    expect(errors.map(({ properties }) => properties['line'])).toEqual(['6']);
    using third = await world.run();
    expect(third).toMatchObject({ exitCode: 0, counts: { unchanged: 2, rejects: 3 } });
    expect(world.sandbox.dump().leads).toHaveLength(2);
  });

  test('for a refused row, which a good row beside it does not make new', async () => {
    const poison = { effect: 'poison', field: 'field_1', value: 'Lead 2', named: true } as const;
    await using world = await openWorld({
      runs: 'here',
      files: { [FILE]: leadFile(3) },
      rules: [{ match: { method: 'POST' }, do: poison }],
    });
    using first = await world.run();
    expect(first).toMatchObject({ exitCode: 1, counts: { accepted: 2, refused: 1 } });
    world.put({ [FILE]: leadFile(4) });
    using second = await world.run();
    expect(second).toMatchObject({
      exitCode: 0,
      status: 'delivered',
      code: '',
      counts: { accepted: 1, unchanged: 2, refused: 1 },
    });
    expect(world.sandbox.dump().leads.map(({ field_1 }) => field_1)).toEqual(['Lead 1', 'Lead 3', 'Lead 4']);
  });

  test('and by file beyond 20,000 rows of a list', async () => {
    const many = rows(good(1), ...Array.from({ length: MOST_TOLD + 1 }, (_, index) => `12,Nobody ${index}`));
    await using world = await openWorld({ runs: 'here', files: { [FILE]: many }, inputs: { 'max-reject-ratio': '1' } });
    using first = await world.run();
    expect(first).toMatchObject({ exitCode: 1, counts: { accepted: 1, 'new-rejects': MOST_TOLD + 1 } });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, counts: { unchanged: 1, rejects: MOST_TOLD + 1 } });
    world.put({ [FILE]: `${many}${good(2)}\n` });
    using third = await world.run();
    expect(third).toMatchObject({ exitCode: 1, counts: { accepted: 1, unchanged: 1, 'new-rejects': MOST_TOLD + 1 } });
    expect(world.sandbox.dump().leads).toHaveLength(2);
  });
});
