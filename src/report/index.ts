export { renderAnnotations } from './annotations.ts';
export { problemLine, writeLog, writeProblemList } from './log.ts';
export { renderOutputs } from './outputs.ts';
export { createRejectsWriter, type RejectsWriter, rejectsName } from './rejects.ts';
export { renderReport } from './report-json.ts';
export { headline, nextSteps, statusOf } from './status.ts';
export { type Style, styleFor } from './style.ts';
export { renderStopSummary, renderSummary } from './summary.ts';
export { isFailed } from './verdict.ts';
