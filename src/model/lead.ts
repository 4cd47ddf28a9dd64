/** Highest field number: Smartflo reads back `field_0` … `field_34`. */
export const LAST_FIELD = 34;

/** The field that holds the phone number. */
export const PHONE_FIELD = 0;

/** A mapped, valid person to call. */
export interface Lead {
  /** Canonical phone, E.164 (`+91…`). */
  readonly phone: string;
  /** Value by field number; undefined is not sent. Field 0 repeats the canonical phone. */
  readonly fields: readonly (string | undefined)[];
  /** Two rows of one list with the same key are the same lead: the canonical phone, or the key columns of the route as JSON text. */
  readonly key: string;
}
