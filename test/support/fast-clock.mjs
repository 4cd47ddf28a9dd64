/**
 * Loaded before the built program by `node --import`: timers and the monotonic clocks run faster, so that a limit of 60 s
 * is met after 6 s. The program itself is the one that users run; the network is true, and so is the wall clock unless it
 * is asked for:
 *
 * - FAST_CLOCK_SPEED: how much faster; ten times when not given.
 * - FAST_CLOCK_ORIGIN: ms since 1970. The wall clock was right then and has run that much faster since, in every process
 *   alike: for leases, which several processes read.
 * - FAST_CLOCK_AHEAD: ms by which the wall clock is ahead: for a run that comes long after the one before.
 */
const SPEED = Number(process.env.FAST_CLOCK_SPEED ?? 10);
const ORIGIN = Number(process.env.FAST_CLOCK_ORIGIN ?? 0);
const AHEAD = Number(process.env.FAST_CLOCK_AHEAD ?? 0);

const trueTimeout = globalThis.setTimeout;
const trueNow = performance.now.bind(performance);
const trueNanoseconds = process.hrtime.bigint.bind(process.hrtime);
const trueDate = Date.now.bind(Date);

globalThis.setTimeout = Object.assign(
  (task, milliseconds = 0, ...rest) => trueTimeout(task, milliseconds / SPEED, ...rest),
  trueTimeout,
);
performance.now = () => trueNow() * SPEED;
process.hrtime.bigint = () => trueNanoseconds() * BigInt(SPEED);
Date.now = () => Math.round(ORIGIN > 0 ? ORIGIN + (trueDate() - ORIGIN) * SPEED : trueDate()) + AHEAD;
