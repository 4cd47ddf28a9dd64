import { strToU8, zipSync } from 'fflate';

/** A cell as a test writes it: text, or what is between `<c r="…"` and the end of the element. */
export type XlsxCell = string | undefined | { readonly attributes: string; readonly xml: string };

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Numbers of the rows that a filter or a person has hidden. */
  readonly hiddenRows?: readonly number[];
}

export interface XlsxContent {
  readonly sheets: readonly XlsxSheet[];
  /** Where texts are kept: in the table of shared strings, or in their cells. */
  readonly strings?: 'shared' | 'inline';
  /** Codes of custom number formats; the style number of the first one is 1. */
  readonly formats?: readonly string[];
  readonly since1904?: boolean;
  /** Whether formulas are calculated when the file is opened, as openpyxl and XlsxWriter say. */
  readonly calculatesOnLoad?: boolean;
  /** Index of the sheet that stood open when the file was saved. */
  readonly activeTab?: number;
  /** Parts that replace those written, or come on top of them; undefined leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** 0 stores the parts, 9 packs them best. */
  readonly level?: 0 | 6 | 9;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A number cell with the text of its `v` and, if need be, a style number. */
export function number(value: string, style?: number): XlsxCell {
  return { attributes: style === undefined ? '' : ` s="${style}"`, xml: `<v>${value}</v>` };
}

/** Writes a small XLSX file, as Excel would lay it out. */
export function xlsxOf(content: XlsxContent): Uint8Array {
  const shared: string[] = [];
  const text = (value: string): XlsxCell => {
    if (content.strings === 'inline')
      return { attributes: ' t="inlineStr"', xml: `<is><t xml:space="preserve">${escaped(value)}</t></is>` };
    shared.push(`<si><t xml:space="preserve">${escaped(value)}</t></si>`);
    return { attributes: ' t="s"', xml: `<v>${shared.length - 1}</v>` };
  };
  const sheets = content.sheets.map(({ rows, hiddenRows }) => {
    const xml = rows.map((cells, index) => {
      const line = index + 1;
      const written = cells.map((cell, column) => {
        const shown = typeof cell === 'string' ? text(cell) : cell;
        return typeof shown === 'object' ? `<c r="${letters(column)}${line}"${shown.attributes}>${shown.xml}</c>` : '';
      });
      return written.join('') === ''
        ? ''
        : `<row r="${line}"${hiddenRows?.includes(line) ? ' hidden="1"' : ''}>${written.join('')}</row>`;
    });
    return `${PROLOG}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${xml.join('')}</sheetData></worksheet>`;
  });
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `${PROLOG}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${PROLOG}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${PROLOG}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${content.since1904 ? '<workbookPr date1904="1"/>' : ''}${content.activeTab === undefined ? '' : `<bookViews><workbookView activeTab="${content.activeTab}"/></bookViews>`}<sheets>${content.sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets>${content.calculatesOnLoad ? '<calcPr fullCalcOnLoad="1"/>' : ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${PROLOG}<Relationships xmlns="${PACKAGE}">${content.sheets
      .map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
      .join(
        '',
      )}${relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdT', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `${PROLOG}<styleSheet xmlns="${MAIN}"><numFmts>${(content.formats ?? [])
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${(
      content.formats ?? []
    )
      .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${PROLOG}<sst xmlns="${MAIN}">${shared.join('')}</sst>`,
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...content.parts,
  };
  const present = Object.entries(parts).flatMap(([name, xml]) =>
    xml === undefined ? [] : [[name, typeof xml === 'string' ? strToU8(xml) : xml] as const],
  );
  return zipSync(Object.fromEntries(present), { level: content.level ?? 6, mtime: new Date(2024, 0, 1) });
}

/** One sheet with these rows. */
export function sheetOf(rows: readonly (readonly XlsxCell[])[], more: Omit<XlsxContent, 'sheets'> = {}): Uint8Array {
  return xlsxOf({ ...more, sheets: [{ name: 'Leads', rows }] });
}

/** Text as XML; what XML cannot hold, and what looks like it, as `_x0001_` (ECMA-376, ST_Xstring). */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
