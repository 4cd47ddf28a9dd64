export const id = 996;
export const ids = [996];
export const modules = {

/***/ 5996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SANDBOX: () => (/* binding */ SANDBOX)
/* harmony export */ });
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(495);
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9161);
/* harmony import */ var _sandbox_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3246);



const FLAGS = ['port', 'rate', 'seed', 'faults', 'dump'];
const MAX_PORT = 65_535;
/** A local Smartflo to test a workflow against. Runs until it is stopped. */
const SANDBOX = {
    name: 'sandbox',
    summary: 'A Smartflo of your own on this machine, with faults on request',
    usage: 'sandbox [flags]',
    async run(argv) {
        const log = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__.createShellLog)();
        const { values, problems } = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(argv, { flags: FLAGS, switches: [] });
        try {
            if (problems.length > 0)
                throw new _model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LeadsError */ .QI(problems);
            const options = await readOptions(values);
            const stop = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listenForStop */ .rr)();
            const sandbox = await (0,_sandbox_index_js__WEBPACK_IMPORTED_MODULE_2__/* .startSandbox */ .OT)({ ...options, log: (line) => log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)) });
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `sandbox: listening on ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(sandbox.url)} (Ctrl+C stops it)`);
            await new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }));
            if (values['dump'])
                await (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .writeTextFile */ .Tl)(values['dump'], `${JSON.stringify(sandbox.dump(), null, 2)}\n`);
            await sandbox.close();
            stop.release();
            return 0;
        }
        catch (error) {
            for (const line of mistakes(error))
                log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line));
            return 1;
        }
    },
};
async function readOptions(values) {
    const { port, rate, seed, faults } = values;
    return {
        port: port === undefined ? 0 : number('port', port, 0, MAX_PORT),
        ...(rate === undefined ? {} : { rate: number('rate', rate, 0, 1000) }),
        ...(seed === undefined ? {} : { seed: (0,_sandbox_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readSeed */ .OY)(await text((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `seed`, seed)) }),
        ...(faults === undefined ? {} : { faults: await (0,_sandbox_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readFaultScript */ .Ux)(await text((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `faults`, faults)) }),
    };
}
function number(flag, value, min, max) {
    const isNumber = flag === 'port' ? /^\d+$/.test(value) : /^\d+(?:\.\d+)?$/.test(value) && Number(value) > 0;
    if (isNumber && Number(value) >= min && Number(value) <= max)
        return Number(value);
    const kind = flag === 'port' ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `a whole number from ${min} to ${max}` : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `a number above ${min}, up to ${max}`;
    throw commandError((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `--${flag} is “${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value)}”; it must be ${kind}.`);
}
async function text(flag, path) {
    const content = await (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readTextFile */ .Gu)(path);
    if (content === undefined)
        throw commandError((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `--${flag}: the file “${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}” can't be read.`);
    return content;
}
function commandError(message) {
    const problem = { code: 'LEADS-COMMAND', message };
    return new _model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LeadsError */ .QI(problem);
}
function mistakes(error) {
    if (error instanceof _model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LeadsError */ .QI)
        return error.problems.map(({ message, code }) => `${message} ${code}`);
    return error instanceof Error
        ? error.message.split('\n').map((line) => (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line))
        : ['sandbox: could not start'];
}


/***/ })

};
