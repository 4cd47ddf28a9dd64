import { type Problem, plural, type Settings, says, shownId } from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import { type LookWorld, lookFor } from './look-for.ts';

/**
 * Looks for the leads that `resend-held` would send, in lists where a second copy is a second call. Where some may be there,
 * nothing is sent to these lists until a person confirms their number: one click must not call 500 people twice. Gives the
 * reason by list.
 */
export async function refuseUnconfirmed(
  plans: readonly ListPlan[],
  { mode, confirm }: Pick<Settings, 'mode' | 'confirm'>,
  world: LookWorld,
): Promise<ReadonlyMap<string, Problem>> {
  if (mode !== 'resend-held') return new Map();
  const found: { readonly list: string; readonly leads: number; readonly there: number; readonly unclear: number }[] =
    [];
  for (const { list, duplicateOption, batches } of plans) {
    if (duplicateOption !== 'clone') continue;
    const leads = batches.flatMap((batch) => [...batch.leads]);
    const seen = await lookFor(list, leads, world);
    const there = leads.filter((lead) => seen.get(lead) === 'present').length;
    const unclear = leads.filter((lead) => seen.get(lead) !== 'present' && seen.get(lead) !== 'absent').length;
    if (there + unclear > 0) found.push({ list, leads: leads.length, there, unclear });
  }
  const all = found.reduce((sum, { there, unclear }) => sum + there + unclear, 0);
  if (all === confirm) return new Map();
  return new Map(found.map((each) => [each.list, unconfirmed(each, all, confirm)]));
}

function unconfirmed(
  {
    list,
    leads,
    there,
    unclear,
  }: { readonly list: string; readonly leads: number; readonly there: number; readonly unclear: number },
  all: number,
  confirm: number | undefined,
): Problem {
  const of = says`${plural(leads, 'lead')} to send again to list ${shownId(list)}`;
  const what =
    unclear === 0
      ? says`Of ${of}, ${there} ${there === 1 ? 'is' : 'are'} on the list now. Sent again, they would be called twice.`
      : says`Of ${of}, ${there} ${there === 1 ? 'is' : 'are'} on the list now, and ${unclear} could not be looked for. Sent again, they may be called twice.`;
  const but = confirm === undefined ? says`` : says` \`confirm\` is ${confirm}, not ${all}.`;
  return {
    code: 'LEADS-CONFIRM',
    message: says`${what}${but} Nothing was sent to the list.`,
    hint: says`If they arrived, start the workflow with mode drop-held. To send them again all the same, start it with mode resend-held and confirm: ${all}.`,
  };
}
