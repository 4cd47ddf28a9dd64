import { describe, expect, test } from 'vitest';
import { type Quirks, startSandbox } from '../../src/sandbox/index.ts';
import { repository, runAction } from '../support/action.ts';
import { number, sheetOf } from '../support/xlsx.ts';

// Files of which a green run once sent less, or something else, than stands in them. Every number and person is made up.

const TOKEN = 'made-up-token';

/** Delivers lead files with the built action and reads the list back. */
async function delivered(
  files: Readonly<Record<string, string | Uint8Array>>,
  entry = '',
  quirks: Partial<Quirks> = {},
) {
  const sandbox = await startSandbox({ tokens: [TOKEN], quirks });
  const config = `lists:\n  - list: "7"\n    files: ["leads/**"]\n${entry}`;
  using work = repository({ '.github/leads.yml': config, ...files });
  using run = await runAction({
    workspace: work.path,
    inputs: { 'smartflo-token': TOKEN, 'base-url': sandbox.url, 'requests-per-second': '0' },
  });
  const leads = sandbox.dump().leads.map((lead) => [lead.field_0, lead['field_1']]);
  await sandbox.close();
  const log = run.stdout + run.stderr;
  const codes = [...new Set(log.match(/LEADS-[A-Z-]+/g) ?? [])].sort();
  return { leads, exitCode: run.exitCode, log, codes };
}

/** A table of names. */
function named(names: readonly string[]): string {
  return `Mobile,Name\n${names.map((name, row) => `${9_000_000_001 + row},${name}\n`).join('')}`;
}

describe('text that was destroyed before the file was saved', () => {
  test.each([
    ['UTF-8 that was read as Windows-1252', 'JosÃ©'],
    ['Hindi that was read as Windows-1252', 'à¤†à¤¶à¤¾'],
    ['Tamil that was read as Windows-1252', 'à®†à®·à®¾'],
    ['an apostrophe that was read as Windows-1252', 'Oâ€™Neil'],
    ['text that was saved as ANSI', '???? ?????'],
    ['a letter that was lost', 'Jos\ufffd'],
  ])('%s rejects its row', async (_, name) => {
    const { leads, exitCode, codes, log } = await delivered({ 'leads/a.csv': named([name, 'Asha', 'Ravi']) });
    expect(leads).toEqual([
      ['+919000000002', 'Asha'],
      ['+919000000003', 'Ravi'],
    ]);
    expect(exitCode).toBe(1);
    expect(codes).toContain('LEADS-ROW-TEXT-DAMAGED');
    expect(log).toContain('leads/a.csv');
  });

  test('stops the file with one message when most rows have it', async () => {
    const { leads, exitCode, log } = await delivered({ 'leads/a.csv': named(['????', '??? ??', '????', 'Asha']) });
    expect(leads).toEqual([]);
    expect(exitCode).toBe(1);
    expect(log).toContain('3 of 4 rows have letters that were lost');
    expect(log.match(/^::error.*TEXT-DAMAGED/gm)).toHaveLength(1);
  });

  test('honest text goes as it is', async () => {
    const names = [
      'José Müller',
      '“IRMÔ”',
      'Café…”',
      'आशा',
      'ஆஷா',
      'Ñandú',
      'Zoë?',
      'call ???',
      'René®',
      'Nestlé™ Ltd',
      '名前',
    ];
    const { leads, exitCode } = await delivered({ 'leads/a.csv': named(names) });
    expect(leads.map(([, name]) => name)).toEqual(names);
    expect(exitCode).toBe(0);
  });

  test('a file in UTF-8 is not read as windows-1252', async () => {
    const { leads, exitCode, codes } = await delivered(
      { 'leads/a.csv': named(['José', 'Asha']) },
      '    encoding: windows-1252\n',
    );
    expect(leads).toEqual([]);
    expect(exitCode).toBe(1);
    expect(codes).toContain('LEADS-FILE-ENCODING');
  });
});

