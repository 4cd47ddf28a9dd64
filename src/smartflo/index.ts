export { openSmartflo, type Smartflo, type SmartfloOptions } from './client.ts';
export type { ExpectedList, Preflight } from './preflight.ts';
export type { ListRead, NumberFound } from './read-back.ts';
export { differingFields, type StoredLead } from './stored-lead.ts';
export { cleanToken, readTokenExpiry, type TokenExpiry } from './token.ts';
export type { Reach, ReadBack } from './verify.ts';
export { type BatchTerms, bodyBytes, encodeLead } from './wire.ts';
