/** How exact the header is, ms: it counts whole seconds (RFC 9110, section 5.6.7). */
const RESOLUTION_MS = 1000;

/**
 * By how much this machine's clock is ahead of a server's, ms; below 0 when it is behind, 0 when the two agree as far as
 * can be told. `date` is the answer's Date header; the exchange lasted from `asked` to `answered`, ms since 1970, and
 * the server may have written the date at any moment of it. Undefined when the header is absent or no date.
 */
export function readClockSkew(date: string | undefined, asked: number, answered: number): number | undefined {
  const written = /\bGMT$/.test(date ?? '') ? Date.parse(date ?? '') : Number.NaN;
  if (Number.isNaN(written)) return undefined;
  if (asked >= written + RESOLUTION_MS) return asked - written - RESOLUTION_MS;
  return Math.min(0, answered - written);
}
