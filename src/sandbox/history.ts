import type { RequestRecord, RowRecord } from './dump.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A record that its request is still writing. */
export type OpenRecord = Writable<RequestRecord>;

/** The requests of one sandbox, in the order of arrival. */
export interface History {
  open(facts: Pick<RequestRecord, 'at' | 'method' | 'path' | 'authorization'> & { readonly list?: string }): OpenRecord;
  all(): Iterable<RequestRecord>;
  readonly length: number;
}

/** An empty history. */
export function createHistory(): History {
  const records: OpenRecord[] = [];
  return {
    open(facts) {
      const record: OpenRecord = { request: records.length + 1, ...facts, answered: 'pending' };
      records.push(record);
      return record;
    },
    all: () => records,
    get length() {
      return records.length;
    },
  };
}

/** A body as a dump shows it. */
export function shownBody(body: Uint8Array): Pick<RequestRecord, 'body' | 'encoding'> {
  try {
    return { body: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), encoding: 'utf8' };
  } catch {
    return { body: Buffer.from(body).toString('base64'), encoding: 'base64' };
  }
}

/** How many rows met each fate, as words for a log line. */
export function fatesInWords(rows: readonly RowRecord[]): string {
  const counts = new Map<string, number>();
  for (const { fate } of rows) {
    counts.set(fate, (counts.get(fate) ?? 0) + 1);
  }
  return [...counts].map(([fate, count]) => `${count} ${fate}`).join(', ');
}
