import { createRejectTally } from '../books/index.ts';
import type { Host } from '../host/index.ts';
import { isExamplePhone, type Mapper, type Mapping } from '../map/index.ts';
import type { RejectNews } from '../memory/index.ts';
import {
  type ByteSink,
  type Candidate,
  count,
  type DuplicateExample,
  type Header,
  IDENTITY_WORDS,
  type JudgedFile,
  type LeadFile,
  type LeadHasher,
  LeadsError,
  type LeadTable,
  PHONE_FIELD,
  type Problem,
  plural,
  type Route,
  type Row,
  type Spool,
  says,
  shownHeaders,
  type Violation,
} from '../model/index.ts';
import { readRows } from '../parse/index.ts';
import {
  createRejectsWriter,
  openFixedRejects,
  type Replacements,
  rejectsName,
  rowDigest,
  sourcesOf,
} from '../report/index.ts';
import { encodeLead, numberIn } from '../smartflo/index.ts';
import type { People, RowCheck } from '../validate/index.ts';
import { createDiskMeter } from './disk-meter.ts';
import { openQuickLane, type QuickLane } from './quick-lane.ts';
import type { RunReporter } from './report-run.ts';

/** Places kept of rows that stand in a rejects file as well. */
const MAX_REPLACED_EXAMPLES = 20;

/** The rules for the files of one route. */
export interface Judge {
  readonly route: Route;
  readonly mapper: Mapper;
  readonly hasher: LeadHasher;
  /** The built-in rules on a mapped lead. */
  readonly leadCheck: (candidate: Candidate) => readonly Violation[];
  /** The user's JSON Schema on the row as it stands. */
  readonly rowCheck: RowCheck | undefined;
  /** Keys of the good rows of earlier files, where a second row with one is a reject; those of this file are added. */
  readonly taken: Set<string> | undefined;
  /** Counts the rejects of one file that are news. */
  openNews(): RejectNews;
}

/** The places that a file is read from and its rows go to. */
export interface JudgeWorld {
  readonly host: Host;
  readonly table: LeadTable;
  readonly spool: Spool;
  /** Rows of committed rejects files, which take the place of the rows that they were. */
  readonly replacements: Pick<Replacements, 'of'>;
  readonly reporter?: Pick<RunReporter, 'violations'>;
  /** Takes the number of each lead; undefined where there is one list. */
  readonly people?: Pick<People, 'add'> | undefined;
}

