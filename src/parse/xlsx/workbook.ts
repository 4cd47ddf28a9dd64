import { type LeadsError, listed, nearest, type ReadOptions, says, shownHeader } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import type { XlsxPackage } from './package.ts';
import { isOn, type XmlAttributes } from './xml-reader.ts';
import { brokenZip } from './zip.ts';

/** A workbook; parts are named as in the package. */
export interface Workbook {
  /** Its sheets with cells, in the order of their tabs. */
  readonly sheets: readonly Sheet[];
  /** Name of the sheet that stood open when the file was saved. */
  readonly open: string | undefined;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Whether serial numbers count from 1904, as old Excel for Mac did. */
  readonly since1904: boolean;
  /** Whether formulas are to be calculated when the file is opened. */
  readonly calculatesOnLoad: boolean;
}

/** A sheet with cells. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** A tab: a sheet with cells, or a chart. */
interface Tab {
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

/** Reads which sheets a workbook has. */
export async function openWorkbook(parts: XlsxPackage): Promise<Workbook> {
  const main = [...(await readRelations(parts, '')).values()].find(({ kind }) => kind === 'officeDocument')?.part;
  if (main === undefined || !parts.has(main) || !main.endsWith('.xml')) throw notXlsx(parts, main);
  const relations = await readRelations(parts, main);
  const { tabs, ...rest } = await readTabs(parts, main);
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.part;
  const sheets = tabs.flatMap(({ name, relation, hidden }) => {
    const target = relations.get(relation);
    return target?.kind === 'worksheet' ? [{ name, part: target.part, hidden }] : [];
  });
  return { ...rest, sheets, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** The sheets that are looked at: those that `names` names, in its order, or all that a person who opens the file sees. */
export function chosenSheets({ sheets }: Workbook, names: ReadOptions['sheet']): readonly Sheet[] {
  if (typeof names === 'object') {
    return [...new Set(names)].map((name) => sheets.find((sheet) => sheet.name === name) ?? refuseName(name, sheets));
  }
  const visible = sheets.filter(({ hidden }) => !hidden);
  if (sheets.length === 0) throw brokenZip();
  if (visible.length > 0) return visible;
  throw fileError('LEADS-FILE-SHEET', says`All sheets of the workbook are hidden, and hidden sheets are not read.`, {
    hint: says`Show the sheet with the leads in Excel and save the file, or name it under \`sheet\` in the config.`,
  });
}

async function readTabs(
  parts: XlsxPackage,
  main: string,
): Promise<Pick<Workbook, 'open' | 'since1904' | 'calculatesOnLoad'> & { readonly tabs: readonly Tab[] }> {
  const tabs: Tab[] = [];
  let active: number | undefined;
  let since1904 = false;
  let calculatesOnLoad = false;
  let inWorkbook = false;
  await parts.read(main, {
    open(name, attributes) {
      if (name === 'workbook') inWorkbook = true;
      if (name === 'workbookPr') since1904 = isOn(attributes['date1904']);
      if (name === 'calcPr') calculatesOnLoad = isOn(attributes['fullCalcOnLoad']);
      // A program that writes no view leaves the first tab open; it is not told as one that a person left open.
      if (name === 'workbookView') active ??= Number(attributes['activeTab'] ?? 0);
      if (name !== 'sheet') return;
      tabs.push({
        name: attributes['name'] ?? '',
        relation: relationOf(attributes) ?? '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
      });
    },
    text() {},
    close() {},
  });
  if (!inWorkbook) throw notXlsx(parts, main);
  const open = active === undefined ? undefined : tabs[active]?.name;
  return { tabs, open, since1904, calculatesOnLoad };
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

function refuseName(name: string, sheets: readonly Sheet[]): never {
  const names = sheets.map((sheet) => sheet.name);
  const known = names.slice(0, MAX_NAMED).map((each) => says`"${shownHeader(each)}"`);
  const meant = nearest(name, names);
  const there = listed(names.length > MAX_NAMED ? [...known, 'others'] : known);
  throw fileError(
    'LEADS-FILE-SHEET',
    says`The workbook has no sheet "${shownHeader(name)}". It has ${there === '' ? 'none' : there}.`,
    {
      hint: meant === undefined ? says`Correct \`sheet\` in the config.` : says`Did you mean "${shownHeader(meant)}"?`,
    },
  );
}
