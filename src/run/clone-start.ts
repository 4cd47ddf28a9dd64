import { type Problem, type Shown, says, shownId } from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import type { Smartflo } from '../smartflo/index.ts';

/** Enough of a list to see that it is not empty, bytes. */
const GLANCE_BYTES = 64 * 1024;

/**
 * Refuses lists that `clone` would begin on without a memory, unless a look shows them to be empty: leads that are there
 * may be those of the lead files, and would be called twice.
 */
export async function refuseBlindClone(
  begins: readonly ListPlan[],
  smartflo: Pick<Smartflo, 'readBackList'>,
): Promise<ReadonlyMap<string, Problem>> {
  const refused = new Map<string, Problem>();
  for (const { list } of begins) {
    let leads = 0;
    const read = await smartflo.readBackList(list, () => leads++, GLANCE_BYTES);
    if (leads > 0) refused.set(list, startRefused(list, says`already has leads`));
    else if (read.kind !== 'whole') refused.set(list, startRefused(list, says`could not be looked at`));
  }
  return refused;
}

function startRefused(list: string, why: Shown): Problem {
  return {
    code: 'LEADS-LEDGER-CLONE-START',
    message: says`Nothing is known yet of what was sent to list ${shownId(list)}, and the list ${why}, so nothing is sent: under clone it could be sent twice.`,
    hint: says`Look at the list in Smartflo. If it has leads, deliver to an empty list instead, or use duplicate-option skip. If the list in Smartflo is empty, start a run by hand with mode reset-list and only ${shownId(list)}; the next run delivers.`,
  };
}
