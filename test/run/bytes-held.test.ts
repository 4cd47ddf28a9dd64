import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { IDENTITY_WORDS, LeadTable } from '../../src/model/index.ts';
import { planDelivery } from '../../src/plan/index.ts';
import { settleDuplicates } from '../../src/validate/index.ts';
import { knownAs } from '../support/known.ts';

/** Four whole blocks of the table. */
const LEADS = 2 ** 18;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are held when all garbage is gone. */
function bytesHeld(): number {
  // What one collection finalises, the next one frees.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function tableOf(leads: number): LeadTable {
  const table = new LeadTable();
  const identity = new Uint32Array(IDENTITY_WORDS);
  for (let lead = 0; lead < leads; lead++) {
    identity.fill(Math.imul(lead, 0x9e3779b9));
    table.add({ file: 0, line: lead + 2, row: lead + 1, bytes: 200, identity });
  }
  return table;
}

const planOf = (table: LeadTable) =>
  planDelivery(table, {
    destinations: [{ list: '441940', name: undefined, duplicateOption: 'skip', skillId: undefined }],
    destinationOf: () => 0,
    knownOf: () => undefined,
    resendHeld: false,
    batchSize: 500,
    maxLeads: LEADS,
    bodyBytes: () => (leads, bytes) => leads + bytes,
  })[0];

test('a lead takes 48 bytes, 8 of the index, 4 of its duplicates and 4 of the plan, however often it is planned', () => {
  const before = bytesHeld();
  const table = tableOf(LEADS);
  const winners = settleDuplicates(
    table,
    () => '441940',
    () => 'first',
  );
  const plan = planOf(table);
  const later = plan?.plan(knownAs([]));
  const held = (bytesHeld() - before) / LEADS;
  // Batches and their hashes are objects: about one byte a lead, and some more is left for what else is compiled meanwhile.
  expect(held).toBeGreaterThan(48);
  expect(held).toBeLessThan(48 + 8 + 4 + 4 + 3);
  expect([table.size, winners.length, plan?.leads, later?.length]).toEqual([LEADS, LEADS, LEADS, plan?.batches.length]);
});
