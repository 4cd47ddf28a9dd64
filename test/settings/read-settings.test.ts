import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace } from '../../src/host/files/workspace.ts';
import { LeadsError, type Settings } from '../../src/model/index.ts';
import { DELIVERY, LIST, READ, ROUTE, RUN } from '../../src/settings/config-table.ts';
import { INPUTS, readSettings } from '../../src/settings/index.ts';
import { entriesOf } from '../../src/settings/setting.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { mistakesOf, portsOf, settingsOf } from './settings-ports.ts';

const LISTS = 'lists: [{ list: 441940, files: leads/home/** }]';

test('a list id alone is enough; all else has a built-in value', async () => {
  expect(await settingsOf({ 'list-id': '441940' })).toEqual({
    mode: 'auto',
    credentials: undefined,
    baseUrl: 'https://api-smartflo.tatateleservices.com',
    routes: [
      {
        list: '441940',
        name: undefined,
        files: ['leads/**'],
        duplicateOption: 'skip',
        skillId: undefined,
        key: ['phone'],
        columns: {},
        unmapped: 'warn',
        blank: 'omit',
        schema: undefined,
        country: 'IN',
        countries: ['IN'],
        duplicates: 'first',
        onReject: 'deliver-rest',
        verify: 'none',
        cloneVerify: 'hold',
        acceptAnswer: undefined,
        retryRefused: 7,
        read: {
          encoding: undefined,
          delimiter: undefined,
          preambleLines: 0,
          comment: undefined,
          sheet: undefined,
          hiddenRows: undefined,
        },
      },
    ],
    files: undefined,
    only: undefined,
    confirm: undefined,
    maxLeads: 20_000,
    maxRejectRatio: 0.2,
    acrossLists: 'send',
    failOn: 'new',
    requestsPerSecond: 1,
    concurrency: 1,
    batchSize: 500,
    ledger: { kind: 'git' },
    ledgerId: undefined,
    ledgerKeys: [],
    delivery: { settleMs: 120_000, leaseMs: 600_000, maxMs: 19_800_000 },
    githubToken: undefined,
    allowPublicRepository: false,
    config: undefined,
  } satisfies Settings);
});

test('an empty input is one not given', async () => {
  const empty = { mode: '', 'batch-size': ' ', files: '\n', config: '', 'smartflo-token': ' ', only: '' };
  expect(await settingsOf({ ...empty, 'list-id': '441940\n' })).toEqual(await settingsOf({ 'list-id': '441940' }));
});

test('every input is read', async () => {
  const settings = await settingsOf({
    'list-id': '441940',
    files: 'a/**\n!a/old',
    schema: 'schemas/row.json',
    'duplicate-option': 'overwrite',
    'skill-id': '12',
    mode: 'deliver',
    only: '441940',
    'max-leads': '5',
    'max-reject-ratio': '0.5',
    'fail-on': 'any',
    'requests-per-second': '0',
    concurrency: '8',
    'batch-size': '10000',
    ledger: 'file:ledger',
    'ledger-key': 'made-up-current-key\nmade-up-older-key',
    'github-token': 'made-up',
    'base-url': 'http://127.0.0.1:8080/',
  });
  expect(settings).toMatchObject({
    mode: 'deliver',
    only: ['441940'],
    maxLeads: 5,
    maxRejectRatio: 0.5,
    failOn: 'any',
    requestsPerSecond: 0,
    concurrency: 8,
    batchSize: 10_000,
    ledger: { kind: 'file', path: 'ledger' },
    baseUrl: 'http://127.0.0.1:8080',
    routes: [
      {
        files: ['a/**', '!a/old'],
        schema: 'schemas/row.json',
        duplicateOption: 'overwrite',
        skillId: '12',
        duplicates: 'last',
      },
    ],
  });
  expect(settings.githubToken?.reveal()).toBe('made-up');
  expect(settings.ledgerKeys.map((key) => key.reveal())).toEqual(['made-up-current-key', 'made-up-older-key']);
  expect(JSON.stringify(settings)).not.toContain('made-up');
});

test('a route wins over the top of the config, that over the input, and that over the built-in value', async () => {
  const top =
    'duplicate-option: clone\nschema: top.json\nbatch-size: 50\nconcurrency: 2\ncolumns: { phone: Top, name: Name }\n';
  const lists = `lists:
    - { list: 1, files: a, duplicate-option: overwrite, columns: { phone: Own } }
    - { list: 2, files: b }`;
  const inputs = {
    'duplicate-option': 'skip',
    'batch-size': '9',
    'max-leads': '7',
    'skill-id': '3',
    schema: 'in.json',
  };
  const settings = await settingsOf(inputs, top + lists);
  expect(settings).toMatchObject({ batchSize: 50, concurrency: 2, maxLeads: 7, failOn: 'new' });
  expect(settings.routes).toMatchObject([
    {
      list: '1',
      duplicateOption: 'overwrite',
      skillId: '3',
      schema: 'top.json',
      columns: { phone: 'Own', name: 'Name' },
    },
    { list: '2', duplicateOption: 'clone', skillId: '3', schema: 'top.json', columns: { phone: 'Top', name: 'Name' } },
  ]);
  expect((await settingsOf(inputs, lists)).routes[1]).toMatchObject({ duplicateOption: 'skip', schema: 'in.json' });
});

