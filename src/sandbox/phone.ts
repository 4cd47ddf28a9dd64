import type { Quirks } from './quirks.ts';

/**
 * The stored form of a phone number: `+91` and ten digits. Ten digits, `91…` and `+91…` are understood; what the
 * service does with any other text is not published, so it is refused, or kept as it is where quirks allow it.
 */
export function storedNumber(text: string, foreign: Quirks['foreign-numbers']): string | undefined {
  const national = /^(?:\+?91)?([0-9]{10})$/.exec(text)?.[1];
  if (national !== undefined) {
    return `+91${national}`;
  }
  return foreign === 'store' && /^\+[0-9]{7,15}$/.test(text) ? text : undefined;
}

/** Whether `?number=` finds a stored number, in the spellings that the quirk allows. */
export function isFoundBy(stored: string, query: string, spelling: Quirks['number-query']): boolean {
  if (spelling === 'ignored') {
    return true;
  }
  const national = stored.replace(/^\+91(?=[0-9]{10}$)/, '');
  const spellings = {
    national,
    plus: stored,
    digits: stored.replace('+', ''),
    other: `${national.slice(0, 5)} ${national.slice(5)}`,
  };
  return spelling === 'any' ? Object.values(spellings).includes(query) : spellings[spelling] === query;
}
