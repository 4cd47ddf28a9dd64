import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sample repository as this program is shipped with it, beside `dist/`. */
const SAMPLE = ['..', 'examples', 'demo'];

/** A copy of the sample repository in a temporary directory; undefined when it was not shipped. It holds nobody real. */
export function copySampleRepository(): string | undefined {
  const program = path.dirname(fileURLToPath(import.meta.url));
  const sample = path.resolve(program, ...SAMPLE);
  if (!existsSync(sample)) return undefined;
  const directory = mkdtempSync(path.join(tmpdir(), 'smartflo-leads-demo-'));
  cpSync(sample, directory, { recursive: true });
  return directory;
}
