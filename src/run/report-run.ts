import type { Host } from '../host/index.ts';
import { LeadsError, listed, type Problem, type RunResult, type Shown, says, type Violation } from '../model/index.ts';
import {
  type OutputName,
  renderAnnotations,
  renderOutputs,
  renderReport,
  renderStopOutputs,
  renderStopSummary,
  renderSummary,
  writeLog,
  writeProblemList,
} from '../report/index.ts';

/** Name of the report in the reports directory. */
const REPORT = 'report.json';
const REJECTS = 'rejects';

/** Whether something may have been sent before a run stopped; it begins the headline. */
type Opening = 'Nothing was sent' | 'Stopped';

/** Tells people how a run went. */
export interface RunReporter {
  /** Hears of the broken rules of each reject at once, before anything else is known. */
  violations?(file: string, violations: readonly Violation[]): void;
  /** Throws when a surface could not be written; the log has told the run by then. */
  result(result: RunResult, host: Host): Promise<void>;
  /** A run that stopped instead of ending. */
  stop(problems: readonly Problem[], host: Host, opening: Opening): Promise<void>;
}

/** For people, on every surface that the host has. */
export const ON_EVERY_SURFACE: RunReporter = { result: reportResult, stop: reportStop };

/**
 * Tells a finished run on every surface: report, outputs, job summary, annotations, and the log. A surface that can't be
 * written stops none of the others: people must learn somewhere what was sent. Throws a LeadsError when one could not.
 */
async function reportResult(result: RunResult, host: Host): Promise<void> {
  const { reports, surface, log } = host;
  const paths = { report: reports.pathOf(REPORT), rejects: reports.pathOf(REJECTS) };
  const { attempt, lost } = attempts();
  await attempt(says`report.json`, () => reports.write(REPORT, renderReport(result)));
  await attempt(says`the outputs`, () => writeOutputs(renderOutputs(result, paths), surface));
  await attempt(says`the job summary`, () => surface.summary(renderSummary(result, result.source)));
  writeLog(result, { log, colour: surface.colour, paths });
  await attempt(says`the annotations`, async () => {
    for (const annotation of renderAnnotations(result)) await surface.annotate(annotation);
  });
  if (lost.length === 0) return;
  throw new LeadsError({
    code: 'LEADS-NOT-TOLD',
    message: says`The run is done as told above, but ${listed(lost)} could not be written.`,
    hint: says`Look at the disk of the runner. What was sent stands; the log above has its counts.`,
  });
}

/** Tells a run that stopped instead of ending. */
async function reportStop(problems: readonly Problem[], host: Host, opening: Opening): Promise<void> {
  const { surface, log } = host;
  const [first] = problems;
  const headline = `${opening}: ${first?.message ?? 'the run stopped.'}`;
  const { attempt } = attempts();
  await attempt(says`the outputs`, () => writeOutputs(renderStopOutputs(headline, problems), surface));
  await attempt(says`the job summary`, () => surface.summary(renderStopSummary(headline, problems)));
  writeProblemList(problems, log, surface.colour, opening);
  await attempt(says`the annotations`, async () => {
    const annotations = renderAnnotations({ files: [], lists: [], notices: [], problems });
    for (const annotation of annotations) await surface.annotate(annotation);
  });
}

/** Writes outputs by name, as they come. */
export async function writeOutputs(
  outputs: Readonly<Partial<Record<OutputName, string>>>,
  surface: Pick<Host['surface'], 'output'>,
): Promise<void> {
  for (const [name, value] of Object.entries(outputs)) await surface.output(name, value);
}

/** Runs one write after the other, and keeps the names of those that failed. */
function attempts(): { attempt(what: Shown, write: () => Promise<void>): Promise<void>; readonly lost: Shown[] } {
  const lost: Shown[] = [];
  return {
    lost,
    async attempt(what, write) {
      try {
        await write();
      } catch {
        lost.push(what);
      }
    },
  };
}
