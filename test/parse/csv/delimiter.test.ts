import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../../src/model/index.ts';
import { readFile } from '../../support/rows.ts';

// All numbers and names in this file are made up.

describe('a delimiter that is found out', () => {
  test.each([
    ['comma', 'phone,name\n1,2\n', ['1', '2']],
    ['semicolon', 'phone;name\n1;2\n', ['1', '2']],
    ['tab', 'phone\tname\n1\t2\n', ['1', '2']],
    ['bar', 'phone|name\n1|2\n', ['1', '2']],
    ['commas in the cells of a semicolon file', 'phone;amount\n1;2,5\n3;4,5\n', ['1', '2,5']],
    ['another delimiter in quotes in the header', '"a,b,c";"d,e"\n1;2\n', ['1', '2']],
    ['another delimiter in a header, not in rows', 'phone;name, full\n1;2\n3;4\n', ['1', '2']],
    ['another delimiter in some rows too', 'a,b;c,d\n1,2;3,4\n1,2,5\n', ['1', '2;3', '4']],
    [
      'the one with more columns when two fit',
      'phone\tname, title\tcity\n1\tRao, Ms\tPune\n',
      ['1', 'Rao, Ms', 'Pune'],
    ],
    ['a tab when both give as many columns', 'a\tb,c\n1\t2,3\n', ['1', '2,3']],
    ['the clear leader when none fits all rows', 'a;b,c\n1;2\n3;4\n5;6\n7;8;9\n', ['1', '2']],
    ['the one that fits further on too', `a,b;c\n${'1,2;3\n'.repeat(200)}${'1,2\n'.repeat(200)}`, ['1', '2;3']],
    ['the one that quotes fit', 'a,b;c\n"1;1",2;3\n', ['1;1', '2;3']],
    ['a one-column file', 'phone\n9876543210\n', ['9876543210']],
    ['a header without rows', 'a;b,c\n', undefined],
    ['comments and blank lines around', '# a;b\n\nphone,name\n# ;;;\n1,2\n', ['1', '2']],
  ])('%s', async (_, text, cells) => {
    const { rows, problems } = await readFile(text, { options: { comment: '#' } });
    expect(problems).toEqual([]);
    expect(rows[0]?.cells).toEqual(cells);
  });

  test('a header longer than what is read of it at a time', async () => {
    const names = Array.from({ length: 200 }, (_, n) => `column ${n}`);
    const amounts = names.map((_, n) => `${n},5`);
    const { rows, problems } = await readFile(`${names.join(';')}\n${`${amounts.join(';')}\n`.repeat(100)}`);
    expect(problems).toEqual([]);
    expect(rows[0]?.cells).toEqual(amounts);
  });

  test('a delimiter below a one-column header never hides in a cell', async () => {
    const { rows } = await readFile('phone\n9876543210;Asha\n9000000001;Ravi\n');
    expect(rows.map(({ violations }) => violations[0]?.code)).toEqual(['LEADS-ROW-RAGGED', 'LEADS-ROW-RAGGED']);
  });

  test.each([
    ['two fit every row', 'phone,name;title\n1,2;3\n', 'a comma (2 columns) or a semicolon (2 columns)'],
    ['none is clearly ahead', 'a,b;c\n1,2\n3;4\n', 'a comma (2 columns) or a semicolon (2 columns)'],
  ])('is asked for when %s', async (_, text, words) => {
    const { rows, problems } = await readFile(text);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-DELIMITER', hint: expect.stringContaining('delimiter') }]);
    expect(problems[0]?.message).toContain(words);
  });

  test('what is beyond the sample does not change it', async () => {
    const { rows } = await readFile(`a,b;c\n${'1,2\n'.repeat(20_000)}${'1;2\n'.repeat(60_000)}`);
    expect(rows).toHaveLength(80_000);
    expect(rows.at(-1)?.violations[0]?.code).toBe('LEADS-ROW-RAGGED');
  });
});

describe('a delimiter that is set', () => {
  const set = (delimiter: ReadOptions['delimiter']) => ({ options: { delimiter } });

  test('wins over what would be found', async () => {
    const { rows } = await readFile('a;b,c\n1;2,3\n', set(';'));
    expect(rows[0]?.cells).toEqual(['1', '2,3']);
  });

  test('wins over a separator line', async () => {
    const { rows } = await readFile('sep=;\na,b;c\n1,2;3\n', set(','));
    expect(rows[0]?.cells).toEqual(['1', '2;3']);
  });

  test('may be missing from a one-column file', async () => {
    const { rows } = await readFile('phone\n1\n', set(';'));
    expect(rows[0]?.cells).toEqual(['1']);
  });

  test.each([
    ['a header has another one', 'phone;name\n1;2\n', set(',')],
    ['a .tsv has commas', 'phone,name\n1,2\n', { format: 'tsv' as const }],
    ['a separator line is wrong', 'sep=,\nphone;name\n1;2\n', {}],
    ['a separator line names something else', 'sep=:\nphone:name\n', {}],
  ])('is an error when %s', async (_, text, how) => {
    const { rows, problems } = await readFile(text, how);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-DELIMITER' }]);
  });
});

test('a .tsv is cut at tabs only', async () => {
  const { rows } = await readFile('a\tb,c;d,e\n1\t2,3;4,5\n', { format: 'tsv' });
  expect(rows[0]?.cells).toEqual(['1', '2,3;4,5']);
});
