/** Writes the lead files of the benchmark: CSV, NDJSON and XLSX with the same rows, in a work tree for each. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { COLUMNS, leadAt } from './leads.ts';

/** The formats that are measured. */
export type Format = 'csv' | 'ndjson' | 'xlsx';

/** The list that all leads go to. */
export const LIST = '7';

/** Rules that the user's script, the product and the native validator all judge by: keys are column headers. */
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['Mobile', 'Name'],
  properties: {
    Mobile: { type: 'string', minLength: 10, maxLength: 20 },
    Name: { type: 'string', minLength: 1, maxLength: 100 },
    Email: { type: 'string', maxLength: 254, pattern: '^[^@ ]+@[^@ ]+$' },
    Address: { type: 'string', maxLength: 500 },
    Company: { type: 'string', maxLength: 200 },
    City: { type: 'string', maxLength: 100 },
    'Loan Amount': { type: 'string', maxLength: 12 },
    Remarks: { type: 'string', maxLength: 500 },
  },
};

const CONFIG = `country: IN
lists:
  - list: "${LIST}"
    files: leads/**
    schema: schema.json
    unmapped: ignore
    columns: { phone: Mobile, field_5: City, field_6: Loan Amount, field_7: Remarks }
`;

/** Rows gathered before they are written. */
const BLOCK_ROWS = 10_000;

/** The work tree with one lead file of so many rows; made when it is not there yet. */
export function workTree(parent: string, format: Format, rows: number): { root: string; file: string } {
  const root = path.join(parent, `${format}-${rows}`);
  const file = path.join(root, 'leads', `leads.${format === 'ndjson' ? 'jsonl' : format}`);
  if (existsSync(file)) return { root, file };
  mkdirSync(path.join(root, 'leads'), { recursive: true });
  mkdirSync(path.join(root, '.github'), { recursive: true });
  writeFileSync(path.join(root, '.github', 'leads.yml'), CONFIG);
  writeFileSync(path.join(root, 'schema.json'), JSON.stringify(SCHEMA));
  // Under another name until it is whole: a benchmark that was stopped must not leave half a file.
  const growing = `${file}.part`;
  if (format === 'xlsx') writeFileSync(growing, workbook(rows));
  else
    writeText(growing, rows, format === 'csv' ? csvLine : ndjsonLine, format === 'csv' ? `${COLUMNS.join(',')}\n` : '');
  renameSync(growing, file);
  return { root, file };
}

function writeText(file: string, rows: number, line: (cells: readonly string[]) => string, head: string): void {
  const out = openSync(file, 'w');
  let block = head;
  for (let row = 0; row < rows; row++) {
    block += line(leadAt(row));
    if (row % BLOCK_ROWS === 0) {
      writeSync(out, block);
      block = '';
    }
  }
  writeSync(out, block);
  closeSync(out);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

/** A blank cell is left out, as the product sees it in a table. */
function ndjsonLine(cells: readonly string[]): string {
  const present = COLUMNS.map((column, index) => [column, cells[index] ?? ''] as const).filter(
    ([, cell]) => cell !== '',
  );
  return `${JSON.stringify(Object.fromEntries(present))}\n`;
}

/** The least that spreadsheet programs open: one sheet, all cells shared texts. */
function workbook(rows: number): Uint8Array {
  const texts = new Map<string, number>();
  const reference = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const sheet: string[] = [];
  for (let row = 0; row <= rows; row++) {
    const cells = row === 0 ? COLUMNS : leadAt(row - 1);
    const xml = cells.map((cell, column) =>
      cell === '' ? '' : `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="s"><v>${reference(cell)}</v></c>`,
    );
    sheet.push(`<row r="${row + 1}">${xml.join('')}</row>`);
  }
  const shared = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Leads" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
