import type { Format } from '../src/model/index.ts';
import { number, xlsxOf } from '../test/support/xlsx.ts';

// Small well-formed lead files that the fuzzer takes apart. All numbers and names are made up.

const CSV = [
  'phone,name,city\r\n9000000001,"Asha, ""Rani"" Rao",Pune\r\n9000000002,"Ravi\r\nKumar",नागपुर\r\n\r\n,,\r\n9000000003,Sita 😀,\r\n',
  '\ufeffsep=;\nPhone;Amount;Note\n9000000001;1,5;"a;b"\n9000000002;2,5;\n# note\n9000000003;3;x\n',
  'phone\n9000000001\n9000000002\n',
  'phone\tname\tcity\t\n9000000001\tAsha\tPune\t\n9000000002\tRavi\t\t\n',
  `phone|name\n9000000001|${'x'.repeat(300)}\n9000000002|"${'y\n'.repeat(100)}"\n`,
];

const JSON_TEXTS = [
  '[{"phone":"9000000001","name":"Asha \\"R\\" \\u0930\\ud83d\\ude00","age":41},{"phone":9000000002,"tags":["a",{"b":null}]}]',
  '{"leads":[{"phone":"9000000001","amount":1.50,"dnd":false},{"phone":"9000000002"}]}',
  '[\n  { "phone": "9000000001" },\n  { "phone": "9000000002", "name": "" }\n]\n',
];

const NDJSON = [
  '{"phone":"9000000001","name":"Asha"}\n{"phone":"9000000002","name":"Ravi"}\r\n\n{"phone":9000000003}\n',
  '{"phone":"9000000001","x":{"y":[1,2]}}\n',
];

const YAML = [
  '- phone: "9000000001"\n  name: Asha\n- phone: 9000000002\n  name: >\n    folded\n    text\n# note\n- {phone: "9000000003", tags: [a, b]}\n',
  'leads:\n  - phone: 0900000001\n    joined: 2024-05-06\n    note: |\n      two\n      lines\n',
  '---\nphone: "9000000001"\n---\nphone: "9000000002"\n...\n',
];

/** Well-formed files of a text format. */
export const SEED_TEXTS: Readonly<Record<Exclude<Format, 'xlsx'>, readonly string[]>> = {
  csv: CSV,
  tsv: CSV,
  json: JSON_TEXTS,
  ndjson: NDJSON,
  yaml: YAML,
};

const ROWS = [
  ['phone', 'name', 'since', 'amount'],
  ['9000000001', 'Asha & Rani <x>', number('45418', 1), number('1.5')],
  [],
  [number('9.1900000000E+11'), 'Ravi\n_x0041_', number('0.5', 2), { attributes: ' t="b"', xml: '<v>1</v>' }],
  [number('9000000003'), 'नागपुर 😀', undefined, { attributes: ' t="str"', xml: '<f>A1</f><v>x</v>' }],
];

/** A well-formed workbook, with one of its parts replaced when `parts` says so. */
export function seedWorkbook(parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return xlsxOf({
    sheets: [
      { name: 'Leads', rows: ROWS },
      { name: 'Old', rows: [], state: 'hidden' },
    ],
    formats: ['dd/mm/yyyy', 'hh:mm:ss'],
    parts,
  });
}
