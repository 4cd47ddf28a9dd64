import { type Batch, IDENTITY_WORDS, type LeadTable } from '../model/index.ts';

/** First words of the two halves; any two numbers that differ. */
const SEEDS: readonly [number, number] = [0x9e3779b9, 0x85ebca6b];

/**
 * A short name of a request, 16 hex digits: the same leads in the same versions and order, sent the same way, have the same
 * one. For people who compare a plan with what was sent later; nothing depends on it.
 */
export function batchHash({ duplicateOption, skillId, leads }: Batch, table: Pick<LeadTable, 'word'>): string {
  let [low, high] = SEEDS;
  for (const character of `${duplicateOption} ${skillId ?? ''}`) {
    const term = character.codePointAt(0) ?? 0;
    low = mix(low, term);
    high = mix(high, term);
  }
  for (const lead of leads) {
    for (let index = IDENTITY_WORDS / 2; index < IDENTITY_WORDS; index++) {
      const word = table.word(lead, index);
      low = mix(low, word);
      high = mix(high, word);
    }
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** One step of MurmurHash3's 32-bit mix, signed: numbers without a sign are made into objects. */
function mix(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}
