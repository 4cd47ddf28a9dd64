import { describe, expect, test } from 'vitest';
import { LeadsError } from '../../../src/model/index.ts';
import { LIMITS } from '../../../src/parse/limits.ts';
import { createXmlReader } from '../../../src/parse/xlsx/xml-reader.ts';

/** What a document says, in one line; each character on its own when `cut`. */
function read(xml: string, cut = false): string {
  let said = '';
  const reader = createXmlReader(
    {
      open: (name, attributes) => {
        said += `<${name} ${JSON.stringify(attributes)}>`;
      },
      text: (text) => {
        said += text;
      },
      close: (name) => {
        said += `</${name}>`;
      },
    },
    LIMITS,
  );
  for (const piece of cut ? xml : [xml]) reader.push(piece);
  reader.end();
  return said;
}

describe('XML', () => {
  test.each([
    [
      'prefixes of elements are off, those of attributes stay',
      '<x:a r:id="1" id="2"/>',
      '<a {"r:id":"1","id":"2"}></a>',
    ],
    ['entities are resolved', '<a b="&lt;&#65;">&amp;&#x1F600;</a>', '<a {"b":"<A"}>&😀</a>'],
    ['CDATA is text', '<a>x<![CDATA[<&]]>y</a>', '<a {}>x<&y</a>'],
    ['line breaks are LF', '<a>x\r\ny\rz</a>', '<a {}>x\ny\nz</a>'],
    ['what is around the root, and comments, say nothing', '<?xml version="1.0"?>\n<a><!-- x --></a>\n', '<a {}></a>'],
    [
      'names of object members are names',
      '<a __proto__="1" constructor="2"/>',
      '<a {"__proto__":"1","constructor":"2"}></a>',
    ],
  ])('%s', (_, xml, said) => {
    expect(read(xml)).toBe(said);
    expect(read(xml, true)).toBe(said);
  });

  test.each([
    ['tags that cross', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['an end that is missing', '<a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a character that XML cannot hold', '<a>\u0001</a>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ])('with %s is refused', (_, xml) => {
    expect(() => read(xml)).toThrow(LeadsError);
    expect(() => read(xml, true)).toThrow(LeadsError);
  });

  test('is nested as deeply as the cap and no deeper', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(read(nested(LIMITS.nestingDepth))).toContain('</a>');
    expect(() => read(nested(LIMITS.nestingDepth + 1))).toThrow(LeadsError);
  });

  test.each([
    ['text', '<a>', 'x'],
    ['a comment', '<a><!--', ' '],
    ['an attribute', '<a b="', 'x'],
    ['attributes', '<a ', '   '],
    ['a document type', '<!DOCTYPE a [', ' '],
  ])('with %s that has no end is refused at the cap, not at the end', (_, start, piece) => {
    const reader = createXmlReader({ open() {}, text() {}, close() {} }, { ...LIMITS, recordBytes: 1000 });
    reader.push(start);
    expect(() => {
      for (let pushed = 0; pushed < 2000; pushed += piece.length) reader.push(piece);
    }).toThrow(LeadsError);
  });
});
