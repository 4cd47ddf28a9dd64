import type { SandboxDump } from './dump.ts';
import type { FaultScript } from './fault.ts';
import type { Quirks } from './quirks.ts';

/** A lead that is there from the start, in the keys of a read-back, so that a dump can seed another sandbox. */
export interface SeedLead {
  readonly list_id: string | number;
  readonly field_0: string;
  readonly [field: `field_${number}`]: string;
  readonly priority?: number | string;
  readonly skill_id?: string | null;
}

/** Runs a task after that many milliseconds; the answer cancels it. */
export type Schedule = (milliseconds: number, task: () => void) => () => void;

/** How a sandbox is set up. Everything has a quiet default. */
export interface SandboxOptions {
  /** On 127.0.0.1; 0 or absent: any free one. */
  readonly port?: number;
  /** The API tokens that are accepted; absent: any that is not empty. Tokens of a login are always accepted. */
  readonly tokens?: readonly string[];
  /** The accounts that can log in; absent: anybody with an e-mail and a password. */
  readonly logins?: readonly { readonly email: string; readonly password: string }[];
  /** Requests per second over the whole account, beyond which 429 is answered; absent: no limit. */
  readonly rate?: number;
  /** The lists of the account; absent: any id of digits is a list from its first use. */
  readonly lists?: readonly {
    readonly id: string;
    readonly name: string;
    readonly header?: readonly string[];
    readonly sensitive?: readonly number[];
  }[];
  readonly seed?: readonly SeedLead[];
  readonly faults?: FaultScript;
  /** Goes before the quirks of the fault script. */
  readonly quirks?: Partial<Quirks>;
  /** Goes before the seed of the fault script. */
  readonly randomSeed?: number;
  /** Whether the history keeps request bodies; true when absent. */
  readonly keepBodies?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly schedule?: Schedule;
  /** Takes one line per request: no phone number, no token, nothing of a body. */
  readonly log?: (line: string) => void;
  /** PEM texts; the sandbox speaks https with them. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A running sandbox. */
export interface Sandbox {
  /** The base URL for a client, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** A copy of everything it knows now. */
  dump(): SandboxDump;
  /** Back to the first moment: leads, lists, tokens, history and the counts of the rules. */
  reset(): void;
  /** Cuts every connection and stops. */
  close(): Promise<void>;
}
