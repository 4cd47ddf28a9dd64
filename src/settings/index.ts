export { decideAct, refusePublic } from './act.ts';
export { requireCredentials } from './credentials.ts';
export { readEvent } from './event.ts';
export { INPUTS } from './inputs.ts';
export { readLedgerKeys } from './ledger.ts';
export { readSettings, type SettingsPorts } from './read-settings.ts';
export { builtInRoute } from './routes.ts';
