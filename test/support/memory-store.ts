import { createHash } from 'node:crypto';
import { type LedgerStore, type Problem, type StoreChange, type StoredFiles, says } from '../../src/model/index.ts';

/**
 * What happens to the next call of a store instead of what should: a push whose answer is lost although it landed, or before
 * it could; one that lands only when somebody pushes next; rivals that were faster; rights that are missing; a fetch that fails.
 */
export type StoreFault = 'lost-landed' | 'lost' | 'lost-later' | 'conflict' | 'refused' | 'unreadable';

interface MemoryVersion {
  readonly id: string;
  readonly parent: string | undefined;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly note: string;
}

const PUSH_FAULTS: readonly StoreFault[] = ['lost-landed', 'lost', 'lost-later', 'conflict', 'refused'];

/** The versions of one list's ledger, in memory; each process has a `store()` of its own. Same changes, same version ids. */
export class MemoryRepository {
  readonly versions = new Map<string, MemoryVersion>();
  newest: string | undefined;
  /** A push that is still on its way. */
  late: { readonly base: string | undefined; readonly id: string } | undefined;

  /** What a process sees. Faults are used up in order, each by the next call that it fits. */
  store(faults: StoreFault[] = []): LedgerStore & { readonly pushes: number; readonly fetches: number } {
    const repository = this;
    let fetched: string | undefined;
    const take = (...kinds: readonly StoreFault[]): StoreFault | undefined =>
      kinds.includes(faults[0] ?? 'refused') ? faults.shift() : undefined;
    const counts = { pushes: 0, fetches: 0 };
    return {
      place: 'memory',
      get pushes() {
        return counts.pushes;
      },
      get fetches() {
        return counts.fetches;
      },
      async fetch() {
        counts.fetches++;
        if (take('unreadable')) return { kind: 'failed', problem: UNREADABLE };
        fetched = repository.newest;
        const version = repository.versions.get(fetched ?? '');
        return version ? { kind: 'found', version: version.id, files: filesOf(version) } : { kind: 'absent' };
      },
      async contains(id) {
        return repository.line(fetched).includes(id);
      },
      async push(base, change) {
        counts.pushes++;
        const fault = take(...PUSH_FAULTS);
        if (fault === 'refused') return { kind: 'refused', problem: NO_RIGHT };
        if (fault === 'conflict') return { kind: 'conflict' };
        const id = await repository.make(base, change);
        if (fault === 'lost') return { kind: 'lost', version: id, problem: LOST_ANSWER };
        if (fault === 'lost-later') {
          repository.late = { base, id };
          return { kind: 'lost', version: id, problem: LOST_ANSWER };
        }
        const isNewest = repository.swap(base, id);
        if (fault === 'lost-landed') return { kind: 'lost', version: id, problem: LOST_ANSWER };
        return isNewest ? { kind: 'pushed', version: id } : { kind: 'conflict' };
      },
      async replace(change) {
        if (take('refused')) return { kind: 'refused', problem: NO_RIGHT };
        repository.newest = await repository.make(undefined, change);
        return { kind: 'pushed' };
      },
    };
  }

  /** Puts a version in the place of its base; true when it is the newest one now. */
  swap(base: string | undefined, id: string): boolean {
    if (this.late && this.late.id !== id) {
      const { late } = this;
      this.late = undefined;
      this.swap(late.base, late.id);
    }
    if (this.newest === base) this.newest = id;
    return this.newest === id;
  }

  /** A version and all before it. */
  line(id: string | undefined): readonly string[] {
    const line: string[] = [];
    for (let at = id; at !== undefined; at = this.versions.get(at)?.parent) line.push(at);
    return line;
  }

  async make(parent: string | undefined, change: StoreChange): Promise<string> {
    const files = new Map(this.versions.get(parent ?? '')?.files);
    for (const name of change.remove) files.delete(name);
    for (const [name, text] of change.put) {
      files.set(name, new TextEncoder().encode(typeof text === 'string' ? text : await text()));
    }
    const hash = createHash('sha256').update(`${parent}\n${change.note}\n`);
    for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${name}\n`).update(bytes);
    const id = hash.digest('hex');
    this.versions.set(id, { id, parent, files, note: change.note });
    return id;
  }

  /** Makes the version before the newest one the newest, as nobody should. */
  rewind(): void {
    this.newest = this.line(this.newest)[1];
  }

  delete(): void {
    this.newest = undefined;
  }

  /** Puts a version with other files in the place of the newest one, as nobody should. */
  tamper(edit: (files: Map<string, Uint8Array>) => void): void {
    const version = this.versions.get(this.newest ?? '');
    const files = new Map(version?.files);
    edit(files);
    const id = `tampered-${this.versions.size}`;
    this.versions.set(id, { id, parent: version?.id, files, note: '' });
    this.newest = id;
  }

  /** The newest version's files as text. */
  texts(): ReadonlyMap<string, string> {
    const files = this.versions.get(this.newest ?? '')?.files ?? new Map<string, Uint8Array>();
    return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  }
}

function filesOf({ files }: MemoryVersion): StoredFiles {
  return {
    names: [...files.keys()],
    async read(name) {
      const bytes = files.get(name);
      if (!bytes) throw new Error(`no file ${name}`);
      return bytes;
    },
  };
}

const UNREADABLE: Problem = { code: 'LEADS-LEDGER-UNREADABLE', message: says`The ledger can’t be read now.` };
const NO_RIGHT: Problem = { code: 'LEADS-LEDGER-WRITE', message: says`The ledger can’t be written.` };
const LOST_ANSWER: Problem = { code: 'LEADS-LEDGER-UNREADABLE', message: says`The answer was lost.` };
