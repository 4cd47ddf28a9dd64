import type { Receipt } from '../model/index.ts';
import { isWord, readTime, word, writeTime } from './fields.ts';

const FATES: readonly Receipt['fate'][] = ['accepted', 'refused', 'held', 'released', 'in-doubt'];

const LINE = /^([a-z-]+) (\S+) (\d{1,9})-(\d{1,9})(?: (\S+))?$/;

/** The largest number of nine digits. */
const LAST_POSITION = 999_999_999;

/** A receipt as a line, without its newline. */
export function writeReceipt({ claim, from, to, fate, until }: Receipt): string {
  if (!(from >= 0 && from <= to && to <= LAST_POSITION)) throw new RangeError('a receipt for no position');
  return `${fate} ${word(claim)} ${from}-${to}${until === undefined ? '' : ` ${writeTime(until)}`}`;
}

/** The receipt in a line; undefined when the line is none. */
export function readReceipt(line: string): Receipt | undefined {
  const [, name, claim, first, last, time] = LINE.exec(line) ?? [];
  const fate = FATES.find((each) => each === name);
  const [from, to] = [Number(first), Number(last)];
  if (fate === undefined || !isWord(claim) || !(from <= to)) return undefined;
  if (time === undefined) return { claim, from, to, fate };
  const until = readTime(time);
  return until === undefined ? undefined : { claim, from, to, fate, until };
}
