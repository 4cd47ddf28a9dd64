import { LeadsError, printable, says } from '../model/index.ts';
import { fileError } from './file-error.ts';

/** Names of errors of the operating system, such as ENOENT, which Node gives as `code`. */
const SYSTEM_ERROR = /^E[A-Z0-9]+$/;

/** Turns an error of reading or inflating a file into a problem of that file. */
export function readError(error: unknown, gzip: boolean): LeadsError {
  if (error instanceof LeadsError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (gzip && !SYSTEM_ERROR.test(code)) {
    return fileError('LEADS-FILE-GZIP', says`The .gz file is broken, cut off, or no gzip file.`, {
      hint: says`Pack it again, or commit the file without packing it.`,
      cause: error,
    });
  }
  const reason = code === '' ? says`` : says` (${printable(code)})`;
  return fileError('LEADS-FILE-READ', says`The file could not be read from disk${reason}.`, {
    hint: says`Look at what the steps before this one do to the file, then run the job again.`,
    cause: error,
  });
}