describe('of guard rails, the stricter of input and config wins', () => {
  test.each([
    ['max-leads', '5', '10', 'maxLeads', 5],
    ['max-leads', '10', '5', 'maxLeads', 5],
    ['max-reject-ratio', '0', '0.5', 'maxRejectRatio', 0],
    ['max-reject-ratio', '0.5', '0.1', 'maxRejectRatio', 0.1],
    ['requests-per-second', '0.5', '2', 'requestsPerSecond', 0.5],
    ['requests-per-second', '2', '0.5', 'requestsPerSecond', 0.5],
    // 0 is no pace at all, so it is the least strict.
    ['requests-per-second', '0', '2', 'requestsPerSecond', 2],
    ['requests-per-second', '2', '0', 'requestsPerSecond', 2],
  ] as const)('%s: input %s, config %s', async (name, input, config, field, value) => {
    const settings = await settingsOf({ 'list-id': '1', [name]: input }, `${name}: ${config}`);
    expect(settings[field]).toBe(value);
  });

  test('a single value counts, also one that is laxer than the built-in', async () => {
    expect(await settingsOf({ 'list-id': '1', 'max-leads': '50000' })).toMatchObject({ maxLeads: 50_000 });
    expect(await settingsOf({ 'list-id': '1' }, 'max-leads: 50000')).toMatchObject({ maxLeads: 50_000 });
  });

  test('no input takes away the ledger id of the config', async () => {
    const id = '00112233445566778899aabbccddeeff';
    expect(INPUTS.map(({ name }) => name)).not.toContain('ledger-id');
    expect(await settingsOf({ 'list-id': '1' }, `ledger-id: "${id}"`)).toMatchObject({ ledgerId: id });
  });

  test('these are the guard rails', () => {
    const rails = [LIST, ROUTE, READ, RUN, DELIVERY].flatMap((table) => entriesOf(table));
    expect(rails.flatMap(([name, { guard }]) => (guard ? [name] : []))).toEqual([
      'max-leads',
      'max-reject-ratio',
      'requests-per-second',
      'ledger-id',
    ]);
  });
});

test('the config may go without `lists` when the input names the list', async () => {
  const settings = await settingsOf({ 'list-id': '441940', files: 'in/*.csv' }, 'columns: { phone: Mobile }\n');
  expect(settings.routes).toMatchObject([{ list: '441940', files: ['in/*.csv'], columns: { phone: 'Mobile' } }]);
  expect(settings).toMatchObject({ files: undefined, config: '.github/leads.yml' });
});

test('with `lists`, the input `files` narrows what they match', async () => {
  const settings = await settingsOf({ files: 'leads/home/may.csv' }, LISTS);
  expect(settings.files).toEqual(['leads/home/may.csv']);
  expect(settings.routes[0]?.files).toEqual(['leads/home/**']);
});

test('judging alone needs no list', async () => {
  expect((await settingsOf({ mode: 'validate' })).routes).toMatchObject([{ list: '', files: ['leads/**'] }]);
});

