import { expect, test } from 'vitest';
import { says } from '../../src/model/index.ts';
import type { ListPlan } from '../../src/plan/index.ts';
import { refuseBlindClone } from '../../src/run/clone-start.ts';
import type { Smartflo } from '../../src/smartflo/index.ts';

type Read = Awaited<ReturnType<Smartflo['readBackList']>>;
const WHOLE: Read = { kind: 'whole' };
const CUT: Read = { kind: 'unverified', problem: { code: 'LEADS-API-UNVERIFIED', message: says`x` } };

function planFor(list: string): ListPlan {
  const rest = { name: undefined, duplicateOption: 'clone', skillId: undefined, difference: undefined } as const;
  return { list, ...rest, leads: 1, batches: [], batchHashes: [], stop: undefined, plan: () => [] };
}

/** A Smartflo whose list has so many leads, and whose answer ends in one way. */
function holding(
  leads: number,
  ended: Read,
): Pick<Smartflo, 'readBackList'> & { readonly asked: (number | undefined)[] } {
  const asked: (number | undefined)[] = [];
  const stored = { digits: '9000000001', hidden: false, fields: [], labels: [], sensitive: new Set<number>() };
  return {
    asked,
    async readBackList(_list, onLead, byteCap) {
      asked.push(byteCap);
      for (let lead = 0; lead < leads; lead++) onLead(stored);
      return ended;
    },
  };
}

test.each<[string, number, Read, string | undefined]>([
  ['is empty', 0, WHOLE, undefined],
  ['has a lead', 1, WHOLE, 'already has leads'],
  ['has more leads than a glance shows', 500, CUT, 'already has leads'],
  ['can’t be read to its end', 0, CUT, 'could not be looked at'],
])('a clone list that %s', async (_, leads, ended, words) => {
  const smartflo = holding(leads, ended);
  const refused = await refuseBlindClone([planFor('441940')], smartflo);
  expect([...refused.keys()]).toEqual(words === undefined ? [] : ['441940']);
  if (words !== undefined) {
    expect(refused.get('441940')).toMatchObject({ code: 'LEADS-LEDGER-CLONE-START' });
    expect(refused.get('441940')?.message).toContain(words);
    expect(refused.get('441940')?.hint).toMatch(/^Look at the list.*If the list in Smartflo is empty, .*reset-list/);
  }
  expect(smartflo.asked).toEqual([64 * 1024]);
});

test('one list that has leads holds up no other, and without lists nothing is asked', async () => {
  const asked: string[] = [];
  const smartflo: Pick<Smartflo, 'readBackList'> = {
    async readBackList(list, onLead) {
      asked.push(list);
      return holding(list === '1' ? 1 : 0, WHOLE).readBackList(list, onLead);
    },
  };
  expect([...(await refuseBlindClone(['1', '2'].map(planFor), smartflo)).keys()]).toEqual(['1']);
  expect((await refuseBlindClone([], smartflo)).size).toBe(0);
  expect(asked).toEqual(['1', '2']);
});
