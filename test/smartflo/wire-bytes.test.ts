import { describe, expect, test } from 'vitest';
import type { ByteRecord } from '../../src/model/index.ts';
import { createLeadWriter } from '../../src/smartflo/index.ts';

// A made-up number.
const PHONE = new TextEncoder().encode('9000000001');

function recordOf(...cells: readonly string[]): ByteRecord {
  const parts = cells.map((cell) => new TextEncoder().encode(cell));
  const spans = parts.flatMap((part, index) => {
    const from = parts.slice(0, index).reduce((sum, { length }) => sum + length, 0);
    return [from, from + part.length];
  });
  const bytes = new Uint8Array(parts.flatMap((part) => [...part]));
  return { bytes, start: 0, spans, marks: cells.map(() => 0), line: 2 };
}

function written(quote: 'doubled' | 'json', cell: string, blank: 'omit' | 'empty' = 'omit'): string | undefined {
  const bytes = createLeadWriter([{ field: 3, cell: 0 }], blank).write(recordOf(cell), PHONE, quote);
  return bytes && new TextDecoder().decode(bytes);
}

const lead = (value: string) => JSON.stringify({ field_0: '9000000001', field_3: value });

describe('a lead written from bytes', () => {
  test('has its fields in the order that is asked for', () => {
    const fields = [
      { field: 1, cell: 2 },
      { field: 34, cell: 0 },
    ];
    const bytes = createLeadWriter(fields, 'omit').write(recordOf('z', 'left out', 'Asha'), PHONE, 'doubled');
    expect(new TextDecoder().decode(bytes)).toBe('{"field_0":"9000000001","field_1":"Asha","field_34":"z"}');
  });

  test.each([
    ['a quote of a table', 'doubled', 'say ""hi""', 'say "hi"'],
    ['a backslash of a table', 'doubled', 'c:\\new', 'c:\\new'],
    ['line breaks and tabs', 'doubled', 'a\nb\r\nc\td', 'a\nb\r\nc\td'],
    ['escapes of JSON', 'json', 'say \\"hi\\"\\n\\\\n', 'say "hi"\n\\n'],
    ['letters beyond ASCII', 'json', 'सुनीता 😀 \u2028', 'सुनीता 😀 \u2028'],
  ] as const)('has %s as JSON.stringify writes them', (_, quote, cell, value) => {
    expect(written(quote, cell)).toBe(lead(value));
  });

  test('leaves a blank cell out, or sends it empty', () => {
    expect(written('doubled', '')).toBe('{"field_0":"9000000001"}');
    expect(written('doubled', '', 'empty')).toBe(lead(''));
  });

  test.each([
    ['that may show nothing', 'doubled', '\u00a0'],
    ['that may show nothing once its escape is read', 'json', '\\n'],
    ['that may be too long', 'doubled', 'x'.repeat(1001)],
    ['with an escape that JSON.stringify would not write', 'json', 'a\\/b'],
  ] as const)('does not exist for a cell %s', (_, quote, cell) => {
    expect(written(quote, cell)).toBeUndefined();
  });

  test('has room for the longest values there are', () => {
    const cells = Array.from({ length: 34 }, () => '\\'.repeat(1000));
    const fields = cells.map((_, cell) => ({ field: cell + 1, cell }));
    const bytes = createLeadWriter(fields, 'omit').write(recordOf(...cells), PHONE, 'doubled');
    expect(JSON.parse(new TextDecoder().decode(bytes)).field_34).toBe(cells[33]);
  });
});
