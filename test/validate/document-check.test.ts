import { describe, expect, test } from 'vitest';
import { openDocumentCheck } from '../../src/validate/index.ts';

const check = await openDocumentCheck({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['lists'],
  properties: {
    $schema: { type: 'string' },
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
    lists: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          list: { type: 'string' },
          'duplicate-option': { enum: ['skip', 'overwrite', 'clone'] },
          files: { anyOf: [{ type: 'string' }, { type: 'array', items: { $ref: '#/$defs/glob' } }] },
          '1': { type: 'boolean' },
        },
      },
    },
  },
  $defs: { glob: { type: 'string', minLength: 1 } },
});

test('a right document breaks no rule', () => {
  expect(check({ country: 'IN', lists: [{ list: '5', files: ['a', 'b'] }] })).toEqual([]);
});

describe('broken rules', () => {
  test('an unknown key, with what is allowed', () => {
    expect(check({ lists: [{ lsit: '5' }] })).toEqual([
      {
        path: ['lists', 0],
        keyword: 'additionalProperties',
        message: '"lsit" is not known here',
        unknownKey: 'lsit',
        allowed: ['1', 'list', 'duplicate-option', 'files'],
      },
    ]);
  });

  test('a missing key', () => {
    expect(check({})).toEqual([{ path: [], keyword: 'required', message: '"lists" is required' }]);
  });

  test('a value that is none of those allowed', () => {
    expect(check({ lists: [{ 'duplicate-option': 'Skip' }] })).toEqual([
      {
        path: ['lists', 0, 'duplicate-option'],
        keyword: 'enum',
        message: 'must be "skip", "overwrite" or "clone"',
        allowed: ['skip', 'overwrite', 'clone'],
      },
    ]);
  });

  test.each<[unknown, readonly (string | number)[], string]>([
    [{ lists: [{ list: 5 }] }, ['lists', 0, 'list'], 'must be text'],
    [{ lists: [] }, ['lists'], 'must have at least 1 entry'],
    [{ lists: {} }, ['lists'], 'must be a list'],
    [[], [], 'must be an object'],
    [{ lists: [{ files: 5 }] }, ['lists', 0, 'files'], 'must be text or a list'],
    [{ lists: [{ files: ['a', 5] }] }, ['lists', 0, 'files', 1], 'must be text'],
    [{ lists: [{ files: ['', 'b'] }] }, ['lists', 0, 'files', 0], 'must have at least 1 character'],
    [{ lists: [{ '1': 'x' }] }, ['lists', 0, '1'], 'must be true or false'],
    [{ lists: [{}], country: 'in' }, ['country'], 'must fit the pattern ^[A-Z]{2}$'],
  ])('%j', (document, path, message) => {
    expect(check(document)).toEqual([expect.objectContaining({ path, message })]);
  });

  test('all of them, and no value of the document', () => {
    const violations = check({ country: 'canary', lists: [{ list: 5 }, { x: 'canary' }] });
    expect(violations.map(({ keyword }) => keyword).sort()).toEqual(['additionalProperties', 'pattern', 'type']);
    expect(JSON.stringify(violations)).not.toContain('canary');
  });
});
