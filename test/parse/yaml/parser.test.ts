import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/parse/limits.ts';
import { createYamlParser } from '../../../src/parse/yaml/parser.ts';
import { parsed, verdict } from '../../support/parsed.ts';

// All numbers in this file are fake.

const yaml = (text: string, step?: number) => parsed(createYamlParser, text, step);

describe('createYamlParser', () => {
  test.each([
    '',
    '\n',
    '# only a comment\n',
    '---\n',
    '---\n...\n',
    '[]',
    'leads: []',
    'leads:\n',
    'leads: ~\n',
    '--- # x\nleads: # y\n',
  ])('reads no rows from %j', async (text) => {
    expect(await yaml(text)).toEqual({ rows: [], problem: undefined });
  });

  test.each([
    ['09876543210', 'number', '09876543210'],
    ['+919876543210', 'number', '+919876543210'],
    ['12345678901234567890', 'number', '12345678901234567890'],
    ['9876543210.0', 'number', '9876543210.0'],
    ['1e3', 'number', '1e3'],
    ['0o17', 'number', '0o17'],
    ['0x1F', 'number', '0x1F'],
    ['.inf', 'number', '.inf'],
    ['1_000', 'text', '1_000'],
    ['0b11', 'text', '0b11'],
    ['2024-01-31', 'text', '2024-01-31'],
    ['12:30:45', 'text', '12:30:45'],
    ['98765 43210', 'text', '98765 43210'],
    ['yes', 'text', 'yes'],
    ['true', 'boolean', 'true'],
    ['False', 'boolean', 'False'],
    ['~', 'null', ''],
    ['null', 'null', ''],
    ['', 'null', ''],
    ['"null"', 'text', 'null'],
    ["'it''s'", 'text', "it's"],
    ['"a\\tb\\u0915\\U0001F600"', 'text', 'a\tbक😀'],
    ['"\\ud83d\\ude00"', 'text', '😀'],
    ['|\n    two\n    lines', 'text', 'two\nlines\n'],
    ['>-\n    one\n    line', 'text', 'one line'],
    ['MG Road # near', 'text', 'MG Road'],
    ['a: b'.replace(' ', ''), 'text', 'a:b'],
    ['[1, 2]', 'structure', '[1, 2]'],
    ['{x: 1}', 'structure', '{x: 1}'],
    ['{{ phone }}', 'structure', '{{ phone }}'],
    ['&anchor 5', 'number', '5'],
  ])('reads %j as %s %j, from its source text', async (source, kind, cell) => {
    const { rows, problem } = await yaml(`- v: ${source}\n`);
    expect(problem).toBeUndefined();
    expect([rows[0]?.kinds[0], rows[0]?.cells[0]]).toEqual([kind, cell]);
    expect(rows[0]?.violations).toEqual([]);
  });

  test.each([
    ['a list', '- a: 1\n- a: 2\n'],
    ['an indented list', '\n   - a: 1\n   - a: 2\n'],
    ['a list in brackets', '[{a: 1},\n {a: 2}]'],
    ['a list under leads', 'leads:\n  - a: 1\n  - a: 2\n'],
    ['a list under "leads", not indented', '# all\n---\n"leads" : # now\n\n- a: 1\n# between\n- a: 2\n'],
    ['a list under leads in braces', '{"leads": [{"a": 1}, {"a": 2}]}'],
    ['two documents', 'a: 1\n---\na: 2\n'],
    ['documents of each kind', '%YAML 1.2\n---\n- a: 1\n...\n# nothing\n---\nleads:\n- a: 2\n---\n'],
    ['lines that end in CRLF', '- a: 1\r\n- a: 2\r\n'],
    ['lines that end in CR', '- a: 1\r- a: 2\r'],
    ['dashes on lines of their own', '-\n  a: 1\n-\n  a: 2'],
  ])('reads %s', async (_, text) => {
    for (const step of [1, 1000]) {
      const { rows, problem } = await yaml(text, step);
      expect(problem).toBeUndefined();
      expect(rows.map(({ number, names, cells }) => [number, names[0], cells[0]])).toEqual([
        [1, 'a', '1'],
        [2, 'a', '2'],
      ]);
    }
  });

  test('knows the place of every value, in characters', async () => {
    const { rows } = await yaml(
      '# leads\n\nleads:\n  - नाम: "😀"\n    city: Pune # x\n    "k 2": |\n      x\n    none:\n  - {a: 😀, b: 2}\n',
    );
    expect(rows.map(({ line, positions }) => [line, positions.map(({ line, column }) => `${line}:${column}`)])).toEqual(
      [
        [4, ['4:10', '5:11', '6:12', '8:10']],
        [9, ['9:9', '9:15']],
      ],
    );
  });

  test('gives keys their source text', async () => {
    const { rows } = await yaml('- 1: a\n  0x1F: b\n  ~: c\n  "": d\n  ? e\n  : f\n  __proto__: g\n');
    expect(rows[0]?.names).toEqual(['1', '0x1F', '~', '', 'e', '__proto__']);
    expect(rows[0]?.cells).toEqual(['a', 'b', 'c', 'd', 'f', 'g']);
  });

  test.each([
    ['NUL', '"\\0"', 'LEADS-ROW-CONTROL'],
    ['a raw DEL', '\u007f', 'LEADS-ROW-CONTROL'],
    ['half of a character', '"\\ud83d"', 'LEADS-ROW-HALF-CHARACTER'],
    ['the sign of a lost letter', 'Jos\ufffd', 'LEADS-ROW-TEXT-DAMAGED'],
    ['more text than a cell can hold', 'x'.repeat(LIMITS.cellCharacters + 1), 'LEADS-ROW-TOO-LONG'],
  ])('rejects only the row whose cell has %s', async (_, source, code) => {
    const { rows } = await yaml(`- a: ok\n  b: ${source}\n- a: ok\n`);
    expect(rows[0]?.violations).toEqual([{ code, header: 'b', position: { line: 2, column: 6 } }]);
    expect(rows[0]?.cells[1]).not.toMatch(/\p{Cs}/u);
    expect(rows[1]?.violations).toEqual([]);
  });

  test.each([
    ['an alias', '- a: &x 1\n- a: *x\n', '2:6', /alias/],
    ['a tag', '- a: !!str 1\n', '1:6', /tag/],
    ['a tag of the document', '--- !leads\n- a: 1\n', '1:5', /tag/],
    ['a merge key', '- <<: {a: 1}\n', '1:3', /merge/],
    ['a key that is a list', '- ? [x]\n  : 1\n', '1:5', /key is itself/],
    ['a bomb of aliases', 'a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n', '2:8', /alias/],
  ])('refuses %s', async (_, text, place, message) => {
    const result = await yaml(text);
    expect(verdict(result)).toBe(`${place} LEADS-FILE-YAML-FEATURE`);
    expect(result.problem?.message).toMatch(message);
  });

  test.each([
    ['a tab as indentation', '- a: 1\n\tb: 2\n', '2:2'],
    ['keys in different columns', '- a: 1\n   b: 2\n', '1:6'],
    ['two keys in one line', '- a: b: c\n', '1:6'],
    ['a quote that is not closed', '- a: 1\n- a: "x\n- a: y\n', '2:6'],
    ['a quote that is not closed before a backslash', '- a: 1\n  b: "x\\"', '2:6'],
    ['a quote that is followed by text', '- a: "x" y\n', '1:10'],
    ['a character with a meaning', '- a: @x\n', '1:6'],
    ['a backslash with no meaning', '- a: "C:\\leads"\n', '1:9'],
    ['a key without colon', '- a: 1\n  b\n', '2:3'],
    ['a dash too far left', '  - a: 1\n- a: 2\n', '2:1'],
    ['a raw NUL', '- a: 1\n- a: x\u0000\n', '2:7'],
    ['the marks of the lexer', '- a: \u001fx\u0002\u0018\n', '1:6'],
    ['something after the list', '- a: 1\nb: 2\n', '2:1'],
    ['the first of several mistakes', '%x\n- [1\n', '2:1'],
    ['a bracket that is not closed', '- a: [1\n- a: 2\n', '2:1'],
  ])('explains %s at its place', async (_, text, place) => {
    const result = await yaml(text);
    expect(verdict(result)).toBe(`${place} LEADS-FILE-YAML`);
    expect(result.problem?.message).not.toMatch(/\b(?:node|scalar|flow|token|implicit|props)\b/i);
    expect(result.problem?.hint).toBeTruthy();
  });

  test.each([
    ['text', 'phone,name\n', '1:1', /here is text/],
    ['an item that is text', '- a: 1\n- x\n', '2:3', /here is text/],
    ['an item that is a list', '- [a]\n', '1:3', /here is a list/],
    ['an item that is nothing', '- a: 1\n-\n', '2:2', /here is nothing/],
    ['a list called data', 'data:\n- a: 1\n', '1:1', /called "data"/],
    ['a key before leads', 'total: 1\nleads:\n- a: 1\n', '2:1', /has "total" beside/],
    ['a key after leads', 'leads:\n- a: 1\ntotal: 1\n', '3:1', /has "total" beside/],
    ['leads that is a mapping', 'leads:\n  a: 1\n', '1:1', /not a list/],
    ['leads that is text', 'leads: x\n', '1:1', /not a list/],
  ])('says that %s is no list of leads', async (_, text, place, message) => {
    const result = await yaml(text);
    expect(verdict(result)).toBe(`${place} LEADS-FILE-SHAPE`);
    expect(result.problem?.message).toMatch(message);
  });

  test('refuses a key that is twice in one mapping, in whatever spelling', async () => {
    expect(verdict(await yaml('- a: 1\n- 1: x\n  "1": y\n'))).toBe('3:3 LEADS-FILE-DUPLICATE-KEY');
  });

  test('refuses a second list of leads', async () => {
    expect(verdict(await yaml('leads:\n- a: 1\nleads:\n- a: 2\n'))).toBe('3:1 LEADS-FILE-DUPLICATE-KEY');
  });

  test.each([
    ['dashes', '- '.repeat(20_000)],
    ['lines', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    ['brackets', '['.repeat(20_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['question marks', '- ? '.concat('? '.repeat(20_000))],
  ])('stops at 20,000 levels of %s before anything recurses', async (_, text) => {
    expect((await yaml(text)).problem?.code).toBe('LEADS-FILE-LIMIT');
  });

  test.each([
    ['levels', LIMITS.nestingDepth, (n: number) => `- a: ${'['.repeat(n - 1)}${']'.repeat(n - 1)}\n`],
    ['keys', LIMITS.columns, (n: number) => `- ${Array.from({ length: n }, (_, i) => `k${i}: 1`).join('\n  ')}\n`],
    ['characters of a key', LIMITS.headerCharacters, (n: number) => `- ${'k'.repeat(n)}: 1\n`],
    ['characters of one piece', LIMITS.yamlBlockCharacters, (n: number) => `a: "${'x'.repeat(n - 5)}"`],
    ['characters of comments', LIMITS.yamlBlockCharacters, (n: number) => `#\n#${'x'.repeat(n - 3)}`],
  ])('stops beyond the cap on %s', async (_, cap, text) => {
    expect((await yaml(text(cap))).problem).toBeUndefined();
    expect((await yaml(text(cap + 1))).problem?.code).toBe('LEADS-FILE-LIMIT');
  });

  test('stops at a record that is too long, at the dash where it begins', async () => {
    const lines = (n: number) => `- a: 1\n- a: |\n${`   ${'x'.repeat(1020)}\n`.repeat(n)}`;
    expect((await yaml(lines(1023))).problem).toBeUndefined();
    expect(verdict(await yaml(lines(1024)))).toBe('2:1 LEADS-FILE-RECORD-SIZE');
  });

  test('stops at more values in one piece than memory is meant for', async () => {
    const list = (n: number) => `- a: [${'1,'.repeat(n)}1]\n`;
    expect((await yaml(list(10_000))).problem).toBeUndefined();
    expect((await yaml(list(LIMITS.yamlTokens))).problem?.code).toBe('LEADS-FILE-LIMIT');
  });

  test('stops at a file that is too large, whatever is in it', async () => {
    const parser = await createYamlParser({ row: () => {} });
    const chunk = new TextEncoder().encode(`${'#'.repeat(1023)}\n`);
    // Documents keep the comments from being gathered as one.
    const mark = new TextEncoder().encode('---\n');
    const pushes = Math.floor(LIMITS.yamlBytes / (chunk.length + mark.length));
    expect(() => {
      for (let i = 0; i <= pushes; i++) {
        parser.push(mark);
        parser.push(chunk);
      }
    }).toThrow(/LEADS-FILE-LIMIT/);
  });
});
