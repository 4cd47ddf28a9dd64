import { describe, expect, test } from 'vitest';
import { parseInstant, showInstant } from '../../src/smartflo/instant.ts';
import { ABSURD_WAIT_MS, LONGEST_WAIT_MS, readRetryTime, readWait } from '../../src/smartflo/retry-after.ts';

const NOW = Date.UTC(2026, 0, 5, 6);

describe('a point in time', () => {
  test.each([
    [{ $date: { $numberLong: '1696428233000' } }, 1696428233000],
    [{ $date: '2026-01-05T06:00:00Z' }, NOW],
    [{ $date: 1696428233000 }, 1696428233000],
    ['2026-01-05T11:30:00+0530', NOW],
    ['2026-01-05T11:30:00+05:30', NOW],
    ['2026-01-05T06:00:00z', NOW],
    ['2026-01-05 11:30:00', NOW],
    ['2026-01-05 11:30', NOW],
    [1767592800, NOW],
    ['1767592800', NOW],
    ['2026-13-05 11:30:00', undefined],
    ['tomorrow', undefined],
    ['5', 5000],
    [-1, undefined],
    [Number.NaN, undefined],
    [null, undefined],
    [[1], undefined],
    [{}, undefined],
  ])('%j', (value, expected) => {
    expect(parseInstant(value)).toBe(expected);
  });

  test('is shown in India and in UTC', () => {
    expect(showInstant(NOW)).toBe('2026-01-05 11:30 IST (06:00 UTC)');
    expect(showInstant(Date.UTC(2026, 0, 4, 20))).toBe('2026-01-05 01:30 IST (2026-01-04 20:00 UTC)');
  });
});

describe('a wait that an answer asks for', () => {
  test.each([
    ['seconds', '7', undefined, 7000],
    ['part of a second', '0.5', undefined, 500],
    ['a date', 'Mon, 05 Jan 2026 06:00:30 GMT', undefined, 30_000],
    ['a date that is over', 'Mon, 05 Jan 2026 05:00:00 GMT', undefined, undefined],
    ['zero', '0', undefined, undefined],
    ['a negative number', '-5', undefined, undefined],
    ['words', 'soon', undefined, undefined],
    ['a long time', '7200', undefined, LONGEST_WAIT_MS],
    ['a billion seconds', '1000000000', undefined, undefined],
    ['a day', String(ABSURD_WAIT_MS / 1000), undefined, undefined],
    ['a date in a hundred years', 'Mon, 05 Jan 2126 06:00:30 GMT', undefined, undefined],
    ['the header before the body', '7', 60, 7000],
    ['the body when the header makes no sense', '-7', 60, 60_000],
    ['seconds in the body', undefined, 60, 60_000],
    ['seconds in the body, as text', undefined, '60', 60_000],
    ['Indian time in the body', undefined, '2026-01-05 11:31:00', 60_000],
    ['ISO in the body', undefined, '2026-01-05T06:01:00Z', 60_000],
    ['seconds since 1970 in the body', undefined, NOW / 1000 + 60, 60_000],
    ['a time in the body that is over', undefined, '2026-01-05 11:29:00', undefined],
    ['nonsense in the body', undefined, { a: 1 }, undefined],
    ['nothing', undefined, undefined, undefined],
  ])('%s', (_, header, field, expected) => {
    expect(readWait(header, field, NOW)).toBe(expected);
  });

  test('has an end, however far', () => {
    expect(readRetryTime('2026-01-07 11:30:00', NOW)).toBe(NOW + 2 * ABSURD_WAIT_MS);
    expect(readRetryTime('2026-01-05 11:29:00', NOW)).toBeUndefined();
    expect(readRetryTime('9'.repeat(30), NOW)).toBeUndefined();
  });
});
