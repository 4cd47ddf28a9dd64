import { describe, expect, test } from 'vitest';
import { type Delivery, type LeadFate, type Problem, says } from '../../src/model/index.ts';
import { type CanaryWorld, sendCanary, wantsCanary } from '../../src/run/canary.ts';
import type { Looked } from '../../src/smartflo/index.ts';
import { createFakeClock } from '../support/clock.ts';

const PROBLEM: Problem = { code: 'LEADS-API-UNVERIFIED', message: says`x` };
const SETTLE_MS = 120_000;

type Look = 'present' | 'absent' | 'unclear' | 'fails';

interface Script {
  /** By lead; the last one goes on. */
  readonly looks: Readonly<Record<number, readonly Look[]>>;
  readonly fates?: Readonly<Record<number, LeadFate>>;
  readonly leads?: number;
  readonly settleMs?: number;
  readonly problems?: readonly Problem[];
}

function deliveryOf(lead: number, fate: LeadFate): Delivery {
  return {
    fate: (each) => (each === lead ? fate : 'unsent'),
    refusal: () => undefined,
    batches: [],
    known: new Map(),
    deferred: new Set(),
    stops: new Map(),
    problems: [],
    batchIds: [],
    cancelled: false,
  };
}

/** Plays a canary on a list of leads 0, 1, 2 …; gives its end, what was sent, and when it looked, s. */
async function play({ looks, fates = {}, leads = 30, settleMs = SETTLE_MS, problems = [] }: Script) {
  const clock = createFakeClock();
  const log: string[] = [];
  const asked = new Map<number, number>();
  const world: CanaryWorld = {
    clock,
    signal: new AbortController().signal,
    settleMs,
    async deliver(lead) {
      log.push(`send ${lead}`);
      return { ...deliveryOf(lead, fates[lead] ?? 'accepted'), problems };
    },
    async look(lead): Promise<Looked> {
      const nth = asked.get(lead) ?? 0;
      asked.set(lead, nth + 1);
      const own = looks[lead] ?? ['absent', 'present'];
      const seen = own[Math.min(nth, own.length - 1)];
      log.push(`look ${lead} at ${clock.monotonic() / 1000}`);
      return seen === 'fails' ? { seen: [undefined], problem: PROBLEM } : { seen: [seen], problem: undefined };
    },
  };
  const deliveries: Delivery[] = [];
  const batch = {
    list: '7',
    duplicateOption: 'skip' as const,
    skillId: undefined,
    leads: Array.from({ length: leads }, (_, lead) => lead),
  };
  const end = await sendCanary({ list: '7', batches: [batch] }, world, deliveries);
  return { end, log, sent: deliveries.length };
}

describe('a canary', () => {
  test.each<[string, Script, string, readonly string[]]>([
    ['that is there at once', { looks: {} }, 'proved', ['look 0 at 0', 'send 0', 'look 0 at 0']],
    [
      'that is there later',
      { looks: { 0: ['absent', 'absent', 'absent', 'present'] } },
      'proved',
      ['look 0 at 0', 'send 0', 'look 0 at 0', 'look 0 at 2', 'look 0 at 5'],
    ],
    [
      'that is there with other values',
      { looks: { 0: ['absent', 'unclear'] } },
      'proved',
      ['look 0 at 0', 'send 0', 'look 0 at 0'],
    ],
    [
      'that never comes',
      { looks: { 0: ['absent'] } },
      'missing',
      ['look 0 at 0', 'send 0', ...[0, 2, 5, 15, 30, 60, 120].map((at) => `look 0 at ${at}`)],
    ],
    [
      'that was there before: the next one goes',
      { looks: { 0: ['present'], 1: ['unclear'] } },
      'proved',
      ['look 0 at 0', 'look 1 at 0', 'look 2 at 0', 'send 2', 'look 2 at 0'],
    ],
    [
      'of which five are there',
      { looks: Object.fromEntries([0, 1, 2, 3, 4, 5].map((lead) => [lead, ['present' as const]])) },
      'no-proof',
      [0, 1, 2, 3, 4].map((lead) => `look ${lead} at 0`),
    ],
    ['on a list that can’t be searched', { looks: { 0: ['fails'] } }, 'unseen', ['look 0 at 0']],
    [
      'on a list that can’t be searched afterwards',
      { looks: { 0: ['absent', 'fails'] } },
      'unseen',
      ['look 0 at 0', 'send 0', 'look 0 at 0'],
    ],
    [
      'that is refused: the next one goes',
      { looks: {}, fates: { 0: 'refused' } },
      'proved',
      ['look 0 at 0', 'send 0', 'look 1 at 0', 'send 1', 'look 1 at 0'],
    ],
    ['that is in doubt', { looks: {}, fates: { 0: 'in-doubt' } }, 'stopped', ['look 0 at 0', 'send 0']],
    [
      'that another run has sent meanwhile: the next one goes',
      { looks: {}, fates: { 0: 'unsent' } },
      'proved',
      ['look 0 at 0', 'send 0', 'look 1 at 0', 'send 1', 'look 1 at 0'],
    ],
    [
      'that is not sent, with a reason',
      { looks: {}, fates: { 0: 'unsent' }, problems: [PROBLEM] },
      'stopped',
      ['look 0 at 0', 'send 0'],
    ],
    [
      'of a single lead that is refused',
      { looks: {}, fates: { 0: 'refused' }, leads: 1 },
      'no-proof',
      ['look 0 at 0', 'send 0'],
    ],
  ])('%s', async (_, script, kind, log) => {
    const played = await play(script);
    expect(played.end.kind).toBe(kind);
    expect(played.log).toEqual(log);
    expect(played.sent).toBe(log.filter((line) => line.startsWith('send')).length);
  });

  test('is looked for until Smartflo’s time to settle is over, and for a minute where that is shorter', async () => {
    const { log } = await play({ looks: { 0: ['absent'] }, settleMs: 1_000 });
    expect(log.at(-1)).toBe('look 0 at 60');
    expect(log).toHaveLength(8);
  });

  test('that was proved tells how long it took', async () => {
    const { end } = await play({ looks: { 0: ['absent', 'absent', 'present'] } });
    expect(end).toEqual({ kind: 'proved', delayMs: 2_000 });
  });

  test.each([
    [20, false],
    [21, true],
  ])('is wanted for more than 20 leads: %i', (leads, isWanted) => {
    expect(wantsCanary({ leads })).toBe(isWanted);
  });
});
