import { type Shown, says } from '../printable.ts';
import { DELIVERY_CODES } from './delivery.ts';
import { FILE_CODES } from './files.ts';
import { LEDGER_CODES } from './ledger.ts';
import { ROW_CODES } from './rows.ts';
import { RUN_CODES } from './run.ts';
import { SETTINGS_CODES } from './settings.ts';

export type { CodePage } from './page.ts';

/** The chapters of `docs/errors.md`, in reading order. */
export const CODE_CHAPTERS = [
  { title: 'Rows', about: 'One row is not sent; the others are.', pages: ROW_CODES },
  {
    title: 'Files',
    about: 'Nothing of this file is sent, unless it says otherwise below; other files are.',
    pages: FILE_CODES,
  },
  { title: 'Settings', about: 'Nothing is sent until it is fixed.', pages: SETTINGS_CODES },
  { title: 'Delivery', about: 'What Smartflo or the way to it answered.', pages: DELIVERY_CODES },
  { title: 'Ledger', about: 'Nothing is sent to this list; other lists go on.', pages: LEDGER_CODES },
  { title: 'Run', about: 'The run as a whole.', pages: RUN_CODES },
] as const;

/** Every stable code. A code is never reused for another meaning. */
export type Code =
  | keyof typeof ROW_CODES
  | keyof typeof FILE_CODES
  | keyof typeof SETTINGS_CODES
  | keyof typeof DELIVERY_CODES
  | keyof typeof LEDGER_CODES
  | keyof typeof RUN_CODES;

/** How to fix a problem of this code, for one that does not say it itself. */
export function fixOf(code: Code): Shown {
  return says`${FIXES[code].fix}`;
}

const FIXES = {
  ...ROW_CODES,
  ...FILE_CODES,
  ...SETTINGS_CODES,
  ...DELIVERY_CODES,
  ...LEDGER_CODES,
  ...RUN_CODES,
};
