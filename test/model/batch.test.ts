import { expect, test } from 'vitest';
import { leadAt } from '../../src/model/index.ts';

test('a lead is read off its position, and beyond the end is no lead, rather than lead 0', () => {
  for (const leads of [[7, 0], Uint32Array.of(7, 0)]) {
    expect([leadAt(leads, 0), leadAt(leads, 1)]).toEqual([7, 0]);
    for (const position of [2, -1]) expect(() => leadAt(leads, position)).toThrow(RangeError);
  }
});
