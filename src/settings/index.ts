export { type Decision, decideAct, refusePublic } from './act.ts';
export { requireCredentials } from './credentials.ts';
export { readEvent } from './event.ts';
export { INPUTS, type InputDefinition } from './inputs.ts';
export { readSettings, type SettingsPorts } from './read-settings.ts';
export { builtInRoute } from './routes.ts';
