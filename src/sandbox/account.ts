import { createEnvelopes, type Envelopes } from './answer.ts';
import type { LeadList } from './lead-record.ts';
import type { SandboxOptions, SeedLead } from './options.ts';
import type { Quirks } from './quirks.ts';
import { isMistake, readRow } from './row.ts';
import { createLeadStore, type LeadStore } from './store.ts';
import { createTokenDesk, type TokenDesk } from './tokens.ts';

/** One number that must not be called. */
export interface DndEntry {
  readonly id: string;
  readonly list: string;
  /** Without `+91`. */
  readonly number: string;
  readonly at: number;
}

/** The lists of an account. */
interface ListBook {
  /** The list of that id; when the sandbox was given no lists, any id of digits becomes one on first use. */
  get(id: string): LeadList | undefined;
  all(): readonly LeadList[];
  put(list: LeadList): void;
  /** An id that no list has yet. */
  freshId(): string;
  remove(id: string): void;
}

/** Login attempts that failed in a row, and until when logins are locked. */
interface LoginState {
  failures: number;
  lockedUntil: number;
}

/** One Smartflo account: everything that a request can read or change. */
export interface Account {
  readonly quirks: Quirks;
  readonly envelopes: Envelopes;
  readonly leads: LeadStore;
  readonly lists: ListBook;
  readonly tokens: TokenDesk;
  readonly dnd: DndEntry[];
  readonly login: LoginState;
  acceptsLogin(email: string, password: string): boolean;
}

/** The labels of a new list, those of the documented sample. */
const USUAL_HEADER = [
  'Phone Number',
  'Name',
  'Email Id',
  'Address',
  'Company Name',
  'Alternate Phone Number',
  'DOB',
  'Credit Score',
  'Nature of Business',
];

/** A list with the labels of the documented sample and no sensitive fields, unless told otherwise. */
export function leadList(given: {
  readonly id: string;
  readonly name?: string;
  readonly header?: readonly string[];
  readonly sensitive?: readonly number[];
}): LeadList {
  const { id, name = `Sandbox list ${id}`, header = USUAL_HEADER, sensitive = [] } = given;
  return { id, name, header, sensitive };
}

/** A fresh account with its lists and seeded leads. Throws when a seeded lead is not one. */
export function createAccount(options: SandboxOptions, quirks: Quirks, now: number): Account {
  const { logins } = options;
  const account: Account = {
    quirks,
    envelopes: createEnvelopes(quirks),
    leads: createLeadStore(quirks),
    lists: createListBook(options.lists),
    tokens: createTokenDesk(options.tokens),
    dnd: [],
    login: { failures: 0, lockedUntil: Number.NEGATIVE_INFINITY },
    acceptsLogin: (email, password) =>
      logins?.some((login) => login.email === email && login.password === password) ??
      (email !== '' && password !== ''),
  };
  for (const [index, lead] of (options.seed ?? []).entries()) {
    plant(account, lead, index, now);
  }
  return account;
}

function plant(account: Account, lead: SeedLead, index: number, now: number): void {
  const list = String(lead.list_id);
  const row = readRow(lead, account.quirks);
  if (isMistake(row)) {
    throw new Error(`sandbox: seeded lead ${index}: ${row.key}: ${row.message.replace('sandbox: ', '')}`);
  }
  if (account.lists.get(list) === undefined) {
    throw new Error(`sandbox: seeded lead ${index}: list_id: there is no such list`);
  }
  account.leads.put(row, lead, undefined, { list, option: 'clone', skill: lead.skill_id ?? null, request: 0, at: now });
}

function createListBook(given: SandboxOptions['lists']): ListBook {
  const lists = new Map((given ?? []).map((list) => [list.id, leadList(list)]));
  return {
    get(id) {
      if (given === undefined && /^[0-9]+$/.test(id) && !lists.has(id)) {
        lists.set(id, leadList({ id }));
      }
      return lists.get(id);
    },
    all: () => [...lists.values()],
    put(list) {
      lists.set(list.id, list);
    },
    freshId() {
      let id = lists.size + 1;
      while (lists.has(String(id))) {
        id += 1;
      }
      return String(id);
    },
    remove(id) {
      lists.delete(id);
    },
  };
}
