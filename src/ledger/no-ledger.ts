import type { LeadTable, Ledger, LedgerRead } from '../model/index.ts';
import { knowNothing, newestIn } from './known.ts';
import { NO_MEMORY } from './memory.ts';

/** The ledger of a run that has none: it knows nothing and keeps nothing. Only for lists that bear a second send. */
export function noLedger(list: string, table: LeadTable): Ledger {
  const read: LedgerRead = {
    kind: 'found',
    head: { ledgerId: 'none', list, writes: 0, lease: undefined, lastRun: undefined, memory: NO_MEMORY },
    known: knowNothing(newestIn(table)),
    landed: true,
    isBase: true,
  };
  return { read: async () => read, write: async () => ({ kind: 'written' }) };
}
