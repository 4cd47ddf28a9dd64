import { account, accountList, auditBooks, totalOf, withUnreadable } from '../books/index.ts';
import { isOlder } from '../deliver/index.ts';
import { discover } from '../discover/index.ts';
import type { Host } from '../host/index.ts';
import { digestsOf, isJudged, openLeadDigests, openMemory, openSeenFiles, recallLists } from '../memory/index.ts';
import {
  fixOf,
  isOrder,
  LeadTable,
  listed,
  type Problem,
  type RunResult,
  type Shown,
  type Spool,
  says,
  shownId,
} from '../model/index.ts';
import { createProgress, isFailed, statusOf } from '../report/index.ts';
import { People } from '../validate/index.ts';
import { tellAlreadySent } from './already-sent.ts';
import { changedFiles } from './changed-files.ts';
import { commentOn } from './comment.ts';
import { debugStack } from './debug-stack.ts';
import { hostWith } from './host-with.ts';
import { judgeFiles } from './judge-files.ts';
import { openLedgers, servedRoutes } from './ledgers.ts';
import { openLessons } from './lessons.ts';
import { dropHeld, resetLists } from './orders.ts';
import { planRun } from './plan-run.ts';
import type { Prepared } from './prepare.ts';
import type { RunReporter } from './report-run.ts';
import { isServed, NOTHING_SENT, send } from './send.ts';

/** How far a run came, for what is said when it breaks. */
export interface Stage {
  /** Set before the first request: from then on nobody can promise that nothing was sent. */
  maySend: boolean;
}

/** The end of a run, and what is to be done once people have been told of it. */
export interface Delivered {
  readonly result: RunResult;
  /** Puts into the ledgers what the next run need not tell or read again; gives notices. */
  readonly remember?: () => Promise<readonly Problem[]>;
}

/**
 * Judges every file, then plans, then sends: nothing is sent before every file has been judged. Where another run has begun
 * a ledger meanwhile, all of it is done again: the hashes of the leads are made with the key of their ledger.
 */
export async function deliverFiles(
  prepared: Prepared,
  host: Host,
  reporter: RunReporter,
  stage: Stage,
): Promise<Delivered> {
  for (;;) {
    const delivered = await deliverOnce(prepared, host, reporter, stage);
    // A ledger begins once, so this ends.
    if (delivered) return delivered;
  }
}

