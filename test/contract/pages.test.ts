import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import schema from '../../schemas/config.schema.json' with { type: 'json' };
import { openNumberingPlans, toPhone } from '../../src/map/index.ts';
import { CODE_CHAPTERS } from '../../src/model/index.ts';
import { ROOT, repository, runShell } from '../support/action.ts';

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
        'Mobile,Customer Name,Loan Amount,Policy No\n9000000001,Asha,250000,P1\n9000000001,Asha,250000,P2\n+971 50 123 4567,Omar,1,P3\n',
      'leads/home-loans/archive/old.csv': 'not,to,be,read\n',
      'leads/partner/a.csv': Buffer.from(partner, 'latin1'),
    });
    const run = await runShell(['plan'], { cwd: work.path });
    expect(run.stdout).toContain('leads/home-loans/may.csv → list 441940 (Home loans): 3 to send');
    expect(run.stdout).toContain('leads/partner/a.csv → list 552001: 2 to send');
    expect(run.stdout).not.toContain('archive');
    expect(run.stdout).not.toContain('LEADS-');
    expect(run.exitCode).toBe(0);
  });
});

test('every code that a page names is one', () => {
  const known = CODE_CHAPTERS.flatMap(({ pages }) => Object.keys(pages));
  for (const page of ['README.md', 'docs/lead-files.md', 'docs/config.md', 'docs/editors.md', 'docs/sandbox.md']) {
    const named = [...read(page).matchAll(/LEADS-[A-Z][A-Z-]*[A-Z]/g)].map(([code]) => code);
    expect(
      named.filter((code) => !known.includes(code)),
      page,
    ).toEqual([]);
  }
});
