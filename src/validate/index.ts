export { acrossNotices, People } from './across-lists.ts';
export type { ByteAcceptor } from './byte-acceptor.ts';
export { NO_WINNER, settleDuplicates } from './duplicates.ts';
export { openLeadCheck } from './lead-check.ts';
export { openRowCheck, type RowCheck } from './row-check.ts';
export { MAX_SCHEMA_DEPTH, MAX_SCHEMA_PARTS } from './schema-audit.ts';
