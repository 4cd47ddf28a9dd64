import {
  type Batch,
  type Clock,
  type DeliveryNews,
  type Journal,
  type Ledger,
  type Outcome,
  type Problem,
  says,
} from '../model/index.ts';
import type { Command, Course, Event, Moment, Seen, SendTerms } from './command.ts';
import type { Pace } from './pace.ts';

/** The world of one list's course. */
export interface CourseWorld {
  readonly clock: Clock;
  readonly pace: Pace;
  readonly ledger: Ledger;
  readonly journal: Journal;
  /** One request, whatever comes of it. It must not begin after `notAfter` (monotonic ms), nor take longer than `withinMs`. */
  send(batch: Batch, terms: SendTerms): Promise<Outcome>;
  /** Looks in the list for each lead; one that could not be looked for is left out. */
  look(leads: readonly number[]): Promise<ReadonlyMap<number, Seen>>;
  /** Somebody calls the run off. */
  readonly signal: AbortSignal;
  /** Must not throw. */
  onNews?(news: DeliveryNews): void;
  /** After each answer. When it throws, no request that has not begun may begin. */
  onAnswer?(): void;
}

type Told = Event extends infer E ? (E extends Moment ? Omit<E, keyof Moment> : never) : never;

/** Does what a course asks for, one event at a time, until it ends. Rejects with what the world throws. */
export async function drive(course: Course<readonly Command[]>, world: CourseWorld): Promise<void> {
  const { clock, signal } = world;
  const events: Told[] = [];
  let thrown: { readonly error: unknown } | undefined;
  let wake: () => void = () => {};
  const tell = (event: Told) => {
    events.push(event);
    wake();
  };
  const fail = (error: unknown) => {
    thrown ??= { error };
    wake();
  };
  const halt = new AbortController();
  const cancel = () => {
    halt.abort();
    tell({ kind: 'cancelled' });
  };
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });

  const perform = (command: Command): Promise<Told> | undefined => {
    switch (command.do) {
      case 'read':
        return world.ledger.read().then((read) => ({ kind: 'read', read }));
      case 'write':
        return world.ledger
          .write(command.change, command.withinMs === undefined ? {} : { withinMs: command.withinMs })
          .then((written) => ({ kind: 'written', written }));
      case 'send':
        return send(command, world, halt.signal);
      case 'look':
        return world.look(command.leads).then((seen) => ({ kind: 'looked', seen }));
      case 'wake':
        return clock
          .sleep(command.at - clock.monotonic(), halt.signal.aborted ? undefined : halt.signal)
          .then(() => ({ kind: 'woke' }));
      case 'journal':
        return journaled(() => world.journal.append(command.receipts));
      case 'settled':
        return journaled(() => world.journal.settled());
      case 'tell':
        world.onNews?.(command.news);
        return;
      case 'halt':
        halt.abort();
        return;
      case 'pause':
        world.pace.pause(command.ms);
        return;
      case 'slower':
        world.pace.slower();
        return;
    }
  };

  try {
    let step = course.next();
    while (!step.done) {
      for (const command of step.value) perform(command)?.then(tell, fail);
      while (events.length === 0 && !thrown) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (thrown) throw thrown.error;
      const event = events.shift() as Told;
      step = course.next({ ...event, ...momentOf(clock) } as Event);
      if (event.kind !== 'answered' && event.kind !== 'threw') continue;
      try {
        world.onAnswer?.();
      } catch {
        halt.abort();
      }
    }
    for (const command of step.value) await perform(command);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** The time on a clock. */
export function momentOf(clock: Clock): Moment {
  return { now: clock.monotonic(), wall: clock.now() };
}

async function send(
  { lane, batch, splitFrom, notAfter, notAfterWall, withinMs }: Extract<Command, { readonly do: 'send' }>,
  world: CourseWorld,
  halted: AbortSignal,
): Promise<Told> {
  await world.pace.turn(halted, notAfter);
  if (halted.aborted) return { kind: 'unsent', lane, why: 'halted' };
  // `send` looks again in the tick in which the request begins; this look saves it the trouble of reading the leads.
  if (world.clock.monotonic() > notAfter || world.clock.now() > notAfterWall)
    return { kind: 'unsent', lane, why: 'late' };
  try {
    return { kind: 'answered', lane, outcome: await world.send(batch, { splitFrom, notAfter, withinMs }) };
  } catch (thrown) {
    return { kind: 'threw', lane, thrown };
  }
}

/** A disk that refuses is an event like any other: what was sent must still get into the ledger. */
function journaled(write: () => void): Promise<Told> | undefined {
  try {
    write();
    return undefined;
  } catch {
    const problem: Problem = {
      code: 'LEADS-DISK',
      message: says`The disk of this machine takes no more, so nothing more is sent.`,
      hint: says`Make room in the directory for temporary files (RUNNER_TEMP) and run the job again.`,
    };
    return Promise.resolve({ kind: 'disk', problem });
  }
}
