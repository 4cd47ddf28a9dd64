import { describe, expect, test } from 'vitest';
import { mistakesOf, settingsOf } from './settings-ports.ts';

const KEY = 'sixteen letters!';

async function keysOf(text: string): Promise<readonly string[]> {
  const { ledgerKeys } = await settingsOf({ 'list-id': '441940', 'ledger-key': text });
  return ledgerKeys.map((key) => key.reveal());
}

test.each([
  [KEY, [KEY]],
  [`${KEY}\r\n\n  older, and longer  \n`, [KEY, 'older, and longer']],
  [`${KEY}\nolder, and longer\n${KEY}`, [KEY, 'older, and longer']],
  ['\u{1F511}'.repeat(16), ['\u{1F511}'.repeat(16)]],
  ['\n \n', []],
])('the keys %j are %j', async (text, keys) => {
  expect(await keysOf(text)).toEqual(keys);
});

test.each([
  ['fifteen letters', 'in line 1,'],
  [`${KEY}\nshort\n\ntiny`, 'in line 2 and 4,'],
  ['\u{1F511}'.repeat(15), 'in line 1,'],
])('the keys %j are too short, and are not repeated', async (text, words) => {
  const problems = await mistakesOf({ 'list-id': '441940', 'ledger-key': text });
  expect(problems).toMatchObject([{ code: 'LEADS-INPUT', message: expect.stringContaining(words) }]);
  for (const line of text.split('\n').filter(Boolean)) expect(JSON.stringify(problems)).not.toContain(line);
});

describe('without a ledger', () => {
  const LISTS = `lists:
    - { list: 1, files: a }
    - { list: 2, files: b, duplicate-option: overwrite }
    - { list: 3, files: c, duplicate-option: clone }
    - { list: 3, files: d, duplicate-option: clone }
    - { list: 4, files: e, duplicate-option: clone }`;
  const ID = '00112233445566778899aabbccddeeff';

  test.each<[string, Record<string, string>, string | undefined]>([
    ['the built-in skip', { 'list-id': '1' }, undefined],
    ['a share that has skip alone', { only: '1' }, LISTS],
    ['judging alone, for no list', { mode: 'validate', 'duplicate-option': 'clone' }, undefined],
  ])('%s is allowed', async (_, given, config) => {
    expect((await settingsOf({ ledger: 'none', ...given }, config)).ledger).toEqual({ kind: 'none' });
  });

  test.each<[string, Record<string, string>, string | undefined, readonly string[]]>([
    ['overwrite', { 'list-id': '1', 'duplicate-option': 'overwrite' }, undefined, ['older row']],
    ['clone', { 'list-id': '1', 'duplicate-option': 'clone' }, undefined, ['called twice']],
    ['a plan of clone', { 'list-id': '1', 'duplicate-option': 'clone', mode: 'plan' }, undefined, ['called twice']],
    ['every list but skip, each once', {}, LISTS, ['clone for list 3 and 4.', 'overwrite for list 2.']],
    ['of a share, its own lists', { only: '1,4' }, LISTS, ['clone for list 4.']],
    ['an order', { 'list-id': '1', only: '1', mode: 'drop-held' }, undefined, ['`mode: drop-held`']],
    ['a ledger-id', { 'list-id': '1' }, `ledger-id: "${ID}"`, ['`ledger-id`']],
    ['a ledger-key', { 'list-id': '1', 'ledger-key': KEY }, undefined, ['`ledger-key`']],
  ])('%s is a mistake that says what is given up', async (_, given, config, words) => {
    const problems = await mistakesOf({ ledger: 'none', ...given }, config);
    expect(problems).toMatchObject(
      words.map((word) => ({ code: 'LEADS-LEDGER-NEEDED', message: expect.stringContaining(word) })),
    );
  });

  test.each<[string, Record<string, string>, string | undefined, readonly string[]]>([
    ['a share that is wrong', { only: 'x' }, LISTS, ['LEADS-INPUT']],
    ['a config that is wrong', {}, `${LISTS}\nverfy: all`, ['LEADS-CONFIG']],
  ])('%s is told alone', async (_, given, config, codes) => {
    expect((await mistakesOf({ ledger: 'none', ...given }, config)).map(({ code }) => code)).toEqual(codes);
  });
});
