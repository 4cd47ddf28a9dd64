import { type Ledger, type Problem, type Shown, says, shownId } from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import type { Smartflo } from '../smartflo/index.ts';
import type { AttachedLedgers } from './ledgers.ts';

/** Enough of a list to see that it is not empty, bytes. */
const GLANCE_BYTES = 64 * 1024;

/** The outcome for lists whose ledgers are to begin. Those that are in neither have begun. */
export interface Begun {
  /** Why nothing may be sent to a list. */
  readonly refused: ReadonlyMap<string, Problem>;
  /** Lists whose ledgers another run has begun meanwhile: this run's hashes are of no use there. */
  readonly byAnother: readonly string[];
}

/**
 * Begins ledgers before anything is sent. When several runs begin one at once, a single write wins, and the others learn of
 * it here, while they can still start again from its ledger.
 */
export async function beginLedgers(
  begins: readonly ListPlan[],
  { byList }: Pick<AttachedLedgers, 'byList'>,
  smartflo: Pick<Smartflo, 'readBackList'>,
): Promise<Begun> {
  const refused = new Map<string, Problem>();
  const byAnother: string[] = [];
  for (const { list, duplicateOption } of begins) {
    const ledger = byList.get(list)?.ledger;
    if (!ledger) continue;
    const blind = duplicateOption === 'clone' ? await blindStart(list, smartflo) : undefined;
    const end = await begin(ledger, blind);
    if (end === 'by-another') byAnother.push(list);
    else if (end !== 'begun') refused.set(list, end);
  }
  return { refused, byAnother };
}

/** Begins a ledger, unless something speaks against it: then it only looks whether another run has begun it. */
async function begin(ledger: Ledger, against: Problem | undefined): Promise<'begun' | 'by-another' | Problem> {
  const written = against ? undefined : await ledger.write({ lease: 'keep', receipts: [], claims: [] });
  if (written?.kind === 'written') return 'begun';
  if (written?.kind === 'refused') return written.problem;
  const read = await ledger.read();
  if (read.kind === 'unusable' && read.isBegunByAnother) return 'by-another';
  if (against) return against;
  // An answer that was lost is no harm: the delivery writes again, on what it finds.
  return read.kind === 'found' ? 'begun' : read.problem;
}

/**
 * Why `clone` must not begin on a list without a memory, unless a look shows it to be empty: leads that are there may be
 * those of the lead files, and would be called twice.
 */
async function blindStart(list: string, smartflo: Pick<Smartflo, 'readBackList'>): Promise<Problem | undefined> {
  let leads = 0;
  const read = await smartflo.readBackList(list, () => leads++, GLANCE_BYTES);
  if (leads > 0)
    return startRefused(
      list,
      says`already has leads`,
      says`Deliver to an empty list instead, or use duplicate-option skip.`,
    );
  if (read.kind === 'whole') return undefined;
  return startRefused(
    list,
    says`could not be looked at`,
    says`Look at the list in Smartflo. If it has leads, deliver to an empty list instead, or use duplicate-option skip. If it is empty, start a run by hand with mode reset-list and only ${shownId(list)}; the next run delivers.`,
  );
}

function startRefused(list: string, why: Shown, hint: Shown): Problem {
  return {
    code: 'LEADS-LEDGER-CLONE-START',
    message: says`Nothing is known yet of what was sent to list ${shownId(list)}, and the list ${why}, so nothing is sent: under clone it could be sent twice.`,
    hint,
  };
}
