import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ESCAPED, WIDE } from '../../../src/model/index.ts';
import { LIMITS } from '../../../src/parse/limits.ts';
import { createStringsHandler } from '../../../src/parse/xlsx/strings.ts';
import { XlsxTexts } from '../../../src/parse/xlsx/texts.ts';
import type { PartHandler } from '../../../src/parse/xlsx/xml-part.ts';
import { cutsIn, expectSame, mostly, xmlBytes, xmlText } from '../../support/both-ways.ts';
import { shareOf, triesOf } from '../../support/proof.ts';

const TRIES = triesOf(shareOf('workbooks'));

// All numbers and names here are made up.

/** Says every text as it is kept. */
function handlerOf(said: string[]): PartHandler {
  const texts = new XlsxTexts();
  const { plain, ...handler } = createStringsHandler(texts, LIMITS);
  const tell = () => {
    for (let index = said.length; index < texts.size; index++) said.push(texts.text(index) ?? '');
  };
  return {
    ...handler,
    close(name) {
      handler.close(name);
      tell();
    },
    ...(plain && {
      plain: {
        ...plain,
        read(xml, from) {
          const end = plain.read(xml, from);
          tell();
          return end;
        },
      },
    }),
  };
}

describe('texts', () => {
  test.each([
    ['Asha', 0],
    ['', 0],
    ['say "hi"', ESCAPED],
    ['सुनीता "😀"', ESCAPED | WIDE],
    ['\ufeffa', WIDE],
    ['two\nlines', 0],
  ])('%j is kept as bytes', (text, marks) => {
    const texts = new XlsxTexts();
    for (const one of ['before', text, 'after']) texts.add(one);
    expect([texts.text(1), texts.isPlain(1), texts.marksOf(1)]).toEqual([text, true, marks]);
    expect(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(texts.bytes.subarray(texts.startOf(1), texts.startOf(2))),
    ).toBe(text.replaceAll('"', '""'));
  });

  test.each(['a\u0001', '\ud83d', 'Jos\ufffd', 'x'.repeat(LIMITS.cellCharacters + 1)])(
    '%j is kept, but not as bytes',
    (text) => {
      const texts = new XlsxTexts();
      for (const one of ['before', text, 'after']) texts.add(one);
      expect([texts.text(0), texts.text(1), texts.text(2), texts.text(3)]).toEqual([
        'before',
        text,
        'after',
        undefined,
      ]);
      expect(texts.isPlain(1)).toBe(false);
    },
  );

  test('no text of a table is lost, however many there are', () => {
    const texts = new XlsxTexts();
    const all = Array.from({ length: 1000 }, (_, index) => `text ${index}`);
    for (const text of all) texts.add(text);
    expect(all.map((_, index) => texts.text(index))).toEqual(all);
  });

  test.each([
    ['Rao &amp; Sons &lt;&gt;&quot;&apos;', 'Rao & Sons <>"\''],
    ['two\n\tlines _ x', 'two\n\tlines _ x'],
    ['सुनीता 😀', 'सुनीता 😀'],
    ['', ''],
  ])('%j is read from XML', (xml, text) => {
    const texts = new XlsxTexts();
    const bytes = new TextEncoder().encode(`${xml}</t>`);
    expect(texts.write(bytes, 0, bytes.length)).toBe(bytes.length - 4);
    texts.keep();
    expect(texts.text(0)).toBe(text);
  });

  test.each([
    ...[
      '&#65;',
      '&nbsp;',
      '&',
      '&amp',
      ']]>',
      '>',
      '_x0041_',
      'a\rb',
      '\u0001',
      '\u007f',
      '\u0085',
      '\u2028',
      '\ufffd',
      '\uffff',
    ],
  ])('%j is left to the parser', (xml) => {
    const texts = new XlsxTexts();
    const bytes = new TextEncoder().encode(`${xml}</t>`);
    expect(texts.write(bytes, 0, bytes.length)).toBe(-1);
  });

  test.each([[[0xc3]], [[0xed, 0xa0, 0x80]], [[0xff]]])(
    'bytes that are not UTF-8 are left to the parser: %j',
    (bytes) => {
      expect(new XlsxTexts().write(Uint8Array.of(...bytes, 0x3c), 0, bytes.length + 1)).toBe(-1);
    },
  );

  test('a text that does not end is left to the parser', () => {
    expect(new XlsxTexts().write(new TextEncoder().encode('ab<'), 0, 2)).toBe(-1);
  });
});

test('shared texts read from bytes are those of the XML parser, wherever they are cut', () => {
  const element = fc
    .tuple(
      mostly(['<si>'], ['<si >', '<si a="1">', '<x:si>', '<si> ', '<sí>', '']),
      mostly(
        ['<t>', '<t xml:space="preserve">'],
        ['<t >', '<t a="1" a="2">', '<t/>', '<x:t>', '<rPh><t>a</t></rPh><t>', '<r>'],
      ),
      xmlText,
      mostly(['</t></si>'], ['</t> </si>', '</r></si>', '</si>', '</t>']),
      mostly([''], ['\n', 'x', '<!-- </si> -->', '<![CDATA[</si>]]>', '<x>', '<?p </si>?>', ']]>', '<si>', '</sst>']),
    )
    .map((parts) => parts.join(''));
  const part = fc
    .tuple(
      mostly(['<sst>'], ['\ufeff<sst>', '<?xml version="1.1"?><sst>', '<x><sst>', '<x:sst>', '<!-- <sst> -->']),
      fc.array(element, { maxLength: 8 }),
    )
    .map(([start, elements]) => `${start}<si></si>${elements.join('')}</sst>`);
  let plain = 0;
  fc.assert(
    fc.property(xmlBytes(part), cutsIn(400), (xml, cuts) => {
      plain += expectSame(xml, cuts, handlerOf);
    }),
    TRIES,
  );
  expect(plain).toBeGreaterThan(TRIES.numRuns / 4);
});
