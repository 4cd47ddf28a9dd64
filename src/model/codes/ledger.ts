import type { CodePages } from './page.ts';

/** Trouble with the memory of the leads that were sent before. */
export const LEDGER_CODES = {
  'LEADS-LEDGER-UNREADABLE': {
    title: 'The ledger can’t be read now',
    meaning:
      'The ledger is the record of what was sent. Without it a lead could be sent twice, so nothing is sent to the list. That it could not be read never counts as empty.',
    example: 'GitHub did not answer, or the token may not read the repository.',
    fix: 'Run the job again. If it stays so, check `github-token` and the network of the runner.',
  },
  'LEADS-LEDGER-WRITE': {
    title: 'The ledger can’t be written',
    meaning:
      'Leads are sent only after the ledger says that they are about to be, so nothing more is sent to the list.',
    example: 'The job has `contents: read` only.',
    fix: 'Give the job `permissions:` with `contents: write`. For `file:`, make room on the disk and allow writing.',
  },
  'LEADS-LEDGER-GIT': {
    title: 'git is missing, or too old',
    meaning: 'The ledger is kept with git, 2.31 or later. Without it nothing is sent to the list.',
    example: 'The job runs in a container whose image has no git.',
    fix: 'Install git where the job runs (in a container, in its image), or use `ledger: file:<path>` on a disk that stays.',
  },
  'LEADS-LEDGER-LOST': {
    title: 'The ledger of a list is gone, or was never begun',
    meaning:
      'The config has a `ledger-id`, and there is no ledger for the list. It was deleted, or the list is new in the config. Nothing is sent to the list; beginning anew by itself could send everything twice.',
    example: 'Somebody deleted refs/leads/441940, or list 441940 was added to the config today.',
    fix: "If the list was served before, restore the ref from a backup or a mirror; an ordinary clone does not have it. (Make one with `git fetch origin '+refs/leads/*:refs/leads/*'`.) What was delivered after the backup was made is not known there. If the list in Smartflo is empty, you can also start the workflow by hand with `mode: reset-list` and `only: <list id>`. On a list with leads, that order would send them again: under clone, each person is called twice.",
  },
  'LEADS-LEDGER-OTHER': {
    title: 'This is another ledger than the config names',
    meaning: 'The `ledger-id` of the config and the id in the ledger differ. Nothing is sent to the list.',
    example: 'The config was copied from another repository.',
    fix: 'Put the id of the right ledger into `ledger-id`. `leads ledger show` prints it.',
  },
  'LEADS-LEDGER-FOREIGN': {
    title: 'The ledger belongs to another repository',
    meaning:
      'A copy of a repository brings a copy of its ledger. If both were to send, each lead would arrive twice, so nothing is sent to the list.',
    example: 'The repository is a fork that was pushed with all its refs.',
    fix: 'Send from the repository that the ledger names. If this one is to take over, stop the other one and deliver to another list. If the list in Smartflo is empty, you can also start the workflow by hand with `mode: reset-list`.',
  },
  'LEADS-LEDGER-REWOUND': {
    title: 'The ledger went back in time',
    meaning:
      'What this run read or wrote a moment ago is not in the ledger any more: somebody put an older version or a new ledger in its place. Nothing more is sent to the list.',
    example: 'A force push to refs/leads/441940, or a reset by hand while a run was sending.',
    fix: 'Find out who writes the ledger. If it was reset on purpose, run the job again.',
  },
  'LEADS-LEDGER-GARBAGE': {
    title: 'The ledger is damaged',
    meaning:
      'A file of it is torn, changed or missing. Nothing is sent to the list, since what it knew can’t be relied on.',
    example: 'The last line of segments/00000012-000 is missing.',
    fix: 'Restore an older version of the ledger and run the job again. If the list in Smartflo is empty, you can also start the workflow by hand with `mode: reset-list`: everything in the lead files counts as new then.',
  },
  'LEADS-LEDGER-NEWER': {
    title: 'The ledger was written by a newer version of the action',
    meaning: 'Its format is not known to this version. Nothing is sent to the list.',
    example: 'One workflow uses a newer version of the action than another one.',
    fix: 'Use the newer version everywhere.',
  },
  'LEADS-LEDGER-SEAL': {
    title: 'The seal of the ledger does not fit',
    meaning:
      'A ledger that was begun with a `ledger-key` can be written by holders of the key only, and one whose id begins with 00000002 ' +
      'is in format 2 or later. This one was not, so nothing is sent to the list: what it says may be false.',
    example: 'Somebody pushed a ledger of their own making to refs/leads/441940, in which no lead was sent.',
    fix: 'Find out who writes the ledger. Restore the last version of it that the action wrote, and run the job again. A workflow that uses an older version of the action must use the newest one.',
  },
  'LEADS-LEDGER-KEY': {
    title: 'The ledger key does not fit',
    meaning: 'The ledger was written with another `ledger-key`, or with none. Nothing is sent to the list.',
    example: 'The secret was replaced without keeping the old key in its second line.',
    fix: 'Put the old key into the second line of the secret. If the list in Smartflo is empty, you can also start the workflow by hand with `mode: reset-list`: everything in the lead files counts as new then.',
  },
  'LEADS-LEDGER-KEY-OLD': {
    title: 'The ledger is still under an older key',
    meaning: 'An older line of `ledger-key` opened it. The next run that delivers puts it under the first line.',
    example: 'A new key was put above the old one in the secret.',
    fix: 'Keep the older line in the secret until the notice is gone.',
  },
  'LEADS-LEDGER-CLONE-START': {
    title: 'Under clone a list can’t begin without a memory',
    meaning:
      'There is no ledger for the list yet, and the list is not empty, or could not be looked at. Leads of your files may be there already, and clone would phone them twice, so nothing was sent to the list.',
    example: 'The leads were uploaded by hand before the action was set up.',
    fix: 'Look at the list in Smartflo. If it has leads, deliver to an empty list, or use `duplicate-option: skip`. If the list in Smartflo is empty, start the workflow by hand with `mode: reset-list` and `only` naming the list: everything in the files counts as new then, and the next run delivers it.',
  },
  'LEADS-LEDGER-IDENTITY': {
    title: 'The columns that tell leads apart have changed',
    meaning:
      'The ledger knows leads by the columns in `key`. With other columns, or other names of them, every lead looks new, and clone would phone each person again. Nothing was sent to the list.',
    example: 'In the config, `key: [phone]` became `key: [phone, Policy No]`.',
    fix: 'Put the old `key` back. If the list in Smartflo is empty, you can also start the workflow by hand with `mode: reset-list`.',
  },
  'LEADS-LEDGER-NEW': {
    title: 'A ledger begins',
    meaning:
      'There was no memory of earlier deliveries, so every lead counts as new. From now on the ledger remembers.',
    example: 'The first run of the action in a repository.',
    fix: 'Put the id that the notice names into the config, as `ledger-id`: then a run stops if the ledger is ever lost.',
  },
} as const satisfies CodePages;
