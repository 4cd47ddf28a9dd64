import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createPace, deliver, timingOf } from '../../../src/deliver/index.ts';
import type { Batch, DuplicateOption } from '../../../src/model/index.ts';
import { found, open, tableOf } from '../../ledger/world.ts';
import { createFakeClock } from '../../support/clock.ts';
import { leadFile } from '../../support/fault-run.ts';
import { git } from '../../support/git-server.ts';
import { LIST, openWorld } from '../../support/ledger-world.ts';
import { MemoryRepository } from '../../support/memory-store.ts';

// Made-up numbers. What remembering costs, as docs/delivery.md tells it.

interface Cost {
  readonly pushes: number;
  readonly fetches: number;
}

/** A git that notes what it is called for, in front of the true one. */
function countingGit(directory: string): { readonly env: Readonly<Record<string, string>>; cost(): Cost } {
  const [bin, log] = [path.join(directory, 'bin'), path.join(directory, 'git.log')];
  mkdirSync(bin);
  writeFileSync(log, '');
  const truePath = process.env['PATH'] ?? '';
  writeFileSync(path.join(bin, 'git'), `#!/bin/sh\necho "$1" >> '${log}'\nPATH='${truePath}' exec git "$@"\n`);
  chmodSync(path.join(bin, 'git'), 0o755);
  const count = (word: RegExp) =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => word.test(line)).length;
  return {
    env: { PATH: `${bin}:${truePath}` },
    cost: () => ({ pushes: count(/^push$/), fetches: count(/^(?:fetch|ls-remote)$/) }),
  };
}

describe.skipIf(process.platform === 'win32')('the true cost', () => {
  test.each<[DuplicateOption, number, number, number]>([
    ['skip', 1, 4, 2],
    ['overwrite', 1, 4, 2],
    ['clone', 1, 4, 2],
    ['skip', 100, 7, 3],
    ['clone', 100, 14, 3],
  ])(
    'of a first run under %s with %i batches is %i pushes and %i looks, and one look at each later start',
    async (option, batches, pushes, fetches) => {
      await using world = await openWorld({
        runs: 'here',
        files: { 'leads/a.csv': leadFile(batches) },
        config: { lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': option }] },
        inputs: { 'batch-size': '1' },
      });
      const { env, cost } = countingGit(world.directory);
      using run = await world.run({ env });
      expect(run.counts).toEqual({ accepted: batches });
      // That there is none takes two looks: one fetch that fails, and one question whether it is so.
      expect(cost()).toEqual({ pushes, fetches });
      expect(git(world.bare, 'rev-list', '--count', `refs/leads/${LIST}`)).toBe(String(pushes));
      using _again = await world.run({ env });
      expect(cost()).toEqual({ pushes, fetches: fetches + 1 });
    },
  );
});

/** Delivers batches of one lead on a clock that takes no time; each answer takes so many ms. */
async function simulated(option: DuplicateOption, batches: number, requestsPerSecond: number, latencyMs: number) {
  const clock = createFakeClock();
  const table = tableOf(Array.from({ length: batches }, (_, lead) => [lead, 1] as const));
  const store = new MemoryRepository().store();
  const ledger = (await open(new MemoryRepository(), { store, now: clock.now })).attach(table);
  const planned = Array.from(
    { length: batches },
    (_, lead): Batch => ({ list: LIST, duplicateOption: option, skillId: undefined, leads: [lead] }),
  );
  const delivery = await deliver(
    [
      {
        list: LIST,
        duplicateOption: option,
        cloneVerify: 'hold',
        concurrency: 1,
        timing: timingOf({ leaseMs: 600_000, settleMs: 120_000 }),
        read: await found(ledger),
        plan: () => planned,
        ledger,
        journal: { append: () => {}, settled: () => {} },
      },
    ],
    {
      leads: batches,
      pace: createPace({ clock, requestsPerSecond }),
      clock,
      random: () => 0.5,
      owner: 'process0',
      run: undefined,
      attempt: 1,
      maxMs: Number.POSITIVE_INFINITY,
      look: async () => new Map(),
      signal: new AbortController().signal,
      async send() {
        await clock.sleep(latencyMs);
        return { kind: 'accepted' };
      },
    },
  );
  expect(planned.every(({ leads }) => leads.every((lead) => delivery.fate(lead) === 'accepted'))).toBe(true);
  return { pushes: store.pushes, fetches: store.fetches, minutes: Math.round(clock.monotonic() / 60_000) };
}

describe('the cost of ten thousand batches, on a clock that takes no time', () => {
  test.each<[DuplicateOption, number, Cost & { readonly minutes: number }]>([
    ['skip', 1, { pushes: 252, fetches: 1, minutes: 167 }],
    ['skip', 20, { pushes: 44, fetches: 1, minutes: 8 }],
    ['clone', 1, { pushes: 1001, fetches: 1, minutes: 167 }],
  ])(
    'under %s at %i a second',
    async (option, requestsPerSecond, cost) => {
      expect(await simulated(option, 10_000, requestsPerSecond, 50)).toEqual(cost);
    },
    120_000,
  );
});
