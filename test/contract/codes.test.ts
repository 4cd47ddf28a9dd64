import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LEDGER_CODES } from '../../src/model/codes/ledger.ts';
import { CODE_CHAPTERS } from '../../src/model/index.ts';
import { ROOT } from '../support/action.ts';

const source = path.join(ROOT, 'src');
const text = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('codes'))
  .map((name) => readFileSync(path.join(source, name), 'utf8'))
  .join('\n');

test.each(CODE_CHAPTERS.flatMap(({ pages }) => Object.keys(pages)))('%s is raised somewhere', (code) => {
  expect(text.includes(`'${code}'`)).toBe(true);
});

test('no way out of a ledger problem names reset-list but for an empty list, and never first', () => {
  const fixes = Object.values(LEDGER_CODES).map(({ fix }): string => fix);
  const resets = fixes.filter((fix) => fix.includes('reset-list'));
  expect(resets.length).toBeGreaterThan(3);
  for (const fix of resets)
    expect(fix).toMatch(/^(?!If the list in Smartflo is empty).*\. If the list in Smartflo is empty, [^.]*reset-list/);
});
