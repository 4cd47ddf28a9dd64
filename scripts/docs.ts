/** Writes the generated parts of the documentation: `docs/errors.md` and the tables of inputs and outputs in the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderErrorsPage, withTables } from './render-docs.ts';

const root = path.resolve(import.meta.dirname, '..');
const readme = path.join(root, 'README.md');

writeFileSync(path.join(root, 'docs/errors.md'), renderErrorsPage());
writeFileSync(readme, withTables(readFileSync(readme, 'utf8')));
