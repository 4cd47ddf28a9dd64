export const id = 305;
export const ids = [305];
export const modules = {

/***/ 1837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readFormat),
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(495);
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9161);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3724);



/** How `leads validate` tells what it found. */
const FORMATS = ['human', 'compact', 'json', 'github'];
/** Reads `--format`; `human` when it is not given. */
function readFormat(given) {
    const human = { reporter: _run_js__WEBPACK_IMPORTED_MODULE_2__.ON_EVERY_SURFACE, annotate: false, problems: [] };
    switch (given) {
        case undefined:
        case 'human':
            return human;
        case 'compact':
            return { ...human, reporter: inLines(_run_js__WEBPACK_IMPORTED_MODULE_2__.COMPACT_LINES) };
        case 'json':
            return { ...human, reporter: inLines(_run_js__WEBPACK_IMPORTED_MODULE_2__.JSON_LINES) };
        case 'github':
            return { ...human, reporter: FOR_A_RUNNER, annotate: true };
        default:
            return { ...human, problems: [unknownFormat(given)] };
    }
}
/** One mistake a line, for editors and programs; nothing else is written to standard output. */
function inLines(lines) {
    const write = (texts) => {
        for (const text of texts)
            (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .writeStandardOutput */ .Yz)(`${text}\n`);
    };
    return {
        violations: (file, violations) => write(lines.violations(file, violations)),
        result: async (result) => write(lines.result(result)),
        stop: async (problems) => write(lines.stop(problems)),
    };
}
/** Annotations, which the runner shows beside the lines of the files, and the headline. */
const FOR_A_RUNNER = {
    async result(result, host) {
        for (const annotation of (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.renderAnnotations)(result))
            await host.surface.annotate(annotation);
        host.log.info((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.headline)(result));
    },
    async stop(problems, host) {
        const annotations = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.renderAnnotations)({ files: [], lists: [], notices: [], problems });
        for (const annotation of annotations)
            await host.surface.annotate(annotation);
    },
};
function unknownFormat(given) {
    const meant = (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(given, FORMATS);
    return {
        code: 'LEADS-COMMAND',
        message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `--format is "${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(given)}". Allowed: ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR)(FORMATS, ', ')}.`,
        ...(meant === undefined ? {} : { hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Did you mean ${meant}?` }),
    };
}


/***/ }),

/***/ 6305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ORDER_COMMANDS: () => (/* binding */ ORDER_COMMANDS),
/* harmony export */   RUN_COMMANDS: () => (/* binding */ RUN_COMMANDS)
/* harmony export */ });
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(495);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3724);
/* harmony import */ var _problem_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1837);
/* harmony import */ var _run_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5480);




/** `validate`, `plan` and `deliver`: the action's main job from a shell, in the folder one stands in. */
const RUN_COMMANDS = [
    runCommand('validate', 'Judge rows, send nothing; exit 1 on rejects', 'validate [files…] [flags]'),
    runCommand('plan', 'Say what would be sent, send nothing', 'plan [files…] [flags]'),
    runCommand('deliver', 'Send the good rows to Smartflo', 'deliver [files…] [flags]'),
];
/** Orders that a person gives by hand for the lists of `--only`; each is a run in the mode of its name. */
const ORDER_COMMANDS = [
    runCommand('resend-held', 'Send once more what is held or was refused', 'resend-held --only <list id> [flags]'),
    runCommand('drop-held', 'Never send what is held', 'drop-held --only <list id> [flags]'),
    runCommand('reset-list', 'Forget what was sent to a list', 'reset-list --only <list id> [flags]'),
];
function runCommand(mode, summary, usage) {
    return {
        name: mode,
        summary,
        usage,
        async run(argv, env) {
            const { given, own, positionals, debug, problems } = (0,_run_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunArguments */ .aX)(argv, env, mode === 'validate' ? ['format'] : []);
            const format = (0,_problem_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .readFormat */ .C)(own['format']);
            const files = [given['files'], ...positionals].filter((glob) => glob !== undefined).join('\n');
            const host = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openShellHost */ .rc)({
                given: { ...given, mode, files },
                root: process.cwd(),
                env,
                debug,
                annotate: format.annotate,
            });
            try {
                const mistakes = [...problems, ...format.problems];
                if (mistakes.length === 0)
                    return await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.run)(host, format.reporter);
                await format.reporter.stop(mistakes, host, 'Nothing was sent');
                return 1;
            }
            finally {
                host.close();
            }
        },
    };
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
