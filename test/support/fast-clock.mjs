/**
 * Loaded before the built program by `node --import`: timers and the monotonic clocks run ten times as fast, so that a
 * limit of 60 s is met after 6 s. The program itself is the one that users run; the wall clock and the network are true.
 */
const SPEED = 10;

const trueTimeout = globalThis.setTimeout;
const trueNow = performance.now.bind(performance);
const trueNanoseconds = process.hrtime.bigint.bind(process.hrtime);

globalThis.setTimeout = Object.assign(
  (task, milliseconds = 0, ...rest) => trueTimeout(task, milliseconds / SPEED, ...rest),
  trueTimeout,
);
performance.now = () => trueNow() * SPEED;
process.hrtime.bigint = () => trueNanoseconds() * BigInt(SPEED);
