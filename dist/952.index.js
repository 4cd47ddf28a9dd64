export const id = 952;
export const ids = [952];
export const modules = {

/***/ 4951:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// https://github.com/ajv-validator/ajv/issues/889
const equal = __webpack_require__(3430);
equal.code = 'require("ajv/dist/runtime/equal").default';
exports["default"] = equal;
//# sourceMappingURL=equal.js.map

/***/ }),

/***/ 6214:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// https://mathiasbynens.be/notes/javascript-encoding
// https://github.com/bestiejs/punycode.js - punycode.ucs2.decode
function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
}
exports["default"] = ucs2length;
ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
//# sourceMappingURL=ucs2length.js.map

/***/ }),

/***/ 3430:
/***/ ((module) => {



// do not edit .js files directly - edit src/index.jst



module.exports = function equal(a, b) {
  if (a === b) return true;

  if (a && b && typeof a == 'object' && typeof b == 'object') {
    if (a.constructor !== b.constructor) return false;

    var length, i, keys;
    if (Array.isArray(a)) {
      length = a.length;
      if (length != b.length) return false;
      for (i = length; i-- !== 0;)
        if (!equal(a[i], b[i])) return false;
      return true;
    }



    if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
    if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
    if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();

    keys = Object.keys(a);
    length = keys.length;
    if (length !== Object.keys(b).length) return false;

    for (i = length; i-- !== 0;)
      if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;

    for (i = length; i-- !== 0;) {
      var key = keys[i];

      if (!equal(a[key], b[key])) return false;
    }

    return true;
  }

  // true if both NaN, false otherwise
  return a!==a && b!==b;
};


/***/ }),

/***/ 8952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var ajv_dist_runtime_ucs2length_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6214);
/* harmony import */ var ajv_dist_runtime_equal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4951);


