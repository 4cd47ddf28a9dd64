import { describe, expect, test } from 'vitest';
import { nationalDigits } from '../../src/smartflo/stored-lead.ts';
import { answer, wire } from './answers.ts';
import { opened } from './opened.ts';

/** A lead as Smartflo stores it; fake number. */
function stored(phone: string, fields: Record<string, unknown> = {}) {
  return {
    id: '6040000000000000000000a1',
    field_0: phone,
    field_2: '',
    created_at: { $date: { $numberLong: '1616099994000' } },
    header: '["Phone Number","Name","Email Id","Address","Company","Loan ]"]',
    sensitive_field_map: '[7]',
    ...fields,
  };
}

const LEADS_OF = '/v1/broadcast/leads/441940';

describe('a number', () => {
  test.each([
    ['+919000000001', '9000000001'],
    ['919000000001', '9000000001'],
    ['09000000001', '9000000001'],
    ['9000000001', '9000000001'],
    ['9100000001', '9100000001'],
    ['+44 7700 900001', '447700900001'],
  ])('%s is compared as %s', (phone, digits) => {
    expect(nationalDigits(phone)).toBe(digits);
  });
});

describe('a read-back', () => {
  const sent = wire(
    { field_0: '9000000001', field_1: 'Asha', field_5: '5000', field_7: 'PAN' },
    { field_0: '9000000002', field_1: 'Ravi' },
    { field_0: '9000000003', field_1: 'Meena', field_2: '' },
  );
  const held = [
    stored('+919000000009', { field_1: 'Somebody else' }),
    stored('+919000000001', { field_1: 'Asha', field_5: 5001, field_7: 'xxx' }),
    stored('+919000000003', { field_1: 'An older copy' }),
    stored('+919000000003', { field_1: 'Meena', field_9: 'added in Smartflo' }),
  ];
  const counted = { checked: 3, found: 1, missing: 1, different: 1, unverified: 0, problem: undefined, missingAt: [1] };

  test('of the whole list counts what is found, missing and different, by the list’s own labels', async () => {
    const { smartflo, http } = opened(() => answer(200, held));
    const result = await smartflo.verify('441940', sent, 'list');
    expect(result).toEqual({ ...counted, differing: new Map([['Loan ]', 1]]) });
    expect(http.lines).toEqual([`GET ${LEADS_OF}`]);
    expect(http.requests[0]?.bodyCap).toBe(256 * 1024 * 1024);
  });

  test('of each number comes to the same', async () => {
    const { smartflo } = opened((line) => {
      const digits = line.split('number=')[1] ?? '';
      return answer(
        200,
        held.filter((lead) => lead.field_0.endsWith(digits)),
      );
    });
    expect(await smartflo.verify('441940', sent, 'each')).toEqual({ ...counted, differing: new Map([['Loan ]', 1]]) });
  });

  test('finds two leads of one number in two copies of it', async () => {
    const twins = wire({ field_0: '9000000001', field_1: 'Asha' }, { field_0: '9000000001', field_1: 'Ravi' });
    const copies = [stored('+919000000001', { field_1: 'Ravi' }), stored('+919000000001', { field_1: 'Asha' })];
    const result = await opened(() => answer(200, copies)).smartflo.verify('441940', twins, 'list');
    expect(result).toMatchObject({ checked: 2, found: 2, different: 0 });
  });

  test.each(['list', 'each'] as const)('that fails (%s) proves nothing about what it did not see', async (reach) => {
    const { smartflo, http } = opened(() => answer(500));
    const result = await smartflo.verify('441940', sent, reach);
    expect(result).toMatchObject({
      checked: 3,
      found: 0,
      missing: 0,
      unverified: 3,
      problem: { code: 'LEADS-API-UNVERIFIED' },
    });
    expect(http.lines).toHaveLength(1);
  });

  test('of a list that is too long keeps what it saw', async () => {
    const cut = answer(200, JSON.stringify(held).slice(0, -1), { ending: 'cut' });
    const result = await opened(() => cut).smartflo.verify('441940', sent, 'list');
    expect(result).toMatchObject({ found: 0, different: 2, missing: 0, unverified: 1 });
  });

  test('of a list that hides its numbers is unverified', async () => {
    const result = await opened(() => answer(200, [stored('xxxxxx0001')])).smartflo.verify('441940', sent, 'list');
    expect(result).toMatchObject({ missing: 0, unverified: 3, problem: { message: expect.stringContaining('hides') } });
  });

  test('repeats why the list could not be read', async () => {
    const no = answer(200, { success: false, message: 'List is archived' });
    const { problem } = await opened(() => no).smartflo.verify('441940', sent, 'list');
    expect(problem?.message).toContain('List is archived');
  });

  test('prints labels without giving the runner orders', async () => {
    const lead = stored('+919000000002', { field_1: 'other', header: JSON.stringify(['p', '::error::x']) });
    const { differing } = await opened(() => answer(200, [lead])).smartflo.verify('441940', sent, 'list');
    expect([...differing.keys()].join()).not.toContain('::');
  });
});
