import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES_WITH_TABLES, renderErrorsPage, withTables } from '../../scripts/render-docs.ts';
import { renderConfigSchema } from '../../scripts/render-settings.ts';
import { CODE_CHAPTERS } from '../../src/model/index.ts';
import { ROOT } from '../support/action.ts';

const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

describe('the documentation', () => {
  test('has its generated parts fresh: run `npm run docs`', () => {
    expect(read('docs/errors.md')).toBe(renderErrorsPage());
    expect(read('schemas/config.schema.json')).toBe(renderConfigSchema());
    for (const page of PAGES_WITH_TABLES) expect(read(page), page).toBe(withTables(read(page)));
  });

  test('a code stands in one chapter only', () => {
    const codes = CODE_CHAPTERS.flatMap(({ pages }) => Object.keys(pages));
    expect(codes.length).toBeGreaterThan(30);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('every code is used by the source, and every page says something', () => {
    for (const { pages } of CODE_CHAPTERS) {
      for (const [code, page] of Object.entries(pages)) {
        expect(code).toMatch(/^LEADS-[A-Z0-9]+(?:-[A-Z0-9]+)*$/);
        for (const text of Object.values(page)) expect(String(text).length, code).toBeGreaterThan(4);
      }
    }
  });

  test.each([
    ['threat model', 'docs/threat-model.md', /## What is done\n([\s\S]*?)\n## /],
    ['security policy', 'SECURITY.md', /tests that show it[^\n]*\n([\s\S]*?)\n\*\*/],
  ])('each line of the %s names a test that is there', (_, file, section) => {
    const [, table = ''] = section.exec(read(file)) ?? [];
    const rows = table
      .split('\n')
      .slice(3)
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const named = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, name = '']) => name);
      expect(named.length, row).toBeGreaterThan(0);
      for (const name of named) expect(existsSync(path.join(ROOT, name)), name).toBe(true);
    }
  });

  test('links lead somewhere', () => {
    const docs = readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`);
    const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...docs];
    for (const page of pages) {
      const targets = [...read(page).matchAll(/\]\((?<target>[^)#:]+)(?:#[^)]*)?\)/g)];
      for (const target of targets) {
        const file = path.join(ROOT, path.dirname(page), target.groups?.['target'] ?? '');
        expect(() => readFileSync(file), `${page} → ${file}`).toSatisfy((open: () => void) => exists(open));
      }
    }
  });
});

function exists(open: () => void): boolean {
  try {
    open();
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR';
  }
}
