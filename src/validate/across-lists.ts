import { type Problem, plural, type RunSettings, says, shownId } from '../model/index.ts';

/** Pairs of lists that are named one by one. */
const MAX_PAIRS = 10;

/** Numbers that there is room for at first. */
const FIRST_ROOM = 4096;

/** Two lists that have people in common. Lists go by their place in the config. */
interface ListPair {
  readonly first: number;
  readonly second: number;
  readonly people: number;
}

/** The people of a run who are in several lists. */
export interface AcrossLists {
  /** In the order of the lists. */
  readonly pairs: readonly ListPair[];
  /** For each lead of such a person in a later list, the lead in the first one. */
  readonly firsts: ReadonlyMap<number, number>;
}

/** The numbers of a run's leads, in the order of the leads: 8 bytes each. Equal numbers are one person. */
export class People {
  #numbers = new Float64Array(FIRST_ROOM);
  #size = 0;

  /** Takes the number of the next lead. */
  add(number: number): void {
    if (this.#size === this.#numbers.length) {
      const more = new Float64Array(2 * this.#size);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#size++] = number;
  }

  /** Finds those who are in several lists. A lead whose list is undefined takes no part. */
  findAcrossLists(listOf: (lead: number) => number | undefined): AcrossLists {
    return findAcrossLists(this.#numbers.subarray(0, this.#size), listOf);
  }
}

/** A notice for each pair of lists that have people in common. `lists` has their ids by their place in the config. */
export function acrossNotices(
  { pairs }: AcrossLists,
  lists: readonly string[],
  acrossLists: RunSettings['acrossLists'],
): readonly Problem[] {
  const shown = (list: number) => shownId(lists[list] ?? '');
  return pairs.slice(0, MAX_PAIRS).map(({ first, second, people }) => {
    const who = plural(people, 'person is', 'people are');
    return acrossLists === 'first'
      ? {
          code: 'LEADS-ACROSS-LISTS',
          message: says`${who} in the files of list ${shown(first)} and of list ${shown(second)}. They go to list ${shown(first)} only, as \`across-lists: first\` says.`,
        }
      : {
          code: 'LEADS-ACROSS-LISTS',
          message: says`${who} in the files of list ${shown(first)} and of list ${shown(second)}. Both lists get them, so they may be called twice.`,
          hint: says`To send each person to one list only, the first one in the config, write \`across-lists: first\` into .github/leads.yml.`,
        };
  });
}

/** Keeps something of the repeated numbers only. */
function findAcrossLists(numbers: Float64Array, listOf: (lead: number) => number | undefined): AcrossLists {
  const repeated = repeatedIn(numbers);
  /** By number, the first lead in each list. */
  const leadsOf = new Map<number, Map<number, number>>();
  const firsts = new Map<number, number>();
  const people = new Map<string, ListPair>();
  const taking = (lead: number) => (repeated.has(numbers[lead] as number) ? listOf(lead) : undefined);
  for (let lead = 0; lead < numbers.length; lead++) {
    const list = taking(lead);
    if (list === undefined) continue;
    const number = numbers[lead] as number;
    const leads = leadsOf.get(number) ?? new Map<number, number>();
    leadsOf.set(number, leads);
    if (leads.has(list)) continue;
    for (const other of leads.keys()) {
      const [first, second] = other < list ? [other, list] : [list, other];
      const pair = people.get(`${first} ${second}`);
      people.set(`${first} ${second}`, { first, second, people: (pair?.people ?? 0) + 1 });
    }
    leads.set(list, lead);
  }
  for (let lead = 0; lead < numbers.length; lead++) {
    const list = taking(lead);
    const leads = leadsOf.get(numbers[lead] as number);
    if (list === undefined || leads === undefined) continue;
    const first = Math.min(...leads.keys());
    const winner = leads.get(first);
    if (first < list && winner !== undefined) firsts.set(lead, winner);
  }
  const pairs = [...people.values()].sort((a, b) => a.first - b.first || a.second - b.second);
  return { pairs, firsts };
}

function repeatedIn(numbers: Float64Array): ReadonlySet<number> {
  const sorted = numbers.toSorted();
  const repeated = new Set<number>();
  for (let index = 1; index < sorted.length; index++) {
    if (sorted[index] === sorted[index - 1]) repeated.add(sorted[index] as number);
  }
  return repeated;
}
