import { describe, expect, test } from 'vitest';
import { discover } from '../../src/discover/index.ts';
import { aRoute } from '../support/row-builders.ts';
import { LINK, type Node, treeOf } from './tree.ts';

const ROUTE = aRoute({ list: '1' });

const CSV = 'phone\n';
const LFS = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;

/** A tree of files that all hold the same. */
function files(...paths: string[]): Record<string, Node> {
  return Object.fromEntries(paths.map((path) => [path, CSV]));
}

interface Given {
  /** Globs of each route; the first one is of list 1, the second of list 2 … */
  readonly routes?: readonly (readonly string[])[];
  readonly select?: readonly string[];
  readonly only?: readonly string[];
}

async function found(nodes: Readonly<Record<string, Node>>, { routes = [['leads/**']], select, only }: Given = {}) {
  const { workspace, listed } = treeOf(nodes);
  const settings = {
    routes: routes.map((globs, index) => ({ ...ROUTE, list: String(index + 1), files: globs })),
    files: select,
    only,
  };
  const discovery = await discover(settings, workspace);
  return {
    ...discovery,
    listed,
    paths: discovery.files.map((file) => file.path),
    claims: discovery.files.map((file) => `${file.path} → ${settings.routes[file.route]?.list}`),
    refused: discovery.problems.map((problem) => `${problem.code} ${problem.file}`),
    noted: discovery.notices.map((notice) => `${notice.code} ${notice.file ?? notice.message}`),
  };
}

describe('lead files', () => {
  test('are told by their extension, whatever its case, with or without .gz', async () => {
    const names = [
      'a.csv',
      'b.tsv',
      'c.txt',
      'd.json',
      'e.ndjson',
      'f.jsonl',
      'g.yaml',
      'h.YML',
      'i.xlsx',
      'j.csv.gz',
      'k.JSON.GZ',
    ];
    const { files: all, problems, notices } = await found(files(...names.map((name) => `leads/${name}`)));
    expect(all.map(({ path, format, gzip, bytes, route }) => [path.slice(6), format, gzip, bytes, route])).toEqual([
      ['a.csv', 'csv', false, 6, 0],
      ['b.tsv', 'tsv', false, 6, 0],
      ['c.txt', 'csv', false, 6, 0],
      ['d.json', 'json', false, 6, 0],
      ['e.ndjson', 'ndjson', false, 6, 0],
      ['f.jsonl', 'ndjson', false, 6, 0],
      ['g.yaml', 'yaml', false, 6, 0],
      ['h.YML', 'yaml', false, 6, 0],
      ['i.xlsx', 'xlsx', false, 6, 0],
      ['j.csv.gz', 'csv', true, 6, 0],
      ['k.JSON.GZ', 'json', true, 6, 0],
    ]);
    expect([...problems, ...notices]).toEqual([]);
  });

  test.each([
    'leads/.may.csv',
    'leads/.old/may.csv',
    'leads/~$may.xlsx',
    'leads/README.txt',
    'leads/README-first.csv',
    'leads/readme.txt',
    'leads/row.schema.json',
    'leads/logo.svg',
    'leads/Makefile',
    'leads/constructor',
    'leads/x.constructor',
  ])('%s is none, and nothing is said of it', async (path) => {
    const { paths, problems, noted } = await found(files('leads/a.csv', path));
    expect(paths).toEqual(['leads/a.csv']);
    expect([...problems, ...noted]).toEqual([]);
  });

  test.each(['leads/.may.csv', 'leads/.old/may.csv', 'leads/~$may.xlsx', 'leads/row.schema.json'])(
    '%s is none even by name',
    async (path) => {
      const { paths, noted } = await found(files(path), { routes: [[path]] });
      expect(paths).toEqual([]);
      expect(noted).toEqual([`LEADS-FILES-NONE \`${path}\` matches no lead file.`]);
    },
  );

  test('come in natural order, whatever order the disk gives them in', async () => {
    const ordered = ['leads/a/x.csv', 'leads/b.csv', 'leads/part2.csv', 'leads/part10.csv'];
    expect((await found(files(...ordered))).paths).toEqual(ordered);
    expect((await found(files(...ordered.toReversed()))).paths).toEqual(ordered);
  });

  test('are looked for only where a glob can match', async () => {
    const tree = files('leads/a/x.csv', 'leads/a/deep/y.csv', 'node_modules/m/z.csv', '.git/config', 'src/leads/a.csv');
    const { paths, listed } = await found(tree, { routes: [['leads/*/*.csv']] });
    expect(paths).toEqual(['leads/a/x.csv']);
    expect(listed.sort()).toEqual(['', 'leads', 'leads/a']);
  });

  test('may be left out, folder by folder', async () => {
    const tree = files('leads/a.csv', 'leads/old/b.csv', 'leads/old/deep/c.csv');
    const { paths, listed } = await found(tree, { routes: [['leads/**', '!leads/old']] });
    expect(paths).toEqual(['leads/a.csv']);
    expect(listed).not.toContain('leads/old');
  });
});

