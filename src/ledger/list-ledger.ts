import {
  LeadsError,
  type LeadTable,
  type Ledger,
  type LedgerChange,
  type LedgerCrypto,
  type LedgerHead,
  type LedgerMemory,
  type LedgerRead,
  type LedgerStore,
  type LedgerWritten,
  type StoreChange,
  type StoredFiles,
  type StoredText,
  type WrittenBy,
} from '../model/index.ts';
import { encodeBytes } from './base64.ts';
import {
  COMPACTION_LIMITS,
  type Compaction,
  type CompactionLimits,
  compact,
  isCompactionDue,
  weightOf,
} from './compaction.ts';
import { HEAD, type Head } from './head.ts';
import { knowNothing, newestIn, readKnown } from './known.ts';
import { NO_MEMORY, readMemory } from './memory.ts';
import { bodyOf, nextVersion, type Step } from './next-version.ts';
import { originOf } from './origin.ts';
import { FormatError } from './sealed-file.ts';
import type { SegmentBody } from './segment.ts';
import { openVersion, sealsOf, type Version } from './version.ts';
import { begunByAnother, deleted, rewound, type Subject, troubleOf } from './wording.ts';

/** A write that must end sooner than this, ms, leaves compacting to another one. */
const HURRY_MS = 15_000;

/**
 * A process leaves its own writes to a later one to compact, up to so much: a first delivery of a million leads compacts
 * nothing, and a reader has at most this beside the snapshot, about 90 MB.
 */
const OWN_LIMITS: CompactionLimits = { files: 1_000, leads: 1_500_000 };

const NOTHING: CompactionLimits = { files: 0, leads: 0 };

/** The world of a ledger: its store, its clock, its cryptography. */
export interface LedgerPorts {
  readonly store: LedgerStore;
  readonly list: string;
  readonly crypto: LedgerCrypto;
  /** Wall time, ms since 1970. */
  now(): number;
  /** The run that writes; undefined when nothing of it is known. */
  readonly by?: WrittenBy;
  /** One limit for all, whoever wrote it, instead of those above. */
  readonly limits?: CompactionLimits;
}

/** A version of a ledger, and what the next one is put on. */
export interface Base {
  /** As the store names it; undefined for a ledger that was never written. */
  readonly id: string | undefined;
  readonly head: Head;
  /** Undefined for a version that this process wrote, and for none. */
  readonly files: StoredFiles | undefined;
}

/** The lines of the head that every version of this process says anew: a repository that was renamed, a key under another wrapping. */
export type Restated = Partial<Pick<Head, 'repository' | 'key' | 'keyedBy'>>;

/** How this process writes. */
export interface Writing {
  readonly restated: Restated;
  /** See `sealKeyOf`. */
  readonly sealKey: Uint8Array | undefined;
}

/** A version that was made, and may have to be pushed again. */
interface Made {
  readonly write: string;
  readonly head: Head;
  readonly stored: StoreChange;
  readonly isCompaction: boolean;
}

/** How the last write ended, as far as is known. `lost` names the version that it may have become. */
type LastWrite = { readonly kind: 'landed' | 'failed' } | { readonly kind: 'lost'; readonly version: string };

/** The ledger of one list over a store. */
export class ListLedger implements Ledger {
  readonly #ports: LedgerPorts;
  readonly #table: LeadTable;
  readonly #writing: Writing;
  readonly #subject: Subject;
  /** Makes this process's versions different from those of all others. */
  readonly #seed: Uint8Array;
  #base: Base;
  /** The version that it was opened with has not been told of yet. */
  #isUntold = true;
  #made: Made | undefined;
  #last: LastWrite = { kind: 'landed' };
  /** How much this process has put into the segments since it last compacted. */
  #own = NOTHING;

  constructor(ports: LedgerPorts, table: LeadTable, base: Base, writing: Writing) {
    this.#ports = ports;
    this.#table = table;
    this.#writing = writing;
    this.#subject = { list: ports.list, place: ports.store.place };
    this.#seed = ports.crypto.randomBytes(16);
    this.#base = base;
  }

