export const id = 793;
export const ids = [793];
export const modules = {

/***/ 6793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCsvParser: () => (/* binding */ createCsvParser)
});

// EXTERNAL MODULE: ./lib/src/model/index.js + 31 modules
var model = __webpack_require__(9161);
// EXTERNAL MODULE: ./lib/src/parse/cell-flaw.js
var cell_flaw = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/src/parse/file-error.js
var file_error = __webpack_require__(3617);
// EXTERNAL MODULE: ./lib/src/parse/header.js
var header = __webpack_require__(2285);
// EXTERNAL MODULE: ./lib/src/parse/late-parser.js
var late_parser = __webpack_require__(586);
// EXTERNAL MODULE: ./lib/src/parse/limits.js
var parse_limits = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/parse/row.js
var row = __webpack_require__(9514);
// EXTERNAL MODULE: ./lib/src/parse/place.js
var parse_place = __webpack_require__(3461);
;// CONCATENATED MODULE: ./lib/src/parse/csv/scanner.js



/** The cell is in quotes; its text is between them. */
const QUOTED = 1;
/** It has an ASCII control character other than tab and line breaks. */
const CONTROL = 8;
/** A quote in it has no partner. Its text is all of it, quotes included. */
const STRAY = 16;
const DELIMITER = 32;
const LINE_BREAK = 64;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
/** A record that a chunk cut in two is completed in steps of this many bytes, so that few bytes are read twice. */
const COMPLETION_BYTES = 4096;
/**
 * Cuts bytes into records and cells by RFC 4180, with LF, CRLF or CR between records and any ASCII delimiter. A cell
 * with a quote in a wrong place is kept as it is, marked STRAY, up to the next delimiter or line break. Throws
 * LEADS-FILE-QUOTE for a quote that is never closed and LEADS-FILE-RECORD-SIZE for a record beyond the cap.
 */
