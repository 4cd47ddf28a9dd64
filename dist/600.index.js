export const id = 600;
export const ids = [600];
export const modules = {

/***/ 2600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3724);
/* harmony import */ var _problem_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1837);
/* harmony import */ var _run_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5480);




/** The width that usages and flags are padded to. */
const COLUMN = 28;
/** `leads help`, line by line. */
function helpText(commands) {
    const flags = _run_js__WEBPACK_IMPORTED_MODULE_1__.INPUTS.filter(({ name }) => _run_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_FLAGS */ .WB.includes(name));
    return [
        'Delivers the lead files of a folder to Smartflo lead lists.',
        '',
        'Usage: leads <command>',
        '',
        ...commands.map(({ usage, summary }) => `  ${usage.padEnd(COLUMN)} ${summary}`),
        '',
        'Flags of validate, plan, deliver and doctor (the inputs of the action):',
        '',
        ...flags.map(({ name, description }) => `  ${`--${name}`.padEnd(COLUMN)} ${description}`),
        '',
        'Flags of single commands:',
        '',
        `  ${`validate --format`.padEnd(COLUMN)} ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(_problem_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .h, 'or')}. Built-in: human.`,
        `  ${`init --out`.padEnd(COLUMN)} Path of the config that is written. Built-in: .github/leads.yml.`,
        `  ${`report --plan`.padEnd(COLUMN)} Path of the report of the plan that the jobs were started from: it says which lists are awaited.`,
        '',
        'Secrets come from the environment:',
        '',
        ...Object.values(_run_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .SECRET_VARIABLES */ .VP).map((variable) => `  ${variable}`),
    ];
}


/***/ }),

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
