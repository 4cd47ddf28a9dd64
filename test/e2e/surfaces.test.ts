import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ActionRun, repository, runAction } from '../support/action.ts';
import { createReportCheck } from '../support/report-check.ts';
import { annotationsKept, jobOutputs, KEPT_ANNOTATIONS, summaryShown } from '../support/runner.ts';
import { sheetOf } from '../support/xlsx.ts';

// Made-up numbers and names; the hostile ones are what an attacker would commit.

const TOKEN = 'made-up-token-of-surface-tests';
const GOOD = '9000000001,Asha';
const checkReport = createReportCheck();

/** Plans the files, and holds what came of it to what a runner and a reader can take. */
async function shown(files: Readonly<Record<string, string | Uint8Array>>, inputs = {}) {
  using work = repository(files);
  const run = await runAction({
    workspace: work.path,
    inputs: { mode: 'plan', 'list-id': '441940', 'smartflo-token': TOKEN, 'max-reject-ratio': '1', ...inputs },
    env: { GITHUB_SERVER_URL: 'https://github.com', GITHUB_SHA: 'a'.repeat(40) },
  });
  expect(run.stderr).toBe('');
  expect(summaryShown(run.jobSummary)).toBeDefined();
  const isFilled = ([, value]: [string, string]) => value !== '';
  expect(jobOutputs(run.outputs, [TOKEN])).toEqual(Object.fromEntries(Object.entries(run.outputs).filter(isFilled)));
  const report: unknown = JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8'));
  expect(checkReport(report)).toEqual({ valid: true, errors: [] });
  // The runner does what the log says: nothing but this may be said in it.
  const orders = new Set(run.commands.map(({ command }) => command));
  expect([...orders].filter((order) => !EXPECTED_ORDERS.has(order))).toEqual([]);
  expect(run.outputs['status']).toBe('planned');
  const annotations = annotationsKept(run.stdout);
  const given = run.commands.filter(({ command }) => ['error', 'warning', 'notice'].includes(command));
  expect(annotations).toHaveLength(given.length);
  for (const { title, file, message } of annotations) {
    expect(title).toMatch(/^(?:LEADS-[A-Z-]+|\d[\d,]* more)/);
    if (file !== undefined) expect(Object.keys(files)).toContain(file);
    expect(message.length).toBeLessThan(4096);
  }
  return { run, annotations };
}

const EXPECTED_ORDERS = new Set(['add-mask', 'group', 'endgroup', 'error', 'warning', 'save-state']);

const HOSTILE_NAMES = [
  'leads/::error::forged.csv',
  'leads/a\n::set-output name=status::delivered.csv',
  'leads/b\r::warning::forged.csv',
  'leads/##[error]forged.csv',
  'leads/`<script>alert(1)<`|.csv',
  'leads/[x](javascript:alert(1)) @everyone.csv',
  'leads/\u202Evsc.gnp.csv',
  'leads/%0A::error::x.csv',
  'leads/--><!-- smartflo-leads.csv',
  `leads/${'😀'.repeat(60)}.csv`,
];

const HOSTILE_CELLS = [
  '::error::forged',
  '##[set-output name=status;]delivered',
  '"a\n::stop-commands::x\nb"',
  '"a\r::error::x"',
  '<script>alert(1)</script>',
  '| x | y |',
  '"[x](javascript:alert(1))"',
  '%0A::error::x',
  '\u001b[2J\u202E',
  '`````',
  '=HYPERLINK(1)',
];

