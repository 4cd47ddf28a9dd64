import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { repository, runAction } from '../support/action.ts';

// Files of which a green run once sent less, or something else, than stands in them. Every number and person is made up.

const TOKEN = 'made-up-token';

/** Delivers lead files with the built action and reads the list back. */
async function delivered(files: Readonly<Record<string, string | Uint8Array>>, entry = '') {
  const sandbox = await startSandbox({ tokens: [TOKEN] });
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
  return { leads, exitCode: run.exitCode, log, codes, summary: JSON.parse(run.outputs['summary'] ?? '[]')[0] };
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
