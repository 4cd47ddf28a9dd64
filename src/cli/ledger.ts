import { openShellHost } from '../host/index.ts';
import {
  count,
  LeadsError,
  type Log,
  type Problem,
  plural,
  printable,
  type Shown,
  says,
  shownId,
} from '../model/index.ts';
import { type InspectedLedger, inspectLedgers, problemLine, type Style, styleFor } from '../run.ts';
import type { Command } from './command.ts';
import { readRunArguments } from './run-flags.ts';

/** The width that names are padded to. */
const COLUMN = 10;

/** Shows what the ledgers know, and checks that they hold together. Only reads. */
export const LEDGER: Command = {
  name: 'ledger',
  summary: 'Show what has been delivered so far, or check the ledgers; only read',
  usage: 'ledger show|verify [flags]',
  async run(argv, env) {
    const [what, ...rest] = argv;
    const { given, debug, problems } = readRunArguments(rest, env);
    const host = openShellHost({ given: { ...given, mode: 'plan' }, root: process.cwd(), env, debug });
    const style = styleFor(host.surface.colour);
    try {
      if (what !== 'show' && what !== 'verify') return tell([WHICH], host.log, style);
      if (problems.length > 0) return tell(problems, host.log, style);
      let isFine = true;
      for await (const ledger of inspectLedgers(host, { verify: what === 'verify' })) {
        isFine = write(ledger, host.log, style) && isFine;
      }
      return isFine ? 0 : 1;
    } catch (error) {
      if (error instanceof LeadsError) return tell(error.problems, host.log, style);
      throw error;
    } finally {
      host.close();
    }
  },
};

const WHICH: Problem = {
  code: 'LEADS-COMMAND',
  message: says`leads ledger needs to know what to do.`,
  hint: says`Say \`leads ledger show\` or \`leads ledger verify\`.`,
};

function tell(problems: readonly Problem[], log: Log, style: Style): 1 {
  for (const problem of problems) {
    log.info(says`${style.bad(says`✗`)} ${problemLine(problem)}`);
    if (problem.hint) log.info(says`  ${style.faint(says`→`)} ${problem.hint}`);
  }
  return 1;
}

/** Tells of one ledger; false when something is wrong with it. */
function write({ list, name, described, verdict }: InspectedLedger, log: Log, style: Style): boolean {
  log.info(style.bold(says`List ${printable(list)}${name === undefined ? '' : says` (${printable(name)})`}`));
  if (described.kind === 'absent') {
    log.info(says`  No ledger yet: the first delivery to the list begins it.`);
    return true;
  }
  if (described.kind !== 'found') {
    tell([described.problem], log, style);
    return false;
  }
  const { description } = described;
  const { accepted, refused, held, open } = description.counts;
  const line = (what: string, text: Shown) => log.info(says`  ${style.faint(printable(what.padEnd(COLUMN)))} ${text}`);
  line('kept at', printable(description.place));
  line('id', shownId(description.ledgerId));
  line('written', says`${plural(description.writes, 'time')}, last ${moment(description.writtenAt)}`);
  line(
    'leads',
    says`${count(accepted)} accepted, ${count(refused)} refused, ${count(held)} held, ${count(open)} in doubt`,
  );
  line('lease', leaseText(description.lease));
  line('last run', description.lastRun === undefined ? says`none but shells` : shownId(description.lastRun));
  line(
    'hashes',
    description.isKeyed ? says`keyed with ledger-key` : says`not keyed: whoever reads the ledger can guess numbers`,
  );
  line('size', says`${plural(description.files, 'file')}, ${plural(description.bytes, 'byte')}`);
  if (!verdict) return true;
  if (verdict.ok) line('verdict', style.good(says`every file is whole, and all of them agree`));
  else tell(verdict.problems, log, style);
  return verdict.ok;
}

function leaseText(lease: Extract<InspectedLedger['described'], { kind: 'found' }>['description']['lease']): Shown {
  if (!lease) return says`nobody is sending`;
  return says`${lease.run === undefined ? 'a shell' : says`run ${shownId(lease.run)}`} may send until ${moment(lease.until)}`;
}

function moment(ms: number): Shown {
  return printable(`${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`);
}
