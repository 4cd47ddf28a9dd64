import { describe, expect, test } from 'vitest';
import { LeadsError } from '../../../src/model/index.ts';
import { LIMITS } from '../../../src/parse/limits.ts';
import { readDocument } from '../../../src/parse/yaml/document.ts';

async function problemOf(text: string, file: string) {
  const error = await readDocument(text, file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(LeadsError);
  return error instanceof LeadsError ? error.problems[0] : undefined;
}

describe('readDocument', () => {
  test.each([
    ['leads.yml', '# config\nlists:\n  - list: "441940"\n    columns: { phone: Mobile }\n'],
    ['schema.json', '{\n"lists": [\n\t\t{"list": "441940", "columns": {"phone": "Mobile"}}]}'],
  ])('reads %s with the place of every key and value', async (file, text) => {
    const document = await readDocument(text, file);
    expect(document.value).toEqual({ lists: [{ list: '441940', columns: { phone: 'Mobile' } }] });
    for (const [path, key, value] of [
      [['lists'], 'lists', undefined],
      [['lists', 0, 'list'], 'list', '"441940"'],
      [['lists', 0, 'columns', 'phone'], 'phone', 'Mobile'],
    ] as const) {
      expectAt(text, document.locate(path, 'key'), new RegExp(`^"?${key}"?\\s*:`));
      if (value) expectAt(text, document.locate(path), new RegExp(`^"?${value}`));
    }
    expect(document.locate(['lists', 1])).toBeUndefined();
    expect(document.locate(['nothing'])).toBeUndefined();
    expect(document.locate([])).toBeDefined();
  });

  test.each(['', '# nothing\n', '---\n'])('reads %j as null', async (text) => {
    expect((await readDocument(text, 'leads.yml')).value).toBeNull();
  });

  test('takes a byte order mark', async () => {
    expect((await readDocument('\ufeff{"a":1}', 'a.json')).value).toEqual({ a: 1 });
    expect((await readDocument('\ufeffa: 1\n', 'a.yml')).value).toEqual({ a: 1 });
  });

  test('keeps __proto__ a plain key', async () => {
    for (const file of ['a.json', 'a.yml']) {
      const { value } = await readDocument('{"__proto__": {"x": 1}}', file);
      expect(Object.getOwnPropertyNames(value)).toEqual(['__proto__']);
    }
  });

  test.each([
    ['a key that is there twice', 'a.yml', 'a:\n  b: 1\n  b: 2\n', 3, 3],
    ['a key that is there twice', 'a.json', '{"a": {"b": 1,\n "b": 2}}', 2, 2],
    ['a key that is there twice in other words', 'a.yml', '1: x\n"1": y\n', 2, 1],
    ['an alias', 'a.yml', 'a: &x 1\nb: *x\n', 2, 4],
    ['a tag', 'a.yml', 'a: !!js x\n', 1, 4],
    ['a second document', 'a.yml', 'a: 1\n---\nb: 2\n', 2, 1],
    ['a trailing comma', 'a.json', '{"a": 1,}', 1, 9],
    ['a comment in JSON', 'a.json', '{ // x\n}', 1, 3],
    ['nothing', 'a.json', '', 1, 1],
    ['more than one value', 'a.json', '{} {}', 1, 4],
    ['a tab', 'a.yml', 'a:\n\tb: 1\n', 2, 1],
    ['depth', 'a.yml', '['.repeat(20_000), 1, 67],
    ['depth', 'a.json', '['.repeat(20_000), 1, 65],
  ])('refuses %s in %s with file, line and column', async (_, file, text, line, column) => {
    expect(await problemOf(text, file)).toMatchObject({
      code: 'LEADS-DOCUMENT',
      file,
      position: { line, column },
      hint: expect.any(String),
    });
  });

  test('refuses a file that is too long', async () => {
    const text = (n: number) => JSON.stringify('x'.repeat(n - 2));
    expect((await readDocument(text(LIMITS.documentCharacters), 'a.json')).value).toHaveLength(
      LIMITS.documentCharacters - 2,
    );
    expect(await problemOf(text(LIMITS.documentCharacters + 1), 'a.json')).toMatchObject({
      code: 'LEADS-DOCUMENT',
      file: 'a.json',
    });
  });
});

function expectAt(text: string, place: { line: number; column: number } | undefined, pattern: RegExp) {
  expect(text.split('\n')[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(pattern);
}
