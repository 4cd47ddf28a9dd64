import { describe, expect, test } from 'vitest';
import type { HttpResult } from '../../src/model/index.ts';
import { answer, wire } from './answers.ts';
import { opened } from './opened.ts';

// Made-up numbers and names.
const LIST = '441940';
const LEADS_OF = `GET /v1/broadcast/leads/${LIST}`;

/** A lead as Smartflo stores it. */
function stored(phone: string, name: string, more: Readonly<Record<string, unknown>> = {}) {
  return { field_0: phone, field_1: name, header: '["Phone Number","Name"]', sensitive_field_map: '[]', ...more };
}

const ASHA = { field_0: '9000000001', field_1: 'Asha' };
const RAVI = { field_0: '9000000002', field_1: 'Ravi' };
const LATA = { field_0: '9000000003', field_1: 'Lata' };

/** A server that answers as Smartflo does: the leads of the number asked for, or all. */
function holding(...leads: readonly ReturnType<typeof stored>[]) {
  return (line: string): HttpResult => {
    const number = /number=(?:%2B91|91)?(?<digits>\d{10})$/.exec(line)?.groups?.['digits'];
    return answer(200, number === undefined ? leads : leads.filter(({ field_0 }) => field_0.endsWith(number)));
  };
}

const REACHES = ['each', 'list'] as const;

describe.each(REACHES)('looking for leads, by %s', (reach) => {
  const look = (script: (line: string) => HttpResult, ...leads: readonly Record<string, string>[]) =>
    opened(script).smartflo.look(LIST, wire(...leads), reach);

  test('tells for each lead, in order, whether it is there as it was sent', async () => {
    const script = holding(stored('+919000000001', 'Asha'), stored('+919000000003', 'Another'));
    expect(await look(script, LATA, RAVI, ASHA)).toEqual({
      seen: ['unclear', 'absent', 'present'],
      problem: undefined,
    });
  });

  test.each([
    ['first', ['Asha', 'Asha of old']],
    ['last', ['Asha of old', 'Asha']],
  ])('finds the copy that agrees, also when it is the %s', async (_, names) => {
    const script = holding(...names.map((name) => stored('+919000000001', name)));
    expect((await look(script, ASHA)).seen).toEqual(['present']);
  });

  test('does not take two leads with one number for each other', async () => {
    const sister = { ...ASHA, field_1: 'Usha' };
    expect((await look(holding(stored('+919000000001', 'Usha')), ASHA, sister)).seen).toEqual(['unclear', 'present']);
  });

  test('never says that a lead is absent where the list hides its numbers', async () => {
    const script = () => answer(200, [stored('90XXXXXX09', 'Hidden')]);
    expect((await look(script, ASHA, RAVI)).seen).toEqual(['unclear', 'unclear']);
  });

  test.each<[string, HttpResult]>([
    ['a fault', answer(500)],
    ['a refusal', answer(403)],
    ['a page', answer(200, '<html>')],
    ['an answer that broke off', answer(200, '[', { ending: 'lost' })],
    ['no answer', { kind: 'lost', reason: 'timeout', detail: 'x' }],
  ])('knows nothing of any lead after %s, and says why', async (_, result) => {
    const { seen, problem } = await look(() => result, ASHA, RAVI);
    expect(seen).toEqual([undefined, undefined]);
    expect(problem?.code).toBe('LEADS-API-UNVERIFIED');
  });

  test('for nobody asks no question about anybody', async () => {
    expect((await look(holding())).seen).toEqual([]);
  });
});

describe('looking for leads one by one', () => {
  test('goes on with what is known when a question fails, and asks no more', async () => {
    const other = holding(stored('+919000000009', 'Usha'));
    const { smartflo, http } = opened((line) => (line.includes('9000000002') ? answer(500) : other(line)));
    const { seen, problem } = await smartflo.look(LIST, wire(ASHA, RAVI, LATA), 'each');
    expect(seen).toEqual(['absent', undefined, undefined]);
    expect(problem).toBeDefined();
    expect(http.lines.some((line) => line.includes('9000000003'))).toBe(false);
  });

  test('keeps what it saw before it met a hidden number', async () => {
    const { smartflo } = opened((line) =>
      line.includes('9000000002')
        ? answer(200, [stored('XXXX', 'Hidden')])
        : holding(stored('+919000000001', 'Asha'))(line),
    );
    const { seen, problem } = await smartflo.look(LIST, wire(ASHA, RAVI), 'each');
    expect(seen).toEqual(['present', 'unclear']);
    expect(problem?.code).toBe('LEADS-API-UNVERIFIED');
  });
});

