import type { Host } from '../host/index.ts';
import { printable } from '../model/index.ts';

/** Where something went wrong, without its message. */
export function debugStack(error: unknown, host: Pick<Host, 'log'>): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  for (const line of stack.slice(0, 10)) host.log.debug(printable(line));
}
