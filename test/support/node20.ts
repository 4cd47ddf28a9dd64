import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The oldest Node that `dist/` promises to run on is of this line. */
const LINE = 'v20.';

/** A Node 20 of this machine, if it has one: NODE20, the Node that npm itself runs on, or one of the PATH. */
export function findNode20(): string | undefined {
  const { NODE20, npm_node_execpath, PATH = '' } = process.env;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidates = [
    NODE20,
    npm_node_execpath,
    ...PATH.split(path.delimiter).map((folder) => path.join(folder, name)),
  ];
  return candidates.find((candidate) => candidate && existsSync(candidate) && versionOf(candidate).startsWith(LINE));
}

function versionOf(node: string): string {
  return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
}
