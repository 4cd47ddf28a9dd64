import { describe, expect, test } from 'vitest';
import { flushReceipts } from '../../src/ledger/index.ts';
import { Secret } from '../../src/model/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository, type StoreFault } from '../support/memory-store.ts';
import { attached, begunWorld, CLAIM, found, LIST, lease, NOON, open, TABLE, write } from './world.ts';

describe('receipts that a process left behind', () => {
  const ports = (repository: MemoryRepository, faults?: StoreFault[]) => ({
    store: repository.store(faults),
    list: LIST,
    crypto: testCrypto('post'),
    now: () => NOON,
    keys: [],
  });
  const receipts = [{ claim: 'a', from: 0, to: 1, fate: 'accepted' as const }];
  const statesOf = async (repository: MemoryRepository) => {
    const { known, head } = await found((await open(repository, { seed: 'look' })).attach(TABLE));
    return [known.state(0), known.state(1), head.lease?.owner];
  };

  test.each<readonly [string, StoreFault[]]>([
    ['at once', []],
    ['after answers that were lost', ['lost', 'lost-landed']],
    ['after conflicts', ['conflict', 'conflict', 'conflict', 'conflict']],
  ])('close what is open and end its lease, %s', async (_, faults) => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, CLAIM);
    expect(await flushReceipts(ports(repository, faults), { owner: 'one', receipts })).toEqual({
      kind: 'flushed',
      leads: 2,
    });
    expect(await statesOf(repository)).toEqual(['accepted', 'accepted', undefined]);
    expect(await flushReceipts(ports(repository), { owner: 'one', receipts })).toEqual({ kind: 'nothing' });
  });

  test('leave the lease of somebody else and what has been said since', async () => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, CLAIM);
    await write(ledger, { lease: lease('two'), receipts: [{ claim: 'a', from: 0, to: 0, fate: 'held' }] });
    expect(await flushReceipts(ports(repository), { owner: 'one', receipts })).toEqual({ kind: 'flushed', leads: 1 });
    expect(await statesOf(repository)).toEqual(['held', 'accepted', 'two']);
  });

  test('end the lease also when there is no receipt', async () => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, CLAIM);
    expect(await flushReceipts(ports(repository), { owner: 'one', receipts: [] })).toEqual({
      kind: 'flushed',
      leads: 0,
    });
    expect(await statesOf(repository)).toEqual(['open', 'open', undefined]);
  });

  test('leave word of how long what they do not tell of may be under way, when the lease that said so ends', async () => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, CLAIM);
    // Sent on under a lease that was renewed later.
    const renewed = lease('one', lease('one').until + 600_000);
    await write(ledger, { lease: renewed, receipts: [] });
    await flushReceipts(ports(repository), {
      owner: 'one',
      receipts: [{ ...receipts[0], claim: 'a', fate: 'accepted', from: 0, to: 0 }],
    });
    const { known } = await found((await open(repository, { seed: 'look' })).attach(TABLE));
    expect(known.open).toMatchObject([{ id: 'a', endsBy: renewed.until, open: [{ position: 1 }] }]);
  });

  test('are nothing where there is no ledger', async () => {
    expect(await flushReceipts(ports(new MemoryRepository()), { owner: 'one', receipts })).toEqual({ kind: 'nothing' });
  });

  test('are put into a ledger with a key only by a holder of the key', async () => {
    const repository = new MemoryRepository();
    const keys = [new Secret('new'), new Secret('k')];
    await write(await attached(TABLE, repository, { keys: keys.slice(1) }), CLAIM);
    const left = { owner: 'one', receipts };
    expect(await flushReceipts(ports(repository), left)).toMatchObject({ problem: { code: 'LEADS-LEDGER-KEY' } });
    expect(await flushReceipts({ ...ports(repository), keys }, left)).toEqual({ kind: 'flushed', leads: 2 });
    const opened = await open(repository, { keys: keys.slice(1), seed: 'look' });
    expect((await found(opened.attach(TABLE))).known.state(1)).toBe('accepted');
  });

  test.each<readonly [string, StoreFault[], string]>([
    ['it is not allowed', ['refused'], 'LEADS-LEDGER-WRITE'],
    ['the ledger can not be read', ['unreadable'], 'LEADS-LEDGER-UNREADABLE'],
    ['others write all the time', ['conflict', 'conflict', 'conflict', 'conflict', 'conflict'], 'LEADS-LEDGER-WRITE'],
    ['no answer ever comes', ['lost', 'lost', 'lost', 'lost', 'lost'], 'LEADS-LEDGER-UNREADABLE'],
    ['it can not be read any more', ['conflict', 'unreadable'], 'LEADS-LEDGER-UNREADABLE'],
  ])('are not brought in when %s', async (_, faults, code) => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, CLAIM);
    expect(await flushReceipts(ports(repository, faults), { owner: 'one', receipts })).toMatchObject({
      kind: 'failed',
      problem: { code },
    });
    expect((await statesOf(repository))[0]).toBe('open');
  });

  test('are not brought into a damaged ledger', async () => {
    const { repository } = await begunWorld();
    repository.tamper((files) => files.delete('head'));
    expect(await flushReceipts(ports(repository), { owner: 'one', receipts })).toMatchObject({
      kind: 'failed',
      problem: { code: 'LEADS-LEDGER-GARBAGE' },
    });
  });
});
