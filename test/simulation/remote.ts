import type { History } from './history.ts';
import type { Machine } from './machine.ts';
import type { Dice, Faults } from './schedule.ts';
import type { Scheduler } from './scheduler.ts';

/** How long a write that was not answered may take to land, ms. */
const LATE_PUSH_MS = 30_000;

/** One version of what a remote keeps. */
export interface Stored<T> {
  readonly id: string;
  readonly content: T;
}

/** How a push ended for who made it. */
export type Pushed = 'pushed' | 'conflict' | 'refused' | 'lost';

/** One ref of a Git server: a chain of versions, to which the next one is added by compare-and-swap. */
export interface Remote<T> {
  /** The newest version; undefined when there is none, `failed` when nobody can tell. */
  fetch(machine: Machine): Promise<Stored<T> | undefined | 'failed'>;
  /** Whether a version is the newest or came before it. */
  contains(id: string): boolean;
  /** Puts a version on `base`. */
  push(machine: Machine, base: string | undefined, version: Stored<T>, withinMs: number | undefined): Promise<Pushed>;
  newest(): Stored<T> | undefined;
}

/** What a remote stands in. */
export interface RemoteWorld {
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  readonly history: History;
  faultsOf(machine: Machine): Pick<Faults, 'push' | 'fetch'>;
}

/** A server that keeps its word, on a network that does not. */
export function createRemote<T>({ scheduler, dice, history, faultsOf }: RemoteWorld): Remote<T> {
  const chain = new Set<string>();
  let newest: Stored<T> | undefined;
  let downUntil = 0;

  const land = (base: string | undefined, version: Stored<T>): 'pushed' | 'conflict' => {
    if (newest?.id === version.id) return 'pushed';
    if (newest?.id !== base) return 'conflict';
    newest = version;
    chain.add(version.id);
    history.tell('remote', () => `is now at ${version.id}`);
    return 'pushed';
  };
  const isDown = (share: number) => {
    if (share === 0) return false;
    if (scheduler.now() < downUntil) return true;
    if (!dice.chance(share)) return false;
    // Now and then it is down for longer than anybody tries.
    if (dice.chance(0.2)) downUntil = scheduler.now() + dice.between(0, 40_000);
    return true;
  };

  return {
    contains: (id) => chain.has(id),
    newest: () => newest,
    async fetch(machine) {
      await machine.pass(dice.between(50, 500), 'ledger');
      const answer = isDown(faultsOf(machine).fetch) ? 'failed' : newest;
      await machine.pass(dice.between(50, 500), 'ledger');
      history.tell(
        machine.name,
        () => `reads ${answer === 'failed' ? 'nothing: no answer' : (answer?.id ?? 'nothing yet')}`,
      );
      return answer;
    },
    async push(machine, base, version, withinMs) {
      await machine.pass(dice.between(50, 500), 'ledger');
      const share = faultsOf(machine).push;
      const fault = share > 0 && dice.chance(share) ? dice.one(...PUSH_FAULTS) : undefined;
      let pushed: Pushed;
      switch (fault) {
        case undefined:
          pushed = land(base, version);
          break;
        case 'refused':
        case 'conflict':
          pushed = fault;
          break;
        case 'lost-landed':
          land(base, version);
          pushed = 'lost';
          break;
        case 'lands-late':
          scheduler.at(scheduler.now() + dice.between(0, LATE_PUSH_MS), () => land(base, version));
          pushed = 'lost';
          break;
        case 'lost':
          pushed = 'lost';
          break;
      }
      const waits = pushed === 'lost' ? dice.between(1_000, 30_000) : dice.between(50, 500);
      await machine.pass(Math.min(waits, withinMs ?? waits), 'written');
      history.tell(
        machine.name,
        () => `pushes ${version.id} on ${base ?? 'nothing'}: ${pushed}${fault ? ` (${fault})` : ''}`,
      );
      return pushed;
    },
  };
}

/** What becomes of a push that goes wrong. A refusal ends a run, so it is rarer than the others. */
const PUSH_FAULTS = [
  'conflict',
  'lost',
  'lost',
  'lost-landed',
  'lost-landed',
  'lost-landed',
  'lands-late',
  'lands-late',
  'refused',
] as const;
