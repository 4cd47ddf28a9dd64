import type { Batch, Clock, Outcome } from '../model/index.ts';
import type { Smartflo } from '../smartflo/index.ts';
import { LOOKS_MS } from './canary.ts';
import type { Lessons } from './lessons.ts';

/** The ports of a teacher. */
export interface TeacherWorld {
  readonly smartflo: Pick<Smartflo, 'look'>;
  readonly bytesOf: (leads: Batch['leads']) => Promise<Uint8Array[]>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly lessons: Lessons;
}

/** Finds out by looks at a list whether an answer that says neither yes nor no is a yes there. */
export interface Teacher {
  /** Notes a lead that is surely not on a list, before anything is sent. */
  isAbsent(list: string, lead: number): void;
  /**
   * The outcome as it is, or a yes: when nothing is known yet of the list's answers, none of the leads was on the list
   * before, and all are there now. Then every answer of this shape is a yes for the list.
   */
  learnFrom(outcome: Outcome, batch: Batch): Promise<Outcome>;
}

/** Opens a teacher that knows nothing yet. */
export function openTeacher({ smartflo, bytesOf, clock, signal, lessons }: TeacherWorld): Teacher {
  const absent = new Map<string, Set<number>>();
  const areThere = async ({ list, leads }: Batch) => {
    const sentAt = clock.monotonic();
    for (const delayMs of LOOKS_MS) {
      await clock.sleep(Math.max(0, sentAt + delayMs - clock.monotonic()), signal);
      if (signal.aborted) return false;
      const { seen, problem } = await smartflo.look(list, await bytesOf(leads), 'each');
      if (problem) return false;
      if (seen.every((each) => each !== 'absent')) return true;
    }
    return false;
  };
  return {
    isAbsent: (list, lead) => void absent.set(list, (absent.get(list) ?? new Set()).add(lead)),
    async learnFrom(outcome, batch) {
      const { list, leads } = batch;
      if (outcome.kind !== 'unconfirmed' || outcome.shape === undefined) return outcome;
      // Another request has taught it while this one was under way.
      if (lessons.of(list)?.yesShapes.includes(outcome.shape)) return { kind: 'accepted' };
      if (!lessons.isWanted(list)) return outcome;
      const before = absent.get(list);
      if (![...leads].every((lead) => before?.has(lead)) || !(await areThere(batch))) return outcome;
      lessons.learn(list, { yesShapes: [outcome.shape] });
      return { kind: 'accepted' };
    },
  };
}
