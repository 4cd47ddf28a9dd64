import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createReports, KEPT_MS, sweepReports } from '../../../src/host/files/reports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

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

  test('two files that want one name both get a place, and a long name is cut', () => {
    using directory = temporaryDirectory();
    const reports = createReports(directory.path);
    const write = (name: string, text: string) => {
      const file = reports.open(name);
      file.append(text);
      return file.close() ?? '';
    };
    const first = write('rejects/leads/a.rejects.csv', '1');
    const second = write('rejects/leads/a.rejects.csv', '2');
    expect(first).toMatch(/a\.rejects\.csv$/);
    expect(second).toMatch(/a\.rejects-2\.csv$/);
    expect([first, second].map((name) => readFileSync(name, 'utf8'))).toEqual(['1', '2']);
    const long = write(`rejects/${'\u0905'.repeat(83)}.rejects.csv`, '3');
    expect(readFileSync(long, 'utf8')).toBe('3');
    expect(long).toMatch(/\.rejects\.csv$/);
  });

  test('of a shell are removed after three days, and nothing else is', () => {
    using directory = temporaryDirectory();
    const ledger = path.join(directory.path, 'smartflo-leads-ledger-abcd1234');
    mkdirSync(ledger, { mode: 0o700 });
    const reports = createReports(directory.path);
    // What a person unpacks or keeps may have a name like ours, such as that of this repository at its branch `master`.
    const others = ['smartflo-leads-demo-abcdef', 'smartflo-leads-master', 'smartflo-leads-report-backup', 'other'];
    for (const name of others) mkdirSync(path.join(directory.path, name), { mode: 0o755 });
    symlinkSync(directory.path, path.join(directory.path, 'smartflo-leads-report-abcdef'));
    const made = statSync(reports.directory).mtimeMs;
    sweepReports(directory.path, made + KEPT_MS);
    expect(existsSync(reports.directory)).toBe(true);
    sweepReports(directory.path, made + KEPT_MS + 1);
    expect(existsSync(reports.directory)).toBe(false);
    expect(existsSync(ledger)).toBe(false);
    for (const name of [...others, 'smartflo-leads-report-abcdef'])
      expect(existsSync(path.join(directory.path, name))).toBe(true);
  });
});