/** Reads one file once: good leads to the spool and the table, rejects to their file and the tally. */
export async function judgeFile(file: LeadFile, index: number, judge: Judge, world: JudgeWorld): Promise<JudgedFile> {
  const { route, mapper } = judge;
  const { host, table, spool, reporter, replacements, people } = world;
  const replaced = { rows: 0, examples: [] as DuplicateExample[] };
  const first = table.size;
  const tally = createRejectTally();
  const news = judge.openNews();
  const rejectsFile = host.reports.open(`rejects/${rejectsName(file)}`);
  let rejectsAt: string | undefined;
  const disk = createDiskMeter(file.bytes);
  const encoder = new TextEncoder();
  const rejects = createRejectsWriter(file.format, route.read, (text) => {
    disk.add(encoder.encode(text).length);
    rejectsFile.append(text);
  });
  const problems: Problem[] = [];
  const notices = new Map<string, Problem>();
  let firstMapping: Mapping | undefined;
  let header: Header | undefined;
  let mapping: Mapping | undefined;
  let rows = 0;
  /** Rows with text that an earlier program destroyed. */
  let damaged = 0;
  /** Good rows with the number that people type as an example. */
  let examples = 0;
  /** Opened by the first row of each header, which goes the long way. */
  const lanes = new WeakMap<Header, QuickLane | undefined>();
  const taken = new Set<string>();
  const asWritten = openFixedRejects();
  const identity = new Uint32Array(IDENTITY_WORDS);

  const keep = (key: string | Uint8Array, bytes: Uint8Array, line: number, number: number) => {
    if (isExamplePhone(key)) examples++;
    judge.hasher.identify(key, bytes, identity);
    spool.append(bytes);
    people?.add(numberIn(bytes));
    table.add({ file: index, line, row: number, bytes: bytes.length, identity });
    disk.add(bytes.length);
    disk.check();
  };

  const takeBytes: ByteSink['takeBytes'] = (record, of, number, quote) => {
    const lead = lanes.get(of)?.(record, quote);
    if (!lead) return false;
    rows++;
    keep(lead.key, lead.bytes, record.line, number);
    return true;
  };

  const row = (read: Row) => {
    rows++;
    const own = asWritten(read);
    if (own.header !== header || !mapping) {
      header = own.header;
      mapping = mapper.bind(header);
      firstMapping ??= mapping;
      problems.push(...mapping.problems, ...(judge.rowCheck?.columnProblems(header) ?? []));
      // More about the columns is noise beside a mistake.
      if (problems.length > 0) return;
      if (own === read && !judge.taken && !lanes.has(header)) {
        lanes.set(header, openQuickLane(header, mapping, route, judge.rowCheck));
      }
      for (const notice of mapping.notices) notices.set(`${notice.code} ${notice.message}`, notice);
    }
    // Rows under a header with a mistake can't be judged; they are still counted.
    if (problems.length > 0) return;
    const candidate = mapping.apply(own);
    const violations = eachOnce([
      ...own.violations.filter((violation) => !isUnused(violation, mapping, judge)),
      ...candidate.violations,
      ...judge.leadCheck(candidate),
      ...(judge.rowCheck?.(own) ?? []),
    ]);
    const { phone, fields, key } = candidate;
    if (violations.length === 0 && phone !== undefined && key !== undefined) {
      if (!judge.taken?.has(key) && !taken.has(key)) {
        if (judge.taken) taken.add(key);
        keep(key, encodeLead({ phone, fields, key }), own.line, own.number);
        return;
      }
      violations.push(secondOfKey(own));
    }
    const winner = replacements.of(file.path, own);
    if (winner) {
      replaced.rows++;
      if (replaced.examples.length < MAX_REPLACED_EXAMPLES) {
        replaced.examples.push({ line: own.line, row: own.number, winner });
      }
      return;
    }
    if (violations.some(({ code }) => code === DAMAGED)) damaged++;
    tally.add(own, violations, news.add(own, violations));
    reporter?.violations?.(file.path, violations);
    rejects.write(own, violations, [...sourcesOf(read), rowDigest(own, host.crypto)]);
    disk.check();
  };

  const leftOut: Problem[] = [];
  try {
    const sink = { row, takeBytes, phoneColumn: mapper.phoneColumn };
    const remarks = await readRows(file, route.read, host.workspace, sink, host.signal);
    leftOut.push(...remarks.leftOut);
    for (const notice of remarks.notices) notices.set(notice.code, notice);
  } catch (error) {
    if (!(error instanceof LeadsError)) throw error;
    problems.push(...error.problems);
  } finally {
    rejects.end();
    rejectsAt = rejectsFile.close();
  }
  const mostDamaged = problems.length === 0 && damaged > 1 && damaged > rows / 2;
  if (mostDamaged) problems.push(damagedFile(damaged, rows));
  if (problems.length === 0 && examples > 0) notices.set(EXAMPLE, exampleNotice(examples));
  // A file with a mistake sends nothing, so no row may lose to one of its rows.
  if (problems.length === 0) for (const key of taken) judge.taken?.add(key);

  return {
    file,
    rows,
    rejected: tally.rows,
    leads: { first, end: table.size },
    // One message for the file says more than one for each cell.
    rejects: mostDamaged ? tally.groups().filter(({ code }) => code !== DAMAGED) : tally.groups(),
    newRejects: news.rows,
    told: news.digests,
    replaced,
    problems: [...problems, ...leftOut].map((problem) => ({ file: file.path, ...problem })),
    notices: [...notices.values()].map((notice) => ({ file: file.path, ...notice })),
    mapping: shownMapping(firstMapping),
    rejectsFile: rejectsAt,
  };
}

const DAMAGED = 'LEADS-ROW-TEXT-DAMAGED';

function damagedFile(damaged: number, rows: number): Problem {
  return {
    code: DAMAGED,
    message: says`${count(damaged)} of ${plural(rows, 'row')} have letters that were lost before the file was saved, such as "????" or "Ã©". Nothing of the file is sent.`,
    hint: says`Export the list again as .xlsx or "CSV UTF-8", and upload it under the same name.`,
  };
}

const EXAMPLE = 'LEADS-PHONE-EXAMPLE';

function exampleNotice(examples: number): Problem {
  return {
    code: EXAMPLE,
    message: says`${plural(examples, 'row has', 'rows have')} the number 9876543210, which people type as an example.`,
    hint: says`If it is not the number of a customer, remove the row.`,
  };
}

/** Columns and the fields that they feed. A column without a name says nothing; a country code is a part of the phone. */
function shownMapping(mapping: Mapping | undefined): JudgedFile['mapping'] {
  const columns = (mapping?.columns ?? []).filter(({ header }) => header !== '');
  const headers = shownHeaders(columns.map(({ header }) => header));
  return columns.map(({ field, use }, index) => {
    const fed = use === 'phone' ? PHONE_FIELD : field;
    return { header: headers[index] ?? says``, field: fed === undefined ? undefined : `field_${fed}` };
  });
}

/** Whether a formula without a result stands in a column that nobody reads: its row can be sent without it. */
function isUnused({ code, header }: Violation, mapping: Mapping | undefined, { rowCheck }: Judge): boolean {
  if (code !== 'LEADS-ROW-FORMULA' || rowCheck) return false;
  return mapping?.columns.find((column) => column.header === header)?.use === 'unmapped';
}

/** A rule that two judges found broken in one cell is told once. */
function eachOnce(violations: readonly Violation[]): Violation[] {
  if (violations.length < 2) return [...violations];
  return [...new Map(violations.map((violation) => [`${violation.code} ${violation.header}`, violation])).values()];
}

function secondOfKey(row: Row): Violation {
  return {
    code: 'LEADS-ROW-DUPLICATE',
    header: undefined,
    position: { line: row.line, column: 1 },
    masked: undefined,
    message: says`An earlier row is the same lead, and the config says duplicates: reject.`,
    hint: says`Remove one of the two rows.`,
  };
}
