import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/action.ts';

const SOURCE = path.join(ROOT, 'src');

/** Who may import whom, beside `model`. The conductor is `run.ts` with `run/`. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  index: ['run', 'cli', 'host'],
  cli: ['run', 'host', 'sandbox'],
  run: [
    'settings',
    'discover',
    'parse',
    'map',
    'validate',
    'ledger',
    'plan',
    'smartflo',
    'deliver',
    'books',
    'memory',
    'report',
    'propose',
    'host',
  ],
};

/** The one room that may import a package; a package that is not here may be imported nowhere. */
const HOMES: Readonly<Record<string, string>> = {
  '@actions/core': 'host',
  '@actions/github': 'host',
  'https-proxy-agent': 'host',
  ajv: 'validate',
  'ajv-formats': 'validate',
  re2js: 'validate',
  yaml: 'parse',
  fflate: 'parse',
  saxes: 'parse',
  'libphonenumber-js': 'map',
  picomatch: 'discover',
};

/** Rooms that may use what comes with Node. */
const NODE_ROOMS = ['host', 'sandbox'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll(path.sep, '/'));

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(path.join(SOURCE, file), 'utf8');
  const found = text.matchAll(/\b(?:from|import)\s*\(?\s*'(?<target>[^'\s]+)'/g);
  return [...found].map((match) => ({ file, room: roomOf(file), target: match.groups?.['target'] ?? '' }));
});

function roomOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.ts$/, '');
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Why an import is not allowed; undefined when it is. */
function objection({ file, room, target }: Import): string | undefined {
  if (target.startsWith('node:'))
    return NODE_ROOMS.includes(room) ? undefined : 'only host and sandbox use Node itself';
  if (!target.startsWith('.')) {
    if (builtinModules.includes(packageOf(target))) return 'write node:';
    // Two readings of the API share no code, not even a package's home.
    if (room === 'sandbox' && packageOf(target) === 'yaml') return undefined;
    return HOMES[packageOf(target)] === room ? undefined : `${packageOf(target)} has no home in ${room}`;
  }
  const reached = path.posix.join(path.posix.dirname(file), target);
  if (reached.startsWith('..'))
    return /^\.\.\/(?:schemas\/.*\.json|generated\/.*\.ts)$/.test(reached) ? undefined : 'leaves src';
  const other = roomOf(reached);
  if (other === room) return undefined;
  if (room === 'model' || room === 'sandbox') return `${room} imports nothing of src`;
  if (other !== 'model' && !ARROWS[room]?.includes(other)) return `${room} must not know ${other}`;
  const isFace = reached === `${other}/index.ts` || reached === `${other}.ts`;
  return isFace ? undefined : `reaches into ${other}`;
}

/** Files that reach themselves over their imports, types included. Each circle is told once, from its first file on. */
function circlesIn(arrows: readonly Pick<Import, 'file' | 'target'>[]): readonly string[] {
  const reached = new Map<string, string[]>();
  for (const { file, target } of arrows) {
    if (!target.startsWith('.')) continue;
    reached.set(file, [...(reached.get(file) ?? []), path.posix.join(path.posix.dirname(file), target)]);
  }
  const circles = new Set<string>();
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) {
      const circle = way.slice(at);
      const first = circle.indexOf([...circle].sort()[0] ?? '');
      circles.add([...circle.slice(first), ...circle.slice(0, first)].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of reached.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of reached.keys()) follow(file, []);
  return [...circles];
}

describe('the arrows between the rooms', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(200);
  });

  test('are kept', () => {
    const broken = imports.flatMap((each) => {
      const why = objection(each);
      return why === undefined ? [] : [`${each.file} imports ${each.target}: ${why}`];
    });
    expect(broken).toEqual([]);
  });

  test('make no circle of files', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  test('a circle is found, however long, and once', () => {
    const arrows = ['a b', 'b c', 'c a', 'd c', 'c d', 'e a'].map((pair) => {
      const [file = '', target = ''] = pair.split(' ');
      return { file: `room/${file}.ts`, target: `./${target}.ts` };
    });
    expect(circlesIn(arrows)).toEqual(['room/a.ts → room/b.ts → room/c.ts', 'room/c.ts → room/d.ts']);
  });

  test.each([
    [{ file: 'parse/csv.ts', room: 'parse', target: '../map/index.ts' }, 'parse must not know map'],
    [{ file: 'run/judge.ts', room: 'run', target: '../parse/csv.ts' }, 'reaches into parse'],
    [{ file: 'model/row.ts', room: 'model', target: '../parse/index.ts' }, 'model imports nothing of src'],
    [{ file: 'sandbox/a.ts', room: 'sandbox', target: '../model/index.ts' }, 'sandbox imports nothing of src'],
    [{ file: 'deliver/a.ts', room: 'deliver', target: 'node:fs' }, 'only host and sandbox use Node itself'],
    [{ file: 'host/a.ts', room: 'host', target: '../ledger/index.ts' }, 'host must not know ledger'],
    [{ file: 'deliver/a.ts', room: 'deliver', target: '../ledger/index.ts' }, 'deliver must not know ledger'],
    [{ file: 'run/ledgers.ts', room: 'run', target: '../ledger/index.ts' }, undefined],
    [{ file: 'report/a.ts', room: 'report', target: 'yaml' }, 'yaml has no home in report'],
    [{ file: 'settings/a.ts', room: 'settings', target: '../../test/x.ts' }, 'leaves src'],
    [{ file: 'settings/a.ts', room: 'settings', target: '../model/index.ts' }, undefined],
    [{ file: 'settings/a.ts', room: 'settings', target: '../../schemas/config.schema.json' }, undefined],
    [{ file: 'index.ts', room: 'index', target: './run.ts' }, undefined],
  ])('%j: %s', (each, why) => {
    expect(objection(each)).toBe(why);
  });
});

describe('the source', () => {
  test('has an entry of at most 20 lines and no file above 350', () => {
    const lines = (file: string) => readFileSync(path.join(SOURCE, file), 'utf8').trimEnd().split('\n').length;
    expect(lines('index.ts')).toBeLessThanOrEqual(20);
    expect(files.filter((file) => lines(file) > 350)).toEqual([]);
  });

  test('has no drawer that everything falls into', () => {
    expect(files.filter((file) => /(?:^|[/-])(?:util|helper|common|manager|misc)s?\b/.test(file))).toEqual([]);
  });

  test('keeps no state in a module and leaves nothing for later', () => {
    const guilty = files.filter((file) => {
      const text = readFileSync(path.join(SOURCE, file), 'utf8');
      return /^(?:export )?let /m.test(text) || /\b(?:TODO|FIXME|XXX)\b/.test(text) || /process\.exit\(/.test(text);
    });
    expect(guilty).toEqual([]);
  });
});
