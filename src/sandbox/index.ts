export {
  checkHistory,
  type ExpectedLead,
  type HistoryVerdict,
  type JudgedLead,
  type LeadVerdict,
} from './check-history.ts';
export type { DumpedList, LeadOrigin, RequestRecord, RowFate, RowRecord, SandboxDump } from './dump.ts';
export type { Effect, FaultScript, Match, Rule } from './fault.ts';
export { checkFaultScript, readFaultScript } from './fault-script.ts';
export type { LeadRecord } from './lead-record.ts';
export type { Sandbox, SandboxOptions, Schedule, SeedLead } from './options.ts';
export { type DuplicateOption, type Quirks, TAME } from './quirks.ts';
export { readSeed } from './seed.ts';
export { startSandbox } from './start.ts';
