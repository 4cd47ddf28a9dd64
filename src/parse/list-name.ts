import {
  type LeadsError,
  listed,
  nearest,
  type Position,
  type Shown,
  says,
  shownHeader,
  shownHeaders,
} from '../model/index.ts';
import { fileError } from './file-error.ts';

/** The one key under which a file may hold its list of leads. */
export const LIST_NAME = 'leads';

/** Names that other programs give to the list in an export. */
const OTHER_LIST_NAMES = ['lead', 'data', 'rows', 'records', 'results', 'contacts', 'customers'];

/** Most key names that a message repeats. */
const MAX_NAMED = 5;

/** Whether a key that holds a list of objects is meant to be `leads`. */
export function meansLeads(name: string): boolean {
  return OTHER_LIST_NAMES.includes(name.toLowerCase()) || nearest(name, [LIST_NAME]) !== undefined;
}

/** The error for a file whose list has another name, stands among other keys, or is no list. */
export function notJustLeads(names: readonly string[], list: string, position: Position): LeadsError {
  const others = names.filter((name) => name !== LIST_NAME && name !== list);
  const beside = others.length > 0 ? says`has ${quoted(others)} beside the list of leads` : undefined;
  if (list !== LIST_NAME) {
    return shapeError(
      says`The list of leads is called "${shownHeader(list)}"${beside ? says`, and the file ${beside}` : ''}.`,
      says`Did you mean "${LIST_NAME}"? Use that key with nothing beside it, or only the list.`,
      position,
    );
  }
  return beside
    ? shapeError(says`The file ${beside}.`, says`Leave only "${LIST_NAME}", or only the list itself.`, position)
    : shapeError(says`"${LIST_NAME}" is not a list.`, says`Use a list of objects, one for each lead.`, position);
}

/** The error for a key that follows the list of leads in the same object. */
export function keyAfterList(name: string, position: Position): LeadsError {
  if (name !== LIST_NAME) return notJustLeads([name], LIST_NAME, position);
  return fileError('LEADS-FILE-DUPLICATE-KEY', says`The key "${LIST_NAME}" is there twice.`, {
    hint: says`Put all leads into one list.`,
    position,
  });
}

/** The error for a file that can be read but is no list of leads. */
export function shapeError(message: Shown, hint: Shown, position: Position): LeadsError {
  return fileError('LEADS-FILE-SHAPE', message, { hint, position });
}

function quoted(names: readonly string[]): Shown {
  const shown = shownHeaders(names)
    .slice(0, MAX_NAMED)
    .map((name) => says`"${name}"`);
  return listed(names.length > MAX_NAMED ? [...shown, says`others`] : shown);
}
