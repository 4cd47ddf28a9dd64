import {
  isOrder,
  LeadsError,
  type Mode,
  type Order,
  type Problem,
  printable,
  type RunEvent,
  type Settings,
  says,
} from '../model/index.ts';

/** Whether a mode only writes into the ledger, so that it needs no way to sign in to Smartflo. */
export function isOnlyForLedger(mode: Mode): boolean {
  return mode === 'drop-held' || mode === 'reset-list';
}

/** Why an order can't be carried out without `only`: it must never reach a list that nobody thought of. */
export function requireLists({ mode, only }: Pick<Settings, 'mode' | 'only'>): Problem | undefined {
  if (!isOrder(mode) || only !== undefined) return undefined;
  return {
    code: 'LEADS-ORDER',
    message: says`\`mode: ${mode}\` is for the lists that \`only\` names, and it names none.`,
    hint: says`Set \`only\` to the ids of the lists that are meant, and to no others.`,
  };
}

/** Throws a LeadsError unless a person gave the order for this very run; undefined is a shell. */
export function requireHand(order: Order, event: RunEvent | undefined): void {
  const refused = event && refusal(order, event);
  if (refused) throw new LeadsError(refused);
}

/** A re-run is refused as well: it would carry out an old order on what the list has become since. */
function refusal(order: Order, { name, ref, defaultBranch, runAttempt }: RunEvent): Problem | undefined {
  if (name !== 'workflow_dispatch') {
    return {
      code: 'LEADS-ORDER',
      message: says`\`mode: ${order}\` is for a person who starts the workflow by hand, not for the event \`${printable(name)}\`.`,
      hint: says`Use it in a workflow that \`workflow_dispatch\` starts, with the "Run workflow" button, and nowhere else.`,
    };
  }
  // The files of another branch are nobody's decision yet, and the ledger belongs to those of the default branch.
  if (defaultBranch === undefined || ref !== `refs/heads/${defaultBranch}`) {
    return {
      code: 'LEADS-ORDER',
      message: says`\`mode: ${order}\` is for the default branch, and this run is on \`${printable(ref)}\`.`,
      hint: says`Start the workflow with the "Run workflow" button, and choose the default branch there.`,
    };
  }
  if (runAttempt === 1) return undefined;
  return {
    code: 'LEADS-ORDER',
    message: says`\`mode: ${order}\` is for one run, and this is a re-run.`,
    hint: says`If it is still what you want, start the workflow anew with the "Run workflow" button.`,
  };
}
