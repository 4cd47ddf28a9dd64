import { idText, isRecord } from './json.ts';

/** The words of an answer, however they are spelt. */
export interface Envelope {
  /** Undefined when it does not say; `unclear` when it says both. */
  readonly success: boolean | 'unclear' | undefined;
  /** All its sentences: the message and whatever a validator wrote. Foreign text. */
  readonly messages: readonly string[];
  /** Rows of the batch that it names, by index from 0. Foreign text. */
  readonly rows: ReadonlyMap<number, readonly string[]>;
  readonly batchId: string | undefined;
  /** `retry_after`, in whatever shape it came. */
  readonly retryAfter: unknown;
}

/** Depth at which reading an answer stops: it may be anything. Its size is capped already. */
const MAX_DEPTH = 8;

const ROW_KEY = /(?:^|\.)data\.(\d+)\.(field_\d+)/;
const ROW_IN_WORDS = /\bdata\.(\d+)\.(field_\d+)/g;

/** Reads an answer's JSON object: keys in any case, booleans also as strings, sentences wherever they are. */
export function readEnvelope(body: Readonly<Record<string, unknown>>): Envelope {
  const messages: string[] = [];
  const rows = new Map<number, string[]>();
  for (const { path, text } of sentences(body)) {
    messages.push(text);
    const key = ROW_KEY.exec(path);
    const named = key ? [key] : text.matchAll(ROW_IN_WORDS);
    for (const [, index, field] of named) {
      const row = Number(index);
      const about = text.includes(field ?? '') ? text : `${field}: ${text}`;
      const said = rows.get(row);
      if (said) said.push(about);
      else rows.set(row, [about]);
    }
  }
  return {
    success: readSuccess(body),
    messages,
    rows,
    batchId: readBatchId(body),
    retryAfter: valueUnder(body, 'retry_after'),
  };
}

/** The value under a key, in whatever case it is written. */
export function valueUnder(body: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.entries(body).find(([name]) => name.toLowerCase() === key)?.[1];
}

/** `ok` is what the dialler's calls say in the place of `success` (schedule_call, documented). */
function readSuccess(body: Readonly<Record<string, unknown>>): Envelope['success'] {
  const said = new Set<boolean>();
  for (const [name, value] of Object.entries(body)) {
    if (!['success', 'ok'].includes(name.toLowerCase())) continue;
    const text = String(value).trim().toLowerCase();
    if (text === 'true' || text === 'false') said.add(text === 'true');
  }
  return said.size > 1 ? 'unclear' : [...said][0];
}

function readBatchId(body: Readonly<Record<string, unknown>>): string | undefined {
  const inner = body['data'];
  const nested = isRecord(inner) ? inner['batch_id'] : undefined;
  return idText(body['batch_id']) ?? idText(body['batchId']) ?? idText(nested);
}

/**
 * The places where an answer speaks: texts in arrays, as validators write them, and texts under `message`, `error` or a
 * key that names a row. Other texts may be the rows themselves, repeated.
 */
function* sentences(value: unknown, path = '', depth = 0): Generator<{ readonly path: string; readonly text: string }> {
  const inArray = Array.isArray(value);
  if (depth > MAX_DEPTH || (!inArray && !isRecord(value))) return;
  for (const [key, child] of Object.entries(value)) {
    const where = inArray || path === '' ? path || key : `${path}.${key}`;
    if (typeof child !== 'string') yield* sentences(child, where, depth + 1);
    else if (inArray || /^(?:message|error)$/i.test(key) || ROW_KEY.test(key)) yield { path: where, text: child };
  }
}
