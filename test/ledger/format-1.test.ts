import { describe, expect, test } from 'vitest';
import { readHead } from '../../src/ledger/head.ts';
import { openLedger, verifyLedger } from '../../src/ledger/index.ts';
import { seal } from '../../src/ledger/sealed-file.ts';
import { type Receipt, Secret } from '../../src/model/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { format1Ledger } from '../support/ledger-format-1.ts';
import type { MemoryRepository } from '../support/memory-store.ts';
import { attached, claim, found, LIST, lease, NOON, type Opening, open, optionsFor, tableOf, write } from './world.ts';

const TABLE = tableOf(Array.from({ length: 12 }, (_, key) => [key, 1] as const));
const KEYS = { plain: [], keyed: [new Secret('made-up key')] };
const ID = '6f1c0000000000000000000000000001';

type Kind = keyof typeof KEYS;

async function seen(repository: MemoryRepository, opening: Opening) {
  const { known, head } = await found((await open(repository, { seed: 'later', ...opening })).attach(TABLE));
  const leads = Array.from({ length: 12 }, (_, lead) => [known.state(lead), known.isSame(lead), known.notBefore(lead)]);
  return { leads, open: known.open, gone: known.gone, memory: head.memory, lastRun: head.lastRun };
}

const formatsIn = (repository: MemoryRepository) =>
  Object.fromEntries([...repository.texts()].map(([name, text]) => [name, text.split(' ')[2]?.slice(0, 1)]));

describe.each<Kind>(['plain', 'keyed'])('a stored ledger of format 1, %s', (kind) => {
  const keys = KEYS[kind];

  test('is read as it was', async () => {
    const { leads, open: claims, memory, lastRun } = await seen(format1Ledger(kind), { keys, expectedId: ID });
    expect(leads.map(([state]) => state)).toEqual([
      ...['accepted', 'accepted', 'accepted', 'accepted', 'refused', 'open'],
      ...['open', 'open', 'open', 'held', 'accepted', 'unknown'],
    ]);
    expect(leads[4]).toEqual(['refused', true, NOON + 1]);
    expect(claims.map(({ id, open: positions }) => [id, positions.length])).toEqual([
      ['a', 1],
      ['b', 3],
    ]);
    expect(memory).toEqual({ judged: ['d1', 'd2'], complete: { digest: 'd3', files: '{"file":"é\\n"}' } });
    expect(lastRun).toBe('7001');
  });

  test.each<readonly [string, Opening]>([
    ['without a compaction', {}],
    ['with a compaction', { limits: { files: 0, leads: 0 } }],
  ])('becomes format 2 with the next write, and says the same, %s', async (_, opening) => {
    const repository = format1Ledger(kind);
    const before = await seen(repository, { keys });
    await write(await attached(TABLE, repository, { keys, ...opening }), { lease: 'release' });
    expect(formatsIn(repository)['head']).toBe('2');
    expect(await seen(repository, { keys })).toEqual(before);
    expect(await verifyLedger(repository.store(), LIST, keys, testCrypto())).toMatchObject({ ok: true });
  });

  test('goes on: what is open is settled, and what comes is added', async () => {
    const repository = format1Ledger(kind);
    const ledger = await attached(TABLE, repository, { keys });
    const accepted: Receipt = { claim: 'b', from: 0, to: 2, fate: 'accepted' };
    await write(ledger, { lease: lease('three'), receipts: [accepted], claims: [claim('d', [11])] });
    await write(ledger, { lease: 'release', receipts: [{ ...accepted, claim: 'd', to: 0 }] });
    const { leads } = await seen(repository, { keys });
    expect([6, 7, 8, 11].map((lead) => leads[lead]?.[0])).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
  });

  test('holds the files of format 1 by their seals from then on', async () => {
    const repository = format1Ledger(kind);
    await write(await attached(TABLE, repository, { keys }), { lease: 'release' });
    const { head } = readHead(new TextEncoder().encode(repository.texts().get('head')), testCrypto());
    expect([...(head.files?.keys() ?? [])]).toEqual(
      [...repository.texts().keys()].filter((name) => name !== 'head').toSorted(),
    );
    const name = 'segments/00000004-000';
    const forged = seal(name, 'segment', [ID], 'accepted c 2-2\n', testCrypto());
    repository.tamper((files) => files.set(name, new TextEncoder().encode(forged)));
    const opening = await openLedger(optionsFor(repository, { keys, seed: 'x' }));
    const read = opening.kind === 'opened' ? await opening.attach(TABLE).read() : opening;
    expect(read).toMatchObject({ kind: 'unusable', problem: { code: 'LEADS-LEDGER-GARBAGE' } });
  });

  test('is refused where the config has an id of format 2', async () => {
    const expectedId = `00000002${ID.slice(0, 24)}`;
    const repository = format1Ledger(kind);
    const opening = await openLedger(optionsFor(repository, { keys, expectedId }));
    expect(opening).toMatchObject({ kind: 'unusable', problem: { code: 'LEADS-LEDGER-SEAL' } });
    await write(await attached(TABLE, repository, { keys }), { lease: 'release' });
    expect(await openLedger(optionsFor(repository, { keys, expectedId }))).toMatchObject({ kind: 'opened' });
  });

  test('in the place of one of format 2 is refused during a run', async () => {
    const repository = format1Ledger(kind);
    const old = repository.newest;
    const ledger = await attached(TABLE, repository, { keys });
    await write(ledger, { lease: 'release' });
    repository.newest = old;
    expect(await ledger.read()).toMatchObject({ kind: 'unusable', problem: { code: 'LEADS-LEDGER-SEAL' } });
  });
});

test('two processes that both find format 1 do not lose a write', async () => {
  const repository = format1Ledger('plain');
  const [one, two] = await Promise.all([attached(TABLE, repository), attached(TABLE, repository, { seed: 'two' })]);

  expect((await one.write({ lease: 'release', receipts: [], claims: [] })).kind).toBe('written');
  expect((await two.write({ lease: 'release', receipts: [], claims: [] })).kind).toBe('conflict');
  expect((await found(two)).head.writes).toBe(5);
});
