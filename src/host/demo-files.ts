import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sample repository as this program is shipped with it, beside `dist/`. */
const SAMPLE = ['..', 'examples', 'demo'];

/** A copy of the sample repository in a temporary directory, and the way to remove it; undefined when it was not shipped. */
export function copySampleRepository(): { readonly directory: string; remove(): void } | undefined {
  const program = path.dirname(fileURLToPath(import.meta.url));
  const sample = path.resolve(program, ...SAMPLE);
  if (!existsSync(sample)) return undefined;
  const directory = mkdtempSync(path.join(tmpdir(), 'smartflo-leads-demo-'));
  cpSync(sample, directory, { recursive: true });
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