  /** The first time it tells of the version that the ledger was opened with. */
  async read(): Promise<LedgerRead> {
    const isFirst = this.#isUntold;
    this.#isUntold = false;
    try {
      const told = isFirst ? await this.#opened() : undefined;
      return told ?? (await this.#fetch());
    } catch (error) {
      return troubleOf(error, this.#subject);
    }
  }

  async write(change: LedgerChange, options: { readonly withinMs?: number } = {}): Promise<LedgerWritten> {
    this.#isUntold = false;
    try {
      const made = await this.#make(change, options.withinMs ?? Number.POSITIVE_INFINITY);
      if (!made) return { kind: 'conflict' };
      const pushed = await this.#ports.store.push(this.#base.id, made.stored, options);
      if (pushed.kind === 'pushed') {
        const found = less(weightOf(this.#base.head.segments), this.#own);
        this.#own = made.isCompaction ? NOTHING : less(weightOf(made.head.segments), found);
        this.#base = { id: pushed.version, head: made.head, files: undefined };
        this.#last = { kind: 'landed' };
        return { kind: 'written' };
      }
      if (pushed.kind !== 'lost') return pushed;
      this.#last = { kind: 'lost', version: pushed.version };
      return { kind: 'lost', problem: pushed.problem };
    } catch (error) {
      return { kind: 'lost', problem: troubleOf(error, this.#subject).problem };
    }
  }

  /** The version it was opened with; undefined when the store does not have it at hand any more. */
  async #opened(): Promise<LedgerRead | undefined> {
    const { id, files, head } = this.#base;
    if (id === undefined) return this.#nothing();
    try {
      return files && (await this.#found(id, { files, head }));
    } catch {
      // Somebody may have written since, and the store may keep the newest version only: that one is looked at instead.
      return undefined;
    }
  }

  async #fetch(): Promise<LedgerRead> {
    const fetched = await this.#ports.store.fetch();
    if (fetched.kind === 'failed') return { kind: 'unreadable', problem: fetched.problem };
    if (fetched.kind === 'absent') {
      return this.#base.id === undefined ? this.#nothing() : { kind: 'unusable', problem: deleted(this.#subject) };
    }
    const version = await openVersion(fetched.files, this.#ports.crypto);
    // Nobody who has the key writes an older format over a newer one.
    const isForged = !version.isSealedWith(this.#writing.sealKey) || version.head.format < this.#base.head.format;
    if (isForged) throw new FormatError(HEAD, 0, 'forged');
    if (this.#base.id === undefined && !this.#isOfBase(version.head)) {
      return { kind: 'unusable', problem: begunByAnother(this.#subject), isBegunByAnother: true };
    }
    const goesOn = await this.#goesOn(fetched.version, version.head);
    return goesOn ? await this.#found(fetched.version, version) : { kind: 'unusable', problem: rewound(this.#subject) };
  }

  #isOfBase({ ledgerId, keyCheck }: Head): boolean {
    const { head } = this.#base;
    return ledgerId === head.ledgerId && keyCheck === head.keyCheck;
  }

  /** Whether a version that was fetched goes on from the one that this process knows. */
  async #goesOn(id: string, head: Head): Promise<boolean> {
    const base = this.#base;
    if (base.id === undefined || id === base.id) return true;
    return this.#isOfBase(head) && head.writes > base.head.writes && (await this.#ports.store.contains(base.id));
  }

  async #found(id: string, { files, head }: Version): Promise<LedgerRead> {
    const { crypto } = this.#ports;
    const memory = await readMemory({ files, head }, crypto);
    const known = await readKnown({ files, head }, this.#table, crypto);
    const last = this.#last;
    const isMine = last.kind === 'lost' && last.version === id;
    const isBase = isMine || id === this.#base.id;
    const landed =
      last.kind === 'lost' ? isMine || (await this.#ports.store.contains(last.version)) : last.kind === 'landed';
    this.#base = { id, head, files };
    return { kind: 'found', head: headWith(head, memory), known, landed, isBase };
  }

  #nothing(): LedgerRead {
    const head = headWith(this.#base.head, NO_MEMORY);
    return {
      kind: 'found',
      head,
      known: knowNothing(newestIn(this.#table)),
      landed: this.#last.kind === 'landed',
      isBase: true,
    };
  }

  /**
   * The version that the change makes of the base: the very same one when it was made before. Undefined when somebody has
   * written since, where that is seen.
   */
  async #make(change: LedgerChange, withinMs: number): Promise<Made | undefined> {
    const { restated, sealKey } = this.#writing;
    const step = { base: { ...this.#base.head, ...restated }, change, table: this.#table };
    const body = bodyOf(step);
    const write = this.#nameOf(step, body);
    if (this.#made?.write === write) return this.#made;
    this.#last = { kind: 'failed' };
    const at = this.#ports.now();
    const seals = await this.#seals();
    if (!seals) return undefined;
    const compacted = await this.#compact(change, at, withinMs);
    const stamp = { write, at, origin: originOf(change, this.#ports.by), seals, sealKey };
    const next = nextVersion(step, body, stamp, compacted, this.#ports.crypto);
    this.#made = { write, ...next, isCompaction: compacted !== undefined };
    return this.#made;
  }

  /** Equal for equal changes of this process on one base, and for nothing else. */
  #nameOf({ change: { lease, lastRun, memory, order, policy, note } }: Step, { text }: SegmentBody): string {
    const { crypto } = this.#ports;
    const rest = JSON.stringify([this.#base.id ?? null, lease, lastRun ?? null, memory ?? null, order, policy, note]);
    const encoder = new TextEncoder();
    return encodeBytes(crypto.sha256(this.#seed, encoder.encode(`${rest}\n`), encoder.encode(text)));
  }

  async #compact(change: LedgerChange, at: number, withinMs: number): Promise<Compaction | undefined> {
    const { crypto } = this.#ports;
    const { head } = this.#base;
    if (withinMs < HURRY_MS || !this.#isCompactionDue(head, change.claims.length > 0)) return undefined;
    const files = await this.#filesOfBase();
    if (!files) return undefined;
    const compacted = await compact({ files, head }, { write: head.writes + 1, at }, crypto);
    const put = new Map([...compacted.put].map(([name, text]) => [name, this.#withTrouble(text)]));
    return { ...compacted, put };
  }

  /** While leads wait to be sent, what others left waits as well. */
  #isCompactionDue({ segments, snapshot }: Head, isSending: boolean): boolean {
    const { limits } = this.#ports;
    const all = weightOf(segments);
    if (limits) return isCompactionDue(all, limits, snapshot);
    return (
      isCompactionDue(all, OWN_LIMITS, snapshot) ||
      (!isSending && isCompactionDue(less(all, this.#own), COMPACTION_LIMITS, snapshot))
    );
  }

  /** The seals of the files of the base; a ledger of format 1 has them in its files only. Undefined like the files. */
  async #seals(): Promise<ReadonlyMap<string, string> | undefined> {
    const { id, head } = this.#base;
    if (head.files || id === undefined) return head.files ?? new Map();
    const files = await this.#filesOfBase();
    return files && (await sealsOf({ files, head }, this.#ports.crypto));
  }

  /** Undefined when somebody has written since: then the write is going to conflict anyway. */
  async #filesOfBase(): Promise<StoredFiles | undefined> {
    if (this.#base.files) return this.#base.files;
    const fetched = await this.#ports.store.fetch();
    return fetched.kind === 'found' && fetched.version === this.#base.id ? fetched.files : undefined;
  }

  /** The text, made so that a store learns of a damaged file in the way it expects. */
  #withTrouble(text: StoredText): StoredText {
    if (typeof text === 'string') return text;
    return async () => {
      try {
        return await text();
      } catch (error) {
        throw new LeadsError(troubleOf(error, this.#subject).problem);
      }
    };
  }
}

/** All without a part of it. */
function less(all: CompactionLimits, part: CompactionLimits): CompactionLimits {
  return { files: all.files - part.files, leads: all.leads - part.leads };
}

/** The part of a head that the rest of the program sees. */
export function headWith(head: Head, memory: LedgerMemory): LedgerHead {
  const { ledgerId, list, writes, lease, lastRun } = head;
  return { ledgerId, list, writes, lease, lastRun, memory };
}
