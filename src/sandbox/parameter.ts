/** The allowed values of one parameter of a fault script. */
export type Parameter =
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'text'; readonly pattern?: RegExp; readonly means?: string }
  | { readonly kind: 'choice'; readonly of: readonly (string | boolean)[] }
  | { readonly kind: 'list'; readonly of: Parameter }
  | { readonly kind: 'either'; readonly of: readonly Parameter[] }
  | { readonly kind: 'mapping' }
  | { readonly kind: 'headers' }
  | { readonly kind: 'anything' };

/** The allowed and the required keys of a mapping in a fault script. */
export interface Shape {
  readonly keys: Readonly<Record<string, Parameter>>;
  readonly required?: readonly string[];
}

/** Whether a value is a mapping: a plain object, neither null nor an array. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Says in words what a parameter may be: the end of "must be …". */
function describe(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'integer':
      return `a whole number from ${parameter.min} to ${parameter.max}`;
    case 'number':
      return `a number from ${parameter.min} to ${parameter.max}`;
    case 'text':
      return parameter.means ?? 'text';
    case 'choice':
      return `one of ${parameter.of.join(', ')}`;
    case 'list':
      return `a list, each of it ${describe(parameter.of)}`;
    case 'either':
      return parameter.of.map(describe).join(', or ');
    case 'mapping':
      return 'a mapping';
    case 'headers':
      return 'a mapping of HTTP header names to printable texts';
    case 'anything':
      return 'anything';
  }
}

/** Whether a value is what its parameter allows. */
function fits(parameter: Parameter, value: unknown): boolean {
  switch (parameter.kind) {
    case 'integer':
      return Number.isInteger(value) && Number(value) >= parameter.min && Number(value) <= parameter.max;
    case 'number':
      return typeof value === 'number' && value >= parameter.min && value <= parameter.max;
    case 'text':
      return typeof value === 'string' && (parameter.pattern?.test(value) ?? true);
    case 'choice':
      return parameter.of.some((allowed) => allowed === value);
    case 'list':
      return Array.isArray(value) && value.every((element) => fits(parameter.of, element));
    case 'either':
      return parameter.of.some((one) => fits(one, value));
    case 'mapping':
      return isMapping(value);
    case 'headers':
      return isMapping(value) && Object.entries(value).every(([name, text]) => isHeader(name, text));
    case 'anything':
      return true;
  }
}

/** A text that may stand in an HTTP header. */
export const HEADER_TEXT: Parameter = { kind: 'text', pattern: /^[\x20-\x7e]*$/, means: 'printable ASCII text' };

function isHeader(name: string, value: unknown): boolean {
  return /^[A-Za-z0-9-]+$/.test(name) && fits(HEADER_TEXT, value);
}

/** The mistakes in a mapping, each `where: what it must be`; none when the mapping has its shape. */
export function mistakesIn(value: unknown, shape: Shape, where: string): string[] {
  if (!isMapping(value)) {
    return [`${where}: must be a mapping`];
  }
  const missing = (shape.required ?? [])
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => `${where}: "${key}" is missing`);
  const wrong = Object.entries(value).flatMap(([key, given]) => {
    const parameter = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (parameter === undefined) {
      return [`${where}: ${JSON.stringify(key)} is not known; known here: ${Object.keys(shape.keys).join(', ')}`];
    }
    return fits(parameter, given) ? [] : [`${where}.${key}: must be ${describe(parameter)}`];
  });
  return [...missing, ...wrong];
}
