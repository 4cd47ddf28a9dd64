import { type Problem, says, shownId } from '../model/index.ts';
import { type Reader, unverified } from './read-back.ts';
import type { StoredLead } from './stored-lead.ts';

/** How leads are looked for: a request for each, or one for the whole list. */
export type Reach = 'each' | 'list';

/**
 * The leads of a list under one number: all copies, and none only where it is proved that there is none. `unclear`: the
 * list can't be searched, now or later. Undefined: it was not asked, or the answer failed.
 */
type Found = readonly StoredLead[] | 'unclear' | undefined;

/** The end of a search, number by number. */
interface Searched {
  readonly found: readonly Found[];
  /** Why some are unclear or undefined. */
  readonly problem: Problem | undefined;
  /** The reading of the whole list broke off: a number that was seen may have more copies. */
  readonly broken?: true;
}

/** Findings about `?number=` in one list, from a look for a lead that is surely there. */
type Filter =
  /** This spelling of a number finds it. */
  | { readonly kind: 'finds'; readonly spelling: Spelling }
  /** Whatever is asked for, all leads come. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unclear'; readonly problem: Problem };

/** Nothing could be learnt: the list has no lead, or an answer failed. It may be otherwise the next time. */
type NoFilter = { readonly kind: 'empty' } | { readonly kind: 'failed'; readonly problem: Problem };

/** How a number may have to be written in the query; Smartflo does not say. Stored are `+91…`, sent ten digits. */
type Spelling = 'national' | 'plus' | 'digits' | 'zero';

const SPELLINGS: readonly Spelling[] = ['national', 'plus', 'digits', 'zero'];

/** Searches lists. It keeps what it has learnt of a list, for as long as the run. */
export interface Searcher {
  /** Looks for numbers, as national digits. Never throws for trouble on the network or in an answer. */
  find(list: string, numbers: readonly string[], reach: Reach): Promise<Searched>;
}

/** A searcher that knows nothing yet. */
export function createSearcher(reader: Reader): Searcher {
  const filters = new Map<string, Filter>();

  /** Looks for a lead that is there, so that it can be believed afterwards that another one is not. */
  const control = async (list: string): Promise<Filter | NoFilter> => {
    const known = filters.get(list);
    if (known) return known;
    const first = await reader.firstLead(list, isIndian);
    if (first.kind === 'empty') return first;
    if (first.kind === 'unverified') return { kind: 'failed', problem: first.problem };
    const filter = first.kind === 'hidden' ? unclear(hides(list)) : await tryOut(list, first.lead);
    if (filter.kind !== 'failed' && filter.kind !== 'empty') filters.set(list, filter);
    return filter;
  };

  const tryOut = async (list: string, there: StoredLead): Promise<Filter | NoFilter> => {
    for (const spelling of SPELLINGS) {
      const query = spelt(there.digits, spelling);
      if (query === undefined) continue;
      const read = await reader.byNumber(list, query, there.digits);
      if (read.kind === 'unverified') return { kind: 'failed', problem: read.problem };
      if (read.others) return { kind: 'ignored' };
      if (read.copies.length > 0) return { kind: 'finds', spelling };
    }
    return unclear(
      unverified(says`List ${shownId(list)} has leads, and a question for the number of one of them does not find it.`)
        .problem,
    );
  };

  const each = async (list: string, numbers: readonly string[]): Promise<Searched> => {
    const found: Found[] = numbers.map(() => undefined);
    if (numbers.length === 0) return { found, problem: undefined };
    const filter = await control(list);
    if (filter.kind === 'empty') return { found: numbers.map(() => []), problem: undefined };
    if (filter.kind === 'ignored') return whole(list, numbers);
    if (filter.kind === 'unclear') return { found: numbers.map(() => 'unclear'), problem: filter.problem };
    if (filter.kind === 'failed') return { found, problem: filter.problem };
    let problem: Problem | undefined;
    for (const [index, digits] of numbers.entries()) {
      const query = spelt(digits, filter.spelling);
      if (query === undefined) {
        // The control was a number of this country and says nothing of another one.
        found[index] = 'unclear';
        problem ??= unverified(says`A number of another country can’t be looked for in list ${shownId(list)}.`).problem;
        continue;
      }
      const read = await reader.byNumber(list, query, digits);
      // A hindrance to one question hinders the next as well.
      if (read.kind === 'unverified') return { found, problem: read.problem };
      if (read.hidden) return { found: found.map((one) => one ?? 'unclear'), problem: hides(list) };
      if (read.others) {
        filters.set(list, { kind: 'ignored' });
        return whole(list, numbers);
      }
      found[index] = read.copies;
    }
    return { found, problem };
  };

  const whole = async (list: string, numbers: readonly string[]): Promise<Searched> => {
    const copies = new Map<string, StoredLead[]>(numbers.map((digits) => [digits, []]));
    let hidden = false;
    const read = await reader.wholeList(list, (lead) => {
      hidden ||= lead.hidden;
      copies.get(lead.digits)?.push(lead);
    });
    const found = numbers.map((digits): Found => {
      const own = copies.get(digits) ?? [];
      if (own.length > 0) return own;
      return read.kind === 'unverified' ? undefined : hidden ? 'unclear' : own;
    });
    if (read.kind === 'unverified') return { found, problem: read.problem, broken: true };
    return { found, problem: hidden ? hides(list) : undefined };
  };

  return { find: (list, numbers, reach) => (reach === 'each' ? each(list, numbers) : whole(list, numbers)) };
}

/** A number as it stands in a query; undefined for a number of another country in a spelling that it does not have. */
function spelt(digits: string, spelling: Spelling): string | undefined {
  const indian = isIndian(digits);
  switch (spelling) {
    case 'national':
      return indian ? digits : undefined;
    case 'plus':
      return indian ? `%2B91${digits}` : `%2B${digits}`;
    case 'digits':
      return indian ? `91${digits}` : digits;
    case 'zero':
      return indian ? `0${digits}` : undefined;
  }
}

function isIndian(digits: string): boolean {
  return /^\d{10}$/.test(digits);
}

function unclear(problem: Problem): Filter {
  return { kind: 'unclear', problem };
}

function hides(list: string): Problem {
  return unverified(says`List ${shownId(list)} hides its numbers from readers.`).problem;
}
