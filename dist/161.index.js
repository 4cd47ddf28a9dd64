export const id = 161;
export const ids = [161];
export const modules = {

/***/ 9161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rn: () => (/* reexport */ CLOCK_SKEW_MS),
  Js: () => (/* reexport */ COUNTS),
  J$: () => (/* reexport */ DUPLICATE_OPTIONS),
  L: () => (/* reexport */ EMPTY_BOOKS),
  Oh: () => (/* reexport */ ESCAPED),
  d$: () => (/* reexport */ FAIL_ON),
  IX: () => (/* reexport */ FORMAT_OF_EXTENSION),
  RE: () => (/* reexport */ IDENTITY_WORDS),
  u_: () => (/* reexport */ KeyIndex),
  Sz: () => (/* reexport */ LAST_FIELD),
  Mc: () => (/* reexport */ LEAD_FORM),
  nV: () => (/* reexport */ LONGEST_LEASE_MS),
  CN: () => (/* reexport */ LONGEST_SETTLE_MS),
  Zi: () => (/* reexport */ LeadTable),
  QI: () => (/* reexport */ LeadsError),
  pm: () => (/* reexport */ MIN_ROWS_FOR_RATIO),
  FN: () => (/* reexport */ MODES),
  af: () => (/* reexport */ MOST_TOLD),
  JW: () => (/* reexport */ NO_LEAD),
  sV: () => (/* reexport */ NO_NEWS),
  gf: () => (/* reexport */ ORDERS),
  or: () => (/* reexport */ PHONE_FIELD),
  S5: () => (/* reexport */ REJECT_COLUMNS),
  zh: () => (/* reexport */ Secret),
  xv: () => (/* reexport */ VERSION),
  eV: () => (/* reexport */ WIDE),
  cS: () => (/* reexport */ addBooks),
  RF: () => (/* reexport */ booksBalance),
  cz: () => (/* reexport */ clipped),
  U9: () => (/* reexport */ count),
  YC: () => (/* reexport */ editDistance),
  Aw: () => (/* reexport */ excelErrorFault),
  BW: () => (/* reexport */ fixOf),
  qW: () => (/* reexport */ guardFormula),
  Qu: () => (/* reexport */ headerForm),
  w0: () => (/* reexport */ hexDigest),
  tJ: () => (/* reexport */ inert),
  z3: () => (/* reexport */ isBlank),
  PV: () => (/* reexport */ isBlankWord),
  tT: () => (/* reexport */ isDamagedText),
  Sr: () => (/* reexport */ isExcelError),
  x9: () => (/* reexport */ isOrder),
  Qp: () => (/* reexport */ isRejectColumn),
  oR: () => (/* reexport */ joined),
  wC: () => (/* reexport */ leadAt),
  KE: () => (/* reexport */ listed),
  CW: () => (/* reexport */ looksLikeData),
  Xu: () => (/* reexport */ maskPhone),
  cA: () => (/* reexport */ maskShape),
  Dc: () => (/* reexport */ member),
  pA: () => (/* reexport */ nearest),
  Lq: () => (/* reexport */ newsOf),
  qF: () => (/* reexport */ parseJson),
  LS: () => (/* reexport */ plural),
  g$: () => (/* reexport */ printable),
  FA: () => (/* reexport */ says),
  Z7: () => (/* reexport */ shownHeader),
  Uj: () => (/* reexport */ shownHeaders),
  fk: () => (/* reexport */ shownId),
  B$: () => (/* reexport */ startsLikeBlankWord),
  mO: () => (/* reexport */ startsLikeExcelError),
  u$: () => (/* reexport */ startsVisibly),
  Oo: () => (/* reexport */ stopsFile),
  Lg: () => (/* reexport */ unguardFormula),
  _8: () => (/* reexport */ unreadFile)
});

// UNUSED EXPORTS: CODE_CHAPTERS, MAX_PRINTED_CHARACTERS

;// CONCATENATED MODULE: ./lib/src/model/batch.js
/** The lead at a position. Throws beyond the end: a default would be the number of another lead, which would be sent. */
function leadAt(leads, position) {
    const lead = leads[position];
    if (lead === undefined)
        throw new RangeError(`No lead at ${position} of ${leads.length}.`);
    return lead;
}

;// CONCATENATED MODULE: ./lib/src/model/blank-word.js
/** Words that databases and pandas write for a value that is missing. */
const MISSING = ['NULL', 'null', 'nan', 'NaN'];
/** Words that people write for a name, e-mail, address or company that they do not have. */
const NOTHING = ['N/A', 'n/a', 'NA', 'Nil', 'NIL', 'nil', 'None', 'NONE', 'none', '-'];
/** The fields that hold text of a person: name, e-mail, address, company. */
const FIRST_TEXT_FIELD = 1;
const LAST_TEXT_FIELD = 4;
const encoder = new TextEncoder();
const BYTES = [...MISSING, ...NOTHING].map((word) => encoder.encode(word));
const SPACE = 0x20;
const DASH = 0x2d;
const BIG_N = 0x4e;
const SMALL_N = 0x6e;
/** Whether a cell holds only a word that stands for nothing in this field, so that it counts as blank. */
function isBlankWord(text, field) {
    const first = text.trimStart().charCodeAt(0);
    if (first !== BIG_N && first !== SMALL_N && first !== DASH)
        return false;
    const word = text.trim();
    return MISSING.includes(word) || (field >= FIRST_TEXT_FIELD && field <= LAST_TEXT_FIELD && NOTHING.includes(word));
}
/**
 * Whether a cell may hold a blank word, by its bytes from the first visible one on. A yes may be wrong; a no is certain
 * where the cell begins with neither white space nor an escape.
 */
function startsLikeBlankWord(bytes, from, end) {
    const first = bytes[from];
    if (first !== BIG_N && first !== SMALL_N && first !== DASH)
        return false;
    return BYTES.some((word) => isWordAt(word, bytes, from, end));
}
function isWordAt(word, bytes, from, end) {
    if (end - from < word.length)
        return false;
    for (let i = 0; i < word.length; i++)
        if (bytes[from + i] !== word[i])
            return false;
    const after = bytes[from + word.length] ?? 0;
    return end - from === word.length || after <= SPACE || after >= 0x80;
}