/** What ajv compiles `schemas/config.schema.json` to. */
const validate = validate0;
const schema0 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Smartflo Leads config", "description": "Which lead files of this repository go to which Smartflo lead list. What an entry of `lists` says wins over the top of this file, and that over the inputs of the action.", "type": "object", "additionalProperties": false, "properties": { "$schema": { "description": "Where this schema is, for editors.", "type": "string" }, "lists": { "description": "Lead lists and their files. The first entry whose globs match a file claims it. Without `lists`, the input `list-id` names the one list.", "type": "array", "minItems": 1, "maxItems": 1000, "items": { "$ref": "#/$defs/list" } }, "max-leads": { "description": "Most leads to send, per list and run; beyond, nothing is sent to that list. Built-in: 20000.", "type": "integer", "minimum": 1, "maximum": 10000000 }, "max-reject-ratio": { "description": "Share of rejects beyond which nothing of a file of 20 rows or more is sent; 0 is for files of any size. Built-in: 0.2.", "type": "number", "minimum": 0, "maximum": 1 }, "fail-on": { "description": "What makes the job red. new: problems that no complete run has judged before, on a pull request only those of files that it changes; any: all problems; errors: not rejects. Built-in: new.", "enum": ["new", "any", "errors"] }, "requests-per-second": { "description": "Pace over all requests; Smartflo's limit is shared with live calls. 0, no pace, is for this machine only. Built-in: 1.", "type": "number", "minimum": 0, "maximum": 1000 }, "concurrency": { "description": "Requests in flight; clone always has 1. Built-in: 1.", "type": "integer", "minimum": 1, "maximum": 8 }, "batch-size": { "description": "Leads in one request; 1 MiB closes a request as well. Built-in: 500.", "type": "integer", "minimum": 1, "maximum": 10000 }, "ledger-id": { "description": "Id of the ledger, in quotes, as the first run prints it. With it, a ledger that is missing or another one stops every run before anything is sent. Built-in: none is expected.", "type": "string", "pattern": "^[0-9a-f]{32}$" }, "delivery": { "description": "Times of a delivery: an object with the keys below.", "type": "object", "additionalProperties": false, "properties": { "settle-seconds": { "description": "How long after a lost answer Smartflo may still store the leads. Built-in: 120.", "type": "integer", "minimum": 0, "maximum": 3600 }, "lease-seconds": { "description": "For how long at a time a run takes the right to send to a list. Another run waits that long for one that was killed. Built-in: 600.", "type": "integer", "minimum": 60, "maximum": 3600 }, "max-minutes": { "description": "After so long a delivery ends cleanly, and the next run goes on. Less than the timeout of the job. Built-in: 330.", "type": "integer", "minimum": 1, "maximum": 4320 } } }, "allow-public-repository": { "description": "Run although everybody can read this repository. Only for lead files without real people. Built-in: false.", "type": "boolean" }, "duplicate-option": { "description": "What Smartflo does with a number it already has. Built-in: skip.", "enum": ["skip", "overwrite", "clone"] }, "skill-id": { "description": "Id of the skill that gets the leads: digits. Built-in: none is sent.", "$ref": "#/$defs/id" }, "key": { "description": "What makes two rows the same lead: aliases, field_N or column headers. Built-in: [phone].", "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "minLength": 1 } }, "columns": { "$ref": "#/$defs/columns" }, "unmapped": { "description": "What a column that feeds no field is. Built-in: warn.", "enum": ["error", "warn", "ignore"] }, "blank": { "description": "Whether a blank cell is left out of the lead or sent as an empty text. Built-in: omit.", "enum": ["omit", "empty"] }, "schema": { "description": "Path of your JSON Schema for a row as it stands in the file, from the top of the repository. Built-in: none.", "type": "string", "minLength": 1 }, "country": { "description": "Country whose numbers may be written without a country code. Built-in: IN.", "$ref": "#/$defs/country" }, "countries": { "description": "Countries whose numbers are accepted, beside `country`. Built-in: that one only.", "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/country" } }, "duplicates": { "description": "Which of several rows with one key is sent: the first, the last, or the first while the others are rejects. Built-in: last under overwrite, else first.", "enum": ["first", "last", "reject"] }, "on-reject": { "description": "Whether a file with rejects is sent without them or not at all. Built-in: deliver-rest.", "enum": ["deliver-rest", "deliver-none"] }, "verify": { "description": "What is read back from Smartflo after sending: nothing, the first, the last and 20 leads between, or all. Built-in: none.", "enum": ["none", "sample", "all"] }, "clone-verify": { "description": "Under clone, when an answer was lost and the lead is found on the list. hold: it waits for a person. exclusive: nobody else feeds this list, so it arrived. Built-in: hold.", "enum": ["hold", "exclusive"] }, "encoding": { "description": "Encoding of the files. auto: UTF-8, or UTF-16 with a byte order mark. Built-in: auto.", "enum": ["auto", "windows-1252"] }, "delimiter": { "description": "What separates the cells of delimited text. auto: found out from the file. Built-in: auto.", "enum": ["auto", ",", ";", "tab", "|"] }, "preamble-lines": { "description": "Lines before the header that are not part of the table. Built-in: 0.", "type": "integer", "minimum": 0, "maximum": 1000 }, "comment": { "description": "Lines of delimited text that start with this are comments. Built-in: none are.", "type": "string", "minLength": 1, "maxLength": 10 }, "sheet": { "description": "Name of the sheet of a workbook. Built-in: its first.", "type": "string", "minLength": 1, "maxLength": 31 } }, "$defs": { "list": { "type": "object", "additionalProperties": false, "required": ["list", "files"], "properties": { "list": { "description": "Id of the lead list: the digits in its address in the Smartflo portal.", "$ref": "#/$defs/id" }, "name": { "description": "Name of the list; compared with Smartflo's before anything is sent.", "type": "string", "minLength": 1, "maxLength": 200 }, "files": { "description": "Globs of its lead files, from the top of the repository: one, or several in order. `!` in front leaves files out.", "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 } }, "duplicate-option": { "description": "What Smartflo does with a number it already has. Built-in: skip.", "enum": ["skip", "overwrite", "clone"] }, "skill-id": { "description": "Id of the skill that gets the leads: digits. Built-in: none is sent.", "$ref": "#/$defs/id" }, "key": { "description": "What makes two rows the same lead: aliases, field_N or column headers. Built-in: [phone].", "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "minLength": 1 } }, "columns": { "$ref": "#/$defs/columns" }, "unmapped": { "description": "What a column that feeds no field is. Built-in: warn.", "enum": ["error", "warn", "ignore"] }, "blank": { "description": "Whether a blank cell is left out of the lead or sent as an empty text. Built-in: omit.", "enum": ["omit", "empty"] }, "schema": { "description": "Path of your JSON Schema for a row as it stands in the file, from the top of the repository. Built-in: none.", "type": "string", "minLength": 1 }, "country": { "description": "Country whose numbers may be written without a country code. Built-in: IN.", "$ref": "#/$defs/country" }, "countries": { "description": "Countries whose numbers are accepted, beside `country`. Built-in: that one only.", "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/country" } }, "duplicates": { "description": "Which of several rows with one key is sent: the first, the last, or the first while the others are rejects. Built-in: last under overwrite, else first.", "enum": ["first", "last", "reject"] }, "on-reject": { "description": "Whether a file with rejects is sent without them or not at all. Built-in: deliver-rest.", "enum": ["deliver-rest", "deliver-none"] }, "verify": { "description": "What is read back from Smartflo after sending: nothing, the first, the last and 20 leads between, or all. Built-in: none.", "enum": ["none", "sample", "all"] }, "clone-verify": { "description": "Under clone, when an answer was lost and the lead is found on the list. hold: it waits for a person. exclusive: nobody else feeds this list, so it arrived. Built-in: hold.", "enum": ["hold", "exclusive"] }, "encoding": { "description": "Encoding of the files. auto: UTF-8, or UTF-16 with a byte order mark. Built-in: auto.", "enum": ["auto", "windows-1252"] }, "delimiter": { "description": "What separates the cells of delimited text. auto: found out from the file. Built-in: auto.", "enum": ["auto", ",", ";", "tab", "|"] }, "preamble-lines": { "description": "Lines before the header that are not part of the table. Built-in: 0.", "type": "integer", "minimum": 0, "maximum": 1000 }, "comment": { "description": "Lines of delimited text that start with this are comments. Built-in: none are.", "type": "string", "minLength": 1, "maxLength": 10 }, "sheet": { "description": "Name of the sheet of a workbook. Built-in: its first.", "type": "string", "minLength": 1, "maxLength": 31 } } }, "id": { "type": ["string", "integer"], "pattern": "^0*[1-9][0-9]{0,19}$", "minimum": 1, "maximum": 9007199254740991 }, "country": { "enum": ["AC", "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GT", "GU", "GW", "GY", "HK", "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS", "ST", "SV", "SX", "SY", "SZ", "TA", "TC", "TD", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI", "VN", "VU", "WF", "WS", "XK", "YE", "YT", "ZA", "ZM", "ZW"] }, "columns": { "description": "Header of the column that feeds a field, where the names do not say so themselves. An entry of `lists` adds to the top of this file.", "type": "object", "additionalProperties": false, "properties": { "phone": { "description": "Header of the column with the phone number (field_0).", "$ref": "#/$defs/header" }, "name": { "description": "Header of the column with the person's name (field_1).", "$ref": "#/$defs/header" }, "email": { "description": "Header of the column with the e-mail address (field_2).", "$ref": "#/$defs/header" }, "address": { "description": "Header of the column with the address (field_3).", "$ref": "#/$defs/header" }, "company": { "description": "Header of the column with the company (field_4).", "$ref": "#/$defs/header" }, "field_0": { "$ref": "#/$defs/header" }, "field_1": { "$ref": "#/$defs/header" }, "field_2": { "$ref": "#/$defs/header" }, "field_3": { "$ref": "#/$defs/header" }, "field_4": { "$ref": "#/$defs/header" }, "field_5": { "$ref": "#/$defs/header" }, "field_6": { "$ref": "#/$defs/header" }, "field_7": { "$ref": "#/$defs/header" }, "field_8": { "$ref": "#/$defs/header" }, "field_9": { "$ref": "#/$defs/header" }, "field_10": { "$ref": "#/$defs/header" }, "field_11": { "$ref": "#/$defs/header" }, "field_12": { "$ref": "#/$defs/header" }, "field_13": { "$ref": "#/$defs/header" }, "field_14": { "$ref": "#/$defs/header" }, "field_15": { "$ref": "#/$defs/header" }, "field_16": { "$ref": "#/$defs/header" }, "field_17": { "$ref": "#/$defs/header" }, "field_18": { "$ref": "#/$defs/header" }, "field_19": { "$ref": "#/$defs/header" }, "field_20": { "$ref": "#/$defs/header" }, "field_21": { "$ref": "#/$defs/header" }, "field_22": { "$ref": "#/$defs/header" }, "field_23": { "$ref": "#/$defs/header" }, "field_24": { "$ref": "#/$defs/header" }, "field_25": { "$ref": "#/$defs/header" }, "field_26": { "$ref": "#/$defs/header" }, "field_27": { "$ref": "#/$defs/header" }, "field_28": { "$ref": "#/$defs/header" }, "field_29": { "$ref": "#/$defs/header" }, "field_30": { "$ref": "#/$defs/header" }, "field_31": { "$ref": "#/$defs/header" }, "field_32": { "$ref": "#/$defs/header" }, "field_33": { "$ref": "#/$defs/header" }, "field_34": { "$ref": "#/$defs/header" } } }, "header": { "type": "string", "minLength": 1, "maxLength": 1000 } } };
const schema2 = { "type": ["string", "integer"], "pattern": "^0*[1-9][0-9]{0,19}$", "minimum": 1, "maximum": 9007199254740991 };
const schema45 = { "enum": ["AC", "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GT", "GU", "GW", "GY", "HK", "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS", "ST", "SV", "SX", "SY", "SZ", "TA", "TC", "TD", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI", "VN", "VU", "WF", "WS", "XK", "YE", "YT", "ZA", "ZM", "ZW"] };
const func0 = Object.prototype.hasOwnProperty;
const func2 = ajv_dist_runtime_ucs2length_js__WEBPACK_IMPORTED_MODULE_0__["default"] ?? ajv_dist_runtime_ucs2length_js__WEBPACK_IMPORTED_MODULE_0__;
const func89 = ajv_dist_runtime_equal_js__WEBPACK_IMPORTED_MODULE_1__["default"] ?? ajv_dist_runtime_equal_js__WEBPACK_IMPORTED_MODULE_1__;
const schema1 = { "type": "object", "additionalProperties": false, "required": ["list", "files"], "properties": { "list": { "description": "Id of the lead list: the digits in its address in the Smartflo portal.", "$ref": "#/$defs/id" }, "name": { "description": "Name of the list; compared with Smartflo's before anything is sent.", "type": "string", "minLength": 1, "maxLength": 200 }, "files": { "description": "Globs of its lead files, from the top of the repository: one, or several in order. `!` in front leaves files out.", "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 } }, "duplicate-option": { "description": "What Smartflo does with a number it already has. Built-in: skip.", "enum": ["skip", "overwrite", "clone"] }, "skill-id": { "description": "Id of the skill that gets the leads: digits. Built-in: none is sent.", "$ref": "#/$defs/id" }, "key": { "description": "What makes two rows the same lead: aliases, field_N or column headers. Built-in: [phone].", "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "minLength": 1 } }, "columns": { "$ref": "#/$defs/columns" }, "unmapped": { "description": "What a column that feeds no field is. Built-in: warn.", "enum": ["error", "warn", "ignore"] }, "blank": { "description": "Whether a blank cell is left out of the lead or sent as an empty text. Built-in: omit.", "enum": ["omit", "empty"] }, "schema": { "description": "Path of your JSON Schema for a row as it stands in the file, from the top of the repository. Built-in: none.", "type": "string", "minLength": 1 }, "country": { "description": "Country whose numbers may be written without a country code. Built-in: IN.", "$ref": "#/$defs/country" }, "countries": { "description": "Countries whose numbers are accepted, beside `country`. Built-in: that one only.", "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/country" } }, "duplicates": { "description": "Which of several rows with one key is sent: the first, the last, or the first while the others are rejects. Built-in: last under overwrite, else first.", "enum": ["first", "last", "reject"] }, "on-reject": { "description": "Whether a file with rejects is sent without them or not at all. Built-in: deliver-rest.", "enum": ["deliver-rest", "deliver-none"] }, "verify": { "description": "What is read back from Smartflo after sending: nothing, the first, the last and 20 leads between, or all. Built-in: none.", "enum": ["none", "sample", "all"] }, "clone-verify": { "description": "Under clone, when an answer was lost and the lead is found on the list. hold: it waits for a person. exclusive: nobody else feeds this list, so it arrived. Built-in: hold.", "enum": ["hold", "exclusive"] }, "encoding": { "description": "Encoding of the files. auto: UTF-8, or UTF-16 with a byte order mark. Built-in: auto.", "enum": ["auto", "windows-1252"] }, "delimiter": { "description": "What separates the cells of delimited text. auto: found out from the file. Built-in: auto.", "enum": ["auto", ",", ";", "tab", "|"] }, "preamble-lines": { "description": "Lines before the header that are not part of the table. Built-in: 0.", "type": "integer", "minimum": 0, "maximum": 1000 }, "comment": { "description": "Lines of delimited text that start with this are comments. Built-in: none are.", "type": "string", "minLength": 1, "maxLength": 10 }, "sheet": { "description": "Name of the sheet of a workbook. Built-in: its first.", "type": "string", "minLength": 1, "maxLength": 31 } } };
const pattern0 = new RegExp("^0*[1-9][0-9]{0,19}$", "u");
const schema4 = { "description": "Header of the column that feeds a field, where the names do not say so themselves. An entry of `lists` adds to the top of this file.", "type": "object", "additionalProperties": false, "properties": { "phone": { "description": "Header of the column with the phone number (field_0).", "$ref": "#/$defs/header" }, "name": { "description": "Header of the column with the person's name (field_1).", "$ref": "#/$defs/header" }, "email": { "description": "Header of the column with the e-mail address (field_2).", "$ref": "#/$defs/header" }, "address": { "description": "Header of the column with the address (field_3).", "$ref": "#/$defs/header" }, "company": { "description": "Header of the column with the company (field_4).", "$ref": "#/$defs/header" }, "field_0": { "$ref": "#/$defs/header" }, "field_1": { "$ref": "#/$defs/header" }, "field_2": { "$ref": "#/$defs/header" }, "field_3": { "$ref": "#/$defs/header" }, "field_4": { "$ref": "#/$defs/header" }, "field_5": { "$ref": "#/$defs/header" }, "field_6": { "$ref": "#/$defs/header" }, "field_7": { "$ref": "#/$defs/header" }, "field_8": { "$ref": "#/$defs/header" }, "field_9": { "$ref": "#/$defs/header" }, "field_10": { "$ref": "#/$defs/header" }, "field_11": { "$ref": "#/$defs/header" }, "field_12": { "$ref": "#/$defs/header" }, "field_13": { "$ref": "#/$defs/header" }, "field_14": { "$ref": "#/$defs/header" }, "field_15": { "$ref": "#/$defs/header" }, "field_16": { "$ref": "#/$defs/header" }, "field_17": { "$ref": "#/$defs/header" }, "field_18": { "$ref": "#/$defs/header" }, "field_19": { "$ref": "#/$defs/header" }, "field_20": { "$ref": "#/$defs/header" }, "field_21": { "$ref": "#/$defs/header" }, "field_22": { "$ref": "#/$defs/header" }, "field_23": { "$ref": "#/$defs/header" }, "field_24": { "$ref": "#/$defs/header" }, "field_25": { "$ref": "#/$defs/header" }, "field_26": { "$ref": "#/$defs/header" }, "field_27": { "$ref": "#/$defs/header" }, "field_28": { "$ref": "#/$defs/header" }, "field_29": { "$ref": "#/$defs/header" }, "field_30": { "$ref": "#/$defs/header" }, "field_31": { "$ref": "#/$defs/header" }, "field_32": { "$ref": "#/$defs/header" }, "field_33": { "$ref": "#/$defs/header" }, "field_34": { "$ref": "#/$defs/header" } } };
const schema5 = { "type": "string", "minLength": 1, "maxLength": 1000 };
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate2.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (!(func0.call(schema4.properties, key0))) {
                const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema4, data };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        if (data.phone !== undefined) {
            let data0 = data.phone;
            if (typeof data0 === "string") {
                if ((data0.length > 1000 && func2(data0) > 1000)) {
                    const err1 = { instancePath: instancePath + "/phone", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err1];
                    }
                    else {
                        vErrors.push(err1);
                    }
                    errors++;
                }
                if ((data0.length < 2 && func2(data0) < 1)) {
                    const err2 = { instancePath: instancePath + "/phone", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
            }
            else {
                const err3 = { instancePath: instancePath + "/phone", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data0 };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.name !== undefined) {
            let data1 = data.name;
            if (typeof data1 === "string") {
                if ((data1.length > 1000 && func2(data1) > 1000)) {
                    const err4 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
                if ((data1.length < 2 && func2(data1) < 1)) {
                    const err5 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/name", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data1 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.email !== undefined) {
            let data2 = data.email;
            if (typeof data2 === "string") {
                if ((data2.length > 1000 && func2(data2) > 1000)) {
                    const err7 = { instancePath: instancePath + "/email", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
                if ((data2.length < 2 && func2(data2) < 1)) {
                    const err8 = { instancePath: instancePath + "/email", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/email", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data2 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.address !== undefined) {
            let data3 = data.address;
            if (typeof data3 === "string") {
                if ((data3.length > 1000 && func2(data3) > 1000)) {
                    const err10 = { instancePath: instancePath + "/address", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data3 };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
                if ((data3.length < 2 && func2(data3) < 1)) {
                    const err11 = { instancePath: instancePath + "/address", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data3 };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
            }
            else {
                const err12 = { instancePath: instancePath + "/address", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data3 };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
        if (data.company !== undefined) {
            let data4 = data.company;
            if (typeof data4 === "string") {
                if ((data4.length > 1000 && func2(data4) > 1000)) {
                    const err13 = { instancePath: instancePath + "/company", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data4 };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
                if ((data4.length < 2 && func2(data4) < 1)) {
                    const err14 = { instancePath: instancePath + "/company", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data4 };
                    if (vErrors === null) {
                        vErrors = [err14];
                    }
                    else {
                        vErrors.push(err14);
                    }
                    errors++;
                }
            }
            else {
                const err15 = { instancePath: instancePath + "/company", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data4 };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data.field_0 !== undefined) {
            let data5 = data.field_0;
            if (typeof data5 === "string") {
                if ((data5.length > 1000 && func2(data5) > 1000)) {
                    const err16 = { instancePath: instancePath + "/field_0", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data5 };
                    if (vErrors === null) {
                        vErrors = [err16];
                    }
                    else {
                        vErrors.push(err16);
                    }
                    errors++;
                }
                if ((data5.length < 2 && func2(data5) < 1)) {
                    const err17 = { instancePath: instancePath + "/field_0", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data5 };
                    if (vErrors === null) {
                        vErrors = [err17];
                    }
                    else {
                        vErrors.push(err17);
                    }
                    errors++;
                }
            }
            else {
                const err18 = { instancePath: instancePath + "/field_0", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data5 };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.field_1 !== undefined) {
            let data6 = data.field_1;
            if (typeof data6 === "string") {
                if ((data6.length > 1000 && func2(data6) > 1000)) {
                    const err19 = { instancePath: instancePath + "/field_1", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err19];
                    }
                    else {
                        vErrors.push(err19);
                    }
                    errors++;
                }
                if ((data6.length < 2 && func2(data6) < 1)) {
                    const err20 = { instancePath: instancePath + "/field_1", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err20];
                    }
                    else {
                        vErrors.push(err20);
                    }
                    errors++;
                }
            }
            else {
                const err21 = { instancePath: instancePath + "/field_1", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data6 };
                if (vErrors === null) {
                    vErrors = [err21];
                }
                else {
                    vErrors.push(err21);
                }
                errors++;
            }
        }
        if (data.field_2 !== undefined) {
            let data7 = data.field_2;
            if (typeof data7 === "string") {
                if ((data7.length > 1000 && func2(data7) > 1000)) {
                    const err22 = { instancePath: instancePath + "/field_2", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data7 };
                    if (vErrors === null) {
                        vErrors = [err22];
                    }
                    else {
                        vErrors.push(err22);
                    }
                    errors++;
                }
                if ((data7.length < 2 && func2(data7) < 1)) {
                    const err23 = { instancePath: instancePath + "/field_2", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data7 };
                    if (vErrors === null) {
                        vErrors = [err23];
                    }
                    else {
                        vErrors.push(err23);
                    }
                    errors++;
                }
            }
            else {
                const err24 = { instancePath: instancePath + "/field_2", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data7 };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data.field_3 !== undefined) {
            let data8 = data.field_3;
            if (typeof data8 === "string") {
                if ((data8.length > 1000 && func2(data8) > 1000)) {
                    const err25 = { instancePath: instancePath + "/field_3", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data8 };
                    if (vErrors === null) {
                        vErrors = [err25];
                    }
                    else {
                        vErrors.push(err25);
                    }
                    errors++;
                }
                if ((data8.length < 2 && func2(data8) < 1)) {
                    const err26 = { instancePath: instancePath + "/field_3", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data8 };
                    if (vErrors === null) {
                        vErrors = [err26];
                    }
                    else {
                        vErrors.push(err26);
                    }
                    errors++;
                }
            }
            else {
                const err27 = { instancePath: instancePath + "/field_3", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data8 };
                if (vErrors === null) {
                    vErrors = [err27];
                }
                else {
                    vErrors.push(err27);
                }
                errors++;
            }
        }
        if (data.field_4 !== undefined) {
            let data9 = data.field_4;
            if (typeof data9 === "string") {
                if ((data9.length > 1000 && func2(data9) > 1000)) {
                    const err28 = { instancePath: instancePath + "/field_4", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data9 };
                    if (vErrors === null) {
                        vErrors = [err28];
                    }
                    else {
                        vErrors.push(err28);
                    }
                    errors++;
                }
                if ((data9.length < 2 && func2(data9) < 1)) {
                    const err29 = { instancePath: instancePath + "/field_4", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data9 };
                    if (vErrors === null) {
                        vErrors = [err29];
                    }
                    else {
                        vErrors.push(err29);
                    }
                    errors++;
                }
            }
            else {
                const err30 = { instancePath: instancePath + "/field_4", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data9 };
                if (vErrors === null) {
                    vErrors = [err30];
                }
                else {
                    vErrors.push(err30);
                }
                errors++;
            }
        }
        if (data.field_5 !== undefined) {
            let data10 = data.field_5;
            if (typeof data10 === "string") {
                if ((data10.length > 1000 && func2(data10) > 1000)) {
                    const err31 = { instancePath: instancePath + "/field_5", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data10 };
                    if (vErrors === null) {
                        vErrors = [err31];
                    }
                    else {
                        vErrors.push(err31);
                    }
                    errors++;
                }
                if ((data10.length < 2 && func2(data10) < 1)) {
                    const err32 = { instancePath: instancePath + "/field_5", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data10 };
                    if (vErrors === null) {
                        vErrors = [err32];
                    }
                    else {
                        vErrors.push(err32);
                    }
                    errors++;
                }
            }
            else {
                const err33 = { instancePath: instancePath + "/field_5", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data10 };
                if (vErrors === null) {
                    vErrors = [err33];
                }
                else {
                    vErrors.push(err33);
                }
                errors++;
            }
        }
        if (data.field_6 !== undefined) {
            let data11 = data.field_6;
            if (typeof data11 === "string") {
                if ((data11.length > 1000 && func2(data11) > 1000)) {
                    const err34 = { instancePath: instancePath + "/field_6", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data11 };
                    if (vErrors === null) {
                        vErrors = [err34];
                    }
                    else {
                        vErrors.push(err34);
                    }
                    errors++;
                }
                if ((data11.length < 2 && func2(data11) < 1)) {
                    const err35 = { instancePath: instancePath + "/field_6", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data11 };
                    if (vErrors === null) {
                        vErrors = [err35];
                    }
                    else {
                        vErrors.push(err35);
                    }
                    errors++;
                }
            }
            else {
                const err36 = { instancePath: instancePath + "/field_6", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data11 };
                if (vErrors === null) {
                    vErrors = [err36];
                }
                else {
                    vErrors.push(err36);
                }
                errors++;
            }
        }
        if (data.field_7 !== undefined) {
            let data12 = data.field_7;
            if (typeof data12 === "string") {
                if ((data12.length > 1000 && func2(data12) > 1000)) {
                    const err37 = { instancePath: instancePath + "/field_7", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data12 };
                    if (vErrors === null) {
                        vErrors = [err37];
                    }
                    else {
                        vErrors.push(err37);
                    }
                    errors++;
                }
                if ((data12.length < 2 && func2(data12) < 1)) {
                    const err38 = { instancePath: instancePath + "/field_7", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data12 };
                    if (vErrors === null) {
                        vErrors = [err38];
                    }
                    else {
                        vErrors.push(err38);
                    }
                    errors++;
                }
            }
            else {
                const err39 = { instancePath: instancePath + "/field_7", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data12 };
                if (vErrors === null) {
                    vErrors = [err39];
                }
                else {
                    vErrors.push(err39);
                }
                errors++;
            }
        }
        if (data.field_8 !== undefined) {
            let data13 = data.field_8;
            if (typeof data13 === "string") {
                if ((data13.length > 1000 && func2(data13) > 1000)) {
                    const err40 = { instancePath: instancePath + "/field_8", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data13 };
                    if (vErrors === null) {
                        vErrors = [err40];
                    }
                    else {
                        vErrors.push(err40);
                    }
                    errors++;
                }
                if ((data13.length < 2 && func2(data13) < 1)) {
                    const err41 = { instancePath: instancePath + "/field_8", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data13 };
                    if (vErrors === null) {
                        vErrors = [err41];
                    }
                    else {
                        vErrors.push(err41);
                    }
                    errors++;
                }
            }
            else {
                const err42 = { instancePath: instancePath + "/field_8", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data13 };
                if (vErrors === null) {
                    vErrors = [err42];
                }
                else {
                    vErrors.push(err42);
                }
                errors++;
            }
        }
        if (data.field_9 !== undefined) {
            let data14 = data.field_9;
            if (typeof data14 === "string") {
                if ((data14.length > 1000 && func2(data14) > 1000)) {
                    const err43 = { instancePath: instancePath + "/field_9", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data14 };
                    if (vErrors === null) {
                        vErrors = [err43];
                    }
                    else {
                        vErrors.push(err43);
                    }
                    errors++;
                }
                if ((data14.length < 2 && func2(data14) < 1)) {
                    const err44 = { instancePath: instancePath + "/field_9", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data14 };
                    if (vErrors === null) {
                        vErrors = [err44];
                    }
                    else {
                        vErrors.push(err44);
                    }
                    errors++;
                }
            }
            else {
                const err45 = { instancePath: instancePath + "/field_9", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data14 };
                if (vErrors === null) {
                    vErrors = [err45];
                }
                else {
                    vErrors.push(err45);
                }
                errors++;
            }
        }
        if (data.field_10 !== undefined) {
            let data15 = data.field_10;
            if (typeof data15 === "string") {
                if ((data15.length > 1000 && func2(data15) > 1000)) {
                    const err46 = { instancePath: instancePath + "/field_10", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data15 };
                    if (vErrors === null) {
                        vErrors = [err46];
                    }
                    else {
                        vErrors.push(err46);
                    }
                    errors++;
                }
                if ((data15.length < 2 && func2(data15) < 1)) {
                    const err47 = { instancePath: instancePath + "/field_10", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data15 };
                    if (vErrors === null) {
                        vErrors = [err47];
                    }
                    else {
                        vErrors.push(err47);
                    }
                    errors++;
                }
            }
            else {
                const err48 = { instancePath: instancePath + "/field_10", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data15 };
                if (vErrors === null) {
                    vErrors = [err48];
                }
                else {
                    vErrors.push(err48);
                }
                errors++;
            }
        }
        if (data.field_11 !== undefined) {
            let data16 = data.field_11;
            if (typeof data16 === "string") {
                if ((data16.length > 1000 && func2(data16) > 1000)) {
                    const err49 = { instancePath: instancePath + "/field_11", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data16 };
                    if (vErrors === null) {
                        vErrors = [err49];
                    }
                    else {
                        vErrors.push(err49);
                    }
                    errors++;
                }
                if ((data16.length < 2 && func2(data16) < 1)) {
                    const err50 = { instancePath: instancePath + "/field_11", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data16 };
                    if (vErrors === null) {
                        vErrors = [err50];
                    }
                    else {
                        vErrors.push(err50);
                    }
                    errors++;
                }
            }
            else {
                const err51 = { instancePath: instancePath + "/field_11", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data16 };
                if (vErrors === null) {
                    vErrors = [err51];
                }
                else {
                    vErrors.push(err51);
                }
                errors++;
            }
        }
        if (data.field_12 !== undefined) {
            let data17 = data.field_12;
            if (typeof data17 === "string") {
                if ((data17.length > 1000 && func2(data17) > 1000)) {
                    const err52 = { instancePath: instancePath + "/field_12", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data17 };
                    if (vErrors === null) {
                        vErrors = [err52];
                    }
                    else {
                        vErrors.push(err52);
                    }
                    errors++;
                }
                if ((data17.length < 2 && func2(data17) < 1)) {
                    const err53 = { instancePath: instancePath + "/field_12", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data17 };
                    if (vErrors === null) {
                        vErrors = [err53];
                    }
                    else {
                        vErrors.push(err53);
                    }
                    errors++;
                }
            }
            else {
                const err54 = { instancePath: instancePath + "/field_12", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data17 };
                if (vErrors === null) {
                    vErrors = [err54];
                }
                else {
                    vErrors.push(err54);
                }
                errors++;
            }
        }
        if (data.field_13 !== undefined) {
            let data18 = data.field_13;
            if (typeof data18 === "string") {
                if ((data18.length > 1000 && func2(data18) > 1000)) {
                    const err55 = { instancePath: instancePath + "/field_13", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data18 };
                    if (vErrors === null) {
                        vErrors = [err55];
                    }
                    else {
                        vErrors.push(err55);
                    }
                    errors++;
                }
                if ((data18.length < 2 && func2(data18) < 1)) {
                    const err56 = { instancePath: instancePath + "/field_13", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data18 };
                    if (vErrors === null) {
                        vErrors = [err56];
                    }
                    else {
                        vErrors.push(err56);
                    }
                    errors++;
                }
            }
            else {
                const err57 = { instancePath: instancePath + "/field_13", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data18 };
                if (vErrors === null) {
                    vErrors = [err57];
                }
                else {
                    vErrors.push(err57);
                }
                errors++;
            }
        }
        if (data.field_14 !== undefined) {
            let data19 = data.field_14;
            if (typeof data19 === "string") {
                if ((data19.length > 1000 && func2(data19) > 1000)) {
                    const err58 = { instancePath: instancePath + "/field_14", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data19 };
                    if (vErrors === null) {
                        vErrors = [err58];
                    }
                    else {
                        vErrors.push(err58);
                    }
                    errors++;
                }
                if ((data19.length < 2 && func2(data19) < 1)) {
                    const err59 = { instancePath: instancePath + "/field_14", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data19 };
                    if (vErrors === null) {
                        vErrors = [err59];
                    }
                    else {
                        vErrors.push(err59);
                    }
                    errors++;
                }
            }
            else {
                const err60 = { instancePath: instancePath + "/field_14", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data19 };
                if (vErrors === null) {
                    vErrors = [err60];
                }
                else {
                    vErrors.push(err60);
                }
                errors++;
            }
        }
        if (data.field_15 !== undefined) {
            let data20 = data.field_15;
            if (typeof data20 === "string") {
                if ((data20.length > 1000 && func2(data20) > 1000)) {
                    const err61 = { instancePath: instancePath + "/field_15", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data20 };
                    if (vErrors === null) {
                        vErrors = [err61];
                    }
                    else {
                        vErrors.push(err61);
                    }
                    errors++;
                }
                if ((data20.length < 2 && func2(data20) < 1)) {
                    const err62 = { instancePath: instancePath + "/field_15", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data20 };
                    if (vErrors === null) {
                        vErrors = [err62];
                    }
                    else {
                        vErrors.push(err62);
                    }
                    errors++;
                }
            }
            else {
                const err63 = { instancePath: instancePath + "/field_15", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data20 };
                if (vErrors === null) {
                    vErrors = [err63];
                }
                else {
                    vErrors.push(err63);
                }
                errors++;
            }
        }
        if (data.field_16 !== undefined) {
            let data21 = data.field_16;
            if (typeof data21 === "string") {
                if ((data21.length > 1000 && func2(data21) > 1000)) {
                    const err64 = { instancePath: instancePath + "/field_16", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data21 };
                    if (vErrors === null) {
                        vErrors = [err64];
                    }
                    else {
                        vErrors.push(err64);
                    }
                    errors++;
                }
                if ((data21.length < 2 && func2(data21) < 1)) {
                    const err65 = { instancePath: instancePath + "/field_16", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data21 };
                    if (vErrors === null) {
                        vErrors = [err65];
                    }
                    else {
                        vErrors.push(err65);
                    }
                    errors++;
                }
            }
            else {
                const err66 = { instancePath: instancePath + "/field_16", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data21 };
                if (vErrors === null) {
                    vErrors = [err66];
                }
                else {
                    vErrors.push(err66);
                }
                errors++;
            }
        }
        if (data.field_17 !== undefined) {
            let data22 = data.field_17;
            if (typeof data22 === "string") {
                if ((data22.length > 1000 && func2(data22) > 1000)) {
                    const err67 = { instancePath: instancePath + "/field_17", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data22 };
                    if (vErrors === null) {
                        vErrors = [err67];
                    }
                    else {
                        vErrors.push(err67);
                    }
                    errors++;
                }
                if ((data22.length < 2 && func2(data22) < 1)) {
                    const err68 = { instancePath: instancePath + "/field_17", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data22 };
                    if (vErrors === null) {
                        vErrors = [err68];
                    }
                    else {
                        vErrors.push(err68);
                    }
                    errors++;
                }
            }
            else {
                const err69 = { instancePath: instancePath + "/field_17", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data22 };
                if (vErrors === null) {
                    vErrors = [err69];
                }
                else {
                    vErrors.push(err69);
                }
                errors++;
            }
        }
        if (data.field_18 !== undefined) {
            let data23 = data.field_18;
            if (typeof data23 === "string") {
                if ((data23.length > 1000 && func2(data23) > 1000)) {
                    const err70 = { instancePath: instancePath + "/field_18", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data23 };
                    if (vErrors === null) {
                        vErrors = [err70];
                    }
                    else {
                        vErrors.push(err70);
                    }
                    errors++;
                }
                if ((data23.length < 2 && func2(data23) < 1)) {
                    const err71 = { instancePath: instancePath + "/field_18", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data23 };
                    if (vErrors === null) {
                        vErrors = [err71];
                    }
                    else {
                        vErrors.push(err71);
                    }
                    errors++;
                }
            }
            else {
                const err72 = { instancePath: instancePath + "/field_18", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data23 };
                if (vErrors === null) {
                    vErrors = [err72];
                }
                else {
                    vErrors.push(err72);
                }
                errors++;
            }
        }
        if (data.field_19 !== undefined) {
            let data24 = data.field_19;
            if (typeof data24 === "string") {
                if ((data24.length > 1000 && func2(data24) > 1000)) {
                    const err73 = { instancePath: instancePath + "/field_19", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data24 };
                    if (vErrors === null) {
                        vErrors = [err73];
                    }
                    else {
                        vErrors.push(err73);
                    }
                    errors++;
                }
                if ((data24.length < 2 && func2(data24) < 1)) {
                    const err74 = { instancePath: instancePath + "/field_19", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data24 };
                    if (vErrors === null) {
                        vErrors = [err74];
                    }
                    else {
                        vErrors.push(err74);
                    }
                    errors++;
                }
            }
            else {
                const err75 = { instancePath: instancePath + "/field_19", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data24 };
                if (vErrors === null) {
                    vErrors = [err75];
                }
                else {
                    vErrors.push(err75);
                }
                errors++;
            }
        }
        if (data.field_20 !== undefined) {
            let data25 = data.field_20;
            if (typeof data25 === "string") {
                if ((data25.length > 1000 && func2(data25) > 1000)) {
                    const err76 = { instancePath: instancePath + "/field_20", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data25 };
                    if (vErrors === null) {
                        vErrors = [err76];
                    }
                    else {
                        vErrors.push(err76);
                    }
                    errors++;
                }
                if ((data25.length < 2 && func2(data25) < 1)) {
                    const err77 = { instancePath: instancePath + "/field_20", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data25 };
                    if (vErrors === null) {
                        vErrors = [err77];
                    }
                    else {
                        vErrors.push(err77);
                    }
                    errors++;
                }
            }
            else {
                const err78 = { instancePath: instancePath + "/field_20", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data25 };
                if (vErrors === null) {
                    vErrors = [err78];
                }
                else {
                    vErrors.push(err78);
                }
                errors++;
            }
        }
        if (data.field_21 !== undefined) {
            let data26 = data.field_21;
            if (typeof data26 === "string") {
                if ((data26.length > 1000 && func2(data26) > 1000)) {
                    const err79 = { instancePath: instancePath + "/field_21", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data26 };
                    if (vErrors === null) {
                        vErrors = [err79];
                    }
                    else {
                        vErrors.push(err79);
                    }
                    errors++;
                }
                if ((data26.length < 2 && func2(data26) < 1)) {
                    const err80 = { instancePath: instancePath + "/field_21", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data26 };
                    if (vErrors === null) {
                        vErrors = [err80];
                    }
                    else {
                        vErrors.push(err80);
                    }
                    errors++;
                }
            }
            else {
                const err81 = { instancePath: instancePath + "/field_21", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data26 };
                if (vErrors === null) {
                    vErrors = [err81];
                }
                else {
                    vErrors.push(err81);
                }
                errors++;
            }
        }
        if (data.field_22 !== undefined) {
            let data27 = data.field_22;
            if (typeof data27 === "string") {
                if ((data27.length > 1000 && func2(data27) > 1000)) {
                    const err82 = { instancePath: instancePath + "/field_22", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data27 };
                    if (vErrors === null) {
                        vErrors = [err82];
                    }
                    else {
                        vErrors.push(err82);
                    }
                    errors++;
                }
                if ((data27.length < 2 && func2(data27) < 1)) {
                    const err83 = { instancePath: instancePath + "/field_22", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data27 };
                    if (vErrors === null) {
                        vErrors = [err83];
                    }
                    else {
                        vErrors.push(err83);
                    }
                    errors++;
                }
            }
            else {
                const err84 = { instancePath: instancePath + "/field_22", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data27 };
                if (vErrors === null) {
                    vErrors = [err84];
                }
                else {
                    vErrors.push(err84);
                }
                errors++;
            }
        }
        if (data.field_23 !== undefined) {
            let data28 = data.field_23;
            if (typeof data28 === "string") {
                if ((data28.length > 1000 && func2(data28) > 1000)) {
                    const err85 = { instancePath: instancePath + "/field_23", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data28 };
                    if (vErrors === null) {
                        vErrors = [err85];
                    }
                    else {
                        vErrors.push(err85);
                    }
                    errors++;
                }
                if ((data28.length < 2 && func2(data28) < 1)) {
                    const err86 = { instancePath: instancePath + "/field_23", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data28 };
                    if (vErrors === null) {
                        vErrors = [err86];
                    }
                    else {
                        vErrors.push(err86);
                    }
                    errors++;
                }
            }
            else {
                const err87 = { instancePath: instancePath + "/field_23", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data28 };
                if (vErrors === null) {
                    vErrors = [err87];
                }
                else {
                    vErrors.push(err87);
                }
                errors++;
            }
        }
        if (data.field_24 !== undefined) {
            let data29 = data.field_24;
            if (typeof data29 === "string") {
                if ((data29.length > 1000 && func2(data29) > 1000)) {
                    const err88 = { instancePath: instancePath + "/field_24", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data29 };
                    if (vErrors === null) {
                        vErrors = [err88];
                    }
                    else {
                        vErrors.push(err88);
                    }
                    errors++;
                }
                if ((data29.length < 2 && func2(data29) < 1)) {
                    const err89 = { instancePath: instancePath + "/field_24", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data29 };
                    if (vErrors === null) {
                        vErrors = [err89];
                    }
                    else {
                        vErrors.push(err89);
                    }
                    errors++;
                }
            }
            else {
                const err90 = { instancePath: instancePath + "/field_24", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data29 };
                if (vErrors === null) {
                    vErrors = [err90];
                }
                else {
                    vErrors.push(err90);
                }
                errors++;
            }
        }
        if (data.field_25 !== undefined) {
            let data30 = data.field_25;
            if (typeof data30 === "string") {
                if ((data30.length > 1000 && func2(data30) > 1000)) {
                    const err91 = { instancePath: instancePath + "/field_25", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data30 };
                    if (vErrors === null) {
                        vErrors = [err91];
                    }
                    else {
                        vErrors.push(err91);
                    }
                    errors++;
                }
                if ((data30.length < 2 && func2(data30) < 1)) {
                    const err92 = { instancePath: instancePath + "/field_25", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data30 };
                    if (vErrors === null) {
                        vErrors = [err92];
                    }
                    else {
                        vErrors.push(err92);
                    }
                    errors++;
                }
            }
            else {
                const err93 = { instancePath: instancePath + "/field_25", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data30 };
                if (vErrors === null) {
                    vErrors = [err93];
                }
                else {
                    vErrors.push(err93);
                }
                errors++;
            }
        }
        if (data.field_26 !== undefined) {
            let data31 = data.field_26;
            if (typeof data31 === "string") {
                if ((data31.length > 1000 && func2(data31) > 1000)) {
                    const err94 = { instancePath: instancePath + "/field_26", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data31 };
                    if (vErrors === null) {
                        vErrors = [err94];
                    }
                    else {
                        vErrors.push(err94);
                    }
                    errors++;
                }
                if ((data31.length < 2 && func2(data31) < 1)) {
                    const err95 = { instancePath: instancePath + "/field_26", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data31 };
                    if (vErrors === null) {
                        vErrors = [err95];
                    }
                    else {
                        vErrors.push(err95);
                    }
                    errors++;
                }
            }
            else {
                const err96 = { instancePath: instancePath + "/field_26", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data31 };
                if (vErrors === null) {
                    vErrors = [err96];
                }
                else {
                    vErrors.push(err96);
                }
                errors++;
            }
        }
        if (data.field_27 !== undefined) {
            let data32 = data.field_27;
            if (typeof data32 === "string") {
                if ((data32.length > 1000 && func2(data32) > 1000)) {
                    const err97 = { instancePath: instancePath + "/field_27", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data32 };
                    if (vErrors === null) {
                        vErrors = [err97];
                    }
                    else {
                        vErrors.push(err97);
                    }
                    errors++;
                }
                if ((data32.length < 2 && func2(data32) < 1)) {
                    const err98 = { instancePath: instancePath + "/field_27", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data32 };
                    if (vErrors === null) {
                        vErrors = [err98];
                    }
                    else {
                        vErrors.push(err98);
                    }
                    errors++;
                }
            }
            else {
                const err99 = { instancePath: instancePath + "/field_27", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data32 };
                if (vErrors === null) {
                    vErrors = [err99];
                }
                else {
                    vErrors.push(err99);
                }
                errors++;
            }
        }
        if (data.field_28 !== undefined) {
            let data33 = data.field_28;
            if (typeof data33 === "string") {
                if ((data33.length > 1000 && func2(data33) > 1000)) {
                    const err100 = { instancePath: instancePath + "/field_28", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data33 };
                    if (vErrors === null) {
                        vErrors = [err100];
                    }
                    else {
                        vErrors.push(err100);
                    }
                    errors++;
                }
                if ((data33.length < 2 && func2(data33) < 1)) {
                    const err101 = { instancePath: instancePath + "/field_28", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data33 };
                    if (vErrors === null) {
                        vErrors = [err101];
                    }
                    else {
                        vErrors.push(err101);
                    }
                    errors++;
                }
            }
            else {
                const err102 = { instancePath: instancePath + "/field_28", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data33 };
                if (vErrors === null) {
                    vErrors = [err102];
                }
                else {
                    vErrors.push(err102);
                }
                errors++;
            }
        }
        if (data.field_29 !== undefined) {
            let data34 = data.field_29;
            if (typeof data34 === "string") {
                if ((data34.length > 1000 && func2(data34) > 1000)) {
                    const err103 = { instancePath: instancePath + "/field_29", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data34 };
                    if (vErrors === null) {
                        vErrors = [err103];
                    }
                    else {
                        vErrors.push(err103);
                    }
                    errors++;
                }
                if ((data34.length < 2 && func2(data34) < 1)) {
                    const err104 = { instancePath: instancePath + "/field_29", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data34 };
                    if (vErrors === null) {
                        vErrors = [err104];
                    }
                    else {
                        vErrors.push(err104);
                    }
                    errors++;
                }
            }
            else {
                const err105 = { instancePath: instancePath + "/field_29", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data34 };
                if (vErrors === null) {
                    vErrors = [err105];
                }
                else {
                    vErrors.push(err105);
                }
                errors++;
            }
        }
        if (data.field_30 !== undefined) {
            let data35 = data.field_30;
            if (typeof data35 === "string") {
                if ((data35.length > 1000 && func2(data35) > 1000)) {
                    const err106 = { instancePath: instancePath + "/field_30", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data35 };
                    if (vErrors === null) {
                        vErrors = [err106];
                    }
                    else {
                        vErrors.push(err106);
                    }
                    errors++;
                }
                if ((data35.length < 2 && func2(data35) < 1)) {
                    const err107 = { instancePath: instancePath + "/field_30", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data35 };
                    if (vErrors === null) {
                        vErrors = [err107];
                    }
                    else {
                        vErrors.push(err107);
                    }
                    errors++;
                }
            }
            else {
                const err108 = { instancePath: instancePath + "/field_30", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data35 };
                if (vErrors === null) {
                    vErrors = [err108];
                }
                else {
                    vErrors.push(err108);
                }
                errors++;
            }
        }
        if (data.field_31 !== undefined) {
            let data36 = data.field_31;
            if (typeof data36 === "string") {
                if ((data36.length > 1000 && func2(data36) > 1000)) {
                    const err109 = { instancePath: instancePath + "/field_31", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data36 };
                    if (vErrors === null) {
                        vErrors = [err109];
                    }
                    else {
                        vErrors.push(err109);
                    }
                    errors++;
                }
                if ((data36.length < 2 && func2(data36) < 1)) {
                    const err110 = { instancePath: instancePath + "/field_31", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data36 };
                    if (vErrors === null) {
                        vErrors = [err110];
                    }
                    else {
                        vErrors.push(err110);
                    }
                    errors++;
                }
            }
            else {
                const err111 = { instancePath: instancePath + "/field_31", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data36 };
                if (vErrors === null) {
                    vErrors = [err111];
                }
                else {
                    vErrors.push(err111);
                }
                errors++;
            }
        }
        if (data.field_32 !== undefined) {
            let data37 = data.field_32;
            if (typeof data37 === "string") {
                if ((data37.length > 1000 && func2(data37) > 1000)) {
                    const err112 = { instancePath: instancePath + "/field_32", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data37 };
                    if (vErrors === null) {
                        vErrors = [err112];
                    }
                    else {
                        vErrors.push(err112);
                    }
                    errors++;
                }
                if ((data37.length < 2 && func2(data37) < 1)) {
                    const err113 = { instancePath: instancePath + "/field_32", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data37 };
                    if (vErrors === null) {
                        vErrors = [err113];
                    }
                    else {
                        vErrors.push(err113);
                    }
                    errors++;
                }
            }
            else {
                const err114 = { instancePath: instancePath + "/field_32", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data37 };
                if (vErrors === null) {
                    vErrors = [err114];
                }
                else {
                    vErrors.push(err114);
                }
                errors++;
            }
        }
        if (data.field_33 !== undefined) {
            let data38 = data.field_33;
            if (typeof data38 === "string") {
                if ((data38.length > 1000 && func2(data38) > 1000)) {
                    const err115 = { instancePath: instancePath + "/field_33", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data38 };
                    if (vErrors === null) {
                        vErrors = [err115];
                    }
                    else {
                        vErrors.push(err115);
                    }
                    errors++;
                }
                if ((data38.length < 2 && func2(data38) < 1)) {
                    const err116 = { instancePath: instancePath + "/field_33", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data38 };
                    if (vErrors === null) {
                        vErrors = [err116];
                    }
                    else {
                        vErrors.push(err116);
                    }
                    errors++;
                }
            }
            else {
                const err117 = { instancePath: instancePath + "/field_33", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data38 };
                if (vErrors === null) {
                    vErrors = [err117];
                }
                else {
                    vErrors.push(err117);
                }
                errors++;
            }
        }
        if (data.field_34 !== undefined) {
            let data39 = data.field_34;
            if (typeof data39 === "string") {
                if ((data39.length > 1000 && func2(data39) > 1000)) {
                    const err118 = { instancePath: instancePath + "/field_34", schemaPath: "#/$defs/header/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters", schema: 1000, parentSchema: schema5, data: data39 };
                    if (vErrors === null) {
                        vErrors = [err118];
                    }
                    else {
                        vErrors.push(err118);
                    }
                    errors++;
                }
                if ((data39.length < 2 && func2(data39) < 1)) {
                    const err119 = { instancePath: instancePath + "/field_34", schemaPath: "#/$defs/header/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema5, data: data39 };
                    if (vErrors === null) {
                        vErrors = [err119];
                    }
                    else {
                        vErrors.push(err119);
                    }
                    errors++;
                }
            }
            else {
                const err120 = { instancePath: instancePath + "/field_34", schemaPath: "#/$defs/header/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema5.type, parentSchema: schema5, data: data39 };
                if (vErrors === null) {
                    vErrors = [err120];
                }
                else {
                    vErrors.push(err120);
                }
                errors++;
            }
        }
    }
    else {
        const err121 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema4.type, parentSchema: schema4, data };
        if (vErrors === null) {
            vErrors = [err121];
        }
        else {
            vErrors.push(err121);
        }
        errors++;
    }
    validate2.errors = vErrors;
    return errors === 0;
}
validate2.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate1.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.list === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "list" }, message: "must have required property '" + "list" + "'", schema: schema1.required, parentSchema: schema1, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.files === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property '" + "files" + "'", schema: schema1.required, parentSchema: schema1, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func0.call(schema1.properties, key0))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema1, data };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.list !== undefined) {
            let data0 = data.list;
            if ((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))) {
                const err3 = { instancePath: instancePath + "/list", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: schema2.type }, message: "must be string,integer", schema: schema2.type, parentSchema: schema2, data: data0 };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
            if ((typeof data0 == "number") && (isFinite(data0))) {
                if (data0 > 9007199254740991 || isNaN(data0)) {
                    const err4 = { instancePath: instancePath + "/list", schemaPath: "#/$defs/id/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991", schema: 9007199254740991, parentSchema: schema2, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
                if (data0 < 1 || isNaN(data0)) {
                    const err5 = { instancePath: instancePath + "/list", schemaPath: "#/$defs/id/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema2, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            if (typeof data0 === "string") {
                if (!pattern0.test(data0)) {
                    const err6 = { instancePath: instancePath + "/list", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^0*[1-9][0-9]{0,19}$" }, message: "must match pattern \"" + "^0*[1-9][0-9]{0,19}$" + "\"", schema: "^0*[1-9][0-9]{0,19}$", parentSchema: schema2, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
        }
        if (data.name !== undefined) {
            let data1 = data.name;
            if (typeof data1 === "string") {
                if ((data1.length > 200 && func2(data1) > 200)) {
                    const err7 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters", schema: 200, parentSchema: schema1.properties.name, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
                if ((data1.length < 2 && func2(data1) < 1)) {
                    const err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema1.properties.name, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.name.type, parentSchema: schema1.properties.name, data: data1 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.files !== undefined) {
            let data2 = data.files;
            if ((typeof data2 !== "string") && (!(Array.isArray(data2)))) {
                const err10 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: schema1.properties.files.type }, message: "must be string,array", schema: schema1.properties.files.type, parentSchema: schema1.properties.files, data: data2 };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
            if (typeof data2 === "string") {
                if ((data2.length < 2 && func2(data2) < 1)) {
                    const err11 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema1.properties.files, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
            }
            if (Array.isArray(data2)) {
                if (data2.length < 1) {
                    const err12 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema1.properties.files, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
                const len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data3 = data2[i0];
                    if (typeof data3 === "string") {
                        if ((data3.length < 2 && func2(data3) < 1)) {
                            const err13 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema1.properties.files.items, data: data3 };
                            if (vErrors === null) {
                                vErrors = [err13];
                            }
                            else {
                                vErrors.push(err13);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err14 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.files.items.type, parentSchema: schema1.properties.files.items, data: data3 };
                        if (vErrors === null) {
                            vErrors = [err14];
                        }
                        else {
                            vErrors.push(err14);
                        }
                        errors++;
                    }
                }
            }
        }
        if (data["duplicate-option"] !== undefined) {
            let data4 = data["duplicate-option"];
            if (!(((data4 === "skip") || (data4 === "overwrite")) || (data4 === "clone"))) {
                const err15 = { instancePath: instancePath + "/duplicate-option", schemaPath: "#/properties/duplicate-option/enum", keyword: "enum", params: { allowedValues: schema1.properties["duplicate-option"].enum }, message: "must be equal to one of the allowed values", schema: schema1.properties["duplicate-option"].enum, parentSchema: schema1.properties["duplicate-option"], data: data4 };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data["skill-id"] !== undefined) {
            let data5 = data["skill-id"];
            if ((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))) {
                const err16 = { instancePath: instancePath + "/skill-id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: schema2.type }, message: "must be string,integer", schema: schema2.type, parentSchema: schema2, data: data5 };
                if (vErrors === null) {
                    vErrors = [err16];
                }
                else {
                    vErrors.push(err16);
                }
                errors++;
            }
            if ((typeof data5 == "number") && (isFinite(data5))) {
                if (data5 > 9007199254740991 || isNaN(data5)) {
                    const err17 = { instancePath: instancePath + "/skill-id", schemaPath: "#/$defs/id/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991", schema: 9007199254740991, parentSchema: schema2, data: data5 };
                    if (vErrors === null) {
                        vErrors = [err17];
                    }
                    else {
                        vErrors.push(err17);
                    }
                    errors++;
                }
                if (data5 < 1 || isNaN(data5)) {
                    const err18 = { instancePath: instancePath + "/skill-id", schemaPath: "#/$defs/id/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema2, data: data5 };
                    if (vErrors === null) {
                        vErrors = [err18];
                    }
                    else {
                        vErrors.push(err18);
                    }
                    errors++;
                }
            }
            if (typeof data5 === "string") {
                if (!pattern0.test(data5)) {
                    const err19 = { instancePath: instancePath + "/skill-id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^0*[1-9][0-9]{0,19}$" }, message: "must match pattern \"" + "^0*[1-9][0-9]{0,19}$" + "\"", schema: "^0*[1-9][0-9]{0,19}$", parentSchema: schema2, data: data5 };
                    if (vErrors === null) {
                        vErrors = [err19];
                    }
                    else {
                        vErrors.push(err19);
                    }
                    errors++;
                }
            }
        }
        if (data.key !== undefined) {
            let data6 = data.key;
            if (Array.isArray(data6)) {
                if (data6.length < 1) {
                    const err20 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema1.properties.key, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err20];
                    }
                    else {
                        vErrors.push(err20);
                    }
                    errors++;
                }
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data7 = data6[i1];
                    if (typeof data7 === "string") {
                        if ((data7.length < 2 && func2(data7) < 1)) {
                            const err21 = { instancePath: instancePath + "/key/" + i1, schemaPath: "#/properties/key/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema1.properties.key.items, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err21];
                            }
                            else {
                                vErrors.push(err21);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err22 = { instancePath: instancePath + "/key/" + i1, schemaPath: "#/properties/key/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.key.items.type, parentSchema: schema1.properties.key.items, data: data7 };
                        if (vErrors === null) {
                            vErrors = [err22];
                        }
                        else {
                            vErrors.push(err22);
                        }
                        errors++;
                    }
                }
                let i2 = data6.length;
                let j0;
                if (i2 > 1) {
                    const indices0 = {};
                    for (; i2--;) {
                        let item0 = data6[i2];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            const err23 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)", schema: true, parentSchema: schema1.properties.key, data: data6 };
                            if (vErrors === null) {
                                vErrors = [err23];
                            }
                            else {
                                vErrors.push(err23);
                            }
                            errors++;
                            break;
                        }
                        indices0[item0] = i2;
                    }
                }
            }
            else {
                const err24 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.key.type, parentSchema: schema1.properties.key, data: data6 };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data.columns !== undefined) {
            if (!(validate2(data.columns, { instancePath: instancePath + "/columns", parentData: data, parentDataProperty: "columns", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
                errors = vErrors.length;
            }
        }
        if (data.unmapped !== undefined) {
            let data9 = data.unmapped;
            if (!(((data9 === "error") || (data9 === "warn")) || (data9 === "ignore"))) {
                const err25 = { instancePath: instancePath + "/unmapped", schemaPath: "#/properties/unmapped/enum", keyword: "enum", params: { allowedValues: schema1.properties.unmapped.enum }, message: "must be equal to one of the allowed values", schema: schema1.properties.unmapped.enum, parentSchema: schema1.properties.unmapped, data: data9 };
                if (vErrors === null) {
                    vErrors = [err25];
                }
                else {
                    vErrors.push(err25);
                }
                errors++;
            }
        }
        if (data.blank !== undefined) {
            let data10 = data.blank;
            if (!((data10 === "omit") || (data10 === "empty"))) {
                const err26 = { instancePath: instancePath + "/blank", schemaPath: "#/properties/blank/enum", keyword: "enum", params: { allowedValues: schema1.properties.blank.enum }, message: "must be equal to one of the allowed values", schema: schema1.properties.blank.enum, parentSchema: schema1.properties.blank, data: data10 };
                if (vErrors === null) {
                    vErrors = [err26];
                }
                else {
                    vErrors.push(err26);
                }
                errors++;
            }
        }
        if (data.schema !== undefined) {
            let data11 = data.schema;
            if (typeof data11 === "string") {
                if ((data11.length < 2 && func2(data11) < 1)) {
                    const err27 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema1.properties.schema, data: data11 };
                    if (vErrors === null) {
                        vErrors = [err27];
                    }
                    else {
                        vErrors.push(err27);
                    }
                    errors++;
                }
            }
            else {
                const err28 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.schema.type, parentSchema: schema1.properties.schema, data: data11 };
                if (vErrors === null) {
                    vErrors = [err28];
                }
                else {
                    vErrors.push(err28);
                }
                errors++;
            }
        }
        if (data.country !== undefined) {
            let data12 = data.country;
            let valid9;
            valid9 = false;
            for (const v0 of schema45.enum) {
                if (func89(data12, v0)) {
                    valid9 = true;
                    break;
                }
            }
            if (!valid9) {
                const err29 = { instancePath: instancePath + "/country", schemaPath: "#/$defs/country/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values", schema: schema45.enum, parentSchema: schema45, data: data12 };
                if (vErrors === null) {
                    vErrors = [err29];
                }
                else {
                    vErrors.push(err29);
                }
                errors++;
            }
        }
        if (data.countries !== undefined) {
            let data13 = data.countries;
            if (Array.isArray(data13)) {
                const len2 = data13.length;
                for (let i3 = 0; i3 < len2; i3++) {
                    let data14 = data13[i3];
                    let valid13;
                    valid13 = false;
                    for (const v1 of schema45.enum) {
                        if (func89(data14, v1)) {
                            valid13 = true;
                            break;
                        }
                    }
                    if (!valid13) {
                        const err30 = { instancePath: instancePath + "/countries/" + i3, schemaPath: "#/$defs/country/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values", schema: schema45.enum, parentSchema: schema45, data: data14 };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                }
                let i4 = data13.length;
                let j1;
                if (i4 > 1) {
                    outer0: for (; i4--;) {
                        for (j1 = i4; j1--;) {
                            if (func89(data13[i4], data13[j1])) {
                                const err31 = { instancePath: instancePath + "/countries", schemaPath: "#/properties/countries/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i4 + " are identical)", schema: true, parentSchema: schema1.properties.countries, data: data13 };
                                if (vErrors === null) {
                                    vErrors = [err31];
                                }
                                else {
                                    vErrors.push(err31);
                                }
                                errors++;
                                break outer0;
                            }
                        }
                    }
                }
            }
            else {
                const err32 = { instancePath: instancePath + "/countries", schemaPath: "#/properties/countries/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.countries.type, parentSchema: schema1.properties.countries, data: data13 };
                if (vErrors === null) {
                    vErrors = [err32];
                }
                else {
                    vErrors.push(err32);
                }
                errors++;
            }
        }
        if (data.duplicates !== undefined) {
            let data15 = data.duplicates;
            if (!(((data15 === "first") || (data15 === "last")) || (data15 === "reject"))) {
                const err33 = { instancePath: instancePath + "/duplicates", schemaPath: "#/properties/duplicates/enum", keyword: "enum", params: { allowedValues: schema1.properties.duplicates.enum }, message: "must be equal to one of the allowed values", schema: schema1.properties.duplicates.enum, parentSchema: schema1.properties.duplicates, data: data15 };
                if (vErrors === null) {
                    vErrors = [err33];
                }
                else {
                    vErrors.push(err33);
                }
                errors++;
            }
        }
        if (data["on-reject"] !== undefined) {
            let data16 = data["on-reject"];
            if (!((data16 === "deliver-rest") || (data16 === "deliver-none"))) {
                const err34 = { instancePath: instancePath + "/on-reject", schemaPath: "#/properties/on-reject/enum", keyword: "enum", params: { allowedValues: schema1.properties["on-reject"].enum }, message: "must be equal to one of the allowed values", schema: schema1.properties["on-reject"].enum, parentSchema: schema1.properties["on-reject"], data: data16 };
                if (vErrors === null) {
                    vErrors = [err34];
                }
                else {
                    vErrors.push(err34);
                }
                errors++;
            }
        }
        if (data.verify !== undefined) {
            let data17 = data.verify;
            if (!(((data17 === "none") || (data17 === "sample")) || (data17 === "all"))) {
                const err35 = { instancePath: instancePath + "/verify", schemaPath: "#/properties/verify/enum", keyword: "enum", params: { allowedValues: schema1.properties.verify.enum }, message: "must be equal to one of the allowed values", schema: schema1.properties.verify.enum, parentSchema: schema1.properties.verify, data: data17 };
                if (vErrors === null) {
                    vErrors = [err35];
                }
                else {
                    vErrors.push(err35);
                }
                errors++;
            }
        }
        if (data["clone-verify"] !== undefined) {
            let data18 = data["clone-verify"];
            if (!((data18 === "hold") || (data18 === "exclusive"))) {
                const err36 = { instancePath: instancePath + "/clone-verify", schemaPath: "#/properties/clone-verify/enum", keyword: "enum", params: { allowedValues: schema1.properties["clone-verify"].enum }, message: "must be equal to one of the allowed values", schema: schema1.properties["clone-verify"].enum, parentSchema: schema1.properties["clone-verify"], data: data18 };
                if (vErrors === null) {
                    vErrors = [err36];
                }
                else {
                    vErrors.push(err36);
                }
                errors++;
            }
        }
        if (data.encoding !== undefined) {
            let data19 = data.encoding;
            if (!((data19 === "auto") || (data19 === "windows-1252"))) {
                const err37 = { instancePath: instancePath + "/encoding", schemaPath: "#/properties/encoding/enum", keyword: "enum", params: { allowedValues: schema1.properties.encoding.enum }, message: "must be equal to one of the allowed values", schema: schema1.properties.encoding.enum, parentSchema: schema1.properties.encoding, data: data19 };
                if (vErrors === null) {
                    vErrors = [err37];
                }
                else {
                    vErrors.push(err37);
                }
                errors++;
            }
        }
        if (data.delimiter !== undefined) {
            let data20 = data.delimiter;
            if (!(((((data20 === "auto") || (data20 === ",")) || (data20 === ";")) || (data20 === "tab")) || (data20 === "|"))) {
                const err38 = { instancePath: instancePath + "/delimiter", schemaPath: "#/properties/delimiter/enum", keyword: "enum", params: { allowedValues: schema1.properties.delimiter.enum }, message: "must be equal to one of the allowed values", schema: schema1.properties.delimiter.enum, parentSchema: schema1.properties.delimiter, data: data20 };
                if (vErrors === null) {
                    vErrors = [err38];
                }
                else {
                    vErrors.push(err38);
                }
                errors++;
            }
        }
        if (data["preamble-lines"] !== undefined) {
            let data21 = data["preamble-lines"];
            if (!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) {
                const err39 = { instancePath: instancePath + "/preamble-lines", schemaPath: "#/properties/preamble-lines/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema1.properties["preamble-lines"].type, parentSchema: schema1.properties["preamble-lines"], data: data21 };
                if (vErrors === null) {
                    vErrors = [err39];
                }
                else {
                    vErrors.push(err39);
                }
                errors++;
            }
            if ((typeof data21 == "number") && (isFinite(data21))) {
                if (data21 > 1000 || isNaN(data21)) {
                    const err40 = { instancePath: instancePath + "/preamble-lines", schemaPath: "#/properties/preamble-lines/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000", schema: 1000, parentSchema: schema1.properties["preamble-lines"], data: data21 };
                    if (vErrors === null) {
                        vErrors = [err40];
                    }
                    else {
                        vErrors.push(err40);
                    }
                    errors++;
                }
                if (data21 < 0 || isNaN(data21)) {
                    const err41 = { instancePath: instancePath + "/preamble-lines", schemaPath: "#/properties/preamble-lines/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema1.properties["preamble-lines"], data: data21 };
                    if (vErrors === null) {
                        vErrors = [err41];
                    }
                    else {
                        vErrors.push(err41);
                    }
                    errors++;
                }
            }
        }
        if (data.comment !== undefined) {
            let data22 = data.comment;
            if (typeof data22 === "string") {
                if ((data22.length > 10 && func2(data22) > 10)) {
                    const err42 = { instancePath: instancePath + "/comment", schemaPath: "#/properties/comment/maxLength", keyword: "maxLength", params: { limit: 10 }, message: "must NOT have more than 10 characters", schema: 10, parentSchema: schema1.properties.comment, data: data22 };
                    if (vErrors === null) {
                        vErrors = [err42];
                    }
                    else {
                        vErrors.push(err42);
                    }
                    errors++;
                }
                if ((data22.length < 2 && func2(data22) < 1)) {
                    const err43 = { instancePath: instancePath + "/comment", schemaPath: "#/properties/comment/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema1.properties.comment, data: data22 };
                    if (vErrors === null) {
                        vErrors = [err43];
                    }
                    else {
                        vErrors.push(err43);
                    }
                    errors++;
                }
            }
            else {
                const err44 = { instancePath: instancePath + "/comment", schemaPath: "#/properties/comment/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.comment.type, parentSchema: schema1.properties.comment, data: data22 };
                if (vErrors === null) {
                    vErrors = [err44];
                }
                else {
                    vErrors.push(err44);
                }
                errors++;
            }
        }
        if (data.sheet !== undefined) {
            let data23 = data.sheet;
            if (typeof data23 === "string") {
                if ((data23.length > 31 && func2(data23) > 31)) {
                    const err45 = { instancePath: instancePath + "/sheet", schemaPath: "#/properties/sheet/maxLength", keyword: "maxLength", params: { limit: 31 }, message: "must NOT have more than 31 characters", schema: 31, parentSchema: schema1.properties.sheet, data: data23 };
                    if (vErrors === null) {
                        vErrors = [err45];
                    }
                    else {
                        vErrors.push(err45);
                    }
                    errors++;
                }
                if ((data23.length < 2 && func2(data23) < 1)) {
                    const err46 = { instancePath: instancePath + "/sheet", schemaPath: "#/properties/sheet/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema1.properties.sheet, data: data23 };
                    if (vErrors === null) {
                        vErrors = [err46];
                    }
                    else {
                        vErrors.push(err46);
                    }
                    errors++;
                }
            }
            else {
                const err47 = { instancePath: instancePath + "/sheet", schemaPath: "#/properties/sheet/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.sheet.type, parentSchema: schema1.properties.sheet, data: data23 };
                if (vErrors === null) {
                    vErrors = [err47];
                }
                else {
                    vErrors.push(err47);
                }
                errors++;
            }
        }
    }
    else {
        const err48 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema1.type, parentSchema: schema1, data };
        if (vErrors === null) {
            vErrors = [err48];
        }
        else {
            vErrors.push(err48);
        }
        errors++;
    }
    validate1.errors = vErrors;
    return errors === 0;
}
validate1.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const pattern2 = new RegExp("^[0-9a-f]{32}$", "u");
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate0.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (!(func0.call(schema0.properties, key0))) {
                const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0, data };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        if (data.$schema !== undefined) {
            let data0 = data.$schema;
            if (typeof data0 !== "string") {
                const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.$schema.type, parentSchema: schema0.properties.$schema, data: data0 };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.lists !== undefined) {
            let data1 = data.lists;
            if (Array.isArray(data1)) {
                if (data1.length > 1000) {
                    const err2 = { instancePath: instancePath + "/lists", schemaPath: "#/properties/lists/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items", schema: 1000, parentSchema: schema0.properties.lists, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
                if (data1.length < 1) {
                    const err3 = { instancePath: instancePath + "/lists", schemaPath: "#/properties/lists/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.lists, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate1(data1[i0], { instancePath: instancePath + "/lists/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/lists", schemaPath: "#/properties/lists/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.lists.type, parentSchema: schema0.properties.lists, data: data1 };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data["max-leads"] !== undefined) {
            let data3 = data["max-leads"];
            if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
                const err5 = { instancePath: instancePath + "/max-leads", schemaPath: "#/properties/max-leads/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties["max-leads"].type, parentSchema: schema0.properties["max-leads"], data: data3 };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 > 10000000 || isNaN(data3)) {
                    const err6 = { instancePath: instancePath + "/max-leads", schemaPath: "#/properties/max-leads/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10000000 }, message: "must be <= 10000000", schema: 10000000, parentSchema: schema0.properties["max-leads"], data: data3 };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                if (data3 < 1 || isNaN(data3)) {
                    const err7 = { instancePath: instancePath + "/max-leads", schemaPath: "#/properties/max-leads/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema0.properties["max-leads"], data: data3 };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
        }
        if (data["max-reject-ratio"] !== undefined) {
            let data4 = data["max-reject-ratio"];
            if ((typeof data4 == "number") && (isFinite(data4))) {
                if (data4 > 1 || isNaN(data4)) {
                    const err8 = { instancePath: instancePath + "/max-reject-ratio", schemaPath: "#/properties/max-reject-ratio/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema0.properties["max-reject-ratio"], data: data4 };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                if (data4 < 0 || isNaN(data4)) {
                    const err9 = { instancePath: instancePath + "/max-reject-ratio", schemaPath: "#/properties/max-reject-ratio/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties["max-reject-ratio"], data: data4 };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/max-reject-ratio", schemaPath: "#/properties/max-reject-ratio/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema0.properties["max-reject-ratio"].type, parentSchema: schema0.properties["max-reject-ratio"], data: data4 };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data["fail-on"] !== undefined) {
            let data5 = data["fail-on"];
            if (!(((data5 === "new") || (data5 === "any")) || (data5 === "errors"))) {
                const err11 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/enum", keyword: "enum", params: { allowedValues: schema0.properties["fail-on"].enum }, message: "must be equal to one of the allowed values", schema: schema0.properties["fail-on"].enum, parentSchema: schema0.properties["fail-on"], data: data5 };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data["requests-per-second"] !== undefined) {
            let data6 = data["requests-per-second"];
            if ((typeof data6 == "number") && (isFinite(data6))) {
                if (data6 > 1000 || isNaN(data6)) {
                    const err12 = { instancePath: instancePath + "/requests-per-second", schemaPath: "#/properties/requests-per-second/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000", schema: 1000, parentSchema: schema0.properties["requests-per-second"], data: data6 };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
                if (data6 < 0 || isNaN(data6)) {
                    const err13 = { instancePath: instancePath + "/requests-per-second", schemaPath: "#/properties/requests-per-second/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties["requests-per-second"], data: data6 };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
            }
            else {
                const err14 = { instancePath: instancePath + "/requests-per-second", schemaPath: "#/properties/requests-per-second/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema0.properties["requests-per-second"].type, parentSchema: schema0.properties["requests-per-second"], data: data6 };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.concurrency !== undefined) {
            let data7 = data.concurrency;
            if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
                const err15 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.concurrency.type, parentSchema: schema0.properties.concurrency, data: data7 };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
            if ((typeof data7 == "number") && (isFinite(data7))) {
                if (data7 > 8 || isNaN(data7)) {
                    const err16 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 8 }, message: "must be <= 8", schema: 8, parentSchema: schema0.properties.concurrency, data: data7 };
                    if (vErrors === null) {
                        vErrors = [err16];
                    }
                    else {
                        vErrors.push(err16);
                    }
                    errors++;
                }
                if (data7 < 1 || isNaN(data7)) {
                    const err17 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema0.properties.concurrency, data: data7 };
                    if (vErrors === null) {
                        vErrors = [err17];
                    }
                    else {
                        vErrors.push(err17);
                    }
                    errors++;
                }
            }
        }
        if (data["batch-size"] !== undefined) {
            let data8 = data["batch-size"];
            if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
                const err18 = { instancePath: instancePath + "/batch-size", schemaPath: "#/properties/batch-size/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties["batch-size"].type, parentSchema: schema0.properties["batch-size"], data: data8 };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
            if ((typeof data8 == "number") && (isFinite(data8))) {
                if (data8 > 10000 || isNaN(data8)) {
                    const err19 = { instancePath: instancePath + "/batch-size", schemaPath: "#/properties/batch-size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10000 }, message: "must be <= 10000", schema: 10000, parentSchema: schema0.properties["batch-size"], data: data8 };
                    if (vErrors === null) {
                        vErrors = [err19];
                    }
                    else {
                        vErrors.push(err19);
                    }
                    errors++;
                }
                if (data8 < 1 || isNaN(data8)) {
                    const err20 = { instancePath: instancePath + "/batch-size", schemaPath: "#/properties/batch-size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema0.properties["batch-size"], data: data8 };
                    if (vErrors === null) {
                        vErrors = [err20];
                    }
                    else {
                        vErrors.push(err20);
                    }
                    errors++;
                }
            }
        }
        if (data["ledger-id"] !== undefined) {
            let data9 = data["ledger-id"];
            if (typeof data9 === "string") {
                if (!pattern2.test(data9)) {
                    const err21 = { instancePath: instancePath + "/ledger-id", schemaPath: "#/properties/ledger-id/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must match pattern \"" + "^[0-9a-f]{32}$" + "\"", schema: "^[0-9a-f]{32}$", parentSchema: schema0.properties["ledger-id"], data: data9 };
                    if (vErrors === null) {
                        vErrors = [err21];
                    }
                    else {
                        vErrors.push(err21);
                    }
                    errors++;
                }
            }
            else {
                const err22 = { instancePath: instancePath + "/ledger-id", schemaPath: "#/properties/ledger-id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["ledger-id"].type, parentSchema: schema0.properties["ledger-id"], data: data9 };
                if (vErrors === null) {
                    vErrors = [err22];
                }
                else {
                    vErrors.push(err22);
                }
                errors++;
            }
        }
        if (data.delivery !== undefined) {
            let data10 = data.delivery;
            if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                for (const key1 in data10) {
                    if (!(((key1 === "settle-seconds") || (key1 === "lease-seconds")) || (key1 === "max-minutes"))) {
                        const err23 = { instancePath: instancePath + "/delivery", schemaPath: "#/properties/delivery/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties.delivery, data: data10 };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                }
                if (data10["settle-seconds"] !== undefined) {
                    let data11 = data10["settle-seconds"];
                    if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
                        const err24 = { instancePath: instancePath + "/delivery/settle-seconds", schemaPath: "#/properties/delivery/properties/settle-seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.delivery.properties["settle-seconds"].type, parentSchema: schema0.properties.delivery.properties["settle-seconds"], data: data11 };
                        if (vErrors === null) {
                            vErrors = [err24];
                        }
                        else {
                            vErrors.push(err24);
                        }
                        errors++;
                    }
                    if ((typeof data11 == "number") && (isFinite(data11))) {
                        if (data11 > 3600 || isNaN(data11)) {
                            const err25 = { instancePath: instancePath + "/delivery/settle-seconds", schemaPath: "#/properties/delivery/properties/settle-seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600", schema: 3600, parentSchema: schema0.properties.delivery.properties["settle-seconds"], data: data11 };
                            if (vErrors === null) {
                                vErrors = [err25];
                            }
                            else {
                                vErrors.push(err25);
                            }
                            errors++;
                        }
                        if (data11 < 0 || isNaN(data11)) {
                            const err26 = { instancePath: instancePath + "/delivery/settle-seconds", schemaPath: "#/properties/delivery/properties/settle-seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties.delivery.properties["settle-seconds"], data: data11 };
                            if (vErrors === null) {
                                vErrors = [err26];
                            }
                            else {
                                vErrors.push(err26);
                            }
                            errors++;
                        }
                    }
                }
                if (data10["lease-seconds"] !== undefined) {
                    let data12 = data10["lease-seconds"];
                    if (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) {
                        const err27 = { instancePath: instancePath + "/delivery/lease-seconds", schemaPath: "#/properties/delivery/properties/lease-seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.delivery.properties["lease-seconds"].type, parentSchema: schema0.properties.delivery.properties["lease-seconds"], data: data12 };
                        if (vErrors === null) {
                            vErrors = [err27];
                        }
                        else {
                            vErrors.push(err27);
                        }
                        errors++;
                    }
                    if ((typeof data12 == "number") && (isFinite(data12))) {
                        if (data12 > 3600 || isNaN(data12)) {
                            const err28 = { instancePath: instancePath + "/delivery/lease-seconds", schemaPath: "#/properties/delivery/properties/lease-seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600", schema: 3600, parentSchema: schema0.properties.delivery.properties["lease-seconds"], data: data12 };
                            if (vErrors === null) {
                                vErrors = [err28];
                            }
                            else {
                                vErrors.push(err28);
                            }
                            errors++;
                        }
                        if (data12 < 60 || isNaN(data12)) {
                            const err29 = { instancePath: instancePath + "/delivery/lease-seconds", schemaPath: "#/properties/delivery/properties/lease-seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 60 }, message: "must be >= 60", schema: 60, parentSchema: schema0.properties.delivery.properties["lease-seconds"], data: data12 };
                            if (vErrors === null) {
                                vErrors = [err29];
                            }
                            else {
                                vErrors.push(err29);
                            }
                            errors++;
                        }
                    }
                }
                if (data10["max-minutes"] !== undefined) {
                    let data13 = data10["max-minutes"];
                    if (!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) {
                        const err30 = { instancePath: instancePath + "/delivery/max-minutes", schemaPath: "#/properties/delivery/properties/max-minutes/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.delivery.properties["max-minutes"].type, parentSchema: schema0.properties.delivery.properties["max-minutes"], data: data13 };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                    if ((typeof data13 == "number") && (isFinite(data13))) {
                        if (data13 > 4320 || isNaN(data13)) {
                            const err31 = { instancePath: instancePath + "/delivery/max-minutes", schemaPath: "#/properties/delivery/properties/max-minutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4320 }, message: "must be <= 4320", schema: 4320, parentSchema: schema0.properties.delivery.properties["max-minutes"], data: data13 };
                            if (vErrors === null) {
                                vErrors = [err31];
                            }
                            else {
                                vErrors.push(err31);
                            }
                            errors++;
                        }
                        if (data13 < 1 || isNaN(data13)) {
                            const err32 = { instancePath: instancePath + "/delivery/max-minutes", schemaPath: "#/properties/delivery/properties/max-minutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema0.properties.delivery.properties["max-minutes"], data: data13 };
                            if (vErrors === null) {
                                vErrors = [err32];
                            }
                            else {
                                vErrors.push(err32);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err33 = { instancePath: instancePath + "/delivery", schemaPath: "#/properties/delivery/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.delivery.type, parentSchema: schema0.properties.delivery, data: data10 };
                if (vErrors === null) {
                    vErrors = [err33];
                }
                else {
                    vErrors.push(err33);
                }
                errors++;
            }
        }
        if (data["allow-public-repository"] !== undefined) {
            let data14 = data["allow-public-repository"];
            if (typeof data14 !== "boolean") {
                const err34 = { instancePath: instancePath + "/allow-public-repository", schemaPath: "#/properties/allow-public-repository/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema0.properties["allow-public-repository"].type, parentSchema: schema0.properties["allow-public-repository"], data: data14 };
                if (vErrors === null) {
                    vErrors = [err34];
                }
                else {
                    vErrors.push(err34);
                }
                errors++;
            }
        }
        if (data["duplicate-option"] !== undefined) {
            let data15 = data["duplicate-option"];
            if (!(((data15 === "skip") || (data15 === "overwrite")) || (data15 === "clone"))) {
                const err35 = { instancePath: instancePath + "/duplicate-option", schemaPath: "#/properties/duplicate-option/enum", keyword: "enum", params: { allowedValues: schema0.properties["duplicate-option"].enum }, message: "must be equal to one of the allowed values", schema: schema0.properties["duplicate-option"].enum, parentSchema: schema0.properties["duplicate-option"], data: data15 };
                if (vErrors === null) {
                    vErrors = [err35];
                }
                else {
                    vErrors.push(err35);
                }
                errors++;
            }
        }
        if (data["skill-id"] !== undefined) {
            let data16 = data["skill-id"];
            if ((typeof data16 !== "string") && (!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16))))) {
                const err36 = { instancePath: instancePath + "/skill-id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: schema2.type }, message: "must be string,integer", schema: schema2.type, parentSchema: schema2, data: data16 };
                if (vErrors === null) {
                    vErrors = [err36];
                }
                else {
                    vErrors.push(err36);
                }
                errors++;
            }
            if ((typeof data16 == "number") && (isFinite(data16))) {
                if (data16 > 9007199254740991 || isNaN(data16)) {
                    const err37 = { instancePath: instancePath + "/skill-id", schemaPath: "#/$defs/id/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991", schema: 9007199254740991, parentSchema: schema2, data: data16 };
                    if (vErrors === null) {
                        vErrors = [err37];
                    }
                    else {
                        vErrors.push(err37);
                    }
                    errors++;
                }
                if (data16 < 1 || isNaN(data16)) {
                    const err38 = { instancePath: instancePath + "/skill-id", schemaPath: "#/$defs/id/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema2, data: data16 };
                    if (vErrors === null) {
                        vErrors = [err38];
                    }
                    else {
                        vErrors.push(err38);
                    }
                    errors++;
                }
            }
            if (typeof data16 === "string") {
                if (!pattern0.test(data16)) {
                    const err39 = { instancePath: instancePath + "/skill-id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^0*[1-9][0-9]{0,19}$" }, message: "must match pattern \"" + "^0*[1-9][0-9]{0,19}$" + "\"", schema: "^0*[1-9][0-9]{0,19}$", parentSchema: schema2, data: data16 };
                    if (vErrors === null) {
                        vErrors = [err39];
                    }
                    else {
                        vErrors.push(err39);
                    }
                    errors++;
                }
            }
        }
        if (data.key !== undefined) {
            let data17 = data.key;
            if (Array.isArray(data17)) {
                if (data17.length < 1) {
                    const err40 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.key, data: data17 };
                    if (vErrors === null) {
                        vErrors = [err40];
                    }
                    else {
                        vErrors.push(err40);
                    }
                    errors++;
                }
                const len1 = data17.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data18 = data17[i1];
                    if (typeof data18 === "string") {
                        if ((data18.length < 2 && func2(data18) < 1)) {
                            const err41 = { instancePath: instancePath + "/key/" + i1, schemaPath: "#/properties/key/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.key.items, data: data18 };
                            if (vErrors === null) {
                                vErrors = [err41];
                            }
                            else {
                                vErrors.push(err41);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err42 = { instancePath: instancePath + "/key/" + i1, schemaPath: "#/properties/key/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.key.items.type, parentSchema: schema0.properties.key.items, data: data18 };
                        if (vErrors === null) {
                            vErrors = [err42];
                        }
                        else {
                            vErrors.push(err42);
                        }
                        errors++;
                    }
                }
                let i2 = data17.length;
                let j0;
                if (i2 > 1) {
                    const indices0 = {};
                    for (; i2--;) {
                        let item0 = data17[i2];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            const err43 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)", schema: true, parentSchema: schema0.properties.key, data: data17 };
                            if (vErrors === null) {
                                vErrors = [err43];
                            }
                            else {
                                vErrors.push(err43);
                            }
                            errors++;
                            break;
                        }
                        indices0[item0] = i2;
                    }
                }
            }
            else {
                const err44 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.key.type, parentSchema: schema0.properties.key, data: data17 };
                if (vErrors === null) {
                    vErrors = [err44];
                }
                else {
                    vErrors.push(err44);
                }
                errors++;
            }
        }
        if (data.columns !== undefined) {
            if (!(validate2(data.columns, { instancePath: instancePath + "/columns", parentData: data, parentDataProperty: "columns", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
                errors = vErrors.length;
            }
        }
        if (data.unmapped !== undefined) {
            let data20 = data.unmapped;
            if (!(((data20 === "error") || (data20 === "warn")) || (data20 === "ignore"))) {
                const err45 = { instancePath: instancePath + "/unmapped", schemaPath: "#/properties/unmapped/enum", keyword: "enum", params: { allowedValues: schema0.properties.unmapped.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.unmapped.enum, parentSchema: schema0.properties.unmapped, data: data20 };
                if (vErrors === null) {
                    vErrors = [err45];
                }
                else {
                    vErrors.push(err45);
                }
                errors++;
            }
        }
        if (data.blank !== undefined) {
            let data21 = data.blank;
            if (!((data21 === "omit") || (data21 === "empty"))) {
                const err46 = { instancePath: instancePath + "/blank", schemaPath: "#/properties/blank/enum", keyword: "enum", params: { allowedValues: schema0.properties.blank.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.blank.enum, parentSchema: schema0.properties.blank, data: data21 };
                if (vErrors === null) {
                    vErrors = [err46];
                }
                else {
                    vErrors.push(err46);
                }
                errors++;
            }
        }
        if (data.schema !== undefined) {
            let data22 = data.schema;
            if (typeof data22 === "string") {
                if ((data22.length < 2 && func2(data22) < 1)) {
                    const err47 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.schema, data: data22 };
                    if (vErrors === null) {
                        vErrors = [err47];
                    }
                    else {
                        vErrors.push(err47);
                    }
                    errors++;
                }
            }
            else {
                const err48 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.schema.type, parentSchema: schema0.properties.schema, data: data22 };
                if (vErrors === null) {
                    vErrors = [err48];
                }
                else {
                    vErrors.push(err48);
                }
                errors++;
            }
        }
        if (data.country !== undefined) {
            let data23 = data.country;
            let valid9;
            valid9 = false;
            for (const v0 of schema45.enum) {
                if (func89(data23, v0)) {
                    valid9 = true;
                    break;
                }
            }
            if (!valid9) {
                const err49 = { instancePath: instancePath + "/country", schemaPath: "#/$defs/country/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values", schema: schema45.enum, parentSchema: schema45, data: data23 };
                if (vErrors === null) {
                    vErrors = [err49];
                }
                else {
                    vErrors.push(err49);
                }
                errors++;
            }
        }
        if (data.countries !== undefined) {
            let data24 = data.countries;
            if (Array.isArray(data24)) {
                const len2 = data24.length;
                for (let i3 = 0; i3 < len2; i3++) {
                    let data25 = data24[i3];
                    let valid13;
                    valid13 = false;
                    for (const v1 of schema45.enum) {
                        if (func89(data25, v1)) {
                            valid13 = true;
                            break;
                        }
                    }
                    if (!valid13) {
                        const err50 = { instancePath: instancePath + "/countries/" + i3, schemaPath: "#/$defs/country/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values", schema: schema45.enum, parentSchema: schema45, data: data25 };
                        if (vErrors === null) {
                            vErrors = [err50];
                        }
                        else {
                            vErrors.push(err50);
                        }
                        errors++;
                    }
                }
                let i4 = data24.length;
                let j1;
                if (i4 > 1) {
                    outer0: for (; i4--;) {
                        for (j1 = i4; j1--;) {
                            if (func89(data24[i4], data24[j1])) {
                                const err51 = { instancePath: instancePath + "/countries", schemaPath: "#/properties/countries/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i4 + " are identical)", schema: true, parentSchema: schema0.properties.countries, data: data24 };
                                if (vErrors === null) {
                                    vErrors = [err51];
                                }
                                else {
                                    vErrors.push(err51);
                                }
                                errors++;
                                break outer0;
                            }
                        }
                    }
                }
            }
            else {
                const err52 = { instancePath: instancePath + "/countries", schemaPath: "#/properties/countries/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.countries.type, parentSchema: schema0.properties.countries, data: data24 };
                if (vErrors === null) {
                    vErrors = [err52];
                }
                else {
                    vErrors.push(err52);
                }
                errors++;
            }
        }
        if (data.duplicates !== undefined) {
            let data26 = data.duplicates;
            if (!(((data26 === "first") || (data26 === "last")) || (data26 === "reject"))) {
                const err53 = { instancePath: instancePath + "/duplicates", schemaPath: "#/properties/duplicates/enum", keyword: "enum", params: { allowedValues: schema0.properties.duplicates.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.duplicates.enum, parentSchema: schema0.properties.duplicates, data: data26 };
                if (vErrors === null) {
                    vErrors = [err53];
                }
                else {
                    vErrors.push(err53);
                }
                errors++;
            }
        }
        if (data["on-reject"] !== undefined) {
            let data27 = data["on-reject"];
            if (!((data27 === "deliver-rest") || (data27 === "deliver-none"))) {
                const err54 = { instancePath: instancePath + "/on-reject", schemaPath: "#/properties/on-reject/enum", keyword: "enum", params: { allowedValues: schema0.properties["on-reject"].enum }, message: "must be equal to one of the allowed values", schema: schema0.properties["on-reject"].enum, parentSchema: schema0.properties["on-reject"], data: data27 };
                if (vErrors === null) {
                    vErrors = [err54];
                }
                else {
                    vErrors.push(err54);
                }
                errors++;
            }
        }
        if (data.verify !== undefined) {
            let data28 = data.verify;
            if (!(((data28 === "none") || (data28 === "sample")) || (data28 === "all"))) {
                const err55 = { instancePath: instancePath + "/verify", schemaPath: "#/properties/verify/enum", keyword: "enum", params: { allowedValues: schema0.properties.verify.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.verify.enum, parentSchema: schema0.properties.verify, data: data28 };
                if (vErrors === null) {
                    vErrors = [err55];
                }
                else {
                    vErrors.push(err55);
                }
                errors++;
            }
        }
        if (data["clone-verify"] !== undefined) {
            let data29 = data["clone-verify"];
            if (!((data29 === "hold") || (data29 === "exclusive"))) {
                const err56 = { instancePath: instancePath + "/clone-verify", schemaPath: "#/properties/clone-verify/enum", keyword: "enum", params: { allowedValues: schema0.properties["clone-verify"].enum }, message: "must be equal to one of the allowed values", schema: schema0.properties["clone-verify"].enum, parentSchema: schema0.properties["clone-verify"], data: data29 };
                if (vErrors === null) {
                    vErrors = [err56];
                }
                else {
                    vErrors.push(err56);
                }
                errors++;
            }
        }
        if (data.encoding !== undefined) {
            let data30 = data.encoding;
            if (!((data30 === "auto") || (data30 === "windows-1252"))) {
                const err57 = { instancePath: instancePath + "/encoding", schemaPath: "#/properties/encoding/enum", keyword: "enum", params: { allowedValues: schema0.properties.encoding.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.encoding.enum, parentSchema: schema0.properties.encoding, data: data30 };
                if (vErrors === null) {
                    vErrors = [err57];
                }
                else {
                    vErrors.push(err57);
                }
                errors++;
            }
        }
        if (data.delimiter !== undefined) {
            let data31 = data.delimiter;
            if (!(((((data31 === "auto") || (data31 === ",")) || (data31 === ";")) || (data31 === "tab")) || (data31 === "|"))) {
                const err58 = { instancePath: instancePath + "/delimiter", schemaPath: "#/properties/delimiter/enum", keyword: "enum", params: { allowedValues: schema0.properties.delimiter.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.delimiter.enum, parentSchema: schema0.properties.delimiter, data: data31 };
                if (vErrors === null) {
                    vErrors = [err58];
                }
                else {
                    vErrors.push(err58);
                }
                errors++;
            }
        }
        if (data["preamble-lines"] !== undefined) {
            let data32 = data["preamble-lines"];
            if (!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))) {
                const err59 = { instancePath: instancePath + "/preamble-lines", schemaPath: "#/properties/preamble-lines/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties["preamble-lines"].type, parentSchema: schema0.properties["preamble-lines"], data: data32 };
                if (vErrors === null) {
                    vErrors = [err59];
                }
                else {
                    vErrors.push(err59);
                }
                errors++;
            }
            if ((typeof data32 == "number") && (isFinite(data32))) {
                if (data32 > 1000 || isNaN(data32)) {
                    const err60 = { instancePath: instancePath + "/preamble-lines", schemaPath: "#/properties/preamble-lines/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000", schema: 1000, parentSchema: schema0.properties["preamble-lines"], data: data32 };
                    if (vErrors === null) {
                        vErrors = [err60];
                    }
                    else {
                        vErrors.push(err60);
                    }
                    errors++;
                }
                if (data32 < 0 || isNaN(data32)) {
                    const err61 = { instancePath: instancePath + "/preamble-lines", schemaPath: "#/properties/preamble-lines/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties["preamble-lines"], data: data32 };
                    if (vErrors === null) {
                        vErrors = [err61];
                    }
                    else {
                        vErrors.push(err61);
                    }
                    errors++;
                }
            }
        }
        if (data.comment !== undefined) {
            let data33 = data.comment;
            if (typeof data33 === "string") {
                if ((data33.length > 10 && func2(data33) > 10)) {
                    const err62 = { instancePath: instancePath + "/comment", schemaPath: "#/properties/comment/maxLength", keyword: "maxLength", params: { limit: 10 }, message: "must NOT have more than 10 characters", schema: 10, parentSchema: schema0.properties.comment, data: data33 };
                    if (vErrors === null) {
                        vErrors = [err62];
                    }
                    else {
                        vErrors.push(err62);
                    }
                    errors++;
                }
                if ((data33.length < 2 && func2(data33) < 1)) {
                    const err63 = { instancePath: instancePath + "/comment", schemaPath: "#/properties/comment/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.comment, data: data33 };
                    if (vErrors === null) {
                        vErrors = [err63];
                    }
                    else {
                        vErrors.push(err63);
                    }
                    errors++;
                }
            }
            else {
                const err64 = { instancePath: instancePath + "/comment", schemaPath: "#/properties/comment/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.comment.type, parentSchema: schema0.properties.comment, data: data33 };
                if (vErrors === null) {
                    vErrors = [err64];
                }
                else {
                    vErrors.push(err64);
                }
                errors++;
            }
        }
        if (data.sheet !== undefined) {
            let data34 = data.sheet;
            if (typeof data34 === "string") {
                if ((data34.length > 31 && func2(data34) > 31)) {
                    const err65 = { instancePath: instancePath + "/sheet", schemaPath: "#/properties/sheet/maxLength", keyword: "maxLength", params: { limit: 31 }, message: "must NOT have more than 31 characters", schema: 31, parentSchema: schema0.properties.sheet, data: data34 };
                    if (vErrors === null) {
                        vErrors = [err65];
                    }
                    else {
                        vErrors.push(err65);
                    }
                    errors++;
                }
                if ((data34.length < 2 && func2(data34) < 1)) {
                    const err66 = { instancePath: instancePath + "/sheet", schemaPath: "#/properties/sheet/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties.sheet, data: data34 };
                    if (vErrors === null) {
                        vErrors = [err66];
                    }
                    else {
                        vErrors.push(err66);
                    }
                    errors++;
                }
            }
            else {
                const err67 = { instancePath: instancePath + "/sheet", schemaPath: "#/properties/sheet/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.sheet.type, parentSchema: schema0.properties.sheet, data: data34 };
                if (vErrors === null) {
                    vErrors = [err67];
                }
                else {
                    vErrors.push(err67);
                }
                errors++;
            }
        }
    }
    else {
        const err68 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.type, parentSchema: schema0, data };
        if (vErrors === null) {
            vErrors = [err68];
        }
        else {
            vErrors.push(err68);
        }
        errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
}
validate0.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };


/***/ })

};
