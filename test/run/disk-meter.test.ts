import { expect, test } from 'vitest';
import { createDiskMeter, DISK_LIMITS } from '../../src/run/disk-meter.ts';
import { problemsOf } from '../support/rows.ts';

test.each([
  ['a file of any size', 19_204, DISK_LIMITS.bytes],
  ['a file whose own size allows more', 1_000_000, 1_000_000 * DISK_LIMITS.ratio],
])('%s may leave so many bytes and not one more', async (_, fileBytes, cap) => {
  const meter = createDiskMeter(fileBytes);
  meter.add(cap - 10);
  meter.add(10);
  meter.check();
  meter.add(1);
  expect(await problemsOf(async () => meter.check())).toMatchObject([{ code: 'LEADS-FILE-EXPANDS' }]);
});
