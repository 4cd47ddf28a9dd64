import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/model/index.ts';
import { redactionOf } from '../../src/smartflo/redaction.ts';
import { wire } from './answers.ts';

/** Fake people. */
const LEADS = wire(
  { field_0: '9000000001', field_1: 'Asha Rao', field_3: '12 Fake (Lane) [A+]', field_5: 'no' },
  { field_0: '9000000002', field_1: 'आशा', field_4: 'ÉCLAIR' },
);
const redact = redactionOf([new Secret('fake-token'), new Secret('')], LEADS);

describe('Smartflo’s words', () => {
  test.each([
    ['Leads added.', 'Leads added.'],
    ['must be between 10 and 12 digits', 'must be between 10 and 12 digits'],
    ['not more than 1000 items', 'not more than 1000 items'],
    ['data.3.field_0 is wrong', 'data.3.field_0 is wrong'],
    ['9000000001 exists', '*** exists'],
    ['9000000009 exists', '… exists'],
    ['+91 90000-00001 exists', '+… exists'],
    ['(900) 000.0001', '(…'],
    ['९०००००००००१ exists', '… exists'],
    ['write to asha@fake.test!', 'write to …@…'],
    ['Asha Rao exists', '*** exists'],
    ['“ASHA RAO” exists', '“***” exists'],
    ['Asha Raoul is another one', '*** Raoul is another one'],
    ['Asha&#32;Rao, Asha%20Rao, Asha\\u0020Rao, \\"Asha Rao\\"', '***, ***, ***, "***"'],
    ['&#57;&#x30;00000001 and 9,000,000,001', '*** and …'],
    ['FAKE-TOKEN, fake%2Dtoken, ZmFrZS10b2tlbg==', '***, ***, ***=='],
    ['12 Fake (Lane) [A+] is too long', '*** is too long'],
    ['आशा मौजूद है', '*** मौजूद है'],
    ['éclair exists', '*** exists'],
    ['no is in every sentence', 'no is in every sentence'],
    ['Bearer fake-token is wrong', 'Bearer *** is wrong'],
    ['the token fake-tok… is wrong, ke-token.', 'the token ***… is wrong, ***.'],
    [`key ${'aB3_'.repeat(10)} is wrong`, 'key *** is wrong'],
    ['fake token, f a k e - t o k e n, 66616b652d746f6b656e', '***, ***, ***'],
    ['12 of the Lane are wrong', '12 of the *** are wrong'],
    ['asha (at) fake (dot) test, asha [at] fake.test', '…@…, …@…'],
    ['Asha%2520Rao, Asha&amp;#32;Rao, Asha\\\\u0020Rao', '***, ***, ***'],
    ['e\u0301clair exists', '*** exists'],
    ['the name "Éclai…" is long, also Écl...', 'the name "***…" is long, also ***...'],
    ['the row was Écla', 'the row was ***'],
    ['the list is locked', 'the list is locked'],
    ['two\r\nlines  and\tmore', 'two lines and more'],
  ])('%j', (words, shown) => {
    expect(redact(words)).toBe(shown);
  });

  test('give the runner no orders', () => {
    expect(redact('::error::x ##[set-output name=a]b')).not.toMatch(/::|##\[/);
  });

  test('are short, however much was said, and never end in half a secret', () => {
    expect(redact('word '.repeat(100_000)).length).toBeLessThanOrEqual(200);
    const edge = `${'9'.repeat(1990)} fake-token`;
    expect(redact(edge)).not.toContain('fake-tok');
  });

  test('never show a number of five digits or more, however it is written', () => {
    const digits = fc.array(fc.constantFrom('0', '9', '०', '٣'), { minLength: 5, maxLength: 15 });
    const gap = fc.constantFrom('', ' ', '-', '.', ') ', '\u00a0', ' - ');
    fc.assert(
      fc.property(digits, gap, (number, between) => {
        expect(redact(`number ${number.join(between)} exists`)).not.toMatch(/\p{Nd}/u);
      }),
    );
  });
});
