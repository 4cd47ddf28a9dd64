import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import { IDENTITY_WORDS, LeadTable, Secret } from '../../src/model/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, claim, found, lease, type Opening, open, optionsFor, tableOf, write } from './world.ts';

// Identities, keys and repositories are made up.

const TABLE = tableOf([[1, 1]]);
const OURS = { name: 'github.com/acme/leads', id: '11' };

async function begun(opening: Opening = {}): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  await write(await attached(TABLE, repository, opening), { lease: lease('one'), claims: [claim('a', [0])] });
  return repository;
}

describe('a ledger that does not exist yet', () => {
  test('opens as new, writes nothing, and is found from the first write on', async () => {
    const repository = new MemoryRepository();
    const store = repository.store();
    const opened = await open(repository, { store });
    expect(opened).toMatchObject({
      isNew: true,
      head: undefined,
      memory: { judged: [], complete: undefined },
      notices: [],
    });
    expect(opened.ledgerId).toMatch(/^[0-9a-f]{32}$/);
    const ledger = opened.attach(TABLE);
    expect(await ledger.read()).toMatchObject({
      kind: 'found',
      landed: true,
      isBase: true,
      head: { writes: 0, ledgerId: opened.ledgerId },
    });
    expect(repository.newest).toBeUndefined();
    expect([store.fetches, store.pushes]).toEqual([1, 0]);

    await write(ledger, { lease: lease('one'), claims: [claim('a', [0])] });
    const later = await open(repository, { seed: 'two' });
    expect(later).toMatchObject({ isNew: false, ledgerId: opened.ledgerId, head: { writes: 1 } });
  });

  test('is called what the caller says', async () => {
    expect((await open(new MemoryRepository(), { newId: () => 'abc' })).ledgerId).toBe('abc');
  });

  test('is absent when the config names one', async () => {
    const opening = await openLedger(optionsFor(new MemoryRepository(), { expectedId: 'abc' }));
    expect(opening).toMatchObject({ kind: 'absent', problem: { code: 'LEADS-LEDGER-LOST' } });
  });

  test('stays empty at a second look until somebody writes', async () => {
    const repository = new MemoryRepository();
    const ledger = await attached(TABLE, repository);
    expect((await found(ledger)).head.writes).toBe(0);
    await write(await attached(TABLE, repository, { seed: 'rival' }), { lease: lease('rival') });
    expect(await ledger.read()).toMatchObject({ kind: 'unusable', problem: { code: 'LEADS-LEDGER-OTHER' } });
  });
});

describe('a ledger that can not be read', () => {
  test('is never taken for an empty one', async () => {
    const opening = await openLedger(optionsFor(await begun(), { faults: ['unreadable'] }));
    expect(opening).toMatchObject({ kind: 'unreadable', problem: { code: 'LEADS-LEDGER-UNREADABLE' } });
  });
});

describe('a ledger that this run must not use', () => {
  const keyed = { keys: [new Secret('first')] };
  test.each<readonly [string, Opening, Opening, string]>([
    ['has another id than the config', {}, { expectedId: 'abc' }, 'LEADS-LEDGER-OTHER'],
    ['is of another list', {}, { list: '441941' }, 'LEADS-LEDGER-OTHER'],
    [
      'is of a repository with another id',
      { repository: OURS },
      { repository: { ...OURS, id: '12' } },
      'LEADS-LEDGER-FOREIGN',
    ],
    [
      'is of another repository and an id is missing',
      { repository: OURS },
      { repository: { name: 'github.com/other/leads', id: undefined } },
      'LEADS-LEDGER-FOREIGN',
    ],
    ['has a key and none is given', keyed, {}, 'LEADS-LEDGER-KEY'],
    ['has no key and one is given', {}, keyed, 'LEADS-LEDGER-KEY'],
    ['has another key', keyed, { keys: [new Secret('second'), new Secret('third')] }, 'LEADS-LEDGER-KEY'],
  ])('%s', async (_, before, now, code) => {
    const repository = await begun(before);
    const opening = await openLedger(optionsFor(repository, { seed: 'two', ...now }));
    expect(opening).toMatchObject({ kind: 'unusable', problem: { code } });
    if (opening.kind === 'opened') return;
    expect(opening.problem.message).toMatch(/^The ledger of list \d+ \(memory\) .*\. Nothing is sent to this list\.$/);
    expect(opening.problem.hint).toMatch(
      /^(?!If the list in Smartflo is empty).*\. If the list in Smartflo is empty, .*reset-list/,
    );
  });

  test('was written by a newer version of the program', async () => {
    const repository = await begun();
    repository.tamper((files) => {
      const head = new TextDecoder().decode(files.get('head'));
      files.set(
        'head',
        new TextEncoder().encode(head.replace('smartflo-leads ledger 2\n', 'smartflo-leads ledger 3\n')),
      );
    });
    const opening = await openLedger(optionsFor(repository));
    expect(opening).toMatchObject({ kind: 'unusable', problem: { code: 'LEADS-LEDGER-NEWER' } });
  });
});

