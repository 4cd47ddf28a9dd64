import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baseUrl,
  decimal,
  fraction,
  globLines,
  id,
  ledgerPlace,
  listId,
  listIds,
  type Reader,
  shown,
  wholeNumber,
  word,
  workspacePath,
} from '../../src/settings/readings.ts';

function read<T>(reader: Reader<T>, text: string): T | 'refused' {
  const reading = reader(text);
  return 'value' in reading ? reading.value : 'refused';
}

test('a glob that would take for ever on a long name is refused', () => {
  expect(globLines('leads/*a*a*a*a*a*b.csv')).toHaveProperty('allowed');
  expect(globLines('**/a/**/a/**/a/**/a/**/b.csv')).toHaveProperty('allowed');
  expect(globLines('leads/**/*-*-*.{csv,xlsx}')).toHaveProperty('value');
});

describe('a whole number', () => {
  const reader = wholeNumber({ min: 1, max: 8 });

  test.each([
    ['1', 1],
    ['8', 8],
    ['08', 8],
    ['0', 'refused'],
    ['9', 'refused'],
    ['5x', 'refused'],
    ['1.0', 'refused'],
    ['1e0', 'refused'],
    ['0x1', 'refused'],
    ['-1', 'refused'],
    ['+1', 'refused'],
    ['1 2', 'refused'],
    ['१', 'refused'],
    ['99999999999999999999', 'refused'],
  ])('%j reads as %s', (text, expected) => {
    expect(read(reader, text)).toBe(expected);
  });

  test('names its range', () => {
    expect(wholeNumber({ min: 1, max: 10_000 })('x')).toEqual({ allowed: 'a whole number from 1 to 10,000' });
  });

  test('every number in range reads back as itself, and none out of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), (n) => {
        expect(read(reader, String(n))).toBe(n >= 1 && n <= 8 ? n : 'refused');
      }),
    );
  });
});

test.each([
  ['0', 0],
  ['0.2', 0.2],
  ['1', 1],
  ['1.0', 1],
  ['1.01', 'refused'],
  ['.5', 'refused'],
  ['0,5', 'refused'],
  ['20%', 'refused'],
  ['Infinity', 'refused'],
  ['NaN', 'refused'],
  ['1e-1', 'refused'],
])('the decimal %j reads as %s', (text, expected) => {
  expect(read(decimal({ min: 0, max: 1 }), text)).toBe(expected);
});

test.each([
  ['1/4', 0.25],
  ['1 / 3', 1 / 3],
  ['2.5/5', 0.5],
  ['0.5', 0.5],
  ['3', 3],
  ['0/4', 0],
  ['10/1', 10],
  ['11/1', 'refused'],
  ['1/0', 'refused'],
  ['0/0', 'refused'],
  ['1/', 'refused'],
  ['/4', 'refused'],
  ['1/4/2', 'refused'],
  ['-1/4', 'refused'],
  ['1/x', 'refused'],
  ['1÷4', 'refused'],
])('the fraction %j reads as %s', (text, expected) => {
  expect(read(fraction({ min: 0, max: 10 }), text)).toBe(expected);
});

test('a fraction that is refused is told what it may be', () => {
  expect(fraction({ min: 0, max: 1000 })('1/')).toEqual({ allowed: 'a number from 0 to 1,000, such as 0.5 or 1/4' });
});

test('the shares of a matrix are the pace of the whole, whatever the number of jobs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 256 }), (jobs) => {
      const share = read(fraction({ min: 0, max: 1000 }), `1/${jobs}`);
      expect(share === 'refused' ? share : share * jobs).toBeCloseTo(1, 12);
    }),
  );
});

test.each([
  ['git', { kind: 'git' }],
  ['none', { kind: 'none' }],
  ['file:ledger', { kind: 'file', path: 'ledger' }],
  ['file:/var/lib/my leads/', { kind: 'file', path: '/var/lib/my leads/' }],
  ['file:C:\\leads', { kind: 'file', path: 'C:\\leads' }],
  ['file:../out', { kind: 'file', path: '../out' }],
  ['file:', 'refused'],
  ['file: ', 'refused'],
  ['file:a\nb', 'refused'],
  ['File:ledger', 'refused'],
  ['a file:ledger', 'refused'],
  ['GIT', 'refused'],
  ['ledger', 'refused'],
])('the place %j of a ledger reads as %j', (text, expected) => {
  expect(read(ledgerPlace, text)).toEqual(expected);
});

test('a word is taken as written only, and a near one is suggested', () => {
  const reader = word(['skip', 'overwrite', 'clone']);
  expect(reader('skip')).toEqual({ value: 'skip' });
  expect(reader('overwrit')).toEqual({ allowed: 'skip, overwrite or clone', hint: 'Did you mean `overwrite`?' });
  expect(reader('SKIP')).toEqual({ allowed: 'skip, overwrite or clone', hint: 'Did you mean `skip`?' });
  expect(reader('replace-all')).toEqual({ allowed: 'skip, overwrite or clone' });
});

