import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createReports } from '../../src/host/reports.ts';
import { temporaryDirectory } from '../support/temporary.ts';

describe('reports', () => {
  test('two runs never share a directory', () => {
    using directory = temporaryDirectory();
    expect(createReports(directory.path).directory).not.toBe(createReports(directory.path).directory);
  });

  test('a file appears with its first text and keeps all of it', () => {
    using directory = temporaryDirectory();
    const reports = createReports(directory.path);
    const empty = reports.open('rejects/leads/none.csv');
    empty.close();
    expect(existsSync(reports.pathOf('rejects/leads/none.csv'))).toBe(false);
    const file = reports.open('rejects/leads/a.csv');
    const line = `${'x'.repeat(999)}\n`;
    for (let i = 0; i < 200; i++) file.append(line);
    file.close();
    expect(readFileSync(reports.pathOf('rejects/leads/a.csv'), 'utf8')).toBe(line.repeat(200));
    expect(statSync(reports.pathOf('rejects/leads/a.csv')).mode & 0o077).toBe(0);
  });
});
