import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A directory that is gone at the end of the scope: `using directory = temporaryDirectory()`. */
export function temporaryDirectory(): Disposable & { readonly path: string } {
  const directory = mkdtempSync(path.join(tmpdir(), 'smartflo-leads-test-'));
  return { path: directory, [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }) };
}
