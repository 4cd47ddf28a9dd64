import { type DeliverOptions, deliver, joinDeliveries, type ListDelivery, timingOf } from '../deliver/index.ts';
import type { Host } from '../host/index.ts';
import { phoneInKey } from '../map/index.ts';
import {
  type Delivery,
  isOrder,
  type LeadFate,
  type LeadNumbers,
  type LeadTable,
  type LedgerMemory,
  type Outcome,
  type Problem,
  type RunEvent,
  type Settings,
  type Spool,
  says,
  type Verification,
} from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import { heldWords, newsLine, type Progress } from '../report/index.ts';
import { beginLedgers } from './begin-ledgers.ts';
import { sendCanaries } from './canaries.ts';
import { refuseUnconfirmed } from './confirm-resend.ts';
import { connect } from './connect.ts';
import { journalOf } from './journal.ts';
import { checkLabels } from './label-check.ts';
import type { AttachedLedgers, Ledgers } from './ledgers.ts';
import type { Lessons } from './lessons.ts';
import { lookFor } from './look-for.ts';
import { readBack } from './read-back.ts';
import { readSpooled } from './read-spooled.ts';
import { openTeacher } from './teacher.ts';

const CANCELLED_BEFORE_SENDING: Outcome = {
  kind: 'not-sent',
  final: true,
  problem: { code: 'LEADS-CANCELLED', message: says`The run was cancelled before this request.` },
  late: true,
};

const NOT_VERIFIED: ReadonlyMap<string, Verification> = new Map();

/** The end of sending when there was nothing to send, or nothing might be sent. */
export const NOTHING_SENT: Sent = { delivery: undefined, verified: NOT_VERIFIED, problems: [], notices: [] };

/** The end of sending. `delivery` is undefined when a check before it stopped everything. */
export interface Sent {
  readonly delivery: Delivery | undefined;
  readonly verified: ReadonlyMap<string, Verification>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Nothing was sent, since another run has begun the ledgers of these lists meanwhile. */
  readonly begunByAnother?: readonly string[];
}

/** The leads to send, the rules, and the memory of it. */
export interface Sending {
  readonly plans: readonly ListPlan[];
  /** Whether all lead files of a list could be judged. */
  isWhole(list: string): boolean;
  readonly settings: Settings;
  readonly event: RunEvent | undefined;
  readonly ledgers: Pick<Ledgers, 'isNew'>;
  readonly attached: AttachedLedgers;
  readonly lessons: Lessons;
  /** The memory that goes into a list's ledger with its last receipts. */
  memoryAtClose(list: string, fate: (lead: number) => LeadFate): LedgerMemory | undefined;
}

/** The places that leads are read from and progress goes to. */
export interface SendWorld {
  readonly host: Host;
  readonly table: LeadTable;
  readonly spool: Spool;
  readonly progress: Pick<Progress, 'show'>;
}

/** Whether a list has anything for a delivery to do: leads to send, or claims that an earlier run left open. */
export function isServed(plan: ListPlan, { knownOf }: Pick<AttachedLedgers, 'knownOf'>): boolean {
  return plan.stop === undefined && (plan.batches.length > 0 || (knownOf(plan.list)?.open.length ?? 0) > 0);
}

