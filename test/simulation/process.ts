import type { Batch, Delivery, Journal, Known, LedgerRead, Receipt } from '../../src/model/index.ts';
import type { Core } from './core.ts';
import type { LedgerOf } from './keeper.ts';
import type { WorldLead } from './ledger-model.ts';
import type { Machine } from './machine.ts';
import type { Sender, Wire } from './requests.ts';
import { ABSENT, optionOf, type PlannedRun, type Schedule, verifyOf } from './schedule.ts';

/** The one list of the world. */
export const LIST = '441940';

/** What a run tells when it is over. `delivery` is undefined when its ledger could not be read. */
export interface RunReport {
  readonly leads: readonly WorldLead[];
  readonly delivery: Delivery | undefined;
  readonly plan: (known: Known) => readonly Batch[];
}

/** What a machine's disk keeps of a run. */
export interface KeptJournal extends Journal {
  readonly receipts: readonly Receipt[];
}

/** The leads in the files at one commit, as they stand there. */
export function leadsAt(commit: number, { commits }: Schedule): readonly WorldLead[] {
  const versions = commits[commit] ?? [];
  return versions.flatMap((version, key) => (version === ABSENT ? [] : [{ key, version }]));
}

/** A journal on a disk that now and then refuses. */
export function createJournal(refuses: () => boolean): KeptJournal {
  const receipts: Receipt[] = [];
  return {
    receipts,
    append(more) {
      if (refuses()) throw new Error('the disk is full');
      receipts.push(...more);
    },
    settled() {
      receipts.length = 0;
    },
  };
}

/** What a process is given. */
export interface ProcessWorld {
  readonly core: Core;
  readonly schedule: Schedule;
  readonly wire: Wire;
  readonly machine: Machine;
  readonly journal: Journal;
  readonly signal: AbortSignal;
  readonly faults: Sender['faults'];
  readonly random: () => number;
  ledgerOf: LedgerOf;
}

/** One run of the product, from the first look at its ledger to the last. Never settles when its machine dies. */
export async function runProcess(planned: PlannedRun, world: ProcessWorld): Promise<RunReport> {
  const { core, schedule, machine, wire } = world;
  const option = optionOf(schedule.mode);
  const leads = leadsAt(planned.commit, schedule);
  const plan = (known: Known) => batchesOf(leads, known, planned.batchSize, world);
  await machine.pass(1, 'open');
  const ledger = await world.ledgerOf(machine, leads);
  const read: LedgerRead | undefined = await ledger?.read();
  if (!ledger || read?.kind !== 'found') return { leads, delivery: undefined, plan };
  const sender: Sender = { machine, commit: planned.commit, leads, faults: world.faults };
  const delivery = await core.deliver(
    [
      {
        list: LIST,
        duplicateOption: option,
        cloneVerify: verifyOf(schedule.mode),
        concurrency: planned.concurrency,
        timing: core.timingOf({ leaseMs: schedule.leaseMs, settleMs: schedule.settleMs }),
        read,
        plan,
        ledger,
        journal: world.journal,
      },
    ],
    {
      leads: leads.length,
      send: (batch, limits) => wire.send(sender, batch, limits),
      look: (_, wanted) => wire.look(sender, wanted),
      pace: core.createPace({ clock: machine.clock, requestsPerSecond: planned.requestsPerSecond }),
      clock: machine.clock,
      random: world.random,
      owner: ownerOf(planned),
      run: planned.run,
      attempt: planned.attempt,
      maxMs: planned.maxMs,
      signal: world.signal,
    },
  );
  await machine.pass(1, 'open');
  return { leads, delivery, plan };
}

/** The random id of a run's process. */
export function ownerOf({ name }: Pick<PlannedRun, 'name'>): string {
  return name.replace(' ', '-');
}

function batchesOf(leads: readonly WorldLead[], known: Known, size: number, { core, schedule }: ProcessWorld): Batch[] {
  const duplicateOption = optionOf(schedule.mode);
  const rules = { duplicateOption, resendHeld: false };
  const wanted = leads.flatMap((_, lead) => (core.isSent(core.kindOf(lead, known, rules)) ? [lead] : []));
  return Array.from({ length: Math.ceil(wanted.length / size) }, (_, part) => ({
    list: LIST,
    duplicateOption,
    skillId: undefined,
    leads: wanted.slice(part * size, (part + 1) * size),
  }));
}
