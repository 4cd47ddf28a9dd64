export const id = 586;
export const ids = [586];
export const modules = {

/***/ 9586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LEDGER: () => (/* binding */ LEDGER)
/* harmony export */ });
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(495);
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9161);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3724);
/* harmony import */ var _run_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5480);




/** The width that names are padded to. */
const COLUMN = 10;
/** Shows what the ledgers know, and checks that they hold together. Only reads. */
const LEDGER = {
    name: 'ledger',
    summary: 'Show what has been delivered so far, or check the ledgers; only read',
    usage: 'ledger show|verify [flags]',
    async run(argv, env) {
        const [what, ...rest] = argv;
        const { given, debug, problems } = (0,_run_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunArguments */ .aX)(rest, env);
        const host = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openShellHost */ .rc)({ given: { ...given, mode: 'plan' }, root: process.cwd(), env, debug });
        const style = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.styleFor)(host.surface.colour);
        try {
            if (what !== 'show' && what !== 'verify')
                return tell([WHICH], host.log, style);
            if (problems.length > 0)
                return tell(problems, host.log, style);
            let isFine = true;
            for await (const ledger of (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.inspectLedgers)(host, { verify: what === 'verify' })) {
                isFine = write(ledger, host.log, style) && isFine;
            }
            return isFine ? 0 : 1;
        }
        catch (error) {
            if (error instanceof _model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LeadsError */ .QI)
                return tell(error.problems, host.log, style);
            throw error;
        }
        finally {
            host.close();
        }
    },
};
const WHICH = {
    code: 'LEADS-COMMAND',
    message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `leads ledger needs to know what to do.`,
    hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Say \`leads ledger show\` or \`leads ledger verify\`.`,
};
function tell(problems, log, style) {
    for (const problem of problems) {
        log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${style.bad((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `✗`)} ${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.problemLine)(problem)}`);
        if (problem.hint)
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `  ${style.faint((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `→`)} ${problem.hint}`);
    }
    return 1;
}
/** Tells of one ledger; false when something is wrong with it. */
function write({ list, name, described, verdict }, log, style) {
    log.info(style.bold((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `List ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(list)}${name === undefined ? '' : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ` (${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)})`}`));
    if (described.kind === 'absent') {
        log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `  No ledger yet: the first delivery to the list begins it.`);
        return true;
    }
    if (described.kind !== 'found') {
        tell([described.problem], log, style);
        return false;
    }
    const { description } = described;
    const { accepted, refused, held, open } = description.counts;
    const line = (what, text) => log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `  ${style.faint((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(what.padEnd(COLUMN)))} ${text}`);
    line('kept at', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(description.place));
    line('id', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .shownId */ .fk)(description.ledgerId));
    line('written', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(description.writes, 'time')}, last ${moment(description.writtenAt)}`);
    line('leads', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(accepted)} accepted, ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(refused)} refused, ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(held)} held, ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(open)} in doubt`);
    line('lease', leaseText(description.lease));
    line('last run', description.lastRun === undefined ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `none but shells` : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .shownId */ .fk)(description.lastRun));
    line('hashes', description.isKeyed ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `keyed with ledger-key` : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `not keyed: whoever reads the ledger can guess numbers`);
    line('size', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(description.files, 'file')}, ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(description.bytes, 'byte')}`);
    if (!verdict)
        return true;
    if (verdict.ok)
        line('verdict', style.good((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `every file is whole, and all of them agree`));
    else
        tell(verdict.problems, log, style);
    return verdict.ok;
}
function leaseText(lease) {
    if (!lease)
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `nobody is sending`;
    return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${lease.run === undefined ? 'a shell' : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `run ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .shownId */ .fk)(lease.run)}`} may send until ${moment(lease.until)}`;
}
function moment(ms) {
    return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`);
}


/***/ }),

/***/ 5480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VP: () => (/* binding */ SECRET_VARIABLES),
/* harmony export */   WB: () => (/* binding */ RUN_FLAGS),
/* harmony export */   aX: () => (/* binding */ readRunArguments)
/* harmony export */ });
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(495);
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9161);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3724);



/** Environment variables that secrets come from: never flags, which every process of the machine can read. */
const SECRET_VARIABLES = Object.fromEntries(_run_js__WEBPACK_IMPORTED_MODULE_2__.INPUTS.filter((input) => 'secret' in input).map(({ name }) => [name, name.toUpperCase().replaceAll('-', '_')]));
/** Every input that is no secret is a flag; `mode` is the command itself. */
const RUN_FLAGS = _run_js__WEBPACK_IMPORTED_MODULE_2__.INPUTS.map(({ name }) => name).filter((name) => !(name in SECRET_VARIABLES) && name !== 'mode');
/** Reads the inputs of a run from flags and environment. `own`: flags that only this command has. */
function readRunArguments(argv, env, own = []) {
    const { values, switches, positionals, problems } = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(argv, {
        flags: [...RUN_FLAGS, ...own],
        switches: ['debug'],
    });
    const flags = Object.entries(values);
    const secrets = Object.entries(SECRET_VARIABLES).map(([input, variable]) => [input, env[variable]]);
    return {
        given: Object.fromEntries([...flags.filter(([name]) => !own.includes(name)), ...secrets]),
        own: Object.fromEntries(flags.filter(([name]) => own.includes(name))),
        positionals,
        debug: switches.has('debug'),
        problems: [...problems, ...secretFlags(problems)],
    };
}
/** For a secret given as a flag, where it belongs. */
function secretFlags(problems) {
    return Object.entries(SECRET_VARIABLES)
        .filter(([input]) => problems.some(({ message }) => message.includes(`--${input}`)))
        .map(([input, variable]) => ({
        code: 'LEADS-COMMAND',
        message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `--${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(input)} is a secret, so it is not taken from the command line.`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Set the environment variable ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(variable)} instead.`,
    }));
}


/***/ })

};
