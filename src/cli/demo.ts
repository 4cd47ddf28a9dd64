import { copySampleRepository, createShellLog, openShellHost } from '../host/index.ts';
import { maskPhone, plural, printable, says } from '../model/index.ts';
import { run, styleFor } from '../run.ts';
import { type SandboxDump, startSandbox } from '../sandbox/index.ts';
import type { Command } from './command.ts';

/** The lists of the sample repository, as the sandbox starts with them. */
const LISTS = [
  { id: '441940', name: 'Home loans' },
  { id: '552001', name: 'Insurance renewals' },
];

/** A whole run, offline: sandbox, sample lead files, real delivery. Its sample has rejects on purpose, so it exits 0. */
export const DEMO: Command = {
  name: 'demo',
  summary: 'A whole run, offline: sample lead files, a sandbox of Smartflo',
  usage: 'demo',
  async run(_argv, env) {
    const sample = copySampleRepository();
    const log = createShellLog();
    if (!sample) {
      log.info(says`The sample repository is missing: run the demo from a checkout of this repository.`);
      return 1;
    }
    const sandbox = await startSandbox({ tokens: ['demo-token'], lists: LISTS });
    const openHost = () =>
      openShellHost({
        given: {
          mode: 'deliver',
          'base-url': sandbox.url,
          'smartflo-token': 'demo-token',
          'requests-per-second': '0',
          ledger: 'file:.ledger',
        },
        root: sample,
        env,
      });
    const [host, second] = [openHost(), openHost()];
    const style = styleFor(host.surface.colour);
    try {
      log.info(
        style.bold(says`Smartflo Leads: a demo run. Nothing leaves this machine; every person in it is made up.`),
      );
      log.info(says``);
      log.info(says`Sample repository:  ${printable(sample, 1000)}`);
      log.info(says`Sandbox of the API: ${printable(sandbox.url)}`);
      log.info(says``);
      await run(host);
      log.info(says``);
      log.info(style.bold(says`What the sandbox received`));
      for (const line of received(sandbox.dump())) log.info(says`  ${printable(line, 1000)}`);
      log.info(says``);
      log.info(style.bold(says`The same files once more, as a nightly schedule would find them`));
      await run(second);
      log.info(says``);
      log.info(
        says`In a workflow, the first job would be red, for somebody must fix the rejected rows; the second one green. The README shows the workflow to copy.`,
      );
      return 0;
    } finally {
      host.close();
      second.close();
      await sandbox.close();
    }
  },
};

function received(dump: SandboxDump): readonly string[] {
  const posts = dump.requests.filter((request) => request.method === 'POST').length;
  return [
    plural(posts, 'request with leads', 'requests with leads'),
    ...dump.lists.map((list) => {
      const leads = dump.leads.filter((lead) => String(lead.list_id) === list.id);
      const first = leads[0] ? `, the first one is ${maskPhone(leads[0].field_0)}` : '';
      return `list ${list.id} (${printable(list.name)}): ${plural(leads.length, 'lead')}${first}`;
    }),
  ];
}
