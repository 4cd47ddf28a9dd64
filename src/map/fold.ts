/** What tells two spellings of one header apart and nobody sees or means: spaces of every kind, `_`, dashes, `.`, `:`, `*`. */
const UNMEANT = /[\s\p{Cf}\p{Pd}_.:*]+/gu;

/** White space of every kind, and characters that have no width: nothing that anybody would call a value. */
const BLANK = /^[\s\p{Cf}]*$/u;

/**
 * The form in which headers are compared: NFC, lower case, without spaces (NBSP and zero-width ones too), underscores,
 * dashes, dots, colons and asterisks. `Mobile No.*` and `mobile_no` are equal in it. Never shown and never sent.
 * A header of nothing but such characters stays as it is, so that it equals only itself.
 */
export function foldHeader(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(UNMEANT, '') || name;
}

/** Whether a cell holds nothing: empty, white space (NBSP too) or characters without width only. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  const startsVisibly = first > 0x20 && first < 0x7f;
  return !startsVisibly && BLANK.test(text);
}
