import type { Seen } from '../../src/deliver/index.ts';
import { type Batch, type Outcome, type Problem, says } from '../../src/model/index.ts';
import type { History } from './history.ts';
import type { WorldLead } from './ledger-model.ts';
import type { Machine } from './machine.ts';
import type { Dice, Faults, Schedule } from './schedule.ts';
import type { Scheduler } from './scheduler.ts';
import { namesOf, type SmartfloList } from './smartflo-list.ts';

/** Who sends, and what its numbers stand for. */
export interface Sender {
  readonly machine: Machine;
  readonly commit: number;
  readonly leads: readonly WorldLead[];
  readonly faults: Pick<Faults, 'request' | 'look'>;
}

/** What a request may take, as the core has asked for it. */
export interface Limits {
  readonly notAfter: number;
  readonly withinMs: number;
}

/** The network between a process and Smartflo, and Smartflo's part of the conversation. */
export interface Wire {
  send(sender: Sender, batch: Batch, limits: Limits): Promise<Outcome>;
  look(sender: Sender, leads: readonly number[]): Promise<ReadonlyMap<number, Seen>>;
}

/** What a wire stands in. `onBegin` is told of each request in the very moment in which it begins. */
export interface WireWorld {
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  readonly history: History;
  readonly list: SmartfloList;
  readonly schedule: Schedule;
  onBegin(sender: Sender, leads: readonly WorldLead[], withinMs: number): void;
  /** Leads of a request that began will be stored. */
  onStored(sender: Sender, leads: readonly WorldLead[]): void;
  onEnd(sender: Sender): void;
}

/** What becomes of a request that goes wrong. */
const FAULTS = [
  'not-sent',
  'connection-refused',
  'lost-unstored',
  'lost-stored',
  'lost-stored',
  'stored-late',
  'stored-late',
  'partly-stored',
  'partly-late',
  'throttled',
  'server-error',
  'timeout-stored',
  'unconfirmed',
] as const;
type RequestFault = (typeof FAULTS)[number];

/** Things that stop a run or a list; rare, since not much happens after them. */
const STOPS = ['certificate', 'list-refused', 'token-refused', 'too-large'] as const;

const problem = (code: Problem['code']): Problem => ({ code, message: says`As the simulation has it.` });
const LATE: Outcome = { kind: 'not-sent', problem: problem('LEADS-NET-DNS'), final: false, late: true };
const NOT_SENT: Outcome = { kind: 'not-sent', problem: problem('LEADS-NET-DNS'), final: false };
const NEVER_SENT: Outcome = { kind: 'not-sent', problem: problem('LEADS-NET-TLS'), final: true };
const LOST: Outcome = { kind: 'ambiguous', problem: problem('LEADS-API-NO-ANSWER') };
const UNCONFIRMED: Outcome = { kind: 'unconfirmed', problem: problem('LEADS-API-UNCLEAR') };
const refused = (scope: 'rows' | 'size' | 'list' | 'run', named: readonly number[] = []): Outcome => ({
  kind: 'refused',
  scope,
  problem: problem('LEADS-API-ROWS'),
  rows: named.map((index) => ({ index, message: 'bad' })),
  words: 'bad',
});

