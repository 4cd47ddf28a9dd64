import type { DuplicateOption } from '../../src/model/index.ts';
import type { History } from './history.ts';
import type { WorldLead } from './ledger-model.ts';

/** What the simulated Smartflo has of one lead. */
export interface ListedLead {
  /** Copies that somebody else has put there. */
  readonly foreign: number;
  /** Copies that came from us. */
  readonly ours: number;
  /** The version that is shown; undefined for somebody else's. */
  readonly version: number | undefined;
}

/** A lead list in Smartflo. */
export interface SmartfloList {
  /** A request arrives: some or all of its leads are stored, by its duplicate option. */
  store(who: string, commit: number, leads: readonly WorldLead[], option: DuplicateOption): void;
  has(key: number): boolean;
  lead(key: number): ListedLead | undefined;
  readonly leads: ReadonlyMap<number, ListedLead>;
}

/** A list with these leads on it already. What it must never come to is told as it happens. */
export function createList(foreign: ReadonlySet<number>, history: History): SmartfloList {
  const leads = new Map<number, ListedLead>();
  /** The newest commit that has changed each lead. */
  const commits = new Map<number, number>();
  for (const key of foreign) leads.set(key, { foreign: 1, ours: 0, version: undefined });

  const storeOne = (who: string, commit: number, { key, version }: WorldLead, option: DuplicateOption) => {
    const before = leads.get(key) ?? { foreign: 0, ours: 0, version: undefined };
    const isThere = before.foreign + before.ours > 0;
    if (isThere && option === 'skip') return;
    if (isThere && option === 'clone' && before.ours > 0) {
      history.fault('doubled', `lead ${key} was stored again by ${who}`);
    }
    if (isThere && option === 'overwrite') {
      if ((commits.get(key) ?? 0) > commit && before.version !== version) {
        history.fault('regressed', `lead ${key} went from v${before.version} back to v${version} by ${who}`);
      }
      leads.set(key, { ...before, ours: 1, version });
    } else leads.set(key, { foreign: before.foreign, ours: before.ours + 1, version });
    commits.set(key, Math.max(commits.get(key) ?? 0, commit));
  };

  return {
    leads,
    has: (key) => leads.has(key),
    lead: (key) => leads.get(key),
    store(who, commit, stored, option) {
      history.tell('smartflo', () => `stores ${namesOf(stored)} of ${who}`);
      for (const lead of stored) storeOne(who, commit, lead, option);
    },
  };
}

/** Leads by key and version, for people. */
export function namesOf(leads: readonly WorldLead[]): string {
  return leads.map(({ key, version }) => `${key}v${version}`).join(' ') || 'none';
}
