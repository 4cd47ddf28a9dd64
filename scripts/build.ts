/**
 * Builds `dist/` (or the directory given): TypeScript → `lib/` → one bundle with a chunk per `import()`. Not minified, so
 * that it can be audited (and it starts faster); no source map. The same sources give the same bytes in any directory.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const out = path.resolve(root, process.argv[2] ?? 'dist');
const require = createRequire(import.meta.url);

function run(script: string, args: readonly string[], output: 'inherit' | 'ignore'): void {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', output, 'inherit'] });
}

for (const script of ['compile-schemas.ts', 'compile-wasm.ts']) {
  run(path.join(root, 'scripts', script), [], 'inherit');
}

const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc');
const ncc = require.resolve('@vercel/ncc/dist/ncc/cli.js');

rmSync(path.join(root, 'lib'), { recursive: true, force: true });
run(tsc, ['-p', 'tsconfig.build.json'], 'inherit');
rmSync(out, { recursive: true, force: true });
run(ncc, ['build', 'lib/src/index.js', '-o', out, '--license', 'licenses.txt'], 'ignore');
