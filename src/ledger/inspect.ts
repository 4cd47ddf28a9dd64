import {
  type KnownState,
  type Lease,
  type LedgerCrypto,
  type LedgerStore,
  type Problem,
  printable,
  type Secret,
  type StoredFiles,
  says,
  shownId,
} from '../model/index.ts';
import { openDataKey, sealKeyOf } from './data-key.ts';
import { HEAD } from './head.ts';
import { openPositions } from './known.ts';
import { load } from './load.ts';
import { readMemory } from './memory.ts';
import { kindOf, SEGMENTS } from './names.ts';
import { type Replay, STATE_NAMES } from './replay.ts';
import { FormatError, unseal } from './sealed-file.ts';
import { openVersion, type Version } from './version.ts';
import { type ReadTrouble, type Subject, troubleOf, wrongKey } from './wording.ts';

/** Leads by what the ledger knows of them. */
type LedgerCounts = Readonly<Record<Exclude<KnownState, 'unknown'>, number>>;

/** The numbers and names that `leads ledger show` prints. */
interface LedgerDescription {
  readonly ledgerId: string;
  readonly list: string;
  readonly place: string;
  /** Host, owner and name; undefined for a ledger that belongs to none. */
  readonly repository: string | undefined;
  readonly writes: number;
  /** When it was written last, ms since 1970. */
  readonly writtenAt: number;
  readonly lease: Lease | undefined;
  readonly lastRun: string | undefined;
  readonly counts: LedgerCounts;
  readonly openClaims: number;
  /** Lead files that a complete run has judged. */
  readonly judged: number;
  /** Whether the hashes need a `ledger-key`. */
  readonly isKeyed: boolean;
  readonly files: number;
  readonly bytes: number;
}

/** A look at the newest version of a ledger. */
export type LedgerDescribed =
  | { readonly kind: 'found'; readonly description: LedgerDescription }
  | { readonly kind: 'absent' }
  | ReadTrouble;

/** Counts what stands in a ledger. */
export async function describeLedger(store: LedgerStore, list: string, crypto: LedgerCrypto): Promise<LedgerDescribed> {
  const fetched = await store.fetch();
  if (fetched.kind === 'absent') return fetched;
  if (fetched.kind === 'failed') return { kind: 'unreadable', problem: fetched.problem };
  let bytes = 0;
  const files: StoredFiles = {
    names: fetched.files.names,
    async read(name) {
      const content = await fetched.files.read(name);
      bytes += content.length;
      return content;
    },
  };
  try {
    const version = await openVersion(files, crypto);
    const { head } = version;
    const { judged } = await readMemory(version, crypto);
    const { counts, replay } = await countLeads(version, crypto);
    const { ledgerId, writes, lease, lastRun, repository, at: writtenAt } = head;
    const described = {
      ledgerId,
      list: head.list,
      place: store.place,
      repository: repository?.name,
      writes,
      writtenAt,
    };
    const openClaims = replay.claims.filter((claim) => openPositions(replay, claim).length > 0).length;
    return {
      kind: 'found',
      description: {
        ...described,
        lease,
        lastRun,
        counts,
        openClaims,
        judged: judged.length,
        isKeyed: head.key.kind === 'wrapped',
        files: files.names.length,
        bytes,
      },
    };
  } catch (error) {
    return troubleOf(error, { list, place: store.place });
  }
}

async function countLeads(version: Version, crypto: LedgerCrypto) {
  const counts = { accepted: 0, refused: 0, held: 0, open: 0 };
  const replay: Replay = await load(version, crypto, (_, state) => {
    const name = STATE_NAMES[state];
    if (name !== undefined && name !== 'unknown') counts[name]++;
  });
  return { counts, replay };
}

/** Whether a ledger holds together, and everything that says it does not. */
export interface LedgerVerdict {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** Undefined when it could not be read to its end. */
  readonly counts: LedgerCounts | undefined;
}

/**
 * Checks every file by itself (format, checksum) and all of them together: what the head counts, order, claims and their
 * receipts; with keys, that one of them fits. A ledger that is absent holds nothing together.
 */
export async function verifyLedger(
  store: LedgerStore,
  list: string,
  keys: readonly Secret[],
  crypto: LedgerCrypto,
): Promise<LedgerVerdict> {
  const subject = { list, place: store.place };
  const fetched = await store.fetch();
  if (fetched.kind === 'failed') return { ok: false, problems: [fetched.problem], counts: undefined };
  if (fetched.kind === 'absent') return { ok: false, problems: [absent(subject)], counts: undefined };
  const { files } = fetched;
  const problems = await troubledFiles(files, subject, crypto);
  if (problems.length > 0) return { ok: false, problems, counts: undefined };
  try {
    const version = await openVersion(files, crypto);
    await readMemory(version, crypto);
    const { counts, replay } = await countLeads(version, crypto);
    const dataKey = keys.length > 0 ? await openDataKey(version.head, keys, crypto) : undefined;
    if (typeof dataKey === 'string') problems.push(wrongKey(subject, dataKey));
    else if (dataKey && !version.isSealedWith(sealKeyOf(dataKey, crypto))) {
      problems.push(troubleOf(new FormatError(HEAD, 0, 'forged'), subject).problem);
    }
    if (replay.receiptsBeyond > 0) problems.push(troubleOf(new FormatError(SEGMENTS, 0), subject).problem);
    return { ok: problems.length === 0, problems, counts };
  } catch (error) {
    return { ok: false, problems: [troubleOf(error, subject).problem], counts: undefined };
  }
}

async function troubledFiles(files: StoredFiles, subject: Subject, crypto: LedgerCrypto): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of files.names.toSorted()) {
    const kind = kindOf(name);
    if (kind === undefined) continue;
    try {
      unseal(name, kind, await files.read(name), crypto);
    } catch (error) {
      problems.push(troubleOf(error, subject).problem);
    }
  }
  return problems;
}

function absent({ list, place }: Subject): Problem {
  return {
    code: 'LEADS-LEDGER-LOST',
    message: says`There is no ledger of list ${shownId(list)} (${printable(place)}).`,
    hint: says`The first delivery to the list begins it. If there was one, restore it.`,
  };
}
