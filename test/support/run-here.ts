import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../src/host/clock.ts';
import { createLog } from '../../src/host/console.ts';
import { createHttp, HTTP_TIMEOUTS, type HttpTimeouts } from '../../src/host/http/http.ts';
import { type Host, openActionHost } from '../../src/host/index.ts';
import { LEDGER_PREFIX } from '../../src/host/ledger-keeping.ts';
import type { Clock } from '../../src/model/index.ts';
import { run } from '../../src/run.ts';
import { type ActionOptions, type ActionRun, runnerEnvironment } from './action.ts';
import { commandOf, commandsIn } from './runner.ts';

/** What a process loads whose clocks run faster. */
const FAST_CLOCK = 'fast-clock.mjs';

/** What a run in this process can be given: all but what has to do with its process. */
export type RunHereOptions = Omit<ActionOptions, 'node' | 'under' | 'onStart'>;

/** Whether Node reads something of the environment when a process starts, or the command files of the runner matter. */
export function needsProcess({ env = {} }: Pick<RunHereOptions, 'env'>): boolean {
  return Object.entries(env).some(
    ([name, value]) =>
      (name.startsWith('NODE_') && !value.endsWith(FAST_CLOCK)) ||
      ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE'].includes(name),
  );
}

/**
 * Runs the sources in this process, with the host that the action's door opens: true files, true Git, true requests. What a
 * runner would read from the log and from command files is collected here. It takes a tenth of the time of a process, so
 * tests about what a run does go this way; tests about the built program, its process and its doors call `runAction`.
 */
export async function runHere(options: RunHereOptions): Promise<ActionRun> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'smartflo-leads-runner-'));
  const payloadFile = path.join(temporary, 'event.json');
  const { env, payload } = runnerEnvironment(options, temporary);
  if (needsProcess(options)) throw new Error('This run needs a process of its own: call runAction.');
  writeFileSync(payloadFile, JSON.stringify(payload));
  const opened = await openActionHost({ GITHUB_EVENT_PATH: payloadFile, ...env });
  const texts: string[] = [];
  const outputs: Record<string, string> = {};
  const summaries: string[] = [];
  const { clock, timeouts } = timeOf(env);
  const http = createHttp({ env, clock, timeouts });
  const write = (text: string) => void texts.push(text);
  const host: Host = Object.defineProperties(opened, {
    clock: { value: clock },
    http: { value: http },
    log: { value: createLog({ write, debug: env['RUNNER_DEBUG'] === '1', groups: 'action' }) },
    surface: {
      value: {
        colour: false,
        isAction: true,
        mask: async (secret) => write(`::add-mask::${secret.reveal()}\n`),
        output: async (name, value) => {
          outputs[name] = value;
        },
        annotate: async (annotation) => write(`${commandOf(annotation)}\n`),
        summary: async (markdown) => void summaries.push(`${markdown}\n`),
      } satisfies Host['surface'],
    },
  });
  const exitCode = await run(host).finally(() => {
    http.close({ abort: false });
    opened.close();
  });
  const stdout = texts.join('');
  return {
    exitCode,
    stdout,
    stderr: '',
    outputs,
    jobSummary: summaries.join(''),
    commands: commandsIn(stdout),
    // What `post` is handed, the spool aside: that is gone when this process has ended the run.
    state: { started: opened.processId, ledger: path.join(temporary, LEDGER_PREFIX + opened.processId) },
    temporary,
    [Symbol.dispose]: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** The time that `fast-clock.mjs` gives a process with this environment. */
function timeOf(env: Readonly<Record<string, string>>): { readonly clock: Clock; readonly timeouts: HttpTimeouts } {
  const { NODE_OPTIONS = '' } = env;
  const isFast = NODE_OPTIONS.endsWith(FAST_CLOCK);
  const speed = isFast ? Number(env['FAST_CLOCK_SPEED'] ?? 10) : 1;
  const aheadMs = Number(env['FAST_CLOCK_AHEAD'] ?? 0);
  const origin = Number(env['FAST_CLOCK_ORIGIN'] ?? 0);
  const { connectMs, headersMs, totalMs, idleMs } = HTTP_TIMEOUTS;
  return {
    clock: {
      now: () => Math.round(origin > 0 ? origin + (Date.now() - origin) * speed : Date.now()) + aheadMs,
      monotonic: () => systemClock.monotonic() * speed,
      sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
    },
    timeouts: {
      connectMs: connectMs / speed,
      headersMs: headersMs / speed,
      totalMs: totalMs / speed,
      idleMs: idleMs / speed,
    },
  };
}
