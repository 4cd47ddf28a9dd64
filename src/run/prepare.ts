import type { Host } from '../host/index.ts';
import { fieldOfHeader } from '../map/index.ts';
import { type Act, LeadsError, type Problem, type RunEvent, Secret, type Settings, says } from '../model/index.ts';
import { readDocument } from '../parse/index.ts';
import { decideAct, readEvent, readSettings, refusePublic, requireCredentials } from '../settings/index.ts';
import { cleanToken, readTokenExpiry } from '../smartflo/index.ts';

/** Everything that is settled before any lead file is read. */
export interface Prepared {
  readonly settings: Settings;
  readonly event: RunEvent | undefined;
  readonly act: Act;
  readonly notices: readonly Problem[];
}

/** Reads the settings, masks the secrets and decides what the event allows. Throws a LeadsError on any mistake. */
export async function prepare(host: Host): Promise<Prepared> {
  if (host.problems.length > 0) throw new LeadsError(host.problems);
  if (host.event) await requireCheckout(host);
  const tokens = { tokenExpiry: readTokenExpiry, now: host.clock.now };
  const { settings, notices } = await readSettings(host.given, {
    readText: host.workspace.text,
    readDocument,
    fieldOfHeader,
    cleanToken,
    ...tokens,
  });
  for (const secret of secretsOf(settings)) await host.surface.mask(secret);

  const event = host.event && readEvent(host.event);
  if (event) await refuseReaders(settings, event, host);
  const decision = decideAct(settings, event);
  const missing = decision.act === 'deliver' ? requireCredentials(settings, tokens) : undefined;
  if (missing) throw new LeadsError(missing);
  return {
    // Without lists no file is read and no ledger is asked: the work tree is that of another branch.
    settings: decision.isIdle ? { ...settings, routes: [] } : settings,
    event,
    // Two of the orders change what is known and send nothing; the plan shows what came of it.
    act: settings.mode === 'drop-held' || settings.mode === 'reset-list' ? 'plan' : decision.act,
    notices: [...notices, ...decision.notices],
  };
}

/** A workspace without a file has neither leads nor the config with its guard rails: nobody wants such a run to be green. */
async function requireCheckout({ workspace }: Pick<Host, 'workspace'>): Promise<void> {
  if ((await workspace.list('')).length > 0) return;
  throw new LeadsError({
    code: 'LEADS-CHECKOUT-MISSING',
    message: says`The workspace is empty, so there are no lead files to read. Nothing was sent.`,
    hint: says`Put the step \`- uses: actions/checkout@v7\` before this action, in the same job.`,
  });
}

/** Refuses a repository that everybody can read. GitHub is asked when the payload does not say who can. */
async function refuseReaders(settings: Settings, event: RunEvent, host: Host): Promise<void> {
  if (settings.allowPublicRepository) return;
  const asked = event.visibility ?? (await visibilityByApi(settings, host));
  const refused = refusePublic(settings, asked);
  if (refused) throw new LeadsError(refused);
}

async function visibilityByApi(settings: Settings, host: Host): Promise<RunEvent['visibility']> {
  return settings.githubToken ? host.github(settings.githubToken).visibility() : undefined;
}

/** Every secret, and the bare part of a token, since either may surface. */
function secretsOf({ credentials, githubToken, ledgerKeys }: Settings): readonly Secret[] {
  const smartflo =
    credentials?.kind === 'token' ? [credentials.token] : credentials ? [credentials.email, credentials.password] : [];
  const bearers = smartflo.map((secret) => new Secret(`Bearer ${secret.reveal()}`));
  return [...smartflo, ...bearers, ...ledgerKeys, ...(githubToken ? [githubToken] : [])];
}
