import type { Shown } from './printable.ts';
import type { Secret } from './secret.ts';

/** Time. Durations are milliseconds. */
export interface Clock {
  /** Wall time, ms since 1970: for records and for dates in answers. */
  now(): number;
  /** Time that never jumps, ms: for pace and deadlines. */
  monotonic(): number;
  /** Resolves after `ms`, or at once when `signal` aborts. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A number from 0 up to but not 1. */
export type Random = () => number;

/** One request, to be sent once. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Headers that hold a secret; revealed only on the wire. */
  readonly secretHeaders?: Readonly<Record<string, Secret>>;
  readonly body?: Uint8Array;
  /** Ask for a connection of its own, closed afterwards: no stale keep-alive socket can lose the answer. */
  readonly ownConnection?: boolean;
  /** Most bytes of the answer's body to read; 1 MiB unless given. */
  readonly bodyCap?: number;
  /** Takes the body of a 2xx answer as it comes, instead of collecting it. A chunk is valid during the call only. */
  readonly onChunk?: (chunk: Uint8Array) => void;
  /** Asked after each chunk: once it says true nothing more is read, and the ending is `cut`. */
  readonly isEnough?: () => boolean;
  /** Most time for the whole exchange, ms; the client's own limit unless given. */
  readonly totalMs?: number;
  /** Monotonic time, ms, after which it must not begin: looked at in the tick in which it begins. */
  readonly notAfter?: number;
}

/** How an HTTP exchange ended. A redirect is an answer like any other: it is never followed. */
export type HttpResult =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /** Empty when `onChunk` took it. */
      readonly body: Uint8Array;
      /** `whole`; `cut` at the byte cap or where it was enough; `lost` when the connection broke inside the body. */
      readonly ending: 'whole' | 'cut' | 'lost';
    }
  /** No byte of the request was written. */
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason; readonly detail: string }
  /** Bytes were written and no answer came. */
  | { readonly kind: 'lost'; readonly reason: 'reset' | 'timeout'; readonly detail: string };

/** `late`: `notAfter` had passed. `proxy`: it could not be reached or failed; `proxy-refused`: it said no, and would again. `tls`: the certificate or protocol. */
export type NotSentReason = 'late' | 'dns' | 'connect' | 'tls' | 'proxy' | 'proxy-refused' | 'reset' | 'timeout';

/** The network. One call is one attempt: nothing is retried. */
export interface Http {
  /** Never throws for network trouble. */
  send(request: HttpRequest): Promise<HttpResult>;
  /**
   * Closes idle connections so that the process can end. `abort` also ends what is under way, and lets nothing begin any
   * more: what was written is `lost`, the rest `not-sent`.
   */
  close(options?: { readonly abort?: boolean }): void;
}

/** The work tree, read only. Paths are relative to the workspace, with `/`. */
export interface Workspace {
  /** Entries of a directory, in no particular order; empty when it does not exist. */
  list(directory: string): Promise<readonly WorkspaceEntry[]>;
  /** Undefined when there is nothing at that path. Does not follow links. */
  entry(path: string): Promise<WorkspaceEntry | undefined>;
  /** Whether the path, with every link on the way resolved, is inside the workspace. */
  contains(path: string): Promise<boolean>;
  /** The bytes of a file, in chunks that are valid until the next one is asked for. Links are not opened. */
  read(path: string, options?: { readonly gunzip?: boolean }): AsyncIterable<Uint8Array>;
  /** Up to `length` bytes of a file from `offset`; fewer at its end. */
  slice(path: string, offset: number, length: number): Promise<Uint8Array>;
  /**
   * A whole small text file; undefined when there is nothing at that path. Throws a LeadsError for what is no plain file,
   * and for a link on the way that dangles or leads out.
   */
  text(path: string): Promise<string | undefined>;
}

/** One name in a directory; a link is told as a link, whatever it leads to. */
export interface WorkspaceEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  /** Size in bytes, for files. */
  readonly bytes: number;
}

/** Where good leads' wire bytes wait between judging and delivery: disk, not memory. */
export interface Spool {
  /** Puts the bytes right behind those that were appended before; the first ones are at offset 0. */
  append(bytes: Uint8Array): void;
  /** All that was appended is on the disk when it returns: a disk that is full says so before anything is sent. */
  flush(): void;
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Closes and deletes it. */
  dispose(): Promise<void>;
}

/** The log that a person sees as it happens. A raw text does not compile, and lines are made inert again on the way out. */
export interface Log {
  info(line: Shown): void;
  /** Only with debug logging on. */
  debug(line: Shown): void;
  group(title: Shown): void;
  endGroup(): void;
}

/** A terminal that a person watches: what is written there may be written over. */
export interface Terminal {
  /** Characters in a line, as of now. */
  columns(): number;
  write(text: string): void;
}
