export const id = 850;
export const ids = [850];
export const modules = {

/***/ 6850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ JsonRows)
});

// EXTERNAL MODULE: ./lib/src/model/index.js + 31 modules
var model = __webpack_require__(9161);
// EXTERNAL MODULE: ./lib/src/parse/limits.js
var limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/list-name.js
var list_name = __webpack_require__(9834);
// EXTERNAL MODULE: ./lib/src/parse/record-limits.js
var record_limits = __webpack_require__(5598);
// EXTERNAL MODULE: ./lib/src/parse/shapes.js
var shapes = __webpack_require__(134);
// EXTERNAL MODULE: ./lib/src/parse/text/text-pieces.js
var text_pieces = __webpack_require__(445);
// EXTERNAL MODULE: ./lib/src/parse/json/mistakes.js
var mistakes = __webpack_require__(500);
// EXTERNAL MODULE: ./lib/src/parse/json/scanner.js + 1 modules
var json_scanner = __webpack_require__(7860);
;// CONCATENATED MODULE: ./lib/src/parse/json/named-list.js



/** The start of a list of objects, or an empty list. */
const LIST_OF_OBJECTS = /^\[[ \t\r\n]*[{\]]/;
/** Characters of a value that decide whether it is a list of objects. */
const LOOKED_AT = 200;
/**
 * The key of the object in `text` that holds a list of leads: one whose name says so or, with `anyName`, the first that
 * holds a list of objects. The text may be cut off or wrong further on.
 */
function namedList(text, anyName) {
    const scanner = new json_scanner/* JsonScanner */.m();
    scanner.append(text, false);
    const names = [];
    let found;
    try {
        scanner.take('{');
        do {
            scanner.skipSpace();
            const offset = scanner.at;
            const name = scanner.string('a key in double quotes');
            names.push(name);
            scanner.take(':');
            scanner.skipSpace();
            const isList = LIST_OF_OBJECTS.test(text.slice(scanner.at, scanner.at + LOOKED_AT));
            if (isList && (anyName || name === list_name/* LIST_NAME */.nX || (0,list_name/* meansLeads */.I$)(name)))
                found ??= { list: name, offset };
            scanner.value(2);
        } while (scanner.take(','));
    }
    catch (thrown) {
        if (thrown !== json_scanner/* CUT_OFF */.V && !(thrown instanceof model/* LeadsError */.QI))
            throw thrown;
    }
    return found && { ...found, names };
}

// EXTERNAL MODULE: ./lib/src/parse/cell-flaw.js
var cell_flaw = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/src/parse/text/bytes.js
var text_bytes = __webpack_require__(4647);
;// CONCATENATED MODULE: ./lib/src/parse/json/ndjson-bytes.js




const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const DELETE = 0x7f;
const CARRIAGE_RETURN = 0x0d;
/**
 * Reads lines of NDJSON from their bytes, if they are objects with a known list of keys and only texts as values. It
 * leaves every other line, right or wrong, to the reader that can explain mistakes.
 */
class ByteLines {
    #take;
    #root = { next: [], header: undefined };
    #encoder = new TextEncoder();
    #spans = [];
    #marks = [];
    #keys = 0;
    constructor(take) {
        this.#take = take;
    }
    /** Remembers the keys of an object, as they are written. */
    learn(tokens, header) {
        let node = this.#root;
        for (const token of tokens) {
            const bytes = this.#encoder.encode(token);
            let next = node.next.find((one) => (0,text_bytes/* isAt */.ii)(bytes, 0, one.token) && bytes.length === one.token.length);
            if (!next) {
                if (this.#keys >= limits/* LIMITS */.b.shapes)
                    return;
                this.#keys++;
                next = { token: bytes, node: { next: [], header: undefined } };
                node.next.push(next);
            }
            node = next.node;
        }
        node.header = header;
    }
    /** Takes the line between two offsets, without its line break, as record `number`; false when it is not of this kind. */
    take(bytes, from, to, line, number) {
        if (to - from > limits/* LIMITS */.b.cellCharacters)
            return false;
        const header = this.#read(bytes, from, to);
        if (!header)
            return false;
        const record = { bytes, start: 0, spans: this.#spans, marks: this.#marks, line };
        return this.#take(record, header, number, 'json');
    }
    /** Finds the values of the object and returns the header of its keys; undefined when the line is not of this kind. */
    #read(bytes, from, to) {
        let node = this.#root;
        let at = from;
        if (bytes[at++] !== OPEN)
            return undefined;
        for (let cell = 0;; cell++) {
            while (bytes[at] === SPACE)
                at++;
            const key = keyAt(node, bytes, at);
            if (!key)
                return undefined;
            node = key.node;
            at += key.token.length;
            while (bytes[at] === SPACE)
                at++;
            if (bytes[at++] !== COLON)
                return undefined;
            while (bytes[at] === SPACE)
                at++;
            if (bytes[at++] !== QUOTE)
                return undefined;
            const end = this.#readText(bytes, at, to, cell);
            if (end < 0)
                return undefined;
            at = end + 1;
            while (bytes[at] === SPACE)
                at++;
            const sign = bytes[at++];
            if (sign === COMMA)
                continue;
            if (sign !== CLOSE)
                return undefined;
            return at === to || (at + 1 === to && bytes[at] === CARRIAGE_RETURN) ? node.header : undefined;
        }
    }
    /** Reads a text up to its closing quote; the offset of that, or -1. */
    #readText(bytes, from, to, cell) {
        let marks = 0;
        for (let at = from; at < to; at++) {
            const byte = bytes[at];
            if (byte === QUOTE) {
                if ((marks & model/* WIDE */.eV) !== 0 && !(0,cell_flaw/* isFit */.ct)(bytes, from, at))
                    return -1;
                this.#spans[cell * 2] = from;
                this.#spans[cell * 2 + 1] = at;
                this.#marks[cell] = marks;
                return at;
            }
            if (byte === BACKSLASH) {
                marks |= model/* ESCAPED */.Oh;
                if (!isPlainEscape(bytes[++at]))
                    return -1;
            }
            else if (byte < SPACE || byte === DELETE) {
                return -1;
            }
            else if (byte > DELETE) {
                marks |= model/* WIDE */.eV;
            }
        }
        return -1;
    }
}
function keyAt(node, bytes, at) {
    for (let index = 0; index < node.next.length; index++) {
        const next = node.next[index];
        if ((0,text_bytes/* isAt */.ii)(bytes, at, next.token))
            return next;
    }
    return undefined;
}
/** The escapes that stand for one character that may be sent and that JSON.stringify writes in the same way. */
function isPlainEscape(letter) {
    return letter === QUOTE || letter === BACKSLASH || letter === 0x6e || letter === 0x72 || letter === 0x74;
}

// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
// EXTERNAL MODULE: ./lib/src/parse/row.js
var row = __webpack_require__(9514);
;// CONCATENATED MODULE: ./lib/src/parse/json/record.js






/** Reads JSON objects as rows: cells are the source text of numbers and words, strings are decoded. */
class JsonRecordReader {
    #scanner;
    #shapes;
    /** Key tokens of the last record, quotes included: most records repeat them, which one comparison shows. */
    #lastTokens = [];
    #lastHeader;
    /** Number of the last record. A reader that takes records in another way counts them here. */
    number = 0;
    constructor(scanner, shapes) {
        this.#scanner = scanner;
        this.#shapes = shapes;
    }
    /** The keys of the last record as they are written, quotes included, and its header. */
    get shape() {
        return this.#lastHeader && { tokens: this.#lastTokens, header: this.#lastHeader };
    }
    /** Reads the object at the scanner, which must stand at the mark and at a `{`. */
    next() {
        const scanner = this.#scanner;
        const { text } = scanner;
        const start = scanner.at;
        const place = scanner.place(start);
        const tokens = [];
        const keyOffsets = [];
        const offsets = [];
        const cells = [];
        const kinds = [];
        const flaws = [];
        scanner.at++;
        if (!scanner.take('}')) {
            for (let afterComma = false;; afterComma = true) {
                scanner.skipSpace();
                keyOffsets.push(scanner.at);
                tokens.push(this.#key(tokens.length, afterComma));
                if (tokens.length > limits/* LIMITS */.b.columns)
                    (0,record_limits/* refuseManyColumns */.F6)(place);
                if (!scanner.take(':'))
                    scanner.unexpected('a colon');
                scanner.skipSpace();
                const offset = scanner.at;
                offsets.push(offset);
                if (scanner.character() === '"') {
                    kinds.push('text');
                    cells.push(scanner.string('a value'));
                    if (scanner.flaw)
                        flaws.push([cells.length - 1, scanner.flaw]);
                }
                else {
                    const kind = scanner.value(2);
                    kinds.push(kind);
                    cells.push(cellOf(kind, text, offset, scanner.at));
                }
                if (scanner.take('}'))
                    break;
                if (!scanner.take(','))
                    scanner.unexpected('a comma or a closing }');
            }
        }
        const header = this.#header(tokens, keyOffsets, place.line);
        const source = { text, start, place, offsets };
        const placeOf = (cell) => (0,row/* cellPlace */.C)(source, cell);
        const violations = flaws.map(([cell, flaw]) => (0,cell_flaw/* flawViolation */.cq)(flaw, header.names[cell] ?? '', cells[cell] ?? '', placeOf(cell)));
        this.number++;
        return new row/* ParsedRow */.S({ number: this.number, line: place.line, header, cells, kinds, violations }, placeOf);
    }
    /** The key token at the scanner, quotes included. */
    #key(index, afterComma) {
        const scanner = this.#scanner;
        const start = scanner.at;
        const expected = this.#lastTokens[index];
        if (expected !== undefined && scanner.text.startsWith(expected, start)) {
            scanner.at = start + expected.length;
            return expected;
        }
        scanner.string(afterComma ? 'a key in double quotes' : 'a key in double quotes or a closing }', afterComma);
        if (scanner.flaw === 'half') {
            throw (0,file_error/* fileError */.z)('LEADS-FILE-JSON', (0,model/* says */.FA) `A key contains half of a character: an emoji or rare letter was cut in two.`, {
                hint: (0,model/* says */.FA) `Remove the \\ud… code from the key.`,
                position: scanner.place(start),
            });
        }
        return scanner.text.slice(start, scanner.at);
    }
    #header(tokens, keyOffsets, line) {
        const last = this.#lastTokens;
        if (this.#lastHeader && tokens.length === last.length && tokens.every((token, i) => token === last[i])) {
            return this.#lastHeader;
        }
        const place = (key) => this.#scanner.place(keyOffsets[key] ?? 0);
        const names = tokens.map((token) => String(JSON.parse(token)));
        const header = this.#shapes.header(names, line);
        if ('first' in header)
            (0,record_limits/* refuseTwins */.sv)(names[header.first] ?? '', place(header.first), place(header.second));
        (0,record_limits/* refuseLongName */.Kw)(names, place);
        this.#lastTokens = tokens;
        this.#lastHeader = header;
        return header;
    }
}
function cellOf(kind, text, start, end) {
    if (kind === 'null')
        return '';
    if (kind === 'structure' && end - start > limits/* LIMITS */.b.structureCharacters) {
        return `${text.slice(start, start + limits/* LIMITS */.b.structureCharacters - 1)}…`;
    }
    return text.slice(start, end);
}

