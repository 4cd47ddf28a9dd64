import {
  type Candidate,
  type Header,
  LeadsError,
  nearest,
  PHONE_FIELD,
  type Problem,
  printable,
  type Route,
  type Row,
  says,
  shownHeader,
} from '../model/index.ts';
import { fieldNames, fieldOfHeader, fieldOfName, nameOfField } from './aliases.ts';
import type { ColumnMistake } from './column-mistakes.ts';
import { type ColumnPlan, type ColumnUse, planColumns } from './columns.ts';
import { matchColumns } from './match-columns.ts';
import type { PhoneRules } from './phone.ts';
import { openNumberingPlans } from './phone-library.ts';
import { createRowMapping } from './row-mapping.ts';

/** Turns rows of the files of one route into candidates. */
export interface Mapper {
  /** How the columns of this header are mapped; the same Mapping for the same Header object. */
  bind(header: Header): Mapping;
  /** The index of the column that feeds the phone, or that looks like a phone's by its name; undefined without one. */
  phoneColumn(names: readonly string[]): number | undefined;
}

/** The mapping of one header. */
export interface Mapping {
  /** Parallel to `header.names`. */
  readonly columns: readonly ColumnUse[];
  /** Mistakes of the whole file: with any, nothing of it can be sent. Always empty for a header that is not fixed. */
  readonly problems: readonly Problem[];
  /** Notices for a person. A header that is not fixed has one for each key, so that the caller can join equal ones. */
  readonly notices: readonly Problem[];
  /**
   * Maps a row of this header. Values are the cells' source text, outer white space included; only the phone is
   * normalised. For objects, mistakes of their keys are violations of each row.
   */
  apply(row: Row): Candidate;
  /**
   * The cells of a lead, if it can be read from bytes with `readMobile`: numbers without a country code are Indian, the
   * phone is the key, and the columns have no mistake. Otherwise undefined.
   */
  readonly plain: PlainMapping | undefined;
}

/** Which cells make a lead. */
interface PlainMapping {
  /** The cell of the phone. */
  readonly phone: number;
  /** The other fields in ascending order, each with its cell. */
  readonly fields: readonly { readonly field: number; readonly cell: number }[];
}

/** Opens the mapper of a route. Throws a LeadsError when `columns` of the route names no field, or one twice. */
export async function openMapper(route: Route): Promise<Mapper> {
  const wanted = wantedColumns(route);
  const rules: PhoneRules = { country: route.country, countries: route.countries, plans: await openNumberingPlans() };
  const mappings = new WeakMap<Header, Mapping>();
  return {
    bind(header) {
      const known = mappings.get(header);
      if (known) return known;
      const mapping = createMapping(header, route, wanted, rules);
      mappings.set(header, mapping);
      return mapping;
    },
    phoneColumn(names) {
      const fed = matchColumns({ names, fixed: true, line: 1 }, wanted).columnOf.get(PHONE_FIELD);
      const named = names.findIndex((name) => fieldOfHeader(name) === PHONE_FIELD);
      return fed ?? (named < 0 ? undefined : named);
    },
  };
}

/** Field → header, as the config says. */
function wantedColumns(route: Route): ReadonlyMap<number, string> {
  const wanted = new Map<number, string>();
  const problems: Problem[] = [];
  for (const [name, header] of Object.entries(route.columns)) {
    const field = fieldOfName(name);
    if (field === undefined) {
      const near = nearest(name, fieldNames());
      problems.push({
        code: 'LEADS-COLUMN-CONFIG',
        message: says`columns in the config maps "${printable(name)}", which is no field.`,
        hint: says`${near ? says`Did you mean ${printable(near)}? ` : ''}Use phone, name, email, address, company or field_0 to field_34.`,
      });
    } else if (wanted.has(field)) {
      problems.push({
        code: 'LEADS-COLUMN-CONFIG',
        message: says`columns in the config maps ${nameOfField(field)} twice: ${nameOfField(field)} and field_${field} are one field.`,
        hint: says`Remove one of the two lines.`,
      });
    } else if ([...wanted.values()].includes(header)) {
      problems.push({
        code: 'LEADS-COLUMN-CONFIG',
        message: says`columns in the config maps the column "${shownHeader(header)}" to two fields.`,
        hint: says`Map it to one field. To send a value twice, add a second column to the file.`,
      });
    } else {
      wanted.set(field, header);
    }
  }
  if (problems.length > 0) throw new LeadsError(problems);
  return wanted;
}

function createMapping(header: Header, route: Route, wanted: ReadonlyMap<number, string>, rules: PhoneRules): Mapping {
  const plan = planColumns(header, route, wanted);
  const toProblem = ({ code, message, hint }: ColumnMistake): Problem => ({
    code,
    message,
    hint,
    position: { line: header.line, column: 1 },
  });
  const map = createRowMapping(plan, route, rules, header.fixed ? [] : plan.mistakes);
  return {
    columns: plan.columns,
    problems: header.fixed ? plan.mistakes.map(toProblem) : [],
    notices: plan.notices.map(toProblem),
    apply: map,
    plain: plainMapping(plan, rules),
  };
}

function plainMapping(
  { columnOf, key, mistakes, phoneParts }: ColumnPlan,
  rules: PhoneRules,
): PlainMapping | undefined {
  const phone = columnOf.get(PHONE_FIELD);
  const keyIsPhone = key?.length === 1 && key[0] === phone;
  if (phoneParts || phone === undefined || !keyIsPhone || mistakes.length > 0 || rules.country !== 'IN')
    return undefined;
  const fields = [...columnOf].map(([field, cell]) => ({ field, cell })).filter(({ field }) => field !== PHONE_FIELD);
  return { phone, fields: fields.toSorted((one, other) => one.field - other.field) };
}
