export const id = 222;
export const ids = [222];
export const modules = {

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


/***/ }),

/***/ 9222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createYamlParser: () => (/* binding */ createYamlParser)
});

// EXTERNAL MODULE: ./lib/src/model/index.js + 31 modules
var model = __webpack_require__(9161);
// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
// EXTERNAL MODULE: ./lib/src/parse/limits.js
var limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/text/text-pieces.js
var text_pieces = __webpack_require__(445);
// EXTERNAL MODULE: ./lib/src/parse/list-name.js
var list_name = __webpack_require__(9834);
// EXTERNAL MODULE: ./lib/src/parse/record-limits.js
var record_limits = __webpack_require__(5598);
;// CONCATENATED MODULE: ./lib/src/parse/yaml/pieces.js





/** A line that begins or ends a document. YAML lets nothing, not even a text in quotes, hold such a line. */
const DOCUMENT_MARK = /^(?:---|\.\.\.)(?=\s|$)/;
/** `---` with nothing but a comment after it. */
const BARE_START = /^---(?:[ \t]+#.*)?\s*$/;
/** A line that is blank or only a comment. */
const NO_CONTENT = /^[ \t]*(?:#.*)?\r?\n?$/;
/** `leads:` with nothing but a comment after it. */
const LIST_KEY = /^(?:leads|"leads"|'leads')[ \t]*:(?:[ \t]+#.*)?\s*$/;
/** A dash that begins an entry of a list. */
const ENTRY = /^( *)-(?=\s|$)/;
/** A plain or quoted key in the first column. */
const TOP_KEY = /^(?:"([^"\\\n]+)"|'([^'\n]+)'|([^\s"'#&*!|>%@`{}[\],?:-][^:#\n]*)):(?=\s|$)/;
/** A list is cut before an entry when a piece has this many characters: enough to spread the cost of one call. */
const PIECE_CHARACTERS = 8 * 1024;
/**
 * Cuts the lines of a YAML file into pieces that can be read one after the other, so that no long list of leads is held
 * in memory.
 *
 * A list whose first dash is in column n may be cut before every line that has a dash in column n. YAML indents the
 * content of an entry more deeply than its dash (also quoted text, block text and continued lines; only blank lines and
 * comments may be further left), so such a line always begins the next entry. Aliases and tags are refused, so no entry
 * depends on one before it. Any other document is one piece.
 */
class YamlPieces {
    #emit;
    #pieceCharacters;
    #layout = 'unknown';
    /** The lines of the current piece. */
    #text = '';
    #firstLine = 1;
    /** Number of the current line. */
    #line = 1;
    /** Whether the `---` of the document is in `#text`. */
    #opened = false;
    /** Offset in `#text` of a `leads:` line whose content has not come yet. */
    #listKey;
    /** Whether the list stands under `leads:`. */
    #wrapped = false;
    /** Spaces before each dash of the list. */
    #indent = 0;
    /** Where the last entry of the list begins: offset in `#text` and line. */
    #entry = 0;
    #entryLine = 1;
    constructor(emit, pieceCharacters) {
        this.#emit = emit;
        this.#pieceCharacters = pieceCharacters;
    }
    /** Takes the next line, its line break included; only the last one may lack it. */
    line(line) {
        if (DOCUMENT_MARK.test(line))
            this.#mark(line);
        else if (this.#layout === 'unknown')
            this.#begin(line);
        else if (this.#layout === 'list')
            this.#continueList(line);
        else
            this.#continueOther(line);
        this.#line++;
    }
    /** Gives away the lines that are left. */
    end() {
        this.#flush();
    }
    #mark(line) {
        if (line.startsWith('...')) {
            this.#text += line;
            this.#flush();
            this.#firstLine = this.#line + 1;
            this.#startDocument('unknown');
            return;
        }
        this.#flush();
        this.#startDocument(BARE_START.test(line) ? 'unknown' : 'other');
        this.#opened = true;
        this.#text += line;
    }
    #startDocument(layout) {
        this.#layout = layout;
        this.#opened = false;
        this.#wrapped = false;
        this.#listKey = undefined;
    }
    /** Takes a line while the layout of the document is unknown. */
    #begin(line) {
        const entry = ENTRY.exec(line);
        if (entry) {
            if (this.#listKey !== undefined)
                this.#blankListKey(this.#listKey);
            this.#layout = 'list';
            this.#indent = entry[1]?.length ?? 0;
            this.#startEntry();
        }
        else if (LIST_KEY.test(line) && this.#listKey === undefined) {
            this.#listKey = this.#text.length;
        }
        else if (!NO_CONTENT.test(line) && !(line.startsWith('%') && !this.#opened && this.#listKey === undefined)) {
            this.#layout = 'other';
        }
        this.#text += line;
        if (this.#layout !== 'list')
            refuseLongYaml(this.#text.length, this.#firstLine);
    }
    /** Replaces the `leads:` line by white space, so that the list below it is a document at the same place. */
    #blankListKey(start) {
        const end = this.#text.indexOf('\n', start);
        this.#text = this.#text.slice(0, start) + ' '.repeat(end - start) + this.#text.slice(end);
        this.#wrapped = true;
    }
    #continueList(line) {
        if (ENTRY.exec(line)?.[1]?.length === this.#indent) {
            if (this.#text.length >= this.#pieceCharacters)
                this.#flush();
            this.#startEntry();
        }
        else if (this.#wrapped) {
            const key = TOP_KEY.exec(line);
            if (key)
                throw (0,list_name/* keyAfterList */.eZ)(key[1] ?? key[2] ?? key[3] ?? '', { line: this.#line, column: 1 });
        }
        this.#text += line;
        if (this.#text.length - this.#entry > limits/* LIMITS */.b.recordBytes) {
            (0,record_limits/* refuseLongRecord */.eJ)({ line: this.#entryLine, column: this.#indent + 1 });
        }
    }
    #startEntry() {
        this.#entry = this.#text.length;
        this.#entryLine = this.#line;
    }
    #continueOther(line) {
        this.#text += line;
        refuseLongYaml(this.#text.length, this.#firstLine);
    }
    #flush() {
        const text = this.#text;
        const place = { line: this.#firstLine, column: 1 };
        this.#text = '';
        this.#firstLine = this.#line;
        if (text !== '')
            this.#emit({ text, place });
    }
}
/** Stops at YAML that must be read as a whole and is too long for that. */
function refuseLongYaml(length, line) {
    if (length <= limits/* LIMITS */.b.yamlBlockCharacters)
        return;
    throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', (0,model/* says */.FA) `The YAML that begins here is longer than ${(0,model/* count */.U9)(limits/* LIMITS */.b.yamlBlockCharacters)} characters and no list with dashes.`, {
        hint: (0,model/* says */.FA) `Write each lead as "- phone: …" with its dash in the same column, or use JSON.`,
        position: { line, column: 1 },
    });
}

// EXTERNAL MODULE: ./lib/src/parse/cell-flaw.js
var cell_flaw = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/src/parse/place.js
var parse_place = __webpack_require__(3461);
// EXTERNAL MODULE: ./lib/src/parse/row.js
var row = __webpack_require__(9514);
// EXTERNAL MODULE: ./lib/src/parse/shapes.js
var shapes = __webpack_require__(134);
// EXTERNAL MODULE: ./lib/src/parse/yaml/compose.js + 1 modules
var compose = __webpack_require__(6290);
;// CONCATENATED MODULE: ./lib/src/parse/yaml/scalars.js
/** YAML 1.2 core schema, section 10.3.2: what an unquoted scalar is. */
const NULL = /^(?:null|Null|NULL|~|)$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const NUMBER = /^(?:[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** The kind of an unquoted scalar. Its text is the cell whatever the kind; only null has none. */
function plainKind(text) {
    if (NULL.test(text))
        return 'null';
    if (BOOLEAN.test(text))
        return 'boolean';
    return NUMBER.test(text) ? 'number' : 'text';
}

;// CONCATENATED MODULE: ./lib/src/parse/yaml/rows.js










/** Turns the pieces of a YAML file into rows, numbered over the whole file. */
class YamlRows {
    #yaml;
    #sink;
    #shapes = new shapes/* Shapes */.D();
    #number = 0;
    constructor(yaml, sink) {
        this.#yaml = yaml;
        this.#sink = sink;
    }
    /** Gives the rows of the next piece to the sink. */
    read(piece) {
        for (const document of (0,compose/* composeYaml */.ee)(this.#yaml, piece, 'failsafe'))
            this.#document(piece, document.contents);
    }
    #document(piece, contents) {
        const { isMap, isSeq } = this.#yaml;
        if (this.#isNothing(contents))
            return;
        if (isSeq(contents)) {
            this.#list(piece, contents.items);
        }
        else if (isMap(contents)) {
            const members = this.#members(piece, contents);
            const list = this.#listOf(piece, members);
            if (list)
                this.#list(piece, list);
            else
                this.#row(piece, contents, members, (0,compose/* placeIn */.VV)(piece, contents.range[0]));
        }
        else {
            throw this.#notAMapping(piece, contents);
        }
    }
    #list(piece, entries) {
        let offset = 0;
        let place = piece.place;
        for (const entry of entries) {
            if (!this.#yaml.isMap(entry))
                throw this.#notAMapping(piece, entry);
            place = (0,parse_place/* placeAfter */.e)(place, piece.text, offset, entry.range[0]);
            offset = entry.range[0];
            this.#row(piece, entry, this.#members(piece, entry), place);
        }
    }
    /** The list of leads that a document's mapping holds; undefined when the mapping is itself a lead. */
    #listOf(piece, members) {
        const { isCollection, isMap, isSeq } = this.#yaml;
        const names = members.map(({ name }) => name);
        for (const { name, offset, node } of members) {
            const place = () => (0,compose/* placeIn */.VV)(piece, offset);
            if (name === list_name/* LIST_NAME */.nX && (names.length === 1 || isCollection(node))) {
                if (names.length > 1 || !(isSeq(node) || this.#isNothing(node)))
                    throw (0,list_name/* notJustLeads */.jU)(names, list_name/* LIST_NAME */.nX, place());
                return isSeq(node) ? node.items : [];
            }
            const isList = isSeq(node) && isMap(node.items[0] ?? null);
            if (isList && ((0,list_name/* meansLeads */.I$)(name) || names.length === 1))
                throw (0,list_name/* notJustLeads */.jU)(names, name, place());
        }
        return undefined;
    }
    #row(piece, mapping, members, place) {
        if (members.length > limits/* LIMITS */.b.columns)
            (0,record_limits/* refuseManyColumns */.F6)(place);
        const start = mapping.range[0];
        const source = {
            text: piece.text,
            start,
            place,
            offsets: members.map(({ node, offset }) => node?.range[0] ?? offset),
        };
        const placeOf = (cell) => (0,row/* cellPlace */.C)(source, cell);
        const keyPlace = (index) => (0,compose/* placeIn */.VV)(piece, members[index]?.offset ?? start);
        const names = members.map(({ name }) => name);
        const header = this.#shapes.header(names, place.line);
        if ('first' in header)
            (0,record_limits/* refuseTwins */.sv)(names[header.first] ?? '', keyPlace(header.first), keyPlace(header.second));
        (0,record_limits/* refuseLongName */.Kw)(names, keyPlace);
        const cells = members.map(({ node }) => this.#cell(piece, node));
        const violations = cells.flatMap(({ kind, text }, index) => {
            const flaw = kind === 'structure' ? undefined : (0,cell_flaw/* flawOf */.e3)(text);
            return flaw ? [(0,cell_flaw/* flawViolation */.cq)(flaw, names[index] ?? '', (0,cell_flaw/* wellFormed */.ES)(text), placeOf(index))] : [];
        });
        this.#number++;
        this.#sink.row(new row/* ParsedRow */.S({
            number: this.#number,
            line: place.line,
            header,
            cells: cells.map(({ text }) => (0,cell_flaw/* wellFormed */.ES)(text)),
            kinds: cells.map(({ kind }) => kind),
            violations,
        }, placeOf));
    }
    #members(piece, mapping) {
        return mapping.items.map(({ key, value }) => {
            const offset = key.range[0];
            if (!this.#yaml.isScalar(key)) {
                throw (0,compose/* featureError */.xg)(piece, offset, {
                    message: (0,model/* says */.FA) `A key is itself a list or a mapping, which is not allowed.`,
                    hint: (0,model/* says */.FA) `If a value begins with { or [ or ?, put it in double quotes.`,
                });
            }
            if (key.type === 'PLAIN' && key.source === '<<') {
                throw (0,compose/* featureError */.xg)(piece, offset, {
                    message: (0,model/* says */.FA) `A key << takes its values from another place of the file (a merge), which is not allowed.`,
                    hint: (0,model/* says */.FA) `Write the keys and values out here.`,
                });
            }
            return { name: (0,cell_flaw/* wellFormed */.ES)(key.source), offset, node: value };
        });
    }
    #cell(piece, node) {
        if (this.#isNothing(node))
            return { kind: 'null', text: '' };
        if (this.#yaml.isScalar(node)) {
            return { kind: node.type === 'PLAIN' ? plainKind(node.source) : 'text', text: node.source };
        }
        const [start = 0, end = 0] = node?.range ?? [];
        const text = piece.text.slice(start, end).trimEnd();
        const { structureCharacters } = limits/* LIMITS */.b;
        const isLong = text.length > structureCharacters;
        return { kind: 'structure', text: isLong ? `${text.slice(0, structureCharacters - 1)}…` : text };
    }
    /** Whether nothing is written, or null in one of its spellings. */
    #isNothing(node) {
        if (node === null)
            return true;
        return this.#yaml.isScalar(node) && node.type === 'PLAIN' && plainKind(node.source) === 'null';
    }
    #notAMapping(piece, node) {
        const { isScalar, isSeq } = this.#yaml;
        const found = isSeq(node) ? 'a list' : isScalar(node) && !this.#isNothing(node) ? 'text' : 'nothing';
        return (0,list_name/* shapeError */.cn)((0,model/* says */.FA) `Each lead must be a mapping of keys to values, but here is ${found}.`, (0,model/* says */.FA) `Write each lead as "- phone: …" with its other keys below "phone".`, (0,compose/* placeIn */.VV)(piece, node.range[0]));
    }
}

;// CONCATENATED MODULE: ./lib/src/parse/yaml/parser.js






/**
 * Reads a YAML 1.2 lead file: a list of mappings, `leads:` with such a list, or several documents of these, each of which
 * may also be one mapping. Scalars are their source text; aliases, merge keys and tags are refused. A list with dashes
 * takes no more memory than its longest piece, whatever its length; `pieceCharacters` says when a piece is long enough.
 */
async function createYamlParser(sink, pieceCharacters = PIECE_CHARACTERS) {
    const rows = new YamlRows(await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)), sink);
    const cutter = new YamlPieces((piece) => rows.read(piece), pieceCharacters);
    const text = new text_pieces/* TextPieces */.X();
    let bytes = 0;
    let line = '';
    let number = 1;
    function take(piece) {
        // A lone CR ends a line in YAML, which the package does not know. The text keeps its length and so its places.
        const lines = piece.replace(/\r(?!\n)/g, '\n');
        let start = 0;
        for (let end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
            line += lines.slice(start, end + 1);
            giveLine();
            start = end + 1;
        }
        line += lines.slice(start);
        if (line.length > limits/* LIMITS */.b.yamlBlockCharacters)
            giveLine();
    }
    function giveLine() {
        cutter.line(line);
        refuseLongYaml(line.length, number);
        line = '';
        number++;
    }
    return {
        push(chunk) {
            bytes += chunk.length;
            if (bytes > limits/* LIMITS */.b.yamlBytes)
                refuseLargeYaml();
            take(text.push(chunk));
        },
        end() {
            take(text.end());
            if (line !== '')
                giveLine();
            cutter.end();
        },
    };
}
function refuseLargeYaml() {
    throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', (0,model/* says */.FA) `The YAML is larger than ${(0,model/* count */.U9)(limits/* LIMITS */.b.yamlBytes)} bytes.`, {
        hint: (0,model/* says */.FA) `Split the file into several, or use JSON or CSV, which are read much faster.`,
    });
}


/***/ })

};
