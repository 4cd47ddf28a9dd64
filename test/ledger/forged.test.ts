import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import { type FileKind, seal } from '../../src/ledger/sealed-file.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, claim, lease, optionsFor, tableOf, write } from './world.ts';

// Files whose checksums are right and which do not go together: what no accident makes, and what nobody may rely on.

const TABLE = tableOf([
  [1, 1],
  [2, 1],
]);

async function ledgerWithSnapshot(): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  const ledger = await attached(TABLE, repository, { limits: { files: 1, leads: 0 } });
  await write(ledger, { lease: lease('one'), claims: [claim('a', [0])] });
  await write(ledger, { receipts: [{ claim: 'a', from: 0, to: 0, fate: 'accepted' }] });
  const memory = { judged: ['d1'], complete: { digest: 'd2', files: '{}' } };
  await write(ledger, { claims: [claim('b', [1])], lease: lease('one'), memory });
  return repository;
}

/** Gives a file another body under a seal that is right. */
function forge(repository: MemoryRepository, name: string, edit: (text: string) => string): void {
  repository.tamper((files) => {
    const text = edit(new TextDecoder().decode(files.get(name)));
    const [first = '', ...rest] = text.split('\n').slice(0, -2);
    const [, kind, , ...words] = first.split(' ');
    const body = rest.map((line) => `${line}\n`).join('');
    files.set(name, new TextEncoder().encode(seal(name, kind as FileKind, words, body, testCrypto())));
  });
}

async function codeOf(repository: MemoryRepository): Promise<string> {
  const opening = await openLedger(optionsFor(repository, { seed: 'reader' }));
  if (opening.kind !== 'opened') return opening.problem.code;
  const read = await opening.attach(TABLE).read();
  return read.kind === 'found' ? 'found' : read.problem.code;
}

const SEGMENT = 'segments/00000003-000';

describe('files that do not go together', () => {
  test.each<readonly [string, string, (text: string) => string, string]>([
    ['nothing is forged', 'head', (text) => text, 'found'],
    [
      'the head counts other leads in segments',
      'head',
      (text) => text.replace(/segments (\d+) (\d+)/, 'segments $1 9'),
      'LEADS-LEDGER-GARBAGE',
    ],
    [
      'the head counts other files',
      'head',
      (text) => text.replace(/segments \d+/, 'segments 9'),
      'LEADS-LEDGER-GARBAGE',
    ],
    [
      'the head counts other leads in the snapshot',
      'head',
      (text) => text.replace(/(snapshot \d+ \d+) \d+/, '$1 9'),
      'LEADS-LEDGER-GARBAGE',
    ],
    [
      'the head is of another snapshot',
      'head',
      (text) => text.replace(/snapshot \d+/, 'snapshot 9'),
      'LEADS-LEDGER-GARBAGE',
    ],
    [
      'the head names another data key',
      'head',
      (text) => text.replace(/key plain .*/, `key plain ${'A'.repeat(22)}`),
      'LEADS-LEDGER-KEY',
    ],
    [
      'the head has a data key that is none',
      'head',
      (text) => text.replace(/key plain .*/, 'key plain AAAA'),
      'LEADS-LEDGER-KEY',
    ],
    [
      'a segment is of another ledger',
      SEGMENT,
      (text) => text.replace(/segment 2 \w+/, 'segment 1 abc'),
      'LEADS-LEDGER-GARBAGE',
    ],
    ['a claim is not complete', SEGMENT, (text) => text.replace('skip 1', 'skip 2'), 'LEADS-LEDGER-GARBAGE'],
    ['what was judged is of another write', 'judged', (text) => text.replace(/ \d+\n/, ' 1\n'), 'LEADS-LEDGER-GARBAGE'],
    ['what was complete is not told', 'complete', (text) => text.replace('d2\n"{}"\n', 'd2\n'), 'LEADS-LEDGER-GARBAGE'],
    ['what was complete is no text', 'complete', (text) => text.replace('"{}"', '{}'), 'LEADS-LEDGER-GARBAGE'],
    ['what was complete is broken', 'complete', (text) => text.replace('"{}"', '"{}'), 'LEADS-LEDGER-GARBAGE'],
    [
      'what was complete is told twice',
      'complete',
      (text) => text.replace('"{}"\n', '"{}"\n"{}"\n'),
      'LEADS-LEDGER-GARBAGE',
    ],
    [
      'the snapshot is of another ledger',
      'snapshot/0',
      (text) => text.replace(/snapshot 2 \w+/, 'snapshot 1 abc'),
      'LEADS-LEDGER-GARBAGE',
    ],
  ])('%s', async (_, name, edit, code) => {
    const repository = await ledgerWithSnapshot();
    forge(repository, name, edit);
    expect(await codeOf(repository)).toBe(code);
  });
});
