import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyIndex } from '../../src/model/index.ts';

// Few first words, so that keys meet in the slots.
const key = fc.tuple(fc.nat(3), fc.nat(1), fc.constant(0), fc.nat(1)).map((words) => Uint32Array.from(words));

test('the index knows what a map knows, of keys that meet in its slots', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 30 }), (steps) => {
      const keys: Uint32Array[] = [];
      const index = new KeyIndex({
        hasKey: (number, words, at) => keys[number]?.every((word, place) => word === words[at + place]) ?? false,
      });
      index.clear(32);
      const known = new Map<string, number>();
      for (const [words, isNewer] of steps) {
        const number = keys.push(words) - 1;
        const before = known.get(words.join());
        expect(index.find(words, 0)).toBe(before ?? -1);
        if (isNewer) expect(index.replace(number, words, 0)).toBe(before ?? -1);
        else expect(index.findOrPut(number, words, 0)).toBe(before ?? number);
        if (isNewer || before === undefined) known.set(words.join(), number);
        for (const [text, expected] of known) {
          expect(index.find(Uint32Array.from(text.split(','), Number), 0)).toBe(expected);
        }
      }
    }),
  );
});

test('the index has room for a power of two, and nothing is in it after it was cleared', () => {
  const words = Uint32Array.of(1, 2, 3, 4);
  const index = new KeyIndex({ hasKey: () => true });
  index.clear(5);
  expect(index.room).toBe(8);
  expect([index.findOrPut(7, words, 0), index.find(words, 0)]).toEqual([7, 7]);
  index.clear(8);
  expect([index.room, index.find(words, 0)]).toEqual([8, -1]);
});