/** Looks before it sends, sends, and reads back what is asked for. */
export async function send(
  { plans, isWhole, settings, event, ledgers, attached, lessons, memoryAtClose }: Sending,
  world: SendWorld,
): Promise<Sent> {
  const { host, table, spool } = world;
  const notices: Problem[] = [];
  const { smartflo, pace } = connect(settings, host, { onNotice: (notice) => notices.push(notice) });
  const bytesOf = (leads: LeadNumbers) => readSpooled(leads, table, spool);

  const served = plans.filter((plan) => isServed(plan, attached));
  const preflight = await smartflo.preflight(served.map(({ list, name }) => ({ list, name })));
  notices.push(...preflight.notices);
  if (preflight.stop) {
    return { ...NOTHING_SENT, problems: [preflight.stop], notices };
  }
  const labels = await checkLabels(
    served.filter(({ list }) => !preflight.refused.has(list)),
    settings,
    smartflo,
  );
  notices.push(...labels.notices);
  const barred = new Map([...preflight.refused, ...labels.refused]);
  const begun = await beginLedgers(
    served.filter(({ list }) => ledgers.isNew(list) && !barred.has(list)),
    attached,
    smartflo,
  );
  if (begun.byAnother.length > 0) return { ...NOTHING_SENT, begunByAnother: begun.byAnother };
  const unconfirmed = await refuseUnconfirmed(
    served.filter(({ list }) => !barred.has(list)),
    settings,
    { smartflo, bytesOf, onNotice: (notice) => notices.push(notice) },
  );

  const answers = new Map(
    settings.routes.map(({ list, acceptAnswer }) => [list, acceptAnswer === undefined ? [] : [acceptAnswer]]),
  );
  const teacher = openTeacher({ smartflo, bytesOf, clock: host.clock, signal: host.signal, lessons });
  const refusedLists = new Map([...barred, ...begun.refused, ...unconfirmed]);
  const options: DeliverOptions = {
    leads: table.size,
    send: async (batch, { splitFrom, ...bounds }) => {
      const leads = await bytesOf(batch.leads);
      const masked = splitFrom.length > leads.length ? await bytesOf(splitFrom) : leads;
      // The disk took its time, and the run may have been cancelled meanwhile.
      if (host.signal.aborted) return CANCELLED_BEFORE_SENDING;
      const acceptAnswers = [...(answers.get(batch.list) ?? []), ...(lessons.of(batch.list)?.yesShapes ?? [])];
      return teacher.learnFrom(await smartflo.send({ ...batch, leads, masked, acceptAnswers, ...bounds }), batch);
    },
    look: async (list, leads) =>
      lookFor(list, leads, { smartflo, bytesOf, onNotice: (notice) => notices.push(notice) }),
    pace,
    clock: host.clock,
    random: host.random,
    owner: host.processId,
    run: event?.runId,
    attempt: event?.runAttempt ?? 1,
    maxMs: settings.delivery.maxMs,
    signal: host.signal,
    refusedLists,
    onNews(news) {
      host.log.info(newsLine(news, event));
      if (news.kind === 'held') notices.push({ code: 'LEADS-HELD', message: heldWords(news) });
    },
    onProgress({ accepted, refused, inDoubt, unsent, batchesDone, batches, inFlight }) {
      const leadsDone = accepted + refused + inDoubt;
      world.progress.show({ kind: 'deliver', leadsDone, leads: leadsDone + unsent, batchesDone, batches, inFlight });
    },
  };
  const journals = new Map(
    served.map(({ list }) => [list, attached.byList.has(list) ? journalOf(list, host) : undefined]),
  );
  const taskOf = (plan: ListPlan): ListDelivery | undefined => {
    const { list, duplicateOption } = plan;
    const own = attached.byList.get(list);
    const journal = journals.get(list);
    if (!own || !journal) return undefined;
    const route = settings.routes.find((each) => each.list === list);
    return {
      list,
      duplicateOption,
      cloneVerify: route?.cloneVerify ?? 'hold',
      phoneInKey: phoneInKey(route?.key ?? []),
      isWhole: isWhole(list),
      concurrency: settings.concurrency,
      timing: timingOf(settings.delivery),
      read: own.read,
      plan: plan.plan,
      memory: (fate) => memoryAtClose(list, fate),
      ledger: own.ledger,
      journal,
    };
  };
  const back = { smartflo, bytesOf, host, attached, event };
  const first = await sendCanaries(
    isOrder(settings.mode) ? [] : served.filter(({ list }) => lessons.isWanted(list) && !refusedLists.has(list)),
    { ...back, taskOf, options, lessons, teacher, settings },
  );
  notices.push(...first.notices);
  const rest = served.filter(({ list }) => !first.ended.has(list));
  const delivery = joinDeliveries(
    first.deliveries,
    await deliver(
      rest.flatMap((plan) => {
        const task = taskOf(plan);
        return task ? [{ ...task, claimsBefore: first.claims.get(plan.list) ?? 0 }] : [];
      }),
      options,
    ),
  );
  const end =
    delivery.cancelled || host.signal.aborted
      ? { delivery, verified: NOT_VERIFIED, notices: [] }
      : await readBack(delivery, served, settings, { ...back, lessons }).catch(() => {
          // People must be told what was sent, even if reading it back failed.
          const problem: Problem = {
            code: 'LEADS-API-UNVERIFIED',
            message: says`What was accepted could not be read back.`,
          };
          return { delivery, verified: NOT_VERIFIED, notices: [problem] };
        });
  return {
    delivery: end.delivery,
    verified: end.verified,
    problems: end.delivery.problems,
    notices: [...notices, ...end.notices],
  };
}
