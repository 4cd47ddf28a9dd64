export const id = 536;
export const ids = [536];
export const modules = {

/***/ 8536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DOCTOR: () => (/* binding */ DOCTOR)
/* harmony export */ });
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(495);
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9161);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3724);
/* harmony import */ var _run_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5480);




/** The width that the names of checks are padded to. */
const COLUMN = 13;
/** A checklist of what a delivery needs, told line by line. Only reads. */
const DOCTOR = {
    name: 'doctor',
    summary: 'Check token, network, lists, labels, clock and limits; only read',
    usage: 'doctor [flags]',
    async run(argv, env) {
        const { given, positionals, debug, problems } = (0,_run_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunArguments */ .aX)(argv, env);
        const host = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openShellHost */ .rc)({ given: { ...given, mode: 'deliver' }, root: process.cwd(), env, debug });
        const style = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.styleFor)(host.surface.colour);
        const marks = { fine: style.good((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `✓`), doubt: style.warn((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `!`), wrong: style.bad((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `✗`) };
        const write = writer(host.log, marks, style.faint);
        try {
            const mistakes = [...problems, ...(positionals.length > 0 ? [NO_FILES] : [])];
            for (const mistake of mistakes) {
                host.log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${marks.wrong} ${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.problemLine)(mistake)}`);
                if (mistake.hint)
                    host.log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `  ${style.faint((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `→`)} ${mistake.hint}`);
            }
            if (mistakes.length > 0)
                return 1;
            const count = { fine: 0, doubt: 0, wrong: 0 };
            for await (const finding of (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.examine)(host, { proxyTo: (url) => proxyHost(url, env) })) {
                count[finding.mark]++;
                write(finding);
            }
            const isFine = count.wrong === 0;
            host.log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ``);
            host.log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${isFine ? marks.fine : marks.wrong} ${style.bold(conclusion(count))}`);
            return isFine ? 0 : 1;
        }
        finally {
            host.close();
        }
    },
};
const NO_FILES = {
    code: 'LEADS-COMMAND',
    message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `leads doctor reads no lead files, so it takes none.`,
    hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `To judge lead files, use leads validate.`,
};
function writer(log, marks, faint) {
    return ({ mark, check, message, code, hint }) => {
        log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${marks[mark]} ${faint((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(check.padEnd(COLUMN)))} ${message}${code === undefined ? '' : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ` ${faint((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${code}`)}`}`);
        if (hint !== undefined)
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `  ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(' '.repeat(COLUMN))} ${faint((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `→`)} ${hint}`);
    };
}
function conclusion({ doubt, wrong }) {
    const look = doubt === 0 ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `` : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ` ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(doubt, 'line')} with ! to look at.`;
    if (wrong > 0)
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(wrong, 'check')} failed.${look} No lead was sent.`;
    return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `A delivery can start.${look} No lead was sent.`;
}
function proxyHost(url, env) {
    const way = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyFor */ .iJ)(url, env);
    return way.kind === 'proxy' ? way.url.host : undefined;
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
