import type { LeadTable, Lease, LedgerChange, LedgerCrypto, Receipt, StoreChange, StoredText } from '../model/index.ts';
import { count, plural, printable } from '../model/index.ts';
import type { Fold } from './fold.ts';
import { HEAD, type Head, writeHead } from './head.ts';
import { writeMemory } from './memory.ts';
import { type SegmentBody, segmentFiles, writeChange } from './segment.ts';

/** A change, and what it is put on. */
export interface Step {
  readonly base: Head;
  readonly change: LedgerChange;
  readonly table: LeadTable;
}

/** The lease after a change. */
function leaseAfter({ base, change }: Step): Lease | undefined {
  if (change.lease === 'keep') return base.lease;
  return change.lease === 'release' ? undefined : change.lease;
}

/** The lines that a change adds. Claims are made under the lease of the change, or else the one that was there. */
export function bodyOf(step: Step): SegmentBody {
  const { base, change, table } = step;
  return writeChange(change, { table, lease: leaseAfter(step) ?? base.lease, now: base.at });
}

/** What makes one version different from all others. */
export interface Stamp {
  readonly write: string;
  readonly at: number;
}

/** The next version of a ledger, as files. `fold`: what is closed goes into the snapshot on this occasion. */
export function nextVersion(
  step: Step,
  body: SegmentBody,
  { write, at }: Stamp,
  fold: Fold | undefined,
  crypto: LedgerCrypto,
): { readonly head: Head; readonly stored: StoreChange } {
  const { base, change } = step;
  const writes = base.writes + 1;
  const segment = segmentFiles(writes, base.ledgerId, (fold?.open.text ?? '') + body.text, crypto);
  const before = fold ? { files: 0, leads: fold.open.leads, carried: fold.open.carried } : base.segments;
  const head: Head = {
    ...base,
    writes,
    write,
    at,
    lease: leaseAfter(step),
    lastRun: change.lastRun ?? base.lastRun,
    segments: { files: before.files + segment.size, leads: before.leads + body.leads, carried: before.carried },
    snapshot: fold?.snapshot ?? base.snapshot,
    memory: change.memory ? writes : base.memory,
  };
  const memory = change.memory ? writeMemory(change.memory, { ledgerId: base.ledgerId, write: writes }, crypto) : [];
  const put: ReadonlyMap<string, StoredText> = new Map<string, StoredText>([
    ...(fold?.put ?? []),
    ...segment,
    ...memory,
    [HEAD, writeHead(head, crypto)],
  ]);
  return { head, stored: { put, remove: fold?.remove ?? [], note: noteOf(change, writes) } };
}

/** One line for people who read the history. */
function noteOf({ lease, receipts, claims, decisions = [], note }: LedgerChange, writes: number): string {
  const leads = claims.reduce((sum, { batch }) => sum + batch.leads.length, 0);
  const parts = [
    ...(claims.length > 0 ? [`claims ${plural(leads, 'lead')}`] : []),
    ...fatesOf(receipts),
    ...(decisions.length > 0 ? [`${count(decisions.length)} dropped`] : []),
    ...(lease === 'keep' ? [] : [lease === 'release' ? 'lease released' : 'lease taken']),
    ...(note === undefined ? [] : [printable(note)]),
  ];
  return `${writes}: ${parts.join(', ') || 'no leads'}`;
}

function fatesOf(receipts: readonly Receipt[]): readonly string[] {
  const leads = new Map<string, number>();
  for (const { fate, from, to } of receipts) leads.set(fate, (leads.get(fate) ?? 0) + to - from + 1);
  return [...leads].map(([fate, sum]) => `${count(sum)} ${fate}`);
}
