/** Brackets may hold what stands in front: a prefix or an area code, no more than four digits behind others. */
function bracketsInFront(text: string): boolean {
  let open = false;
  let before = 0;
  for (const sign of text) {
    if (/\d/.test(sign)) before++;
    if (/[([]/.test(sign)) {
      if (open || before > 4) return false;
      open = true;
    }
    if (/[)\]]/.test(sign)) {
      if (!open) return false;
      open = false;
    }
  }
  if (/[([]\D*[)\]]/.test(text)) return false;
  return !open && !/[)\]][\s.-]*$/.test(text) && !/^[([]\s*[1-9]\s*[)\]]/.test(text);
}

/** What one point in a text of groups is, where it does not just separate. */
function decimals(text: string, groups: readonly { gap: string; digits: string }[]): boolean {
  if (/^\d{1,2}\s*\.\s/.test(text) && !text.startsWith('91')) return true;
  if (text.replace(/\D+$/, '').split('.').length !== 2) return false;
  const at = groups.findIndex(({ gap }) => gap.includes('.'));
  const behind = groups[at]?.digits ?? '';
  if (!/^\s*\.\s*$/.test(groups[at]?.gap ?? ''))
    return at === 1 && /^\d{1,2}\s*\./.test(text) && !text.startsWith('91');
  if (at === groups.length - 1 && (behind.length <= 3 || /^0+$/.test(behind))) return true;
  if (at !== 1 || /\D/.test(text.slice(0, 1))) return false;
  const before = groups[0]?.digits ?? '';
  if (before.length <= 2) return before !== '91';
  return /^[1-9]\d*\.\d+\W*$/.test(text) && !((before.length === 5 || /^91.{5}$/.test(before)) && behind.length === 5);
}

/**
 * Why a careful person would not be sure which number a cell holds; undefined if nothing speaks against it. A second
 * reading of the specification, by groups of digits and not by the patterns of the code. For ASCII digits, spaces, dashes,
 * points and brackets without Excel's guards.
 */
export function doubt(cell: string): string | undefined {
  const text = cell.trim();
  if (!/^[([\s]*\+?[\d\s.()[\]-]*$/.test(text)) return 'a sign';
  const groups = [...text.matchAll(/(\D*)(\d+)/g)].map(([, gap = '', digits = '']) => ({ gap, digits }));
  const lengths = groups.map(({ digits }) => digits.length);
  const shape = lengths.join('-');
  const gapAtTheEnd = groups.at(-1)?.gap ?? '';
  const last = lengths.at(-1) ?? 0;
  if (/^[+([\s]*[-.]/.test(text)) return 'a minus or a point in front';
  if (!bracketsInFront(text)) return 'brackets';
  if (groups.length < 2) return /^91\d{4}0{6}$/.test(text) ? 'rounded' : undefined;
  if (/^\d{10,}\.0+$/.test(text.replace(/^\+/, ''))) return undefined;
  if (last <= 2 && (lengths.at(-2) ?? 0) >= 6) return 'a range or decimals';
  if (last === 3 && (lengths.at(-2) ?? 0) >= 7 && /^\s*[.-]+\s*$/.test(gapAtTheEnd)) return 'a range';
  if (/^4-4-[12]$/.test(shape) && /^[2-5]/.test(text)) return 'a range';
  if (last <= 2 && /\d{4}\s\d{4}\s*-+\s*\d+\D*$/.test(text)) return 'a range';
  if (shape === '1-9' && /^[1-9]/.test(text)) return 'the number of an item';
  if (shape === '1-3-3-3' && groups.slice(1).every(({ gap }) => gap === '.') && /^\d/.test(text)) return 'an amount';
  const sums = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
  if (/^\d{3}/.test(text) && sums.includes(10) && sums.at(-1) === 12) return 'ten digits and two more';
  if (/^(4-2-2|2-2-4)-2$/.test(shape) && /^(19|20)\d\d([-.])[01]\d\2[0-3]|^[0-3]\d([-.])[01]\d\3(19|20)/.test(text)) {
    return 'a date and an hour';
  }
  return decimals(text, groups) ? 'decimals' : undefined;
}
