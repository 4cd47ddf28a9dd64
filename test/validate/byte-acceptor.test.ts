import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { type ByteRecord, ESCAPED, WIDE } from '../../src/model/index.ts';
import { openEngine } from '../../src/validate/engine.ts';
import { openRowCheck } from '../../src/validate/index.ts';
import { isPlainEmail } from '../../src/validate/plain-email.ts';
import { fitsPlainly, readPlainPattern, textFits } from '../../src/validate/plain-pattern.ts';
import { aHeader, aRow } from '../support/row-builders.ts';
import { documentOf } from '../support/schema-document.ts';

const encoder = new TextEncoder();

/** A record as a CSV has it: quotes written twice. */
function recordOf(cells: readonly string[]): ByteRecord {
  const parts = cells.map((cell) => encoder.encode(cell.replaceAll('"', '""')));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 1));
  const spans: number[] = [];
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at + 1);
    spans.push(at, at + part.length);
    at += part.length;
  }
  const marks = cells.map((cell) => (cell.includes('"') ? ESCAPED : 0) | (/[^\0-\x7f]/.test(cell) ? WIDE : 0));
  return { bytes, start: 1, spans, marks, line: 2 };
}

const openCheck = (schema: unknown) => openRowCheck(documentOf(schema), 'schema.json');

async function accepts(
  schema: unknown,
  cells: Readonly<Record<string, string>>,
  fixed = true,
): Promise<boolean | undefined> {
  const check = await openCheck(schema);
  return check.acceptor(aHeader(Object.keys(cells), { fixed }))?.(recordOf(Object.values(cells)));
}

