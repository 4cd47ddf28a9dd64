import type { Effect, Match, Rule } from './fault.ts';

/** The parts of a request that a rule can see before the body is read; a new connection has none of them. */
export interface RequestFacts {
  readonly method: string;
  /** Without query, and without a leading `/api`. */
  readonly path: string;
  /** The list id of the path, when it holds one. */
  readonly list?: string;
}

/** The decision for one request, and how often each rule's `method`, `path` and `list` have matched so far. */
export interface Decision {
  readonly rule?: number;
  readonly effect?: Effect;
  readonly seen: readonly number[];
}

/**
 * Decides which effect one request gets. Pure: equal arguments give equal decisions. Every rule counts the requests that
 * it matches, even those that an earlier rule decides, so that `nth` does not depend on the other rules.
 */
export function decide(
  rules: readonly Rule[],
  seen: readonly number[],
  request: RequestFacts | 'connection',
  seed: number,
): Decision {
  const matching = rules.map((rule) => isAbout(rule, request));
  const counts = rules.map((_, index) => (seen[index] ?? 0) + (matching[index] ? 1 : 0));
  const chosen = rules.findIndex(
    (rule, index) =>
      matching[index] && isDue(rule.match ?? {}, counts[index] ?? 0, draw(seed, index, counts[index] ?? 0)),
  );
  const rule = rules[chosen];
  return rule === undefined ? { seen: counts } : { rule: chosen, effect: rule.do, seen: counts };
}

function isAbout(rule: Rule, request: RequestFacts | 'connection'): boolean {
  const { method, path, list } = rule.match ?? {};
  const ofConnections = rule.do.effect === 'reset' && rule.do.when === 'connect';
  if (request === 'connection' || ofConnections) {
    return request === 'connection' && ofConnections;
  }
  return (
    (method === undefined || method === request.method) &&
    (path === undefined || pathPattern(path).test(request.path)) &&
    (list === undefined || list === request.list)
  );
}

function isDue(match: Match, count: number, chance: number): boolean {
  return (
    (match.nth === undefined || match.nth === count) &&
    (match.from === undefined || match.from <= count) &&
    (match.to === undefined || match.to >= count) &&
    (match.probability === undefined || chance < match.probability)
  );
}

function pathPattern(path: string): RegExp {
  const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}

/** A number in [0, 1) that looks random and follows from its arguments alone (a 32-bit integer mixer). */
export function draw(seed: number, rule: number, count: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(rule + 1, 0xc2b2ae35) ^ Math.imul(count, 0x27d4eb2f);
  for (let round = 0; round < 2; round += 1) {
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  }
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