describe('routes', () => {
  const tree = files('leads/home/a.csv', 'leads/car/b.csv', 'leads/c.csv');

  test('the first one whose globs match claims a file', async () => {
    const { claims, noted } = await found(tree, { routes: [['leads/home/**'], ['leads/**', '!leads/car/**'], ['**']] });
    expect(claims).toEqual(['leads/c.csv → 2', 'leads/car/b.csv → 3', 'leads/home/a.csv → 1']);
    expect(noted).toEqual([]);
  });

  test('one that is not this job’s share keeps its files all the same', async () => {
    const { claims } = await found(tree, { routes: [['leads/home/**'], ['leads/**']], only: ['2'] });
    expect(claims).toEqual(['leads/c.csv → 2', 'leads/car/b.csv → 2']);
  });

  test('what is wrong with the files of others is theirs to tell', async () => {
    const others = { 'x/link.csv': LINK, 'x/p.csv': LFS, 'x/a.xls': CSV, 'leads/a.csv': CSV };
    const { refused, noted } = await found(others, { routes: [['x/**', 'none/**'], ['leads/**']], only: ['2'] });
    expect([...refused, ...noted]).toEqual([]);
  });

  test('one that gets nothing since an earlier one claims all is told so', async () => {
    const { notices } = await found(tree, { routes: [['leads/**'], ['leads/home/*.csv']] });
    expect(notices.map((notice) => notice.message)).toEqual([
      '`leads/home/*.csv` matches 1 lead file, and earlier entries of `lists` claim all of them.',
    ]);
  });
});

describe('the input `files`, beside routes', () => {
  const tree = files('leads/home/a.csv', 'leads/home/b.csv', 'leads/car/c.csv');

  test('narrows what they match', async () => {
    const { claims, refused, noted } = await found(tree, {
      routes: [['leads/home/**'], ['leads/car/**']],
      select: ['leads/home/b.csv'],
    });
    expect(claims).toEqual(['leads/home/b.csv → 1']);
    expect([...refused, ...noted]).toEqual([]);
  });

  test('makes a file that no route claims a problem of that file alone', async () => {
    const { claims, refused } = await found(tree, { routes: [['leads/home/**']], select: ['leads/**'] });
    expect(claims).toEqual(['leads/home/a.csv → 1', 'leads/home/b.csv → 1']);
    expect(refused).toEqual(['LEADS-FILE-UNCLAIMED leads/car/c.csv']);
  });

  test('is told when it matches nothing', async () => {
    const { noted } = await found(tree, { routes: [['leads/home/**']], select: ['leads/home/z.csv'] });
    expect(noted).toEqual(['LEADS-FILES-NONE `leads/home/z.csv` matches no lead file.']);
  });
});

