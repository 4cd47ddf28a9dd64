import { expect, test } from 'vitest';
import { phoneInKey } from '../../src/map/index.ts';

test.each([
  [['phone'], 'alone'],
  [['field_0'], 'alone'],
  [['phone', 'Policy No'], 'part'],
  [['email'], 'no'],
  [['Mobile'], 'no'],
  [[], 'no'],
] as const)('of the key %j the phone is %s', (key, part) => {
  expect(phoneInKey(key)).toBe(part);
});
