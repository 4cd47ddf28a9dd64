import { PHONE_FIELD } from '../model/index.ts';
import { fieldOfName } from './aliases.ts';

/**
 * Whether the phone makes up the key of a lead, alone or with other columns. A key column that has no alias or field number
 * may feed the phone as well; it counts as another column, so that more leads wait for a person than must.
 */
export function phoneInKey(key: readonly string[]): 'no' | 'alone' | 'part' {
  if (!key.some((name) => fieldOfName(name) === PHONE_FIELD)) return 'no';
  return key.length === 1 ? 'alone' : 'part';
}
