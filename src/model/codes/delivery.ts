import type { CodePages } from './page.ts';

/** Answers of Smartflo, or of the way to it. */
export const DELIVERY_CODES = {
  'LEADS-API-TOKEN': {
    title: 'Smartflo refused the token',
    meaning: 'The first refusal stops the run; the rows that were not sent by then are counted as unsent.',
    example: 'HTTP 401: the token was revoked, has expired or is another account’s.',
    fix: 'Put a valid token into the secret and run the job again.',
  },
  'LEADS-API-RIGHTS': {
    title: 'The token may not do this',
    meaning: 'Smartflo knows the token and says no (HTTP 402 or 403). The run stops; what was not sent is unsent.',
    example: 'The account is inactive, lacks the right, or allows its API from certain IP addresses only.',
    fix: 'Ask whoever manages the Smartflo account. For an IP allow-list, use a runner with a fixed address.',
  },
  'LEADS-API-LOGIN': {
    title: 'Smartflo did not let the run sign in',
    meaning:
      'A run signs in once and does not try a second time, so that the account is not locked. Nothing more was sent.',
    example: 'The password expired; Smartflo asks for a new one every 90 days.',
    fix: 'Put the right email and password into the secrets, or better: use a token.',
  },
  'LEADS-API-LOCKED': {
    title: 'Smartflo has locked the account or the list for a while',
    meaning: 'The run stops, since asking again would lengthen the lock. What was not sent is unsent.',
    example: 'HTTP 423, with the time from which it may be tried again.',
    fix: 'Run the job again after that time.',
  },
  'LEADS-API-LIST': {
    title: 'There is no such lead list',
    meaning: 'Smartflo does not know the list id. Nothing more is sent to this list; other lists go on.',
    example: '`list-id: 99999`, or the id of a list of another account.',
    fix: 'Take the list id from the Smartflo portal, and check `base-url` if you have set it.',
  },
  'LEADS-API-LIST-REFUSES': {
    title: 'The list refuses every lead',
    meaning:
      'Smartflo refused a request and its parts in the same words, named no row, and took no other lead of it. So nobody knows ' +
      'whether the rows or the list are wrong. Nothing more is sent to the list. Under skip its rows are not sent; under ' +
      'overwrite and clone those that were on the way are in doubt. The next run tries again; other lists go on.',
    example: 'HTTP 400 “Lead list is inactive”, or HTTP 200 with `{"error":"List is full"}`.',
    fix: 'Read the words. If they are about the list, put it right in the Smartflo portal; if they are about rows, fix the rows.',
  },
  'LEADS-API-LIST-NAME': {
    title: 'The list has another name in Smartflo',
    meaning: 'The config says how the list is called, and Smartflo says otherwise. Nothing is sent to this list.',
    example: 'The config has the id of "Home loans" under the name "Car loans".',
    fix: 'Correct the `list` or the `name` in the config.',
  },
  'LEADS-API-LABELS': {
    title: 'A column goes to a field that Smartflo calls otherwise',
    meaning:
      'The list has a label for each of its fields. The config puts a column on a field whose label says something else, so agents would read the value under the wrong name. `leads doctor` compares; it sends nothing.',
    example: 'field_5 is “Alternate Phone Number” in Smartflo, and the config puts the column “Loan Amount” there.',
    fix: 'In `columns`, put the column on the field with its label, or give both the same name.',
  },
  'LEADS-CLOCK': {
    title: 'The clock of this machine is wrong',
    meaning: 'It differs from the time in Smartflo’s answers. The end of a token and of a lock are judged by it.',
    example: 'This machine’s clock is 90 s behind Smartflo’s.',
    fix: 'Let the machine set its clock from the network.',
  },
  'LEADS-API-LIST-LIVE': {
    title: 'The list is being called right now',
    meaning:
      'An active broadcast uses this list, so people may be called as soon as their rows arrive. The run goes on.',
    example: 'List 441940 belongs to a broadcast with the status active.',
    fix: 'If that is not meant, stop the broadcast in Smartflo before you push lead files.',
  },
  'LEADS-API-ROWS': {
    title: 'Smartflo refused the rows',
    meaning: 'Smartflo says no to the rows, for good. They were not added; they are counted as refused.',
    example: 'HTTP 422: field_0 must be between 10 and 12 digits.',
    fix: 'Fix the rows as Smartflo says and save the file again.',
  },
  'LEADS-API-SIZE': {
    title: 'The batch is too large for Smartflo',
    meaning:
      'Nothing of that request was added. It is sent again in halves; a single row that is too large is refused.',
    example: 'HTTP 413, or "must not have more than 1000 items".',
    fix: 'Nothing. To save the failed request, set `batch-size` to what Smartflo takes.',
  },
  'LEADS-API-BUSY': {
    title: 'Smartflo asks to slow down',
    meaning: 'The limit is shared with live calls. The request was rejected, not applied; it is sent again later.',
    example: 'HTTP 429: Too many requests.',
    fix: 'Lower `requests-per-second`, or run when fewer calls are made.',
  },
  'LEADS-API-DOWN': {
    title: 'Smartflo failed',
    meaning: 'The server failed while it had the request, which may or may not have been applied.',
    example: 'HTTP 502 from a gateway.',
    fix: 'Run the job again later. Rows in doubt are listed in the summary.',
  },
  'LEADS-API-REDIRECT': {
    title: 'Smartflo sent the request elsewhere',
    meaning: 'A redirect is never followed: it would take the leads and the token to another host. Nothing was added.',
    example: 'HTTP 302 to a sign-in page.',
    fix: 'Set `base-url` to the address that answers the API itself.',
  },
  'LEADS-API-HOST': {
    title: 'This address does not take the request',
    meaning: 'The server answers as no Smartflo API should, so the run stops. The request was not applied.',
    example: 'HTTP 405: `base-url` points to a web site.',
    fix: 'Check `base-url`. If it is right, report the answer as a bug of the action.',
  },
  'LEADS-API-NOT-JSON': {
    title: 'The answer is not one of the Smartflo API',
    meaning: 'Something said yes, but not in the API’s words. So it is not known whether the rows were added.',
    example: 'HTTP 200 with the sign-in page of a company proxy.',
    fix: 'Check `base-url` and the proxy of the runner, then look into the list before you run again.',
  },
  'LEADS-API-CUT': {
    title: 'The answer is not whole',
    meaning: 'It broke off or is longer than 1 MiB, so it is not known whether the rows were added.',
    example: 'The connection ended in the middle of the answer.',
    fix: 'Run the job again. Rows in doubt are listed in the summary.',
  },
  'LEADS-API-UNCLEAR': {
    title: 'The answer is not a clear yes',
    meaning:
      'It contradicts itself or lacks the word that says yes. Its rows are in doubt, whatever the duplicate option. When the whole answer was read, nothing more is sent to that list in this run.',
    example: 'HTTP 200 with `"success": true, "failed": 499`.',
    fix: 'Look at the list in Smartflo, and at the words of the answer. Then run the job again: it goes on with the rows in doubt, as the page of LEADS-IN-DOUBT says.',
  },
  'LEADS-API-NO-ANSWER': {
    title: 'No answer came',
    meaning: 'The request was on its way when the connection broke or time ran out. It may have been applied.',
    example: 'No answer within 30 s.',
    fix: 'Run the job again. Rows in doubt are listed in the summary.',
  },
  'LEADS-API-UNCHECKED': {
    title: 'Something could not be checked before sending',
    meaning: 'A question to Smartflo about the list failed. That alone is no reason to stop; the run goes on.',
    example: 'The lead lists of the account could not be read.',
    fix: 'Nothing, if the rows arrive.',
  },
  'LEADS-API-UNVERIFIED': {
    title: 'What was accepted could not be read back',
    meaning: 'Smartflo accepted the rows; reading them back failed, which proves nothing about them.',
    example: 'The list is longer than what is read of it.',
    fix: 'Look into the list in Smartflo, or run again with `verify: sample`.',
  },
  'LEADS-API-MISMATCH': {
    title: 'What Smartflo holds differs from what it accepted',
    meaning: 'Some accepted rows have other values when they are read back. Nothing is sent again.',
    example: 'Of 20 leads read back from list 441940, 2 differ in Loan Amount (2).',
    fix: 'Under `skip`, a number that Smartflo had before keeps its old values. Otherwise look into the list.',
  },
  'LEADS-API-CANARY': {
    title: 'The first lead for a list did not arrive',
    meaning:
      'Nothing was known yet of the answers for this list, so its first lead was sent alone and looked for. Smartflo said yes, and the lead was not on the list when the time for late storing (`settle-seconds`) was over. It is in doubt; nothing else was sent to the list.',
    example: 'A list that is locked in the portal, where Smartflo still answers `success: true`.',
    fix: 'Look at the list in the Smartflo portal: is it the right one, is it open, is the lead there under another form? Correct that, and run the job again: it sends one lead first again. If all is right, ask the support of Smartflo.',
  },
  'LEADS-API-MISSING': {
    title: 'Smartflo accepted leads and does not have them',
    meaning:
      'The run read back what was accepted (`verify` in the config). It found other leads of the list, so the question works, but not ' +
      'these. They are in doubt, and the job is red. The next run sends them again; under clone it looks for them first.',
    example: 'Smartflo accepted 20 leads that were looked for afterwards, and 3 of them are not there.',
    fix: 'Run the job again. If they are missing again, ask the support of Smartflo, and give the time of the run.',
  },
  'LEADS-PASSWORD-EXPIRY': {
    title: 'The Smartflo password expires soon',
    meaning: 'Smartflo says in how many days. After that, no run can sign in.',
    example: 'The password expires in 5 days.',
    fix: 'Change it in Smartflo and in the secret, or use a token.',
  },
  'LEADS-TOKEN-FORMAT': {
    title: 'This cannot be a Smartflo token',
    meaning: 'The text in the secret is empty, broken into lines, or a token of GitHub. Nothing was sent.',
    example: '`smartflo-token: ${{ github.token }}`',
    fix: 'Copy the API token from the Smartflo portal into the secret, in one line.',
  },
  'LEADS-NET-DNS': {
    title: 'The host was not found',
    meaning: 'The name in `base-url` has no address. The request did not leave the runner.',
    example: 'A typing mistake in `base-url`, or a runner without network.',
    fix: 'Check `base-url` and the runner’s network, then run the job again.',
  },
  'LEADS-NET-CONNECT': {
    title: 'No connection',
    meaning: 'The host did not take a connection. The request did not leave the runner.',
    example: 'Connection refused, or no connection within 10 s.',
    fix: 'Check the network and the firewall of the runner, then run the job again.',
  },
  'LEADS-NET-TLS': {
    title: 'The connection is not safe',
    meaning: 'The host’s certificate does not hold, so neither token nor rows were sent.',
    example: 'A company proxy that opens connections, signed by its own authority.',
    fix: 'For a private authority, set NODE_EXTRA_CA_CERTS to its PEM file. Otherwise, check `base-url`.',
  },
  'LEADS-NET-PROXY': {
    title: 'The proxy did not let the request through',
    meaning: 'The runner’s environment names a proxy, which failed or said no. The request did not leave it.',
    example: 'HTTP 407: the proxy wants a user name and password.',
    fix: 'Correct `https_proxy`, or exempt the host with `no_proxy`.',
  },
  'LEADS-TLS-OFF': {
    title: 'Certificate checks are turned off',
    meaning: 'With NODE_TLS_REJECT_UNAUTHORIZED=0 anybody on the way could read the token. Nothing was sent.',
    example: '`env: NODE_TLS_REJECT_UNAUTHORIZED: 0`',
    fix: 'Remove the variable. For a private authority, set NODE_EXTRA_CA_CERTS to its PEM file.',
  },
  'LEADS-NODE-DEBUG': {
    title: 'Node would print the token into the log',
    meaning:
      'With NODE_DEBUG, Node prints every request with its headers. The log of a job is read by many. Nothing was sent.',
    example: '`env: NODE_DEBUG: http`',
    fix: 'Remove the variable. For more lines in the log, turn on debug logging of the job (RUNNER_DEBUG=1).',
  },
  'LEADS-IN-DOUBT': {
    title: 'It is not known whether leads arrived',
    meaning:
      'They were sent and no clear answer came. `skip`: sent up to four times. `overwrite`, `clone`: sent once, never again in the same run, since a late copy would undo newer values or phone a person twice.',
    example: '500 leads sent with `clone`, then HTTP 502.',
    fix: 'With `skip` and `overwrite` run the job again. With `clone` look into the list in Smartflo first.',
  },
  'LEADS-CIRCUIT-OPEN': {
    title: 'Too many answers in a row were unclear',
    meaning:
      'Five requests in a row ended without a clear yes or no, so the run stopped before more leads came in doubt. What was not sent by then is unsent.',
    example: 'Smartflo answers every request with HTTP 500.',
    fix: 'Find out whether Smartflo works, then run the job again.',
  },
  'LEADS-DEFERRED': {
    title: 'Another run was sending to the list',
    meaning:
      'Only one run at a time may send to a list. This one waited for as long as the other may stay silent, then left the list to it. Nothing was sent there.',
    example: 'A push and the nightly schedule started together.',
    fix: 'When the other run has ended, run the job again: it sends what is left. A `concurrency` group in the workflow makes runs wait for each other.',
  },
  'LEADS-OLD-RUN': {
    title: 'A newer run has delivered already',
    meaning:
      'An older run was started again. Its files may be older than what is in the list, so it sends nothing there.',
    example: 'Somebody pressed “Re-run all jobs” on last week’s run.',
    fix: 'Start a new run instead: it reads the newest files.',
  },
  'LEADS-TIME-UP': {
    title: 'The time for one run is up',
    meaning:
      'After `max-minutes` a run stops between two requests, so that the job is not killed in one. Nothing is lost.',
    example: 'A first delivery of a million leads at one request a second.',
    fix: 'Nothing: the next run goes on where this one stopped. Or send larger requests (`batch-size`).',
  },
  'LEADS-FENCED': {
    title: 'Another run has taken over',
    meaning:
      'This run was stopped for longer than it may be silent, so another one went on in its place. It noticed that and sent nothing more.',
    example: 'A self-hosted runner went to sleep in the middle of a run.',
    fix: 'Run the job again when the other run has ended. Keep the machine of the runner awake.',
  },
  'LEADS-DISK': {
    title: 'The disk of the runner is full',
    meaning:
      'The rows to send, the rejected rows or the answers of Smartflo could not be written to the disk, so nothing more was sent. What was sent before is in the ledger.',
    example: 'RUNNER_TEMP has no room left.',
    fix: 'Make room on the runner and run the job again.',
  },
  'LEADS-REFUSED-BEFORE': {
    title: 'Smartflo refused this row in an earlier run',
    meaning: 'The row is as it was then, so it was not sent again. It is counted as refused until it changes.',
    example: 'A row that Smartflo refused last week still stands in the file.',
    fix: 'Fix the row. If the reason lay elsewhere, start a run by hand with the mode resend-held.',
  },
} as const satisfies CodePages;
