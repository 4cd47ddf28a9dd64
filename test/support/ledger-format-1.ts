import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MemoryRepository } from './memory-store.ts';

const ROOT = path.join(import.meta.dirname, '../fixtures/ledger-format-1');

/**
 * A ledger as the last program that wrote format 1 wrote it: 12 leads (keys 0–11 of `identity`, version 1), of which 0–3 and
 * 10 are accepted, 4 is refused, 9 held, 5–8 open, 11 unknown. `keyed`: under the ledger key `made-up key`.
 */
export function format1Ledger(kind: 'plain' | 'keyed'): MemoryRepository {
  const repository = new MemoryRepository();
  const root = path.join(ROOT, kind);
  repository.tamper((files) => {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      files.set(path.relative(root, file).replaceAll(path.sep, '/'), new Uint8Array(readFileSync(file)));
    }
  });
  return repository;
}
