import {
  type Clock,
  clipped,
  count,
  joined,
  type Log,
  plural,
  printable,
  type Shown,
  says,
  type Terminal,
} from '../model/index.ts';
import { durationInWords } from './duration.ts';
import { type Style, styleFor } from './style.ts';

/** How far a run has come. */
export type ProgressStep =
  | {
      readonly kind: 'judge';
      /** Good rows so far. */
      readonly rows: number;
      readonly filesDone: number;
      readonly files: number;
      /** Bytes of the lead files that were read, and all there are: what the time left is reckoned by. */
      readonly bytesDone: number;
      readonly bytes: number;
    }
  | {
      readonly kind: 'deliver';
      /** Leads that have their answer, whatever it is, and all that are to be sent. */
      readonly leadsDone: number;
      readonly leads: number;
      readonly batchesDone: number;
      readonly batches: number;
      readonly inFlight: number;
    };

/** Tells how far a long run has come. */
export interface Progress {
  /** The log to write to meanwhile: its lines and the bar keep out of each other's way. */
  readonly log: Log;
  /** Call it as often as there is news; it says little. */
  show(step: ProgressStep): void;
  /** Takes the bar away. */
  end(): void;
}

/** Time between two lines of the log, ms; shorter work than this is not told of. */
const LINE_MS = 5000;

/** Time between two pictures of the bar, ms: what an eye can follow. */
const BAR_MS = 100;

/** Shortest time left that is told, ms. */
const SHORTEST_MS = 1000;

/** Cells of the bar. */
const BAR_WIDTH = 20;

/** Goes to the start of the line and clears it (ECMA-48: CR, EL). */
const CLEAR = '\r\u001b[K';

/** A line of the log every few seconds or, on a terminal, one line that is written over. */
export function createProgress(options: {
  readonly log: Log;
  readonly clock: Pick<Clock, 'monotonic'>;
  /** Undefined where nobody watches, or where a line can't be written over. */
  readonly terminal: Terminal | undefined;
  readonly colour: boolean;
}): Progress {
  const { log, clock, terminal } = options;
  const style = styleFor(options.colour);
  let kind: ProgressStep['kind'] | undefined;
  let began = 0;
  let told = 0;
  let isShown = false;

  const clear = () => {
    if (isShown) terminal?.write(CLEAR);
    isShown = false;
  };
  const after =
    <Parts extends unknown[]>(write: (...parts: Parts) => void) =>
    (...parts: Parts) => {
      clear();
      write(...parts);
    };

  return {
    log: { info: after(log.info), debug: after(log.debug), group: after(log.group), endGroup: after(log.endGroup) },

    show(step) {
      const now = clock.monotonic();
      if (step.kind !== kind) {
        kind = step.kind;
        began = now;
        told = now;
      }
      if (now - told < (terminal ? BAR_MS : LINE_MS)) return;
      told = now;
      if (!terminal) return log.info(says`… ${progressLine(step, now - began)}`);
      terminal.write(`${CLEAR}${progressBar(step, now - began, { columns: terminal.columns(), style })}`);
      isShown = true;
    },

    end: clear,
  };
}

/** `1,500 of 3,000 leads answered, 3 of 6 requests, 1 in flight, 500 leads/s, about 3 s left`. */
export function progressLine(step: ProgressStep, elapsedMs: number): Shown {
  const left = timeLeft(step, elapsedMs);
  const done = step.kind === 'judge' ? step.rows : step.leadsDone;
  const parts =
    step.kind === 'judge'
      ? [says`${plural(step.rows, 'good row')}`, says`${count(step.filesDone)} of ${plural(step.files, 'file')}`]
      : [
          says`${count(step.leadsDone)} of ${plural(step.leads, 'lead')} answered`,
          says`${count(step.batchesDone)} of ${plural(step.batches, 'request')}`,
          says`${count(step.inFlight)} in flight`,
        ];
  if (elapsedMs > 0) {
    parts.push(says`${count(Math.round((done * 1000) / elapsedMs))} ${step.kind === 'judge' ? 'rows' : 'leads'}/s`);
  }
  if (left !== undefined) parts.push(says`about ${durationInWords(left)} left`);
  return joined(parts, ', ');
}

/** `██████████░░░░░░░░░░  50 %  1,500 of …`, no wider than the terminal. */
export function progressBar(
  step: ProgressStep,
  elapsedMs: number,
  { columns, style }: { readonly columns: number; readonly style: Style },
): string {
  const part = partDone(step);
  const full = Math.floor(part * BAR_WIDTH);
  const percent = `${Math.floor(part * 100)} %`.padStart(5);
  // The last column stays free: a terminal may wrap as soon as it is written.
  const room = columns - BAR_WIDTH - percent.length - 4;
  if (room < 1) return clipped(printable(percent.trim()), Math.max(1, columns - 1));
  const bar = `${style.good(printable('█'.repeat(full)))}${style.faint(printable('░'.repeat(BAR_WIDTH - full)))}`;
  return `${bar} ${percent}  ${clipped(progressLine(step, elapsedMs), room)}`;
}

/** From 0 to 1. */
function partDone(step: ProgressStep): number {
  const [done, all] = amounts(step);
  return all === 0 ? 0 : done / all;
}

/** The time that is left, ms, if the rest goes as fast as the part before; undefined at the beginning. */
function timeLeft(step: ProgressStep, elapsedMs: number): number | undefined {
  const [done, all] = amounts(step);
  if (done === 0 || done === all) return undefined;
  return Math.max(SHORTEST_MS, (elapsedMs * (all - done)) / done);
}

/** The part that is done, and the whole. A file that grows while it is read is not more than done. */
function amounts(step: ProgressStep): readonly [done: number, all: number] {
  const [done, all] = step.kind === 'judge' ? [step.bytesDone, step.bytes] : [step.leadsDone, step.leads];
  return [Math.min(done, all), all];
}
