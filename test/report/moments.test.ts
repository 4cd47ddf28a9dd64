import { expect, test } from 'vitest';
import type { RunResult } from '../../src/model/index.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { renderComment } from '../../src/report/comment.ts';
import { writeLog } from '../../src/report/log.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import { renderReport } from '../../src/report/report-json.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { MOMENTS } from './moments.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const source = { server: 'https://github.com', repository: 'acme/leads', sha: SHA };
const context = { source, scope: 'leads plan', runUrl: 'https://github.com/acme/leads/actions/runs/8123456790' };
const paths = { report: '/tmp/r/report.json', rejects: '/tmp/r/rejects' };

function logOf(result: RunResult): string {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  writeLog(result, { log: { info: write, debug() {}, group: write, endGroup() {} }, colour: false, paths });
  return lines.join('\n');
}

/** What a person sees of a moment: the log, and the outputs that a workflow acts upon. */
function textOf(result: RunResult): string {
  const outputs = renderOutputs(result, paths);
  const chat = (['status', 'headline', 'error-code'] as const).map((name) => `${name}: ${outputs[name]}`);
  return `${logOf(result)}\n\n${chat.join('\n')}\nexit code: ${result.failed ? 1 : 0}\n`;
}

// Read each changed file under golden/ as the person would who gets it; then take it over with `vitest -u`.
test.each(Object.entries(MOMENTS))('the moment “%s” reads as was agreed', async (name, result) => {
  await expect(textOf(result)).toMatchFileSnapshot(`golden/${name}.txt`);
});

test.each(['twelve-rejects', 'night-sweep', 'nothing-changed', 'held', 'plan'])(
  'the job summary of “%s” reads as was agreed',
  async (name) => {
    await expect(renderSummary(momentOf(name), source)).toMatchFileSnapshot(`golden/${name}.summary.md`);
  },
);

test.each(['plan', 'fork-plan'])('the comment of “%s” reads as was agreed', async (name) => {
  await expect(renderComment(momentOf(name), context)).toMatchFileSnapshot(`golden/${name}.comment.md`);
});

test('annotations, outputs and report of a plan read as was agreed', async () => {
  const result = momentOf('plan');
  const json = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`;
  await expect(json(renderAnnotations(result))).toMatchFileSnapshot('golden/plan.annotations.txt');
  await expect(json(renderOutputs(result, paths))).toMatchFileSnapshot('golden/plan.outputs.txt');
  await expect(renderReport(result)).toMatchFileSnapshot('golden/plan.report.txt');
});

test.each([
  ['twelve-rejects', 'delivered', true],
  ['nothing-changed', 'nothing-to-do', false],
  ['token-refused', 'partial', true],
  ['cancelled', 'cancelled', true],
  ['night-sweep', 'nothing-to-do', false],
  ['deferred', 'deferred', true],
  ['held', 'partial', true],
  ['in-doubt', 'partial', true],
  ['ledger-lost', 'failed', true],
  ['old-run', 'failed', true],
  ['time-up', 'partial', true],
  ['stale', 'delivered', true],
  ['plan', 'planned', true],
])('“%s” is %s, red: %s', (name, status, failed) => {
  expect(momentOf(name)).toMatchObject({ status, failed });
});

function momentOf(name: string): RunResult {
  const result = MOMENTS[name];
  if (!result) throw new Error(`There is no moment ${name}.`);
  return result;
}
