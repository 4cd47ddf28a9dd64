/**
 * Loaded before the built program by `node --import`: timers and the monotonic clock run twenty times as fast, so that a
 * limit of 60 s is met after 3 s. The program itself is the one that users run; the wall clock and the network are true.
 */
const SPEED = 20;

const trueTimeout = globalThis.setTimeout;
const trueNow = performance.now.bind(performance);

globalThis.setTimeout = Object.assign(
  (task, milliseconds = 0, ...rest) => trueTimeout(task, milliseconds / SPEED, ...rest),
  trueTimeout,
);
performance.now = () => trueNow() * SPEED;
