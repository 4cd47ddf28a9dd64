import { count, type Position, type Shown, says, shownHeader } from '../model/index.ts';
import { fileError } from './file-error.ts';
import { LIMITS } from './limits.ts';

/** Stops at a key that is twice in one object: we would have to guess which value counts. */
export function refuseTwins(name: string, first: Position, second: Position): never {
  throw fileError(
    'LEADS-FILE-DUPLICATE-KEY',
    says`The key "${shownHeader(name)}" is in one object twice: ${both(first, second)}.`,
    {
      hint: says`Remove or rename one of the two.`,
      position: second,
    },
  );
}

/** Stops at an object with more keys than `LIMITS.columns`. */
export function refuseManyColumns(position: Position): never {
  throw fileError('LEADS-FILE-LIMIT', says`An object has more than ${count(LIMITS.columns)} keys.`, {
    hint: says`Leave out the keys that are not part of a lead.`,
    position,
  });
}

/** Stops at a record that is longer than `LIMITS.recordBytes`. */
export function refuseLongRecord(position: Position): never {
  throw fileError(
    'LEADS-FILE-RECORD-SIZE',
    says`The record that begins here is longer than ${count(LIMITS.recordBytes)} characters.`,
    {
      hint: says`Look for a quote or bracket that is not closed.`,
      position,
    },
  );
}

/** Stops at a key that is longer than `LIMITS.headerCharacters`. */
export function refuseLongName(names: readonly string[], place: (index: number) => Position): void {
  const long = names.findIndex((name) => name.length > LIMITS.headerCharacters);
  if (long < 0) return;
  throw fileError('LEADS-FILE-LIMIT', says`A key has more than ${count(LIMITS.headerCharacters)} characters.`, {
    hint: says`Look for a quote that is not closed, or give the column a shorter name.`,
    position: place(long),
  });
}

function both(first: Position, second: Position): Shown {
  return first.line === second.line
    ? says`in line ${first.line}, at characters ${first.column} and ${second.column}`
    : says`in lines ${first.line} and ${second.line}`;
}
