import type { Random } from '../model/index.ts';

/** Leads that are looked at. */
export const SAMPLE = 20;

/** The first, the last and others by chance: where a delivery that went wrong would show. In order, each once. */
export function sampleOf(leads: readonly number[], random: Random): readonly number[] {
  if (leads.length <= SAMPLE) return leads;
  const chosen = new Set<number>([0, leads.length - 1]);
  // A number that was drawn before stands for the next one that was not.
  while (chosen.size < SAMPLE) {
    let place = Math.floor(random() * leads.length);
    while (chosen.has(place)) place = (place + 1) % leads.length;
    chosen.add(place);
  }
  return leads.filter((_, index) => chosen.has(index));
}
