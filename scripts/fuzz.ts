// Feeds broken lead files to a parser for a while: node scripts/fuzz.ts csv|xlsx|json|ndjson|yaml [seconds] [seed]
//
// What must hold for each: nothing but a LeadsError is thrown, it takes less than a second of processor time, rows are numbered without a
// gap and fit their header, places are inside the file, and the outcome is the same however the bytes are cut. The first
// file that breaks a rule is written to the folder of temporary files and ends the run with exit code 1.

import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Format, Random } from '../src/model/index.ts';
import { LIMITS } from '../src/parse/limits.ts';
import { createRandom } from '../test/support/random.ts';
import { plain, readFile } from '../test/support/rows.ts';
import { SEED_TEXTS, seedWorkbook } from './fuzz-seeds.ts';

/** The longest that reading one small file may take. */
const MAX_MS = 1000;

const FORMATS: readonly Format[] = ['csv', 'xlsx', 'json', 'ndjson', 'yaml'];

/** Pieces that mean something to a parser somewhere. */
const PIECES = [
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\u0001',
    '\u0085',
    '\ufffd',
    '\ufeff',
    '\u200b',
    '\u2028',
    'sep=,',
    '#',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    '- ',
    '---\n',
    '...',
    '&a',
    '*a',
    '<<: ',
    '!!str ',
    '? ',
    '|\n',
    '>\n',
    '%YAML 1.2\n',
    '\\u',
    '\\ud83d',
  ],
  ...[
    'null',
    'true',
    '1e999',
    '-0',
    '0x1F',
    '.inf',
    '12345678901234567890',
    '__proto__',
    'constructor',
    'leads',
    '9876543210',
    'नमस्ते',
    '😀',
  ],
  ...[
    '<',
    '>',
    '&',
    '&amp;',
    '&#0;',
    '&#xD83D;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE a>',
    '<v>',
    '</v>',
    ' r="A1"',
    ' t="s"',
    't="e"',
    '_x0000_',
  ],
];

const below = (random: Random, end: number) => Math.floor(random() * end);

function pick<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[below(random, choices.length)];
  if (choice === undefined) throw new RangeError('Nothing to pick from.');
  return choice;
}

/** Bytes with one to eight changes: pieces put in, stretches taken out, doubled or moved, bits turned. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let result = [...bytes];
  for (let change = 1 + below(random, 8); change > 0; change--) {
    const at = below(random, result.length + 1);
    const length = below(random, random() < 0.2 ? result.length : 8) + 1;
    const stretch = result.slice(at, at + length);
    switch (below(random, 6)) {
      case 0:
        result.splice(at, random() < 0.5 ? 0 : length, ...new TextEncoder().encode(pick(random, PIECES)));
        break;
      case 1:
        result.splice(at, length);
        break;
      case 2:
        result = [...result.slice(0, at), ...stretch, ...stretch, ...result.slice(at + length)];
        break;
      case 3:
        result = [result.slice(0, at), ...Array<number[]>(below(random, 40)).fill(stretch), result.slice(at)].flat();
        break;
      case 4:
        if (at < result.length) result[at] = (result[at] ?? 0) ^ (1 << below(random, 8));
        break;
      default:
        result = result.slice(0, at);
    }
  }
  return Uint8Array.from(result);
}

/** A broken file of a format: for a workbook, half the time a broken part in a sound ZIP file. */
function brokenFile(format: Format, random: Random): Uint8Array {
  if (format !== 'xlsx') {
    return mutated(new TextEncoder().encode(pick(random, SEED_TEXTS[format])), random);
  }
  if (random() < 0.3) return mutated(seedWorkbook(), random);
  const parts = unzipSync(seedWorkbook());
  const name = pick(random, [...Object.keys(parts), ...Array<string>(6).fill('xl/worksheets/sheet1.xml')]);
  return seedWorkbook({ [name]: strFromU8(mutated(parts[name] ?? new Uint8Array(0), random), true) });
}

/** Reads a file twice, cut in two ways; returns what is wrong with that, if anything. */
async function check(format: Format, bytes: Uint8Array, random: Random): Promise<string | undefined> {
  const options = { comment: random() < 0.2 ? '#' : undefined, preambleLines: random() < 0.1 ? 1 : 0 };
  const started = process.cpuUsage();
  // Short heads, so that chunks reach the parsers as they are cut, and small caps, so that files run into them.
  const limits =
    random() < 0.5 ? LIMITS : { ...LIMITS, kindBytes: 4, sampleBytes: 40, recordBytes: 200, cellCharacters: 100 };
  const { rows, problems } = await readFile(bytes, { format, options, limits });
  // Processor time: on a busy machine any file may have to wait.
  const ms = process.cpuUsage(started).user / 1000;
  if (ms > MAX_MS) return `took ${Math.round(ms)} ms`;
  for (const [index, row] of rows.entries()) {
    if (row.number !== index + 1) return `row ${index + 1} has the number ${row.number}`;
    if (row.cells.length !== row.header.names.length) return `row ${row.number} does not fit its header`;
  }
  const lines = new TextDecoder('latin1').decode(bytes).split(/\r\n|\r|\n/).length;
  const places = [
    ...rows.flatMap((row) => row.cells.map((_, cell) => row.position(cell))),
    ...problems.flatMap(({ position }) => position ?? []),
  ];
  const outside = places.find(({ line, column }) => line < 1 || column < 1 || (format !== 'xlsx' && line > lines));
  if (outside) return `${JSON.stringify(outside)} is not in the file`;
  const again = await readFile(bytes, { format, options, limits, chunk: 1 + below(random, 20) });
  const same = JSON.stringify([again.rows.map(plain), again.problems]) === JSON.stringify([rows.map(plain), problems]);
  return same ? undefined : 'comes to something else when it is cut in other places';
}

async function fuzz(format: Format, seconds: number, seed: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  let files = 0;
  while (performance.now() < end) {
    const random = createRandom(seed + files);
    const bytes = brokenFile(format, random);
    const wrong = await check(format, bytes, random).catch(
      (error: unknown) => `threw ${error instanceof Error ? error.stack : error}`,
    );
    files++;
    if (wrong !== undefined) {
      const kept = path.join(tmpdir(), `fuzz-${format}-${seed + files - 1}.bin`);
      writeFileSync(kept, bytes);
      console.error(`A file ${wrong}\nIt is ${kept}; again with: node scripts/fuzz.ts ${format} 1 ${seed + files - 1}`);
      return false;
    }
  }
  console.log(
    `${format}: ${files.toLocaleString('en-US')} files, seeds ${seed} to ${seed + files - 1}, nothing found.`,
  );
  return true;
}

const [name, seconds = '60', seed = '1'] = process.argv.slice(2);
const format = FORMATS.find((known) => known === name);
if (format === undefined || !(Number(seconds) > 0) || !Number.isInteger(Number(seed))) {
  console.error('Usage: node scripts/fuzz.ts csv|xlsx|json|ndjson|yaml [seconds] [seed]');
  process.exitCode = 2;
} else if (!(await fuzz(format, Number(seconds), Number(seed)))) {
  process.exitCode = 1;
}
