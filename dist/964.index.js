export const id = 964;
export const ids = [964];
export const modules = {

/***/ 6964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DEMO: () => (/* binding */ DEMO)
/* harmony export */ });
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(495);
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9161);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3724);
/* harmony import */ var _sandbox_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3246);




/** The lists of the sample repository, as the sandbox starts with them. */
const LISTS = [
    { id: '441940', name: 'Home loans' },
    { id: '552001', name: 'Insurance renewals' },
];
/** A whole run, offline: sandbox, sample lead files, real delivery. Its sample has rejects on purpose, so it exits 0. */
const DEMO = {
    name: 'demo',
    summary: 'A whole run, offline: sample lead files, a sandbox of Smartflo',
    usage: 'demo',
    async run(_argv, env) {
        const sample = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .copySampleRepository */ .Gp)();
        const log = (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__.createShellLog)();
        if (!sample) {
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `The sample repository is missing: run the demo from a checkout of this repository.`);
            return 1;
        }
        const sandbox = await (0,_sandbox_index_js__WEBPACK_IMPORTED_MODULE_3__/* .startSandbox */ .OT)({ tokens: ['demo-token'], lists: LISTS });
        const openHost = () => (0,_host_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openShellHost */ .rc)({
            given: {
                mode: 'deliver',
                'base-url': sandbox.url,
                'smartflo-token': 'demo-token',
                'requests-per-second': '0',
                ledger: 'file:.ledger',
            },
            root: sample,
            env,
        });
        const [host, second] = [openHost(), openHost()];
        const style = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.styleFor)(host.surface.colour);
        try {
            log.info(style.bold((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Smartflo Leads: a demo run. Nothing leaves this machine; every person in it is made up.`));
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ``);
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Sample repository:  ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(sample, 1000)}`);
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `Sandbox of the API: ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(sandbox.url)}`);
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ``);
            await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.run)(host);
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ``);
            log.info(style.bold((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `What the sandbox received`));
            for (const line of received(sandbox.dump()))
                log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `  ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line, 1000)}`);
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ``);
            log.info(style.bold((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `The same files once more, as a nightly schedule would find them`));
            await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.run)(second);
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) ``);
            log.info((0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA) `In a workflow, the first job would be red, for somebody must fix the rejected rows; the second one green. The README shows the workflow to copy.`);
            return 0;
        }
        finally {
            host.close();
            second.close();
            await sandbox.close();
        }
    },
};
function received(dump) {
    const posts = dump.requests.filter((request) => request.method === 'POST').length;
    return [
        (0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(posts, 'request with leads', 'requests with leads'),
        ...dump.lists.map((list) => {
            const leads = dump.leads.filter((lead) => String(lead.list_id) === list.id);
            const first = leads[0] ? `, the first one is ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .maskPhone */ .Xu)(leads[0].field_0)}` : '';
            return `list ${list.id} (${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(list.name)}): ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(leads.length, 'lead')}${first}`;
        }),
    ];
}


/***/ })

};
