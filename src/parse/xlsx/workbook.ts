import { type LeadsError, listed, nearest, printable, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import type { XlsxPackage } from './package.ts';
import type { XmlAttributes } from './xml-reader.ts';
import { brokenZip } from './zip.ts';

/** The parts that one sheet of a workbook is read from, named as in the package. */
export interface Workbook {
  readonly sheet: string;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Whether serial numbers count from 1904, as old Excel for Mac did. */
  readonly since1904: boolean;
  /** Whether formulas are to be calculated when the file is opened. */
  readonly calculatesOnLoad: boolean;
}

interface Sheet {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

interface Relation {
  /** The last word of its type: `worksheet`, `styles`, `officeDocument`. */
  readonly kind: string;
  /** The part it leads to. */
  readonly part: string;
}

/** Most sheet names that a message repeats. */
const MAX_NAMED = 10;

/** Finds the sheet to read: the one called `name`, or the first one that a person opening the workbook sees. */
export async function openWorkbook(parts: XlsxPackage, name: string | undefined): Promise<Workbook> {
  const main = [...(await readRelations(parts, '')).values()].find(({ kind }) => kind === 'officeDocument')?.part;
  if (main === undefined || !parts.has(main) || !main.endsWith('.xml')) throw notXlsx(parts, main);
  const relations = await readRelations(parts, main);
  const { sheets, since1904, calculatesOnLoad } = await readSheets(parts, main);
  const isTable = (sheet: Sheet) => relations.get(sheet.relation)?.kind === 'worksheet';
  const tables = sheets.filter(isTable);
  const chosen =
    name === undefined
      ? (tables.find(({ hidden }) => !hidden) ?? tables[0])
      : tables.find((sheet) => sheet.name === name);
  if (!chosen)
    throw noSheet(
      name,
      tables.map((sheet) => sheet.name),
    );
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.part;
  return {
    sheet: relations.get(chosen.relation)?.part ?? '',
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    since1904,
    calculatesOnLoad,
  };
}

async function readSheets(
  parts: XlsxPackage,
  main: string,
): Promise<Pick<Workbook, 'since1904' | 'calculatesOnLoad'> & { readonly sheets: readonly Sheet[] }> {
  const sheets: Sheet[] = [];
  let since1904 = false;
  let calculatesOnLoad = false;
  let inWorkbook = false;
  await parts.read(main, {
    open(name, attributes) {
      if (name === 'workbook') inWorkbook = true;
      if (name === 'workbookPr') since1904 = isOn(attributes['date1904']);
      if (name === 'calcPr') calculatesOnLoad = isOn(attributes['fullCalcOnLoad']);
      if (name !== 'sheet') return;
      sheets.push({
        name: attributes['name'] ?? '',
        relation: relationOf(attributes) ?? '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
      });
    },
    text() {},
    close() {},
  });
  if (!inWorkbook) throw notXlsx(parts, main);
  return { sheets, since1904, calculatesOnLoad };
}

function isOn(written: string | undefined): boolean {
  return written === '1' || written === 'true' || written === 'on';
}

/** The id of a sheet's relation: `r:id`, or `id` after whatever prefix the file gave that namespace. */
function relationOf(attributes: XmlAttributes): string | undefined {
  const name = Object.keys(attributes).find((written) => written.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}

/** The relations of a part by their ids. The part '' is the package itself. */
async function readRelations(parts: XlsxPackage, part: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const source = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!parts.has(source)) return relations;
  await parts.read(source, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const kind = attributes['Type']?.split('/').at(-1) ?? '';
      relations.set(attributes['Id'] ?? '', { kind, part: resolved(folder, attributes['Target'] ?? '') });
    },
    text() {},
    close() {},
  });
  return relations;
}

/** The part that a target written in a file of `folder` means. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function notXlsx(parts: XlsxPackage, main: string | undefined): LeadsError {
  const openDocument = parts.has('mimetype') || parts.has('content.xml');
  const what = openDocument
    ? 'an OpenDocument file (.ods)'
    : main?.endsWith('.bin')
      ? 'a binary Excel workbook (.xlsb)'
      : parts.has('Index/Document.iwa')
        ? 'a Numbers file'
        : 'a ZIP file without a workbook in it';
  return fileError('LEADS-FILE-KIND', says`The file should be an Excel workbook (.xlsx), but it is ${what}.`, {
    hint: says`Open it in the program it was made with and save it as .xlsx or "CSV UTF-8".`,
  });
}

function noSheet(name: string | undefined, names: readonly string[]): LeadsError {
  if (name === undefined) return brokenZip();
  const known = names.slice(0, MAX_NAMED).map((known) => says`"${printable(known)}"`);
  const meant = nearest(name, names);
  const there = listed(names.length > MAX_NAMED ? [...known, says`others`] : known);
  return fileError(
    'LEADS-FILE-SHEET',
    says`The workbook has no sheet "${printable(name)}". It has ${there === '' ? 'none' : there}.`,
    {
      hint: meant === undefined ? says`Correct \`sheet\` in the config.` : says`Did you mean "${printable(meant)}"?`,
    },
  );
}
