import { fieldOfHeader } from '../../src/map/index.ts';
import { LeadsError, type Problem, Secret, type Settings, says } from '../../src/model/index.ts';
import { readDocument } from '../../src/parse/index.ts';
import type { SettingsPorts } from '../../src/settings/index.ts';
import { readSettings } from '../../src/settings/index.ts';

/** The day on which all tests of settings take place, ms since 1970. */
export const TODAY = Date.UTC(2026, 5, 15);

/** Ports over a few files in memory, read and checked as in the product; a token that holds a number is a token that expires then. */
export function portsOf(files: Readonly<Record<string, string>> = {}): SettingsPorts {
  return {
    readText: async (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    readDocument,
    fieldOfHeader,
    cleanToken: (text) =>
      text.startsWith('ghp_')
        ? { code: 'LEADS-TOKEN-FORMAT', message: says`That is a token of GitHub.` }
        : new Secret(text.replace(/^Bearer /, '')),
    tokenExpiry(token, now) {
      const at = Number(token.reveal());
      if (Number.isNaN(at)) return { kind: 'no-jwt' };
      return { kind: at <= now ? 'expired' : 'valid', at };
    },
    now: () => TODAY,
  };
}

/** The start of a first run of which nothing but the event is known. */
export const NO_WORDS = {
  payload: {},
  attempt: 1,
  runId: undefined,
  actor: undefined,
  server: undefined,
  repository: undefined,
  sha: undefined,
  job: 'Deliver leads deliver',
} as const;

/** The settings of inputs and a config text. */
export async function settingsOf(given: Readonly<Record<string, string>>, config?: string): Promise<Settings> {
  const files = config === undefined ? {} : { [given['config'] ?? '.github/leads.yml']: config };
  return (await readSettings(given, portsOf(files))).settings;
}

/** The mistakes of inputs and a config text; none is an error of the test. */
export async function mistakesOf(
  given: Readonly<Record<string, string>>,
  config?: string,
): Promise<readonly Problem[]> {
  const problems = await problemsOf(given, config);
  if (problems.length === 0) throw new Error('No mistake was found.');
  return problems;
}

/** The mistakes of inputs and a config text, if there are any. */
export async function problemsOf(
  given: Readonly<Record<string, string>>,
  config?: string,
): Promise<readonly Problem[]> {
  const error: unknown = await settingsOf(given, config).catch((thrown: unknown) => thrown);
  if (error instanceof LeadsError) return error.problems;
  if (error instanceof Error) throw error;
  return [];
}
