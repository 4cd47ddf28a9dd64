import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ROOT, repository } from '../support/action.ts';

/**
 * Tells, when a program ends, every file that it loaded as a module, every part of Node that it made Node load, and how often
 * it compiled code that it had written itself, as ajv does.
 */
const WATCHER = `
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
const files = [];
let compiled = 0;
globalThis.Function = new Proxy(Function, { construct: (...made) => (compiled++, Reflect.construct(...made)) });
registerHooks({ load: (url, context, next) => (files.push(url), next(url, context)) });
process.on('exit', () => writeFileSync(process.env.SEEN, JSON.stringify({ files, compiled, parts: process.moduleLoadList })));
`;

/** What one run of the built program loaded. */
function loadedBy(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  using work = repository({ ...files, '.watch/watcher.mjs': WATCHER });
  const [watcher, seen] = ['watcher.mjs', 'seen.json'].map((name) => path.join(work.path, '.watch', name));
  writeFileSync(seen ?? '', '');
  execFileSync(
    process.execPath,
    ['--import', pathToFileURL(watcher ?? '').href, path.join(ROOT, 'dist/index.js'), ...args],
    { cwd: work.path, stdio: 'ignore', env: { ...process.env, SEEN: seen, GITHUB_ACTIONS: '' } },
  );
  const loaded: { files: string[]; compiled: number; parts: string[] } = JSON.parse(readFileSync(seen ?? '', 'utf8'));
  const texts = loaded.files.filter((url) => url.includes('/dist/')).map((url) => readFileSync(new URL(url), 'utf8'));
  return {
    chunks: texts.length,
    kilobytes: Math.round(texts.reduce((sum, text) => sum + text.length, 0) / 1000),
    compiled: loaded.compiled,
    has: (sign: string) => texts.some((text) => text.includes(sign)),
    parts: loaded.parts.map((part) => part.replace(/^.* /, '')),
  };
}

/** Parts of Node that cost more than a small run. */
const HEAVY = ['https', 'tls', 'internal/deps/undici/undici', 'zlib', 'child_process'];

/** Signs of packages that a run without a config and without a schema of the user has no use for. */
const SIGNS = { ajv: 'class Ajv ', re2js: 'class RE2JS ', yaml: 'class YAMLMap', saxes: 'class SaxesParser' } as const;

// A made-up number.
const LEADS = { 'leads/new.csv': 'Phone,Name\n9000000001,Asha\n' };

/** Leads with a config and a schema for their rows. */
function withSchema(schema: object): Readonly<Record<string, string>> {
  const config = 'lists:\n  - { list: "7", files: leads/**, schema: row.json }\n';
  return { ...LEADS, '.github/leads.yml': config, 'row.json': JSON.stringify(schema) };
}

describe('starting', () => {
  test('the signs are signs: what needs a package loads it', () => {
    const all = loadedBy(withSchema({ properties: { Name: { pattern: '^(A|B)' } } }), 'validate');
    expect(all.has(SIGNS.ajv)).toBe(true);
    expect(all.has(SIGNS.re2js)).toBe(true);
    expect(all.has(SIGNS.yaml)).toBe(true);
  });

  test('for the version opens little', () => {
    const { chunks, kilobytes, parts } = loadedBy({}, '--version');
    expect(chunks).toBeLessThanOrEqual(3);
    // Nearly all of it is the texts of the codes, which grow with the product.
    expect(kilobytes).toBeLessThan(200);
    expect(parts.filter((part) => HEAVY.includes(part))).toEqual([]);
  });

  test('for a small table loads no package that it has no use for', () => {
    const { kilobytes, has, parts } = loadedBy(LEADS, 'validate');
    expect(Object.entries(SIGNS).filter(([, sign]) => has(sign))).toEqual([]);
    expect(parts.filter((part) => HEAVY.includes(part))).toEqual([]);
    expect(kilobytes).toBeLessThan(1800);
  });

  test('with a config compiles no schema of ours', () => {
    const config = 'lists:\n  - { list: "7", files: leads/** }\n';
    expect(loadedBy({ ...LEADS, '.github/leads.yml': config }, 'validate').has(SIGNS.ajv)).toBe(false);
  });

  test.each(['https://json-schema.org/draft/2020-12/schema', 'http://json-schema.org/draft-07/schema#'])(
    'with a schema by %s compiles that one only, and loads no engine for a plain pattern',
    ($schema) => {
      const plain = { $schema, properties: { Name: { type: 'string', pattern: '^[A-Z][a-z .]+$' } } };
      const { compiled, has, kilobytes } = loadedBy(withSchema(plain), 'validate');
      expect(compiled).toBe(1);
      expect(has(SIGNS.re2js)).toBe(false);
      expect(kilobytes).toBeLessThan(2600);
    },
  );
});
