import { type Account, createAccount } from './account.ts';
import { arrayText } from './answer.ts';
import { type Decision, decide, type RequestFacts } from './decide.ts';
import type { DumpedList, LeadOrigin, SandboxDump } from './dump.ts';
import { createHistory, type History } from './history.ts';
import { type LeadRecord, renderLead } from './lead-record.ts';
import type { SandboxOptions } from './options.ts';
import { TAME } from './quirks.ts';
import { createRateGate, type RateGate } from './rate-gate.ts';

/** Everything that a reset restores. */
export interface SandboxState {
  readonly account: Account;
  readonly history: History;
  readonly gate: RateGate;
  /** Decides the effect on the next request or connection, and counts it. */
  decide(facts: RequestFacts | 'connection'): Decision;
}

/** The first moment of a sandbox. */
export function createState(options: SandboxOptions, now: number): SandboxState {
  const { rules = [], seed = 1, quirks: scripted = {} } = options.faults ?? {};
  const quirks = { ...TAME, ...scripted, ...options.quirks };
  let seen: readonly number[] = [];
  return {
    account: createAccount(options, quirks, now),
    history: createHistory(),
    gate: createRateGate(options.rate),
    decide(facts) {
      const decision = decide(rules, seen, facts, options.randomSeed ?? seed);
      seen = decision.seen;
      return decision;
    },
  };
}

/** A copy of everything a sandbox knows. */
export function dumpOf(state: SandboxState): SandboxDump {
  return structuredClone({
    version: 1,
    lists: dumpedLists(state),
    leads: [...dumpedLeads(state)],
    origins: [...origins(state)],
    requests: [...state.history.all()],
  });
}

/** The same as JSON text, in pieces. */
export function* dumpText(state: SandboxState): Generator<string> {
  yield `{"version":1,"lists":${JSON.stringify(dumpedLists(state))},"leads":`;
  yield* arrayText(dumpedLeads(state));
  yield ',"origins":';
  yield* arrayText(origins(state));
  yield ',"requests":';
  yield* arrayText(state.history.all());
  yield '}\n';
}

function dumpedLists({ account }: SandboxState): DumpedList[] {
  return account.lists.all().map(({ id, name, header }) => ({ id, name, header }));
}

function* dumpedLeads({ account }: SandboxState): Generator<LeadRecord> {
  for (const lead of account.leads.all()) {
    const list = account.lists.get(lead.list);
    if (list) {
      yield renderLead(lead, list, false);
    }
  }
}

function* origins({ account }: SandboxState): Generator<LeadOrigin> {
  for (const { id, received, requests } of account.leads.all()) {
    yield { lead: id, received, requests };
  }
}
