/**
 * Plays the long proofs one after the other: npm run prove [-- name…] [-- --slice 3/26]
 *
 * Each proof is cut into pieces. A piece that went well is written down in `coverage/prove.json`, so that the next call goes
 * on from there; a piece that failed is played again. Another state of the sources begins anew. A slice is every nth piece.
 * The last lines say for each proof what was played, and the exit code is 1 when a piece failed. Do not build meanwhile.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROOFS } from '../test/support/proof.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'coverage');
const stateFile = path.join(folder, 'prove.json');

interface Long {
  readonly name: string;
  /** What all pieces together play. */
  readonly size: string;
  readonly pieces: number;
  /** The commands of a piece, counted from 1. */
  commands(piece: number): readonly (readonly string[])[];
}

/** Tests that take their share of a proof from LEADS_PROOF. */
function tests(name: string, size: string, pieces: number, ...files: readonly string[]): Long {
  const report = path.join(folder, `prove-${name}.tests.json`);
  const command = [
    'npx',
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ];
  return { name, size, pieces, commands: () => [command] };
}

const { schedules, kills, chains, crashPoints, cancels, badFiles, workbooks, rejectsFiles, phoneTexts } = PROOFS;
const many = (count: number) => count.toLocaleString('en-US');
const FORMATS = ['csv', 'xlsx', 'json', 'ndjson', 'yaml'];
const FUZZ_SECONDS = 600;

const LONG: readonly Long[] = [
  tests('schedules', `${many(schedules.long)} schedules a mode`, 100, 'test/simulation'),
  tests(
    'kills',
    `${many(kills.long)} kills and ${many(chains.long)} chains a mode`,
    100,
    'test/e2e/ledger/kills.test.ts',
  ),
  tests('crash-points', `${crashPoints.long} crash points and modes`, 1, 'test/e2e/ledger/crash-points.test.ts'),
  tests('cancels', `${many(cancels.long)} cancelled runs`, 5, 'test/e2e/ledger/cancel.test.ts'),
  tests('bad-files', `${many(badFiles.long)} bad files`, 4, 'test/e2e/bad-files.test.ts'),
  tests(
    'properties',
    `${many(workbooks.long)} workbooks, ${many(rejectsFiles.long)} rejects files and ${many(phoneTexts.long)} phone texts a property`,
    10,
    'test/parse/xlsx/plain-row.test.ts',
    'test/parse/xlsx/texts.test.ts',
    'test/report/rejects.test.ts',
    'test/map/phone-laws.test.ts',
    'test/map/phone-grammar.test.ts',
    'test/map/mobile-bytes.test.ts',
  ),
  {
    name: 'fuzz',
    size: `${FUZZ_SECONDS / 60} minutes a format`,
    pieces: FORMATS.length,
    commands: (piece) => [['node', 'scripts/fuzz.ts', FORMATS[piece - 1] ?? '', String(FUZZ_SECONDS)]],
  },
  {
    name: 'mutation',
    size: 'the protocol core and the ledger',
    pieces: 1,
    commands: () => [
      ['npm', 'install', '--no-save', '@stryker-mutator/core@10', '@stryker-mutator/vitest-runner@10'],
      ['npx', 'stryker', 'run'],
    ],
  },
];

/** What is known of a piece. */
interface Played {
  readonly isGood: boolean;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The last line that was printed. */
  readonly said: string;
}

type Known = Record<string, Played>;

const git = (...args: readonly string[]) =>
  spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;

/** The commit, and what was changed since. */
function stateOfSources(): string {
  const changes = git('diff', 'HEAD') + git('status', '--porcelain');
  const commit = git('rev-parse', '--short=12', 'HEAD').trim();
  return changes === '' ? commit : `${commit} + ${createHash('sha256').update(changes).digest('hex').slice(0, 8)}`;
}

function readKnown(of: string): Known {
  try {
    const { sources, known } = JSON.parse(readFileSync(stateFile, 'utf8'));
    return sources === of ? known : {};
  } catch {
    return {};
  }
}

function play({ name, pieces, commands }: Long, piece: number): Played {
  const report = path.join(folder, `prove-${name}.tests.json`);
  writeFileSync(report, '{}');
  const env = { ...process.env, LEADS_PROOF: `${piece}/${pieces}` };
  const started = Date.now();
  let output = '';
  let isGood = true;
  for (const [command = '', ...args] of commands(piece)) {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: root,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      shell: process.platform === 'win32',
    });
    output += `${stdout}${stderr}\n`;
    isGood &&= status === 0;
  }
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = JSON.parse(readFileSync(report, 'utf8'));
  if (!isGood) writeFileSync(path.join(folder, `prove-${name}-${piece}.log`), output);
  return {
    isGood,
    seconds: Math.round((Date.now() - started) / 1000),
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
    said: output.trimEnd().split('\n').at(-1) ?? '',
  };
}

/** One line of figures. */
function figures({ name, size, pieces }: Long, known: Known): string {
  const played = Array.from({ length: pieces }, (_, index) => known[`${name} ${index + 1}`]).filter((each) => !!each);
  const sum = (what: 'seconds' | 'passed' | 'failed' | 'skipped') =>
    played.reduce((total, each) => total + each[what], 0);
  const good = played.filter(({ isGood }) => isGood).length;
  const isTests = sum('passed') + sum('failed') > 0;
  const counts = isTests
    ? `tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`
    : played.map(({ said }) => said).join(' · ');
  const bad = played.length - good;
  return `${name}: ${size}; ${good} of ${pieces} pieces done${bad > 0 ? `, ${bad} FAILED` : ''}, ${Math.round(sum('seconds') / 60)} min; ${counts}`;
}

const args = process.argv.slice(2);
const at = args.indexOf('--slice');
const [nth = 1, slices = 1] = at < 0 ? [] : (args[at + 1] ?? '').split('/').map(Number);
const names = at < 0 ? args : args.toSpliced(at, 2);
const unknown = names.filter((name) => !LONG.some((proof) => proof.name === name));
if (unknown.length > 0 || !(nth >= 1 && nth <= slices)) {
  console.error(`Usage: npm run prove -- [${LONG.map(({ name }) => name).join('|')}]… [--slice 1/26]`);
  process.exit(2);
}
const asked = LONG.filter(({ name }) => names.length === 0 || names.includes(name));
const work = asked
  .flatMap((proof) => Array.from({ length: proof.pieces }, (_, index) => ({ proof, piece: index + 1 })))
  .filter((_, index) => index % slices === nth - 1);

mkdirSync(folder, { recursive: true });
const sources = stateOfSources();
const known = readKnown(sources);
console.log(`Sources ${sources}: ${work.length} pieces.`);
// What is killed, cancelled and compared below is `dist`.
if (spawnSync('npx', ['vitest', 'run', 'test/contract/dist.test.ts'], { cwd: root, stdio: 'ignore' }).status !== 0) {
  console.error('dist is not what the sources build to. Run `npm run build` first.');
  process.exit(1);
}
for (const { proof, piece } of work) {
  const name = `${proof.name} ${piece}`;
  if (known[name]?.isGood) continue;
  const played = play(proof, piece);
  known[name] = played;
  writeFileSync(stateFile, JSON.stringify({ sources, known }, null, 1));
  const log = played.isGood ? '' : `: see coverage/prove-${proof.name}-${piece}.log`;
  console.log(`${played.isGood ? '✓' : '✗'} ${name} of ${proof.pieces}, ${played.seconds} s${log}`);
}
for (const proof of asked) console.log(figures(proof, known));
if (work.some(({ proof, piece }) => !known[`${proof.name} ${piece}`]?.isGood)) process.exitCode = 1;
