import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import schema from '../../schemas/config.schema.json' with { type: 'json' };
import { openNumberingPlans, toPhone } from '../../src/map/index.ts';
import { CODE_CHAPTERS } from '../../src/model/index.ts';
import { ROOT, repository, runShell } from '../support/action.ts';
import { commandsIn } from '../support/runner.ts';
import { sheetOf } from '../support/xlsx.ts';

// Every number and person in the pages is made up.

const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

describe('docs/lead-files.md', () => {
  const page = read('docs/lead-files.md');
  const rows = [...page.matchAll(/^\| `(?<written>[^`]+)` \| (?<fate>(?:sent as|rejected, ).*) \|$/gm)].map(
    ({ groups }) => [groups?.['written'] ?? '', groups?.['fate'] ?? ''] as const,
  );

  test('has a table of phones', () => {
    expect(rows.length).toBeGreaterThan(25);
  });

  test.each(rows)('the phone %s is %s', async (written, fate) => {
    const rules = { country: 'IN', countries: ['IN'], plans: await openNumberingPlans() };
    const reading = toPhone(written, 'text', rules);
    const [, sent] = /^sent as (\d{10})(?:$|:)/.exec(fate) ?? [];
    const [, code] = /^rejected, (LEADS-[A-Z-]+)/.exec(fate) ?? [];
    expect(reading).toMatchObject(code === undefined ? { e164: `+91${sent}` } : { code });
  });
});

describe('docs/config.md', () => {
  const page = read('docs/config.md');
  const example =
    /<!-- this example is run by a test -->\n\n```yaml\n(?<yaml>[\s\S]*?)```/.exec(page)?.groups?.['yaml'] ?? '';

  test('its example has every key', () => {
    const config: Record<string, unknown> & { lists: readonly object[] } = parse(example);
    const used = new Set([...Object.keys(config), ...config.lists.flatMap((list) => Object.keys(list))]);
    const known = [...Object.keys(schema.properties), ...Object.keys(schema.$defs.list.properties)];
    expect(known.filter((key) => key !== '$schema' && !used.has(key))).toEqual([]);
  });

  test('its example runs', async () => {
    const partner = 'Export of May\n\n# made up\nMobile;Name\n9000000011;Jos\u00e9\n# nobody\n9000000012;Zo\u00eb\n';
    using work = repository({
      '.github/leads.yml': example,
      'schemas/home-loan.schema.json': '{"required": ["Policy No"]}',
      'leads/home-loans/may.csv':
        'Mobile,Customer Name,Loan Amount,Policy No\n9000000001,Asha,250000,P1\n9000000002,Ravi,250000,P2\n+971 50 123 4567,Omar,1,P3\n',
      'leads/home-loans/archive/old.csv': 'not,to,be,read\n',
      'leads/partner/a.csv': Buffer.from(partner, 'latin1'),
    });
    const place = ['--ledger', 'file:memory'];
    // It names a ledger, without which nothing goes on; that of a new list begins by order.
    const begun = await runShell(['reset-list', '--only', '441940 552001', ...place], { cwd: work.path });
    expect(begun.exitCode).toBe(0);
    const run = await runShell(['plan', ...place], { cwd: work.path });
    expect(run.stdout).toContain('leads/home-loans/may.csv → list 441940 (Home loans): 3 to send');
    expect(run.stdout).toContain('leads/partner/a.csv → list 552001: 2 to send');
    expect(run.stdout).not.toContain('archive');
    expect(run.stdout).not.toContain('LEADS-');
    expect(run.exitCode).toBe(0);
  });
});

describe('docs/editors.md', () => {
  const page = read('docs/editors.md');
  const snippet = (language: string, mark: string) =>
    [...page.matchAll(/```(?<language>\w+)\n(?<text>[\s\S]*?)```/g)].find(
      ({ groups }) => groups?.['language'] === language && groups['text']?.includes(mark),
    )?.groups?.['text'] ?? '';
  const PROGRAM = ['tools/smartflo-leads/dist/index.js', path.join(ROOT, 'dist/index.js')] as const;
  const FILES = {
    'leads/a.csv': 'Mobile,Name,City\n900000001,"Asha\nRao",Pune\n9000000002,"Ravi",Pune,x\n9000000003,Sita,Pune\n',
    'leads/b.csv': 'Name\nHari\n',
    'leads/c.xlsx': sheetOf([['Mobile', 'Name'], [], ['90000', 'Lata']]),
  };
  /** Runs a command line of the page, its program in place of the checkout, as it stands in a repository with mistakes. */
  const runLine = async (line: readonly string[], files: readonly string[] = []) => {
    using work = repository(FILES);
    const [node, program, ...args] = line.map((word) => (word === PROGRAM[0] ? PROGRAM[1] : word));
    expect([node, program]).toEqual(['node', PROGRAM[1]]);
    return await runShell([...args, ...files], { cwd: work.path });
  };

  test('the task of VS Code finds every mistake at its place', async () => {
    const { tasks }: { tasks: readonly [{ args: string[]; problemMatcher: { pattern: Record<string, string> } }] } =
      JSON.parse(snippet('json', 'problemMatcher'));
    const [{ args, problemMatcher }] = tasks;
    const { exitCode, stdout } = await runLine(['node', ...args]);
    const pattern = new RegExp(problemMatcher.pattern['regexp'] ?? '');
    const found = stdout.split('\n').flatMap((line) => {
      const match = pattern.exec(line);
      const part = (name: string) => match?.[Number(problemMatcher.pattern[name])];
      return match ? [['file', 'line', 'column', 'code'].map(part).join(' ')] : [];
    });
    expect(found).toEqual([
      'leads/a.csv 2 1 LEADS-PHONE-SHORT',
      'leads/a.csv 4 24 LEADS-ROW-RAGGED',
      'leads/c.xlsx 3 1 LEADS-PHONE-SHORT',
      'leads/b.csv 1 1 LEADS-COLUMN-NO-PHONE',
    ]);
    expect(stdout).toContain('leads/c.xlsx:3:1: A3 Mobile 00000: ');
    expect(stdout).toContain('note: ');
    expect(exitCode).toBe(1);
  });

  test('the hook judges the files of the commit alone', async () => {
    const config: { repos: readonly [{ hooks: readonly [{ entry: string; files: string }] }] } = parse(
      snippet('yaml', 'hooks'),
    );
    const [hook] = config.repos[0].hooks;
    expect('leads/a.csv').toMatch(new RegExp(hook.files));
    const { exitCode, stdout } = await runLine(hook.entry.split(' '), ['leads/a.csv']);
    expect(stdout).toContain('leads/a.csv:2:1: ');
    expect(stdout).not.toContain('leads/b.csv');
    expect(exitCode).toBe(1);
  });

  test('JSON lines have the keys of the table, each on every line, and a summary at the end', async () => {
    const { stdout } = await runLine(['node', PROGRAM[0], 'validate', '--format', 'json']);
    const lines: Record<string, unknown>[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const table = page.slice(page.indexOf('| Key |'));
    const keys = [...table.matchAll(/^\| (?<keys>`[^|]+`) \|/gm)].flatMap(({ groups }) =>
      [...(groups?.['keys'] ?? '').matchAll(/`(\w+)`/g)].map(([, key]) => key),
    );
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines.slice(0, -1)) expect(Object.keys(line)).toEqual(keys);
    expect(lines.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['violation', 'problem', 'notice', 'summary']),
    );
    expect(lines.at(-1)).toEqual({
      type: 'summary',
      failed: true,
      headline: expect.any(String),
      rows: 5,
      good: 1,
      rejects: 3,
      duplicates: 0,
    });
    expect(stdout).not.toMatch(/900000001|Hari|Lata|Rao/);
  });

  test('annotations are those of the runner, and ten at most', async () => {
    using work = repository(
      Object.fromEntries(Array.from({ length: 14 }, (_, file) => [`leads/${file}.csv`, 'Mobile,Name\n900000001,A\n'])),
    );
    const { stdout, exitCode } = await runShell(['validate', '--format', 'github'], { cwd: work.path });
    const errors = commandsIn(stdout).filter(({ command }) => command === 'error');
    expect(errors).toHaveLength(10);
    expect(errors[0]).toMatchObject({
      properties: { file: 'leads/0.csv', line: '2', col: '1', title: 'LEADS-PHONE-SHORT · 1 row' },
    });
    expect(exitCode).toBe(1);
  });

  test('a run that cannot start says so in the format that was asked for', async () => {
    using work = repository(FILES);
    const { stdout, exitCode } = await runShell(['validate', '--format', 'json', '--list-id', 'x'], { cwd: work.path });
    const [problem, summary] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(problem).toMatchObject({ type: 'problem', code: 'LEADS-INPUT', file: null });
    expect(summary).toMatchObject({ type: 'summary', failed: true });
    expect(exitCode).toBe(1);
  });

  test('a format that does not exist is refused with those that do', async () => {
    using work = repository(FILES);
    const { stdout, exitCode } = await runShell(['validate', '--format', 'jsn'], { cwd: work.path });
    expect(stdout).toContain('Allowed: human, compact, json, github.');
    expect(stdout).toContain('Did you mean json?');
    expect(exitCode).toBe(1);
  });
});

test('every code that a page names is one', () => {
  const known = CODE_CHAPTERS.flatMap(({ pages }) => Object.keys(pages));
  const pages = ['lead-files', 'config', 'delivery', 'editors', 'faults', 'sandbox'].map((name) => `docs/${name}.md`);
  for (const page of ['README.md', ...pages]) {
    const named = [...read(page).matchAll(/LEADS-[A-Z][A-Z-]*[A-Z](?![A-Z-])/g)].map(([code]) => code);
    expect(
      named.filter((code) => !known.includes(code)),
      page,
    ).toEqual([]);
  }
});
