import { type Ledger, type LedgerChange, type Problem, says } from '../../src/model/index.ts';
import type { LedgerKeeper } from './keeper.ts';
import { applyChange, EMPTY_LEDGER, flushOf, knownIn, type LedgerState, type WorldLead } from './ledger-model.ts';
import type { Machine } from './machine.ts';
import { createRemote, type Remote, type RemoteWorld, type Stored } from './remote.ts';

/** No answer came from where the ledger is. */
export const UNREADABLE: Problem = { code: 'LEADS-LEDGER-UNREADABLE', message: says`As the simulation has it.` };
/** It may not be written. */
export const REFUSED: Problem = { code: 'LEADS-LEDGER-WRITE', message: says`As the simulation has it.` };

/** A ledger that is nothing but what the port promises, as one process sees it. */
function createModelLedger(
  machine: Machine,
  leads: readonly WorldLead[],
  remote: Remote<LedgerState>,
  newId: () => string,
): Ledger & { base(): LedgerState } {
  let base: Stored<LedgerState> | undefined;
  /** The last write and the version that it makes, until it is known to have landed. */
  let last:
    | { readonly change: LedgerChange; readonly on: string | undefined; readonly version: Stored<LedgerState> }
    | undefined;
  let landedAll = true;

  return {
    base: () => base?.content ?? EMPTY_LEDGER,
    async read() {
      const newest = await remote.fetch(machine);
      if (newest === 'failed') return { kind: 'unreadable', problem: UNREADABLE };
      const isBase = newest?.id === base?.id;
      const landed = landedAll || last === undefined || remote.contains(last.version.id);
      base = newest;
      const state = newest?.content ?? EMPTY_LEDGER;
      const { writes, lease, lastRun } = state;
      const memory = { judged: [], complete: undefined };
      const head = { ledgerId: 'model', list: '441940', writes, lease, lastRun, memory };
      return { kind: 'found', head, known: knownIn(state, leads), landed, isBase };
    },
    async write(change, options) {
      if (last?.change !== change || last.on !== base?.id) {
        const content = applyChange(base?.content ?? EMPTY_LEDGER, change, leads);
        last = { change, on: base?.id, version: { id: newId(), content } };
      }
      const { version } = last;
      const pushed = await remote.push(machine, base?.id, version, options?.withinMs);
      landedAll = pushed === 'pushed';
      if (pushed === 'pushed') {
        base = version;
        return { kind: 'written' };
      }
      if (pushed === 'conflict') return { kind: 'conflict' };
      return { kind: pushed, problem: pushed === 'refused' ? REFUSED : UNREADABLE };
    },
  };
}

/** Most tries of `post`. */
const FLUSH_TRIES = 5;

/** Keeps the model on a remote. */
export function createModelKeeper(world: RemoteWorld): LedgerKeeper {
  const remote = createRemote<LedgerState>(world);
  let versions = 0;
  const open = (machine: Machine, leads: readonly WorldLead[]) =>
    createModelLedger(machine, leads, remote, () => `#${++versions}`);
  return {
    open: async (machine, leads) => open(machine, leads),
    state: () => remote.newest()?.content ?? EMPTY_LEDGER,
    async flush(machine, owner, receipts) {
      const ledger = open(machine, []);
      let change: LedgerChange | undefined;
      for (let tries = 0; tries < FLUSH_TRIES; tries++) {
        const read = await ledger.read();
        if (read.kind !== 'found') continue;
        if (change && read.landed) return;
        if (read.head.lease?.owner !== owner && receipts.length === 0) return;
        if (!change || !read.isBase) change = flushOf(ledger.base(), owner, receipts);
        if ((await ledger.write(change)).kind === 'written') return;
      }
    },
  };
}
