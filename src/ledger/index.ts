export { type Flushed, flushReceipts, type LeftReceipts } from './flush.ts';
export { createHasher, type HashedFor } from './hasher.ts';
export type { Repository } from './head.ts';
export {
  describeLedger,
  type LedgerCounts,
  type LedgerDescribed,
  type LedgerDescription,
  type LedgerVerdict,
  verifyLedger,
} from './inspect.ts';
export {
  createJournalText,
  type JournalOwner,
  type JournalText,
  journalLines,
  readJournalText,
} from './journal-text.ts';
export type { LedgerPorts } from './list-ledger.ts';
export { noLedger } from './no-ledger.ts';
export { type LedgerOpening, type LedgerOptions, type OpenedLedger, openLedger } from './open.ts';
export { type LedgerReset, resetLedger } from './reset.ts';
