import { isRecord } from './json.ts';
import type { Redact } from './redaction.ts';

/** Depth and number of entries at which an answer is not looked into any further. */
const MAX_DEPTH = 4;
const MAX_ENTRIES = 40;

/** Keys whose text says what is meant; other texts may be names and ids, which differ from answer to answer. */
const SPEAKING = /^(?:message|error|errors|status|result|state)$/i;

/**
 * The shape of an answer, the same for answers that mean the same: its status, keys, types, the truth of booleans and the
 * words under keys that speak, with digits masked and without anything of what was sent.
 */
export function shapeOf(status: number, json: unknown, redact: Redact): string {
  return `${status} ${shape(json, { redact, depth: 0, speaks: true })}`;
}

/** A short name of a shape, for people to copy: never a number, whatever format it is written in. */
export function shapeId(shape: string): string {
  return `answer-${hash(shape)}`;
}

interface At {
  readonly redact: Redact;
  readonly depth: number;
  /** A text here says what is meant. */
  readonly speaks: boolean;
}

function shape(value: unknown, at: At): string {
  if (typeof value === 'string') return at.speaks ? JSON.stringify(masked(value, at)) : 'text';
  if (typeof value === 'boolean') return String(value);
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  if (at.depth === MAX_DEPTH) return '…';
  const deeper = { ...at, depth: at.depth + 1 };
  if (Array.isArray(value)) {
    const kinds = new Set(value.slice(0, MAX_ENTRIES).map((element) => shape(element, { ...deeper, speaks: false })));
    return `[${[...kinds].sort().join(' | ')}]`;
  }
  const entries = Object.entries(isRecord(value) ? value : {})
    .slice(0, MAX_ENTRIES)
    .map(([key, child]) => `${masked(key, at)}: ${shape(child, { ...deeper, speaks: SPEAKING.test(key) })}`);
  return `{${entries.sort().join(', ')}}`;
}

function masked(text: string, { redact }: At): string {
  return (
    redact(text)
      .toLowerCase()
      .replace(/\*{3}|…/g, '…')
      .replace(/\d+/g, '#')
      // An answer about one lead is of the same shape as one about many: `1 lead was added`, `499 leads were added`.
      .replace(/(#\s+\p{L}+?)s\b/gu, '$1')
      .replace(/\b(?:was|were|is|are|has|have)\b/g, 'is')
  );
}

/** FNV-1a, 64 bits. Nothing depends on nobody finding a second text: only the API's own answers are compared. */
function hash(text: string): string {
  let bits = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) bits = BigInt.asUintN(64, (bits ^ BigInt(byte)) * 0x100000001b3n);
  return bits.toString(16).padStart(16, '0').slice(0, 12);
}
