import { inert, type Log } from '../model/index.ts';
import { writeStandardOutput } from './standard-output.ts';

/** Our own colours; every other control character is taken out of a line. */
const COLOUR = /\u001b\[[0-9;]*m/;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/**
 * Writes whole lines. Whatever reaches it can't become a workflow command or a second line: file content is sanitised
 * where it enters a message, and once more here.
 */
export function createLog(options: {
  write(text: string): void;
  debug: boolean;
  /** `action`: groups fold in the runner's log; `shell`: they are headings. */
  groups: 'action' | 'shell';
}): Log {
  const { write } = options;
  return {
    info: (line) => write(`${safeLine(line)}\n`),
    debug: (line) => {
      if (options.debug) write(options.groups === 'action' ? `::debug::${escaped(line)}\n` : `${safeLine(line)}\n`);
    },
    group: (title) => write(options.groups === 'action' ? `::group::${escaped(title)}\n` : `${safeLine(title)}\n`),
    endGroup: () => write(options.groups === 'action' ? '::endgroup::\n' : '\n'),
  };
}

/** The runner turns `%0A` in the text of a command into a line break. */
function escaped(line: string): string {
  return safeLine(line).replaceAll('%', '%25');
}

/** One line without anything the runner or a terminal would act upon, our own colours aside. */
export function safeLine(line: string): string {
  return inert(
    line
      .split(new RegExp(`(${COLOUR.source})`))
      .map((part) => (COLOUR.test(part) ? part : part.replace(CONTROL, ' ')))
      .join(''),
  );
}

/** The log of a command that is no run: plain lines on standard output. */
export function createShellLog(): Log {
  return createLog({ write: writeStandardOutput, debug: false, groups: 'shell' });
}
