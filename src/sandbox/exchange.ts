import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Answer, tooManyRequests } from './answer.ts';
import type { Decision } from './decide.ts';
import { deliver, hangUp } from './deliver.ts';
import { fatesInWords, type OpenRecord, shownBody } from './history.ts';
import type { SandboxOptions } from './options.ts';
import { isMapping } from './parameter.ts';
import { type Plan, planFor } from './plan.ts';
import { handle, listIn } from './routes/index.ts';
import { type Outcome, rowsIn } from './routes/route.ts';
import { type ReadBody, readBody } from './server.ts';
import type { SandboxState } from './state.ts';
import type { Timers } from './timers.ts';
import { readCredential } from './tokens.ts';

/** The parts of the sandbox that an exchange uses. */
export interface ExchangePorts {
  readonly options: SandboxOptions;
  readonly now: () => number;
  readonly timers: Timers;
  /** Connections that are to be cut when their next request arrives. */
  readonly stale: WeakSet<Socket>;
}

/** Plays one request of the API from its headers to the last byte of its answer, and writes it into the history. */
export async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  state: SandboxState,
  ports: ExchangePorts,
): Promise<void> {
  const { now, timers, options } = ports;
  const { account } = state;
  const { method = 'GET', url = '/' } = request;
  const [path = '/', query = ''] = apiPath(url).split('?', 2);
  const list = listIn(path);
  const credential = readCredential(request.headers.authorization);
  const ofList = list === undefined ? {} : { list };
  const record = state.history.open({ at: now(), method, path: url, authorization: credential.form, ...ofList });

  const open = state.gate.isOpen(record.at);
  const decision = open ? state.decide({ method, path, ...ofList }) : { seen: [] };
  const plan = planFor(decision.effect, account.quirks, record.at);
  Object.assign(record, ruleOf(decision));
  if (plan.unread || ports.stale.has(request.socket)) {
    record.answered = 'none';
    hangUp(request.socket);
    log(options, record);
    return;
  }

  const body = await readBody(request);
  if (body === 'broken-off') {
    record.answered = 'none';
    log(options, record);
    return;
  }
  if (options.keepBodies !== false && body !== 'too-long' && body.length > 0) {
    Object.assign(record, shownBody(body));
  }
  if (plan.revoke) {
    account.tokens.revoke(credential.token);
  }
  const payload = parsed(body);
  const call = {
    request: record.request,
    query: new URLSearchParams(query),
    payload,
    bytes: body.length,
    token: credential.token,
    now: record.at,
  };
  const own =
    refusedUnread(request, body, open, account.envelopes.refused) ??
    handle(method, path, call, account, credential.form);
  note(record, payload, own);
  const refusal = own.commit && plan.refuse?.({ rows: rowsIn(payload), bytes: call.bytes });
  if (refusal === undefined) {
    apply(own, plan, record, ports);
  }
  const answer = refusal ?? (open ? plan.answer?.(own.answer) : undefined) ?? own.answer;
  if (!['silence', 'reset'].includes(plan.delivery.kind)) {
    record.status = answer.status;
  }
  if (plan.delivery.kind === 'stale') {
    ports.stale.add(request.socket);
  }
  record.answered = await deliver(response, answer, plan.delivery, timers.schedule);
  log(options, record);
}

/** The path of the API; the service itself knows the same operations below `/api`. */
function apiPath(url: string): string {
  return url.replace(/^\/api(?=\/v[12]\/)/, '');
}

function ruleOf({ rule, effect }: Decision): { readonly rule?: number; readonly effect?: string } {
  return rule === undefined || effect === undefined ? {} : { rule, effect: effect.effect };
}

function parsed(body: Exclude<ReadBody, 'broken-off'>): unknown {
  if (body === 'too-long') {
    return undefined;
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function refusedUnread(
  request: IncomingMessage,
  body: Exclude<ReadBody, 'broken-off'>,
  open: boolean,
  refused: (status: number, message: string) => Answer,
): Outcome | undefined {
  if (!open) {
    return { answer: tooManyRequests() };
  }
  if (body === 'too-long') {
    return { answer: refused(413, 'the body is too large') };
  }
  return (request.headers['content-encoding'] ?? 'identity') === 'identity'
    ? undefined
    : { answer: refused(415, 'compressed request bodies are not understood') };
}

function note(record: OpenRecord, payload: unknown, own: Outcome): void {
  const untouched = rowsIn(payload)?.map((received, row) => ({ row, fate: 'not-applied' as const, received }));
  const rows = own.rows ?? untouched;
  if (rows !== undefined && record.method === 'POST') {
    record.rows = rows;
  }
  const option = isMapping(payload) ? payload['duplicate_option'] : undefined;
  if (typeof option === 'string') {
    record.duplicateOption = option;
  }
}

function apply(own: Outcome, plan: Plan, record: OpenRecord, ports: ExchangePorts): void {
  const { commit } = own;
  if (commit === undefined || plan.extent.rows === 0) {
    return;
  }
  ports.timers.schedule(plan.extent.after, () => {
    const rows = commit(plan.extent.rows, ports.now());
    if (rows !== undefined) {
      record.rows = rows;
    }
  });
}

/** Long digit runs may be phone numbers, and anything unusual may be an order to the reader's terminal. */
function log({ log: write }: SandboxOptions, record: OpenRecord): void {
  const path = (record.path.split('?')[0] ?? '').slice(0, 200);
  const shown = path.replace(/[^A-Za-z0-9/_.-]/g, '?').replace(/[0-9a-f]{7,}(?=[0-9a-f]{2})/gi, '…');
  const method = record.method.replace(/[^A-Z]/g, '?');
  const status = record.status ?? 'no answer';
  const rule = record.rule === undefined ? '' : ` (rule ${record.rule}: ${record.effect})`;
  const rows = record.rows === undefined ? '' : `: ${fatesInWords(record.rows)}`;
  const part =
    record.answered === 'whole' || record.status === undefined ? '' : ` (answer handed over: ${record.answered})`;
  write?.(`sandbox: ${record.request} ${method} ${shown} ${status}${part}${rule}${rows}`);
}
