export { digestsOf } from './digests.ts';
export { isJudged, openMemory } from './memory.ts';
export { recallLists } from './recall.ts';
export { createRejectNews, leadDigest, type RejectNews } from './told-rows.ts';
