import {
  type BatchRequest,
  type Clock,
  type Credentials,
  type Http,
  type HttpResult,
  type LeadApi,
  type Log,
  type Outcome,
  type Problem,
  plural,
  printable,
  type Secret,
  type Shown,
  says,
} from '../model/index.ts';
import { classify } from './classify.ts';
import { createGet } from './get.ts';
import { type LabelsRead, readLabels } from './labels.ts';
import { type Looked, lookForLeads } from './look.ts';
import { type ExpectedList, type Preflight, runPreflight } from './preflight.ts';
import { createReader, type ListRead } from './read-back.ts';
import { isFitId, redactionOf } from './redaction.ts';
import { createSearcher, type Reach } from './search.ts';
import { JSON_HEADERS, openSession, type SessionOptions } from './session.ts';
import type { StoredLead } from './stored-lead.ts';
import { type ReadBack, verifyLeads } from './verify.ts';
import { encodeBody } from './wire.ts';

/** The client needs this of the world and of its user. */
export interface SmartfloOptions {
  /** Where the API lives, with or without a slash at its end; a path in it is kept. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  /**
   * Resolves when the pace allows another request. Awaited before every request but the first one of `send`, for which
   * the caller has taken a turn.
   */
  turn(): Promise<void>;
  /** Called with a token that a login brought, before its first use, so that it can be masked. */
  onSecret(secret: Secret): void | Promise<void>;
  /** Called with what a person should know although it stops nothing, when it is met outside a pre-flight. */
  onNotice(notice: Problem): void;
}

/** The Smartflo API, as far as this product uses it. Nothing here throws for trouble on the network or in an answer. */
export interface Smartflo extends LeadApi {
  /** Looks, before anything is sent, whether the lists are what the config takes them for. Two requests. */
  preflight(lists: readonly ExpectedList[]): Promise<Preflight>;
  /** Reads the labels of a list's fields off its first lead, and no more of it; one request. */
  readLabels(list: string): Promise<LabelsRead>;
  /** Reads a whole list, lead by lead, up to `byteCap` bytes; one request. Leads that came before a failure have been handed over. */
  readBackList(list: string, onLead: (lead: StoredLead) => void, byteCap?: number): Promise<ListRead>;
  /** Looks for leads, given as the bytes that were sent, and counts what is found, missing or different. */
  verify(list: string, leads: readonly Uint8Array[], reach: Reach): Promise<ReadBack>;
  /** Looks for leads, given as the bytes that were sent, and says of each whether it is there. */
  look(list: string, leads: readonly Uint8Array[], reach: Reach): Promise<Looked>;
}

/** Opens the API. Sends nothing; a login waits for the first request that needs it. */
export function openSmartflo(given: SmartfloOptions): Smartflo {
  const options: SessionOptions = {
    ...given,
    baseUrl: given.baseUrl.replace(/\/+$/, ''),
    host: new URL(given.baseUrl).host,
    http: logged(given),
  };
  const session = openSession(options);
  const get = createGet(session, options);
  const reader = createReader(get);
  const searcher = createSearcher(reader);

  const send = async (batch: BatchRequest): Promise<Outcome> => {
    const sent = await session.send({
      method: 'POST',
      url: `${options.baseUrl}/v1/broadcast/leads/${batch.list}`,
      headers: JSON_HEADERS,
      body: encodeBody(batch),
      // Under clone a lost answer can't be made good, and a kept connection is one more way to lose it.
      ownConnection: batch.duplicateOption === 'clone',
      ...(batch.notAfter === undefined ? {} : { notAfter: batch.notAfter }),
      ...(batch.withinMs === undefined ? {} : { totalMs: batch.withinMs }),
    });
    if ('failure' in sent) return sent.failure;
    const outcome = classify(sent.result, {
      request: says`a batch of ${plural(batch.leads.length, 'lead')} for list ${printable(batch.list)}`,
      leads: batch.leads.length,
      allNew: batch.duplicateOption === 'clone',
      acceptAnswers: batch.acceptAnswers,
      host: options.host,
      now: options.clock.now(),
      redact: redactionOf(session.secrets(), batch.masked ?? batch.leads),
    });
    const id = outcome.kind === 'accepted' ? outcome.batchId : undefined;
    return id === undefined || isFitId(id, session.secrets(), batch.masked ?? batch.leads)
      ? outcome
      : { kind: 'accepted' };
  };

  return {
    send,
    preflight: (lists) => runPreflight(lists, get),
    readLabels: (list) => readLabels(list, get, () => redactionOf(session.secrets())),
    readBackList: reader.wholeList,
    verify: (list, leads, reach) => verifyLeads(searcher, list, leads, reach),
    look: (list, leads, reach) => lookForLeads(searcher, list, leads, reach),
  };
}

/** A line of the debug log per request. Query strings hold phone numbers and stay out of it. */
function logged({ http, log, clock }: Pick<SmartfloOptions, 'http' | 'log' | 'clock'>): Http {
  return {
    async send(request) {
      const began = clock.monotonic();
      const result = await http.send(request);
      const took = Math.round(clock.monotonic() - began);
      const bytes = request.body ? says` (${plural(request.body.length, 'byte')})` : says``;
      log.debug(
        says`${request.method} ${printable(new URL(request.url).pathname)}${bytes}: ${ended(result)}, ${took} ms`,
      );
      return result;
    },
    close: () => http.close(),
  };
}

function ended(result: HttpResult): Shown {
  if (result.kind !== 'answer') return says`${result.kind}, ${result.reason}`;
  const whole = result.ending === 'whole' ? says`` : says`, ${result.ending}`;
  return says`HTTP ${result.status}${whole}`;
}
