import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openLedger, verifyLedger } from '../../src/ledger/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, claim, found, LIST, lease, NOON, open, optionsFor, tableOf, write } from './world.ts';

// A small ledger with every kind of file, and every way in which a byte of it can be wrong. Identities are made up.

const LEADS = Array.from({ length: 12 }, (_, key) => [key, 1] as const);
const TABLE = tableOf(LEADS);
const all = LEADS.map((_, lead) => lead);

/** A repository with a snapshot, two segments, an open claim, a memory. */
async function smallLedger(): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  const ledger = await attached(TABLE, repository, { limits: { files: 1, leads: 1 } });
  await write(ledger, { lease: lease('one'), claims: [claim('a', all.slice(0, 6)), claim('b', all.slice(6, 9))] });
  await write(ledger, {
    receipts: [
      { claim: 'a', from: 0, to: 3, fate: 'accepted' },
      { claim: 'a', from: 4, to: 4, fate: 'refused', until: NOON + 1 },
      { claim: 'b', from: 0, to: 1, fate: 'in-doubt', until: NOON + 2 },
    ],
    claims: [claim('c', all.slice(9))],
    memory: { judged: ['d1', 'd2'], complete: { digest: 'd3', files: '{"file":"é\\n"}' } },
    lastRun: '7001',
  });
  await write(ledger, {
    lease: 'release',
    receipts: [{ claim: 'c', from: 0, to: 0, fate: 'held' }],
    decisions: [{ lead: 10, what: 'dropped' }],
  });
  await write(ledger, { receipts: [{ claim: 'c', from: 2, to: 2, fate: 'released' }] });
  return repository;
}

let whole: ReadonlyMap<string, string>;
let meaning: string;

beforeAll(async () => {
  const repository = await smallLedger();
  whole = repository.texts();
  meaning = await meaningOf(whole);
});

function repositoryOf(files: ReadonlyMap<string, Uint8Array>): MemoryRepository {
  const repository = new MemoryRepository();
  repository.tamper((own) => {
    for (const [name, bytes] of files) own.set(name, bytes);
  });
  return repository;
}

/** Everything that a process learns from the files, or the code that stops it. */
async function meaningOf(files: ReadonlyMap<string, string | Uint8Array>): Promise<string> {
  const bytes = new Map(
    [...files].map(([name, text]) => [name, typeof text === 'string' ? Buffer.from(text, 'latin1') : text]),
  );
  const repository = repositoryOf(bytes);
  const opened = await openLedger(optionsFor(repository, { seed: 'reader' }));
  if (opened.kind !== 'opened') return opened.problem.code;
  const read = await opened.attach(TABLE).read();
  if (read.kind !== 'found') return read.problem.code;
  const { known, head } = read;
  const leads = all.map((lead) => [known.state(lead), known.isSame(lead), known.notBefore(lead)]);
  return JSON.stringify([opened.ledgerId, opened.memory, head, leads, known.open, known.gone]);
}

const CODE = /^LEADS-LEDGER-[A-Z]+$/;

describe('a damaged ledger', () => {
  test('is compared with a whole one that has every kind of file', () => {
    expect([...whole.keys()].map((name) => name.replace(/\d.*/, '')).toSorted()).toEqual([
      'complete',
      'head',
      'judged',
      'lessons',
      'segments/',
      'segments/',
      'snapshot/',
      'told',
    ]);
    expect(JSON.parse(meaning)).toHaveLength(6);
  });

  test('is seen wherever a file ends too early', async () => {
    for (const [name, text] of whole) {
      for (let length = 0; length < text.length; length++) {
        const told = await meaningOf(new Map(whole).set(name, text.slice(0, length)));
        expect(told, `${name} cut at ${length}`).toBe('LEADS-LEDGER-GARBAGE');
      }
    }
  });

  test('is seen when a file is missing', async () => {
    for (const name of whole.keys()) {
      const files = new Map(whole);
      files.delete(name);
      expect(await meaningOf(files), name).toBe('LEADS-LEDGER-GARBAGE');
    }
  });

  test('is seen when one file stands in the place of another', async () => {
    for (const [name, text] of whole) {
      for (const other of whole.keys()) {
        if (other === name) continue;
        expect(await meaningOf(new Map(whole).set(other, text)), `${name} as ${other}`).toBe('LEADS-LEDGER-GARBAGE');
      }
    }
  });

  test('is seen when a whole file of an older version has come back', async () => {
    const repository = new MemoryRepository();
    const ledger = await attached(TABLE, repository, { limits: { files: 0, leads: 0 } });
    await write(ledger, { lease: lease('one'), claims: [claim('a', all)] });
    await write(ledger, { receipts: [{ claim: 'a', from: 0, to: 5, fate: 'accepted' }] });
    await write(ledger, { receipts: [{ claim: 'a', from: 6, to: 11, fate: 'accepted' }] });
    const older = repository.texts().get('snapshot/0') ?? '';
    await write(ledger, { lease: 'release' });
    await write(ledger, { note: 'one more', decisions: [{ lead: 0, what: 'dropped' }] });
    const newer = repository.texts();
    expect(newer.get('snapshot/0')).not.toBe(older);
    expect(await meaningOf(new Map(newer).set('snapshot/0', older))).toBe('LEADS-LEDGER-GARBAGE');
  });

  test('never reads as one that knows less or something else, whichever bytes change', async () => {
    const names = [...whole.keys()];
    const edit = fc.record({
      file: fc.constantFrom(...names),
      at: fc.nat(2000),
      kind: fc.constantFrom('flip', 'insert', 'delete', 'double line', 'swap lines'),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const files = new Map<string, Buffer>([...whole].map(([name, text]) => [name, Buffer.from(text, 'latin1')]));
        for (const { file, at, kind, byte } of edits)
          files.set(file, damaged(files.get(file) ?? Buffer.alloc(0), at, kind, byte));
        const told = await meaningOf(files);
        if (told !== meaning) expect(told).toMatch(CODE);
        const verdict = await verifyLedger(repositoryOf(files).store(), LIST, [], testCrypto());
        expect(verdict.ok).toBe(told === meaning);
      }),
      { numRuns: 2000 },
    );
  });
});

function damaged(bytes: Buffer, at: number, kind: string, byte: number): Buffer {
  const where = bytes.length === 0 ? 0 : at % bytes.length;
  if (kind === 'flip') {
    const copy = Buffer.from(bytes);
    copy[where] = byte;
    return copy;
  }
  if (kind === 'insert') return Buffer.concat([bytes.subarray(0, where), Buffer.of(byte), bytes.subarray(where)]);
  if (kind === 'delete') return Buffer.concat([bytes.subarray(0, where), bytes.subarray(where + 1)]);
  const lines = bytes.toString('latin1').split('\n');
  const line = at % lines.length;
  if (kind === 'double line') lines.splice(line, 0, lines[line] ?? '');
  else lines.push(...lines.splice(line, 1));
  return Buffer.from(lines.join('\n'), 'latin1');
}

test('the whole ledger holds together', async () => {
  const repository = await smallLedger();
  expect(await verifyLedger(repository.store(), LIST, [], testCrypto())).toMatchObject({ ok: true, problems: [] });
  const { known } = await found((await open(repository, { seed: 'reader' })).attach(TABLE));
  expect(known.open.map(({ id, open: positions }) => [id, positions.length])).toEqual([
    ['a', 1],
    ['b', 3],
  ]);
});
