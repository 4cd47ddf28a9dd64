import { type Act, listed, type Problem, printable, type RunEvent, type Settings } from '../model/index.ts';

/** What a run is to do, and what its user should know about that. */
export interface Decision {
  readonly act: Act;
  readonly notices: readonly Problem[];
  /** When delivering: lists that nothing may be sent to, and why. The others are served. */
  readonly heldLists: ReadonlyMap<string, Problem>;
}

const NO_LISTS: ReadonlyMap<string, Problem> = new Map();

/** Events that `mode: auto` sends on, when they are about the default branch. */
const SENDING_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

/**
 * What the settings allow on this event; undefined is a shell. Pull requests and merge queues never send, whatever the
 * settings say: their content is somebody's proposal.
 */
export function decideAct(settings: Pick<Settings, 'mode' | 'routes' | 'only'>, event: RunEvent | undefined): Decision {
  const { mode } = settings;
  if (mode === 'validate' || mode === 'plan') return { act: mode, notices: [], heldLists: NO_LISTS };

  if (event?.proposal) {
    return mode === 'deliver' ? planOnly(`\`mode: deliver\` has no effect on ${nameOf(event)}`) : PLAN;
  }
  if (event?.deleted) return planOnly('The push deleted a branch: there is nothing to do');
  if (mode === 'auto') {
    if (!event) return PLAN;
    const reason = reasonToPlan(event);
    if (reason !== undefined) return planOnly(reason, 'To send from here on purpose, set `mode: deliver`.');
  }
  return cloneGuard(settings, event);
}

const PLAN: Decision = { act: 'plan', notices: [], heldLists: NO_LISTS };

/** Why `auto` does not send on an event that is no proposal. */
function reasonToPlan(event: RunEvent): string | undefined {
  if (!SENDING_EVENTS.includes(event.name)) return `\`mode: auto\` does not send on ${nameOf(event)}`;
  // A schedule only ever runs on the default branch, and its payload may not name that.
  if (event.name === 'schedule') return undefined;
  if (event.defaultBranch === undefined) return 'The event does not say which branch is the default one';
  if (event.ref === `refs/heads/${event.defaultBranch}`) return undefined;
  return `\`${printable(event.ref)}\` is not the default branch, \`${printable(event.defaultBranch)}\``;
}

/** Under clone, what is sent again is phoned again, so neither an automatic run nor a re-run may send it. */
function cloneGuard(
  { mode, routes, only }: Pick<Settings, 'mode' | 'routes' | 'only'>,
  event: RunEvent | undefined,
): Decision {
  const served = routes.filter((route) => only?.includes(route.list) ?? true);
  const lists = new Set(served.filter((route) => route.duplicateOption === 'clone').map((route) => route.list));
  const isRerun = event !== undefined && event.runAttempt > 1;
  if (mode === 'deliver' && !isRerun) lists.clear();
  const reason =
    `With \`duplicate-option: clone\` (list ${listed([...lists])}), sending a lead again means phoning a person twice, so ` +
    (isRerun ? 'a re-run sends nothing' : 'nothing is sent unless `mode: deliver` asks for it');
  const hint = isRerun
    ? 'Start a new run, with only files that were not sent before.'
    : 'Set `mode: deliver` in a run with only files that were not sent before.';
  if (lists.size > 0 && served.every((route) => lists.has(route.list))) {
    return planOnly(reason, hint, 'LEADS-CLONE-BY-HAND');
  }
  const problem: Problem = { code: 'LEADS-CLONE-BY-HAND', message: `${reason}. The other lists are served.`, hint };
  return { act: 'deliver', notices: [], heldLists: new Map([...lists].map((list) => [list, problem])) };
}

function planOnly(reason: string, hint?: string, code: Problem['code'] = 'LEADS-PLAN-ONLY'): Decision {
  const message = `${reason}. This run only plans; nothing is sent.`;
  return { ...PLAN, notices: [{ code, message, ...(hint === undefined ? {} : { hint }) }] };
}

function nameOf(event: RunEvent): string {
  return `the event \`${printable(event.name)}\``;
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
        ? 'This repository is public, so everybody could read the lead files and what is said about them.'
        : 'It could not be found out whether this repository is public, so nothing is done.',
    hint:
      visibility === 'public'
        ? 'Make the repository private. If no real people are in it, set `allow-public-repository: true` in .github/leads.yml.'
        : 'Give `github-token` a token that may read the repository.',
  };
}
