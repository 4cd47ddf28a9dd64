/** The programs that are measured, by the task they do; each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Format, workTree } from './lead-files.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Where lead files, the compiled floor and the peers are kept between runs: below node_modules, so Git never sees it. */
export const CACHE = path.join(ROOT, 'node_modules', '.cache', 'bench');

/** Peers that are no dependencies, at the versions that are compared. */
const PEERS = ['exceljs@4.4.0', '@sourcemeta/jsonschema@16.11.0'];

/** A program and what it works on. */
export interface Program {
  readonly name: string;
  /** Tasks of one name and size are compared with each other. */
  readonly task: string;
  readonly rows: number;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Whether leads are to arrive at the server. */
  readonly posts: boolean;
  /** What it prints when it has done its work. */
  readonly says: RegExp;
  /** Removed before each run. */
  readonly fresh?: string;
}

/** Every program that this machine has, for each size. What is missing is said by `missing`. */
export function programs(sizes: readonly number[], url: string, missing: (what: string) => void): readonly Program[] {
  mkdirSync(CACHE, { recursive: true });
  const floor = compiledFloor(missing);
  const peers = installedPeers(missing);
  return sizes.flatMap((rows) => [
    ...delivery(rows, url, floor),
    ...validation(rows, peers),
    ...(rows === 100_000 ? workbooks(rows, peers) : []),
  ]);
}

function product(
  name: string,
  task: string,
  format: Format,
  rows: number,
  args: readonly string[],
  posts = false,
): Program {
  const { root } = workTree(CACHE, format, rows);
  const program = [path.join(ROOT, 'dist', 'index.js'), ...args];
  return { name, task, rows, command: process.execPath, args: program, cwd: root, posts, says: /rows rejected/ };
}

function delivery(rows: number, url: string, floor: string | undefined): readonly Program[] {
  const task = 'deliver CSV';
  const { root, file } = workTree(CACHE, 'csv', rows);
  const common = { task, rows, cwd: root, posts: true };
  const ledger = path.join(CACHE, 'ledgers', String(rows));
  const pace = ['--requests-per-second', '0', '--max-leads', String(rows), '--ledger', `file:${ledger}`];
  const flags = ['deliver', '--base-url', url, ...pace];
  const script = [path.join(import.meta.dirname, 'user-script.mjs'), file, path.join(root, 'schema.json'), url];
  return [
    { ...common, name: 'user script', command: process.execPath, args: script, says: /"sent"/ },
    {
      ...product('leads deliver, concurrency 4', task, 'csv', rows, [...flags, '--concurrency', '4'], true),
      fresh: ledger,
    },
    { ...product('leads deliver', task, 'csv', rows, flags, true), fresh: ledger },
    product('leads deliver once more', task, 'csv', rows, flags),
    ...(floor
      ? [{ ...common, name: 'C floor, no checks', command: floor, args: [file, new URL(url).port], says: /^/ }]
      : []),
  ];
}

function validation(rows: number, peers: string | undefined): readonly Program[] {
  const { root, file } = workTree(CACHE, 'ndjson', rows);
  const native = peers && nativeValidator(peers);
  const task = 'validate NDJSON';
  const args = ['validate', path.join(root, 'schema.json'), file, '--fast', '--continue'];
  return [
    product('leads validate', 'validate CSV', 'csv', rows, ['validate']),
    product('leads validate', task, 'ndjson', rows, ['validate']),
    ...(native
      ? [
          {
            name: 'sourcemeta jsonschema --fast',
            task,
            rows,
            command: native,
            args,
            cwd: CACHE,
            posts: false,
            says: / failed/,
          },
        ]
      : []),
  ];
}

function workbooks(rows: number, peers: string | undefined): readonly Program[] {
  const { file } = workTree(CACHE, 'xlsx', rows);
  const task = 'read XLSX';
  const script = path.join(import.meta.dirname, 'exceljs-script.mjs');
  return [
    product('leads validate', task, 'xlsx', rows, ['validate']),
    ...(peers
      ? [
          {
            name: 'exceljs streaming, reading only',
            task,
            rows,
            command: process.execPath,
            args: [script, file],
            cwd: peers,
            posts: false,
            says: /"cells"/,
          },
        ]
      : []),
  ];
}

function compiledFloor(missing: (what: string) => void): string | undefined {
  const floor = path.join(CACHE, 'floor');
  try {
    execFileSync('cc', ['-O2', '-o', floor, path.join(import.meta.dirname, 'floor.c')], { stdio: 'ignore' });
    return floor;
  } catch {
    missing('the C floor: there is no C compiler');
    return undefined;
  }
}

/** Installs the peers once, into the cache. */
function installedPeers(missing: (what: string) => void): string | undefined {
  const directory = path.join(CACHE, 'peers');
  if (existsSync(path.join(directory, 'node_modules', 'exceljs'))) return directory;
  mkdirSync(directory, { recursive: true });
  try {
    const flags = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', directory];
    execFileSync('npm', [...flags, ...PEERS], { stdio: 'ignore', cwd: directory });
    return directory;
  } catch {
    missing(`${PEERS.join(' and ')}: they could not be installed`);
    return undefined;
  }
}

/** The binary itself: the script that the package starts it with would be measured as well. */
function nativeValidator(peers: string): string | undefined {
  const system = `${process.platform}-${process.arch === 'x64' ? 'x86_64' : process.arch}`;
  const built = path.join(peers, 'node_modules', '@sourcemeta', 'jsonschema', 'build', 'github-releases');
  const binary = path.join(built, `jsonschema-${system}`);
  return existsSync(binary) ? binary : undefined;
}
