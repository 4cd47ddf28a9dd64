import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Random } from '../../../src/model/index.ts';
import {
  type Chapter,
  callsOfARun,
  type Kill,
  playStory,
  type Story,
  type StoryEnd,
  type StoryMode,
} from '../../support/crash-story.ts';
import { casesOf, type Share, shareOf } from '../../support/proof.ts';
import { createRandom } from '../../support/random.ts';

/** Real processes of the built action, real repositories and a sandbox; made-up numbers. */
const KILLS = shareOf('kills');
const CHAINS = shareOf('chains');
/** Plays other stories. */
const SEED = Number(process.env['LEADS_SEED'] ?? 1);
const AT_ONCE = 4;

const MODES: readonly StoryMode[] = ['skip', 'overwrite', 'clone-exclusive', 'clone-hold'];
const HAS_STRACE = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

/** A story takes half a minute and more where the machine has much else to do. */
const patience = ({ from, to }: Share) => 300_000 + ((to - from) * 60_000) / AT_ONCE;

/** Chance that is the story's own, so that a slice plays what the whole plays there. */
const chanceOf = (mode: StoryMode, story: number) =>
  createRandom((SEED * 7919 + MODES.indexOf(mode)) * 104_729 + story);

interface Played extends StoryEnd {
  readonly story: Story;
}

/** Plays stories, some at once, and gives what ended wrong; told in full, so that it can be played again. */
async function playAll(stories: readonly Story[]): Promise<readonly Played[]> {
  const played: Played[] = [];
  const waiting = [...stories];
  const lane = async () => {
    for (let story = waiting.shift(); story; story = waiting.shift())
      played.push({ ...(await playStory(story)), story });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return played;
}

function expectAllKept(played: readonly Played[]): void {
  expect(played.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
}

const total = (played: readonly Played[], what: 'killed' | 'runs') => played.reduce((sum, each) => sum + each[what], 0);

describe.skipIf(process.platform === 'win32')('a run that is killed', () => {
  test.skipIf(!HAS_STRACE).each(MODES)(
    'P1 at any call of the system is made good by the next one (%s; needs strace)',
    async (mode) => {
      const calls = await callsOfARun(mode);
      const stories = casesOf(KILLS).map((index): Story => {
        const random = chanceOf(mode, index);
        const at = calls[Math.floor(((index + random()) * calls.length) / KILLS.all)] ?? { call: 'fsync', nth: 1 };
        return { mode, chapters: [{ kill: { at: 'call', ...at }, hasPost: random() < 0.4, concurrency: 1 }] };
      });
      const played = await playAll(stories);
      expectAllKept(played);
      // A read or write more or less than in the run that was looked at, and the call may not come.
      expect(total(played, 'killed')).toBeGreaterThanOrEqual(Math.floor(stories.length * 0.8));
    },
    patience(KILLS),
  );

  test.each(MODES)(
    'P1 again and again, at any time, beside others and with a Smartflo in trouble, is made good by the next one (%s)',
    async (mode) => {
      const played = await playAll(casesOf(CHAINS).map((story) => chain(mode, chanceOf(mode, story))));
      expectAllKept(played);
      expect(total(played, 'killed')).toBeGreaterThanOrEqual(played.length / 2);
    },
    2 * patience(CHAINS),
  );
});

/** One to four runs that are killed one after the other, or two to five at once of which some are. */
function chain(mode: StoryMode, random: Random): Story {
  const isOverlap = random() < 0.4;
  const chapters = 1 + Math.floor(random() * 4) + (isOverlap ? 1 : 0);
  const isInTrouble = random() < 0.5;
  return {
    mode,
    chapters: Array.from({ length: chapters }, (): Chapter => {
      const isKilled = !isOverlap || random() < 0.6;
      const kill: Kill = { at: 'time', afterMs: Math.floor(150 + random() * 1_500) };
      return {
        hasPost: random() < 0.3,
        concurrency: random() < 0.5 ? 1 : 3,
        ...(isKilled ? { kill } : {}),
        ...(isOverlap ? { startsAfterMs: Math.floor(random() * 800) } : {}),
      };
    }),
    rules: isInTrouble ? troubles(random) : [SLOW],
  };
}

/** Time enough for a request to be on the wire when its sender is killed. */
const SLOW: NonNullable<Story['rules']>[number] = { match: { method: 'POST' }, do: { effect: 'delay', ms: 10 } };

/** Answers that are lost, late or half true, in every tenth request each. */
function troubles(random: Random): NonNullable<Story['rules']> {
  const some = { method: 'POST', probability: 0.1 };
  const all: NonNullable<Story['rules']> = [
    { match: some, do: { effect: 'reset', when: 'after-commit' } },
    { match: some, do: { effect: 'reset', when: 'request-body' } },
    { match: some, do: { effect: 'late', ms: 150, answer: 504 } },
    { match: some, do: { effect: 'partial', rows: 1, answer: 'reset' } },
    { match: some, do: { effect: 'status', status: 500, apply: 'all' } },
    { match: some, do: { effect: 'throttle', form: 'seconds', seconds: 1 } },
  ];
  return [...all.filter(() => random() < 0.5), SLOW];
}
