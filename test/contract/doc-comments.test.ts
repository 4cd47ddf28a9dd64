import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/action.ts';

const SOURCE = path.join(ROOT, 'src');

/** A line that declares something for others; what only passes on a name of another file has its comment there. */
const DECLARES = /^export (?!(?:type )?[{*])/;

/** Number and text of every line that exports something without a doc comment directly above it. */
function bareExports(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, index) =>
    DECLARES.test(line) && !endsDocComment(lines, index - 1) ? [`${index + 1}: ${line}`] : [],
  );
}

/** Whether the comment that ends on this line begins with two stars. */
function endsDocComment(lines: readonly string[], end: number): boolean {
  if (!lines[end]?.trimEnd().endsWith('*/')) return false;
  const start = lines.slice(0, end + 1).findLast((line) => line.includes('/*'));
  return start?.trimStart().startsWith('/**') ?? false;
}

describe('the exports of the source', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.map((file) => ({ file, text: readFileSync(path.join(SOURCE, file), 'utf8') }));

  test('there is something to look at', () => {
    const found = texts.flatMap(({ text }) => text.split('\n').filter((line) => DECLARES.test(line)));
    expect(found.length).toBeGreaterThan(300);
  });

  test('each have a doc comment', () => {
    expect(texts.flatMap(({ file, text }) => bareExports(text).map((bare) => `${file}:${bare}`))).toEqual([]);
  });
});

describe('a line that begins with export', () => {
  test.each([
    ['/** Why. */\nexport const A = 1;', []],
    ['/**\n * Why.\n */\nexport function a(): void {', []],
    ["export { a } from './a.ts';", []],
    ["export type { A } from './a.ts';", []],
    ["export * from './a.ts';", []],
    ["export type * from './a.ts';", []],
    ['export const A = 1;', ['1: export const A = 1;']],
    ['/** Why. */\n\nexport const A = 1;', ['3: export const A = 1;']],
    ['/** Why. */\nexport type A = 1;\nexport const B = 1;', ['3: export const B = 1;']],
    ['/* Why. */\nexport interface A {', ['2: export interface A {']],
    ['// Why.\nexport async function a() {', ['2: export async function a() {']],
  ])('%j lacks %j', (text, bare) => {
    expect(bareExports(text)).toEqual(bare);
  });
});
