import { Inflate } from 'fflate';
import { type LeadFile, LeadsError, says, type Workspace } from '../../model/index.ts';
import { createExpansionMeter } from '../expansion.ts';
import { fileError } from '../file-error.ts';
import type { Limits } from '../limits.ts';
import { readError } from '../read-error.ts';
import { createCrc32 } from './crc32.ts';
import { createPartReader, type PartHandler } from './xml-part.ts';
import { brokenZip, findContent, readZipDirectory, type Slice, type ZipEntry } from './zip.ts';

/** Packed bytes read from disk at a time. */
const SLICE_BYTES = 256 * 1024;

/** Packed bytes inflated at a time: at deflate's best, 1,032 to 1, that is 8 MiB of text in memory. */
const STEP_BYTES = 8 * 1024;

const STORED = 0;
const DEFLATED = 8;

/** The parts of a workbook, opened by name only: no path of the file is ever used as one of the disk. */
export interface XlsxPackage {
  has(part: string): boolean;
  /** Gives the XML of a part to `handler`, until it is done. Throws LEADS-FILE-XLSX when the part is not there or damaged. */
  read(part: string, handler: PartHandler): Promise<void>;
  /** Bytes of a part when unpacked, as the file says. */
  bytes(part: string): number;
}

/** Opens an XLSX file. What all its parts inflate to together is held to the caps. */
export async function openPackage(
  file: LeadFile,
  workspace: Workspace,
  signal: AbortSignal | undefined,
  limits: Limits,
): Promise<XlsxPackage> {
  const slice: Slice = async (offset, length) => {
    if (!(offset + length <= file.bytes)) throw brokenZip();
    const bytes = await workspace.slice(file.path, offset, length).catch((error: unknown) => {
      throw readError(error, false);
    });
    if (bytes.length < length) throw brokenZip();
    return bytes;
  };
  const entries = await readZipDirectory(file.bytes, slice, limits);
  const meter = createExpansionMeter(file.bytes, limits);

  function entryOf(part: string): ZipEntry {
    const entry = entries.get(part.toLowerCase());
    if (!entry) throw brokenZip();
    if (entry.encrypted) {
      throw fileError('LEADS-FILE-KIND', says`The workbook is protected by a password.`, {
        hint: says`Open it in Excel, remove the password and save it again.`,
      });
    }
    return entry;
  }

  return {
    has: (part) => entries.has(part.toLowerCase()),
    bytes: (part) => entryOf(part).unpacked,

    async read(part, handler) {
      const entry = entryOf(part);
      const reader = createPartReader(handler, limits);
      for await (const bytes of inflated(entry, slice)) {
        signal?.throwIfAborted();
        meter(bytes.length);
        reader.push(bytes);
        if (handler.isDone) return;
      }
      reader.end();
    },
  };
}

/** The unpacked bytes of an entry, checked against its length and CRC at the end. */
async function* inflated(entry: ZipEntry, slice: Slice): AsyncGenerator<Uint8Array> {
  const crc32 = createCrc32();
  let length = 0;
  for await (const bytes of unpacked(entry, slice)) {
    crc32.add(bytes);
    length += bytes.length;
    if (length > entry.unpacked) throw brokenZip();
    yield bytes;
  }
  if (length !== entry.unpacked || crc32.value() !== entry.crc32) throw brokenZip();
}

async function* unpacked(entry: ZipEntry, slice: Slice): AsyncGenerator<Uint8Array> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw brokenZip();
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  const start = await findContent(entry, slice);
  for (let read = 0; read < entry.packed; ) {
    const packed = await slice(start + read, Math.min(SLICE_BYTES, entry.packed - read));
    read += packed.length;
    if (entry.method === STORED) {
      yield packed;
      continue;
    }
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      pushPacked(
        inflate,
        packed.subarray(at, at + STEP_BYTES),
        read === entry.packed && at + STEP_BYTES >= packed.length,
      );
      yield* pieces.splice(0);
    }
  }
}

function pushPacked(inflate: Inflate, bytes: Uint8Array, final: boolean): void {
  try {
    inflate.push(bytes, final);
  } catch (error) {
    throw error instanceof LeadsError ? error : brokenZip(error);
  }
}
