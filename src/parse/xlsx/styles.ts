import { type DateStyle, dateStyle } from './dates.ts';
import type { XlsxPackage } from './package.ts';

/** What each cell style (`s`) makes of a number: a date, a time, or undefined for a number that stays one. */
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
