import type { Batch } from './batch.ts';
import type { Problem } from './problem.ts';
import type { Secret } from './secret.ts';
import type { DuplicateOption } from './settings.ts';

/** The state of a lead in the ledger. `open`: claimed, and no receipt says what became of it. */
export type KnownState = 'unknown' | 'accepted' | 'refused' | 'held' | 'open';

/** The ledger's knowledge of the leads of a run, by their number in the lead table. */
export interface Known {
  state(lead: number): KnownState;
  /** Whether what the ledger knows is this very version of the lead; false for an unknown one. */
  isSame(lead: number): boolean;
  /** Wall time, ms since 1970, before which no other version of the lead may be sent; 0 when there is no such time. */
  notBefore(lead: number): number;
  /** How often a refused lead was tried in this very version; undefined for one that is not refused. */
  readonly refusal?: (lead: number) => Refusal | undefined;
  /** The newest lead of the run with the same key: the one that `open` names. */
  newest(lead: number): number;
  /** Claims without a receipt for every lead, oldest first. */
  readonly open: readonly OpenClaim[];
  /** Leads that were accepted and stand in no lead file any more. */
  readonly gone: number;
}

/** The refusals of one version of a lead. */
export interface Refusal {
  /** How often, from 1. */
  readonly tries: number;
  /** Wall time of the last one, ms since 1970; 0 when not known. */
  readonly at: number;
}

/** A claim of which some leads are open. */
export interface OpenClaim {
  readonly id: string;
  /** The process that made it. */
  readonly owner: string;
  readonly duplicateOption: DuplicateOption;
  /** Wall time, ms since 1970, after which no request of it can be under way. */
  readonly endsBy: number;
  /**
   * Positions in the claim that are open, and the run's newest lead at each; NO_LEAD where no lead file has it any more.
   * `sent`: the lead of the run that is, to the byte, what was claimed; undefined when none is.
   */
  readonly open: readonly { readonly position: number; readonly lead: number; readonly sent?: number }[];
}

/** Stands for a lead that the ledger knows and no lead file has. */
export const NO_LEAD = -1;

/** How far the clocks of two machines may be apart, ms. */
export const CLOCK_SKEW_MS = 5_000;

/** The longest time that a lease is taken for, ms: the upper end of `lease-seconds`. */
export const LONGEST_LEASE_MS = 3_600_000;

/** The longest time that Smartflo may need to settle, ms: the upper end of `settle-seconds`. */
export const LONGEST_SETTLE_MS = 3_600_000;

/** The right to send to a list. */
export interface Lease {
  /** A random id of the process. */
  readonly owner: string;
  /** GitHub's run id, digits; undefined in a shell. */
  readonly run: string | undefined;
  readonly attempt: number;
  /** Wall time, ms since 1970. */
  readonly until: number;
  /** For how long it was taken, ms. */
  readonly ms: number;
}

/** The head of the newest version of a ledger. */
export interface LedgerHead {
  readonly ledgerId: string;
  readonly list: string;
  /** How often it has been written. */
  readonly writes: number;
  readonly lease: Lease | undefined;
  /** Id of the newest run that delivered to the list; undefined when none did, or only shells. */
  readonly lastRun: string | undefined;
  readonly memory: LedgerMemory;
}

/** Lessons about the API of one list, from looks at it. */
export interface ListLessons {
  /** Ids of the shapes of answers that a look at the list has proved to be a yes. Up to 100. */
  readonly yesShapes: readonly string[];
  /** How a number is written in a look-up that finds it; undefined until one has. */
  readonly spelling: string | undefined;
  /** How long after its yes a lead was found on the list, ms. */
  readonly delayMs: number | undefined;
  /** Whether a look-up gives the asked number only; undefined when not known. */
  readonly filters: boolean | undefined;
}

/** Most digests in `told` of a memory. */
export const MOST_TOLD = 20_000;

