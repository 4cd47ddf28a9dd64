import type { Command, Course, Event, Moment } from '../../src/deliver/command.ts';
import { courseOf } from '../../src/deliver/course.ts';
import { timingOf } from '../../src/deliver/lease.ts';
import { DeliveryRecord } from '../../src/deliver/record.ts';
import {
  addClaims,
  haltRun,
  type ListRun,
  type ListTask,
  type Run,
  startList,
  startRun,
} from '../../src/deliver/state.ts';
import {
  type Batch,
  type Known,
  type KnownState,
  type LedgerHead,
  type LedgerRead,
  type OpenClaim,
  type Outcome,
  says,
} from '../../src/model/index.ts';
import { EMPTY_READ, plan, problemOf } from './rehearsal.ts';

/** Wall time when `now` is 0: far from it, so that the two can't be taken for each other. */
export const WALL = 1_000_000_000_000;

/** The process on the stage. */
export const OWNER = 'process0';

export type Told = Event extends infer E ? (E extends Moment ? Omit<E, keyof Moment> : never) : never;
type Asked<K extends Command['do']> = Extract<Command, { readonly do: K }>;
export type Found = Extract<LedgerRead, { readonly kind: 'found' }>;

/** A course that is driven by hand: a test gives events and passes the time, and looks at the commands. */
export interface Stage<T> {
  /** Commands since the last event. */
  readonly commands: readonly Command[];
  /** What they are, in order. */
  readonly kinds: readonly Command['do'][];
  /** Undefined until it is over. */
  readonly result: T | undefined;
  readonly over: boolean;
  /** Those of one kind among them. */
  asked<K extends Command['do']>(kind: K): Asked<K>[];
  /** Gives an event, and then the next one. */
  tell(...told: readonly Told[]): void;
  /** Lets time pass; `wallMs`: on the wall clock, where that is another time. */
  pass(ms: number, wallMs?: number): void;
  /** Lets time pass up to the first moment at which the course has asked to be woken, and wakes it. */
  wake(): void;
}

/** Raises the curtain, at a moment. */
export function stage<T>(course: Course<T>, from: Moment = { now: 0, wall: WALL }): Stage<T> {
  let moment = from;
  let step = course.next();
  let wakes: number[] = [];
  const commands = () => (step.done ? [] : step.value);
  const noteWakes = () => {
    for (const command of commands()) if (command.do === 'wake') wakes.push(command.at);
  };
  noteWakes();
  const self: Stage<T> = {
    get commands() {
      return commands();
    },
    get kinds() {
      return commands().map((command) => command.do);
    },
    get result() {
      return step.done ? step.value : undefined;
    },
    get over() {
      return step.done === true;
    },
    asked: <K extends Command['do']>(kind: K) =>
      commands().filter((command): command is Asked<K> => command.do === kind),
    tell(...told) {
      for (const event of told) {
        step = course.next({ ...event, ...moment } as Event);
        noteWakes();
      }
    },
    pass(ms, wallMs = ms) {
      moment = { now: moment.now + ms, wall: moment.wall + wallMs };
    },
    wake() {
      wakes = wakes.filter((at) => at > moment.now);
      self.pass(Math.min(...wakes) - moment.now);
      self.tell(WOKE);
    },
  };
  return self;
}

/** What a test says of the list and the run; the rest is a run from a shell that nobody disturbs. */
export interface Scene extends Partial<Pick<ListTask, 'duplicateOption' | 'cloneVerify' | 'concurrency' | 'read'>> {
  readonly batches?: readonly Batch[];
  readonly plan?: ListTask['plan'];
  readonly leaseMs?: number;
  readonly settleMs?: number;
  readonly run?: string | undefined;
  readonly stopAt?: number;
  /** Another list has stopped the run. */
  readonly halted?: boolean;
}

/** The list and the run of a scene. */
export function setUp(scene: Scene = {}): { readonly task: ListTask; readonly run: Run } {
  const { duplicateOption = 'skip', leaseMs = 600_000, settleMs = 120_000 } = scene;
  const batches = scene.batches ?? plan([2], { duplicateOption });
  const record = new DeliveryRecord(Math.max(0, ...batches.flatMap(({ leads }) => [...leads])) + 1);
  const { run: id, stopAt = Number.POSITIVE_INFINITY } = scene;
  const task: ListTask = {
    list: '441940',
    duplicateOption,
    cloneVerify: scene.cloneVerify ?? 'hold',
    concurrency: scene.concurrency ?? 1,
    timing: timingOf({ leaseMs, settleMs }),
    read: scene.read ?? EMPTY_READ,
    plan: scene.plan ?? (() => batches),
  };
  const run = startRun({ record, random: () => 0.5, owner: OWNER, run: id, attempt: 1, stopAt });
  if (scene.halted) haltRun(run);
  return { task, run };
}

