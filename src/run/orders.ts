import { isTaken } from '../deliver/index.ts';
import type { Host } from '../host/index.ts';
import { resetLedger } from '../ledger/index.ts';
import {
  type Decision,
  LeadsError,
  type LeadTable,
  type Problem,
  plural,
  printable,
  type Shown,
  says,
  shownId,
} from '../model/index.ts';
import { type AttachedLedgers, ledgerOptions, servedRoutes, storeOf } from './ledgers.ts';
import type { Prepared } from './prepare.ts';

/** Makes the ledgers of the lists in `only` forget what they know. Gives a notice for each; throws when one can't be. */
export async function resetLists({ settings, event }: Prepared, host: Host): Promise<readonly Problem[]> {
  const notices: Problem[] = [];
  for (const route of servedRoutes(settings)) {
    const ended = await resetLedger({
      ...ledgerOptions(route, settings, host),
      store: storeOf(route.list, settings, host),
      note: `reset-list by ${whoOrders(event?.actor)}`,
    });
    if (ended.kind !== 'reset') throw new LeadsError(ended.problem);
    notices.push(
      done(says`The ledger of list ${shownId(route.list)} has begun anew: every lead counts as never sent.`),
    );
  }
  return notices;
}

/** The leads of a run, and the ledgers that know them. */
interface DropWorld {
  readonly table: LeadTable;
  /** Wall time, ms since 1970. */
  readonly now: number;
  readonly attached: AttachedLedgers;
}

/** Counts held leads as accepted from now on: they are never sent. Gives a notice for each list; throws when one can't be. */
export async function dropHeld(
  { settings, event }: Prepared,
  { table, now, attached }: DropWorld,
): Promise<readonly Problem[]> {
  const notices: Problem[] = [];
  for (const { list, duplicateOption } of servedRoutes(settings)) {
    const barred = attached.barred.get(list);
    if (barred) throw new LeadsError(barred);
    const own = attached.byList.get(list);
    if (!own) continue;
    const { known, head } = own.read;
    // A run that is sending remembers the held leads as they were before.
    if (isTaken(head.lease, '', now)) throw new LeadsError(BUSY);
    const decisions: Decision[] = [];
    for (let lead = 0; lead < table.size; lead++) {
      // Only clone lets leads wait for a person; the other two send again what the ledger holds.
      if (duplicateOption !== 'clone') break;
      if (known.state(lead) === 'held' && known.newest(lead) === lead) decisions.push({ lead, what: 'dropped' });
    }
    if (decisions.length > 0) {
      const ended = await own.ledger.write({
        lease: 'keep',
        receipts: [],
        claims: [],
        decisions,
        memory: { ...head.memory, complete: undefined },
        order: 'drop-held',
        note: `drop-held by ${whoOrders(event?.actor)}`,
      });
      if (ended.kind !== 'written') throw new LeadsError(ended.kind === 'conflict' ? BUSY : ended.problem);
      await attached.renew(list);
    }
    notices.push(
      done(
        says`${plural(decisions.length, 'held lead')} of list ${shownId(list)} dropped: they are not sent, and not shown as held any more.`,
      ),
    );
  }
  return notices;
}

/** Another process wrote at the same time. */
const BUSY: Problem = {
  code: 'LEADS-DEFERRED',
  message: says`Another run was writing into the ledger, so nothing was changed.`,
  hint: says`Run the order again when the other run has ended.`,
};

function done(message: Shown): Problem {
  return { code: 'LEADS-ORDER-DONE', message };
}

function whoOrders(actor: string | undefined): string {
  return actor === undefined ? 'somebody in a shell' : printable(actor);
}
