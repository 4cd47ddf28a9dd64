import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSpooled } from '../../src/run/read-spooled.ts';

/** A spool in memory that counts how often it is asked. */
function spoolOf(pieces: readonly Uint8Array[]) {
  const bytes = Buffer.concat(pieces);
  const offsets = pieces.map((_, index) => Buffer.concat(pieces.slice(0, index)).length);
  const asked: number[] = [];
  return {
    asked,
    table: { offset: (lead: number) => offsets[lead] ?? 0, bytes: (lead: number) => pieces[lead]?.length ?? 0 },
    spool: {
      read: async (offset: number, length: number) => {
        asked.push(length);
        return new Uint8Array(bytes.subarray(offset, offset + length));
      },
    },
  };
}

describe('spooled leads', () => {
  test('come back as they were put in, whatever the order and the gaps', async () => {
    const piece = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 5 }), fc.constant(new Uint8Array(5000)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11)),
        async (pieces, wanted) => {
          const { table, spool } = spoolOf(pieces);
          const leads = wanted.filter((lead) => lead < pieces.length);
          const found = await readSpooled(leads, table, spool);
          expect(found.map((bytes) => [...bytes])).toEqual(leads.map((lead) => [...(pieces[lead] ?? [])]));
        },
      ),
    );
  });

  test('are read in one go when they stand side by side', async () => {
    const { table, spool, asked } = spoolOf([1, 2, 3, 4, 5].map((value) => new Uint8Array(10).fill(value)));
    await readSpooled([0, 1, 3, 4], table, spool);
    expect(asked).toEqual([50]);
  });

  test('are not read along with what lies far between', async () => {
    const { table, spool, asked } = spoolOf([new Uint8Array(10), new Uint8Array(1_000_000), new Uint8Array(10)]);
    await readSpooled([0, 2], table, spool);
    expect(asked).toEqual([10, 10]);
  });
});
