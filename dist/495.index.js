export const id = 495;
export const ids = [495];
export const modules = {

/***/ 495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gp: () => (/* reexport */ copySampleRepository),
  QA: () => (/* reexport */ createActionSurface),
  createShellLog: () => (/* reexport */ createShellLog),
  sK: () => (/* reexport */ createWorkspace),
  C2: () => (/* reexport */ diskRefusal),
  rr: () => (/* reexport */ listenForStop),
  openActionHost: () => (/* reexport */ openActionHost),
  rc: () => (/* reexport */ openShellHost),
  iJ: () => (/* reexport */ proxyFor),
  readActionState: () => (/* reexport */ readActionState),
  lR: () => (/* reexport */ readArguments),
  Gu: () => (/* reexport */ readTextFile),
  runPost: () => (/* reexport */ runPost),
  tellNoStart: () => (/* reexport */ tellNoStart),
  S0: () => (/* reexport */ writeNewFile),
  Yz: () => (/* reexport */ writeStandardOutput),
  Tl: () => (/* reexport */ writeTextFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/model/index.js + 31 modules
var model = __webpack_require__(9161);
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
                write(options.groups === 'action' ? `::debug::${escaped(line)}\n` : `${safeLine(line)}\n`);
        },
        group: (title) => write(options.groups === 'action' ? `::group::${escaped(title)}\n` : `${safeLine(title)}\n`),
        endGroup: () => write(options.groups === 'action' ? '::endgroup::\n' : '\n'),
    };
}
/** The runner turns `%0A` in the text of a command into a line break. */
function escaped(line) {
    return safeLine(line).replaceAll('%', '%25');
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

;// CONCATENATED MODULE: ./lib/src/host/files/syncer.js

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
        (0,external_node_fs_.fdatasync)(file, (error) => {
            failure ??= error ?? undefined;
            const hasMore = state === 'busy, more to do';
            state = 'idle';
            if (hasMore && !failure)
                begin();
            else if (isClosed)
                (0,external_node_fs_.closeSync)(file);
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
                (0,external_node_fs_.closeSync)(file);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/host/files/journal.js



/** Name of the file beside the journals that says where their ledgers are kept. */
const PLACE = 'place';
/** Opens the journal of one list, once. */
function openJournal({ directory, place, list, header }) {
    if (!/^\d+$/.test(list))
        throw new Error('A list id must be digits.');
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true, mode: 0o700 });
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(directory, PLACE), JSON.stringify(place), { mode: 0o600 });
    const name = external_node_path_.join(directory, list);
    const file = (0,external_node_fs_.openSync)(name, 'ax', 0o600);
    const write = (text) => {
        const bytes = Buffer.from(text);
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_.writeSync)(file, bytes, done);
    };
    write(header);
    (0,external_node_fs_.fsyncSync)(file);
    const syncer = createSyncer(file);
    let holds = 'nothing';
    return {
        append(lines) {
            holds = 'something';
            write(lines);
            syncer.sync();
        },
        settled() {
            (0,external_node_fs_.ftruncateSync)(file, Buffer.byteLength(header));
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
        const journals = (0,external_node_fs_.readdirSync)(directory)
            .filter((name) => /^\d+$/.test(name))
            .sort()
            .map((list) => {
            const text = (0,external_node_fs_.readFileSync)(external_node_path_.join(directory, list), 'utf8');
            return { list, text: text.slice(0, text.lastIndexOf('\n') + 1) };
        });
        return { journals, place: readPlace((0,external_node_fs_.readFileSync)(external_node_path_.join(directory, PLACE), 'utf8')) };
    }
    catch {
        // A journal that can't be read loses nothing: the next run finds claims without receipts and settles them as in doubt.
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/src/host/files/reports.js



/** Characters gathered before they are written. */
const BUFFER_CHARACTERS = 64 * 1024;
/** Longest name of a file, in bytes, on every common file system. */
const MAX_NAME_BYTES = 255;
/** The beginning of the name of a directory of reports; six characters by chance follow, eight behind `ledger-`. */
const PREFIX = 'smartflo-leads-report-';
const LEFT_BEHIND = /^smartflo-leads-(?:(?:report|spool)-[A-Za-z0-9]{6}|ledger-[a-z0-9]{8})$/;
/** Rights of others. Ours have none; a folder that a person made and that only looks like ours by its name has some. */
const OTHERS = process.platform === 'win32' ? 0 : 0o077;
/** How long a shell keeps the reports of a run, ms: the rejects in them are personal data. */
const KEPT_MS = 3 * 24 * 60 * 60 * 1000;
/** Removes this user's reports, and spools and ledger copies of killed runs, below `parent` that are older than KEPT_MS. */
function sweepReports(parent, now) {
    for (const name of (0,external_node_fs_.readdirSync)(parent).filter((each) => LEFT_BEHIND.test(each))) {
        const directory = external_node_path_.join(parent, name);
        try {
            const stats = (0,external_node_fs_.lstatSync)(directory);
            const isOwn = stats.uid === (process.getuid?.() ?? stats.uid) && (stats.mode & OTHERS) === 0;
            const isOurs = stats.isDirectory() && isOwn;
            if (isOurs && now - stats.mtimeMs > KEPT_MS)
                (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
        }
        catch {
            // Another run was faster, or may not remove it: the next one tries again.
        }
    }
}
/** A directory of its own below `parent`, since two steps of one job may share it. */
function createReports(parent) {
    (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
    const directory = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(parent, PREFIX));
    const pathOf = (relative) => external_node_path_.join(directory, ...relative.split('/'));
    return {
        directory,
        pathOf,
        async write(relative, text) {
            await (0,promises_.mkdir)(external_node_path_.dirname(pathOf(relative)), { recursive: true });
            await (0,promises_.writeFile)(pathOf(relative), text, { mode: 0o600 });
        },
        open(relative) {
            let file;
            let opened;
            let waiting = '';
            const flush = () => {
                if (waiting === '')
                    return;
                if (file === undefined) {
                    (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(pathOf(relative)), { recursive: true });
                    [file, opened] = openNew(pathOf(relative));
                }
                (0,external_node_fs_.appendFileSync)(file, waiting);
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
                        (0,external_node_fs_.closeSync)(file);
                    return opened;
                },
            };
        },
    };
}
/** Opens a file that is not there yet: `a.csv` and `a.xlsx` both want `a.rejects.csv`, and the second gets `a.rejects-2.csv`. */
function openNew(wanted) {
    const { dir, name, ext } = external_node_path_.parse(wanted);
    for (let copy = 1;; copy++) {
        const end = `${/\.rejects$/.exec(name)?.[0] ?? ''}${copy === 1 ? '' : `-${copy}`}${ext}`;
        let start = name.replace(/\.rejects$/, '');
        while (Buffer.byteLength(start + end) > MAX_NAME_BYTES)
            start = [...start].slice(0, -1).join('');
        const full = external_node_path_.join(dir, start + end);
        try {
            return [(0,external_node_fs_.openSync)(full, 'wx', 0o600), full];
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/src/host/files/spool.js



const readAt = (0,external_node_util_.promisify)(external_node_fs_.read);
/** Bytes gathered before they go to disk in one write. */
const BLOCK_BYTES = 1024 * 1024;
/** Name prefix of the spool's own directory, so that `post` can recognise what a killed run left. */
const SPOOL_PREFIX = 'smartflo-leads-spool-';
/** A spool file in a directory of its own below `parent`, readable by this user only (mode 0600). */
function createSpool(parent) {
    const directory = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(parent, SPOOL_PREFIX));
    const file = (0,external_node_fs_.openSync)(external_node_path_.join(directory, 'leads'), 'wx+', 0o600);
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    let used = 0;
    let open = true;
    function writeAll(bytes) {
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_.writeSync)(file, bytes, done, bytes.length - done);
    }
    function flush() {
        writeAll(block.subarray(0, used));
        used = 0;
    }
    return {
        directory,
        flush,
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
            (0,external_node_fs_.closeSync)(file);
            (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
        },
    };
}
/** Removes a spool that a killed run left behind; any other path is left alone. */
function removeSpool(directory) {
    if (external_node_path_.basename(directory).startsWith(SPOOL_PREFIX))
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/src/host/files/workspace.js





/** Bytes read from disk at a time, into two buffers in turns. */
const CHUNK_BYTES = 256 * 1024;
/** The work tree below `root`. */
function createWorkspace(root) {
    const absolute = (relative) => external_node_path_.join(root, ...relative.split('/'));
    async function contains(relative) {
        const [top, target] = await Promise.all([(0,promises_.realpath)(root), (0,promises_.realpath)(absolute(relative))]).catch(() => []);
        return top !== undefined && target !== undefined && (target === top || target.startsWith(top + external_node_path_.sep));
    }
    /** Opens a plain file of the work tree: never through a link, whatever happened since it was listed. */
    async function openInside(relative) {
        if (!(await contains(relative)))
            throw new Error('The path leaves the workspace.');
        return (0,promises_.open)(absolute(relative), external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
    }
    /**
     * Tells a path where there is nothing from one behind a link that dangles or leads out: that one must not be taken for
     * nothing, since a config would then bound nothing without a word.
     */
    async function absentOrThrow(relative) {
        const steps = relative.split('/');
        for (let length = 1; length <= steps.length; length++) {
            const part = steps.slice(0, length).join('/');
            const stats = await (0,promises_.lstat)(absolute(part)).catch(missingIs(undefined));
            if (!stats)
                return undefined;
            if (stats.isSymbolicLink() && !(await contains(part)))
                break;
        }
        throw new model/* LeadsError */.QI(leadsAway(relative));
    }
    return {
        contains,
        async list(directory) {
            const names = await (0,promises_.readdir)(absolute(directory)).catch(missingIs([]));
            // A name that is not UTF-8 can't be asked for: it comes with other characters in it than the disk has.
            return Promise.all(names.map((name) => entryAt(absolute(directory), name).catch(missingIs({ name, kind: 'other', bytes: 0 }))));
        },
        async entry(relative) {
            const full = absolute(relative);
            return entryAt(external_node_path_.dirname(full), external_node_path_.basename(full)).catch(missingIs(undefined));
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
                return absentOrThrow(relative);
            // A folder, a pipe or a link, even one that stays inside: not to be read, and not to be taken for nothing either.
            const stats = await (0,promises_.lstat)(absolute(relative)).catch(missingIs(undefined));
            if (stats && !stats.isFile())
                throw new model/* LeadsError */.QI(notPlain(relative));
            return (0,promises_.readFile)(absolute(relative), 'utf8').catch(missingIs(undefined));
        },
    };
}
function notPlain(file) {
    return {
        code: 'LEADS-FILE-LINK',
        file,
        message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(file)}\` is a link, a folder or a pipe, and only plain files are read.`,
        hint: (0,model/* says */.FA) `Commit the file itself in its place.`,
    };
}
function leadsAway(file) {
    return {
        code: 'LEADS-FILE-LINK',
        file,
        message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(file)}\` is a link, or behind one, that leads nowhere or out of the workspace.`,
        hint: (0,model/* says */.FA) `Commit the file itself in its place.`,
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
    const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    return (0,external_node_stream_.pipeline)(file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false }), createGunzip(), () => { });
}
async function entryAt(directory, name) {
    const stats = await (0,promises_.lstat)(external_node_path_.join(directory, name));
    const kind = stats.isSymbolicLink() ? 'link' : stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other';
    return { name, kind, bytes: stats.size };
}
/** Turns "there is nothing there" into `value`; every other failure stays one. */
function missingIs(value) {
    return (error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return value;
        throw error;
    };
}

;// CONCATENATED MODULE: ./lib/src/host/github/pages.js
/** Entries that are asked for per page of GitHub's API: its most. */
const PER_PAGE = 100;
/** Pages that are read of one list. */
const MAX_PAGES = 30;
/**
 * Whether there may be a page after one with so many entries. The `Link` header (RFC 8288) decides: a server may give fewer
 * entries per page than it is asked for. A proxy may take the header away, so a full page without it is not the last.
 */
function hasNextPage(link, entries) {
    if (link === undefined)
        return entries >= PER_PAGE;
    for (const { groups } of link.matchAll(/<[^>]*>(?<parameters>[^<]*)/g)) {
        const relations = /;\s*rel\s*=\s*"?(?<names>[^";,]*)/i.exec(groups?.['parameters'] ?? '')?.groups?.['names'] ?? '';
        if (relations.toLowerCase().trim().split(/\s+/).includes('next'))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/host/github/comment.js


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
        log.debug((0,model/* says */.FA) `GitHub's API did not take the comment: ${status ?? 'no answer'}`);
        // GitHub answers 404 for a thing that a token must not see. 429 and a 403 with a wait are about how often, not about who.
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
        const { data, headers } = await rest.issues.listComments({
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
        if (!hasNextPage(headers.link, data.length))
            return undefined;
    }
    // Beyond the pages that are searched, a new comment is written.
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

;// CONCATENATED MODULE: ./lib/src/host/github/github.js



/** Files of one pull request that the API lists; it cuts a longer list without a word. */
const MAX_FILES = 3000;
/**
 * GitHub's API for one repository (`owner/name`), at the address that the job gives unless another is named. A failure is
 * told at debug level and gives undefined.
 */
function createGitHub(token, repository, log, baseUrl) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = async () => (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413))).getOctokit(token.reveal(), baseUrl === undefined ? {} : { baseUrl }).rest;
    async function ask(what, question) {
        try {
            return await question();
        }
        catch (error) {
            const status = typeof error === 'object' && error !== null && 'status' in error
                ? (0,model/* printable */.g$)(String(error.status))
                : 'no answer';
            log.debug((0,model/* says */.FA) `GitHub's API did not tell ${what}: ${status}`);
            return undefined;
        }
    }
    return {
        visibility: () => ask((0,model/* says */.FA) `the visibility of the repository`, async () => {
            const { data } = await (await octokit()).repos.get({ owner, repo });
            if (data.visibility === 'public' || data.private === false)
                return 'public';
            return data.private ? 'private' : undefined;
        }),
        changedFiles: (pullRequest) => ask((0,model/* says */.FA) `the files of the pull request`, async () => {
            const { pulls } = await octokit();
            const changed = new Set();
            let files = 0;
            for (let page = 1; page <= MAX_PAGES; page++) {
                const { data, headers } = await pulls.listFiles({
                    owner,
                    repo,
                    pull_number: pullRequest,
                    per_page: PER_PAGE,
                    page,
                });
                files += data.length;
                for (const file of data)
                    if (file.status !== 'removed')
                        changed.add(file.filename);
                if (!hasNextPage(headers.link, data.length))
                    return files < MAX_FILES ? changed : undefined;
            }
            // Of a list that was not read to its end, what is missing may still have changed.
            return undefined;
        }),
        upsertComment: (pullRequest, comment) => upsertComment(octokit, { owner, repo, pullRequest }, comment, log),
    };
}

