import { type LabelFinding, nameOfField } from '../map/index.ts';
import { listed, printable, type Shown, says, shownHeader, shownId } from '../model/index.ts';
import { type Finding, fine, ofProblem } from './findings.ts';

/** How the columns of one route fit the labels of its list. `shown`: the labels by field number, fit to be shown. */
export function labelFindings(
  list: string,
  compared: readonly LabelFinding[],
  shown: readonly Shown[],
): readonly Finding[] {
  const fits = compared.filter(({ kind }) => kind === 'fits').map(({ field }) => nameOfField(field));
  const agree = says`List ${shownId(list)}: ${listed(fits)} ${fits.length === 1 ? 'fits its label' : 'fit their labels'}.`;
  return [
    ...(fits.length === 0 ? [] : [fine('labels', agree)]),
    ...compared.filter(({ kind }) => kind !== 'fits').map((each) => misfit(list, each, shown)),
  ];
}

function misfit(list: string, { field, column, kind, meant }: LabelFinding, shown: readonly Shown[]): Finding {
  const told = (mark: 'doubt' | 'wrong', fact: Shown, hint: Shown) =>
    ofProblem(mark, 'labels', {
      code: 'LEADS-API-LABELS',
      message: says`List ${shownId(list)}: ${numbered(field)} ${fact}`,
      hint,
    });
  const label = says`is “${shown[field] ?? ''}” in Smartflo`;
  if (column === undefined) {
    return told(
      'doubt',
      says`${label}, and a column called ${nameOfField(field)} would be put there.`,
      says`If the files have such a column, say in \`columns\` which field it is for.`,
    );
  }
  const put = says`and the config puts the column “${shownHeader(column)}” there.`;
  if (kind === 'unlabelled') {
    return told(
      'doubt',
      says`has no label in Smartflo, ${put}`,
      says`Add the field to the list, or look which one is meant.`,
    );
  }
  const other =
    meant === undefined ? says`the field that has its label` : says`${numbered(meant)}, which has its label`;
  return told('wrong', says`${label}, ${put}`, says`Put the column on ${other}, or give both the same name.`);
}

/** `field_5`, `name (field_1)`: one side knows the number, the other the name. */
function numbered(field: number): Shown {
  const name = nameOfField(field);
  return name === `field_${field}` ? name : says`${printable(name)} (field_${field})`;
}
