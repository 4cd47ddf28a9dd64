import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/action.ts';

const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

/** The rows of docs/faults.md that stand for a fault, by their number. */
const ROWS = new Map(
  read('docs/faults.md')
    .split('\n')
    .map((line) => line.split(' | '))
    .filter(([first = '']) => /^\| [NAP]\d+$/.test(first))
    .map((cells) => [cells[0]?.slice(2) ?? '', cells]),
);

const NUMBERS = [
  ...Array.from({ length: 12 }, (_, index) => `N${index + 1}`),
  ...Array.from({ length: 16 }, (_, index) => `A${index + 1}`),
  ...Array.from({ length: 14 }, (_, index) => `P${index + 1}`),
];

/** Where tests carry such a number. */
const FILES = [
  ...['faults-network', 'faults-api', 'faults-batches', 'faults-lists', 'sign-in'],
  ...['cancel', 'distrust', 'faults-platform', 'kills', 'places', 'rivals'].map((name) => `ledger/${name}`),
].map((name) => `test/e2e/${name}.test.ts`);

/** File and beginning of each test that a cell names. */
function testsIn(cell: string): readonly (readonly [file: string, name: string])[] {
  return cell.split('; ').flatMap((part) => {
    const file = /^`(?<file>test\/[^`]+)`: /.exec(part)?.groups?.['file'] ?? '';
    return [...part.matchAll(/“(?<name>[^”]+)”/g)].map(({ groups }) => [file, groups?.['name'] ?? ''] as const);
  });
}

describe('the table of faults', () => {
  test('has every row once, in order', () => {
    expect([...ROWS.keys()]).toEqual(NUMBERS);
  });

  test.each(NUMBERS)('%s says what happens, how it ends, and which tests hold it', (row) => {
    const [, fault = '', happens = '', exit = '', tests = '', ...more] = ROWS.get(row) ?? [];
    expect(more).toEqual([]);
    for (const cell of [fault, happens, exit]) expect(cell.length).toBeGreaterThan(0);
    const named = testsIn(tests.replace(/ \|$/, ''));
    const whole = named.filter(([file]) => file.startsWith('test/e2e/'));
    expect(whole.some(([, name]) => name.startsWith(`${row} `))).toBe(true);
    for (const [file, name] of named) {
      expect(read(file).includes(`'${name}`), `${file} has no test that begins with “${name}”`).toBe(true);
    }
  });

  test('names every test that carries a number of it', () => {
    const documented = [...ROWS.values()].flatMap((cells) => testsIn(cells[4]?.replace(/ \|$/, '') ?? ''));
    for (const file of FILES) {
      const titles = [...read(file).matchAll(/'(?<title>[NAP]\d+ [^']+)'/g)].map(
        ({ groups }) => groups?.['title'] ?? '',
      );
      expect(titles.length).toBeGreaterThan(0);
      const missing = titles.filter(
        (title) => !documented.some(([where, name]) => where === file && title.startsWith(name)),
      );
      expect(missing, file).toEqual([]);
    }
  });
});