describe('refused, each by itself', () => {
  test.each<[string, Record<string, Node>, string[], string]>([
    ['a link to a file', { 'leads/may.csv': LINK }, ['leads/**'], 'LEADS-FILE-LINK leads/may.csv'],
    ['a link by name', { 'leads/may.csv': LINK }, ['leads/may.csv'], 'LEADS-FILE-LINK leads/may.csv'],
    ['a link that may be a folder', { 'leads/current': LINK }, ['leads/**'], 'LEADS-FILE-LINK leads/current'],
    ['a link in place of the folder', { leads: LINK }, ['leads/**'], 'LEADS-FILE-LINK leads'],
    ['a link to a folder with a dot', { 'leads/2026.05': LINK }, ['leads/*/*.csv'], 'LEADS-FILE-LINK leads/2026.05'],
    ['a pipe', { 'leads/may.csv': { kind: 'other' } }, ['leads/**'], 'LEADS-FILE-LINK leads/may.csv'],
    ['a folder that lies elsewhere', { 'leads/x': { kind: 'outside' } }, ['leads/**'], 'LEADS-FILE-OUTSIDE leads/x'],
    ['a folder by name', files('leads/b.csv'), ['leads'], 'LEADS-FILE-DIRECTORY leads'],
    [
      'a submodule',
      { 'leads/sub/.git': 'gitdir: x', 'leads/sub/a.csv': CSV },
      ['leads/**'],
      'LEADS-FILE-SUBMODULE leads/sub',
    ],
    [
      'a repository in it',
      { 'leads/sub/.git/config': '', 'leads/sub/a.csv': CSV },
      ['leads/**'],
      'LEADS-FILE-SUBMODULE leads/sub',
    ],
    ['an LFS pointer', { 'leads/may.xlsx': LFS }, ['leads/**'], 'LEADS-FILE-LFS leads/may.xlsx'],
    [
      'an LFS pointer with CRLF',
      { 'leads/may.csv': LFS.replaceAll('\n', '\r\n') },
      ['leads/**'],
      'LEADS-FILE-LFS leads/may.csv',
    ],
  ])('%s', async (_, nodes, globs, expected) => {
    const { paths, refused, noted, listed } = await found(
      { 'z/good.csv': CSV, ...nodes },
      { routes: [['z/**', ...globs]] },
    );
    expect(refused).toEqual([expected]);
    expect(paths).toEqual(['z/good.csv']);
    expect(noted).toEqual([]);
    expect(listed).not.toContain('leads/current');
  });

  test.each<[string, Record<string, Node>, string[]]>([
    [
      'a link that no glob means',
      { 'other/may.csv': LINK, 'leads/logo.png': LINK, 'leads/README.md': LINK },
      ['leads/**'],
    ],
    ['a link in a folder of one level', { 'leads/current': LINK }, ['leads/*.csv']],
    ['a link that is left out', { 'leads/current': LINK }, ['leads/**', '!leads/current']],
    ['a submodule that is left out', { 'leads/sub/.git': '' }, ['leads/**', '!leads/sub/**']],
    ['a text about LFS', { 'leads/may.csv': `${LFS}${'x'.repeat(1024)}` }, ['leads/**']],
    ['a folder beside a glob', files('leads/b.csv'), ['leads/**']],
  ])('%s is not', async (_, nodes, globs) => {
    const { refused } = await found({ 'leads/a.csv': CSV, ...nodes }, { routes: [globs] });
    expect(refused).toEqual([]);
  });

  test('a folder by name is told how to write it', async () => {
    const { problems } = await found(files('leads/b.csv'), { routes: [['leads']] });
    expect(problems[0]?.hint).toContain('`leads/**`');
  });

  test('what a file is called is printed safely', async () => {
    const { problems } = await found({ 'leads/a\n::error::b.csv': LINK });
    expect(problems[0]?.message).toContain('`leads/a\\u{a}: :error: :b.csv`');
  });
});

