import { type LedgerCrypto, type LedgerMemory, type ListLessons, MOST_TOLD } from '../model/index.ts';
import { NOTHING, readCount, word } from './fields.ts';
import { type FileKind, FormatError, type SealedFile, seal } from './sealed-file.ts';
import { openFile, type Version } from './version.ts';

/** The memory of a ledger that has none yet. */
export const NO_MEMORY: LedgerMemory = { judged: [], complete: undefined };

const MOST_YES_SHAPES = 100;

/** Most characters of a shape or a spelling, so that the file stays below 1 MiB. */
const MOST_CHARACTERS = 1000;

/** The files that keep a memory, for this write. */
export function writeMemory(
  { judged, complete, told = [], lessons }: LedgerMemory,
  { ledgerId, write }: { readonly ledgerId: string; readonly write: number },
  crypto: LedgerCrypto,
): ReadonlyMap<string, string> {
  if (told.length > MOST_TOLD) throw new RangeError('more digests than a ledger can hold');
  const bodies: readonly (readonly [FileKind, string])[] = [
    ['judged', writeDigests(judged)],
    ['complete', complete ? `${word(complete.digest)}\n${toAscii(complete.files)}\n` : ''],
    ['told', writeDigests(told)],
    ['lessons', lessons ? writeLessons(lessons) : ''],
  ];
  return new Map(bodies.map(([name, body]) => [name, seal(name, name, [ledgerId, String(write)], body, crypto)]));
}

/** Reads the memory of a version. Throws a FormatError, and what the store throws. */
export async function readMemory(version: Version, crypto: LedgerCrypto): Promise<LedgerMemory> {
  const { ledgerId, memory: write } = version.head;
  if (write === undefined) return NO_MEMORY;
  const open = async (name: FileKind): Promise<SealedFile> => {
    const file = await openFile(version, name, name, crypto);
    if (file.words.join(' ') !== `${ledgerId} ${write}`) throw new FormatError(name, 1);
    return file;
  };
  const file = await open('judged');
  const judged = readDigests(file);
  const complete = readComplete(await open('complete'));
  if (file.format === 1) return { judged, complete };
  const told = readDigests(await open('told'));
  const lessons = readLessons(await open('lessons'));
  return { judged, complete, ...(told.length > 0 && { told }), ...(lessons && { lessons }) };
}

function writeDigests(digests: readonly string[]): string {
  return digests.map((digest) => `${word(digest)}\n`).join('');
}

function readDigests(file: SealedFile): readonly string[] {
  const digests: string[] = [];
  while (file.next()) digests.push(file.text());
  return digests;
}

function readComplete(file: SealedFile): LedgerMemory['complete'] {
  if (!file.next()) return undefined;
  const digest = file.text();
  if (!file.next()) file.fail();
  const text = fromAscii(file.text());
  if (text === undefined || file.next()) file.fail();
  return { digest, files: text };
}

function writeLessons({ yesShapes, spelling, delayMs, filters }: ListLessons): string {
  const texts = spelling === undefined ? yesShapes : [...yesShapes, spelling];
  if (yesShapes.length > MOST_YES_SHAPES || texts.some(({ length }) => length > MOST_CHARACTERS)) {
    throw new RangeError('more lessons than a ledger can hold');
  }
  const lines = [
    `spelling ${spelling === undefined ? NOTHING : toAscii(spelling)}`,
    `delay ${delayMs === undefined ? NOTHING : Math.max(0, Math.ceil(delayMs))}`,
    `filters ${filters === undefined ? NOTHING : filters ? 'yes' : 'no'}`,
    ...yesShapes.map((shape) => `yes ${toAscii(shape)}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function readLessons(file: SealedFile): ListLessons | undefined {
  if (!file.next()) return undefined;
  const value = <T>(name: string, read: (text: string) => T | undefined): T => {
    const text = file.text();
    if (!text.startsWith(`${name} `)) file.fail();
    return read(text.slice(name.length + 1)) ?? file.fail();
  };
  const optional = <T>(name: string, read: (text: string) => T | undefined): T | undefined => {
    const text = file.text();
    const found = text === `${name} ${NOTHING}` ? undefined : value(name, read);
    // `filters` is the last line of those that are always there.
    if (name !== 'filters' && !file.next()) file.fail();
    return found;
  };
  const spelling = optional('spelling', fromAscii);
  const delayMs = optional('delay', readCount);
  const filters = optional('filters', (text) => ({ yes: true, no: false })[text]);
  const yesShapes: string[] = [];
  while (file.next()) yesShapes.push(value('yes', fromAscii));
  return { yesShapes, spelling, delayMs, filters };
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
