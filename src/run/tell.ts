import type { Host } from '../host/index.ts';
import type { Problem, RunResult, Violation } from '../model/index.ts';
import {
  renderAnnotations,
  renderOutputs,
  renderReport,
  renderStopSummary,
  renderSummary,
  writeLog,
  writeProblemList,
} from '../report/index.ts';

/** Name of the report in the reports directory. */
const REPORT = 'report.json';
const REJECTS = 'rejects';

/** How a run is told. */
export interface Telling {
  /** Hears of the broken rules of each reject at once, before anything else is known. */
  violations?(file: string, violations: readonly Violation[]): void;
  result(result: RunResult, host: Host): Promise<void>;
  /** A run that stopped before any lead file was read. */
  stop(problems: readonly Problem[], host: Host): Promise<void>;
}

/** For people, on every surface that the host has. */
export const ON_EVERY_SURFACE: Telling = { result: tell, stop: tellStop };

/** Tells a finished run on every surface: report, outputs, job summary, annotations, and the log last. */
async function tell(result: RunResult, host: Host): Promise<void> {
  const { reports, surface, log } = host;
  const paths = { report: reports.pathOf(REPORT), rejects: reports.pathOf(REJECTS) };
  await reports.write(REPORT, renderReport(result));
  for (const [name, value] of Object.entries(renderOutputs(result, paths))) await surface.output(name, value);
  await surface.summary(renderSummary(result));
  writeLog(result, { log, colour: surface.colour, paths });
  for (const annotation of renderAnnotations(result)) await surface.annotate(annotation);
}

/** Tells a run that stopped before any lead file was read. */
async function tellStop(problems: readonly Problem[], host: Host): Promise<void> {
  const [first] = problems;
  const headline = `Nothing was sent: ${first?.message ?? 'the run stopped.'}`;
  await host.surface.output('headline', headline);
  await host.surface.output('error-code', first?.code ?? '');
  await host.surface.output('summary', '[]');
  await host.surface.summary(renderStopSummary(headline, problems));
  writeProblemList(problems, host.log, host.surface.colour);
  for (const annotation of renderAnnotations({ files: [], lists: [], notices: [], problems })) {
    await host.surface.annotate(annotation);
  }
}
