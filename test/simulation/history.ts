/** What happened in a schedule, for people. */
export interface History {
  /** Somebody did something. The words are only made when somebody listens. */
  tell(who: string, what: string | (() => string)): void;
  /** What is wrong, if anything is. */
  readonly faults: readonly string[];
  /** A promise was broken. Only the first few are kept. */
  fault(kind: FaultKind, what: string): void;
  readonly lines: readonly string[];
}

/** The ways in which a promise can be broken. */
export type FaultKind =
  /** A good lead that is neither on the list nor told of. */
  | 'lost'
  /** Sent twice, under clone. */
  | 'doubled'
  /** An older version is on the list in the place of a newer one. */
  | 'regressed'
  /** On the list, though no file ever had it so. */
  | 'phantom'
  /** A request that the protocol forbids, whatever came of it. */
  | 'forbidden'
  /** What a run told is not what happened. */
  | 'books'
  /** What the ledger says is not how things are. */
  | 'ledger'
  /** It did not come to rest. */
  | 'endless';

/** Enough to see what is wrong. */
const MOST_FAULTS = 5;

/** A history by this clock; with `isTold` it keeps every line. */
export function createHistory(now: () => number, isTold: boolean): History {
  const lines: string[] = [];
  const faults: string[] = [];
  const tell: History['tell'] = (who, what) => {
    if (!isTold) return;
    const seconds = (now() / 1000).toFixed(3).padStart(9);
    lines.push(`${seconds}  ${who.padEnd(13)} ${typeof what === 'string' ? what : what()}`);
  };
  return {
    tell,
    faults,
    lines,
    fault(kind, what) {
      tell('CHECKER', `${kind}: ${what}`);
      if (faults.length < MOST_FAULTS) faults.push(`${kind}: ${what}`);
    },
  };
}
