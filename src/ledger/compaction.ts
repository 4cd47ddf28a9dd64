import { IDENTITY_WORDS, type LedgerCrypto, type StoredText } from '../model/index.ts';
import { compareKeys } from './base64.ts';
import type { Head, SnapshotShape } from './head.ts';
import { inKeyOrder } from './key-order.ts';
import { openSnapshotFile, replaySegments } from './load.ts';
import { SEGMENTS, SNAPSHOT } from './names.ts';
import { REFUSED, type Replay, UNKNOWN } from './replay.ts';
import { type SegmentBody, writeOpen } from './segment.ts';
import {
  bitsFor,
  fileOf,
  type LeadSink,
  type SnapshotReader,
  SnapshotWriter,
  snapshotName,
  snapshotWords,
} from './snapshot.ts';
import type { Version } from './version.ts';

/** How much may stand in the segments before they are compacted into the snapshot. */
export interface CompactionLimits {
  /** Files; as many as the snapshot has when that is more. */
  readonly files: number;
  /** Leads; half of the snapshot's when that is more. */
  readonly leads: number;
}

/**
 * A compaction rewrites the snapshot. It is due only once what came since is a half of it, or a file for each of its files, so on
 * average a lead that is added costs three lead lines and a write costs one file of the snapshot.
 */
export const COMPACTION_LIMITS: CompactionLimits = { files: 100, leads: 20_000 };

/** How long a time that has passed is kept, so that no clock that is ahead makes it count as passed too early; ms. */
const GRACE_MS = 24 * 3_600_000;

/** How much stands in segments, without what a compaction carried over. */
export function weightOf({ files, leads, carried }: Head['segments']): CompactionLimits {
  return { files, leads: leads - carried };
}

/** Whether `weight` has outgrown `limits` beside this snapshot. */
export function isCompactionDue(
  weight: CompactionLimits,
  limits: CompactionLimits,
  snapshot: SnapshotShape | undefined,
): boolean {
  const files = Math.max(limits.files, snapshot ? 2 ** snapshot.bits : 0);
  const leads = Math.max(limits.leads, (snapshot?.leads ?? 0) / 2);
  return weight.files > files || weight.leads > leads;
}

/** The changes that a compaction makes. */
export interface Compaction {
  readonly snapshot: SnapshotShape;
  readonly put: ReadonlyMap<string, StoredText>;
  /** Files of the version before that go, unless they are put anew. */
  readonly remove: readonly string[];
  /** The open claims, with which the next segment begins. */
  readonly open: SegmentBody;
}

/**
 * Compacts what is closed in the segments into the snapshot. The files are made one by one, when the store asks for them: both
 * sides are in the order of the keys. The same version compacted by the same write at the same time gives the same files.
 */
export async function compact(
  version: Version,
  { write, at }: { readonly write: number; readonly at: number },
  crypto: LedgerCrypto,
): Promise<Compaction> {
  const { files, head } = version;
  const replay = await replaySegments(version, crypto);
  const order = inKeyOrder(replay);
  const before = head.snapshot?.bits ?? 0;
  const oldest = at - GRACE_MS;
  const merge = { version, replay, order, oldest, crypto };
  const leads = await countMerged(merge, before);
  const bits = bitsFor(leads, before);
  const put = new Map<string, StoredText>();
  for (let index = 0; index < 2 ** bits; index++) {
    const name = snapshotName(index, bits);
    put.set(name, async () => {
      const writer = new SnapshotWriter();
      await mergeFile(merge, index, bits, (...lead) => writer.add(...lead));
      return writer.close(name, snapshotWords(head.ledgerId, write), crypto);
    });
  }
  const isOld = (name: string) => name.startsWith(SEGMENTS) || (name.startsWith(SNAPSHOT) && !put.has(name));
  return {
    snapshot: { write, bits, leads },
    put,
    remove: files.names.filter(isOld).toSorted(),
    open: writeOpen(replay),
  };
}

interface Merge {
  readonly version: Version;
  readonly replay: Replay;
  /** Keys of the replay, in the order of the keys. */
  readonly order: Uint32Array;
  /** Times up to this one have passed for every clock. */
  readonly oldest: number;
  readonly crypto: LedgerCrypto;
}

/** Gives every closed lead that belongs into file `index` of 2^bits to `sink`, in the order of the keys. */
async function mergeFile(merge: Merge, index: number, bits: number, sink: LeadSink): Promise<void> {
  const { version, replay, order, crypto } = merge;
  const { snapshot } = version.head;
  // A split file is read once for each of its parts, which come one after the other.
  const old = snapshot ? await openSnapshotFile(version, index >>> (bits - snapshot.bits), crypto) : undefined;
  const isHere = (reader: SnapshotReader) => fileOf(reader.identity, 0, bits) === index;
  const next = (): SnapshotReader | undefined => {
    while (old?.next()) if (isHere(old)) return old;
    return undefined;
  };
  const give = closedSink(merge, sink);

  let reader = next();
  for (let at = firstIn(merge, index, bits); ; ) {
    const key = at < order.length ? (order[at] ?? 0) : undefined;
    const row = key === undefined ? 0 : replay.rowOf(key) * IDENTITY_WORDS;
    const isKeyHere = key !== undefined && fileOf(replay.words, row, bits) === index;
    if (!isKeyHere && !reader) return;
    const compared = !isKeyHere ? 1 : !reader ? -1 : compareKeys(replay.words, row, reader.identity, 0);
    give(compared <= 0 ? key : undefined, compared >= 0 ? reader : undefined);
    if (compared <= 0) at++;
    if (compared >= 0) reader = next();
  }
}

/** How many leads the snapshot will have. */
async function countMerged(merge: Merge, bits: number): Promise<number> {
  let leads = 0;
  for (let index = 0; index < 2 ** bits; index++) await mergeFile(merge, index, bits, () => leads++);
  return leads;
}

/** Gives what is closed of a key that the replay, the snapshot or both have. */
function closedSink({ replay, oldest }: Merge, sink: LeadSink) {
  const identity = new Uint32Array(IDENTITY_WORDS);
  return (key: number | undefined, reader: SnapshotReader | undefined): void => {
    const latest = Math.max(key === undefined ? 0 : replay.notBefore(key), reader?.notBefore ?? 0);
    const notBefore = latest > oldest ? latest : 0;
    const state = key === undefined ? UNKNOWN : replay.closedState(key);
    if (key !== undefined && (state !== UNKNOWN || !reader)) {
      if (state === UNKNOWN && notBefore === 0) return;
      const row = state === UNKNOWN ? replay.rowOf(key) : replay.closedRow(key);
      replay.readIdentity(row, identity);
      if (reader?.refusal) replay.refusedBefore(key, reader.identity, reader.refusal);
      sink(identity, state, notBefore, state === REFUSED ? replay.refusal(key) : undefined);
    } else if (reader && (reader.state !== UNKNOWN || notBefore > 0)) {
      sink(reader.identity, reader.state, notBefore, reader.refusal);
    }
  };
}

/** Where in the order the keys of a file begin. */
function firstIn({ replay, order }: Merge, index: number, bits: number): number {
  let low = 0;
  for (let high = order.length; low < high; ) {
    const middle = (low + high) >>> 1;
    const row = replay.rowOf(order[middle] ?? 0) * IDENTITY_WORDS;
    if (fileOf(replay.words, row, bits) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