function createCsvScanner(dialect, limits, take) {
    const kinds = byteKinds(dialect.delimiter);
    const comment = new TextEncoder().encode(dialect.comment ?? '');
    const plainStart = comment.length === 0 ? 'cell' : 'line';
    const record = {
        bytes: new Uint8Array(0),
        start: 0,
        end: 0,
        line: 1,
        count: 0,
        spans: [],
        marks: [],
        flags: 0,
    };
    let mode = dialect.skipLines > 0 ? 'line' : plainStart;
    let toSkip = dialect.skipLines;
    let line = 1;
    let afterCarriageReturn = false;
    // The cell that is being read; offsets are relative to the record's start, which moves when the record is carried over.
    let cellStart = 0;
    let cellEnd = 0;
    let cellFlags = 0;
    // The beginning of a record that a chunk cut in two.
    let carry = new Uint8Array(COMPLETION_BYTES * 2);
    let carried = 0;
    function closeCell(end) {
        const { count } = record;
        record.spans[count * 2] = cellStart;
        record.spans[count * 2 + 1] = end;
        record.marks[count] = cellFlags;
        record.flags |= cellFlags;
        record.count = count + 1;
        mode = 'cell';
    }
    /** Ends the record at `end`, where its line break or the end of the file is. */
    function closeRecord(bytes, start, end) {
        if (end - start > limits.recordBytes)
            throw overlong(bytes, start);
        if (mode !== 'skipped') {
            record.bytes = bytes;
            record.start = start;
            record.end = end;
            take(record);
        }
        startRecord();
    }
    function startRecord() {
        if (toSkip > 0)
            toSkip--;
        mode = toSkip > 0 ? 'line' : plainStart;
        record.count = 0;
        record.flags = 0;
        record.line = line;
    }
    /**
     * Reads on at `from` in the record that begins at `start`. Returns the offset after the record's line break, or -1 when
     * the record goes on beyond `to`.
     */
    function scan(bytes, start, from, to) {
        let i = from;
        for (;;) {
            switch (mode) {
                case 'line': {
                    i = start;
                    if (toSkip > 0) {
                        mode = 'skipped';
                        break;
                    }
                    let same = 0;
                    while (same < comment.length && start + same < to && bytes[start + same] === comment[same])
                        same++;
                    if (same < comment.length && start + same === to)
                        return -1;
                    mode = same === comment.length ? 'skipped' : 'cell';
                    break;
                }
                case 'skipped': {
                    while (i < to && (kinds[bytes[i]] & LINE_BREAK) === 0)
                        i++;
                    if (i === to)
                        return -1;
                    return breakLine(bytes, start, i);
                }
                case 'cell': {
                    if (i === to)
                        return -1;
                    cellFlags = 0;
                    cellStart = i - start;
                    mode = 'plain';
                    if (bytes[i] === QUOTE) {
                        cellFlags = QUOTED;
                        cellStart++;
                        mode = 'quoted';
                        i++;
                    }
                    break;
                }
                case 'plain': {
                    let kind = 0;
                    for (; i < to; i++) {
                        kind = kinds[bytes[i]];
                        if (kind === 0)
                            continue;
                        if (kind >= DELIMITER)
                            break;
                        cellFlags |= kind;
                    }
                    if (i === to)
                        return -1;
                    closeCell(i - start);
                    if (kind === LINE_BREAK)
                        return breakLine(bytes, start, i);
                    i++;
                    break;
                }
                case 'quoted': {
                    for (; i < to; i++) {
                        const kind = kinds[bytes[i]];
                        if (kind === 0 || kind === DELIMITER)
                            continue;
                        if (kind === STRAY)
                            break;
                        if (kind !== LINE_BREAK)
                            cellFlags |= kind;
                        else if (bytes[i] === CARRIAGE_RETURN || bytes[i - 1] !== CARRIAGE_RETURN)
                            line++;
                    }
                    if (i === to)
                        return -1;
                    cellEnd = i - start;
                    mode = 'after-quote';
                    i++;
                    break;
                }
                case 'after-quote': {
                    if (i === to)
                        return -1;
                    const kind = kinds[bytes[i]];
                    if (kind === STRAY) {
                        cellFlags |= model/* ESCAPED */.Oh;
                        mode = 'quoted';
                        i++;
                    }
                    else if (kind === DELIMITER) {
                        closeCell(cellEnd);
                        i++;
                    }
                    else if (kind === LINE_BREAK) {
                        closeCell(cellEnd);
                        return breakLine(bytes, start, i);
                    }
                    else {
                        cellFlags = (cellFlags & ~(QUOTED | model/* ESCAPED */.Oh)) | STRAY;
                        cellStart--;
                        mode = 'plain';
                    }
                    break;
                }
            }
        }
    }
    function breakLine(bytes, start, at) {
        line++;
        afterCarriageReturn = bytes[at] === CARRIAGE_RETURN;
        closeRecord(bytes, start, at);
        return at + 1;
    }
    /** Keeps the unfinished record's bytes: the chunk may be reused. */
    function hold(bytes, from, to) {
        const length = carried + to - from;
        if (length > carry.length) {
            const larger = new Uint8Array(Math.max(length, carry.length * 2));
            larger.set(carry.subarray(0, carried));
            carry = larger;
        }
        carry.set(bytes.subarray(from, to), carried);
        carried = length;
    }
    function checkCarried() {
        if (carried > limits.recordBytes)
            throw overlong(carry, 0);
    }
    /** Completes the carried record with the start of a chunk; returns how many bytes of the chunk that took. */
    function complete(chunk) {
        let taken = 0;
        while (taken < chunk.length) {
            const before = carried;
            const step = Math.min(COMPLETION_BYTES, chunk.length - taken);
            hold(chunk, taken, taken + step);
            const next = scan(carry, 0, before, carried);
            if (next >= 0) {
                carried = 0;
                return taken + next - before;
            }
            checkCarried();
            taken += step;
        }
        return taken;
    }
    /** The error for a record beyond the cap. Its first bytes, up to the cap, are scanned to tell an open quote from a long row. */
    function overlong(bytes, start) {
        const cap = (0,model/* plural */.LS)(limits.recordBytes, 'byte');
        if (current() !== 'skipped') {
            mode = 'cell';
            scan(bytes, start, start, start + limits.recordBytes);
        }
        if (current() === 'quoted')
            return unclosed(bytes, start, (0,model/* says */.FA) ` within ${cap}`);
        return (0,file_error/* fileError */.z)('LEADS-FILE-RECORD-SIZE', (0,model/* says */.FA) `The row has more than ${cap}.`, {
            hint: (0,model/* says */.FA) `Check that the file is a table of leads with one row a line.`,
            position: { line: record.line, column: 1 },
        });
    }
    /** The mode, as `scan` left it. */
    function current() {
        return mode;
    }
    function unclosed(bytes, start, within) {
        const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, start + cellStart - 1));
        return (0,file_error/* fileError */.z)('LEADS-FILE-QUOTE', (0,model/* says */.FA) `A quote opens here and is not closed${within}.`, {
            hint: (0,model/* says */.FA) `Close the quote, or remove it. A quote that belongs to the text is written twice, in a cell that is in quotes.`,
            position: (0,parse_place/* placeAfter */.e)({ line: record.line, column: 1 }, before, 0, before.length),
        });
    }
    return {
        push(chunk) {
            let at = carried > 0 ? complete(chunk) : 0;
            while (at < chunk.length) {
                if (afterCarriageReturn) {
                    afterCarriageReturn = false;
                    if (chunk[at] === LINE_FEED) {
                        at++;
                        continue;
                    }
                }
                const next = scan(chunk, at, at, chunk.length);
                if (next < 0) {
                    hold(chunk, at, chunk.length);
                    checkCarried();
                    return;
                }
                at = next;
            }
        },
        end() {
            if (carried === 0)
                return;
            if (mode === 'line') {
                mode = 'cell';
                scan(carry, 0, 0, carried);
            }
            if (mode === 'quoted')
                throw unclosed(carry, 0, (0,model/* says */.FA) ``);
            if (mode === 'cell') {
                cellStart = carried;
                cellFlags = 0;
            }
            if (mode !== 'skipped')
                closeCell(mode === 'after-quote' ? cellEnd : carried);
            closeRecord(carry, 0, carried);
        },
    };
}
/** For each byte value: 0 for plain text, or one of the flags above. */
function byteKinds(delimiter) {
    const kinds = new Uint8Array(256);
    kinds.fill(CONTROL, 0, 0x20);
    kinds.fill(model/* WIDE */.eV, 0x80);
    kinds[0x7f] = CONTROL;
    kinds[9] = 0;
    kinds[LINE_FEED] = LINE_BREAK;
    kinds[CARRIAGE_RETURN] = LINE_BREAK;
    kinds[QUOTE] = STRAY;
    kinds[delimiter.charCodeAt(0)] = DELIMITER;
    return kinds;
}

