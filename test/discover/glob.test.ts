import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accepts, compileGlob, enters } from '../../src/discover/glob.ts';

describe('a glob', () => {
  test.each([
    ['leads/**', 'leads/a.csv', true],
    ['leads/**', 'leads/a/b/c.csv', true],
    ['leads/**', 'other/leads/a.csv', false],
    ['leads/*', 'leads/a/b.csv', false],
    ['**/*.csv', 'a.csv', true],
    ['leads/**/may.csv', 'leads/may.csv', true],
    ['leads/{home,car}/*.csv', 'leads/car/a.csv', true],
    ['{leads,archive/2026}/*.csv', 'archive/2026/a.csv', true],
    ['leads/part{1..3}.csv', 'leads/part2.csv', true],
    ['leads/[a-c]?.csv', 'leads/b1.csv', true],
    ['leads/[!a]*.csv', 'leads/a1.csv', false],
    ['leads/*.csv', 'leads/A.CSV', false],
    ['Leads/**', 'leads/a.csv', false],
    ['leads/*', 'leads/.hidden.csv', false],
    ['leads/**', 'leads/.git/a.csv', false],
    ['leads/list (1).csv', 'leads/list (1).csv', true],
    ['leads/list (1)*', 'leads/list (1) final.csv', true],
    ['leads/list (1).csv', 'leads/list 1.csv', false],
    ['leads/a|b.csv', 'leads/a', false],
    ['leads/a|b*', 'leads/a|b.csv', true],
    ['leads/[old] $^+@.csv', 'leads/[old] $^+@.csv', true],
    ['leads/लीड*.csv', 'leads/लीड १.csv', true],
  ])('%j on %j: %s', (glob, path, expected) => {
    expect(compileGlob(glob).matches(path)).toBe(expected);
  });

  test('always matches its own text, and reaches every folder on the way', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', '(', ')', '[', ']', '{', '}', ',', '|', '*', '?', ' ', '$', '+'),
    });
    fc.assert(
      fc.property(
        fc.array(
          name.filter((each) => each !== ''),
          { minLength: 1, maxLength: 4 },
        ),
        (names) => {
          const glob = compileGlob(names.join('/'));
          expect(glob.matches(names.join('/'))).toBe(true);
          for (let depth = 0; depth < names.length; depth++)
            expect(glob.reaches(names.slice(0, depth).join('/'))).toBe(true);
        },
      ),
    );
  });

  test('reaches every folder of each path that it matches', () => {
    const step = fc.constantFrom(
      'a',
      'b',
      'ab',
      '*',
      '**',
      '?',
      '{a,b}',
      '[ab]',
      'a*',
      '{a/b,b}',
      'a**',
      '{a,}',
      '{,a/}b',
      '{a,b',
    );
    const folder = fc.constantFrom('a', 'b', 'ab', 'ba');
    const paths = fc.array(folder, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), paths, (steps, names) => {
        const glob = compileGlob(steps.join('/'));
        fc.pre(glob.matches(names.join('/')));
        for (let depth = 0; depth < names.length; depth++)
          expect(glob.reaches(names.slice(0, depth).join('/'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['leads/*.csv', 'leads', true],
    ['leads/*.csv', 'leads/a', false],
    ['leads/*.csv', 'node_modules', false],
    ['leads/*/*.csv', 'leads/a', true],
    ['leads/*/*.csv', 'leads/a/b', false],
    ['{leads,archive/2026}/**', 'archive', true],
    ['{leads,archive/2026}/**', 'archive/2026/a', true],
    ['{leads,archive/2026}/**', 'archive/2025', false],
    ['{leads,archive/2026}/**', 'node_modules', false],
    ['leads/{a,{b,c}/d}/x.csv', 'leads/c', true],
    ['leads/{a,{b,c}/d}/x.csv', 'leads/d', false],
    ['leads', 'leads', false],
  ])('%j reaches into %j: %s', (glob, directory, expected) => {
    expect(compileGlob(glob).reaches(directory)).toBe(expected);
  });

  test('of very many alternatives is still matched exactly', () => {
    const glob = compileGlob(`${'{a,b}'.repeat(12)}/x.csv`);
    expect(glob.matches('abababababab/x.csv')).toBe(true);
    expect(glob.matches('ababababababa/x.csv')).toBe(false);
  });
});

describe('a list of globs', () => {
  test.each([
    [['leads/**', '!leads/old/**'], 'leads/old/a.csv', false],
    [['leads/**', '!leads/old/**'], 'leads/a.csv', true],
    [['leads/**', '!leads/old'], 'leads/old/deep/a.csv', false],
    [['leads/**', '!leads/old'], 'leads/older.csv', true],
    [['leads/**', '!leads/old', 'leads/old/may.csv'], 'leads/old/may.csv', true],
    [['leads/**', '!leads/old', 'leads/old/may.csv'], 'leads/old/june.csv', false],
    [['!leads/old', 'leads/**'], 'leads/old/a.csv', true],
    [['!leads/old'], 'leads/a.csv', false],
    [[], 'leads/a.csv', false],
  ])('%j lets in %j: %s', (globs, path, expected) => {
    expect(accepts(globs.map(compileGlob), path)).toBe(expected);
  });

  test.each([
    [['leads/**', '!leads/old'], 'leads/old', false],
    [['leads/**', '!leads/old/**'], 'leads/old/deep', false],
    [['leads/**', '!leads/old', 'leads/old/may.csv'], 'leads/old', true],
    [['leads/**', '!leads/old/*.csv'], 'leads/old', true],
  ])('%j enters %j: %s', (globs, directory, expected) => {
    expect(enters(globs.map(compileGlob), directory)).toBe(expected);
  });
});
