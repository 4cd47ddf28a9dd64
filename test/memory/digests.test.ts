import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createHasher } from '../../src/ledger/index.ts';
import { digestsOf } from '../../src/memory/digests.ts';
import type { LedgerMemory, Route, Settings } from '../../src/model/index.ts';
import { aRoute } from '../support/row-builders.ts';
import { aFile, aHost, aSettings } from '../support/run-parts.ts';
import { workspaceOf } from '../support/workspace.ts';

const SCHEMA = 'schemas/row.json';
const CONTENTS: Readonly<Record<string, string>> = {
  'leads/a.csv': 'Mobile\n9000000001\n',
  'leads/b.csv': 'Mobile\n9000000002\n',
  [SCHEMA]: '{}',
};
const ROUTE = aRoute({ schema: SCHEMA });
const EMPTY: LedgerMemory = { judged: [], complete: undefined };

interface Input {
  readonly contents?: Readonly<Record<string, string>>;
  readonly paths?: readonly string[];
  readonly route?: Partial<Route>;
  readonly maxRejectRatio?: number;
  readonly acrossLists?: Settings['acrossLists'];
  readonly memory?: LedgerMemory | undefined;
  /** Byte that the data key of the ledger consists of. */
  readonly key?: number;
}

async function digests(input: Input = {}) {
  const {
    contents = CONTENTS,
    paths = ['leads/a.csv', 'leads/b.csv'],
    route = {},
    maxRejectRatio = 0.2,
    acrossLists = 'send',
  } = input;
  const asked: string[] = [];
  const host = aHost({
    workspace: workspaceOf(contents),
    async digestFile(path) {
      asked.push(path);
      const content = contents[path];
      if (content === undefined) throw new Error('It can’t be read.');
      return createHash('sha256').update(content).digest('hex');
    },
  });
  const files = paths.map((path) => aFile(path));
  const memory = 'memory' in input ? input.memory : EMPTY;
  const dataKey = new Uint8Array(16).fill(input.key ?? 1);
  const hasherOf = (list: string) => createHasher(dataKey, { list, terms: '' }, host.crypto);
  const settings = aSettings([{ ...ROUTE, ...route }], { maxRejectRatio, acrossLists });
  const made = await digestsOf(files, settings, { ...host, memoryOf: () => memory, hasherOf });
  return { file: made.files.get('leads/a.csv'), list: made.lists.get(ROUTE.list), made, asked };
}

const usual = await digests();

describe('the digest of a list', () => {
  test('is the same for the same input', async () => {
    expect(usual.list).toMatch(/^[0-9a-f]{64}$/);
    expect((await digests()).list).toBe(usual.list);
  });

  test.each<[string, Input, isFileToo: boolean]>([
    ['another content of a file', { contents: { ...CONTENTS, 'leads/a.csv': 'Mobile\n9000000003\n' } }, true],
    ['another content of another file', { contents: { ...CONTENTS, 'leads/b.csv': 'Mobile\n' } }, false],
    ['a file less', { paths: ['leads/a.csv'] }, false],
    ['another order', { paths: ['leads/b.csv', 'leads/a.csv'] }, false],
    ['another mapping', { route: { columns: { phone: 'Mobile' } } }, true],
    ['another duplicate option', { route: { duplicateOption: 'overwrite' } }, true],
    ['another skill', { route: { skillId: '12' } }, true],
    ['another text of the schema', { contents: { ...CONTENTS, [SCHEMA]: '{"required":[]}' } }, true],
    ['no schema', { route: { schema: undefined } }, true],
    ['another max-reject-ratio', { maxRejectRatio: 0.3 }, true],
    ['another rule across lists', { acrossLists: 'first' }, false],
    ['another key of the ledger, so that nobody without it can try contents', { key: 2 }, true],
  ])('is another one for %s', async (_, input, isFileToo) => {
    const { list, file } = await digests(input);
    expect(list).not.toBe(usual.list);
    expect(list).toMatch(/^[0-9a-f]{64}$/);
    expect(file === usual.file).toBe(!isFileToo);
  });

  test('is another one for a file of another name, whose own digest stays: the same rows need not be told again', async () => {
    const { made } = await digests({
      contents: { ...CONTENTS, 'leads/c.csv': CONTENTS['leads/a.csv'] ?? '' },
      paths: ['leads/c.csv'],
    });
    const one = await digests({ paths: ['leads/a.csv'] });
    expect(made.lists.get(ROUTE.list)).not.toBe(one.list);
    expect(made.files.get('leads/c.csv')).toBe(one.file);
  });

  test('is missing when a file of it can’t be read, and so is that file’s', async () => {
    const { list, file, made } = await digests({ paths: ['leads/a.csv', 'leads/gone.csv'] });
    expect(list).toBeUndefined();
    expect(file).toBe(usual.file);
    expect(made.files.has('leads/gone.csv')).toBe(false);
  });

  test('is not made where no ledger could keep it: no file is read for it', async () => {
    const { made, asked } = await digests({ memory: undefined });
    expect([made.files.size, made.lists.size, asked]).toEqual([0, 0, []]);
  });
});
