import { LEAD_FORM, type LedgerChange, type WrittenBy } from '../model/index.ts';
import { isWord, NOTHING, readCount, readText, word, writeText } from './fields.ts';

/** Where one write of a ledger came from. */
export interface Origin extends WrittenBy {
  /** The order by hand that it carried out. */
  readonly order: string | undefined;
  /** Digest of the policy that ruled. */
  readonly policy: string | undefined;
  /** See LEAD_FORM. */
  readonly form: number;
}

const FIELDS = 9;

/** Stands for a text that can't be decoded; no text that can is empty. */
const BROKEN = '';

const NOBODY: WrittenBy = {
  run: undefined,
  attempt: 1,
  event: undefined,
  actor: undefined,
  commit: undefined,
  program: undefined,
};

/** The origin of a change that this process writes. */
export function originOf({ order, policy }: LedgerChange, by: WrittenBy = NOBODY): Origin {
  return { ...by, order, policy, form: LEAD_FORM };
}

/** An origin as words of a line. */
export function writeOrigin({ run, attempt, event, actor, commit, program, order, policy, form }: Origin): string {
  // The environment says these; a ledger must be readable whatever it says.
  const [digits, count] = [run, String(attempt)].map((text) => (readCount(text) === undefined ? NOTHING : text));
  const words = [
    digits,
    count === NOTHING ? 0 : count,
    ...[event, actor, commit, program].map(writeText),
    order === undefined ? NOTHING : word(order),
    policy === undefined ? NOTHING : word(policy),
    form,
  ];
  return words.join(' ');
}

/** The origin in these words; undefined when they are none. */
export function readOrigin(words: readonly string[]): Origin | undefined {
  if (words.length !== FIELDS) return undefined;
  const [run, count, event, actor, commit, program, order, policy, number] = words.map((text) =>
    text === NOTHING ? undefined : (readText(text) ?? BROKEN),
  );
  const attempt = readCount(count);
  const form = readCount(number);
  const isRun = run === undefined || readCount(run) !== undefined;
  const areWords = [order, policy].every((each) => each === undefined || isWord(each));
  const areWhole = [event, actor, commit, program].every((each) => each !== BROKEN);
  if (attempt === undefined || form === undefined || !isRun || !areWords || !areWhole) return undefined;
  return { run, attempt, event, actor, commit, program, order, policy, form };
}
