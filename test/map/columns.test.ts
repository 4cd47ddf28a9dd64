import { describe, expect, test } from 'vitest';
import { openMapper } from '../../src/map/index.ts';
import { LeadsError, type Route } from '../../src/model/index.ts';
import { aHeader, anObjectRow, aRoute } from '../support/row-builders.ts';

async function mapping(names: readonly string[], route: Partial<Route> = {}) {
  return (await openMapper(aRoute(route))).bind(aHeader(names));
}

const usesOf = async (names: readonly string[], route: Partial<Route> = {}) =>
  (await mapping(names, route)).columns.map(({ field, use }) => (use === 'field' ? field : use));

const problemsOf = async (names: readonly string[], route: Partial<Route> = {}) =>
  (await mapping(names, route)).problems;

describe('columns find their fields', () => {
  test.each<[string, readonly string[], Partial<Route>, readonly unknown[]]>([
    ['by alias', ['phone', 'name', 'email', 'address', 'company'], {}, [0, 1, 2, 3, 4]],
    ['by the spellings of people', ['Mobile No.', 'Customer Name', 'E-mail Id'], {}, [0, 1, 2]],
    ['by number, in any order', ['field_34', 'Field 0', 'FIELD_5'], {}, [34, 0, 5]],
    ['by the config before all else', ['Phone', 'Mobile'], { columns: { phone: 'Mobile' } }, ['unmapped', 0]],
    ['by the config, folded', ['mobile_no', 'Amt'], { columns: { phone: 'Mobile No', field_5: 'AMT' } }, [0, 5]],
    ['exactly before folded', ['AMT', 'Amt', 'Phone'], { columns: { field_5: 'Amt' } }, ['unmapped', 5, 0]],
    ['built-in ones where the config is silent', ['Phone', 'Name', 'X'], { columns: { field_9: 'X' } }, [0, 1, 9]],
    ['numbered before spelled', ['Phone', 'field_0'], {}, ['unmapped', 0]],
    ['never beyond the last', ['Phone', 'field_35'], {}, [0, 'unmapped']],
    [
      'unless a rejects file added them',
      ['leads_line', 'leads_reasons', 'leads_source', 'Phone'],
      {},
      ['ignored', 'ignored', 'ignored', 0],
    ],
    ['as key only', ['Phone', 'Policy'], { key: ['phone', 'Policy'] }, [0, 'key']],
    [
      'as plain columns when named like machinery',
      ['Phone', '__proto__', 'constructor'],
      {},
      [0, 'unmapped', 'unmapped'],
    ],
    [
      'ignored columns even if the config names them',
      ['leads_line', 'Phone'],
      { columns: { field_7: 'leads_line' } },
      ['ignored', 0],
    ],
  ])('%s', async (_, names, route, uses) => {
    expect(await usesOf(names, { unmapped: 'ignore', ...route })).toEqual(uses);
  });

  test('the same header is bound once', async () => {
    const mapper = await openMapper(aRoute());
    const header = aHeader(['Phone']);
    expect(mapper.bind(header)).toBe(mapper.bind(header));
    expect(mapper.bind(aHeader(['Phone']))).not.toBe(mapper.bind(header));
  });
});

describe('mistakes of a whole file are told once, with the way out', () => {
  test('no phone column', async () => {
    const [problem, ...others] = await problemsOf(['Naam', 'Phnoe', 'City']);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'LEADS-COLUMN-NO-PHONE', position: { line: 1, column: 1 } });
    expect(problem?.message).toBe('No column holds the phone number. Columns found: "Naam", "Phnoe" and "City".');
    expect(problem?.hint).toMatch(/^"Phnoe" looks like a phone\. .*"phone: Phnoe"/);
  });

  test('two columns that could be the phone', async () => {
    const problems = await problemsOf(['Phone', 'Name', 'Mobile']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'LEADS-COLUMN-TWICE',
      message: 'The columns "Phone" and "Mobile" could each be the one for phone.',
      hint: expect.stringContaining('"phone: Phone"'),
    });
    expect(await problemsOf(['Phone', 'Name', 'Mobile'], { columns: { phone: 'Phone' } })).toEqual([]);
  });

  test('a configured column that is not there', async () => {
    const problems = await problemsOf(['Phone', 'Loan Amuont'], { columns: { field_5: 'Loan Amount' } });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'LEADS-COLUMN-MISSING',
        message:
          'The config takes field_5 from "Loan Amount", and there is no such column. Columns found: "Phone" and "Loan Amuont".',
        hint: expect.stringContaining('Did you mean "Loan Amuont"?'),
      }),
    ]);
  });

  test('a configured phone column that is not there does not fall back to another one', async () => {
    const problems = await problemsOf(['Phone'], { columns: { phone: 'Mobile' } });
    expect(problems.map(({ code }) => code)).toEqual(['LEADS-COLUMN-NO-PHONE']);
  });

  test('a configured header that two columns fold to', async () => {
    const problems = await problemsOf(['loan amt', 'Loan_Amt', 'Phone'], { columns: { field_5: 'Loan Amt' } });
    expect(problems.map(({ code }) => code)).toEqual(['LEADS-COLUMN-TWICE']);
  });

  test('a key column that is not there', async () => {
    const problems = await problemsOf(['Phone', 'Policy No'], { key: ['phone', 'Polcy'] });
    expect(problems.map(({ code }) => code)).toEqual(['LEADS-COLUMN-MISSING']);
    expect(await problemsOf(['Naam'], { key: ['phone'] })).toHaveLength(1);
  });

  test('unmapped: error, warn and ignore', async () => {
    const names = ['Phone', 'City', 'Emiale'];
    const message = 'These columns feed no field, so nothing of them is sent: "City" and "Emiale".';
    const asError = await mapping(names, { unmapped: 'error' });
    expect(asError.problems).toEqual([expect.objectContaining({ code: 'LEADS-COLUMN-UNMAPPED', message })]);
    expect(asError.notices).toEqual([]);
    const asNotice = await mapping(names, { unmapped: 'warn' });
    expect(asNotice.problems).toEqual([]);
    expect(asNotice.notices).toEqual([expect.objectContaining({ code: 'LEADS-COLUMN-UNMAPPED', message })]);
    expect(asNotice.notices[0]?.hint).toContain('"Emiale" looks like email');
    const ignored = await mapping(names, { unmapped: 'ignore' });
    expect([...ignored.problems, ...ignored.notices]).toEqual([]);
  });

  test('headers are made fit to print', async () => {
    const [problem] = await problemsOf(['::error::x', '98765 43210', 'a\nb']);
    expect(JSON.stringify(problem)).not.toMatch(/::|98765|\\n/);
  });

  test('a file with very many columns does not list them all', async () => {
    const [problem] = await problemsOf(Array.from({ length: 500 }, (_, n) => `Column ${n}`));
    expect(problem?.message).toMatch(/and 480 more\.$/);
  });
});