/** Markdown without its code and what is escaped: what is left has an effect. */
const effective = (markdown: string) => markdown.replace(/(`+)[^`\n][^\n]*?\1(?!`)/g, '').replace(/\\./g, '');

describe('a surface of a run', () => {
  test.skipIf(process.platform === 'win32')('obeys no file name and no cell', async () => {
    const rows = HOSTILE_CELLS.flatMap((cell) => [`${cell},Ravi`, `900,${cell}`]);
    const content = `Mobile,"Name ::error::<b>|"\n${rows.join('\n')}\n${GOOD}\n`;
    const { run, annotations } = await shown(Object.fromEntries(HOSTILE_NAMES.map((name) => [name, content])));
    using _ = run;
    expect(run.outputs['rejects']).toBe(String(HOSTILE_NAMES.length * rows.length));
    expect(annotations.map(({ message }) => message).join('\n')).not.toMatch(/forged$|<script/m);
    expect(effective(run.jobSummary)).not.toMatch(/<script|\]\(javascript:|<!--|@everyone/);
    // An annotation has to name its file as it is; the runner doesn't print that.
    expect(run.stdout.replaceAll(/^::(?:error|warning) .*$/gm, '')).not.toMatch(/\u001b|\u202E/);
    expect(run.outputs['headline']).toMatch(/^[\w ,().-]+$/);
  });

  test('tells of 300 files with mistakes, and says what it leaves out', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `leads/branch-${index}.csv`);
    const { run, annotations } = await shown(
      Object.fromEntries(names.map((name, index) => [name, `Mobile,Name\n900,Ravi\n${9_000_000_100 + index},Asha\n`])),
    );
    using _ = run;
    expect(annotations).toHaveLength(KEPT_ANNOTATIONS);
    expect(annotations.at(-1)).toMatchObject({ level: 'error', title: '291 more', file: undefined });
    expect(JSON.parse(run.outputs['summary'] ?? '')).toHaveLength(300);
    expect(run.outputs['headline']).toBe('Would send 300 leads to 1 list, 300 rows rejected.');
  });

  test('tells of 100,000 rejects in few words, and keeps every one in the rejects file', async () => {
    const rejects = 100_000;
    const lines = Array.from({ length: rejects }, (_, index) => `${1_000_000 + index},Nobody ${index}`);
    const { run, annotations } = await shown({ 'leads/all.csv': `Mobile,Name\n${lines.join('\n')}\n${GOOD}\n` });
    using _ = run;
    expect(run.outputs).toMatchObject({ rejects: '100000', unsent: '1', 'error-code': 'LEADS-PHONE-SHORT' });
    expect(annotations.length).toBeLessThanOrEqual(3);
    expect(annotations[0]?.message).toMatch(/\(lines 2, 3, 4, 5, 6 and 99,995 more\)/);
    expect(run.stdout.length).toBeLessThan(20_000);
    expect(statSync(run.outputs['report'] ?? '').size).toBeLessThan(100_000);
    const kept = path.join(run.outputs['rejects-dir'] ?? '', 'leads');
    expect(existsSync(kept)).toBe(true);
    expect(linesBelow(run)).toBeGreaterThan(rejects);
  });

  test('points to the line that a person has to fix, in every format', async () => {
    // The mark stands in the bad row alone, and in no message.
    const csv = 'Mobile,Name\n9000000001,"two\nlines"\n\n900,MARK\n';
    const files: Record<string, string> = {
      'leads/a.csv': csv,
      'leads/b.tsv': csv.replaceAll(',', '\t'),
      'leads/c.json': '[\n  {"phone": "9000000002"},\n\n  {\n    "phone": "900", "name": "MARK"\n  }\n]\n',
      'leads/d.ndjson': '{"phone":"9000000003"}\n\n{"phone":"900","name":"MARK"}\n',
      'leads/e.yaml': '# leads\n- phone: 9000000004\n\n- phone: 900 # MARK\n',
    };
    const xlsx = sheetOf([
      ['Mobile', 'Name'],
      ['9000000005', 'Asha'],
      ['900', 'Ravi'],
    ]);
    const { run, annotations } = await shown({ ...files, 'leads/f.xlsx': xlsx });
    using _ = run;
    const lineOf = (text: string) => text.split('\n').findIndex((line) => line.includes('MARK')) + 1;
    expect(annotations.filter(({ level }) => level === 'error').map(({ file, line }) => [file, line])).toEqual([
      ...Object.entries(files).map(([file, text]) => [file, lineOf(text)]),
      ['leads/f.xlsx', 3],
    ]);
    for (const [file, text] of Object.entries(files)) {
      expect(run.jobSummary).toContain(`/${path.basename(file)}?plain=1#L${lineOf(text)})`);
    }
    expect(run.jobSummary).toMatch(/\[cell\u00a0A3\]\(https:[^)]*\/leads\/f\.xlsx\)/);
  });
});

/** Lines of the rejects file of `leads/all.csv`. */
function linesBelow({ outputs }: ActionRun): number {
  const file = path.join(outputs['rejects-dir'] ?? '', 'leads/all.rejects.csv');
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
