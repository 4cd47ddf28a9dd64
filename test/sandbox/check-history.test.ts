import { describe, expect, test } from 'vitest';
import { checkHistory, type FaultScript, readSeed } from '../../src/sandbox/index.ts';
import { heldTimers, LIST, numbers, phone, sandboxWith, upload } from './sandbox-client.ts';

const expected = [{ list: LIST, number: phone(1) }];
const afterCommit: FaultScript = { rules: [{ match: { nth: 1 }, do: { effect: 'reset', when: 'after-commit' } }] };

describe('the checker calls a lead', () => {
  test('stable, in any spelling of its number, when a lost answer was sent again under skip', async () => {
    const sandbox = await sandboxWith({ faults: afterCommit });
    await upload(sandbox, [phone(1)], 'skip');
    await upload(sandbox, [phone(1)], 'skip');
    expect(checkHistory([{ list: LIST, number: `+91 ${phone(1)}` }], sandbox.dump())).toMatchObject({
      leads: [{ verdict: 'stable', found: 1 }],
      counts: { stable: 1, lost: 0, doubled: 0, regressed: 0 },
      phantoms: [],
    });
  });

  test('doubled, when a lost answer was sent again under clone', async () => {
    const sandbox = await sandboxWith({ faults: afterCommit });
    await upload(sandbox, [phone(1)], 'clone');
    await upload(sandbox, [phone(1)], 'clone');
    expect(checkHistory(expected, sandbox.dump()).counts).toMatchObject({ doubled: 1 });
    expect(checkHistory([{ list: LIST, number: phone(1), copies: 2 }], sandbox.dump()).counts.stable).toBe(1);
  });

  test('lost, when it never arrived, arrived elsewhere, or too rarely', async () => {
    const sandbox = await sandboxWith();
    await upload(sandbox, [phone(1)], 'skip', '2');
    expect(checkHistory(expected, sandbox.dump()).counts.lost).toBe(1);
    const twice = [{ list: '2', number: phone(1), copies: 2 }];
    expect(checkHistory(twice, sandbox.dump()).counts.lost).toBe(1);
  });

  test('regressed, when an older version went over the newest; lost, when the newest was never stored', async () => {
    const timers = heldTimers();
    const faults: FaultScript = { rules: [{ match: { nth: 1 }, do: { effect: 'late', ms: 1000 } }] };
    const sandbox = await sandboxWith({ faults, schedule: timers.schedule });
    await upload(sandbox, [{ field_0: phone(1), field_1: 'old' }], 'overwrite');
    await upload(sandbox, [{ field_0: phone(1), field_1: 'new' }], 'overwrite');
    const verdictOn = (name: string) =>
      checkHistory([{ list: LIST, number: phone(1), fields: { field_0: phone(1), field_1: name } }], sandbox.dump())
        .leads[0]?.verdict;
    expect(verdictOn('new')).toBe('stable');
    timers.run();
    expect(verdictOn('new')).toBe('regressed');
    expect(verdictOn('newest')).toBe('lost');
  });
});

test('what nobody expected is a phantom, unless it was there before', async () => {
  const sandbox = await sandboxWith({ seed: [{ list_id: LIST, field_0: phone(8) }] });
  await upload(sandbox, [phone(9)]);
  const { phantoms } = checkHistory([], sandbox.dump());
  expect(phantoms).toEqual([sandbox.dump().leads[1]?.id]);
});

describe('a seed', () => {
  test('may be the dump of another sandbox', async () => {
    const first = await sandboxWith();
    await upload(first, [{ field_0: phone(1), field_1: 'आशा', priority: 9 }]);
    const second = await sandboxWith({ seed: readSeed(JSON.stringify(first.dump())) });
    expect(numbers(second)).toEqual(numbers(first));
    expect(second.dump().leads).toMatchObject([{ field_1: 'आशा', priority: 9 }]);
  });

  test.each([
    ['[', 'sandbox: the seed is not JSON'],
    ['{}', 'sandbox: the seed must be a list of leads'],
    ['[{"field_0":"9000000001"}]', 'sandbox: the seed must be a list of leads'],
    ['[{"list_id":"1","field_0":9000000001}]', 'sandbox: the seed must be a list of leads'],
  ])('%s is refused', (source, message) => {
    expect(() => readSeed(source)).toThrow(message);
  });
});
