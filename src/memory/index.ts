export { digestsOf } from './digests.ts';
export { isJudged, openMemory } from './memory.ts';
export { recallLists } from './recall.ts';
export { createRejectNews, openLeadDigests, type RejectNews } from './told-rows.ts';
