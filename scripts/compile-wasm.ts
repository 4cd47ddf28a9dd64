/**
 * Compiles `src/ledger/siphash.wat` to `generated/siphash.ts`. `npm run build` does this first; a contract test
 * compares.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openWabt from 'wabt';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Where the module of the compiled code stands. */
export const WASM_PATH = path.join(ROOT, 'generated', 'siphash.ts');

/** The module, as text. */
export async function wasmModule(): Promise<string> {
  const wabt = await openWabt();
  const source = wabt.parseWat('siphash.wat', readFileSync(path.join(ROOT, 'src', 'ledger', 'siphash.wat'), 'utf8'));
  const { buffer } = source.toBinary({});
  return `// Written by \`npm run build\` from src/ledger/siphash.wat.
/** The code of \`siphash.wat\`, in base64. */
export const SIPHASH_WASM =
  '${Buffer.from(buffer).toString('base64')}';
`;
}

if (import.meta.main) {
  mkdirSync(path.dirname(WASM_PATH), { recursive: true });
  writeFileSync(WASM_PATH, await wasmModule());
}
