import { describe, expect, test } from 'vitest';
import { compareLabels } from '../../src/map/index.ts';

/** The labels in the documentation's sample of a lead. */
const LABELS = [
  'Phone Number',
  'Name',
  'Email Id',
  'Address',
  'Company Name',
  'Alternate Phone Number',
  'DOB',
  'Credit Score',
];

describe('a column of the config and the label of its field', () => {
  test.each([
    ['the same words', 'field_6', 'DOB', LABELS, 'fits', undefined],
    ['the same words, written otherwise', 'field_5', 'alternate_phone-number', LABELS, 'fits', undefined],
    ['two spellings of one alias', 'phone', 'Mobile No.', LABELS, 'fits', undefined],
    ['two spellings of one alias, by number', 'field_1', 'Customer Name', LABELS, 'fits', undefined],
    [
      'two spellings of an alias that the field is not of',
      'field_7',
      'Mobile',
      [...Array(7).fill(''), 'Cell'],
      'fits',
      0,
    ],
    ['a column called after its field', 'field_5', 'Field 5', LABELS, 'fits', undefined],
    ['a column called after another field', 'field_5', 'field_6', LABELS, 'differs', undefined],
    ['other words', 'field_5', 'Loan Amount', LABELS, 'differs', undefined],
    ['the label of another field', 'field_5', 'Credit  score', LABELS, 'differs', 7],
    ['an alias of another field', 'address', 'Firm', LABELS, 'differs', 4],
    ['a label that two other fields have', 'field_1', 'City', ['Phone', 'Name', 'City', 'City'], 'differs', undefined],
    ['a field beyond the labels', 'field_9', 'DOB', LABELS, 'unlabelled', undefined],
    ['a field with a blank label', 'field_1', 'Name', ['Phone', ' '], 'unlabelled', undefined],
    ['a field with a label nobody sees', 'field_1', 'Name', ['Phone', '\u200e'], 'unlabelled', undefined],
    ['a list without labels', 'phone', 'Mobile', [], 'unlabelled', undefined],
  ] as const)('%s', (_, name, column, labels, kind, meant) => {
    const [first] = compareLabels({ [name]: column }, labels);
    expect(first).toMatchObject({ column, kind, meant: kind === 'differs' ? meant : undefined });
  });

  test('come in the order of the fields, a name that is no field left out', () => {
    const found = compareLabels({ field_6: 'DOB', fone: 'Mobile', phone: 'Mobile' }, [
      'Phone',
      '',
      '',
      '',
      '',
      '',
      'DOB',
    ]);
    expect(found.map(({ field }) => field)).toEqual([0, 6]);
  });
});

describe('a field that the config leaves to the built-in spellings', () => {
  test.each([
    ['fits a label with such a spelling', ['Contact No.'], [[0, 'fits']]],
    [
      'differs from any other label',
      ['Mobile', 'City'],
      [
        [0, 'fits'],
        [1, 'differs'],
      ],
    ],
    ['is nobody’s business without a label', ['Mobile', '', ' '], [[0, 'fits']]],
    ['is not looked at twice', [], []],
  ] as const)('%s', (_, labels, expected) => {
    const found = compareLabels({}, labels);
    expect(found.map(({ field, kind }) => [field, kind])).toEqual(expected);
    expect(found.every(({ column }) => column === undefined)).toBe(true);
  });
});
