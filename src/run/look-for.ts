import type { Seen } from '../deliver/index.ts';
import type { Problem } from '../model/index.ts';
import type { Smartflo } from '../smartflo/index.ts';

/** Up to so many leads are looked for one by one; beyond, the whole list is read once, which costs one request. */
const ONE_BY_ONE = 20;

/** The ports that a look needs. */
export interface LookWorld {
  readonly smartflo: Pick<Smartflo, 'look'>;
  readonly bytesOf: (leads: readonly number[]) => Promise<Uint8Array[]>;
  onNotice(notice: Problem): void;
}

/** Looks in a list for leads that may have arrived. One that could not be looked for is left out, and a notice says why. */
export async function lookFor(
  list: string,
  leads: readonly number[],
  { smartflo, bytesOf, onNotice }: LookWorld,
): Promise<ReadonlyMap<number, Seen>> {
  const reach = leads.length > ONE_BY_ONE ? 'list' : 'each';
  const { seen, problem } = await smartflo.look(list, await bytesOf(leads), reach);
  if (problem) onNotice(problem);
  return new Map(
    leads.flatMap((lead, index) => {
      const found = seen[index];
      return found === undefined ? [] : [[lead, found] as const];
    }),
  );
}
