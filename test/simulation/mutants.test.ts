import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../support/temporary.ts';
import { patchedCore } from './core.ts';
import { createModelKeeper } from './model-ledger.ts';
import { MUTANTS, type Mutant } from './mutants.ts';
import { createRealKeeper } from './real-ledger.ts';
import { simulate } from './simulate.ts';

/** Most schedules that a bug may hide in. */
const SCHEDULES = 4_000;

/** What the checker says of the first schedule in which the bug shows. */
async function firstFault({ patch, mode, isCodec, emphasis = {} }: Mutant): Promise<string | undefined> {
  using directory = temporaryDirectory();
  const core = await patchedCore([patch], directory.path);
  for (let seed = 0; seed < SCHEDULES; seed++) {
    const { faults } = await simulate({
      seed,
      mode,
      core,
      keeperOf: isCodec ? createRealKeeper : createModelKeeper,
      emphasis,
    });
    if (faults[0] !== undefined) return faults[0];
  }
  return undefined;
}

describe('the simulation catches a protocol that', () => {
  test.each(MUTANTS)('$name', async (mutant) => {
    // By what came of it, and not because something threw or hung.
    expect(await firstFault(mutant)).toMatch(
      /^(?:lost|doubled|regressed|phantom|forbidden|books|ledger): (?!.* threw )/,
    );
  });
});
