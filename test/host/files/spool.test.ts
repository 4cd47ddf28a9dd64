import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpool, removeSpool } from '../../../src/host/files/spool.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

describe('the spool', () => {
  test('gives back what was put in, in any order, also while it grows', async () => {
    using directory = temporaryDirectory();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 }), { maxLength: 20 }), async (pieces) => {
        const spool = createSpool(directory.path);
        const offsets: number[] = [];
        let end = 0;
        for (const [index, piece] of pieces.entries()) {
          offsets.push(end);
          end += piece.length;
          spool.append(piece);
          if (index === 3) await spool.read(0, pieces[0]?.length ?? 0);
        }
        for (const [index, piece] of [...pieces.entries()].reverse()) {
          expect(await spool.read(offsets[index] ?? 0, piece.length)).toEqual(piece);
        }
        await spool.dispose();
      }),
      { numRuns: 30 },
    );
  });

  test('takes pieces larger than its block', async () => {
    using directory = temporaryDirectory();
    const spool = createSpool(directory.path);
    const large = new Uint8Array(3 * 1024 * 1024).fill(7);
    spool.append(new Uint8Array([1, 2]));
    spool.append(large);
    spool.append(new Uint8Array([3]));
    expect(Buffer.compare(await spool.read(2, large.length), large)).toBe(0);
    expect(await spool.read(2 + large.length, 1)).toEqual(new Uint8Array([3]));
    await spool.dispose();
  });

  test('is readable by its owner only, and gone afterwards', async () => {
    using directory = temporaryDirectory();
    const spool = createSpool(directory.path);
    expect(statSync(path.join(spool.directory, 'leads')).mode & 0o777).toBe(0o600);
    await spool.dispose();
    await spool.dispose();
    expect(existsSync(spool.directory)).toBe(false);
  });

  test('what a killed run left is removed, and nothing else', () => {
    using directory = temporaryDirectory();
    const spool = createSpool(directory.path);
    removeSpool(directory.path);
    expect(existsSync(spool.directory)).toBe(true);
    removeSpool(spool.directory);
    expect(existsSync(spool.directory)).toBe(false);
  });
});
