import {
  DUPLICATE_OPTIONS,
  FAIL_ON,
  joined,
  MODES,
  nearest,
  type Problem,
  printable,
  Secret,
  says,
} from '../model/index.ts';
import { INPUTS, type InputName, RANGES } from './definitions.ts';
import { readLedgerKeys } from './ledger.ts';
import {
  baseUrl,
  decimal,
  fraction,
  globLines,
  id,
  ledgerPlace,
  listId,
  listIds,
  type Reader,
  shown,
  wholeNumber,
  word,
  workspacePath,
} from './readings.ts';

/** The inputs as given, each read. Undefined: not given, or wrong and told. Defaults are not filled in here. */
export type Inputs = ReturnType<typeof readInputs>;

/** Reads every input but Smartflo's credentials, and puts each mistake into `problems`. */
export function readInputs(given: Readonly<Record<string, string | undefined>>, problems: Problem[]) {
  problems.push(...unknownInputs(given));

  function read<T>(name: InputName, reader: Reader<T>): T | undefined {
    const text = given[name]?.trim();
    if (!text) return undefined;
    const reading = reader(text);
    if ('value' in reading) return reading.value;
    const code = reader === workspacePath || name === 'files' ? 'LEADS-PATH' : 'LEADS-INPUT';
    const message = says`\`${name}\` is ${shown(text)}. Allowed: ${reading.allowed}.`;
    problems.push({ code, message, ...(reading.hint === undefined ? {} : { hint: reading.hint }) });
    return undefined;
  }

  return {
    listId: read('list-id', listId),
    files: read('files', globLines),
    config: read('config', workspacePath),
    schema: read('schema', workspacePath),
    duplicateOption: read('duplicate-option', word(DUPLICATE_OPTIONS)),
    skillId: read('skill-id', id),
    mode: read('mode', word(MODES)),
    only: read('only', listIds),
    maxLeads: read('max-leads', wholeNumber(RANGES['max-leads'])),
    maxRejectRatio: read('max-reject-ratio', decimal(RANGES['max-reject-ratio'])),
    failOn: read('fail-on', word(FAIL_ON)),
    requestsPerSecond: read('requests-per-second', fraction(RANGES['requests-per-second'])),
    concurrency: read('concurrency', wholeNumber(RANGES.concurrency)),
    batchSize: read('batch-size', wholeNumber(RANGES['batch-size'])),
    ledger: read('ledger', ledgerPlace),
    ledgerKeys: readLedgerKeys(given['ledger-key'] ?? '', problems),
    githubToken: read('github-token', (text) => ({ value: new Secret(text) })),
    baseUrl: read('base-url', baseUrl),
  };
}

/** The runner only warns of an input that `action.yml` does not have, so a misspelt guard would silently not guard. */
function unknownInputs(given: Readonly<Record<string, string | undefined>>): Problem[] {
  const names = INPUTS.map((input): string => input.name);
  return Object.keys(given)
    .filter((name) => given[name]?.trim() && !names.includes(name))
    .map((name): Problem => {
      const meant = nearest(name, names);
      return {
        code: 'LEADS-INPUT',
        message: says`There is no input \`${printable(name)}\`.`,
        hint:
          meant === undefined
            ? says`The inputs are ${joined(
                names.map((each) => printable(each)),
                ', ',
              )}.`
            : says`Did you mean \`${printable(meant)}\`?`,
      };
    });
}
