export const id = 105;
export const ids = [105];
export const modules = {

/***/ 2285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readColumns),
/* harmony export */   V: () => (/* binding */ isPassedOver)
/* harmony export */ });
/* harmony import */ var _model_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);
/* harmony import */ var _cell_flaw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5479);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3617);



/** White space (NBSP too), zero-width characters and BOMs around a name. */
const OUTER = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g;
/** A phone number and nothing else, in the digits of any script. */
const PHONE_LIKE = /^[\s'"=+()./\-\u00A0\u200B-\u200F]*(?:\p{Nd}[\s'"()./\-\u00A0\u200B-\u200F]*){7,}$/u;
/**
 * Reads the header row of a table. Empty cells after the last name, and before the first one when `indented`, are no
 * columns; one between two names is a column without a name. Names that are too long or not printable are reported
 * together.
 */
function readColumns(cells, line, place, limits, indented) {
    const trimmed = cells.map((cell) => ((0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(cell) ? '' : cell.replace(OUTER, '')));
    const first = indented ? trimmed.findIndex((name) => name !== '') : 0;
    const names = trimmed.slice(first, trimmed.findLastIndex((name) => name !== '') + 1);
    if (names.length > limits.columns) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .fileError */ .z)('LEADS-FILE-LIMIT', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The file has ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(names.length, 'column')}; at most ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(limits.columns, 'column')} are read.`, {
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Remove the columns that no list needs.`,
            position: place(first + limits.columns),
        });
    }
    const phone = names.findIndex((name) => PHONE_LIKE.test(name));
    if (phone >= 0) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .fileError */ .z)('LEADS-FILE-NO-HEADER', (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `A phone number stands where a column name should be.`, {
            hint: (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Add a first row with the column names, such as \`phone,name\`.`,
            position: place(first + phone),
        });
    }
    const problems = names.flatMap((name, index) => nameProblem(name, first + index, place, limits));
    if (problems.length > 0)
        throw new _model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .LeadsError */ .QI(problems);
    return { header: { names, fixed: true, line }, first, hasUnnamed: names.includes('') };
}
function nameProblem(name, cell, place, limits) {
    const position = place(cell);
    const column = columnName(cell, position);
    if (name.length > limits.headerCharacters) {
        const message = (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The name of ${column} has ${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(name.length, 'character')}; at most ${limits.headerCharacters} are read.`;
        return [
            headerProblem(message, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Check that the first row holds the column names, and shorten this one.`, position),
        ];
    }
    if ((0,_cell_flaw_js__WEBPACK_IMPORTED_MODULE_1__/* .flawOf */ .e3)(name) === undefined)
        return [];
    const message = (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `The name of ${column}, "${(0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .shownHeader */ .Z7)(name)}", has a character that a column name cannot have.`;
    return [headerProblem(message, (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `Type the name anew.`, position)];
}
/** A row number that pandas writes into a first column without a name. */
const ROW_NUMBER = /^\s*\d{1,7}\s*$/;
const ADDED = Object.values(_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .REJECT_COLUMNS */ .S5);
/**
 * Whether the content of a column without a name may be passed over: it is blank, or a row number in the first column of
 * the table, or right before it (column -1). The columns that a rejects file adds may come before it.
 */
function isPassedOver(names, column, text) {
    if ((0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(text))
        return true;
    const isFirst = column >= -1 && names.slice(0, Math.max(0, column)).every((name) => ADDED.includes(name));
    return column < names.length && isFirst && ROW_NUMBER.test(text);
}
/** `column 3`, or `column C` for a sheet. */
function columnName(cell, position) {
    return (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA) `column ${position.cell === undefined ? cell + 1 : (0,_model_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(position.cell.replace(/\d+$/, ''))}`;
}
function headerProblem(message, hint, position) {
    return { code: 'LEADS-FILE-HEADER', message, hint, position };
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

/***/ 9105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readWorkbook: () => (/* binding */ readWorkbook)
});

// EXTERNAL MODULE: ./lib/src/model/index.js + 31 modules
var model = __webpack_require__(9161);
// EXTERNAL MODULE: ./lib/src/parse/file-kind.js
var file_kind = __webpack_require__(9805);
// EXTERNAL MODULE: ./lib/src/parse/limits.js
var parse_limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/read-error.js
var read_error = __webpack_require__(2047);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
// EXTERNAL MODULE: ./lib/src/parse/expansion.js
var expansion = __webpack_require__(9891);
// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
;// CONCATENATED MODULE: ./lib/src/parse/xlsx/crc32.js
/** The polynomial of ZIP and gzip (ISO 3309), bits reversed. */
const POLYNOMIAL = 0xedb88320;
/** Starts a CRC-32 over no bytes. */
function createCrc32() {
    const table = Uint32Array.from({ length: 256 }, (_, byte) => {
        let rest = byte;
        for (let bit = 0; bit < 8; bit++)
            rest = (rest & 1) === 0 ? rest >>> 1 : POLYNOMIAL ^ (rest >>> 1);
        return rest;
    });
    let state = -1;
    return {
        add(bytes) {
            let rest = state;
            for (let i = 0; i < bytes.length; i++)
                rest = table[(rest ^ bytes[i]) & 0xff] ^ (rest >>> 8);
            state = rest;
        },
        value: () => ~state >>> 0,
    };
}

// EXTERNAL MODULE: ./lib/src/parse/text/bytes.js
var text_bytes = __webpack_require__(4647);
// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(9800);
;// CONCATENATED MODULE: ./lib/src/parse/xlsx/xml-reader.js



/** Whether an attribute says yes, in the three ways in which programs write it. */
function isOn(written) {
    return written === '1' || written === 'true' || written === 'on';
}
/**
 * Reads the XML of an XLSX part from text cut anywhere. Throws LEADS-FILE-XLSX when it is not well-formed, has a document
 * type (so there are no entities but XML's own five), is nested beyond the cap, or has text or a tag longer than a record
 * may be.
 */
function createXmlReader(handler, limits) {
    const parser = new saxes/* SaxesParser */.wT();
    let depth = 0;
    /** Characters read since the parser last had something to tell: it holds them all. */
    let held = 0;
    parser.on('opentag', ({ name, attributes }) => {
        held = 0;
        if (++depth > limits.nestingDepth)
            throw broken();
        handler.open(local(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
        held = 0;
        depth--;
        handler.close(local(name));
    });
    const text = (content) => {
        held = 0;
        if (depth > 0)
            handler.text(content);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('comment', () => {
        held = 0;
    });
    parser.on('doctype', () => {
        throw broken();
    });
    parser.on('error', (error) => {
        throw broken(error);
    });
    return {
        push(chunk) {
            held += chunk.length;
            parser.write(chunk);
            if (held > limits.recordBytes)
                throw broken();
        },
        end() {
            parser.close();
        },
    };
}
function local(name) {
    return name.slice(name.indexOf(':') + 1);
}
function broken(cause) {
    return (0,file_error/* fileError */.z)('LEADS-FILE-XLSX', (0,model/* says */.FA) `A part of the workbook is not well-formed XML.`, {
        hint: (0,model/* says */.FA) `Open the workbook in Excel or LibreOffice, save it as .xlsx again and commit that.`,
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/zip.js


/** The layout is that of PKWARE's APPNOTE 6.3, sections 4.3.12 (directory entry), 4.3.16 (end) and 4.3.14 (ZIP64 end). */
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LOCATOR64_BYTES = 20;
const END64_BYTES = 56;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const COMMENT_BYTES = 65_535;
/** A size or offset that is in the ZIP64 field. */
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 1;
/** A directory entry with a long name and extra fields. */
const GENEROUS_ENTRY_BYTES = 1024;
/** A ZIP file's directory, by name in lower case: the parts of a workbook are found without regard to case. */
async function readZipDirectory(bytes, slice, limits) {
    const tailLength = Math.min(bytes, END_BYTES + COMMENT_BYTES + LOCATOR64_BYTES);
    const tail = viewOf(await slice(bytes - tailLength, tailLength));
    const end = findEnd(tail);
    if (end < 0)
        throw brokenZip();
    let count = tail.getUint16(end + 10, true);
    let size = tail.getUint32(end + 12, true);
    let offset = tail.getUint32(end + 16, true);
    const locator = end - LOCATOR64_BYTES;
    if (locator >= 0 && tail.getUint32(locator, true) === LOCATOR64_SIGNATURE) {
        const end64 = viewOf(await slice(large(tail, locator + 8), END64_BYTES));
        if (end64.getUint32(0, true) !== END64_SIGNATURE)
            throw brokenZip();
        count = large(end64, 32);
        size = large(end64, 40);
        offset = large(end64, 48);
    }
    if (count > limits.zipEntries || size > limits.zipEntries * GENEROUS_ENTRY_BYTES) {
        throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', (0,model/* says */.FA) `The workbook is made of more files than any real one.`, {
            hint: (0,model/* says */.FA) `Copy the sheet with the leads into a new workbook.`,
        });
    }
    return readEntries(viewOf(await slice(offset, size)), count);
}
/** Where the packed bytes of an entry begin. */
async function findContent(entry, slice) {
    const local = viewOf(await slice(entry.offset, LOCAL_BYTES));
    if (local.getUint32(0, true) !== LOCAL_SIGNATURE)
        throw brokenZip();
    return entry.offset + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
}
/** The stop for a ZIP file that can't be read. */
function brokenZip(cause) {
    return (0,file_error/* fileError */.z)('LEADS-FILE-XLSX', (0,model/* says */.FA) `The workbook is damaged or was cut off.`, {
        hint: (0,model/* says */.FA) `Open it in Excel or LibreOffice, save it as .xlsx again and commit that.`,
        cause,
    });
}
/** The end record: the last one whose comment reaches exactly to the end of the file. */
function findEnd(tail) {
    for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
        if (tail.getUint32(at, true) !== END_SIGNATURE)
            continue;
        if (at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength)
            return at;
    }
    return -1;
}
function readEntries(directory, count) {
    const entries = new Map();
    let at = 0;
    for (let index = 0; index < count; index++) {
        if (at + ENTRY_BYTES > directory.byteLength || directory.getUint32(at, true) !== ENTRY_SIGNATURE)
            throw brokenZip();
        const nameLength = directory.getUint16(at + 28, true);
        const extraLength = directory.getUint16(at + 30, true);
        const next = at + ENTRY_BYTES + nameLength + extraLength + directory.getUint16(at + 32, true);
        if (next > directory.byteLength)
            throw brokenZip();
        const entry = readEntry(directory, at, nameLength, extraLength);
        const key = entry.name.toLowerCase();
        // Two files of one name: which one a program reads differs from program to program.
        if (entries.has(key))
            throw brokenZip();
        entries.set(key, entry);
        at = next;
    }
    return entries;
}
function readEntry(directory, at, nameLength, extraLength) {
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + at + ENTRY_BYTES, nameLength));
    const wide = zip64Numbers(directory, at + ENTRY_BYTES + nameLength, extraLength);
    const number = (field) => {
        const value = directory.getUint32(at + field, true);
        return value === IN_ZIP64 ? (wide.shift() ?? value) : value;
    };
    // The order is that of the ZIP64 field: unpacked, packed, offset.
    const unpacked = number(24);
    const packed = number(20);
    const offset = number(42);
    return {
        name: name.replaceAll('\\', '/'),
        method: directory.getUint16(at + 10, true),
        encrypted: (directory.getUint16(at + 8, true) & 1) !== 0,
        crc32: directory.getUint32(at + 16, true),
        packed,
        unpacked,
        offset,
    };
}
/** The 64-bit numbers of an entry's ZIP64 field, in order. */
function zip64Numbers(directory, from, length) {
    const numbers = [];
    for (let at = from; at + 4 <= from + length;) {
        const size = directory.getUint16(at + 2, true);
        if (directory.getUint16(at, true) === ZIP64_FIELD) {
            const end = Math.min(at + 4 + size, from + length);
            for (let value = at + 4; value + 8 <= end; value += 8)
                numbers.push(large(directory, value));
        }
        at += 4 + size;
    }
    return numbers;
}
/** A 64-bit number; beyond 2^53 it is no place in any file, and exactness does not matter. */
function large(view, at) {
    return Number(view.getBigUint64(at, true));
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/xml-part.js



const LESS_THAN = 0x3c;
/** Most bytes that are parsed before plain elements are looked for again. */
const MOST_PATIENCE = 16 * 1024;
/**
 * Reads the XML of an XLSX part from bytes cut anywhere: UTF-8, or UTF-16 after a byte order mark. A part that says it is
 * anything else fails on its first other letter. Throws what `createXmlReader` throws, and LEADS-FILE-XLSX for bytes that
 * are no text.
 *
 * Plain elements are cut out of what the XML parser gets. They begin only where it has just closed an element and stands
 * directly in those they belong to, so that what it gets is well-formed if and only if the part is.
 */
function createPartReader(handler, limits) {
    const { plain } = handler;
    /** Names of the open elements. */
    const path = [];
    let hasClosed = false;
    const reader = createXmlReader({
        open(name, attributes) {
            path.push(name);
            handler.open(name, attributes);
        },
        text: (text) => handler.text(text),
        close(name) {
            path.pop();
            hasClosed = true;
            handler.close(name);
        },
    }, limits);
    let decoder;
    /** Bytes that are parsed before plain elements are looked for: the more, the more often there were none. */
    let patience = 0;
    /** Parses an end tag and what is before it; whether it closed an element and plain ones may begin behind it. */
    function isBetween(bytes, decoder, { within }) {
        reader.push(decoded(decoder, bytes.subarray(0, -1)));
        // Text like an end tag may stand in a comment or in CDATA, where it closes nothing.
        hasClosed = false;
        reader.push(decoded(decoder, bytes.subarray(-1)));
        return hasClosed && path.join('/') === within;
    }
    return {
        push(bytes) {
            decoder ??= decoderFor(bytes);
            let from = 0;
            while (plain && decoder.encoding === 'utf-8') {
                const end = afterNext(bytes, from + patience, plain.endTag);
                if (end < 0)
                    break;
                from = isBetween(bytes.subarray(from, end), decoder, plain) ? afterPlain(bytes, end, plain) : end;
                patience = from > end ? 0 : Math.min(2 * patience + 1, MOST_PATIENCE);
            }
            reader.push(decoded(decoder, bytes.subarray(from)));
        },
        end() {
            if (decoder)
                reader.push(decoded(decoder));
            reader.end();
        },
    };
}
/** Reads plain elements as long as there are any; the offset after the last one. */
function afterPlain(bytes, from, plain) {
    let end = from;
    for (let at = from; at >= 0; at = plain.read(bytes, at))
        end = at;
    return end;
}
/** The offset after the next end tag that is written so, or -1. */
function afterNext(bytes, from, endTag) {
    for (let at = from; at < bytes.length; at++) {
        if (bytes[at] === LESS_THAN && (0,text_bytes/* isAt */.ii)(bytes, at, endTag))
            return at + endTag.length;
    }
    return -1;
}
function decoderFor(start) {
    if (start[0] === 0xff && start[1] === 0xfe)
        return new TextDecoder('utf-16le', { fatal: true });
    if (start[0] === 0xfe && start[1] === 0xff)
        return new TextDecoder('utf-16be', { fatal: true });
    return new TextDecoder('utf-8', { fatal: true });
}
function decoded(decoder, bytes) {
    try {
        return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    }
    catch (error) {
        throw brokenZip(error);
    }
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/package.js








/** Packed bytes read from disk at a time. */
const SLICE_BYTES = 256 * 1024;
/** Packed bytes inflated at a time: at deflate's best, 1,032 to 1, that is 8 MiB of text in memory. */
const STEP_BYTES = 8 * 1024;
const STORED = 0;
const DEFLATED = 8;
/** Opens an XLSX file. What all its parts inflate to together is held to the caps. */
async function openPackage(file, workspace, signal, limits) {
    const slice = async (offset, length) => {
        if (!(offset + length <= file.bytes))
            throw brokenZip();
        const bytes = await workspace.slice(file.path, offset, length).catch((error) => {
            throw (0,read_error/* readError */.l)(error, false);
        });
        if (bytes.length < length)
            throw brokenZip();
        return bytes;
    };
    const entries = await readZipDirectory(file.bytes, slice, limits);
    const meter = (0,expansion/* createExpansionMeter */.L)(file.bytes, limits);
    function entryOf(part) {
        const entry = entries.get(part.toLowerCase());
        if (!entry)
            throw brokenZip();
        if (entry.encrypted) {
            throw (0,file_error/* fileError */.z)('LEADS-FILE-KIND', (0,model/* says */.FA) `The workbook is protected by a password.`, {
                hint: (0,model/* says */.FA) `Open it in Excel, remove the password and save it again.`,
            });
        }
        return entry;
    }
    return {
        has: (part) => entries.has(part.toLowerCase()),
        bytes: (part) => entryOf(part).unpacked,
        async read(part, handler) {
            const entry = entryOf(part);
            const reader = createPartReader(handler, limits);
            for await (const bytes of inflated(entry, slice)) {
                signal?.throwIfAborted();
                meter(bytes.length);
                reader.push(bytes);
                if (handler.isDone)
                    return;
            }
            reader.end();
        },
    };
}
/** The unpacked bytes of an entry, checked against its length and CRC at the end. */
async function* inflated(entry, slice) {
    const crc32 = createCrc32();
    let length = 0;
    for await (const bytes of unpacked(entry, slice)) {
        crc32.add(bytes);
        length += bytes.length;
        if (length > entry.unpacked)
            throw brokenZip();
        yield bytes;
    }
    if (length !== entry.unpacked || crc32.value() !== entry.crc32)
        throw brokenZip();
}
async function* unpacked(entry, slice) {
    if (entry.method !== STORED && entry.method !== DEFLATED)
        throw brokenZip();
    const pieces = [];
    const inflate = new esm/* Inflate */.EL((piece) => pieces.push(piece));
    const start = await findContent(entry, slice);
    for (let read = 0; read < entry.packed;) {
        const packed = await slice(start + read, Math.min(SLICE_BYTES, entry.packed - read));
        read += packed.length;
        if (entry.method === STORED) {
            yield packed;
            continue;
        }
        for (let at = 0; at < packed.length; at += STEP_BYTES) {
            pushPacked(inflate, packed.subarray(at, at + STEP_BYTES), read === entry.packed && at + STEP_BYTES >= packed.length);
            yield* pieces.splice(0);
        }
    }
}
function pushPacked(inflate, bytes, final) {
    try {
        inflate.push(bytes, final);
    }
    catch (error) {
        throw error instanceof model/* LeadsError */.QI ? error : brokenZip(error);
    }
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/cell.js
/** The most columns a sheet has (ECMA-376, Excel's limit): A … XFD. */
const SHEET_COLUMNS = 16_384;
/** The most rows a sheet has. */
const SHEET_ROWS = 1_048_576;
/** `A`, `Z`, `AA` … for 1, 26, 27 … */
function columnLetters(column) {
    let letters = '';
    for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
        letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    }
    return letters;
}
/** The place of a cell of a sheet; `column` counts from 1. */
function sheetPosition(line, column, sheet) {
    const cell = `${columnLetters(column)}${line}`;
    return { line, column, cell: sheet === undefined ? cell : `${sheet}!${cell}` };
}
/** The column number, from 1, of a cell reference such as `B17`; undefined when it is none. */
function columnOf(reference) {
    let column = 0;
    let at = 0;
    for (; at < reference.length; at++) {
        const letter = reference.charCodeAt(at) - 64;
        if (letter < 1 || letter > 26)
            break;
        column = column * 26 + letter;
    }
    const valid = at > 0 && at <= 3 && column <= SHEET_COLUMNS && /^[1-9]\d*$/.test(reference.slice(at));
    return valid ? column : undefined;
}
/**
 * Takes the `_x000D_` off a text: ECMA-376 (22.9.2.19, ST_Xstring) writes characters that XML cannot hold this way, and an
 * underscore that only looks like it as `_x005F_`.
 */
function unescapeXstring(text) {
    if (!text.includes('_x'))
        return text;
    return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/dates.js
/** Built-in formats that are dates or times (ECMA-376, 18.8.30); 27–36 and 50–58 are those of East Asian versions. */
function builtInStyle(id) {
    if ((id >= 18 && id <= 21) || id === 45 || id === 47)
        return 'time';
    if (id === 46)
        return 'elapsed';
    if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return 'date';
    return undefined;
}
/** How a number format shows a number; undefined when it leaves it a number. `code` is that of a custom format. */
function dateStyle(id, code) {
    if (code === undefined)
        return builtInStyle(id);
    // Only the part for positive numbers counts, without quoted text, escaped characters and padding.
    const bare = code.replace(/"[^"]*"|\\.|[_*]./gs, '').split(';')[0] ?? '';
    if (/\[(?:h+|m+|s+)\]/i.test(bare))
        return 'elapsed';
    const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/am\/pm|a\/p/gi, 'h');
    if (/general/i.test(letters))
        return undefined;
    if (/[dy]/i.test(letters))
        return 'date';
    if (/[hs]/i.test(letters))
        return 'time';
    return /m/i.test(letters) ? 'date' : undefined;
}
const DAY_MS = 86_400_000;
/** Serial of 1 January 10000: no date of Excel reaches it. */
const END_SERIAL = 2_958_466;
/** The day that Excel takes for 29 February 1900, which never was (it copies a mistake of Lotus 1-2-3). */
const FALSE_LEAP_DAY = 60;
/** Days from 1 January 1900, as Excel counts, to 1 January 1904. */
const DAYS_1904 = 1462;
/**
 * The ISO text of a serial number: `2024-05-06`, with a time of day `2024-05-06T10:30:00`, a time alone `10:30:00`.
 * Fractions are rounded to the millisecond. Undefined when the text is no number or is outside Excel's calendar.
 */
function isoDate(serial, style, since1904) {
    const number = Number(serial);
    if (serial.trim() === '' || !(number >= 0 && number < END_SERIAL))
        return undefined;
    const ms = Math.round(number * DAY_MS);
    if (style === 'elapsed')
        return clock(ms);
    const days = Math.floor(ms / DAY_MS);
    const time = ms - days * DAY_MS;
    // In the 1900 system day 0 is no day, so a number below 1 is a time whatever its format.
    if (style === 'time' && days === 0)
        return clock(time);
    if (days === 0 && !since1904)
        return time === 0 ? undefined : clock(time);
    const day = calendarDay(since1904 ? days + DAYS_1904 : days);
    return day === undefined || time === 0 ? day : `${day}T${clock(time)}`;
}
function calendarDay(serial) {
    if (serial >= END_SERIAL)
        return undefined;
    if (serial === FALSE_LEAP_DAY)
        return '1900-02-29';
    const fromFirst = serial < FALSE_LEAP_DAY ? serial - 1 : serial - 2;
    return new Date(Date.UTC(1900, 0, 1) + fromFirst * DAY_MS).toISOString().slice(0, 10);
}
/** `10:30:00`, or `10:30:00.250`. */
function clock(ms) {
    const two = (number) => String(Math.floor(number)).padStart(2, '0');
    const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
    return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${fraction}`;
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/plain-row.js




const encoder = new TextEncoder();
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const ONE = 0x31;
const CLOSE = 0x3e;
const BIG_E = 0x45;
const SMALL_E = 0x65;
const ROW = encoder.encode('<row r="');
const ROW_END = encoder.encode('</row>');
const CELL = encoder.encode('<c r="');
const STYLE = encoder.encode(' s="');
/** Most bytes of a plain row, so that room for its texts can be kept. */
const MAX_BYTES = 64 * 1024;
/** The attribute of a row that a filter or a person has hidden. */
const HIDDEN = / hidden="([^"]*)"/;
/** More attributes of a row, which say nothing about its cells. */
const ATTRIBUTES = /^(?: [A-Za-z][\w:]*="[ !#-%'-;=?-~]*")*$/;
/**
 * Reads rows of a sheet from their bytes, as long as they are written as spreadsheet programs write them. Every other row,
 * right or wrong, is left to the reader of all XML. Proved against it by a differential test.
 */
class PlainRow {
    /** Number of the row that was read last. */
    number = 0;
    isHidden = false;
    cells;
    #maxBytes;
    /** The attributes after the number of an earlier row: most rows have the same. */
    #attributes = new Uint8Array(0);
    constructor(tables, limits) {
        this.cells = new PlainCells(tables, limits);
        this.#maxBytes = Math.min(MAX_BYTES, limits.recordBytes);
    }
    /** Reads the row after row `previous`; the offset after it, or -1 when it is not plain or not all there. */
    read(xml, from, previous) {
        const to = Math.min(xml.length, from + this.#maxBytes);
        this.cells.clear();
        let at = this.#readTag(xml, afterSpace(xml, from, to), previous);
        while (at >= 0) {
            at = afterSpace(xml, at, to);
            if ((0,text_bytes/* isAt */.ii)(xml, at, ROW_END))
                return at + ROW_END.length <= to ? at + ROW_END.length : -1;
            at = this.cells.read(xml, at, to);
        }
        return -1;
    }
    #readTag(xml, from, previous) {
        if (!(0,text_bytes/* isAt */.ii)(xml, from, ROW))
            return -1;
        const end = (0,text_bytes/* afterDigits */.Dg)(xml, from + ROW.length);
        this.number = (0,text_bytes/* numberOf */.rl)(xml, from + ROW.length, end);
        const ascends = this.number > previous && this.number <= SHEET_ROWS;
        return ascends && xml[end] === QUOTE ? this.#readAttributes(xml, end + 1) : -1;
    }
    #readAttributes(xml, from) {
        const known = from + this.#attributes.length;
        if (xml[known] === CLOSE && (0,text_bytes/* isAt */.ii)(xml, from, this.#attributes))
            return known + 1;
        const end = xml.indexOf(CLOSE, from);
        const written = end < 0 || end - from > MAX_BYTES ? undefined : new TextDecoder().decode(xml.subarray(from, end));
        if (written === undefined || !isAttributes(written))
            return -1;
        this.#attributes = xml.slice(from, end);
        this.isHidden = isOn(HIDDEN.exec(written)?.[1]);
        return end + 1;
    }
}
function afterSpace(xml, from, to) {
    let at = from;
    while (at < to && (xml[at] === LINE_FEED || xml[at] === SPACE))
        at++;
    return at;
}
/** Whether these are attributes of a row: each once, and none of them its number. */
function isAttributes(written) {
    if (!ATTRIBUTES.test(written))
        return false;
    const names = written.split(/="[^"]*"/).slice(0, -1);
    return new Set([...names, ' r']).size === names.length + 1;
}
/** The forms of a cell after its reference and style, the most common first, each with the end that belongs to it. */
const FORMS = [
    plain_row_form(' t="s"><v>', 'shared', '</v></c>'),
    plain_row_form('><v>', 'number', '</v></c>'),
    plain_row_form('/>', 'nothing', ''),
    plain_row_form(' />', 'nothing', ''),
    plain_row_form('></c>', 'nothing', ''),
    plain_row_form(' t="inlineStr"><is><t>', 'text', '</t></is></c>'),
    plain_row_form(' t="inlineStr"><is><t xml:space="preserve">', 'text', '</t></is></c>'),
    plain_row_form(' t="str"><v>', 'text', '</v></c>'),
    plain_row_form(' t="n"><v>', 'number', '</v></c>'),
    plain_row_form(' t="b"><v>', 'boolean', '</v></c>'),
];
function plain_row_form(start, content, end) {
    return { start: encoder.encode(start), content, end: encoder.encode(end) };
}
/** Reads the cells of a row from their bytes, as long as they are written as spreadsheet programs write them. */
class PlainCells {
    /** Column of the last cell of the row, also of an empty one; 0 when there is none. */
    column = 0;
    /** How many cells of the row are not empty. */
    count = 0;
    /** Bytes of their texts together. */
    size = 0;
    /** Of each of these: its column, from 1; start and end in `bytes`, in turns; ESCAPED and WIDE; its kind. */
    columns = [];
    spans = [];
    marks = [];
    kinds = [];
    #tables;
    #longest;
    #largest;
    constructor(tables, limits) {
        this.#tables = tables;
        this.#longest = limits.cellCharacters;
        this.#largest = limits.recordBytes;
    }
    /** The bytes that `spans` are offsets in; valid until the next cell is read. */
    get bytes() {
        return this.#tables.texts.bytes;
    }
    /** Forgets all cells: a row begins. */
    clear() {
        this.count = 0;
        this.size = 0;
        this.column = 0;
        this.#tables.texts.rewind();
    }
    /** Reads a cell that begins at `from`; the offset after it, or -1 when it is not plain or not all there before `to`. */
    read(xml, from, to) {
        if (!(0,text_bytes/* isAt */.ii)(xml, from, CELL))
            return -1;
        let at = this.#readReference(xml, from + CELL.length);
        let style = 0;
        if (at >= 0 && (0,text_bytes/* isAt */.ii)(xml, at, STYLE)) {
            const end = (0,text_bytes/* afterDigits */.Dg)(xml, at + STYLE.length);
            style = (0,text_bytes/* numberOf */.rl)(xml, at + STYLE.length, end);
            at = xml[end] === QUOTE ? end + 1 : -1;
        }
        if (at < 0 || Number.isNaN(style))
            return -1;
        for (let index = 0; index < FORMS.length; index++) {
            const { start, content, end } = FORMS[index];
            if (!(0,text_bytes/* isAt */.ii)(xml, at, start))
                continue;
            at = this.#readContent(content, style, xml, at + start.length, to);
            return at >= 0 && (0,text_bytes/* isAt */.ii)(xml, at, end) ? at + end.length : -1;
        }
        return -1;
    }
    /** The cells that are not empty, as the reader of all XML gives them. */
    list() {
        const cells = [];
        for (let cell = 0; cell < this.count; cell++) {
            const [start = 0, end = 0] = [this.spans[cell * 2], this.spans[cell * 2 + 1]];
            const text = this.#tables.texts.textBetween(start, end, this.marks[cell] ?? 0);
            cells.push({ column: this.columns[cell] ?? 0, text, kind: this.kinds[cell] ?? 'text', fault: undefined });
        }
        return cells;
    }
    /** Reads `B17"`: columns must ascend, the row does not matter. */
    #readReference(xml, from) {
        let at = from;
        let column = 0;
        for (let letter = letterAt(xml, at); letter > 0; letter = letterAt(xml, at)) {
            column = column * 26 + letter;
            at++;
        }
        if (column <= this.column || column > SHEET_COLUMNS)
            return -1;
        this.column = column;
        if (xml[at] === ZERO || !(0,text_bytes/* isDigit */.yp)(xml[at]))
            return -1;
        at = (0,text_bytes/* afterDigits */.Dg)(xml, at);
        return xml[at] === QUOTE ? at + 1 : -1;
    }
    #readContent(content, style, xml, from, to) {
        if (content === 'nothing')
            return from;
        const { texts } = this.#tables;
        if (content === 'shared') {
            const end = (0,text_bytes/* afterDigits */.Dg)(xml, from);
            const index = (0,text_bytes/* numberOf */.rl)(xml, from, end);
            if (!texts.isPlain(index))
                return -1;
            return this.#add(texts.startOf(index), texts.startOf(index + 1), texts.marksOf(index), 'text') ? end : -1;
        }
        const start = texts.end;
        const end = texts.write(xml, from, to);
        if (end < 0)
            return -1;
        const kind = content === 'text' ? content : this.#show(content, style, start);
        return kind && this.#add(start, texts.end, texts.marks, kind) ? end : -1;
    }
    /** Makes of the value from `start` on what the cell shows; undefined when it is none that programs write. */
    #show(content, style, start) {
        const { texts, styles, since1904 } = this.#tables;
        const { bytes, end } = texts;
        if (content === 'boolean') {
            const value = end === start + 1 ? bytes[start] : undefined;
            if (value !== ZERO && value !== ONE)
                return undefined;
            texts.replace(start, value === ONE ? 'TRUE' : 'FALSE');
            return content;
        }
        if (!isNumber(bytes, start, end))
            return undefined;
        const shown = styles[style];
        const date = shown && isoDate(texts.textBetween(start, end, 0), shown, since1904);
        if (date === undefined)
            return content;
        texts.replace(start, date);
        return 'text';
    }
    /** Adds a cell unless it is empty; false when its text, or that of the row, may be too long. */
    #add(start, end, marks, kind) {
        if (start === end)
            return true;
        this.columns[this.count] = this.column;
        this.spans[this.count * 2] = start;
        this.spans[this.count * 2 + 1] = end;
        this.marks[this.count] = marks;
        this.kinds[this.count] = kind;
        this.count++;
        this.size += end - start;
        return end - start <= this.#longest && this.size <= this.#largest;
    }
}
/** 1 for A … 26 for Z, 0 for everything else. */
function letterAt(xml, at) {
    const letter = (xml[at] ?? 0) - 64;
    return letter > 26 || letter < 0 ? 0 : letter;
}
/** Digits, points, exponents and signs in any order; with a `+` in front it could be a phone number in a cell of numbers. */
function isNumber(bytes, start, end) {
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        const isSign = byte === MINUS || (byte === PLUS && at > start);
        if (!(0,text_bytes/* isDigit */.yp)(byte) && !isSign && byte !== POINT && byte !== BIG_E && byte !== SMALL_E)
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./lib/src/parse/cell-flaw.js
var cell_flaw = __webpack_require__(5479);
;// CONCATENATED MODULE: ./lib/src/parse/xlsx/texts.js



/** Mark of a kept text that has a flaw: it is kept as a string, which can hold halves of characters. */
const ODD = 1;
/** How `write` treats a byte of text in XML. A byte with 0 is copied. */
const END = 1;
const ENTITY = 2;
const texts_QUOTE = 3;
const UNDERSCORE = 4;
const HIGH = 5;
const REFUSED = 6;
/** Most bytes that a UTF-16 unit takes in UTF-8. */
const MOST_BYTES = 3;
const QUOTE_SIGN = 0x22;
const SMALL_X = 0x78;
/** Where XML and the check of cells ask for a closer look: C1 controls, a line break of XML 1.1, lost and forbidden letters. */
const NOT_PLAIN = /[\u0080-\u009f\u2028\ufffd-\uffff]/;
const texts_encoder = new TextEncoder();
const ENTITIES = [
    { written: texts_encoder.encode('&amp;'), sign: 0x26 },
    { written: texts_encoder.encode('&lt;'), sign: 0x3c },
    { written: texts_encoder.encode('&gt;'), sign: 0x3e },
    { written: texts_encoder.encode('&quot;'), sign: QUOTE_SIGN },
    { written: texts_encoder.encode('&apos;'), sign: 0x27 },
];
/**
 * Texts of a workbook, one after another in one run of bytes, as a ByteRecord wants them: UTF-8 without flaw, a quote
 * written twice. First those of the table of shared texts, which are kept; after them, for the time being, those that a row
 * writes itself.
 */
class XlsxTexts {
    /** They move when there is no more room for what is written. */
    bytes;
    /** Offset after the text that was written last, and its ESCAPED and WIDE. */
    end = 0;
    marks = 0;
    /** How many are kept. */
    size = 0;
    #ends = new Uint32Array(64);
    #marks = new Uint8Array(64);
    #odd = [];
    #actions = actionsOfBytes();
    #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    /** `bytes`: how many the kept texts are likely to have. */
    constructor(bytes = 0) {
        this.bytes = new Uint8Array(bytes);
    }
    /**
     * Writes the text of an XML element that begins at `from`; returns the offset of the `<` after it. -1 when there is none
     * before `to`, or for anything but plain text and the five entities: a reader of all XML has to look.
     */
    write(xml, from, to) {
        this.#reserve((to - from) * 2);
        const into = this.bytes;
        const actions = this.#actions;
        let end = this.end;
        let marks = 0;
        for (let at = from; at < to; at++) {
            let byte = xml[at];
            const action = actions[byte];
            if (action === 0) {
                into[end++] = byte;
                continue;
            }
            if (action === END) {
                if ((marks & model/* WIDE */.eV) !== 0 && !this.#isFit(end))
                    return -1;
                this.end = end;
                this.marks = marks;
                return at;
            }
            if (action === ENTITY) {
                const entity = ENTITIES.find(({ written }) => (0,text_bytes/* isAt */.ii)(xml, at, written));
                if (!entity)
                    return -1;
                byte = entity.sign;
                at += entity.written.length - 1;
            }
            else if (action === HIGH) {
                marks |= model/* WIDE */.eV;
            }
            else if (action === REFUSED || (action === UNDERSCORE && xml[at + 1] === SMALL_X)) {
                return -1;
            }
            into[end++] = byte;
            if (byte === QUOTE_SIGN) {
                into[end++] = byte;
                marks |= model/* ESCAPED */.Oh;
            }
        }
        return -1;
    }
    /** Whether what was written up to `end` asks for no closer look. What is not UTF-8 does: it is decoded to U+FFFD. */
    #isFit(end) {
        return !NOT_PLAIN.test(this.#decoder.decode(this.bytes.subarray(this.end, end)));
    }
    /** Writes ASCII text without quotes in place of what was written from `start` on. */
    replace(start, text) {
        this.#reserve(text.length);
        this.end = start + texts_encoder.encodeInto(text, this.bytes.subarray(start)).written;
    }
    /** Forgets what was written and not kept. */
    rewind() {
        this.end = this.startOf(this.size);
    }
    /** Keeps what was written last as the next text. */
    keep() {
        if (this.size === this.#ends.length) {
            const [ends, marks] = [this.#ends, this.#marks];
            this.#ends = new Uint32Array(this.size * 2);
            this.#ends.set(ends);
            this.#marks = new Uint8Array(this.size * 2);
            this.#marks.set(marks);
        }
        this.#ends[this.size] = this.end;
        this.#marks[this.size] = this.marks;
        this.size++;
    }
    /** Keeps any text as the next one. */
    add(text) {
        this.rewind();
        if ((0,cell_flaw/* flawOf */.e3)(text) === undefined) {
            const quoted = text.replaceAll('"', '""');
            this.#reserve(quoted.length * MOST_BYTES);
            const { written } = texts_encoder.encodeInto(quoted, this.bytes.subarray(this.end));
            this.end += written;
            this.marks = (quoted === text ? 0 : model/* ESCAPED */.Oh) | (written === quoted.length ? 0 : model/* WIDE */.eV);
        }
        else {
            this.#odd[this.size] = text;
            this.marks = ODD;
        }
        this.keep();
    }
    /** Whether a kept text is there and stands in the bytes. */
    isPlain(index) {
        return index < this.size && this.#marks[index] !== ODD;
    }
    /** Where a kept text begins; the text before it ends there. */
    startOf(index) {
        return index === 0 ? 0 : this.#ends[index - 1];
    }
    /** ESCAPED and WIDE of a kept text. */
    marksOf(index) {
        return this.#marks[index];
    }
    /** A kept text; undefined when there are not so many. */
    text(index) {
        if (index >= this.size)
            return undefined;
        return this.#odd[index] ?? this.textBetween(this.startOf(index), this.startOf(index + 1), this.marksOf(index));
    }
    /** The text between two offsets. */
    textBetween(start, end, marks) {
        const text = this.#decoder.decode(this.bytes.subarray(start, end));
        return (marks & model/* ESCAPED */.Oh) === 0 ? text : text.replaceAll('""', '"');
    }
    #reserve(more) {
        if (this.end + more <= this.bytes.length)
            return;
        const larger = new Uint8Array(Math.max(this.end + more, this.bytes.length * 2));
        larger.set(this.bytes);
        this.bytes = larger;
    }
}
function actionsOfBytes() {
    const actions = new Uint8Array(256).fill(REFUSED, 0, 0x20).fill(HIGH, 0x80);
    actions[0x09] = 0;
    actions[0x0a] = 0;
    actions[0x7f] = REFUSED;
    actions[QUOTE_SIGN] = texts_QUOTE;
    actions[0x26] = ENTITY;
    actions[0x3c] = END;
    // `]]>` must not stand in text, and nobody writes a bare `>`.
    actions[0x3e] = REFUSED;
    actions[0x5f] = UNDERSCORE;
    return actions;
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/strings.js





const strings_encoder = new TextEncoder();
const TEXT_END = strings_encoder.encode('</si>');
const ENDING = strings_encoder.encode('</t></si>');
const OPENINGS = ['<si><t>', '<si><t xml:space="preserve">'].map((written) => strings_encoder.encode(written));
/**
 * Joins the text of a shared or inline string: its `t` elements, also those of rich text runs, without the reading aids
 * (`rPh`) that East Asian versions add.
 */
class StringCollector {
    #limits;
    #text = '';
    #inText = false;
    #inPhonetic = false;
    constructor(limits) {
        this.#limits = limits;
    }
    open(name) {
        if (name === 'rPh')
            this.#inPhonetic = true;
        this.#inText = name === 't' && !this.#inPhonetic;
    }
    add(text) {
        if (!this.#inText)
            return;
        this.#text += text;
        if (this.#text.length > this.#limits.recordBytes)
            throw longText(this.#limits);
    }
    close(name) {
        if (name === 'rPh')
            this.#inPhonetic = false;
        if (name === 't')
            this.#inText = false;
    }
    /** The text so far, and starts anew. */
    take() {
        const text = this.#text;
        this.#text = '';
        return unescapeXstring(text);
    }
}
/** The stop for text beyond what a record may hold. */
function longText(limits) {
    return (0,file_error/* fileError */.z)('LEADS-FILE-RECORD-SIZE', (0,model/* says */.FA) `A row has more than ${(0,model/* count */.U9)(limits.recordBytes)} characters.`, {
        hint: (0,model/* says */.FA) `Check that the sheet is a table of leads with one lead a row.`,
    });
}
/** The table of texts that cells refer to by number. It is held in memory, so what it unpacks to is capped. */
async function readSharedStrings(parts, part, limits) {
    if (part === undefined || !parts.has(part))
        return new XlsxTexts();
    if (parts.bytes(part) > limits.sharedStringsBytes) {
        throw (0,file_error/* fileError */.z)('LEADS-FILE-LIMIT', (0,model/* says */.FA) `The workbook holds more text than can be read at once.`, {
            hint: (0,model/* says */.FA) `Split the sheet into several workbooks, or save it as "CSV UTF-8".`,
        });
    }
    const texts = new XlsxTexts(parts.bytes(part));
    await parts.read(part, createStringsHandler(texts, limits));
    return texts;
}
/** Keeps the texts of the table in `texts`. */
function createStringsHandler(texts, limits) {
    const collector = new StringCollector(limits);
    const longest = Math.min(limits.cellCharacters, limits.recordBytes);
    return {
        open: (name) => collector.open(name),
        text: (text) => collector.add(text),
        close(name) {
            collector.close(name);
            if (name === 'si')
                texts.add(collector.take());
        },
        plain: { within: 'sst', endTag: TEXT_END, read: (xml, from) => readText(xml, from, texts, longest) },
    };
}
/** Reads and keeps one text of the table from its bytes; the offset after it, or -1 when it is not plain or not all there. */
function readText(xml, from, texts, longest) {
    const opening = OPENINGS.find((one) => (0,text_bytes/* isAt */.ii)(xml, from, one));
    if (!opening)
        return -1;
    texts.rewind();
    const start = from + opening.length;
    const at = texts.write(xml, start, Math.min(xml.length, start + longest));
    if (at < 0 || !(0,text_bytes/* isAt */.ii)(xml, at, ENDING))
        return -1;
    texts.keep();
    return at + ENDING.length;
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/sheet.js






const sheet_ROW_END = new TextEncoder().encode('</row>');
/**
 * Turns the XML of a sheet into its rows: for each, its number and the cells that are not empty. A number is its source
 * text, unless its style makes it a date or time: then the ISO text. A formula is its last result.
 */
function createSheetHandler(tables, limits, rows) {
    const collector = new StringCollector(limits);
    const plainRow = new PlainRow(tables, limits);
    let inTable = false;
    /** How many tables began. */
    let begun = 0;
    let inValue = false;
    let rowNumber = 0;
    let isHidden = false;
    let column = 0;
    let cells = [];
    let cell;
    let rowCharacters = 0;
    function openRow(attributes) {
        const number = attributes['r'];
        const next = number === undefined ? rowNumber + 1 : Number(number);
        // Rows that do not ascend, or cells of one column twice, would hide one another: no program writes that.
        if (!Number.isInteger(next) || next <= rowNumber || next > SHEET_ROWS)
            throw brokenZip();
        rowNumber = next;
        isHidden = isOn(attributes['hidden']);
        column = 0;
        rowCharacters = 0;
        cells = [];
    }
    function openCell(attributes) {
        const reference = attributes['r'];
        const next = reference === undefined ? column + 1 : columnOf(reference);
        if (next === undefined || next <= column || next > SHEET_COLUMNS)
            throw brokenZip();
        column = next;
        cell = {
            column,
            type: attributes['t'] ?? 'n',
            style: Number(attributes['s'] ?? 0),
            formula: false,
            value: undefined,
        };
    }
    function addCharacters(more) {
        rowCharacters += more;
        if (rowCharacters > limits.recordBytes)
            throw longText(limits);
    }
    function closeCell({ type, style, formula, value }) {
        const inline = collector.take();
        const content = contentOf(type, style, type === 'inlineStr' ? (value ?? inline) : value);
        // A shared text stands once in the file, and a row can repeat it a thousand times.
        if (type === 's')
            addCharacters(content.text.length);
        if (formula && !isCalculated(type, value))
            cells.push({ column, text: '', kind: 'text', fault: 'formula' });
        else if (content.text !== '')
            cells.push({ column, ...content, fault: type === 'e' ? 'error' : undefined });
    }
    /** Whether a formula has a result. Only a text may be empty: openpyxl writes no result as `<v/>`, and XlsxWriter as 0. */
    function isCalculated(type, value) {
        if (type === 'inlineStr')
            return true;
        if (value === undefined || (type !== 'str' && value.trim() === ''))
            return false;
        return !(tables.calculatesOnLoad && type === 'n' && Number(value) === 0);
    }
    function contentOf(type, style, value) {
        if (value === undefined)
            return { text: '', kind: 'text' };
        switch (type) {
            case 's':
                return { text: sharedString(value), kind: 'text' };
            case 'b':
                return { text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
            case 'n': {
                const shown = tables.styles[style];
                const date = shown && isoDate(value, shown, tables.since1904);
                return date === undefined ? { text: value.trim(), kind: 'number' } : { text: date, kind: 'text' };
            }
            case 'str':
                return { text: unescapeXstring(value), kind: 'text' };
            default:
                return { text: value, kind: 'text' };
        }
    }
    function sharedString(value) {
        const text = /^\s*\d+\s*$/.test(value) ? tables.texts.text(Number(value)) : undefined;
        if (text === undefined)
            throw brokenZip();
        return text;
    }
    return {
        open(name, attributes) {
            if (name === 'sheetData') {
                inTable = true;
                begun++;
            }
            if (!inTable)
                return;
            if (name === 'row')
                openRow(attributes);
            else if (name === 'c')
                openCell(attributes);
            else if (name === 'f' && cell)
                cell.formula = true;
            else if (name === 'v' && cell) {
                cell.value ??= '';
                inValue = true;
            }
            else
                collector.open(name);
        },
        text(text) {
            if (!cell)
                return;
            addCharacters(text.length);
            if (inValue)
                cell.value += text;
            else
                collector.add(text);
        },
        close(name) {
            if (!inTable)
                return;
            if (name === 'sheetData')
                inTable = false;
            else if (name === 'row')
                rows.row(rowNumber, cells, isHidden);
            else if (name === 'v')
                inValue = false;
            else if (name === 'c' && cell) {
                closeCell(cell);
                cell = undefined;
            }
            else
                collector.close(name);
        },
        get isDone() {
            return rows.isDone ?? false;
        },
        plain: {
            within: 'worksheet/sheetData',
            endTag: sheet_ROW_END,
            read(xml, from) {
                // Inside the only table all that was opened is closed; a second one may begin with a cell that was left open.
                if (begun > 1)
                    return -1;
                const end = plainRow.read(xml, from, rowNumber);
                if (end < 0)
                    return -1;
                rowNumber = plainRow.number;
                column = plainRow.cells.column;
                rowCharacters = 0;
                const { cells, isHidden } = plainRow;
                if (isHidden || !rows.takeBytes(rowNumber, cells))
                    rows.row(rowNumber, cells.list(), isHidden);
                return end;
            },
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/sheet-remarks.js



/** Most ranges of hidden rows, and most sheets, that a message names. */
const MAX_NAMED = 5;
/** Stops the file when rows that nobody sees would be sent: who filters a list often does it to leave people out. */
function refuseHiddenRows(met) {
    const hidden = met.filter(({ table }) => table.hidden.length > 0);
    const [first] = hidden;
    if (!first)
        return;
    const rows = hidden.reduce((sum, { table }) => sum + table.hidden.length, 0);
    const places = hidden.flatMap(({ name, table }) => {
        const ranges = rangesOf(table.hidden);
        return hidden.length > 1 ? ranges.map((range) => (0,model/* says */.FA) `${range} of ${quoted(name)}`) : ranges;
    });
    const are = rows === 1 ? 'is' : 'are';
    throw (0,file_error/* fileError */.z)('LEADS-FILE-HIDDEN-ROWS', (0,model/* says */.FA) `${(0,model/* plural */.LS)(rows, 'row')} with a number ${are} hidden, by a filter or by hand: ${shortened(places)}. Nothing of the file is sent.`, {
        hint: (0,model/* says */.FA) `To send them: Data → Clear. To leave them out: select what you see, Alt+;, copy it to a new workbook. For all files: \`hidden-rows: send\` or \`hidden-rows: leave-out\` in the config.`,
        position: sheetPosition(first.table.hidden[0] ?? 1, 1, hidden.length > 1 ? (0,model/* shownHeader */.Z7)(first.name) : undefined),
    });
}
/** `row 4`, `rows 6–9`. */
function rangesOf(lines) {
    const ranges = [];
    for (const line of lines) {
        const range = ranges.at(-1);
        if (range && line === range[1] + 1)
            range[1] = line;
        else
            ranges.push([line, line]);
    }
    return ranges.map(([first, last]) => (first === last ? (0,model/* says */.FA) `row ${first}` : (0,model/* says */.FA) `rows ${first}–${last}`));
}
function shortened(places) {
    const named = places.slice(0, MAX_NAMED);
    const more = places.length - named.length;
    return (0,model/* listed */.KE)(more > 0 ? [...named, (0,model/* says */.FA) `${(0,model/* plural */.LS)(more, 'more place')}`] : named);
}
/** The rest of a workbook: sheets that nobody asked to be sent, and hidden rows that were left out. */
function remarksOf(workbook, met, { sheet }) {
    const read = met.filter(({ table }) => table.use === 'read');
    const counted = met.filter(({ table }) => table.numbers > 0);
    const without = met.filter(({ table }) => table.use === 'leave' || (table.use === 'count' && table.numbers === 0));
    const hidden = Array.isArray(sheet) ? [] : workbook.sheets.filter((each) => each.hidden);
    const open = workbook.sheets.find(({ name }) => name === workbook.open);
    const rows = met.reduce((sum, { table }) => sum + table.leftOut, 0);
    const sentences = [
        ...(without.length > 0 ? [(0,model/* says */.FA) `${sheetsInWords(without)}: no column with numbers to call, so not read.`] : []),
        ...(hidden.length > 0 ? [(0,model/* says */.FA) `${sheetsInWords(hidden)}: hidden, so not read.`] : []),
        ...(open && read.length > 0 && !read.some(({ name }) => name === open.name)
            ? [
                (0,model/* says */.FA) `When the file was saved, the sheet ${quoted(open.name)} stood open; ${sheetsInWords(read, 'the sheet')} was read.`,
            ]
            : []),
    ];
    return {
        leftOut: counted.map((each) => leftOutProblem(each, read)),
        notices: [
            ...(sentences.length > 0 ? [{ code: 'LEADS-FILE-SHEETS-LEFT', message: (0,model/* joined */.oR)(sentences, ' ') }] : []),
            ...(rows > 0 ? [leftOutRows(rows)] : []),
        ],
    };
}
function leftOutProblem({ name, table }, read) {
    const names = [...read.map((each) => each.name), name].map(inYaml);
    const kept = read.map((each) => inYaml(each.name))[0] ?? (0,model/* says */.FA) `…`;
    return {
        code: 'LEADS-FILE-SHEETS',
        message: (0,model/* says */.FA) `Sheet ${quoted(name)} has ${(0,model/* plural */.LS)(table.numbers, 'number')} and was not sent: \`sheet: all\`, or \`sheet: [${(0,model/* joined */.oR)(names, ', ')}]\`.`,
        hint: (0,model/* says */.FA) `Write one of the two in the config to send it. If it is not to be sent, write \`sheet: ${kept}\`, or hide the sheet in Excel. The rest of the file was not held up by this.`,
    };
}
function leftOutRows(rows) {
    return {
        code: 'LEADS-FILE-HIDDEN-ROWS-LEFT',
        message: (0,model/* says */.FA) `${(0,model/* plural */.LS)(rows, 'hidden row')} ${rows === 1 ? 'was' : 'were'} left out, as \`hidden-rows: leave-out\` in the config says.`,
    };
}
function sheetsInWords(sheets, word = 'Sheet') {
    const names = sheets.slice(0, MAX_NAMED).map(({ name }) => quoted(name));
    const more = sheets.length - names.length;
    const all = (0,model/* listed */.KE)(more > 0 ? [...names, (0,model/* says */.FA) `${(0,model/* plural */.LS)(more, 'more sheet')}`] : names);
    return (0,model/* says */.FA) `${word}${sheets.length === 1 ? '' : 's'} ${all}`;
}
function quoted(name) {
    return (0,model/* says */.FA) `“${(0,model/* shownHeader */.Z7)(name)}”`;
}
/** A name as YAML reads it as text in a list. */
function inYaml(name) {
    const shown = (0,model/* shownHeader */.Z7)(name);
    return /^(?!(?:true|false|null|yes|no|on|off|all)$)\p{L}[\p{L}\p{M}\p{N} _.-]*$/iu.test(name) && !name.endsWith(' ')
        ? shown
        : (0,model/* says */.FA) `"${shown}"`;
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/styles.js

/** How each cell style (`s`) shows a number: as a date, as a time, or undefined where it stays a number. */
async function readDateStyles(parts, part) {
    if (part === undefined || !parts.has(part))
        return [];
    const codes = new Map();
    const formats = [];
    let inCellFormats = false;
    await parts.read(part, {
        open(name, attributes) {
            if (name === 'cellXfs')
                inCellFormats = true;
            else if (name === 'numFmt')
                codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
            else if (name === 'xf' && inCellFormats)
                formats.push(Number(attributes['numFmtId'] ?? 0));
        },
        text() { },
        close(name) {
            if (name === 'cellXfs')
                inCellFormats = false;
        },
    });
    return formats.map((id) => dateStyle(id, codes.get(id)));
}

// EXTERNAL MODULE: ./lib/src/parse/header.js
var parse_header = __webpack_require__(2285);
// EXTERNAL MODULE: ./lib/src/parse/row.js
var parse_row = __webpack_require__(9514);
;// CONCATENATED MODULE: ./lib/src/parse/xlsx/table.js






const NO_VIOLATIONS = [];
/** Digits from which a cell under the header of a phone counts as a number: a line of totals or a remark has fewer. */
const NUMBER_DIGITS = 7;
/**
 * Turns rows of a sheet into the header and then rows of leads.
 *
 * - The first row with content is the header. The table may begin in any column; columns beside it must be empty.
 * - Rows without content are no rows. A merged cell counts in its top left corner.
 * - `preambleLines` counts rows of the sheet; `comment` is looked for in the first cell with content.
 */
function createTable({ options, sink, limits, sheet, decide, numbering }) {
    let use;
    let columns;
    /** Column of the phone, from 1; undefined where no header names one. */
    let phone;
    let numbers = 0;
    let leftOut = 0;
    const hidden = [];
    /** Of the record at hand, a cell for each column. */
    const spans = new Uint32Array(limits.columns * 2);
    const marks = new Uint8Array(limits.columns);
    const place = (line, column) => sheetPosition(line, column, sheet);
    function readHeader(line, cells) {
        const names = Array(cells.at(-1)?.column ?? 0).fill('');
        for (const { column, text } of cells)
            names[column - 1] = text;
        const found = sink.phoneColumn?.(names.map((name) => name.trim()));
        phone = found === undefined ? undefined : found + 1;
        use = decide(phone !== undefined);
        if (use === 'read')
            columns = (0,parse_header/* readColumns */.E)(names, line, (cell) => place(line, cell + 1), limits, true);
    }
    /** Whether a row holds a number to call. Where nobody knows the phone's column, each row may. */
    function hasNumber(cells) {
        if (phone === undefined)
            return sink.phoneColumn === undefined;
        const text = cells.find(({ column }) => column === phone)?.text ?? '';
        return text.replace(/\P{Nd}/gu, '').length >= NUMBER_DIGITS;
    }
    /** Whether a hidden row is left out. One that would be sent is noted, so that a person decides. */
    function isLeftOut(line, cells) {
        if (options.hiddenRows === 'leave-out') {
            leftOut++;
            return true;
        }
        if (options.hiddenRows === undefined && hasNumber(cells))
            hidden.push(line);
        return false;
    }
    function row(line, cells, isHidden) {
        if (use === 'leave' || line <= options.preambleLines)
            return;
        const first = cells.find(({ text, fault }) => fault !== undefined || !(0,model/* isBlank */.z3)(text));
        if (!first)
            return;
        if (options.comment && first.text.startsWith(options.comment))
            return;
        if (use === undefined)
            readHeader(line, cells);
        else if (!columns)
            numbers += hasNumber(cells) ? 1 : 0;
        else if (!isHidden || !isLeftOut(line, cells))
            readRow(line, cells, columns);
    }
    function readRow(line, cells, { header, first: indent }) {
        const texts = Array(header.names.length).fill('');
        const kinds = Array(header.names.length).fill('text');
        const violations = [];
        for (const cell of cells) {
            const index = cell.column - 1 - indent;
            const name = header.names[index];
            if (name === undefined || name === '') {
                if (cell.fault !== undefined || !(0,parse_header/* isPassedOver */.V)(header.names, index, cell.text))
                    refuseUnnamed(line, cell);
                continue;
            }
            texts[index] = cell.text;
            kinds[index] = cell.kind;
            violations.push(...violationsOf(line, name, cell));
        }
        const number = numbering.next++;
        sink.row(new parse_row/* ParsedRow */.S({ number, line, header, cells: texts, kinds, violations: violations.length === 0 ? NO_VIOLATIONS : violations }, (cell) => place(line, indent + 1 + cell)));
    }
    function takeBytes(line, cells) {
        // Whether a row is a comment is told by its text.
        if (!columns || !sink.takeBytes || options.comment)
            return false;
        const { header, first: indent, hasUnnamed } = columns;
        if (hasUnnamed)
            return false;
        const { length } = header.names;
        spans.fill(0, 0, length * 2);
        marks.fill(0, 0, length);
        for (let cell = 0; cell < cells.count; cell++) {
            const index = cells.columns[cell] - 1 - indent;
            if (index < 0 || index >= length)
                return false;
            spans[index * 2] = cells.spans[cell * 2];
            spans[index * 2 + 1] = cells.spans[cell * 2 + 1];
            marks[index] = cells.marks[cell];
        }
        const record = { bytes: cells.bytes, start: 0, spans, marks, line };
        if (!sink.takeBytes(record, header, numbering.next, 'doubled'))
            return false;
        numbering.next++;
        return true;
    }
    function refuseUnnamed(line, { column }) {
        const position = place(line, column);
        throw (0,file_error/* fileError */.z)('LEADS-FILE-UNNAMED-COLUMN', (0,model/* says */.FA) `Cell ${(0,model/* printable */.g$)(position.cell ?? '')} has content, but its column has no name in the header.`, { hint: (0,model/* says */.FA) `Give the column a name, or clear it.`, position });
    }
    function violationsOf(line, header, cell) {
        const position = place(line, cell.column);
        if (cell.fault === 'formula') {
            return [
                {
                    code: 'LEADS-ROW-FORMULA',
                    header,
                    position,
                    masked: undefined,
                    message: (0,model/* says */.FA) `The cell has a formula, but its result is not saved in the file.`,
                    hint: (0,model/* says */.FA) `Open the workbook in Excel, save it and upload that.`,
                },
            ];
        }
        if (cell.fault === 'error') {
            return [{ ...(0,model/* excelErrorFault */.Aw)(cell.text), header, position, masked: (0,model/* printable */.g$)((0,model/* maskShape */.cA)(cell.text)) }];
        }
        const flaw = (0,cell_flaw/* flawOf */.e3)(cell.text, limits.cellCharacters);
        return flaw ? [(0,cell_flaw/* flawViolation */.cq)(flaw, header, cell.text, position)] : [];
    }
    return {
        row,
        takeBytes,
        get isDone() {
            return use === 'leave';
        },
        get use() {
            return use;
        },
        get numbers() {
            return numbers;
        },
        get leftOut() {
            return leftOut;
        },
        hidden,
    };
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/workbook.js




/** Most sheet names that a message repeats. */
const workbook_MAX_NAMED = 10;
/** Reads which sheets a workbook has. */
async function openWorkbook(parts) {
    const main = [...(await readRelations(parts, '')).values()].find(({ kind }) => kind === 'officeDocument')?.part;
    if (main === undefined || !parts.has(main) || !main.endsWith('.xml'))
        throw notXlsx(parts, main);
    const relations = await readRelations(parts, main);
    const { tabs, ...rest } = await readTabs(parts, main);
    const partOf = (kind) => [...relations.values()].find((relation) => relation.kind === kind)?.part;
    const sheets = tabs.flatMap(({ name, relation, hidden }) => {
        const target = relations.get(relation);
        return target?.kind === 'worksheet' ? [{ name, part: target.part, hidden }] : [];
    });
    return { ...rest, sheets, strings: partOf('sharedStrings'), styles: partOf('styles') };
}
/** The sheets that are looked at: those that `names` names, in its order, or all that a person who opens the file sees. */
function chosenSheets({ sheets }, names) {
    if (typeof names === 'object') {
        return [...new Set(names)].map((name) => sheets.find((sheet) => sheet.name === name) ?? refuseName(name, sheets));
    }
    const visible = sheets.filter(({ hidden }) => !hidden);
    if (sheets.length === 0)
        throw brokenZip();
    if (visible.length > 0)
        return visible;
    throw (0,file_error/* fileError */.z)('LEADS-FILE-SHEET', (0,model/* says */.FA) `All sheets of the workbook are hidden, and hidden sheets are not read.`, {
        hint: (0,model/* says */.FA) `Show the sheet with the leads in Excel and save the file, or name it under \`sheet\` in the config.`,
    });
}
async function readTabs(parts, main) {
    const tabs = [];
    let active;
    let since1904 = false;
    let calculatesOnLoad = false;
    let inWorkbook = false;
    await parts.read(main, {
        open(name, attributes) {
            if (name === 'workbook')
                inWorkbook = true;
            if (name === 'workbookPr')
                since1904 = isOn(attributes['date1904']);
            if (name === 'calcPr')
                calculatesOnLoad = isOn(attributes['fullCalcOnLoad']);
            // A program that writes no view leaves the first tab open; it is not told as one that a person left open.
            if (name === 'workbookView')
                active ??= Number(attributes['activeTab'] ?? 0);
            if (name !== 'sheet')
                return;
            tabs.push({
                name: attributes['name'] ?? '',
                relation: relationOf(attributes) ?? '',
                hidden: (attributes['state'] ?? 'visible') !== 'visible',
            });
        },
        text() { },
        close() { },
    });
    if (!inWorkbook)
        throw notXlsx(parts, main);
    const open = active === undefined ? undefined : tabs[active]?.name;
    return { tabs, open, since1904, calculatesOnLoad };
}
/** The id of a sheet's relation: `r:id`, or `id` after whatever prefix the file gave that namespace. */
function relationOf(attributes) {
    const name = Object.keys(attributes).find((written) => written.endsWith(':id'));
    return name === undefined ? undefined : attributes[name];
}
/** The relations of a part by their ids. The part '' is the package itself. */
async function readRelations(parts, part) {
    const relations = new Map();
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const source = `${folder}_rels/${part.slice(slash)}.rels`;
    if (!parts.has(source))
        return relations;
    await parts.read(source, {
        open(name, attributes) {
            if (name !== 'Relationship' || attributes['TargetMode'] === 'External')
                return;
            const kind = attributes['Type']?.split('/').at(-1) ?? '';
            relations.set(attributes['Id'] ?? '', { kind, part: resolved(folder, attributes['Target'] ?? '') });
        },
        text() { },
        close() { },
    });
    return relations;
}
/** The part that a target written in a file of `folder` means. */
function resolved(folder, target) {
    const steps = [];
    const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    for (const step of path.split('/')) {
        if (step === '..')
            steps.pop();
        else if (step !== '.')
            steps.push(step);
    }
    return steps.join('/');
}
function notXlsx(parts, main) {
    const openDocument = parts.has('mimetype') || parts.has('content.xml');
    const what = openDocument
        ? 'an OpenDocument file (.ods)'
        : main?.endsWith('.bin')
            ? 'a binary Excel workbook (.xlsb)'
            : parts.has('Index/Document.iwa')
                ? 'a Numbers file'
                : 'a ZIP file without a workbook in it';
    return (0,file_error/* fileError */.z)('LEADS-FILE-KIND', (0,model/* says */.FA) `The file should be an Excel workbook (.xlsx), but it is ${what}.`, {
        hint: (0,model/* says */.FA) `Open it in the program it was made with and save it as .xlsx or "CSV UTF-8".`,
    });
}
function refuseName(name, sheets) {
    const names = sheets.map((sheet) => sheet.name);
    const known = names.slice(0, workbook_MAX_NAMED).map((each) => (0,model/* says */.FA) `"${(0,model/* shownHeader */.Z7)(each)}"`);
    const meant = (0,model/* nearest */.pA)(name, names);
    const there = (0,model/* listed */.KE)(names.length > workbook_MAX_NAMED ? [...known, 'others'] : known);
    throw (0,file_error/* fileError */.z)('LEADS-FILE-SHEET', (0,model/* says */.FA) `The workbook has no sheet "${(0,model/* shownHeader */.Z7)(name)}". It has ${there === '' ? 'none' : there}.`, {
        hint: meant === undefined ? (0,model/* says */.FA) `Correct \`sheet\` in the config.` : (0,model/* says */.FA) `Did you mean "${(0,model/* shownHeader */.Z7)(meant)}"?`,
    });
}

;// CONCATENATED MODULE: ./lib/src/parse/xlsx/reader.js











/**
 * Reads the leads of an XLSX file, row by row: no sheet is ever held as a whole. Gives what the file holds beside the rows
 * that were read: other sheets, and hidden rows that were left out.
 *
 * - Of the visible sheets the first whose header names a phone is read, and numbers in the others are counted. `sheet` in
 *   the config names the sheets that are read, or all that have a phone. No hidden sheet is read unless it is named.
 * - A hidden row with a number stops the file, unless `hidden-rows` in the config decides.
 */
async function readWorkbook(file, options, workspace, sink, signal, limits = parse_limits/* LIMITS */.b) {
    signal?.throwIfAborted();
    const head = await workspace.slice(file.path, 0, Math.min(limits.kindBytes, file.bytes)).catch((error) => {
        throw (0,read_error/* readError */.l)(error, false);
    });
    (0,file_kind/* refuseOtherThanZip */.PN)(head);
    const parts = await openPackage(file, workspace, signal, limits);
    const workbook = await openWorkbook(parts);
    const sheets = chosenSheets(workbook, options.sheet);
    const { since1904, calculatesOnLoad } = workbook;
    const styles = await readDateStyles(parts, workbook.styles);
    const texts = await readSharedStrings(parts, workbook.strings, limits);
    const tables = { texts, styles, since1904, calculatesOnLoad };
    const numbering = { next: 1 };
    const isNamed = Array.isArray(options.sheet);
    const hasSeveral = options.sheet === 'all' || (isNamed && sheets.length > 1);
    async function meet(sheet, decide) {
        const name = hasSeveral ? (0,model/* shownHeader */.Z7)(sheet.name) : undefined;
        const table = createTable({ options, sink, limits, sheet: name, decide, numbering });
        await parts.read(sheet.part, createSheetHandler(tables, limits, table));
        return { ...sheet, table };
    }
    const met = [];
    const isRead = () => met.some(({ table }) => table.use === 'read');
    // Where there is nothing to choose, a sheet is read whatever its header says, so that its mistakes are told.
    const isSettled = isNamed || sheets.length === 1;
    for (const sheet of sheets) {
        met.push(await meet(sheet, (namesPhone) => {
            if (isSettled)
                return 'read';
            if (!namesPhone)
                return 'leave';
            return options.sheet === undefined && isRead() ? 'count' : 'read';
        }));
    }
    const first = met.find(({ table }) => table.use !== undefined);
    if (!isRead() && first)
        met.splice(met.indexOf(first), 1, await meet(first, () => 'read'));
    refuseHiddenRows(met);
    return remarksOf(workbook, met, options);
}


/***/ })

};
