import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findGit, type ProgramSearch, searchGit } from '../../../src/host/git/program.ts';
import { readOrigin } from '../../../src/host/git/remote.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const search = (platform: NodeJS.Platform, env: ProgramSearch['env'], programs: readonly string[]) =>
  searchGit({ env, platform, isProgram: (file) => programs.includes(file) });

describe('the search for git', () => {
  test.each<[string, NodeJS.Platform, ProgramSearch['env'], readonly string[], string | undefined]>([
    ['takes the first of PATH', 'linux', { PATH: '/a:/b:/c' }, ['/b/git', '/c/git'], '/b/git'],
    ['finds none without PATH', 'linux', {}, ['/usr/bin/git', 'git'], undefined],
    ['passes over an empty entry, which means here', 'linux', { PATH: ':/b' }, ['git', './git', '/b/git'], '/b/git'],
    ['passes over a relative entry', 'linux', { PATH: '.:bin' }, ['git', 'bin/git'], undefined],
    ['takes a git.exe of Windows', 'win32', { Path: 'C:\\Git\\cmd;D:\\x' }, ['D:\\x\\git.exe'], 'D:\\x\\git.exe'],
    ['passes over an entry that holds the separator', 'win32', { PATH: '"C:\\a;b";' }, ['C:\\a\\git.exe'], undefined],
    ['reads a quoted entry', 'win32', { PATH: '"C:\\Pro Git"' }, ['C:\\Pro Git\\git.exe'], 'C:\\Pro Git\\git.exe'],
    ['reads a share', 'win32', { PATH: '\\\\files\\git' }, ['\\\\files\\git\\git.exe'], '\\\\files\\git\\git.exe'],
    ['passes over here on Windows', 'win32', { PATH: '.;;bin;\\bin;C:bin' }, ['git.exe', 'bin\\git.exe'], undefined],
    ['wants no script of Windows', 'win32', { PATH: 'C:\\a' }, ['C:\\a\\git.cmd', 'C:\\a\\git'], undefined],
  ])('%s', (_, platform, env, programs, found) => {
    expect(search(platform, env, programs)).toBe(found);
  });

  test('takes what can be run only', () => {
    using root = temporaryDirectory();
    const [folder, plain, real] = ['folder', 'plain', 'real'].map((name) => path.join(root.path, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(path.join(folder, 'git'), { recursive: true });
    for (const each of [plain, real]) {
      mkdirSync(each);
      writeFileSync(path.join(each, 'git'), '#!/bin/sh\n');
    }
    chmodSync(path.join(real, 'git'), 0o755);
    const found = process.platform === 'win32' ? undefined : path.join(real, 'git');
    expect(findGit({ PATH: [folder, plain, real].join(path.delimiter) })).toBe(found);
  });

  test('never runs a git that a checkout brings along', () => {
    using root = temporaryDirectory();
    const proof = path.join(root.path, 'ran');
    for (const name of ['git', 'git.exe', 'git.cmd', 'git.bat']) {
      const file = path.join(root.path, name);
      writeFileSync(file, `#!/bin/sh\ntouch '${proof}'\n`);
      chmodSync(file, 0o755);
    }
    for (const PATH of ['.', '', path.join(root.path, 'empty')])
      expect(readOrigin(root.path, { PATH })).toBeUndefined();
    expect(existsSync(proof)).toBe(false);
  });
});
