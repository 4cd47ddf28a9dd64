import type { RowRecord, SandboxDump } from './dump.ts';

/** A lead that should be in a list when all is done. */
export interface ExpectedLead {
  readonly list: string;
  /** In any spelling that ends in the ten national digits. */
  readonly number: string;
  /** The fields of its newest version; absent when any will do, as with a number that was there before. */
  readonly fields?: Readonly<Record<string, string>>;
  /** How many leads of that number; 1 when absent. */
  readonly copies?: number;
}

/**
 * `stable`: there as often as expected and in its newest version. `lost`: not there, too rarely there, or its newest
 * version was never stored. `doubled`: there too often. `regressed`: the newest version was stored, and then an older
 * one over it.
 */
type LeadVerdict = 'stable' | 'lost' | 'doubled' | 'regressed';

/** An expected lead and what a dump shows of it. */
interface JudgedLead {
  readonly expected: ExpectedLead;
  readonly verdict: LeadVerdict;
  /** How many leads of that number the list holds. */
  readonly found: number;
}

/** The conclusions of a checker from a dump. */
export interface HistoryVerdict {
  readonly leads: readonly JudgedLead[];
  readonly counts: Readonly<Record<LeadVerdict, number>>;
  /** Ids of leads that a request stored and nobody expected. */
  readonly phantoms: readonly string[];
}

/** Compares the expected leads with a dump. Pure. */
export function checkHistory(expected: readonly ExpectedLead[], dump: SandboxDump): HistoryVerdict {
  const stored = grouped(dump.leads, (lead) => keyOf(String(lead.list_id), lead.field_0));
  const writes = grouped(storedRows(dump), ({ list, row }) => keyOf(list, row.number ?? ''));
  const leads = expected.map((lead): JudgedLead => {
    const key = keyOf(lead.list, lead.number);
    const there = stored.get(key) ?? [];
    const written = (writes.get(key) ?? []).map(({ row }) => row.received as object);
    return { expected: lead, verdict: verdictOn(lead, there, written), found: there.length };
  });
  const wanted = new Set(expected.map(({ list, number }) => keyOf(list, number)));
  const seeded = new Set(dump.origins.filter(({ requests }) => requests.length === 0).map(({ lead }) => lead));
  const phantoms = dump.leads.filter(
    ({ id, list_id: list, field_0: number }) => !seeded.has(id) && !wanted.has(keyOf(String(list), number)),
  );
  const counts = { stable: 0, lost: 0, doubled: 0, regressed: 0 };
  for (const { verdict } of leads) {
    counts[verdict] += 1;
  }
  return { leads, counts, phantoms: phantoms.map(({ id }) => id) };
}

function verdictOn(
  { fields = {}, copies = 1 }: ExpectedLead,
  there: readonly object[],
  written: readonly object[],
): LeadVerdict {
  if (there.length > copies) {
    return 'doubled';
  }
  if (there.length < copies) {
    return 'lost';
  }
  if (there.every((record) => holds(record, fields))) {
    return 'stable';
  }
  return written.some((row) => holds(row, fields)) ? 'regressed' : 'lost';
}

/** `field_0` is left out: numbers have been compared already, whatever their spelling. */
function holds(record: object, fields: Readonly<Record<string, string>>): boolean {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.entries(fields).every(([key, value]) => key === 'field_0' || String(values.get(key) ?? '') === value);
}

function storedRows(dump: SandboxDump): { readonly list: string; readonly row: RowRecord }[] {
  return dump.requests.flatMap(({ list = '', rows = [] }) =>
    rows.filter(({ storedAt }) => storedAt !== undefined).map((row) => ({ list, row })),
  );
}

function keyOf(list: string, number: string): string {
  return `${list} ${number.replace(/[^0-9]/g, '').slice(-10)}`;
}

function grouped<T>(elements: readonly T[], key: (element: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const element of elements) {
    const group = groups.get(key(element));
    if (group) {
      group.push(element);
    } else {
      groups.set(key(element), [element]);
    }
  }
  return groups;
}