;// CONCATENATED MODULE: ./lib/src/parse/json/rows.js











/** The stages of a file of lines. */
const LINE_STAGES = ['start', 'lone-object', 'line', 'after-line'];
/** After this many misses in a row, lines are tried as bytes less and less often. */
const PATIENCE = 8;
/** Most lines, as a power of two, that are read as text before one is tried as bytes again. */
const MAX_DOUBLINGS = 12;
const LINE_FEED = 10;
/**
 * Reads rows from JSON text that comes in pieces. Each step reads one record or one bracket from a mark. When the text so
 * far ends inside a step, the step is repeated from its mark with the next piece. So at most one record is held, and no
 * result depends on where the text was cut.
 */
class JsonRows {
    #sink;
    #layout;
    #pieces = new text_pieces/* TextPieces */.X();
    #scanner = new json_scanner/* JsonScanner */.m();
    #reader = new JsonRecordReader(this.#scanner, new shapes/* Shapes */.D());
    #byteLines;
    /** Lines in a row that could not be taken as bytes. */
    #misses = 0;
    #stage = 'start';
    /** Whether the list stands in `{ "leads": … }`. */
    #wrapped = false;
    constructor(sink, layout) {
        this.#sink = sink;
        this.#layout = layout;
        this.#byteLines = sink.takeBytes && new ByteLines(sink.takeBytes);
    }
    push(chunk) {
        const from = this.#byteLines ? this.#pushLines(chunk, this.#byteLines) : 0;
        if (from < chunk.length)
            this.#pushText(chunk.subarray(from));
    }
    #pushText(chunk) {
        this.#scanner.append(this.#pieces.push(chunk), false);
        this.#read();
    }
    /** Reads whole lines, as bytes where that can be done; returns the offset of what is left. */
    #pushLines(chunk, byteLines) {
        let at = 0;
        while (LINE_STAGES.includes(this.#stage)) {
            const taken = this.#takeLine(chunk, at, byteLines);
            if (taken > 0) {
                at = taken;
                this.#misses = 0;
                continue;
            }
            const end = afterLines(chunk, at, linesAfter(this.#misses));
            if (end < 0)
                return at;
            this.#pushText(chunk.subarray(at, end));
            at = end;
            this.#misses++;
            const { shape } = this.#reader;
            if (shape)
                byteLines.learn(shape.tokens, shape.header);
        }
        return at;
    }
    /** Takes the line at `at` as bytes; the offset after it, or 0. */
    #takeLine(chunk, at, byteLines) {
        const betweenLines = this.#stage === 'line' && this.#scanner.text === '' && !this.#pieces.holdsBack;
        const end = betweenLines ? chunk.indexOf(LINE_FEED, at) : -1;
        if (end < 0)
            return 0;
        const { line } = this.#scanner.place(this.#scanner.at);
        if (!byteLines.take(chunk, at, end, line, this.#reader.number + 1))
            return 0;
        this.#reader.number++;
        this.#scanner.passLine();
        return end + 1;
    }
    end() {
        this.#scanner.append(this.#pieces.end(), true);
        this.#read();
    }
    #read() {
        const scanner = this.#scanner;
        try {
            while (this.#step())
                ;
        }
        catch (thrown) {
            if (thrown !== json_scanner/* CUT_OFF */.V)
                throw thrown;
        }
        scanner.release();
        if (scanner.text.length > limits/* LIMITS */.b.recordBytes)
            this.#refuseLong();
    }
    /** Marks and reads the next thing and sets the stage after it; false at the end of the file. */
    #step() {
        const scanner = this.#scanner;
        scanner.oneLine = this.#stage === 'after-line';
        scanner.skipSpace();
        scanner.mark();
        switch (this.#stage) {
            case 'start':
                return this.#start();
            case 'first-element':
                return scanner.take(']') ? this.#closeList() : this.#element(false);
            case 'element':
                return this.#element(true);
            case 'after-element':
                return this.#afterElement();
            case 'after-list':
                return this.#afterList();
            case 'lone-object':
                return this.#loneObject();
            case 'line':
                return this.#line();
            case 'after-line':
                return this.#afterLine();
            case 'end':
                return scanner.ended() ? false : scanner.unexpected('nothing more');
        }
    }
    #start() {
        if (this.#scanner.ended())
            return false;
        if (this.#scanner.take('['))
            return this.#next('first-element');
        this.#needObject('an object in { }');
        this.#wrapped = this.#opensLeads();
        return this.#next(this.#wrapped ? 'first-element' : 'lone-object');
    }
    /** Whether the file begins with `{ "leads": [`. If so the scanner stands behind it, else at the mark. */
    #opensLeads() {
        const scanner = this.#scanner;
        scanner.at++;
        scanner.skipSpace();
        const named = scanner.character() === '"' && scanner.string('a value') === list_name/* LIST_NAME */.nX;
        if (named && scanner.take(':') && scanner.take('['))
            return true;
        if (scanner.at >= scanner.text.length && !scanner.whole)
            throw json_scanner/* CUT_OFF */.V;
        scanner.rewind();
        return false;
    }
    #element(afterComma) {
        this.#needObject(afterComma ? 'an object in { }' : 'an object in { } or a closing ]', afterComma);
        return this.#record('after-element');
    }
    #afterElement() {
        if (this.#scanner.take(','))
            return this.#next('element');
        if (this.#scanner.take(']'))
            return this.#closeList();
        return this.#scanner.unexpected('a comma or a closing ]');
    }
    #closeList() {
        return this.#next(this.#wrapped ? 'after-list' : 'end');
    }
    #afterList() {
        const scanner = this.#scanner;
        if (scanner.take('}'))
            return this.#next('end');
        if (!scanner.take(','))
            return scanner.unexpected('a closing }');
        scanner.skipSpace();
        const place = scanner.place(scanner.at);
        throw (0,list_name/* keyAfterList */.eZ)(scanner.string('a key in double quotes', true), place);
    }
    /** The first object of a file without `[`: the first line of NDJSON, or a mistake to be explained. */
    #loneObject() {
        const scanner = this.#scanner;
        scanner.oneLine = this.#layout === 'lines';
        const row = this.#reader.next();
        const oneLine = scanner.place(scanner.at).line === row.line;
        this.#refuseOtherList(!oneLine);
        if (row.header.names.length === 1 && row.header.names[0] === list_name/* LIST_NAME */.nX) {
            throw (0,list_name/* notJustLeads */.jU)([], list_name/* LIST_NAME */.nX, row.position(0));
        }
        if (!oneLine) {
            throw (0,list_name/* shapeError */.cn)((0,model/* says */.FA) `The file is one object over several lines, not a list of leads.`, (0,model/* says */.FA) `Put it in [ ], or write one object a line.`, row.position(-1));
        }
        this.#sink.row(row);
        return this.#next('after-line');
    }
    #line() {
        if (this.#scanner.ended())
            return false;
        this.#needObject('an object in { }');
        this.#scanner.oneLine = true;
        return this.#record('after-line');
    }
    #afterLine() {
        const scanner = this.#scanner;
        if (scanner.ended())
            return false;
        if (!/[\r\n]/.test(scanner.character()))
            scanner.unexpected('the end of the line');
        return this.#next('line');
    }
    #record(next) {
        this.#sink.row(this.#reader.next());
        if (this.#scanner.at - this.#scanner.marked > limits/* LIMITS */.b.recordBytes)
            this.#refuseLong();
        return this.#next(next);
    }
    /** Stops unless an object begins here. */
    #needObject(wanted, afterComma = false) {
        const scanner = this.#scanner;
        const found = scanner.character();
        if (found === '{')
            return;
        if (!/["[\-0-9tfn]/.test(found))
            scanner.unexpected(wanted, afterComma);
        throw (0,list_name/* shapeError */.cn)((0,model/* says */.FA) `Each lead must be an object in { }, but here is ${(0,mistakes/* valueName */.XJ)(found)}.`, (0,model/* says */.FA) `Write each lead as { "phone": "…", "name": "…" }.`, scanner.place(scanner.at));
    }
    /** Stops if the object at the mark holds the list of leads under another name or beside other keys. */
    #refuseOtherList(anyName) {
        const scanner = this.#scanner;
        const found = namedList(scanner.text.slice(scanner.marked), anyName);
        if (found)
            throw (0,list_name/* notJustLeads */.jU)(found.names, found.list, scanner.place(scanner.marked + found.offset));
    }
    #refuseLong() {
        if (this.#stage === 'lone-object')
            this.#refuseOtherList(true);
        (0,record_limits/* refuseLongRecord */.eJ)(this.#scanner.place(this.#scanner.marked));
    }
    #next(stage) {
        this.#stage = stage;
        return true;
    }
}
/** How many lines are read as text after a miss. It grows, so that a file without quick lines pays almost nothing. */
function linesAfter(misses) {
    return 1 << Math.min(Math.max(misses - PATIENCE, 0), MAX_DOUBLINGS);
}
/** The offset after so many lines, or after as many as there are; -1 when no line ends. */
function afterLines(chunk, from, lines) {
    let end = -1;
    for (let line = 0, at = from; line < lines; line++) {
        const found = chunk.indexOf(LINE_FEED, at);
        if (found < 0)
            break;
        at = found + 1;
        end = at;
    }
    return end;
}


