import { editDistance, headerForm, LAST_FIELD, PHONE_FIELD } from '../model/index.ts';
import { fieldOfSpelling, spellingsOf } from './aliases.ts';
import { isOrdinaryHeader } from './ordinary-headers.ts';

/** A shorter header is one letter away from too many others. */
const MIN_LETTERS = 4;

/** A header that is most likely a misspelt name, and the field that it was meant to feed. */
export interface MisspeltHeader {
  readonly column: number;
  readonly field: number;
  /** The name that was meant, as a person writes it. */
  readonly meant: string;
}

/**
 * Finds the columns whose header is one edit, or one swap of neighbours, away from a name that would feed a field that no
 * column feeds. The first letter must be right, no digit may be involved, and ordinary headers are never meant.
 */
export function misspeltHeaders(
  columns: readonly number[],
  names: readonly string[],
  isOpen: (field: number) => boolean,
  configured: ReadonlyMap<number, string>,
): readonly MisspeltHeader[] {
  const candidates = [
    ...[...configured].map(([field, meant]) => ({ field, meant, form: headerForm(meant) })),
    ...spellingsOf((field) => field !== PHONE_FIELD && isOpen(field)).map(({ spelling, form }) => ({
      field: fieldOfSpelling(form) ?? LAST_FIELD,
      meant: spelling,
      form,
    })),
  ];
  return columns.flatMap((column) => {
    const form = headerForm(names[column] ?? '');
    if (isOrdinaryHeader(form)) return [];
    const near = candidates.find((candidate) => isMisspelling(form, candidate.form));
    return near ? [{ column, field: near.field, meant: near.meant }] : [];
  });
}

function isMisspelling(form: string, meant: string): boolean {
  const letters = form.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS || /\p{Nd}/u.test(form + meant)) return false;
  return form.charAt(0) === meant.charAt(0) && form !== meant && editDistance(form, meant) === 1;
}
