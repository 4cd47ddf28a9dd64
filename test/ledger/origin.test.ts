import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHead } from '../../src/ledger/head.ts';
import { originOf, readOrigin, writeOrigin } from '../../src/ledger/origin.ts';
import type { WrittenBy } from '../../src/model/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, CLAIM, change, TABLE, write } from './world.ts';

const BY: WrittenBy = {
  run: '7001',
  attempt: 2,
  event: 'workflow_dispatch',
  actor: 'octo[bot]',
  commit: '3f2a',
  program: '0.1.0',
};

describe('where a write comes from', () => {
  test('is in the head and before the lines that the write adds', async () => {
    const repository = new MemoryRepository();
    await write(await attached(TABLE, repository, { by: BY }), { ...CLAIM, order: 'resend-held', policy: 'p1' });
    const line = '7001 2 workflow_dispatch octo%5Bbot%5D 3f2a 0.1.0 resend-held p1 1';
    const texts = repository.texts();
    expect(texts.get('head')).toContain(`\nby ${line}\n`);
    expect(texts.get('segments/00000001-000')?.split('\n')[1]).toBe(`write 1 2026-11-23T12:00:00.000Z ${line}`);
    const { head } = readHead(new TextEncoder().encode(texts.get('head')), testCrypto());
    expect(head.origin).toEqual({ ...BY, order: 'resend-held', policy: 'p1', form: 1 });
  });

  test('is read as it was written, whatever the environment says', () => {
    const text = fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), { nil: undefined });
    const by = fc.record({ run: fc.constantFrom('7001', undefined), attempt: fc.nat(), event: text, actor: text });
    fc.assert(
      fc.property(by, (parts) => {
        const origin = originOf(change({}), { ...BY, ...parts });
        expect(readOrigin(writeOrigin(origin).split(' '))).toEqual(origin);
      }),
    );
  });

  test.each<Partial<WrittenBy>>([
    { run: 'seven' },
    { attempt: Number.NaN },
    { attempt: -1 },
    { actor: `\ud800 ${'x'.repeat(1000)}` },
    { event: '-' },
    { event: '' },
  ])('can be read, whatever the environment says: %j', (parts) => {
    const line = writeOrigin(originOf(change({}), { ...BY, ...parts }));
    expect(line).toMatch(/^[!-~]+(?: [!-~]+){8}$/);
    expect(readOrigin(line.split(' '))).toBeDefined();
  });
});
