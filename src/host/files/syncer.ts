import { closeSync, fdatasync } from 'node:fs';

/** Brings what was written to a file to its disk, while the program goes on. */
export interface Syncer {
  /** All that was written so far will be on the disk. Throws what an earlier call met. */
  sync(): void;
  /** Closes the file once nothing is under way any more. Later calls of `sync` throw. */
  close(): void;
}

/**
 * The syncer of an open file. What is written while the disk is busy waits for the next turn, so that a disk which takes
 * 5 ms holds nobody up and takes all of these 5 ms in one go.
 */
export function createSyncer(file: number): Syncer {
  let state: 'idle' | 'busy' | 'busy, more to do' = 'idle';
  let failure: Error | undefined;
  let isClosed = false;

  const begin = () => {
    state = 'busy';
    fdatasync(file, (error) => {
      failure ??= error ?? undefined;
      const hasMore = state === 'busy, more to do';
      state = 'idle';
      if (hasMore && !failure) begin();
      else if (isClosed) closeSync(file);
    });
  };

  return {
    sync() {
      if (failure) throw failure;
      if (isClosed) throw new Error('The file is closed.');
      if (state === 'idle') begin();
      else state = 'busy, more to do';
    },
    close() {
      isClosed = true;
      if (state === 'idle') closeSync(file);
    },
  };
}
