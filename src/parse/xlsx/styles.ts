import { type DateStyle, dateStyle } from './dates.ts';
import type { XlsxPackage } from './package.ts';

/** How each cell style (`s`) shows a number: as a date, as a time, or undefined where it stays a number. */
export async function readDateStyles(
  parts: XlsxPackage,
  part: string | undefined,
): Promise<readonly (DateStyle | undefined)[]> {
  if (part === undefined || !parts.has(part)) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await parts.read(part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'xf' && inCellFormats) formats.push(Number(attributes['numFmtId'] ?? 0));
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats.map((id) => dateStyle(id, codes.get(id)));
}
