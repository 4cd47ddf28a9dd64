import { describe, expect, test } from 'vitest';
import type { LedgerChange } from '../../src/model/index.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, claim, found, lease, NOON, type Opening, open, tableOf, write } from './world.ts';

// Leads 0 and 1 are two versions of one lead.
const TABLE = tableOf([
  [1, 1],
  [1, 2],
]);

/** Claims a lead and says what became of it, at a minute of its own. */
function tried(lead: number, fate: 'accepted' | 'refused' | 'released', minute: number): readonly Step[] {
  const id = `c${minute}`;
  return [
    [minute, { lease: lease('one'), claims: [claim(id, [lead])] }],
    [minute, { receipts: [{ claim: id, from: 0, to: 0, fate }] }],
  ];
}

type Step = readonly [minute: number, change: Partial<LedgerChange>];

async function refusals(steps: readonly Step[], opening: Opening): Promise<readonly unknown[]> {
  const repository = new MemoryRepository();
  let now = NOON;
  const ledger = await attached(TABLE, repository, { ...opening, now: () => now });
  for (const [minute, change] of steps) {
    now = NOON + minute * 60_000;
    await write(ledger, change);
  }
  const { known } = await found((await open(repository, { seed: 'later', now: () => now })).attach(TABLE));
  // All leads with one key are told of alike; `isSame` says which version it is about.
  return [known.state(0), known.isSame(0), known.refusal?.(0)];
}

const at = (minute: number) => NOON + minute * 60_000;

describe.each<readonly [string, Opening]>([
  ['in segments', {}],
  ['with a compaction at every write', { limits: { files: 0, leads: 0 } }],
  ['with a compaction now and then', { limits: { files: 2, leads: 2 } }],
])('the refusals of a lead %s', (_, opening) => {
  test.each<readonly [string, readonly Step[], readonly unknown[]]>([
    ['count from one', tried(0, 'refused', 1), ['refused', true, { tries: 1, at: at(1) }]],
    [
      'go on while the lead stays as it is',
      [...tried(0, 'refused', 1), ...tried(0, 'refused', 2), ...tried(0, 'refused', 3)],
      ['refused', true, { tries: 3, at: at(3) }],
    ],
    [
      'are not changed by a try that was surely not stored',
      [...tried(0, 'refused', 1), ...tried(0, 'released', 2)],
      ['refused', true, { tries: 1, at: at(1) }],
    ],
    [
      'begin anew when the lead changes',
      [...tried(0, 'refused', 1), ...tried(0, 'refused', 2), ...tried(1, 'refused', 3)],
      ['refused', false, { tries: 1, at: at(3) }],
    ],
    [
      'begin anew when it changes back',
      [...tried(0, 'refused', 1), ...tried(1, 'refused', 2), ...tried(0, 'refused', 3)],
      ['refused', true, { tries: 1, at: at(3) }],
    ],
    [
      'are over when it was accepted',
      [...tried(0, 'refused', 1), ...tried(0, 'accepted', 2)],
      ['accepted', true, undefined],
    ],
    [
      'begin anew after it was accepted',
      [...tried(0, 'refused', 1), ...tried(1, 'accepted', 2), ...tried(0, 'refused', 3)],
      ['refused', true, { tries: 1, at: at(3) }],
    ],
  ])('%s', async (_name, steps, expected) => {
    expect(await refusals(steps, opening)).toEqual(expected);
  });
});
