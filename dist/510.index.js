export const id = 510;
export const ids = [510];
export const modules = {

/***/ 2510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runShell: () => (/* binding */ runShell)
});

// EXTERNAL MODULE: ./lib/src/model/index.js + 31 modules
var model = __webpack_require__(9161);
;// CONCATENATED MODULE: ./lib/src/cli/version.js

/** `leads 0.1.0`. */
function versionText() {
    return `leads ${model/* VERSION */.xv}`;
}

;// CONCATENATED MODULE: ./lib/src/cli/index.js


/** The shell door: `leads <command>`. Gives the exit code. */
async function runShell(argv, env) {
    const [word, ...rest] = argv;
    if (word === '--version' || word === '-v' || word === 'version') {
        // Without the log: the host that has it takes longer to load than all of this.
        process.stdout.on('error', () => { }).write(`${versionText()}\n`);
        return 0;
    }
    const { createShellLog } = await __webpack_require__.e(/* import() */ 495).then(__webpack_require__.bind(__webpack_require__, 495));
    const log = createShellLog();
    const commands = await loadCommands(word);
    if (word === undefined || word === 'help' || word === '--help' || word === '-h' || rest.includes('--help')) {
        const { helpText } = await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(600)]).then(__webpack_require__.bind(__webpack_require__, 2600));
        for (const line of helpText(commands))
            log.info((0,model/* printable */.g$)(line));
        return 0;
    }
    const command = commands.find(({ name }) => name === word);
    if (command)
        return command.run(rest, env);
    const meant = (0,model/* nearest */.pA)(word, commands.map(({ name }) => name));
    log.info((0,model/* says */.FA) `There is no command ${(0,model/* printable */.g$)(word)}.${meant === undefined ? '' : (0,model/* says */.FA) ` Did you mean ${(0,model/* printable */.g$)(meant)}?`}`);
    log.info((0,model/* says */.FA) `See \`leads help\`.`);
    return 1;
}
/** Loads only what the word needs; all of it for the help. */
async function loadCommands(word) {
    switch (word) {
        case 'demo':
            return [(await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(246), __webpack_require__.e(964)]).then(__webpack_require__.bind(__webpack_require__, 6964))).DEMO];
        case 'doctor':
            return [(await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(536)]).then(__webpack_require__.bind(__webpack_require__, 8536))).DOCTOR];
        case 'init':
            return [(await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(50)]).then(__webpack_require__.bind(__webpack_require__, 5669))).INIT];
        case 'ledger':
            return [(await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(586)]).then(__webpack_require__.bind(__webpack_require__, 9586))).LEDGER];
        case 'report':
            return [(await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(637)]).then(__webpack_require__.bind(__webpack_require__, 7637))).REPORT];
        case 'sandbox':
            return [(await Promise.all(/* import() */[__webpack_require__.e(495), __webpack_require__.e(246), __webpack_require__.e(996)]).then(__webpack_require__.bind(__webpack_require__, 5996))).SANDBOX];
        case 'validate':
        case 'plan':
        case 'deliver':
            return (await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(305)]).then(__webpack_require__.bind(__webpack_require__, 6305))).RUN_COMMANDS;
        case 'resend-held':
        case 'drop-held':
        case 'reset-list':
            return (await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(305)]).then(__webpack_require__.bind(__webpack_require__, 6305))).ORDER_COMMANDS;
        default:
            return [
                (await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(246), __webpack_require__.e(964)]).then(__webpack_require__.bind(__webpack_require__, 6964))).DEMO,
                (await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(50)]).then(__webpack_require__.bind(__webpack_require__, 5669))).INIT,
                ...(await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(305)]).then(__webpack_require__.bind(__webpack_require__, 6305))).RUN_COMMANDS,
                (await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(536)]).then(__webpack_require__.bind(__webpack_require__, 8536))).DOCTOR,
                (await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(586)]).then(__webpack_require__.bind(__webpack_require__, 9586))).LEDGER,
                (await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(637)]).then(__webpack_require__.bind(__webpack_require__, 7637))).REPORT,
                ...(await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(495), __webpack_require__.e(724), __webpack_require__.e(305)]).then(__webpack_require__.bind(__webpack_require__, 6305))).ORDER_COMMANDS,
                (await Promise.all(/* import() */[__webpack_require__.e(495), __webpack_require__.e(246), __webpack_require__.e(996)]).then(__webpack_require__.bind(__webpack_require__, 5996))).SANDBOX,
            ];
    }
}


/***/ })

};
