import type { Ledger, Receipt } from '../../src/model/index.ts';
import type { Core } from './core.ts';
import type { LedgerState, WorldLead } from './ledger-model.ts';
import type { Machine } from './machine.ts';
import type { RemoteWorld } from './remote.ts';

/** Opens the ledger for a process; undefined when it can't. */
export type LedgerOf = (machine: Machine, leads: readonly WorldLead[]) => Promise<Ledger | undefined>;

/** Where the world keeps its ledger, and how. */
export interface LedgerKeeper {
  readonly open: LedgerOf;
  /** What `post` does: takes over what a journal has that the ledger lacks, and gives back the lease. */
  flush(machine: Machine, owner: string, receipts: readonly Receipt[]): Promise<void>;
  /** What the ledger says, as of now. */
  state(): LedgerState;
}

/** Sets up the ledger of a new world. */
export type KeeperOf = (world: RemoteWorld, core: Core) => LedgerKeeper;