/** Undefined when nothing was sent, since another run has begun a ledger. */
async function deliverOnce(
  prepared: Prepared,
  on: Host,
  reporter: RunReporter,
  stage: Stage,
): Promise<Delivered | undefined> {
  const { log, clock, terminal, surface } = on;
  const progress = createProgress({ log, clock, terminal, colour: surface.colour });
  const host = hostWith(on, { log: progress.log });
  const { settings, event, act } = prepared;
  const startedAt = host.clock.now();
  const began = host.clock.monotonic();
  const reset = settings.mode === 'reset-list' ? await resetLists(prepared, host) : [];
  const found = await discover(settings, host.workspace);
  const ledgers = await openLedgers(settings, act, host);
  const spool = await host.openSpool();
  try {
    const { memoryOf, hasherOf, isNew, isTold } = ledgers;
    const { digestFile, workspace, crypto } = host;
    const digests = await digestsOf(found.files, settings, { memoryOf, hasherOf, digestFile, workspace, crypto });
    const recalled = recallLists(found.files, { settings, digests, memoryOf });
    const table = new LeadTable();
    const people = servedRoutes(settings).length > 1 ? new People() : undefined;
    const world = { host, table, spool, progress, people };
    const judged = await judgeFiles(recalled.toRead, settings.routes, { ...world, reporter, hasherOf, isTold });
    spool.flush();
    const judgedMs = host.clock.monotonic() - began;
    const attached = await ledgers.attach(table, recalled.lists);
    const dropped =
      settings.mode === 'drop-held' ? await dropHeld(prepared, { table, now: host.clock.now(), attached }) : [];
    const planned = planRun(judged, table, { settings, act, ledgers: attached, people, now: startedAt });

    const changes = await changedFiles(settings, event, host);
    const counts = (file: string) => changes.counts(file) && !isJudged(file, digests, ledgers.judgedIn);
    const { requestsPerSecond } = settings;
    const digestOf = openLeadDigests(table, (lead) => hasherOf(planned.listOf(table.file(lead))));
    const seen = openSeenFiles(found.files, { settings, memoryOf, isMemoryNewest: ledgers.isMemoryNewest });
    const run = {
      table,
      files: judged,
      ...planned,
      knownOf: attached.knownOf,
      requestsPerSecond,
      counts,
      isTold,
      isNewFile: seen.isNew,
      digestOf,
    };
    const lessons = openLessons(memoryOf);
    const memory = openMemory({
      resultsOf: (list, fate) => accountList(list, fate, run),
      digests,
      memoryOf,
      lessonsOf: lessons.of,
      isNew,
      isOlder,
    });

    stage.maySend = act === 'deliver' && !host.signal.aborted && planned.plans.some((plan) => isServed(plan, attached));
    const sent = stage.maySend
      ? await send({ ...planned, settings, event, ledgers, attached, lessons, memoryAtClose: memory.atClose }, world)
      : NOTHING_SENT;
    if (sent.begunByAnother) {
      host.log.info(beginAgain(sent.begunByAnother));
      return undefined;
    }
    const accounted = account(run, sent);
    const readFiles = await tellAlreadySent(accounted.files, judged, seen, { settings, host });
    const books = recalled.addTo({ ...accounted, files: readFiles });
    const files = [...books.files, ...withUnreadable(found.problems, counts)];
    const problems = [...sent.problems, ...auditBooks(files)].map(withWayOut);
    if (sent.delivery?.thrown !== undefined) debugStack(sent.delivery.thrown, host);
    const cancelled = host.signal.aborted;
    const told = { act, totals: totalOf(files), files, lists: books.lists, problems };
    const tookMs = host.clock.monotonic() - began;
    const result: RunResult = {
      ...told,
      status: statusOf({ ...told, cancelled }),
      notices: [
        ...prepared.notices,
        ...reset,
        ...found.notices,
        ...ledgers.notices,
        ...ledgers.beginnings(books.lists.filter(({ attempts }) => attempts > 0).map(({ list }) => list)),
        ...dropped,
        ...planned.notices,
        ...changes.notices,
        ...sent.notices,
      ],
      newRejects: files.reduce((sum, { news }) => sum + news.rejects, 0),
      ledgerId: ledgers.ledgerId,
      source: event?.source,
      ...(isOrder(settings.mode) ? { order: { order: settings.mode, actor: event?.actor, run: event?.runId } } : {}),
      batchIds: sent.delivery?.batchIds ?? [],
      startedAt,
      tookMs,
      timings: { judgeMs: judgedMs, deliverMs: stage.maySend ? tookMs - judgedMs : 0 },
      failed: cancelled || isFailed(told, settings.failOn),
    };
    const notices = [...result.notices, ...(await commentOn(result, { settings, event, changes }, host))];
    const isOver = act === 'deliver' && !cancelled;
    return {
      result: { ...result, notices },
      ...(isOver ? { remember: () => memory.remember(books, attached.byList, event?.runId) } : {}),
    };
  } finally {
    progress.end();
    await disposeQuietly(spool);
  }
}

function beginAgain(lists: readonly string[]): Shown {
  const ids = listed(lists.map(shownId));
  return says`Another run began the ledger of ${lists.length === 1 ? says`list` : says`lists`} ${ids} at the same moment. Nothing was sent yet: this run reads what the other one sent, and begins again.`;
}

/** A problem that stops a run or a list says how to go on, even where only Smartflo's answer is known. */
function withWayOut(problem: Problem): Problem {
  const hint = problem.hint ?? fixOf(problem.code);
  return hint === undefined ? problem : { ...problem, hint };
}

async function disposeQuietly(spool: Spool): Promise<void> {
  // The delivery stands even if the disk does not let go of a temporary file; post tries again.
  await spool.dispose().catch(() => {});
}
