import { expect, test } from 'vitest';
import { mistakesOf } from './settings-ports.ts';

/** Wrong inputs, each tried alone beside a good list id. */
const INPUTS: readonly Readonly<Record<string, string>>[] = [
  { 'list-id': 'x' },
  { 'list-id': '0123456789abcdef01234567' },
  { files: '../a' },
  { files: '!a' },
  { files: 'a*b*c*d*e' },
  { files: 'leads\\a.csv' },
  { config: '/etc/leads.yml' },
  { schema: 'C:\\row.json' },
  { 'duplicate-option': 'overwrit' },
  { 'duplicate-option': 'replace-all' },
  { 'skill-id': '0' },
  { mode: 'delivr' },
  { only: 'a, b' },
  { only: ',' },
  { 'max-leads': '0' },
  { 'max-leads': '1e3' },
  { 'max-reject-ratio': '20%' },
  { 'fail-on': 'never' },
  { 'requests-per-second': '1/' },
  { concurrency: '9' },
  { 'batch-size': '10,001' },
  { ledger: 'files' },
  { ledger: 'file:' },
  { 'ledger-key': 'short\nlong-enough-to-be-a-key' },
  { 'base-url': 'http://example.com' },
  { 'batch-sise': '5' },
  { 'nothing-like-it-at-all': '5' },
  { mode: 'eyJmYWtlIjoxfQ' },
];

/** Wrong configs, each the whole file. */
const CONFIGS: readonly string[] = [
  '- list: 1',
  'just text',
  '5',
  'lists: []',
  'lists: {}',
  'lists:\n  - text\n  - 5\n  - null\n  - [1]',
  'lists: null',
  'lists:\n  - {}\n  - { list: 1 }\n  - { files: a }',
  'lists:\n  - { list: 1, files: a, nmae: x, colour: red }',
  'lists:\n  - { list: 0, files: "" }\n  - { list: -1, files: [] }\n  - { list: 1.5, files: [a, ""] }',
  'lists:\n  - { list: 9007199254740993, files: 5 }\n  - { list: abc, files: [a, 5] }\n  - { list: "", files: { a: 1 } }',
  'lists:\n  - { list: "123456789012345678901", files: ../a }\n  - { list: 2, files: ["!a"] }\n  - { list: 3, files: a\\b }',
  'lists:\n  - { list: 1, files: a }\n  - { list: 1, files: b, key: [Mobile], verify: all, name: Home }',
  '$schema: 5\nlist: 1\nfiles: a\nname: x\nonly: 1',
  'duplicate-option: overwrit',
  'duplicate-option: 5',
  'duplicate-option: [skip]',
  'skill-id: true\nkey: phone',
  'key: []',
  'key: [phone, phone]',
  'key: [phone, "", 5]',
  'columns: []',
  'columns: { phnoe: Mobile, field_35: X, name: "", email: 5, address: [a] }',
  'unmapped: wran\nblank: omitt\nduplicates: frist\non-reject: deliver\nverify: sampel\nclone-verify: hole',
  'schema: ""',
  'schema: 5',
  'schema: /row.json',
  'schema: a\\row.json\nlists: [{ list: 1, files: a }, { list: 2, files: b, schema: ../x.json }]',
  'country: India',
  'country: in',
  'countries: [in, IN, IN, 5]',
  'countries: IN',
  'encoding: utf-8\ndelimiter: comma\npreamble-lines: -1\ncomment: ""',
  'preamble-lines: 1.5\ncomment: "12345678901"\nsheet: a sheet whose name is longer than thirty-one',
  'preamble-lines: "2"\nsheet: 5',
  'max-leads: 0\nmax-reject-ratio: 1.1\nfail-on: never\nrequests-per-second: 1001\nconcurrency: 9\nbatch-size: 10001',
  'max-leads: 1.5\nmax-reject-ratio: "0.5"\nrequests-per-second: -1\nconcurrency: many\nbatch-size: null',
  'max-leads: .inf\nmax-reject-ratio: .nan',
  'ledger-id: 5\ndelivery: 5\nallow-public-repository: yes',
  'ledger-id: 6f1c',
  'ledger-id: [a]',
  'delivery: { settle-seconds: -1, lease-seconds: 59, max-minutes: 4321, lease-secs: 5, colour: red }',
  'delivery: []',
  'ledger: none\nsmartflo-token: made-up\nbase-url: http://x',
  'constructor: 5\n__proto__: 5\ntoString: {}',
  'colour: made-up\n"a\\nb": 1',
  'fail-on: ghp_madeup\nverify: 9000000001',
  'batch-size: 5\nbatch-size: 6',
  'lists: [',
];

test('every mistake is told in these words, at this place', async () => {
  const told: string[] = [];
  for (const given of INPUTS) {
    told.push(...[`── ${JSON.stringify(given)}`, ...(await wordsOf({ 'list-id': '441940', ...given }))]);
  }
  for (const config of CONFIGS) {
    const given = /^lists: *\S*(\n|\[\{|$)|^schema: a/.test(config) ? {} : { 'list-id': '441940' };
    told.push(...[...config.split('\n').map((line) => `── ${line}`), ...(await wordsOf(given, config))]);
  }
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('golden/mistakes.txt');
});

async function wordsOf(given: Readonly<Record<string, string>>, config?: string): Promise<readonly string[]> {
  return (await mistakesOf(given, config)).map(({ code, file, position, message, hint }) => {
    const place = position ? `${position.line}:${position.column} ` : '';
    return `${file === undefined ? '' : `${file}:`}${place}${code} ${message}${hint === undefined ? '' : ` → ${hint}`}`;
  });
}
