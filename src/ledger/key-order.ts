import { IDENTITY_WORDS } from '../model/index.ts';
import { compareKeys } from './base64.ts';
import type { Replay } from './replay.ts';

/** Half a word, as a digit to sort by. */
const DIGIT_BITS = 16;
const DIGITS = 2 ** DIGIT_BITS;

/**
 * The keys of a replay by number, in the order of the keys: by the first word half by half, which needs no comparisons, and
 * by the others where first words are equal.
 */
export function inKeyOrder(replay: Replay): Uint32Array {
  const { keys, words } = replay;
  const at = (key: number) => replay.rowOf(key) * IDENTITY_WORDS;
  const firsts = new Uint32Array(keys);
  for (let key = 0; key < keys; key++) firsts[key] = words[at(key)] ?? 0;
  let order = new Uint32Array(keys);
  for (let key = 0; key < keys; key++) order[key] = key;
  for (const shift of [0, DIGIT_BITS]) order = sortedByDigit(order, firsts, shift);
  for (let from = 0, to = 0; from < keys; from = to) {
    const first = firsts[order[from] ?? 0];
    for (to = from + 1; to < keys && firsts[order[to] ?? 0] === first; ) to++;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compareKeys(words, at(a), words, at(b)));
  }
  return order;
}

/** A counting sort by the digit of `values` from bit `shift` on; equal digits stay in order. */
function sortedByDigit(order: Uint32Array, values: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const digitOf = (index: number) => ((values[index] ?? 0) >>> shift) & (DIGITS - 1);
  /** Where the next one with a digit goes. */
  const next = new Uint32Array(DIGITS + 1);
  for (const index of order) next[digitOf(index) + 1] = (next[digitOf(index) + 1] ?? 0) + 1;
  for (let digit = 1; digit < DIGITS; digit++) next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const index of order) {
    const digit = digitOf(index);
    const to = next[digit] ?? 0;
    next[digit] = to + 1;
    sorted[to] = index;
  }
  return sorted;
}
