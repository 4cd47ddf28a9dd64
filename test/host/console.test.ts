import { describe, expect, test } from 'vitest';
import { createLog, safeLine } from '../../src/host/console.ts';
import { says } from '../../src/model/index.ts';

function recording(groups: 'action' | 'shell', debug: boolean) {
  const written: string[] = [];
  return { log: createLog({ write: (text) => written.push(text), debug, groups }), written };
}

describe('the log', () => {
  test.each([
    ['::set-output name=status::delivered', ': :set-output name=status: :delivered'],
    ['row ##[set-output name=status;]delivered', 'row ## [set-output name=status;]delivered'],
    ['two\nlines\r::error::x', 'two lines : :error: :x'],
    ['a\u2028::error::b', 'a : :error: :b'],
    ['\u001b]0;title\u0007', ' ]0;title '],
  ])('%j can do nothing', (line, safe) => {
    expect(safeLine(line)).toBe(safe);
  });

  test('keeps our own colours', () => {
    expect(safeLine('\u001b[1mbold\u001b[22m')).toBe('\u001b[1mbold\u001b[22m');
  });

  test('an escape that is no colour loses its effect', () => {
    expect(safeLine('\u001b[2J')).toBe(' [2J');
  });

  test('writes groups that fold on a runner and headings in a shell', () => {
    const action = recording('action', false);
    action.log.group(says`a.csv`);
    action.log.endGroup();
    expect(action.written).toEqual(['::group::a.csv\n', '::endgroup::\n']);
    const shell = recording('shell', false);
    shell.log.group(says`a.csv`);
    shell.log.endGroup();
    expect(shell.written).toEqual(['a.csv\n', '\n']);
  });

  test('a group title can not end its line', () => {
    const { log, written } = recording('action', false);
    log.group(says`a\n::error::b`);
    log.group(says`a%0A::error::b.csv`);
    expect(written).toEqual(['::group::a : :error: :b\n', '::group::a%250A: :error: :b.csv\n']);
  });

  test('says debug lines only when asked', () => {
    const quiet = recording('action', false);
    quiet.log.debug(says`x`);
    expect(quiet.written).toEqual([]);
    const loud = recording('action', true);
    loud.log.debug(says`x`);
    loud.log.debug(says`50%0D`);
    expect(loud.written).toEqual(['::debug::x\n', '::debug::50%250D\n']);
  });
});
