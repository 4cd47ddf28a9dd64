import { type Delivery, type LeadFate, NO_LEAD } from '../../src/model/index.ts';
import type { Core } from './core.ts';
import type { History } from './history.ts';
import type { LedgerState, WorldLead } from './ledger-model.ts';
import { LIST, leadsAt, type RunReport } from './process.ts';
import { ABSENT, optionOf, type Schedule } from './schedule.ts';
import type { SmartfloList } from './smartflo-list.ts';

/** What a schedule has come to, and what it is held against. */
export interface Ending {
  readonly schedule: Schedule;
  readonly list: SmartfloList;
  readonly ledger: LedgerState;
  readonly history: History;
  /** Wall time by a clock that is right. */
  readonly now: number;
  /** The last run said that the list refuses whatever it is sent. */
  readonly isListRefusing: boolean;
}

/** Rules R1 and R4, in the moment in which a request begins: claimed in the ledger, under a lease that outlasts it. */
export function checkRequest(
  request: {
    readonly owner: string;
    readonly leads: readonly WorldLead[];
    readonly withinMs: number;
    readonly wall: number;
  },
  state: LedgerState,
  history: History,
): void {
  const { owner, leads, withinMs, wall } = request;
  if (state.lease?.owner !== owner)
    history.fault('forbidden', `${owner} sends, and the lease is of ${state.lease?.owner}`);
  else if (wall + withinMs > state.lease.until) {
    history.fault('forbidden', `${owner} sends with ${state.lease.until - wall} ms left of its lease`);
  }
  for (const { key, version } of leads) {
    const open = state.leads.get(key)?.open;
    const claim = open && state.claims.get(open.claim);
    if (claim?.owner !== owner || open?.version !== version) {
      history.fault('forbidden', `${owner} sends ${key}v${version} without a claim`);
    }
  }
}

/** A run, and whether somebody called it off. */
export interface Teller {
  readonly name: string;
  readonly owner: string;
  readonly isCalledOff: boolean;
}

/** What the books of a run are held against. */
export interface BooksWorld {
  readonly core: Core;
  readonly schedule: Schedule;
  readonly history: History;
  readonly ledger: LedgerState;
  /** How often requests of this process stored each lead, or may yet. */
  readonly stored: ReadonlyMap<number, number>;
}

/** What a run told of its leads: each in one place, and nothing that is not so. */
export function checkBooks(teller: Teller, { leads, delivery, plan }: RunReport, world: BooksWorld): void {
  if (!delivery) return;
  const { core, schedule, history } = world;
  const { name } = teller;
  if (delivery.thrown !== undefined) history.fault('books', `${name} threw ${String(delivery.thrown)}`);
  const planned = delivery.batches.flatMap(({ batch }) => [...batch.leads]);
  const counted = new Set(planned);
  if (counted.size !== planned.length) history.fault('books', `${name} counts a lead twice`);
  const known = delivery.known.get(LIST);
  if (!known) {
    history.fault('books', `${name} does not say what is known`);
    return;
  }
  const isStopped = delivery.stops.has(LIST) || delivery.problems.length > 0 || delivery.cancelled;
  const left = plan(known).flatMap((batch) => [...batch.leads].filter((lead) => !counted.has(lead)));
  if (left.length > 0 && !isStopped) history.fault('books', `${name} left out ${left.length} leads without a word`);
  const rules = { duplicateOption: optionOf(schedule.mode), resendHeld: false };
  for (const lead of counted) {
    const key = leads[lead]?.key ?? NO_LEAD;
    if (core.kindOf(lead, known, rules) === 'unchanged') {
      history.fault('books', `${name} counts lead ${key} as sent and unchanged`);
    }
    checkFate(teller, key, delivery, delivery.fate(lead), world);
  }
}

