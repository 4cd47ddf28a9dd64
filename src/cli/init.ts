import { createShellLog, createWorkspace, readArguments, readTextFile, writeNewFile } from '../host/index.ts';
import { LeadsError, plural, printable, type Shown, says } from '../model/index.ts';
import { LIST_ID_PLACEHOLDER, type Proposal, problemLine, propose } from '../run.ts';
import type { Command } from './command.ts';

const CONFIG = '.github/leads.yml';

/** The width that column names are padded to. */
const COLUMN = 28;

/** Reads a lead file and writes a config and a JSON Schema that fit it. Never writes over a file. */
export const INIT: Command = {
  name: 'init',
  summary: 'Propose a config and a schema from a lead file',
  usage: 'init <file> [--list-id …]',
  async run(argv) {
    const log = createShellLog();
    const { values, positionals, problems } = readArguments(argv, { flags: ['list-id', 'out'], switches: [] });
    try {
      if (problems.length > 0) throw new LeadsError(problems);
      const [file, ...others] = positionals;
      if (file === undefined || others.length > 0)
        throw commandError(says`Name one lead file: leads init leads/monday.csv`);
      const listId = values['list-id'];
      if (listId !== undefined && !/^0*[1-9]\d{0,19}$/.test(listId))
        throw commandError(says`--list-id takes digits only.`);
      const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
      const proposal = await propose(path, listId, createWorkspace(process.cwd()));
      const config = values['out'] ?? CONFIG;
      for (const line of described(path, proposal)) log.info(printable(line, MAX_LINE));
      await writeAll({ [config]: proposal.config, [proposal.schema.path]: proposal.schema.text });
      for (const line of nextSteps(config, proposal, listId === undefined)) log.info(printable(line, MAX_LINE));
      return 0;
    } catch (error) {
      if (!(error instanceof LeadsError)) throw error;
      for (const problem of error.problems) {
        log.info(says`✗ ${problemLine(problem)}`);
        if (problem.hint) log.info(says`  → ${problem.hint}`);
      }
      return 1;
    }
  },
};

/** Longest line of the proposal, in characters. */
const MAX_LINE = 1000;

function described(path: string, { rows, columns }: Proposal): readonly string[] {
  const width = Math.min(COLUMN, Math.max(...columns.map(({ header }) => header.length)));
  return [
    `${printable(path)}: ${plural(rows, 'row')}, ${plural(columns.length, 'column')}`,
    ...columns.map(({ header, field, byName, about }) => {
      const target = field === undefined ? 'not sent' : `${field}${byName ? '' : ' (proposed)'}`;
      return `  ${header.padEnd(width)} → ${target.padEnd(19)} ${about}`.trimEnd();
    }),
    '',
  ];
}

/** Writes all or nothing, as far as can be known before. */
async function writeAll(files: Readonly<Record<string, string>>): Promise<void> {
  for (const file of Object.keys(files)) if ((await readTextFile(file)) !== undefined) throw exists(file);
  for (const [file, text] of Object.entries(files)) if (!(await writeNewFile(file, text))) throw exists(file);
}

function nextSteps(config: string, { schema }: Proposal, withoutList: boolean): readonly string[] {
  return [
    `Written: ${printable(config)} and ${printable(schema.path)}. Read both before you commit them; the schema may repeat values of`,
    'columns that have only a few.',
    ...(withoutList
      ? [`Put the id of the lead list in the place of ${LIST_ID_PLACEHOLDER}: until then every run refuses the config.`]
      : []),
    `Then: leads validate${config === CONFIG ? '' : ` --config ${printable(config)}`}`,
  ];
}

function exists(file: string): LeadsError {
  return new LeadsError({
    code: 'LEADS-COMMAND',
    message: says`${printable(file)} is there already, and is never written over. Nothing was written.`,
    hint: says`Move it away, or name another place for the config with --out.`,
  });
}

function commandError(message: Shown): LeadsError {
  return new LeadsError({ code: 'LEADS-COMMAND', message, hint: says`See \`leads help\`.` });
}