/** Notes of a complete run for the next one, beside its leads. A new memory takes the place of the whole old one. */
export interface LedgerMemory {
  /** Digests (letters, digits, `_`, `-`; up to 64) of the lead files, with what judges them, whose problems people have been told. */
  readonly judged: readonly string[];
  /** The last run that left nothing to be sent: digest of all that went into it, and its summary as JSON text. */
  readonly complete: { readonly digest: string; readonly files: string } | undefined;
  /** Undefined when nothing was learnt yet. */
  readonly lessons?: ListLessons;
  /** Digests (as in `judged`) of row and rule that people were told of; up to MOST_TOLD. Undefined is none. */
  readonly told?: readonly string[];
}

/** Who and what writes into a ledger: for people who ask later. The name of the actor is the only personal data in it. */
export interface WrittenBy {
  /** GitHub's run id, digits; undefined in a shell. */
  readonly run: string | undefined;
  readonly attempt: number;
  /** `push`, `schedule` …; undefined in a shell. */
  readonly event: string | undefined;
  /** Who started the run. */
  readonly actor: string | undefined;
  /** The commit of the lead files. */
  readonly commit: string | undefined;
  /** Version of this program. */
  readonly program: string | undefined;
}

/** Number of the form that a lead has when its version is hashed. Another form makes another hash of the same lead. */
export const LEAD_FORM = 1;

/** About to send these leads, in this order, as one batch. */
export interface Claim {
  readonly id: string;
  readonly batch: Batch;
}

/** The fate of the leads of a claim from one position to another, both counted from 0 and both included. */
export interface Receipt {
  readonly claim: string;
  readonly from: number;
  readonly to: number;
  /** `released`: surely not stored; `in-doubt`: sent, and the answer was lost. */
  readonly fate: 'accepted' | 'refused' | 'held' | 'released' | 'in-doubt';
  /**
   * Wall time, ms since 1970. In doubt: after this no request of it can be under way. Otherwise, when given: before this
   * no other version may be sent, for an older request may still be applied.
   */
  readonly until?: number;
}

/** A person's word on leads that wait for one. */
export interface Decision {
  readonly lead: number;
  /** `dropped`: counts as accepted from now on. */
  readonly what: 'dropped';
}

/** One version of a ledger on top of another: all of it or nothing. */
export interface LedgerChange {
  /** Who may send from now on; `keep` leaves that as it is. */
  readonly lease: Lease | 'release' | 'keep';
  /** Applied before the claims. */
  readonly receipts: readonly Receipt[];
  readonly claims: readonly Claim[];
  readonly decisions?: readonly Decision[];
  /** The run that delivers, digits. */
  readonly lastRun?: string;
  readonly memory?: LedgerMemory;
  /** The order by hand that this write carries out: a word like `drop-held`. */
  readonly order?: string;
  /** Digest of the policy that ruled; undefined when none did. */
  readonly policy?: string;
  /** Who decided, and other words for the history; printable, no personal data but the name of an actor. */
  readonly note?: string;
}

/** How a look at the newest version of a ledger ended. */
export type LedgerRead =
  | {
      readonly kind: 'found';
      readonly head: LedgerHead;
      readonly known: Known;
      /** Whether this process's last write is in it; true when there was none, false after one that met a conflict. */
      readonly landed: boolean;
      /** Whether it is the version that this process last read or wrote. */
      readonly isBase: boolean;
    }
  /** It can't be read now: another try may succeed. */
  | { readonly kind: 'unreadable'; readonly problem: Problem }
  /** It can't be used, and no other try will help. */
  | { readonly kind: 'unusable'; readonly problem: Problem; readonly isBegunByAnother?: boolean };

/** How a write ended. `lost`: the answer did, and a look at the newest version tells. */
export type LedgerWritten =
  | { readonly kind: 'written' }
  /** Somebody else wrote since this process last read. */
  | { readonly kind: 'conflict' }
  /** It is not allowed, and will not be: missing rights, a full disk. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'lost'; readonly problem: Problem };

/** The durable memory of one list, as one run sees it. Nothing here throws for trouble on the way. */
export interface Ledger {
  /** Reads the newest version; a ledger that was opened as new reads as empty until its first write. */
  read(): Promise<LedgerRead>;
  /**
   * Puts a change on what was last read or written: compare-and-swap. The same change written again after `lost` is the
   * same version, so it can't come twice.
   */
  write(change: LedgerChange, options?: { readonly withinMs?: number }): Promise<LedgerWritten>;
}

