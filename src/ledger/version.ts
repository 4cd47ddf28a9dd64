import type { LedgerCrypto, StoredFiles } from '../model/index.ts';
import { HEAD, type Head, readHead, type SealedHead } from './head.ts';
import { kindOf } from './names.ts';
import { type FileKind, FormatError, type SealedFile, unseal } from './sealed-file.ts';

/** One version of a ledger, as it can be read. */
export interface Version {
  readonly files: StoredFiles;
  readonly head: Head;
}

/** The version that these files are. Throws a FormatError, and what the store throws. */
export async function openVersion(files: StoredFiles, crypto: LedgerCrypto): Promise<Version & SealedHead> {
  if (!files.names.includes(HEAD)) throw new FormatError(HEAD, 0);
  const sealed = readHead(await files.read(HEAD), crypto);
  const names = new Set(files.names);
  for (const name of sealed.head.files?.keys() ?? []) if (!names.has(name)) throw new FormatError(name, 0);
  return { files, ...sealed };
}

/** Opens one file of a version: it is the one that the head means. Throws a FormatError, and what the store throws. */
export async function openFile(
  { files, head }: Version,
  name: string,
  kind: FileKind,
  crypto: LedgerCrypto,
): Promise<SealedFile> {
  if (!files.names.includes(name)) throw new FormatError(name, 0);
  const file = unseal(name, kind, await files.read(name), crypto);
  if (head.files && head.files.get(name) !== file.seal) throw new FormatError(name, 0);
  return file;
}

/** The seals of all files of a version but the head: those of format 1 are in no head yet. */
export async function sealsOf(version: Version, crypto: LedgerCrypto): Promise<ReadonlyMap<string, string>> {
  if (version.head.files) return version.head.files;
  const seals = new Map<string, string>();
  for (const name of version.files.names) {
    const kind = kindOf(name);
    if (kind) seals.set(name, (await openFile(version, name, kind, crypto)).seal);
  }
  return seals;
}
