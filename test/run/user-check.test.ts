import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '../../src/host/files/workspace.ts';
import { openUserCheck } from '../../src/run/judge-files.ts';
import { temporaryDirectory } from '../support/temporary.ts';

test('a schema that is a link out of the workspace is told as a link, one that is not there as missing', async () => {
  using directory = temporaryDirectory();
  symlinkSync('/nowhere/row.json', path.join(directory.path, 'link.json'));
  const host = { workspace: createWorkspace(directory.path) };
  await expect(openUserCheck({ schema: 'link.json' }, host)).rejects.toMatchObject({
    problems: [{ code: 'LEADS-FILE-LINK', file: 'link.json' }],
  });
  await expect(openUserCheck({ schema: 'absent.json' }, host)).rejects.toMatchObject({
    problems: [{ code: 'LEADS-SCHEMA-MISSING', file: 'absent.json' }],
  });
});
