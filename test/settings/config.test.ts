import { readFileSync } from 'node:fs';
import { getCountries } from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/config.schema.json' with { type: 'json' };
import { DELIVERY, LIST, READ, ROUTE, RUN } from '../../src/settings/config-table.ts';
import { COUNTRIES } from '../../src/settings/countries.ts';
import { INPUTS } from '../../src/settings/index.ts';
import { describe as describeSetting, entriesOf } from '../../src/settings/setting.ts';
import { mistakesOf, settingsOf } from './settings-ports.ts';

/** For each key of an entry of `lists`, a value that changes the settings. */
const ENTRY_KEYS: Readonly<Record<string, string>> = {
  list: '"7"',
  name: 'Home loans',
  files: '[a/**, "!a/old"]',
  'duplicate-option': 'overwrite',
  'skill-id': '12',
  key: '[Mobile]',
  columns: '{ field_34: City }',
  unmapped: 'error',
  blank: 'empty',
  schema: 'schemas/row.json',
  country: 'AE',
  countries: '[US]',
  duplicates: 'reject',
  'on-reject': 'deliver-none',
  verify: 'sample',
  'clone-verify': 'exclusive',
  encoding: 'windows-1252',
  delimiter: 'tab',
  'preamble-lines': '2',
  comment: '"#"',
  sheet: '[Leads, May]',
  'hidden-rows': 'send',
  'retry-refused': '3',
  'accept-answer': 'a1b2',
};

/** The same for the keys that stand on top only. */
const TOP_KEYS: Readonly<Record<string, string>> = {
  lists: '[{ list: 1, files: b }]',
  'max-leads': '5',
  'max-reject-ratio': '0.5',
  'fail-on': 'any',
  'across-lists': 'first',
  'requests-per-second': '2.5',
  concurrency: '2',
  'batch-size': '50',
  'ledger-id': '"00112233445566778899aabbccddeeff"',
  delivery: '{ settle-seconds: 60 }',
  'allow-public-repository': 'TRUE',
};

const ENTRY_ONLY = ['list', 'name', 'files', 'accept-answer'];
const SHARED_KEYS = Object.keys(ENTRY_KEYS).filter((key) => !ENTRY_ONLY.includes(key));

