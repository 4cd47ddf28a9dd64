import { describe, expect, test } from 'vitest';
import type { LeftBehind } from '../../src/host/index.ts';
import { readJournalText } from '../../src/ledger/index.ts';
import type { KnownState, Receipt } from '../../src/model/index.ts';
import { flushJournals } from '../../src/run/flush-journals.ts';
import { journalOf } from '../../src/run/journal.ts';
import { attached, claim, found, LIST, lease, NOON, open, tableOf } from '../ledger/world.ts';
import { keptLog } from '../smartflo/answers.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository, type StoreFault } from '../support/memory-store.ts';

const TABLE = tableOf([
  [1, 1],
  [2, 2],
]);
const ACCEPTED: Receipt = { claim: 'c1', from: 0, to: 0, fate: 'accepted' };

/** A journal as the host keeps it on disk, in memory. */
function journalFile() {
  let text = '';
  let header = '';
  const journal = journalOf(LIST, {
    processId: 'killed',
    openJournal(_list, first) {
      header = first;
      text = first;
      return {
        append(lines) {
          text += lines;
        },
        settled() {
          text = header;
        },
        close: () => 'nothing',
      };
    },
  });
  return { journal, text: () => text };
}

/** A ledger with a claim of both leads by a process that was killed. */
async function killed(): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  const ledger = await attached(TABLE, repository);
  await ledger.write({ lease: lease('killed'), receipts: [], claims: [claim('c1', [0, 1])] });
  return repository;
}

function leftBehind(
  repository: MemoryRepository,
  journals: LeftBehind['journals'],
  faults: readonly StoreFault[] = [],
) {
  const log = keptLog();
  const left: LeftBehind = {
    journals,
    store: () => repository.store([...faults]),
    ledgerKey: undefined,
    crypto: testCrypto('post'),
    clock: { now: () => NOON, monotonic: () => 0, sleep: async () => {} },
    log,
    dispose() {},
  };
  return { left, log };
}

async function seenBy(repository: MemoryRepository) {
  const { known, head } = await found((await open(repository, { seed: 'later' })).attach(TABLE));
  const states: readonly KnownState[] = [known.state(0), known.state(1)];
  return { states, lease: head.lease };
}

describe('the journal of a list', () => {
  test('names list and process, and gives its receipts back', () => {
    const { journal, text } = journalFile();
    const doubt: Receipt = { claim: 'c1', from: 1, to: 1, fate: 'in-doubt', until: NOON };
    journal.append([ACCEPTED]);
    journal.append([doubt]);
    expect(readJournalText(text())).toEqual({ list: LIST, owner: 'killed', receipts: [ACCEPTED, doubt] });
    journal.settled();
    expect(readJournalText(text())).toEqual({ list: LIST, owner: 'killed', receipts: [] });
  });
});

describe('the end of a job whose main was killed', () => {
  const noted = () => {
    const { journal, text } = journalFile();
    journal.append([ACCEPTED]);
    return text();
  };

  test('brings what was noted into the ledger, and lets others send', async () => {
    const repository = await killed();
    const { left, log } = leftBehind(repository, [{ list: LIST, text: noted() }]);
    expect(await seenBy(repository)).toMatchObject({ states: ['open', 'open'], lease: { owner: 'killed' } });
    await flushJournals(left);
    expect(await seenBy(repository)).toEqual({ states: ['accepted', 'open'], lease: undefined });
    expect(log.lines).toEqual([`List ${LIST}: what the cancelled run had sent is in the ledger.`]);
  });

  test('done twice does and says nothing more', async () => {
    const repository = await killed();
    const journals = [{ list: LIST, text: noted() }];
    await flushJournals(leftBehind(repository, journals).left);
    const { newest } = repository;
    const { left, log } = leftBehind(repository, journals);
    await flushJournals(left);
    expect(repository.newest).toBe(newest);
    expect(log.lines).toEqual([]);
  });

  test.each<[StoreFault]>([['unreadable'], ['refused']])(
    'that meets a ledger that is %s says who settles it',
    async (fault) => {
      const repository = await killed();
      const { left, log } = leftBehind(repository, [{ list: LIST, text: noted() }], [fault]);
      await flushJournals(left);
      expect(log.lines[0]).toContain('the next run settles it');
      expect(log.lines[1]).toMatch(/^LEADS-LEDGER-/);
      expect((await seenBy(repository)).states).toEqual(['open', 'open']);
    },
  );

  test.each([
    ['no journal', 'nonsense\n'],
    ['empty', ''],
    ['of another list', noted().replace(LIST, '552001')],
  ])('leaves a file alone that is %s', async (_, text) => {
    const repository = await killed();
    const { newest } = repository;
    const { left, log } = leftBehind(repository, [{ list: LIST, text }]);
    await flushJournals(left);
    expect(repository.newest).toBe(newest);
    expect(log.lines).toEqual([]);
  });

  test('goes on with the next list after one that fails', async () => {
    const repository = await killed();
    const other = new MemoryRepository();
    const { left, log } = leftBehind(repository, [
      { list: '552001', text: noted().replace(LIST, '552001') },
      { list: LIST, text: noted() },
    ]);
    const store: LeftBehind['store'] = (list) => (list === LIST ? repository.store() : other.store(['unreadable']));
    await flushJournals({ ...left, store });
    expect((await seenBy(repository)).states).toEqual(['accepted', 'open']);
    expect(log.lines).toHaveLength(3);
  });
});
