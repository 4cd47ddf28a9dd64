export { type AccountedRun, type AccountedSending, account, accountList } from './account.ts';
export { createRejectTally } from './reject-tally.ts';
export { auditBooks, totalOf } from './totals.ts';
export { withUnreadable } from './unreadable-files.ts';
