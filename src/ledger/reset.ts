import { CLOCK_SKEW_MS, LeadTable, type LedgerChange, type Problem, says, shownId } from '../model/index.ts';
import { encodeBytes } from './base64.ts';
import { newDataKey, sealKeyOf } from './data-key.ts';
import type { Head } from './head.ts';
import { bodyOf, nextVersion } from './next-version.ts';
import { idFor, type LedgerOptions, newHead } from './open.ts';
import { originOf } from './origin.ts';
import { openVersion } from './version.ts';

function stillSending(list: string): Problem {
  return {
    code: 'LEADS-DEFERRED',
    message: says`Another run has the right to send to list ${shownId(list)}, so its ledger was not reset.`,
    hint: says`Order it again when that run has ended; after a run that was killed, when its time (lease-seconds) is over.`,
  };
}

/** How a reset ended. */
export type LedgerReset =
  | { readonly kind: 'reset'; readonly ledgerId: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Puts an empty ledger with a new data key in the place of whatever is there, usable or not. It keeps the id that the config
 * names, or else the one that it had, and the run that delivered last, where they can be read.
 */
export async function resetLedger(options: LedgerOptions & { readonly note: string }): Promise<LedgerReset> {
  const { store, list, keys, crypto, now, note, expectedId } = options;
  const old = await oldHead(options);
  // A run that is sending would go on until its next write, beside a run that takes the new ledger.
  if (old?.lease && now() < old.lease.until + CLOCK_SKEW_MS) return { kind: 'refused', problem: stillSending(list) };
  const ledgerId = expectedId ?? old?.ledgerId ?? idFor(options);
  const dataKey = await newDataKey(keys, crypto);
  const base = newHead(options, dataKey, ledgerId);
  const lastRun = old?.lastRun;
  const change: LedgerChange = {
    lease: 'release',
    receipts: [],
    claims: [],
    order: 'reset-list',
    note,
    ...(lastRun !== undefined && { lastRun }),
  };
  const step = { base, change, table: new LeadTable() };
  const stamp = {
    write: encodeBytes(crypto.randomBytes(16)),
    at: now(),
    origin: originOf(change, options.by),
    seals: new Map<string, string>(),
    sealKey: sealKeyOf(dataKey, crypto),
  };
  const { stored } = nextVersion(step, bodyOf(step), stamp, undefined, crypto);
  const replaced = await store.replace(stored);
  return replaced.kind === 'refused' ? replaced : { kind: 'reset', ledgerId };
}

async function oldHead({ store, list, crypto }: LedgerOptions): Promise<Head | undefined> {
  const fetched = await store.fetch();
  if (fetched.kind !== 'found') return undefined;
  try {
    const { head } = await openVersion(fetched.files, crypto);
    return head.list === list ? head : undefined;
  } catch {
    // A ledger that can't be read is the reason for a reset.
    return undefined;
  }
}
