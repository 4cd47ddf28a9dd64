import { type LeadsError, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import type { Limits } from '../limits.ts';

/** A file inside a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  /** Bytes, packed and unpacked, as the directory says. */
  readonly packed: number;
  readonly unpacked: number;
  /** Offset of the local header. */
  readonly offset: number;
}

/** The layout is that of PKWARE's APPNOTE 6.3, sections 4.3.12 (directory entry), 4.3.16 (end) and 4.3.14 (ZIP64 end). */
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LOCATOR64_BYTES = 20;
const END64_BYTES = 56;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const COMMENT_BYTES = 65_535;
/** A size or offset that is in the ZIP64 field. */
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 1;

/** A directory entry with a long name and extra fields. */
const GENEROUS_ENTRY_BYTES = 1024;

/** Exactly `length` bytes of the file from `offset`; throws when they are not all inside it. */
export type Slice = (offset: number, length: number) => Promise<Uint8Array>;

/** A ZIP file's directory, by name in lower case: the parts of a workbook are found without regard to case. */
export async function readZipDirectory(
  bytes: number,
  slice: Slice,
  limits: Limits,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailLength = Math.min(bytes, END_BYTES + COMMENT_BYTES + LOCATOR64_BYTES);
  const tail = viewOf(await slice(bytes - tailLength, tailLength));
  const end = findEnd(tail);
  if (end < 0) throw brokenZip();
  let count = tail.getUint16(end + 10, true);
  let size = tail.getUint32(end + 12, true);
  let offset = tail.getUint32(end + 16, true);
  const locator = end - LOCATOR64_BYTES;
  if (locator >= 0 && tail.getUint32(locator, true) === LOCATOR64_SIGNATURE) {
    const end64 = viewOf(await slice(large(tail, locator + 8), END64_BYTES));
    if (end64.getUint32(0, true) !== END64_SIGNATURE) throw brokenZip();
    count = large(end64, 32);
    size = large(end64, 40);
    offset = large(end64, 48);
  }
  if (count > limits.zipEntries || size > limits.zipEntries * GENEROUS_ENTRY_BYTES) {
    throw fileError('LEADS-FILE-LIMIT', says`The workbook is made of more files than any real one.`, {
      hint: says`Copy the sheet with the leads into a new workbook.`,
    });
  }
  return readEntries(viewOf(await slice(offset, size)), count);
}

/** Where the packed bytes of an entry begin. */
export async function findContent(entry: ZipEntry, slice: Slice): Promise<number> {
  const local = viewOf(await slice(entry.offset, LOCAL_BYTES));
  if (local.getUint32(0, true) !== LOCAL_SIGNATURE) throw brokenZip();
  return entry.offset + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
}

/** The stop for a ZIP file that can't be read. */
export function brokenZip(cause?: unknown): LeadsError {
  return fileError('LEADS-FILE-XLSX', says`The workbook is damaged or was cut off.`, {
    hint: says`Open it in Excel or LibreOffice, save it as .xlsx again and commit that.`,
    cause,
  });
}

/** The end record: the last one whose comment reaches exactly to the end of the file. */
function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return -1;
}

function readEntries(directory: DataView, count: number): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > directory.byteLength || directory.getUint32(at, true) !== ENTRY_SIGNATURE) throw brokenZip();
    const nameLength = directory.getUint16(at + 28, true);
    const extraLength = directory.getUint16(at + 30, true);
    const next = at + ENTRY_BYTES + nameLength + extraLength + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw brokenZip();
    const entry = readEntry(directory, at, nameLength, extraLength);
    const key = entry.name.toLowerCase();
    // Two files of one name: which one a program reads differs from program to program.
    if (entries.has(key)) throw brokenZip();
    entries.set(key, entry);
    at = next;
  }
  return entries;
}

function readEntry(directory: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const name = new TextDecoder().decode(
    new Uint8Array(directory.buffer, directory.byteOffset + at + ENTRY_BYTES, nameLength),
  );
  const wide = zip64Numbers(directory, at + ENTRY_BYTES + nameLength, extraLength);
  const number = (field: number) => {
    const value = directory.getUint32(at + field, true);
    return value === IN_ZIP64 ? (wide.shift() ?? value) : value;
  };
  // The order is that of the ZIP64 field: unpacked, packed, offset.
  const unpacked = number(24);
  const packed = number(20);
  const offset = number(42);
  return {
    name: name.replaceAll('\\', '/'),
    method: directory.getUint16(at + 10, true),
    encrypted: (directory.getUint16(at + 8, true) & 1) !== 0,
    crc32: directory.getUint32(at + 16, true),
    packed,
    unpacked,
    offset,
  };
}

/** The 64-bit numbers of an entry's ZIP64 field, in order. */
function zip64Numbers(directory: DataView, from: number, length: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at + 4 <= from + length; ) {
    const size = directory.getUint16(at + 2, true);
    if (directory.getUint16(at, true) === ZIP64_FIELD) {
      const end = Math.min(at + 4 + size, from + length);
      for (let value = at + 4; value + 8 <= end; value += 8) numbers.push(large(directory, value));
    }
    at += 4 + size;
  }
  return numbers;
}

/** A 64-bit number; beyond 2^53 it is no place in any file, and exactness does not matter. */
function large(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
