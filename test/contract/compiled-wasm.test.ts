import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WASM_PATH, wasmModule } from '../../scripts/compile-wasm.ts';

test('the compiled hash is what its source compiles to now', async () => {
  expect(readFileSync(WASM_PATH, 'utf8')).toBe(await wasmModule());
});
