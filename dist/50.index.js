export const id = 50;
export const ids = [50];
export const modules = {

/***/ 5669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INIT: () => (/* binding */ INIT)
/* harmony export */ });
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(495);
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9161);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3724);



const CONFIG = '.github/leads.yml';
/** The width that column names are padded to. */
const COLUMN = 28;
/** Reads a lead file and writes a config and a JSON Schema that fit it. Never writes over a file. */
const INIT = {
    name: 'init',
    summary: 'Propose a config and a schema from a lead file',
    usage: 'init <file> [--list-id …]',
    async run(argv) {
        const log = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__.createShellLog)();
        const { values, positionals, problems } = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(argv, { flags: ['list-id', 'out'], switches: [] });
        try {
            if (problems.length > 0)
                throw new _model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LeadsError */ .QI(problems);
            const [file, ...others] = positionals;
            if (file === undefined || others.length > 0)
                throw commandError((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Name one lead file: leads init leads/monday.csv`);
            const listId = values['list-id'];
            if (listId !== undefined && !/^0*[1-9]\d{0,19}$/.test(listId))
                throw commandError((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `--list-id takes digits only.`);
            const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
            const proposal = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.propose)(path, listId, (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createWorkspace */ .sK)(process.cwd()));
            const config = values['out'] ?? CONFIG;
            for (const line of described(path, proposal))
                log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line, MAX_LINE));
            await writeAll({ [config]: proposal.config, [proposal.schema.path]: proposal.schema.text });
            for (const line of nextSteps(config, proposal, listId === undefined))
                log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line, MAX_LINE));
            return 0;
        }
        catch (error) {
            if (!(error instanceof _model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LeadsError */ .QI))
                throw error;
            for (const problem of error.problems) {
                log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `✗ ${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.problemLine)(problem)}`);
                if (problem.hint)
                    log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `  → ${problem.hint}`);
            }
            return 1;
        }
    },
};
/** Longest line of the proposal, in characters. */
const MAX_LINE = 1000;
function described(path, { rows, columns }) {
    const width = Math.min(COLUMN, Math.max(...columns.map(({ header }) => header.length)));
    return [
        `${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}: ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows, 'row')}, ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(columns.length, 'column')}`,
        ...columns.map(({ header, field, byName, about }) => {
            const target = field === undefined ? 'not sent' : `${field}${byName ? '' : ' (proposed)'}`;
            return `  ${header.padEnd(width)} → ${target.padEnd(19)} ${about}`.trimEnd();
        }),
        '',
    ];
}
/** Writes all or nothing, as far as can be known before. */
async function writeAll(files) {
    for (const file of Object.keys(files))
        if ((await (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readTextFile */ .Gu)(file)) !== undefined)
            throw exists(file);
    for (const [file, text] of Object.entries(files))
        if (!(await (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .writeNewFile */ .S0)(file, text)))
            throw exists(file);
}
function nextSteps(config, { schema }, withoutList) {
    return [
        `Written: ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(config)} and ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(schema.path)}. Read both before you commit them; the schema may repeat values of`,
        'columns that have only a few.',
        ...(withoutList
            ? [`Put the id of the lead list in the place of ${_run_js__WEBPACK_IMPORTED_MODULE_2__.LIST_ID_PLACEHOLDER}: until then every run refuses the config.`]
            : []),
        `Then: leads validate${config === CONFIG ? '' : ` --config ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(config)}`}`,
    ];
}
function exists(file) {
    return new _model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LeadsError */ .QI({
        code: 'LEADS-COMMAND',
        message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(file)} is there already, and is never written over. Nothing was written.`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Move it away, or name another place for the config with --out.`,
    });
}
function commandError(message) {
    return new _model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LeadsError */ .QI({ code: 'LEADS-COMMAND', message, hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `See \`leads help\`.` });
}


/***/ })

};
