import type { Account } from '../account.ts';
import type { Answer } from '../answer.ts';
import type { RowRecord } from '../dump.ts';
import { isMapping } from '../parameter.ts';
import type { DuplicateOption } from '../quirks.ts';
import { isMistake, type Row, type RowMistake, readRow } from '../row.ts';
import type { Upload } from '../store.ts';
import { type Call, mappingOf, noSuchList, type Outcome, type Route, rowsIn } from './route.ts';

type Errors = Readonly<Record<string, readonly string[]>>;

interface Terms {
  readonly option: DuplicateOption;
  readonly skill: string | null;
}

interface ReadRow {
  readonly row: Row | RowMistake;
  /** The row before anything is done with it. */
  readonly record: RowRecord;
}

/** `POST /v1/broadcast/leads/{list id}`: create bulk leads. */
export const createBulkLeads: Route = {
  method: 'POST',
  path: /^\/v1\/broadcast\/leads\/([^/]+)$/,
  handle(call, account, list = '') {
    const { envelopes, quirks } = account;
    const rows = (rowsIn(call.payload) ?? []).map((received, index) => read(received, index, account));
    const records = rows.map(({ record }) => record);
    const answer = refusalOf(call, account, list, rows.length);
    if (answer) {
      return { answer, rows: records };
    }
    const terms = readTerms(call, account);
    if ('errors' in terms) {
      return { answer: envelopes.invalid(terms.errors), rows: records };
    }
    const errors = {
      ...(quirks['bad-row'] === 'drop-row' ? {} : rowErrors(rows, 'data.')),
      ...(quirks['same-number'] === 'reject-batch' ? twinErrors(rows) : {}),
    };
    if (Object.keys(errors).length > 0) {
      const named = new Set(Object.keys(errors).map((path) => Number(path.split('.')[1])));
      return {
        answer: envelopes.invalid(errors),
        rows: records.map((record) => (named.has(record.row) ? { ...record, fate: 'rejected' } : record)),
      };
    }
    return storing(call, account, { list, ...terms }, rows);
  },
};

/** `POST /v1/broadcast/lead/{list id}`: add one lead, its fields at the top of the body. */
export const addLead: Route = {
  method: 'POST',
  path: /^\/v1\/broadcast\/lead\/([^/]+)$/,
  handle(call, account, list = '') {
    if (account.lists.get(list) === undefined) {
      return noSuchList(account);
    }
    const row = read(mappingOf(call), 0, account);
    const terms = readTerms(call, account);
    const errors = { ...('errors' in terms ? terms.errors : {}), ...rowErrors([row], '') };
    return 'errors' in terms || isMistake(row.row)
      ? { answer: account.envelopes.invalid(errors), rows: [{ ...row.record, fate: 'rejected' }] }
      : storing(call, account, { list, ...terms }, [row]);
  },
};

function read(received: unknown, index: number, account: Account): ReadRow {
  const row = readRow(received, account.quirks);
  const record: RowRecord = {
    row: index,
    fate: 'not-applied',
    ...(isMistake(row) ? {} : { number: row.number }),
    received,
  };
  return { row, record };
}

function refusalOf(call: Call, account: Account, list: string, rows: number): Answer | undefined {
  const { envelopes, lists, quirks } = account;
  if (lists.get(list) === undefined) {
    return noSuchList(account).answer;
  }
  if (!isMapping(call.payload)) {
    return envelopes.refused(400, 'the body must be a JSON object');
  }
  const tooMany = quirks['max-rows'] > 0 && rows > quirks['max-rows'];
  if (tooMany || (quirks['max-bytes'] > 0 && call.bytes > quirks['max-bytes'])) {
    return envelopes.refused(413, 'the batch is too large');
  }
  return rows === 0 ? envelopes.invalid({ data: ['sandbox: must be a list of at least one lead'] }) : undefined;
}

function readTerms(call: Call, account: Account): Terms | { readonly errors: Errors } {
  const body = mappingOf(call);
  const key = account.quirks['option-key'];
  const { [key]: option = account.quirks['default-option'], skill_id: skill = null } = body;
  const errors = {
    ...(isDuplicateOption(option) ? {} : { [key]: ['sandbox: must be skip, overwrite or clone'] }),
    ...(skill === null || typeof skill === 'string' ? {} : { skill_id: ['sandbox: must be text'] }),
  };
  return isDuplicateOption(option) && (skill === null || typeof skill === 'string') ? { option, skill } : { errors };
}

function isDuplicateOption(value: unknown): value is DuplicateOption {
  return value === 'skip' || value === 'overwrite' || value === 'clone';
}

function storing(
  call: Call,
  account: Account,
  terms: Terms & { readonly list: string },
  rows: readonly ReadRow[],
): Outcome {
  const { envelopes, leads, quirks } = account;
  const batch = { none: undefined, fresh: `sandbox-${call.request}`, list: terms.list }[quirks['batch-id']];
  const find = (row: Row | RowMistake) => (isMistake(row) ? undefined : leads.find(row, terms.list));
  return {
    answer: envelopes.accepted('the leads are accepted', batch === undefined ? {} : { batch_id: batch }),
    rows: rows.map(({ record }) => record),
    commit(limit, at) {
      const upload: Upload = { ...terms, request: call.request, at };
      const before = quirks['same-number'] === 'all-stored' ? rows.map(({ row }) => find(row)) : undefined;
      return rows.map(({ row, record }, index): RowRecord => {
        if (isMistake(row)) {
          return { ...record, fate: 'rejected' };
        }
        if (index >= limit) {
          return record;
        }
        const stored = leads.put(row, record.received, before ? before[index] : find(row), upload);
        return { ...record, ...stored, ...(stored.fate === 'skipped' ? {} : { storedAt: at }) };
      });
    },
  };
}

function rowErrors(rows: readonly ReadRow[], prefix: string): Errors {
  return Object.fromEntries(
    rows.flatMap(({ row, record }) =>
      isMistake(row) ? [[prefix === '' ? row.key : `${prefix}${record.row}.${row.key}`, [row.message]]] : [],
    ),
  );
}

function twinErrors(rows: readonly ReadRow[]): Errors {
  const firsts = new Map<string | undefined, number>();
  for (const { record } of rows) {
    if (!firsts.has(record.number)) {
      firsts.set(record.number, record.row);
    }
  }
  const twins = rows.filter(({ record }) => record.number !== undefined && firsts.get(record.number) !== record.row);
  return Object.fromEntries(
    twins.map(({ record }) => [`data.${record.row}.field_0`, ['sandbox: the number stands in this batch already']]),
  );
}