describe('mistakes of objects are told at each row', () => {
  test('a missing phone key, with what was found', async () => {
    const row = anObjectRow({ who: 'Asha', phnoe: '9876543210' }, { line: 7 });
    const bound = (await openMapper(aRoute())).bind(row.header);
    expect(bound.problems).toEqual([]);
    expect(bound.apply(row).violations).toEqual([
      expect.objectContaining({
        code: 'LEADS-PHONE-MISSING',
        position: { line: 7, column: 1 },
        message: 'This lead has no key that holds its phone. Its keys: "who" and "phnoe".',
        hint: '"phnoe" looks like a phone. Rename the key.',
      }),
    ]);
  });

  test.each<readonly [object, Readonly<Record<string, string>>, string, string]>([
    [{ name: 'Asha' }, {}, 'Its keys: "name".', 'Add "phone" with the number, or remove this lead.'],
    [{}, {}, 'It is empty.', 'Add "phone" with the number, or remove this lead.'],
    [{ Mobil: '9' }, { phone: 'Mobile' }, 'no key "Mobile", which', 'Did you mean "Mobil"? Rename the key.'],
    [{ x: '9' }, { phone: 'Mobile' }, 'Its keys: "x".', 'Add "Mobile" with the number, or remove this lead.'],
  ])('a lead %j without a phone, columns %j: %s', async (lead, columns, message, hint) => {
    const row = anObjectRow({ ...lead });
    const [violation, ...others] = (await openMapper(aRoute({ columns }))).bind(row.header).apply(row).violations;
    expect(others).toEqual([]);
    expect(violation).toMatchObject({ code: 'LEADS-PHONE-MISSING', hint });
    expect(violation?.message).toContain(message);
  });

  test('a configured key may be left out, but not the one of the phone', async () => {
    const mapper = await openMapper(aRoute({ columns: { phone: 'Mobile', field_5: 'Amount' } }));
    const whole = anObjectRow({ Mobile: '9876543210' });
    expect(mapper.bind(whole.header).apply(whole).violations).toEqual([]);
    const lacking = anObjectRow({ Amount: '5' });
    expect(mapper.bind(lacking.header).apply(lacking).violations).toHaveLength(1);
  });

  test('each unmapped key is its own notice or violation', async () => {
    const row = anObjectRow({ phone: '9876543210', a: '1', b: '2' });
    const warned = (await openMapper(aRoute())).bind(row.header);
    expect(warned.notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('"a"'),
      expect.stringContaining('"b"'),
    ]);
    const refused = (await openMapper(aRoute({ unmapped: 'error' }))).bind(row.header).apply(row);
    expect(refused.violations.map(({ header, position }) => [header, position.column])).toEqual([
      ['a', 11],
      ['b', 21],
    ]);
  });
});

describe('a config that contradicts itself is refused before any file is read', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ phnoe: 'Mobile' }, /Did you mean phone\?/],
    [{ phone: 'Mobile', field_0: 'Phone' }, /Remove one/],
    [{ name: 'Naam', company: 'Naam' }, /one field/],
    [{ field_35: 'X' }, /field_0 to field_34/],
  ])('%j', async (columns, hint) => {
    const refused = await openMapper(aRoute({ columns })).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LeadsError);
    expect((refused as LeadsError).problems).toEqual([
      expect.objectContaining({ code: 'LEADS-COLUMN-CONFIG', hint: expect.stringMatching(hint) }),
    ]);
  });
});
