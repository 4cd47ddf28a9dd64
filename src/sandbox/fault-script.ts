import type { Effect, FaultScript } from './fault.ts';
import { HEADER_TEXT, isMapping, mistakesIn, type Parameter, type Shape } from './parameter.ts';
import { QUIRK_PARAMETERS } from './quirks.ts';

const count: Parameter = { kind: 'integer', min: 0, max: 1_000_000_000 };
const ordinal: Parameter = { kind: 'integer', min: 1, max: 1_000_000_000 };
const status: Parameter = { kind: 'integer', min: 200, max: 599 };
const text: Parameter = { kind: 'text' };
const flag: Parameter = { kind: 'choice', of: [true, false] };
const choice = (...of: readonly (string | boolean)[]): Parameter => ({ kind: 'choice', of });
const apply = choice('all', 'none');

const EFFECTS: Readonly<Record<Effect['effect'], Shape>> = {
  status: { keys: { status, body: { kind: 'anything' }, headers: { kind: 'headers' }, apply }, required: ['status'] },
  throttle: {
    keys: { form: choice('none', 'seconds', 'date', 'absurd', 'body', 'raw'), seconds: count, value: HEADER_TEXT },
  },
  reset: {
    keys: {
      when: choice(
        'connect',
        'request-headers',
        'request-body',
        'after-commit',
        'answer-headers',
        'answer-body',
        'next-request',
      ),
    },
    required: ['when'],
  },
  silence: { keys: { apply } },
  trickle: { keys: { ms: count, bytes: ordinal } },
  delay: { keys: { ms: count }, required: ['ms'] },
  truncate: { keys: { keep: count, framing: choice('broken', 'whole') } },
  empty: { keys: { status } },
  html: { keys: { status, apply } },
  envelope: {
    keys: {
      status,
      success: choice(true, false, 'true', 'false', 'absent'),
      casing: choice('lower', 'title'),
      message: text,
      extra: { kind: 'mapping' },
      apply,
    },
    required: ['success'],
  },
  redirect: { keys: { status: { kind: 'integer', min: 300, max: 399 }, to: HEADER_TEXT } },
  late: { keys: { ms: count, answer: { kind: 'either', of: [choice('own', 'none'), status] } }, required: ['ms'] },
  partial: { keys: { rows: count, answer: { kind: 'either', of: [choice('reset'), status] } }, required: ['rows'] },
  poison: { keys: { field: text, value: text, status, named: flag }, required: ['field', 'value'] },
  limit: { keys: { rows: ordinal, bytes: ordinal, status } },
  revoke: { keys: {} },
  huge: { keys: { bytes: ordinal, shape: choice('long', 'deep') } },
  lockout: { keys: { minutes: count, status } },
};

const SCRIPT: Shape = {
  keys: {
    $schema: text,
    seed: count,
    quirks: { kind: 'mapping' },
    rules: { kind: 'list', of: { kind: 'mapping' } },
  },
};

const RULE: Shape = { keys: { match: { kind: 'mapping' }, do: { kind: 'mapping' } }, required: ['do'] };

const MATCH: Shape = {
  keys: {
    method: choice('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    path: { kind: 'text', pattern: /^\//, means: 'text that begins with /' },
    list: { kind: 'text', pattern: /^[0-9]+$/, means: 'digits, in quotes' },
    nth: ordinal,
    from: ordinal,
    to: ordinal,
    probability: { kind: 'number', min: 0, max: 1 },
  },
};

/** Checks a fault script of unknown origin. Throws one error that names every mistake and its place. */
export function checkFaultScript(script: unknown): FaultScript {
  const mistakes = mistakesIn(script, SCRIPT, 'script');
  if (isMapping(script)) {
    const { quirks, rules } = script;
    if (isMapping(quirks)) {
      mistakes.push(...mistakesIn(quirks, { keys: QUIRK_PARAMETERS }, 'quirks'));
    }
    if (Array.isArray(rules)) {
      mistakes.push(...rules.flatMap((rule: unknown, index) => mistakesInRule(rule, `rules[${index}]`)));
    }
  }
  if (mistakes.length > 0) {
    throw new Error(`sandbox: the fault script has ${mistakes.length} mistake(s):\n  ${mistakes.join('\n  ')}`);
  }
  return script as FaultScript;
}

/** Reads a fault script, YAML or JSON. Throws like {@link checkFaultScript}; an empty text is a script without rules. */
export async function readFaultScript(source: string): Promise<FaultScript> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(source, { prettyErrors: true });
  const [mistake] = document.errors;
  if (mistake) {
    throw new Error(`sandbox: the fault script is not YAML: ${mistake.message}`);
  }
  return checkFaultScript(document.toJS() ?? {});
}

function mistakesInRule(rule: unknown, where: string): string[] {
  if (!isMapping(rule)) {
    return [];
  }
  const { match, do: effect } = rule;
  return [
    ...mistakesIn(rule, RULE, where),
    ...(isMapping(match) ? mistakesIn(match, MATCH, `${where}.match`) : []),
    ...(isMapping(effect) ? mistakesInEffect(effect, `${where}.do`) : []),
  ];
}

function mistakesInEffect(given: Readonly<Record<string, unknown>>, where: string): string[] {
  const { effect, ...parameters } = given;
  const shape = Object.entries(EFFECTS).find(([name]) => name === effect)?.[1];
  return shape === undefined
    ? [`${where}.effect: must be one of ${Object.keys(EFFECTS).join(', ')}`]
    : mistakesIn(parameters, shape, where);
}
