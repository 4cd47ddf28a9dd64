import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createWorkspace } from '../../../src/host/files/workspace.ts';
import { LeadsError } from '../../../src/model/index.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const copies: Buffer[] = [];
  for await (const chunk of chunks) copies.push(Buffer.from(chunk));
  return Buffer.concat(copies);
}

describe('the workspace', () => {
  test('reads a file whole, in chunks', async () => {
    using directory = temporaryDirectory();
    const content = Buffer.alloc(700_000, 'abcdefg');
    writeFileSync(path.join(directory.path, 'a.csv'), content);
    const workspace = createWorkspace(directory.path);
    expect(await bytesOf(workspace.read('a.csv'))).toEqual(content);
    expect(await workspace.slice('a.csv', 699_998, 10)).toEqual(new Uint8Array(content.subarray(699_998)));
  });

  test('inflates gzip, and throws when it is broken', async () => {
    using directory = temporaryDirectory();
    const content = Buffer.from('Mobile\n9000000001\n');
    writeFileSync(path.join(directory.path, 'a.csv.gz'), gzipSync(content));
    writeFileSync(path.join(directory.path, 'cut.csv.gz'), gzipSync(content).subarray(0, 15));
    const workspace = createWorkspace(directory.path);
    expect(await bytesOf(workspace.read('a.csv.gz', { gunzip: true }))).toEqual(content);
    await expect(bytesOf(workspace.read('cut.csv.gz', { gunzip: true }))).rejects.toThrow();
  });

  test('lists entries by kind and knows what is not there', async () => {
    using directory = temporaryDirectory();
    mkdirSync(path.join(directory.path, 'leads'));
    writeFileSync(path.join(directory.path, 'leads', 'a.csv'), 'x');
    symlinkSync('a.csv', path.join(directory.path, 'leads', 'b.csv'));
    const workspace = createWorkspace(directory.path);
    const entries = await workspace.list('leads');
    expect(entries.map(({ name, kind }) => `${name} ${kind}`).sort()).toEqual(['a.csv file', 'b.csv link']);
    expect(await workspace.list('nowhere')).toEqual([]);
    expect(await workspace.entry('nowhere/a.csv')).toBeUndefined();
    expect(await workspace.text('nowhere')).toBeUndefined();
    expect((await workspace.entry('leads'))?.kind).toBe('directory');
  });

  test('a folder or a link is no text, and a name that is not UTF-8 is no end of the walk', async () => {
    using directory = temporaryDirectory();
    mkdirSync(path.join(directory.path, 'leads.yml'));
    writeFileSync(path.join(directory.path, 'plain.yml'), 'x');
    symlinkSync('plain.yml', path.join(directory.path, 'link.yml'));
    const workspace = createWorkspace(directory.path);
    await expect(workspace.text('leads.yml')).rejects.toThrow(LeadsError);
    await expect(workspace.text('link.yml')).rejects.toThrow(LeadsError);
    expect(await workspace.text('plain.yml')).toBe('x');
    if (process.platform !== 'linux') return;
    writeFileSync(Buffer.concat([Buffer.from(`${directory.path}/caf`), Buffer.from([0xe9]), Buffer.from('.csv')]), 'x');
    const names = (await workspace.list('')).map(({ name, kind }) => `${name} ${kind}`);
    expect(names).toContain('caf\ufffd.csv other');
  });

  test('never reads through a link, nor outside', async () => {
    using outside = temporaryDirectory();
    using directory = temporaryDirectory();
    writeFileSync(path.join(outside.path, 'secret.csv'), 'secret');
    symlinkSync(path.join(outside.path, 'secret.csv'), path.join(directory.path, 'evil.csv'));
    symlinkSync(outside.path, path.join(directory.path, 'folder'));
    writeFileSync(path.join(directory.path, 'plain.csv'), 'x');
    symlinkSync('plain.csv', path.join(directory.path, 'inside.csv'));
    const workspace = createWorkspace(directory.path);
    for (const name of ['evil.csv', 'folder/secret.csv', 'inside.csv', '../secret.csv']) {
      await expect(bytesOf(workspace.read(name))).rejects.toThrow();
    }
    expect(await workspace.contains('evil.csv')).toBe(false);
    expect(await workspace.contains('folder/secret.csv')).toBe(false);
    expect(await workspace.contains('plain.csv')).toBe(true);
  });

  test('a text behind a link that dangles or leads out is an error, and only what is not there is nothing', async () => {
    using outside = temporaryDirectory();
    using directory = temporaryDirectory();
    const at = (...steps: string[]) => path.join(directory.path, ...steps);
    writeFileSync(path.join(outside.path, 'leads.yml'), 'max-leads: 1');
    mkdirSync(at('plain'));
    writeFileSync(at('plain', 'leads.yml'), 'x');
    symlinkSync('nowhere.yml', at('dangling.yml'));
    symlinkSync('circle.yml', at('circle.yml'));
    symlinkSync(path.join(outside.path, 'leads.yml'), at('evil.yml'));
    symlinkSync('nowhere', at('dangling'));
    symlinkSync(outside.path, at('evil'));
    symlinkSync('plain', at('inside'));
    const workspace = createWorkspace(directory.path);
    const links = ['dangling.yml', 'circle.yml', 'evil.yml', 'dangling/leads.yml', 'evil/leads.yml', 'evil/absent.yml'];
    for (const file of links) {
      const error: unknown = await workspace.text(file).catch((thrown: unknown) => thrown);
      expect(error, file).toBeInstanceOf(LeadsError);
      expect(error, file).toMatchObject({ problems: [{ code: 'LEADS-FILE-LINK', file }] });
    }
    for (const file of [
      'absent.yml',
      'absent/leads.yml',
      'plain/absent.yml',
      'inside/absent.yml',
      'plain/leads.yml/x',
    ]) {
      expect(await workspace.text(file), file).toBeUndefined();
    }
    expect(await workspace.text('inside/leads.yml')).toBe('x');
    expect(await createWorkspace(at('absent')).text('leads.yml')).toBeUndefined();
  });
});
