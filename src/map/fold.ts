/** What tells two spellings of one header apart and nobody sees or means: spaces of every kind, `_`, dashes, `.`, `:`, `*`. */
const UNMEANT = /[\s\p{Cf}\p{Pd}_.:*]+/gu;

/**
 * The form in which headers are compared: NFC, lower case, without spaces (NBSP and zero-width ones too), underscores,
 * dashes, dots, colons and asterisks. `Mobile No.*` and `mobile_no` are equal in it. Never shown and never sent.
 * A header of nothing but such characters stays as it is, so that it equals only itself.
 */
export function foldHeader(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(UNMEANT, '') || name;
}
