import { expect, test } from 'vitest';
import { type Problem, says } from '../../src/model/index.ts';
import { lookFor } from '../../src/run/look-for.ts';
import type { Smartflo } from '../../src/smartflo/index.ts';

const bytesOf = async (leads: readonly number[]) => leads.map((lead) => Uint8Array.of(lead));

function seeing(answer: Awaited<ReturnType<Smartflo['look']>>) {
  const asked: { readonly leads: readonly (number | undefined)[]; readonly reach: string }[] = [];
  const notices: Problem[] = [];
  const smartflo: Pick<Smartflo, 'look'> = {
    async look(_list, leads, reach) {
      asked.push({ leads: leads.map(([first]) => first), reach });
      return answer;
    },
  };
  return { asked, notices, world: { smartflo, bytesOf, onNotice: (notice: Problem) => void notices.push(notice) } };
}

test.each([
  [1, 'each'],
  [20, 'each'],
  [21, 'list'],
])('%i leads are looked for by %s', async (leads, reach) => {
  const { asked, world } = seeing({ seen: [], problem: undefined });
  const numbers = Array.from({ length: leads }, (_, lead) => lead);
  await lookFor('441940', numbers, world);
  expect(asked).toEqual([{ leads: numbers, reach }]);
});

test('what was seen is told by the number of the lead, and what could not be looked for is left out', async () => {
  const problem: Problem = { code: 'LEADS-API-UNVERIFIED', message: says`x` };
  const { notices, world } = seeing({ seen: ['present', undefined, 'absent', 'unclear'], problem });
  expect([...(await lookFor('441940', [7, 3, 9, 5], world))]).toEqual([
    [7, 'present'],
    [9, 'absent'],
    [5, 'unclear'],
  ]);
  expect(notices).toEqual([problem]);
});

test('nothing is noticed when all could be looked for', async () => {
  const { notices, world } = seeing({ seen: ['absent'], problem: undefined });
  await lookFor('441940', [7], world);
  expect(notices).toEqual([]);
});
