export {
  checkHistory,
  type ExpectedLead,
} from './check-history.ts';
export type { RequestRecord, SandboxDump } from './dump.ts';
export type { Effect, FaultScript, Match, Rule } from './fault.ts';
export { checkFaultScript, readFaultScript } from './fault-script.ts';

export type { Sandbox, SandboxOptions, Schedule } from './options.ts';
export { type Quirks, TAME } from './quirks.ts';
export { readSeed } from './seed.ts';
export { startSandbox } from './start.ts';
