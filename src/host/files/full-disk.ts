import { printable, type Shown } from '../../model/index.ts';

/** The system's answers when a disk takes no more: no room, a quota, a limit of the file's size, a disk that broke. */
const TAKES_NO_MORE = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']);

/** The system's word (`ENOSPC`) when this error says that a disk takes no more; else undefined. */
export function diskRefusal(error: unknown): Shown | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return TAKES_NO_MORE.has(code) ? printable(code) : undefined;
}
