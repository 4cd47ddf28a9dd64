import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, draw, type RequestFacts } from '../../src/sandbox/decide.ts';
import type { Effect, Match, Rule } from '../../src/sandbox/index.ts';

const SILENCE: Effect = { effect: 'silence' };
const UPLOAD: RequestFacts = { method: 'POST', path: '/v1/broadcast/leads/441940', list: '441940' };
const LISTS: RequestFacts = { method: 'GET', path: '/v1/broadcast/lists' };

/** Which rule decides each of these requests, one after the other. */
function decisions(rules: readonly Rule[], requests: readonly (RequestFacts | 'connection')[], seed = 1) {
  let seen: readonly number[] = [];
  return requests.map((request) => {
    const decision = decide(rules, seen, request, seed);
    seen = decision.seen;
    return decision.rule;
  });
}

describe('a rule', () => {
  test.each([
    [{}, [0, 0, 0]],
    [{ method: 'POST' }, [0, undefined, 0]],
    [{ list: '441940' }, [0, undefined, 0]],
    [{ list: '1' }, [undefined, undefined, undefined]],
    [{ path: '/v1/broadcast/leads/*' }, [0, undefined, 0]],
    [{ path: '/v1/broadcast/l' }, [undefined, undefined, undefined]],
    [{ path: '/v1.broadcast/lists' }, [undefined, undefined, undefined]],
    [{ method: 'POST', nth: 2 }, [undefined, undefined, 0]],
    [{ from: 2 }, [undefined, 0, 0]],
    [{ to: 2 }, [0, 0, undefined]],
    [{ from: 2, to: 2 }, [undefined, 0, undefined]],
    [{ probability: 0 }, [undefined, undefined, undefined]],
    [{ probability: 1 }, [0, 0, 0]],
  ] satisfies [Match, unknown[]][])('%j decides upload, lists, upload: %j', (match, expected) => {
    expect(decisions([{ match, do: SILENCE }], [UPLOAD, LISTS, UPLOAD])).toEqual(expected);
  });

  test('without match decides every request', () => {
    expect(decisions([{ do: SILENCE }], [LISTS, UPLOAD])).toEqual([0, 0]);
  });

  test('that comes first wins, and both count', () => {
    const rules: Rule[] = [
      { match: { nth: 1 }, do: SILENCE },
      { match: { nth: 2 }, do: SILENCE },
    ];
    expect(decisions(rules, [UPLOAD, UPLOAD, UPLOAD])).toEqual([0, 1, undefined]);
  });

  test('about connections counts connections only, and no other rule does', () => {
    const rules: Rule[] = [
      { match: { nth: 2 }, do: { effect: 'reset', when: 'connect' } },
      { match: { nth: 1 }, do: SILENCE },
    ];
    expect(decisions(rules, ['connection', UPLOAD, 'connection', UPLOAD])).toEqual([undefined, 1, 0, undefined]);
  });
});

describe('draws', () => {
  test('follow from seed, rule and count alone, and lie in [0, 1)', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(100), fc.nat(), (seed, rule, count) => {
        const value = draw(seed, rule, count);
        expect(value).toBe(draw(seed, rule, count));
        expect(value >= 0 && value < 1).toBe(true);
      }),
    );
  });

  test.each([0, 1, 7, 1_000_000])('come as often as the probability says, seed %i', (seed) => {
    const requests = Array.from({ length: 10_000 }, () => UPLOAD);
    const hits = decisions([{ match: { probability: 0.3 }, do: SILENCE }], requests, seed);
    const share = hits.filter((rule) => rule === 0).length / requests.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.32);
  });

  test('differ between seeds and between rules', () => {
    const of = (seed: number, rule: number) => Array.from({ length: 20 }, (_, count) => draw(seed, rule, count));
    expect(of(1, 0)).not.toEqual(of(2, 0));
    expect(of(1, 0)).not.toEqual(of(1, 1));
  });
});