describe('that a lead is absent', () => {
  const USHA = stored('+919000000009', 'Usha');
  /** A server that knows one spelling of a number only. */
  const inSpelling = (spelling: (digits: string) => string, ...leads: readonly ReturnType<typeof stored>[]) => {
    return (line: string): HttpResult => {
      const query = /number=(?<query>.*)$/.exec(line)?.groups?.['query'];
      const asked = (lead: ReturnType<typeof stored>) => spelling(lead.field_0.slice(-10)) === query;
      return answer(200, query === undefined ? leads : leads.filter(asked));
    };
  };

  test.each<[string, (digits: string) => string, requests: number]>([
    ['ten digits', (digits) => digits, 3],
    ['+91…', (digits) => `%2B91${digits}`, 4],
    ['91…', (digits) => `91${digits}`, 5],
    ['0…', (digits) => `0${digits}`, 6],
  ])('is believed once the same spelling has found another lead: %s', async (_, spelling, requests) => {
    const { smartflo, http } = opened(inSpelling(spelling, USHA));
    expect((await smartflo.look(LIST, wire(ASHA), 'each')).seen).toEqual(['absent']);
    expect(http.lines).toHaveLength(requests);
    expect(http.lines.at(-1)).toBe(`${LEADS_OF}?number=${spelling('9000000001')}`);
    await smartflo.look(LIST, wire(RAVI), 'each');
    expect(http.lines).toHaveLength(requests + 1);
  });

  test('is unclear where no spelling finds a lead that is there', async () => {
    const { smartflo, http } = opened(inSpelling((digits) => `tel-${digits}`, USHA));
    const { seen, problem } = await smartflo.look(LIST, wire(ASHA, RAVI), 'each');
    expect(seen).toEqual(['unclear', 'unclear']);
    expect(problem?.message).toContain('does not find it');
    expect(http.lines).toHaveLength(5);
  });

  test('is proved by a list without leads', async () => {
    const { smartflo, http } = opened(holding());
    expect((await smartflo.look(LIST, wire(ASHA, RAVI), 'each')).seen).toEqual(['absent', 'absent']);
    expect(http.lines).toEqual([LEADS_OF]);
  });

  test.each([
    ['from the first question on', () => true],
    ['for a number that is not there', (line: string) => line.endsWith('9000000001')],
  ])('is looked up in the whole list, once, where the question for a number is ignored: %s', async (_, ignores) => {
    const all = [USHA, stored('+919000000002', 'Ravi')];
    const script = (line: string) => (ignores(line) ? answer(200, all) : holding(...all)(line));
    const { smartflo, http } = opened(script);
    expect((await smartflo.look(LIST, wire(ASHA, RAVI), 'each')).seen).toEqual(['absent', 'present']);
    expect(http.lines.filter((line) => line === LEADS_OF)).toHaveLength(2);
  });

  test('of another country is believed only of a spelling with a country code', async () => {
    const abroad = { field_0: '447700900001', field_1: 'Ann' };
    expect((await opened(inSpelling((digits) => digits, USHA)).smartflo.look(LIST, wire(abroad), 'each')).seen).toEqual(
      ['unclear'],
    );
    expect(
      (await opened(inSpelling((digits) => `91${digits}`, USHA)).smartflo.look(LIST, wire(abroad), 'each')).seen,
    ).toEqual(['absent']);
  });
});

describe('looking for leads in the whole list', () => {
  test('takes one request, however many they are', async () => {
    const { smartflo, http } = opened(holding());
    await smartflo.look(LIST, wire(ASHA, RAVI, LATA), 'list');
    expect(http.lines).toEqual([LEADS_OF]);
  });

  test('of which some numbers are hidden finds those that are not', async () => {
    const { smartflo } = opened(holding(stored('+919000000001', 'Asha'), stored('90XXXXXX09', 'Hidden')));
    expect((await smartflo.look(LIST, wire(ASHA, RAVI), 'list')).seen).toEqual(['present', 'unclear']);
  });

  test('that breaks off proves nothing, not even of a lead that was seen', async () => {
    const text = `${JSON.stringify([stored('+919000000001', 'Asha')]).slice(0, -1)},{"field_0"`;
    const { smartflo } = opened(() => answer(200, text, { ending: 'lost' }));
    expect((await smartflo.look(LIST, wire(ASHA), 'list')).seen).toEqual([undefined]);
  });
});
