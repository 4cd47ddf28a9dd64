import { deliver } from '../deliver/index.ts';
import type { Host } from '../host/index.ts';
import {
  type Delivery,
  type LeadTable,
  type Outcome,
  type Problem,
  plural,
  type Settings,
  type Spool,
  type Verification,
} from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import type { Smartflo } from '../smartflo/index.ts';
import { connect } from './connect.ts';
import { sampleOf } from './sample.ts';
import { readSpooled } from './spooled.ts';

/** Time between two lines about progress, ms. */
const PROGRESS_MS = 5000;

const CANCELLED_BEFORE_SENDING: Outcome = {
  kind: 'not-sent',
  final: true,
  problem: { code: 'LEADS-CANCELLED', message: 'The run was cancelled before this request.' },
};

const NOT_VERIFIED: ReadonlyMap<string, Verification> = new Map();

/** What sending came to when there was nothing to send, or nothing might be sent. */
export const NOTHING_SENT: Sent = { delivery: undefined, verified: NOT_VERIFIED, problems: [], notices: [] };

/** What sending came to. `delivery` is undefined when a check before it stopped everything. */
export interface Sent {
  readonly delivery: Delivery | undefined;
  readonly verified: ReadonlyMap<string, Verification>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Looks before it sends, sends, and reads back what is asked for. */
export async function send(
  plans: readonly ListPlan[],
  settings: Settings,
  world: { readonly host: Host; readonly table: LeadTable; readonly spool: Spool },
): Promise<Sent> {
  const { host, table, spool } = world;
  const notices: Problem[] = [];
  const { smartflo, pace } = connect(settings, host, { onNotice: (notice) => notices.push(notice) });
  const bytesOf = (leads: readonly number[]) => readSpooled(leads, table, spool);

  const served = plans.filter((plan) => plan.batches.length > 0);
  const preflight = await smartflo.preflight(served.map(({ list, name }) => ({ list, name })));
  notices.push(...preflight.notices);
  if (preflight.stop) {
    return { ...NOTHING_SENT, problems: [preflight.stop], notices };
  }

  const delivery = await deliver(
    served.flatMap((plan) => plan.batches),
    {
      send: async (batch) => {
        const leads = await bytesOf(batch.leads);
        // The disk took its time, and the run may have been cancelled meanwhile.
        return host.signal.aborted ? CANCELLED_BEFORE_SENDING : smartflo.send({ ...batch, leads });
      },
      pace,
      clock: host.clock,
      random: host.random,
      concurrency: settings.concurrency,
      signal: host.signal,
      refusedLists: preflight.refused,
      onProgress: progressLine(host),
    },
  );
  const verified = delivery.cancelled
    ? NOT_VERIFIED
    : await verify(served, settings, { delivery, smartflo, bytesOf, host, notices }).catch(() => {
        // What was sent stands and must be told, even if looking at it failed.
        notices.push({ code: 'LEADS-API-UNVERIFIED', message: 'What was accepted could not be read back.' });
        return NOT_VERIFIED;
      });
  return {
    delivery,
    verified,
    problems: delivery.problems,
    notices: [...notices, ...delivery.notices],
  };
}

/** A line every few seconds of a long delivery. */
function progressLine(host: Host): NonNullable<Parameters<typeof deliver>[1]['onProgress']> {
  let last = host.clock.monotonic();
  return ({ accepted, refused, inDoubt, unsent, batchesDone, batches }) => {
    if (host.clock.monotonic() - last < PROGRESS_MS) return;
    last = host.clock.monotonic();
    const total = accepted + refused + inDoubt + unsent;
    host.log.info(
      `… ${plural(accepted, 'lead')} of ${total} accepted, ${batchesDone} of ${plural(batches, 'batch', 'batches')} done`,
    );
  };
}

/** Reads back what was accepted, as each list's route asks. A read-back that fails proves nothing and stops nothing. */
async function verify(
  plans: readonly ListPlan[],
  settings: Settings,
  sent: {
    readonly delivery: Delivery;
    readonly smartflo: Smartflo;
    readonly bytesOf: (leads: readonly number[]) => Promise<Uint8Array[]>;
    readonly host: Host;
    readonly notices: Problem[];
  },
): Promise<ReadonlyMap<string, Verification>> {
  const verified = new Map<string, Verification>();
  for (const plan of plans) {
    const wanted = settings.routes.find((route) => route.list === plan.list)?.verify ?? 'none';
    if (wanted === 'none') continue;
    const accepted = plan.batches
      .flatMap((batch) => batch.leads)
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

function mismatch(list: string, found: Verification, differing: ReadonlyMap<string, number>): Problem {
  const fields = [...differing].map(([field, leads]) => `${field} (${leads})`).join(', ');
  return {
    code: 'LEADS-API-MISMATCH',
    message:
      `Of ${plural(found.checked, 'lead')} read back from list ${list}, ${found.missing} are missing and ` +
      `${found.different} differ${fields === '' ? '' : ` in ${fields}`}.`,
    hint: 'Under skip, a lead that Smartflo had before keeps its old values. Otherwise look at the list in the portal.',
  };
}
