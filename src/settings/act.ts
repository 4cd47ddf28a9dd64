import {
  type Act,
  isOrder,
  type Problem,
  printable,
  type RunEvent,
  type Settings,
  type Shown,
  says,
} from '../model/index.ts';
import { requireHand } from './orders.ts';

/** The act of a run, and the notices about it. */
export interface Decision {
  readonly act: Act;
  /** The event is about no files at all: not even a plan is made. */
  readonly isIdle?: true;
  readonly notices: readonly Problem[];
}

/** Events that `mode: auto` sends on, when they are about the default branch. */
const SENDING_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

/**
 * The act that the settings allow on this event; undefined is a shell. Pull requests and merge queues never send, whatever the
 * settings say: their content is somebody's proposal. Throws a LeadsError when an order was not given by hand.
 */
export function decideAct({ mode }: Pick<Settings, 'mode'>, event: RunEvent | undefined): Decision {
  if (mode === 'validate' || mode === 'plan') return { act: mode, notices: [] };

  if (event?.proposal) {
    return mode === 'auto' ? PLAN : planOnly(says`\`mode: ${mode}\` has no effect on ${nameOf(event)}`);
  }
  if (isOrder(mode)) {
    requireHand(mode, event);
    return DELIVER;
  }
  if (event?.deleted) return IDLE;
  if (mode === 'auto') {
    if (!event) return PLAN;
    const reason = reasonToPlan(event);
    if (reason !== undefined) return planOnly(reason, says`To send from here on purpose, set \`mode: deliver\`.`);
  }
  return DELIVER;
}

const PLAN: Decision = { act: 'plan', notices: [] };

const IDLE: Decision = {
  act: 'plan',
  isIdle: true,
  notices: [{ code: 'LEADS-PLAN-ONLY', message: says`The push deleted a branch, so there is nothing to do.` }],
};

const DELIVER: Decision = { act: 'deliver', notices: [] };

/** Why `auto` does not send on an event that is no proposal. */
function reasonToPlan(event: RunEvent): Shown | undefined {
  if (!SENDING_EVENTS.includes(event.name)) return says`\`mode: auto\` does not send on ${nameOf(event)}`;
  // A schedule only ever runs on the default branch, and its payload may not name that.
  if (event.name === 'schedule') return undefined;
  if (event.defaultBranch === undefined) return says`The event does not say which branch is the default one`;
  if (event.ref === `refs/heads/${event.defaultBranch}`) return undefined;
  return says`\`${printable(event.ref)}\` is not the default branch, \`${printable(event.defaultBranch)}\``;
}

function planOnly(reason: Shown, hint?: Shown): Decision {
  const message = says`${reason}. This run only plans; nothing is sent.`;
  return { ...PLAN, notices: [{ code: 'LEADS-PLAN-ONLY', message, ...(hint === undefined ? {} : { hint }) }] };
}

function nameOf(event: RunEvent): Shown {
  return says`the event \`${printable(event.name)}\``;
}

/** Why a repository that others can read is refused; `visibility` undefined is one that nobody could tell. */
export function refusePublic(
  settings: Pick<Settings, 'allowPublicRepository'>,
  visibility: RunEvent['visibility'],
): Problem | undefined {
  if (settings.allowPublicRepository || visibility === 'private') return undefined;
  return {
    code: 'LEADS-PUBLIC-REPOSITORY',
    message:
      visibility === 'public'
        ? says`This repository is public, so everybody could read the lead files and what is said about them.`
        : says`It could not be found out whether this repository is public, so nothing is done.`,
    hint:
      visibility === 'public'
        ? says`Make the repository private. If no real people are in it, set \`allow-public-repository: true\` in .github/leads.yml.`
        : says`Give \`github-token\` a token that may read the repository.`,
  };
}
