import { headerForm, isBlank, LAST_FIELD } from '../model/index.ts';
import { ALIASES, fieldOfName, fieldOfNumberedHeader, fieldOfSpelling } from './aliases.ts';

/** A field, its label in Smartflo, and the column that the config puts there. */
export interface LabelFinding {
  readonly field: number;
  /** The column of the config; undefined for a field that is only fed by columns with a built-in spelling. */
  readonly column: string | undefined;
  /** `fits`: they mean the same. `differs`: they do not. `unlabelled`: the list has no label for the field. */
  readonly kind: 'fits' | 'differs' | 'unlabelled';
  /** When it differs: the field, if there is just one, whose label fits the column. */
  readonly meant: number | undefined;
}

/**
 * Compares the columns of the config (`columns`: alias or `field_N` → header) with the labels of a list (`labels`, by
 * field number). The fields of the config come first, then the built-in aliases that the list labels and the config does
 * not map. A name that is no field is skipped: reading the config reports it.
 */
export function compareLabels(
  columns: Readonly<Record<string, string>>,
  labels: readonly string[],
): readonly LabelFinding[] {
  const configured = Object.entries(columns).flatMap(([name, column]) => {
    const field = fieldOfName(name);
    return field === undefined ? [] : [compareColumn(field, column, labels)];
  });
  const settled = new Set(configured.map(({ field }) => field));
  const builtIn = ALIASES.filter(({ field }) => !settled.has(field) && !isBlankLabel(labels[field])).map(
    ({ field }): LabelFinding => {
      const fits = meaningOf(labels[field] ?? '') === field;
      return { field, column: undefined, kind: fits ? 'fits' : 'differs', meant: undefined };
    },
  );
  return [...configured.sort((a, b) => a.field - b.field), ...builtIn];
}

function compareColumn(field: number, column: string, labels: readonly string[]): LabelFinding {
  const label = labels[field];
  if (label === undefined || isBlankLabel(label)) return { field, column, kind: 'unlabelled', meant: undefined };
  // A header such as `field_5` has no meaning that a label could contradict.
  const numbered = fieldOfNumberedHeader(headerForm(column));
  if (numbered === field || meaningOf(label) === meaningOf(column)) {
    return { field, column, kind: 'fits', meant: undefined };
  }
  const [meant, ...others] = [...labels.slice(0, LAST_FIELD + 1).keys()].filter(
    (other) => !isBlankLabel(labels[other]) && meaningOf(labels[other] ?? '') === meaningOf(column),
  );
  return { field, column, kind: 'differs', meant: others.length > 0 ? undefined : meant };
}

/** The field of the alias that a name is a spelling of, else the name folded: equal for names that mean the same. */
function meaningOf(name: string): number | string {
  const folded = headerForm(name);
  return fieldOfSpelling(folded) ?? folded;
}

function isBlankLabel(label: string | undefined): boolean {
  return label === undefined || isBlank(label);
}
