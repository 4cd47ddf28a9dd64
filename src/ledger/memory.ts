import type { LedgerCrypto, LedgerMemory, StoredFiles } from '../model/index.ts';
import { word } from './fields.ts';
import type { Head } from './head.ts';
import { type FileKind, FormatError, type SealedFile, seal, unseal } from './sealed-file.ts';

/** What a ledger remembers that has no memory yet. */
export const NO_MEMORY: LedgerMemory = { judged: [], complete: undefined };

const JUDGED = 'judged';
const COMPLETE = 'complete';

/** The files that keep a memory, for this write. */
export function writeMemory(
  { judged, complete }: LedgerMemory,
  { ledgerId, write }: { readonly ledgerId: string; readonly write: number },
  crypto: LedgerCrypto,
): ReadonlyMap<string, string> {
  const words = [ledgerId, String(write)];
  const files = new Map<string, string>();
  const digests = judged.map((digest) => `${word(digest)}\n`).join('');
  files.set(JUDGED, seal(JUDGED, 'judged', words, digests, crypto));
  const lines = complete ? `${word(complete.digest)}\n${toAscii(complete.files)}\n` : '';
  files.set(COMPLETE, seal(COMPLETE, 'complete', words, lines, crypto));
  return files;
}

/** What the files of a version keep. Throws a FormatError, and what the store throws. */
export async function readMemory(files: StoredFiles, head: Head, crypto: LedgerCrypto): Promise<LedgerMemory> {
  const open = async (name: FileKind, write: number): Promise<SealedFile> => {
    if (!files.names.includes(name)) throw new FormatError(name, 0);
    const file = unseal(name, name, await files.read(name), crypto);
    if (file.words.join(' ') !== `${head.ledgerId} ${write}`) throw new FormatError(name, 1);
    return file;
  };
  if (head.memory === undefined) return NO_MEMORY;
  const judged = await open(JUDGED, head.memory);
  const digests: string[] = [];
  while (judged.next()) digests.push(judged.text());
  return { judged: digests, complete: readComplete(await open(COMPLETE, head.memory)) };
}

function readComplete(file: SealedFile): LedgerMemory['complete'] {
  if (!file.next()) return undefined;
  const digest = file.text();
  if (!file.next()) file.fail();
  const text = fromAscii(file.text());
  if (text === undefined || file.next()) file.fail();
  return { digest, files: text };
}

/** Any text as one line of ASCII: a JSON string with every other character escaped. */
function toAscii(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function fromAscii(line: string): string | undefined {
  try {
    const text: unknown = JSON.parse(line);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
