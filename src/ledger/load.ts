import { IDENTITY_WORDS, type LedgerCrypto } from '../model/index.ts';
import { HEAD, latestIn } from './head.ts';
import { SEGMENTS, SNAPSHOT } from './names.ts';
import { NONE, OPEN, REFUSED, Replay, UNKNOWN } from './replay.ts';
import { FormatError } from './sealed-file.ts';
import { inWrittenOrder, MOST_LEADS_PER_FILE, SegmentReader } from './segment.ts';
import { type LeadSink, SnapshotReader, snapshotNames, snapshotWords } from './snapshot.ts';
import { openFile, type Version } from './version.ts';

/**
 * Gives every key that the ledger knows to `sink` once, with the newest word on it: state, the version that it is about, and
 * the time before which no other version may be sent (0 for none). `unknown` comes only with such a time. At most one file of
 * the snapshot is in memory at a time. Gives the segments' replay, which holds the claims.
 *
 * Throws a FormatError for a damaged file, and what the store throws.
 */
export async function load(version: Version, crypto: LedgerCrypto, sink: LeadSink): Promise<Replay> {
  const replay = await replaySegments(version, crypto);
  const isInSnapshot = new Uint8Array(replay.keys);
  await eachInSnapshot(version, crypto, (identity, state, notBefore, refusal) => {
    const key = replay.find(identity);
    if (key === NONE) sink(identity, state, notBefore, refusal);
    else {
      replay.delay(key, notBefore);
      if (refusal) replay.refusedBefore(key, identity, refusal);
      if (replay.openRow(key) !== NONE || replay.closedState(key) !== UNKNOWN) return;
      isInSnapshot[key] = 1;
      sink(identity, state, replay.notBefore(key), refusal);
    }
  });
  const identity = new Uint32Array(IDENTITY_WORDS);
  for (let key = 0; key < replay.keys; key++) {
    if (isInSnapshot[key] === 1) continue;
    const isOpen = replay.openRow(key) !== NONE;
    const state = isOpen ? OPEN : replay.closedState(key);
    const notBefore = replay.notBefore(key);
    if (state === UNKNOWN && notBefore === 0) continue;
    const row = isOpen ? replay.openRow(key) : state === UNKNOWN ? replay.rowOf(key) : replay.closedRow(key);
    replay.readIdentity(row, identity);
    sink(identity, state, notBefore, state === REFUSED ? replay.refusal(key) : undefined);
  }
  return replay;
}

/** All segments, in the order in which they were written. */
export async function replaySegments(version: Version, crypto: LedgerCrypto): Promise<Replay> {
  const { files, head } = version;
  const names = inWrittenOrder(files.names.filter((name) => name.startsWith(SEGMENTS)));
  if (names?.length !== head.segments.files) throw new FormatError(SEGMENTS, 0);
  // The count in the head is believed only as far as so many files can hold it.
  const replay = new Replay(Math.min(head.segments.leads, names.length * MOST_LEADS_PER_FILE));
  const reader = new SegmentReader(replay, latestIn(head));
  for (const name of names) {
    const file = await openFile(version, name, 'segment', crypto);
    if (file.words.join() !== head.ledgerId) throw new FormatError(name, 1);
    reader.read(file);
  }
  if (!reader.isWhole() || replay.rows !== head.segments.leads) throw new FormatError(SEGMENTS, 0);
  return replay;
}

/** Every lead of the snapshot in the order of the keys. */
async function eachInSnapshot({ files, head }: Version, crypto: LedgerCrypto, sink: LeadSink): Promise<void> {
  const names = snapshotNames(head.snapshot);
  if (files.names.filter((name) => name.startsWith(SNAPSHOT)).length !== names.length) {
    throw new FormatError(SNAPSHOT, 0);
  }
  let leads = 0;
  for (const index of names.keys()) {
    const reader = await openSnapshotFile({ files, head }, index, crypto);
    for (; reader.next(); leads++) {
      sink(reader.identity, reader.state, reader.notBefore, reader.refusal);
    }
  }
  if (leads !== (head.snapshot?.leads ?? 0)) throw new FormatError(HEAD, 0);
}

/** One file of the snapshot that the head tells of. */
export async function openSnapshotFile(version: Version, index: number, crypto: LedgerCrypto): Promise<SnapshotReader> {
  const { head } = version;
  const { snapshot } = head;
  const name = snapshotNames(snapshot)[index];
  if (!snapshot || name === undefined) throw new FormatError(SNAPSHOT, 0);
  const file = await openFile(version, name, 'snapshot', crypto);
  if (file.words.join(' ') !== snapshotWords(head.ledgerId, snapshot.write).join(' ')) throw new FormatError(name, 1);
  return new SnapshotReader(file, { index, bits: snapshot.bits, latest: latestIn(head) });
}
