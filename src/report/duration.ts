import { type Shown, says } from '../model/index.ts';

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** `under 1 s`, `6 s`, `3 min 20 s`, `2 h 5 min`: for people, never shorter than `ms`. */
export function durationInWords(ms: number): Shown {
  if (ms < SECOND) return says`under 1 s`;
  const seconds = Math.ceil(ms / SECOND);
  if (seconds < MINUTE) return says`${seconds} s`;
  if (seconds < HOUR) return joined(Math.floor(seconds / MINUTE), says`min`, seconds % MINUTE, says`s`);
  const minutes = Math.ceil(seconds / MINUTE);
  return joined(Math.floor(minutes / MINUTE), says`h`, minutes % MINUTE, says`min`);
}

function joined(large: number, largeUnit: Shown, small: number, smallUnit: Shown): Shown {
  return small === 0 ? says`${large} ${largeUnit}` : says`${large} ${largeUnit} ${small} ${smallUnit}`;
}
