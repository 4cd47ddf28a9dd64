import type { DuplicateOption } from './settings.ts';

/** Something that people should hear of while a delivery goes on, since it takes long or looks like a second sending. */
export type DeliveryNews =
  /** Another process has the lease of the list. */
  | {
      readonly kind: 'waits';
      readonly list: string;
      /** GitHub's id of the run that has it; undefined for a shell. */
      readonly run: string | undefined;
      /** When the lease ends unless it is renewed: wall time, ms since 1970. */
      readonly leaseEnds: number;
      /** The longest that is waited from now on, ms. */
      readonly atMostMs: number;
    }
  /** Leads that another process claimed, and left without an answer, are sent by this one. */
  | {
      readonly kind: 'goes-again';
      readonly list: string;
      readonly leads: number;
      readonly duplicateOption: DuplicateOption;
    }
  /** Leads that another process left open wait for a person, by what a look at the list has found. */
  | {
      readonly kind: 'held';
      readonly list: string;
      readonly present: number;
      readonly absent: number;
      readonly unclear: number;
    };
