import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DUPLICATE_OPTIONS, LAST_FIELD, type Lead } from '../../src/model/index.ts';
import { bodyBytes, encodeBody, encodeLead } from '../../src/smartflo/wire.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function lead(fields: readonly (string | undefined)[], phone = '+919000000001'): Lead {
  return { phone, fields, key: phone };
}

describe('a lead on the wire', () => {
  test('has its fields in ascending order, all strings, and none that is undefined', () => {
    const fields: (string | undefined)[] = ['+919000000001', 'Asha', undefined, ''];
    fields[12] = '007';
    expect(decode(encodeLead(lead(fields)))).toBe(
      '{"field_0":"9000000001","field_1":"Asha","field_3":"","field_12":"007"}',
    );
  });

  test.each([
    ['+919000000001', '9000000001'],
    ['+447700900001', '+447700900001'],
    ['+9190000000012', '+9190000000012'],
    ['+91900000000', '+91900000000'],
  ])('%s goes as %s', (phone, sent) => {
    expect(JSON.parse(decode(encodeLead(lead([phone], phone))))).toEqual({ field_0: sent });
  });

  test('is what JSON.stringify makes of it, whatever the texts are', () => {
    const texts = fc.array(fc.option(fc.string({ unit: 'binary' }), { nil: undefined }), { maxLength: LAST_FIELD });
    fc.assert(
      fc.property(texts, (values) => {
        const wire: Record<string, string> = { field_0: '9000000001' };
        for (const [index, value] of values.entries()) if (value !== undefined) wire[`field_${index + 1}`] = value;
        expect(decode(encodeLead(lead([undefined, ...values])))).toBe(JSON.stringify(wire));
      }),
    );
  });

  test('writes half a surrogate pair as an escape, never as a replacement character', () => {
    expect(decode(encodeLead(lead([undefined, 'a\ud800b'])))).toBe('{"field_0":"9000000001","field_1":"a\\ud800b"}');
  });
});

describe('the body of a request', () => {
  test('joins the leads as they are and says how to treat them', () => {
    const leads = [encodeLead(lead([])), new TextEncoder().encode('{"as": "it is"}')];
    const body = encodeBody({ list: '441940', duplicateOption: 'skip', skillId: '12', leads });
    expect(decode(body)).toBe(
      '{"data":[{"field_0":"9000000001"},{"as": "it is"}],"duplicate_option":"skip","skill_id":"12"}',
    );
  });

  test('leaves out a skill that is not given', () => {
    const body = encodeBody({ list: '1', duplicateOption: 'clone', skillId: undefined, leads: [encodeLead(lead([]))] });
    expect(JSON.parse(decode(body))).toEqual({ data: [{ field_0: '9000000001' }], duplicate_option: 'clone' });
  });

  test('has exactly the size that planning counts with', () => {
    const skill = fc.option(fc.string(), { nil: undefined });
    const option = fc.constantFrom(...DUPLICATE_OPTIONS);
    const names = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(names, option, skill, (values, duplicateOption, skillId) => {
        const leads = values.map((value) => encodeLead(lead([undefined, value])));
        const leadBytes = leads.reduce((sum, bytes) => sum + bytes.length, 0);
        const terms = { duplicateOption, skillId };
        const body = encodeBody({ list: '1', leads, ...terms });
        expect(body.length).toBe(bodyBytes(terms)(leads.length, leadBytes));
        expect(JSON.parse(decode(body)).data).toHaveLength(leads.length);
      }),
    );
  });
});
