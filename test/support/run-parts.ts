import type { Host } from '../../src/host/index.ts';
import type { LeadFile, Route, RunEvent, Settings } from '../../src/model/index.ts';
import { testCrypto } from './ledger-crypto.ts';
import { aRoute } from './row-builders.ts';
import { workspaceOf } from './workspace.ts';

/** Settings of a run for these routes, with the built-in values. */
export function aSettings(routes: readonly Route[] = [aRoute()], overrides: Partial<Settings> = {}): Settings {
  return {
    mode: 'auto',
    credentials: undefined,
    baseUrl: 'https://api.fake.test',
    routes,
    files: undefined,
    only: undefined,
    confirm: undefined,
    maxLeads: 20_000,
    maxRejectRatio: 0.2,
    acrossLists: 'send',
    failOn: 'new',
    requestsPerSecond: 1,
    concurrency: 1,
    batchSize: 500,
    ledger: { kind: 'git' },
    ledgerId: undefined,
    ledgerKeys: [],
    delivery: { settleMs: 120_000, leaseMs: 600_000, maxMs: 330 * 60_000 },
    githubToken: undefined,
    allowPublicRepository: false,
    config: undefined,
    ...overrides,
  };
}

/** A run that somebody started by hand in a private repository. */
export function anEvent(overrides: Partial<RunEvent> = {}): RunEvent {
  return {
    name: 'workflow_dispatch',
    ref: 'refs/heads/main',
    defaultBranch: 'main',
    visibility: 'private',
    deleted: false,
    runAttempt: 1,
    runId: '7001',
    actor: 'made-up-person',
    proposal: false,
    source: undefined,
    isFork: false,
    job: 'deliver',
    runUrl: undefined,
    pullRequest: undefined,
    ...overrides,
  };
}

/** A CSV file of the first route. */
export function aFile(path: string, route = 0): LeadFile {
  return { path, format: 'csv', gzip: false, bytes: 1, route };
}

/** A host in which nothing may be used but what a test gives. */
export function aHost(given: Partial<Host> = {}): Host {
  const never = (): never => {
    throw new Error('This test must not use that.');
  };
  return {
    given: {},
    event: undefined,
    workspace: workspaceOf({}),
    clock: { now: () => 0, monotonic: () => 0, sleep: async () => {} },
    random: () => 0,
    http: { send: never, close() {} },
    signal: new AbortController().signal,
    log: { info() {}, debug() {}, group() {}, endGroup() {} },
    terminal: undefined,
    surface: {
      colour: false,
      isAction: false,
      mask: async () => {},
      output: async () => {},
      annotate: async () => {},
      summary: async () => {},
    },
    reports: {
      directory: '/reports',
      pathOf: (relative) => `/reports/${relative}`,
      write: async () => {},
      open: () => ({ append() {}, close: () => undefined }),
    },
    problems: [],
    processId: 'process0',
    repository: undefined,
    crypto: testCrypto(),
    openSpool: never,
    openJournal: never,
    ledgerStore: never,
    digestFile: never,
    github: never,
    close() {},
    ...given,
  };
}
