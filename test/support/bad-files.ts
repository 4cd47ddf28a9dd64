import { gzipSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SEED_TEXTS, seedWorkbook } from '../../scripts/fuzz-seeds.ts';
import type { Format, Random } from '../../src/model/index.ts';
import { createRandom } from './random.ts';

/** A lead file with something wrong in it, most of the time. */
export interface BadFile {
  readonly format: Format;
  readonly gzip: boolean;
  readonly bytes: Uint8Array;
  /** What was done to it, to find it again. */
  readonly mutations: readonly string[];
}

const FORMATS: readonly Format[] = ['csv', 'tsv', 'json', 'ndjson', 'yaml', 'xlsx'];
const SIGNS = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  ':',
  '\t',
  '|',
  '\n',
  '\r',
  '- ',
  '#',
  '\\',
  '&a ',
  '*a',
  '<',
  '\0',
  '\ufffd',
];

/** Most of a text that is repeated: the files are to be bad, not large. */
const MAX_REPEATED = 4000;

const below = (random: Random, end: number) => Math.floor(random() * end);
const pick = <T>(random: Random, choices: readonly [T, ...T[]] | readonly T[]): T =>
  choices[below(random, choices.length)] as T;

/** A change to the text of a file. */
const TEXT_MUTATIONS: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'a cut end': (text, random) => text.slice(0, below(random, text.length + 1)),
  'a sign put in': (text, random) => spliced(text, below(random, text.length + 1), 0, pick(random, SIGNS)),
  'a sign taken out': (text, random) => spliced(text, below(random, text.length + 1), 1, ''),
  'a giant cell': (text, random) => spliced(text, below(random, text.length + 1), 0, 'x'.repeat(below(random, 60_000))),
  'many rows': (text, random) => text + text.slice(text.indexOf('\n') + 1, MAX_REPEATED).repeat(below(random, 40)),
  'many columns': (text, random) => text.replace(/name/, () => numbered(below(random, 1500))),
  'a name twice': (text) => text.replace(/name|city/, 'phone'),
  'deep brackets': (text, random) =>
    spliced(text, below(random, text.length + 1), 0, pick(random, ['[', '{"a":', '- ']).repeat(below(random, 3000))),
  'signs doubled': (text, random) => text.replaceAll(pick(random, SIGNS), (sign) => sign + sign),
  'bad phones': (text, random) =>
    text.replaceAll(/9000000\d+/g, () => pick(random, ['', '9.19E+11', '12', 'NA', '+1 555', '9'.repeat(400)])),
};

/** A change to the bytes of a file. */
const BYTE_MUTATIONS: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> = {
  'flipped bits': (bytes, random) => {
    const copy = bytes.slice();
    for (let flips = 1 + below(random, 8); flips > 0 && copy.length > 0; flips--) {
      const at = below(random, copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
    }
    return copy;
  },
  'cut bytes': (bytes, random) => bytes.slice(0, below(random, bytes.length + 1)),
  'another encoding': (bytes, random) => {
    const text = strFromU8(bytes);
    return Buffer.from(pick(random, ['', '\ufeff']) + text, pick(random, ['utf16le', 'latin1'] as const));
  },
  'a mark in front': (bytes, random) =>
    Buffer.concat(
      [
        pick(random, [
          [0xff, 0xfe],
          [0xfe, 0xff],
          [0xef, 0xbb, 0xbf],
          [0x1f, 0x8b],
          [0x50, 0x4b, 3, 4],
        ]).map((byte) => Uint8Array.of(byte)),
        [bytes],
      ].flat(),
    ),
  'bytes by chance': (_, random) => Uint8Array.from({ length: below(random, 4000) }, () => below(random, 256)),
};

function spliced(text: string, at: number, gone: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + gone);
}

function numbered(columns: number): string {
  return ['name', ...Array.from({ length: columns }, (_, index) => `c${index}`)].join(',');
}

/** The bad file of a seed: a well-formed one with one to four changes, now and then under the extension of another format. */
export function badFile(seed: number): BadFile {
  const random = createRandom(seed);
  const source = pick(random, FORMATS);
  const mutations: string[] = [];
  let bytes = source === 'xlsx' ? brokenWorkbook(random, mutations) : strToU8(pick(random, SEED_TEXTS[source]));
  for (let changes = 1 + below(random, 3); changes > 0; changes--) {
    const textual = source !== 'xlsx' && random() < 0.75;
    const [name, mutate] = pick(random, Object.entries(textual ? TEXT_MUTATIONS : BYTE_MUTATIONS));
    mutations.push(name);
    bytes = textual
      ? strToU8((mutate as (text: string, random: Random) => string)(new TextDecoder().decode(bytes), random))
      : (mutate as (bytes: Uint8Array, random: Random) => Uint8Array)(bytes, random);
    // A workbook is broken inside, mostly; a broken ZIP file says little more after the first time.
    if (source === 'xlsx' && random() < 0.7) break;
  }
  const format = random() < 0.15 ? pick(random, FORMATS) : source;
  const gzip = format !== 'xlsx' && random() < 0.15;
  if (!gzip) return { format, gzip, bytes, mutations };
  mutations.push('.gz');
  const packed: Uint8Array = random() < 0.1 ? bytes : gzipSync(bytes);
  return {
    format,
    gzip,
    bytes: random() < 0.4 ? (BYTE_MUTATIONS['flipped bits']?.(packed, random) ?? packed) : packed,
    mutations,
  };
}

/** A workbook with one part changed, or left out. */
function brokenWorkbook(random: Random, mutations: string[]): Uint8Array {
  const parts = unzipSync(seedWorkbook());
  const name = pick(random, [...Object.keys(parts), ...Array<string>(6).fill('xl/worksheets/sheet1.xml')]);
  const [change, mutate] = pick(random, Object.entries(TEXT_MUTATIONS));
  mutations.push(`${name}: ${change}`);
  if (random() < 0.1) delete parts[name];
  else parts[name] = strToU8(mutate(strFromU8(parts[name] ?? new Uint8Array(0)), random));
  return zipSync(parts, { level: 1 });
}
