import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Batch, LeadTable } from '../../src/model/index.ts';
import { batchHash } from '../../src/plan/batch-hash.ts';
import { identityOf } from '../support/identity.ts';

const BATCH: Batch = { list: '441940', duplicateOption: 'skip', skillId: '12', leads: [0, 1, 2] };

/** A table of leads by their versions; `places` moves them about in files and spool. */
function tableOf(versions: readonly string[], places = 0): LeadTable {
  const table = new LeadTable();
  for (const [index, version] of versions.entries()) {
    const at = index + places;
    table.add({
      file: places,
      line: at,
      row: at,
      bytes: 1 + places,
      identity: identityOf(version, version),
    });
  }
  return table;
}

const hashOf = (parts: Partial<Batch> = {}, versions: readonly string[] = ['a', 'b', 'c']) =>
  batchHash({ ...BATCH, ...parts }, tableOf(versions));

describe('the hash of a batch', () => {
  test('is 16 hex digits, the same for the same request wherever its rows stand', () => {
    expect(hashOf()).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf()).toBe(batchHash(BATCH, tableOf(['a', 'b', 'c'], 5)));
  });

  test.each<[string, string]>([
    ['the duplicate option', hashOf({ duplicateOption: 'clone' })],
    ['the skill', hashOf({ skillId: '13' })],
    ['no skill', hashOf({ skillId: undefined })],
    ['the order of the leads', hashOf({ leads: [1, 0, 2] })],
    ['a lead less', hashOf({ leads: [0, 1] })],
    ['a lead twice', hashOf({ leads: [0, 1, 2, 2] })],
    ['another version of a lead', hashOf({}, ['a', 'b', 'C'])],
  ])('is another one for %s', (_, other) => {
    expect(other).not.toBe(hashOf());
  });

  test.each([4, 5, 6, 7])('is another one when word %i of a version is another one', (word) => {
    const hashes = [1, 2].map((value) => {
      const table = new LeadTable();
      const identity = identityOf('a', 'a');
      identity[word] = value;
      table.add({ file: 0, line: 2, row: 1, bytes: 1, identity });
      return batchHash({ ...BATCH, leads: [0] }, table);
    });
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  test('does not meet another one by chance', () => {
    const versions = Array.from({ length: 12 }, (_, index) => String(index));
    const table = tableOf(versions);
    const batch = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(batch, batch, (one, other) => {
        const hashes = [one, other].map((leads) => batchHash({ ...BATCH, leads }, table));
        expect(hashes[0] === hashes[1]).toBe(one.join() === other.join());
      }),
    );
  });
});
