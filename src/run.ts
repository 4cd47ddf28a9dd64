import { discover } from './discover/index.ts';
import type { Host } from './host/index.ts';
import { fixOf, LeadsError, LeadTable, type Problem, type RunResult, type Spool } from './model/index.ts';
import { isFailed, problemLine, statusOf } from './report/index.ts';
import { account, auditBooks, totalOf } from './run/account.ts';
import { changedFiles } from './run/changed-files.ts';
import { withUnreadable } from './run/discovered.ts';
import { judgeAll } from './run/judge-all.ts';
import { planRun } from './run/plan-run.ts';
import { type Prepared, prepare } from './run/prepare.ts';
import { NOTHING_SENT, send } from './run/send.ts';
import { ON_EVERY_SURFACE, type Telling } from './run/tell.ts';

export { INPUTS } from './inputs/index.ts';
export { LIST_ID_PLACEHOLDER } from './propose/index.ts';
export {
  COMPACT_LINES,
  headline,
  JSON_LINES,
  type ProblemLines,
  problemLine,
  renderAnnotations,
  styleFor,
} from './report/index.ts';
export { type DoctorPorts, examine } from './run/doctor.ts';
export type { Finding } from './run/findings.ts';
export { type Proposal, propose } from './run/propose.ts';
export { ON_EVERY_SURFACE, type Telling } from './run/tell.ts';

/** One whole run. Gives the exit code: 0, or 1 when the job is to be red. Never throws. */
export async function run(host: Host, telling: Telling = ON_EVERY_SURFACE): Promise<number> {
  let result: RunResult;
  const stage: Stage = { maySend: false };
  try {
    // Said first, so that a run that is killed is not taken for one that went well.
    await host.surface.output('status', 'failed');
    const prepared = await prepare(host);
    result = await deliverFiles(prepared, host, telling, stage);
  } catch (error) {
    if (host.signal.aborted) await host.surface.output('status', 'cancelled').catch(() => {});
    await telling.stop(problemsOf(error, host, stage), host, stage.maySend ? 'Stopped' : 'Nothing was sent');
    return 1;
  }
  try {
    await telling.result(result, host);
    return result.failed ? 1 : 0;
  } catch (error) {
    // What was sent stands; that it stopped before would be untrue.
    for (const problem of problemsOf(error, host, stage)) host.log.info(problemLine(problem));
    return 1;
  }
}

/** How far a run came, for what is said when it breaks. */
interface Stage {
  /** From the first look at Smartflo on, that nothing was sent can't be promised any more. */
  maySend: boolean;
}

/** Judges every file, then plans, then sends: nothing is sent before every file has been judged. */
async function deliverFiles(
  { settings, act, event, notices, heldLists }: Prepared,
  host: Host,
  telling: Telling,
  stage: Stage,
): Promise<RunResult> {
  const startedAt = host.clock.now();
  const began = host.clock.monotonic();
  const found = await discover(settings, host.workspace);
  const spool = await host.openSpool();
  try {
    const table = new LeadTable();
    const world = { host, table, spool };
    const judged = await judgeAll(found.files, settings.routes, { ...world, telling });
    const planned = planRun(judged, table, { settings, act, heldLists });
    const { plans } = planned;
    const isToSend = act === 'deliver' && !host.signal.aborted && plans.some((plan) => plan.batches.length > 0);
    stage.maySend = isToSend;
    const sent = isToSend ? await send(plans, settings, world) : NOTHING_SENT;

    const counts = await changedFiles(settings, event, host);
    const books = account({
      table,
      files: judged,
      ...planned,
      ...sent,
      counts: counts.counts,
    });
    const files = [...books.files, ...withUnreadable(found.problems, counts.counts)];
    const totals = totalOf(files);
    const problems = [...sent.problems, ...auditBooks(files)].map(withWayOut);
    if (sent.delivery?.thrown !== undefined) debugStack(sent.delivery.thrown, host);
    const stopped = files.some((file) => file.problems.length > 0) || books.lists.some((list) => list.stop);
    const told = { act, totals, files, lists: books.lists, problems };
    return {
      ...told,
      status: statusOf({ act, totals, cancelled: host.signal.aborted, stopped }),
      notices: [...notices, ...found.notices, ...counts.notices, ...sent.notices],
      batchIds: sent.delivery?.batchIds ?? [],
      startedAt,
      tookMs: host.clock.monotonic() - began,
      failed: host.signal.aborted || isFailed(told, settings.failOn),
    };
  } finally {
    await disposeQuietly(spool);
  }
}

/** What stopped a run or a list says how to go on, even where only Smartflo's answer is known. */
function withWayOut(problem: Problem): Problem {
  const hint = problem.hint ?? fixOf(problem.code);
  return hint === undefined ? problem : { ...problem, hint };
}

async function disposeQuietly(spool: Spool): Promise<void> {
  // What was delivered stands, whether or not the disk lets go of a temporary file; post tries again.
  await spool.dispose().catch(() => {});
}

const UNKNOWN = 'What was sent before that is not known here.';

/** What a person is told of something thrown. Of our own bugs, only where they happened: a message may hold a cell. */
function problemsOf(error: unknown, host: Host, { maySend }: Stage): readonly Problem[] {
  if (error instanceof LeadsError) return error.problems;
  if (host.signal.aborted) {
    return [
      {
        code: 'LEADS-CANCELLED',
        message: maySend ? `The run was cancelled. ${UNKNOWN}` : 'The run was cancelled.',
        hint: 'Run the job again.',
      },
    ];
  }
  debugStack(error, host);
  const kind = error instanceof Error ? error.name : typeof error;
  return [
    {
      code: 'LEADS-INTERNAL',
      message: `The action itself failed (${kind}).${maySend ? ` ${UNKNOWN}` : ''}`,
      hint: 'Run the job again with debug logging. If it fails again, please report it with the log.',
    },
  ];
}

/** Where something went wrong, without its message. */
function debugStack(error: unknown, host: Host): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  for (const line of stack.slice(0, 10)) host.log.debug(line);
}
