/** The page of one code in `docs/errors.md`, written for a person with a spreadsheet. */
export interface CodePage {
  /** A short name for the mistake, in sentence case, no full stop. */
  readonly title: string;
  /** Its meaning, and what was and was not sent. */
  readonly meaning: string;
  /** An example of what causes it, or of the message. Fake values only. */
  readonly example: string;
  /** How to fix it. */
  readonly fix: string;
}

/** The pages of one chapter, by code. */
export type CodePages = Readonly<Record<`LEADS-${string}`, CodePage>>;
