import { createPace, type Pace } from '../deliver/index.ts';
import type { Host } from '../host/index.ts';
import { type Http, LeadsError, type Problem, type Settings, says } from '../model/index.ts';
import { openSmartflo, type Smartflo } from '../smartflo/index.ts';

/** Opens Smartflo as the settings say, under one pace. Sends nothing yet. `http` goes before the one of the host. */
export function connect(
  settings: Settings,
  host: Host,
  { onNotice, http = host.http }: { onNotice(notice: Problem): void; readonly http?: Http },
): { readonly smartflo: Smartflo; readonly pace: Pace } {
  if (!settings.credentials)
    throw new LeadsError({ code: 'LEADS-INTERNAL', message: says`Sending without credentials.` });
  const pace = createPace({
    clock: host.clock,
    random: host.random,
    requestsPerSecond: settings.requestsPerSecond,
  });
  const smartflo = openSmartflo({
    baseUrl: settings.baseUrl,
    credentials: settings.credentials,
    http,
    clock: host.clock,
    log: host.log,
    turn: () => pace.turn(host.signal),
    onSecret: (secret) => host.surface.mask(secret),
    onNotice,
  });
  return { smartflo, pace };
}
