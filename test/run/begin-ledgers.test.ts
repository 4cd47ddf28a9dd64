import { expect, test } from 'vitest';
import { type Ledger, type LedgerRead, type LedgerWritten, type Problem, says } from '../../src/model/index.ts';
import type { ListPlan } from '../../src/plan/index.ts';
import { beginLedgers } from '../../src/run/begin-ledgers.ts';
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

const PROBLEM: Problem = { code: 'LEADS-LEDGER-WRITE', message: says`x` };
const BY_ANOTHER: LedgerRead = { kind: 'unusable', problem: PROBLEM, isBegunByAnother: true };
const FOUND = { kind: 'found' } as LedgerRead;

/** Ledgers of these lists, whose writes and reads end in one way. */
function ledgers(lists: readonly string[], written: LedgerWritten['kind'] = 'written', read: LedgerRead = FOUND) {
  const calls: string[] = [];
  const ledger: Ledger = {
    async read() {
      calls.push('read');
      return read;
    },
    async write() {
      calls.push('write');
      return written === 'refused' || written === 'lost' ? { kind: written, problem: PROBLEM } : { kind: written };
    },
  };
  const own = { ledger, read: FOUND as Extract<LedgerRead, { readonly kind: 'found' }> };
  return { byList: new Map(lists.map((list) => [list, own])), calls };
}

test.each<[string, number, Read, string | undefined, RegExp]>([
  ['is empty', 0, WHOLE, undefined, /^$/],
  ['has a lead', 1, WHOLE, 'already has leads', /^(?!.*reset-list)/],
  ['has more leads than a glance shows', 500, CUT, 'already has leads', /^(?!.*reset-list)/],
  ['can’t be read to its end', 0, CUT, 'could not be looked at', /^Look at the list.*If it is empty, .*reset-list/],
])('a clone list that %s', async (_, leads, ended, words, hint) => {
  const smartflo = holding(leads, ended);
  const attached = ledgers(['441940']);
  const { refused, byAnother } = await beginLedgers([planFor('441940')], attached, smartflo);
  expect([...refused.keys()]).toEqual(words === undefined ? [] : ['441940']);
  if (words !== undefined) {
    expect(refused.get('441940')).toMatchObject({ code: 'LEADS-LEDGER-CLONE-START' });
    expect(refused.get('441940')?.message).toContain(words);
    expect(refused.get('441940')?.hint).toMatch(hint);
  }
  expect(byAnother).toEqual([]);
  expect(smartflo.asked).toEqual([64 * 1024]);
  expect(attached.calls).toEqual(words === undefined ? ['write'] : ['read']);
});

test('one list that has leads holds up no other, and without lists nothing is asked', async () => {
  const asked: string[] = [];
  const smartflo: Pick<Smartflo, 'readBackList'> = {
    async readBackList(list, onLead) {
      asked.push(list);
      return holding(list === '1' ? 1 : 0, WHOLE).readBackList(list, onLead);
    },
  };
  const attached = ledgers(['1', '2']);
  expect([...(await beginLedgers(['1', '2'].map(planFor), attached, smartflo)).refused.keys()]).toEqual(['1']);
  expect((await beginLedgers([], attached, smartflo)).refused.size).toBe(0);
  expect(asked).toEqual(['1', '2']);
});

test.each<[string, number, LedgerWritten['kind'], LedgerRead, 'begun' | 'by another' | 'refused']>([
  ['is written', 0, 'written', FOUND, 'begun'],
  ['meets the ledger of another run', 0, 'conflict', BY_ANOTHER, 'by another'],
  ['loses its answer and is not there', 0, 'lost', FOUND, 'begun'],
  ['loses its answer, and another run was first', 0, 'lost', BY_ANOTHER, 'by another'],
  ['is not allowed', 0, 'refused', FOUND, 'refused'],
  ['meets a ledger that can’t be read', 0, 'conflict', { kind: 'unreadable', problem: PROBLEM }, 'refused'],
  ['is not made, since the other run has sent leads already', 1, 'written', BY_ANOTHER, 'by another'],
])('the first write %s', async (_, leads, written, read, end) => {
  const begun = await beginLedgers([planFor('1')], ledgers(['1'], written, read), holding(leads, WHOLE));
  expect(begun).toEqual({
    refused: end === 'refused' ? new Map([['1', PROBLEM]]) : new Map(),
    byAnother: end === 'by another' ? ['1'] : [],
  });
});
