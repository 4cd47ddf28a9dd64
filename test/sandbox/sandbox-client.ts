import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, type Schedule, startSandbox } from '../../src/sandbox/index.ts';

/** Every number in these tests is made up: 90000 000nn. */
export const LIST = '441940';

export const phone = (index: number): string => `90000${String(index).padStart(5, '0')}`;

/** A moment in the tests: 2024-01-01T00:00:00Z. */
export const MOMENT = Date.UTC(2024, 0, 1);

/** What came back; `failure` is the code of a broken connection. */
export interface Reply {
  readonly status: number | undefined;
  readonly headers: Headers;
  readonly text: string;
  readonly failure?: string;
  /** The parsed body; undefined when it is no JSON. */
  readonly json: unknown;
}

/** Starts a sandbox that stands still in time and stops with the test. */
export async function sandboxWith(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ now: () => MOMENT, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** Timers that run when the test says so. */
export function heldTimers(): { readonly schedule: Schedule; readonly due: () => number; run(): void } {
  const tasks = new Map<object, () => void>();
  return {
    schedule(_milliseconds, task) {
      const key = {};
      tasks.set(key, task);
      return () => tasks.delete(key);
    },
    due: () => tasks.size,
    run() {
      const ready = [...tasks.values()];
      tasks.clear();
      for (const task of ready) {
        task();
      }
    },
  };
}

/** Sends one request and tells all that came back. Never follows a redirect, never rejects. */
export async function send(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  token = 'Bearer fake-token',
) {
  const headers = {
    accept: 'application/json',
    ...(token === '' ? {} : { authorization: token }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  return receive(
    fetch(`${sandbox.url}${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: sent }),
    }),
  );
}

async function receive(exchange: Promise<Response>): Promise<Reply> {
  let reply: Reply = { status: undefined, headers: new Headers(), text: '', json: undefined };
  try {
    const response = await exchange;
    reply = { ...reply, status: response.status, headers: response.headers };
    const text = await response.text();
    return { ...reply, text, json: parsed(text) };
  } catch (cause) {
    const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
    return { ...reply, failure: String((inner as NodeJS.ErrnoException).code ?? inner) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A bulk create of rows, or of bare numbers. */
export function upload(sandbox: Sandbox, rows: readonly (object | string)[], option?: string, list = LIST) {
  const data = rows.map((row) => (typeof row === 'string' ? { field_0: row } : row));
  const body = { data, ...(option === undefined ? {} : { duplicate_option: option }) };
  return send(sandbox, 'POST', `/v1/broadcast/leads/${list}`, body);
}

/** The fate of each row of the last request. */
export function fates(sandbox: Sandbox): readonly string[] {
  return (sandbox.dump().requests.at(-1)?.rows ?? []).map(({ fate }) => fate);
}

/** The stored numbers, in the order of arrival. */
export function numbers(sandbox: Sandbox): readonly string[] {
  return sandbox.dump().leads.map((lead) => lead.field_0);
}

/** Sends requests one after the other over one connection and tells which of them were answered. */
export async function overOneConnection(sandbox: Sandbox, count: number, agent: import('node:http').Agent) {
  const answers: (number | string)[] = [];
  for (let index = 0; index < count; index += 1) {
    answers.push(
      await new Promise<number | string>((resolve) => {
        const headers = { authorization: 'Bearer fake-token' };
        const call = request(`${sandbox.url}/v1/broadcast/lists`, { agent, headers }, (response) => {
          response.resume().once('end', () => resolve(response.statusCode ?? 0));
        });
        call.once('error', (cause: NodeJS.ErrnoException) => resolve(cause.code ?? 'unknown'));
        call.end();
      }),
    );
  }
  return answers;
}
