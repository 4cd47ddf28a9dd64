import {
  IDENTITY_WORDS,
  type Known,
  type LeadTable,
  type LedgerCrypto,
  NO_LEAD,
  type OpenClaim,
  type Refusal,
} from '../model/index.ts';
import { load } from './load.ts';
import { ACCEPTED, type Replay, type ReplayedClaim, STATE_NAMES, UNKNOWN } from './replay.ts';
import type { Version } from './version.ts';

/** Set beside the state of a lead that the ledger knows in this very version. */
const SAME = 8;
const STATE = SAME - 1;

/** Reads what a version of a ledger knows of the leads of a table. Throws what `load` throws. */
export async function readKnown(version: Version, table: LeadTable, crypto: LedgerCrypto): Promise<Known> {
  const states = new Uint8Array(table.size);
  const notBefores = new Map<number, number>();
  const refusals = new Map<number, Refusal>();
  let gone = 0;
  const replay = await load(version, crypto, (identity, state, notBefore, refusal) => {
    let lead = table.find(identity);
    if (lead === NO_LEAD && state === ACCEPTED) gone++;
    for (; lead !== NO_LEAD; lead = table.previous(lead)) {
      states[lead] = state !== UNKNOWN && hasVersion(table, lead, identity) ? state | SAME : state;
      if (notBefore > 0) notBefores.set(lead, notBefore);
      if (refusal) refusals.set(lead, refusal);
    }
  });
  return {
    state: (lead) => STATE_NAMES[(states[lead] ?? UNKNOWN) & STATE] ?? 'unknown',
    isSame: (lead) => ((states[lead] ?? UNKNOWN) & SAME) !== 0,
    notBefore: (lead) => notBefores.get(lead) ?? 0,
    refusal: (lead) => refusals.get(lead),
    newest: newestIn(table),
    open: openClaims(replay, version, table),
    gone,
  };
}

/** The knowledge of a ledger that was never written; see Known for `newest`. */
export function knowNothing(newest: Known['newest']): Known {
  return {
    state: () => 'unknown',
    isSame: () => false,
    notBefore: () => 0,
    refusal: () => undefined,
    newest,
    open: [],
    gone: 0,
  };
}

function hasVersion(table: LeadTable, lead: number, identity: Uint32Array): boolean {
  for (let index = IDENTITY_WORDS / 2; index < IDENTITY_WORDS; index++) {
    if (table.word(lead, index) !== identity[index]) return false;
  }
  return true;
}

function openClaims(replay: Replay, { head }: Version, table: LeadTable): readonly OpenClaim[] {
  return replay.claims.flatMap((claim) => {
    const positions = openPositions(replay, claim);
    if (positions.length === 0) return [];
    const renewed = head.lease?.owner === claim.owner ? head.lease.until : 0;
    const { id, owner, duplicateOption } = claim;
    return {
      id,
      owner,
      duplicateOption,
      endsBy: endOf(replay, claim, positions, Math.max(claim.until, renewed)),
      open: positions.map((position) => ({ position, ...leadsAt(replay, claim.first + position, table) })),
    };
  });
}

/** Positions of a claim that no receipt, newer claim or decision has closed. */
export function openPositions(replay: Replay, { first, size }: ReplayedClaim): readonly number[] {
  const positions: number[] = [];
  for (let position = 0; position < size; position++) if (replay.isOpen(first + position)) positions.push(position);
  return positions;
}

/** The time after which no request for any of the positions can be under way; `otherwise` holds where no receipt says it. */
function endOf(replay: Replay, { first }: ReplayedClaim, positions: readonly number[], otherwise: number): number {
  let end = 0;
  for (const position of positions) end = Math.max(end, replay.inDoubtUntil(first + position) ?? otherwise);
  return end;
}

/** The newest lead of a table that has the key of a lead of it. */
export function newestIn(table: LeadTable): Known['newest'] {
  const identity = new Uint32Array(IDENTITY_WORDS);
  return (lead) => {
    table.readIdentity(lead, identity);
    return table.find(identity);
  };
}

/** The newest lead with the key of a row, and the one that is in its version as well. */
function leadsAt({ words }: Replay, row: number, table: LeadTable): { readonly lead: number; readonly sent?: number } {
  const identity = words.subarray(row * IDENTITY_WORDS, (row + 1) * IDENTITY_WORDS);
  const lead = table.find(identity);
  let sent = lead;
  while (sent !== NO_LEAD && !hasVersion(table, sent, identity)) sent = table.previous(sent);
  return sent === NO_LEAD ? { lead } : { lead, sent };
}
