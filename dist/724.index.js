export const id = 724;
export const ids = [724];
export const modules = {

/***/ 5479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   W3: () => (/* binding */ isSuspect),
/* harmony export */   cq: () => (/* binding */ flawViolation),
/* harmony export */   ct: () => (/* binding */ isFit),
/* harmony export */   e3: () => (/* binding */ flawOf)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5596);


/** Every flawed character matches this; visible ASCII, space, tab and line breaks do not. */
const UNUSUAL = /[^\t\n\r -~]/;
/** Control characters other than tab, line feed and carriage return. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
/** A surrogate without its other half. */
const HALF = /\p{Cs}/u;
/** The flaw of a cell's text, if any; `cellCharacters` is the longest a cell may be, in UTF-16 units. */
function flawOf(text, cellCharacters = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.cellCharacters) {
    if (text.length > cellCharacters)
        return 'long';
    if (!UNUSUAL.test(text))
        return undefined;
    if (CONTROL.test(text))
        return 'control';
    if (HALF.test(text))
        return 'half';
    return text.includes('\uFFFD') ? 'lost' : undefined;
}
/** Whether a UTF-16 unit of 0x7f or more can be a flaw by itself, so that `flawOf` must check the text. */
function isSuspect(unit) {
    return unit <= 0x9f || unit === 0xfffd;
}
/** Whether well-formed UTF-8 has none of the flaws outside ASCII: no U+0080 … U+009F and no U+FFFD. */
function isFit(bytes, from, to) {
    for (let at = from; at < to; at++) {
        const byte = bytes[at];
        if (byte === 0xc2 && bytes[at + 1] < 0xa0)
            return false;
        if (byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)
            return false;
    }
    return true;
}
/** The text with each lone surrogate written as `\ud83d`, so that no encoder can turn it into U+FFFD unseen. */
function wellFormed(text) {
    return text.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
const WORDS = {
    control: {
        code: 'LEADS-ROW-CONTROL',
        message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The cell contains a control character, which cannot be seen and must not be sent.`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Type the cell anew. Tabs and line breaks are allowed.`,
    },
    half: {
        code: 'LEADS-ROW-HALF-CHARACTER',
        message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The cell contains half of a character: an emoji or rare letter was cut in two.`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Type the cell anew, or remove the \\ud… code.`,
    },
    lost: {
        code: 'LEADS-ROW-TEXT-DAMAGED',
        message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The cell has the sign \uFFFD where a letter was lost before the file was saved.`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Type the letter anew, or export the list again as .xlsx or "CSV UTF-8".`,
    },
    long: {
        code: 'LEADS-ROW-TOO-LONG',
        message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The cell has more text than a cell can hold.`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Look for a quote at the start of the cell that has no partner, or shorten the text.`,
    },
};
/** The violation by which a flaw rejects its row. */
function flawViolation(flaw, header, cell, position) {
    return { ...WORDS[flaw], header, position, masked: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)((0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .maskShape */ .cA)(cell)) };
}


/***/ }),

/***/ 9891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createExpansionMeter)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);


/**
 * Counts what a compressed file unpacks to. The returned function takes the number of bytes that came out and throws
 * LEADS-FILE-EXPANDS once they are more than the cap, or more than the allowed ratio to the `packed` bytes on disk.
 */
function createExpansionMeter(packed, limits) {
    let seen = 0;
    return (bytes) => {
        seen += bytes;
        if (seen > limits.inflatedBytes) {
            throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-EXPANDS', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file unpacks to more than ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(limits.inflatedBytes, 'byte')}.`, {
                hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Split the file into several.`,
            });
        }
        if (seen > limits.expansionFloorBytes && seen > packed * limits.expansionRatio) {
            throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-EXPANDS', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file unpacks to more than ${limits.expansionRatio} times its size.`, {
                hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `If these are real leads, commit the file without packing it.`,
            });
        }
    };
}


/***/ }),

/***/ 3617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ inFile),
/* harmony export */   z: () => (/* binding */ fileError)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);

/** The stop for a file that can't be read. `readRows` adds which file it is. */
function fileError(code, message, more = {}) {
    const problem = {
        code,
        message,
        ...(more.hint === undefined ? {} : { hint: more.hint }),
        ...(more.position === undefined ? {} : { position: more.position }),
    };
    return new _model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .LeadsError */ .QI(problem, more.cause === undefined ? undefined : { cause: more.cause });
}
/** The same stop, with the file named in each of its problems. */
function inFile(error, path) {
    return new _model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .LeadsError */ .QI(error.problems.map((problem) => ({ ...problem, file: path })), { cause: error.cause });
}


/***/ }),

/***/ 9805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ refuseOtherKinds),
/* harmony export */   PN: () => (/* binding */ refuseOtherThanZip),
/* harmony export */   w1: () => (/* binding */ startsWith)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);


/** A file with this many control characters, and this share of its bytes, is binary: text has almost none. */
const BINARY_CONTROLS = 8;
const BINARY_SHARE = 0.1;
const FORMAT_NAMES = {
    csv: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a table as text (CSV)`,
    tsv: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a table as text with tabs (TSV)`,
    json: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `JSON`,
    ndjson: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `NDJSON`,
    yaml: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `YAML`,
    xlsx: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `an Excel workbook (.xlsx)`,
};
const CSV_AGAIN = (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Save it again as "CSV UTF-8", or as .xlsx under a name that ends in .xlsx.`;
/** First bytes of files that people give a wrong extension (file signatures of the formats' own specifications). */
const SIGNATURES = [
    {
        bytes: [0x50, 0x4b, 0x03, 0x04],
        what: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a ZIP file, as Excel workbooks are`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `If it is an Excel workbook, let its name end in .xlsx. Otherwise unpack it.`,
    },
    {
        bytes: [0x50, 0x4b, 0x05, 0x06],
        what: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `an empty ZIP file`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Commit the lead file itself.`,
    },
    {
        bytes: [0xd0, 0xcf, 0x11, 0xe0],
        what: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `an old Excel file (.xls) or a workbook with a password`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Open it in Excel, remove the password if it has one, and save it as .xlsx or "CSV UTF-8".`,
    },
    { bytes: [0x1f, 0x8b], what: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a gzip file`, hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Let its name end in .gz, such as leads.csv.gz.` },
    { bytes: [0x25, 0x50, 0x44, 0x46], what: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a PDF`, hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Export the leads as CSV or XLSX.` },
    { bytes: [0xff, 0xfe, 0x00, 0x00], what: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `UTF-32 text`, hint: CSV_AGAIN },
    { bytes: [0x00, 0x00, 0xfe, 0xff], what: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `UTF-32 text`, hint: CSV_AGAIN },
    { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a Zstandard file`, hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Unpack it, or pack it with gzip.` },
    { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `an xz file`, hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Unpack it, or pack it with gzip.` },
];
/** Refuses a file that should be text of `format` when its first bytes say that it is something else. */
function refuseOtherKinds(head, format) {
    const signature = SIGNATURES.find(({ bytes }) => startsWith(head, bytes));
    if (signature)
        throw wrongKind(format, signature.what, signature.hint);
    if (hasByteOrderMark(head))
        return;
    const zeros = zerosByParity(head);
    const half = head.length / 2;
    if (zeros.even + zeros.odd > 0 &&
        Math.max(zeros.even, zeros.odd) > half * 0.5 &&
        Math.min(zeros.even, zeros.odd) <= half * 0.05) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-ENCODING', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file looks like UTF-16 text, but does not begin with the mark that says so.`, {
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Save it again as "CSV UTF-8" or UTF-8.`,
        });
    }
    if (isBinary(head))
        throw wrongKind(format, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a binary file`, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Export the leads as CSV or XLSX.`);
    if (format === 'csv' || format === 'tsv')
        refuseMarkup(head, format);
}
/** Refuses a file that should be a workbook when it is not even a ZIP file. */
function refuseOtherThanZip(head) {
    if (startsWith(head, [0x50, 0x4b]))
        return;
    const signature = SIGNATURES.find(({ bytes }) => startsWith(head, bytes));
    if (signature)
        throw wrongKind('xlsx', signature.what, signature.hint);
    throw head.length === 0
        ? (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-XLSX', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file is empty.`, { hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Save the workbook again and commit that.` })
        : !isBinary(head) || hasByteOrderMark(head)
            ? wrongKind('xlsx', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `text`, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Let its name end in .csv, .tsv or .json, whichever it is.`)
            : wrongKind('xlsx', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `something else`, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Open it in the program it was made with and save it as .xlsx.`);
}
/** Refuses JSON or a web page that is named as a table: the CSV reader would only give puzzling messages. */
function refuseMarkup(head, format) {
    const start = new TextDecoder('latin1').decode(head.subarray(0, 256));
    if (/^\s*(?:\[\s*\{|\[\s*\]|\{\s*["}])/.test(start)) {
        throw wrongKind(format, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `JSON`, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Let its name end in .json, or in .ndjson if each line is one object.`);
    }
    if (/^\s*<(?:!doctype|html|\?xml|table|head|body)\b/i.test(start)) {
        throw wrongKind(format, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a web page or XML`, CSV_AGAIN);
    }
}
function wrongKind(format, what, hint) {
    return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-KIND', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file should be ${FORMAT_NAMES[format]}, but it is ${what}.`, { hint });
}
function hasByteOrderMark(head) {
    return startsWith(head, [0xef, 0xbb, 0xbf]) || startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
}
/** Whether bytes begin with these. */
function startsWith(bytes, prefix) {
    return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}
function zerosByParity(head) {
    let even = 0;
    let odd = 0;
    for (const [index, byte] of head.entries()) {
        if (byte !== 0)
            continue;
        if (index % 2 === 0)
            even++;
        else
            odd++;
    }
    return { even, odd };
}
/** Whether bytes have more control characters, tab and line breaks aside, than any text. */
function isBinary(head) {
    let controls = 0;
    for (const byte of head)
        if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f)
            controls++;
    return controls >= BINARY_CONTROLS && controls >= head.length * BINARY_SHARE;
}


/***/ }),

/***/ 500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   XJ: () => (/* binding */ valueName),
/* harmony export */   os: () => (/* binding */ unexpected)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);

/** Words that other languages use for values, and the hint for each. */
const FOREIGN_WORDS = [
    [/^[-+]?(?:NaN|Infinity|inf)\b/i, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Use null, or put it in double quotes.`],
    [/^(?:undefined|None|nil|NULL|Null|NONE)\b/, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Use null, without quotes.`],
    [/^(?:True|TRUE|yes|Yes)\b/, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Use true, without quotes.`],
    [/^(?:False|FALSE|no|No)\b/, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Use false, without quotes.`],
];
/** Explains why `rest`, the text from the mistake on, is not `wanted`; '' is the end of the file. */
function unexpected(rest, wanted, afterComma) {
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (rest === '') {
        return {
            message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file ends where ${wanted} must follow.`,
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file seems to be cut off. Export or upload it again.`,
        };
    }
    if (character === '\n' || character === '\r') {
        return {
            message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The line ends where ${wanted} must follow.`,
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Each line must hold one whole object; or put all objects, with commas between them, in [ ].`,
        };
    }
    if (afterComma && (character === '}' || character === ']')) {
        return {
            message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `There is a comma with nothing after it.`,
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Remove the comma before ${character}.`,
        };
    }
    if (character === "'" || character === '‘' || character === '“' || character === '”' || character === '`') {
        return {
            message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Text is not in straight double quotes.`,
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Use " around every key and every text.`,
        };
    }
    if (character === '/' || character === '#') {
        return { message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `A comment is not allowed in JSON.`, hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Remove the comment.` };
    }
    if (wanted === 'a value')
        return notAValue(rest, character);
    return { message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Expected ${wanted} but found ${named(character)}.`, hint: hintFor(wanted, character) };
}
function notAValue(rest, character) {
    for (const [pattern, instead] of FOREIGN_WORDS) {
        if (pattern.test(rest))
            return { message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `This word is not a value in JSON.`, hint: instead };
    }
    if (/[+.]/.test(character)) {
        return {
            message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `A number can't begin with ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(character)}.`,
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Put phone numbers in double quotes.`,
        };
    }
    if (/\p{L}/u.test(character)) {
        return { message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Text is not in double quotes.`, hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Use " around every key and every text.` };
    }
    return {
        message: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Expected a value but found ${named(character)}.`,
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `A value is text in double quotes, a number, true, false or null.`,
    };
}
function hintFor(wanted, character) {
    switch (wanted) {
        case 'a comma or a closing }':
        case 'a comma or a closing ]':
            if (character === '"' || character === '{' || character === '[')
                return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `A comma seems to be missing before it.`;
            if (character === ':')
                return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `A quote or a comma seems to be missing before it.`;
            return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `A comma, a quote or a closing bracket seems to be missing before it.`;
        case 'the end of the line':
            return character === ','
                ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Objects with commas between them must stand in [ ]; without [ ], each has a line of its own and no comma.`
                : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Put each object on a line of its own, or all of them, with commas between them, in [ ].`;
        case 'nothing more':
            return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Remove what follows the end of the list, or put it into the list.`;
        case 'a colon':
            return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `After each key comes a colon, then the value.`;
        default:
            return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Look for a bracket, a quote or a comma that is missing or too much.`;
    }
}
/** Names a character in a sentence without showing the content of the file. */
function named(character) {
    if (/\p{L}/u.test(character))
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a letter`;
    if (/\p{N}/u.test(character))
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a digit`;
    if (character === '"')
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a double quote`;
    if (/[\p{Z}\p{C}]/u.test(character))
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a character that can't be seen (${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(codeOf(character))})`;
    return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `"${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(character)}"`;
}
/** `U+00A0` */
function codeOf(character) {
    return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}
/** The kind of a JSON value, by its first character. */
function valueName(character) {
    if (character === '"')
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `text`;
    if (character === '[')
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a list`;
    if (character === '{')
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `an object`;
    if (character === 't' || character === 'f')
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `true or false`;
    if (character === 'n')
        return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `null`;
    return /[-0-9]/.test(character) ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `a number` : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `something that is not JSON`;
}


/***/ }),

/***/ 7860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ CUT_OFF),
  m: () => (/* binding */ JsonScanner)
});

// EXTERNAL MODULE: ./lib/src/model/index.js + 31 modules
var model = __webpack_require__(9161);
// EXTERNAL MODULE: ./lib/src/parse/cell-flaw.js
var cell_flaw = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
// EXTERNAL MODULE: ./lib/src/parse/limits.js
var limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/place.js
var place = __webpack_require__(3461);
;// CONCATENATED MODULE: ./lib/src/parse/json/escape.js

const LETTERS = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
};
const NO_MEANING = {
    message: (0,model/* says */.FA) `There is a backslash with no meaning in this text.`,
    hint: (0,model/* says */.FA) `Write \\\\ for a backslash (as in Windows paths), \\" for a quote and \\n for a line break.`,
};
const BAD_CODE = {
    message: (0,model/* says */.FA) `A \\u code in this text does not have four digits of 0–9 and A–F.`,
    hint: (0,model/* says */.FA) `Write \\u and exactly four of them, or \\\\ for a backslash.`,
};
/** Reads the escape whose backslash is at `backslash`. Half of a character keeps its source text as value. */
function readEscape(text, backslash) {
    const letter = text.charAt(backslash + 1);
    if (letter === 'u')
        return readCode(text, backslash);
    const value = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
    if (value === undefined)
        return { offset: backslash + 1, mistake: NO_MEANING };
    return { value, length: 2, half: false };
}
function readCode(text, backslash) {
    const bad = notHex(text, backslash + 2);
    if (bad !== undefined)
        return { offset: bad, mistake: BAD_CODE };
    const unit = codeAt(text, backslash);
    const next = backslash + 6;
    if (unit < 0xd800 || unit > 0xdfff) {
        return { value: String.fromCharCode(unit), length: 6, half: false };
    }
    const half = { value: text.slice(backslash, next), length: 6, half: true };
    if (unit > 0xdbff || !'\\u'.startsWith(text.slice(next, next + 2)))
        return half;
    const nextBad = notHex(text, next + 2);
    if (nextBad !== undefined)
        return { offset: nextBad, mistake: BAD_CODE };
    const second = codeAt(text, next);
    if (second < 0xdc00 || second > 0xdfff)
        return half;
    return { value: String.fromCharCode(unit, second), length: 12, half: false };
}
function codeAt(text, backslash) {
    return Number.parseInt(text.slice(backslash + 2, backslash + 6), 16);
}
/** Offset of the first of four characters that is not a hexadecimal digit. */
function notHex(text, start) {
    for (let i = start; i < start + 4; i++) {
        if (!/[0-9a-fA-F]/.test(text.charAt(i)))
            return Math.min(i, text.length);
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/src/parse/json/mistakes.js
var mistakes = __webpack_require__(500);
;// CONCATENATED MODULE: ./lib/src/parse/json/scanner.js







/** Thrown when the text so far ends inside a token and more text is to come. Never leaves the parser. */
const CUT_OFF = Symbol('the rest of the text has not come yet');
const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Characters after a mistake that are used to explain it. */
const EXPLAINED = 16;
/**
 * Reads the tokens of strict RFC 8259 JSON from text that comes in pieces. Every method stands at `at` and moves it past
 * what it read. A mistake is a LeadsError with its place. A mistake at the end of a text that is not `whole` is CUT_OFF
 * instead, so that no message depends on where the pieces were cut.
 */
class JsonScanner {
    text = '';
    at = 0;
    /** Whether no more text will come. */
    whole = false;
    /** Whether a line break is not white space: one object a line. */
    oneLine = false;
    /** The flaw of the last `string()`. */
    flaw;
    #markOffset = 0;
    #markPlace = place/* FIRST_PLACE */.h;
    /** Adds a piece of text. */
    append(piece, whole) {
        this.text = this.text === '' ? piece : this.text + piece;
        this.whole = whole;
    }
    /** Marks `at` as the start of the next record: places are counted from here, and text before it can be let go. */
    mark() {
        this.#markPlace = this.place(this.at);
        this.#markOffset = this.at;
    }
    /** Offset of the mark. */
    get marked() {
        return this.#markOffset;
    }
    /** Goes back to the mark. */
    rewind() {
        this.at = this.#markOffset;
    }
    /** Lets go of the text before the mark and goes back to it. Rows that were read keep their own text. */
    release() {
        this.text = this.text.slice(this.#markOffset);
        this.#markOffset = 0;
        this.at = 0;
    }
    /** Moves the mark to the next line, after a line was read from its bytes. */
    passLine() {
        this.#markPlace = { line: this.#markPlace.line + 1, column: 1 };
    }
    /** The place of an offset that is not before the mark. */
    place(offset) {
        return (0,place/* placeAfter */.e)(this.#markPlace, this.text, this.#markOffset, offset);
    }
    /** The UTF-16 unit at `at`; NaN at the end. */
    unit() {
        return this.text.charCodeAt(this.at);
    }
    /** The character at `at`; '' at the end. */
    character() {
        return this.text.charAt(this.at);
    }
    /** Whether the file ends here. */
    ended() {
        if (this.at < this.text.length)
            return false;
        if (!this.whole)
            throw CUT_OFF;
        return true;
    }
    skipSpace() {
        const { text, oneLine } = this;
        for (;;) {
            const unit = text.charCodeAt(this.at);
            if (unit !== SPACE && unit !== TAB && (oneLine || (unit !== LINE_FEED && unit !== CARRIAGE_RETURN)))
                return;
            this.at++;
        }
    }
    /** Skips white space, then moves past `character` if it is there. */
    take(character) {
        this.skipSpace();
        if (this.character() !== character)
            return false;
        this.at++;
        return true;
    }
    /** A string, decoded; its lone surrogates stay written as escapes. Sets `flaw`. */
    string(wanted, afterComma = false) {
        if (this.unit() !== QUOTE)
            this.unexpected(wanted, afterComma);
        const { text } = this;
        const start = this.at + 1;
        let suspect = false;
        for (let i = start;; i++) {
            const unit = text.charCodeAt(i);
            if (unit === QUOTE) {
                this.at = i + 1;
                const value = text.slice(start, i);
                this.flaw = suspect || value.length > limits/* LIMITS */.b.cellCharacters ? (0,cell_flaw/* flawOf */.e3)(value) : undefined;
                return value;
            }
            if (unit === BACKSLASH)
                return this.#escapedString(start, i);
            if (!(unit >= SPACE))
                this.#badCharacter(i);
            if (unit >= 0x7f && (0,cell_flaw/* isSuspect */.W3)(unit))
                suspect = true;
        }
    }
    /** Reads any value and returns its kind. Text is checked and not kept; call `string()` to keep it. */
    value(depth, afterComma = false) {
        switch (this.character()) {
            case '"':
                this.string('a value');
                return 'text';
            case '{':
                this.#object(depth);
                return 'structure';
            case '[':
                this.#array(depth);
                return 'structure';
            case 't':
                this.#word('true');
                return 'boolean';
            case 'f':
                this.#word('false');
                return 'boolean';
            case 'n':
                this.#word('null');
                return 'null';
            default:
                if (!/[-0-9]/.test(this.character()))
                    this.unexpected('a value', afterComma);
                this.#number();
                return 'number';
        }
    }
    /** The error for what stands at `at`. */
    unexpected(wanted, afterComma = false) {
        if (this.at >= this.text.length && !this.whole)
            throw CUT_OFF;
        const rest = this.text.slice(this.at, this.at + EXPLAINED);
        if (rest.length < EXPLAINED && !this.whole)
            throw CUT_OFF;
        throw this.error((0,mistakes/* unexpected */.os)(rest, wanted, afterComma), this.at);
    }
    error(mistake, offset) {
        return (0,file_error/* fileError */.z)('LEADS-FILE-JSON', mistake.message, { hint: mistake.hint, position: this.place(offset) });
    }
    #escapedString(start, firstEscape) {
        const { text } = this;
        let value = '';
        let copied = start;
        let half = false;
        for (let i = firstEscape;;) {
            const unit = text.charCodeAt(i);
            if (unit === QUOTE) {
                this.at = i + 1;
                value += text.slice(copied, i);
                this.flaw = (0,cell_flaw/* flawOf */.e3)(value) ?? (half ? 'half' : undefined);
                return value;
            }
            if (unit === BACKSLASH) {
                const sequence = readEscape(text, i);
                if ('mistake' in sequence)
                    this.#fail(sequence.offset, i, sequence.mistake);
                value += text.slice(copied, i) + sequence.value;
                half ||= sequence.half;
                i += sequence.length;
                copied = i;
            }
            else {
                if (!(unit >= SPACE))
                    this.#badCharacter(i);
                i++;
            }
        }
    }
    /** A line break or another control character inside quotes, or the end of the file. */
    #badCharacter(offset) {
        const character = this.text.charAt(offset);
        if (character === '' || character === '\n' || character === '\r') {
            const what = character === '' ? 'file' : 'line';
            this.#fail(offset, this.at, {
                message: (0,model/* says */.FA) `The ${what} ends before the closing quote of the text that begins here.`,
                hint: (0,model/* says */.FA) `Add the closing quote. A line break inside a text is written \\n, a quote \\".`,
            });
        }
        this.#fail(offset, offset, {
            message: (0,model/* says */.FA) `There is a character that can't be seen inside a text (${(0,mistakes/* codeOf */.$N)(character)}).`,
            hint: character === '\t' ? (0,model/* says */.FA) `Write a tab as \\t.` : (0,model/* says */.FA) `Remove it, or write it as a \\u code.`,
        });
    }
    #number() {
        const start = this.at;
        if (this.character() === '-')
            this.at++;
        if (this.character() === '0') {
            this.at++;
            if (/[0-9]/.test(this.character())) {
                this.#fail(this.at, start, {
                    message: (0,model/* says */.FA) `A number can't begin with 0.`,
                    hint: (0,model/* says */.FA) `Put phone numbers and codes in double quotes, so that their zeros stay.`,
                });
            }
        }
        else {
            this.#digits(start);
        }
        if (this.character() === '.') {
            this.at++;
            this.#digits(start);
        }
        if (/[eE]/.test(this.character())) {
            this.at++;
            if (/[-+]/.test(this.character()))
                this.at++;
            this.#digits(start);
        }
    }
    #digits(start) {
        const first = this.at;
        let unit = this.unit();
        while (unit >= 0x30 && unit <= 0x39) {
            this.at++;
            unit = this.unit();
        }
        if (this.at === first) {
            this.#fail(first, start, {
                message: (0,model/* says */.FA) `This number is not complete.`,
                hint: (0,model/* says */.FA) `After a minus sign, a point and an e a digit must follow. Put anything else in double quotes.`,
            });
        }
    }
    #word(word) {
        const start = this.at;
        for (const letter of word) {
            if (this.character() !== letter) {
                if (this.at >= this.text.length && !this.whole)
                    throw CUT_OFF;
                this.at = start;
                this.unexpected('a value');
            }
            this.at++;
        }
    }
    #object(depth) {
        this.open(depth);
        if (this.take('}'))
            return;
        for (let afterComma = false;; afterComma = true) {
            this.skipSpace();
            this.string(afterComma ? 'a key in double quotes' : 'a key in double quotes or a closing }', afterComma);
            if (!this.take(':'))
                this.unexpected('a colon');
            this.skipSpace();
            this.value(depth + 1);
            if (this.take('}'))
                return;
            if (!this.take(','))
                this.unexpected('a comma or a closing }');
        }
    }
    #array(depth) {
        this.open(depth);
        if (this.take(']'))
            return;
        for (let afterComma = false;; afterComma = true) {
            this.skipSpace();
            this.value(depth + 1, afterComma);
            if (this.take(']'))
                return;
            if (!this.take(','))
                this.unexpected('a comma or a closing ]');
        }
    }
    /** Moves past the `{` or `[` of a value that is `depth` deep. */
    open(depth) {
        if (depth > limits/* LIMITS */.b.nestingDepth) {
            throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', (0,model/* says */.FA) `Lists and objects are nested more than ${limits/* LIMITS */.b.nestingDepth} deep.`, {
                hint: (0,model/* says */.FA) `A lead is one flat object. Export the leads without nested lists.`,
                position: this.place(this.at),
            });
        }
        this.at++;
    }
    /** Throws an error that the character at `offset` caused, shown at `shown`. At the end of a piece, more text may follow. */
    #fail(offset, shown, mistake) {
        if (offset >= this.text.length && !this.whole)
            throw CUT_OFF;
        throw this.error(mistake, shown);
    }
}


/***/ }),

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ createLateParser)
/* harmony export */ });
/**
 * Waits for `headBytes` bytes or the end, then lets `choose` make the parser that gets everything. The head does not
 * depend on where the chunks were cut. A first chunk that is long enough is not copied.
 */
function createLateParser(headBytes, choose) {
    const held = new Uint8Array(headBytes);
    let length = 0;
    let parser;
    return {
        push(chunk) {
            if (parser) {
                parser.push(chunk);
                return;
            }
            if (length === 0 && chunk.length >= headBytes) {
                parser = choose(chunk.subarray(0, headBytes), false);
                parser.push(chunk);
                return;
            }
            const missing = chunk.subarray(0, headBytes - length);
            held.set(missing, length);
            length += missing.length;
            if (length < headBytes)
                return;
            parser = choose(held, false);
            parser.push(held);
            if (missing.length < chunk.length)
                parser.push(chunk.subarray(missing.length));
        },
        end() {
            if (!parser) {
                const head = held.subarray(0, length);
                parser = choose(head, true);
                if (length > 0)
                    parser.push(head);
            }
            parser.end();
        },
    };
}


/***/ }),

/***/ 5596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/**
 * Every cap on what is read, with its unit. They are far above what a lead file needs and far below what would hurt the
 * machine. A file beyond one of them is refused with LEADS-FILE-LIMIT, unless the cap says otherwise.
 */
const LIMITS = {
    /** Bytes of a file on disk: CSV, TSV, JSON, NDJSON, before any `.gz` is taken off. */
    fileBytes: 1024 * 1024 * 1024,
    /** Bytes of a YAML file, inflated: reading it takes about half a second for each MB. */
    yamlBytes: 64 * 1024 * 1024,
    /** Bytes of an XLSX file on disk. */
    xlsxBytes: 256 * 1024 * 1024,
    /** Bytes that a `.gz`, or the opened parts of an XLSX, may inflate to (LEADS-FILE-EXPANDS). */
    inflatedBytes: 2 * 1024 * 1024 * 1024,
    /** Inflated bytes for each byte on disk (LEADS-FILE-EXPANDS). Real lead files stay below 60. */
    expansionRatio: 200,
    /** Inflated bytes below which the ratio is not looked at: small files of like rows shrink very well. */
    expansionFloorBytes: 16 * 1024 * 1024,
    /** Files inside an XLSX. */
    zipEntries: 10_000,
    /** Bytes that the table of texts of an XLSX may inflate to: it is held in memory. */
    sharedStringsBytes: 128 * 1024 * 1024,
    /** Rows of a file, header not counted. */
    rows: 5_000_000,
    /** Columns of a file, or keys of one object. */
    columns: 1_000,
    /** Characters (UTF-16 units) of a column name. */
    headerCharacters: 256,
    /** Characters (UTF-16 units) of a cell, as Excel counts them. Beyond, only the row is rejected (LEADS-ROW-TOO-LONG). */
    cellCharacters: 32_767,
    /** Bytes of one record as the file writes it, its line break aside; of JSON and YAML, characters (UTF-16 units). */
    recordBytes: 1024 * 1024,
    /** First bytes of a file that tell what kind of file it is. */
    kindBytes: 4096,
    /** First bytes of delimited text that tell its delimiter. */
    sampleBytes: 64 * 1024,
    /** Objects, arrays or elements inside one another. */
    nestingDepth: 64,
    /** Key lists of JSON and YAML objects remembered at once; beyond, remembering starts anew and nothing is refused. */
    shapes: 1_000,
    /** Keys in all remembered key lists together. */
    shapeKeys: 20_000,
    /** Characters of an object or array that are kept as its cell: it is shown, never sent. */
    structureCharacters: 200,
    /** Characters of a YAML document that can't be read record by record: a list in [ ], one mapping. */
    yamlBlockCharacters: 1024 * 1024,
    /** Signs and values (tokens) of a YAML document that can't be read record by record, or of one record. */
    yamlTokens: 150_000,
    /** Characters of a config or schema file. */
    documentCharacters: 1024 * 1024,
};


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ placeAfter),
/* harmony export */   h: () => (/* binding */ FIRST_PLACE)
/* harmony export */ });
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Where a text begins. */
const FIRST_PLACE = { line: 1, column: 1 };
/**
 * The place of `text[end]`, when `text[start]` stands at `from`. LF, CRLF and a lone CR end a line; a column is a code
 * point. Takes time in proportion to `end - start`.
 */
function placeAfter(from, text, start, end) {
    let { line, column } = from;
    for (let i = start; i < end; i++) {
        const unit = text.charCodeAt(i);
        if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) {
            line++;
            column = 1;
        }
        else if (!isSecondHalf(unit)) {
            column++;
        }
    }
    return { line, column };
}
/** Whether a UTF-16 unit is the second half of a character that takes two. */
function isSecondHalf(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}


/***/ }),

/***/ 2047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readError)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);


/** Names of errors of the operating system, such as ENOENT, which Node gives as `code`. */
const SYSTEM_ERROR = /^E[A-Z0-9]+$/;
/** Turns an error of reading or inflating a file into a problem of that file. */
function readError(error, gzip) {
    if (error instanceof _model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .LeadsError */ .QI)
        return error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (gzip && !SYSTEM_ERROR.test(code)) {
        return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-GZIP', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The .gz file is broken, cut off, or no gzip file.`, {
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Pack it again, or commit the file without packing it.`,
            cause: error,
        });
    }
    const reason = code === '' ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `` : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) ` (${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(code)})`;
    return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-READ', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file could not be read from disk${reason}.`, {
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Look at what the steps before this one do to the file, then run the job again.`,
        cause: error,
    });
}


/***/ }),

/***/ 5598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ refuseManyColumns),
/* harmony export */   Kw: () => (/* binding */ refuseLongName),
/* harmony export */   eJ: () => (/* binding */ refuseLongRecord),
/* harmony export */   sv: () => (/* binding */ refuseTwins)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5596);



/** Stops at a key that is twice in one object: we would have to guess which value counts. */
function refuseTwins(name, first, second) {
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-DUPLICATE-KEY', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The key "${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .shownHeader */ .Z7)(name)}" is in one object twice: ${both(first, second)}.`, {
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Remove or rename one of the two.`,
        position: second,
    });
}
/** Stops at an object with more keys than `LIMITS.columns`. */
function refuseManyColumns(position) {
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-LIMIT', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `An object has more than ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.columns)} keys.`, {
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Leave out the keys that are not part of a lead.`,
        position,
    });
}
/** Stops at a record that is longer than `LIMITS.recordBytes`. */
function refuseLongRecord(position) {
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-RECORD-SIZE', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The record that begins here is longer than ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.recordBytes)} characters.`, {
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Look for a quote or bracket that is not closed.`,
        position,
    });
}
/** Stops at a key that is longer than `LIMITS.headerCharacters`. */
function refuseLongName(names, place) {
    const long = names.findIndex((name) => name.length > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.headerCharacters);
    if (long < 0)
        return;
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-LIMIT', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `A key has more than ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.headerCharacters)} characters.`, {
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Look for a quote that is not closed, or give the column a shorter name.`,
        position: place(long),
    });
}
function both(first, second) {
    return first.line === second.line
        ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `in line ${first.line}, at characters ${first.column} and ${second.column}`
        : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `in lines ${first.line} and ${second.line}`;
}


/***/ }),

/***/ 6290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ee: () => (/* binding */ composeYaml),
  xg: () => (/* binding */ featureError),
  VV: () => (/* binding */ placeIn),
  K2: () => (/* binding */ yamlError)
});

// EXTERNAL MODULE: ./lib/src/model/index.js + 31 modules
var model = __webpack_require__(9161);
// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
// EXTERNAL MODULE: ./lib/src/parse/json/mistakes.js
var mistakes = __webpack_require__(500);
// EXTERNAL MODULE: ./lib/src/parse/limits.js
var limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/place.js
var place = __webpack_require__(3461);
;// CONCATENATED MODULE: ./lib/src/parse/yaml/mistakes.js

/** Words for each kind of error of the `yaml` package. They repeat nothing of the file. */
const MISTAKES = {
    BAD_DIRECTIVE: {
        message: (0,model/* says */.FA) `A line that begins with % is not understood.`,
        hint: (0,model/* says */.FA) `Remove it, or put the value in double quotes.`,
    },
    BAD_DQ_ESCAPE: {
        message: (0,model/* says */.FA) `There is a backslash with no meaning in a text in double quotes.`,
        hint: (0,model/* says */.FA) `Write \\\\ for a backslash, or use single quotes.`,
    },
    BAD_INDENT: {
        message: (0,model/* says */.FA) `The indentation does not fit the lines above, or a quote or bracket is not closed.`,
        hint: (0,model/* says */.FA) `Begin the keys of one lead in the same column, with spaces.`,
    },
    BAD_SCALAR_START: {
        message: (0,model/* says */.FA) `A value begins with a character that has a meaning of its own in YAML.`,
        hint: (0,model/* says */.FA) `Put the value in double quotes.`,
    },
    BLOCK_AS_IMPLICIT_KEY: {
        message: (0,model/* says */.FA) `There are two keys in one line, or a value with a colon in it is not in quotes.`,
        hint: (0,model/* says */.FA) `Put values that contain ": " in double quotes.`,
    },
    BLOCK_IN_FLOW: {
        message: (0,model/* says */.FA) `Inside [ ] or { } there is a key or dash as if it stood on its own.`,
        hint: (0,model/* says */.FA) `Close the bracket, or separate values with commas.`,
    },
    KEY_OVER_1024_CHARS: {
        message: (0,model/* says */.FA) `A key is longer than 1,024 characters.`,
        hint: (0,model/* says */.FA) `Look for a quote that is not closed.`,
    },
    MISSING_CHAR: {
        message: (0,model/* says */.FA) `A character is missing: a closing quote or bracket, a comma, a colon or the space after it.`,
        hint: (0,model/* says */.FA) `Fix it here, or put the value in double quotes.`,
    },
    MULTILINE_IMPLICIT_KEY: {
        message: (0,model/* says */.FA) `A key has no colon in its line.`,
        hint: (0,model/* says */.FA) `Write key: value, or indent the line if it continues the value above.`,
    },
    MULTIPLE_ANCHORS: {
        message: (0,model/* says */.FA) `There are two anchors (&) for one value.`,
        hint: (0,model/* says */.FA) `Write the value in double quotes.`,
    },
    RESOURCE_EXHAUSTION: {
        message: (0,model/* says */.FA) `Lists and mappings are nested too deeply.`,
        hint: (0,model/* says */.FA) `A lead is one flat mapping.`,
    },
    TAB_AS_INDENT: {
        message: (0,model/* says */.FA) `A tab stands where only spaces may.`,
        hint: (0,model/* says */.FA) `Replace tabs at the start of lines by spaces.`,
    },
    UNEXPECTED_TOKEN: {
        message: (0,model/* says */.FA) `Something stands here that does not belong here.`,
        hint: (0,model/* says */.FA) `Look for a quote or bracket that is not closed, or put the value in double quotes.`,
    },
};
const OTHER = {
    message: (0,model/* says */.FA) `This is not valid YAML.`,
    hint: (0,model/* says */.FA) `Look at the indentation, and put values with special characters in double quotes.`,
};
/** Explains an error of the `yaml` package. */
function yamlMistake(code) {
    return MISTAKES[code] ?? OTHER;
}

;// CONCATENATED MODULE: ./lib/src/parse/yaml/compose.js






/** Control characters that YAML does not allow in its text; some of them are also marks of the package's own lexer. */
const FORBIDDEN = /(?![\t\n\r])[\u0000-\u001f]/;
/** Levels above a record: the document and the list. */
const LEVELS_AROUND = 2;
/**
 * Reads the documents in a piece of YAML. It refuses aliases, tags, nesting beyond the cap (the package would recurse)
 * and control characters before the package sees more than their first character. The caller checks for repeated keys.
 */
function composeYaml(yaml, piece, schema) {
    const forbidden = FORBIDDEN.exec(piece.text);
    if (forbidden) {
        throw yamlError(piece, forbidden.index, {
            message: (0,model/* says */.FA) `There is a character that can't be seen (${(0,mistakes/* codeOf */.$N)(forbidden[0])}).`,
            hint: (0,model/* says */.FA) `Remove it, or write it as a \\u code inside double quotes.`,
        });
    }
    const composer = new yaml.Composer({ schema, strict: true, uniqueKeys: false });
    const documents = [...composer.compose(tokensOf(yaml, piece), false, piece.text.length)];
    const left = composer.streamInfo();
    refuseErrors(piece, [...documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]), ...left.errors]);
    return documents;
}
/** The error for a mistake at `offset` of a piece. */
function yamlError(piece, offset, mistake) {
    return (0,file_error/* fileError */.z)('LEADS-FILE-YAML', mistake.message, { hint: mistake.hint, position: placeIn(piece, offset) });
}
/** The error for a part of YAML that is not supported. */
function featureError(piece, offset, mistake) {
    const position = placeIn(piece, offset);
    return (0,file_error/* fileError */.z)('LEADS-FILE-YAML-FEATURE', mistake.message, { hint: mistake.hint, position });
}
/** The place of an offset of a piece. */
function placeIn(piece, offset) {
    return (0,place/* placeAfter */.e)(piece.place, piece.text, 0, Math.min(offset, piece.text.length));
}
/** The package's syntax tree, guarded token by token. */
function* tokensOf(yaml, piece) {
    const parser = new yaml.Parser();
    let inScalar = false;
    let tokens = 0;
    for (const lexeme of new yaml.Lexer().lex(piece.text)) {
        if (!inScalar) {
            refuseFeature(piece, lexeme, parser.offset);
            refuseOpenQuote(piece, lexeme, parser.offset);
        }
        inScalar = !inScalar && lexeme === yaml.CST.SCALAR;
        tokens++;
        if (tokens > limits/* LIMITS */.b.yamlTokens)
            refuseManyTokens(placeIn(piece, 0));
        yield* parser.next(lexeme);
        if (parser.stack.length > limits/* LIMITS */.b.nestingDepth + LEVELS_AROUND && yaml.CST.isCollection(parser.stack.at(-1))) {
            throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', (0,model/* says */.FA) `Lists and mappings are nested more than ${limits/* LIMITS */.b.nestingDepth} deep.`, {
                hint: (0,model/* says */.FA) `A lead is one flat mapping. Export the leads without nested lists.`,
                position: placeIn(piece, parser.offset),
            });
        }
    }
    yield* parser.end();
}
function refuseFeature(piece, lexeme, offset) {
    if (lexeme.startsWith('*')) {
        throw featureError(piece, offset, {
            message: (0,model/* says */.FA) `A value that begins with * repeats another place of the file (an alias), which is not allowed.`,
            hint: (0,model/* says */.FA) `Write the value out here. If it is meant as text, put it in double quotes.`,
        });
    }
    if (lexeme.startsWith('!')) {
        throw featureError(piece, offset, {
            message: (0,model/* says */.FA) `A value that begins with ! has a type of its own (a tag), which is not allowed.`,
            hint: (0,model/* says */.FA) `Remove the word with the !. If it is meant as text, put the value in double quotes.`,
        });
    }
}
function refuseManyTokens(position) {
    throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', (0,model/* says */.FA) `The YAML from here on has more than ${(0,model/* count */.U9)(limits/* LIMITS */.b.yamlTokens)} values and signs in one piece.`, {
        hint: (0,model/* says */.FA) `Write each lead as "- phone: …" with its dash in the same column, or use JSON.`,
        position,
    });
}
/** Stops at the opening of a quote that never closes: the package would point at the end of the text. */
function refuseOpenQuote(piece, lexeme, offset) {
    const quote = lexeme.charAt(0);
    if (quote !== '"' && quote !== "'")
        return;
    let backslashes = 0;
    if (quote === '"')
        while (lexeme.at(-2 - backslashes) === '\\')
            backslashes++;
    if (lexeme.length > 1 && lexeme.endsWith(quote) && backslashes % 2 === 0)
        return;
    throw yamlError(piece, offset, {
        message: (0,model/* says */.FA) `The quote that opens here is not closed.`,
        hint: (0,model/* says */.FA) `Add the closing quote. Inside double quotes a quote is written \\", inside single quotes twice.`,
    });
}
/** Stops at the first error. YAML tells readers to ignore an unknown `%` line. */
function refuseErrors(piece, errors) {
    let first;
    for (const error of errors) {
        if (error.name === 'YAMLWarning' && error.code === 'BAD_DIRECTIVE')
            continue;
        if (!first || error.pos[0] < first.pos[0])
            first = error;
    }
    if (first)
        throw yamlError(piece, first.pos[0], yamlMistake(first.code));
}


/***/ }),

/***/ 3724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  COMPACT_LINES: () => (/* reexport */ COMPACT_LINES),
  INPUTS: () => (/* reexport */ INPUTS),
  JSON_LINES: () => (/* reexport */ JSON_LINES),
  LIST_ID_PLACEHOLDER: () => (/* reexport */ LIST_ID_PLACEHOLDER),
  ON_EVERY_SURFACE: () => (/* reexport */ ON_EVERY_SURFACE),
  examine: () => (/* reexport */ examine),
  flushJournals: () => (/* reexport */ flushJournals),
  headline: () => (/* reexport */ headline),
  inspectLedgers: () => (/* reexport */ inspectLedgers),
  mergeReports: () => (/* reexport */ mergeReports),
  problemLine: () => (/* reexport */ problemLine),
  propose: () => (/* reexport */ propose),
  readReport: () => (/* reexport */ readReport),
  renderAnnotations: () => (/* reexport */ renderAnnotations),
  renderMergedSummary: () => (/* reexport */ renderMergedSummary),
  run: () => (/* binding */ run),
  styleFor: () => (/* reexport */ styleFor),
  writeMergedLog: () => (/* reexport */ writeMergedLog)
});

// EXTERNAL MODULE: ./lib/src/host/index.js + 41 modules
var src_host = __webpack_require__(495);
// EXTERNAL MODULE: ./lib/src/model/index.js + 31 modules
var model = __webpack_require__(9161);
;// CONCATENATED MODULE: ./lib/src/report/replaced-rejects.js

/** Characters of a row's digest: 64 bits, enough to tell the rejected rows of a repository apart. */
const DIGEST_CHARACTERS = 16;
/**
 * `monday.rejects.csv` is the first rejects file of `monday.csv`, `monday.rejects-2.csv` that of the first, and so on. A
 * browser may add ` (1)` to the name of what it downloads.
 */
const GENERATION = /\.rejects(?:-(?<number>\d{1,4}))?(?: ?\(\d{1,4}\))?\.[^./]+(?:\.gz)?$/i;
/** How many rejects files lie between a lead file and the original: 0 for an original. */
function generationOf(path) {
    const found = GENERATION.exec(path);
    return found ? Number(found.groups?.['number'] ?? 1) : 0;
}
/** Stands for the text of a row, without the columns that a rejects file adds: the same in whichever place it stands. */
function rowDigest({ header: { names }, cells, ragged }, crypto) {
    const isOwn = (_, column) => !(0,model/* isRejectColumn */.Qp)(names[column] ?? '');
    const text = JSON.stringify([names.filter(isOwn), (ragged ?? cells).filter(isOwn)]);
    return (0,model/* hexDigest */.w0)(text, crypto).slice(0, DIGEST_CHARACTERS);
}
/** Digests of the rows that a row of a rejects file was, the original first; none for a row of another file. */
function sourcesOf({ header: { names }, cells }) {
    const column = names.indexOf(model/* REJECT_COLUMNS */.S5.source);
    return column < 0 ? [] : (cells[column]?.match(/\b[0-9a-f]{16}\b/g) ?? []);
}
/** Opens an empty table of replacements. */
function openReplacements(crypto) {
    const bySource = new Map();
    return {
        add(path, row) {
            const generation = generationOf(path);
            for (const source of sourcesOf(row)) {
                const known = bySource.get(source);
                if (known && known.generation >= generation)
                    continue;
                bySource.set(source, { file: path, line: row.line, row: row.number, generation });
            }
        },
        of(path, row) {
            if (bySource.size === 0)
                return undefined;
            const found = bySource.get(rowDigest(row, crypto));
            return found && found.generation > generationOf(path) ? found : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/report/rejects.js


/** Says that a file is UTF-8: to Excel for a CSV, and to our own reader where the route's `encoding` says otherwise. */
const BOM = '\uFEFF';
/** A cell with one of these is put in quotes: no reader can cut it there, whichever of the four delimiters it expects. */
const QUOTED = /[",;\t|\r\n]|^\s|\s$/;
/** Path of the rejects file of a lead file: `leads/a.csv.gz` → `leads/a.rejects.csv` → `leads/a.rejects-2.csv`. */
function rejectsName(file) {
    const path = file.path.replace(/\.gz$/i, '');
    const dot = path.lastIndexOf('.');
    const extension = file.format === 'xlsx' ? '.csv' : path.slice(dot);
    const generation = generationOf(path) + 1;
    const stem = path.slice(0, dot).replace(/\.rejects(?:-\d{1,4})?(?: ?\(\d{1,4}\))?$/i, '');
    return `${stem}.rejects${generation === 1 ? '' : `-${generation}`}${extension}`;
}
/** Opens the rejects file of a lead file of `format` that was read as `read` says; nothing is written without a reject. */
function createRejectsWriter(format, read, append) {
    const mark = read.encoding === undefined ? '' : BOM;
    switch (format) {
        case 'csv':
        case 'tsv':
        case 'xlsx':
            return delimitedWriter(read.delimiter ?? (format === 'tsv' ? '\t' : ','), read, append);
        case 'json':
            return objectWriter(append, { start: `${mark}[\n`, between: ',\n', end: '\n]\n', prefix: '', list: sourceList });
        case 'ndjson':
            return objectWriter(append, { start: mark, between: '\n', end: '\n', prefix: '', list: sourceList });
        case 'yaml':
            // JSON objects are YAML flow mappings; a list in YAML's own block style is not.
            return objectWriter(append, { start: mark, between: '\n', end: '\n', prefix: '- ', list: textInList });
    }
}
function delimitedWriter(delimiter, read, append) {
    let started = false;
    const line = (cells) => append(csvLine(cells, { delimiter, comment: read.comment }));
    return {
        write(row, violations, sources) {
            const { names } = row.header;
            const isKept = (_, column) => !(0,model/* isRejectColumn */.Qp)(names[column] ?? '');
            if (!started) {
                started = true;
                append(BOM + 'Rejected rows\r\n'.repeat(read.preambleLines));
                line([model/* REJECT_COLUMNS */.S5.line, model/* REJECT_COLUMNS */.S5.reasons, model/* REJECT_COLUMNS */.S5.source, ...names.filter(isKept)]);
            }
            line([String(row.line), reasons(violations), sources.join(' '), ...(row.ragged ?? row.cells).filter(isKept)]);
        },
        end() { },
    };
}
/** A line of a delimited file, with guards against formulas. */
function csvLine(cells, { delimiter, comment } = {
    delimiter: ',',
    comment: undefined,
}) {
    return `${cells.map((cell) => quoted((0,model/* guardFormula */.qW)(cell), comment)).join(delimiter)}\r\n`;
}
/** A cell in quotes where it must be, or where a reader may take the line for a comment. */
function quoted(cell, comment) {
    return QUOTED.test(cell) || (comment && cell.startsWith(comment)) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
function objectWriter(append, style) {
    let written = 0;
    return {
        write(row, violations, sources) {
            const members = [
                `${JSON.stringify(model/* REJECT_COLUMNS */.S5.line)}: ${row.line}`,
                `${JSON.stringify(model/* REJECT_COLUMNS */.S5.reasons)}: ${JSON.stringify(reasons(violations))}`,
                `${JSON.stringify(model/* REJECT_COLUMNS */.S5.source)}: ${JSON.stringify(sources.join(' '))}`,
                ...row.header.names.flatMap((name, index) => (0,model/* isRejectColumn */.Qp)(name) ? [] : [`${JSON.stringify(name)}: ${valueAt(row, index, violations, style)}`]),
            ];
            append(`${written++ === 0 ? style.start : style.between}${style.prefix}{${members.join(', ')}}`);
        },
        end() {
            if (written > 0)
                append(style.end);
        },
    };
}
/** The value as its file writes it. */
function valueAt(row, index, violations, style) {
    const text = row.cells[index] ?? '';
    switch (row.kind(index)) {
        case 'number':
        case 'boolean':
            return text;
        case 'null':
            return 'null';
        case 'structure':
            return style.list(text);
        case 'text': {
            const header = row.header.names[index];
            const hasHalf = violations.some((each) => each.code === 'LEADS-ROW-HALF-CHARACTER' && each.header === header);
            return hasHalf ? halved(JSON.stringify(text)) : JSON.stringify(text);
        }
    }
}
/** A parser shows half of a character as the text `\ud83d`; in a string it is written as the escape again. */
function halved(string) {
    return string.replace(/\\\\(ud[89a-f][\da-f]{2})/g, '\\$1');
}
/** A list or an object of JSON is its own source, unless that was cut or has line breaks that NDJSON has no place for. */
function sourceList(source) {
    return /[}\]]$/.test(source) && !/[\r\n]/.test(source) ? source : textInList(source);
}
/** A list that can't be written as it was: a list of its one text. It is still no text, and a person must fix that. */
function textInList(source) {
    return JSON.stringify([source]);
}
/** `Mobile: it has 9 digits (LEADS-PHONE-SHORT); …`, without the value. */
function reasons(violations) {
    return violations
        .map(({ header, message, code }) => `${header === undefined ? '' : `${header}: `}${message} (${code})`)
        .join('; ');
}

;// CONCATENATED MODULE: ./lib/src/report/already-sent.js


/** Path of the file that names the rows of a lead file whose people were sent before: `leads/a.csv` → `leads/a.csv.already-sent.csv`. */
function alreadySentName(path) {
    return `${path}.already-sent.csv`;
}
/** Writes rows as they stand, with their line in front: a CSV for Excel, which no run reads as a lead file. */
function createAlreadySentWriter(append) {
    let header;
    return (row) => {
        const isKept = (_, column) => !(0,model/* isRejectColumn */.Qp)(row.header.names[column] ?? '');
        if (row.header !== header) {
            append((header === undefined ? BOM : '') + csvLine([model/* REJECT_COLUMNS */.S5.line, ...row.header.names.filter(isKept)]));
            header = row.header;
        }
        append(csvLine([String(row.line), ...(row.ragged ?? row.cells).filter(isKept)]));
    };
}

;// CONCATENATED MODULE: ./lib/src/report/places.js

/** Most places of one rule that are named where there is little room. */
const SHOWN_PLACES = 5;
/** `lines 4, 9, 12 and 310 more`; a line that holds several of the rows, as in a file of one long line, is named once. */
function lineList(lines, total, shown = SHOWN_PLACES) {
    return nameList('line', lines.map((line) => (0,model/* says */.FA) `${line}`), total, shown);
}
/** The first places of a rule: `lines 4, 9 and 310 more` or, in a workbook, `cells B4, B9 and 310 more`. */
function groupPlaces({ examples, count: total }) {
    const cells = examples.flatMap(({ position }) => (position.cell === undefined ? [] : (0,model/* printable */.g$)(position.cell)));
    if (examples.length > 0 && cells.length === examples.length)
        return nameList('cell', cells, total, SHOWN_PLACES);
    return lineList(examples.map(({ line }) => line), total);
}
/** `line 4` or, in a workbook, `cell B17`. */
function placeInWords({ line, cell }) {
    return cell === undefined ? `line ${line}` : `cell ${cell}`;
}
/** `lines 2–501 and 700`; with more ranges than are shown, how many more. */
function rangeList(ranges, shown = SHOWN_PLACES) {
    const words = ranges
        .slice(0, shown)
        .map(([first, last]) => (first === last ? (0,model/* says */.FA) `${first}` : (0,model/* says */.FA) `${first}–${last}`));
    const more = ranges.length - words.length;
    const [only] = ranges;
    const word = ranges.length === 1 && only?.[0] === only?.[1] ? 'line' : 'lines';
    return (0,model/* says */.FA) `${word} ${more > 0 ? (0,model/* says */.FA) `${(0,model/* joined */.oR)(words, ', ')} and ${(0,model/* plural */.LS)(more, 'more range')} in the report` : (0,model/* listed */.KE)(words)}`;
}
function nameList(word, names, total, shown) {
    const different = [...new Set(names)];
    const first = different.slice(0, shown);
    const more = total - names.filter((name) => first.includes(name)).length;
    // One long line holds every row of some files: then its number says where all of them are.
    if (different.length === 1 && (more === 0 || names.length > 1))
        return (0,model/* says */.FA) `${word} ${first[0] ?? '…'}`;
    return (0,model/* says */.FA) `${word}s ${more > 0 ? (0,model/* says */.FA) `${(0,model/* joined */.oR)(first, ', ')} and ${(0,model/* count */.U9)(more)} more` : (0,model/* listed */.KE)(first)}`;
}

;// CONCATENATED MODULE: ./lib/src/report/refusals.js
/** The refusals of a file by Smartflo's words, in the order met, as far as they are kept one by one. */
function groupRefusals({ refusals }) {
    const groups = new Map();
    for (const { line, problem } of refusals) {
        const key = `${problem.code} ${problem.message}`;
        const group = groups.get(key);
        if (group)
            group.lines.push(line);
        else
            groups.set(key, { problem, lines: [line] });
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./lib/src/report/reject-words.js

/** Most wordings of one rule that are told; rows break it in more ways, and the log and the rejects file tell each. */
const SHOWN_WORDINGS = 3;
/** The words for a group of rejects. Rows may break one rule in several ways; each way is told once, with its own hint. */
function rejectWords({ examples }) {
    return {
        message: eachOnce(examples.map(({ message }) => message)),
        hint: eachOnce(examples.flatMap(({ hint }) => hint ?? [])),
    };
}
function eachOnce(texts) {
    const different = [...new Set(texts)];
    const shown = (0,model/* joined */.oR)(different.slice(0, SHOWN_WORDINGS), ' ');
    return different.length > SHOWN_WORDINGS ? (0,model/* says */.FA) `${shown} …` : shown;
}

;// CONCATENATED MODULE: ./lib/src/report/fitted.js
/**
 * A line for each item, as many as there is room for. Nothing after the first one that doesn't fit is rendered. The result
 * is never longer than the budget, and empty for no items.
 */
function fitted(items, lineOf, { head = [], budget, more }) {
    if (items.length === 0)
        return '';
    const lines = [...head];
    let length = head.reduce((sum, line) => sum + line.length + 1, 0);
    for (const item of items) {
        const line = lineOf(item);
        length += line.length + 1;
        if (length > budget)
            return cut(lines, head.length + items.length, { head, budget, more });
        lines.push(line);
    }
    return lines.join('\n');
}
/** Takes lines away until there is room for the one that says so. */
function cut(lines, all, { head = [], budget, more }) {
    for (;;) {
        const text = [...lines, more(all - lines.length)].join('\n');
        if (text.length <= budget)
            return text;
        if (lines.length === head.length)
            return '';
        lines.pop();
    }
}

;// CONCATENATED MODULE: ./lib/src/report/markdown.js
/**
 * Text in GitHub's Markdown without any effect: no markup, no HTML, no link, no mention. Every ASCII punctuation mark that
 * Markdown knows is escaped; `@` gets an invisible joiner, since GitHub looks for mentions after Markdown.
 */
function plainText(text) {
    return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&$:/=^"']/g, '\\$&').replaceAll('@', '@\u2060');
}
/** Inline code, which GitHub leaves alone; safe inside a table cell. */
function code(text) {
    const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const padding = text.startsWith('`') || text.endsWith('`') || text === '' ? ' ' : '';
    return `${fence}${padding}${text.replaceAll('|', '\\|')}${padding}${fence}`;
}
/** A link. `text` is Markdown already; the address must not hold a bracket or a space. */
function markdown_link(text, address) {
    return `[${text}](${address})`;
}
/** The first two lines of a GFM table. `right` names the columns, from 0, that hold numbers. Cells are Markdown already. */
function tableHead(header, right) {
    return [tableRow(header), tableRow(header.map((_, index) => (right.has(index) ? '---:' : '---')))];
}
/** One line of a GFM table. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** One line of a list. */
function bulletLine(text) {
    return `- ${plainText(text)}`;
}
/** Markdown that is folded away behind a line. `title` is plain text without special characters. */
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./lib/src/report/source.js
/** Files whose lines GitHub can't show: a link to one of their lines leads to the file. */
const WITHOUT_LINES = /\.(?:xlsx|gz)$/i;
/** Address of a line of a lead file, fit for a Markdown link. `plain=1` asks for the file as it is: GitHub's tables count rows. */
function lineAddress({ server, repository, sha }, file, line) {
    const path = file.split('/').map(pathSegment).join('/');
    const address = `${server}/${repository}/blob/${sha}/${path}`;
    return WITHOUT_LINES.test(file) ? address : `${address}?plain=1#L${line}`;
}
/** Encodes what Markdown would read as its own as well. Half a character has no encoding; GitHub has no such name either. */
function pathSegment(segment) {
    return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[!'()*~_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./lib/src/report/rejects-table.js






/** Places of one rule that are named with their masked value. */
const rejects_table_SHOWN_PLACES = 5;
/** Longest wording of a rule and its way out in one cell, in characters before escaping. */
const MAX_WORDS = 600;
/** Rules of all files, those with rows that people have not been told of first, then the most frequent. */
function groupsByWeight(files) {
    return files
        .flatMap((file) => file.rejects.map((group) => ({ file, group })))
        .sort((a, b) => Number(b.group.fresh > 0) - Number(a.group.fresh > 0) || b.group.count - a.group.count);
}
/** Rejects by rule and file: what is wrong, how often, where first, what to do. A GFM table; empty without rejects. */
function rejectsTable(files, source, budget) {
    return fitted(groupsByWeight(files), ({ file, group }) => tableRow([
        code((0,model/* printable */.g$)(file.file)),
        wrong(group),
        `${(0,model/* count */.U9)(group.count)}${newPart(group)}`,
        where(file.file, group, source),
    ]), {
        head: tableHead(['File', 'What is wrong', 'Rows', 'Where'], new Set([2])),
        budget,
        more: (left) => `\n_${(0,model/* count */.U9)(left)} more rules are in the report._`,
    });
}
/** ` (1 new)`; nothing where all of the rows are new, or none. */
function newPart({ count: all, fresh }) {
    return fresh > 0 && fresh < all ? (0,model/* says */.FA) ` (${(0,model/* count */.U9)(fresh)} new)` : (0,model/* says */.FA) ``;
}
function wrong(group) {
    const { message, hint } = rejectWords(group);
    const subject = group.header === undefined ? '' : `${code(group.header)}: `;
    const words = plainText((0,model/* clipped */.cz)(hint === '' ? message : (0,model/* says */.FA) `${message} ${hint}`, MAX_WORDS));
    return `${subject}${words} ${code(group.code)}`;
}
/** `line 4 …3210, line 9 …3211 and 310 more`, each a link where the file can be read in a browser. */
function where(file, group, source) {
    const different = [...new Map(group.examples.map((each) => [placeInWords(each.position), each])).values()];
    // Many rows of one long line have one place: nothing but its name can be told apart.
    if (different.length < Math.min(group.examples.length, rejects_table_SHOWN_PLACES)) {
        const [first] = different;
        const words = groupPlaces(group);
        return source && first ? markdown_link(words, lineAddress(source, file, first.position.line)) : words;
    }
    const shown = different.slice(0, rejects_table_SHOWN_PLACES);
    const more = group.count - shown.length;
    const places = shown.map((each) => placeOf(file, each, source)).join(', ');
    return more > 0 ? `${places} and ${(0,model/* count */.U9)(more)} more` : places;
}
function placeOf(file, { position, masked }, source) {
    // Kept together: a number alone at the start of a line says nothing.
    const words = placeInWords(position).replace(' ', '\u00a0');
    const place = source ? markdown_link(words, lineAddress(source, file, position.line)) : words;
    return masked === undefined || masked === '' ? place : `${place} ${code(masked)}`;
}

;// CONCATENATED MODULE: ./lib/src/report/annotations.js





/** The runner keeps ten of each level per step (actions/runner, `ExecutionContext.cs`). */
const MAX_ANNOTATIONS = 10;
/** The runner cuts a message at 4,096 characters. */
const MAX_MESSAGE_CHARACTERS = 4000;
/** The annotations that teach most: what stopped the run, then files, what Smartflo refused and what is held, then one per rule and file, the most frequent first. */
function renderAnnotations(result) {
    const stops = [
        ...result.problems.map((problem) => ofProblem('error', problem)),
        ...result.lists.flatMap((list) => (list.stop ? [ofProblem('error', list.stop)] : [])),
        ...result.files.flatMap((file) => file.problems.map((problem) => ofProblem('error', problem, file))),
    ];
    const groups = groupsByWeight(result.files).map(({ file, group }) => ofGroup(file, group));
    const refusals = result.files.flatMap((file) => groupRefusals(file).map((group) => ofRefusals(file, group)));
    const notices = [...result.notices, ...result.files.flatMap((file) => file.notices)];
    const all = [
        ...distinct(stops),
        ...refusals,
        ...result.files.filter(({ held }) => held.length > 0).map(ofHeld),
        ...groups,
        ...distinct(notices.map((notice) => ofProblem('warning', notice))),
    ];
    const isError = ({ level }) => level === 'error';
    return [...capped(all.filter(isError)), ...capped(all.filter((annotation) => !isError(annotation)))];
}
function ofProblem(level, problem, file) {
    const path = problem.file ?? file?.file;
    const hint = problem.hint ? (0,model/* says */.FA) `\n${problem.hint}` : (0,model/* says */.FA) ``;
    return {
        level,
        title: (0,model/* says */.FA) `${problem.code}`,
        message: (0,model/* clipped */.cz)((0,model/* says */.FA) `${problem.message}${hint}`, MAX_MESSAGE_CHARACTERS),
        ...(path === undefined ? {} : { file: path }),
        ...(problem.position ? { line: problem.position.line, column: problem.position.column } : {}),
    };
}
function ofGroup(file, group) {
    const [first] = group.examples;
    const where = group.header === undefined ? (0,model/* says */.FA) `` : (0,model/* says */.FA) `${group.header}: `;
    const { message, hint } = rejectWords(group);
    return {
        level: group.fresh > 0 ? 'error' : 'warning',
        title: (0,model/* says */.FA) `${group.code} · ${(0,model/* plural */.LS)(group.count, 'row')}${newPart(group)}`,
        message: (0,model/* clipped */.cz)((0,model/* says */.FA) `${where}${message} (${groupPlaces(group)})${hint === '' ? '' : (0,model/* says */.FA) `\n${hint}`}`, MAX_MESSAGE_CHARACTERS),
        file: file.file,
        ...(first ? { line: first.position.line, column: first.position.column } : {}),
    };
}
function ofRefusals(file, { problem, lines }) {
    const hint = problem.hint ? (0,model/* says */.FA) `\n${problem.hint}` : (0,model/* says */.FA) ``;
    const [line] = lines;
    return {
        level: file.counts ? 'error' : 'warning',
        title: (0,model/* says */.FA) `${problem.code}`,
        message: (0,model/* clipped */.cz)((0,model/* says */.FA) `${problem.message} (${lineList(lines, lines.length)})${hint}`, MAX_MESSAGE_CHARACTERS),
        file: file.file,
        ...(line === undefined ? {} : { line }),
    };
}
function ofHeld(file) {
    const [first] = file.held;
    const rows = (0,model/* plural */.LS)(file.books.held, 'row waits', 'rows wait');
    return {
        level: file.counts ? 'error' : 'warning',
        title: (0,model/* says */.FA) `LEADS-HELD`,
        message: (0,model/* says */.FA) `${rows} for a person to decide (${rangeList(file.held)}). See what to do in the job summary.`,
        file: file.file,
        ...(first ? { line: first[0] } : {}),
    };
}
function distinct(annotations) {
    return [...new Map(annotations.map((annotation) => [JSON.stringify(annotation), annotation])).values()];
}
/** Keeps those of one level within the runner's limit; the last place then says how many more there are. */
function capped(annotations) {
    const [first] = annotations;
    if (!first || annotations.length <= MAX_ANNOTATIONS)
        return annotations;
    const left = annotations.length - (MAX_ANNOTATIONS - 1);
    const message = (0,model/* says */.FA) `${left} more problems are in the job summary and the rejects files.`;
    return [...annotations.slice(0, MAX_ANNOTATIONS - 1), { level: first.level, title: (0,model/* says */.FA) `${left} more`, message }];
}

;// CONCATENATED MODULE: ./lib/src/report/status.js

/** Longest headline, in characters: it is read in a chat and on one line of a phone. */
const MAX_HEADLINE = 500;
/**
 * How a run ended, in one word. Rows that were refused or held, and files that could not be read, before this run change
 * nothing about it: like rejects, they wait for a person, and the run did all that it could.
 */
function statusOf(run) {
    if (run.cancelled)
        return 'cancelled';
    if (run.act !== 'deliver')
        return 'planned';
    const { accepted, inDoubt, unsent } = run.totals;
    const isLeft = inDoubt + unsent > 0 || run.problems.length > 0 || run.files.some(isNewlyLeft) || isStopped(run);
    if (accepted > 0)
        return isLeft ? 'partial' : 'delivered';
    if (run.lists.some(({ deferred }) => deferred))
        return 'deferred';
    return isLeft ? 'failed' : 'nothing-to-do';
}
function isNewlyLeft({ counts, problems, news }) {
    return (counts && problems.length > 0) || news.refused + news.held > 0;
}
function isStopped({ lists }) {
    return lists.some(({ stop }) => stop !== undefined);
}
/** One line that says how it went: no file names, no personal data. Fit for a chat message. */
function headline(result) {
    const { totals, act } = result;
    const mistaken = result.files.filter(({ problems }) => problems.length > 0).length;
    const rest = [
        totals.rejects > 0 && (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.rejects, 'row')} rejected${newness(result)}`,
        mistaken > 0 && (0,model/* says */.FA) `${(0,model/* plural */.LS)(mistaken, 'file')} with mistakes`,
        totals.refused > 0 && (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.refused, 'lead')} refused by Smartflo`,
        totals.held > 0 && (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.held, 'lead')} held`,
        totals.inDoubt > 0 && (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.inDoubt, 'lead')} in doubt`,
        act === 'deliver' && totals.unsent > 0 && (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.unsent, 'lead')} not sent`,
        totals.stale > 0 && (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.stale, 'row')} changed after sending`,
        totals.duplicates > 0 && (0,model/* plural */.LS)(totals.duplicates, 'duplicate'),
        totals.unchanged > 0 && (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.unchanged, 'row')} unchanged`,
    ].filter((part) => part !== false);
    const tail = rest.length > 0 ? (0,model/* says */.FA) `, ${(0,model/* joined */.oR)(rest, ', ')}` : (0,model/* says */.FA) ``;
    const reason = reasonOf(result);
    // A cancelled run says so in its first word.
    const why = reason && reason.code !== 'LEADS-CANCELLED' ? (0,model/* says */.FA) ` ${reason.message}` : (0,model/* says */.FA) ``;
    return (0,model/* clipped */.cz)((0,model/* says */.FA) `${opening(result)}${tail}.${why}`, MAX_HEADLINE);
}
/** The problem that the headline gives as the reason. */
function reasonOf({ problems, lists }) {
    return problems[0] ?? lists.find(({ stop }) => stop)?.stop;
}
/** Under an exit code that looks at what is new, how much of it is. */
function newness({ totals, newRejects }) {
    if (newRejects >= totals.rejects)
        return (0,model/* says */.FA) ``;
    return newRejects === 0 ? (0,model/* says */.FA) ` (none new)` : (0,model/* says */.FA) ` (${(0,model/* plural */.LS)(newRejects, 'new', 'new')})`;
}
/** Rows that passed, in files without a mistake: under `validate`, what would be sent. */
function goodRows({ files }) {
    return files.reduce((sum, { problems, books }) => sum + ((0,model/* stopsFile */.Oo)(problems) ? 0 : books.unsent), 0);
}
function opening(result) {
    const { act, status, totals, lists } = result;
    if (status === 'cancelled')
        return (0,model/* says */.FA) `Cancelled: ${(0,model/* plural */.LS)(totals.accepted, 'lead')} sent`;
    if (act === 'validate')
        return (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.rows, 'row')} checked: ${(0,model/* plural */.LS)(goodRows(result), 'good lead')}`;
    if (act === 'plan') {
        const planned = lists.reduce((sum, list) => sum + (list.stop ? 0 : list.leads), 0);
        const served = lists.filter((list) => list.leads > 0 && !list.stop).length;
        return planned === 0
            ? (0,model/* says */.FA) `Would send nothing`
            : (0,model/* says */.FA) `Would send ${(0,model/* plural */.LS)(planned, 'lead')} to ${(0,model/* plural */.LS)(served, 'list')}`;
    }
    if (totals.rows === 0)
        return (0,model/* says */.FA) `Nothing to send: no rows in any lead file`;
    if (status === 'deferred')
        return (0,model/* says */.FA) `Deferred`;
    return status === 'nothing-to-do' ? (0,model/* says */.FA) `Nothing to send` : (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.accepted, 'lead')} sent`;
}

;// CONCATENATED MODULE: ./lib/src/report/heading.js



/** The first line of a page of Markdown: how it went, in colour and words, and the code of the reason that it gives. */
function headingLine(result, product = '') {
    const reason = reasonOf(result);
    const mark = result.failed ? '❌' : '✅';
    const by = result.order ? (0,model/* says */.FA) `${orderInWords(result.order)}: ` : (0,model/* says */.FA) ``;
    return `### ${mark} ${plainText(`${product}${by}${headline(result)}`)}${reason ? ` ${code(reason.code)}` : ''}`;
}
/** It names a person, so it is for readers of the repository only: the output `headline` is without it. */
function orderInWords({ order, actor, run }) {
    const who = actor === undefined ? (0,model/* says */.FA) `somebody in a shell` : (0,model/* printable */.g$)(actor);
    return (0,model/* says */.FA) `Order ${order} by ${who}${run === undefined ? (0,model/* says */.FA) `` : (0,model/* says */.FA) ` (run ${(0,model/* shownId */.fk)(run)})`}`;
}

;// CONCATENATED MODULE: ./lib/src/report/mapping-list.js



/** Most columns of one mapping that are named. */
const SHOWN_COLUMNS = 60;
/**
 * Which column feeds which field, a line for each different mapping: `leads/a.csv and 3 more files: Mobile → phone; not
 * sent: City`. Empty when no file was read.
 */
function mappingList(files, budget) {
    const byMapping = new Map();
    for (const file of files.filter(({ mapping }) => mapping.length > 0)) {
        const key = JSON.stringify(file.mapping);
        const same = byMapping.get(key);
        if (same)
            same.push(file);
        else
            byMapping.set(key, [file]);
    }
    const groups = [...byMapping.values()].flatMap((same) => (same[0] ? { first: same[0], more: same.length - 1 } : []));
    return fitted(groups, ({ first, more }) => `- ${mappingLine(first, more)}`, {
        budget,
        more: (left) => `- _${(0,model/* count */.U9)(left)} more are in the report._`,
    });
}
function mappingLine({ file, mapping }, more) {
    const shown = mapping.slice(0, SHOWN_COLUMNS);
    const fed = shown.flatMap(({ header, field }) => (field === undefined ? [] : `${header} → ${field}`));
    const left = shown.flatMap(({ header, field }) => (field === undefined ? header : []));
    const parts = [fed.join(', '), left.length > 0 ? `not sent: ${left.join(', ')}` : ''].filter((part) => part !== '');
    if (mapping.length > shown.length)
        parts.push(`${(0,model/* plural */.LS)(mapping.length - shown.length, 'more column')}`);
    const others = more > 0 ? ` and ${(0,model/* plural */.LS)(more, 'more file')}` : '';
    return plainText(`${(0,model/* printable */.g$)(file)}${others}: ${parts.join('; ')}`);
}

;// CONCATENATED MODULE: ./lib/src/report/next-steps.js

/** Lead files that a person keeps in a spreadsheet. */
const SPREADSHEET = /\.(?:csv|tsv|txt|xlsx)(?:\.gz)?$/i;
/** Most ways out that are told: beyond, one cause often explains them all. */
const MAX_STEPS = 10;
/** Most lists that one way out names. */
const MAX_IDS = 20;
/** The steps that a person should take now, the most urgent first; empty when there is nothing to do. */
function nextSteps(result) {
    const waysOut = [
        ...result.problems.flatMap(({ hint }) => hint ?? []),
        ...result.lists.flatMap(({ stop }) => stop?.hint ?? []),
    ];
    const steps = [
        // A problem that stopped a run or a list has a hint of its own.
        ...(waysOut.length > 0 ? waysOut : goOn(result)),
        ...decideHeld(result),
        ...fixRefused(result),
        ...fixRejects(result),
        ...knowStale(result),
    ];
    return [...new Set(steps)].slice(0, MAX_STEPS);
}
/** The work that a run leaves to the next one, when it ended early. */
function goOn({ act, totals, files, ledgerId }) {
    const left = totals.inDoubt + totals.unsent;
    // Rows of a file with mistakes don't go before those are fixed.
    if (act !== 'deliver' || left === 0 || files.some(({ problems }) => problems.length > 0))
        return [];
    const memory = ledgerId === undefined ? '' : ' What was accepted is not sent again.';
    return [(0,model/* says */.FA) `Run the job again: ${(0,model/* plural */.LS)(left, 'lead')} ${left === 1 ? 'is' : 'are'} left.${memory}`];
}
function decideHeld({ act, totals, lists }) {
    if (act === 'validate' || totals.held === 0)
        return [];
    const ids = lists.filter(({ books }) => books.held > 0).map(({ list }) => list);
    const [are, they, them] = totals.held === 1 ? ['is', 'it', 'it'] : ['are', 'they', 'them'];
    return [
        (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.held, 'lead')} ${are} held: nobody knows whether ${they} arrived, and nobody should be called twice. Look for ${them} in Smartflo, then start the workflow by hand with only: ${(0,model/* joined */.oR)(ids.slice(0, MAX_IDS).map(model/* shownId */.fk), ' ')} and mode: resend-held (send now) or drop-held (never send). LEADS-HELD`,
    ];
}
function fixRefused({ act, totals, files }) {
    if (act !== 'deliver' || !files.some(({ refusals }) => refusals.length > 0))
        return [];
    const them = totals.refused === 1 ? 'it' : 'them';
    return [
        (0,model/* says */.FA) `Smartflo refused ${(0,model/* plural */.LS)(totals.refused, 'lead')} for the reasons named at the lines. Fix ${them} and upload the file under the same name.`,
    ];
}
function fixRejects(result) {
    const { act, totals, files, ledgerId } = result;
    if (totals.rejects === 0)
        return [];
    const rejected = files.filter(({ books }) => books.rejects > 0);
    const them = totals.rejects === 1 ? 'it' : 'them';
    const where = rejected.every(({ file }) => SPREADSHEET.test(file)) ? ' in Excel' : '';
    const upload = (0,model/* says */.FA) `Fix ${them}${where} and upload the ${rejected.length > 1 ? 'files under the same names' : 'file under the same name'}`;
    return [(0,model/* says */.FA) `${whatWent(result)} ${upload}${act === 'deliver' ? onlyThose(result, ledgerId) : '.'}`];
}
/** `2,988 sent, 12 not.` as long as that is the whole story. */
function whatWent({ act, totals, status }) {
    const isWholeStory = act === 'deliver' && status === 'delivered' && totals.refused + totals.held === 0;
    if (isWholeStory)
        return (0,model/* says */.FA) `${(0,model/* count */.U9)(totals.accepted)} sent, ${(0,model/* count */.U9)(totals.rejects)} not.`;
    return (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.rejects, 'row')} did not pass.`;
}
/** Why the whole file may be uploaded again. */
function onlyThose({ totals, status }, ledgerId) {
    const isDone = status === 'delivered' || status === 'nothing-to-do';
    if (!isDone && totals.accepted === 0)
        return (0,model/* says */.FA) `.`;
    // Without a ledger only skip is allowed, where Smartflo itself leaves out what it has.
    if (ledgerId === undefined)
        return (0,model/* says */.FA) `. Smartflo skips the leads it already has.`;
    if (!isDone)
        return (0,model/* says */.FA) `; what was sent is not sent again.`;
    return totals.rejects === 1 ? (0,model/* says */.FA) `; only that one will go.` : (0,model/* says */.FA) `; only those ${(0,model/* count */.U9)(totals.rejects)} will go.`;
}
function knowStale({ act, totals, lists }) {
    if (act === 'validate' || totals.stale === 0)
        return [];
    const stale = lists.filter(({ books }) => books.stale > 0);
    const options = [...new Set(stale.map(({ duplicateOption }) => duplicateOption))];
    return [
        (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.stale, 'row')} changed after sending (stale). Under ${(0,model/* listed */.KE)(options)} no row goes twice. If Smartflo is to have the change, set duplicate-option: overwrite for ${listsInWords(stale.map(({ list }) => list))}.`,
    ];
}
function listsInWords(ids) {
    if (ids.length > MAX_IDS)
        return (0,model/* plural */.LS)(ids.length, 'list');
    return (0,model/* says */.FA) `${ids.length === 1 ? 'list' : 'lists'} ${(0,model/* listed */.KE)(ids.map(model/* shownId */.fk))}`;
}

;// CONCATENATED MODULE: ./lib/src/report/duration.js

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** `under 1 s`, `6 s`, `3 min 20 s`, `2 h 5 min`: for people, never shorter than `ms`. */
function durationInWords(ms) {
    if (ms < SECOND)
        return (0,model/* says */.FA) `under 1 s`;
    const seconds = Math.ceil(ms / SECOND);
    if (seconds < MINUTE)
        return (0,model/* says */.FA) `${seconds} s`;
    if (seconds < HOUR)
        return joined(Math.floor(seconds / MINUTE), (0,model/* says */.FA) `min`, seconds % MINUTE, (0,model/* says */.FA) `s`);
    const minutes = Math.ceil(seconds / MINUTE);
    return joined(Math.floor(minutes / MINUTE), (0,model/* says */.FA) `h`, minutes % MINUTE, (0,model/* says */.FA) `min`);
}
function joined(large, largeUnit, small, smallUnit) {
    return small === 0 ? (0,model/* says */.FA) `${large} ${largeUnit}` : (0,model/* says */.FA) `${large} ${largeUnit} ${small} ${smallUnit}`;
}

;// CONCATENATED MODULE: ./lib/src/report/plan-table.js




/** The kinds of leads that have a column, in the order of the question "what will happen". */
const DIFFERENCES = [
    ['new', 'New'],
    ['changed', 'Changed'],
    ['unchanged', 'Unchanged'],
    ['stale', 'Changed after sending'],
    ['gone', 'No longer in the files'],
    ['inDoubt', 'In doubt'],
    ['held', 'Held'],
    ['refused', 'Refused before'],
];
/** So many lists stand side by side: a line for each would be too wide for a comment, and its end out of sight. */
const FEW_LISTS = 3;
/** A time below this is told as nothing at all. */
const SHORTEST_TOLD_MS = 1000;
/** Longest name of a list that is shown, in characters. */
const MAX_NAME = 60;
/** The leads that would go to each list, compared with its ledger: a GFM table without columns of zeros; empty without lists. */
function planTable({ lists, act }, budget) {
    if (lists.length === 0 || act === 'validate')
        return '';
    const isUnknown = lists.some(({ difference }) => difference === undefined);
    const columns = [
        { heading: 'To send', always: true, of: ({ leads, stop }) => (stop ? 0 : leads) },
        { heading: 'Held back', always: false, of: ({ leads, stop }) => (stop ? leads : 0) },
        ...DIFFERENCES.map(([name, heading]) => ({
            heading,
            always: name === 'new',
            of: ({ difference }) => difference?.[name],
        })),
        { heading: 'Rejected', always: false, of: ({ books }) => books.rejects },
        { heading: 'Duplicates', always: false, of: ({ books }) => books.duplicates },
    ].filter(({ always, of }) => always || lists.some((each) => (of(each) ?? 0) > 0));
    const header = ['List', ...columns.map(({ heading }) => heading)];
    const rows = lists.map((each) => [plainText(listInWords(each)), ...columns.map(({ of }) => cell(of(each)))]);
    const [top = [], ...body] = lists.length > FEW_LISTS ? [header, ...rows] : turned([header, ...rows]);
    const right = new Set(top.map((_, column) => column).slice(1));
    const table = fitted(body, tableRow, {
        head: tableHead(top, right),
        budget,
        more: (left) => `\n_${(0,model/* count */.U9)(left)} more lists are in the report._`,
    });
    return isUnknown
        ? `${table}\n\n_New or unchanged: not known here. There is no ledger, or none that this job can read._`
        : table;
}
/** Rows for columns. */
function turned(rows) {
    return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}
function cell(n) {
    return n === undefined ? '?' : (0,model/* count */.U9)(n);
}
/** `441940 (Home loans)`; the list that rows are judged for without one has no name. */
function listInWords({ list, name }) {
    const id = list === '' ? 'none' : list;
    return name === undefined ? id : `${id} (${(0,model/* printable */.g$)(name, MAX_NAME)})`;
}
/** `2,988 to send (2,900 new, 88 changed), 12 unchanged; 6 requests, at least 6 s`. */
function planInWords(each) {
    const { difference, leads, batches, stop } = each;
    const known = difference
        ? wordsOf(difference, ['new', 'changed', 'inDoubt'])
        : (0,model/* says */.FA) `new or unchanged: not known here`;
    const rest = difference ? wordsOf(difference, ['unchanged', 'stale', 'gone', 'held', 'refused']) : (0,model/* says */.FA) ``;
    const cost = batches === 0 ? (0,model/* says */.FA) `` : (0,model/* says */.FA) `; ${costOf(each, (0,model/* says */.FA) `, `)}`;
    const sent = (0,model/* says */.FA) `${(0,model/* count */.U9)(leads)} ${stop ? 'held back' : 'to send'}${known === '' ? '' : (0,model/* says */.FA) ` (${known})`}`;
    return (0,model/* says */.FA) `${sent}${rest === '' ? '' : (0,model/* says */.FA) `, ${rest}`}${cost}`;
}
function wordsOf(difference, names) {
    const headings = new Map(DIFFERENCES);
    return (0,model/* joined */.oR)(names
        .filter((name) => difference[name] > 0)
        .map((name) => (0,model/* says */.FA) `${(0,model/* count */.U9)(difference[name])} ${(0,model/* printable */.g$)((headings.get(name) ?? name).toLowerCase())}`), ', ');
}
/** `6 requests, at least 5 s`; without a pace worth telling, the requests alone. */
function costOf({ batches, paceMs }, and) {
    const requests = (0,model/* plural */.LS)(batches, 'request');
    return paceMs < SHORTEST_TOLD_MS ? requests : (0,model/* says */.FA) `${requests}${and}at least ${durationInWords(paceMs)}`;
}
/** One sentence about what a delivery would do with a list: what a reviewer says yes to. `known` is told already. */
function promiseOf(each, known) {
    const place = `list ${listInWords(each)}`;
    const { difference: d, stop, leads } = each;
    if (stop)
        return `Nothing goes to ${place}.${stop === known ? '' : ` ${stop.message}`}`;
    if (leads === 0)
        return `Nothing goes to ${place}.`;
    const parts = d
        ? [
            d.new > 0 && (0,model/* says */.FA) `${(0,model/* count */.U9)(d.new)} new`,
            d.changed > 0 && (0,model/* says */.FA) `${(0,model/* count */.U9)(d.changed)} changed`,
            d.inDoubt > 0 && (0,model/* says */.FA) `${(0,model/* count */.U9)(d.inDoubt)} whose last answer was lost`,
        ].filter((part) => part !== false)
        : [(0,model/* says */.FA) `how many of them are new is not known here`];
    return (`${(0,model/* plural */.LS)(leads, 'lead')} ${leads === 1 ? 'goes' : 'go'} to ${place}${parts.length > 0 ? `: ${(0,model/* listed */.KE)(parts)}` : ''}. ` +
        `That takes ${costOf(each, (0,model/* says */.FA) ` and `)}.`);
}

;// CONCATENATED MODULE: ./lib/src/report/problem-text.js

/** Longest text of one problem where many stand together, in characters before escaping. */
const MAX_PROBLEM = 1000;
/** `leads/a.csv line 3: what happened. What to do. (LEADS-…)`: a problem in a list of them. */
function problemText({ file, position, message, hint, code }) {
    const place = file === undefined ? '' : `${(0,model/* printable */.g$)(file)}${position ? ` line ${position.line}` : ''}: `;
    return `${place}${(0,model/* clipped */.cz)((0,model/* says */.FA) `${message}${hint ? (0,model/* says */.FA) ` ${hint}` : ''}`, MAX_PROBLEM)} (${code})`;
}

;// CONCATENATED MODULE: ./lib/src/report/comment.js










/** GitHub refuses a comment of more characters. */
const MAX_COMMENT_CHARACTERS = 65_536;
/** Most characters of each part; together they are below the limit, and a test holds the whole to it. */
const BUDGET = {
    problems: 6_000,
    steps: 6_000,
    promises: 6_000,
    plan: 10_000,
    rejects: 22_000,
    hashes: 2_000,
    columns: 6_000,
    notices: 4_000,
};
/** Characters of a commit's id that people know it by. */
const SHORT_SHA = 7;
/** Most characters of a scope that the marker keeps. */
const MAX_SCOPE = 200;
/** The hidden first line by which a comment is found again. It cannot be ended from within. */
function commentMarker(scope) {
    return `<!-- smartflo-leads ${scope.slice(0, MAX_SCOPE).replace(/[^A-Za-z0-9._ ]+/g, '_')} -->`;
}
/**
 * The plan for the reader of a pull request: what a delivery would do, what is wrong and where. Always shorter than GitHub's
 * limit; what is cut says so.
 */
function renderComment(result, { source, scope, runUrl }) {
    const { files, lists } = result;
    const changed = files.filter(({ counts }) => counts);
    const promises = result.act === 'plan' ? lists.map((each) => promiseOf(each, reasonOf(result))) : [];
    const old = result.totals.rejects - result.newRejects;
    const sections = [
        commentMarker(scope),
        headingLine(result, 'Smartflo Leads: '),
        bullets(problemTexts(result), BUDGET.problems, 'problems'),
        headed('What to do', bullets(nextSteps(result), BUDGET.steps, 'steps')),
        headed('Once this is on the default branch', bullets(promises, BUDGET.promises, 'lists')),
        planTable(result, BUDGET.plan),
        headed('Rejected rows', rejectsTable(changed, source, BUDGET.rejects)),
        old > 0 ? `_${(0,model/* plural */.LS)(old, 'more rejected row')}, not new: see the job summary._` : '',
        headed('Good to know', bullets(noticeTexts(result), BUDGET.notices, 'notices')),
        details(result),
        footer(source, runUrl),
    ];
    return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}
/**
 * The notice for a comment that could not be written: the plan is on the other surfaces all the same. A fork's pull request
 * gets a token that can only read, whatever the workflow asks for, so there is nothing to say.
 */
function commentNotice(outcome, isFork) {
    if (isFork)
        return undefined;
    const message = (0,model/* says */.FA) `The plan could not be put on the pull request as a comment; it is in the job summary.`;
    if (outcome === 'failed')
        return { code: 'LEADS-COMMENT', message, hint: (0,model/* says */.FA) `Run the job again.` };
    return { code: 'LEADS-COMMENT', message, hint: (0,model/* says */.FA) `Add \`pull-requests: write\` to the permissions of the job.` };
}
function headed(heading, body) {
    return body === '' ? '' : `**${heading}**\n\n${body}`;
}
function bullets(texts, budget, what) {
    const more = (left) => `- _${(0,model/* count */.U9)(left)} more ${what} are in the job summary._`;
    return fitted([...new Set(texts)], bulletLine, { budget, more });
}
/** Problems beside the reason in the heading and the stops among the promises. The hints of the run's own problems are among the steps. */
function problemTexts({ problems, files }) {
    const others = problems.slice(1).map(({ hint: _, ...rest }) => rest);
    return [...others, ...files.flatMap((file) => file.problems)].map(problemText);
}
function noticeTexts({ notices, files }) {
    return [...notices, ...files.filter(({ counts }) => counts).flatMap((file) => file.notices)].map(problemText);
}
function details({ lists, files }) {
    const columns = mappingList(files, BUDGET.columns);
    const requests = fitted(
    // Without a ledger, each run has hashes of its own.
    lists.filter(({ batchHashes, difference }) => batchHashes.length > 0 && difference !== undefined), ({ list, batchHashes }) => `- ${plainText(list)}: ${shownHashes(batchHashes)}`, { budget: BUDGET.hashes, more: (left) => `- _${(0,model/* count */.U9)(left)} more lists are in the report._` });
    return [
        columns === '' ? '' : folded('Columns and what they feed', columns),
        requests === '' ? '' : folded('Planned requests, by hash: equal hashes are equal requests', requests),
    ]
        .filter((text) => text !== '')
        .join('\n');
}
/** Most hashes of one list that are shown. */
const SHOWN_HASHES = 10;
function shownHashes(hashes) {
    const shown = hashes.slice(0, SHOWN_HASHES).map(code).join(' ');
    const more = hashes.length - SHOWN_HASHES;
    return more > 0 ? `${shown} and ${(0,model/* count */.U9)(more)} more` : shown;
}
function footer({ sha }, runUrl) {
    const run = runUrl === undefined ? '' : ` · ${markdown_link('summary and report', runUrl)}`;
    return `<sub>Nothing was sent. Planned from ${code(sha.slice(0, SHORT_SHA))}${run}</sub>`;
}

;// CONCATENATED MODULE: ./lib/src/report/fixed-rejects.js

const ADDED = Object.values(model/* REJECT_COLUMNS */.S5);
/**
 * Gives the rows of a rejects file that somebody fixed and committed as they stood in the original: names and cells
 * without the apostrophes that keep a spreadsheet from running them, and no complaints about the added columns. Rows of any
 * other file come back as they are. Rows of one Header keep one Header.
 */
function openFixedRejects() {
    const headers = new WeakMap();
    return (row) => {
        if (!row.header.names.includes(model/* REJECT_COLUMNS */.S5.line))
            return row;
        const violations = row.violations.filter(({ header }) => !ADDED.includes(header));
        // Only tables have guards.
        const plain = row.header.fixed ? model/* unguardFormula */.Lg : (text) => text;
        const known = headers.get(row.header);
        const header = known ?? { ...row.header, names: row.header.names.map(plain) };
        if (!known)
            headers.set(row.header, header);
        return {
            number: row.number,
            line: row.line,
            header,
            violations,
            cells: row.cells.map(plain),
            ragged: row.ragged?.map(plain),
            kind: (cell) => row.kind(cell),
            position: (cell) => row.position(cell),
        };
    };
}

;// CONCATENATED MODULE: ./lib/src/report/books-text.js

/** The places that a row can end in, in the order a reader asks: what went, what did not, what need not. */
const FATES = [
    'accepted',
    'unsent',
    'rejects',
    'refused',
    'held',
    'inDoubt',
    'stale',
    'duplicates',
    'unchanged',
];
/** The name of a fate in a table, a picture or behind a count. Rows that are not sent wait, or passed, as the act says. */
function fateName(fate, act) {
    switch (fate) {
        case 'unsent':
            return act === 'deliver' ? (0,model/* says */.FA) `not sent` : act === 'plan' ? (0,model/* says */.FA) `to send` : (0,model/* says */.FA) `good`;
        case 'rejects':
            return (0,model/* says */.FA) `rejected`;
        case 'inDoubt':
            return (0,model/* says */.FA) `in doubt`;
        default:
            return (0,model/* says */.FA) `${fate}`;
    }
}
/** The books of a file in words, in the order a reader asks: `9 accepted, 2 rejected, 1 duplicate`. */
function booksInWords(file, run) {
    const { books, problems, remembered } = file;
    const act = isHeldBack(file, run) ? 'deliver' : run.act;
    const parts = FATES.filter((fate) => books[fate] > 0).map((fate) => fate === 'duplicates' ? (0,model/* plural */.LS)(books.duplicates, 'duplicate') : (0,model/* says */.FA) `${(0,model/* count */.U9)(books[fate])} ${fateName(fate, act)}`);
    if (parts.length === 0)
        return problems.length > 0 ? (0,model/* says */.FA) `not read` : (0,model/* says */.FA) `no rows`;
    return (0,model/* says */.FA) `${(0,model/* joined */.oR)(parts, ', ')}${remembered ? ' (as an earlier run left it; not read again)' : ''}`;
}
/** Whether something keeps the good rows of a file from being sent: a mistake of the file, or a guard rail of its list. */
function isHeldBack({ problems, list }, { lists }) {
    return problems.length > 0 || lists.some((each) => each.list === list && each.stop !== undefined);
}
/** Good rows that a plan would not send. */
function heldBack(run) {
    return run.files.reduce((sum, file) => sum + (isHeldBack(file, run) ? file.books.unsent : 0), 0);
}
/** Books as JSON readers know them: the counts in order, `in_doubt` for `inDoubt`. */
function booksEntry(books) {
    return Object.fromEntries(model/* COUNTS */.Js.map((name) => [name === 'inDoubt' ? 'in_doubt' : name, books[name]]));
}
/**
 * The findings of a read-back, after the list's name: `22 leads read back, 21 found, 1 different, 0 missing`. Leads that could not
 * be read are never counted as read back.
 */
function readBackInWords({ checked, found, different, missing, unverified }) {
    if (unverified === checked)
        return (0,model/* says */.FA) `unverified, none of ${(0,model/* plural */.LS)(checked, 'lead')} could be read back`;
    const parts = [
        (0,model/* says */.FA) `${(0,model/* plural */.LS)(checked - unverified, 'lead')} read back`,
        (0,model/* says */.FA) `${(0,model/* count */.U9)(found)} found`,
        (0,model/* says */.FA) `${(0,model/* count */.U9)(different)} different`,
        (0,model/* says */.FA) `${(0,model/* count */.U9)(missing)} missing`,
    ];
    if (unverified > 0)
        parts.push((0,model/* says */.FA) `${(0,model/* count */.U9)(unverified)} unverified`);
    return (0,model/* joined */.oR)(parts, ', ');
}

;// CONCATENATED MODULE: ./lib/src/report/style.js

/** SGR codes: ECMA-48. */
const sgr = (on, off) => (text) => (0,model/* says */.FA) `\u001b[${on}m${text}\u001b[${off}m`;
const COLOURED = { bold: sgr(1, 22), faint: sgr(2, 22), good: sgr(32, 39), bad: sgr(31, 39), warn: sgr(33, 39) };
const same = (text) => text;
const PLAIN = { bold: same, faint: same, good: same, bad: same, warn: same };
/** Marks by SGR codes (ECMA-48) for a terminal with colour; for any other, marks that change nothing. */
function styleFor(colour) {
    return colour ? COLOURED : PLAIN;
}

;// CONCATENATED MODULE: ./lib/src/report/log.js








/** Most places of one rule that the log shows; the rest is counted, and whole in the rejects file. */
const SHOWN_EXAMPLES = 5;
/** Longest path of our own files, in characters. */
const MAX_PATH = 1000;
/** Most duplicates, refusals and doubts of a file that the log names one by one. */
const SHOWN_ROWS = 5;
/** Tells the whole run: a group per file, then the conclusion and what to do next as the last lines. */
function writeLog(result, options) {
    const { log } = options;
    const style = styleFor(options.colour);
    // The reason and its way out are in the last lines.
    const reason = reasonOf(result);
    for (const file of result.files)
        writeFile(file, result, log, style);
    for (const list of result.lists)
        writeList(list, { act: result.act, reason }, log, style);
    writeNotices(result.notices, log, style, (0,model/* says */.FA) ``);
    writeProblems(result.problems.filter((problem) => problem !== reason), log, style);
    const mark = result.failed ? style.bad((0,model/* says */.FA) `✗`) : style.good((0,model/* says */.FA) `✓`);
    log.info((0,model/* says */.FA) ``);
    log.info((0,model/* says */.FA) `${mark} ${style.bold(headline(result))}${reason ? (0,model/* says */.FA) ` ${style.faint((0,model/* says */.FA) `${reason.code}`)}` : ''}`);
    for (const step of nextSteps(result))
        log.info((0,model/* says */.FA) `  ${step}`);
    if (result.files.some(({ rejectsFile }) => rejectsFile))
        log.info(style.faint((0,model/* says */.FA) `  Rejected rows: ${(0,model/* printable */.g$)(options.paths.rejects, MAX_PATH)}`));
    if (result.files.some(({ alreadySent }) => alreadySent.length > 0))
        log.info(style.faint((0,model/* says */.FA) `  Already sent:  ${(0,model/* printable */.g$)(options.paths.rejects, MAX_PATH)}`));
    if (result.files.length > 0)
        log.info(style.faint((0,model/* says */.FA) `  Report:        ${(0,model/* printable */.g$)(options.paths.report, MAX_PATH)}`));
}
function writeFile(file, result, log, style) {
    log.group((0,model/* says */.FA) `${style.bold((0,model/* printable */.g$)(file.file))}${targetOf(file, result)}: ${booksInWords(file, result)}`);
    // Only the counts are known of a file that was not read again.
    if (!file.remembered)
        writeRows(file, log, style);
    log.endGroup();
}
/** The problems of a file, and its rows that were not sent. */
function writeRows(file, log, style) {
    writeProblems(file.problems, log, style);
    writeNotices(file.notices, log, style, (0,model/* says */.FA) `  `);
    for (const group of file.rejects) {
        if (group.fresh > 0)
            writeRejects(file, group, log, style);
        else
            writeOldRejects(group, log, style);
    }
    writeDuplicates(file, log, style);
    for (const refusal of file.refusals.slice(0, SHOWN_ROWS)) {
        log.info((0,model/* says */.FA) `  ${style.bad((0,model/* says */.FA) `✗`)} line ${refusal.line}: ${problemLine(refusal.problem)}`);
    }
    writeMore(file.books.refused - Math.min(SHOWN_ROWS, file.refusals.length), (0,model/* says */.FA) `more refused`, log);
    const ranges = [
        ['In doubt', file.doubts],
        ['Held', file.held],
        ['Changed, and not sent again', file.stale],
    ];
    for (const [what, lines] of ranges) {
        if (lines.length > 0)
            log.info((0,model/* says */.FA) `  ${style.warn((0,model/* says */.FA) `?`)} ${what}: ${rangeList(lines)}`);
    }
}
/** ` → list 441940 (Home loans)`; nothing for a file that could not be opened, or when no list is asked for. */
function targetOf(file, result) {
    if (file.list === '')
        return (0,model/* says */.FA) ``;
    const name = result.lists.find((list) => list.list === file.list)?.name;
    return (0,model/* says */.FA) ` → list ${(0,model/* printable */.g$)(file.list)}${name === undefined ? '' : (0,model/* says */.FA) ` (${(0,model/* printable */.g$)(name)})`}`;
}
function writeRejects(file, group, log, style) {
    const shown = group.examples.slice(0, SHOWN_EXAMPLES);
    for (const example of shown) {
        const place = `${(0,model/* printable */.g$)(file.file)}:${log_placeOf(example)}`;
        const cell = (0,model/* joined */.oR)([group.header, example.masked].filter((part) => part !== undefined), ' ');
        log.info((0,model/* says */.FA) `  ${style.bad((0,model/* says */.FA) `✗`)} ${(0,model/* printable */.g$)(place)}  ${cell === '' ? '' : (0,model/* says */.FA) `${cell}: `}${example.message} ${style.faint((0,model/* says */.FA) `${group.code}`)}`);
    }
    const hints = new Set(shown.map((example) => example.hint).filter((hint) => hint !== undefined));
    for (const hint of hints)
        log.info((0,model/* says */.FA) `    ${style.faint((0,model/* says */.FA) `→`)} ${hint}`);
    writeMore(group.count - shown.length, (0,model/* says */.FA) `more like this; all are in the rejects file`, log);
}
/** Rejects that people were told of before, in one line. */
function writeOldRejects(group, log, style) {
    const header = group.header === undefined ? (0,model/* says */.FA) `` : (0,model/* says */.FA) `${group.header}: `;
    const { message } = rejectWords(group);
    log.info((0,model/* says */.FA) `  ${style.faint((0,model/* says */.FA) `✗`)} ${header}${message} (${groupPlaces(group)}) ${style.faint((0,model/* says */.FA) `${group.code}`)}`);
}
function log_placeOf(example) {
    const { position } = example;
    return position.cell ?? `${position.line}:${position.column}`;
}
function writeDuplicates(file, log, style) {
    for (const duplicate of file.duplicates.slice(0, SHOWN_ROWS)) {
        const { line, row, winner } = duplicate;
        // Where a file has several rows in one line, only the number of the row tells them apart.
        const isOneLine = winner.file === file.file && winner.line === line;
        const loser = (0,model/* says */.FA) `${(0,model/* printable */.g$)(file.file)}:${line}${isOneLine ? (0,model/* says */.FA) ` row ${row}` : ''}`;
        const other = isOneLine ? (0,model/* says */.FA) `row ${winner.row}` : (0,model/* says */.FA) `${(0,model/* printable */.g$)(winner.file)}:${winner.line}`;
        log.info((0,model/* says */.FA) `  ${style.faint((0,model/* says */.FA) `=`)} ${loser}  duplicate of ${other}`);
    }
    writeMore(file.books.duplicates - Math.min(SHOWN_ROWS, file.duplicates.length), (0,model/* says */.FA) `more duplicates`, log);
}
function writeList(each, { act, reason }, log, style) {
    const { verified, stop } = each;
    const name = `List ${listInWords(each)}`;
    if (act === 'plan')
        log.info((0,model/* says */.FA) `${stop ? style.bad((0,model/* says */.FA) `✗`) : style.good((0,model/* says */.FA) `→`)} ${(0,model/* printable */.g$)(name)}: ${planInWords(each)}`);
    writeProblems(stop && stop !== reason ? [stop] : [], log, style);
    if (!verified)
        return;
    const mark = verified.found === verified.checked ? style.good((0,model/* says */.FA) `✓`) : style.warn((0,model/* says */.FA) `!`);
    log.info((0,model/* says */.FA) `${mark} ${(0,model/* printable */.g$)(name)}: ${readBackInWords(verified)}`);
}
function writeNotices(notices, log, style, indent) {
    for (const notice of notices) {
        log.info((0,model/* says */.FA) `${indent}${style.warn((0,model/* says */.FA) `!`)} ${problemLine(notice)}`);
        if (notice.hint)
            log.info((0,model/* says */.FA) `${indent}  ${style.faint((0,model/* says */.FA) `→`)} ${notice.hint}`);
    }
}
function writeMore(more, what, log) {
    if (more > 0)
        log.info((0,model/* says */.FA) `    … ${(0,model/* count */.U9)(more)} ${what}`);
}
function writeProblems(problems, log, style) {
    for (const problem of problems) {
        log.info((0,model/* says */.FA) `${style.bad((0,model/* says */.FA) `✗`)} ${problemLine(problem)}`);
        if (problem.hint)
            log.info((0,model/* says */.FA) `  ${style.faint((0,model/* says */.FA) `→`)} ${problem.hint}`);
    }
}
/** `leads/a.csv:3:7  The quote … LEADS-…`. */
function problemLine(problem) {
    const { file, position, message, code } = problem;
    const place = file === undefined
        ? ''
        : `${(0,model/* printable */.g$)(file)}${position ? `:${position.cell ?? `${position.line}:${position.column}`}` : ''}  `;
    return (0,model/* says */.FA) `${(0,model/* printable */.g$)(place)}${message} ${code}`;
}
/** All problems that stopped a run before its end, each with its hint. */
function writeProblemList(problems, log, colour, opening) {
    const style = styleFor(colour);
    writeProblems(problems, log, style);
    const sent = opening === 'Nothing was sent' ? ' Nothing was sent.' : '';
    log.info((0,model/* says */.FA) `${style.bad((0,model/* says */.FA) `✗`)} ${style.bold((0,model/* says */.FA) `Stopped: ${(0,model/* plural */.LS)(problems.length, 'problem')}.${sent}`)}`);
}

;// CONCATENATED MODULE: ./lib/src/report/lists-to-serve.js

/**
 * Ids of the lists that a delivery has something to do for: leads to send, doubts to settle, or mistakes in their files that
 * nobody has been told of, which become old by being told in a run that delivers.
 */
function listsToServe({ files, lists }) {
    const isTold = (list) => !files.some((file) => file.list === list && isNew(file));
    return lists
        .filter(({ list, stop }) => list !== '' && stop === undefined)
        .filter(({ list, leads, difference }) => leads > 0 || (difference?.inDoubt ?? 0) > 0 || !isTold(list))
        .map(({ list }) => list);
}
function isNew({ counts, problems, news }) {
    return (counts && problems.length > 0) || (0,model/* newsOf */.Lq)(news) > 0;
}

;// CONCATENATED MODULE: ./lib/src/report/merge-reports.js



/** One whole from the reports of the jobs of a matrix. Each list is counted from one report, the one that began last. */
function mergeReports({ jobs, plan, mistakes = [] }) {
    const newestFirst = jobs.toSorted((a, b) => b.report.startedAt - a.report.startedAt);
    const sorted = [...newestFirst, ...(plan ? [plan] : [])];
    const chosen = new Map();
    for (const each of sorted) {
        for (const { list } of each.report.lists)
            if (!chosen.has(list))
                chosen.set(list, each);
    }
    const awaited = plan ? listsToServe(plan.report).filter((list) => chosen.get(list) === plan) : [];
    const ended = (list, from) => {
        if (from !== plan)
            return from.report.status;
        return awaited.includes(list) ? 'missing' : 'not needed';
    };
    const files = chosenFiles(sorted, chosen);
    const lists = [...chosen].map(([list, from]) => ({ ...mergedList(list, from, files), ended: ended(list, from) }));
    const whole = {
        act: actOf(jobs),
        totals: files.reduce((sum, { books }) => (0,model/* addBooks */.cS)(sum, books), model/* EMPTY_BOOKS */.L),
        files,
        lists: lists.toSorted(byList),
        problems: merge_reports_eachOnce([
            ...mistakes,
            ...awaited.map(missing),
            ...twice(jobs),
            ...sorted.flatMap(({ report }) => report.problems),
        ]),
    };
    const cancelled = jobs.length > 0 && jobs.every(({ report }) => report.status === 'cancelled');
    return {
        ...whole,
        status: statusOf({ ...whole, cancelled }),
        newRejects: files.reduce((sum, { news }) => sum + news.rejects, 0),
        failed: jobs.some(({ report }) => report.failed) || isLeft(whole),
    };
}
/** A delivery as soon as one job delivers, and where no job tells what it did. */
function actOf(jobs) {
    const acts = jobs.map(({ report }) => report.act);
    return acts.includes('deliver') ? 'deliver' : (acts[0] ?? 'deliver');
}
/** The files of the lists, each as the report tells them that was chosen for its list; of no list, each path once. */
function chosenFiles(sorted, chosen) {
    const files = new Map();
    for (const each of sorted) {
        for (const file of each.report.files) {
            const isChosen = file.list === '' || chosen.get(file.list) === each;
            if (isChosen && !files.has(file.file))
                files.set(file.file, file);
        }
    }
    return [...files.values()];
}
function mergedList(list, from, files) {
    const { name, leads, stop, deferred } = from.report.lists.find((each) => each.list === list) ?? NO_LIST;
    const books = files
        .filter((file) => file.list === list)
        .reduce((sum, file) => (0,model/* addBooks */.cS)(sum, file.books), model/* EMPTY_BOOKS */.L);
    return { list, name, leads, stop, deferred, books };
}
const NO_LIST = { name: undefined, leads: 0, stop: undefined, deferred: false };
/** As numbers, which ids are, whatever their length. */
function byList(a, b) {
    return a.list.length - b.list.length || (a.list < b.list ? -1 : 1);
}
function missing(list) {
    return {
        code: 'LEADS-REPORT-MISSING',
        message: (0,model/* says */.FA) `There is no report of list ${(0,model/* shownId */.fk)(list)}: its job did not end, so its rows are counted as they were planned.`,
        hint: (0,model/* says */.FA) `Look at the job of that list and run it again: what it had sent is in the ledger, and goes once only.`,
    };
}
/** Lists that several reports tell of. */
function twice(reports) {
    const names = new Map();
    for (const { name, report } of reports) {
        for (const { list } of report.lists)
            names.set(list, [...(names.get(list) ?? []), name]);
    }
    return [...names]
        .filter(([, all]) => all.length > 1)
        .map(([list, all]) => ({
        code: 'LEADS-REPORT-TWICE',
        message: (0,model/* says */.FA) `${all.length} reports tell of list ${(0,model/* shownId */.fk)(list)}: ${(0,model/* listed */.KE)(all.map((name) => (0,model/* printable */.g$)(name)))}. The one that began last is counted.`,
        hint: (0,model/* says */.FA) `Give each job of the matrix lists of its own, and name each report once.`,
    }));
}
/** Whether something is left that makes every run red. On rejects the runs themselves have had their say. */
function isLeft({ act, totals, files, lists, problems, }) {
    if (problems.length > 0 || totals.inDoubt > 0 || (act === 'deliver' && totals.unsent > 0))
        return true;
    return lists.some(({ stop }) => stop) || files.some((file) => file.counts && file.problems.length > 0);
}
function merge_reports_eachOnce(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

;// CONCATENATED MODULE: ./lib/src/report/merged-text.js








/** Most characters of each part of the summary; see the budgets of a run's summary. */
const merged_text_BUDGET = { problems: 50_000, lists: 100_000 };
/** The job summary of several reports as one: the conclusion, what is wrong, the books of each list and of all. */
function renderMergedSummary(merged) {
    const reason = reasonOf(merged);
    const heading = `### ${merged.failed ? '❌' : '✅'} ${plainText(headline(merged))}${reason ? ` ${code(reason.code)}` : ''}`;
    const problems = fitted(merged.problems.map(problemText), bulletLine, {
        budget: merged_text_BUDGET.problems,
        more: (left) => `- _${(0,model/* plural */.LS)(left, 'more problem')}._`,
    });
    return `${[heading, problems, listsTable(merged), balance(merged)].filter((part) => part !== '').join('\n\n')}\n`;
}
function listsTable({ act, lists, totals }) {
    const fates = shownFates({ act, totals });
    const header = ['List', 'Job', 'Rows', ...fates.map((fate) => fateName(fate, act))];
    const right = new Set(header.map((_, column) => column).slice(2));
    const counts = (books) => ['rows', ...fates].map((name) => (0,model/* count */.U9)(books[name]));
    const all = tableRow(['**All**', '', ...counts(totals).map((text) => `**${text}**`)]);
    const row = (list) => tableRow([plainText(listName(list)), endInWords(list), ...counts(list.books)]);
    return fitted(lists, row, {
        head: [...tableHead(header, right), all],
        budget: merged_text_BUDGET.lists,
        more: (left) => `\n_${(0,model/* plural */.LS)(left, 'more list')}._`,
    });
}
/** Fates that some row met, and the one that all is about. */
function shownFates({ act, totals }) {
    const main = act === 'deliver' ? 'accepted' : 'unsent';
    return FATES.filter((fate) => fate === main || totals[fate] > 0);
}
function listName({ list, name }) {
    if (list === '')
        return (0,model/* says */.FA) `no list`;
    return name === undefined ? (0,model/* shownId */.fk)(list) : (0,model/* says */.FA) `${(0,model/* shownId */.fk)(list)} (${(0,model/* printable */.g$)(name)})`;
}
function endInWords({ ended }) {
    return ended === 'missing' ? (0,model/* says */.FA) `no report` : (0,model/* printable */.g$)(ended);
}
/** The promise in figures: every row of every list is in exactly one place. */
function balance({ act, totals }) {
    const parts = FATES.filter((fate) => totals[fate] > 0).map((fate) => (0,model/* says */.FA) `${(0,model/* count */.U9)(totals[fate])} ${fateName(fate, act)}`);
    return parts.length === 0 ? (0,model/* says */.FA) `` : (0,model/* says */.FA) `${(0,model/* plural */.LS)(totals.rows, 'row')} = ${(0,model/* joined */.oR)(parts, ' + ')}`;
}
/** Tells several reports as one in the log: a line for each list, what is wrong, and the conclusion last. */
function writeMergedLog(merged, { log, colour }) {
    const style = styleFor(colour);
    for (const list of merged.lists) {
        const parts = FATES.filter((fate) => list.books[fate] > 0).map((fate) => (0,model/* says */.FA) `${(0,model/* count */.U9)(list.books[fate])} ${fateName(fate, merged.act)}`);
        const rows = parts.length === 0 ? (0,model/* says */.FA) `no rows` : (0,model/* joined */.oR)(parts, ', ');
        log.info((0,model/* says */.FA) `${style.bold(listName(list))}: ${rows} ${style.faint((0,model/* says */.FA) `(job: ${endInWords(list)})`)}`);
    }
    for (const problem of merged.problems) {
        log.info((0,model/* says */.FA) `${style.bad((0,model/* says */.FA) `✗`)} ${problemLine(problem)}`);
        if (problem.hint)
            log.info((0,model/* says */.FA) `  ${style.faint((0,model/* says */.FA) `→`)} ${problem.hint}`);
    }
    const balanced = balance(merged);
    if (balanced !== '')
        log.info(balanced);
    log.info((0,model/* says */.FA) ``);
    log.info((0,model/* says */.FA) `${merged.failed ? style.bad((0,model/* says */.FA) `✗`) : style.good((0,model/* says */.FA) `✓`)} ${style.bold(headline(merged))}`);
}

;// CONCATENATED MODULE: ./lib/src/report/news-line.js


/** The last moment that a Date can hold, ms since 1970 (ECMA-262, 21.4.1.1): what a ledger says may be beyond it. */
const LAST_MOMENT = 8.64e15;
const WHY_SAFE = {
    skip: (0,model/* says */.FA) `Smartflo skips those that it has already`,
    overwrite: (0,model/* says */.FA) `those that did arrive are written again with the same values`,
    clone: (0,model/* says */.FA) `each was looked for after the last moment at which it could arrive, and is not on the list`,
};
/** A line of the log. `ownRun` is this run's id and address, which tell the address of another one. */
function newsLine(news, ownRun) {
    const list = (0,model/* says */.FA) `… List ${(0,model/* shownId */.fk)(news.list)}`;
    if (news.kind === 'goes-again') {
        const { leads, duplicateOption } = news;
        return (0,model/* says */.FA) `${list}: ${(0,model/* plural */.LS)(leads, 'lead')} that an earlier run left open ${leads === 1 ? 'goes' : 'go'} again. This is safe: ${WHY_SAFE[duplicateOption]}.`;
    }
    if (news.kind === 'held')
        return (0,model/* says */.FA) `… ${heldWords(news)}`;
    const ends = (0,model/* says */.FA) `${(0,model/* printable */.g$)(new Date(Math.min(news.leaseEnds, LAST_MOMENT)).toISOString().slice(-13, -5))} UTC`;
    return (0,model/* says */.FA) `${list}: waiting for ${runInWords(news.run, ownRun)}, which sends there or was stopped while it did. Its right to send ends at ${ends} unless it goes on. This run waits ${durationInWords(news.atMostMs)} at most; nothing is lost.`;
}
function runInWords(run, ownRun) {
    if (run === undefined)
        return (0,model/* says */.FA) `another process`;
    const { runId, runUrl } = ownRun ?? {};
    const here = (0,model/* says */.FA) `run ${(0,model/* shownId */.fk)(run)}`;
    if (runId === undefined || !runUrl?.endsWith(`/${runId}`))
        return here;
    return (0,model/* says */.FA) `${here} (${(0,model/* printable */.g$)(`${runUrl.slice(0, -runId.length)}${run}`)})`;
}
/** The findings of a look for held leads, and the order that fits them. */
function heldWords({ list, present, absent, unclear }) {
    const all = present + absent + unclear;
    const who = (n) => {
        if (n < all)
            return (0,model/* says */.FA) `${(0,model/* count */.U9)(n)} of ${(0,model/* plural */.LS)(all, 'held lead')}`;
        return all === 1 ? (0,model/* says */.FA) `The held lead` : (0,model/* says */.FA) `All ${(0,model/* count */.U9)(all)} held leads`;
    };
    const parts = [];
    if (present > 0) {
        parts.push((0,model/* says */.FA) `${who(present)}: on list ${(0,model/* shownId */.fk)(list)} now; most likely they arrived: order drop-held. resend-held would call them twice.`);
    }
    if (absent > 0)
        parts.push((0,model/* says */.FA) `${who(absent)}: not on list ${(0,model/* shownId */.fk)(list)}.`);
    if (unclear > 0) {
        parts.push((0,model/* says */.FA) `${who(unclear)}: no clear answer from list ${(0,model/* shownId */.fk)(list)}. Look for them in Smartflo before you order.`);
    }
    return (0,model/* joined */.oR)(parts, ' ');
}

;// CONCATENATED MODULE: ./lib/src/report/verdict.js

/**
 * Whether the job is to be red: always on what was not delivered, on what waits for a person as `fail-on` says. Duplicates,
 * unchanged and stale rows never make it red.
 */
function isFailed(run, failOn) {
    if (run.problems.length > 0 || run.totals.inDoubt > 0)
        return true;
    if (run.act === 'deliver' && run.totals.unsent > 0)
        return true;
    const onlyNew = failOn === 'new';
    if (run.files.some(({ counts, problems }) => problems.length > 0 && (counts || !onlyNew)))
        return true;
    if (run.lists.some((list) => list.stop))
        return true;
    if (failOn === 'errors')
        return false;
    return run.files.some(({ books, news }) => (0,model/* newsOf */.Lq)(onlyNew ? news : books) > 0);
}
/**
 * The code of what made the run fail: what stopped it before what Smartflo refused before the commonest reject, and what is
 * new before what people have been told. Empty when the run did not fail.
 */
function errorCode(run) {
    if (!run.failed)
        return '';
    const stop = run.problems[0] ?? run.lists.find((list) => list.stop)?.stop;
    const fresh = run.files.filter(({ counts }) => counts);
    return stop?.code ?? codeIn(fresh, ({ news }) => news) ?? codeIn(run.files, ({ books }) => books) ?? '';
}
/** The first code among files, by those of their rows that are asked for. */
function codeIn(files, rowsOf) {
    const [commonest] = files
        .filter((file) => rowsOf(file).rejects > 0)
        .flatMap((file) => file.rejects)
        .sort((a, b) => b.count - a.count);
    return (files.find(({ problems }) => problems.length > 0)?.problems[0]?.code ??
        files.find((file) => rowsOf(file).refused > 0)?.refusals[0]?.problem.code ??
        (files.some((file) => rowsOf(file).held > 0) ? 'LEADS-HELD' : undefined) ??
        commonest?.code);
}

;// CONCATENATED MODULE: ./lib/src/report/outputs.js




/**
 * Most characters of the `summary` output. GitHub takes 1 MB for all outputs of a job, counted as UTF-16, so half a
 * million characters; the rest is margin for the other outputs and other steps.
 */
const MAX_SUMMARY_CHARACTERS = 400_000;
/** GitHub's limit on the jobs of a matrix. */
const MAX_MATRIX = 256;
/** Every output, in the order of `action.yml`: what people are told of it stands beside what makes it. */
const TABLE = {
    status: {
        description: 'delivered, nothing-to-do, partial, failed, planned, deferred or cancelled.',
        value: ({ status }) => status,
    },
    headline: {
        description: 'What happened, in one line without file names or personal data.',
        value: (result) => headline(result),
    },
    'error-code': {
        description: 'Code of what made the job red: the first problem, else the commonest reject; empty if it is green.',
        value: (result) => errorCode(result),
    },
    summary: {
        description: 'JSON array with one object per file: its list, the counts of its rows, its error.',
        value: ({ files }) => renderSummaryOutput(files),
    },
    accepted: { description: 'Rows that Smartflo accepted.', value: ({ totals }) => String(totals.accepted) },
    rejects: {
        description: 'Rows that were not sent because a rule is broken.',
        value: ({ totals }) => String(totals.rejects),
    },
    'new-rejects': {
        description: 'Rejects that no complete run has told you before; a row that only moved is not new.',
        value: ({ newRejects }) => String(newRejects),
    },
    duplicates: {
        description: 'Rows that lost to another row with the same key.',
        value: ({ totals }) => String(totals.duplicates),
    },
    unchanged: {
        description: 'Rows that an earlier run delivered, as they stand in the file now.',
        value: ({ totals }) => String(totals.unchanged),
    },
    stale: {
        description: 'Rows that changed after an earlier run delivered them; only `duplicate-option: overwrite` sends them again.',
        value: ({ totals }) => String(totals.stale),
    },
    refused: { description: 'Rows that Smartflo refused for good.', value: ({ totals }) => String(totals.refused) },
    held: {
        description: 'Rows that may have arrived and must not arrive twice, so that they wait for a person.',
        value: ({ totals }) => String(totals.held),
    },
    'in-doubt': {
        description: 'Rows that were sent and whose answer was lost.',
        value: ({ totals }) => String(totals.inDoubt),
    },
    unsent: {
        description: 'Good rows that were not sent; in a plan, those that would be.',
        value: ({ totals }) => String(totals.unsent),
    },
    'has-rejects': { description: 'true or false.', value: ({ totals }) => String(totals.rejects > 0) },
    report: {
        description: 'Path of report.json, which holds no personal data.',
        value: (_, { report }) => report,
    },
    'rejects-dir': {
        description: 'Directory of the rejects files and of the lists of people who were sent before, which repeat rows: they hold personal data. Empty when there is none.',
        value: ({ files }, { rejects }) => files.some(({ rejectsFile, alreadySent }) => rejectsFile !== undefined || alreadySent.length > 0) ? rejects : '',
    },
    lists: {
        description: 'JSON array of the ids of at most 256 lists that a delivery has something to do for, for a job matrix; `[]` when there is none.',
        value: (result) => renderLists(result),
    },
    'ledger-id': {
        description: 'Id of the ledger, for `ledger-id` in the config; empty without one.',
        value: ({ ledgerId }) => ledgerId ?? '',
    },
};
const NAMES = Object.keys(TABLE);
/** Every output with its description, in the order of `action.yml`. */
const OUTPUTS = NAMES.map((name) => ({ name, description: TABLE[name].description }));
/** Every output of a run that came to its end. */
function renderOutputs(result, paths) {
    return Object.fromEntries(NAMES.map((name) => [name, TABLE[name].value(result, paths)]));
}
/** The outputs of a run that stopped before its end; the others stay as they are. */
function renderStopOutputs(headline, problems) {
    return { headline, 'error-code': problems[0]?.code ?? '', summary: '[]' };
}
/** One entry of the `summary` output. */
function summaryEntry(result) {
    return {
        file: result.file,
        list: result.list,
        ...booksEntry(result.books),
        batches: result.batches,
        attempts: result.attempts,
        error: result.problems[0]?.code ?? null,
    };
}
/** JSON array with one object per file. A list too long for GitHub is cut whole entries at a time and says so in its last one. */
function renderSummaryOutput(files) {
    const entries = [];
    let characters = 2;
    for (const file of files) {
        const entry = JSON.stringify(summaryEntry(file));
        if (characters + entry.length + 1 > MAX_SUMMARY_CHARACTERS) {
            entries.push(JSON.stringify({ cut: true, files_left_out: files.length - entries.length }));
            break;
        }
        entries.push(entry);
        characters += entry.length + 1;
    }
    return `[${entries.join(',')}]`;
}
/** JSON array of list ids for `strategy.matrix`; at most as many as a matrix holds. */
function renderLists(result) {
    return JSON.stringify(listsToServe(result).slice(0, MAX_MATRIX));
}

;// CONCATENATED MODULE: ./lib/src/report/problem-lines.js


/** A JSON object on each line, the last one of the type `summary`. `docs/editors.md` describes them. */
const JSON_LINES = problemLines((entry) => JSON.stringify(entry), {
    result: (result) => {
        const { rows, rejects, duplicates } = result.totals;
        const told = { type: 'summary', failed: result.failed, headline: headline(result) };
        return JSON.stringify({ ...told, rows, good: goodRows(result), rejects, duplicates });
    },
    stop: () => JSON.stringify({ type: 'summary', failed: true, headline: 'Stopped before any lead file was read.' }),
});
/** `file:line:column: message CODE`, which editors find the place by. */
const COMPACT_LINES = problemLines(compactLine, {
    result: headline,
    stop: () => 'Stopped before any lead file was read.',
});
function problemLines(line, last) {
    const lines = (type, problems) => problems.map((problem) => line(entryOfProblem(type, problem)));
    return {
        violations: (file, violations) => violations.map((violation) => line(entryOfViolation(file, violation))),
        result: (result) => [
            ...result.files.flatMap((file) => lines('problem', file.problems)),
            ...lines('problem', [...result.lists.flatMap(({ stop }) => stop ?? []), ...result.problems]),
            ...lines('notice', [...result.files.flatMap((file) => file.notices), ...result.notices]),
            last.result(result),
        ],
        stop: (problems) => [...lines('problem', problems), last.stop()],
    };
}
function entryOfProblem(type, problem) {
    const { code, file, position, message, hint } = problem;
    return { type, code, ...problem_lines_placeOf(file, position), header: null, masked: null, message, hint: hint ?? null };
}
function entryOfViolation(file, violation) {
    const { code, position, header, masked, message, hint } = violation;
    return {
        type: 'violation',
        code,
        ...problem_lines_placeOf(file, position),
        header: header === undefined ? null : (0,model/* shownHeader */.Z7)(header),
        masked: masked === undefined ? null : (0,model/* printable */.g$)(masked),
        message,
        hint: hint ?? null,
    };
}
function problem_lines_placeOf(file, position) {
    return {
        file: file === undefined ? null : (0,model/* printable */.g$)(file),
        line: position?.line ?? null,
        column: position?.column ?? null,
        cell: position?.cell ?? null,
    };
}
function compactLine({ type, code, file, line, column, cell, header, masked, message }) {
    // A problem of a whole file is shown at its first character, where an editor can put it.
    const place = file === null ? '' : `${file}:${line ?? 1}:${column ?? 1}: `;
    const subject = [cell, header, masked].filter((part) => part !== null).join(' ');
    return `${place}${type === 'notice' ? 'note: ' : ''}${subject === '' ? '' : `${subject}: `}${message} ${code}`;
}

;// CONCATENATED MODULE: ./lib/src/report/progress.js



/** Time between two lines of the log, ms; shorter work than this is not told of. */
const LINE_MS = 5000;
/** Time between two pictures of the bar, ms: what an eye can follow. */
const BAR_MS = 100;
/** Shortest time left that is told, ms. */
const SHORTEST_MS = 1000;
/** Cells of the bar. */
const BAR_WIDTH = 20;
/** Goes to the start of the line and clears it (ECMA-48: CR, EL). */
const CLEAR = '\r\u001b[K';
/** A line of the log every few seconds or, on a terminal, one line that is written over. */
function createProgress(options) {
    const { log, clock, terminal } = options;
    const style = styleFor(options.colour);
    let kind;
    let began = 0;
    let told = 0;
    let isShown = false;
    const clear = () => {
        if (isShown)
            terminal?.write(CLEAR);
        isShown = false;
    };
    const after = (write) => (...parts) => {
        clear();
        write(...parts);
    };
    return {
        log: { info: after(log.info), debug: after(log.debug), group: after(log.group), endGroup: after(log.endGroup) },
        show(step) {
            const now = clock.monotonic();
            if (step.kind !== kind) {
                kind = step.kind;
                began = now;
                told = now;
            }
            if (now - told < (terminal ? BAR_MS : LINE_MS))
                return;
            told = now;
            if (!terminal)
                return log.info((0,model/* says */.FA) `… ${progressLine(step, now - began)}`);
            terminal.write(`${CLEAR}${progressBar(step, now - began, { columns: terminal.columns(), style })}`);
            isShown = true;
        },
        end: clear,
    };
}
/** `1,500 of 3,000 leads answered, 3 of 6 requests, 1 in flight, 500 leads/s, about 3 s left`. */
function progressLine(step, elapsedMs) {
    const left = timeLeft(step, elapsedMs);
    const done = step.kind === 'judge' ? step.rows : step.leadsDone;
    const parts = step.kind === 'judge'
        ? [(0,model/* says */.FA) `${(0,model/* plural */.LS)(step.rows, 'good row')}`, (0,model/* says */.FA) `${(0,model/* count */.U9)(step.filesDone)} of ${(0,model/* plural */.LS)(step.files, 'file')}`]
        : [
            (0,model/* says */.FA) `${(0,model/* count */.U9)(step.leadsDone)} of ${(0,model/* plural */.LS)(step.leads, 'lead')} answered`,
            (0,model/* says */.FA) `${(0,model/* count */.U9)(step.batchesDone)} of ${(0,model/* plural */.LS)(step.batches, 'request')}`,
            (0,model/* says */.FA) `${(0,model/* count */.U9)(step.inFlight)} in flight`,
        ];
    if (elapsedMs > 0) {
        parts.push((0,model/* says */.FA) `${(0,model/* count */.U9)(Math.round((done * 1000) / elapsedMs))} ${step.kind === 'judge' ? 'rows' : 'leads'}/s`);
    }
    if (left !== undefined)
        parts.push((0,model/* says */.FA) `about ${durationInWords(left)} left`);
    return (0,model/* joined */.oR)(parts, ', ');
}
/** `██████████░░░░░░░░░░  50 %  1,500 of …`, no wider than the terminal. */
function progressBar(step, elapsedMs, { columns, style }) {
    const part = partDone(step);
    const full = Math.floor(part * BAR_WIDTH);
    const percent = `${Math.floor(part * 100)} %`.padStart(5);
    // The last column stays free: a terminal may wrap as soon as it is written.
    const room = columns - BAR_WIDTH - percent.length - 4;
    if (room < 1)
        return (0,model/* clipped */.cz)((0,model/* printable */.g$)(percent.trim()), Math.max(1, columns - 1));
    const bar = `${style.good((0,model/* printable */.g$)('█'.repeat(full)))}${style.faint((0,model/* printable */.g$)('░'.repeat(BAR_WIDTH - full)))}`;
    return `${bar} ${percent}  ${(0,model/* clipped */.cz)(progressLine(step, elapsedMs), room)}`;
}
/** From 0 to 1. */
function partDone(step) {
    const [done, all] = amounts(step);
    return all === 0 ? 0 : done / all;
}
/** The time that is left, ms, if the rest goes as fast as the part before; undefined at the beginning. */
function timeLeft(step, elapsedMs) {
    const [done, all] = amounts(step);
    if (done === 0 || done === all)
        return undefined;
    return Math.max(SHORTEST_MS, (elapsedMs * (all - done)) / done);
}
/** The part that is done, and the whole. A file that grows while it is read is not more than done. */
function amounts(step) {
    const [done, all] = step.kind === 'judge' ? [step.bytesDone, step.bytes] : [step.leadsDone, step.leads];
    return [Math.min(done, all), all];
}

;// CONCATENATED MODULE: ./lib/src/report/report-json.js



/** Version of the shape in `schemas/report.schema.json`; a change that breaks readers raises it. */
const REPORT_VERSION = 1;
/** Most places of rejects that a report names one by one: beyond, it grows larger than programs read. The counts stay whole. */
const MAX_EXAMPLES = 20_000;
/** The whole run as JSON, without personal data: masked values, lines and counts only. */
function renderReport(result) {
    let room = MAX_EXAMPLES;
    const taken = (examples) => {
        const kept = examples.slice(0, room);
        room -= kept.length;
        return kept;
    };
    const report = {
        version: REPORT_VERSION,
        status: result.status,
        headline: headline(result),
        act: result.act,
        started_at: new Date(result.startedAt).toISOString(),
        took_ms: Math.round(result.tookMs),
        timings: { judge_ms: Math.round(result.timings.judgeMs), deliver_ms: Math.round(result.timings.deliverMs) },
        failed: result.failed,
        ledger_id: result.ledgerId ?? null,
        totals: booksEntry(result.totals),
        new_rejects: result.newRejects,
        lists: result.lists.map((list) => ({
            list: list.list,
            name: list.name ?? null,
            duplicate_option: list.duplicateOption,
            leads: list.leads,
            batches: list.batches,
            attempts: list.attempts,
            books: booksEntry(list.books),
            difference: list.difference ? differenceEntry(list.difference) : null,
            batch_hashes: list.batchHashes,
            pace_ms: Math.round(list.paceMs),
            stop: list.stop ?? null,
            deferred: list.deferred,
            verified: list.verified ?? null,
        })),
        files: result.files.map((file) => ({
            ...summaryEntry(file),
            counts: file.counts,
            new: file.news,
            remembered: file.remembered,
            mapping: file.mapping.map(({ header, field }) => ({ header, field: field ?? null })),
            problems: file.problems,
            notices: file.notices,
            rejects_by_rule: file.rejects.map(({ code, header, count, fresh, examples }) => ({
                code,
                header: header ?? null,
                count,
                new: fresh,
                examples: taken(examples),
            })),
            duplicate_examples: file.duplicates,
            refusals: file.refusals,
            doubts: file.doubts,
            held_lines: file.held,
            stale_lines: file.stale,
        })),
        problems: result.problems,
        notices: result.notices,
        batch_ids: result.batchIds,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
function differenceEntry({ inDoubt, ...rest }) {
    return { ...rest, in_doubt: inDoubt };
}

;// CONCATENATED MODULE: ./lib/src/report/read-report.js


const ACTS = ['deliver', 'plan', 'validate'];
const STATUSES = [
    'delivered',
    'nothing-to-do',
    'partial',
    'failed',
    'planned',
    'deferred',
    'cancelled',
];
/** Longest text of a report that is repeated, in characters. */
const MAX_TEXT = 1000;
/**
 * Reads the text of a report.json; its texts come out printable. Throws a LeadsError that names the file when it is no such
 * report, of another version, or when its books do not balance.
 */
function readReport(name, text) {
    const reader = readerOf(name);
    const report = reader.object((0,model/* parseJson */.qF)(text), (0,model/* says */.FA) `the report`);
    if (report['version'] !== REPORT_VERSION)
        throw otherVersion(name, report['version']);
    const read = {
        act: reader.oneOf(ACTS, report['act'], (0,model/* says */.FA) `act`),
        status: reader.oneOf(STATUSES, report['status'], (0,model/* says */.FA) `status`),
        failed: reader.flag(report['failed'], (0,model/* says */.FA) `failed`),
        startedAt: reader.time(report['started_at'], (0,model/* says */.FA) `started_at`),
        totals: reader.books(report['totals'], (0,model/* says */.FA) `totals`),
        problems: reader.problems(report['problems'], (0,model/* says */.FA) `problems`),
        files: reader.array(report['files'], (0,model/* says */.FA) `files`).map((file) => ({
            file: reader.text(file['file'], (0,model/* says */.FA) `files.file`),
            list: reader.text(file['list'], (0,model/* says */.FA) `files.list`),
            counts: reader.flag(file['counts'], (0,model/* says */.FA) `files.counts`),
            news: reader.news(file['new'], (0,model/* says */.FA) `files.new`),
            problems: reader.problems(file['problems'], (0,model/* says */.FA) `files.problems`),
            books: reader.books(file, (0,model/* says */.FA) `files`),
        })),
        lists: reader.array(report['lists'], (0,model/* says */.FA) `lists`).map((list) => ({
            list: reader.text(list['list'], (0,model/* says */.FA) `lists.list`),
            name: list['name'] === null ? undefined : reader.text(list['name'], (0,model/* says */.FA) `lists.name`),
            leads: reader.count(list['leads'], (0,model/* says */.FA) `lists.leads`),
            deferred: reader.flag(list['deferred'], (0,model/* says */.FA) `lists.deferred`),
            stop: list['stop'] === null ? undefined : reader.problem(list['stop'], (0,model/* says */.FA) `lists.stop`),
            difference: list['difference'] === null ? undefined : reader.difference(list['difference'], (0,model/* says */.FA) `lists.difference`),
        })),
    };
    auditReport(name, read);
    return read;
}
/** Reads values of one report; what is missing or of another kind ends it. */
function readerOf(name) {
    const fail = (what) => {
        throw new model/* LeadsError */.QI({
            code: 'LEADS-REPORT',
            message: (0,model/* says */.FA) `${(0,model/* printable */.g$)(name)} is no report of this action: ${what} is missing, or not what it should be.`,
            hint: (0,model/* says */.FA) `Name the report.json that a run wrote (its output \`report\`), as it is.`,
        });
    };
    const object = (value, what) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : fail(what);
    const text = (value, what) => (typeof value === 'string' ? (0,model/* printable */.g$)(value, MAX_TEXT) : fail(what));
    const wholeNumber = (value, what) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(what);
    const array = (value, what) => Array.isArray(value) ? value.map((each) => object(each, what)) : fail(what);
    const problem = (value, what) => {
        const { code, message, hint } = object(value, what);
        const isCode = typeof code === 'string' && /^LEADS-[A-Z0-9-]{1,60}$/.test(code);
        return {
            // Where another release of the action wrote the report, it may have a code that this one has no page of.
            code: isCode ? code : fail(what),
            message: text(message, what),
            ...(hint === undefined ? {} : { hint: text(hint, what) }),
        };
    };
    return {
        object,
        text,
        array,
        problem,
        count: wholeNumber,
        problems: (value, what) => array(value, what).map((each) => problem(each, what)),
        flag: (value, what) => (typeof value === 'boolean' ? value : fail(what)),
        time(value, what) {
            const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
            return Number.isNaN(ms) ? fail(what) : ms;
        },
        oneOf: (words, value, what) => words.find((word) => word === value) ?? fail(what),
        books(value, what) {
            const fields = object(value, what);
            const counts = model/* COUNTS */.Js.map((each) => [each, wholeNumber(fields[each === 'inDoubt' ? 'in_doubt' : each], what)]);
            return { ...model/* EMPTY_BOOKS */.L, ...Object.fromEntries(counts) };
        },
        news(value, what) {
            const fields = object(value, what);
            const of = (key) => wholeNumber(fields[key], what);
            return { rejects: of('rejects'), refused: of('refused'), held: of('held') };
        },
        difference(value, what) {
            const fields = object(value, what);
            const of = (key) => wholeNumber(fields[key], what);
            return {
                new: of('new'),
                changed: of('changed'),
                unchanged: of('unchanged'),
                stale: of('stale'),
                gone: of('gone'),
                inDoubt: of('in_doubt'),
                refused: of('refused'),
                held: of('held'),
            };
        },
    };
}
function otherVersion(name, version) {
    const isNewer = typeof version === 'number' && version > REPORT_VERSION;
    return new model/* LeadsError */.QI({
        code: 'LEADS-REPORT',
        message: isNewer
            ? (0,model/* says */.FA) `${(0,model/* printable */.g$)(name)} is a report of version ${version}; this program reads version ${REPORT_VERSION}.`
            : (0,model/* says */.FA) `${(0,model/* printable */.g$)(name)} is no report of this action.`,
        hint: isNewer
            ? (0,model/* says */.FA) `Use one release of the action for all jobs of the workflow.`
            : (0,model/* says */.FA) `Name the report.json that a run wrote (its output \`report\`), as it is.`,
    });
}
/** A report whose rows are not all in its books proves nothing about them. */
function auditReport(name, { files, totals }) {
    const rows = files.reduce((sum, { books }) => sum + books.rows, 0);
    const isWhole = rows === totals.rows && [totals, ...files.map(({ books }) => books)].every(model/* booksBalance */.RF);
    if (isWhole)
        return;
    throw new model/* LeadsError */.QI({
        code: 'LEADS-BOOKS',
        message: (0,model/* says */.FA) `The books of ${(0,model/* printable */.g$)(name)} do not balance: ${(0,model/* count */.U9)(totals.rows)} rows in all, ${(0,model/* count */.U9)(rows)} in its files.`,
        hint: (0,model/* says */.FA) `Use the report as the run wrote it. If it is, this is a bug of the action: please report it.`,
    });
}

;// CONCATENATED MODULE: ./lib/src/report/books-table.js




/** The books of each file, as a GFM table; empty without files. A column that would be all zeros is left out. */
function booksTable(result, budget) {
    if (result.files.length === 0)
        return '';
    const main = result.act === 'deliver' ? 'accepted' : 'unsent';
    const fates = FATES.filter((fate) => fate === main || fate === 'rejects' || result.totals[fate] > 0);
    const header = ['File', 'List', 'Rows', ...fates.map((fate) => headingOf(fate, result.act))];
    const right = new Set(header.map((_, column) => column).slice(2));
    // In front, since what does not fit is cut at the end.
    const all = result.files.length > 1 ? [tableRow(totalRow(result, fates))] : [];
    const table = fitted(result.files, (file) => tableRow(fileRow(file, fates, result)), {
        head: [...tableHead(header, right), ...all],
        budget,
        more: (left) => `\n_${(0,model/* plural */.LS)(left, 'more file')} in the report._`,
    });
    const remembered = result.files.filter((file) => file.remembered).length;
    return remembered === 0 ? table : `${table}\n\n${rememberedNote(remembered, result.files.length)}`;
}
function fileRow(file, fates, result) {
    const counts = fates.map((fate) => books_table_cell(file, fate, result));
    return [code((0,model/* printable */.g$)(file.file)), file.list, (0,model/* count */.U9)(file.books.rows), ...counts];
}
/** Under a heading that says they will go, rows that are held back must not look like it. */
function books_table_cell(file, fate, result) {
    const isBack = fate === 'unsent' && result.act === 'plan' && isHeldBack(file, result);
    return isBack ? toSend(0, file.books.unsent) : (0,model/* count */.U9)(file.books[fate]);
}
function totalRow(result, fates) {
    const { totals } = result;
    const back = result.act === 'plan' ? heldBack(result) : 0;
    const counts = ['rows', ...fates].map((name) => name === 'unsent' ? toSend(totals.unsent - back, back) : (0,model/* count */.U9)(totals[name]));
    return ['**All**', '', ...counts.map((text) => `**${text}**`)];
}
function toSend(rows, back) {
    return back === 0 ? (0,model/* count */.U9)(rows) : `${(0,model/* count */.U9)(rows)} (${(0,model/* count */.U9)(back)} held back)`;
}
function headingOf(fate, act) {
    const name = fateName(fate, act);
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
function rememberedNote(remembered, files) {
    return remembered === files
        ? '_Nothing has changed since the last complete run, so no file was read again: these are its counts._'
        : `_Of ${(0,model/* count */.U9)(files)} files, ${(0,model/* count */.U9)(remembered)} are as a complete run left them, so they were not read again._`;
}

;// CONCATENATED MODULE: ./lib/src/report/picture.js


/** Cells of the longest bar. */
const WIDTH = 40;
/** Blocks of one to eight eighths of a cell (Unicode, Block Elements). */
const EIGHTHS = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
/**
 * The fates of the rows, as bars of text. It needs no image and no script, keeps its proportions in a terminal, a mail and
 * either theme, and a dozen rows of a million can still be seen. A code block; empty when there are no rows.
 */
function rowsPicture(result) {
    const { totals, act } = result;
    const back = act === 'plan' ? heldBack(result) : 0;
    const bars = FATES.map((fate) => ({
        name: fateName(fate, act),
        rows: fate === 'unsent' ? totals.unsent - back : totals[fate],
    }));
    const all = [...bars, { name: 'held back', rows: back }].filter(({ rows }) => rows > 0);
    return all.length === 0 ? '' : `\`\`\`text\n${barLines(all, totals.rows).join('\n')}\n\`\`\``;
}
/** A bar a line: name, bar, rows, share. The names must be ours: nothing is escaped. */
function barLines(bars, whole) {
    const nameWidth = Math.max(...bars.map(({ name }) => name.length));
    const countWidth = Math.max(...bars.map(({ rows }) => (0,model/* count */.U9)(rows).length));
    return bars.map(({ name, rows }) => `${name.padEnd(nameWidth)}  ${bar(rows / whole).padEnd(WIDTH)}  ${(0,model/* count */.U9)(rows).padStart(countWidth)}  ${share(rows / whole).padStart(6)}`);
}
/** A count above 0 has a bar, however short. */
function bar(part) {
    const eighths = Math.max(1, Math.round(part * WIDTH * EIGHTHS.length));
    const rest = eighths % EIGHTHS.length;
    return '█'.repeat(Math.floor(eighths / EIGHTHS.length)) + (rest === 0 ? '' : EIGHTHS[rest - 1]);
}
/** `99.6 %`; neither all nor nothing is said of what is neither. */
function share(part) {
    const tenths = Math.round(part * 1000);
    if (tenths === 0)
        return '<0.1 %';
    if (tenths === 1000 && part < 1)
        return '>99.9 %';
    return tenths === 1000 ? '100 %' : `${(tenths / 10).toFixed(1)} %`;
}

;// CONCATENATED MODULE: ./lib/src/report/summary.js















/**
 * Most characters of each part of the summary (`ranges` counts three times). Together they are below a third of the 1 MiB at which the runner drops a
 * step's summary, since a character (UTF-16) takes three bytes at most; a test holds the whole to it.
 */
const summary_BUDGET = {
    problems: 20_000,
    steps: 20_000,
    promises: 20_000,
    plan: 30_000,
    books: 50_000,
    readBacks: 10_000,
    ranges: 20_000,
    refusals: 20_000,
    rejects: 50_000,
    notices: 30_000,
    columns: 20_000,
};
/** Most ranges of lines that a file's row of a table names. */
const SHOWN_RANGES = 50;
/**
 * The job summary, GitHub's Markdown: the conclusion first, what stopped it, what to do, then the books and what became of
 * the rows. `source` says where the lines of lead files can be linked to.
 */
function renderSummary(result, source) {
    const notices = [...result.notices, ...result.files.flatMap((file) => file.notices)];
    const sections = [
        headingLine(result),
        summary_bullets(stopTexts(result), summary_BUDGET.problems, 'problems'),
        summary_headed('What to do', summary_bullets(nextSteps(result), summary_BUDGET.steps, 'steps')),
        result.act === 'plan' ? planSection(result) : '',
        rowsPicture(result),
        booksTable(result, summary_BUDGET.books),
        summary_bullets(readBacks(result), summary_BUDGET.readBacks, 'lists'),
        summary_headed('Rejected rows', rejectsTable(result.files, source, summary_BUDGET.rejects)),
        summary_headed('Refused by Smartflo', refusalsTable(result)),
        summary_headed('Held', rangesTable(result.files, 'held', ({ held }) => held)),
        summary_headed('In doubt', rangesTable(result.files, 'inDoubt', ({ doubts }) => doubts)),
        summary_headed('Changed, and not sent again', rangesTable(result.files, 'stale', ({ stale }) => stale)),
        summary_headed('Good to know', summary_bullets(notices.map(problemText), summary_BUDGET.notices, 'notices')),
        result.act === 'deliver' ? '' : columns(result),
    ];
    return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}
/** The job summary of a run that stopped before any lead file was read. */
function renderStopSummary(headline, problems) {
    return `### ❌ ${plainText(headline)}\n\n${summary_bullets(problems.map(problemText), summary_BUDGET.problems, 'problems')}\n`;
}
function summary_headed(heading, body) {
    return body === '' ? '' : `#### ${heading}\n\n${body}`;
}
function summary_bullets(texts, budget, what) {
    const more = (left) => `- _${(0,model/* count */.U9)(left)} more ${what} are in the report._`;
    return fitted([...new Set(texts)], bulletLine, { budget, more });
}
/** Problems that stopped the run, lists and files, but for the reason in the heading. A file has its hint beside it; the other hints are among the steps. */
function stopTexts(result) {
    const { problems, lists, files } = result;
    const others = [...problems, ...lists.flatMap(({ stop }) => stop ?? [])].filter((each) => each !== reasonOf(result));
    const withoutHint = others.map(({ hint: _, ...rest }) => rest);
    return [...withoutHint, ...files.flatMap((file) => file.problems)].map(problemText);
}
function planSection(result) {
    const promises = result.lists.map((each) => promiseOf(each, reasonOf(result)));
    const table = planTable(result, summary_BUDGET.plan);
    return summary_headed('What a delivery would do', `${summary_bullets(promises, summary_BUDGET.promises, 'lists')}\n\n${table}`.trim());
}
function readBacks({ lists }) {
    return lists.flatMap((each) => each.verified ? [`List ${listInWords(each)}: ${readBackInWords(each.verified)}.`] : []);
}
function rangesTable(files, name, rangesOf) {
    return fitted(files.filter((file) => rangesOf(file).length > 0), (file) => tableRow([
        code((0,model/* printable */.g$)(file.file)),
        file.list,
        (0,model/* count */.U9)(file.books[name]),
        rangeList(rangesOf(file), SHOWN_RANGES),
    ]), {
        head: tableHead(['File', 'List', 'Rows', 'Where'], new Set([2])),
        budget: summary_BUDGET.ranges,
        more: (left) => `\n_${(0,model/* plural */.LS)(left, 'more file')} in the report._`,
    });
}
function refusalsTable(result) {
    const groups = result.files.flatMap((file) => groupRefusals(file).map((group) => ({ file, group })));
    if (groups.length === 0)
        return '';
    const table = fitted(groups, refusalRow, {
        head: tableHead(['File', 'What Smartflo says', 'Where'], new Set()),
        budget: summary_BUDGET.refusals,
        more: (left) => `\n_${(0,model/* count */.U9)(left)} more reasons are in the report._`,
    });
    const unlisted = result.totals.refused - groups.reduce((sum, { group }) => sum + group.lines.length, 0);
    return unlisted > 0 ? `${table}\n\n_${(0,model/* count */.U9)(unlisted)} more refused rows are not listed here._` : table;
}
function refusalRow({ file, group }) {
    const { problem, lines } = group;
    const words = plainText((0,model/* clipped */.cz)(problem.hint ? (0,model/* says */.FA) `${problem.message} ${problem.hint}` : problem.message, MAX_PROBLEM));
    return tableRow([
        code((0,model/* printable */.g$)(file.file)),
        `${words} ${code(problem.code)}`,
        lineList(lines, lines.length, lines.length),
    ]);
}
function columns({ files }) {
    const list = mappingList(files, summary_BUDGET.columns);
    return list === '' ? '' : folded('Columns and what they feed', list);
}

;// CONCATENATED MODULE: ./lib/src/report/index.js




















;// CONCATENATED MODULE: ./lib/src/run/debug-stack.js

/** Where something went wrong, without its message. */
function debugStack(error, host) {
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    for (const line of stack.slice(0, 10))
        host.log.debug((0,model/* printable */.g$)(line));
}

;// CONCATENATED MODULE: ./lib/src/books/totals.js

/** The books of all files in one; empty books for none. */
function totalOf(files) {
    return files.reduce((sum, { books }) => (0,model/* addBooks */.cS)(sum, books), model/* EMPTY_BOOKS */.L);
}
/** The promise, checked: a problem for each file whose rows don't add up. Each is a bug of ours. */
function auditBooks(files) {
    return files
        .filter(({ books }) => !(0,model/* booksBalance */.RF)(books) || Object.values(books).some((n) => n < 0))
        .map(({ file, books }) => {
        const { rows, ...parts } = books;
        const counted = Object.values(parts).reduce((sum, n) => sum + n, 0);
        return {
            code: 'LEADS-BOOKS',
            file,
            message: (0,model/* says */.FA) `The books of this file do not balance: ${rows} rows read, ${counted} accounted for.`,
            hint: (0,model/* says */.FA) `This is a bug of the action. Please report it with report.json.`,
        };
    });
}

;// CONCATENATED MODULE: ./lib/src/books/account.js


/** Places kept of each kind of row that is named one by one. */
const account_MAX_EXAMPLES = 20;
/** Ranges of lines that are kept of each kind that a person must look up. */
const MAX_RANGES = 1000;
/** Does the books of every file and list. A row is counted where the run left it, once. */
function account(run, sent) {
    return results(run, sent, [...run.files.keys()], run.plans);
}
/** The books of one list and its files, if its leads end with these fates. No lead of another list is looked at. */
function accountList(list, fate, run) {
    const files = [...run.files.keys()].filter((file) => run.listOf(file) === list);
    const plans = run.plans.filter((plan) => plan.list === list);
    return results(run, { delivery: { ...ONLY_FATES, fate }, verified: new Map() }, files, plans);
}
/** A delivery that knows the fates of leads and nothing else. */
const ONLY_FATES = {
    refusal: () => undefined,
    batches: [],
    known: new Map(),
    deferred: new Set(),
    stops: new Map(),
};
function results(run, sent, indices, plans) {
    const requests = requestsOf(plans, sent, run.table);
    const files = indices.flatMap((index) => {
        const judged = run.files[index];
        return judged ? [fileResult(judged, index, run, sent, requests.get(index))] : [];
    });
    return { files, lists: plans.map((plan) => listResult(plan, run, sent, files)) };
}
function requestsOf(plans, { delivery }, table) {
    const planned = plans.flatMap((plan) => plan.batches.map((batch) => ({ batch, attempts: 0 })));
    const byFile = new Map();
    for (const { batch, attempts } of delivery?.batches ?? planned) {
        const files = new Set();
        for (const lead of batch.leads)
            files.add(table.file(lead));
        for (const file of files) {
            const before = byFile.get(file);
            byFile.set(file, { batches: (before?.batches ?? 0) + 1, attempts: (before?.attempts ?? 0) + attempts });
        }
    }
    return byFile;
}
const noRanges = () => ({ lines: [], lastRow: 0 });
function fileResult(judged, index, run, sent, requests = { batches: 0, attempts: 0 }) {
    const { file, leads } = judged;
    const draft = {
        list: run.listOf(index),
        books: { ...model/* EMPTY_BOOKS */.L, rows: judged.rows, rejects: judged.rejected, duplicates: judged.replaced.rows },
        duplicates: [...judged.replaced.examples],
        refusals: [],
        doubts: noRanges(),
        held: noRanges(),
        stale: noRanges(),
        alreadySent: run.isNewFile(run.listOf(index), file.path) ? [] : undefined,
        news: { refused: 0, held: 0 },
        told: [],
    };
    for (let lead = leads.first; lead < leads.end; lead++)
        enter(lead, draft, run, sent);
    // Rows under a header that can't be mapped were counted, not judged; without such a problem there are none.
    if ((0,model/* stopsFile */.Oo)(judged.problems)) {
        draft.books.unsent += judged.rows - judged.rejected - judged.replaced.rows - (leads.end - leads.first);
    }
    const stop = run.stops[index];
    const problems = stop ? [...judged.problems, { file: file.path, ...stop }] : judged.problems;
    const mayBeNews = run.counts(file.path);
    const news = mayBeNews ? { rejects: judged.newRejects, ...draft.news } : model/* NO_NEWS */.sV;
    const isWrong = problems.length > 0 || (0,model/* newsOf */.Lq)(draft.books) > 0;
    const told = [...(judged.told ?? []), ...draft.told];
    return {
        file: file.path,
        list: draft.list,
        books: draft.books,
        ...requests,
        problems,
        notices: judged.notices,
        rejects: mayBeNews ? judged.rejects : judged.rejects.map((group) => ({ ...group, fresh: 0 })),
        duplicates: draft.duplicates,
        refusals: draft.refusals,
        doubts: draft.doubts.lines,
        held: draft.held.lines,
        stale: draft.stale.lines,
        rejectsFile: judged.rejectsFile,
        alreadySent: draft.alreadySent ?? [],
        mapping: judged.mapping,
        counts: mayBeNews && (!isWrong || problems.length > 0 || (0,model/* newsOf */.Lq)(news) > 0),
        news,
        told: judged.told && told.length <= model/* MOST_TOLD */.af ? told : undefined,
        remembered: false,
    };
}
function enter(lead, draft, run, sent) {
    const { table } = run;
    const winner = run.winnerOf(lead);
    if (winner !== undefined) {
        draft.books.duplicates++;
        if (draft.alreadySent && isSentFromElsewhere(winner, lead, draft.list, run, sent)) {
            draft.alreadySent.push(table.row(lead));
        }
        if (draft.duplicates.length < account_MAX_EXAMPLES) {
            const file = run.files[table.file(winner)]?.file.path ?? '';
            draft.duplicates.push({
                line: table.line(lead),
                row: table.row(lead),
                winner: { file, line: table.line(winner), row: table.row(winner) },
            });
        }
        return;
    }
    switch (fateOf(lead, draft.list, run, sent)) {
        case 'accepted':
            draft.books.accepted++;
            break;
        case 'unchanged':
            draft.books.unchanged++;
            draft.alreadySent?.push(table.row(lead));
            break;
        case 'stale':
            draft.books.stale++;
            draft.alreadySent?.push(table.row(lead));
            extend(draft.stale, lead, table);
            break;
        case 'refused': {
            draft.books.refused++;
            take('refused', lead, draft, run);
            const problem = sent.delivery?.refusal(lead) ?? REFUSED_BEFORE;
            if (draft.refusals.length < account_MAX_EXAMPLES)
                draft.refusals.push({ line: table.line(lead), problem });
            break;
        }
        case 'held':
            draft.books.held++;
            take('held', lead, draft, run);
            extend(draft.held, lead, table);
            break;
        case 'in-doubt':
            draft.books.inDoubt++;
            extend(draft.doubts, lead, table);
            break;
        case 'unsent':
            draft.books.unsent++;
    }
}
/** Whether the lead that another one lost to stands in another file of the list, and an earlier run has sent it. */
function isSentFromElsewhere(winner, lead, list, run, sent) {
    const file = run.table.file(winner);
    if (file === run.table.file(lead) || run.listOf(file) !== list)
        return false;
    const fate = fateOf(winner, list, run, sent);
    return fate === 'unchanged' || fate === 'stale';
}
/** Notes a lead that waits for a person. The file is remembered as a whole when there are too many to be told apart. */
function take(fate, lead, draft, run) {
    const digest = draft.told.length > model/* MOST_TOLD */.af ? undefined : run.digestOf(lead, fate);
    if (digest !== undefined)
        draft.told.push(digest);
    if (digest === undefined || !run.isTold(draft.list, digest))
        draft.news[fate]++;
}
const REFUSED_BEFORE = {
    code: 'LEADS-REFUSED-BEFORE',
    message: (0,model/* says */.FA) `Smartflo refused this row in an earlier run, and it is as it was then, so it was not sent again.`,
    hint: (0,model/* says */.FA) `Fix the row. If the reason lay elsewhere, start a run by hand with mode resend-held.`,
};
/** The fate of a lead that lost to no other: by this run's answer, else by what the ledger knows. */
function fateOf(lead, list, run, { delivery }) {
    const fate = delivery?.fate(lead) ?? 'unsent';
    if (fate !== 'unsent')
        return fate;
    const known = delivery?.known.get(list) ?? run.knownOf(list);
    const kind = known === undefined ? 'new' : run.kindOf(lead, known);
    return kind === 'new' || kind === 'changed' ? 'unsent' : kind;
}
function extend(ranges, lead, table) {
    const line = table.line(lead);
    const row = table.row(lead);
    const range = ranges.lines.at(-1);
    // Lines begin anew with each sheet of a workbook.
    if (range && row === ranges.lastRow + 1 && line >= range[1])
        range[1] = line;
    else if (ranges.lines.length < MAX_RANGES)
        ranges.lines.push([line, line]);
    ranges.lastRow = row;
}
function listResult({ batches, ...plan }, { requestsPerSecond }, { delivery, verified }, files) {
    const own = delivery?.batches.filter(({ batch }) => batch.list === plan.list) ?? [];
    return {
        list: plan.list,
        name: plan.name,
        duplicateOption: plan.duplicateOption,
        leads: plan.leads,
        batches: batches.length,
        attempts: own.reduce((sum, { attempts }) => sum + attempts, 0),
        batchHashes: plan.batchHashes,
        difference: plan.difference,
        paceMs: requestsPerSecond > 0 ? (Math.max(0, batches.length - 1) * 1000) / requestsPerSecond : 0,
        books: totalOf(files.filter((file) => file.list === plan.list)),
        stop: plan.stop ?? delivery?.stops.get(plan.list),
        deferred: delivery?.deferred.has(plan.list) ?? false,
        verified: verified.get(plan.list),
    };
}

;// CONCATENATED MODULE: ./lib/src/books/reject-tally.js

/** Places kept of each rule and column of a file; the count has no cap. */
const reject_tally_MAX_EXAMPLES = 20;
/** Rules and columns of one file that are told apart; a file with more has one cause, and the rejects file tells all. */
const MAX_GROUPS = 500;
/** A tally of no rejects yet. It keeps no cell, only its mask. */
function createRejectTally() {
    const groups = new Map();
    let rows = 0;
    return {
        get rows() {
            return rows;
        },
        add(row, violations, isNew) {
            rows++;
            for (const [index, violation] of violations.entries()) {
                const key = `${violation.code} ${violation.header ?? ''}`;
                let entry = groups.get(key);
                if (!entry) {
                    if (groups.size >= MAX_GROUPS)
                        continue;
                    entry = { group: firstOf(violation, row.header.names), count: 0, fresh: 0, news: [], old: [] };
                    groups.set(key, entry);
                }
                entry.count++;
                if (isNew[index])
                    entry.fresh++;
                const examples = isNew[index] ? entry.news : entry.old;
                if (examples.length < reject_tally_MAX_EXAMPLES)
                    examples.push(exampleOf(row, violation));
            }
        },
        groups: () => [...groups.values()]
            .map(({ group, count, fresh, news, old }) => {
            return { ...group, count, fresh, examples: [...news, ...old].slice(0, reject_tally_MAX_EXAMPLES) };
        })
            .sort((a, b) => b.count - a.count),
    };
}
function firstOf({ code, header }, names) {
    // A key beside one that looks like a person's data may be such data as well.
    const shown = header === undefined ? undefined : (0,model/* shownHeader */.Z7)(header, names.some(model/* looksLikeData */.CW));
    return { code, header: shown, count: 0, fresh: 0, examples: [] };
}
function exampleOf(row, { position, masked, message, hint }) {
    return {
        line: row.line,
        position,
        masked: masked === undefined ? undefined : (0,model/* printable */.g$)(masked),
        message,
        hint,
    };
}

;// CONCATENATED MODULE: ./lib/src/books/unreadable-files.js

/** Results of files that could not even be opened: a link, a path outside, a Git LFS pointer. They have no rows. */
function withUnreadable(problems, counts) {
    const byFile = new Map();
    for (const problem of problems) {
        const file = problem.file ?? '';
        byFile.set(file, [...(byFile.get(file) ?? []), problem]);
    }
    return [...byFile].map(([file, own]) => ({ ...(0,model/* unreadFile */._8)(file, ''), problems: own, counts: counts(file) }));
}

;// CONCATENATED MODULE: ./lib/src/books/index.js





;// CONCATENATED MODULE: ./lib/src/deliver/receipts.js
/**
 * The receipts of a claim: what has become of each of its leads, one for leads in a row that share it. A lead that is still
 * to be sent has none, unless the claim is given up (`closing`): then it is released.
 */
function receiptsOf({ id, batch }, fates, closing) {
    const { leads, duplicateOption } = batch;
    const fateOf = (lead) => {
        const fate = fates.fate(lead);
        return fate === 'unsent' ? (closing ? 'released' : undefined) : fate;
    };
    const untilOf = (lead) => {
        const underWay = fates.underWayUntil(lead);
        if (fates.fate(lead) === 'in-doubt')
            return underWay;
        // Only an overwrite that arrives late changes what a newer one has written, whether or not this one was sent.
        return duplicateOption === 'overwrite' && underWay > 0 ? underWay + fates.settleMs : undefined;
    };
    const receipts = [];
    let position = 0;
    for (const lead of leads) {
        const fate = fateOf(lead);
        const until = untilOf(lead);
        const at = { claim: id, from: position, to: position };
        if (fate)
            append(receipts, { ...at, fate, ...(until === undefined ? {} : { until }) });
        position++;
    }
    return receipts;
}
/** Adds a receipt; one that goes on where the last one ends, with the same words, makes that longer. */
function append(receipts, next) {
    const last = receipts.at(-1);
    const goesOn = last?.claim === next.claim && last.to + 1 === next.from && last.fate === next.fate && last.until === next.until;
    if (last && goesOn)
        receipts[receipts.length - 1] = { ...last, to: next.to };
    else
        receipts.push(next);
}

;// CONCATENATED MODULE: ./lib/src/deliver/split-leads.js
/** Most times that one planned batch is taken apart: about a dozen scattered bad rows in 500. */
const MAX_SPLITS = 100;
/**
 * How often a planned batch of `size` leads may still be taken apart to find its bad rows. The way down to one bad row
 * is ⌈log₂ size⌉ splits; twice that without one lead accepted or one row named means that the rows are not what is wrong,
 * and a request for each of them would only prove it at length.
 */
function splitsLeft(size, splits, progress) {
    const limit = progress ? MAX_SPLITS : Math.min(MAX_SPLITS, 2 * Math.ceil(Math.log2(size)));
    return Math.max(0, limit - splits);
}
/** Two halves in order, the first not smaller. */
function halves(leads) {
    const middle = Math.ceil(leads.length / 2);
    return [leads.slice(0, middle), leads.slice(middle)];
}
/** The fewest parts of at most `cap`, in order. */
function cutTo(leads, cap) {
    return Array.from({ length: Math.ceil(leads.length / cap) }, (_, part) => leads.slice(part * cap, (part + 1) * cap));
}

;// CONCATENATED MODULE: ./lib/src/deliver/lease.js

/** How long a run waits for a lease beyond the lease's own length, ms. */
const PATIENCE_MS = 10_000;
/** Time between two looks at somebody else's lease, ms. */
const POLL_MS = 10_000;
/** Time between two words to people about one wait, ms. */
const WORD_MS = 60_000;
/** The times that follow from the two that are settings. */
function timingOf({ leaseMs, settleMs }) {
    return { leaseMs, settleMs, requestMs: Math.min(60_000, leaseMs / 3), marginMs: Math.min(5_000, leaseMs / 6) };
}
/** The last moment at which a request may begin under a lease that was asked for at `askedAt`: it ends within the lease. */
function lastStart(askedAt, { leaseMs, requestMs, marginMs }) {
    return askedAt + leaseMs - requestMs - marginMs;
}
/** Whether somebody else may be sending. `wall` in ms since 1970. */
function isTaken(lease, owner, wall) {
    return lease !== undefined && lease.owner !== owner && wall < lease.until + model/* CLOCK_SKEW_MS */.rn;
}
/** Whether a run is older than the last one that delivered. Run ids only grow; a shell has none and counts as newest. */
function isOlder(run, last) {
    return run !== undefined && last !== undefined && BigInt(run) < BigInt(last);
}

;// CONCATENATED MODULE: ./lib/src/deliver/retry-quota.js
/** Tokens that a run starts with, and the most it can hold: ten retries after a failure, or twenty when throttled. */
const RETRY_QUOTA = 100;
/** The cost of a retry. A lost answer or a dead connection is a worse sign than a 429, which is a clear word. */
const RETRY_COST = { ambiguous: 10, 'not-sent': 10, throttled: 5 };
/** The earnings of an accepted request when it was not a retry. An accepted retry earns back what it cost. */
const EARNED = 1;
/** A full bucket. `spend` does not look whether enough is left: who spends has asked `left` before. */
function createRetryQuota() {
    let left = RETRY_QUOTA;
    return {
        get left() {
            return left;
        },
        spend(cost) {
            left -= cost;
        },
        earn(retryCost) {
            left = Math.min(RETRY_QUOTA, left + (retryCost || EARNED));
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/deliver/state.js


const NONE_ALIKE = { words: '', times: 0 };
/** The state before the first request: the quota full, nobody in the way. */
function startRun(given) {
    return { ...given, quota: createRetryQuota(), halted: false, doubtsInARow: 0, busySpells: 0 };
}
/** The state of one list of the run before anything is claimed. */
function startList(task, run, time, cancelled = false) {
    const lanes = task.duplicateOption === 'clone' ? 1 : Math.max(1, task.concurrency);
    return {
        task,
        run,
        time,
        outbox: [],
        lanes: Array.from({ length: lanes }, () => {
            return { work: undefined, part: undefined, readyAt: 0, flying: false, busySpells: 0 };
        }),
        toClaim: [],
        toSend: [],
        claims: [],
        claimsMade: task.claimsBefore ?? 0,
        underWay: new Map(),
        lastStart: Number.NEGATIVE_INFINITY,
        lastStartWall: Number.NEGATIVE_INFINITY,
        answers: 0,
        late: false,
        cancelledAt: cancelled ? time.now : undefined,
        halted: false,
        cap: Number.POSITIVE_INFINITY,
        trials: new Map(),
        suspects: [],
        alike: NONE_ALIKE,
    };
}
/** A claimed batch before its first request: one part, none when it is empty. */
function startBatch({ index, claim }, list) {
    const parts = claim.batch.leads.length > 0 ? [freshPart(claim.batch.leads)] : [];
    return { index, claim, parts, capBefore: list.cap, splits: 0, progress: false };
}
/** Leads that have not been sent together before, by number in the lead table: nothing has failed yet. */
function freshPart(leads) {
    return { leads, failures: 0, throttles: 0, waitMs: 0, retryCost: 0 };
}
/** Whether no request of this list may start any more. */
function isStopping(list) {
    return list.halted || list.run.halted || list.cancelledAt !== undefined || list.time.now >= list.run.stopAt;
}
/** Nothing more is sent to any list. */
function haltRun(run) {
    run.halted = true;
}
/** Nothing more is sent to this list, or to any; requests that have not begun are called back. */
function halt(scope, list) {
    if (scope === 'run')
        haltRun(list.run);
    else
        list.halted = true;
    list.outbox.push({ do: 'halt' });
}
/** The time goes on. */
function setTime(list, { now, wall }) {
    list.time = { now, wall };
}
/** Somebody calls the run off; the first call counts. */
function cancel(list) {
    list.cancelledAt ??= list.time.now;
}
/** A request came too late, or the machine slept: until the lease is renewed none may begin. */
function setLate(list, late) {
    list.late = late;
}
/** A request has ended. */
function countAnswer(list) {
    list.answers++;
}
/** Requests may begin under the lease that was asked for at `asked`. */
function holdLease(list, asked) {
    list.lastStart = lastStart(asked.now, list.task.timing);
    list.lastStartWall = lastStart(asked.wall, list.task.timing);
}
/** Puts batches in the place of those that were to be claimed; `first` is the place of the first one in the record. */
function setToClaim(list, batches, first) {
    list.toClaim.length = 0;
    // One by one: a call takes no hundred thousand arguments.
    for (const [index, batch] of batches.entries())
        list.toClaim.push({ index: first + index, batch });
}
/** Takes the next batches that have no claim, and gives each one. */
function claimNext(list, most) {
    return list.toClaim.splice(0, most).map(({ index, batch }) => ({
        index,
        claim: { id: `${list.run.owner}-${++list.claimsMade}`, batch },
    }));
}
/** The ledger has, or may have, these claims: they are to be sent or given up. `kept`: older claims without a receipt. */
function addClaims(list, claims, kept = []) {
    list.claims = [...kept, ...claims];
    list.toSend.push(...claims);
}
/** Requests of the list hold at most so many leads from now on. */
function setCap(list, cap) {
    list.cap = cap;
}
/** These leads were refused together without a name; what becomes of one of them speaks about the others. */
function startTrial({ trials }, leads) {
    const trial = { isProven: false, alike: NONE_ALIKE };
    for (const lead of leads)
        if (!trials.has(lead))
            trials.set(lead, trial);
}
/** How often a request with this lead, and others like it, were refused in these words. */
function timesAlike({ trials, alike }, lead, words) {
    const known = trialOf(trials, lead)?.alike ?? alike;
    return known.words === words ? known.times : 0;
}
/** The trial that a lead is in, if any. */
function trialOf(trials, lead) {
    return lead === undefined ? undefined : trials.get(lead);
}
/** A request was refused without a name, in these words. A lead alone is a suspect. */
function suspect(list, leads, claim, said) {
    const [lead] = leads;
    const about = trialOf(list.trials, lead) ?? list;
    about.alike = { words: said.words, times: timesAlike(list, lead, said.words) + 1 };
    if (lead !== undefined && leads.length === 1)
        list.suspects.push({ lead, claim, problem: said.problem });
}
/** The list has accepted these leads, so it takes leads: gives the suspects, which are at fault themselves. */
function takeSuspects(list, accepted) {
    list.alike = NONE_ALIKE;
    if (list.trials.size > 0) {
        for (const lead of accepted) {
            const trial = list.trials.get(lead);
            if (trial)
                trial.isProven = true;
        }
    }
    return list.suspects.splice(0);
}
/** A request with these leads may be under way until `until` (wall time); an earlier, later mark stays. */
function markUnderWay({ underWay }, leads, until) {
    for (const lead of leads) {
        const marked = underWay.get(lead);
        if (marked === undefined || marked < until)
            underWay.set(lead, until);
    }
}

;// CONCATENATED MODULE: ./lib/src/deliver/retry-delay.js
/** Most requests with the same leads when answers are lost or the way to Smartflo fails. */
const MAX_ATTEMPTS = 4;
/** Most requests with the same leads when Smartflo is busy: the waits below then add up to three minutes at most. */
const MAX_THROTTLED_ATTEMPTS = 8;
/**
 * The longest wait that an answer may ask for, in ms. Past this a runner would be paid to sleep, and the next run can do
 * the rest just as well.
 */
const MAX_ASKED_MS = 5 * 60_000;
const FAILED_BACKOFF = { baseMs: 500, capMs: 20_000 };
const THROTTLED_BACKOFF = { baseMs: 2_000, capMs: 60_000 };
/**
 * How long to wait before the same leads are sent again, in ms; undefined when they are not to be sent again.
 * `attempt` counts the requests that ended this way, this one included: from 1. Full jitter, so that clients who failed
 * together do not come back together; what the answer asks for is a lower bound.
 */
function retryDelay(attempt, outcome, random) {
    const askedMs = outcome.kind === 'not-sent' ? undefined : outcome.waitMs;
    const [attempts, waits] = outcome.kind === 'throttled' ? [MAX_THROTTLED_ATTEMPTS, THROTTLED_BACKOFF] : [MAX_ATTEMPTS, FAILED_BACKOFF];
    if (attempt >= attempts || asksTooLong(askedMs))
        return undefined;
    return Math.max(backoff(attempt, waits, random), askedMs || 0);
}
/** Whether an answer asks for a wait that is longer than a run waits. */
function asksTooLong(waitMs) {
    return waitMs !== undefined && waitMs > MAX_ASKED_MS;
}
function backoff(attempt, { baseMs, capMs }, random) {
    return random() * Math.min(capMs, baseMs * 2 ** (attempt - 1));
}

;// CONCATENATED MODULE: ./lib/src/deliver/wording.js


/** The refusal of a row that Smartflo named, in its words. */
function rowRefused(words, cause) {
    return { ...cause, message: (0,model/* says */.FA) `Smartflo refused this row: ${sentence((0,model/* printable */.g$)(words))}` };
}
/** The refusal of a row that was too large when it was sent alone. */
function rowTooLarge(cause) {
    return {
        ...cause,
        message: (0,model/* says */.FA) `This row alone is more than Smartflo takes in one request. ${sentence(cause.message)}`,
        hint: (0,model/* says */.FA) `Shorten its longest cells.`,
    };
}
const LOOK_AT_COMMON = (0,model/* says */.FA) `Look first for what these rows share: the list, the skill id, one column.`;
/** The refusal of one of many rows that were refused as one. */
function rowRefusedWithOthers(cause) {
    const what = 'Smartflo refused this row together with others, and which of them are wrong could not be traced.';
    return { ...cause, message: (0,model/* says */.FA) `${what} ${sentence(cause.message)}`, hint: LOOK_AT_COMMON };
}
/** The same for all such rows of a list. */
function rowsRefusedTogether(leads, list, cause) {
    const what = (0,model/* says */.FA) `${(0,model/* plural */.LS)(leads, 'lead')} for list ${(0,model/* shownId */.fk)(list)} were refused together, and which of them are wrong could not be traced.`;
    return { ...cause, message: (0,model/* says */.FA) `${what} ${sentence(cause.message)}`, hint: LOOK_AT_COMMON };
}
/** Stops a list that refused all that it was sent, in the same words and without naming a row. */
function listRefuses(cause) {
    const what = (0,model/* says */.FA) `Smartflo refused each lead that it was sent for this list and named no row, so it may be the list that is wrong.`;
    return {
        code: 'LEADS-API-LIST-REFUSES',
        message: (0,model/* says */.FA) `${sentence(cause.message)} ${what} Nothing more was sent to it.`,
        hint: (0,model/* says */.FA) `If its words are about the list, look at the list in the Smartflo portal; if they are about rows, fix the rows. The next run sends them again.`,
    };
}
const AFTER_DOUBT = {
    skip: (0,model/* says */.FA) `Run the job again: Smartflo skips the leads that it already has.`,
    overwrite: (0,model/* says */.FA) `Run the job again: leads that did arrive are written again with the same values.`,
    clone: (0,model/* says */.FA) `Run the job again: it looks on the list for each of them and sends only what is not there.`,
};
/** LEADS-IN-DOUBT for so many leads of a list; what to do next depends on the duplicate option. */
function inDoubt(leads, list, option, cause) {
    return {
        code: 'LEADS-IN-DOUBT',
        message: (0,model/* says */.FA) `${(0,model/* plural */.LS)(leads, 'lead')} may or may not have reached list ${(0,model/* shownId */.fk)(list)}. ${sentence(cause.message)}`,
        hint: AFTER_DOUBT[option],
    };
}
/** Stops a run whose retries are used up: the last failure, its code kept. */
function triedEnough(cause) {
    return { ...cause, message: (0,model/* says */.FA) `${sentence(cause.message)} Trying again did not help, so the run stopped.` };
}
/** Stops a run when Smartflo asks for a wait above MAX_ASKED_MS; keeps the code. */
function asksTooMuch(cause) {
    const most = (0,model/* plural */.LS)(MAX_ASKED_MS / 60_000, 'minute');
    const why = (0,model/* says */.FA) `The wait it asks for is longer than the ${most} that a run waits, so the run stopped.`;
    return { ...cause, message: (0,model/* says */.FA) `${sentence(cause.message)} ${why}` };
}
/** LEADS-CIRCUIT-OPEN, after so many answers in a row that left leads in doubt; `cause` is the last one. */
function circuitOpen(answers, cause) {
    const what = (0,model/* says */.FA) `${answers} answers in a row left it open whether the leads were stored, so the run stopped.`;
    return {
        code: 'LEADS-CIRCUIT-OPEN',
        message: (0,model/* says */.FA) `${what} The last one: ${sentence(cause.message)}`,
        hint: (0,model/* says */.FA) `Find out whether Smartflo works, then run the job again.`,
    };
}
/** Told by a run that was called off while it had leads to send. */
const CANCELLED = {
    code: 'LEADS-CANCELLED',
    message: (0,model/* says */.FA) `The run was cancelled.`,
    hint: (0,model/* says */.FA) `Run the job again to send the rest.`,
};
/** Stops a run, its batch at work left in doubt, when something throws that never should: a bug of ours. */
const BROKEN = {
    code: 'LEADS-INTERNAL',
    message: (0,model/* says */.FA) `Sending broke down because of a mistake in this program, so the run stopped.`,
    hint: (0,model/* says */.FA) `Run the job again. If it happens again, report it.`,
};
/** `… 1,500 leads accepted, 12 refused and 500 not sent.`: what had become of the leads where something stopped. */
function withCounts(problem, { accepted, refused, inDoubt, unsent }) {
    const counts = [(0,model/* says */.FA) `${(0,model/* plural */.LS)(accepted, 'lead')} accepted`];
    if (refused > 0)
        counts.push((0,model/* says */.FA) `${(0,model/* count */.U9)(refused)} refused`);
    if (inDoubt > 0)
        counts.push((0,model/* says */.FA) `${(0,model/* count */.U9)(inDoubt)} in doubt`);
    if (unsent > 0)
        counts.push((0,model/* says */.FA) `${(0,model/* count */.U9)(unsent)} not sent`);
    return { ...problem, message: (0,model/* says */.FA) `${sentence(problem.message)} ${(0,model/* listed */.KE)(counts)}.` };
}
/** Why leads are in doubt whose answer a cancelled run could not wait for. */
const CUT_OFF = {
    code: 'LEADS-API-NO-ANSWER',
    message: (0,model/* says */.FA) `The run was cancelled before the answer came.`,
};
/** Bars a list from a run that is older than one that has delivered to it. */
function oldRun(list) {
    return {
        code: 'LEADS-OLD-RUN',
        message: (0,model/* says */.FA) `A newer run has delivered to list ${(0,model/* shownId */.fk)(list)} already, so this older one sends nothing there.`,
        hint: (0,model/* says */.FA) `Start a new run instead of running an old one again: it reads the newest files.`,
    };
}
/** Bars a list that another run was sending to all the time; `lease` is that run's. */
function deferred(list, { run }) {
    const who = run === undefined ? (0,model/* says */.FA) `Another process` : (0,model/* says */.FA) `Run ${(0,model/* shownId */.fk)(run)}`;
    return {
        code: 'LEADS-DEFERRED',
        message: (0,model/* says */.FA) `${who} is sending to list ${(0,model/* shownId */.fk)(list)}, so this run sent nothing there.`,
        hint: (0,model/* says */.FA) `When that run has ended, run the job again: it sends what is left.`,
    };
}
/** Stops a run whose time is up; the rest is the next run's. */
function timeUp() {
    return {
        code: 'LEADS-TIME-UP',
        message: (0,model/* says */.FA) `The time for one run (max-minutes) is up, so it stopped between two requests.`,
        hint: (0,model/* says */.FA) `The next run goes on where this one stopped.`,
    };
}
/** Stops a list when somebody else has taken its lease: this process was stopped for longer than the lease. */
function fenced(list) {
    return {
        code: 'LEADS-FENCED',
        message: (0,model/* says */.FA) `Another run has taken over list ${(0,model/* shownId */.fk)(list)}, because this one was silent for too long. It stopped at once.`,
        hint: (0,model/* says */.FA) `Run the job again when the other run has ended.`,
    };
}
/** Stops a list when its ledger does not take what became of the leads. */
function unwritten(list, cause) {
    return {
        ...cause,
        message: (0,model/* says */.FA) `${sentence(cause.message)} What became of leads that were sent to list ${(0,model/* shownId */.fk)(list)} is not in its ledger yet.`,
        hint: (0,model/* says */.FA) `${cause.hint === undefined ? '' : (0,model/* says */.FA) `${sentence(cause.hint)} `}Run the job again: it settles what is open before it sends anything.`,
    };
}
function sentence(text) {
    return /[.!?…]["”)]?$/.test(text) ? text : (0,model/* says */.FA) `${text}.`;
}

;// CONCATENATED MODULE: ./lib/src/deliver/next-step.js



/**
 * Why leads of the request may have been stored although the answer does not say so; undefined when that is clear.
 * The refusal of rows that are not named is one, since nobody knows whether Smartflo refuses a request as a whole or stores
 * the good rows of it: under `clone` they must not go again, and under `overwrite` they may have changed the list.
 * `skip` changes nothing there and bears a second send, so it takes a refusal at its word. A body without a clear
 * yes is a doubt as well. A request that was too large, throttled or for a wrong list was not looked into.
 */
function doubtAfter(outcome, { duplicateOption, leads }) {
    switch (outcome.kind) {
        case 'ambiguous':
        case 'unconfirmed':
            return outcome.problem;
        case 'refused':
            if (duplicateOption === 'skip' || outcome.scope !== 'rows')
                return undefined;
            return namedLeads(outcome, leads).size < leads ? outcome.problem : undefined;
        default:
            return undefined;
    }
}
/** The one place that decides what follows from an answer. Pure; the table is in its tests. */
function nextStep(outcome, now) {
    switch (outcome.kind) {
        case 'accepted':
            return { kind: 'accept' };
        case 'unconfirmed':
            // Nobody knows such an answer, and the next request would get the same: no more leads are risked on this list.
            return { kind: 'stop', scope: 'list', problem: outcome.problem };
        case 'ambiguous':
            // A second `clone` phones twice. That an `overwrite` may arrive late is in its receipt: no newer version goes before.
            return (now.duplicateOption !== 'clone' && retry(outcome, now)) || { kind: 'leave-in-doubt' };
        case 'not-sent':
            // All lists share one host, so what keeps one batch from leaving keeps them all.
            if (outcome.final)
                return { kind: 'stop', scope: 'run', problem: outcome.problem };
            return retry(outcome, now) ?? { kind: 'stop', scope: 'run', problem: triedEnough(outcome.problem) };
        case 'throttled':
            // The limit is the account's, so it is no list's fault either.
            if (asksTooLong(outcome.waitMs))
                return { kind: 'stop', scope: 'run', problem: asksTooMuch(outcome.problem) };
            return retry(outcome, now) ?? { kind: 'stop', scope: 'run', problem: triedEnough(outcome.problem) };
        case 'refused':
            return afterRefusal(outcome, now);
    }
}
function retry(outcome, now) {
    const cost = RETRY_COST[outcome.kind];
    const throttled = outcome.kind === 'throttled';
    const waitMs = retryDelay((throttled ? now.throttles : now.failures) + 1, outcome, now.random);
    if (waitMs === undefined || cost > now.quota)
        return undefined;
    return { kind: 'retry', waitMs, everybody: throttled, cost };
}
function afterRefusal(outcome, now) {
    const { scope, problem } = outcome;
    switch (scope) {
        case 'list':
        case 'run':
            return { kind: 'stop', scope, problem };
        case 'size':
            return now.leads > 1 && now.splitsLeft > 0 ? { kind: 'halve' } : { kind: 'too-large', problem };
        case 'rows': {
            const named = namedLeads(outcome, now.leads);
            if (named.size === now.leads)
                return { kind: 'refuse', leads: named, rest: 'resend', problem };
            return named.size > 0 ? afterNames(named, problem, now) : afterSilence(problem, now);
        }
    }
}
/** Some of the rows are named. */
function afterNames(named, problem, now) {
    if (now.duplicateOption === 'clone')
        return { kind: 'refuse', leads: named, rest: 'leave', problem };
    if (now.splitsLeft > 0)
        return { kind: 'refuse', leads: named, rest: 'resend', problem };
    return { kind: 'refuse', leads: named, rest: now.isProven ? 'refuse' : 'leave', problem };
}
/** Requests refused in the same words after which the list is taken to refuse whatever it is sent. */
const ALIKE = 2;
/** The same where each of them held a single lead of its own batch: such rows may happen to stand side by side. */
const LONE_ALIKE = 5;
/**
 * No row is named: the rows may be wrong, or the list refuses all. A list's no must not be taken for its rows', or they
 * would never be sent again. The rows are at fault when another lead of the same request is accepted afterwards.
 */
function afterSilence(problem, now) {
    const isAlone = now.leads === 1;
    if (isAlone && now.isProven)
        return { kind: 'refuse', leads: new Map([[0, problem]]), rest: 'resend', problem };
    const stop = { kind: 'stop', scope: 'list', problem: listRefuses(problem) };
    if (now.duplicateOption === 'clone') {
        // Nothing is taken apart. Leads that were refused before say nothing about the list.
        return !now.isAgain && now.alike + 1 >= ALIKE ? stop : { kind: 'suspect', problem };
    }
    if (isAlone)
        return now.alike + 1 >= (now.isAgain ? ALIKE : LONE_ALIKE) ? stop : { kind: 'suspect', problem };
    if (now.splitsLeft === 0)
        return now.isProven ? { kind: 'refuse', leads: new Map(), rest: 'refuse', problem } : stop;
    return now.isAgain && !now.isProven ? { kind: 'single-out' } : { kind: 'split' };
}
/** Refusals by index; what is named several times gets all the words, an index outside the request is no name. */
function namedLeads({ rows, problem }, leads) {
    const words = new Map();
    for (const { index, message } of rows) {
        if (!Number.isInteger(index) || index < 0 || index >= leads)
            continue;
        words.set(index, [...(words.get(index) ?? []), message]);
    }
    return new Map([...words].map(([index, messages]) => [index, rowRefused(messages.join('; '), problem)]));
}

;// CONCATENATED MODULE: ./lib/src/deliver/take-answer.js




/** Answers in a row that leave leads in doubt, over the whole run, after which no more leads are risked. */
const CIRCUIT_OPENS_AFTER = 5;
/** Records what an answer means for its leads and puts what is to be sent next on the stack. Never waits. */
function takeAnswer(outcome, sent) {
    const { part, work, list } = sent;
    const { run } = list;
    const { batch } = work.claim;
    const trial = trialOf(list.trials, part.leads[0]);
    const words = outcome.kind === 'refused' ? outcome.words : '';
    const situation = {
        duplicateOption: batch.duplicateOption,
        leads: part.leads.length,
        failures: part.failures,
        throttles: part.throttles,
        quota: run.quota.left,
        splitsLeft: splitsLeft(batch.leads.length, work.splits, work.progress),
        isAgain: trial !== undefined,
        isProven: trial?.isProven ?? wasRefused(list, part.leads),
        alike: timesAlike(list, part.leads[0], words),
        random: run.random,
    };
    const doubt = doubtAfter(outcome, situation);
    if (doubt) {
        run.record.doubt(batch, part.leads, doubt);
        markUnderWay(list, part.leads, list.time.wall);
    }
    else
        run.record.release(part.leads);
    if (outcome.kind === 'throttled')
        slowDown(sent);
    const step = nextStep(outcome, situation);
    const isLeft = doubt !== undefined && !isSettledBy(step, batch.duplicateOption);
    // A request that never left says nothing about Smartflo, good or bad.
    if (isLeft)
        run.doubtsInARow++;
    else if (outcome.kind !== 'not-sent')
        run.doubtsInARow = 0;
    follow(step, sent, { words, batchId: outcome.kind === 'accepted' ? outcome.batchId : undefined });
    if (isLeft && run.doubtsInARow >= CIRCUIT_OPENS_AFTER) {
        run.record.stop(circuitOpen(CIRCUIT_OPENS_AFTER, doubt));
        halt('run', list);
    }
}
/** Whether a lead alone was refused in an earlier run: then it is known that it is at fault, not the list. */
function wasRefused({ task }, leads) {
    const [lead] = leads;
    return leads.length === 1 && lead !== undefined && task.read.known.refusal?.(lead) !== undefined;
}
/** Whether the doubt says nothing about the way to Smartflo: it has answered, and is asked again about the leads it did not name. */
function isSettledBy(step, option) {
    if (step.kind === 'split' || step.kind === 'single-out')
        return true;
    return (step.kind === 'suspect' && option !== 'clone') || (step.kind === 'refuse' && step.rest !== 'leave');
}
/** The first time that Smartflo is busy costs a wait, every further time half the pace as well. */
function slowDown({ list, busySpells }) {
    const { run } = list;
    if (busySpells < run.busySpells)
        return;
    if (run.busySpells > 0)
        list.outbox.push({ do: 'slower' });
    run.busySpells++;
}
function follow(step, { part, work, list }, { words, batchId }) {
    const { leads } = part;
    const { record, quota } = list.run;
    const { list: id } = list.task;
    switch (step.kind) {
        case 'accept':
            record.accept(leads, batchId);
            quota.earn(part.retryCost);
            work.progress = true;
            for (const { lead, problem } of takeSuspects(list, leads))
                record.refuse(lead, problem);
            return;
        case 'retry': {
            quota.spend(step.cost);
            if (step.everybody)
                list.outbox.push({ do: 'pause', ms: step.waitMs });
            work.parts.push({
                leads,
                failures: part.failures + (step.everybody ? 0 : 1),
                throttles: part.throttles + (step.everybody ? 1 : 0),
                waitMs: step.everybody ? 0 : step.waitMs,
                retryCost: step.cost,
            });
            return;
        }
        case 'halve':
            work.splits++;
            setCap(list, Math.min(list.cap, Math.ceil(leads.length / 2)));
            work.parts.push(freshPart(leads));
            return;
        case 'split':
            work.splits++;
            startTrial(list, leads);
            work.parts.push(...halves(leads).map(freshPart).reverse());
            return;
        case 'single-out':
            work.splits++;
            work.parts.unshift(freshPart(leads.slice(1)));
            work.parts.push(freshPart(leads.slice(0, 1)));
            return;
        case 'suspect':
            suspect(list, leads, work.claim.id, { words, problem: step.problem });
            return;
        case 'too-large':
            if (leads.length > 1)
                record.refuseTogether(id, leads, step.problem);
            else
                for (const lead of leads)
                    record.refuse(lead, rowTooLarge(step.problem));
            // The size that this batch taught concerns these leads alone: a cap of one would slow down the whole list.
            setCap(list, work.capBefore);
            return;
        case 'refuse': {
            const rest = leads.filter((_, index) => !step.leads.has(index));
            for (const [index, lead] of leads.entries()) {
                const problem = step.leads.get(index);
                if (problem)
                    record.refuse(lead, problem);
            }
            if (rest.length === 0 || step.rest === 'leave')
                return;
            if (step.leads.size > 0)
                work.progress = true;
            if (step.rest === 'resend') {
                work.splits++;
                work.parts.push(freshPart(rest));
            }
            else
                record.refuseTogether(id, rest, step.problem);
            return;
        }
        case 'leave-in-doubt':
            return;
        case 'stop':
            record.stop(step.problem, step.scope === 'list' ? id : undefined);
            halt(step.scope, list);
            return;
    }
}

;// CONCATENATED MODULE: ./lib/src/deliver/window.js
/** A window takes no new request after so long, ms: no answer waits longer to be in the ledger, save the last request. */
const WINDOW_MS = 60_000;
/** Batches of a course's first window. Small: what a killed machine leaves in doubt is a window. */
const FIRST_WINDOW = 20;
/** Most batches of a window. */
const MAX_WINDOW = 250;
/** The same under `clone`, where a doubt costs a look at the list or a person's time. */
const CLONE_WINDOW = 10;
/** A window that lasts longer than this, ms, is long enough for what a commit costs. */
const LONG_ENOUGH_MS = 30_000;
/** How many batches may be claimed at once, after a window of so many took so long (ms; undefined: there was none). */
function windowSize(option, last) {
    if (option === 'clone')
        return CLONE_WINDOW;
    if (!last)
        return FIRST_WINDOW;
    return last.ms < LONG_ENOUGH_MS ? Math.min(MAX_WINDOW, last.size * 2) : last.size;
}

;// CONCATENATED MODULE: ./lib/src/deliver/lanes.js






/** How long requests in flight are waited for once a run is called off, ms: the runner kills it after 7.5 s. */
const GRACE_MS = 4_000;
/** Gives commands and takes the next event in: the time, a cancellation, an answer. */
function* next(list, commands = []) {
    const event = yield [...list.outbox.splice(0), ...commands];
    setTime(list, event);
    if (event.kind === 'cancelled')
        cancel(list);
    else if (event.kind === 'answered' || event.kind === 'unsent' || event.kind === 'threw')
        land(event, list);
    else if (event.kind === 'disk') {
        list.run.record.stop(event.problem);
        halt('run', list);
    }
    return event;
}
/** Gives a command and waits for its answer, whatever else happens meanwhile. */
function* perform(list, command, kind) {
    let event = yield* next(list, [command]);
    while (event.kind !== kind)
        event = yield* next(list);
    return event;
}
/** Waits until `at`, or until nothing may be sent any more. */
function* sleepUntil(list, at) {
    if (list.time.now >= at || isStopping(list))
        return;
    const until = Math.min(at, list.run.stopAt);
    // A clock may ring a little early.
    while (list.time.now < until && !isStopping(list))
        yield* next(list, [{ do: 'wake', at: until }]);
}
/**
 * Sends what is claimed, until all of it is answered, the window has lasted long enough, the lease runs out or something
 * stops the list. No request is in flight when it ends, unless the run was called off and an answer did not come in time.
 */
function* sendWindow(list) {
    const closesAt = Math.min(list.time.now + WINDOW_MS, list.run.stopAt);
    let wakesAt;
    setLate(list, false);
    for (;;) {
        // The machine slept: the lease may have run out meanwhile.
        if (list.time.wall > list.lastStartWall)
            setLate(list, true);
        const isOpen = !isStopping(list) && !list.late && list.time.now < closesAt;
        const commands = isOpen ? list.lanes.flatMap((lane, index) => start(lane, index, list)) : [];
        const isFlying = list.lanes.some((lane) => lane.flying);
        const waiting = list.lanes.filter((lane) => lane.part && !lane.flying).map((lane) => lane.readyAt);
        if (!isFlying && (!isOpen || waiting.length === 0))
            return;
        let wakeAt = isOpen && waiting.length > 0 ? Math.min(...waiting, closesAt) : undefined;
        if (list.cancelledAt !== undefined) {
            wakeAt = list.cancelledAt + GRACE_MS;
            if (list.time.now >= wakeAt)
                return;
            if (wakesAt !== wakeAt)
                commands.push({ do: 'halt' });
        }
        if (wakeAt !== undefined && wakeAt !== wakesAt)
            commands.push({ do: 'wake', at: wakeAt });
        wakesAt = wakeAt;
        // A clock may ring a little early: then it is asked again.
        if ((yield* next(list, commands)).kind === 'woke')
            wakesAt = undefined;
    }
}
/** Whether claimed leads are left to be sent. */
function hasLeft(list) {
    return list.toSend.length > 0 || list.lanes.some((lane) => lane.part || (lane.work?.parts.length ?? 0) > 0);
}
/** The request that a lane may start now, if any. */
function start(lane, index, list) {
    if (lane.flying)
        return [];
    if (!lane.part) {
        lane.part = nextPart(lane, list);
        lane.readyAt = list.time.now + (lane.part?.waitMs ?? 0);
    }
    if (!lane.part || !lane.work || lane.readyAt > list.time.now)
        return [];
    lane.flying = true;
    lane.busySpells = list.run.busySpells;
    list.run.record.claim(lane.part.leads);
    const batch = { ...lane.work.claim.batch, leads: lane.part.leads };
    return [
        {
            do: 'send',
            lane: index,
            batch,
            splitFrom: lane.work.claim.batch.leads,
            notAfter: Math.min(list.lastStart, list.run.stopAt),
            notAfterWall: list.lastStartWall,
            withinMs: list.task.timing.requestMs,
        },
    ];
}
/** The next leads of the lane's batch, or of the next batch; cut to what the list takes at once. */
function nextPart(lane, list) {
    for (;;) {
        const part = lane.work?.parts.pop();
        if (!part || !lane.work) {
            const batch = list.toSend.shift();
            if (!batch)
                return undefined;
            lane.work = startBatch(batch, list);
        }
        else if (part.leads.length > list.cap) {
            lane.work.parts.push(...cutTo(part.leads, list.cap).map(freshPart).reverse());
        }
        else
            return part;
    }
}
/** A request is over, or did not begin. */
function land(event, list) {
    const lane = list.lanes[event.lane];
    if (!lane?.part || !lane.work)
        return;
    const { part, work } = lane;
    const { record } = list.run;
    const isCounted = !lane.flying;
    lane.flying = false;
    lane.part = undefined;
    record.land();
    const isLate = event.kind === 'answered' && event.outcome.kind === 'not-sent' && event.outcome.late;
    if (event.kind === 'unsent' || isLate) {
        record.release(part.leads);
        work.parts.push({ ...part, waitMs: 0 });
        if (isLate || (event.kind === 'unsent' && event.why === 'late'))
            setLate(list, true);
        return;
    }
    countAnswer(list);
    if (!isCounted)
        record.attempt(work.index);
    if (event.kind === 'threw')
        breakDown(event.thrown, part, work, list);
    else
        takeAnswer(event.outcome, { part, work, list, busySpells: lane.busySpells });
    if (work.parts.length === 0)
        record.batchDone();
    // On disk at once: `post` finds it there if this process is killed before the ledger has it.
    list.outbox.push({ do: 'journal', receipts: receiptsOf(work.claim, fatesOf(list, [lane]), false) });
}
/** A bug of ours: nothing more is risked, and what was on the wire is in doubt. */
function breakDown(thrown, { leads }, { claim }, list) {
    list.run.record.doubt(claim.batch, leads, BROKEN);
    // It may be on its way all the same.
    markUnderWay(list, leads, list.time.wall + list.task.timing.requestMs);
    list.run.record.break(thrown);
    halt('run', list);
}
/**
 * The knowledge of the record and the course about the list's leads. A lead that one of the lanes is still to send is told as unsent,
 * also when it is in doubt: its claim is open until the lease ends, and a receipt would name an earlier time. So is a suspect,
 * until the list ends.
 */
function fatesOf({ run, underWay, task, suspects }, lanes) {
    const toSend = new Set(lanes.flatMap(leadsAtWork));
    if (lanes.length > 0)
        for (const { lead } of suspects)
            toSend.add(lead);
    return {
        fate: (lead) => (toSend.has(lead) ? 'unsent' : run.record.fate(lead)),
        underWayUntil: (lead) => underWay.get(lead) ?? 0,
        settleMs: task.timing.settleMs,
    };
}
function leadsAtWork({ part, work }) {
    return [...(part?.leads ?? []), ...(work?.parts.flatMap(({ leads }) => [...leads]) ?? [])];
}

;// CONCATENATED MODULE: ./lib/src/deliver/commit.js


/** Most tries of one write whose answer is lost, and most looks that fail, before a course gives up. */
const MAX_TRIES = 4;
/** Wait before the second try, ms; it doubles. */
const FIRST_WAIT_MS = 1_000;
/** How long the ledger may take once a run is called off, ms. */
const LAST_WRITE_MS = 3_000;
/**
 * Puts a change into the ledger, once. When the answer is lost, the ledger itself tells whether it has the change: a
 * write that can't be settled so is a failed one, and nothing may be sent on its word.
 */
function* commit(list, change) {
    for (let tries = 1;; tries++) {
        const withinMs = list.cancelledAt === undefined ? undefined : LAST_WRITE_MS;
        const { written } = yield* perform(list, { do: 'write', change, withinMs }, 'written');
        if (written.kind === 'written')
            return written;
        if (written.kind === 'refused')
            return { kind: 'failed', problem: written.problem };
        // No time is left to find out; `post` does.
        if (list.cancelledAt !== undefined) {
            return { kind: 'failed', problem: written.kind === 'lost' ? written.problem : CHANGED_BACK };
        }
        const read = yield* readLedger(list);
        if (read.kind !== 'found')
            return { kind: 'failed', problem: read.problem };
        // A write whose answer was lost may have landed after all, and then the one after it meets a conflict with it.
        if (read.landed)
            return isStillOurs(change, read) ? { kind: 'written' } : { kind: 'conflict', read };
        if (!read.isBase)
            return { kind: 'conflict', read };
        if (tries === MAX_TRIES) {
            const problem = written.kind === 'lost' ? written.problem : CHANGED_BACK;
            return { kind: 'failed', problem };
        }
        yield* pause(list, tries);
    }
}
/** Whether the lease that a change took is still the one in the ledger: others may have written since. */
function isStillOurs({ lease }, { head }) {
    return typeof lease !== 'object' || head.lease?.owner === lease.owner;
}
const CHANGED_BACK = {
    code: 'LEADS-LEDGER-UNREADABLE',
    message: (0,model/* says */.FA) `The ledger was being written by somebody else all the time.`,
};
/** Reads the newest version of the ledger; tried a few times when it can't be read. */
function* readLedger(list) {
    for (let tries = 1;; tries++) {
        const { read } = yield* perform(list, { do: 'read' }, 'read');
        if (read.kind !== 'unreadable' || tries === MAX_TRIES || list.cancelledAt !== undefined)
            return read;
        yield* pause(list, tries);
    }
}
function* pause(list, tries) {
    const waitMs = FIRST_WAIT_MS * 2 ** (tries - 1) * (1 + list.run.random());
    const at = list.time.now + waitMs;
    // A clock may ring a little early.
    while (list.time.now < at && list.cancelledAt === undefined)
        yield* next(list, [{ do: 'wake', at }]);
}

;// CONCATENATED MODULE: ./lib/src/deliver/halve-doubts.js


/**
 * Under `clone` a batch is never taken apart while it is sent, so one row that is always refused, and never named, would
 * leave its whole batch in doubt in every run. Leads that were in doubt together and are surely not on the list are
 * therefore sent in two halves: run by run, the row is found, and the others go. All other leads stay as they are planned.
 */
function halveDoubts(batches, { open, newest }, resolved, option) {
    if (option !== 'clone' || resolved.size === 0)
        return { batches, again: [] };
    const claimOf = new Map();
    for (const { id, open: positions } of open) {
        for (const { lead } of positions)
            if (lead !== model/* NO_LEAD */.JW && resolved.get(lead) === 'free')
                claimOf.set(lead, id);
    }
    const again = new Map();
    const halved = batches.flatMap((batch) => {
        const groups = new Map();
        for (const lead of batch.leads) {
            const claim = claimOf.get(newest(lead));
            const group = groups.get(claim);
            if (group)
                group.push(lead);
            else
                groups.set(claim, [lead]);
        }
        return [...groups].flatMap(([claim, leads]) => {
            if (claim !== undefined)
                again.set(claim, [...(again.get(claim) ?? []), ...leads]);
            const parts = claim === undefined ? [leads] : halves(leads).filter((half) => half.length > 0);
            return parts.map((part) => ({ ...batch, leads: part }));
        });
    });
    return { batches: halved, again: [...again.values()] };
}

;// CONCATENATED MODULE: ./lib/src/deliver/resolve.js


/** Nothing was left open. */
const NOTHING_OPEN = { receipts: [], leads: new Map() };
/** Leads that must be looked for on their list before anything can be concluded: under `clone`, all that a file still has. */
function toLookFor(open, option) {
    if (option !== 'clone')
        return [];
    return [...new Set(open.flatMap((claim) => claim.open.map(({ lead, sent }) => sent ?? lead)))].filter((lead) => lead !== model/* NO_LEAD */.JW);
}
/** Wall time, ms since 1970, from which on a look at the list shows all that may ever arrive of these claims. */
function settledAt(open, settleMs) {
    return Math.max(0, ...open.map(({ endsBy }) => endsBy + settleMs + model/* CLOCK_SKEW_MS */.rn));
}
/**
 * The receipts that close what others left open, as far as it can be closed. `skip` and `overwrite` bear a second send;
 * under `clone` only a lead that is surely absent is sent, and a lead that nobody can look for waits for a person.
 */
function resolve(open, rules, seen) {
    const receipts = [];
    const leads = new Map();
    for (const claim of open) {
        // An overwrite that is still on its way must not undo a newer version.
        const until = claim.duplicateOption === 'overwrite' ? { until: claim.endsBy + rules.settleMs } : {};
        for (const { position, lead, sent } of claim.open) {
            const at = { claim: claim.id, from: position, to: position };
            const became = rules.option === 'clone' ? resolve_fateOf({ lead, sent }, seen, rules) : 'free';
            if (lead !== model/* NO_LEAD */.JW)
                leads.set(lead, became);
            // Surely absent under clone. Else it may have been stored, so what was accepted before it is no longer what is there.
            const free = rules.option === 'clone' ? 'released' : 'held';
            if (became === 'free')
                append(receipts, { ...at, fate: free, ...until });
            else if (became === 'in-doubt')
                append(receipts, { ...at, fate: 'in-doubt', until: claim.endsBy });
            else
                append(receipts, { ...at, fate: became, ...until });
        }
    }
    return { receipts, leads };
}
function resolve_fateOf({ lead, sent }, seen, { cloneVerify, phoneInKey = 'alone', isWhole = true, }) {
    if (lead === model/* NO_LEAD */.JW)
        return isWhole ? 'held' : 'in-doubt';
    switch (seen.get(sent ?? lead)) {
        case 'absent':
            // Another version may have another number: that this one is absent says nothing of the one that was sent.
            return sent === undefined && phoneInKey === 'no' ? 'held' : 'free';
        case 'present':
            // Where two leads may have one number, what is there may be the other one.
            return cloneVerify === 'exclusive' && phoneInKey === 'alone' ? 'accepted' : 'held';
        case 'unclear':
            return 'held';
        default:
            return 'in-doubt';
    }
}
/** The knowledge of the ledger, with the conclusions about open leads put in. */
function withResolved(known, leads) {
    if (leads.size === 0)
        return known;
    return {
        state(lead) {
            const became = leads.get(known.newest(lead));
            if (became === undefined || became === 'in-doubt')
                return known.state(lead);
            return became === 'free' ? 'unknown' : became;
        },
        isSame: (lead) => known.isSame(lead),
        notBefore: (lead) => known.notBefore(lead),
        ...(known.refusal === undefined ? {} : { refusal: known.refusal }),
        newest: (lead) => known.newest(lead),
        open: known.open,
        gone: known.gone,
    };
}

;// CONCATENATED MODULE: ./lib/src/deliver/settled-news.js
/** The news about leads that other runs left open: how many go again, and what was seen of those that are held. */
function settledNews({ list, duplicateOption, phoneInKey = 'alone' }, batches, { before, leads, seen }) {
    const news = [];
    let again = 0;
    for (const batch of batches) {
        for (const lead of batch.leads)
            if (leads.get(before.newest(lead)) === 'free')
                again++;
    }
    if (again > 0)
        news.push({ kind: 'goes-again', list, leads: again, duplicateOption });
    const held = { present: 0, absent: 0, unclear: 0 };
    for (const { lead, sent } of before.open.flatMap(({ open }) => open)) {
        if (leads.get(lead) !== 'held')
            continue;
        const found = seen.get(sent ?? lead) ?? 'unclear';
        // Where two leads may have one number, the one that is there may be the other one.
        held[found === 'present' && phoneInKey !== 'alone' ? 'unclear' : found]++;
    }
    if (held.present + held.absent + held.unclear > 0)
        news.push({ kind: 'held', list, ...held });
    return news;
}

;// CONCATENATED MODULE: ./lib/src/deliver/course.js











/**
 * Delivers one list, and leaves everything that was learnt in `run.record`. In this order, and never otherwise: what
 * others left open is settled; claims for a window are committed, together with the lease; the window is sent; one commit
 * carries its receipts and the claims of the next window; the last one releases the lease. A request starts only while
 * the lease leaves time for its end.
 *
 * Gives the commands that are left when it ends.
 */
function* courseOf(task, run, time, cancelled = false) {
    const list = startList(task, run, time, cancelled);
    yield* course(list);
    if (list.cancelledAt !== undefined && course_isLeft(list))
        run.record.cancel();
    return list.outbox;
}
function* course(list) {
    const { task } = list;
    if (!(yield* course_open(list)))
        return;
    for (let size = list.claims.length;;) {
        const began = list.time.now;
        yield* sendWindow(list);
        const last = { size, ms: list.time.now - began };
        if (isStopping(list) || (list.toClaim.length === 0 && !hasLeft(list)))
            break;
        size = windowSize(task.duplicateOption, last);
        if (!(yield* turn(list, size)))
            return;
    }
    yield* course_close(list);
}
/** Takes the lease and claims the first window. False when there is nothing to send, or nothing may be sent. */
function* course_open(list) {
    const { task, run } = list;
    let read = task.read;
    let giveUpAt;
    let toldAt = Number.NEGATIVE_INFINITY;
    for (;;) {
        run.record.knows(task.list, read.known);
        if (isStopping(list))
            return leave(list, read.known);
        const { lease } = read.head;
        if (isTaken(lease, run.owner, list.time.wall)) {
            giveUpAt ??= list.time.now + lease.ms + PATIENCE_MS;
            if (list.time.now >= giveUpAt) {
                run.record.defer(task.list);
                run.record.bar(task.list, deferred(task.list, lease));
                return false;
            }
            if (list.time.now >= toldAt + WORD_MS) {
                toldAt = list.time.now;
                const atMostMs = Math.min(giveUpAt, run.stopAt) - list.time.now;
                const leaseEnds = lease.until + model/* CLOCK_SKEW_MS */.rn;
                list.outbox.push({ do: 'tell', news: { kind: 'waits', list: task.list, run: lease.run, leaseEnds, atMostMs } });
            }
            yield* sleepUntil(list, Math.min(list.time.now + POLL_MS, giveUpAt));
            if (isStopping(list))
                continue;
            const newest = yield* readLedger(list);
            if (newest.kind !== 'found')
                return course_bar(list, newest.problem);
            read = newest;
            continue;
        }
        // An old run must not decide what became of leads either: newer files may have them.
        if (isOlder(run.run, read.head.lastRun)) {
            return task.plan(read.known).length > 0 ? course_bar(list, oldRun(task.list)) : false;
        }
        const settled = yield* settle(list, read.known);
        const known = withResolved(read.known, settled.leads);
        const { batches, again } = halveDoubts(task.plan(known), read.known, settled.leads, task.duplicateOption);
        list.trials.clear();
        for (const leads of again)
            startTrial(list, leads);
        if (batches.length === 0 && settled.receipts.length === 0)
            return false;
        yield* waitForOlder(list, known, batches);
        if (isStopping(list))
            return leave(list, known);
        const first = run.record.plan(batches);
        setToClaim(list, batches, first);
        const claims = claimNext(list, windowSize(task.duplicateOption, undefined));
        const asked = list.time;
        const committed = yield* commit(list, {
            // The claims of another process are closed, so its lease must end: else it would go on with them, if it is still there.
            lease: claims.length > 0 ? leaseFrom(asked, list) : 'release',
            receipts: settled.receipts,
            claims: claims.map(({ claim }) => claim),
            ...(claims.length > 0 && run.run !== undefined ? { lastRun: run.run } : {}),
            // From here on the list is not as the last complete run left it.
            ...(read.head.memory.complete ? { memory: { ...read.head.memory, complete: undefined } } : {}),
        });
        if (committed.kind === 'written') {
            // Only now: what this run tells as known must stand in the ledger.
            run.record.knows(task.list, known);
            const news = settledNews(task, batches, { before: read.known, ...settled });
            for (const each of news)
                list.outbox.push({ do: 'tell', news: each });
            holdLease(list, asked);
            addClaims(list, claims);
            return claims.length > 0;
        }
        if (committed.kind === 'failed') {
            // The claims may be in the ledger all the same: then `post` takes them back.
            addClaims(list, claims);
            list.outbox.push({ do: 'journal', receipts: currentReceipts(list, true) });
            return course_bar(list, committed.problem);
        }
        run.record.unplan(first);
        read = committed.read;
    }
}
/** Concludes what became of leads that others left open; under `clone` after a look at the list, once all has settled. */
function* settle(list, { open: claims }) {
    if (claims.length === 0)
        return { ...NOTHING_OPEN, seen: new Map() };
    const { task } = list;
    const { settleMs } = task.timing;
    const leads = toLookFor(claims, task.duplicateOption);
    let seen = new Map();
    // Leads that were sent under another option may still arrive: a clone sent now would be a second copy.
    const isLate = ({ duplicateOption, open }) => leads.length > 0 || (duplicateOption === 'clone' && open.some(({ lead }) => lead !== model/* NO_LEAD */.JW));
    const late = task.duplicateOption === 'clone' && leads.length === 0 ? [] : claims.filter(isLate);
    yield* sleepUntilWall(list, settledAt(late, settleMs));
    if (leads.length > 0) {
        if (!isStopping(list))
            ({ seen } = yield* perform(list, { do: 'look', leads }, 'looked'));
    }
    const { duplicateOption: option, cloneVerify, phoneInKey = 'alone', isWhole = true } = task;
    return { ...resolve(claims, { option, cloneVerify, phoneInKey, isWhole, settleMs }, seen), seen };
}
/** Waits until no older request can undo what is about to be sent: an overwrite that arrives late wins. */
function* waitForOlder(list, known, batches) {
    const { task } = list;
    // Nothing else changes what is there.
    if (task.duplicateOption !== 'overwrite')
        return;
    const openUntil = new Map();
    for (const claim of known.open) {
        if (claim.duplicateOption !== 'overwrite')
            continue;
        for (const { lead } of claim.open) {
            openUntil.set(lead, Math.max(openUntil.get(lead) ?? 0, claim.endsBy + task.timing.settleMs));
        }
    }
    let until = 0;
    for (const { leads } of batches) {
        for (const lead of leads) {
            const quietAt = Math.max(known.notBefore(lead), openUntil.get(known.newest(lead)) ?? 0);
            // It stays true after this run's own request, so it goes into its receipt.
            if (quietAt + model/* CLOCK_SKEW_MS */.rn > list.time.wall)
                list.underWay.set(lead, quietAt - task.timing.settleMs);
            if (!known.isSame(lead))
                until = Math.max(until, quietAt + model/* CLOCK_SKEW_MS */.rn);
        }
    }
    yield* sleepUntilWall(list, until);
}
function* sleepUntilWall(list, until) {
    while (list.time.wall < until && !isStopping(list)) {
        yield* sleepUntil(list, list.time.now + (until - list.time.wall));
    }
}
/** Receipts of the window that was sent, claims of the next one, and a new lease: one commit. False when it ends the course. */
function* turn(list, size) {
    const receipts = currentReceipts(list, false);
    const claims = claimNext(list, Math.max(0, size - list.toSend.length));
    for (;;) {
        const asked = list.time;
        const committed = yield* commit(list, {
            lease: leaseFrom(asked, list),
            receipts,
            claims: claims.map(({ claim }) => claim),
        });
        if (committed.kind === 'written') {
            list.outbox.push({ do: 'settled' });
            const atWork = list.claims.filter((claimed) => isAtWork(claimed, list));
            addClaims(list, claims, atWork);
            holdLease(list, asked);
            return true;
        }
        if (!canGoOn(committed, list)) {
            // The batch was not claimed, or nobody knows that it was: nothing of it was sent.
            addClaims(list, claims, list.claims);
            yield* giveUp(list, committed);
            return false;
        }
    }
}
/** The last receipts, and the lease goes back. What was claimed and not sent is released. */
function* course_close(list) {
    const { run, task } = list;
    if (course_isLeft(list))
        tellTime(list);
    // Nobody knows whether they or the list are at fault: the next run sends them again.
    const [suspect] = list.suspects;
    if (suspect)
        run.record.stop(listRefuses(suspect.problem), task.list);
    for (const lane of list.lanes) {
        const { flying, work, part } = lane;
        if (!flying || !work || !part)
            continue;
        lane.flying = false;
        // Its answer did not come in time: it may still be on its way.
        run.record.attempt(work.index);
        markUnderWay(list, part.leads, list.time.wall + task.timing.requestMs);
        run.record.doubt(work.claim.batch, part.leads, CUT_OFF);
    }
    const receipts = currentReceipts(list, true);
    list.outbox.push({ do: 'journal', receipts });
    const memory = course_isLeft(list) || isStopping(list) || suspect ? undefined : task.memory?.((lead) => run.record.fate(lead));
    for (;;) {
        const { answers } = list;
        const committed = yield* commit(list, { lease: 'release', receipts, claims: [], ...(memory ? { memory } : {}) });
        if (committed.kind === 'written') {
            // An answer that came meanwhile is on disk only: `post` brings it.
            if (list.answers === answers)
                list.outbox.push({ do: 'settled' });
            return;
        }
        if (!canGoOn(committed, list)) {
            yield* giveUp(list, committed);
            return;
        }
    }
}
/** The time of the run is up while leads are left: that is why. */
function tellTime({ run, time, cancelledAt }) {
    if (run.halted || cancelledAt !== undefined || time.now < run.stopAt)
        return;
    run.record.stop(timeUp());
    haltRun(run);
}
function course_isLeft(list) {
    return list.toClaim.length > 0 || hasLeft(list);
}
/** Whether the lease is still this process's after somebody else wrote: then the same change goes on top of theirs. */
function canGoOn(committed, list) {
    return committed.kind === 'conflict' && committed.read.head.lease?.owner === list.run.owner;
}
/** The ledger does not take what this process knows. Nothing more is sent; `post`, or the next run, settles the rest. */
function* giveUp(list, committed) {
    const { run, task } = list;
    halt('list', list);
    const receipts = currentReceipts(list, true);
    list.outbox.push({ do: 'journal', receipts });
    if (committed.kind === 'failed') {
        run.record.lose(unwritten(task.list, committed.problem), task.list);
        return;
    }
    // Somebody else has the lease: what this process knows of its own claims is true all the same.
    run.record.lose(fenced(task.list), task.list);
    const merged = yield* commit(list, { lease: 'keep', receipts, claims: [] });
    if (merged.kind === 'written')
        list.outbox.push({ do: 'settled' });
}
function isAtWork({ claim }, list) {
    const isClaim = (other) => other?.claim.id === claim.id;
    return (list.toSend.some(isClaim) ||
        list.suspects.some((suspect) => suspect.claim === claim.id) ||
        list.lanes.some((lane) => isClaim(lane.work) && (lane.part || lane.work?.parts.length)));
}
function leaseFrom(asked, { run, task }) {
    const { owner, attempt, run: id } = run;
    return { owner, run: id, attempt, until: asked.wall + task.timing.leaseMs, ms: task.timing.leaseMs };
}
/** Nothing is sent to this list, since the run stops; what would have been sent is on record. Always false. */
function leave(list, known) {
    const { run, task } = list;
    const batches = task.plan(known);
    const first = run.record.plan(batches);
    setToClaim(list, batches, first);
    if (batches.length > 0)
        tellTime(list);
    return false;
}
/** Receipts for the leads that this process has claimed; `closing`: nothing more of them is sent. */
function currentReceipts(list, closing) {
    const fates = fatesOf(list, closing ? [] : list.lanes);
    return list.claims.flatMap(({ claim }) => receiptsOf(claim, fates, closing));
}
/** Nothing is sent to this list, for what its ledger says. Always false. */
function course_bar({ run, task }, problem) {
    run.record.bar(task.list, problem);
    return false;
}

;// CONCATENATED MODULE: ./lib/src/deliver/drive.js

/** Does what a course asks for, one event at a time, until it ends. Rejects with what the world throws. */
async function drive(course, world) {
    const { clock, signal } = world;
    const events = [];
    let thrown;
    let wake = () => { };
    const tell = (event) => {
        events.push(event);
        wake();
    };
    const fail = (error) => {
        thrown ??= { error };
        wake();
    };
    const halt = new AbortController();
    const cancel = () => {
        halt.abort();
        tell({ kind: 'cancelled' });
    };
    if (signal.aborted)
        cancel();
    else
        signal.addEventListener('abort', cancel, { once: true });
    const perform = (command) => {
        switch (command.do) {
            case 'read':
                return world.ledger.read().then((read) => ({ kind: 'read', read }));
            case 'write':
                return world.ledger
                    .write(command.change, command.withinMs === undefined ? {} : { withinMs: command.withinMs })
                    .then((written) => ({ kind: 'written', written }));
            case 'send':
                return send(command, world, halt.signal);
            case 'look':
                return world.look(command.leads).then((seen) => ({ kind: 'looked', seen }));
            case 'wake':
                return clock
                    .sleep(command.at - clock.monotonic(), halt.signal.aborted ? undefined : halt.signal)
                    .then(() => ({ kind: 'woke' }));
            case 'journal':
                return journaled(() => world.journal.append(command.receipts));
            case 'settled':
                return journaled(() => world.journal.settled());
            case 'tell':
                world.onNews?.(command.news);
                return;
            case 'halt':
                halt.abort();
                return;
            case 'pause':
                world.pace.pause(command.ms);
                return;
            case 'slower':
                world.pace.slower();
                return;
        }
    };
    try {
        let step = course.next();
        while (!step.done) {
            for (const command of step.value)
                perform(command)?.then(tell, fail);
            while (events.length === 0 && !thrown) {
                await new Promise((resolve) => {
                    wake = resolve;
                });
            }
            if (thrown)
                throw thrown.error;
            const event = events.shift();
            step = course.next({ ...event, ...momentOf(clock) });
            if (event.kind !== 'answered' && event.kind !== 'threw')
                continue;
            try {
                world.onAnswer?.();
            }
            catch {
                halt.abort();
            }
        }
        for (const command of step.value)
            await perform(command);
    }
    finally {
        signal.removeEventListener('abort', cancel);
    }
}
/** The time on a clock. */
function momentOf(clock) {
    return { now: clock.monotonic(), wall: clock.now() };
}
async function send({ lane, batch, splitFrom, notAfter, notAfterWall, withinMs }, world, halted) {
    await world.pace.turn(halted, notAfter);
    if (halted.aborted)
        return { kind: 'unsent', lane, why: 'halted' };
    // `send` looks again in the tick in which the request begins; this look saves it the trouble of reading the leads.
    if (world.clock.monotonic() > notAfter || world.clock.now() > notAfterWall)
        return { kind: 'unsent', lane, why: 'late' };
    try {
        return { kind: 'answered', lane, outcome: await world.send(batch, { splitFrom, notAfter, withinMs }) };
    }
    catch (thrown) {
        return { kind: 'threw', lane, thrown };
    }
}
/** A disk that refuses is an event like any other: what was sent must still get into the ledger. */
function journaled(write) {
    try {
        write();
        return undefined;
    }
    catch {
        const problem = {
            code: 'LEADS-DISK',
            message: (0,model/* says */.FA) `The disk of this machine takes no more, so nothing more is sent.`,
            hint: (0,model/* says */.FA) `Make room in the directory for temporary files (RUNNER_TEMP) and run the job again.`,
        };
        return Promise.resolve({ kind: 'disk', problem });
    }
}

;// CONCATENATED MODULE: ./lib/src/deliver/record.js

const UNSENT = 0;
const ACCEPTED = 1;
const REFUSED = 2;
const IN_DOUBT = 3;
/** On the wire. When no answer is ever recorded, that is a doubt as well. */
const IN_FLIGHT = 4;
const record_FATES = ['unsent', 'accepted', 'refused', 'in-doubt', 'in-doubt'];
/**
 * The fate of every lead, by its number, so that answers may come in any order. A lead is claimed before it is sent
 * and in doubt until an answer is recorded: whatever breaks in between, no lead is lost from the books.
 */
class DeliveryRecord {
    #batches = [];
    #attempts = [];
    #fates;
    /** Leads by the fate they have now. */
    #totals = new Float64Array(record_FATES.length);
    #refusals = new Map();
    /** Which doubt a batch belongs to. */
    #doubts = new Map();
    /** Problems to be told, once each, in the order met; counted when the delivery is over. */
    #problems = new Map();
    #refusedTogether = new Map();
    #batchIds = [];
    #known = new Map();
    #stops = new Map();
    #deferred = new Set();
    #leads = 0;
    #requests = 0;
    #inFlight = 0;
    #batchesDone = 0;
    #cancelled = false;
    #thrown;
    /** For a table of so many leads. */
    constructor(leads) {
        this.#fates = new Uint8Array(leads);
    }
    /** Batches of one list that are to be sent; gives the place of the first one. */
    plan(batches) {
        const first = this.#batches.length;
        for (const batch of batches) {
            this.#batches.push(batch);
            this.#attempts.push(0);
            this.#leads += batch.leads.length;
        }
        return first;
    }
    /** Takes back the batches from this place on: they are planned anew. */
    unplan(first) {
        for (const batch of this.#batches.splice(first))
            this.#leads -= batch.leads.length;
        this.#attempts.length = first;
    }
    /** The last word of a list's ledger. */
    knows(list, known) {
        this.#known.set(list, known);
    }
    /** Nothing can be sent to a list, for what its ledger says. */
    bar(list, problem) {
        this.#stops.set(list, problem);
    }
    /** Somebody else was sending to a list all the time. */
    defer(list) {
        this.#deferred.add(list);
    }
    /** About to be sent. */
    claim(leads) {
        this.#inFlight++;
        for (const lead of leads)
            if (this.#fates[lead] === UNSENT)
                this.#set(lead, IN_FLIGHT);
    }
    /** A request has ended, or did not begin. */
    land() {
        this.#inFlight--;
    }
    /** A request for the batch at this place was on the wire. */
    attempt(batch) {
        this.#attempts[batch] = (this.#attempts[batch] ?? 0) + 1;
        this.#requests++;
    }
    fate(lead) {
        return record_FATES[this.#fates[lead] ?? UNSENT] ?? 'unsent';
    }
    /** Surely not stored by the last request. An older doubt about a lead stays. */
    release(leads) {
        for (const lead of leads)
            if (this.#fates[lead] === IN_FLIGHT)
                this.#set(lead, UNSENT);
    }
    accept(leads, batchId) {
        for (const lead of leads)
            this.#set(lead, ACCEPTED);
        if (batchId !== undefined)
            this.#batchIds.push(batchId);
    }
    refuse(lead, problem) {
        this.#set(lead, REFUSED);
        this.#refusals.set(lead, problem);
    }
    /** Refused as one, without a word about any of them. */
    refuseTogether(list, leads, cause) {
        const problem = rowRefusedWithOthers(cause);
        for (const lead of leads)
            this.refuse(lead, problem);
        this.#refusedTogether.set(list, (this.#refusedTogether.get(list) ?? 0) + leads.length);
        this.#once(`refused ${list}`, () => rowsRefusedTogether(this.#refusedTogether.get(list) ?? 0, list, cause));
    }
    /** Perhaps stored. The problem is told unless a later answer clears it up. */
    doubt(batch, leads, cause) {
        for (const lead of leads)
            this.#set(lead, IN_DOUBT);
        if (this.#doubts.has(batch))
            return;
        const { list, duplicateOption } = batch;
        const key = JSON.stringify(['doubt', list, duplicateOption, cause.code]);
        this.#doubts.set(batch, key);
        this.#once(key, () => {
            const count = this.#count((each) => this.#doubts.get(each) === key).inDoubt;
            return count > 0 ? inDoubt(count, list, duplicateOption, cause) : undefined;
        });
    }
    /** A list is stopped, or the run when no list is given. The first reason is the one that counts. */
    stop(problem, list) {
        this.#once(`stop ${list ?? ''}`, () => (list === undefined ? problem : this.#withOwnCounts(problem, list)));
    }
    /** The ledger of a list did not take what became of its leads, whatever else stopped it. */
    lose(problem, list) {
        this.#once(`ledger ${list}`, () => this.#withOwnCounts(problem, list));
    }
    /** Somebody called it off while there were leads to send. */
    cancel() {
        this.#cancelled = true;
        this.#once('cancelled', () => CANCELLED);
    }
    /** Something threw that never should. */
    break(thrown) {
        this.#thrown ??= thrown;
        this.stop(BROKEN);
    }
    batchDone() {
        this.#batchesDone++;
    }
    progress() {
        const [, accepted = 0, refused = 0, inDoubt = 0] = this.#totals;
        return {
            accepted,
            refused,
            inDoubt,
            unsent: this.#leads - accepted - refused - inDoubt,
            requests: this.#requests,
            inFlight: this.#inFlight,
            batches: this.#batches.length,
            batchesDone: this.#batchesDone,
        };
    }
    close() {
        return {
            fate: (lead) => this.fate(lead),
            refusal: (lead) => this.#refusals.get(lead),
            batches: this.#batches.map((batch, index) => ({ batch, attempts: this.#attempts[index] ?? 0 })),
            known: this.#known,
            deferred: this.#deferred,
            stops: this.#stops,
            problems: [...this.#problems.values()].flatMap((problem) => problem() ?? []),
            batchIds: this.#batchIds,
            cancelled: this.#cancelled,
            thrown: this.#thrown,
        };
    }
    #set(lead, fate) {
        const before = this.#fates[lead] ?? UNSENT;
        this.#totals[before] = (this.#totals[before] ?? 0) - 1;
        this.#totals[fate] = (this.#totals[fate] ?? 0) + 1;
        this.#fates[lead] = fate;
    }
    #once(key, problem) {
        if (!this.#problems.has(key))
            this.#problems.set(key, problem);
    }
    /** The counts of all leads stand beside every reason that is told; those of one list among others do not. */
    #withOwnCounts(problem, list) {
        if (this.#batches.every((batch) => batch.list === list))
            return problem;
        return withCounts(problem, this.#count((batch) => batch.list === list));
    }
    #count(which) {
        const counts = { accepted: 0, refused: 0, 'in-doubt': 0, unsent: 0 };
        for (const { leads } of this.#batches.filter(which))
            for (const lead of leads)
                counts[this.fate(lead)]++;
        return { accepted: counts.accepted, refused: counts.refused, inDoubt: counts['in-doubt'], unsent: counts.unsent };
    }
}

;// CONCATENATED MODULE: ./lib/src/deliver/deliver.js




/**
 * Delivers the lists, one after the other, and says what became of every lead. Never throws: when a port does, what was on
 * the wire is in doubt, the run stops, and what it threw is handed over as `Delivery.thrown`.
 */
async function deliver(lists, options) {
    const { clock } = options;
    const record = new DeliveryRecord(options.leads);
    const run = startRun({ ...options, record, stopAt: clock.monotonic() + options.maxMs });
    for (const task of lists) {
        record.knows(task.list, task.read.known);
        const refusal = options.refusedLists?.get(task.list);
        if (refusal) {
            record.plan(task.plan(task.read.known));
            record.stop(refusal, task.list);
            continue;
        }
        try {
            await drive(courseOf(task, run, momentOf(clock), options.signal.aborted), {
                ...options,
                ledger: task.ledger,
                journal: task.journal,
                look: (leads) => options.look(task.list, leads),
                onAnswer() {
                    try {
                        options.onProgress?.(record.progress());
                    }
                    catch (thrown) {
                        // An observer that breaks must not lose an answer.
                        record.break(thrown);
                        haltRun(run);
                        throw thrown;
                    }
                },
            });
        }
        catch (thrown) {
            record.break(thrown);
            haltRun(run);
        }
    }
    return record.close();
}

;// CONCATENATED MODULE: ./lib/src/deliver/join-deliveries.js
/** Several deliveries of one run, one after the other, as one. A lead has the fate that the last one gave it which sent it. */
function joinDeliveries(earlier, newest) {
    if (earlier.length === 0)
        return newest;
    const deliveries = [...earlier, newest];
    const last = (lead) => deliveries.findLast((each) => each.fate(lead) !== 'unsent');
    const thrown = deliveries.find((each) => each.thrown !== undefined)?.thrown;
    return {
        fate: (lead) => last(lead)?.fate(lead) ?? 'unsent',
        refusal: (lead) => last(lead)?.refusal(lead),
        batches: deliveries.flatMap(({ batches }) => batches),
        known: new Map(deliveries.flatMap(({ known }) => [...known])),
        deferred: new Set(deliveries.flatMap(({ deferred }) => [...deferred])),
        stops: new Map(deliveries.flatMap(({ stops }) => [...stops])),
        problems: deliveries.flatMap(({ problems }) => problems),
        batchIds: deliveries.flatMap(({ batchIds }) => batchIds),
        cancelled: deliveries.some(({ cancelled }) => cancelled),
        ...(thrown === undefined ? {} : { thrown }),
    };
}

;// CONCATENATED MODULE: ./lib/src/deliver/pace.js
/** Part of a gap that chance may add to it, so that jobs that started together drift apart. */
const JITTER = 0.1;
/** The longest gap that slowing down leads to, in ms. */
const MAX_GAP_MS = 60_000;
/** The first request starts at once. 0 requests per second means no pace; `pause` still holds. */
function createPace(options) {
    const { clock, random = () => 0, requestsPerSecond } = options;
    let gapMs = requestsPerSecond > 0 ? 1000 / requestsPerSecond : 0;
    let stretch = 0;
    let last = Number.NEGATIVE_INFINITY;
    let pausedUntil = Number.NEGATIVE_INFINITY;
    const waitMs = () => Math.max(last + gapMs * stretch, pausedUntil) - clock.monotonic();
    return {
        async turn(signal, notAfter = Number.POSITIVE_INFINITY) {
            // Several may wait for the same moment: the first to wake takes it, the others see that and wait again.
            for (let ms = waitMs(); ms > 0 && !signal?.aborted; ms = waitMs())
                await clock.sleep(ms, signal);
            if (signal?.aborted || clock.monotonic() > notAfter)
                return;
            last = clock.monotonic();
            stretch = 1 + JITTER * random();
        },
        slower() {
            gapMs = Math.max(gapMs, Math.min(gapMs * 2, MAX_GAP_MS));
        },
        pause(ms) {
            pausedUntil = Math.max(pausedUntil, clock.monotonic() + ms);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/deliver/index.js





;// CONCATENATED MODULE: ./lib/src/discover/file-kind.js

/** Formats that may be compressed once more. A workbook is compressed already. */
const GZIP = '.gz';
const EXCEL = (0,model/* says */.FA) `In Excel: File → Save As → Excel Workbook (.xlsx). Upload that file and delete this one.`;
const UNPACK = (0,model/* says */.FA) `Unpack it and upload the files in it; one text file may be compressed as .csv.gz.`;
const WORD = (0,model/* says */.FA) `Copy the table into Excel and save it as Excel Workbook (.xlsx).`;
const ARCHIVE = { is: (0,model/* says */.FA) `is an archive`, advice: UNPACK };
/** Formats that lists of people come in and that are not read, by extension. */
const FOREIGN = {
    xls: { is: (0,model/* says */.FA) `is in the old Excel format`, advice: EXCEL },
    xlsb: { is: (0,model/* says */.FA) `is a binary Excel workbook`, advice: EXCEL },
    xlsm: { is: (0,model/* says */.FA) `is an Excel workbook with macros`, advice: EXCEL },
    xltx: { is: (0,model/* says */.FA) `is an Excel template`, advice: EXCEL },
    ods: {
        is: (0,model/* says */.FA) `is a LibreOffice workbook`,
        advice: (0,model/* says */.FA) `In LibreOffice: File → Save As → Excel 2007-365 (.xlsx). Upload that file and delete this one.`,
    },
    numbers: {
        is: (0,model/* says */.FA) `is an Apple Numbers workbook`,
        advice: (0,model/* says */.FA) `In Numbers: File → Export To → Excel. Upload that file and delete this one.`,
    },
    vcf: { is: (0,model/* says */.FA) `holds the contacts of a phone or mail program`, advice: (0,model/* says */.FA) `Export the contacts as CSV.` },
    doc: { is: (0,model/* says */.FA) `is a Word document`, advice: WORD },
    docx: { is: (0,model/* says */.FA) `is a Word document`, advice: WORD },
    dbf: { is: (0,model/* says */.FA) `is a dBASE table`, advice: EXCEL },
    parquet: { is: (0,model/* says */.FA) `is a Parquet table`, advice: (0,model/* says */.FA) `Export it as CSV in UTF-8.` },
    zip: ARCHIVE,
    rar: ARCHIVE,
    '7z': ARCHIVE,
    tar: ARCHIVE,
    tgz: ARCHIVE,
    gz: ARCHIVE,
};
/** Extensions of pictures, recordings, documents and backups. */
const OTHER = new Set('png jpg jpeg gif webp heic bmp tif tiff mp3 m4a wav mp4 mov pdf html htm xml eml msg ppt pptx bak old orig tmp'.split(' '));
/** Hidden files, Excel's lock files, read-me files, JSON Schemas, and our own lists of people who were sent before. */
const IGNORED = /^\.|^~\$|^README|^readme(\.|$)|\.schema\.json$|\.already-sent(?: ?\(\d{1,4}\))?\.csv$/;
/** Judges by the name alone, upper and lower case alike in its extension. `name` is without folders. */
function kindOfFile(name) {
    if (IGNORED.test(name))
        return { kind: 'ignored' };
    const lower = name.toLowerCase();
    const gzip = lower.endsWith(GZIP);
    const format = ownValue(model/* FORMAT_OF_EXTENSION */.IX, extensionOf(gzip ? lower.slice(0, -GZIP.length) : lower));
    if (format !== undefined && !(gzip && format === 'xlsx'))
        return { kind: 'leads', format, gzip };
    const foreign = ownValue(FOREIGN, extensionOf(lower));
    if (foreign)
        return { kind: 'foreign', ...foreign };
    return { kind: OTHER.has(extensionOf(lower)) ? 'other' : 'unknown' };
}
/** The text after the last dot, in lower case; empty when there is none. */
function extensionOf(name) {
    return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
function ownValue(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}
/** A workbook by its first bytes: ZIP, or the old Excel format. */
const WORKBOOKS = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'];
/** Ten digits in a row, as phones are written. */
const PHONE = /(?<!\d)\+?\d(?:[ -]?\d){9,12}(?!\d)/;
/** Whether a file without an extension may be a lead file, by its first bytes as Latin-1. */
function looksLikeLeads(head) {
    return WORKBOOKS.some((start) => head.startsWith(start)) || (!head.includes('\0') && PHONE.test(head));
}

;// CONCATENATED MODULE: ./lib/src/discover/file-problems.js


/** Why a path that a glob means is not read; undefined for a plain file. */
function pathProblem({ path, kind }) {
    const shown = (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(path)}\``;
    switch (kind) {
        case 'link':
            return {
                code: 'LEADS-FILE-LINK',
                message: (0,model/* says */.FA) `${shown} is a link, and links are never followed.`,
                hint: (0,model/* says */.FA) `Commit the file itself in place of the link, or leave the link out with \`!\`.`,
                file: path,
            };
        case 'other':
            return {
                code: 'LEADS-FILE-LINK',
                message: (0,model/* says */.FA) `${shown} is a pipe, socket or device, not a file, or its name is not UTF-8.`,
                hint: (0,model/* says */.FA) `Rename or remove it, or leave it out with \`!\`.`,
                file: path,
            };
        case 'outside':
            return {
                code: 'LEADS-FILE-OUTSIDE',
                message: (0,model/* says */.FA) `${shown} leads out of the workspace, so nothing in it is read.`,
                hint: (0,model/* says */.FA) `Put the files into the repository.`,
                file: path,
            };
        case 'repository':
            return {
                code: 'LEADS-FILE-SUBMODULE',
                message: (0,model/* says */.FA) `${shown} is a repository of its own (a submodule?), so nothing in it is read.`,
                hint: (0,model/* says */.FA) `Commit the files to this repository, or leave the folder out with \`!${(0,model/* printable */.g$)(path)}\`.`,
                file: path,
            };
        case 'file':
        case 'directory':
            return undefined;
    }
}
/** For a glob without wildcards that is the path of a folder. */
function directoryProblem(path) {
    const shown = (0,model/* printable */.g$)(path);
    return {
        code: 'LEADS-FILE-DIRECTORY',
        message: (0,model/* says */.FA) `\`${shown}\` is a folder, and the glob asks for a file of that name.`,
        hint: (0,model/* says */.FA) `Write \`${shown}/**\` for all files below it, or \`${shown}/*\` for those directly in it.`,
        file: path,
    };
}
/** For a lead file of which only the Git LFS pointer is in the work tree. */
function pointerProblem(path) {
    return {
        code: 'LEADS-FILE-LFS',
        message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(path)}\` is a Git LFS pointer: the file itself was not fetched.`,
        hint: (0,model/* says */.FA) `Set \`lfs: true\` in the \`with:\` of actions/checkout.`,
        file: path,
    };
}
/** For a lead file that the input `files` asks for and no entry of the config claims. */
function unclaimedProblem(path) {
    return {
        code: 'LEADS-FILE-UNCLAIMED',
        message: (0,model/* says */.FA) `No entry of \`lists\` in the config claims \`${(0,model/* printable */.g$)(path)}\`, so its leads have nowhere to go.`,
        hint: (0,model/* says */.FA) `Add the file to the \`files\` of an entry, or leave it out of the input \`files\` with \`!\`.`,
        file: path,
    };
}
/** For a file with leads in a format that is not read. */
function foreignProblem(path, is, advice) {
    const shown = (0,model/* printable */.g$)(path);
    return {
        code: 'LEADS-FILE-EXTENSION',
        message: (0,model/* says */.FA) `\`${shown}\` ${is}. It was not read, and nothing of it was sent.`,
        hint: (0,model/* says */.FA) `${advice} To leave it out, add "!${shown}" to files in the config.`,
        file: path,
    };
}
/** For a file without an extension that holds phone numbers or is a workbook. */
function endingProblem(path) {
    const shown = (0,model/* printable */.g$)(path);
    return {
        code: 'LEADS-FILE-EXTENSION',
        message: (0,model/* says */.FA) `\`${shown}\` looks like a lead file, but its name has no ending such as .csv. Nothing of it was sent.`,
        hint: (0,model/* says */.FA) `Rename it: .csv for a table as text, .xlsx for an Excel workbook. To leave it out, add "!${shown}" to files in the config.`,
        file: path,
    };
}
/** For a file that a glob names and that is of no kind that is read. */
function extensionNotice(path) {
    const extension = extensionOf(path);
    const kind = extension ? (0,model/* says */.FA) `.${(0,model/* printable */.g$)(extension)} files are not supported` : (0,model/* says */.FA) `its name has no ending`;
    return {
        code: 'LEADS-FILE-EXTENSION',
        message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(path)}\` is not read: ${kind}.`,
        hint: LEAD_FILES,
        file: path,
    };
}
const LEAD_FILES = (0,model/* says */.FA) `Lead files end in .csv, .tsv, .txt, .json, .ndjson, .jsonl, .yaml or .yml (each also with .gz), or .xlsx.`;
/** Most files that one message names. */
const MAX_NAMED = 5;
/** For pictures, documents and backups beside lead files. `file` is one of them where nothing else is there. */
function otherFiles(paths, file) {
    const rest = paths.length - MAX_NAMED;
    const names = paths.slice(0, MAX_NAMED).map((path) => (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(path)}\``);
    const listedNames = rest > 0 ? (0,model/* says */.FA) `${(0,model/* joined */.oR)(names, ', ')} and ${(0,model/* plural */.LS)(rest, 'more', 'more')}` : (0,model/* listed */.KE)(names);
    return {
        code: 'LEADS-FILE-EXTENSION',
        message: (0,model/* says */.FA) `${paths.length === 1 ? 'This file is' : 'These files are'} not read: ${listedNames}.`,
        hint: LEAD_FILES,
        ...(file === undefined ? {} : { file }),
    };
}
/** For a glob that matches nothing while a folder of nearly the same name holds lead files. */
function folderProblem(glob, folder, files) {
    return {
        code: 'LEADS-FILES-FOLDER',
        message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(glob)}\` matches no file, but the folder \`${(0,model/* printable */.g$)(folder)}\` has ${(0,model/* plural */.LS)(files.length, 'lead file')}. Nothing of them was sent.`,
        hint: (0,model/* says */.FA) `Rename the folder, or correct files in the config. Upper and lower case matter.`,
        file: files[0],
    };
}
/** For two lead files whose paths are the same on a file system that ignores case. */
function caseNotice(path, twin) {
    return {
        code: 'LEADS-FILE-CASE',
        message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(path)}\` and \`${(0,model/* printable */.g$)(twin)}\` differ in upper and lower case only. Both are read.`,
        hint: (0,model/* says */.FA) `Rename or remove one: on Windows and macOS only one of them can exist.`,
        file: path,
    };
}
/** For a glob that gets no file, since earlier entries claim all that it matches: so many lead files. */
function takenNotice(glob, files) {
    return {
        code: 'LEADS-FILES-NONE',
        message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(glob)}\` matches ${(0,model/* plural */.LS)(files, 'lead file')}, and earlier entries of \`lists\` claim all of them.`,
        hint: (0,model/* says */.FA) `The first entry whose globs match a file claims it: put the narrower glob first.`,
    };
}
/** For a glob that no lead file matches; `hint` says where to look for the reason. */
function noneNotice(glob, hint) {
    return { code: 'LEADS-FILES-NONE', message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(glob)}\` matches no lead file.`, hint };
}

// EXTERNAL MODULE: ./node_modules/picomatch/lib/picomatch.js
var picomatch = __webpack_require__(8016);
;// CONCATENATED MODULE: ./lib/src/discover/glob.js

/**
 * Globs know `*`, `**`, `?`, `[abc]`, `[!abc]` and `{a,b}`, on every system alike. Parentheses and bars are part of names:
 * `leads (1).csv` is common. With flag `s`, a line end in a name is a character like any other.
 */
const OPTIONS = { dot: false, noextglob: true, nonegate: true, posix: true, flags: 's' };
/** Most alternatives a glob is taken apart into to find the directories it reaches. */
const MAX_ALTERNATIVES = 256;
/** Reads one glob as a person wrote it. Throws for one with wildcards above 65,536 characters (picomatch's limit). */
function compileGlob(written) {
    const excludes = written.startsWith('!');
    const text = excludes ? written.slice(1) : written;
    const isPlain = !/[*?[\]{}]/.test(text);
    const pattern = text.replace(/[()|]/g, '\\$&');
    const test = isPlain ? () => false : picomatch(pattern, OPTIONS);
    // A path always matches its own name, whatever wildcards stand in it.
    const isMatch = (path) => path === text || test(path);
    const alternatives = isPlain
        ? []
        : expandBraces(pattern).map((each) => each.split('/').filter(Boolean).map(compileStep));
    return {
        text,
        excludes,
        isPlain,
        // Excluding a folder excludes all files in it: sending too little is easier to repair than sending too much.
        matches: (path) => isMatch(path) || (excludes && foldersOf(path).some(isMatch)),
        reaches: (directory) => directory === '' ||
            text.startsWith(`${directory}/`) ||
            alternatives.some((steps) => canHold(steps, directory.split('/'))),
    };
}
/** Whether the last glob that matches the path, in order, lets it in. */
function accepts(globs, path) {
    return !(globs.findLast((glob) => glob.matches(path))?.excludes ?? true);
}
/** Whether the globs may let in something below this directory. */
function enters(globs, directory) {
    const excluded = globs.findLastIndex((glob) => glob.excludes && glob.matches(directory));
    return globs.some((glob, index) => index > excluded && !glob.excludes && glob.reaches(directory));
}
/** `a/b/c.csv` → `a`, `a/b`. */
function foldersOf(path) {
    const steps = path.split('/').slice(0, -1);
    return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}
function compileStep(step) {
    return step.includes('**') ? 'any-depth' : picomatch(step, OPTIONS);
}
function canHold(steps, names) {
    for (const [depth, name] of names.entries()) {
        const step = steps[depth];
        if (step === undefined)
            return false;
        if (step === 'any-depth')
            return true;
        if (!step(name))
            return false;
    }
    return steps.length > names.length;
}
/** `a/{b,c/d}/*` → `a/b/*`, `a/c/d/*`. A glob of too many alternatives becomes one that reaches everything. */
function expandBraces(pattern) {
    let patterns = [pattern];
    for (;;) {
        const next = patterns.flatMap(expandInnermost);
        if (next.length > MAX_ALTERNATIVES)
            return ['**'];
        if (next.length === patterns.length)
            return next;
        patterns = next;
    }
}
/** Takes the first pair of braces with a comma and no braces inside apart; a pattern without one stays. */
function expandInnermost(pattern) {
    const match = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
    if (!match)
        return [pattern];
    const [whole, inside = ''] = match;
    const before = pattern.slice(0, match.index);
    const after = pattern.slice(match.index + whole.length);
    return inside.split(',').map((alternative) => before + alternative + after);
}

;// CONCATENATED MODULE: ./lib/src/discover/unmatched.js



/**
 * A notice for each of these globs that matches none of the lead files claimed for it. A glob whose paths already have a
 * problem or notice (`told`) gets none.
 */
function unmatchedNotices(globs, isOurs, claims, told, found) {
    return globs
        .filter((glob) => !glob.excludes)
        .filter((glob) => !claims.some((claim) => isOurs(claim) && glob.matches(claim.path)))
        .filter((glob) => !told.some((path) => glob.matches(path) || glob.reaches(path)))
        .map((glob) => {
        const taken = claims.filter((claim) => glob.matches(claim.path)).length;
        return taken > 0 ? takenNotice(glob.text, taken) : noneNotice(glob.text, hintFor(glob, found));
    });
}
function hintFor(glob, found) {
    if (found.length === 0)
        return (0,model/* says */.FA) `There is no file here. Start \`leads\` in the folder of the repository.`;
    const base = glob.isPlain ? glob.text : fixedFolders(glob.text);
    const isThere = base === '' || found.some((each) => each.path === base);
    const meant = isThere
        ? undefined
        : (0,model/* nearest */.pA)(base, found.map((each) => each.path));
    if (meant !== undefined)
        return (0,model/* says */.FA) `Did you mean \`${(0,model/* printable */.g$)(meant + glob.text.slice(base.length))}\`?`;
    if (!isThere && !glob.isPlain)
        return (0,model/* says */.FA) `There is no folder \`${(0,model/* printable */.g$)(base)}\`; upper and lower case matter.`;
    const extensions = found
        .filter((each) => each.kind === 'file' && each.path.startsWith(base === '' ? '' : `${base}/`))
        .filter((each) => kindOfFile(each.name).kind === 'leads')
        .map((each) => (0,model/* says */.FA) `.${(0,model/* printable */.g$)(extensionOf(each.name))}`);
    return extensions.length > 0
        ? (0,model/* says */.FA) `The lead files in that folder end in ${(0,model/* listed */.KE)([...new Set(extensions)].sort())}.`
        : (0,model/* says */.FA) `Upper and lower case matter, and hidden files and folders are never read.`;
}
/** The folders in front of the first wildcard: `leads/may/*.csv` → `leads/may`. */
function fixedFolders(glob) {
    return glob
        .slice(0, glob.search(/[*?[{]/))
        .split('/')
        .slice(0, -1)
        .join('/');
}

;// CONCATENATED MODULE: ./lib/src/discover/similar-folders.js





/**
 * Problems of globs that match nothing because of the name of their folder: one beside it differs in case or by one letter
 * (`Leads` for `leads`) and has lead files that no glob accepts.
 */
async function similarFolders(ours, all, claims, found, workspace) {
    const unmatched = ours.filter((glob) => !glob.excludes && !claims.some(({ path }) => glob.matches(path)));
    const problems = [];
    for (const glob of unmatched) {
        const wanted = fixedFolders(glob.text);
        if (wanted === '' || found.some(({ path }) => path === wanted))
            continue;
        for (const { path, kind } of found) {
            if (kind !== 'directory' || !isSimilar(path, wanted))
                continue;
            const [first, ...others] = await unclaimedLeads(path, all, workspace);
            if (first !== undefined)
                problems.push({ glob, problem: folderProblem(glob.text, path, [first, ...others]) });
        }
    }
    return problems;
}
function isSimilar(path, wanted) {
    return (0,model/* editDistance */.YC)(path.toLowerCase(), wanted.toLowerCase()) <= 1;
}
async function unclaimedLeads(folder, all, workspace) {
    const entries = await workspace.list(folder);
    return entries
        .filter(({ name, kind }) => kind === 'file' && kindOfFile(name).kind === 'leads')
        .map(({ name }) => `${folder}/${name}`)
        .filter((path) => !accepts(all, path))
        .sort();
}

;// CONCATENATED MODULE: ./lib/src/discover/natural-order.js
/**
 * The order of paths that a person expects: folder by folder, numbers by their value (`part2` before `part10`), upper and
 * lower case together. The same on every machine: no locale takes part, and ties are settled by UTF-16 code units, so two
 * different paths are never equal.
 */
function compareNaturally(a, b) {
    const left = a.split('/');
    const right = b.split('/');
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
        const order = compareNames(left[i] ?? '', right[i] ?? '');
        if (order !== 0)
            return order;
    }
    return left.length - right.length || compareUnits(a, b);
}
function compareNames(a, b) {
    const left = pieces(a);
    const right = pieces(b);
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
        const order = comparePieces(left[i] ?? '', right[i] ?? '');
        if (order !== 0)
            return order;
    }
    return left.length - right.length;
}
/** Runs of digits and what is between them. */
function pieces(name) {
    return name.toLowerCase().match(/\d+|\D+/g) ?? [];
}
function comparePieces(a, b) {
    if (!/^\d/.test(a) || !/^\d/.test(b))
        return compareUnits(a, b);
    const left = a.replace(/^0+/, '');
    const right = b.replace(/^0+/, '');
    return left.length - right.length || compareUnits(left, right);
}
function compareUnits(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/src/discover/walk.js

/** All that stands in the directories that `isWanted` lets in, hidden names aside, in natural order. Links are not followed. */
async function walk(workspace, isWanted) {
    const found = [];
    async function enter(directory, entries) {
        for (const { name, kind, bytes } of entries) {
            if (name.startsWith('.'))
                continue;
            const path = directory === '' ? name : `${directory}/${name}`;
            if (kind !== 'directory' || !isWanted(path)) {
                found.push({ path, name, kind, bytes });
            }
            else if (!(await workspace.contains(path))) {
                found.push({ path, name, kind: 'outside', bytes });
            }
            else {
                const inside = await workspace.list(path);
                const isRepository = inside.some((entry) => entry.name === '.git');
                found.push({ path, name, kind: isRepository ? 'repository' : kind, bytes });
                if (!isRepository)
                    await enter(path, inside);
            }
        }
    }
    await enter('', await workspace.list(''));
    return found.sort((a, b) => compareNaturally(a.path, b.path));
}

;// CONCATENATED MODULE: ./lib/src/discover/discover.js






/**
 * Finds the lead files of this run. The first route whose globs match a file gets it, even a route that `only` leaves out,
 * so that jobs which share a config never read one file for two lists.
 */
async function discover(settings, workspace) {
    const routes = settings.routes.map((route) => route.files.map(compileGlob));
    const selection = settings.files?.map(compileGlob);
    const isOurs = (route) => settings.only?.includes(settings.routes[route]?.list ?? '') ?? true;
    const isWanted = (directory) => selection ? enters(selection, directory) : routes.some((globs) => enters(globs, directory));
    const found = await walk(workspace, isWanted);
    const files = [];
    const claims = [];
    const problems = [];
    const notices = [];
    const others = [];
    for (const each of found) {
        const { path, bytes } = each;
        if (each.kind !== 'file') {
            const problem = refusal(each, routes, selection, isOurs);
            if (problem)
                problems.push(problem);
            continue;
        }
        const kind = kindOfFile(each.name);
        if (kind.kind === 'ignored' || (selection && !accepts(selection, path)))
            continue;
        const claiming = routes.findIndex((globs) => accepts(globs, path));
        const isLeads = kind.kind === 'leads';
        const route = claiming < 0 && !selection && !isLeads ? routes.findIndex((globs) => isBeside(globs, path)) : claiming;
        if (route < 0) {
            if (selection && isLeads)
                problems.push(unclaimedProblem(path));
            continue;
        }
        if (isLeads) {
            claims.push({ path, route });
            if (!isOurs(route))
                continue;
            if (await isLfsPointer(workspace, each))
                problems.push(pointerProblem(path));
            else
                files.push({ path, format: kind.format, gzip: kind.gzip, bytes, route });
        }
        else if (isOurs(route)) {
            if (kind.kind === 'foreign')
                problems.push(foreignProblem(path, kind.is, kind.advice));
            else if (names(selection ?? routes[route], path))
                notices.push(extensionNotice(path));
            else if (kind.kind === 'other')
                others.push(path);
            else if (await isNamelessList(workspace, each))
                problems.push(endingProblem(path));
        }
    }
    const [other] = others;
    if (other !== undefined) {
        const isAlone = files.length === 0 && problems.length === 0;
        if (isAlone)
            problems.push(otherFiles(others, other));
        else
            notices.push(otherFiles(others));
    }
    const ours = selection ?? routes.filter((_, index) => isOurs(index)).flat();
    const elsewhere = await similarFolders(ours, routes.flat(), claims, found, workspace);
    problems.push(...elsewhere.map(({ problem }) => problem));
    const told = [...problems, ...notices].flatMap((problem) => problem.file ?? []);
    const unmatched = selection
        ? unmatchedNotices(selection, () => true, claims, told, found)
        : routes.flatMap((globs, index) => isOurs(index) ? unmatchedNotices(globs, (claim) => claim.route === index, claims, told, found) : []);
    const isElsewhere = ({ message }) => elsewhere.some(({ glob }) => message.startsWith(`\`${glob.text}\``));
    const missing = unmatched.filter((notice) => !isElsewhere(notice));
    return { files, problems, notices: [...notices, ...caseNotices(files), ...missing] };
}
/** Why something that is no plain file is not read, if a glob of this run means it. */
function refusal(found, routes, selection, isOurs) {
    const { path, kind, name } = found;
    if (kind === 'directory') {
        const ours = selection ?? routes.filter((_, index) => isOurs(index)).flat();
        return names(ours, path) ? directoryProblem(path) : undefined;
    }
    const type = kindOfFile(name).kind;
    if (type === 'ignored')
        return undefined;
    const isOther = type === 'unknown' || type === 'other';
    // Links are not followed, so the name decides: a lead file, a folder, or neither (a logo, a script).
    const mayBeFolder = kind === 'repository' || kind === 'outside' || (isOther && !/\.[a-z]\w*$/i.test(name));
    const means = (globs) => isOther && !mayBeFolder ? names(globs, path) : accepts(globs, path) || (mayBeFolder && enters(globs, path));
    if (selection && !means(selection))
        return undefined;
    const route = routes.findIndex(means);
    return route >= 0 && isOurs(route) ? pathProblem(found) : undefined;
}
/** Whether one of the globs, without wildcards, is this very path. */
function names(globs, path) {
    return globs?.some((glob) => !glob.excludes && glob.text === path) ?? false;
}
/** Whether a file lies in the folder of a glob, and none of the globs leaves it out. */
function isBeside(globs, path) {
    if (globs.findLast((glob) => glob.matches(path))?.excludes)
        return false;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return globs.some((glob) => {
        const fixed = fixedFolders(glob.text);
        return !glob.excludes && !glob.isPlain && fixed !== '' && `${folder}/`.startsWith(`${fixed}/`);
    });
}
/** Bytes that tell whether a file without an ending holds leads. */
const HEAD_BYTES = 4096;
async function isNamelessList(workspace, { path, name, bytes }) {
    if (name.includes('.') || bytes === 0)
        return false;
    const head = await workspace.slice(path, 0, Math.min(HEAD_BYTES, bytes));
    return looksLikeLeads(new TextDecoder('latin1').decode(head));
}
const LFS_FIRST_LINE = 'version https://git-lfs.github.com/spec/v1\n';
/** A pointer is smaller than this (git-lfs, docs/spec.md). */
const MAX_POINTER_BYTES = 1024;
async function isLfsPointer(workspace, { path, bytes }) {
    if (bytes < LFS_FIRST_LINE.length || bytes >= MAX_POINTER_BYTES)
        return false;
    const start = await workspace.slice(path, 0, LFS_FIRST_LINE.length + 1);
    return new TextDecoder().decode(start).replace('\r\n', '\n').startsWith(LFS_FIRST_LINE);
}
function caseNotices(files) {
    const seen = new Map();
    return files.flatMap(({ path }) => {
        const folded = path.toLowerCase();
        const twin = seen.get(folded);
        seen.set(folded, path);
        return twin === undefined ? [] : [caseNotice(path, twin)];
    });
}

;// CONCATENATED MODULE: ./lib/src/discover/index.js


;// CONCATENATED MODULE: ./lib/src/memory/digests.js

/**
 * Digests of the lead files as they lie on disk, for lists that have a ledger to keep them. A file that can't be read has
 * none, and its list has none. They are made under the key of the list's ledger: a reader of the ledger who does not have
 * its `ledger-key` can't try contents of a small file until the digest fits.
 */
async function digestsOf(files, { routes, maxRejectRatio, acrossLists }, ports) {
    const rules = await Promise.all(routes.map((route) => rulesOf(route, maxRejectRatio, ports)));
    const byFile = new Map();
    const parts = new Map();
    for (const { path, route } of files) {
        const list = routes[route]?.list ?? '';
        if (ports.memoryOf(list) === undefined)
            continue;
        // A file that can't be read is told when it is judged.
        const content = await ports.digestFile(path).catch(() => undefined);
        const digest = content === undefined ? undefined : keyedDigest(`${rules[route]} ${content}`, ports.hasherOf(list));
        if (digest !== undefined)
            byFile.set(path, digest);
        const own = parts.get(list) ?? [];
        own.push(digest === undefined ? undefined : `${digest} ${JSON.stringify(path)}`);
        parts.set(list, own);
    }
    const lists = [...parts].flatMap(([list, own]) => own.includes(undefined)
        ? []
        : [[list, keyedDigest([list, acrossLists, ...own].join('\n'), ports.hasherOf(list))]]);
    return { files: byFile, lists: new Map(lists) };
}
/** Everything beside a file's content that decides what becomes of its rows. */
async function rulesOf(route, maxRejectRatio, { workspace, crypto }) {
    const schema = route.schema === undefined ? undefined : await workspace.text(route.schema);
    return (0,model/* hexDigest */.w0)(JSON.stringify([model/* VERSION */.xv, route, schema ?? null, maxRejectRatio]), crypto);
}
/** 256 bits, in hex. Nobody can make them, or compare them with a guess, without the key of the ledger. */
function keyedDigest(text, hasher) {
    const words = new Uint32Array(model/* IDENTITY_WORDS */.RE);
    hasher.identify(`digest ${text}`, new TextEncoder().encode(text), words);
    return [...words].map((word) => word.toString(16).padStart(8, '0')).join('');
}

;// CONCATENATED MODULE: ./lib/src/memory/memory.js

/** Whether a run has told people about the file's problems already: the same content, judged the same way. */
function isJudged(file, digests, judgedIn) {
    const digest = digests.files.get(file);
    return digest !== undefined && judgedIn(digest);
}
/** Opens the memory of a run. It keeps which memories have been written. */
function openMemory(options) {
    const { digests } = options;
    const written = new Map();
    const delivered = new Set();
    const before = (list) => written.get(list) ?? options.memoryOf(list);
    const after = (list, results) => {
        const lessons = options.lessonsOf(list);
        return { ...memoryOf(list, results, digests), ...(lessons && { lessons }) };
    };
    return {
        atClose(list, fate) {
            delivered.add(list);
            const memory = after(list, options.resultsOf(list, fate));
            if (!isKnown(memory, before(list)))
                return undefined;
            written.set(list, memory);
            return memory;
        },
        async remember(results, ledgers, run) {
            const notices = [];
            for (const [list, { ledger, read }] of ledgers) {
                // A newer run has delivered other files since: this run's memory is out of date.
                if (options.memoryOf(list) === undefined || options.isOlder(run, read.head.lastRun))
                    continue;
                // The ledger of a clone list begins only after a look has shown the list to be empty; rejects alone do not begin it.
                if (isCloned(list, results) && options.isNew(list) && !delivered.has(list))
                    continue;
                const memory = after(list, results);
                if (isSame(before(list), memory))
                    continue;
                const ended = await ledger.write({
                    lease: 'keep',
                    receipts: [],
                    claims: [],
                    memory,
                    // A run that found nothing to send has delivered as well: an older one must not undo that.
                    ...(run === undefined ? {} : { lastRun: run }),
                });
                if (ended.kind !== 'written')
                    notices.push(notRemembered(list, ended.kind === 'conflict' ? undefined : ended.problem));
            }
            return notices;
        },
    };
}
/** The memory of a list, from the results of its files, without lessons. */
function memoryOf(list, { files, lists }, digests) {
    const own = files.filter((file) => file.list === list);
    const told = new Set();
    const judged = [];
    for (const file of own) {
        const isByRow = file.told !== undefined && told.size + file.told.length <= model/* MOST_TOLD */.af;
        if (isByRow)
            for (const digest of file.told)
                told.add(digest);
        const digest = digests.files.get(file.file);
        // Rows that can still be sent may be refused or held by the next run: those are new then.
        if (digest !== undefined && ((0,model/* stopsFile */.Oo)(file.problems) || (isOver(file) && (!isByRow || file.problems.length > 0))))
            judged.push(digest);
    }
    return {
        judged,
        told: [...told].sort(),
        complete: completeOf(own, lists.find((each) => each.list === list), digests.lists.get(list)),
    };
}
/** The results that the next run may repeat without reading the files; undefined when something may be left to do. */
function completeOf(files, list, digest) {
    // A list that was stopped, by another run or by its ledger, may have something left open.
    if (digest === undefined || list?.stop !== undefined || !files.every(isSettled))
        return undefined;
    const content = {
        gone: list?.difference?.gone ?? 0,
        files: files.map(({ file, books }) => ({
            file,
            books: { ...books, accepted: 0, unchanged: books.unchanged + books.accepted },
        })),
    };
    return { digest, files: JSON.stringify(content) };
}
function isCloned(list, { lists }) {
    return lists.some((each) => each.list === list && each.duplicateOption === 'clone');
}
/** Nothing of the file is left for a later run; a person may still have rows to fix. */
function isSettled(file) {
    return isOver(file) && file.problems.length === 0;
}
/** Every row has its fate. */
function isOver({ books }) {
    return books.unsent === 0 && books.inDoubt === 0;
}
/** Whether people have been told of everything that a memory says they have been told. */
function isKnown({ judged, told = [] }, before) {
    const known = new Set([...(before?.judged ?? []), ...(before?.told ?? [])]);
    return [...judged, ...told].every((digest) => known.has(digest));
}
function isSame(a, b) {
    const parts = ({ judged, told = [], complete, lessons }) => JSON.stringify([judged, told, complete ?? null, lessons ?? null]);
    return a !== undefined && parts(a) === parts(b);
}
function notRemembered(list, cause) {
    return {
        code: 'LEADS-NOT-REMEMBERED',
        message: (0,model/* says */.FA) `That people have been told of the rejects of list ${(0,model/* shownId */.fk)(list)} could not be put into its ledger.${cause ? (0,model/* says */.FA) ` ${cause.message}` : ''}`,
        hint: (0,model/* says */.FA) `The next run tells them again. No lead is lost by it.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/memory/recall.js

/**
 * Finds the lists whose input is the same as that of the last complete run: there is nothing to send, and the books are
 * those of then. A list with rows that wait for a person is read all the same, so that each run names them. An order by hand
 * looks at everything.
 */
function recallLists(files, run) {
    const { settings, digests } = run;
    const listOf = (file) => settings.routes[file.route]?.list ?? '';
    const lists = new Map();
    for (const [list, digest] of (0,model/* isOrder */.x9)(settings.mode) ? [] : digests.lists) {
        const complete = run.memoryOf(list)?.complete;
        const own = complete?.digest === digest ? readRemembered(complete.files) : undefined;
        const paths = files.filter((file) => listOf(file) === list).map(({ path }) => path);
        if (own && isOf(own, paths) && !own.files.some(hasWaiting))
            lists.set(list, own);
    }
    // Which list a person goes to depends on all of them.
    if (settings.acrossLists === 'first' && files.some((file) => !lists.has(listOf(file))))
        lists.clear();
    const remembered = [...lists].flatMap(([list, { files: own }]) => own.map((file) => resultOf(list, file)));
    const order = new Map(files.map(({ path }, index) => [path, index]));
    return {
        lists: new Set(lists.keys()),
        toRead: files.filter((file) => !lists.has(listOf(file))),
        addTo: (read) => ({
            files: [...read.files, ...remembered].sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0)),
            lists: read.lists.map((each) => {
                const list = lists.get(each.list);
                return list ? { ...each, ...countsOf(list) } : each;
            }),
        }),
    };
}
/** Anybody who may push can write into a ledger. A text that no complete run could have left is not believed: the list is read. */
function readRemembered(text) {
    const list = (0,model/* parseJson */.qF)(text);
    const gone = (0,model/* member */.Dc)(list, 'gone');
    const files = (0,model/* member */.Dc)(list, 'files');
    if (!isCount(gone) || !Array.isArray(files))
        return undefined;
    const own = files.map((each) => ({ file: (0,model/* member */.Dc)(each, 'file'), books: readBooks((0,model/* member */.Dc)(each, 'books')) }));
    const isWhole = (each) => typeof each.file === 'string' && each.books !== undefined;
    return own.every(isWhole) ? { gone, files: own } : undefined;
}
/** The books of a file that is done with: they balance, and nothing is sent or left to send. */
function readBooks(value) {
    const counts = model/* COUNTS */.Js.map((name) => [name, (0,model/* member */.Dc)(value, name)]);
    if (!counts.every(([, count]) => isCount(count)))
        return undefined;
    const books = { ...model/* EMPTY_BOOKS */.L, ...Object.fromEntries(counts) };
    return (0,model/* booksBalance */.RF)(books) && books.accepted + books.unsent + books.inDoubt === 0 ? books : undefined;
}
/** Rows that a person must fix or decide about: their places are told in every run. */
function hasWaiting({ books }) {
    return books.rejects + books.refused + books.held > 0;
}
function isOf({ files }, paths) {
    const told = new Set(files.map(({ file }) => file));
    return files.length === paths.length && paths.every((path) => told.has(path));
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function countsOf({ files, gone }) {
    const books = files.map((file) => file.books).reduce(model/* addBooks */.cS, model/* EMPTY_BOOKS */.L);
    const { unchanged, stale, refused, held } = books;
    return { books, difference: { new: 0, changed: 0, inDoubt: 0, unchanged, stale, refused, held, gone } };
}
function resultOf(list, { file, books }) {
    return { ...(0,model/* unreadFile */._8)(file, list), books, remembered: true };
}

;// CONCATENATED MODULE: ./lib/src/memory/seen-files.js

/** Tells by the memory of the last complete run. */
function openSeenFiles(files, run) {
    const here = new Set(files.map(({ path }) => path));
    const lists = new Set(run.settings.routes.map(({ list }) => list));
    const seen = new Map([...lists].flatMap((list) => {
        const complete = run.isMemoryNewest(list) ? run.memoryOf(list)?.complete : undefined;
        const remembered = complete && readRemembered(complete.files);
        return remembered ? [[list, remembered.files]] : [];
    }));
    return {
        isNew: (list, path) => seen.get(list)?.every(({ file }) => file !== path) ?? false,
        isMoved({ list, books, alreadySent }) {
            const isAll = alreadySent.length === books.rows - books.rejects;
            const gone = (seen.get(list) ?? []).filter(({ file }) => !here.has(file));
            return isAll && gone.some((file) => file.books.rows === books.rows);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/memory/told-rows.js

/** Words of 32 bits in a digest: 96 bits, so that two of 20,000 rows do not share one by chance. */
const DIGEST_WORDS = 3;
const NO_BYTES = new Uint8Array(0);
/** No rejects yet. `isTold` knows the digests that the list's ledger remembers. */
function createRejectNews(hasher, isTold) {
    let digests = new Set();
    let rows = 0;
    return {
        get rows() {
            return rows;
        },
        get digests() {
            return digests && [...digests];
        },
        add(row, violations) {
            const kept = digests;
            const isNew = violations.map((violation) => {
                if (kept === undefined)
                    return true;
                const digest = rejectDigest(row, violation, hasher);
                kept.add(digest);
                return !isTold(digest);
            });
            if (isNew.includes(true))
                rows++;
            if (kept && kept.size > model/* MOST_TOLD */.af)
                digests = undefined;
            return isNew;
        },
    };
}
/**
 * The same for a row wherever it stands, in this file, in another one or in a rejects file, as long as its filled cells are
 * the same and the same rule is broken in the same column.
 */
function rejectDigest({ header, cells, ragged }, violation, hasher) {
    const filled = (ragged ?? cells).flatMap((cell, index) => {
        const name = header.names[index] ?? '';
        return cell === '' || (0,model/* isRejectColumn */.Qp)(name) ? [] : [name, cell];
    });
    return digestOf([violation.code, violation.header ?? null, ...filled], hasher);
}
/**
 * Digests of leads that wait for a person, by number. A lead keeps its digest as long as it goes as it does now, and waits
 * for the same reason.
 */
function openLeadDigests(table, hasherOf) {
    const identity = new Uint32Array(model/* IDENTITY_WORDS */.RE);
    return (lead, fate) => {
        table.readIdentity(lead, identity);
        return digestOf([fate, ...identity], hasherOf(lead));
    };
}
function digestOf(parts, hasher) {
    const words = new Uint32Array(model/* IDENTITY_WORDS */.RE);
    hasher.identify(`told ${JSON.stringify(parts)}`, NO_BYTES, words);
    return [...words.subarray(0, DIGEST_WORDS)].map((word) => word.toString(16).padStart(8, '0')).join('');
}

;// CONCATENATED MODULE: ./lib/src/memory/index.js






;// CONCATENATED MODULE: ./lib/src/validate/across-lists.js

/** Pairs of lists that are named one by one. */
const MAX_PAIRS = 10;
/** Numbers that there is room for at first. */
const FIRST_ROOM = 4096;
/** The numbers of a run's leads, in the order of the leads: 8 bytes each. Equal numbers are one person. */
class People {
    #numbers = new Float64Array(FIRST_ROOM);
    #size = 0;
    /** Takes the number of the next lead. */
    add(number) {
        if (this.#size === this.#numbers.length) {
            const more = new Float64Array(2 * this.#size);
            more.set(this.#numbers);
            this.#numbers = more;
        }
        this.#numbers[this.#size++] = number;
    }
    /** Finds those who are in several lists. A lead whose list is undefined takes no part. */
    findAcrossLists(listOf) {
        return findAcrossLists(this.#numbers.subarray(0, this.#size), listOf);
    }
}
/** A notice for each pair of lists that have people in common. `lists` has their ids by their place in the config. */
function acrossNotices({ pairs }, lists, acrossLists) {
    const shown = (list) => (0,model/* shownId */.fk)(lists[list] ?? '');
    return pairs.slice(0, MAX_PAIRS).map(({ first, second, people }) => {
        const who = (0,model/* plural */.LS)(people, 'person is', 'people are');
        return acrossLists === 'first'
            ? {
                code: 'LEADS-ACROSS-LISTS',
                message: (0,model/* says */.FA) `${who} in the files of list ${shown(first)} and of list ${shown(second)}. They go to list ${shown(first)} only, as \`across-lists: first\` says.`,
            }
            : {
                code: 'LEADS-ACROSS-LISTS',
                message: (0,model/* says */.FA) `${who} in the files of list ${shown(first)} and of list ${shown(second)}. Both lists get them, so they may be called twice.`,
                hint: (0,model/* says */.FA) `To send each person to one list only, the first one in the config, write \`across-lists: first\` into .github/leads.yml.`,
            };
    });
}
/** Keeps something of the repeated numbers only. */
function findAcrossLists(numbers, listOf) {
    const repeated = repeatedIn(numbers);
    /** By number, the first lead in each list. */
    const leadsOf = new Map();
    const firsts = new Map();
    const people = new Map();
    const taking = (lead) => (repeated.has(numbers[lead]) ? listOf(lead) : undefined);
    for (let lead = 0; lead < numbers.length; lead++) {
        const list = taking(lead);
        if (list === undefined)
            continue;
        const number = numbers[lead];
        const leads = leadsOf.get(number) ?? new Map();
        leadsOf.set(number, leads);
        if (leads.has(list))
            continue;
        for (const other of leads.keys()) {
            const [first, second] = other < list ? [other, list] : [list, other];
            const pair = people.get(`${first} ${second}`);
            people.set(`${first} ${second}`, { first, second, people: (pair?.people ?? 0) + 1 });
        }
        leads.set(list, lead);
    }
    for (let lead = 0; lead < numbers.length; lead++) {
        const list = taking(lead);
        const leads = leadsOf.get(numbers[lead]);
        if (list === undefined || leads === undefined)
            continue;
        const first = Math.min(...leads.keys());
        const winner = leads.get(first);
        if (first < list && winner !== undefined)
            firsts.set(lead, winner);
    }
    const pairs = [...people.values()].sort((a, b) => a.first - b.first || a.second - b.second);
    return { pairs, firsts };
}
function repeatedIn(numbers) {
    const sorted = numbers.toSorted();
    const repeated = new Set();
    for (let index = 1; index < sorted.length; index++) {
        if (sorted[index] === sorted[index - 1])
            repeated.add(sorted[index]);
    }
    return repeated;
}

;// CONCATENATED MODULE: ./lib/src/validate/duplicates.js

/** Means "no duplicate" in the answer of `settleDuplicates`. */
const NO_WINNER = model/* NO_LEAD */.JW;
/**
 * Settles which of several leads with one key goes to a list: the first in file order, or the last.
 * Returns, for each lead, the number of the lead it lost to, or NO_WINNER. Leads of files that are not sent take no part,
 * so a row never loses to one that stays behind.
 */
function settleDuplicates(table, 
/** The list a file feeds; undefined when nothing of the file is sent. */
listOf, keeps) {
    const winner = new Int32Array(table.size).fill(NO_WINNER);
    for (let lead = 0; lead < table.size; lead++) {
        const list = listOf(table.file(lead));
        if (list === undefined)
            continue;
        let earlier = table.previous(lead);
        while (earlier !== model/* NO_LEAD */.JW && listOf(table.file(earlier)) === undefined)
            earlier = table.previous(earlier);
        if (earlier === model/* NO_LEAD */.JW)
            continue;
        if (keeps(list) === 'first')
            winner[lead] = winner[earlier] === NO_WINNER ? earlier : (winner[earlier] ?? earlier);
        else
            winner[earlier] = lead;
    }
    // Under `last`, a chain of losers points at its final winner.
    for (let lead = winner.length - 1; lead >= 0; lead--) {
        const next = winner[lead] ?? NO_WINNER;
        const final = next === NO_WINNER ? NO_WINNER : (winner[next] ?? NO_WINNER);
        if (final !== NO_WINNER)
            winner[lead] = final;
    }
    return winner;
}

;// CONCATENATED MODULE: ./lib/schemas/lead.schema.json
const lead_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"A lead","description":"A row after its columns were joined to fields. Every lead is checked against this, whatever a schema of your own says.","type":"object","properties":{"field_0":{"description":"The phone number in its canonical form (E.164).","$ref":"#/$defs/phone"},"field_1":{"description":"The name.","$ref":"#/$defs/value"},"field_2":{"description":"The e-mail address.","$ref":"#/$defs/value"},"field_3":{"description":"The address.","$ref":"#/$defs/value"},"field_4":{"description":"The company.","$ref":"#/$defs/value"}},"patternProperties":{"^field_(?:[5-9]|[12][0-9]|3[0-4])$":{"description":"Any other field, up to field_34.","$ref":"#/$defs/value"}},"required":["field_0"],"additionalProperties":false,"$defs":{"phone":{"type":"string","pattern":"^\\\\+[1-9][0-9]{6,14}$"},"value":{"description":"Text of at most 1,000 characters without control characters, tabs and line breaks aside.","type":"string","maxLength":1000,"pattern":"^[^\\\\u0000-\\\\u0008\\\\u000b\\\\u000c\\\\u000e-\\\\u001f\\\\u007f-\\\\u009f\\\\ud800-\\\\udfff]*$"}}}');
;// CONCATENATED MODULE: ./lib/src/validate/schema-parts.js
const SCHEMA = [
    'additionalItems',
    'additionalProperties',
    'contains',
    'contentSchema',
    'else',
    'if',
    'items',
    'not',
    'propertyNames',
    'then',
    'unevaluatedItems',
    'unevaluatedProperties',
];
const LIST_OF_SCHEMAS = ['allOf', 'anyOf', 'items', 'oneOf', 'prefixItems'];
/** Keywords whose value is an object of schemas by name. */
const SCHEMAS_BY_NAME = [
    '$defs',
    'definitions',
    'dependencies',
    'dependentSchemas',
    'patternProperties',
    'properties',
];
/** Whether the value is a JSON object: neither null nor a list. */
function isSchemaObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value of an own key; never one of a prototype. */
function own(schema, key) {
    return Object.hasOwn(schema, key) ? schema[key] : undefined;
}
/** A schema and every schema inside it, each with its path. Values of `enum`, `const`, `default` … are none. */
function* schemasIn(schema, path = []) {
    if (!isSchemaObject(schema))
        return;
    yield [path, schema];
    for (const [keyword, value] of Object.entries(schema)) {
        const inside = [...path, keyword];
        if (Array.isArray(value) && LIST_OF_SCHEMAS.includes(keyword)) {
            for (const [index, part] of value.entries())
                yield* schemasIn(part, [...inside, index]);
        }
        else if (SCHEMA.includes(keyword)) {
            yield* schemasIn(value, inside);
        }
        else if (isSchemaObject(value) && SCHEMAS_BY_NAME.includes(keyword)) {
            for (const [name, part] of Object.entries(value))
                yield* schemasIn(part, [...inside, name]);
        }
    }
}
/** The path of `/a~1b/0`: RFC 6901. */
function pathOfPointer(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** The part of a schema that `#/$defs/x` refers to; undefined for a missing part or another kind of reference. */
function referenced(root, reference) {
    if (reference === '#')
        return root;
    if (typeof reference !== 'string' || !reference.startsWith('#/'))
        return undefined;
    let value = root;
    for (const step of pathOfPointer(decoded(reference.slice(1)))) {
        if (Array.isArray(value))
            value = value[Number(step)];
        else
            value = isSchemaObject(value) ? own(value, step) : undefined;
    }
    return value;
}
function decoded(pointer) {
    try {
        return decodeURIComponent(pointer);
    }
    catch {
        return pointer;
    }
}

;// CONCATENATED MODULE: ./lib/src/validate/broken-rules.js

/**
 * Puts ajv's errors into the order of the schema, without noise. The errors of an `anyOf` become one broken rule, or the
 * rules of the one form that was surely meant. `if` is dropped, since `then` and `else` say more. `root` resolves
 * references.
 */
function brokenRules(errors, root) {
    let rules = [];
    for (const error of errors) {
        if (error.keyword === 'if')
            continue;
        const located = { schemaPath: error.schemaPath, rule: ruleOf(error) };
        if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
            rules.push(located);
            continue;
        }
        // ajv reports the forms before the rule that joins them.
        const starts = formStarts(error, root);
        const formOf = (one) => isBelow(one.rule.path, located.rule.path)
            ? starts.findIndex((prefixes) => prefixes.some((prefix) => one.schemaPath.startsWith(prefix)))
            : -1;
        const forms = starts.map((_, form) => rules.filter((one) => formOf(one) === form).map(({ rule }) => rule));
        const joined = joinForms({ ...located.rule, forms: forms.filter((form) => form.length > 0) });
        rules = [
            ...rules.filter((one) => formOf(one) < 0),
            ...joined.map((rule) => ({ schemaPath: error.schemaPath, rule })),
        ];
    }
    return broken_rules_distinct(rules.map(({ rule }) => rule));
}
function ruleOf(error) {
    return {
        keyword: error.keyword,
        path: pathOfPointer(error.instancePath),
        params: error.params,
        schema: isSchemaObject(error.parentSchema) ? error.parentSchema : {},
        value: error.data,
        forms: [],
    };
}
/** How the schema paths of each form's errors begin: in place, or where the form refers to. */
function formStarts(error, root) {
    const forms = Array.isArray(error.schema) ? error.schema : [];
    return forms.map((form, index) => [
        `${error.schemaPath}/${index}/`,
        ...[...referencesOf(form, root)].map((reference) => `${reference}/`),
    ]);
}
/** Every reference in a schema, and in what those refer to. */
function referencesOf(schema, root) {
    const found = new Set();
    const waiting = [schema];
    while (waiting.length > 0) {
        for (const [, part] of schemasIn(waiting.pop())) {
            const reference = own(part, '$ref');
            if (typeof reference !== 'string' || found.has(reference))
                continue;
            found.add(reference);
            waiting.push(referenced(root, reference));
        }
    }
    return found;
}
/** If only one form has the kind of the value, that form was meant and its own rules say more. */
function joinForms(union) {
    const isOtherKind = (rule) => rule.keyword === 'type' && rule.path.length === union.path.length;
    const meant = union.forms.filter((form) => !form.some(isOtherKind));
    const [form, ...others] = meant;
    return form && others.length === 0 && union.forms.length > 1 ? form : [union];
}
function isBelow(path, top) {
    return top.every((step, index) => path[index] === step);
}
function broken_rules_distinct(rules) {
    const seen = new Set();
    return rules.filter((rule) => {
        const key = JSON.stringify([rule.keyword, rule.path, rule.params]);
        return !seen.has(key) && seen.add(key);
    });
}

;// CONCATENATED MODULE: ./lib/src/validate/lead-check.js



const lead_check_NAMES = Array.from({ length: model/* LAST_FIELD */.Sz + 1 }, (_, field) => `field_${field}`);
const NONE = [];
/**
 * Opens the check that every lead must pass: a phone, values of at most 1,000 characters, no control characters and no
 * halves of characters. A phone that is missing because mapping already refused the cell is not told again.
 */
async function openLeadCheck() {
    const { validate } = await __webpack_require__.e(/* import() */ 876).then(__webpack_require__.bind(__webpack_require__, 6876));
    return (candidate) => {
        if (validate(leadOf(candidate)))
            return NONE;
        return brokenRules(validate.errors ?? [], lead_schema_namespaceObject).flatMap((rule) => violationsOf(rule, candidate));
    };
}
function leadOf({ fields }) {
    const lead = {};
    for (let field = 0; field < fields.length; field++) {
        const value = fields[field];
        if (value !== undefined)
            lead[lead_check_NAMES[field] ?? `field_${field}`] = value;
    }
    return lead;
}
function violationsOf(rule, candidate) {
    if (rule.keyword === 'required')
        return missingPhone(candidate);
    const name = rule.path[0] ?? '';
    const source = candidate.source(lead_check_NAMES.indexOf(name));
    if (!source)
        return [];
    const { value } = rule;
    return [{ ...source, masked: typeof value === 'string' ? (0,model/* maskShape */.cA)(value) : undefined, ...lead_check_reasonOf(rule) }];
}
/** A missing phone is reported only when mapping has not already reported its column or its cell. */
function missingPhone(candidate) {
    const source = candidate.source(model/* PHONE_FIELD */.or);
    if (!source || candidate.violations.some(({ header }) => header === source.header))
        return [];
    return [
        {
            ...source,
            code: 'LEADS-PHONE-MISSING',
            masked: undefined,
            message: (0,model/* says */.FA) `The row has no phone number.`,
            hint: (0,model/* says */.FA) `Fill the cell, or remove the row.`,
        },
    ];
}
function lead_check_reasonOf({ keyword, value }) {
    if (keyword === 'maxLength') {
        return {
            code: 'LEADS-ROW-LENGTH',
            message: (0,model/* says */.FA) `The value has more than the 1,000 characters that are sent at most.`,
            hint: (0,model/* says */.FA) `Shorten it. A quote that is opened and never closed also makes one long cell of many.`,
        };
    }
    // Pairs of surrogates are whole characters and pass; a lone surrogate is half of one.
    if (typeof value === 'string' && /\p{Cs}/u.test(value)) {
        return {
            code: 'LEADS-ROW-HALF-CHARACTER',
            message: (0,model/* says */.FA) `A character of the value is cut in half.`,
            hint: (0,model/* says */.FA) `Type the cell anew.`,
        };
    }
    return {
        code: 'LEADS-ROW-CONTROL',
        message: (0,model/* says */.FA) `The value has a control character in it, which no screen shows.`,
        hint: (0,model/* says */.FA) `Type the cell anew. Tabs and line breaks are allowed.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/validate/asked-kinds.js

const IN_PLACE_LISTS = ['allOf', 'anyOf', 'oneOf'];
const IN_PLACE = ['if', 'then', 'else'];
const NUMBER_RULES = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
/**
 * Finds the kind that the schema expects in a column. `type` decides; without it, the values of `enum` and `const` or a
 * rule that only a number can break. A column that may be text stays text. `matches` runs the patterns of
 * patternProperties.
 */
function askedKind(root, column, matches) {
    const asked = new Set();
    for (const schema of inPlace(root, root)) {
        for (const rules of asked_kinds_rulesOf(schema, column, matches)) {
            for (const part of inPlace(root, rules))
                for (const kind of kindsOf(part))
                    asked.add(kind);
        }
    }
    if (asked.has('text'))
        return 'text';
    if (asked.has('number'))
        return asked.has('boolean') ? 'number or boolean' : 'number';
    return asked.has('boolean') ? 'boolean' : 'text';
}
/** A schema and all that apply to the same value with it: references and branches, each once. */
function inPlace(root, start) {
    const found = new Set();
    const waiting = [start];
    while (waiting.length > 0) {
        const schema = waiting.pop();
        if (!isSchemaObject(schema) || found.has(schema))
            continue;
        found.add(schema);
        waiting.push(referenced(root, own(schema, '$ref')), ...IN_PLACE.map((keyword) => own(schema, keyword)));
        for (const keyword of IN_PLACE_LISTS)
            waiting.push(...valuesOf(own(schema, keyword)));
        waiting.push(...valuesOf(own(schema, 'dependentSchemas')));
    }
    return found;
}
function asked_kinds_rulesOf(schema, column, matches) {
    const properties = own(schema, 'properties');
    const byPattern = own(schema, 'patternProperties');
    const rules = [
        ...(isSchemaObject(properties) && Object.hasOwn(properties, column) ? [properties[column]] : []),
        ...(isSchemaObject(byPattern) ? Object.entries(byPattern) : [])
            .filter(([pattern]) => matches(pattern, column))
            .map(([, schema]) => schema),
    ];
    return rules.length > 0 ? rules : [own(schema, 'additionalProperties')];
}
function kindsOf(schema) {
    const type = own(schema, 'type');
    if (type !== undefined)
        return (Array.isArray(type) ? type : [type]).map(kindOfType).filter((kind) => kind !== '');
    const values = Object.hasOwn(schema, 'const') ? [schema['const']] : valuesOf(own(schema, 'enum'));
    if (values.length > 0)
        return values.map((value) => kindOfType(typeof value)).filter((kind) => kind !== '');
    return NUMBER_RULES.some((rule) => Object.hasOwn(schema, rule)) ? ['number'] : [];
}
function kindOfType(type) {
    if (type === 'string')
        return 'text';
    if (type === 'integer')
        return 'number';
    return type === 'number' || type === 'boolean' ? type : '';
}
function valuesOf(value) {
    return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

;// CONCATENATED MODULE: ./lib/src/validate/plain-email.js
const AT = 0x40;
const DOT = 0x2e;
const DASH = 0x2d;
/** The class of each byte in an address: 0 not allowed, 1 a sign allowed before `@` only, 2 a letter or digit, 3 a dash. */
const KINDS = kindsOfBytes();
/**
 * Whether bytes are certainly an e-mail address by the rule of `format: email`: words of plain signs with dots between
 * them, `@`, names of letters and digits with dots between them. A no may be wrong.
 */
function isPlainEmail(bytes, from, to) {
    let at = from;
    for (let start = at;; start = ++at) {
        while (at < to && KINDS[bytes[at]] !== 0)
            at++;
        if (at === start || at === to)
            return false;
        if (bytes[at] === AT)
            break;
        if (bytes[at] !== DOT)
            return false;
    }
    for (let start = ++at, names = 1;; start = ++at, names++) {
        while (at < to && KINDS[bytes[at]] >= 2)
            at++;
        if (at === start || bytes[start] === DASH || bytes[at - 1] === DASH)
            return false;
        if (at === to)
            return names > 1;
        if (bytes[at] !== DOT)
            return false;
    }
}
function kindsOfBytes() {
    const kinds = new Uint8Array(256);
    for (const sign of "!#$%&'*+/=?^_`{|}~")
        kinds[sign.charCodeAt(0)] = 1;
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
        kinds[letter.charCodeAt(0)] = 2;
        kinds[letter.toUpperCase().charCodeAt(0)] = 2;
    }
    for (const digit of '0123456789')
        kinds[digit.charCodeAt(0)] = 2;
    kinds[DASH] = 3;
    return kinds;
}

;// CONCATENATED MODULE: ./lib/src/validate/plain-pattern.js
const ASCII = 128;
/** A class, an escape or a literal, then a quantifier. Signs with a meaning of their own are no literals. */
const ATOM = /(?:(\[\^|\[(?!\^))((?:\\[\s\S]|[^\\\]])+)\]|(\\[^A-Za-z0-9]|\\d)|([A-Za-z0-9 @_,;:!#%&'"<>=~`/-]))(?:([*+?])|\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\})?(?![*+?{])/gy;
/** One member of a class: an escape or a character, and the end of a range, which is no `\d`. */
const MEMBER = /(\\[^A-Za-z0-9]|\\d|[^\\[\]])(?:-(?:([^\\[\]])|(\\[^A-Za-z0-9])))?(?!-\\d)/gy;
const REPEATS = {
    '*': [0, Number.POSITIVE_INFINITY],
    '+': [1, Number.POSITIVE_INFINITY],
    '?': [0, 1],
};
/** Most repetitions of one character that RE2 takes. */
const MAX_REPEATS = 1000;
/** Longest pattern that is read. None of this length is too large for RE2, whatever it repeats. */
const MAX_PATTERN = 1000;
/** Reads a pattern that is plain, and so one that RE2 takes; undefined for every other one. */
function readPlainPattern(pattern) {
    if (pattern.length > MAX_PATTERN)
        return undefined;
    const toEnd = pattern.endsWith('$') && !pattern.endsWith('\\$');
    const body = pattern.slice(1, toEnd ? -1 : undefined);
    const found = [...body.matchAll(ATOM)];
    if (!pattern.startsWith('^') || lengthOf(found) !== body.length)
        return undefined;
    const atoms = [];
    for (const match of found) {
        const takes = classOf(match);
        const [least, most] = repeatOf(match);
        const isTooMuch = least > MAX_REPEATS || (most > MAX_REPEATS && most !== Number.POSITIVE_INFINITY);
        if (!takes || least > most || isTooMuch)
            return undefined;
        atoms.push({ takes, least, most });
    }
    return { atoms, toEnd };
}
function lengthOf(matches) {
    return matches.reduce((sum, [text]) => sum + text.length, 0);
}
function repeatOf([, , , , , sign, least, comma, most]) {
    if (sign !== undefined)
        return REPEATS[sign] ?? [1, 1];
    if (least === undefined)
        return [1, 1];
    if (comma === undefined)
        return [Number(least), Number(least)];
    return [Number(least), most === undefined ? Number.POSITIVE_INFINITY : Number(most)];
}
function classOf([, open, members, escaped, literal]) {
    const takes = new Uint8Array(ASCII + 1);
    if (members === undefined)
        return add(takes, escaped ?? literal ?? '', undefined) ? takes : undefined;
    const found = [...members.matchAll(MEMBER)];
    if (lengthOf(found) !== members.length)
        return undefined;
    for (const [, first = '', end, escapedEnd] of found)
        if (!add(takes, first, escapedEnd ?? end))
            return undefined;
    return open === '[^' ? takes.map((taken) => 1 - taken) : takes;
}
/** Adds a character, `\d` or a range. False for what is not ASCII or no range. */
function add(takes, first, last) {
    const digits = first === '\\d';
    if (digits && last !== undefined)
        return false;
    const from = digits ? 0x30 : first.charCodeAt(first.length - 1);
    const to = digits ? 0x39 : (last ?? first).charCodeAt((last ?? first).length - 1);
    if (from > to || to >= ASCII)
        return false;
    takes.fill(1, from, to + 1);
    return true;
}
/** Whether a text fits, as in RE2; in time linear in the text. */
function textFits(pattern, text) {
    return textFitsPlainly(pattern, text) || fitsSomehow(pattern, text);
}
/** `fitsPlainly` for a text. */
function textFitsPlainly({ atoms, toEnd }, text) {
    let at = 0;
    for (const { takes, least, most } of atoms) {
        const start = at;
        while (at < text.length && at - start < most && takes[text.charCodeAt(at)] === 1)
            at++;
        if (at - start < least)
            return false;
    }
    return !toEnd || at === text.length;
}
/** Whether some division of the text among the atoms fits. */
function fitsSomehow({ atoms, toEnd }, text) {
    const codes = Array.from(text, (character) => Math.min(character.codePointAt(0) ?? ASCII, ASCII));
    let ends = [0];
    for (const atom of atoms)
        ends = endsOf(atom, ends, codes);
    return toEnd ? ends.at(-1) === codes.length : ends.length > 0;
}
/** Where an atom may end that begins at one of `starts`; both ascend. */
function endsOf({ takes, least, most }, starts, codes) {
    const ends = [];
    let taken = 0;
    let end = 0;
    for (const start of starts) {
        taken = Math.max(taken, start);
        while (taken < codes.length && takes[codes[taken]] === 1)
            taken++;
        const last = Math.min(start + most, taken);
        for (end = Math.max(end, start + least); end <= last; end++)
            ends.push(end);
    }
    return ends;
}
/**
 * Whether bytes of ASCII fit the pattern when each class takes all it can. A yes is certain. A no may be wrong, if a class
 * took a byte that the next one needed.
 */
function fitsPlainly({ atoms, toEnd }, bytes, from, to) {
    let at = from;
    for (let index = 0; index < atoms.length; index++) {
        const { takes, least, most } = atoms[index];
        const start = at;
        while (at < to && at - start < most && takes[bytes[at]] === 1)
            at++;
        if (at - start < least)
            return false;
    }
    return !toEnd || at === to;
}

;// CONCATENATED MODULE: ./lib/src/validate/byte-acceptor.js




/** The acceptor for each keyword of a column; undefined when bytes cannot prove the rule. */
const RULES = {
    type: (asked) => asked === 'string' ? acceptAll : asked === 'integer' || asked === 'number' ? isWholeNumber : undefined,
    minLength: (asked) => (byte_acceptor_isCount(asked) ? hasAtLeast(asked) : undefined),
    maxLength: (asked) => (byte_acceptor_isCount(asked) ? hasAtMost(asked) : undefined),
    minimum: (asked) => (typeof asked === 'number' ? isNumberThat((value) => value >= asked) : undefined),
    maximum: (asked) => (typeof asked === 'number' ? isNumberThat((value) => value <= asked) : undefined),
    pattern: (asked) => (typeof asked === 'string' ? fits(asked) : undefined),
    enum: (asked) => (Array.isArray(asked) ? isOneOf(asked) : undefined),
    format: (asked) => (asked === 'email' ? isPlainEmail : undefined),
    title: () => acceptAll,
    description: () => acceptAll,
    $comment: () => acceptAll,
    default: () => acceptAll,
    examples: () => acceptAll,
};
const byte_acceptor_NUMBER_RULES = ['type', 'minimum', 'maximum'];
/** Keywords that are understood at the top of a schema. */
const UNDERSTOOD = [
    '$schema',
    '$id',
    '$comment',
    'title',
    'description',
    'type',
    'required',
    'properties',
];
const ADDED_COLUMNS = Object.values(model/* REJECT_COLUMNS */.S5);
/**
 * Makes the acceptor of a schema for the rows of a header; undefined when the schema has a rule that bytes cannot prove.
 * A differential test compares it with ajv.
 */
function byteAcceptor(root, header) {
    const properties = own(root, 'properties') ?? {};
    const required = own(root, 'required') ?? [];
    const isUnderstood = Object.keys(root).every((keyword) => UNDERSTOOD.includes(keyword) || isOpen(root, keyword)) &&
        (own(root, 'type') ?? 'object') === 'object' &&
        isSchemaObject(properties) &&
        Array.isArray(required) &&
        required.every((name) => header.names.includes(name)) &&
        !header.names.some((name) => ADDED_COLUMNS.includes(name));
    if (!isUnderstood)
        return undefined;
    const cells = [];
    for (const [cell, name] of header.names.entries()) {
        const accepts = cellAcceptor(own(properties, name), header.fixed);
        if (!accepts)
            return undefined;
        // In a table a blank cell means that there is no value. In an object an empty text is a value.
        const mayBeBlank = header.fixed && !required.includes(name);
        if (accepts !== acceptAll || !mayBeBlank)
            cells.push({ cell, accepts, mayBeBlank });
    }
    const { fixed } = header;
    return ({ bytes, start, spans, marks }) => {
        for (let index = 0; index < cells.length; index++) {
            const { cell, accepts, mayBeBlank } = cells[index];
            const from = start + spans[cell * 2];
            const to = start + spans[cell * 2 + 1];
            if (from === to && fixed) {
                if (!mayBeBlank)
                    return false;
            }
            else if (fixed && !(0,model/* startsVisibly */.u$)(bytes, from)) {
                return false;
            }
            else if (!accepts(bytes, from, to, marks[cell])) {
                return false;
            }
        }
        return true;
    };
}
function isOpen(root, keyword) {
    return keyword === 'additionalProperties' && root[keyword] === true;
}
function cellAcceptor(schema, fixed) {
    if (schema === undefined || schema === true)
        return acceptAll;
    if (!isSchemaObject(schema))
        return undefined;
    const rules = [];
    // A cell of a table is read as a number where the schema asks for one; the text of an object stays text.
    const asksForText = own(schema, 'type') === 'string';
    for (const [keyword, asked] of Object.entries(schema)) {
        const rule = Object.hasOwn(RULES, keyword) ? RULES[keyword]?.(asked) : undefined;
        if (!rule)
            return undefined;
        const isAboutNumbers = byte_acceptor_NUMBER_RULES.includes(keyword) && rule !== acceptAll;
        if (isAboutNumbers && (!fixed || asksForText || Object.hasOwn(schema, 'enum')))
            return undefined;
        if (rule !== acceptAll)
            rules.push(rule);
    }
    if (rules.length === 0)
        return acceptAll;
    return (bytes, from, to, marks) => {
        for (let index = 0; index < rules.length; index++) {
            if (!rules[index](bytes, from, to, marks))
                return false;
        }
        return true;
    };
}
function acceptAll() {
    return true;
}
function byte_acceptor_isCount(asked) {
    return Number.isSafeInteger(asked) && asked >= 0;
}
/** Most bytes that stand for one character, where it is written as two escapes of JSON. */
const ESCAPE_BYTES = 12;
function hasAtLeast(characters) {
    return (bytes, from, to, marks) => {
        if ((marks & model/* ESCAPED */.Oh) !== 0)
            return to - from >= characters * ESCAPE_BYTES;
        return to - from >= characters && ((marks & model/* WIDE */.eV) === 0 || begins(bytes, from, to, characters));
    };
}
/** Whether so many characters begin between two offsets; all bytes of one but the first are 0x80 … 0xbf. */
function begins(bytes, from, to, characters) {
    let missing = characters;
    for (let at = from; at < to && missing > 0; at++)
        if ((bytes[at] & 0xc0) !== 0x80)
            missing--;
    return missing === 0;
}
function hasAtMost(characters) {
    return (_, from, to) => to - from <= characters;
}
function fits(pattern) {
    const plain = readPlainPattern(pattern);
    return plain && ((bytes, from, to, marks) => (marks & (model/* WIDE */.eV | model/* ESCAPED */.Oh)) === 0 && fitsPlainly(plain, bytes, from, to));
}
const ZERO = 0x30;
const NINE = 0x39;
/** Most digits of a number that is exact in every program. */
const EXACT_DIGITS = 15;
function isWholeNumber(bytes, from, to) {
    if (from === to || to - from > EXACT_DIGITS)
        return false;
    for (let at = from; at < to; at++) {
        const byte = bytes[at];
        if (byte < ZERO || byte > NINE)
            return false;
    }
    return true;
}
function isNumberThat(fits) {
    return (bytes, from, to) => {
        if (!isWholeNumber(bytes, from, to))
            return false;
        let value = 0;
        for (let at = from; at < to; at++)
            value = value * 10 + bytes[at] - ZERO;
        return fits(value);
    };
}
function isOneOf(values) {
    const allowed = [];
    for (const value of values) {
        if (typeof value !== 'string')
            return undefined;
        allowed.push(new TextEncoder().encode(value));
    }
    return (bytes, from, to, marks) => (marks & model/* ESCAPED */.Oh) === 0 && allowed.some((one) => isAt(bytes, from, to, one));
}
function isAt(bytes, from, to, wanted) {
    if (to - from !== wanted.length)
        return false;
    for (let at = 0; at < wanted.length; at++)
        if (bytes[from + at] !== wanted[at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/src/validate/linear-patterns.js


/**
 * Largest program that a pattern may compile to, in instructions. A text costs at most one step for each instruction and
 * character, so time that is linear in the text can still be minutes: `(a{0,30}){0,30}` alone has 1,894 instructions.
 */
const MAX_PROGRAM = 4_000;
/** Most steps of one pattern on one text. A step takes up to 70 ns. */
const MAX_TEXT_STEPS = 2_000_000;
/** Most steps of all patterns on one row. */
const MAX_ROW_STEPS = 10_000_000;
/** The patterns take more steps on a row than they may. Steps are counted, not time: a busy machine changes no verdict. */
class TooManySteps extends Error {
}
const PLAINER = (0,model/* says */.FA) `Write it without look-around, as in (?= or (?!, and without back-references, as in \\1. A second rule under "not" often replaces them.`;
const SMALLER = (0,model/* says */.FA) `Repeat less: fewer and smaller {…}. A pattern may take up to ${MAX_PROGRAM} steps a character.`;
/** `\k<name>`: RE2 reads it as the letter k, so it must be found here. */
const NAMED_BACK_REFERENCE = /(?<!\\)(?:\\\\)*\\k</;
/**
 * Makes patterns run as in RE2, which has no look-around and no back-references, so that no pattern can be slow. Loads RE2
 * only for patterns that are not plain, since loading takes longer than the rest of the work on a small file. RE2 differs
 * from ECMAScript: `\s` is ASCII space, and `.` takes every character but a line feed.
 */
async function compilePatterns(patterns) {
    const compiled = new Map();
    const refused = new Map();
    let rowSteps = 0;
    const counted = ({ size, fits }) => {
        return (text) => {
            const steps = size * (text.length + 1);
            rowSteps += steps;
            if (steps > MAX_TEXT_STEPS || rowSteps > MAX_ROW_STEPS)
                throw new TooManySteps();
            return fits(text);
        };
    };
    for (const pattern of patterns) {
        if (NAMED_BACK_REFERENCE.test(pattern)) {
            refused.set(pattern, { reason: 'back-references are not supported', hint: PLAINER });
            continue;
        }
        try {
            const program = await programOf(pattern);
            // ajv keeps one engine object for each text of toString.
            if (program.size <= MAX_PROGRAM)
                compiled.set(pattern, { test: counted(program), toString: () => `linear /${pattern}/` });
            else
                refused.set(pattern, { reason: `it is too large: ${program.size} steps a character`, hint: SMALLER });
        }
        catch (error) {
            refused.set(pattern, { reason: error instanceof Error ? error.message : 'it cannot be read', hint: PLAINER });
        }
    }
    return {
        engine(pattern) {
            const matcher = compiled.get(pattern);
            if (!matcher)
                throw new Error('A pattern was not found before the schema was compiled.');
            return matcher;
        },
        refused,
        beginRow() {
            rowSteps = 0;
        },
    };
}
/** Compiles a pattern. Throws for one that RE2 does not take. */
async function programOf(pattern) {
    const plain = readPlainPattern(pattern);
    if (plain)
        return { size: plain.atoms.length, fits: (text) => textFits(plain, text) };
    const { RE2JS } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856));
    const linear = RE2JS.compile(RE2JS.translateRegExp(pattern));
    return { size: linear.programSize(), fits: (text) => linear.test(text) };
}

;// CONCATENATED MODULE: ./lib/src/validate/row-view.js

/** JSON's way of writing numbers, with a `+` or zeros in front allowed. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const TRUE = /^(?:true|yes|on|y)$/i;
const row_view_ADDED_COLUMNS = Object.values(model/* REJECT_COLUMNS */.S5);
/**
 * The row as it is in its file. In tables all cells are text: blank ones are absent, and the schema may ask to read one as
 * a number or boolean. In objects JSON or YAML decides the kind. This view is for the check alone; the source text is
 * sent.
 */
function createRowView(asked) {
    const askedOf = new WeakMap();
    return (row) => {
        const { header, cells } = row;
        const view = Object.create(null);
        const kinds = header.fixed ? (askedOf.get(header) ?? header.names.map(asked)) : [];
        if (header.fixed)
            askedOf.set(header, kinds);
        for (let column = 0; column < header.names.length; column++) {
            const name = header.names[column] ?? '';
            if (row_view_ADDED_COLUMNS.includes(name))
                continue;
            const text = cells[column] ?? '';
            const value = header.fixed ? tableValue(text, kinds[column] ?? 'text') : objectValue(text, row.kind(column));
            if (value !== undefined)
                view[name] = value;
        }
        return view;
    };
}
function tableValue(text, asked) {
    if ((0,model/* isBlank */.z3)(text))
        return undefined;
    if (asked === 'text')
        return text;
    const trimmed = text.trim();
    if (asked !== 'boolean' && NUMBER.test(trimmed))
        return Number(trimmed);
    if (asked !== 'number' && /^(?:true|false)$/i.test(trimmed))
        return trimmed.toLowerCase() === 'true';
    return text;
}
function objectValue(text, kind) {
    switch (kind) {
        case 'text':
            return text;
        case 'null':
            return null;
        case 'boolean':
            return TRUE.test(text);
        case 'number': {
            const number = Number(text);
            return Number.isNaN(number) ? text : number;
        }
        case 'structure':
            // Its parts are not kept, but a rule on its kind still applies.
            return /^\s*[[-]/.test(text) ? [] : {};
    }
}

;// CONCATENATED MODULE: ./lib/src/validate/engine.js
/** Loads ajv and gives a new compiler: compilers share nothing, so the `$id`s of two schemas can't meet. */
async function openEngine({ dialect, formats, patterns, source = false }) {
    const regExp = patterns && Object.assign((pattern, flags) => patterns(pattern, flags), { code: 'linear' });
    // A bundler gives the exports of a CommonJS class as its default only.
    const Ajv = dialect === 'draft-07' ? (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(463)]).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19))).default.Ajv : (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(210)]).then(__webpack_require__.t.bind(__webpack_require__, 2210, 19))).default.Ajv2020;
    const engine = new Ajv({
        allErrors: true,
        verbose: true,
        strictTypes: false,
        strictTuples: false,
        // 19.99 is a multiple of 0.01, which doubles alone would deny.
        multipleOfPrecision: 8,
        // Our schemas are trusted, and a user's is checked by the meta-schema that comes compiled.
        validateSchema: false,
        logger: false,
        code: {
            process: shortenLengthChecks,
            ...(source && { source, esm: true, lines: true }),
            ...(regExp && { regExp }),
        },
    });
    // ajv finds anchors by itself, but does not count the word as a keyword.
    engine.addVocabulary(['$anchor']);
    if (formats)
        (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(196)]).then(__webpack_require__.t.bind(__webpack_require__, 2815, 19))).default.default(engine);
    return engine;
}
/**
 * Skips ajv's count of code points, half of its time on plain rows, when the count of UTF-16 units decides: a text has at
 * most as many code points as units, and at least half as many. The result is that of the specification.
 */
function shortenLengthChecks(code) {
    return code.replace(/\b(func\d+)\((data\w*)\) ([<>]) (\d+)/g, (_, count, text, relation, limit) => {
        const units = relation === '>' ? limit : String(Number(limit) * 2);
        return `(${text}.length ${relation} ${units} && ${count}(${text}) ${relation} ${limit})`;
    });
}

;// CONCATENATED MODULE: ./lib/src/validate/schema-audit.js



/** Most values (objects, lists, texts, numbers …) in a user's schema: compiling that many takes about a second. */
const MAX_SCHEMA_PARTS = 10_000;
/** Deepest nesting of a user's schema. */
const MAX_SCHEMA_DEPTH = 64;
const DIALECTS = {
    'https://json-schema.org/draft/2020-12/schema': '2020-12',
    'http://json-schema.org/draft-07/schema': 'draft-07',
    'https://json-schema.org/draft-07/schema': 'draft-07',
};
const KEYWORDS = '$anchor $comment $defs $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary additionalItems additionalProperties allOf anyOf const contains contentEncoding contentMediaType contentSchema default definitions dependencies dependentRequired dependentSchemas deprecated description else enum examples exclusiveMaximum exclusiveMinimum format if items maxContains maxItems maxLength maxProperties maximum minContains minItems minLength minProperties minimum multipleOf not nullable oneOf pattern patternProperties prefixItems properties propertyNames readOnly required then title type unevaluatedItems unevaluatedProperties uniqueItems writeOnly'.split(' ');
const FORMATS = 'date date-time duration email hostname ipv4 ipv6 iso-date-time iso-time json-pointer json-pointer-uri-fragment regex relative-json-pointer time uri uri-reference uri-template url uuid'.split(' ');
/** Audits a user's schema before it is compiled and finds every part that would not be understood, each at its line. */
async function auditSchema(document, file) {
    const problems = [];
    const report = (code, path, message, hint) => {
        const position = document.locate(path, 'key') ?? document.locate([]);
        problems.push({ code, message, hint, file, ...(position && { position }) });
    };
    const refused = async (root) => ({
        root,
        dialect: '2020-12',
        usesFormats: false,
        patterns: await compilePatterns([]),
        problems,
    });
    const root = document.value;
    if (!isSchemaObject(root)) {
        report('LEADS-SCHEMA', [], (0,model/* says */.FA) `A schema is an object.`, (0,model/* says */.FA) `Begin with { "type": "object", "properties": { … } }.`);
        return refused({});
    }
    const excess = excessOf(root);
    if (excess) {
        report('LEADS-SCHEMA-SIZE', [], excess, (0,model/* says */.FA) `Shorten the schema: an enum in place of many rules, fewer levels.`);
        return refused(root);
    }
    const dialect = dialectOf(own(root, '$schema'));
    if (!dialect) {
        report('LEADS-SCHEMA', ['$schema'], (0,model/* says */.FA) `The schema is written for a version of JSON Schema that is not understood.`, (0,model/* says */.FA) `Use "$schema": "https://json-schema.org/draft/2020-12/schema", or draft-07, or leave it out.`);
    }
    const places = new Map();
    let usesFormats = false;
    const schemas = [...schemasIn(root)];
    const targets = new Set(schemas.map(([, schema]) => schema));
    for (const [path, schema] of schemas) {
        for (const keyword of Object.keys(schema)) {
            if (!KEYWORDS.includes(keyword))
                report('LEADS-SCHEMA', [...path, keyword], ...unknown('rule', keyword, KEYWORDS));
        }
        const format = own(schema, 'format');
        if (format !== undefined)
            usesFormats = true;
        if (typeof format === 'string' && !FORMATS.includes(format)) {
            report('LEADS-SCHEMA', [...path, 'format'], ...unknown('format', format, FORMATS));
        }
        for (const keyword of ['$ref', '$dynamicRef']) {
            const reference = own(schema, keyword);
            if (typeof reference !== 'string' || isInside(root, targets, reference))
                continue;
            report('LEADS-SCHEMA-REFERENCE', [...path, keyword], (0,model/* says */.FA) `The schema refers to "${(0,model/* printable */.g$)(reference)}", which is no schema in this file.`, (0,model/* says */.FA) `Copy the part into $defs of this schema and refer to it as #/$defs/… with its name.`);
        }
        for (const keyword of SCHEMAS_BY_NAME) {
            const byName = own(schema, keyword);
            // ajv passes over this name, so a rule for it would let every row through.
            if (!isSchemaObject(byName) || !Object.hasOwn(byName, '__proto__'))
                continue;
            report('LEADS-SCHEMA', [...path, keyword, '__proto__'], (0,model/* says */.FA) `A rule for the name __proto__ cannot be checked.`, (0,model/* says */.FA) `Rename the column in the file and in the schema.`);
        }
        const pattern = own(schema, 'pattern');
        if (typeof pattern === 'string')
            places.set(pattern, [...path, 'pattern']);
        const byPattern = own(schema, 'patternProperties');
        if (isSchemaObject(byPattern)) {
            for (const one of Object.keys(byPattern))
                places.set(one, [...path, 'patternProperties', one]);
        }
    }
    const patterns = await compilePatterns(places.keys());
    for (const [pattern, { reason, hint }] of patterns.refused) {
        report('LEADS-SCHEMA-PATTERN', places.get(pattern) ?? [], (0,model/* says */.FA) `The pattern "${(0,model/* printable */.g$)(pattern)}" cannot be used: ${(0,model/* printable */.g$)(reason)}.`, hint);
    }
    return { root, dialect: dialect ?? '2020-12', usesFormats, patterns, problems };
}
function unknown(what, word, known) {
    const near = (0,model/* nearest */.pA)(word, known);
    const hint = near
        ? (0,model/* says */.FA) `Did you mean "${(0,model/* printable */.g$)(near)}"?`
        : what === 'format'
            ? (0,model/* says */.FA) `Formats are ${(0,model/* listed */.KE)(known.map((each) => (0,model/* printable */.g$)(each)))}.`
            : (0,model/* says */.FA) `Remove it, or correct its spelling. A rule that is not understood would let wrong rows through.`;
    return [(0,model/* says */.FA) `"${(0,model/* printable */.g$)(word)}" is no ${what} of JSON Schema that is understood.`, hint];
}
function dialectOf(declared) {
    if (declared === undefined)
        return '2020-12';
    const uri = typeof declared === 'string' ? declared.replace(/#$/, '') : '';
    return Object.hasOwn(DIALECTS, uri) ? DIALECTS[uri] : undefined;
}
/**
 * `#`, `#/path` and `#anchor` refer into the file itself. They must refer to a schema: the audit skips `examples` and
 * `default`, so a pattern in there may be slow.
 */
function isInside(root, schemas, reference) {
    if (!reference.startsWith('#'))
        return false;
    if (reference === '#' || reference.startsWith('#/')) {
        const target = referenced(root, reference);
        return typeof target === 'boolean' || (isSchemaObject(target) && schemas.has(target));
    }
    const anchor = reference.slice(1);
    for (const schema of schemas) {
        if (own(schema, '$anchor') === anchor ||
            own(schema, '$dynamicAnchor') === anchor ||
            own(schema, '$id') === reference) {
            return true;
        }
    }
    return false;
}
/** Walks without recursion, since the value may be nested deeper than the stack. */
function excessOf(root) {
    const waiting = [{ value: root, depth: 1 }];
    let parts = 0;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (++parts > MAX_SCHEMA_PARTS)
            return (0,model/* says */.FA) `The schema has more than ${(0,model/* count */.U9)(MAX_SCHEMA_PARTS)} parts.`;
        if (typeof next.value !== 'object' || next.value === null)
            continue;
        if (next.depth > MAX_SCHEMA_DEPTH)
            return (0,model/* says */.FA) `The schema is more than ${MAX_SCHEMA_DEPTH} levels deep.`;
        for (const value of Object.values(next.value))
            waiting.push({ value, depth: next.depth + 1 });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/validate/wording.js


/** Most allowed values that a message lists. */
const MAX_VALUES_LISTED = 10;
/** Most forms of an `anyOf` that a message tells. */
const MAX_FORMS_TOLD = 4;
/** Names of types in messages. */
const TYPE_WORDS = {
    string: (0,model/* says */.FA) `text`,
    number: (0,model/* says */.FA) `a number`,
    integer: (0,model/* says */.FA) `a whole number`,
    boolean: (0,model/* says */.FA) `true or false`,
    null: (0,model/* says */.FA) `null`,
    object: (0,model/* says */.FA) `an object`,
    array: (0,model/* says */.FA) `a list`,
};
const FORMAT_WORDS = {
    date: (0,model/* says */.FA) `a date like 2024-12-31`,
    time: (0,model/* says */.FA) `a time with its zone, like 14:30:00+05:30`,
    'iso-time': (0,model/* says */.FA) `a time like 14:30:00`,
    'date-time': (0,model/* says */.FA) `a date and time with its zone, like 2024-12-31T14:30:00+05:30`,
    'iso-date-time': (0,model/* says */.FA) `a date and time like 2024-12-31T14:30:00`,
    email: (0,model/* says */.FA) `an e-mail address like name@example.com`,
    uri: (0,model/* says */.FA) `a web address like https://example.com`,
    url: (0,model/* says */.FA) `a web address like https://example.com`,
    hostname: (0,model/* says */.FA) `a host name like example.com`,
    ipv4: (0,model/* says */.FA) `an IP address like 192.0.2.1`,
    uuid: (0,model/* says */.FA) `a UUID`,
};
const CODE_OF = {
    required: 'LEADS-ROW-REQUIRED',
    dependentRequired: 'LEADS-ROW-REQUIRED',
    dependencies: 'LEADS-ROW-REQUIRED',
    type: 'LEADS-ROW-TYPE',
    minLength: 'LEADS-ROW-LENGTH',
    maxLength: 'LEADS-ROW-LENGTH',
    minimum: 'LEADS-ROW-RANGE',
    maximum: 'LEADS-ROW-RANGE',
    exclusiveMinimum: 'LEADS-ROW-RANGE',
    exclusiveMaximum: 'LEADS-ROW-RANGE',
    multipleOf: 'LEADS-ROW-RANGE',
    format: 'LEADS-ROW-FORMAT',
    pattern: 'LEADS-ROW-FORMAT',
    enum: 'LEADS-ROW-CHOICE',
    const: 'LEADS-ROW-CHOICE',
    additionalProperties: 'LEADS-ROW-COLUMN',
    unevaluatedProperties: 'LEADS-ROW-COLUMN',
    propertyNames: 'LEADS-ROW-COLUMN',
};
/** The code under which a broken rule of a user's schema is told. */
function codeOfRule({ keyword, forms }) {
    const kindsOnly = forms.length > 0 && forms.flat().every((rule) => rule.keyword === 'type');
    return kindsOnly ? 'LEADS-ROW-TYPE' : (CODE_OF[keyword] ?? 'LEADS-ROW-SCHEMA');
}
/** The key that a rule is about although its path ends at the object: one that is missing or unknown. */
function keyOfRule({ keyword, params }) {
    switch (keyword) {
        case 'required':
        case 'dependentRequired':
        case 'dependencies':
            return textOf(params['missingProperty']);
        case 'additionalProperties':
            return textOf(params['additionalProperty']);
        case 'unevaluatedProperties':
            return textOf(params['unevaluatedProperty']);
        case 'propertyNames':
            return textOf(params['propertyName']);
        default:
            return undefined;
    }
}
/** Whether the rule forbids a key that is there. */
function forbidsKey({ keyword }) {
    return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties' || keyword === 'propertyNames';
}
/** The values or keys that are allowed in place of one that is not; undefined when the rule names none. */
function allowedBy(rule) {
    if (rule.keyword === 'enum')
        return wording_valuesOf(rule.params['allowedValues']).map(shown);
    if (rule.keyword === 'const')
        return [shown(rule.params['allowedValue'])];
    if (!forbidsKey(rule))
        return undefined;
    const properties = own(rule.schema, 'properties');
    return isSchemaObject(properties) ? Object.keys(properties) : [];
}
/** The allowed word that was most likely meant. */
function meantBy(rule) {
    const word = forbidsKey(rule) ? keyOfRule(rule) : textOf(rule.value);
    return word === undefined ? undefined : (0,model/* nearest */.pA)(word, allowedBy(rule) ?? []);
}
/** The demand of a rule, as the end of a sentence whose subject is the value or key. */
function askOf(rule) {
    const { keyword, params } = rule;
    switch (keyword) {
        case 'required':
            return (0,model/* says */.FA) `is required`;
        case 'dependentRequired':
        case 'dependencies':
            return (0,model/* says */.FA) `is required, since ${wording_quoted(params['property'])} is given`;
        case 'type':
            return (0,model/* says */.FA) `must be ${typesOf(params['type'])}`;
        case 'minLength':
            return (0,model/* says */.FA) `must have at least ${(0,model/* plural */.LS)(Number(params['limit']), 'character')}`;
        case 'maxLength':
            return (0,model/* says */.FA) `must have at most ${(0,model/* plural */.LS)(Number(params['limit']), 'character')}`;
        case 'minimum':
            return (0,model/* says */.FA) `must be at least ${Number(params['limit'])}`;
        case 'maximum':
            return (0,model/* says */.FA) `must be at most ${Number(params['limit'])}`;
        case 'exclusiveMinimum':
            return (0,model/* says */.FA) `must be more than ${Number(params['limit'])}`;
        case 'exclusiveMaximum':
            return (0,model/* says */.FA) `must be less than ${Number(params['limit'])}`;
        case 'multipleOf':
            return (0,model/* says */.FA) `must be a multiple of ${Number(params['multipleOf'])}`;
        case 'format':
            return (0,model/* says */.FA) `must be ${FORMAT_WORDS[String(params['format'])] ?? (0,model/* says */.FA) `written in the format ${(0,model/* printable */.g$)(String(params['format']))}`}`;
        case 'pattern':
            return (0,model/* says */.FA) `must fit the pattern ${(0,model/* printable */.g$)(String(params['pattern']))}`;
        case 'enum':
            return (0,model/* says */.FA) `must be ${choices(allowedBy(rule) ?? [])}`;
        case 'const':
            return (0,model/* says */.FA) `must be ${wording_quoted(params['allowedValue'])}`;
        case 'minItems':
            return (0,model/* says */.FA) `must have at least ${(0,model/* plural */.LS)(Number(params['limit']), 'entry', 'entries')}`;
        case 'maxItems':
            return (0,model/* says */.FA) `must have at most ${(0,model/* plural */.LS)(Number(params['limit']), 'entry', 'entries')}`;
        case 'uniqueItems':
            return (0,model/* says */.FA) `must not have two equal entries`;
        case 'minProperties':
            return (0,model/* says */.FA) `must have at least ${(0,model/* plural */.LS)(Number(params['limit']), 'value')}`;
        case 'maxProperties':
            return (0,model/* says */.FA) `must have at most ${(0,model/* plural */.LS)(Number(params['limit']), 'value')}`;
        case 'additionalProperties':
        case 'unevaluatedProperties':
        case 'propertyNames':
            return (0,model/* says */.FA) `is not known here`;
        case 'false schema':
            return (0,model/* says */.FA) `must not be there`;
        case 'not':
            return (0,model/* says */.FA) `must not be as the rule under "not" describes`;
        case 'anyOf':
        case 'oneOf':
            return formsOf(rule);
        default:
            return (0,model/* says */.FA) `breaks the rule ${(0,model/* printable */.g$)(keyword)}`;
    }
}
function formsOf({ forms, path, params }) {
    if (forms.length === 0 || Array.isArray(params['passingSchemas']))
        return (0,model/* says */.FA) `must have exactly one of the forms that are allowed`;
    if (forms.every((form) => form.length === 1 && form[0]?.keyword === 'type')) {
        return (0,model/* says */.FA) `must be ${typesOf(forms.flatMap((form) => form.flatMap((rule) => wording_valuesOf(rule.params['type']))))}`;
    }
    const told = forms
        .slice(0, MAX_FORMS_TOLD)
        .map((form) => (0,model/* listed */.KE)(form.map((rule) => (0,model/* says */.FA) `${subjectOf(rule, path)}${askOf(rule)}`)));
    const rest = forms.length - told.length;
    return (0,model/* says */.FA) `must keep one of these rules: ${(0,model/* joined */.oR)(told, '; or ')}${rest > 0 ? (0,model/* says */.FA) `; or ${(0,model/* plural */.LS)(rest, 'more', 'more')}` : ''}`;
}
/** Names what a rule inside another one is about, if it is about something else. */
function subjectOf(rule, path) {
    const subject = keyOfRule(rule) ?? (rule.path.length > path.length ? rule.path.at(-1) : undefined);
    return subject === undefined ? (0,model/* says */.FA) `it ` : (0,model/* says */.FA) `${wording_quoted(subject)} `;
}
function choices(values) {
    const told = values.slice(0, MAX_VALUES_LISTED).map(wording_quoted);
    const rest = values.length - told.length;
    return rest > 0 ? (0,model/* says */.FA) `one of ${(0,model/* joined */.oR)(told, ', ')} and ${(0,model/* plural */.LS)(rest, 'more', 'more')}` : (0,model/* listed */.KE)(told, 'or');
}
function typesOf(type) {
    const words = wording_valuesOf(type).map((one) => TYPE_WORDS[String(one)] ?? (0,model/* printable */.g$)(String(one)));
    return (0,model/* listed */.KE)([...new Set(words)], 'or');
}
function wording_valuesOf(value) {
    return Array.isArray(value) ? value : [value];
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
function shown(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
function wording_quoted(value) {
    return typeof value === 'string' ? (0,model/* says */.FA) `"${(0,model/* printable */.g$)(value)}"` : (0,model/* printable */.g$)(shown(value));
}

;// CONCATENATED MODULE: ./lib/src/validate/schema-compile.js





/** Compiles a user's schema. Throws a LeadsError with every mistake that was found, each at its line of `file`. */
async function compileSchema(document, file) {
    const { root, dialect, usesFormats, patterns, problems } = await auditSchema(document, file);
    if (problems.length > 0)
        throw new model/* LeadsError */.QI(problems);
    const mistakes = mistakesOf(await metaSchemaOf(dialect), document, file);
    if (mistakes.length > 0)
        throw new model/* LeadsError */.QI(mistakes);
    const engine = await openEngine({ dialect, formats: usesFormats, patterns: patterns.engine });
    return {
        root,
        validate: compiled(engine, document, file),
        beginRow: patterns.beginRow,
        matches(pattern, text) {
            patterns.beginRow();
            return patterns.engine(pattern, 'u').test(text);
        },
    };
}
/** JSON Schema's own schema comes compiled: compiling it takes longer than the rest of the work on a small file. */
async function metaSchemaOf(dialect) {
    return dialect === 'draft-07'
        ? (await __webpack_require__.e(/* import() */ 449).then(__webpack_require__.bind(__webpack_require__, 6449))).validate
        : (await __webpack_require__.e(/* import() */ 352).then(__webpack_require__.bind(__webpack_require__, 6352))).validate;
}
/** The mistakes that JSON Schema's own schema finds in the user's schema. */
function mistakesOf(metaSchema, document, file) {
    if (metaSchema(document.value))
        return [];
    return brokenRules(metaSchema.errors ?? [], {}).map((rule) => {
        const position = document.locate(rule.path) ?? document.locate([]);
        const name = rule.path.at(-1);
        return {
            code: 'LEADS-SCHEMA',
            message: (0,model/* says */.FA) `${name === undefined ? 'The schema' : (0,model/* printable */.g$)(JSON.stringify(name))} ${askOf(rule)}.`,
            hint: (0,model/* says */.FA) `Correct it, or remove the rule.`,
            file,
            ...(position && { position }),
        };
    });
}
function compiled(engine, document, file) {
    try {
        return engine.compile(document.value);
    }
    catch (error) {
        const position = document.locate([]);
        throw new model/* LeadsError */.QI({
            code: error instanceof RangeError ? 'LEADS-SCHEMA-SIZE' : 'LEADS-SCHEMA',
            message: error instanceof RangeError
                ? (0,model/* says */.FA) `The schema is too deep to be understood.`
                : (0,model/* says */.FA) `The schema contradicts itself and cannot be understood.`,
            hint: (0,model/* says */.FA) `Look for rules that need another one beside them: then and else need if, and nullable needs type.`,
            file,
            ...(position && { position }),
        }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/src/validate/row-check.js









/**
 * Opens the check of rows against the user's JSON Schema, whose keys are the column headers of the file. Throws a
 * LeadsError with every mistake of the schema, each at its line of `file`.
 */
async function openRowCheck(schema, file) {
    const compiled = await compileSchema(schema, file);
    const view = createRowView((column) => askedKind(compiled.root, column, compiled.matches));
    const check = (row) => {
        const value = view(row);
        const verdict = verdictOf(compiled, value, file);
        if (verdict === 'right')
            return [];
        if (verdict === 'too-slow')
            return [tooSlow(row)];
        return brokenRules(compiled.validate.errors ?? [], compiled.root).map((rule) => violationOf(rule, row));
    };
    return Object.assign(check, {
        columnProblems: (header) => [...missingColumns(compiled, header), ...columnsTwice(compiled, header)],
        acceptor: (header) => byteAcceptor(compiled.root, header),
    });
}
function verdictOf({ validate, beginRow }, value, file) {
    try {
        beginRow();
        return validate(value) ? 'right' : 'wrong';
    }
    catch (error) {
        if (error instanceof TooManySteps)
            return 'too-slow';
        if (!(error instanceof RangeError))
            throw error;
        throw new model/* LeadsError */.QI({
            code: 'LEADS-SCHEMA',
            message: (0,model/* says */.FA) `Parts of the schema refer to each other without end.`,
            hint: (0,model/* says */.FA) `Remove the circle of $ref.`,
            file,
        }, { cause: error });
    }
}
/** The row is rejected, since what can't be checked is not sent. */
function tooSlow(row) {
    return {
        code: 'LEADS-ROW-PATTERN-STEPS',
        header: undefined,
        position: startOf(row),
        masked: undefined,
        message: (0,model/* says */.FA) `The row is too long for the patterns of the schema.`,
        hint: (0,model/* says */.FA) `Shorten the long texts of the row, or repeat less in the patterns: fewer and smaller {…}.`,
    };
}
function missingColumns({ root }, header) {
    const required = own(root, 'required');
    if (!header.fixed || !Array.isArray(required))
        return [];
    return required
        .filter((name) => typeof name === 'string' && !header.names.includes(name))
        .map((name) => {
        const near = (0,model/* nearest */.pA)(name, header.names);
        return {
            code: 'LEADS-COLUMN-MISSING',
            message: (0,model/* says */.FA) `The schema requires a column "${(0,model/* printable */.g$)(name)}", and the file has none.`,
            hint: near
                ? (0,model/* says */.FA) `Did you mean "${(0,model/* shownHeader */.Z7)(near)}"? Rename the column, or correct the schema.`
                : (0,model/* says */.FA) `Add the column to the file, or take it out of required in the schema.`,
            position: { line: header.line, column: 1 },
        };
    });
}
/** Columns with one name and a rule of the schema: only one of their cells would be checked. */
function columnsTwice({ root }, { names, fixed, line }) {
    const properties = own(root, 'properties');
    if (!fixed || !isSchemaObject(properties))
        return [];
    const twice = names.filter((name, column) => names.indexOf(name) === column && names.lastIndexOf(name) !== column);
    return twice
        .filter((name) => Object.hasOwn(properties, name))
        .map((name) => ({
        code: 'LEADS-COLUMN-TWICE',
        message: (0,model/* says */.FA) `The schema has a rule for "${(0,model/* shownHeader */.Z7)(name)}", and several columns have this name.`,
        hint: (0,model/* says */.FA) `Rename all but one of them, or delete them.`,
        position: { line, column: 1 },
    }));
}
function violationOf(rule, row) {
    const header = rule.path[0] ?? keyOfRule(rule);
    const column = header === undefined ? -1 : row.header.names.indexOf(header);
    const hint = hintOf(rule, row);
    return {
        code: codeOfRule(rule),
        header,
        position: column < 0 ? startOf(row) : row.position(column),
        masked: column < 0 || forbidsKey(rule) ? undefined : masked(row.cells[column] ?? ''),
        message: messageOf(rule, header, column >= 0),
        ...(hint && { hint }),
    };
}
function messageOf(rule, header, present) {
    if (header === undefined)
        return (0,model/* says */.FA) `The row ${askOf(rule)}.`;
    if (forbidsKey(rule))
        return (0,model/* says */.FA) `The schema does not allow this column.`;
    if (keyOfRule(rule) === undefined)
        return (0,model/* says */.FA) `The value ${askOf(rule)}.`;
    return (0,model/* says */.FA) `${present ? 'A value' : (0,model/* says */.FA) `"${(0,model/* shownHeader */.Z7)(header)}"`} ${askOf(rule)}.`;
}
/** "Did you mean" with the nearest allowed word, then the description that the schema's author wrote. */
function hintOf(rule, row) {
    const missing = rule.keyword === 'required' ? keyOfRule(rule) : undefined;
    const near = missing === undefined ? meantBy(rule) : misspelledHeader(missing, row.header);
    const description = own(rule.schema, 'description');
    const parts = [
        ...(near === undefined ? [] : [(0,model/* says */.FA) `Did you mean "${(0,model/* printable */.g$)(near)}"?`]),
        ...(typeof description === 'string' && rule.path.length > 0 ? [(0,model/* printable */.g$)(description)] : []),
    ];
    return parts.length > 0 ? (0,model/* joined */.oR)(parts, ' ') : undefined;
}
function misspelledHeader(missing, { names }) {
    return names.includes(missing) ? undefined : (0,model/* nearest */.pA)(missing, names);
}
function startOf(row) {
    return { line: row.line, column: 1 };
}
/** Ten digits or more, with only the signs of phone numbers. */
const LIKE_A_PHONE = /^\+?(?:[\s().-]*\p{Nd}){10,}[\s().-]*$/u;
function masked(text) {
    if (text === '')
        return undefined;
    return LIKE_A_PHONE.test(text) ? (0,model/* maskPhone */.Xu)(text) : (0,model/* maskShape */.cA)(text);
}

;// CONCATENATED MODULE: ./lib/src/validate/index.js






// EXTERNAL MODULE: ./lib/src/parse/limits.js
var parse_limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/expansion.js
var expansion = __webpack_require__(9891);
// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
// EXTERNAL MODULE: ./lib/src/parse/read-error.js
var read_error = __webpack_require__(2047);
// EXTERNAL MODULE: ./lib/src/parse/file-kind.js
var file_kind = __webpack_require__(9805);
// EXTERNAL MODULE: ./lib/src/parse/late-parser.js
var late_parser = __webpack_require__(586);
;// CONCATENATED MODULE: ./lib/src/parse/text/transcode.js


/** Bytes of UTF-8 given on at a time. */
const PIECE_BYTES = 64 * 1024;
/** The longest character in UTF-8. */
const CHARACTER_BYTES = 4;
/** Collects characters as UTF-8 and gives them on in pieces that are valid until the next one. */
function createUtf8Writer(next) {
    const piece = new Uint8Array(PIECE_BYTES);
    let length = 0;
    function flush() {
        if (length > 0)
            next.push(piece.subarray(0, length));
        length = 0;
    }
    return {
        flush,
        write(code) {
            if (length > PIECE_BYTES - CHARACTER_BYTES)
                flush();
            if (code < 0x80) {
                piece[length++] = code;
            }
            else if (code < 0x800) {
                piece[length++] = 0xc0 | (code >> 6);
                piece[length++] = 0x80 | (code & 0x3f);
            }
            else if (code < 0x10000) {
                piece[length++] = 0xe0 | (code >> 12);
                piece[length++] = 0x80 | ((code >> 6) & 0x3f);
                piece[length++] = 0x80 | (code & 0x3f);
            }
            else {
                piece[length++] = 0xf0 | (code >> 18);
                piece[length++] = 0x80 | ((code >> 12) & 0x3f);
                piece[length++] = 0x80 | ((code >> 6) & 0x3f);
                piece[length++] = 0x80 | (code & 0x3f);
            }
        },
    };
}
/**
 * Turns UTF-16 into UTF-8, its byte order mark left out. Half a character (an unpaired surrogate or an odd last byte)
 * throws LEADS-FILE-ENCODING. `offset` is how many bytes of the file came before: the mark.
 */
function createUtf16Decoder(next, order, offset) {
    const writer = createUtf8Writer(next);
    let at = offset;
    let firstByte = -1;
    /** The first half of a character that takes two units. */
    let firstHalf = -1;
    let line = 1;
    let column = 1;
    let afterCarriageReturn = false;
    function unit(code) {
        const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
        if (isSecondHalf !== firstHalf >= 0)
            throw broken();
        if (isSecondHalf) {
            writer.write(0x10000 + ((firstHalf - 0xd800) << 10) + (code - 0xdc00));
            firstHalf = -1;
            column++;
            return;
        }
        if (code >= 0xd800 && code <= 0xdbff) {
            firstHalf = code;
            return;
        }
        writer.write(code);
        column++;
        if (code === 10 || code === 13) {
            if (code === 13 || !afterCarriageReturn)
                line++;
            column = 1;
        }
        afterCarriageReturn = code === 13;
    }
    function broken() {
        writer.flush();
        return (0,file_error/* fileError */.z)('LEADS-FILE-ENCODING', (0,model/* says */.FA) `Half a character stands at byte ${(0,model/* count */.U9)(at + 1)} of this UTF-16 file.`, {
            hint: (0,model/* says */.FA) `The file was cut or damaged. Save it again as "CSV UTF-8" or UTF-8.`,
            position: { line, column },
        });
    }
    return {
        push(chunk) {
            for (const byte of chunk) {
                if (firstByte < 0) {
                    firstByte = byte;
                    continue;
                }
                unit(order === 'little' ? firstByte | (byte << 8) : (firstByte << 8) | byte);
                at += 2;
                firstByte = -1;
            }
            writer.flush();
        },
        end() {
            if (firstByte >= 0 || firstHalf >= 0)
                throw broken();
            next.end();
        },
    };
}
/**
 * The characters of the bytes 0x80 … 0x9f in Windows-1252 (WHATWG Encoding Standard, index windows-1252). Five bytes are
 * unassigned and stay control characters, which reject their row.
 */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Turns Windows-1252 into UTF-8. Every byte is a character, so it never fails. */
function createWindows1252Decoder(next) {
    const writer = createUtf8Writer(next);
    const codes = Array.from({ length: 256 }, (_, byte) => byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte);
    return {
        push(chunk) {
            for (const byte of chunk)
                writer.write(codes[byte]);
            writer.flush();
        },
        end: () => next.end(),
    };
}

;// CONCATENATED MODULE: ./lib/src/parse/text/utf8.js


const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Bytes that one step skips while they are plain ASCII. */
const WORD_BYTES = 4;
/**
 * Passes UTF-8 on, unchanged and mostly uncopied. Throws LEADS-FILE-ENCODING at the first byte that is not UTF-8: cut,
 * over-long, a surrogate or beyond U+10FFFF (Unicode Standard, table 3-7). No chunk for `next` ends inside a character.
 * `offset` is how many bytes of the file came before.
 */
function createUtf8Gate(next, offset) {
    /** The bytes of a character that a chunk cut in two. */
    const cut = new Uint8Array(4);
    let cutLength = 0;
    let before = offset;
    let line = 1;
    /** Offset of the line's first byte, and how many bytes of the line belong to a character begun earlier. */
    let lineStart = offset;
    let continuations = 0;
    /** The last byte of the chunk before. */
    let lastByte;
    /** Checks from `from` on; returns the offset of a character that is cut off at the end, or `bytes.length`. */
    function check(bytes, from) {
        const words = utf8_wordsOf(bytes);
        for (let i = from; i < bytes.length;) {
            if (i % WORD_BYTES === 0)
                i = afterPlain(words, i);
            const byte = bytes[i];
            if (byte === undefined)
                break;
            if (byte < 0x80) {
                if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
                    breakLine(byte, i === 0 ? lastByte : bytes[i - 1], before + i + 1);
                }
                i++;
                continue;
            }
            const length = characterLength(bytes, i);
            if (length === 0)
                return i;
            if (length < 0) {
                if (i > 0)
                    next.push(bytes.subarray(0, i));
                throw invalid(before + i);
            }
            continuations += length - 1;
            i += length;
        }
        return bytes.length;
    }
    function breakLine(byte, previous, start) {
        if (byte === CARRIAGE_RETURN || previous !== CARRIAGE_RETURN)
            line++;
        lineStart = start;
        continuations = 0;
    }
    function invalid(at) {
        return (0,file_error/* fileError */.z)('LEADS-FILE-ENCODING', (0,model/* says */.FA) `A character stands here that is not written in UTF-8 (byte ${(0,model/* count */.U9)(at + 1)} of the file).`, {
            hint: (0,model/* says */.FA) `Save the file as "CSV UTF-8". If it comes from an old Excel for Windows, \`encoding: windows-1252\` in the config reads it as it is.`,
            position: { line, column: at - lineStart - continuations + 1 },
        });
    }
    /** Adds bytes to the cut character until it is whole; returns how many that took. */
    function complete(chunk) {
        for (let taken = 0; taken < chunk.length;) {
            cut[cutLength++] = chunk[taken++];
            const whole = cut.subarray(0, cutLength);
            const length = characterLength(whole, 0);
            if (length < 0)
                throw invalid(before);
            if (length > 0) {
                check(whole, 0);
                next.push(whole);
                before += cutLength;
                lastByte = cut[cutLength - 1];
                cutLength = 0;
                return taken;
            }
        }
        return chunk.length;
    }
    return {
        push(chunk) {
            const from = cutLength > 0 ? complete(chunk) : 0;
            if (from === chunk.length)
                return;
            const rest = from === 0 ? chunk : chunk.subarray(from);
            const end = check(rest, 0);
            if (end > 0)
                next.push(end === rest.length ? rest : rest.subarray(0, end));
            cutLength = rest.length - end;
            cut.set(rest.subarray(end));
            before += end;
            if (end > 0)
                lastByte = rest[end - 1];
        },
        end() {
            if (cutLength > 0)
                throw invalid(before);
            next.end();
        },
    };
}
/** The bytes as words of four, without a rest of up to three; empty when they are not aligned in memory. */
function utf8_wordsOf(bytes) {
    if (bytes.byteOffset % WORD_BYTES !== 0)
        return new Uint32Array(0);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / WORD_BYTES));
}
/**
 * The offset, from `at` on, of the first four bytes that contain a line break or a byte of 0x80 or more. The subtraction
 * sets the highest bit of the first byte below 0x0e, which borrows.
 */
function afterPlain(words, at) {
    let index = at / WORD_BYTES;
    while (index < words.length) {
        const word = words[index];
        if (((word | (word - 0x0e0e0e0e)) & 0x80808080) !== 0)
            break;
        index++;
    }
    return index * WORD_BYTES;
}
/** Bytes of the character at `at`: 0 when the bytes end inside it, -1 when it is not UTF-8. */
function characterLength(bytes, at) {
    const first = bytes[at];
    const length = first < 0x80 ? 1 : first < 0xc2 ? -1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : -1;
    if (length < 2)
        return length;
    // The second byte tells over-long forms, surrogates and what is beyond U+10FFFF.
    const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    for (let i = 1; i < length; i++) {
        if (at + i === bytes.length)
            return 0;
        const byte = bytes[at + i];
        if (byte < (i === 1 ? lowest : 0x80) || byte > (i === 1 ? highest : 0xbf))
            return -1;
    }
    return length;
}

;// CONCATENATED MODULE: ./lib/src/parse/text/decode.js






/**
 * Gives `parser` the text of a file as UTF-8 without a byte order mark. A mark decides the encoding; without one it is
 * `encoding`, or UTF-8. A byte that is not UTF-8 throws LEADS-FILE-ENCODING; nothing is guessed or replaced. A file of
 * another kind throws LEADS-FILE-KIND. A file that is valid UTF-8 with letters outside ASCII is not Windows-1252, whatever
 * `encoding` says: it throws LEADS-FILE-ENCODING at its end.
 */
function createDecoder(format, encoding, parser, limits) {
    return (0,late_parser/* createLateParser */.E)(limits.kindBytes, (head) => {
        (0,file_kind/* refuseOtherKinds */.GW)(head, format);
        if ((0,file_kind/* startsWith */.w1)(head, [0xef, 0xbb, 0xbf]))
            return skipping(3, createUtf8Gate(parser, 3));
        if ((0,file_kind/* startsWith */.w1)(head, [0xff, 0xfe]))
            return skipping(2, createUtf16Decoder(parser, 'little', 2));
        if ((0,file_kind/* startsWith */.w1)(head, [0xfe, 0xff]))
            return skipping(2, createUtf16Decoder(parser, 'big', 2));
        if (encoding !== 'windows-1252')
            return createUtf8Gate(parser, 0);
        return refusingUtf8(createWindows1252Decoder(parser));
    });
}
/** Leaves out the first bytes, which are all in the first chunk. */
function skipping(bytes, parser) {
    let first = true;
    return {
        push(chunk) {
            parser.push(first ? chunk.subarray(bytes) : chunk);
            first = false;
        },
        end: () => parser.end(),
    };
}
/** Passes the bytes on and throws at the end if all of them were UTF-8 and some were not ASCII. */
function refusingUtf8(parser) {
    let isWide = false;
    let isUtf8 = true;
    const gate = createUtf8Gate({ push() { }, end() { } }, 0);
    const check = (step) => {
        if (!isUtf8)
            return;
        try {
            step();
        }
        catch (error) {
            if (!(error instanceof model/* LeadsError */.QI))
                throw error;
            isUtf8 = false;
        }
    };
    return {
        push(chunk) {
            check(() => gate.push(chunk));
            isWide ||= isUtf8 && chunk.some((byte) => byte >= 0x80);
            parser.push(chunk);
        },
        end() {
            check(() => gate.end());
            if (isUtf8 && isWide) {
                throw (0,file_error/* fileError */.z)('LEADS-FILE-ENCODING', (0,model/* says */.FA) `The config says windows-1252, but the file is written in UTF-8.`, {
                    hint: (0,model/* says */.FA) `Remove \`encoding: windows-1252\` for this list, or give files of the old program an entry of their own.`,
                });
            }
            parser.end();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/parse/read-rows.js






/**
 * Reads one lead file from the work tree and gives its rows to the sink in file order. Throws a LeadsError that names the
 * file when it can't be read as its format; rows given before that stay counted by the caller. Stops with the signal's
 * reason, between chunks, when it is aborted. A file without rows is no error. Gives what the file holds beside its rows.
 */
async function readRows(file, options, workspace, sink, signal, limits = parse_limits/* LIMITS */.b) {
    try {
        refuseLarge(file, limits);
        const capped = cappedSink(sink, limits);
        const { format } = file;
        if (format === 'xlsx') {
            const { readWorkbook } = await Promise.all(/* import() */[__webpack_require__.e(3), __webpack_require__.e(105)]).then(__webpack_require__.bind(__webpack_require__, 9105));
            return await readWorkbook(file, options, workspace, capped, signal, limits);
        }
        const parser = await createParser(format, options, capped, limits);
        await readText(file, options.encoding, parser, workspace, signal, limits);
        return { leftOut: [], notices: [] };
    }
    catch (error) {
        throw error instanceof model/* LeadsError */.QI ? (0,file_error/* inFile */.s)(error, file.path) : error;
    }
}
function refuseLarge(file, limits) {
    const cap = file.format === 'xlsx' ? limits.xlsxBytes : limits.fileBytes;
    if (file.bytes > cap) {
        throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', (0,model/* says */.FA) `The file has ${(0,model/* plural */.LS)(file.bytes, 'byte')}; at most ${(0,model/* plural */.LS)(cap, 'byte')} are read.`, {
            hint: (0,model/* says */.FA) `Split the file into several.`,
        });
    }
    if (file.format === 'xlsx' && file.gzip) {
        throw (0,file_error/* fileError */.z)('LEADS-FILE-KIND', (0,model/* says */.FA) `An .xlsx is packed already and is not read from a .gz.`, {
            hint: (0,model/* says */.FA) `Commit the .xlsx itself.`,
        });
    }
}
function cappedSink(sink, limits) {
    const { takeBytes, phoneColumn } = sink;
    return {
        ...(phoneColumn && { phoneColumn }),
        ...(takeBytes && {
            takeBytes: (record, header, number, quote) => number <= limits.rows && takeBytes(record, header, number, quote),
        }),
        row(row) {
            if (row.number > limits.rows) {
                throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', (0,model/* says */.FA) `The file has more than ${(0,model/* plural */.LS)(limits.rows, 'row')}.`, {
                    hint: (0,model/* says */.FA) `Split the file into several.`,
                    position: row.position(0),
                });
            }
            sink.row(row);
        },
    };
}
async function readText(file, encoding, parser, workspace, signal, limits) {
    signal?.throwIfAborted();
    const decoder = createDecoder(file.format, encoding, parser, limits);
    const meter = file.gzip ? (0,expansion/* createExpansionMeter */.L)(file.bytes, limits) : undefined;
    for await (const chunk of chunksOf(file, workspace)) {
        signal?.throwIfAborted();
        meter?.(chunk.length);
        decoder.push(chunk);
    }
    decoder.end();
}
/** Every format has its case: one that is added and not named here does not compile. */
async function createParser(format, options, sink, limits) {
    switch (format) {
        case 'json':
            return (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(6)]).then(__webpack_require__.bind(__webpack_require__, 6006))).createJsonParser(sink);
        case 'ndjson':
            return (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(653)]).then(__webpack_require__.bind(__webpack_require__, 1653))).createNdjsonParser(sink);
        case 'yaml':
            return (await __webpack_require__.e(/* import() */ 222).then(__webpack_require__.bind(__webpack_require__, 9222))).createYamlParser(sink);
        case 'csv':
        case 'tsv': {
            const { createCsvParser } = await __webpack_require__.e(/* import() */ 793).then(__webpack_require__.bind(__webpack_require__, 6793));
            const delimiter = options.delimiter ?? (format === 'tsv' ? '\t' : undefined);
            return createCsvParser({ ...options, delimiter }, sink, limits);
        }
    }
}
/** The bytes of a file. An error of the disk or of gzip becomes a problem of the file. */
async function* chunksOf(file, workspace) {
    const chunks = workspace.read(file.path, { gunzip: file.gzip })[Symbol.asyncIterator]();
    try {
        for (;;) {
            const { done, value } = await chunks.next().catch((error) => {
                throw (0,read_error/* readError */.l)(error, file.gzip);
            });
            if (done)
                return;
            yield value;
        }
    }
    finally {
        await chunks.return?.();
    }
}

;// CONCATENATED MODULE: ./lib/src/parse/document-tree.js
const NO_MEMBERS = new Map();
/** The tree of a value with nothing in it. */
function leaf(offset) {
    return { offset, members: NO_MEMBERS, elements: [] };
}
/** Offset of the value at `path`, or of its key; an element of a list has no key of its own. */
function offsetAt(tree, path, of) {
    let found = tree;
    let offset = tree.offset;
    for (const step of path) {
        const member = found.members.get(String(step));
        const next = member?.tree ?? (typeof step === 'number' ? found.elements[step] : undefined);
        if (!next)
            return undefined;
        offset = of === 'key' && member ? member.key : next.offset;
        found = next;
    }
    return offset;
}

// EXTERNAL MODULE: ./lib/src/parse/record-limits.js
var record_limits = __webpack_require__(5598);
// EXTERNAL MODULE: ./lib/src/parse/json/scanner.js + 1 modules
var json_scanner = __webpack_require__(7860);
;// CONCATENATED MODULE: ./lib/src/parse/json/document.js



/** Reads one strict JSON document. Throws a LeadsError with the place of a mistake or of a key that is there twice. */
function readJsonDocument(text) {
    const scanner = new json_scanner/* JsonScanner */.m();
    scanner.append(text, true);
    scanner.skipSpace();
    const tree = readTree(scanner, 1, false);
    scanner.skipSpace();
    if (!scanner.ended())
        scanner.unexpected('nothing more');
    return {
        value: JSON.parse(text),
        locate(path, of = 'value') {
            const offset = offsetAt(tree, path, of);
            return offset === undefined ? undefined : scanner.place(offset);
        },
    };
}
function readTree(scanner, depth, afterComma) {
    switch (scanner.character()) {
        case '{':
            return readObject(scanner, depth);
        case '[':
            return readList(scanner, depth);
        default: {
            const tree = leaf(scanner.at);
            scanner.value(depth, afterComma);
            return tree;
        }
    }
}
function readObject(scanner, depth) {
    const offset = scanner.at;
    const members = new Map();
    scanner.open(depth);
    if (scanner.take('}'))
        return { ...leaf(offset), members };
    for (let afterComma = false;; afterComma = true) {
        scanner.skipSpace();
        const key = scanner.at;
        const name = scanner.string(afterComma ? 'a key in double quotes' : 'a key in double quotes or a closing }', afterComma);
        const twin = members.get(name);
        if (twin)
            (0,record_limits/* refuseTwins */.sv)(name, scanner.place(twin.key), scanner.place(key));
        if (!scanner.take(':'))
            scanner.unexpected('a colon');
        scanner.skipSpace();
        members.set(name, { key, tree: readTree(scanner, depth + 1, false) });
        if (scanner.take('}'))
            return { ...leaf(offset), members };
        if (!scanner.take(','))
            scanner.unexpected('a comma or a closing }');
    }
}
function readList(scanner, depth) {
    const offset = scanner.at;
    const elements = [];
    scanner.open(depth);
    if (scanner.take(']'))
        return leaf(offset);
    for (let afterComma = false;; afterComma = true) {
        scanner.skipSpace();
        elements.push(readTree(scanner, depth + 1, afterComma));
        if (scanner.take(']'))
            return { ...leaf(offset), elements };
        if (!scanner.take(','))
            scanner.unexpected('a comma or a closing ]');
    }
}

// EXTERNAL MODULE: ./lib/src/parse/place.js
var place = __webpack_require__(3461);
// EXTERNAL MODULE: ./lib/src/parse/yaml/compose.js + 1 modules
var compose = __webpack_require__(6290);
;// CONCATENATED MODULE: ./lib/src/parse/yaml/document.js







/**
 * Reads a config or schema file that a person wrote: JSON when its name ends in `.json`, else YAML 1.2 (core schema).
 * An empty YAML file is null. Throws a LeadsError with file, line and column for what is not valid, for a key that is
 * there twice, and for aliases, tags and a second document.
 */
async function readDocument(text, file) {
    try {
        if (text.length > parse_limits/* LIMITS */.b.documentCharacters) {
            const message = (0,model/* says */.FA) `The file is longer than ${(0,model/* count */.U9)(parse_limits/* LIMITS */.b.documentCharacters)} characters.`;
            throw new model/* LeadsError */.QI({ code: 'LEADS-DOCUMENT', message, hint: (0,model/* says */.FA) `Is it the right file?` });
        }
        const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
        return /\.json$/i.test(file) ? readJsonDocument(content) : readYamlDocument(await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)), content);
    }
    catch (error) {
        if (!(error instanceof model/* LeadsError */.QI))
            throw error;
        throw new model/* LeadsError */.QI(error.problems.map((problem) => ({ ...problem, code: 'LEADS-DOCUMENT', file })), { cause: error });
    }
}
function readYamlDocument(yaml, content) {
    const piece = { text: content.replace(/\r(?!\n)/g, '\n'), place: place/* FIRST_PLACE */.h };
    const [document, second] = (0,compose/* composeYaml */.ee)(yaml, piece, 'core');
    if (second) {
        throw (0,compose/* yamlError */.K2)(piece, second.range[0], {
            message: (0,model/* says */.FA) `A second document begins here (---).`,
            hint: (0,model/* says */.FA) `Keep one document in this file.`,
        });
    }
    if (!document)
        return { value: null, locate: (path) => (path.length === 0 ? place/* FIRST_PLACE */.h : undefined) };
    const tree = treeOf(yaml, piece, document.contents);
    return {
        value: document.toJS({ maxAliasCount: 0 }),
        locate(path, of = 'value') {
            const offset = offsetAt(tree, path, of);
            return offset === undefined ? undefined : (0,compose/* placeIn */.VV)(piece, offset);
        },
    };
}
function treeOf(yaml, piece, node) {
    const offset = node?.range[0] ?? 0;
    if (yaml.isSeq(node)) {
        return { ...leaf(offset), elements: node.items.map((entry) => treeOf(yaml, piece, entry)) };
    }
    if (!yaml.isMap(node))
        return leaf(offset);
    const members = new Map();
    for (const { key, value } of node.items) {
        const at = key.range[0];
        if (!yaml.isScalar(key)) {
            throw (0,compose/* featureError */.xg)(piece, at, {
                message: (0,model/* says */.FA) `A key is itself a list or a mapping, which is not allowed.`,
                hint: (0,model/* says */.FA) `If a value begins with { or [ or ?, put it in double quotes.`,
            });
        }
        const name = String(key.value ?? '');
        const twin = members.get(name);
        if (twin)
            (0,record_limits/* refuseTwins */.sv)(name, (0,compose/* placeIn */.VV)(piece, twin.key), (0,compose/* placeIn */.VV)(piece, at));
        members.set(name, { key: at, tree: value ? treeOf(yaml, piece, value) : leaf(at) });
    }
    return { ...leaf(offset), members };
}

;// CONCATENATED MODULE: ./lib/src/parse/index.js




;// CONCATENATED MODULE: ./lib/src/run/already-sent.js



/**
 * Tells of rows of new files whose people were sent before from another file, and writes them into a file for people: who
 * enquires again would otherwise wait in vain for a call. A file that was only renamed has none. `files` are the results of
 * `judged`, in the same order.
 */
async function tellAlreadySent(files, judged, seen, { settings, host }) {
    return Promise.all(files.map(async (file, index) => {
        const source = judged[index];
        if (file.alreadySent.length === 0 || !source)
            return file;
        if (file.problems.length > 0 || seen.isMoved(file))
            return { ...file, alreadySent: [] };
        const name = await already_sent_writeRows(new Set(file.alreadySent), source, settings, host);
        return { ...file, notices: [...file.notices, alreadySent(file, name)] };
    }));
}
/** Reads the lead file again, and writes the rows of these numbers. Gives the name of what was written. */
async function already_sent_writeRows(numbers, { file }, { routes }, { reports, workspace, signal }) {
    const route = routes[file.route];
    if (!route)
        throw new Error('A lead file without a route.');
    const name = alreadySentName(file.path);
    const written = reports.open(`rejects/${name}`);
    const write = createAlreadySentWriter((text) => written.append(text));
    const row = (read) => {
        if (numbers.has(read.number))
            write(read);
    };
    try {
        await readRows(file, route.read, workspace, { row, takeBytes: () => false }, signal);
    }
    finally {
        written.close();
    }
    return name;
}
function alreadySent({ file, books, alreadySent: rows }, name) {
    return {
        code: 'LEADS-ALREADY-SENT',
        file,
        message: (0,model/* says */.FA) `${(0,model/* count */.U9)(rows.length)} of ${(0,model/* plural */.LS)(books.rows, 'row')} ${rows.length === 1 ? 'is' : 'are'} of people who were already sent from another file. They are not sent again.`,
        hint: (0,model/* says */.FA) `The rows are in ${(0,model/* printable */.g$)(name)}, beside the rejects files. To have these people called again, put the rows into the folder of another list.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/run/changed-files.js

const ALL = { files: undefined, counts: () => true, notices: [] };
/** Under `fail-on: new`, only the files that a pull request changes count; in every other run, all files do. */
async function changedFiles(settings, event, host) {
    if (event?.pullRequest === undefined)
        return ALL;
    const files = settings.githubToken && (await host.github(settings.githubToken).changedFiles(event.pullRequest));
    const onlyNew = settings.failOn === 'new';
    if (files)
        return { files, counts: (file) => !onlyNew || files.has(file), notices: [] };
    return { ...ALL, notices: onlyNew ? [UNKNOWN] : [] };
}
const UNKNOWN = {
    code: 'LEADS-CHANGES-UNKNOWN',
    message: (0,model/* says */.FA) `It could not be found out which files this pull request changes, so the problems of all files count.`,
    hint: (0,model/* says */.FA) `Add \`pull-requests: read\` to the permissions of the job. If it is there (a token of a fork on Gitea may not read them), nothing is to be done: more is counted, not less.`,
};

;// CONCATENATED MODULE: ./lib/src/run/comment.js

/**
 * Puts the plan on its pull request: one comment, updated in place. A pull request that changes no lead file gets none,
 * unless it had one before. Gives a notice when it could not be written; the plan is on the other surfaces all the same.
 */
async function commentOn(result, { settings, event, changes, }, host) {
    const { githubToken, only = [] } = settings;
    if (result.act !== 'plan' || !event?.pullRequest || !event.source || !githubToken || !host.surface.isAction)
        return [];
    const scope = [event.job, ...only].join(' ');
    const body = renderComment(result, { source: event.source, scope, runUrl: event.runUrl });
    const create = changes.files === undefined || result.files.some(({ file }) => changes.files?.has(file));
    const marker = commentMarker(scope);
    const ended = await host.github(githubToken).upsertComment(event.pullRequest, { marker, body, create });
    const notice = ended === 'no-right' || ended === 'failed' ? commentNotice(ended, event.isFork) : undefined;
    return notice ? [notice] : [];
}

;// CONCATENATED MODULE: ./lib/src/run/host-with.js
/** The same host but for some parts. The others are not even looked at: some come into being when they are. */
function hostWith(host, parts) {
    return Object.assign(Object.create(host), parts);
}

;// CONCATENATED MODULE: ./lib/src/map/aliases.js

/**
 * The built-in aliases. They leave out headers that could mean two things (`Number`, `City`, `Date`) or a second value
 * of a kind (`Alternate Phone`, `Mobile 2`): the config maps such columns.
 */
const ALIASES = [
    {
        name: (0,model/* says */.FA) `phone`,
        field: model/* PHONE_FIELD */.or,
        spellings: [
            'Phone',
            'Phone Number',
            'Phone No.',
            'Phone Num',
            'Mobile',
            'Mobile Number',
            'Mobile No.',
            'Mobile Num',
            'Mobile Phone',
            'Mob',
            'Mob No.',
            'Mob Number',
            'Cell',
            'Cell No.',
            'Cell Number',
            'Cell Phone',
            'Contact No.',
            'Contact Number',
            'Contact Phone',
            'Contact Mobile',
            'Customer Phone',
            'Customer Phone Number',
            'Customer Mobile',
            'Customer Mobile No.',
            'Customer Mobile Number',
            'Customer Contact No.',
            'Customer Contact Number',
            'Lead Phone',
            'Telephone',
            'Telephone No.',
            'Telephone Number',
            'Tel',
            'Tel No.',
            'Ph',
            'Ph No.',
            'MSISDN',
            'मोबाइल',
            'मोबाइल नंबर',
            'मोबाइल नम्बर',
            'फोन',
            'फोन नंबर',
            'फ़ोन नंबर',
        ],
    },
    {
        name: (0,model/* says */.FA) `name`,
        field: 1,
        spellings: [
            'Name',
            'Full Name',
            'Customer Name',
            'Customer Full Name',
            'Client Name',
            'Lead Name',
            'Contact Name',
            'Contact Person',
            'Person Name',
            'Applicant Name',
            'Borrower Name',
            'Cust Name',
            'नाम',
        ],
    },
    {
        name: (0,model/* says */.FA) `email`,
        field: 2,
        spellings: [
            'Email',
            'E-mail',
            'Mail',
            'Email Id',
            'E-mail Id',
            'Mail Id',
            'Email Address',
            'E-mail Address',
            'Customer Email',
            'Customer Email Id',
            'Contact Email',
            'ईमेल',
        ],
    },
    {
        name: (0,model/* says */.FA) `address`,
        field: 3,
        spellings: [
            'Address',
            'Full Address',
            'Postal Address',
            'Customer Address',
            'Street Address',
            'Contact Address',
            'Residential Address',
            'पता',
        ],
    },
    {
        name: (0,model/* says */.FA) `company`,
        field: 4,
        spellings: [
            'Company',
            'Company Name',
            'Organisation',
            'Organization',
            'Organisation Name',
            'Organization Name',
            'Firm',
            'Firm Name',
            'Business Name',
            'Employer',
            'Employer Name',
            'कंपनी',
        ],
    },
];
const FIELD_OF_HEADER = new Map(Array.from({ length: model/* LAST_FIELD */.Sz + 1 }, (_, field) => [(0,model/* headerForm */.Qu)(`field_${field}`), field]));
const FIELD_OF_ALIAS = new Map(ALIASES.map(({ name, field }) => [name, field]));
const FIELD_OF_SPELLING = new Map(ALIASES.flatMap(({ spellings, field }) => spellings.map((spelling) => [(0,model/* headerForm */.Qu)(spelling), field])));
/** The field that a config means by `phone` or `field_5`; undefined when it is neither an alias nor a field. */
function fieldOfName(name) {
    return FIELD_OF_ALIAS.get(name) ?? (name.startsWith('field_') ? FIELD_OF_HEADER.get((0,model/* headerForm */.Qu)(name)) : undefined);
}
/** Every name that `fieldOfName` knows. */
function fieldNames() {
    return [...FIELD_OF_ALIAS.keys(), ...Array.from({ length: model/* LAST_FIELD */.Sz + 1 }, (_, field) => `field_${field}`)];
}
/** The field of a header like `field_5`, spelled in any way that folds to it. */
function fieldOfNumberedHeader(folded) {
    return FIELD_OF_HEADER.get(folded);
}
/** The field of a folded header that is a spelling of an alias. */
function fieldOfSpelling(folded) {
    return FIELD_OF_SPELLING.get(folded);
}
/** The field that a header stands for without any config; undefined when it is none of the built-in ones. */
function fieldOfHeader(header) {
    const folded = (0,model/* headerForm */.Qu)(header);
    return fieldOfNumberedHeader(folded) ?? fieldOfSpelling(folded);
}
/** The name of a field in messages: its alias, else `field_5`. */
function nameOfField(field) {
    return ALIASES.find((alias) => alias.field === field)?.name ?? (0,model/* says */.FA) `field_${field}`;
}
/** The spellings of the aliases of these fields, each with its form. */
function spellingsOf(fields) {
    return ALIASES.filter(({ field }) => fields(field)).flatMap(({ spellings }) => spellings.map((spelling) => ({ spelling, form: (0,model/* headerForm */.Qu)(spelling) })));
}

;// CONCATENATED MODULE: ./lib/src/map/labels.js


/**
 * Compares the columns of the config (`columns`: alias or `field_N` → header) with the labels of a list (`labels`, by
 * field number). The fields of the config come first, then the built-in aliases that the list labels and the config does
 * not map. A name that is no field is skipped: reading the config reports it.
 */
function compareLabels(columns, labels) {
    const configured = Object.entries(columns).flatMap(([name, column]) => {
        const field = fieldOfName(name);
        return field === undefined ? [] : [compareColumn(field, column, labels)];
    });
    const settled = new Set(configured.map(({ field }) => field));
    const builtIn = ALIASES.filter(({ field }) => !settled.has(field) && !isBlankLabel(labels[field])).map(({ field }) => {
        const fits = meaningOf(labels[field] ?? '') === field;
        return { field, column: undefined, kind: fits ? 'fits' : 'differs', meant: undefined };
    });
    return [...configured.sort((a, b) => a.field - b.field), ...builtIn];
}
function compareColumn(field, column, labels) {
    const label = labels[field];
    if (label === undefined || isBlankLabel(label))
        return { field, column, kind: 'unlabelled', meant: undefined };
    // A header such as `field_5` has no meaning that a label could contradict.
    const numbered = fieldOfNumberedHeader((0,model/* headerForm */.Qu)(column));
    if (numbered === field || meaningOf(label) === meaningOf(column)) {
        return { field, column, kind: 'fits', meant: undefined };
    }
    const [meant, ...others] = [...labels.slice(0, model/* LAST_FIELD */.Sz + 1).keys()].filter((other) => !isBlankLabel(labels[other]) && meaningOf(labels[other] ?? '') === meaningOf(column));
    return { field, column, kind: 'differs', meant: others.length > 0 ? undefined : meant };
}
/** The field of the alias that a name is a spelling of, else the name folded: equal for names that mean the same. */
function meaningOf(name) {
    const folded = (0,model/* headerForm */.Qu)(name);
    return fieldOfSpelling(folded) ?? folded;
}
function isBlankLabel(label) {
    return label === undefined || (0,model/* isBlank */.z3)(label);
}

;// CONCATENATED MODULE: ./lib/src/map/ordinary-headers.js

/**
 * Headers that lead files have for something of their own. One of them is never taken for a misspelt name, even if it is
 * one letter away from one: `Form` and `Firm`, `Employee` and `Employer`, `State` and `Status`.
 */
const ORDINARY = new Set([
    'First Name, Last Name, Middle Name, Surname, Nick Name, User Name, File Name, Form Name, Ad Name, Ad Set Name',
    'Campaign Name, Page Name, Product Name, Project Name, Branch Name, Agent Name, Owner Name, Father Name',
    'Mother Name, Spouse Name, Nominee Name, Employee, Employee Name, Employee Id, Employed, Employment, Brand Name',
    'School Name, College Name, Course Name, Bank Name, Group Name, Team Name, Shop Name, Store Name, Hotel Name',
    'Named, Naming, Note, Notes, None, Title, Salutation, Prefix, Suffix, Gender, Sex, Age, DOB, Date, Dated, Data',
    'Date of Birth, Birth Date, Anniversary, Time, Timing, Timings, Day, Days, Week, Month, Year, Created, Updated',
    'Address Line, Address Type, Addressed, Area, Locality, Landmark, City, State, Stage, Status, Country, County',
    'District, Pin, Pin Code, Zip, Zip Code, Postcode, Postal Code, Street, House No, Flat No, Village, Taluka, Zone',
    'Region, Location, Latitude, Longitude, Map, Form, Form Id, Forms, Farm, Farms, Farmer, Film, Fire, Term, Terms',
    'Main, Mailed, Emailed, Mails, Mall, Mali, Maid, Male, Mailer, Email Sent, Email Status, Email Opened',
    'Mail Sent, Mail Status, Call, Calls, Called, Caller, Calling, Cells, Tell, Tele, Telecaller, Table, Model, Modal',
    'Source, Sources, Score, Store, Medium, Campaign, Channel, Platform, Ad, Ad Id, Page, Keyword, Query, Enquiry',
    'Remark, Remarks, Comment, Comments, Feedback, Message, Subject, Description, Details, Reason, Result, Response',
    'Product, Project, Plan, Policy, Policy No, Loan, Loan Type, Loan Amount, Amount, Amount Due, Price, Rate, Rates',
    'Date of Call, Due Date, EMI, Tenure, Balance, Income, Salary, Budget, Value, Quantity, Unit, Units, Size, Color',
    'Sr No, S No, Serial No, Id, Lead Id, Lead Type, Customer Id, Client Id, Order Id, Ref No, Reference, Code, Branch, Branch Code',
    'Agent, Executive, Assigned, Manager, Owner, Team, Group, Category, Type, Tag, Tags, Priority, Language, Religion',
    'Occupation, Profession, Designation, Department, Industry, Qualification, Education, Course, Class, Batch',
    'Website, URL, Link, LinkedIn, Facebook, Instagram, Companies, Company Type, Company Size, Companion',
    'Organiser, Organizer, Business, Business Type, Turnover, GST, PAN, Aadhaar, Vehicle, Make, Variant, Fuel',
    'Property, Property Type, Bedrooms, Possession, Facing, Floor, Follow Up, Next Call, Last Call, Attempts, Disposition',
    'WhatsApp, Alternate Phone, Alternate Mobile, Other Phone, Landline, Fax, Extension, Consent, DND, Opt In',
]
    .flatMap((line) => line.split(', '))
    .map(model/* headerForm */.Qu));
/** Whether the form of a header is an ordinary one. */
function isOrdinaryHeader(form) {
    return ORDINARY.has(form);
}

;// CONCATENATED MODULE: ./lib/src/map/column-mistakes.js



/** Most column names that one message lists. */
const MAX_LISTED = 20;
/** Shortest header that is compared with the built-in spellings: a shorter one is near to too many. */
const MIN_MISSPELLED = 5;
/** A table in which no column is the phone. `wanted` is what the config says. */
function noPhoneColumn(names, wanted) {
    if (names.some(model/* looksLikeData */.CW))
        return noHeader();
    const near = wanted === undefined ? misspelledPhone(names) : (0,model/* nearest */.pA)(wanted, names);
    return {
        code: 'LEADS-COLUMN-NO-PHONE',
        message: wanted === undefined
            ? (0,model/* says */.FA) `No column holds the phone number. ${columnsFound(names)}`
            : (0,model/* says */.FA) `The config takes the phone from ${column_mistakes_quoted(wanted)}, and there is no such column. ${columnsFound(names)}`,
        hint: (0,model/* says */.FA) `${meantColumn(near, wanted)}Name the column Phone or Mobile, or say under columns in the config which one it is, as in "phone: ${exampleHeader(near ?? names.find((name) => name !== ''))}".`,
    };
}
/** An object in which no key is the phone: that concerns this one alone. `wanted` is what the config says. */
function noPhoneKey(names, wanted) {
    const near = wanted === undefined ? misspelledPhone(names) : (0,model/* nearest */.pA)(wanted, names);
    const found = names.length === 0 ? 'It is empty.' : `Its keys: ${shownNames(names)}.`;
    return {
        code: 'LEADS-PHONE-MISSING',
        message: wanted === undefined
            ? (0,model/* says */.FA) `This lead has no key that holds its phone. ${(0,model/* printable */.g$)(found)}`
            : (0,model/* says */.FA) `This lead has no key ${column_mistakes_quoted(wanted)}, which the config takes the phone from. ${(0,model/* printable */.g$)(found)}`,
        hint: near === undefined
            ? (0,model/* says */.FA) `Add "${wanted === undefined ? 'phone' : exampleHeader(wanted)}" with the number, or remove this lead.`
            : (0,model/* says */.FA) `${meantColumn(near, wanted)}Rename the key.`,
    };
}
/** A header that is there, and what it probably stands for. */
function meantColumn(near, wanted) {
    if (near === undefined)
        return (0,model/* says */.FA) ``;
    return wanted === undefined ? (0,model/* says */.FA) `${column_mistakes_quoted(near)} looks like a phone. ` : (0,model/* says */.FA) `Did you mean ${column_mistakes_quoted(near)}? `;
}
/** The first row is a person. Nothing of it is shown. */
function noHeader() {
    return {
        code: 'LEADS-FILE-NO-HEADER',
        message: (0,model/* says */.FA) `The first row does not name the columns: it looks like a person’s data.`,
        hint: (0,model/* says */.FA) `Put a row with the names of the columns above it, such as Mobile, Name, Email.`,
    };
}
/** A column that the config names for a field other than the phone. */
function noConfiguredColumn(field, wanted, names) {
    const near = (0,model/* nearest */.pA)(wanted, names);
    return {
        code: 'LEADS-COLUMN-MISSING',
        message: (0,model/* says */.FA) `The config takes ${nameOfField(field)} from ${column_mistakes_quoted(wanted)}, and there is no such column. ${columnsFound(names)}`,
        hint: near
            ? (0,model/* says */.FA) `Did you mean ${column_mistakes_quoted(near)}? Rename the column, or write "${nameOfField(field)}: ${exampleHeader(near)}" under columns in the config.`
            : (0,model/* says */.FA) `Add the column to the file, or change the line under columns in the config.`,
    };
}
/** A column of the list's key. */
function noKeyColumn(key, names) {
    const near = (0,model/* nearest */.pA)(key, names);
    return {
        code: 'LEADS-COLUMN-MISSING',
        message: (0,model/* says */.FA) `The key of this list needs ${column_mistakes_quoted(key)}, and there is no such column. ${columnsFound(names)}`,
        hint: near
            ? (0,model/* says */.FA) `Did you mean ${column_mistakes_quoted(near)}? Rename the column, or change key in the config.`
            : (0,model/* says */.FA) `Add the column to the file, or change key in the config.`,
    };
}
/** A header that is most likely a misspelt name of a field that no column feeds. */
function misspeltColumn(header, { column, field, meant }) {
    const name = nameOfField(field);
    return {
        code: 'LEADS-COLUMN-MISSPELT',
        message: (0,model/* says */.FA) `Did you mean "${(0,model/* printable */.g$)(meant)}"? The column ${column_mistakes_quoted(header)} has a name that is not known, and no column feeds ${name}.`,
        hint: (0,model/* says */.FA) `Rename the column to "${(0,model/* printable */.g$)(meant)}", or write "${name}: ${exampleHeader(header)}" under columns in the config. To leave it out, set unmapped: ignore.`,
        column,
    };
}
/** Columns without a name. The parser has made sure that they are blank or count the rows. */
function unnamedColumns(columns) {
    const [column = 0, ...others] = columns;
    return {
        code: 'LEADS-COLUMN-UNNAMED',
        message: others.length === 0
            ? (0,model/* says */.FA) `Column ${column + 1} has no name and is not sent: it is blank or only counts the rows.`
            : (0,model/* says */.FA) `${(0,model/* plural */.LS)(columns.length, 'column')} have no name and are not sent: they are blank or only count the rows.`,
        hint: (0,model/* says */.FA) `Nothing needs to be done. To have no notice, delete what has no name.`,
    };
}
/** Several columns that could feed one field. */
function disputedField(field, columns) {
    const name = nameOfField(field);
    if (haveOneName(columns))
        return sameName(columns);
    return {
        code: 'LEADS-COLUMN-TWICE',
        message: (0,model/* says */.FA) `The columns ${(0,model/* listed */.KE)(columns.map(column_mistakes_quoted))} could each be the one for ${name}.`,
        hint: (0,model/* says */.FA) `Say under columns in the config which one it is, as in "${name}: ${exampleHeader(columns[0])}". The others are then not sent, unless you map them too.`,
    };
}
/** Several columns that a header in the config or key could mean, none of them written exactly so. */
function disputedHeader(wanted, columns) {
    if (haveOneName(columns))
        return sameName(columns);
    return {
        code: 'LEADS-COLUMN-TWICE',
        message: (0,model/* says */.FA) `${column_mistakes_quoted(wanted)} in the config could mean each of the columns ${(0,model/* listed */.KE)(columns.map(column_mistakes_quoted))}.`,
        hint: (0,model/* says */.FA) `Write the header in the config exactly as it stands in the file.`,
    };
}
function haveOneName(columns) {
    return new Set(columns).size < columns.length;
}
function sameName([name = '', ...others]) {
    return {
        code: 'LEADS-COLUMN-TWICE',
        message: (0,model/* says */.FA) `${(0,model/* plural */.LS)(others.length + 1, 'column')} have the name ${column_mistakes_quoted(name)}, and it is not certain which one to send.`,
        hint: (0,model/* says */.FA) `Rename all but one of them, or delete them.`,
    };
}
/** Columns that feed no field: a mistake or a notice, as `unmapped` says. `amongData`: a header beside them looks like a person's. `open` are the fields that no column feeds. */
function unmappedColumns(columns, amongData, open) {
    const show = (name) => (0,model/* shownHeader */.Z7)(name, amongData);
    const spellings = column_mistakes_formsOf(open);
    const misspelled = columns.find((name) => !/\p{Nd}/u.test(name) && misspelling(name, spellings) !== undefined);
    const meant = misspelled === undefined ? undefined : misspelling(misspelled, spellings);
    return {
        code: 'LEADS-COLUMN-UNMAPPED',
        message: (0,model/* says */.FA) `${columns.length === 1 ? 'This column feeds' : 'These columns feed'} no field, so nothing of ${columns.length === 1 ? 'it' : 'them'} is sent: ${shownNames(columns, show)}.`,
        hint: (0,model/* says */.FA) `${misspelled === undefined ? '' : (0,model/* says */.FA) `"${show(misspelled)}" looks like ${(0,model/* printable */.g$)(meant ?? '')}. `}Map what is to be sent under columns in the config, as in "field_5: ${show(columns[0] ?? '')}", or set unmapped: ignore.`,
    };
}
function column_mistakes_formsOf(fields) {
    return spellingsOf(fields).map(({ form }) => form);
}
function misspelledPhone(names) {
    const spellings = column_mistakes_formsOf((field) => field === model/* PHONE_FIELD */.or);
    return names.find((name) => misspelling(name, spellings) !== undefined);
}
function misspelling(name, spellings) {
    const folded = (0,model/* headerForm */.Qu)(name);
    return folded.length < MIN_MISSPELLED || isOrdinaryHeader(folded) ? undefined : (0,model/* nearest */.pA)(folded, spellings);
}
function columnsFound(names) {
    return names.every((name) => name === '') ? (0,model/* says */.FA) `There are no columns.` : (0,model/* says */.FA) `Columns found: ${shownNames(names)}.`;
}
function shownNames(names, show) {
    const named = names.filter((name) => name !== '');
    const shown = (show ? named.map(show) : (0,model/* shownHeaders */.Uj)(named))
        .slice(0, MAX_LISTED)
        .map((name) => (0,model/* says */.FA) `"${(0,model/* printable */.g$)(name)}"`);
    const rest = named.length - shown.length;
    return rest > 0 ? (0,model/* says */.FA) `${(0,model/* joined */.oR)(shown, ', ')} and ${(0,model/* plural */.LS)(rest, 'more', 'more')}` : (0,model/* listed */.KE)(shown);
}
function column_mistakes_quoted(name) {
    return (0,model/* says */.FA) `"${(0,model/* shownHeader */.Z7)(name)}"`;
}
function exampleHeader(name) {
    return name === undefined ? (0,model/* says */.FA) `…` : (0,model/* shownHeader */.Z7)(name);
}

;// CONCATENATED MODULE: ./lib/src/map/match-columns.js



const REJECTS_COLUMNS = new Set(Object.values(model/* REJECT_COLUMNS */.S5).map(model/* headerForm */.Qu));
/** Whether a rejects file added this column. */
function isRejectsColumn(name) {
    return REJECTS_COLUMNS.has((0,model/* headerForm */.Qu)(name));
}
/** The columns with exactly this header or, if there is none, those whose header folds to the same. */
function columnsCalled(name, names) {
    const columnsWhere = (matches) => [...names.keys()].filter((column) => matches(names[column] ?? '') && !isRejectsColumn(names[column] ?? ''));
    const exact = columnsWhere((header) => header === name);
    const folded = (0,model/* headerForm */.Qu)(name);
    return exact.length > 0 ? exact : columnsWhere((header) => (0,model/* headerForm */.Qu)(header) === folded);
}
/**
 * Joins fields to columns. First come the columns that the config names (`wanted`, field → header), then headers like
 * `field_5`, then the built-in spellings. Each step takes only fields and columns that no earlier one took: the config
 * always wins, and is the way out wherever two columns could be meant.
 */
function matchColumns(header, wanted) {
    const { names } = header;
    const columnOf = new Map();
    const settled = new Set();
    const taken = new Set();
    const mistakes = [];
    const namesOf = (columns) => columns.map((column) => names[column] ?? '');
    const settle = (field, columns, disputed) => {
        settled.add(field);
        for (const column of columns)
            taken.add(column);
        const [column, ...others] = columns;
        if (others.length > 0)
            mistakes.push(disputed(namesOf(columns)));
        else if (column !== undefined)
            columnOf.set(field, column);
    };
    for (const [field, name] of wanted) {
        const columns = columnsCalled(name, names).filter((column) => !taken.has(column));
        settle(field, columns, (candidates) => disputedHeader(name, candidates));
        // An object may leave a key out; in a table a column that is not there is a mistake.
        const missing = columns.length === 0 && (header.fixed || field === model/* PHONE_FIELD */.or);
        if (missing)
            mistakes.push(field === model/* PHONE_FIELD */.or ? noPhone(header, name) : noConfiguredColumn(field, name, names));
    }
    for (const fieldOf of [fieldOfNumberedHeader, fieldOfSpelling]) {
        for (const [field, columns] of columnsByField(names, taken, fieldOf)) {
            if (!settled.has(field))
                settle(field, columns, (candidates) => disputedField(field, candidates));
        }
    }
    if (!settled.has(model/* PHONE_FIELD */.or))
        mistakes.push(noPhone(header, undefined));
    return { columnOf, settled, taken, mistakes };
}
function noPhone({ names, fixed }, wanted) {
    return fixed ? noPhoneColumn(names, wanted) : noPhoneKey(names, wanted);
}
function columnsByField(names, taken, fieldOf) {
    const columnsOf = new Map();
    names.forEach((name, column) => {
        const field = taken.has(column) ? undefined : fieldOf((0,model/* headerForm */.Qu)(name));
        if (field !== undefined)
            columnsOf.set(field, [...(columnsOf.get(field) ?? []), column]);
    });
    return columnsOf;
}

;// CONCATENATED MODULE: ./lib/src/map/misspelt-header.js



/** A shorter header is one letter away from too many others. */
const MIN_LETTERS = 4;
/**
 * Finds the columns whose header is one edit, or one swap of neighbours, away from a name that would feed a field that no
 * column feeds. The first letter must be right, no digit may be involved, and ordinary headers are never meant.
 */
function misspeltHeaders(columns, names, isOpen, configured) {
    const candidates = [
        ...[...configured].map(([field, meant]) => ({ field, meant, form: (0,model/* headerForm */.Qu)(meant) })),
        ...spellingsOf((field) => field !== model/* PHONE_FIELD */.or && isOpen(field)).map(({ spelling, form }) => ({
            field: fieldOfSpelling(form) ?? model/* LAST_FIELD */.Sz,
            meant: spelling,
            form,
        })),
    ];
    return columns.flatMap((column) => {
        const form = (0,model/* headerForm */.Qu)(names[column] ?? '');
        if (isOrdinaryHeader(form))
            return [];
        const near = candidates.find((candidate) => isMisspelling(form, candidate.form));
        return near ? [{ column, field: near.field, meant: near.meant }] : [];
    });
}
function isMisspelling(form, meant) {
    const letters = form.match(/\p{L}/gu)?.length ?? 0;
    if (letters < MIN_LETTERS || /\p{Nd}/u.test(form + meant))
        return false;
    return form.charAt(0) === meant.charAt(0) && form !== meant && (0,model/* editDistance */.YC)(form, meant) === 1;
}

;// CONCATENATED MODULE: ./lib/src/map/mobile-bytes.js
const PLUS = 0x2b;
const mobile_bytes_DASH = 0x2d;
const SPACE = 0x20;
const mobile_bytes_ZERO = 0x30;
const ONE = 0x31;
const SIX = 0x36;
const mobile_bytes_NINE = 0x39;
/** Digits of an Indian mobile without country code. */
const MOBILE_DIGITS = 10;
const HALF = MOBILE_DIGITS / 2;
/**
 * Reads an Indian mobile from the bytes of a cell: ten digits, with `0`, `91` or `+91` before them, and a space or dash
 * after `+91` and (a space only) between the halves where people put one. Writes the ten digits into `into`. False for
 * everything else, right or wrong. Agrees with `toPhone` by a differential test, for texts and for numbers of a sheet.
 */
function readMobile(bytes, from, to, into) {
    let at = from;
    if (bytes[at] === PLUS) {
        if (bytes[at + 1] !== mobile_bytes_NINE || bytes[at + 2] !== ONE)
            return false;
        at += 3;
        if (bytes[at] === SPACE || bytes[at] === mobile_bytes_DASH)
            at++;
    }
    else if (to - at === MOBILE_DIGITS + 1 && bytes[at] === mobile_bytes_ZERO) {
        at++;
    }
    else if (to - at === MOBILE_DIGITS + 2 && bytes[at] === mobile_bytes_NINE && bytes[at + 1] === ONE) {
        // A spreadsheet writes six zeros at the end of twelve digits for digits that it lost.
        if (endsInZeros(bytes, to))
            return false;
        at += 2;
    }
    const length = to - at;
    if (length !== MOBILE_DIGITS && length !== MOBILE_DIGITS + 1)
        return false;
    const first = bytes[at] ?? 0;
    if (first < SIX || first > mobile_bytes_NINE)
        return false;
    let allEqual = true;
    for (let digit = 0; digit < MOBILE_DIGITS; digit++) {
        if (digit === HALF && length > MOBILE_DIGITS && bytes[at++] !== SPACE)
            return false;
        const byte = bytes[at++] ?? 0;
        if (byte < mobile_bytes_ZERO || byte > mobile_bytes_NINE)
            return false;
        if (byte !== first)
            allEqual = false;
        into[digit] = byte;
    }
    // Ten equal digits are a placeholder, which the long way refuses.
    return !allEqual;
}
function endsInZeros(bytes, to) {
    for (let at = to - 6; at < to; at++)
        if (bytes[at] !== mobile_bytes_ZERO)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/src/map/phone-faults.js

const ONE_NUMBER = (0,model/* says */.FA) `Write one number with its ten digits, such as 98765 43210 or +91 98765 43210.`;
const EXPORT_AGAIN = (0,model/* says */.FA) `Get the numbers from the source again. In Excel, format the column as Text before the numbers are pasted or opened, then export.`;
/** For a cell with neither a digit nor a letter in it. */
const NO_DIGITS = {
    code: 'LEADS-PHONE-SIGNS',
    message: (0,model/* says */.FA) `The phone cell holds no digit.`,
    hint: (0,model/* says */.FA) `Write the number, or remove the row. A cell of #### in Excel is a column too narrow: widen it and export again.`,
};
/** For signs that do not just separate digits, and for brackets around anything but a prefix or an area code. */
const SIGNS = {
    code: 'LEADS-PHONE-SIGNS',
    message: (0,model/* says */.FA) `The phone number has a sign in it that no phone number has.`,
    hint: (0,model/* says */.FA) `${ONE_NUMBER} Spaces, dashes, dots, and brackets around an area code are fine.`,
};
/** For commas or dots as in an amount: `9,876,543,210`, `9,87,65,43,210` or `9.876.543.210`. */
const COMMAS = {
    code: 'LEADS-PHONE-SIGNS',
    message: (0,model/* says */.FA) `The phone number has commas or dots in it, like an amount.`,
    hint: (0,model/* says */.FA) `Format the column as Text, or as a number without a thousands separator, and export again.`,
};
/** For letters that no other fault explains, with digits or without. */
const LETTERS = {
    code: 'LEADS-PHONE-LETTERS',
    message: (0,model/* says */.FA) `The phone number has letters in it.`,
    hint: (0,model/* says */.FA) `${ONE_NUMBER} Labels such as "Mob:" do not belong in the cell.`,
};
/** For a number whose only letters are O, o, I and l, which are easily typed for 0 and 1. */
const LETTER_FOR_DIGIT = {
    code: 'LEADS-PHONE-LETTERS',
    message: (0,model/* says */.FA) `The phone number has a letter where a digit belongs.`,
    hint: (0,model/* says */.FA) `The letters O, I and l look like 0 and 1. Check the number and type the digit; it is never put in for you.`,
};
/** For `ext`, `x`, `#` and the like with digits behind it at the end of a number. */
const EXTENSION = {
    code: 'LEADS-PHONE-EXTENSION',
    message: (0,model/* says */.FA) `The phone number has an extension, which Smartflo cannot dial.`,
    hint: (0,model/* says */.FA) `Use a number that reaches the person directly, or remove the extension if the main number will do.`,
};
/** For more than one number, a range of lines (`26572890-91`) included. */
const TWO_NUMBERS = {
    code: 'LEADS-PHONE-TWO',
    message: (0,model/* says */.FA) `The phone cell holds two numbers.`,
    hint: (0,model/* says */.FA) `Keep one number in the cell and move the other one to a column or a row of its own.`,
};
/** For scientific notation that is no positive whole number with every digit written out, and for `919877000000`. */
const DIGITS_LOST = {
    code: 'LEADS-PHONE-DIGITS-LOST',
    message: (0,model/* says */.FA) `A spreadsheet turned the phone number into a rounded one (like 9.19877E+11): digits are lost.`,
    hint: EXPORT_AGAIN,
};
/** For a stored number that is not whole, has a minus or is above 2^53 - 1, and for a text like `987654321.0` or `-9876543210`. */
const INEXACT = {
    code: 'LEADS-PHONE-INEXACT',
    message: (0,model/* says */.FA) `The phone is stored as a number with decimals, a sign or more than 15 digits, so programs may have rounded it.`,
    hint: (0,model/* says */.FA) `Check the number and write it as text: in quotes in JSON and YAML, with the column formatted as Text in Excel.`,
};
/** For an Indian number of the series 1800 or 1860. */
const TOLL_FREE = {
    code: 'LEADS-PHONE-TOLL-FREE',
    message: (0,model/* says */.FA) `A toll-free or shared-cost number (1800, 1860) belongs to a company, not to a person to call.`,
    hint: (0,model/* says */.FA) `Use a number of the person.`,
};
/** For three to six Indian digits that begin with 1 or 5. */
const SHORT_CODE = {
    code: 'LEADS-PHONE-SHORT-CODE',
    message: (0,model/* says */.FA) `This is a service or SMS short code, not the phone of a person.`,
    hint: ONE_NUMBER,
};
/** For an Indian number of the series 140 or 160. */
const COMMERCIAL = {
    code: 'LEADS-PHONE-COMMERCIAL',
    message: (0,model/* says */.FA) `Numbers that begin with 140 or 160 belong to companies that call people; nobody answers them.`,
    hint: (0,model/* says */.FA) `Use a number of the person.`,
};
/** For a country code in a column of its own that names no country, or for two such columns that differ. */
const UNCLEAR_COUNTRY_CODE = {
    code: 'LEADS-PHONE-COUNTRY-CODE',
    message: (0,model/* says */.FA) `The column for the country code does not say which country the number is from.`,
    hint: (0,model/* says */.FA) `Write the code in digits, such as 91 or +1, or write it with a + before the number.`,
};
/** For a number with a country code that differs from the one in its column. */
const OTHER_COUNTRY_CODE = {
    code: 'LEADS-PHONE-COUNTRY-CODE',
    message: (0,model/* says */.FA) `The number begins with another country code than the column for the country code says.`,
    hint: (0,model/* says */.FA) `Correct the number or the code.`,
};
/** For digits that the numbering plans (libphonenumber's metadata) rule out or rewrite, and for zeros only. */
const IMPLAUSIBLE = {
    code: 'LEADS-PHONE-IMPLAUSIBLE',
    message: (0,model/* says */.FA) `No phone number of its country begins with these digits.`,
    hint: (0,model/* says */.FA) `Check the number at its source, the first digits above all.`,
};
/** For ten equal digits and for 0123456789 and 1234567890, typed where a form insists on a number. */
const PLACEHOLDER = {
    code: 'LEADS-PHONE-PLACEHOLDER',
    message: (0,model/* says */.FA) `This is a placeholder, not a person's number.`,
    hint: (0,model/* says */.FA) `Write the real number, or remove the row.`,
};
/** For a text that is longer than one number in any notation. It is not read. */
const TOO_MUCH_TEXT = {
    code: 'LEADS-PHONE-LONG',
    message: (0,model/* says */.FA) `The phone cell holds far more than a phone number.`,
    hint: ONE_NUMBER,
};
const TEN_DIGITS = (0,model/* says */.FA) `An Indian number has ten digits, after +91, 91 or 0`;
const AS_LONG_AS_ITS_COUNTRY = (0,model/* says */.FA) `Check it at its source, the country code in front included.`;
function notCounted(indian) {
    return indian ? (0,model/* says */.FA) `not counting +91, 91 or 0 in front` : (0,model/* says */.FA) `not counting the country code`;
}
/** `digits` is how many the number has without its prefix. */
function tooShort(digits, indian) {
    return {
        code: 'LEADS-PHONE-SHORT',
        message: (0,model/* says */.FA) `The phone number is too short: ${(0,model/* plural */.LS)(digits, 'digit')}, ${notCounted(indian)}.`,
        hint: indian
            ? (0,model/* says */.FA) `${TEN_DIGITS}; a landline needs its area code (22, 80 …). Missing digits are never filled in.`
            : AS_LONG_AS_ITS_COUNTRY,
    };
}
/** `digits` is how many the number has without a prefix that is certain. */
function tooLong(digits, indian) {
    return {
        code: 'LEADS-PHONE-LONG',
        message: (0,model/* says */.FA) `The phone number is too long: ${(0,model/* plural */.LS)(digits, 'digit')}, ${notCounted(indian)}.`,
        hint: indian
            ? (0,model/* says */.FA) `${TEN_DIGITS}. Perhaps a digit was typed twice, or two numbers share the cell.`
            : AS_LONG_AS_ITS_COUNTRY,
    };
}
/** `region` is where the number is from, ISO 3166 two letters; undefined when no country has its prefix. */
function otherCountry(region) {
    const place = region && new Intl.DisplayNames(['en'], { type: 'region' }).of(region);
    return {
        code: 'LEADS-PHONE-COUNTRY',
        message: place
            ? (0,model/* says */.FA) `The phone number begins like one from another country (${(0,model/* printable */.g$)(place)}), and this list takes none from there.`
            : (0,model/* says */.FA) `The phone number begins with a country code that no country has.`,
        hint: region
            ? (0,model/* says */.FA) `If that is right, add ${(0,model/* printable */.g$)(region)} to countries in the config. If not, correct the + or 00 in front of the number.`
            : (0,model/* says */.FA) `Write the number without + or 00, or with the right country code.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/map/phone-india.js

/** Digits of every Indian number that a person can be called on: mobiles, and landlines with their area code. */
const NATIONAL_DIGITS = 10;
const TOLL_FREE_SERIES = /^18[06]0\d{4}/;
/** 160 followed by 2 to 7 is the area code of Kharar (libphonenumber's metadata); the rest of 160 is the series. */
const COMMERCIAL_SERIES = /^1(?:40|60[^2-7])/;
const SERVICE_OR_SMS_CODE = /^[15]\d{2,5}$/;
/** Numbers that people type where a form requires one. Some may be in use, but their owners did not make the enquiry. */
const MADE_UP = /^(?:(\d)\1{9}|0123456789|1234567890)$/;
/** A spreadsheet writes these zeros for digits that it lost. Such a number after `91` is checked more closely. */
const LOST_DIGITS = '000000';
const phone_india_ZERO = 0x30;
const phone_india_SIX = 0x36;
const phone_india_NINE = 0x39;
/**
 * The fast path: the canonical form of an Indian mobile written as 10 digits, or with `0`, `91` or `+91` before them and
 * nothing else. Undefined for everything else, right or wrong. Agrees with the long way by a differential test.
 */
function indianMobile(text) {
    const start = text.length - NATIONAL_DIGITS;
    if (start < 0 || start > 3)
        return undefined;
    if (start === 1 && text.charCodeAt(0) !== phone_india_ZERO)
        return undefined;
    if (start >= 2 && !text.startsWith(start === 2 ? '91' : '+91'))
        return undefined;
    const first = text.charCodeAt(start);
    if (first < phone_india_SIX || first > phone_india_NINE)
        return undefined;
    let allEqual = true;
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < phone_india_ZERO || code > phone_india_NINE)
            return undefined;
        if (code !== first)
            allEqual = false;
    }
    // A placeholder: the long way says so.
    if (allEqual)
        return undefined;
    if (start === 2 && text.endsWith(LOST_DIGITS))
        return undefined;
    return start === 3 ? text : `+91${text.slice(start)}`;
}
/**
 * The digits after every prefix that is certain. The number of digits decides: ten that begin with 91 are a number, twelve
 * are 91 and a number. `+91 (0)` is a way of writing, since no national number begins with 0.
 */
function indianNational({ plus, digits }) {
    const prefixes = plus ? ['910', '91'] : ['091', '91', '0'];
    const prefix = prefixes.find((one) => digits.startsWith(one) && digits.length === one.length + NATIONAL_DIGITS);
    return digits.slice((prefix ?? (plus ? '91' : '')).length);
}
/** The fault of the digits of an Indian number without its prefixes; undefined when there is none. */
function indianFault(national) {
    // This comes first, since 0123456789 also looks too short.
    if (MADE_UP.test(national))
        return PLACEHOLDER;
    const digits = national.replace(/^0+/, '');
    if (digits === '')
        return IMPLAUSIBLE;
    if (TOLL_FREE_SERIES.test(digits))
        return TOLL_FREE;
    if (SERVICE_OR_SMS_CODE.test(digits))
        return SHORT_CODE;
    if (digits.length < NATIONAL_DIGITS)
        return tooShort(digits.length, true);
    if (national.length > NATIONAL_DIGITS)
        return tooLong(national.length, true);
    return COMMERCIAL_SERIES.test(digits) ? COMMERCIAL : undefined;
}

;// CONCATENATED MODULE: ./lib/src/map/phone-text.js

/** A longer text is not read, white space around it aside. One number in any notation fits. */
const MAX_PHONE_CHARACTERS = 100;
/** Fewest digits before `.0` that make it a whole number and not a part of one. */
const WHOLE_NUMBER_WITH_DECIMALS = /^(\+?\d{10,})\.0+$/;
/** Numbers to calculate with, which would be somebody else's phone number without their sign or point. */
const CALCULATED = [
    // Excel computes a typed +91-9876543210 as a sum: -9876543119.
    /^[+([\s]*[\p{Pd}\u2212\u2043\u00ad.]/u,
    // `987654321.0` is nine digits that a program wrote as a decimal.
    /^[^.]*\d\s*\.\s*(?:\d{1,3}|0+)$/,
    // This is a fraction, a longitude or the number of an item: 0.9876543210, 77.20902100, `1. 98765 4321`.
    /^(?!91\b)\d{1,2}\s*\.(?:\s|[^.]*$)/,
    // A phone has a single point only between its halves, or after a prefix or an area code with its 0.
    /^(?!0|(?:91)?\d{5}\.\d{5}$)\d{3,}\.\d+$/,
];
const SCIENTIFIC = /^([+-]?)(\d+)(?:[.,](\d*))?[eE]([+-]?\d+)$/;
const phone_text_NUMBER = /^\+?(\d+)(?:\.0*)?$/;
const ENDS_IN_EXTENSION = /\d[\s.,;()-]*(?:extension|extn|ext|x|#)[\s.:=]*\d+\)?$/i;
/** A slash, a line break or a word between digits; seven digits on one side of a comma or plus; two runs of eight. */
const TWO = [
    /\d\D*[/;|&\n\r\v\f\u0085\u2028\u2029]\D*\d/,
    /\d\P{L}*(?<!\p{L})(?:or|and)(?!\p{L})\P{L}*\d/iu,
    /(?:\d\D*){7,}[+,]\D*\d/,
    /\d\D*[+,]\D*(?:\d\D*){7,}$/,
    /\d{8,}\D+\d{8,}/,
    // A range of lines: `26572890-91` is 26572890 and 26572891, not ten digits.
    /\d{6}[^\d\p{L}]+\d{1,2}$/u,
    /\d{4}\s\d{4}\s*[\p{Pd}\u2212\u2043\u00ad]+\s*\d{1,2}$/u,
    /^[2-5]\d{3}[^\d\p{L}]+\d{4}[^\d\p{L}]+\d{1,2}$/u,
    /\d{7}\s*[\p{Pd}\u2212\u2043\u00ad.]+\s*\d{3}$/u,
    // The number of an item before nine digits; ten digits, which begin with 91, before two; a date and an hour.
    /^[1-9][^\d\p{L}]+\d{9}$/u,
    /^\d{3}(?:[^\d\p{L}]*\d){7}[^\d\p{L}]+\d[^\d\p{L}]*\d$/u,
    /^(?:(?:19|20)\d\d([-.])[01]\d\1[0-3]\d|[0-3]\d([-.])[01]\d\2(?:19|20)\d\d)\D+\d\d$/,
];
/** Brackets around anything but a prefix or an area code in front. */
const BRACKETS_IN_DOUBT = [
    // One that is not half of a pair: `1) 98765 4321`. A pair with no digit in it.
    /[([]\D*[)\]]|^[^([]*[)\]]|[([][^)\]]*(?:[([]|$)|[)\]][^([]*[)\]]/,
    // An area code or a remark behind the number: `26572890 (22)`.
    /(?:\d\D*){5}[([]/,
    // The number of an item: `(1) 98765 4321`.
    /^[([]\s*[1-9]\s*[)\]]/,
    // A remark, or how accounts write a minus: `(9876543119)`.
    /[)\]]$/,
];
/** Twelve digits of which a spreadsheet has shown six, as 9.19877E+11, and filled up the rest. */
const ROUNDED = /^\d{6}0{6}$/;
const AMOUNT = /^\d{1,3}(?:,\d{2,3})+$|^\d(?:\.\d{3}){3}$/;
const LETTER = /[\p{L}\p{M}]/u;
const LETTER_LIKE_DIGIT = /^[\d\s\p{Pd}.()+OoIl]*$/u;
/** Space, dash, dot and bracket of every kind. U+2212 is the minus sign, U+2043 the hyphen bullet, U+00AD the soft hyphen. */
const SEPARATORS = /[\s\p{Pd}\u2212\u2043\u00ad.()[\]]+/gu;
const SEPARATORS_AT_THE_END = /(?<![\s\p{Pd}\u2212\u2043\u00ad.])[\s\p{Pd}\u2212\u2043\u00ad.]+$/u;
/** Characters without width, but for the soft hyphen and U+202E, behind which digits are shown in the opposite order. */
const WITHOUT_WIDTH = /[^\P{Cf}\u00ad\u202e]+/gu;
const DIALLED = /^(\+?)(\d+)$/;
/**
 * Reads the digits of a phone cell without loss, or says why they can't be had for certain: no digit is ever cut, added
 * or guessed.
 */
function phone_text_readDigits(text, kind) {
    const plain = asciiDigits(text.replace(WITHOUT_WIDTH, '')).replaceAll('＋', '+').trim();
    if (plain.length > MAX_PHONE_CHARACTERS)
        return TOO_MUCH_TEXT;
    const unguarded = kind === 'number' ? plain : withoutExcelGuard(plain);
    const scientific = SCIENTIFIC.exec(unguarded);
    const written = scientific ? provenDigits(scientific) : unguarded;
    if (written === undefined)
        return DIGITS_LOST;
    if (kind === 'number')
        return exactInteger(written);
    const whole = WHOLE_NUMBER_WITH_DECIMALS.exec(written)?.[1] ?? written.replace(SEPARATORS_AT_THE_END, '');
    if (!/\d/.test(whole))
        return LETTER.test(whole) ? LETTERS : NO_DIGITS;
    if (ENDS_IN_EXTENSION.test(whole))
        return EXTENSION;
    if (AMOUNT.test(whole))
        return COMMAS;
    if (CALCULATED.some((pattern) => pattern.test(whole)))
        return INEXACT;
    if (BRACKETS_IN_DOUBT.some((pattern) => pattern.test(whole)))
        return SIGNS;
    if (TWO.some((pattern) => pattern.test(whole)))
        return TWO_NUMBERS;
    if (LETTER.test(whole))
        return LETTER_LIKE_DIGIT.test(whole) ? LETTER_FOR_DIGIT : LETTERS;
    return ROUNDED.test(whole) ? DIGITS_LOST : dialled(whole.replace(SEPARATORS, ''));
}
function dialled(compact) {
    const [, plus, digits] = DIALLED.exec(compact) ?? [];
    return digits === undefined ? SIGNS : { plus: plus === '+', digits };
}
/** `'9876543210` and `="9876543210"`, by which people make Excel keep a number as text, and quotes written twice. */
function withoutExcelGuard(text) {
    const quoted = /^=?"([^"]*)"$/.exec(text)?.[1];
    return (quoted ?? text.replace(/^'/, '')).trim();
}
/** `9.876543211E+09` → `9876543211`. Undefined unless every digit of the whole number is written out. */
function provenDigits([, sign = '', whole = '', fraction = '', exponent = '']) {
    const places = Number(exponent);
    const proven = sign !== '-' && places >= 0 && fraction.length >= places;
    if (!proven || /[^0]/.test(fraction.slice(places)))
        return undefined;
    return sign + whole + fraction.slice(0, places);
}
/** A number of JSON, YAML or XLSX: whole, and exact in every program that may have written it. */
function exactInteger(text) {
    const digits = phone_text_NUMBER.exec(text)?.[1];
    if (digits === undefined)
        return /^[+-]?[\d.]+$/.test(text) ? INEXACT : LETTERS;
    if (ROUNDED.test(digits) && !text.startsWith('+'))
        return DIGITS_LOST;
    return Number(digits) <= Number.MAX_SAFE_INTEGER ? { plus: text.startsWith('+'), digits } : INEXACT;
}
/** Digits of every script as ASCII. Unicode encodes decimal digits in runs of ten, zero first (Core Specification 4.6). */
function asciiDigits(text) {
    return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
        const codePoint = digit.codePointAt(0) ?? 0;
        let zero = codePoint;
        while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)))
            zero--;
        return String((codePoint - zero) % 10);
    });
}

;// CONCATENATED MODULE: ./lib/src/map/phone.js



const INDIA = 'IN';
const INDIAN_CALLING_CODE = '91';
/**
 * The canonical form of the phone number in a cell. It removes only what carries no information: separators, characters
 * without width, prefixes, `.0` and the text guards of Excel; digits of other scripts become ASCII. A canonical number
 * stays as it is.
 */
function toPhone(text, kind, rules) {
    const fast = fromIndia(rules) ? indianMobile : () => undefined;
    const plain = fast(text);
    if (plain !== undefined)
        return { e164: plain };
    const read = phone_text_readDigits(text, kind);
    if ('code' in read)
        return read;
    const dialled = fast(read.plus ? `+${read.digits}` : read.digits);
    return dialled === undefined ? byPlans(read, rules) : { e164: dialled };
}
/** `toPhone` without the fast path: the numbering plans check every number. */
function toPhoneByPlans(text, kind, rules) {
    const read = readDigits(text, kind);
    return 'code' in read ? read : byPlans(read, rules);
}
function byPlans(read, rules) {
    const dialled = fromIndia(rules) ? withInternationalPrefix(read) : read;
    const indian = dialled.plus ? dialled.digits.startsWith(INDIAN_CALLING_CODE) : fromIndia(rules);
    return indian ? indianPhone(indianNational(dialled), rules) : otherPhone(dialled, rules);
}
function fromIndia(rules) {
    return rules.country === INDIA;
}
/** From India, `00` is dialled for `+`; no national number begins with it. */
function withInternationalPrefix(dialled) {
    const { plus, digits } = dialled;
    return !plus && /^00[1-9]/.test(digits) ? { plus: true, digits: digits.slice(2) } : dialled;
}
function indianPhone(national, { countries, plans }) {
    if (!countries.includes(INDIA))
        return otherCountry(INDIA);
    const fault = indianFault(national);
    if (fault)
        return fault;
    const e164 = `+${INDIAN_CALLING_CODE}${national}`;
    const parsed = plans.parse(e164, INDIA);
    return parsed?.plausible && parsed.e164 === e164 ? { e164 } : IMPLAUSIBLE;
}
function otherPhone({ plus, digits }, rules) {
    const parsed = rules.plans.parse(plus ? `+${digits}` : digits, rules.country);
    if (!parsed)
        return plus ? otherCountry(undefined) : tooShort(digits.length, false);
    if (parsed.callingCode === INDIAN_CALLING_CODE)
        return indianPhone(parsed.national, rules);
    if (!parsed.regions.some((region) => rules.countries.includes(region)))
        return otherCountry(parsed.regions[0]);
    if (parsed.length === 'short')
        return tooShort(parsed.national.length, false);
    if (parsed.length === 'long')
        return tooLong(parsed.national.length, false);
    // Some plans rewrite what follows the trunk prefix (Argentina's 15); such a number must come with its country code.
    const kept = digits.endsWith(parsed.national);
    return parsed.plausible && kept ? { e164: parsed.e164 } : IMPLAUSIBLE;
}

;// CONCATENATED MODULE: ./lib/src/map/phone-parts.js





/** Headers of columns that hold the country code of the phone beside them. */
const COUNTRY_CODE = phone_parts_forms('Country Code, Country Calling Code, Calling Code, Country Phone Code, Phone Country Code, Mobile Country Code', 'Dial Code, Dialing Code, Dialling Code, Country Dial Code, ISD, ISD Code, Mobile ISD, Phone ISD, International Code');
/** Headers of columns that hold the area code of the phone beside them. */
const AREA_CODE = phone_parts_forms('STD, STD Code, Area Code, Phone Area Code, Landline STD Code');
function phone_parts_forms(...lines) {
    return new Set(lines.flatMap((line) => line.split(', ')).map(model/* headerForm */.Qu));
}
/** The columns of a header that hold parts of the phone; undefined when there are none. */
function phoneParts(names) {
    const columnsOf = (known) => [...names.keys()].filter((column) => known.has((0,model/* headerForm */.Qu)(names[column] ?? '')));
    const parts = { countryCode: columnsOf(COUNTRY_CODE), areaCode: columnsOf(AREA_CODE) };
    return parts.countryCode.length + parts.areaCode.length > 0 ? parts : undefined;
}
const phone_parts_INDIA = 'IN';
const INDIAN_CODE = '91';
/**
 * The canonical form of a phone whose country or area code may stand in a cell of its own. The code is joined with the
 * number, or the number is refused: a number of the United States without its code looks like an Indian mobile.
 */
function toJoinedPhone(row, column, parts, rules) {
    const text = row.cells[column] ?? '';
    const kind = row.kind(column);
    const read = phone_text_readDigits(text, kind);
    const reading = toPhone(text, kind, rules);
    const codes = new Set(contents(row, parts.countryCode).map(countryCode));
    const [code] = codes;
    if ('code' in read || codes.size === 0)
        return withAreaCode(reading, row, read, parts, rules);
    const isWhole = read.plus || /^00[1-9]/.test(read.digits);
    if (codes.size > 1 || code === undefined)
        return isWhole ? reading : UNCLEAR_COUNTRY_CODE;
    if (isWhole && 'e164' in reading)
        return hasCode(reading.e164, code) ? reading : OTHER_COUNTRY_CODE;
    if (isWhole)
        return reading;
    if (code === rules.country || (rules.country === phone_parts_INDIA && code === INDIAN_CODE)) {
        return withAreaCode(reading, row, read, parts, rules);
    }
    if (/\D/.test(code))
        return aboutCode(toPhone(text, kind, { ...rules, country: code }));
    const joined = toPhone(`+${code}${read.digits}`, 'text', rules);
    if ('e164' in joined || !read.digits.startsWith(code))
        return aboutCode(joined);
    const repeated = toPhone(`+${read.digits}`, 'text', rules);
    return 'e164' in repeated ? repeated : aboutCode(joined);
}
/** Names the column in the hint of a number from a country that the list does not take: the number itself has no code. */
function aboutCode(reading) {
    if ('e164' in reading || reading.code !== 'LEADS-PHONE-COUNTRY')
        return reading;
    return {
        ...reading,
        hint: (0,model/* says */.FA) `If that is right, add the country to countries in the config. If not, correct the column with the country code.`,
    };
}
/** Joins the area code with an Indian number that is too short by itself. */
function withAreaCode(reading, row, read, parts, rules) {
    const [area, ...others] = new Set(contents(row, parts.areaCode).map((text) => text.replace(/\D/g, '').replace(/^0+/, '')));
    if ('e164' in reading || 'code' in read || rules.country !== phone_parts_INDIA || !area || others.length > 0)
        return reading;
    if (area.length + read.digits.length !== MOBILE_DIGITS)
        return reading;
    const joined = toPhone(`0${area}${read.digits}`, 'text', rules);
    return 'e164' in joined ? joined : reading;
}
function contents(row, columns) {
    return columns
        .filter((column) => row.kind(column) !== 'null')
        .map((column) => row.cells[column] ?? '')
        .filter((text) => !(0,model/* isBlank */.z3)(text) && !(0,model/* isBlankWord */.PV)(text, model/* PHONE_FIELD */.or));
}
/** `91` for `+91`, `0091`, `91.0`, `India (+91)` and `IN`; `US` for a country of two letters; undefined when it is unclear. */
function countryCode(text) {
    const plain = text.replace(/\.0+\s*$/, '').trim();
    const [digits, ...others] = plain.match(/\d+/g) ?? [];
    if (digits !== undefined) {
        const code = digits.replace(/^0+/, '');
        return others.length === 0 && /^[1-9]\d{0,3}$/.test(code) ? code : undefined;
    }
    if (/^(?:IN|IND|India)$/i.test(plain))
        return INDIAN_CODE;
    return /^[A-Z]{2}$/.test(plain) ? plain : undefined;
}
/** Whether a number may be one of the code; a country of two letters is not compared. */
function hasCode(e164, code) {
    return /\D/.test(code) || e164.startsWith(`+${code}`);
}

;// CONCATENATED MODULE: ./lib/src/map/columns.js






/** Decides what each column of a header is for. `wanted` is what the config says: field → header. */
function planColumns(header, route, wanted) {
    const { names } = header;
    const { columnOf, settled, taken, mistakes } = matchColumns(header, wanted);
    const key = keyColumns(route.key, names, columnOf);
    const parts = phoneParts(names);
    const partColumns = parts ? [...parts.countryCode, ...parts.areaCode] : [];
    const fieldOf = new Map([...columnOf].map(([field, column]) => [column, field]));
    const useOf = (name, column) => {
        if (isRejectsColumn(name) || (name === '' && header.fixed))
            return 'ignored';
        if (key.columns.includes(column))
            return 'key';
        return partColumns.includes(column) ? 'phone' : 'unmapped';
    };
    const columns = names.map((name, column) => {
        const field = fieldOf.get(column);
        if (field !== undefined)
            return { header: name, field, use: 'field' };
        return { header: name, field, use: useOf(name, column) };
    });
    const unmapped = [...names.keys()].filter((column) => columns[column]?.use === 'unmapped' && !taken.has(column));
    const misspelt = route.unmapped === 'ignore' ? [] : misspeltColumns(unmapped, header, settled, wanted, columnOf);
    const others = unmapped.filter((column) => !misspelt.some((mistake) => mistake.column === column));
    const told = together(others, header.fixed).map((group) => mistakeOf(group, names, settled));
    const unnamed = names.flatMap((name, column) => (name === '' ? [column] : []));
    return {
        columns,
        columnOf,
        key: key.mistakes.length === 0 && key.columns.length === route.key.length ? key.columns : undefined,
        phoneParts: parts,
        mistakes: [...mistakes, ...key.mistakes, ...misspelt, ...(route.unmapped === 'error' ? told : [])],
        notices: [
            ...(unnamed.length > 0 && header.fixed ? [unnamedColumns(unnamed)] : []),
            ...(route.unmapped === 'warn' ? told : []),
        ],
    };
}
/**
 * A table with a misspelt header is stopped: its rows would be sent without the field, and a list that skips known numbers
 * never takes it later. A header that looks like a person's data is not compared.
 */
function misspeltColumns(unmapped, { names, fixed }, settled, wanted, columnOf) {
    if (names.some(model/* looksLikeData */.CW))
        return [];
    // A table without a configured column has that mistake already.
    const missing = new Map(fixed ? [] : [...wanted].filter(([field]) => !columnOf.has(field) && field !== model/* PHONE_FIELD */.or));
    return misspeltHeaders(unmapped, names, (field) => !settled.has(field), missing).map((each) => misspeltColumn(names[each.column] ?? '', each));
}
/** A name in the key is an alias or a field if a column feeds it, else a header. A missing phone is another mistake. */
function keyColumns(wanted, names, columnOf) {
    const columns = [];
    const mistakes = [];
    for (const name of wanted) {
        const field = fieldOfName(name);
        const fed = field === undefined ? undefined : columnOf.get(field);
        const candidates = fed === undefined && field !== model/* PHONE_FIELD */.or ? columnsCalled(name, names) : [fed];
        const [column, ...others] = candidates;
        if (others.length > 0)
            mistakes.push(disputedHeader(name, candidates.map((one) => names[one ?? -1] ?? '')));
        else if (column !== undefined)
            columns.push(column);
        else if (field !== model/* PHONE_FIELD */.or)
            mistakes.push(noKeyColumn(name, names));
    }
    return { columns, mistakes };
}
/** A table gets one notice for all columns. Objects get one for each key, so that a key of several shapes is told once. */
function together(columns, fixed) {
    if (columns.length === 0)
        return [];
    return fixed ? [columns] : columns.map((column) => [column]);
}
function mistakeOf(columns, names, settled) {
    const [column, ...others] = columns;
    const mistake = unmappedColumns(columns.map((one) => names[one] ?? ''), names.some(model/* looksLikeData */.CW), (field) => !settled.has(field));
    return column === undefined || others.length > 0 ? mistake : { ...mistake, column };
}

;// CONCATENATED MODULE: ./lib/src/map/phone-library.js
/**
 * Loads libphonenumber-js with its `min` metadata, which knows lengths and leading digits. (`mobile` refuses every seventh
 * Indian mobile; `max` tells kinds of numbers apart, which the digits of an Indian number can't prove.)
 */
async function openNumberingPlans() {
    const { getCountries, getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString, validatePhoneNumberLength, } = await __webpack_require__.e(/* import() */ 46).then(__webpack_require__.bind(__webpack_require__, 8046));
    const known = (country) => isSupportedCountry(country);
    const sharing = (callingCode) => getCountries().filter((one) => getCountryCallingCode(one) === callingCode);
    return {
        parse(text, country) {
            const place = known(country) ? { defaultCountry: country } : {};
            const parsed = parsePhoneNumberFromString(text, { ...place, extract: false });
            if (!parsed)
                return undefined;
            const length = parsed.isPossible() ? undefined : validatePhoneNumberLength(text, place);
            return {
                e164: parsed.number,
                callingCode: parsed.countryCallingCode,
                national: parsed.nationalNumber,
                regions: parsed.country ? [parsed.country] : sharing(parsed.countryCallingCode),
                plausible: parsed.isValid(),
                length: length === 'TOO_SHORT' ? 'short' : length === 'TOO_LONG' ? 'long' : 'right',
            };
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/map/row-mapping.js



/** For a column of the key that feeds no field. */
const NO_FIELD = -1;
/** How the rows of a header are mapped. `mistakes` are those of the shape, which break a rule on every row of it. */
function createRowMapping({ columnOf, key, phoneParts }, route, rules, mistakes) {
    const phoneColumn = columnOf.get(model/* PHONE_FIELD */.or);
    const others = [...columnOf].filter(([field]) => field !== model/* PHONE_FIELD */.or);
    const blank = route.blank === 'empty' ? '' : undefined;
    const length = Math.max(model/* PHONE_FIELD */.or, ...columnOf.keys()) + 1;
    const keyIsPhone = key?.length === 1 && key[0] === phoneColumn;
    return (row) => {
        const violations = [];
        for (const mistake of mistakes)
            violations.push(shapeViolation(row, mistake));
        const phone = phoneColumn === undefined ? undefined : phoneOf(row, phoneColumn, rules, phoneParts, violations);
        const fields = new Array(length).fill(undefined);
        fields[model/* PHONE_FIELD */.or] = phone;
        for (const [field, column] of others) {
            const text = row.cells[column] ?? '';
            const kind = row.kind(column);
            if (kind === 'structure')
                violations.push(structureViolation(row, column));
            else if ((0,model/* isExcelError */.Sr)(text))
                violations.push(excelErrorViolation(row, column));
            else if (kind === 'null' || (0,model/* isBlank */.z3)(text) || (0,model/* isBlankWord */.PV)(text, field))
                fields[field] = blank;
            else if ((0,model/* isDamagedText */.tT)(text, field))
                violations.push(damagedViolation(row, column));
            else
                fields[field] = text;
        }
        return {
            phone,
            fields,
            key: keyIsPhone ? phone : key && keyOf(row, key, phoneColumn, phone, violations),
            violations,
            source(field) {
                const column = columnOf.get(field);
                return column === undefined
                    ? undefined
                    : { header: row.header.names[column] ?? '', position: row.position(column) };
            },
        };
    };
}
/** The canonical phone. A blank cell breaks no rule here: the lead check says that a lead needs a phone. */
function phoneOf(row, column, rules, parts, violations) {
    const text = row.cells[column] ?? '';
    const kind = row.kind(column);
    if (kind === 'structure') {
        violations.push(structureViolation(row, column));
        return undefined;
    }
    if (kind === 'null' || (0,model/* isBlank */.z3)(text) || (0,model/* isBlankWord */.PV)(text, model/* PHONE_FIELD */.or))
        return undefined;
    if ((0,model/* isExcelError */.Sr)(text)) {
        violations.push(excelErrorViolation(row, column));
        return undefined;
    }
    const reading = parts ? toJoinedPhone(row, column, parts, rules) : toPhone(text, kind, rules);
    if ('e164' in reading)
        return reading.e164;
    violations.push({ ...cellOf(row, column), masked: (0,model/* maskPhone */.Xu)(text), ...reading });
    return undefined;
}
/**
 * The key columns as JSON text: the canonical phone, and the others without outer white space. Undefined when a column is
 * blank (a violation), or when the phone is not known.
 */
function keyOf(row, key, phoneColumn, phone, violations) {
    const values = [];
    for (const column of key) {
        if (column === phoneColumn) {
            if (phone !== undefined)
                values.push(phone);
            continue;
        }
        const text = row.cells[column] ?? '';
        const kind = row.kind(column);
        const isTold = violations.some(({ header }) => header === row.header.names[column]);
        if (kind === 'structure') {
            if (!isTold)
                violations.push(structureViolation(row, column));
        }
        else if ((0,model/* isExcelError */.Sr)(text)) {
            if (!isTold)
                violations.push(excelErrorViolation(row, column));
        }
        else if (kind === 'null' || (0,model/* isBlank */.z3)(text) || (0,model/* isBlankWord */.PV)(text, NO_FIELD)) {
            violations.push(blankKeyViolation(row, column));
        }
        else {
            values.push(text.trim());
        }
    }
    return values.length === key.length ? JSON.stringify(values) : undefined;
}
function cellOf(row, column) {
    return { header: row.header.names[column], position: row.position(column) };
}
function structureViolation(row, column) {
    return {
        ...cellOf(row, column),
        code: 'LEADS-ROW-STRUCTURE',
        masked: undefined,
        message: (0,model/* says */.FA) `The value is a list or an object, and a field takes text.`,
        hint: (0,model/* says */.FA) `Write the value as text, or give each part of it a key of its own.`,
    };
}
function excelErrorViolation(row, column) {
    const text = row.cells[column] ?? '';
    return { ...cellOf(row, column), ...(0,model/* excelErrorFault */.Aw)(text), masked: (0,model/* maskShape */.cA)(text) };
}
function damagedViolation(row, column) {
    return {
        ...cellOf(row, column),
        code: 'LEADS-ROW-TEXT-DAMAGED',
        masked: (0,model/* maskShape */.cA)(row.cells[column] ?? ''),
        message: (0,model/* says */.FA) `The letters of the cell were lost before the file was saved: they are signs such as "????" or "Ã©".`,
        hint: (0,model/* says */.FA) `Export the list again as .xlsx or "CSV UTF-8", or type the cell anew.`,
    };
}
function blankKeyViolation(row, column) {
    return {
        ...cellOf(row, column),
        code: 'LEADS-ROW-KEY',
        masked: undefined,
        message: (0,model/* says */.FA) `The cell is blank, and the column is part of the key that tells the leads of this list apart.`,
        hint: (0,model/* says */.FA) `Fill the cell, or take the column out of key in the config.`,
    };
}
/** The first value of an object, which tells it from others in the same line. */
function row_mapping_startOf(row) {
    return row.header.names.length > 0 ? row.position(0) : { line: row.line, column: 1 };
}
function shapeViolation(row, { code, message, hint, column }) {
    const place = column === undefined ? { header: undefined, position: row_mapping_startOf(row) } : cellOf(row, column);
    return { ...place, code, masked: undefined, message, hint };
}

;// CONCATENATED MODULE: ./lib/src/map/mapper.js






/** Opens the mapper of a route. Throws a LeadsError when `columns` of the route names no field, or one twice. */
async function openMapper(route) {
    const wanted = wantedColumns(route);
    const rules = { country: route.country, countries: route.countries, plans: await openNumberingPlans() };
    const mappings = new WeakMap();
    return {
        bind(header) {
            const known = mappings.get(header);
            if (known)
                return known;
            const mapping = createMapping(header, route, wanted, rules);
            mappings.set(header, mapping);
            return mapping;
        },
        phoneColumn(names) {
            const fed = matchColumns({ names, fixed: true, line: 1 }, wanted).columnOf.get(model/* PHONE_FIELD */.or);
            const named = names.findIndex((name) => fieldOfHeader(name) === model/* PHONE_FIELD */.or);
            return fed ?? (named < 0 ? undefined : named);
        },
    };
}
/** Field → header, as the config says. */
function wantedColumns(route) {
    const wanted = new Map();
    const problems = [];
    for (const [name, header] of Object.entries(route.columns)) {
        const field = fieldOfName(name);
        if (field === undefined) {
            const near = (0,model/* nearest */.pA)(name, fieldNames());
            problems.push({
                code: 'LEADS-COLUMN-CONFIG',
                message: (0,model/* says */.FA) `columns in the config maps "${(0,model/* printable */.g$)(name)}", which is no field.`,
                hint: (0,model/* says */.FA) `${near ? (0,model/* says */.FA) `Did you mean ${(0,model/* printable */.g$)(near)}? ` : ''}Use phone, name, email, address, company or field_0 to field_34.`,
            });
        }
        else if (wanted.has(field)) {
            problems.push({
                code: 'LEADS-COLUMN-CONFIG',
                message: (0,model/* says */.FA) `columns in the config maps ${nameOfField(field)} twice: ${nameOfField(field)} and field_${field} are one field.`,
                hint: (0,model/* says */.FA) `Remove one of the two lines.`,
            });
        }
        else if ([...wanted.values()].includes(header)) {
            problems.push({
                code: 'LEADS-COLUMN-CONFIG',
                message: (0,model/* says */.FA) `columns in the config maps the column "${(0,model/* shownHeader */.Z7)(header)}" to two fields.`,
                hint: (0,model/* says */.FA) `Map it to one field. To send a value twice, add a second column to the file.`,
            });
        }
        else {
            wanted.set(field, header);
        }
    }
    if (problems.length > 0)
        throw new model/* LeadsError */.QI(problems);
    return wanted;
}
function createMapping(header, route, wanted, rules) {
    const plan = planColumns(header, route, wanted);
    const toProblem = ({ code, message, hint }) => ({
        code,
        message,
        hint,
        position: { line: header.line, column: 1 },
    });
    const map = createRowMapping(plan, route, rules, header.fixed ? [] : plan.mistakes);
    return {
        columns: plan.columns,
        problems: header.fixed ? plan.mistakes.map(toProblem) : [],
        notices: plan.notices.map(toProblem),
        apply: map,
        plain: plainMapping(plan, rules),
    };
}
function plainMapping({ columnOf, key, mistakes, phoneParts }, rules) {
    const phone = columnOf.get(model/* PHONE_FIELD */.or);
    const keyIsPhone = key?.length === 1 && key[0] === phone;
    if (phoneParts || phone === undefined || !keyIsPhone || mistakes.length > 0 || rules.country !== 'IN')
        return undefined;
    const fields = [...columnOf].map(([field, cell]) => ({ field, cell })).filter(({ field }) => field !== model/* PHONE_FIELD */.or);
    return { phone, fields: fields.toSorted((one, other) => one.field - other.field) };
}

;// CONCATENATED MODULE: ./lib/src/map/phone-example.js
/** The number that people in India write as an example. It exists, so a lead with it is sent. */
const EXAMPLE = '+919876543210';
const EXAMPLE_BYTES = new TextEncoder().encode(EXAMPLE);
/** Whether the key of a lead is the example number. Only lists whose key is the phone can tell. */
function isExamplePhone(key) {
    if (typeof key === 'string')
        return key === EXAMPLE;
    // The last digit tells most numbers apart.
    for (let at = EXAMPLE_BYTES.length - 1; at >= 0; at--)
        if (key[at] !== EXAMPLE_BYTES[at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/src/map/phone-in-key.js


/**
 * Whether the phone makes up the key of a lead, alone or with other columns. A key column that has no alias or field number
 * may feed the phone as well; it counts as another column, so that more leads wait for a person than must.
 */
function phoneInKey(key) {
    if (!key.some((name) => fieldOfName(name) === model/* PHONE_FIELD */.or))
        return 'no';
    return key.length === 1 ? 'alone' : 'part';
}

;// CONCATENATED MODULE: ./lib/src/map/index.js









;// CONCATENATED MODULE: ./lib/src/smartflo/json.js
/** An object, not an array. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The array in an answer that is one, or has one under `key`. */
function arrayIn(value, key) {
    const inner = isRecord(value) ? value[key] : value;
    return Array.isArray(inner) ? inner : undefined;
}
/** Ids come as numbers and as strings; they are compared as strings. Undefined for anything else. */
function idText(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

;// CONCATENATED MODULE: ./lib/src/smartflo/contradiction.js


/** Keys of counts of leads that were not stored, without case and separators. */
const FAILURE_COUNT = /^(?:failed|failures?|rejected|invalid|unprocessed)(?:count|leads|rows|records)?$|^errors?(?:count)$|^num(?:ber)?(?:of)?(?:failed|errors)$/;
/** Keys of the number of leads that the server saw. */
const TOTAL = /^total(?:count|leads|rows|records)?$/;
/** Keys of the number of new entries. */
const NEW_ENTRIES = /^(?:inserted|added|created)(?:count|leads|rows|records)?$/;
/** Texts that stand for no error. */
const NOTHING = ['', '0', 'false', 'null', 'none', 'no'];
/** Texts that say no under `success`, `ok` and `status`. */
const NO = ['false', '0', 'no', 'error', 'fail', 'failed', 'failure'];
/**
 * Names the part of an answer that speaks against a yes, in our words; undefined when nothing does. It looks at the top level and one
 * object below it. It does not look into arrays, nor beside `field_N`: leads that are repeated there have a `status` of
 * their own. No such answer is documented; the rule is that a lead is accepted only when nothing denies it.
 */
function contradiction(body, counted) {
    for (const level of [body, ...Object.values(body).filter(isRecord)]) {
        const entries = Object.entries(level);
        if (entries.some(([key]) => /^field_\d+$/.test(key)))
            continue;
        for (const [key, value] of entries) {
            const found = denial(key.toLowerCase().replace(/[_\s-]/g, ''), value, counted);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
/** Whether the top level holds the text of an error: where nothing says yes, that is a clear no. */
function namesError(body) {
    return Object.entries(body).some(([key, value]) => /^errors?$/i.test(key) && ['string', 'object'].includes(typeof value) && !isEmpty(value));
}
function denial(key, value, { leads, allNew }) {
    if (key === 'error' || key === 'errors')
        return isEmpty(value) ? undefined : (0,model/* says */.FA) `it names an error`;
    if (key === 'success' || key === 'ok')
        return isNo(value) ? (0,model/* says */.FA) `it says no in a second place` : undefined;
    const number = numberOf(value);
    if (key === 'status')
        return isNo(value) || isErrorCode(number) ? (0,model/* says */.FA) `its status says no` : undefined;
    if (key === 'code' || key === 'statuscode')
        return isErrorCode(number) ? (0,model/* says */.FA) `it has the code of an error` : undefined;
    if (FAILURE_COUNT.test(key))
        return isEmpty(value) ? undefined : (0,model/* says */.FA) `it counts leads that failed`;
    if (number === undefined)
        return undefined;
    if (TOTAL.test(key) && number !== leads)
        return (0,model/* says */.FA) `it counts another number of leads than were sent`;
    if (allNew && NEW_ENTRIES.test(key) && number < leads)
        return (0,model/* says */.FA) `it counts fewer new leads than were sent`;
    return undefined;
}
function isNo(value) {
    return value === false || value === 0 || (typeof value === 'string' && NO.includes(value.trim().toLowerCase()));
}
function isErrorCode(number) {
    return number !== undefined && number >= 400;
}
/** Whether a value under `error` or a count of failures says that there is none. */
function isEmpty(value) {
    if (value === null || value === undefined || value === false || value === 0)
        return true;
    if (typeof value === 'string')
        return NOTHING.includes(value.trim().toLowerCase());
    return typeof value === 'object' && Object.keys(value).length === 0;
}
/** A count or code, which may come as text. */
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/smartflo/envelope.js

/** Depth at which reading an answer stops: it may be anything. Its size is capped already. */
const MAX_DEPTH = 8;
const ROW_KEY = /(?:^|\.)data\.(\d+)\.(field_\d+)/;
const ROW_IN_WORDS = /\bdata\.(\d+)\.(field_\d+)/g;
/** Reads an answer's JSON object: keys in any case, booleans also as strings, sentences wherever they are. */
function readEnvelope(body) {
    const messages = [];
    const rows = new Map();
    for (const { path, text } of sentences(body)) {
        messages.push(text);
        const key = ROW_KEY.exec(path);
        const named = key ? [key] : text.matchAll(ROW_IN_WORDS);
        for (const [, index, field] of named) {
            const row = Number(index);
            const about = text.includes(field ?? '') ? text : `${field}: ${text}`;
            const said = rows.get(row);
            if (said)
                said.push(about);
            else
                rows.set(row, [about]);
        }
    }
    return {
        success: readSuccess(body),
        messages,
        rows,
        batchId: readBatchId(body),
        retryAfter: valueUnder(body, 'retry_after'),
    };
}
/** The value under a key, in whatever case it is written. */
function valueUnder(body, key) {
    return Object.entries(body).find(([name]) => name.toLowerCase() === key)?.[1];
}
/** `ok` is what the dialler's calls say in the place of `success` (schedule_call, documented). */
function readSuccess(body) {
    const said = new Set();
    for (const [name, value] of Object.entries(body)) {
        if (!['success', 'ok'].includes(name.toLowerCase()))
            continue;
        const text = String(value).trim().toLowerCase();
        if (text === 'true' || text === 'false')
            said.add(text === 'true');
    }
    return said.size > 1 ? 'unclear' : [...said][0];
}
function readBatchId(body) {
    const inner = body['data'];
    const nested = isRecord(inner) ? inner['batch_id'] : undefined;
    return idText(body['batch_id']) ?? idText(body['batchId']) ?? idText(nested);
}
/**
 * The places where an answer speaks: texts in arrays, as validators write them, and texts under `message`, `error` or a
 * key that names a row. Other texts may be the rows themselves, repeated.
 */
function* sentences(value, path = '', depth = 0) {
    const inArray = Array.isArray(value);
    if (depth > MAX_DEPTH || (!inArray && !isRecord(value)))
        return;
    for (const [key, child] of Object.entries(value)) {
        const where = inArray || path === '' ? path || key : `${path}.${key}`;
        if (typeof child !== 'string')
            yield* sentences(child, where, depth + 1);
        else if (inArray || /^(?:message|error)$/i.test(key) || ROW_KEY.test(key))
            yield { path: where, text: child };
    }
}

;// CONCATENATED MODULE: ./lib/src/smartflo/instant.js


/** Smartflo's clock: dates without a zone are Indian time. */
const INDIA_OFFSET_MS = 5.5 * 60 * 60 * 1000;
/** Numbers from here on are ms since 1970, below it seconds: it is the year 5138 in seconds and 1973 in ms. */
const FIRST_MS = 1e11;
const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?$/i;
/**
 * A point in time, ms since 1970, from any of the shapes that the API writes: extended JSON (`{"$date": …}`), ISO 8601
 * with or without a colon in the zone, seconds since 1970, and `2026-01-31 18:30:00`, which is Indian time.
 */
function parseInstant(value) {
    if (isRecord(value))
        return parseInstant(value['$date'] ?? value['$numberLong']);
    if (typeof value === 'number') {
        if (!Number.isFinite(value) || value < 0)
            return undefined;
        return value < FIRST_MS ? value * 1000 : value;
    }
    if (typeof value !== 'string')
        return undefined;
    const text = value.trim();
    if (/^\d+$/.test(text))
        return parseInstant(Number(text));
    const [, day, time, zone] = ISO.exec(text) ?? [];
    if (day === undefined)
        return undefined;
    const offset = zone?.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2').toUpperCase() ?? '+05:30';
    const at = Date.parse(`${day}T${time}${offset}`);
    return Number.isNaN(at) ? undefined : at;
}
/** `2026-01-31 18:30 IST (13:00 UTC)`; the date is repeated where it differs. */
function showInstant(at) {
    const [utcDay, utcTime] = stamp(at);
    const [istDay, istTime] = stamp(at + INDIA_OFFSET_MS);
    return (0,model/* says */.FA) `${istDay} ${istTime} IST (${utcDay === istDay ? '' : (0,model/* says */.FA) `${utcDay} `}${utcTime} UTC)`;
}
function stamp(at) {
    const text = new Date(at).toISOString();
    return [(0,model/* printable */.g$)(text.slice(0, 10)), (0,model/* printable */.g$)(text.slice(11, 16))];
}

;// CONCATENATED MODULE: ./lib/src/smartflo/retry-after.js

/** Longest wait that is passed on, ms; a longer one is cut to it. */
const LONGEST_WAIT_MS = 60 * 60 * 1000;
/** A wait from here on, ms, is nonsense and ignored, as is one that is over before it began. */
const ABSURD_WAIT_MS = 24 * 60 * 60 * 1000;
/** Numbers below are seconds to wait, from here on seconds since 1970 (this is the year 2001). */
const FIRST_EPOCH_SECONDS = 1e9;
/**
 * How long an answer asks to wait, ms: the `Retry-After` header (seconds or a date, RFC 9110) before the body's
 * `retry_after` (a date, or seconds). Undefined when it asks for nothing that makes sense. `now`: ms since 1970.
 */
function readWait(header, field, now) {
    return sensible(headerWait(header, now)) ?? sensible(fieldWait(field, now));
}
/** From when on the body's `retry_after` allows another try, ms since 1970, however far away. */
function readRetryTime(field, now) {
    const wait = fieldWait(field, now);
    return wait === undefined || wait <= 0 || !Number.isFinite(new Date(now + wait).getTime()) ? undefined : now + wait;
}
function headerWait(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d+(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    // HTTP dates have a weekday and "GMT"; Date.parse alone would take almost anything for a date.
    const at = /^[a-z]{3,9},? .*\d{2}:\d{2}:\d{2}/i.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? undefined : at - now;
}
function fieldWait(field, now) {
    const seconds = typeof field === 'number' || (typeof field === 'string' && /^\d+$/.test(field.trim()));
    if (seconds && Number(field) < FIRST_EPOCH_SECONDS)
        return Number(field) * 1000;
    const at = parseInstant(field);
    return at === undefined ? undefined : at - now;
}
function sensible(wait) {
    if (wait === undefined || !(wait > 0) || wait >= ABSURD_WAIT_MS)
        return undefined;
    return Math.min(Math.ceil(wait), LONGEST_WAIT_MS);
}

;// CONCATENATED MODULE: ./lib/src/smartflo/shape.js

/** Depth and number of entries at which an answer is not looked into any further. */
const shape_MAX_DEPTH = 4;
const MAX_ENTRIES = 40;
/** Keys whose text says what is meant; other texts may be names and ids, which differ from answer to answer. */
const SPEAKING = /^(?:message|error|errors|status|result|state)$/i;
/**
 * The shape of an answer, the same for answers that mean the same: its status, keys, types, the truth of booleans and the
 * words under keys that speak, with digits masked and without anything of what was sent.
 */
function shapeOf(status, json, redact) {
    return `${status} ${shape(json, { redact, depth: 0, speaks: true })}`;
}
/** A short name of a shape, for people to copy: never a number, whatever format it is written in. */
function shapeId(shape) {
    return `answer-${hash(shape)}`;
}
function shape(value, at) {
    if (typeof value === 'string')
        return at.speaks ? JSON.stringify(shape_masked(value, at)) : 'text';
    if (typeof value === 'boolean')
        return String(value);
    if (value === null || typeof value !== 'object')
        return value === null ? 'null' : typeof value;
    if (at.depth === shape_MAX_DEPTH)
        return '…';
    const deeper = { ...at, depth: at.depth + 1 };
    if (Array.isArray(value)) {
        const kinds = new Set(value.slice(0, MAX_ENTRIES).map((element) => shape(element, { ...deeper, speaks: false })));
        return `[${[...kinds].sort().join(' | ')}]`;
    }
    const entries = Object.entries(isRecord(value) ? value : {})
        .slice(0, MAX_ENTRIES)
        .map(([key, child]) => `${shape_masked(key, at)}: ${shape(child, { ...deeper, speaks: SPEAKING.test(key) })}`);
    return `{${entries.sort().join(', ')}}`;
}
function shape_masked(text, { redact }) {
    return (redact(text)
        .toLowerCase()
        .replace(/\*{3}|…/g, '…')
        .replace(/\d+/g, '#')
        // An answer about one lead is of the same shape as one about many: `1 lead was added`, `499 leads were added`.
        .replace(/(#\s+\p{L}+?)s\b/gu, '$1')
        .replace(/\b(?:was|were|is|are|has|have)\b/g, 'is'));
}
/** FNV-1a, 64 bits. Nothing depends on nobody finding a second text: only the API's own answers are compared. */
function hash(text) {
    let bits = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text))
        bits = BigInt.asUintN(64, (bits ^ BigInt(byte)) * 0x100000001b3n);
    return bits.toString(16).padStart(16, '0').slice(0, 12);
}

;// CONCATENATED MODULE: ./lib/src/smartflo/classify.js







/** Words with which a server says that a request holds too much; not the ones with which it says that there were too many. */
const TOO_LARGE = /\btoo (?:many|large|big)\b(?! (?:requests?|attempts?|calls?)\b)|\bmore than \d+ (?:items|rows|leads|records)\b/i;
const TOO_OFTEN = /\btoo many (?:requests?|attempts?|calls?)\b/i;
/**
 * How a request ended, as far as the answer proves it. The status comes first: nothing in a body turns a status of 300
 * or more into a yes. A yes is JSON, whole, with `success` or `ok` true, and nothing in it that says otherwise. A no is
 * `success` false, or an error text where nothing says yes. An answer that says neither may have been found to be a yes.
 */
function classify(result, asked) {
    if (result.kind === 'not-sent')
        return notSent(result, asked);
    if (result.kind === 'lost') {
        const message = (0,model/* says */.FA) `No answer came to ${asked.request} (${(0,model/* printable */.g$)(result.detail)}). It may have been applied.`;
        return ambiguous('LEADS-API-NO-ANSWER', message);
    }
    const { status } = result;
    if (status >= 200 && status < 300)
        return approval(result, asked);
    if (status >= 300 && status < 400)
        return redirect(result, asked);
    const read = readBody(result);
    const reads = reader(asked, status, read.envelope);
    switch (status) {
        case 400:
        case 422:
            return faulty(result, asked, read);
        case 401:
            return refused('run', 'LEADS-API-TOKEN', reads((0,model/* says */.FA) `the token was not accepted`));
        case 402:
        case 403:
            return refused('run', 'LEADS-API-RIGHTS', reads((0,model/* says */.FA) `the token does not have this right`));
        case 404:
        case 410:
            return refused('list', 'LEADS-API-LIST', reads((0,model/* says */.FA) `there is no such lead list, or the base URL is wrong`));
        case 408:
        case 425:
            return down(result, asked, read.envelope, (0,model/* says */.FA) `the request may have been applied`);
        case 409:
        case 499:
            return ambiguous('LEADS-API-DOWN', reads((0,model/* says */.FA) `the request may have been applied`));
        case 413:
            return refused('size', 'LEADS-API-SIZE', reads((0,model/* says */.FA) `the request is too large`));
        case 423:
            return refused('run', 'LEADS-API-LOCKED', reads((0,model/* says */.FA) `it is locked for now`));
        case 429:
            return throttled(result, asked, read.envelope);
    }
    if (status >= 500) {
        return down(result, asked, read.envelope, (0,model/* says */.FA) `the server failed, and the request may have been applied`);
    }
    return refused('run', 'LEADS-API-HOST', reads((0,model/* says */.FA) `this address does not take the request`));
}
/** The code for each reason why a request did not leave this machine. */
const NOT_SENT_CODES = {
    late: 'LEADS-TIME-UP',
    dns: 'LEADS-NET-DNS',
    connect: 'LEADS-NET-CONNECT',
    reset: 'LEADS-NET-CONNECT',
    timeout: 'LEADS-NET-CONNECT',
    tls: 'LEADS-NET-TLS',
    proxy: 'LEADS-NET-PROXY',
    'proxy-refused': 'LEADS-NET-PROXY',
};
function notSent(result, asked) {
    const message = (0,model/* says */.FA) `There is no connection, so ${asked.request} was not sent (${(0,model/* printable */.g$)(result.detail)}).`;
    const final = result.reason === 'tls' || result.reason === 'proxy-refused';
    const problem = { code: NOT_SENT_CODES[result.reason], message };
    return { kind: 'not-sent', problem, final, ...(result.reason === 'late' ? { late: true } : {}) };
}
function approval(answer, asked) {
    const { status } = answer;
    const head = (0,model/* says */.FA) `${(0,model/* printable */.g$)(asked.host)} answered ${asked.request} with HTTP ${status}`;
    if (answer.ending !== 'whole') {
        const how = answer.ending === 'cut' ? 'more than 1 MiB' : 'an answer that broke off';
        return ambiguous('LEADS-API-CUT', (0,model/* says */.FA) `${head} and ${how}. It is not known whether it was applied.`);
    }
    const { json, envelope } = readBody(answer);
    if (json === undefined) {
        const what = answer.body.length === 0 ? (0,model/* says */.FA) `nothing` : (contentType(answer, asked.redact) ?? (0,model/* says */.FA) `text`);
        return ambiguous('LEADS-API-NOT-JSON', (0,model/* says */.FA) `${head} and ${what} instead of JSON. It is not known whether it was applied.`);
    }
    const reads = reader(asked, status, envelope);
    if (envelope.success === false)
        return classify_refusal(answer, asked, envelope);
    if (envelope.success === 'unclear')
        return ambiguous('LEADS-API-UNCLEAR', reads((0,model/* says */.FA) `it says both yes and no`));
    // A yes that finds fault with rows is not one for the batch.
    if (envelope.rows.size > 0)
        return ambiguous('LEADS-API-UNCLEAR', reads((0,model/* says */.FA) `it names rows as wrong without saying no`));
    const against = isRecord(json) ? contradiction(json, asked) : undefined;
    if (envelope.success === undefined) {
        // An answer that only asks to slow down or to send less can be obeyed, in whatever shape it comes.
        const obeyed = against === undefined ? undefined : asksForLess(answer, asked, envelope);
        if (obeyed === undefined && isRecord(json) && namesError(json))
            return classify_refusal(answer, asked, envelope);
        if (obeyed !== undefined)
            return obeyed;
        return against === undefined ? silent(json, reads, { ...asked, status }) : unconfirmed(reads(against));
    }
    if (against !== undefined)
        return unconfirmed(reads((0,model/* says */.FA) `it says yes, but ${against}`));
    return envelope.batchId === undefined ? { kind: 'accepted' } : { kind: 'accepted', batchId: envelope.batchId };
}
/** Neither yes nor no: a person may have looked at the list and found that it is a yes. */
function silent(json, reads, { status, redact, acceptAnswers }) {
    const id = shapeId(shapeOf(status, json, redact));
    if (acceptAnswers?.includes(id))
        return { kind: 'accepted' };
    return {
        kind: 'unconfirmed',
        shape: id,
        problem: {
            code: 'LEADS-API-UNCLEAR',
            message: reads((0,model/* says */.FA) `it says neither yes nor no`),
            hint: (0,model/* says */.FA) `Look for the leads of this batch in the Smartflo portal. If they are there, put \`accept-answer: ${(0,model/* printable */.g$)(id)}\` into the entry of this list in .github/leads.yml; if not, ask Smartflo's support.`,
        },
    };
}
function faulty(answer, asked, { envelope }) {
    if (answer.ending !== 'whole') {
        // The part that is missing may say yes, which the documentation allows for.
        return ambiguous('LEADS-API-CUT', reader(asked, answer.status, envelope)((0,model/* says */.FA) `the answer is not whole`));
    }
    if (envelope.success === true || envelope.success === 'unclear') {
        return ambiguous('LEADS-API-UNCLEAR', reader(asked, answer.status, envelope)((0,model/* says */.FA) `it says yes and no at once`));
    }
    return classify_refusal(answer, asked, envelope);
}
/** A no whose reason is in its words. */
function classify_refusal(answer, asked, envelope) {
    const reads = reader(asked, answer.status, envelope);
    const obeyed = envelope.rows.size === 0 ? asksForLess(answer, asked, envelope) : undefined;
    if (obeyed)
        return obeyed;
    return refused('rows', 'LEADS-API-ROWS', reads((0,model/* says */.FA) `the rows were refused`), {
        rows: namedRows(envelope, asked),
        words: asked.redact(envelope.messages.join('; ')).replace(/\d+/g, '#'),
    });
}
/** The outcome when the words of a no ask for fewer requests or fewer leads. */
function asksForLess(answer, asked, envelope) {
    const words = envelope.messages.join('\n');
    if (TOO_OFTEN.test(words) || readRetryTime(envelope.retryAfter, asked.now) !== undefined) {
        return throttled(answer, asked, envelope);
    }
    if (!TOO_LARGE.test(words))
        return undefined;
    return refused('size', 'LEADS-API-SIZE', reader(asked, answer.status, envelope)((0,model/* says */.FA) `the request is too large`));
}
function throttled(answer, asked, envelope) {
    const message = reader(asked, answer.status, envelope)((0,model/* says */.FA) `it asks to slow down, and the request was not applied`);
    const waitMs = readWait(answer.headers['retry-after'], envelope.retryAfter, asked.now);
    return { kind: 'throttled', problem: { code: 'LEADS-API-BUSY', message }, waitMs };
}
/** A failure that may have come after the work was done, with the wait that the server asks for. */
function down(answer, asked, envelope, meaning) {
    const outcome = ambiguous('LEADS-API-DOWN', reader(asked, answer.status, envelope)(meaning));
    const waitMs = readWait(answer.headers['retry-after'], envelope.retryAfter, asked.now);
    return waitMs === undefined ? outcome : { ...outcome, waitMs };
}
function redirect(answer, asked) {
    const location = answer.headers['location'] ?? '';
    const base = `https://${asked.host}`;
    const target = location !== '' && URL.canParse(location, base) ? new URL(location, base).host : '';
    // An address of digits is an address, not a person's number.
    const shown = /^[\d.]+(?::\d+)?$/.test(target) ? (0,model/* printable */.g$)(target) : asked.redact(target);
    const where = target === '' ? (0,model/* says */.FA) `elsewhere` : (0,model/* says */.FA) `to ${shown}`;
    const message = (0,model/* says */.FA) `${(0,model/* printable */.g$)(asked.host)} redirects ${asked.request} ${where} (HTTP ${answer.status}). A redirect is never followed; nothing of it was applied.`;
    return refused('list', 'LEADS-API-REDIRECT', message);
}
/** Nothing is named when an index is out of range: then the numbers do not mean what we take them for. */
function namedRows(envelope, asked) {
    const rows = [...envelope.rows].sort(([a], [b]) => a - b);
    if (rows.some(([index]) => index >= asked.leads))
        return [];
    return rows.map(([index, words]) => ({ index, message: asked.redact(words.join('; ')) }));
}
function readBody(answer) {
    const json = answer.ending === 'whole' ? (0,model/* parseJson */.qF)(answer.body) : undefined;
    return { json, envelope: readEnvelope(isRecord(json) ? json : {}) };
}
/** Makes the sentence about an answer: what it means, what Smartflo says, from when on it may be tried again. */
function reader(asked, status, envelope) {
    return (meaning) => {
        const words = asked.redact(envelope.messages.join('; '));
        const retryAt = readRetryTime(envelope.retryAfter, asked.now);
        return (0,model/* joined */.oR)([
            (0,model/* says */.FA) `${(0,model/* printable */.g$)(asked.host)} answered ${asked.request} with HTTP ${status}: ${meaning}.`,
            ...(words === '' ? [] : [(0,model/* says */.FA) `It says: “${words}”`]),
            ...(retryAt === undefined ? [] : [(0,model/* says */.FA) `It can be tried again from ${showInstant(retryAt)}.`]),
        ], ' ');
    };
}
function contentType(answer, redact) {
    const type = answer.headers['content-type']?.split(';')[0]?.trim();
    return type ? (0,model/* printable */.g$)(redact(type), 60) : undefined;
}
function refused(scope, code, message, { rows, words } = { rows: [], words: '' }) {
    return { kind: 'refused', scope, problem: { code, message }, rows, words };
}
function unconfirmed(message) {
    return { kind: 'unconfirmed', problem: { code: 'LEADS-API-UNCLEAR', message } };
}
function ambiguous(code, message) {
    const problem = { code, message };
    return { kind: 'ambiguous', problem };
}

;// CONCATENATED MODULE: ./lib/src/smartflo/redaction.js


/** Most characters of foreign text that are looked at; far fewer are shown. */
const redaction_MAX_WORDS = 2000;
/** Shortest value of a lead that is looked for: anything below is in every sentence. */
const SHORTEST_VALUE = 3;
/** Shortest secret that is looked for with gaps between its characters; a shorter one would be found in plain sentences. */
const SHORTEST_SPACED = 8;
/** Fewest digits, however they are grouped, that are taken for a person's number. */
const MASKED_DIGITS = 5;
const DIGITS = /\p{Nd}(?:[\s().,+\-\u2010-\u2015\u00a0]*\p{Nd})*/gu;
const EMAIL = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;
/** An address that is spelt out, so that programs do not find it: `asha (at) fake (dot) test`. */
const SPELT_EMAIL = /[\w.+-]+\s*[([{<]\s*at\s*[)\]}>]\s*[\w-]+(?:\s*(?:\.|[([{<]\s*dot\s*[)\]}>])\s*[\w-]+)*/gi;
/** A word that an answer breaks off, with what shows it. */
const SHORTENED = /([\p{L}\p{N}][\p{L}\p{M}\p{N}]{2,})(\u2026|\.{2,}|$)/gu;
/** Unbroken texts long enough to give a secret away when they are a piece of it. */
const PIECE = /[\w+/=-][\w.+/=-]{6,}[\w+/=-]/g;
/** Unbroken texts as long as keys and tokens are. */
const KEY_LIKE = /[\w.+/=-]{32,}/g;
/**
 * Masks what must not be printed: the secrets, every value of the leads that were sent, and whatever looks like a
 * number, an address or a key. The rest is made printable.
 */
function redactionOf(secrets, leads = []) {
    const revealed = [...secrets].map((secret) => secret.reveal().normalize('NFC'));
    const hidden = revealed.flatMap(spellings).sort((a, b) => b.length - a.length);
    const spaced = revealed.filter((secret) => secret.length >= SHORTEST_SPACED).map(spacedOut);
    // Read at the first need: most answers have nothing to say.
    let values;
    return (words) => {
        let text = words.length > redaction_MAX_WORDS ? words.slice(0, redaction_MAX_WORDS).replace(/\S*$/, '') : words;
        // An answer may repeat our values as HTML, as JSON or as part of an address, and escape them more than once.
        text = plainest(text).normalize('NFC');
        for (const secret of hidden)
            text = text.replace(new RegExp(literal(secret), 'gi'), '***');
        for (const secret of spaced)
            text = text.replace(secret, '***');
        text = text.replace(PIECE, (piece) => (isPieceOf(piece, hidden) ? '***' : piece));
        values ??= redaction_valuesOf(leads);
        text = text.replace(EMAIL, '…@…').replace(SPELT_EMAIL, '…@…');
        text = maskValues(text, values);
        text = text.replace(DIGITS, maskDigits).replace(KEY_LIKE, '***');
        return (0,model/* printable */.g$)(text.replace(/\s+/g, ' ').trim());
    };
}
/**
 * Whether an identifier of an answer is fit to be kept: short, without blanks, and nothing of what was sent. (`Redact` takes
 * every long number for a person's; an identifier may be one.)
 */
function isFitId(id, secrets, leads) {
    if (!/^[\w.:-]{1,64}$/.test(id))
        return false;
    const lower = id.toLowerCase();
    const sent = [...[...secrets].flatMap((secret) => spellings(secret.reveal())), ...redaction_valuesOf(leads)];
    return !sent.some((value) => value.length > SHORTEST_VALUE && lower.includes(value.toLowerCase()));
}
function isPieceOf(piece, secrets) {
    const lower = piece.toLowerCase();
    return secrets.some((secret) => secret.toLowerCase().includes(lower));
}
/** A secret as an answer may repeat it. */
function spellings(secret) {
    if (secret === '')
        return [];
    const bytes = new TextEncoder().encode(secret);
    const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64, hex])];
}
/** A secret with anything but letters and digits between its characters. */
function spacedOut(secret) {
    const characters = secret.match(/[\p{L}\p{N}]/gu) ?? [secret];
    return new RegExp(characters.map(literal).join('[^\\p{L}\\p{N}]{0,3}'), 'giu');
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** How often escapes are undone: an answer that is packed deeper than this into itself is no answer for people. */
const MAX_UNPACKED = 8;
/** The text without escapes, however often it was escaped. */
function plainest(text) {
    let packed = text;
    for (let round = 0; round < MAX_UNPACKED; round++) {
        const unpacked = plain(packed);
        if (unpacked === packed)
            return packed;
        packed = unpacked;
    }
    return packed;
}
/** Undoes the escapes of HTML, JSON and addresses, once. */
function plain(text) {
    return text
        .replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
        try {
            return decodeURIComponent(escaped);
        }
        catch {
            return escaped;
        }
    })
        .replace(/\\(?:u([\da-f]{4})|(["'\\/]))/gi, (_, unit, character = '') => unit === undefined ? character : String.fromCharCode(Number.parseInt(unit, 16)))
        .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
        if (name)
            return ENTITIES[String(name).toLowerCase()] ?? whole;
        const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
        return point <= 0x10_ffff ? String.fromCodePoint(point) : whole;
    });
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
function redaction_valuesOf(leads) {
    const values = new Set();
    for (const lead of leads) {
        const fields = (0,model/* parseJson */.qF)(lead);
        for (const value of isRecord(fields) ? Object.values(fields) : []) {
            const text = String(value).normalize('NFC').trim().toLowerCase();
            if (text.length >= SHORTEST_VALUE)
                values.add(text);
            // A person's first name alone is theirs as well, and so is the street in an address.
            for (const word of text.split(/[^\p{L}\p{M}\p{N}]+/u)) {
                if (word.length >= SHORTEST_VALUE && !VENDOR_WORDS.has(word))
                    values.add(word);
            }
        }
    }
    return values;
}
/** Words that answers of an API are made of. As one word of a longer value they are nobody's, and people need to read them. */
const VENDOR_WORDS = new Set('account active added all already and api are array batch bad been between body broadcast call cannot characters city company contains country data date digits does duplicate duplicated email empty error exist exists failed field fields file for format found full has have html http https import inactive incorrect input internal invalid key large lead leads length limit list lists locked long mandatory many max maximum message min minimum missing mobile more must name new not null number numbers object only option please present record records rejected request required row rows server short skill some string success text than that the they this token too try type unique unknown upload user valid value values was were which with wrong'.split(' '));
function maskValues(text, values) {
    const lower = text.toLowerCase();
    const present = [...values].filter((value) => lower.includes(value)).sort((a, b) => b.length - a.length);
    let masked = text;
    for (const value of present) {
        masked = masked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal(value)}(?![\\p{L}\\p{N}])`, 'giu'), '***');
    }
    // A server that shortens what it repeats leaves the beginning of a value.
    return masked.replace(SHORTENED, (whole, start, end) => {
        const beginning = start.toLowerCase();
        return [...values].some((value) => value.startsWith(beginning)) ? `***${end}` : whole;
    });
}
function maskDigits(digits) {
    return (digits.match(/\p{Nd}/gu)?.length ?? 0) < MASKED_DIGITS ? digits : '…';
}

;// CONCATENATED MODULE: ./lib/src/smartflo/token.js


const DAY_MS = 24 * 60 * 60 * 1000;
const QUOTES = /^["'`\u2018\u2019\u201c\u201d]+|["'`\u2018\u2019\u201c\u201d]+$/g;
const GITHUB_TOKEN = /^(?:gh[opsur]_|github_pat_)/;
/**
 * The end of a token, read from its `exp` claim (seconds since 1970, RFC 7519) without checking the signature, which
 * only Smartflo can. `now`: ms since 1970.
 */
function readTokenExpiry(token, now) {
    const parts = token.reveal().split('.');
    const claims = parts.length === 3 ? decodeClaims(parts[1] ?? '') : undefined;
    const seconds = isRecord(claims) ? Number(claims['exp'] ?? Number.NaN) : Number.NaN;
    if (!Number.isFinite(seconds))
        return { kind: 'no-jwt' };
    const at = seconds * 1000;
    return at <= now ? { kind: 'expired', at } : { kind: 'valid', at, daysLeft: Math.floor((at - now) / DAY_MS) };
}
/** The token out of what people paste into a secret: quotes, `Bearer` and line ends around it are taken off. */
function cleanToken(text) {
    let token = text;
    for (let before = ''; before !== token;) {
        before = token;
        token = token
            .trim()
            .replace(QUOTES, '')
            .replace(/^bearer(?:\s+|$)/i, '');
    }
    if (token === '')
        return unusable((0,model/* says */.FA) `The Smartflo token is empty.`, (0,model/* says */.FA) `Put the API token of the Smartflo portal into the secret.`);
    if (GITHUB_TOKEN.test(token)) {
        return unusable((0,model/* says */.FA) `The Smartflo token is a token of GitHub. It was not sent anywhere.`, (0,model/* says */.FA) `Use the API token of the Smartflo portal. If the GitHub token was long-lived, it is safest to revoke it.`);
    }
    // The rest must be able to stand in an HTTP header: visible ASCII, no blanks and no line ends.
    if (!/^[\x21-\x7e]+$/.test(token)) {
        return unusable((0,model/* says */.FA) `The Smartflo token contains a blank, a line end or a character that no token has.`, (0,model/* says */.FA) `Copy the token again, in one line and without anything before or after it.`);
    }
    return new model/* Secret */.zh(token);
}
function unusable(message, hint) {
    return { code: 'LEADS-TOKEN-FORMAT', message, hint };
}
function decodeClaims(part) {
    try {
        // Claims that matter are ASCII, so bytes may pass for characters.
        return (0,model/* parseJson */.qF)(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/smartflo/session.js






/** The headers of every request, those that hold a secret aside. */
const JSON_HEADERS = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'User-Agent': 'smartflo-leads',
};
/** Days before the password's end from which on it is warned about. */
const WARN_DAYS = 14;
/** Logins after the first one, in a run. */
const RENEWALS = 1;
/** Opens a session without sending anything: a login waits for the first request. */
function openSession(options) {
    const { credentials, http } = options;
    const secrets = credentials.kind === 'token' ? [credentials.token] : [credentials.email, credentials.password];
    let token = credentials.kind === 'token' ? credentials.token : undefined;
    let signingIn;
    let renewals = credentials.kind === 'login' ? RENEWALS : 0;
    const signIn = () => {
        if (token)
            return Promise.resolve(token);
        // The promise is kept, a failure too: whoever comes later gets the same answer, not another login.
        signingIn ??= login(options, secrets).then(async (outcome) => {
            if (outcome instanceof model/* Secret */.zh) {
                secrets.push(outcome);
                await options.onSecret(outcome);
                token = outcome;
            }
            else if (outcome.kind === 'not-sent' && !outcome.final) {
                // Smartflo has seen nothing of it, so this was not the one attempt.
                signingIn = undefined;
            }
            return outcome;
        });
        return signingIn;
    };
    /** A newer token than the one that was refused; undefined when there is none to be had. */
    const renew = (refused) => {
        if (token === refused) {
            if (renewals === 0)
                return undefined;
            renewals--;
            token = undefined;
            signingIn = undefined;
        }
        return signIn();
    };
    const sendWith = (request, bearer) => http.send({ ...request, secretHeaders: { Authorization: new model/* Secret */.zh(`Bearer ${bearer.reveal()}`) } });
    return {
        async send(request) {
            const first = await signIn();
            if (!(first instanceof model/* Secret */.zh))
                return { failure: first };
            const result = await sendWith(request, first);
            if (result.kind !== 'answer' || result.status !== 401)
                return { result };
            const second = await renew(first);
            if (second === undefined)
                return { result };
            if (!(second instanceof model/* Secret */.zh))
                return { failure: second };
            await options.turn();
            return { result: await sendWith(request, second) };
        },
        secrets: () => secrets,
    };
}
async function login(options, secrets) {
    const { credentials, host, clock } = options;
    if (credentials.kind === 'token')
        return credentials.token;
    await options.turn();
    const body = JSON.stringify({ email: credentials.email.reveal(), password: credentials.password.reveal() });
    const result = await options.http.send({
        method: 'POST',
        url: `${options.baseUrl}/v1/auth/login`,
        headers: JSON_HEADERS,
        body: new TextEncoder().encode(body),
    });
    const asked = {
        request: (0,model/* says */.FA) `the login`,
        leads: 0,
        allNew: false,
        host,
        now: clock.now(),
        redact: redactionOf(secrets),
    };
    const approved = result.kind === 'answer' && result.status >= 200 && result.status < 300 && result.ending === 'whole';
    const answer = approved ? (0,model/* parseJson */.qF)(result.body) : undefined;
    if (isRecord(answer) && readEnvelope(answer).success !== false) {
        const given = valueUnder(answer, 'access_token');
        const token = typeof given === 'string' ? cleanToken(given) : undefined;
        if (token instanceof model/* Secret */.zh) {
            warnOfPassword(valueUnder(answer, 'number_of_days_left'), options);
            return token;
        }
    }
    const outcome = classify(result, asked);
    if (outcome.kind === 'not-sent')
        return outcome;
    const why = outcome.kind === 'accepted'
        ? (0,model/* says */.FA) `${(0,model/* printable */.g$)(host)} answered the login with no token in it.`
        : outcome.problem.message;
    const problem = {
        code: 'LEADS-API-LOGIN',
        message: (0,model/* says */.FA) `The run could not sign in to Smartflo. ${why}`,
        hint: (0,model/* says */.FA) `It is not tried again in this run, so that the account is not locked.`,
    };
    return { kind: 'refused', scope: 'run', problem, rows: [], words: '' };
}
function warnOfPassword(left, options) {
    const days = typeof left === 'string' && left.trim() !== '' ? Number(left) : left;
    if (typeof days !== 'number' || !Number.isFinite(days) || days >= WARN_DAYS)
        return;
    const whole = Math.max(0, Math.floor(days));
    options.onNotice({
        code: 'LEADS-PASSWORD-EXPIRY',
        message: (0,model/* says */.FA) `The Smartflo password expires in ${whole} ${whole === 1 ? 'day' : 'days'}. After that, no run can sign in.`,
        hint: (0,model/* says */.FA) `Change it in Smartflo and in the secret, or use a token.`,
    });
}

;// CONCATENATED MODULE: ./lib/src/smartflo/get.js




/** Answers that stop a run, whatever was asked. */
const DENIED = [401, 402, 403];
/** An `Get` over a session. It never throws for the network or an answer: both are a `failed` or `denied`. */
function createGet(session, options) {
    return async (path, request, extra) => {
        await options.turn();
        const sent = await session.send({
            method: 'GET',
            url: `${options.baseUrl}${path}`,
            headers: JSON_HEADERS,
            ...extra,
        });
        if ('failure' in sent) {
            return { kind: sent.failure.kind === 'refused' ? 'denied' : 'failed', problem: sent.failure.problem };
        }
        const { result } = sent;
        const redact = redactionOf(session.secrets());
        if (result.kind === 'answer' && result.status >= 200 && result.status < 300) {
            if (result.ending === 'whole')
                return { kind: 'whole', body: result.body, redact };
            const how = result.ending === 'cut' ? 'is longer than what is read of it' : 'broke off';
            return { kind: 'failed', problem: { code: 'LEADS-API-CUT', message: (0,model/* says */.FA) `The answer to ${request} ${how}.` } };
        }
        const outcome = classify(result, {
            request,
            leads: 0,
            allNew: false,
            host: options.host,
            now: options.clock.now(),
            redact,
        });
        const denied = result.kind === 'answer' && DENIED.includes(result.status);
        const problem = outcome.kind === 'accepted'
            ? { code: 'LEADS-API-UNCLEAR', message: (0,model/* says */.FA) `The answer to ${request} is not what was asked for.` }
            : outcome.problem;
        return { kind: denied ? 'denied' : 'failed', problem };
    };
}

;// CONCATENATED MODULE: ./lib/src/smartflo/split-array.js
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** Longest element, in bytes: a lead of 35 fields is far below it. */
const MAX_ELEMENT_BYTES = 1024 * 1024;
/**
 * Finds where the elements of a top-level array begin and end, however the bytes are cut into chunks, without keeping
 * more than one. What an element holds is for `onElement` to judge; it gets bytes that stay valid.
 */
function splitArray(onElement) {
    let state = 'before';
    let depth = 0;
    let inString = false;
    let escaped = false;
    let started = false;
    let separated = false;
    let kept = [];
    let keptBytes = 0;
    const keep = (part) => {
        if (part.length === 0)
            return;
        kept.push(part.slice());
        keptBytes += part.length;
        if (keptBytes > MAX_ELEMENT_BYTES)
            state = 'broken';
    };
    const finish = () => {
        const element = new Uint8Array(keptBytes);
        let offset = 0;
        for (const part of kept) {
            element.set(part, offset);
            offset += part.length;
        }
        kept = [];
        keptBytes = 0;
        started = false;
        separated = false;
        onElement(element);
    };
    return {
        push(chunk) {
            let start = 0;
            for (let index = 0; index < chunk.length && state !== 'broken'; index++) {
                const byte = chunk[index] ?? 0;
                if (inString) {
                    if (escaped)
                        escaped = false;
                    else if (byte === BACKSLASH)
                        escaped = true;
                    else if (byte === QUOTE)
                        inString = false;
                    continue;
                }
                if (isBlank(byte))
                    continue;
                if (state !== 'inside') {
                    state = state === 'before' && byte === OPEN_ARRAY ? 'inside' : 'broken';
                    start = index + 1;
                    continue;
                }
                if (depth === 0 && (byte === COMMA || byte === CLOSE_ARRAY)) {
                    if (started) {
                        keep(chunk.subarray(start, index));
                        finish();
                    }
                    else if (byte === COMMA || separated)
                        state = 'broken';
                    if (byte === COMMA)
                        separated = true;
                    else if (state !== 'broken')
                        state = 'after';
                    start = index + 1;
                    continue;
                }
                if (!started) {
                    started = true;
                    start = index;
                }
                if (byte === QUOTE)
                    inString = true;
                else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT)
                    depth++;
                else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT)
                    depth--;
                if (depth < 0)
                    state = 'broken';
            }
            if (state === 'inside' && started)
                keep(chunk.subarray(start));
        },
        whole: () => state === 'after',
        broken: () => state === 'broken',
    };
}
function isBlank(byte) {
    return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

;// CONCATENATED MODULE: ./lib/src/smartflo/stored-lead.js


/** Reads one element of a list's leads; undefined when it is none. */
function readStoredLead(bytes) {
    const element = (0,model/* parseJson */.qF)(bytes);
    if (!isRecord(element))
        return undefined;
    const fields = Array.from({ length: model/* LAST_FIELD */.Sz + 1 }, (_, number) => stored_lead_text(element[`field_${number}`]));
    const phone = fields[model/* PHONE_FIELD */.or];
    if (phone === undefined)
        return undefined;
    const labels = arrayInText(element['header']).map(String);
    const sensitive = new Set(arrayInText(element['sensitive_field_map']).map(Number));
    const hidden = sensitive.has(model/* PHONE_FIELD */.or) || /[*xX•]/.test(phone);
    return { digits: nationalDigits(phone), hidden, fields, labels, sensitive };
}
/**
 * The fields of a lead, as sent, that Smartflo holds otherwise, by number. Only what was sent is compared; the number
 * itself is what the two were matched by.
 */
function differingFields(sent, stored) {
    const wire = (0,model/* parseJson */.qF)(sent);
    const differing = [];
    for (const [key, value] of Object.entries(isRecord(wire) ? wire : {})) {
        const number = Number(key.replace('field_', ''));
        if (number === model/* PHONE_FIELD */.or || stored.sensitive.has(number))
            continue;
        if ((stored.fields[number] ?? '') !== value)
            differing.push(number);
    }
    return differing;
}
/** National digits of a lead as sent; '' when it has none. */
function sentDigits(sent) {
    const wire = (0,model/* parseJson */.qF)(sent);
    return nationalDigits((isRecord(wire) && stored_lead_text(wire[`field_${model/* PHONE_FIELD */.or}`])) || '');
}
/** Indian numbers are compared by their last ten digits, others by all of them. */
function nationalDigits(phone) {
    const digits = phone.replace(/\D/g, '');
    return /^(?:91|0)\d{10}$/.test(digits) ? digits.slice(-10) : digits;
}
function stored_lead_text(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
/** `header` and `sensitive_field_map` are JSON inside a string. */
function arrayInText(value) {
    const inner = typeof value === 'string' ? (0,model/* parseJson */.qF)(value) : value;
    return Array.isArray(inner) ? inner : [];
}

;// CONCATENATED MODULE: ./lib/src/smartflo/labels.js



/** Reads the labels off the first lead of a list. The list may be long: reading stops where that lead ends. */
async function readLabels(list, get, redaction) {
    const found = [];
    const elements = splitArray((element) => {
        if (found.length === 0)
            found.push(element);
    });
    const answer = await get(`/v1/broadcast/leads/${list}`, (0,model/* says */.FA) `the question for the first lead of list ${(0,model/* shownId */.fk)(list)}`, {
        onChunk: elements.push,
        isEnough: () => found.length > 0,
    });
    const [first] = found;
    if (first === undefined) {
        if (answer.kind !== 'whole')
            return unread(list, answer.problem.message);
        return elements.whole() ? { kind: 'empty' } : unread(list, (0,model/* says */.FA) `The answer is no list of leads.`);
    }
    const labels = (readStoredLead(first)?.labels ?? []).slice(0, model/* LAST_FIELD */.Sz + 1);
    if (labels.length === 0)
        return unread(list, (0,model/* says */.FA) `Its first lead does not name them.`);
    const shown = redaction();
    return { kind: 'labels', labels: labels.map((text) => ({ text, shown: shown(text) })) };
}
function unread(list, why) {
    const message = (0,model/* says */.FA) `The labels of list ${(0,model/* shownId */.fk)(list)} could not be read. ${why}`;
    return { kind: 'unread', problem: { code: 'LEADS-API-UNCHECKED', message } };
}

;// CONCATENATED MODULE: ./lib/src/smartflo/look.js

/**
 * Looks whether leads, as they were sent, are on a list. `absent` is proved: the same question has found another lead of
 * the list, or the whole list was read. `unclear`: the number is there with other values, or the list can't be searched.
 */
async function lookForLeads(searcher, list, leads, reach) {
    const { found, problem, broken } = await searcher.find(list, leads.map(sentDigits), reach);
    if (broken)
        return { seen: leads.map(() => undefined), problem };
    const seen = leads.map((lead, index) => {
        const copies = found[index];
        if (copies === undefined || copies === 'unclear')
            return copies;
        return copies.length === 0 ? 'absent' : among(copies, lead);
    });
    return { seen, problem };
}
function among(copies, lead) {
    return copies.some((copy) => differingFields(lead, copy).length === 0) ? 'present' : 'unclear';
}

;// CONCATENATED MODULE: ./lib/src/smartflo/preflight.js


/** Broadcasts asked for: the most that the API gives at once. */
const BROADCASTS = 100;
/** The status of a broadcast that is calling people. */
const ACTIVE = '1';
/** Two reads: do the lists exist under these names, and is one of them being called? */
async function runPreflight(lists, get) {
    const refused = new Map();
    const notices = [];
    const names = new Map();
    const listsAnswer = await get('/v1/broadcast/lists', (0,model/* says */.FA) `the question which lists there are`);
    if (listsAnswer.kind === 'denied')
        return { refused, notices, names: undefined, stop: listsAnswer.problem };
    const known = listsAnswer.kind === 'whole' ? readLists(listsAnswer.body) : undefined;
    if (known && listsAnswer.kind === 'whole') {
        for (const expected of lists) {
            const problem = checkList(expected, known, listsAnswer.redact);
            if (problem)
                refused.set(expected.list, problem);
            else
                notices.push(...doubts(expected, known));
            const name = known.names.get(expected.list);
            if (known.names.has(expected.list))
                names.set(expected.list, name === undefined ? name : listsAnswer.redact(name));
        }
    }
    else
        notices.push(unchecked((0,model/* says */.FA) `The lead lists of the account could not be read`, listsAnswer));
    const broadcasts = await get(`/v2/broadcasts?limit=${BROADCASTS}`, (0,model/* says */.FA) `the question which broadcasts there are`);
    if (broadcasts.kind === 'denied')
        return { refused, notices, names: known && names, stop: broadcasts.problem };
    const active = broadcasts.kind === 'whole' ? readActive(broadcasts.body) : undefined;
    if (active) {
        for (const { list } of lists)
            if (active.has(list) && !refused.has(list))
                notices.push(live(list));
    }
    else
        notices.push(unchecked((0,model/* says */.FA) `It could not be found out whether a list is being called`, broadcasts));
    return { refused, notices, names: known && names, stop: undefined };
}
function readLists(bytes) {
    const body = (0,model/* parseJson */.qF)(bytes);
    const elements = arrayIn(body, 'data');
    if (!elements)
        return undefined;
    const names = new Map();
    let readable = true;
    for (const element of elements) {
        const id = isRecord(element) ? idText(element['id']) : undefined;
        if (!isRecord(element) || id === undefined)
            readable = false;
        else
            names.set(id, typeof element['name'] === 'string' ? element['name'] : undefined);
    }
    // A wrapper with more in it than the array may be one page of several.
    const alone = !isRecord(body) || Object.keys(body).every((key) => /^(?:data|success|message)$/i.test(key));
    return { names, complete: readable && alone && names.size > 0 };
}
function checkList({ list, name }, known, redact) {
    if (!known.names.has(list)) {
        if (!known.complete)
            return undefined;
        return {
            code: 'LEADS-API-LIST',
            message: (0,model/* says */.FA) `Smartflo has no lead list ${(0,model/* shownId */.fk)(list)} in this account. Nothing was sent to it.`,
            hint: (0,model/* says */.FA) `Take the list id from the Smartflo portal.`,
        };
    }
    const actual = known.names.get(list);
    if (name === undefined || actual === undefined || preflight_folded(name) === preflight_folded(actual))
        return undefined;
    return {
        code: 'LEADS-API-LIST-NAME',
        message: (0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)} is called “${redact(actual)}” in Smartflo, and “${(0,model/* printable */.g$)(name)}” in the config. Nothing was sent to it.`,
        hint: (0,model/* says */.FA) `Correct \`list\` or \`name\` in the config.`,
    };
}
function readActive(bytes) {
    const broadcasts = arrayIn((0,model/* parseJson */.qF)(bytes), 'results');
    if (!broadcasts)
        return undefined;
    const active = new Set();
    for (const broadcast of broadcasts) {
        const list = isRecord(broadcast) ? idText(broadcast['list_id']) : undefined;
        if (isRecord(broadcast) && list !== undefined && idText(broadcast['status']) === ACTIVE)
            active.add(list);
    }
    return active;
}
function live(list) {
    return {
        code: 'LEADS-API-LIST-LIVE',
        message: (0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)} belongs to an active broadcast: people may be called as soon as their rows arrive.`,
        hint: (0,model/* says */.FA) `If that is not meant, stop the broadcast in Smartflo before you push lead files.`,
    };
}
/** Notices about what could not be seen of a list that is not refused. */
function doubts({ list, name }, known) {
    if (!known.names.has(list))
        return [
            {
                ...unchecked((0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)} is not among the lists that Smartflo gave, which may not be all`),
                hint: COMPARE,
            },
        ];
    const nameless = name !== undefined && known.names.get(list) === undefined;
    return nameless ? [unchecked((0,model/* says */.FA) `Smartflo does not say how list ${(0,model/* shownId */.fk)(list)} is called`)] : [];
}
/** The digits of a list id are easily mistaken. */
const COMPARE = (0,model/* says */.FA) `Compare the digits with the address of the list in the Smartflo portal. This alone stops no run.`;
function unchecked(what, answer) {
    const why = answer?.kind === 'failed' ? (0,model/* says */.FA) ` ${answer.problem.message}` : (0,model/* says */.FA) ``;
    return { code: 'LEADS-API-UNCHECKED', message: (0,model/* says */.FA) `${what}.${why}`, hint: (0,model/* says */.FA) `That alone stops no run.` };
}
function preflight_folded(name) {
    return name.normalize('NFC').trim().toLowerCase();
}

;// CONCATENATED MODULE: ./lib/src/smartflo/read-back.js





/** Most bytes of a whole list that are read: about 250,000 leads of a thousand bytes. */
const LIST_BYTE_CAP = 256 * 1024 * 1024;
/** Longest time a whole list may take, ms. */
const LIST_TOTAL_MS = 10 * 60 * 1000;
/** Reads leads back. */
function createReader(get) {
    const fetchLeads = async (path, request, onLead, limits = {}) => {
        let unreadable = 0;
        const elements = splitArray((bytes) => {
            const lead = readStoredLead(bytes);
            if (lead)
                onLead(lead);
            else
                unreadable++;
        });
        const head = createHead();
        const answer = await get(path, request, {
            ...limits,
            onChunk(chunk) {
                elements.push(chunk);
                head.push(chunk);
            },
        });
        if (answer.kind !== 'whole')
            return unverified(answer.problem.message);
        if (!elements.whole()) {
            // A failure comes as an object that says why.
            const body = (0,model/* parseJson */.qF)(head.bytes());
            const words = isRecord(body) ? answer.redact(readEnvelope(body).messages.join('; ')) : '';
            return unverified((0,model/* says */.FA) `The answer to ${request} is no list of leads.${words === '' ? '' : (0,model/* says */.FA) ` It says: “${words}”`}`);
        }
        if (unreadable === 0)
            return { kind: 'whole' };
        return unverified((0,model/* says */.FA) `The answer to ${request} holds ${(0,model/* plural */.LS)(unreadable, 'lead')} of unknown shape.`);
    };
    return {
        async byNumber(list, query, digits) {
            const copies = [];
            let others = false;
            let hidden = false;
            const read = await fetchLeads(`/v1/broadcast/leads/${list}?number=${query}`, (0,model/* says */.FA) `the question for a lead of list ${(0,model/* shownId */.fk)(list)}`, (lead) => {
                if (lead.hidden)
                    hidden = true;
                else if (lead.digits === digits)
                    copies.push(lead);
                else
                    others = true;
            }, { isEnough: () => others || hidden });
            // A copy that came before the answer broke off is there.
            if (read.kind === 'unverified' && !others && !hidden && copies.length === 0)
                return read;
            return { kind: 'read', copies, others, hidden };
        },
        async firstLead(list, isWanted) {
            const found = [];
            let hidden = false;
            const read = await fetchLeads(`/v1/broadcast/leads/${list}`, (0,model/* says */.FA) `the question for the first lead of list ${(0,model/* shownId */.fk)(list)}`, (lead) => {
                if (lead.hidden)
                    hidden = true;
                else
                    found.push(lead);
            }, { bodyCap: MAX_HEAD, isEnough: () => hidden || found.some(({ digits }) => isWanted(digits)) });
            const lead = found.find(({ digits }) => isWanted(digits)) ?? found[0];
            if (hidden)
                return { kind: 'hidden' };
            if (lead !== undefined)
                return { kind: 'lead', lead };
            return read.kind === 'whole' ? { kind: 'empty' } : read;
        },
        wholeList: (list, onLead, bodyCap = LIST_BYTE_CAP) => fetchLeads(`/v1/broadcast/leads/${list}`, (0,model/* says */.FA) `the question for the leads of list ${(0,model/* shownId */.fk)(list)}`, onLead, {
            bodyCap,
            totalMs: LIST_TOTAL_MS,
        }),
    };
}
/** The reason why a read-back proves nothing. */
function unverified(message) {
    const problem = {
        code: 'LEADS-API-UNVERIFIED',
        message: (0,model/* says */.FA) `What was accepted could not be read back. ${message}`,
    };
    return { kind: 'unverified', problem };
}
/** Bytes of an answer that are kept to find out what it is when it is no list. */
const MAX_HEAD = 64 * 1024;
function createHead() {
    const head = new Uint8Array(MAX_HEAD);
    let length = 0;
    return {
        push(chunk) {
            const part = chunk.subarray(0, MAX_HEAD - length);
            head.set(part, length);
            length += part.length;
        },
        bytes: () => head.subarray(0, length),
    };
}

;// CONCATENATED MODULE: ./lib/src/smartflo/search.js


const SPELLINGS = ['national', 'plus', 'digits', 'zero'];
/** A searcher that knows nothing yet. */
function createSearcher(reader) {
    const filters = new Map();
    /** Looks for a lead that is there, so that it can be believed afterwards that another one is not. */
    const control = async (list) => {
        const known = filters.get(list);
        if (known)
            return known;
        const first = await reader.firstLead(list, isIndian);
        if (first.kind === 'empty')
            return first;
        if (first.kind === 'unverified')
            return { kind: 'failed', problem: first.problem };
        const filter = first.kind === 'hidden' ? unclear(hides(list)) : await tryOut(list, first.lead);
        if (filter.kind !== 'failed' && filter.kind !== 'empty')
            filters.set(list, filter);
        return filter;
    };
    const tryOut = async (list, there) => {
        for (const spelling of SPELLINGS) {
            const query = spelt(there.digits, spelling);
            if (query === undefined)
                continue;
            const read = await reader.byNumber(list, query, there.digits);
            if (read.kind === 'unverified')
                return { kind: 'failed', problem: read.problem };
            if (read.others)
                return { kind: 'ignored' };
            if (read.copies.length > 0)
                return { kind: 'finds', spelling };
        }
        return unclear(unverified((0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)} has leads, and a question for the number of one of them does not find it.`)
            .problem);
    };
    const each = async (list, numbers) => {
        const found = numbers.map(() => undefined);
        if (numbers.length === 0)
            return { found, problem: undefined };
        const filter = await control(list);
        if (filter.kind === 'empty')
            return { found: numbers.map(() => []), problem: undefined };
        if (filter.kind === 'ignored')
            return whole(list, numbers);
        if (filter.kind === 'unclear')
            return { found: numbers.map(() => 'unclear'), problem: filter.problem };
        if (filter.kind === 'failed')
            return { found, problem: filter.problem };
        let problem;
        for (const [index, digits] of numbers.entries()) {
            const query = spelt(digits, filter.spelling);
            if (query === undefined) {
                // The control was a number of this country and says nothing of another one.
                found[index] = 'unclear';
                problem ??= unverified((0,model/* says */.FA) `A number of another country can’t be looked for in list ${(0,model/* shownId */.fk)(list)}.`).problem;
                continue;
            }
            const read = await reader.byNumber(list, query, digits);
            // A hindrance to one question hinders the next as well.
            if (read.kind === 'unverified')
                return { found, problem: read.problem };
            if (read.hidden)
                return { found: found.map((one) => one ?? 'unclear'), problem: hides(list) };
            if (read.others) {
                filters.set(list, { kind: 'ignored' });
                return whole(list, numbers);
            }
            found[index] = read.copies;
        }
        return { found, problem };
    };
    const whole = async (list, numbers) => {
        const copies = new Map(numbers.map((digits) => [digits, []]));
        let hidden = false;
        const read = await reader.wholeList(list, (lead) => {
            hidden ||= lead.hidden;
            copies.get(lead.digits)?.push(lead);
        });
        const found = numbers.map((digits) => {
            const own = copies.get(digits) ?? [];
            if (own.length > 0)
                return own;
            return read.kind === 'unverified' ? undefined : hidden ? 'unclear' : own;
        });
        if (read.kind === 'unverified')
            return { found, problem: read.problem, broken: true };
        return { found, problem: hidden ? hides(list) : undefined };
    };
    return { find: (list, numbers, reach) => (reach === 'each' ? each(list, numbers) : whole(list, numbers)) };
}
/** A number as it stands in a query; undefined for a number of another country in a spelling that it does not have. */
function spelt(digits, spelling) {
    const indian = isIndian(digits);
    switch (spelling) {
        case 'national':
            return indian ? digits : undefined;
        case 'plus':
            return indian ? `%2B91${digits}` : `%2B${digits}`;
        case 'digits':
            return indian ? `91${digits}` : digits;
        case 'zero':
            return indian ? `0${digits}` : undefined;
    }
}
function isIndian(digits) {
    return /^\d{10}$/.test(digits);
}
function unclear(problem) {
    return { kind: 'unclear', problem };
}
function hides(list) {
    return unverified((0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)} hides its numbers from readers.`).problem;
}

;// CONCATENATED MODULE: ./lib/src/smartflo/verify.js


/** Looks for leads as they were sent, and counts. */
async function verifyLeads(searcher, list, leads, reach) {
    const { found, problem } = await searcher.find(list, leads.map(sentDigits), reach);
    const differing = new Map();
    const missingAt = [];
    let agreeing = 0;
    let different = 0;
    for (const [index, lead] of leads.entries()) {
        const copies = found[index];
        if (copies === undefined || copies === 'unclear')
            continue;
        if (copies.length === 0)
            missingAt.push(index);
        // Of several copies under one number, the one that agrees best is this lead.
        const [best] = copies
            .map((copy) => ({ copy, fields: differingFields(lead, copy) }))
            .sort((a, b) => a.fields.length - b.fields.length);
        if (best === undefined)
            continue;
        if (best.fields.length === 0)
            agreeing++;
        else
            different++;
        for (const field of best.fields) {
            const label = (0,model/* printable */.g$)(best.copy.labels[field] || `field_${field}`);
            differing.set(label, (differing.get(label) ?? 0) + 1);
        }
    }
    const missing = missingAt.length;
    return {
        checked: leads.length,
        found: agreeing,
        missing,
        different,
        unverified: leads.length - agreeing - different - missing,
        problem,
        differing,
        missingAt,
    };
}

;// CONCATENATED MODULE: ./lib/src/smartflo/wire.js
const encoder = new TextEncoder();
const wire_COMMA = 0x2c;
/**
 * A lead as it goes on the wire: JSON text in UTF-8, fields in ascending order, all strings. Indian numbers go as ten
 * digits, which is what Smartflo's own sample shows; those of other countries as E.164.
 */
function encodeLead(lead) {
    let json = `{"field_0":${JSON.stringify(wirePhone(lead.phone))}`;
    for (let number = 1; number < lead.fields.length; number++) {
        const value = lead.fields[number];
        if (value !== undefined)
            json += `,"field_${number}":${JSON.stringify(value)}`;
    }
    return encoder.encode(`${json}}`);
}
/** `+919876543210` → `9876543210`; anything that is not an Indian number stays as it is. */
function wirePhone(phone) {
    return /^\+91\d{10}$/.test(phone) ? phone.slice(3) : phone;
}
/** Exact size, in bytes, of the body of a request on these terms, with so many leads that take so many bytes in all. */
function bodyBytes(terms) {
    const [head, tail] = wire_frame(terms);
    return (leads, leadBytes) => head.length + leadBytes + Math.max(leads - 1, 0) + tail.length;
}
/** The body of a request: the leads' bytes are joined as they are, never parsed again. */
function encodeBody(batch) {
    const [head, tail] = wire_frame(batch);
    const leadBytes = batch.leads.reduce((sum, lead) => sum + lead.length, 0);
    const body = new Uint8Array(bodyBytes(batch)(batch.leads.length, leadBytes));
    body.set(head);
    let offset = head.length;
    for (const lead of batch.leads) {
        if (offset > head.length)
            body[offset++] = wire_COMMA;
        body.set(lead, offset);
        offset += lead.length;
    }
    body.set(tail, offset);
    return body;
}
function wire_frame({ duplicateOption, skillId }) {
    const skill = skillId === undefined ? '' : `,"skill_id":${JSON.stringify(skillId)}`;
    return [encoder.encode('{"data":['), encoder.encode(`],"duplicate_option":"${duplicateOption}"${skill}}`)];
}
/** The first byte of the number in a lead's bytes. */
const NUMBER_AT = '{"field_0":"'.length;
const wire_PLUS = 0x2b;
const wire_ZERO = 0x30;
/**
 * The phone number in a lead's wire bytes, as a number that no other phone number has: digits as they are, below 0 for those
 * of other countries, which begin with a plus. 15 digits at most, which a double holds exactly.
 */
function numberIn(lead) {
    const isForeign = lead[NUMBER_AT] === wire_PLUS;
    let number = 0;
    for (let at = NUMBER_AT + (isForeign ? 1 : 0);; at++) {
        const digit = (lead[at] ?? 0) - wire_ZERO;
        if (digit < 0 || digit > 9)
            return isForeign ? -number : number;
        number = number * 10 + digit;
    }
}

;// CONCATENATED MODULE: ./lib/src/smartflo/client.js












/** Opens the API. Sends nothing; a login waits for the first request that needs it. */
function openSmartflo(given) {
    const options = {
        ...given,
        baseUrl: given.baseUrl.replace(/\/+$/, ''),
        host: new URL(given.baseUrl).host,
        http: logged(given),
    };
    const session = openSession(options);
    const get = createGet(session, options);
    const reader = createReader(get);
    const searcher = createSearcher(reader);
    const send = async (batch) => {
        const sent = await session.send({
            method: 'POST',
            url: `${options.baseUrl}/v1/broadcast/leads/${batch.list}`,
            headers: JSON_HEADERS,
            body: encodeBody(batch),
            // Under clone a lost answer can't be made good, and a kept connection is one more way to lose it.
            ownConnection: batch.duplicateOption === 'clone',
            ...(batch.notAfter === undefined ? {} : { notAfter: batch.notAfter }),
            ...(batch.withinMs === undefined ? {} : { totalMs: batch.withinMs }),
        });
        if ('failure' in sent)
            return sent.failure;
        const outcome = classify(sent.result, {
            request: (0,model/* says */.FA) `a batch of ${(0,model/* plural */.LS)(batch.leads.length, 'lead')} for list ${(0,model/* printable */.g$)(batch.list)}`,
            leads: batch.leads.length,
            allNew: batch.duplicateOption === 'clone',
            acceptAnswers: batch.acceptAnswers,
            host: options.host,
            now: options.clock.now(),
            redact: redactionOf(session.secrets(), batch.masked ?? batch.leads),
        });
        const id = outcome.kind === 'accepted' ? outcome.batchId : undefined;
        return id === undefined || isFitId(id, session.secrets(), batch.masked ?? batch.leads)
            ? outcome
            : { kind: 'accepted' };
    };
    return {
        send,
        preflight: (lists) => runPreflight(lists, get),
        readLabels: (list) => readLabels(list, get, () => redactionOf(session.secrets())),
        readBackList: reader.wholeList,
        verify: (list, leads, reach) => verifyLeads(searcher, list, leads, reach),
        look: (list, leads, reach) => lookForLeads(searcher, list, leads, reach),
    };
}
/** A line of the debug log per request. Query strings hold phone numbers and stay out of it. */
function logged({ http, log, clock }) {
    return {
        async send(request) {
            const began = clock.monotonic();
            const result = await http.send(request);
            const took = Math.round(clock.monotonic() - began);
            const bytes = request.body ? (0,model/* says */.FA) ` (${(0,model/* plural */.LS)(request.body.length, 'byte')})` : (0,model/* says */.FA) ``;
            log.debug((0,model/* says */.FA) `${request.method} ${(0,model/* printable */.g$)(new URL(request.url).pathname)}${bytes}: ${ended(result)}, ${took} ms`);
            return result;
        },
        close: () => http.close(),
    };
}
function ended(result) {
    if (result.kind !== 'answer')
        return (0,model/* says */.FA) `${result.kind}, ${result.reason}`;
    const whole = result.ending === 'whole' ? (0,model/* says */.FA) `` : (0,model/* says */.FA) `, ${result.ending}`;
    return (0,model/* says */.FA) `HTTP ${result.status}${whole}`;
}

;// CONCATENATED MODULE: ./lib/src/smartflo/clock-skew.js
/** How exact the header is, ms: it counts whole seconds (RFC 9110, section 5.6.7). */
const RESOLUTION_MS = 1000;
/**
 * By how much this machine's clock is ahead of a server's, ms; below 0 when it is behind, 0 when the two agree as far as
 * can be told. `date` is the answer's Date header; the exchange lasted from `asked` to `answered`, ms since 1970, and
 * the server may have written the date at any moment of it. Undefined when the header is absent or no date.
 */
function readClockSkew(date, asked, answered) {
    const written = /\bGMT$/.test(date ?? '') ? Date.parse(date ?? '') : Number.NaN;
    if (Number.isNaN(written))
        return undefined;
    if (asked >= written + RESOLUTION_MS)
        return asked - written - RESOLUTION_MS;
    return Math.min(0, answered - written);
}

;// CONCATENATED MODULE: ./lib/src/smartflo/wire-bytes.js

/** Most bytes of a value that is written from bytes: then it certainly has no more characters than may be sent. */
const MAX_VALUE_BYTES = 1000;
/** Most bytes of one cell when each of them is written as two. */
const BYTES_PER_BYTE = 2;
/** The treatment of a byte of a cell. 0: it goes as it is. */
const wire_bytes_QUOTE = 1;
const wire_bytes_BACKSLASH = 2;
/** A tab or line break, written as the letter in LETTERS. */
const BREAK = 3;
/** A question mark, or the first byte of a letter such as `Ã`: a sign of text that may be damaged. */
const DOUBTFUL = 4;
const QUOTE_SIGN = 0x22;
const BACKSLASH_SIGN = 0x5c;
const QUESTION_MARK = 0x3f;
/** First byte in UTF-8 of the letters U+00C0 … U+00FF. */
const LATIN_LETTER = 0xc3;
/** A writer for records whose cells feed these fields, in ascending order; the phone is given by itself. */
function createLeadWriter(fields, blank) {
    const encoder = new TextEncoder();
    const actions = actionsOfBytes();
    const letters = lettersOfBreaks();
    const open = encoder.encode('{"field_0":"');
    const names = fields.map(({ field }) => encoder.encode(`","field_${field}":"`));
    let out = new Uint8Array(4096);
    /** Writes a cell's text at `to`; returns the offset after it, or -1. */
    function copy(bytes, from, end, to, quote) {
        const into = out;
        let at = to;
        for (let i = from; i < end; i++) {
            const byte = bytes[i];
            const action = actions[byte];
            if (action === 0) {
                into[at++] = byte;
                continue;
            }
            if (action === DOUBTFUL) {
                if (mayBeDamaged(bytes, i, end))
                    return -1;
                into[at++] = byte;
                continue;
            }
            into[at++] = BACKSLASH_SIGN;
            if (action === BREAK) {
                into[at++] = letters[byte];
            }
            else if (action === wire_bytes_QUOTE || quote === 'doubled') {
                // A quote stands there twice; a backslash means itself.
                if (action === wire_bytes_QUOTE)
                    i++;
                into[at++] = byte;
            }
            else {
                const letter = bytes[++i];
                if (!isOwnEscape(letter))
                    return -1;
                into[at++] = letter;
            }
        }
        return at;
    }
    return {
        write({ bytes, start, spans }, phone, quote) {
            const most = open.length + phone.length + 2 + fields.length * (20 + MAX_VALUE_BYTES * BYTES_PER_BYTE);
            if (out.length < most)
                out = new Uint8Array(most);
            let at = put(open, out, 0);
            at = put(phone, out, at);
            for (let index = 0; index < fields.length; index++) {
                const { cell } = fields[index];
                const from = start + spans[cell * 2];
                const end = start + spans[cell * 2 + 1];
                if (from === end) {
                    if (blank === 'empty')
                        at = put(names[index], out, at);
                    continue;
                }
                if (end - from > MAX_VALUE_BYTES || !(0,model/* startsVisibly */.u$)(bytes, from))
                    return undefined;
                if ((0,model/* startsLikeExcelError */.mO)(bytes, from) || (0,model/* startsLikeBlankWord */.B$)(bytes, from, end))
                    return undefined;
                // An escape may stand for a line break, which shows nothing.
                if (quote === 'json' && bytes[from] === BACKSLASH_SIGN)
                    return undefined;
                at = copy(bytes, from, end, put(names[index], out, at), quote);
                if (at < 0)
                    return undefined;
            }
            out[at++] = QUOTE_SIGN;
            out[at++] = 0x7d;
            return out.subarray(0, at);
        },
    };
}
/**
 * Whether the text around a doubtful byte may be damaged: a second question mark, or another letter outside ASCII right
 * behind one of U+00C0 … U+00FF. A no is certain.
 */
function mayBeDamaged(bytes, at, end) {
    if (bytes[at] === QUESTION_MARK)
        return at + 1 < end && bytes.subarray(at + 1, end).includes(QUESTION_MARK);
    return at + 2 < end && bytes[at + 2] >= 0x80;
}
function put(from, into, at) {
    for (let i = 0; i < from.length; i++)
        into[at + i] = from[i];
    return at + from.length;
}
/** `\"`, `\\`, `\n`, `\r` and `\t`: what JSON.stringify writes for them too. */
function isOwnEscape(letter) {
    return letter === QUOTE_SIGN || letter === BACKSLASH_SIGN || letter === 0x6e || letter === 0x72 || letter === 0x74;
}
function actionsOfBytes() {
    const actions = new Uint8Array(256);
    actions[0x09] = BREAK;
    actions[0x0a] = BREAK;
    actions[0x0d] = BREAK;
    actions[QUOTE_SIGN] = wire_bytes_QUOTE;
    actions[BACKSLASH_SIGN] = wire_bytes_BACKSLASH;
    actions[QUESTION_MARK] = DOUBTFUL;
    actions[LATIN_LETTER] = DOUBTFUL;
    return actions;
}
function lettersOfBreaks() {
    const letters = new Uint8Array(0x0e);
    letters[0x09] = 0x74;
    letters[0x0a] = 0x6e;
    letters[0x0d] = 0x72;
    return letters;
}

;// CONCATENATED MODULE: ./lib/src/smartflo/index.js







;// CONCATENATED MODULE: ./lib/src/run/disk-meter.js

/** How much a lead file may leave on the disk in leads and rejected rows. A file beyond is refused, and others go on. */
const DISK_LIMITS = {
    /** Bytes that a file of any size may leave. */
    bytes: 32 * 1024 * 1024,
    /** Bytes for each byte of a larger file. A rejected row is 250 bytes with its reasons; a row takes 5 or more when packed. */
    ratio: 100,
};
/** A meter for a file of so many bytes. */
function createDiskMeter(fileBytes, limits = DISK_LIMITS) {
    const cap = Math.max(limits.bytes, fileBytes * limits.ratio);
    let left = 0;
    return {
        add(bytes) {
            left += bytes;
        },
        check() {
            if (left <= cap)
                return;
            throw new model/* LeadsError */.QI({
                code: 'LEADS-FILE-EXPANDS',
                message: (0,model/* says */.FA) `The rows of the file take more than ${(0,model/* plural */.LS)(cap, 'byte')} on the disk, and the file has ${(0,model/* plural */.LS)(fileBytes, 'byte')}. Reading stopped; nothing of the file is sent.`,
                hint: (0,model/* says */.FA) `Look for long texts that repeat in each row, and for thousands of rows that are no leads. If all rows are real leads, split the file into several.`,
            });
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/run/quick-lane.js


/**
 * Opens the quick way for the rows of a header. It passes only rows that mapping, the built-in rules and the user's schema
 * pass, with the same key and the same bytes. Undefined where the route or schema asks for more than it understands.
 */
function openQuickLane(header, mapping, { blank }, rowCheck) {
    const { plain } = mapping;
    const accepts = rowCheck ? rowCheck.acceptor(header) : () => true;
    if (!plain || !accepts)
        return undefined;
    const key = new TextEncoder().encode(`+91${'0'.repeat(MOBILE_DIGITS)}`);
    const phone = key.subarray(-MOBILE_DIGITS);
    const writer = createLeadWriter(plain.fields, blank);
    return (record, quote) => {
        const { bytes, start, spans } = record;
        const from = start + spans[plain.phone * 2];
        const to = start + spans[plain.phone * 2 + 1];
        if (!readMobile(bytes, from, to, phone) || !accepts(record))
            return undefined;
        const lead = writer.write(record, phone, quote);
        return lead && { key, bytes: lead };
    };
}

;// CONCATENATED MODULE: ./lib/src/run/judge-file.js








/** Places kept of rows that stand in a rejects file as well. */
const MAX_REPLACED_EXAMPLES = 20;
/** Reads one file once: good leads to the spool and the table, rejects to their file and the tally. */
async function judgeFile(file, index, judge, world) {
    const { route, mapper } = judge;
    const { host, table, spool, reporter, replacements, people } = world;
    const replaced = { rows: 0, examples: [] };
    const first = table.size;
    const tally = createRejectTally();
    const news = judge.openNews();
    const rejectsFile = host.reports.open(`rejects/${rejectsName(file)}`);
    let rejectsAt;
    const disk = createDiskMeter(file.bytes);
    const encoder = new TextEncoder();
    const rejects = createRejectsWriter(file.format, route.read, (text) => {
        disk.add(encoder.encode(text).length);
        rejectsFile.append(text);
    });
    const problems = [];
    const notices = new Map();
    let firstMapping;
    let header;
    let mapping;
    let rows = 0;
    /** Rows with text that an earlier program destroyed. */
    let damaged = 0;
    /** Good rows with the number that people type as an example. */
    let examples = 0;
    /** Opened by the first row of each header, which goes the long way. */
    const lanes = new WeakMap();
    const taken = new Set();
    const asWritten = openFixedRejects();
    const identity = new Uint32Array(model/* IDENTITY_WORDS */.RE);
    const keep = (key, bytes, line, number) => {
        if (isExamplePhone(key))
            examples++;
        judge.hasher.identify(key, bytes, identity);
        spool.append(bytes);
        people?.add(numberIn(bytes));
        table.add({ file: index, line, row: number, bytes: bytes.length, identity });
        disk.add(bytes.length);
        disk.check();
    };
    const takeBytes = (record, of, number, quote) => {
        const lead = lanes.get(of)?.(record, quote);
        if (!lead)
            return false;
        rows++;
        keep(lead.key, lead.bytes, record.line, number);
        return true;
    };
    const row = (read) => {
        rows++;
        const own = asWritten(read);
        if (own.header !== header || !mapping) {
            header = own.header;
            mapping = mapper.bind(header);
            firstMapping ??= mapping;
            problems.push(...mapping.problems, ...(judge.rowCheck?.columnProblems(header) ?? []));
            // More about the columns is noise beside a mistake.
            if (problems.length > 0)
                return;
            if (own === read && !judge.taken && !lanes.has(header)) {
                lanes.set(header, openQuickLane(header, mapping, route, judge.rowCheck));
            }
            for (const notice of mapping.notices)
                notices.set(`${notice.code} ${notice.message}`, notice);
        }
        // Rows under a header with a mistake can't be judged; they are still counted.
        if (problems.length > 0)
            return;
        const candidate = mapping.apply(own);
        const violations = judge_file_eachOnce([
            ...own.violations.filter((violation) => !isUnused(violation, mapping, judge)),
            ...candidate.violations,
            ...judge.leadCheck(candidate),
            ...(judge.rowCheck?.(own) ?? []),
        ]);
        const { phone, fields, key } = candidate;
        if (violations.length === 0 && phone !== undefined && key !== undefined) {
            if (!judge.taken?.has(key) && !taken.has(key)) {
                if (judge.taken)
                    taken.add(key);
                keep(key, encodeLead({ phone, fields, key }), own.line, own.number);
                return;
            }
            violations.push(secondOfKey(own));
        }
        const winner = replacements.of(file.path, own);
        if (winner) {
            replaced.rows++;
            if (replaced.examples.length < MAX_REPLACED_EXAMPLES) {
                replaced.examples.push({ line: own.line, row: own.number, winner });
            }
            return;
        }
        if (violations.some(({ code }) => code === DAMAGED))
            damaged++;
        tally.add(own, violations, news.add(own, violations));
        reporter?.violations?.(file.path, violations);
        rejects.write(own, violations, [...sourcesOf(read), rowDigest(own, host.crypto)]);
        disk.check();
    };
    const leftOut = [];
    try {
        const sink = { row, takeBytes, phoneColumn: mapper.phoneColumn };
        const remarks = await readRows(file, route.read, host.workspace, sink, host.signal);
        leftOut.push(...remarks.leftOut);
        for (const notice of remarks.notices)
            notices.set(notice.code, notice);
    }
    catch (error) {
        if (!(error instanceof model/* LeadsError */.QI))
            throw error;
        problems.push(...error.problems);
    }
    finally {
        rejects.end();
        rejectsAt = rejectsFile.close();
    }
    const mostDamaged = problems.length === 0 && damaged > 1 && damaged > rows / 2;
    if (mostDamaged)
        problems.push(damagedFile(damaged, rows));
    if (problems.length === 0 && examples > 0)
        notices.set(judge_file_EXAMPLE, exampleNotice(examples));
    // A file with a mistake sends nothing, so no row may lose to one of its rows.
    if (problems.length === 0)
        for (const key of taken)
            judge.taken?.add(key);
    return {
        file,
        rows,
        rejected: tally.rows,
        leads: { first, end: table.size },
        // One message for the file says more than one for each cell.
        rejects: mostDamaged ? tally.groups().filter(({ code }) => code !== DAMAGED) : tally.groups(),
        newRejects: news.rows,
        told: news.digests,
        replaced,
        problems: [...problems, ...leftOut].map((problem) => ({ file: file.path, ...problem })),
        notices: [...notices.values()].map((notice) => ({ file: file.path, ...notice })),
        mapping: shownMapping(firstMapping),
        rejectsFile: rejectsAt,
    };
}
const DAMAGED = 'LEADS-ROW-TEXT-DAMAGED';
function damagedFile(damaged, rows) {
    return {
        code: DAMAGED,
        message: (0,model/* says */.FA) `${(0,model/* count */.U9)(damaged)} of ${(0,model/* plural */.LS)(rows, 'row')} have letters that were lost before the file was saved, such as "????" or "Ã©". Nothing of the file is sent.`,
        hint: (0,model/* says */.FA) `Export the list again as .xlsx or "CSV UTF-8", and upload it under the same name.`,
    };
}
const judge_file_EXAMPLE = 'LEADS-PHONE-EXAMPLE';
function exampleNotice(examples) {
    return {
        code: judge_file_EXAMPLE,
        message: (0,model/* says */.FA) `${(0,model/* plural */.LS)(examples, 'row has', 'rows have')} the number 9876543210, which people type as an example.`,
        hint: (0,model/* says */.FA) `If it is not the number of a customer, remove the row.`,
    };
}
/** Columns and the fields that they feed. A column without a name says nothing; a country code is a part of the phone. */
function shownMapping(mapping) {
    const columns = (mapping?.columns ?? []).filter(({ header }) => header !== '');
    const headers = (0,model/* shownHeaders */.Uj)(columns.map(({ header }) => header));
    return columns.map(({ field, use }, index) => {
        const fed = use === 'phone' ? model/* PHONE_FIELD */.or : field;
        return { header: headers[index] ?? (0,model/* says */.FA) ``, field: fed === undefined ? undefined : `field_${fed}` };
    });
}
/** Whether a formula without a result stands in a column that nobody reads: its row can be sent without it. */
function isUnused({ code, header }, mapping, { rowCheck }) {
    if (code !== 'LEADS-ROW-FORMULA' || rowCheck)
        return false;
    return mapping?.columns.find((column) => column.header === header)?.use === 'unmapped';
}
/** A rule that two judges found broken in one cell is told once. */
function judge_file_eachOnce(violations) {
    if (violations.length < 2)
        return [...violations];
    return [...new Map(violations.map((violation) => [`${violation.code} ${violation.header}`, violation])).values()];
}
function secondOfKey(row) {
    return {
        code: 'LEADS-ROW-DUPLICATE',
        header: undefined,
        position: { line: row.line, column: 1 },
        masked: undefined,
        message: (0,model/* says */.FA) `An earlier row is the same lead, and the config says duplicates: reject.`,
        hint: (0,model/* says */.FA) `Remove one of the two rows.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/run/judge-files.js








/** Judges every file, in order. The rules of a route are prepared once, when its first file comes. */
async function judgeFiles(files, routes, world) {
    const watched = { ...world, host: watchedHost(files, world) };
    const replacements = await replacementsOf(files, routes, world.host);
    const judges = new Map();
    const taken = new Map();
    const judged = [];
    for (const [index, file] of files.entries()) {
        const route = routes[file.route];
        if (!route)
            throw new Error('A lead file without a route.');
        const judge = judges.get(file.route) ?? (await openJudge(route, taken, watched));
        judges.set(file.route, judge);
        const ofList = replacements.get(route.list) ?? NO_REPLACEMENTS;
        judged.push(await judgeFile(file, index, judge, { ...watched, replacements: ofList }));
        world.host.log.debug((0,model/* says */.FA) `${(0,model/* printable */.g$)(file.path)}: ${judged.at(-1)?.rows ?? 0} rows, ${judged.at(-1)?.rejected ?? 0} rejected`);
    }
    return judged;
}
const NO_REPLACEMENTS = { of: () => undefined };
/** The rows of committed rejects files, by list: a row of another list takes no row's place. */
async function replacementsOf(files, routes, { workspace, crypto, signal }) {
    const byList = new Map();
    for (const file of files.filter(({ path }) => generationOf(path) > 0)) {
        const route = routes[file.route];
        if (!route)
            continue;
        const replacements = byList.get(route.list) ?? openReplacements(crypto);
        byList.set(route.list, replacements);
        try {
            const sink = { row: (row) => replacements.add(file.path, row), takeBytes: () => false };
            await readRows(file, route.read, workspace, sink, signal);
        }
        catch (error) {
            // A mistake in the file is told when its turn comes.
            if (!(error instanceof model/* LeadsError */.QI))
                throw error;
        }
    }
    return byList;
}
/** The host whose work tree tells how much of the lead files has been read. */
function watchedHost(files, { host, table, progress }) {
    if (!progress)
        return host;
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    let bytesDone = 0;
    let filesDone = 0;
    const { workspace } = host;
    return hostWith(host, {
        workspace: {
            ...workspace,
            async *read(path, options) {
                for await (const chunk of workspace.read(path, options)) {
                    bytesDone += chunk.length;
                    progress.show({ kind: 'judge', rows: table.size, filesDone, files: files.length, bytesDone, bytes });
                    yield chunk;
                }
                filesDone++;
            },
        },
    });
}
async function openJudge(route, taken, { host, hasherOf, isTold }) {
    const hasher = hasherOf(route.list);
    const keys = taken.get(route.list) ?? new Set();
    taken.set(route.list, keys);
    return {
        route,
        mapper: await openMapper(route),
        hasher,
        leadCheck: await openLeadCheck(),
        rowCheck: await openUserCheck(route, host),
        taken: route.duplicates === 'reject' ? keys : undefined,
        openNews: () => createRejectNews(hasher, (digest) => isTold(route.list, digest)),
    };
}
/** Compiles the user's schema of a route; undefined when it names none. Throws a LeadsError when it is missing or no schema. */
async function openUserCheck({ schema }, host) {
    if (schema === undefined)
        return undefined;
    const text = await host.workspace.text(schema);
    if (text === undefined)
        throw new model/* LeadsError */.QI(missingSchema(schema));
    return openRowCheck(await readDocument(text, schema), schema);
}
function missingSchema(file) {
    return {
        code: 'LEADS-SCHEMA-MISSING',
        file,
        message: (0,model/* says */.FA) `The JSON Schema that the settings name is not there.`,
        hint: (0,model/* says */.FA) `Check the path: it starts at the top of the repository. Is the file committed?`,
    };
}

;// CONCATENATED MODULE: ./lib/src/ledger/base64.js
/** The base64url alphabet, RFC 4648 section 5. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Characters that stand for 128 bits. */
const HASH_CHARACTERS = 22;
const CHARACTERS = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
/** Not a character of the alphabet. */
const base64_NONE = 0xff;
const VALUES = new Uint8Array(256).fill(base64_NONE);
for (const [value, character] of CHARACTERS.entries())
    VALUES[character] = value;
/** Writes four words as 22 characters into `bytes` from `at`: highest bits first, as for bytes in network order. */
function encodeWords(words, from, bytes, at) {
    let to = at;
    let held = 0;
    let bits = 0;
    for (let index = from; index < from + 4; index++) {
        const word = words[index] ?? 0;
        // Two halves, so that what is held back (at most 5 bits) and what comes fit into 31.
        for (let shift = 16; shift >= 0; shift -= 16) {
            held = ((held << 16) | ((word >>> shift) & 0xffff)) & 0x3fffff;
            for (bits += 16; bits >= 6; bits -= 6)
                bytes[to++] = CHARACTERS[(held >>> (bits - 6)) & 63] ?? 0;
        }
    }
    bytes[to] = CHARACTERS[(held << (6 - bits)) & 63] ?? 0;
}
/** Reads 22 characters as four words into `into` from `to`. False when they are not what `encodeWords` writes. */
function decodeWords(bytes, at, into, to) {
    const v = (index) => VALUES[bytes[at + index] ?? 0] ?? base64_NONE;
    let seen = 0;
    for (let index = 0; index < HASH_CHARACTERS; index++)
        seen |= v(index);
    if (seen > 63 || (v(21) & 15) !== 0)
        return false;
    into[to] = (v(0) << 26) | (v(1) << 20) | (v(2) << 14) | (v(3) << 8) | (v(4) << 2) | (v(5) >>> 4);
    into[to + 1] = (v(5) << 28) | (v(6) << 22) | (v(7) << 16) | (v(8) << 10) | (v(9) << 4) | (v(10) >>> 2);
    into[to + 2] = (v(10) << 30) | (v(11) << 24) | (v(12) << 18) | (v(13) << 12) | (v(14) << 6) | v(15);
    into[to + 3] = (v(16) << 26) | (v(17) << 20) | (v(18) << 14) | (v(19) << 8) | (v(20) << 2) | (v(21) >>> 4);
    return true;
}
/** The first 16 bytes as 22 characters. */
function encodeBytes(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
    const words = Uint32Array.from({ length: 4 }, (_, index) => view.getUint32(index * 4));
    const text = new Uint8Array(HASH_CHARACTERS);
    encodeWords(words, 0, text, 0);
    return new TextDecoder().decode(text);
}
/** 22 characters as 16 bytes; undefined when they are not what `encodeBytes` writes. */
function decodeBytes(text) {
    const words = new Uint32Array(4);
    const characters = new TextEncoder().encode(text);
    if (characters.length !== HASH_CHARACTERS || !decodeWords(characters, 0, words, 0))
        return undefined;
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    for (const [index, word] of words.entries())
        view.setUint32(index * 4, word);
    return bytes;
}
/** Order of the keys in words `a` and `b` of two arrays: negative, 0 or positive. */
function compareKeys(one, a, other, b) {
    for (let index = 0; index < 4; index++) {
        const difference = (one[a + index] ?? 0) - (other[b + index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/src/ledger/data-key.js

/** Bytes of a data key: what the hashes of one list's ledger are made under. */
const DATA_KEY_BYTES = 16;
/** A new random data key, wrapped under the first of the keys when there is one. */
async function newDataKey(keys, crypto) {
    return await keep(crypto.randomBytes(DATA_KEY_BYTES), keys, crypto);
}
/**
 * The data key of a ledger. One that is wrapped under an older key is wrapped anew under the current one, to be written with
 * the next change.
 */
async function openDataKey({ key, keyCheck }, keys, crypto) {
    if (key.kind === 'plain') {
        if (keys.length > 0)
            return 'unwrapped';
        const bytes = decodeBytes(key.text);
        return bytes && checkOf(bytes, crypto) === keyCheck ? { bytes, key, keyCheck } : 'other';
    }
    if (keys.length === 0)
        return 'wrapped';
    for (const [index, secret] of keys.entries()) {
        const bytes = await crypto.unwrap(key.text, secret);
        if (bytes?.length !== DATA_KEY_BYTES || checkOf(bytes, crypto) !== keyCheck)
            continue;
        return index === 0 ? { bytes, key, keyCheck } : await keep(bytes, keys, crypto);
    }
    return 'other';
}
async function keep(bytes, [current], crypto) {
    const key = current
        ? { kind: 'wrapped', text: await crypto.wrap(bytes, current) }
        : { kind: 'plain', text: encodeBytes(bytes) };
    return { bytes, key, keyCheck: checkOf(bytes, crypto) };
}
/**
 * The key that seals a ledger: only who has the ledger key can make its seals. Undefined where the data key is plain, for
 * everybody can read it there.
 */
function sealKeyOf({ key, bytes }, crypto) {
    return key.kind === 'wrapped' ? crypto.hmac(bytes, new TextEncoder().encode('smartflo-leads seal')) : undefined;
}
function checkOf(bytes, crypto) {
    return encodeBytes(crypto.hmac(bytes, new TextEncoder().encode('smartflo-leads check')));
}

;// CONCATENATED MODULE: ./lib/src/ledger/fields.js
/** Latest time that can be written as text, ms since 1970: the end of the year 9999. */
const LATEST = 253_402_300_799_999;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const fields_WORD = /^[\w-]{1,64}$/;
const COUNT = /^(?:0|[1-9]\d{0,14})$/;
/** Stands in a line for something that is not there. */
const fields_NOTHING = '-';
/** A time, ms since 1970, as text; never earlier than it is. */
function writeTime(ms) {
    return new Date(Math.min(Math.max(0, Math.ceil(ms)), LATEST)).toISOString();
}
/** Reads a text of `writeTime`: ms since 1970; undefined for anything else. */
function readTime(text) {
    const ms = ISO_TIME.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(ms) ? undefined : ms;
}
/** A whole number from 0; undefined for any other text. */
function readCount(text) {
    return text !== undefined && COUNT.test(text) ? Number(text) : undefined;
}
/** Whether the text can stand for somebody or something in a line: letters, digits, `_` and `-`. */
function isWord(text) {
    return text !== undefined && fields_WORD.test(text);
}
/** The word itself. What is written comes from this program, so anything else is a bug of it. */
function word(text) {
    if (!isWord(text))
        throw new TypeError('not a word that a ledger can hold');
    return text;
}
/** Most characters of a text in a line; longer ones are cut. */
const MOST_CHARACTERS = 100;
/** Any short text as one word of printable ASCII; see NOTHING for none. */
function writeText(text) {
    if (text === undefined || text === '')
        return fields_NOTHING;
    // Half of a pair of surrogates can't be encoded; as UTF-8 it is a replacement character.
    const whole = new TextDecoder().decode(new TextEncoder().encode(text.slice(0, MOST_CHARACTERS)));
    return whole === fields_NOTHING ? '%2D' : encodeURIComponent(whole);
}
/** Reads a text of `writeText`, but for NOTHING; undefined for a text that is broken. */
function fields_readText(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/ledger/origin.js


const FIELDS = 9;
/** Stands for a text that can't be decoded; no text that can is empty. */
const origin_BROKEN = '';
const NOBODY = {
    run: undefined,
    attempt: 1,
    event: undefined,
    actor: undefined,
    commit: undefined,
    program: undefined,
};
/** The origin of a change that this process writes. */
function originOf({ order, policy }, by = NOBODY) {
    return { ...by, order, policy, form: model/* LEAD_FORM */.Mc };
}
/** An origin as words of a line. */
function writeOrigin({ run, attempt, event, actor, commit, program, order, policy, form }) {
    // The environment says these; a ledger must be readable whatever it says.
    const [digits, count] = [run, String(attempt)].map((text) => (readCount(text) === undefined ? fields_NOTHING : text));
    const words = [
        digits,
        count === fields_NOTHING ? 0 : count,
        ...[event, actor, commit, program].map(writeText),
        order === undefined ? fields_NOTHING : word(order),
        policy === undefined ? fields_NOTHING : word(policy),
        form,
    ];
    return words.join(' ');
}
/** The origin in these words; undefined when they are none. */
function readOrigin(words) {
    if (words.length !== FIELDS)
        return undefined;
    const [run, count, event, actor, commit, program, order, policy, number] = words.map((text) => text === fields_NOTHING ? undefined : (fields_readText(text) ?? origin_BROKEN));
    const attempt = readCount(count);
    const form = readCount(number);
    const isRun = run === undefined || readCount(run) !== undefined;
    const areWords = [order, policy].every((each) => each === undefined || isWord(each));
    const areWhole = [event, actor, commit, program].every((each) => each !== origin_BROKEN);
    if (attempt === undefined || form === undefined || !isRun || !areWords || !areWhole)
        return undefined;
    return { run, attempt, event, actor, commit, program, order, policy, form };
}

;// CONCATENATED MODULE: ./lib/src/ledger/sealed-file.js

/** Number of the format that this version of the program writes. It reads this one and all before it. */
const FORMAT = 2;
const NEWLINE = 0x0a;
/** Bytes above 127 become characters that no pattern of the format takes. */
const LATIN = new TextDecoder('latin1');
const FIRST_LINE = /^smartflo-leads ([a-z]+) ([1-9]\d{0,8})(?: ([!-~]+(?: [!-~]+)*))?$/;
const LAST_LINE = /^end (\d{1,9}) ([\w-]{22})$/;
/** A file of a ledger is not what it should be. */
class FormatError extends Error {
    name = 'FormatError';
    file;
    /** From 1; 0 when it is about the file as a whole. */
    line;
    /** `newer`: a newer version of the program wrote it. `forged`: whoever wrote it did not have the key. */
    what;
    constructor(file, line, what = 'damaged') {
        super(`${file}, line ${line}: ${what}`);
        this.file = file;
        this.line = line;
        this.what = what;
    }
}
/**
 * A whole file: a first line that says what it is, the lines of the body (each with its newline), and a last line with the
 * number of lines before it and their checksum. The file's name goes into the checksum, so that no file can stand for another.
 */
function seal(name, kind, words, body, crypto) {
    const text = `${['smartflo-leads', kind, FORMAT, ...words].join(' ')}\n${body}`;
    return `${text}end ${countLines(text)} ${checksum(name, new TextEncoder().encode(text), crypto)}\n`;
}
/** The seal in the last line of a text that `seal` made. */
function sealOf(text) {
    return text.slice(-1 - HASH_CHARACTERS, -1);
}
/** The lines of the body of a sealed file, one after the other. */
class SealedFile {
    name;
    format;
    /** The words of the first line behind the format. */
    words;
    bytes;
    /** The checksum in its last line: two files with one seal are the same file. */
    seal;
    /** Number of the line that `start` and `stop` are of. */
    line = 1;
    /** Where the line begins, and where its newline is. */
    start = 0;
    stop;
    #end;
    #lines;
    /** The last line begins at `end` and says that there are `lines` before it. */
    constructor({ name, format, words, bytes, seal }, end, lines) {
        this.name = name;
        this.format = format;
        this.words = words;
        this.bytes = bytes;
        this.seal = seal;
        this.stop = bytes.indexOf(NEWLINE);
        this.#end = end;
        this.#lines = lines;
    }
    /** Goes to the next line; false at the end of the body. */
    next() {
        this.start = this.stop + 1;
        if (this.start >= this.#end) {
            if (this.line !== this.#lines)
                this.fail();
            return false;
        }
        this.stop = this.bytes.indexOf(NEWLINE, this.start);
        this.line++;
        return true;
    }
    /** The line's characters from `from` on. */
    text(from = 0) {
        return LATIN.decode(this.bytes.subarray(this.start + from, this.stop));
    }
    /** Says that the line is not what it should be. */
    fail(what = 'damaged') {
        throw new FormatError(this.name, this.line, what);
    }
}
/** Opens a sealed file of this kind. Throws a FormatError when it is torn, changed, of another kind, or newer. */
function unseal(name, kind, bytes, crypto) {
    const first = FIRST_LINE.exec(LATIN.decode(bytes.subarray(0, Math.max(0, bytes.indexOf(NEWLINE)))));
    if (first?.[1] !== kind)
        throw new FormatError(name, 1);
    const format = Number(first[2]);
    if (format > FORMAT)
        throw new FormatError(name, 1, 'newer');
    const end = bytes.lastIndexOf(NEWLINE, bytes.length - 2) + 1;
    const last = LAST_LINE.exec(LATIN.decode(bytes.subarray(end, bytes.length - 1)));
    const found = checksum(name, bytes.subarray(0, end), crypto);
    if (bytes.at(-1) !== NEWLINE || last?.[2] !== found)
        throw new FormatError(name, 0);
    const words = first[3]?.split(' ') ?? [];
    return new SealedFile({ name, format, words, bytes, seal: found }, end, Number(last[1]));
}
function checksum(name, text, crypto) {
    return encodeBytes(crypto.sha256(new TextEncoder().encode(`${name}\n`), text));
}
function countLines(text) {
    let lines = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lines++;
    return lines;
}

;// CONCATENATED MODULE: ./lib/src/ledger/head.js





/** Name of the file that says what a version of a ledger consists of. */
const HEAD = 'head';
/** No snapshot has more files than 2^20: at that size it is a broken number. */
const MOST_BITS = 20;
/** A head of format 1 does not say what clocks its older versions were written by: they may have been a day ahead. */
const UNTOLD_AHEAD_MS = 24 * 3_600_000;
/**
 * The latest time that may stand in the files of a version: a later one would keep leads from being sent. A request may settle
 * after the lease it was sent under, and whoever finds it in doubt may wait once more.
 */
function latestIn({ latest }) {
    return latest + model/* LONGEST_LEASE_MS */.nV + 2 * model/* LONGEST_SETTLE_MS */.CN + model/* CLOCK_SKEW_MS */.rn;
}
/** The head as text. `sealKey`: what makes its seal one that only the holders of the ledger key can make. */
function writeHead(head, sealKey, crypto) {
    const { lease, repository, segments, snapshot } = head;
    if (!head.origin || !head.files)
        throw new TypeError('a head without its origin or its files');
    if (lease && !isPossible(lease, head.latest))
        throw new RangeError('a lease that no reader would take');
    const lines = [
        `ledger ${word(head.ledgerId)}`,
        `list ${word(head.list)}`,
        `repository ${repository ? `${encodeURI(repository.name)} ${repository.id ?? fields_NOTHING}` : fields_NOTHING}`,
        `key ${head.key.kind} ${head.key.text}`,
        `key-check ${head.keyCheck}`,
        `keyed-by ${head.keyedBy === undefined ? fields_NOTHING : word(head.keyedBy)}`,
        `writes ${head.writes}`,
        `write ${word(head.write)}`,
        `at ${writeTime(head.at)}`,
        `latest ${writeTime(head.latest)}`,
        `by ${writeOrigin(head.origin)}`,
        `lease ${lease ? writeLease(lease) : fields_NOTHING}`,
        `last-run ${head.lastRun ?? fields_NOTHING}`,
        `segments ${segments.files} ${segments.leads} ${segments.carried}`,
        `snapshot ${snapshot ? `${snapshot.write} ${snapshot.bits} ${snapshot.leads}` : fields_NOTHING}`,
        `memory ${head.memory ?? fields_NOTHING}`,
        `needs ${fields_NOTHING}`,
        ...[...head.files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, digest]) => `file ${name} ${digest}`),
    ];
    const body = lines.map((line) => `${line}\n`).join('');
    const mac = sealKey ? macOf(new TextEncoder().encode(body), sealKey, crypto) : fields_NOTHING;
    return seal(HEAD, 'ledger', [], `${body}seal ${mac}\n`, crypto);
}
function macOf(body, sealKey, crypto) {
    return encodeBytes(crypto.hmac(sealKey, body));
}
function writeLease({ owner, run, attempt, until, ms }) {
    return `${word(owner)} ${run ?? fields_NOTHING} ${attempt} ${writeTime(until)} ${Math.ceil(ms)}`;
}
/** A lease can't be longer than the longest one, nor end later than it can have been taken for. */
function isPossible({ until, ms }, latest) {
    return ms <= model/* LONGEST_LEASE_MS */.nV && until <= latest + ms + model/* CLOCK_SKEW_MS */.rn;
}
/** The head in these bytes. Throws a FormatError. */
function readHead(bytes, crypto) {
    const file = unseal(HEAD, 'ledger', bytes, crypto);
    const isOld = file.format < FORMAT;
    const fail = () => file.fail();
    /** Reads the next line, which has this name, and gives the words behind it. */
    const next = (name) => {
        const [first, ...words] = file.next() ? file.text().split(' ') : [];
        return first === name && words.length > 0 ? words : fail();
    };
    const one = (name) => {
        const words = next(name);
        return words.length === 1 ? (words[0] ?? fail()) : fail();
    };
    /** The words as `read` understands them; undefined when nothing stands there. */
    const optional = (name, read) => {
        const words = next(name);
        if (words.length === 1 && words[0] === fields_NOTHING)
            return undefined;
        return read(words) ?? fail();
    };
    const named = (name) => {
        const text = one(name);
        return isWord(text) ? text : fail();
    };
    const time = (name) => readTime(one(name)) ?? fail();
    const origin = () => {
        const found = readOrigin(next('by')) ?? fail();
        return found.form > model/* LEAD_FORM */.Mc ? file.fail('newer') : found;
    };
    const first = {
        format: file.format,
        ledgerId: named('ledger'),
        list: named('list'),
        repository: optional('repository', readRepository),
        key: readKey(next('key')) ?? fail(),
        keyCheck: named('key-check'),
        keyedBy: optional('keyed-by', ([by]) => (isWord(by) ? by : undefined)),
        writes: readCount(one('writes')) ?? fail(),
        write: named('write'),
        at: time('at'),
    };
    const latest = isOld ? first.at + UNTOLD_AHEAD_MS : time('latest');
    if (latest < first.at)
        fail();
    const second = {
        latest,
        origin: isOld ? undefined : origin(),
        lease: optional('lease', (words) => readLease(words, latest)),
        lastRun: optional('last-run', ([run]) => (readCount(run) === undefined ? undefined : run)),
        segments: readSegments(next('segments')) ?? fail(),
        snapshot: optional('snapshot', readSnapshot),
        memory: optional('memory', ([write]) => readCount(write)),
    };
    if (isOld) {
        if (file.next())
            fail();
        return { head: { ...first, ...second, files: undefined }, isSealedWith: () => true };
    }
    // A ledger that needs more than this program knows of can't be read by it.
    if (one('needs') !== fields_NOTHING)
        file.fail('newer');
    const files = readSeals(file);
    const body = bytes.subarray(bytes.indexOf(head_NEWLINE) + 1, file.start);
    const [name, mac, ...rest] = file.text().split(' ');
    if (name !== 'seal' || mac === undefined || rest.length > 0 || file.next())
        fail();
    return {
        head: { ...first, ...second, files },
        isSealedWith: (sealKey) => mac === (sealKey ? macOf(body, sealKey, crypto) : fields_NOTHING),
    };
}
/** The seals of the other files, up to the line behind them, which is the current one then. */
function readSeals(file) {
    const files = new Map();
    while (file.next() || file.fail()) {
        const [line, name, digest, ...rest] = file.text().split(' ');
        if (line !== 'file')
            break;
        if (name === undefined || !isWord(digest) || files.has(name) || rest.length > 0)
            file.fail();
        else
            files.set(name, digest);
    }
    return files;
}
const head_NEWLINE = 0x0a;
function readRepository([name, id]) {
    if (name === undefined || id === undefined)
        return undefined;
    return { name, id: id === fields_NOTHING ? undefined : id };
}
function readKey([kind, text]) {
    return (kind === 'plain' || kind === 'wrapped') && text !== undefined ? { kind, text } : undefined;
}
function readLease([owner, run, attempt, until, ms], latest) {
    const times = { attempt: readCount(attempt), until: readTime(until ?? ''), ms: readCount(ms) };
    if (!isWord(owner) || times.attempt === undefined || times.until === undefined || times.ms === undefined) {
        return undefined;
    }
    if (run !== fields_NOTHING && readCount(run) === undefined)
        return undefined;
    const lease = {
        owner,
        run: run === fields_NOTHING ? undefined : run,
        attempt: times.attempt,
        until: times.until,
        ms: times.ms,
    };
    return isPossible(lease, latest) ? lease : undefined;
}
function readSegments(words) {
    const [files, leads, carried] = words.map(readCount);
    if (files === undefined || leads === undefined || carried === undefined || carried > leads)
        return undefined;
    return { files, leads, carried };
}
function readSnapshot(words) {
    const [write, bits, leads] = words.map(readCount);
    if (write === undefined || bits === undefined || leads === undefined || bits > MOST_BITS)
        return undefined;
    return { write, bits, leads };
}

;// CONCATENATED MODULE: ./lib/src/ledger/key-order.js


/** Half a word, as a digit to sort by. */
const DIGIT_BITS = 16;
const key_order_DIGITS = 2 ** DIGIT_BITS;
/**
 * The keys of a replay by number, in the order of the keys: by the first word half by half, which needs no comparisons, and
 * by the others where first words are equal.
 */
function inKeyOrder(replay) {
    const { keys, words } = replay;
    const at = (key) => replay.rowOf(key) * model/* IDENTITY_WORDS */.RE;
    const firsts = new Uint32Array(keys);
    for (let key = 0; key < keys; key++)
        firsts[key] = words[at(key)] ?? 0;
    let order = new Uint32Array(keys);
    for (let key = 0; key < keys; key++)
        order[key] = key;
    for (const shift of [0, DIGIT_BITS])
        order = sortedByDigit(order, firsts, shift);
    for (let from = 0, to = 0; from < keys; from = to) {
        const first = firsts[order[from] ?? 0];
        for (to = from + 1; to < keys && firsts[order[to] ?? 0] === first;)
            to++;
        if (to - from > 1)
            order.subarray(from, to).sort((a, b) => compareKeys(words, at(a), words, at(b)));
    }
    return order;
}
/** A counting sort by the digit of `values` from bit `shift` on; equal digits stay in order. */
function sortedByDigit(order, values, shift) {
    const digitOf = (index) => ((values[index] ?? 0) >>> shift) & (key_order_DIGITS - 1);
    /** Where the next one with a digit goes. */
    const next = new Uint32Array(key_order_DIGITS + 1);
    for (const index of order)
        next[digitOf(index) + 1] = (next[digitOf(index) + 1] ?? 0) + 1;
    for (let digit = 1; digit < key_order_DIGITS; digit++)
        next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
    const sorted = new Uint32Array(order.length);
    for (const index of order) {
        const digit = digitOf(index);
        const to = next[digit] ?? 0;
        next[digit] = to + 1;
        sorted[to] = index;
    }
    return sorted;
}

;// CONCATENATED MODULE: ./lib/src/ledger/names.js
/** Directory of the segments. */
const SEGMENTS = 'segments/';
/** Directory of the snapshot. */
const SNAPSHOT = 'snapshot/';
/** Files of the memory, each named like its kind. */
const MEMORY_FILES = ['judged', 'complete', 'told', 'lessons'];
/** The kind of a file of a version, by its name; undefined for the head, and for a file that is none of a ledger. */
function kindOf(name) {
    if (name.startsWith(SEGMENTS))
        return 'segment';
    if (name.startsWith(SNAPSHOT))
        return 'snapshot';
    return MEMORY_FILES.find((each) => each === name);
}

;// CONCATENATED MODULE: ./lib/src/ledger/replay.js

/** States as numbers; see KnownState. */
const replay_UNKNOWN = 0;
/** See UNKNOWN. */
const replay_ACCEPTED = 1;
/** See UNKNOWN. */
const replay_REFUSED = 2;
/** See UNKNOWN. */
const HELD = 3;
/** See UNKNOWN. */
const OPEN = 4;
/** The name of each state, by its number. */
const STATE_NAMES = ['unknown', 'accepted', 'refused', 'held', 'open'];
/** The state in which a receipt with this fate leaves a position; undefined where it goes on from what was before the claim. */
const CLOSED_AS = { accepted: replay_ACCEPTED, refused: replay_REFUSED, held: HELD };
/** Stands for a key or a row that there is none of. */
const replay_NONE = -1;
/** Room for so many rows at least. */
const FIRST_CAPACITY = 1024;
/** Slots of the index for each key: at most half of them are taken. */
const SLOTS_PER_KEY = 2;
/**
 * The state of each key after all lines of the segments in order. Keys that only the snapshot
 * has are not in it. Columns of numbers and an open-addressing index, so that a lead costs about 60 bytes and no object.
 *
 * The rules, per key:
 * - A claim opens it, in the version claimed. A claim of the same key that was open until then is superseded: whoever
 *   claims again has settled what became of the older one.
 * - A receipt closes the positions that are open under its claim and no others. A receipt that comes late, of a run that
 *   was fenced off or killed, therefore never undoes what has been said since: a newer claim, another receipt, a decision.
 * - `accepted`, `refused`, `held` leave the key in that state, in the version claimed. `released` leaves it as it was before
 *   the claim. `in-doubt` leaves it open.
 * - A decision sets the key, open or not.
 */
class Replay {
    /** Identities, a row after the other. */
    words;
    /** Lead lines read so far. */
    rows = 0;
    /** Distinct keys met so far, numbered in the order met. */
    keys = 0;
    claims = [];
    /** Receipts for positions that their claim does not have. */
    receiptsBeyond = 0;
    /** Receipts for claims that are not in the segments: they came after the claim had been closed and compacted. */
    receiptsLate = 0;
    #claimById = new Map();
    /** Number of each row's key; NONE for a closed position of a claim that was carried over. */
    #keyOf;
    #index = new model/* KeyIndex */.u_({ hasKey: (key, words, at) => this.#hasKey(key, words, at) });
    /** A row with each key. */
    #rowOf;
    /** The row that is open, plus one. */
    #openRow;
    /** The row whose version was closed last, and as what; UNKNOWN says that the snapshot has the word. */
    #closedRow;
    #closedState;
    #inDoubtUntil = new Map();
    #notBefore = new Map();
    /** By key, for those whose last word is a refusal. */
    #refusals = new Map();
    /** When the write was whose lines are being read, ms since 1970; 0 when not known. */
    writtenAt = 0;
    /** `rows`: how many lead lines are to be expected; with more it grows. */
    constructor(rows) {
        const capacity = Math.max(rows, FIRST_CAPACITY);
        this.words = new Uint32Array(capacity * model/* IDENTITY_WORDS */.RE);
        this.#keyOf = new Int32Array(capacity);
        this.#index.clear(capacity * SLOTS_PER_KEY);
        this.#rowOf = new Int32Array(capacity);
        this.#openRow = new Int32Array(capacity);
        this.#closedRow = new Int32Array(capacity);
        this.#closedState = new Uint8Array(capacity);
    }
    /** Begins a claim of which `size` leads follow. */
    claim(claim) {
        const begun = { ...claim, first: this.rows };
        this.claims.push(begun);
        this.#claimById.set(claim.id, begun);
    }
    /** The next position of the newest claim: its identity was read into `row()`. */
    claimed(inDoubtUntil) {
        const row = this.rows;
        const key = this.#enter();
        this.#openRow[key] = row + 1;
        if (inDoubtUntil !== undefined)
            this.#inDoubtUntil.set(row, inDoubtUntil);
    }
    /** The next position of the newest claim was closed before it was carried over. */
    closedBefore() {
        this.#reserveRow();
        this.#keyOf[this.rows++] = replay_NONE;
    }
    /** A person's word: the lead whose identity was read into `row()` counts as accepted. */
    dropped() {
        const row = this.rows;
        this.#close(this.#enter(), row, replay_ACCEPTED);
    }
    receipt({ claim: id, from, to, fate, until }) {
        const claim = this.#claimById.get(id);
        if (!claim)
            this.receiptsLate++;
        else if (to >= claim.size)
            this.receiptsBeyond++;
        if (!claim)
            return;
        for (let row = claim.first + from; row <= claim.first + Math.min(to, claim.size - 1); row++) {
            const key = this.#keyOf[row] ?? replay_NONE;
            if (key === replay_NONE || this.openRow(key) !== row)
                continue;
            if (fate === 'in-doubt')
                raise(this.#inDoubtUntil, row, until);
            else {
                if (fate === 'released')
                    this.#openRow[key] = 0;
                else
                    this.#close(key, row, CLOSED_AS[fate]);
                this.delay(key, until);
            }
        }
    }
    /** The refusals of a key that is refused. */
    refusal(key) {
        const refused = this.#refusals.get(key);
        return refused && { tries: refused.tries, at: refused.at };
    }
    /** The snapshot has the key as refused: those refusals count as well when they are of the same version. */
    refusedBefore(key, identity, { tries }) {
        const refused = this.#refusals.get(key);
        if (!refused?.isFirstWord || !this.#hasVersion(refused.row, identity, 0))
            return;
        this.#refusals.set(key, { ...refused, tries: refused.tries + tries, isFirstWord: false });
    }
    /** Where the words of the next row go; they count once `claimed` or `dropped` is called. */
    row() {
        this.#reserveRow();
        return this.rows * model/* IDENTITY_WORDS */.RE;
    }
    /** Number of the key in words 0–3 of `identity`, or NONE. */
    find(identity) {
        return this.#index.find(identity, 0);
    }
    /** The row under which the key is open, or NONE. */
    openRow(key) {
        return (this.#openRow[key] ?? 0) - 1;
    }
    /** As what the key was closed last; UNKNOWN when nothing here closed it. */
    closedState(key) {
        return this.#closedState[key] ?? replay_UNKNOWN;
    }
    /** The row whose version the key was closed in. */
    closedRow(key) {
        return this.#closedRow[key] ?? replay_NONE;
    }
    /** A row with this key. */
    rowOf(key) {
        return this.#rowOf[key] ?? replay_NONE;
    }
    /** Writes the eight words of a row into `into`. */
    readIdentity(row, into) {
        for (let index = 0; index < model/* IDENTITY_WORDS */.RE; index++)
            into[index] = this.words[row * model/* IDENTITY_WORDS */.RE + index] ?? 0;
    }
    /** Until when a request for an open row can be under way, if a receipt has said so. */
    inDoubtUntil(row) {
        return this.#inDoubtUntil.get(row);
    }
    /** Time before which no other version may be sent, 0 for none. */
    notBefore(key) {
        return this.#notBefore.get(key) ?? 0;
    }
    /** No other version of the key before this time. */
    delay(key, until) {
        raise(this.#notBefore, key, until);
    }
    /** Whether a position of a claim is open; `row` is its row. */
    isOpen(row) {
        const key = this.#keyOf[row] ?? replay_NONE;
        return key !== replay_NONE && this.openRow(key) === row;
    }
    #close(key, row, state) {
        if (state === replay_REFUSED)
            this.#refuse(key, row);
        else if (this.#refusals.size > 0)
            this.#refusals.delete(key);
        this.#openRow[key] = 0;
        this.#closedRow[key] = row;
        this.#closedState[key] = state;
    }
    #refuse(key, row) {
        const before = this.#refusals.get(key);
        const isAgain = before !== undefined && this.#hasVersion(before.row, this.words, row * model/* IDENTITY_WORDS */.RE);
        this.#refusals.set(key, {
            row,
            tries: isAgain ? before.tries + 1 : 1,
            at: this.writtenAt,
            isFirstWord: isAgain ? before.isFirstWord : this.closedState(key) === replay_UNKNOWN,
        });
    }
    #hasVersion(row, words, at) {
        const mine = row * model/* IDENTITY_WORDS */.RE;
        for (let index = model/* IDENTITY_WORDS */.RE / 2; index < model/* IDENTITY_WORDS */.RE; index++) {
            if (this.words[mine + index] !== words[at + index])
                return false;
        }
        return true;
    }
    /** Takes the next row in and gives the number of its key. */
    #enter() {
        const row = this.rows++;
        const key = this.#index.findOrPut(this.keys, this.words, row * model/* IDENTITY_WORDS */.RE);
        this.#keyOf[row] = key;
        if (key === this.keys)
            this.#addKey(row);
        return key;
    }
    /** The next key is that of a row. */
    #addKey(row) {
        const key = this.keys++;
        if (key === this.#rowOf.length) {
            this.#rowOf = grown(this.#rowOf);
            this.#openRow = grown(this.#openRow);
            this.#closedRow = grown(this.#closedRow);
            this.#closedState = grown(this.#closedState);
        }
        this.#rowOf[key] = row;
        if (this.keys * SLOTS_PER_KEY > this.#index.room)
            this.#growIndex();
    }
    #hasKey(key, words, at) {
        const mine = this.rowOf(key) * model/* IDENTITY_WORDS */.RE;
        const own = this.words;
        return (own[mine] === words[at] &&
            own[mine + 1] === words[at + 1] &&
            own[mine + 2] === words[at + 2] &&
            own[mine + 3] === words[at + 3]);
    }
    #growIndex() {
        this.#index.clear(this.#index.room * 2);
        for (let key = 0; key < this.keys; key++) {
            this.#index.findOrPut(key, this.words, this.rowOf(key) * model/* IDENTITY_WORDS */.RE);
        }
    }
    #reserveRow() {
        if (this.rows < this.#keyOf.length)
            return;
        this.#keyOf = grown(this.#keyOf);
        this.words = grown(this.words);
    }
}
/** Keeps the later of two times. */
function raise(times, of, time) {
    if (time !== undefined)
        times.set(of, Math.max(time, times.get(of) ?? 0));
}
function grown(from) {
    const to = from instanceof Uint8Array
        ? new Uint8Array(from.length * 2)
        : from instanceof Int32Array
            ? new Int32Array(from.length * 2)
            : new Uint32Array(from.length * 2);
    to.set(from);
    return to;
}

;// CONCATENATED MODULE: ./lib/src/ledger/ascii-text.js

/** Characters of a lead's identity: of its key and of its version. */
const IDENTITY_CHARACTERS = 2 * HASH_CHARACTERS;
const ascii_text_FIRST_CAPACITY = 4096;
const ascii_text_LATIN = new TextDecoder('latin1');
/** ASCII text that grows at its end; identities go in without a string each. */
class AsciiText {
    #bytes = new Uint8Array(ascii_text_FIRST_CAPACITY);
    #size = 0;
    /** Adds the eight words from `from` on. */
    identity(words, from) {
        this.#reserve(IDENTITY_CHARACTERS);
        encodeWords(words, from, this.#bytes, this.#size);
        encodeWords(words, from + 4, this.#bytes, this.#size + HASH_CHARACTERS);
        this.#size += IDENTITY_CHARACTERS;
        return this;
    }
    text(text) {
        this.#reserve(text.length);
        for (let index = 0; index < text.length; index++)
            this.#bytes[this.#size++] = text.charCodeAt(index);
        return this;
    }
    toString() {
        return ascii_text_LATIN.decode(this.#bytes.subarray(0, this.#size));
    }
    #reserve(length) {
        if (this.#size + length <= this.#bytes.length)
            return;
        const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + length));
        bytes.set(this.#bytes);
        this.#bytes = bytes;
    }
}

;// CONCATENATED MODULE: ./lib/src/ledger/receipt-line.js

const receipt_line_FATES = ['accepted', 'refused', 'held', 'released', 'in-doubt'];
const LINE = /^([a-z-]+) (\S+) (\d{1,9})-(\d{1,9})(?: (\S+))?$/;
/** The largest number of nine digits. */
const LAST_POSITION = 999_999_999;
/** A receipt as a line, without its newline. */
function writeReceipt({ claim, from, to, fate, until }) {
    if (!(from >= 0 && from <= to && to <= LAST_POSITION))
        throw new RangeError('a receipt for no position');
    return `${fate} ${word(claim)} ${from}-${to}${until === undefined ? '' : ` ${writeTime(until)}`}`;
}
/** The receipt in a line; undefined when the line is none. */
function readReceipt(line) {
    const [, name, claim, first, last, time] = LINE.exec(line) ?? [];
    const fate = receipt_line_FATES.find((each) => each === name);
    const [from, to] = [Number(first), Number(last)];
    if (fate === undefined || !isWord(claim) || !(from <= to))
        return undefined;
    if (time === undefined)
        return { claim, from, to, fate };
    const until = readTime(time);
    return until === undefined ? undefined : { claim, from, to, fate, until };
}

;// CONCATENATED MODULE: ./lib/src/ledger/segment.js








/** Most characters of a body in one file, so that the file stays below 1 MiB. */
const segment_MOST_CHARACTERS = 900 * 1024;
/** Most leads that a file of that size can name: each is an identity and a line break. */
const MOST_LEADS_PER_FILE = Math.floor(segment_MOST_CHARACTERS / (IDENTITY_CHARACTERS + 1));
const NAME = /^segments\/(\d{8,})-(\d{3,})$/;
/** A change as lines. `lease` is the one that its claims are made under. */
function writeChange({ receipts, claims, decisions = [] }, { table, lease, now }) {
    const body = new AsciiText();
    const identity = new Uint32Array(model/* IDENTITY_WORDS */.RE);
    const lead = (number) => {
        table.readIdentity(number, identity);
        body.identity(identity, 0).text('\n');
    };
    let leads = 0;
    for (const receipt of receipts)
        body.text(`${writeReceipt(receipt)}\n`);
    for (const decision of decisions) {
        body.text(`${decision.what} `);
        lead(decision.lead);
        leads++;
    }
    for (const { id, batch } of claims) {
        const head = { id, owner: lease?.owner ?? fields_NOTHING, duplicateOption: batch.duplicateOption };
        body.text(`${claimLine({ ...head, size: batch.leads.length, until: lease?.until ?? now })}\n`);
        for (const number of batch.leads)
            lead(number);
        leads += batch.leads.length;
    }
    return { text: body.toString(), leads, carried: 0 };
}
/** The open claims of the segments, as lines that say the same. Positions keep their numbers. */
function writeOpen(replay) {
    const body = new AsciiText();
    let leads = 0;
    for (const claim of replay.claims) {
        const end = claim.first + claim.size;
        if (!hasOpen(replay, claim.first, end))
            continue;
        body.text(`${claimLine(claim)}\n`);
        for (let row = claim.first; row < end; row++) {
            if (replay.isOpen(row)) {
                const until = replay.inDoubtUntil(row);
                body.identity(replay.words, row * model/* IDENTITY_WORDS */.RE).text(until === undefined ? '\n' : ` ${writeTime(until)}\n`);
            }
            else
                body.text(`${fields_NOTHING}\n`);
        }
        leads += claim.size;
    }
    return { text: body.toString(), leads, carried: leads };
}
function hasOpen(replay, first, end) {
    for (let row = first; row < end; row++)
        if (replay.isOpen(row))
            return true;
    return false;
}
function claimLine({ id, owner, duplicateOption, size, until }) {
    return `claim ${word(id)} ${word(owner)} ${duplicateOption} ${size} ${writeTime(until)}`;
}
/** The line before those that a write adds: when it was, by the clock of its writer, and where it came from. */
function writeLine(write, at, origin) {
    return `write ${write} ${writeTime(at)} ${writeOrigin(origin)}\n`;
}
/** The files of one write's segment, cut between lines. */
function segmentFiles(write, ledgerId, body, crypto) {
    const files = new Map();
    for (let from = 0; from < body.length;) {
        const to = body.length - from <= segment_MOST_CHARACTERS ? body.length : body.lastIndexOf('\n', from + segment_MOST_CHARACTERS) + 1;
        const part = String(files.size).padStart(3, '0');
        const name = `${SEGMENTS}${String(write).padStart(8, '0')}-${part}`;
        files.set(name, seal(name, 'segment', [ledgerId], body.slice(from, to), crypto));
        from = to;
    }
    return files;
}
/** Names of segment files in the order in which they were written; undefined when a name is none. */
function inWrittenOrder(names) {
    const parsed = names.map((name) => ({ name, numbers: NAME.exec(name) }));
    if (parsed.some(({ numbers }) => !numbers))
        return undefined;
    const [write, part] = [1, 2].map((group) => (one) => Number(one.numbers?.[group]));
    return parsed
        .toSorted((a, b) => (write?.(a) ?? 0) - (write?.(b) ?? 0) || (part?.(a) ?? 0) - (part?.(b) ?? 0))
        .map(({ name }) => name);
}
/** Reads segments into a replay, file by file. A claim's leads may go on in the next file of the same write. */
class SegmentReader {
    #replay;
    #latest;
    /** Leads of the newest claim that have not been read. */
    #missing = 0;
    /** The write whose segment is being read. */
    #write;
    /** No time in the segments is beyond `latest`, ms since 1970. */
    constructor(replay, latest) {
        this.#replay = replay;
        this.#latest = latest;
    }
    /** Throws a FormatError for a line that means nothing. */
    read(file) {
        const write = Number(NAME.exec(file.name)?.[1]);
        // Format 1 does not say when a write was.
        if (write !== this.#write)
            this.#replay.writtenAt = 0;
        this.#write = write;
        while (file.next()) {
            if (this.#missing > 0)
                this.#lead(file);
            else
                this.#line(file);
        }
    }
    /** Whether the last claim is complete. */
    isWhole() {
        return this.#missing === 0;
    }
    #lead(file) {
        this.#missing--;
        const length = file.stop - file.start;
        if (length === 1 && file.text() === fields_NOTHING) {
            this.#replay.closedBefore();
            return;
        }
        this.#identity(file, file.start);
        if (length === IDENTITY_CHARACTERS) {
            this.#replay.claimed(undefined);
            return;
        }
        const rest = file.text(IDENTITY_CHARACTERS);
        this.#replay.claimed(this.#time(file, rest.startsWith(' ') ? rest.slice(1) : ''));
    }
    #line(file) {
        const text = file.text();
        const [name, ...words] = text.split(' ');
        if (name === 'claim')
            this.#claim(file, words);
        else if (name === 'dropped' && words.length === 1 && words[0]?.length === IDENTITY_CHARACTERS) {
            this.#identity(file, file.stop - IDENTITY_CHARACTERS);
            this.#replay.dropped();
        }
        else if (name === 'write')
            this.#writeLine(file, words);
        else {
            const receipt = readReceipt(text) ?? file.fail();
            if ((receipt.until ?? 0) > this.#latest)
                file.fail();
            this.#replay.receipt(receipt);
        }
    }
    #writeLine(file, [write, time = '', ...words]) {
        const origin = readOrigin(words) ?? file.fail();
        if (origin.form > model/* LEAD_FORM */.Mc)
            file.fail('newer');
        if (readCount(write) !== this.#write)
            file.fail();
        this.#replay.writtenAt = this.#time(file, time);
    }
    #time(file, text) {
        const ms = readTime(text) ?? file.fail();
        return ms > this.#latest ? file.fail() : ms;
    }
    #claim(file, [id, owner, option, leads, time, ...rest]) {
        const duplicateOption = model/* DUPLICATE_OPTIONS */.J$.find((each) => each === option);
        const size = readCount(leads);
        const until = this.#time(file, time ?? '');
        const isGood = isWord(id) && isWord(owner) && rest.length === 0;
        if (!isGood || !duplicateOption || size === undefined)
            file.fail();
        this.#replay.claim({ id, owner, duplicateOption, size, until });
        this.#missing = size;
    }
    /** Reads an identity into the replay's next row. */
    #identity(file, at) {
        const row = this.#replay.row();
        const { words } = this.#replay;
        const isGood = at + IDENTITY_CHARACTERS <= file.stop &&
            decodeWords(file.bytes, at, words, row) &&
            decodeWords(file.bytes, at + HASH_CHARACTERS, words, row + 4);
        if (!isGood)
            file.fail();
    }
}

;// CONCATENATED MODULE: ./lib/src/ledger/snapshot.js







/** Most leads per file on average. Keys are hashes, so no file is far from it: 46 characters a lead stay well below 1 MiB. */
const LEADS_PER_FILE = 12_000;
/** The letter of each state that a snapshot can hold. `u`: only that no other version may be sent before a time. */
const snapshot_LETTERS = { [replay_UNKNOWN]: 'u', [replay_ACCEPTED]: 'a', [replay_REFUSED]: 'r', [HELD]: 'h' };
const STATES = new Map(Object.entries(snapshot_LETTERS).map(([state, letter]) => [letter.charCodeAt(0), Number(state)]));
/** Into how many files, as a power of two, a snapshot of so many leads is split; never fewer than before. */
function bitsFor(leads, before) {
    let bits = before;
    while (leads / 2 ** bits > LEADS_PER_FILE)
        bits++;
    return bits;
}
/** Name of a file of a snapshot that is split into 2^bits. */
function snapshotName(index, bits) {
    return `${SNAPSHOT}${index.toString(16).padStart(Math.ceil(bits / 4), '0')}`;
}
/** Names of all files of a snapshot, in the order of the keys. */
function snapshotNames(shape) {
    return shape ? Array.from({ length: 2 ** shape.bits }, (_, index) => snapshotName(index, shape.bits)) : [];
}
/** In which of 2^bits files a key is. */
function fileOf(words, at, bits) {
    return bits === 0 ? 0 : (words[at] ?? 0) >>> (32 - bits);
}
/** The words in the first line of a snapshot's files: of this ledger, made by this write. */
function snapshotWords(ledgerId, write) {
    return [ledgerId, String(write)];
}
/** The leads of one file, to be given in the order of their keys. */
class SnapshotWriter {
    #text = new AsciiText();
    #last = new Uint32Array(4);
    #isFirst = true;
    /** Throws a RangeError for a key that does not come after the one before. */
    add(identity, state, notBefore, refusal) {
        const isAfter = this.#isFirst || compareKeys(this.#last, 0, identity, 0) < 0;
        if (!isAfter)
            throw new RangeError('a key out of order');
        this.#isFirst = false;
        for (let index = 0; index < 4; index++)
            this.#last[index] = identity[index] ?? 0;
        const tries = refusal ? ` ${refusal.tries} ${writeMoment(refusal.at)}` : '';
        const time = notBefore > 0 || refusal ? ` ${writeMoment(notBefore)}` : '';
        this.#text.identity(identity, 0).text(`${snapshot_LETTERS[state] ?? fields_NOTHING}${time}${tries}\n`);
    }
    close(name, words, crypto) {
        return seal(name, 'snapshot', words, this.#text.toString(), crypto);
    }
}
/** The leads of one file, one after the other, in the order of their keys. */
class SnapshotReader {
    identity = new Uint32Array(model/* IDENTITY_WORDS */.RE);
    state = replay_UNKNOWN;
    notBefore = 0;
    /** The refusals of a refused lead; undefined when format 1 did not say. */
    refusal;
    #file;
    #index;
    #bits;
    #latest;
    #last = new Uint32Array(4);
    #isFirst = true;
    /** `index` and `bits` say which keys belong into the file; no time in it is beyond `latest`. */
    constructor(file, { index, bits, latest }) {
        this.#file = file;
        this.#index = index;
        this.#bits = bits;
        this.#latest = latest;
    }
    /** Goes to the next lead; false after the last one. Throws a FormatError for a line that means nothing or is out of order. */
    next() {
        const file = this.#file;
        if (!file.next())
            return false;
        const letter = file.start + IDENTITY_CHARACTERS;
        const isGood = letter < file.stop &&
            decodeWords(file.bytes, file.start, this.identity, 0) &&
            decodeWords(file.bytes, file.start + HASH_CHARACTERS, this.identity, 4);
        this.state = STATES.get(file.bytes[letter] ?? 0) ?? file.fail();
        if (!isGood)
            file.fail();
        this.notBefore = 0;
        this.refusal = undefined;
        if (letter + 1 < file.stop)
            this.#more();
        this.#checkOrder();
        return true;
    }
    /** Reads what stands behind the letter: the time before which no other version may be sent, and the refusals. */
    #more() {
        const file = this.#file;
        const [before, time = '', count, last, ...rest] = file.text(IDENTITY_CHARACTERS + 1).split(' ');
        if (before !== '' || rest.length > 0)
            file.fail();
        this.notBefore = this.#moment(time);
        if (count === undefined)
            return;
        const tries = readCount(count) ?? file.fail();
        if (tries === 0 || this.state !== replay_REFUSED)
            file.fail();
        this.refusal = { tries, at: this.#moment(last ?? file.fail()) };
    }
    #moment(text) {
        if (text === fields_NOTHING)
            return 0;
        const ms = readTime(text) ?? this.#file.fail();
        return ms > this.#latest ? this.#file.fail() : ms;
    }
    #checkOrder() {
        const isAfter = this.#isFirst || compareKeys(this.#last, 0, this.identity, 0) < 0;
        if (!isAfter || fileOf(this.identity, 0, this.#bits) !== this.#index)
            this.#file.fail();
        this.#isFirst = false;
        for (let index = 0; index < 4; index++)
            this.#last[index] = this.identity[index] ?? 0;
    }
}
/** A time, or that there is none: 0. */
function writeMoment(ms) {
    return ms > 0 ? writeTime(ms) : fields_NOTHING;
}

;// CONCATENATED MODULE: ./lib/src/ledger/version.js



/** The version that these files are. Throws a FormatError, and what the store throws. */
async function openVersion(files, crypto) {
    if (!files.names.includes(HEAD))
        throw new FormatError(HEAD, 0);
    const sealed = readHead(await files.read(HEAD), crypto);
    const names = new Set(files.names);
    for (const name of sealed.head.files?.keys() ?? [])
        if (!names.has(name))
            throw new FormatError(name, 0);
    return { files, ...sealed };
}
/** Opens one file of a version: it is the one that the head means. Throws a FormatError, and what the store throws. */
async function openFile({ files, head }, name, kind, crypto) {
    if (!files.names.includes(name))
        throw new FormatError(name, 0);
    const file = unseal(name, kind, await files.read(name), crypto);
    if (head.files && head.files.get(name) !== file.seal)
        throw new FormatError(name, 0);
    return file;
}
/** The seals of all files of a version but the head: those of format 1 are in no head yet. */
async function sealsOf(version, crypto) {
    if (version.head.files)
        return version.head.files;
    const seals = new Map();
    for (const name of version.files.names) {
        const kind = kindOf(name);
        if (kind)
            seals.set(name, (await openFile(version, name, kind, crypto)).seal);
    }
    return seals;
}

;// CONCATENATED MODULE: ./lib/src/ledger/load.js








/**
 * Gives every key that the ledger knows to `sink` once, with the newest word on it: state, the version that it is about, and
 * the time before which no other version may be sent (0 for none). `unknown` comes only with such a time. At most one file of
 * the snapshot is in memory at a time. Gives the segments' replay, which holds the claims.
 *
 * Throws a FormatError for a damaged file, and what the store throws.
 */
async function load(version, crypto, sink) {
    const replay = await replaySegments(version, crypto);
    const isInSnapshot = new Uint8Array(replay.keys);
    await eachInSnapshot(version, crypto, (identity, state, notBefore, refusal) => {
        const key = replay.find(identity);
        if (key === replay_NONE)
            sink(identity, state, notBefore, refusal);
        else {
            replay.delay(key, notBefore);
            if (refusal)
                replay.refusedBefore(key, identity, refusal);
            if (replay.openRow(key) !== replay_NONE || replay.closedState(key) !== replay_UNKNOWN)
                return;
            isInSnapshot[key] = 1;
            sink(identity, state, replay.notBefore(key), refusal);
        }
    });
    const identity = new Uint32Array(model/* IDENTITY_WORDS */.RE);
    for (let key = 0; key < replay.keys; key++) {
        if (isInSnapshot[key] === 1)
            continue;
        const isOpen = replay.openRow(key) !== replay_NONE;
        const state = isOpen ? OPEN : replay.closedState(key);
        const notBefore = replay.notBefore(key);
        if (state === replay_UNKNOWN && notBefore === 0)
            continue;
        const row = isOpen ? replay.openRow(key) : state === replay_UNKNOWN ? replay.rowOf(key) : replay.closedRow(key);
        replay.readIdentity(row, identity);
        sink(identity, state, notBefore, state === replay_REFUSED ? replay.refusal(key) : undefined);
    }
    return replay;
}
/** All segments, in the order in which they were written. */
async function replaySegments(version, crypto) {
    const { files, head } = version;
    const names = inWrittenOrder(files.names.filter((name) => name.startsWith(SEGMENTS)));
    if (names?.length !== head.segments.files)
        throw new FormatError(SEGMENTS, 0);
    // The count in the head is believed only as far as so many files can hold it.
    const replay = new Replay(Math.min(head.segments.leads, names.length * MOST_LEADS_PER_FILE));
    const reader = new SegmentReader(replay, latestIn(head));
    for (const name of names) {
        const file = await openFile(version, name, 'segment', crypto);
        if (file.words.join() !== head.ledgerId)
            throw new FormatError(name, 1);
        reader.read(file);
    }
    if (!reader.isWhole() || replay.rows !== head.segments.leads)
        throw new FormatError(SEGMENTS, 0);
    return replay;
}
/** Every lead of the snapshot in the order of the keys. */
async function eachInSnapshot({ files, head }, crypto, sink) {
    const names = snapshotNames(head.snapshot);
    if (files.names.filter((name) => name.startsWith(SNAPSHOT)).length !== names.length) {
        throw new FormatError(SNAPSHOT, 0);
    }
    let leads = 0;
    for (const index of names.keys()) {
        const reader = await openSnapshotFile({ files, head }, index, crypto);
        for (; reader.next(); leads++) {
            sink(reader.identity, reader.state, reader.notBefore, reader.refusal);
        }
    }
    if (leads !== (head.snapshot?.leads ?? 0))
        throw new FormatError(HEAD, 0);
}
/** One file of the snapshot that the head tells of. */
async function openSnapshotFile(version, index, crypto) {
    const { head } = version;
    const { snapshot } = head;
    const name = snapshotNames(snapshot)[index];
    if (!snapshot || name === undefined)
        throw new FormatError(SNAPSHOT, 0);
    const file = await openFile(version, name, 'snapshot', crypto);
    if (file.words.join(' ') !== snapshotWords(head.ledgerId, snapshot.write).join(' '))
        throw new FormatError(name, 1);
    return new SnapshotReader(file, { index, bits: snapshot.bits, latest: latestIn(head) });
}

;// CONCATENATED MODULE: ./lib/src/ledger/compaction.js








/**
 * A compaction rewrites the snapshot. It is due only once what came since is a half of it, or a file for each of its files, so on
 * average a lead that is added costs three lead lines and a write costs one file of the snapshot.
 */
const COMPACTION_LIMITS = { files: 100, leads: 20_000 };
/** How long a time that has passed is kept, so that no clock that is ahead makes it count as passed too early; ms. */
const compaction_GRACE_MS = 24 * 3_600_000;
/** How much stands in segments, without what a compaction carried over. */
function weightOf({ files, leads, carried }) {
    return { files, leads: leads - carried };
}
/** Whether `weight` has outgrown `limits` beside this snapshot. */
function isCompactionDue(weight, limits, snapshot) {
    const files = Math.max(limits.files, snapshot ? 2 ** snapshot.bits : 0);
    const leads = Math.max(limits.leads, (snapshot?.leads ?? 0) / 2);
    return weight.files > files || weight.leads > leads;
}
/**
 * Compacts what is closed in the segments into the snapshot. The files are made one by one, when the store asks for them: both
 * sides are in the order of the keys. The same version compacted by the same write at the same time gives the same files.
 */
async function compact(version, { write, at }, crypto) {
    const { files, head } = version;
    const replay = await replaySegments(version, crypto);
    const order = inKeyOrder(replay);
    const before = head.snapshot?.bits ?? 0;
    const oldest = at - compaction_GRACE_MS;
    const merge = { version, replay, order, oldest, crypto };
    const leads = await countMerged(merge, before);
    const bits = bitsFor(leads, before);
    const put = new Map();
    for (let index = 0; index < 2 ** bits; index++) {
        const name = snapshotName(index, bits);
        put.set(name, async () => {
            const writer = new SnapshotWriter();
            await mergeFile(merge, index, bits, (...lead) => writer.add(...lead));
            return writer.close(name, snapshotWords(head.ledgerId, write), crypto);
        });
    }
    const isOld = (name) => name.startsWith(SEGMENTS) || (name.startsWith(SNAPSHOT) && !put.has(name));
    return {
        snapshot: { write, bits, leads },
        put,
        remove: files.names.filter(isOld).toSorted(),
        open: writeOpen(replay),
    };
}
/** Gives every closed lead that belongs into file `index` of 2^bits to `sink`, in the order of the keys. */
async function mergeFile(merge, index, bits, sink) {
    const { version, replay, order, crypto } = merge;
    const { snapshot } = version.head;
    // A split file is read once for each of its parts, which come one after the other.
    const old = snapshot ? await openSnapshotFile(version, index >>> (bits - snapshot.bits), crypto) : undefined;
    const isHere = (reader) => fileOf(reader.identity, 0, bits) === index;
    const next = () => {
        while (old?.next())
            if (isHere(old))
                return old;
        return undefined;
    };
    const give = closedSink(merge, sink);
    let reader = next();
    for (let at = firstIn(merge, index, bits);;) {
        const key = at < order.length ? (order[at] ?? 0) : undefined;
        const row = key === undefined ? 0 : replay.rowOf(key) * model/* IDENTITY_WORDS */.RE;
        const isKeyHere = key !== undefined && fileOf(replay.words, row, bits) === index;
        if (!isKeyHere && !reader)
            return;
        const compared = !isKeyHere ? 1 : !reader ? -1 : compareKeys(replay.words, row, reader.identity, 0);
        give(compared <= 0 ? key : undefined, compared >= 0 ? reader : undefined);
        if (compared <= 0)
            at++;
        if (compared >= 0)
            reader = next();
    }
}
/** How many leads the snapshot will have. */
async function countMerged(merge, bits) {
    let leads = 0;
    for (let index = 0; index < 2 ** bits; index++)
        await mergeFile(merge, index, bits, () => leads++);
    return leads;
}
/** Gives what is closed of a key that the replay, the snapshot or both have. */
function closedSink({ replay, oldest }, sink) {
    const identity = new Uint32Array(model/* IDENTITY_WORDS */.RE);
    return (key, reader) => {
        const latest = Math.max(key === undefined ? 0 : replay.notBefore(key), reader?.notBefore ?? 0);
        const notBefore = latest > oldest ? latest : 0;
        const state = key === undefined ? replay_UNKNOWN : replay.closedState(key);
        if (key !== undefined && (state !== replay_UNKNOWN || !reader)) {
            if (state === replay_UNKNOWN && notBefore === 0)
                return;
            const row = state === replay_UNKNOWN ? replay.rowOf(key) : replay.closedRow(key);
            replay.readIdentity(row, identity);
            if (reader?.refusal)
                replay.refusedBefore(key, reader.identity, reader.refusal);
            sink(identity, state, notBefore, state === replay_REFUSED ? replay.refusal(key) : undefined);
        }
        else if (reader && (reader.state !== replay_UNKNOWN || notBefore > 0)) {
            sink(reader.identity, reader.state, notBefore, reader.refusal);
        }
    };
}
/** Where in the order the keys of a file begin. */
function firstIn({ replay, order }, index, bits) {
    let low = 0;
    for (let high = order.length; low < high;) {
        const middle = (low + high) >>> 1;
        const row = replay.rowOf(order[middle] ?? 0) * model/* IDENTITY_WORDS */.RE;
        if (fileOf(replay.words, row, bits) < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/src/ledger/known.js



/** Set beside the state of a lead that the ledger knows in this very version. */
const SAME = 8;
const STATE = SAME - 1;
/** Reads what a version of a ledger knows of the leads of a table. Throws what `load` throws. */
async function readKnown(version, table, crypto) {
    const states = new Uint8Array(table.size);
    const notBefores = new Map();
    const refusals = new Map();
    let gone = 0;
    const replay = await load(version, crypto, (identity, state, notBefore, refusal) => {
        let lead = table.find(identity);
        if (lead === model/* NO_LEAD */.JW && state === replay_ACCEPTED)
            gone++;
        for (; lead !== model/* NO_LEAD */.JW; lead = table.previous(lead)) {
            states[lead] = state !== replay_UNKNOWN && hasVersion(table, lead, identity) ? state | SAME : state;
            if (notBefore > 0)
                notBefores.set(lead, notBefore);
            if (refusal)
                refusals.set(lead, refusal);
        }
    });
    return {
        state: (lead) => STATE_NAMES[(states[lead] ?? replay_UNKNOWN) & STATE] ?? 'unknown',
        isSame: (lead) => ((states[lead] ?? replay_UNKNOWN) & SAME) !== 0,
        notBefore: (lead) => notBefores.get(lead) ?? 0,
        refusal: (lead) => refusals.get(lead),
        newest: newestIn(table),
        open: openClaims(replay, version, table),
        gone,
    };
}
/** The knowledge of a ledger that was never written; see Known for `newest`. */
function knowNothing(newest) {
    return {
        state: () => 'unknown',
        isSame: () => false,
        notBefore: () => 0,
        refusal: () => undefined,
        newest,
        open: [],
        gone: 0,
    };
}
function hasVersion(table, lead, identity) {
    for (let index = model/* IDENTITY_WORDS */.RE / 2; index < model/* IDENTITY_WORDS */.RE; index++) {
        if (table.word(lead, index) !== identity[index])
            return false;
    }
    return true;
}
function openClaims(replay, { head }, table) {
    return replay.claims.flatMap((claim) => {
        const positions = openPositions(replay, claim);
        if (positions.length === 0)
            return [];
        const renewed = head.lease?.owner === claim.owner ? head.lease.until : 0;
        const { id, owner, duplicateOption } = claim;
        return {
            id,
            owner,
            duplicateOption,
            endsBy: endOf(replay, claim, positions, Math.max(claim.until, renewed)),
            open: positions.map((position) => ({ position, ...leadsAt(replay, claim.first + position, table) })),
        };
    });
}
/** Positions of a claim that no receipt, newer claim or decision has closed. */
function openPositions(replay, { first, size }) {
    const positions = [];
    for (let position = 0; position < size; position++)
        if (replay.isOpen(first + position))
            positions.push(position);
    return positions;
}
/** The time after which no request for any of the positions can be under way; `otherwise` holds where no receipt says it. */
function endOf(replay, { first }, positions, otherwise) {
    let end = 0;
    for (const position of positions)
        end = Math.max(end, replay.inDoubtUntil(first + position) ?? otherwise);
    return end;
}
/** The newest lead of a table that has the key of a lead of it. */
function newestIn(table) {
    const identity = new Uint32Array(model/* IDENTITY_WORDS */.RE);
    return (lead) => {
        table.readIdentity(lead, identity);
        return table.find(identity);
    };
}
/** The newest lead with the key of a row, and the one that is in its version as well. */
function leadsAt({ words }, row, table) {
    const identity = words.subarray(row * model/* IDENTITY_WORDS */.RE, (row + 1) * model/* IDENTITY_WORDS */.RE);
    const lead = table.find(identity);
    let sent = lead;
    while (sent !== model/* NO_LEAD */.JW && !hasVersion(table, sent, identity))
        sent = table.previous(sent);
    return sent === model/* NO_LEAD */.JW ? { lead } : { lead, sent };
}

;// CONCATENATED MODULE: ./lib/src/ledger/memory.js




/** The memory of a ledger that has none yet. */
const NO_MEMORY = { judged: [], complete: undefined };
const MOST_YES_SHAPES = 100;
/** Most characters of a shape or a spelling, so that the file stays below 1 MiB. */
const memory_MOST_CHARACTERS = 1000;
/** The files that keep a memory, for this write. */
function writeMemory({ judged, complete, told = [], lessons }, { ledgerId, write }, crypto) {
    if (told.length > model/* MOST_TOLD */.af)
        throw new RangeError('more digests than a ledger can hold');
    const bodies = [
        ['judged', writeDigests(judged)],
        ['complete', complete ? `${word(complete.digest)}\n${toAscii(complete.files)}\n` : ''],
        ['told', writeDigests(told)],
        ['lessons', lessons ? writeLessons(lessons) : ''],
    ];
    return new Map(bodies.map(([name, body]) => [name, seal(name, name, [ledgerId, String(write)], body, crypto)]));
}
/** Reads the memory of a version. Throws a FormatError, and what the store throws. */
async function readMemory(version, crypto) {
    const { ledgerId, memory: write } = version.head;
    if (write === undefined)
        return NO_MEMORY;
    const open = async (name) => {
        const file = await openFile(version, name, name, crypto);
        if (file.words.join(' ') !== `${ledgerId} ${write}`)
            throw new FormatError(name, 1);
        return file;
    };
    const file = await open('judged');
    const judged = readDigests(file);
    const complete = readComplete(await open('complete'));
    if (file.format === 1)
        return { judged, complete };
    const told = readDigests(await open('told'));
    const lessons = readLessons(await open('lessons'));
    return { judged, complete, ...(told.length > 0 && { told }), ...(lessons && { lessons }) };
}
function writeDigests(digests) {
    return digests.map((digest) => `${word(digest)}\n`).join('');
}
function readDigests(file) {
    const digests = [];
    while (file.next())
        digests.push(file.text());
    return digests;
}
function readComplete(file) {
    if (!file.next())
        return undefined;
    const digest = file.text();
    if (!file.next())
        file.fail();
    const text = fromAscii(file.text());
    if (text === undefined || file.next())
        file.fail();
    return { digest, files: text };
}
function writeLessons({ yesShapes, spelling, delayMs, filters }) {
    const texts = spelling === undefined ? yesShapes : [...yesShapes, spelling];
    if (yesShapes.length > MOST_YES_SHAPES || texts.some(({ length }) => length > memory_MOST_CHARACTERS)) {
        throw new RangeError('more lessons than a ledger can hold');
    }
    const lines = [
        `spelling ${spelling === undefined ? fields_NOTHING : toAscii(spelling)}`,
        `delay ${delayMs === undefined ? fields_NOTHING : Math.max(0, Math.ceil(delayMs))}`,
        `filters ${filters === undefined ? fields_NOTHING : filters ? 'yes' : 'no'}`,
        ...yesShapes.map((shape) => `yes ${toAscii(shape)}`),
    ];
    return lines.map((line) => `${line}\n`).join('');
}
function readLessons(file) {
    if (!file.next())
        return undefined;
    const value = (name, read) => {
        const text = file.text();
        if (!text.startsWith(`${name} `))
            file.fail();
        return read(text.slice(name.length + 1)) ?? file.fail();
    };
    const optional = (name, read) => {
        const text = file.text();
        const found = text === `${name} ${fields_NOTHING}` ? undefined : value(name, read);
        // `filters` is the last line of those that are always there.
        if (name !== 'filters' && !file.next())
            file.fail();
        return found;
    };
    const spelling = optional('spelling', fromAscii);
    const delayMs = optional('delay', readCount);
    const filters = optional('filters', (text) => ({ yes: true, no: false })[text]);
    const yesShapes = [];
    while (file.next())
        yesShapes.push(value('yes', fromAscii));
    return { yesShapes, spelling, delayMs, filters };
}
/** Any text as one line of ASCII: a JSON string with every other character escaped. */
function toAscii(text) {
    return JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function fromAscii(line) {
    try {
        const text = JSON.parse(line);
        return typeof text === 'string' ? text : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/ledger/next-version.js





/** The lease after a change. */
function leaseAfter({ base, change }) {
    if (change.lease === 'keep')
        return base.lease;
    return change.lease === 'release' ? undefined : change.lease;
}
/** The lines that a change adds. Claims are made under the lease of the change, or else the one that was there. */
function bodyOf(step) {
    const { base, change, table } = step;
    return writeChange(change, { table, lease: leaseAfter(step) ?? base.lease, now: base.at });
}
/**
 * The next version of a ledger, as files. `compaction`: what is closed goes into the snapshot on this occasion; then the head knows
 * all of its files only once the store has asked for its text.
 */
function nextVersion(step, body, { write, at, origin, seals, sealKey }, compaction, crypto) {
    const { base, change } = step;
    const writes = base.writes + 1;
    const added = body.text === '' ? '' : writeLine(writes, at, origin) + body.text;
    const segment = segmentFiles(writes, base.ledgerId, (compaction?.open.text ?? '') + added, crypto);
    const before = compaction
        ? { files: 0, leads: compaction.open.leads, carried: compaction.open.carried }
        : base.segments;
    const remove = compaction?.remove ?? [];
    const latest = Math.max(base.latest, at);
    // The pair of what a reader checks: a version that no reader takes must not be written.
    if (change.receipts.some(({ until = 0 }) => until > latestIn({ latest }))) {
        throw new RangeError('a receipt with a time that no reader would take');
    }
    const memory = change.memory ? writeMemory(change.memory, { ledgerId: base.ledgerId, write: writes }, crypto) : [];
    const files = new Map(seals);
    const put = new Map();
    for (const name of [...remove, ...(compaction?.put.keys() ?? [])])
        files.delete(name);
    for (const [name, text] of compaction?.put ?? [])
        put.set(name, noting(files, name, text));
    for (const [name, text] of [...segment, ...memory]) {
        files.set(name, sealOf(text));
        put.set(name, text);
    }
    const head = {
        ...base,
        format: FORMAT,
        writes,
        write,
        at,
        latest,
        origin,
        files,
        lease: leaseAfter(step),
        lastRun: change.lastRun ?? base.lastRun,
        segments: { files: before.files + segment.size, leads: before.leads + body.leads, carried: before.carried },
        snapshot: compaction?.snapshot ?? base.snapshot,
        memory: change.memory ? writes : base.memory,
    };
    const late = [...put].filter(([name]) => !files.has(name));
    const headText = async () => {
        for (const [name, text] of late)
            if (!files.has(name) && typeof text !== 'string')
                await text();
        return writeHead(head, sealKey, crypto);
    };
    put.set(HEAD, late.length > 0 ? headText : writeHead(head, sealKey, crypto));
    return { head, stored: { put, remove, note: noteOf(change, writes) } };
}
/** The same text, which notes its seal in `files` when it is made. */
function noting(files, name, text) {
    return async () => {
        const made = typeof text === 'string' ? text : await text();
        files.set(name, sealOf(made));
        return made;
    };
}
/** One line for people who read the history. */
function noteOf({ lease, receipts, claims, decisions = [], note }, writes) {
    const leads = claims.reduce((sum, { batch }) => sum + batch.leads.length, 0);
    const parts = [
        ...(claims.length > 0 ? [`claims ${(0,model/* plural */.LS)(leads, 'lead')}`] : []),
        ...next_version_fatesOf(receipts),
        ...(decisions.length > 0 ? [`${(0,model/* count */.U9)(decisions.length)} dropped`] : []),
        ...(lease === 'keep' ? [] : [lease === 'release' ? 'lease released' : 'lease taken']),
        ...(note === undefined ? [] : [(0,model/* printable */.g$)(note)]),
    ];
    return `${writes}: ${parts.join(', ') || 'no leads'}`;
}
function next_version_fatesOf(receipts) {
    const leads = new Map();
    for (const { fate, from, to } of receipts)
        leads.set(fate, (leads.get(fate) ?? 0) + to - from + 1);
    return [...leads].map(([fate, sum]) => `${(0,model/* count */.U9)(sum)} ${fate}`);
}

;// CONCATENATED MODULE: ./lib/src/ledger/wording.js


const NOTHING_SENT = 'Nothing is sent to this list.';
function ledgerOf({ list, place }) {
    return (0,model/* says */.FA) `The ledger of list ${(0,model/* shownId */.fk)(list)} (${(0,model/* printable */.g$)(place)})`;
}
/** On a list with leads, a ledger that knows none of them would send them again. */
function resetHint({ list }) {
    return (0,model/* says */.FA) `If the list in Smartflo is empty, you can also start the workflow by hand with \`mode: reset-list\` and \`only: ${(0,model/* shownId */.fk)(list)}\``;
}
/** There is none, although the config knows its id. */
function lost(subject) {
    return {
        code: 'LEADS-LEDGER-LOST',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} does not exist, and the config has a ledger-id. ${NOTHING_SENT}`,
        hint: (0,model/* says */.FA) `If the list was served before, somebody deleted the ledger: restore it. ${resetHint(subject)}.`,
    };
}
/** It has been deleted since this run looked at it. */
function deleted(subject) {
    return {
        code: 'LEADS-LEDGER-REWOUND',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} was deleted during this run. Nothing more is sent to this list.`,
        hint: (0,model/* says */.FA) `Restore it, then run the job again.`,
    };
}
/** An older version or another ledger has taken the place of what this run knew. */
function rewound(subject) {
    return {
        code: 'LEADS-LEDGER-REWOUND',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} does not contain any more what this run saw in it. Nothing more is sent to this list.`,
        hint: (0,model/* says */.FA) `Find out who writes the ledger. If it was reset on purpose, run the job again.`,
    };
}
/** Two first runs at once: the other one's ledger is the one that counts. */
function begunByAnother(subject) {
    return {
        code: 'LEADS-LEDGER-OTHER',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} was begun by another run at the same moment. Nothing was sent to this list by this run.`,
        hint: (0,model/* says */.FA) `Run the job again when the other run has ended.`,
    };
}
/** The columns that make two rows the same lead are others than those that the ledger was written with. */
function otherIdentity(subject) {
    const { list, place } = subject;
    return {
        code: 'LEADS-LEDGER-IDENTITY',
        message: (0,model/* says */.FA) `The \`key\` of list ${(0,model/* shownId */.fk)(list)} is not the one that its ledger (${(0,model/* printable */.g$)(place)}) was written with, so every lead would look new. Under clone each would be called again: nothing was sent to the list.`,
        hint: (0,model/* says */.FA) `Put the old \`key\` back. ${resetHint(subject)}.`,
    };
}
/** Its id is not the one that the config names. */
function otherLedger(subject, found, expected) {
    return {
        code: 'LEADS-LEDGER-OTHER',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} has the id ${(0,model/* printable */.g$)(found)}, and the config expects ${(0,model/* printable */.g$)(expected)}. ${NOTHING_SENT}`,
        hint: (0,model/* says */.FA) `Correct \`ledger-id\` in the config. ${resetHint(subject)}.`,
    };
}
/** It says that it is of another list. */
function otherList(subject, found) {
    return {
        code: 'LEADS-LEDGER-OTHER',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} is the one of list ${(0,model/* printable */.g$)(found)}. ${NOTHING_SENT}`,
        hint: (0,model/* says */.FA) `Somebody copied or renamed it: restore the right one. ${resetHint(subject)}.`,
    };
}
/** It says that it is of another repository. */
function foreign(subject, theirs, ours) {
    return {
        code: 'LEADS-LEDGER-FOREIGN',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} belongs to ${(0,model/* printable */.g$)(theirs.name)}, and this is ${(0,model/* printable */.g$)(ours.name)}. ${NOTHING_SENT}`,
        hint: (0,model/* says */.FA) `Send from ${(0,model/* printable */.g$)(theirs.name)}. If this repository takes over, stop the other one and deliver to another list. ${resetHint(subject)}.`,
    };
}
const KEY_TROUBLE = {
    unwrapped: (0,model/* says */.FA) `was begun without a key, and a ledger-key is set`,
    wrapped: (0,model/* says */.FA) `was begun with a ledger-key, and none is set`,
    other: (0,model/* says */.FA) `was written with another ledger-key than the one that is set`,
};
/** Its hashes can't be made. */
function wrongKey(subject, trouble) {
    const fix = {
        unwrapped: (0,model/* says */.FA) `Remove \`ledger-key\``,
        wrapped: (0,model/* says */.FA) `Set \`ledger-key\` to its key`,
        other: (0,model/* says */.FA) `Put its key into the second line of the secret`,
    };
    return {
        code: 'LEADS-LEDGER-KEY',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} ${KEY_TROUBLE[trouble]}. ${NOTHING_SENT}`,
        hint: (0,model/* says */.FA) `${fix[trouble]}. ${resetHint(subject)}: all leads in the files count as new then.`,
    };
}
/** It could be read, with a key that is not the current one. */
function underOlderKey(subject) {
    return {
        code: 'LEADS-LEDGER-KEY-OLD',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} is under an older line of the ledger-key. The next delivery puts it under the first one.`,
        hint: (0,model/* says */.FA) `Keep the older line in the secret until this notice is gone.`,
    };
}
function damaged(subject, { file, line }) {
    const where = line > 0 ? (0,model/* says */.FA) `${(0,model/* shownId */.fk)(file)}, line ${line}` : (0,model/* shownId */.fk)(file);
    return {
        code: 'LEADS-LEDGER-GARBAGE',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} is damaged at ${where}. ${NOTHING_SENT}`,
        hint: (0,model/* says */.FA) `Restore an older version of it. ${resetHint(subject)}: all leads in the files count as new then.`,
    };
}
function newer(subject) {
    return {
        code: 'LEADS-LEDGER-NEWER',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} was written by a newer version of the action. ${NOTHING_SENT}`,
        hint: (0,model/* says */.FA) `Use the newer version in every workflow that sends to this list.`,
    };
}
/** The head is not sealed by who has the key. */
function forged(subject) {
    return {
        code: 'LEADS-LEDGER-SEAL',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} was changed by somebody who does not have the ledger-key. ${NOTHING_SENT}`,
        hint: (0,model/* says */.FA) `Find out who writes the ledger, and restore an older version of it. ${resetHint(subject)}: all leads in the files count as new then.`,
    };
}
/** Its id says that it was begun in a newer format than the one that it is in. */
function olderFormat(subject) {
    return {
        code: 'LEADS-LEDGER-SEAL',
        message: (0,model/* says */.FA) `${ledgerOf(subject)} is in an older format than its ledger-id says. ${NOTHING_SENT}`,
        hint: (0,model/* says */.FA) `Use the newest version of the action in every workflow. If all of them do, find out who writes the ledger, and restore an older version of it.`,
    };
}
/** The problem to tell when reading threw this. Throws it again when it is a bug and no trouble of the ledger. */
function troubleOf(error, subject) {
    if (error instanceof FormatError) {
        const problems = { newer, forged, damaged };
        return { kind: 'unusable', problem: problems[error.what](subject, error) };
    }
    const [problem] = error instanceof model/* LeadsError */.QI ? error.problems : [];
    if (!problem)
        throw error;
    return { kind: 'unreadable', problem };
}

;// CONCATENATED MODULE: ./lib/src/ledger/list-ledger.js











/** A write that must end sooner than this, ms, leaves compacting to another one. */
const HURRY_MS = 15_000;
/**
 * A process leaves its own writes to a later one to compact, up to so much: a first delivery of a million leads compacts
 * nothing, and a reader has at most this beside the snapshot, about 90 MB.
 */
const OWN_LIMITS = { files: 1_000, leads: 1_500_000 };
const list_ledger_NOTHING = { files: 0, leads: 0 };
/** The ledger of one list over a store. */
class ListLedger {
    #ports;
    #table;
    #writing;
    #subject;
    /** Makes this process's versions different from those of all others. */
    #seed;
    #base;
    /** The version that it was opened with has not been told of yet. */
    #isUntold = true;
    #made;
    #last = { kind: 'landed' };
    /** How much this process has put into the segments since it last compacted. */
    #own = list_ledger_NOTHING;
    constructor(ports, table, base, writing) {
        this.#ports = ports;
        this.#table = table;
        this.#writing = writing;
        this.#subject = { list: ports.list, place: ports.store.place };
        this.#seed = ports.crypto.randomBytes(16);
        this.#base = base;
    }
    /** The first time it tells of the version that the ledger was opened with. */
    async read() {
        const isFirst = this.#isUntold;
        this.#isUntold = false;
        try {
            const told = isFirst ? await this.#opened() : undefined;
            return told ?? (await this.#fetch());
        }
        catch (error) {
            return troubleOf(error, this.#subject);
        }
    }
    async write(change, options = {}) {
        this.#isUntold = false;
        try {
            const made = await this.#make(change, options.withinMs ?? Number.POSITIVE_INFINITY);
            if (!made)
                return { kind: 'conflict' };
            const pushed = await this.#ports.store.push(this.#base.id, made.stored, options);
            if (pushed.kind === 'pushed') {
                const found = less(weightOf(this.#base.head.segments), this.#own);
                this.#own = made.isCompaction ? list_ledger_NOTHING : less(weightOf(made.head.segments), found);
                this.#base = { id: pushed.version, head: made.head, files: undefined };
                this.#last = { kind: 'landed' };
                return { kind: 'written' };
            }
            if (pushed.kind !== 'lost')
                return pushed;
            this.#last = { kind: 'lost', version: pushed.version };
            return { kind: 'lost', problem: pushed.problem };
        }
        catch (error) {
            return { kind: 'lost', problem: troubleOf(error, this.#subject).problem };
        }
    }
    /** The version it was opened with; undefined when the store does not have it at hand any more. */
    async #opened() {
        const { id, files, head } = this.#base;
        if (id === undefined)
            return this.#nothing();
        try {
            return files && (await this.#found(id, { files, head }));
        }
        catch {
            // Somebody may have written since, and the store may keep the newest version only: that one is looked at instead.
            return undefined;
        }
    }
    async #fetch() {
        const fetched = await this.#ports.store.fetch();
        if (fetched.kind === 'failed')
            return { kind: 'unreadable', problem: fetched.problem };
        if (fetched.kind === 'absent') {
            return this.#base.id === undefined ? this.#nothing() : { kind: 'unusable', problem: deleted(this.#subject) };
        }
        const version = await openVersion(fetched.files, this.#ports.crypto);
        // Nobody who has the key writes an older format over a newer one.
        const isForged = !version.isSealedWith(this.#writing.sealKey) || version.head.format < this.#base.head.format;
        if (isForged)
            throw new FormatError(HEAD, 0, 'forged');
        if (this.#base.id === undefined && !this.#isOfBase(version.head)) {
            return { kind: 'unusable', problem: begunByAnother(this.#subject), isBegunByAnother: true };
        }
        const goesOn = await this.#goesOn(fetched.version, version.head);
        return goesOn ? await this.#found(fetched.version, version) : { kind: 'unusable', problem: rewound(this.#subject) };
    }
    #isOfBase({ ledgerId, keyCheck }) {
        const { head } = this.#base;
        return ledgerId === head.ledgerId && keyCheck === head.keyCheck;
    }
    /** Whether a version that was fetched goes on from the one that this process knows. */
    async #goesOn(id, head) {
        const base = this.#base;
        if (base.id === undefined || id === base.id)
            return true;
        return this.#isOfBase(head) && head.writes > base.head.writes && (await this.#ports.store.contains(base.id));
    }
    async #found(id, { files, head }) {
        const { crypto } = this.#ports;
        const memory = await readMemory({ files, head }, crypto);
        const known = await readKnown({ files, head }, this.#table, crypto);
        const last = this.#last;
        const isMine = last.kind === 'lost' && last.version === id;
        const isBase = isMine || id === this.#base.id;
        const landed = last.kind === 'lost' ? isMine || (await this.#ports.store.contains(last.version)) : last.kind === 'landed';
        this.#base = { id, head, files };
        return { kind: 'found', head: headWith(head, memory), known, landed, isBase };
    }
    #nothing() {
        const head = headWith(this.#base.head, NO_MEMORY);
        return {
            kind: 'found',
            head,
            known: knowNothing(newestIn(this.#table)),
            landed: this.#last.kind === 'landed',
            isBase: true,
        };
    }
    /**
     * The version that the change makes of the base: the very same one when it was made before. Undefined when somebody has
     * written since, where that is seen.
     */
    async #make(change, withinMs) {
        const { restated, sealKey } = this.#writing;
        const step = { base: { ...this.#base.head, ...restated }, change, table: this.#table };
        const body = bodyOf(step);
        const write = this.#nameOf(step, body);
        if (this.#made?.write === write)
            return this.#made;
        this.#last = { kind: 'failed' };
        const at = this.#ports.now();
        const seals = await this.#seals();
        if (!seals)
            return undefined;
        const compacted = await this.#compact(change, at, withinMs);
        const stamp = { write, at, origin: originOf(change, this.#ports.by), seals, sealKey };
        const next = nextVersion(step, body, stamp, compacted, this.#ports.crypto);
        this.#made = { write, ...next, isCompaction: compacted !== undefined };
        return this.#made;
    }
    /** Equal for equal changes of this process on one base, and for nothing else. */
    #nameOf({ change: { lease, lastRun, memory, order, policy, note } }, { text }) {
        const { crypto } = this.#ports;
        const rest = JSON.stringify([this.#base.id ?? null, lease, lastRun ?? null, memory ?? null, order, policy, note]);
        const encoder = new TextEncoder();
        return encodeBytes(crypto.sha256(this.#seed, encoder.encode(`${rest}\n`), encoder.encode(text)));
    }
    async #compact(change, at, withinMs) {
        const { crypto } = this.#ports;
        const { head } = this.#base;
        if (withinMs < HURRY_MS || !this.#isCompactionDue(head, change.claims.length > 0))
            return undefined;
        const files = await this.#filesOfBase();
        if (!files)
            return undefined;
        const compacted = await compact({ files, head }, { write: head.writes + 1, at }, crypto);
        const put = new Map([...compacted.put].map(([name, text]) => [name, this.#withTrouble(text)]));
        return { ...compacted, put };
    }
    /** While leads wait to be sent, what others left waits as well. */
    #isCompactionDue({ segments, snapshot }, isSending) {
        const { limits } = this.#ports;
        const all = weightOf(segments);
        if (limits)
            return isCompactionDue(all, limits, snapshot);
        return (isCompactionDue(all, OWN_LIMITS, snapshot) ||
            (!isSending && isCompactionDue(less(all, this.#own), COMPACTION_LIMITS, snapshot)));
    }
    /** The seals of the files of the base; a ledger of format 1 has them in its files only. Undefined like the files. */
    async #seals() {
        const { id, head } = this.#base;
        if (head.files || id === undefined)
            return head.files ?? new Map();
        const files = await this.#filesOfBase();
        return files && (await sealsOf({ files, head }, this.#ports.crypto));
    }
    /** Undefined when somebody has written since: then the write is going to conflict anyway. */
    async #filesOfBase() {
        if (this.#base.files)
            return this.#base.files;
        const fetched = await this.#ports.store.fetch();
        return fetched.kind === 'found' && fetched.version === this.#base.id ? fetched.files : undefined;
    }
    /** The text, made so that a store learns of a damaged file in the way it expects. */
    #withTrouble(text) {
        if (typeof text === 'string')
            return text;
        return async () => {
            try {
                return await text();
            }
            catch (error) {
                throw new model/* LeadsError */.QI(troubleOf(error, this.#subject).problem);
            }
        };
    }
}
/** All without a part of it. */
function less(all, part) {
    return { files: all.files - part.files, leads: all.leads - part.leads };
}
/** The part of a head that the rest of the program sees. */
function headWith(head, memory) {
    const { ledgerId, list, writes, lease, lastRun } = head;
    return { ledgerId, list, writes, lease, lastRun, memory };
}

;// CONCATENATED MODULE: ./lib/src/ledger/flush.js







/** Most times that a write is tried when others write as well or its answer is lost. */
const MOST_TRIES = 5;
/**
 * Brings the receipts of a process that can't do it itself into the newest version of its ledger, and ends its lease. They
 * count only for what is still open under its claims, so that nothing is undone which has been said since. `keys`: a ledger
 * that was begun with a ledger key can be sealed by its holders only.
 */
async function flushReceipts(ports, { owner, receipts }, options) {
    const { store, list, crypto, keys } = ports;
    const subject = { list, place: store.place };
    const fetched = await store.fetch();
    if (fetched.kind === 'failed')
        return { kind: 'failed', problem: fetched.problem };
    if (fetched.kind === 'absent')
        return { kind: 'nothing' };
    let ledger;
    try {
        const { head, files, isSealedWith } = await openVersion(fetched.files, crypto);
        const dataKey = await openDataKey(head, keys, crypto);
        if (typeof dataKey === 'string')
            return { kind: 'failed', problem: wrongKey(subject, dataKey) };
        const sealKey = sealKeyOf(dataKey, crypto);
        if (!isSealedWith(sealKey))
            throw new FormatError(HEAD, 0, 'forged');
        const base = { id: fetched.version, head, files };
        ledger = new ListLedger(ports, new model/* LeadTable */.Zi(), base, { restated: {}, sealKey });
    }
    catch (error) {
        return { kind: 'failed', problem: troubleOf(error, subject).problem };
    }
    let leads = 0;
    let problem;
    for (let tries = 0;; tries++) {
        const read = await ledger.read();
        if (read.kind !== 'found')
            return { kind: 'failed', problem: read.problem };
        if (tries > 0 && read.landed)
            return { kind: 'flushed', leads };
        const useful = receipts.filter((receipt) => countOpen(read.known, receipt) > 0);
        const lease = read.head.lease?.owner === owner ? 'release' : 'keep';
        if (useful.length === 0 && lease === 'keep')
            return { kind: 'nothing' };
        if (tries === MOST_TRIES)
            return { kind: 'failed', problem: problem ?? BUSY };
        leads = useful.reduce((sum, receipt) => sum + countOpen(read.known, receipt), 0);
        // Only the lease says how long a request of this process may have been under way.
        const doubts = lease === 'release' ? untold(read.known, owner, useful) : [];
        const written = await ledger.write({ lease, receipts: [...useful, ...doubts], claims: [] }, options);
        if (written.kind === 'written')
            return { kind: 'flushed', leads };
        if (written.kind === 'refused')
            return { kind: 'failed', problem: written.problem };
        problem = written.kind === 'lost' ? written.problem : undefined;
    }
}
const BUSY = {
    code: 'LEADS-LEDGER-WRITE',
    message: (0,model/* says */.FA) `Other runs were writing the ledger all the time, so what became of the last leads was not recorded.`,
    hint: (0,model/* says */.FA) `Nothing: the next run finds it out.`,
};
function countOpen({ open }, { claim, from, to }) {
    const positions = open.find(({ id }) => id === claim)?.open ?? [];
    return positions.filter(({ position }) => from <= position && position <= to).length;
}
/** Receipts for the open positions of a process that its own receipts do not name, with the time until which it may be under way. */
function untold({ open }, owner, receipts) {
    return open
        .filter((claim) => claim.owner === owner)
        .flatMap(({ id: claim, endsBy: until, open: positions }) => {
        const own = receipts.filter((receipt) => receipt.claim === claim);
        return positions
            .filter(({ position }) => !own.some(({ from, to }) => from <= position && position <= to))
            .map(({ position }) => ({ claim, from: position, to: position, fate: 'in-doubt', until }));
    });
}

;// CONCATENATED MODULE: ./lib/generated/siphash.js
// Written by `npm run build` from src/ledger/siphash.wat.
/** The code of `siphash.wat`, in base64. */
const SIPHASH_WASM = 'AGFzbQEAAAABCAFgBH9/f38AAwIBAAUDAQABBxcCBm1lbW9yeQIACnNpcEhhc2gxMjgAAArWAgHTAgIFfgJ/IAApAwBC9crNg9es27fzAIUhBCAAKQMIQoPfkfOWzNy35ACFIQUgACkDAELh5JXz1uzZvOwAhSEGIAApAwhC88rRy6eM2bL0AIUhByACQQN2QQNqIQkDQEEEIQpCACEIIAlBAksEQEECIQogASkDACEIIAFBCGohASAJQQNGBEAgCEIBIAJBB3FBA3SthkIBfYMgAq1COIaEIQgLBSAJQQJGBEAgBkLuAYUhBgUgAyAEIAWFIAYgB4WFNwMAIAVC3QGFIQULCyAHIAiFIQcDQCAEIAV8IQQgBUINiSAEhSEFIARCIIkhBCAGIAd8IQYgB0IQiSAGhSEHIAQgB3whBCAHQhWJIASFIQcgBiAFfCEGIAVCEYkgBoUhBSAGQiCJIQYgCkEBayIKDQALIAQgCIUhBCAJQQFrIgkNAAsgAyAEIAWFIAYgB4WFNwMICw==';

;// CONCATENATED MODULE: ./lib/src/ledger/siphash.js

/** Words of 32 bits in a key and in a hash. */
const HASH_WORDS = 4;
/** Where the hash, the key and the input stand in the module's memory. */
const HASH_AT = 0;
const KEY_AT = 16;
const INPUT_AT = 32;
/** Bytes after the input that the module reads and leaves out. */
const BEYOND = 8;
const PAGE_BYTES = 65_536;
/**
 * SipHash-2-4 with 128 bits of output, of the first `length` bytes under a key of four words; writes four words into `into`
 * from `at`. Words are little-endian, so the hash as bytes is each word, lowest byte first.
 *
 * One for all lists: V8 sets gigabytes of address space aside for each memory. Nothing in it outlives a call.
 */
const sipHash128 = openSipHash128();
/** Instantiates `siphash.wat`. Its memory grows to the longest input. */
function openSipHash128() {
    const code = Uint8Array.from(atob(SIPHASH_WASM), (character) => character.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
    const { memory, sipHash128: hash } = exports;
    let bytes = new Uint8Array(memory.buffer);
    let words = new DataView(memory.buffer);
    return (key, input, length, into, at) => {
        const missing = INPUT_AT + length + BEYOND - bytes.length;
        if (missing > 0) {
            memory.grow(Math.ceil(missing / PAGE_BYTES));
            bytes = new Uint8Array(memory.buffer);
            words = new DataView(memory.buffer);
        }
        for (let word = 0; word < HASH_WORDS; word++)
            words.setUint32(KEY_AT + word * 4, key[word] ?? 0, true);
        bytes.set(length === input.length ? input : input.subarray(0, length), INPUT_AT);
        hash(KEY_AT, INPUT_AT, length, HASH_AT);
        for (let word = 0; word < HASH_WORDS; word++)
            into[at + word] = words.getUint32(HASH_AT + word * 4, true);
    };
}

;// CONCATENATED MODULE: ./lib/src/ledger/hasher.js

/** First size of the buffer for key texts, bytes; most are below 100. */
const FIRST_BUFFER = 1024;
/** Most bytes of UTF-8 for one UTF-16 unit. */
const BYTES_PER_UNIT = 3;
/**
 * The hasher of one list's ledger. Keys and versions are hashed under keys of their own, derived from the ledger's data key
 * and the list, so that nothing can be told from two hashes of two lists or of two kinds.
 */
function createHasher(dataKey, { list, terms }, crypto) {
    const forKeys = derive(dataKey, `smartflo-leads key ${list}`, crypto);
    const forVersions = derive(dataKey, `smartflo-leads version ${list} ${terms}`, crypto);
    const encoder = new TextEncoder();
    let buffer = new Uint8Array(FIRST_BUFFER);
    const hashKey = (key, into) => {
        if (key.length * BYTES_PER_UNIT > buffer.length)
            buffer = new Uint8Array(key.length * BYTES_PER_UNIT * 2);
        const { written } = encoder.encodeInto(key, buffer);
        sipHash128(forKeys, buffer, written, into, 0);
    };
    return {
        identify(key, bytes, into) {
            if (typeof key === 'string')
                hashKey(key, into);
            else
                sipHash128(forKeys, key, key.length, into, 0);
            sipHash128(forVersions, bytes, bytes.length, into, HASH_WORDS);
        },
    };
}
function derive(dataKey, label, crypto) {
    const bytes = crypto.hmac(dataKey, new TextEncoder().encode(label));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: HASH_WORDS }, (_, index) => view.getUint32(index * 4, true));
}

;// CONCATENATED MODULE: ./lib/src/ledger/inspect.js











/** Counts what stands in a ledger. */
async function describeLedger(store, list, crypto) {
    const fetched = await store.fetch();
    if (fetched.kind === 'absent')
        return fetched;
    if (fetched.kind === 'failed')
        return { kind: 'unreadable', problem: fetched.problem };
    let bytes = 0;
    const files = {
        names: fetched.files.names,
        async read(name) {
            const content = await fetched.files.read(name);
            bytes += content.length;
            return content;
        },
    };
    try {
        const version = await openVersion(files, crypto);
        const { head } = version;
        const { judged } = await readMemory(version, crypto);
        const { counts, replay } = await countLeads(version, crypto);
        const { ledgerId, writes, lease, lastRun, repository, at: writtenAt } = head;
        const described = {
            ledgerId,
            list: head.list,
            place: store.place,
            repository: repository?.name,
            writes,
            writtenAt,
        };
        const openClaims = replay.claims.filter((claim) => openPositions(replay, claim).length > 0).length;
        return {
            kind: 'found',
            description: {
                ...described,
                lease,
                lastRun,
                counts,
                openClaims,
                judged: judged.length,
                isKeyed: head.key.kind === 'wrapped',
                files: files.names.length,
                bytes,
            },
        };
    }
    catch (error) {
        return troubleOf(error, { list, place: store.place });
    }
}
async function countLeads(version, crypto) {
    const counts = { accepted: 0, refused: 0, held: 0, open: 0 };
    const replay = await load(version, crypto, (_, state) => {
        const name = STATE_NAMES[state];
        if (name !== undefined && name !== 'unknown')
            counts[name]++;
    });
    return { counts, replay };
}
/**
 * Checks every file by itself (format, checksum) and all of them together: what the head counts, order, claims and their
 * receipts; with keys, that one of them fits. A ledger that is absent holds nothing together.
 */
async function verifyLedger(store, list, keys, crypto) {
    const subject = { list, place: store.place };
    const fetched = await store.fetch();
    if (fetched.kind === 'failed')
        return { ok: false, problems: [fetched.problem], counts: undefined };
    if (fetched.kind === 'absent')
        return { ok: false, problems: [absent(subject)], counts: undefined };
    const { files } = fetched;
    const problems = await troubledFiles(files, subject, crypto);
    if (problems.length > 0)
        return { ok: false, problems, counts: undefined };
    try {
        const version = await openVersion(files, crypto);
        await readMemory(version, crypto);
        const { counts, replay } = await countLeads(version, crypto);
        const dataKey = keys.length > 0 ? await openDataKey(version.head, keys, crypto) : undefined;
        if (typeof dataKey === 'string')
            problems.push(wrongKey(subject, dataKey));
        else if (dataKey && !version.isSealedWith(sealKeyOf(dataKey, crypto))) {
            problems.push(troubleOf(new FormatError(HEAD, 0, 'forged'), subject).problem);
        }
        if (replay.receiptsBeyond > 0)
            problems.push(troubleOf(new FormatError(SEGMENTS, 0), subject).problem);
        return { ok: problems.length === 0, problems, counts };
    }
    catch (error) {
        return { ok: false, problems: [troubleOf(error, subject).problem], counts: undefined };
    }
}
async function troubledFiles(files, subject, crypto) {
    const problems = [];
    for (const name of files.names.toSorted()) {
        const kind = kindOf(name);
        if (kind === undefined)
            continue;
        try {
            unseal(name, kind, await files.read(name), crypto);
        }
        catch (error) {
            problems.push(troubleOf(error, subject).problem);
        }
    }
    return problems;
}
function absent({ list, place }) {
    return {
        code: 'LEADS-LEDGER-LOST',
        message: (0,model/* says */.FA) `There is no ledger of list ${(0,model/* shownId */.fk)(list)} (${(0,model/* printable */.g$)(place)}).`,
        hint: (0,model/* says */.FA) `The first delivery to the list begins it. If there was one, restore it.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/ledger/journal-text.js


const journal_text_FIRST_LINE = /^smartflo-leads journal 1 (\S+) (\S+)$/;
/** The first line of a journal, with its newline. */
function createJournalText({ list, owner }) {
    return `smartflo-leads journal 1 ${word(list)} ${word(owner)}\n`;
}
/** The lines to append for receipts, each with its newline. */
function journalLines(receipts) {
    return receipts.map((receipt) => `${writeReceipt(receipt)}\n`).join('');
}
/**
 * Reads a journal; undefined when its first line is none. A line without its newline was cut by the end of the process
 * and does not count, nor does any line that is no receipt: what is not told stays in doubt, which is always safe.
 */
function readJournalText(text) {
    const [first = '', ...lines] = text.split('\n').slice(0, -1);
    const [, list, owner] = journal_text_FIRST_LINE.exec(first) ?? [];
    if (!isWord(list) || !isWord(owner))
        return undefined;
    return { list, owner, receipts: lines.flatMap((line) => readReceipt(line) ?? []) };
}

;// CONCATENATED MODULE: ./lib/src/ledger/no-ledger.js


/** The ledger of a run that has none: it knows nothing and keeps nothing. Only for lists that bear a second send. */
function noLedger(list, table) {
    const read = {
        kind: 'found',
        head: { ledgerId: 'none', list, writes: 0, lease: undefined, lastRun: undefined, memory: NO_MEMORY },
        known: knowNothing(newestIn(table)),
        landed: true,
        isBase: true,
    };
    return { read: async () => read, write: async () => ({ kind: 'written' }) };
}

;// CONCATENATED MODULE: ./lib/src/ledger/ledger-id.js

/** The first digits of the ids of this format. A random id of format 1 has them once in 4,000 million times. */
const IN_FORMAT = /^0000000([2-9])(?=[0-9a-f]{24}$)/;
/** Ids as this program makes them. */
const ID = /^[0-9a-f]{32}$/;
/** Digits of an id that tell one repository from another. */
const OWN_DIGITS = 24;
/**
 * The id with which a ledger begins: it names the format, so that nobody can put an older one with weaker seals in its place
 * where the config has the id.
 */
function idInFormat(id) {
    return ID.test(id) ? `${String(FORMAT).padStart(8, '0')}${id.slice(0, OWN_DIGITS)}` : id;
}
/** The format that a ledger with this id has at least. */
function formatOf(id) {
    return Number(IN_FORMAT.exec(id ?? '')?.[1] ?? 1);
}
/** Whether two ids are of the ledgers of one repository, which may have begun in different formats. */
function areSameIds(one, other) {
    if (one === other || !ID.test(one) || !ID.test(other) || formatOf(one) === formatOf(other))
        return one === other;
    const [a, b] = [one, other].map((id) => id.replace(IN_FORMAT, '').slice(0, OWN_DIGITS));
    return a === b;
}

;// CONCATENATED MODULE: ./lib/src/ledger/open.js









/** Random bytes in a ledger's id. */
const ID_BYTES = 16;
/** Looks at the newest version once. Says no to a ledger that this run must not use. */
async function openLedger(options) {
    const { store, list, expectedId, keys, crypto } = options;
    const subject = { list, place: store.place };
    const fetched = await store.fetch();
    if (fetched.kind === 'failed')
        return { kind: 'unreadable', problem: fetched.problem };
    if (fetched.kind === 'found')
        return await openFound(options, subject, fetched);
    if (expectedId !== undefined)
        return { kind: 'absent', problem: lost(subject) };
    const dataKey = await newDataKey(keys, crypto);
    const head = newHead(options, dataKey, idFor(options));
    return opened(options, { id: undefined, head, files: undefined }, dataKey, NO_MEMORY);
}
async function openFound(options, subject, fetched) {
    const { crypto, keys } = options;
    try {
        const version = await openVersion(fetched.files, crypto);
        const { head, files } = version;
        const problem = objection(options, subject, head);
        if (problem)
            return { kind: 'unusable', problem };
        const dataKey = await openDataKey(head, keys, crypto);
        if (typeof dataKey === 'string')
            return { kind: 'unusable', problem: wrongKey(subject, dataKey) };
        if (!version.isSealedWith(sealKeyOf(dataKey, crypto)))
            throw new FormatError(HEAD, 0, 'forged');
        return opened(options, { id: fetched.version, head, files }, dataKey, await readMemory(version, crypto));
    }
    catch (error) {
        return troubleOf(error, subject);
    }
}
function opened(options, base, dataKey, memory) {
    const { list, terms, crypto, repository, store } = options;
    const { head } = base;
    const isRotated = dataKey.key.text !== head.key.text;
    const restated = {
        ...(repository && { repository }),
        ...(isRotated && { key: dataKey.key }),
        ...(options.keyedBy !== undefined && { keyedBy: options.keyedBy }),
    };
    return {
        kind: 'opened',
        isNew: base.id === undefined,
        ledgerId: head.ledgerId,
        hasher: createHasher(dataKey.bytes, { list, terms }, crypto),
        memory,
        isMemoryNewest: head.memory === head.writes,
        head: base.id === undefined ? undefined : headWith(head, memory),
        notices: isRotated ? [underOlderKey({ list, place: store.place })] : [],
        attach: (table) => new ListLedger(options, table, base, { restated, sealKey: sealKeyOf(dataKey, crypto) }),
    };
}
/** Why this run must not use the ledger with this head. */
function objection(options, subject, head) {
    const { list, expectedId, repository, keyedBy, isClone } = options;
    if (head.list !== list)
        return otherList(subject, head.list);
    if (repository && head.repository && !isSameRepository(repository, head.repository)) {
        return foreign(subject, head.repository, repository);
    }
    if (expectedId !== undefined && !areSameIds(head.ledgerId, expectedId)) {
        return otherLedger(subject, head.ledgerId, expectedId);
    }
    if ([head.ledgerId, expectedId].some((id) => formatOf(id) > head.format))
        return olderFormat(subject);
    const isOther = keyedBy !== undefined && head.keyedBy !== undefined && head.keyedBy !== keyedBy;
    return isClone && isOther ? otherIdentity(subject) : undefined;
}
/** A rename changes the name and not the id; where an id is not known the names decide. */
function isSameRepository(one, other) {
    if (one.id !== undefined && other.id !== undefined)
        return one.id === other.id;
    return encodeURI(one.name) === encodeURI(other.name);
}
/** The id that a ledger begins with, where neither the config nor an older ledger names one. */
function idFor({ newId, crypto }) {
    const random = () => Array.from(crypto.randomBytes(ID_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return idInFormat(newId ? newId() : random());
}
/** The head of a ledger before its first write. */
function newHead({ list, repository, keyedBy, now }, { key, keyCheck }, ledgerId) {
    return {
        format: FORMAT,
        ledgerId,
        list,
        repository,
        key,
        keyCheck,
        keyedBy,
        writes: 0,
        write: 'none',
        at: now(),
        latest: now(),
        origin: undefined,
        files: new Map(),
        lease: undefined,
        lastRun: undefined,
        segments: { files: 0, leads: 0, carried: 0 },
        snapshot: undefined,
        memory: undefined,
    };
}

;// CONCATENATED MODULE: ./lib/src/ledger/reset.js







function stillSending(list) {
    return {
        code: 'LEADS-DEFERRED',
        message: (0,model/* says */.FA) `Another run has the right to send to list ${(0,model/* shownId */.fk)(list)}, so its ledger was not reset.`,
        hint: (0,model/* says */.FA) `Order it again when that run has ended; after a run that was killed, when its time (lease-seconds) is over.`,
    };
}
/**
 * Puts an empty ledger with a new data key in the place of whatever is there, usable or not. It keeps the id that the config
 * names, or else the one that it had, and the run that delivered last, where they can be read.
 */
async function resetLedger(options) {
    const { store, list, keys, crypto, now, note, expectedId } = options;
    const old = await oldHead(options);
    // A run that is sending would go on until its next write, beside a run that takes the new ledger.
    if (old?.lease && now() < old.lease.until + model/* CLOCK_SKEW_MS */.rn)
        return { kind: 'refused', problem: stillSending(list) };
    const ledgerId = expectedId ?? old?.ledgerId ?? idFor(options);
    const dataKey = await newDataKey(keys, crypto);
    const base = newHead(options, dataKey, ledgerId);
    const lastRun = old?.lastRun;
    const change = {
        lease: 'release',
        receipts: [],
        claims: [],
        order: 'reset-list',
        note,
        ...(lastRun !== undefined && { lastRun }),
    };
    const step = { base, change, table: new model/* LeadTable */.Zi() };
    const stamp = {
        write: encodeBytes(crypto.randomBytes(16)),
        at: now(),
        origin: originOf(change, options.by),
        seals: new Map(),
        sealKey: sealKeyOf(dataKey, crypto),
    };
    const { stored } = nextVersion(step, bodyOf(step), stamp, undefined, crypto);
    const replaced = await store.replace(stored);
    return replaced.kind === 'refused' ? replaced : { kind: 'reset', ledgerId };
}
async function oldHead({ store, list, crypto }) {
    const fetched = await store.fetch();
    if (fetched.kind !== 'found')
        return undefined;
    try {
        const { head } = await openVersion(fetched.files, crypto);
        return head.list === list ? head : undefined;
    }
    catch {
        // A ledger that can't be read is the reason for a reset.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/ledger/index.js








;// CONCATENATED MODULE: ./lib/src/run/ledgers.js


/** Bytes of a key for hashes that nobody will ever compare with others. */
const KEY_BYTES = 16;
/** The routes of this job's share, one for each list: the last one that names it says how leads go there. */
function servedRoutes({ routes, only }) {
    const wanted = routes.filter(({ list }) => only?.includes(list) ?? true);
    return [...new Map(wanted.map((route) => [route.list, route])).values()];
}
/**
 * Opens the ledger of each list that is served. One that can't be used bars its list from being sent to; a plan goes on
 * without it and says so.
 */
async function openLedgers(settings, act, host) {
    const opened = new Map();
    const barred = new Map();
    const begun = new Map();
    const notices = [];
    const remembers = act !== 'validate' && settings.ledger.kind !== 'none';
    for (const route of remembers ? servedRoutes(settings) : []) {
        const ledger = await openLedger({
            ...ledgerOptions(route, settings, host),
            store: storeOf(route.list, settings, host),
        });
        if (ledger.kind === 'opened') {
            opened.set(route.list, ledger);
            notices.push(...ledger.notices);
            if (ledger.isNew && act === 'deliver')
                begun.set(route.list, ledgers_begins(ledger.ledgerId));
        }
        else if (act === 'plan')
            notices.push(notKnownHere(ledger.problem));
        else
            barred.set(route.list, ledger.problem);
    }
    const judged = new Set([...opened.values()].flatMap(({ memory }) => memory.judged));
    const told = new Map([...opened].map(([list, { memory }]) => [list, new Set(memory.told)]));
    const spare = new Map();
    const spareHasher = (list) => {
        const hasher = spare.get(list) ?? createHasher(host.crypto.randomBytes(KEY_BYTES), { list, terms: '' }, host.crypto);
        spare.set(list, hasher);
        return hasher;
    };
    return {
        hasherOf: (list) => opened.get(list)?.hasher ?? spareHasher(list),
        memoryOf: (list) => opened.get(list)?.memory,
        isMemoryNewest: (list) => opened.get(list)?.isMemoryNewest ?? false,
        judgedIn: (digest) => judged.has(digest),
        isTold: (list, digest) => told.get(list)?.has(digest) ?? false,
        isNew: (list) => opened.get(list)?.isNew ?? false,
        attach: (table, without) => attach(table, settings, {
            opened,
            barred,
            without,
            ...(act === 'plan' ? { onUnusable: (problem) => void notices.push(notKnownHere(problem)) } : {}),
        }),
        ledgerId: [...opened.values()][0]?.ledgerId,
        barred,
        get notices() {
            return ledgers_eachOnce(notices);
        },
        beginnings: (lists) => ledgers_eachOnce(lists.flatMap((list) => begun.get(list) ?? [])),
    };
}
/** The options to open the ledger of a route, but for its store. */
function ledgerOptions(route, settings, host) {
    return {
        list: route.list,
        terms: route.skillId ?? '',
        keyedBy: (0,model/* hexDigest */.w0)(JSON.stringify(route.key), host.crypto).slice(0, ID_CHARACTERS),
        isClone: route.duplicateOption === 'clone',
        expectedId: settings.ledgerId,
        repository: host.repository,
        keys: settings.ledgerKeys,
        newId: () => newLedgerId(host),
        crypto: host.crypto,
        now: host.clock.now,
        by: writtenBy(host.event),
    };
}
/** The run as the history of a ledger names it. */
function writtenBy(event) {
    return {
        run: event?.runId,
        attempt: event?.attempt ?? 1,
        event: event?.name,
        actor: event?.actor,
        commit: event?.sha,
        program: model/* VERSION */.xv,
    };
}
/** Characters of the id of a ledger. */
const ID_CHARACTERS = 32;
/**
 * The id that every ledger of a repository begins with, in every run and job of a matrix: `ledger-id` in the config is one
 * for all lists. A repository without a name gets another id in each run.
 */
function newLedgerId({ repository, processId, crypto }) {
    return (0,model/* hexDigest */.w0)(`smartflo-leads ledgers of ${repository?.name ?? processId}`, crypto).slice(0, ID_CHARACTERS);
}
/** Opens the store that keeps the ledger of a list. */
function storeOf(list, { ledger, githubToken }, host) {
    if (ledger.kind === 'none')
        throw new Error('A store without a ledger.');
    return host.ledgerStore(ledger, list, githubToken);
}
async function attach(table, settings, lists) {
    const { opened } = lists;
    const byList = new Map();
    const barred = new Map(lists.barred);
    const take = async (list, ledger) => {
        const read = await ledger.read();
        if (read.kind === 'found')
            byList.set(list, { ledger, read });
        else if (lists.onUnusable)
            lists.onUnusable(read.problem);
        else
            barred.set(list, read.problem);
    };
    for (const { list } of servedRoutes(settings)) {
        if (lists.without.has(list))
            continue;
        const ledger = opened.get(list)?.attach(table) ?? (settings.ledger.kind === 'none' ? noLedger(list, table) : undefined);
        if (ledger)
            await take(list, ledger);
    }
    return {
        byList,
        barred,
        // Without a memory every lead looks new, which is not known.
        knownOf: (list) => (opened.has(list) ? byList.get(list)?.read.known : undefined),
        async renew(list) {
            const own = byList.get(list);
            if (own)
                await take(list, own.ledger);
        },
    };
}
function ledgers_begins(ledgerId) {
    return {
        code: 'LEADS-LEDGER-NEW',
        message: (0,model/* says */.FA) `A ledger begins with this run, since there was none: from now on it remembers what was delivered. Its id is ${(0,model/* shownId */.fk)(ledgerId)}.`,
        hint: (0,model/* says */.FA) `Put \`ledger-id: "${(0,model/* shownId */.fk)(ledgerId)}"\` into .github/leads.yml: then a run stops if the ledger is ever lost, instead of sending everything again.`,
    };
}
function notKnownHere(problem) {
    return {
        ...problem,
        message: (0,model/* says */.FA) `${problem.message} So this plan can’t tell new leads from those that were sent before.`,
    };
}
function ledgers_eachOnce(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

;// CONCATENATED MODULE: ./lib/src/run/lessons.js
const NOTHING_KNOWN = { yesShapes: [], spelling: undefined, delayMs: undefined, filters: undefined };
/** Opens the lessons of a run, on those that the ledgers keep. */
function openLessons(memoryOf) {
    const learnt = new Map();
    const of = (list) => learnt.get(list) ?? memoryOf(list)?.lessons;
    return {
        isWanted: (list) => memoryOf(list) !== undefined && of(list) === undefined,
        of,
        learn: (list, lessons) => void learnt.set(list, { ...(of(list) ?? NOTHING_KNOWN), ...lessons }),
    };
}

;// CONCATENATED MODULE: ./lib/src/run/orders.js




/** Makes the ledgers of the lists in `only` forget what they know. Gives a notice for each; throws when one can't be. */
async function resetLists({ settings, event }, host) {
    const notices = [];
    for (const route of servedRoutes(settings)) {
        const ended = await resetLedger({
            ...ledgerOptions(route, settings, host),
            store: storeOf(route.list, settings, host),
            note: `reset-list by ${whoOrders(event?.actor)}`,
        });
        if (ended.kind !== 'reset')
            throw new model/* LeadsError */.QI(ended.problem);
        notices.push(done((0,model/* says */.FA) `The ledger of list ${(0,model/* shownId */.fk)(route.list)} has begun anew: every lead counts as never sent.`));
    }
    return notices;
}
/** Counts held leads as accepted from now on: they are never sent. Gives a notice for each list; throws when one can't be. */
async function dropHeld({ settings, event }, { table, now, attached }) {
    const notices = [];
    for (const { list, duplicateOption } of servedRoutes(settings)) {
        const barred = attached.barred.get(list);
        if (barred)
            throw new model/* LeadsError */.QI(barred);
        const own = attached.byList.get(list);
        if (!own)
            continue;
        const { known, head } = own.read;
        // A run that is sending remembers the held leads as they were before.
        if (isTaken(head.lease, '', now))
            throw new model/* LeadsError */.QI(orders_BUSY);
        const decisions = [];
        for (let lead = 0; lead < table.size; lead++) {
            // Only clone lets leads wait for a person; the other two send again what the ledger holds.
            if (duplicateOption !== 'clone')
                break;
            if (known.state(lead) === 'held' && known.newest(lead) === lead)
                decisions.push({ lead, what: 'dropped' });
        }
        if (decisions.length > 0) {
            const ended = await own.ledger.write({
                lease: 'keep',
                receipts: [],
                claims: [],
                decisions,
                memory: { ...head.memory, complete: undefined },
                order: 'drop-held',
                note: `drop-held by ${whoOrders(event?.actor)}`,
            });
            if (ended.kind !== 'written')
                throw new model/* LeadsError */.QI(ended.kind === 'conflict' ? orders_BUSY : ended.problem);
            await attached.renew(list);
        }
        notices.push(done((0,model/* says */.FA) `${(0,model/* plural */.LS)(decisions.length, 'held lead')} of list ${(0,model/* shownId */.fk)(list)} dropped: they are not sent, and not shown as held any more.`));
    }
    return notices;
}
/** Another process wrote at the same time. */
const orders_BUSY = {
    code: 'LEADS-DEFERRED',
    message: (0,model/* says */.FA) `Another run was writing into the ledger, so nothing was changed.`,
    hint: (0,model/* says */.FA) `Run the order again when the other run has ended.`,
};
function done(message) {
    return { code: 'LEADS-ORDER-DONE', message };
}
function whoOrders(actor) {
    return actor === undefined ? 'somebody in a shell' : (0,model/* printable */.g$)(actor);
}

;// CONCATENATED MODULE: ./lib/src/plan/difference.js
/** How often one version of a lead is sent to Smartflo that refuses it each time. */
const difference_MOST_TRIES = 3;
/**
 * The kind of a lead. A version that was accepted is never sent again; another version of it only under `overwrite`, since
 * `skip` would ignore it and `clone` would call the person twice. Leads wait for a person under `clone` only: the other two
 * bear a second send.
 */
function difference_kindOf(lead, known, rules) {
    const { duplicateOption, resendHeld } = rules;
    const cloned = duplicateOption === 'clone';
    switch (known.state(lead)) {
        case 'unknown':
            return 'new';
        case 'accepted':
            if (known.isSame(lead))
                return 'unchanged';
            return duplicateOption === 'overwrite' ? 'changed' : 'stale';
        case 'refused':
            return known.isSame(lead) && !resendHeld && !isDue(lead, known, rules) ? 'refused' : 'new';
        case 'held':
            return cloned && !resendHeld ? 'held' : 'new';
        case 'open':
            return cloned ? 'in-doubt' : 'new';
    }
}
/** Whether a refused lead is tried again: what Smartflo refused may be right for it later. */
function isDue(lead, known, { retryRefusedUntil }) {
    const refusal = known.refusal?.(lead);
    if (refusal === undefined || retryRefusedUntil === undefined)
        return false;
    return refusal.tries < difference_MOST_TRIES && refusal.at <= retryRefusedUntil;
}
/**
 * Whether an order to send again means a lead: it waited for a person when the order was given. Nobody has looked up a lead
 * that begins to wait during the run that carries the order out.
 */
function isOrdered(lead, known) {
    return known.first?.state(lead) === known.now.state(lead);
}
/** Whether leads of a kind are sent. */
function isSent(kind) {
    return kind === 'new' || kind === 'changed';
}
/** Counts the leads of a list by what they are. */
function countDifference(leads, known, rules) {
    const counts = { new: 0, changed: 0, unchanged: 0, stale: 0, refused: 0, held: 0, 'in-doubt': 0 };
    for (const lead of leads)
        counts[difference_kindOf(lead, known, rules)]++;
    const { 'in-doubt': inDoubt, ...rest } = counts;
    return { ...rest, inDoubt, gone: known.gone };
}

;// CONCATENATED MODULE: ./lib/src/plan/guard-rails.js

/** Why nothing of a file is to be sent although it could be read, or undefined. */
function stopFile(judged, rules) {
    const { rows, rejects } = judged;
    // A limit of 0 means no reject at all, so it holds for small files too; the built-in value is not 0.
    const isLargeEnough = rows >= model/* MIN_ROWS_FOR_RATIO */.pm || rules.maxRejectRatio === 0;
    if (isLargeEnough && rejects / rows > rules.maxRejectRatio) {
        return {
            code: 'LEADS-TOO-MANY-REJECTS',
            message: (0,model/* says */.FA) `${(0,model/* count */.U9)(rejects)} of ${(0,model/* plural */.LS)(rows, 'row')} were rejected, more than max-reject-ratio ${rules.maxRejectRatio} allows, so nothing of this file is sent.`,
            hint: (0,model/* says */.FA) `Look at the rules below: one wrong column often explains them all. Fix it and upload the file again.`,
        };
    }
    if (rules.onReject === 'deliver-none' && rejects > 0) {
        return {
            code: 'LEADS-ON-REJECT',
            message: (0,model/* says */.FA) `${(0,model/* plural */.LS)(rejects, 'row')} of ${(0,model/* count */.U9)(rows)} rejected, and on-reject is deliver-none, so nothing of this file is sent.`,
            hint: (0,model/* says */.FA) `Fix the rejected rows and upload the file again, or set on-reject: deliver-rest.`,
        };
    }
    return undefined;
}
/** Why nothing is to be sent to a list, or undefined. */
function stopList(list, leads, maxLeads) {
    if (leads <= maxLeads)
        return undefined;
    return {
        code: 'LEADS-MAX-LEADS',
        message: (0,model/* says */.FA) `${(0,model/* count */.U9)(leads)} leads would go to list ${(0,model/* shownId */.fk)(list)}, more than max-leads ${(0,model/* count */.U9)(maxLeads)} allows, so nothing is sent to it.`,
        hint: (0,model/* says */.FA) `If that many are meant, set max-leads to at least ${leads}. If not, look for a file that does not belong here.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/plan/batch-hash.js

/** First words of the two halves; any two numbers that differ. */
const SEEDS = [0x9e3779b9, 0x85ebca6b];
/**
 * A short name of a request, 16 hex digits: the same leads in the same versions and order, sent the same way, have the same
 * one. For people who compare a plan with what was sent later; nothing depends on it.
 */
function batchHash({ duplicateOption, skillId, leads }, table) {
    let [low, high] = SEEDS;
    for (const character of `${duplicateOption} ${skillId ?? ''}`) {
        const term = character.codePointAt(0) ?? 0;
        low = mix(low, term);
        high = mix(high, term);
    }
    for (const lead of leads) {
        for (let index = model/* IDENTITY_WORDS */.RE / 2; index < model/* IDENTITY_WORDS */.RE; index++) {
            const word = table.word(lead, index);
            low = mix(low, word);
            high = mix(high, word);
        }
    }
    return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
/** One step of MurmurHash3's 32-bit mix, signed: numbers without a sign are made into objects. */
function mix(hash, word) {
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const h = hash ^ k;
    return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

;// CONCATENATED MODULE: ./lib/src/plan/plan.js




/** Most bytes of a request's body. Smartflo states no limit; one MiB is our own (leads beyond it go into the next batch). */
const MAX_BODY_BYTES = 1024 * 1024;
/**
 * The batches of a run, in order: lists as they are configured, leads as they stand in the files. Same leads, same settings
 * and same ledger give the same batches, byte for byte.
 */
function planDelivery(table, options) {
    const { destinations, destinationOf } = options;
    // Counted before they are kept: four bytes a lead, where an array takes eight, and more while it grows.
    const counted = destinations.map((destination) => ({ destination, leads: 0 }));
    for (let lead = 0; lead < table.size; lead++) {
        const list = counted[destinationOf(lead) ?? -1];
        if (list)
            list.leads++;
    }
    const lists = counted.map(({ destination, leads }) => ({ destination, leads: new Uint32Array(leads), size: 0 }));
    for (let lead = 0; lead < table.size; lead++) {
        const list = lists[destinationOf(lead) ?? -1];
        if (list)
            list.leads[list.size++] = lead;
    }
    return lists.map(({ destination, leads }) => planList(leads, destination, table, options));
}
function planList(all, destination, table, options) {
    const { list, duplicateOption, skillId } = destination;
    const until = options.retryRefusedUntil?.(list);
    const due = until === undefined ? {} : { retryRefusedUntil: until };
    const rules = { duplicateOption, resendHeld: options.resendHeld, ...due };
    const bodyBytes = options.bodyBytes(destination);
    const fits = (count, bytes) => count <= options.batchSize && bodyBytes(count, bytes) <= MAX_BODY_BYTES;
    const known = options.knownOf(list);
    const unordered = { duplicateOption, resendHeld: false, ...due };
    const rulesOf = (lead, now) => (isOrdered(lead, { first: known, now }) ? rules : unordered);
    const toSend = (now) => now === undefined ? all : those(all, (lead) => isSent(difference_kindOf(lead, now, rulesOf(lead, now))));
    const batchesOf = (leads) => plan_cut(leads, (lead) => table.bytes(lead), fits).map((batch) => ({ list, duplicateOption, skillId, leads: batch }));
    const leads = toSend(known);
    const stop = options.stopOf?.(list, leads.length) ?? stopList(list, leads.length, options.maxLeads);
    const batches = stop ? [] : batchesOf(leads);
    return {
        ...destination,
        leads: leads.length,
        batches,
        batchHashes: batches.map((batch) => batchHash(batch, table)),
        difference: known && countDifference(all, known, rules),
        stop,
        plan: (later) => batchesOf(toSend(later)),
    };
}
/** The leads that are wanted. Mostly all are, and then it is the same array. */
function those(leads, isWanted) {
    return leads.every(isWanted) ? leads : leads.filter(isWanted);
}
/** Cuts leads into runs that fit. A lead that fits nowhere is a batch of its own: the receiver may still take it. */
function plan_cut(leads, bytesOf, fits) {
    const batches = [];
    let first = 0;
    let bytes = 0;
    for (let index = 0; index < leads.length; index++) {
        const own = bytesOf((0,model/* leadAt */.wC)(leads, index));
        if (index > first && !fits(index - first + 1, bytes + own)) {
            batches.push(leads.subarray(first, index));
            first = index;
            bytes = 0;
        }
        bytes += own;
    }
    if (first < leads.length)
        batches.push(leads.subarray(first));
    return batches;
}

;// CONCATENATED MODULE: ./lib/src/plan/index.js




;// CONCATENATED MODULE: ./lib/src/run/plan-run.js





const plan_run_DAY_MS = 24 * 3_600_000;
/** Holds files to the guard rails, settles duplicates among those that pass, and cuts what is left into batches. */
function planRun(judged, table, { settings, act, ledgers, people, now }) {
    const { routes } = settings;
    const routeOf = (file) => routes[file.file.route];
    const listOf = judged.map((file) => routeOf(file)?.list ?? '');
    const stops = judged.map((file) => stopFile({ rows: file.rows, rejects: file.rejected }, { maxRejectRatio: settings.maxRejectRatio, onReject: routeOf(file)?.onReject ?? 'deliver-rest' }));
    const sent = judged.map((file, index) => (0,model/* stopsFile */.Oo)(file.problems) || stops[index] ? undefined : (listOf[index] ?? undefined));
    const winners = settleDuplicates(table, (file) => sent[file], (list) => (routes.find((route) => route.list === list)?.duplicates === 'last' ? 'last' : 'first'));
    const destinations = servedRoutes(settings);
    const indexOf = new Map(destinations.map(({ list }, index) => [list, index]));
    const destinationOf = (lead) => {
        const list = winners[lead] === NO_WINNER ? sent[table.file(lead)] : undefined;
        return list === undefined ? undefined : indexOf.get(list);
    };
    const across = people?.findAcrossLists(destinationOf);
    if (settings.acrossLists === 'first')
        for (const [lead, first] of across?.firsts ?? [])
            winners[lead] = first;
    const resendHeld = settings.mode === 'resend-held';
    const retryOf = new Map(destinations.map(({ list, retryRefused }) => [list, retryRefused]));
    const retryRefusedUntil = (list) => now - (retryOf.get(list) ?? Number.POSITIVE_INFINITY) * plan_run_DAY_MS;
    const plans = planDelivery(table, {
        destinations,
        destinationOf,
        knownOf: ledgers.knownOf,
        resendHeld,
        retryRefusedUntil,
        batchSize: settings.batchSize,
        // Judging alone sends nothing, however much there is.
        maxLeads: act === 'validate' ? Number.POSITIVE_INFINITY : settings.maxLeads,
        stopOf: (list, leads) => (leads > 0 ? ledgers.barred.get(list) : undefined),
        bodyBytes: bodyBytes,
    });
    const optionOf = new Map(destinations.map(({ list, duplicateOption }) => [list, duplicateOption]));
    const lists = destinations.map(({ list }) => list);
    return {
        plans,
        notices: across ? acrossNotices(across, lists, settings.acrossLists) : [],
        stops,
        isWhole: (list) => settings.files === undefined &&
            judged.every(({ problems }, file) => listOf[file] !== list || problems.length === 0),
        listOf: (file) => listOf[file] ?? '',
        winnerOf: (lead) => (winners[lead] === NO_WINNER ? undefined : winners[lead]),
        kindOf: (lead, known) => {
            const list = listOf[table.file(lead)] ?? '';
            const isMeant = resendHeld && isOrdered(lead, { first: ledgers.knownOf(list), now: known });
            return difference_kindOf(lead, known, {
                duplicateOption: optionOf.get(list) ?? 'skip',
                resendHeld: isMeant,
                retryRefusedUntil: retryRefusedUntil(list),
            });
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/run/begin-ledgers.js

/** Enough of a list to see that it is not empty, bytes. */
const GLANCE_BYTES = 64 * 1024;
/**
 * Begins ledgers before anything is sent. When several runs begin one at once, a single write wins, and the others learn of
 * it here, while they can still start again from its ledger.
 */
async function beginLedgers(begins, { byList }, smartflo) {
    const refused = new Map();
    const byAnother = [];
    for (const { list, duplicateOption } of begins) {
        const ledger = byList.get(list)?.ledger;
        if (!ledger)
            continue;
        const blind = duplicateOption === 'clone' ? await blindStart(list, smartflo) : undefined;
        const end = await begin(ledger, blind);
        if (end === 'by-another')
            byAnother.push(list);
        else if (end !== 'begun')
            refused.set(list, end);
    }
    return { refused, byAnother };
}
/** Begins a ledger, unless something speaks against it: then it only looks whether another run has begun it. */
async function begin(ledger, against) {
    const written = against ? undefined : await ledger.write({ lease: 'keep', receipts: [], claims: [] });
    if (written?.kind === 'written')
        return 'begun';
    if (written?.kind === 'refused')
        return written.problem;
    const read = await ledger.read();
    if (read.kind === 'unusable' && read.isBegunByAnother)
        return 'by-another';
    if (against)
        return against;
    // An answer that was lost is no harm: the delivery writes again, on what it finds.
    return read.kind === 'found' ? 'begun' : read.problem;
}
/**
 * Why `clone` must not begin on a list without a memory, unless a look shows it to be empty: leads that are there may be
 * those of the lead files, and would be called twice.
 */
async function blindStart(list, smartflo) {
    let leads = 0;
    const read = await smartflo.readBackList(list, () => leads++, GLANCE_BYTES);
    if (leads > 0)
        return startRefused(list, (0,model/* says */.FA) `already has leads`, (0,model/* says */.FA) `Deliver to an empty list instead, or use duplicate-option skip.`);
    if (read.kind === 'whole')
        return undefined;
    return startRefused(list, (0,model/* says */.FA) `could not be looked at`, (0,model/* says */.FA) `Look at the list in Smartflo. If it has leads, deliver to an empty list instead, or use duplicate-option skip. If it is empty, start a run by hand with mode reset-list and only ${(0,model/* shownId */.fk)(list)}; the next run delivers.`);
}
function startRefused(list, why, hint) {
    return {
        code: 'LEADS-LEDGER-CLONE-START',
        message: (0,model/* says */.FA) `Nothing is known yet of what was sent to list ${(0,model/* shownId */.fk)(list)}, and the list ${why}, so nothing is sent: under clone it could be sent twice.`,
        hint,
    };
}

;// CONCATENATED MODULE: ./lib/src/run/sample.js
/** Leads that are looked at. */
const SAMPLE = 20;
/** The first, the last and others by chance: where a delivery that went wrong would show. In order, each once. */
function sampleOf(leads, random) {
    if (leads.length <= SAMPLE)
        return leads;
    const chosen = new Set([0, leads.length - 1]);
    // A number that was drawn before stands for the next one that was not.
    while (chosen.size < SAMPLE) {
        let place = Math.floor(random() * leads.length);
        while (chosen.has(place))
            place = (place + 1) % leads.length;
        chosen.add(place);
    }
    return leads.filter((_, index) => chosen.has(index));
}

;// CONCATENATED MODULE: ./lib/src/run/canary.js


/** Leads that are tried: one that is on the list already, or is refused, proves nothing. */
const canary_MOST_TRIES = 5;
/** Times of the looks after an answer, ms. After a yes, one more follows when Smartflo's time to settle is over. */
const LOOKS_MS = [0, 2, 5, 15, 30, 60].map((seconds) => seconds * 1000);
/** A longer wait is told. */
const LONG_WAIT_MS = 5_000;
/** Whether a first delivery sends one lead alone first. A smaller one is read back as a whole instead. */
function wantsCanary({ leads }) {
    return leads > SAMPLE;
}
/**
 * Sends one lead to a list that nothing was sent to before, and looks for it before and after: a yes of Smartflo is believed
 * for all others once it was true for this one. `deliveries` takes what was delivered.
 */
async function sendCanary({ list, batches }, { clock, signal, settleMs, deliver, look, onWait }, deliveries) {
    const [first] = batches;
    for (let place = 0; first && place < Math.min(canary_MOST_TRIES, first.leads.length); place++) {
        const lead = (0,model/* leadAt */.wC)(first.leads, place);
        const before = await look(lead);
        if (before.problem)
            return { kind: 'unseen', problem: before.problem };
        if (before.seen[0] !== 'absent')
            continue;
        if (signal.aborted)
            return { kind: 'stopped' };
        const delivery = await deliver(lead);
        deliveries.push(delivery);
        const fate = delivery.fate(lead);
        // Another run may have sent it while this one waited for the list.
        if (fate === 'refused' || (fate === 'unsent' && isUneventful(delivery)))
            continue;
        if (fate !== 'accepted')
            return { kind: 'stopped' };
        const yesAt = clock.monotonic();
        for (const delayMs of timesOfLooks(settleMs)) {
            const waitMs = Math.max(0, yesAt + delayMs - clock.monotonic());
            if (waitMs > LONG_WAIT_MS)
                onWait?.(waitMs);
            await clock.sleep(waitMs, signal);
            if (signal.aborted)
                return { kind: 'stopped' };
            const after = await look(lead);
            if (after.problem)
                return { kind: 'unseen', problem: after.problem };
            if (after.seen[0] !== 'absent')
                return { kind: 'proved', delayMs: clock.monotonic() - yesAt };
        }
        return { kind: 'missing', lead, problem: canary_missing(list) };
    }
    return { kind: 'no-proof' };
}
/** Whether nothing stood in the way of a delivery. */
function isUneventful({ cancelled, deferred, stops, problems }) {
    return !cancelled && deferred.size === 0 && stops.size === 0 && problems.length === 0;
}
/** In order, ms after the yes. */
function timesOfLooks(settleMs) {
    return settleMs > (LOOKS_MS.at(-1) ?? 0) ? [...LOOKS_MS, settleMs] : LOOKS_MS;
}
function canary_missing(list) {
    return {
        code: 'LEADS-API-CANARY',
        message: (0,model/* says */.FA) `The first lead for list ${(0,model/* shownId */.fk)(list)} was sent alone. Smartflo said yes, but the lead is not on the list. Nothing else was sent to this list.`,
        hint: (0,model/* says */.FA) `Look at the list in the Smartflo portal. If it is the wrong list or it is locked, correct that. If all is right, ask Smartflo's support. The next run tries again with one lead.`,
    };
}
/** A plan with one lead of it: none if a later look into the ledger says that it is not to be sent any more. */
function planOf(lead, plan) {
    return (known) => {
        const batch = plan.plan(known).find(({ leads }) => leads.includes(lead));
        return batch ? [{ ...batch, leads: [lead] }] : [];
    };
}

;// CONCATENATED MODULE: ./lib/src/run/read-back.js


/**
 * Reads back what was accepted, as each list's route asks; of a first delivery to a list at least a sample. Leads that are surely not on the list are in doubt from then on:
 * the next run looks again, or sends them again. A read-back that fails proves nothing and stops nothing.
 */
async function readBack(delivery, plans, settings, world) {
    const verified = new Map();
    const notices = [];
    const problems = [];
    const missing = new Set();
    for (const plan of plans) {
        const asked = settings.routes.find((route) => route.list === plan.list)?.verify ?? 'none';
        const isFirst = world.lessons.isWanted(plan.list) && !(0,model/* isOrder */.x9)(settings.mode);
        const wanted = asked === 'none' && isFirst ? 'sample' : asked;
        if (wanted === 'none')
            continue;
        const batches = delivery.batches.flatMap(({ batch }) => (batch.list === plan.list ? [batch] : []));
        const accepted = batches.flatMap(({ leads }) => [...leads]).filter((lead) => delivery.fate(lead) === 'accepted');
        const [first] = batches;
        if (accepted.length === 0 || first === undefined)
            continue;
        const leads = wanted === 'all' ? accepted : sampleOf(accepted, world.host.random);
        const found = await world.smartflo.verify(plan.list, await world.bytesOf(leads), wanted === 'all' ? 'list' : 'each');
        const { checked, missing: absent, different, unverified } = found;
        verified.set(plan.list, { checked, found: found.found, missing: absent, different, unverified });
        if (found.problem)
            notices.push(found.problem);
        if (different > 0)
            notices.push(mismatch(plan.list, found));
        if (isFirst && absent === 0)
            world.lessons.learn(plan.list, {});
        const gone = found.missingAt.flatMap((index) => leads[index] ?? []);
        if (gone.length === 0)
            continue;
        for (const lead of gone)
            missing.add(lead);
        problems.push(notThere(plan.list, found));
        const own = world.attached.byList.get(plan.list);
        const failed = own && (await reopen(own, { ...first, leads: gone }, settings, world));
        if (failed)
            problems.push(failed);
    }
    if (missing.size === 0)
        return { delivery, verified, notices };
    return {
        delivery: {
            ...delivery,
            fate: (lead) => (missing.has(lead) ? 'in-doubt' : delivery.fate(lead)),
            problems: [...delivery.problems, ...problems],
        },
        verified,
        notices,
    };
}
/**
 * Puts leads that were accepted and are not on their list into the ledger as in doubt. They are held first: what was
 * accepted must not count again when the doubt is released. Gives why the ledger did not take it.
 */
async function reopen({ ledger }, batch, { delivery: { leaseMs, settleMs } }, { host, event }) {
    const { clock, processId } = host;
    const read = await ledger.read();
    if (read.kind !== 'found')
        return read.problem;
    const now = clock.now();
    const lease = {
        owner: processId,
        run: event?.runId,
        attempt: event?.runAttempt ?? 1,
        until: now + leaseMs,
        ms: leaseMs,
    };
    // Another run is at work: it has the list, and this run has told people.
    if (read.head.lease !== undefined && read.head.lease.owner !== processId)
        return undefined;
    const [seen, again] = [
        { id: `${processId}-seen`, batch },
        { id: `${processId}-again`, batch },
    ];
    const all = { from: 0, to: batch.leads.length - 1 };
    const changes = [
        { lease, receipts: [], claims: [seen], memory: { ...read.head.memory, complete: undefined } },
        { lease, receipts: [{ claim: seen.id, ...all, fate: 'held' }], claims: [again] },
        { lease: 'release', receipts: [{ claim: again.id, ...all, fate: 'in-doubt', until: now + settleMs }], claims: [] },
    ];
    for (const change of changes) {
        const written = await ledger.write(change);
        if (written.kind !== 'written')
            return written.kind === 'conflict' ? undefined : written.problem;
    }
    return undefined;
}
function notThere(list, { checked, missing }) {
    return {
        code: 'LEADS-API-MISSING',
        message: (0,model/* says */.FA) `Smartflo accepted ${(0,model/* plural */.LS)(checked, 'lead')} that were looked for on list ${(0,model/* shownId */.fk)(list)} afterwards, and ${(0,model/* plural */.LS)(missing, 'lead')} of them are not there. They are in doubt.`,
        hint: (0,model/* says */.FA) `Run the job again: it settles them. If they are missing again, ask Smartflo's support why.`,
    };
}
function mismatch(list, { checked, different, differing }) {
    const fields = [...differing].map(([field, leads]) => (0,model/* says */.FA) `${field} (${leads})`);
    const where = fields.length === 0 ? '' : (0,model/* says */.FA) ` in ${(0,model/* joined */.oR)(fields, ', ')}`;
    return {
        code: 'LEADS-API-MISMATCH',
        message: (0,model/* says */.FA) `Of ${(0,model/* plural */.LS)(checked, 'lead')} read back from list ${(0,model/* shownId */.fk)(list)}, ${different} differ${where}.`,
        hint: (0,model/* says */.FA) `Under skip, a lead that Smartflo had before keeps its old values. Otherwise look at the list in the portal.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/run/canaries.js




/**
 * Prepares the first deliveries to lists of which nothing was learnt yet. One lead goes alone to each that is to get many;
 * the leads of the others are looked for, so that a second look can prove that they arrived.
 */
async function sendCanaries(plans, world) {
    const { smartflo, bytesOf, host, attached, taskOf, options, lessons, teacher, settings } = world;
    const all = [];
    const ended = new Set();
    const claims = new Map();
    const notices = [];
    for (const plan of plans) {
        const { list } = plan;
        if (!taskOf(plan))
            continue;
        const look = async (leads) => {
            const looked = await smartflo.look(list, await bytesOf(leads), 'each');
            for (const [index, lead] of leads.entries())
                if (looked.seen[index] === 'absent')
                    teacher.isAbsent(list, lead);
            return looked;
        };
        if (!wantsCanary(plan)) {
            await look(plan.batches.flatMap(({ leads }) => [...leads]));
            continue;
        }
        host.log.info((0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)}: its first lead goes alone, and is looked for, before the others follow.`);
        const deliveries = [];
        const end = await sendCanary(plan, {
            clock: host.clock,
            signal: host.signal,
            settleMs: settings.delivery.settleMs,
            onWait: (ms) => host.log.info((0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)}: the first lead is not on the list yet; the next look is in ${Math.round(ms / 1000)} s.`),
            look: (lead) => look([lead]),
            async deliver(lead) {
                const task = taskOf(plan);
                if (!task)
                    throw new Error('A list without a ledger.');
                const one = { ...task, plan: planOf(lead, plan), memory: () => undefined, claimsBefore: deliveries.length };
                const delivery = await deliver([one], options);
                await attached.renew(list);
                return delivery;
            },
        }, deliveries);
        claims.set(list, deliveries.length);
        if (end.kind === 'stopped' || end.kind === 'missing')
            ended.add(list);
        if (end.kind === 'proved')
            lessons.learn(list, { delayMs: end.delayMs });
        if (end.kind === 'unseen') {
            lessons.learn(list, {});
            notices.push(end.problem);
        }
        if (end.kind === 'missing')
            all.push(...(await withMissing(deliveries, list, end, world)));
        else
            all.push(...deliveries);
    }
    return { deliveries: all, ended, claims, notices };
}
/** The deliveries when the lead of the last one is not on the list: it is in doubt, and the list stops. */
async function withMissing(deliveries, list, { lead, problem }, world) {
    const last = deliveries.at(-1);
    const own = world.attached.byList.get(list);
    const batch = last?.batches.find(({ batch: { leads } }) => leads.includes(lead))?.batch;
    if (!last || !own || !batch)
        throw new Error('A lead without its delivery.');
    const failed = await reopen(own, { ...batch, leads: [lead] }, world.settings, world);
    return [
        ...deliveries.slice(0, -1),
        {
            ...last,
            fate: (each) => (each === lead ? 'in-doubt' : last.fate(each)),
            stops: new Map([...last.stops, [list, problem]]),
            problems: [...last.problems, problem, ...(failed ? [failed] : [])],
        },
    ];
}

;// CONCATENATED MODULE: ./lib/src/run/look-for.js
/** Up to so many leads are looked for one by one; beyond, the whole list is read once, which costs one request. */
const ONE_BY_ONE = 20;
/** Looks in a list for leads that may have arrived. One that could not be looked for is left out, and a notice says why. */
async function lookFor(list, leads, { smartflo, bytesOf, onNotice }) {
    const reach = leads.length > ONE_BY_ONE ? 'list' : 'each';
    const { seen, problem } = await smartflo.look(list, await bytesOf(leads), reach);
    if (problem)
        onNotice(problem);
    return new Map(leads.flatMap((lead, index) => {
        const found = seen[index];
        return found === undefined ? [] : [[lead, found]];
    }));
}

;// CONCATENATED MODULE: ./lib/src/run/confirm-resend.js


/**
 * Looks for the leads that `resend-held` would send, in lists where a second copy is a second call. Where some may be there,
 * nothing is sent to these lists until a person confirms their number: one click must not call 500 people twice. Gives the
 * reason by list.
 */
async function refuseUnconfirmed(plans, { mode, confirm }, world) {
    if (mode !== 'resend-held')
        return new Map();
    const found = [];
    for (const { list, duplicateOption, batches } of plans) {
        if (duplicateOption !== 'clone')
            continue;
        const leads = batches.flatMap((batch) => [...batch.leads]);
        const seen = await lookFor(list, leads, world);
        const there = leads.filter((lead) => seen.get(lead) === 'present').length;
        const unclear = leads.filter((lead) => seen.get(lead) !== 'present' && seen.get(lead) !== 'absent').length;
        if (there + unclear > 0)
            found.push({ list, leads: leads.length, there, unclear });
    }
    const all = found.reduce((sum, { there, unclear }) => sum + there + unclear, 0);
    if (all === confirm)
        return new Map();
    return new Map(found.map((each) => [each.list, confirm_resend_unconfirmed(each, all, confirm)]));
}
function confirm_resend_unconfirmed({ list, leads, there, unclear, }, all, confirm) {
    const of = (0,model/* says */.FA) `${(0,model/* plural */.LS)(leads, 'lead')} to send again to list ${(0,model/* shownId */.fk)(list)}`;
    const what = unclear === 0
        ? (0,model/* says */.FA) `Of ${of}, ${there} ${there === 1 ? 'is' : 'are'} on the list now. Sent again, they would be called twice.`
        : (0,model/* says */.FA) `Of ${of}, ${there} ${there === 1 ? 'is' : 'are'} on the list now, and ${unclear} could not be looked for. Sent again, they may be called twice.`;
    const but = confirm === undefined ? (0,model/* says */.FA) `` : (0,model/* says */.FA) ` \`confirm\` is ${confirm}, not ${all}.`;
    return {
        code: 'LEADS-CONFIRM',
        message: (0,model/* says */.FA) `${what}${but} Nothing was sent to the list.`,
        hint: (0,model/* says */.FA) `If they arrived, start the workflow with mode drop-held. To send them again all the same, start it with mode resend-held and confirm: ${all}.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/run/connect.js



/** Opens Smartflo as the settings say, under one pace. Sends nothing yet. `http` goes before the one of the host. */
function connect(settings, host, { onNotice, http = host.http }) {
    if (!settings.credentials)
        throw new model/* LeadsError */.QI({ code: 'LEADS-INTERNAL', message: (0,model/* says */.FA) `Sending without credentials.` });
    const pace = createPace({
        clock: host.clock,
        random: host.random,
        requestsPerSecond: settings.requestsPerSecond,
    });
    const smartflo = openSmartflo({
        baseUrl: settings.baseUrl,
        credentials: settings.credentials,
        http,
        clock: host.clock,
        log: host.log,
        turn: () => pace.turn(host.signal),
        onSecret: (secret) => host.surface.mask(secret),
        onNotice,
    });
    return { smartflo, pace };
}

;// CONCATENATED MODULE: ./lib/src/run/journal.js


/**
 * The journal of one list, for the time of one delivery. It is opened before anything is sent: throws a LeadsError when
 * this machine's disk does not take it.
 */
function journalOf(list, host) {
    const file = journal_opened(() => host.openJournal(list, createJournalText({ list, owner: host.processId })));
    return {
        append: (receipts) => file.append(journalLines(receipts)),
        settled: () => file.settled(),
    };
}
function journal_opened(open) {
    try {
        return open();
    }
    catch {
        throw new model/* LeadsError */.QI({
            code: 'LEADS-DISK',
            message: (0,model/* says */.FA) `The disk of this machine does not take what Smartflo answers, so nothing was sent.`,
            hint: (0,model/* says */.FA) `Make room in the directory for temporary files (RUNNER_TEMP) and run the job again.`,
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/run/findings.js


/** A check that found nothing to do. */
function fine(check, message) {
    return { mark: 'fine', check, message };
}
/** A problem as a line of the checklist, with its place where it has one. */
function findings_ofProblem(mark, check, problem) {
    const { code, message, file, position } = problem;
    const hint = problem.hint ?? (mark === 'wrong' ? (0,model/* fixOf */.BW)(code) : undefined);
    const place = file === undefined ? '' : `${(0,model/* printable */.g$)(file)}${position ? `:${position.line}:${position.column}` : ''}  `;
    return { mark, check, code, message: (0,model/* says */.FA) `${(0,model/* printable */.g$)(place)}${message}`, ...(hint === undefined ? {} : { hint }) };
}
/** Which config there is, and which lists it leads to. */
function settingsFinding(settings, lists) {
    const config = settings.config === undefined ? 'no config file' : (0,model/* printable */.g$)(settings.config);
    return fine('settings', (0,model/* says */.FA) `${config}; ${(0,model/* plural */.LS)(lists.length, 'list')}: ${(0,model/* listed */.KE)(lists.map(model/* shownId */.fk))}.`);
}
/** How long the token is valid by its own text. `accepted`: whether Smartflo has answered to it. */
function tokenFinding(expiry, accepted) {
    const what = expiry === undefined ? 'Smartflo login' : 'Smartflo token';
    const end = expiry?.kind === 'valid'
        ? (0,model/* says */.FA) ` It ends in ${(0,model/* plural */.LS)(expiry.daysLeft, 'day')}.`
        : expiry?.kind === 'no-jwt'
            ? (0,model/* says */.FA) ` It does not say when it ends.`
            : (0,model/* says */.FA) ``;
    if (accepted)
        return fine('token', (0,model/* says */.FA) `Smartflo accepts the ${expiry === undefined ? 'login' : 'token'}.${end}`);
    return {
        mark: 'doubt',
        check: 'token',
        message: (0,model/* says */.FA) `The ${what} is given, but no answer tells whether it is accepted.${end}`,
    };
}
/** Whether the host answers at all. `proxy` is the host of the proxy on the way. */
function reachFinding(result, { host, proxy, tookMs }) {
    if (result.kind === 'answer') {
        const way = proxy === undefined ? (0,model/* says */.FA) `` : (0,model/* says */.FA) ` through the proxy ${(0,model/* printable */.g$)(proxy)}`;
        return fine('reachability', (0,model/* says */.FA) `${(0,model/* printable */.g$)(host)} answers${way} in ${(0,model/* count */.U9)(Math.round(tookMs))} ms.`);
    }
    const code = result.kind === 'lost' ? 'LEADS-API-NO-ANSWER' : NOT_SENT_CODES[result.reason];
    const message = (0,model/* says */.FA) `${(0,model/* printable */.g$)(host)} can't be reached (${(0,model/* printable */.g$)(result.detail)}).`;
    return findings_ofProblem('wrong', 'reachability', { code, message });
}
/** Difference from which on a clock is told to be wrong, ms. */
const MAX_SKEW_MS = 5000;
/** Whether this machine's clock can be trusted. `skewMs`: by how much it is ahead; undefined when no answer had a date. */
function clockFinding(skewMs) {
    if (skewMs === undefined) {
        return { mark: 'doubt', check: 'clock', message: (0,model/* says */.FA) `The answers do not say what time it is.` };
    }
    if (Math.abs(skewMs) <= MAX_SKEW_MS)
        return fine('clock', (0,model/* says */.FA) `This machine and Smartflo agree about the time.`);
    const side = skewMs > 0 ? 'ahead of' : 'behind';
    return {
        mark: 'doubt',
        check: 'clock',
        code: 'LEADS-CLOCK',
        message: (0,model/* says */.FA) `This machine's clock is ${(0,model/* count */.U9)(Math.round(Math.abs(skewMs) / 1000))} s ${side} Smartflo's.`,
        hint: (0,model/* says */.FA) `Let it be set from the network: the end of a token and of a lock are judged by it.`,
    };
}
/** Requests a second in the one example that Smartflo's documentation gives of an account's limit ("CPS 3"). */
const EXAMPLE_CPS = 3;
const SHARED = (0,model/* says */.FA) `Smartflo allows an account as many requests a second as its trunks have calls per second (CPS), live calls and all APIs together.`;
/** Leads a minute at this pace, and whose limit they share. The account's own limit is not known here. */
function limitsFinding({ requestsPerSecond: pace, batchSize, concurrency, }) {
    const size = (0,model/* says */.FA) `${(0,model/* plural */.LS)(batchSize, 'lead')} a request, ${(0,model/* plural */.LS)(concurrency, 'request')} at a time`;
    if (pace === 0)
        return { ...fine('limits', (0,model/* says */.FA) `No pace, ${size}.`), hint: SHARED };
    const perSecond = pace === 1 ? (0,model/* says */.FA) `1 request` : (0,model/* says */.FA) `${pace} requests`;
    const perMinute = (0,model/* plural */.LS)(Math.floor(pace * 60 * batchSize), 'lead');
    const message = (0,model/* says */.FA) `${perSecond} a second, ${size}: ${perMinute} a minute at most.`;
    if (pace <= EXAMPLE_CPS)
        return { ...fine('limits', message), hint: SHARED };
    const advice = `In its own example that is ${EXAMPLE_CPS}; find out yours before you send faster.`;
    return { mark: 'doubt', check: 'limits', message, hint: (0,model/* says */.FA) `${SHARED} ${advice}` };
}

;// CONCATENATED MODULE: ./lib/src/run/label-findings.js



/** How the columns of one route fit the labels of its list. `shown`: the labels by field number, fit to be shown. */
function labelFindings(list, compared, shown) {
    const fits = compared.filter(({ kind }) => kind === 'fits').map(({ field }) => nameOfField(field));
    const agree = (0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)}: ${(0,model/* listed */.KE)(fits)} ${fits.length === 1 ? 'fits its label' : 'fit their labels'}.`;
    return [
        ...(fits.length === 0 ? [] : [fine('labels', agree)]),
        ...compared.filter(({ kind }) => kind !== 'fits').map((each) => misfit(list, each, shown)),
    ];
}
function misfit(list, { field, column, kind, meant }, shown) {
    const told = (mark, fact, hint) => findings_ofProblem(mark, 'labels', {
        code: 'LEADS-API-LABELS',
        message: (0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)}: ${numbered(field)} ${fact}`,
        hint,
    });
    const label = (0,model/* says */.FA) `is “${shown[field] ?? ''}” in Smartflo`;
    if (column === undefined) {
        return told('doubt', (0,model/* says */.FA) `${label}, and a column called ${nameOfField(field)} would be put there.`, (0,model/* says */.FA) `If the files have such a column, say in \`columns\` which field it is for.`);
    }
    const put = (0,model/* says */.FA) `and the config puts the column “${(0,model/* shownHeader */.Z7)(column)}” there.`;
    if (kind === 'unlabelled') {
        return told('doubt', (0,model/* says */.FA) `has no label in Smartflo, ${put}`, (0,model/* says */.FA) `Add the field to the list, or look which one is meant.`);
    }
    const other = meant === undefined ? (0,model/* says */.FA) `the field that has its label` : (0,model/* says */.FA) `${numbered(meant)}, which has its label`;
    return told('wrong', (0,model/* says */.FA) `${label}, ${put}`, (0,model/* says */.FA) `Put the column on ${other}, or give both the same name.`);
}
/** `field_5`, `name (field_1)`: one side knows the number, the other the name. */
function numbered(field) {
    const name = nameOfField(field);
    return name === `field_${field}` ? name : (0,model/* says */.FA) `${(0,model/* printable */.g$)(name)} (field_${field})`;
}

;// CONCATENATED MODULE: ./lib/src/run/label-check.js



/**
 * Compares the columns that the config names with the labels of each list that something is about to be sent to. Labels
 * can be read off a lead only, so only lists that have one by their ledger are asked. One request for each.
 */
async function checkLabels(plans, { routes }, smartflo) {
    const refused = new Map();
    const notices = [];
    for (const { list, difference } of plans) {
        const columns = routes.filter((route) => route.list === list && Object.keys(route.columns).length > 0);
        const isKnown = difference !== undefined && difference.unchanged + difference.stale + difference.changed + difference.gone > 0;
        if (!isKnown || columns.length === 0)
            continue;
        const read = await smartflo.readLabels(list);
        if (read.kind === 'unread')
            notices.push(read.problem);
        if (read.kind !== 'labels')
            continue;
        const texts = read.labels.map(({ text }) => text);
        const shown = read.labels.map((label) => label.shown);
        const findings = columns.flatMap((route) => labelFindings(list, compareLabels(route.columns, texts), shown));
        const wrong = findings.find(({ mark }) => mark === 'wrong');
        if (wrong?.code)
            refused.set(list, problemOf(wrong.code, (0,model/* says */.FA) `${wrong.message} Nothing was sent to it.`, wrong.hint));
    }
    return { refused, notices };
}
function problemOf(code, message, hint) {
    return { code, message, ...(hint === undefined ? {} : { hint }) };
}

;// CONCATENATED MODULE: ./lib/src/run/read-spooled.js

/** Bytes of other leads that are read along rather than begun anew after: a duplicate or two between leads of a batch. */
const MAX_GAP_BYTES = 4096;
/** The wire bytes of leads, in their order. Leads that were spooled side by side are read in one go. */
async function readSpooled(leads, table, spool) {
    const found = [];
    for (let first = 0; first < leads.length;) {
        const start = table.offset((0,model/* leadAt */.wC)(leads, first));
        let end = start;
        let next = first;
        for (; next < leads.length; next++) {
            const lead = (0,model/* leadAt */.wC)(leads, next);
            const gap = table.offset(lead) - end;
            if (gap < 0 || gap > MAX_GAP_BYTES)
                break;
            end = table.offset(lead) + table.bytes(lead);
        }
        const block = await spool.read(start, end - start);
        for (; first < next; first++) {
            const lead = (0,model/* leadAt */.wC)(leads, first);
            const at = table.offset(lead) - start;
            found.push(block.subarray(at, at + table.bytes(lead)));
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/run/teacher.js

/** Opens a teacher that knows nothing yet. */
function openTeacher({ smartflo, bytesOf, clock, signal, lessons }) {
    const absent = new Map();
    const areThere = async ({ list, leads }) => {
        const sentAt = clock.monotonic();
        for (const delayMs of LOOKS_MS) {
            await clock.sleep(Math.max(0, sentAt + delayMs - clock.monotonic()), signal);
            if (signal.aborted)
                return false;
            const { seen, problem } = await smartflo.look(list, await bytesOf(leads), 'each');
            if (problem)
                return false;
            if (seen.every((each) => each !== 'absent'))
                return true;
        }
        return false;
    };
    return {
        isAbsent: (list, lead) => void absent.set(list, (absent.get(list) ?? new Set()).add(lead)),
        async learnFrom(outcome, batch) {
            const { list, leads } = batch;
            if (outcome.kind !== 'unconfirmed' || outcome.shape === undefined)
                return outcome;
            // Another request has taught it while this one was under way.
            if (lessons.of(list)?.yesShapes.includes(outcome.shape))
                return { kind: 'accepted' };
            if (!lessons.isWanted(list))
                return outcome;
            const before = absent.get(list);
            if (![...leads].every((lead) => before?.has(lead)) || !(await areThere(batch)))
                return outcome;
            lessons.learn(list, { yesShapes: [outcome.shape] });
            return { kind: 'accepted' };
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/run/send.js














const CANCELLED_BEFORE_SENDING = {
    kind: 'not-sent',
    final: true,
    problem: { code: 'LEADS-CANCELLED', message: (0,model/* says */.FA) `The run was cancelled before this request.` },
    late: true,
};
const NOT_VERIFIED = new Map();
/** The end of sending when there was nothing to send, or nothing might be sent. */
const send_NOTHING_SENT = { delivery: undefined, verified: NOT_VERIFIED, problems: [], notices: [] };
/** Whether a list has anything for a delivery to do: leads to send, or claims that an earlier run left open. */
function isServed(plan, { knownOf }) {
    return plan.stop === undefined && (plan.batches.length > 0 || (knownOf(plan.list)?.open.length ?? 0) > 0);
}
/** Looks before it sends, sends, and reads back what is asked for. */
async function send_send({ plans, isWhole, settings, event, ledgers, attached, lessons, memoryAtClose }, world) {
    const { host, table, spool } = world;
    const notices = [];
    const { smartflo, pace } = connect(settings, host, { onNotice: (notice) => notices.push(notice) });
    const bytesOf = (leads) => readSpooled(leads, table, spool);
    const served = plans.filter((plan) => isServed(plan, attached));
    const preflight = await smartflo.preflight(served.map(({ list, name }) => ({ list, name })));
    notices.push(...preflight.notices);
    if (preflight.stop) {
        return { ...send_NOTHING_SENT, problems: [preflight.stop], notices };
    }
    const labels = await checkLabels(served.filter(({ list }) => !preflight.refused.has(list)), settings, smartflo);
    notices.push(...labels.notices);
    const barred = new Map([...preflight.refused, ...labels.refused]);
    const begun = await beginLedgers(served.filter(({ list }) => ledgers.isNew(list) && !barred.has(list)), attached, smartflo);
    if (begun.byAnother.length > 0)
        return { ...send_NOTHING_SENT, begunByAnother: begun.byAnother };
    const unconfirmed = await refuseUnconfirmed(served.filter(({ list }) => !barred.has(list)), settings, { smartflo, bytesOf, onNotice: (notice) => notices.push(notice) });
    const answers = new Map(settings.routes.map(({ list, acceptAnswer }) => [list, acceptAnswer === undefined ? [] : [acceptAnswer]]));
    const teacher = openTeacher({ smartflo, bytesOf, clock: host.clock, signal: host.signal, lessons });
    const refusedLists = new Map([...barred, ...begun.refused, ...unconfirmed]);
    const options = {
        leads: table.size,
        send: async (batch, { splitFrom, ...bounds }) => {
            const leads = await bytesOf(batch.leads);
            const masked = splitFrom.length > leads.length ? await bytesOf(splitFrom) : leads;
            // The disk took its time, and the run may have been cancelled meanwhile.
            if (host.signal.aborted)
                return CANCELLED_BEFORE_SENDING;
            const acceptAnswers = [...(answers.get(batch.list) ?? []), ...(lessons.of(batch.list)?.yesShapes ?? [])];
            return teacher.learnFrom(await smartflo.send({ ...batch, leads, masked, acceptAnswers, ...bounds }), batch);
        },
        look: async (list, leads) => lookFor(list, leads, { smartflo, bytesOf, onNotice: (notice) => notices.push(notice) }),
        pace,
        clock: host.clock,
        random: host.random,
        owner: host.processId,
        run: event?.runId,
        attempt: event?.runAttempt ?? 1,
        maxMs: settings.delivery.maxMs,
        signal: host.signal,
        refusedLists,
        onNews(news) {
            host.log.info(newsLine(news, event));
            if (news.kind === 'held')
                notices.push({ code: 'LEADS-HELD', message: heldWords(news) });
        },
        onProgress({ accepted, refused, inDoubt, unsent, batchesDone, batches, inFlight }) {
            const leadsDone = accepted + refused + inDoubt;
            world.progress.show({ kind: 'deliver', leadsDone, leads: leadsDone + unsent, batchesDone, batches, inFlight });
        },
    };
    const journals = new Map(served.map(({ list }) => [list, attached.byList.has(list) ? journalOf(list, host) : undefined]));
    const taskOf = (plan) => {
        const { list, duplicateOption } = plan;
        const own = attached.byList.get(list);
        const journal = journals.get(list);
        if (!own || !journal)
            return undefined;
        const route = settings.routes.find((each) => each.list === list);
        return {
            list,
            duplicateOption,
            cloneVerify: route?.cloneVerify ?? 'hold',
            phoneInKey: phoneInKey(route?.key ?? []),
            isWhole: isWhole(list),
            concurrency: settings.concurrency,
            timing: timingOf(settings.delivery),
            read: own.read,
            plan: plan.plan,
            memory: (fate) => memoryAtClose(list, fate),
            ledger: own.ledger,
            journal,
        };
    };
    const back = { smartflo, bytesOf, host, attached, event };
    const first = await sendCanaries((0,model/* isOrder */.x9)(settings.mode) ? [] : served.filter(({ list }) => lessons.isWanted(list) && !refusedLists.has(list)), { ...back, taskOf, options, lessons, teacher, settings });
    notices.push(...first.notices);
    const rest = served.filter(({ list }) => !first.ended.has(list));
    const delivery = joinDeliveries(first.deliveries, await deliver(rest.flatMap((plan) => {
        const task = taskOf(plan);
        return task ? [{ ...task, claimsBefore: first.claims.get(plan.list) ?? 0 }] : [];
    }), options));
    const end = delivery.cancelled || host.signal.aborted
        ? { delivery, verified: NOT_VERIFIED, notices: [] }
        : await readBack(delivery, served, settings, { ...back, lessons }).catch(() => {
            // People must be told what was sent, even if reading it back failed.
            const problem = {
                code: 'LEADS-API-UNVERIFIED',
                message: (0,model/* says */.FA) `What was accepted could not be read back.`,
            };
            return { delivery, verified: NOT_VERIFIED, notices: [problem] };
        });
    return {
        delivery: end.delivery,
        verified: end.verified,
        problems: end.delivery.problems,
        notices: [...notices, ...end.notices],
    };
}

;// CONCATENATED MODULE: ./lib/src/run/deliver-files.js


















/**
 * Judges every file, then plans, then sends: nothing is sent before every file has been judged. Where another run has begun
 * a ledger meanwhile, all of it is done again: the hashes of the leads are made with the key of their ledger.
 */
async function deliverFiles(prepared, host, reporter, stage) {
    for (;;) {
        const delivered = await deliverOnce(prepared, host, reporter, stage);
        // A ledger begins once, so this ends.
        if (delivered)
            return delivered;
    }
}
/** Undefined when nothing was sent, since another run has begun a ledger. */
async function deliverOnce(prepared, on, reporter, stage) {
    const { log, clock, terminal, surface } = on;
    const progress = createProgress({ log, clock, terminal, colour: surface.colour });
    const host = hostWith(on, { log: progress.log });
    const { settings, event, act } = prepared;
    const startedAt = host.clock.now();
    const began = host.clock.monotonic();
    const reset = settings.mode === 'reset-list' ? await resetLists(prepared, host) : [];
    const found = await discover(settings, host.workspace);
    const ledgers = await openLedgers(settings, act, host);
    const spool = await host.openSpool();
    try {
        const { memoryOf, hasherOf, isNew, isTold } = ledgers;
        const { digestFile, workspace, crypto } = host;
        const digests = await digestsOf(found.files, settings, { memoryOf, hasherOf, digestFile, workspace, crypto });
        const recalled = recallLists(found.files, { settings, digests, memoryOf });
        const table = new model/* LeadTable */.Zi();
        const people = servedRoutes(settings).length > 1 ? new People() : undefined;
        const world = { host, table, spool, progress, people };
        const judged = await judgeFiles(recalled.toRead, settings.routes, { ...world, reporter, hasherOf, isTold });
        spool.flush();
        const judgedMs = host.clock.monotonic() - began;
        const attached = await ledgers.attach(table, recalled.lists);
        const dropped = settings.mode === 'drop-held' ? await dropHeld(prepared, { table, now: host.clock.now(), attached }) : [];
        const planned = planRun(judged, table, { settings, act, ledgers: attached, people, now: startedAt });
        const changes = await changedFiles(settings, event, host);
        const counts = (file) => changes.counts(file) && !isJudged(file, digests, ledgers.judgedIn);
        const { requestsPerSecond } = settings;
        const digestOf = openLeadDigests(table, (lead) => hasherOf(planned.listOf(table.file(lead))));
        const seen = openSeenFiles(found.files, { settings, memoryOf, isMemoryNewest: ledgers.isMemoryNewest });
        const run = {
            table,
            files: judged,
            ...planned,
            knownOf: attached.knownOf,
            requestsPerSecond,
            counts,
            isTold,
            isNewFile: seen.isNew,
            digestOf,
        };
        const lessons = openLessons(memoryOf);
        const memory = openMemory({
            resultsOf: (list, fate) => accountList(list, fate, run),
            digests,
            memoryOf,
            lessonsOf: lessons.of,
            isNew,
            isOlder: isOlder,
        });
        stage.maySend = act === 'deliver' && !host.signal.aborted && planned.plans.some((plan) => isServed(plan, attached));
        const sent = stage.maySend
            ? await send_send({ ...planned, settings, event, ledgers, attached, lessons, memoryAtClose: memory.atClose }, world)
            : send_NOTHING_SENT;
        if (sent.begunByAnother) {
            host.log.info(beginAgain(sent.begunByAnother));
            return undefined;
        }
        const accounted = account(run, sent);
        const readFiles = await tellAlreadySent(accounted.files, judged, seen, { settings, host });
        const books = recalled.addTo({ ...accounted, files: readFiles });
        const files = [...books.files, ...withUnreadable(found.problems, counts)];
        const problems = [...sent.problems, ...auditBooks(files)].map(withWayOut);
        if (sent.delivery?.thrown !== undefined)
            debugStack(sent.delivery.thrown, host);
        const cancelled = host.signal.aborted;
        const told = { act, totals: totalOf(files), files, lists: books.lists, problems };
        const tookMs = host.clock.monotonic() - began;
        const result = {
            ...told,
            status: statusOf({ ...told, cancelled }),
            notices: [
                ...prepared.notices,
                ...reset,
                ...found.notices,
                ...ledgers.notices,
                ...ledgers.beginnings(books.lists.filter(({ attempts }) => attempts > 0).map(({ list }) => list)),
                ...dropped,
                ...planned.notices,
                ...changes.notices,
                ...sent.notices,
            ],
            newRejects: files.reduce((sum, { news }) => sum + news.rejects, 0),
            ledgerId: ledgers.ledgerId,
            source: event?.source,
            ...((0,model/* isOrder */.x9)(settings.mode) ? { order: { order: settings.mode, actor: event?.actor, run: event?.runId } } : {}),
            batchIds: sent.delivery?.batchIds ?? [],
            startedAt,
            tookMs,
            timings: { judgeMs: judgedMs, deliverMs: stage.maySend ? tookMs - judgedMs : 0 },
            failed: cancelled || isFailed(told, settings.failOn),
        };
        const notices = [...result.notices, ...(await commentOn(result, { settings, event, changes }, host))];
        const isOver = act === 'deliver' && !cancelled;
        return {
            result: { ...result, notices },
            ...(isOver ? { remember: () => memory.remember(books, attached.byList, event?.runId) } : {}),
        };
    }
    finally {
        progress.end();
        await disposeQuietly(spool);
    }
}
function beginAgain(lists) {
    const ids = (0,model/* listed */.KE)(lists.map(model/* shownId */.fk));
    return (0,model/* says */.FA) `Another run began the ledger of ${lists.length === 1 ? (0,model/* says */.FA) `list` : (0,model/* says */.FA) `lists`} ${ids} at the same moment. Nothing was sent yet: this run reads what the other one sent, and begins again.`;
}
/** A problem that stops a run or a list says how to go on, even where only Smartflo's answer is known. */
function withWayOut(problem) {
    const hint = problem.hint ?? (0,model/* fixOf */.BW)(problem.code);
    return hint === undefined ? problem : { ...problem, hint };
}
async function disposeQuietly(spool) {
    // The delivery stands even if the disk does not let go of a temporary file; post tries again.
    await spool.dispose().catch(() => { });
}

;// CONCATENATED MODULE: ./lib/src/settings/orders.js

/** Whether a mode only writes into the ledger, so that it needs no way to sign in to Smartflo. */
function isOnlyForLedger(mode) {
    return mode === 'drop-held' || mode === 'reset-list';
}
/** Why an order can't be carried out without `only`: it must never reach a list that nobody thought of. */
function requireLists({ mode, only }) {
    if (!(0,model/* isOrder */.x9)(mode) || only !== undefined)
        return undefined;
    return {
        code: 'LEADS-ORDER',
        message: (0,model/* says */.FA) `\`mode: ${mode}\` is for the lists that \`only\` names, and it names none.`,
        hint: (0,model/* says */.FA) `Set \`only\` to the ids of the lists that are meant, and to no others.`,
    };
}
/** Throws a LeadsError unless a person gave the order for this very run; undefined is a shell. */
function requireHand(order, event) {
    const refused = event && orders_refusal(order, event);
    if (refused)
        throw new model/* LeadsError */.QI(refused);
}
/** A re-run is refused as well: it would carry out an old order on what the list has become since. */
function orders_refusal(order, { name, ref, defaultBranch, runAttempt }) {
    if (name !== 'workflow_dispatch') {
        return {
            code: 'LEADS-ORDER',
            message: (0,model/* says */.FA) `\`mode: ${order}\` is for a person who starts the workflow by hand, not for the event \`${(0,model/* printable */.g$)(name)}\`.`,
            hint: (0,model/* says */.FA) `Use it in a workflow that \`workflow_dispatch\` starts, with the "Run workflow" button, and nowhere else.`,
        };
    }
    // The files of another branch are nobody's decision yet, and the ledger belongs to those of the default branch.
    if (defaultBranch === undefined || ref !== `refs/heads/${defaultBranch}`) {
        return {
            code: 'LEADS-ORDER',
            message: (0,model/* says */.FA) `\`mode: ${order}\` is for the default branch, and this run is on \`${(0,model/* printable */.g$)(ref)}\`.`,
            hint: (0,model/* says */.FA) `Start the workflow with the "Run workflow" button, and choose the default branch there.`,
        };
    }
    if (runAttempt === 1)
        return undefined;
    return {
        code: 'LEADS-ORDER',
        message: (0,model/* says */.FA) `\`mode: ${order}\` is for one run, and this is a re-run.`,
        hint: (0,model/* says */.FA) `If it is still what you want, start the workflow anew with the "Run workflow" button.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/settings/act.js


/** Events that `mode: auto` sends on, when they are about the default branch. */
const SENDING_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];
/**
 * The act that the settings allow on this event; undefined is a shell. Pull requests and merge queues never send, whatever the
 * settings say: their content is somebody's proposal. Throws a LeadsError when an order was not given by hand.
 */
function decideAct({ mode }, event) {
    if (mode === 'validate' || mode === 'plan')
        return { act: mode, notices: [] };
    if (event?.proposal) {
        return mode === 'auto' ? PLAN : planOnly((0,model/* says */.FA) `\`mode: ${mode}\` has no effect on ${nameOf(event)}`);
    }
    if ((0,model/* isOrder */.x9)(mode)) {
        requireHand(mode, event);
        return DELIVER;
    }
    if (event?.deleted)
        return IDLE;
    if (mode === 'auto') {
        if (!event)
            return PLAN;
        const reason = reasonToPlan(event);
        if (reason !== undefined)
            return planOnly(reason, (0,model/* says */.FA) `To send from here on purpose, set \`mode: deliver\`.`);
    }
    return DELIVER;
}
const PLAN = { act: 'plan', notices: [] };
const IDLE = {
    act: 'plan',
    isIdle: true,
    notices: [{ code: 'LEADS-PLAN-ONLY', message: (0,model/* says */.FA) `The push deleted a branch, so there is nothing to do.` }],
};
const DELIVER = { act: 'deliver', notices: [] };
/** Why `auto` does not send on an event that is no proposal. */
function reasonToPlan(event) {
    if (!SENDING_EVENTS.includes(event.name))
        return (0,model/* says */.FA) `\`mode: auto\` does not send on ${nameOf(event)}`;
    // A schedule only ever runs on the default branch, and its payload may not name that.
    if (event.name === 'schedule')
        return undefined;
    if (event.defaultBranch === undefined)
        return (0,model/* says */.FA) `The event does not say which branch is the default one`;
    if (event.ref === `refs/heads/${event.defaultBranch}`)
        return undefined;
    return (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(event.ref)}\` is not the default branch, \`${(0,model/* printable */.g$)(event.defaultBranch)}\``;
}
function planOnly(reason, hint) {
    const message = (0,model/* says */.FA) `${reason}. This run only plans; nothing is sent.`;
    return { ...PLAN, notices: [{ code: 'LEADS-PLAN-ONLY', message, ...(hint === undefined ? {} : { hint }) }] };
}
function nameOf(event) {
    return (0,model/* says */.FA) `the event \`${(0,model/* printable */.g$)(event.name)}\``;
}
/** Why a repository that others can read is refused; `visibility` undefined is one that nobody could tell. */
function refusePublic(settings, visibility) {
    if (settings.allowPublicRepository || visibility === 'private')
        return undefined;
    return {
        code: 'LEADS-PUBLIC-REPOSITORY',
        message: visibility === 'public'
            ? (0,model/* says */.FA) `This repository is public, so everybody could read the lead files and what is said about them.`
            : (0,model/* says */.FA) `It could not be found out whether this repository is public, so nothing is done.`,
        hint: visibility === 'public'
            ? (0,model/* says */.FA) `Make the repository private. If no real people are in it, set \`allow-public-repository: true\` in .github/leads.yml.`
            : (0,model/* says */.FA) `Give \`github-token\` a token that may read the repository.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/settings/credentials.js


/** How long before its end a token is warned about. */
const WARN_BEFORE_MS = 14 * 24 * 60 * 60 * 1000;
/** Last moment that a Date can name, ms since 1970 (ECMAScript, "Time Values and Time Range"). */
const LAST_DATE_MS = 8.64e15;
/** Reads token or login. None given is no mistake: judging and planning need none. */
function readCredentials(given, ports, problems) {
    const token = given['smartflo-token']?.trim();
    const email = given['smartflo-email']?.trim();
    const password = given['smartflo-password']?.trim() && given['smartflo-password'];
    if (token && (email || password)) {
        problems.push({
            code: 'LEADS-CREDENTIALS',
            message: (0,model/* says */.FA) `Both \`smartflo-token\` and a login are given; only one way to sign in is allowed.`,
            hint: (0,model/* says */.FA) `Remove \`smartflo-email\` and \`smartflo-password\`, or the token.`,
        });
    }
    else if (Boolean(email) !== Boolean(password)) {
        const [has, lacks] = email ? ['smartflo-email', 'smartflo-password'] : ['smartflo-password', 'smartflo-email'];
        problems.push({
            code: 'LEADS-CREDENTIALS',
            message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(has)}\` is given without \`${(0,model/* printable */.g$)(lacks)}\`.`,
            hint: (0,model/* says */.FA) `Check that the secret behind \`${(0,model/* printable */.g$)(lacks)}\` exists: a secret that does not is empty.`,
        });
    }
    if (token) {
        const cleaned = ports.cleanToken(token);
        if (cleaned instanceof model/* Secret */.zh)
            return { kind: 'token', token: cleaned };
        problems.push(cleaned);
    }
    return email && password ? { kind: 'login', email: new model/* Secret */.zh(email), password: new model/* Secret */.zh(password) } : undefined;
}
/** The warning for a token that ends within 14 days, or has ended. */
function expiryNotice(credentials, ports) {
    const end = credentials_endOf(credentials, ports);
    return end && end.at - ports.now() < WARN_BEFORE_MS ? expiryProblem(end) : undefined;
}
/** Why these settings can't deliver: no credentials, or a token that has ended. Asked before any file is read. */
function requireCredentials(settings, ports) {
    if (isOnlyForLedger(settings.mode))
        return undefined;
    if (!settings.credentials) {
        return {
            code: 'LEADS-CREDENTIALS',
            message: (0,model/* says */.FA) `Sending needs \`smartflo-token\`, or \`smartflo-email\` with \`smartflo-password\`, and none is given.`,
            hint: (0,model/* says */.FA) `Add the token as a secret of the repository, and check the name: a secret that does not exist is empty.`,
        };
    }
    const end = credentials_endOf(settings.credentials, ports);
    return end?.kind === 'expired' ? expiryProblem(end) : undefined;
}
function credentials_endOf(credentials, { tokenExpiry, now }) {
    const expiry = credentials?.kind === 'token' ? tokenExpiry(credentials.token, now()) : undefined;
    return expiry && expiry.kind !== 'no-jwt' && Math.abs(expiry.at) <= LAST_DATE_MS ? expiry : undefined;
}
function expiryProblem({ kind, at }) {
    const day = (0,model/* printable */.g$)(new Date(at).toISOString().slice(0, 10));
    return {
        code: 'LEADS-TOKEN-EXPIRY',
        message: (0,model/* says */.FA) `The Smartflo token ${kind === 'expired' ? 'expired' : 'expires'} on ${day}.`,
        hint: (0,model/* says */.FA) `Make a new token in the Smartflo portal and put it into the secret.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/settings/event.js

/**
 * The event payload, read without trust in its shape. A schedule has no `repository` in some payloads, and
 * GitHub Enterprise calls a repository `internal` that everybody of the enterprise, but not the world, can read.
 */
function readEvent(words) {
    const { name, ref, payload, attempt, runId, actor, server, job } = words;
    const repository = (0,model/* member */.Dc)(payload, 'repository');
    const branch = (0,model/* member */.Dc)(repository, 'default_branch');
    const number = (0,model/* member */.Dc)((0,model/* member */.Dc)(payload, 'pull_request'), 'number');
    return {
        name,
        ref,
        defaultBranch: typeof branch === 'string' && branch !== '' ? branch : undefined,
        visibility: visibilityOf((0,model/* member */.Dc)(repository, 'visibility'), (0,model/* member */.Dc)(repository, 'private')),
        deleted: (0,model/* member */.Dc)(payload, 'deleted') === true,
        runAttempt: attempt,
        runId: runId !== undefined && /^\d{1,20}$/.test(runId) ? runId : undefined,
        actor: actor?.trim() || undefined,
        proposal: isProposal(name, ref, payload),
        pullRequest: Number.isSafeInteger(number) ? Number(number) : undefined,
        source: sourceOf(words),
        isFork: isFork(payload),
        job,
        runUrl: server !== undefined && words.repository !== undefined && runId !== undefined
            ? `${server}/${words.repository}/actions/runs/${runId}`
            : undefined,
    };
}
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const COMMIT = /^[0-9a-f]{40,64}$/;
/** A pull request runs on a trial merge, which nobody has seen: its own commit is what its files are shown at. */
function sourceOf({ server, repository, sha, payload }) {
    const head = (0,model/* member */.Dc)((0,model/* member */.Dc)(payload, 'pull_request'), 'head');
    const own = [(0,model/* member */.Dc)((0,model/* member */.Dc)(head, 'repo'), 'full_name'), (0,model/* member */.Dc)(head, 'sha')];
    const [name, commit] = isObject(head) ? own : [repository, sha];
    if (server === undefined || typeof name !== 'string' || typeof commit !== 'string')
        return undefined;
    return REPOSITORY.test(name) && COMMIT.test(commit) ? { server, repository: name, sha: commit } : undefined;
}
/** A head repository that has been deleted was another one. */
function isFork(payload) {
    const head = (0,model/* member */.Dc)((0,model/* member */.Dc)(payload, 'pull_request'), 'head');
    if (!isObject(head))
        return false;
    return (0,model/* member */.Dc)((0,model/* member */.Dc)(head, 'repo'), 'full_name') !== (0,model/* member */.Dc)((0,model/* member */.Dc)(payload, 'repository'), 'full_name');
}
/**
 * `issue_comment` on a pull request and `workflow_run` after one may have its files checked out as well. A `workflow_run`
 * after another one does not say what the first of them came after: it may have been a pull request.
 */
function isProposal(name, ref, payload) {
    const cause = (0,model/* member */.Dc)((0,model/* member */.Dc)(payload, 'workflow_run'), 'event');
    return (cause === 'workflow_run' ||
        [name, cause].some((each) => typeof each === 'string' && /^(?:pull_request|merge_group$)/.test(each)) ||
        /^refs\/(?:pull|heads\/gh-readonly-queue)\//.test(ref) ||
        isObject((0,model/* member */.Dc)(payload, 'pull_request')) ||
        isObject((0,model/* member */.Dc)((0,model/* member */.Dc)(payload, 'issue'), 'pull_request')));
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
/** Where the two fields disagree, the more public one counts. */
function visibilityOf(visibility, isPrivate) {
    if (visibility === 'public' || isPrivate === false)
        return 'public';
    return visibility === 'private' || visibility === 'internal' || isPrivate === true ? 'private' : undefined;
}

;// CONCATENATED MODULE: ./lib/src/settings/countries.js
/** Two letters (ISO 3166) of each country whose numbers the phone library knows. */
const COUNTRIES = ('AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM ' +
    'FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
    'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN ' +
    'MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT ' +
    'PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TG TH TJ TK ' +
    'TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW').split(' ');

;// CONCATENATED MODULE: ./lib/src/settings/readings.js

/** Longest value that is repeated in a message, in characters. */
const MAX_SHOWN = 60;
/** JWTs, GitHub tokens, e-mail addresses, phone numbers and long unbroken texts: what may have come to the wrong place. */
const PRIVATE = /eyJ|gh[a-z]_|github_pat_|bearer|@|[\w+=-]{32,}|(\d[ ()+-]{0,2}){9,}\d/i;
/** A given text, fit for a message: one line, cut, in quotes. A text that may be a secret or personal is never shown. */
function readings_shown(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    if (PRIVATE.test(text))
        return (0,model/* says */.FA) `a value that is not shown, since it may be private`;
    return typeof value === 'string' ? (0,model/* says */.FA) `"${(0,model/* printable */.g$)(text, MAX_SHOWN)}"` : (0,model/* printable */.g$)(text, MAX_SHOWN);
}
/** A whole text of digits, in a range. */
function wholeNumber({ min, max }) {
    const allowed = (0,model/* says */.FA) `a whole number from ${(0,model/* count */.U9)(min)} to ${(0,model/* count */.U9)(max)}`;
    return (text) => {
        const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
        return value >= min && value <= max ? { value } : { allowed };
    };
}
/** Digits with or without a decimal point, in a range. */
function decimal({ min, max }) {
    const allowed = (0,model/* says */.FA) `a number from ${(0,model/* count */.U9)(min)} to ${(0,model/* count */.U9)(max)}, such as 0.5`;
    return (text) => {
        const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
        return value >= min && value <= max ? { value } : { allowed };
    };
}
/** Largest number on either side of a fraction's stroke. */
const MAX_TERM = 1_000_000_000;
/**
 * A decimal, or two of them with `/` between: GitHub's expressions can't divide, so a job of a matrix says its share as
 * `1/${{ strategy.job-total }}`.
 */
function fraction(range) {
    const allowed = (0,model/* says */.FA) `a number from ${(0,model/* count */.U9)(range.min)} to ${(0,model/* count */.U9)(range.max)}, such as 0.5 or 1/4`;
    return (text) => {
        const [whole = '', part = '1', ...rest] = text.split('/').map((each) => each.trim());
        const [above, below] = [whole, part].map(decimal({ min: 0, max: MAX_TERM }));
        if (rest.length > 0 || !above || !below || 'allowed' in above || 'allowed' in below)
            return { allowed };
        const value = above.value / below.value;
        return value >= range.min && value <= range.max ? { value } : { allowed };
    };
}
/** One of a few words, exactly as written. */
function readings_word(choices) {
    const allowed = (0,model/* listed */.KE)(choices.map((choice) => (0,model/* printable */.g$)(choice)), 'or');
    return (text) => {
        const value = choices.find((choice) => choice === text);
        if (value !== undefined)
            return { value };
        const meant = (0,model/* nearest */.pA)(text, choices);
        return meant === undefined ? { allowed } : { allowed, hint: (0,model/* says */.FA) `Did you mean \`${(0,model/* printable */.g$)(meant)}\`?` };
    };
}
/** Digits that are more than zeros. */
const ID_PATTERN = /^0*[1-9][0-9]{0,19}$/;
/** The number of a list or skill, as text: leading zeros stay. Zero alone is none. */
const id = (text) => ID_PATTERN.test(text) ? { value: text } : { allowed: (0,model/* says */.FA) `a number, digits only` };
/** A list id. The 24 hexadecimal digits of a lead are a common mix-up. */
const listId = (text) => {
    const reading = id(text);
    if ('value' in reading)
        return reading;
    return /^[\da-f]{24}$/i.test(text)
        ? {
            ...reading,
            hint: (0,model/* says */.FA) `That is the id of one lead. The id of its list is the number in the address of the list.`,
        }
        : { ...reading, hint: (0,model/* says */.FA) `The id is the number in the address of the list in the Smartflo portal.` };
};
/** List ids separated by commas, spaces or lines; each once. */
const listIds = (text) => {
    const ids = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
    const wrong = ids.map(listId).find((reading) => 'allowed' in reading);
    if (wrong && 'allowed' in wrong)
        return { ...wrong, allowed: (0,model/* says */.FA) `list ids, digits only, separated by commas` };
    return ids.length > 0 ? { value: ids } : { allowed: (0,model/* says */.FA) `list ids separated by commas` };
};
/** Where the ledgers are kept. The path of `file:` stays as given; it may lead out of the workspace. */
const ledgerPlace = (text) => {
    if (text === 'git' || text === 'none')
        return { value: { kind: text } };
    const allowed = (0,model/* says */.FA) `git, file:<path> or none`;
    const path = /^file:(?<path>.*)$/s.exec(text)?.groups?.['path'];
    if (path === undefined)
        return { allowed };
    return path.trim() === '' || /\p{Cc}/u.test(path)
        ? { allowed, hint: (0,model/* says */.FA) `Write the path of a directory after \`file:\`, such as \`file:/var/lib/leads\`.` }
        : { value: { kind: 'file', path } };
};
const INSIDE = (0,model/* says */.FA) `a path from the top of the repository, written with \`/\``;
/** A path below the workspace, without `.` and empty steps. */
const workspacePath = (text) => {
    if (text.includes('\\')) {
        const fixed = workspacePath(text.replaceAll('\\', '/'));
        return 'allowed' in fixed
            ? fixed
            : { allowed: INSIDE, hint: (0,model/* says */.FA) `Write \`${(0,model/* printable */.g$)(fixed.value, MAX_SHOWN)}\`.` };
    }
    if (/^\/|^~\/|\p{Cc}/u.test(text))
        return { allowed: INSIDE };
    const steps = text.split('/').filter((step) => step !== '' && step !== '.');
    const [first] = steps;
    if (first === undefined || /^[a-z]:/i.test(first) || steps.includes('..'))
        return { allowed: INSIDE };
    return { value: steps.join('/') };
};
/** Most stars in one step of a glob, and most steps that are `**`: each one more multiplies the time that a long name takes. */
const MAX_STARS = 3;
function isTooWild(glob) {
    const steps = glob.split('/');
    const stars = (step) => step.match(/\*+/g)?.length ?? 0;
    return (steps.some((step) => stars(step) > MAX_STARS) || steps.filter((step) => step.includes('**')).length > MAX_STARS);
}
/** Reads globs in order, each a path below the workspace, `!` in front of what is left out. At least one must not be such. */
function globs(patterns) {
    const value = [];
    for (const pattern of patterns.map((each) => each.trim()).filter(Boolean)) {
        const mark = pattern.startsWith('!') ? '!' : '';
        const reading = workspacePath(pattern.slice(mark.length).trim());
        if ('allowed' in reading)
            return reading;
        if (isTooWild(reading.value))
            return { allowed: (0,model/* says */.FA) `at most ${MAX_STARS} stars between two slashes, and ${MAX_STARS} times \`**\`` };
        value.push(mark + reading.value);
    }
    return value.some((glob) => !glob.startsWith('!'))
        ? { value }
        : {
            allowed: (0,model/* says */.FA) `at least one glob that does not start with \`!\``,
            hint: (0,model/* says */.FA) `Write \`leads/**\` in front of what is left out.`,
        };
}
/** Globs, one a line. */
const globLines = (text) => globs(text.split('\n'));
/** Whether a URL's host, as `URL` normalises it, is this machine. */
function isLoopback(url) {
    const { hostname } = new URL(url);
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** An address that API paths are put behind, without a slash at its end. */
const baseUrl = (text) => {
    const allowed = (0,model/* says */.FA) `an https address without user name and query (http only to this machine)`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const known = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(text));
    if (!url || !known || /[?#@]/.test(text))
        return { allowed };
    return { value: (url.origin + url.pathname).replace(/\/+$/, '') };
};

;// CONCATENATED MODULE: ./lib/src/settings/refusals.js


/** Collects what is refused of one document as problems, each at its place. */
function collectRefusals(document, file) {
    const problems = [];
    return {
        problems,
        value(at, given, flaw) {
            const { code = 'LEADS-CONFIG', hint } = 'must' in flaw ? { hint: undefined } : flaw;
            // For a whole object or list, its place says more than its content; globs are short.
            const isLong = typeof given === 'object' && given !== null && code !== 'LEADS-PATH';
            const is = isLong ? '' : (0,model/* says */.FA) ` is ${readings_shown(given)}`;
            const rule = 'must' in flaw ? (0,model/* says */.FA) `: ${flaw.must}.` : (0,model/* says */.FA) `. Allowed: ${flaw.allowed}.`;
            const problem = { code, file, message: (0,model/* says */.FA) `${pathText(at)}${is}${rule}` };
            problems.push(placed(hint === undefined ? problem : { ...problem, hint }, document.locate(at)));
        },
        key(at, hint) {
            const message = (0,model/* says */.FA) `${pathText(at)} is not a known key.`;
            problems.push(placed({ code: 'LEADS-CONFIG', file, message, hint }, document.locate(at, 'key')));
        },
    };
}
/** `` `lists[0].verify` ``, counted from 0 as in JSON, safe to print. */
function pathText(path) {
    if (path.length === 0)
        return (0,model/* says */.FA) `The file`;
    const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    return (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(steps.replace(/^\./, ''))}\``;
}
/** `problem` with its place, where that is known. */
function placed(problem, position) {
    return position === undefined ? problem : { ...problem, position };
}
/** The hint of a misspelt word or key; undefined when no candidate is near. */
function didYouMean(word, candidates) {
    const meant = (0,model/* nearest */.pA)(word, candidates);
    return meant === undefined ? undefined : (0,model/* says */.FA) `Did you mean \`${(0,model/* printable */.g$)(meant)}\`?`;
}
/**
 * The content of an object of the config, none of whose keys is unknown afterwards: those are refused. Undefined, and
 * refused, when the value is no object. `hintOf` may know more of a key than that it is not among the known ones.
 */
function refusals_readObject(given, at, known, refusals, hintOf) {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
        refusals.value(at, given, { must: (0,model/* says */.FA) `must be an object` });
        return undefined;
    }
    const keys = Object.keys(given);
    for (const key of keys.filter((each) => !known.includes(each))) {
        refusals.key([...at, key], hintOf?.(key) ?? didYouMean(key, known) ?? (0,model/* says */.FA) `Known here are ${(0,model/* listed */.KE)(known.map((each) => (0,model/* printable */.g$)(each)))}.`);
    }
    return Object.fromEntries(Object.entries(given).filter(([key]) => known.includes(key)));
}

;// CONCATENATED MODULE: ./lib/src/settings/kinds.js




function nodeOf(isKind, must, rule, toValue) {
    return (given, at, refusals) => {
        const broken = isKind(given) ? rule(given) : must;
        if (broken === undefined && isKind(given))
            return { value: toValue(given) };
        refusals.value(at, given, { must: broken ?? must });
        return undefined;
    };
}
const isText = (given) => typeof given === 'string';
const isNumber = (given) => Number.isFinite(given);
const isWhole = (given) => Number.isInteger(given);
const isSwitch = (given) => typeof given === 'boolean';
const kinds_same = (value) => value;
function within({ min, max }) {
    return (n) => (n < min ? (0,model/* says */.FA) `must be at least ${min}` : n > max ? (0,model/* says */.FA) `must be at most ${max}` : undefined);
}
function lengthWithin({ min = 1, max = Number.POSITIVE_INFINITY }) {
    return (text) => {
        const { length } = [...text];
        if (length < min)
            return (0,model/* says */.FA) `must have at least ${(0,model/* plural */.LS)(min, 'character')}`;
        return length > max ? (0,model/* says */.FA) `must have at most ${(0,model/* plural */.LS)(max, 'character')}` : undefined;
    };
}
function rangeWords({ min, max }) {
    return `${(0,model/* count */.U9)(min)} to ${(0,model/* count */.U9)(max)}`;
}
function bounds({ min, max }) {
    return { minimum: min, maximum: max };
}
/** A whole number in a range. */
function whole(range) {
    return {
        range: rangeWords(range),
        text: wholeNumber(range),
        node: nodeOf(isWhole, (0,model/* says */.FA) `must be a whole number`, within(range), kinds_same),
        schema: { type: 'integer', ...bounds(range) },
    };
}
/** A number in a range, with or without a decimal point. */
function number(range) {
    return {
        range: rangeWords(range),
        text: decimal(range),
        node: nodeOf(isNumber, (0,model/* says */.FA) `must be a number`, within(range), kinds_same),
        schema: { type: 'number', ...bounds(range) },
    };
}
/** A number in a range; as a text, also a share such as 1/4. */
function kinds_share(range) {
    return { ...number(range), text: fraction(range) };
}
/** `true` or `false`, in the config. */
const onOff = {
    node: nodeOf(isSwitch, (0,model/* says */.FA) `must be true or false`, () => undefined, kinds_same),
    schema: { type: 'boolean' },
};
/** One of a few words, exactly as written. */
function oneOf(choices) {
    return { ...meaning(Object.fromEntries(choices.map((each) => [each, each]))), text: readings_word(choices) };
}
/** One of a few words in the config, each with what it is inside. */
function meaning(meanings) {
    const choices = Object.keys(meanings);
    return {
        choices,
        node: choiceNode(meanings, (0,model/* listed */.KE)(choices.map((each) => (0,model/* printable */.g$)(each)), 'or')),
        schema: { enum: choices },
    };
}
function choiceNode(meanings, allowed) {
    const choices = Object.keys(meanings);
    return (given, at, refusals) => {
        if (typeof given === 'string' && Object.hasOwn(meanings, given))
            return { value: meanings[given] };
        const meant = typeof given === 'string' ? meantWord(given, choices) : undefined;
        refusals.value(at, given, {
            allowed,
            hint: meant === undefined ? undefined : (0,model/* says */.FA) `Did you mean \`${(0,model/* printable */.g$)(meant)}\`?`,
        });
        return undefined;
    };
}
/** Words of two letters are near to so many others that only their case is worth a guess. */
function meantWord(given, allowed) {
    const meant = (0,model/* nearest */.pA)(given, allowed);
    return meant === undefined || (meant.length < 3 && meant.toLowerCase() !== given.toLowerCase()) ? undefined : meant;
}
/** A country, by its two letters. */
const country = {
    node: choiceNode(Object.fromEntries(COUNTRIES.map((each) => [each, each])), (0,model/* says */.FA) `the two capital letters of a country (ISO 3166), such as IN or GB`),
    schema: { $ref: '#/$defs/country' },
};
/** The number of a list or skill, with or without quotes in the config. */
const idNumber = {
    text: id,
    node: nodeOf((given) => isText(given) || isWhole(given), (0,model/* says */.FA) `must be text or a whole number`, (given) => typeof given === 'number'
        ? within({ min: 1, max: Number.MAX_SAFE_INTEGER })(given)
        : 'allowed' in id(given)
            ? (0,model/* says */.FA) `must be a number, digits only`
            : undefined, String),
    schema: { $ref: '#/$defs/id' },
};
/** A text of the config that is not empty; lengths are in characters. */
function kinds_text(length = {}) {
    const { min = 1, max } = length;
    return {
        node: nodeOf(isText, (0,model/* says */.FA) `must be text`, lengthWithin(length), kinds_same),
        schema: { type: 'string', minLength: min, ...(max === undefined ? {} : { maxLength: max }) },
    };
}
/** A text of the config that fits a pattern; `must` says so for people. */
function fitting(pattern, must) {
    return {
        node: nodeOf(isText, must, (given) => (pattern.test(given) ? undefined : must), kinds_same),
        schema: { type: 'string', pattern: pattern.source },
    };
}
/** A path below the workspace. */
const path = {
    code: 'LEADS-PATH',
    text: workspacePath,
    node: (given, at, refusals) => {
        const read = kinds_text().node(given, at, refusals);
        return read && accepted(workspacePath(read.value), given, at, refusals);
    },
    schema: kinds_text().schema,
};
/** A text, or a list of texts, of the config. */
function textOrList(length, unique = false) {
    const one = kinds_text(length);
    const several = listOf(one, { unique });
    return {
        node(given, at, refusals) {
            if (isText(given))
                return one.node(given, at, refusals);
            if (Array.isArray(given))
                return several.node(given, at, refusals);
            refusals.value(at, given, { must: (0,model/* says */.FA) `must be text or a list` });
            return undefined;
        },
        schema: { ...one.schema, ...several.schema, type: ['string', 'array'] },
    };
}
/** `all`, or names: one, or a list of them. In a list, `all` is a name like any other. */
function allOrNames(length) {
    const names = textOrList(length, true);
    return {
        node(given, at, refusals) {
            const read = names.node(given, at, refusals);
            if (read === undefined || read.value === 'all')
                return read && { value: 'all' };
            return { value: isText(read.value) ? [read.value] : read.value };
        },
        schema: names.schema,
    };
}
/** Globs: one a line, or a list of them in the config. */
const globList = {
    code: 'LEADS-PATH',
    text: globLines,
    node(given, at, refusals) {
        const read = textOrList({}).node(given, at, refusals);
        if (read === undefined)
            return undefined;
        return accepted(globs(isText(read.value) ? read.value.split('\n') : read.value), given, at, refusals);
    },
    schema: textOrList({}).schema,
};
function accepted(reading, given, at, refusals) {
    if ('value' in reading)
        return reading;
    refusals.value(at, given, { ...reading, code: 'LEADS-PATH' });
    return undefined;
}
/** A list of the config, each of whose entries is of one kind. */
function listOf(kind, { min = 1, unique = false } = {}) {
    return {
        node(given, at, refusals) {
            if (!Array.isArray(given)) {
                refusals.value(at, given, { must: (0,model/* says */.FA) `must be a list` });
                return undefined;
            }
            const items = given;
            const isShort = items.length < min;
            const read = items.flatMap((item, index) => kind.node(item, [...at, index], refusals) ?? []);
            const hasTwins = unique && new Set(read.map(({ value }) => value)).size < read.length;
            if (isShort)
                refusals.value(at, given, { must: (0,model/* says */.FA) `must have at least ${(0,model/* plural */.LS)(min, 'entry', 'entries')}` });
            if (hasTwins)
                refusals.value(at, given, { must: (0,model/* says */.FA) `must not have two equal entries` });
            return isShort || hasTwins || read.length < items.length ? undefined : { value: read.map(({ value }) => value) };
        },
        schema: {
            type: 'array',
            ...(min > 0 && { minItems: min }),
            ...(unique && { uniqueItems: true }),
            items: kind.schema,
        },
    };
}
/** An object of the config, each of whose keys is one of `keys` and each of whose values is of one kind. */
function objectOf(kind, keys, schema) {
    return {
        node(given, at, refusals) {
            const content = refusals_readObject(given, at, keys, refusals);
            if (content === undefined)
                return undefined;
            const read = Object.entries(content).flatMap(([key, item]) => {
                const value = kind.node(item, [...at, key], refusals);
                return value ? [[key, value.value]] : [];
            });
            const isWhole = read.length === Object.keys(given).length;
            return isWhole ? { value: Object.fromEntries(read) } : undefined;
        },
        schema,
    };
}
/** A secret of which only its reader may know more. */
const secret = { text: (given) => ({ value: new model/* Secret */.zh(given) }) };

;// CONCATENATED MODULE: ./lib/src/settings/config-table.js
/** The settings of the config; those with `input` are inputs as well. A new one: see `input-table.ts`. */


const LOWER = { wins: 'the lower', stricter: Math.min };
/** 0 is no pace at all. */
const SLOWER = {
    wins: 'the lower, above 0',
    stricter: (a, b) => (a === 0 ? b : b === 0 ? a : Math.min(a, b)),
};
/** No input takes it away: there is none of that name. */
const KEPT = { wins: 'the one that is given', stricter: (a, b) => a ?? b };
/** Descriptions of the keys on top of the config that are no settings by themselves. */
const TOP_WORDS = {
    $schema: 'Where this schema is, for editors.',
    lists: 'Lead lists and their files. The first entry whose globs match a file claims it. Without `lists`, the input `list-id` names the one list.',
    delivery: 'Times of a delivery: an object with the keys below.',
};
/** Most entries of `lists`. */
const MAX_LISTS = 1000;
/** An entry of `lists` only. */
const LIST = {
    list: {
        about: 'Id of the lead list: the digits in its address in the Smartflo portal.',
        kind: idNumber,
        required: true,
    },
    name: {
        about: "Name of the list; compared with Smartflo's before anything is sent.",
        kind: kinds_text({ max: 200 }),
        ofTheList: true,
    },
    files: {
        about: 'Globs of its lead files, from the top of the repository: one, or several in order. `!` in front leaves files out.',
        kind: globList,
        required: true,
    },
    'accept-answer': {
        about: 'Id of an answer of Smartflo that is not documented and that you have found to mean yes, as the run printed it.',
        kind: kinds_text({ max: 100 }),
        builtInWords: 'none',
        ofTheList: true,
    },
};
/** The columns that have a name of their own, with the field that each feeds. */
const COLUMN_NAMES = {
    phone: 'the phone number (field_0)',
    name: "the person's name (field_1)",
    email: 'the e-mail address (field_2)',
    address: 'the address (field_3)',
    company: 'the company (field_4)',
};
/** How many fields Smartflo has: `field_0` to `field_34`. */
const config_table_FIELDS = 35;
/** The keys of `columns`. */
const COLUMN_KEYS = [
    ...Object.keys(COLUMN_NAMES),
    ...Array.from({ length: config_table_FIELDS }, (_, field) => `field_${field}`),
];
/** A column header. */
const HEADER = kinds_text({ max: 1000 });
/** An entry of `lists`, or the top of the config for all of them. */
const ROUTE = {
    'duplicate-option': {
        about: 'What Smartflo does with a number it already has.',
        kind: oneOf(model/* DUPLICATE_OPTIONS */.J$),
        builtIn: 'skip',
        input: true,
        ofTheList: true,
    },
    'skill-id': {
        about: 'Id of the skill that gets the leads: digits.',
        kind: idNumber,
        builtInWords: 'none is sent',
        input: true,
        ofTheList: true,
    },
    key: {
        about: 'What makes two rows the same lead: aliases, field_N or column headers.',
        kind: listOf(kinds_text(), { unique: true }),
        builtIn: ['phone'],
        ofTheList: true,
    },
    columns: {
        about: 'Header of the column that feeds a field, where the names do not say so themselves. An entry of `lists` adds to the top of this file.',
        kind: objectOf(HEADER, COLUMN_KEYS, { $ref: '#/$defs/columns' }),
        builtIn: {},
        builtInWords: 'none',
    },
    unmapped: {
        about: 'What a column that feeds no field is.',
        kind: oneOf(['error', 'warn', 'ignore']),
        builtIn: 'warn',
    },
    blank: {
        about: 'Whether a blank cell is left out of the lead or sent as an empty text.',
        kind: oneOf(['omit', 'empty']),
        builtIn: 'omit',
    },
    schema: {
        about: 'Path of your JSON Schema for a row as it stands in the file, from the top of the repository.',
        kind: path,
        builtInWords: 'none',
        input: true,
    },
    country: { about: 'Country whose numbers may be written without a country code.', kind: country, builtIn: 'IN' },
    countries: {
        about: 'Countries whose numbers are accepted, beside `country`.',
        kind: listOf(country, { min: 0, unique: true }),
        builtIn: [],
        builtInWords: 'that one only',
    },
    duplicates: {
        about: 'Which of several rows with one key is sent: the first, the last, or the first while the others are rejects.',
        kind: oneOf(['first', 'last', 'reject']),
        builtInWords: 'last under overwrite, else first',
        ofTheList: true,
    },
    'on-reject': {
        about: 'Whether a file with rejects is sent without them or not at all.',
        kind: oneOf(['deliver-rest', 'deliver-none']),
        builtIn: 'deliver-rest',
    },
    verify: {
        about: 'What is read back from Smartflo after sending: nothing, the first, the last and 20 leads between, or all.',
        kind: oneOf(['none', 'sample', 'all']),
        builtIn: 'none',
        ofTheList: true,
    },
    'clone-verify': {
        about: 'Under clone, when an answer was lost and the lead is found on the list. hold: it waits for a person. exclusive: nobody else feeds this list, so it arrived.',
        kind: oneOf(['hold', 'exclusive']),
        builtIn: 'hold',
        ofTheList: true,
    },
    'retry-refused': {
        about: 'Days after which a lead that Smartflo refused is tried again.',
        kind: whole({ min: 1, max: 365 }),
        builtIn: 7,
        ofTheList: true,
    },
};
/** How files are read: an entry of `lists`, or the top of the config for all of them. */
const READ = {
    encoding: {
        about: 'Encoding of the files. auto: UTF-8, or UTF-16 with a byte order mark.',
        kind: meaning({ auto: undefined, 'windows-1252': 'windows-1252' }),
        builtInWords: 'auto',
    },
    delimiter: {
        about: 'What separates the cells of delimited text. auto: found out from the file.',
        kind: meaning({ auto: undefined, ',': ',', ';': ';', tab: '\t', '|': '|' }),
        builtInWords: 'auto',
    },
    'preamble-lines': {
        about: 'Lines before the header that are not part of the table.',
        kind: whole({ min: 0, max: 1000 }),
        builtIn: 0,
    },
    comment: {
        about: 'Lines of delimited text that start with this are comments.',
        kind: kinds_text({ max: 10 }),
        builtInWords: 'none are',
    },
    sheet: {
        about: 'Sheets of a workbook that are sent: one name, a list of names, or all (each visible sheet with a phone column).',
        kind: allOrNames({ max: 31 }),
        builtInWords: 'the first visible sheet with a phone column',
    },
    'hidden-rows': {
        about: 'Rows that are hidden in a workbook, by a filter or by hand: send, or leave-out. Without it, hidden rows with a number stop their file.',
        kind: oneOf(['send', 'leave-out']),
        builtInWords: 'nobody has decided',
    },
};
/** The top of the config, for the whole run. */
const RUN = {
    'max-leads': {
        about: 'Most leads to send, per list and run; beyond, nothing is sent to that list.',
        kind: whole({ min: 1, max: 10_000_000 }),
        builtIn: 20_000,
        input: true,
        guard: LOWER,
    },
    'max-reject-ratio': {
        about: 'Share of rejects beyond which nothing of a file of 20 rows or more is sent; 0 is for files of any size.',
        kind: number({ min: 0, max: 1 }),
        builtIn: 0.2,
        input: true,
        guard: LOWER,
    },
    'fail-on': {
        about: 'What makes the job red. new: problems and rows that no complete run has told you before, on a pull request only those of files that it changes; any: all problems; errors: not rejects.',
        kind: oneOf(model/* FAIL_ON */.d$),
        builtIn: 'new',
        input: true,
    },
    'across-lists': {
        about: 'A person who is in several lists goes to each of them (send), or to the first one in the config only (first).',
        kind: oneOf(['send', 'first']),
        builtIn: 'send',
    },
    'requests-per-second': {
        about: "Pace over all requests of this job; Smartflo's limit is shared with live calls. A number such as 0.5; as an input also a share such as 1/4. 0, no pace, is for this machine only.",
        kind: kinds_share({ min: 0, max: 1000 }),
        builtIn: 1,
        input: true,
        guard: SLOWER,
    },
    concurrency: {
        about: 'Requests in flight; clone always has 1.',
        kind: whole({ min: 1, max: 8 }),
        builtIn: 1,
        input: true,
    },
    'batch-size': {
        about: 'Leads in one request; 1 MiB closes a request as well.',
        kind: whole({ min: 1, max: 10_000 }),
        builtIn: 500,
        input: true,
    },
    'ledger-id': {
        about: 'Id of the ledger, in quotes, as the first run prints it. With it, a ledger that is missing or another one stops every run before anything is sent.',
        kind: fitting(/^[0-9a-f]{32}$/, (0,model/* says */.FA) `must be the 32 letters and digits that the first run printed, in quotes`),
        builtInWords: 'none is expected',
        guard: KEPT,
    },
    'allow-public-repository': {
        about: 'Run although everybody can read this repository. Only for lead files without real people.',
        kind: onOff,
        builtIn: false,
    },
};
/** The keys of `delivery`, on top of the config. */
const DELIVERY = {
    'settle-seconds': {
        about: 'How long after a lost answer Smartflo may still store the leads.',
        kind: whole({ min: 0, max: 3600 }),
        builtIn: 120,
    },
    'lease-seconds': {
        about: 'For how long at a time a run takes the right to send to a list. Another run waits that long for one that was killed.',
        kind: whole({ min: 60, max: 3600 }),
        builtIn: 600,
    },
    /** Built-in: half an hour below the 6 hours that GitHub gives a job on its own runners. */
    'max-minutes': {
        about: 'After so long a delivery ends cleanly, and the next run goes on. Less than the timeout of the job.',
        kind: whole({ min: 1, max: 4320 }),
        builtIn: 330,
    },
};

;// CONCATENATED MODULE: ./lib/src/settings/input-table.js
/**
 * Every setting is declared once: in `input-table.ts` when it is an input only, else in `config-table.ts`. What a run reads,
 * `action.yml`, the schema for editors, the tables in the docs and `leads help` all come from there. A new setting is a line
 * there and a field of the interface in `model/settings.ts` that its table fills; `npm run docs` writes the rest.
 */



/** Where the config is looked for. */
const CONFIG_PATH = '.github/leads.yml';
/** The lead files of a run without `lists` and without the input `files`. */
const input_table_LEAD_FILES = 'leads/**';
/** Shortest `ledger-key`, in characters: a shorter one could be guessed, and with it the numbers. */
const MIN_KEY_CHARACTERS = 16;
/** Secrets that are not read by a kind of value alone: `credentials.ts` and `ledger.ts` read them. */
const SECRETS = {
    'smartflo-token': {
        about: 'API token of Smartflo, from a secret. Needed to send; not to validate or plan.',
        secret: true,
    },
    'smartflo-email': {
        about: 'Login instead of a token, from a secret: one login per run, only if something is to be sent.',
        secret: true,
    },
    'smartflo-password': { about: 'Password of smartflo-email, from a secret.', secret: true },
    'ledger-key': {
        about: `Key of the ledger, from a secret, so that nobody who reads the ledger can guess numbers: ${MIN_KEY_CHARACTERS} characters or more. Older keys stand in the lines below it.`,
        builtInWords: 'none',
        secret: true,
    },
};
/** Inputs only. */
const INPUT = {
    'list-id': {
        about: 'Id of the lead list that all files go to: digits, from a variable (`vars`), not a secret. Not together with `lists` in the config.',
        kind: { text: listId },
    },
    files: {
        about: 'Globs of lead files, one a line; `!` excludes. With `lists` in the config, narrows what its globs match.',
        kind: { text: globLines, code: 'LEADS-PATH' },
        builtInWords: input_table_LEAD_FILES,
    },
    config: { about: 'Path of the config file.', kind: path, builtInWords: `${CONFIG_PATH}, if it is there` },
    mode: {
        about: `${(0,model/* listed */.KE)(model/* MODES */.FN.filter((mode) => !(0,model/* isOrder */.x9)(mode)), 'or')}. auto sends from the default branch on push, schedule and dispatch, and plans otherwise. By hand only, for the lists of \`only\`: ${(0,model/* listed */.KE)(model/* ORDERS */.gf, 'or')}.`,
        kind: oneOf(model/* MODES */.FN),
        builtIn: 'auto',
    },
    only: {
        about: "List ids that are this job's share of the config, by comma, space or line.",
        kind: { text: listIds },
        builtInWords: 'all',
    },
    confirm: {
        about: 'With resend-held under clone: how many leads may be sent again although they are on the list. A run without it says the number.',
        kind: whole({ min: 1, max: 10_000_000 }),
        builtInWords: 'none',
    },
    ledger: {
        about: 'Where a run keeps what it sent, for the runs after it: git (hidden refs of this repository), `file:<path>` (a directory that outlives the job) or none (every run sends every row again; only with skip).',
        kind: { text: ledgerPlace },
        builtIn: { kind: 'git' },
        builtInWords: 'git',
    },
    'github-token': {
        about: 'Keeps the ledger (`contents: write`), comments on a pull request and reads which files it changes (`pull-requests: write`), and asks whether the repository is public.',
        kind: secret,
        builtInWords: "the job's own token",
        secret: true,
        actionDefault: '$' + '{{ github.token }}',
    },
    'base-url': {
        about: 'Address of the Smartflo API: https, or http to this machine.',
        kind: { text: baseUrl },
        builtIn: 'https://api-smartflo.tatateleservices.com',
    },
};

;// CONCATENATED MODULE: ./lib/src/settings/setting.js

/** The settings of a table with their names, in order. */
function entriesOf(table) {
    return Object.entries(table);
}
/** The field that a setting fills: `max-leads` → `maxLeads`. */
function fieldOf(name) {
    return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
/**
 * The value of each setting of a table: of the places that give one, the last in `places` wins; the stricter value, where
 * the setting is a guard rail; the built-in value, where no place gives one.
 */
function setting_resolve(table, ...places) {
    const resolved = entriesOf(table).map(([name, { builtIn, guard }]) => {
        const field = fieldOf(name);
        const given = places.filter((place) => Object.hasOwn(place, field)).map((place) => place[field]);
        if (given.length === 0)
            return [field, builtIn];
        const rail = guard;
        return [field, rail ? given.reduce((a, b) => rail.stricter(a, b)) : given.at(-1)];
    });
    return Object.fromEntries(resolved);
}
/** The text about a setting, the same everywhere. */
function describe({ about, kind, builtIn, builtInWords }) {
    const words = builtInWords ?? (builtIn === undefined ? undefined : setting_wordsOf(builtIn));
    const choices = kind?.choices?.map((choice) => (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(choice)}\``) ?? [];
    return [
        about,
        ...(kind?.choices?.every((choice) => about.includes(choice)) ? [] : setting_oneOf(choices)),
        ...(kind?.range === undefined ? [] : [`From ${kind.range}.`]),
        ...(words === undefined ? [] : [`Built-in: ${words}.`]),
    ].join(' ');
}
function setting_oneOf(choices) {
    return choices.length === 0 ? [] : [`One of ${(0,model/* listed */.KE)(choices, 'or')}.`];
}
function setting_wordsOf(value) {
    return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

;// CONCATENATED MODULE: ./lib/src/settings/inputs.js






/** Every input, in the order of `action.yml`. */
const INPUTS = [
    ...entriesOf(SECRETS),
    ...entriesOf(INPUT),
    ...inputsOf(ROUTE),
    ...inputsOf(RUN),
].map(([name, setting]) => ({
    name,
    description: describe(setting),
    ...(setting.secret && { secret: true }),
    ...(setting.actionDefault !== undefined && { actionDefault: setting.actionDefault }),
}));
/** Whether a name is that of an input. */
function isInput(name) {
    return INPUTS.some((input) => input.name === name);
}
/** Reads every input that a kind of value reads, and puts each mistake into `problems`. */
function readInputs(given, problems) {
    problems.push(...unknownInputs(given));
    const misplaced = misplacedSecrets(given);
    problems.push(...misplaced.values());
    // A message must not repeat a secret.
    const harmless = Object.fromEntries(Object.entries(given).filter(([name]) => !misplaced.has(name)));
    return {
        own: readTexts(entriesOf(INPUT), harmless, problems),
        route: readTexts(inputsOf(ROUTE), harmless, problems),
        run: readTexts(inputsOf(RUN), harmless, problems),
        isGiven: (name) => Boolean(given[name]?.trim()),
    };
}
function inputsOf(table) {
    return entriesOf(table).filter(([, setting]) => setting.input);
}
function readTexts(settings, given, problems) {
    const read = settings.flatMap(([name, { kind }]) => {
        const text = given[name]?.trim();
        const reading = text && kind?.text?.(text);
        if (!reading)
            return [];
        if ('value' in reading)
            return [[fieldOf(name), reading.value]];
        problems.push({
            code: kind?.code ?? 'LEADS-INPUT',
            message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(name)}\` is ${readings_shown(text)}. Allowed: ${reading.allowed}.`,
            ...(reading.hint === undefined ? {} : { hint: reading.hint }),
        });
        return [];
    });
    return Object.fromEntries(read);
}
/** Shortest text that is looked for in other inputs, in characters: a shorter one may stand there by chance. */
const SHORTEST_SECRET = 8;
/** Inputs that hold the text of a secret one, as after a mix-up of two lines; none of it is repeated. */
function misplacedSecrets(given) {
    const secrets = INPUTS.filter(({ secret }) => secret).map(({ name }) => [name, given[name]?.trim() ?? '']);
    const found = INPUTS.filter(({ secret }) => !secret).flatMap(({ name }) => {
        const holds = secrets.find(([, text]) => text.length >= SHORTEST_SECRET && given[name]?.includes(text));
        if (!holds)
            return [];
        const problem = {
            code: 'LEADS-INPUT',
            message: (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(name)}\` holds the secret of \`${(0,model/* printable */.g$)(holds[0])}\`.`,
            hint: (0,model/* says */.FA) `Give \`${(0,model/* printable */.g$)(name)}\` a value of its own; a secret belongs into its own input only.`,
        };
        return [[name, problem]];
    });
    return new Map(found);
}
/** The runner only warns of an input that `action.yml` does not have, so a misspelt guard would silently not guard. */
function unknownInputs(given) {
    const names = INPUTS.map(({ name }) => name);
    return Object.keys(given)
        .filter((name) => given[name]?.trim() && !names.includes(name))
        .map((name) => ({
        code: 'LEADS-INPUT',
        message: (0,model/* says */.FA) `There is no input \`${(0,model/* printable */.g$)(name)}\`.`,
        hint: didYouMean(name, names) ??
            (0,model/* says */.FA) `The inputs are ${(0,model/* joined */.oR)(names.map((each) => (0,model/* printable */.g$)(each)), ', ')}.`,
    }));
}

;// CONCATENATED MODULE: ./lib/src/settings/ledger.js


/** Reads `ledger-key`, one key a line and the current one first. Its mistakes name lines, never what stands there. */
function readLedgerKeys(text, problems) {
    const lines = text.split('\n').map((line) => line.trim());
    const short = lines.flatMap((line, index) => (line !== '' && ledger_lengthOf(line) < MIN_KEY_CHARACTERS ? [index + 1] : []));
    if (short.length > 0) {
        problems.push({
            code: 'LEADS-INPUT',
            message: (0,model/* says */.FA) `\`ledger-key\` has fewer than ${MIN_KEY_CHARACTERS} characters in line ${(0,model/* listed */.KE)(short.map((line) => (0,model/* says */.FA) `${line}`))}, so it could be guessed. Each line is a key of its own.`,
            hint: (0,model/* says */.FA) `Make a key with \`openssl rand -hex 32\`, and keep it as a secret of the repository.`,
        });
    }
    return [...new Set(lines)].filter((line) => line !== '').map((line) => new model/* Secret */.zh(line));
}
function ledger_lengthOf(text) {
    return [...text].length;
}
/** The settings that need a ledger although there is to be none, each with what would be given up. */
function ledgerMistakes(settings) {
    const { ledger, ledgerId, ledgerKeys, mode } = settings;
    if (ledger.kind !== 'none')
        return [];
    const clones = servedLists(settings, 'clone');
    const overwrites = servedLists(settings, 'overwrite');
    const needs = [
        clones.length > 0 &&
            (0,model/* says */.FA) `\`ledger\` is none, and \`duplicate-option\` is clone for list ${(0,model/* listed */.KE)(clones.map(model/* shownId */.fk))}. Every run would send every row again, Smartflo would make another copy of each lead, and people would be called twice.`,
        overwrites.length > 0 &&
            (0,model/* says */.FA) `\`ledger\` is none, and \`duplicate-option\` is overwrite for list ${(0,model/* listed */.KE)(overwrites.map(model/* shownId */.fk))}. Nothing would keep an older row from being written over a newer one.`,
        (0,model/* isOrder */.x9)(mode) && (0,model/* says */.FA) `\`ledger\` is none, and \`mode: ${mode}\` changes what a ledger says.`,
        ledgerId !== undefined &&
            (0,model/* says */.FA) `\`ledger\` is none, and the config has a \`ledger-id\`, which forbids to send without that ledger.`,
        ledgerKeys.length > 0 && (0,model/* says */.FA) `\`ledger\` is none, and \`ledger-key\` is given, which protects nothing then.`,
    ];
    return needs.filter((message) => message !== false).map((message) => ({ code: 'LEADS-LEDGER-NEEDED', message }));
}
/** The lists of this job's share that have a duplicate option, each once. */
function servedLists({ routes, only }, option) {
    const served = routes.filter(({ list }) => list !== '' && (only?.includes(list) ?? true));
    return [...new Set(served.filter((route) => route.duplicateOption === option).map((route) => route.list))];
}

;// CONCATENATED MODULE: ./lib/src/settings/config.js







const NO_CONTENT = { route: {}, read: {}, run: {}, delivery: {} };
/** Where there is no config. */
const NO_CONFIG = { path: undefined, content: NO_CONTENT, flawed: false, locate: () => undefined };
/** A config that could not be read, so that nothing can be concluded from what it lacks. */
const UNREAD_CONFIG = { ...NO_CONFIG, flawed: true };
/** Reads and checks the config; its mistakes go into `problems`. Only a path that was asked for must exist. */
async function readConfig(asked, ports, problems) {
    const path = asked ?? CONFIG_PATH;
    try {
        const text = await ports.readText(path);
        if (text === undefined) {
            if (asked === undefined)
                return NO_CONFIG;
            problems.push({
                code: 'LEADS-CONFIG-ABSENT',
                message: (0,model/* says */.FA) `The config file \`${(0,model/* printable */.g$)(path)}\` is not in the workspace.`,
                hint: (0,model/* says */.FA) `The path starts at the top of the repository. In a workflow, actions/checkout must run before this action.`,
            });
            return UNREAD_CONFIG;
        }
        const document = await ports.readDocument(text, path);
        const refusals = collectRefusals(document, path);
        // A file that is empty, or all comments, says nothing; that is no mistake.
        const content = readContent(document.value ?? {}, refusals);
        problems.push(...[...refusals.problems].sort(inTextOrder));
        return {
            path,
            content,
            // A path that leads nowhere changes nothing that other settings are compared with.
            flawed: refusals.problems.some(({ code }) => code === 'LEADS-CONFIG'),
            locate: (at, of) => document.locate(at, of),
        };
    }
    catch (error) {
        if (!(error instanceof model/* LeadsError */.QI))
            throw error;
        problems.push(...error.problems);
        return UNREAD_CONFIG;
    }
}
function inTextOrder({ position: a }, { position: b }) {
    return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
/** The keys of an entry of `lists`. */
const ENTRY_KEYS = [LIST, ROUTE, READ].flatMap((table) => Object.keys(table));
/** The keys on top of the config. */
const TOP_KEYS = [
    '$schema',
    'lists',
    ...Object.keys(RUN),
    'delivery',
    ...[ROUTE, READ].flatMap((table) => Object.keys(table)),
];
function readContent(given, refusals) {
    const top = refusals_readObject(given, [], TOP_KEYS, refusals, hintOfTopKey);
    if (top === undefined)
        return NO_CONTENT;
    if ('$schema' in top)
        kinds_text({ min: 0 }).node(top['$schema'], ['$schema'], refusals);
    return {
        ...readRoute(top, [], refusals),
        run: readNodes(RUN, top, [], refusals),
        delivery: 'delivery' in top ? readDelivery(top['delivery'], refusals) : {},
        ...('lists' in top && { lists: config_readLists(top['lists'], refusals) }),
    };
}
function hintOfTopKey(key) {
    if (isInput(key))
        return (0,model/* says */.FA) `\`${(0,model/* printable */.g$)(key)}\` is an input of the action; it is not read from a file in the repository.`;
    return didYouMean(key, TOP_KEYS) ?? (0,model/* says */.FA) `Remove it, or move it to the entry of \`lists\` it belongs to.`;
}
function readRoute(given, at, refusals) {
    return { route: readNodes(ROUTE, given, at, refusals), read: readNodes(READ, given, at, refusals) };
}
function readDelivery(given, refusals) {
    const times = refusals_readObject(given, ['delivery'], Object.keys(DELIVERY), refusals);
    return times ? readNodes(DELIVERY, times, ['delivery'], refusals) : {};
}
function config_readLists(given, refusals) {
    const flaw = flawOfLists(given);
    if (!Array.isArray(given) || flaw !== undefined) {
        refusals.value(['lists'], given, { must: flaw ?? (0,model/* says */.FA) `must be a list` });
        return undefined;
    }
    return given.map((entry, index) => readEntry(entry, ['lists', index], refusals));
}
function flawOfLists(given) {
    if (!Array.isArray(given))
        return (0,model/* says */.FA) `must be a list`;
    if (given.length === 0)
        return (0,model/* says */.FA) `must have at least 1 entry`;
    return given.length > MAX_LISTS ? (0,model/* says */.FA) `must have at most ${MAX_LISTS} entries` : undefined;
}
function readEntry(given, at, refusals) {
    const entry = refusals_readObject(given, at, ENTRY_KEYS, refusals);
    if (entry === undefined)
        return undefined;
    const missing = entriesOf(LIST).filter(([name, { required }]) => required && !(name in entry));
    for (const [name] of missing)
        refusals.value(at, given, { must: (0,model/* says */.FA) `"${(0,model/* printable */.g$)(name)}" is required` });
    const read = { own: readNodes(LIST, entry, at, refusals), ...readRoute(entry, at, refusals) };
    return missing.length === 0 ? read : undefined;
}
/** Reads the settings of a table that an object of the config gives. */
function readNodes(table, given, at, refusals) {
    const read = entriesOf(table).flatMap(([name, { kind }]) => {
        const value = Object.hasOwn(given, name) ? kind?.node?.(given[name], [...at, name], refusals) : undefined;
        return value ? [[fieldOf(name), value.value]] : [];
    });
    return Object.fromEntries(read);
}

;// CONCATENATED MODULE: ./lib/src/settings/routes.js





/** Settings of a list as a whole: entries that feed one list must agree on them. */
const OF_THE_LIST = [LIST, ROUTE].flatMap((table) => entriesOf(table)).filter(([, { ofTheList }]) => ofTheList);
/**
 * The routes of a run: one for each entry of `lists`, or one for the input `list-id`. An entry that was refused in part is
 * judged as far as it can be; the routes are of use only when no problem was found.
 */
function readRoutes(inputs, config, problems) {
    const { lists } = config.content;
    if (lists === undefined)
        return oneRoute(inputs, config, problems);
    if (inputs.isGiven('list-id')) {
        problems.push({
            code: 'LEADS-LIST-TWICE',
            message: (0,model/* says */.FA) `Both the input \`list-id\` and \`lists\` in ${(0,model/* printable */.g$)(config.path ?? '')} say where leads go.`,
            hint: (0,model/* says */.FA) `Remove the input \`list-id\`, or \`lists\` from the config.`,
        });
    }
    const routes = lists.map((entry) => entry && routeOf(entry, inputs.route, config.content));
    problems.push(...conflicts(routes, config));
    return routes.filter((route) => route !== undefined);
}
/** Without `lists`: all files go to the list of the input. Judging alone needs no list. */
function oneRoute(inputs, config, problems) {
    const { listId, files, mode } = inputs.own;
    if (!inputs.isGiven('list-id') && !config.flawed && mode !== 'validate') {
        problems.push({
            code: 'LEADS-LIST-MISSING',
            message: (0,model/* says */.FA) `No lead list is named, so the leads have nowhere to go.`,
            hint: (0,model/* says */.FA) `The shortest way: set the input \`list-id\` to the digits in the address of the list in the Smartflo portal. For several lists, name them and their files under \`lists\` in ${CONFIG_PATH}.`,
        });
    }
    const own = { list: listId ?? '', files: files ?? [input_table_LEAD_FILES] };
    return [routeOf({ own, route: {}, read: {} }, inputs.route, config.content)];
}
/** A route of which nothing is given: its list is none, and every other setting is built in. */
function builtInRoute() {
    const nothing = { route: {}, read: {} };
    return routeOf({ own: {}, ...nothing }, {}, nothing);
}
/**
 * Smartflo tells leads apart by their number: under skip and overwrite, it would keep one of two leads that have one number,
 * and the run would count both as accepted.
 */
function keyMistakes(routes, config, ports) {
    return routes.flatMap((route, index) => {
        const isPhone = route.key.every((name) => meansPhone(name, route, ports));
        if (isPhone || route.duplicateOption === 'clone')
            return [];
        const own = ['lists', index, 'key'];
        const at = config.locate(own) ? own : ['key'];
        const forList = route.list === '' ? '' : (0,model/* says */.FA) ` for list ${(0,model/* shownId */.fk)(route.list)}`;
        const problem = {
            code: 'LEADS-CONFIG-KEY',
            message: (0,model/* says */.FA) `${pathText(at)} is not the phone alone, and \`duplicate-option\` is ${route.duplicateOption}${forList}. Smartflo keeps one lead for each number there, so of two rows with one number one would be lost.`,
            hint: (0,model/* says */.FA) `Write \`key: [phone]\`, and keep one row for each number. Or set \`duplicate-option: clone\`: then each row becomes a lead of its own, and the person is called for each.`,
            ...(config.path === undefined ? {} : { file: config.path }),
        };
        return [placed(problem, config.locate(at))];
    });
}
/** Whether a name in the key is the phone: its alias, its field, or the header of its column. */
function meansPhone(name, { columns }, { fieldOfHeader }) {
    if (name === 'phone' || name === 'field_0')
        return true;
    const wanted = columns['phone'] ?? columns['field_0'];
    if (wanted !== undefined)
        return (0,model/* headerForm */.Qu)(wanted) === (0,model/* headerForm */.Qu)(name);
    const feedsOther = Object.values(columns).some((header) => (0,model/* headerForm */.Qu)(header) === (0,model/* headerForm */.Qu)(name));
    return !feedsOther && fieldOfHeader(name) === 0;
}
/** The entry wins over the top of the config, and that over the inputs. */
function routeOf(entry, inputs, top) {
    const own = setting_resolve(LIST, entry.own);
    const values = setting_resolve(ROUTE, inputs, top.route, entry.route);
    return {
        ...own,
        // A refused setting has no value; the refusal is told.
        list: own.list ?? '',
        files: own.files ?? [],
        ...values,
        columns: { ...top.route.columns, ...entry.route.columns },
        countries: [...new Set([values.country, ...values.countries])],
        duplicates: values.duplicates ?? (values.duplicateOption === 'overwrite' ? 'last' : 'first'),
        read: setting_resolve(READ, top.read, entry.read),
    };
}
function conflicts(routes, config) {
    const first = new Map();
    return routes.flatMap((route, index) => {
        if (route === undefined || route.list === '')
            return [];
        const earlier = first.get(route.list);
        const other = earlier === undefined ? undefined : routes[earlier];
        if (earlier === undefined || other === undefined) {
            first.set(route.list, index);
            return [];
        }
        const differing = OF_THE_LIST.filter(([key]) => comparable(route, key) !== comparable(other, key));
        return differing.map(([key]) => {
            const position = config.locate(['lists', index, key], 'key') ?? config.locate(['lists', index]);
            const problem = {
                code: 'LEADS-LIST-CONFLICT',
                message: (0,model/* says */.FA) `\`lists[${index}]\` and \`lists[${earlier}]\` both feed list ${(0,model/* shownId */.fk)(route.list)} and have different values of \`${(0,model/* printable */.g$)(key)}\`.`,
                hint: (0,model/* says */.FA) `Give both the same \`${(0,model/* printable */.g$)(key)}\`: it concerns the list as a whole.`,
                ...(config.path === undefined ? {} : { file: config.path }),
            };
            return placed(problem, position);
        });
    });
}
/** The value of a setting of a route, as a text that can be compared. */
function comparable(route, name) {
    return JSON.stringify(Reflect.get(route, fieldOf(name)));
}
/** A list of `only` that no route feeds is a misspelling that would leave a job with nothing to do, green. */
function unknownLists(only, routes) {
    return (only ?? [])
        .filter((list) => !routes.some((route) => route.list === list))
        .map((list) => ({
        code: 'LEADS-ONLY',
        message: (0,model/* says */.FA) `\`only\` names the list ${(0,model/* shownId */.fk)(list)}, and no files are meant for it.`,
        hint: (0,model/* says */.FA) `Correct the id, or add the list under \`lists\` in the config.`,
    }));
}

;// CONCATENATED MODULE: ./lib/src/settings/read-settings.js











/**
 * Reads inputs and config into the settings of a run. Texts are by input name; empty means not given.
 *
 * Throws one LeadsError with all mistakes of both, before anything else is read. Missing credentials are none: see
 * `requireCredentials`.
 */
async function readSettings(given, ports) {
    const problems = [];
    const credentials = readCredentials(given, ports, problems);
    const inputs = readInputs(given, problems);
    const ledgerKeys = readLedgerKeys(given['ledger-key'] ?? '', problems);
    // A mistake that follows from one that is told is not told as well.
    const isRight = (name) => [inputs.own, inputs.route, inputs.run].some((read) => Object.hasOwn(read, fieldOf(name)));
    const isMistaken = (name) => inputs.isGiven(name) && !isRight(name);
    // A path that is wrong must not fall back to the built-in one.
    const config = isMistaken('config') ? UNREAD_CONFIG : await readConfig(inputs.own.config, ports, problems);
    const { content } = config;
    const routes = readRoutes(inputs, config, problems);
    const own = setting_resolve(INPUT, inputs.own);
    const run = setting_resolve(RUN, inputs.run, content.run);
    if (!config.flawed && !isMistaken('duplicate-option'))
        problems.push(...keyMistakes(routes, config, ports));
    if (!config.flawed && !isMistaken('list-id'))
        problems.push(...unknownLists(own.only, routes));
    if (run.requestsPerSecond === 0 && !isLoopback(own.baseUrl) && !isMistaken('base-url')) {
        problems.push({
            code: 'LEADS-INPUT',
            message: (0,model/* says */.FA) `\`requests-per-second\` is 0, which means no pace; that is allowed only with a \`base-url\` on this machine.`,
            hint: (0,model/* says */.FA) `Give a pace such as 1. Smartflo's limit is shared with live calls.`,
        });
    }
    const { listId: _, ...ofRun } = own;
    const settings = {
        ...ofRun,
        ...run,
        credentials,
        routes,
        files: content.lists === undefined ? undefined : own.files,
        ledgerKeys,
        delivery: deliveryTimes(setting_resolve(DELIVERY, content.delivery)),
        config: config.path,
    };
    if (!isMistaken('only')) {
        const unnamed = requireLists(settings);
        if (unnamed)
            problems.push(unnamed);
        if (!config.flawed)
            problems.push(...ledgerMistakes(settings));
    }
    if (problems.length > 0)
        throw new model/* LeadsError */.QI(read_settings_eachOnce(problems));
    const expiry = expiryNotice(credentials, ports);
    return { settings, notices: expiry ? [expiry] : [] };
}
function deliveryTimes({ settleSeconds, leaseSeconds, maxMinutes }) {
    return { settleMs: settleSeconds * 1000, leaseMs: leaseSeconds * 1000, maxMs: maxMinutes * 60_000 };
}
/** One mistake on top of the config may show in each of the routes that take it. */
function read_settings_eachOnce(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

;// CONCATENATED MODULE: ./lib/src/settings/index.js








;// CONCATENATED MODULE: ./lib/src/run/prepare.js





/** Reads the settings, masks the secrets and decides what the event allows. Throws a LeadsError on any mistake. */
async function prepare(host) {
    if (host.problems.length > 0)
        throw new model/* LeadsError */.QI(host.problems);
    if (host.event)
        await requireCheckout(host);
    const tokens = { tokenExpiry: readTokenExpiry, now: host.clock.now };
    const { settings, notices } = await readSettings(host.given, {
        readText: host.workspace.text,
        readDocument: readDocument,
        fieldOfHeader: fieldOfHeader,
        cleanToken: cleanToken,
        ...tokens,
    });
    for (const secret of secretsOf(settings))
        await host.surface.mask(secret);
    const event = host.event && readEvent(host.event);
    if (event)
        await refuseReaders(settings, event, host);
    const decision = decideAct(settings, event);
    const missing = decision.act === 'deliver' ? requireCredentials(settings, tokens) : undefined;
    if (missing)
        throw new model/* LeadsError */.QI(missing);
    return {
        // Without lists no file is read and no ledger is asked: the work tree is that of another branch.
        settings: decision.isIdle ? { ...settings, routes: [] } : settings,
        event,
        // Two of the orders change what is known and send nothing; the plan shows what came of it.
        act: settings.mode === 'drop-held' || settings.mode === 'reset-list' ? 'plan' : decision.act,
        notices: [...notices, ...decision.notices],
    };
}
/** A workspace without a file has neither leads nor the config with its guard rails: nobody wants such a run to be green. */
async function requireCheckout({ workspace }) {
    if ((await workspace.list('')).length > 0)
        return;
    throw new model/* LeadsError */.QI({
        code: 'LEADS-CHECKOUT-MISSING',
        message: (0,model/* says */.FA) `The workspace is empty, so there are no lead files to read. Nothing was sent.`,
        hint: (0,model/* says */.FA) `Put the step \`- uses: actions/checkout@v7\` before this action, in the same job.`,
    });
}
/** Refuses a repository that everybody can read. GitHub is asked when the payload does not say who can. */
async function refuseReaders(settings, event, host) {
    if (settings.allowPublicRepository)
        return;
    const asked = event.visibility ?? (await visibilityByApi(settings, host));
    const refused = refusePublic(settings, asked);
    if (refused)
        throw new model/* LeadsError */.QI(refused);
}
async function visibilityByApi(settings, host) {
    return settings.githubToken ? host.github(settings.githubToken).visibility() : undefined;
}
/** Every secret, and the bare part of a token, since either may surface. */
function secretsOf({ credentials, githubToken, ledgerKeys }) {
    const smartflo = credentials?.kind === 'token' ? [credentials.token] : credentials ? [credentials.email, credentials.password] : [];
    const bearers = smartflo.map((secret) => new model/* Secret */.zh(`Bearer ${secret.reveal()}`));
    return [...smartflo, ...bearers, ...ledgerKeys, ...(githubToken ? [githubToken] : [])];
}

;// CONCATENATED MODULE: ./lib/src/run/report-run.js


/** Name of the report in the reports directory. */
const REPORT = 'report.json';
const REJECTS = 'rejects';
/** For people, on every surface that the host has. */
const ON_EVERY_SURFACE = { result: reportResult, stop: reportStop };
/**
 * Tells a finished run on every surface: report, outputs, job summary, annotations, and the log. A surface that can't be
 * written stops none of the others: people must learn somewhere what was sent. Throws a LeadsError when one could not.
 */
async function reportResult(result, host) {
    const { reports, surface, log } = host;
    const paths = { report: reports.pathOf(REPORT), rejects: reports.pathOf(REJECTS) };
    const { attempt, lost } = attempts();
    await attempt((0,model/* says */.FA) `report.json`, () => reports.write(REPORT, renderReport(result)));
    await attempt((0,model/* says */.FA) `the outputs`, () => writeOutputs(renderOutputs(result, paths), surface));
    await attempt((0,model/* says */.FA) `the job summary`, () => surface.summary(renderSummary(result, result.source)));
    writeLog(result, { log, colour: surface.colour, paths });
    await attempt((0,model/* says */.FA) `the annotations`, async () => {
        for (const annotation of renderAnnotations(result))
            await surface.annotate(annotation);
    });
    if (lost.length === 0)
        return;
    throw new model/* LeadsError */.QI({
        code: 'LEADS-NOT-TOLD',
        message: (0,model/* says */.FA) `The run is done as told above, but ${(0,model/* listed */.KE)(lost)} could not be written.`,
        hint: (0,model/* says */.FA) `Look at the disk of the runner. What was sent stands; the log above has its counts.`,
    });
}
/** Tells a run that stopped instead of ending. */
async function reportStop(problems, host, opening) {
    const { surface, log } = host;
    const [first] = problems;
    const headline = `${opening}: ${first?.message ?? 'the run stopped.'}`;
    const { attempt } = attempts();
    await attempt((0,model/* says */.FA) `the outputs`, () => writeOutputs(renderStopOutputs(headline, problems), surface));
    await attempt((0,model/* says */.FA) `the job summary`, () => surface.summary(renderStopSummary(headline, problems)));
    writeProblemList(problems, log, surface.colour, opening);
    await attempt((0,model/* says */.FA) `the annotations`, async () => {
        const annotations = renderAnnotations({ files: [], lists: [], notices: [], problems });
        for (const annotation of annotations)
            await surface.annotate(annotation);
    });
}
/** Writes outputs by name, as they come. */
async function writeOutputs(outputs, surface) {
    for (const [name, value] of Object.entries(outputs))
        await surface.output(name, value);
}
/** Runs one write after the other, and keeps the names of those that failed. */
function attempts() {
    const lost = [];
    return {
        lost,
        async attempt(what, write) {
            try {
                await write();
            }
            catch {
                lost.push(what);
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/propose/assign-fields.js

/** The first field that has no name of its own in Smartflo. */
const FIRST_FREE_FIELD = 5;
/** Share of the filled cells that must be phones for a column to be taken for the phone by its cells alone. */
const MOSTLY = 0.5;
/**
 * Gives each column a field: first the phone, by name and content, then the others by name, then the rest in order.
 * Undefined when no column looks like phone numbers.
 */
function assignFields({ columns }, fieldOf) {
    const phone = phoneColumn(columns, fieldOf);
    if (!phone)
        return undefined;
    const taken = new Map([[model/* PHONE_FIELD */.or, phone]]);
    for (const column of columns) {
        const field = fieldOf(column.header);
        if (field !== undefined && column !== phone && !taken.has(field))
            taken.set(field, column);
    }
    const named = new Map([...taken].map(([field, column]) => [column, field]));
    let next = FIRST_FREE_FIELD;
    return columns.map((column) => {
        const field = named.get(column);
        if (field !== undefined)
            return { column, field, byName: fieldOf(column.header) === field };
        while (taken.has(next))
            next++;
        if (next > model/* LAST_FIELD */.Sz || (0,model/* looksLikeData */.CW)(column.header))
            return { column, field: undefined, byName: false };
        return { column, field: next++, byName: false };
    });
}
/** The column with the most phones in it: of those that are called so or, if there are none, of all. */
function phoneColumn(columns, fieldOf) {
    const called = columns.filter(({ header }) => fieldOf(header) === model/* PHONE_FIELD */.or);
    const candidates = called.length > 0
        ? called
        : columns.filter(({ header, phones, filled }) => phones > filled * MOSTLY && !(0,model/* looksLikeData */.CW)(header));
    return candidates.reduce((best, column) => (best === undefined || column.phones > best.phones ? column : best), undefined);
}

;// CONCATENATED MODULE: ./lib/src/propose/config-text.js
/** Written for an unknown list id. No run accepts it as an id. */
const LIST_ID_PLACEHOLDER = 'PUT-THE-LIST-ID-HERE';
/** The text of a `.github/leads.yml` that sends the file as proposed, with comments for its reader. */
function configText(options) {
    const { file, listId, schema, assigned, nameOf } = options;
    const columns = assigned.flatMap(({ column, field, byName }) => {
        if (field === undefined)
            return [];
        const why = byName
            ? ''
            : field === 0
                ? ' # its cells are phone numbers'
                : ' # free field: check that it is the one you mean';
        return [`      ${nameOf(field)}: ${JSON.stringify(column.header)}${why}`];
    });
    const left = assigned.filter(({ field }) => field === undefined).length;
    return [
        '# Proposed by `leads init`. Read it through, change what you know better, and commit it.',
        '# docs/config.md of Smartflo Leads explains every key.',
        'lists:',
        `  - list: ${JSON.stringify(listId ?? LIST_ID_PLACEHOLDER)} # digits from the address of the list in the Smartflo portal`,
        '    # name: Home loans # the name of the list in Smartflo; guards against a wrong id',
        `    files: ${JSON.stringify(globFor(file))}`,
        '    duplicate-option: skip # what Smartflo does with a number that it has: skip, overwrite or clone',
        '    columns: # field of Smartflo: your column',
        ...columns,
        ...(left > 0 ? [`      # ${left} more columns have no field: Smartflo has field_0 to field_34.`] : []),
        `    schema: ${JSON.stringify(schema)} # your own rules for a row; delete the line to have none`,
        '',
    ].join('\n');
}
/** All files of the same folder. A path with signs that mean something in a glob is matched sign by sign. */
function globFor(file) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const isPlain = /^[\p{L}\p{M}\p{N} ._/-]+$/u.test(file);
    return isPlain && folder !== '' ? `${folder}**` : file.replace(/[^\p{L}\p{M}\p{N} ._/-]/gu, '?');
}

;// CONCATENATED MODULE: ./lib/src/propose/column-profile.js
/** A column with more different values than this is no choice among a few. */
const MAX_CHOICES = 12;
/** Longest text that can be one of a few choices, in characters. */
const MAX_CHOICE_CHARACTERS = 40;
const INTEGER = /^-?(?:0|[1-9]\d{0,14})$/;
const column_profile_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
const BOOLEAN = /^(?:true|false)$/i;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const column_profile_EMAIL = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9][a-z0-9-]{0,60}[a-z0-9]\.)+[a-z]{2,24}$/i;
const MAX_EMAIL_CHARACTERS = 254;
/** Forms that every text of a column may have. */
const FORMS = {
    integer: (text) => INTEGER.test(text.trim()),
    number: (text) => column_profile_NUMBER.test(text.trim()),
    boolean: (text) => BOOLEAN.test(text.trim()),
    date: isDate,
    email: (text) => text.length <= MAX_EMAIL_CHARACTERS && column_profile_EMAIL.test(text),
};
/** A column of which no cell has been seen. */
function emptyProfile(header) {
    return {
        header,
        filled: 0,
        blanks: 0,
        nulls: 0,
        kinds: new Set(),
        hasOddNumber: false,
        integral: true,
        forms: new Set(Object.keys(FORMS)),
        longest: 0,
        choices: new Map(),
        phones: 0,
    };
}
/** Adds a cell that has something in it. */
function addCell(profile, text, kind, isPhone) {
    profile.filled++;
    profile.kinds.add(kind);
    profile.longest = Math.max(profile.longest, [...text].length);
    if (isPhone)
        profile.phones++;
    if (kind === 'number') {
        const number = Number(text);
        if (!Number.isFinite(number))
            profile.hasOddNumber = true;
        if (!Number.isInteger(number))
            profile.integral = false;
    }
    for (const form of profile.forms)
        if (!FORMS[form](text))
            profile.forms.delete(form);
    addChoice(profile, text);
}
function addChoice(profile, text) {
    const { choices } = profile;
    if (!choices)
        return;
    choices.set(text, (choices.get(text) ?? 0) + 1);
    if (choices.size > MAX_CHOICES || text.length > MAX_CHOICE_CHARACTERS)
        profile.choices = undefined;
}
/** A day of the calendar, as JSON Schema's format `date` has it. */
function isDate(text) {
    const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
    if (year === undefined || month === undefined || day === undefined || year < 1000)
        return false;
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

;// CONCATENATED MODULE: ./lib/src/propose/profiler.js


const profiler_ADDED = Object.values(model/* REJECT_COLUMNS */.S5);
function isTwice(name, names) {
    return names.indexOf(name) !== names.lastIndexOf(name);
}
/** A profiler that has seen no row. It leaves out columns of a rejects file, without a name, or with the name of another. */
function createProfiler({ isBlank, isPhone }) {
    const columns = new Map();
    let rows = 0;
    let isTable = true;
    return {
        row(row) {
            const { header, cells } = row;
            rows++;
            isTable = header.fixed;
            const { names } = header;
            for (const [index, name] of names.entries()) {
                if (profiler_ADDED.includes(name) || (header.fixed && (name === '' || isTwice(name, names))))
                    continue;
                const profile = columns.get(name) ?? emptyProfile(name);
                columns.set(name, profile);
                const text = cells[index] ?? '';
                const kind = row.kind(index);
                if (kind === 'null')
                    profile.nulls++;
                else if (isBlank(text))
                    profile.blanks++;
                else
                    addCell(profile, text, kind, isPhone(text, kind));
            }
        },
        profile: () => ({ rows, isTable, columns: [...columns.values()] }),
    };
}

;// CONCATENATED MODULE: ./lib/src/propose/row-schema.js

/** A column needs this many filled cells before its few values count as all possible ones. */
const MIN_ROWS_OF_CHOICES = 20;
/** Each choice must occur this often: a value that occurs once may belong to one person. */
const MIN_USES_OF_CHOICE = 2;
/** Digits and signs that a choice may not have: they are numbers, dates or addresses of people. */
const LIKE_A_PERSONS = /@|\p{Nd}.*\p{Nd}.*\p{Nd}.*\p{Nd}|https?:/u;
/** Words in the name of a column that may hold people, whatever its cells look like. */
const ABOUT_PEOPLE = /name|mail|addr|phone|mobile|contact|birth|dob|agent|manager|owner|person|executive|nominee|spouse|father|mother|assign|caller|customer|client|lead|refer|employee|staff|user|handled|\bby\b|\brm\b|\bso\b|account|aadhaar|\bpan\b|policy|नाम|पता|मोबाइल|फोन|ईमेल/iu;
/** Below are phone, name, e-mail, address and company. */
const FIRST_FIELD_OF_CHOICES = 5;
/** Steps of `maxLength`: about twice what is there, so that the next file fits as well. */
const LENGTHS = [20, 50, 100, 200, 500, 1000];
/** A JSON Schema (draft 2020-12) that every row of the profiled file keeps. */
function rowSchema(profile, assigned, title) {
    // A schema cannot have a rule for this one name.
    const told = assigned.filter(({ field, column }) => field !== undefined && column.header !== '__proto__');
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title,
        type: 'object',
        properties: Object.fromEntries(told.map((each) => [each.column.header, columnSchema(each, profile)])),
        required: told.filter(({ column }) => column.filled === profile.rows).map(({ column }) => column.header),
    };
}
/** The rules of a column in words, for the terminal. */
function rulesInWords(each, profile) {
    const { type, format, enum: choices } = columnSchema(each, profile);
    const types = type === undefined ? [] : typeof type === 'string' ? [type] : type;
    const kind = choices ? `one of ${(0,model/* plural */.LS)(choices.length, 'value')}` : (format ?? (0,model/* listed */.KE)(types.map(wordOf), 'or'));
    return [kind, each.column.filled === profile.rows && 'never blank'].filter((part) => part).join(', ');
}
function wordOf(type) {
    return type === 'string'
        ? (0,model/* says */.FA) `text`
        : type === 'integer'
            ? (0,model/* says */.FA) `whole number`
            : type === 'null'
                ? (0,model/* says */.FA) `nothing`
                : (0,model/* printable */.g$)(type);
}
function columnSchema(assigned, profile) {
    const { column, field } = assigned;
    // Phones have rules of their own.
    if (field === model/* PHONE_FIELD */.or || column.filled === 0 || column.kinds.has('structure') || column.hasOddNumber)
        return {};
    return profile.isTable ? tableSchema(assigned) : objectSchema(assigned);
}
/** In a table every cell is text, read as what the schema asks for; a blank one is not there. */
function tableSchema(assigned) {
    const { forms } = assigned.column;
    for (const type of ['integer', 'number', 'boolean'])
        if (forms.has(type))
            return { type };
    return { type: 'string', ...textRules(assigned) };
}
/** In an object a value has a kind of its own. */
function objectSchema(assigned) {
    const { kinds, integral, nulls, blanks } = assigned.column;
    const types = [
        ...(kinds.has('text') || blanks > 0 ? ['string'] : []),
        ...(kinds.has('number') ? [integral ? 'integer' : 'number'] : []),
        ...(kinds.has('boolean') ? ['boolean'] : []),
        ...(nulls > 0 ? ['null'] : []),
    ];
    const [type = 'string', ...others] = types;
    if (others.length > 0)
        return { type: types };
    return type === 'string' && blanks === 0 ? { type, ...textRules(assigned) } : { type };
}
function textRules(assigned) {
    const { forms, longest } = assigned.column;
    if (forms.has('date'))
        return { format: 'date' };
    if (forms.has('email'))
        return { format: 'email' };
    const choices = choicesOf(assigned);
    if (choices)
        return { enum: choices };
    const maxLength = LENGTHS.find((length) => length >= longest * 2) ?? LENGTHS.find((length) => length >= longest);
    return maxLength === undefined ? {} : { maxLength };
}
/** The few values of a column, if none can belong to a person: more people read a schema than a lead file. */
function choicesOf({ column, field }) {
    const { choices, filled, header } = column;
    const isPersons = field === undefined || field < FIRST_FIELD_OF_CHOICES || ABOUT_PEOPLE.test(header);
    if (!choices || isPersons || filled < MIN_ROWS_OF_CHOICES)
        return undefined;
    const isSafe = [...choices].every(([text, uses]) => uses >= MIN_USES_OF_CHOICE && !LIKE_A_PERSONS.test(text));
    return isSafe ? [...choices.keys()].sort() : undefined;
}

;// CONCATENATED MODULE: ./lib/src/propose/index.js





;// CONCATENATED MODULE: ./lib/src/run/watched-http.js
/** The same connection, with every exchange handed to `onExchange`. */
function watchedHttp(http, clock, onExchange) {
    return {
        async send(request) {
            const asked = clock.now();
            const began = clock.monotonic();
            const result = await http.send(request);
            onExchange({ result, asked, answered: clock.now(), tookMs: clock.monotonic() - began });
            return result;
        },
        close: () => http.close(),
    };
}

;// CONCATENATED MODULE: ./lib/src/run/doctor.js









/**
 * Looks at everything that a delivery needs, and tells each finding as soon as it is known. Only reads: nothing is sent
 * but questions and, without a token, the login. No lead file is opened.
 */
async function* examine(host, ports) {
    const prepared = await prepareAll(host);
    if ('problems' in prepared) {
        for (const problem of prepared.problems)
            yield findings_ofProblem('wrong', doctor_checkOf(problem), problem);
        return;
    }
    const { settings, routes, notices } = prepared;
    const lists = [...new Set(routes.map(({ list }) => list))].map((list) => ({
        list,
        name: routes.find((route) => route.list === list && route.name !== undefined)?.name,
    }));
    yield settingsFinding(settings, lists.map(({ list }) => list));
    const told = [...notices];
    const exchanges = [];
    const http = watchedHttp(host.http, host.clock, (exchange) => exchanges.push(exchange));
    const { smartflo } = connect(settings, host, { http, onNotice: (notice) => told.push(notice) });
    const { names, refused, stop, notices: seen } = await smartflo.preflight(lists);
    const [first] = exchanges;
    yield* tokenFindings(settings, { stop, told, accepted: names !== undefined, now: host.clock.now() });
    if (first) {
        const url = new URL(settings.baseUrl);
        yield reachFinding(first.result, { host: url.host, proxy: ports.proxyTo(url), tookMs: first.tookMs });
    }
    for (const { list } of lists) {
        const problem = refused.get(list);
        if (problem)
            yield findings_ofProblem('wrong', 'list', problem);
        else if (names?.has(list))
            yield fine('list', (0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)} is there${calledIn(names.get(list))}.`);
    }
    if (first?.result.kind === 'answer')
        for (const notice of seen)
            yield seenFinding(notice, names !== undefined);
    if (names && !stop) {
        for (const { list } of lists) {
            if (refused.has(list))
                continue;
            if (host.signal.aborted)
                break;
            const ofList = routes.filter((route) => route.list === list);
            yield* labelsOf(list, ofList, smartflo);
        }
    }
    else
        yield NOT_LOOKED_AT;
    const dated = exchanges.find(({ result }) => result.kind === 'answer');
    if (dated?.result.kind === 'answer') {
        yield clockFinding(readClockSkew(dated.result.headers['date'], dated.asked, dated.answered));
    }
    yield limitsFinding(settings);
    if (host.signal.aborted) {
        yield findings_ofProblem('wrong', 'settings', { code: 'LEADS-CANCELLED', message: (0,model/* says */.FA) `The checks were cancelled.` });
    }
}
/** A notice of the preflight. When the lists could not be read it is wrong, though a run would go on. */
function seenFinding(notice, isRead) {
    const hint = (0,model/* says */.FA) `Check \`base-url\`. If it is right, Smartflo may have trouble: look again later.`;
    return isRead ? findings_ofProblem('doubt', 'list', notice) : findings_ofProblem('wrong', 'list', { ...notice, hint });
}
const NOT_LOOKED_AT = {
    mark: 'doubt',
    check: 'labels',
    message: (0,model/* says */.FA) `The labels of the lists were not looked at, since Smartflo did not answer what was asked before.`,
};
/** The settings and this job's routes, or every mistake in them. */
async function prepareAll(host) {
    try {
        const { settings, notices } = await prepare(host);
        const routes = settings.routes.filter((route) => settings.only?.includes(route.list) ?? true);
        const found = (await Promise.all(routes.map((route) => mistakesIn(route, host)))).flat();
        // Routes may share what is wrong.
        const problems = [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
        return problems.length > 0 ? { problems } : { settings, notices, routes };
    }
    catch (error) {
        return { problems: problemsOf(error) };
    }
}
/** Mistakes of a route that other runs find when its first file comes. */
async function mistakesIn(route, host) {
    const opened = await Promise.allSettled([openMapper(route), openUserCheck(route, host)]);
    return opened.flatMap((each) => (each.status === 'rejected' ? problemsOf(each.reason) : []));
}
/** The problems that were thrown. A bug of ours has nothing to tell: it is thrown on. */
function problemsOf(error) {
    if (error instanceof model/* LeadsError */.QI)
        return error.problems;
    throw error;
}
/** The line of the checklist for a mistake that is found before Smartflo is asked. */
function doctor_checkOf({ code }) {
    return code.startsWith('LEADS-TOKEN-') || code === 'LEADS-CREDENTIALS' ? 'token' : 'settings';
}
function* tokenFindings({ credentials }, found) {
    const expiry = credentials?.kind === 'token' ? readTokenExpiry(credentials.token, found.now) : undefined;
    if (found.stop)
        yield findings_ofProblem('wrong', 'token', found.stop);
    else
        yield tokenFinding(expiry, found.accepted);
    for (const notice of found.told)
        yield findings_ofProblem('doubt', 'token', notice);
}
async function* labelsOf(list, routes, smartflo) {
    const read = await smartflo.readLabels(list);
    if (read.kind === 'empty')
        yield fine('labels', (0,model/* says */.FA) `List ${(0,model/* shownId */.fk)(list)} has no lead yet, so no labels to compare.`);
    else if (read.kind === 'unread')
        yield findings_ofProblem('doubt', 'labels', read.problem);
    else {
        const texts = read.labels.map(({ text }) => text);
        const shown = read.labels.map((label) => label.shown);
        const found = routes.flatMap(({ columns }) => labelFindings(list, compareLabels(columns, texts), shown));
        // Two routes of one list may put the same columns on the same fields.
        yield* new Map(found.map((finding) => [finding.message, finding])).values();
    }
}
function calledIn(name) {
    return name === undefined ? (0,model/* says */.FA) `` : (0,model/* says */.FA) `: “${(0,model/* printable */.g$)(name)}” in Smartflo`;
}

;// CONCATENATED MODULE: ./lib/src/run/flush-journals.js



/** How long the ledger may take at the end of a job, ms: the runner gives `post` little time after a cancellation. */
const WITHIN_MS = 30_000;
/**
 * Brings the receipts that a killed `main` had noted on disk into the ledgers, and gives its leases back. Receipts that
 * can't be brought there are not lost: the next run finds the claims without receipts and settles them.
 */
async function flushJournals(left) {
    const keys = readLedgerKeys(left.ledgerKey?.reveal() ?? '', []);
    for (const { list, text } of left.journals) {
        const journal = readJournalText(text);
        if (journal?.list !== list)
            continue;
        const { store, crypto, clock, log } = left;
        const ports = { store: store(list), list, crypto, now: clock.now, keys };
        const ended = await flushReceipts(ports, journal, { withinMs: WITHIN_MS });
        if (ended.kind === 'flushed')
            log.info((0,model/* says */.FA) `List ${(0,model/* printable */.g$)(list)}: what the cancelled run had sent is in the ledger.`);
        if (ended.kind === 'failed') {
            log.info((0,model/* says */.FA) `List ${(0,model/* printable */.g$)(list)}: what the cancelled run had sent could not be put into the ledger; the next run settles it.`);
            log.debug((0,model/* says */.FA) `${ended.problem.code}: ${ended.problem.message}`);
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/run/inspect-ledgers.js




/** Looks at the ledger of each list of the settings. Only reads. Throws a LeadsError for mistakes in the settings. */
async function* inspectLedgers(host, options) {
    const { settings } = await prepare(host);
    if (settings.ledger.kind === 'none') {
        throw new model/* LeadsError */.QI({
            code: 'LEADS-LEDGER-NEEDED',
            message: (0,model/* says */.FA) `\`ledger\` is none, so there is no ledger to look at.`,
            hint: (0,model/* says */.FA) `Name the ledger that your workflow uses: \`--ledger git\` or \`--ledger file:<path>\`.`,
        });
    }
    for (const { list, name } of servedRoutes(settings)) {
        const store = storeOf(list, settings, host);
        const described = await describeLedger(store, list, host.crypto);
        const verdict = options.verify ? await verifyLedger(store, list, settings.ledgerKeys, host.crypto) : undefined;
        yield { list, name, described, verdict };
    }
}

;// CONCATENATED MODULE: ./lib/src/run/propose.js





/** Proposes a config and a JSON Schema that fit one lead file. Throws a LeadsError when it can't be read or has no phones. */
async function propose(path, listId, workspace) {
    const file = await leadFileAt(path, workspace);
    const plans = await openNumberingPlans();
    // A file that needs options to be read gets them in the config.
    const { read, country, countries } = builtInRoute();
    const rules = { country, countries, plans };
    const profiler = createProfiler({ isBlank: model/* isBlank */.z3, isPhone: (text, kind) => 'e164' in toPhone(text, kind, rules) });
    const phoneColumn = (names) => {
        const column = names.findIndex((name) => fieldOfHeader(name) === model/* PHONE_FIELD */.or);
        return column < 0 ? undefined : column;
    };
    // A proposal sends nothing, so hidden rows may be looked at.
    await readRows(file, { ...read, hiddenRows: 'send' }, workspace, { ...profiler, phoneColumn });
    const profile = profiler.profile();
    // A person's row in the place of the names may be neither told nor written.
    if (profile.isTable && profile.columns.some(({ header }) => (0,model/* looksLikeData */.CW)(header)))
        throw propose_noHeader(path);
    const assigned = assignFields(profile, fieldOfHeader);
    if (!assigned)
        throw propose_noPhone(path, profile.rows);
    const name = slugOf(path);
    const schemaPath = `schemas/${name}.schema.json`;
    return {
        rows: profile.rows,
        columns: assigned.map((each) => ({
            header: (0,model/* shownHeader */.Z7)(each.column.header),
            field: each.field === undefined ? undefined : nameOfField(each.field),
            byName: each.byName,
            about: each.field === 0
                ? `${each.column.phones} of ${profile.rows} rows have a good number`
                : rulesInWords(each, profile),
        })),
        config: configText({ file: path, listId, schema: schemaPath, assigned, nameOf: nameOfField }),
        schema: {
            path: schemaPath,
            text: `${JSON.stringify(rowSchema(profile, assigned, `A row of ${name}`), null, 2)}\n`,
        },
    };
}
async function leadFileAt(path, workspace) {
    const entry = (await workspace.contains(path)) ? await workspace.entry(path) : undefined;
    if (entry?.kind !== 'file') {
        throw new model/* LeadsError */.QI({
            code: 'LEADS-COMMAND',
            message: (0,model/* says */.FA) `There is no file ${(0,model/* printable */.g$)(path)} in this folder.`,
            hint: (0,model/* says */.FA) `Give the path of a lead file, starting in the folder in which you stand: leads/monday.csv.`,
        });
    }
    const [, extension = '', gzip] = /\.([^./]+?)(\.gz)?$/i.exec(path) ?? [];
    const lower = extension.toLowerCase();
    const format = Object.hasOwn(model/* FORMAT_OF_EXTENSION */.IX, lower) ? model/* FORMAT_OF_EXTENSION */.IX[lower] : undefined;
    if (format === undefined) {
        throw new model/* LeadsError */.QI({
            code: 'LEADS-FILE-EXTENSION',
            message: (0,model/* says */.FA) `${(0,model/* printable */.g$)(path)} is not a file that leads are read from.`,
            hint: (0,model/* says */.FA) `Save it as .xlsx or as "CSV UTF-8" (.csv).`,
        });
    }
    return { path, format, gzip: gzip !== undefined, bytes: entry.bytes, route: 0 };
}
function propose_noHeader(file) {
    return new model/* LeadsError */.QI({
        code: 'LEADS-FILE-NO-HEADER',
        file,
        message: (0,model/* says */.FA) `The first row does not name the columns: it looks like a person’s data.`,
        hint: (0,model/* says */.FA) `Put a row with the names of the columns above it, such as Mobile, Name, Email.`,
    });
}
function propose_noPhone(file, rows) {
    return new model/* LeadsError */.QI({
        code: 'LEADS-COLUMN-NO-PHONE',
        file,
        message: rows === 0 ? (0,model/* says */.FA) `The file has no rows to learn from.` : (0,model/* says */.FA) `No column looks like phone numbers.`,
        hint: rows === 0
            ? (0,model/* says */.FA) `Use a file with some leads in it.`
            : (0,model/* says */.FA) `Call the column with the phone numbers Phone or Mobile.`,
    });
}
/** `leads/May 2026.csv.gz` → `may-2026`. */
function slugOf(path) {
    const base = (path.split('/').at(-1) ?? '').replace(/\.gz$/i, '').replace(/\.[^.]*$/, '');
    const slug = base.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return slug.replace(/^-|-$/g, '') || 'leads';
}

;// CONCATENATED MODULE: ./lib/src/run.js















/** One whole run. Gives the exit code: 0, or 1 when the job is to be red. Never throws. */
async function run(host, reporter = ON_EVERY_SURFACE) {
    let delivered;
    const stage = { maySend: false };
    try {
        // The first output, so that a run that is killed is not taken for one that went well.
        await writeOutputs({ status: 'failed' }, host.surface);
        delivered = await deliverFiles(await prepare(host), host, reporter, stage);
    }
    catch (error) {
        if (host.signal.aborted)
            await writeOutputs({ status: 'cancelled' }, host.surface).catch(() => { });
        await reporter.stop(run_problemsOf(error, host, stage), host, stage.maySend ? 'Stopped' : 'Nothing was sent');
        return 1;
    }
    try {
        await reporter.result(delivered.result, host);
        // Problems become old only now: a run that is killed before this has told nobody of them.
        for (const notice of (await delivered.remember?.()) ?? [])
            host.log.info(problemLine(notice));
        return delivered.result.failed ? 1 : 0;
    }
    catch (error) {
        // The delivery stands, so the run is not told as one that stopped.
        for (const problem of run_problemsOf(error, host, stage))
            host.log.info(problemLine(problem));
        return 1;
    }
}
const run_UNKNOWN = 'What was sent before that is not known here.';
/** The problems to tell when something was thrown. A bug of ours is told by its kind alone: its message may hold a cell. */
function run_problemsOf(error, host, { maySend }) {
    if (error instanceof model/* LeadsError */.QI)
        return error.problems;
    if (host.signal.aborted) {
        return [
            {
                code: 'LEADS-CANCELLED',
                message: maySend ? (0,model/* says */.FA) `The run was cancelled. ${run_UNKNOWN}` : (0,model/* says */.FA) `The run was cancelled.`,
                hint: (0,model/* says */.FA) `Run the job again.`,
            },
        ];
    }
    const refusal = (0,src_host/* diskRefusal */.C2)(error);
    if (refusal !== undefined) {
        return [
            {
                code: 'LEADS-DISK',
                message: (0,model/* says */.FA) `The disk of this machine takes no more (${refusal}).${maySend ? (0,model/* says */.FA) ` ${run_UNKNOWN}` : ''}`,
                hint: (0,model/* says */.FA) `Make room in the directory for temporary files (RUNNER_TEMP) and run the job again.`,
            },
        ];
    }
    debugStack(error, host);
    const kind = error instanceof Error ? error.name : typeof error;
    return [
        {
            code: 'LEADS-INTERNAL',
            message: (0,model/* says */.FA) `The action itself failed (${(0,model/* printable */.g$)(kind)}).${maySend ? (0,model/* says */.FA) ` ${run_UNKNOWN}` : ''}`,
            hint: (0,model/* says */.FA) `Run the job again with debug logging. If it fails again, please report it with the log.`,
        },
    ];
}


/***/ })

};
