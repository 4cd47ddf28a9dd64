import type { LeftBehind } from '../host/index.ts';
import { flushReceipts, readJournalText } from '../ledger/index.ts';
import { printable, says } from '../model/index.ts';
import { readLedgerKeys } from '../settings/index.ts';

/** How long the ledger may take at the end of a job, ms: the runner gives `post` little time after a cancellation. */
const WITHIN_MS = 30_000;

/**
 * Brings the receipts that a killed `main` had noted on disk into the ledgers, and gives its leases back. Receipts that
 * can't be brought there are not lost: the next run finds the claims without receipts and settles them.
 */
export async function flushJournals(left: LeftBehind): Promise<void> {
  const keys = readLedgerKeys(left.ledgerKey?.reveal() ?? '', []);
  for (const { list, text } of left.journals) {
    const journal = readJournalText(text);
    if (journal?.list !== list) continue;
    const { store, crypto, clock, log } = left;
    const ports = { store: store(list), list, crypto, now: clock.now, keys };
    const ended = await flushReceipts(ports, journal, { withinMs: WITHIN_MS });
    if (ended.kind === 'flushed')
      log.info(says`List ${printable(list)}: what the cancelled run had sent is in the ledger.`);
    if (ended.kind === 'failed') {
      log.info(
        says`List ${printable(list)}: what the cancelled run had sent could not be put into the ledger; the next run settles it.`,
      );
      log.debug(says`${ended.problem.code}: ${ended.problem.message}`);
    }
  }
}
