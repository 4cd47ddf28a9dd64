import { ALIASES } from '../src/map/index.ts';
import { count } from '../src/model/index.ts';
import { LIMITS } from '../src/parse/index.ts';
import { OUTPUTS } from '../src/report/index.ts';
import { DELIVERY, LIST, READ, ROUTE, RUN, TOP_WORDS } from '../src/settings/config-table.ts';
import { INPUTS } from '../src/settings/index.ts';
import { describe, entriesOf } from '../src/settings/setting.ts';

/** Tables of the documentation, by the name in their markers. */
export const TABLES: Readonly<Record<string, () => string>> = {
  inputs: () => table(['Input', 'What it means'], named(INPUTS)),
  outputs: () => table(['Output', 'What it holds'], named(OUTPUTS)),
  aliases: () =>
    table(
      ['Smartflo', 'Column names that are understood'],
      ALIASES.map(({ name, field, spellings }) => [`${name} (\`field_${field}\`)`, spellings.join(', ')]),
    ),
  limits: () => table(['What', 'At most'], limitRows()),
  'config-keys': () => table(['Key', 'Where', 'Guard rail', 'What it means'], configRows()),
};

type Entry = { readonly name: string; readonly description: string };

function named(entries: readonly Entry[]): readonly (readonly string[])[] {
  return entries.map(({ name, description }) => [`\`${name}\``, description]);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

function bytes(n: number): string {
  return n >= GIB ? `${n / GIB} GiB` : n >= MIB ? `${n / MIB} MiB` : `${n / 1024} KiB`;
}

const characters = (n: number) => `${count(n)} characters`;

/** What each cap means to a person with a file, and its figure; undefined for one that never refuses anything. */
const LIMIT_WORDS: Readonly<
  Record<keyof typeof LIMITS, readonly [what: string, most: (n: number) => string] | undefined>
> = {
  fileBytes: ['Size of a .csv, .tsv, .txt, .json or .ndjson file, or of its .gz', bytes],
  yamlBytes: ['Size of a YAML file, unpacked', bytes],
  xlsxBytes: ['Size of an .xlsx file', bytes],
  inflatedBytes: ['Size of what is in a .gz or .xlsx, unpacked', bytes],
  expansionRatio: ['How many times larger a .gz or .xlsx may become when it is unpacked', (n) => `${count(n)} times`],
  expansionFloorBytes: ['… which does not matter as long as it is unpacked to no more than', bytes],
  zipEntries: ['Parts of an .xlsx', count],
  sharedStringsBytes: ['Size of all different texts of an .xlsx', bytes],
  rows: ['Rows of a file', count],
  columns: ['Columns of a file, or keys of an object', count],
  headerCharacters: ['Length of a column name', characters],
  cellCharacters: ['Length of a cell, as in Excel. Only the row is rejected', characters],
  recordBytes: ['Length of one row with all its cells', bytes],
  kindBytes: undefined,
  sampleBytes: ['Beginning of a file that decides which separator it has', bytes],
  nestingDepth: ['Lists and objects inside one another', (n) => `${count(n)} levels`],
  shapes: undefined,
  shapeKeys: undefined,
  structureCharacters: ['Beginning of a list or an object that a rejects file repeats', characters],
  yamlBlockCharacters: ['Length of a YAML file that is not a plain list with a dash for each lead', characters],
  yamlTokens: ['Words and signs of such a YAML file, or of one lead in YAML', count],
  documentCharacters: ['Length of the config or of a JSON Schema', characters],
};

function limitRows(): readonly (readonly string[])[] {
  return Object.entries(LIMITS).flatMap(([name, limit]) => {
    const words = LIMIT_WORDS[name as keyof typeof LIMITS];
    return words ? [[words[0], words[1](limit)]] : [];
  });
}

/** Every key of the config, those of a list first. */
function configRows(): readonly (readonly string[])[] {
  return [
    ...rowsOf(LIST, 'list'),
    ...rowsOf({ ...ROUTE, ...READ }, 'list or top'),
    ...Object.entries(TOP_WORDS).map(([name, words]) => [`\`${name}\``, 'top', '', words]),
    ...rowsOf(DELIVERY, 'top', 'delivery.'),
    ...rowsOf(RUN, 'top'),
  ];
}

function rowsOf(table: object, where: string, below = ''): readonly (readonly string[])[] {
  return entriesOf(table).map(([name, setting]) => [
    `\`${below}${name}\``,
    setting.input ? `${where}; input` : where,
    setting.guard?.wins ?? '',
    describe(setting),
  ]);
}
