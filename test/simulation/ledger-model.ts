import type {
  DuplicateOption,
  Known,
  KnownState,
  LeadFate,
  Lease,
  LedgerChange,
  OpenClaim,
  Receipt,
} from '../../src/model/index.ts';
import { NO_LEAD } from '../../src/model/index.ts';

/** A lead of a run as the world knows it: which one, and in which version. */
export interface WorldLead {
  readonly key: number;
  readonly version: number;
}

/** What a ledger says of one lead: what has been settled, and on top of it a claim that is open. */
export interface LeadEntry {
  readonly settled: Exclude<KnownState, 'open'>;
  readonly version: number | undefined;
  readonly notBefore: number;
  readonly open: OpenLead | undefined;
}

interface OpenLead {
  readonly claim: string;
  readonly position: number;
  readonly version: number;
  readonly inDoubtUntil: number | undefined;
}

interface ClaimEntry {
  readonly owner: string;
  readonly duplicateOption: DuplicateOption;
  readonly until: number;
  readonly leads: readonly WorldLead[];
}

/** What a ledger says, all of it: written from the port's words alone, with no thought of how it is stored. */
export interface LedgerState {
  readonly writes: number;
  readonly lease: Lease | undefined;
  readonly lastRun: string | undefined;
  readonly leads: ReadonlyMap<number, LeadEntry>;
  readonly claims: ReadonlyMap<string, ClaimEntry>;
}

/** A ledger that was never written. */
export const EMPTY_LEDGER: LedgerState = {
  writes: 0,
  lease: undefined,
  lastRun: undefined,
  leads: new Map(),
  claims: new Map(),
};

const UNKNOWN: LeadEntry = { settled: 'unknown', version: undefined, notBefore: 0, open: undefined };

/** The ledger after a change by a run whose leads these are. */
export function applyChange(state: LedgerState, change: LedgerChange, table: readonly WorldLead[]): LedgerState {
  const leads = new Map(state.leads);
  const lease = change.lease === 'keep' ? state.lease : change.lease === 'release' ? undefined : change.lease;
  for (const receipt of change.receipts) applyReceipt(receipt, state.claims, leads);
  const claims = new Map(state.claims);
  for (const { id, batch } of change.claims) {
    const claimed = Array.from(batch.leads, (lead) => table[lead] ?? { key: NO_LEAD, version: NO_LEAD });
    const owner = (lease ?? state.lease)?.owner ?? '';
    claims.set(id, { owner, duplicateOption: batch.duplicateOption, until: lease?.until ?? 0, leads: claimed });
    for (const [position, { key, version }] of claimed.entries()) {
      const open = { claim: id, position, version, inDoubtUntil: undefined };
      leads.set(key, { ...(leads.get(key) ?? UNKNOWN), open });
    }
  }
  return { writes: state.writes + 1, lease, lastRun: change.lastRun ?? state.lastRun, leads, claims };
}

const SETTLED: Partial<Record<Receipt['fate'], Exclude<LeadFate, 'unsent' | 'in-doubt'> | 'held'>> = {
  accepted: 'accepted',
  refused: 'refused',
  held: 'held',
};

function applyReceipt(
  { claim: id, from, to, fate, until = 0 }: Receipt,
  claims: LedgerState['claims'],
  leads: Map<number, LeadEntry>,
): void {
  const claim = claims.get(id);
  for (let position = from; claim && position <= to; position++) {
    const key = claim.leads[position]?.key ?? NO_LEAD;
    const entry = leads.get(key);
    const open = entry?.open;
    // It counts only for what is still open under its claim.
    if (!entry || open?.claim !== id || open.position !== position) continue;
    if (fate === 'in-doubt') {
      leads.set(key, { ...entry, open: { ...open, inDoubtUntil: Math.max(open.inDoubtUntil ?? 0, until) } });
      continue;
    }
    const settled = SETTLED[fate];
    leads.set(key, {
      settled: settled ?? entry.settled,
      version: settled ? open.version : entry.version,
      notBefore: Math.max(entry.notBefore, until),
      open: undefined,
    });
  }
}

/** What a ledger says to a run with these leads. */
export function knownIn(state: LedgerState, table: readonly WorldLead[]): Known {
  const numberOf = new Map(table.map(({ key }, lead) => [key, lead]));
  const entryOf = (lead: number) => state.leads.get(table[lead]?.key ?? NO_LEAD) ?? UNKNOWN;
  const gone = [...state.leads].filter(
    ([key, { settled, open }]) => settled === 'accepted' && !open && !numberOf.has(key),
  ).length;
  return {
    state: (lead) => (entryOf(lead).open ? 'open' : entryOf(lead).settled),
    isSame: (lead) => (entryOf(lead).open ?? entryOf(lead)).version === table[lead]?.version,
    notBefore: (lead) => entryOf(lead).notBefore,
    newest: (lead) => lead,
    open: [...state.claims].flatMap(([id, claim]) => openClaim(id, claim, state, { table, numberOf })),
    gone,
  };
}

function openClaim(
  id: string,
  { owner, duplicateOption, until, leads }: ClaimEntry,
  state: LedgerState,
  { table, numberOf }: { readonly table: readonly WorldLead[]; readonly numberOf: ReadonlyMap<number, number> },
): OpenClaim[] {
  const open: OpenClaim['open'][number][] = [];
  const otherwise = Math.max(until, state.lease?.owner === owner ? state.lease.until : 0);
  let endsBy = 0;
  for (const [position, { key, version }] of leads.entries()) {
    const now = state.leads.get(key)?.open;
    if (now?.claim !== id || now.position !== position) continue;
    const lead = numberOf.get(key) ?? NO_LEAD;
    open.push({ position, lead, ...(table[lead]?.version === version ? { sent: lead } : {}) });
    endsBy = Math.max(endsBy, now.inDoubtUntil ?? otherwise);
  }
  if (open.length === 0) return [];
  return [{ id, owner, duplicateOption, endsBy, open }];
}

/**
 * What `post` puts on a ledger for a process that has ended: its receipts, and its lease goes back. What it leaves without a
 * receipt may have been under way until then, which nothing would say any more without the lease.
 */
export function flushOf(state: LedgerState, owner: string, receipts: readonly Receipt[]): LedgerChange {
  if (state.lease?.owner !== owner) return { lease: 'keep', receipts, claims: [] };
  const isTold = (claim: string, position: number) =>
    receipts.some(({ claim: id, from, to }) => id === claim && from <= position && position <= to);
  const untold = knownIn(state, [])
    .open.filter((claim) => claim.owner === owner)
    .flatMap(({ id, endsBy, open }) =>
      open
        .filter(({ position }) => !isTold(id, position))
        .map(({ position }): Receipt => ({ claim: id, from: position, to: position, fate: 'in-doubt', until: endsBy })),
    );
  return { lease: 'release', receipts: [...receipts, ...untold], claims: [] };
}
