import { count, type FileResult, plural, printable } from '../model/index.ts';
import { fitted } from './fitted.ts';
import { plainText } from './markdown.ts';

/** Most columns of one mapping that are named. */
const SHOWN_COLUMNS = 60;

/**
 * Which column feeds which field, a line for each different mapping: `leads/a.csv and 3 more files: Mobile → phone; not
 * sent: City`. Empty when no file was read.
 */
export function mappingList(files: readonly FileResult[], budget: number): string {
  const byMapping = new Map<string, FileResult[]>();
  for (const file of files.filter(({ mapping }) => mapping.length > 0)) {
    const key = JSON.stringify(file.mapping);
    const same = byMapping.get(key);
    if (same) same.push(file);
    else byMapping.set(key, [file]);
  }
  const groups = [...byMapping.values()].flatMap((same) => (same[0] ? { first: same[0], more: same.length - 1 } : []));
  return fitted(groups, ({ first, more }) => `- ${mappingLine(first, more)}`, {
    budget,
    more: (left) => `- _${count(left)} more are in the report._`,
  });
}

function mappingLine({ file, mapping }: FileResult, more: number): string {
  const shown = mapping.slice(0, SHOWN_COLUMNS);
  const fed = shown.flatMap(({ header, field }) => (field === undefined ? [] : `${header} → ${field}`));
  const left = shown.flatMap(({ header, field }) => (field === undefined ? header : []));
  const parts = [fed.join(', '), left.length > 0 ? `not sent: ${left.join(', ')}` : ''].filter((part) => part !== '');
  if (mapping.length > shown.length) parts.push(`${plural(mapping.length - shown.length, 'more column')}`);
  const others = more > 0 ? ` and ${plural(more, 'more file')}` : '';
  return plainText(`${printable(file)}${others}: ${parts.join('; ')}`);
}
