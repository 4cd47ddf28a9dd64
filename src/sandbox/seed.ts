import type { SeedLead } from './options.ts';
import { isMapping } from './parameter.ts';

/**
 * Reads seeded leads from JSON: a list of leads, each with `list_id` and `field_0`, or a dump of another sandbox. Their
 * numbers are checked when the sandbox starts. Throws, with a message that begins with `sandbox:`, on anything else.
 */
export function readSeed(source: string): readonly SeedLead[] {
  const value = parsed(source);
  const leads = isMapping(value) && Array.isArray(value['leads']) ? value['leads'] : value;
  if (!Array.isArray(leads) || !leads.every(isSeed)) {
    throw new Error('sandbox: the seed must be a list of leads, each with "list_id" and "field_0", or a dump');
  }
  return leads;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new Error('sandbox: the seed is not JSON', { cause });
  }
}

function isSeed(value: unknown): value is SeedLead {
  return (
    isMapping(value) &&
    /^[0-9]+$/.test(String(value['list_id'])) &&
    typeof value['field_0'] === 'string' &&
    ['string', 'object', 'undefined'].includes(typeof value['skill_id'])
  );
}
