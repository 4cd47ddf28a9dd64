import { deliver, type ListDelivery, timingOf } from '../deliver/index.ts';
import type { Host } from '../host/index.ts';
import { phoneInKey } from '../map/index.ts';
import {
  type Delivery,
  joined,
  type LeadFate,
  type LeadNumbers,
  type LeadTable,
  type LedgerMemory,
  type Outcome,
  type Problem,
  plural,
  type RunEvent,
  type Settings,
  type Shown,
  type Spool,
  says,
  shownId,
  type Verification,
} from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import type { Progress } from '../report/index.ts';
import type { Smartflo } from '../smartflo/index.ts';
import { refuseBlindClone } from './clone-start.ts';
import { connect } from './connect.ts';
import { journalOf } from './journal.ts';
import { checkLabels } from './label-check.ts';
import type { AttachedLedgers, Ledgers } from './ledgers.ts';
import { lookFor } from './look-for.ts';
import { readSpooled } from './read-spooled.ts';
import { sampleOf } from './sample.ts';

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
  { plans, isWhole, settings, event, ledgers, attached, memoryAtClose }: Sending,
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
  const begins = served.filter(({ list, duplicateOption }) => duplicateOption === 'clone' && ledgers.isNew(list));
  const blind = await refuseBlindClone(begins, smartflo);
  const labels = await checkLabels(
    served.filter(({ list }) => !preflight.refused.has(list)),
    settings,
    smartflo,
  );
  notices.push(...labels.notices);

  const delivery = await deliver(
    served.flatMap((plan): readonly ListDelivery[] => {
      const own = attached.byList.get(plan.list);
      if (!own) return [];
      const { list, duplicateOption } = plan;
      const route = settings.routes.find((each) => each.list === list);
      return [
        {
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
          journal: journalOf(list, host),
        },
      ];
    }),
    {
      leads: table.size,
      send: async (batch, limits) => {
        const leads = await bytesOf(batch.leads);
        // The disk took its time, and the run may have been cancelled meanwhile.
        return host.signal.aborted ? CANCELLED_BEFORE_SENDING : smartflo.send({ ...batch, leads, ...limits });
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
      refusedLists: new Map([...preflight.refused, ...blind, ...labels.refused]),
      onProgress({ accepted, refused, inDoubt, unsent, batchesDone, batches, inFlight }) {
        const leadsDone = accepted + refused + inDoubt;
        world.progress.show({ kind: 'deliver', leadsDone, leads: leadsDone + unsent, batchesDone, batches, inFlight });
      },
    },
  );
  const verified = delivery.cancelled
    ? NOT_VERIFIED
    : await verify(served, settings, { delivery, smartflo, bytesOf, host, notices }).catch(() => {
        // People must be told what was sent, even if reading it back failed.
        notices.push({ code: 'LEADS-API-UNVERIFIED', message: says`What was accepted could not be read back.` });
        return NOT_VERIFIED;
      });
  return {
    delivery,
    verified,
    problems: delivery.problems,
    notices,
  };
}

/** Reads back what was accepted, as each list's route asks. A read-back that fails proves nothing and stops nothing. */
async function verify(
  plans: readonly ListPlan[],
  settings: Settings,
  sent: {
    readonly delivery: Delivery;
    readonly smartflo: Smartflo;
    readonly bytesOf: (leads: LeadNumbers) => Promise<Uint8Array[]>;
    readonly host: Host;
    readonly notices: Problem[];
  },
): Promise<ReadonlyMap<string, Verification>> {
  const verified = new Map<string, Verification>();
  for (const plan of plans) {
    const wanted = settings.routes.find((route) => route.list === plan.list)?.verify ?? 'none';
    if (wanted === 'none') continue;
    const accepted = sent.delivery.batches
      .flatMap(({ batch }) => (batch.list === plan.list ? [...batch.leads] : []))
      .filter((lead) => sent.delivery.fate(lead) === 'accepted');
    if (accepted.length === 0) continue;
    const leads = wanted === 'all' ? accepted : sampleOf(accepted, sent.host.random);
    const result = await sent.smartflo.verify(plan.list, await sent.bytesOf(leads), wanted === 'all' ? 'list' : 'each');
    const { checked, found, missing, different, unverified } = result;
    verified.set(plan.list, { checked, found, missing, different, unverified });
    if (result.problem) sent.notices.push(result.problem);
    if (result.missing + result.different > 0) sent.notices.push(mismatch(plan.list, result, result.differing));
  }
  return verified;
}

function mismatch(list: string, found: Verification, differing: ReadonlyMap<Shown, number>): Problem {
  const fields = [...differing].map(([field, leads]) => says`${field} (${leads})`);
  return {
    code: 'LEADS-API-MISMATCH',
    message: says`Of ${plural(found.checked, 'lead')} read back from list ${shownId(list)}, ${found.missing} are missing and ${found.different} differ${fields.length === 0 ? '' : says` in ${joined(fields, ', ')}`}.`,
    hint: says`Under skip, a lead that Smartflo had before keeps its old values. Otherwise look at the list in the portal.`,
  };
}
