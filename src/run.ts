import { diskRefusal, type Host } from './host/index.ts';
import { LeadsError, type Problem, printable, says } from './model/index.ts';
import { problemLine } from './report/index.ts';
import { debugStack } from './run/debug-stack.ts';
import { type Delivered, deliverFiles, type Stage } from './run/deliver-files.ts';
import { prepare } from './run/prepare.ts';
import { ON_EVERY_SURFACE, type RunReporter, writeOutputs } from './run/report-run.ts';

export { LIST_ID_PLACEHOLDER } from './propose/index.ts';
export {
  COMPACT_LINES,
  headline,
  JSON_LINES,
  mergeReports,
  type NamedReport,
  type ProblemLines,
  problemLine,
  readReport,
  renderAnnotations,
  renderMergedSummary,
  type Style,
  styleFor,
  writeMergedLog,
} from './report/index.ts';
export { examine } from './run/doctor.ts';
export type { Finding } from './run/findings.ts';
export { flushJournals } from './run/flush-journals.ts';
export { type InspectedLedger, inspectLedgers } from './run/inspect-ledgers.ts';
export { type Proposal, propose } from './run/propose.ts';
export { ON_EVERY_SURFACE, type RunReporter } from './run/report-run.ts';
export { INPUTS } from './settings/index.ts';

/** One whole run. Gives the exit code: 0, or 1 when the job is to be red. Never throws. */
export async function run(host: Host, reporter: RunReporter = ON_EVERY_SURFACE): Promise<number> {
  let delivered: Delivered;
  const stage: Stage = { maySend: false };
  try {
    // The first output, so that a run that is killed is not taken for one that went well.
    await writeOutputs({ status: 'failed' }, host.surface);
    delivered = await deliverFiles(await prepare(host), host, reporter, stage);
  } catch (error) {
    if (host.signal.aborted) await writeOutputs({ status: 'cancelled' }, host.surface).catch(() => {});
    await reporter.stop(problemsOf(error, host, stage), host, stage.maySend ? 'Stopped' : 'Nothing was sent');
    return 1;
  }
  try {
    await reporter.result(delivered.result, host);
    // Problems become old only now: a run that is killed before this has told nobody of them.
    for (const notice of (await delivered.remember?.()) ?? []) host.log.info(problemLine(notice));
    return delivered.result.failed ? 1 : 0;
  } catch (error) {
    // The delivery stands, so the run is not told as one that stopped.
    for (const problem of problemsOf(error, host, stage)) host.log.info(problemLine(problem));
    return 1;
  }
}

const UNKNOWN = 'What was sent before that is not known here.';

/** The problems to tell when something was thrown. A bug of ours is told by its kind alone: its message may hold a cell. */
function problemsOf(error: unknown, host: Host, { maySend }: Stage): readonly Problem[] {
  if (error instanceof LeadsError) return error.problems;
  if (host.signal.aborted) {
    return [
      {
        code: 'LEADS-CANCELLED',
        message: maySend ? says`The run was cancelled. ${UNKNOWN}` : says`The run was cancelled.`,
        hint: says`Run the job again.`,
      },
    ];
  }
  const refusal = diskRefusal(error);
  if (refusal !== undefined) {
    return [
      {
        code: 'LEADS-DISK',
        message: says`The disk of this machine takes no more (${refusal}).${maySend ? says` ${UNKNOWN}` : ''}`,
        hint: says`Make room in the directory for temporary files (RUNNER_TEMP) and run the job again.`,
      },
    ];
  }
  debugStack(error, host);
  const kind = error instanceof Error ? error.name : typeof error;
  return [
    {
      code: 'LEADS-INTERNAL',
      message: says`The action itself failed (${printable(kind)}).${maySend ? says` ${UNKNOWN}` : ''}`,
      hint: says`Run the job again with debug logging. If it fails again, please report it with the log.`,
    },
  ];
}
