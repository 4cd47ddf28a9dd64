import type { CodePages } from './page.ts';

/** Nothing is sent until the setting is fixed. */
export const SETTINGS_CODES = {
  'LEADS-SCHEMA-MISSING': {
    title: 'The JSON Schema is not there',
    meaning: 'The `schema` of the inputs or the config names a file that does not exist. Nothing was sent.',
    example: '`schema: schema/lead.json`, and the file is `schemas/lead.json`.',
    fix: 'Give the path from the top of the repository, and commit the file.',
  },
  'LEADS-INPUT': {
    title: 'An input is wrong',
    meaning:
      'An input of the action (a flag in a shell) has a value that is not allowed, or a name that does not exist. All mistakes are listed together. No lead file was read and nothing was sent.',
    example: '`batch-size` is "0". Allowed: a whole number from 1 to 10,000.',
    fix: 'Use a value that the message names as allowed, or the name it suggests.',
  },
  'LEADS-CONFIG': {
    title: 'The config file is wrong',
    meaning:
      'A key of the config is not known, or its value is not allowed. The message names line and column. All mistakes are listed together. No lead file was read and nothing was sent.',
    example: '.github/leads.yml:4:5: `lists[0].colums` is not a known key. Did you mean `columns`?',
    fix: 'Correct the key or the value. With schemas/config.schema.json, an editor completes and checks the file.',
  },
  'LEADS-CONFIG-KEY': {
    title: 'The key is more than the phone',
    meaning:
      'Smartflo tells leads apart by their phone number. Under `skip` and `overwrite` it keeps one lead for each number, so a `key` with another column would count rows as accepted that are not on the list. Nothing was sent.',
    example: '`key: [phone, Policy No]` under `skip`, and a file with two policies of one number.',
    fix: 'Write `key: [phone]` and keep one row for each number, for example with all policies in one cell. Or set `duplicate-option: clone`: each row becomes a lead of its own, and the person is called for each.',
  },
  'LEADS-CONFIG-ABSENT': {
    title: 'The config file is not there',
    meaning: 'The `config` input names a file that the workspace does not have. Nothing was sent.',
    example: '`config: .github/lead.yml`, and the file is called `.github/leads.yml`.',
    fix: 'Correct the path; it starts at the top of the repository. In a workflow, run actions/checkout before this action.',
  },
  'LEADS-DOCUMENT': {
    title: 'The config or a schema is not valid YAML or JSON',
    meaning:
      'The file can’t be read past the place that the message names, so no setting in it counts. Nothing was sent.',
    example: '.github/leads.yml:7:3: A tab stands where only spaces may.',
    fix: 'Fix that place. An editor that knows YAML or JSON underlines it.',
  },
  'LEADS-PATH': {
    title: 'A path or glob is not allowed',
    meaning: 'Paths start at the top of the repository, are written with `/` and never leave it. Nothing was sent.',
    example: '`files: ../other/**` or `files: C:\\leads\\**`',
    fix: 'Write the path from the top of the repository: `leads/**`.',
  },
  'LEADS-LIST-MISSING': {
    title: 'No lead list is named',
    meaning: 'The action does not know which Smartflo lead list the files belong to. Nothing was sent.',
    example: 'A workflow without `list-id`, in a repository without .github/leads.yml.',
    fix: 'Set the input `list-id` to the number of the list, or name lists and their files under `lists` in .github/leads.yml.',
  },
  'LEADS-LIST-TWICE': {
    title: 'The lead list is named in two places',
    meaning: 'Both the input `list-id` and `lists` in the config say where leads go. Nothing was sent.',
    example: '`list-id: "441940"` in the workflow, and a config with `lists`.',
    fix: 'Keep one of them: remove the input, or remove `lists` from the config.',
  },
  'LEADS-LIST-CONFLICT': {
    title: 'Two entries for one list disagree',
    meaning:
      'Several entries may feed one list from different files, but what concerns the list as a whole must be the same in all of them: `name`, `accept-answer`, `duplicate-option`, `skill-id`, `key`, `duplicates`, `verify`, `clone-verify` and `retry-refused`. Nothing was sent.',
    example: 'List 441940 has `duplicate-option: skip` in one entry and `overwrite` in another.',
    fix: 'Give all entries of the list the same value.',
  },
  'LEADS-ONLY': {
    title: '`only` names a list that the config does not have',
    meaning: 'The job is told to serve a list that no entry feeds. Nothing was sent.',
    example: '`only: "441941"`, and the config knows 441940 alone.',
    fix: 'Correct the list id, or add the list to the config.',
  },
  'LEADS-CREDENTIALS': {
    title: 'No way to sign in to Smartflo, or two',
    meaning:
      'Sending needs `smartflo-token`, or `smartflo-email` with `smartflo-password`; not both. Nothing was sent.',
    example: 'The secret SMARTFLO_TOKEN is not set in this repository, so the input is empty.',
    fix: 'Add the token as a repository secret and write `smartflo-token: ${{ secrets.SMARTFLO_TOKEN }}`.',
  },
  'LEADS-TOKEN-EXPIRY': {
    title: 'The token has expired, or soon will',
    meaning:
      'The token says itself until when it is valid. After that day nothing is sent; in the 14 days before it, the run goes on with this warning.',
    example: 'The Smartflo token expired on 2026-03-01.',
    fix: 'Make a new token in the Smartflo portal and put it into the secret.',
  },
  'LEADS-PLAN-ONLY': {
    title: 'This run only plans',
    meaning:
      'Files were judged and planned, and nothing was sent: a pull request or merge queue never sends, and under `mode: auto` only a push to the default branch, a schedule or a dispatch on it does.',
    example: 'A push to the branch `spring-campaign`.',
    fix: 'Merge into the default branch. To send from another branch or event on purpose, set `mode: deliver`.',
  },
  'LEADS-ORDER': {
    title: 'An order was not given by hand, or for no list',
    meaning:
      '`resend-held`, `drop-held` and `reset-list` change what the ledger says, for good. So they are carried out only when a person starts the workflow by hand on the default branch (workflow_dispatch, not a re-run) or in a shell, and only for the lists of `only`. Nothing was sent, and the ledger is as it was.',
    example: '`mode: reset-list` in a workflow that runs on a push; or without `only`.',
    fix: 'Start the workflow with the "Run workflow" button, with `only` set to the ids of the lists that are meant.',
  },
  'LEADS-CONFIRM': {
    title: 'An order would call people twice',
    meaning:
      'Before `resend-held` sends to a list with `duplicate-option: clone`, it looks for the leads. Some are on the list now, or could not be looked for, so each of them could be called twice. Nothing was sent to the list.',
    example: '500 held leads, all of which arrived although their answer was lost.',
    fix: 'If they arrived, start the workflow with `mode: drop-held`. To send them again all the same, start it with `mode: resend-held` and `confirm` set to the number that the message names.',
  },
  'LEADS-LEDGER-NEEDED': {
    title: 'The settings need a ledger, and `ledger` is none',
    meaning:
      'Without a ledger every run sends every row again. With `skip` that does no harm; with `clone` people would be called twice, and with `overwrite` an older row may undo a newer one. Nothing was sent.',
    example: '`ledger: none`, and list 441940 has `duplicate-option: clone`.',
    fix: 'Remove `ledger: none`: the ledger is then kept in the repository, for which the job needs `contents: write`.',
  },
} as const satisfies CodePages;
