import { compareLabels } from '../map/index.ts';
import { type Problem, type Settings, type Shown, says } from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import type { Smartflo } from '../smartflo/index.ts';
import { labelFindings } from './label-findings.ts';

/** Whether lists call their fields what the config takes them for. */
export interface LabelCheck {
  /** Why nothing may be sent to a list: a column would land in a field that is called otherwise. */
  readonly refused: ReadonlyMap<string, Problem>;
  readonly notices: readonly Problem[];
}

/**
 * Compares the columns that the config names with the labels of each list that something is about to be sent to. Labels
 * can be read off a lead only, so only lists that have one by their ledger are asked. One request for each.
 */
export async function checkLabels(
  plans: readonly ListPlan[],
  { routes }: Pick<Settings, 'routes'>,
  smartflo: Pick<Smartflo, 'readLabels'>,
): Promise<LabelCheck> {
  const refused = new Map<string, Problem>();
  const notices: Problem[] = [];
  for (const { list, difference } of plans) {
    const columns = routes.filter((route) => route.list === list && Object.keys(route.columns).length > 0);
    const isKnown =
      difference !== undefined && difference.unchanged + difference.stale + difference.changed + difference.gone > 0;
    if (!isKnown || columns.length === 0) continue;
    const read = await smartflo.readLabels(list);
    if (read.kind === 'unread') notices.push(read.problem);
    if (read.kind !== 'labels') continue;
    const texts = read.labels.map(({ text }) => text);
    const shown = read.labels.map((label) => label.shown);
    const findings = columns.flatMap((route) => labelFindings(list, compareLabels(route.columns, texts), shown));
    const wrong = findings.find(({ mark }) => mark === 'wrong');
    if (wrong?.code)
      refused.set(list, problemOf(wrong.code, says`${wrong.message} Nothing was sent to it.`, wrong.hint));
  }
  return { refused, notices };
}

function problemOf(code: Problem['code'], message: Shown, hint: Shown | undefined): Problem {
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}
