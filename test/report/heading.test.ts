import { describe, expect, test } from 'vitest';
import { headingLine } from '../../src/report/heading.ts';
import { headline } from '../../src/report/status.ts';
import { runResult } from '../support/results.ts';

describe('the first line after an order by hand', () => {
  test.each([
    ['octocat', '1003', 'Order drop-held by octocat (run 1003): 10 leads sent.'],
    [undefined, undefined, 'Order drop-held by somebody in a shell: 10 leads sent.'],
    ['a\n# b', '1003', 'Order drop-held by au{a}# b (run 1003): 10 leads sent.'],
  ])('names who gave it and in which run: %j %j', (actor, run, line) => {
    const result = runResult({ order: { order: 'drop-held', actor, run } });
    expect(headingLine(result).split('\n')).toHaveLength(1);
    expect(headingLine(result).replaceAll('\\', '')).toContain(line);
    expect(headline(result)).not.toContain('Order');
  });
});
