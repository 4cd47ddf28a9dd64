import { expect, test } from 'vitest';
import { leadFile } from '../../support/fault-run.ts';
import { clockOf, isBulkCreate, LIST, openWorld } from '../../support/ledger-world.ts';
import { casesOf, shareOf } from '../../support/proof.ts';

// Made-up numbers. What a runner does to cancel: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL.

const RUNNER_WAITS_MS = 7_500;

/** Answers that come in time, late, and never. */
const ANSWER_MS = [300, 2_000, 3_500, 60_000, 20];

test.skipIf(process.platform === 'win32').each(casesOf(shareOf('cancels')))(
  'P1 a run that the runner cancels ends within 7.5 s, with its receipts in the ledger (%i)',
  async (index) => {
    const ms = ANSWER_MS[index % ANSWER_MS.length] ?? 20;
    await using world = await openWorld({
      runs: 'here',
      files: { 'leads/a.csv': leadFile(40) },
      config: { lists: [{ list: LIST, files: 'leads/**' }], delivery: { 'settle-seconds': 5 } },
      inputs: { 'batch-size': '2' },
      rules: [
        { match: { method: 'POST', to: 2 + index }, do: { effect: 'delay', ms: 5 } },
        { match: { method: 'POST' }, do: { effect: 'delay', ms } },
      ],
    });
    let cancelledAt = 0;
    let signals = 0;
    using run = await world.run({
      onStart: (child) => {
        const send = (signal: NodeJS.Signals) => {
          signals++;
          child.kill(signal);
        };
        const waiting = setInterval(() => {
          if (world.sandbox.dump().requests.filter(isBulkCreate).length < 3 + index) return;
          clearInterval(waiting);
          cancelledAt = Date.now();
          send('SIGINT');
          const timers = [
            setTimeout(send, RUNNER_WAITS_MS, 'SIGTERM'),
            setTimeout(send, RUNNER_WAITS_MS + 2_500, 'SIGKILL'),
          ];
          child.on('exit', () => timers.forEach(clearTimeout));
        }, 5);
      },
    });
    expect(Date.now() - cancelledAt).toBeLessThan(RUNNER_WAITS_MS);
    expect({ signals, exitCode: run.exitCode, status: run.status }).toEqual({
      signals: 1,
      exitCode: 1,
      status: 'cancelled',
    });
    const { accepted = 0, 'in-doubt': inDoubt = 0 } = run.counts;
    expect(await world.ledger()).toMatchObject({ accepted, open: inDoubt, isLeased: false, problems: [] });

    world.heal();
    using next = await world.run({ env: clockOf({ aheadMs: 7_200_000 }) });
    expect(next).toMatchObject({ exitCode: 0, counts: { accepted: 40 - accepted } });
    expect(world.sandbox.dump().leads).toHaveLength(40);
  },
);
