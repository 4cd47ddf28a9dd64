import { joined, type RejectGroup, type Shown, says } from '../model/index.ts';

/** Most wordings of one rule that are told; rows break it in more ways, and the log and the rejects file tell each. */
const SHOWN_WORDINGS = 3;

/** The words for a group of rejects. Rows may break one rule in several ways; each way is told once, with its own hint. */
export function rejectWords({ examples }: Pick<RejectGroup, 'examples'>): {
  readonly message: Shown;
  readonly hint: Shown;
} {
  return {
    message: eachOnce(examples.map(({ message }) => message)),
    hint: eachOnce(examples.flatMap(({ hint }) => hint ?? [])),
  };
}

function eachOnce(texts: readonly Shown[]): Shown {
  const different = [...new Set(texts)];
  const shown = joined(different.slice(0, SHOWN_WORDINGS), ' ');
  return different.length > SHOWN_WORDINGS ? says`${shown} …` : shown;
}
