import { openShellHost, proxyFor } from '../host/index.ts';
import { type Log, type Problem, plural, printable, type Shown, says } from '../model/index.ts';
import { examine, type Finding, problemLine, styleFor } from '../run.ts';
import type { Command } from './command.ts';
import { readRunArguments } from './run-flags.ts';

/** The width that the names of checks are padded to. */
const COLUMN = 13;

/** A checklist of what a delivery needs, told line by line. Only reads. */
export const DOCTOR: Command = {
  name: 'doctor',
  summary: 'Check token, network, lists, labels, clock and limits; only read',
  usage: 'doctor [flags]',
  async run(argv, env) {
    const { given, positionals, debug, problems } = readRunArguments(argv, env);
    const host = openShellHost({ given: { ...given, mode: 'deliver' }, root: process.cwd(), env, debug });
    const style = styleFor(host.surface.colour);
    const marks = { fine: style.good(says`✓`), doubt: style.warn(says`!`), wrong: style.bad(says`✗`) };
    const write = writer(host.log, marks, style.faint);
    try {
      const mistakes = [...problems, ...(positionals.length > 0 ? [NO_FILES] : [])];
      for (const mistake of mistakes) {
        host.log.info(says`${marks.wrong} ${problemLine(mistake)}`);
        if (mistake.hint) host.log.info(says`  ${style.faint(says`→`)} ${mistake.hint}`);
      }
      if (mistakes.length > 0) return 1;
      const count = { fine: 0, doubt: 0, wrong: 0 };
      for await (const finding of examine(host, { proxyTo: (url) => proxyHost(url, env) })) {
        count[finding.mark]++;
        write(finding);
      }
      const isFine = count.wrong === 0;
      host.log.info(says``);
      host.log.info(says`${isFine ? marks.fine : marks.wrong} ${style.bold(conclusion(count))}`);
      return isFine ? 0 : 1;
    } finally {
      host.close();
    }
  },
};

const NO_FILES: Problem = {
  code: 'LEADS-COMMAND',
  message: says`leads doctor reads no lead files, so it takes none.`,
  hint: says`To judge lead files, use leads validate.`,
};

function writer(
  log: Log,
  marks: Readonly<Record<Finding['mark'], Shown>>,
  faint: (text: Shown) => Shown,
): (finding: Finding) => void {
  return ({ mark, check, message, code, hint }) => {
    log.info(
      says`${marks[mark]} ${faint(printable(check.padEnd(COLUMN)))} ${message}${code === undefined ? '' : says` ${faint(says`${code}`)}`}`,
    );
    if (hint !== undefined) log.info(says`  ${printable(' '.repeat(COLUMN))} ${faint(says`→`)} ${hint}`);
  };
}

function conclusion({ doubt, wrong }: Readonly<Record<Finding['mark'], number>>): Shown {
  const look = doubt === 0 ? says`` : says` ${plural(doubt, 'line')} with ! to look at.`;
  if (wrong > 0) return says`${plural(wrong, 'check')} failed.${look} No lead was sent.`;
  return says`A delivery can start.${look} No lead was sent.`;
}

function proxyHost(url: URL, env: NodeJS.ProcessEnv): string | undefined {
  const way = proxyFor(url, env);
  return way.kind === 'proxy' ? way.url.host : undefined;
}