;// CONCATENATED MODULE: ./lib/src/model/books.js
/** The books before any row is read, which balance. */
const EMPTY_BOOKS = {
    rows: 0,
    rejects: 0,
    duplicates: 0,
    unchanged: 0,
    stale: 0,
    accepted: 0,
    refused: 0,
    held: 0,
    inDoubt: 0,
    unsent: 0,
};
/** The counts in the order in which people are told of them. */
const COUNTS = Object.keys(EMPTY_BOOKS);
/** The sum, count by count. Two books that balance give one that does. */
function addBooks(a, b) {
    return Object.fromEntries(COUNTS.map((name) => [name, a[name] + b[name]]));
}
/** The promise in one line: every row that was read ended in exactly one place. */
function booksBalance({ rows, ...parts }) {
    return rows === Object.values(parts).reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ./lib/src/model/byte-record.js
/** Mark of a cell that does not stand in the file as its text: a quote in it is written twice, or it has an escape. */
const ESCAPED = 2;
/** Mark of a cell with bytes of 0x80 or more. */
const WIDE = 4;
/**
 * Whether a cell certainly holds something to see, by its first character: one of ASCII that shows, a letter of Latin-1, or
 * one from the scripts of India. A no may be wrong.
 */
function startsVisibly(bytes, at) {
    const first = bytes[at] ?? 0;
    if (first < 0x80)
        return first > 0x20 && first < 0x7f;
    const second = bytes[at + 1] ?? 0;
    return first === 0xe0 ? second >= 0xa4 : first === 0xc3;
}

;// CONCATENATED MODULE: ./lib/src/model/printable.js
/** Longest piece of foreign text that is printed, in characters; what is longer ends in an ellipsis. */
const MAX_PRINTED_CHARACTERS = 200;
/**
 * Control, format (zero-width, bidi, BOM), line-separating, unassigned and lone-surrogate characters: they can end a
 * log line, hide text or turn its direction.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
/** Makes a sentence of our own: says`${count(rows)} rows of ${printable(path)} were sent.` A raw string does not compile. */
function says(texts, ...parts) {
    return texts.reduce((text, next, index) => `${text}${parts[index - 1]}${next}`);
}
/** `parts`, each of them `Shown` or our own, with a text of our own between them. */
function joined(parts, between) {
    return parts.join(between);
}
/** `a`, `a and b`, `a, b and c`. */
function listed(words, last = 'and') {
    const text = words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
    return text;
}
/** The beginning of a text, at most `limit` characters (UTF-16); what is cut ends in an ellipsis, never in half a character. */
function clipped(text, limit) {
    if (text.length <= limit)
        return text;
    const end = limit - 1;
    const last = text.charCodeAt(end - 1);
    const isHalf = last >= 0xd800 && last <= 0xdbff;
    return `${text.slice(0, isHalf ? end - 1 : end)}…`;
}
/** `2,988`: the way whole numbers are written everywhere. By hand, since loading the locale costs more than a small run. */
function count(n) {
    return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `1 row`, `12 rows`. */
function plural(n, one, many) {
    return `${count(n)} ${n === 1 ? one : (many ?? `${one}s`)}`;
}
/** The id of a list, a run or a ledger, or a file of a ledger: their digits are no person’s. All else goes through the sanitiser. */
function shownId(id) {
    return /^(?:[a-z]+\/)?[0-9a-f-]{1,64}$/.test(id) ? id : printable(id);
}
/** Ten or more digits, however they are spaced: the least that a phone number with its area code has. */
const LIKE_A_PHONE = /\+?\p{Nd}(?:[\s()._+\p{Pd}\p{Cf}\u2212\u2043]{0,3}\p{Nd}){9,}/gu;
/** `asha@example.org`; `git@` begins the address of a repository. */
const LIKE_AN_EMAIL = /[^\s/@"'()<>[\],;:]{1,64}@[^\s/@"'()<>[\],;:]{1,253}\.\p{L}{2,}/gu;
/** An address after the mask of its letters and digits. */
const SHAPE = /^[^\p{L}\p{N}]*(?:[x0][^\p{L}\p{N}]*)+$/u;
/** Digits that are no phone number: a mask, an address of IPv4, and a day with a time (`20260131-1830`) from 2016 on. */
const ZEROS = /^[\P{Nd}0]*$/u;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const MOMENT = /^20(?:1[6-9]|[2-9]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}$/;
/** Most characters that are looked at; far fewer are printed. */
const MAX_READ = 65_536;
/** Hides what looks like a phone number (`…3210`) or an e-mail address (`…@…`): keys, sheets and files may be named so. */
function withoutPeople(text) {
    const withoutPhones = text.replace(LIKE_A_PHONE, (found) => {
        const digits = found.replace(/\P{Nd}/gu, '');
        const isMoment = MOMENT.test(digits) && !found.startsWith('+');
        return ZEROS.test(found) || IPV4.test(found) || isMoment ? found : `…${[...digits].slice(-4).join('')}`;
    });
    return withoutPhones.includes('@') ? withoutPhones.replace(LIKE_AN_EMAIL, hideEmail) : withoutPhones;
}
function hideEmail(found) {
    return found.startsWith('git@') || SHAPE.test(found) ? found : '…@…';
}
/**
 * The one sanitiser: makes any text from a file, a reply or an event safe to print on one line.
 *
 * A text that looks like a phone number or an e-mail address is hidden, since many people read a log.
 * The runner takes `::command::` at the start of a line and `##[command]` anywhere in it as orders (actions/runner,
 * `ActionCommand.cs`), so both are broken up; characters that can't be seen become `\u{…}`.
 */
function printable(text, limit = MAX_PRINTED_CHARACTERS) {
    const safe = withoutPeople(text.slice(0, Math.max(MAX_READ, limit * 2)));
    const characters = safe.length > limit ? [...safe.slice(0, limit * 2)] : undefined;
    const cut = characters && characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : safe;
    return inert(cut.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`));
}
/** Breaks what the runner would read as a command in one line of text. Idempotent. */
function inert(line) {
    return line.replaceAll('##[', '## [').replace(/:(?=:)/g, ': ');
}

;// CONCATENATED MODULE: ./lib/src/model/codes/delivery.js
/** Answers of Smartflo, or of the way to it. */
const DELIVERY_CODES = {
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
        meaning: 'A run signs in once and does not try a second time, so that the account is not locked. Nothing more was sent.',
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
        meaning: 'Smartflo refused a request and its parts in the same words, named no row, and took no other lead of it. So nobody knows ' +
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
        meaning: 'The list has a label for each of its fields. The config puts a column on a field whose label says something else, so agents would read the value under the wrong name. `leads doctor` compares; it sends nothing.',
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
        meaning: 'An active broadcast uses this list, so people may be called as soon as their rows arrive. The run goes on.',
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
        meaning: 'Nothing of that request was added. It is sent again in halves; a single row that is too large is refused.',
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
        meaning: 'It contradicts itself or lacks the word that says yes. Its rows are in doubt, whatever the duplicate option. When the whole answer was read, nothing more is sent to that list in this run.',
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
        meaning: 'Nothing was known yet of the answers for this list, so its first lead was sent alone and looked for. Smartflo said yes, and the lead was not on the list when the time for late storing (`settle-seconds`) was over. It is in doubt; nothing else was sent to the list.',
        example: 'A list that is locked in the portal, where Smartflo still answers `success: true`.',
        fix: 'Look at the list in the Smartflo portal: is it the right one, is it open, is the lead there under another form? Correct that, and run the job again: it sends one lead first again. If all is right, ask the support of Smartflo.',
    },
    'LEADS-API-MISSING': {
        title: 'Smartflo accepted leads and does not have them',
        meaning: 'The run read back what was accepted (`verify` in the config). It found other leads of the list, so the question works, but not ' +
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
        meaning: 'With NODE_DEBUG, Node prints every request with its headers. The log of a job is read by many. Nothing was sent.',
        example: '`env: NODE_DEBUG: http`',
        fix: 'Remove the variable. For more lines in the log, turn on debug logging of the job (RUNNER_DEBUG=1).',
    },
    'LEADS-IN-DOUBT': {
        title: 'It is not known whether leads arrived',
        meaning: 'They were sent and no clear answer came. `skip`: sent up to four times. `overwrite`, `clone`: sent once, never again in the same run, since a late copy would undo newer values or phone a person twice.',
        example: '500 leads sent with `clone`, then HTTP 502.',
        fix: 'With `skip` and `overwrite` run the job again. With `clone` look into the list in Smartflo first.',
    },
    'LEADS-CIRCUIT-OPEN': {
        title: 'Too many answers in a row were unclear',
        meaning: 'Five requests in a row ended without a clear yes or no, so the run stopped before more leads came in doubt. What was not sent by then is unsent.',
        example: 'Smartflo answers every request with HTTP 500.',
        fix: 'Find out whether Smartflo works, then run the job again.',
    },
    'LEADS-DEFERRED': {
        title: 'Another run was sending to the list',
        meaning: 'Only one run at a time may send to a list. This one waited for as long as the other may stay silent, then left the list to it. Nothing was sent there.',
        example: 'A push and the nightly schedule started together.',
        fix: 'When the other run has ended, run the job again: it sends what is left. A `concurrency` group in the workflow makes runs wait for each other.',
    },
    'LEADS-OLD-RUN': {
        title: 'A newer run has delivered already',
        meaning: 'An older run was started again. Its files may be older than what is in the list, so it sends nothing there.',
        example: 'Somebody pressed “Re-run all jobs” on last week’s run.',
        fix: 'Start a new run instead: it reads the newest files.',
    },
    'LEADS-TIME-UP': {
        title: 'The time for one run is up',
        meaning: 'After `max-minutes` a run stops between two requests, so that the job is not killed in one. Nothing is lost.',
        example: 'A first delivery of a million leads at one request a second.',
        fix: 'Nothing: the next run goes on where this one stopped. Or send larger requests (`batch-size`).',
    },
    'LEADS-FENCED': {
        title: 'Another run has taken over',
        meaning: 'This run was stopped for longer than it may be silent, so another one went on in its place. It noticed that and sent nothing more.',
        example: 'A self-hosted runner went to sleep in the middle of a run.',
        fix: 'Run the job again when the other run has ended. Keep the machine of the runner awake.',
    },
    'LEADS-DISK': {
        title: 'The disk of the runner is full',
        meaning: 'The rows to send, the rejected rows or the answers of Smartflo could not be written to the disk, so nothing more was sent. What was sent before is in the ledger.',
        example: 'RUNNER_TEMP has no room left.',
        fix: 'Make room on the runner and run the job again.',
    },
    'LEADS-REFUSED-BEFORE': {
        title: 'Smartflo refused this row in an earlier run',
        meaning: 'The row is as it was then, so it was not sent again. It is counted as refused until it changes.',
        example: 'A row that Smartflo refused last week still stands in the file.',
        fix: 'Fix the row. If the reason lay elsewhere, start a run by hand with the mode resend-held.',
    },
};

;// CONCATENATED MODULE: ./lib/src/model/codes/files.js
/** Nothing of one file is sent. */
const FILE_CODES = {
    'LEADS-FILE-LINK': {
        title: 'A path is a link',
        meaning: 'Links are never followed, since they can lead out of the repository. Nothing of what it points to is sent. A config or a schema behind a link that dangles or leads out stops the run: it is not taken for none.',
        example: '`leads/current.csv` is a symbolic link to `archive/2024.csv`.',
        fix: 'Commit the file itself in place of the link.',
    },
    'LEADS-FILE-OUTSIDE': {
        title: 'A path leaves the repository',
        meaning: 'Once all links and mounts are resolved, the file is not inside the workspace. Nothing of it is sent.',
        example: 'A folder of the workspace is mounted from another disk.',
        fix: 'Put the file into the repository.',
    },
    'LEADS-FILE-DIRECTORY': {
        title: 'A glob names a folder',
        meaning: 'A folder is not a lead file, and what is in it was not asked for. Nothing of it is sent.',
        example: '`files: leads`',
        fix: 'Write `leads/**` for all files below it, or `leads/*` for those directly in it.',
    },
    'LEADS-FILE-SUBMODULE': {
        title: 'A folder is another repository',
        meaning: 'A submodule has a history and readers of its own. Its files are not read and nothing of them is sent.',
        example: '`leads/partners` is a Git submodule.',
        fix: 'Commit the files to this repository, or run the action in the other one. `!leads/partners/**` leaves it out.',
    },
    'LEADS-FILE-LFS': {
        title: 'The file is a Git LFS pointer',
        meaning: 'The file is kept in Git LFS and the checkout did not fetch it: only a pointer is here. Nothing of it is sent.',
        example: 'A file whose first line is `version https://git-lfs.github.com/spec/v1`.',
        fix: 'Set `lfs: true` in the `with:` of actions/checkout.',
    },
    'LEADS-FILE-UNCLAIMED': {
        title: 'No list claims the file',
        meaning: 'The `files` input matches the file, but no entry of the config says where its leads go. Nothing of it is sent.',
        example: '`files: leads/**` matches leads/car-loans/may.csv, and the config knows leads/home-loans/** only.',
        fix: 'Add the file to the globs of an entry under `lists`, or exclude it in `files` with `!`.',
    },
    'LEADS-FILE-EXTENSION': {
        title: 'A file of a kind that is not read',
        meaning: 'A list of people that is claimed by a glob, or lies in the folder of one, is in a format that is not read: an old Excel workbook, an archive, contacts, a Word document, or a file without an ending. Nothing of it is sent; other files are. Pictures, PDF files and backups are a notice, unless there is nothing else.',
        example: '`leads/may.xls`, an Excel 97 workbook.',
        fix: 'Save it as .xlsx or as "CSV UTF-8", or leave it out with `!leads/may.xls` in `files`. Read are .csv, .tsv, .txt, .json, .ndjson, .jsonl, .yaml, .yml (each also with .gz) and .xlsx.',
    },
    'LEADS-FILE-CASE': {
        title: 'Two names differ in upper and lower case only',
        meaning: 'Both files are read. On Windows and macOS only one of them can exist, so a clone there loses the other.',
        example: '`leads/May.csv` and `leads/may.csv`',
        fix: 'Rename one of them, or remove the old one.',
    },
    'LEADS-FILES-FOLDER': {
        title: 'Lead files are in a folder with a similar name',
        meaning: 'A glob matches nothing, and beside its folder there is one whose name differs in case or by one letter and which has lead files. Nothing of them is sent.',
        example: '`files: leads/**`, and the file is `Leads/monday.csv`.',
        fix: 'Rename the folder, or correct `files` in the config.',
    },
    'LEADS-FILES-NONE': {
        title: 'A glob matches no lead file',
        meaning: 'Nothing is wrong if the folder is empty for now. Other globs were served.',
        example: '`files: lead/**`, and the folder is called `leads`.',
        fix: 'Compare the glob with the names in the repository; upper and lower case matter. Hidden files are never read.',
    },
    'LEADS-FILE-ENCODING': {
        title: 'The file is not UTF-8 text',
        meaning: 'A byte of the file is no UTF-8. Guessing would put wrong letters into Smartflo, so nothing of the file is sent.',
        example: 'A CSV saved by an old Excel as "CSV (Comma delimited)" with names such as José.',
        fix: 'Save it as "CSV UTF-8", or set `encoding: windows-1252` in the config.',
    },
    'LEADS-FILE-JSON': {
        title: 'The file is not valid JSON',
        meaning: 'JSON is strict about quotes, commas and brackets. After a mistake the rest can only be guessed: nothing is sent.',
        example: '`[{"phone": 9876543210,}]` has a comma with nothing after it.',
        fix: 'Fix the place that the message names, or export the file again. A file that ends too early was cut off.',
    },
    'LEADS-FILE-YAML': {
        title: 'The file is not valid YAML',
        meaning: 'In YAML the indentation carries the meaning. After a mistake the rest can only be guessed: nothing is sent.',
        example: 'A tab instead of spaces before a key, or text that begins with a quote and does not end with one.',
        fix: 'Fix the place that the message names; write values with `:` or `#` in them in double quotes.',
    },
    'LEADS-FILE-YAML-FEATURE': {
        title: 'The file uses a part of YAML that lead files may not use',
        meaning: 'Aliases, merge keys, tags and keys that are lists would make a lead out of text that is not at its line.',
        example: '`phone: *asha` or `phone: !!str 9876543210`.',
        fix: 'Write each value out where it belongs, in quotes where it must stay text.',
    },
    'LEADS-FILE-SHAPE': {
        title: 'The file is not a list of leads',
        meaning: 'The file can be read, but is no list of objects with one lead each, so nothing of it is sent.',
        example: '`{"data": [ … ]}`: only `{"leads": [ … ]}` or a bare `[ … ]` is a list of leads.',
        fix: 'Use `[ {…}, {…} ]`, `{ "leads": [ … ] }`, or one object a line.',
    },
    'LEADS-FILE-DUPLICATE-KEY': {
        title: 'A key is there twice in one object',
        meaning: 'Most programs silently keep the last one. Which one is right can only be guessed: nothing is sent.',
        example: '`{"phone": "9876543210", "phone": "9000000001"}`',
        fix: 'Remove or rename one of the two.',
    },
    'LEADS-FILE-READ': {
        title: 'The file could not be read from disk',
        meaning: 'The disk gave an error, or the file went away while the job ran. Nothing of the file is sent.',
        example: 'EACCES: a step before this one changed who may read the file.',
        fix: 'Look at what the steps before this one do to the file, then run the job again.',
    },
    'LEADS-FILE-KIND': {
        title: 'The file is not what its name says',
        meaning: 'The first bytes belong to another kind of file than the extension. Nothing of the file is sent.',
        example: 'An Excel workbook renamed to leads.csv, or a CSV renamed to leads.xlsx.',
        fix: 'Give the file its right extension, or save it again in the format that the name says.',
    },
    'LEADS-FILE-GZIP': {
        title: 'The .gz file is broken',
        meaning: 'It ends too early, has wrong bytes in it or is no gzip at all. Nothing of the file is sent.',
        example: 'An upload that stopped half way.',
        fix: 'Pack the file again (`gzip leads.csv`), or commit it without packing it.',
    },
    'LEADS-FILE-EXPANDS': {
        title: 'The file unpacks to far more than lead files do',
        meaning: 'So much text from so few bytes is a broken or hostile file. Reading stopped; nothing of the file is sent.',
        example: 'A .gz of 1 MB that holds 1 GB of spaces, or a small workbook that repeats one long text in each row.',
        fix: 'Commit the file without packing it, or split it into several.',
    },
    'LEADS-FILE-LIMIT': {
        title: 'The file is larger than what is read',
        meaning: 'The message names the limit: bytes, rows or columns. Nothing of the file is sent; other files are.',
        example: 'A CSV with 6,000,000 rows.',
        fix: 'Split the file into several; all of them can go to the same list.',
    },
    'LEADS-FILE-DELIMITER': {
        title: 'The character between the cells is not certain',
        meaning: 'Read with another character, each row would be other cells. It is never guessed: nothing of the file is sent.',
        example: 'A header `phone,name;city` above rows that fit a comma as well as a semicolon.',
        fix: 'Set `delimiter` in the config, or save the file again as "CSV UTF-8".',
    },
    'LEADS-FILE-HEADER': {
        title: 'The column names are not usable',
        meaning: 'A name is there twice, is empty, too long or has characters that cannot be seen. Nothing of the file is sent.',
        example: '`Phone,Name,phone`: upper and lower case, spaces and underscores make no difference.',
        fix: 'Give each column a name of its own in the first row.',
    },
    'LEADS-FILE-NO-HEADER': {
        title: 'The first row is a lead, not column names',
        meaning: 'A phone number stands where a column name should be. Nothing of the file is sent.',
        example: 'A list of numbers without the word `phone` above it.',
        fix: 'Add a first row with the column names, such as `phone,name`. Lines above it: see `preamble-lines` in the config.',
    },
    'LEADS-FILE-UNNAMED-COLUMN': {
        title: 'A column without a name has content',
        meaning: 'Empty columns beside the table are fine. One with content and no name may belong anywhere: nothing is sent.',
        example: 'The header is `phone,name,` and a row is `9876543210,Asha,call after 5`.',
        fix: 'Give the column a name, or clear it.',
    },
    'LEADS-FILE-QUOTE': {
        title: 'A quote is never closed',
        meaning: 'All that follows the quote would be one cell, so the rows after it cannot be told apart: nothing is sent.',
        example: '`9876543210,"Asha` and no second quote.',
        fix: 'Close the quote at the place that the message names, or remove it.',
    },
    'LEADS-FILE-XLSX': {
        title: 'The workbook is broken',
        meaning: 'A part of the workbook is missing or damaged. Nothing of the file is sent.',
        example: 'An upload that stopped half way, or a workbook that a program wrote wrongly.',
        fix: 'Open it in Excel or LibreOffice, save it as .xlsx again and commit that.',
    },
    'LEADS-FILE-SHEET': {
        title: 'The workbook has no such sheet',
        meaning: 'The sheet that the config names is not there, or there is none with cells. Nothing of the file is sent.',
        example: '`sheet: May`, and the sheets are called "Sheet1" and "June".',
        fix: 'Correct `sheet` in the config, or remove it to read the first visible sheet with a phone column.',
    },
    'LEADS-FILE-SHEETS': {
        title: 'A further sheet has numbers and was not sent',
        meaning: 'A workbook often keeps people on other sheets who must not be called, so only the first visible sheet with a phone column is sent. The message names each further visible one and how many numbers it has. The rest of the file is sent. `fail-on: new` makes the job red once.',
        example: 'The sheets “Mumbai” and “Delhi”, each with a column Mobile.',
        fix: 'Write `sheet: all`, or `sheet: [Mumbai, Delhi]`, in the config. To leave the other sheet out: `sheet: Mumbai`, or hide it in Excel.',
    },
    'LEADS-FILE-SHEETS-LEFT': {
        title: 'Sheets of a workbook that were not read',
        meaning: 'A notice: hidden sheets are never read, and sheets without numbers to call hold no leads. It also says when another sheet stood open as the file was saved than the one that was read.',
        example: 'A workbook with the sheets “Leads”, “Notes” and, hidden, “Old”.',
        fix: 'Nothing, if no lead stands on them. Else show the sheet in Excel, name its phone column, and see `sheet` in the config.',
    },
    'LEADS-FILE-HIDDEN-ROWS': {
        title: 'Rows with a number are hidden',
        meaning: 'A filter, or a person, has hidden rows of the sheet. Often they are people who must not be called; often the filter was just forgotten. Nothing of the file is sent until somebody decides.',
        example: 'A list that was filtered to one city and saved so.',
        fix: 'To send them: Data → Clear. To leave them out: select what you see, Alt+;, copy it to a new workbook. For all files: `hidden-rows: send` or `hidden-rows: leave-out` in the config.',
    },
    'LEADS-FILE-HIDDEN-ROWS-LEFT': {
        title: 'Hidden rows were left out',
        meaning: 'A notice: the config says `hidden-rows: leave-out`, and the file has such rows. The other rows are sent.',
        example: 'A list that is filtered to one city.',
        fix: 'Nothing, if they are not to be sent. Else clear the filter (Data → Clear) and upload the file again.',
    },
    'LEADS-FILE-RECORD-SIZE': {
        title: 'One record is too large',
        meaning: 'One record has more text than any lead has. Mostly something in it is not closed. Nothing of the file is sent.',
        example: 'A quote that opens in line 7 and never closes makes the rest of the file one record.',
        fix: 'Look at the line that the message names for a quote or bracket that is not closed.',
    },
    'LEADS-COLUMN-NO-PHONE': {
        title: 'No column holds the phone number',
        meaning: 'No header is known as a phone, and the config names none that the file has. Without a phone there are no leads.',
        example: 'A file with the columns `Naam` and `Moblie`.',
        fix: 'Rename the column to Phone or Mobile, or write `phone: <header>` under `columns` in the config.',
    },
    'LEADS-COLUMN-MISSING': {
        title: 'A column that the config names is missing',
        meaning: 'The config takes a field or the key from a column that this file does not have. Rows without it would be wrong leads.',
        example: '`field_5: Loan Amount` in the config, and a file with a column `Loan Amt`.',
        fix: 'Correct the header in the file or the line in the config; the message lists the columns found.',
    },
    'LEADS-COLUMN-TWICE': {
        title: 'Two columns could feed one field',
        meaning: 'Each of them has a header that is known for the field, and which one is meant is not for a program to choose.',
        example: 'A file with a column `Phone` and a column `Mobile`.',
        fix: 'Say which one under `columns` in the config: `phone: Mobile`.',
    },
    'LEADS-COLUMN-UNMAPPED': {
        title: 'A column feeds no field',
        meaning: 'Its values are not sent. Whether that stops the file is for `unmapped` in the config to say: error, warn or ignore.',
        example: 'A column `City`, which no built-in name and no line of the config maps.',
        fix: 'Map it under `columns` in the config, as in `field_5: City`, or set `unmapped: ignore`.',
    },
    'LEADS-COLUMN-MISSPELT': {
        title: 'The name of a column is most likely misspelt',
        meaning: 'It is one letter away from a name that would feed a field, and no other column feeds that field. The rows would be sent without it, and a list that skips known numbers never takes it later. Nothing of the file is sent; in JSON and YAML, nothing of the objects with this key.',
        example: 'A column `Nmae` in a file without a column `Name`.',
        fix: 'Correct the header. If it is right, map it under `columns` in the config, as in `name: Nmae`, or set `unmapped: ignore` to leave it out.',
    },
    'LEADS-COLUMN-UNNAMED': {
        title: 'A column has no name',
        meaning: 'It is blank in every row, or it is the first column and only counts the rows, as pandas writes it. It is not sent; the rest is.',
        example: 'A first line `,Mobile,Name`, and `0`, `1`, `2` … below its first cell.',
        fix: 'Nothing needs to be done. Delete the column to have no notice.',
    },
    'LEADS-COLUMN-CONFIG': {
        title: 'The columns of the config contradict themselves',
        meaning: 'A line under `columns` names no field, or a field or a column is named twice. Nothing of the list is read.',
        example: '`columns: { phone: Mobile, field_0: Phone }`: phone is field_0.',
        fix: 'Keep one line for each field. Names are phone, name, email, address, company and field_0 to field_34.',
    },
    'LEADS-SCHEMA': {
        title: 'The schema for rows has a mistake',
        meaning: 'A rule that is misspelled or not possible would let wrong rows through, so nothing of the files it is for is sent.',
        example: '`"requierd": ["Email"]`',
        fix: 'Correct the place that the message names. JSON Schema 2020-12 and draft-07 are understood.',
    },
    'LEADS-SCHEMA-REFERENCE': {
        title: 'A schema refers to something that is not in it',
        meaning: 'Schemas are read from the repository alone, never over the network, and each is one file.',
        example: '`"$ref": "https://example.com/address.json"`',
        fix: 'Copy the part into `$defs` of the schema and refer to it as `#/$defs/…`.',
    },
    'LEADS-SCHEMA-PATTERN': {
        title: 'A pattern of the schema cannot be used',
        meaning: 'Patterns run in an engine that is fast for every text. It knows no look-around and no back-references, and takes patterns of up to 4,000 steps a character.',
        example: '`"pattern": "^(?!0000)\\d{4}$"`',
        fix: 'Write the pattern without `(?=`, `(?!`, `(?<` and `\\1`; a second rule under `not` often replaces them.',
    },
    'LEADS-SCHEMA-SIZE': {
        title: 'The schema is too large or too deep',
        meaning: 'A schema has at most 10,000 parts, 64 levels deep. Nothing of the files it is for is sent.',
        example: 'A schema that a program wrote, with a rule for each value.',
        fix: 'Use an `enum`, or shorten the schema by hand.',
    },
};

;// CONCATENATED MODULE: ./lib/src/model/codes/ledger.js
/** Trouble with the memory of the leads that were sent before. */
const LEDGER_CODES = {
    'LEADS-LEDGER-UNREADABLE': {
        title: 'The ledger can’t be read now',
        meaning: 'The ledger is the record of what was sent. Without it a lead could be sent twice, so nothing is sent to the list. That it could not be read never counts as empty.',
        example: 'GitHub did not answer, or the token may not read the repository.',
        fix: 'Run the job again. If it stays so, check `github-token` and the network of the runner.',
    },
    'LEADS-LEDGER-WRITE': {
        title: 'The ledger can’t be written',
        meaning: 'Leads are sent only after the ledger says that they are about to be, so nothing more is sent to the list.',
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
        meaning: 'The config has a `ledger-id`, and there is no ledger for the list. It was deleted, or the list is new in the config. Nothing is sent to the list; beginning anew by itself could send everything twice.',
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
        meaning: 'A copy of a repository brings a copy of its ledger. If both were to send, each lead would arrive twice, so nothing is sent to the list.',
        example: 'The repository is a fork that was pushed with all its refs.',
        fix: 'Send from the repository that the ledger names. If this one is to take over, stop the other one and deliver to another list. If the list in Smartflo is empty, you can also start the workflow by hand with `mode: reset-list`.',
    },
    'LEADS-LEDGER-REWOUND': {
        title: 'The ledger went back in time',
        meaning: 'What this run read or wrote a moment ago is not in the ledger any more: somebody put an older version or a new ledger in its place. Nothing more is sent to the list.',
        example: 'A force push to refs/leads/441940, or a reset by hand while a run was sending.',
        fix: 'Find out who writes the ledger. If it was reset on purpose, run the job again.',
    },
    'LEADS-LEDGER-GARBAGE': {
        title: 'The ledger is damaged',
        meaning: 'A file of it is torn, changed or missing. Nothing is sent to the list, since what it knew can’t be relied on.',
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
        meaning: 'A ledger that was begun with a `ledger-key` can be written by holders of the key only, and one whose id begins with 00000002 ' +
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
        meaning: 'There is no ledger for the list yet, and the list is not empty, or could not be looked at. Leads of your files may be there already, and clone would phone them twice, so nothing was sent to the list.',
        example: 'The leads were uploaded by hand before the action was set up.',
        fix: 'Look at the list in Smartflo. If it has leads, deliver to an empty list, or use `duplicate-option: skip`. If the list in Smartflo is empty, start the workflow by hand with `mode: reset-list` and `only` naming the list: everything in the files counts as new then, and the next run delivers it.',
    },
    'LEADS-LEDGER-IDENTITY': {
        title: 'The columns that tell leads apart have changed',
        meaning: 'The ledger knows leads by the columns in `key`. With other columns, or other names of them, every lead looks new, and clone would phone each person again. Nothing was sent to the list.',
        example: 'In the config, `key: [phone]` became `key: [phone, Policy No]`.',
        fix: 'Put the old `key` back. If the list in Smartflo is empty, you can also start the workflow by hand with `mode: reset-list`.',
    },
    'LEADS-LEDGER-NEW': {
        title: 'A ledger begins',
        meaning: 'There was no memory of earlier deliveries, so every lead counts as new. From now on the ledger remembers.',
        example: 'The first run of the action in a repository.',
        fix: 'Put the id that the notice names into the config, as `ledger-id`: then a run stops if the ledger is ever lost.',
    },
};

;// CONCATENATED MODULE: ./lib/src/model/codes/rows.js
/** One row is not sent. */
const ROW_CODES = {
    'LEADS-ROW-DUPLICATE': {
        title: 'Another row has the same key',
        meaning: 'The list says `duplicates: reject`, and a row before this one, in this file or another, is the same lead. This one is not sent.',
        example: 'Lines 4 and 90 have the same phone.',
        fix: 'Remove one of the two, or set `duplicates: first`: then the later row counts as a duplicate, which is no mistake.',
    },
    'LEADS-ROW-RAGGED': {
        title: 'A row has more or fewer cells than the header',
        meaning: 'The cells of this row cannot be matched to columns with certainty, so the row is not sent. Other rows are.',
        example: 'The header has 4 columns and the row has 5: a comma inside a name was not quoted.',
        fix: 'Put quotes around cells that contain the delimiter, or remove the extra one.',
    },
    'LEADS-ROW-CONTROL': {
        title: 'A cell contains a control character',
        meaning: 'A character that no keyboard types and no screen shows came along from another program. The row is not sent.',
        example: 'A name with a NUL or an escape character in it, copied out of a terminal or a broken export.',
        fix: 'Type the cell anew. Tabs and line breaks are allowed.',
    },
    'LEADS-ROW-HALF-CHARACTER': {
        title: 'A character of a cell is cut in half',
        meaning: 'Emoji are written as two `\\u` codes in JSON; one of the two is missing. The row is not sent.',
        example: 'A program cut a name after 20 characters, in the middle of an emoji.',
        fix: 'Type the cell anew, or remove the `\\ud…` code.',
    },
    'LEADS-ROW-QUOTE': {
        title: 'A quote stands inside a cell without its partner',
        meaning: 'A cell with quotes in it is written in quotes, and its own quotes twice. Where this cell ends is not certain: the row is not sent.',
        example: '`9876543210,12" road` or `9876543210,"Asha "Rani" Rao"`',
        fix: 'Write `"12"" road"`, or save the sheet again as "CSV UTF-8", which does it for you.',
    },
    'LEADS-ROW-TEXT-DAMAGED': {
        title: 'The letters of a cell were destroyed before the file was saved',
        meaning: 'An earlier program saved the text in an encoding that does not have its letters, or opened it in the wrong one. The cell then has `????`, signs such as `JosÃ©` and `à¤†à¤¶à¤¾`, or `\uFFFD` for its letters. The row is not sent. If more than half of the rows of a file have such cells, nothing of the file is sent.',
        example: 'Names in Hindi that Excel saved as "CSV (Comma delimited)": every letter became `?`.',
        fix: 'Export the list again as .xlsx or as "CSV UTF-8". If only a few cells are damaged, type them anew. A remark such as `call ???` is sent.',
    },
    'LEADS-ROW-TOO-LONG': {
        title: 'A cell is longer than a cell can be',
        meaning: 'A cell holds at most 32,767 characters, as in Excel. The row is not sent.',
        example: 'A quote that was opened in one row and closed in a much later one.',
        fix: 'Look for a quote at the start of the cell that has no partner, or shorten the text.',
    },
    'LEADS-ROW-PATTERN-STEPS': {
        title: 'A row is too long for the patterns of the schema',
        meaning: 'Checking the row would take more than 10,000,000 steps (2,000,000 for one value). What cannot be checked is not sent.',
        example: 'A text of 20,000 characters and `"pattern": "(?:[a-z]{1,30} ?){1,10}"`.',
        fix: 'Shorten the text, add a `maxLength` for the column, or repeat less in the pattern.',
    },
    'LEADS-ROW-CELL-ERROR': {
        title: "A cell holds one of Excel's error values",
        meaning: 'Excel shows an error where a value should be, so there is nothing to send. An export to CSV or JSON keeps it as text. The row is not sent.',
        example: '`#N/A` from a lookup that found nothing, `#REF!`, `#DIV/0!` or `#NAME?`.',
        fix: 'Fix the formula in Excel, or paste the values over it, then upload the file again. `#1 Main Road` is no error.',
    },
    'LEADS-ROW-FORMULA': {
        title: 'A formula has no result in the file',
        meaning: 'The program that wrote the workbook did not work out the formula, so the file has no result or a 0 in its place. The row is not sent.',
        example: 'A workbook made by a script (openpyxl, XlsxWriter, pandas) and never opened in Excel.',
        fix: 'Open the workbook in Excel, save it and upload that.',
    },
    'LEADS-PHONE-MISSING': {
        title: 'A row has no phone number',
        meaning: 'The phone cell is blank, or an object has no key for it. A lead without a number cannot be called, so the row is not sent.',
        example: 'A row with a name and an empty Mobile cell.',
        fix: 'Fill the cell, add the key, or remove the row.',
    },
    'LEADS-PHONE-SHORT': {
        title: 'A phone number is too short',
        meaning: 'After the prefix (+91, 91 or 0) an Indian number has ten digits, and this one has fewer. Digits are never filled in.',
        example: '`987654321`, or a landline without its area code: `2345 6789`.',
        fix: 'Get the number from its source. Write landlines with their area code: 022 2345 6789.',
    },
    'LEADS-PHONE-LONG': {
        title: 'A phone number is too long',
        meaning: 'More digits are left than a number has once a prefix that is certain is taken off. Digits are never cut off.',
        example: '`98765432101`: a digit was typed twice.',
        fix: 'Correct the number. A number from abroad needs + and its country code, and its country in `countries`.',
    },
    'LEADS-PHONE-TWO': {
        title: 'A phone cell holds two numbers',
        meaning: 'Which of them to call is not for a program to choose.',
        example: '`98765 43210 / 98765 43211`',
        fix: 'Keep one number, and move the other to a column or a row of its own.',
    },
    'LEADS-PHONE-EXTENSION': {
        title: 'A phone number has an extension',
        meaning: 'Smartflo dials a number, not an extension behind it.',
        example: '`022 2345 6789 ext 12`',
        fix: 'Use a direct number, or remove the extension if the main number will do.',
    },
    'LEADS-PHONE-LETTERS': {
        title: 'A phone number has letters in it',
        meaning: 'A letter is never read as a digit, even if it looks like one.',
        example: '`98765O3210` with the letter O for zero, `Mob: 98765 43210`, or `NA`.',
        fix: 'Type the number in digits and nothing else.',
    },
    'LEADS-PHONE-SIGNS': {
        title: 'A phone number has signs in it that do not belong there',
        meaning: 'Spaces, dashes, dots, brackets and a + in front are fine; other signs mean that something happened to the number.',
        example: '`*9876543210`, `9,87,65,43,210`, or the #### of a narrow Excel column.',
        fix: 'Remove the signs, format the column as Text in Excel, and export again.',
    },
    'LEADS-PHONE-DIGITS-LOST': {
        title: 'A spreadsheet rounded a phone number',
        meaning: 'The number is written as a power of ten and not all of its digits are there. What is lost cannot be got back from this file.',
        example: '`9.19877E+11`',
        fix: 'Get the numbers from the source. In Excel, format the column as Text before you paste or open them, then export.',
    },
    'LEADS-PHONE-INEXACT': {
        title: 'A phone number may have been rounded',
        meaning: 'In JSON, YAML and Excel a phone can be stored as a number to calculate with, and programs round such numbers when they have many digits or decimals.',
        example: '`"phone": 98765432101234567`',
        fix: 'Check the number and write it as text: `"phone": "98765 43210"`, or a column formatted as Text in Excel.',
    },
    'LEADS-PHONE-TOLL-FREE': {
        title: 'A toll-free number',
        meaning: 'Numbers that begin with 1800 or 1860 are answered by companies. They are no leads.',
        example: '`1800 123 4567`',
        fix: 'Use a number of the person.',
    },
    'LEADS-PHONE-SHORT-CODE': {
        title: 'A service or SMS short code',
        meaning: 'Three to six digits that begin with 1 or 5 are a service, such as an emergency number or an SMS code.',
        example: '`56767`',
        fix: 'Use the full number of the person, ten digits.',
    },
    'LEADS-PHONE-COMMERCIAL': {
        title: 'A number of the 140 or 160 series',
        meaning: 'These series are for companies that call people. Nobody answers them.',
        example: '`140 123 4567`',
        fix: 'Use a number of the person.',
    },
    'LEADS-PHONE-COUNTRY': {
        title: 'A number of another country',
        meaning: 'Lists take the numbers of the countries they name only, India if none is named. No prefix is put before a foreign number or taken off it.',
        example: '`+44 20 7946 0000` in a list without `countries`.',
        fix: 'Add the country to `countries` in the config, or correct the number.',
    },
    'LEADS-PHONE-COUNTRY-CODE': {
        title: 'The country code in a column of its own is not clear',
        meaning: 'A column such as Country Code or ISD is joined with the phone. This one holds no country code, or another one than the number begins with. Without it a foreign number could be taken for an Indian one, so the row is not sent.',
        example: '`abroad` under Country Code, or `+91` beside `+1 415 555 0123`.',
        fix: 'Write the code in digits, such as 91 or +1, or write it with a + before the number.',
    },
    'LEADS-PHONE-IMPLAUSIBLE': {
        title: 'No number begins like this one',
        meaning: 'The length is right, but in the country of the number no number begins with these digits.',
        example: '`+1 555 555 0123` in a list that takes numbers of the US.',
        fix: 'Check the number at its source.',
    },
    'LEADS-PHONE-PLACEHOLDER': {
        title: 'A placeholder in place of a phone number',
        meaning: 'Ten equal digits, 0123456789 and 1234567890 are what people type when a form insists on a number. Nobody who asked to be called answers there, so the row is not sent.',
        example: '`9999999999` or `+91 99999 99999`',
        fix: 'Write the real number, or remove the row.',
    },
    'LEADS-PHONE-EXAMPLE': {
        title: 'A number that people type as an example',
        meaning: '9876543210 is the number that samples and tests use. It may be the number of a person, so rows with it are sent, with a notice.',
        example: '`9876543210` in a row that somebody typed to try a form.',
        fix: 'If it is not the number of a customer, remove the row.',
    },
    'LEADS-ROW-STRUCTURE': {
        title: 'A value is a list or an object',
        meaning: 'A field takes one text. What a list should become is not for a program to choose.',
        example: '`"name": { "first": "Asha", "last": "Rao" }`',
        fix: 'Write the value as text, or give each part a key of its own and map that.',
    },
    'LEADS-ROW-KEY': {
        title: 'A cell of the key is blank',
        meaning: '`key` in the config names the columns that tell two leads of a list apart; a blank one makes that impossible.',
        example: '`key: [phone, Policy]`, and a row without a policy number.',
        fix: 'Fill the cell, or change `key` in the config.',
    },
    'LEADS-ROW-REQUIRED': {
        title: 'A column that must be filled is blank',
        meaning: 'Your schema says that every row, or a row with a certain other column, has a value here.',
        example: '`required: [Email]` in the schema, and a row without an e-mail.',
        fix: 'Fill the cell, or take the column out of the rule in the schema.',
    },
    'LEADS-ROW-TYPE': {
        title: 'A value is of the wrong kind',
        meaning: 'Your schema asks for a number, for true or false, or for text. Cells of CSV and XLSX are read as what the schema asks for if they can be.',
        example: '`type: integer`, and a cell with `12 years`.',
        fix: 'Write the value as the message says, without units or signs.',
    },
    'LEADS-ROW-LENGTH': {
        title: 'A value is too long or too short',
        meaning: 'Your schema limits how many characters the value has, or it is longer than the 1,000 characters that are sent at most.',
        example: '`maxLength: 6` for a PIN code, and a cell with a space in it.',
        fix: 'Shorten or complete the value.',
    },
    'LEADS-ROW-RANGE': {
        title: 'A number is outside its range',
        meaning: 'Your schema says how small or large the number may be, or of what it must be a multiple.',
        example: '`minimum: 18`, and a cell with 17.',
        fix: 'Correct the number.',
    },
    'LEADS-ROW-FORMAT': {
        title: 'A value is not written as it must be',
        meaning: 'Your schema asks for a format, such as a date or an e-mail address, or for a pattern.',
        example: '`format: date`, and a cell with 31/12/2024 in place of 2024-12-31.',
        fix: 'Write the value as the message says. In Excel, a format of the column often does it for all rows.',
    },
    'LEADS-ROW-CHOICE': {
        title: 'A value is none of those allowed',
        meaning: 'Your schema lists the values that this column may have. Upper and lower case matter.',
        example: '`enum: [Hindi, English]`, and a cell with `hindi`.',
        fix: 'Use one of the values that the message names.',
    },
    'LEADS-ROW-COLUMN': {
        title: 'A column that the schema does not allow',
        meaning: 'Your schema says which columns a row may have, and this is none of them.',
        example: '`additionalProperties: false`, and a column `Emial`.',
        fix: 'Correct the header, or add the column to the schema.',
    },
    'LEADS-ROW-SCHEMA': {
        title: 'A row breaks a rule of your schema',
        meaning: 'A rule that looks at several columns at once, or one that is rarely used, is broken. The message says which.',
        example: '`anyOf` with two forms of a row, and the row has neither.',
        fix: 'Change the row so that it keeps the rule, or the rule in the schema.',
    },
};

;// CONCATENATED MODULE: ./lib/src/model/codes/run.js
/** The run as a whole. */
const RUN_CODES = {
    'LEADS-CHANGES-UNKNOWN': {
        title: 'The changes of a pull request are not known',
        meaning: 'GitHub did not tell which files the pull request changes, so problems of untouched files make the check red too.',
        example: 'The job may not read pull requests.',
        fix: 'Add `pull-requests: read` to the permissions of the job.',
    },
    'LEADS-HELD': {
        title: 'Leads wait for a person',
        meaning: 'Under `clone` their answer was lost, and looking on the list could not settle it: sent again they might be called twice, left out they might never be called. So nothing is done with them until somebody decides.',
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
        meaning: 'The share of rejects is above `max-reject-ratio` (files of 20 rows or more; with 0, any file). That is the sign of a wrong file or a moved column, so nothing of the file was sent. Other files were.',
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
        meaning: 'A run would send more leads to one list than `max-leads`. Nothing was sent to that list; other lists were served.',
        example: '25,000 leads for list 441940, and `max-leads` is 20,000.',
        fix: 'If so many are meant, raise `max-leads`. If not, look for a file that does not belong there.',
    },
    'LEADS-CHECKOUT-MISSING': {
        title: 'The repository was not checked out',
        meaning: 'The workspace of the job holds no file, neither the config nor a lead file. Nothing was read and nothing was sent.',
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
        meaning: '`leads report` was given a file that is missing, is no report.json, or comes from a newer release. The others were merged.',
        example: 'The job of one list was stopped before it uploaded its report.',
        fix: 'Name the report.json of each job as it was written, and use one release of the action for all jobs.',
    },
    'LEADS-REPORT-MISSING': {
        title: 'The job of a list left no report',
        meaning: 'The plan found something to do for the list and no job told what became of it. What had been sent is in the ledger of the list, and the next run goes on from there.',
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
        meaning: 'A file that no run has read before names people who were accepted from another file, in this run or an earlier one. A list holds a person once, so these rows are not sent again: somebody who enquires a second time is not called a second time. The notice comes once, with the file.',
        example: '62 of 300 rows of `leads/friday.csv` are of people who stood in `leads/monday.csv`.',
        fix: 'Look at the rows: they are in `friday.csv.already-sent.csv`, beside the rejects files. To have these people called again, put the rows into the folder of another list.',
    },
    'LEADS-ACROSS-LISTS': {
        title: 'The same people are in two lists',
        meaning: 'Files of two lists have the same phone numbers. Each list is a campaign of its own in Smartflo, so both may call these people. The notice counts them, for the files that this run has read.',
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
        meaning: 'A run with the mode drop-held or reset-list has changed what the ledger knows. Nothing was sent; the plan shows what a delivery would send now.',
        example: '3 held leads of list 441940 dropped.',
        fix: 'Nothing. Start a run with the mode auto to deliver.',
    },
    'LEADS-NOT-REMEMBERED': {
        title: 'The ledger could not note what people were told',
        meaning: 'The run is over and what was sent is in the ledger. Only that its rejects are old from now on is not.',
        example: 'GitHub did not answer in the last second of a run.',
        fix: 'Nothing: the next run tells the same rejects once more.',
    },
};

;// CONCATENATED MODULE: ./lib/src/model/codes/settings.js
/** Nothing is sent until the setting is fixed. */
const SETTINGS_CODES = {
    'LEADS-SCHEMA-MISSING': {
        title: 'The JSON Schema is not there',
        meaning: 'The `schema` of the inputs or the config names a file that does not exist. Nothing was sent.',
        example: '`schema: schema/lead.json`, and the file is `schemas/lead.json`.',
        fix: 'Give the path from the top of the repository, and commit the file.',
    },
    'LEADS-INPUT': {
        title: 'An input is wrong',
        meaning: 'An input of the action (a flag in a shell) has a value that is not allowed, or a name that does not exist. All mistakes are listed together. No lead file was read and nothing was sent.',
        example: '`batch-size` is "0". Allowed: a whole number from 1 to 10,000.',
        fix: 'Use a value that the message names as allowed, or the name it suggests.',
    },
    'LEADS-CONFIG': {
        title: 'The config file is wrong',
        meaning: 'A key of the config is not known, or its value is not allowed. The message names line and column. All mistakes are listed together. No lead file was read and nothing was sent.',
        example: '.github/leads.yml:4:5: `lists[0].colums` is not a known key. Did you mean `columns`?',
        fix: 'Correct the key or the value. With schemas/config.schema.json, an editor completes and checks the file.',
    },
    'LEADS-CONFIG-KEY': {
        title: 'The key is more than the phone',
        meaning: 'Smartflo tells leads apart by their phone number. Under `skip` and `overwrite` it keeps one lead for each number, so a `key` with another column would count rows as accepted that are not on the list. Nothing was sent.',
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
        meaning: 'The file can’t be read past the place that the message names, so no setting in it counts. Nothing was sent.',
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
        meaning: 'Several entries may feed one list from different files, but what concerns the list as a whole must be the same in all of them: `name`, `accept-answer`, `duplicate-option`, `skill-id`, `key`, `duplicates`, `verify`, `clone-verify` and `retry-refused`. Nothing was sent.',
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
        meaning: 'Sending needs `smartflo-token`, or `smartflo-email` with `smartflo-password`; not both. Nothing was sent.',
        example: 'The secret SMARTFLO_TOKEN is not set in this repository, so the input is empty.',
        fix: 'Add the token as a repository secret and write `smartflo-token: ${{ secrets.SMARTFLO_TOKEN }}`.',
    },
    'LEADS-TOKEN-EXPIRY': {
        title: 'The token has expired, or soon will',
        meaning: 'The token says itself until when it is valid. After that day nothing is sent; in the 14 days before it, the run goes on with this warning.',
        example: 'The Smartflo token expired on 2026-03-01.',
        fix: 'Make a new token in the Smartflo portal and put it into the secret.',
    },
    'LEADS-PLAN-ONLY': {
        title: 'This run only plans',
        meaning: 'Files were judged and planned, and nothing was sent: a pull request or merge queue never sends, and under `mode: auto` only a push to the default branch, a schedule or a dispatch on it does.',
        example: 'A push to the branch `spring-campaign`.',
        fix: 'Merge into the default branch. To send from another branch or event on purpose, set `mode: deliver`.',
    },
    'LEADS-ORDER': {
        title: 'An order was not given by hand, or for no list',
        meaning: '`resend-held`, `drop-held` and `reset-list` change what the ledger says, for good. So they are carried out only when a person starts the workflow by hand on the default branch (workflow_dispatch, not a re-run) or in a shell, and only for the lists of `only`. Nothing was sent, and the ledger is as it was.',
        example: '`mode: reset-list` in a workflow that runs on a push; or without `only`.',
        fix: 'Start the workflow with the "Run workflow" button, with `only` set to the ids of the lists that are meant.',
    },
    'LEADS-CONFIRM': {
        title: 'An order would call people twice',
        meaning: 'Before `resend-held` sends to a list with `duplicate-option: clone`, it looks for the leads. Some are on the list now, or could not be looked for, so each of them could be called twice. Nothing was sent to the list.',
        example: '500 held leads, all of which arrived although their answer was lost.',
        fix: 'If they arrived, start the workflow with `mode: drop-held`. To send them again all the same, start it with `mode: resend-held` and `confirm` set to the number that the message names.',
    },
    'LEADS-LEDGER-NEEDED': {
        title: 'The settings need a ledger, and `ledger` is none',
        meaning: 'Without a ledger every run sends every row again. With `skip` that does no harm; with `clone` people would be called twice, and with `overwrite` an older row may undo a newer one. Nothing was sent.',
        example: '`ledger: none`, and list 441940 has `duplicate-option: clone`.',
        fix: 'Remove `ledger: none`: the ledger is then kept in the repository, for which the job needs `contents: write`.',
    },
};

;// CONCATENATED MODULE: ./lib/src/model/codes/index.js







/** The chapters of `docs/errors.md`, in reading order. */
const CODE_CHAPTERS = [
    { title: 'Rows', about: 'One row is not sent; the others are.', pages: ROW_CODES },
    {
        title: 'Files',
        about: 'Nothing of this file is sent, unless it says otherwise below; other files are.',
        pages: FILE_CODES,
    },
    { title: 'Settings', about: 'Nothing is sent until it is fixed.', pages: SETTINGS_CODES },
    { title: 'Delivery', about: 'What Smartflo or the way to it answered.', pages: DELIVERY_CODES },
    { title: 'Ledger', about: 'Nothing is sent to this list; other lists go on.', pages: LEDGER_CODES },
    { title: 'Run', about: 'The run as a whole.', pages: RUN_CODES },
];
/** How to fix a problem of this code, for one that does not say it itself. */
function fixOf(code) {
    return says `${FIXES[code].fix}`;
}
const FIXES = {
    ...ROW_CODES,
    ...FILE_CODES,
    ...SETTINGS_CODES,
    ...DELIVERY_CODES,
    ...LEDGER_CODES,
    ...RUN_CODES,
};

;// CONCATENATED MODULE: ./lib/src/model/damaged-text.js
/** The characters of the bytes 0x80 … 0x9f in Windows-1252; the unassigned ones stay control characters. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Punctuation that people write after a letter, so that after an accented letter it proves nothing: `IRMÔ”`. */
const PUNCTUATION = '…‘’“”•–—‹›«»\u00a0';
const LETTER = /\p{L}/u;
const LOWER_CASE = /\p{Ll}/u;
/** A letter or digit next to question marks shows that a person wrote them. */
const WRITTEN = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
/** The fields that hold text of a person: name, e-mail, address, company. */
const damaged_text_LAST_TEXT_FIELD = 4;
/**
 * Whether the letters of a text were destroyed before the file was saved: UTF-8 that a program read as Windows-1252
 * (`JosÃ©`), letters that it could not write and saved as `?`, or U+FFFD. A remark such as `call ???` is not.
 */
function isDamagedText(text, field) {
    return text.includes('\uFFFD') || isQuestionMarks(text, field) || isMisread(text);
}
/** Whether all letters are question marks, three or more. Digits beside them may stand in an address, not in a date. */
function isQuestionMarks(text, field) {
    if (!text.includes('?') || WRITTEN.test(text))
        return false;
    return text.split('?').length > 3 && (field <= damaged_text_LAST_TEXT_FIELD || !DIGIT.test(text));
}
/**
 * Whether a text has characters of UTF-8 that were read as Windows-1252. Sequences of two bytes for the letters of Western
 * Europe, `â€™` and emoji prove it alone; for other scripts two sequences are needed, since one may be a coincidence.
 */
function isMisread(text) {
    let sequences = 0;
    for (let at = 0; at < text.length;) {
        const length = sequenceAt(text, at);
        if (length === 0) {
            at++;
            continue;
        }
        const lead = text.charCodeAt(at);
        if (lead <= 0xc3 || lead >= 0xf0 || (lead === 0xe2 && text[at + 1] === '€'))
            return true;
        if (++sequences > 1)
            return true;
        at += length;
    }
    return false;
}
/** Characters of the UTF-8 sequence that was read as Windows-1252 and begins at `at`; 0 when there is none. */
function sequenceAt(text, at) {
    const lead = text.charCodeAt(at);
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let onlyPunctuation = true;
    for (let next = at + 1; next < at + length; next++) {
        const byte = byteOf(text, next);
        if (byte < 0x80 || byte > 0xbf)
            return 0;
        onlyPunctuation &&= PUNCTUATION.includes(text.charAt(next));
    }
    if (!onlyPunctuation)
        return length;
    const after = text.charAt(at + length);
    const isInside = LETTER.test(after) || after === '×';
    const isLate = lead <= 0xdf && LOWER_CASE.test(text.charAt(at - 1)) && !LOWER_CASE.test(text.charAt(at));
    return isInside || isLate ? length : 0;
}
function byteOf(text, at) {
    const unit = text.charCodeAt(at);
    if (unit < 0x100)
        return unit;
    const high = WINDOWS_1252_HIGH.indexOf(text.charAt(at));
    return high < 0 ? -1 : 0x80 + high;
}

;// CONCATENATED MODULE: ./lib/src/model/excel-error.js

/** The texts that Excel shows where a formula has no value. Programs that copy or export cells write it as text. */
const ERRORS = new Set([
    // English
    '#N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA',
    '#FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #EXTERNAL! #PYTHON! #TIMEOUT! #ERROR!',
    // German
    '#NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #KALK! #FELD! #BLOCKIERT!',
    // French
    '#REF! #VALEUR! #NOM? #NOMBRE! #NUL! #CHAMP! #PROPAGATION!',
    // Spanish
    '#¡REF! #¡VALOR! #¡DIV/0! #¿NOMBRE? #¡NULO! #¡NUM! #¡NÚM! #N/D #¡CAMPO! #¡DESBORDAMIENTO!',
    // Italian and Portuguese
    '#RIF! #VALORE! #NOME? #NULLO! #VALOR! #NOME? #NULO! #NÚM! #N/DISP',
    // Dutch
    '#VERW! #WAARDE! #NAAM? #GETAL! #LEEG! #NB #DEEL/0!',
].flatMap((line) => line.split(' ')));
const HASH = 0x23;
const BIG_A = 0x41;
const BIG_Z = 0x5a;
/** First bytes in UTF-8 of the signs and capital letters that an error may have after its `#`: `¡`, `¿`, `Ü`. */
const LATIN_1 = [0xc2, 0xc3];
/** Whether a cell holds one of Excel's error values and nothing else but white space. `#1 Main Road` is none. */
function isExcelError(text) {
    return text.includes('#') && ERRORS.has(text.trim());
}
/**
 * Whether a cell may hold an error value, by its first two bytes. A yes may be wrong; a no is certain where the cell begins
 * with neither white space nor an escape.
 */
function startsLikeExcelError(bytes, at) {
    const second = bytes[at + 1] ?? 0;
    return bytes[at] === HASH && ((second >= BIG_A && second <= BIG_Z) || LATIN_1.includes(second));
}
/** The message for a cell with an error value. A known one is named; any other text may be a person's. */
function excelErrorFault(text) {
    return {
        code: 'LEADS-ROW-CELL-ERROR',
        message: isExcelError(text)
            ? says `The cell holds Excel's error value ${printable(text.trim())}, not content.`
            : says `The cell shows an error in Excel, so there is no value to send.`,
        hint: says `Fix the formula in Excel, or paste the values over it, then upload the file again.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/model/formula-guard.js
/**
 * Cells that a spreadsheet would run as a formula when a CSV is opened (CWE-1236). A leading apostrophe makes them text.
 * Cells that already look guarded get one more, so that taking one off gives back any cell exactly.
 */
const GUARDED = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
/** Makes a cell safe to open in a spreadsheet. */
function guardFormula(cell) {
    return GUARDED.test(cell) ? `'${cell}` : cell;
}
/** Takes off what `guardFormula` put on. */
function unguardFormula(cell) {
    return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}
/** The columns that a rejects file adds to the user's own; ignored when it is read again. */
const REJECT_COLUMNS = { line: 'leads_line', reasons: 'leads_reasons', source: 'leads_source' };
/** Whether a column was added by a rejects file. */
function isRejectColumn(name) {
    return Object.values(REJECT_COLUMNS).includes(name);
}

;// CONCATENATED MODULE: ./lib/src/model/header-form.js
/** Characters that do not count in a header: spaces of every kind, `_`, dashes, `.`, `:` and `*`. */
const UNMEANT = /[\s\p{Cf}\p{Pd}_.:*]+/gu;
/**
 * The form in which headers are compared: NFC, lower case, without spaces (NBSP and zero-width ones too), underscores,
 * dashes, dots, colons and asterisks. `Mobile No.*` and `mobile_no` have the same form. It is never shown and never sent.
 * A header of only such characters keeps its text, so that it equals only itself.
 */
function headerForm(name) {
    return name.normalize('NFC').toLowerCase().replace(UNMEANT, '') || name;
}

;// CONCATENATED MODULE: ./lib/src/model/hex-digest.js
/** SHA-256 of a text, in hex. */
function hexDigest(text, crypto) {
    const bytes = crypto.sha256(new TextEncoder().encode(text));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

;// CONCATENATED MODULE: ./lib/src/model/json.js
const decoder = new TextDecoder();
/** The value of JSON text, or of its UTF-8 bytes, a byte order mark aside; undefined when it is not JSON. */
function parseJson(source) {
    try {
        return JSON.parse(typeof source === 'string' ? source : decoder.decode(source));
    }
    catch {
        return undefined;
    }
}
/** A value's own member; undefined when there is none, or the value has no members. */
function member(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
}

;// CONCATENATED MODULE: ./lib/src/model/key-index.js
/**
 * Finds things, which are numbered from 0, by their keys of 128 bits: open addressing, with the first word of a key as its
 * hash, for keys are hashes. It never grows by itself: its owner clears it with more room and puts all things again.
 */
class KeyIndex {
    #owner;
    /** Numbers plus one; 0 is an empty slot. As many as a power of two. */
    #slots = new Uint32Array(1);
    constructor(owner) {
        this.#owner = owner;
    }
    /** How many slots there are. At least one must stay empty. */
    get room() {
        return this.#slots.length;
    }
    /** Forgets all, and makes room: at least so many slots. */
    clear(slots) {
        this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(slots)));
    }
    /** The number that has the key, or -1. */
    find(words, at) {
        return this.#slots[this.#slotOf(words, at)] - 1;
    }
    /** The number that has the key already; `number`, which is put there, when there is none. */
    findOrPut(number, words, at) {
        const slot = this.#slotOf(words, at);
        const taken = this.#slots[slot];
        if (taken !== 0)
            return taken - 1;
        this.#slots[slot] = number + 1;
        return number;
    }
    /** Puts `number` in the place of the one that has had the key, and gives that one, or -1. */
    replace(number, words, at) {
        const slot = this.#slotOf(words, at);
        const taken = this.#slots[slot];
        this.#slots[slot] = number + 1;
        return taken - 1;
    }
    /** The slot of the key, or the empty one where it belongs. */
    #slotOf(words, at) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        for (let slot = words[at] & mask;; slot = (slot + 1) & mask) {
            const taken = slots[slot];
            if (taken === 0 || this.#owner.hasKey(taken - 1, words, at))
                return slot;
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/model/lead.js
/** Highest field number: Smartflo reads back `field_0` … `field_34`. */
const LAST_FIELD = 34;
/** The field that holds the phone number. */
const PHONE_FIELD = 0;

;// CONCATENATED MODULE: ./lib/src/model/lead-file.js
/** Extension → format. `.txt` is delimited text; its delimiter is found out. */
const FORMAT_OF_EXTENSION = {
    csv: 'csv',
    tsv: 'tsv',
    txt: 'csv',
    json: 'json',
    ndjson: 'ndjson',
    jsonl: 'ndjson',
    yaml: 'yaml',
    yml: 'yaml',
    xlsx: 'xlsx',
};

;// CONCATENATED MODULE: ./lib/src/model/ledger.js
/** Stands for a lead that the ledger knows and no lead file has. */
const NO_LEAD = -1;
/** How far the clocks of two machines may be apart, ms. */
const CLOCK_SKEW_MS = 5_000;
/** The longest time that a lease is taken for, ms: the upper end of `lease-seconds`. */
const LONGEST_LEASE_MS = 3_600_000;
/** The longest time that Smartflo may need to settle, ms: the upper end of `settle-seconds`. */
const LONGEST_SETTLE_MS = 3_600_000;
/** Most digests in `told` of a memory. */
const MOST_TOLD = 20_000;
/** Number of the form that a lead has when its version is hashed. Another form makes another hash of the same lead. */
const LEAD_FORM = 1;
/** Words of 32 bits in the identity of a lead: four of its key, four of its version. */
const IDENTITY_WORDS = 8;

;// CONCATENATED MODULE: ./lib/src/model/lead-table.js


/** Leads are kept in blocks of 2^12, which are added as leads come: growing copies nothing. */
const BLOCK_BITS = 12;
const BLOCK_LEADS = 2 ** BLOCK_BITS;
/** Words of a lead's record: its identity, then these. */
const LINE = IDENTITY_WORDS;
const ROW = LINE + 1;
/** The offset of its bytes in the spool: the lowest 32 bits. */
const OFFSET = LINE + 2;
/** The lead before with the same key, plus one; 0 when there is none. */
const PREVIOUS = LINE + 3;
const RECORD_WORDS = LINE + 4;
/** The first offset that does not fit into one word. */
const FAR = 2 ** 32;
/** Part of the slots of the index that may be taken. */
const MAX_LOAD = 0.75;
/**
 * Every good lead of a run, by number from 0 in the order it was read: where it stands, where its wire bytes wait, and the
 * hashes that stand for it. Records of words in blocks, and an open-addressing index over the keys, so that a lead costs
 * about 56 bytes and no object. The key of a lead holds its list: equal keys are one lead.
 */
class LeadTable {
    #size = 0;
    #blocks = [];
    /** The first of leads that stand in one file; in order. */
    #files = [];
    /** The first lead that begins beyond 4 GiB of spool, beyond 8 GiB, and so on. */
    #far = [];
    /** Bytes of all leads. */
    #end = 0;
    /** The newest lead of each key. */
    #newest = new KeyIndex({ hasKey: (lead, words, at) => this.#hasKey(lead, words, at) });
    /** Leads that are in the index. */
    #indexed = 0;
    /** Returns the new lead's number. */
    add({ file, line, row, bytes, identity }) {
        const lead = this.#size++;
        const block = this.#blocks[lead >>> BLOCK_BITS] ?? this.#addBlock();
        const at = recordOf(lead);
        block.set(identity, at);
        block[at + LINE] = line;
        block[at + ROW] = row;
        block[at + OFFSET] = this.#end;
        if (this.#files.at(-1)?.file !== file)
            this.#files.push({ file, first: lead });
        if (this.#end >= FAR * (this.#far.length + 1))
            this.#far.push(lead);
        this.#end += bytes;
        return lead;
    }
    get size() {
        return this.#size;
    }
    file(lead) {
        let low = 0;
        for (let high = this.#files.length; high - low > 1;) {
            const middle = (low + high) >>> 1;
            if (this.#fileAt(middle).first <= lead)
                low = middle;
            else
                high = middle;
        }
        return this.#fileAt(low).file;
    }
    line(lead) {
        return this.word(lead, LINE);
    }
    /** The row's record number in its file, from 1. */
    row(lead) {
        return this.word(lead, ROW);
    }
    offset(lead) {
        let far = 0;
        while (lead >= (this.#far[far] ?? Number.POSITIVE_INFINITY))
            far++;
        return FAR * far + this.word(lead, OFFSET);
    }
    bytes(lead) {
        const end = lead + 1 < this.#size ? this.word(lead + 1, OFFSET) : this.#end;
        // Without what is beyond 32 bits, as the offsets are.
        return (end - this.word(lead, OFFSET)) >>> 0;
    }
    /** One of the eight words of its identity; see LeadHasher. */
    word(lead, index) {
        return this.#blockOf(lead)[recordOf(lead) + index];
    }
    /** Writes the eight words of its identity into `into`; see LeadHasher. */
    readIdentity(lead, into) {
        const block = this.#blockOf(lead);
        const at = recordOf(lead);
        for (let index = 0; index < IDENTITY_WORDS; index++)
            into[index] = block[at + index];
    }
    /** The newest lead with the key in words 0–3 of `identity`, or NO_LEAD. */
    find(identity) {
        this.#index();
        return this.#newest.find(identity, 0);
    }
    /** The lead before this one that has the same key, or NO_LEAD. */
    previous(lead) {
        this.#index();
        return this.word(lead, PREVIOUS) - 1;
    }
    #addBlock() {
        const block = new Uint32Array(BLOCK_LEADS * RECORD_WORDS);
        this.#blocks.push(block);
        return block;
    }
    /**
     * Puts the leads that were added since into the index. All at once, when somebody looks: each lead waits for memory, and
     * leads in a row wait together.
     */
    #index() {
        if (this.#indexed === this.#size)
            return;
        if (this.#size > this.#newest.room * MAX_LOAD) {
            this.#newest.clear(this.#size / MAX_LOAD);
            this.#indexed = 0;
        }
        for (; this.#indexed < this.#size; this.#indexed++) {
            const block = this.#blockOf(this.#indexed);
            const at = recordOf(this.#indexed);
            block[at + PREVIOUS] = this.#newest.replace(this.#indexed, block, at) + 1;
        }
    }
    /** The block with the record of a lead. Throws for a number that no lead has: 0 would be another lead's word. */
    #blockOf(lead) {
        const block = lead < this.#size ? this.#blocks[lead >>> BLOCK_BITS] : undefined;
        if (!block)
            throw new RangeError('a number that no lead has');
        return block;
    }
    #fileAt(index) {
        const file = this.#files[index];
        if (!file)
            throw new RangeError('a file of no lead');
        return file;
    }
    #hasKey(lead, words, at) {
        const block = this.#blocks[lead >>> BLOCK_BITS];
        const own = recordOf(lead);
        return (block[own] === words[at] &&
            block[own + 1] === words[at + 1] &&
            block[own + 2] === words[at + 2] &&
            block[own + 3] === words[at + 3]);
    }
}
/** Where in its block the record of a lead begins. */
function recordOf(lead) {
    return (lead & (BLOCK_LEADS - 1)) * RECORD_WORDS;
}

;// CONCATENATED MODULE: ./lib/src/model/mask.js

/** Longest masked value shown, in characters. */
const MAX_MASKED = 40;
/** Longest header shown, in characters. */
const MAX_HEADER_SHOWN = 60;
/** Fewest digits for which a tail may be shown: below that, four of them would be most of the number. */
const TAIL_FROM_DIGITS = 8;
/** `…3210`: the most of a phone number that is ever shown. A short one, or one with letters in it, shows its shape only. */
function maskPhone(text) {
    if (/\p{L}/u.test(text))
        return maskShape(text);
    const digits = text.match(/\p{Nd}/gu) ?? [];
    return digits.length >= TAIL_FROM_DIGITS ? says `…${printable(digits.slice(-4).join(''))}` : maskShape(text);
}
/**
 * The shape of a value, not its content: letters become `x`, digits `0`, the rest stays: `2024-13-45` is `0000-00-00`.
 * Enough to see what is wrong with a cell, not enough to know whose it is.
 */
function maskShape(text) {
    const shape = [...text.slice(0, MAX_MASKED * 4)]
        .map((character) => (/\p{N}/u.test(character) ? '0' : /[\p{L}\p{M}]/u.test(character) ? 'x' : character))
        .join('');
    return printable(shape, MAX_MASKED);
}
/** Digits in a row from which a header is taken for data: a file without a header row has a person in its first line. */
const DIGITS_OF_DATA = /\p{Nd}{5,}/u;
/** Whether a header is more likely the data of a person than the name of a column. */
function looksLikeData(header) {
    if (/^field_\d+$/i.test(header))
        return false;
    return header.includes('@') || DIGITS_OF_DATA.test(header.replace(/[\s().+\p{Pd}\p{Cf}\u2212\u2043]/gu, ''));
}
/** A column header fit to be shown: sanitised, and masked when it, or one beside it (`amongData`), looks like data. */
function shownHeader(name, amongData = false) {
    return printable(amongData || looksLikeData(name) ? maskPhone(name) : name, MAX_HEADER_SHOWN);
}
/** The headers of one file fit to be shown. With one that looks like data, the others may be a person's as well. */
function shownHeaders(names) {
    const amongData = names.some(looksLikeData);
    return names.map((name) => shownHeader(name, amongData));
}

;// CONCATENATED MODULE: ./lib/src/model/news.js
/** Nothing that people have not been told. */
const NO_NEWS = { rejects: 0, refused: 0, held: 0 };
/** How many rows of a file are news. */
function newsOf({ rejects, refused, held }) {
    return rejects + refused + held;
}

;// CONCATENATED MODULE: ./lib/src/model/problem.js
/** Whether nothing of a file with these problems is sent. Sheets that nobody asked to be sent do not hold up the others. */
function stopsFile(problems) {
    return problems.some(({ code }) => code !== 'LEADS-FILE-SHEETS');
}
/** A stop that the user can fix. Everything thrown that is not one is our own bug. */
class LeadsError extends Error {
    name = 'LeadsError';
    problems;
    constructor(problems, options) {
        const all = 'code' in problems ? [problems] : problems;
        super(all.map((problem) => `${problem.code}: ${problem.message}`).join('\n'), options);
        this.problems = all;
    }
}

;// CONCATENATED MODULE: ./lib/src/model/results.js


/** The result of a file of a list that was not read: nothing is told of its rows. */
function unreadFile(file, list) {
    return {
        file,
        list,
        books: EMPTY_BOOKS,
        batches: 0,
        attempts: 0,
        problems: [],
        notices: [],
        rejects: [],
        duplicates: [],
        refusals: [],
        doubts: [],
        held: [],
        stale: [],
        rejectsFile: undefined,
        alreadySent: [],
        mapping: [],
        counts: false,
        news: NO_NEWS,
        told: [],
        remembered: false,
    };
}

;// CONCATENATED MODULE: ./lib/src/model/secret.js
const INSPECT = Symbol.for('nodejs.util.inspect.custom');
/** A value that must never be printed. Every way of turning it into text says `***`; only `reveal()` gives it away. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** The value itself. Call it only where it goes on the wire or is registered as a mask. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [INSPECT]() {
        return '***';
    }
}

;// CONCATENATED MODULE: ./lib/src/model/settings.js
/** Every duplicate option, in the order in which people are told of them. */
const DUPLICATE_OPTIONS = ['skip', 'overwrite', 'clone'];
/** Every order, in the order in which people are told of them. */
const ORDERS = ['resend-held', 'drop-held', 'reset-list'];
/** Every mode, in the order in which people are told of them. */
const MODES = ['auto', 'validate', 'plan', 'deliver', ...ORDERS];
/** Whether a mode is an order. */
function isOrder(mode) {
    return ORDERS.some((order) => order === mode);
}
/** Every `fail-on`, in the order in which people are told of them. */
const FAIL_ON = ['new', 'any', 'errors'];
/** Files with fewer rows are not held to `max-reject-ratio`: one bad row of four is no sign of a wrong file. */
const MIN_ROWS_FOR_RATIO = 20;

;// CONCATENATED MODULE: ./lib/src/model/text.js
/** White space of every kind (NBSP too), and format characters, which have no width: U+200B, U+200E, U+FEFF, U+00AD … */
const BLANK = /^[\s\p{Cf}]*$/u;
/**
 * Whether a text holds nothing that a person could see. The one rule of all rooms, since a cell that is blank to one and
 * content to another is told of a row in which nobody sees a thing.
 */
function isBlank(text) {
    const first = text.charCodeAt(0);
    const beginsVisibly = first > 0x20 && first < 0x7f;
    return !beginsVisibly && BLANK.test(text);
}
/** Most edits for which a word still counts as a misspelling of another. */
const MAX_EDITS = 3;
/** The candidate that `word` most likely means, by edit distance (letters swapped count once); undefined when none is near. */
function nearest(word, candidates) {
    const wanted = word.toLowerCase();
    let best;
    let bestEdits = Math.min(MAX_EDITS, Math.floor(wanted.length / 2)) + 1;
    for (const candidate of candidates) {
        const edits = editDistance(wanted, candidate.toLowerCase());
        if (edits < bestEdits) {
            best = candidate;
            bestEdits = edits;
        }
    }
    return best;
}
/** Edits that turn one text into the other (letters swapped count once); more than MAX_EDITS may be any larger number. */
function editDistance(a, b) {
    if (Math.abs(a.length - b.length) > MAX_EDITS)
        return MAX_EDITS + 1;
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
            row.push(edits);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./lib/src/model/version.js
/** The version of this program: that of package.json, which a test compares. Importing it would bundle the whole file. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./lib/src/model/index.js




































/***/ })

};
