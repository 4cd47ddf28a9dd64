import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadsError, type ReadOptions } from '../../../src/model/index.ts';
import { LIMITS } from '../../../src/parse/limits.ts';
import { createDecoder } from '../../../src/parse/text/decode.ts';
import { feed, readFile } from '../../support/rows.ts';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'little' | 'big', mark = true): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const bytes = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) bytes.setUint16(i * 2, units.charCodeAt(i), order === 'little');
  return new Uint8Array(bytes.buffer);
}

/** With a head this short, chunks reach the decoder as they were cut. */
const SHORT_HEAD = { ...LIMITS, kindBytes: 4, sampleBytes: 1 };

/** The text that a parser behind the decoder gets; each chunk on its own must be UTF-8 that ends with a character. */
function decode(bytes: Uint8Array, cuts: readonly number[] = [], encoding?: ReadOptions['encoding']): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let ended = false;
  const decoder = createDecoder(
    'json',
    encoding,
    {
      push: (chunk) => {
        text += strict.decode(chunk);
      },
      end: () => {
        ended = true;
      },
    },
    SHORT_HEAD,
  );
  feed(decoder, bytes, cuts);
  expect(ended).toBe(true);
  return text;
}

/** Offsets to cut bytes at, in order. */
const cutsOf = (bytes: Uint8Array) =>
  fc.array(fc.nat(bytes.length), { maxLength: 6 }).map((cuts) => cuts.toSorted((a, b) => a - b));

const textWithCuts = (encode: (text: string) => Uint8Array) =>
  // A first NUL after the mark of UTF-16 LE would be the mark of UTF-32.
  fc
    .string({ unit: 'binary', maxLength: 60 })
    .filter((text) => !text.startsWith('\0'))
    .chain((text) => {
      const bytes = encode(text);
      return fc.tuple(fc.constant(text), fc.constant(bytes), cutsOf(bytes));
    });

describe('any text comes through, wherever the bytes are cut', () => {
  test.each([
    ['UTF-8 with a mark', (text: string) => utf8(`\ufeff${text}`)],
    ['UTF-16 LE', (text: string) => utf16(text, 'little')],
    ['UTF-16 BE', (text: string) => utf16(text, 'big')],
  ])('%s', (_, encode) => {
    fc.assert(
      fc.property(textWithCuts(encode), ([text, bytes, cuts]) => {
        expect(decode(bytes, cuts)).toBe(text);
      }),
    );
  });

  test('UTF-8 without a mark', () => {
    const letters = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => !text.startsWith('\ufeff'));
    fc.assert(
      fc.property(
        letters.chain((text) => fc.tuple(fc.constant(`a${text}`), cutsOf(utf8(`a${text}`)))),
        ([text, cuts]) => {
          expect(decode(utf8(text), cuts)).toBe(text);
        },
      ),
    );
  });

  test('Windows-1252, as the platform itself reads it', () => {
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte >= 0x20);
    expect(decode(every, [3, 150], 'windows-1252')).toBe(new TextDecoder('windows-1252').decode(every));
  });

  test('text longer than the pieces it is given on in', () => {
    const text = 'नमस्ते 😀 '.repeat(20_000);
    expect(decode(utf16(text, 'little'), [70_001])).toBe(text);
  });

  test('a mark wins over the encoding that was set', () => {
    expect(decode(utf8('\ufeffé'), [], 'windows-1252')).toBe('é');
    expect(decode(utf16('é', 'big'), [], 'windows-1252')).toBe('é');
  });
});

describe('bytes that are not UTF-8', () => {
  const head = utf8('phone,name\r\n9000000001,é😀');

  test.each([
    ['a Windows-1252 letter', bytesOf(0xe9)],
    ['a continuation without its start', bytesOf(0x80)],
    ['an over-long form of two bytes', bytesOf(0xc0, 0xaf)],
    ['an over-long form of three bytes', bytesOf(0xe0, 0x9f, 0xbf)],
    ['an over-long form of four bytes', bytesOf(0xf0, 0x8f, 0xbf, 0xbf)],
    ['a surrogate', bytesOf(0xed, 0xa0, 0x80)],
    ['more than U+10FFFF', bytesOf(0xf4, 0x90, 0x80, 0x80)],
    ['a byte that UTF-8 never has', bytesOf(0xff)],
    ['a character that is cut off', bytesOf(0xe2, 0x82)],
  ])('%s is named with its byte, line and column', async (_, bad) => {
    for (const [rest, chunk] of [
      [utf8(',x\n'), 1000],
      [utf8(',x\n'), 1],
      [bytesOf(), 3],
    ] as const) {
      const { problems } = await readFile(join(head, bad, rest), { chunk, limits: SHORT_HEAD });
      expect(problems).toMatchObject([
        {
          code: 'LEADS-FILE-ENCODING',
          message: `A character stands here that is not written in UTF-8 (byte ${head.length + 1} of the file).`,
          hint: expect.stringContaining('encoding: windows-1252'),
          position: { line: 2, column: 14 },
        },
      ]);
    }
  });

  test.each([1, 2, 3, 1000])('are found in the right line, with chunks of %i bytes', async (chunk) => {
    const { problems } = await readFile(join(utf8('a\r\nb\ré\nc\r'), bytesOf(0xff)), { chunk, limits: SHORT_HEAD });
    expect(problems[0]?.position).toEqual({ line: 5, column: 1 });
  });

  test('are the same ones that the platform refuses', () => {
    const soup = fc.array(
      fc.oneof(fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0xf0, 0x90, 0xf4, 0x8f), fc.nat(255)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(soup, fc.nat(12), (numbers, cut) => {
        const bytes = join(utf8('text'), Uint8Array.from(numbers));
        expect(outcome(() => decode(bytes, [Math.min(cut, bytes.length)]))).toBe(
          outcome(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('end the file after the rows before them', async () => {
    const before = 'a,b\n1,2\n3,4\n'.padEnd(70_000, '\n');
    for (const chunk of [9, 1000, 100_000]) {
      const { rows } = await readFile(join(utf8(`${before}5,`), bytesOf(0xe9)), { chunk });
      expect(rows).toHaveLength(2);
    }
  });
});

describe('broken UTF-16', () => {
  test.each([
    ['a first half alone', '\ud83dx'],
    ['a second half alone', '\ude00'],
    ['a first half at the end', 'x\ud83d'],
  ])('%s', async (_, text) => {
    const bytes = utf16('a,b\n1,2\n', 'little');
    const bad = Uint8Array.from([...text].flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8]));
    const { problems } = await readFile(join(bytes, bad));
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-ENCODING', position: { line: 3 } }]);
  });

  test('an odd number of bytes', async () => {
    const { problems } = await readFile(utf16('a,b\n1,2\n', 'big').subarray(0, -1));
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-ENCODING' }]);
  });
});

/** What a decoder comes to: its text, or that it refused. */
function outcome(decoding: () => string): string {
  try {
    return decoding();
  } catch (error) {
    if (error instanceof LeadsError || error instanceof TypeError) return 'refused';
    throw error;
  }
}
