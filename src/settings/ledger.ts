import {
  type DuplicateOption,
  isOrder,
  listed,
  type Problem,
  Secret,
  type Settings,
  says,
  shownId,
} from '../model/index.ts';
import { MIN_KEY_CHARACTERS } from './input-table.ts';

/** Reads `ledger-key`, one key a line and the current one first. Its mistakes name lines, never what stands there. */
export function readLedgerKeys(text: string, problems: Problem[]): readonly Secret[] {
  const lines = text.split('\n').map((line) => line.trim());
  const short = lines.flatMap((line, index) => (line !== '' && lengthOf(line) < MIN_KEY_CHARACTERS ? [index + 1] : []));
  if (short.length > 0) {
    problems.push({
      code: 'LEADS-INPUT',
      message: says`\`ledger-key\` has fewer than ${MIN_KEY_CHARACTERS} characters in line ${listed(short.map((line) => says`${line}`))}, so it could be guessed. Each line is a key of its own.`,
      hint: says`Make a key with \`openssl rand -hex 32\`, and keep it as a secret of the repository.`,
    });
  }
  return [...new Set(lines)].filter((line) => line !== '').map((line) => new Secret(line));
}

function lengthOf(text: string): number {
  return [...text].length;
}

type LedgerSettings = Pick<Settings, 'ledger' | 'ledgerId' | 'ledgerKeys' | 'mode' | 'routes' | 'only'>;

/** The settings that need a ledger although there is to be none, each with what would be given up. */
export function ledgerMistakes(settings: LedgerSettings): Problem[] {
  const { ledger, ledgerId, ledgerKeys, mode } = settings;
  if (ledger.kind !== 'none') return [];
  const clones = servedLists(settings, 'clone');
  const overwrites = servedLists(settings, 'overwrite');
  const needs = [
    clones.length > 0 &&
      says`\`ledger\` is none, and \`duplicate-option\` is clone for list ${listed(clones.map(shownId))}. Every run would send every row again, Smartflo would make another copy of each lead, and people would be called twice.`,
    overwrites.length > 0 &&
      says`\`ledger\` is none, and \`duplicate-option\` is overwrite for list ${listed(overwrites.map(shownId))}. Nothing would keep an older row from being written over a newer one.`,
    isOrder(mode) && says`\`ledger\` is none, and \`mode: ${mode}\` changes what a ledger says.`,
    ledgerId !== undefined &&
      says`\`ledger\` is none, and the config has a \`ledger-id\`, which forbids to send without that ledger.`,
    ledgerKeys.length > 0 && says`\`ledger\` is none, and \`ledger-key\` is given, which protects nothing then.`,
  ];
  return needs.filter((message) => message !== false).map((message) => ({ code: 'LEADS-LEDGER-NEEDED', message }));
}

/** The lists of this job's share that have a duplicate option, each once. */
function servedLists({ routes, only }: LedgerSettings, option: DuplicateOption): readonly string[] {
  const served = routes.filter(({ list }) => list !== '' && (only?.includes(list) ?? true));
  return [...new Set(served.filter((route) => route.duplicateOption === option).map((route) => route.list))];
}
