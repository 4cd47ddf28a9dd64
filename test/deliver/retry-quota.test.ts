import { expect, test } from 'vitest';
import { createRetryQuota, RETRY_COST, RETRY_QUOTA } from '../../src/deliver/retry-quota.ts';

test('the quota is ten retries after failures, or twenty when throttled', () => {
  expect(RETRY_QUOTA / RETRY_COST.ambiguous).toBe(10);
  expect(RETRY_QUOTA / RETRY_COST['not-sent']).toBe(10);
  expect(RETRY_QUOTA / RETRY_COST.throttled).toBe(20);
});

test('a retry spends, an accepted retry earns back its cost, an accepted first request a little', () => {
  const quota = createRetryQuota();
  quota.spend(10);
  quota.spend(10);
  expect(quota.left).toBe(80);
  quota.earn(10);
  expect(quota.left).toBe(90);
  quota.earn(0);
  expect(quota.left).toBe(91);
});

test('the quota never holds more than it started with', () => {
  const quota = createRetryQuota();
  quota.earn(10);
  expect(quota.left).toBe(RETRY_QUOTA);
});
