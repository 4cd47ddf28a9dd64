import { expect, test } from 'vitest';
import { type Problem, says } from '../../src/model/index.ts';
import { MAX_SUMMARY_CHARACTERS, OUTPUTS, renderOutputs, renderStopOutputs } from '../../src/report/outputs.ts';
import { books, fileResult, listResult, runResult } from '../support/results.ts';

const paths = { report: '/tmp/r/report.json', rejects: '/tmp/r/rejects' };

test('every count is an output, as text', () => {
  const counts = {
    accepted: 10,
    rejects: 2,
    duplicates: 3,
    unchanged: 4,
    stale: 5,
    refused: 6,
    held: 7,
    inDoubt: 8,
    unsent: 9,
  };
  const files = [fileResult({ books: books(counts), rejectsFile: '/tmp/r/rejects/leads/a.rejects.csv' })];
  expect(renderOutputs(runResult({ files }), paths)).toMatchObject({
    status: 'delivered',
    accepted: '10',
    rejects: '2',
    'new-rejects': '2',
    duplicates: '3',
    unchanged: '4',
    stale: '5',
    refused: '6',
    held: '7',
    'in-doubt': '8',
    unsent: '9',
    'has-rejects': 'true',
    'rejects-dir': paths.rejects,
    report: paths.report,
    lists: '["441940"]',
    'ledger-id': '6f1c0d9e8b7a6f5e4d3c2b1a09f8e7d6',
  });
});

test('every output that is described is written, in that order', () => {
  expect(Object.keys(renderOutputs(runResult(), paths))).toEqual(OUTPUTS.map(({ name }) => name));
});

test('a run that stopped says why, in what a step after it may read', () => {
  expect(renderStopOutputs('Nothing was sent: x', [{ code: 'LEADS-MAX-LEADS', message: says`x` }])).toEqual({
    headline: 'Nothing was sent: x',
    'error-code': 'LEADS-MAX-LEADS',
    summary: '[]',
  });
  expect(renderStopOutputs('Stopped', [])['error-code']).toBe('');
});

test('without rejects there is no directory of them', () => {
  const files = [fileResult({ remembered: true, counts: false })];
  expect(renderOutputs(runResult({ files, ledgerId: undefined }), paths)).toMatchObject({
    'has-rejects': 'false',
    'new-rejects': '0',
    'rejects-dir': '',
    'ledger-id': '',
  });
});

test('the summary is JSON with one object per file', () => {
  const { summary } = renderOutputs(runResult(), paths);
  expect(summary).toBe(
    '[{"file":"leads/a.csv","list":"441940","rows":10,"rejects":0,"duplicates":0,"unchanged":0,"stale":0,"accepted":10,' +
      '"refused":0,"held":0,"in_doubt":0,"unsent":0,"batches":1,"attempts":1,"error":null}]',
  );
});

test('a summary too long for GitHub is cut by whole entries and says how many are left out', () => {
  const files = Array.from({ length: 4000 }, (_, index) => fileResult({ file: `leads/${index}.csv` }));
  const { summary } = renderOutputs(runResult({ files }), paths);
  expect(summary.length).toBeLessThanOrEqual(MAX_SUMMARY_CHARACTERS + 100);
  const entries: unknown[] = JSON.parse(summary);
  expect(entries.at(-1)).toEqual({ cut: true, files_left_out: 4000 - (entries.length - 1) });
});

test('a matrix never gets more than 256 lists, nor one that is stopped or empty', () => {
  const stop: Problem = { code: 'LEADS-MAX-LEADS', message: says`x` };
  const lists = Array.from({ length: 300 }, (_, index) => listResult({ list: String(index + 1) }));
  const { lists: many } = renderOutputs(runResult({ lists }), paths);
  expect(JSON.parse(many)).toHaveLength(256);
  const few = renderOutputs(runResult({ lists: [listResult({ stop }), listResult({ leads: 0 })] }), paths);
  expect(few.lists).toBe('[]');
});
