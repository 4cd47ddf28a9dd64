import type { BatchRequest, DuplicateOption, Lead } from '../model/index.ts';

/** How a batch is to be treated: what goes into its body beside the leads. */
export interface BatchTerms {
  readonly duplicateOption: DuplicateOption;
  readonly skillId: string | undefined;
}

const encoder = new TextEncoder();
const COMMA = 0x2c;

/**
 * A lead as it goes on the wire: JSON text in UTF-8, fields in ascending order, all strings. Indian numbers go as ten
 * digits, which is what Smartflo's own sample shows; those of other countries as E.164.
 */
export function encodeLead(lead: Lead): Uint8Array {
  let json = `{"field_0":${JSON.stringify(wirePhone(lead.phone))}`;
  for (let number = 1; number < lead.fields.length; number++) {
    const value = lead.fields[number];
    if (value !== undefined) json += `,"field_${number}":${JSON.stringify(value)}`;
  }
  return encoder.encode(`${json}}`);
}

/** `+919876543210` → `9876543210`; anything that is not an Indian number stays as it is. */
function wirePhone(phone: string): string {
  return /^\+91\d{10}$/.test(phone) ? phone.slice(3) : phone;
}

/** Exact size, in bytes, of the body of a request on these terms, with so many leads that take so many bytes in all. */
export function bodyBytes(terms: BatchTerms): (leads: number, leadBytes: number) => number {
  const [head, tail] = frame(terms);
  return (leads, leadBytes) => head.length + leadBytes + Math.max(leads - 1, 0) + tail.length;
}

/** The body of a request: the leads' bytes are joined as they are, never parsed again. */
export function encodeBody(batch: BatchRequest): Uint8Array {
  const [head, tail] = frame(batch);
  const leadBytes = batch.leads.reduce((sum, lead) => sum + lead.length, 0);
  const body = new Uint8Array(bodyBytes(batch)(batch.leads.length, leadBytes));
  body.set(head);
  let offset = head.length;
  for (const lead of batch.leads) {
    if (offset > head.length) body[offset++] = COMMA;
    body.set(lead, offset);
    offset += lead.length;
  }
  body.set(tail, offset);
  return body;
}

function frame({ duplicateOption, skillId }: BatchTerms): readonly [Uint8Array, Uint8Array] {
  const skill = skillId === undefined ? '' : `,"skill_id":${JSON.stringify(skillId)}`;
  return [encoder.encode('{"data":['), encoder.encode(`],"duplicate_option":"${duplicateOption}"${skill}}`)];
}

/** The first byte of the number in a lead's bytes. */
const NUMBER_AT = '{"field_0":"'.length;
const PLUS = 0x2b;
const ZERO = 0x30;

/**
 * The phone number in a lead's wire bytes, as a number that no other phone number has: digits as they are, below 0 for those
 * of other countries, which begin with a plus. 15 digits at most, which a double holds exactly.
 */
export function numberIn(lead: Uint8Array): number {
  const isForeign = lead[NUMBER_AT] === PLUS;
  let number = 0;
  for (let at = NUMBER_AT + (isForeign ? 1 : 0); ; at++) {
    const digit = (lead[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return isForeign ? -number : number;
    number = number * 10 + digit;
  }
}
