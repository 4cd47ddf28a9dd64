import {
  type Annotation,
  clipped,
  type FileResult,
  type Problem,
  plural,
  type RejectGroup,
  type RunResult,
  says,
} from '../model/index.ts';
import { groupPlaces, lineList, rangeList } from './places.ts';
import { groupRefusals, type RefusalGroup } from './refusals.ts';
import { rejectWords } from './reject-words.ts';
import { groupsByWeight, newPart } from './rejects-table.ts';

/** The runner keeps ten of each level per step (actions/runner, `ExecutionContext.cs`). */
export const MAX_ANNOTATIONS = 10;

/** The runner cuts a message at 4,096 characters. */
const MAX_MESSAGE_CHARACTERS = 4000;

/** The annotations that teach most: what stopped the run, then files, what Smartflo refused and what is held, then one per rule and file, the most frequent first. */
export function renderAnnotations(
  result: Pick<RunResult, 'problems' | 'lists' | 'files' | 'notices'>,
): readonly Annotation[] {
  const stops = [
    ...result.problems.map((problem) => ofProblem('error', problem)),
    ...result.lists.flatMap((list) => (list.stop ? [ofProblem('error', list.stop)] : [])),
    ...result.files.flatMap((file) => file.problems.map((problem) => ofProblem('error', problem, file))),
  ];
  const groups = groupsByWeight(result.files).map(({ file, group }) => ofGroup(file, group));
  const refusals = result.files.flatMap((file) => groupRefusals(file).map((group) => ofRefusals(file, group)));
  const notices = [...result.notices, ...result.files.flatMap((file) => file.notices)];
  const all = [
    ...distinct(stops),
    ...refusals,
    ...result.files.filter(({ held }) => held.length > 0).map(ofHeld),
    ...groups,
    ...distinct(notices.map((notice) => ofProblem('warning', notice))),
  ];
  const isError = ({ level }: Annotation) => level === 'error';
  return [...capped(all.filter(isError)), ...capped(all.filter((annotation) => !isError(annotation)))];
}

function ofProblem(level: Annotation['level'], problem: Problem, file?: FileResult): Annotation {
  const path = problem.file ?? file?.file;
  const hint = problem.hint ? says`\n${problem.hint}` : says``;
  return {
    level,
    title: says`${problem.code}`,
    message: clipped(says`${problem.message}${hint}`, MAX_MESSAGE_CHARACTERS),
    ...(path === undefined ? {} : { file: path }),
    ...(problem.position ? { line: problem.position.line, column: problem.position.column } : {}),
  };
}

function ofGroup(file: FileResult, group: RejectGroup): Annotation {
  const [first] = group.examples;
  const where = group.header === undefined ? says`` : says`${group.header}: `;
  const { message, hint } = rejectWords(group);
  return {
    level: group.fresh > 0 ? 'error' : 'warning',
    title: says`${group.code} · ${plural(group.count, 'row')}${newPart(group)}`,
    message: clipped(
      says`${where}${message} (${groupPlaces(group)})${hint === '' ? '' : says`\n${hint}`}`,
      MAX_MESSAGE_CHARACTERS,
    ),
    file: file.file,
    ...(first ? { line: first.position.line, column: first.position.column } : {}),
  };
}

function ofRefusals(file: FileResult, { problem, lines }: RefusalGroup): Annotation {
  const hint = problem.hint ? says`\n${problem.hint}` : says``;
  const [line] = lines;
  return {
    level: file.counts ? 'error' : 'warning',
    title: says`${problem.code}`,
    message: clipped(says`${problem.message} (${lineList(lines, lines.length)})${hint}`, MAX_MESSAGE_CHARACTERS),
    file: file.file,
    ...(line === undefined ? {} : { line }),
  };
}

function ofHeld(file: FileResult): Annotation {
  const [first] = file.held;
  const rows = plural(file.books.held, 'row waits', 'rows wait');
  return {
    level: file.counts ? 'error' : 'warning',
    title: says`LEADS-HELD`,
    message: says`${rows} for a person to decide (${rangeList(file.held)}). See what to do in the job summary.`,
    file: file.file,
    ...(first ? { line: first[0] } : {}),
  };
}

function distinct(annotations: readonly Annotation[]): readonly Annotation[] {
  return [...new Map(annotations.map((annotation) => [JSON.stringify(annotation), annotation])).values()];
}

/** Keeps those of one level within the runner's limit; the last place then says how many more there are. */
function capped(annotations: readonly Annotation[]): readonly Annotation[] {
  const [first] = annotations;
  if (!first || annotations.length <= MAX_ANNOTATIONS) return annotations;
  const left = annotations.length - (MAX_ANNOTATIONS - 1);
  const message = says`${left} more problems are in the job summary and the rejects files.`;
  return [...annotations.slice(0, MAX_ANNOTATIONS - 1), { level: first.level, title: says`${left} more`, message }];
}