describe('the acceptor of a schema', () => {
  test.each([
    ['a text', { type: 'string', minLength: 2, maxLength: 5 }, 'Asha'],
    ['a text in Devanagari', { type: 'string', minLength: 6 }, 'सुनीता'],
    ['a text with quotes', { maxLength: 12 }, 'a "b" c'],
    ['a whole number of a table', { type: 'integer', minimum: 5, maximum: 50_000 }, '50000'],
    ['a word of a list', { enum: ['north', 'दक्षिण'] }, 'दक्षिण'],
    ['a pattern', { type: 'string', pattern: '^[A-Z]{2}-\\d+$' }, 'AB-123'],
    ['an address', { type: 'string', format: 'email' }, 'asha.rao@example.co.in'],
    ['a blank cell that may be', { type: 'string', minLength: 3 }, ''],
    ['anything where nothing is asked', {}, '=1+1'],
  ])('tells that %s is right', async (_, rules, cell) => {
    expect(await accepts({ type: 'object', properties: { A: rules } }, { A: cell })).toBe(true);
  });

  test.each([
    ['a rule that it does not know', { properties: { A: { type: 'string', not: {} } } }],
    ['a keyword that it does not know', { anyOf: [{}] }],
    ['columns that are forbidden', { additionalProperties: false }],
    ['a column that is missing', { required: ['B'] }],
    ['a pattern with a choice in it', { properties: { A: { pattern: '^(a|b)$' } } }],
    ['a list of kinds', { properties: { A: { type: ['string', 'null'] } } }],
    ['a list of values that are not all texts', { properties: { A: { enum: ['1', 1] } } }],
    ['a number out of a list of texts', { properties: { A: { type: 'integer', enum: ['1'] } } }],
  ])('there is none for %s', async (_, schema) => {
    const check = await openCheck(schema);
    expect(check.acceptor(aHeader(['A']))).toBeUndefined();
  });

  test('a blank cell is not accepted where the column is required', async () => {
    expect(await accepts({ required: ['A'] }, { A: '' })).toBe(false);
  });

  test('a cell that may be nothing but white space is left to ajv', async () => {
    expect(await accepts({ properties: { A: { maxLength: 5 } } }, { A: ' x' })).toBe(false);
  });

  test('whatever it accepts breaks no rule', async () => {
    const text = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'B', '1', '0', '9', ' ', '"', '@', '.', '-', 'é', 'सु', '😀'),
        maxLength: 9,
      }),
      fc.constantFrom('', '5', '007', 'a@b.co', 'north', '1e3', '999999999999999', '9999999999999999'),
    );
    const rule = fc.oneof<fc.Arbitrary<object>[]>(
      fc.record({ type: fc.constantFrom('string', 'integer', 'number') }),
      fc.record({ minLength: fc.nat(4) }),
      fc.record({ maxLength: fc.nat(8) }),
      fc.record({ minimum: fc.integer({ min: -2, max: 20 }) }),
      fc.record({ maximum: fc.integer({ min: -2, max: 1000 }) }),
      fc.record({ pattern: fc.constantFrom('^[a-z]+$', '^[^@ ]+@[^@ ]+$', '^\\d{1,3}', '^a?B*[1 -]$') }),
      fc.record({ enum: fc.constantFrom(['5'], ['north', 'a']) }),
      fc.constant({ format: 'email' }),
    );
    const rules = fc.array(rule, { maxLength: 2 }).map((parts): object => Object.assign({}, ...parts));
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(
        rules,
        rules,
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.tuple(text, text), { minLength: 20, maxLength: 40 }),
        async (a, b, required, fixed, rows) => {
          const check = await openCheck({ properties: { A: a, B: b }, ...(required && { required: ['A'] }) });
          const header = aHeader(['A', 'B'], { fixed });
          const acceptor = check.acceptor(header);
          for (const cells of acceptor ? rows : []) {
            if (!acceptor?.(recordOf(cells))) continue;
            accepted++;
            expect(check(aRow(header, cells))).toEqual([]);
          }
        },
      ),
      { numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

describe('a plain pattern', () => {
  test.each([
    '^[6-9]\\d{9}$',
    '^[A-Za-z][A-Za-z .-]*$',
    '^\\+91',
    '^[^@ ]+@[^@ ]+$',
    '^a{2,}b{1,3}c?$',
    '^[\\]\\-x]+$',
    '^$',
  ])('%s is one', (pattern) => {
    expect(readPlainPattern(pattern)).toBeDefined();
  });

  test.each([
    'abc$',
    '^(ab)+$',
    '^a|b$',
    '^.+$',
    '^\\w+$',
    '^a+?$',
    '^[[:alpha:]]$',
    '^\\bx',
    '^[a-é]$',
    '^a{3,1}$',
    '^[\\d-z]$',
    '^x\\$',
    '^a{01}$',
    '^a{1,02}$',
    '^a{1001}$',
    '^a{2,1001}$',
    `^${'a'.repeat(999)}$`,
  ])('%s is none, or none that ends there', (pattern) => {
    expect(readPlainPattern(pattern)?.toEnd ?? false).toBe(false);
  });

  test('fits what the engine of patterns says fits, and nothing else', () => {
    const member = fc.constantFrom('a', 'b-d', '1-3', '\\d', '\\-', '.', '^', ' ', '@', '-');
    const cls = fc
      .tuple(fc.constantFrom('[', '[^'), fc.array(member, { minLength: 1, maxLength: 3 }))
      .map(([open, members]) => `${open}${members.join('')}]`);
    const atom = fc.oneof(cls, fc.constantFrom('a', 'b', '1', '\\.', '\\d', '@', '-', ' '));
    const repeat = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '{0}', '{02}', '{1001}', '{2,1}');
    const plainly = fc
      .tuple(fc.array(fc.tuple(atom, repeat), { maxLength: 4 }), fc.constantFrom('', '$'))
      .map(([atoms, end]) => `${atoms.map((parts) => parts.join('')).join('')}${end}`);
    const anyhow = fc.string({ unit: fc.constantFrom(...'ab1d^$[]{}()\\-,.*+?0 /@'), maxLength: 9 });
    const pattern = fc.oneof({ weight: 4, arbitrary: plainly }, anyhow).map((rest) => `^${rest}`);
    const text = fc.string({ unit: fc.constantFrom(...'abcd123.^@- \n\x80é😀', '\ud83d', '\ude00'), maxLength: 6 });
    const seen = { fitting: 0, onSecondLook: 0 };
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 5 }), (one, texts) => {
        const plain = readPlainPattern(one);
        if (!plain) return;
        const linear = RE2JS.compile(RE2JS.translateRegExp(one));
        for (const sample of texts) {
          const fits = linear.test(sample);
          expect(textFits(plain, sample)).toBe(fits);
          if (fits) seen.fitting++;
          if (/[^\0-\x7f]/.test(sample)) continue;
          const bytes = encoder.encode(sample);
          const fitsAtOnce = fitsPlainly(plain, bytes, 0, bytes.length);
          if (fitsAtOnce) expect(fits).toBe(true);
          else if (fits) seen.onSecondLook++;
        }
      }),
      { numRuns: 5000 },
    );
    expect(seen.fitting).toBeGreaterThan(1000);
    expect(seen.onSecondLook).toBeGreaterThan(40);
  });

  test('is one that the engine of patterns takes, as long as it may be', () => {
    const pattern = `^${'[^a]{1000}'.repeat(99)}$`;
    expect(readPlainPattern(pattern)).toBeDefined();
    expect(RE2JS.compile(RE2JS.translateRegExp(pattern)).test('b'.repeat(99_000))).toBe(true);
  });

  test('takes no longer for a text that fits in many ways, almost', () => {
    const plain = readPlainPattern(`^${'a*'.repeat(400)}b$`);
    expect(plain && textFits(plain, 'a'.repeat(20_000))).toBe(false);
  });
});

test('a plain e-mail address is one by the rule of the format', async () => {
  const engine = await openEngine({ dialect: '2020-12', formats: true });
  const validate = engine.compile({ type: 'string', format: 'email' });
  const text = fc.string({ unit: fc.constantFrom(...'aZ9.-_+@@é '), maxLength: 12 });
  let plain = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((one) => `a@${one}.in`),
      ),
      (one) => {
        const bytes = encoder.encode(one);
        if (!isPlainEmail(bytes, 0, bytes.length)) return;
        plain++;
        expect(validate(one)).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(200);
});
