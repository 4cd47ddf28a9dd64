import type { Assigned } from './assign-fields.ts';

/** Written for an unknown list id. No run accepts it as an id. */
export const LIST_ID_PLACEHOLDER = 'PUT-THE-LIST-ID-HERE';

/** The text of a `.github/leads.yml` that sends the file as proposed, with comments for its reader. */
export function configText(options: {
  readonly file: string;
  readonly listId: string | undefined;
  readonly schema: string;
  readonly assigned: readonly Assigned[];
  nameOf(field: number): string;
}): string {
  const { file, listId, schema, assigned, nameOf } = options;
  const columns = assigned.flatMap(({ column, field, byName }) => {
    if (field === undefined) return [];
    const why = byName
      ? ''
      : field === 0
        ? ' # its cells are phone numbers'
        : ' # free field: check that it is the one you mean';
    return [`      ${nameOf(field)}: ${JSON.stringify(column.header)}${why}`];
  });
  const left = assigned.filter(({ field }) => field === undefined).length;
  return [
    '# Proposed by `leads init`. Read it through, change what you know better, and commit it.',
    '# docs/config.md of Smartflo Leads explains every key.',
    'lists:',
    `  - list: ${JSON.stringify(listId ?? LIST_ID_PLACEHOLDER)} # digits from the address of the list in the Smartflo portal`,
    '    # name: Home loans # the name of the list in Smartflo; guards against a wrong id',
    `    files: ${JSON.stringify(globFor(file))}`,
    '    duplicate-option: skip # what Smartflo does with a number that it has: skip, overwrite or clone',
    '    columns: # field of Smartflo: your column',
    ...columns,
    ...(left > 0 ? [`      # ${left} more columns have no field: Smartflo has field_0 to field_34.`] : []),
    `    schema: ${JSON.stringify(schema)} # your own rules for a row; delete the line to have none`,
    '',
  ].join('\n');
}

/** All files of the same folder. A path with signs that mean something in a glob is matched sign by sign. */
function globFor(file: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const isPlain = /^[\p{L}\p{M}\p{N} ._/-]+$/u.test(file);
  return isPlain && folder !== '' ? `${folder}**` : file.replace(/[^\p{L}\p{M}\p{N} ._/-]/gu, '?');
}
