import { listed } from '../model/index.ts';
import { INPUTS } from '../run.ts';
import type { Command } from './command.ts';
import { FORMATS } from './problem-formats.ts';
import { RUN_FLAGS, SECRET_VARIABLES } from './run-flags.ts';

/** The width that usages and flags are padded to. */
const COLUMN = 28;

/** `leads help`, line by line. */
export function helpText(commands: readonly Command[]): readonly string[] {
  const flags = INPUTS.filter(({ name }) => RUN_FLAGS.includes(name));
  return [
    'Delivers the lead files of a folder to Smartflo lead lists.',
    '',
    'Usage: leads <command>',
    '',
    ...commands.map(({ usage, summary }) => `  ${usage.padEnd(COLUMN)} ${summary}`),
    '',
    'Flags of validate, plan, deliver and doctor (the inputs of the action):',
    '',
    ...flags.map(({ name, description }) => `  ${`--${name}`.padEnd(COLUMN)} ${description}`),
    '',
    'Flags of single commands:',
    '',
    `  ${`validate --format`.padEnd(COLUMN)} ${listed(FORMATS, 'or')}. Built-in: human.`,
    `  ${`init --out`.padEnd(COLUMN)} Path of the config that is written. Built-in: .github/leads.yml.`,
    `  ${`report --plan`.padEnd(COLUMN)} Path of the report of the plan that the jobs were started from: it says which lists are awaited.`,
    '',
    'Secrets come from the environment:',
    '',
    ...Object.values(SECRET_VARIABLES).map((variable) => `  ${variable}`),
  ];
}
