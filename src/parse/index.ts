export { LIMITS } from './limits.ts';
export { readRows } from './read-rows.ts';
export { readDocument } from './yaml/document.ts';
