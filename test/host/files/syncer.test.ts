import { closeSync, fstatSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createSyncer } from '../../../src/host/files/syncer.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const isOpen = (file: number) => {
  try {
    fstatSync(file);
    return true;
  } catch {
    return false;
  }
};

test('a file is closed once nothing is under way', async () => {
  using root = temporaryDirectory();
  const file = openSync(path.join(root.path, 'file'), 'wx');
  const syncer = createSyncer(file);
  for (let time = 0; time < 5; time++) syncer.sync();
  syncer.close();
  expect(isOpen(file)).toBe(true);
  expect(() => syncer.sync()).toThrow('closed');
  await vi.waitUntil(() => !isOpen(file));
});

test('a file that is at rest is closed at once', () => {
  using root = temporaryDirectory();
  const file = openSync(path.join(root.path, 'file'), 'wx');
  createSyncer(file).close();
  expect(isOpen(file)).toBe(false);
});

test('what the disk refused is told by the next call, and by each one after it', async () => {
  using root = temporaryDirectory();
  const file = openSync(path.join(root.path, 'file'), 'wx');
  const syncer = createSyncer(file);
  closeSync(file);
  syncer.sync();
  syncer.sync();
  await sleep(50);
  expect(() => syncer.sync()).toThrow('EBADF');
  expect(() => syncer.sync()).toThrow('EBADF');
});
