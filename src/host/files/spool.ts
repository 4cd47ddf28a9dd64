import { closeSync, mkdtempSync, openSync, read, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Spool } from '../../model/index.ts';

const readAt = promisify(read);

/** Bytes gathered before they go to disk in one write. */
const BLOCK_BYTES = 1024 * 1024;

/** Name prefix of the spool's own directory, so that `post` can recognise what a killed run left. */
const SPOOL_PREFIX = 'smartflo-leads-spool-';

/** A spool file in a directory of its own below `parent`, readable by this user only (mode 0600). */
export function createSpool(parent: string): Spool & { readonly directory: string } {
  const directory = mkdtempSync(path.join(parent, SPOOL_PREFIX));
  const file = openSync(path.join(directory, 'leads'), 'wx+', 0o600);
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let used = 0;
  let open = true;

  function writeAll(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done);
  }

  function flush(): void {
    writeAll(block.subarray(0, used));
    used = 0;
  }

  return {
    directory,
    flush,

    append(bytes) {
      if (used + bytes.length > BLOCK_BYTES) flush();
      if (bytes.length > BLOCK_BYTES) {
        writeAll(bytes);
      } else {
        block.set(bytes, used);
        used += bytes.length;
      }
    },

    async read(offset, length) {
      if (used > 0) flush();
      const bytes = new Uint8Array(length);
      for (let done = 0; done < length; ) {
        const { bytesRead } = await readAt(file, bytes, done, length - done, offset + done);
        if (bytesRead === 0) throw new Error('The spool is shorter than its leads.');
        done += bytesRead;
      }
      return bytes;
    },

    async dispose() {
      if (!open) return;
      open = false;
      closeSync(file);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Removes a spool that a killed run left behind; any other path is left alone. */
export function removeSpool(directory: string): void {
  if (path.basename(directory).startsWith(SPOOL_PREFIX)) rmSync(directory, { recursive: true, force: true });
}