;// CONCATENATED MODULE: ./lib/src/host/http/proxy.js

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
        message: (0,model/* says */.FA) `The environment variable NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off. Nothing was sent.`,
        hint: (0,model/* says */.FA) `Remove the variable. For a private certificate authority, set NODE_EXTRA_CA_CERTS to its PEM file.`,
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

;// CONCATENATED MODULE: ./lib/src/host/http/agents.js

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
            const { HttpsProxyAgent } = await __webpack_require__.e(/* import() */ 669).then(__webpack_require__.t.bind(__webpack_require__, 3669, 19));
            // Credentials travel as a header, not in the URL: the package writes the URL to its debug log.
            const { authorization } = proxy;
            const headers = () => authorization ? { 'Proxy-Authorization': authorization.reveal() } : {};
            agent = new HttpsProxyAgent(proxy.url, { ...options, headers, signal: tunnels.signal });
        }
        else if (url.protocol === 'https:') {
            agent = new (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19))).Agent(options);
        }
        else {
            agent = new (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19))).Agent(options);
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

;// CONCATENATED MODULE: ./lib/src/host/http/failure.js
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
/** The meaning of a broken connection. An error's own message is never repeated: it may hold more than a name. */
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
/** The meaning of a silence of `ms`. */
function timedOut(ms, phase, to) {
    if (phase === 'written')
        return { kind: 'lost', reason: 'timeout', detail: `${to.host}: no answer ${within(ms)}` };
    const way = to.proxy === undefined ? '' : ` through the proxy ${to.proxy}`;
    return { kind: 'not-sent', reason: 'timeout', detail: `${to.host}: no connection${way} ${within(ms)}` };
}
/** The meaning of an exchange that this program ended itself. */
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
/** The meaning of a proxy's answer to CONNECT, other than yes. Its faults may pass; a no stays a no. */
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

