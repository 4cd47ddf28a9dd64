import type { LedgerStore, StoreChange, StoreRead } from '../../src/model/index.ts';

/** A change that puts these files. */
export function change(
  put: Readonly<Record<string, string>>,
  remove: readonly string[] = [],
  note = 'a note',
): StoreChange {
  return { put: new Map(Object.entries(put)), remove, note };
}

/** What a store holds, by name; fails when it can't be read or is absent. */
export async function contentOf(store: LedgerStore): Promise<Readonly<Record<string, string>>> {
  return filesOf(await store.fetch());
}

/** What was found, by name. */
export async function filesOf(read: StoreRead): Promise<Readonly<Record<string, string>>> {
  if (read.kind !== 'found') throw new Error(`The store is ${read.kind}: ${JSON.stringify(read)}`);
  const entries = read.files.names.map(
    async (name) => [name, Buffer.from(await read.files.read(name)).toString()] as const,
  );
  return Object.fromEntries((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Pushes and gives the version; fails when it was not pushed. */
export async function pushed(store: LedgerStore, base: string | undefined, what: StoreChange): Promise<string> {
  const end = await store.push(base, what);
  if (end.kind !== 'pushed') throw new Error(`The push ended as ${JSON.stringify(end)}.`);
  return end.version;
}

/** Adds one entry as a careful writer does: reads, pushes, and reads again when somebody else was faster or an answer was lost. */
export async function addEntry(store: LedgerStore, name: string): Promise<number> {
  let tries = 0;
  let read = await store.fetch();
  for (;;) {
    tries++;
    if (read.kind === 'failed') throw new Error(read.problem.message);
    const end = await store.push(read.kind === 'found' ? read.version : undefined, change({ [name]: name }));
    if (end.kind === 'pushed') return tries;
    if (end.kind === 'refused') throw new Error(end.problem.message);
    read = await store.fetch();
    if (end.kind === 'lost' && (await store.contains(end.version))) return tries;
  }
}