/** The whole course of a list. */
export function begin(scene: Scene = {}): Stage<readonly Command[]> & { readonly run: Run } {
  const { task, run } = setUp(scene);
  return Object.assign(stage(courseOf(task, run, { now: 0, wall: WALL })), { run });
}

/** A list whose batches are claimed and may be sent. */
export function claimed(scene: Scene = {}): ListRun {
  const { task, run } = setUp(scene);
  const list = startList(task, run, { now: 0, wall: WALL });
  const batches = task.plan(EMPTY_READ.known);
  run.record.plan(batches);
  addClaims(
    list,
    batches.map((batch, index) => ({ index, claim: { id: `${OWNER}-${index + 1}`, batch } })),
  );
  Object.assign(list, { lastStart: 535_000, lastStartWall: WALL + 535_000 });
  return list;
}

/** What a ledger says. */
export function found({
  head = {},
  known = EMPTY_READ.known,
  ...rest
}: {
  readonly head?: Partial<LedgerHead>;
  readonly known?: Known;
  readonly landed?: boolean;
  readonly isBase?: boolean;
} = {}): Found {
  return { ...EMPTY_READ, ...rest, head: { ...EMPTY_READ.head, ...head }, known };
}

/** What a ledger knows, by lead. */
export function knowing(
  leads: Readonly<
    Record<number, { readonly state?: KnownState; readonly same?: boolean; readonly notBefore?: number }>
  >,
  open: readonly OpenClaim[] = [],
): Known {
  return {
    ...EMPTY_READ.known,
    state: (lead) => leads[lead]?.state ?? 'unknown',
    isSame: (lead) => leads[lead]?.same ?? false,
    notBefore: (lead) => leads[lead]?.notBefore ?? 0,
    open,
  };
}

/** A claim that somebody left open, of these leads from position 0 on. */
export function leftOpen(leads: readonly number[], rest: Partial<Omit<OpenClaim, 'open'>> = {}): OpenClaim {
  return {
    id: 'other-1',
    owner: 'other',
    duplicateOption: 'skip',
    endsBy: WALL - 1000,
    ...rest,
    open: leads.map((lead, position) => ({ position, lead })),
  };
}

export const WRITTEN: Told = { kind: 'written', written: { kind: 'written' } };
export const CONFLICT: Told = { kind: 'written', written: { kind: 'conflict' } };
export const PUSH_LOST = problemOf('LEADS-LEDGER-UNREADABLE', says`The answer of the ledger was lost.`);
export const WRITE_LOST: Told = { kind: 'written', written: { kind: 'lost', problem: PUSH_LOST } };
export const PUSH_REFUSED = problemOf('LEADS-LEDGER-WRITE', says`The ledger may not be written.`);
export const WRITE_REFUSED: Told = { kind: 'written', written: { kind: 'refused', problem: PUSH_REFUSED } };
export const NO_READ = problemOf('LEADS-LEDGER-UNREADABLE', says`The ledger can’t be read.`);
export const UNREADABLE: Told = { kind: 'read', read: { kind: 'unreadable', problem: NO_READ } };
export const GARBAGE = problemOf('LEADS-LEDGER-GARBAGE', says`The ledger is not one.`);
export const UNUSABLE: Told = { kind: 'read', read: { kind: 'unusable', problem: GARBAGE } };
export const WOKE: Told = { kind: 'woke' };
export const CANCELLED: Told = { kind: 'cancelled' };
export const DISK_FULL: Told = { kind: 'disk', problem: problemOf('LEADS-DISK', says`The disk is full.`) };
export const reads = (read: Found): Told => ({ kind: 'read', read });
export const answers = (outcome: Outcome, lane = 0): Told => ({ kind: 'answered', lane, outcome });
export const unsent = (why: 'late' | 'halted', lane = 0): Told => ({ kind: 'unsent', lane, why });
