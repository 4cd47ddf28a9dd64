import { describe, expect, test } from 'vitest';
import type { HttpResult } from '../../src/model/index.ts';
import { answer } from './answers.ts';
import { opened } from './opened.ts';

const LISTS = [
  { id: 441940, name: 'Home Loans' },
  { id: '8668', name: 'Car loans' },
  { id: 7, description: 'without a name' },
];
const HOME = { list: '441940', name: 'Home loans' };

function preflight(
  lists: HttpResult,
  broadcasts: HttpResult = answer(200, { results: [] }),
  expected: readonly { list: string; name: string | undefined }[] = [HOME],
) {
  const world = opened((line) => (line.startsWith('GET /v1/broadcast/lists') ? lists : broadcasts));
  return { ...world, result: world.smartflo.preflight(expected) };
}

async function codes(...given: Parameters<typeof preflight>) {
  const { refused, notices, stop } = await preflight(...given).result;
  return {
    refused: [...refused].map(([list, problem]) => `${list} ${problem.code}`),
    notices: notices.map(({ code }) => code),
    stop: stop?.code,
  };
}

const FINE = { refused: [], notices: [], stop: undefined };

describe('before anything is sent', () => {
  test('two reads, each in its turn, find nothing wrong', async () => {
    const { result, http, turns } = preflight(answer(200, LISTS));
    expect(await result).toEqual({
      refused: new Map(),
      notices: [],
      names: new Map([['441940', 'Home Loans']]),
      stop: undefined,
    });
    expect(http.lines).toEqual(['GET /v1/broadcast/lists', 'GET /v2/broadcasts?limit=100']);
    expect(turns).toEqual([0, 1]);
  });

  test.each([
    ['another case and blanks', ' HOME LOANS ', FINE],
    ['no name given', undefined, FINE],
    ['another name', 'Car loans', { ...FINE, refused: ['441940 LEADS-API-LIST-NAME'] }],
  ])('the name of a list is compared: %s', async (_, name, expected) => {
    expect(await codes(answer(200, LISTS), undefined, [{ list: '441940', name }])).toEqual(expected);
  });

  test('a name that Smartflo does not give is a notice', async () => {
    const expected = { ...FINE, notices: ['LEADS-API-UNCHECKED'] };
    expect(await codes(answer(200, LISTS), undefined, [{ list: '7', name: 'Any' }])).toEqual(expected);
    expect(await codes(answer(200, LISTS), undefined, [{ list: '7', name: undefined }])).toEqual(FINE);
  });

  test.each([
    ['a bare array without it', LISTS.slice(1), 'refused'],
    ['a wrapped array without it', { success: true, data: LISTS.slice(1) }, 'refused'],
    ['one page of several', { data: LISTS.slice(1), hasMore: true }, 'notice'],
    ['an element without an id', [...LISTS.slice(1), { name: 'x' }], 'notice'],
    ['no list at all', [], 'notice'],
    ['a failure in an object', { success: false, message: 'No.' }, 'notice'],
    ['a page', '<html>', 'notice'],
  ])('%s', async (_, body, expected) => {
    const refused = { ...FINE, refused: ['441940 LEADS-API-LIST'] };
    const notice = { ...FINE, notices: ['LEADS-API-UNCHECKED'] };
    expect(await codes(answer(200, body))).toEqual(expected === 'refused' ? refused : notice);
  });

  test('one bad list does not stop the others', async () => {
    const lists = [HOME, { list: '8668', name: 'Bike loans' }, { list: '999', name: undefined }];
    expect(await codes(answer(200, LISTS), undefined, lists)).toEqual({
      ...FINE,
      refused: ['8668 LEADS-API-LIST-NAME', '999 LEADS-API-LIST'],
    });
  });

  test.each([
    [{ list_id: '441940', status: 1 }, true],
    [{ list_id: 441940, status: '1' }, true],
    [{ list_id: '441940', status: 0 }, false],
    [{ list_id: '441940', status: 2 }, false],
    [{ list_id: '8668', status: 1 }, false],
    [{ status: 1 }, false],
  ])('the broadcast %j warns of calls: %s', async (broadcast, warns) => {
    const expected = { ...FINE, notices: warns ? ['LEADS-API-LIST-LIVE'] : [] };
    expect(await codes(answer(200, LISTS), answer(200, { page: 1, results: [null, broadcast] }))).toEqual(expected);
  });

  test.each([401, 402, 403])('%i to either question stops the run at that request', async (status) => {
    const denied = answer(status, { success: false });
    const code = status === 401 ? 'LEADS-API-TOKEN' : 'LEADS-API-RIGHTS';
    const first = preflight(denied);
    expect(await first.result).toMatchObject({ stop: { code } });
    expect(first.http.lines).toHaveLength(1);
    expect(await codes(answer(200, LISTS), denied)).toEqual({ ...FINE, stop: code });
  });

  test.each<[string, HttpResult]>([
    ['404', answer(404)],
    ['429', answer(429)],
    ['500', answer(500)],
    ['302', answer(302)],
    ['a cut answer', answer(200, LISTS, { ending: 'cut' })],
    ['a lost answer', { kind: 'lost', reason: 'timeout', detail: 'x' }],
    ['no connection', { kind: 'not-sent', reason: 'connect', detail: 'x' }],
  ])('%s to both questions is two notices and no reason to stop', async (_, result) => {
    const notices = ['LEADS-API-UNCHECKED', 'LEADS-API-UNCHECKED'];
    expect(await codes(result, result)).toEqual({ ...FINE, notices });
  });

  test('names are printed without giving the runner orders', async () => {
    const { result } = preflight(answer(200, [{ id: 441940, name: 'x\n::error::CANARY' }]));
    const message = (await result).refused.get('441940')?.message ?? '';
    expect(message).toContain('CANARY');
    expect(message).toContain('Home loans');
    expect(message).not.toMatch(/::|\n/);
  });
});
