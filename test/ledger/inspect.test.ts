import { describe, expect, test } from 'vitest';
import { describeLedger, verifyLedger } from '../../src/ledger/index.ts';
import { Secret } from '../../src/model/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, claim, LIST, lease, NOON, type Opening, tableOf, write } from './world.ts';

// Identities and keys are made up.

const TABLE = tableOf([1, 2, 3, 4, 5].map((key) => [key, 1] as const));

async function someLedger(opening: Opening = {}): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  const ledger = await attached(TABLE, repository, { newId: () => 'abc', ...opening });
  await write(ledger, { lease: lease('one'), claims: [claim('a', [0, 1, 2, 3]), claim('b', [4])], lastRun: '7001' });
  await write(ledger, {
    receipts: [
      { claim: 'a', from: 0, to: 1, fate: 'accepted' },
      { claim: 'a', from: 2, to: 2, fate: 'refused' },
      { claim: 'b', from: 0, to: 0, fate: 'held' },
    ],
    memory: { judged: ['d1', 'd2', 'd3'], complete: undefined },
  });
  return repository;
}

const describing = async (repository: MemoryRepository) => await describeLedger(repository.store(), LIST, testCrypto());
const verifying = async (repository: MemoryRepository, keys: readonly Secret[] = []) =>
  await verifyLedger(repository.store(), LIST, keys, testCrypto());

describe('what a ledger says of itself', () => {
  test('is its names, its counts and its size', async () => {
    const repository = await someLedger({ repository: { name: 'github.com/acme/leads', id: '11' } });
    const texts = [...repository.texts().values()];
    expect(await describing(repository)).toEqual({
      kind: 'found',
      description: {
        ledgerId: 'abc',
        list: LIST,
        place: 'memory',
        repository: 'github.com/acme/leads',
        writes: 2,
        writtenAt: NOON,
        lease: lease('one'),
        lastRun: '7001',
        counts: { accepted: 2, refused: 1, held: 1, open: 1 },
        openClaims: 1,
        judged: 3,
        isKeyed: false,
        files: texts.length,
        bytes: texts.join('').length,
      },
    });
  });

  test('tells whether it needs a key', async () => {
    const repository = await someLedger({ keys: [new Secret('k')] });
    expect(await describing(repository)).toMatchObject({ description: { isKeyed: true } });
  });

  test('is nothing where there is none, and a problem where it can not be read', async () => {
    expect(await describing(new MemoryRepository())).toEqual({ kind: 'absent' });
    const unreadable = new MemoryRepository().store(['unreadable']);
    expect(await describeLedger(unreadable, LIST, testCrypto())).toMatchObject({ kind: 'unreadable' });
    const repository = await someLedger();
    repository.tamper((files) => files.delete('judged'));
    expect(await describing(repository)).toMatchObject({ kind: 'unusable', problem: { code: 'LEADS-LEDGER-GARBAGE' } });
  });
});

describe('whether a ledger holds together', () => {
  test('it does when it was written by this program', async () => {
    const counts = { accepted: 2, refused: 1, held: 1, open: 1 };
    expect(await verifying(await someLedger())).toEqual({ ok: true, problems: [], counts });
  });

  test('every damaged file is named', async () => {
    const repository = await someLedger();
    repository.tamper((files) => {
      files.set('segments/00000001-000', new Uint8Array(4));
      files.set('segments/00000002-000', new Uint8Array(4));
    });
    const { ok, problems } = await verifying(repository);
    expect(ok).toBe(false);
    expect(problems.map(({ message }) => /at (\S+)[,.]/.exec(message)?.[1])).toEqual([
      'segments/00000001-000',
      'segments/00000002-000',
    ]);
  });

  test('a receipt for a position that its claim does not have is told', async () => {
    const repository = await someLedger();
    const ledger = await attached(TABLE, repository, { seed: 'two' });
    await write(ledger, { receipts: [{ claim: 'b', from: 0, to: 1, fate: 'accepted' }] });
    expect(await verifying(repository)).toMatchObject({ ok: false, problems: [{ code: 'LEADS-LEDGER-GARBAGE' }] });
  });

  test('a receipt that came late is none', async () => {
    const repository = await someLedger();
    const ledger = await attached(TABLE, repository, { seed: 'two' });
    await write(ledger, { receipts: [{ claim: 'long-ago', from: 0, to: 1, fate: 'accepted' }] });
    expect(await verifying(repository)).toMatchObject({ ok: true });
  });

  test.each<readonly [string, readonly Secret[], boolean]>([
    ['its key', [new Secret('k')], true],
    ['an older key as well', [new Secret('new'), new Secret('k')], true],
    ['no key', [], true],
    ['another key', [new Secret('new')], false],
  ])('with %s given', async (_, keys, ok) => {
    expect((await verifying(await someLedger({ keys: [new Secret('k')] }), keys)).ok).toBe(ok);
  });

  test('one that is absent or can not be read does not', async () => {
    expect(await verifying(new MemoryRepository())).toMatchObject({
      ok: false,
      problems: [{ code: 'LEADS-LEDGER-LOST' }],
    });
    const unreadable = new MemoryRepository().store(['unreadable']);
    expect(await verifyLedger(unreadable, LIST, [], testCrypto())).toMatchObject({
      ok: false,
      problems: [{ code: 'LEADS-LEDGER-UNREADABLE' }],
    });
  });
});
