import type { Host } from '../host/index.ts';
import { describeLedger, type LedgerDescribed, type LedgerVerdict, verifyLedger } from '../ledger/index.ts';
import { LeadsError, says } from '../model/index.ts';
import { servedRoutes, storeOf } from './ledgers.ts';
import { prepare } from './prepare.ts';

/** A list and its ledger, as `leads ledger` tells of them. */
export interface InspectedLedger {
  readonly list: string;
  readonly name: string | undefined;
  readonly described: LedgerDescribed;
  /** The result of a check of every file; undefined unless it was asked for. */
  readonly verdict: LedgerVerdict | undefined;
}

/** Looks at the ledger of each list of the settings. Only reads. Throws a LeadsError for mistakes in the settings. */
export async function* inspectLedgers(
  host: Host,
  options: { readonly verify: boolean },
): AsyncGenerator<InspectedLedger> {
  const { settings } = await prepare(host);
  if (settings.ledger.kind === 'none') {
    throw new LeadsError({
      code: 'LEADS-LEDGER-NEEDED',
      message: says`\`ledger\` is none, so there is no ledger to look at.`,
      hint: says`Name the ledger that your workflow uses: \`--ledger git\` or \`--ledger file:<path>\`.`,
    });
  }
  for (const { list, name } of servedRoutes(settings)) {
    const store = storeOf(list, settings, host);
    const described = await describeLedger(store, list, host.crypto);
    const verdict = options.verify ? await verifyLedger(store, list, settings.ledgerKeys, host.crypto) : undefined;
    yield { list, name, described, verdict };
  }
}
