import type { ChildProcessWithoutNullStreams } from 'node:child_process';

/** One object of a repository. */
interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Reads objects of one repository, one at a time, through one `git cat-file` that stays for all of them. */
export interface GitObjects {
  /** By id or ref; undefined when there is no such object. Throws when git breaks down or the object is over the limit. */
  read(name: string): Promise<GitObject | undefined>;
  close(): void;
}

/** Largest object that is read, bytes: files of a ledger stay below 1 MiB. */
const MAX_OBJECT_BYTES = 16 * 1024 * 1024;

const LINE_END = 0x0a;

/**
 * Opens the objects of the bare repository at `directory`. No process starts before the first read; without a `program`
 * every read throws.
 */
export function openGitObjects(program: string | undefined, directory: string, env: NodeJS.ProcessEnv): GitObjects {
  let child: ChildProcessWithoutNullStreams | undefined;
  let input: AsyncIterator<Buffer> | undefined;
  let waiting: Promise<unknown> = Promise.resolve();
  let rest: Uint8Array = new Uint8Array();

  function close(): void {
    child?.kill('SIGKILL');
    child = undefined;
  }

  async function ask(name: string): Promise<void> {
    if (!child) {
      if (program === undefined) throw new Error('git is not on this machine.');
      const { spawn } = await import('node:child_process');
      child = spawn(program, ['cat-file', '--batch'], {
        cwd: directory,
        env,
        detached: process.platform !== 'win32',
        windowsHide: true,
      });
      child.on('error', () => {});
      child.stdin.on('error', () => {});
      child.stderr.resume();
      input = child.stdout[Symbol.asyncIterator]();
      rest = new Uint8Array();
    }
    child.stdin.write(`${name}\n`);
  }

  async function more(): Promise<Uint8Array> {
    const next = await input?.next();
    if (!next || next.done) throw new Error('git cat-file ended too early.');
    return next.value;
  }

  async function takeLine(): Promise<string> {
    let end = rest.indexOf(LINE_END);
    while (end === -1) {
      const from = rest.length;
      rest = Buffer.concat([rest, await more()]);
      end = rest.indexOf(LINE_END, from);
    }
    const line = Buffer.from(rest.subarray(0, end)).toString('utf8');
    rest = rest.subarray(end + 1);
    return line;
  }

  async function take(length: number): Promise<Uint8Array> {
    const pieces = [rest];
    for (let have = rest.length; have < length; ) {
      const piece = await more();
      pieces.push(piece);
      have += piece.length;
    }
    const all = pieces.length === 1 ? rest : Buffer.concat(pieces);
    rest = all.subarray(length);
    return all.subarray(0, length);
  }

  async function readNext(name: string): Promise<GitObject | undefined> {
    await ask(name);
    // `<id> <type> <size>`, or `<name> missing` and the like.
    const [, id, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(await takeLine()) ?? [];
    if (id === undefined || type === undefined) return undefined;
    if (Number(size) > MAX_OBJECT_BYTES) throw new Error('An object of the ledger is too large.');
    const bytes = (await take(Number(size) + 1)).subarray(0, -1);
    return { id, type, bytes };
  }

  return {
    read(name) {
      const reading = waiting.then(() =>
        readNext(name).catch((error) => {
          // The rest of the pipe is not known any more: the next read starts anew.
          close();
          throw error;
        }),
      );
      waiting = reading.catch(() => {});
      return reading;
    },
    close,
  };
}

/** One file below a tree, by its whole path. */
export interface TreeFile {
  readonly name: string;
  readonly id: string;
}

/** Most entries of a tree and those below it: a few small trees, each in many places, can be told of for years. */
const MAX_TREE_ENTRIES = 100_000;

/** The plain files below a tree. What is no plain file and no folder is left out. Throws when there are too many. */
export async function listTree(objects: GitObjects, tree: string): Promise<readonly TreeFile[]> {
  const files: TreeFile[] = [];
  const folders = [{ id: tree, above: '' }];
  let left = MAX_TREE_ENTRIES;
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const { above } = folder;
    const found = await objects.read(folder.id);
    if (found?.type !== 'tree') throw new Error('A tree of the ledger is missing.');
    for (const { mode, name, id } of treeEntries(found.bytes, found.id.length / 2)) {
      if (--left < 0) throw new Error('A version of the ledger has too many files.');
      if (mode === '40000') folders.push({ id, above: `${above}${name}/` });
      else if (mode === '100644') files.push({ name: above + name, id });
    }
  }
  return files;
}

/** The entries of a tree as git stores them: `<mode> <name>\0<id in bytes>`, without anything between two. */
function* treeEntries(
  bytes: Uint8Array,
  idBytes: number,
): Generator<{ readonly mode: string; readonly name: string; readonly id: string }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(0x20, at);
    const end = buffer.indexOf(0, space);
    const next = end + 1 + idBytes;
    yield {
      mode: buffer.toString('latin1', at, space),
      name: buffer.toString('utf8', space + 1, end),
      id: buffer.toString('hex', end + 1, next),
    };
    at = next;
  }
}
