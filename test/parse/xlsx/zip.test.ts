import { crc32 as oracle } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../../src/model/index.ts';
import { LIMITS } from '../../../src/parse/limits.ts';
import { readRows } from '../../../src/parse/read-rows.ts';
import { createCrc32 } from '../../../src/parse/xlsx/crc32.ts';
import { PLAIN_OPTIONS, problemsOf, readFile } from '../../support/rows.ts';
import { workspaceOf } from '../../support/workspace.ts';
import { sheetOf } from '../../support/xlsx.ts';

// All numbers and names in this file are made up.

const LEADS = sheetOf([['phone'], ['9000000001'], ['9000000002']], { strings: 'inline' });
const read = (bytes: Uint8Array) => readFile(bytes, { format: 'xlsx' });

/** Offsets at which a signature stands. */
function offsetsOf(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length - 3 }, (_, at) => at).filter((at) => view.getUint32(at, true) === signature);
}

/** A copy with numbers written into it. */
function patched(bytes: Uint8Array, write: (view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  write(new DataView(copy.buffer));
  return copy;
}

const DIRECTORY = offsetsOf(LEADS, 0x02014b50);
const [END = 0] = offsetsOf(LEADS, 0x06054b50);
const sheetEntry =
  DIRECTORY.find((at) => new TextDecoder().decode(LEADS.subarray(at + 46, at + 70)).includes('sheet1')) ?? 0;

describe('a ZIP file', () => {
  test('may have a comment, even one that looks like an end', async () => {
    const bytes = Uint8Array.from([...LEADS, ...[0x50, 0x4b, 5, 6], ...Array<number>(30).fill(7)]);
    const commented = patched(bytes, (view) => view.setUint16(END + 20, 34, true));
    expect((await read(commented)).rows).toHaveLength(2);
  });

  test('may be in the ZIP64 format, as some programs write it at any size', async () => {
    // One entry's sizes and offset move to a ZIP64 field, the directory's to a ZIP64 end record.
    const view = new DataView(LEADS.buffer, LEADS.byteOffset);
    const start = view.getUint32(END + 16, true);
    const directory = [...LEADS.subarray(start, END)];
    const at = sheetEntry - start;
    const nameEnd = at + 46 + view.getUint16(sheetEntry + 28, true);
    const field = new DataView(new ArrayBuffer(28));
    field.setUint16(0, 1, true);
    field.setUint16(2, 24, true);
    for (const [index, offset] of [24, 20, 42].entries()) {
      field.setBigUint64(4 + index * 8, BigInt(view.getUint32(sheetEntry + offset, true)), true);
      directory.splice(at + offset, 4, 0xff, 0xff, 0xff, 0xff);
    }
    directory.splice(at + 30, 2, 28, 0);
    directory.splice(nameEnd, 0, ...new Uint8Array(field.buffer));
    const end64 = new DataView(new ArrayBuffer(76));
    end64.setUint32(0, 0x06064b50, true);
    end64.setBigUint64(32, BigInt(DIRECTORY.length), true);
    end64.setBigUint64(40, BigInt(directory.length), true);
    end64.setBigUint64(48, BigInt(start), true);
    end64.setUint32(56, 0x07064b50, true);
    end64.setBigUint64(64, BigInt(start + directory.length), true);
    const end = patched(LEADS.slice(END), (tail) => {
      tail.setUint16(10, 0xffff, true);
      tail.setUint32(12, 0xffffffff, true);
      tail.setUint32(16, 0xffffffff, true);
    });
    const { rows, problems } = await read(
      Uint8Array.from([...LEADS.subarray(0, start), ...directory, ...new Uint8Array(end64.buffer), ...end]),
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ cells }) => cells)).toEqual([['9000000001'], ['9000000002']]);
  });

  test.each([
    ['a directory that is not where it should be', (view: DataView) => view.setUint32(END + 16, 5, true)],
    ['a directory beyond the file', (view: DataView) => view.setUint32(END + 16, 0x7fffffff, true)],
    ['more entries than there are', (view: DataView) => view.setUint16(END + 10, 99, true)],
    ['a part that is not where it should be', (view: DataView) => view.setUint32(sheetEntry + 42, 1, true)],
    ['a part that is shorter than it says', (view: DataView) => view.setUint32(sheetEntry + 24, 9999, true)],
    ['a part that is longer than it says', (view: DataView) => view.setUint32(sheetEntry + 24, 9, true)],
    ['a part with another check sum', (view: DataView) => view.setUint32(sheetEntry + 16, 1, true)],
    ['a part packed in an unknown way', (view: DataView) => view.setUint16(sheetEntry + 10, 12, true)],
    ['a part that is cut off', (view: DataView) => view.setUint32(sheetEntry + 20, 40, true)],
  ])('with %s is refused', async (_, write) => {
    expect((await read(patched(LEADS, write))).problems).toMatchObject([{ code: 'LEADS-FILE-XLSX' }]);
  });

  test('with one part twice is refused: programs do not agree on which one counts', async () => {
    const twice = sheetOf([['phone']], { parts: { 'XL/worksheets/SHEET1.xml': '<worksheet/>' } });
    expect((await read(twice)).problems).toMatchObject([{ code: 'LEADS-FILE-XLSX' }]);
  });

  test('that says less than it unpacks to is stopped at what it says', async () => {
    const bomb = sheetOf([['phone']], { parts: { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(100_000)}</sst>` } });
    const [entry = 0] = offsetsOf(bomb, 0x02014b50).filter((at) => {
      return new TextDecoder().decode(bomb.subarray(at + 46, at + 66)) === 'xl/sharedStrings.xml';
    });
    const lying = patched(bomb, (view) => view.setUint32(entry + 24, 10, true));
    const limits = { ...LIMITS, sharedStringsBytes: 10, inflatedBytes: 100_000 };
    const { problems } = await readFile(lying, { format: 'xlsx', limits });
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-XLSX' }]);
  });

  test('is never asked for bytes that are not in it', async () => {
    const far = patched(LEADS, (view) => view.setUint32(sheetEntry + 42, 0x7fffffff, true));
    const path = 'leads/may.xlsx';
    const inside: Workspace = {
      ...workspaceOf({ [path]: far }),
      async slice(_, offset, length) {
        if (offset + length > far.length) throw new RangeError('The offset is out of range.');
        return far.slice(offset, offset + length);
      },
    };
    const file = { path, format: 'xlsx' as const, gzip: false, bytes: far.length, route: 0 };
    const problems = await problemsOf(() => readRows(file, PLAIN_OPTIONS, inside, { row() {} }));
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-XLSX' }]);
  });

  test('with a password is told as that', async () => {
    const locked = patched(LEADS, (view) => {
      for (const at of DIRECTORY) view.setUint16(at + 8, 1, true);
    });
    expect((await read(locked)).problems).toMatchObject([
      { code: 'LEADS-FILE-KIND', message: 'The workbook is protected by a password.' },
    ]);
  });

  test('with a changed byte is refused or says the same', async () => {
    const cells = (await read(LEADS)).rows.map((row) => row.cells);
    await fc.assert(
      fc.asyncProperty(fc.nat(LEADS.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const { rows, problems } = await read(patched(LEADS, (view) => view.setUint8(at, view.getUint8(at) ^ change)));
        if (problems.length === 0) expect(rows.map((row) => row.cells)).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });
});

test('a CRC-32 is the one of zlib, however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
      const crc = createCrc32();
      crc.add(bytes.subarray(0, cut));
      crc.add(bytes.subarray(cut));
      expect(crc.value()).toBe(oracle(bytes));
    }),
  );
});