describe('words that stand for nothing', () => {
  test('are blank: in every field, or in the fields about a person', async () => {
    const { leads, exitCode } = await delivered({
      'leads/a.csv': named(['NULL', 'nan', 'N/A', 'None', '-', 'Nilesh', 'NA  ', 'Nancy']),
    });
    expect(leads.map(([, name]) => name)).toEqual(['', '', '', '', '', 'Nilesh', '', 'Nancy']);
    expect(exitCode).toBe(0);
  });

  test('9876543210 is sent with a notice', async () => {
    const { leads, exitCode, codes } = await delivered({ 'leads/a.csv': 'Mobile\n9000000001\n9876543210\n' });
    expect(leads.map(([phone]) => phone)).toEqual(['+919000000001', '+919876543210']);
    expect(exitCode).toBe(0);
    expect(codes).toContain('LEADS-PHONE-EXAMPLE');
  });

  test.each(['#NV', '#FIELD!', '#¡VALOR!', '#ÜBERLAUF!'])('the error value %s rejects its row', async (error) => {
    const { leads, codes } = await delivered({ 'leads/a.csv': named(['Asha', error]) });
    expect(leads.map(([, name]) => name)).toEqual(['Asha']);
    expect(codes).toContain('LEADS-ROW-CELL-ERROR');
  });
});

describe('a misspelt header', () => {
  test.each([
    ['Nmae', 'name: Nmae'],
    ['Emial', 'email: Emial'],
    ['Customer Nme', 'name: Customer Nme'],
    ['Adress', 'address: Adress'],
  ])('%s stops the file, since the rows would be sent without it', async (header, line) => {
    const { leads, exitCode, codes, log } = await delivered({
      'leads/a.csv': `Mobile,${header}\n9000000001,Asha\n`,
      'leads/b.csv': 'Mobile,Name\n9000000002,Ravi\n',
    });
    expect(leads).toEqual([['+919000000002', 'Ravi']]);
    expect(exitCode).toBe(1);
    expect(codes).toContain('LEADS-COLUMN-MISSPELT');
    expect(log).toContain('Did you mean');
    expect(log).toContain(line);
  });

  test('is sent once the config says that it is meant', async () => {
    const { leads, exitCode } = await delivered(
      { 'leads/a.csv': 'Mobile,Nmae\n9000000001,Asha\n' },
      '    columns: { name: Nmae }\n',
    );
    expect(leads).toEqual([['+919000000001', 'Asha']]);
    expect(exitCode).toBe(0);
  });

  test('a misspelt key rejects the objects that have it', async () => {
    const { leads, exitCode, codes } = await delivered(
      { 'leads/a.json': '[{"phone":"9000000001","Loan Amonut":"5"},{"phone":"9000000002","Loan Amount":"6"}]' },
      '    columns: { field_5: Loan Amount }\n',
    );
    expect(leads.map(([phone]) => phone)).toEqual(['+919000000002']);
    expect(exitCode).toBe(1);
    expect(codes).toContain('LEADS-COLUMN-MISSPELT');
  });
});

describe('a country code in a column of its own', () => {
  const CODES = 'Country Code,Mobile\n+1,4155550123\n91,9000000001\n,9000000002\nIN,9000000003\n44,2079460018\n';

  test('is not ignored: a foreign number is refused where the list takes Indian ones', async () => {
    const { leads, exitCode, codes } = await delivered({ 'leads/a.csv': CODES });
    expect(leads.map(([phone]) => phone)).toEqual(['+919000000001', '+919000000002', '+919000000003']);
    expect(exitCode).toBe(1);
    expect(codes).toContain('LEADS-PHONE-COUNTRY');
  });

  test('is joined with the number where the list takes the country', async () => {
    const { leads, exitCode } = await delivered({ 'leads/a.csv': CODES }, '    countries: [IN, US, GB]\n', {
      'foreign-numbers': 'store',
    });
    expect(leads.map(([phone]) => phone)).toEqual([
      '+14155550123',
      '+919000000001',
      '+919000000002',
      '+919000000003',
      '+442079460018',
    ]);
    expect(exitCode).toBe(0);
  });

  test('ISD, STD and number make an Indian landline', async () => {
    const { leads, exitCode } = await delivered({
      'leads/a.csv': 'ISD,STD,Mobile\n91,22,23456789\n91,080,23456789\n91,22,9000000001\n+91,,9000000002\n',
    });
    expect(leads.map(([phone]) => phone).sort()).toEqual(
      ['+912223456789', '+918023456789', '+919000000001', '+919000000002'].sort(),
    );
    expect(exitCode).toBe(0);
  });

  test.each([
    ['abroad', '9000000001'],
    ['+91', '+1 212 555 0123'],
    ['1/44', '9000000001'],
  ])('%s beside %s is refused', async (code, phone) => {
    const { leads, codes } = await delivered({
      'leads/a.csv': `Country Code,Mobile\n${code},${phone}\n91,9000000009\n`,
    });
    expect(leads.map(([phone]) => phone)).toEqual(['+919000000009']);
    expect(codes.some((each) => each.startsWith('LEADS-PHONE-COUNTRY'))).toBe(true);
  });
});

