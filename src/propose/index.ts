export { assignFields } from './assign-fields.ts';
export { configText, LIST_ID_PLACEHOLDER } from './config-text.ts';
export { createProfiler } from './profiler.ts';
export { rowSchema, rulesInWords } from './row-schema.ts';
