export { digestsOf } from './digests.ts';
export { isJudged, openMemory } from './memory.ts';
export { recallLists } from './recall.ts';
export { openSeenFiles, type SeenFiles } from './seen-files.ts';
export { createRejectNews, openLeadDigests, type RejectNews } from './told-rows.ts';
