export const id = 246;
export const ids = [246];
export const modules = {

/***/ 3246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ux: () => (/* reexport */ readFaultScript),
  OY: () => (/* reexport */ readSeed),
  OT: () => (/* reexport */ startSandbox)
});

// UNUSED EXPORTS: TAME, checkFaultScript, checkHistory

;// CONCATENATED MODULE: ./lib/src/sandbox/parameter.js
/** Whether a value is a mapping: a plain object, neither null nor an array. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Says in words what a parameter may be: the end of "must be …". */
function describe(parameter) {
    switch (parameter.kind) {
        case 'integer':
            return `a whole number from ${parameter.min} to ${parameter.max}`;
        case 'number':
            return `a number from ${parameter.min} to ${parameter.max}`;
        case 'text':
            return parameter.means ?? 'text';
        case 'choice':
            return `one of ${parameter.of.join(', ')}`;
        case 'list':
            return `a list, each of it ${describe(parameter.of)}`;
        case 'either':
            return parameter.of.map(describe).join(', or ');
        case 'mapping':
            return 'a mapping';
        case 'headers':
            return 'a mapping of HTTP header names to printable texts';
        case 'anything':
            return 'anything';
    }
}
/** Whether a value is what its parameter allows. */
function fits(parameter, value) {
    switch (parameter.kind) {
        case 'integer':
            return Number.isInteger(value) && Number(value) >= parameter.min && Number(value) <= parameter.max;
        case 'number':
            return typeof value === 'number' && value >= parameter.min && value <= parameter.max;
        case 'text':
            return typeof value === 'string' && (parameter.pattern?.test(value) ?? true);
        case 'choice':
            return parameter.of.some((allowed) => allowed === value);
        case 'list':
            return Array.isArray(value) && value.every((element) => fits(parameter.of, element));
        case 'either':
            return parameter.of.some((one) => fits(one, value));
        case 'mapping':
            return isMapping(value);
        case 'headers':
            return isMapping(value) && Object.entries(value).every(([name, text]) => isHeader(name, text));
        case 'anything':
            return true;
    }
}
/** A text that may stand in an HTTP header. */
const HEADER_TEXT = { kind: 'text', pattern: /^[\x20-\x7e]*$/, means: 'printable ASCII text' };
function isHeader(name, value) {
    return /^[A-Za-z0-9-]+$/.test(name) && fits(HEADER_TEXT, value);
}
/** The mistakes in a mapping, each `where: what it must be`; none when the mapping has its shape. */
function mistakesIn(value, shape, where) {
    if (!isMapping(value)) {
        return [`${where}: must be a mapping`];
    }
    const missing = (shape.required ?? [])
        .filter((key) => !Object.hasOwn(value, key))
        .map((key) => `${where}: "${key}" is missing`);
    const wrong = Object.entries(value).flatMap(([key, given]) => {
        const parameter = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
        if (parameter === undefined) {
            return [`${where}: ${JSON.stringify(key)} is not known; known here: ${Object.keys(shape.keys).join(', ')}`];
        }
        return fits(parameter, given) ? [] : [`${where}.${key}: must be ${describe(parameter)}`];
    });
    return [...missing, ...wrong];
}

;// CONCATENATED MODULE: ./lib/src/sandbox/quirks.js
/** The quietest reading of each open question. */
const TAME = {
    'apply-delay': 0,
    'batch-id': 'none',
    'success-as': 'boolean',
    casing: 'lower',
    refusals: '400-false',
    'validation-body': 'errors',
    answers: 'json',
    drop: 'never',
    'bad-row': 'reject-batch',
    'same-number': 'in-order',
    'dedupe-scope': 'list',
    'dedupe-key': 'number',
    'default-option': 'skip',
    'option-key': 'duplicate_option',
    'overwrite-absent': 'keep',
    'overwrite-redials': false,
    'foreign-numbers': 'reject',
    'max-rows': 0,
    'max-bytes': 0,
    'require-bearer': false,
    'lock-out-after': 0,
    'lock-out-minutes': 15,
    'password-days-left': 30,
    trickle: 0,
    lists: 'array',
    'number-query': 'any',
    'read-delay': 0,
    'mask-sensitive': false,
    'active-broadcasts': [],
};
const count = { kind: 'integer', min: 0, max: 1_000_000_000 };
const flag = { kind: 'choice', of: [true, false] };
const choice = (...of) => ({ kind: 'choice', of });
/** The allowed values of each quirk, for the check of a fault script. */
const QUIRK_PARAMETERS = {
    'apply-delay': count,
    'batch-id': choice('none', 'fresh', 'list'),
    'success-as': choice('boolean', 'string'),
    casing: choice('lower', 'title'),
    refusals: choice('400-false', '400-true', '200-false'),
    'validation-body': choice('errors', 'bare'),
    answers: choice('json', 'html'),
    drop: choice('never', 'before-apply', 'after-apply'),
    'bad-row': choice('reject-batch', 'drop-row'),
    'same-number': choice('in-order', 'all-stored', 'reject-batch'),
    'dedupe-scope': choice('list', 'account'),
    'dedupe-key': choice('number', 'text'),
    'default-option': choice('skip', 'overwrite', 'clone'),
    'option-key': choice('duplicate_option', 'duplicate_options'),
    'overwrite-absent': choice('keep', 'clear'),
    'overwrite-redials': flag,
    'foreign-numbers': choice('reject', 'store'),
    'max-rows': count,
    'max-bytes': count,
    'require-bearer': flag,
    'lock-out-after': count,
    'lock-out-minutes': count,
    'password-days-left': count,
    trickle: count,
    lists: choice('array', 'object'),
    'number-query': choice('any', 'national', 'plus', 'digits', 'other', 'ignored'),
    'read-delay': count,
    'mask-sensitive': flag,
    'active-broadcasts': { kind: 'list', of: { kind: 'text', pattern: /^[0-9]+$/, means: 'digits, in quotes' } },
};

;// CONCATENATED MODULE: ./lib/src/sandbox/fault-script.js


