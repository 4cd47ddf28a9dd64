/** Characters that do not count in a header: spaces of every kind, `_`, dashes, `.`, `:` and `*`. */
const UNMEANT = /[\s\p{Cf}\p{Pd}_.:*]+/gu;

/**
 * The form in which headers are compared: NFC, lower case, without spaces (NBSP and zero-width ones too), underscores,
 * dashes, dots, colons and asterisks. `Mobile No.*` and `mobile_no` have the same form. It is never shown and never sent.
 * A header of only such characters keeps its text, so that it equals only itself.
 */
export function headerForm(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(UNMEANT, '') || name;
}