test.each([
  ['441940', '441940'],
  ['007', '007'],
  ['0', 'refused'],
  ['-1', 'refused'],
  ['44 1940', 'refused'],
  ['../441940', 'refused'],
  ['441940?x', 'refused'],
  ['home-loans', 'refused'],
  ['123456789012345678901', 'refused'],
])('the id %j reads as %s', (text, expected) => {
  expect(read(id, text)).toBe(expected);
  expect(read(listId, text)).toBe(expected);
});

test('the id of a lead is told from the id of a list', () => {
  expect(listId('64b7f3a9c2d1e80012345678')).toMatchObject({ hint: expect.stringContaining('one lead') });
  expect(listId('64b7')).not.toMatchObject({ hint: expect.stringContaining('one lead') });
});

test.each([
  ['441940', ['441940']],
  ['441940, 441941\n441942 441940', ['441940', '441941', '441942']],
  [',', 'refused'],
  ['441940,all', 'refused'],
  ['["441940"]', 'refused'],
])('the list ids %j read as %j', (text, expected) => {
  expect(read(listIds, text)).toEqual(expected);
});

test.each([
  ['leads/a.csv', 'leads/a.csv'],
  ['./leads//a.csv', 'leads/a.csv'],
  ['leads/', 'leads'],
  ['leads/..may.csv', 'leads/..may.csv'],
  ['/etc/passwd', 'refused'],
  ['~/leads', 'refused'],
  ['C:/leads', 'refused'],
  ['c:leads', 'refused'],
  ['..', 'refused'],
  ['leads/../../x', 'refused'],
  ['.', 'refused'],
  ['leads\\a.csv', 'refused'],
  ['leads/\u0000.csv', 'refused'],
])('the path %j reads as %j', (text, expected) => {
  expect(read(workspacePath, text)).toBe(expected);
});

test('a path with backslashes is shown as it should be written, unless that is wrong as well', () => {
  expect(workspacePath('leads\\may')).toMatchObject({ hint: 'Write `leads/may`.' });
  expect(workspacePath('C:\\leads')).not.toHaveProperty('hint');
});

test('no path that is let through leaves the workspace', () => {
  const step = fc.constantFrom('..', '.', '', 'a', '~', 'C:', '\\', '..\\', '/');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const reading = workspacePath(steps.join('/'));
      if ('value' in reading) {
        expect(reading.value).not.toMatch(/^\/|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i);
        expect(new URL(reading.value, 'file:///w/o/').pathname).toMatch(/^\/w\/o\/./);
      }
    }),
  );
});

test.each([
  ['leads/**', ['leads/**']],
  ['leads/**\r\n\n  !leads/old/**  \n', ['leads/**', '!leads/old/**']],
  ['! ./leads/old', 'refused'],
  ['leads/**\n!../x', 'refused'],
  ['leads/**\n!', 'refused'],
])('the globs %j read as %j', (text, expected) => {
  expect(read(globLines, text)).toEqual(expected);
});

test.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['https://api.example.com/smartflo//', 'https://api.example.com/smartflo'],
  ['HTTPS://API.example.com:8443', 'https://api.example.com:8443'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://127.1:8080/', 'http://127.0.0.1:8080'],
  ['http://2130706433', 'http://127.0.0.1'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
  ['http://api.example.com', 'refused'],
  ['http://127.0.0.1.example.com', 'refused'],
  ['http://localhost.example.com', 'refused'],
  ['http://[::ffff:127.0.0.1]', 'refused'],
  ['http://169.254.169.254', 'refused'],
  ['http://0.0.0.0', 'refused'],
  ['https://user:password@api.example.com', 'refused'],
  ['https://@api.example.com', 'refused'],
  ['https://api.example.com/?a=b', 'refused'],
  ['https://api.example.com/#a', 'refused'],
  ['ftp://127.0.0.1', 'refused'],
  ['file:///etc/passwd', 'refused'],
  ['api.example.com', 'refused'],
])('the base URL %j reads as %j', (text, expected) => {
  expect(read(baseUrl, text)).toBe(expected);
});

describe('what was given', () => {
  test.each([
    ['0', '"0"'],
    [0, '0'],
    [null, 'null'],
    [undefined, 'nothing'],
    ['a\n::error::b', '"a\\u{a}: :error: :b"'],
    ['../leads/2026-05-01/home-loans/**', '"../leads/2026-05-01/home-loans/**"'],
    ['../leads/home-loans/2026/may/**', '"../leads/home-loans/2026/may/**"'],
  ])('%j is shown as %s', (value, expected) => {
    expect(shown(value)).toBe(expected);
  });

  // All made up: no token, number or address here belongs to anybody.
  test.each([
    'eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjF9.c2lnbmF0dXJl',
    'ghp_0123456789abcdef',
    'Bearer abc',
    'https://user:password@example.com',
    'asha@example.com',
    '9876543210',
    '+91 98765 43210',
    '(+91) 98765-43210',
    '98765  43210',
    '0123456789abcdef0123456789abcdef',
  ])('%j is not shown: it may be private', (value) => {
    expect(shown(value)).not.toContain(value.slice(0, 6));
    expect(shown([value])).not.toContain(value.slice(0, 6));
  });
});
