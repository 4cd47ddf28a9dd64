import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { type ActionRun, repository, runAction } from '../support/action.ts';

// Every value here is a made-up canary: it must come out nowhere but in the rejects files and at Smartflo.
const TOKEN = 'canary-token-5e6f7a8b9c';
const CANARIES = [
  '9000004711',
  '90000 04712',
  '04712',
  '9000004713',
  'Zebulon',
  'Quixotica',
  'zeb@canary.example',
  '8847261',
  TOKEN,
];
const INJECTION = '##[set-output name=status;]hacked';
const COMMAND = '::set-output name=headline::hacked';

const rows = [
  'Mobile,Name,Email,Loan',
  '9000004711,Zebulon,zeb@canary.example,8847261',
  '90000 04712 ,"Quixotica\n::error::Zebulon",zeb@canary.example,8847261',
  '9000004713/9000004711,Zebulon,zeb@canary.example,8847261',
  '900000471,Zebulon,zeb@canary.example,8847261',
  `9000004714,"${INJECTION}","${COMMAND}",x`,
  `,${INJECTION},${COMMAND},x`,
  '9000004715,Zebulon,zeb@canary.example,8847261,extra Quixotica',
  `${COMMAND},Quixotica,zeb@canary.example,8847261`,
  '',
].join('\n');

const FILES = {
  'leads/a.csv': rows,
  'leads/headerless.csv': '9000004711,Zebulon,zeb@canary.example\n9000004713,Quixotica,x\n',
  'leads/broken.json': '[{"phone":"9000004711","name":"Zebulon" "email":"zeb@canary.example"}]',
  'leads/keys.json': '[{"+91 90000 04712":"x","Zebulon Quixotica":{"Zebulon":1}}]',
  'leads/cut.csv': 'Mobile,Name\n9000004711,"Zebulon Quixotica\n',
  'leads/b.yaml': '- phone: 9000004711\n  name: [Zebulon, Quixotica]\n- phone: *zeb\n',
  [`leads/##[add-mask]x.csv`]: 'Mobile\n9000004716\n',
};

/** Everything that a reader of the run can see: log, outputs, summary, report. Not the rejects files, which hold rows. */
function visible(run: ActionRun): string {
  const report = readFileSync(run.outputs['report'] ?? '', 'utf8');
  return [run.stdout, run.stderr, JSON.stringify(run.outputs), JSON.stringify(run.state), run.jobSummary, report].join(
    '\n',
  );
}

function filesBelow(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(directory, name))
    .filter((name) => statSync(name).isFile());
}

describe('privacy', () => {
  test.each([
    ['a good token', [TOKEN], {}],
    ['a refused token', ['another'], {}],
    [
      'an answer that repeats what was sent',
      [TOKEN],
      {
        faults: {
          rules: [
            {
              match: { method: 'POST', nth: 1 },
              do: {
                effect: 'status',
                status: 422,
                body: { success: false, message: `no: 9000004711 Zebulon ${TOKEN}` },
              },
            },
          ],
        },
      },
    ],
  ] as const)('no phone, name, e-mail or token comes out, with debug logging on: %s', async (_, tokens, options) => {
    const sandbox = await startSandbox({ tokens, ...options });
    using work = repository(FILES);
    using run = await runAction({
      workspace: work.path,
      inputs: { 'smartflo-token': TOKEN, 'base-url': sandbox.url, 'requests-per-second': '0', 'list-id': '7' },
      env: { RUNNER_DEBUG: '1' },
    });
    await sandbox.close();
    // The mask is how the runner is told the token; its line never reaches a reader.
    const text = visible(run).replaceAll(/^::add-mask::.*$/gm, '');
    expect(CANARIES.filter((canary) => text.includes(canary))).toEqual([]);
    expect(text).toContain('LEADS-');

    const elsewhere = filesBelow(run.temporary).filter((file) => !file.includes(`${path.sep}rejects${path.sep}`));
    for (const file of elsewhere) {
      const found = CANARIES.filter((canary) => readFileSync(file, 'utf8').includes(canary));
      expect([path.basename(file), found]).toEqual([path.basename(file), []]);
    }
  });

  test.each(['http', 'net,https', 'child_process', '*'])(
    'NODE_DEBUG=%s stops the run before the token is used',
    async (NODE_DEBUG) => {
      const sandbox = await startSandbox({ tokens: [TOKEN] });
      using work = repository({ 'leads/a.csv': 'Mobile\n9000004716\n' });
      using run = await runAction({
        workspace: work.path,
        inputs: { 'smartflo-token': TOKEN, 'base-url': sandbox.url, 'list-id': '7' },
        env: { NODE_DEBUG },
      });
      const { requests } = sandbox.dump();
      await sandbox.close();
      expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'failed', 'error-code': 'LEADS-NODE-DEBUG' } });
      expect(requests).toEqual([]);
      expect(run.stdout.replace(/^::add-mask::.*$/gm, '') + run.stderr).not.toContain(TOKEN);
    },
  );

  test('text from a file never becomes a workflow command, in any surface', async () => {
    const sandbox = await startSandbox({ tokens: [TOKEN] });
    using work = repository(FILES);
    using run = await runAction({
      workspace: work.path,
      inputs: { 'smartflo-token': TOKEN, 'base-url': sandbox.url, 'requests-per-second': '0', 'list-id': '7' },
      env: { RUNNER_DEBUG: '1' },
    });
    await sandbox.close();
    const ours = ['add-mask', 'error', 'warning', 'notice', 'group', 'endgroup', 'debug'];
    expect(run.commands.filter(({ command }) => !ours.includes(command))).toEqual([]);
    const masks = run.commands.filter(({ command }) => command === 'add-mask').map(({ message }) => message);
    expect(masks.filter((mask) => !mask.includes(TOKEN))).toEqual([]);
    expect(run.outputs['status']).not.toContain('hacked');
    expect(JSON.stringify(run.outputs)).not.toContain('hacked');
    expect(run.commands.filter(({ command, message }) => command === 'error' && message.includes('Zebulon'))).toEqual(
      [],
    );
  });
});
