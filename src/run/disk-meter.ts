import { LeadsError, plural, says } from '../model/index.ts';

/** How much a lead file may leave on the disk in leads and rejected rows. A file beyond is refused, and others go on. */
export const DISK_LIMITS = {
  /** Bytes that a file of any size may leave. */
  bytes: 32 * 1024 * 1024,
  /** Bytes for each byte of a larger file. A rejected row is 250 bytes with its reasons; a row takes 5 or more when packed. */
  ratio: 100,
} as const;

/** Adds up the bytes that a file leaves on the disk. */
export interface DiskMeter {
  add(bytes: number): void;
  /** Throws LEADS-FILE-EXPANDS once they are more than the file may leave. */
  check(): void;
}

/** A meter for a file of so many bytes. */
export function createDiskMeter(fileBytes: number, limits: { bytes: number; ratio: number } = DISK_LIMITS): DiskMeter {
  const cap = Math.max(limits.bytes, fileBytes * limits.ratio);
  let left = 0;
  return {
    add(bytes) {
      left += bytes;
    },
    check() {
      if (left <= cap) return;
      throw new LeadsError({
        code: 'LEADS-FILE-EXPANDS',
        message: says`The rows of the file take more than ${plural(cap, 'byte')} on the disk, and the file has ${plural(fileBytes, 'byte')}. Reading stopped; nothing of the file is sent.`,
        hint: says`Look for long texts that repeat in each row, and for thousands of rows that are no leads. If all rows are real leads, split the file into several.`,
      });
    },
  };
}
