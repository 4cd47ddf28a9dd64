/** White space of every kind (NBSP too), and format characters, which have no width: U+200B, U+200E, U+FEFF, U+00AD … */
const BLANK = /^[\s\p{Cf}]*$/u;

/**
 * Whether a text holds nothing that a person could see. The one rule of all rooms, since a cell that is blank to one and
 * content to another is told of a row in which nobody sees a thing.
 */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  const beginsVisibly = first > 0x20 && first < 0x7f;
  return !beginsVisibly && BLANK.test(text);
}

/** Most edits for which a word still counts as a misspelling of another. */
const MAX_EDITS = 3;

/** The candidate that `word` most likely means, by edit distance (letters swapped count once); undefined when none is near. */
export function nearest<T extends string>(word: string, candidates: Iterable<T>): T | undefined {
  const wanted = word.toLowerCase();
  let best: T | undefined;
  let bestEdits = Math.min(MAX_EDITS, Math.floor(wanted.length / 2)) + 1;
  for (const candidate of candidates) {
    const edits = editDistance(wanted, candidate.toLowerCase());
    if (edits < bestEdits) {
      best = candidate;
      bestEdits = edits;
    }
  }
  return best;
}

/** Edits that turn one text into the other (letters swapped count once); more than MAX_EDITS may be any larger number. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_EDITS) return MAX_EDITS + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
