export { type Decision, decideAct, refusePublic } from './act.ts';
export { requireCredentials } from './credentials.ts';
export { INPUTS, type InputDefinition } from './definitions.ts';
export { readEvent } from './event.ts';
export { readLedgerKeys } from './ledger.ts';
export { readSettings, type SettingsPorts } from './read-settings.ts';
