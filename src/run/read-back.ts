import type { Host } from '../host/index.ts';
import {
  type Batch,
  type Claim,
  type Delivery,
  isOrder,
  joined,
  type LeadNumbers,
  type Lease,
  type Problem,
  plural,
  type RunEvent,
  type Settings,
  says,
  shownId,
  type Verification,
} from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import type { ReadBack, Smartflo } from '../smartflo/index.ts';
import type { AttachedLedger, AttachedLedgers } from './ledgers.ts';
import type { Lessons } from './lessons.ts';
import { sampleOf } from './sample.ts';

/** The findings of a read-back, and the delivery as it stands after it. */
export interface ReadBackEnd {
  readonly delivery: Delivery;
  readonly verified: ReadonlyMap<string, Verification>;
  readonly notices: readonly Problem[];
}

/** The ports that a read-back needs. */
export interface ReadBackWorld {
  readonly smartflo: Pick<Smartflo, 'verify'>;
  readonly bytesOf: (leads: LeadNumbers) => Promise<Uint8Array[]>;
  readonly host: Pick<Host, 'clock' | 'random' | 'processId'>;
  readonly attached: Pick<AttachedLedgers, 'byList'>;
  readonly event: Pick<RunEvent, 'runId' | 'runAttempt'> | undefined;
}

/** A read-back of a whole delivery teaches as well. */
interface DeliveryWorld extends ReadBackWorld {
  readonly lessons: Lessons;
}

/**
 * Reads back what was accepted, as each list's route asks; of a first delivery to a list at least a sample. Leads that are surely not on the list are in doubt from then on:
 * the next run looks again, or sends them again. A read-back that fails proves nothing and stops nothing.
 */
export async function readBack(
  delivery: Delivery,
  plans: readonly ListPlan[],
  settings: Settings,
  world: DeliveryWorld,
): Promise<ReadBackEnd> {
  const verified = new Map<string, Verification>();
  const notices: Problem[] = [];
  const problems: Problem[] = [];
  const missing = new Set<number>();
  for (const plan of plans) {
    const asked = settings.routes.find((route) => route.list === plan.list)?.verify ?? 'none';
    const isFirst = world.lessons.isWanted(plan.list) && !isOrder(settings.mode);
    const wanted = asked === 'none' && isFirst ? 'sample' : asked;
    if (wanted === 'none') continue;
    const batches = delivery.batches.flatMap(({ batch }) => (batch.list === plan.list ? [batch] : []));
    const accepted = batches.flatMap(({ leads }) => [...leads]).filter((lead) => delivery.fate(lead) === 'accepted');
    const [first] = batches;
    if (accepted.length === 0 || first === undefined) continue;
    const leads = wanted === 'all' ? accepted : sampleOf(accepted, world.host.random);
    const found = await world.smartflo.verify(
      plan.list,
      await world.bytesOf(leads),
      wanted === 'all' ? 'list' : 'each',
    );
    const { checked, missing: absent, different, unverified } = found;
    verified.set(plan.list, { checked, found: found.found, missing: absent, different, unverified });
    if (found.problem) notices.push(found.problem);
    if (different > 0) notices.push(mismatch(plan.list, found));
    if (isFirst && absent === 0) world.lessons.learn(plan.list, {});
    const gone = found.missingAt.flatMap((index) => leads[index] ?? []);
    if (gone.length === 0) continue;
    for (const lead of gone) missing.add(lead);
    problems.push(notThere(plan.list, found));
    const own = world.attached.byList.get(plan.list);
    const failed = own && (await reopen(own, { ...first, leads: gone }, settings, world));
    if (failed) problems.push(failed);
  }
  if (missing.size === 0) return { delivery, verified, notices };
  return {
    delivery: {
      ...delivery,
      fate: (lead) => (missing.has(lead) ? 'in-doubt' : delivery.fate(lead)),
      problems: [...delivery.problems, ...problems],
    },
    verified,
    notices,
  };
}

/**
 * Puts leads that were accepted and are not on their list into the ledger as in doubt. They are held first: what was
 * accepted must not count again when the doubt is released. Gives why the ledger did not take it.
 */
export async function reopen(
  { ledger }: AttachedLedger,
  batch: Batch,
  { delivery: { leaseMs, settleMs } }: Settings,
  { host, event }: ReadBackWorld,
): Promise<Problem | undefined> {
  const { clock, processId } = host;
  const read = await ledger.read();
  if (read.kind !== 'found') return read.problem;
  const now = clock.now();
  const lease: Lease = {
    owner: processId,
    run: event?.runId,
    attempt: event?.runAttempt ?? 1,
    until: now + leaseMs,
    ms: leaseMs,
  };
  // Another run is at work: it has the list, and this run has told people.
  if (read.head.lease !== undefined && read.head.lease.owner !== processId) return undefined;
  const [seen, again]: readonly [Claim, Claim] = [
    { id: `${processId}-seen`, batch },
    { id: `${processId}-again`, batch },
  ];
  const all = { from: 0, to: batch.leads.length - 1 };
  const changes = [
    { lease, receipts: [], claims: [seen], memory: { ...read.head.memory, complete: undefined } },
    { lease, receipts: [{ claim: seen.id, ...all, fate: 'held' }], claims: [again] },
    { lease: 'release', receipts: [{ claim: again.id, ...all, fate: 'in-doubt', until: now + settleMs }], claims: [] },
  ] as const;
  for (const change of changes) {
    const written = await ledger.write(change);
    if (written.kind !== 'written') return written.kind === 'conflict' ? undefined : written.problem;
  }
  return undefined;
}

function notThere(list: string, { checked, missing }: ReadBack): Problem {
  return {
    code: 'LEADS-API-MISSING',
    message: says`Smartflo accepted ${plural(checked, 'lead')} that were looked for on list ${shownId(list)} afterwards, and ${plural(missing, 'lead')} of them are not there. They are in doubt.`,
    hint: says`Run the job again: it settles them. If they are missing again, ask Smartflo's support why.`,
  };
}

function mismatch(list: string, { checked, different, differing }: ReadBack): Problem {
  const fields = [...differing].map(([field, leads]) => says`${field} (${leads})`);
  const where = fields.length === 0 ? '' : says` in ${joined(fields, ', ')}`;
  return {
    code: 'LEADS-API-MISMATCH',
    message: says`Of ${plural(checked, 'lead')} read back from list ${shownId(list)}, ${different} differ${where}.`,
    hint: says`Under skip, a lead that Smartflo had before keeps its old values. Otherwise look at the list in the portal.`,
  };
}
