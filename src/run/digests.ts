import type { Host } from '../host/index.ts';
import {
  IDENTITY_WORDS,
  type LeadFile,
  type LeadHasher,
  type LedgerCrypto,
  type Route,
  type Settings,
  VERSION,
} from '../model/index.ts';
import type { Ledgers } from './ledgers.ts';

/** What went into a run, file by file and list by list; equal digests are equal inputs. */
export interface Digests {
  /** Of a lead file and all that judges it, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Of all files of a list in order, and all that decides what becomes of them. */
  readonly lists: ReadonlyMap<string, string>;
}

/** The parts of the host that digests are made with. */
type DigestHost = Pick<Host, 'digestFile' | 'crypto' | 'workspace'>;

/**
 * Digests of the lead files as they lie on disk, for lists that have a ledger to keep them. A file that can't be read has
 * none, and its list has none. Made under the key of the list's ledger: who reads the ledger without its `ledger-key` can't
 * try what a small file may hold until the digest fits.
 */
export async function digestsOf(
  files: readonly LeadFile[],
  { routes, maxRejectRatio }: Settings,
  ledgers: Pick<Ledgers, 'memoryOf' | 'hasherOf'>,
  host: DigestHost,
): Promise<Digests> {
  const rules = await Promise.all(routes.map((route) => rulesOf(route, maxRejectRatio, host)));
  const byFile = new Map<string, string>();
  const parts = new Map<string, (string | undefined)[]>();
  for (const { path, route } of files) {
    const list = routes[route]?.list ?? '';
    if (ledgers.memoryOf(list) === undefined) continue;
    // What can't be read is told when it is judged.
    const content = await host.digestFile(path).catch(() => undefined);
    const digest =
      content === undefined ? undefined : keyedDigest(`${rules[route]} ${content}`, ledgers.hasherOf(list));
    if (digest !== undefined) byFile.set(path, digest);
    const own = parts.get(list) ?? [];
    own.push(digest === undefined ? undefined : `${digest} ${JSON.stringify(path)}`);
    parts.set(list, own);
  }
  const lists = [...parts].flatMap(([list, own]) =>
    own.includes(undefined) ? [] : [[list, keyedDigest([list, ...own].join('\n'), ledgers.hasherOf(list))] as const],
  );
  return { files: byFile, lists: new Map(lists) };
}

/** Everything beside a file's content that decides what becomes of its rows. */
async function rulesOf(route: Route, maxRejectRatio: number, host: DigestHost): Promise<string> {
  const schema = route.schema === undefined ? undefined : await host.workspace.text(route.schema);
  return hexDigest(JSON.stringify([VERSION, route, schema ?? null, maxRejectRatio]), host.crypto);
}

/** SHA-256 of a text, in hex. */
export function hexDigest(text: string, crypto: Pick<LedgerCrypto, 'sha256'>): string {
  const bytes = crypto.sha256(new TextEncoder().encode(text));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** 256 bits that nobody can make, or compare with a guess, who has not the key of the ledger; in hex. */
function keyedDigest(text: string, hasher: LeadHasher): string {
  const words = new Uint32Array(IDENTITY_WORDS);
  hasher.identify(`digest ${text}`, new TextEncoder().encode(text), words);
  return [...words].map((word) => word.toString(16).padStart(8, '0')).join('');
}
