import { type LabelFinding, nameOfField } from '../map/index.ts';
import { listed, shownHeader } from '../model/index.ts';
import { type Finding, fine, ofProblem } from './findings.ts';

/** How the columns of one route fit the labels of its list. `shown`: the labels by field number, fit to be shown. */
export function labelFindings(
  list: string,
  compared: readonly LabelFinding[],
  shown: readonly string[],
): readonly Finding[] {
  const fits = compared.filter(({ kind }) => kind === 'fits').map(({ field }) => nameOfField(field));
  const agree = `List ${list}: ${listed(fits)} ${fits.length === 1 ? 'fits its label' : 'fit their labels'}.`;
  return [
    ...(fits.length === 0 ? [] : [fine('labels', agree)]),
    ...compared.filter(({ kind }) => kind !== 'fits').map((each) => misfit(list, each, shown)),
  ];
}

function misfit(list: string, { field, column, kind, meant }: LabelFinding, shown: readonly string[]): Finding {
  const told = (mark: 'doubt' | 'wrong', fact: string, hint: string) =>
    ofProblem(mark, 'labels', { code: 'LEADS-API-LABELS', message: `List ${list}: ${numbered(field)} ${fact}`, hint });
  const label = `is “${shown[field]}” in Smartflo`;
  if (column === undefined) {
    return told(
      'doubt',
      `${label}, and a column called ${nameOfField(field)} would be put there.`,
      'If the files have such a column, say in `columns` which field it is for.',
    );
  }
  const put = `and the config puts the column “${shownHeader(column)}” there.`;
  if (kind === 'unlabelled') {
    return told('doubt', `has no label in Smartflo, ${put}`, 'Add the field to the list, or look which one is meant.');
  }
  const other = meant === undefined ? 'the field that has its label' : `${numbered(meant)}, which has its label`;
  return told('wrong', `${label}, ${put}`, `Put the column on ${other}, or give both the same name.`);
}

/** `field_5`, `name (field_1)`: one side knows the number, the other the name. */
function numbered(field: number): string {
  const name = nameOfField(field);
  return name === `field_${field}` ? name : `${name} (field_${field})`;
}
