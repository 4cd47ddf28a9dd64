import {
  type Known,
  LeadTable,
  type Ledger,
  type LedgerChange,
  type LedgerCrypto,
  type LedgerStore,
} from '../../src/model/index.ts';
import type { Core } from './core.ts';
import type { LedgerKeeper } from './keeper.ts';
import { applyChange, EMPTY_LEDGER, flushOf, knownIn, type LedgerState, type WorldLead } from './ledger-model.ts';
import type { Machine } from './machine.ts';
import { REFUSED, UNREADABLE } from './model-ledger.ts';
import { LIST } from './process.ts';
import { createRemote, type RemoteWorld } from './remote.ts';

/** One version: the files that the codec has made, and beside them what they should say. */
interface Content {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly state: LedgerState;
}

/** Files that no change touches are shared, so a version is small. */
type Made = { readonly id: string; readonly content: Content };

/** A store on the remote, with the change whose files are pushed next: the model takes the same one. */
interface Desk {
  readonly store: LedgerStore;
  change: LedgerChange | undefined;
  /** What the version that was fetched last should say. */
  fetched: LedgerState;
}

/** Keeps the files of the real codec on a remote, and holds each reading of them against the model. */
export function createRealKeeper(world: RemoteWorld, core: Core): LedgerKeeper {
  const remote = createRemote<Content>(world);
  const contents = new Map<string, Content>();
  let versions = 0;

  const deskOf = (
    machine: Machine,
    leads: readonly WorldLead[],
    changeOn?: (base: LedgerState) => LedgerChange,
  ): Desk => {
    const made = new WeakMap<object, Map<string | undefined, Made>>();
    const makeOnce = async (base: string | undefined, change: Parameters<LedgerStore['push']>[1]): Promise<Made> => {
      const before = made.get(change) ?? new Map<string | undefined, Made>();
      made.set(change, before);
      const again = before.get(base);
      if (again) return again;
      const on = contents.get(base ?? '') ?? { files: new Map<string, Uint8Array>(), state: EMPTY_LEDGER };
      const files = new Map(on.files);
      for (const name of change.remove) files.delete(name);
      for (const [name, text] of change.put) {
        files.set(name, new TextEncoder().encode(typeof text === 'string' ? text : await text()));
      }
      const asked = changeOn?.(on.state) ?? desk.change;
      const state = asked ? applyChange(on.state, asked, leads) : on.state;
      const version = { id: `#${++versions}`, content: { files, state } };
      before.set(base, version);
      contents.set(version.id, version.content);
      return version;
    };
    const desk: Desk = {
      change: undefined,
      fetched: EMPTY_LEDGER,
      store: {
        place: 'the simulation',
        async fetch() {
          const newest = await remote.fetch(machine);
          if (newest === 'failed') return { kind: 'failed', problem: UNREADABLE };
          desk.fetched = newest?.content.state ?? EMPTY_LEDGER;
          if (!newest) return { kind: 'absent' };
          const { files } = newest.content;
          const read = async (name: string) => files.get(name) ?? new Uint8Array();
          return { kind: 'found', version: newest.id, files: { names: [...files.keys()], read } };
        },
        contains: async (id) => remote.contains(id),
        async push(base, change, options) {
          const version = await makeOnce(base, change);
          const pushed = await remote.push(machine, base, version, options?.withinMs);
          if (pushed === 'pushed') return { kind: 'pushed', version: version.id };
          if (pushed === 'conflict') return { kind: 'conflict' };
          if (pushed === 'refused') return { kind: 'refused', problem: REFUSED };
          return { kind: 'lost', version: version.id, problem: UNREADABLE };
        },
        replace: async () => ({ kind: 'refused', problem: REFUSED }),
      },
    };
    return desk;
  };

  const crypto = createCrypto(() => world.dice.whole(0, 0xffffffff));
  // What is compacted into a snapshot after years of runs is compacted here after a few writes, in every other world.
  const limits = world.dice.chance(0.5) ? { files: 2, leads: 4 } : { files: 100, leads: 20_000 };
  return {
    state: () => remote.newest()?.content.state ?? EMPTY_LEDGER,
    async open(machine, leads) {
      const desk = deskOf(machine, leads);
      const opened = await core.openLedger({
        store: desk.store,
        list: LIST,
        terms: '',
        crypto,
        now: () => machine.clock.now(),
        expectedId: undefined,
        repository: undefined,
        keys: [],
        limits,
      });
      if (opened.kind !== 'opened') return undefined;
      const table = new LeadTable();
      for (const [line, { key, version }] of leads.entries()) {
        const identity = new Uint32Array(8);
        const bytes = Uint8Array.of(key, version);
        opened.hasher.identify(`key ${key}`, bytes, identity);
        table.add({ file: 0, line, row: line, bytes: bytes.length, identity });
      }
      const ledger = opened.attach(table);
      return {
        async read() {
          const read = await ledger.read();
          if (read.kind === 'found') compare(read.known, knownIn(desk.fetched, leads), leads, world, machine);
          if (read.kind === 'unusable') world.history.tell(machine.name, () => `can't use it: ${read.problem.code}`);
          return read;
        },
        write(change, options) {
          desk.change = change;
          return ledger.write(change, options);
        },
      } satisfies Ledger;
    },
    async flush(machine, owner, receipts) {
      const changeOn = (base: LedgerState) => flushOf(base, owner, receipts);
      const { store } = deskOf(machine, [], changeOn);
      await core.flushReceipts(
        { store, list: LIST, crypto, now: () => machine.clock.now(), limits, keys: [] },
        { owner, receipts },
      );
    },
  };
}

/** Says where what the codec has read first differs from what was written. */
function compare(
  real: Known,
  model: Known,
  leads: readonly WorldLead[],
  { history }: RemoteWorld,
  machine: Machine,
): void {
  const told = (known: Known) => [
    ...leads.map(({ key }, lead) => {
      const same = known.isSame(lead) ? 'in this version' : 'not in this version';
      return `lead ${key} ${known.state(lead)}, ${same}, not before ${known.notBefore(lead)}`;
    }),
    ...known.open.map((claim) => JSON.stringify(claim)),
    `${known.gone} gone`,
  ];
  const expected = told(model);
  for (const [index, words] of told(real).entries()) {
    if (words === expected[index]) continue;
    history.fault('ledger', `${machine.name} reads ${words}, and it should say ${expected[index]}`);
    return;
  }
}

/** Hashes that are fast and no more: nobody attacks the simulation. */
function createCrypto(random: () => number): LedgerCrypto {
  const hash = (...parts: readonly Uint8Array[]) => {
    let [a, b] = [0x811c9dc5, 0x9e3779b9];
    for (const part of parts) {
      for (const byte of part) {
        a = Math.imul(a ^ byte, 0x01000193);
        b = Math.imul(b ^ byte, 0x85ebca6b) ^ (b >>> 13);
      }
    }
    const words = Uint32Array.from(
      { length: 8 },
      (_, index) => Math.imul(a ^ index, 0xc2b2ae35) ^ Math.imul(b, index + 1),
    );
    return new Uint8Array(words.buffer);
  };
  return {
    randomBytes: (length) => Uint8Array.from({ length }, () => random() & 0xff),
    sha256: hash,
    hmac: (key, text) => hash(key, text),
    wrap: async () => '',
    unwrap: async () => undefined,
  };
}
