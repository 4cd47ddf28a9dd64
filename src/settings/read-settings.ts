import { type DeliveryTimes, LeadsError, type Problem, type Settings, says } from '../model/index.ts';
import { type ConfigContent, type ConfigPorts, readConfig, UNREAD_CONFIG } from './config.ts';
import { type CredentialPorts, expiryNotice, readCredentials } from './credentials.ts';
import { BUILT_IN, DELIVERY_TIMES, type InputName } from './definitions.ts';
import { ledgerMistakes } from './ledger.ts';
import { requireLists } from './orders.ts';
import { readInputs } from './read-inputs.ts';
import { isLoopback } from './readings.ts';
import { readRoutes, unknownLists } from './routes.ts';

/** What reading the settings needs of the rooms and the world around it. */
export interface SettingsPorts extends ConfigPorts, CredentialPorts {}

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
  const isGiven = (name: InputName) => Boolean(given[name]?.trim());
  // A path that is wrong must not fall back to the built-in one.
  const config =
    isGiven('config') && inputs.config === undefined ? UNREAD_CONFIG : await readConfig(inputs.config, ports, problems);
  const routes = readRoutes(inputs, isGiven('list-id'), config, problems);
  // What follows from a mistake that is already told is not told again.
  const isMistaken = (name: InputName, value: unknown) => isGiven(name) && value === undefined;
  if (!config.flawed && !isMistaken('list-id', inputs.listId)) problems.push(...unknownLists(inputs.only, routes));

  const { content } = config;
  const baseUrl = inputs.baseUrl ?? BUILT_IN['base-url'];
  const requestsPerSecond =
    content['requests-per-second'] ?? inputs.requestsPerSecond ?? BUILT_IN['requests-per-second'];
  if (requestsPerSecond === 0 && !isLoopback(baseUrl) && !isMistaken('base-url', inputs.baseUrl)) {
    problems.push({
      code: 'LEADS-INPUT',
      message: says`\`requests-per-second\` is 0, which means no pace; that is allowed only with a \`base-url\` on this machine.`,
      hint: says`Give a pace such as 1. Smartflo's limit is shared with live calls.`,
    });
  }
  const settings: Settings = {
    mode: inputs.mode ?? BUILT_IN.mode,
    credentials,
    baseUrl,
    routes,
    files: content.lists === undefined ? undefined : inputs.files,
    only: inputs.only,
    maxLeads: content['max-leads'] ?? inputs.maxLeads ?? BUILT_IN['max-leads'],
    maxRejectRatio: content['max-reject-ratio'] ?? inputs.maxRejectRatio ?? BUILT_IN['max-reject-ratio'],
    failOn: content['fail-on'] ?? inputs.failOn ?? BUILT_IN['fail-on'],
    requestsPerSecond,
    concurrency: content.concurrency ?? inputs.concurrency ?? BUILT_IN.concurrency,
    batchSize: content['batch-size'] ?? inputs.batchSize ?? BUILT_IN['batch-size'],
    ledger: inputs.ledger ?? { kind: BUILT_IN.ledger },
    ledgerId: content['ledger-id'],
    ledgerKeys: inputs.ledgerKeys,
    delivery: deliveryTimes(content.delivery ?? {}),
    githubToken: inputs.githubToken,
    allowPublicRepository: content['allow-public-repository'] ?? false,
    config: config.path,
  };
  if (!isMistaken('only', inputs.only)) {
    const unnamed = requireLists(settings);
    if (unnamed) problems.push(unnamed);
    if (!config.flawed) problems.push(...ledgerMistakes(settings));
  }
  if (problems.length > 0) throw new LeadsError(eachOnce(problems));

  const expiry = expiryNotice(credentials, ports);
  return { settings, notices: expiry ? [expiry] : [] };
}

function deliveryTimes(given: NonNullable<ConfigContent['delivery']>): DeliveryTimes {
  const read = (time: keyof typeof DELIVERY_TIMES) => given[time] ?? DELIVERY_TIMES[time].builtIn;
  return {
    settleMs: read('settle-seconds') * 1000,
    leaseMs: read('lease-seconds') * 1000,
    maxMs: read('max-minutes') * 60_000,
  };
}

/** A value on top of the config is judged for each route that takes it. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
