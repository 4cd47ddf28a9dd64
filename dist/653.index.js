export const id = 653;
export const ids = [653];
export const modules = {

/***/ 1653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createNdjsonParser: () => (/* binding */ createNdjsonParser)
/* harmony export */ });
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6850);

/**
 * Reads NDJSON: one object a line, blank lines left out. A bad line makes the whole file unreadable, since a file that
 * was cut off must not be sent in part. Content that is a JSON list is read as a list.
 */
function createNdjsonParser(sink) {
    return new _rows_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonRows */ .w(sink, 'lines');
}


/***/ })

};
