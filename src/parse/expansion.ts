import { plural, says } from '../model/index.ts';
import { fileError } from './file-error.ts';
import type { Limits } from './limits.ts';

/**
 * Counts what a compressed file unpacks to. The returned function takes the number of bytes that came out and throws
 * LEADS-FILE-EXPANDS once they are more than the cap, or more than the allowed ratio to the `packed` bytes on disk.
 */
export function createExpansionMeter(packed: number, limits: Limits): (bytes: number) => void {
  let seen = 0;
  return (bytes) => {
    seen += bytes;
    if (seen > limits.inflatedBytes) {
      throw fileError(
        'LEADS-FILE-EXPANDS',
        says`The file unpacks to more than ${plural(limits.inflatedBytes, 'byte')}.`,
        {
          hint: says`Split the file into several.`,
        },
      );
    }
    if (seen > limits.expansionFloorBytes && seen > packed * limits.expansionRatio) {
      throw fileError(
        'LEADS-FILE-EXPANDS',
        says`The file unpacks to more than ${limits.expansionRatio} times its size.`,
        {
          hint: says`If these are real leads, commit the file without packing it.`,
        },
      );
    }
  };
}
