/** What is written from the tables of settings: `schemas/config.schema.json`, and inputs and outputs in `action.yml`. */
import { OUTPUTS } from '../src/report/index.ts';
import {
  COLUMN_KEYS,
  COLUMN_NAMES,
  DELIVERY,
  HEADER,
  LIST,
  MAX_LISTS,
  READ,
  ROUTE,
  RUN,
  TOP_WORDS,
} from '../src/settings/config-table.ts';
import { COUNTRIES } from '../src/settings/countries.ts';
import { INPUTS } from '../src/settings/index.ts';
import { ID_PATTERN } from '../src/settings/readings.ts';
import { describe, entriesOf } from '../src/settings/setting.ts';

/** `action.yml` with its inputs and outputs written anew. */
export function withInputsAndOutputs(manifest: string): string {
  const entry = (name: string, description: string, actionDefault?: string) => [
    `  ${name}:`,
    `    description: '${description.replaceAll("'", "''")}'`,
    ...(actionDefault === undefined ? [] : [`    default: ${actionDefault}`]),
  ];
  const section = [
    'inputs:',
    ...INPUTS.flatMap(({ name, description, actionDefault }) => entry(name, description, actionDefault)),
    'outputs:',
    ...OUTPUTS.flatMap(({ name, description }) => entry(name, description)),
    'runs:',
  ];
  return manifest.replace(/^inputs:$[\s\S]*?^runs:$/m, () => section.join('\n'));
}

/** The schema of the config, for editors. A run reads the config by the tables themselves. */
export function renderConfigSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Smartflo Leads config',
    description:
      'Which lead files of this repository go to which Smartflo lead list. What an entry of `lists` says wins over the top of this file, and that over the inputs of the action; of guard rails the stricter value wins.',
    ...objectSchema({
      $schema: { description: TOP_WORDS.$schema, type: 'string' },
      lists: {
        description: TOP_WORDS.lists,
        type: 'array',
        minItems: 1,
        maxItems: MAX_LISTS,
        items: { $ref: '#/$defs/list' },
      },
      ...propertiesOf(RUN),
      delivery: { description: TOP_WORDS.delivery, ...objectSchema(propertiesOf(DELIVERY)) },
      ...propertiesOf(ROUTE, READ),
    }),
    $defs: {
      list: {
        ...objectSchema(propertiesOf(LIST, ROUTE, READ)),
        required: entriesOf(LIST).flatMap(([name, { required }]) => (required ? [name] : [])),
      },
      id: {
        type: ['string', 'integer'],
        pattern: ID_PATTERN.source,
        minimum: 1,
        maximum: Number.MAX_SAFE_INTEGER,
      },
      country: { enum: COUNTRIES },
      columns: objectSchema(Object.fromEntries(COLUMN_KEYS.map((key) => [key, columnSchema(key)]))),
      header: HEADER.schema,
    },
  };
  return `${print(schema, '', '')}\n`;
}

function objectSchema(properties: object): object {
  return { type: 'object', additionalProperties: false, properties };
}

function propertiesOf(...tables: readonly object[]): object {
  const settings = tables.flatMap((table) => entriesOf(table));
  return Object.fromEntries(
    settings.map(([name, setting]) => [name, { description: describe(setting), ...setting.kind?.schema }]),
  );
}

function columnSchema(key: string): object {
  const what = Object.entries(COLUMN_NAMES).find(([name]) => name === key)?.[1];
  const description = `Header of the column with ${what}.`;
  return { ...(what === undefined ? {} : { description }), $ref: '#/$defs/header' };
}

/** Longest line that the formatter leaves whole. */
const LINE = 120;

/** JSON as the formatter of this repository writes it: a list of plain values in one line where it fits. */
function print(value: unknown, indent: string, key: string): string {
  if (typeof value !== 'object' || value === null) return key + JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const line = isList ? `${key}[${value.map((item) => JSON.stringify(item)).join(', ')}]` : undefined;
  if (line !== undefined && `${indent}${line},`.length <= LINE) return line;
  const inner = `${indent}  `;
  const items = isList
    ? value.map((item) => print(item, inner, ''))
    : Object.entries(value).map(([name, item]) => print(item, inner, `${JSON.stringify(name)}: `));
  return `${key}${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}