;// CONCATENATED MODULE: ./lib/src/host/http/exchange.js

/** Most bytes of an answer's body that are read. */
const BODY_CAP = 1024 * 1024;
/** One request over one connection. Rejects only for a request that HTTP forbids, or when `onChunk` throws. */
async function exchange(request, url, way, limits) {
    const { timeouts, abort, clock } = limits;
    const secure = url.protocol === 'https:';
    const start = secure ? (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19))).request : (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19))).request;
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

;// CONCATENATED MODULE: ./lib/src/host/http/http.js




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

;// CONCATENATED MODULE: ./lib/src/host/ledger-crypto.js
/** The beginning of a wrapped key: its format, which fixes the numbers below. */
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

;// CONCATENATED MODULE: ./lib/src/host/git/same-change.js
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

;// CONCATENATED MODULE: ./lib/src/host/files/durable-file.js

/** Writes a file that is not there yet, readable by this user only; it is on the disk when this resolves. */
async function writeDurably(file, text) {
    const handle = await (0,promises_.open)(file, 'wx', 0o600);
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
    const handle = await (0,promises_.open)(directory, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/src/host/files/file-manifest.js
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

;// CONCATENATED MODULE: ./lib/src/host/files/file-versions.js





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
        this.#versions = external_node_path_.join(home, 'versions');
        this.#files = external_node_path_.join(home, 'files');
    }
    /** Number of the newest version; 0 when there is none. */
    async newest() {
        if (!(await this.#exists()))
            return 0;
        return (await (0,promises_.readdir)(this.#versions)).filter(isNumber).reduce((most, name) => Math.max(most, Number(name)), 0);
    }
    /** Undefined when there is no version of this number, or it can't be understood. */
    async manifest(number) {
        const bytes = await readPlain(this.#versionPath(number)).catch(file_versions_missingIs(undefined));
        return bytes && readManifest(bytes.toString('utf8'));
    }
    read(stored) {
        return readPlain(external_node_path_.join(this.#files, stored));
    }
    /** Writes what a change puts, and the manifest: all of it on the disk, nothing of it published. */
    async draft(number, base, change) {
        await this.#create();
        const files = new Map(base?.files);
        for (const name of change.remove)
            files.delete(name);
        const put = [...change.put].map(([name, text]) => ({ stored: unique(number), name, text }));
        for (const { name, stored } of put)
            files.set(name, stored);
        await eachOf(put, WRITES_AT_ONCE, async ({ stored, text }) => {
            await writeDurably(external_node_path_.join(this.#files, stored), typeof text === 'string' ? text : await text());
        });
        await syncDirectory(this.#files);
        const id = unique(number);
        const draft = external_node_path_.join(this.#versions, `draft-${id}`);
        await writeDurably(draft, writeManifest({ id, parent: base?.id, note: change.note, files }));
        return { number, id, path: draft };
    }
    /** Publishes a draft, once or again; false when another version has its number. */
    async publish({ number, id, path: draft }) {
        try {
            await (0,promises_.link)(draft, this.#versionPath(number));
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
        await (0,promises_.rm)(draft, { force: true });
        // A file that can't be removed now does no harm.
        if (number % TIDY_EVERY === 0)
            await this.#tidy(number).catch(() => { });
    }
    /**
     * A file that was written for a number up to `newest` and stands in none of the kept versions is of no use to anybody: the
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
        for (const stored of await (0,promises_.readdir)(this.#files)) {
            if (Number.parseInt(stored, 10) <= newest && !used.has(stored))
                await (0,promises_.rm)(external_node_path_.join(this.#files, stored), { force: true });
        }
        for (const name of await (0,promises_.readdir)(this.#versions)) {
            const [, number] = /^draft-(\d+)-/.exec(name) ?? [];
            if (number !== undefined && Number(number) <= newest)
                await (0,promises_.rm)(external_node_path_.join(this.#versions, name), { force: true });
        }
    }
    async #letGo(number) {
        const manifest = await this.manifest(number);
        if (!manifest?.files)
            return;
        const draft = external_node_path_.join(this.#versions, `draft-${unique(number)}`);
        await writeDurably(draft, writeManifest({ ...manifest, files: undefined }));
        await (0,promises_.rename)(draft, this.#versionPath(number));
    }
    async #exists() {
        for (const each of [...this.#above, this.#home, this.#versions, this.#files]) {
            const stats = await (0,promises_.lstat)(each).catch(file_versions_missingIs(undefined));
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
        await (0,promises_.mkdir)(this.#versions, { recursive: true, mode: 0o700 });
        await (0,promises_.mkdir)(this.#files, { recursive: true, mode: 0o700 });
        for (const each of [this.#home, external_node_path_.dirname(this.#home), external_node_path_.dirname(external_node_path_.dirname(this.#home))]) {
            await syncDirectory(each);
        }
    }
    #versionPath(number) {
        return external_node_path_.join(this.#versions, String(number).padStart(NUMBER_DIGITS, '0'));
    }
}
/** Files that are brought to the disk side by side: as many as Node has threads for. */
const WRITES_AT_ONCE = 4;
/** Does the work for each item, so many at a time; the first failure is the result once all that was begun has ended. */
async function eachOf(items, atOnce, work) {
    const left = items.values();
    const lanes = Array.from({ length: atOnce }, async () => {
        for (const item of left)
            await work(item);
    });
    const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
    if (failed)
        throw failed.reason;
}
/** Largest file that is read, bytes: those of a ledger stay below 1 MiB. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** A file, but for a link, a pipe or a device that stands in its place: one of these may have no end. */
async function readPlain(file) {
    const stats = await (0,promises_.lstat)(file);
    if (!stats.isFile() || stats.size > MAX_FILE_BYTES)
        throw new OutOfPlace(file, 'plain file');
    return (0,promises_.readFile)(file);
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
function file_versions_missingIs(value) {
    return (error) => {
        if (error.code === 'ENOENT')
            return value;
        throw error;
    };
}

;// CONCATENATED MODULE: ./lib/src/host/files/file-store.js




/** How often a first version is put behind a newest one that others keep moving. */
const REPLACE_TRIES = 20;
/**
 * A list's ledger in a directory, `<directory>/<list>/`, for runs on one machine or one shared disk with hard links. Only
 * this user can read it. `root`: a folder whose files others may have written; no link below it is followed.
 */
function createFileStore(directory, list, root = directory) {
    if (!/^\d+$/.test(list))
        throw new Error('A list id must be digits.');
    const home = external_node_path_.join(directory, list);
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
                // A version that can't be looked up is not proved to be in the ledger.
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
    const steps = external_node_path_.relative(root, directory).split(external_node_path_.sep);
    if (steps[0] === '' || steps[0] === '..' || external_node_path_.isAbsolute(external_node_path_.relative(root, directory)))
        return [];
    return steps.map((_, index) => external_node_path_.join(root, ...steps.slice(0, index + 1)));
}
const file_store_WORDS = {
    ENOSPC: (0,model/* says */.FA) `the disk is full`,
    EDQUOT: (0,model/* says */.FA) `the quota of the disk is used up`,
    EROFS: (0,model/* says */.FA) `the disk is read-only`,
    EACCES: (0,model/* says */.FA) `this user has no right to it`,
    EPERM: (0,model/* says */.FA) `this user has no right to it, or the file system knows no hard links`,
    ENOTDIR: (0,model/* says */.FA) `something on the way to it is a file, not a folder`,
    ENOENT: (0,model/* says */.FA) `a file of it is gone`,
    EIO: (0,model/* says */.FA) `the disk has an error`,
    ENOTSUP: (0,model/* says */.FA) `the file system knows no hard links`,
    EOPNOTSUPP: (0,model/* says */.FA) `the file system knows no hard links`,
    ENOSYS: (0,model/* says */.FA) `the file system knows no hard links`,
};
/** The meaning of a file system's error for the ledger. Its own message is never repeated: its words are for programmers. */
function trouble(error, doing, place) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = error instanceof OutOfPlace
        ? (0,model/* says */.FA) `${(0,model/* printable */.g$)(error.path)} is not a ${error.expected}`
        : (0,model/* says */.FA) `${file_store_WORDS[code] ?? 'the file system refused'}${/^E[A-Z0-9]+$/.test(code) ? (0,model/* says */.FA) ` (${(0,model/* printable */.g$)(code)})` : ''}`;
    return doing === 'write'
        ? {
            code: 'LEADS-LEDGER-WRITE',
            message: (0,model/* says */.FA) `The ledger in ${(0,model/* printable */.g$)(place)} can’t be written: ${why}. Nothing is sent that it has no entry of.`,
            hint: (0,model/* says */.FA) `Let \`ledger\` name a folder on a disk with room, where this user may write. Then run again.`,
        }
        : {
            code: 'LEADS-LEDGER-UNREADABLE',
            message: (0,model/* says */.FA) `The ledger in ${(0,model/* printable */.g$)(place)} can’t be read: ${why}. Nothing is sent without it.`,
            hint: (0,model/* says */.FA) `Let \`ledger\` name a folder that this user may read. Then run again.`,
        };
}

;// CONCATENATED MODULE: ./lib/src/host/git/git.js
/** Most characters of what git says that are kept: what it is asked for here is short. */
const MAX_OUTPUT = 1024 * 1024;
/**
 * Runs git to its end. It runs in a session of its own: a Ctrl+C or a runner's SIGINT, which this program
 * takes as a request to finish, must not end the write that finishes it; nor can anything in it ask at the terminal.
 */
async function runGit({ program, args, env, cwd, input, timeoutMs, signal }) {
    if (program === undefined)
        return { kind: 'missing' };
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 19));
    // Not import(): this module is a function, and what ncc makes of an import of one has no names.
    const { Readable } = process.getBuiltinModule('node:stream');
    return new Promise((resolve, reject) => {
        const child = spawn(program, args, { cwd, env, detached: process.platform !== 'win32', windowsHide: true });
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
        // Git may leave a part of its input unread; its exit tells why.
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
/** The variables of git that are left to the user: how it reaches a server, and where its configuration is. */
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

;// CONCATENATED MODULE: ./lib/src/host/git/program.js


/**
 * The absolute path of git, by PATH alone; undefined when there is none. Windows looks for a bare name in the current
 * directory first, where a pull request may have put a `git.exe`. A relative entry of PATH means that directory too.
 */
function searchGit({ env, platform, isProgram }) {
    const isWindows = platform === 'win32';
    const { delimiter, isAbsolute, join } = isWindows ? external_node_path_.win32 : external_node_path_.posix;
    const name = isWindows ? 'git.exe' : 'git';
    return pathOf(env, isWindows)
        .split(delimiter)
        .map((entry) => (isWindows ? entry.trim().replace(/^"(.*)"$/, '$1') : entry))
        .filter((entry) => (isWindows ? /^(?:[a-z]:[\\/]|\\\\)/i.test(entry) : isAbsolute(entry)))
        .map((entry) => join(entry, name))
        .find(isProgram);
}
/** The search on this machine. */
function findGit(env) {
    return searchGit({ env, platform: process.platform, isProgram });
}
/** Windows spells the name of the variable in several ways. */
function pathOf(env, isWindows) {
    if (!isWindows)
        return env['PATH'] ?? '';
    return Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/src/host/git/remote.js




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
    const secrets = [url.password, remote_decoded(url.password)].filter((each) => each !== '');
    const name = nameOf(url.host, url.pathname);
    if (token === undefined || url.origin !== home.origin)
        return { url: wanted, name, access: [], secrets };
    if (!isSafeFor(url))
        return { url: wanted, name, access: [], secrets, withheld: true };
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
    return address.includes('://') || address.includes('::') ? address : external_node_path_.resolve(root, address);
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
function remote_decoded(text) {
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
    const dotGit = external_node_path_.join(root, '.git');
    const found = (0,external_node_fs_.statSync)(dotGit, { throwIfNoEntry: false });
    // A repository above a job's workspace is not its checkout; a person may stand anywhere in theirs.
    if (!found && env['GITHUB_REPOSITORY'])
        return undefined;
    const program = findGit(env);
    if (program === undefined)
        return undefined;
    const file = found?.isDirectory() ? external_node_path_.join(dotGit, 'config') : found && linkedConfig(dotGit);
    // Loaded late: a run without a ledger in git needs no child process.
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const where = file === undefined ? [] : ['--file', external_node_path_.resolve(file)];
    const { status, stdout } = spawnSync(program, ['-C', external_node_path_.resolve(root), 'config', ...where, '--get', 'remote.origin.url'], {
        // Programs of the checkout must not be found: git goes there by itself.
        cwd: external_node_path_.dirname(program),
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
        const [, target = ''] = /^gitdir: (.+)$/m.exec((0,external_node_fs_.readFileSync)(file, 'utf8')) ?? [];
        const directory = external_node_path_.resolve(external_node_path_.dirname(file), target);
        const common = textOf(external_node_path_.join(directory, 'commondir')) ?? '.';
        return external_node_path_.join(external_node_path_.resolve(directory, common.trim()), 'config');
    }
    catch {
        return undefined;
    }
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/host/git/objects.js
/** Largest object that is read, bytes: files of a ledger stay below 1 MiB. */
const MAX_OBJECT_BYTES = 16 * 1024 * 1024;
const LINE_END = 0x0a;
/**
 * Opens the objects of the bare repository at `directory`. No process starts before the first read; without a `program`
 * every read throws.
 */
function openGitObjects(program, directory, env) {
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
            if (program === undefined)
                throw new Error('git is not on this machine.');
            const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 19));
            child = spawn(program, ['cat-file', '--batch'], {
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
                // The rest of the pipe is not known any more: the next read starts anew.
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

;// CONCATENATED MODULE: ./lib/src/host/git/repository.js





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
    (0,external_node_fs_.mkdirSync)(directory, { mode: 0o700 });
    for (const each of ['objects', 'refs'])
        (0,external_node_fs_.mkdirSync)(external_node_path_.join(directory, each));
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(directory, 'HEAD'), 'ref: refs/heads/none\n');
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(directory, 'config'), CONFIG);
    const own = {
        ...gitEnvironment(env, [[`remote.${REMOTE}.url`, remote.url], ...remote.access]),
        GIT_DIR: directory,
    };
    const program = findGit(env);
    const objects = openGitObjects(program, directory, own);
    let last = Promise.resolve();
    return {
        directory,
        remote,
        objects,
        run: (args, options) => runGit({ program, args, env: own, cwd: directory, ...options }),
        alone(task) {
            const turn = last.then(task);
            last = turn.catch(() => { });
            return turn;
        },
        unlock(names) {
            for (const name of names)
                (0,external_node_fs_.rmSync)(external_node_path_.join(directory, `${name}.lock`), { force: true });
        },
        dispose() {
            objects.close();
            try {
                (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
            }
            catch {
                // Who removes the directory above tries again.
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/host/git/answer.js

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
/** Each trouble and the words of git, GitHub, Gitea and SSH for it; the first one that fits counts. */
const TROUBLES = [
    ['rule', /protected|rule violations|hook declined|push declined|GH0\d\d/i],
    ['right', /error: 403\b|HTTP 403\b|permission\b.*\bdenied|denied for writing|not granted|read[- ]only|write access/i],
    [
        'token',
        /error: 401\b|HTTP 401\b|authentication failed|could not read (?:username|password)|invalid (?:username|credentials)/i,
    ],
    [
        'unreachable',
        /could not resolve|couldn't connect|failed to connect|connection (?:refused|timed out|reset)|no route to host/i,
    ],
];
/** The obstacle, as far as git's words tell. */
function troubleOf(end) {
    if (end.kind !== 'ended')
        return 'unknown';
    const words = `${end.stdout}\n${end.stderr}`;
    return TROUBLES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown';
}
/** A line that says no; what a server says beside it is often a greeting or a rule between two lines of text. */
const TELLING = /\b(?:error|fatal|denied|declined|refused|rejected|forbidden|not found|GH0\d\d)\b/i;
/** The trouble in git's own words: the server's line that says no, else git's, fit to be shown. */
function gitWords(end, secrets) {
    if (end.kind === 'timeout')
        return (0,model/* says */.FA) `it took too long`;
    if (end.kind === 'stopped')
        return (0,model/* says */.FA) `git was stopped`;
    if (end.kind === 'missing')
        return (0,model/* says */.FA) `git is missing`;
    const refusal = /^!\t\S+\t(.*)$/m.exec(end.stdout)?.[1];
    const lines = end.stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => !/^(?:(?:warning|hint):.*|remote:\W*)?$/i.test(line));
    const telling = lines.find((line) => line.startsWith('remote:') && TELLING.test(line)) ??
        lines.find((line) => TELLING.test(line)) ??
        lines[0];
    let words = telling ?? refusal ?? `git ended with code ${end.code}`;
    for (const secret of secrets)
        words = words.replaceAll(secret, '***');
    return (0,model/* printable */.g$)(words.replace(/\/\/[^/@\s]+@/g, '//'));
}
/** There is no git, or one that does not know what is needed. */
function gitMissing(place) {
    return {
        code: 'LEADS-LEDGER-GIT',
        message: (0,model/* says */.FA) `git is not on this machine, and the ledger is kept with it (${(0,model/* printable */.g$)(place)}). Nothing is sent to the list.`,
        hint: (0,model/* says */.FA) `Install git 2.31 or later where the job runs (in a container, in its image), or use \`ledger: file:<path>\`.`,
    };
}
const WITHHELD = (0,model/* says */.FA) `The token is not sent over http, where others could read it. Use https for the server (GITHUB_SERVER_URL and the address of \`origin\`), or keep the ledger in a folder: \`ledger: file:<path>\`.`;
const REVOKED = (0,model/* says */.FA) `The token is not valid. GitHub ends the token of a job when the job is cancelled: then run the job again. A token of your own may have expired: make a new one.`;
/** The hint for each trouble, when the ledger could not be read. Without a line here, the page of the code has it. */
const READ_HINTS = {
    token: REVOKED,
    right: (0,model/* says */.FA) `Give the job \`permissions:\` with \`contents: read\` at least, or \`contents: write\` to send.`,
    unreachable: (0,model/* says */.FA) `See whether the runner reaches the server (name, proxy, firewall), then run the job again.`,
};
const RIGHT = (0,model/* says */.FA) `Add two lines to the job, \`permissions:\` and, indented below it, \`contents: write\`. If they are there, see whether a rule of the repository or the organisation forbids the token to write.`;
const WRITE_HINTS = {
    token: REVOKED,
    right: RIGHT,
    rule: (0,model/* says */.FA) `A rule of the repository or the organisation (Settings → Rules), or a hook of the server, forbids the write. Let it allow the refs \`refs/leads/*\`, or keep the ledger in a folder: \`ledger: file:<path>\`.`,
    unreachable: (0,model/* says */.FA) `See whether the runner reaches the server (name, proxy, firewall), then run the job again.`,
    unknown: RIGHT,
};
/** The ledger's server gave no sure answer. `end` is missing when what it gave could not be used. */
function unreachable({ place, withheld }, words, end) {
    const trouble = end === undefined ? 'unknown' : troubleOf(end);
    const hint = withheld && trouble !== 'unreachable' ? WITHHELD : READ_HINTS[trouble];
    return {
        code: 'LEADS-LEDGER-UNREADABLE',
        message: (0,model/* says */.FA) `The ledger can’t be reached (${(0,model/* printable */.g$)(place)}): ${words}. Nothing is sent that it has no entry of.`,
        ...(hint === undefined ? {} : { hint }),
    };
}
/** The ledger's server said no to a write. */
function writeRefused({ place, withheld }, words, end) {
    const trouble = troubleOf(end);
    return {
        code: 'LEADS-LEDGER-WRITE',
        message: (0,model/* says */.FA) `The ledger can’t be written (${(0,model/* printable */.g$)(place)}): ${words}. Nothing is sent that it has no entry of.`,
        hint: withheld && trouble !== 'rule' ? WITHHELD : WRITE_HINTS[trouble],
    };
}
/** A version could not be made on this machine. */
function notMade(place, words) {
    return {
        code: 'LEADS-LEDGER-WRITE',
        message: (0,model/* says */.FA) `An entry of the ledger can’t be made on this machine (${(0,model/* printable */.g$)(place)}): ${words}. Nothing is sent that it has no entry of.`,
        hint: (0,model/* says */.FA) `Make room on the disk of the runner, then run the job again.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/host/git/version.js
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

;// CONCATENATED MODULE: ./lib/src/host/git/store.js






/** The limits where the caller gives no others. */
const GIT_TIMES = { fetchMs: 120_000, pushMs: 30_000 };
/** The files of a ref that leads to no commit of files: none, so that its reader finds no ledger in it. */
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
    const met = { place, withheld: remote.withheld };
    const wordsOf = (end) => gitWords(end, remote.secrets);
    const isOk = (end) => end.kind === 'ended' && end.code === 0;
    /** The obstacle on the way to the server; git that is too old for our way to name the remote is told from the rest. */
    async function failureOf(end) {
        if (end.kind === 'missing')
            return gitMissing(place);
        const version = await run(['version'], { timeoutMs: pushMs });
        const [, major, minor] = (version.kind === 'ended' && / (\d+)\.(\d+)/.exec(version.stdout)) || [];
        const isOld = major !== undefined && (Number(major) < 2 || (major === '2' && Number(minor) < 31));
        return isOld ? gitMissing(place) : unreachable(met, wordsOf(end), end);
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
                    throw new model/* LeadsError */.QI(unreachable(met, (0,model/* says */.FA) `a file of it could not be read`));
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
                return { kind: 'failed', problem: unreachable(met, (0,model/* says */.FA) `what git fetched could not be read`) };
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
                    return { kind: 'refused', problem: writeRefused(met, wordsOf(end), end) };
                case 'lost':
                    return { kind: 'lost', version, problem: unreachable(met, wordsOf(end), end) };
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
            const problem = answer === 'refused' ? writeRefused(met, wordsOf(end), end) : unreachable(met, wordsOf(end), end);
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
            (0,external_node_fs_.mkdirSync)(directory, { mode: 0o700 });
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
                gitRepository = createGitRepository(external_node_path_.join(own(), 'git'), remote, env);
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
                return createFileStore(external_node_path_.resolve(root, place.path), list, root);
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
    return external_node_path_.join(directory, JOURNALS);
}
/** Removes what a killed run left behind; any other path is left alone. */
function removeLedgerKeeping(directory) {
    if (!external_node_path_.basename(directory).startsWith(LEDGER_PREFIX))
        return;
    try {
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
    }
    catch {
        // The delivery stands, whether or not the disk lets go of a copy; `post`, or the next shell, tries again.
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
    message: (0,model/* says */.FA) `There is no place for the ledger: this folder is no Git repository with a remote called \`origin\`.`,
    hint: (0,model/* says */.FA) `Run in a clone of the repository, or say \`ledger: file:<path>\`.`,
};
const NO_ROOM = {
    code: 'LEADS-LEDGER-WRITE',
    message: (0,model/* says */.FA) `This machine’s folder for temporary files can’t be written, and the ledger needs room there.`,
    hint: (0,model/* says */.FA) `Make room on the disk of the runner, and let this user write there. Then run again.`,
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

;// CONCATENATED MODULE: ./lib/src/host/surface.js
const core = () => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
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

;// CONCATENATED MODULE: ./lib/src/host/action.js



















/** Names under which `main` leaves word for `post`; the runner hands them back as `STATE_…`. */
const STATE_STARTED = 'started';
const STATE_SPOOL = 'spool';
const STATE_LEDGER = 'ledger';
/**
 * Tells `post` from `main`: only `post` finds the state that `main` saved. The two states must fit each other, so that a
 * variable which happens to be in the environment does not turn `main` into a `post` that sends nothing and ends green.
 */
function readActionState(env) {
    const started = env[`STATE_${STATE_STARTED}`];
    const directory = env[`STATE_${STATE_LEDGER}`];
    return { isPost: Boolean(started && directory && external_node_path_.basename(directory) === LEDGER_PREFIX + started) };
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
    const { 'github-token': token, 'ledger-key': ledgerKey } = inputsOf(env);
    const keeping = keepingOf(env, createProcessId());
    return {
        journals,
        store: (list) => keeping.ledgerStore(place, list, token === undefined ? undefined : new model/* Secret */.zh(token)),
        ledgerKey: ledgerKey === undefined ? undefined : new model/* Secret */.zh(ledgerKey),
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
    const directory = external_node_path_.join(temporaryOf(env), LEDGER_PREFIX + processId);
    return createLedgerKeeping({ root: rootOf(env), directory, env, clock: systemClock, signal });
}
function rootOf(env) {
    return env['GITHUB_WORKSPACE'] || process.cwd();
}
function temporaryOf(env) {
    return env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
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
            (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421))).saveState(name, value);
    };
    const http = createHttp({ env });
    const processId = createProcessId();
    const workspace = createWorkspace(rootOf(env));
    const keeping = keepingOf(env, processId, stop.signal);
    await saveState(STATE_STARTED, processId);
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
        payload = JSON.parse((0,external_node_fs_.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
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
/** With NODE_DEBUG, Node prints requests and the environment of processes to the log, the token among them. */
function refuseNodeDebug(env) {
    if (!env['NODE_DEBUG']?.trim())
        return undefined;
    return {
        code: 'LEADS-NODE-DEBUG',
        message: (0,model/* says */.FA) `The environment variable NODE_DEBUG makes Node print the token into the log. Nothing was sent.`,
        hint: (0,model/* says */.FA) `Remove the variable. For more lines in the log, turn on debug logging of the job (RUNNER_DEBUG=1).`,
    };
}
/** Problems of the environment that no setting can fix. */
function environmentProblems(env) {
    return [refuseUncheckedTls(env), refuseNodeDebug(env)].filter((problem) => problem !== undefined);
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
            problems.push(flagProblem((0,model/* says */.FA) `--${(0,model/* printable */.g$)(name)} needs a value.`));
        else
            values[name] = values[name] === undefined ? value : `${values[name]}\n${value}`;
    }
    return { values, switches, positionals, problems };
}
function unknownFlag(rawName, known) {
    const meant = (0,model/* nearest */.pA)(rawName.replace(/^-+/, ''), known);
    const hint = meant === undefined ? (0,model/* says */.FA) `See \`leads help\`.` : (0,model/* says */.FA) `Did you mean --${(0,model/* printable */.g$)(meant)}?`;
    return flagProblem((0,model/* says */.FA) `There is no flag ${(0,model/* printable */.g$)(rawName)}.`, hint);
}
function flagProblem(message, hint) {
    return { code: 'LEADS-COMMAND', message, ...(hint === undefined ? {} : { hint }) };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./lib/src/host/files/demo-files.js




/** The sample repository as this program is shipped with it, beside `dist/`. */
const SAMPLE = ['..', 'examples', 'demo'];
/** A copy of the sample repository in a temporary directory; undefined when it was not shipped. It holds nobody real. */
function copySampleRepository() {
    const program = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
    const sample = external_node_path_.resolve(program, ...SAMPLE);
    if (!(0,external_node_fs_.existsSync)(sample))
        return undefined;
    const directory = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'smartflo-leads-demo-'));
    (0,external_node_fs_.cpSync)(sample, directory, { recursive: true });
    return directory;
}

;// CONCATENATED MODULE: ./lib/src/host/files/full-disk.js

/** The system's answers when a disk takes no more: no room, a quota, a limit of the file's size, a disk that broke. */
const TAKES_NO_MORE = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']);
/** The system's word (`ENOSPC`) when this error says that a disk takes no more; else undefined. */
function diskRefusal(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return TAKES_NO_MORE.has(code) ? (0,model/* printable */.g$)(code) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/host/files/text-file.js


/** A file that a person names on the command line; undefined when it can't be read. */
async function readTextFile(file) {
    return (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
}
/** Writes a file that is not there yet, with the folders above it; false when there is one already, which stays as it is. */
async function writeNewFile(file, text) {
    await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
    try {
        await (0,promises_.writeFile)(file, text, { flag: 'wx' });
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
    await (0,promises_.writeFile)(file, text, { mode: 0o600 });
}

;// CONCATENATED MODULE: ./lib/src/host/shell.js

















/** The host of a run from a shell. */
function openShellHost({ given, root, env, debug = false, annotate = false, write }) {
    const stop = listenForStop();
    const log = createLog({ write: write ?? writeStandardOutput, debug, groups: 'shell' });
    const http = createHttp({ env });
    sweepReports((0,external_node_os_.tmpdir)(), systemClock.now());
    const workspace = createWorkspace(root);
    const processId = createProcessId();
    const keeping = createLedgerKeeping({
        root,
        directory: external_node_path_.join((0,external_node_os_.tmpdir)(), LEDGER_PREFIX + processId),
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
        reports: createReports((0,external_node_os_.tmpdir)()),
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
        openSpool: async () => createSpool((0,external_node_os_.tmpdir)()),
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

;// CONCATENATED MODULE: ./lib/src/host/index.js














/***/ })

};
