import { describe, expect, test } from 'vitest';
import { type Share, shareOf } from '../support/proof.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { CORE, patchedCore, SMALL_WINDOWS } from './core.ts';
import type { KeeperOf } from './keeper.ts';
import { createModelKeeper } from './model-ledger.ts';
import { createRealKeeper } from './real-ledger.ts';
import { MODES, type Mode } from './schedule.ts';
import { simulate } from './simulate.ts';

/**
 * LEADS_SEED=17, with LEADS_MODE=clone-hold and LEADS_LEDGER=files if need be, plays that schedule and tells its history.
 */
const { LEADS_SEED, LEADS_MODE, LEADS_LEDGER } = process.env;
const SCHEDULES = shareOf('schedules');

/** One of so many of the schedules. */
const part = ({ from, to, all }: Share, of: number): Share => ({
  from: Math.floor(from / of),
  to: Math.floor(to / of),
  all: Math.floor(all / of),
});
const count = ({ from, to }: Share) => to - from;

/** The real files cost about ten times what their model costs. */
const FILES_SCHEDULES = part(SCHEDULES, 20);

/** One in five: a course of many windows. */
const WINDOWS_SCHEDULES = part(SCHEDULES, 5);

/** Long enough for a million schedules. */
const timeout = 6 * 3_600_000;

/** The first schedules that broke a promise, with how to play each again. */
async function broken(mode: Mode, { from, to }: Share, keeperOf: KeeperOf, core = CORE): Promise<readonly string[]> {
  const told: string[] = [];
  for (let seed = from; seed < to && told.length < 5; seed++) {
    const { faults } = await simulate({ seed, mode, core, keeperOf });
    if (faults.length > 0) told.push(`LEADS_SEED=${seed} LEADS_MODE=${mode}: ${faults.join('; ')}`);
  }
  return told;
}

describe.runIf(LEADS_SEED === undefined)('whatever crashes, pauses, overlaps or gets lost', () => {
  test.each(MODES)(
    `no lead is lost, doubled or set back in ${count(SCHEDULES)} schedules of %s`,
    { timeout },
    async (mode) => {
      expect(await broken(mode, SCHEDULES, createModelKeeper)).toEqual([]);
    },
  );

  test.each(MODES)(
    `so it is over the real files in ${count(FILES_SCHEDULES)} schedules of %s`,
    { timeout },
    async (mode) => {
      expect(await broken(mode, FILES_SCHEDULES, createRealKeeper)).toEqual([]);
    },
  );

  test.each(MODES)(
    `so it is with windows of one to three batches in ${count(WINDOWS_SCHEDULES)} schedules of %s`,
    { timeout },
    async (mode) => {
      using directory = temporaryDirectory();
      const core = await patchedCore(SMALL_WINDOWS, directory.path);
      expect(await broken(mode, WINDOWS_SCHEDULES, createModelKeeper, core)).toEqual([]);
    },
  );
});

describe.runIf(LEADS_SEED !== undefined)(`schedule ${LEADS_SEED}`, () => {
  const modes = MODES.filter((mode) => mode === (LEADS_MODE ?? mode));
  test.each(modes)('keeps its promises: %s', async (mode) => {
    const keeperOf = LEADS_LEDGER === 'files' ? createRealKeeper : createModelKeeper;
    const { faults, lines } = await simulate({ seed: Number(LEADS_SEED), mode, core: CORE, keeperOf, isTold: true });
    process.stdout.write(`\nSchedule ${LEADS_SEED}, ${mode}\n${lines.join('\n')}\n`);
    expect(faults).toEqual([]);
  });
});
