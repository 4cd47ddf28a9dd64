/** Writes the generated files and parts: `docs/errors.md`, the config's schema, `action.yml`, and tables of pages. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PAGES_WITH_TABLES, renderErrorsPage, withTables } from './render-docs.ts';
import { renderConfigSchema, withInputsAndOutputs } from './render-settings.ts';

const root = path.resolve(import.meta.dirname, '..');

writeFileSync(path.join(root, 'docs/errors.md'), renderErrorsPage());
writeFileSync(path.join(root, 'schemas/config.schema.json'), renderConfigSchema());
rewrite('action.yml', withInputsAndOutputs);
for (const name of PAGES_WITH_TABLES) rewrite(name, withTables);

function rewrite(name: string, change: (text: string) => string): void {
  const file = path.join(root, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