/***/ }),

/***/ 9834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ meansLeads),
/* harmony export */   cn: () => (/* binding */ shapeError),
/* harmony export */   eZ: () => (/* binding */ keyAfterList),
/* harmony export */   jU: () => (/* binding */ notJustLeads),
/* harmony export */   nX: () => (/* binding */ LIST_NAME)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);


/** The one key under which a file may hold its list of leads. */
const LIST_NAME = 'leads';
/** Names that other programs give to the list in an export. */
const OTHER_LIST_NAMES = ['lead', 'data', 'rows', 'records', 'results', 'contacts', 'customers'];
/** Most key names that a message repeats. */
const MAX_NAMED = 5;
/** Whether a key that holds a list of objects is meant to be `leads`. */
function meansLeads(name) {
    return OTHER_LIST_NAMES.includes(name.toLowerCase()) || (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(name, [LIST_NAME]) !== undefined;
}
/** The error for a file whose list has another name, stands among other keys, or is no list. */
function notJustLeads(names, list, position) {
    const others = names.filter((name) => name !== LIST_NAME && name !== list);
    const beside = others.length > 0 ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `has ${quoted(others)} beside the list of leads` : undefined;
    if (list !== LIST_NAME) {
        return shapeError((0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The list of leads is called "${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .shownHeader */ .Z7)(list)}"${beside ? (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `, and the file ${beside}` : ''}.`, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Did you mean "${LIST_NAME}"? Use that key with nothing beside it, or only the list.`, position);
    }
    return beside
        ? shapeError((0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file ${beside}.`, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Leave only "${LIST_NAME}", or only the list itself.`, position)
        : shapeError((0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `"${LIST_NAME}" is not a list.`, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Use a list of objects, one for each lead.`, position);
}
/** The error for a key that follows the list of leads in the same object. */
function keyAfterList(name, position) {
    if (name !== LIST_NAME)
        return notJustLeads([name], LIST_NAME, position);
    return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-DUPLICATE-KEY', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The key "${LIST_NAME}" is there twice.`, {
        hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Put all leads into one list.`,
        position,
    });
}
/** The error for a file that can be read but is no list of leads. */
function shapeError(message, hint, position) {
    return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fileError */ .z)('LEADS-FILE-SHAPE', message, { hint, position });
}
function quoted(names) {
    const shown = (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .shownHeaders */ .Uj)(names)
        .slice(0, MAX_NAMED)
        .map((name) => (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `"${name}"`);
    return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(names.length > MAX_NAMED ? [...shown, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `others`] : shown);
}


/***/ }),

/***/ 9514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ cellPlace),
/* harmony export */   S: () => (/* binding */ ParsedRow)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3461);

/** A row of any format. Its cells are placed only when somebody asks: most rows have no mistake to show. */
class ParsedRow {
    number;
    line;
    header;
    cells;
    violations;
    ragged;
    #kinds;
    #place;
    constructor(content, place) {
        this.number = content.number;
        this.line = content.line;
        this.header = content.header;
        this.cells = content.cells;
        this.violations = content.violations;
        this.ragged = content.ragged;
        this.#kinds = content.kinds;
        this.#place = place;
    }
    kind(cell) {
        return this.#kinds?.[cell] ?? 'text';
    }
    position(cell) {
        return this.#place(cell);
    }
}
/** The place of a cell's first character; of the record when there is no such cell. */
function cellPlace(source, cell) {
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAfter */ .e)(source.place, source.text, source.start, source.offsets[cell] ?? source.start);
}


/***/ }),

/***/ 134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ Shapes)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5596);

/**
 * Gives objects with the same keys in the same order the same Header. Its memory is bounded: a file in which no two
 * objects are alike costs time, not memory.
 */
class Shapes {
    #headers = new Map();
    #keys = 0;
    /** The Header of these names, first met in `line`; the indexes of the two when a name is there twice. */
    header(names, line) {
        const id = JSON.stringify(names);
        const known = this.#headers.get(id);
        if (known)
            return known;
        const twins = twinsIn(names);
        if (twins)
            return twins;
        const header = { names, fixed: false, line };
        if (this.#headers.size >= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.shapes || this.#keys + names.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.shapeKeys) {
            this.#headers.clear();
            this.#keys = 0;
        }
        this.#headers.set(id, header);
        this.#keys += names.length;
        return header;
    }
}
/** The first name that repeats an earlier one. */
function twinsIn(names) {
    const indexes = new Map();
    for (const [second, name] of names.entries()) {
        const first = indexes.get(name);
        if (first !== undefined)
            return { first, second };
        indexes.set(name, second);
    }
    return undefined;
}


/***/ }),

/***/ 4647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ afterDigits),
/* harmony export */   ii: () => (/* binding */ isAt),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   yp: () => (/* binding */ isDigit)
/* harmony export */ });
const ZERO = 0x30;
const NINE = 0x39;
/** Whether the `wanted` bytes stand at an offset. */
function isAt(bytes, at, wanted) {
    for (let index = 0; index < wanted.length; index++)
        if (bytes[at + index] !== wanted[index])
            return false;
    return true;
}
/** Whether a byte is an ASCII digit. */
function isDigit(byte) {
    return byte !== undefined && byte >= ZERO && byte <= NINE;
}
/** The offset after the ASCII digits that begin at `from`. */
function afterDigits(bytes, from) {
    let at = from;
    while (isDigit(bytes[at]))
        at++;
    return at;
}
/** The number that the ASCII digits between two offsets write; NaN when there are none. Beyond 2^53 it is not exact. */
function numberOf(bytes, from, to) {
    if (from === to)
        return Number.NaN;
    let value = 0;
    for (let at = from; at < to; at++)
        value = value * 10 + bytes[at] - ZERO;
    return value;
}


/***/ }),

/***/ 445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ TextPieces)
/* harmony export */ });
const CARRIAGE_RETURN = 13;
/**
 * Turns the bytes of valid UTF-8, cut anywhere, into text that is never cut inside a character or between CR and LF.
 * Chunks are copied: they may be reused after `push`.
 */
class TextPieces {
    /** A BOM in the middle of a file is a character like any other; the decoder would swallow it at the head of a chunk. */
    #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    #held = new Uint8Array(0);
    /** Returns the text up to the last complete character and holds the bytes after it back. */
    push(chunk) {
        const bytes = this.#held.length === 0 ? chunk : joined(this.#held, chunk);
        const end = bytes.length - cutBytes(bytes);
        this.#held = bytes.slice(end);
        return this.#decoder.decode(bytes.subarray(0, end));
    }
    /** Whether bytes are held back. */
    get holdsBack() {
        return this.#held.length > 0;
    }
    /** Returns the text of the bytes that were held back. */
    end() {
        return this.#decoder.decode(this.#held);
    }
}
/** How many bytes at the end begin a character (or a CRLF) that the next chunk may complete. */
function cutBytes(bytes) {
    if (bytes.at(-1) === CARRIAGE_RETURN)
        return 1;
    for (let back = 1; back <= 3 && back <= bytes.length; back++) {
        const byte = bytes[bytes.length - back] ?? 0;
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc0)
            return lengthFrom(byte) > back ? back : 0;
    }
    return 0;
}
/** Bytes of the UTF-8 character that begins with `byte`. */
function lengthFrom(byte) {
    if (byte >= 0xf0)
        return 4;
    return byte >= 0xe0 ? 3 : 2;
}
function joined(a, b) {
    const bytes = new Uint8Array(a.length + b.length);
    bytes.set(a);
    bytes.set(b, a.length);
    return bytes;
}


/***/ })

};
