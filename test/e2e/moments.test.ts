import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Rule, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type ActionOptions, type ActionRun, repository, runAction } from '../support/action.ts';
import { FAST_CLOCK, LATER } from '../support/fault-run.ts';

// Made-up numbers. The moments that decide whether people trust what they read, as the built action tells them.

const TOKEN = 'made-up-token-of-moments';
const LIST = '441940';

/** So many good rows after so many with a number that is too short. */
function march(good: number, bad = 0): string {
  const wrong = Array.from({ length: bad }, (_, index) => `90000,Short ${index}`);
  const right = Array.from({ length: good }, (_, index) => `${9_000_100_000 + index},Lead ${index}`);
  return `Mobile,Name\n${[...wrong, ...right].join('\n')}\n`;
}

interface Scene {
  readonly files: Readonly<Record<string, string>>;
  readonly rules?: readonly Rule[];
}

type Step = Pick<ActionOptions, 'env' | 'event' | 'onStart'>;

/** A repository, its ledger and a Smartflo for several runs, one after the other. */
async function openScene({ files, rules = [] }: Scene) {
  const sandbox = await startSandbox({ tokens: [TOKEN], faults: { rules } });
  const work = repository(files);
  const memory = repository({});
  let runs = 100;
  return {
    sandbox,
    put: (name: string, content: string) => writeFileSync(path.join(work.path, name), content),
    run: (step: Step = {}) =>
      runAction({
        workspace: work.path,
        inputs: {
          'smartflo-token': TOKEN,
          'base-url': sandbox.url,
          'requests-per-second': '0',
          'list-id': files['.github/leads.yml'] === undefined ? LIST : '',
          ledger: `file:${path.join(memory.path, 'ledger')}`,
        },
        ...step,
        env: { GITHUB_RUN_ID: String(++runs), ...step.env },
      }),
    async [Symbol.asyncDispose]() {
      await sandbox.close();
      work[Symbol.dispose]();
      memory[Symbol.dispose]();
    },
  };
}

/** The conclusion and what to do next: the last lines of the log, without the paths below them. */
function conclusion({ stdout }: ActionRun): readonly string[] {
  const lines = stdout.split('\n');
  const from = lines.findLastIndex((line) => /^[✓✗] /.test(line));
  return lines.slice(from).filter((line) => line !== '' && !/^(?: {2}(?:Rejected rows|Report):|::)/.test(line));
}

const kinds = ({ commands }: ActionRun) =>
  commands.flatMap(({ command }) => (['error', 'warning'].includes(command) ? [command] : []));

/** Sends a signal once so many bulk creates have arrived. */
function stopAfter(posts: number, sandbox: Sandbox, signal: NodeJS.Signals): NonNullable<Step['onStart']> {
  return (child) => {
    const waiting = setInterval(() => {
      if (sandbox.dump().requests.filter(({ method }) => method === 'POST').length < posts) return;
      clearInterval(waiting);
      child.kill(signal);
    }, 10);
  };
}

const EXCEL = 'Fix them in Excel and upload the file under the same name';