describe('notices', () => {
  test.each(['a.xls', 'a.xlsm', 'a.ODS', 'a.numbers', 'a.vcf', 'a.docx', 'a.zip', 'a.gz', 'a.xlsx.gz'])(
    '%s is a problem of that file, below any glob of its folder',
    async (name) => {
      for (const glob of ['leads/**', 'leads/*.csv', '{leads,more}/*.csv', 'leads/{z,y}.csv']) {
        const { paths, refused } = await found(files('leads/z.csv', `leads/${name}`), { routes: [[glob]] });
        expect(paths).toEqual(['leads/z.csv']);
        if (!glob.startsWith('{')) expect(refused).toEqual([`LEADS-FILE-EXTENSION leads/${name}`]);
      }
    },
  );

  test.each([
    ['left out', ['leads/**', '!leads/*.xls']],
    ['in a folder that no glob reaches', ['leads/*.csv', '!leads/a.xls']],
    ['asked of a file by name', ['leads/z.csv']],
  ])('a workbook is no problem when it is %s', async (_, globs) => {
    const { refused, noted } = await found(files('leads/z.csv', 'leads/a.xls', 'other/b.xls'), { routes: [globs] });
    expect([...refused, ...noted]).toEqual([]);
  });

  test('a file without an ending is a problem when it holds phones or is a workbook', async () => {
    const { refused } = await found({
      'leads/z.csv': CSV,
      'leads/monday': 'Mobile,Name\n98765 43210,Asha\n',
      'leads/book': 'PK\u0003\u0004',
      'leads/LICENSE': 'Copyright 2024 by nobody\n',
    });
    expect(refused).toEqual(['LEADS-FILE-EXTENSION leads/book', 'LEADS-FILE-EXTENSION leads/monday']);
  });

  test('pictures, PDF and backups are one notice, and a problem when nothing else is there', async () => {
    const beside = await found(files('leads/z.csv', 'leads/a.pdf', 'leads/b.png', 'leads/c.bak', 'leads/notes.md'));
    expect(beside.refused).toEqual([]);
    expect(beside.notices.map(({ message }) => message)).toEqual([
      'These files are not read: `leads/a.pdf`, `leads/b.png` and `leads/c.bak`.',
    ]);
    const alone = await found(files('leads/a.pdf'));
    expect(alone.refused).toEqual(['LEADS-FILE-EXTENSION leads/a.pdf']);
  });

  test.each([
    ['Leads', 'leads/*.csv'],
    ['lead', 'leads/**'],
    ['leadss', 'leads/**'],
  ])('lead files in %s are named when %s matches nothing', async (folder, glob) => {
    const { problems, notices } = await found(files(`${folder}/a.csv`, `${folder}/b.csv`), { routes: [[glob]] });
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['LEADS-FILES-FOLDER', `${folder}/a.csv`]]);
    expect(problems[0]?.message).toContain('has 2 lead files');
    expect(notices).toEqual([]);
  });

  test.each([
    ['another entry takes them', ['leads/**'], ['lead/**']],
    ['they are far from the name', ['customers/**'], ['x/**']],
  ])('lead files in another folder are no problem when %s', async (_, first, second) => {
    const { problems } = await found(files('lead/a.csv'), { routes: [first, second] });
    expect(problems).toEqual([]);
  });

  test('a file asked for by name is never passed over in silence', async () => {
    const { noted } = await found(files('leads/a.dat', 'leads/list'), {
      routes: [['leads/a.dat', 'leads/list', '!leads/b']],
    });
    expect(noted).toEqual(['LEADS-FILE-EXTENSION leads/a.dat', 'LEADS-FILE-EXTENSION leads/list']);
  });

  test('names that differ in case only are both read, and told', async () => {
    const { paths, noted } = await found(files('leads/May.csv', 'leads/may.csv'));
    expect(paths).toHaveLength(2);
    expect(noted).toEqual(['LEADS-FILE-CASE leads/may.csv']);
  });

  test.each<[string, string[], string, string]>([
    ['a folder that is misspelt', ['leads/a.csv'], 'laeeds/**', 'Did you mean `leads/**`?'],
    ['a file that is misspelt', ['leads/may.csv'], 'leads/mai.csv', 'Did you mean `leads/may.csv`?'],
    [
      'another extension',
      ['leads/b.xlsx', 'leads/c/a.tsv', 'leads/x.md'],
      'leads/**/*.csv',
      'The lead files in that folder end in .tsv and .xlsx.',
    ],
    [
      'a folder that is not there',
      ['leads/a.csv'],
      'customers/2026/**',
      'There is no folder `customers/2026`; upper and lower case matter.',
    ],
    ['an empty workspace', [], 'leads/**', 'There is no file here. Start `leads` in the folder of the repository.'],
    [
      'a folder without lead files',
      ['leads/x.md'],
      'leads/**',
      'Upper and lower case matter, and hidden files and folders are never read.',
    ],
  ])('%s', async (_, paths, glob, hint) => {
    const { files: none, problems, notices } = await found(files(...paths), { routes: [[glob]] });
    expect([...none, ...problems]).toEqual([]);
    expect(notices).toEqual([{ code: 'LEADS-FILES-NONE', message: `\`${glob}\` matches no lead file.`, hint }]);
  });
});
