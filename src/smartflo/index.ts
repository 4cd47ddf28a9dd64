export { NOT_SENT_CODES } from './classify.ts';
export { openSmartflo, type Smartflo } from './client.ts';
export { readClockSkew } from './clock-skew.ts';
export type { Looked } from './look.ts';
export { cleanToken, readTokenExpiry, type TokenExpiry } from './token.ts';
export type { ReadBack } from './verify.ts';
export { bodyBytes, encodeLead, numberIn } from './wire.ts';
export { createLeadWriter } from './wire-bytes.ts';
