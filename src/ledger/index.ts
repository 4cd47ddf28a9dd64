export { flushReceipts } from './flush.ts';
export { createHasher } from './hasher.ts';

export {
  describeLedger,
  type LedgerDescribed,
  type LedgerVerdict,
  verifyLedger,
} from './inspect.ts';
export {
  createJournalText,
  journalLines,
  readJournalText,
} from './journal-text.ts';

export { noLedger } from './no-ledger.ts';
export { type LedgerOptions, type OpenedLedger, openLedger } from './open.ts';
export { resetLedger } from './reset.ts';
