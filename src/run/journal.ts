import type { Host } from '../host/index.ts';
import { createJournalText, journalLines } from '../ledger/index.ts';
import { type Journal, LeadsError, says } from '../model/index.ts';

/**
 * The journal of one list, for the time of one delivery. It is opened before anything is sent: throws a LeadsError when
 * this machine's disk does not take it.
 */
export function journalOf(list: string, host: Pick<Host, 'openJournal' | 'processId'>): Journal {
  const file = opened(() => host.openJournal(list, createJournalText({ list, owner: host.processId })));
  return {
    append: (receipts) => file.append(journalLines(receipts)),
    settled: () => file.settled(),
  };
}

function opened<T>(open: () => T): T {
  try {
    return open();
  } catch {
    throw new LeadsError({
      code: 'LEADS-DISK',
      message: says`The disk of this machine does not take what Smartflo answers, so nothing was sent.`,
      hint: says`Make room in the directory for temporary files (RUNNER_TEMP) and run the job again.`,
    });
  }
}
