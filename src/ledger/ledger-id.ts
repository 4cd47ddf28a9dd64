import { FORMAT } from './sealed-file.ts';

/** The first digits of the ids of this format. A random id of format 1 has them once in 4,000 million times. */
const IN_FORMAT = /^0000000([2-9])(?=[0-9a-f]{24}$)/;

/** Ids as this program makes them. */
const ID = /^[0-9a-f]{32}$/;

/** Digits of an id that tell one repository from another. */
const OWN_DIGITS = 24;

/**
 * The id with which a ledger begins: it names the format, so that nobody can put an older one with weaker seals in its place
 * where the config has the id.
 */
export function idInFormat(id: string): string {
  return ID.test(id) ? `${String(FORMAT).padStart(8, '0')}${id.slice(0, OWN_DIGITS)}` : id;
}

/** The format that a ledger with this id has at least. */
export function formatOf(id: string | undefined): number {
  return Number(IN_FORMAT.exec(id ?? '')?.[1] ?? 1);
}

/** Whether two ids are of the ledgers of one repository, which may have begun in different formats. */
export function areSameIds(one: string, other: string): boolean {
  if (one === other || !ID.test(one) || !ID.test(other) || formatOf(one) === formatOf(other)) return one === other;
  const [a, b] = [one, other].map((id) => id.replace(IN_FORMAT, '').slice(0, OWN_DIGITS));
  return a === b;
}
