import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { says } from '../../src/model/index.ts';
import { createProgress, type ProgressStep, progressBar, progressLine } from '../../src/report/progress.ts';
import { styleFor } from '../../src/report/style.ts';

const deliver = (leadsDone: number): ProgressStep => ({
  kind: 'deliver',
  leadsDone,
  leads: 3000,
  batchesDone: leadsDone / 500,
  batches: 6,
  inFlight: 1,
});
const judge: ProgressStep = {
  kind: 'judge',
  rows: 120_000,
  filesDone: 3,
  files: 12,
  bytesDone: 25,
  bytes: 100,
};

function watched(terminal: boolean) {
  let now = 0;
  const written: string[] = [];
  const line = (text: string) => void written.push(text);
  const progress = createProgress({
    log: { info: line, debug: line, group: line, endGroup: () => line('end') },
    clock: { monotonic: () => now },
    terminal: terminal ? { columns: () => 100, write: line } : undefined,
    colour: false,
  });
  return {
    written,
    progress,
    at(ms: number, step: ProgressStep) {
      now = ms;
      progress.show(step);
    },
  };
}

describe('the line', () => {
  test.each<[ProgressStep, number, string]>([
    [deliver(1500), 3000, '1,500 of 3,000 leads answered, 3 of 6 requests, 1 in flight, 500 leads/s, about 3 s left'],
    [deliver(0), 5000, '0 of 3,000 leads answered, 0 of 6 requests, 1 in flight, 0 leads/s'],
    [deliver(3000), 6000, '3,000 of 3,000 leads answered, 6 of 6 requests, 1 in flight, 500 leads/s'],
    [judge, 10_000, '120,000 good rows, 3 of 12 files, 12,000 rows/s, about 30 s left'],
    [judge, 0, '120,000 good rows, 3 of 12 files, about 1 s left'],
  ])('%j after %i ms', (step, elapsed, expected) => {
    expect(progressLine(step, elapsed)).toBe(expected);
  });
});

describe('without a terminal', () => {
  test('a line every five seconds, and none for what is done sooner', () => {
    const { written, at } = watched(false);
    for (let ms = 0; ms <= 12_000; ms += 500) at(ms, deliver(500));
    expect(written).toHaveLength(2);
    expect(written[0]).toBe(
      '… 500 of 3,000 leads answered, 1 of 6 requests, 1 in flight, 100 leads/s, about 25 s left',
    );
  });

  test('the clock starts anew with each kind of work', () => {
    const { written, at } = watched(false);
    at(0, judge);
    at(4000, deliver(0));
    at(8000, deliver(500));
    expect(written).toEqual([]);
    at(9000, deliver(500));
    expect(written[0]).toContain('100 leads/s');
  });
});

describe('on a terminal', () => {
  test('one line is written over, and goes away for a line of the log', () => {
    const { written, progress, at } = watched(true);
    at(0, deliver(0));
    at(50, deliver(500));
    expect(written).toEqual([]);
    at(200, deliver(1500));
    expect(written[0]).toMatch(/^\r\u001b\[K█{10}░{10} {2}50 % {2}1,500 of/);
    progress.log.info(says`a line`);
    progress.log.info(says`another`);
    expect(written.slice(1)).toEqual(['\r\u001b[K', 'a line', 'another']);
    at(400, deliver(2000));
    progress.end();
    progress.end();
    expect(written.slice(4)).toEqual([expect.stringContaining('66 %'), '\r\u001b[K']);
  });

  test('is never wider than the terminal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 0, max: 3000 }), (columns, done) => {
        const bar = progressBar(deliver(done), 1000, { columns, style: styleFor(false) });
        expect(bar.length).toBeLessThan(columns);
      }),
    );
  });

  test('has colours only where they are wanted', () => {
    const styled = (colour: boolean) => progressBar(deliver(500), 1, { columns: 90, style: styleFor(colour) });
    expect(styled(true)).toContain('\u001b[32m');
    expect(styled(false)).not.toContain('\u001b');
  });
});
