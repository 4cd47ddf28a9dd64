import { openShellHost, proxyFor } from '../host/index.ts';
import { type Log, type Problem, plural, says } from '../model/index.ts';
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
    const marks = { fine: style.good('✓'), doubt: style.warn('!'), wrong: style.bad('✗') };
    const write = writer(host.log, marks, style.faint);
    try {
      const mistakes = [...problems, ...(positionals.length > 0 ? [NO_FILES] : [])];
      for (const mistake of mistakes) {
        host.log.info(`${marks.wrong} ${problemLine(mistake)}`);
        if (mistake.hint) host.log.info(`  ${style.faint('→')} ${mistake.hint}`);
      }
      if (mistakes.length > 0) return 1;
      const count = { fine: 0, doubt: 0, wrong: 0 };
      for await (const finding of examine(host, { proxyTo: (url) => proxyHost(url, env) })) {
        count[finding.mark]++;
        write(finding);
      }
      const isFine = count.wrong === 0;
      host.log.info('');
      host.log.info(`${isFine ? marks.fine : marks.wrong} ${style.bold(conclusion(count))}`);
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
  marks: Readonly<Record<Finding['mark'], string>>,
  faint: (text: string) => string,
): (finding: Finding) => void {
  return ({ mark, check, message, code, hint }) => {
    log.info(`${marks[mark]} ${faint(check.padEnd(COLUMN))} ${message}${code === undefined ? '' : ` ${faint(code)}`}`);
    if (hint !== undefined) log.info(`  ${' '.repeat(COLUMN)} ${faint('→')} ${hint}`);
  };
}

function conclusion({ doubt, wrong }: Readonly<Record<Finding['mark'], number>>): string {
  const look = doubt === 0 ? '' : ` ${plural(doubt, 'line')} with ! to look at.`;
  if (wrong > 0) return `${plural(wrong, 'check')} failed.${look} No lead was sent.`;
  return `A delivery can start.${look} No lead was sent.`;
}

function proxyHost(url: URL, env: NodeJS.ProcessEnv): string | undefined {
  const way = proxyFor(url, env);
  return way.kind === 'proxy' ? way.url.host : undefined;
}