describe('a ledger that this run may use', () => {
  test.each<readonly [string, Opening, Opening]>([
    ['has the id of the config', { newId: () => 'abc' }, { expectedId: 'abc' }],
    [
      'is of the same repository under a new name',
      { repository: OURS },
      { repository: { name: 'github.com/acme/renamed', id: '11' } },
    ],
    [
      'is of a repository of the same name when an id is not known',
      { repository: OURS },
      { repository: { ...OURS, id: undefined } },
    ],
    ['says no repository', {}, { repository: OURS }],
    ['is looked at where there is no repository', { repository: OURS }, {}],
  ])('%s', async (_, before, now) => {
    expect(await openLedger(optionsFor(await begun(before), { seed: 'two', ...now }))).toMatchObject({
      kind: 'opened',
    });
  });

  test('takes the new name of its repository with the next write', async () => {
    const repository = await begun({ repository: OURS });
    const renamed = { name: 'github.com/acme/renamed', id: '11' };
    await write(await attached(TABLE, repository, { seed: 'two', repository: renamed }), { lease: 'release' });
    expect(repository.texts().get('head')).toContain('\nrepository github.com/acme/renamed 11\n');
  });
});

describe('the ledger key', () => {
  const [first, second] = [new Secret('first'), new Secret('second')];
  const identify = async (repository: MemoryRepository, keys: readonly Secret[]) => {
    const words = new Uint32Array(IDENTITY_WORDS);
    const { hasher } = await open(repository, { seed: 'any', keys });
    hasher.identify('+919876543210', new Uint8Array(3), words);
    return [...words];
  };

  test('keeps the data key out of the head', async () => {
    const plain = await begun();
    const wrapped = await begun({ keys: [first] });
    expect(plain.texts().get('head')).toMatch(/\nkey plain [\w-]{22}\n/);
    expect(wrapped.texts().get('head')).toMatch(/\nkey wrapped \S+\n/);
  });

  test('can be replaced while the old one stands in a later line, and hashes stay the same', async () => {
    const repository = await begun({ keys: [first] });
    const before = await identify(repository, [first]);
    const rotated = await open(repository, { seed: 'two', keys: [second, first] });
    expect(rotated.notices).toMatchObject([{ code: 'LEADS-LEDGER-KEY-OLD' }]);
    expect(await identify(repository, [second, first])).toEqual(before);
    expect(await openLedger(optionsFor(repository, { keys: [second] }))).toMatchObject({ kind: 'unusable' });

    await write(rotated.attach(new LeadTable()), { lease: 'release' });
    const after = await open(repository, { keys: [second] });
    expect(after.notices).toEqual([]);
    expect(await identify(repository, [second])).toEqual(before);
  });

  test('is of another ledger when it opens something that is not its data key', async () => {
    const repository = await begun({ keys: [first] });
    const crypto = { ...testCrypto(), unwrap: async () => new Uint8Array(16) };
    const opening = await openLedger(optionsFor(repository, { keys: [first], crypto }));
    expect(opening).toMatchObject({ kind: 'unusable', problem: { code: 'LEADS-LEDGER-KEY' } });
  });
});