describe('columns that feed nothing', () => {
  test('a blank column and an index without names are passed over with a notice', async () => {
    const { leads, exitCode, codes } = await delivered({
      'leads/a.csv': ',Mobile,,Name\n0,9000000001,,Asha\n1,9000000002,,Ravi\n',
    });
    expect(leads).toEqual([
      ['+919000000001', 'Asha'],
      ['+919000000002', 'Ravi'],
    ]);
    expect(exitCode).toBe(0);
    expect(codes).toContain('LEADS-COLUMN-UNNAMED');
    expect(codes).not.toContain('LEADS-COLUMN-UNMAPPED');
  });

  test('an index of pandas in a workbook is passed over', async () => {
    const { leads, exitCode } = await delivered({
      'leads/a.xlsx': sheetOf([
        [undefined, 'Mobile', 'Name'],
        [number('0'), '9000000001', 'Asha'],
        [number('1'), '9000000002', 'Ravi'],
      ]),
    });
    expect(leads.map(([, name]) => name)).toEqual(['Asha', 'Ravi']);
    expect(exitCode).toBe(0);
  });

  test.each([
    ['in the middle', 'Mobile,,Name\n9000000001,x,Asha\n'],
    ['that is no number of a row', ',Mobile,Name\n9000000001,9000000001,Asha\n'],
  ])('content without a name %s stops the file', async (_, text) => {
    const { leads, exitCode, codes } = await delivered({ 'leads/a.csv': text });
    expect(leads).toEqual([]);
    expect(exitCode).toBe(1);
    expect(codes).toContain('LEADS-FILE-UNNAMED-COLUMN');
  });

  test('two columns with one name matter only where one of them is sent', async () => {
    const twice = await delivered({ 'leads/a.csv': 'Mobile,City,City,Name\n9000000001,a,b,Asha\n' });
    expect(twice.leads).toEqual([['+919000000001', 'Asha']]);
    expect(twice.exitCode).toBe(0);
    const sent = await delivered({ 'leads/a.csv': 'Mobile,Name,Name\n9000000001,Asha,Ravi\n' });
    expect(sent.leads).toEqual([]);
    expect(sent.exitCode).toBe(1);
    expect(sent.codes).toContain('LEADS-COLUMN-TWICE');
    expect(sent.log).toContain('Rename all but one of them');
  });
});

describe('files that are not read', () => {
  test('a workbook in an old format is red, with the way out, and the rest is sent', async () => {
    const { leads, exitCode, codes, log } = await delivered({
      'leads/a.csv': named(['Asha']),
      'leads/monday.xls': 'PK',
      'leads/photo.png': 'x',
    });
    expect(leads).toEqual([['+919000000001', 'Asha']]);
    expect(exitCode).toBe(1);
    expect(codes).toContain('LEADS-FILE-EXTENSION');
    expect(log).toContain('`leads/monday.xls` is in the old Excel format');
    expect(log).toContain('File → Save As → Excel Workbook (.xlsx)');
  });

  test('lead files in Leads are not passed over where the config says leads', async () => {
    const { leads, exitCode, codes } = await delivered({ 'Leads/a.csv': named(['Asha']) });
    expect(leads).toEqual([]);
    expect(exitCode).toBe(1);
    expect(codes).toContain('LEADS-FILES-FOLDER');
  });

  test('a repository without lead files stays green', async () => {
    const { leads, exitCode } = await delivered({ 'notes.md': 'nothing here' });
    expect(leads).toEqual([]);
    expect(exitCode).toBe(0);
  });
});
