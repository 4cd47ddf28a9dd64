import { expect, test } from 'vitest';
import { newsLine } from '../../src/report/news-line.ts';

const OWN = { runId: '42', runUrl: 'https://github.com/acme/leads/actions/runs/42' };
const WAITS = {
  kind: 'waits',
  list: '441940',
  run: '41',
  leaseEnds: Date.UTC(2026, 0, 2, 10, 53, 20),
  atMostMs: 610_000,
} as const;

test('a wait says for which run, with its address, until when and how long at most', () => {
  expect(newsLine(WAITS, OWN)).toBe(
    '… List 441940: waiting for run 41 (https://github.com/acme/leads/actions/runs/41), which sends there or was stopped while it did. Its right to send ends at 10:53:20 UTC unless it goes on. This run waits 10 min 10 s at most; nothing is lost.',
  );
});

test.each([
  ['a run, in a shell', WAITS, undefined, 'waiting for run 41, which'],
  ['a run whose id is in no address', WAITS, { ...OWN, runUrl: undefined }, 'waiting for run 41, which'],
  ['a shell', { ...WAITS, run: undefined }, OWN, 'waiting for another process, which'],
  ['a lease without end', { ...WAITS, leaseEnds: Number.MAX_SAFE_INTEGER }, OWN, 'ends at 00:00:00 UTC'],
])('a wait for %s', (_, news, own, words) => {
  expect(newsLine(news, own)).toContain(words);
});

test.each([
  ['skip', 1, '1 lead that an earlier run left open goes again. This is safe: Smartflo skips'],
  ['overwrite', 2, '2 leads that an earlier run left open go again. This is safe: those that did arrive'],
  ['clone', 500, '500 leads that an earlier run left open go again. This is safe: each was looked for'],
] as const)('leads that go again under %s: how many, and why that is safe', (duplicateOption, leads, words) => {
  expect(newsLine({ kind: 'goes-again', list: '441940', leads, duplicateOption }, OWN)).toContain(words);
});

test.each([
  [
    { present: 500, absent: 0, unclear: 0 },
    /^… All 500 held leads: on list 441940 now; .* order drop-held\. resend-held would call them twice\.$/,
  ],
  [{ present: 0, absent: 1, unclear: 0 }, /^… The held lead: not on list 441940\.$/],
  [
    { present: 1, absent: 2, unclear: 1 },
    /^… 1 of 4 held leads: on list .* 2 of 4 held leads: not on list .* 1 of 4 held leads: no clear answer/,
  ],
])('held leads say what was seen: %j', (seen, words) => {
  expect(newsLine({ kind: 'held', list: '441940', ...seen }, OWN)).toMatch(words);
});
