import type { Clock } from '../../src/model/index.ts';
import type { History } from './history.ts';
import type { Dice, Faults } from './schedule.ts';
import type { Scheduler } from './scheduler.ts';

/** Virtual time 0 by a clock that is right, ms since 1970: 2026-01-05, 06:00 UTC. */
export const WORLD_START = Date.UTC(2026, 0, 5, 6);

/** A process is stopped for at most so long, ms. */
const LONGEST_PAUSE_MS = 200_000;

/** Where a process waits; the edges are the moments at which it acts on what it has just been told. */
export type Point = 'sleep' | 'ledger' | 'written' | 'begin' | 'answer' | 'look' | 'open';

const EDGES: ReadonlySet<Point> = new Set(['written', 'begin']);

/** One process on a machine of its own. It may be stopped for a while, or for ever, wherever it waits. */
export interface Machine {
  readonly name: string;
  readonly clock: Clock;
  isAlive(): boolean;
  /** Resolves so many ms later; later still while the process is stopped, and never once it is dead. */
  pass(ms: number, point: Point): Promise<void>;
  die(): void;
}

/** What a machine stands in. */
export interface Surroundings {
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  readonly history: History;
  readonly faults: Pick<Faults, 'crash' | 'pause' | 'pauseAtEdge'>;
}

/** A process whose wall clock is off by so many ms. `onDeath` is called once, when it dies. */
export function createMachine(
  name: string,
  clockOff: number,
  { scheduler, dice, history, faults }: Surroundings,
  onDeath: () => void,
): Machine {
  let alive = true;
  let stoppedUntil = 0;
  const booted = dice.whole(0, 1_000_000);

  const die = () => {
    if (!alive) return;
    alive = false;
    history.tell(name, 'dies');
    onDeath();
  };
  const meetFate = (point: Point) => {
    if (faults.crash > 0 && dice.chance(faults.crash)) return die();
    const share = EDGES.has(point) ? faults.pauseAtEdge : faults.pause;
    if (share === 0 || !dice.chance(share)) return;
    const ms = dice.between(0, dice.one(5_000, 70_000, LONGEST_PAUSE_MS));
    stoppedUntil = Math.max(stoppedUntil, scheduler.now() + ms);
    history.tell(name, () => `is stopped for ${Math.round(ms)} ms at ${point}`);
  };
  const when = (moment: number, act: () => void): void => {
    scheduler.at(Math.max(moment, stoppedUntil), () => {
      if (!alive) return;
      if (stoppedUntil > scheduler.now()) when(stoppedUntil, act);
      else act();
    });
  };
  const clock: Clock = {
    now: () => Math.floor(WORLD_START + scheduler.now() + clockOff),
    monotonic: () => scheduler.now() + booted,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (!alive) return;
        if (signal?.aborted) return resolve();
        const wake = () => {
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        signal?.addEventListener('abort', wake);
        meetFate('sleep');
        when(scheduler.now() + Math.max(0, ms), wake);
      }),
  };
  return {
    name,
    clock,
    isAlive: () => alive,
    pass: (ms, point) =>
      new Promise((resolve) => {
        if (!alive) return;
        when(scheduler.now() + ms, () => {
          meetFate(point);
          if (!alive) return;
          if (stoppedUntil > scheduler.now()) when(stoppedUntil, resolve);
          else resolve();
        });
      }),
    die,
  };
}
