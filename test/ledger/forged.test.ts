import { describe, expect, test } from 'vitest';
import { readHead, writeHead } from '../../src/ledger/head.ts';
import { openLedger, verifyLedger } from '../../src/ledger/index.ts';
import { type FileKind, seal, sealOf } from '../../src/ledger/sealed-file.ts';
import { Secret } from '../../src/model/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, claim, LIST, lease, type Opening, optionsFor, tableOf, write } from './world.ts';

// Files whose checksums are right and which do not go together: what no accident makes, and what nobody may rely on.

const TABLE = tableOf([
  [1, 1],
  [2, 1],
]);

async function ledgerWithSnapshot(opening: Opening = {}): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  const ledger = await attached(TABLE, repository, { limits: { files: 1, leads: 0 }, ...opening });
  await write(ledger, { lease: lease('one'), claims: [claim('a', [0])] });
  await write(ledger, { receipts: [{ claim: 'a', from: 0, to: 0, fate: 'accepted' }] });
  const memory = { judged: ['d1'], complete: { digest: 'd2', files: '{}' } };
  await write(ledger, { claims: [claim('b', [1])], lease: lease('one'), memory });
  return repository;
}

/** Gives a file another body under a seal that is right, also in the head. */
function forge(repository: MemoryRepository, name: string, edit: (text: string) => string): void {
  const sealed = (text: string, of: string): string => {
    const [first = '', ...rest] = text.split('\n').slice(0, -2);
    const [, kind, , ...words] = first.split(' ');
    return seal(of, kind as FileKind, words, rest.map((line) => `${line}\n`).join(''), testCrypto());
  };
  repository.tamper((files) => {
    const text = sealed(edit(new TextDecoder().decode(files.get(name))), name);
    files.set(name, new TextEncoder().encode(text));
    if (name === 'head') return;
    const head = new TextDecoder().decode(files.get('head'));
    const named = head.replace(new RegExp(`(file ${name}) .*`), `$1 ${sealOf(text)}`);
    files.set('head', new TextEncoder().encode(sealed(named, 'head')));
  });
}

async function codeOf(repository: MemoryRepository, given: Opening = {}): Promise<string> {
  const opening = await openLedger(optionsFor(repository, { seed: 'reader', ...given }));
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
    [
      'a claim goes on until the end of time',
      SEGMENT,
      (text) => text.replace(/skip 1 .*/, 'skip 1 9999-12-31T23:59:59.999Z'),
      'LEADS-LEDGER-GARBAGE',
    ],
    [
      'a receipt forbids other versions until the end of time',
      SEGMENT,
      (text) => `${text.split('\n').slice(0, -2).join('\n')}\nreleased b 0-0 9999-12-31T23:59:59.999Z\nend\n`,
      'LEADS-LEDGER-GARBAGE',
    ],
    [
      'a lease goes on until the end of time',
      'head',
      (text) => text.replace(/lease one 7001 1 \S+/, 'lease one 7001 1 9999-12-31T23:59:59.999Z'),
      'LEADS-LEDGER-GARBAGE',
    ],
    [
      'a write is not that of its segment',
      SEGMENT,
      (text) => text.replace('write 3', 'write 4'),
      'LEADS-LEDGER-GARBAGE',
    ],
    ['a write comes from nowhere', SEGMENT, (text) => text.replace(/(write 3 \S+) .*/, '$1'), 'LEADS-LEDGER-GARBAGE'],
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

describe('a file that was put in the place of another one', () => {
  test.each(['segments/00000003-000', 'snapshot/0', 'judged', 'complete', 'told', 'lessons'])(
    'is seen although its own seal is right: %s',
    async (name) => {
      const repository = await ledgerWithSnapshot();
      repository.tamper((files) => {
        const [first = '', ...rest] = new TextDecoder().decode(files.get(name)).split('\n').slice(0, -2);
        const [, kind, , ...words] = first.split(' ');
        const body = [...rest, 'more'].map((line) => `${line}\n`).join('');
        files.set(name, new TextEncoder().encode(seal(name, kind as FileKind, words, body, testCrypto())));
      });
      expect(await codeOf(repository)).toBe('LEADS-LEDGER-GARBAGE');
    },
  );
});

describe('who can push, but has no ledger key,', () => {
  const keys = [new Secret('made-up key')];
  const none = new Map<string, string>();

  /** The ledger as if nothing had ever been sent: what makes every lead be sent again. */
  function empty(repository: MemoryRepository, sealKey?: Uint8Array, format = 2): void {
    repository.tamper((files) => {
      const { head } = readHead(files.get('head') ?? new Uint8Array(), testCrypto());
      const zero = { files: 0, leads: 0, carried: 0 };
      const emptied = { ...head, segments: zero, snapshot: undefined, memory: undefined, files: none };
      const text = writeHead(emptied, sealKey, testCrypto());
      files.clear();
      files.set('head', new TextEncoder().encode(format === 2 ? text : inFormat1(text)));
    });
  }

  /** The same lines without those that format 2 has added, under the checksum of format 1. */
  function inFormat1(text: string): string {
    const lines = text.split('\n').slice(1, -2);
    const old = lines.filter((line) => !/^(?:latest|by|needs|file|seal) /.test(line));
    const body = `smartflo-leads ledger 1\n${old.map((line) => `${line}\n`).join('')}`;
    const [sum] = [testCrypto().sha256(new TextEncoder().encode('head\n'), new TextEncoder().encode(body))];
    return `${body}end ${old.length + 1} ${Buffer.from(sum.subarray(0, 16)).toString('base64url')}\n`;
  }

  test.each<readonly [string, (repository: MemoryRepository) => void]>([
    ['without a seal', (repository) => empty(repository)],
    ['under a seal of his own', (repository) => empty(repository, new Uint8Array(32).fill(1))],
    ['in format 1, where the config has the id', (repository) => empty(repository, undefined, 1)],
  ])('can not make a ledger forget %s', async (_, attack) => {
    const repository = await ledgerWithSnapshot({ keys });
    const { ledgerId: expectedId } = readHead(
      new TextEncoder().encode(repository.texts().get('head')),
      testCrypto(),
    ).head;
    expect(await codeOf(repository, { keys, expectedId })).toBe('found');
    attack(repository);
    expect(await codeOf(repository, { keys, expectedId })).toBe('LEADS-LEDGER-SEAL');
  });

  test('can not take its key away', async () => {
    const repository = await ledgerWithSnapshot({ keys });
    forge(repository, 'head', (text) => text.replace(/key wrapped .*/, `key plain ${'A'.repeat(22)}`));
    expect(await codeOf(repository, { keys })).toBe('LEADS-LEDGER-KEY');
  });

  test('is told of as long as the ledger is his', async () => {
    const repository = await ledgerWithSnapshot({ keys });
    forge(repository, 'head', (text) => text.replace(/lease one .*/, 'lease -'));
    const verdict = await verifyLedger(repository.store(), LIST, keys, testCrypto());
    expect(verdict.problems.map(({ code }) => code)).toEqual(['LEADS-LEDGER-SEAL']);
    const own = await ledgerWithSnapshot({ keys });
    expect((await verifyLedger(own.store(), LIST, keys, testCrypto())).ok).toBe(true);
  });
});
