import type { CodePages } from './page.ts';

/** The run as a whole. */
export const RUN_CODES = {
  'LEADS-CHANGES-UNKNOWN': {
    title: 'The changes of a pull request are not known',
    meaning:
      'GitHub did not tell which files the pull request changes, so problems of untouched files make the check red too.',
    example: 'The job may not read pull requests.',
    fix: 'Add `pull-requests: read` to the permissions of the job.',
  },
  'LEADS-HELD': {
    title: 'Leads wait for a person',
    meaning:
      'Under `clone` their answer was lost, and looking on the list could not settle it: sent again they might be called twice, left out they might never be called. So nothing is done with them until somebody decides.',
    example: 'Three leads of list 441940 are held.',
    fix: 'Look for them in Smartflo. Then start the workflow by hand with `only: <list id>` and `mode: resend-held` or `mode: drop-held`.',
  },
  'LEADS-COMMENT': {
    title: 'The plan could not be put on the pull request',
    meaning: 'The comment with the plan is missing or old. The plan itself is in the job summary and in the log.',
    example: 'The job may read pull requests, not write to them.',
    fix: 'Add `pull-requests: write` to the permissions of the job.',
  },
  'LEADS-COMMAND': {
    title: 'The command line can’t be understood',
    meaning: 'A flag is unknown, lacks its value, or holds a secret. Nothing was read or sent.',
    example: '`leads validate --batchsize 100`',
    fix: 'Use the flags that `leads help` lists; secrets come from the environment.',
  },
  'LEADS-TOO-MANY-REJECTS': {
    title: 'Too many rows of a file were rejected',
    meaning:
      'The share of rejects is above `max-reject-ratio` (files of 20 rows or more; with 0, any file). That is the sign of a wrong file or a moved column, so nothing of the file was sent. Other files were.',
    example: '700 of 1,000 rows rejected because the Mobile column holds dates.',
    fix: 'Fix the column and upload the file under the same name; or raise `max-reject-ratio` if the rejects are expected.',
  },
  'LEADS-ON-REJECT': {
    title: 'A file with rejects was held back',
    meaning: 'Its list says `on-reject: deliver-none`: all rows of a file or none. Nothing of the file was sent.',
    example: '1 of 200 rows has a phone number with nine digits.',
    fix: 'Fix the rejected rows and upload the file under the same name; or set `on-reject: deliver-rest`.',
  },
  'LEADS-MAX-LEADS': {
    title: 'More leads than max-leads allows',
    meaning:
      'A run would send more leads to one list than `max-leads`. Nothing was sent to that list; other lists were served.',
    example: '25,000 leads for list 441940, and `max-leads` is 20,000.',
    fix: 'If so many are meant, raise `max-leads`. If not, look for a file that does not belong there.',
  },
  'LEADS-CHECKOUT-MISSING': {
    title: 'The repository was not checked out',
    meaning:
      'The workspace of the job holds no file, neither the config nor a lead file. Nothing was read and nothing was sent.',
    example: 'A job whose first step is this action.',
    fix: 'Put the step `- uses: actions/checkout@v7` before this action, in the same job.',
  },
  'LEADS-PUBLIC-REPOSITORY': {
    title: 'The repository is public, or may be',
    meaning: 'Lead files in a public repository are a data breach. No lead file was read and nothing was sent.',
    example: 'The action runs in a public fork.',
    fix: 'Make the repository private. If it holds no real people, set `allow-public-repository: true` in the config.',
  },
  'LEADS-CANCELLED': {
    title: 'The run was cancelled',
    meaning: 'Requests in flight were finished and counted; the rest of the leads are unsent. Nothing is lost.',
    example: 'Somebody pressed "Cancel workflow".',
    fix: 'Run the job again.',
  },
  'LEADS-BOOKS': {
    title: 'The books do not balance',
    meaning: 'A row was read and is in none of the counts, or in two. This is a bug of the action, never of your file.',
    example: '3,000 rows read, 2,999 accounted for.',
    fix: 'Report it with report.json, which holds no personal data.',
  },
  'LEADS-NOT-TOLD': {
    title: 'A part of the result could not be written',
    meaning: 'The run is over and what was sent stands. The report, the outputs or the job summary are missing.',
    example: 'The disk of the runner was full.',
    fix: 'Read the counts in the log, make room on the disk, and run the job again.',
  },
  'LEADS-REPORT': {
    title: 'A report could not be read',
    meaning:
      '`leads report` was given a file that is missing, is no report.json, or comes from a newer release. The others were merged.',
    example: 'The job of one list was stopped before it uploaded its report.',
    fix: 'Name the report.json of each job as it was written, and use one release of the action for all jobs.',
  },
  'LEADS-REPORT-MISSING': {
    title: 'The job of a list left no report',
    meaning:
      'The plan found something to do for the list and no job told what became of it. What had been sent is in the ledger of the list, and the next run goes on from there.',
    example: 'The job of list 441940 ran out of time.',
    fix: 'Look at the job of that list, fix what it says, and run it again.',
  },
  'LEADS-REPORT-TWICE': {
    title: 'Two reports tell of one list',
    meaning: 'Only the one that began last was counted, since rows that are counted twice would make the books untrue.',
    example: 'The report of an earlier attempt lies beside that of the last one.',
    fix: 'Give each job lists of its own with `only`, and name each report once.',
  },
  'LEADS-ALREADY-SENT': {
    title: 'People of a new file were sent before',
    meaning:
      'A file that no run has read before names people who were accepted from another file, in this run or an earlier one. A list holds a person once, so these rows are not sent again: somebody who enquires a second time is not called a second time. The notice comes once, with the file.',
    example: '62 of 300 rows of `leads/friday.csv` are of people who stood in `leads/monday.csv`.',
    fix: 'Look at the rows: they are in `friday.csv.already-sent.csv`, beside the rejects files. To have these people called again, put the rows into the folder of another list.',
  },
  'LEADS-ACROSS-LISTS': {
    title: 'The same people are in two lists',
    meaning:
      'Files of two lists have the same phone numbers. Each list is a campaign of its own in Smartflo, so both may call these people. The notice counts them, for the files that this run has read.',
    example: '9000000001 in `leads/loans/may.csv` and in `leads/cards/may.csv`, which go to two lists.',
    fix: 'Nothing, if both should call. Else write `across-lists: first` on top of .github/leads.yml: each person then goes to the list that stands first in the config, and the row for the other list counts as a duplicate.',
  },
  'LEADS-INTERNAL': {
    title: 'The action itself failed',
    meaning: 'Something happened that the action does not expect. The counts say what was sent before it.',
    example: 'The disk of the runner was full.',
    fix: 'Run the job again. If it happens again, report it with the log, which holds no personal data.',
  },
  'LEADS-ORDER-DONE': {
    title: 'What was ordered by hand is done',
    meaning:
      'A run with the mode drop-held or reset-list has changed what the ledger knows. Nothing was sent; the plan shows what a delivery would send now.',
    example: '3 held leads of list 441940 dropped.',
    fix: 'Nothing. Start a run with the mode auto to deliver.',
  },
  'LEADS-NOT-REMEMBERED': {
    title: 'The ledger could not note what people were told',
    meaning: 'The run is over and what was sent is in the ledger. Only that its rejects are old from now on is not.',
    example: 'GitHub did not answer in the last second of a run.',
    fix: 'Nothing: the next run tells the same rejects once more.',
  },
} as const satisfies CodePages;
