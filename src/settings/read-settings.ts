import { type DeliveryTimes, LeadsError, type Problem, type Settings, says } from '../model/index.ts';
import { type ConfigPorts, readConfig, UNREAD_CONFIG } from './config.ts';
import { DELIVERY, type DeliveryValues, type ROUTE, RUN } from './config-table.ts';
import { type CredentialPorts, expiryNotice, readCredentials } from './credentials.ts';
import { INPUT } from './input-table.ts';
import { readInputs } from './inputs.ts';
import { ledgerMistakes, readLedgerKeys } from './ledger.ts';
import { requireLists } from './orders.ts';
import { isLoopback } from './readings.ts';
import { type KeyPorts, keyMistakes, readRoutes, unknownLists } from './routes.ts';
import { fieldOf, resolve } from './setting.ts';

/** The ports that settings are read with. */
export interface SettingsPorts extends ConfigPorts, CredentialPorts, KeyPorts {}

/**
 * Reads inputs and config into the settings of a run. Texts are by input name; empty means not given.
 *
 * Throws one LeadsError with all mistakes of both, before anything else is read. Missing credentials are none: see
 * `requireCredentials`.
 */
export async function readSettings(
  given: Readonly<Record<string, string | undefined>>,
  ports: SettingsPorts,
): Promise<{ readonly settings: Settings; readonly notices: readonly Problem[] }> {
  const problems: Problem[] = [];
  const credentials = readCredentials(given, ports, problems);
  const inputs = readInputs(given, problems);
  const ledgerKeys = readLedgerKeys(given['ledger-key'] ?? '', problems);
  // A mistake that follows from one that is told is not told as well.
  const isRight = (name: string) =>
    [inputs.own, inputs.route, inputs.run].some((read) => Object.hasOwn(read, fieldOf(name)));
  const isMistaken = (name: keyof typeof INPUT | keyof typeof ROUTE) => inputs.isGiven(name) && !isRight(name);
  // A path that is wrong must not fall back to the built-in one.
  const config = isMistaken('config') ? UNREAD_CONFIG : await readConfig(inputs.own.config, ports, problems);
  const { content } = config;
  const routes = readRoutes(inputs, config, problems);
  const own = resolve(INPUT, inputs.own);
  const run = resolve(RUN, inputs.run, content.run);
  if (!config.flawed && !isMistaken('duplicate-option')) problems.push(...keyMistakes(routes, config, ports));
  if (!config.flawed && !isMistaken('list-id')) problems.push(...unknownLists(own.only, routes));
  if (run.requestsPerSecond === 0 && !isLoopback(own.baseUrl) && !isMistaken('base-url')) {
    problems.push({
      code: 'LEADS-INPUT',
      message: says`\`requests-per-second\` is 0, which means no pace; that is allowed only with a \`base-url\` on this machine.`,
      hint: says`Give a pace such as 1. Smartflo's limit is shared with live calls.`,
    });
  }
  const { listId: _, ...ofRun } = own;
  const settings: Settings = {
    ...ofRun,
    ...run,
    credentials,
    routes,
    files: content.lists === undefined ? undefined : own.files,
    ledgerKeys,
    delivery: deliveryTimes(resolve(DELIVERY, content.delivery)),
    config: config.path,
  };
  if (!isMistaken('only')) {
    const unnamed = requireLists(settings);
    if (unnamed) problems.push(unnamed);
    if (!config.flawed) problems.push(...ledgerMistakes(settings));
  }
  if (problems.length > 0) throw new LeadsError(eachOnce(problems));

  const expiry = expiryNotice(credentials, ports);
  return { settings, notices: expiry ? [expiry] : [] };
}

function deliveryTimes({ settleSeconds, leaseSeconds, maxMinutes }: DeliveryValues): DeliveryTimes {
  return { settleMs: settleSeconds * 1000, leaseMs: leaseSeconds * 1000, maxMs: maxMinutes * 60_000 };
}

/** One mistake on top of the config may show in each of the routes that take it. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
