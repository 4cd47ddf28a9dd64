#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 6230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Gp: () => (/* reexport */ copySampleRepository),
  QA: () => (/* reexport */ createActionSurface),
  bf: () => (/* reexport */ createShellLog),
  sK: () => (/* reexport */ createWorkspace),
  rr: () => (/* reexport */ listenForStop),
  bn: () => (/* reexport */ openActionHost),
  rc: () => (/* reexport */ openShellHost),
  iJ: () => (/* reexport */ proxyFor),
  sf: () => (/* reexport */ readActionState),
  lR: () => (/* reexport */ readArguments),
  Gu: () => (/* reexport */ readTextFile),
  a2: () => (/* reexport */ runPost),
  f2: () => (/* reexport */ tellNoStart),
  S0: () => (/* reexport */ writeNewFile),
  Yz: () => (/* reexport */ writeStandardOutput),
  Tl: () => (/* reexport */ writeTextFile)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: ./lib/src/model/index.js + 21 modules
var model = __nccwpck_require__(4671);
;// CONCATENATED MODULE: ./lib/src/host/clock.js
/** In a millisecond. */
const NANOSECONDS = 1e6;
/** Longest time that Node's timers take, ms; beyond, they fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
// Not performance.now(): that loads a module of Node's, which a small run would feel.
const monotonic = () => Number(process.hrtime.bigint()) / NANOSECONDS;
/** The machine's time. */
const systemClock = {
    now: () => Date.now(),
    monotonic,
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted)
            return resolve();
        const until = monotonic() + ms;
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        // Node counts in whole milliseconds, so a timer may fire before its time: who waits for that would wait for ever.
        const fired = () => {
            const left = until - monotonic();
            if (left <= 0)
                return done();
            timer = start(left);
        };
        const start = (left) => setTimeout(fired, Math.min(LONGEST_TIMER_MS, Math.max(0, Math.ceil(left))));
        let timer = start(ms);
        signal?.addEventListener('abort', done, { once: true });
    }),
};

;// CONCATENATED MODULE: ./lib/src/host/standard-output.js
/**
 * Writes to standard output. When its reader goes away (`leads deliver | head`) or its disk is full, what is lost is the log:
 * without a listener, Node would end the process in the middle of a delivery.
 */
function writeStandardOutput(text) {
    const { stdout } = process;
    if (!stdout.listeners('error').includes(loseLog))
        stdout.on('error', loseLog);
    stdout.write(text);
}
function loseLog() { }

;// CONCATENATED MODULE: ./lib/src/host/console.js


/** Our own colours; every other control character is taken out of a line. */
const COLOUR = /\u001b\[[0-9;]*m/;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/**
 * Writes whole lines. Whatever reaches it can't become a workflow command or a second line: file content is sanitised
 * where it enters a message, and once more here.
 */
function createLog(options) {
    const { write } = options;
    return {
        info: (line) => write(`${safeLine(line)}\n`),
        debug: (line) => {
            if (options.debug)
                write(options.groups === 'action' ? `::debug::${safeLine(line)}\n` : `${safeLine(line)}\n`);
        },
        group: (title) => write(options.groups === 'action' ? `::group::${safeLine(title)}\n` : `${safeLine(title)}\n`),
        endGroup: () => write(options.groups === 'action' ? '::endgroup::\n' : '\n'),
    };
}
/** One line without anything the runner or a terminal would act upon, our own colours aside. */
function safeLine(line) {
    return (0,model/* inert */.tJ)(line
        .split(new RegExp(`(${COLOUR.source})`))
        .map((part) => (COLOUR.test(part) ? part : part.replace(CONTROL, ' ')))
        .join(''));
}
/** The log of a command that is no run: plain lines on standard output. */
function createShellLog() {
    return createLog({ write: writeStandardOutput, debug: false, groups: 'shell' });
}

;// CONCATENATED MODULE: ./lib/src/host/digest.js
/** SHA-256 of a file of the work tree as it stands there, in hex. Links are not opened; throws as `Workspace.read` does. */
async function digestFile(workspace, path) {
    const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
    for await (const chunk of workspace.read(path))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/src/host/comment.js
/** Comments that one page of the API gives, and pages that are searched: beyond, a new comment is written. */
const PER_PAGE = 100;
const MAX_PAGES = 30;
/** See GitHub.upsertComment. */
async function upsertComment(api, { owner, repo, pullRequest }, { marker, body, create }, log) {
    try {
        const rest = await api();
        const own = await findOwn(rest, { owner, repo, pullRequest }, marker);
        if (own !== undefined) {
            await rest.issues.updateComment({ owner, repo, comment_id: own, body });
            return 'updated';
        }
        if (!create)
            return 'absent';
        await rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
        return 'created';
    }
    catch (error) {
        const status = statusOf(error);
        log.debug(`GitHub's API did not take the comment: ${status ?? 'no answer'}`);
        // What a token must not see is a 404 to it. 429 and a 403 with a wait are about how often, not about who.
        return (status === 403 || status === 404) && !isThrottled(error) ? 'no-right' : 'failed';
    }
}
/**
 * The id of our comment. Anybody may begin a comment with the marker, and who wrote it could change it later: so only a
 * comment of a bot (the job's own token) or of the token's user is ours.
 */
async function findOwn(rest, { owner, repo, pullRequest }, marker) {
    let user;
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { data } = await rest.issues.listComments({
            owner,
            repo,
            issue_number: pullRequest,
            per_page: PER_PAGE,
            page,
        });
        for (const comment of data) {
            if (!comment.body?.startsWith(marker))
                continue;
            if (comment.user?.type === 'Bot')
                return comment.id;
            user ??= userOf(rest);
            const login = await user;
            if (login !== undefined && comment.user?.login === login)
                return comment.id;
        }
        if (data.length < PER_PAGE)
            return undefined;
    }
    return undefined;
}
/** Who a personal token belongs to; a job's own token belongs to nobody and may not ask. */
async function userOf(rest) {
    try {
        return (await rest.users.getAuthenticated()).data.login;
    }
    catch {
        return undefined;
    }
}
function statusOf(error) {
    const isAnswer = typeof error === 'object' && error !== null && 'status' in error;
    return isAnswer && typeof error.status === 'number' ? error.status : undefined;
}
function isThrottled(error) {
    if (typeof error !== 'object' || error === null || !('response' in error))
        return false;
    const { response } = error;
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return false;
    const headers = new Map(Object.entries(response.headers ?? {}));
    return headers.has('retry-after') || String(headers.get('x-ratelimit-remaining')) === '0';
}

;// CONCATENATED MODULE: ./lib/src/host/github.js

/** Files that one page of the pull request API gives, and pages that it serves (3,000 files in all). */
const FILES_PER_PAGE = 100;
const github_MAX_PAGES = 30;
/**
 * GitHub's API for one repository (`owner/name`), at the address that the job gives unless another is named. A failure is
 * told at debug level and gives undefined.
 */
function createGitHub(token, repository, log, baseUrl) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2413))).getOctokit(token.reveal(), baseUrl === undefined ? {} : { baseUrl }).rest;
    async function ask(what, question) {
        try {
            return await question();
        }
        catch (error) {
            const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 'no answer';
            log.debug(`GitHub's API did not tell ${what}: ${status}`);
            return undefined;
        }
    }
    return {
        visibility: () => ask('the visibility of the repository', async () => {
            const { data } = await (await octokit()).repos.get({ owner, repo });
            if (data.visibility === 'public' || data.private === false)
                return 'public';
            return data.private ? 'private' : undefined;
        }),
        changedFiles: (pullRequest) => ask('the files of the pull request', async () => {
            const { pulls } = await octokit();
            const changed = new Set();
            for (let page = 1; page <= github_MAX_PAGES; page++) {
                const { data } = await pulls.listFiles({
                    owner,
                    repo,
                    pull_number: pullRequest,
                    per_page: FILES_PER_PAGE,
                    page,
                });
                for (const file of data)
                    if (file.status !== 'removed')
                        changed.add(file.filename);
                if (data.length < FILES_PER_PAGE)
                    return changed;
            }
            // A longer list is cut by GitHub, so what is missing from it may still have changed.
            return undefined;
        }),
        upsertComment: (pullRequest, comment) => upsertComment(octokit, { owner, repo, pullRequest }, comment, log),
    };
}

;// CONCATENATED MODULE: ./lib/src/host/http-proxy.js

const DIRECT = { kind: 'direct' };
/**
 * The proxy that the environment asks for, by the rules of the Actions runner: `https_proxy` before `HTTPS_PROXY`,
 * `no_proxy` before `NO_PROXY` with names that match as suffixes. Loopback and plain http (which only loopback may use)
 * are never proxied.
 */
function proxyFor(target, env) {
    const wanted = (env['https_proxy'] || env['HTTPS_PROXY'] || '').trim();
    if (wanted === '' || target.protocol !== 'https:' || isLoopback(target.hostname))
        return DIRECT;
    if (isExempt(target, env['no_proxy'] || env['NO_PROXY'] || ''))
        return DIRECT;
    const text = wanted.includes('://') ? wanted : `http://${wanted}`;
    if (!URL.canParse(text))
        return { kind: 'unusable', detail: 'the environment variable https_proxy is not a URL' };
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return { kind: 'unusable', detail: 'the environment variable https_proxy must begin with http:// or https://' };
    }
    const authorization = basicAuthorization(url);
    url.username = '';
    url.password = '';
    return { kind: 'proxy', url, authorization };
}
/** Why a run must not start with this environment: with certificate checks off, anybody could read the token. */
function refuseUncheckedTls(env) {
    if (env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0')
        return undefined;
    return {
        code: 'LEADS-TLS-OFF',
        message: 'The environment variable NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off. Nothing was sent.',
        hint: 'Remove the variable. For a private certificate authority, set NODE_EXTRA_CA_CERTS to its PEM file.',
    };
}
function isLoopback(hostname) {
    return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
function isExempt(target, noProxy) {
    const host = target.hostname.toLowerCase();
    const port = target.port || '443';
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        const [, name = entry, onlyPort = port] = /^(.*?):(\d+)$/.exec(entry) ?? [];
        const suffix = name.replace(/^\*?\./, '');
        return onlyPort === port && (host === suffix || host.endsWith(`.${suffix}`));
    });
}
function basicAuthorization(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return undefined;
    const credentials = `${decoded(proxy.username)}:${decoded(proxy.password)}`;
    return new model/* Secret */.zh(`Basic ${Buffer.from(credentials).toString('base64')}`);
}
/** A stray `%` in a password is meant as it stands. */
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}

;// CONCATENATED MODULE: ./lib/src/host/http-agents.js

/** Pools of connections, made at the first need: node:https alone costs as much as a small run. */
function createAgents(env, idleMs, lookup) {
    const ways = new Map();
    const pools = new Set();
    const tunnels = new AbortController();
    const create = async (url, own) => {
        const options = {
            keepAlive: !own,
            timeout: idleMs,
            autoSelectFamily: true,
            // The environment must not be able to turn this off.
            rejectUnauthorized: true,
            ...(lookup && { lookup }),
        };
        const proxy = proxyFor(url, env);
        if (proxy.kind === 'unusable')
            return proxy.detail;
        let agent;
        if (proxy.kind === 'proxy') {
            const { HttpsProxyAgent } = await __nccwpck_require__.e(/* import() */ 669).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3669, 19));
            // Credentials travel as a header, not in the URL: the package writes the URL to its debug log.
            const { authorization } = proxy;
            const headers = () => authorization ? { 'Proxy-Authorization': authorization.reveal() } : {};
            agent = new HttpsProxyAgent(proxy.url, { ...options, headers, signal: tunnels.signal });
        }
        else if (url.protocol === 'https:') {
            agent = new (await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19))).Agent(options);
        }
        else {
            agent = new (await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19))).Agent(options);
        }
        pools.add(agent);
        return { agent, proxy: proxy.kind === 'proxy' ? proxy.url.host : undefined };
    };
    return {
        way(url, own) {
            const key = `${url.origin} ${own}`;
            const known = ways.get(key) ?? create(url, own);
            ways.set(key, known);
            return known;
        },
        closeIdle() {
            for (const pool of pools) {
                for (const socket of Object.values(pool.freeSockets).flat())
                    socket?.destroy();
            }
        },
        closeTunnels() {
            tunnels.abort();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/host/http-failure.js
/** Ways in which a connection breaks that say nothing about the certificate. */
const BROKEN = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT']);
const UNKNOWN_AUTHORITY = 'its certificate is signed by an authority that is not known here (a private one goes into NODE_EXTRA_CA_CERTS)';
const WORDS = {
    ENOTFOUND: 'the host was not found',
    EAI_AGAIN: 'the name server did not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was broken off',
    ECONNABORTED: 'the connection was broken off',
    EPIPE: 'the connection was broken off',
    ETIMEDOUT: 'the host did not answer',
    EHOSTUNREACH: 'the host cannot be reached from here',
    ENETUNREACH: 'the network cannot be reached from here',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    CERT_NOT_YET_VALID: 'its certificate is not valid yet',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
    DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_AUTHORITY,
    SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_AUTHORITY,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
};
/** What a broken connection means. An error's own message is never repeated: it may hold more than a name. */
function brokenOff(error, phase, to) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const words = WORDS[code] ?? 'the connection failed';
    const detail = `${to.host}: ${words}${code === '' ? '' : ` (${code})`}`;
    if (phase === 'written')
        return { kind: 'lost', reason: 'reset', detail };
    if (phase === 'handshake')
        return { kind: 'not-sent', reason: BROKEN.has(code) ? 'reset' : 'tls', detail };
    if (to.proxy !== undefined) {
        return {
            kind: 'not-sent',
            reason: 'proxy',
            detail: `proxy ${to.proxy}: ${words}${code === '' ? '' : ` (${code})`}`,
        };
    }
    const byName = 'syscall' in error && error.syscall === 'getaddrinfo';
    return { kind: 'not-sent', reason: byName ? 'dns' : 'connect', detail };
}
/** What it means that nothing happened for `ms`. */
function timedOut(ms, phase, to) {
    if (phase === 'written')
        return { kind: 'lost', reason: 'timeout', detail: `${to.host}: no answer ${within(ms)}` };
    const way = to.proxy === undefined ? '' : ` through the proxy ${to.proxy}`;
    return { kind: 'not-sent', reason: 'timeout', detail: `${to.host}: no connection${way} ${within(ms)}` };
}
/** What it means that this program ended the exchange itself. */
function givenUp(phase, to) {
    const detail = `${to.host}: given up, since the run ends`;
    return phase === 'written'
        ? { kind: 'lost', reason: 'reset', detail }
        : { kind: 'not-sent', reason: 'reset', detail };
}
/** The time in which the request might begin had passed. */
function tooLate(to) {
    return { kind: 'not-sent', reason: 'late', detail: `${to.host}: the time for the request had passed` };
}
/** What a proxy's answer to CONNECT means, other than yes. Its faults may pass; a no stays a no. */
function proxyRefused(status, to) {
    const words = status === 407 ? 'it wants a user name and password' : 'it did not open the way';
    return {
        kind: 'not-sent',
        reason: status >= 500 || status === 429 ? 'proxy' : 'proxy-refused',
        detail: `proxy ${to.proxy}: ${words} to ${to.host} (HTTP ${status})`,
    };
}
function within(ms) {
    return `within ${Math.ceil(ms / 1000)} s`;
}

;// CONCATENATED MODULE: ./lib/src/host/http-exchange.js

/** Most bytes of an answer's body that are read. */
const BODY_CAP = 1024 * 1024;
/** One request over one connection. Rejects only for a request that HTTP forbids, or when `onChunk` throws. */
async function exchange(request, url, way, limits) {
    const { timeouts, abort, clock } = limits;
    const secure = url.protocol === 'https:';
    const start = secure ? (await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19))).request : (await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19))).request;
    const to = { host: url.host, proxy: way.proxy };
    return new Promise((resolve, reject) => {
        if (abort.aborted)
            return resolve(givenUp('connecting', to));
        // No other task can come between this look at the clock and the start below.
        if (request.notAfter !== undefined && clock.monotonic() > request.notAfter)
            return resolve(tooLate(to));
        let phase = 'connecting';
        let body;
        let ended = false;
        const timers = new Set();
        const outgoing = start(url, requestOptions(request, way));
        // Several events tell of one ending; the first one knows most.
        const end = (result, keepConnection = false) => {
            if (ended)
                return;
            ended = true;
            for (const timer of timers)
                clearTimeout(timer);
            abort.removeEventListener('abort', stop);
            if (!keepConnection)
                outgoing.destroy();
            if ('thrown' in result)
                reject(result.thrown);
            else
                resolve(result);
        };
        const stop = () => end(body?.result('lost') ?? givenUp(phase, to));
        abort.addEventListener('abort', stop);
        const expire = (ms) => {
            const timer = setTimeout(() => end(body?.result('lost') ?? timedOut(ms, phase, to)), ms);
            timers.add(timer);
            return timer;
        };
        const connecting = expire(timeouts.connectMs);
        expire(request.totalMs ?? timeouts.totalMs);
        let awaitingHead;
        const written = () => {
            phase = 'written';
            clearTimeout(connecting);
        };
        outgoing.on('proxyConnect', ({ statusCode }) => {
            if (statusCode === 200)
                phase = 'handshake';
            else
                end(proxyRefused(statusCode, to));
        });
        outgoing.on('socket', (socket) => {
            // A fresh connection takes the request in the same tick in which it stands; a kept one has taken it already.
            if (outgoing.reusedSocket)
                written();
            else if (secure) {
                socket.once('connect', () => {
                    phase = 'handshake';
                });
                socket.once('secureConnect', written);
            }
            else
                socket.once('connect', written);
        });
        outgoing.on('finish', () => {
            if (body === undefined && !ended)
                awaitingHead = expire(timeouts.headersMs);
        });
        outgoing.on('response', (incoming) => {
            clearTimeout(awaitingHead);
            const reader = readBody(incoming, request);
            body = reader;
            incoming.on('data', (chunk) => {
                try {
                    if (!reader.take(chunk))
                        end(reader.result('cut'));
                }
                catch (thrown) {
                    end({ thrown });
                }
            });
            // `end` comes for a whole body only; one that breaks off is an error.
            // A server that answered before it read the whole request may never read the rest of it.
            incoming.on('end', () => end(reader.result('whole'), outgoing.writableFinished));
            incoming.on('error', () => end(reader.result('lost')));
            incoming.on('close', () => end(reader.result('lost')));
        });
        outgoing.on('error', (error) => {
            // With the head of an answer read, the answer's own end says how it went: a server may refuse before it read all.
            if (body === undefined)
                end(brokenOff(error, phase, to));
        });
        outgoing.on('close', () => {
            if (body === undefined)
                end(brokenOff(new Error('closed'), phase, to));
        });
        outgoing.end(request.body);
    });
}
function requestOptions(request, way) {
    const headers = { ...request.headers };
    for (const [name, secret] of Object.entries(request.secretHeaders ?? {}))
        headers[name] = secret.reveal();
    if (request.body)
        headers['Content-Length'] = request.body.byteLength;
    return { method: request.method, headers, agent: way.agent };
}
function readBody(incoming, request) {
    const status = incoming.statusCode ?? 0;
    const cap = request.bodyCap ?? BODY_CAP;
    const onChunk = status >= 200 && status < 300 ? request.onChunk : undefined;
    const chunks = [];
    let bytes = 0;
    return {
        take(chunk) {
            const kept = chunk.subarray(0, cap - bytes);
            bytes += kept.byteLength;
            if (onChunk)
                onChunk(kept);
            else
                chunks.push(kept);
            return kept.byteLength === chunk.byteLength && !request.isEnough?.();
        },
        result(ending) {
            const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? '')]);
            return { kind: 'answer', status, headers: Object.fromEntries(headers), body: Buffer.concat(chunks), ending };
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/host/http.js




