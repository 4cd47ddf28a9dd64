import {
  hexDigest,
  IDENTITY_WORDS,
  type LeadFile,
  type LeadHasher,
  type LedgerCrypto,
  type LedgerMemory,
  type Route,
  type Settings,
  VERSION,
  type Workspace,
} from '../model/index.ts';

/** The input of a run, file by file and list by list; equal digests are equal inputs. */
export interface Digests {
  /** By path: of a lead file and everything that decides about its rows. */
  readonly files: ReadonlyMap<string, string>;
  /** By list: of all its files in order, and everything that decides what becomes of them. */
  readonly lists: ReadonlyMap<string, string>;
}

/** The ports that digests are made with. */
export interface DigestPorts {
  /** The memory in a list's ledger; undefined without a readable ledger. */
  memoryOf(list: string): LedgerMemory | undefined;
  hasherOf(list: string): LeadHasher;
  /** SHA-256 of a file, in hex. */
  digestFile(path: string): Promise<string>;
  readonly workspace: Pick<Workspace, 'text'>;
  readonly crypto: Pick<LedgerCrypto, 'sha256'>;
}

/**
 * Digests of the lead files as they lie on disk, for lists that have a ledger to keep them. A file that can't be read has
 * none, and its list has none. They are made under the key of the list's ledger: a reader of the ledger who does not have
 * its `ledger-key` can't try contents of a small file until the digest fits.
 */
export async function digestsOf(
  files: readonly LeadFile[],
  { routes, maxRejectRatio, acrossLists }: Pick<Settings, 'routes' | 'maxRejectRatio' | 'acrossLists'>,
  ports: DigestPorts,
): Promise<Digests> {
  const rules = await Promise.all(routes.map((route) => rulesOf(route, maxRejectRatio, ports)));
  const byFile = new Map<string, string>();
  const parts = new Map<string, (string | undefined)[]>();
  for (const { path, route } of files) {
    const list = routes[route]?.list ?? '';
    if (ports.memoryOf(list) === undefined) continue;
    // A file that can't be read is told when it is judged.
    const content = await ports.digestFile(path).catch(() => undefined);
    const digest = content === undefined ? undefined : keyedDigest(`${rules[route]} ${content}`, ports.hasherOf(list));
    if (digest !== undefined) byFile.set(path, digest);
    const own = parts.get(list) ?? [];
    own.push(digest === undefined ? undefined : `${digest} ${JSON.stringify(path)}`);
    parts.set(list, own);
  }
  const lists = [...parts].flatMap(([list, own]) =>
    own.includes(undefined)
      ? []
      : [[list, keyedDigest([list, acrossLists, ...own].join('\n'), ports.hasherOf(list))] as const],
  );
  return { files: byFile, lists: new Map(lists) };
}

/** Everything beside a file's content that decides what becomes of its rows. */
async function rulesOf(
  route: Route,
  maxRejectRatio: number,
  { workspace, crypto }: Pick<DigestPorts, 'workspace' | 'crypto'>,
): Promise<string> {
  const schema = route.schema === undefined ? undefined : await workspace.text(route.schema);
  return hexDigest(JSON.stringify([VERSION, route, schema ?? null, maxRejectRatio]), crypto);
}

/** 256 bits, in hex. Nobody can make them, or compare them with a guess, without the key of the ledger. */
function keyedDigest(text: string, hasher: LeadHasher): string {
  const words = new Uint32Array(IDENTITY_WORDS);
  hasher.identify(`digest ${text}`, new TextEncoder().encode(text), words);
  return [...words].map((word) => word.toString(16).padStart(8, '0')).join('');
}