describe('mistakes', () => {
  test('of inputs and config are all found at once, each at its place', async () => {
    const config = 'lists:\n  - list: 441940\n    files: ../leads/**\n    verfy: all\nbatch-size: 0\n';
    const given = {
      'list-id': 'x',
      mode: 'delivr',
      concurrency: '9',
      'max-reject-ratio': '20%',
      'smartflo-email': 'a',
      batchsize: '5',
      only: '441941',
    };
    const problems = await mistakesOf(given, config);
    const told = problems.map(
      ({ code, message, file, position }) => `${file ?? ''}:${position?.line ?? ''} ${code} ${message}`,
    );
    expect(told).toEqual([
      ': LEADS-CREDENTIALS `smartflo-email` is given without `smartflo-password`.',
      ': LEADS-INPUT There is no input `batchsize`.',
      ': LEADS-INPUT `list-id` is "x". Allowed: a number, digits only.',
      ': LEADS-INPUT `mode` is "delivr". Allowed: auto, validate, plan, deliver, resend-held, drop-held or reset-list.',
      ': LEADS-INPUT `max-reject-ratio` is "20%". Allowed: a number from 0 to 1, such as 0.5.',
      ': LEADS-INPUT `concurrency` is "9". Allowed: a whole number from 1 to 8.',
      '.github/leads.yml:3 LEADS-PATH `lists[0].files` is "../leads/**". Allowed: a path from the top of the repository, written with `/`.',
      '.github/leads.yml:4 LEADS-CONFIG `lists[0].verfy` is not a known key.',
      '.github/leads.yml:5 LEADS-CONFIG `batch-size` is 0: must be at least 1.',
      ': LEADS-LIST-TWICE Both the input `list-id` and `lists` in .github/leads.yml say where leads go.',
    ]);
    const hints = problems.flatMap(({ hint }) => (hint?.startsWith('Did you mean') ? hint : []));
    expect(hints).toEqual(['Did you mean `batch-size`?', 'Did you mean `deliver`?', 'Did you mean `verify`?']);
  });

  test.each<[string, Record<string, string>, string | undefined, string[]]>([
    ['no list', {}, undefined, ['LEADS-LIST-MISSING']],
    ['no list, and a config that names none', {}, 'country: IN', ['LEADS-LIST-MISSING']],
    ['a list in two places', { 'list-id': '441940' }, LISTS, ['LEADS-LIST-TWICE']],
    ['a list id that is wrong is told once', { 'list-id': 'x', only: '441940' }, undefined, ['LEADS-INPUT']],
    ['a config that is wrong is told once', { only: '441940' }, 'lists: []', ['LEADS-CONFIG']],
    ['a config that is no YAML', {}, 'lists: [', ['LEADS-DOCUMENT']],
    ['a config that is a list', {}, '- list: 1', ['LEADS-CONFIG']],
    [
      'a value that is wrong is not compared',
      {},
      'lists: [{ list: 1, files: a }, { list: 1, files: b, verify: sampel }]',
      ['LEADS-CONFIG'],
    ],
    ['a share that nobody has', { only: '441941' }, LISTS, ['LEADS-ONLY']],
    ['a share of one list', { only: '441940, 5', 'list-id': '441940' }, undefined, ['LEADS-ONLY']],
    ['no pace to the real Smartflo', { 'list-id': '1', 'requests-per-second': '0' }, undefined, ['LEADS-INPUT']],
    ['no pace in the config', { 'list-id': '1' }, 'requests-per-second: 0', ['LEADS-INPUT']],
    [
      'a base URL that is wrong is told once',
      { 'list-id': '1', 'requests-per-second': '0', 'base-url': 'http://x' },
      undefined,
      ['LEADS-INPUT'],
    ],
    ['only excludes', { 'list-id': '1', files: '!leads/old' }, undefined, ['LEADS-PATH']],
    [
      'a schema outside, on top, told once',
      {},
      `schema: /x\nlists: [{ list: 1, files: a }, { list: 2, files: b }]`,
      ['LEADS-PATH'],
    ],
    ['a config outside', { config: '../x.yml' }, undefined, ['LEADS-PATH']],
    ['a config that is not there', { 'list-id': '1', config: 'x.yml' }, undefined, ['LEADS-CONFIG-ABSENT']],
  ])('%s', async (_, given, config, codes) => {
    expect((await mistakesOf(given, config)).map((problem) => problem.code)).toEqual(codes);
  });

  test('without a list, the shortest way out is shown', async () => {
    const [problem] = await mistakesOf({});
    expect(problem?.hint).toContain('set the input `list-id`');
    expect(problem?.hint).toContain('.github/leads.yml');
  });

  test('never repeat a secret', async () => {
    const secrets = { 'smartflo-token': 'ghp_madeup', 'smartflo-password': 'made-up-password', mode: 'eyJmYWtlIjoxfQ' };
    const text = JSON.stringify(await mistakesOf(secrets));
    expect(text).not.toMatch(/madeup|made-up|eyJ/);
  });
});

test('our own failures are not taken for mistakes of the user', async () => {
  const ports = { ...portsOf(), readText: () => Promise.reject(new Error('disk')) };
  await expect(readSettings({ 'list-id': '1' }, ports)).rejects.toThrow('disk');
});

test.each([
  ['the built-in path', {}, '.github/leads.yml'],
  ['a path that was asked for', { config: 'conf/leads.yml' }, 'conf/leads.yml'],
])('a config that is a link out of the workspace is a mistake, told with all others: %s', async (_, given, file) => {
  using directory = temporaryDirectory();
  mkdirSync(path.join(directory.path, path.dirname(file)));
  symlinkSync('/nowhere/leads.yml', path.join(directory.path, file));
  const ports = { ...portsOf(), readText: createWorkspace(directory.path).text };
  const error: unknown = await readSettings({ 'list-id': '1', mode: 'no-mode', ...given }, ports).catch(
    (thrown: unknown) => thrown,
  );
  const problems = error instanceof LeadsError ? error.problems : [];
  expect(problems.map((problem) => `${problem.code} ${problem.file ?? ''}`).sort()).toEqual([
    `LEADS-FILE-LINK ${file}`,
    'LEADS-INPUT ',
  ]);
});