/** A list's claims and receipts on this machine's disk, for the time until they are in the ledger. */
export interface Journal {
  /** It outlasts this process when it returns, and a power failure soon after. Throws when the disk refuses. */
  append(receipts: readonly Receipt[]): void;
  /** All that was appended so far is in the ledger. */
  settled(): void;
}

/** Turns a lead into the hashes that stand for it in one list's ledger. */
export interface LeadHasher {
  /** Writes 128 bits for `key` (text, or its UTF-8) into words 0–3 of `into` and 128 bits for the lead as sent into words 4–7. */
  identify(key: string | Uint8Array, bytes: Uint8Array, into: Uint32Array): void;
}

/** Words of 32 bits in the identity of a lead: four of its key, four of its version. */
export const IDENTITY_WORDS = 8;

/** One version of a ledger as a store keeps it: small files by name. */
export interface StoredFiles {
  /** Names, with `/`, in no particular order. */
  readonly names: readonly string[];
  /** Throws a LeadsError when the store breaks down. */
  read(name: string): Promise<Uint8Array>;
}

/** Why a store can't be read: it answered that it has no such thing, or there was no sure answer. */
export type StoreRead =
  | { readonly kind: 'found'; readonly version: string; readonly files: StoredFiles }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The content of a file; given late, it is made when the store asks, so that not all files are in memory at once. */
export type StoredText = string | (() => Promise<string>);

/** Files that one version changes. */
export interface StoreChange {
  /** By name. A late text may throw a LeadsError, which the store lets through; asked again, it is the same text. */
  readonly put: ReadonlyMap<string, StoredText>;
  readonly remove: readonly string[];
  /** One line for people who read the history. */
  readonly note: string;
}

/** Where the versions of one list's ledger are kept. Nothing here throws for trouble on the way. */
export interface LedgerStore {
  /** For people: `refs/leads/441940 of github.com/acme/leads`. */
  readonly place: string;
  /** The newest version. */
  fetch(): Promise<StoreRead>;
  /** Whether a version is the newest one or came before it, as of the last `fetch`. */
  contains(version: string): Promise<boolean>;
  /**
   * Puts a version on `base` (undefined: there is none yet). The same change on the same base is the same version, so that
   * it may be pushed again when the answer was lost.
   */
  push(
    base: string | undefined,
    change: StoreChange,
    options?: { readonly withinMs?: number },
  ): Promise<
    | { readonly kind: 'pushed'; readonly version: string }
    | { readonly kind: 'conflict' }
    | { readonly kind: 'refused'; readonly problem: Problem }
    | { readonly kind: 'lost'; readonly version: string; readonly problem: Problem }
  >;
  /** Puts a first version in the place of whatever is there now, usable or not. By hand only. */
  replace(
    change: StoreChange,
  ): Promise<{ readonly kind: 'pushed' } | { readonly kind: 'refused'; readonly problem: Problem }>;
}

/** The cryptography of a ledger. */
export interface LedgerCrypto {
  randomBytes(length: number): Uint8Array;
  /** SHA-256 of the pieces, one after the other: 32 bytes. */
  sha256(...pieces: readonly Uint8Array[]): Uint8Array;
  /** HMAC with SHA-256: 32 bytes. */
  hmac(key: Uint8Array, text: Uint8Array): Uint8Array;
  /** Encrypts a data key under a key that is derived from the secret: printable ASCII without spaces, other each time. */
  wrap(dataKey: Uint8Array, secret: Secret): Promise<string>;
  /** Undefined when it was wrapped under another secret, or is no wrapped key. */
  unwrap(text: string, secret: Secret): Promise<Uint8Array | undefined>;
}
