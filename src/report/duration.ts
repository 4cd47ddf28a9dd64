const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** `under 1 s`, `6 s`, `3 min 20 s`, `2 h 5 min`: for people, never shorter than `ms`. */
export function durationInWords(ms: number): string {
  if (ms < SECOND) return 'under 1 s';
  const seconds = Math.ceil(ms / SECOND);
  if (seconds < MINUTE) return `${seconds} s`;
  if (seconds < HOUR) return joined(Math.floor(seconds / MINUTE), 'min', seconds % MINUTE, 's');
  const minutes = Math.ceil(seconds / MINUTE);
  return joined(Math.floor(minutes / MINUTE), 'h', minutes % MINUTE, 'min');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
