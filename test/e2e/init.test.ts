import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repository, runShell } from '../support/action.ts';

// Every number and person in this file is made up.
const ROWS = Array.from(
  { length: 25 },
  (_, row) => `${9_000_000_001 + row},Zebulon ${row},Kumbakonam,${row % 2 ? 'Hot' : 'Cold'}`,
);
const FILES = { 'leads/may.csv': `Mobile,Customer Name,City,Stage\n${ROWS.join('\n')}\n` };

test('init writes a config and a schema under which the file is valid, and shows no cell', async () => {
  using work = repository(FILES);
  const init = await runShell(['init', './leads/may.csv', '--list-id', '441940'], { cwd: work.path });
  expect(init.stderr).toBe('');
  expect(init.exitCode).toBe(0);
  expect(init.stdout).toMatch(/Mobile +→ phone +25 of 25 rows have a good number/);
  expect(init.stdout).toMatch(/Stage +→ field_6 \(proposed\) +one of 2 values, never blank/);
  expect(init.stdout).not.toMatch(/90000|Zebulon|Kumbakonam|Hot/);
  const validate = await runShell(['validate'], { cwd: work.path });
  expect(validate.stdout).toContain('25 rows checked: 25 good leads.');
  expect(validate.stdout).not.toContain('LEADS-');
  expect(validate.exitCode).toBe(0);
});

test('without a list id the config is refused until one is put in', async () => {
  using work = repository(FILES);
  await runShell(['init', 'leads/may.csv'], { cwd: work.path });
  const before = await runShell(['plan'], { cwd: work.path });
  expect(before.stdout).toContain(
    '`lists[0].list` is "PUT-THE-LIST-ID-HERE": must be a number, digits only. LEADS-CONFIG',
  );
  expect(before.exitCode).toBe(1);
  const config = path.join(work.path, '.github/leads.yml');
  writeFileSync(config, readFileSync(config, 'utf8').replace('PUT-THE-LIST-ID-HERE', '441940'));
  const after = await runShell(['plan'], { cwd: work.path });
  expect(after.stdout).toContain('Would send 25 leads to 1 list.');
});

test('init never writes over a file, and then writes none', async () => {
  using work = repository({ ...FILES, '.github/leads.yml': '# mine\n' });
  const refused = await runShell(['init', 'leads/may.csv'], { cwd: work.path });
  expect(refused.exitCode).toBe(1);
  expect(refused.stdout).toContain('.github/leads.yml is there already');
  expect(readFileSync(path.join(work.path, '.github/leads.yml'), 'utf8')).toBe('# mine\n');
  expect(existsSync(path.join(work.path, 'schemas'))).toBe(false);
  const elsewhere = await runShell(['init', 'leads/may.csv', '--out', 'proposed/leads.yml'], { cwd: work.path });
  expect(elsewhere.exitCode).toBe(0);
  expect(readFileSync(path.join(work.path, 'proposed/leads.yml'), 'utf8')).toContain('phone: "Mobile"');
});

test.each([
  [[], 'Name one lead file'],
  [['a.csv', 'b.csv'], 'Name one lead file'],
  [['nowhere.csv'], 'There is no file nowhere.csv'],
  [['../outside.csv'], 'There is no file ../outside.csv'],
  [['leads/may.csv', '--list-id', 'x'], '--list-id takes digits only'],
  [['leads/may.csv', '--uot', 'x'], 'Did you mean --out?'],
])('init %j is refused', async (args, message) => {
  using work = repository(FILES);
  const { exitCode, stdout, stderr } = await runShell(['init', ...args], { cwd: work.path });
  expect(stdout).toContain(message);
  expect(stderr).toBe('');
  expect(exitCode).toBe(1);
});