/** The limits of an exchange where the caller gives no others. */
const HTTP_TIMEOUTS = { connectMs: 10_000, headersMs: 30_000, totalMs: 60_000, idleMs: 4_000 };
/**
 * An HTTP/1.1 client for requests that must not be repeated: one request, one attempt, one answer. It never retries,
 * never follows a redirect and never pipelines, and it says whether a byte of the request can have left this machine.
 * An address that is no URL and a header that HTTP forbids are bugs of the caller, and reject.
 */
function createHttp(options) {
    const timeouts = { ...HTTP_TIMEOUTS, ...options.timeouts };
    const agents = createAgents(options.env, timeouts.idleMs, options.lookup);
    const abort = new AbortController();
    const limits = { timeouts, abort: abort.signal, clock: options.clock ?? systemClock };
    let underWay = 0;
    let closed = false;
    const closeWhatIsLeft = () => {
        agents.closeIdle();
        if (underWay === 0)
            agents.closeTunnels();
    };
    return {
        async send(request) {
            underWay++;
            try {
                const url = new URL(request.url);
                const way = await agents.way(url, request.ownConnection ?? false);
                if (typeof way === 'string')
                    return { kind: 'not-sent', reason: 'proxy-refused', detail: way };
                return await exchange(request, url, way, limits);
            }
            finally {
                underWay--;
                if (closed)
                    closeWhatIsLeft();
            }
        },
        close(how) {
            closed = true;
            if (how?.abort)
                abort.abort();
            closeWhatIsLeft();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/host/syncer.js

/**
 * The syncer of an open file. What is written while the disk is busy waits for the next turn, so that a disk which takes
 * 5 ms holds nobody up and takes all of these 5 ms in one go.
 */
function createSyncer(file) {
    let state = 'idle';
    let failure;
    let isClosed = false;
    const begin = () => {
        state = 'busy';
        (0,external_node_fs_namespaceObject.fsync)(file, (error) => {
            failure ??= error ?? undefined;
            const hasMore = state === 'busy, more to do';
            state = 'idle';
            if (hasMore && !failure)
                begin();
            else if (isClosed)
                (0,external_node_fs_namespaceObject.closeSync)(file);
        });
    };
    return {
        sync() {
            if (failure)
                throw failure;
            if (isClosed)
                throw new Error('The file is closed.');
            if (state === 'idle')
                begin();
            else
                state = 'busy, more to do';
        },
        close() {
            isClosed = true;
            if (state === 'idle')
                (0,external_node_fs_namespaceObject.closeSync)(file);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/host/journal.js



/** Name of the file beside the journals that says where their ledgers are kept. */
const PLACE = 'place';
/** Opens the journal of one list, once. */
function openJournal({ directory, place, list, header }) {
    if (!/^\d+$/.test(list))
        throw new Error('A list id must be digits.');
    (0,external_node_fs_namespaceObject.mkdirSync)(directory, { recursive: true, mode: 0o700 });
    (0,external_node_fs_namespaceObject.writeFileSync)(external_node_path_namespaceObject.join(directory, PLACE), JSON.stringify(place), { mode: 0o600 });
    const name = external_node_path_namespaceObject.join(directory, list);
    const file = (0,external_node_fs_namespaceObject.openSync)(name, 'ax', 0o600);
    const write = (text) => {
        const bytes = Buffer.from(text);
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_namespaceObject.writeSync)(file, bytes, done);
    };
    write(header);
    (0,external_node_fs_namespaceObject.fsyncSync)(file);
    const syncer = createSyncer(file);
    let holds = 'nothing';
    return {
        append(lines) {
            holds = 'something';
            write(lines);
            syncer.sync();
        },
        settled() {
            (0,external_node_fs_namespaceObject.ftruncateSync)(file, Buffer.byteLength(header));
            syncer.sync();
            holds = 'nothing';
        },
        close() {
            syncer.close();
            return holds;
        },
    };
}
/** The journals that a killed run left below `directory`, by list; none when the directory is not there. */
function readJournals(directory) {
    try {
        const journals = (0,external_node_fs_namespaceObject.readdirSync)(directory)
            .filter((name) => /^\d+$/.test(name))
            .sort()
            .map((list) => {
            const text = (0,external_node_fs_namespaceObject.readFileSync)(external_node_path_namespaceObject.join(directory, list), 'utf8');
            return { list, text: text.slice(0, text.lastIndexOf('\n') + 1) };
        });
        return { journals, place: readPlace((0,external_node_fs_namespaceObject.readFileSync)(external_node_path_namespaceObject.join(directory, PLACE), 'utf8')) };
    }
    catch {
        // What can't be read is not lost: the next run finds claims without receipts and settles them as in doubt.
        return { journals: [], place: undefined };
    }
}
/** Throws when it is no place: what somebody else put there, or what was being written when the run was killed. */
function readPlace(text) {
    const place = JSON.parse(text);
    const given = typeof place === 'object' && place !== null ? { kind: '', path: undefined, ...place } : undefined;
    if (given?.kind === 'git')
        return { kind: 'git' };
    if (given?.kind === 'file' && typeof given.path === 'string')
        return { kind: 'file', path: given.path };
    throw new Error('A journal without a place.');
}

;// CONCATENATED MODULE: ./lib/src/host/ledger-crypto.js
/** What a wrapped key begins with: its format, which fixes the numbers below. */
const FORMAT = 'scrypt-aes256gcm-1';
/** Cost of one guess of a secret: 64 MiB of memory and some 0.1 s (RFC 7914; N = 2^16, r = 8, p = 1). */
const SCRYPT = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** NIST SP 800-38D: 96 bits, and never twice under one key; here each key has a salt of its own. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Loaded at the first use: a run without a ledger does without. */
const ledger_crypto_crypto = () => process.getBuiltinModule('node:crypto');
/** The machine's cryptography. */
const ledgerCrypto = {
    randomBytes: (length) => new Uint8Array(ledger_crypto_crypto().randomBytes(length)),
    sha256(...pieces) {
        const hash = ledger_crypto_crypto().createHash('sha256');
        for (const piece of pieces)
            hash.update(piece);
        return new Uint8Array(hash.digest());
    },
    hmac: (key, text) => new Uint8Array(ledger_crypto_crypto().createHmac('sha256', key).update(text).digest()),
    async wrap(dataKey, secret) {
        const salt = ledger_crypto_crypto().randomBytes(SALT_BYTES);
        const nonce = ledger_crypto_crypto().randomBytes(NONCE_BYTES);
        const cipher = ledger_crypto_crypto().createCipheriv('aes-256-gcm', await derive(secret.reveal(), salt), nonce);
        cipher.setAAD(Buffer.from(FORMAT));
        const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
        const parts = [salt, nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
        return [FORMAT, ...parts].join('.');
    },
    async unwrap(text, secret) {
        const [format, ...parts] = text.split('.');
        const [salt, nonce, sealed, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
        if (format !== FORMAT || parts.length !== 4 || !salt || !nonce || !sealed || !tag)
            return undefined;
        if (salt.length !== SALT_BYTES || nonce.length !== NONCE_BYTES || tag.length !== TAG_BYTES)
            return undefined;
        const decipher = ledger_crypto_crypto().createDecipheriv('aes-256-gcm', await derive(secret.reveal(), salt), nonce);
        decipher.setAAD(Buffer.from(FORMAT));
        decipher.setAuthTag(tag);
        try {
            return new Uint8Array(Buffer.concat([decipher.update(sealed), decipher.final()]));
        }
        catch {
            return undefined;
        }
    },
};
function derive(secret, salt) {
    return new Promise((resolve, reject) => {
        ledger_crypto_crypto().scrypt(secret, salt, KEY_BYTES, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
    });
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./lib/src/host/durable-file.js

/** Writes a file that is not there yet, readable by this user only; it is on the disk when this resolves. */
async function writeDurably(file, text) {
    const handle = await (0,promises_namespaceObject.open)(file, 'wx', 0o600);
    try {
        await handle.writeFile(text);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Puts on the disk which files a directory has. Windows does so itself, and lets no directory be opened. */
async function syncDirectory(directory) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,promises_namespaceObject.open)(directory, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/src/host/file-manifest.js
const FIRST_LINE = 'smartflo-leads version 1';
const LET_GO = 'let go';
/** Without it, something cut the file short. */
const LAST_LINE = 'end';
/** A version id: its number, and what tells it from another version of that number. */
const VERSION_ID = /^(?<number>\d+)-[0-9a-f]+$/;
/** Text of a manifest. */
function writeManifest({ id, parent, note, files }) {
    const names = files ? [...files].map(([name, stored]) => `file ${stored} ${name}`) : [LET_GO];
    const oneLine = note.replace(/[\r\n]+/g, ' ');
    return [FIRST_LINE, `id ${id}`, `parent ${parent ?? '-'}`, `note ${oneLine}`, ...names, LAST_LINE, ''].join('\n');
}
/** Reads a manifest; undefined when the text is none. */
function readManifest(text) {
    const [first, ofId = '', ofParent = '', ofNote = '', ...rest] = text.split('\n');
    const isWhole = first === FIRST_LINE && rest.pop() === '' && rest.pop() === LAST_LINE;
    const [, id = ''] = /^id (\S+)$/.exec(ofId) ?? [];
    const [, parent = ''] = /^parent (\S+)$/.exec(ofParent) ?? [];
    if (!isWhole || !VERSION_ID.test(id) || !(parent === '-' || VERSION_ID.test(parent)))
        return undefined;
    const entries = rest.map((line) => /^file (\d+-[0-9a-f]+) (\S+)$/.exec(line));
    const isLetGo = rest.length === 1 && rest[0] === LET_GO;
    if (!ofNote.startsWith('note ') || (!isLetGo && entries.includes(null)))
        return undefined;
    const files = new Map(entries.map((entry) => [entry?.[2] ?? '', entry?.[1] ?? '']));
    return { id, parent: parent === '-' ? undefined : parent, note: ofNote.slice(5), files: isLetGo ? undefined : files };
}

;// CONCATENATED MODULE: ./lib/src/host/file-versions.js





/** Versions whose files are kept, for those who are reading one while others write. */
const KEPT_VERSIONS = 32;
/** Every so many versions, what nobody needs any more is let go. */
const TIDY_EVERY = 16;
/** Digits of a number in a file name, so that names sort as numbers do. */
const NUMBER_DIGITS = 10;
/** A name that is taken by something else than what a ledger has there. */
class OutOfPlace extends Error {
    name = 'OutOfPlace';
    path;
    expected;
    constructor(where, expected) {
        super('Something else is where a folder or a file of the ledger should be.');
        this.path = where;
        this.expected = expected;
    }
}
/**
 * The versions of one ledger in a directory. Files are in `files/`, shared by versions; `versions/<number>` says which of
 * them are which. A version is written whole under another name and published by `link`, which fails when its number is
 * taken: a compare-and-swap without a lock, so a process that is killed leaves nothing locked. Numbers are never free
 * again: of an old version its line in the history stays. Everything throws what the file system throws.
 */
class FileVersions {
    #above;
    #home;
    #versions;
    #files;
    /** `above`: folders on the way to `home` that must be real ones as well. */
    constructor(home, above = []) {
        this.#above = above;
        this.#home = home;
        this.#versions = external_node_path_namespaceObject.join(home, 'versions');
        this.#files = external_node_path_namespaceObject.join(home, 'files');
    }
    /** Number of the newest version; 0 when there is none. */
    async newest() {
        if (!(await this.#exists()))
            return 0;
        return (await (0,promises_namespaceObject.readdir)(this.#versions)).filter(isNumber).reduce((most, name) => Math.max(most, Number(name)), 0);
    }
    /** Undefined when there is no version of this number, or it can't be understood. */
    async manifest(number) {
        const bytes = await readPlain(this.#versionPath(number)).catch(missingIs(undefined));
        return bytes && readManifest(bytes.toString('utf8'));
    }
    read(stored) {
        return readPlain(external_node_path_namespaceObject.join(this.#files, stored));
    }
    /** Writes what a change puts, and the manifest: all of it on the disk, nothing of it published. */
    async draft(number, base, change) {
        await this.#create();
        const files = new Map(base?.files);
        for (const name of change.remove)
            files.delete(name);
        for (const [name, text] of change.put) {
            const stored = unique(number);
            await writeDurably(external_node_path_namespaceObject.join(this.#files, stored), typeof text === 'string' ? text : await text());
            files.set(name, stored);
        }
        await syncDirectory(this.#files);
        const id = unique(number);
        const draft = external_node_path_namespaceObject.join(this.#versions, `draft-${id}`);
        await writeDurably(draft, writeManifest({ id, parent: base?.id, note: change.note, files }));
        return { number, id, path: draft };
    }
    /** Publishes a draft, once or again; false when another version has its number. */
    async publish({ number, id, path: draft }) {
        try {
            await (0,promises_namespaceObject.link)(draft, this.#versionPath(number));
        }
        catch (error) {
            // Also after an answer that was lost, as a network file system can do: then it is ours that is there.
            const there = await this.manifest(number);
            if (there)
                return there.id === id;
            throw error;
        }
        return true;
    }
    /** Makes what was published outlast a power failure, and lets go of what nobody needs. */
    async settle({ number, path: draft }) {
        await syncDirectory(this.#versions);
        await (0,promises_namespaceObject.rm)(draft, { force: true });
        // What can't be let go of now does no harm.
        if (number % TIDY_EVERY === 0)
            await this.#tidy(number).catch(() => { });
    }
    /**
     * What was written for a number up to `newest` and stands in none of the kept versions is of no use to anybody: the
     * version of that number is published, so no process can be about to name it.
     */
    async #tidy(newest) {
        const oldest = newest - KEPT_VERSIONS + 1;
        const used = new Set();
        for (let number = Math.max(1, oldest); number <= newest; number++) {
            const kept = await this.manifest(number);
            // One that can't be read now may name any of them.
            if (!kept)
                return;
            for (const stored of kept.files?.values() ?? [])
                used.add(stored);
        }
        for (let number = Math.max(1, oldest - 2 * TIDY_EVERY); number < oldest; number++)
            await this.#letGo(number);
        for (const stored of await (0,promises_namespaceObject.readdir)(this.#files)) {
            if (Number.parseInt(stored, 10) <= newest && !used.has(stored))
                await (0,promises_namespaceObject.rm)(external_node_path_namespaceObject.join(this.#files, stored), { force: true });
        }
        for (const name of await (0,promises_namespaceObject.readdir)(this.#versions)) {
            const [, number] = /^draft-(\d+)-/.exec(name) ?? [];
            if (number !== undefined && Number(number) <= newest)
                await (0,promises_namespaceObject.rm)(external_node_path_namespaceObject.join(this.#versions, name), { force: true });
        }
    }
    async #letGo(number) {
        const manifest = await this.manifest(number);
        if (!manifest?.files)
            return;
        const draft = external_node_path_namespaceObject.join(this.#versions, `draft-${unique(number)}`);
        await writeDurably(draft, writeManifest({ ...manifest, files: undefined }));
        await (0,promises_namespaceObject.rename)(draft, this.#versionPath(number));
    }
    async #exists() {
        for (const each of [...this.#above, this.#home, this.#versions, this.#files]) {
            const stats = await (0,promises_namespaceObject.lstat)(each).catch(missingIs(undefined));
            if (!stats)
                return false;
            if (!stats.isDirectory())
                throw new OutOfPlace(each, 'folder');
        }
        return true;
    }
    async #create() {
        if (await this.#exists())
            return;
        await (0,promises_namespaceObject.mkdir)(this.#versions, { recursive: true, mode: 0o700 });
        await (0,promises_namespaceObject.mkdir)(this.#files, { recursive: true, mode: 0o700 });
        for (const each of [this.#home, external_node_path_namespaceObject.dirname(this.#home), external_node_path_namespaceObject.dirname(external_node_path_namespaceObject.dirname(this.#home))]) {
            await syncDirectory(each);
        }
    }
    #versionPath(number) {
        return external_node_path_namespaceObject.join(this.#versions, String(number).padStart(NUMBER_DIGITS, '0'));
    }
}
/** Largest file that is read, bytes: those of a ledger stay below 1 MiB. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** A file, but for a link, a pipe or a device that stands in its place: one of these may have no end. */
async function readPlain(file) {
    const stats = await (0,promises_namespaceObject.lstat)(file);
    if (!stats.isFile() || stats.size > MAX_FILE_BYTES)
        throw new OutOfPlace(file, 'plain file');
    return (0,promises_namespaceObject.readFile)(file);
}
/** Number of a version id; undefined when it is none. */
function numberOf(version) {
    const digits = VERSION_ID.exec(version)?.groups?.['number'];
    return digits === undefined ? undefined : Number(digits);
}
function unique(number) {
    return `${String(number).padStart(NUMBER_DIGITS, '0')}-${hexOf(ledgerCrypto.randomBytes(8))}`;
}
function hexOf(bytes) {
    return Buffer.from(bytes).toString('hex');
}
function isNumber(name) {
    return /^\d+$/.test(name);
}
function missingIs(value) {
    return (error) => {
        if (error.code === 'ENOENT')
            return value;
        throw error;
    };
}

;// CONCATENATED MODULE: ./lib/src/host/same-change.js
/** Whether two changes are the same one, by what they hold; late texts by who gives them. */
function isSameChange(one, other) {
    if (one === other)
        return true;
    return (one.note === other.note &&
        one.put.size === other.put.size &&
        one.remove.length === other.remove.length &&
        one.remove.every((name, index) => name === other.remove[index]) &&
        [...one.put].every(([name, text]) => other.put.get(name) === text));
}

;// CONCATENATED MODULE: ./lib/src/host/file-store.js




/** How often a first version is put behind a newest one that others keep moving. */
const REPLACE_TRIES = 20;
/**
 * A list's ledger in a directory, `<directory>/<list>/`, for runs on one machine or one shared disk with hard links. Only
 * this user can read it. `root`: a folder whose files others may have written; no link below it is followed.
 */
function createFileStore(directory, list, root = directory) {
    if (!/^\d+$/.test(list))
        throw new Error('A list id must be digits.');
    const home = external_node_path_namespaceObject.join(directory, list);
    const place = (0,model/* printable */.g$)(home);
    const versions = new FileVersions(home, foldersBetween(root, directory));
    let tip;
    let made;
    async function push(base, change) {
        const above = base === undefined ? 0 : numberOf(base);
        if (above === undefined)
            return { kind: 'conflict' };
        const isAgain = made !== undefined && made.base === base && isSameChange(made.change, change);
        if (!isAgain) {
            const from = above === 0 ? undefined : await versions.manifest(above);
            if ((await versions.newest()) !== above || from?.id !== base)
                return { kind: 'conflict' };
            made = { base, change, draft: await versions.draft(above + 1, from, change) };
        }
        const draft = made?.draft;
        if (!draft || !(await versions.publish(draft)))
            return { kind: 'conflict' };
        tip = draft.id;
        try {
            await versions.settle(draft);
            return { kind: 'pushed', version: draft.id };
        }
        catch (error) {
            return { kind: 'lost', version: draft.id, problem: trouble(error, 'write', place) };
        }
    }
    return {
        place,
        async fetch() {
            try {
                const number = await versions.newest();
                if (number === 0) {
                    tip = undefined;
                    return { kind: 'absent' };
                }
                const manifest = await versions.manifest(number);
                const files = manifest?.files ?? new Map();
                tip = manifest?.id ?? `${number}-0`;
                return {
                    kind: 'found',
                    version: tip,
                    files: {
                        names: [...files.keys()],
                        async read(name) {
                            try {
                                return await versions.read(files.get(name) ?? '');
                            }
                            catch (error) {
                                throw new model/* LeadsError */.QI(trouble(error, 'read', place));
                            }
                        },
                    },
                };
            }
            catch (error) {
                return { kind: 'failed', problem: trouble(error, 'read', place) };
            }
        },
        async contains(version) {
            try {
                const wanted = numberOf(version) ?? 0;
                for (let at = tip; at !== undefined;) {
                    if (at === version)
                        return true;
                    const number = numberOf(at) ?? 0;
                    if (number <= wanted)
                        return false;
                    at = (await versions.manifest(number))?.parent;
                }
                return false;
            }
            catch {
                // What can't be looked up is not proved to be in the ledger.
                return false;
            }
        },
        async push(base, change) {
            try {
                return await push(base, change);
            }
            catch (error) {
                if (error instanceof model/* LeadsError */.QI)
                    throw error;
                return { kind: 'refused', problem: trouble(error, 'write', place) };
            }
        },
        async replace(change) {
            try {
                for (let tries = 0; tries < REPLACE_TRIES; tries++) {
                    const draft = await versions.draft((await versions.newest()) + 1, undefined, change);
                    if (!(await versions.publish(draft)))
                        continue;
                    await versions.settle(draft);
                    tip = draft.id;
                    return { kind: 'pushed' };
                }
                return { kind: 'refused', problem: trouble(undefined, 'write', place) };
            }
            catch (error) {
                if (error instanceof model/* LeadsError */.QI)
                    throw error;
                return { kind: 'refused', problem: trouble(error, 'write', place) };
            }
        },
    };
}
/** The folders below `root` on the way to `directory`, which is the last of them; none when it is not below. */
function foldersBetween(root, directory) {
    const steps = external_node_path_namespaceObject.relative(root, directory).split(external_node_path_namespaceObject.sep);
    if (steps[0] === '' || steps[0] === '..' || external_node_path_namespaceObject.isAbsolute(external_node_path_namespaceObject.relative(root, directory)))
        return [];
    return steps.map((_, index) => external_node_path_namespaceObject.join(root, ...steps.slice(0, index + 1)));
}
const file_store_WORDS = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota of the disk is used up',
    EROFS: 'the disk is read-only',
    EACCES: 'this user has no right to it',
    EPERM: 'this user has no right to it, or the file system knows no hard links',
    ENOTDIR: 'something on the way to it is a file, not a folder',
    ENOENT: 'a file of it is gone',
    EIO: 'the disk has an error',
    ENOTSUP: 'the file system knows no hard links',
    EOPNOTSUPP: 'the file system knows no hard links',
    ENOSYS: 'the file system knows no hard links',
};
/** What the file system's error means for the ledger. Its own message is never repeated: its words are for programmers. */
function trouble(error, doing, place) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = error instanceof OutOfPlace
        ? `${(0,model/* printable */.g$)(error.path)} is not a ${error.expected}`
        : `${file_store_WORDS[code] ?? 'the file system refused'}${/^E[A-Z0-9]+$/.test(code) ? ` (${code})` : ''}`;
    return doing === 'write'
        ? {
            code: 'LEADS-LEDGER-WRITE',
            message: `The ledger in ${place} can’t be written: ${why}. Nothing is sent that it has no entry of.`,
            hint: 'Let `ledger` name a folder on a disk with room, where this user may write. Then run again.',
        }
        : {
            code: 'LEADS-LEDGER-UNREADABLE',
            message: `The ledger in ${place} can’t be read: ${why}. Nothing is sent without it.`,
            hint: 'Let `ledger` name a folder that this user may read. Then run again.',
        };
}

;// CONCATENATED MODULE: ./lib/src/host/git.js
/** Most characters of what git says that are kept: what it is asked for here is short. */
const MAX_OUTPUT = 1024 * 1024;
/**
 * Runs git to its end. It runs in a session of its own: a Ctrl+C or a runner's SIGINT, which this program
 * takes as a request to finish, must not end the write that finishes it; nor can anything in it ask at the terminal.
 */
async function runGit({ args, env, cwd, input, timeoutMs, signal }) {
    const { spawn } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 19));
    // Not import(): this module is a function, and what ncc makes of an import of one has no names.
    const { Readable } = process.getBuiltinModule('node:stream');
    return new Promise((resolve, reject) => {
        const child = spawn('git', args, { cwd, env, detached: process.platform !== 'win32', windowsHide: true });
        const timer = setTimeout(() => {
            killTree(child.pid);
            end({ kind: 'timeout' });
        }, timeoutMs);
        const stop = () => {
            killTree(child.pid);
            end({ kind: 'stopped' });
        };
        const end = (result) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            for (const stream of [child.stdin, child.stdout, child.stderr])
                stream.destroy();
            resolve(result);
        };
        const stdout = gather(child.stdout);
        const stderr = gather(child.stderr);
        child.on('error', (error) => {
            end(error.code === 'ENOENT' ? { kind: 'missing' } : { kind: 'stopped' });
        });
        child.on('close', (code) => {
            end(code === null ? { kind: 'stopped' } : { kind: 'ended', code, stdout: stdout(), stderr: stderr() });
        });
        signal?.addEventListener('abort', stop);
        if (signal?.aborted)
            stop();
        // What git does not read of its input is told by how it ends.
        child.stdin.on('error', () => { });
        if (!input)
            child.stdin.end();
        else {
            Readable.from(input)
                .on('error', (error) => {
                killTree(child.pid);
                clearTimeout(timer);
                reject(error);
            })
                .pipe(child.stdin);
        }
    });
}
/** Git leaves the network to processes of its own: they must not go on without it. */
function killTree(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
    catch {
        // It ended in this very moment.
    }
}
function gather(stream) {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('error', () => { });
    stream.on('data', (chunk) => {
        if (text.length < MAX_OUTPUT)
            text += chunk;
    });
    return () => text;
}
/** What of git's own environment is left to the user: how it reaches a server, and where its configuration is. */
const USERS_OWN = /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|SSL_\w+|PROXY_\w+|HTTP_PROXY_AUTHMETHOD|EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|KEY_\d+|VALUE_\d+))$/;
/** Secrets of this program and of the runner: a credential helper has no business with them. */
const NOT_FOR_CHILDREN = /^(?:INPUT_|SMARTFLO_|LEDGER_KEY$|ACTIONS_)/i;
/**
 * The environment of every git that is run here: nothing asks, nothing is translated, no trace is written (it might hold
 * a token), no repository but ours is meant. `config` goes in as GIT_CONFIG_* (git 2.31 and later), behind what the user
 * has there, so that it wins; it is never seen in a command line nor on the disk.
 */
function gitEnvironment(env, config = []) {
    const kept = Object.entries(env).filter(([name]) => !NOT_FOR_CHILDREN.test(name) && (!/^GIT_/i.test(name) || USERS_OWN.test(name)));
    const usersCount = /^\d{1,4}$/.test(env['GIT_CONFIG_COUNT'] ?? '') ? Number(env['GIT_CONFIG_COUNT']) : 0;
    return {
        ...Object.fromEntries(kept),
        ...Object.fromEntries(config.flatMap(([name, value], index) => [
            [`GIT_CONFIG_KEY_${usersCount + index}`, name],
            [`GIT_CONFIG_VALUE_${usersCount + index}`, value],
        ])),
        GIT_CONFIG_COUNT: String(usersCount + config.length),
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        LC_ALL: 'C',
        LANGUAGE: '',
    };
}

;// CONCATENATED MODULE: ./lib/src/host/git-remote.js



const GITHUB = 'https://github.com';
/** Time for reading a configuration file, ms. */
const CONFIG_MS = 10_000;
/**
 * Where the ledgers are: the checkout's origin; GitHub's own address of the repository when there is no checkout, or one by
 * SSH while there is a token. The token is for the server that gave it and no other. Undefined when nothing says where.
 */
function chooseRemote({ origin, server, repository, token, root }) {
    const home = new URL(URL.canParse(server ?? '') ? (server ?? GITHUB) : GITHUB);
    const ownAddress = /^[^/\s]+\/[^/\s]+$/.test(repository ?? '')
        ? `${home.href.replace(/\/$/, '')}/${repository}.git`
        : undefined;
    const wanted = origin === undefined || (token !== undefined && isSsh(origin)) ? (ownAddress ?? origin) : origin;
    if (wanted === undefined)
        return undefined;
    const url = webUrl(wanted);
    if (url === undefined)
        return { url: isSsh(wanted) ? wanted : inRoot(wanted, root), ...withoutToken(wanted, root) };
    const secrets = [url.password, git_remote_decoded(url.password)].filter((each) => each !== '');
    const name = nameOf(url.host, url.pathname);
    if (token === undefined || url.origin !== home.origin || !isSafeFor(url)) {
        return { url: wanted, name, access: [], secrets };
    }
    url.username = '';
    url.password = '';
    return { url: url.href, name, ...withToken(url.href, token) };
}
function withoutToken(address, root) {
    const ssh = sshParts(address);
    return { name: ssh ? nameOf(ssh.host, ssh.path) : inRoot(address, root), access: [], secrets: [] };
}
/**
 * A header for this one address, which is more exact than any that another configuration may have; the empty value drops
 * what stands there, since GitHub answers two Authorization headers with 400. A redirect would take the header along.
 */
function withToken(url, token) {
    const basic = Buffer.from(`x-access-token:${token.reveal()}`).toString('base64');
    return {
        access: [
            [`http.${url}.extraheader`, ''],
            [`http.${url}.extraheader`, `AUTHORIZATION: basic ${basic}`],
            [`http.${url}.followRedirects`, 'false'],
            [`credential.${url}.helper`, ''],
        ],
        secrets: [token.reveal(), basic],
    };
}
function webUrl(address) {
    return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}
/** A token goes over plain http to this machine only. */
function isSafeFor(url) {
    return url.protocol === 'https:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
}
function isSsh(address) {
    return sshParts(address) !== undefined;
}
/** `ssh://git@host/path` and git's short form `git@host:path`; a Windows path (`C:\…`) is neither. */
function sshParts(address) {
    const found = /^(?:git\+)?ssh:\/\/(?:[^@/]*@)?(?<host>[^/:]+)(?::\d*)?\/(?<path>.*)$/i.exec(address) ??
        (address.includes('://') ? null : /^(?:[^@/:]*@)?(?<host>[^@/:\\]{2,}):(?<path>.*)$/.exec(address));
    return found?.groups ? { host: found.groups['host'] ?? '', path: found.groups['path'] ?? '' } : undefined;
}
/** A path is relative to the checkout, not to where git is run; other addresses are git's business. */
function inRoot(address, root) {
    return address.includes('://') || address.includes('::') ? address : external_node_path_namespaceObject.resolve(root, address);
}
/**
 * A hosted repository's name (`github.com/acme/leads`), for telling it from another one; undefined for a path, and for a
 * host that is an alias of one person's SSH.
 */
function hostedName(address) {
    const url = webUrl(address);
    if (url)
        return nameOf(url.host, url.pathname);
    const ssh = sshParts(address);
    return ssh?.host.includes('.') ? nameOf(ssh.host, ssh.path) : undefined;
}
function nameOf(host, repository) {
    const name = repository.replace(/^\/+|\/+$/g, '').replace(/\.git$/i, '');
    return `${host}/${name}`.toLowerCase();
}
function git_remote_decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/**
 * The `origin` of the checkout at `root`; undefined when there is none. The file is read by name: a checkout that belongs
 * to another user, as in a container, is one that git itself refuses to look into ("dubious ownership").
 */
function readOrigin(root, env) {
    const dotGit = external_node_path_namespaceObject.join(root, '.git');
    const found = (0,external_node_fs_namespaceObject.statSync)(dotGit, { throwIfNoEntry: false });
    // What lies above a job's workspace is not its checkout; a person may stand anywhere in theirs.
    if (!found && env['GITHUB_REPOSITORY'])
        return undefined;
    const file = found?.isDirectory() ? external_node_path_namespaceObject.join(dotGit, 'config') : found && linkedConfig(dotGit);
    // Loaded late: a run without a ledger in git needs no child process.
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const where = file === undefined ? [] : ['--file', file];
    const { status, stdout } = spawnSync('git', ['config', ...where, '--get', 'remote.origin.url'], {
        cwd: root,
        env: gitEnvironment(env),
        encoding: 'utf8',
        timeout: CONFIG_MS,
        windowsHide: true,
    });
    return status === 0 ? stdout.trim() || undefined : undefined;
}
/** The configuration that a `.git` file leads to: that of a submodule, or of the repository that a work tree belongs to. */
function linkedConfig(file) {
    try {
        const [, target = ''] = /^gitdir: (.+)$/m.exec((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8')) ?? [];
        const directory = external_node_path_namespaceObject.resolve(external_node_path_namespaceObject.dirname(file), target);
        const common = textOf(external_node_path_namespaceObject.join(directory, 'commondir')) ?? '.';
        return external_node_path_namespaceObject.join(external_node_path_namespaceObject.resolve(directory, common.trim()), 'config');
    }
    catch {
        return undefined;
    }
}
function textOf(file) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/host/git-objects.js
/** Largest object that is read, bytes: files of a ledger stay below 1 MiB. */
const MAX_OBJECT_BYTES = 16 * 1024 * 1024;
const LINE_END = 0x0a;
/** Opens the objects of the bare repository at `directory`. No process starts before the first read. */
function openGitObjects(directory, env) {
    let child;
    let input;
    let waiting = Promise.resolve();
    let rest = new Uint8Array();
    function close() {
        child?.kill('SIGKILL');
        child = undefined;
    }
    async function ask(name) {
        if (!child) {
            const { spawn } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 19));
            child = spawn('git', ['cat-file', '--batch'], {
                cwd: directory,
                env,
                detached: process.platform !== 'win32',
                windowsHide: true,
            });
            child.on('error', () => { });
            child.stdin.on('error', () => { });
            child.stderr.resume();
            input = child.stdout[Symbol.asyncIterator]();
            rest = new Uint8Array();
        }
        child.stdin.write(`${name}\n`);
    }
    async function more() {
        const next = await input?.next();
        if (!next || next.done)
            throw new Error('git cat-file ended too early.');
        return next.value;
    }
    async function takeLine() {
        let end = rest.indexOf(LINE_END);
        while (end === -1) {
            const from = rest.length;
            rest = Buffer.concat([rest, await more()]);
            end = rest.indexOf(LINE_END, from);
        }
        const line = Buffer.from(rest.subarray(0, end)).toString('utf8');
        rest = rest.subarray(end + 1);
        return line;
    }
    async function take(length) {
        const pieces = [rest];
        for (let have = rest.length; have < length;) {
            const piece = await more();
            pieces.push(piece);
            have += piece.length;
        }
        const all = pieces.length === 1 ? rest : Buffer.concat(pieces);
        rest = all.subarray(length);
        return all.subarray(0, length);
    }
    async function readNext(name) {
        await ask(name);
        // `<id> <type> <size>`, or `<name> missing` and the like.
        const [, id, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(await takeLine()) ?? [];
        if (id === undefined || type === undefined)
            return undefined;
        if (Number(size) > MAX_OBJECT_BYTES)
            throw new Error('An object of the ledger is too large.');
        const bytes = (await take(Number(size) + 1)).subarray(0, -1);
        return { id, type, bytes };
    }
    return {
        read(name) {
            const reading = waiting.then(() => readNext(name).catch((error) => {
                // What follows in the pipe is not known any more: the next read starts anew.
                close();
                throw error;
            }));
            waiting = reading.catch(() => { });
            return reading;
        },
        close,
    };
}
/** Most entries of a tree and those below it: a few small trees, each in many places, can be told of for years. */
const MAX_TREE_ENTRIES = 100_000;
/** The plain files below a tree. What is no plain file and no folder is left out. Throws when there are too many. */
async function listTree(objects, tree) {
    const files = [];
    const folders = [{ id: tree, above: '' }];
    let left = MAX_TREE_ENTRIES;
    for (let folder = folders.pop(); folder; folder = folders.pop()) {
        const { above } = folder;
        const found = await objects.read(folder.id);
        if (found?.type !== 'tree')
            throw new Error('A tree of the ledger is missing.');
        for (const { mode, name, id } of treeEntries(found.bytes, found.id.length / 2)) {
            if (--left < 0)
                throw new Error('A version of the ledger has too many files.');
            if (mode === '40000')
                folders.push({ id, above: `${above}${name}/` });
            else if (mode === '100644')
                files.push({ name: above + name, id });
        }
    }
    return files;
}
/** The entries of a tree as git stores them: `<mode> <name>\0<id in bytes>`, without anything between two. */
function* treeEntries(bytes, idBytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < buffer.length;) {
        const space = buffer.indexOf(0x20, at);
        const end = buffer.indexOf(0, space);
        const next = end + 1 + idBytes;
        yield {
            mode: buffer.toString('latin1', at, space),
            name: buffer.toString('utf8', space + 1, end),
            id: buffer.toString('hex', end + 1, next),
        };
        at = next;
    }
}

;// CONCATENATED MODULE: ./lib/src/host/git-repository.js




/** The name under which git knows the remote; its address is in the environment only, for it may hold a password. */
const REMOTE = 'ledger';
/**
 * Settings of the repository itself: no hook runs, nothing is tidied up behind our back, no option of the user's
 * configuration changes what a push means. What it holds is a copy, so nothing waits for the disk.
 */
const CONFIG = `[core]
	repositoryformatversion = 0
	bare = true
	hooksPath = /dev/null
	fsync = none
	logAllRefUpdates = false
[gc]
	auto = 0
[maintenance]
	auto = false
[protocol]
	version = 2
[push]
	pushOption =
	gpgSign = false
	followTags = false
[transfer]
	fsckObjects = false
[fetch]
	writeCommitGraph = false
`;
/** Makes an empty repository, as git's own documentation lays one out (gitrepository-layout). */
function createGitRepository(directory, remote, env) {
    (0,external_node_fs_namespaceObject.mkdirSync)(directory, { mode: 0o700 });
    for (const each of ['objects', 'refs'])
        (0,external_node_fs_namespaceObject.mkdirSync)(external_node_path_namespaceObject.join(directory, each));
    (0,external_node_fs_namespaceObject.writeFileSync)(external_node_path_namespaceObject.join(directory, 'HEAD'), 'ref: refs/heads/none\n');
    (0,external_node_fs_namespaceObject.writeFileSync)(external_node_path_namespaceObject.join(directory, 'config'), CONFIG);
    const own = {
        ...gitEnvironment(env, [[`remote.${REMOTE}.url`, remote.url], ...remote.access]),
        GIT_DIR: directory,
    };
    const objects = openGitObjects(directory, own);
    let last = Promise.resolve();
    return {
        directory,
        remote,
        objects,
        run: (args, options) => runGit({ args, env: own, cwd: directory, ...options }),
        alone(task) {
            const turn = last.then(task);
            last = turn.catch(() => { });
            return turn;
        },
        unlock(names) {
            for (const name of names)
                (0,external_node_fs_namespaceObject.rmSync)(external_node_path_namespaceObject.join(directory, `${name}.lock`), { force: true });
        },
        dispose() {
            objects.close();
            try {
                (0,external_node_fs_namespaceObject.rmSync)(directory, { recursive: true, force: true });
            }
            catch {
                // Who removes the directory above tries again.
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/host/git-answer.js

/**
 * The ref moved while the server looked at it, or the server has trouble that another try may find gone. That it moved
 * need not be another's doing: HTTP sends a push again by itself when the connection broke off without an answer, and the
 * second one finds what the first one did.
 */
const PASSING = /cannot lock ref|failed to update ref|incorrect old value|already exists|internal|timed? ?out|try again|temporar(?!y object)|service unavailable|unpacker error|failed to lock/i;
/** A no that stays a no: what GitHub, git's own server and SSH answer to one who may not write. */
const FORBIDDEN = /error: 40[13]\b|HTTP 40[13]\b|authentication failed|could not read (?:username|password)|permission\b.*\bdenied|not granted|not authori[sz]ed|read[- ]only|insufficient permission|unable to create temporary object|not found|protected|declined|rule violations/i;
/**
 * Reads what `git push --porcelain` printed of the one ref that it was given: `<flag>TAB<from>:<to>TAB<summary>`. Without
 * such a line the server said nothing about the ref, and only a plain no is no doubt.
 */
function classifyPush(end) {
    if (end.kind === 'missing')
        return 'refused';
    if (end.kind !== 'ended')
        return 'lost';
    const [, flag, summary = ''] = /^([ +*=!-])\t\S+\t(.*)$/m.exec(end.stdout) ?? [];
    if (flag === '!') {
        // Git itself saw that the ref is not where it should be, and sent nothing.
        if (summary.startsWith('[rejected]'))
            return 'conflict';
        if (FORBIDDEN.test(end.stderr))
            return 'refused';
        // Rejected, and yet not for good; or the connection ended before the server told.
        return summary.startsWith('[remote rejected]') && !PASSING.test(summary) ? 'refused' : 'lost';
    }
    if (flag !== undefined && end.code === 0)
        return 'pushed';
    return FORBIDDEN.test(end.stderr) ? 'refused' : 'lost';
}
/** What was wrong in git's own words: its first line that tells, fit to be shown. */
function gitWords(end, secrets) {
    if (end.kind === 'timeout')
        return 'it took too long';
    if (end.kind === 'stopped')
        return 'git was stopped';
    if (end.kind === 'missing')
        return 'git is missing';
    const refusal = /^!\t\S+\t(.*)$/m.exec(end.stdout)?.[1];
    const lines = end.stderr.split('\n').map((line) => line.trim());
    const telling = lines.find((line) => line !== '' && !/^(?:warning|hint):/i.test(line));
    let words = telling ?? refusal ?? `git ended with code ${end.code}`;
    for (const secret of secrets)
        words = words.replaceAll(secret, '***');
    return (0,model/* printable */.g$)(words.replace(/\/\/[^/@\s]+@/g, '//'));
}
/** There is no git, or one that does not know what is needed. */
function gitMissing(place) {
    return {
        code: 'LEADS-LEDGER-GIT',
        message: `git is not on this machine, and the ledger is kept with it (${place}). Nothing is sent to the list.`,
        hint: 'Install git 2.31 or later where the job runs (in a container, in its image), or use `ledger: file:<path>`.',
    };
}
/** The ledger's server gave no sure answer. */
function unreachable(place, words) {
    return {
        code: 'LEADS-LEDGER-UNREADABLE',
        message: `The ledger can’t be reached (${place}): ${words}. Nothing is sent that it has no entry of.`,
    };
}
/** The ledger's server said no to a write. */
function writeRefused(place, words) {
    return {
        code: 'LEADS-LEDGER-WRITE',
        message: `The ledger can’t be written (${place}): ${words}. Nothing is sent that it has no entry of.`,
        hint: 'Add two lines to the workflow, `permissions:` and, indented below it, `contents: write`. If they are there, see ' +
            'whether a rule of the repository or the organisation forbids the token to write.',
    };
}
/** A version could not be made on this machine. */
function notMade(place, words) {
    return {
        code: 'LEADS-LEDGER-WRITE',
        message: `An entry of the ledger can’t be made on this machine (${place}): ${words}. Nothing is sent that it has no entry of.`,
        hint: 'Make room on the disk of the runner, then run the job again.',
    };
}

;// CONCATENATED MODULE: ./lib/src/host/git-version.js
/** Fixed, for a commit of the same change at the same time on the same base is to be the same commit. */
const AUTHOR = 'Smartflo Leads <smartflo-leads@localhost>';
/** Names that need no quoting in the stream. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
/**
 * The input of `git fast-import` that makes one commit and prints its id. What the change does not name is taken over by
 * tree. Without a base the commit has no parent. Lets through what a late text throws; other errors are bugs of the caller.
 */
async function* versionStream({ ref, base, change, seconds }) {
    const at = `${AUTHOR} ${seconds} +0000`;
    yield `feature done\nreset ${ref}\n\ncommit ${ref}\nmark :1\nauthor ${at}\ncommitter ${at}\n${counted(`${change.note}\n`)}`;
    if (base !== undefined)
        yield `from ${base}\n`;
    for (const name of change.remove)
        yield `D ${checked(name)}\n`;
    for (const [name, text] of change.put) {
        yield `M 100644 inline ${checked(name)}\n${counted(typeof text === 'string' ? text : await text())}`;
    }
    yield 'get-mark :1\ndone\n';
}
function counted(text) {
    return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
function checked(name) {
    if (!PLAIN_NAME.test(name))
        throw new Error('A file of a ledger has a name that no store can keep.');
    return name;
}

;// CONCATENATED MODULE: ./lib/src/host/git-store.js






/** The limits where the caller gives no others. */
const GIT_TIMES = { fetchMs: 120_000, pushMs: 30_000 };
/** What a ref that leads to no commit of files holds: nothing, so that who reads it finds no ledger in it. */
const NO_FILES = {
    names: [],
    read: async () => {
        throw new Error('There is no such file in the ledger.');
    },
};
/**
 * A list's ledger as a chain of commits under the hidden ref `refs/leads/<list id>`: no branch, and no workflow starts.
 * A version is a commit id; `--force-with-lease` makes its push a compare-and-swap.
 */
function createGitStore({ repository, list, clock, times, signal }) {
    if (!/^\d+$/.test(list))
        throw new Error('A list id must be digits.');
    const { fetchMs, pushMs } = { ...GIT_TIMES, ...times };
    const { objects, remote, run, alone } = repository;
    const ref = `refs/leads/${list}`;
    const scratch = `refs/made/${list}`;
    const place = `${ref} of ${(0,model/* printable */.g$)(remote.name)}`;
    let tip;
    let hasHistory = false;
    let made;
    const wordsOf = (end) => gitWords(end, remote.secrets);
    const isOk = (end) => end.kind === 'ended' && end.code === 0;
    /** What stands in the way to the server; git that is too old for our way to name the remote is told from the rest. */
    async function failureOf(end) {
        if (end.kind === 'missing')
            return gitMissing(place);
        const version = await run(['version'], { timeoutMs: pushMs });
        const [, major, minor] = (version.kind === 'ended' && / (\d+)\.(\d+)/.exec(version.stdout)) || [];
        const isOld = major !== undefined && (Number(major) < 2 || (major === '2' && Number(minor) < 31));
        return isOld ? gitMissing(place) : unreachable(place, wordsOf(end));
    }
    /** The first look takes the newest commit only; later ones all that came since, so that one can ask what came before. */
    async function pull(depth) {
        const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', ...depth];
        const stop = hasHistory ? undefined : signal;
        const end = await run(['fetch', ...options, REMOTE, `+${ref}:${ref}`], { timeoutMs: fetchMs, signal: stop });
        if (end.kind !== 'ended')
            repository.unlock(['shallow', ref]);
        return end;
    }
    /** Undefined when the server gave no sure answer. */
    async function isAbsent() {
        const end = await run(['ls-remote', REMOTE, ref], { timeoutMs: fetchMs });
        if (end.kind !== 'ended' || end.code !== 0)
            return undefined;
        return !end.stdout.split('\n').some((line) => line.endsWith(`\t${ref}`));
    }
    async function filesOf(commit) {
        const [, tree] = /^tree ([0-9a-f]+)\n/.exec(Buffer.from(commit.bytes).toString('latin1')) ?? [];
        if (commit.type !== 'commit' || tree === undefined)
            return NO_FILES;
        const ids = new Map((await listTree(objects, tree)).map(({ name, id }) => [name, id]));
        return {
            names: [...ids.keys()],
            async read(name) {
                const found = await objects.read(ids.get(name) ?? '0').catch(() => undefined);
                if (!found)
                    throw new model/* LeadsError */.QI(unreachable(place, 'a file of it could not be read'));
                return found.bytes;
            },
        };
    }
    /** Makes the commit, unless it is the one that was made last: then the answer to its push was lost. */
    async function make(base, change, timeoutMs) {
        if (made && made.base === base && isSameChange(made.change, change))
            return made.version;
        // With a commit of our own in the repository, a shallow look could cut it off from those that came after it.
        hasHistory = true;
        const input = versionStream({ ref: scratch, base, change, seconds: Math.floor(clock.now() / 1000) });
        const end = await run(['fast-import', '--quiet', '--force'], { timeoutMs, input });
        if (end.kind !== 'ended')
            repository.unlock([scratch]);
        if (end.kind === 'missing')
            return gitMissing(place);
        const [version] = (end.kind === 'ended' && end.code === 0 && /^[0-9a-f]{40,64}$/m.exec(end.stdout)) || [];
        if (version === undefined)
            return notMade(place, wordsOf(end));
        made = { base, change, version };
        return version;
    }
    function send(version, force, timeoutMs) {
        const options = ['--porcelain', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no', force];
        return run(['push', ...options, REMOTE, `${version}:${ref}`], { timeoutMs });
    }
    return {
        place,
        fetch: () => alone(async () => {
            const depth = hasHistory ? [] : ['--depth=1'];
            let end = await pull(depth);
            // A fetch that timed out says nothing, and another look would time out as well.
            if (end.kind === 'ended' && end.code !== 0) {
                const isGone = await isAbsent();
                if (isGone) {
                    tip = undefined;
                    return { kind: 'absent' };
                }
                // It is there: somebody has begun it between the two looks.
                if (isGone === false)
                    end = await pull(depth);
            }
            if (!isOk(end))
                return { kind: 'failed', problem: await failureOf(end) };
            hasHistory = true;
            try {
                const commit = await objects.read(ref);
                if (!commit)
                    throw new Error('What was fetched is not there.');
                tip = commit.id;
                return { kind: 'found', version: commit.id, files: await filesOf(commit) };
            }
            catch {
                return { kind: 'failed', problem: unreachable(place, 'what git fetched could not be read') };
            }
        }),
        async contains(version) {
            if (tip === undefined)
                return false;
            if (version === tip)
                return true;
            const newest = tip;
            const ask = async () => {
                const end = await run(['merge-base', '--is-ancestor', version, newest], { timeoutMs: pushMs });
                return end.kind === 'ended' ? end.code : undefined;
            };
            const code = await ask();
            if (code === 0 || code === 1)
                return code === 0;
            // It is older than what was fetched, or never was in this ledger: only the whole history tells. One that can't be had
            // now proves nothing, and what is not proved to be in the ledger is not in it.
            return isOk(await alone(() => pull(['--unshallow']))) && (await ask()) === 0;
        },
        async push(base, change, options) {
            const before = clock.monotonic();
            const withinMs = options?.withinMs ?? pushMs;
            const version = await make(base, change, withinMs);
            if (typeof version !== 'string')
                return { kind: 'refused', problem: version };
            const end = await send(version, `--force-with-lease=${ref}:${base ?? ''}`, withinMs - (clock.monotonic() - before));
            switch (classifyPush(end)) {
                case 'pushed':
                    tip = version;
                    return { kind: 'pushed', version };
                case 'conflict':
                    return { kind: 'conflict' };
                case 'refused':
                    return { kind: 'refused', problem: writeRefused(place, wordsOf(end)) };
                case 'lost':
                    return { kind: 'lost', version, problem: unreachable(place, wordsOf(end)) };
            }
        },
        async replace(change) {
            const version = await make(undefined, change, pushMs);
            if (typeof version !== 'string')
                return { kind: 'refused', problem: version };
            const end = await send(version, '--force', pushMs);
            const answer = classifyPush(end);
            if (answer === 'pushed') {
                tip = version;
                return { kind: 'pushed' };
            }
            const problem = answer === 'refused' ? writeRefused(place, wordsOf(end)) : unreachable(place, wordsOf(end));
            return { kind: 'refused', problem };
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/host/ledger-keeping.js







/** Name prefix of the directory, so that `post` can recognise what a killed run left. */
const LEDGER_PREFIX = 'smartflo-leads-ledger-';
/** Name of the folder of journals in a run's directory. */
const JOURNALS = 'journals';
/** Opens nothing yet: each part comes into being when it is asked for. */
function createLedgerKeeping({ root, directory, env, clock, signal }) {
    const journals = [];
    let isMade = false;
    /** A run has one place for all its ledgers. */
    let lastPlace = { kind: 'none' };
    let gitRepository;
    let origin;
    /** Fails when the name is taken: in a shared directory somebody else may have made it. */
    const own = () => {
        if (!isMade)
            (0,external_node_fs_namespaceObject.mkdirSync)(directory, { mode: 0o700 });
        isMade = true;
        return directory;
    };
    const originOf = () => {
        origin ??= { address: readOrigin(root, env) };
        return origin.address;
    };
    function gitStore(list, token) {
        if (!gitRepository) {
            const from = { server: env['GITHUB_SERVER_URL'], repository: env['GITHUB_REPOSITORY'], token, root };
            const remote = chooseRemote({ ...from, origin: originOf() });
            if (!remote)
                return storeNowhere(NO_REMOTE);
            try {
                gitRepository = createGitRepository(external_node_path_namespaceObject.join(own(), 'git'), remote, env);
            }
            catch {
                return storeNowhere(NO_ROOM);
            }
        }
        return createGitStore({ repository: gitRepository, list, clock, signal });
    }
    return {
        directory,
        get repository() {
            return givenRepository(env) ?? repositoryAt(originOf());
        },
        ledgerStore(place, list, token) {
            lastPlace = place;
            if (place.kind === 'git')
                return gitStore(list, token);
            if (place.kind === 'file')
                return createFileStore(external_node_path_namespaceObject.resolve(root, place.path), list, root);
            throw new Error('A run without a ledger asked for its store.');
        },
        openJournal(list, header) {
            const journal = openJournal({ directory: journalsIn(own()), place: lastPlace, list, header });
            journals.push(journal);
            return journal;
        },
        close() {
            gitRepository?.dispose();
            const isDone = journals.map((journal) => journal.close()).every((left) => left === 'nothing');
            if (isMade && isDone)
                removeLedgerKeeping(directory);
        },
    };
}
/** Where the journals of a run are, below its directory. */
function journalsIn(directory) {
    return external_node_path_namespaceObject.join(directory, JOURNALS);
}
/** Removes what a killed run left behind; any other path is left alone. */
function removeLedgerKeeping(directory) {
    if (!external_node_path_namespaceObject.basename(directory).startsWith(LEDGER_PREFIX))
        return;
    try {
        (0,external_node_fs_namespaceObject.rmSync)(directory, { recursive: true, force: true });
    }
    catch {
        // What was delivered stands, whether or not the disk lets go of a copy; `post`, or the next shell, tries again.
    }
}
function givenRepository(env) {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const repository = env['GITHUB_REPOSITORY'];
    const name = repository ? hostedName(`${server.replace(/\/$/, '')}/${repository}`) : undefined;
    return name === undefined ? undefined : { name, id: env['GITHUB_REPOSITORY_ID'] || undefined };
}
function repositoryAt(origin) {
    const name = origin === undefined ? undefined : hostedName(origin);
    return name === undefined ? undefined : { name, id: undefined };
}
const NO_REMOTE = {
    code: 'LEADS-LEDGER-UNREADABLE',
    message: 'There is no place for the ledger: this folder is no Git repository with a remote called `origin`.',
    hint: 'Run in a clone of the repository, or say `ledger: file:<path>`.',
};
const NO_ROOM = {
    code: 'LEADS-LEDGER-WRITE',
    message: 'This machine’s folder for temporary files can’t be written, and the ledger needs room there.',
    hint: 'Make room on the disk of the runner, and let this user write there. Then run again.',
};
function storeNowhere(problem) {
    return {
        place: 'nowhere',
        fetch: async () => ({ kind: 'failed', problem }),
        contains: async () => false,
        push: async () => ({ kind: 'refused', problem }),
        replace: async () => ({ kind: 'refused', problem }),
    };
}

;// CONCATENATED MODULE: ./lib/src/host/process-id.js
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Eight characters by chance, a new text for each call: enough to tell processes apart, and no secret. */
function createProcessId() {
    return Array.from({ length: 8 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
}

;// CONCATENATED MODULE: ./lib/src/host/reports.js



/** Characters gathered before they are written. */
const BUFFER_CHARACTERS = 64 * 1024;
/** Longest name of a file, in bytes, on every common file system. */
const MAX_NAME_BYTES = 255;
/** What the name of a directory of reports begins with; six characters by chance follow, eight behind `ledger-`. */
const PREFIX = 'smartflo-leads-report-';
const LEFT_BEHIND = /^smartflo-leads-(?:(?:report|spool)-[A-Za-z0-9]{6}|ledger-[a-z0-9]{8})$/;
/** Rights of others. Ours have none; a folder that a person made and that only looks like ours by its name has some. */
const OTHERS = process.platform === 'win32' ? 0 : 0o077;
/** How long a shell keeps the reports of a run, ms: the rejects in them are personal data. */
const KEPT_MS = 3 * 24 * 60 * 60 * 1000;
/** Removes this user's reports, and spools and ledger copies of killed runs, below `parent` that are older than KEPT_MS. */
function sweepReports(parent, now) {
    for (const name of (0,external_node_fs_namespaceObject.readdirSync)(parent).filter((each) => LEFT_BEHIND.test(each))) {
        const directory = external_node_path_namespaceObject.join(parent, name);
        try {
            const stats = (0,external_node_fs_namespaceObject.lstatSync)(directory);
            const isOwn = stats.uid === (process.getuid?.() ?? stats.uid) && (stats.mode & OTHERS) === 0;
            const isOurs = stats.isDirectory() && isOwn;
            if (isOurs && now - stats.mtimeMs > KEPT_MS)
                (0,external_node_fs_namespaceObject.rmSync)(directory, { recursive: true, force: true });
        }
        catch {
            // Another run was faster, or may not remove it: the next one tries again.
        }
    }
}
/** A directory of its own below `parent`, since two steps of one job may share it. */
function createReports(parent) {
    (0,external_node_fs_namespaceObject.mkdirSync)(parent, { recursive: true });
    const directory = (0,external_node_fs_namespaceObject.mkdtempSync)(external_node_path_namespaceObject.join(parent, PREFIX));
    const pathOf = (relative) => external_node_path_namespaceObject.join(directory, ...relative.split('/'));
    return {
        directory,
        pathOf,
        async write(relative, text) {
            await (0,promises_namespaceObject.mkdir)(external_node_path_namespaceObject.dirname(pathOf(relative)), { recursive: true });
            await (0,promises_namespaceObject.writeFile)(pathOf(relative), text, { mode: 0o600 });
        },
        open(relative) {
            let file;
            let opened;
            let waiting = '';
            const flush = () => {
                if (waiting === '')
                    return;
                if (file === undefined) {
                    (0,external_node_fs_namespaceObject.mkdirSync)(external_node_path_namespaceObject.dirname(pathOf(relative)), { recursive: true });
                    [file, opened] = openNew(pathOf(relative));
                }
                (0,external_node_fs_namespaceObject.appendFileSync)(file, waiting);
                waiting = '';
            };
            return {
                append(text) {
                    waiting += text;
                    if (waiting.length > BUFFER_CHARACTERS)
                        flush();
                },
                close() {
                    flush();
                    if (file !== undefined)
                        (0,external_node_fs_namespaceObject.closeSync)(file);
                    return opened;
                },
            };
        },
    };
}
/** Opens a file that is not there yet: `a.csv` and `a.xlsx` both want `a.rejects.csv`, and the second gets `a.rejects-2.csv`. */
function openNew(wanted) {
    const { dir, name, ext } = external_node_path_namespaceObject.parse(wanted);
    for (let copy = 1;; copy++) {
        const end = `${/\.rejects$/.exec(name)?.[0] ?? ''}${copy === 1 ? '' : `-${copy}`}${ext}`;
        let start = name.replace(/\.rejects$/, '');
        while (Buffer.byteLength(start + end) > MAX_NAME_BYTES)
            start = [...start].slice(0, -1).join('');
        const full = external_node_path_namespaceObject.join(dir, start + end);
        try {
            return [(0,external_node_fs_namespaceObject.openSync)(full, 'wx', 0o600), full];
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/host/signals.js
/** SIGINT and SIGTERM are what a runner sends to cancel (Ctrl+Break on Windows); the first one asks the run to stop. */
const STOP_SIGNALS = process.platform === 'win32' ? ['SIGINT', 'SIGTERM', 'SIGBREAK'] : ['SIGINT', 'SIGTERM'];
/** A signal that aborts when this process is asked to stop, and the way to stop listening. */
function listenForStop() {
    const controller = new AbortController();
    const stop = (name) => controller.abort(new Error(`The run was cancelled (${name}).`));
    for (const name of STOP_SIGNALS)
        process.on(name, stop);
    return {
        signal: controller.signal,
        release() {
            for (const name of STOP_SIGNALS)
                process.off(name, stop);
        },
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./lib/src/host/spool.js



const readAt = (0,external_node_util_.promisify)(external_node_fs_namespaceObject.read);
/** Bytes gathered before they go to disk in one write. */
const BLOCK_BYTES = 1024 * 1024;
/** Name prefix of the spool's own directory, so that `post` can recognise what a killed run left. */
const SPOOL_PREFIX = 'smartflo-leads-spool-';
/** A spool file in a directory of its own below `parent`, readable by this user only (mode 0600). */
function createSpool(parent) {
    const directory = (0,external_node_fs_namespaceObject.mkdtempSync)(external_node_path_namespaceObject.join(parent, SPOOL_PREFIX));
    const file = (0,external_node_fs_namespaceObject.openSync)(external_node_path_namespaceObject.join(directory, 'leads'), 'wx+', 0o600);
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    let used = 0;
    let open = true;
    function writeAll(bytes) {
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_namespaceObject.writeSync)(file, bytes, done, bytes.length - done);
    }
    function flush() {
        writeAll(block.subarray(0, used));
        used = 0;
    }
    return {
        directory,
        append(bytes) {
            if (used + bytes.length > BLOCK_BYTES)
                flush();
            if (bytes.length > BLOCK_BYTES) {
                writeAll(bytes);
            }
            else {
                block.set(bytes, used);
                used += bytes.length;
            }
        },
        async read(offset, length) {
            if (used > 0)
                flush();
            const bytes = new Uint8Array(length);
            for (let done = 0; done < length;) {
                const { bytesRead } = await readAt(file, bytes, done, length - done, offset + done);
                if (bytesRead === 0)
                    throw new Error('The spool is shorter than its leads.');
                done += bytesRead;
            }
            return bytes;
        },
        async dispose() {
            if (!open)
                return;
            open = false;
            (0,external_node_fs_namespaceObject.closeSync)(file);
            (0,external_node_fs_namespaceObject.rmSync)(directory, { recursive: true, force: true });
        },
    };
}
/** Removes a spool that a killed run left behind; any other path is left alone. */
function removeSpool(directory) {
    if (external_node_path_namespaceObject.basename(directory).startsWith(SPOOL_PREFIX))
        (0,external_node_fs_namespaceObject.rmSync)(directory, { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./lib/src/host/surface.js
const core = () => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
/** Surfaces of a run on a runner, through `@actions/core`, which is loaded when the first one is used. */
function createActionSurface(env) {
    return {
        colour: false,
        isAction: true,
        async mask(secret) {
            const { setSecret } = await core();
            setSecret(secret.reveal());
        },
        async output(name, value) {
            // Without the file, core falls back to a command in the log, which runners have retired.
            if (env['GITHUB_OUTPUT'])
                (await core()).setOutput(name, value);
        },
        annotate,
        async summary(markdown) {
            if (env['GITHUB_STEP_SUMMARY'])
                await (await core()).summary.addRaw(markdown, true).write();
        },
    };
}
/** A shell has its log only; `annotate` when a runner reads that. */
function createShellSurface({ colour, annotate: isRead, }) {
    return {
        colour,
        isAction: false,
        mask: async () => { },
        output: async () => { },
        annotate: isRead ? annotate : async () => { },
        summary: async () => { },
    };
}
async function annotate({ level, title, message, file, line, column }) {
    const write = (await core())[level];
    write(message, {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
    });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./lib/src/host/workspace.js





/** Bytes read from disk at a time, into two buffers in turns. */
const CHUNK_BYTES = 256 * 1024;
/** The work tree below `root`. */
function createWorkspace(root) {
    const absolute = (relative) => external_node_path_namespaceObject.join(root, ...relative.split('/'));
    async function contains(relative) {
        const [top, target] = await Promise.all([(0,promises_namespaceObject.realpath)(root), (0,promises_namespaceObject.realpath)(absolute(relative))]).catch(() => []);
        return top !== undefined && target !== undefined && (target === top || target.startsWith(top + external_node_path_namespaceObject.sep));
    }
    /** Opens a plain file of the work tree: never through a link, whatever happened since it was listed. */
    async function openInside(relative) {
        if (!(await contains(relative)))
            throw new Error('The path leaves the workspace.');
        return (0,promises_namespaceObject.open)(absolute(relative), external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0));
    }
    return {
        contains,
        async list(directory) {
            const names = await (0,promises_namespaceObject.readdir)(absolute(directory)).catch(workspace_missingIs([]));
            // A name that is not UTF-8 can't be asked for: it comes with other characters in it than the disk has.
            return Promise.all(names.map((name) => entryAt(absolute(directory), name).catch(workspace_missingIs({ name, kind: 'other', bytes: 0 }))));
        },
        async entry(relative) {
            const full = absolute(relative);
            return entryAt(external_node_path_namespaceObject.dirname(full), external_node_path_namespaceObject.basename(full)).catch(workspace_missingIs(undefined));
        },
        async *read(relative, options) {
            const file = await openInside(relative);
            try {
                if (options?.gunzip)
                    yield* await inflated(file);
                else
                    yield* chunksOf(file);
            }
            finally {
                await file.close();
            }
        },
        async slice(relative, offset, length) {
            const file = await openInside(relative);
            try {
                const buffer = new Uint8Array(length);
                const { bytesRead } = await file.read(buffer, 0, length, offset);
                return buffer.subarray(0, bytesRead);
            }
            finally {
                await file.close();
            }
        },
        async text(relative) {
            if (!(await contains(relative)))
                return undefined;
            // A folder, a pipe or a link, even one that stays inside: not to be read, and not to be taken for nothing either.
            const stats = await (0,promises_namespaceObject.lstat)(absolute(relative)).catch(workspace_missingIs(undefined));
            if (stats && !stats.isFile())
                throw new model/* LeadsError */.QI(notPlain(relative));
            return (0,promises_namespaceObject.readFile)(absolute(relative), 'utf8').catch(workspace_missingIs(undefined));
        },
    };
}
function notPlain(file) {
    return {
        code: 'LEADS-FILE-LINK',
        file,
        message: `\`${(0,model/* printable */.g$)(file)}\` is a link, a folder or a pipe, and only plain files are read.`,
        hint: 'Commit the file itself in its place.',
    };
}
async function* chunksOf(file) {
    let buffer = new Uint8Array(CHUNK_BYTES);
    let other = new Uint8Array(CHUNK_BYTES);
    let reading = file.read(buffer, 0, CHUNK_BYTES, null);
    try {
        for (;;) {
            const { bytesRead } = await reading;
            if (bytesRead === 0)
                return;
            const chunk = buffer.subarray(0, bytesRead);
            [buffer, other] = [other, buffer];
            // The disk works on the next chunk while this one is read. If it fails, that is told when the next one is asked for.
            reading = file.read(buffer, 0, CHUNK_BYTES, null);
            reading.catch(() => { });
            yield chunk;
        }
    }
    finally {
        await reading.catch(() => { });
    }
}
/** Broken gzip surfaces as an exception from the iteration. */
async function inflated(file) {
    const { createGunzip } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 19));
    return (0,external_node_stream_.pipeline)(file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false }), createGunzip(), () => { });
}
async function entryAt(directory, name) {
    const stats = await (0,promises_namespaceObject.lstat)(external_node_path_namespaceObject.join(directory, name));
    const kind = stats.isSymbolicLink() ? 'link' : stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other';
    return { name, kind, bytes: stats.size };
}
/** Turns "there is nothing there" into `value`; every other failure stays one. */
function workspace_missingIs(value) {
    return (error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return value;
        throw error;
    };
}

;// CONCATENATED MODULE: ./lib/src/host/action.js



















/** Names under which `main` leaves word for `post`; the runner hands them back as `STATE_…`. */
const STATE_STARTED = 'started';
const STATE_SPOOL = 'spool';
const STATE_LEDGER = 'ledger';
/** Tells `post` from `main`: only `post` finds the state that `main` saved. */
function readActionState(env) {
    return { isPost: env[`STATE_${STATE_STARTED}`] === 'true' };
}
/**
 * Tidies up after a `main` that was killed: what it spooled must not stay on the runner's disk. What its journals hold and
 * the ledgers may not is handed back, to be brought there and then disposed of; undefined when there is no such thing.
 */
function runPost(env) {
    const spool = env[`STATE_${STATE_SPOOL}`];
    if (spool)
        removeSpool(spool);
    const directory = env[`STATE_${STATE_LEDGER}`];
    if (!directory)
        return undefined;
    const { journals, place } = readJournals(journalsIn(directory));
    if (journals.length === 0 || !place || place.kind === 'none') {
        removeLedgerKeeping(directory);
        return undefined;
    }
    const token = inputsOf(env)['github-token'];
    const keeping = keepingOf(env, createProcessId());
    return {
        journals,
        store: (list) => keeping.ledgerStore(place, list, token === undefined ? undefined : new model/* Secret */.zh(token)),
        crypto: ledgerCrypto,
        clock: systemClock,
        log: logOf(env),
        dispose() {
            keeping.close();
            removeLedgerKeeping(directory);
        },
    };
}
function keepingOf(env, processId, signal) {
    const directory = external_node_path_namespaceObject.join(temporaryOf(env), LEDGER_PREFIX + processId);
    return createLedgerKeeping({ root: rootOf(env), directory, env, clock: systemClock, signal });
}
function rootOf(env) {
    return env['GITHUB_WORKSPACE'] || process.cwd();
}
function temporaryOf(env) {
    return env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)();
}
function logOf(env) {
    return createLog({ write: writeStandardOutput, debug: env['RUNNER_DEBUG'] === '1', groups: 'action' });
}
/** The host of one step of a GitHub job. */
async function openActionHost(env) {
    const temporary = temporaryOf(env);
    const stop = listenForStop();
    const log = logOf(env);
    const saveState = async (name, value) => {
        if (env['GITHUB_STATE'])
            (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421))).saveState(name, value);
    };
    const http = createHttp({ env });
    const processId = createProcessId();
    const workspace = createWorkspace(rootOf(env));
    const keeping = keepingOf(env, processId, stop.signal);
    await saveState(STATE_STARTED, 'true');
    // Before it is there: `post` must find it whenever this process is killed.
    await saveState(STATE_LEDGER, keeping.directory);
    return {
        given: inputsOf(env),
        event: eventOf(env),
        workspace,
        clock: systemClock,
        random: Math.random,
        http,
        signal: stop.signal,
        log,
        terminal: undefined,
        surface: createActionSurface(env),
        reports: createReports(temporary),
        problems: environmentProblems(env),
        processId,
        crypto: ledgerCrypto,
        get repository() {
            return keeping.repository;
        },
        ledgerStore: keeping.ledgerStore,
        openJournal: keeping.openJournal,
        digestFile: (file) => digestFile(workspace, file),
        async openSpool() {
            const spool = createSpool(temporary);
            await saveState(STATE_SPOOL, spool.directory);
            return spool;
        },
        github: (token) => createGitHub(token, env['GITHUB_REPOSITORY'] ?? '', log),
        close() {
            stop.release();
            // A run that was called off has waited for its answers as long as it may.
            http.close({ abort: stop.signal.aborted });
            keeping.close();
        },
    };
}
/** No directory for reports, no file for states: there is nothing left to tell it with but the log. Never the error's own words. */
function tellNoStart(error) {
    const given = error instanceof Error && 'code' in error ? String(error.code) : '';
    const code = /^E[A-Z0-9]{2,20}$/.test(given) ? given : 'no error code';
    writeStandardOutput(`::error title=LEADS-INTERNAL::The action could not start (${code}). Nothing was sent.\n`);
}
/** `INPUT_SMARTFLO-TOKEN` → `smartflo-token`. The runner passes an input that is not set as an empty text. */
function inputsOf(env) {
    const inputs = {};
    for (const [name, value] of Object.entries(env)) {
        if (name.startsWith('INPUT_') && value?.trim())
            inputs[name.slice('INPUT_'.length).toLowerCase()] = value.trim();
    }
    return inputs;
}
function eventOf(env) {
    let payload;
    try {
        payload = JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
    }
    catch {
        // Without a readable payload nothing is known of the repository, and what is unknown is refused later on.
        payload = undefined;
    }
    return {
        name: env['GITHUB_EVENT_NAME'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        payload,
        attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1,
        runId: /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : undefined,
        actor: env['GITHUB_ACTOR'] || undefined,
        server: env['GITHUB_SERVER_URL'] || undefined,
        repository: env['GITHUB_REPOSITORY'] || undefined,
        sha: env['GITHUB_SHA'] || undefined,
        job: [env['GITHUB_WORKFLOW'], env['GITHUB_JOB']].filter(Boolean).join(' '),
    };
}
/** Problems of the environment that no setting can mend. */
function environmentProblems(env) {
    const unchecked = refuseUncheckedTls(env);
    return unchecked ? [unchecked] : [];
}

;// CONCATENATED MODULE: ./lib/src/host/arguments.js


/** Reads flags that take a value (repeated ones are joined by newlines) and switches that take none. */
function readArguments(argv, known) {
    const options = Object.fromEntries([
        ...known.flags.map((name) => [name, { type: 'string', multiple: true }]),
        ...known.switches.map((name) => [name, { type: 'boolean' }]),
    ]);
    const { tokens, positionals } = (0,external_node_util_.parseArgs)({ args: [...argv], options, strict: false, tokens: true });
    const values = {};
    const switches = new Set();
    const problems = [];
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const { name, value } = token;
        if (known.switches.includes(name))
            switches.add(name);
        else if (!known.flags.includes(name))
            problems.push(unknownFlag(token.rawName, [...known.flags, ...known.switches]));
        else if (value === undefined)
            problems.push(flagProblem(`--${name} needs a value.`));
        else
            values[name] = values[name] === undefined ? value : `${values[name]}\n${value}`;
    }
    return { values, switches, positionals, problems };
}
function unknownFlag(rawName, known) {
    const meant = (0,model/* nearest */.pA)(rawName.replace(/^-+/, ''), known);
    const hint = meant === undefined ? 'See `leads help`.' : `Did you mean --${meant}?`;
    return flagProblem(`There is no flag ${(0,model/* printable */.g$)(rawName)}.`, hint);
}
function flagProblem(message, hint) {
    return { code: 'LEADS-COMMAND', message, ...(hint === undefined ? {} : { hint }) };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
;// CONCATENATED MODULE: ./lib/src/host/demo-files.js




/** The sample repository as this program is shipped with it, beside `dist/`. */
const SAMPLE = ['..', 'examples', 'demo'];
/** A copy of the sample repository in a temporary directory; undefined when it was not shipped. It holds nobody real. */
function copySampleRepository() {
    const program = external_node_path_namespaceObject.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
    const sample = external_node_path_namespaceObject.resolve(program, ...SAMPLE);
    if (!(0,external_node_fs_namespaceObject.existsSync)(sample))
        return undefined;
    const directory = (0,external_node_fs_namespaceObject.mkdtempSync)(external_node_path_namespaceObject.join((0,external_node_os_namespaceObject.tmpdir)(), 'smartflo-leads-demo-'));
    (0,external_node_fs_namespaceObject.cpSync)(sample, directory, { recursive: true });
    return directory;
}

;// CONCATENATED MODULE: ./lib/src/host/shell.js

















/** The host of a run from a shell. */
function openShellHost({ given, root, env, debug = false, annotate = false, write }) {
    const stop = listenForStop();
    const log = createLog({ write: write ?? writeStandardOutput, debug, groups: 'shell' });
    const http = createHttp({ env });
    sweepReports((0,external_node_os_namespaceObject.tmpdir)(), systemClock.now());
    const workspace = createWorkspace(root);
    const processId = createProcessId();
    const keeping = createLedgerKeeping({
        root,
        directory: external_node_path_namespaceObject.join((0,external_node_os_namespaceObject.tmpdir)(), LEDGER_PREFIX + processId),
        env,
        clock: systemClock,
        signal: stop.signal,
    });
    return {
        given,
        event: undefined,
        workspace,
        clock: systemClock,
        random: Math.random,
        http,
        signal: stop.signal,
        log,
        terminal: write === undefined ? terminalOf(env) : undefined,
        surface: createShellSurface({ colour: wantsColour(env), annotate }),
        reports: createReports((0,external_node_os_namespaceObject.tmpdir)()),
        problems: environmentProblems(env),
        processId,
        crypto: ledgerCrypto,
        // Found out when it is asked for: it takes a process.
        get repository() {
            return keeping.repository;
        },
        ledgerStore: keeping.ledgerStore,
        openJournal: keeping.openJournal,
        digestFile: (file) => digestFile(workspace, file),
        openSpool: async () => createSpool((0,external_node_os_namespaceObject.tmpdir)()),
        github: (token) => createGitHub(token, env['GITHUB_REPOSITORY'] ?? '', log),
        close() {
            stop.release();
            // A run that was called off has waited for its answers as long as it may.
            http.close({ abort: stop.signal.aborted });
            keeping.close();
        },
    };
}
/** Colour on a terminal, unless `NO_COLOR` says otherwise (no-color.org); `FORCE_COLOR` asks for it anywhere. */
function wantsColour(env) {
    if (env['NO_COLOR'])
        return false;
    return Boolean(env['FORCE_COLOR']) || process.stdout.isTTY === true;
}
/** Columns of a terminal that does not say how many it has. */
const COMMON_COLUMNS = 80;
/** Standard output, if lines can be written over there: a "dumb" terminal is one that can't (terminfo). */
function terminalOf(env) {
    if (process.stdout.isTTY !== true || env['TERM'] === 'dumb')
        return undefined;
    return { columns: () => process.stdout.columns || COMMON_COLUMNS, write: writeStandardOutput };
}

;// CONCATENATED MODULE: ./lib/src/host/text-file.js


/** A file that a person names on the command line; undefined when it can't be read. */
async function readTextFile(file) {
    return (0,promises_namespaceObject.readFile)(file, 'utf8').catch(() => undefined);
}
/** Writes a file that is not there yet, with the folders above it; false when there is one already, which stays as it is. */
async function writeNewFile(file, text) {
    await (0,promises_namespaceObject.mkdir)(external_node_path_namespaceObject.dirname(file), { recursive: true });
    try {
        await (0,promises_namespaceObject.writeFile)(file, text, { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** Writes a file that a person names on the command line; it is readable by this user only. */
async function writeTextFile(file, text) {
    await (0,promises_namespaceObject.writeFile)(file, text, { mode: 0o600 });
}

;// CONCATENATED MODULE: ./lib/src/host/index.js













/***/ }),

/***/ 5210:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6230);

const { argv, env } = process;
if (argv.length > 2 || !env['GITHUB_ACTIONS']) {
    const { runShell } = await __nccwpck_require__.e(/* import() */ 510).then(__nccwpck_require__.bind(__nccwpck_require__, 2510));
    process.exitCode = await runShell(argv.slice(2), env);
}
else if ((0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readActionState */ .sf)(env).isPost) {
    const left = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .runPost */ .a2)(env);
    if (left)
        await Promise.all(/* import() */[__nccwpck_require__.e(16), __nccwpck_require__.e(547)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2547)).then(({ flushJournals }) => flushJournals(left)).finally(() => left.dispose());
}
else {
    const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(16), __nccwpck_require__.e(547)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2547));
    const host = await (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openActionHost */ .bn)(env).catch(_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tellNoStart */ .f2);
    process.exitCode = host ? await run(host).finally(() => host.close()) : 1;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Js: () => (/* reexport */ COUNTS),
  J$: () => (/* reexport */ DUPLICATE_OPTIONS),
  L: () => (/* reexport */ EMPTY_BOOKS),
  Oh: () => (/* reexport */ ESCAPED),
  d$: () => (/* reexport */ FAIL_ON),
  IX: () => (/* reexport */ FORMAT_OF_EXTENSION),
  RE: () => (/* reexport */ IDENTITY_WORDS),
  Sz: () => (/* reexport */ LAST_FIELD),
  Zi: () => (/* reexport */ LeadTable),
  QI: () => (/* reexport */ LeadsError),
  pm: () => (/* reexport */ MIN_ROWS_FOR_RATIO),
  FN: () => (/* reexport */ MODES),
  JW: () => (/* reexport */ NO_LEAD),
  gf: () => (/* reexport */ ORDERS),
  or: () => (/* reexport */ PHONE_FIELD),
  S5: () => (/* reexport */ REJECT_COLUMNS),
  zh: () => (/* reexport */ Secret),
  xv: () => (/* reexport */ VERSION),
  eV: () => (/* reexport */ WIDE),
  cS: () => (/* reexport */ addBooks),
  RF: () => (/* reexport */ booksBalance),
  U9: () => (/* reexport */ count),
  BW: () => (/* reexport */ fixOf),
  qW: () => (/* reexport */ guardFormula),
  tJ: () => (/* reexport */ inert),
  x9: () => (/* reexport */ isOrder),
  KE: () => (/* reexport */ listed),
  CW: () => (/* reexport */ looksLikeData),
  Xu: () => (/* reexport */ maskPhone),
  cA: () => (/* reexport */ maskShape),
  pA: () => (/* reexport */ nearest),
  LS: () => (/* reexport */ plural),
  g$: () => (/* reexport */ printable),
  Z7: () => (/* reexport */ shownHeader),
  Uj: () => (/* reexport */ shownHeaders),
  u$: () => (/* reexport */ startsVisibly),
  Lg: () => (/* reexport */ unguardFormula)
});

// UNUSED EXPORTS: CODE_CHAPTERS, MAX_PRINTED_CHARACTERS

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

;// CONCATENATED MODULE: ./lib/src/model/codes/delivery.js
/** What Smartflo, or the way to it, answered. */
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
    'LEADS-API-LIST-NAME': {
        title: 'The list has another name in Smartflo',
        meaning: 'The config says how the list is called, and Smartflo says otherwise. Nothing is sent to this list.',
        example: 'The config has the id of "Home loans" under the name "Car loans".',
        fix: 'Correct the `list` or the `name` in the config.',
    },
    'LEADS-API-LABELS': {
        title: 'A column goes to a field that Smartflo calls otherwise',
        meaning: 'The list has a label for each of its fields. The config puts a column on a field whose label says something else, so ' +
            'agents would read the value under the wrong name. `leads doctor` compares; it sends nothing.',
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
        meaning: 'An active broadcast uses this list, so people may be phoned as soon as their rows arrive. The run goes on.',
        example: 'List 441940 belongs to a broadcast with the status active.',
        fix: 'If that is not meant, stop the broadcast in Smartflo before you push lead files.',
    },
    'LEADS-API-ROWS': {
        title: 'Smartflo refused the rows',
        meaning: 'Smartflo says no to the rows, for good. They were not added; they are counted as refused.',
        example: 'HTTP 422: field_0 must be between 10 and 12 digits.',
        fix: 'Mend the rows as Smartflo says and save the file again.',
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
        title: 'The answer says neither yes nor no',
        meaning: 'It contradicts itself or lacks the word that says yes. What follows depends on the duplicate option.',
        example: 'HTTP 400 with `"success": true`.',
        fix: 'Look into the list in Smartflo. Rows in doubt are listed in the summary.',
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
        meaning: 'Some accepted rows were not found when they were read back, or have other values. Nothing is sent again.',
        example: 'Of 22 leads read back from list 441940, 1 is missing and 2 differ in Loan Amount (2).',
        fix: 'Under `skip`, a number that Smartflo had before keeps its old values. Otherwise look into the list.',
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
    'LEADS-IN-DOUBT': {
        title: 'It is not known whether leads arrived',
        meaning: 'They were sent and no clear answer came. `skip`: sent up to four times. `overwrite`, `clone`: sent once, never again ' +
            'in the same run, since a late copy would undo newer values or phone a person twice.',
        example: '500 leads sent with `clone`, then HTTP 502.',
        fix: 'With `skip` and `overwrite` run the job again. With `clone` look into the list in Smartflo first.',
    },
    'LEADS-CIRCUIT-OPEN': {
        title: 'Too many answers in a row were unclear',
        meaning: 'Five requests in a row ended without a clear yes or no, so the run stopped before more leads came in doubt. What ' +
            'was not sent by then is unsent.',
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
        meaning: 'What Smartflo answered could not be noted on disk, so nothing more was sent. What was sent is known.',
        example: 'RUNNER_TEMP has no room left.',
        fix: 'Make room on the runner and run the job again.',
    },
    'LEADS-REFUSED-BEFORE': {
        title: 'Smartflo refused this row in an earlier run',
        meaning: 'The row is as it was then, so it was not sent again. It is counted as refused until it changes.',
        example: 'A row that Smartflo refused last week still stands in the file.',
        fix: 'Mend the row. If the reason lay elsewhere, start a run by hand with the mode resend-held.',
    },
};

;// CONCATENATED MODULE: ./lib/src/model/codes/files.js
/** Nothing of one file is sent. */
const FILE_CODES = {
    'LEADS-FILE-LINK': {
        title: 'A path is a link',
        meaning: 'Links are never followed, since they can lead out of the repository. Nothing of what it points to is sent.',
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
        meaning: 'The file matches a glob, but its extension is none that is read. Nothing of it is sent; other files are.',
        example: '`leads/may.xls`, an Excel 97 workbook.',
        fix: 'Save it as .xlsx or as "CSV UTF-8". Read are .csv, .tsv, .txt, .json, .ndjson, .jsonl, .yaml, .yml (each also with .gz) and .xlsx.',
    },
    'LEADS-FILE-CASE': {
        title: 'Two names differ in upper and lower case only',
        meaning: 'Both files are read. On Windows and macOS only one of them can exist, so a clone there loses the other.',
        example: '`leads/May.csv` and `leads/may.csv`',
        fix: 'Rename one of them, or remove the old one.',
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
        fix: 'Mend the place that the message names, or export the file again. A file that ends too early was cut off.',
    },
    'LEADS-FILE-YAML': {
        title: 'The file is not valid YAML',
        meaning: 'In YAML the indentation carries the meaning. After a mistake the rest can only be guessed: nothing is sent.',
        example: 'A tab instead of spaces before a key, or text that begins with a quote and does not end with one.',
        fix: 'Mend the place that the message names; write values with `:` or `#` in them in double quotes.',
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
        example: 'A .gz of 1 MB that holds 1 GB of spaces.',
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
        fix: 'Correct `sheet` in the config, or remove it to read the first visible sheet.',
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
        meaning: 'Patterns run in an engine that is fast for every text. It knows no look-around and no back-references.',
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
/** What is known of the leads that were sent before. */
const LEDGER_CODES = {
    'LEADS-LEDGER-UNREADABLE': {
        title: 'The ledger can’t be read now',
        meaning: 'The ledger is the record of what was sent. Without it a lead could be sent twice, so nothing is sent to the list. ' +
            'That it could not be read never counts as empty.',
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
        meaning: 'The config has a `ledger-id`, and there is no ledger for the list. It was deleted, or the list is new in the config. ' +
            'Nothing is sent to the list; beginning anew by itself could send everything twice.',
        example: 'Somebody deleted refs/leads/441940, or list 441940 was added to the config today.',
        fix: 'For a list that is new in the config, start the workflow by hand with `mode: reset-list` and `only: <list id>`. Otherwise ' +
            'restore the ref from a backup or a mirror; an ordinary clone does not have it. (Make one with ' +
            "`git fetch origin '+refs/leads/*:refs/leads/*'`.) What was delivered after the backup was made is not known there.",
    },
    'LEADS-LEDGER-OTHER': {
        title: 'This is another ledger than the config names',
        meaning: 'The `ledger-id` of the config and the id in the ledger differ. Nothing is sent to the list.',
        example: 'The config was copied from another repository.',
        fix: 'Put the id of the right ledger into `ledger-id`. `leads ledger show` prints it.',
    },
    'LEADS-LEDGER-FOREIGN': {
        title: 'The ledger belongs to another repository',
        meaning: 'A copy of a repository brings a copy of its ledger. If both were to send, each lead would arrive twice, so nothing is ' +
            'sent to the list.',
        example: 'The repository is a fork that was pushed with all its refs.',
        fix: 'Send from the repository that the ledger names. If this one is to take over, stop the other one, then start the ' +
            'workflow by hand with `mode: reset-list`.',
    },
    'LEADS-LEDGER-REWOUND': {
        title: 'The ledger went back in time',
        meaning: 'What this run read or wrote a moment ago is not in the ledger any more: somebody put an older version or a new ledger ' +
            'in its place. Nothing more is sent to the list.',
        example: 'A force push to refs/leads/441940, or a reset by hand while a run was sending.',
        fix: 'Find out who writes the ledger. If it was reset on purpose, run the job again.',
    },
    'LEADS-LEDGER-GARBAGE': {
        title: 'The ledger is damaged',
        meaning: 'A file of it is torn, changed or missing. Nothing is sent to the list, since what it knew can’t be relied on.',
        example: 'The last line of segments/00000012-000 is missing.',
        fix: 'Restore an older version of the ledger and run the job again. If there is none, start the workflow by hand with ' +
            '`mode: reset-list`: everything in the lead files counts as new then.',
    },
    'LEADS-LEDGER-NEWER': {
        title: 'The ledger was written by a newer version of the action',
        meaning: 'Its format is not known to this version. Nothing is sent to the list.',
        example: 'One workflow uses a newer version of the action than another one.',
        fix: 'Use the newer version everywhere.',
    },
    'LEADS-LEDGER-KEY': {
        title: 'The ledger key does not fit',
        meaning: 'The ledger was written with another `ledger-key`, or with none. Nothing is sent to the list.',
        example: 'The secret was replaced without keeping the old key in its second line.',
        fix: 'Put the old key into the second line of the secret. To begin with a key, or without the lost one, start the workflow by ' +
            'hand with `mode: reset-list`: everything in the lead files counts as new then.',
    },
    'LEADS-LEDGER-KEY-OLD': {
        title: 'The ledger is still under an older key',
        meaning: 'An older line of `ledger-key` opened it. The next run that delivers puts it under the first line.',
        example: 'A new key was put above the old one in the secret.',
        fix: 'Keep the older line in the secret until the notice is gone.',
    },
    'LEADS-LEDGER-CLONE-START': {
        title: 'Under clone a list can’t begin without a memory',
        meaning: 'There is no ledger for the list yet, and the list is not empty, or could not be looked at. Leads of your files may be ' +
            'there already, and clone would phone them twice, so nothing was sent to the list.',
        example: 'The leads were uploaded by hand before the action was set up.',
        fix: 'If none of the leads in the files has been sent, start the workflow by hand with `mode: reset-list` and `only` naming ' +
            'the list: everything in the files counts as new then, and the next run delivers it.',
    },
    'LEADS-LEDGER-IDENTITY': {
        title: 'The columns that tell leads apart have changed',
        meaning: 'The ledger knows leads by the columns in `key`. With other columns, or other names of them, every lead looks new, and clone would phone ' +
            'each person again. Nothing was sent to the list.',
        example: 'In the config, `key: [phone]` became `key: [phone, Policy No]`.',
        fix: 'Put the old `key` back. If everything is to be sent again, start the workflow by hand with `mode: reset-list`.',
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
    'LEADS-ROW-LOST-LETTER': {
        title: 'A letter of a cell was lost before the file was saved',
        meaning: 'The cell has the sign `\uFFFD`, which programs write for a letter they could not read. The row is not sent.',
        example: 'A name that was José, in a file that was once opened with the wrong encoding.',
        fix: 'Type the letter anew, or export the file again as UTF-8.',
    },
    'LEADS-ROW-TOO-LONG': {
        title: 'A cell is longer than a cell can be',
        meaning: 'A cell holds at most 32,767 characters, as in Excel. The row is not sent.',
        example: 'A quote that was opened in one row and closed in a much later one.',
        fix: 'Look for a quote at the start of the cell that has no partner, or shorten the text.',
    },
    'LEADS-ROW-CELL-ERROR': {
        title: 'A cell of the sheet holds an error',
        meaning: 'Excel shows an error where a value should be, so there is nothing to send. The row is not sent.',
        example: '`#N/A` from a lookup that found nothing.',
        fix: 'Mend the formula, or type the value over it.',
    },
    'LEADS-ROW-FORMULA': {
        title: 'A formula has no result in the file',
        meaning: 'The program that wrote the workbook did not work out the formula. The row is not sent.',
        example: 'A workbook made by a script and never opened in Excel.',
        fix: 'Open the workbook in Excel, save it and commit that.',
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
        meaning: 'These series are for companies that phone people. Nobody answers them.',
        example: '`140 123 4567`',
        fix: 'Use a number of the person.',
    },
    'LEADS-PHONE-COUNTRY': {
        title: 'A number of another country',
        meaning: 'Lists take the numbers of the countries they name only, India if none is named. No prefix is put before a foreign number or taken off it.',
        example: '`+44 20 7946 0000` in a list without `countries`.',
        fix: 'Add the country to `countries` in the config, or correct the number.',
    },
    'LEADS-PHONE-IMPLAUSIBLE': {
        title: 'No number begins like this one',
        meaning: 'The length is right, but in the country of the number no number begins with these digits.',
        example: '`+1 555 555 0123` in a list that takes numbers of the US.',
        fix: 'Check the number at its source.',
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
        meaning: 'Under `clone` their answer was lost, and looking on the list could not settle it: sent again they might be phoned ' +
            'twice, left out they might never be phoned. So nothing is done with them until somebody decides.',
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
        meaning: 'The share of rejects is above `max-reject-ratio` (files of 20 rows or more). That is the sign of a wrong file or a ' +
            'moved column, so nothing of the file was sent. Other files were.',
        example: '700 of 1,000 rows rejected because the Mobile column holds dates.',
        fix: 'Mend the column and upload the file under the same name; or raise `max-reject-ratio` if the rejects are expected.',
    },
    'LEADS-ON-REJECT': {
        title: 'A file with rejects was held back',
        meaning: 'Its list says `on-reject: deliver-none`: all rows of a file or none. Nothing of the file was sent.',
        example: '1 of 200 rows has a phone number with nine digits.',
        fix: 'Mend the rejected rows and upload the file under the same name; or set `on-reject: deliver-rest`.',
    },
    'LEADS-MAX-LEADS': {
        title: 'More leads than max-leads allows',
        meaning: 'A run would send more leads to one list than `max-leads`. Nothing was sent to that list; other lists were served.',
        example: '25,000 leads for list 441940, and `max-leads` is 20,000.',
        fix: 'If so many are meant, raise `max-leads`. If not, look for a file that does not belong there.',
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
        fix: 'Look at the job of that list, mend what it says, and run it again.',
    },
    'LEADS-REPORT-TWICE': {
        title: 'Two reports tell of one list',
        meaning: 'Only the one that began last was counted, since rows that are counted twice would make the books untrue.',
        example: 'The report of an earlier attempt lies beside that of the last one.',
        fix: 'Give each job lists of its own with `only`, and name each report once.',
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
/** Nothing is sent until the setting is mended. */
const SETTINGS_CODES = {
    'LEADS-SCHEMA-MISSING': {
        title: 'The JSON Schema is not there',
        meaning: 'The `schema` of the inputs or the config names a file that does not exist. Nothing was sent.',
        example: '`schema: schema/lead.json`, and the file is `schemas/lead.json`.',
        fix: 'Give the path from the top of the repository, and commit the file.',
    },
    'LEADS-INPUT': {
        title: 'An input is wrong',
        meaning: 'An input of the action (a flag in a shell) has a value that is not allowed, or a name that does not exist. All ' +
            'mistakes are listed together. No lead file was read and nothing was sent.',
        example: '`batch-size` is "0". Allowed: a whole number from 1 to 10,000.',
        fix: 'Use a value that the message names as allowed, or the name it suggests.',
    },
    'LEADS-CONFIG': {
        title: 'The config file is wrong',
        meaning: 'A key of the config is not known, or its value is not allowed. The message names line and column. All mistakes are ' +
            'listed together. No lead file was read and nothing was sent.',
        example: '.github/leads.yml:4:5: `lists[0].colums` is not a known key. Did you mean `columns`?',
        fix: 'Correct the key or the value. With schemas/config.schema.json, an editor completes and checks the file.',
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
        fix: 'Mend that place. An editor that knows YAML or JSON underlines it.',
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
        meaning: 'Several entries may feed one list from different files, but what concerns the list as a whole must be the same in ' +
            'all of them: `name`, `duplicate-option`, `skill-id`, `key`, `duplicates`, `verify` and `clone-verify`. Nothing was sent.',
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
        meaning: 'The token says itself until when it is valid. After that day nothing is sent; in the 14 days before it, the run ' +
            'goes on with this warning.',
        example: 'The Smartflo token expired on 2026-03-01.',
        fix: 'Make a new token in the Smartflo portal and put it into the secret.',
    },
    'LEADS-PLAN-ONLY': {
        title: 'This run only plans',
        meaning: 'Files were judged and planned, and nothing was sent: a pull request or merge queue never sends, and under ' +
            '`mode: auto` only a push to the default branch, a schedule or a dispatch on it does.',
        example: 'A push to the branch `spring-campaign`.',
        fix: 'Merge into the default branch. To send from another branch or event on purpose, set `mode: deliver`.',
    },
    'LEADS-ORDER': {
        title: 'An order was not given by hand, or for no list',
        meaning: '`resend-held`, `drop-held` and `reset-list` change what the ledger says, for good. So they are carried out only when a ' +
            'person starts the workflow by hand (workflow_dispatch, not a re-run) or in a shell, and only for the lists of `only`. ' +
            'Nothing was sent, and the ledger is as it was.',
        example: '`mode: reset-list` in a workflow that runs on a push; or without `only`.',
        fix: 'Start the workflow with the "Run workflow" button, with `only` set to the ids of the lists that are meant.',
    },
    'LEADS-LEDGER-NEEDED': {
        title: 'The settings need a ledger, and `ledger` is none',
        meaning: 'Without a ledger every run sends every row again. With `skip` that does no harm; with `clone` people would be phoned ' +
            'twice, and with `overwrite` an older row may undo a newer one. Nothing was sent.',
        example: '`ledger: none`, and list 441940 has `duplicate-option: clone`.',
        fix: 'Remove `ledger: none`: the ledger is then kept in the repository, for which the job needs `contents: write`.',
    },
};

;// CONCATENATED MODULE: ./lib/src/model/codes/index.js






/** The chapters of `docs/errors.md`, in reading order. */
const CODE_CHAPTERS = [
    { title: 'Rows', about: 'One row is not sent; the others are.', pages: ROW_CODES },
    { title: 'Files', about: 'Nothing of this file is sent; other files are.', pages: FILE_CODES },
    { title: 'Settings', about: 'Nothing is sent until it is mended.', pages: SETTINGS_CODES },
    { title: 'Delivery', about: 'What Smartflo or the way to it answered.', pages: DELIVERY_CODES },
    { title: 'Ledger', about: 'Nothing is sent to this list; other lists go on.', pages: LEDGER_CODES },
    { title: 'Run', about: 'The run as a whole.', pages: RUN_CODES },
];
/** What mends a problem of this code, for one that does not say it itself. */
function fixOf(code) {
    const pages = CODE_CHAPTERS.map((chapter) => chapter.pages);
    return pages.find((page) => Object.hasOwn(page, code))?.[code]?.fix;
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
const REJECT_COLUMNS = { line: 'leads_line', reasons: 'leads_reasons' };

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
/** Words of 32 bits in the identity of a lead: four of its key, four of its version. */
const IDENTITY_WORDS = 8;

;// CONCATENATED MODULE: ./lib/src/model/lead-table.js

/** Leads are kept in blocks of 2^16, which are added as leads come: growing copies nothing. */
const BLOCK_BITS = 16;
const BLOCK_LEADS = 2 ** BLOCK_BITS;
/** Words of a lead's record: its identity, then these. */
const LINE = IDENTITY_WORDS;
const ROW = LINE + 1;
/** Of its bytes in the spool, the lowest 32 bits. */
const OFFSET = LINE + 2;
/** The lead before with the same key, plus one; 0 when there is none. */
const PREVIOUS = LINE + 3;
const RECORD_WORDS = LINE + 4;
/** What one word of an offset can't say. */
const FAR = 2 ** 32;
/** First size of the index, in slots: a power of two, as every size is. */
const FIRST_SLOTS = 2048;
/** Part of the slots that may be taken before the index doubles. */
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
    /** The newest lead of each key, plus one; 0 is an empty slot. */
    #slots = new Uint32Array(FIRST_SLOTS);
    /** Returns the new lead's number. */
    add({ file, line, row, bytes, identity }) {
        if (this.#size >= this.#slots.length * MAX_LOAD)
            this.#growIndex();
        const lead = this.#size++;
        const block = this.#blocks[lead >>> BLOCK_BITS] ?? this.#addBlock();
        const at = recordOf(lead);
        const slot = this.#slotOf(identity);
        block.set(identity, at);
        block[at + LINE] = line;
        block[at + ROW] = row;
        block[at + OFFSET] = this.#end;
        block[at + PREVIOUS] = this.#slots[slot] ?? 0;
        this.#slots[slot] = lead + 1;
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
            if ((this.#files[middle]?.first ?? 0) <= lead)
                low = middle;
            else
                high = middle;
        }
        return this.#files[low]?.file ?? 0;
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
        return this.#blocks[lead >>> BLOCK_BITS]?.[recordOf(lead) + index] ?? 0;
    }
    /** The newest lead with the key in words 0–3 of `identity`, or NO_LEAD. */
    find(identity) {
        return (this.#slots[this.#slotOf(identity)] ?? 0) - 1;
    }
    /** The lead before this one that has the same key, or NO_LEAD. */
    previous(lead) {
        return this.word(lead, PREVIOUS) - 1;
    }
    #addBlock() {
        const block = new Uint32Array(BLOCK_LEADS * RECORD_WORDS);
        this.#blocks.push(block);
        return block;
    }
    /** Where the newest lead with a key is, or the empty slot where it belongs. */
    #slotOf(key) {
        let slot = this.#firstSlot(key[0] ?? 0);
        for (;;) {
            const taken = this.#slots[slot] ?? 0;
            if (taken === 0 || this.#hasKey(taken - 1, key))
                return slot;
            slot = this.#next(slot);
        }
    }
    /** Keys are hashes, so their first word is as good as any. */
    #firstSlot(word) {
        return word & (this.#slots.length - 1);
    }
    #next(slot) {
        return (slot + 1) & (this.#slots.length - 1);
    }
    #hasKey(lead, key) {
        const block = this.#blocks[lead >>> BLOCK_BITS];
        const at = recordOf(lead);
        return (block !== undefined &&
            block[at] === key[0] &&
            block[at + 1] === key[1] &&
            block[at + 2] === key[2] &&
            block[at + 3] === key[3]);
    }
    /** No key is compared: a lead takes the slot of the one before with its key, the first one an empty slot. */
    #growIndex() {
        this.#slots = new Uint32Array(this.#slots.length * 2);
        for (let lead = 0; lead < this.#size; lead++) {
            const taken = this.word(lead, PREVIOUS);
            let slot = this.#firstSlot(this.word(lead, 0));
            while (this.#slots[slot] !== taken)
                slot = this.#next(slot);
            this.#slots[slot] = lead + 1;
        }
    }
}
/** Where in its block the record of a lead begins. */
function recordOf(lead) {
    return (lead & (BLOCK_LEADS - 1)) * RECORD_WORDS;
}

;// CONCATENATED MODULE: ./lib/src/model/printable.js
/** Longest piece of foreign text that is printed, in characters; what is longer ends in an ellipsis. */
const MAX_PRINTED_CHARACTERS = 200;
/**
 * Control, format (zero-width, bidi, BOM), line-separating, unassigned and lone-surrogate characters: they can end a
 * log line, hide text or turn its direction.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
/**
 * The one sanitiser: makes any text from a file, a reply or an event safe to print on one line.
 *
 * The runner takes `::command::` at the start of a line and `##[command]` anywhere in it as orders (actions/runner,
 * `ActionCommand.cs`), so both are broken up; characters that can't be seen become `\u{…}`.
 */
function printable(text, limit = MAX_PRINTED_CHARACTERS) {
    const characters = text.length > limit ? [...text.slice(0, limit * 2)] : undefined;
    const cut = characters && characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
    return inert(cut.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`));
}
/** Breaks what the runner would read as a command in one line of text. Idempotent. */
function inert(line) {
    return line.replaceAll('##[', '## [').replace(/:(?=:)/g, ': ');
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
    return digits.length >= TAIL_FROM_DIGITS ? `…${digits.slice(-4).join('')}` : maskShape(text);
}
/**
 * The shape of a value, not its content: letters become `x`, digits `0`, the rest stays: `2024-13-45` is `0000-00-00`.
 * Enough to see what is wrong with a cell, not enough to know whose it is.
 */
function maskShape(text) {
    const shape = [...text.slice(0, MAX_MASKED * 4)]
        .map((character) => (/\p{N}/u.test(character) ? '0' : /[\p{L}\p{M}]/u.test(character) ? 'x' : character))
        .join('');
    return shape.length > MAX_MASKED ? `${shape.slice(0, MAX_MASKED - 1)}…` : shape;
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
    return printable(amongData || looksLikeData(name) ? maskShape(name) : name, MAX_HEADER_SHOWN);
}
/** The headers of one file fit to be shown. With one that looks like data, the others may be a person's as well. */
function shownHeaders(names) {
    const amongData = names.some(looksLikeData);
    return names.map((name) => shownHeader(name, amongData));
}

;// CONCATENATED MODULE: ./lib/src/model/problem.js
/** A stop that the user can mend. Everything thrown that is not one is our own bug. */
class LeadsError extends Error {
    name = 'LeadsError';
    problems;
    constructor(problems, options) {
        const all = 'code' in problems ? [problems] : problems;
        super(all.map((problem) => `${problem.code}: ${problem.message}`).join('\n'), options);
        this.problems = all;
    }
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
/** `2,988`: the way whole numbers are written everywhere. By hand, since loading the locale costs more than a small run. */
function count(n) {
    return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `1 row`, `12 rows`. */
function plural(n, one, many = `${one}s`) {
    return `${count(n)} ${n === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(words, last = 'and') {
    return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
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

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5210);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