;// CONCATENATED MODULE: ./lib/src/parse/csv/delimiter.js



const DELIMITERS = [',', ';', '\t', '|'];
const NAMES = {
    ',': (0,model/* says */.FA) `comma`,
    ';': (0,model/* says */.FA) `semicolon`,
    '\t': (0,model/* says */.FA) `tab`,
    '|': (0,model/* says */.FA) `bar (|)`,
};
/** A delimiter that does not fit every row must fit this many times as many rows as any other. */
const CLEAR_LEAD = 2;
/**
 * Finds the delimiter from the first bytes of a file, which end inside a row unless they are the `whole` file.
 *
 * It must be in the header, outside quotes. If several are, the one that cuts every row of the sample into as many cells as
 * the header wins; of several such, the one with the most columns, then a tab, which nobody types into a cell. If no
 * one fits every row, it must fit twice as many as any other. Otherwise LEADS-FILE-DELIMITER asks for it. A header without
 * any is a one-column file; its rows are then cut at the delimiter that most of them have, so that none hides in a cell.
 */
function findDelimiter(head, whole, lines, limits) {
    const [only, ...others] = DELIMITERS.filter((delimiter) => isInHeader(delimiter, head, whole, lines, limits));
    if (only !== undefined && others.length === 0)
        return only;
    const readings = DELIMITERS.map((delimiter) => readWith(delimiter, head, whole, lines, limits));
    if (only === undefined)
        return mostSplit(readings);
    const inHeader = readings.filter((reading) => reading.columns > 1);
    const complete = inHeader.filter((reading) => reading.fitting === reading.rows);
    if (complete.length === 0)
        return clearLeader(inHeader);
    const columns = Math.max(...complete.map((reading) => reading.columns));
    const widest = complete.filter((reading) => reading.columns === columns);
    const [best] = widest;
    if (best && (widest.length === 1 || best.rows === 0))
        return best.delimiter;
    if (widest.some((reading) => reading.delimiter === '\t'))
        return '\t';
    throw uncertain(widest);
}
/** Refuses the delimiter of the config when the header does not contain it but contains another one. */
function checkDelimiter(set, head, whole, lines, limits) {
    if (isInHeader(set, head, whole, lines, limits))
        return;
    const other = DELIMITERS.find((delimiter) => isInHeader(delimiter, head, whole, lines, limits));
    if (other === undefined)
        return;
    throw (0,file_error/* fileError */.z)('LEADS-FILE-DELIMITER', (0,model/* says */.FA) `The cells should be separated by a ${NAMES[set]}, but the header has none; it has a ${NAMES[other]}.`, {
        hint: (0,model/* says */.FA) `Set \`delimiter: "${other === '\t' ? 'tab' : other}"\` in the config, or put the column name in quotes.`,
    });
}
/** A sample is read in steps of this many bytes, so that reading can stop early. */
const PIECE_BYTES = 1024;
/** Whether the header has more than one cell when it is read with a delimiter. */
function isInHeader(delimiter, head, whole, lines, limits) {
    return readWith(delimiter, head, whole, lines, limits, true).columns > 1;
}
/** Reads a sample; with `headerOnly`, little more than its header. */
function readWith(delimiter, head, whole, lines, limits, headerOnly = false) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true });
    const reading = { delimiter, columns: 0, split: 0, fitting: 0, rows: 0 };
    const scanner = createCsvScanner({ ...lines, delimiter }, limits, (record) => {
        if (isEmpty(record, text))
            return;
        if (reading.columns === 0) {
            reading.columns = (record.flags & STRAY) === 0 ? record.count : 1;
            return;
        }
        reading.rows++;
        if (record.count > 1)
            reading.split++;
        if (record.count === reading.columns && (record.flags & STRAY) === 0)
            reading.fitting++;
    });
    try {
        for (let at = 0; at < head.length && !(headerOnly && reading.columns > 0); at += PIECE_BYTES) {
            scanner.push(head.subarray(at, at + PIECE_BYTES));
        }
        if (whole)
            scanner.end();
    }
    catch (error) {
        // The parser reports an open quote later, when the delimiter is known.
        if (!(error instanceof model/* LeadsError */.QI))
            throw error;
    }
    return reading;
}
/** Whether all cells of a record are blank. */
function isEmpty(record, text) {
    for (let cell = 0; cell < record.count; cell++) {
        const from = record.start + (record.spans[cell * 2] ?? 0);
        const to = record.start + (record.spans[cell * 2 + 1] ?? 0);
        if (!(0,model/* isBlank */.z3)(text.decode(record.bytes.subarray(from, to))))
            return false;
    }
    return true;
}
function mostSplit(readings) {
    return readings.reduce((best, reading) => (reading.split > best.split ? reading : best)).delimiter;
}
function clearLeader(readings) {
    const [first, second] = readings.toSorted((a, b) => b.fitting - a.fitting);
    if (first && second && first.fitting >= second.fitting * CLEAR_LEAD && first.fitting > 0)
        return first.delimiter;
    throw uncertain(readings);
}
function uncertain(readings) {
    const names = readings.map((reading) => (0,model/* says */.FA) `a ${NAMES[reading.delimiter]} (${(0,model/* plural */.LS)(reading.columns, 'column')})`);
    return (0,file_error/* fileError */.z)('LEADS-FILE-DELIMITER', (0,model/* says */.FA) `The cells may be separated by ${(0,model/* listed */.KE)(names, 'or')}, and the rows fit none of them clearly.`, {
        hint: (0,model/* says */.FA) `Save the file again as "CSV UTF-8", or say which one it is with \`delimiter\` in the config.`,
    });
}
/** The delimiter that a first line `sep=;` names, which Excel reads and other programs write; undefined without one. */
function separatorLine(head) {
    const start = new TextDecoder('latin1').decode(head.subarray(0, 16));
    const named = /^"?sep=(.)"?(?:[\r\n]|$)/is.exec(start)?.[1];
    if (named === undefined)
        return undefined;
    const known = DELIMITERS.find((delimiter) => delimiter === named);
    if (known !== undefined)
        return known;
    throw (0,file_error/* fileError */.z)('LEADS-FILE-DELIMITER', (0,model/* says */.FA) `The first line names a separator that is none of comma, semicolon, tab and bar.`, {
        hint: (0,model/* says */.FA) `Save the file again as "CSV UTF-8", or change the first line and the separators.`,
        position: { line: 1, column: 1 },
    });
}

