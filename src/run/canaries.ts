import { type DeliverOptions, deliver, type ListDelivery } from '../deliver/index.ts';
import type { Host } from '../host/index.ts';
import { type Delivery, type Problem, type Settings, says, shownId } from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import type { Smartflo } from '../smartflo/index.ts';
import { planOf, sendCanary, wantsCanary } from './canary.ts';
import type { Lessons } from './lessons.ts';
import { type ReadBackWorld, reopen } from './read-back.ts';
import type { Teacher } from './teacher.ts';

/** The ports of the first deliveries to lists. */
export interface CanariesWorld extends ReadBackWorld {
  readonly smartflo: Pick<Smartflo, 'verify' | 'look'>;
  readonly host: Pick<Host, 'clock' | 'random' | 'processId' | 'signal' | 'log'>;
  readonly attached: Pick<Parameters<typeof reopen>[3]['attached'], 'byList'> & { renew(list: string): Promise<void> };
  /** The delivery of a list, on the newest version of its ledger; undefined without a ledger. */
  taskOf(plan: ListPlan): ListDelivery | undefined;
  readonly options: DeliverOptions;
  readonly lessons: Lessons;
  readonly teacher: Pick<Teacher, 'isAbsent'>;
  readonly settings: Settings;
}

/** The outcome of the first deliveries of one lead each. */
export interface Canaries {
  readonly deliveries: readonly Delivery[];
  /** Lists to which nothing more is sent. */
  readonly ended: ReadonlySet<string>;
  /** How many claims were made, by list. */
  readonly claims: ReadonlyMap<string, number>;
  readonly notices: readonly Problem[];
}

/**
 * Prepares the first deliveries to lists of which nothing was learnt yet. One lead goes alone to each that is to get many;
 * the leads of the others are looked for, so that a second look can prove that they arrived.
 */
export async function sendCanaries(plans: readonly ListPlan[], world: CanariesWorld): Promise<Canaries> {
  const { smartflo, bytesOf, host, attached, taskOf, options, lessons, teacher, settings } = world;
  const all: Delivery[] = [];
  const ended = new Set<string>();
  const claims = new Map<string, number>();
  const notices: Problem[] = [];
  for (const plan of plans) {
    const { list } = plan;
    if (!taskOf(plan)) continue;
    const look = async (leads: readonly number[]) => {
      const looked = await smartflo.look(list, await bytesOf(leads), 'each');
      for (const [index, lead] of leads.entries()) if (looked.seen[index] === 'absent') teacher.isAbsent(list, lead);
      return looked;
    };
    if (!wantsCanary(plan)) {
      await look(plan.batches.flatMap(({ leads }) => [...leads]));
      continue;
    }
    host.log.info(says`List ${shownId(list)}: its first lead goes alone, and is looked for, before the others follow.`);
    const deliveries: Delivery[] = [];
    const end = await sendCanary(
      plan,
      {
        clock: host.clock,
        signal: host.signal,
        settleMs: settings.delivery.settleMs,
        onWait: (ms) =>
          host.log.info(
            says`List ${shownId(list)}: the first lead is not on the list yet; the next look is in ${Math.round(ms / 1000)} s.`,
          ),
        look: (lead) => look([lead]),
        async deliver(lead) {
          const task = taskOf(plan);
          if (!task) throw new Error('A list without a ledger.');
          const one = { ...task, plan: planOf(lead, plan), memory: () => undefined, claimsBefore: deliveries.length };
          const delivery = await deliver([one], options);
          await attached.renew(list);
          return delivery;
        },
      },
      deliveries,
    );
    claims.set(list, deliveries.length);
    if (end.kind === 'stopped' || end.kind === 'missing') ended.add(list);
    if (end.kind === 'proved') lessons.learn(list, { delayMs: end.delayMs });
    if (end.kind === 'unseen') {
      lessons.learn(list, {});
      notices.push(end.problem);
    }
    if (end.kind === 'missing') all.push(...(await withMissing(deliveries, list, end, world)));
    else all.push(...deliveries);
  }
  return { deliveries: all, ended, claims, notices };
}

/** The deliveries when the lead of the last one is not on the list: it is in doubt, and the list stops. */
async function withMissing(
  deliveries: readonly Delivery[],
  list: string,
  { lead, problem }: { readonly lead: number; readonly problem: Problem },
  world: CanariesWorld,
): Promise<readonly Delivery[]> {
  const last = deliveries.at(-1);
  const own = world.attached.byList.get(list);
  const batch = last?.batches.find(({ batch: { leads } }) => leads.includes(lead))?.batch;
  if (!last || !own || !batch) throw new Error('A lead without its delivery.');
  const failed = await reopen(own, { ...batch, leads: [lead] }, world.settings, world);
  return [
    ...deliveries.slice(0, -1),
    {
      ...last,
      fate: (each) => (each === lead ? 'in-doubt' : last.fate(each)),
      stops: new Map([...last.stops, [list, problem]]),
      problems: [...last.problems, problem, ...(failed ? [failed] : [])],
    },
  ];
}
