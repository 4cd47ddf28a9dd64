/** Writes the generated parts of the documentation: `docs/errors.md`, and the tables of the pages that have some. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PAGES_WITH_TABLES, renderErrorsPage, withTables } from './render-docs.ts';

const root = path.resolve(import.meta.dirname, '..');

writeFileSync(path.join(root, 'docs/errors.md'), renderErrorsPage());
for (const name of PAGES_WITH_TABLES) {
  const page = path.join(root, name);
  writeFileSync(page, withTables(readFileSync(page, 'utf8')));
}
