import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
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