/** What a run told of one lead that it was to send. */
function checkFate(
  { name, owner, isCalledOff }: Teller,
  key: number,
  { problems }: Delivery,
  fate: LeadFate,
  { schedule, history, ledger, stored }: BooksWorld,
): void {
  const times = stored.get(key) ?? 0;
  if (fate === 'unsent' && times > 0 && !(schedule.storesRest && schedule.bad.size > 0)) {
    history.fault('books', `${name} says that lead ${key} was not sent, and it was`);
  }
  if (fate !== 'accepted') return;
  if (times === 0 && !schedule.foreign.has(key)) {
    history.fault('books', `${name} says that lead ${key} was accepted, and no request of it had it`);
  }
  // A run that was stopped may not have been able to write down what it learnt; `post` does.
  const isWritten = !isCalledOff && problems.every(({ code }) => code === 'LEADS-IN-DOUBT');
  const entry = ledger.leads.get(key);
  const isOpen = ledger.claims.get(entry?.open?.claim ?? '')?.owner === owner;
  if (isWritten && (isOpen || entry?.settled === undefined || entry.settled === 'unknown')) {
    history.fault('ledger', `${name} says that lead ${key} was accepted, and the ledger does not`);
  }
}

/** The promise, once clean runs have made good what the others left. */
export function checkEnding({ schedule, list, ledger, history, now, isListRefusing }: Ending): void {
  const commit = schedule.commits.length - 1;
  const option = optionOf(schedule.mode);
  // Under clone, one bad row that nobody names leaves its whole request in doubt, every time; five of them stop the run.
  const isBeyondUs = isListRefusing || (option === 'clone' && schedule.bad.size > 0);
  if (isListRefusing && schedule.bad.size === 0)
    history.fault('books', 'a run says that the list refuses all, and it does not');
  for (const { key, version } of leadsAt(commit, schedule)) {
    const listed = list.lead(key);
    const entry = ledger.leads.get(key);
    const state = entry?.open ? 'open' : (entry?.settled ?? 'unknown');
    const isThere = (listed?.ours ?? 0) > 0;
    const isTold = state === 'refused' ? schedule.bad.has(key) : isBeyondUs || (option === 'clone' && state === 'held');
    if (!isTold && !isThere && !(option === 'skip' && schedule.foreign.has(key))) {
      history.fault('lost', `lead ${key} is not on the list, and the ledger says ${state}`);
    }
    if (option === 'overwrite' && listed && state !== 'refused' && listed.version !== version) {
      history.fault('regressed', `lead ${key} is on the list as v${listed.version}, and the files say v${version}`);
    }
    if (state === 'held' && !isListRefusing && !mayBeHeld(key)) history.fault('ledger', `lead ${key} is held`);
    if (state === 'open' && !isBeyondUs) history.fault('ledger', `lead ${key} is in doubt at the end`);
    if (state === 'accepted' && option === 'overwrite' && entry?.version !== version) {
      history.fault('ledger', `lead ${key} is accepted as v${entry?.version}, and the files say v${version}`);
    }
  }
  for (const [key, entry] of ledger.leads) {
    if (entry.open || entry.settled !== 'accepted') continue;
    const listed = list.lead(key);
    if (!listed) history.fault('ledger', `lead ${key} is accepted, and not on the list`);
    if (option === 'overwrite' && listed && listed.version !== entry.version) {
      history.fault('ledger', `lead ${key} is accepted as v${entry.version}, and on the list as v${listed.version}`);
    }
  }
  for (const [key, { ours, version }] of list.leads) {
    const everHad = schedule.commits.some((files) => files[key] === version);
    if (ours > 0 && !everHad) history.fault('phantom', `lead ${key} is on the list as v${version}`);
    if (ours > 1) history.fault('doubled', `lead ${key} is on the list ${ours} times`);
  }
  // A push of a run that is dead may land when all is over: its lease ends by itself.
  if (ledger.lease && ledger.lease.until > now && ledger.lease.owner.startsWith('clean-')) {
    history.fault('ledger', `${ledger.lease.owner} has kept the lease`);
  }

  /** What a look does not show clearly is held in both clone modes, and so is what some run had in no file to look for. */
  function mayBeHeld(key: number): boolean {
    const wasAway = schedule.commits.some((files) => files[key] === ABSENT);
    return schedule.mode === 'clone-hold' || (option === 'clone' && (wasAway || schedule.faults.look > 0));
  }
}
