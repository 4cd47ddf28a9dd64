import type { LeadTable, Lease, LedgerChange, LedgerCrypto, Receipt, StoreChange, StoredText } from '../model/index.ts';
import { count, plural, printable } from '../model/index.ts';
import type { Compaction } from './compaction.ts';
import { HEAD, type Head, latestIn, writeHead } from './head.ts';
import { writeMemory } from './memory.ts';
import type { Origin } from './origin.ts';
import { FORMAT, sealOf } from './sealed-file.ts';
import { type SegmentBody, segmentFiles, writeChange, writeLine } from './segment.ts';

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

/** Makes one version different from all others, and seals it. */
export interface Stamp {
  readonly write: string;
  readonly at: number;
  readonly origin: Origin;
  /** The seals of the files of the base. */
  readonly seals: ReadonlyMap<string, string>;
  readonly sealKey: Uint8Array | undefined;
}

/**
 * The next version of a ledger, as files. `compaction`: what is closed goes into the snapshot on this occasion; then the head knows
 * all of its files only once the store has asked for its text.
 */
export function nextVersion(
  step: Step,
  body: SegmentBody,
  { write, at, origin, seals, sealKey }: Stamp,
  compaction: Compaction | undefined,
  crypto: LedgerCrypto,
): { readonly head: Head; readonly stored: StoreChange } {
  const { base, change } = step;
  const writes = base.writes + 1;
  const added = body.text === '' ? '' : writeLine(writes, at, origin) + body.text;
  const segment = segmentFiles(writes, base.ledgerId, (compaction?.open.text ?? '') + added, crypto);
  const before = compaction
    ? { files: 0, leads: compaction.open.leads, carried: compaction.open.carried }
    : base.segments;
  const remove = compaction?.remove ?? [];
  const latest = Math.max(base.latest, at);
  // The pair of what a reader checks: a version that no reader takes must not be written.
  if (change.receipts.some(({ until = 0 }) => until > latestIn({ latest }))) {
    throw new RangeError('a receipt with a time that no reader would take');
  }
  const memory = change.memory ? writeMemory(change.memory, { ledgerId: base.ledgerId, write: writes }, crypto) : [];
  const files = new Map(seals);
  const put = new Map<string, StoredText>();
  for (const name of [...remove, ...(compaction?.put.keys() ?? [])]) files.delete(name);
  for (const [name, text] of compaction?.put ?? []) put.set(name, noting(files, name, text));
  for (const [name, text] of [...segment, ...memory]) {
    files.set(name, sealOf(text));
    put.set(name, text);
  }
  const head: Head = {
    ...base,
    format: FORMAT,
    writes,
    write,
    at,
    latest,
    origin,
    files,
    lease: leaseAfter(step),
    lastRun: change.lastRun ?? base.lastRun,
    segments: { files: before.files + segment.size, leads: before.leads + body.leads, carried: before.carried },
    snapshot: compaction?.snapshot ?? base.snapshot,
    memory: change.memory ? writes : base.memory,
  };
  const late = [...put].filter(([name]) => !files.has(name));
  const headText = async () => {
    for (const [name, text] of late) if (!files.has(name) && typeof text !== 'string') await text();
    return writeHead(head, sealKey, crypto);
  };
  put.set(HEAD, late.length > 0 ? headText : writeHead(head, sealKey, crypto));
  return { head, stored: { put, remove, note: noteOf(change, writes) } };
}

/** The same text, which notes its seal in `files` when it is made. */
function noting(files: Map<string, string>, name: string, text: StoredText): StoredText {
  return async () => {
    const made = typeof text === 'string' ? text : await text();
    files.set(name, sealOf(made));
    return made;
  };
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
