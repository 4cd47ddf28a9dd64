import type { Annotation } from '../../src/model/index.ts';

/** A workflow command as the runner reads it from the log. */
export interface RunnerCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Annotations of each level that the runner keeps for a step (actions/runner, `ExecutionContext.cs`). */
export const KEPT_ANNOTATIONS = 10;

/** Where the runner cuts a message (`ExecutionContext.cs`). */
export const MESSAGE_CHARACTERS = 4096;

/** A summary above this many bytes is not uploaded at all (`FileCommandManager.cs`). */
export const SUMMARY_BYTES = 1024 * 1024;

/** All outputs of a job, in characters: 1 MB, sized as UTF-16 (GitHub's documentation of outputs). */
export const OUTPUT_CHARACTERS = 500_000;

/** What is left of an annotation once the runner has read it. */
export interface KeptAnnotation {
  readonly level: string;
  readonly title: string | undefined;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** What the runner makes of a step's annotations: the first ten of each level, messages cut, a column only with its line. */
export function annotationsKept(log: string): readonly KeptAnnotation[] {
  const seen = new Map<string, number>();
  return commandsIn(log).flatMap(({ command, properties, message }): readonly KeptAnnotation[] => {
    if (!['error', 'warning', 'notice'].includes(command)) return [];
    const n = (seen.get(command) ?? 0) + 1;
    seen.set(command, n);
    if (n > KEPT_ANNOTATIONS) return [];
    const line = numberOf(properties['line']);
    const column = line === undefined ? undefined : numberOf(properties['col']);
    const cut = message.slice(0, MESSAGE_CHARACTERS);
    return [{ level: command, title: properties['title'], message: cut, file: properties['file'], line, column }];
  });
}

/** The summary that is shown, or undefined when the runner drops it. */
export function summaryShown(markdown: string): string | undefined {
  return new TextEncoder().encode(markdown).length > SUMMARY_BYTES ? undefined : markdown;
}

/**
 * The outputs of a job that the next one gets: an empty one is not set, one that holds a masked secret is dropped
 * (`JobExtension.cs`), and too many characters are an error.
 */
export function jobOutputs(
  outputs: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const total = Object.entries(outputs).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (total > OUTPUT_CHARACTERS) throw new Error(`The outputs have ${total} characters.`);
  const isKept = (value: string) => value !== '' && !secrets.some((secret) => value.includes(secret));
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => isKept(value)));
}

/** The line that `@actions/core` writes for an annotation (`command.ts`): properties that are not given are left out. */
export function commandOf({ level, title, message, file, line, column }: Annotation): string {
  const properties = { title, file, line, col: column };
  const pairs = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  );
  return `::${level} ${pairs.join(',')}::${escaped(message)}`;
}

/**
 * The runner's own reading of a log (actions/runner, `ActionCommand.cs`): `::command::` at the start of a line after white
 * space, `##[command]` anywhere in it. Lines end at LF, CRLF or a lone CR.
 */
export function commandsIn(log: string): readonly RunnerCommand[] {
  const commands: RunnerCommand[] = [];
  for (const line of log.split(/\r\n|\n|\r/)) {
    const modern = /^\s*::(?<command>[^ :]+)(?: (?<properties>.*?))?::(?<message>.*)$/.exec(line);
    const old = /##\[(?<command>[^ \]]+)(?: (?<properties>[^\]]*))?\](?<message>.*)$/.exec(line);
    const found = modern ?? old;
    if (!found?.groups) continue;
    const { command = '', properties = '', message = '' } = found.groups;
    const pairs = properties.split(modern ? ',' : ';').filter((pair) => pair.includes('='));
    commands.push({
      command,
      properties: Object.fromEntries(
        pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), unescaped(pair.slice(pair.indexOf('=') + 1))]),
      ),
      message: unescaped(message),
    });
  }
  return commands;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function unescaped(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
}