;// CONCATENATED MODULE: ./lib/src/parse/csv/places.js


/**
 * Finds the place of a cell's first character, its quote included, or of the record's end when there is no such cell.
 * Calls in the order of the cells walk the record once.
 */
function createCsvPlaces({ line, cells, marks }) {
    const start = { line, column: 1 };
    let at = 0;
    let place = start;
    return (cell) => {
        if (cell < at) {
            at = 0;
            place = start;
        }
        for (; at < Math.min(cell, cells.length); at++) {
            const source = sourceOf(cells[at] ?? '', marks[at] ?? 0);
            place = (0,parse_place/* placeAfter */.e)(place, source, 0, source.length);
            if (at < cells.length - 1)
                place = { line: place.line, column: place.column + 1 };
        }
        return place;
    };
}
/** A cell as the file writes it. */
function sourceOf(cell, marks) {
    return (marks & QUOTED) === 0 ? cell : `"${cell.replaceAll('"', '""')}"`;
}

;// CONCATENATED MODULE: ./lib/src/parse/csv/parser.js










const NO_VIOLATIONS = [];
/**
 * Reads delimited text: UTF-8 without a BOM; the first row with content is the header. Additions to RFC 4180:
 *
 * - A record whose cells are all blank is not a row.
 * - Cells are the exact text; nothing is trimmed. Tabs and line breaks are allowed in a cell.
 * - The sink gets a row with a violation when it has more or fewer cells than the header, a stray quote, a forbidden
 *   character, or a cell beyond the cap. A record beyond the cap and an open quote stop the file.
 * - Empty cells after the last column name are no columns, as long as nothing stands below them.
 */