describe('the moment', () => {
  test('of twelve rejects of 3,000, and of the nights after it', async () => {
    await using scene = await openScene({ files: { 'leads/march.csv': march(2988, 12) } });
    using day = await scene.run();
    expect(day.exitCode).toBe(1);
    expect(conclusion(day)).toEqual([
      '✗ 2,988 leads sent, 12 rows rejected.',
      `  2,988 sent, 12 not. ${EXCEL}; only those 12 will go.`,
    ]);

    const asked = scene.sandbox.dump().requests.length;
    using night = await scene.run({ event: { name: 'schedule' } });
    expect(night).toMatchObject({ exitCode: 0, outputs: { status: 'nothing-to-do', 'new-rejects': '0' } });
    expect(conclusion(night)).toEqual([
      '✓ Nothing to send, 12 rows rejected (none new), 2,988 rows unchanged.',
      `  12 rows did not pass. ${EXCEL}; only those 12 will go.`,
    ]);
    // The rows stay visible, in few words, and nothing is red.
    expect(kinds(night)).not.toContain('error');
    expect(night.stdout.match(/LEADS-PHONE-SHORT/g)).toHaveLength(2);
    expect(night.stdout).not.toMatch(/^ +…/m);
    expect(scene.sandbox.dump().requests).toHaveLength(asked);

    // A file beside it: the old one is read again, in few words, and nothing of it turns the job red.
    scene.put('leads/april.csv', 'Mobile\n9000000001\n');
    using next = await scene.run({ event: { name: 'schedule' } });
    expect(next).toMatchObject({ exitCode: 0, outputs: { status: 'delivered', 'new-rejects': '0' } });
    expect(conclusion(next)[0]).toBe('✓ 1 lead sent, 12 rows rejected (none new), 2,988 rows unchanged.');
    expect(next.stdout.match(/LEADS-PHONE-SHORT/g)).toHaveLength(2);
    expect(kinds(next)).not.toContain('error');
  });

  test('in which the token is refused after half', async () => {
    await using scene = await openScene({
      files: { 'leads/march.csv': march(2988, 12) },
      rules: [{ match: { method: 'POST', nth: 4 }, do: { effect: 'revoke' } }],
    });
    using run = await scene.run();
    expect(run.outputs).toMatchObject({ status: 'partial', 'error-code': 'LEADS-API-TOKEN' });
    const [headline, ...steps] = conclusion(run);
    expect(headline).toMatch(
      /^✗ 1,001 leads sent, 12 rows rejected, 1,987 leads not sent\. .* HTTP 401: the token was not accepted\..* LEADS-API-TOKEN$/,
    );
    expect(steps).toEqual([
      '  Put a valid token into the secret and run the job again.',
      `  12 rows did not pass. ${EXCEL}; what was sent is not sent again.`,
    ]);
    // Said once, as the conclusion.
    expect(run.stdout.match(/HTTP 401.*LEADS-API-TOKEN$/gm)).toHaveLength(1);
  });

  test('in which it is cancelled', async () => {
    const rules: readonly Rule[] = [{ match: { method: 'POST' }, do: { effect: 'delay', ms: 400 } }];
    await using scene = await openScene({ files: { 'leads/march.csv': march(2988, 12) }, rules });
    using run = await scene.run({ onStart: stopAfter(2, scene.sandbox, 'SIGINT') });
    const { accepted, unsent } = run.outputs;
    expect(Number(accepted) + Number(unsent)).toBe(2988);
    const [sent, left] = [accepted, unsent].map((n) => Number(n).toLocaleString('en-US'));
    expect(conclusion(run)).toEqual([
      `✗ Cancelled: ${sent} leads sent, 12 rows rejected, ${left} leads not sent. LEADS-CANCELLED`,
      '  Run the job again to send the rest.',
      `  12 rows did not pass. ${EXCEL}; what was sent is not sent again.`,
    ]);
  });

  test('in which another run has the list', async () => {
    const config = { delivery: { 'lease-seconds': 60 }, lists: [{ list: LIST, files: 'leads/**' }] };
    await using scene = await openScene({
      files: { 'leads/march.csv': march(20), '.github/leads.yml': JSON.stringify(config) },
      rules: [{ match: { method: 'POST' }, do: { effect: 'silence' } }],
    });
    using _killed = await scene.run({ onStart: stopAfter(1, scene.sandbox, 'SIGKILL') });
    using run = await scene.run({ env: { ...FAST_CLOCK, FAST_CLOCK_SPEED: '20' } });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'deferred', 'error-code': 'LEADS-DEFERRED' } });
    expect(conclusion(run)).toEqual([
      `✗ Deferred, 20 leads not sent. Run 101 is sending to list ${LIST}, so this run sent nothing there. LEADS-DEFERRED`,
      '  When that run has ended, run the job again: it sends what is left.',
    ]);
  });

  test('in which leads are held, and of the night after it', async () => {
    const config = { 'max-reject-ratio': 0.5, lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': 'clone' }] };
    await using scene = await openScene({
      files: { 'leads/march.csv': march(18, 2), '.github/leads.yml': JSON.stringify(config) },
      rules: [{ match: { method: 'POST', nth: 1 }, do: { effect: 'reset', when: 'answer-headers' } }],
    });
    using doubted = await scene.run();
    expect(doubted.outputs).toMatchObject({ status: 'failed', 'in-doubt': '18' });

    // The rejects were told before, the held leads are new.
    using held = await scene.run({ env: LATER });
    expect(held).toMatchObject({ exitCode: 1, outputs: { held: '18', 'error-code': 'LEADS-HELD' } });
    const [headline, decide] = conclusion(held);
    expect(headline).toBe('✗ 0 leads sent, 2 rows rejected (none new), 18 leads held.');
    expect(decide).toMatch(
      /^ {2}18 leads are held: nobody knows whether they arrived, .* only: 441940 and mode: resend-held \(send now\) or drop-held/,
    );

    using night = await scene.run({ env: LATER, event: { name: 'schedule' } });
    expect(night).toMatchObject({ exitCode: 0, outputs: { status: 'nothing-to-do', held: '18' } });
    expect(night.stdout).toContain('Held: lines');
    expect(kinds(night)).not.toContain('error');
  });

  test('in which the ledger is lost', async () => {
    const ledgerId = '6f1c0a2b4d8e9f3a5c7b1d0e2f4a6c80';
    const config = {
      'ledger-id': ledgerId,
      lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': 'overwrite' }],
    };
    await using scene = await openScene({
      files: { 'leads/march.csv': march(98, 2), '.github/leads.yml': JSON.stringify(config) },
    });
    using run = await scene.run();
    expect(run.outputs).toMatchObject({ status: 'failed', unsent: '98', 'error-code': 'LEADS-LEDGER-LOST' });
    expect(scene.sandbox.dump().requests).toEqual([]);
    const [headline, way, rejects] = conclusion(run);
    expect(headline).toMatch(/^✗ 0 leads sent, 2 rows rejected, 98 leads not sent\. .* LEADS-LEDGER-LOST$/);
    expect(way).toContain('reset-list');
    expect(rejects).toBe(`  2 rows did not pass. ${EXCEL}.`);
  });

  test('in which the time is up', async () => {
    const config = { delivery: { 'max-minutes': 1 }, lists: [{ list: LIST, files: 'leads/**' }] };
    await using scene = await openScene({
      files: { 'leads/march.csv': march(2988), '.github/leads.yml': JSON.stringify(config) },
      rules: [{ match: { method: 'POST' }, do: { effect: 'delay', ms: 2500 } }],
    });
    // Ten times as fast, a request takes 25 s.
    using run = await scene.run({ env: FAST_CLOCK });
    expect(run.outputs).toMatchObject({ status: 'partial', 'error-code': 'LEADS-TIME-UP' });
    expect(Number(run.outputs['accepted']) + Number(run.outputs['unsent'])).toBe(2988);
    expect(conclusion(run).at(-1)).toBe('  The next run goes on where this one stopped.');
    expect(run.outputs['headline']).toContain('The time for one run (max-minutes) is up');
  });
});
