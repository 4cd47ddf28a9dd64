import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..', '..');
const page = readFileSync(path.join(ROOT, 'docs', 'architecture.md'), 'utf8');
const filesIn = (text: string) => [...text.matchAll(/`((?:src|test)\/[\w./-]+\.ts)`/g)].map(([, name = '']) => name);

describe('docs/architecture.md', () => {
  test('names files that are there', () => {
    expect(filesIn(page).filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  test('shows every room in its picture', () => {
    const picture = /```mermaid\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const rooms = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(picture))).toEqual([]);
  });

  test('has five how-tos, each with at most three steps', () => {
    const howTos = page.split(/^### … /m).slice(1);
    expect(howTos).toHaveLength(5);
    for (const howTo of howTos) {
      const steps = howTo.split('\n').filter((line) => line.startsWith('- '));
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.length).toBeLessThanOrEqual(3);
      expect(steps.filter((step) => filesIn(step).length === 0)).toEqual([]);
    }
  });
});