/** A wire on which the faults of the schedule happen, and nothing that the protocol's assumptions rule out. */
export function createWire(world: WireWorld): Wire {
  const { scheduler, dice, history, list, schedule } = world;

  return {
    async send(sender, batch, { notAfter, withinMs }) {
      const { machine } = sender;
      // The leads are read from the spool.
      await machine.pass(dice.between(1, 20), 'begin');
      if (machine.clock.monotonic() > notAfter) return LATE;
      const leads = Array.from(batch.leads, (lead) => sender.leads[lead] ?? { key: -1, version: -1 });
      const option = batch.duplicateOption;
      world.onBegin(sender, leads, withinMs);
      const { outcome, afterMs, stored, storedAfterMs } = fateOf(leads, withinMs, sender);
      history.tell(
        machine.name,
        () => `sends ${namesOf(leads)} (${option}): ${outcome.kind} after ${Math.round(afterMs)} ms`,
      );
      if (stored.length > 0) {
        world.onStored(sender, stored);
        scheduler.at(scheduler.now() + storedAfterMs, () => list.store(machine.name, sender.commit, stored, option));
      }
      await machine.pass(afterMs, 'answer');
      world.onEnd(sender);
      return outcome;
    },

    async look({ machine, leads, faults }, wanted) {
      await machine.pass(dice.between(100, 2_000), 'look');
      const seen = new Map<number, Seen>();
      const isSilent = dice.chance(faults.look / 2);
      for (const lead of isSilent ? [] : wanted) {
        if (faults.look > 0 && dice.chance(faults.look / 2)) continue;
        const isUnclear = faults.look > 0 && dice.chance(faults.look / 4);
        seen.set(lead, isUnclear ? 'unclear' : list.has(leads[lead]?.key ?? -1) ? 'present' : 'absent');
      }
      history.tell(
        machine.name,
        () => `looks: ${[...seen].map(([lead, what]) => `${leads[lead]?.key} ${what}`).join(', ')}`,
      );
      await machine.pass(dice.between(100, 2_000), 'look');
      return seen;
    },
  };

  /** What Smartflo and the network make of a request. Times are ms from its beginning. */
  function fateOf(leads: readonly WorldLead[], withinMs: number, { faults, machine }: Sender) {
    const answersAfter = Math.min(dice.between(50, schedule.latencyMs), withinMs);
    const fate = (
      outcome: Outcome,
      stored: readonly WorldLead[] = [],
      afterMs = answersAfter,
      storedAfterMs?: number,
    ) => ({
      outcome,
      stored,
      afterMs,
      storedAfterMs: storedAfterMs ?? dice.between(0, afterMs),
    });
    const fault = faults.request > 0 && dice.chance(faults.request) ? faultOf(dice) : undefined;
    const isClosed = schedule.isClosed && machine.name.startsWith('run ');
    const isRefused = isClosed || leads.some(({ key }) => schedule.bad.has(key));
    const storable = isClosed ? [] : isRefused ? goodOnes(leads) : leads;
    // The client gives up after `withinMs`, and what Smartflo has by then may still be stored until it has settled.
    const lostAfter = dice.chance(0.3) ? withinMs : answersAfter;
    const lateAfter = lostAfter + (dice.chance(0.3) ? 0.999 : dice.random()) * schedule.settleMs;
    switch (fault) {
      case 'not-sent':
      case 'connection-refused':
        return fate(NOT_SENT);
      case 'lost-unstored':
      case 'server-error':
        return fate(LOST, [], lostAfter);
      case 'lost-stored':
        return fate(LOST, storable);
      case 'timeout-stored':
        return fate(LOST, storable, withinMs);
      case 'stored-late':
        return fate(LOST, storable, lostAfter, lateAfter);
      case 'partly-stored':
        return fate(
          LOST,
          storable.filter(() => dice.chance(0.5)),
        );
      case 'partly-late':
        return fate(
          LOST,
          storable.filter(() => dice.chance(0.5)),
          lostAfter,
          lateAfter,
        );
      case 'throttled':
        return fate({
          kind: 'throttled',
          problem: problem('LEADS-API-BUSY'),
          waitMs: dice.one(undefined, 5_000, 600_000),
        });
      case 'certificate':
        return fate(NEVER_SENT);
      case 'list-refused':
        return fate(refused('list'));
      case 'token-refused':
        return fate(refused('run'));
      case 'too-large':
        return leads.length > 1 ? fate(refused('size')) : fate(NOT_SENT);
      case 'unconfirmed':
        // An answer without a clear yes may mean anything.
        return fate(UNCONFIRMED, dice.chance(0.5) ? storable : []);
      case undefined:
        return isClosed
          ? fate(refused('rows'))
          : isRefused
            ? fate(refusalOf(leads), storable)
            : fate({ kind: 'accepted' }, leads);
    }
  }

  function goodOnes(leads: readonly WorldLead[]): readonly WorldLead[] {
    return schedule.storesRest ? leads.filter(({ key }) => !schedule.bad.has(key)) : [];
  }

  function refusalOf(leads: readonly WorldLead[]): Outcome {
    const bad = leads.flatMap(({ key }, index) => (schedule.bad.has(key) ? [index] : []));
    return refused('rows', schedule.namesBad ? bad : []);
  }
}

function faultOf(dice: Dice): RequestFault | (typeof STOPS)[number] {
  return dice.chance(0.03) ? dice.one(...STOPS) : dice.one(...FAULTS);
}
