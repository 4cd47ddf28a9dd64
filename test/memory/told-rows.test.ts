import { describe, expect, test } from 'vitest';
import { createHasher } from '../../src/ledger/index.ts';
import { createRejectNews, openLeadDigests } from '../../src/memory/index.ts';
import { LeadTable, MOST_TOLD, type Row, says, type Violation } from '../../src/model/index.ts';
import { identityOf } from '../support/identity.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { aTableRow } from '../support/row-builders.ts';

// Every number and person in this file is made up.

const hasherOf = (key: number) => createHasher(new Uint8Array(16).fill(key), { list: '7', terms: '' }, testCrypto());
const HASHER = hasherOf(1);
const ROW = { Mobile: '12345', Name: 'Nobody', Note: '' };

const broken = (code: Violation['code'] = 'LEADS-PHONE-SHORT', header: string | undefined = 'Mobile'): Violation => ({
  code,
  header,
  position: { line: 2, column: 1 },
  masked: says`00000`,
  message: says`short`,
});

function newsOf(
  rows: readonly (readonly [Row, readonly Violation[]])[],
  told: readonly string[] = [],
  hasher = HASHER,
) {
  const news = createRejectNews(hasher, (digest) => told.includes(digest));
  for (const [row, violations] of rows) news.add(row, violations);
  return news;
}

const [TOLD = ''] = newsOf([[aTableRow(ROW), [broken()]]]).digests ?? [];

describe('a rejected row', () => {
  test('has a digest that the ledger can keep, and none of its text', () => {
    expect(TOLD).toMatch(/^[0-9a-f]{24}$/);
  });

  test.each<[string, Row, Violation]>([
    ['on another line', aTableRow(ROW, { line: 9 }), broken()],
    ['with a blank column more', aTableRow({ ...ROW, Extra: '' }), broken()],
    ['in a rejects file', aTableRow({ leads_line: '9', leads_reasons: 'x', ...ROW }), broken()],
    ['with other words about the rule', aTableRow(ROW), { ...broken(), message: says`too short`, masked: undefined }],
  ])('is the same %s', (_, row, violation) => {
    expect(newsOf([[row, [violation]]], [TOLD])).toMatchObject({ rows: 0, digests: [TOLD] });
  });

  test.each<[string, Row, Violation]>([
    ['another cell', aTableRow({ ...ROW, Name: 'Somebody' }), broken()],
    ['another rule', aTableRow(ROW), broken('LEADS-PHONE-LONG')],
    ['another column', aTableRow(ROW), broken('LEADS-PHONE-SHORT', 'Name')],
    ['the whole row as its place', aTableRow(ROW), { ...broken(), header: undefined }],
    ['cells in other columns', aTableRow({ Mobile: '12345', Note: 'Nobody', Name: '' }), broken()],
  ])('is new with %s', (_, row, violation) => {
    const news = newsOf([[row, [violation]]], [TOLD]);
    expect(news.rows).toBe(1);
    expect(news.digests).not.toContain(TOLD);
  });

  test('is new with a second rule that people have not been told of, and counts once', () => {
    const news = newsOf([[aTableRow(ROW), [broken(), broken('LEADS-ROW-RAGGED')]]], [TOLD]);
    expect([news.rows, news.digests?.length]).toEqual([1, 2]);
  });

  test('tells nobody without the key of the ledger which row it is', () => {
    expect(newsOf([[aTableRow(ROW), [broken()]]], [], hasherOf(2)).digests).not.toContain(TOLD);
  });
});

test('more rows than a ledger remembers have no digests, and all beyond are new', () => {
  const rows = Array.from({ length: MOST_TOLD + 2 }, (_, index) => aTableRow({ Mobile: String(index) }));
  const entries = rows.map((row) => [row, [broken()]] as const);
  const all = newsOf(entries.slice(0, MOST_TOLD));
  expect(all.digests).toHaveLength(MOST_TOLD);
  const beyond = createRejectNews(HASHER, () => true);
  for (const [row, violations] of entries) beyond.add(row, violations);
  expect([beyond.rows, beyond.digests]).toEqual([1, undefined]);
});

test('a lead that waits is another one in another version, and for another reason', () => {
  const table = new LeadTable();
  const add = (version: string, line: number) =>
    table.add({ file: 0, line, row: line, bytes: 1, identity: identityOf('key', version) });
  const [lead, other, again] = [add('x', 2), add('y', 3), add('x', 4)];
  const digestOf = openLeadDigests(table, () => HASHER);
  const digests = [digestOf(lead, 'refused'), digestOf(lead, 'held'), digestOf(other, 'held')];
  expect(new Set(digests).size).toBe(3);
  expect(digestOf(again, 'held')).toBe(digests[1]);
});
