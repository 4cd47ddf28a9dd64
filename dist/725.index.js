export const id = 725;
export const ids = [725];
export const modules = {

/***/ 5479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   W3: () => (/* binding */ isSuspect),
/* harmony export */   cq: () => (/* binding */ flawViolation),
/* harmony export */   e3: () => (/* binding */ flawOf)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2179);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5596);


/** Control characters other than tab, line feed and carriage return. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
/** A surrogate without its other half. */
const HALF = /\p{Cs}/u;
/** The flaw of a cell's text, if any; `cellCharacters` is the longest a cell may be, in UTF-16 units. */
function flawOf(text, cellCharacters = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.cellCharacters) {
    if (text.length > cellCharacters)
        return 'long';
    if (CONTROL.test(text))
        return 'control';
    if (HALF.test(text))
        return 'half';
    return text.includes('\uFFFD') ? 'lost' : undefined;
}
/** Whether a UTF-16 unit from 0x7f on can be a flaw by itself, so that `flawOf` must look at the text. */
function isSuspect(unit) {
    return unit <= 0x9f || unit === 0xfffd;
}
/** The text with each lone surrogate written as `\ud83d`, so that no encoder can turn it into U+FFFD unseen. */
function wellFormed(text) {
    return text.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
const WORDS = {
    control: {
        code: 'LEADS-ROW-CONTROL',
        message: 'The cell contains a control character, which cannot be seen and must not be sent.',
        hint: 'Type the cell anew. Tabs and line breaks are allowed.',
    },
    half: {
        code: 'LEADS-ROW-HALF-CHARACTER',
        message: 'The cell contains half of a character: an emoji or rare letter was cut in two.',
        hint: 'Type the cell anew, or remove the \\ud… code.',
    },
    lost: {
        code: 'LEADS-ROW-LOST-LETTER',
        message: 'The cell has the sign \uFFFD where a letter was lost before the file was saved.',
        hint: 'Type the letter anew, or export the file again as UTF-8.',
    },
    long: {
        code: 'LEADS-ROW-TOO-LONG',
        message: 'The cell has more text than a cell can hold.',
        hint: 'Look for a quote at the start of the cell that has no partner, or shorten the text.',
    },
};
/** The reject that a flaw makes of its row. */
function flawViolation(flaw, header, cell, position) {
    return { ...WORDS[flaw], header, position, masked: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)((0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .maskShape */ .cA)(cell)) };
}


/***/ }),

/***/ 9891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createExpansionMeter)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2179);
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
            throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-EXPANDS', `The file unpacks to more than ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(limits.inflatedBytes, 'byte')}.`, {
                hint: 'Split the file into several.',
            });
        }
        if (seen > limits.expansionFloorBytes && seen > packed * limits.expansionRatio) {
            throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-EXPANDS', `The file unpacks to more than ${limits.expansionRatio} times its size.`, {
                hint: 'If these are real leads, commit the file without packing it.',
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
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2179);

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
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3617);

/** Control characters, and their share of all bytes, from which on a file is taken for binary: text has next to none. */
const BINARY_CONTROLS = 8;
const BINARY_SHARE = 0.1;
const FORMAT_NAMES = {
    csv: 'a table as text (CSV)',
    tsv: 'a table as text with tabs (TSV)',
    json: 'JSON',
    ndjson: 'NDJSON',
    yaml: 'YAML',
    xlsx: 'an Excel workbook (.xlsx)',
};
const CSV_AGAIN = 'Save it again as "CSV UTF-8", or as .xlsx under a name that ends in .xlsx.';
/** First bytes of files that people give a wrong extension (file signatures of the formats' own specifications). */
const SIGNATURES = [
    {
        bytes: [0x50, 0x4b, 0x03, 0x04],
        what: 'a ZIP file, as Excel workbooks are',
        hint: 'If it is an Excel workbook, let its name end in .xlsx. Otherwise unpack it.',
    },
    {
        bytes: [0x50, 0x4b, 0x05, 0x06],
        what: 'an empty ZIP file',
        hint: 'Commit the lead file itself.',
    },
    {
        bytes: [0xd0, 0xcf, 0x11, 0xe0],
        what: 'an old Excel file (.xls) or a workbook with a password',
        hint: 'Open it in Excel, remove the password if it has one, and save it as .xlsx or "CSV UTF-8".',
    },
    { bytes: [0x1f, 0x8b], what: 'a gzip file', hint: 'Let its name end in .gz, such as leads.csv.gz.' },
    { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', hint: 'Export the leads as CSV or XLSX.' },
    { bytes: [0xff, 0xfe, 0x00, 0x00], what: 'UTF-32 text', hint: CSV_AGAIN },
    { bytes: [0x00, 0x00, 0xfe, 0xff], what: 'UTF-32 text', hint: CSV_AGAIN },
    { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'a Zstandard file', hint: 'Unpack it, or pack it with gzip.' },
    { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'an xz file', hint: 'Unpack it, or pack it with gzip.' },
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
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_0__/* .fileError */ .z)('LEADS-FILE-ENCODING', 'The file looks like UTF-16 text, but does not begin with the mark that says so.', {
            hint: 'Save it again as "CSV UTF-8" or UTF-8.',
        });
    }
    if (isBinary(head))
        throw wrongKind(format, 'a binary file', 'Export the leads as CSV or XLSX.');
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
        ? (0,_file_error_js__WEBPACK_IMPORTED_MODULE_0__/* .fileError */ .z)('LEADS-FILE-XLSX', 'The file is empty.', { hint: 'Save the workbook again and commit that.' })
        : !isBinary(head) || hasByteOrderMark(head)
            ? wrongKind('xlsx', 'text', 'Let its name end in .csv, .tsv or .json, whichever it is.')
            : wrongKind('xlsx', 'something else', 'Open it in the program it was made with and save it as .xlsx.');
}
/** JSON or a web page under the name of a table: read as CSV it would only give puzzling messages. */
function refuseMarkup(head, format) {
    const start = new TextDecoder('latin1').decode(head.subarray(0, 256));
    if (/^\s*(?:\[\s*\{|\[\s*\]|\{\s*["}])/.test(start)) {
        throw wrongKind(format, 'JSON', 'Let its name end in .json, or in .ndjson if each line is one object.');
    }
    if (/^\s*<(?:!doctype|html|\?xml|table|head|body)\b/i.test(start)) {
        throw wrongKind(format, 'a web page or XML', CSV_AGAIN);
    }
}
function wrongKind(format, what, hint) {
    return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_0__/* .fileError */ .z)('LEADS-FILE-KIND', `The file should be ${FORMAT_NAMES[format]}, but it is ${what}.`, { hint });
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

/***/ 6774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   XJ: () => (/* binding */ valueName),
/* harmony export */   os: () => (/* binding */ unexpected)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2179);

/** Words that other languages use for values, and what JSON says instead. */
const FOREIGN_WORDS = [
    [/^[-+]?(?:NaN|Infinity|inf)\b/i, 'Use null, or put it in double quotes.'],
    [/^(?:undefined|None|nil|NULL|Null|NONE)\b/, 'Use null, without quotes.'],
    [/^(?:True|TRUE|yes|Yes)\b/, 'Use true, without quotes.'],
    [/^(?:False|FALSE|no|No)\b/, 'Use false, without quotes.'],
];
/** Explains why `rest`, the text from the mistake on, can't stand where `wanted` must; '' is the end of the file. */
function unexpected(rest, wanted, afterComma) {
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (rest === '') {
        return {
            message: `The file ends where ${wanted} must follow.`,
            hint: 'The file seems to be cut off. Export or upload it again.',
        };
    }
    if (character === '\n' || character === '\r') {
        return {
            message: `The line ends where ${wanted} must follow.`,
            hint: 'Each line must hold one whole object; or put all objects, with commas between them, in [ ].',
        };
    }
    if (afterComma && (character === '}' || character === ']')) {
        return { message: 'There is a comma with nothing after it.', hint: `Remove the comma before ${character}.` };
    }
    if (character === "'" || character === '‘' || character === '“' || character === '”' || character === '`') {
        return { message: 'Text is not in straight double quotes.', hint: 'Use " around every key and every text.' };
    }
    if (character === '/' || character === '#') {
        return { message: 'A comment is not allowed in JSON.', hint: 'Remove the comment.' };
    }
    if (wanted === 'a value')
        return notAValue(rest, character);
    return { message: `Expected ${wanted} but found ${named(character)}.`, hint: hintFor(wanted, character) };
}
function notAValue(rest, character) {
    for (const [pattern, instead] of FOREIGN_WORDS) {
        if (pattern.test(rest))
            return { message: 'This word is not a value in JSON.', hint: instead };
    }
    if (/[+.]/.test(character)) {
        return { message: `A number can't begin with ${character}.`, hint: 'Put phone numbers in double quotes.' };
    }
    if (/\p{L}/u.test(character)) {
        return { message: 'Text is not in double quotes.', hint: 'Use " around every key and every text.' };
    }
    return {
        message: `Expected a value but found ${named(character)}.`,
        hint: 'A value is text in double quotes, a number, true, false or null.',
    };
}
function hintFor(wanted, character) {
    switch (wanted) {
        case 'a comma or a closing }':
        case 'a comma or a closing ]':
            if (character === '"' || character === '{' || character === '[')
                return 'A comma seems to be missing before it.';
            if (character === ':')
                return 'A quote or a comma seems to be missing before it.';
            return 'A comma, a quote or a closing bracket seems to be missing before it.';
        case 'the end of the line':
            return character === ','
                ? 'Objects with commas between them must stand in [ ]; without [ ], each has a line of its own and no comma.'
                : 'Put each object on a line of its own, or all of them, with commas between them, in [ ].';
        case 'nothing more':
            return 'Remove what follows the end of the list, or put it into the list.';
        case 'a colon':
            return 'After each key comes a colon, then the value.';
        default:
            return 'Look for a bracket, a quote or a comma that is missing or too much.';
    }
}
/** One character, so that it can be told in a sentence without showing what the file says. */
function named(character) {
    if (/\p{L}/u.test(character))
        return 'a letter';
    if (/\p{N}/u.test(character))
        return 'a digit';
    if (character === '"')
        return 'a double quote';
    if (/[\p{Z}\p{C}]/u.test(character))
        return `a character that can't be seen (${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(codeOf(character))})`;
    return `"${character}"`;
}
/** `U+00A0` */
function codeOf(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
/** What a JSON value is, from its first character. */
function valueName(character) {
    if (character === '"')
        return 'text';
    if (character === '[')
        return 'a list';
    if (character === '{')
        return 'an object';
    if (character === 't' || character === 'f')
        return 'true or false';
    if (character === 'n')
        return 'null';
    return /[-0-9]/.test(character) ? 'a number' : 'something that is not JSON';
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ CUT_OFF),
  m: () => (/* binding */ JsonScanner)
});

// EXTERNAL MODULE: ./lib/src/parse/cell-flaw.js
var cell_flaw = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
;// CONCATENATED MODULE: ./lib/src/parse/json-escape.js
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
    message: 'There is a backslash with no meaning in this text.',
    hint: 'Write \\\\ for a backslash (as in Windows paths), \\" for a quote and \\n for a line break.',
};
const BAD_CODE = {
    message: 'A \\u code in this text does not have four digits of 0–9 and A–F.',
    hint: 'Write \\u and exactly four of them, or \\\\ for a backslash.',
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

// EXTERNAL MODULE: ./lib/src/parse/json-mistakes.js
var json_mistakes = __webpack_require__(6774);
// EXTERNAL MODULE: ./lib/src/parse/limits.js
var limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/place.js
var place = __webpack_require__(3461);
;// CONCATENATED MODULE: ./lib/src/parse/json-scanner.js






/** Thrown when the text so far ends inside what is being read and more of it is to come. Never leaves the parser. */
const CUT_OFF = Symbol('the rest of the text has not come yet');
const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Characters of the text after a mistake that are looked at to explain it. */
const EXPLAINED = 16;
/**
 * Reads the tokens of strict RFC 8259 JSON from text that comes in pieces. Every method stands at `at` and moves it past
 * what it read. A mistake is a LeadsError with its place; a mistake at the very end of a text that is not `whole` is
 * CUT_OFF instead, so what is said about a file never depends on where the pieces were cut.
 */
class JsonScanner {
    text = '';
    at = 0;
    /** Whether no more text will come. */
    whole = false;
    /** Whether a line break is not white space: one object a line. */
    oneLine = false;
    /** What the last `string()` holds that must not be sent. */
    flaw;
    #markOffset = 0;
    #markPlace = place/* FIRST_PLACE */.h;
    /** Adds a piece after what has not been let go. */
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
    /** Any value. Returns what it is; text, when `string()` is not called for it, is checked and forgotten. */
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
        throw this.error((0,json_mistakes/* unexpected */.os)(rest, wanted, afterComma), this.at);
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
                message: `The ${what} ends before the closing quote of the text that begins here.`,
                hint: 'Add the closing quote. A line break inside a text is written \\n, a quote \\".',
            });
        }
        this.#fail(offset, offset, {
            message: `There is a character that can't be seen inside a text (${(0,json_mistakes/* codeOf */.$N)(character)}).`,
            hint: character === '\t' ? 'Write a tab as \\t.' : 'Remove it, or write it as a \\u code.',
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
                    message: "A number can't begin with 0.",
                    hint: 'Put phone numbers and codes in double quotes, so that their zeros stay.',
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
                message: 'This number is not complete.',
                hint: 'After a minus sign, a point and an e a digit must follow. Put anything else in double quotes.',
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
            throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', `Lists and objects are nested more than ${limits/* LIMITS */.b.nestingDepth} deep.`, {
                hint: 'A lead is one flat object. Export the leads without nested lists.',
                position: this.place(this.at),
            });
        }
        this.at++;
    }
    /** An error that the character at `offset` caused, shown at `shown`; more text could still mend it at the end. */
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
 * Waits until `headBytes` bytes are there, or the end, then lets `choose` make the parser that gets everything. The head
 * is the same wherever the chunks were cut, and a first chunk that is long enough is not copied.
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
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2179);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);


/** Names of errors of the operating system, such as ENOENT, which Node gives as `code`. */
const SYSTEM_ERROR = /^E[A-Z0-9]+$/;
/** What reading from disk ended with, told as a problem of the file. Inflating takes place below the reader as well. */
function readError(error, gzip) {
    if (error instanceof _model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .LeadsError */ .QI)
        return error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (gzip && !SYSTEM_ERROR.test(code)) {
        return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-GZIP', 'The .gz file is broken, cut off, or no gzip file.', {
            hint: 'Pack it again, or commit the file without packing it.',
            cause: error,
        });
    }
    const reason = code === '' ? '' : ` (${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(code)})`;
    return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-READ', `The file could not be read from disk${reason}.`, {
        hint: 'Look at what the steps before this one do to the file, then run the job again.',
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
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2179);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5596);



/** Stops at a key that is twice in one object: which of its values counts can only be guessed. */
function refuseTwins(name, first, second) {
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-DUPLICATE-KEY', `The key "${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}" is in one object twice: ${both(first, second)}.`, {
        hint: 'Remove or rename one of the two.',
        position: second,
    });
}
/** Stops at an object with more keys than `LIMITS.columns`. */
function refuseManyColumns(position) {
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-LIMIT', `An object has more than ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.columns)} keys.`, {
        hint: 'Leave out the keys that are not part of a lead.',
        position,
    });
}
/** Stops at a record that is longer than `LIMITS.recordBytes`. */
function refuseLongRecord(position) {
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-RECORD-SIZE', `The record that begins here is longer than ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.recordBytes)} characters.`, {
        hint: 'Look for a quote or bracket that is not closed.',
        position,
    });
}
/** Stops at a key that is longer than `LIMITS.headerCharacters`. */
function refuseLongName(names, place) {
    const long = names.findIndex((name) => name.length > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.headerCharacters);
    if (long < 0)
        return;
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-LIMIT', `A key has more than ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.headerCharacters)} characters.`, {
        hint: 'Look for a quote that is not closed, or give the column a shorter name.',
        position: place(long),
    });
}
function both(first, second) {
    return first.line === second.line
        ? `in line ${first.line}, at characters ${first.column} and ${second.column}`
        : `in lines ${first.line} and ${second.line}`;
}


/***/ }),

/***/ 2894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ee: () => (/* binding */ composeYaml),
  xg: () => (/* binding */ featureError),
  VV: () => (/* binding */ placeIn),
  K2: () => (/* binding */ yamlError)
});

// EXTERNAL MODULE: ./lib/src/model/index.js + 17 modules
var model = __webpack_require__(2179);
// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
// EXTERNAL MODULE: ./lib/src/parse/json-mistakes.js
var json_mistakes = __webpack_require__(6774);
// EXTERNAL MODULE: ./lib/src/parse/limits.js
var limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/place.js
var place = __webpack_require__(3461);
;// CONCATENATED MODULE: ./lib/src/parse/yaml-mistakes.js
/** What each kind of error of the `yaml` package means, in words that repeat nothing of the file. */
const MISTAKES = {
    BAD_DIRECTIVE: {
        message: 'A line that begins with % is not understood.',
        hint: 'Remove it, or put the value in double quotes.',
    },
    BAD_DQ_ESCAPE: {
        message: 'There is a backslash with no meaning in a text in double quotes.',
        hint: 'Write \\\\ for a backslash, or use single quotes.',
    },
    BAD_INDENT: {
        message: 'The indentation does not fit the lines above, or a quote or bracket is not closed.',
        hint: 'Begin the keys of one lead in the same column, with spaces.',
    },
    BAD_SCALAR_START: {
        message: 'A value begins with a character that has a meaning of its own in YAML.',
        hint: 'Put the value in double quotes.',
    },
    BLOCK_AS_IMPLICIT_KEY: {
        message: 'There are two keys in one line, or a value with a colon in it is not in quotes.',
        hint: 'Put values that contain ": " in double quotes.',
    },
    BLOCK_IN_FLOW: {
        message: 'Inside [ ] or { } there is a key or dash as if it stood on its own.',
        hint: 'Close the bracket, or separate values with commas.',
    },
    KEY_OVER_1024_CHARS: {
        message: 'A key is longer than 1,024 characters.',
        hint: 'Look for a quote that is not closed.',
    },
    MISSING_CHAR: {
        message: 'A character is missing: a closing quote or bracket, a comma, a colon or the space after it.',
        hint: 'Mend it here, or put the value in double quotes.',
    },
    MULTILINE_IMPLICIT_KEY: {
        message: 'A key has no colon in its line.',
        hint: 'Write key: value, or indent the line if it continues the value above.',
    },
    MULTIPLE_ANCHORS: { message: 'There are two anchors (&) for one value.', hint: 'Write the value in double quotes.' },
    RESOURCE_EXHAUSTION: { message: 'Lists and mappings are nested too deeply.', hint: 'A lead is one flat mapping.' },
    TAB_AS_INDENT: {
        message: 'A tab stands where only spaces may.',
        hint: 'Replace tabs at the start of lines by spaces.',
    },
    UNEXPECTED_TOKEN: {
        message: 'Something stands here that does not belong here.',
        hint: 'Look for a quote or bracket that is not closed, or put the value in double quotes.',
    },
};
const OTHER = {
    message: 'This is not valid YAML.',
    hint: 'Look at the indentation, and put values with special characters in double quotes.',
};
/** Explains an error of the `yaml` package. */
function yamlMistake(code) {
    return MISTAKES[code] ?? OTHER;
}

;// CONCATENATED MODULE: ./lib/src/parse/yaml-compose.js






/** Control characters that YAML does not allow in its text; some of them are also marks of the package's own lexer. */
const FORBIDDEN = /(?![\t\n\r])[\u0000-\u001f]/;
/** Levels above a record: the document and the list. */
const LEVELS_AROUND = 2;
/**
 * The documents in a piece of YAML. Refused before the package sees more than their first character: aliases and tags,
 * nesting beyond the cap (the package would recurse) and control characters. Keys that repeat are left to the caller.
 */
function composeYaml(yaml, piece, schema) {
    const forbidden = FORBIDDEN.exec(piece.text);
    if (forbidden) {
        throw yamlError(piece, forbidden.index, {
            message: `There is a character that can't be seen (${(0,json_mistakes/* codeOf */.$N)(forbidden[0])}).`,
            hint: 'Remove it, or write it as a \\u code inside double quotes.',
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
/** The error for a part of YAML that is left out on purpose. */
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
            throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', `Lists and mappings are nested more than ${limits/* LIMITS */.b.nestingDepth} deep.`, {
                hint: 'A lead is one flat mapping. Export the leads without nested lists.',
                position: placeIn(piece, parser.offset),
            });
        }
    }
    yield* parser.end();
}
function refuseFeature(piece, lexeme, offset) {
    if (lexeme.startsWith('*')) {
        throw featureError(piece, offset, {
            message: 'A value that begins with * repeats another place of the file (an alias), which is not allowed.',
            hint: 'Write the value out here. If it is meant as text, put it in double quotes.',
        });
    }
    if (lexeme.startsWith('!')) {
        throw featureError(piece, offset, {
            message: 'A value that begins with ! has a type of its own (a tag), which is not allowed.',
            hint: 'Remove the word with the !. If it is meant as text, put the value in double quotes.',
        });
    }
}
function refuseManyTokens(position) {
    throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', `The YAML from here on has more than ${(0,model/* count */.U9)(limits/* LIMITS */.b.yamlTokens)} values and signs in one piece.`, {
        hint: 'Write each lead as "- phone: …" with its dash in the same column, or use JSON.',
        position,
    });
}
/** Stops at a quote that never closes, where it opens: the package would point at the end of the text. */
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
        message: 'The quote that opens here is not closed.',
        hint: 'Add the closing quote. Inside double quotes a quote is written \\", inside single quotes twice.',
    });
}
/** Stops at the first error; an unknown `%` line is one that YAML itself says to ignore. */
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

/***/ 8725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _v: () => (/* reexport */ COMPACT_LINES),
  mc: () => (/* reexport */ INPUTS),
  Ff: () => (/* reexport */ JSON_LINES),
  Pv: () => (/* reexport */ LIST_ID_PLACEHOLDER),
  es: () => (/* reexport */ ON_EVERY_SURFACE),
  sb: () => (/* reexport */ examine),
  Pl: () => (/* reexport */ headline),
  YK: () => (/* reexport */ problemLine),
  BM: () => (/* reexport */ propose),
  Hp: () => (/* reexport */ renderAnnotations),
  run: () => (/* binding */ run),
  j9: () => (/* reexport */ styleFor)
});

// EXTERNAL MODULE: ./lib/src/model/index.js + 17 modules
var model = __webpack_require__(2179);
;// CONCATENATED MODULE: ./lib/src/discover/file-kind.js

