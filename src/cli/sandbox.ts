import { createShellLog, listenForStop, readArguments, readTextFile, writeTextFile } from '../host/index.ts';
import { LeadsError, type Problem, printable, type Shown, says } from '../model/index.ts';
import { readFaultScript, readSeed, type SandboxOptions, startSandbox } from '../sandbox/index.ts';
import type { Command } from './command.ts';

const FLAGS = ['port', 'rate', 'seed', 'faults', 'dump'] as const;
const MAX_PORT = 65_535;

/** A local Smartflo to test a workflow against. Runs until it is stopped. */
export const SANDBOX: Command = {
  name: 'sandbox',
  summary: 'A Smartflo of your own on this machine, with faults on request',
  usage: 'sandbox [flags]',
  async run(argv) {
    const log = createShellLog();
    const { values, problems } = readArguments(argv, { flags: FLAGS, switches: [] });
    try {
      if (problems.length > 0) throw new LeadsError(problems);
      const options = await readOptions(values);
      const stop = listenForStop();
      const sandbox = await startSandbox({ ...options, log: (line) => log.info(printable(line)) });
      log.info(says`sandbox: listening on ${printable(sandbox.url)} (Ctrl+C stops it)`);
      await new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }));
      if (values['dump']) await writeTextFile(values['dump'], `${JSON.stringify(sandbox.dump(), null, 2)}\n`);
      await sandbox.close();
      stop.release();
      return 0;
    } catch (error) {
      for (const line of mistakes(error)) log.info(printable(line));
      return 1;
    }
  },
};

async function readOptions(values: Readonly<Record<string, string>>): Promise<SandboxOptions> {
  const { port, rate, seed, faults } = values;
  return {
    port: port === undefined ? 0 : number('port', port, 0, MAX_PORT),
    ...(rate === undefined ? {} : { rate: number('rate', rate, 0, 1000) }),
    ...(seed === undefined ? {} : { seed: readSeed(await text(says`seed`, seed)) }),
    ...(faults === undefined ? {} : { faults: await readFaultScript(await text(says`faults`, faults)) }),
  };
}

function number(flag: 'port' | 'rate', value: string, min: number, max: number): number {
  const isNumber = flag === 'port' ? /^\d+$/.test(value) : /^\d+(?:\.\d+)?$/.test(value) && Number(value) > 0;
  if (isNumber && Number(value) >= min && Number(value) <= max) return Number(value);
  const kind = flag === 'port' ? says`a whole number from ${min} to ${max}` : says`a number above ${min}, up to ${max}`;
  throw commandError(says`--${flag} is “${printable(value)}”; it must be ${kind}.`);
}

async function text(flag: Shown, path: string): Promise<string> {
  const content = await readTextFile(path);
  if (content === undefined) throw commandError(says`--${flag}: the file “${printable(path)}” can't be read.`);
  return content;
}

function commandError(message: Shown): LeadsError {
  const problem: Problem = { code: 'LEADS-COMMAND', message };
  return new LeadsError(problem);
}

function mistakes(error: unknown): readonly string[] {
  if (error instanceof LeadsError) return error.problems.map(({ message, code }) => `${message} ${code}`);
  return error instanceof Error
    ? error.message.split('\n').map((line) => printable(line))
    : ['sandbox: could not start'];
}
