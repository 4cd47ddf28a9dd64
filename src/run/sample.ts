import type { Random } from '../model/index.ts';

/** Leads looked at by chance, beside the first and the last. */
const BY_CHANCE = 20;

/** The first, the last and some by chance: where a delivery that went wrong would show. In order, each once. */
export function sampleOf(leads: readonly number[], random: Random): readonly number[] {
  const chosen = new Set<number>([0, leads.length - 1]);
  for (let i = 0; i < BY_CHANCE; i++) chosen.add(Math.floor(random() * leads.length));
  return leads.filter((_, index) => chosen.has(index));
}
