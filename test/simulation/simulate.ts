import { checkBooks, checkEnding, checkRequest } from './checker.ts';
import type { Core } from './core.ts';
import { createHistory, type History } from './history.ts';
import type { KeeperOf, LedgerKeeper } from './keeper.ts';
import type { LedgerState } from './ledger-model.ts';
import { createMachine, type Machine, WORLD_START } from './machine.ts';
import { createJournal, type KeptJournal, ownerOf, type RunReport, runProcess } from './process.ts';
import { createWire, type Wire } from './requests.ts';
import {
  cleanRun,
  createDice,
  type Dice,
  type Faults,
  type Mode,
  NOTHING_WRONG,
  optionOf,
  type PlannedRun,
  type Schedule,
  scheduleOf,
} from './schedule.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import { createList, type SmartfloList } from './smartflo-list.ts';

/** How long after the signal the runner kills a process that was called off, ms. */
const KILL_AFTER_MS = 10_000;

/** How long after a process `post` may begin, and the first clean run after all others, ms. */
const POST_WITHIN_MS = 5_000;
const CLEAN_WITHIN_MS = 60_000;

/** What is simulated. */
export interface Simulation {
  readonly seed: number;
  readonly mode: Mode;
  readonly core: Core;
  readonly keeperOf: KeeperOf;
  readonly emphasis?: Partial<Schedule>;
  /** Keep the whole history, for people. */
  readonly isTold?: boolean;
}

/** How a schedule ended. */
export interface Verdict {
  /** What went wrong; empty when every promise was kept. */
  readonly faults: readonly string[];
  readonly lines: readonly string[];
  readonly list: SmartfloList;
  readonly ledger: LedgerState;
  /** Requests that began. */
  readonly requests: number;
}

/** Everything there is, and what is counted of it. */
interface World {
  readonly schedule: Schedule;
  readonly core: Core;
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  readonly history: History;
  readonly list: SmartfloList;
  readonly keeper: LedgerKeeper;
  readonly wire: Wire;
  readonly seats: Map<Machine, Seat>;
  requests: number;
  cleanDone: number;
  /** All has been delivered: from here on nothing may be sent. */
  isQuiet: boolean;
  /** The last run said that the list refuses whatever it is sent: what it left is told, and tried again. */
  isListRefusing: boolean;
}

/** A process in the world. */
interface Seat {
  readonly planned: PlannedRun;
  readonly faults: Faults;
  /** How often its requests have stored each lead, or will. */
  readonly stored: Map<number, number>;
  inFlight: number;
}

/** Plays one schedule to its end and judges it. */
export async function simulate(simulation: Simulation): Promise<Verdict> {
  const world = createWorld(simulation);
  const { schedule, scheduler, history, list, keeper } = world;
  let running = schedule.runs.length;
  for (const planned of schedule.runs) {
    scheduler.at(planned.startsAt, () =>
      startRun(planned, schedule.faults, world, () => {
        running--;
        if (running === 0) startClean(1, world);
      }),
    );
  }
  const isOver = await scheduler.run();
  const ledger = keeper.state();
  if (!isOver) history.fault('endless', 'it goes on and on');
  else if (world.cleanDone < endingOf(schedule).cleanRuns)
    history.fault('endless', 'a clean run did not come to its end');
  else
    checkEnding({
      schedule,
      list,
      ledger,
      history,
      now: WORLD_START + scheduler.now(),
      isListRefusing: world.isListRefusing,
    });
  return { faults: history.faults, lines: history.lines, list, ledger, requests: world.requests };
}

function createWorld({ seed, mode, core, keeperOf, emphasis, isTold = false }: Simulation): World {
  const schedule = scheduleOf(seed, mode, emphasis);
  const scheduler = createScheduler();
  const dice = createDice(seed ^ 0x2545f491);
  const history = createHistory(scheduler.now, isTold);
  const list = createList(schedule.foreign, history);
  const seats = new Map<Machine, Seat>();
  const faultsOf = (machine: Machine) => seats.get(machine)?.faults ?? schedule.faults;
  const keeper = keeperOf({ scheduler, dice, history, faultsOf }, core);
  const wire = createWire({
    scheduler,
    dice,
    history,
    list,
    schedule,
    onBegin({ machine }, leads, withinMs) {
      const seat = seats.get(machine);
      if (!seat) return;
      world.requests++;
      seat.inFlight++;
      const request = { owner: ownerOf(seat.planned), leads, withinMs, wall: machine.clock.now() };
      checkRequest(request, keeper.state(), history);
      const most = optionOf(mode) === 'clone' ? 1 : seat.planned.concurrency;
      if (seat.inFlight > most) history.fault('forbidden', `${machine.name} has ${seat.inFlight} requests in flight`);
      if (world.isQuiet) history.fault('forbidden', `${machine.name} sends though all had been delivered`);
    },
    onStored({ machine }, leads) {
      const stored = seats.get(machine)?.stored;
      for (const { key } of leads) stored?.set(key, (stored.get(key) ?? 0) + 1);
    },
    onEnd({ machine }) {
      const seat = seats.get(machine);
      if (seat) seat.inFlight--;
    },
  });
  const counted = { requests: 0, cleanDone: 0, isQuiet: false, isListRefusing: false };
  const world: World = { schedule, core, scheduler, dice, history, list, keeper, wire, seats, ...counted };
  return world;
}

