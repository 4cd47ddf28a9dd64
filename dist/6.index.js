export const id = 6;
export const ids = [6];
export const modules = {

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createJsonParser: () => (/* binding */ createJsonParser)
/* harmony export */ });
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6850);

/**
 * Reads a JSON lead file: an array of objects, or `{ "leads": [ … ] }`, one record in memory at a time. Content that is
 * NDJSON (one object a line) is read as NDJSON. An empty file has no rows.
 */
function createJsonParser(sink) {
    return new _rows_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonRows */ .w(sink, 'list');
}


/***/ })

};