function createCsvParser(options, sink, limits = parse_limits/* LIMITS */.b) {
    return (0,late_parser/* createLateParser */.E)(limits.sampleBytes, (head, whole) => {
        const named = separatorLine(head);
        const lines = {
            skipLines: Math.max(options.preambleLines, named === undefined ? 0 : 1),
            comment: options.comment === '' ? undefined : options.comment,
        };
        const set = options.delimiter ?? named;
        if (set !== undefined)
            checkDelimiter(set, head, whole, lines, limits);
        const delimiter = set ?? findDelimiter(head, whole, lines, limits);
        return createCsvScanner({ ...lines, delimiter }, limits, createRowReader(sink, limits));
    });
}
/** Turns records into the header and then rows. */
function createRowReader(sink, limits) {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    let columns;
    let width = 0;
    let number = 0;
    function cellsOf(record) {
        const { bytes, start, end, spans, marks } = record;
        const cells = [];
        // Without wide bytes an offset in bytes is one in characters: the record is decoded once and cut.
        const narrow = (record.flags & model/* WIDE */.eV) === 0 ? decoder.decode(bytes.subarray(start, end)) : undefined;
        for (let cell = 0; cell < record.count; cell++) {
            const from = spans[cell * 2] ?? 0;
            const to = spans[cell * 2 + 1] ?? 0;
            const text = narrow === undefined ? decoder.decode(bytes.subarray(start + from, start + to)) : narrow.slice(from, to);
            cells.push(((marks[cell] ?? 0) & model/* ESCAPED */.Oh) === 0 ? text : text.replaceAll('""', '"'));
        }
        return cells;
    }
    function readHeader(text, flags) {
        const place = createCsvPlaces(text);
        const stray = (flags & STRAY) === 0 ? -1 : text.marks.findIndex((marks) => (marks & STRAY) !== 0);
        if (stray >= 0) {
            throw (0,file_error/* fileError */.z)('LEADS-FILE-HEADER', (0,model/* says */.FA) `The name of column ${stray + 1} has a quote without its partner.`, {
                hint: (0,model/* says */.FA) `Remove the quote.`,
                position: place(stray),
            });
        }
        columns = (0,header/* readColumns */.E)(text.cells, text.line, place, limits, false);
        width = text.cells.length;
    }
    function readRow(text, record, { header, hasUnnamed }) {
        const { length } = header.names;
        number++;
        const got = text.cells.length;
        const suspect = got !== length ||
            hasUnnamed ||
            (record.flags & (CONTROL | STRAY | model/* WIDE */.eV)) !== 0 ||
            record.end - record.start > limits.cellCharacters;
        const violations = suspect ? violationsOf(text, header.names, width, limits) : NO_VIOLATIONS;
        const isRagged = violations.some(({ code }) => code === 'LEADS-ROW-RAGGED');
        let places;
        const placeOf = (cell) => {
            places ??= createCsvPlaces(text);
            return places(cell);
        };
        const cells = fitted(text.cells, length);
        const ragged = isRagged ? text.cells : undefined;
        sink.row(new row/* ParsedRow */.S({ number, line: text.line, header, cells, violations, ragged }, placeOf));
    }
    /** Whether the sink took the record from its bytes. Only records without any flag are offered. */
    function takenAsBytes(record, { header, hasUnnamed }) {
        const plain = record.count === header.names.length &&
            !hasUnnamed &&
            (record.flags & (CONTROL | STRAY)) === 0 &&
            record.end - record.start <= limits.cellCharacters &&
            ((record.flags & model/* WIDE */.eV) === 0 || (0,cell_flaw/* isFit */.ct)(record.bytes, record.start, record.end));
        if (!plain || sink.takeBytes?.(record, header, number + 1, 'doubled') !== true)
            return false;
        number++;
        return true;
    }
    return (record) => {
        if (columns && takenAsBytes(record, columns))
            return;
        const cells = cellsOf(record);
        if (cells.every(model/* isBlank */.z3))
            return;
        const text = { line: record.line, cells, marks: record.marks.slice(0, record.count) };
        if (columns)
            readRow(text, record, columns);
        else
            readHeader(text, record.flags);
    };
}
/** The cells cut or padded to the header's length. */
function fitted(cells, length) {
    if (cells.length === length)
        return cells;
    return Array.from({ length }, (_, cell) => cells[cell] ?? '');
}
/** The broken rules of a row. Throws when a cell without a column name has content: that is a mistake of the file. */
function violationsOf(text, names, width, limits) {
    const violations = [];
    const got = text.cells.length;
    const place = createCsvPlaces(text);
    if (got < names.length || got > width) {
        violations.push(ragged(got, names.length, place(Math.min(got, names.length))));
    }
    else {
        refuseUnnamed(text, names);
    }
    for (const [cell, name] of names.entries()) {
        const content = text.cells[cell] ?? '';
        const marks = text.marks[cell] ?? 0;
        if ((marks & STRAY) !== 0)
            violations.push(stray(name, place(cell)));
        // Narrow text without control characters can only be too long.
        const suspect = (marks & (CONTROL | model/* WIDE */.eV)) !== 0 || content.length > limits.cellCharacters;
        const flaw = suspect ? (0,cell_flaw/* flawOf */.e3)(content, limits.cellCharacters) : undefined;
        if (flaw)
            violations.push((0,cell_flaw/* flawViolation */.cq)(flaw, name, content, place(cell)));
    }
    return violations.length === 0 ? NO_VIOLATIONS : violations;
}
function refuseUnnamed(text, names) {
    const isUnnamed = (cell) => (names[cell] ?? '') === '';
    const cell = text.cells.findIndex((content, index) => isUnnamed(index) && !(0,header/* isPassedOver */.V)(names, index, content));
    if (cell < 0)
        return;
    throw (0,file_error/* fileError */.z)('LEADS-FILE-UNNAMED-COLUMN', (0,model/* says */.FA) `Column ${cell + 1} has no name in the header, but this row has content in it.`, {
        hint: (0,model/* says */.FA) `Give the column a name, or clear it.`,
        position: createCsvPlaces(text)(cell),
    });
}
function ragged(got, expected, position) {
    return {
        code: 'LEADS-ROW-RAGGED',
        header: undefined,
        position,
        masked: undefined,
        message: (0,model/* says */.FA) `The row has ${(0,model/* plural */.LS)(got, 'cell')}, but the header has ${(0,model/* plural */.LS)(expected, 'column')}.`,
        hint: got > expected
            ? (0,model/* says */.FA) `Put quotes around a cell that contains the separator, or remove the extra one.`
            : (0,model/* says */.FA) `Add what is missing. A line break inside a cell needs quotes around the cell.`,
    };
}
function stray(header, position) {
    return {
        code: 'LEADS-ROW-QUOTE',
        header,
        position,
        masked: undefined,
        message: (0,model/* says */.FA) `The cell has a quote without its partner, so where it ends is not certain.`,
        hint: (0,model/* says */.FA) `Put the whole cell in quotes and write each quote that belongs to the text twice.`,
    };
}


/***/ }),

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


/***/ })

};
