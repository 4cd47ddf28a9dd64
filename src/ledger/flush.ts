import { type Known, LeadTable, type Problem, type Receipt, type Secret, says } from '../model/index.ts';
import { openDataKey, sealKeyOf } from './data-key.ts';
import { HEAD } from './head.ts';
import { type LedgerPorts, ListLedger } from './list-ledger.ts';
import { FormatError } from './sealed-file.ts';
import { openVersion } from './version.ts';
import { troubleOf, wrongKey } from './wording.ts';

/** Most times that a write is tried when others write as well or its answer is lost. */
const MOST_TRIES = 5;

/** Receipts that a process left behind. */
export interface LeftReceipts {
  /** The process; its lease ends. */
  readonly owner: string;
  readonly receipts: readonly Receipt[];
}

/** The end of a flush. `leads`: how many open leads the receipts told of. */
export type Flushed =
  | { readonly kind: 'flushed'; readonly leads: number }
  /** Nothing was open for them any more, and the lease is not the process's. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Brings the receipts of a process that can't do it itself into the newest version of its ledger, and ends its lease. They
 * count only for what is still open under its claims, so that nothing is undone which has been said since. `keys`: a ledger
 * that was begun with a ledger key can be sealed by its holders only.
 */
export async function flushReceipts(
  ports: LedgerPorts & { readonly keys: readonly Secret[] },
  { owner, receipts }: LeftReceipts,
  options?: { readonly withinMs?: number },
): Promise<Flushed> {
  const { store, list, crypto, keys } = ports;
  const subject = { list, place: store.place };
  const fetched = await store.fetch();
  if (fetched.kind === 'failed') return { kind: 'failed', problem: fetched.problem };
  if (fetched.kind === 'absent') return { kind: 'nothing' };
  let ledger: ListLedger;
  try {
    const { head, files, isSealedWith } = await openVersion(fetched.files, crypto);
    const dataKey = await openDataKey(head, keys, crypto);
    if (typeof dataKey === 'string') return { kind: 'failed', problem: wrongKey(subject, dataKey) };
    const sealKey = sealKeyOf(dataKey, crypto);
    if (!isSealedWith(sealKey)) throw new FormatError(HEAD, 0, 'forged');
    const base = { id: fetched.version, head, files };
    ledger = new ListLedger(ports, new LeadTable(), base, { restated: {}, sealKey });
  } catch (error) {
    return { kind: 'failed', problem: troubleOf(error, subject).problem };
  }

  let leads = 0;
  let problem: Problem | undefined;
  for (let tries = 0; ; tries++) {
    const read = await ledger.read();
    if (read.kind !== 'found') return { kind: 'failed', problem: read.problem };
    if (tries > 0 && read.landed) return { kind: 'flushed', leads };
    const useful = receipts.filter((receipt) => countOpen(read.known, receipt) > 0);
    const lease = read.head.lease?.owner === owner ? 'release' : 'keep';
    if (useful.length === 0 && lease === 'keep') return { kind: 'nothing' };
    if (tries === MOST_TRIES) return { kind: 'failed', problem: problem ?? BUSY };
    leads = useful.reduce((sum, receipt) => sum + countOpen(read.known, receipt), 0);
    // Only the lease says how long a request of this process may have been under way.
    const doubts = lease === 'release' ? untold(read.known, owner, useful) : [];
    const written = await ledger.write({ lease, receipts: [...useful, ...doubts], claims: [] }, options);
    if (written.kind === 'written') return { kind: 'flushed', leads };
    if (written.kind === 'refused') return { kind: 'failed', problem: written.problem };
    problem = written.kind === 'lost' ? written.problem : undefined;
  }
}

const BUSY: Problem = {
  code: 'LEADS-LEDGER-WRITE',
  message: says`Other runs were writing the ledger all the time, so what became of the last leads was not recorded.`,
  hint: says`Nothing: the next run finds it out.`,
};

function countOpen({ open }: Known, { claim, from, to }: Receipt): number {
  const positions = open.find(({ id }) => id === claim)?.open ?? [];
  return positions.filter(({ position }) => from <= position && position <= to).length;
}

/** Receipts for the open positions of a process that its own receipts do not name, with the time until which it may be under way. */
function untold({ open }: Known, owner: string, receipts: readonly Receipt[]): readonly Receipt[] {
  return open
    .filter((claim) => claim.owner === owner)
    .flatMap(({ id: claim, endsBy: until, open: positions }) => {
      const own = receipts.filter((receipt) => receipt.claim === claim);
      return positions
        .filter(({ position }) => !own.some(({ from, to }) => from <= position && position <= to))
        .map(({ position }): Receipt => ({ claim, from: position, to: position, fate: 'in-doubt', until }));
    });
}
