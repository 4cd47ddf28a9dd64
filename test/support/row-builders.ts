import type { Candidate, CellKind, Header, Route, Row } from '../../src/model/index.ts';

/** A header of a CSV file unless told otherwise. */
export function aHeader(names: readonly string[], overrides: Partial<Header> = {}): Header {
  return { names, fixed: true, line: 1, ...overrides };
}

export interface RowOverrides extends Partial<Omit<Row, 'header' | 'cells' | 'kind'>> {
  /** Kinds by column; `text` where there is none. */
  readonly kinds?: readonly (CellKind | undefined)[];
}

/** A row on line 2 whose cells stand ten characters apart. */
export function aRow(header: Header, cells: readonly string[], overrides: RowOverrides = {}): Row {
  const { kinds = [], ...rest } = overrides;
  const line = rest.line ?? 2;
  return {
    number: 1,
    line,
    header,
    cells,
    violations: [],
    kind: (cell) => kinds[cell] ?? 'text',
    position: (cell) => ({ line, column: cell * 10 + 1 }),
    ...rest,
  };
}

/** A row of a table, from header to cell. */
export function aTableRow(cells: Readonly<Record<string, string>>, overrides: RowOverrides = {}): Row {
  return aRow(aHeader(Object.keys(cells)), Object.values(cells), overrides);
}

/** A row as JSON gives it: each cell with the kind and source text that the value has there. */
export function anObjectRow(values: Readonly<Record<string, unknown>>, overrides: RowOverrides = {}): Row {
  const cells = Object.values(values);
  return aRow(
    aHeader(Object.keys(values), { fixed: false }),
    cells.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
    { kinds: cells.map(kindOf), ...overrides },
  );
}

function kindOf(value: unknown): CellKind {
  if (value === null) return 'null';
  if (typeof value === 'object') return 'structure';
  return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as CellKind) : 'text';
}

/** A route with the built-in settings. */
export function aRoute(overrides: Partial<Route> = {}): Route {
  return {
    list: '441940',
    name: undefined,
    files: ['leads/**'],
    duplicateOption: 'skip',
    skillId: undefined,
    key: ['phone'],
    columns: {},
    unmapped: 'warn',
    blank: 'omit',
    schema: undefined,
    country: 'IN',
    countries: ['IN'],
    duplicates: 'first',
    onReject: 'deliver-rest',
    verify: 'none',
    cloneVerify: 'hold',
    read: {
      encoding: undefined,
      delimiter: undefined,
      preambleLines: 0,
      comment: undefined,
      sheet: undefined,
      hiddenRows: undefined,
    },
    ...overrides,
  };
}

/** A candidate with a fake phone and a name, whose fields come from the columns of line 2 in order. */
export function aCandidate(overrides: Partial<Candidate> = {}): Candidate {
  const phone = 'phone' in overrides ? overrides.phone : '+919876543210';
  const headers = ['Phone', 'Name', 'Email', 'Address', 'Company'];
  return {
    phone,
    fields: [phone, 'Asha'],
    key: phone,
    violations: [],
    source: (field) => ({
      header: headers[field] ?? `field_${field}`,
      position: { line: 2, column: field * 10 + 1 },
    }),
    ...overrides,
  };
}
