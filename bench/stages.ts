/** What each stage of judging costs by itself, in one process on rows that are in memory: the long way and the quick one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ledgerCrypto } from '../src/host/ledger-crypto.ts';
import { createHasher } from '../src/ledger/index.ts';
import { MOBILE_DIGITS, openMapper, openNumberingPlans, readMobile, toPhone } from '../src/map/index.ts';
import {
  type ByteRecord,
  type ByteSink,
  type Candidate,
  IDENTITY_WORDS,
  type ReadOptions,
  type Route,
  type Row,
} from '../src/model/index.ts';
import { createCsvParser } from '../src/parse/csv/parser.ts';
import { readDocument } from '../src/parse/index.ts';
import { createUtf8Gate } from '../src/parse/text/utf8.ts';
import { createLeadWriter, encodeLead } from '../src/smartflo/index.ts';
import { encodeBody } from '../src/smartflo/wire.ts';
import { openLeadCheck, openRowCheck } from '../src/validate/index.ts';
import { LIST, workTree } from './lead-files.ts';
import { median } from './measure.ts';
import { CACHE } from './programs.ts';

const CHUNK_BYTES = 256 * 1024;
const BATCH = 500;
/** Rows that are held in memory at most. */
const MAX_ROWS = 100_000;

const READ: ReadOptions = {
  encoding: undefined,
  delimiter: undefined,
  preambleLines: 0,
  comment: undefined,
  sheet: undefined,
  hiddenRows: undefined,
};

/** A table of nanoseconds a row, for at most so many rows. */
export async function measureStages(rows: number, rounds: number): Promise<string> {
  const { root, file } = workTree(CACHE, 'csv', Math.min(rows, MAX_ROWS));
  const bytes = readFileSync(file);
  const read: Row[] = [];
  const records: ByteRecord[] = [];
  parse(bytes, { row: (row) => read.push(row) });
  parse(bytes, { row: () => {}, takeBytes: (record) => records.push(copyOf(record)) > 0 });

  const [first] = read;
  if (!first) throw new Error('The lead file has no rows.');
  const mapping = (await openMapper(ROUTE)).bind(first.header);
  const { plain } = mapping;
  if (!plain) throw new Error('The route is not plain.');
  const schema = path.join(root, 'schema.json');
  const rowCheck = await openRowCheck(await readDocument(readFileSync(schema, 'utf8'), schema), schema);
  const accepts = rowCheck.acceptor(first.header) ?? (() => false);
  const leadCheck = await openLeadCheck();
  const rules = { country: 'IN', countries: ['IN'], plans: await openNumberingPlans() };
  const candidates = read.map(mapping.apply);
  const leads = candidates.filter(isLead);
  const encoded = leads.map(encodeLead);
  const digits = new Uint8Array(MOBILE_DIGITS);
  const hasher = createHasher(new Uint8Array(16), { list: LIST, terms: '' }, ledgerCrypto);
  const identity = new Uint32Array(IDENTITY_WORDS);
  const writer = createLeadWriter(plain.fields, 'omit');
  const phoneSpan = ({ start, spans }: ByteRecord, end: 0 | 1): number => start + (spans[plain.phone * 2 + end] ?? 0);

  const stages: Readonly<Record<string, () => void>> = {
    'UTF-8 check': () => inChunks(bytes, createUtf8Gate({ push: () => {}, end: () => {} }, 0)),
    'parse, to rows of text': () => parse(bytes, { row: () => {} }),
    'parse, to bytes': () => parse(bytes, { row: () => {}, takeBytes: () => true }),
    'map, phone and key included': () => each(read, mapping.apply),
    'phone, from text': () => each(read, (row) => toPhone(row.cells[plain.phone] ?? '', 'text', rules)),
    'phone, from bytes': () =>
      each(records, (one) => readMobile(one.bytes, phoneSpan(one, 0), phoneSpan(one, 1), digits)),
    'validate by ajv: user’s schema': () => each(read, rowCheck),
    'validate by ajv: lead schema': () => each(candidates, leadCheck),
    'validate from bytes: user’s schema': () => each(records, accepts),
    'lead to JSON, from text': () => each(leads, encodeLead),
    'lead to JSON, from bytes': () => each(records, (one) => writer.write(one, digits, 'doubled')),
    'key and version, hashed': () => each(encoded, (bytes) => hasher.identify(digits, bytes, identity)),
    'batch to body': () => {
      for (let at = 0; at < encoded.length; at += BATCH) {
        encodeBody({ list: LIST, duplicateOption: 'skip', skillId: undefined, leads: encoded.slice(at, at + BATCH) });
      }
    },
  };
  const times = new Map<string, number[]>(Object.keys(stages).map((name) => [name, []]));
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, stage] of Object.entries(stages)) {
      const started = performance.now();
      stage();
      if (round > 0) times.get(name)?.push(performance.now() - started);
    }
  }
  const lines = [...times].map(([name, all]) => `| ${name} | ${((median(all) * 1e6) / read.length).toFixed(0)} |`);
  return ['| stage | ns a row |', '|---|--:|', ...lines].join('\n');
}

const ROUTE: Route = {
  list: LIST,
  name: undefined,
  files: [],
  duplicateOption: 'skip',
  skillId: undefined,
  key: ['phone'],
  columns: { phone: 'Mobile', field_5: 'City', field_6: 'Loan Amount', field_7: 'Remarks' },
  unmapped: 'ignore',
  blank: 'omit',
  schema: undefined,
  country: 'IN',
  countries: ['IN'],
  duplicates: 'first',
  cloneVerify: 'hold',
  onReject: 'deliver-rest',
  verify: 'none',
  read: READ,
};

function isLead(candidate: Candidate): candidate is Candidate & { readonly phone: string; readonly key: string } {
  return candidate.violations.length === 0 && candidate.phone !== undefined && candidate.key !== undefined;
}

function parse(bytes: Uint8Array, sink: ByteSink): void {
  inChunks(bytes, createCsvParser(READ, sink));
}

function inChunks(bytes: Uint8Array, parser: { push(chunk: Uint8Array): void; end(): void }): void {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) parser.push(bytes.subarray(at, at + CHUNK_BYTES));
  parser.end();
}

/** A record is only valid during the call that gives it. */
function copyOf({ bytes, start, spans, marks, line }: ByteRecord): ByteRecord {
  const end = start + Math.max(...Array.from(spans));
  return { bytes: bytes.slice(start, end), start: 0, spans: Array.from(spans), marks: Array.from(marks), line };
}

function each<T>(values: readonly T[], use: (value: T) => unknown): void {
  for (const value of values) use(value);
}
