import {
  type Act,
  type JudgedFile,
  type LeadKind,
  type LeadTable,
  type Problem,
  type Route,
  type Settings,
  stopsFile,
} from '../model/index.ts';
import { isOrdered, kindOf, type ListPlan, planDelivery, stopFile } from '../plan/index.ts';
import { bodyBytes } from '../smartflo/index.ts';
import { acrossNotices, NO_WINNER, type People, settleDuplicates } from '../validate/index.ts';
import { type AttachedLedgers, servedRoutes } from './ledgers.ts';

const DAY_MS = 24 * 3_600_000;

/** The plan of a run, made once every file has been judged. */
export interface RunPlan {
  readonly plans: readonly ListPlan[];
  readonly notices: readonly Problem[];
  /** Why nothing of a file is sent although it could be read; parallel to the judged files. */
  readonly stops: readonly (Problem | undefined)[];
  /** Whether all lead files of a list could be judged: only then a lead that is in none of them is gone. */
  isWhole(list: string): boolean;
  /** The list that a file is for, sent or not. */
  listOf(file: number): string;
  /** The lead that a lead lost to, or undefined. */
  winnerOf(lead: number): number | undefined;
  /** The kind of a lead, by what a ledger knows. */
  kindOf(lead: number, known: Parameters<typeof kindOf>[1]): LeadKind;
}

/** The rules of a plan, beside the files. */
export interface PlanRules {
  readonly settings: Settings;
  readonly act: Act;
  readonly ledgers: AttachedLedgers;
  /** The numbers of the leads; undefined where there is one list. */
  readonly people: Pick<People, 'findAcrossLists'> | undefined;
  /** Wall time of the run, ms since 1970. */
  readonly now: number;
}

/** Holds files to the guard rails, settles duplicates among those that pass, and cuts what is left into batches. */
export function planRun(
  judged: readonly JudgedFile[],
  table: LeadTable,
  { settings, act, ledgers, people, now }: PlanRules,
): RunPlan {
  const { routes } = settings;
  const routeOf = (file: JudgedFile): Route | undefined => routes[file.file.route];
  const listOf = judged.map((file) => routeOf(file)?.list ?? '');
  const stops = judged.map((file) =>
    stopFile(
      { rows: file.rows, rejects: file.rejected },
      { maxRejectRatio: settings.maxRejectRatio, onReject: routeOf(file)?.onReject ?? 'deliver-rest' },
    ),
  );
  const sent = judged.map((file, index) =>
    stopsFile(file.problems) || stops[index] ? undefined : (listOf[index] ?? undefined),
  );
  const winners = settleDuplicates(
    table,
    (file) => sent[file],
    (list) => (routes.find((route) => route.list === list)?.duplicates === 'last' ? 'last' : 'first'),
  );

  const destinations = servedRoutes(settings);
  const indexOf = new Map(destinations.map(({ list }, index) => [list, index]));
  const destinationOf = (lead: number) => {
    const list = winners[lead] === NO_WINNER ? sent[table.file(lead)] : undefined;
    return list === undefined ? undefined : indexOf.get(list);
  };
  const across = people?.findAcrossLists(destinationOf);
  if (settings.acrossLists === 'first') for (const [lead, first] of across?.firsts ?? []) winners[lead] = first;
  const resendHeld = settings.mode === 'resend-held';
  const retryOf = new Map(destinations.map(({ list, retryRefused }) => [list, retryRefused]));
  const retryRefusedUntil = (list: string) => now - (retryOf.get(list) ?? Number.POSITIVE_INFINITY) * DAY_MS;
  const plans = planDelivery(table, {
    destinations,
    destinationOf,
    knownOf: ledgers.knownOf,
    resendHeld,
    retryRefusedUntil,
    batchSize: settings.batchSize,
    // Judging alone sends nothing, however much there is.
    maxLeads: act === 'validate' ? Number.POSITIVE_INFINITY : settings.maxLeads,
    stopOf: (list, leads) => (leads > 0 ? ledgers.barred.get(list) : undefined),
    bodyBytes,
  });
  const optionOf = new Map(destinations.map(({ list, duplicateOption }) => [list, duplicateOption]));
  const lists = destinations.map(({ list }) => list);
  return {
    plans,
    notices: across ? acrossNotices(across, lists, settings.acrossLists) : [],
    stops,
    isWhole: (list) =>
      settings.files === undefined &&
      judged.every(({ problems }, file) => listOf[file] !== list || problems.length === 0),
    listOf: (file) => listOf[file] ?? '',
    winnerOf: (lead) => (winners[lead] === NO_WINNER ? undefined : winners[lead]),
    kindOf: (lead, known) => {
      const list = listOf[table.file(lead)] ?? '';
      const isMeant = resendHeld && isOrdered(lead, { first: ledgers.knownOf(list), now: known });
      return kindOf(lead, known, {
        duplicateOption: optionOf.get(list) ?? 'skip',
        resendHeld: isMeant,
        retryRefusedUntil: retryRefusedUntil(list),
      });
    },
  };
}