const fault_script_count = { kind: 'integer', min: 0, max: 1_000_000_000 };
const ordinal = { kind: 'integer', min: 1, max: 1_000_000_000 };
const fault_script_status = { kind: 'integer', min: 200, max: 599 };
const fault_script_text = { kind: 'text' };
const fault_script_flag = { kind: 'choice', of: [true, false] };
const fault_script_choice = (...of) => ({ kind: 'choice', of });
const apply = fault_script_choice('all', 'none');
const EFFECTS = {
    status: { keys: { status: fault_script_status, body: { kind: 'anything' }, headers: { kind: 'headers' }, apply }, required: ['status'] },
    throttle: {
        keys: { form: fault_script_choice('none', 'seconds', 'date', 'absurd', 'body', 'raw'), seconds: fault_script_count, value: HEADER_TEXT },
    },
    reset: {
        keys: {
            when: fault_script_choice('connect', 'request-headers', 'request-body', 'after-commit', 'answer-headers', 'answer-body', 'next-request'),
        },
        required: ['when'],
    },
    silence: { keys: { apply } },
    trickle: { keys: { ms: fault_script_count, bytes: ordinal } },
    delay: { keys: { ms: fault_script_count }, required: ['ms'] },
    truncate: { keys: { keep: fault_script_count, framing: fault_script_choice('broken', 'whole') } },
    empty: { keys: { status: fault_script_status } },
    html: { keys: { status: fault_script_status, apply } },
    envelope: {
        keys: {
            status: fault_script_status,
            success: fault_script_choice(true, false, 'true', 'false', 'absent'),
            casing: fault_script_choice('lower', 'title'),
            message: fault_script_text,
            extra: { kind: 'mapping' },
            apply,
        },
        required: ['success'],
    },
    redirect: { keys: { status: { kind: 'integer', min: 300, max: 399 }, to: HEADER_TEXT } },
    late: { keys: { ms: fault_script_count, answer: { kind: 'either', of: [fault_script_choice('own', 'none'), fault_script_status] } }, required: ['ms'] },
    partial: { keys: { rows: fault_script_count, answer: { kind: 'either', of: [fault_script_choice('reset'), fault_script_status] } }, required: ['rows'] },
    poison: { keys: { field: fault_script_text, value: fault_script_text, status: fault_script_status, named: fault_script_flag }, required: ['field', 'value'] },
    limit: { keys: { rows: ordinal, bytes: ordinal, status: fault_script_status } },
    revoke: { keys: {} },
    huge: { keys: { bytes: ordinal, shape: fault_script_choice('long', 'deep') } },
    lockout: { keys: { minutes: fault_script_count, status: fault_script_status } },
};
const SCRIPT = {
    keys: {
        $schema: fault_script_text,
        seed: fault_script_count,
        quirks: { kind: 'mapping' },
        rules: { kind: 'list', of: { kind: 'mapping' } },
    },
};
const RULE = { keys: { match: { kind: 'mapping' }, do: { kind: 'mapping' } }, required: ['do'] };
const MATCH = {
    keys: {
        method: fault_script_choice('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
        path: { kind: 'text', pattern: /^\//, means: 'text that begins with /' },
        list: { kind: 'text', pattern: /^[0-9]+$/, means: 'digits, in quotes' },
        nth: ordinal,
        from: ordinal,
        to: ordinal,
        probability: { kind: 'number', min: 0, max: 1 },
    },
};
/** Checks a fault script of unknown origin. Throws one error that names every mistake and its place. */
function checkFaultScript(script) {
    const mistakes = mistakesIn(script, SCRIPT, 'script');
    if (isMapping(script)) {
        const { quirks, rules } = script;
        if (isMapping(quirks)) {
            mistakes.push(...mistakesIn(quirks, { keys: QUIRK_PARAMETERS }, 'quirks'));
        }
        if (Array.isArray(rules)) {
            mistakes.push(...rules.flatMap((rule, index) => mistakesInRule(rule, `rules[${index}]`)));
        }
    }
    if (mistakes.length > 0) {
        throw new Error(`sandbox: the fault script has ${mistakes.length} mistake(s):\n  ${mistakes.join('\n  ')}`);
    }
    return script;
}
/** Reads a fault script, YAML or JSON. Throws like {@link checkFaultScript}; an empty text is a script without rules. */
async function readFaultScript(source) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const document = parseDocument(source, { prettyErrors: true });
    const [mistake] = document.errors;
    if (mistake) {
        throw new Error(`sandbox: the fault script is not YAML: ${mistake.message}`);
    }
    return checkFaultScript(document.toJS() ?? {});
}
function mistakesInRule(rule, where) {
    if (!isMapping(rule)) {
        return [];
    }
    const { match, do: effect } = rule;
    return [
        ...mistakesIn(rule, RULE, where),
        ...(isMapping(match) ? mistakesIn(match, MATCH, `${where}.match`) : []),
        ...(isMapping(effect) ? mistakesInEffect(effect, `${where}.do`) : []),
    ];
}
function mistakesInEffect(given, where) {
    const { effect, ...parameters } = given;
    const shape = Object.entries(EFFECTS).find(([name]) => name === effect)?.[1];
    return shape === undefined
        ? [`${where}.effect: must be one of ${Object.keys(EFFECTS).join(', ')}`]
        : mistakesIn(parameters, shape, where);
}

;// CONCATENATED MODULE: ./lib/src/sandbox/seed.js

/**
 * Reads seeded leads from JSON: a list of leads, each with `list_id` and `field_0`, or a dump of another sandbox. Their
 * numbers are checked when the sandbox starts. Throws, with a message that begins with `sandbox:`, on anything else.
 */
function readSeed(source) {
    const value = parsed(source);
    const leads = isMapping(value) && Array.isArray(value['leads']) ? value['leads'] : value;
    if (!Array.isArray(leads) || !leads.every(isSeed)) {
        throw new Error('sandbox: the seed must be a list of leads, each with "list_id" and "field_0", or a dump');
    }
    return leads;
}
function parsed(source) {
    try {
        return JSON.parse(source);
    }
    catch (cause) {
        throw new Error('sandbox: the seed is not JSON', { cause });
    }
}
function isSeed(value) {
    return (isMapping(value) &&
        /^[0-9]+$/.test(String(value['list_id'])) &&
        typeof value['field_0'] === 'string' &&
        ['string', 'object', 'undefined'].includes(typeof value['skill_id']));
}

;// CONCATENATED MODULE: ./lib/src/sandbox/answer.js
const JSON_HEADERS = { 'content-type': 'application/json' };
/** An answer with a JSON body. */
function json(status, value, headers = {}) {
    return { status, headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify(value) };
}
/** An answer with a JSON array that is rendered while it is sent. */
function jsonArray(elements) {
    return { status: 200, headers: JSON_HEADERS, body: arrayText(elements) };
}
/** The text of a JSON array, in pieces. */
function* arrayText(elements) {
    let separator = '[';
    for (const element of elements) {
        yield separator + JSON.stringify(element);
        separator = ',';
    }
    yield separator === '[' ? '[]' : ']';
}
/** An answer that is a page for people, as a proxy or an error handler would send it. */
function page(status) {
    const body = '<!DOCTYPE html><html><head><title>sandbox</title></head><body>sandbox: a page, not JSON</body></html>';
    return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
/** The documented answer to too many requests, to the letter; `success` is a string there. */
function tooManyRequests(extra = {}, headers = {}) {
    return json(429, { success: 'false', message: 'Too many requests.', ...extra }, headers);
}
/** Makes the envelopes of one sandbox. Every message gets the prefix `sandbox: `. */
function createEnvelopes(quirks) {
    const spell = (success, message, extra) => {
        const shown = quirks['success-as'] === 'string' ? String(success) : success;
        const text = `sandbox: ${message}`;
        return quirks.casing === 'title'
            ? { Success: shown, Message: text, ...extra }
            : { success: shown, message: text, ...extra };
    };
    const refused = (status, message, extra = {}) => status === 400
        ? json(quirks.refusals === '200-false' ? 200 : 400, spell(quirks.refusals === '400-true', message, extra))
        : json(status, spell(false, message, extra));
    return {
        accepted: (message, extra = {}) => json(200, spell(true, message, extra)),
        refused,
        invalid: (errors) => quirks['validation-body'] === 'bare'
            ? json(quirks.refusals === '200-false' ? 200 : 400, errors)
            : refused(400, `${Object.keys(errors).length} mistake(s) in the request, see errors`, { errors }),
    };
}
const IST_MILLISECONDS = 5.5 * 60 * 60 * 1000;
/** A moment as `YYYY-MM-DD HH:mm:ss` in Indian time (+05:30), the form in which a lock says when it ends. */
function indianTime(milliseconds) {
    return new Date(milliseconds + IST_MILLISECONDS).toISOString().slice(0, 19).replace('T', ' ');
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/src/sandbox/plan.js


const ALL = { rows: Number.POSITIVE_INFINITY, after: 0 };
const NONE = { rows: 0, after: 0 };
const WHOLE = { kind: 'whole' };
const extentOf = (apply) => (apply === 'all' ? ALL : NONE);
const failure = (status) => json(status, { success: false, message: `sandbox: a fault script answers ${status}` });
const PLANS = {
    status: ({ status, body, headers = {}, apply = 'none' }) => ({
        extent: extentOf(apply),
        answer: () => {
            const { body: text, headers: usual } = body === undefined ? failure(status) : json(status, body);
            const html = typeof body === 'string';
            return { status, headers: { ...(html ? page(status).headers : usual), ...headers }, body: html ? body : text };
        },
        delivery: WHOLE,
    }),
    throttle: ({ form = 'none', seconds = 2, value = '' }, now) => {
        const until = now + seconds * 1000;
        const header = {
            none: undefined,
            body: undefined,
            seconds: String(seconds),
            date: new Date(until).toUTCString(),
            absurd: '1000000000',
            raw: value,
        }[form];
        const extra = form === 'body' ? { retry_after: indianTime(until) } : {};
        const answer = tooManyRequests(extra, header === undefined ? {} : { 'retry-after': header });
        return { extent: NONE, answer: () => answer, delivery: WHOLE };
    },
    reset: ({ when }) => {
        switch (when) {
            case 'connect':
            case 'request-headers':
                return { unread: true, extent: NONE, delivery: { kind: 'reset' } };
            case 'request-body':
                return { extent: NONE, delivery: { kind: 'reset' } };
            case 'after-commit':
                return { extent: ALL, delivery: { kind: 'reset' } };
            case 'answer-headers':
                return { extent: ALL, delivery: { kind: 'cut', keep: 0, by: 'reset' } };
            case 'answer-body':
                return { extent: ALL, delivery: { kind: 'cut', by: 'reset' } };
            case 'next-request':
                return { extent: ALL, delivery: { kind: 'stale' } };
        }
    },
    silence: ({ apply = 'none' }) => ({ extent: extentOf(apply), delivery: { kind: 'silence' } }),
    trickle: ({ ms = 1000, bytes = 1 }) => ({ extent: ALL, delivery: { kind: 'trickle', ms, bytes } }),
    delay: ({ ms }) => ({ extent: ALL, delivery: { kind: 'delay', ms } }),
    truncate: ({ keep, framing = 'broken' }) => framing === 'whole'
        ? { extent: ALL, answer: (own) => shortened(own, keep), delivery: WHOLE }
        : { extent: ALL, delivery: { kind: 'cut', ...(keep === undefined ? {} : { keep }), by: 'end' } },
    empty: ({ status = 200 }) => ({ extent: ALL, answer: () => ({ status, body: '' }), delivery: WHOLE }),
    html: ({ status = 200, apply = 'none' }) => ({
        extent: extentOf(apply),
        answer: () => page(status),
        delivery: WHOLE,
    }),
    envelope: ({ status = 200, success, casing = 'lower', message = 'from a fault script', extra = {}, apply }) => {
        const [flag, text] = casing === 'lower' ? ['success', 'message'] : ['Success', 'Message'];
        const spoken = { ...(success === 'absent' ? {} : { [flag]: success }), [text]: `sandbox: ${message}`, ...extra };
        const done = status < 300 && String(success) === 'true' ? 'all' : 'none';
        return { extent: extentOf(apply ?? done), answer: () => json(status, spoken), delivery: WHOLE };
    },
    redirect: ({ status = 302, to = 'https://elsewhere.invalid/' }) => ({
        extent: NONE,
        answer: () => ({ status, headers: { location: to }, body: '' }),
        delivery: WHOLE,
    }),
    late: ({ ms, answer = 'own' }) => ({
        extent: { rows: Number.POSITIVE_INFINITY, after: ms },
        ...(typeof answer === 'number' ? { answer: () => failure(answer) } : {}),
        delivery: answer === 'none' ? { kind: 'silence' } : WHOLE,
    }),
    partial: ({ rows, answer = 500 }) => ({
        extent: { rows, after: 0 },
        ...(answer === 'reset' ? {} : { answer: () => failure(answer) }),
        delivery: answer === 'reset' ? { kind: 'reset' } : WHOLE,
    }),
    poison: ({ field, value, status = 422, named = true }) => ({
        refuse: ({ rows = [] }) => {
            const index = rows.findIndex((row) => isMapping(row) && row[field] === value);
            const errors = named ? { errors: { [`data.${index}.${field}`]: ['sandbox: not accepted'] } } : {};
            const body = { success: false, message: 'sandbox: a row is not accepted', ...errors };
            return index < 0 ? undefined : json(status, body);
        },
        extent: ALL,
        delivery: WHOLE,
    }),
    limit: ({ rows: most = Number.POSITIVE_INFINITY, bytes: largest = Number.POSITIVE_INFINITY, status = 413 }) => ({
        refuse: ({ rows = [], bytes }) => rows.length > most || bytes > largest
            ? json(status, { success: false, message: 'sandbox: the batch is too large' })
            : undefined,
        extent: ALL,
        delivery: WHOLE,
    }),
    revoke: () => ({ revoke: true, extent: NONE, delivery: WHOLE }),
    huge: ({ bytes = 100_000_000, shape = 'long' }) => ({
        extent: ALL,
        answer: () => ({ ...json(200, null), body: shape === 'long' ? longText(bytes) : deepText(bytes) }),
        delivery: WHOLE,
    }),
    lockout: ({ minutes = 15, status = 429 }, now) => ({
        extent: NONE,
        answer: () => json(status, {
            success: false,
            message: 'sandbox: the login is locked',
            retry_after: indianTime(now + minutes * 60_000),
        }),
        delivery: WHOLE,
    }),
};
/** The changes that an effect makes to a request; without an effect, those of the quirks that last a whole run. */
function planFor(effect, quirks, now) {
    const lasting = effect ?? lastingEffect(quirks);
    const plan = lasting === undefined ? { extent: ALL, delivery: WHOLE } : planned(lasting, now);
    return { ...plan, extent: { ...plan.extent, after: Math.max(plan.extent.after, quirks['apply-delay']) } };
}
function planned(effect, now) {
    const planner = PLANS[effect.effect];
    return planner(effect, now);
}
function lastingEffect(quirks) {
    if (quirks.drop !== 'never') {
        return { effect: 'reset', when: quirks.drop === 'before-apply' ? 'request-body' : 'after-commit' };
    }
    if (quirks.answers === 'html') {
        return { effect: 'html', apply: 'all' };
    }
    return quirks.trickle > 0 ? { effect: 'trickle', ms: quirks.trickle } : undefined;
}
function shortened(own, keep) {
    const body = bytesOf(own.body);
    const kept = body.subarray(0, keep ?? Math.floor(body.length / 2));
    // `stream` leaves out a character that was cut in the middle instead of replacing it.
    return { ...own, body: new TextDecoder().decode(kept, { stream: true }) };
}
/** The bytes of a body. */
function bytesOf(body) {
    return new TextEncoder().encode(typeof body === 'string' ? body : [...body].join(''));
}
function* longText(bytes) {
    yield '{"success":true,"message":"sandbox: ';
    for (let left = bytes; left > 0; left -= 65_536) {
        yield 'x'.repeat(Math.min(left, 65_536));
    }
    yield '"}';
}
function* deepText(bytes) {
    const depth = Math.ceil(bytes / 2);
    yield '{"success":true,"message":"sandbox: deep","extra":';
    for (const bracket of ['[', ']']) {
        for (let left = depth; left > 0; left -= 65_536) {
            yield bracket.repeat(Math.min(left, 65_536));
        }
    }
    yield '}';
}

;// CONCATENATED MODULE: ./lib/src/sandbox/deliver.js



/** Milliseconds before a reset: some systems discard received bytes when a reset follows at once. */
const RESET_PAUSE = 20;
/** Cuts a connection: a TCP reset where Node can send one, over TLS an end without farewell. */
function hangUp(socket) {
    if (socket instanceof external_node_tls_.TLSSocket || socket.destroyed) {
        socket.destroy();
    }
    else {
        socket.resetAndDestroy();
    }
}
/** Puts an answer on the wire the given way. Resolves, when the exchange is over, to how much of it was handed over. */
async function deliver(response, answer, delivery, schedule) {
    const closed = new Promise((resolve) => {
        response.once('close', resolve);
    });
    const wait = (milliseconds) => {
        const due = new Promise((resolve) => {
            const cancel = schedule(milliseconds, resolve);
            void closed.then(cancel);
        });
        return Promise.race([due, closed]);
    };
    switch (delivery.kind) {
        case 'reset':
            cut(response);
            return 'none';
        case 'silence':
            await closed;
            return 'none';
        case 'cut':
            await sendPart(response, answer, delivery.keep);
            if (delivery.by === 'end') {
                response.socket?.destroySoon();
            }
            else {
                await wait(RESET_PAUSE);
                cut(response);
            }
            await closed;
            return 'part';
        case 'trickle':
            await sendSlowly(response, answer, delivery.bytes, () => wait(delivery.ms));
            break;
        case 'delay':
            await wait(delivery.ms);
            await sendWhole(response, answer, closed);
            break;
        default:
            await sendWhole(response, answer, closed);
    }
    await closed;
    return response.writableFinished ? 'whole' : response.headersSent ? 'part' : 'none';
}
async function sendWhole(response, answer, closed) {
    if (typeof answer.body === 'string') {
        begin(response, answer, Buffer.byteLength(answer.body));
        response.end(answer.body);
        return;
    }
    response.writeHead(answer.status, { ...answer.headers });
    for (const piece of answer.body) {
        if (response.destroyed) {
            return;
        }
        if (!response.write(piece)) {
            await Promise.race([(0,external_node_events_.once)(response, 'drain'), closed]);
        }
    }
    response.end();
}
async function sendPart(response, answer, keep) {
    const body = bytesOf(answer.body);
    begin(response, answer, body.length);
    response.flushHeaders();
    const part = body.subarray(0, Math.min(keep ?? Math.floor(body.length / 2), Math.max(0, body.length - 1)));
    // Wait until the bytes have left, since a reset may overtake those still in the socket.
    await new Promise((resolve) => {
        response.write(part.length === 0 ? '' : part, () => resolve());
        response.once('close', resolve);
    });
}
async function sendSlowly(response, answer, size, pause) {
    const body = bytesOf(answer.body);
    begin(response, answer, body.length);
    response.flushHeaders();
    for (let at = 0; at < body.length && !response.destroyed; at += size) {
        response.write(body.subarray(at, at + size));
        await pause();
    }
    response.end();
}
/** 204 and 304 have no body, and so no length. */
function begin(response, answer, bytes) {
    const length = [204, 304].includes(answer.status) ? {} : { 'content-length': bytes };
    response.writeHead(answer.status, { ...length, ...answer.headers });
}
function cut(response) {
    if (response.socket) {
        hangUp(response.socket);
    }
}

;// CONCATENATED MODULE: ./lib/src/sandbox/history.js
/** An empty history. */
function createHistory() {
    const records = [];
    return {
        open(facts) {
            const record = { request: records.length + 1, ...facts, answered: 'pending' };
            records.push(record);
            return record;
        },
        all: () => records,
        get length() {
            return records.length;
        },
    };
}
/** A body as a dump shows it. */
function shownBody(body) {
    try {
        return { body: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), encoding: 'utf8' };
    }
    catch {
        return { body: Buffer.from(body).toString('base64'), encoding: 'base64' };
    }
}
/** How many rows met each fate, as words for a log line. */
function fatesInWords(rows) {
    const counts = new Map();
    for (const { fate } of rows) {
        counts.set(fate, (counts.get(fate) ?? 0) + 1);
    }
    return [...counts].map(([fate, count]) => `${count} ${fate}`).join(', ');
}

;// CONCATENATED MODULE: ./lib/src/sandbox/phone.js
/**
 * The stored form of a phone number: `+91` and ten digits. Ten digits, `91…` and `+91…` are understood; what the
 * service does with any other text is not published, so it is refused, or kept as it is where quirks allow it.
 */
function storedNumber(text, foreign) {
    const national = /^(?:\+?91)?([0-9]{10})$/.exec(text)?.[1];
    if (national !== undefined) {
        return `+91${national}`;
    }
    return foreign === 'store' && /^\+[0-9]{7,15}$/.test(text) ? text : undefined;
}
/** Whether `?number=` finds a stored number, in the spellings that the quirk allows. */
function isFoundBy(stored, query, spelling) {
    if (spelling === 'ignored') {
        return true;
    }
    const national = stored.replace(/^\+91(?=[0-9]{10}$)/, '');
    const spellings = {
        national,
        plus: stored,
        digits: stored.replace('+', ''),
        other: `${national.slice(0, 5)} ${national.slice(5)}`,
    };
    return spelling === 'any' ? Object.values(spellings).includes(query) : spellings[spelling] === query;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/row.js


/** How many fields a stored lead has: `field_0` to `field_34`. */
const FIELD_COUNT = 35;
const FIELD = /^field_(?:[0-9]|[12][0-9]|3[0-4])$/;
/** Whether a key is one of `field_0` to `field_34`. */
function isField(key) {
    return FIELD.test(key);
}
/** The fields of a row as texts, or the first mistake among them. Keys that are no field are ignored. */
function readFields(value) {
    const given = Object.entries(value).filter(([key]) => isField(key));
    const odd = given.find(([, cell]) => !['string', 'number'].includes(typeof cell) && cell !== null);
    if (odd) {
        return { key: odd[0], message: 'sandbox: must be text' };
    }
    return { fields: Object.fromEntries(given.map(([key, cell]) => [key, cell === null ? '' : String(cell)])) };
}
/** Reads one row of a request. */
function readRow(value, quirks) {
    if (!isMapping(value)) {
        return { key: 'field_0', message: 'sandbox: the row must be an object' };
    }
    const read = readFields(value);
    if ('message' in read) {
        return read;
    }
    const { field_0: text = '', ...fields } = read.fields;
    const number = storedNumber(text, quirks['foreign-numbers']);
    if (number === undefined) {
        return { key: 'field_0', message: 'sandbox: must be 10 digits, 91 and 10 digits, or +91 and 10 digits' };
    }
    const priority = readPriority(value['priority']);
    if (priority === 'wrong') {
        return { key: 'priority', message: 'sandbox: must be a whole number from 1 to 30' };
    }
    return { number, text, fields, ...(priority === undefined ? {} : { priority }) };
}
/** Whether reading a row ended in a mistake. */
function isMistake(row) {
    return 'message' in row;
}
/** A priority, 1 to 30, as a number or as text; `wrong` for anything else that is given. */
function readPriority(value) {
    if (value === undefined || value === null) {
        return undefined;
    }
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return /^(?:[1-9]|[12][0-9]|30)$/.test(text) ? Number(text) : 'wrong';
}

;// CONCATENATED MODULE: ./lib/src/sandbox/routes/route.js

/** The body of a call as a mapping; an empty one when it is something else. */
function mappingOf(call) {
    return isMapping(call.payload) ? call.payload : {};
}
/** The refusal of a list id that is none. */
function noSuchList(account) {
    return { answer: account.envelopes.refused(404, 'there is no such lead list') };
}
/** The rows that a request for leads carries, whatever else is wrong with it. */
function rowsIn(payload) {
    return isMapping(payload) && Array.isArray(payload['data']) ? payload['data'] : undefined;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/routes/create-leads.js



/** `POST /v1/broadcast/leads/{list id}`: create bulk leads. */
const createBulkLeads = {
    method: 'POST',
    path: /^\/v1\/broadcast\/leads\/([^/]+)$/,
    handle(call, account, list = '') {
        const { envelopes, quirks } = account;
        const rows = (rowsIn(call.payload) ?? []).map((received, index) => read(received, index, account));
        const records = rows.map(({ record }) => record);
        const answer = refusalOf(call, account, list, rows.length);
        if (answer) {
            return { answer, rows: records };
        }
        const terms = readTerms(call, account);
        if ('errors' in terms) {
            return { answer: envelopes.invalid(terms.errors), rows: records };
        }
        const errors = {
            ...(quirks['bad-row'] === 'drop-row' ? {} : rowErrors(rows, 'data.')),
            ...(quirks['same-number'] === 'reject-batch' ? twinErrors(rows) : {}),
        };
        if (Object.keys(errors).length > 0) {
            const named = new Set(Object.keys(errors).map((path) => Number(path.split('.')[1])));
            return {
                answer: envelopes.invalid(errors),
                rows: records.map((record) => (named.has(record.row) ? { ...record, fate: 'rejected' } : record)),
            };
        }
        return storing(call, account, { list, ...terms }, rows);
    },
};
/** `POST /v1/broadcast/lead/{list id}`: add one lead, its fields at the top of the body. */
const addLead = {
    method: 'POST',
    path: /^\/v1\/broadcast\/lead\/([^/]+)$/,
    handle(call, account, list = '') {
        if (account.lists.get(list) === undefined) {
            return noSuchList(account);
        }
        const row = read(mappingOf(call), 0, account);
        const terms = readTerms(call, account);
        const errors = { ...('errors' in terms ? terms.errors : {}), ...rowErrors([row], '') };
        return 'errors' in terms || isMistake(row.row)
            ? { answer: account.envelopes.invalid(errors), rows: [{ ...row.record, fate: 'rejected' }] }
            : storing(call, account, { list, ...terms }, [row]);
    },
};
function read(received, index, account) {
    const row = readRow(received, account.quirks);
    const record = {
        row: index,
        fate: 'not-applied',
        ...(isMistake(row) ? {} : { number: row.number }),
        received,
    };
    return { row, record };
}
function refusalOf(call, account, list, rows) {
    const { envelopes, lists, quirks } = account;
    if (lists.get(list) === undefined) {
        return noSuchList(account).answer;
    }
    if (!isMapping(call.payload)) {
        return envelopes.refused(400, 'the body must be a JSON object');
    }
    const tooMany = quirks['max-rows'] > 0 && rows > quirks['max-rows'];
    if (tooMany || (quirks['max-bytes'] > 0 && call.bytes > quirks['max-bytes'])) {
        return envelopes.refused(413, 'the batch is too large');
    }
    return rows === 0 ? envelopes.invalid({ data: ['sandbox: must be a list of at least one lead'] }) : undefined;
}
function readTerms(call, account) {
    const body = mappingOf(call);
    const key = account.quirks['option-key'];
    const { [key]: option = account.quirks['default-option'], skill_id: skill = null } = body;
    const errors = {
        ...(isDuplicateOption(option) ? {} : { [key]: ['sandbox: must be skip, overwrite or clone'] }),
        ...(skill === null || typeof skill === 'string' ? {} : { skill_id: ['sandbox: must be text'] }),
    };
    return isDuplicateOption(option) && (skill === null || typeof skill === 'string') ? { option, skill } : { errors };
}
function isDuplicateOption(value) {
    return value === 'skip' || value === 'overwrite' || value === 'clone';
}
function storing(call, account, terms, rows) {
    const { envelopes, leads, quirks } = account;
    const batch = { none: undefined, fresh: `sandbox-${call.request}`, list: terms.list }[quirks['batch-id']];
    const find = (row) => (isMistake(row) ? undefined : leads.find(row, terms.list));
    return {
        answer: envelopes.accepted('the leads are accepted', batch === undefined ? {} : { batch_id: batch }),
        rows: rows.map(({ record }) => record),
        commit(limit, at) {
            const upload = { ...terms, request: call.request, at };
            const before = quirks['same-number'] === 'all-stored' ? rows.map(({ row }) => find(row)) : undefined;
            return rows.map(({ row, record }, index) => {
                if (isMistake(row)) {
                    return { ...record, fate: 'rejected' };
                }
                if (index >= limit) {
                    return record;
                }
                const stored = leads.put(row, record.received, before ? before[index] : find(row), upload);
                return { ...record, ...stored, ...(stored.fate === 'skipped' ? {} : { storedAt: at }) };
            });
        },
    };
}
function rowErrors(rows, prefix) {
    return Object.fromEntries(rows.flatMap(({ row, record }) => isMistake(row) ? [[prefix === '' ? row.key : `${prefix}${record.row}.${row.key}`, [row.message]]] : []));
}
function twinErrors(rows) {
    const firsts = new Map();
    for (const { record } of rows) {
        if (!firsts.has(record.number)) {
            firsts.set(record.number, record.row);
        }
    }
    const twins = rows.filter(({ record }) => record.number !== undefined && firsts.get(record.number) !== record.row);
    return Object.fromEntries(twins.map(({ record }) => [`data.${record.row}.field_0`, ['sandbox: the number stands in this batch already']]));
}

;// CONCATENATED MODULE: ./lib/src/sandbox/routes/dialling.js



const STATES = ['New', 'Message Played', 'DTMF Pressed', 'No Answer', 'DND', 'Busy', 'Congestion', 'Failed'];
/** `GET /v2/broadcasts`: one active broadcast for each list that the quirk `active-broadcasts` names. */
const fetchBroadcasts = {
    method: 'GET',
    path: /^\/v2\/broadcasts$/,
    handle(call, account) {
        const limit = pageSize(call);
        const page = Math.max(1, Number(call.query.get('page') ?? 1) || 1);
        const wanted = call.query.get('broadcast_id');
        const all = account.quirks['active-broadcasts']
            .map((list, index) => ({ id: String(index + 1), list_id: list, status: 1, dialstatus: STATES }))
            .filter(({ id }) => wanted === null || wanted === id);
        const results = all.slice((page - 1) * limit, page * limit);
        return { answer: json(200, { page, size: results.length, limit, broadcast_limit: 10, results }) };
    },
};
/** `GET /v1/broadcast/batch_status/{id}`: the id of a batch or of a list; which of them is not published. */
const fetchBatchStatus = {
    method: 'GET',
    path: /^\/v1\/broadcast\/batch_status\/([^/]+)$/,
    handle(_call, account, id = '') {
        const known = /^sandbox-[0-9]+$/.test(id) || account.lists.get(id) !== undefined;
        const { accepted, refused } = account.envelopes;
        return { answer: known ? accepted('the batch is done') : refused(404, 'there is no such batch') };
    },
};
/** `GET /v1/broadcast/dnd/leads`: the numbers not to be called, oldest first, a page after `last_seen_id`. */
const fetchDnd = {
    method: 'GET',
    path: /^\/v1\/broadcast\/dnd\/leads$/,
    handle(call, account) {
        const { id, list_id: list, last_seen_id: last } = Object.fromEntries(call.query);
        const limit = pageSize(call);
        const entries = account.dnd.filter((entry) => (id === undefined || entry.id === id) &&
            (list === undefined || entry.list === list) &&
            (last === undefined || entry.id > last));
        const shown = entries.slice(0, limit).map((entry) => ({
            id: entry.id,
            list_id: Number(entry.list),
            added_by: 1,
            number: entry.number,
            type: 'number',
            created_at: indianStamp(entry.at),
        }));
        return { answer: json(200, { hasMore: entries.length > limit, count: shown.length, limit, data: shown }) };
    },
};
/** `POST /v1/broadcast/dnd/lead`: one number, of one list when `list_id` is given. */
const addDnd = {
    method: 'POST',
    path: /^\/v1\/broadcast\/dnd\/lead$/,
    handle(call, account) {
        const { number, list_id: list = '0' } = mappingOf(call);
        return addingDnd(account, String(list), [number]);
    },
};
/** `POST /v1/broadcast/dnd/leads/{list id}`: the numbers of `data`. */
const addDndNumbers = {
    method: 'POST',
    path: /^\/v1\/broadcast\/dnd\/leads\/([^/]+)$/,
    handle(call, account, list = '') {
        const { data } = mappingOf(call);
        return account.lists.get(list) === undefined
            ? noSuchList(account)
            : addingDnd(account, list, Array.isArray(data) ? data : []);
    },
};
function addingDnd(account, list, given) {
    const numbers = given.map((number) => storedNumber(String(number), 'reject')?.replace('+91', ''));
    if (numbers.length === 0 || numbers.includes(undefined)) {
        return { answer: account.envelopes.invalid({ number: ['sandbox: must be a phone number'] }) };
    }
    return {
        answer: account.envelopes.accepted('added to the numbers not to be called'),
        commit(limit, at) {
            for (const number of numbers.slice(0, limit)) {
                const id = `7${(account.dnd.length + 1).toString(16).padStart(23, '0')}`;
                account.dnd.push({ id, list, number: number ?? '', at });
            }
            return undefined;
        },
    };
}
function pageSize(call) {
    const limit = Number(call.query.get('limit') ?? 10);
    return Number.isInteger(limit) && limit >= 1 && limit <= 100 ? limit : 10;
}
/** `2020-12-17T01:18:51+0530`, as entries of numbers not to be called are dated. */
function indianStamp(milliseconds) {
    return `${new Date(milliseconds + 5.5 * 60 * 60 * 1000).toISOString().slice(0, 19)}+0530`;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/store.js

/** An empty store. Lead ids are 24 hexadecimal digits and follow from the order of arrival alone. */
function createLeadStore(quirks) {
    const leads = new Map();
    const index = new Map();
    let created = 0;
    const keyOf = (lead, list) => {
        const same = quirks['dedupe-key'] === 'number' ? lead.number : lead.text;
        return quirks['dedupe-scope'] === 'list' ? `${list} ${same}` : same;
    };
    const enter = (lead) => {
        const key = keyOf(lead, lead.list);
        const others = index.get(key);
        if (others) {
            others.push(lead);
        }
        else {
            index.set(key, [lead]);
        }
    };
    const leave = (lead) => {
        const key = keyOf(lead, lead.list);
        const others = (index.get(key) ?? []).filter((other) => other !== lead);
        if (others.length > 0) {
            index.set(key, others);
        }
        else {
            index.delete(key);
        }
    };
    const add = (row, received, upload) => {
        created += 1;
        const lead = {
            id: `6${created.toString(16).padStart(23, '0')}`,
            list: upload.list,
            number: row.number,
            text: row.text,
            fields: row.fields,
            priority: row.priority ?? 1,
            skill: upload.skill,
            dialStatus: 1,
            createdAt: upload.at,
            updatedAt: upload.at,
            received,
            requests: upload.request === 0 ? [] : [upload.request],
        };
        leads.set(lead.id, lead);
        enter(lead);
        return lead;
    };
    const overwrite = (lead, row, received, upload) => {
        lead.fields = quirks['overwrite-absent'] === 'clear' ? row.fields : { ...lead.fields, ...row.fields };
        lead.priority = row.priority ?? lead.priority;
        lead.skill = upload.skill ?? lead.skill;
        lead.dialStatus = quirks['overwrite-redials'] ? 1 : lead.dialStatus;
        lead.updatedAt = upload.at;
        lead.received = received;
        lead.requests.push(upload.request);
    };
    return {
        put(row, received, existing, upload) {
            if (existing === undefined || upload.option === 'clone') {
                const { id } = add(row, received, upload);
                return { fate: existing === undefined ? 'added' : 'cloned', lead: id };
            }
            if (upload.option === 'overwrite') {
                overwrite(existing, row, received, upload);
                return { fate: 'overwritten', lead: existing.id };
            }
            return { fate: 'skipped', lead: existing.id };
        },
        find: (row, list) => index.get(keyOf(row, list))?.[0],
        byId: (id) => leads.get(id),
        ofList: (list) => [...leads.values()].filter((lead) => lead.list === list),
        all: () => leads.values(),
        change(lead, change, request, at) {
            const { field_0: text, ...fields } = change.fields ?? {};
            const number = text === undefined ? lead.number : storedNumber(text, quirks['foreign-numbers']);
            if (number === undefined) {
                return false;
            }
            leave(lead);
            lead.number = number;
            lead.text = text ?? lead.text;
            enter(lead);
            lead.fields = { ...lead.fields, ...fields };
            lead.priority = change.priority ?? lead.priority;
            lead.skill = change.skill ?? lead.skill;
            lead.dialStatus = change.dialStatus ?? lead.dialStatus;
            lead.updatedAt = at;
            lead.requests.push(request);
            return true;
        },
        remove(lead) {
            leave(lead);
            leads.delete(lead.id);
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/sandbox/tokens.js

/** Seconds that a login token lives. */
const LOGIN_SECONDS = 3600;
/** Reads an Authorization header; both `Bearer <token>` and the token alone are in use. */
function readCredential(header) {
    const [, bearer] = /^Bearer +(\S+) *$/i.exec(header ?? '') ?? [];
    if (bearer !== undefined) {
        return { form: 'bearer', token: bearer };
    }
    const token = (header ?? '').trim();
    return /^\S+$/.test(token) && !/^Bearer$/i.test(token) ? { form: 'raw', token } : { form: 'none', token: '' };
}
/** Accepts the given API tokens, or any when none are given, and its own login tokens until they expire. */
function createTokenDesk(accepted) {
    const expiries = new Map();
    const revoked = new Set();
    return {
        issue(now) {
            const issuedAt = Math.floor(now / 1000);
            const token = signedToken({
                iss: 'https://sandbox.invalid/api/v1/auth/login',
                iat: issuedAt,
                exp: issuedAt + LOGIN_SECONDS,
                nbf: issuedAt,
                jti: `sandbox-${expiries.size + 1}`,
                sub: '1',
            });
            expiries.set(token, (issuedAt + LOGIN_SECONDS) * 1000);
            return token;
        },
        isValid(token, now) {
            const expiry = expiries.get(token);
            const known = expiry === undefined ? (accepted?.includes(token) ?? true) : now < expiry;
            return token !== '' && known && !revoked.has(token);
        },
        isLogin: (token) => expiries.has(token),
        revoke(token) {
            revoked.add(token);
        },
    };
}
function signedToken(claims) {
    const [head, body] = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const signature = (0,external_node_crypto_.createHmac)('sha256', 'sandbox').update(`${head}.${body}`).digest('base64url');
    return `${head}.${body}.${signature}`;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/account.js




/** The labels of a new list, those of the documented sample. */
const USUAL_HEADER = [
    'Phone Number',
    'Name',
    'Email Id',
    'Address',
    'Company Name',
    'Alternate Phone Number',
    'DOB',
    'Credit Score',
    'Nature of Business',
];
/** A list with the labels of the documented sample and no sensitive fields, unless told otherwise. */
function leadList(given) {
    const { id, name = `Sandbox list ${id}`, header = USUAL_HEADER, sensitive = [] } = given;
    return { id, name, header, sensitive };
}
/** A fresh account with its lists and seeded leads. Throws when a seeded lead is not one. */
function createAccount(options, quirks, now) {
    const { logins } = options;
    const account = {
        quirks,
        envelopes: createEnvelopes(quirks),
        leads: createLeadStore(quirks),
        lists: createListBook(options.lists),
        tokens: createTokenDesk(options.tokens),
        dnd: [],
        login: { failures: 0, lockedUntil: Number.NEGATIVE_INFINITY },
        acceptsLogin: (email, password) => logins?.some((login) => login.email === email && login.password === password) ??
            (email !== '' && password !== ''),
    };
    for (const [index, lead] of (options.seed ?? []).entries()) {
        plant(account, lead, index, now);
    }
    return account;
}
function plant(account, lead, index, now) {
    const list = String(lead.list_id);
    const row = readRow(lead, account.quirks);
    if (isMistake(row)) {
        throw new Error(`sandbox: seeded lead ${index}: ${row.key}: ${row.message.replace('sandbox: ', '')}`);
    }
    if (account.lists.get(list) === undefined) {
        throw new Error(`sandbox: seeded lead ${index}: list_id: there is no such list`);
    }
    account.leads.put(row, lead, undefined, { list, option: 'clone', skill: lead.skill_id ?? null, request: 0, at: now });
}
function createListBook(given) {
    const lists = new Map((given ?? []).map((list) => [list.id, leadList(list)]));
    return {
        get(id) {
            if (given === undefined && /^[0-9]+$/.test(id) && !lists.has(id)) {
                lists.set(id, leadList({ id }));
            }
            return lists.get(id);
        },
        all: () => [...lists.values()],
        put(list) {
            lists.set(list.id, list);
        },
        freshId() {
            let id = lists.size + 1;
            while (lists.has(String(id))) {
                id += 1;
            }
            return String(id);
        },
        remove(id) {
            lists.delete(id);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/routes/lists.js



const LIST_PATH = /^\/v1\/broadcast\/list\/([^/]+)$/;
/** `GET /v1/broadcast/lists`: a bare array. */
const fetchLists = {
    method: 'GET',
    path: /^\/v1\/broadcast\/lists$/,
    handle(_call, account) {
        const lists = account.lists.all().map(({ id, name }) => ({ id: Number(id), name }));
        return { answer: json(200, account.quirks.lists === 'object' ? { data: lists } : lists) };
    },
};
/** `POST /v1/broadcast/list`: a new list with the labels of `field`. */
const createList = {
    method: 'POST',
    path: /^\/v1\/broadcast\/list$/,
    handle(call, account) {
        const { name, field } = mappingOf(call);
        if (typeof name !== 'string' || name === '') {
            return { answer: account.envelopes.invalid({ name: ['sandbox: must be text'] }) };
        }
        const id = account.lists.freshId();
        return {
            answer: account.envelopes.accepted('the list is created', { list_id: Number(id) }),
            commit() {
                account.lists.put(leadList({ id, name, ...(Array.isArray(field) ? { header: field.map(String) } : {}) }));
                return undefined;
            },
        };
    },
};
/** `PUT /v1/broadcast/list/{list id}`: a new name. */
const updateList = {
    method: 'PUT',
    path: LIST_PATH,
    handle(call, account, id = '') {
        const list = account.lists.get(id);
        if (list === undefined) {
            return noSuchList(account);
        }
        const { name } = mappingOf(call);
        const renamed = typeof name === 'string' && name !== '' ? { ...list, name } : list;
        return {
            answer: account.envelopes.accepted('the list is updated'),
            commit() {
                account.lists.put(renamed);
                return undefined;
            },
        };
    },
};
/** `DELETE /v1/broadcast/list/{list id}`: the list and its leads. */
const deleteList = {
    method: 'DELETE',
    path: LIST_PATH,
    handle(_call, account, id = '') {
        if (account.lists.get(id) === undefined) {
            return noSuchList(account);
        }
        return {
            answer: account.envelopes.accepted('the list is deleted'),
            commit() {
                for (const lead of account.leads.ofList(id)) {
                    account.leads.remove(lead);
                }
                account.lists.remove(id);
                return undefined;
            },
        };
    },
};

;// CONCATENATED MODULE: ./lib/src/sandbox/routes/login.js



/**
 * `POST /v1/auth/login`. The body of a failed login is the documented one, words included; its status is not published.
 */
const login = {
    method: 'POST',
    path: /^\/v1\/auth\/login$/,
    open: true,
    handle(call, account) {
        const { email, password } = mappingOf(call);
        const { quirks, login: state } = account;
        if (call.now < state.lockedUntil) {
            return { answer: locked(state.lockedUntil) };
        }
        if (typeof email === 'string' && typeof password === 'string' && account.acceptsLogin(email, password)) {
            state.failures = 0;
            return { answer: opened(account, call.now) };
        }
        state.failures += 1;
        if (quirks['lock-out-after'] > 0 && state.failures >= quirks['lock-out-after']) {
            state.lockedUntil = call.now + quirks['lock-out-minutes'] * 60_000;
            state.failures = 0;
            return { answer: locked(state.lockedUntil) };
        }
        const message = 'The username or password is incorrect.';
        return { answer: json(401, { success: false, message, login_failed_count: state.failures }) };
    },
};
/** `POST /v1/auth/refresh`: a new login token for one that is still valid. */
const refresh = {
    method: 'POST',
    path: /^\/v1\/auth\/refresh$/,
    handle(call, account) {
        if (!account.tokens.isLogin(call.token)) {
            return { answer: account.envelopes.refused(401, 'only a login token can be refreshed') };
        }
        account.tokens.revoke(call.token);
        return { answer: opened(account, call.now) };
    },
};
function opened(account, now) {
    return json(200, {
        success: true,
        access_token: account.tokens.issue(now),
        token_type: 'bearer',
        expires_in: LOGIN_SECONDS,
        number_of_days_left: account.quirks['password-days-left'],
    });
}
function locked(until) {
    return json(429, { success: false, message: 'sandbox: the login is locked', retry_after: indianTime(until) });
}

;// CONCATENATED MODULE: ./lib/src/sandbox/lead-record.js

/** Renders a lead as the service reads it back. With `mask`, fields that the list calls sensitive hold only `X`s. */
function renderLead(lead, list, mask) {
    const moment = (milliseconds) => ({ $date: { $numberLong: String(milliseconds) } });
    const fields = { field_0: lead.number };
    for (let index = 0; index < FIELD_COUNT; index += 1) {
        const value = index === 0 ? lead.number : (lead.fields[`field_${index}`] ?? '');
        fields[`field_${index}`] = mask && list.sensitive.includes(index) ? 'X'.repeat(value.length) : value;
    }
    return {
        id: lead.id,
        lead_id: lead.id,
        list_id: Number(lead.list),
        ...fields,
        skill_id: lead.skill,
        time_group: null,
        added_by: 1,
        created_by: 1,
        dial_status: lead.dialStatus,
        lead_picked: 0,
        available_at: moment(lead.createdAt),
        dialer_dial_status: 0,
        created_at: moment(lead.createdAt),
        undisposed_lead: false,
        call_count: 0,
        updated_at: moment(lead.updatedAt),
        retry_count: 0,
        alternate_phone_number: '',
        priority: lead.priority,
        list_name: list.name,
        header: JSON.stringify(list.header),
        sensitive_field_map: JSON.stringify(list.sensitive),
    };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/routes/stored-leads.js






const LEAD_PATH = /^\/v1\/broadcast\/lead\/([^/]+)$/;
const LEADS_PATH = /^\/v1\/broadcast\/leads\/([^/]+)$/;
/** `GET /v1/broadcast/leads/{list id}`: the leads of a list as a bare array, one number's with `?number=`. */
const fetchLeads = {
    method: 'GET',
    path: LEADS_PATH,
    handle(call, account, id = '') {
        const list = account.lists.get(id);
        if (list === undefined) {
            return noSuchList(account);
        }
        const number = call.query.get('number');
        const found = account.leads
            .ofList(id)
            .filter((lead) => lead.requests.length === 0 || lead.createdAt + account.quirks['read-delay'] <= call.now)
            .filter((lead) => number === null || isFoundBy(lead.number, number, account.quirks['number-query']));
        return { answer: jsonArray(rendered(found, list, account.quirks['mask-sensitive'])) };
    },
};
/** `PUT /v1/broadcast/lead/{lead id}`. */
const updateLead = {
    method: 'PUT',
    path: LEAD_PATH,
    handle(call, account, id = '') {
        const lead = account.leads.byId(id);
        return lead ? changing(call, account, [lead], mappingOf(call)) : noSuchLead(account);
    },
};
/** `DELETE /v1/broadcast/lead/{lead id}`. */
const deleteLead = {
    method: 'DELETE',
    path: LEAD_PATH,
    handle(_call, account, id = '') {
        const lead = account.leads.byId(id);
        return lead ? removing(account, [lead]) : noSuchLead(account);
    },
};
/** `DELETE /v1/broadcast/leads/{list id}`: those that `field` and `data` name. */
const deleteLeads = {
    method: 'DELETE',
    path: LEADS_PATH,
    handle(call, account, id = '') {
        const chosen = chosenLeads(call, account, id);
        return Array.isArray(chosen) ? removing(account, chosen) : chosen;
    },
};
/** `PATCH /v1/broadcast/leads/{list id}`: sets `lead_data` on those that `field` and `data` name. */
const patchLeads = {
    method: 'PATCH',
    path: LEADS_PATH,
    handle(call, account, id = '') {
        const chosen = chosenLeads(call, account, id);
        if (!Array.isArray(chosen)) {
            return chosen;
        }
        const { lead_data: change } = mappingOf(call);
        return isMapping(change)
            ? changing(call, account, chosen, change)
            : { answer: account.envelopes.invalid({ lead_data: ['sandbox: must be an object'] }) };
    },
};
function* rendered(leads, list, mask) {
    for (const lead of leads) {
        yield renderLead(lead, list, mask);
    }
}
function noSuchLead(account) {
    return { answer: account.envelopes.refused(404, 'there is no such lead') };
}
function removing(account, leads) {
    return {
        answer: account.envelopes.accepted('deleted'),
        commit(limit) {
            for (const lead of leads.slice(0, limit)) {
                account.leads.remove(lead);
            }
            return undefined;
        },
    };
}
function changing(call, account, leads, given) {
    const change = readChange(given, account);
    if ('errors' in change) {
        return { answer: account.envelopes.invalid(change.errors) };
    }
    return {
        answer: account.envelopes.accepted('updated'),
        commit(limit, at) {
            for (const lead of leads.slice(0, limit)) {
                account.leads.change(lead, change, call.request, at);
            }
            return undefined;
        },
    };
}
function readChange(given, account) {
    const { priority: givenPriority, skill_id: skill, dial_status: dialStatus } = given;
    const read = readFields(given);
    if ('message' in read) {
        return { errors: { [read.key]: [read.message] } };
    }
    const { field_0: number } = read.fields;
    if (number !== undefined && storedNumber(number, account.quirks['foreign-numbers']) === undefined) {
        return { errors: { field_0: ['sandbox: must be a phone number'] } };
    }
    const priority = readPriority(givenPriority);
    if (priority === 'wrong') {
        return { errors: { priority: ['sandbox: must be a whole number from 1 to 30'] } };
    }
    return {
        fields: read.fields,
        ...(priority === undefined ? {} : { priority }),
        ...(typeof skill === 'string' ? { skill } : {}),
        ...(/^-?[0-9]+$/.test(String(dialStatus)) ? { dialStatus: Number(dialStatus) } : {}),
    };
}
/** `field` is `number` or `lead_id`, as the pages on numbers not to be called say; no page says it of leads. */
function chosenLeads(call, account, list) {
    if (account.lists.get(list) === undefined) {
        return noSuchList(account);
    }
    const { field, data } = mappingOf(call);
    if ((field !== 'number' && field !== 'lead_id') || !Array.isArray(data)) {
        const errors = { field: ['sandbox: must be number or lead_id, and data a list'] };
        return { answer: account.envelopes.invalid(errors) };
    }
    const wanted = data.map(String);
    return account.leads
        .ofList(list)
        .filter((lead) => wanted.some((one) => (field === 'lead_id' ? lead.id === one : isFoundBy(lead.number, one, 'any'))));
}

;// CONCATENATED MODULE: ./lib/src/sandbox/routes/index.js





const ROUTES = [
    login,
    refresh,
    createBulkLeads,
    addLead,
    fetchLeads,
    updateLead,
    deleteLead,
    deleteLeads,
    patchLeads,
    fetchLists,
    createList,
    updateList,
    deleteList,
    fetchBroadcasts,
    fetchBatchStatus,
    fetchDnd,
    addDnd,
    addDndNumbers,
];
/** Finds the operation of a request, checks the token, and lets the operation reply. */
function handle(method, path, call, account, credential) {
    const here = ROUTES.filter((route) => route.path.test(path));
    const route = here.find((one) => one.method === method);
    const { refused } = account.envelopes;
    if (here.length === 0) {
        return { answer: refused(404, 'there is no such operation') };
    }
    if (route === undefined) {
        const { status, headers, body } = refused(405, 'not this method here');
        return { answer: { status, headers: { ...headers, allow: here.map((one) => one.method).join(', ') }, body } };
    }
    if (!route.open && !mayEnter(call, account, credential)) {
        return { answer: refused(401, 'the token is missing, wrong or expired') };
    }
    const [, ...parameters] = route.path.exec(path) ?? [];
    return route.handle(call, account, ...parameters);
}
/** The list id that a path of the API holds, if any. */
function listIn(path) {
    return /^\/v1\/broadcast\/(?:dnd\/)?(?:leads?|list)\/([0-9]{1,18})$/.exec(path)?.[1];
}
function mayEnter(call, account, credential) {
    const spoken = credential === 'bearer' || (credential === 'raw' && !account.quirks['require-bearer']);
    return spoken && account.tokens.isValid(call.token, call.now);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./lib/src/sandbox/server.js


/** Most bytes of a request body that the sandbox reads; what is longer is answered with 413. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** An HTTP server, or an HTTPS one, that by itself never ends a slow or idle connection within a test's patience. */
function createServer(tls, listener) {
    const server = tls ? (0,external_node_https_.createServer)(tls, listener) : (0,external_node_http_.createServer)(listener);
    server.requestTimeout = 0;
    server.headersTimeout = 0;
    server.keepAliveTimeout = 120_000;
    return server;
}
/** Reads a request body. */
async function readBody(request) {
    const pieces = [];
    let length = 0;
    try {
        for await (const piece of request) {
            length += piece.length;
            if (length <= MAX_BODY_BYTES) {
                pieces.push(piece);
            }
        }
    }
    catch {
        return 'broken-off';
    }
    return length > MAX_BODY_BYTES ? 'too-long' : Buffer.concat(pieces);
}
/** Starts listening on 127.0.0.1 and resolves to the port. Rejects when the port is taken. */
function listen(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', (cause) => {
            reject(new Error(`sandbox: cannot listen on port ${port} of 127.0.0.1 (${cause.code ?? 'unknown'})`, { cause }));
        });
        server.listen(port, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
    });
}
/** Cuts every connection and stops listening. */
async function shutDown(server, sockets) {
    const closed = new Promise((resolve) => {
        server.close(() => resolve());
    });
    for (const socket of sockets) {
        socket.destroy();
    }
    await closed;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/exchange.js









/** Plays one request of the API from its headers to the last byte of its answer, and writes it into the history. */
async function exchange(request, response, state, ports) {
    const { now, timers, options } = ports;
    const { account } = state;
    const { method = 'GET', url = '/' } = request;
    const [path = '/', query = ''] = apiPath(url).split('?', 2);
    const list = listIn(path);
    const credential = readCredential(request.headers.authorization);
    const ofList = list === undefined ? {} : { list };
    const record = state.history.open({ at: now(), method, path: url, authorization: credential.form, ...ofList });
    const open = state.gate.isOpen(record.at);
    const decision = open ? state.decide({ method, path, ...ofList }) : { seen: [] };
    const plan = planFor(decision.effect, account.quirks, record.at);
    Object.assign(record, ruleOf(decision));
    if (plan.unread || ports.stale.has(request.socket)) {
        record.answered = 'none';
        hangUp(request.socket);
        log(options, record);
        return;
    }
    const body = await readBody(request);
    if (body === 'broken-off') {
        record.answered = 'none';
        log(options, record);
        return;
    }
    if (options.keepBodies !== false && body !== 'too-long' && body.length > 0) {
        Object.assign(record, shownBody(body));
    }
    if (plan.revoke) {
        account.tokens.revoke(credential.token);
    }
    const payload = exchange_parsed(body);
    const call = {
        request: record.request,
        query: new URLSearchParams(query),
        payload,
        bytes: body.length,
        token: credential.token,
        now: record.at,
    };
    const own = refusedUnread(request, body, open, account.envelopes.refused) ??
        handle(method, path, call, account, credential.form);
    note(record, payload, own);
    const refusal = own.commit && plan.refuse?.({ rows: rowsIn(payload), bytes: call.bytes });
    if (refusal === undefined) {
        exchange_apply(own, plan, record, ports);
    }
    const answer = refusal ?? (open ? plan.answer?.(own.answer) : undefined) ?? own.answer;
    if (!['silence', 'reset'].includes(plan.delivery.kind)) {
        record.status = answer.status;
    }
    if (plan.delivery.kind === 'stale') {
        ports.stale.add(request.socket);
    }
    record.answered = await deliver(response, answer, plan.delivery, timers.schedule);
    log(options, record);
}
/** The path of the API; the service itself knows the same operations below `/api`. */
function apiPath(url) {
    return url.replace(/^\/api(?=\/v[12]\/)/, '');
}
function ruleOf({ rule, effect }) {
    return rule === undefined || effect === undefined ? {} : { rule, effect: effect.effect };
}
function exchange_parsed(body) {
    if (body === 'too-long') {
        return undefined;
    }
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        return undefined;
    }
}
function refusedUnread(request, body, open, refused) {
    if (!open) {
        return { answer: tooManyRequests() };
    }
    if (body === 'too-long') {
        return { answer: refused(413, 'the body is too large') };
    }
    return (request.headers['content-encoding'] ?? 'identity') === 'identity'
        ? undefined
        : { answer: refused(415, 'compressed request bodies are not understood') };
}
function note(record, payload, own) {
    const untouched = rowsIn(payload)?.map((received, row) => ({ row, fate: 'not-applied', received }));
    const rows = own.rows ?? untouched;
    if (rows !== undefined && record.method === 'POST') {
        record.rows = rows;
    }
    const option = isMapping(payload) ? payload['duplicate_option'] : undefined;
    if (typeof option === 'string') {
        record.duplicateOption = option;
    }
}
function exchange_apply(own, plan, record, ports) {
    const { commit } = own;
    if (commit === undefined || plan.extent.rows === 0) {
        return;
    }
    ports.timers.schedule(plan.extent.after, () => {
        const rows = commit(plan.extent.rows, ports.now());
        if (rows !== undefined) {
            record.rows = rows;
        }
    });
}
/** Long digit runs may be phone numbers, and anything unusual may be an order to the reader's terminal. */
function log({ log: write }, record) {
    const path = (record.path.split('?')[0] ?? '').slice(0, 200);
    const shown = path.replace(/[^A-Za-z0-9/_.-]/g, '?').replace(/[0-9a-f]{7,}(?=[0-9a-f]{2})/gi, '…');
    const method = record.method.replace(/[^A-Z]/g, '?');
    const status = record.status ?? 'no answer';
    const rule = record.rule === undefined ? '' : ` (rule ${record.rule}: ${record.effect})`;
    const rows = record.rows === undefined ? '' : `: ${fatesInWords(record.rows)}`;
    const part = record.answered === 'whole' || record.status === undefined ? '' : ` (answer handed over: ${record.answered})`;
    write?.(`sandbox: ${record.request} ${method} ${shown} ${status}${part}${rule}${rows}`);
}

;// CONCATENATED MODULE: ./lib/src/sandbox/decide.js
/**
 * Decides which effect one request gets. Pure: equal arguments give equal decisions. Every rule counts the requests that
 * it matches, even those that an earlier rule decides, so that `nth` does not depend on the other rules.
 */
function decide(rules, seen, request, seed) {
    const matching = rules.map((rule) => isAbout(rule, request));
    const counts = rules.map((_, index) => (seen[index] ?? 0) + (matching[index] ? 1 : 0));
    const chosen = rules.findIndex((rule, index) => matching[index] && isDue(rule.match ?? {}, counts[index] ?? 0, draw(seed, index, counts[index] ?? 0)));
    const rule = rules[chosen];
    return rule === undefined ? { seen: counts } : { rule: chosen, effect: rule.do, seen: counts };
}
function isAbout(rule, request) {
    const { method, path, list } = rule.match ?? {};
    const ofConnections = rule.do.effect === 'reset' && rule.do.when === 'connect';
    if (request === 'connection' || ofConnections) {
        return request === 'connection' && ofConnections;
    }
    return ((method === undefined || method === request.method) &&
        (path === undefined || pathPattern(path).test(request.path)) &&
        (list === undefined || list === request.list));
}
function isDue(match, count, chance) {
    return ((match.nth === undefined || match.nth === count) &&
        (match.from === undefined || match.from <= count) &&
        (match.to === undefined || match.to >= count) &&
        (match.probability === undefined || chance < match.probability));
}
function pathPattern(path) {
    const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${literal.join('.*')}$`);
}
/** A number in [0, 1) that looks random and follows from its arguments alone (a 32-bit integer mixer). */
function draw(seed, rule, count) {
    let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(rule + 1, 0xc2b2ae35) ^ Math.imul(count, 0x27d4eb2f);
    for (let round = 0; round < 2; round += 1) {
        mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
    }
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

;// CONCATENATED MODULE: ./lib/src/sandbox/rate-gate.js
/**
 * At most `rate` requests in any second, over the whole account. A rate below one means one request in `1/rate`
 * seconds. Without a rate the gate is always open. Throws on a rate that is not above 0.
 */
function createRateGate(rate) {
    if (rate === undefined) {
        return { isOpen: () => true };
    }
    if (!(rate > 0)) {
        throw new Error('sandbox: the rate must be above 0');
    }
    const [most, window] = rate >= 1 ? [Math.floor(rate), 1000] : [1, 1000 / rate];
    let passed = [];
    return {
        isOpen(now) {
            passed = passed.filter((moment) => now - moment < window);
            if (passed.length >= most) {
                return false;
            }
            passed.push(now);
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/state.js







/** The first moment of a sandbox. */
function createState(options, now) {
    const { rules = [], seed = 1, quirks: scripted = {} } = options.faults ?? {};
    const quirks = { ...TAME, ...scripted, ...options.quirks };
    let seen = [];
    return {
        account: createAccount(options, quirks, now),
        history: createHistory(),
        gate: createRateGate(options.rate),
        decide(facts) {
            const decision = decide(rules, seen, facts, options.randomSeed ?? seed);
            seen = decision.seen;
            return decision;
        },
    };
}
/** A copy of everything a sandbox knows. */
function dumpOf(state) {
    return structuredClone({
        version: 1,
        lists: dumpedLists(state),
        leads: [...dumpedLeads(state)],
        origins: [...origins(state)],
        requests: [...state.history.all()],
    });
}
/** The same as JSON text, in pieces. */
function* dumpText(state) {
    yield `{"version":1,"lists":${JSON.stringify(dumpedLists(state))},"leads":`;
    yield* arrayText(dumpedLeads(state));
    yield ',"origins":';
    yield* arrayText(origins(state));
    yield ',"requests":';
    yield* arrayText(state.history.all());
    yield '}\n';
}
function dumpedLists({ account }) {
    return account.lists.all().map(({ id, name, header }) => ({ id, name, header }));
}
function* dumpedLeads({ account }) {
    for (const lead of account.leads.all()) {
        const list = account.lists.get(lead.list);
        if (list) {
            yield renderLead(lead, list, false);
        }
    }
}
function* origins({ account }) {
    for (const { id, received, requests } of account.leads.all()) {
        yield { lead: id, received, requests };
    }
}

;// CONCATENATED MODULE: ./lib/src/sandbox/timers.js
/** Keeps account of what a {@link Schedule} has yet to run. A task that is due at once runs at once. */
function createTimers(schedule = laterOnTheClock) {
    const pending = new Set();
    return {
        schedule(milliseconds, task) {
            if (milliseconds <= 0) {
                task();
                return () => undefined;
            }
            const cancel = schedule(milliseconds, () => {
                pending.delete(cancel);
                task();
            });
            pending.add(cancel);
            return () => {
                pending.delete(cancel);
                cancel();
            };
        },
        clear() {
            for (const cancel of pending) {
                cancel();
            }
            pending.clear();
        },
    };
}
function laterOnTheClock(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
}

;// CONCATENATED MODULE: ./lib/src/sandbox/start.js







/**
 * Starts a local Smartflo on 127.0.0.1, written from the published API text alone. It sends nothing anywhere and keeps
 * everything in memory. Rejects, with a message that begins with `sandbox:`, on a port that is taken, a fault script
 * with mistakes, or a seeded lead that is none.
 */
async function startSandbox(options = {}) {
    const { now = Date.now, tls } = options;
    checkFaultScript({ ...options.faults, quirks: { ...options.faults?.quirks, ...options.quirks } });
    let state = createState(options, now());
    const timers = createTimers(options.schedule);
    const stale = new WeakSet();
    const sockets = new Set();
    const reset = () => {
        state = createState(options, now());
    };
    /** Operations of the sandbox alone: no token, no rate, no faults, no trace in the history. */
    const control = async (request, response) => {
        const asked = `${request.method} ${request.url}`;
        if (asked === 'POST /sandbox/reset') {
            reset();
        }
        const answer = asked === 'GET /sandbox/dump'
            ? { status: 200, headers: { 'content-type': 'application/json' }, body: dumpText(state) }
            : asked === 'POST /sandbox/reset'
                ? json(200, { message: 'sandbox: as new' })
                : json(404, { message: 'sandbox: GET /sandbox/dump and POST /sandbox/reset are all there is' });
        await deliver(response, answer, { kind: 'whole' }, timers.schedule);
    };
    const server = createServer(tls, (request, response) => {
        const played = request.url?.startsWith('/sandbox/')
            ? control(request, response)
            : exchange(request, response, state, { options, now, timers, stale });
        played.catch((cause) => {
            options.log?.(`sandbox: gave up on a request: ${cause instanceof Error ? cause.name : 'unknown'}`);
            hangUp(request.socket);
        });
    });
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        socket.on('error', () => undefined);
        if (state.decide('connection').effect !== undefined) {
            hangUp(socket);
        }
    });
    const port = await listen(server, options.port ?? 0);
    return {
        url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
        port,
        dump: () => dumpOf(state),
        reset,
        async close() {
            timers.clear();
            await shutDown(server, sockets);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/sandbox/index.js







/***/ })

};
