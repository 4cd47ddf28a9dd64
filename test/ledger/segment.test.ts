import { describe, expect, test } from 'vitest';
import { Replay } from '../../src/ledger/replay.ts';
import { seal, unseal } from '../../src/ledger/sealed-file.ts';
import { inWrittenOrder, SegmentReader } from '../../src/ledger/segment.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { NOON } from './world.ts';

const crypto = testCrypto();
const LEAD = 'A'.repeat(44);
const UNTIL = '2026-11-23T12:00:00.000Z';
const NAME = 'segments/00000001-000';

function replayed(...bodies: readonly string[]): { readonly replay: Replay; readonly isWhole: boolean } {
  const replay = new Replay(0);
  const reader = new SegmentReader(replay, NOON + 1000);
  for (const body of bodies) {
    const text = seal(NAME, 'segment', [], body, crypto);
    reader.read(unseal(NAME, 'segment', new TextEncoder().encode(text), crypto));
  }
  return { replay, isWhole: reader.isWhole() };
}

describe('segments', () => {
  test.each([
    [
      ['segments/00000010-000', 'segments/00000009-001', 'segments/00000009-000'],
      ['9-000', '9-001', '10-000'],
    ],
    [
      ['segments/100000000-000', 'segments/99999999-1000', 'segments/99999999-999'],
      ['99999999-999', '99999999-1000', '100000000-000'],
    ],
  ])('of %j are read in the order in which they were written', (names, order) => {
    expect(inWrittenOrder(names)?.map((name) => name.replace(/^segments\/0*/, ''))).toEqual(order);
  });

  test.each([
    'segments/1-000',
    'segments/00000001',
    'segments/00000001-00',
    'segments/x0000001-000',
    'segments/00000001-000.new',
  ])('are not %s', (name) => {
    expect(inWrittenOrder([name])).toBeUndefined();
  });

  test('go on with a claim in the next file', () => {
    const first = `claim a one skip 2 ${UNTIL}\n${LEAD}\n`;
    expect(replayed(first).isWhole).toBe(false);
    const { replay, isWhole } = replayed(first, `${LEAD}\naccepted a 0-1\n`);
    expect([isWhole, replay.rows, replay.keys]).toEqual([true, 2, 1]);
  });

  test.each([
    'nothing known',
    '',
    `claim a one skip x ${UNTIL}`,
    'claim a one skip 1 soon',
    `claim a one both 1 ${UNTIL}`,
    `claim a, one skip 1 ${UNTIL}`,
    `claim a o,e skip 1 ${UNTIL}`,
    `claim a one skip 1 ${UNTIL} more`,
    `claim a one skip 1 ${UNTIL}\n--`,
    `claim a one skip 1 ${UNTIL}\n${LEAD.slice(1)}`,
    `claim a one skip 1 ${UNTIL}\n${LEAD}x`,
    `claim a one skip 1 ${UNTIL}\n${LEAD} soon`,
    `claim a one skip 1 ${UNTIL}\n${LEAD}x${UNTIL}`,
    `claim a one skip 1 ${UNTIL}\n${LEAD.slice(1)}=`,
    `claim a one skip 1 ${UNTIL}\n=${LEAD.slice(1)}`,
    'dropped',
    `dropped ${LEAD.slice(1)}`,
    `dropped ${LEAD} more`,
    `dropped ${LEAD.slice(1)}=`,
    'accepted a 2-1',
  ])('are refused for the lines %j', (lines) => {
    const last = lines.split('\n').length + 1;
    expect(() => replayed(`${lines}\n`)).toThrow(`${NAME}, line ${last}: damaged`);
  });
});
