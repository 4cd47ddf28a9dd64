import { expect, test } from 'vitest';
import { printable, says } from '../../src/model/index.ts';
import { annotationsKept, commandOf, commandsIn, jobOutputs, MESSAGE_CHARACTERS, summaryShown } from './runner.ts';

test.each([
  ['::error file=a.csv,line=3::bad%0Anews', 'error', { file: 'a.csv', line: '3' }, 'bad\nnews'],
  ['   ::set-output name=status::x', 'set-output', { name: 'status' }, 'x'],
  ['text ##[warning]old form', 'warning', {}, 'old form'],
  ['a\r::error::after a lone CR', 'error', {}, 'after a lone CR'],
])('the runner reads %j as a command', (log, command, properties, message) => {
  expect(commandsIn(log)).toEqual([{ command, properties, message }]);
});

test.each(['text ::error::x', '# # [error]x', ': :error: :x'])('it reads %j as text', (log) => {
  expect(commandsIn(log)).toEqual([]);
});

test('it keeps ten annotations of each level and cuts long messages', () => {
  const one = (level: 'error' | 'warning') =>
    commandOf({ level, title: says`t`, message: printable('x'.repeat(9000), 1e6) });
  const kept = annotationsKept([...Array<string>(12).fill(one('error')), one('warning')].join('\n'));
  expect(kept.map(({ level }) => level)).toEqual([...Array<string>(10).fill('error'), 'warning']);
  expect(kept[0]?.message).toHaveLength(MESSAGE_CHARACTERS);
});

test('an annotation comes back as it was written', () => {
  const annotation = {
    level: 'error',
    title: says`a,b:c`,
    message: says`100 %\nx`,
    file: 'a:b,c.csv',
    line: 2,
    column: 3,
  } as const;
  expect(annotationsKept(commandOf(annotation))).toEqual([annotation]);
});

test('it drops a summary above 1 MiB of UTF-8, and nothing below', () => {
  expect(summaryShown('é'.repeat(512 * 1024))).toBeDefined();
  expect(summaryShown(`${'é'.repeat(512 * 1024)}x`)).toBeUndefined();
});

test('it drops outputs that are empty or hold a secret, and takes no more than 1 MB', () => {
  expect(jobOutputs({ a: '1', b: '', c: 'has tok3n in it' }, ['tok3n'])).toEqual({ a: '1' });
  expect(() => jobOutputs({ a: 'x'.repeat(500_000) }, [])).toThrow();
});
