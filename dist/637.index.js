export const id = 637;
export const ids = [637];
export const modules = {

/***/ 7637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   REPORT: () => (/* binding */ REPORT)
/* harmony export */ });
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(495);
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9161);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3724);



/** The reports of the jobs of a matrix as one: headline, books of each list and of all, exit code. */
const REPORT = {
    name: 'report',
    summary: 'Merge the reports of several jobs; exit 1 if one failed or is missing',
    usage: 'report [--plan …] <files…>',
    async run(argv, env) {
        const log = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__.createShellLog)();
        const { values, positionals, problems } = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(argv, { flags: ['plan'], switches: [] });
        const planFile = values['plan'];
        const wrong = positionals.length === 0 && planFile === undefined ? [...problems, NO_FILES] : problems;
        if (wrong.length > 0) {
            for (const problem of wrong)
                log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `✗ ${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.problemLine)(problem)}${problem.hint ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ` ${problem.hint}` : ''}`);
            return 1;
        }
        const mistakes = [];
        const open = async (file) => {
            const read = await openReport(file);
            if (!('code' in read))
                return [read];
            mistakes.push(read);
            return [];
        };
        const jobs = (await Promise.all(positionals.map(open))).flat();
        const [plan] = planFile === undefined ? [] : await open(planFile);
        const merged = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.mergeReports)({ jobs, plan, mistakes });
        (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.writeMergedLog)(merged, { log, colour: false });
        const surface = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createActionSurface */ .QA)(env);
        await surface.output('headline', (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.headline)(merged));
        await surface.output('status', merged.status);
        await surface.summary((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.renderMergedSummary)(merged));
        return merged.failed ? 1 : 0;
    },
};
const NO_FILES = {
    code: 'LEADS-COMMAND',
    message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `leads report needs the reports of the jobs.`,
    hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Name them: \`leads report --plan plan/report.json jobs/*/report.json\`.`,
};
async function openReport(file) {
    const text = await (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readTextFile */ .Gu)(file);
    const name = (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(file);
    if (text === undefined) {
        return {
            code: 'LEADS-REPORT',
            message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `${name} can't be read.`,
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Check that the job uploaded its report, and that this one downloaded it.`,
        };
    }
    try {
        return { name, report: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.readReport)(name, text) };
    }
    catch (error) {
        if (error instanceof _model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LeadsError */ .QI && error.problems[0])
            return error.problems[0];
        throw error;
    }
}


/***/ })

};
