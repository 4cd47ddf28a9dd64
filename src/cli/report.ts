import { createActionSurface, createShellLog, readArguments, readTextFile } from '../host/index.ts';
import { LeadsError, type Problem, printable, says } from '../model/index.ts';
import {
  headline,
  mergeReports,
  type NamedReport,
  problemLine,
  readReport,
  renderMergedSummary,
  writeMergedLog,
} from '../run.ts';
import type { Command } from './command.ts';

/** The reports of the jobs of a matrix as one: headline, books of each list and of all, exit code. */
export const REPORT: Command = {
  name: 'report',
  summary: 'Merge the reports of several jobs; exit 1 if one failed or is missing',
  usage: 'report [--plan …] <files…>',
  async run(argv, env) {
    const log = createShellLog();
    const { values, positionals, problems } = readArguments(argv, { flags: ['plan'], switches: [] });
    const planFile = values['plan'];
    const wrong = positionals.length === 0 && planFile === undefined ? [...problems, NO_FILES] : problems;
    if (wrong.length > 0) {
      for (const problem of wrong)
        log.info(says`✗ ${problemLine(problem)}${problem.hint ? says` ${problem.hint}` : ''}`);
      return 1;
    }
    const mistakes: Problem[] = [];
    const open = async (file: string): Promise<readonly NamedReport[]> => {
      const read = await openReport(file);
      if (!('code' in read)) return [read];
      mistakes.push(read);
      return [];
    };
    const jobs = (await Promise.all(positionals.map(open))).flat();
    const [plan] = planFile === undefined ? [] : await open(planFile);
    const merged = mergeReports({ jobs, plan, mistakes });
    writeMergedLog(merged, { log, colour: false });
    const surface = createActionSurface(env);
    await surface.output('headline', headline(merged));
    await surface.output('status', merged.status);
    await surface.summary(renderMergedSummary(merged));
    return merged.failed ? 1 : 0;
  },
};

const NO_FILES: Problem = {
  code: 'LEADS-COMMAND',
  message: says`leads report needs the reports of the jobs.`,
  hint: says`Name them: \`leads report --plan plan/report.json jobs/*/report.json\`.`,
};

async function openReport(file: string): Promise<NamedReport | Problem> {
  const text = await readTextFile(file);
  const name = printable(file);
  if (text === undefined) {
    return {
      code: 'LEADS-REPORT',
      message: says`${name} can't be read.`,
      hint: says`Check that the job uploaded its report, and that this one downloaded it.`,
    };
  }
  try {
    return { name, report: readReport(name, text) };
  } catch (error) {
    if (error instanceof LeadsError && error.problems[0]) return error.problems[0];
    throw error;
  }
}
