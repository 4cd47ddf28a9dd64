import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LedgerMemory, MOST_TOLD } from '../../src/model/index.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, found, open, TABLE, write } from './world.ts';

const MEMORY: LedgerMemory = {
  judged: ['d1'],
  complete: undefined,
  told: ['d2', 'd3'],
  lessons: { yesShapes: ['200 {Success: true}', 'é\n'], spelling: '+91…', delayMs: 1200, filters: false },
};

async function kept(memory: LedgerMemory): Promise<LedgerMemory> {
  const repository = new MemoryRepository();
  await write(await attached(TABLE, repository), { memory });
  return (await found((await open(repository, { seed: 'later' })).attach(TABLE))).head.memory;
}

describe('the memory', () => {
  test('holds lessons and what people were told', async () => {
    expect(await kept(MEMORY)).toEqual(MEMORY);
  });

  test('gives back any lessons, and those that are not known', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 50 });
    const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
    const lessons = fc.record({
      yesShapes: fc.array(text, { maxLength: 3 }),
      spelling: maybe(text),
      delayMs: maybe(fc.nat()),
      filters: maybe(fc.boolean()),
    });
    await fc.assert(
      fc.asyncProperty(lessons, async (each) => {
        expect((await kept({ ...MEMORY, lessons: each })).lessons).toEqual(each);
      }),
      { numRuns: 100 },
    );
  });

  test('is whole without lessons', async () => {
    const memory: LedgerMemory = { judged: [], complete: { digest: 'd', files: '{}' } };
    expect(await kept(memory)).toEqual(memory);
  });

  test('takes no more than its files can hold', async () => {
    const digests = Array.from({ length: MOST_TOLD + 1 }, (_, index) => `d${index}`);
    await expect(kept({ ...MEMORY, told: digests })).rejects.toThrow(RangeError);
    const lessons = { yesShapes: ['x'.repeat(1001)], spelling: undefined, delayMs: undefined, filters: undefined };
    await expect(kept({ ...MEMORY, lessons })).rejects.toThrow(RangeError);
  });
});
