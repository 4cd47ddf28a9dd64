import { nearest, printable, says } from '../model/index.ts';
import type { Command } from './command.ts';
import { versionText } from './version.ts';

/** The shell door: `leads <command>`. Gives the exit code. */
export async function runShell(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [word, ...rest] = argv;
  if (word === '--version' || word === '-v' || word === 'version') {
    // Without the log: the host that has it takes longer to load than all of this.
    process.stdout.on('error', () => {}).write(`${versionText()}\n`);
    return 0;
  }
  const { createShellLog } = await import('../host/index.ts');
  const log = createShellLog();
  const commands = await loadCommands(word);
  if (word === undefined || word === 'help' || word === '--help' || word === '-h' || rest.includes('--help')) {
    const { helpText } = await import('./help.ts');
    for (const line of helpText(commands)) log.info(printable(line));
    return 0;
  }
  const command = commands.find(({ name }) => name === word);
  if (command) return command.run(rest, env);
  const meant = nearest(
    word,
    commands.map(({ name }) => name),
  );
  log.info(
    says`There is no command ${printable(word)}.${meant === undefined ? '' : says` Did you mean ${printable(meant)}?`}`,
  );
  log.info(says`See \`leads help\`.`);
  return 1;
}

/** Loads only what the word needs; all of it for the help. */
async function loadCommands(word: string | undefined): Promise<readonly Command[]> {
  switch (word) {
    case 'demo':
      return [(await import('./demo.ts')).DEMO];
    case 'doctor':
      return [(await import('./doctor.ts')).DOCTOR];
    case 'init':
      return [(await import('./init.ts')).INIT];
    case 'ledger':
      return [(await import('./ledger.ts')).LEDGER];
    case 'report':
      return [(await import('./report.ts')).REPORT];
    case 'sandbox':
      return [(await import('./sandbox.ts')).SANDBOX];
    case 'validate':
    case 'plan':
    case 'deliver':
      return (await import('./run-commands.ts')).RUN_COMMANDS;
    case 'resend-held':
    case 'drop-held':
    case 'reset-list':
      return (await import('./run-commands.ts')).ORDER_COMMANDS;
    default:
      return [
        (await import('./demo.ts')).DEMO,
        (await import('./init.ts')).INIT,
        ...(await import('./run-commands.ts')).RUN_COMMANDS,
        (await import('./doctor.ts')).DOCTOR,
        (await import('./ledger.ts')).LEDGER,
        (await import('./report.ts')).REPORT,
        ...(await import('./run-commands.ts')).ORDER_COMMANDS,
        (await import('./sandbox.ts')).SANDBOX,
      ];
  }
}
