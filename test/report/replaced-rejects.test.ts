import { describe, expect, test } from 'vitest';
import { ledgerCrypto } from '../../src/host/ledger-crypto.ts';
import { rejectsName } from '../../src/report/rejects.ts';
import { generationOf, openReplacements, rowDigest } from '../../src/report/replaced-rejects.ts';
import { aHeader, aRow } from '../support/row-builders.ts';

// Made-up numbers.
const ADDED = ['leads_line', 'leads_reasons', 'leads_source'];
const original = aRow(aHeader(['Mobile', 'Name']), ['900', 'Asha'], { line: 5 });
const digest = rowDigest(original, ledgerCrypto);
const copy = (source: string, phone = '900') =>
  aRow(aHeader([...ADDED, 'Mobile', 'Name']), ['5', 'short', source, phone, 'Asha'], { line: 2 });

test.each([
  ['leads/a.csv', 0, 'leads/a.rejects.csv'],
  ['leads/a.csv.gz', 0, 'leads/a.rejects.csv'],
  ['leads/a.rejects.csv', 1, 'leads/a.rejects-2.csv'],
  ['leads/a.rejects (1).csv', 1, 'leads/a.rejects-2.csv'],
  ['leads/a.rejects-2.csv', 2, 'leads/a.rejects-3.csv'],
  ['leads/a.rejects-9.csv.gz', 9, 'leads/a.rejects-10.csv'],
  ['leads/my.rejects/a.csv', 0, 'leads/my.rejects/a.rejects.csv'],
  ['leads/rejects.csv', 0, 'leads/rejects.rejects.csv'],
])('%s is of generation %i, and its rejects go to %s', (path, generation, name) => {
  expect(generationOf(path)).toBe(generation);
  expect(rejectsName({ path, format: 'csv' })).toBe(name);
});

describe('a row of a committed rejects file', () => {
  test('has the digest of the row that it was, as long as nobody fixed it', () => {
    expect(rowDigest(copy(digest), ledgerCrypto)).toBe(digest);
    expect(rowDigest(copy(digest, '9000000001'), ledgerCrypto)).not.toBe(digest);
  });

  test('takes the place of the original, wherever that stands now', () => {
    const replacements = openReplacements(ledgerCrypto);
    expect(replacements.of('a.csv', original)).toBeUndefined();
    replacements.add('a.rejects.csv', copy(digest, '9000000001'));
    expect(replacements.of('a.csv', original)).toMatchObject({ file: 'a.rejects.csv', line: 2 });
    const moved = aRow(aHeader(['Mobile', 'Name']), ['900', 'Asha'], { line: 77 });
    expect(replacements.of('sorted.csv', moved)).toMatchObject({ file: 'a.rejects.csv' });
    const another = aRow(aHeader(['Mobile', 'Name']), ['901', 'Asha'], { line: 5 });
    expect(replacements.of('a.csv', another)).toBeUndefined();
  });

  test('takes the place of no row of its own file or of a later one, so that none is passed over', () => {
    const replacements = openReplacements(ledgerCrypto);
    replacements.add('a.rejects.csv', copy(digest));
    replacements.add('a.rejects-2.csv', copy(`${digest} ${digest}`));
    expect(replacements.of('a.csv', original)).toMatchObject({ file: 'a.rejects-2.csv' });
    expect(replacements.of('a.rejects.csv', copy(digest))).toMatchObject({ file: 'a.rejects-2.csv' });
    expect(replacements.of('a.rejects-2.csv', copy(digest))).toBeUndefined();
    expect(replacements.of('a.rejects-3.csv', copy(digest))).toBeUndefined();
  });
});