/** A process from its start to its end or death, whichever comes first; after it, perhaps, `post`. */
function startRun(
  planned: PlannedRun,
  faults: Faults,
  world: World,
  onEnd: (report: RunReport | undefined) => void,
): void {
  const { schedule, core, scheduler, dice, history, keeper, wire, seats } = world;
  const { name, cancelledAt } = planned;
  const journal = createJournal(() => faults.disk > 0 && dice.chance(faults.disk));
  const controller = new AbortController();
  let isOver = false;
  const over = (report: RunReport | undefined) => {
    if (isOver) return;
    isOver = true;
    if (dice.chance(faults.post)) startPost(planned, journal, faults, world);
    onEnd(report);
  };
  const machine = createMachine(name, planned.clockOff, { ...world, faults }, () => over(undefined));
  const seat: Seat = { planned, faults, stored: new Map(), inFlight: 0 };
  seats.set(machine, seat);
  history.tell(name, () => `starts on commit ${planned.commit} as ${planned.run ?? 'a shell'}/${planned.attempt}`);
  if (cancelledAt !== undefined) {
    scheduler.at(cancelledAt, () => {
      if (!isOver) history.tell(name, 'is called off');
      controller.abort();
    });
    scheduler.at(cancelledAt + KILL_AFTER_MS, () => !isOver && machine.die());
  }
  const given = { core, schedule, wire, machine, journal, signal: controller.signal, faults, random: dice.random };
  runProcess(planned, { ...given, ledgerOf: keeper.open }).then(
    (report) => {
      history.tell(name, () => `ends: ${told(report)}`);
      checkBooks({ name, owner: ownerOf(planned), isCalledOff: controller.signal.aborted }, report, {
        core,
        schedule,
        history,
        ledger: keeper.state(),
        stored: seat.stored,
      });
      over(report);
    },
    (error: unknown) => {
      history.fault('books', `${name} threw ${String(error)}`);
      over(undefined);
    },
  );
}

/** After the process, on the same disk: what its journal has goes into the ledger. */
function startPost(planned: PlannedRun, { receipts }: KeptJournal, faults: Faults, world: World): void {
  const { scheduler, dice, keeper, seats } = world;
  const left = [...receipts];
  const machine = createMachine(`${planned.name}, post`, planned.clockOff, { ...world, faults }, () => {});
  seats.set(machine, { planned, faults, stored: new Map(), inFlight: 0 });
  scheduler.at(
    scheduler.now() + dice.between(0, POST_WITHIN_MS),
    () => void keeper.flush(machine, ownerOf(planned), left),
  );
}

/** The runs that make good what the others left, one after the other. */
function startClean(number: number, world: World): void {
  const { schedule, scheduler, dice } = world;
  const { cleanRuns, isQuiet } = endingOf(schedule);
  if (number > cleanRuns) return;
  const startsAt = scheduler.now() + dice.between(0, CLEAN_WITHIN_MS);
  scheduler.at(startsAt, () => {
    world.isQuiet = number === cleanRuns && isQuiet && !world.isListRefusing;
    startRun({ ...cleanRun(number, schedule), startsAt }, NOTHING_WRONG, world, (report) => {
      if (report?.delivery) world.cleanDone++;
      world.isListRefusing = report?.delivery?.problems.some(({ code }) => code === 'LEADS-API-LIST-REFUSES') ?? false;
      startClean(number + 1, world);
    });
  });
}

/**
 * The first clean run makes good, the next one finds nothing to do. Under clone a refused row leaves the others of its
 * request in doubt: they take more runs, and for ever if nobody says which row it is.
 */
function endingOf({ mode, bad }: Schedule): { readonly cleanRuns: number; readonly isQuiet: boolean } {
  const isSlow = optionOf(mode) === 'clone' && bad.size > 0;
  return { cleanRuns: isSlow ? 3 : 2, isQuiet: !isSlow };
}

/** What a run says of itself, in a line. */
function told({ leads, delivery }: RunReport): string {
  if (!delivery) return 'its ledger could not be read';
  const fates = delivery.batches.flatMap(({ batch }) =>
    Array.from(batch.leads, (lead) => `${leads[lead]?.key} ${delivery.fate(lead)}`),
  );
  const words = [...delivery.stops.values(), ...delivery.problems].map(({ code }) => code);
  return [fates.join(', ') || 'nothing sent', ...words, ...(delivery.cancelled ? ['cancelled'] : [])].join('; ');
}
