import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKeys } from '../../src/ledger/base64.ts';
import { inKeyOrder } from '../../src/ledger/key-order.ts';
import { Replay } from '../../src/ledger/replay.ts';

/** Few values, so that first words are often equal, and both halves of a word matter. */
const word = fc.constantFrom(0, 1, 0xffff, 0x10000, 0x10001, 0x7fffffff, 0x80000000, 0xffff0000, 0xffffffff);
const key = fc.tuple(word, word, word, word);

function replayOf(keys: readonly (readonly number[])[]): Replay {
  const replay = new Replay(0);
  replay.claim({ id: 'c', owner: 'o', duplicateOption: 'skip', until: 0, size: keys.length });
  for (const words of keys) {
    replay.words.set([...words, 0, 0, 0, 0], replay.row());
    replay.claimed(undefined);
  }
  return replay;
}

test('is that of the keys, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const replay = replayOf(keys);
      const order = [...inKeyOrder(replay)];
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: replay.keys }, (_, number) => number));
      const at = (number: number) => replay.rowOf(number) * 8;
      for (let index = 1; index < order.length; index++) {
        const compared = compareKeys(replay.words, at(order[index - 1] ?? 0), replay.words, at(order[index] ?? 0));
        expect(compared).toBeLessThan(0);
      }
    }),
  );
});
