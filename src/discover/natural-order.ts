/**
 * The order of paths that a person expects: folder by folder, numbers by their value (`part2` before `part10`), upper and
 * lower case together. The same on every machine: no locale takes part, and ties are settled by UTF-16 code units, so two
 * different paths are never equal.
 */
export function compareNaturally(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareNames(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareUnits(a, b);
}

function compareNames(a: string, b: string): number {
  const left = pieces(a);
  const right = pieces(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = comparePieces(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Runs of digits and what is between them. */
function pieces(name: string): string[] {
  return name.toLowerCase().match(/\d+|\D+/g) ?? [];
}

function comparePieces(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareUnits(a, b);
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  return left.length - right.length || compareUnits(left, right);
}

function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