/** Formats that may be compressed once more. A workbook is compressed already. */
const GZIP = '.gz';
const SAVE_AS = 'Save it as .xlsx or as "CSV UTF-8" (.csv).';
const UNPACK = 'Unpack it and commit the files in it; one text file may be compressed as .csv.gz.';
/** Extensions that lead files come with and that are not read. */
const FOREIGN = {
    xls: SAVE_AS,
    xlsb: SAVE_AS,
    xlsm: SAVE_AS,
    xltx: SAVE_AS,
    ods: SAVE_AS,
    numbers: SAVE_AS,
    dbf: SAVE_AS,
    parquet: SAVE_AS,
    xml: SAVE_AS,
    html: SAVE_AS,
    doc: SAVE_AS,
    docx: SAVE_AS,
    pdf: SAVE_AS,
    zip: UNPACK,
    rar: UNPACK,
    '7z': UNPACK,
    tar: UNPACK,
    tgz: UNPACK,
    gz: UNPACK,
};
/** Hidden files, Excel's lock files, read-me files and JSON Schemas. */
const IGNORED = /^\.|^~\$|^README|^readme(\.|$)|\.schema\.json$/;
/** Judges by the name alone, upper and lower case alike in its extension. `name` is without folders. */
function kindOfFile(name) {
    if (IGNORED.test(name))
        return { kind: 'ignored' };
    const lower = name.toLowerCase();
    const gzip = lower.endsWith(GZIP);
    const format = ownValue(model/* FORMAT_OF_EXTENSION */.IX, extensionOf(gzip ? lower.slice(0, -GZIP.length) : lower));
    if (format !== undefined && !(gzip && format === 'xlsx'))
        return { kind: 'leads', format, gzip };
    const advice = ownValue(FOREIGN, extensionOf(lower));
    return advice === undefined ? { kind: 'unknown' } : { kind: 'foreign', advice };
}
/** What follows the last dot, in lower case; empty when there is none. */
function extensionOf(name) {
    return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
function ownValue(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/src/discover/file-problems.js


/** Why a path that a glob means is not read; undefined for a plain file. */
function pathProblem({ path, kind }) {
    const shown = `\`${(0,model/* printable */.g$)(path)}\``;
    switch (kind) {
        case 'link':
            return {
                code: 'LEADS-FILE-LINK',
                message: `${shown} is a link, and links are never followed.`,
                hint: 'Commit the file itself in place of the link, or leave the link out with `!`.',
                file: path,
            };
        case 'other':
            return {
                code: 'LEADS-FILE-LINK',
                message: `${shown} is a pipe, socket or device, not a file, or its name is not UTF-8.`,
                hint: 'Rename or remove it, or leave it out with `!`.',
                file: path,
            };
        case 'outside':
            return {
                code: 'LEADS-FILE-OUTSIDE',
                message: `${shown} leads out of the workspace, so nothing in it is read.`,
                hint: 'Put the files into the repository.',
                file: path,
            };
        case 'repository':
            return {
                code: 'LEADS-FILE-SUBMODULE',
                message: `${shown} is a repository of its own (a submodule?), so nothing in it is read.`,
                hint: `Commit the files to this repository, or leave the folder out with \`!${(0,model/* printable */.g$)(path)}\`.`,
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
        message: `\`${shown}\` is a folder, and the glob asks for a file of that name.`,
        hint: `Write \`${shown}/**\` for all files below it, or \`${shown}/*\` for those directly in it.`,
        file: path,
    };
}
/** For a lead file of which only the Git LFS pointer is in the work tree. */
function pointerProblem(path) {
    return {
        code: 'LEADS-FILE-LFS',
        message: `\`${(0,model/* printable */.g$)(path)}\` is a Git LFS pointer: the file itself was not fetched.`,
        hint: 'Set `lfs: true` in the `with:` of actions/checkout.',
        file: path,
    };
}
/** For a lead file that the input `files` asks for and no entry of the config claims. */
function unclaimedProblem(path) {
    return {
        code: 'LEADS-FILE-UNCLAIMED',
        message: `No entry of \`lists\` in the config claims \`${(0,model/* printable */.g$)(path)}\`, so its leads have nowhere to go.`,
        hint: 'Add the file to the `files` of an entry, or leave it out of the input `files` with `!`.',
        file: path,
    };
}
/** For a file that is meant and is of a kind that is not read. */
function extensionNotice(path, advice) {
    const extension = extensionOf(path);
    return {
        code: 'LEADS-FILE-EXTENSION',
        message: `\`${(0,model/* printable */.g$)(path)}\` is not read: ${extension ? `.${(0,model/* printable */.g$)(extension)}` : 'a name without extension'} is no kind of lead file.`,
        hint: advice ??
            'Lead files end in .csv, .tsv, .txt, .json, .ndjson, .jsonl, .yaml or .yml (each also with .gz), or .xlsx.',
        file: path,
    };
}
/** For two lead files whose paths are the same on a file system that ignores case. */
function caseNotice(path, twin) {
    return {
        code: 'LEADS-FILE-CASE',
        message: `\`${(0,model/* printable */.g$)(path)}\` and \`${(0,model/* printable */.g$)(twin)}\` differ in upper and lower case only. Both are read.`,
        hint: 'Rename or remove one: on Windows and macOS only one of them can exist.',
        file: path,
    };
}
/** For a glob that gets no file, since earlier entries claim all that it matches: so many lead files. */
function takenNotice(glob, files) {
    return {
        code: 'LEADS-FILES-NONE',
        message: `\`${(0,model/* printable */.g$)(glob)}\` matches ${(0,model/* plural */.LS)(files, 'lead file')}, and earlier entries of \`lists\` claim all of them.`,
        hint: 'The first entry whose globs match a file claims it: put the narrower glob first.',
    };
}
/** For a glob that no lead file matches; `hint` says where to look for the reason. */
function noneNotice(glob, hint) {
    return { code: 'LEADS-FILES-NONE', message: `\`${(0,model/* printable */.g$)(glob)}\` matches no lead file.`, hint };
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
        // Who leaves out a folder means all that is in it, and too little sent is mended more easily than too much.
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
 * A notice for each of these globs that matches none of the lead files claimed for it. A glob that something else was
 * said about stays without: `told` are the paths with a problem or notice.
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
        return 'The workspace is empty: in a workflow, actions/checkout must run before this action.';
    const base = glob.isPlain ? glob.text : fixedFolders(glob.text);
    const isThere = base === '' || found.some((each) => each.path === base);
    const meant = isThere
        ? undefined
        : (0,model/* nearest */.pA)(base, found.map((each) => each.path));
    if (meant !== undefined)
        return `Did you mean \`${(0,model/* printable */.g$)(meant + glob.text.slice(base.length))}\`?`;
    if (!isThere && !glob.isPlain)
        return `There is no folder \`${(0,model/* printable */.g$)(base)}\`; upper and lower case matter.`;
    const extensions = found
        .filter((each) => each.kind === 'file' && each.path.startsWith(base === '' ? '' : `${base}/`))
        .filter((each) => kindOfFile(each.name).kind === 'leads')
        .map((each) => `.${extensionOf(each.name)}`);
    return extensions.length > 0
        ? `The lead files in that folder end in ${(0,model/* listed */.KE)([...new Set(extensions)].sort())}.`
        : 'Upper and lower case matter, and hidden files and folders are never read.';
}
/** The folders in front of the first wildcard: `leads/may/*.csv` → `leads/may`. */
function fixedFolders(glob) {
    return glob
        .slice(0, glob.search(/[*?[{]/))
        .split('/')
        .slice(0, -1)
        .join('/');
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
 * Finds the lead files that this run is about. The first route whose globs match a file claims it, be the route in `only`
 * or not, so that jobs which share a config never read one file for two lists.
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
        const route = routes.findIndex((globs) => accepts(globs, path));
        if (route < 0) {
            if (selection && kind.kind === 'leads')
                problems.push(unclaimedProblem(path));
            continue;
        }
        if (kind.kind === 'leads') {
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
                notices.push(extensionNotice(path, kind.advice));
            else if (names(selection ?? routes[route], path))
                notices.push(extensionNotice(path));
        }
    }
    const told = [...problems, ...notices].flatMap((problem) => problem.file ?? []);
    const unmatched = selection
        ? unmatchedNotices(selection, () => true, claims, told, found)
        : routes.flatMap((globs, index) => isOurs(index) ? unmatchedNotices(globs, (claim) => claim.route === index, claims, told, found) : []);
    return { files, problems, notices: [...notices, ...caseNotices(files), ...unmatched] };
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
    // What a link leads to is not looked at: by its name it is a lead file, a folder, or neither (a logo, a script).
    const mayBeFolder = kind === 'repository' || kind === 'outside' || (type === 'unknown' && !/\.[a-z]\w*$/i.test(name));
    const means = (globs) => type === 'unknown' && !mayBeFolder
        ? names(globs, path)
        : accepts(globs, path) || (mayBeFolder && enters(globs, path));
    if (selection && !means(selection))
        return undefined;
    const route = routes.findIndex(means);
    return route >= 0 && isOurs(route) ? pathProblem(found) : undefined;
}
/** Whether one of the globs, without wildcards, is this very path. */
function names(globs, path) {
    return globs?.some((glob) => !glob.excludes && glob.text === path) ?? false;
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


;// CONCATENATED MODULE: ./lib/src/report/status.js

/** How a run ended, in one word. */
function statusOf(run) {
    const { accepted, refused, inDoubt, unsent } = run.totals;
    if (run.cancelled)
        return 'cancelled';
    if (run.act !== 'deliver')
        return 'planned';
    const left = refused + inDoubt + unsent;
    if (accepted > 0)
        return left > 0 || run.stopped ? 'partial' : 'delivered';
    return left > 0 || run.stopped ? 'failed' : 'nothing-to-do';
}
/** One line that says how it went: no file names, no personal data. Fit for a chat message. */
function headline(result) {
    const { totals, status } = result;
    const mistaken = result.files.filter((file) => file.problems.length > 0).length;
    const rest = [
        totals.rejects > 0 && `${(0,model/* plural */.LS)(totals.rejects, 'row')} rejected`,
        mistaken > 0 && `${(0,model/* plural */.LS)(mistaken, 'file')} with mistakes`,
        totals.duplicates > 0 && (0,model/* plural */.LS)(totals.duplicates, 'duplicate'),
        totals.refused > 0 && `${(0,model/* plural */.LS)(totals.refused, 'lead')} refused by Smartflo`,
        totals.inDoubt > 0 && `${(0,model/* plural */.LS)(totals.inDoubt, 'lead')} in doubt`,
        result.act === 'deliver' && totals.unsent > 0 && `${(0,model/* plural */.LS)(totals.unsent, 'lead')} not sent`,
    ].filter((part) => part !== false);
    const reason = result.problems[0];
    const tail = rest.length > 0 ? `, ${rest.join(', ')}` : '';
    return `${opening(result)}${tail}.${reason && status !== 'planned' ? ` ${reason.message}` : ''}`;
}
/** Rows that passed, in files without a mistake: under `validate`, what would be sent. */
function goodRows({ files }) {
    return files.reduce((sum, { problems, books }) => sum + (problems.length > 0 ? 0 : books.unsent), 0);
}
function opening(result) {
    const { act, status, totals, lists } = result;
    if (status === 'cancelled')
        return `Cancelled: ${(0,model/* plural */.LS)(totals.accepted, 'lead')} sent`;
    if (act === 'validate')
        return `${(0,model/* plural */.LS)(totals.rows, 'row')} checked: ${(0,model/* plural */.LS)(goodRows(result), 'good lead')}`;
    if (act === 'plan') {
        const planned = lists.reduce((sum, list) => sum + (list.stop ? 0 : list.leads), 0);
        const served = lists.filter((list) => list.leads > 0 && !list.stop).length;
        return `Would send ${(0,model/* plural */.LS)(planned, 'lead')} to ${(0,model/* plural */.LS)(served, 'list')}`;
    }
    if (totals.rows === 0)
        return 'Nothing to send: no rows in any lead file';
    return status === 'nothing-to-do' ? 'Nothing to send' : `${(0,model/* plural */.LS)(totals.accepted, 'lead')} sent`;
}
/** What a person should do now; empty when there is nothing to do. */
function nextSteps(result) {
    const steps = result.problems.flatMap(({ hint }) => hint ?? []);
    if (result.totals.rejects > 0)
        steps.push(mendRejects(result));
    return [...new Set(steps)];
}
function mendRejects({ act, totals, lists }) {
    const went = act === 'deliver' && totals.accepted > 0 ? `${(0,model/* plural */.LS)(totals.accepted, 'lead')} went, ` : '';
    const left = `${went}${(0,model/* plural */.LS)(totals.rejects, 'row')} did not pass. Mend ${totals.rejects === 1 ? 'it' : 'them'} in`;
    // Under clone, what stands in the original file and went once would be phoned again.
    const wouldPhoneTwice = lists.some(({ duplicateOption, books }) => duplicateOption === 'clone' && books.rejects > 0 && books.accepted > 0);
    if (wouldPhoneTwice) {
        return (`${left} the rejects file and commit that in place of the original: under clone, sending the original again ` +
            'phones its people twice.');
    }
    const skips = lists.every((list) => list.duplicateOption === 'skip');
    return (`${left} the original file and upload it under the same name, or in the rejects file and commit that in its place.` +
        (skips ? ' Smartflo skips the leads it already has.' : ''));
}

;// CONCATENATED MODULE: ./lib/src/report/verdict.js
/** Whether the job is to be red: always on what was not delivered, on rejects as `fail-on` says. */
function isFailed(run, failOn) {
    if (run.problems.length > 0 || run.totals.inDoubt > 0)
        return true;
    if (run.act === 'deliver' && run.totals.unsent > 0)
        return true;
    const judged = run.files.filter((file) => file.counts || failOn !== 'new');
    if (judged.some((file) => file.problems.length > 0))
        return true;
    if (run.lists.some((list) => list.stop))
        return true;
    if (failOn === 'errors')
        return false;
    return judged.some((file) => file.books.rejects > 0 || file.books.refused > 0);
}
/** The code that names what made the run fail: what stopped it before what it refused before the commonest reject. */
function errorCode(run) {
    const [commonest] = run.files
        .flatMap((file) => file.rejects)
        .sort((a, b) => b.count - a.count)
        .map(({ code }) => code);
    const first = run.problems[0] ??
        run.lists.find((list) => list.stop)?.stop ??
        run.files.find((file) => file.problems.length > 0)?.problems[0] ??
        run.files.find((file) => file.refusals.length > 0)?.refusals[0]?.problem;
    return first?.code ?? (run.failed ? commonest : undefined) ?? '';
}

;// CONCATENATED MODULE: ./lib/src/report/outputs.js



/**
 * Most characters of the `summary` output. GitHub takes 1 MB for all outputs of a job, counted as UTF-16, so half a
 * million characters; the rest is margin for the other outputs and other steps.
 */
const MAX_SUMMARY_CHARACTERS = 400_000;
/** GitHub's limit on the jobs of a matrix. */
const MAX_MATRIX = 256;
/** Every output by name, as text. */
function renderOutputs(result, paths) {
    const { totals } = result;
    return {
        status: result.status,
        headline: headline(result),
        'error-code': errorCode(result),
        summary: renderSummaryOutput(result.files),
        accepted: String(totals.accepted),
        rejects: String(totals.rejects),
        duplicates: String(totals.duplicates),
        refused: String(totals.refused),
        'in-doubt': String(totals.inDoubt),
        unsent: String(totals.unsent),
        'has-rejects': String(totals.rejects > 0),
        report: paths.report,
        'rejects-dir': totals.rejects > 0 ? paths.rejects : '',
        lists: renderLists(result),
    };
}
/** One entry of the `summary` output. */
function summaryEntry(result) {
    const { rows, rejects, duplicates, accepted, refused, inDoubt, unsent } = result.books;
    return {
        file: result.file,
        list: result.list,
        rows,
        rejects,
        duplicates,
        accepted,
        refused,
        in_doubt: inDoubt,
        unsent,
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
/** JSON array of the ids of lists that have something to send, for `strategy.matrix`; at most as many as a matrix holds. */
function renderLists(result) {
    const ids = result.lists.filter(({ list, leads, stop }) => list !== '' && leads > 0 && !stop).map(({ list }) => list);
    return JSON.stringify(ids.slice(0, MAX_MATRIX));
}
/** `lines 4, 9, 12 and 310 more`; a line that holds several of the rows, as in a file of one long line, is named once. */
function lineList(lines, total, shown = 5) {
    const different = [...new Set(lines)];
    if (different.length === 1)
        return `line ${different[0]}`;
    const first = different.slice(0, shown);
    const more = total - lines.filter((line) => first.includes(line)).length;
    const named = first.map(String);
    return `lines ${more > 0 ? `${named.join(', ')} and ${(0,model/* count */.U9)(more)} more` : (0,model/* listed */.KE)(named)}`;
}
/** `lines 2–501 and 700`; with more ranges than are shown, how many more. */
function rangeList(ranges, shown = 5) {
    const words = ranges.slice(0, shown).map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
    const more = ranges.length - words.length;
    const [only] = ranges;
    const word = ranges.length === 1 && only?.[0] === only?.[1] ? 'line' : 'lines';
    return `${word} ${more > 0 ? `${words.join(', ')} and ${(0,model/* plural */.LS)(more, 'more range')} in the report` : (0,model/* listed */.KE)(words)}`;
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
/** What a group of rejects says: rows may break one rule in several ways, and each way is told once, with its own hint. */
function rejectWords({ examples }) {
    return {
        message: eachOnce(examples.map(({ message }) => message)),
        hint: eachOnce(examples.flatMap(({ hint }) => hint ?? [])),
    };
}
function eachOnce(texts) {
    const different = [...new Set(texts)];
    const shown = different.slice(0, SHOWN_WORDINGS).join(' ');
    return different.length > SHOWN_WORDINGS ? `${shown} …` : shown;
}

;// CONCATENATED MODULE: ./lib/src/report/annotations.js




/** The runner keeps ten of each level per step (actions/runner, `ExecutionContext.cs`). */
const MAX_ANNOTATIONS = 10;
/** The runner cuts a message at 4,096 characters. */
const MAX_MESSAGE_CHARACTERS = 4000;
/** The annotations that teach most: what stopped the run, then files, what Smartflo refused, then one per rule and file, the most frequent first. */
function renderAnnotations(result) {
    const stops = [
        ...result.problems.map((problem) => ofProblem('error', problem)),
        ...result.lists.flatMap((list) => (list.stop ? [ofProblem('error', list.stop)] : [])),
        ...result.files.flatMap((file) => file.problems.map((problem) => ofProblem('error', problem, file))),
    ];
    const groups = result.files
        .flatMap((file) => file.rejects.map((group) => ({ file, group })))
        .sort((a, b) => b.group.count - a.group.count)
        .map(({ file, group }) => ofGroup(file, group));
    const refusals = result.files.flatMap((file) => groupRefusals(file).map((group) => ofRefusals(file, group)));
    const notices = [...result.notices, ...result.files.flatMap((file) => file.notices)];
    const all = [
        ...distinct(stops),
        ...refusals,
        ...groups,
        ...distinct(notices.map((notice) => ofProblem('warning', notice))),
    ];
    const isError = ({ level }) => level === 'error';
    return [...capped(all.filter(isError)), ...capped(all.filter((annotation) => !isError(annotation)))];
}
function ofProblem(level, problem, file) {
    const path = problem.file ?? file?.file;
    const hint = problem.hint ? `\n${problem.hint}` : '';
    return {
        level,
        title: problem.code,
        message: `${problem.message}${hint}`.slice(0, MAX_MESSAGE_CHARACTERS),
        ...(path === undefined ? {} : { file: path }),
        ...(problem.position ? { line: problem.position.line, column: problem.position.column } : {}),
    };
}
function ofGroup(file, group) {
    const [first] = group.examples;
    const where = group.header === undefined ? '' : `${group.header}: `;
    const lines = lineList(group.examples.map((example) => example.line), group.count);
    const { message, hint } = rejectWords(group);
    return {
        level: file.counts ? 'error' : 'warning',
        title: `${group.code} · ${(0,model/* plural */.LS)(group.count, 'row')}`,
        message: `${where}${message} (${lines})${hint === '' ? '' : `\n${hint}`}`.slice(0, MAX_MESSAGE_CHARACTERS),
        file: file.file,
        ...(first ? { line: first.position.line, column: first.position.column } : {}),
    };
}
function ofRefusals(file, { problem, lines }) {
    const hint = problem.hint ? `\n${problem.hint}` : '';
    const [line] = lines;
    return {
        level: file.counts ? 'error' : 'warning',
        title: problem.code,
        message: `${problem.message} (${lineList(lines, lines.length)})${hint}`.slice(0, MAX_MESSAGE_CHARACTERS),
        file: file.file,
        ...(line === undefined ? {} : { line }),
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
    const message = `${left} more problems are in the job summary and the rejects files.`;
    return [...annotations.slice(0, MAX_ANNOTATIONS - 1), { level: first.level, title: `${left} more`, message }];
}

;// CONCATENATED MODULE: ./lib/src/report/books-text.js

/** The books of a file in words, in the order a reader asks: `9 accepted, 2 rejected, 1 duplicate`. */
function booksInWords(file, { act, lists }) {
    const { books, problems } = file;
    const unsent = act === 'deliver' || isHeldBack(file, { lists }) ? 'not sent' : act === 'plan' ? 'to send' : 'good';
    const parts = [
        books.accepted > 0 && `${(0,model/* count */.U9)(books.accepted)} accepted`,
        books.unsent > 0 && `${(0,model/* count */.U9)(books.unsent)} ${unsent}`,
        books.rejects > 0 && `${(0,model/* count */.U9)(books.rejects)} rejected`,
        books.duplicates > 0 && (0,model/* plural */.LS)(books.duplicates, 'duplicate'),
        books.refused > 0 && `${(0,model/* count */.U9)(books.refused)} refused`,
        books.inDoubt > 0 && `${(0,model/* count */.U9)(books.inDoubt)} in doubt`,
    ].filter((part) => part !== false);
    if (parts.length > 0)
        return parts.join(', ');
    return problems.length > 0 ? 'not read' : 'no rows';
}
/** Whether something keeps the good rows of a file from being sent: a mistake of the file, or a guard rail of its list. */
function isHeldBack({ problems, list }, { lists }) {
    return problems.length > 0 || lists.some((each) => each.list === list && each.stop !== undefined);
}
/**
 * What a read-back found, after the list's name: `22 leads read back, 21 found, 1 different, 0 missing`. Leads that could not
 * be read are never counted as read back.
 */
function readBackInWords({ checked, found, different, missing, unverified }) {
    if (unverified === checked)
        return `unverified, none of ${(0,model/* plural */.LS)(checked, 'lead')} could be read back`;
    const parts = [
        `${(0,model/* plural */.LS)(checked - unverified, 'lead')} read back`,
        `${(0,model/* count */.U9)(found)} found`,
        `${(0,model/* count */.U9)(different)} different`,
        `${(0,model/* count */.U9)(missing)} missing`,
    ];
    if (unverified > 0)
        parts.push(`${(0,model/* count */.U9)(unverified)} unverified`);
    return parts.join(', ');
}

;// CONCATENATED MODULE: ./lib/src/report/style.js
/** SGR codes: ECMA-48. */
const sgr = (on, off) => (text) => `\u001b[${on}m${text}\u001b[${off}m`;
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
/** Most duplicates, refusals and doubts of a file that the log names one by one. */
const SHOWN_ROWS = 5;
/** Tells the whole run: a group per file, then the conclusion and what to do next as the last lines. */
function writeLog(result, options) {
    const { log } = options;
    const style = styleFor(options.colour);
    for (const file of result.files)
        writeFile(file, result, log, style);
    for (const list of result.lists)
        writeProblems(list.stop ? [list.stop] : [], log, style);
    for (const list of result.lists)
        writeReadBack(list, log, style);
    writeNotices(result.notices, log, style, '');
    writeProblems(result.problems, log, style);
    const mark = result.failed ? style.bad('✗') : style.good('✓');
    log.info('');
    log.info(`${mark} ${style.bold(headline(result))}`);
    for (const step of nextSteps(result))
        log.info(`  ${step}`);
    if (result.totals.rejects > 0)
        log.info(style.faint(`  Rejected rows: ${options.paths.rejects}`));
    if (result.files.length > 0)
        log.info(style.faint(`  Report:        ${options.paths.report}`));
}
function writeFile(file, result, log, style) {
    log.group(`${style.bold((0,model/* printable */.g$)(file.file))}${targetOf(file, result)}: ${booksInWords(file, result)}`);
    writeProblems(file.problems, log, style);
    writeNotices(file.notices, log, style, '  ');
    for (const group of file.rejects)
        writeRejects(file, group, log, style);
    writeDuplicates(file, log, style);
    for (const refusal of file.refusals.slice(0, SHOWN_ROWS)) {
        log.info(`  ${style.bad('✗')} line ${refusal.line}: ${problemLine(refusal.problem)}`);
    }
    writeMore(file.books.refused - Math.min(SHOWN_ROWS, file.refusals.length), 'refused', log);
    if (file.doubts.length > 0) {
        log.info(`  ${style.warn('?')} In doubt: ${rangeList(file.doubts)}`);
    }
    log.endGroup();
}
/** ` → list 441940 (Home loans)`; nothing for a file that could not be opened, or when no list is asked for. */
function targetOf(file, result) {
    if (file.list === '')
        return '';
    const name = result.lists.find((list) => list.list === file.list)?.name;
    return ` → list ${file.list}${name === undefined ? '' : ` (${(0,model/* printable */.g$)(name)})`}`;
}
function writeRejects(file, group, log, style) {
    const shown = group.examples.slice(0, SHOWN_EXAMPLES);
    for (const example of shown) {
        const place = `${(0,model/* printable */.g$)(file.file)}:${placeOf(example)}`;
        const cell = [group.header, example.masked].filter((part) => part !== undefined).join(' ');
        log.info(`  ${style.bad('✗')} ${place}  ${cell === '' ? '' : `${cell}: `}${example.message} ${style.faint(group.code)}`);
    }
    const hints = new Set(shown.map((example) => example.hint).filter((hint) => hint !== undefined));
    for (const hint of hints)
        log.info(`    ${style.faint('→')} ${hint}`);
    writeMore(group.count - shown.length, 'more like this; all are in the rejects file', log);
}
function placeOf(example) {
    const { position } = example;
    return position.cell ?? `${position.line}:${position.column}`;
}
function writeDuplicates(file, log, style) {
    for (const duplicate of file.duplicates.slice(0, SHOWN_ROWS)) {
        const { line, row, winner } = duplicate;
        // Where a file has several rows in one line, only the number of the row tells them apart.
        const isOneLine = winner.file === file.file && winner.line === line;
        const loser = `${(0,model/* printable */.g$)(file.file)}:${line}${isOneLine ? ` row ${row}` : ''}`;
        const other = isOneLine ? `row ${winner.row}` : `${(0,model/* printable */.g$)(winner.file)}:${winner.line}`;
        log.info(`  ${style.faint('=')} ${loser}  duplicate of ${other}`);
    }
    writeMore(file.books.duplicates - Math.min(SHOWN_ROWS, file.duplicates.length), 'more duplicates', log);
}
function writeReadBack({ list, verified }, log, style) {
    if (!verified)
        return;
    const { checked, found } = verified;
    const mark = found === checked ? style.good('✓') : style.warn('!');
    log.info(`${mark} List ${list}: ${readBackInWords(verified)}`);
}
function writeNotices(notices, log, style, indent) {
    for (const notice of notices) {
        log.info(`${indent}${style.warn('!')} ${problemLine(notice)}`);
        if (notice.hint)
            log.info(`${indent}  ${style.faint('→')} ${notice.hint}`);
    }
}
function writeMore(more, what, log) {
    if (more > 0)
        log.info(`    … ${(0,model/* count */.U9)(more)} ${what}`);
}
function writeProblems(problems, log, style) {
    for (const problem of problems) {
        log.info(`${style.bad('✗')} ${problemLine(problem)}`);
        if (problem.hint)
            log.info(`  ${style.faint('→')} ${problem.hint}`);
    }
}
/** `leads/a.csv:3:7  The quote … LEADS-…`. */
function problemLine(problem) {
    const { file, position, message, code } = problem;
    const place = file === undefined
        ? ''
        : `${(0,model/* printable */.g$)(file)}${position ? `:${position.cell ?? `${position.line}:${position.column}`}` : ''}  `;
    return `${place}${message} ${code}`;
}
/** What stopped a run before its end: all of it, each with its way out. */
function writeProblemList(problems, log, colour, opening) {
    const style = styleFor(colour);
    writeProblems(problems, log, style);
    const sent = opening === 'Nothing was sent' ? ' Nothing was sent.' : '';
    log.info(`${style.bad('✗')} ${style.bold(`Stopped: ${(0,model/* plural */.LS)(problems.length, 'problem')}.${sent}`)}`);
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

;// CONCATENATED MODULE: ./lib/src/report/rejects.js

/** Says that a file is UTF-8: to Excel for a CSV, and to our own reader where the route's `encoding` says otherwise. */
const BOM = '\uFEFF';
/** What is put in quotes, so that no reader can cut a cell there, whichever of the four delimiters it expects. */
const QUOTED = /[",;\t|\r\n]|^\s|\s$/;
/** Path of the rejects file of a lead file: `leads/a.csv.gz` → `leads/a.rejects.csv`. */
function rejectsName(file) {
    const path = file.path.replace(/\.gz$/i, '');
    const dot = path.lastIndexOf('.');
    const extension = file.format === 'xlsx' ? '.csv' : path.slice(dot);
    return `${path.slice(0, dot)}.rejects${extension}`;
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
    const line = (cells) => append(`${cells.map((cell) => quoted((0,model/* guardFormula */.qW)(cell), read.comment)).join(delimiter)}\r\n`);
    return {
        write(row, violations) {
            const { names } = row.header;
            const isKept = (_, column) => !isRejectColumn(names[column] ?? '');
            if (!started) {
                started = true;
                append(BOM + 'Rejected rows\r\n'.repeat(read.preambleLines));
                line([model/* REJECT_COLUMNS */.S5.line, model/* REJECT_COLUMNS */.S5.reasons, ...names.filter(isKept)]);
            }
            line([String(row.line), reasons(violations), ...(row.ragged ?? row.cells).filter(isKept)]);
        },
        end() { },
    };
}
/** A cell in quotes where it must be, or where a reader may take the line for a comment. */
function quoted(cell, comment) {
    return QUOTED.test(cell) || (comment && cell.startsWith(comment)) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
function objectWriter(append, style) {
    let written = 0;
    return {
        write(row, violations) {
            const members = [
                `${JSON.stringify(model/* REJECT_COLUMNS */.S5.line)}: ${row.line}`,
                `${JSON.stringify(model/* REJECT_COLUMNS */.S5.reasons)}: ${JSON.stringify(reasons(violations))}`,
                ...row.header.names.flatMap((name, index) => isRejectColumn(name) ? [] : [`${JSON.stringify(name)}: ${valueAt(row, index, violations, style)}`]),
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
/** What can't be written as it was is the one text of a list: still no text itself, which is what a person must mend. */
function textInList(source) {
    return JSON.stringify([source]);
}
function isRejectColumn(name) {
    return name === model/* REJECT_COLUMNS */.S5.line || name === model/* REJECT_COLUMNS */.S5.reasons;
}
/** `Mobile: it has 9 digits (LEADS-PHONE-SHORT); …`, without the value. */
function reasons(violations) {
    return violations
        .map(({ header, message, code }) => `${header === undefined ? '' : `${header}: `}${message} (${code})`)
        .join('; ');
}

;// CONCATENATED MODULE: ./lib/src/report/report-json.js


/** Version of the shape in `schemas/report.schema.json`; a change that breaks readers raises it. */
const REPORT_VERSION = 1;
/** The whole run as JSON, without personal data: masked values, lines and counts only. */
function renderReport(result) {
    const report = {
        version: REPORT_VERSION,
        status: result.status,
        headline: headline(result),
        act: result.act,
        started_at: new Date(result.startedAt).toISOString(),
        took_ms: Math.round(result.tookMs),
        failed: result.failed,
        totals: snake(result.totals),
        lists: result.lists.map((list) => ({
            list: list.list,
            name: list.name ?? null,
            duplicate_option: list.duplicateOption,
            leads: list.leads,
            batches: list.batches,
            books: snake(list.books),
            stop: list.stop ?? null,
            verified: list.verified ?? null,
        })),
        files: result.files.map((file) => ({
            ...summaryEntry(file),
            counts: file.counts,
            mapping: file.mapping.map(({ header, field }) => ({ header, field: field ?? null })),
            problems: file.problems,
            notices: file.notices,
            rejects_by_rule: file.rejects.map(({ code, header, count, examples }) => ({
                code,
                header: header ?? null,
                count,
                examples,
            })),
            duplicate_examples: file.duplicates,
            refusals: file.refusals,
            doubts: file.doubts,
        })),
        problems: result.problems,
        notices: result.notices,
        batch_ids: result.batchIds,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
/** `inDoubt` → `in_doubt`: the words of the `summary` output. */
function snake(books) {
    const { inDoubt, ...rest } = books;
    return { ...rest, in_doubt: inDoubt };
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
/** A GFM table. `right` names the columns, from 0, that hold numbers. Cells are Markdown already. */
function table(header, rows, right) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = header.map((_, index) => (right.has(index) ? '---:' : '---'));
    return [line(header), line(rule), ...rows.map(line)].join('\n');
}

;// CONCATENATED MODULE: ./lib/src/report/summary.js







/** GitHub drops a step's summary above 1 MiB; what is rendered stays well below in UTF-8 bytes, four to a character at most. */
const summary_MAX_SUMMARY_CHARACTERS = 200_000;
/** Most rules of all files that get a line in the table of rejects. */
const SHOWN_RULES = 50;
/** Most files that get a line in the table of books. */
const SHOWN_FILES = 500;
/** Most ranges of lines in doubt that a file's row of the table names. */
const SHOWN_RANGES = 50;
/** The job summary, GitHub's Markdown: the conclusion first, then the books of each file, the rejects by rule, what to do. */
function renderSummary(result) {
    const sections = [
        `### ${result.failed ? '❌' : '✅'} ${plainText(headline(result))}`,
        bullets(nextSteps(result)),
        problemsSection(result),
        booksTable(result),
        readBacks(result),
        doubtsTable(result),
        refusalsTable(result),
        rejectsTable(result),
        bullets([...result.notices, ...result.files.flatMap((file) => file.notices)].map(problemText)),
    ];
    const kept = [];
    let characters = 0;
    for (const section of sections.filter((text) => text !== '')) {
        if (characters + section.length > summary_MAX_SUMMARY_CHARACTERS) {
            kept.push('_The rest did not fit here: it is in the report and the log._');
            break;
        }
        kept.push(section);
        characters += section.length;
    }
    return `${kept.join('\n\n')}\n`;
}
/** The job summary of a run that stopped before any lead file was read. */
function renderStopSummary(headline, problems) {
    return `### ❌ ${plainText(headline)}\n\n${bullets(problems.map(problemText))}\n`;
}
function booksTable(result) {
    const shown = result.files.slice(0, SHOWN_FILES);
    if (shown.length === 0)
        return '';
    const unsent = result.act === 'deliver' ? 'Not sent' : result.act === 'plan' ? 'To send' : 'Good';
    const rows = shown.map((each) => {
        const { rows: read, accepted, unsent: left, rejects, duplicates, refused, inDoubt } = each.books;
        // Under a heading that says they will go, rows that are held back must not look like it.
        const unsentCell = left > 0 && result.act === 'plan' && isHeldBack(each, result) ? `${(0,model/* count */.U9)(left)} held back` : (0,model/* count */.U9)(left);
        const rest = [rejects, duplicates, refused, inDoubt].map(model/* count */.U9);
        return [code((0,model/* printable */.g$)(each.file)), each.list, (0,model/* count */.U9)(read), (0,model/* count */.U9)(accepted), unsentCell, ...rest];
    });
    const left = result.files.length - shown.length;
    const header = ['File', 'List', 'Rows', 'Accepted', unsent, 'Rejected', 'Duplicates', 'Refused', 'In doubt'];
    const note = left > 0 ? `\n\n_${(0,model/* count */.U9)(left)} more files are in the report._` : '';
    return table(header, rows, new Set([2, 3, 4, 5, 6, 7, 8])) + note;
}
function readBacks(result) {
    const verified = result.lists.flatMap(({ list, verified: found }) => (found ? [{ list, found }] : []));
    return bullets(verified.map(({ list, found }) => `List ${list}: ${readBackInWords(found)}.`));
}
function doubtsTable(result) {
    const files = result.files.filter(({ doubts }) => doubts.length > 0);
    if (files.length === 0)
        return '';
    const rows = files
        .slice(0, SHOWN_FILES)
        .map(({ file, list, books, doubts }) => [
        code((0,model/* printable */.g$)(file)),
        list,
        (0,model/* count */.U9)(books.inDoubt),
        rangeList(doubts, SHOWN_RANGES),
    ]);
    return `#### In doubt\n\n${table(['File', 'List', 'Rows', 'Where'], rows, new Set([2]))}`;
}
function refusalsTable(result) {
    const groups = result.files
        .flatMap((file) => groupRefusals(file).map((group) => ({ file, group })))
        .slice(0, SHOWN_RULES);
    if (groups.length === 0)
        return '';
    const rows = groups.map(({ file, group: { problem, lines } }) => [
        code((0,model/* printable */.g$)(file.file)),
        lineList(lines, lines.length, lines.length),
        plainText(problem.message),
        plainText(problem.hint ?? ''),
        code(problem.code),
    ]);
    const left = result.totals.refused - groups.reduce((sum, { group }) => sum + group.lines.length, 0);
    const note = left > 0 ? `\n\n_${(0,model/* count */.U9)(left)} more refused rows are not listed here._` : '';
    const header = ['File', 'Where', 'What is wrong', 'What to do', 'Code'];
    return `#### Refused by Smartflo\n\n${table(header, rows, new Set())}${note}`;
}
function rejectsTable(result) {
    const groups = result.files
        .flatMap((file) => file.rejects.map((group) => ({ file, group })))
        .sort((a, b) => b.group.count - a.group.count);
    if (groups.length === 0)
        return '';
    const rows = groups.slice(0, SHOWN_RULES).map(({ file, group }) => {
        const { message, hint } = rejectWords(group);
        const lines = group.examples.map((example) => example.line);
        return [
            code((0,model/* printable */.g$)(file.file)),
            group.header === undefined ? '' : code(group.header),
            plainText(message),
            (0,model/* count */.U9)(group.count),
            lineList(lines, group.count),
            plainText(hint),
            code(group.code),
        ];
    });
    const left = groups.length - rows.length;
    const note = left > 0 ? `\n\n_${(0,model/* count */.U9)(left)} more rules are in the report._` : '';
    const header = ['File', 'Column', 'What is wrong', 'Rows', 'Where', 'What to do', 'Code'];
    return `#### Rejected rows\n\n${table(header, rows, new Set([3]))}${note}`;
}
function problemsSection(result) {
    const problems = [
        ...result.problems,
        ...result.lists.flatMap((list) => (list.stop ? [list.stop] : [])),
        ...result.files.flatMap((file) => file.problems),
    ];
    return bullets(problems.map(problemText));
}
function problemText(problem) {
    const { file, position, message, hint } = problem;
    const place = file === undefined ? '' : `${(0,model/* printable */.g$)(file)}${position ? ` line ${position.line}` : ''}: `;
    return `${place}${message}${hint ? ` ${hint}` : ''} (${problem.code})`;
}
function bullets(texts) {
    return [...new Set(texts)].map((text) => `- ${plainText(text)}`).join('\n');
}

;// CONCATENATED MODULE: ./lib/src/report/index.js











;// CONCATENATED MODULE: ./lib/src/run/account.js

/** Places kept of each kind of row that is named one by one. */
const MAX_EXAMPLES = 20;
/** Ranges of lines in doubt that are kept: a person must look every one of them up. */
const MAX_DOUBT_RANGES = 1000;
/** Does the books of every file and list. A row is counted where the run left it, once. */
function account(run) {
    const drafts = run.files.map((judged) => ({
        books: { ...model/* EMPTY_BOOKS */.L, rows: judged.rows, rejects: judged.rejected },
        duplicates: [],
        refusals: [],
        doubts: [],
        lastDoubt: 0,
        batches: new Set(),
    }));
    const leadsOf = new Array(run.files.length).fill(0);
    for (let lead = 0; lead < run.table.size; lead++) {
        const file = run.table.file(lead);
        leadsOf[file] = (leadsOf[file] ?? 0) + 1;
        const draft = drafts[file];
        if (draft)
            enter(lead, draft, run);
    }
    const batches = run.plans.flatMap((plan) => plan.batches);
    for (const [index, batch] of batches.entries()) {
        for (const lead of batch.leads)
            drafts[run.table.file(lead)]?.batches.add(index);
    }
    const attempts = run.delivery?.attempts ?? [];
    const files = run.files.map((judged, index) => {
        const draft = drafts[index];
        const stop = run.stops[index];
        const problems = stop ? [...judged.problems, { file: judged.file.path, ...stop }] : judged.problems;
        // Rows under a header that can't be mapped were counted, not judged; without such a problem there are none.
        if (judged.problems.length > 0)
            draft.books.unsent += judged.rows - judged.rejected - (leadsOf[index] ?? 0);
        const { duplicates, refusals, doubts } = draft;
        return {
            file: judged.file.path,
            list: run.listOf(index),
            books: draft.books,
            batches: draft.batches.size,
            attempts: [...draft.batches].reduce((sum, batch) => sum + (attempts[batch] ?? 0), 0),
            problems,
            notices: judged.notices,
            rejects: judged.rejects,
            duplicates,
            refusals,
            doubts,
            rejectsFile: judged.rejectsFile,
            mapping: judged.mapping,
            counts: run.counts(judged.file.path),
        };
    });
    return { files, lists: listsOf(run, files) };
}
function enter(lead, draft, run) {
    const { table, delivery } = run;
    const line = table.line(lead);
    const winner = run.winnerOf(lead);
    if (winner !== undefined) {
        draft.books.duplicates++;
        if (draft.duplicates.length < MAX_EXAMPLES) {
            const file = run.files[table.file(winner)]?.file.path ?? '';
            draft.duplicates.push({
                line,
                row: table.row(lead),
                winner: { file, line: table.line(winner), row: table.row(winner) },
            });
        }
        return;
    }
    switch (delivery?.fate(lead) ?? 'unsent') {
        case 'accepted':
            draft.books.accepted++;
            break;
        case 'refused': {
            draft.books.refused++;
            const problem = delivery?.refusal(lead);
            if (problem && draft.refusals.length < MAX_EXAMPLES)
                draft.refusals.push({ line, problem });
            break;
        }
        case 'in-doubt':
            draft.books.inDoubt++;
            enterDoubt(draft, line, table.row(lead));
            break;
        case 'unsent':
            draft.books.unsent++;
    }
}
function enterDoubt(draft, line, row) {
    const range = draft.doubts.at(-1);
    if (range && row === draft.lastDoubt + 1)
        range[1] = line;
    else if (draft.doubts.length < MAX_DOUBT_RANGES)
        draft.doubts.push([line, line]);
    draft.lastDoubt = row;
}
function listsOf(run, files) {
    return run.plans.map((plan) => ({
        list: plan.list,
        name: plan.name,
        duplicateOption: plan.duplicateOption,
        leads: plan.leads,
        batches: plan.batches.length,
        books: totalOf(files.filter((file) => file.list === plan.list)),
        stop: plan.stop,
        verified: run.verified.get(plan.list),
    }));
}
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
            message: `The books of this file do not balance: ${rows} rows read, ${counted} accounted for.`,
            hint: 'This is a bug of the action. Please report it with report.json.',
        };
    });
}

;// CONCATENATED MODULE: ./lib/src/run/changed-files.js
const ALL = { counts: () => true, notices: [] };
/** On a pull request under `fail-on: new`, only the files that it changes count; everywhere else, all do. */
async function changedFiles(settings, event, host) {
    if (settings.failOn !== 'new' || event?.pullRequest === undefined)
        return ALL;
    const changed = settings.githubToken && (await host.github(settings.githubToken).changedFiles(event.pullRequest));
    if (changed)
        return { counts: (file) => changed.has(file), notices: [] };
    return {
        ...ALL,
        notices: [
            {
                code: 'LEADS-CHANGES-UNKNOWN',
                message: 'It could not be found out which files this pull request changes, so the problems of all files count.',
                hint: 'Add `pull-requests: read` to the permissions of the job.',
            },
        ],
    };
}

;// CONCATENATED MODULE: ./lib/src/run/discovered.js

/** Results of files that could not even be opened: a link, a path outside, a Git LFS pointer. They have no rows. */
function withUnreadable(problems, counts) {
    const byFile = new Map();
    for (const problem of problems) {
        const file = problem.file ?? '';
        byFile.set(file, [...(byFile.get(file) ?? []), problem]);
    }
    return [...byFile].map(([file, own]) => ({
        file,
        list: '',
        books: model/* EMPTY_BOOKS */.L,
        batches: 0,
        attempts: 0,
        problems: own,
        notices: [],
        rejects: [],
        duplicates: [],
        refusals: [],
        doubts: [],
        rejectsFile: undefined,
        mapping: [],
        counts: counts(file),
    }));
}

;// CONCATENATED MODULE: ./lib/src/map/fold.js
/** What tells two spellings of one header apart and nobody sees or means: spaces of every kind, `_`, dashes, `.`, `:`, `*`. */
const UNMEANT = /[\s\p{Cf}\p{Pd}_.:*]+/gu;
/** White space of every kind, and characters that have no width: nothing that anybody would call a value. */
const BLANK = /^[\s\p{Cf}]*$/u;
/**
 * The form in which headers are compared: NFC, lower case, without spaces (NBSP and zero-width ones too), underscores,
 * dashes, dots, colons and asterisks. `Mobile No.*` and `mobile_no` are equal in it. Never shown and never sent.
 * A header of nothing but such characters stays as it is, so that it equals only itself.
 */
function foldHeader(name) {
    return name.normalize('NFC').toLowerCase().replace(UNMEANT, '') || name;
}
/** Whether a cell holds nothing: empty, white space (NBSP too) or characters without width only. */
function isBlank(text) {
    const first = text.charCodeAt(0);
    const startsVisibly = first > 0x20 && first < 0x7f;
    return !startsVisibly && BLANK.test(text);
}

;// CONCATENATED MODULE: ./lib/src/map/aliases.js


/**
 * The built-in aliases. A spelling that could mean two things (`Number`, `City`, `Date`) or a second value of its kind
 * (`Alternate Phone`, `Mobile 2`) is none: such a column is mapped in the config.
 */
const ALIASES = [
    {
        name: 'phone',
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
        name: 'name',
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
        name: 'email',
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
        name: 'address',
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
        name: 'company',
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
const FIELD_OF_HEADER = new Map(Array.from({ length: model/* LAST_FIELD */.Sz + 1 }, (_, field) => [foldHeader(`field_${field}`), field]));
const FIELD_OF_ALIAS = new Map(ALIASES.map(({ name, field }) => [name, field]));
const FIELD_OF_SPELLING = new Map(ALIASES.flatMap(({ spellings, field }) => spellings.map((spelling) => [foldHeader(spelling), field])));
/** The field that a config means by `phone` or `field_5`; undefined when it is neither an alias nor a field. */
function fieldOfName(name) {
    return FIELD_OF_ALIAS.get(name) ?? (name.startsWith('field_') ? FIELD_OF_HEADER.get(foldHeader(name)) : undefined);
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
    const folded = foldHeader(header);
    return fieldOfNumberedHeader(folded) ?? fieldOfSpelling(folded);
}
/** How a field is called when talking to people: its alias, else `field_5`. */
function nameOfField(field) {
    return ALIASES.find((alias) => alias.field === field)?.name ?? `field_${field}`;
}
/** The folded spellings of the aliases of these fields. */
function spellingsOf(fields) {
    return [...FIELD_OF_SPELLING].filter(([, field]) => fields(field)).map(([spelling]) => spelling);
}

;// CONCATENATED MODULE: ./lib/src/map/labels.js



/**
 * Compares where the config puts columns (`columns`: alias or `field_N` → header) with what a list calls its fields
 * (`labels`, by field number). After the config's fields come those of the built-in aliases that it leaves alone and the
 * list labels. A name that is no field is left out: it is a mistake of the config, told elsewhere.
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
    // A column that is called after the number of a field says nothing that a label could contradict.
    const numbered = fieldOfNumberedHeader(foldHeader(column));
    if (numbered === field || meaningOf(label) === meaningOf(column)) {
        return { field, column, kind: 'fits', meant: undefined };
    }
    const [meant, ...others] = [...labels.slice(0, model/* LAST_FIELD */.Sz + 1).keys()].filter((other) => !isBlankLabel(labels[other]) && meaningOf(labels[other] ?? '') === meaningOf(column));
    return { field, column, kind: 'differs', meant: others.length > 0 ? undefined : meant };
}
/** The field of the alias that a name is a spelling of, else the name folded: equal for names that mean the same. */
function meaningOf(name) {
    const folded = foldHeader(name);
    return fieldOfSpelling(folded) ?? folded;
}
function isBlankLabel(label) {
    return label === undefined || label.trim() === '';
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
            ? `No column holds the phone number. ${columnsFound(names)}`
            : `The config takes the phone from ${column_mistakes_quoted(wanted)}, and there is no such column. ${columnsFound(names)}`,
        hint: `${meantColumn(near, wanted)}Name the column Phone or Mobile, or say under columns in the config which one it is, as in "phone: ${exampleHeader(near ?? names[0])}".`,
    };
}
/** An object in which no key is the phone: that concerns this one alone. `wanted` is what the config says. */
function noPhoneKey(names, wanted) {
    const near = wanted === undefined ? misspelledPhone(names) : (0,model/* nearest */.pA)(wanted, names);
    const found = names.length === 0 ? 'It is empty.' : `Its keys: ${shownNames(names)}.`;
    return {
        code: 'LEADS-PHONE-MISSING',
        message: wanted === undefined
            ? `This lead has no key that holds its phone. ${found}`
            : `This lead has no key ${column_mistakes_quoted(wanted)}, which the config takes the phone from. ${found}`,
        hint: near === undefined
            ? `Add "${wanted === undefined ? 'phone' : exampleHeader(wanted)}" with the number, or remove this lead.`
            : `${meantColumn(near, wanted)}Rename the key.`,
    };
}
/** A header that is there, and what it probably stands for. */
function meantColumn(near, wanted) {
    if (near === undefined)
        return '';
    return wanted === undefined ? `${column_mistakes_quoted(near)} looks like a phone. ` : `Did you mean ${column_mistakes_quoted(near)}? `;
}
/** The first row is a person. Nothing of it is shown. */
function noHeader() {
    return {
        code: 'LEADS-FILE-NO-HEADER',
        message: 'The first row does not name the columns: it looks like a person’s data.',
        hint: 'Put a row with the names of the columns above it, such as Mobile, Name, Email.',
    };
}
/** A column that the config names for a field other than the phone. */
function noConfiguredColumn(field, wanted, names) {
    const near = (0,model/* nearest */.pA)(wanted, names);
    return {
        code: 'LEADS-COLUMN-MISSING',
        message: `The config takes ${nameOfField(field)} from ${column_mistakes_quoted(wanted)}, and there is no such column. ${columnsFound(names)}`,
        hint: near
            ? `Did you mean ${column_mistakes_quoted(near)}? Rename the column, or write "${nameOfField(field)}: ${exampleHeader(near)}" under columns in the config.`
            : 'Add the column to the file, or change the line under columns in the config.',
    };
}
/** A column of the list's key. */
function noKeyColumn(key, names) {
    const near = (0,model/* nearest */.pA)(key, names);
    return {
        code: 'LEADS-COLUMN-MISSING',
        message: `The key of this list needs ${column_mistakes_quoted(key)}, and there is no such column. ${columnsFound(names)}`,
        hint: near
            ? `Did you mean ${column_mistakes_quoted(near)}? Rename the column, or change key in the config.`
            : 'Add the column to the file, or change key in the config.',
    };
}
/** Several columns that could feed one field. */
function disputedField(field, columns) {
    const name = nameOfField(field);
    return {
        code: 'LEADS-COLUMN-TWICE',
        message: `The columns ${(0,model/* listed */.KE)(columns.map(column_mistakes_quoted))} could each be the one for ${name}.`,
        hint: `Say under columns in the config which one it is, as in "${name}: ${exampleHeader(columns[0])}". The others are then not sent, unless you map them too.`,
    };
}
/** Several columns that a header in the config or key could mean, none of them written exactly so. */
function disputedHeader(wanted, columns) {
    return {
        code: 'LEADS-COLUMN-TWICE',
        message: `${column_mistakes_quoted(wanted)} in the config could mean each of the columns ${(0,model/* listed */.KE)(columns.map(column_mistakes_quoted))}.`,
        hint: 'Write the header in the config exactly as it stands in the file.',
    };
}
/** Columns that feed no field: a mistake or a notice, as `unmapped` says. `amongData`: a header beside them looks like a person's. `open` are the fields that no column feeds. */
function unmappedColumns(columns, amongData, open) {
    const show = (name) => (0,model/* shownHeader */.Z7)(name, amongData);
    const spellings = spellingsOf(open);
    const misspelled = columns.find((name) => misspelling(name, spellings) !== undefined);
    const meant = misspelled === undefined ? undefined : misspelling(misspelled, spellings);
    return {
        code: 'LEADS-COLUMN-UNMAPPED',
        message: `${columns.length === 1 ? 'This column feeds' : 'These columns feed'} no field, so nothing of ${columns.length === 1 ? 'it' : 'them'} is sent: ${shownNames(columns, show)}.`,
        hint: `${misspelled === undefined ? '' : `"${show(misspelled)}" looks like ${meant}. `}Map what is to be sent under columns in the config, as in "field_5: ${show(columns[0] ?? '')}", or set unmapped: ignore.`,
    };
}
function misspelledPhone(names) {
    const spellings = spellingsOf((field) => field === model/* PHONE_FIELD */.or);
    return names.find((name) => misspelling(name, spellings) !== undefined);
}
function misspelling(name, spellings) {
    const folded = foldHeader(name);
    return folded.length < MIN_MISSPELLED ? undefined : (0,model/* nearest */.pA)(folded, spellings);
}
function columnsFound(names) {
    return names.length === 0 ? 'There are no columns.' : `Columns found: ${shownNames(names)}.`;
}
function shownNames(names, show) {
    const shown = (show ? names.map(show) : (0,model/* shownHeaders */.Uj)(names)).slice(0, MAX_LISTED).map((name) => `"${name}"`);
    const rest = names.length - shown.length;
    return rest > 0 ? `${shown.join(', ')} and ${(0,model/* plural */.LS)(rest, 'more', 'more')}` : (0,model/* listed */.KE)(shown);
}
function column_mistakes_quoted(name) {
    return `"${(0,model/* shownHeader */.Z7)(name)}"`;
}
function exampleHeader(name) {
    return name === undefined ? '…' : (0,model/* shownHeader */.Z7)(name);
}

;// CONCATENATED MODULE: ./lib/src/map/column-claims.js




const column_claims_IGNORED = new Set(Object.values(model/* REJECT_COLUMNS */.S5).map(foldHeader));
/** Whether a rejects file added this column. */
function isIgnored(name) {
    return column_claims_IGNORED.has(foldHeader(name));
}
/** The columns with exactly this header or, if there is none, those whose header folds to the same. */
function columnsCalled(name, names) {
    const columnsWhere = (matches) => [...names.keys()].filter((column) => matches(names[column] ?? '') && !isIgnored(names[column] ?? ''));
    const exact = columnsWhere((header) => header === name);
    const folded = foldHeader(name);
    return exact.length > 0 ? exact : columnsWhere((header) => foldHeader(header) === folded);
}
/**
 * Joins fields to columns. First come the columns that the config names (`wanted`, field → header), then headers like
 * `field_5`, then the built-in spellings. Each step takes only fields and columns that no earlier one took: the config
 * always wins, and is the way out wherever two columns could be meant.
 */
function claimColumns(header, wanted) {
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
        const field = taken.has(column) ? undefined : fieldOf(foldHeader(name));
        if (field !== undefined)
            columnsOf.set(field, [...(columnsOf.get(field) ?? []), column]);
    });
    return columnsOf;
}

;// CONCATENATED MODULE: ./lib/src/map/columns.js




/** Decides what each column of a header is for. `wanted` is what the config says: field → header. */
function planColumns(header, route, wanted) {
    const { names } = header;
    const { columnOf, settled, taken, mistakes } = claimColumns(header, wanted);
    const key = keyColumns(route.key, names, columnOf);
    const fieldOf = new Map([...columnOf].map(([field, column]) => [column, field]));
    const columns = names.map((name, column) => {
        const field = fieldOf.get(column);
        if (field !== undefined)
            return { header: name, field, use: 'field' };
        const use = isIgnored(name) ? 'ignored' : key.columns.includes(column) ? 'key' : 'unmapped';
        return { header: name, field, use };
    });
    const unmapped = [...names.keys()].filter((column) => columns[column]?.use === 'unmapped' && !taken.has(column));
    const told = together(unmapped, header.fixed).map((group) => mistakeOf(group, names, settled));
    return {
        columns,
        columnOf,
        key: key.mistakes.length === 0 && key.columns.length === route.key.length ? key.columns : undefined,
        mistakes: [...mistakes, ...key.mistakes, ...(route.unmapped === 'error' ? told : [])],
        notices: route.unmapped === 'warn' ? told : [],
    };
}
/** A name in the key is an alias or a field if a column feeds it, else a header. A missing phone is told elsewhere. */
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
/** A table is told of all at once; of objects each key is, so that the same one in other shapes is told once. */
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

;// CONCATENATED MODULE: ./lib/src/map/phone-faults.js

const ONE_NUMBER = 'Write one number with its ten digits, such as 98765 43210 or +91 98765 43210.';
const EXPORT_AGAIN = 'Get the numbers from the source again. In Excel, format the column as Text before the numbers are pasted or opened, then export.';
/** For a cell with neither a digit nor a letter in it. */
const NO_DIGITS = {
    code: 'LEADS-PHONE-SIGNS',
    message: 'The phone cell holds no digit.',
    hint: 'Write the number, or remove the row. A cell of #### in Excel is a column too narrow: widen it and export again.',
};
/** For signs that do not just separate digits, and for brackets around anything but a prefix or an area code. */
const SIGNS = {
    code: 'LEADS-PHONE-SIGNS',
    message: 'The phone number has a sign in it that no phone number has.',
    hint: `${ONE_NUMBER} Spaces, dashes, dots, and brackets around an area code are fine.`,
};
/** For commas or dots as in an amount: `9,876,543,210`, `9,87,65,43,210` or `9.876.543.210`. */
const COMMAS = {
    code: 'LEADS-PHONE-SIGNS',
    message: 'The phone number has commas or dots in it, like an amount.',
    hint: 'Format the column as Text, or as a number without a thousands separator, and export again.',
};
/** For letters that no other fault explains, with digits or without. */
const LETTERS = {
    code: 'LEADS-PHONE-LETTERS',
    message: 'The phone number has letters in it.',
    hint: `${ONE_NUMBER} Labels such as "Mob:" do not belong in the cell.`,
};
/** For a number whose only letters are O, o, I and l, which are easily typed for 0 and 1. */
const LETTER_FOR_DIGIT = {
    code: 'LEADS-PHONE-LETTERS',
    message: 'The phone number has a letter where a digit belongs.',
    hint: 'The letters O, I and l look like 0 and 1. Check the number and type the digit; it is never put in for you.',
};
/** For `ext`, `x`, `#` and the like with digits behind it at the end of a number. */
const EXTENSION = {
    code: 'LEADS-PHONE-EXTENSION',
    message: 'The phone number has an extension, which Smartflo cannot dial.',
    hint: 'Use a number that reaches the person directly, or remove the extension if the main number will do.',
};
/** For more than one number, a range of lines (`26572890-91`) included. */
const TWO_NUMBERS = {
    code: 'LEADS-PHONE-TWO',
    message: 'The phone cell holds two numbers.',
    hint: 'Keep one number in the cell and move the other one to a column or a row of its own.',
};
/** For scientific notation that is no positive whole number with every digit written out, and for `919877000000`. */
const DIGITS_LOST = {
    code: 'LEADS-PHONE-DIGITS-LOST',
    message: 'A spreadsheet turned the phone number into a rounded one (like 9.19877E+11): digits are lost.',
    hint: EXPORT_AGAIN,
};
/** For a stored number that is not whole, has a minus or is above 2^53 - 1, and for a text like `987654321.0` or `-9876543210`. */
const INEXACT = {
    code: 'LEADS-PHONE-INEXACT',
    message: 'The phone is stored as a number with decimals, a sign or more than 15 digits, so programs may have rounded it.',
    hint: 'Check the number and write it as text: in quotes in JSON and YAML, with the column formatted as Text in Excel.',
};
/** For an Indian number of the series 1800 or 1860. */
const TOLL_FREE = {
    code: 'LEADS-PHONE-TOLL-FREE',
    message: 'A toll-free or shared-cost number (1800, 1860) belongs to a company, not to a person to call.',
    hint: 'Use a number of the person.',
};
/** For three to six Indian digits that begin with 1 or 5. */
const SHORT_CODE = {
    code: 'LEADS-PHONE-SHORT-CODE',
    message: 'This is a service or SMS short code, not the phone of a person.',
    hint: ONE_NUMBER,
};
/** For an Indian number of the series 140 or 160. */
const COMMERCIAL = {
    code: 'LEADS-PHONE-COMMERCIAL',
    message: 'Numbers that begin with 140 or 160 belong to companies that phone people; nobody answers them.',
    hint: 'Use a number of the person.',
};
/** For digits that the numbering plans (libphonenumber's metadata) rule out or rewrite, and for zeros only. */
const IMPLAUSIBLE = {
    code: 'LEADS-PHONE-IMPLAUSIBLE',
    message: 'No phone number of its country begins with these digits.',
    hint: 'Check the number at its source, the first digits above all.',
};
/** For a text that is longer than any one number, however written; nobody looks into it. */
const TOO_MUCH_TEXT = {
    code: 'LEADS-PHONE-LONG',
    message: 'The phone cell holds far more than a phone number.',
    hint: ONE_NUMBER,
};
const TEN_DIGITS = 'An Indian number has ten digits, after +91, 91 or 0';
const AS_LONG_AS_ITS_COUNTRY = 'Check it at its source, the country code in front included.';
function notCounted(indian) {
    return indian ? 'not counting +91, 91 or 0 in front' : 'not counting the country code';
}
/** `digits` is how many the number has without its prefix. */
function tooShort(digits, indian) {
    return {
        code: 'LEADS-PHONE-SHORT',
        message: `The phone number is too short: ${(0,model/* plural */.LS)(digits, 'digit')}, ${notCounted(indian)}.`,
        hint: indian
            ? `${TEN_DIGITS}; a landline needs its area code (22, 80 …). Missing digits are never filled in.`
            : AS_LONG_AS_ITS_COUNTRY,
    };
}
/** `digits` is how many the number has without a prefix that is certain. */
function tooLong(digits, indian) {
    return {
        code: 'LEADS-PHONE-LONG',
        message: `The phone number is too long: ${(0,model/* plural */.LS)(digits, 'digit')}, ${notCounted(indian)}.`,
        hint: indian
            ? `${TEN_DIGITS}. Perhaps a digit was typed twice, or two numbers share the cell.`
            : AS_LONG_AS_ITS_COUNTRY,
    };
}
/** `region` is where the number is from, ISO 3166 two letters; undefined when no country has its prefix. */
function otherCountry(region) {
    const place = region && new Intl.DisplayNames(['en'], { type: 'region' }).of(region);
    return {
        code: 'LEADS-PHONE-COUNTRY',
        message: place
            ? `The phone number begins like one from another country (${place}), and this list takes none from there.`
            : 'The phone number begins with a country code that no country has.',
        hint: region
            ? `If that is right, add ${region} to countries in the config. If not, correct the + or 00 in front of the number.`
            : 'Write the number without + or 00, or with the right country code.',
    };
}

;// CONCATENATED MODULE: ./lib/src/map/phone-india.js

/** Digits of every Indian number that a person can be called on: mobiles, and landlines with their area code. */
const NATIONAL_DIGITS = 10;
const TOLL_FREE_SERIES = /^18[06]0\d{4}/;
/** 160 followed by 2 to 7 is the area code of Kharar (libphonenumber's metadata); the rest of 160 is the series. */
const COMMERCIAL_SERIES = /^1(?:40|60[^2-7])/;
const SERVICE_OR_SMS_CODE = /^[15]\d{2,5}$/;
/** What a spreadsheet puts for the digits it lost; after `91` they are looked into. */
const LOST_DIGITS = '000000';
const ZERO = 0x30;
const SIX = 0x36;
const NINE = 0x39;
/**
 * The fast path: the canonical form of an Indian mobile written as 10 digits, or with `0`, `91` or `+91` before them and
 * nothing else. Undefined for everything else, right or wrong. Agrees with the long way by a differential test.
 */
function indianMobile(text) {
    const start = text.length - NATIONAL_DIGITS;
    if (start < 0 || start > 3)
        return undefined;
    if (start === 1 && text.charCodeAt(0) !== ZERO)
        return undefined;
    if (start >= 2 && !text.startsWith(start === 2 ? '91' : '+91'))
        return undefined;
    const first = text.charCodeAt(start);
    if (first < SIX || first > NINE)
        return undefined;
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < ZERO || code > NINE)
            return undefined;
    }
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
/** Why the digits of an Indian number, prefixes gone, are no person's; undefined when nothing speaks against them. */
function indianFault(national) {
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

/** Longest text that is looked at, in characters without white space around it: room for any one number, however written. */
const MAX_PHONE_CHARACTERS = 100;
/** Fewest digits before `.0` that make it a whole number and not a part of one. */
const WHOLE_NUMBER_WITH_DECIMALS = /^(\+?\d{10,})\.0+$/;
/** Numbers to calculate with, which would be somebody else's phone number without their sign or point. */
const CALCULATED = [
    // Typed into Excel, +91-9876543210 is a sum: -9876543119.
    /^[+([\s]*[\p{Pd}\u2212\u2043\u00ad.]/u,
    // `987654321.0` is nine digits that a program wrote as a decimal.
    /^[^.]*\d\s*\.\s*(?:\d{1,3}|0+)$/,
    // A fraction, a longitude or the number of an item: 0.9876543210, 77.20902100, `1. 98765 4321`.
    /^(?!91\b)\d{1,2}\s*\.(?:\s|[^.]*$)/,
    // One point in the midst of digits divides halves, or follows a prefix or an area code with its 0.
    /^(?!0|(?:91)?\d{5}\.\d{5}$)\d{3,}\.\d+$/,
];
const SCIENTIFIC = /^([+-]?)(\d+)(?:[.,](\d*))?[eE]([+-]?\d+)$/;
const NUMBER = /^\+?(\d+)(?:\.0*)?$/;
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
    const digits = NUMBER.exec(text)?.[1];
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
 * The canonical form of the phone number in a cell. Only what loses nothing is normalised: separators, characters without
 * width, digits of other scripts, prefixes, `.0` and the text guards of Excel. A canonical number comes out as it went in.
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
/** `toPhone` without the fast path: every number is put to the numbering plans. */
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

;// CONCATENATED MODULE: ./lib/src/map/row-mapping.js



/** How the rows of a header are mapped. `mistakes` are those of the shape, which break a rule on every row of it. */
function createRowMapping({ columnOf, key }, route, rules, mistakes) {
    const phoneColumn = columnOf.get(model/* PHONE_FIELD */.or);
    const others = [...columnOf].filter(([field]) => field !== model/* PHONE_FIELD */.or);
    const blank = route.blank === 'empty' ? '' : undefined;
    const length = Math.max(model/* PHONE_FIELD */.or, ...columnOf.keys()) + 1;
    const keyIsPhone = key?.length === 1 && key[0] === phoneColumn;
    return (row) => {
        const violations = [];
        for (const mistake of mistakes)
            violations.push(shapeViolation(row, mistake));
        const phone = phoneColumn === undefined ? undefined : phoneOf(row, phoneColumn, rules, violations);
        const fields = new Array(length).fill(undefined);
        fields[model/* PHONE_FIELD */.or] = phone;
        for (const [field, column] of others) {
            const text = row.cells[column] ?? '';
            const kind = row.kind(column);
            if (kind === 'structure')
                violations.push(structureViolation(row, column));
            else
                fields[field] = kind === 'null' || isBlank(text) ? blank : text;
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
/** The canonical phone. A blank cell breaks no rule here: that a lead needs a phone is for the lead check to say. */
function phoneOf(row, column, rules, violations) {
    const text = row.cells[column] ?? '';
    const kind = row.kind(column);
    if (kind === 'structure') {
        violations.push(structureViolation(row, column));
        return undefined;
    }
    if (kind === 'null' || isBlank(text))
        return undefined;
    const reading = toPhone(text, kind, rules);
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
        if (kind === 'structure') {
            if (!violations.some(({ header }) => header === row.header.names[column])) {
                violations.push(structureViolation(row, column));
            }
        }
        else if (kind === 'null' || isBlank(text)) {
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
        message: 'The value is a list or an object, and a field takes text.',
        hint: 'Write the value as text, or give each part of it a key of its own.',
    };
}
function blankKeyViolation(row, column) {
    return {
        ...cellOf(row, column),
        code: 'LEADS-ROW-KEY',
        masked: undefined,
        message: 'The cell is blank, and the column is part of the key that tells the leads of this list apart.',
        hint: 'Fill the cell, or take the column out of key in the config.',
    };
}
/** The first value of an object, which tells it from others in the same line. */
function startOf(row) {
    return row.header.names.length > 0 ? row.position(0) : { line: row.line, column: 1 };
}
function shapeViolation(row, { code, message, hint, column }) {
    const place = column === undefined ? { header: undefined, position: startOf(row) } : cellOf(row, column);
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
                message: `columns in the config maps "${(0,model/* printable */.g$)(name)}", which is no field.`,
                hint: `${near ? `Did you mean ${near}? ` : ''}Use phone, name, email, address, company or field_0 to field_34.`,
            });
        }
        else if (wanted.has(field)) {
            problems.push({
                code: 'LEADS-COLUMN-CONFIG',
                message: `columns in the config maps ${nameOfField(field)} twice: ${nameOfField(field)} and field_${field} are one field.`,
                hint: 'Remove one of the two lines.',
            });
        }
        else if ([...wanted.values()].includes(header)) {
            problems.push({
                code: 'LEADS-COLUMN-CONFIG',
                message: `columns in the config maps the column "${(0,model/* shownHeader */.Z7)(header)}" to two fields.`,
                hint: 'Map it to one field. To send a value twice, add a second column to the file.',
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
    };
}

;// CONCATENATED MODULE: ./lib/src/map/index.js







// EXTERNAL MODULE: ./lib/src/parse/limits.js
var parse_limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/file-kind.js
var file_kind = __webpack_require__(9805);
// EXTERNAL MODULE: ./lib/src/parse/late-parser.js
var late_parser = __webpack_require__(586);
// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
;// CONCATENATED MODULE: ./lib/src/parse/transcode.js


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
        return (0,file_error/* fileError */.z)('LEADS-FILE-ENCODING', `Half a character stands at byte ${(0,model/* count */.U9)(at + 1)} of this UTF-16 file.`, {
            hint: 'The file was cut or damaged. Save it again as "CSV UTF-8" or UTF-8.',
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
 * What the bytes 0x80 … 0x9f of Windows-1252 mean (WHATWG Encoding Standard, index windows-1252). Five are unassigned and
 * stay control characters, which reject the row they are in.
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

;// CONCATENATED MODULE: ./lib/src/parse/utf8.js


const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/**
 * Lets UTF-8 through, unchanged and mostly uncopied, and throws LEADS-FILE-ENCODING at the first byte that is none: cut,
 * over-long, a surrogate or beyond U+10FFFF (Unicode Standard, table 3-7). What `next` gets never ends inside a character.
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
        for (let i = from; i < bytes.length; i++) {
            const byte = bytes[i];
            if (byte < 0x80) {
                if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
                    breakLine(byte, i === 0 ? lastByte : bytes[i - 1], before + i + 1);
                }
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
            i += length - 1;
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
        return (0,file_error/* fileError */.z)('LEADS-FILE-ENCODING', `A character stands here that is not written in UTF-8 (byte ${(0,model/* count */.U9)(at + 1)} of the file).`, {
            hint: 'Save the file as "CSV UTF-8". If it comes from an old Excel for Windows, `encoding: windows-1252` in the config reads it as it is.',
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

;// CONCATENATED MODULE: ./lib/src/parse/decode.js




/**
 * Gives `parser` the text of a file as UTF-8 without a byte order mark. A mark decides the encoding; without one it is
 * `encoding`, or UTF-8, where any other byte throws LEADS-FILE-ENCODING: nothing is guessed and nothing is replaced. A
 * file that is something else altogether throws LEADS-FILE-KIND.
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
        return encoding === 'windows-1252' ? createWindows1252Decoder(parser) : createUtf8Gate(parser, 0);
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

// EXTERNAL MODULE: ./lib/src/parse/expansion.js
var expansion = __webpack_require__(9891);
// EXTERNAL MODULE: ./lib/src/parse/read-error.js
var read_error = __webpack_require__(2047);
;// CONCATENATED MODULE: ./lib/src/parse/read-rows.js






/**
 * Reads one lead file from the work tree and gives its rows to the sink in file order. Throws a LeadsError that names the
 * file when it can't be read as its format; rows given before that stay counted by the caller. Stops with the signal's
 * reason, between chunks, when it is aborted. A file without rows is no error.
 */
async function readRows(file, options, workspace, sink, signal, limits = parse_limits/* LIMITS */.b) {
    try {
        refuseLarge(file, limits);
        const capped = cappedSink(sink, limits);
        if (file.format === 'xlsx') {
            const { readWorkbook } = await Promise.all(/* import() */[__webpack_require__.e(3), __webpack_require__.e(226)]).then(__webpack_require__.bind(__webpack_require__, 7226));
            await readWorkbook(file, options, workspace, capped, signal, limits);
        }
        else {
            await readText(file, options, workspace, capped, signal, limits);
        }
    }
    catch (error) {
        throw error instanceof model/* LeadsError */.QI ? (0,file_error/* inFile */.s)(error, file.path) : error;
    }
}
function refuseLarge(file, limits) {
    const cap = file.format === 'xlsx' ? limits.xlsxBytes : limits.fileBytes;
    if (file.bytes > cap) {
        throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', `The file has ${(0,model/* plural */.LS)(file.bytes, 'byte')}; at most ${(0,model/* plural */.LS)(cap, 'byte')} are read.`, {
            hint: 'Split the file into several.',
        });
    }
    if (file.format === 'xlsx' && file.gzip) {
        throw (0,file_error/* fileError */.z)('LEADS-FILE-KIND', 'An .xlsx is packed already and is not read from a .gz.', {
            hint: 'Commit the .xlsx itself.',
        });
    }
}
function cappedSink(sink, limits) {
    return {
        row(row) {
            if (row.number > limits.rows) {
                throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', `The file has more than ${(0,model/* plural */.LS)(limits.rows, 'row')}.`, {
                    hint: 'Split the file into several.',
                    position: row.position(0),
                });
            }
            sink.row(row);
        },
    };
}
async function readText(file, options, workspace, sink, signal, limits) {
    signal?.throwIfAborted();
    const decoder = createDecoder(file.format, options.encoding, await createParser(file, options, sink, limits), limits);
    const meter = file.gzip ? (0,expansion/* createExpansionMeter */.L)(file.bytes, limits) : undefined;
    for await (const chunk of chunksOf(file, workspace)) {
        signal?.throwIfAborted();
        meter?.(chunk.length);
        decoder.push(chunk);
    }
    decoder.end();
}
async function createParser(file, options, sink, limits) {
    switch (file.format) {
        case 'json':
            return (await __webpack_require__.e(/* import() */ 296).then(__webpack_require__.bind(__webpack_require__, 5296))).createJsonParser(sink);
        case 'ndjson':
            return (await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.bind(__webpack_require__, 7258))).createNdjsonParser(sink);
        case 'yaml':
            return (await __webpack_require__.e(/* import() */ 627).then(__webpack_require__.bind(__webpack_require__, 8627))).createYamlParser(sink);
        default: {
            const { createCsvParser } = await __webpack_require__.e(/* import() */ 319).then(__webpack_require__.bind(__webpack_require__, 7319));
            const delimiter = options.delimiter ?? (file.format === 'tsv' ? '\t' : undefined);
            return createCsvParser({ ...options, delimiter }, sink, limits);
        }
    }
}
/** The bytes of a file, with trouble of the disk or of gzip told as a problem of the file. */
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

// EXTERNAL MODULE: ./lib/src/parse/json-scanner.js + 1 modules
var json_scanner = __webpack_require__(9665);
// EXTERNAL MODULE: ./lib/src/parse/record-limits.js
var record_limits = __webpack_require__(5598);
;// CONCATENATED MODULE: ./lib/src/parse/json-document.js



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
// EXTERNAL MODULE: ./lib/src/parse/yaml-compose.js + 1 modules
var yaml_compose = __webpack_require__(2894);
;// CONCATENATED MODULE: ./lib/src/parse/yaml-document.js







/**
 * Reads a config or schema file that a person wrote: JSON when its name ends in `.json`, else YAML 1.2 (core schema).
 * An empty YAML file is null. Throws a LeadsError with file, line and column for what is not valid, for a key that is
 * there twice, and for aliases, tags and a second document.
 */
async function readDocument(text, file) {
    try {
        if (text.length > parse_limits/* LIMITS */.b.documentCharacters) {
            const message = `The file is longer than ${(0,model/* count */.U9)(parse_limits/* LIMITS */.b.documentCharacters)} characters.`;
            throw new model/* LeadsError */.QI({ code: 'LEADS-DOCUMENT', message, hint: 'Is it the right file?' });
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
    const [document, second] = (0,yaml_compose/* composeYaml */.ee)(yaml, piece, 'core');
    if (second) {
        throw (0,yaml_compose/* yamlError */.K2)(piece, second.range[0], {
            message: 'A second document begins here (---).',
            hint: 'Keep one document in this file.',
        });
    }
    if (!document)
        return { value: null, locate: (path) => (path.length === 0 ? place/* FIRST_PLACE */.h : undefined) };
    const tree = treeOf(yaml, piece, document.contents);
    return {
        value: document.toJS({ maxAliasCount: 0 }),
        locate(path, of = 'value') {
            const offset = offsetAt(tree, path, of);
            return offset === undefined ? undefined : (0,yaml_compose/* placeIn */.VV)(piece, offset);
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
            throw (0,yaml_compose/* featureError */.xg)(piece, at, {
                message: 'A key is itself a list or a mapping, which is not allowed.',
                hint: 'If a value begins with { or [ or ?, put it in double quotes.',
            });
        }
        const name = String(key.value ?? '');
        const twin = members.get(name);
        if (twin)
            (0,record_limits/* refuseTwins */.sv)(name, (0,yaml_compose/* placeIn */.VV)(piece, twin.key), (0,yaml_compose/* placeIn */.VV)(piece, at));
        members.set(name, { key: at, tree: value ? treeOf(yaml, piece, value) : leaf(at) });
    }
    return { ...leaf(offset), members };
}

;// CONCATENATED MODULE: ./lib/src/parse/index.js




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
/** What `#/$defs/x` stands for in a schema; undefined when there is nothing, or when it is another kind of reference. */
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
 * Puts ajv's errors into the order of the schema, without the noise: the errors of the forms of an `anyOf` are one broken
 * rule, or those of the one form that was surely meant; `if` adds nothing to what `then` and `else` say. `root` is the
 * schema that references are looked up in.
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

;// CONCATENATED MODULE: ./lib/src/validate/engine.js
/** Loads ajv and gives a new compiler: compilers share nothing, so the `$id`s of two schemas can't meet. */
async function openEngine({ dialect, formats, patterns }) {
    const regExp = patterns && Object.assign((pattern, flags) => patterns(pattern, flags), { code: 'linear' });
    // A bundler gives the exports of a CommonJS class as its default only.
    const Ajv = dialect === 'draft-07' ? (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(463)]).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19))).default.Ajv : (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(210)]).then(__webpack_require__.t.bind(__webpack_require__, 2210, 19))).default.Ajv2020;
    const engine = new Ajv({
        allErrors: true,
        verbose: true,
        strictTypes: false,
        strictTuples: false,
        // 19.99 is a multiple of 0.01 for people, if not for doubles.
        multipleOfPrecision: 8,
        validateSchema: false,
        logger: false,
        code: { process: shortenLengthChecks, ...(regExp && { regExp }) },
    });
    // ajv finds anchors by itself, but does not count the word as a keyword.
    engine.addVocabulary(['$anchor']);
    if (formats)
        (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(196)]).then(__webpack_require__.t.bind(__webpack_require__, 2815, 19))).default.default(engine);
    return engine;
}
/**
 * Spares the count of code points, half of ajv's time on plain rows, where the count of UTF-16 units already decides: a
 * text has at most as many code points as units, and at least half as many. The answers stay those of the specification.
 */
function shortenLengthChecks(code) {
    return code.replace(/\b(func\d+)\((data\w*)\) ([<>]) (\d+)/g, (_, count, text, relation, limit) => {
        const units = relation === '>' ? limit : String(Number(limit) * 2);
        return `(${text}.length ${relation} ${units} && ${count}(${text}) ${relation} ${limit})`;
    });
}

;// CONCATENATED MODULE: ./lib/src/validate/wording.js


/** Most allowed values that a message lists. */
const MAX_VALUES_LISTED = 10;
/** Most forms of an `anyOf` that a message tells. */
const MAX_FORMS_TOLD = 4;
/** How types are called when talking to people. */
const TYPE_WORDS = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    null: 'null',
    object: 'an object',
    array: 'a list',
};
const FORMAT_WORDS = {
    date: 'a date like 2024-12-31',
    time: 'a time with its zone, like 14:30:00+05:30',
    'iso-time': 'a time like 14:30:00',
    'date-time': 'a date and time with its zone, like 2024-12-31T14:30:00+05:30',
    'iso-date-time': 'a date and time like 2024-12-31T14:30:00',
    email: 'an e-mail address like name@example.com',
    uri: 'a web address like https://example.com',
    url: 'a web address like https://example.com',
    hostname: 'a host name like example.com',
    ipv4: 'an IP address like 192.0.2.1',
    uuid: 'a UUID',
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
        return valuesOf(rule.params['allowedValues']).map(shown);
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
/** What the rule asks for, as the end of a sentence whose subject is the value or key it is about. */
function askOf(rule) {
    const { keyword, params } = rule;
    switch (keyword) {
        case 'required':
            return 'is required';
        case 'dependentRequired':
        case 'dependencies':
            return `is required, since ${wording_quoted(params['property'])} is given`;
        case 'type':
            return `must be ${typesOf(params['type'])}`;
        case 'minLength':
            return `must have at least ${(0,model/* plural */.LS)(Number(params['limit']), 'character')}`;
        case 'maxLength':
            return `must have at most ${(0,model/* plural */.LS)(Number(params['limit']), 'character')}`;
        case 'minimum':
            return `must be at least ${params['limit']}`;
        case 'maximum':
            return `must be at most ${params['limit']}`;
        case 'exclusiveMinimum':
            return `must be more than ${params['limit']}`;
        case 'exclusiveMaximum':
            return `must be less than ${params['limit']}`;
        case 'multipleOf':
            return `must be a multiple of ${params['multipleOf']}`;
        case 'format':
            return `must be ${FORMAT_WORDS[String(params['format'])] ?? `written in the format ${(0,model/* printable */.g$)(String(params['format']))}`}`;
        case 'pattern':
            return `must fit the pattern ${(0,model/* printable */.g$)(String(params['pattern']))}`;
        case 'enum':
            return `must be ${choices(allowedBy(rule) ?? [])}`;
        case 'const':
            return `must be ${wording_quoted(params['allowedValue'])}`;
        case 'minItems':
            return `must have at least ${(0,model/* plural */.LS)(Number(params['limit']), 'entry', 'entries')}`;
        case 'maxItems':
            return `must have at most ${(0,model/* plural */.LS)(Number(params['limit']), 'entry', 'entries')}`;
        case 'uniqueItems':
            return 'must not have two equal entries';
        case 'minProperties':
            return `must have at least ${(0,model/* plural */.LS)(Number(params['limit']), 'value')}`;
        case 'maxProperties':
            return `must have at most ${(0,model/* plural */.LS)(Number(params['limit']), 'value')}`;
        case 'additionalProperties':
        case 'unevaluatedProperties':
        case 'propertyNames':
            return 'is not known here';
        case 'false schema':
            return 'must not be there';
        case 'not':
            return 'must not be as the rule under "not" describes';
        case 'anyOf':
        case 'oneOf':
            return formsOf(rule);
        default:
            return `breaks the rule ${(0,model/* printable */.g$)(keyword)}`;
    }
}
function formsOf({ forms, path, params }) {
    if (forms.length === 0 || Array.isArray(params['passingSchemas']))
        return 'must have exactly one of the forms that are allowed';
    if (forms.every((form) => form.length === 1 && form[0]?.keyword === 'type')) {
        return `must be ${typesOf(forms.flatMap((form) => form.flatMap((rule) => valuesOf(rule.params['type']))))}`;
    }
    const told = forms
        .slice(0, MAX_FORMS_TOLD)
        .map((form) => (0,model/* listed */.KE)(form.map((rule) => subjectOf(rule, path) + askOf(rule))));
    const rest = forms.length - told.length;
    return `must keep one of these rules: ${told.join('; or ')}${rest > 0 ? `; or ${(0,model/* plural */.LS)(rest, 'more', 'more')}` : ''}`;
}
/** Names what a rule inside another one is about, if it is about something else. */
function subjectOf(rule, path) {
    const subject = keyOfRule(rule) ?? (rule.path.length > path.length ? rule.path.at(-1) : undefined);
    return subject === undefined ? 'it ' : `${wording_quoted(subject)} `;
}
function choices(values) {
    const told = values.slice(0, MAX_VALUES_LISTED).map(wording_quoted);
    const rest = values.length - told.length;
    return rest > 0 ? `one of ${told.join(', ')} and ${(0,model/* plural */.LS)(rest, 'more', 'more')}` : (0,model/* listed */.KE)(told, 'or');
}
function typesOf(type) {
    const words = valuesOf(type).map((one) => TYPE_WORDS[String(one)] ?? String(one));
    return (0,model/* listed */.KE)([...new Set(words)], 'or');
}
function valuesOf(value) {
    return Array.isArray(value) ? value : [value];
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
function shown(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
function wording_quoted(value) {
    return typeof value === 'string' ? `"${(0,model/* printable */.g$)(value)}"` : (0,model/* printable */.g$)(shown(value));
}

;// CONCATENATED MODULE: ./lib/src/validate/document-check.js




/**
 * Opens the check of documents against one of our own schemas (draft 2020-12, trusted). Messages are the end of a sentence
 * (`must be a whole number`), or a sentence for a key that is missing or unknown; no value of the document is in them but
 * unknown keys.
 */
async function openDocumentCheck(schema) {
    const engine = await openEngine({ dialect: '2020-12', formats: true });
    const validate = engine.compile(schema);
    const root = isSchemaObject(schema) ? schema : {};
    return (value) => validate(value) ? [] : brokenRules(validate.errors ?? [], root).map((rule) => violationOf(rule, value));
}
function violationOf(rule, document) {
    const key = keyOfRule(rule);
    const allowed = allowedBy(rule);
    return {
        path: withIndexes(rule.path, document),
        keyword: rule.keyword,
        message: messageOf(rule, key),
        ...(key !== undefined && forbidsKey(rule) && { unknownKey: key }),
        ...(allowed && { allowed }),
    };
}
function messageOf(rule, key) {
    return key === undefined ? askOf(rule) : `${JSON.stringify(key)} ${askOf(rule)}`;
}
/** A pointer does not tell an index from a key; the document does. */
function withIndexes(path, document) {
    let value = document;
    return path.map((step) => {
        const isIndex = Array.isArray(value);
        value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
        return isIndex ? Number(step) : step;
    });
}

;// CONCATENATED MODULE: ./lib/src/validate/duplicates.js
/** Stands for "lost to nobody" in the answer of `settleDuplicates`. */
const NO_WINNER = -1;
/**
 * Settles which of several leads with one key goes to a list: the first in file order, or the last.
 * Returns, for each lead, the number of the lead it lost to, or NO_WINNER. Leads of files that are not sent take no part,
 * so a row never loses to one that stays behind.
 */
function settleDuplicates(table, 
/** The list a file feeds; undefined when nothing of the file is sent. */
listOf, keeps) {
    const winner = new Int32Array(table.size).fill(NO_WINNER);
    const seen = new Map();
    for (let lead = 0; lead < table.size; lead++) {
        const list = listOf(table.file(lead));
        if (list === undefined)
            continue;
        const byKey = seen.get(list) ?? new Map();
        seen.set(list, byKey);
        const earlier = byKey.get(table.key(lead));
        if (earlier === undefined) {
            byKey.set(table.key(lead), lead);
        }
        else if (keeps(list) === 'first') {
            winner[lead] = earlier;
        }
        else {
            winner[earlier] = lead;
            byKey.set(table.key(lead), lead);
        }
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
;// CONCATENATED MODULE: ./lib/src/validate/lead-check.js




const NAMES = Array.from({ length: model/* LAST_FIELD */.Sz + 1 }, (_, field) => `field_${field}`);
const NONE = [];
/**
 * Opens the check that every lead must pass: a phone, values of at most 1,000 characters, no control characters and no
 * halves of characters. A phone that is missing because mapping already refused the cell is not told again.
 */
async function openLeadCheck() {
    const engine = await openEngine({ dialect: '2020-12', formats: false });
    const validate = engine.compile(lead_schema_namespaceObject);
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
            lead[NAMES[field] ?? `field_${field}`] = value;
    }
    return lead;
}
function violationsOf(rule, candidate) {
    if (rule.keyword === 'required')
        return missingPhone(candidate);
    const name = rule.path[0] ?? '';
    const source = candidate.source(NAMES.indexOf(name));
    if (!source)
        return [];
    const { value } = rule;
    return [{ ...source, masked: typeof value === 'string' ? (0,model/* maskShape */.cA)(value) : undefined, ...reasonOf(rule) }];
}
/** Without a column for the phone, mapping has said so; with a violation of its cell, it has said why. */
function missingPhone(candidate) {
    const source = candidate.source(model/* PHONE_FIELD */.or);
    if (!source || candidate.violations.some(({ header }) => header === source.header))
        return [];
    return [
        {
            ...source,
            code: 'LEADS-PHONE-MISSING',
            masked: undefined,
            message: 'The row has no phone number.',
            hint: 'Fill the cell, or remove the row.',
        },
    ];
}
function reasonOf({ keyword, value }) {
    if (keyword === 'maxLength') {
        return {
            code: 'LEADS-ROW-LENGTH',
            message: 'The value has more than the 1,000 characters that are sent at most.',
            hint: 'Shorten it. A quote that is opened and never closed also makes one long cell of many.',
        };
    }
    // Whole characters outside the first plane pass; what is left are halves of them.
    if (typeof value === 'string' && /\p{Cs}/u.test(value)) {
        return {
            code: 'LEADS-ROW-HALF-CHARACTER',
            message: 'A character of the value is cut in half.',
            hint: 'Type the cell anew.',
        };
    }
    return {
        code: 'LEADS-ROW-CONTROL',
        message: 'The value has a control character in it, which no screen shows.',
        hint: 'Type the cell anew. Tabs and line breaks are allowed.',
    };
}

;// CONCATENATED MODULE: ./lib/src/validate/asked-kinds.js

const IN_PLACE_LISTS = ['allOf', 'anyOf', 'oneOf'];
const IN_PLACE = ['if', 'then', 'else'];
const NUMBER_RULES = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
/**
 * What the schema asks of a column, from `type` and, where it is missing, from rules that only a number can break and from
 * the values of `enum` and `const`. A column that may be text is left as text. `matches` runs the patterns of
 * patternProperties.
 */
function askedKind(root, column, matches) {
    const asked = new Set();
    for (const schema of inPlace(root, root)) {
        for (const rules of rulesOf(schema, column, matches)) {
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
            waiting.push(...asked_kinds_valuesOf(own(schema, keyword)));
        waiting.push(...asked_kinds_valuesOf(own(schema, 'dependentSchemas')));
    }
    return found;
}
function rulesOf(schema, column, matches) {
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
    const values = Object.hasOwn(schema, 'const') ? [schema['const']] : asked_kinds_valuesOf(own(schema, 'enum'));
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
function asked_kinds_valuesOf(value) {
    return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

;// CONCATENATED MODULE: ./lib/src/validate/row-view.js

/** JSON's way of writing numbers, with a `+` or zeros in front allowed. */
const row_view_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const TRUE = /^(?:true|yes|on|y)$/i;
const ADDED_COLUMNS = Object.values(model/* REJECT_COLUMNS */.S5);
/**
 * The row as it stands in its file. In tables all cells are text; blank ones are absent, and one is read as a number or
 * boolean where the schema asks for it. In objects a value is what JSON or YAML says. For the check alone: what is sent is
 * always the source text.
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
            if (ADDED_COLUMNS.includes(name))
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
    if (/^[\s\p{Cf}]*$/u.test(text))
        return undefined;
    if (asked === 'text')
        return text;
    const trimmed = text.trim();
    if (asked !== 'boolean' && row_view_NUMBER.test(trimmed))
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
            // Its parts are not kept; a rule on its kind can still be judged.
            return /^\s*[[-]/.test(text) ? [] : {};
    }
}

;// CONCATENATED MODULE: ./lib/src/validate/linear-patterns.js
/** `\k<name>`: RE2 reads it as the letter k, so it must be found here. */
const NAMED_BACK_REFERENCE = /(?<!\\)(?:\\\\)*\\k</;
/**
 * Compiles patterns with RE2, which has no look-around and no back-references and in return can't be made slow. Loads it.
 * Differs from ECMAScript where RE2 does: `\s` is ASCII space, and `.` takes every character but a line feed.
 */
async function compilePatterns(patterns) {
    const { RE2JS } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856));
    const compiled = new Map();
    const refused = new Map();
    for (const pattern of patterns) {
        if (NAMED_BACK_REFERENCE.test(pattern)) {
            refused.set(pattern, 'back-references are not supported');
            continue;
        }
        try {
            const linear = RE2JS.compile(RE2JS.translateRegExp(pattern));
            // ajv keeps one engine object for each text of toString.
            compiled.set(pattern, { test: (text) => linear.test(text), toString: () => `linear /${pattern}/` });
        }
        catch (error) {
            refused.set(pattern, error instanceof Error ? error.message : 'it cannot be read');
        }
    }
    return {
        // What is not compiled here comes from the meta-schemas of JSON Schema itself.
        engine: (pattern, flags) => compiled.get(pattern) ?? new RegExp(pattern, flags),
        refused,
    };
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
/** Looks a user's schema through before it is compiled, and finds all that would not be understood, each at its line. */
async function auditSchema(document, file) {
    const problems = [];
    const report = (code, path, message, hint) => {
        const position = document.locate(path, 'key') ?? document.locate([]);
        problems.push({ code, message, hint, file, ...(position && { position }) });
    };
    const audited = (root, dialect, usesFormats = false, patterns) => ({
        root,
        dialect,
        usesFormats,
        patterns,
        problems,
    });
    const root = document.value;
    if (!isSchemaObject(root)) {
        report('LEADS-SCHEMA', [], 'A schema is an object.', 'Begin with { "type": "object", "properties": { … } }.');
        return audited({}, '2020-12');
    }
    const excess = excessOf(root);
    if (excess) {
        report('LEADS-SCHEMA-SIZE', [], excess, 'Shorten the schema: an enum in place of many rules, fewer levels.');
        return audited(root, '2020-12');
    }
    const dialect = dialectOf(own(root, '$schema'));
    if (!dialect) {
        report('LEADS-SCHEMA', ['$schema'], 'The schema is written for a version of JSON Schema that is not understood.', 'Use "$schema": "https://json-schema.org/draft/2020-12/schema", or draft-07, or leave it out.');
    }
    const places = new Map();
    let usesFormats = false;
    for (const [path, schema] of schemasIn(root)) {
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
            if (typeof reference !== 'string' || isInside(root, reference))
                continue;
            report('LEADS-SCHEMA-REFERENCE', [...path, keyword], `The schema refers to "${(0,model/* printable */.g$)(reference)}", which is not in this file.`, 'Copy the part into $defs of this schema and refer to it as #/$defs/… with its name.');
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
    const patterns = places.size > 0 ? await compilePatterns(places.keys()) : undefined;
    for (const [pattern, reason] of patterns?.refused ?? []) {
        report('LEADS-SCHEMA-PATTERN', places.get(pattern) ?? [], `The pattern "${(0,model/* printable */.g$)(pattern)}" cannot be used: ${(0,model/* printable */.g$)(reason)}.`, 'Write it without look-around, as in (?= or (?!, and without back-references, as in \\1. A second rule under "not" often replaces them.');
    }
    return audited(root, dialect ?? '2020-12', usesFormats, patterns);
}
function unknown(what, word, known) {
    const near = (0,model/* nearest */.pA)(word, known);
    const hint = near
        ? `Did you mean "${near}"?`
        : what === 'format'
            ? `Formats are ${(0,model/* listed */.KE)(known)}.`
            : 'Remove it, or correct its spelling. A rule that is not understood would let wrong rows through.';
    return [`"${(0,model/* printable */.g$)(word)}" is no ${what} of JSON Schema that is understood.`, hint];
}
function dialectOf(declared) {
    if (declared === undefined)
        return '2020-12';
    const uri = typeof declared === 'string' ? declared.replace(/#$/, '') : '';
    return Object.hasOwn(DIALECTS, uri) ? DIALECTS[uri] : undefined;
}
/** `#`, `#/path` and `#anchor` are references into the file itself. */
function isInside(root, reference) {
    if (!reference.startsWith('#'))
        return false;
    if (reference === '#' || reference.startsWith('#/'))
        return referenced(root, reference) !== undefined;
    const anchor = reference.slice(1);
    for (const [, schema] of schemasIn(root)) {
        if (own(schema, '$anchor') === anchor ||
            own(schema, '$dynamicAnchor') === anchor ||
            own(schema, '$id') === reference) {
            return true;
        }
    }
    return false;
}
/** Walks without recursion: what is measured may be deeper than a stack. */
function excessOf(root) {
    const waiting = [{ value: root, depth: 1 }];
    let parts = 0;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (++parts > MAX_SCHEMA_PARTS)
            return `The schema has more than ${(0,model/* count */.U9)(MAX_SCHEMA_PARTS)} parts.`;
        if (typeof next.value !== 'object' || next.value === null)
            continue;
        if (next.depth > MAX_SCHEMA_DEPTH)
            return `The schema is more than ${MAX_SCHEMA_DEPTH} levels deep.`;
        for (const value of Object.values(next.value))
            waiting.push({ value, depth: next.depth + 1 });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/validate/schema-compile.js





/** Compiles a user's schema. Throws a LeadsError with every mistake that was found, each at its line of `file`. */
async function compileSchema(document, file) {
    const { root, dialect, usesFormats, patterns, problems } = await auditSchema(document, file);
    if (problems.length > 0)
        throw new model/* LeadsError */.QI(problems);
    const engine = await openEngine({ dialect, formats: usesFormats, patterns: patterns?.engine });
    const mistakes = mistakesOf(engine, document, file);
    if (mistakes.length > 0)
        throw new model/* LeadsError */.QI(mistakes);
    return {
        root,
        validate: compiled(engine, document, file),
        matches: (pattern, text) => patterns?.engine(pattern, 'u').test(text) ?? false,
    };
}
/** What the meta-schema of JSON Schema says about the schema. */
function mistakesOf(engine, document, file) {
    if (engine.validateSchema(document.value) === true)
        return [];
    return brokenRules(engine.errors ?? [], {}).map((rule) => {
        const position = document.locate(rule.path) ?? document.locate([]);
        const name = rule.path.at(-1);
        return {
            code: 'LEADS-SCHEMA',
            message: `${name === undefined ? 'The schema' : JSON.stringify(name)} ${askOf(rule)}.`,
            hint: 'Correct it, or remove the rule.',
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
                ? 'The schema is too deep to be understood.'
                : 'The schema contradicts itself and cannot be understood.',
            hint: 'Look for rules that need another one beside them: then and else need if, and nullable needs type.',
            file,
            ...(position && { position }),
        }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/src/validate/row-check.js







/**
 * Opens the check of rows against the user's JSON Schema. Rows are seen as they stand: keys are column headers. Throws a
 * LeadsError with every mistake of the schema, each at its line of `file`.
 */
async function openRowCheck(schema, file) {
    const compiled = await compileSchema(schema, file);
    const view = createRowView((column) => askedKind(compiled.root, column, compiled.matches));
    const check = (row) => {
        const value = view(row);
        if (isRight(compiled, value, file))
            return [];
        return brokenRules(compiled.validate.errors ?? [], compiled.root).map((rule) => row_check_violationOf(rule, row));
    };
    return Object.assign(check, { missingColumns: (header) => missingColumns(compiled, header) });
}
function isRight({ validate }, value, file) {
    try {
        return validate(value);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new model/* LeadsError */.QI({
            code: 'LEADS-SCHEMA',
            message: 'Parts of the schema refer to each other without end.',
            hint: 'Remove the circle of $ref.',
            file,
        }, { cause: error });
    }
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
            message: `The schema requires a column "${(0,model/* printable */.g$)(name)}", and the file has none.`,
            hint: near
                ? `Did you mean "${(0,model/* shownHeader */.Z7)(near)}"? Rename the column, or correct the schema.`
                : 'Add the column to the file, or take it out of required in the schema.',
            position: { line: header.line, column: 1 },
        };
    });
}
function row_check_violationOf(rule, row) {
    const header = rule.path[0] ?? keyOfRule(rule);
    const column = header === undefined ? -1 : row.header.names.indexOf(header);
    const hint = hintOf(rule, row);
    return {
        code: codeOfRule(rule),
        header,
        position: column < 0 ? row_check_startOf(row) : row.position(column),
        masked: column < 0 || forbidsKey(rule) ? undefined : masked(row.cells[column] ?? ''),
        message: row_check_messageOf(rule, header, column >= 0),
        ...(hint && { hint }),
    };
}
function row_check_messageOf(rule, header, present) {
    if (header === undefined)
        return `The row ${askOf(rule)}.`;
    if (forbidsKey(rule))
        return 'The schema does not allow this column.';
    if (keyOfRule(rule) === undefined)
        return `The value ${askOf(rule)}.`;
    return `${present ? 'A value' : `"${(0,model/* shownHeader */.Z7)(header)}"`} ${askOf(rule)}.`;
}
/** The word that was most likely meant, then what the schema's author says about the value. */
function hintOf(rule, row) {
    const missing = rule.keyword === 'required' ? keyOfRule(rule) : undefined;
    const near = missing === undefined ? meantBy(rule) : misspelledHeader(missing, row.header);
    const description = own(rule.schema, 'description');
    const parts = [
        ...(near === undefined ? [] : [`Did you mean "${(0,model/* printable */.g$)(near)}"?`]),
        ...(typeof description === 'string' && rule.path.length > 0 ? [(0,model/* printable */.g$)(description)] : []),
    ];
    return parts.length > 0 ? parts.join(' ') : undefined;
}
function misspelledHeader(missing, { names }) {
    return names.includes(missing) ? undefined : (0,model/* nearest */.pA)(missing, names);
}
function row_check_startOf(row) {
    return { line: row.line, column: 1 };
}
/** Ten digits or more and nothing but what phones are written with. */
const LIKE_A_PHONE = /^\+?(?:[\s().-]*\p{Nd}){10,}[\s().-]*$/u;
function masked(text) {
    if (text === '')
        return undefined;
    return LIKE_A_PHONE.test(text) ? (0,model/* maskPhone */.Xu)(text) : (0,model/* maskShape */.cA)(text);
}

;// CONCATENATED MODULE: ./lib/src/validate/index.js






;// CONCATENATED MODULE: ./lib/src/smartflo/json.js
const decoder = new TextDecoder();
/** The value of JSON text, or of its UTF-8 bytes, a byte order mark aside; undefined when it is not JSON. */
function parseJson(source) {
    try {
        return JSON.parse(typeof source === 'string' ? source : decoder.decode(source));
    }
    catch {
        return undefined;
    }
}
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
function readSuccess(body) {
    const said = new Set();
    for (const [name, value] of Object.entries(body)) {
        if (name.toLowerCase() !== 'success')
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
    return `${istDay} ${istTime} IST (${utcDay === istDay ? '' : `${utcDay} `}${utcTime} UTC)`;
}
function stamp(at) {
    const text = new Date(at).toISOString();
    return [text.slice(0, 10), text.slice(11, 16)];
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

;// CONCATENATED MODULE: ./lib/src/smartflo/classify.js





/** Words with which a server says that a request holds too much; not the ones with which it says that there were too many. */
const TOO_LARGE = /\btoo (?:many|large|big)\b(?! (?:requests?|attempts?|calls?)\b)|\bmore than \d+ (?:items|rows|leads|records)\b/i;
const TOO_OFTEN = /\btoo many (?:requests?|attempts?|calls?)\b/i;
/**
 * How a request ended, as far as the answer proves it. The status comes first: nothing in a body turns a status of 300
 * or more into a yes. A yes is JSON, whole, with `success` true.
 */
function classify(result, asked) {
    if (result.kind === 'not-sent')
        return notSent(result, asked);
    if (result.kind === 'lost') {
        const message = `No answer came to ${asked.request} (${(0,model/* printable */.g$)(result.detail)}). It may have been applied.`;
        return ambiguous('LEADS-API-NO-ANSWER', message);
    }
    const { status } = result;
    if (status >= 200 && status < 300)
        return approval(result, asked);
    if (status >= 300 && status < 400)
        return redirect(result, asked);
    const read = readBody(result);
    const says = reader(asked, status, read.envelope);
    switch (status) {
        case 400:
        case 422:
            return faulty(result, asked, read);
        case 401:
            return refused('run', 'LEADS-API-TOKEN', says('the token was not accepted'));
        case 402:
        case 403:
            return refused('run', 'LEADS-API-RIGHTS', says('the token does not have this right'));
        case 404:
        case 410:
            return refused('list', 'LEADS-API-LIST', says('there is no such lead list, or the base URL is wrong'));
        case 408:
        case 409:
        case 499:
            return ambiguous('LEADS-API-DOWN', says('the request may have been applied'));
        case 413:
            return refused('size', 'LEADS-API-SIZE', says('the request is too large'));
        case 423:
            return refused('run', 'LEADS-API-LOCKED', says('it is locked for now'));
        case 429:
            return throttled(result, asked, read.envelope);
    }
    if (status >= 500)
        return ambiguous('LEADS-API-DOWN', says('the server failed, and the request may have been applied'));
    return refused('run', 'LEADS-API-HOST', says('this address does not take the request'));
}
/** The code for each reason why a request did not leave this machine. */
const NOT_SENT_CODES = {
    dns: 'LEADS-NET-DNS',
    connect: 'LEADS-NET-CONNECT',
    reset: 'LEADS-NET-CONNECT',
    timeout: 'LEADS-NET-CONNECT',
    tls: 'LEADS-NET-TLS',
    proxy: 'LEADS-NET-PROXY',
    'proxy-refused': 'LEADS-NET-PROXY',
};
function notSent(result, asked) {
    const message = `There is no connection, so ${asked.request} was not sent (${(0,model/* printable */.g$)(result.detail)}).`;
    const final = result.reason === 'tls' || result.reason === 'proxy-refused';
    return { kind: 'not-sent', problem: { code: NOT_SENT_CODES[result.reason], message }, final };
}
function approval(answer, asked) {
    const { status } = answer;
    const head = `${asked.host} answered ${asked.request} with HTTP ${status}`;
    if (answer.ending !== 'whole') {
        const how = answer.ending === 'cut' ? 'more than 1 MiB' : 'an answer that broke off';
        return ambiguous('LEADS-API-CUT', `${head} and ${how}. It is not known whether it was applied.`);
    }
    const { json, envelope } = readBody(answer);
    if (json === undefined) {
        const what = answer.body.length === 0 ? 'nothing' : (contentType(answer, asked.say) ?? 'text');
        return ambiguous('LEADS-API-NOT-JSON', `${head} and ${what} instead of JSON. It is not known whether it was applied.`);
    }
    const says = reader(asked, status, envelope);
    if (envelope.success === false)
        return classify_refusal(answer, asked, envelope);
    if (envelope.success === 'unclear')
        return ambiguous('LEADS-API-UNCLEAR', says('it says both yes and no'));
    // A yes that finds fault with rows is not one for the batch.
    if (envelope.rows.size > 0)
        return ambiguous('LEADS-API-UNCLEAR', says('it names rows as wrong without saying no'));
    if (envelope.success === undefined) {
        return { kind: 'unconfirmed', problem: { code: 'LEADS-API-UNCLEAR', message: says('it says neither yes nor no') } };
    }
    return envelope.batchId === undefined ? { kind: 'accepted' } : { kind: 'accepted', batchId: envelope.batchId };
}
function faulty(answer, asked, { envelope }) {
    if (answer.ending !== 'whole') {
        // The part that is missing may say yes, which the documentation allows for.
        return ambiguous('LEADS-API-CUT', reader(asked, answer.status, envelope)('the answer is not whole'));
    }
    if (envelope.success === true || envelope.success === 'unclear') {
        return ambiguous('LEADS-API-UNCLEAR', reader(asked, answer.status, envelope)('it says yes and no at once'));
    }
    return classify_refusal(answer, asked, envelope);
}
/** A no whose reason is in its words. */
function classify_refusal(answer, asked, envelope) {
    const says = reader(asked, answer.status, envelope);
    const words = envelope.messages.join('\n');
    if (envelope.rows.size === 0) {
        if (TOO_OFTEN.test(words) || readRetryTime(envelope.retryAfter, asked.now) !== undefined) {
            return throttled(answer, asked, envelope);
        }
        if (TOO_LARGE.test(words))
            return refused('size', 'LEADS-API-SIZE', says('the request is too large'));
    }
    return refused('rows', 'LEADS-API-ROWS', says('the rows were refused'), namedRows(envelope, asked));
}
function throttled(answer, asked, envelope) {
    const message = reader(asked, answer.status, envelope)('it asks to slow down, and the request was not applied');
    const waitMs = readWait(answer.headers['retry-after'], envelope.retryAfter, asked.now);
    return { kind: 'throttled', problem: { code: 'LEADS-API-BUSY', message }, waitMs };
}
function redirect(answer, asked) {
    const location = answer.headers['location'] ?? '';
    const base = `https://${asked.host}`;
    const target = location !== '' && URL.canParse(location, base) ? new URL(location, base).host : '';
    // An address of digits is an address, not a person's number.
    const shown = /^[\d.]+(?::\d+)?$/.test(target) ? target : asked.say(target);
    const where = target === '' ? 'elsewhere' : `to ${shown}`;
    const message = `${asked.host} redirects ${asked.request} ${where} (HTTP ${answer.status}). A redirect is never followed; nothing of it was applied.`;
    return refused('list', 'LEADS-API-REDIRECT', message);
}
/** Nothing is named when an index is out of range: then the numbers do not mean what we take them for. */
function namedRows(envelope, asked) {
    const rows = [...envelope.rows].sort(([a], [b]) => a - b);
    if (rows.some(([index]) => index >= asked.leads))
        return [];
    return rows.map(([index, words]) => ({ index, message: asked.say(words.join('; ')) }));
}
function readBody(answer) {
    const json = answer.ending === 'whole' ? parseJson(answer.body) : undefined;
    return { json, envelope: readEnvelope(isRecord(json) ? json : {}) };
}
/** Makes the sentence about an answer: what it means, what Smartflo says, from when on it may be tried again. */
function reader(asked, status, envelope) {
    return (meaning) => {
        const words = asked.say(envelope.messages.join('; '));
        const retryAt = readRetryTime(envelope.retryAfter, asked.now);
        return [
            `${asked.host} answered ${asked.request} with HTTP ${status}: ${meaning}.`,
            ...(words === '' ? [] : [`It says: “${words}”`]),
            ...(retryAt === undefined ? [] : [`It can be tried again from ${showInstant(retryAt)}.`]),
        ].join(' ');
    };
}
function contentType(answer, say) {
    const type = answer.headers['content-type']?.split(';')[0]?.trim();
    return type ? (0,model/* printable */.g$)(say(type), 60) : undefined;
}
function refused(scope, code, message, rows = []) {
    return { kind: 'refused', scope, problem: { code, message }, rows };
}
function ambiguous(code, message) {
    const problem = { code, message };
    return { kind: 'ambiguous', problem };
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
        return unusable('The Smartflo token is empty.', 'Put the API token of the Smartflo portal into the secret.');
    if (GITHUB_TOKEN.test(token)) {
        return unusable('The Smartflo token is a token of GitHub. It was not sent anywhere.', 'Use the API token of the Smartflo portal. If the GitHub token was long-lived, it is safest to revoke it.');
    }
    // What is left must be able to stand in an HTTP header: visible ASCII, no blanks and no line ends.
    if (!/^[\x21-\x7e]+$/.test(token)) {
        return unusable('The Smartflo token contains a blank, a line end or a character that no token has.', 'Copy the token again, in one line and without anything before or after it.');
    }
    return new model/* Secret */.zh(token);
}
function unusable(message, hint) {
    return { code: 'LEADS-TOKEN-FORMAT', message, hint };
}
function decodeClaims(part) {
    try {
        // Claims that matter are ASCII, so bytes may pass for characters.
        return parseJson(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/smartflo/words.js


/** Most characters of foreign text that are looked at; far fewer are shown. */
const MAX_WORDS = 2000;
/** Shortest value of a lead that is looked for: anything below is in every sentence. */
const SHORTEST_VALUE = 3;
/** Fewest digits, however they are grouped, that are taken for a person's number. */
const MASKED_DIGITS = 5;
const DIGITS = /\p{Nd}(?:[\s().,+\-\u2010-\u2015\u00a0]*\p{Nd})*/gu;
const EMAIL = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;
/** Unbroken texts long enough to give a secret away when they are a piece of it. */
const PIECE = /[\w+/=-][\w.+/=-]{6,}[\w+/=-]/g;
/** Unbroken texts as long as keys and tokens are. */
const KEY_LIKE = /[\w.+/=-]{32,}/g;
/**
 * Masks what must not be printed: the secrets, every value of the leads that were sent, and whatever looks like a
 * number, an address or a key. The rest is made printable.
 */
function sayWithout(secrets, leads = []) {
    const hidden = [...secrets].flatMap((secret) => spellings(secret.reveal())).sort((a, b) => b.length - a.length);
    // Read at the first need: most answers have nothing to say.
    let values;
    return (words) => {
        let text = words.length > MAX_WORDS ? words.slice(0, MAX_WORDS).replace(/\S*$/, '') : words;
        // What an answer repeats, it may write as HTML, as JSON or as part of an address.
        text = plain(text);
        for (const secret of hidden)
            text = text.replace(new RegExp(literal(secret), 'gi'), '***');
        text = text.replace(PIECE, (piece) => (isPieceOf(piece, hidden) ? '***' : piece));
        values ??= words_valuesOf(leads);
        text = maskValues(text, values);
        text = text.replace(EMAIL, '…@…').replace(DIGITS, maskDigits).replace(KEY_LIKE, '***');
        return (0,model/* printable */.g$)(text.replace(/\s+/g, ' ').trim());
    };
}
/**
 * Whether an identifier of an answer is fit to be kept: short, without blanks, and nothing of what was sent. (`Say` takes
 * every long number for a person's; an identifier may be one.)
 */
function isFitId(id, secrets, leads) {
    if (!/^[\w.:-]{1,64}$/.test(id))
        return false;
    const lower = id.toLowerCase();
    const sent = [...[...secrets].flatMap((secret) => spellings(secret.reveal())), ...words_valuesOf(leads)];
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
    return [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64])];
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Undoes the escapes of HTML, JSON and addresses. */
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
        .replace(/\\u([\da-f]{4})/gi, (_, unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .replace(/\\(["'\\/])/g, '$1')
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
function words_valuesOf(leads) {
    const values = new Set();
    for (const lead of leads) {
        const fields = parseJson(lead);
        for (const value of isRecord(fields) ? Object.values(fields) : []) {
            const text = String(value).trim().toLowerCase();
            if (text.length >= SHORTEST_VALUE)
                values.add(text);
        }
        // A person's first name alone is theirs as well.
        const name = isRecord(fields) ? fields['field_1'] : undefined;
        for (const part of typeof name === 'string' ? name.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u) : []) {
            if (part.length >= SHORTEST_VALUE)
                values.add(part);
        }
    }
    return values;
}
function maskValues(text, values) {
    const lower = text.toLowerCase();
    const present = [...values].filter((value) => lower.includes(value)).sort((a, b) => b.length - a.length);
    let masked = text;
    for (const value of present) {
        masked = masked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal(value)}(?![\\p{L}\\p{N}])`, 'giu'), '***');
    }
    return masked;
}
function maskDigits(digits) {
    return (digits.match(/\p{Nd}/gu)?.length ?? 0) < MASKED_DIGITS ? digits : '…';
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
    const asked = { request: 'the login', leads: 0, host, now: clock.now(), say: sayWithout(secrets) };
    const approved = result.kind === 'answer' && result.status >= 200 && result.status < 300 && result.ending === 'whole';
    const answer = approved ? parseJson(result.body) : undefined;
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
    const why = outcome.kind === 'accepted' ? `${host} answered the login with no token in it.` : outcome.problem.message;
    const problem = {
        code: 'LEADS-API-LOGIN',
        message: `The run could not sign in to Smartflo. ${why}`,
        hint: 'It is not tried again in this run, so that the account is not locked.',
    };
    return { kind: 'refused', scope: 'run', problem, rows: [] };
}
function warnOfPassword(left, options) {
    const days = typeof left === 'string' && left.trim() !== '' ? Number(left) : left;
    if (typeof days !== 'number' || !Number.isFinite(days) || days >= WARN_DAYS)
        return;
    const whole = Math.max(0, Math.floor(days));
    options.onNotice({
        code: 'LEADS-PASSWORD-EXPIRY',
        message: `The Smartflo password expires in ${whole} ${whole === 1 ? 'day' : 'days'}. After that, no run can sign in.`,
        hint: 'Change it in Smartflo and in the secret, or use a token.',
    });
}

;// CONCATENATED MODULE: ./lib/src/smartflo/ask.js



/** Answers that stop a run, whatever was asked. */
const DENIED = [401, 402, 403];
/** An `Ask` over a session. It never throws for the network or an answer: both are a `failed` or `denied`. */
function createAsk(session, options) {
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
        const say = sayWithout(session.secrets());
        if (result.kind === 'answer' && result.status >= 200 && result.status < 300) {
            if (result.ending === 'whole')
                return { kind: 'whole', body: result.body, say };
            const how = result.ending === 'cut' ? 'is longer than what is read of it' : 'broke off';
            return { kind: 'failed', problem: { code: 'LEADS-API-CUT', message: `The answer to ${request} ${how}.` } };
        }
        const outcome = classify(result, { request, leads: 0, host: options.host, now: options.clock.now(), say });
        const denied = result.kind === 'answer' && DENIED.includes(result.status);
        const problem = outcome.kind === 'accepted'
            ? { code: 'LEADS-API-UNCLEAR', message: `The answer to ${request} is not what was asked for.` }
            : outcome.problem;
        return { kind: denied ? 'denied' : 'failed', problem };
    };
}

;// CONCATENATED MODULE: ./lib/src/smartflo/elements.js
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
function splitElements(onElement) {
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
                if (elements_isBlank(byte))
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
function elements_isBlank(byte) {
    return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

;// CONCATENATED MODULE: ./lib/src/smartflo/stored-lead.js


/** Reads one element of a list's leads; undefined when it is none. */
function readStoredLead(bytes) {
    const element = parseJson(bytes);
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
    const wire = parseJson(sent);
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
    const wire = parseJson(sent);
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
    const inner = typeof value === 'string' ? parseJson(value) : value;
    return Array.isArray(inner) ? inner : [];
}

;// CONCATENATED MODULE: ./lib/src/smartflo/labels.js



/** Reads the labels off the first lead of a list. The list may be long: reading stops where that lead ends. */
async function readLabels(list, ask, say) {
    const found = [];
    const elements = splitElements((element) => {
        if (found.length === 0)
            found.push(element);
    });
    const answer = await ask(`/v1/broadcast/leads/${list}`, `the question for the first lead of list ${list}`, {
        onChunk: elements.push,
        isEnough: () => found.length > 0,
    });
    const [first] = found;
    if (first === undefined) {
        if (answer.kind !== 'whole')
            return unread(list, answer.problem.message);
        return elements.whole() ? { kind: 'empty' } : unread(list, 'The answer is no list of leads.');
    }
    const labels = (readStoredLead(first)?.labels ?? []).slice(0, model/* LAST_FIELD */.Sz + 1);
    if (labels.length === 0)
        return unread(list, 'Its first lead does not name them.');
    const shown = say();
    return { kind: 'labels', labels: labels.map((text) => ({ text, shown: shown(text) })) };
}
function unread(list, why) {
    const message = `The labels of list ${list} could not be read. ${why}`;
    return { kind: 'unread', problem: { code: 'LEADS-API-UNCHECKED', message } };
}

;// CONCATENATED MODULE: ./lib/src/smartflo/preflight.js


/** Broadcasts asked for: the most that the API gives at once. */
const BROADCASTS = 100;
/** The status of a broadcast that is calling people. */
const ACTIVE = '1';
/** Two reads: do the lists exist under these names, and is one of them being called? */
async function runPreflight(lists, ask) {
    const refused = new Map();
    const notices = [];
    const names = new Map();
    const listsAnswer = await ask('/v1/broadcast/lists', 'the question which lists there are');
    if (listsAnswer.kind === 'denied')
        return { refused, notices, names: undefined, stop: listsAnswer.problem };
    const known = listsAnswer.kind === 'whole' ? readLists(listsAnswer.body) : undefined;
    if (known && listsAnswer.kind === 'whole') {
        for (const expected of lists) {
            const problem = checkList(expected, known, listsAnswer.say);
            if (problem)
                refused.set(expected.list, problem);
            else
                notices.push(...doubts(expected, known));
            const name = known.names.get(expected.list);
            if (known.names.has(expected.list))
                names.set(expected.list, name === undefined ? name : listsAnswer.say(name));
        }
    }
    else
        notices.push(unchecked('The lead lists of the account could not be read', listsAnswer));
    const broadcasts = await ask(`/v2/broadcasts?limit=${BROADCASTS}`, 'the question which broadcasts there are');
    if (broadcasts.kind === 'denied')
        return { refused, notices, names: known && names, stop: broadcasts.problem };
    const active = broadcasts.kind === 'whole' ? readActive(broadcasts.body) : undefined;
    if (active) {
        for (const { list } of lists)
            if (active.has(list) && !refused.has(list))
                notices.push(live(list));
    }
    else
        notices.push(unchecked('It could not be found out whether a list is being called', broadcasts));
    return { refused, notices, names: known && names, stop: undefined };
}
function readLists(bytes) {
    const body = parseJson(bytes);
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
function checkList({ list, name }, known, say) {
    if (!known.names.has(list)) {
        if (!known.complete)
            return undefined;
        return {
            code: 'LEADS-API-LIST',
            message: `Smartflo has no lead list ${list} in this account. Nothing was sent to it.`,
            hint: 'Take the list id from the Smartflo portal.',
        };
    }
    const actual = known.names.get(list);
    if (name === undefined || actual === undefined || folded(name) === folded(actual))
        return undefined;
    return {
        code: 'LEADS-API-LIST-NAME',
        message: `List ${list} is called “${say(actual)}” in Smartflo, and “${(0,model/* printable */.g$)(name)}” in the config. Nothing was sent to it.`,
        hint: 'Correct `list` or `name` in the config.',
    };
}
function readActive(bytes) {
    const broadcasts = arrayIn(parseJson(bytes), 'results');
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
        message: `List ${list} belongs to an active broadcast: people may be phoned as soon as their rows arrive.`,
        hint: 'If that is not meant, stop the broadcast in Smartflo before you push lead files.',
    };
}
/** What could not be seen of a list that is not refused. */
function doubts({ list, name }, known) {
    if (!known.names.has(list))
        return [unchecked(`List ${list} is not among the lists that Smartflo gave, which may not be all`)];
    const nameless = name !== undefined && known.names.get(list) === undefined;
    return nameless ? [unchecked(`Smartflo does not say how list ${list} is called`)] : [];
}
function unchecked(what, answer) {
    const why = answer?.kind === 'failed' ? ` ${answer.problem.message}` : '';
    return { code: 'LEADS-API-UNCHECKED', message: `${what}.${why}`, hint: 'That alone stops no run.' };
}
function folded(name) {
    return name.normalize('NFC').trim().toLowerCase();
}

;// CONCATENATED MODULE: ./lib/src/smartflo/read-back.js





/** Most bytes of a whole list that are read: about 250,000 leads of a thousand bytes. */
const LIST_BYTE_CAP = 256 * 1024 * 1024;
/** Longest time a whole list may take, ms. */
const LIST_TOTAL_MS = 10 * 60 * 1000;
/** Reads leads back. The spelling of a number that last found something is asked for first. */
function createReader(ask) {
    // The documentation does not say in which form a number is looked for: Smartflo stores +91 and is sent ten digits.
    let spellings = [
        (digits) => digits,
        (digits) => `%2B91${digits}`,
        (digits) => `91${digits}`,
    ];
    const fetchLeads = async (path, request, onLead, limits = {}) => {
        let unreadable = 0;
        const elements = splitElements((bytes) => {
            const lead = readStoredLead(bytes);
            if (lead)
                onLead(lead);
            else
                unreadable++;
        });
        const head = createHead();
        const answer = await ask(path, request, {
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
            const body = parseJson(head.bytes());
            const words = isRecord(body) ? answer.say(readEnvelope(body).messages.join('; ')) : '';
            return unverified(`The answer to ${request} is no list of leads.${words === '' ? '' : ` It says: “${words}”`}`);
        }
        if (unreadable === 0)
            return { kind: 'whole' };
        return unverified(`The answer to ${request} holds ${(0,model/* plural */.LS)(unreadable, 'lead')} of unknown shape.`);
    };
    return {
        async byNumber(list, phone) {
            const digits = nationalDigits(phone);
            const indian = /^\d{10}$/.test(digits);
            const forms = indian ? spellings : [(plain) => `%2B${plain}`, (plain) => plain];
            for (const form of forms) {
                const copies = [];
                let hidden = 0;
                const path = `/v1/broadcast/leads/${list}?number=${form(digits)}`;
                const read = await fetchLeads(path, `the question for a lead of list ${list}`, (lead) => {
                    if (lead.hidden)
                        hidden++;
                    else if (lead.digits === digits)
                        copies.push(lead);
                });
                if (copies.length > 0) {
                    if (indian)
                        spellings = [form, ...spellings.filter((other) => other !== form)];
                    return { kind: 'found', copies };
                }
                if (read.kind === 'unverified')
                    return read;
                if (hidden > 0)
                    return unverified(`List ${list} hides its numbers from readers.`);
            }
            return { kind: 'missing' };
        },
        wholeList: (list, onLead, bodyCap = LIST_BYTE_CAP) => fetchLeads(`/v1/broadcast/leads/${list}`, `the question for the leads of list ${list}`, onLead, {
            bodyCap,
            totalMs: LIST_TOTAL_MS,
        }),
    };
}
/** The reason why a read-back proves nothing. */
function unverified(message) {
    const problem = {
        code: 'LEADS-API-UNVERIFIED',
        message: `What was accepted could not be read back. ${message}`,
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

;// CONCATENATED MODULE: ./lib/src/smartflo/verify.js



/**
 * Looks for leads as they were sent, and counts. With `each`, the first one that can't be read ends it: what hinders one
 * question hinders the next.
 */
async function verifyLeads(reader, list, leads, reach) {
    const found = new Map();
    const labels = new Map();
    const compare = (lead, stored) => {
        const fields = differingFields(leads[lead] ?? new Uint8Array(), stored);
        // Of several copies under one number, the one that agrees best is this lead.
        if (fields.length < (found.get(lead)?.length ?? Number.POSITIVE_INFINITY))
            found.set(lead, fields);
        for (const field of fields)
            labels.set(field, (0,model/* printable */.g$)(stored.labels[field] || `field_${field}`));
    };
    let problem;
    let missing = 0;
    if (reach === 'each') {
        for (const [index, lead] of leads.entries()) {
            const answer = await reader.byNumber(list, sentDigits(lead));
            if (answer.kind === 'missing')
                missing++;
            else if (answer.kind === 'found')
                for (const copy of answer.copies)
                    compare(index, copy);
            else {
                problem = answer.problem;
                break;
            }
        }
    }
    else {
        const byDigits = new Map();
        for (const [index, lead] of leads.entries()) {
            const digits = sentDigits(lead);
            const same = byDigits.get(digits);
            if (same)
                same.push(index);
            else
                byDigits.set(digits, [index]);
        }
        let hidden = false;
        const read = await reader.wholeList(list, (stored) => {
            hidden ||= stored.hidden;
            for (const lead of byDigits.get(stored.digits) ?? [])
                compare(lead, stored);
        });
        if (read.kind === 'unverified')
            problem = read.problem;
        else if (hidden)
            problem = unverified(`List ${list} hides its numbers from readers.`).problem;
        else
            missing = leads.length - found.size;
    }
    const differing = new Map();
    for (const field of [...found.values()].flat()) {
        const label = labels.get(field) ?? `field_${field}`;
        differing.set(label, (differing.get(label) ?? 0) + 1);
    }
    const different = [...found.values()].filter((fields) => fields.length > 0).length;
    return {
        checked: leads.length,
        found: found.size - different,
        missing,
        different,
        unverified: leads.length - found.size - missing,
        problem,
        differing,
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
    for (const [index, lead] of batch.leads.entries()) {
        if (index > 0)
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
    const ask = createAsk(session, options);
    const reader = createReader(ask);
    const send = async (batch) => {
        const sent = await session.send({
            method: 'POST',
            url: `${options.baseUrl}/v1/broadcast/leads/${batch.list}`,
            headers: JSON_HEADERS,
            body: encodeBody(batch),
            // Under clone a lost answer can't be mended, and a kept connection is one more way to lose it.
            ownConnection: batch.duplicateOption === 'clone',
        });
        if ('failure' in sent)
            return sent.failure;
        const outcome = classify(sent.result, {
            request: `a batch of ${(0,model/* plural */.LS)(batch.leads.length, 'lead')} for list ${batch.list}`,
            leads: batch.leads.length,
            host: options.host,
            now: options.clock.now(),
            say: sayWithout(session.secrets(), batch.leads),
        });
        const id = outcome.kind === 'accepted' ? outcome.batchId : undefined;
        return id === undefined || isFitId(id, session.secrets(), batch.leads) ? outcome : { kind: 'accepted' };
    };
    return {
        send,
        preflight: (lists) => runPreflight(lists, ask),
        readLabels: (list) => readLabels(list, ask, () => sayWithout(session.secrets())),
        readBackByNumber: reader.byNumber,
        readBackList: reader.wholeList,
        verify: (list, leads, reach) => verifyLeads(reader, list, leads, reach),
    };
}
/** A line of the debug log per request. Query strings hold phone numbers and stay out of it. */
function logged({ http, log, clock }) {
    return {
        async send(request) {
            const began = clock.monotonic();
            const result = await http.send(request);
            const took = Math.round(clock.monotonic() - began);
            const bytes = request.body ? ` (${(0,model/* plural */.LS)(request.body.length, 'byte')})` : '';
            log.debug(`${request.method} ${new URL(request.url).pathname}${bytes}: ${ended(result)}, ${took} ms`);
            return result;
        },
        close: () => http.close(),
    };
}
function ended(result) {
    if (result.kind !== 'answer')
        return `${result.kind}, ${result.reason}`;
    const whole = result.ending === 'whole' ? '' : `, ${result.ending}`;
    return `HTTP ${result.status}${whole}`;
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

;// CONCATENATED MODULE: ./lib/src/smartflo/index.js






;// CONCATENATED MODULE: ./lib/src/run/mended-rejects.js

const ADDED = Object.values(model/* REJECT_COLUMNS */.S5);
/**
 * Gives the rows of a rejects file that somebody mended and committed as they were in the original: without the
 * apostrophes before what a spreadsheet would run, in names and cells, and without complaints about the columns that were
 * added. Rows of any other file are given back as they are. Rows of one Header keep one Header.
 */
function createUnguard() {
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

;// CONCATENATED MODULE: ./lib/src/run/tally.js

/** Places kept of each rule and column of a file; the count has no cap. */
const tally_MAX_EXAMPLES = 20;
/** Rules and columns of one file that are told apart; a file with more has one cause, and the rejects file tells all. */
const MAX_GROUPS = 500;
/** A tally of no rejects yet. Of a cell it keeps the mask only. */
function createRejectTally() {
    const groups = new Map();
    let rows = 0;
    return {
        get rows() {
            return rows;
        },
        add(row, violations) {
            rows++;
            for (const violation of violations) {
                const key = `${violation.code} ${violation.header ?? ''}`;
                let entry = groups.get(key);
                if (!entry) {
                    if (groups.size >= MAX_GROUPS)
                        continue;
                    entry = { group: firstOf(violation, row.header.names), examples: [], count: 0 };
                    groups.set(key, entry);
                }
                entry.count++;
                if (entry.examples.length < tally_MAX_EXAMPLES)
                    entry.examples.push(exampleOf(row, violation));
            }
        },
        groups: () => [...groups.values()]
            .map(({ group, examples, count }) => ({ ...group, count, examples }))
            .sort((a, b) => b.count - a.count),
    };
}
function firstOf({ code, header }, names) {
    // Beside a key that looks like a person's data, this one may be as well.
    const shown = header === undefined ? undefined : (0,model/* shownHeader */.Z7)(header, names.some(model/* looksLikeData */.CW));
    return { code, header: shown, count: 0, examples: [] };
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

;// CONCATENATED MODULE: ./lib/src/run/judge.js






/** Reads one file once: good leads to the spool and the table, rejects to their file and the tally. */
async function judgeFile(file, index, judge, world) {
    const { route, mapper } = judge;
    const { host, table, spool, telling } = world;
    const tally = createRejectTally();
    const rejectsFile = host.reports.open(`rejects/${rejectsName(file)}`);
    let rejectsAt;
    const rejects = createRejectsWriter(file.format, route.read, rejectsFile.append);
    const problems = [];
    const notices = new Map();
    let firstMapping;
    let header;
    let mapping;
    let rows = 0;
    const taken = new Set();
    const unguarded = createUnguard();
    const row = (read) => {
        rows++;
        const own = unguarded(read);
        if (own.header !== header || !mapping) {
            header = own.header;
            mapping = mapper.bind(header);
            firstMapping ??= mapping;
            problems.push(...mapping.problems, ...(judge.rowCheck?.missingColumns(header) ?? []));
            // Beside a mistake, what else could be said of the columns is noise.
            if (problems.length > 0)
                return;
            for (const notice of mapping.notices)
                notices.set(`${notice.code} ${notice.message}`, notice);
        }
        // With a mistake in the header the rows can't be judged; they are still counted.
        if (problems.length > 0)
            return;
        const candidate = mapping.apply(own);
        const violations = judge_eachOnce([
            ...own.violations,
            ...candidate.violations,
            ...judge.leadCheck(candidate),
            ...(judge.rowCheck?.(own) ?? []),
        ]);
        const { phone, fields, key } = candidate;
        if (violations.length === 0 && phone !== undefined && key !== undefined) {
            if (!judge.taken?.has(key) && !taken.has(key)) {
                if (judge.taken)
                    taken.add(key);
                const bytes = encodeLead({ phone, fields, key });
                const offset = spool.append(bytes);
                table.add({ file: index, line: own.line, row: own.number, key, offset, bytes: bytes.length });
                return;
            }
            violations.push(secondOfKey(own));
        }
        tally.add(own, violations);
        telling?.violations?.(file.path, violations);
        rejects.write(own, violations);
    };
    try {
        await readRows(file, route.read, host.workspace, { row }, host.signal);
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
    // A file with a mistake sends nothing, so no row may lose to one of its rows.
    if (problems.length === 0)
        for (const key of taken)
            judge.taken?.add(key);
    return {
        file,
        rows,
        rejected: tally.rows,
        rejects: tally.groups(),
        problems: problems.map((problem) => ({ file: file.path, ...problem })),
        notices: [...notices.values()].map((notice) => ({ file: file.path, ...notice })),
        mapping: shownMapping(firstMapping),
        rejectsFile: rejectsAt,
    };
}
function shownMapping(mapping) {
    const columns = mapping?.columns ?? [];
    const headers = (0,model/* shownHeaders */.Uj)(columns.map(({ header }) => header));
    return columns.map(({ field }, index) => ({
        header: headers[index] ?? '',
        field: field === undefined ? undefined : `field_${field}`,
    }));
}
/** A rule that two judges found broken in one cell is told once. */
function judge_eachOnce(violations) {
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
        message: 'An earlier row is the same lead, and the config says duplicates: reject.',
        hint: 'Remove one of the two rows.',
    };
}

;// CONCATENATED MODULE: ./lib/src/run/judge-all.js





/** Judges every file, in order. What is to judge a route is made once, when its first file comes. */
async function judgeAll(files, routes, world) {
    const judges = new Map();
    const taken = new Map();
    const judged = [];
    for (const [index, file] of files.entries()) {
        const route = routes[file.route];
        if (!route)
            throw new Error('A lead file without a route.');
        const judge = judges.get(file.route) ?? (await openJudge(route, taken, world.host));
        judges.set(file.route, judge);
        judged.push(await judgeFile(file, index, judge, world));
        world.host.log.debug(`${file.path}: ${judged.at(-1)?.rows} rows, ${judged.at(-1)?.rejected} rejected`);
    }
    return judged;
}
async function openJudge(route, taken, host) {
    const keys = taken.get(route.list) ?? new Set();
    taken.set(route.list, keys);
    return {
        route,
        mapper: await openMapper(route),
        leadCheck: await openLeadCheck(),
        rowCheck: await openUserCheck(route, host),
        taken: route.duplicates === 'reject' ? keys : undefined,
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
        message: 'The JSON Schema that the settings name is not there.',
        hint: 'Check the path: it starts at the top of the repository. Is the file committed?',
    };
}

;// CONCATENATED MODULE: ./lib/src/plan/guard-rails.js

/** Why nothing of a file is to be sent although it could be read, or undefined. */
function stopFile(judged, rules) {
    const { rows, rejects } = judged;
    if (rows >= model/* MIN_ROWS_FOR_RATIO */.pm && rejects / rows > rules.maxRejectRatio) {
        return {
            code: 'LEADS-TOO-MANY-REJECTS',
            message: `${(0,model/* count */.U9)(rejects)} of ${(0,model/* plural */.LS)(rows, 'row')} were rejected, more than max-reject-ratio ` +
                `${rules.maxRejectRatio} allows, so nothing of this file is sent.`,
            hint: 'Look at the rules below: one wrong column often explains them all. Mend it and upload the file again.',
        };
    }
    if (rules.onReject === 'deliver-none' && rejects > 0) {
        return {
            code: 'LEADS-ON-REJECT',
            message: `${(0,model/* plural */.LS)(rejects, 'row')} of ${(0,model/* count */.U9)(rows)} rejected, and on-reject is deliver-none, so nothing of this file is sent.`,
            hint: 'Mend the rejected rows and upload the file again, or set on-reject: deliver-rest.',
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
        message: `${(0,model/* count */.U9)(leads)} leads would go to list ${list}, more than max-leads ${(0,model/* count */.U9)(maxLeads)} allows, so nothing is sent to it.`,
        hint: `If that many are meant, set max-leads to at least ${leads}. If not, look for a file that does not belong here.`,
    };
}

;// CONCATENATED MODULE: ./lib/src/plan/plan.js

/** Most bytes of a request's body. Smartflo states no limit; one MiB is our own (leads beyond it go into the next batch). */
const MAX_BODY_BYTES = 1024 * 1024;
/**
 * The batches of a run, in order: lists as they are configured, leads as they stand in the files. Same leads and same
 * settings give the same batches, byte for byte.
 */
function planDelivery(table, options) {
    const { destinations, batchSize, maxLeads } = options;
    const leadsOf = destinations.map(() => []);
    for (let lead = 0; lead < table.size; lead++) {
        const destination = options.destinationOf(lead);
        if (destination !== undefined)
            leadsOf[destination]?.push(lead);
    }
    return destinations.map((destination, index) => {
        const leads = leadsOf[index] ?? [];
        const { list } = destination;
        const stop = options.stopOf?.(list, leads.length) ?? stopList(list, leads.length, maxLeads);
        const bodyBytes = options.bodyBytes(destination);
        const fits = (count, bytes) => count <= batchSize && bodyBytes(count, bytes) <= MAX_BODY_BYTES;
        const batches = stop ? [] : cut(leads, (lead) => table.bytes(lead), fits);
        const { duplicateOption, skillId } = destination;
        return {
            ...destination,
            leads: leads.length,
            batches: batches.map((batch) => ({ list, duplicateOption, skillId, leads: batch })),
            stop,
        };
    });
}
/** Cuts leads into runs that fit. A lead that fits nowhere is a batch of its own: the receiver may still take it. */
function cut(leads, bytesOf, fits) {
    const batches = [];
    let batch = [];
    let bytes = 0;
    for (const lead of leads) {
        if (batch.length > 0 && !fits(batch.length + 1, bytes + bytesOf(lead))) {
            batches.push(batch);
            batch = [];
            bytes = 0;
        }
        batch.push(lead);
        bytes += bytesOf(lead);
    }
    if (batch.length > 0)
        batches.push(batch);
    return batches;
}

;// CONCATENATED MODULE: ./lib/src/plan/index.js



;// CONCATENATED MODULE: ./lib/src/run/plan-run.js



/** Holds files to the guard rails, settles duplicates among those that pass, and cuts what is left into batches. */
function planRun(judged, table, { settings, act, heldLists }) {
    const { routes } = settings;
    const routeOf = (file) => routes[file.file.route];
    const lists = judged.map((file) => routeOf(file)?.list ?? '');
    const stops = judged.map((file) => stopFile({ rows: file.rows, rejects: file.rejected }, { maxRejectRatio: settings.maxRejectRatio, onReject: routeOf(file)?.onReject ?? 'deliver-rest' }));
    const sent = judged.map((file, index) => file.problems.length > 0 || stops[index] ? undefined : (lists[index] ?? undefined));
    const winners = settleDuplicates(table, (file) => sent[file], (list) => (routes.find((route) => route.list === list)?.duplicates === 'last' ? 'last' : 'first'));
    const wanted = routes.filter(({ list }) => settings.only?.includes(list) ?? true);
    const destinations = [...new Map(wanted.map((route) => [route.list, route])).values()];
    const indexOf = new Map(destinations.map(({ list }, index) => [list, index]));
    const plans = planDelivery(table, {
        destinations,
        destinationOf: (lead) => {
            const list = winners[lead] === NO_WINNER ? sent[table.file(lead)] : undefined;
            return list === undefined ? undefined : indexOf.get(list);
        },
        batchSize: settings.batchSize,
        // Judging alone sends nothing, however much there is.
        maxLeads: act === 'validate' ? Number.POSITIVE_INFINITY : settings.maxLeads,
        stopOf: (list, leads) => (leads > 0 ? heldLists.get(list) : undefined),
        bodyBytes: bodyBytes,
    });
    return {
        plans,
        stops,
        listOf: (file) => lists[file] ?? '',
        winnerOf: (lead) => (winners[lead] === NO_WINNER ? undefined : winners[lead]),
    };
}

;// CONCATENATED MODULE: ./lib/src/inputs/act.js

const NO_LISTS = new Map();
/** Events that `mode: auto` sends on, when they are about the default branch. */
const SENDING_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];
/**
 * What the settings allow on this event; undefined is a shell. Pull requests and merge queues never send, whatever the
 * settings say: their content is somebody's proposal.
 */
function decideAct(settings, event) {
    const { mode } = settings;
    if (mode === 'validate' || mode === 'plan')
        return { act: mode, notices: [], heldLists: NO_LISTS };
    if (event?.proposal) {
        return mode === 'deliver' ? planOnly(`\`mode: deliver\` has no effect on ${nameOf(event)}`) : PLAN;
    }
    if (event?.deleted)
        return planOnly('The push deleted a branch: there is nothing to do');
    if (mode === 'auto') {
        if (!event)
            return PLAN;
        const reason = reasonToPlan(event);
        if (reason !== undefined)
            return planOnly(reason, 'To send from here on purpose, set `mode: deliver`.');
    }
    return cloneGuard(settings, event);
}
const PLAN = { act: 'plan', notices: [], heldLists: NO_LISTS };
/** Why `auto` does not send on an event that is no proposal. */
function reasonToPlan(event) {
    if (!SENDING_EVENTS.includes(event.name))
        return `\`mode: auto\` does not send on ${nameOf(event)}`;
    // A schedule only ever runs on the default branch, and its payload may not name that.
    if (event.name === 'schedule')
        return undefined;
    if (event.defaultBranch === undefined)
        return 'The event does not say which branch is the default one';
    if (event.ref === `refs/heads/${event.defaultBranch}`)
        return undefined;
    return `\`${(0,model/* printable */.g$)(event.ref)}\` is not the default branch, \`${(0,model/* printable */.g$)(event.defaultBranch)}\``;
}
/** Under clone, what is sent again is phoned again, so neither an automatic run nor a re-run may send it. */
function cloneGuard({ mode, routes, only }, event) {
    const served = routes.filter((route) => only?.includes(route.list) ?? true);
    const lists = new Set(served.filter((route) => route.duplicateOption === 'clone').map((route) => route.list));
    const isRerun = event !== undefined && event.runAttempt > 1;
    if (mode === 'deliver' && !isRerun)
        lists.clear();
    const reason = `With \`duplicate-option: clone\` (list ${(0,model/* listed */.KE)([...lists])}), sending a lead again means phoning a person twice, so ` +
        (isRerun ? 'a re-run sends nothing' : 'nothing is sent unless `mode: deliver` asks for it');
    const hint = isRerun
        ? 'Start a new run, with only files that were not sent before.'
        : 'Set `mode: deliver` in a run with only files that were not sent before.';
    if (lists.size > 0 && served.every((route) => lists.has(route.list))) {
        return planOnly(reason, hint, 'LEADS-CLONE-BY-HAND');
    }
    const problem = { code: 'LEADS-CLONE-BY-HAND', message: `${reason}. The other lists are served.`, hint };
    return { act: 'deliver', notices: [], heldLists: new Map([...lists].map((list) => [list, problem])) };
}
function planOnly(reason, hint, code = 'LEADS-PLAN-ONLY') {
    const message = `${reason}. This run only plans; nothing is sent.`;
    return { ...PLAN, notices: [{ code, message, ...(hint === undefined ? {} : { hint }) }] };
}
function nameOf(event) {
    return `the event \`${(0,model/* printable */.g$)(event.name)}\``;
}
/** Why a repository that others can read is refused; `visibility` undefined is one that nobody could tell. */
function refusePublic(settings, visibility) {
    if (settings.allowPublicRepository || visibility === 'private')
        return undefined;
    return {
        code: 'LEADS-PUBLIC-REPOSITORY',
        message: visibility === 'public'
            ? 'This repository is public, so everybody could read the lead files and what is said about them.'
            : 'It could not be found out whether this repository is public, so nothing is done.',
        hint: visibility === 'public'
            ? 'Make the repository private. If no real people are in it, set `allow-public-repository: true` in .github/leads.yml.'
            : 'Give `github-token` a token that may read the repository.',
    };
}

;// CONCATENATED MODULE: ./lib/src/inputs/credentials.js

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
            message: 'Both `smartflo-token` and a login are given; only one way to sign in is allowed.',
            hint: 'Remove `smartflo-email` and `smartflo-password`, or the token.',
        });
    }
    else if (Boolean(email) !== Boolean(password)) {
        const [has, lacks] = email ? ['smartflo-email', 'smartflo-password'] : ['smartflo-password', 'smartflo-email'];
        problems.push({
            code: 'LEADS-CREDENTIALS',
            message: `\`${has}\` is given without \`${lacks}\`.`,
            hint: `Check that the secret behind \`${lacks}\` exists: a secret that does not is empty.`,
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
    const end = endOf(credentials, ports);
    return end && end.at - ports.now() < WARN_BEFORE_MS ? expiryProblem(end) : undefined;
}
/** Why these settings can't send: no credentials, or a token that has ended. Asked before any file is read. */
function requireCredentials(settings, ports) {
    if (!settings.credentials) {
        return {
            code: 'LEADS-CREDENTIALS',
            message: 'Sending needs `smartflo-token`, or `smartflo-email` with `smartflo-password`, and none is given.',
            hint: 'Add the token as a secret of the repository, and check the name: a secret that does not exist is empty.',
        };
    }
    const end = endOf(settings.credentials, ports);
    return end?.kind === 'expired' ? expiryProblem(end) : undefined;
}
function endOf(credentials, { tokenExpiry, now }) {
    const expiry = credentials?.kind === 'token' ? tokenExpiry(credentials.token, now()) : undefined;
    return expiry && expiry.kind !== 'no-jwt' && Math.abs(expiry.at) <= LAST_DATE_MS ? expiry : undefined;
}
function expiryProblem({ kind, at }) {
    const day = new Date(at).toISOString().slice(0, 10);
    return {
        code: 'LEADS-TOKEN-EXPIRY',
        message: `The Smartflo token ${kind === 'expired' ? 'expired' : 'expires'} on ${day}.`,
        hint: 'Make a new token in the Smartflo portal and put it into the secret.',
    };
}

;// CONCATENATED MODULE: ./lib/src/inputs/definitions.js

/** What a setting is when neither route, config nor input gives it. */
const BUILT_IN = {
    files: 'leads/**',
    config: '.github/leads.yml',
    'duplicate-option': 'skip',
    mode: 'auto',
    'max-leads': 20_000,
    'max-reject-ratio': 0.2,
    'fail-on': 'new',
    'requests-per-second': 1,
    concurrency: 1,
    'batch-size': 500,
    'base-url': 'https://api-smartflo.tatateleservices.com',
    country: 'IN',
};
/** Least and greatest value of each number, the same as input and in the config. */
const RANGES = {
    'max-leads': { min: 1, max: 10_000_000 },
    'max-reject-ratio': { min: 0, max: 1 },
    /** 0 means no pace and is for loopback only. */
    'requests-per-second': { min: 0, max: 1000 },
    concurrency: { min: 1, max: 8 },
    'batch-size': { min: 1, max: 10_000 },
};
/** Every input, in the order of `action.yml`: the one source of it, of the flags, and of the tables in the docs. */
const INPUTS = [
    {
        name: 'smartflo-token',
        description: 'API token of Smartflo, from a secret. Needed to send; not to validate or plan.',
        secret: true,
    },
    {
        name: 'smartflo-email',
        description: 'Login instead of a token, from a secret: one login per run, only if something is to be sent.',
        secret: true,
    },
    { name: 'smartflo-password', description: 'Password of smartflo-email, from a secret.', secret: true },
    {
        name: 'list-id',
        description: 'Id of the lead list that all files go to: digits, from a variable (`vars`), not a secret. Not together with `lists` in the config.',
    },
    {
        name: 'files',
        description: `Globs of lead files, one a line; \`!\` excludes. With \`lists\` in the config, narrows what its globs match. Built-in: ${BUILT_IN.files}.`,
    },
    { name: 'config', description: `Path of the config file. Built-in: ${BUILT_IN.config}, if it is there.` },
    { name: 'schema', description: 'Path of your JSON Schema for a row as it stands in the file. Built-in: none.' },
    {
        name: 'duplicate-option',
        description: `What Smartflo does with a number it has: ${(0,model/* listed */.KE)(model/* DUPLICATE_OPTIONS */.J$, 'or')}. Built-in: ${BUILT_IN['duplicate-option']}.`,
    },
    { name: 'skill-id', description: 'Id of the skill that gets the leads: digits. Built-in: none is sent.' },
    {
        name: 'mode',
        description: `${(0,model/* listed */.KE)(model/* MODES */.FN, 'or')}. auto sends from the default branch on push, schedule and dispatch, and plans otherwise. Built-in: ${BUILT_IN.mode}.`,
    },
    {
        name: 'only',
        description: "List ids that are this job's share of the config, by comma, space or line. Built-in: all.",
    },
    {
        name: 'max-leads',
        description: `Most leads to send, per list and run; beyond, nothing is sent to that list. Built-in: ${BUILT_IN['max-leads']}.`,
    },
    {
        name: 'max-reject-ratio',
        description: `Share of rejects, 0 to 1, beyond which nothing of a file of 20 rows or more is sent. Built-in: ${BUILT_IN['max-reject-ratio']}.`,
    },
    {
        name: 'fail-on',
        description: `What makes the job red: ${(0,model/* listed */.KE)(model/* FAIL_ON */.d$, 'or')}. new: problems, on a pull request only of files that it changes; errors: not on rejects. Built-in: ${BUILT_IN['fail-on']}.`,
    },
    {
        name: 'requests-per-second',
        description: `Pace over all requests, fractions allowed; Smartflo's limit is shared with live calls. Built-in: ${BUILT_IN['requests-per-second']}.`,
    },
    {
        name: 'concurrency',
        description: `Requests in flight, ${RANGES.concurrency.min} to ${RANGES.concurrency.max}; clone always has 1. Built-in: ${BUILT_IN.concurrency}.`,
    },
    {
        name: 'batch-size',
        description: `Leads in one request, ${RANGES['batch-size'].min} to ${(0,model/* count */.U9)(RANGES['batch-size'].max)}; 1 MiB closes a request as well. Built-in: ${BUILT_IN['batch-size']}.`,
    },
    {
        name: 'github-token',
        description: "Asks GitHub whether the repository is public and which files a pull request changes; read access is enough. Built-in: the job's own token.",
        secret: true,
        actionDefault: '$' + '{{ github.token }}',
    },
    {
        name: 'base-url',
        description: `Address of the Smartflo API: https, or http to this machine. Built-in: ${BUILT_IN['base-url']}.`,
    },
];
/** Every output, in the order of `action.yml`. */
const OUTPUTS = [
    { name: 'status', description: 'delivered, nothing-to-do, partial, failed, planned or cancelled.' },
    { name: 'headline', description: 'What happened, in one line without file names or personal data.' },
    {
        name: 'error-code',
        description: 'Code of what made the job red: the first problem, else the commonest reject; empty if it is green.',
    },
    { name: 'summary', description: 'JSON array with one object per file: its list, the counts of its rows, its error.' },
    { name: 'accepted', description: 'Rows that Smartflo accepted.' },
    { name: 'rejects', description: 'Rows that were not sent because a rule is broken.' },
    { name: 'duplicates', description: 'Rows that lost to another row with the same key.' },
    { name: 'refused', description: 'Rows that Smartflo refused for good.' },
    { name: 'in-doubt', description: 'Rows that were sent and whose answer was lost.' },
    { name: 'unsent', description: 'Good rows that were not sent; in a plan, those that would be.' },
    { name: 'has-rejects', description: 'true or false.' },
    { name: 'report', description: 'Path of report.json, which holds no personal data.' },
    {
        name: 'rejects-dir',
        description: 'Directory of the rejects files, which repeat the rows: they hold personal data.',
    },
    { name: 'lists', description: 'JSON array of the ids of the lists that have something to send, for a job matrix.' },
];

;// CONCATENATED MODULE: ./lib/src/inputs/event.js
/**
 * What the event payload says, read without trusting its shape. A schedule has no `repository` in some payloads, and
 * GitHub Enterprise calls a repository `internal` that everybody of the enterprise, but not the world, can read.
 */
function readEvent(name, ref, payload, attempt) {
    const repository = member(payload, 'repository');
    const branch = member(repository, 'default_branch');
    const number = member(member(payload, 'pull_request'), 'number');
    return {
        name,
        ref,
        defaultBranch: typeof branch === 'string' && branch !== '' ? branch : undefined,
        visibility: visibilityOf(member(repository, 'visibility'), member(repository, 'private')),
        deleted: member(payload, 'deleted') === true,
        runAttempt: attempt,
        proposal: isProposal(name, ref, payload),
        pullRequest: Number.isSafeInteger(number) ? Number(number) : undefined,
    };
}
/** `issue_comment` on a pull request and `workflow_run` after one may have its files checked out as well. */
function isProposal(name, ref, payload) {
    const cause = member(member(payload, 'workflow_run'), 'event');
    return ([name, cause].some((each) => typeof each === 'string' && /^(?:pull_request|merge_group$)/.test(each)) ||
        /^refs\/(?:pull|heads\/gh-readonly-queue)\//.test(ref) ||
        isObject(member(payload, 'pull_request')) ||
        isObject(member(member(payload, 'issue'), 'pull_request')));
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
function member(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
}

;// CONCATENATED MODULE: ./lib/schemas/config.schema.json
const config_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Smartflo Leads config","description":"Which lead files of this repository go to which Smartflo lead list. What an entry of `lists` says wins over the top of this file, and that over the inputs of the action.","type":"object","additionalProperties":false,"properties":{"$schema":{"description":"Where this schema is, for editors.","type":"string"},"lists":{"description":"Lead lists and their files. The first entry whose globs match a file claims it. Without `lists`, the input `list-id` names the one list.","type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/list"}},"max-leads":{"description":"Most leads to send, per list and run; beyond, nothing is sent to that list. Built-in: 20000.","type":"integer","minimum":1,"maximum":10000000},"max-reject-ratio":{"description":"Share of rejects beyond which nothing of a file of 20 rows or more is sent. Built-in: 0.2.","type":"number","minimum":0,"maximum":1},"fail-on":{"description":"What makes the job red. new: problems, on a pull request only those of files that it changes; any: all problems; errors: not rejects. Built-in: new.","enum":["new","any","errors"]},"requests-per-second":{"description":"Pace over all requests; Smartflo\'s limit is shared with live calls. 0, no pace, is for this machine only. Built-in: 1.","type":"number","minimum":0,"maximum":1000},"concurrency":{"description":"Requests in flight; clone always has 1. Built-in: 1.","type":"integer","minimum":1,"maximum":8},"batch-size":{"description":"Leads in one request; 1 MiB closes a request as well. Built-in: 500.","type":"integer","minimum":1,"maximum":10000},"allow-public-repository":{"description":"Run although everybody can read this repository. Only for lead files without real people. Built-in: false.","type":"boolean"},"duplicate-option":{"description":"What Smartflo does with a number it already has. Built-in: skip.","enum":["skip","overwrite","clone"]},"skill-id":{"description":"Id of the skill that gets the leads: digits. Built-in: none is sent.","$ref":"#/$defs/id"},"key":{"description":"What makes two rows the same lead: aliases, field_N or column headers. Built-in: [phone].","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"columns":{"$ref":"#/$defs/columns"},"unmapped":{"description":"What a column that feeds no field is. Built-in: warn.","enum":["error","warn","ignore"]},"blank":{"description":"Whether a blank cell is left out of the lead or sent as an empty text. Built-in: omit.","enum":["omit","empty"]},"schema":{"description":"Path of your JSON Schema for a row as it stands in the file, from the top of the repository. Built-in: none.","type":"string","minLength":1},"country":{"description":"Country whose numbers may be written without a country code. Built-in: IN.","$ref":"#/$defs/country"},"countries":{"description":"Countries whose numbers are accepted, beside `country`. Built-in: that one only.","type":"array","uniqueItems":true,"items":{"$ref":"#/$defs/country"}},"duplicates":{"description":"Which of several rows with one key is sent: the first, the last, or the first while the others are rejects. Built-in: last under overwrite, else first.","enum":["first","last","reject"]},"on-reject":{"description":"Whether a file with rejects is sent without them or not at all. Built-in: deliver-rest.","enum":["deliver-rest","deliver-none"]},"verify":{"description":"What is read back from Smartflo after sending: nothing, the first, the last and 20 leads between, or all. Built-in: none.","enum":["none","sample","all"]},"encoding":{"description":"Encoding of the files. auto: UTF-8, or UTF-16 with a byte order mark. Built-in: auto.","enum":["auto","windows-1252"]},"delimiter":{"description":"What separates the cells of delimited text. auto: found out from the file. Built-in: auto.","enum":["auto",",",";","tab","|"]},"preamble-lines":{"description":"Lines before the header that are not part of the table. Built-in: 0.","type":"integer","minimum":0,"maximum":1000},"comment":{"description":"Lines of delimited text that start with this are comments. Built-in: none are.","type":"string","minLength":1,"maxLength":10},"sheet":{"description":"Name of the sheet of a workbook. Built-in: its first.","type":"string","minLength":1,"maxLength":31}},"$defs":{"list":{"type":"object","additionalProperties":false,"required":["list","files"],"properties":{"list":{"description":"Id of the lead list: the digits in its address in the Smartflo portal.","$ref":"#/$defs/id"},"name":{"description":"Name of the list; compared with Smartflo\'s before anything is sent.","type":"string","minLength":1,"maxLength":200},"files":{"description":"Globs of its lead files, from the top of the repository: one, or several in order. `!` in front leaves files out.","type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"duplicate-option":{"description":"What Smartflo does with a number it already has. Built-in: skip.","enum":["skip","overwrite","clone"]},"skill-id":{"description":"Id of the skill that gets the leads: digits. Built-in: none is sent.","$ref":"#/$defs/id"},"key":{"description":"What makes two rows the same lead: aliases, field_N or column headers. Built-in: [phone].","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"columns":{"$ref":"#/$defs/columns"},"unmapped":{"description":"What a column that feeds no field is. Built-in: warn.","enum":["error","warn","ignore"]},"blank":{"description":"Whether a blank cell is left out of the lead or sent as an empty text. Built-in: omit.","enum":["omit","empty"]},"schema":{"description":"Path of your JSON Schema for a row as it stands in the file, from the top of the repository. Built-in: none.","type":"string","minLength":1},"country":{"description":"Country whose numbers may be written without a country code. Built-in: IN.","$ref":"#/$defs/country"},"countries":{"description":"Countries whose numbers are accepted, beside `country`. Built-in: that one only.","type":"array","uniqueItems":true,"items":{"$ref":"#/$defs/country"}},"duplicates":{"description":"Which of several rows with one key is sent: the first, the last, or the first while the others are rejects. Built-in: last under overwrite, else first.","enum":["first","last","reject"]},"on-reject":{"description":"Whether a file with rejects is sent without them or not at all. Built-in: deliver-rest.","enum":["deliver-rest","deliver-none"]},"verify":{"description":"What is read back from Smartflo after sending: nothing, the first, the last and 20 leads between, or all. Built-in: none.","enum":["none","sample","all"]},"encoding":{"description":"Encoding of the files. auto: UTF-8, or UTF-16 with a byte order mark. Built-in: auto.","enum":["auto","windows-1252"]},"delimiter":{"description":"What separates the cells of delimited text. auto: found out from the file. Built-in: auto.","enum":["auto",",",";","tab","|"]},"preamble-lines":{"description":"Lines before the header that are not part of the table. Built-in: 0.","type":"integer","minimum":0,"maximum":1000},"comment":{"description":"Lines of delimited text that start with this are comments. Built-in: none are.","type":"string","minLength":1,"maxLength":10},"sheet":{"description":"Name of the sheet of a workbook. Built-in: its first.","type":"string","minLength":1,"maxLength":31}}},"id":{"type":["string","integer"],"pattern":"^0*[1-9][0-9]{0,19}$","minimum":1,"maximum":9007199254740991},"country":{"enum":["AC","AD","AE","AF","AG","AI","AL","AM","AO","AR","AS","AT","AU","AW","AX","AZ","BA","BB","BD","BE","BF","BG","BH","BI","BJ","BL","BM","BN","BO","BQ","BR","BS","BT","BW","BY","BZ","CA","CC","CD","CF","CG","CH","CI","CK","CL","CM","CN","CO","CR","CU","CV","CW","CX","CY","CZ","DE","DJ","DK","DM","DO","DZ","EC","EE","EG","EH","ER","ES","ET","FI","FJ","FK","FM","FO","FR","GA","GB","GD","GE","GF","GG","GH","GI","GL","GM","GN","GP","GQ","GR","GT","GU","GW","GY","HK","HN","HR","HT","HU","ID","IE","IL","IM","IN","IO","IQ","IR","IS","IT","JE","JM","JO","JP","KE","KG","KH","KI","KM","KN","KP","KR","KW","KY","KZ","LA","LB","LC","LI","LK","LR","LS","LT","LU","LV","LY","MA","MC","MD","ME","MF","MG","MH","MK","ML","MM","MN","MO","MP","MQ","MR","MS","MT","MU","MV","MW","MX","MY","MZ","NA","NC","NE","NF","NG","NI","NL","NO","NP","NR","NU","NZ","OM","PA","PE","PF","PG","PH","PK","PL","PM","PR","PS","PT","PW","PY","QA","RE","RO","RS","RU","RW","SA","SB","SC","SD","SE","SG","SH","SI","SJ","SK","SL","SM","SN","SO","SR","SS","ST","SV","SX","SY","SZ","TA","TC","TD","TG","TH","TJ","TK","TL","TM","TN","TO","TR","TT","TV","TW","TZ","UA","UG","US","UY","UZ","VA","VC","VE","VG","VI","VN","VU","WF","WS","XK","YE","YT","ZA","ZM","ZW"]},"columns":{"description":"Header of the column that feeds a field, where the names do not say so themselves. An entry of `lists` adds to the top of this file.","type":"object","additionalProperties":false,"properties":{"phone":{"description":"Header of the column with the phone number (field_0).","$ref":"#/$defs/header"},"name":{"description":"Header of the column with the person\'s name (field_1).","$ref":"#/$defs/header"},"email":{"description":"Header of the column with the e-mail address (field_2).","$ref":"#/$defs/header"},"address":{"description":"Header of the column with the address (field_3).","$ref":"#/$defs/header"},"company":{"description":"Header of the column with the company (field_4).","$ref":"#/$defs/header"},"field_0":{"$ref":"#/$defs/header"},"field_1":{"$ref":"#/$defs/header"},"field_2":{"$ref":"#/$defs/header"},"field_3":{"$ref":"#/$defs/header"},"field_4":{"$ref":"#/$defs/header"},"field_5":{"$ref":"#/$defs/header"},"field_6":{"$ref":"#/$defs/header"},"field_7":{"$ref":"#/$defs/header"},"field_8":{"$ref":"#/$defs/header"},"field_9":{"$ref":"#/$defs/header"},"field_10":{"$ref":"#/$defs/header"},"field_11":{"$ref":"#/$defs/header"},"field_12":{"$ref":"#/$defs/header"},"field_13":{"$ref":"#/$defs/header"},"field_14":{"$ref":"#/$defs/header"},"field_15":{"$ref":"#/$defs/header"},"field_16":{"$ref":"#/$defs/header"},"field_17":{"$ref":"#/$defs/header"},"field_18":{"$ref":"#/$defs/header"},"field_19":{"$ref":"#/$defs/header"},"field_20":{"$ref":"#/$defs/header"},"field_21":{"$ref":"#/$defs/header"},"field_22":{"$ref":"#/$defs/header"},"field_23":{"$ref":"#/$defs/header"},"field_24":{"$ref":"#/$defs/header"},"field_25":{"$ref":"#/$defs/header"},"field_26":{"$ref":"#/$defs/header"},"field_27":{"$ref":"#/$defs/header"},"field_28":{"$ref":"#/$defs/header"},"field_29":{"$ref":"#/$defs/header"},"field_30":{"$ref":"#/$defs/header"},"field_31":{"$ref":"#/$defs/header"},"field_32":{"$ref":"#/$defs/header"},"field_33":{"$ref":"#/$defs/header"},"field_34":{"$ref":"#/$defs/header"}}},"header":{"type":"string","minLength":1,"maxLength":1000}}}');
;// CONCATENATED MODULE: ./lib/src/inputs/readings.js

/** Longest value that is repeated in a message, in characters. */
const MAX_SHOWN = 60;
/** JWTs, GitHub tokens, e-mail addresses, phone numbers and long unbroken texts: what may have come to the wrong place. */
const PRIVATE = /eyJ|gh[a-z]_|github_pat_|bearer|@|[\w+=-]{32,}|(\d[ ()+-]{0,2}){9,}\d/i;
/** What was given, fit for a message: one line, cut, in quotes, and never what may be a secret or personal. */
function readings_shown(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    if (PRIVATE.test(text))
        return 'a value that is not shown, since it may be private';
    return typeof value === 'string' ? `"${(0,model/* printable */.g$)(text, MAX_SHOWN)}"` : (0,model/* printable */.g$)(text, MAX_SHOWN);
}
/** A whole text of digits, in a range. */
function wholeNumber({ min, max }) {
    const allowed = `a whole number from ${(0,model/* count */.U9)(min)} to ${(0,model/* count */.U9)(max)}`;
    return (text) => {
        const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
        return value >= min && value <= max ? { value } : { allowed };
    };
}
/** Digits with or without a decimal point, in a range. */
function decimal({ min, max }) {
    const allowed = `a number from ${(0,model/* count */.U9)(min)} to ${(0,model/* count */.U9)(max)}, such as 0.5`;
    return (text) => {
        const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
        return value >= min && value <= max ? { value } : { allowed };
    };
}
/** One of a few words, exactly as written. */
function word(choices) {
    const allowed = (0,model/* listed */.KE)(choices, 'or');
    return (text) => {
        const value = choices.find((choice) => choice === text);
        if (value !== undefined)
            return { value };
        const meant = (0,model/* nearest */.pA)(text, choices);
        return meant === undefined ? { allowed } : { allowed, hint: `Did you mean \`${meant}\`?` };
    };
}
/** The number of a list or skill, as text: leading zeros stay. Zero alone is none. The same pattern is in the config's schema. */
const id = (text) => /^0*[1-9][0-9]{0,19}$/.test(text) ? { value: text } : { allowed: 'a number, digits only' };
/** A list id. The 24 hexadecimal digits of a lead are a common mix-up. */
const listId = (text) => {
    const reading = id(text);
    if ('value' in reading)
        return reading;
    return /^[\da-f]{24}$/i.test(text)
        ? { ...reading, hint: 'That is the id of one lead. The id of its list is the number in the address of the list.' }
        : { ...reading, hint: 'The id is the number in the address of the list in the Smartflo portal.' };
};
/** List ids separated by commas, spaces or lines; each once. */
const listIds = (text) => {
    const ids = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
    const wrong = ids.map(listId).find((reading) => 'allowed' in reading);
    if (wrong && 'allowed' in wrong)
        return { ...wrong, allowed: 'list ids, digits only, separated by commas' };
    return ids.length > 0 ? { value: ids } : { allowed: 'list ids separated by commas' };
};
const INSIDE = 'a path from the top of the repository, written with `/`';
/** A path below the workspace, without `.` and empty steps. */
const workspacePath = (text) => {
    if (text.includes('\\')) {
        const mended = workspacePath(text.replaceAll('\\', '/'));
        return 'allowed' in mended ? mended : { allowed: INSIDE, hint: `Write \`${(0,model/* printable */.g$)(mended.value, MAX_SHOWN)}\`.` };
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
            return { allowed: `at most ${MAX_STARS} stars between two slashes, and ${MAX_STARS} times \`**\`` };
        value.push(mark + reading.value);
    }
    return value.some((glob) => !glob.startsWith('!'))
        ? { value }
        : {
            allowed: 'at least one glob that does not start with `!`',
            hint: 'Write `leads/**` in front of what is left out.',
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
    const allowed = 'an https address without user name and query (http only to this machine)';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const known = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(text));
    if (!url || !known || /[?#@]/.test(text))
        return { allowed };
    return { value: (url.origin + url.pathname).replace(/\/+$/, '') };
};

;// CONCATENATED MODULE: ./lib/src/inputs/config.js




/** Where there is no config. */
const NO_CONFIG = { path: undefined, content: {}, flawed: false, locate: () => undefined };
/** A config that could not be read, so that nothing can be concluded from what it lacks. */
const UNREAD_CONFIG = { ...NO_CONFIG, flawed: true };
/** Reads and checks the config; its mistakes go into `problems`. Only a path that was asked for must exist. */
async function readConfig(asked, ports, problems) {
    const path = asked ?? BUILT_IN.config;
    const text = await ports.readText(path);
    if (text === undefined) {
        if (asked === undefined)
            return NO_CONFIG;
        problems.push({
            code: 'LEADS-CONFIG-ABSENT',
            message: `The config file \`${(0,model/* printable */.g$)(path)}\` is not in the workspace.`,
            hint: 'The path starts at the top of the repository. In a workflow, actions/checkout must run before this action.',
        });
        return UNREAD_CONFIG;
    }
    try {
        const document = await ports.readDocument(text, path);
        // A file that is empty, or all comments, says nothing; that is no mistake.
        const value = document.value ?? {};
        const violations = (await ports.checkDocument(config_schema_namespaceObject))(value);
        problems.push(...violations.map((violation) => problemOf(violation, value, document, path)).sort(inTextOrder));
        return {
            path,
            content: withoutRefused(value, violations),
            flawed: violations.length > 0,
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
function problemOf({ path, keyword, message, unknownKey, allowed }, value, document, file) {
    if (unknownKey !== undefined) {
        const at = [...path, unknownKey];
        const problem = { code: 'LEADS-CONFIG', file, message: `${pathText(at)} is not a known key.` };
        return placed({ ...problem, hint: unknownKeyHint(unknownKey, path, allowed ?? []) }, document.locate(at, 'key'));
    }
    const given = config_valueAt(value, path);
    // Of a whole object or list, its place says more than its content.
    const is = typeof given === 'object' && given !== null ? '' : ` is ${readings_shown(given)}`;
    const rule = keyword === 'enum' && allowed ? `. Allowed: ${config_choices(allowed)}.` : `: ${wording(keyword, message)}.`;
    const problem = { code: 'LEADS-CONFIG', file, message: pathText(path) + is + rule };
    const meant = typeof given === 'string' && keyword === 'enum' ? meantWord(given, allowed ?? []) : undefined;
    return placed(meant === undefined ? problem : { ...problem, hint: didYouMean(meant) }, document.locate(path));
}
/** The schema's one pattern is that of ids. */
function wording(keyword, message) {
    return keyword === 'pattern' ? 'must be a number, digits only' : message;
}
/** Most words of a list of allowed ones that are worth reading; the schema's one longer list is that of countries. */
const MAX_CHOICES = 12;
function config_choices(allowed) {
    return allowed.length > MAX_CHOICES
        ? 'the two capital letters of a country (ISO 3166), such as IN or GB'
        : (0,model/* listed */.KE)(allowed.map((each) => (0,model/* printable */.g$)(each)), 'or');
}
/** Words of two letters are near to so many others that only their case is worth a guess. */
function meantWord(given, allowed) {
    const meant = (0,model/* nearest */.pA)(given, allowed);
    return meant === undefined || (meant.length < 3 && meant.toLowerCase() !== given.toLowerCase()) ? undefined : meant;
}
function didYouMean(word) {
    return `Did you mean \`${(0,model/* printable */.g$)(word)}\`?`;
}
function unknownKeyHint(key, path, allowed) {
    if (INPUTS.some((input) => input.name === key)) {
        return `\`${key}\` is an input of the action; it is not read from a file in the repository.`;
    }
    const meant = (0,model/* nearest */.pA)(key, allowed);
    if (meant !== undefined)
        return didYouMean(meant);
    return path.length === 0
        ? 'Remove it, or move it to the entry of `lists` it belongs to.'
        : `Known here are ${(0,model/* listed */.KE)(allowed)}.`;
}
/** `` `lists[0].verify` ``, counted from 0 as in JSON, safe to print. */
function pathText(path) {
    if (path.length === 0)
        return 'The file';
    const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    return `\`${(0,model/* printable */.g$)(steps.replace(/^\./, ''))}\``;
}
/** `problem` with its place, where that is known. */
function placed(problem, position) {
    return position === undefined ? problem : { ...problem, position };
}
function config_valueAt(value, path) {
    return path.reduce((at, step) => (typeof at === 'object' && at !== null ? at[step] : undefined), value);
}
/** The value without the settings that break a rule: the key of an entry of `lists`, the entry, or a key on top. */
function withoutRefused(value, violations) {
    if (violations.some((violation) => violation.path.length === 0 && violation.unknownKey === undefined))
        return {};
    const content = structuredClone(value);
    for (const { path, unknownKey } of violations) {
        const [top, entry, key] = unknownKey === undefined ? path : [...path, unknownKey];
        const lists = content['lists'];
        if (top !== 'lists' || !Array.isArray(lists) || typeof entry !== 'number')
            delete content[String(top)];
        else if (key === undefined)
            lists[entry] = undefined;
        else if (lists[entry] !== undefined)
            delete lists[entry][key];
    }
    return content;
}

;// CONCATENATED MODULE: ./lib/src/inputs/read-inputs.js



/** Reads every input but Smartflo's credentials, and puts each mistake into `problems`. */
function readInputs(given, problems) {
    problems.push(...unknownInputs(given));
    function read(name, reader) {
        const text = given[name]?.trim();
        if (!text)
            return undefined;
        const reading = reader(text);
        if ('value' in reading)
            return reading.value;
        const code = reader === workspacePath || name === 'files' ? 'LEADS-PATH' : 'LEADS-INPUT';
        const message = `\`${name}\` is ${readings_shown(text)}. Allowed: ${reading.allowed}.`;
        problems.push({ code, message, ...(reading.hint === undefined ? {} : { hint: reading.hint }) });
        return undefined;
    }
    return {
        listId: read('list-id', listId),
        files: read('files', globLines),
        config: read('config', workspacePath),
        schema: read('schema', workspacePath),
        duplicateOption: read('duplicate-option', word(model/* DUPLICATE_OPTIONS */.J$)),
        skillId: read('skill-id', id),
        mode: read('mode', word(model/* MODES */.FN)),
        only: read('only', listIds),
        maxLeads: read('max-leads', wholeNumber(RANGES['max-leads'])),
        maxRejectRatio: read('max-reject-ratio', decimal(RANGES['max-reject-ratio'])),
        failOn: read('fail-on', word(model/* FAIL_ON */.d$)),
        requestsPerSecond: read('requests-per-second', decimal(RANGES['requests-per-second'])),
        concurrency: read('concurrency', wholeNumber(RANGES.concurrency)),
        batchSize: read('batch-size', wholeNumber(RANGES['batch-size'])),
        githubToken: read('github-token', (text) => ({ value: new model/* Secret */.zh(text) })),
        baseUrl: read('base-url', baseUrl),
    };
}
/** The runner only warns of an input that `action.yml` does not have, so a misspelt guard would silently not guard. */
function unknownInputs(given) {
    const names = INPUTS.map((input) => input.name);
    return Object.keys(given)
        .filter((name) => given[name]?.trim() && !names.includes(name))
        .map((name) => {
        const meant = (0,model/* nearest */.pA)(name, names);
        return {
            code: 'LEADS-INPUT',
            message: `There is no input \`${(0,model/* printable */.g$)(name)}\`.`,
            hint: meant === undefined ? `The inputs are ${names.join(', ')}.` : `Did you mean \`${meant}\`?`,
        };
    });
}

;// CONCATENATED MODULE: ./lib/src/inputs/routes.js




/** What concerns a list as a whole: entries that feed one list must agree on it. */
const OF_THE_LIST = {
    name: (route) => route.name,
    'duplicate-option': (route) => route.duplicateOption,
    'skill-id': (route) => route.skillId,
    key: (route) => route.key.join('\n'),
    duplicates: (route) => route.duplicates,
    verify: (route) => route.verify,
};
/**
 * The routes of a run: one for each entry of `lists`, or one for the input `list-id`. An entry that was refused in part is
 * judged as far as it can be; the routes are of use only when no problem was found.
 */
function readRoutes(inputs, listIdGiven, config, problems) {
    const { lists } = config.content;
    if (lists === undefined)
        return oneRoute(inputs, listIdGiven, config, problems);
    if (listIdGiven) {
        problems.push({
            code: 'LEADS-LIST-TWICE',
            message: `Both the input \`list-id\` and \`lists\` in ${(0,model/* printable */.g$)(config.path ?? '')} say where leads go.`,
            hint: 'Remove the input `list-id`, or `lists` from the config.',
        });
    }
    const routes = lists.map((entry, index) => entry && routeOf(entry, ['lists', index], inputs, config, problems));
    problems.push(...conflicts(routes, config));
    return routes.filter((route) => route !== undefined);
}
/** Without `lists`: all files go to the list of the input. Judging alone needs no list. */
function oneRoute(inputs, listIdGiven, config, problems) {
    if (!listIdGiven && !config.flawed && inputs.mode !== 'validate') {
        problems.push({
            code: 'LEADS-LIST-MISSING',
            message: 'No lead list is named, so the leads have nowhere to go.',
            hint: 'The shortest way: set the input `list-id` to the digits in the address of the list in the Smartflo portal. ' +
                `For several lists, name them and their files under \`lists\` in ${BUILT_IN.config}.`,
        });
    }
    const entry = { list: inputs.listId ?? '', files: inputs.files ?? [BUILT_IN.files] };
    return [routeOf(entry, [], inputs, config, problems)];
}
function routeOf(entry, at, inputs, config, problems) {
    /** Route before top of config. */
    function pick(key) {
        return entry[key] ?? config.content[key];
    }
    function read(path, given, reading) {
        if ('value' in reading)
            return reading.value;
        problems.push(placed({
            code: 'LEADS-PATH',
            message: `${pathText(path)} is ${readings_shown(given)}. Allowed: ${reading.allowed}.`,
            ...(config.path === undefined ? {} : { file: config.path }),
            ...(reading.hint === undefined ? {} : { hint: reading.hint }),
        }, config.locate(path)));
        return undefined;
    }
    const duplicateOption = pick('duplicate-option') ?? inputs.duplicateOption ?? BUILT_IN['duplicate-option'];
    const skillId = pick('skill-id');
    const country = pick('country') ?? BUILT_IN.country;
    const delimiter = pick('delimiter');
    const encoding = pick('encoding');
    const patterns = typeof entry.files === 'string' ? entry.files.split('\n') : entry.files;
    return {
        list: String(entry.list ?? ''),
        name: entry.name,
        files: patterns === undefined ? [] : (read([...at, 'files'], entry.files, globs(patterns)) ?? []),
        duplicateOption,
        skillId: skillId === undefined ? inputs.skillId : String(skillId),
        key: pick('key') ?? ['phone'],
        columns: { ...config.content.columns, ...entry.columns },
        unmapped: pick('unmapped') ?? 'warn',
        blank: pick('blank') ?? 'omit',
        schema: schemaOf(),
        country,
        countries: [...new Set([country, ...(pick('countries') ?? [])])],
        duplicates: pick('duplicates') ?? (duplicateOption === 'overwrite' ? 'last' : 'first'),
        onReject: pick('on-reject') ?? 'deliver-rest',
        verify: pick('verify') ?? 'none',
        read: {
            encoding: encoding === 'auto' ? undefined : encoding,
            delimiter: delimiter === 'auto' ? undefined : delimiter === 'tab' ? '\t' : delimiter,
            preambleLines: pick('preamble-lines') ?? 0,
            comment: pick('comment'),
            sheet: pick('sheet'),
        },
    };
    function schemaOf() {
        const path = entry.schema === undefined ? ['schema'] : [...at, 'schema'];
        const given = pick('schema');
        return given === undefined ? inputs.schema : read(path, given, workspacePath(given));
    }
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
        const differing = Object.entries(OF_THE_LIST).filter(([, read]) => read(route) !== read(other));
        return differing.map(([key]) => {
            const position = config.locate(['lists', index, key], 'key') ?? config.locate(['lists', index]);
            const problem = {
                code: 'LEADS-LIST-CONFLICT',
                message: `\`lists[${index}]\` and \`lists[${earlier}]\` both feed list ${route.list} and have different values of \`${key}\`.`,
                hint: `Give both the same \`${key}\`: it concerns the list as a whole.`,
                ...(config.path === undefined ? {} : { file: config.path }),
            };
            return placed(problem, position);
        });
    });
}
/** A list of `only` that no route feeds is a misspelling that would leave a job with nothing to do, green. */
function unknownLists(only, routes) {
    return (only ?? [])
        .filter((list) => !routes.some((route) => route.list === list))
        .map((list) => ({
        code: 'LEADS-ONLY',
        message: `\`only\` names the list ${list}, and no files are meant for it.`,
        hint: 'Correct the id, or add the list under `lists` in the config.',
    }));
}

;// CONCATENATED MODULE: ./lib/src/inputs/read-settings.js







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
    const isGiven = (name) => Boolean(given[name]?.trim());
    // A path that is wrong must not fall back to the built-in one.
    const config = isGiven('config') && inputs.config === undefined ? UNREAD_CONFIG : await readConfig(inputs.config, ports, problems);
    const routes = readRoutes(inputs, isGiven('list-id'), config, problems);
    // What follows from a mistake that is already told is not told again.
    const isMistaken = (name, value) => isGiven(name) && value === undefined;
    if (!config.flawed && !isMistaken('list-id', inputs.listId))
        problems.push(...unknownLists(inputs.only, routes));
    const { content } = config;
    const baseUrl = inputs.baseUrl ?? BUILT_IN['base-url'];
    const requestsPerSecond = content['requests-per-second'] ?? inputs.requestsPerSecond ?? BUILT_IN['requests-per-second'];
    if (requestsPerSecond === 0 && !isLoopback(baseUrl) && !isMistaken('base-url', inputs.baseUrl)) {
        problems.push({
            code: 'LEADS-INPUT',
            message: '`requests-per-second` is 0, which means no pace; that is allowed only with a `base-url` on this machine.',
            hint: "Give a pace such as 1. Smartflo's limit is shared with live calls.",
        });
    }
    if (problems.length > 0)
        throw new model/* LeadsError */.QI(read_settings_eachOnce(problems));
    const expiry = expiryNotice(credentials, ports);
    return {
        notices: expiry ? [expiry] : [],
        settings: {
            mode: inputs.mode ?? BUILT_IN.mode,
            credentials,
            baseUrl,
            routes,
            files: content.lists === undefined ? undefined : inputs.files,
            only: inputs.only,
            maxLeads: content['max-leads'] ?? inputs.maxLeads ?? BUILT_IN['max-leads'],
            maxRejectRatio: content['max-reject-ratio'] ?? inputs.maxRejectRatio ?? BUILT_IN['max-reject-ratio'],
            failOn: content['fail-on'] ?? inputs.failOn ?? BUILT_IN['fail-on'],
            requestsPerSecond,
            concurrency: content.concurrency ?? inputs.concurrency ?? BUILT_IN.concurrency,
            batchSize: content['batch-size'] ?? inputs.batchSize ?? BUILT_IN['batch-size'],
            githubToken: inputs.githubToken,
            allowPublicRepository: content['allow-public-repository'] ?? false,
            config: config.path,
        },
    };
}
/** A value on top of the config is judged for each route that takes it. */
function read_settings_eachOnce(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

;// CONCATENATED MODULE: ./lib/src/inputs/index.js






;// CONCATENATED MODULE: ./lib/src/run/prepare.js





/** Reads the settings, masks the secrets and decides what the event allows. Throws a LeadsError on any mistake. */
async function prepare(host) {
    if (host.problems.length > 0)
        throw new model/* LeadsError */.QI(host.problems);
    const tokens = { tokenExpiry: readTokenExpiry, now: host.clock.now };
    const { settings, notices } = await readSettings(host.given, {
        readText: host.workspace.text,
        readDocument: readDocument,
        checkDocument: openDocumentCheck,
        cleanToken: cleanToken,
        ...tokens,
    });
    for (const secret of secretsOf(settings))
        await host.surface.mask(secret);
    const event = host.event && readEvent(host.event.name, host.event.ref, host.event.payload, host.event.attempt);
    if (event)
        await refuseReaders(settings, event, host);
    const decision = decideAct(settings, event);
    const missing = decision.act === 'deliver' ? requireCredentials(settings, tokens) : undefined;
    if (missing)
        throw new model/* LeadsError */.QI(missing);
    return {
        settings,
        event,
        act: decision.act,
        notices: [...notices, ...decision.notices],
        heldLists: decision.heldLists,
    };
}
/** A repository that everybody can read is no place for leads; what the payload does not say, GitHub is asked. */
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
function secretsOf({ credentials, githubToken }) {
    const smartflo = credentials?.kind === 'token' ? [credentials.token] : credentials ? [credentials.email, credentials.password] : [];
    const bearers = smartflo.map((secret) => new model/* Secret */.zh(`Bearer ${secret.reveal()}`));
    return [...smartflo, ...bearers, ...(githubToken ? [githubToken] : [])];
}

;// CONCATENATED MODULE: ./lib/src/deliver/pieces.js
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
    if (outcome.kind !== 'throttled') {
        return attempt < MAX_ATTEMPTS ? backoff(attempt, FAILED_BACKOFF, random) : undefined;
    }
    if (attempt >= MAX_THROTTLED_ATTEMPTS || asksTooLong(outcome.waitMs))
        return undefined;
    return Math.max(backoff(attempt, THROTTLED_BACKOFF, random), outcome.waitMs || 0);
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
    return { ...cause, message: `Smartflo refused this row: ${sentence((0,model/* printable */.g$)(words))}` };
}
/** The refusal of a row that was too large when it was sent alone. */
function rowTooLarge(cause) {
    return {
        ...cause,
        message: `This row alone is more than Smartflo takes in one request. ${sentence(cause.message)}`,
        hint: 'Shorten its longest cells.',
    };
}
const WHAT_ROWS_SHARE = 'Look first for what these rows share: the list, the skill id, one column.';
/** The refusal of one of many rows that were refused as one. */
function rowRefusedWithOthers(cause) {
    const what = 'Smartflo refused this row together with others, and which of them are wrong could not be traced.';
    return { ...cause, message: `${what} ${sentence(cause.message)}`, hint: WHAT_ROWS_SHARE };
}
/** The same for all such rows of a list. */
function rowsRefusedTogether(leads, list, cause) {
    const what = `${(0,model/* plural */.LS)(leads, 'lead')} for list ${list} were refused together, and which of them are wrong could not be traced.`;
    return { ...cause, message: `${what} ${sentence(cause.message)}`, hint: WHAT_ROWS_SHARE };
}
const AFTER_DOUBT = {
    skip: 'Run the job again: Smartflo skips the leads that it already has.',
    overwrite: 'Run the job again: leads that did arrive are written again with the same values.',
    clone: 'Look in Smartflo which of them arrived before you send any of them again: a second copy is phoned twice.',
};
/** LEADS-IN-DOUBT for so many leads of a list; what to do next depends on the duplicate option. */
function inDoubt(leads, list, option, cause) {
    return {
        code: 'LEADS-IN-DOUBT',
        message: `${(0,model/* plural */.LS)(leads, 'lead')} may or may not have reached list ${list}. ${sentence(cause.message)}`,
        hint: AFTER_DOUBT[option],
    };
}
/** The notice on so many leads that were accepted by an answer that does not clearly say so; keeps the code. */
function unconfirmed(leads, list, cause) {
    const what = `${(0,model/* plural */.LS)(leads, 'lead')} for list ${list} counted as accepted without a clear yes.`;
    return { ...cause, message: `${what} ${sentence(cause.message)}` };
}
/** What stops a run whose retries are used up: the last failure, its code kept. */
function triedEnough(cause) {
    return { ...cause, message: `${sentence(cause.message)} Trying again did not help, so the run stopped.` };
}
/** What stops a run when Smartflo asks for a wait above MAX_ASKED_MS; keeps the code. */
function asksTooMuch(cause) {
    const most = (0,model/* plural */.LS)(MAX_ASKED_MS / 60_000, 'minute');
    const why = `The wait it asks for is longer than the ${most} that a run waits, so the run stopped.`;
    return { ...cause, message: `${sentence(cause.message)} ${why}` };
}
/** LEADS-CIRCUIT-OPEN, after so many answers in a row that left leads in doubt; `cause` is the last one. */
function circuitOpen(answers, cause) {
    const what = `${answers} answers in a row left it open whether the leads were stored, so the run stopped.`;
    return {
        code: 'LEADS-CIRCUIT-OPEN',
        message: `${what} The last one: ${sentence(cause.message)}`,
        hint: 'Find out whether Smartflo works, then run the job again.',
    };
}
/** What a run tells that was called off while it had leads to send. */
const CANCELLED = {
    code: 'LEADS-CANCELLED',
    message: 'The run was cancelled.',
    hint: 'Run the job again to send the rest.',
};
/** What stops a run, its batch at work left in doubt, when something throws that never should: a bug of ours. */
const BROKEN = {
    code: 'LEADS-INTERNAL',
    message: 'Sending broke down because of a mistake in this program, so the run stopped.',
    hint: 'Run the job again. If it happens again, report it.',
};
/** `… 1,500 leads accepted, 12 refused and 500 not sent.`: what had become of the leads where something stopped. */
function withCounts(problem, { accepted, refused, inDoubt, unsent }) {
    const counts = [`${(0,model/* plural */.LS)(accepted, 'lead')} accepted`];
    if (refused > 0)
        counts.push(`${(0,model/* count */.U9)(refused)} refused`);
    if (inDoubt > 0)
        counts.push(`${(0,model/* count */.U9)(inDoubt)} in doubt`);
    if (unsent > 0)
        counts.push(`${(0,model/* count */.U9)(unsent)} not sent`);
    return { ...problem, message: `${sentence(problem.message)} ${(0,model/* listed */.KE)(counts)}.` };
}
function sentence(text) {
    const trimmed = text.trim();
    return /[.!?…]["”)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

;// CONCATENATED MODULE: ./lib/src/deliver/record.js

const UNSENT = 0;
const ACCEPTED = 1;
const REFUSED = 2;
const IN_DOUBT = 3;
/** On the wire. When no answer is ever recorded, that is a doubt as well. */
const IN_FLIGHT = 4;
const FATES = ['unsent', 'accepted', 'refused', 'in-doubt', 'in-doubt'];
/**
 * What became of every lead, by its number, so that answers may come in any order. A lead is claimed before it is sent
 * and in doubt until an answer is recorded: whatever breaks in between, no lead is lost from the books.
 */
class DeliveryRecord {
    #batches;
    #leads;
    #fates;
    /** Leads by the fate they have now. */
    #totals = new Float64Array(FATES.length);
    #refusals = new Map();
    #attempts;
    /** Per batch, the entry in `#problems` that its doubts belong to. */
    #doubts;
    /** What is to be told, once each, in the order met; counted when the delivery is over. */
    #problems = new Map();
    #notices = new Map();
    #refusedTogether = new Map();
    #batchIds = [];
    #requests = 0;
    #batchesDone = 0;
    #cancelled = false;
    #thrown;
    constructor(batches) {
        this.#batches = batches;
        this.#attempts = batches.map(() => 0);
        this.#doubts = batches.map(() => undefined);
        this.#leads = batches.reduce((sum, { leads }) => sum + leads.length, 0);
        let last = -1;
        for (const { leads } of batches)
            for (const lead of leads)
                last = Math.max(last, lead);
        this.#fates = new Uint8Array(last + 1);
    }
    /** About to be sent, for the batch with this index. */
    claim(batch, leads) {
        this.#attempts[batch] = (this.#attempts[batch] ?? 0) + 1;
        this.#requests++;
        for (const lead of leads)
            if (this.#fates[lead] === UNSENT)
                this.#set(lead, IN_FLIGHT);
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
    /** Accepted, but not in so many words. */
    notice(list, leads, cause) {
        const key = JSON.stringify([list, cause.code]);
        const met = this.#notices.get(key) ?? { leads: 0, list, cause };
        met.leads += leads;
        this.#notices.set(key, met);
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
        const { list, duplicateOption } = this.#batches[batch] ?? {};
        if (list === undefined || duplicateOption === undefined || this.#doubts[batch])
            return;
        const key = JSON.stringify(['doubt', list, duplicateOption, cause.code]);
        this.#doubts[batch] = key;
        this.#once(key, () => {
            const count = this.#count((_, index) => this.#doubts[index] === key).inDoubt;
            return count > 0 ? inDoubt(count, list, duplicateOption, cause) : undefined;
        });
    }
    /** What stopped a list, or the run when no list is given. The first reason is the one that counts. */
    stop(problem, list) {
        const concerned = (batch) => list === undefined || batch.list === list;
        this.#once(`stop ${list ?? ''}`, () => withCounts(problem, this.#count(concerned)));
    }
    /** Somebody called it off while there were leads to send. */
    cancel() {
        this.#cancelled = true;
        this.#once('cancelled', () => withCounts(CANCELLED, this.#count()));
    }
    /** Something threw that never should, with this batch at work. */
    break(batch, thrown) {
        this.#thrown ??= thrown;
        this.doubt(batch, [], BROKEN);
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
            batches: this.#batches.length,
            batchesDone: this.#batchesDone,
        };
    }
    close() {
        return {
            fate: (lead) => this.#fate(lead),
            refusal: (lead) => this.#refusals.get(lead),
            attempts: this.#attempts,
            problems: [...this.#problems.values()].flatMap((problem) => problem() ?? []),
            notices: [...this.#notices.values()].map(({ leads, list, cause }) => unconfirmed(leads, list, cause)),
            batchIds: this.#batchIds,
            cancelled: this.#cancelled,
            thrown: this.#thrown,
        };
    }
    #fate(lead) {
        return FATES[this.#fates[lead] ?? UNSENT] ?? 'unsent';
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
    #count(which = () => true) {
        const counts = { accepted: 0, refused: 0, 'in-doubt': 0, unsent: 0 };
        for (const { leads } of this.#batches.filter(which))
            for (const lead of leads)
                counts[this.#fate(lead)]++;
        return { accepted: counts.accepted, refused: counts.refused, inDoubt: counts['in-doubt'], unsent: counts.unsent };
    }
}

;// CONCATENATED MODULE: ./lib/src/deliver/retry-quota.js
/** Tokens that a run starts with, and the most it can hold: ten retries after a failure, or twenty when throttled. */
const RETRY_QUOTA = 100;
/** What a retry costs. A lost answer or a dead connection is a worse sign than a 429, which is a clear word. */
const RETRY_COST = { ambiguous: 10, 'not-sent': 10, throttled: 5 };
/** What an accepted request earns when it was not a retry. An accepted retry earns back what it cost. */
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


/** The state before the first request: every lead of the batches unsent, the quota full. */
function startRun(batches, options) {
    return {
        options,
        record: new DeliveryRecord(batches),
        quota: createRetryQuota(),
        halt: new AbortController(),
        doubtsInARow: 0,
        busySpells: 0,
    };
}
/** The state of one list of the run, given by its id: no cap yet, stopped by whatever stops the run. */
function startList(list, run) {
    const halt = new AbortController();
    const signal = AbortSignal.any([run.options.signal, run.halt.signal, halt.signal]);
    return { list, halt, signal, cap: Number.POSITIVE_INFINITY, refusesAll: false };
}
/** A planned batch before its first request: one piece, none when it is empty. `index` is its place in the plan. */
function startBatch(index, batch, list) {
    const pieces = batch.leads.length > 0 ? [freshPiece(batch.leads)] : [];
    return { index, batch, pieces, capBefore: list.cap, splits: 0, progress: false };
}
/** Leads that have not been sent together before, by number in the lead table: nothing has failed yet. */
function freshPiece(leads) {
    return { leads, failures: 0, throttles: 0, waitMs: 0, retryCost: 0 };
}

;// CONCATENATED MODULE: ./lib/src/deliver/next-step.js



/**
 * Why leads of the request may have been stored although the answer does not say so; undefined when that is clear.
 * Under `clone` everything short of a clear word is a doubt: a body without yes or no, and the refusal of some of several
 * rows, since nobody knows whether Smartflo refuses a request as a whole or stores the good rows of it. `skip` and
 * `overwrite` bear a second send, so there a refusal is taken at its word. A request that was too large, throttled or for
 * a wrong list was not looked into.
 */
function doubtAfter(outcome, { duplicateOption, leads }) {
    const cloned = duplicateOption === 'clone';
    switch (outcome.kind) {
        case 'ambiguous':
            return outcome.problem;
        case 'unconfirmed':
            return cloned ? outcome.problem : undefined;
        case 'refused':
            if (!cloned || outcome.scope !== 'rows' || leads === 1)
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
            return { kind: 'accept', notice: undefined };
        case 'unconfirmed':
            if (doubtAfter(outcome, now))
                return { kind: 'leave-in-doubt' };
            return { kind: 'accept', notice: outcome.problem };
        case 'ambiguous':
            // Only `skip` is safe to repeat: an `overwrite` that arrives late would undo a newer one, a `clone` phones twice.
            return (now.duplicateOption === 'skip' && retry(outcome, now)) || { kind: 'leave-in-doubt' };
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
            if (named.size === 0 && now.leads === 1)
                named.set(0, problem);
            if (doubtAfter(outcome, now))
                return { kind: 'refuse', leads: named, rest: 'leave-in-doubt', problem };
            if (named.size === now.leads)
                return { kind: 'refuse', leads: named, rest: 'resend', problem };
            if (now.splitsLeft === 0)
                return { kind: 'refuse', leads: named, rest: 'refuse', problem };
            if (named.size > 0)
                return { kind: 'refuse', leads: named, rest: 'resend', problem };
            return now.listRefusesAll ? { kind: 'refuse', leads: named, rest: 'refuse', problem } : { kind: 'split' };
        }
    }
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
    const { piece, work, list, run } = sent;
    const situation = {
        duplicateOption: work.batch.duplicateOption,
        leads: piece.leads.length,
        failures: piece.failures,
        throttles: piece.throttles,
        quota: run.quota.left,
        splitsLeft: splitsLeft(work.batch.leads.length, work.splits, work.progress),
        listRefusesAll: list.refusesAll,
        random: run.options.random,
    };
    const doubt = doubtAfter(outcome, situation);
    if (doubt)
        run.record.doubt(work.index, piece.leads, doubt);
    else
        run.record.release(piece.leads);
    if (outcome.kind === 'throttled')
        slowDown(sent);
    // A request that never left says nothing about Smartflo, good or bad.
    if (doubt)
        run.doubtsInARow++;
    else if (outcome.kind !== 'not-sent')
        run.doubtsInARow = 0;
    follow(nextStep(outcome, situation), sent, outcome.kind === 'accepted' ? outcome.batchId : undefined);
    if (doubt && run.doubtsInARow >= CIRCUIT_OPENS_AFTER) {
        run.record.stop(circuitOpen(CIRCUIT_OPENS_AFTER, doubt));
        run.halt.abort();
    }
}
/** The first time that Smartflo is busy costs a wait, every further time half the pace as well. */
function slowDown({ run, busySpells }) {
    if (busySpells < run.busySpells)
        return;
    if (run.busySpells > 0)
        run.options.pace.slower();
    run.busySpells++;
}
function follow(step, { piece, work, list, run }, batchId) {
    const { leads } = piece;
    const { record, quota, options } = run;
    switch (step.kind) {
        case 'accept':
            record.accept(leads, batchId);
            if (step.notice)
                record.notice(list.list, leads.length, step.notice);
            quota.earn(piece.retryCost);
            work.progress = true;
            list.refusesAll = false;
            return;
        case 'retry': {
            quota.spend(step.cost);
            if (step.everybody)
                options.pace.pause(step.waitMs);
            work.pieces.push({
                leads,
                failures: piece.failures + (step.everybody ? 0 : 1),
                throttles: piece.throttles + (step.everybody ? 1 : 0),
                waitMs: step.everybody ? 0 : step.waitMs,
                retryCost: step.cost,
            });
            return;
        }
        case 'halve':
            work.splits++;
            list.cap = Math.min(list.cap, Math.ceil(leads.length / 2));
            work.pieces.push(freshPiece(leads));
            return;
        case 'split':
            work.splits++;
            work.pieces.push(...halves(leads).map(freshPiece).reverse());
            return;
        case 'too-large':
            if (leads.length > 1)
                record.refuseTogether(list.list, leads, step.problem);
            else
                for (const lead of leads)
                    record.refuse(lead, rowTooLarge(step.problem));
            // What this batch taught about size was about these leads alone: a cap of one would slow down the whole list.
            list.cap = work.capBefore;
            return;
        case 'refuse': {
            const rest = leads.filter((_, index) => !step.leads.has(index));
            for (const [index, lead] of leads.entries()) {
                const problem = step.leads.get(index);
                if (problem)
                    record.refuse(lead, problem);
            }
            if (rest.length === 0 || step.rest === 'leave-in-doubt')
                return;
            if (step.leads.size > 0)
                work.progress = true;
            if (step.rest === 'resend') {
                work.splits++;
                work.pieces.push(freshPiece(rest));
            }
            else {
                record.refuseTogether(list.list, rest, step.problem);
                list.refusesAll ||= !work.progress;
            }
            return;
        }
        case 'leave-in-doubt':
            return;
        case 'stop':
            record.stop(step.problem, step.scope === 'list' ? list.list : undefined);
            (step.scope === 'list' ? list : run).halt.abort();
            return;
    }
}

;// CONCATENATED MODULE: ./lib/src/deliver/deliver.js



/**
 * Sends the batches in plan order, one list after the other, and says what became of every lead. Never throws: when
 * `send` does, its leads are in doubt, the run stops, and what it threw is handed over as `Delivery.thrown`.
 */
async function deliver(batches, options) {
    const run = startRun(batches, options);
    for (const [list, planned] of byList(batches)) {
        const refusal = options.refusedLists?.get(list);
        if (refusal)
            run.record.stop(refusal, list);
        else
            await deliverList(planned, startList(list, run), run);
    }
    return run.record.close();
}
/** As many senders as requests may be in flight, each taking the next batch when it is done with one. */
async function deliverList(planned, list, run) {
    const queue = planned.values();
    const sender = async () => {
        for (const [index, batch] of queue) {
            try {
                await deliverBatch(index, batch, list, run);
            }
            catch (thrown) {
                run.record.break(index, thrown);
                run.halt.abort();
            }
        }
    };
    const cloned = planned.some(([, batch]) => batch.duplicateOption === 'clone');
    const senders = cloned ? 1 : Math.max(1, run.options.concurrency);
    await Promise.all(Array.from({ length: senders }, sender));
}
/** Sends one planned batch, in as many pieces and as often as the answers ask for. */
async function deliverBatch(index, batch, list, run) {
    const { options, record } = run;
    const work = startBatch(index, batch, list);
    for (let piece = work.pieces.pop(); piece; piece = work.pieces.pop()) {
        if (piece.leads.length > list.cap) {
            work.pieces.push(...cutTo(piece.leads, list.cap).map(freshPiece).reverse());
            continue;
        }
        if (piece.waitMs > 0)
            await options.clock.sleep(piece.waitMs, list.signal);
        await options.pace.turn(list.signal);
        if (list.signal.aborted) {
            if (options.signal.aborted)
                record.cancel();
            return;
        }
        // From the look at the signal to the send there is no await: nothing starts after a stop.
        const { busySpells } = run;
        record.claim(index, piece.leads);
        const outcome = await options.send({ ...batch, leads: piece.leads });
        takeAnswer(outcome, { piece, work, list, run, busySpells });
        if (work.pieces.length === 0)
            record.batchDone();
        options.onProgress?.(record.progress());
    }
}
/** Lists in the order in which the plan first names them, each with its batches in plan order. */
function byList(batches) {
    const lists = new Map();
    for (const [index, batch] of batches.entries()) {
        const planned = lists.get(batch.list) ?? [];
        planned.push([index, batch]);
        lists.set(batch.list, planned);
    }
    return lists;
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
        async turn(signal) {
            // Several may wait for the same moment: the first to wake takes it, the others see that and wait again.
            for (let ms = waitMs(); ms > 0 && !signal?.aborted; ms = waitMs())
                await clock.sleep(ms, signal);
            if (signal?.aborted)
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



;// CONCATENATED MODULE: ./lib/src/run/connect.js



/** Opens Smartflo as the settings say, under one pace. Sends nothing yet. `http` goes before the one of the host. */
function connect(settings, host, { onNotice, http = host.http }) {
    if (!settings.credentials)
        throw new model/* LeadsError */.QI({ code: 'LEADS-INTERNAL', message: 'Sending without credentials.' });
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

;// CONCATENATED MODULE: ./lib/src/run/sample.js
/** Leads looked at by chance, beside the first and the last. */
const BY_CHANCE = 20;
/** The first, the last and some by chance: where a delivery that went wrong would show. In order, each once. */
function sampleOf(leads, random) {
    const chosen = new Set([0, leads.length - 1]);
    for (let i = 0; i < BY_CHANCE; i++)
        chosen.add(Math.floor(random() * leads.length));
    return leads.filter((_, index) => chosen.has(index));
}

;// CONCATENATED MODULE: ./lib/src/run/spooled.js
/** Bytes of other leads that are read along rather than begun anew after: a duplicate or two between leads of a batch. */
const MAX_GAP_BYTES = 4096;
/** The wire bytes of leads, in their order. Leads that were spooled side by side are read in one go. */
async function readSpooled(leads, table, spool) {
    const found = [];
    for (let first = 0; first < leads.length;) {
        const start = table.offset(leads[first] ?? 0);
        let end = start;
        let next = first;
        for (; next < leads.length; next++) {
            const lead = leads[next] ?? 0;
            const gap = table.offset(lead) - end;
            if (gap < 0 || gap > MAX_GAP_BYTES)
                break;
            end = table.offset(lead) + table.bytes(lead);
        }
        const block = await spool.read(start, end - start);
        for (const lead of leads.slice(first, next)) {
            const at = table.offset(lead) - start;
            found.push(block.subarray(at, at + table.bytes(lead)));
        }
        first = next;
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/run/send.js





/** Time between two lines about progress, ms. */
const PROGRESS_MS = 5000;
const CANCELLED_BEFORE_SENDING = {
    kind: 'not-sent',
    final: true,
    problem: { code: 'LEADS-CANCELLED', message: 'The run was cancelled before this request.' },
};
const NOT_VERIFIED = new Map();
/** What sending came to when there was nothing to send, or nothing might be sent. */
const NOTHING_SENT = { delivery: undefined, verified: NOT_VERIFIED, problems: [], notices: [] };
/** Looks before it sends, sends, and reads back what is asked for. */
async function send(plans, settings, world) {
    const { host, table, spool } = world;
    const notices = [];
    const { smartflo, pace } = connect(settings, host, { onNotice: (notice) => notices.push(notice) });
    const bytesOf = (leads) => readSpooled(leads, table, spool);
    const served = plans.filter((plan) => plan.batches.length > 0);
    const preflight = await smartflo.preflight(served.map(({ list, name }) => ({ list, name })));
    notices.push(...preflight.notices);
    if (preflight.stop) {
        return { ...NOTHING_SENT, problems: [preflight.stop], notices };
    }
    const delivery = await deliver(served.flatMap((plan) => plan.batches), {
        send: async (batch) => {
            const leads = await bytesOf(batch.leads);
            // The disk took its time, and the run may have been cancelled meanwhile.
            return host.signal.aborted ? CANCELLED_BEFORE_SENDING : smartflo.send({ ...batch, leads });
        },
        pace,
        clock: host.clock,
        random: host.random,
        concurrency: settings.concurrency,
        signal: host.signal,
        refusedLists: preflight.refused,
        onProgress: progressLine(host),
    });
    const verified = delivery.cancelled
        ? NOT_VERIFIED
        : await verify(served, settings, { delivery, smartflo, bytesOf, host, notices }).catch(() => {
            // What was sent stands and must be told, even if looking at it failed.
            notices.push({ code: 'LEADS-API-UNVERIFIED', message: 'What was accepted could not be read back.' });
            return NOT_VERIFIED;
        });
    return {
        delivery,
        verified,
        problems: delivery.problems,
        notices: [...notices, ...delivery.notices],
    };
}
/** A line every few seconds of a long delivery. */
function progressLine(host) {
    let last = host.clock.monotonic();
    return ({ accepted, refused, inDoubt, unsent, batchesDone, batches }) => {
        if (host.clock.monotonic() - last < PROGRESS_MS)
            return;
        last = host.clock.monotonic();
        const total = accepted + refused + inDoubt + unsent;
        host.log.info(`… ${(0,model/* plural */.LS)(accepted, 'lead')} of ${total} accepted, ${batchesDone} of ${(0,model/* plural */.LS)(batches, 'batch', 'batches')} done`);
    };
}
/** Reads back what was accepted, as each list's route asks. A read-back that fails proves nothing and stops nothing. */
async function verify(plans, settings, sent) {
    const verified = new Map();
    for (const plan of plans) {
        const wanted = settings.routes.find((route) => route.list === plan.list)?.verify ?? 'none';
        if (wanted === 'none')
            continue;
        const accepted = plan.batches
            .flatMap((batch) => batch.leads)
            .filter((lead) => sent.delivery.fate(lead) === 'accepted');
        if (accepted.length === 0)
            continue;
        const leads = wanted === 'all' ? accepted : sampleOf(accepted, sent.host.random);
        const result = await sent.smartflo.verify(plan.list, await sent.bytesOf(leads), wanted === 'all' ? 'list' : 'each');
        const { checked, found, missing, different, unverified } = result;
        verified.set(plan.list, { checked, found, missing, different, unverified });
        if (result.problem)
            sent.notices.push(result.problem);
        if (result.missing + result.different > 0)
            sent.notices.push(mismatch(plan.list, result, result.differing));
    }
    return verified;
}
function mismatch(list, found, differing) {
    const fields = [...differing].map(([field, leads]) => `${field} (${leads})`).join(', ');
    return {
        code: 'LEADS-API-MISMATCH',
        message: `Of ${(0,model/* plural */.LS)(found.checked, 'lead')} read back from list ${list}, ${found.missing} are missing and ` +
            `${found.different} differ${fields === '' ? '' : ` in ${fields}`}.`,
        hint: 'Under skip, a lead that Smartflo had before keeps its old values. Otherwise look at the list in the portal.',
    };
}

;// CONCATENATED MODULE: ./lib/src/run/tell.js


/** Name of the report in the reports directory. */
const REPORT = 'report.json';
const REJECTS = 'rejects';
/** For people, on every surface that the host has. */
const ON_EVERY_SURFACE = { result: tell, stop: tellStop };
/**
 * Tells a finished run on every surface: report, outputs, job summary, annotations, and the log. One that can't be written
 * takes nothing from the others: what was sent must be told somewhere. Throws a LeadsError when one could not.
 */
async function tell(result, host) {
    const { reports, surface, log } = host;
    const paths = { report: reports.pathOf(REPORT), rejects: reports.pathOf(REJECTS) };
    const { attempt, lost } = attempts();
    await attempt('report.json', () => reports.write(REPORT, renderReport(result)));
    await attempt('the outputs', async () => {
        for (const [name, value] of Object.entries(renderOutputs(result, paths)))
            await surface.output(name, value);
    });
    await attempt('the job summary', () => surface.summary(renderSummary(result)));
    writeLog(result, { log, colour: surface.colour, paths });
    await attempt('the annotations', async () => {
        for (const annotation of renderAnnotations(result))
            await surface.annotate(annotation);
    });
    if (lost.length === 0)
        return;
    throw new model/* LeadsError */.QI({
        code: 'LEADS-NOT-TOLD',
        message: `The run is done as told above, but ${(0,model/* listed */.KE)(lost)} could not be written.`,
        hint: 'Look at the disk of the runner. What was sent stands; the log above has its counts.',
    });
}
/** Tells a run that stopped instead of ending. */
async function tellStop(problems, host, opening) {
    const { surface, log } = host;
    const [first] = problems;
    const headline = `${opening}: ${first?.message ?? 'the run stopped.'}`;
    const { attempt } = attempts();
    await attempt('the outputs', async () => {
        await surface.output('headline', headline);
        await surface.output('error-code', first?.code ?? '');
        await surface.output('summary', '[]');
    });
    await attempt('the job summary', () => surface.summary(renderStopSummary(headline, problems)));
    writeProblemList(problems, log, surface.colour, opening);
    await attempt('the annotations', async () => {
        const annotations = renderAnnotations({ files: [], lists: [], notices: [], problems });
        for (const annotation of annotations)
            await surface.annotate(annotation);
    });
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
 * Gives each column a field: the phone first, by name and by what the cells are, then the others by name, then what is
 * left in order. Undefined when no column looks like phone numbers.
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
/** What stands in the place of a list id that is not known: no run takes it for one. */
const LIST_ID_PLACEHOLDER = 'PUT-THE-LIST-ID-HERE';
/** The text of `.github/leads.yml` that sends the file as proposed, with comments for whoever reads it. */
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
/** Most different values of a column that are remembered: with more, it is no choice among a few. */
const column_profile_MAX_CHOICES = 12;
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
    if (choices.size > column_profile_MAX_CHOICES || text.length > MAX_CHOICE_CHARACTERS)
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
/** A profiler that has seen no row. Columns that the rejects file adds are left out. */
function createProfiler({ isBlank, isPhone }) {
    const columns = new Map();
    let rows = 0;
    let isTable = true;
    return {
        row(row) {
            const { header, cells } = row;
            rows++;
            isTable = header.fixed;
            for (const [index, name] of header.names.entries()) {
                if (profiler_ADDED.includes(name))
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

/** Fewest filled cells from which on a few different values are taken for all there are. */
const MIN_ROWS_OF_CHOICES = 20;
/** Each choice is there this often at least: what is there once may be one person's. */
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
    const told = assigned.filter(({ field }) => field !== undefined);
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
    return type === 'string' ? 'text' : type === 'integer' ? 'whole number' : type === 'null' ? 'nothing' : type;
}
function columnSchema(assigned, profile) {
    const { column, field } = assigned;
    // A phone is judged by rules of its own, however it is written.
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
/** The few values of a column, if they are surely nobody's: a schema is committed, and read by more people than a lead file. */
function choicesOf({ column, field }) {
    const { choices, filled, header } = column;
    const isPersons = field === undefined || field < FIRST_FIELD_OF_CHOICES || ABOUT_PEOPLE.test(header);
    if (!choices || isPersons || filled < MIN_ROWS_OF_CHOICES)
        return undefined;
    const isSafe = [...choices].every(([text, uses]) => uses >= MIN_USES_OF_CHOICE && !LIKE_A_PERSONS.test(text));
    return isSafe ? [...choices.keys()].sort() : undefined;
}

;// CONCATENATED MODULE: ./lib/src/propose/index.js





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
    return { mark, check, code, message: `${place}${message}`, ...(hint === undefined ? {} : { hint }) };
}
/** Which config there is, and which lists it leads to. */
function settingsFinding(settings, lists) {
    const config = settings.config === undefined ? 'no config file' : (0,model/* printable */.g$)(settings.config);
    return fine('settings', `${config}; ${(0,model/* plural */.LS)(lists.length, 'list')}: ${(0,model/* listed */.KE)(lists)}.`);
}
/** What the token says of itself. `accepted`: whether Smartflo has answered to it; undefined when that is not known. */
function tokenFinding(expiry, accepted) {
    const what = expiry === undefined ? 'Smartflo login' : 'Smartflo token';
    const end = expiry?.kind === 'valid'
        ? ` It ends in ${(0,model/* plural */.LS)(expiry.daysLeft, 'day')}.`
        : expiry?.kind === 'no-jwt'
            ? ' It does not say when it ends.'
            : '';
    if (accepted)
        return fine('token', `Smartflo accepts the ${expiry === undefined ? 'login' : 'token'}.${end}`);
    return {
        mark: 'doubt',
        check: 'token',
        message: `The ${what} is given, but no answer tells whether it is accepted.${end}`,
    };
}
/** Whether the host answers at all. `proxy` is the host of the proxy on the way. */
function reachFinding(result, { host, proxy, tookMs }) {
    if (result.kind === 'answer') {
        const way = proxy === undefined ? '' : ` through the proxy ${(0,model/* printable */.g$)(proxy)}`;
        return fine('reachability', `${(0,model/* printable */.g$)(host)} answers${way} in ${(0,model/* count */.U9)(Math.round(tookMs))} ms.`);
    }
    const code = result.kind === 'lost' ? 'LEADS-API-NO-ANSWER' : NOT_SENT_CODES[result.reason];
    const message = `${(0,model/* printable */.g$)(host)} can't be reached (${(0,model/* printable */.g$)(result.detail)}).`;
    return findings_ofProblem('wrong', 'reachability', { code, message });
}
/** Difference from which on a clock is told to be wrong, ms. */
const MAX_SKEW_MS = 5000;
/** Whether this machine's clock can be trusted. `skewMs`: by how much it is ahead; undefined when no answer had a date. */
function clockFinding(skewMs) {
    if (skewMs === undefined) {
        return { mark: 'doubt', check: 'clock', message: 'The answers do not say what time it is.' };
    }
    if (Math.abs(skewMs) <= MAX_SKEW_MS)
        return fine('clock', 'This machine and Smartflo agree about the time.');
    const side = skewMs > 0 ? 'ahead of' : 'behind';
    return {
        mark: 'doubt',
        check: 'clock',
        code: 'LEADS-CLOCK',
        message: `This machine's clock is ${(0,model/* count */.U9)(Math.round(Math.abs(skewMs) / 1000))} s ${side} Smartflo's.`,
        hint: 'Let it be set from the network: the end of a token and of a lock are judged by it.',
    };
}
/** Requests a second in the one example that Smartflo's documentation gives of an account's limit ("CPS 3"). */
const EXAMPLE_CPS = 3;
const SHARED = 'Smartflo allows an account as many requests a second as its trunks have calls per second (CPS), live calls and all APIs together.';
/** What the pace comes to, and whose limit it shares. The account's own limit is not known here. */
function limitsFinding({ requestsPerSecond: pace, batchSize, concurrency, }) {
    const size = `${(0,model/* plural */.LS)(batchSize, 'lead')} a request, ${(0,model/* plural */.LS)(concurrency, 'request')} at a time`;
    if (pace === 0)
        return { ...fine('limits', `No pace, ${size}.`), hint: SHARED };
    const perSecond = pace === 1 ? '1 request' : `${pace} requests`;
    const perMinute = (0,model/* plural */.LS)(Math.floor(pace * 60 * batchSize), 'lead');
    const message = `${perSecond} a second, ${size}: ${perMinute} a minute at most.`;
    if (pace <= EXAMPLE_CPS)
        return { ...fine('limits', message), hint: SHARED };
    const advice = `In its own example that is ${EXAMPLE_CPS}; find out yours before you send faster.`;
    return { mark: 'doubt', check: 'limits', message, hint: `${SHARED} ${advice}` };
}

;// CONCATENATED MODULE: ./lib/src/run/label-findings.js



/** How the columns of one route fit the labels of its list. `shown`: the labels by field number, fit to be shown. */
function labelFindings(list, compared, shown) {
    const fits = compared.filter(({ kind }) => kind === 'fits').map(({ field }) => nameOfField(field));
    const agree = `List ${list}: ${(0,model/* listed */.KE)(fits)} ${fits.length === 1 ? 'fits its label' : 'fit their labels'}.`;
    return [
        ...(fits.length === 0 ? [] : [fine('labels', agree)]),
        ...compared.filter(({ kind }) => kind !== 'fits').map((each) => misfit(list, each, shown)),
    ];
}
function misfit(list, { field, column, kind, meant }, shown) {
    const told = (mark, fact, hint) => findings_ofProblem(mark, 'labels', { code: 'LEADS-API-LABELS', message: `List ${list}: ${numbered(field)} ${fact}`, hint });
    const label = `is “${shown[field]}” in Smartflo`;
    if (column === undefined) {
        return told('doubt', `${label}, and a column called ${nameOfField(field)} would be put there.`, 'If the files have such a column, say in `columns` which field it is for.');
    }
    const put = `and the config puts the column “${(0,model/* shownHeader */.Z7)(column)}” there.`;
    if (kind === 'unlabelled') {
        return told('doubt', `has no label in Smartflo, ${put}`, 'Add the field to the list, or look which one is meant.');
    }
    const other = meant === undefined ? 'the field that has its label' : `${numbered(meant)}, which has its label`;
    return told('wrong', `${label}, ${put}`, `Put the column on ${other}, or give both the same name.`);
}
/** `field_5`, `name (field_1)`: one side knows the number, the other the name. */
function numbered(field) {
    const name = nameOfField(field);
    return name === `field_${field}` ? name : `${name} (field_${field})`;
}

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
            yield findings_ofProblem('wrong', checkOf(problem), problem);
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
            yield fine('list', `List ${list} is there${calledIn(names.get(list))}.`);
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
        yield findings_ofProblem('wrong', 'settings', { code: 'LEADS-CANCELLED', message: 'The checks were cancelled.' });
    }
}
/** A doctor that could not even read the lists has found that something is wrong, whatever a run would make of it. */
function seenFinding(notice, isRead) {
    const hint = 'Check `base-url`. If it is right, Smartflo may have trouble: look again later.';
    return isRead ? findings_ofProblem('doubt', 'list', notice) : findings_ofProblem('wrong', 'list', { ...notice, hint });
}
const NOT_LOOKED_AT = {
    mark: 'doubt',
    check: 'labels',
    message: 'The labels of the lists were not looked at, since Smartflo did not answer what was asked before.',
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
/** Of a bug of ours there is nothing to tell: it is thrown on. */
function problemsOf(error) {
    if (error instanceof model/* LeadsError */.QI)
        return error.problems;
    throw error;
}
/** Which line of the checklist a mistake belongs to that is found before anybody is asked. */
function checkOf({ code }) {
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
        yield fine('labels', `List ${list} has no lead yet, so no labels to compare.`);
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
    return name === undefined ? '' : `: “${name}” in Smartflo`;
}

;// CONCATENATED MODULE: ./lib/src/run/propose.js




/** Lead files are read as they are; whoever needs options for that writes them into the config. */
const FOUND_OUT = {
    encoding: undefined,
    delimiter: undefined,
    preambleLines: 0,
    comment: undefined,
    sheet: undefined,
};
/** The country of phones, as a config without one has it. */
const COUNTRY = 'IN';
/** Proposes a config and a JSON Schema that fit one lead file. Throws a LeadsError when it can't be read or has no phones. */
async function propose(path, listId, workspace) {
    const file = await leadFileAt(path, workspace);
    const plans = await openNumberingPlans();
    const rules = { country: COUNTRY, countries: [COUNTRY], plans };
    const profiler = createProfiler({ isBlank: isBlank, isPhone: (text, kind) => 'e164' in toPhone(text, kind, rules) });
    await readRows(file, FOUND_OUT, workspace, profiler);
    const profile = profiler.profile();
    // Where a person stands in place of the names, nothing of the row may be told or written.
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
            message: `There is no file ${(0,model/* printable */.g$)(path)} in this folder.`,
            hint: 'Give the path of a lead file, starting in the folder in which you stand: leads/monday.csv.',
        });
    }
    const [, extension = '', gzip] = /\.([^./]+?)(\.gz)?$/i.exec(path) ?? [];
    const lower = extension.toLowerCase();
    const format = Object.hasOwn(model/* FORMAT_OF_EXTENSION */.IX, lower) ? model/* FORMAT_OF_EXTENSION */.IX[lower] : undefined;
    if (format === undefined) {
        throw new model/* LeadsError */.QI({
            code: 'LEADS-FILE-EXTENSION',
            message: `${(0,model/* printable */.g$)(path)} is no kind of lead file.`,
            hint: 'Save it as .xlsx or as "CSV UTF-8" (.csv).',
        });
    }
    return { path, format, gzip: gzip !== undefined, bytes: entry.bytes, route: 0 };
}
function propose_noHeader(file) {
    return new model/* LeadsError */.QI({
        code: 'LEADS-FILE-NO-HEADER',
        file,
        message: 'The first row does not name the columns: it looks like a person’s data.',
        hint: 'Put a row with the names of the columns above it, such as Mobile, Name, Email.',
    });
}
function propose_noPhone(file, rows) {
    return new model/* LeadsError */.QI({
        code: 'LEADS-COLUMN-NO-PHONE',
        file,
        message: rows === 0 ? 'The file has no rows to learn from.' : 'No column looks like phone numbers.',
        hint: rows === 0 ? 'Use a file with some leads in it.' : 'Call the column with the phone numbers Phone or Mobile.',
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
async function run(host, telling = ON_EVERY_SURFACE) {
    let result;
    const stage = { maySend: false };
    try {
        // Said first, so that a run that is killed is not taken for one that went well.
        await host.surface.output('status', 'failed');
        const prepared = await prepare(host);
        result = await deliverFiles(prepared, host, telling, stage);
    }
    catch (error) {
        if (host.signal.aborted)
            await host.surface.output('status', 'cancelled').catch(() => { });
        await telling.stop(run_problemsOf(error, host, stage), host, stage.maySend ? 'Stopped' : 'Nothing was sent');
        return 1;
    }
    try {
        await telling.result(result, host);
        return result.failed ? 1 : 0;
    }
    catch (error) {
        // What was sent stands; that it stopped before would be untrue.
        for (const problem of run_problemsOf(error, host, stage))
            host.log.info(problemLine(problem));
        return 1;
    }
}
/** Judges every file, then plans, then sends: nothing is sent before every file has been judged. */
async function deliverFiles({ settings, act, event, notices, heldLists }, host, telling, stage) {
    const startedAt = host.clock.now();
    const began = host.clock.monotonic();
    const found = await discover(settings, host.workspace);
    const spool = await host.openSpool();
    try {
        const table = new model/* LeadTable */.Zi();
        const world = { host, table, spool };
        const judged = await judgeAll(found.files, settings.routes, { ...world, telling });
        const planned = planRun(judged, table, { settings, act, heldLists });
        const { plans } = planned;
        const isToSend = act === 'deliver' && !host.signal.aborted && plans.some((plan) => plan.batches.length > 0);
        stage.maySend = isToSend;
        const sent = isToSend ? await send(plans, settings, world) : NOTHING_SENT;
        const counts = await changedFiles(settings, event, host);
        const books = account({
            table,
            files: judged,
            ...planned,
            ...sent,
            counts: counts.counts,
        });
        const files = [...books.files, ...withUnreadable(found.problems, counts.counts)];
        const totals = totalOf(files);
        const problems = [...sent.problems, ...auditBooks(files)].map(withWayOut);
        if (sent.delivery?.thrown !== undefined)
            debugStack(sent.delivery.thrown, host);
        const stopped = files.some((file) => file.problems.length > 0) || books.lists.some((list) => list.stop);
        const told = { act, totals, files, lists: books.lists, problems };
        return {
            ...told,
            status: statusOf({ act, totals, cancelled: host.signal.aborted, stopped }),
            notices: [...notices, ...found.notices, ...counts.notices, ...sent.notices],
            batchIds: sent.delivery?.batchIds ?? [],
            startedAt,
            tookMs: host.clock.monotonic() - began,
            failed: host.signal.aborted || isFailed(told, settings.failOn),
        };
    }
    finally {
        await disposeQuietly(spool);
    }
}
/** What stopped a run or a list says how to go on, even where only Smartflo's answer is known. */
function withWayOut(problem) {
    const hint = problem.hint ?? (0,model/* fixOf */.BW)(problem.code);
    return hint === undefined ? problem : { ...problem, hint };
}
async function disposeQuietly(spool) {
    // What was delivered stands, whether or not the disk lets go of a temporary file; post tries again.
    await spool.dispose().catch(() => { });
}
const UNKNOWN = 'What was sent before that is not known here.';
/** What a person is told of something thrown. Of our own bugs, only where they happened: a message may hold a cell. */
function run_problemsOf(error, host, { maySend }) {
    if (error instanceof model/* LeadsError */.QI)
        return error.problems;
    if (host.signal.aborted) {
        return [
            {
                code: 'LEADS-CANCELLED',
                message: maySend ? `The run was cancelled. ${UNKNOWN}` : 'The run was cancelled.',
                hint: 'Run the job again.',
            },
        ];
    }
    debugStack(error, host);
    const kind = error instanceof Error ? error.name : typeof error;
    return [
        {
            code: 'LEADS-INTERNAL',
            message: `The action itself failed (${kind}).${maySend ? ` ${UNKNOWN}` : ''}`,
            hint: 'Run the job again with debug logging. If it fails again, please report it with the log.',
        },
    ];
}
/** Where something went wrong, without its message. */
function debugStack(error, host) {
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    for (const line of stack.slice(0, 10))
        host.log.debug(line);
}


/***/ })

};
