import leadSchema from '../../schemas/lead.schema.json' with { type: 'json' };
import { type Candidate, LAST_FIELD, maskShape, PHONE_FIELD, says, type Violation } from '../model/index.ts';
import { type BrokenRule, brokenRules } from './broken-rules.ts';

/** Finds every rule of `schemas/lead.schema.json` that a candidate breaks. */
export type LeadCheck = (candidate: Candidate) => readonly Violation[];

const NAMES: readonly string[] = Array.from({ length: LAST_FIELD + 1 }, (_, field) => `field_${field}`);
const NONE: readonly Violation[] = [];

/**
 * Opens the check that every lead must pass: a phone, values of at most 1,000 characters, no control characters and no
 * halves of characters. A phone that is missing because mapping already refused the cell is not told again.
 */
export async function openLeadCheck(): Promise<LeadCheck> {
  const { validate } = await import('../../generated/schemas/lead-schema.ts');
  return (candidate) => {
    if (validate(leadOf(candidate))) return NONE;
    return brokenRules(validate.errors ?? [], leadSchema).flatMap((rule) => violationsOf(rule, candidate));
  };
}

function leadOf({ fields }: Candidate): Readonly<Record<string, string>> {
  const lead: Record<string, string> = {};
  for (let field = 0; field < fields.length; field++) {
    const value = fields[field];
    if (value !== undefined) lead[NAMES[field] ?? `field_${field}`] = value;
  }
  return lead;
}

function violationsOf(rule: BrokenRule, candidate: Candidate): readonly Violation[] {
  if (rule.keyword === 'required') return missingPhone(candidate);
  const name = rule.path[0] ?? '';
  const source = candidate.source(NAMES.indexOf(name));
  if (!source) return [];
  const { value } = rule;
  return [{ ...source, masked: typeof value === 'string' ? maskShape(value) : undefined, ...reasonOf(rule) }];
}

/** A missing phone is reported only when mapping has not already reported its column or its cell. */
function missingPhone(candidate: Candidate): readonly Violation[] {
  const source = candidate.source(PHONE_FIELD);
  if (!source || candidate.violations.some(({ header }) => header === source.header)) return [];
  return [
    {
      ...source,
      code: 'LEADS-PHONE-MISSING',
      masked: undefined,
      message: says`The row has no phone number.`,
      hint: says`Fill the cell, or remove the row.`,
    },
  ];
}

function reasonOf({ keyword, value }: BrokenRule): Pick<Violation, 'code' | 'message' | 'hint'> {
  if (keyword === 'maxLength') {
    return {
      code: 'LEADS-ROW-LENGTH',
      message: says`The value has more than the 1,000 characters that are sent at most.`,
      hint: says`Shorten it. A quote that is opened and never closed also makes one long cell of many.`,
    };
  }
  // Pairs of surrogates are whole characters and pass; a lone surrogate is half of one.
  if (typeof value === 'string' && /\p{Cs}/u.test(value)) {
    return {
      code: 'LEADS-ROW-HALF-CHARACTER',
      message: says`A character of the value is cut in half.`,
      hint: says`Type the cell anew.`,
    };
  }
  return {
    code: 'LEADS-ROW-CONTROL',
    message: says`The value has a control character in it, which no screen shows.`,
    hint: says`Type the cell anew. Tabs and line breaks are allowed.`,
  };
}
