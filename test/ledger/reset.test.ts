import { describe, expect, test } from 'vitest';
import { resetLedger } from '../../src/ledger/index.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { begunWorld, CLAIM, found, later, lease, NOON, open, optionsFor, TABLE, write } from './world.ts';

describe('a reset', () => {
  const reset = async (repository: MemoryRepository, expectedId?: string, now = () => NOON) =>
    await resetLedger({ ...optionsFor(repository, { seed: 'reset', expectedId, now }), note: 'reset by octocat' });

  test.each([
    ['as long as another process may send', () => lease('one').until + 4_999, 'refused'],
    ['when its time is over, by every clock', later, 'reset'],
  ] as const)('waits %s', async (_, now, kind) => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, CLAIM);
    const before = repository.newest;
    expect((await reset(repository, undefined, now)).kind).toBe(kind);
    expect(repository.newest === before).toBe(kind === 'refused');
  });

  test('leaves an empty ledger of the same id, with another data key and the last run', async () => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, { ...CLAIM, lastRun: '7001' });
    const { ledgerId } = await open(repository, { seed: 'look' });
    const before = repository.texts().get('head');
    expect(await reset(repository, undefined, later)).toEqual({ kind: 'reset', ledgerId });
    const { known, head } = await found((await open(repository, { seed: 'look' })).attach(TABLE));
    expect(head).toMatchObject({ ledgerId, writes: 1, lastRun: '7001', lease: undefined });
    expect([known.state(0), known.open, known.gone]).toEqual(['unknown', [], 0]);
    const keyOf = (text: string | undefined) => /\nkey .*/.exec(text ?? '')?.[0];
    expect(keyOf(repository.texts().get('head'))).not.toBe(keyOf(before));
    expect(repository.versions.get(repository.newest ?? '')?.note).toBe('1: lease released, reset by octocat');
  });

  test('takes the id of the config before that of the ledger', async () => {
    const { repository } = await begunWorld();
    expect(await reset(repository, 'abc')).toEqual({ kind: 'reset', ledgerId: 'abc' });
    expect((await open(repository, { expectedId: 'abc' })).ledgerId).toBe('abc');
  });

  test('takes nothing from the ledger of another list', async () => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, { ...CLAIM, lastRun: '7001' });
    const { ledgerId } = await open(repository, { seed: 'look' });
    const ended = await resetLedger({ ...optionsFor(repository, { seed: 'reset', list: '441941' }), note: '' });
    expect(ended).not.toEqual({ kind: 'reset', ledgerId });
    expect(repository.texts().get('head')).toContain('\nlast-run -\n');
  });

  test('fixes what can not be read', async () => {
    const { repository } = await begunWorld();
    repository.tamper((files) => files.set('head', new Uint8Array(9)));
    expect(await reset(repository)).toMatchObject({ kind: 'reset' });
    expect(await open(repository, { seed: 'look' })).toMatchObject({ isNew: false });
  });

  test('begins one where there was none', async () => {
    expect(await reset(new MemoryRepository())).toMatchObject({ kind: 'reset' });
  });

  test('says when it is not allowed', async () => {
    const { repository } = await begunWorld();
    const ended = await resetLedger({ ...optionsFor(repository, { faults: ['refused'] }), note: '' });
    expect(ended).toMatchObject({ kind: 'refused', problem: { code: 'LEADS-LEDGER-WRITE' } });
  });
});