describe('the schema and the code know the same keys', () => {
  test('of an entry', () => {
    expect(Object.keys(schema.$defs.list.properties).sort()).toEqual(Object.keys(ENTRY_KEYS).sort());
  });

  test('of the top', () => {
    const known = ['$schema', ...Object.keys(TOP_KEYS), ...SHARED_KEYS];
    expect(Object.keys(schema.properties).sort()).toEqual(known.sort());
  });

  test.each(Object.entries(ENTRY_KEYS))('`%s: %s` of an entry has an effect', async (key, value) => {
    const entry = { list: '1', files: 'leads/**' };
    const text = (keys: object) => `lists: [{ ${Object.entries(keys).map(([name, is]) => `${name}: ${is}`)} }]`;
    const changed = await settingsOf({}, text({ ...entry, [key]: value }));
    expect(changed).not.toEqual(await settingsOf({}, text(entry)));
  });

  test.each([...Object.entries(TOP_KEYS), ...Object.entries(ENTRY_KEYS).filter(([key]) => SHARED_KEYS.includes(key))])(
    '`%s: %s` on top has an effect',
    async (key, value) => {
      const given = key === 'lists' ? {} : { 'list-id': '441940' };
      const changed = await settingsOf(given, `${key}: ${value}`);
      expect(changed).not.toEqual(await settingsOf({ 'list-id': '441940' }, '{}'));
    },
  );

  test('every key is described, and its built-in value is told', () => {
    for (const [name, setting] of [LIST, ROUTE, READ, RUN, DELIVERY].flatMap((table) => entriesOf(table))) {
      expect(describeSetting(setting), name).toMatch(/^[A-Z`].{20,}[.]$/s);
      if (!setting.required && name !== 'name') expect(describeSetting(setting), name).toContain('Built-in: ');
    }
  });

  test('countries are those that the phone library knows', () => {
    expect(COUNTRIES).toEqual(getCountries().sort());
  });
});

test('`auto` on a route undoes what the top says', async () => {
  const config = `encoding: windows-1252
delimiter: "|"
lists: [{ list: 1, files: a, encoding: auto, delimiter: auto }, { list: 2, files: b }]`;
  expect((await settingsOf({}, config)).routes.map(({ read }) => [read.encoding, read.delimiter])).toEqual([
    [undefined, undefined],
    ['windows-1252', '|'],
  ]);
});

test('`sheet` is all, a name or names; in a list, `all` is a name', async () => {
  const config = `sheet: all
lists: [{ list: 1, files: a }, { list: 2, files: b, sheet: May }, { list: 3, files: c, sheet: [all, June] }]`;
  expect((await settingsOf({}, config)).routes.map(({ read }) => read.sheet)).toEqual([
    'all',
    ['May'],
    ['all', 'June'],
  ]);
});

test('the country of a list is always among its countries', async () => {
  const config = 'countries: [IN, US]\nlists: [{ list: 1, files: a, country: AE }, { list: 2, files: b, country: US }]';
  expect((await settingsOf({}, config)).routes.map((route) => route.countries)).toEqual([
    ['AE', 'IN', 'US'],
    ['US', 'IN'],
  ]);
});

test.each(['', '# nothing but a comment\n', 'null', '{}'])('the config %j says nothing', async (config) => {
  expect(await settingsOf({ 'list-id': '1' }, config)).toMatchObject({ batchSize: 500, config: '.github/leads.yml' });
});

test.each(INPUTS.map((input) => input.name).filter((name) => !(name in schema.properties)))(
  'the input `%s` is not read from the config',
  async (name) => {
    const problems = await mistakesOf({ 'list-id': '1' }, `# made up\n${name}: made-up`);
    expect(problems).toMatchObject([
      { code: 'LEADS-CONFIG', file: '.github/leads.yml', position: { line: 2, column: 1 } },
    ]);
    expect(JSON.stringify(problems)).not.toContain('made-up');
  },
);

test.each([
  [
    'an unknown column',
    'columns: { phnoe: Mobile }',
    '`columns.phnoe` is not a known key.',
    'Did you mean `phone`?',
    12,
  ],
  ['a misspelt word', 'fail-on: evr', '`fail-on` is "evr". Allowed: new, any or errors.', undefined, 10],
  ['a near word', 'verify: sampel', '`verify` is "sampel". Allowed: none, sample or all.', 'Did you mean `sample`?', 9],
  [
    'a country that is not one',
    'country: UK',
    '`country` is "UK". Allowed: the two capital letters of a country (ISO 3166), such as IN or GB.',
    undefined,
    10,
  ],
  [
    'a country in small letters',
    'countries: [in]',
    '`countries[0]` is "in". Allowed: the two capital letters of a country (ISO 3166), such as IN or GB.',
    'Did you mean `IN`?',
    13,
  ],
  ['an id of zero', 'skill-id: "0"', '`skill-id` is "0": must be a number, digits only.', undefined, 11],
  ['an id with letters', 'skill-id: 12a', '`skill-id` is "12a": must be a number, digits only.', undefined, 11],
  [
    'a ledger id that lost its quotes',
    'ledger-id: 12345678901234567890123456789012',
    '`ledger-id` is a value that is not shown, since it may be private: must be the 32 letters and digits that the first run printed, in quotes.',
    undefined,
    12,
  ],
  [
    'a ledger id that lost its end',
    'ledger-id: 6f1c0a2b4d8e9f3a5c7b1d0e2f4a6c8',
    '`ledger-id` is "6f1c0a2b4d8e9f3a5c7b1d0e2f4a6c8": must be the 32 letters and digits that the first run printed, in quotes.',
    undefined,
    12,
  ],
  [
    'a misspelt time',
    'delivery: { lease-secs: 60 }',
    '`delivery.lease-secs` is not a known key.',
    'Did you mean `lease-seconds`?',
    13,
  ],
  [
    'a switch of YAML 1.1',
    'allow-public-repository: yes',
    '`allow-public-repository` is "yes": must be true or false.',
    undefined,
    26,
  ],
  [
    'a key that could turn an order',
    '"a\\n::error::x": 1',
    '`a\\u{a}: :error: :x` is not a known key.',
    expect.any(String),
    1,
  ],
])('%s', async (_, config, message, hint, column) => {
  const [problem] = await mistakesOf({ 'list-id': '1' }, config);
  expect(problem?.message).toBe(message);
  expect(problem?.hint).toEqual(hint);
  expect(problem?.position).toEqual({ line: 1, column });
});

describe.each([
  ['settle-seconds', 0, 3600],
  ['lease-seconds', 60, 3600],
  ['max-minutes', 1, 4320],
])('the time `%s` of a delivery', (name, min, max) => {
  test.each([min, max])('may be %i', async (value) => {
    const { delivery } = await settingsOf({ 'list-id': '1' }, `delivery: { ${name}: ${value} }`);
    expect(Object.values(delivery)).toContain(value * (name.endsWith('minutes') ? 60_000 : 1000));
  });

  test.each([min - 1, max + 1, min + 0.5, '"1"'])('may not be %s', async (value) => {
    const problems = await mistakesOf({ 'list-id': '1' }, `delivery: { ${name}: ${value} }`);
    expect(problems).toMatchObject([{ code: 'LEADS-CONFIG', message: expect.stringContaining(`delivery.${name}`) }]);
  });
});

test('a time of a delivery that is not given stays built in', async () => {
  const { delivery } = await settingsOf({ 'list-id': '1' }, 'delivery: { lease-seconds: 60, max-minutes: 2 }');
  expect(delivery).toEqual({ settleMs: 120_000, leaseMs: 60_000, maxMs: 120_000 });
});

test('an entry that lacks a key is told, and the others are judged all the same', async () => {
  const problems = await mistakesOf({}, 'lists:\n  - list: 1\n  - { list: 2, files: /b }\n  - text');
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['LEADS-CONFIG', '`lists[0]`: "files" is required.'],
    ['LEADS-PATH', expect.stringContaining('`lists[1].files` is "/b"')],
    ['LEADS-CONFIG', '`lists[2]` is "text": must be an object.'],
  ]);
});

describe('a key that is not the phone alone', () => {
  const lists = (entry: string) => `lists:\n  - { list: 1, files: a, ${entry} }`;

  test.each([
    ['key: [phone, Policy No]', 'skip', 31],
    ['key: [email]', 'skip', 31],
    ['columns: { phone: Phone }, key: [Mobile]', 'skip', 58],
    ['columns: { field_7: Mobile }, key: [Mobile]', 'skip', 61],
    ['duplicate-option: overwrite, key: [phone, Policy No]', 'overwrite', 60],
  ])('is refused: %s', async (entry, option, column) => {
    expect(await mistakesOf({}, lists(entry))).toEqual([
      {
        code: 'LEADS-CONFIG-KEY',
        file: '.github/leads.yml',
        position: { line: 2, column },
        message: `\`lists[0].key\` is not the phone alone, and \`duplicate-option\` is ${option} for list 1. Smartflo keeps one lead for each number there, so of two rows with one number one would be lost.`,
        hint: expect.stringContaining('Write `key: [phone]`'),
      },
    ]);
  });

  test.each([
    'key: [phone]',
    'key: [field_0]',
    'key: [Mobile]',
    'key: [phone, Mobile]',
    'columns: { phone: Whats-App No. }, key: [whatsapp no]',
    'duplicate-option: clone, key: [phone, Policy No]',
  ])('is not this: %s', async (entry) => {
    expect((await settingsOf({}, lists(entry))).routes).toHaveLength(1);
  });

  test('on top is told there, for each list that it does not fit', async () => {
    const config = `key: [phone, Policy No]
lists: [{ list: 1, files: a, duplicate-option: clone }, { list: 2, files: b }, { list: 3, files: c, key: [phone] }]`;
    expect(await mistakesOf({}, config)).toMatchObject([
      { message: expect.stringMatching(/^`key` .* for list 2[.]/), position: { line: 1, column: 6 } },
    ]);
  });

  test('counts the duplicate option of the input', async () => {
    const config = 'key: [phone, Policy No]';
    expect((await settingsOf({ 'list-id': '1', 'duplicate-option': 'clone' }, config)).routes).toHaveLength(1);
    expect(await mistakesOf({ 'list-id': '1' }, config)).toMatchObject([{ code: 'LEADS-CONFIG-KEY' }]);
  });
});

describe('two entries for one list', () => {
  test('are told in the docs what they must agree on', () => {
    const names = [LIST, ROUTE].flatMap((table) => entriesOf(table)).filter(([, { ofTheList }]) => ofTheList);
    const page = readFileSync(new URL('../../docs/config.md', import.meta.url), 'utf8').replaceAll('\n', ' ');
    expect(page).toContain(`what concerns the list as a whole (${names.map(([name]) => `\`${name}\``).join(', ')})`);
  });

  test('may differ in files and in how they are read', async () => {
    const config = `lists:
      - { list: 1, files: a, columns: { phone: A }, encoding: windows-1252, country: AE, on-reject: deliver-none }
      - { list: "1", files: b, unmapped: error, blank: empty, schema: b.json }`;
    expect((await settingsOf({}, config)).routes).toHaveLength(2);
  });

  test.each([
    ['name', 'Home loans'],
    ['duplicate-option', 'overwrite'],
    ['skill-id', '12'],
    ['key', '[Mobile]'],
    ['duplicates', 'last'],
    ['verify', 'all'],
    ['clone-verify', 'exclusive'],
    ['retry-refused', '3'],
    ['accept-answer', 'a1b2'],
  ])('must agree on `%s`', async (key, value) => {
    const problems = await mistakesOf(
      {},
      `lists:\n  - { list: 1, files: a }\n  - list: 1\n    files: b\n    ${key}: ${value}`,
    );
    expect(problems[0]).toMatchObject({
      code: 'LEADS-LIST-CONFLICT',
      position: { line: 5, column: 5 },
      message: expect.stringContaining(`\`${key}\``),
    });
  });
});
