import { LeadsError } from '../../model/index.ts';
import { LIST_NAME, meansLeads } from '../list-name.ts';
import { CUT_OFF, JsonScanner } from './scanner.ts';

/** A key of an object under which a list of objects stands. */
export interface NamedList {
  readonly list: string;
  /** Offset of the key in the text. */
  readonly offset: number;
  /** All keys of the object, as far as they could be read. */
  readonly names: readonly string[];
}

/** The start of a list of objects, or an empty list. */
const LIST_OF_OBJECTS = /^\[[ \t\r\n]*[{\]]/;

/** Characters of a value that decide whether it is a list of objects. */
const LOOKED_AT = 200;

/**
 * The key of the object in `text` that holds a list of leads: one whose name says so or, with `anyName`, the first that
 * holds a list of objects. The text may be cut off or wrong further on.
 */
export function namedList(text: string, anyName: boolean): NamedList | undefined {
  const scanner = new JsonScanner();
  scanner.append(text, false);
  const names: string[] = [];
  let found: { readonly list: string; readonly offset: number } | undefined;
  try {
    scanner.take('{');
    do {
      scanner.skipSpace();
      const offset = scanner.at;
      const name = scanner.string('a key in double quotes');
      names.push(name);
      scanner.take(':');
      scanner.skipSpace();
      const isList = LIST_OF_OBJECTS.test(text.slice(scanner.at, scanner.at + LOOKED_AT));
      if (isList && (anyName || name === LIST_NAME || meansLeads(name))) found ??= { list: name, offset };
      scanner.value(2);
    } while (scanner.take(','));
  } catch (thrown) {
    if (thrown !== CUT_OFF && !(thrown instanceof LeadsError)) throw thrown;
  }
  return found && { ...found, names };
}
